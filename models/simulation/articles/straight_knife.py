"""Knives with a fixed blade, from kitchen to fighting knives; and the blade and grip bodies that others share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, circle, loft, merged, prism, revolve, rounded, smooth, tube, turned
from models.simulation.thing import Part, Thing, hollow, wire

PLASTICS = ("pp", "abs", "nylon", "pvc", "pp")
WOODS = ("wood", "wood", "abs", "nylon")
BLADE_STEELS = ("stainless", "stainless", "steel")


def profile(
    belly: float = 0.5,
    power: float = 2.0,
    tip: float = 0.2,
    clip: float = 0.5,
    fall: float = 1.5,
    waist: float = 0.0,
    root: float = 1.0,
    levels: int = 9,
) -> Points:
    """(N, 3) share of the length, back and edge in heights of a blade whose edge rises and back falls to ``tip``."""
    even = 1 - (1 - np.linspace(0, 1, levels)) ** 1.5
    u = np.unique(np.concatenate([even, [min(belly, 0.98), min(clip, 0.98), 0.96, 0.985]]).round(4))
    rise = np.clip((u - belly) / max(1 - belly, 0.02), 0, 1) ** power
    sink = np.clip((u - clip) / max(1 - clip, 0.02), 0, 1) ** fall
    width = (1 - waist * np.sin(np.pi * np.clip(u / 0.8, 0, 1))) * (root + (1 - root) * np.clip(u / 0.3, 0, 1))
    top, bottom = 0.5 + (tip - 0.5) * sink, -0.5 + (tip + 0.5) * rise
    return np.column_stack([u, tip + (top - tip) * width, tip + (bottom - tip) * width])


def notched(shape: Points, depth: float, count: int, start: float, end: float, back: bool = False) -> Points:
    """The profile with ``count`` teeth of a depth in heights along its edge or its back."""
    u = np.linspace(start, end, 2 * count + 1)
    all_u = np.unique(np.concatenate([shape[:, 0], u]))
    out = np.column_stack([all_u, *(np.interp(all_u, shape[:, 0], shape[:, side]) for side in (1, 2))])
    tooth = np.interp(all_u, u, depth * (np.arange(len(u)) % 2), left=0, right=0)
    out[:, 1 if back else 2] += -tooth if back else tooth
    return out


def blade(
    shape: Points,
    length: float,
    height: float,
    thick: float,
    grind: float = 0.7,
    taper: float = 0.4,
    double: bool = False,
    bend: float = 0.0,
) -> Mesh:
    """A blade from x = 0 to its tip, back at +y: full thickness at the back, thin from ``grind`` of the height down."""
    u = shape[:, 0]
    sweep = bend * length * u**2
    top, bottom = shape[:, 1] * height + sweep, shape[:, 2] * height + sweep
    half = thick / 2 * (1 - taper * u**1.5)
    thin = np.minimum(half, 0.15)
    middle = (top + bottom) / 2 if double else bottom + grind * (top - bottom)
    upper = thin if double else half
    ys = np.stack([top, middle, bottom, bottom, middle, top], 1)
    zs = np.stack([upper, half, thin, -thin, -half, -upper], 1)
    xs = np.broadcast_to((u * length)[:, None], ys.shape)
    return loft(list(np.stack([xs, ys, zs], -1)))


def point_angle(shape: Points, length: float, height: float) -> int:
    """Degrees between back and edge over the last 6 mm before the tip."""
    at = max(1 - 6 / length, 0.3)
    back, edge = (float(np.interp(at, shape[:, 0], shape[:, side])) for side in (1, 2))
    run, tip = (1 - at) * length, float(shape[-1, 1:].mean())
    return round(float(np.degrees(np.arctan2((back - tip) * height, run) + np.arctan2((tip - edge) * height, run))))


def blade_facts(shape: Points, length: float, height: float) -> dict[str, float | int | str]:
    """Length and point of a blade as the law asks for them."""
    return {"blade_length_mm": round(length), "tip_angle_deg": max(10, min(point_angle(shape, length, height), 120))}


def grip(x: ArrayLike, middle: ArrayLike, height: ArrayLike, thick: ArrayLike, sides: int = 8) -> Mesh:
    """A rounded handle over x: middle and height in y, thickness in z."""
    xs = np.asarray(x, float)
    mid, high, deep = (np.broadcast_to(np.asarray(value, float), xs.shape) for value in (middle, height, thick))
    angle = (np.arange(sides) + 0.5) * 2 * np.pi / sides
    c, s = np.cos(angle), np.sin(angle)
    swell = (np.abs(c) ** 2.8 + np.abs(s) ** 2.8) ** (-1 / 2.8)
    rings = [
        np.column_stack([np.full(sides, a), m + h / 2 * swell * c, t / 2 * swell * s])
        for a, m, h, t in zip(xs, mid, high, deep, strict=True)
    ]
    return loft(rings)


def posed(rng: Generator, parts: Sequence[Part], facts: dict[str, float | int | str], edgewise: float = 0.22) -> Thing:
    """The article lying flat, or at times on its edge as thin things stand between others in a bag."""
    thing = Thing(tuple(parts), facts)
    if rng.random() < 0.5:
        thing = thing.scaled(1, -1, 1)
    if rng.random() < edgewise:
        thing = thing.turned("x", np.pi / 2 * rng.choice([-1, 1]) + rng.normal(0, 0.12))
        if rng.random() < 0.3:
            thing = thing.turned("y", rng.normal(0, 0.4))
    return thing


def _pins(material: str, xs: Sequence[float], y: float, radius: float, thick: float) -> Part:
    pins = [prism(circle(radius, (x, y), 8), -thick / 2, thick / 2) for x in xs]
    return Part(material, merged(*pins))


def _swells(rng: Generator, count: int, amount: float = 0.12) -> Points:
    return 1 + rng.uniform(-amount, amount, count)


def _scales(
    rng: Generator, length: float, height: float, y: float, tang: float, material: str, steel: str
) -> list[Part]:
    """A full tang between two slabs of handle, with pins."""
    xs = np.array([0, 0.12, 0.3, 0.55, 0.8, 0.95, 1.0]) * -length
    bow = rng.uniform(-0.1, 0.2) * height
    middle = y - bow * np.array([0, 0, 0.2, 0.5, 0.8, 1.1, 1.2])
    high = height * np.array([0.8, 0.95, 0.9, 0.95, 1.0, 1.05, 0.6]) * _swells(rng, 7, 0.08)
    thick = rng.uniform(11, 19)
    outline = np.concatenate(
        [np.column_stack([xs, middle + high * 0.48]), np.column_stack([xs, middle - high * 0.48])[::-1]]
    )
    reach = rng.choice([1.0, 1.0, 0.55])
    outline[:, 0] *= reach
    count = int(rng.choice([0, 2, 3, 3]))
    places = np.linspace(-0.15, -0.85 * reach, count) * length
    body = grip(xs, middle, high, thick * np.array([0.85, 1, 0.95, 1, 1, 0.9, 0.6]))
    parts = [Part(material, body), Part(steel, prism(outline, -tang / 2, tang / 2))]
    if count:
        pin = str(rng.choice(["brass", "stainless", "aluminium"]))
        parts.append(_pins(pin, [float(p) for p in places], y - bow * 0.4, rng.uniform(1.6, 4), thick * 0.98))
    return parts


def chef_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(140, 230), rng.uniform(30, 50), rng.uniform(1.6, 2.8)
    steel = str(rng.choice(BLADE_STEELS))
    shape = profile(rng.uniform(0.1, 0.5), rng.uniform(1.6, 2.6), rng.uniform(-0.1, 0.4), rng.uniform(0.3, 0.7), 1.5)
    high = rng.uniform(22, 29)
    y = height / 2 - high / 2 - rng.uniform(0, 4)
    parts = [Part(steel, blade(shape, length, height, thick, rng.uniform(0.4, 0.95)))]
    parts += _scales(rng, rng.uniform(105, 130), high, y, thick, str(rng.choice(WOODS)), steel)
    if rng.random() < 0.5:
        bolster = grip([-9, 0, 5], y, [high, high * 0.95, high * 0.9], [12, 10, thick])
        parts.append(Part(steel, bolster))
    return posed(rng, parts, blade_facts(shape, length, height))


def fruit_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(80, 125), rng.uniform(18, 27), rng.uniform(1.0, 1.7)
    steel = str(rng.choice(BLADE_STEELS))
    shape = profile(rng.uniform(0.3, 0.75), rng.uniform(1.6, 3), rng.uniform(0, 0.45), rng.uniform(0.4, 0.85), 1.8)
    stub, high = rng.uniform(22, 42), rng.uniform(18, 25)
    y = rng.uniform(-1, 3)
    tang = prism(smooth([(3, y + 5), (-stub, y + 4.5), (-stub, y - 4.5), (3, y - 5)], True, 1), -thick / 2, thick / 2,
                 [circle(rng.uniform(1.5, 2.5), (-stub + 6, y), 8)])  # fmt: skip
    span = rng.uniform(92, 120)
    xs = np.array([0, 0.1, 0.35, 0.6, 0.9, 1.0]) * -span + 4
    plastic = str(rng.choice(PLASTICS))
    body = grip(xs, y, high * np.array([0.8, 1, 0.85, 0.95, 1.0, 0.7]) * _swells(rng, 6, 0.1), rng.uniform(9, 15))
    parts = [
        Part(steel, blade(shape, length, height, thick, rng.uniform(0.2, 0.7))),
        Part(steel, tang),
        Part(plastic, body),
    ]
    if rng.random() < 0.35:
        outer = prism(rounded(length + 6, height + 5, 3, (length / 2 + 5, 0)), -2.6, 2.6)
        inner = prism(rounded(length + 3, height + 2, 3, (length / 2 + 5, 0)), -1.4, 1.4)
        parts += hollow(str(rng.choice(["pp", "pvc"])), outer, inner)
    elif rng.random() < 0.3:
        hole = prism(circle(2.5, (float(xs[-1]) + 8, y), 8), -4, 4)
        parts.append(Part(plastic, hole, -1.0))
    return posed(rng, parts, blade_facts(shape, length, height), 0.4)


def _hollow_handle(rng: Generator, length: float, height: float, y: float, steel: str) -> list[Part]:
    """A handle of two pressed or cast steel shells."""
    xs = np.array([0, 0.06, 0.25, 0.5, 0.75, 0.94, 1.0]) * -length
    wall = rng.uniform(0.7, 1.2)
    bow = rng.uniform(-0.15, 0.25) * height
    middle = y - bow * np.array([0, 0, 0.1, 0.0, 0.4, 1.0, 1.1])
    high = height * np.array([0.85, 1, 0.9, 1.05, 0.95, 1.05, 0.7]) * _swells(rng, 7, 0.06)
    thick = rng.uniform(13, 19) * np.array([0.7, 1, 0.9, 1, 0.95, 0.9, 0.5])
    outer = grip(xs, middle, high, thick)
    inner = grip(xs * 0.96 - 2, middle, high - 2 * wall, thick - 2 * wall)
    parts = hollow(steel, outer, inner)
    if rng.random() < 0.3:
        eye = circle(rng.uniform(2.5, 4), (-length * 0.93, float(middle[-2])), 8)
        parts.append(Part(steel, prism(eye, thick[-2] / 2 - wall, thick[-2] / 2), -0.9))
    return parts


def steel_handled_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(110, 220), rng.uniform(24, 50), rng.uniform(1.6, 2.6)
    shape = profile(rng.uniform(0.2, 0.8), rng.uniform(1.5, 3), rng.uniform(-0.3, 0.4), rng.uniform(0.3, 0.8), 1.6)
    high = min(rng.uniform(20, 28), height)
    y = height / 2 - high / 2 - rng.uniform(0, 3)
    parts = [
        Part("stainless", blade(shape, length, height, thick, rng.uniform(0.3, 0.9))),
        *_hollow_handle(rng, rng.uniform(105, 130), high, y, "stainless"),
        Part("stainless", grip([-4, 0, 9], [y, y, y + 1], [high * 0.9, high * 0.85, high * 0.7], [12, 9, thick])),
    ]
    return posed(rng, parts, blade_facts(shape, length, height))


def chinese_cleaver(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(155, 200), rng.uniform(68, 98), rng.uniform(1.5, 2.8)
    steel = str(rng.choice(BLADE_STEELS))
    lean, round_off = rng.uniform(-0.06, 0.06), rng.uniform(0.02, 0.1)
    u = np.array([0, 0.05, 0.5, 0.9, 0.97, 1.0])
    top = np.array([0.42, 0.5, 0.5, 0.5, 0.5 - round_off * 0.4, 0.5 - round_off]) + lean * u
    bottom = np.array([-0.46, -0.5, -0.52, -0.49, -0.46, -0.42]) + round_off * u**3
    parts = [Part(steel, blade(np.column_stack([u, top, bottom]), length, height, thick, rng.uniform(0.2, 0.85), 0.1))]
    if rng.random() < 0.3:
        eye = prism(circle(rng.uniform(3, 6), (length - 16, height / 2 - 16), 10), -thick * 0.44, thick * 0.44)
        parts.append(Part(steel, eye, -1.0))
    y = height / 2 - rng.uniform(14, 30)
    span = rng.uniform(95, 125)
    if rng.random() < 0.55:
        parts += _hollow_handle(rng, span, rng.uniform(22, 29), y, steel)
        parts.append(Part(steel, grip([-3, 0, 8], y, [20, 18, 14], [14, 10, thick])))
    else:
        turned_grip = revolve(
            np.array([(0, 11), (10, 13), (40, 12), (70, 15), (92, 15), (96, 10)]) * [span / 96, 1], 10
        )
        parts.append(Part("wood", turned_grip.scaled(-1, 1, 1).moved(-12, y)))
        parts.append(Part(steel, tube([(6, y), (-span * rng.uniform(0.6, 1.05), y)], rng.uniform(2.5, 4), sides=6)))
        parts += hollow(
            steel, revolve([(-14, 12.5), (0, 11)], 10).moved(0, y), revolve([(-13, 11.5), (-1, 10)], 10).moved(0, y)
        )
    return posed(rng, parts, {"blade_length_mm": round(length), "tip_angle_deg": 90}, 0.12)


def boning_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(120, 180), rng.uniform(15, 27), rng.uniform(1.8, 2.8)
    shape = profile(rng.uniform(0.6, 0.85), rng.uniform(1.5, 2.5), rng.uniform(0.2, 0.5), 0.3, 1.2, rng.uniform(0, 0.3))
    steel = str(rng.choice(BLADE_STEELS))
    parts = [
        Part(steel, blade(shape, length, height, thick, rng.uniform(0.4, 0.9), 0.5, bend=rng.uniform(-0.02, 0.12)))
    ]
    parts += _scales(rng, rng.uniform(110, 130), rng.uniform(20, 27), -1, thick, str(rng.choice(PLASTICS)), steel)
    return posed(rng, parts, blade_facts(shape, length, height))


def bread_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(180, 230), rng.uniform(22, 34), rng.uniform(1.3, 2.2)
    shape = profile(rng.uniform(0.75, 0.9), 2, rng.uniform(0, 0.45), rng.uniform(0.7, 0.9), 1.5, levels=5)
    shape = notched(shape, rng.uniform(0.06, 0.12), int(rng.integers(14, 22)), 0.06, 0.94)
    steel = str(rng.choice(BLADE_STEELS))
    parts = [Part(steel, blade(shape, length, height, thick, 0.4, 0.2))]
    parts += _scales(rng, rng.uniform(105, 130), rng.uniform(20, 27), 2, thick, str(rng.choice(WOODS)), steel)
    return posed(rng, parts, blade_facts(shape, length, height))


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
    high = rng.uniform(22, 28) * np.array([0.9, 1.05, 0.95, 1.1, 1.0, 1.05, 1.1]) * _swells(rng, 7, 0.05)
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


def ceramic_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 160), rng.uniform(20, 38), rng.uniform(1.5, 2.1)
    shape = profile(rng.uniform(0.2, 0.7), 2.2, rng.uniform(-0.2, 0.3), rng.uniform(0.4, 0.8), 1.8)
    span = rng.uniform(105, 125)
    xs = np.array([0, 0.1, 0.35, 0.65, 0.92, 1.0]) * -span + 5
    body = grip(xs, 1, rng.uniform(19, 25) * np.array([0.9, 1, 0.85, 0.95, 1.0, 0.7]), rng.uniform(11, 16), 10)
    stub = prism(rounded(rng.uniform(25, 45), height * 0.5, 3, (-10, 1)), -thick / 2, thick / 2)
    parts = [Part("zirconia", blade(shape, length, height, thick, 0.5, 0.2)), Part("abs", body), Part("zirconia", stub)]
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def table_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(85, 120), rng.uniform(16, 23), rng.uniform(1.6, 2.4)
    tip = rng.uniform(0, 0.5)
    shape = profile(rng.uniform(0.8, 0.92), 2.4, tip, rng.uniform(0.75, 0.95), 2.4, levels=6)
    if rng.random() < 0.6:
        shape = notched(shape, 0.05, int(rng.integers(10, 16)), 0.35, 0.92)
    span = rng.uniform(95, 120)
    xs = np.array([4, -6, -0.3 * span, -0.7 * span, -span, -span - 3])
    high = np.array([10, 9, 12, 15, rng.uniform(16, 22), 12])
    thick_grip = np.array([3, 5, rng.uniform(4.5, 6), 6, rng.uniform(5.5, 8), 4])
    body = grip(xs, 0, high, thick_grip)
    steel = blade(shape, length, height, thick, 0.5, 0.2)
    if rng.random() < 0.6:
        parts = [Part("stainless", merged(steel, body))]
    else:
        parts = [Part("stainless", steel), Part(str(rng.choice(PLASTICS)), body.scaled(1, 1.1, 1.7)),
                 Part("stainless", prism(rounded(span * 0.7, 7, 2, (-span * 0.3, 0)), -0.9, 0.9))]  # fmt: skip
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def belt_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 115), rng.uniform(18, 25), rng.uniform(2.2, 3.6)
    shape = profile(rng.uniform(0.5, 0.8), 1.8, rng.uniform(0.2, 0.5), 0.6, 1.4)
    span = rng.uniform(98, 118)
    xs = np.linspace(0, 1, 7) * -span
    high = rng.uniform(23, 29) * np.array([0.85, 1, 0.95, 1.1, 1.05, 1.1, 0.8]) * _swells(rng, 7, 0.05)
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


def santoku(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(145, 185), rng.uniform(40, 50), rng.uniform(1.5, 2.2)
    shape = profile(rng.uniform(0.3, 0.6), 3, rng.uniform(-0.42, -0.25), rng.uniform(0.68, 0.82), rng.uniform(1.8, 2.6))
    steel = str(rng.choice(BLADE_STEELS))
    high = rng.uniform(22, 27)
    y = height / 2 - high / 2 - 2
    parts = [Part(steel, blade(shape, length, height, thick, 0.8))]
    dimples = [
        prism(circle(4, (x, height * 0.03), 8, 2.0), -thick * 0.1, thick * 0.1)
        for x in np.arange(22, length * 0.85, 13)
    ]
    if rng.random() < 0.6:
        parts.append(Part(steel, merged(*dimples), -1.0))
    if rng.random() < 0.5:
        parts += _scales(rng, rng.uniform(110, 130), high, y, thick, str(rng.choice(WOODS)), steel)
    else:
        parts += _hollow_handle(rng, rng.uniform(105, 125), high, y, steel)
    return posed(rng, parts, blade_facts(shape, length, height))


def peeling_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(55, 85), rng.uniform(13, 20), rng.uniform(0.9, 1.5)
    shape = profile(rng.uniform(0.5, 0.9), 1.6, rng.uniform(-0.5, 0.45), rng.uniform(0.5, 0.8), 1.6)
    span = rng.uniform(80, 105)
    body = grip(
        np.array([0, 0.15, 0.5, 0.9, 1]) * -span + 3,
        0,
        height * np.array([0.9, 1.05, 1.0, 1.15, 0.8]),
        rng.uniform(7, 13),
    )
    tang = prism(rounded(span * rng.uniform(0.3, 0.85), height * 0.4, 2, (-span * 0.2, 0)), -thick / 2, thick / 2)
    parts = [Part("stainless", blade(shape, length, height, thick, 0.6, bend=rng.uniform(-0.12, 0.05))),
             Part(str(rng.choice(["pp", "wood", "abs", "nylon"])), body), Part("stainless", tang)]  # fmt: skip
    if rng.random() < 0.4:
        parts.append(_pins("aluminium", [-span * 0.18, -span * 0.42], 0, 1.6, 8))
    return posed(rng, parts, blade_facts(shape, length, height), 0.35)


def slicing_knife(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(180, 260), rng.uniform(20, 32), rng.uniform(1.4, 2.4)
    shape = profile(rng.uniform(0.6, 0.9), 2, rng.uniform(-0.1, 0.45), rng.uniform(0.5, 0.9), 1.6, rng.uniform(0, 0.15))
    span = rng.uniform(115, 135)
    steel = str(rng.choice(BLADE_STEELS))
    xs = np.array([8, -2, -0.2 * span, -0.5 * span, -0.85 * span, -span])
    body = grip(xs, 0, [24, 27, 22, 25, 27, 18], np.array([12, 17, 15, 17, 18, 10]) * rng.uniform(0.8, 1.05), 10)
    tang = prism([(4, 7), (-span * 0.75, 4), (-span * 0.75, -3), (4, -7)], -thick / 2, thick / 2)
    parts = [
        Part(steel, blade(shape, length, height, thick, rng.uniform(0.4, 0.95))),
        Part(str(rng.choice(PLASTICS)), body),
        Part(steel, tang),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


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
        _pins("steel", [-span * 0.3, -span * 0.7], 0, 3, 21),
    ]
    return posed(rng, parts, blade_facts(shape, length, height))


def deba(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(120, 180), rng.uniform(38, 52), rng.uniform(3, 5)
    shape = profile(rng.uniform(0.1, 0.35), 2.0, rng.uniform(0.15, 0.4), 0.5, 1.6)
    span, radius = rng.uniform(110, 135), rng.uniform(10.5, 13)
    y = height / 2 - 10
    neck = grip([-22, 0, 4], y, [10, 15, 18], thick)
    parts = [
        Part("steel", blade(shape, length, height, thick, 0.6)),
        Part(
            "steel",
            merged(neck, prism([(-20, y + 5), (-20, y - 5), (-span * 0.8, y - 2), (-span * 0.8, y + 2)], -1.5, 1.5)),
        ),
        Part("wood", revolve([(-span - 20, radius * 1.1), (-45, radius), (-38, radius)], 8).moved(0, y)),
        Part(str(rng.choice(["bone", "abs"])), revolve([(-38, radius), (-18, radius * 0.95)], 8).moved(0, y)),
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


MAKES = Makes(
    train=(
        chef_knife, fruit_knife, steel_handled_knife, chinese_cleaver, boning_knife, bread_knife, combat_dagger,
        ornate_dagger, hunting_bowie, one_piece_knife, ceramic_knife, table_knife, belt_knife, peeling_knife,
        slicing_knife, boot_knife_tanto,
    ),
    validation=(santoku, survival_knife),
    test=(bayonet, deba),
)  # fmt: skip
