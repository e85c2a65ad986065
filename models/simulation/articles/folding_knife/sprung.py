"""Knives whose blade springs, slides or swings out: out the front, by a button, by gravity, between two handles."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, posed
from models.simulation.articles.folding_knife.kit import (
    STEELS,
    carry_clip,
    handle_of,
    layered,
    pins,
    shape_of,
    swing,
    swung,
    tail,
)
from models.simulation.mesh import Mesh, Points, circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def _coil(x0: float, x1: float, y: float, z: float, radius: float, count: int) -> Part:
    turns = np.linspace(0, 2 * np.pi * count, 5 * count + 1)
    path = np.column_stack([x0 + (x1 - x0) * turns / turns[-1], y + radius * np.cos(turns), z + radius * np.sin(turns)])
    return wire("steel", path, 0.4, sides=3)


def front_opener(rng: Generator) -> Thing:
    """Out the front: a case with a sled, two long springs and a thumb slide; the blade within, out or between."""
    length, height, thick = rng.uniform(55, 98), rng.uniform(11, 19), rng.uniform(2, 3.4)
    shape = shape_of(rng, "dagger", "spear", "angled", "drop", "bowie", "straight_back")
    span, wide, deep = length + rng.uniform(28, 48), height + rng.uniform(7, 12), rng.uniform(9, 14)
    metal = str(rng.choice(["zinc", "aluminium", "aluminium", "abs"]))
    chamfer = rng.uniform(1, 7)
    outline = rounded(span, wide, chamfer, steps=int(rng.choice([2, 4])))
    waist = rng.uniform(0, 0.12)
    outline[:, 1] *= 1 - waist * np.cos(np.pi * np.clip(outline[:, 0] / span, -0.5, 0.5))
    holes = [rectangle(span * 0.22, 2, (span * 0.2, 0))] if rng.random() < 0.4 else []
    wall = rng.uniform(1.6, 2.6)
    room = prism(rectangle(span - 2 * max(wall, chamfer), height + 1.2), -thick / 2 - 0.5, thick / 2 + 0.5)
    parts = hollow(metal, prism(outline, -deep / 2, deep / 2), room)
    if holes:
        parts.append(Part(metal, prism(holes[0], thick / 2 + 0.6, deep / 2 - 0.1), -1.0))
    state = rng.random()
    out = 0.0 if state < 0.5 else length if state < 0.85 else rng.uniform(0.1, 0.9) * length
    knife = blade(shape, length, height, thick, 0.5, 0.4, bool(rng.random() < 0.5)).moved(span / 2 - length - 3 + out)
    foot = span / 2 - length - 3 + out
    sled = prism(rectangle(span * 0.6, height * 0.6, (-span * 0.08, 0)), thick / 2 + 0.6, thick / 2 + 1.3)
    parts += [
        Part(str(rng.choice(STEELS)), merged(knife, prism(rectangle(9, height * 0.7, (foot - 4, 0)), -0.9, 0.9))),
        Part("stainless", sled),
    ]
    for x0, x1 in ((-span * 0.42, -span * 0.1), (span * 0.05, span * 0.32)):
        parts.append(_coil(x0, x1, rng.uniform(-2, 2), -thick / 2 - 1.4, 1.4, int(rng.integers(8, 14))))
    at = rng.uniform(-0.15, 0.2) * span
    if rng.random() < 0.5:
        knob = prism(rounded(11, 7, 1.5, (at, 0)), deep / 2, deep / 2 + rng.uniform(1.5, 3))
    else:
        knob = prism(rectangle(11, 4, (at, wide * 0.5)), -1.6, 1.6)
    xs = np.array([-0.46, -0.46, 0.46, 0.46]) * span
    screws = pins(xs, np.array([-1, 1, -1, 1]) * (wide * 0.5 - 2.6 - waist * 2), 1.2, deep / 2)
    parts.append(Part("steel", merged(knob, screws)))
    if rng.random() < 0.5:
        spike = revolve([(-9, 1), (-4, 3.4), (0, 3.8)], 7).moved(-span / 2)
        parts.append(Part("steel", spike))
    if rng.random() < 0.7:
        clip = rounded(span * 0.45, rng.uniform(5, 9), 2, (-span * 0.2, 0))
        parts.append(Part("stainless", prism(clip, -deep / 2 - 1.3, -deep / 2 - 0.3)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def button_automatic(rng: Generator) -> Thing:
    """A blade thrown sideways by a coiled spring round its pivot: push button and safety, or a lever on a bolster."""
    length, height, thick = rng.uniform(70, 110), rng.uniform(14, 26), rng.uniform(2.4, 3.6)
    shape = shape_of(rng, "bowie", "spear", "drop", "dagger", "angled", "recurve", "claw")
    span, high = length + rng.uniform(18, 34), height * rng.uniform(1.05, 1.35)
    handle = handle_of(rng, span, high, "slender", "bar", "drop", "waisted", "boat", "angular")
    scale = rng.uniform(2.6, 4.5)
    cover = str(rng.choice(["aluminium", "zinc", "wood", "acrylic", "bone", "abs"]))
    parts = swung(rng, shape, length, height, thick, swing(rng), str(rng.choice(STEELS)))
    built, half = layered(rng, handle, thick + 1.6, rng.uniform(0.7, 1.2), scale, "stainless", cover)
    turns = np.linspace(0, 2 * np.pi * 3, 19)
    radius = np.linspace(2.5, height * 0.36, 19)
    spiral = np.column_stack([radius * np.cos(turns), radius * np.sin(turns), np.full(19, half - scale - 0.9)])
    parts += [*built, wire("steel", spiral, 0.5, sides=4)]
    at = -span * rng.uniform(0.1, 0.25)
    button = prism(circle(rng.uniform(2.5, 4.5), (at, 0), 9), half - scale, half + rng.uniform(0.5, 2))
    safety = prism(rounded(8, 3, 1, (at - 12, high * 0.15)), half - 1, half + 1.2)
    meshes = [button, safety, pins(np.zeros(1), np.zeros(1), 3, half + 0.4)]
    if rng.random() < 0.35:
        lever = prism(smooth([(at, 2), (at + 4, 4), (at - 20, 4), (at - 22, 0), (at - 4, -2)], True, 1), half, half + 2)
        meshes.append(lever)
    if rng.random() < 0.4:
        reach = rng.uniform(3, 8)
        meshes.append(prism([(1, -high / 2 - reach), (6, -high / 2 - reach), (4, 0), (6, high / 2 + reach),
                             (1, high / 2 + reach), (-2, 0)], -half, half))  # fmt: skip
    metal = str(rng.choice(["stainless", "brass", "zinc"]))
    if rng.random() < 0.5:
        front = handle.outline(-0.2, -span * rng.uniform(0.15, 0.3))
        parts.append(Part(metal, merged(*(prism(front, s * half, s * (half + 0.9)) for s in (-1, 1)))))
    parts += [Part(metal, merged(*meshes)), *carry_clip(rng, handle, half)]
    return posed(rng, parts + tail(rng, handle, 0.15), blade_facts(shape, length, height), 0.25)


def sliding_knife(rng: Generator) -> Thing:
    """A blade that falls or slides out of its long sleeve: gravity knives of troops, and light plastic ones."""
    length, height, thick = rng.uniform(65, 108), rng.uniform(12, 22), rng.uniform(1.2, 3.4)
    shape = shape_of(rng, "spear", "drop", "fruit", "straight_back", "sheepsfoot")
    span, wide = length + rng.uniform(30, 48), height + rng.uniform(4, 9)
    wall = rng.uniform(0.8, 1.6)
    gap = thick / 2 + 0.5
    metal = str(rng.choice(["steel", "stainless", "abs", "pp", "aluminium"]))
    sleeve = prism(rounded(span, wide, rng.uniform(1, 4)), -gap - wall, gap + wall)
    parts = hollow(metal, sleeve, prism(rectangle(span - 6, wide - 2 * wall - 1), -gap, gap))
    out = float(rng.choice([0.0, 0.0, length, rng.uniform(5, length)]))
    knife = blade(shape, length, height, thick, 0.6).moved(span / 2 - length - 1 + out)
    parts.append(Part("stainless", knife))
    scale, half = rng.uniform(2, 4.5), gap + wall
    if rng.random() < 0.65:
        cover = rounded(span * rng.uniform(0.6, 0.92), wide * rng.uniform(0.8, 1.0), 3, (-span * 0.04, 0))
        wood = str(rng.choice(["wood", "abs", "bone", "rubber"]))
        parts.append(Part(wood, merged(*(prism(cover, s * half, s * (half + scale)) for s in (-1, 1)))))
        half += scale
    meshes = [pins(np.array([-0.4, 0.0, 0.36]) * span, np.zeros(3), 1.6, half)]
    if rng.random() < 0.5:
        x = span * rng.uniform(-0.05, 0.3)
        lever = [(x, wide * 0.4), (x, wide * 0.6), (x - 36, wide * 0.75), (x - 36, wide * 0.55)]
        meshes.append(prism(lever, -3, 3))
    else:
        meshes.append(prism(rounded(12, 7, 2, (rng.uniform(-0.2, 0.3) * span, 0)), half, half + 2.5))
    if rng.random() < 0.35:
        spike = revolve([(0, 2.8), (span * 0.5, 2), (span * 0.62, 0.4)], 6).turned("z", np.pi - rng.uniform(0, 0.2))
        meshes.append(spike.moved(span * 0.2, -wide * 0.62))
    parts.append(Part("steel", merged(*meshes)))
    if rng.random() < 0.5:
        parts.append(wire("steel", circle(rng.uniform(5, 9), (-span / 2 - 5, 0), 12), 1.0, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def _latch() -> Mesh:
    return prism(smooth([(-5, 2), (6, 2.4), (14, 4), (14, -4), (6, -2.4), (-5, -2)], True, 1), -1.6, 1.6)


def _wing(rng: Generator, span: float, wide: float, deep: float) -> tuple[list[Part], list[Points]]:
    """One of two handles, its pivot at the origin and reaching to -x: metal plates on posts, with covers or bored."""
    wall = rng.uniform(1.2, 3)
    bow = rng.uniform(-2.5, 2.5)
    u = np.linspace(0, 1, 7)
    waves = rng.uniform(0, 1.2) * np.sin(u * rng.uniform(6, 20))
    edge = wide / 2 * np.array([0.75, 1, 1, 1, 1, 1, 0.7])
    top, low = bow * np.sin(np.pi * u) + edge + waves, bow * np.sin(np.pi * u) - edge
    outline = np.concatenate([np.column_stack([6 - u * span, top]), np.column_stack([6 - u * span, low])[::-1]])
    kind, count = rng.integers(4), int(rng.integers(3, 6))
    places = 6 - span * np.linspace(0.2, 0.85, count)
    ys = bow * np.sin(np.pi * (6 - places) / span)
    holes: list[Points] = []
    if kind == 0:
        holes = [circle(wide * 0.26, (x, y), 7) for x, y in zip(places, ys, strict=True)]
    elif kind == 1:
        holes = [rounded(span * 0.5 / count, wide * 0.45, 1.5, (x, y), 3) for x, y in zip(places, ys, strict=True)]
    elif kind == 2:
        holes = [rectangle(span * 0.6, wide * 0.3, (-span * 0.45, float(ys.mean())))]
    metal = str(rng.choice(["stainless", "aluminium", "zinc", "titanium", "brass"]))
    plates = [prism(outline, s * (deep / 2 - wall), s * deep / 2, holes) for s in (-1, 1)]
    posts = pins(places[1:], ys[1:] + wide * 0.3, 1.5, deep / 2 - wall)
    return [Part(metal, merged(*plates, posts))], holes


def flat_butterfly(rng: Generator) -> Thing:
    """Two handles of plates on posts, straight or wavy, with covers; blade, blunt comb or bottle opener between."""
    length, height, thick = rng.uniform(55, 112), rng.uniform(13, 26), rng.uniform(2, 4)
    shape = shape_of(rng, "bowie", "spear", "dagger", "recurve", "angled", "leaf", "trailing", "claw")
    span, wide, deep = length + rng.uniform(12, 34), rng.uniform(9, 14.5), rng.uniform(7, 13)
    wing, holes = _wing(rng, span, wide, deep)
    if not holes or rng.random() < 0.25:
        cover = prism(rounded(span * 0.8, wide * 0.8, 2, (-span * 0.45, 0), 3), deep / 2, deep / 2 + rng.uniform(1, 3))
        name = str(rng.choice(["wood", "abs", "carbon_fibre", "acrylic"]))
        wing.append(Part(name, merged(cover, cover.scaled(1, 1, -1))))
    state = rng.random()
    spreads = (
        (np.pi, np.pi) if state < 0.35 else (0.0, 0.0) if state < 0.6
        else tuple(rng.uniform(0, 0.8, 2)) if state < 0.8 else (rng.uniform(0, 0.3), rng.uniform(1, 3.1))
    )  # fmt: skip
    knife = blade(shape, length, height, thick, rng.uniform(0.4, 0.8), double=bool(rng.random() < 0.4)).moved(8)
    tang = prism(rounded(20, wide * 1.5, 3, (2, 0)), -thick / 2, thick / 2)
    meshes = [knife, tang, pins(np.zeros(2), np.array([-0.5, 0.5]) * wide * 1.04, 2, deep / 2 + 0.4)]
    parts: list[Part] = []
    latched = rng.random() < 0.6
    for side, turn in zip((-1, 1), spreads, strict=True):
        latch = Part("steel", _latch().turned("z", rng.uniform(-1.6, 1.6)).moved(8 - span))
        for part in (*wing, latch) if side < 0 and latched else wing:
            parts.append(part.scaled(1, side, 1).turned("z", -side * turn).moved(0, side * wide * 0.52))
    parts.append(Part(str(rng.choice(["steel", "stainless"])), merged(*meshes)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)
