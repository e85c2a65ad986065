"""Shakers, big cups with a grip, and wide jars."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, square_section
from models.simulation.articles._common import pick
from models.simulation.articles.plastic_bottle.closures import (
    CUP_CLOSURES,
    chosen,
    loop_cap,
    pipe,
    ring,
    spout_cap,
)
from models.simulation.articles.plastic_bottle.forms import (
    DRINK_FORMS,
    drink_section,
    outline,
    round_section,
    settled,
    vessel,
)
from models.simulation.mesh import ball, merged, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _whisk(rng: Generator, x: float, r: float) -> list[Part]:
    """The ball of steel wire that mixes: three hoops, or a wound one."""
    turn = np.linspace(0, 2 * np.pi, 11)[:-1]
    hoops = []
    for k in range(int(rng.integers(3, 6))):
        hoop = np.column_stack([r * np.cos(turn), r * np.sin(turn), np.zeros(10)])
        a = k * 1.05
        path = np.column_stack([hoop[:, 0] * np.cos(a), hoop[:, 1], hoop[:, 0] * np.sin(a)])
        hoops.append(wire("stainless", path + [x, rng.normal(0, 4), rng.normal(0, 4)], 0.9, True, 4))
    return hoops


def shaker_cup(rng: Generator) -> Thing:
    """Protein shaker: tapered cup, sieve or whisk ball, lid with spout and loop, boxes for powder screwed below."""
    long, r = rng.uniform(140, 215), rng.uniform(38, 50)
    foot = r * rng.uniform(0.72, 0.95)
    line = np.array(
        [(0, foot * 0.94), (4, foot), (long * 0.5, (r + foot) / 2), (long - 16, r), (long - 14, r - 2), (long, r - 2)]
    )
    fill = 0.0 if rng.random() < 0.4 else float(rng.uniform(0.2, 0.9))
    content = pick(rng, "water", "cream")
    parts, volume = vessel(
        rng, pick(rng, "pp", "polycarbonate"), line, rng.uniform(1.5, 2.4), content, round_section(18), 14, fill
    )
    lid = [(long - 13, r + 1.8), (long + 8, r + 1), (long + 14, r * 0.86)]
    parts += hollow("pp", revolve(lid, 18), revolve(cavity(lid, 2.1, 0.01, 2.2), 18))
    y = r * rng.uniform(0.3, 0.6)
    spout = [(long + 12, 11.0), (long + 26, 8.5)]
    parts += [p.moved(0, y) for p in hollow("pp", revolve(spout, 10), revolve(cavity(spout, 2.0, 0.01, 0.01), 10))]
    plug = [(long + 25, 7.0), (long + 29, 11.0), (long + 32, 10.0)]
    parts.append(Part("pp", revolve(plug, 10).moved(0, y), 0.7))
    bow = smooth(
        [(long + 10, -r * 0.7, 0), (long + 38, -r * 0.5, 0), (long + 34, y - 8, 0), (long + 28, y, 0)], False, 1
    )
    parts.append(Part("pp", tube(bow, 3.0, sides=6)))
    if rng.random() < 0.7:
        parts += _whisk(rng, rng.uniform(24, long * 0.7), rng.uniform(16, 22))
    else:
        parts.append(Part("pp", revolve([(long - 18, r * 0.9), (long - 16, r * 0.9)], 16), 0.55))
    low = 0.0
    for _ in range(int(rng.choice([0, 0, 1, 2]))):
        deep = rng.uniform(24, 48)
        box = np.array([(low - deep, foot * 0.96), (low - deep + 3, foot), (low - 1, foot)])
        pot, _ = vessel(rng, "pp", box, 1.6, None, round_section(16), 0.0)
        parts += pot
        powder = pick(rng, "talc", "sugar", "rice", "cream")
        if rng.random() < 0.7:
            parts.append(Part(powder, settled(rng, pot[1].mesh, float(rng.uniform(0.3, 0.95))), 0.5))
        low -= deep
    parts.append(ring("silicone", long - 1, r - 3.5, 1.5))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def gallon_bottle(rng: Generator) -> Thing:
    """The litre or two of water for the gym: Tritan with a grip, straw and spout lid, scale, strap, phone holder."""
    r = rng.uniform(44, 66)
    long, bore = r * rng.uniform(3.6, 4.8), rng.uniform(20, 30)
    neck = rng.uniform(16, 22)
    forms = {name: DRINK_FORMS[name] for name in ("straight", "waisted", "high", "drum", "cone", "stepped")}
    line = outline(rng, forms, long, r, bore, neck)
    section = drink_section(rng)
    material = pick(rng, "polycarbonate", "pet", "pp", "pe")
    parts, volume = vessel(rng, material, line, rng.uniform(1.6, 2.8), "water", section, neck, base=3)
    shut, top = chosen(rng, (spout_cap, loop_cap), long, bore)
    kind = rng.random()
    if kind < 0.5:  # an ear at the side
        bow = [(long * 0.78, 0, r * 0.75), (long * 0.8, 0, r + 36), (long * 0.35, 0, r + 34), (long * 0.32, 0, r * 0.9)]
        ear = smooth(bow, False, 1)
        parts += hollow(pick(rng, "pp", "pe"), tube(ear, 9, sides=7), tube(ear, 6.5, sides=7))
    elif kind < 0.75:
        strap = smooth(
            [(long * 0.9, -bore, 0), (long, -r - 30, 6), (long * 0.5, -r - 60, 9), (10, -r - 20, 6)], False, 2
        )
        parts.append(Part("nylon", tube(strap, rng.uniform(2.5, 4), sides=5), 0.7))
    if rng.random() < 0.4:
        cover = [(-3, r * 1.04 + 3), (long * rng.uniform(0.3, 0.7), r * 1.04 + 3)]
        skin = pick(rng, "silicone", "cloth")
        parts += hollow(skin, revolve(cover, 18), revolve(cavity(cover, 2.0, 2.0, 0.01), 18))
    if rng.random() < 0.35:
        parts += pipe("pp", [(12, 6, 0), (long * 0.6, 2, 0), (long + 8, 0, 0)], 4.0, 2.8)
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": 0})


def _pieces(rng: Generator, long: float, r: float, size: float) -> Part:
    """Nuts, sweets or tablets of one size, on the low side."""
    one = ball(size, size * rng.uniform(0.5, 1), size * rng.uniform(0.4, 0.9), 5)
    many = []
    for _ in range(int(rng.integers(10, 30))):
        y = rng.uniform(-0.65, 0.65) * r
        floor = -np.sqrt(max((r * 0.92 - size) ** 2 - y**2, 1.0))
        z = min(floor + rng.exponential(r * 0.5), 0.6 * r)
        many.append(one.turned("z", rng.uniform(0, 3)).moved(rng.uniform(8 + size, long * 0.85 - size), y, z))
    return Part(pick(rng, "sugar", "fruit", "bread", "wood", "soap"), merged(*many), 0.9)


def wide_jar(rng: Generator) -> Thing:
    """Big mouthed jars: nuts, protein with its scoop, sweets, pickles, kitchen stores under a clamp or screw lid."""
    r = rng.uniform(28, 68)
    long, mouth = r * rng.uniform(1.5, 4.0), r * rng.uniform(0.66, 0.95)
    section = round_section(16) if rng.random() < 0.6 else square_section(1.0, rng.uniform(0.3, 0.7))
    neck = min(rng.uniform(12, 18), long * 0.25)
    waist = rng.uniform(0.86, 1.0)
    body = long - neck
    line = np.array([(0, r * 0.92), (4, r), (body * 0.3, r * waist), (body * 0.7, r * waist), (body * 0.88, r),
                     (body, mouth), (long, mouth)])  # fmt: skip
    material = pick(rng, "pet", "pe", "pp", "acrylic")
    wall = rng.uniform(0.6, 1.4) if material == "pet" else rng.uniform(1.0, 2.2)
    parts, volume = vessel(rng, material, line, wall, None, section, neck, base=1.6)
    inside, kind = parts[1].mesh, rng.random()
    if kind < 0.35:
        parts.append(_pieces(rng, long, r * 0.85, rng.uniform(4, 9)))
    elif kind < 0.9:
        content, share = [("talc", 0.3), ("rice", 0.6), ("sugar", 0.6), ("water", 1.0), ("oil", 1.0), ("cream", 1.0),
                          ("salt", 0.6), ("fruit", 0.7), ("bread", 0.5)][int(rng.integers(9))]  # fmt: skip
        parts.append(Part(content, settled(rng, inside, float(rng.uniform(0.25, 0.99))), share))
    top = long + rng.uniform(2, 9)
    parts += cap(pick(rng, "pp", "pe", "aluminium"), long - neck * 0.8, top, mouth + 2.6, 1.6, 16)
    if parts[-1].material == "aluminium":
        parts = [*parts[:-2], *cap("aluminium", long - neck * 0.8, top, mouth + 2.0, 0.4, 16)]
    if rng.random() < 0.5:
        parts.append(Part("aluminium", revolve([(long, mouth), (long + 0.5, mouth)], 16), 0.15))
    if rng.random() < 0.3:
        x = rng.uniform(30, max(31, long * 0.5))
        parts += pipe("pp", [(x, 0, 4), (x + 50, 0, 8)], 3.0, 0.6, 5)
        parts += [
            p.moved(x - 12, 0, 3)
            for p in hollow("pp", revolve([(-14, 12), (14, 14)], 10), revolve([(-12, 10.6), (14, 12.6)], 10))
        ]
    return Thing(centred_along(parts, top), {"volume_ml": volume})


def refill_cup(rng: Generator) -> Thing:
    """Any cup to fill again: outline, section, lid, straw, strainer and sleeve by chance."""
    r = rng.uniform(28, 45)
    long, bore, neck = r * rng.uniform(3.8, 6.4), r * rng.uniform(0.5, 0.92), rng.uniform(14, 20)
    line = outline(rng, DRINK_FORMS, long, r, bore, neck)
    material = pick(rng, "polycarbonate", "pp", "pe", "acrylic", "pet")
    content = pick(rng, "water", "water", "cola", "cream")
    parts, volume = vessel(
        rng, material, line, rng.uniform(1.2, 3.0), content, drink_section(rng), neck, base=rng.uniform(2, 8)
    )
    shut, top = chosen(rng, CUP_CLOSURES, long, bore)
    if rng.random() < 0.3:
        basket = [(long - rng.uniform(30, 70), bore * 0.7), (long - 1, bore - 3.2)]
        sieve, wall = (pick(rng, "stainless", "pp"), 0.5) if rng.random() < 0.5 else ("pp", 1.2)
        shape = [revolve(basket, 14), revolve(cavity(basket, wall, wall, 0.01), 14)]
        parts += [Part(sieve, shape[0], 0.6), Part(sieve, shape[1], -0.6)]
    if rng.random() < 0.3:
        leaves = revolve([(9, r * 0.5), (rng.uniform(18, 40), r * 0.55)], 8)
        parts.append(Part(pick(rng, "wood", "fruit"), leaves, float(rng.uniform(0.1, 0.3))))
    if rng.random() < 0.25:
        cover = [(-3, r * 1.06 + 2.5), (long * rng.uniform(0.2, 0.8), r * 1.06 + 2.5)]
        skin = pick(rng, "silicone", "cloth", "rubber")
        parts += hollow(skin, revolve(cover, 16), revolve(cavity(cover, 1.8, 1.8, 0.01), 16))
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": 0})
