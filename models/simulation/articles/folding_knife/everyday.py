"""Folding knives of kitchen, garden, barber and pocket."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, grip, posed, profile
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
from models.simulation.mesh import circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def fruit_folder(rng: Generator) -> Thing:
    """A thin broad or narrow blade of steel or ceramic in a light moulded handle of two shells or one piece."""
    length, height, thick = rng.uniform(65, 115), rng.uniform(14, 25), rng.uniform(0.7, 1.5)
    steel = str(rng.choice(["zirconia", "stainless", "stainless", "stainless"]))
    thick *= 1.3 if steel == "zirconia" else 1
    shape = shape_of(rng, "fruit", "drop", "sheepsfoot", "straight_back", "spear", "round")
    span, high = length + rng.uniform(12, 30), height * rng.uniform(1.05, 1.35)
    handle = handle_of(rng, span, high, "bar", "boat", "banana", "waisted", "drop", "slender")
    plastic, deep = str(rng.choice(["abs", "pp", "abs", "nylon", "wood"])), rng.uniform(9, 15)
    parts = swung(rng, shape, length, height, thick, swing(rng), steel)
    if rng.random() < 0.5:
        wall, gap = rng.uniform(1.2, 2), thick / 2 + 0.4
        outline, inner = handle.outline(), handle.outline(wall)
        for side in (-1, 1):
            parts += hollow(plastic, prism(outline, side * gap, side * deep / 2),
                            prism(inner, side * (gap + 0.6), side * (deep / 2 - wall)))  # fmt: skip
        parts.append(Part(plastic, prism(handle.spine(0.2), -gap, gap)))
    else:
        slot = prism(handle.outline(2.2), -thick / 2 - 0.3, thick / 2 + 0.3)
        parts += [Part(plastic, handle.body(deep)), Part(plastic, slot, -1.0)]
    at = np.array([0.0, -span * rng.uniform(0.55, 0.9)])[: int(rng.integers(1, 3))]
    parts.append(Part(str(rng.choice(["stainless", "brass", "aluminium"])), pins(at, at * 0, 2.2, deep * 0.42)))
    if rng.random() < 0.3:
        slide = prism(rounded(12, 6, 2, (-span * 0.15, high * 0.2)), deep * 0.3, deep / 2 + 2)
        parts.append(Part("abs", slide))
    return posed(rng, parts + tail(rng, handle, 0.25), blade_facts(shape, length, height), 0.25)


def garden_folder(rng: Generator) -> Thing:
    """Pruning, budding and mushroom knives: a hooked blade in a thick curved wooden handle, a brush or bark lifter."""
    length, height, thick = rng.uniform(50, 85), rng.uniform(15, 22), rng.uniform(1.8, 3)
    shape = shape_of(rng, "claw", "claw", "sheepsfoot", "trailing", "reverse_angled")
    span, high = length + rng.uniform(26, 48), height * rng.uniform(1.2, 1.6)
    handle = handle_of(rng, span, high, "banana", "hooked", "boat", "waisted", "drop")
    wood, deep = str(rng.choice(["wood", "wood", "abs", "nylon"])), rng.uniform(12, 19)
    slot = prism(handle.outline(3.0), -thick / 2 - 0.2, thick / 2 + 0.2)
    parts = swung(rng, shape, length, height, thick, swing(rng), str(rng.choice(["steel", "stainless"])))
    parts += [Part(wood, handle.body(deep, rng.uniform(0.6, 0.9))), Part(wood, slot, -1.0)]
    spring = prism(handle.spine(0.22), -thick / 2, thick / 2)
    parts.append(Part("steel", spring))
    at = -span * np.array([0, 0.35, 0.8])
    parts.append(Part("brass", pins(at, at * 0, 1.7, deep * 0.4)))
    if rng.random() < 0.5:  # a bolster round the pivot
        cap = handle.outline(-0.3, -span * rng.uniform(0.12, 0.2))
        metal = str(rng.choice(["brass", "stainless", "aluminium"]))
        parts.append(Part(metal, merged(*(prism(cap, s * deep * 0.34, s * deep * 0.5) for s in (-1, 1)))))
    x, y = float(handle.x[0]), float(handle.top[0] + handle.low[0]) / 2
    kind = rng.integers(3)
    if kind == 0:
        parts.append(Part("nylon", prism(rounded(22, 12, 2, (x - 8, y)), -4, 4), 0.45))
        parts.append(Part("brass", prism(rectangle(5, 14, (x + 1, y)), -5.5, 5.5), 0.4))
    elif kind == 1:
        lifter = [(x + 12, y - 3), (x + 12, y + 3), (x - 14, y + 4), (x - 26, y + 1), (x - 26, y - 1), (x - 14, y - 4)]
        parts.append(Part(str(rng.choice(["brass", "stainless", "bone"])), prism(smooth(lifter, True, 1), -0.9, 0.9)))
    return posed(rng, parts + tail(rng, handle, 0.3), blade_facts(shape, length, height), 0.25)


def barber_razor(rng: Generator) -> Thing:
    """A straight razor, hollow ground or with a replaceable half blade, between long thin scales."""
    length, height, back = rng.uniform(62, 80), rng.uniform(14, 23), rng.uniform(3, 5.5)
    shape = shape_of(rng, "round", "straight_back", "sheepsfoot")
    angle = -np.pi if rng.random() < 0.5 else -float(rng.uniform(0.4, 2.9))
    changeable = rng.random() < 0.4
    if changeable:
        holder = smooth([(6, 2), (8, 8), (length, 8), (length, -1), (8, -1)], True, 1)
        metal = str(rng.choice(["stainless", "aluminium", "abs"]))
        halves = merged(*(prism(holder, s * 0.3, s * back / 2) for s in (-1, 1)))
        edge = prism(rectangle(length * 0.62, 8, (length * 0.55, 0)), -0.1, 0.1)
        parts = [Part(metal, halves), Part("stainless", edge)]
    else:
        ground = blade(shape, length, height, back, rng.uniform(0.6, 0.85), 0.05).moved(6)
        parts = [Part("steel", ground)]
    stem = smooth([(10, 4), (-4, 4), (-12, 5), (-rng.uniform(22, 40), rng.uniform(8, 20))], False, 1)
    parts.append(Part("stainless", tube(stem, np.linspace(2.6, 1.6, len(stem)), sides=6)))
    parts = [part.turned("z", angle) for part in parts]
    span = length + rng.uniform(52, 72)
    handle = handle_of(rng, span, rng.uniform(11, 17), "slender", "boat", "bar", "banana", "fishtail")
    gap, deep = back / 2 + 0.6, rng.uniform(1.6, 2.8)
    scales = merged(*(prism(handle.outline(), s * gap, s * (gap + deep)) for s in (-1, 1)))
    parts.append(Part(str(rng.choice(["abs", "wood", "acrylic", "bone", "stainless", "aluminium"])), scales))
    at = -span * np.array([0.0, rng.uniform(0.45, 0.6), 0.96])
    ys = (np.interp(at, handle.x, handle.top) + np.interp(at, handle.x, handle.low)) / 2
    parts.append(Part("brass", pins(at, ys, rng.uniform(0.9, 2), gap + deep + 0.4)))
    spacer = handle.outline(1.0, -1e3, -span * 0.9)
    parts.append(Part(str(rng.choice(["lead", "abs", "brass"])), prism(spacer, -gap, gap)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def barrel_folder(rng: Generator) -> Thing:
    """A turned wooden handle, round or egg-shaped, slit for the blade: with ferrule, ball end or bulb."""
    length, height, thick = rng.uniform(50, 100), rng.uniform(12, 21), rng.uniform(1.2, 2.2)
    span, radius = length * rng.uniform(1.12, 1.3), height * rng.uniform(0.58, 0.8)
    u = np.linspace(0, 1, 8)
    forms = (
        [0.8, 0.95, 1, 1, 0.95, 0.9, 0.95, 0.7], [0.8, 1.0, 0.9, 0.8, 0.85, 1.0, 1.1, 0.6],
        [0.85, 1, 1.1, 1.15, 1.05, 0.9, 0.7, 0.45], [0.8, 0.9, 0.9, 0.85, 0.8, 0.75, 1.15, 0.8],
        [0.9, 1, 1, 1, 1, 1, 1, 0.95],
    )  # fmt: skip
    radii = np.array(forms[int(rng.integers(len(forms)))]) * radius * (1 + rng.uniform(-0.05, 0.05, 8))
    wood = str(rng.choice(["wood", "wood", "bone", "abs", "acrylic"]))
    body = revolve(np.column_stack([-span * u, radii])[::-1] + [6, 0], 10, rng.uniform(0.75, 1.0))
    shape = shape_of(rng, "drop", "bowie", "spear", "straight_back", "leaf", "fruit", "sheepsfoot")
    parts = swung(rng, shape, length, height, thick, swing(rng), str(rng.choice(["steel", "stainless"])))
    slot = rectangle(span * 0.86, radii.min() * 1.4, (6.5 - span * 0.45, -radii.min() * 0.1))
    parts += [Part(wood, body), Part(wood, prism(slot, -thick / 2 - 0.1, thick / 2 + 0.1), -1.0)]
    metal = str(rng.choice(["brass", "stainless", "aluminium", "copper"]))
    first = float(radii[0])
    if rng.random() < 0.6:
        ferrule = np.array([(6.0 - rng.uniform(9, 22), first * 1.12), (6.5, first * 1.05)])
        parts += hollow(metal, revolve(ferrule, 10), revolve(ferrule * [1, 0.93], 10))
    if rng.random() < 0.4:
        end = float(radii[-1])
        cap = revolve([(-span, end * 1.1), (-span + 9, end * 1.15)], 10)
        parts.append(Part(metal, cap, 0.5))
    parts.append(Part("steel", pins(np.zeros(1), np.zeros(1), rng.uniform(1.2, 2.4), radius * 0.85)))
    if rng.random() < 0.4:
        path = smooth([(-span + 8, 0), (-span - 20, 9), (-span - 45, 0), (-span - 20, -9)], True, 1)
        parts.append(wire(str(rng.choice(["leather", "nylon"])), path, rng.uniform(1, 1.6), True, 5))
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)


def bearing_folder(rng: Generator) -> Thing:
    """A pocket knife of today: milled liners or a metal frame, ball races, posts, thumb hole, clip on either end."""
    length, height, thick = rng.uniform(58, 102), rng.uniform(19, 34), rng.uniform(2.4, 4)
    shape = shape_of(rng)
    span, high = length + rng.uniform(16, 34), height * rng.uniform(0.95, 1.2)
    handle = handle_of(rng, span, high, "angular", "waisted", "boat", "banana", "bar", "drop")
    framed = rng.random() < 0.4
    liner = rng.uniform(2.4, 4.2) if framed else rng.uniform(0.8, 1.5)
    scale = 0.0 if framed else rng.uniform(1.8, 4)
    metal = str(rng.choice(["titanium", "aluminium", "stainless"] if framed else ["stainless", "titanium"]))
    cover = str(rng.choice(["nylon", "carbon_fibre", "abs", "aluminium", "copper", "wood", "titanium"]))
    turn = swing(rng, 0.55)
    parts = swung(rng, shape, length, height, thick, turn, str(rng.choice(STEELS)))
    built, half = layered(rng, handle, thick + 0.8, liner, scale, metal, cover, int(rng.integers(0, 6)))
    parts += built
    race = rng.uniform(5, 7)
    ring = [prism(circle(race, steps=10), s * thick / 2, s * (thick / 2 + 0.4), [circle(race * 0.6, steps=8)])
            for s in (-1, 1)]  # fmt: skip
    pivot = prism(circle(rng.uniform(2.5, 5.5), steps=8), -half - 0.3, half + 0.3)
    parts.append(Part("stainless", merged(*ring, pivot)))
    stop = rng.uniform(1.5, 2.5)
    parts.append(Part("steel", pins(np.array([-4.0]), np.array([high * 0.36]), stop, half * 0.9)))
    if rng.random() < 0.35:  # a bar through both sides that blocks the tang
        parts.append(Part("steel", pins(np.array([-high * 0.35]), np.array([high * 0.2]), 2.0, half + 2)))
    if rng.random() < 0.3:
        inlay = handle.outline(rng.uniform(3, 6), -span * 0.75, -span * 0.3)
        inlay_of = str(rng.choice(["carbon_fibre", "brass", "acrylic", "titanium"]))
        parts.append(Part(inlay_of, merged(*(prism(inlay, s * half, s * (half + 0.8)) for s in (-1, 1)))))
    parts += carry_clip(rng, handle, half)
    return posed(rng, parts + tail(rng, handle, 0.2), blade_facts(shape, length, height), 0.3)


def bladed_pair(rng: Generator) -> Thing:
    """Two or three blades: a stockman or trapper with bolsters and a shield, or a saw or fork across from the knife."""
    length, height, thick = rng.uniform(48, 88), rng.uniform(11, 18), rng.uniform(1.5, 2.4)
    span, high = length * rng.uniform(1.2, 1.38), height * rng.uniform(1.3, 1.7)
    handle = handle_of(rng, span, high, "boat", "slender", "banana", "bar", "drop", "waisted")
    shape = shape_of(rng, "bowie", "drop", "spear", "sheepsfoot")
    count, metal = int(rng.integers(2, 4)), str(rng.choice(["steel", "stainless"]))
    whole = count * (thick + 0.7)
    parts = []
    for index in range(count):
        z = (index - (count - 1) / 2) * (thick + 0.7)
        if index == 0:
            layer = swung(rng, shape, length, height, thick, swing(rng), metal)
        else:
            other = shape_of(rng, "round", "straight_back", "sheepsfoot", "spear", "fruit")
            layer = swung(rng, other, length * rng.uniform(0.6, 0.95), height, thick, swing(rng, 0.65), metal)
            if rng.random() < 0.7:  # from the other end
                layer = [part.scaled(-1, 1, 1).moved(-span * 0.95) for part in layer]
        parts += [part.moved(z=z) for part in layer]
    liners, half = layered(rng, handle, whole, rng.uniform(0.4, 0.8), 0, str(rng.choice(["brass", "stainless"])), "abs")
    scale = rng.uniform(2, 3.5)
    front, back = -span * rng.uniform(0.12, 0.25), -span * rng.uniform(0.75, 0.88)
    ends = [handle.outline(0, front), handle.outline(0, -1e3, back)][: int(rng.integers(1, 3))]
    middle = handle.outline(0.2, back if len(ends) == 2 else -1e3, front)
    caps = [prism(end, s * half, s * (half + scale)) for end in ends for s in (-1, 1)]
    scales = [prism(middle, s * half, s * (half + scale * rng.uniform(0.7, 1))) for s in (-1, 1)]
    parts += liners
    parts += [
        Part(str(rng.choice(["bone", "wood", "abs", "acrylic", "nylon"])), merged(*scales)),
        Part(str(rng.choice(["stainless", "zinc", "brass"])), merged(*caps)),
        Part("brass", pins(-span * np.array([0, 0.35, 0.65, 0.95]), np.zeros(4), 1.1, half + scale)),
    ]
    if rng.random() < 0.5:
        crest = circle(rng.uniform(2.5, 5), (-span * 0.5, 0), 8, rng.uniform(0.5, 1))
        parts.append(Part("stainless", prism(crest, half + scale, half + scale + 0.6)))
    return posed(rng, parts + tail(rng, handle, 0.25), blade_facts(shape, length, height), 0.3)


def slit_grip(rng: Generator) -> Thing:
    """A thick rounded grip with a soft cover over a steel core, for work and diving, in bright plastic."""
    length, height, thick = rng.uniform(70, 100), rng.uniform(19, 28), rng.uniform(2.2, 3.2)
    shape = shape_of(rng, "round", "sheepsfoot", "angled", "drop", "recurve", "bowie")
    span, high = length + rng.uniform(22, 40), height * rng.uniform(1.1, 1.4)
    handle = handle_of(rng, span, high, "grooved", "waisted", "hooked", "angular")
    deep = rng.uniform(14, 20)
    cover = str(rng.choice(["rubber", "nylon", "abs", "pp", "silicone"]))
    parts = swung(rng, shape, length, height, thick, swing(rng), str(rng.choice(STEELS)))
    room = thick / 2 + 1.5
    parts += [Part(cover, handle.body(deep)), Part(cover, prism(handle.outline(2.4), -room, room), -1.0)]
    core, _ = layered(rng, handle, thick + 0.4, 1.1, 0, "stainless", "abs", int(rng.integers(0, 4)))
    parts += [Part(part.material, part.mesh.scaled(0.97, 0.8, 1)) for part in core]
    at = -span * rng.uniform(0.3, 0.9, int(rng.integers(1, 4)))
    parts.append(Part("stainless", pins(np.r_[0, at], np.r_[0, at * 0], rng.uniform(1.8, 3.4), deep * 0.45)))
    if rng.random() < 0.4:
        x = float(handle.x[0])
        parts.append(Part("steel", grip([x - 6, x, x + 10], [0, 0, 0], [1, 7, 8], [1, 7, 8], 6)))
    return posed(rng, parts + carry_clip(rng, handle, deep / 2) + tail(rng, handle), blade_facts(
        shape, length, height), 0.25)  # fmt: skip


def thick_profile_folder(rng: Generator) -> Thing:
    """A big cheap knife of a stall: broad fancy blade, riveted plates with a cast relief, a long point or a belly."""
    length, height, thick = rng.uniform(90, 135), rng.uniform(22, 36), rng.uniform(2, 3)
    shape = shape_of(rng) if rng.random() < 0.7 else profile(0.5, 1.2, rng.uniform(0.2, 0.6), 0.3, 2, waist=0.25)
    span, high = length + rng.uniform(16, 34), height * rng.uniform(0.9, 1.15)
    handle = handle_of(rng, span, high)
    wall, relief = rng.uniform(1.2, 2.2), rng.uniform(1.5, 3.5)
    parts = swung(rng, shape, length, height, thick, swing(rng, 0.45), str(rng.choice(STEELS)))
    metal = str(rng.choice(["zinc", "stainless", "aluminium", "steel"]))
    built, half = layered(rng, handle, thick + 0.6, wall, 0, metal, "abs")
    cover = str(rng.choice(["zinc", "wood", "abs", "brass", "acrylic"]))
    pieces = []
    cuts = np.linspace(-span * 0.97, -span * rng.uniform(0.05, 0.2), int(rng.integers(2, 6)))
    for x0, x1 in zip(cuts[:-1], cuts[1:], strict=True):
        inset, raised = rng.uniform(0.5, 4), half + relief * rng.uniform(0.5, 1)
        piece = handle.outline(inset, float(x0), float(x1) - 1.2)
        pieces += [prism(piece, s * half, s * raised) for s in (-1, 1)]
    parts += [*built, Part(cover, merged(*pieces))]
    at = -span * np.array([0, 0.5, 0.92])
    parts.append(Part("stainless", pins(at, at * 0, rng.uniform(2, 4), half + relief)))
    if rng.random() < 0.5:
        guard = rng.uniform(3, 9)
        horns = [prism(rectangle(5, guard, (2, s * (high * 0.5 + guard / 2))), -half, half) for s in (-1, 1)]
        parts.append(Part(metal, merged(*horns[: int(rng.integers(1, 3))]), 0.9))
    return posed(rng, parts + carry_clip(rng, handle, half + relief) + tail(rng, handle, 0.2), blade_facts(
        shape, length, height), 0.25)  # fmt: skip
