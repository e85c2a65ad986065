"""Drinks in bottles of many outlines, facets and sizes, squashed ones, strips of small ones, kegs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, square_section
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.plastic_bottle.closures import (
    DRINK_CLOSURES,
    chosen,
    flip_cap,
    pipe,
    screw_cap,
    sport_cap,
)
from models.simulation.articles.plastic_bottle.forms import (
    DRINK_FORMS,
    drink_section,
    outline,
    polygon_section,
    round_section,
    skinned,
    vessel,
)
from models.simulation.mesh import Mesh, Points, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def sleeve(rng: Generator, line: Points, section: Points) -> list[Part]:
    """The printed film about a bottle, with a gram or two of it."""
    low, high = rng.uniform(0.1, 0.35) * line[-1, 0], rng.uniform(0.45, 0.7) * line[-1, 0]
    reach = line[(line[:, 0] > low) & (line[:, 0] < high), 1]
    r = float(reach.max()) if len(reach) else float(np.interp(low, *line.T))
    around = [skinned([(low, w), (high, w)], section, 1e6) for w in (r + 0.9, r + 0.1)]
    film = pick(rng, "pet", "pvc", "paper")
    return [Part(film, around[0], 0.12), Part(film, around[1], -0.12)]


def faceted_water(rng: Generator) -> Thing:
    """Water or lemonade in a PET bottle with flat sides that may wind about it, 200 ml to 1.5 l."""
    r = rng.uniform(22, 44)
    long, bore, neck = r * rng.uniform(4.4, 7.6) + 20, rng.uniform(12.3, 14.5), rng.uniform(12, 22)
    section = polygon_section(int(rng.integers(3, 10)), rng.uniform(0.05, 0.5))
    if rng.random() < 0.3:
        section = square_section(rng.uniform(0.6, 1.0), rng.uniform(0.15, 0.6))
    twist = rng.choice([0.0, 0.0, rng.uniform(-1.2, 1.2)])
    line = outline(rng, DRINK_FORMS, long, r, bore, neck, 0.3)
    content = pick(rng, "water", "water", "water", "cola", "alcohol")
    parts, volume = vessel(
        rng, "pet", line, rng.uniform(0.22, 0.5), content, section, neck, twist=float(twist), base=rng.uniform(0.6, 3)
    )
    parts += sleeve(rng, line, section) if rng.random() < 0.6 and not twist else []
    shut, top = chosen(rng, DRINK_CLOSURES, long, bore)
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": 0})


def hot_filled_tea(rng: Generator) -> Thing:
    """Tea, coffee and vitamin drinks: stout wall, wide mouth, panels or a grip pressed in, crystal white neck."""
    r, bore = rng.uniform(27, 42), rng.uniform(14, 20)
    long, neck = r * rng.uniform(4.6, 6.6) + 20, rng.uniform(16, 24)
    u = np.array([0, 0.03, 0.12, 0.15, 0.3, 0.45, 0.48, 0.55, 0.62, 0.76, 0.92])
    panel, grip = rng.uniform(0.86, 0.98), rng.uniform(0.74, 1.0)
    w = np.array([0.88, 1, 1, panel, panel, panel, 1, grip, 1, rng.uniform(0.78, 0.95), rng.uniform(0.52, 0.66)])
    if rng.random() < 0.4:  # the grip below, the panels above
        w = np.r_[0.88, 1, 1, grip, grip, 1, 1, panel, panel, panel * rng.uniform(0.8, 0.95), 0.56]
    body = long - neck
    line = np.column_stack([u * body, np.maximum(w * r, bore)])
    finish = [(body, bore), (body + 1, bore + 3), (body + 3, bore + 3), (body + 3.5, bore), (long, bore)]
    line = np.concatenate([line, finish])
    section = drink_section(rng)
    content = pick(rng, "water", "cola", "cream", "sugar")
    parts, volume = vessel(rng, "pet", line, rng.uniform(0.45, 0.95), content, section, neck)
    parts += sleeve(rng, line, section) if rng.random() < 0.7 else []
    closing = (screw_cap, screw_cap, sport_cap, flip_cap)
    shut, top = chosen(rng, closing, long, bore)
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": 0})


def _squash(rng: Generator, parts: list[Part], long: float, r: float) -> list[Part]:
    """Pressed flat in places, wound and bent; the neck stays as it is."""
    places = rng.uniform(0.1, 0.75, int(rng.integers(1, 4))) * long
    deep, width = rng.uniform(0.45, 0.92, len(places)), rng.uniform(0.12, 0.4, len(places)) * long
    wind, bow, spread = rng.normal(0, 0.7), rng.normal(0, 0.5) * r, rng.uniform(0.2, 0.55)
    short = rng.uniform(0.55, 1.0)
    moved = []
    for part in parts:
        x, y, z = part.mesh.vertices.T
        flat = np.prod(1 - deep * np.exp(-(((x[:, None] - places) / width) ** 2)), axis=1)
        flat = np.maximum(flat, 0.12)
        share = np.clip((long - 26 - x) / (long * 0.2), 0, 1)
        flat = 1 + (flat - 1) * share
        z, y = z * flat, y * (1 + spread * (1 - flat))
        angle = wind * share
        y, z = np.cos(angle) * y - np.sin(angle) * z, np.sin(angle) * y + np.cos(angle) * z
        z = z + bow * np.sin(np.pi * np.clip(x / long, 0, 1))
        near = x - (1 - short) * np.clip(x, 0, long * 0.7)
        moved.append(Part(part.material, Mesh(np.column_stack([near, y, z]), part.mesh.faces), part.share))
    return moved


def squashed_bottle(rng: Generator) -> Thing:
    """Drunk up and crushed in the hand, twisted or trodden on, a last drop in it or none."""
    r, bore = rng.uniform(26, 40), rng.uniform(12.3, 15)
    long, neck = r * rng.uniform(5, 7.5) + 15, rng.uniform(14, 20)
    line = outline(rng, DRINK_FORMS, long, r, bore, neck, 0.6)
    fill = 0.0 if rng.random() < 0.6 else rng.uniform(0.03, 0.3)
    section = drink_section(rng)
    content = pick(rng, "water", "cola")
    parts, volume = vessel(rng, "pet", line, rng.uniform(0.25, 0.5), content, section, neck, fill=float(fill))
    shut, _ = chosen(rng, (screw_cap, screw_cap, sport_cap), long, bore)
    parts += shut if rng.random() < 0.75 else []
    turn = rng.uniform(0, np.pi)
    squashed = centred([part.turned("x", turn) for part in _squash(rng, parts, long, r)])
    return Thing(squashed.parts, {"volume_ml": volume, "abv_pct": 0})


def milk_strip(rng: Generator) -> Thing:
    """Children's milk: a row or block of small bottles under foil lids in shrink film, with thin straws."""
    long, r = rng.uniform(70, 135), rng.uniform(17, 26)
    mouth = r * rng.uniform(0.45, 0.75)
    w = rng.uniform(0.78, 1.0)
    line = [(0, r * 0.85), (3, r), (long * 0.4, r), (long * 0.55, r * w), (long * 0.7, r * 0.95), (long - 10, mouth)]
    profile = np.array([*line, (long, mouth)])
    fill = float(rng.uniform(0.88, 0.99))
    columns, rows = int(rng.integers(2, 5)), int(rng.choice([1, 1, 2]))
    section = round_section(8) if rng.random() < 0.7 else square_section(1.0, 0.4, 3)
    one, volume = vessel(rng, pick(rng, "pe", "pp", "pet"), profile, rng.uniform(0.5, 1.0), "cream", section, 8, fill)
    one.append(Part("aluminium", revolve([(long - 0.2, mouth + 1.5), (long + 0.6, mouth + 1.5)], 10), 0.12))
    if rng.random() < 0.4:
        one += cap("pe", long - 9, long + 3, mouth + 1.6, 1.1, 10)
    pitch = 2 * r + rng.uniform(0.3, 1.5)
    at = [
        (0, (i - (columns - 1) / 2) * pitch, (j - (rows - 1) / 2) * pitch) for i in range(columns) for j in range(rows)
    ]
    parts = [Part(part.material, copies(part.mesh, at), part.share) for part in one]
    y, z = columns * pitch + 1, rows * pitch + 1
    if rng.random() < 0.8:
        wrap = [
            prism(rounded(z - k, y - k, r, steps=3), k - 1, long * 0.97 - k).turned("y", np.pi / 2) for k in (0.0, 0.3)
        ]
        parts += [Part("pe", wrap[0], 0.4), Part("pe", wrap[1], -0.4)]
    for i in range(int(rng.integers(0, columns))):
        side = (i - columns / 2) * 5.0
        parts += pipe("pp", [(8, side, z / 2 + 2.5), (long * 0.9, side, z / 2 + 2.5)], 2.0, 1.6, 5)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "count": len(at), "abv_pct": 0})


