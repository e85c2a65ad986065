"""Folding knives whose blade locks when open."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, grip, notched, posed, profile
from models.simulation.articles.folding_knife.parts import (
    SCALES,
    blade_shape,
    clip,
    folding_blade,
    handle_outline,
    opening_angle,
    pin_row,
    sandwich,
    spring,
)
from models.simulation.mesh import circle, merged, prism, rectangle, revolve, rounded, turned
from models.simulation.thing import Part, Thing, hollow, wire


def back_lock(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(55, 105), rng.uniform(15, 24), rng.uniform(2.2, 3.4)
    span, high = length + rng.uniform(14, 26), height * rng.uniform(1.1, 1.35)
    shape = blade_shape(rng)
    outline = handle_outline(rng, span, high, rng.uniform(-0.25, 0.35), 0.06)
    liner, scale = rng.uniform(0.8, 1.5), rng.uniform(2.2, 4.2)
    liners, scales = sandwich(outline, thick + 0.2, liner, scale)
    half = thick / 2 + liner + scale
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [Part("stainless", merged(liners, spring(span, high, thick))), Part(str(rng.choice(SCALES)), scales)]
    metal = str(rng.choice(["brass", "stainless", "zinc", "stainless"]))
    front = outline[outline[:, 0] > -span * 0.22]
    if len(front) > 3 and rng.random() < 0.8:
        ends = [front, outline[outline[:, 0] < -span * 0.82]] if rng.random() < 0.6 else [front]
        caps = [prism(end, side * (half - scale), side * half) for end in ends if len(end) > 3 for side in (-1, 1)]
        parts.append(Part(metal, merged(*caps), 0.85))
    pins = [0.0, -span * 0.5, -span * 0.85]
    parts.append(Part("brass", pin_row(pins, -high * 0.2, 1.5, half)))
    if rng.random() < 0.3:
        parts.append(wire("steel", circle(8, (-span - 6, 0), 12), 0.8, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def liner_lock(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(60, 100), rng.uniform(18, 28), rng.uniform(2.4, 3.8)
    span, high = length + rng.uniform(14, 28), height * rng.uniform(1.05, 1.3)
    shape = blade_shape(rng)
    if rng.random() < 0.35:
        shape = notched(shape, 0.08, int(rng.integers(5, 9)), 0.05, 0.45)
    outline = handle_outline(rng, span, high, rng.uniform(-0.3, 0.5), 0.12)
    holes = [circle(rng.uniform(2, 3.6), (-span * f, 1), 8) for f in np.linspace(0.2, 0.85, int(rng.integers(0, 6)))]
    liner, scale = rng.uniform(1.0, 1.6), rng.uniform(2.5, 4.5)
    liners, scales = sandwich(outline, thick + 0.4, liner, scale, holes, 0.92)
    half = thick / 2 + liner + scale
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [
        Part("stainless", liners),
        Part(str(rng.choice(["nylon", "abs", "aluminium", "carbon_fibre", "wood"])), scales),
    ]
    posts = [-span * f for f in rng.uniform(0.3, 0.97, int(rng.integers(2, 5)))]
    parts.append(
        Part("stainless", merged(pin_row(posts, -high * 0.33, 2.2, half), pin_row([0.0], 0, rng.uniform(2.5, 5), half)))
    )
    parts.append(clip(rng, span, half))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def frame_steel(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(50, 92), rng.uniform(16, 24), rng.uniform(2, 3.2)
    span, high = length + rng.uniform(12, 22), height * rng.uniform(1.1, 1.35)
    shape = blade_shape(rng)
    outline = handle_outline(rng, span, high, rng.uniform(-0.2, 0.3), 0.05)
    kind = rng.integers(3)
    if kind == 0:
        holes = [circle(high * 0.15, (-span * f, 0), 10) for f in np.linspace(0.3, 0.85, int(rng.integers(3, 6)))]
    elif kind == 1:
        holes = [rounded(span * 0.45, high * 0.28, high * 0.12, (-span * 0.55, 0))]
    else:
        holes = []
    plate = rng.uniform(1.4, 2.6)
    base = thick / 2 + 0.1
    sides = [prism(outline, side * base, side * (base + plate), holes) for side in (-1, 1)]
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts.append(Part("stainless", merged(*sides, spring(span, high, thick, 0.2))))
    parts.append(Part("stainless", pin_row([0, -span * 0.93], 0, 2.4, base + plate + 0.5)))
    if rng.random() < 0.6:
        parts.append(clip(rng, span, base + plate))
    if rng.random() < 0.3:
        parts.append(wire("steel", circle(9, (-span - 8, 0), 12), 0.9, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def grooved_metal(rng: Generator) -> Thing:
    """A cast metal handle with finger grooves and cross ribs, open towards the blade: the cheap heavy folder."""
    length, height, thick = rng.uniform(68, 98), rng.uniform(20, 28), rng.uniform(2.4, 3.4)
    span, high = length + rng.uniform(18, 28), height * rng.uniform(1.15, 1.4)
    shape = blade_shape(rng)
    if rng.random() < 0.5:
        shape = notched(shape, 0.08, int(rng.integers(5, 8)), 0.05, 0.45)
    u = np.linspace(-0.12, 1.0, 12)
    bow = rng.uniform(0, 0.35) * high * np.sin(np.pi * np.clip(u, 0, 1))
    wave = high * rng.uniform(0.03, 0.07) * np.sin(u * 2 * np.pi * rng.uniform(3, 4.5))
    taper = np.interp(u, [-0.12, 0.05, 0.9, 1.0], [0.6, 1, 1, 0.6])
    outline = np.concatenate([
        np.column_stack([-u * span, bow + high * 0.46 * taper]),
        np.column_stack([-u * span, bow * 0.8 - high * 0.46 * taper + wave])[::-1],
    ])  # fmt: skip
    base, deep = thick / 2 + 0.2, rng.uniform(2.2, 3.8)
    metal = str(rng.choice(["aluminium", "zinc", "stainless", "zinc"]))
    where = rng.uniform(0.3, 0.6)
    window = turned(rounded(span * rng.uniform(0.15, 0.35), high * 0.2, 3), 0.1, (-span * where, high * 0.12))
    windows = [window] if rng.random() < 0.6 else []
    plates = [prism(outline, side * base, side * (base + deep), windows) for side in (-1, 1)]
    ribs = [
        prism(rectangle(2, high * 0.5, (-span * f, -high * 0.1)), side * (base + deep), side * (base + deep + 1))
        for f in np.linspace(0.45, 0.85, int(rng.integers(0, 9)))
        for side in (-1, 1)
    ]
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [
        Part(metal, merged(*plates, *ribs)),
        Part("stainless", pin_row([0.0], 0, rng.uniform(3, 5), base + deep + 1)),
    ]
    liners = [prism(outline * [0.97, 0.8], side * (base - 0.2), side * (base + 0.9), windows) for side in (-1, 1)]
    parts.append(Part("stainless", merged(*liners, pin_row(-span * np.array([0.5, 0.72, 0.93]), -high * 0.3, 2, base))))
    if rng.random() < 0.6:
        parts.append(clip(rng, span, base + deep))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def ring_lock(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(60, 102), rng.uniform(15, 22), rng.uniform(1.4, 2.1)
    shape = profile(rng.uniform(0.4, 0.7), 1.8, rng.uniform(0.2, 0.48), 0.55, 1.1)
    span, radius = length * rng.uniform(1.18, 1.3), height * rng.uniform(0.55, 0.65)
    xs = np.array([8, 0, -0.15, -0.4, -0.75, -0.95, -1.02]) * [1, 1, *[span] * 5]
    droop = np.array([0, 0, 0, 0.15, 0.1, -0.35, -0.5]) * radius
    high = 2 * radius * np.array([0.95, 0.95, 1.02, 1.1, 1.05, 1.15, 0.8])
    slot = prism(rectangle(length * 1.05, height * 0.85, (-length * 0.52, height * 0.2)), -thick / 2, thick / 2)
    wooden = str(rng.choice(["wood", "wood", "abs"]))
    collar = np.array([(-13.0, radius * 1.08), (7, radius * 1.02)])
    parts = folding_blade(
        rng, shape, length, height, thick, opening_angle(rng), str(rng.choice(["steel", "stainless"]))
    )
    parts += [
        Part(wooden, grip(xs, droop, high, high * 0.85, 10)),
        Part(wooden, slot, -0.9),
        *hollow("stainless", revolve(collar, 12), revolve(collar * [1, 0.92], 12)),
        Part("steel", pin_row([0.0], 0, 2, radius * 0.95)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def stiletto(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 115), rng.uniform(11, 16), rng.uniform(2.4, 3.2)
    shape = profile(0.3, 1.3, 0.0, 0.3, 1.3, root=0.85)
    span, high = length * rng.uniform(1.15, 1.28), height * rng.uniform(1.15, 1.4)
    outline = handle_outline(rng, span, high, rng.uniform(-0.1, 0.2), 0.05)
    base, liner, scale = thick / 2 + 0.2, 1.0, rng.uniform(2.5, 3.8)
    half = base + liner + scale
    liners, scales = sandwich(outline, 2 * base, liner, scale)
    limit = -span * rng.uniform(0.2, 0.28)
    caps = [
        prism(outline[keep], s * (half - scale), s * half)
        for keep in (outline[:, 0] > limit, outline[:, 0] < -span * 0.86)
        for s in (-1, 1)
    ]
    horn = high * rng.uniform(0.75, 1.1)
    guard = prism([(2, -horn), (6, -horn), (5, 0), (6, horn), (2, horn), (-2, 0)], -half * 0.7, half * 0.7)
    turns = np.linspace(0, 2 * np.pi * 8, 40)
    coil = np.column_stack([-span * 0.35 - turns / turns[-1] * 24, np.cos(turns) * 2 - high * 0.2, np.sin(turns)])
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [
        Part("steel", liners),
        Part(str(rng.choice(["acrylic", "bone", "wood", "abs"])), scales),
        Part(str(rng.choice(["brass", "stainless", "zinc"])), merged(*caps, guard), 0.9),
        wire("steel", coil, 0.5, sides=4),
        Part("stainless", pin_row([-span * 0.3], 0, 3, half + 2)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def ring_claw(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(55, 80), rng.uniform(18, 24), rng.uniform(2.8, 3.8)
    shape = profile(0.7, 1.4, rng.uniform(-0.2, 0.2), 0.3, 1.3)
    span, high = rng.uniform(88, 110), rng.uniform(22, 27)
    base, liner, scale = thick / 2 + 0.2, 1.3, rng.uniform(2.5, 4)
    ring_at = (-span - 10.0, rng.uniform(-12, 2))
    outline = handle_outline(rng, span, high, rng.uniform(0.2, 0.6), 0.08)
    liners, scales = sandwich(outline, 2 * base, liner, scale)
    rings = [
        prism(circle(17, ring_at, 16), s * base, s * (base + liner + 1), [circle(12, ring_at, 14)]) for s in (-1, 1)
    ]
    angle = opening_angle(rng)
    curved = blade(shape, length, height, thick, bend=-rng.uniform(0.2, 0.4)).moved(8)
    tang = prism(circle(height * 0.5, (2, 0), 12), -thick / 2, thick / 2)
    parts = [
        Part("steel", merged(curved, tang).turned("z", angle)),
        Part("stainless", merged(liners, *rings)),
        Part(str(rng.choice(["nylon", "aluminium", "abs"])), scales),
        Part("stainless", pin_row([0, -span * 0.5, -span * 0.9], -2, 2.6, base + liner + scale)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)


def rescue_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 95), rng.uniform(22, 29), rng.uniform(2.6, 3.4)
    shape = notched(blade_shape(rng), 0.09, int(rng.integers(5, 9)), 0.06, 0.5)
    span, high = length + rng.uniform(22, 32), height * rng.uniform(1.1, 1.35)
    outline = handle_outline(rng, span, high, rng.uniform(0, 0.4), 0.12)
    base, liner, scale = thick / 2 + 0.3, 1.3, rng.uniform(3.5, 5.5)
    cutter = turned(rounded(16, 4, 1.8), -0.5, (-span * 0.88, -high * 0.1))
    liners, scales = sandwich(outline, 2 * base, liner, scale, [cutter])
    breaker = revolve([(0, 4), (9, 4), (13, 1)], 8).scaled(-1, 1, 1).moved(-span + 3, -high * 0.15)
    half = base + liner + scale
    parts = folding_blade(rng, shape, length, height, thick, opening_angle(rng))
    parts += [
        Part("stainless", liners),
        Part(str(rng.choice(["rubber", "abs", "aluminium", "nylon"])), scales),
        Part("steel", breaker),
        Part("stainless", pin_row([0, -span * 0.4, -span * 0.7], -high * 0.3, 2.2, half)),
        clip(rng, span, half),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def cleaver_flipper(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(62, 85), rng.uniform(28, 36), rng.uniform(3, 4)
    shape = profile(rng.uniform(0.8, 0.9), 2, rng.uniform(-0.3, 0.1), 0.86, 1.2)
    span, high = length + rng.uniform(26, 40), rng.uniform(25, 31)
    outline = handle_outline(rng, span, high, rng.uniform(-0.1, 0.3), 0.14)
    base, deep = thick / 2 + 0.3, rng.uniform(3.2, 4.6)
    slots = [turned(rounded(12, 4, 1.9), 0.5, (-span * f, -high * 0.1)) for f in (0.35, 0.5, 0.65)]
    plates = [prism(outline, s * base, s * (base + deep), slots) for s in (-1, 1)]
    angle = opening_angle(rng)
    flipper = prism([(2, -6), (10, -height * 0.75), (16, -height * 0.7), (16, -6)], -thick / 2, thick / 2).turned(
        "z", angle
    )
    parts = folding_blade(rng, shape, length, height, thick, angle)
    parts += [
        Part(str(rng.choice(["aluminium", "titanium", "stainless"])), merged(*plates)),
        Part(
            "stainless",
            merged(
                flipper, pin_row([0.0], 0, 5, base + deep), pin_row([-span * 0.5, -span * 0.95], -high * 0.3, 2, base)
            ),
        ),
        clip(rng, span, base + deep),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)
