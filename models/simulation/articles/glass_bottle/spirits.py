"""Bottles of drinks: gift spirits of free form, figures, miniatures, decanters, soda, milk, water."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, drawn_fill
from models.simulation.articles._common import inward, pick
from models.simulation.articles._forging import forged
from models.simulation.articles._placing import centred
from models.simulation.articles.glass_bottle.kinds import (
    JAR_FORMS,
    SPIRIT_CLOSURES,
    SPIRIT_FORMS,
    boxed,
    corked,
    crown,
    crowned,
    glass_section,
    jar_lid,
    knotted,
    screw_lid,
    sleeve_of_net,
)
from models.simulation.articles.plastic_bottle.canisters import top_at
from models.simulation.articles.plastic_bottle.closures import Closure, chosen, loop_cap, ring, sport_cap
from models.simulation.articles.plastic_bottle.forms import (
    DRINK_FORMS,
    outline,
    polygon_section,
    round_section,
    settled,
    vessel,
)
from models.simulation.mesh import Points, arc, ball, circle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def _proof(rng: Generator) -> int:
    return int(rng.choice([28, 38, 40, 42, 45, 50, 52, 53, 56, 60]))


def gift_spirit(rng: Generator) -> Thing:
    """White spirit in a bottle of free outline, thick unlike walls, high crown; bare, in foam net or in its box."""
    r = rng.uniform(27, 54)
    long, bore, neck = r * rng.uniform(3.4, 6.2), rng.uniform(11.5, 15), rng.uniform(16, 34)
    section = glass_section(rng)
    line = outline(rng, SPIRIT_FORMS, long, r, bore, neck)
    twist = float(rng.choice([0.0, 0.0, rng.uniform(-1.4, 1.4)]))
    base = rng.uniform(5, 26)
    parts, volume = vessel(rng, "glass", line, rng.uniform(2.6, 6.5), "alcohol", section, neck, None, twist, base)
    if rng.random() < 0.25:  # a figure of glass or metal on the bottom
        parts.append(Part(pick(rng, "glass", "zinc"), ball(rng.uniform(6, 14), 9, 9, 8).moved(base + 12), 0.4))
    shut, top = chosen(rng, SPIRIT_CLOSURES, long, bore)
    parts += shut
    kind = rng.random()
    parts += [knotted(rng, long - neck, bore + 3)] if rng.random() < 0.15 else []
    if kind < 0.25:
        parts = boxed(rng, parts, top)
    elif kind < 0.4:
        parts += sleeve_of_net(rng, long, r * float(np.abs(section).max()))
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": _proof(rng)})


def _silhouette(rng: Generator, r: float) -> tuple[Points, Points | None]:
    """A flat bottle seen from its broad side, top at +x: disc, fan, heart, book, shield, ring, gourd."""
    kind = int(rng.integers(7))
    hole = None
    if kind == 0:
        line = circle(r, steps=28)
    elif kind == 1:
        line = np.concatenate([arc(r * 1.25, -2.5, 2.5, (0, 0), 18)[::-1] * [-1, 1], [(r * 0.95, -8), (r * 0.95, 8)]])
        line = line if _turns_left(line) else line[::-1]
    elif kind == 2:
        t = np.linspace(0, 2 * np.pi, 30, endpoint=False)
        line = (
            np.column_stack([-(13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t)), 16 * np.sin(t) ** 3]) * r / 15
        )
        line = line if _turns_left(line) else line[::-1]
    elif kind == 3:
        line = rounded(r * rng.uniform(1.8, 2.6), r * 1.8, r * 0.15)
    elif kind == 4:
        line = smooth([(-r, 0), (-r * 0.4, -r), (r, -r), (r, r), (-r * 0.4, r)], True, 2)
    elif kind == 5:
        line, hole = circle(r, steps=26), circle(r * rng.uniform(0.2, 0.4), (rng.uniform(-0.1, 0.1) * r, 0), 14)
    else:
        t = np.linspace(0, 2 * np.pi, 32, endpoint=False)
        reach = r * (1 + 0.22 * np.cos(2 * t) + 0.1 * np.cos(4 * t))
        line = np.column_stack([reach * np.cos(t), reach * np.sin(t)])
    return line, hole


def _turns_left(line: Points) -> bool:
    (x, y), (u, v) = line.T, np.roll(line, -1, 0).T
    return bool((x * v - u * y).sum() > 0)


def figure_spirit(rng: Generator) -> Thing:
    """Spirit or perfume in a flat cast figure with thick faces: disc, fan, heart, book, ring."""
    r = rng.uniform(26, 74)
    shape, hole = _silhouette(rng, r)
    thick, wall = r * rng.uniform(0.55, 1.1), rng.uniform(2.6, 5.0) * (0.6 if r < 40 else 1.0)
    bevel = min(thick * 0.22, rng.uniform(3, 12))
    outside = forged(shape, thick, bevel, [] if hole is None else [hole])
    inner = forged(inward(shape, wall), thick - 2 * wall, bevel * 0.8, [] if hole is None else [inward(hole, -wall)])
    parts = hollow("glass", outside, inner)
    amount = drawn_fill(rng)
    if amount > 0.02:
        parts.append(Part("alcohol", settled(rng, inner, amount)))
    top = top_at(shape, 0.01) - 1.0
    bore, neck = min(rng.uniform(9, 13), thick * 0.32), rng.uniform(12, 26)
    parts += hollow("glass", revolve([(top, bore), (top + neck, bore)], 12),
                    revolve([(top, bore - 2.6), (top + neck, bore - 2.6)], 12))  # fmt: skip
    shut, _ = chosen(rng, (crowned, corked, screw_lid), top + neck, bore)
    parts += shut
    if rng.random() < 0.3:
        foot = rounded(12, r * 1.2, 3, (float(shape[:, 0].min()) - 3, 0), 3)
        parts.append(Part(pick(rng, "wood", "glass", "zinc"), forged(foot, thick * 0.9, 1.0), 0.7))
    if rng.random() < 0.2:
        parts = boxed(rng, parts, top)
    volume = max(10, int(round(inner.volume() / 10000)) * 10)
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": _proof(rng)})


def miniature_spirits(rng: Generator) -> Thing:
    """Tasting bottles of 50 to 125 ml: one to six of one design, loose or in a row in board."""
    r = rng.uniform(15, 24)
    long, bore, neck = r * rng.uniform(3.6, 6.0), rng.uniform(7.5, 10), rng.uniform(10, 18)
    line = outline(rng, SPIRIT_FORMS, long, r, bore, neck)
    section = round_section(10) if rng.random() < 0.6 else polygon_section(int(rng.integers(4, 7)), 0.3)
    fill = float(rng.uniform(0.9, 0.98)) if rng.random() < 0.7 else drawn_fill(rng)
    wall, base = rng.uniform(1.8, 3.2), rng.uniform(3, 9)
    one, volume = vessel(rng, "glass", line, wall, "alcohol", section, neck, fill, 0.0, base)
    shut, top = chosen(rng, (screw_lid, screw_lid, corked), long, bore)
    one = [p.moved(-top / 2) for p in one + shut]
    count, parts = int(rng.choice([1, 2, 2, 3, 4])), list[Part]()
    tidy = rng.random() < 0.5
    pitch = 2 * r * float(np.abs(section[:, 0]).max()) + rng.uniform(2, 9)
    for i in range(count):
        spin = np.pi * int(rng.integers(2)) * (rng.random() < 0.4) if tidy else rng.uniform(-0.35, 0.35)
        x = 0.0 if tidy else rng.normal(0, 8)
        parts += [p.turned("z", spin).moved(x, (i - (count - 1) / 2) * pitch * (1 if tidy else 1.4)) for p in one]
    if tidy and count > 1:
        parts = boxed(rng, parts, top)
    return Thing(centred(parts).parts, {"volume_ml": volume, "count": count, "abv_pct": _proof(rng)})


def decanter(rng: Generator) -> Thing:
    """Brandy, whisky, foreign spirits: cut or moulded heavy glass, wide shoulders or a disc, big stopper."""
    r = rng.uniform(38, 60)
    long, bore, neck = r * rng.uniform(3.0, 5.2), rng.uniform(12, 16), rng.uniform(22, 70)
    forms = {name: SPIRIT_FORMS[name] for name in ("pillar", "bell", "drop", "moon", "jug", "long", "slope")}
    section = glass_section(rng)
    line = outline(rng, forms, long + neck * 0.3, r, bore, neck)
    content = pick(rng, "alcohol", "alcohol", "water")
    base = rng.uniform(8, 26)
    parts, volume = vessel(rng, "glass", line, rng.uniform(3.0, 5.5), content, section, neck, None, 0.0, base)
    shut, top = chosen(rng, (corked, corked, crowned, screw_lid), float(line[-1, 0]), bore)
    if rng.random() < 0.3:
        medal = (
            revolve([(-1, 12), (1, 12)], 12)
            .turned("y", np.pi / 2)
            .moved(long * 0.45, 0, r * float(section[:, 1].max()))
        )
        parts.append(Part(pick(rng, "zinc", "tin", "brass"), medal, 0.8))
    if rng.random() < 0.2:
        parts.append(ring(pick(rng, "brass", "zinc"), float(line[-1, 0]) - neck, bore + 2, 2.0))
    parts += shut
    parts = boxed(rng, parts, top) if rng.random() < 0.2 else parts
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": int(rng.choice([35, 40, 43, 46]))})


def soda_bottle(rng: Generator) -> Thing:
    """Soda, juice, cold tea, fruit beer: stout or contoured, crown or pull ring; or a marble in the neck."""
    r = rng.uniform(24, 36)
    long, bore, neck = r * rng.uniform(4.4, 7.6), rng.uniform(11.5, 17), rng.uniform(14, 30)
    marble = rng.random() < 0.2
    line = outline(rng, DRINK_FORMS, long, r, bore, neck, 0.2)
    if marble:
        at = (long - neck) * 0.8
        line[:, 1] = np.where(np.abs(line[:, 0] - at) < 14, np.minimum(line[:, 1], r * 0.5), line[:, 1])
    section = round_section(16) if rng.random() < 0.7 else polygon_section(int(rng.integers(5, 10)), 0.5)
    content = pick(rng, "cola", "cola", "water", "cream")
    fill = float(rng.uniform(0.9, 0.98)) if rng.random() < 0.65 else drawn_fill(rng)
    wall, base = rng.uniform(2.2, 3.8), rng.uniform(3, 8)
    parts, volume = vessel(rng, "glass", line, wall, content, section, neck, fill, 0.0, base)
    closures: tuple[Closure, ...] = (crown, crown, screw_lid)
    shut, top = chosen(rng, closures, long, bore) if not marble else sport_cap(rng, long, bore)
    if marble:
        parts += [Part("glass", ball(8.3, sides=10).moved(long - neck - 6)), ring("rubber", long - 5, bore - 2.5, 1.4)]
    parts += sleeve_of_net(rng, long, r) if rng.random() < 0.1 else []
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": int(rng.choice([0, 0, 3]))})


def milk_glass(rng: Generator) -> Thing:
    """Milk, yoghurt, pudding and bird's nest: short wide glass under paper, foil, film or a hood; a straw."""
    r = rng.uniform(24, 40)
    long, mouth = r * rng.uniform(1.7, 4.4), r * rng.uniform(0.5, 0.92)
    neck = min(rng.uniform(8, 20), long * 0.3)
    line = outline(rng, JAR_FORMS if rng.random() < 0.6 else DRINK_FORMS, long, r, mouth, neck)
    content = pick(rng, "cream", "cream", "water", "sugar")
    wall, section = rng.uniform(2.0, 4.0), round_section(16) if rng.random() < 0.7 else glass_section(rng)
    parts, volume = vessel(rng, "glass", line, wall, content, section, neck, None, 0.0, rng.uniform(2.5, 7))
    skin, share = [("paper", 0.5), ("aluminium", 0.15), ("pe", 0.3)][int(rng.integers(3))]
    lid = revolve([(long - 6, mouth + 2.0), (long + 0.6, mouth + 1.6)], 14)
    parts += [Part(skin, lid, share), Part(skin, revolve([(long - 6, mouth + 1), (long - 0.2, mouth + 1)], 14), -share)]
    if rng.random() < 0.5:
        parts += cap(pick(rng, "pp", "pe"), long - 8, long + rng.uniform(3, 14), mouth + 3.4, 1.0, 14)
    beside = r * 1.05 + 7
    if rng.random() < 0.4:
        parts.append(
            Part("pp", tube([(long * 0.1, beside, 0), (long * 0.95, beside, 2)], rng.uniform(1.5, 3), sides=5), 0.4)
        )
    elif rng.random() < 0.2:
        parts += knotted_band(rng, long, mouth)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def knotted_band(rng: Generator, long: float, mouth: float) -> list[Part]:
    return [knotted(rng, long - 8, mouth + 4), ring("rubber", long - 7, mouth + 3, 0.9)]


