"""Scissors of a purpose, most with plastic: school, craft, electricians', fruit, kitchen, beauty, pocket."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, notched, posed, profile
from models.simulation.articles._common import pick
from models.simulation.articles.scissors.choices import (
    METALS,
    Edge,
    Hold,
    alike,
    any_pivot,
    any_shape,
    assembled,
    drawn_edge,
    holds,
    leaf_spring,
    metal_half,
    on_card,
    plastic_half,
    spring,
)
from models.simulation.articles.scissors.parts import GRIPS, bevel, cutting, finger_ring, gape, pair
from models.simulation.mesh import Points, ball, circle, merged, prism, rectangle, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _wave(rng: Generator, shape: Points) -> Points:
    """Large waves, scallops or steps along the edge, as craft scissors cut them."""
    u = np.linspace(0, 1, 25)
    top, bottom = (np.interp(u, shape[:, 0], shape[:, side]) for side in (1, 2))
    turn = 2 * np.pi * u * rng.uniform(3, 5.5)
    kind = int(rng.integers(3))
    wave = (np.sin(turn), np.abs(np.sin(turn / 2)) * 2 - 1, np.sign(np.sin(turn)) * 0.8)[kind]
    return np.column_stack([u, top, np.minimum(bottom + rng.uniform(0.08, 0.16) * (wave + 1) * (u < 0.95), top - 0.03)])


def fancy_edge(rng: Generator) -> Thing:
    """花边剪: plastic bodies reaching over the blades, thin steel with waves along its edge."""
    length, wide, thick = rng.uniform(45, 80), rng.uniform(14, 22), rng.uniform(0.7, 1.4)
    edge = Edge(_wave(rng, cutting(rng, rng.uniform(0.2, 0.5))), length, wide, thick, pick(rng, *METALS))
    plastic, stout = pick(rng, *GRIPS), rng.uniform(3, 4.5)
    deep = rng.uniform(1.5, 3)
    back = prism([(-8, wide * 0.1), (length * 0.9, wide * 0.05), (length * 0.7, wide * 0.4), (0, wide * 0.62)],
                 thick / 2, thick / 2 + deep)  # fmt: skip

    def half(r: Generator, at: Hold) -> list[Part]:
        return [*plastic_half(r, edge, at, stout, plastic), Part(plastic, back)]

    halves = alike(rng, half, holds(rng, (10, 24), (28, 40), (25, 32)))
    return posed(rng, assembled(rng, edge, halves), edge.facts(), 0.2)


def school_safety(rng: Generator) -> Thing:
    """学生安全剪: blades of plastic with strips of steel let in, or blunt steel in a cap; a lever that opens them."""
    length, wide = rng.uniform(35, 65), rng.uniform(13, 20)
    plastic, thick = pick(rng, "abs", "pp", "abs"), rng.uniform(2, 3.2)
    edge = Edge(cutting(rng, rng.uniform(0.35, 0.55)), length, wide, thick, plastic)
    strip = Edge(edge.shape, length * 0.9, wide * 0.45, rng.uniform(0.5, 0.9), "stainless")
    bare = rng.random() < 0.4
    if bare:
        edge = edge._replace(thick=rng.uniform(0.8, 1.3), metal="stainless")
    stout = rng.uniform(3, 4.2)
    where = holds(rng, (8, 18), (26, 36), (24, 30), (1, 4), (0, 0.4))
    halves = alike(rng, lambda r, at: plastic_half(r, edge, at, stout, plastic), where)
    if not bare:
        halves = [[*half, Part("stainless", strip.mesh(rng).moved(2, -wide * 0.15))] for half in halves]
    parts = assembled(rng, edge, halves, 0.5)
    if rng.random() < 0.35:
        parts.append(Part("pp", prism(rounded(26, 5, 2, (-22, 0), 3), -2, 2)))
        parts.append(wire("steel", [(-8, 3), (-20, 4), (-30, 2)], 0.5, sides=4))
    if rng.random() < 0.3:
        outer, inner = (prism(rounded(length * 0.9 + m, wide * 1.5 + m, 5, (length * 0.6, 0), 3), -n, n)
                        for m, n in ((2.4, edge.thick + 2.4), (0.0, edge.thick + 1.2)))  # fmt: skip
        parts += hollow("pp", outer, inner)
    return posed(rng, parts, edge.facts(), 0.2)


def electricians(rng: Generator) -> Thing:
    """电工剪: stout short blades with teeth and a notch for wire, loops cased in plastic; a holster at times."""
    length, wide, thick = rng.uniform(32, 62), rng.uniform(15, 23), rng.uniform(2.4, 4.2)
    shape = profile(0.0, 1.0, -0.1, rng.uniform(0.3, 0.8), 1.5, levels=5)
    toothed = notched(shape, rng.uniform(0.03, 0.07), int(rng.integers(6, 12)), 0.2, 0.9)
    plastic, stout = pick(rng, *GRIPS), rng.uniform(4, 6.5)
    edge = Edge(toothed if rng.random() < 0.6 else shape, length, wide, thick, "stainless")
    where = holds(rng, (14, 34), (34, 48), (28, 38))
    halves = alike(rng, lambda r, at: plastic_half(r, edge, at, stout, plastic), where)
    if rng.random() < 0.7:  # a notch for wire
        notch = prism(circle(wide * 0.12, (wide * 0.45, -wide * 0.2), 8), -thick * 0.2, thick * 0.2)
        halves = [[*half, Part("stainless", notch, -1.0)] for half in halves]
    parts = assembled(rng, edge, halves)
    if rng.random() < 0.3:
        outer, inner = (prism(rounded(length + 16 + m, wide * 1.9 + m, 6, (length * 0.5, 0), 3), -n, n)
                        for m, n in ((4.0, thick + 5), (0.0, thick + 3)))  # fmt: skip
        parts += hollow(pick(rng, "pp", "nylon", "leather"), outer, inner)
    return posed(rng, parts, edge.facts(), 0.2)


def fruit_snips(rng: Generator) -> Thing:
    """采果剪: slim short blades on straight handles without rings, a spring between, a latch at the end."""
    length, wide, thick = rng.uniform(32, 65), rng.uniform(8, 14), rng.uniform(1.8, 3)
    edge = Edge(any_shape(rng), length, wide, thick, pick(rng, *METALS))
    bend, span = rng.uniform(-0.12, 0.12), rng.uniform(75, 115)
    plastic = pick(rng, *GRIPS, "aluminium", "stainless")
    deep = rng.uniform(3, 6) if plastic not in ("aluminium", "stainless") else 1.5
    bow = rng.uniform(8, 20)
    halves: list[list[Part]] = []
    for _ in range(2):
        outline = smooth([(-wide, 2), (-span * 0.4, -bow + 5), (-span, -6), (-span - 5, -13), (-span * 0.5, -bow - 9),
                          (-wide * 1.2, -9)], True, 1)  # fmt: skip
        tang = prism([(wide * 0.3, wide * 0.5), (-span * 0.6, -bow + 1), (-span * 0.6, -bow - 5), (0, -wide * 0.55)],
                     -thick / 2, thick / 2)  # fmt: skip
        half = [Part(edge.metal, merged(edge.mesh(rng, bend), tang)), Part(plastic, prism(outline, -deep, deep))]
        halves.append(half)
    opened = float(rng.uniform(0.02, 0.35))
    parts = [
        *pair(rng, halves[0], halves[1], opened, thick),
        *any_pivot(rng, wide * 1.4, thick),
        leaf_spring(rng, -wide, bow * 1.4),
    ]
    if rng.random() < 0.6:
        parts.append(wire("steel", rounded(18, 22, 5, (-span, 0), 3), 0.9, True, 4))
    return posed(rng, parts, edge.facts(), 0.2)


def opener_kitchen(rng: Generator) -> Thing:
    """Kitchen scissors that come apart, with bottle opener and cracker in the shanks; a magnet holder at times."""
    edge = drawn_edge(rng, rng.uniform(75, 115), 0.23)
    edge = edge._replace(thick=rng.uniform(2, 3.2))
    plastic, stout, t = pick(rng, *GRIPS, "zinc"), rng.uniform(4.5, 7), edge.thick / 2
    x, w = -edge.wide * 0.9, edge.wide
    claw = smooth([(x + 8, -w * 0.3), (x + 4, -w * 0.9), (x - 6, -w * 1.05), (x - 3, -w * 0.75), (x - 14, -w * 0.7),
                   (x - 16, -w * 0.3)], True, 1) * [1, rng.uniform(0.7, 1.1)]  # fmt: skip
    where = holds(rng, (28, 46), (46, 58), (29, 40), (4, 9), (0, 0.3))
    halves = alike(rng, lambda r, at: plastic_half(r, edge, at, stout, plastic), where)
    kept = int(rng.integers(1, 3))  # the opener is in one shank, the cracker in both
    halves = [[*half, Part(edge.metal, prism(claw, -t, t))] if k < kept else half for k, half in enumerate(halves)]
    parts = assembled(rng, edge, halves, 0.6)
    key = prism(rounded(edge.wide * 0.5, 4, 1.5, (0, 0), 2), edge.thick, edge.thick + 2)
    parts.append(Part(edge.metal, key))
    if rng.random() < 0.3:
        long = edge.length * 0.85
        outer, inner = (prism(rounded(long + m, edge.wide * 1.5 + m, 5, (long * 0.75, 0), 3), -n, n)
                        for m, n in ((4.0, edge.thick + 5), (0.0, edge.thick + 1)))  # fmt: skip
        parts += hollow(pick(rng, "abs", "pp"), outer, inner)
        parts.append(Part("ferrite", prism(rectangle(18, 10, (long * 0.7, 0)), -edge.thick - 4, -edge.thick - 1.5)))
    return posed(rng, parts, edge.facts(), 0.2)


def beauty_small(rng: Generator) -> Thing:
    """Nose-hair scissors with balls at their tips, brow scissors with a comb, baby nail scissors in plastic."""
    length, wide, thick = rng.uniform(16, 38), rng.uniform(5, 9), rng.uniform(1.2, 2.2)
    edge, kind = Edge(cutting(rng, 0.0, True), length, wide, thick, "stainless"), int(rng.integers(3))
    plastic = pick(rng, *GRIPS)
    gauge, ringed = rng.uniform(1.4, 2.2), kind == 2 or rng.random() < 0.25
    tip = Part("stainless", ball(rng.uniform(1.1, 1.8), sides=6).moved(length, -wide * 0.05))

    def half(r: Generator, at: Hold) -> list[Part]:
        if ringed:
            return plastic_half(r, edge, at, gauge * 1.8, plastic)
        return metal_half(r, edge, at, gauge, "stainless")

    halves = alike(rng, half, holds(rng, (14, 46), (19, 26), (17, 24), (1, 6), (0, 0.5)))
    if kind == 0:
        halves = [[*one, tip] for one in halves]
    if kind == 1:
        teeth = [rectangle(1.2, wide * 1.3, (x, -wide * 0.5)) for x in np.linspace(4, length, 9)]
        halves[1] = [*halves[1], Part(plastic, merged(*(prism(tooth, -2.4, -1.2) for tooth in teeth)))]
    parts = assembled(rng, edge, halves, 0.6)
    if rng.random() < 0.2:
        low, high = Thing(tuple(parts)).extent()
        x, y, _ = (float(v) for v in (low + high) / 2)
        case = rounded(float(high[0] - low[0]) + 10, float(high[1] - low[1]) + 8, 6, (x, y), 3)
        parts += [Part(pick(rng, "leather", "pvc"), prism(case, z, z + 1.2)) for z in (low[2] - 2, high[2] + 1)]
    return posed(rng, parts, edge.facts(), 0.25)


def ringed_clippers(rng: Generator) -> Thing:
    """纱剪 of other kinds: sprung tongs in a plastic shell or bare, with a ring for a finger or none."""
    length, wide, thick = rng.uniform(20, 40), rng.uniform(8, 14), rng.uniform(1.0, 2)
    shape = profile(0.6, 1.3, rng.uniform(-0.45, -0.1), rng.uniform(0, 0.3), 1.2, levels=5)
    edge = Edge(shape, length, wide, thick, pick(rng, *METALS))
    span, apart = rng.uniform(45, 78), rng.uniform(6, 11)
    plastic = pick(rng, *GRIPS, "aluminium")
    ringed, shell = rng.random() < 0.5, rng.random() < 0.7
    parts: list[Part] = []
    for side in (1, -1):
        knife = edge.mesh(rng).turned("z", rng.uniform(0.0, 0.1)).moved(-2, apart * 0.35, thick * 0.6)
        arm = smooth([(4, apart * 0.7), (-span * 0.3, apart), (-span * 0.8, apart * 0.6), (-span, 1.5), (-span, -0.5),
                      (-span * 0.75, apart * 0.3), (-span * 0.3, apart * 0.6), (4, apart * 0.2)], True, 1)  # fmt: skip
        half = [Part(edge.metal, knife), Part(edge.metal, prism(arm, -thick / 2, thick / 2))]
        if shell:
            deep = rng.uniform(3, 6)
            cover = smooth([(-4, apart * 0.9), (-span * 0.3, apart + 4), (-span * 0.85, apart), (-span - 4, 2),
                            (-span - 4, 0.2), (-span * 0.7, apart * 0.3), (-6, apart * 0.4)], True, 1)  # fmt: skip
            half.append(Part(plastic, prism(cover, -deep, deep)))
        if ringed and side == 1:
            ring = finger_ring(-span * rng.uniform(0.3, 0.7), apart + 12, 25, 22, 0, 0.1, 12)
            half.append(Part(plastic if shell else edge.metal, tube(ring, rng.uniform(1.8, 3), closed=True, sides=5)))
        parts += [part.scaled(1, side, side) for part in half]
    if rng.random() < 0.5:
        parts.append(spring(rng, -span * 0.45, apart * 1.6))
    if rng.random() < 0.25:
        cap = prism(rounded(length * 0.8, apart + wide, 3, (length * 0.65, 0), 2), -4, 4)
        parts += hollow("pp", cap, prism(rounded(length * 0.8 - 2, apart + wide - 2, 2, (length * 0.65, 0), 2), -3, 3))
    return posed(rng, parts, edge.facts(), 0.2)


def stick_scissors(rng: Generator) -> Thing:
    """笔形剪 and pocket scissors: small blades that slide into a slim case, with a spring and bows of wire at times."""
    length, wide, thick = rng.uniform(24, 44), rng.uniform(6, 10), rng.uniform(1.0, 1.8)
    edge = Edge(cutting(rng, rng.uniform(0, 0.25)), length, wide, thick, pick(rng, *METALS))
    span, high = rng.uniform(65, 100), rng.uniform(12, 20)
    plastic = pick(rng, "abs", "pp", "polycarbonate", "aluminium")
    halves: list[list[Part]] = []
    wired = rng.random() < 0.45
    for _ in range(2):
        tang = prism([(wide * 0.3, wide * 0.45), (-22, 1), (-22, -4), (0, -wide * 0.5)], -thick / 2, thick / 2)
        half = [Part(edge.metal, merged(edge.mesh(rng), tang))]
        if wired:  # bows of wire that spring out
            loop = smooth([(-18, -2), (-span * 0.5, -high * 0.3), (-span, -high * 0.5), (-span * 0.8, -high * 1.1),
                           (-24, -high * 0.7)], True, 1)  # fmt: skip
            half.append(Part(edge.metal, tube(loop, rng.uniform(0.9, 1.6), closed=True, sides=5)))
        halves.append(half)
    parts = [
        *pair(rng, halves[0], halves[1], gape(rng, 0.35), thick),
        *any_pivot(rng, wide, thick),
        spring(rng, -32, high * 0.7),
    ]
    if not wired or rng.random() < 0.4:
        drawn = float(rng.choice([0.0, length + 6]))
        outer, inner = (prism(rounded(span + 12 - m, high + 4 - m, 4, (-span / 2 - 4, 0), 3), -n, n)
                        for m, n in ((0.0, high * 0.4 + 2), (2.4, high * 0.4 + 0.8)))  # fmt: skip
        rod = Part("steel", tube([(-span * 0.9, 0), (-span * 0.5, 0)], 1.0, sides=5))
        parts += [part.moved(drawn) for part in (*hollow(plastic, outer, inner), rod)]
    return posed(rng, parts, edge.facts(), 0.25)


def scissors_set(rng: Generator) -> Thing:
    """Two or three of one pattern in sizes, or one new pair, on a card under a blister."""
    count, plastic = int(rng.choice([1, 1, 1, 2, 2, 3])), pick(rng, *GRIPS)
    edge = drawn_edge(rng, rng.uniform(60, 115))._replace(shape=cutting(rng, rng.uniform(0, 0.4)))
    gauge, where = rng.uniform(2, 3), holds(rng, (18, 42), (30, 46), (26, 32))
    if rng.random() < 0.3:
        halves = alike(rng, lambda r, at: metal_half(r, edge, at, gauge, edge.metal), where)
    else:
        halves = alike(rng, lambda r, at: plastic_half(r, edge, at, gauge * 1.4, plastic), where)
    one = Thing((*pair(rng, halves[0], halves[1], 0.03, edge.thick), *any_pivot(rng, edge.wide, edge.thick)))
    low, high = one.extent()
    parts: list[Part] = []
    y, smaller = 0.0, rng.uniform(0.62, 0.85)
    for size in smaller ** np.arange(count):
        parts += one.scaled(size, size, 1).moved(0, y - float(low[1]) * size).parts
        y += float(high[1] - low[1]) * size + 6
    if rng.random() < 0.75:
        parts += on_card(rng, parts)
    return posed(rng, parts, {**edge.facts(), "count": count}, 0.15)


def knife_scissors(rng: Generator) -> Thing:
    """Cutting-board scissors: a knife's blade above a plate of plastic, sprung, with a lock."""
    length, height, thick = rng.uniform(90, 135), rng.uniform(20, 32), rng.uniform(1.6, 2.6)
    shape = profile(rng.uniform(0.5, 0.85), 1.8, rng.uniform(0, 0.4), rng.uniform(0.4, 0.8), 1.6, levels=6)
    span, opened = rng.uniform(95, 130), rng.uniform(0.03, 0.35)
    plastic = pick(rng, *GRIPS)
    upper = [Part("stainless", blade(shape, length, height, thick, bevel(rng)).scaled(1, -1, 1).moved(0, 2))]
    lower = [
        Part(
            pick(rng, "pp", "abs", "stainless"),
            prism(rounded(length, height * 0.9, 8, (length / 2, -2), 3), -3, 3),
            0.6,
        )
    ]
    for half, side in ((upper, 1), (lower, 1)):
        outline = smooth([(8, 8), (-20, 4), (-span * 0.6, -4), (-span, -10), (-span - 4, -22), (-span * 0.5, -22),
                          (-12, -12), (8, -8)], True, 1)  # fmt: skip
        half.append(Part(plastic, prism(outline, -6, 6), 0.7 * side))
        half.append(Part("stainless", prism([(12, 5), (-span * 0.5, -8), (-span * 0.5, -14), (12, -6)], -1, 1)))
    parts = [*pair(rng, upper, lower, opened, thick), *any_pivot(rng, 22, thick + 5), leaf_spring(rng, -22, 18)]
    if rng.random() < 0.5:
        parts.append(wire("steel", rounded(10, 30, 3, (-span, 0), 3), 0.9, True, 4))
    return posed(rng, parts, {"blade_length_mm": round(length), "tip_angle_deg": 45}, 0.2)
