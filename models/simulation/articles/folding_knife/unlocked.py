"""Folding knives held by a spring, by friction or by two handles."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, grip, posed, profile
from models.simulation.articles.folding_knife.parts import (
    blade_shape,
    folding_blade,
    handle_outline,
    opening_angle,
    pin_row,
    sandwich,
    spring,
)
from models.simulation.mesh import circle, merged, prism, rectangle, rounded, smooth, tube
from models.simulation.thing import Part, Thing, wire


def bolstered_bone(rng: Generator) -> Thing:
    """Thick metal bolsters at both ends of a thinner waist: edgewise the dark bone so common in scans."""
    length, height, thick = rng.uniform(65, 100), rng.uniform(17, 24), rng.uniform(2.4, 3.4)
    span, high = length + rng.uniform(16, 28), height * rng.uniform(1.15, 1.35)
    shape = blade_shape(rng)
    outline = handle_outline(rng, span, high, rng.uniform(-0.15, 0.25), 0.06)
    base, liner = thick / 2 + 0.1, rng.uniform(1.0, 1.6)
    deep, waist = rng.uniform(3, 5), rng.uniform(0.4, 0.75)
    liners = [prism(outline, side * base, side * (base + liner)) for side in (-1, 1)]
    limit, foot = -span * rng.uniform(0.2, 0.32), -span * rng.uniform(0.68, 0.8)
    caps, middles = [], []
    for side in (-1, 1):
        z = side * (base + liner)
        caps += [prism(outline[keep], z, z + side * deep) for keep in (outline[:, 0] > limit, outline[:, 0] < foot)]
        middles.append(
            prism(rounded(limit - foot, high * 0.86, 2, ((limit + foot) / 2, 0)), z, z + side * deep * waist)
        )
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng), "steel")
    parts += [
        Part("stainless", merged(*liners, spring(span, high, thick))),
        Part(str(rng.choice(["stainless", "zinc", "steel"])), merged(*caps), rng.uniform(0.7, 1.0)),
        Part(str(rng.choice(["wood", "abs", "aluminium", "zinc"])), merged(*middles)),
        Part("brass", pin_row([0.0, -span * 0.45, -span * 0.6], -1, 1.6, base + liner + deep * waist)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.4)


def balisong(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(80, 105), rng.uniform(16, 22), rng.uniform(2.6, 3.6)
    shape = profile(0.4, 1.4, 0, 0.4, 1.4) if rng.random() < 0.5 else blade_shape(rng)
    span, wide, deep = length * rng.uniform(1.12, 1.25), rng.uniform(11, 14), rng.uniform(8.5, 11)
    state = rng.random()
    if state < 0.5:
        spread = (np.pi, np.pi) if rng.random() < 0.5 else (0.0, 0.0)
    else:
        spread = (rng.uniform(0, 0.6), rng.uniform(0, 0.6)) if state < 0.75 else (0.1, rng.uniform(1, 3))
    metal = str(rng.choice(["stainless", "aluminium", "zinc"]))
    kind, wall = rng.integers(3), rng.uniform(1.8, 2.8)
    places = np.linspace(0.2, 0.88, int(rng.integers(4, 8)))
    holes = [circle(wide * 0.27, (-span * f, 0), 8) for f in places] if kind == 0 else []
    if kind == 1:
        holes = [rounded(span * 0.17, wide * 0.4, 2, (-span * f, 0)) for f in (0.25, 0.5, 0.75)]
    parts = [Part("steel", blade(shape, length, height, thick, double=True).moved(6))]
    for side, turn in zip((-1, 1), spread, strict=True):
        bar = rounded(span, wide, 4, (-span / 2 + 3, 0), 3)
        cheeks = [prism(bar, s * deep / 2, s * (deep / 2 - wall), holes) for s in (-1, 1)]
        back = prism(rectangle(span * 0.7, 2.2, (-span * 0.55, side * wide * 0.36)), -deep / 2 + wall, deep / 2 - wall)
        arm = merged(*cheeks, back, pin_row([0.0, -span * 0.9], 0, 1.6, deep / 2))
        parts.append(Part(metal, arm.turned("z", -side * turn).moved(0, side * wide * 0.52)))
    parts.append(Part("steel", prism(rounded(16, wide * 1.4, 3, (0, 0)), -thick / 2, thick / 2)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)


def slip_joint(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(42, 72), rng.uniform(11, 16), rng.uniform(1.6, 2.4)
    shape = blade_shape(rng)
    span, high = length * rng.uniform(1.25, 1.4), height * rng.uniform(1.3, 1.6)
    outline = handle_outline(rng, span, high, rng.uniform(-0.25, 0.25), 0.1)
    count = int(rng.integers(1, 4))
    pitch = thick + 0.8
    whole = pitch * count
    parts: list[Part] = []
    small = profile(0.5, 1.8, 0.2, 0.5, 1.2, levels=6)
    for index in range(count):
        z = (index - (count - 1) / 2) * pitch
        if index % 2 == 0:
            layer = folding_blade(rng, shape, length * (1 - 0.12 * index), height, thick, opening_angle(rng))
        else:
            angle = np.pi if rng.random() < 0.7 else rng.uniform(0, 2.5)
            body = blade(small, length * 0.72, height * 0.8, thick).moved(4).turned("z", angle).scaled(-1, 1, 1)
            layer = [Part("stainless", body.moved(-span * 0.94))]
        parts += [part.moved(z=z) for part in layer]
        parts.append(Part("stainless", spring(span, high, thick, 0.28).moved(z=z)))
    liners, scales = sandwich(outline, whole, 0.6, rng.uniform(2, 3.2))
    parts += [Part("brass", liners), Part(str(rng.choice(["bone", "abs", "wood", "acrylic"])), scales)]
    caps = [prism(outline[keep], s * whole / 2, s * (whole / 2 + 3)) for keep in
            (outline[:, 0] > -span * 0.14, outline[:, 0] < -span * 0.84) for s in (-1, 1)]  # fmt: skip
    parts.append(Part(str(rng.choice(["stainless", "zinc"])), merged(*caps)))
    parts.append(Part("brass", pin_row([0, -span * 0.5, -span * 0.93], 0, 1.2, whole / 2 + 3)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def keyring_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(32, 50), rng.uniform(10, 15), rng.uniform(1.4, 2.2)
    shape = blade_shape(rng)
    span, high = length + rng.uniform(9, 15), height * rng.uniform(1.15, 1.4)
    metal = str(rng.choice(["stainless", "aluminium", "abs", "stainless"]))
    outline = handle_outline(rng, span, high, rng.uniform(-0.2, 0.3), 0.08)
    base, deep = thick / 2 + 0.2, rng.uniform(1.3, 2.6)
    eye = [circle(1.8, (-span * 0.92, 0), 8)]
    plates = [prism(outline, s * base, s * (base + deep), eye) for s in (-1, 1)]
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [
        Part(metal, merged(*plates)),
        Part("stainless", merged(pin_row([0.0], 0, 2, base + deep), spring(span * 0.9, high, thick))),
    ]
    loop = rng.uniform(8, 13)
    parts.append(wire("steel", circle(loop, (-span * 0.92 - loop, 0), 14), 1.0, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def plain_wooden(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(70, 105), rng.uniform(17, 24), rng.uniform(1.8, 2.8)
    shape = blade_shape(rng)
    span, high = length + rng.uniform(12, 24), height * rng.uniform(1.1, 1.35)
    xs = np.array([8, -4, -0.2 * span, -0.5 * span, -0.8 * span, -span])
    high_line = high * np.array([0.75, 1, 0.97, 1.0, 1.05, 0.8])
    bow = rng.uniform(-0.2, 0.3) * high
    middle = bow * np.array([0, 0, 0.3, 0.5, 0, -0.7])
    deep = rng.uniform(11, 15)
    body = grip(xs, middle, high_line, deep * np.array([0.8, 1, 0.95, 1, 1, 0.8]), 10)
    slot = prism(rectangle(span * 0.9, high * 0.7, (-span * 0.42, high * 0.1 + bow * 0.2)), -thick / 2, thick / 2)
    material = str(rng.choice(["wood", "pp", "abs", "nylon"]))
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [
        Part(material, body),
        Part(material, slot, -0.8),
        Part("stainless", pin_row([0.0, -span * 0.6], 0, 2, deep * 0.45)),
    ]
    if rng.random() < 0.5:
        parts.append(Part("stainless", spring(span, high * 0.95, thick, 0.2)))
    if rng.random() < 0.3:
        parts.append(
            wire(
                "nylon", smooth([(-span, 0), (-span - 22, 10), (-span - 40, 0), (-span - 22, -10)], True, 1), 1.2, True
            )
        )
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def friction_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(65, 95), rng.uniform(17, 23), rng.uniform(2, 3)
    shape = profile(0.84, 1.0, -0.48, 0.75, 1.1) if rng.random() < 0.6 else profile(0.5, 1.8, 0.1, 0.6, 1)
    span, high, wall = length * rng.uniform(1.06, 1.18), height * rng.uniform(0.8, 0.95), rng.uniform(0.9, 1.4)
    metal = str(rng.choice(["brass", "steel", "stainless"]))
    base = thick / 2 + 0.3
    bar = rounded(span, high, 3, (-span / 2 + 6, 0))
    cheeks = [prism(bar, s * base, s * (base + wall)) for s in (-1, 1)]
    floor = prism(rectangle(span * 0.97, wall, (-span / 2 + 5, -high / 2 + wall / 2)), -base, base)
    angle = opening_angle(rng)
    lever = tube([(0, 2), (-6, height * 0.45), (-20, height * 0.62)], [2.2, 2, 1.4], sides=6).turned("z", angle)
    parts = folding_blade(rng, shape, length, height, thick, angle, "steel")
    parts += [
        Part(metal, merged(*cheeks, floor)),
        Part("steel", lever),
        Part(metal, pin_row([0.0], 0, 2.6, base + wall + 1)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def slim_corkscrew_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(85, 105), rng.uniform(12, 16), rng.uniform(2, 2.8)
    shape = profile(rng.uniform(0.3, 0.6), 1.7, 0.3, 0.5, 1.2)
    span, high = length * 1.22, height * 1.25
    u = np.linspace(-0.06, 1, 9)
    wide = high * np.array([0.35, 0.5, 0.47, 0.42, 0.4, 0.42, 0.48, 0.55, 0.3])
    dip = -high * 0.5 * np.clip((u - 0.4) / 0.6, 0, 1) ** 2
    outline = np.concatenate([np.column_stack([-u * span, dip + wide]), np.column_stack([-u * span, dip - wide])[::-1]])
    base, liner, scale = thick / 2 + 0.2, 0.9, rng.uniform(2.4, 3.4)
    liners, scales = sandwich(outline, 2 * base, liner, scale)
    half = base + liner + scale
    caps = [prism(outline[keep], s * (half - scale), s * half) for keep in
            (outline[:, 0] > -span * 0.2, outline[:, 0] < -span * 0.8) for s in (-1, 1)]  # fmt: skip
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [
        Part("stainless", merged(liners, spring(span, high, thick))),
        Part(str(rng.choice(["wood", "bone", "acrylic"])), scales),
        Part(str(rng.choice(["brass", "stainless"])), merged(*caps)),
        Part("brass", pin_row(-span * np.linspace(0.3, 0.7, 5), 0, 0.9, half)),
    ]
    if rng.random() < 0.6:
        turns = np.linspace(0, 2 * np.pi * 5, 36)
        screw = np.column_stack(
            [-span * 0.3 - turns / turns[-1] * 32, -high * 0.75 + np.cos(turns) * 3, np.sin(turns) * 3]
        )
        parts.append(wire("steel", screw, 1.1, sides=5))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)