def water_glass(rng: Generator) -> Thing:
    """A single wall to carry water: sleeve, lid of bamboo, steel or plastic with a loop, a strainer."""
    r = rng.uniform(28, 42)
    long, bore, neck = r * rng.uniform(3.8, 6.6), r * rng.uniform(0.5, 0.9), rng.uniform(13, 20)
    line = outline(rng, DRINK_FORMS, long, r, bore, neck)
    section = round_section(18) if rng.random() < 0.7 else glass_section(rng)
    content, wall = pick(rng, "water", "water", "cola"), rng.uniform(1.6, 3.0)
    parts, volume = vessel(rng, "glass", line, wall, content, section, neck, None, 0.0, rng.uniform(2, 7))
    closures: tuple[Closure, ...] = (loop_cap, jar_lid, jar_lid, screw_lid)
    shut, top = chosen(rng, closures, long, bore)
    parts += shut
    reach = r * 1.05 * float(np.hypot(*section.T).max()) + 1
    if rng.random() < 0.6:
        cover = [(-2, reach + 2), (long * rng.uniform(0.2, 0.75), reach + 2)]
        skin = pick(rng, "silicone", "cloth", "leather", "wool")
        parts += hollow(skin, revolve(cover, 16), revolve(cavity(cover, 1.8, 1.8, 0.01), 16))
    if rng.random() < 0.35:
        basket = [(long - rng.uniform(30, 80), bore * 0.66), (long - 0.5, bore - 3.2)]
        parts += [
            Part("stainless", revolve(basket, 14), 0.55),
            Part("stainless", revolve(cavity(basket, 0.4, 0.4, 0.01), 14), -0.55),
        ]
        leaves = revolve([(10, r * 0.5), (rng.uniform(16, 40), r * 0.55)], 8)
        parts.append(Part("wood", leaves, float(rng.uniform(0.08, 0.3))))
    if rng.random() < 0.15:
        strap = smooth([(top - 6, -bore, 0), (top + 60, -20, 4), (top + 70, 30, 0), (top - 6, bore, 0)], False, 2)
        parts.append(Part("nylon", tube(strap, 2.0, sides=5)))
    return Thing(centred_along(parts, top), {"volume_ml": volume, "abv_pct": 0})
