"""Folding knives put together at random: any blade, handle, lock, bolster, clip and tail with any other."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade_facts, posed
from models.simulation.articles._placing import centred
from models.simulation.articles.folding_knife import kit
from models.simulation.articles.folding_knife.parts import (
    SCALES,
    blade_shape,
    clip,
    folding_blade,
    handle_outline,
    opening_angle,
    pin_row,
    spring,
)
from models.simulation.mesh import Points, circle, merged, prism, rectangle, revolve, rounded
from models.simulation.thing import Part, Thing, hollow

_COVERS = (*SCALES, "acrylic", "carbon_fibre", "zinc", "stainless", "rubber", "titanium")
_METALS = ("stainless", "brass", "zinc", "aluminium", "steel")


def _blade(rng: Generator, length: float, height: float, thick: float) -> tuple[list[Part], Points]:
    """A blade of either family on its pivot, in any state."""
    steel = str(rng.choice(kit.STEELS))
    if rng.random() < 0.5:
        shape = blade_shape(rng)
        return folding_blade(rng, shape, length, height, thick, opening_angle(rng), steel), shape
    shape = kit.shape_of(rng)
    return kit.swung(rng, shape, length, height, thick, kit.swing(rng), steel), shape


def _fittings(rng: Generator, span: float, high: float, half: float) -> list[Part]:
    """Guards, a cutter's notch, a glass breaker, studs along the handle: each there or not."""
    parts = []
    metal = str(rng.choice(_METALS))
    if rng.random() < 0.2:
        reach = rng.uniform(2, 9)
        guard = [(1, -high / 2 - reach), (6, -high / 2 - reach), (5, high / 2), (0, high / 2)]
        parts.append(Part(metal, prism(guard, -half, half), 0.9))
    if rng.random() < 0.2:
        parts.append(Part("steel", revolve([(-span - 8, 1), (-span - 3, 3.2), (-span + 2, 3.4)], 7)))
    if rng.random() < 0.3:
        places = np.linspace(-span * 0.3, -span * 0.8, int(rng.integers(2, 6)))
        parts.append(Part(metal, pin_row(places, rng.uniform(-2, 2), rng.uniform(0.9, 2.2), half + 0.4)))
    if rng.random() < 0.15:
        parts.append(Part("steel", prism(circle(rng.uniform(2.5, 4.5), (-span * 0.16, 0), 8), half - 1, half + 1.5)))
    if rng.random() < 0.15:
        radius = rng.uniform(11, 15)
        at = (-span - radius * 0.6, -rng.uniform(0, 8))
        parts.append(Part(metal, prism(circle(radius + 4, at, 12), -half * 0.6, half * 0.6, [circle(radius, at, 10)])))
    return parts


