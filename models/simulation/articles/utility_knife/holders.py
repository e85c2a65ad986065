"""Holders of small changeable blades: art and surgical knives with their spares, pocket sliders, circle cutters."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import posed
from models.simulation.articles._placing import copies
from models.simulation.articles.utility_knife.parts import (
    METALS,
    NARROW,
    Blade,
    case,
    case_outline,
    facts,
    small_blade,
    tail,
)
from models.simulation.mesh import arc, box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _pen_holder(rng: Generator) -> tuple[list[Part], Blade]:
    """A round, hexagonal or soft barrel with a slit collet and a narrow blade."""
    span, radius = rng.uniform(95, 150), rng.uniform(3.4, 7)
    blade = small_blade(rng, *NARROW, size=rng.uniform(0.85, 1.15))
    sides = int(rng.choice([6, 8, 10, 10]))
    u = np.linspace(0, 1, 7)
    swell = np.interp(u, [0, 0.1, 0.5, 0.85, 1], [0.8, 1, rng.uniform(0.8, 1), rng.uniform(0.9, 1.2), 0.75])
    barrel = np.column_stack([-span + u * (span - 14), radius * swell])
    metal = str(rng.choice(["aluminium", "aluminium", "brass", "steel", "abs", "wood", "pp"]))
    parts = [Part(metal, revolve(barrel, sides))]
    if rng.random() < 0.4:
        inner = revolve([(-span + 6, radius * 0.5), (-span * 0.45, radius * 0.5)], 7)
        parts.append(Part(metal, inner, -1.0))
    end = float(barrel[-1, 1])
    collet = [(-14.0, end), (-10, end * 1.1), (-4, end * 0.9), (1, 2.2)]
    parts.append(Part(str(rng.choice(["brass", "steel", "aluminium"])), revolve(collet, sides), 0.8))
    if rng.random() < 0.4:
        sleeve = np.array([(-46.0, radius * 1.25), (-16, radius * 1.15)])
        parts += hollow("rubber", revolve(sleeve, 8), revolve(sleeve * [1, 0.85] + [(-0.1, 0), (0.1, 0)], 8).scaled(
            0.99, 1, 1).moved(-0.3))  # fmt: skip
    parts.append(Part("steel", blade.mesh.moved(float(rng.uniform(22, 30)))))
    if rng.random() < 0.4:
        cap = np.array([(-8.0, end + 1.4), (38, 3.4)])
        parts += hollow("pp", revolve(cap, 8), revolve([(-7.8, end + 0.4), (36.5, 2.4)], 8))
    return parts, blade


def art_set(rng: Generator) -> Thing:
    """A box of one to three art knives with rows of blades in foam or clips; or the knives by themselves."""
    holder, blade = _pen_holder(rng)
    many = int(rng.integers(1, 4))
    gap = rng.uniform(14, 20)
    parts: list[Part] = []
    for index in range(many):
        own = holder if index == 0 else _pen_holder(rng)[0]
        parts += [part.moved(60, index * gap) for part in own]
    rows = int(rng.integers(0, 4))
    if rows:
        spare = small_blade(rng, *NARROW)
        count = int(rng.integers(2, 6))
        places = [
            (-60 + column * 26 + 40, many * gap + row * 11 - 2, -2) for row in range(rows) for column in range(count)
        ]
        turn = np.full(len(places), rng.choice([0.0, 0.4]))
        parts.append(Part("steel", copies(spare.mesh.scaled(0.75, 0.75, 1), places, turn)))
    if rng.random() < 0.75:
        low, high = -14.0, many * gap + rows * 11 + 4.0
        x, y = 205.0, high - low
        plastic = str(rng.choice(["pp", "abs", "wood", "pp"]))
        wall = 5.0 if plastic == "wood" else 1.6
        at = (15.0, (low + high) / 2)
        outer, room = (prism(rounded(x - 2 * w, y - 2 * w, 4, at, 3), -13 + w, 13 - w) for w in (0.0, wall))
        parts += hollow(plastic, outer, room)
        if rng.random() < 0.6:
            parts.append(Part("foam", prism(rectangle(x - 2 * wall, y - 2 * wall, at), -13 + wall, -3)))
    return posed(rng, parts, facts(25, blade.angle), 0.15)


def surgical_pack(rng: Generator) -> Thing:
    """Flat, hexagonal or plastic scalpel handles with a keyed end, and blades in foil sachets, a carton or on them."""
    span, thick = rng.uniform(105, 165), rng.uniform(1.6, 3.2)
    plastic = rng.random() < 0.35
    u = np.array([0, 0.12, 0.2, 0.5, 0.8, 1.0])
    half = rng.uniform(3.4, 5.5) * np.array([0.7, 0.9, 1, rng.uniform(0.7, 1), rng.uniform(0.9, 1.2), 0.8])
    handle = smooth(
        np.concatenate([np.column_stack([-u * span, half]), np.column_stack([-u * span, -half])[::-1]]), True, 1
    )
    material = str(rng.choice(["abs", "pp"])) if plastic else "stainless"
    deep = thick * (2.2 if plastic else 1)
    holes = [rounded(span * 0.3, 2.4, 1, (-span * 0.6, 0), 3)] if rng.random() < 0.3 else []
    parts = [Part(material, prism(handle, -deep / 2, deep / 2, holes))]
    marks = [prism(rectangle(1, 5, (-x, 0)), deep / 2, deep / 2 + 0.5) for x in np.arange(14, rng.uniform(20, 50), 4)]
    parts.append(Part(material, merged(*marks)))
    key = prism(rounded(24, 3, 1, (8, 0), 3), -0.8, 0.8)
    parts.append(Part("stainless", key))
    blade = small_blade(rng, "belly", "big_belly", "lancet", "point", "slant")
    if rng.random() < 0.7:
        parts.append(Part("stainless", blade.mesh.moved(blade.length - 2)))
        if rng.random() < 0.4:
            guard = prism(rounded(blade.length + 8, 12, 2, (blade.length / 2, 0), 3), -2.6, 2.6)
            room = prism(rounded(blade.length + 6, 10, 2, (blade.length / 2, 0), 3), -1.6, 1.6)
            parts += hollow("pe", guard, room)
    count = int(rng.integers(0, 11))
    if count:
        foil = prism(rectangle(58, 20), -0.09, 0.09)
        inside = blade.mesh.moved(blade.length / 2)
        at = rng.uniform(-span * 0.6, 0), rng.uniform(18, 34)
        neat = rng.random() < 0.5
        jitter = np.zeros((count, 2)) if neat else rng.normal(0, 6, (count, 2))
        places = np.column_stack([jitter + at, np.arange(count) * 0.9])
        turn = np.zeros(count) if neat else rng.normal(0, 0.3, count)
        parts += [
            Part("aluminium", copies(foil, places, turn)),
            Part("steel", copies(inside, places + [0, 0, 0.4], turn)),
        ]
        if neat and rng.random() < 0.6:
            high = count * 0.9 + 2
            middle = (at[0], at[1], count * 0.45)
            outer, room = box(64, 24, high + 2).moved(*middle), box(62.4, 22.4, high + 0.4).moved(*middle)
            parts += hollow("cardboard", outer, room)
    return posed(rng, parts, facts(min(blade.length, 40), blade.angle), 0.2)


def bolt_slider(rng: Generator) -> Thing:
    """A small metal pocket cutter: a blade slides by a bolt or stud between milled halves with magnets."""
    name = str(rng.choice(["trapezoid", "trapezoid", "point", "lancet", "slant", "razor"]))
    blade = small_blade(rng, name, size=0.62 if name in ("trapezoid", "razor") else 0.85)
    low, high = blade.mesh.vertices[:, 1].min(), blade.mesh.vertices[:, 1].max()
    span, wide, deep = blade.length + rng.uniform(16, 40), high - low + rng.uniform(6, 12), rng.uniform(5, 10)
    metal = str(rng.choice([*METALS, "titanium", "brass", "copper"]))
    outline = (
        rounded(span, wide, rng.uniform(1, wide * 0.45), steps=3)
        if rng.random() < 0.6
        else case_outline(rng, span, wide)
    )
    bore = [circle(1.9, (-span / 2 + 4.5, 0), 7)]
    gap = 0.6
    if rng.random() < 0.5:
        window = rounded(span * rng.uniform(0.2, 0.45), wide * 0.22, 1.2, (0, wide * 0.12), 3)
        bore.append(window)
    halves = merged(*(prism(outline, s * gap, s * deep / 2, bore) for s in (-1, 1)))
    lip = prism(rectangle(span * 0.8, wide * 0.12, (0, wide * 0.36)), -gap, gap)
    parts = [Part(metal, merged(halves, lip))]
    out = float(rng.choice([-2.0, rng.uniform(6, 22)]))
    parts.append(Part("steel", blade.mesh.moved(span / 2 + out, -(low + high) / 2)))
    x = span / 2 + out - blade.length * 0.7
    knob = rng.integers(3)
    if knob == 0:
        parts.append(
            Part("steel", tube([(x, 0, 0), (x, 0, deep / 2 + 1), (x, 0, deep / 2 + 6)], [1.6, 1.6, 2.6], sides=6))
        )
    elif knob == 1:
        parts.append(Part(metal, prism(circle(rng.uniform(3, 5), (x, 0), 9), -deep / 2 - 1.2, deep / 2 + 1.2), 0.7))
    else:
        parts.append(Part("brass", prism(rounded(11, 4, 1, (x, wide * 0.5), 2), -1.6, 1.6)))
    if rng.random() < 0.6:
        cells = [prism(circle(1.5, (f * span, wide * 0.28), 7), gap, deep * 0.35) for f in (-0.3, -0.1, 0.2)]
        parts.append(Part("ferrite", merged(*cells), 1.2))
    corners = [(sx * span * 0.42, sy * wide * 0.33) for sx in (-1, 1) for sy in (-1, 1)]
    parts.append(Part("steel", merged(*(prism(circle(1.0, at, 6), -deep * 0.45, deep * 0.45) for at in corners))))
    if rng.random() < 0.4:
        parts.append(
            Part("stainless", prism(rectangle(span * 0.6, 5, (-span * 0.1, 0)), deep / 2 + 0.6, deep / 2 + 1.5))
        )
    return posed(rng, parts + tail(rng, -span / 2, wide, deep), facts(min(blade.length, 30), blade.angle), 0.25)


def circle_cutter(rng: Generator) -> Thing:
    """Compass-like cutters of rounds: a bar or hinged legs with a pivot and a small blade, and spares in a tube."""
    long, deep = rng.uniform(90, 175), rng.uniform(4, 9)
    plastic = str(rng.choice(["abs", "pp", "aluminium", "acrylic"]))
    blade = small_blade(rng, "lancet", "slant", "chisel", size=rng.uniform(0.5, 0.8))
    if rng.random() < 0.6:
        bar = prism(rounded(long, rng.uniform(9, 16), 2), -deep / 2, deep / 2, [rectangle(long * 0.7, 2.5)])
        at = rng.uniform(-0.1, 0.45) * long
        head = prism(circle(rng.uniform(9, 15), (-long * 0.42, 0), 14), -deep / 2, deep / 2 + rng.uniform(4, 12))
        knob = revolve([(0, 6), (12, 7), (16, 4)], 9).turned("y", -np.pi / 2).moved(at, 0, deep / 2)
        parts = [Part(plastic, bar), Part("abs", head, 0.6), Part("abs", knob, 0.7)]
        parts.append(Part("steel", tube([(-long * 0.42, 0, -deep / 2 - 5), (-long * 0.42, 0, 3)], [0.5, 1.5], sides=5)))
        edge = blade.mesh.turned("y", np.pi / 2).moved(at, 0, -deep - 4)
        parts.append(Part("steel", edge))
    else:
        spread = rng.uniform(0.05, 0.5)
        legs = []
        for side in (-1, 1):
            leg = tube([(0, 0), (long * 0.5, 0), (long * 0.85, 0)], [3.2, 3, 2], sides=6)
            legs.append(leg.turned("z", side * spread))
        parts = [Part(str(rng.choice(["aluminium", "brass", "zinc", "abs"])), merged(*legs))]
        edge = blade.mesh.moved(long * 0.82 + blade.length * 0.8).turned("z", spread)
        needle = tube([(long * 0.85, 0), (long + 12, 0)], [1, 0.4], sides=5).turned("z", -spread)
        parts.append(Part("steel", merged(edge, needle)))
        parts.append(Part("brass", prism(circle(8, steps=12), -4, 4)))
        parts.append(Part("steel", revolve([(-22, 3), (-8, 3.4)], 8)))
    if rng.random() < 0.5:
        spare = small_blade(rng, "lancet", "slant", size=0.6)
        tube_at = (0.0, rng.uniform(18, 30), 0.0)
        outer = prism(rounded(38, 12, 2, steps=3), -4, 4).moved(*tube_at)
        room = prism(rounded(36, 10, 2, steps=3), -3.2, 3.2).moved(*tube_at)
        parts += hollow("pp", outer, room)
        count = int(rng.integers(2, 6))
        places = np.column_stack([np.full(count, 14), np.full(count, tube_at[1]), np.linspace(-2.4, 2.2, count)])
        parts.append(Part("steel", copies(spare.mesh, places)))
    return posed(rng, parts, facts(max(6, blade.length * 0.5), blade.angle), 0.15)


def wood_pencil_knife(rng: Generator) -> Thing:
    """Bench and stationery knives: a strip of steel in wood, leather or sheet; skiving, marking, plastic-scoring."""
    span, wide, thick = rng.uniform(75, 125), rng.uniform(9, 28), rng.uniform(0.6, 3)
    long = rng.uniform(25, 70)
    kind = rng.integers(4)
    half = wide * rng.uniform(0.35, 0.5)
    if kind == 0:  # a slanted chisel edge
        lean = wide * rng.uniform(0.3, 1.4)
        outline = [(long, -half), (long - lean, half), (-span * 0.8, half), (-span * 0.8, -half)]
    elif kind == 1:  # a point on both sides
        outline = [
            (long, 0),
            (long - half * 2, half),
            (-span * 0.7, half),
            (-span * 0.7, -half),
            (long - half * 2, -half),
        ]
    elif kind == 2:  # a hook that scores plastics
        outline = [(long, half * 0.2), (long - 4, half), (-30, half), (-30, -half), (long - 12, -half),
                   (long - 3, -half * 1.2), (long - 6, -half * 0.2)]  # fmt: skip
    else:  # a round or half moon edge
        outline = [*arc(half * 1.4, -1.2, 1.2, (long - half, 0), 9), (0, half * 0.6), (-span * 0.5, half * 0.6),
                   (-span * 0.5, -half * 0.6), (0, -half * 0.6)]  # fmt: skip
    parts = [Part(str(rng.choice(["steel", "steel", "stainless"])), prism(outline, -thick / 2, thick / 2))]
    material = str(rng.choice(["wood", "wood", "leather", "abs", "aluminium", "cloth"]))
    deep = thick / 2 + rng.uniform(2, 8)
    if rng.random() < 0.5:
        side = case_outline(rng, span, wide) + [-span / 2, 0]
        scales = merged(*(prism(side, s * thick / 2, s * deep) for s in (-1, 1)))
        parts.append(Part(material, scales))
        rivets = [prism(circle(1.8, (-span * f, 0), 7), -deep, deep) for f in (0.25, 0.7)[: int(rng.integers(0, 3))]]
        if rivets:
            parts.append(Part("brass", merged(*rivets)))
    else:
        radius = max(half * 1.15, deep)
        line = [(-span, radius * 0.7), (-span * 0.85, radius), (-span * 0.3, radius * 0.85), (0, radius * 0.75)]
        parts.append(Part(material, revolve(line, 9, min(1.0, deep / radius + 0.3))))
        ferrule = revolve([(-14, radius * 0.85), (0.5, radius * 0.8)], 9)
        parts.append(Part("brass", ferrule, 0.3))
    if rng.random() < 0.35:
        cover = rounded(long + 6, 2 * half + 8, 2, (long / 2 + 4, 0), 3)
        room = rounded(long + 3, 2 * half + 5, 2, (long / 2 + 4, 0), 3)
        parts += hollow(str(rng.choice(["pp", "leather", "abs"])), prism(cover, -thick - 2, thick + 2),
                        prism(room, -thick - 1, thick + 1))  # fmt: skip
    if rng.random() < 0.25:
        parts.append(
            wire("nylon", smooth([(-span, 0), (-span - 18, 8), (-span - 36, 0), (-span - 18, -8)]), 0.9, True, 4)
        )
    if rng.random() < 0.2:
        parts += [part.moved(0, wide + 9) for part in case("pp", rounded(60, 14, 3, steps=3), 7, 1.2)]
    return posed(rng, parts, facts(long, 50), 0.25)
