"""Lighters in metal cases, for petrol or gas, with wheel and flint."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.lighter.parts import bar, coil, gas, wheel
from models.simulation.mesh import arc, box, circle, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def _petrol_insert(rng: Generator, x0: float, long: float, y: float, z: float) -> list[Part]:
    """Steel insert with wad and wick, a chimney with holes, wheel, flint tube and screw."""
    x1, wall = x0 + long, rng.uniform(0.35, 0.5)
    case = prism(rounded(long, y, 2.5, (x0 + long / 2, 0), 3), -z / 2, z / 2)
    void = prism(rounded(long - 2 * wall, y - 2 * wall, 2.2, (x0 + long / 2, 0), 3), -z / 2 + wall, z / 2 - wall)
    wet = rng.uniform(0.2, 0.9)
    tall, cy, span = rng.uniform(14, 16.5), -y * 0.12, y * 0.55
    holes = [
        circle(1.2, (x1 + tall * (0.25 + 0.25 * i), cy + (j - 1) * span * 0.26), 6) for i in range(3) for j in range(3)
    ]
    faces = merged(
        *(
            prism(rectangle(tall, span, (x1 + tall / 2, cy)), s * z * 0.42 - 0.22, s * z * 0.42 + 0.22, holes)
            for s in (-1, 1)
        )
    )
    flank = box(tall, 0.45, z * 0.84).moved(x1 + tall / 2, cy - span / 2, 0)
    wx, wy = x1 + tall * 0.62, y * 0.28
    return [
        *hollow("stainless", case, void),
        Part("cloth", box(long * 0.72, y - 9, z - 2.5).moved(x0 + long * 0.5, -3, 0), 0.45),
        Part("petrol", box(long * 0.72, y - 9, z - 2.5).moved(x0 + long * 0.5, -3, 0), wet * 0.8),
        Part("wool", box(4, y - 4, z - 2).moved(x0 + 2.6, 0, 0)),
        Part("stainless", merged(faces, flank)),
        Part("steel", wheel(wx, wy, rng.uniform(3.4, 4.1), 4.2)),
        Part("steel", tube([(wx, wy, -z * 0.44), (wx, wy, z * 0.44)], 1.1, sides=6)),
        *hollow(
            "brass",
            tube([(x0 + 1, wy, 0), (wx - 5, wy, 0)], 2.2, sides=8),
            tube([(x0 + 1, wy, 0), (wx - 5, wy, 0)], 1.7, sides=8),
        ),
        coil((x0 + 5, wy, 0), "x", long - 10, 1.1, 9, 0.3),
        Part("brass", tube([(x0 - 0.5, wy, 0), (x0 + 4, wy, 0)], 2.0, sides=6)),
        Part("steel", prism([(x1 + 1, wy - 2), (x1 + 9, wy + 4), (x1 + 1, wy + 4)], -1.4, 1.4), 0.8),
        wire("copper", [(x1 + tall * 0.6, cy, 0), (x1 - 3, cy, 0), (x0 + long * 0.4, cy - 3, 1)], 0.7),
    ]


def petrol_flip(rng: Generator) -> Thing:
    """The flip-top petrol lighter, shut or with its lid thrown back."""
    y, z = rng.uniform(36, 39), rng.uniform(12, 13.5)
    low, lid = rng.uniform(34, 37), rng.uniform(19, 22)
    wall, metal = rng.uniform(0.5, 0.7), str(rng.choice(["brass", "brass", "steel"]))
    case = prism(rounded(low, y, 2.5, (0, 0), 3), -z / 2, z / 2)
    void = prism(rounded(low - wall, y - 2 * wall, 2.2, (wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall)
    cover = prism(rounded(lid, y, 3, (0, 0), 3), -z / 2, z / 2)
    cave = prism(rounded(lid - wall, y - 2 * wall, 2.6, (-wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall)
    angle = 0.0 if rng.random() < 0.6 else rng.uniform(1.2, 2.3)
    hinge = np.array([low / 2 + 0.3, -y / 2, 0])
    top = [p.moved(lid / 2, y / 2, 0).turned("z", -angle).moved(*hinge) for p in hollow(metal, cover, cave)]
    pins = Part(
        "steel", tube([(low / 2 + 0.3, -y / 2 + 0.6, -z * 0.36), (low / 2 + 0.3, -y / 2 + 0.6, z * 0.36)], 1.1, sides=6)
    )
    insert = _petrol_insert(rng, -low / 2 + 1.2, low + 1, y - 2 * wall - 0.6, z - 2 * wall - 0.6)
    parts = both(hollow(metal, case, void), top, [pins], insert)
    return Thing(tuple(p.moved(-lid / 2) for p in parts), {"count": 1})


def trench_tube(rng: Generator) -> Thing:
    """Two brass tubes side by side: a wad with its wick under a cap, and the flint spring with its wheel."""
    r, long = rng.uniform(6.5, 8.5), rng.uniform(46, 58)
    metal = str(rng.choice(["brass", "brass", "steel"]))
    gap = r + rng.uniform(3.6, 4.6)
    parts = [
        *hollow(
            metal,
            revolve([(-long / 2, r), (long / 2, r)], 14),
            revolve([(-long / 2 + 1, r - 0.7), (long / 2 - 6, r - 0.7)], 14),
        ),
        Part("cloth", revolve([(-long / 2 + 6, r - 0.9), (long / 2 - 8, r - 0.9)], 12), 0.4),
        Part("petrol", revolve([(-long / 2 + 6, r - 0.9), (long / 2 - 8, r - 0.9)], 12), rng.uniform(0.1, 0.7)),
        *hollow(
            metal,
            revolve([(long / 2 + 1, r * 0.85), (long / 2 + 12, r * 0.8)], 12),
            revolve([(long / 2 + 1, r * 0.85 - 0.7), (long / 2 + 11, r * 0.8 - 0.7)], 12),
        ),
    ]
    side = hollow(
        metal,
        tube([(-long / 2, gap, 0), (long * 0.42, gap, 0)], 3.0, sides=10),
        tube([(-long / 2 + 0.1, gap, 0), (long * 0.41, gap, 0)], 2.4, sides=10),
    )
    wx = long / 2 + 3
    parts += [
        *side,
        coil((-long * 0.3, gap, 0), "x", long * 0.66, 1.5, 9, 0.35),
        Part("steel", wheel(wx, gap, 4.0, 4.4)),
        Part(metal, tube([(-long / 2 - 2, gap, 0), (-long / 2 + 4, gap, 0)], 2.6, sides=8)),
        Part("steel", tube([(wx, gap, -4), (wx, gap, 4)], 1.1, sides=5)),
        wire(metal, [(long * 0.3, r + 1, 0), (wx, gap + 5.5, 0), (wx + 6, r * 0.4, 0)], 1.0),
    ]
    return Thing(tuple(parts), {"count": 1})


def slim_metal_gas(rng: Generator) -> Thing:
    """Flat brass or steel gas lighter with a side roller and a swinging top."""
    long, y, z = rng.uniform(46, 56), rng.uniform(22, 27), rng.uniform(9, 12)
    top, wall, metal = rng.uniform(12, 16), rng.uniform(0.7, 1.0), str(rng.choice(["brass", "zinc", "steel"]))
    x0 = -(long + top) / 2
    x1 = x0 + long
    deep = rng.uniform(14, 20)
    tank = (x0 + 3, x1 - deep, y - 2 * wall - 2, z - 2 * wall - 1)
    angle = 0.0 if rng.random() < 0.7 else rng.uniform(0.9, 1.7)
    cover = hollow(
        metal,
        prism(rounded(top, y, 1.5, (top / 2, 0), 3), -z / 2, z / 2),
        prism(rounded(top - wall, y - 2 * wall, 1.2, (top / 2 - wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
    )
    parts = [
        *hollow(
            metal,
            prism(rounded(long, y, 1.5, (x0 + long / 2, 0), 3), -z / 2, z / 2),
            prism(rounded(long - 2 * wall, y - 2 * wall, 1.2, (x0 + long / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
        ),
        *hollow("brass", bar(*tank, 6), bar(tank[0] + 0.6, tank[1] - 0.6, tank[2] - 1.2, tank[3] - 1.2, 6)),
        *gas(rng, tank[0] + 0.6, tank[1] - 0.6, tank[2] - 1.2, tank[3] - 1.2, 6),
        Part("steel", tube([(x1 - deep + 4, y * 0.36, -z * 0.3), (x1 - deep + 4, y * 0.36, z * 0.3)], 0.9, sides=5)),
        Part(
            "steel",
            prism(circle(4.0, (0, 0), 12), -9, 9, [circle(1.5, steps=6)])
            .turned("y", np.pi / 2)
            .moved(x1 - 4, y * 0.36, 0),
            0.9,
        ),
        coil((x1 - deep, y * 0.1, 0), "x", deep - 4, 1.3, 6, 0.32),
        Part(
            "brass",
            revolve([(x1 - deep - 4, 2.4), (x1 - 3, 2.6), (x1 + 2, 1.6), (x1 + 6, 1.2)], 8).moved(0, -y * 0.2, 0),
        ),
        Part("brass", revolve([(x0 - 0.4, 3), (x0 + 4, 3)], 8)),
        *(p.moved(0, y / 2, 0).turned("z", -angle).moved(x1 + 0.4, -y / 2, 0) for p in cover),
    ]
    return Thing(tuple(parts), {"count": 1})


def pipe_lighter(rng: Generator) -> Thing:
    """Metal gas lighter that burns sideways, a tamper folded along its edge."""
    long, y, z = rng.uniform(60, 72), rng.uniform(24, 29), rng.uniform(12, 15)
    x0, wall, power = -long / 2, rng.uniform(0.7, 1.1), rng.uniform(2.6, 5)
    x1 = x0 + long
    tank = (x0 + 2, x0 + long * 0.55, y - 2 * wall - 1.6, z - 2 * wall - 1)
    metal = str(rng.choice(["brass", "zinc", "steel"]))
    parts = [
        *hollow(metal, bar(x0, x1, y, z, power), bar(x0 + 1, x1 - 1, y - 2 * wall, z - 2 * wall, power)),
        *hollow("nylon", bar(*tank, power), bar(tank[0] + 1, tank[1] - 1, tank[2] - 2, tank[3] - 2, power)),
        *gas(rng, tank[0] + 1, tank[1] - 1, tank[2] - 2, tank[3] - 2, power),
        Part("steel", wheel(x1 - 9, y * 0.26, 4.4, 6.5)),
        Part("steel", tube([(x1 - 9, y * 0.26, -z * 0.4), (x1 - 9, y * 0.26, z * 0.4)], 1.1, sides=5)),
        coil((x1 - 34, y * 0.26, 0), "x", 19, 1.3, 7, 0.32),
        Part("brass", revolve([(x0 + long * 0.5, 2.2), (x1 - 16, 2.6), (x1 - 9, 1.3)], 8).moved(0, -y * 0.18, 0)),
        Part("brass", tube([(x1 - 10, -y * 0.18, 0), (x1 - 8, -y * 0.42, 0)], 1.4, sides=6)),
        Part("steel", tube([(x0 + 3, -y / 2 - 2.2, 0), (x1 - 16, -y / 2 - 2.2, 0)], 1.3, sides=6)),
        Part("steel", tube([(x1 - 16, -y / 2 - 2.2, 0), (x1 - 12, -y / 2 - 2.2, 0)], 4.0, sides=10)),
        wire("steel", np.column_stack([arc(3.4, 0, 5.9, (x0 + 1, -y / 2 - 2.2), 9), np.zeros(9)]), 0.6, closed=True),
    ]  # fmt: skip
    return Thing(tuple(parts), {"count": 1})


def round_refillable(rng: Generator) -> Thing:
    """Round nylon tank with a flint rod that pulls out, a windshield about the wheel, a filling valve in the foot."""
    r, long = rng.uniform(7.0, 8.2), rng.uniform(54, 62)
    x0 = -long / 2 - 6
    x1 = x0 + long
    wall, rod = rng.uniform(1.1, 1.6), -r * 0.38
    neck = [(x0, r * 0.94), (x0 + 2, r), (x1 - 4, r), (x1, r * 0.86)]
    cavity = revolve([(x0 + 4, r - wall), (x1 - 5, r - wall)], 14)
    wx, radius = x1 + rng.uniform(6.5, 8.5), rng.uniform(3.2, 3.8)
    shield = [(x1 - 3, r * 0.96), (x1 + rng.uniform(10, 13), r * 0.9)]
    metal = Part("steel", revolve(shield, 14), 1.0)
    sleeve = tube([(x0 + 12, rod, 0), (wx - radius - 1, rod, 0)], 2.4, sides=8)
    bore = tube([(x0 + 13, rod, 0), (wx - radius - 1, rod, 0)], 1.6, sides=8)
    parts = [
        *hollow("nylon", revolve(neck, 14), cavity),
        metal,
        Part("steel", revolve([(x, y - 0.4) for x, y in shield], 14), -1.0),
        *hollow("nylon", sleeve, bore),
        coil((x0 + 14, rod, 0), "x", wx - x0 - 22 - radius, 1.2, 9, 0.3),
        Part("steel", tube([(wx - radius - 6, rod, 0), (wx - radius, rod, 0)], 1.2, sides=6), 0.85),
        Part("steel", wheel(wx, rod, radius, 5.0)),
        Part("steel", tube([(wx, rod, -r * 0.7), (wx, rod, r * 0.7)], 1.0, sides=5)),
        Part("brass", revolve([(x1 - 8, 1.8), (x1 - 1, 2.2), (x1 + 5, 1.1)], 8).moved(0, r * 0.42, 0)),
        Part(
            "zinc",
            prism([(x1 + 1, r * 0.1), (x1 + 3, r * 0.1), (x1 + 5, r * 1.15), (x1 + 2, r * 1.15)], -2.5, 2.5),
            0.8,
        ),
        Part("brass", revolve([(x0 - 0.3, 2.6), (x0 + 3, 2.6), (x0 + 4, 1.6), (x0 + 9, 1.6)], 8)),
        wire("pe", [(x1 - 8, r * 0.42, 0), (x0 + 9, r * 0.42, 0)], 0.9),
        *gas(rng, x0 + 4, x1 - 5, 2 * (r - wall), 2 * (r - wall), 2.0),
    ]
    return Thing(tuple(parts), {"count": 1})