def any_scales(rng: Generator) -> Thing:
    """Flat sides: liners or none, any outline, scales whole, in two or three lengths, bored or with a window."""
    length, height, thick = rng.uniform(38, 118), rng.uniform(12, 29), rng.uniform(1.4, 3.8)
    height = min(height, length * 0.4)
    span, high = length + rng.uniform(10, 30), height * rng.uniform(1.0, 1.45)
    parts, shape = _blade(rng, length, height, thick)
    handle = kit.handle_of(rng, span, high)
    outline = handle.outline()
    if rng.random() < 0.4:
        outline = handle_outline(rng, span, high, rng.uniform(-0.3, 0.5), rng.uniform(0.04, 0.14))
    places = -span * np.linspace(0.3, 0.82, int(rng.integers(2, 6)))
    kind = rng.random()
    holes = [circle(high * rng.uniform(0.08, 0.16), (x, 0), 7) for x in places] if kind < 0.2 else []
    holes = [rounded(span * 0.4, high * 0.25, 3, (-span * 0.5, 0))] if kind > 0.85 else holes
    liner, scale = rng.uniform(0.5, 2.4), rng.uniform(1.2, 4.5)
    z, metal = thick / 2 + rng.uniform(0.1, 0.5), str(rng.choice(_METALS))
    layers = [(metal, prism(outline * [0.99, 0.95], s * z, s * (z + liner), holes)) for s in (-1, 1)]
    half = z + liner
    if rng.random() < 0.85:
        cover, bolster = str(rng.choice(_COVERS)), str(rng.choice(_METALS))
        through = holes if rng.random() < 0.5 else []
        front = -span * rng.uniform(0.12, 0.32) if rng.random() < 0.5 else 1e3
        foot = -span * rng.uniform(0.7, 0.88) if rng.random() < 0.4 else -1e3
        low = rng.uniform(0.6, 1.0)
        for name, keep, deep in (
            (bolster, outline[:, 0] > front, 1.0), (bolster, outline[:, 0] < foot, 1.0),
            (cover, (outline[:, 0] <= front + 9) & (outline[:, 0] >= foot - 9), low),
        ):  # fmt: skip
            piece = outline[keep]
            if len(piece) > 3:
                layers += [(name, prism(piece, s * half, s * (half + scale * deep), through)) for s in (-1, 1)]
        half += scale
    parts += [Part(name, mesh) for name, mesh in layers]
    if rng.random() < 0.6:
        parts.append(Part("stainless", spring(span, high, thick, rng.uniform(0.15, 0.28)).scaled(1, -1, 1)))
    parts.append(Part("stainless", pin_row([0.0, -span * 0.9], 0, rng.uniform(1.2, 4), half + 0.3)))
    if rng.random() < 0.35:
        parts.append(clip(rng, span, half))
    parts += _fittings(rng, span, high, half) + kit.tail(rng, handle, 0.3)
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def any_body(rng: Generator) -> Thing:
    """A thick body, rounded, turned or moulded hollow, with collar, bolster or spring and any blade."""
    length, height, thick = rng.uniform(40, 112), rng.uniform(12, 26), rng.uniform(1.0, 3.2)
    height = min(height, length * 0.4)
    span, high = length * rng.uniform(1.12, 1.35), height * rng.uniform(1.1, 1.5)
    parts, shape = _blade(rng, length, height, thick)
    handle = kit.handle_of(rng, span, high)
    deep, material = rng.uniform(8, 18), str(rng.choice(["wood", "abs", "pp", "nylon", "aluminium", "zinc", "bone"]))
    metal = str(rng.choice(_METALS))
    parts.append(Part(material, handle.body(deep, rng.uniform(0.65, 0.95))))
    room = thick / 2 + (rng.uniform(0.1, 1.6) if material in ("aluminium", "zinc", "abs") else 0.2)
    parts.append(Part(material, prism(handle.outline(2.6), -min(room, deep * 0.25), min(room, deep * 0.25)), -1.0))
    radius = float(handle.top.max()) * rng.uniform(0.95, 1.1)
    if rng.random() < 0.35:
        collar = np.array([(-rng.uniform(9, 18), radius), (7, radius * 0.96)])
        parts += hollow(metal, revolve(collar, 10), revolve(collar * [1, 0.92], 10))
    if rng.random() < 0.35:
        cap = handle.outline(-0.2, -span * rng.uniform(0.1, 0.25))
        parts.append(Part(metal, merged(*(prism(cap, s * deep * 0.4, s * deep * 0.52) for s in (-1, 1)))))
    if rng.random() < 0.5:
        parts.append(Part("stainless", prism(handle.spine(0.2), -thick / 2, thick / 2)))
    if rng.random() < 0.35:
        inner = handle.outline(1.5)
        liners = [prism(inner, s * thick / 2, s * (thick / 2 + rng.uniform(0.5, 1.1))) for s in (-1, 1)]
        parts.append(Part("stainless", merged(*liners)))
    half = deep * 0.48
    parts.append(Part(metal, pin_row([0.0, -span * 0.6][: int(rng.integers(1, 3))], 0, rng.uniform(1.2, 3), half)))
    if rng.random() < 0.25:
        parts.append(clip(rng, span, deep / 2))
    parts += _fittings(rng, span, high, half) + kit.tail(rng, handle, 0.4)
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def _sheath(rng: Generator, low: Points, high: Points) -> list[Part]:
    """A pouch round a shut knife: cloth or leather with a press stud, or a tin or carton with a lining."""
    x, y, z = high - low + rng.uniform(3, 9)
    at = (low + high) / 2
    kind = rng.integers(4)
    wall = (1.6, 2.4, 0.4, 0.7)[kind]
    material = ("nylon", "leather", "steel", "cardboard")[kind]
    outer = prism(rounded(x + 2 * wall, y + 2 * wall, 4), -z / 2 - wall, z / 2 + wall)
    parts = hollow(material, outer, prism(rounded(x, y, 3), -z / 2, z / 2))
    if kind < 2:
        flap = prism(rounded(x * 0.4, y + 2, 5, (x * 0.32, 0)), z / 2 + wall, z / 2 + 2 * wall)
        stud = prism(circle(6, (x * 0.2, 0), 10), z / 2 - 1, z / 2 + 2 * wall + 0.8)
        loop = prism(rectangle(x * 0.5, y * 0.5), -z / 2 - 2 * wall - 3, -z / 2 - wall - 3)
        parts += [Part(material, merged(flap, loop)), Part("brass", stud, 0.5)]
    elif rng.random() < 0.6:
        parts.append(Part("foam", prism(rectangle(x * 0.98, y * 0.97), -z / 2, -z / 2 + 2.5)))
    return [part.moved(*at) for part in parts]


def packed_folder(rng: Generator) -> Thing:
    """A knife of the two above in a pouch, tin or carton when it is shut, else two of them together."""
    maker = any_scales if rng.random() < 0.65 else any_body
    thing = maker(rng)
    low, high = thing.extent()
    if np.sort(high - low)[1] < 55:
        return Thing((*thing.parts, *_sheath(rng, low, high)), thing.facts)
    first, other = centred(thing.parts), centred(any_scales(rng).parts).turned("z", rng.uniform(-0.9, 0.9))
    apart = float(first.extent()[1][2] - other.extent()[0][2]) + rng.uniform(0, 4)
    return Thing((*first.parts, *other.moved(rng.uniform(-15, 15), rng.uniform(-15, 15), apart).parts), thing.facts)