def water_keg(rng: Generator) -> Thing:
    """Two to five litres with a bail or a fixed grip on its neck, deep ribs, sometimes a tap."""
    r = rng.uniform(54, 80)
    long, bore, neck = r * rng.uniform(3.2, 4.6) + 20, rng.uniform(14, 24), rng.uniform(18, 26)
    section = drink_section(rng) if rng.random() < 0.6 else square_section(rng.uniform(0.7, 1.0), 0.45)
    line = outline(
        rng, {k: DRINK_FORMS[k] for k in ("straight", "high", "waisted", "stepped")}, long, r, bore, neck, 0.8
    )
    parts, volume = vessel(rng, "pet", line, rng.uniform(0.35, 0.8), "water", section, neck, base=1.5)
    shut, top = screw_cap(rng, long, bore)
    kind = rng.random()
    if kind < 0.5:
        reach = rng.uniform(28, 48)
        bail = [(long - neck + 4, -bore - 3, 0), (long + reach * 0.4, -reach, 0), (long + reach, 0, rng.normal(0, 12)),
                (long + reach * 0.4, reach, 0), (long - neck + 4, bore + 3, 0)]  # fmt: skip
        if rng.random() < 0.6:  # fallen to the side
            bail = [(long - neck + 4 - 0.2 * (x - long), y, abs(x - long + neck) * 0.9) for x, y, _ in bail]
        parts.append(Part("pe", tube(smooth(bail, False, 1), rng.uniform(3, 5), sides=6)))
    elif kind < 0.8:
        bow = [(long - neck, bore), (long - neck, r * 0.9), (long * 0.7, r + 16), (long * 0.55, r * 0.95)]
        grip = smooth([(x, 0, z) for x, z in bow], False, 1)
        parts += hollow("pe", tube(grip, 9, sides=7), tube(grip, 7.2, sides=7))
    if rng.random() < 0.2:
        tap = [(20.0, 0.0, r * 0.9), (20.0, 0.0, r + 22), (12.0, 0.0, r + 32)]
        parts += pipe("pp", tap, 7.5, 4.5)
    shut += hollow("pe", revolve([(long - 6, bore - 1.6), (long + 0.5, bore - 1.6)], 12),
                   revolve(cavity([(long - 6, bore - 1.6), (long + 0.5, bore - 1.6)], 1.0, 1.0, 0.01), 12))  # fmt: skip
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": 0})
