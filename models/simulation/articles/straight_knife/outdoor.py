"""Knives of the hunter, the soldier and the collector."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, grip, notched, posed, profile
from models.simulation.articles.straight_knife.parts import pins, swells
from models.simulation.mesh import circle, prism, revolve, rounded, smooth, tube, turned
from models.simulation.thing import Part, Thing, hollow, wire


def combat_dagger(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(110, 190), rng.uniform(18, 32), rng.uniform(3, 5)
    start = rng.uniform(0.3, 0.75)
    shape = profile(start, rng.uniform(1, 1.8), 0, start, rng.uniform(1, 1.8), rng.uniform(-0.15, 0.15))
    span = rng.uniform(95, 120)
    wide = height * rng.uniform(1.6, 2.8)
    guard = prism(
        smooth([(-4, -wide / 2), (4, -wide / 2), (3, 0), (4, wide / 2), (-4, wide / 2), (-5, 0)], True, 1), -5, 5
    )
    bands = np.linspace(0, 1, 8)
    radius = rng.uniform(10, 13) * np.where(np.arange(8) % 2, rng.uniform(0.82, 1.0), 1.0)
    body = revolve(np.column_stack([bands * -span - 4, radius])[::-1], 10, rng.uniform(0.65, 0.95))
    parts = [
        Part("steel", blade(shape, length, height, thick, double=True)),
        Part(str(rng.choice(["steel", "brass", "zinc", "aluminium"])), guard),
        Part(str(rng.choice(["wood", "leather", "rubber", "abs", "aluminium"])), body),
        Part("steel", prism(rounded(span, rng.uniform(6, 13), 2, (-span / 2 - 3, 0)), -thick / 2, thick / 2)),
    ]
    if rng.random() < 0.6:
        parts.append(Part("steel", revolve([(-span - 16, 5), (-span - 10, 10), (-span - 4, 10)], 10)))
    if rng.random() < 0.4:
        fuller = prism(rounded(length * 0.55, 4, 2, (length * 0.35, 0)), -thick * 0.28, thick * 0.28)
        parts.append(Part("steel", fuller, -1.0))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def ornate_dagger(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(90, 170), rng.uniform(17, 30), rng.uniform(2.2, 4)
    start = rng.uniform(0.2, 0.7)
    shape = profile(start, 1.5, 0, start, 1.5, rng.uniform(-0.25, 0.1))
    metal = str(rng.choice(["zinc", "zinc", "brass"]))
    span, count = rng.uniform(75, 110), 11
    at = np.linspace(0, 1, count)
    relief = 1 + rng.uniform(-0.22, 0.28, count)
    relief[[0, -1]] = rng.uniform(0.6, 1.3, 2)
    wide = rng.uniform(13, 19) * relief
    body = grip(-at * span, rng.normal(0, 1.0, count), wide, wide * rng.uniform(0.55, 0.8))
    parts = [Part("stainless", blade(shape, length, height, thick, double=True))]
    if rng.random() < 0.5:
        parts += hollow(metal, body, grip(-at[1:-1] * span, 0, wide[1:-1] * 0.55, wide[1:-1] * 0.3))
    else:
        parts.append(Part(metal, body, rng.uniform(0.6, 0.95)))
    horn = rng.uniform(16, 34)
    curl = rng.uniform(-14, 20)
    path = smooth([(curl, -horn), (curl * 0.2, -horn * 0.7), (0, 0), (curl * 0.2, horn * 0.7), (curl, horn)], False, 1)
    parts.append(Part(metal, tube(path, np.interp(np.abs(path[:, 1]), [0, horn], [rng.uniform(4, 6), 1.5]), sides=6)))
    if rng.random() < 0.5:
        ends = rng.uniform(7, 11)
        knob = revolve([(-span - ends * 1.6, 2), (-span - ends, ends), (-span + 2, ends * 0.7)], 8, 0.7)
        parts.append(Part(metal, knob, 0.8))
    return posed(rng, parts, blade_facts(shape, length, height))


def hunting_bowie(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(115, 200), rng.uniform(26, 40), rng.uniform(3.2, 5)
    clip = rng.uniform(0.5, 0.72)
    shape = profile(rng.uniform(0.55, 0.75), 1.9, rng.uniform(0.05, 0.35), clip, rng.uniform(0.8, 1.2), levels=6)
    if rng.random() < 0.4:
        shape = notched(shape, 0.1, int(rng.integers(6, 11)), 0.1, clip - 0.05, True)
    span = rng.uniform(105, 125)
    xs = np.linspace(0, 1, 7) * -span - 5
    high = rng.uniform(22, 28) * np.array([0.9, 1.05, 0.95, 1.1, 1.0, 1.05, 1.1]) * swells(rng, 7, 0.05)
    guard = rounded(7, height * rng.uniform(1.1, 1.8), 3, (-3, rng.uniform(-5, 0)))
    metal = str(rng.choice(["brass", "steel", "aluminium", "zinc"]))
    parts = [
        Part("steel", blade(shape, length, height, thick, rng.uniform(0.4, 0.7))),
        Part(metal, prism(guard, -6, 6)),
        Part(str(rng.choice(["leather", "wood", "bone", "rubber", "abs"])), grip(xs, -1, high, high * 0.75, 10)),
        Part("steel", prism(rounded(span, rng.uniform(7, 14), 2, (-span / 2 - 3, -1)), -thick / 2, thick / 2)),
    ]
    if rng.random() < 0.5:
        parts.append(Part(metal, grip([-span - 14, -span - 5], -1, [high[-1] * 0.8, high[-1]], [14, 20])))
    return posed(rng, parts, blade_facts(shape, length, height))


def one_piece_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(60, 120), rng.uniform(18, 32), rng.uniform(2.5, 4.5)
    shape = profile(rng.uniform(0.4, 0.8), rng.uniform(1, 2.2), rng.uniform(-0.3, 0.45), rng.uniform(0.4, 0.85), 1.4)
    span, high = rng.uniform(75, 110), rng.uniform(16, 26)
    outline = smooth(
        [(2, height * 0.45), (-8, high * 0.5), (-span * 0.5, high * 0.42), (-span, high * 0.5), (-span - 8, 0),
         (-span, -high * 0.5), (-span * 0.6, -high * 0.4), (-span * 0.3, -high * 0.5), (-10, -high * 0.4),
         (2, -height * 0.45)], True, 1)  # fmt: skip
    if rng.random() < 0.5:
        holes = [circle(high * 0.26, (-span * f, 0), 10) for f in np.linspace(0.25, 0.95, int(rng.integers(2, 5)))]
    else:
        holes = [rounded(span * 0.5, high * 0.4, high * 0.2, (-span * 0.5, 0)), circle(3.5, (-span + 2, 0), 10)]
    parts = [
        Part("steel", blade(shape, length, height, thick)),
        Part("steel", prism(outline, -thick / 2, thick / 2, holes)),
    ]
    if rng.random() < 0.5:
        turns = np.linspace(0, 2 * np.pi * 7, 50)
        coil = np.column_stack(
            [-span * 0.15 - turns / turns[-1] * span * 0.6, np.cos(turns) * high * 0.55, np.sin(turns) * 4]
        )
        parts.append(Part("nylon", tube(coil, 1.8, sides=4)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def belt_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 115), rng.uniform(18, 25), rng.uniform(2.2, 3.6)
    shape = profile(rng.uniform(0.5, 0.8), 1.8, rng.uniform(0.2, 0.5), 0.6, 1.4)
    span = rng.uniform(98, 118)
    xs = np.linspace(0, 1, 7) * -span
    high = rng.uniform(23, 29) * np.array([0.85, 1, 0.95, 1.1, 1.05, 1.1, 0.8]) * swells(rng, 7, 0.05)
    handle = str(rng.choice(["wood", "rubber", "pp", "bone"]))
    parts = [
        Part("steel", blade(shape, length, height, thick, 0.45)),
        Part(handle, grip(xs, 0, high, high * rng.uniform(0.7, 0.9), 10)),
        Part(
            "steel", tube([(2, 0), (-span * rng.uniform(0.5, 1.0), 0)], rng.uniform(2.5, 4), sides=6).scaled(1, 1, 0.7)
        ),
    ]
    if rng.random() < 0.5:
        ferrule = grip([-7, 0], 0, high[0] * 1.02, high[0] * 0.8)
        parts.append(Part(str(rng.choice(["brass", "aluminium"])), ferrule))
    if rng.random() < 0.3:
        outer = grip([-18, length * 0.9, length + 8], 0, [30, 28, 14], [22, 13, 10])
        parts += hollow(str(rng.choice(["leather", "pp"])), outer, outer.scaled(0.96, 0.85, 0.72))
    return posed(rng, parts, blade_facts(shape, length, height))


def survival_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(130, 180), rng.uniform(28, 36), rng.uniform(3.5, 5)
    shape = profile(0.65, 1.8, rng.uniform(0, 0.3), 0.62, 0.9, levels=5)
    shape = notched(shape, rng.uniform(0.1, 0.16), int(rng.integers(9, 15)), 0.08, 0.6, True)
    span, radius = rng.uniform(105, 125), rng.uniform(12.5, 15)
    ridges = np.linspace(-span, -4, 12)
    outer = revolve(np.column_stack([ridges, radius - (np.arange(12) % 2) * 1.1]), 12)
    metal = str(rng.choice(["steel", "aluminium"]))
    guard = prism(rounded(6, height * rng.uniform(1.6, 2.2), 3), -7, 7, [circle(2.5, (0, height * 0.65), 8)])
    parts = [
        Part("steel", blade(shape, length, height, thick, 0.5)),
        *hollow(metal, outer, revolve([(-span + 2, radius - 3), (-16, radius - 3)], 12)),
        Part("steel", guard),
        Part(metal, revolve([(-span - 12, radius * 0.7), (-span - 8, radius + 1), (-span, radius + 1)], 12), 0.5),
    ]
    if rng.random() < 0.5:
        parts.append(Part("match_head", tube([(-span * 0.8, 3), (-span * 0.4, 3)], 1.8, sides=5), 0.6))
    return posed(rng, parts, blade_facts(shape, length, height))


def bayonet(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(150, 230), rng.uniform(20, 28), rng.uniform(4, 5.5)
    shape = profile(rng.uniform(0.65, 0.85), 1.6, rng.uniform(-0.1, 0.3), rng.uniform(0.7, 0.85), 1.1)
    span = rng.uniform(100, 115)
    ring = circle(rng.uniform(8, 11), (-2, height * 0.5 + 14), 16)
    eye = circle(rng.uniform(6, 7.5), (-2, height * 0.5 + 14), 12)
    fuller = prism(rounded(length * 0.6, 5, 2.5, (length * 0.38, height * 0.12)), -thick * 0.3, thick * 0.3)
    parts = [
        Part("steel", blade(shape, length, height, thick, 0.55)),
        Part("steel", fuller, -1.0),
        Part("steel", prism(rounded(6, height * 1.5, 2, (-2, -2)), -7, 7)),
        Part("steel", prism(ring, -4, 4, [eye])),
        Part("steel", prism(rounded(span, 12, 2, (-span / 2, 0)), -thick / 2, thick / 2)),
        Part(str(rng.choice(["wood", "abs"])), grip(np.linspace(-6, -span, 5), 0, [24, 26, 24, 26, 25], 21)),
        *hollow("steel", grip([-span - 16, -span], 0, [24, 26], [17, 20]), grip([-span - 14, -span - 4], 3, 9, 10)),
        pins("steel", [-span * 0.3, -span * 0.7], 0, 3, 21),
    ]
    return posed(rng, parts, blade_facts(shape, length, height))


def boot_knife_tanto(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(100, 170), rng.uniform(20, 30), rng.uniform(3.5, 5)
    shape = profile(rng.uniform(0.76, 0.86), 1.0, rng.uniform(0.3, 0.5), 0.8, 1.0)
    span = rng.uniform(100, 120)
    wrap = np.linspace(0, 1, 12)
    high = 25 * (1 - 0.07 * (np.arange(12) % 2)) * rng.uniform(0.85, 1.1)
    parts = [
        Part("steel", blade(shape, length, height, thick, 0.6)),
        Part("steel", prism(turned(rounded(5, height * rng.uniform(1.3, 1.7), 2), rng.normal(0, 0.08)), -9, 9)),
        Part(str(rng.choice(["rubber", "nylon", "wood"])), grip(-wrap * span - 3, 0, high, 17)),
        Part(
            "steel", prism(rounded(span, 14, 3, (-span / 2, 0)), -thick / 2, thick / 2, [circle(3, (-span + 9, 0), 8)])
        ),
    ]
    if rng.random() < 0.4:
        parts.append(
            wire(
                "nylon", smooth([(-span, 0), (-span - 20, 12), (-span - 36, 0), (-span - 20, -10)], True, 1), 1.5, True
            )
        )
    return posed(rng, parts, blade_facts(shape, length, height))
