"""Parts of appliances: cases, boards with chips, sockets, fans, screws, cells, speakers, drives."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies
from models.simulation.mesh import Mesh, Points, box, circle, merged, prism, rectangle, rounded, smooth, tube
from models.simulation.thing import Part, hollow


def case(
    rng: Generator, material: str, long: float, wide: float, high: float, corner: float = 5.0, wall: float = 0.0
) -> list[Part]:
    wall = wall or rng.uniform(1.6, 2.4)
    outer = prism(rounded(long, wide, corner), -high / 2, high / 2)
    inner = prism(rounded(long - 2 * wall, wide - 2 * wall, max(corner - wall, 1)), -high / 2 + wall, high / 2 - wall)
    return hollow(material, outer, inner)


def scatter(
    rng: Generator, count: int, wide: float, high: float, least: float, most: float, z: float, t: float
) -> Mesh:
    """Components of ``t`` thickness standing on a board at ``z``."""
    sizes = np.column_stack([rng.uniform(least, most, (count, 2)), np.full(count, t) * rng.uniform(0.6, 1.2, count)])
    middles = rng.uniform(-0.5, 0.5, (count, 2)) * np.maximum([wide, high] - sizes[:, :2], 0.5)
    return boxes(np.column_stack([middles, z + sizes[:, 2] / 2]), sizes)


def circuit_board(
    rng: Generator,
    wide: float,
    high: float,
    at: tuple[float, float] = (0.0, 0.0),
    z: float = 0.0,
    dense: float = 1.0,
    tall: float = 1.0,
    copper: float = 0.06,
) -> list[Part]:
    """A populated circuit board with its underside at ``z``: ``dense`` parts per 12 cm2, ``copper`` mm of planes."""
    area = wide * high / 1200 * dense
    few, some, many = (int(np.clip(area * k, low, high_)) for k, low, high_ in ((1.0, 1, 12), (0.9, 1, 12), (4, 5, 44)))
    notch = [rng.uniform(0.05, 0.3) * wide, rng.uniform(0.1, 0.4) * high]
    x, y = wide / 2, high / 2
    plate = [[-x, -y], [x, -y], [x, y - notch[1]], [x - notch[0], y - notch[1]], [x - notch[0], y], [-x, y]]
    outline = plate if rng.random() < 0.6 else rectangle(wide, high)
    top = z + 1.2
    biggest = min(wide, high) * 0.45
    chips = scatter(rng, few, wide, high, min(4, biggest), min(14, biggest), top, 1.1 * tall)
    lugs = scatter(rng, max(some // 2, 2), wide, high, 2.6, 3.4, z - 1, 3.5)
    sockets = scatter(rng, max(some // 2, 1), wide, high, min(3, biggest), min(16, biggest * 1.6), top, 2.2 * tall)
    parts = [
        Part("pcb", prism(outline, z, top)),
        Part("copper", prism(np.array(outline) * 0.96, z + 0.4, z + 0.4 + copper * rng.uniform(0.7, 1.3))),
        Part("chip", chips),
        Part("copper", chips, 0.16),
        Part("ferrite", scatter(rng, some, wide, high, min(3, biggest), min(6.5, biggest), top, 2.2 * tall)),
        Part("ceramic", scatter(rng, many // 2 + 1, wide, high, 1.0, 2.4, top, 1.3 * tall)),
        Part("copper", scatter(rng, many // 2 + 1, wide, high, 1.0, min(4, biggest), top, 0.6 * tall)),
        Part("steel", lugs, 0.5),
        Part("steel", sockets, 0.2),
    ]
    if min(wide, high) > 30 and rng.random() < 0.7:
        x, y = rng.uniform(0.2, 0.4) * wide, rng.uniform(0.3, 0.6) * high
        spot = rng.uniform(-0.25, 0.25, 2) * [wide, high] * 0.8
        fence = boxes(
            [[0, y / 2, 0], [0, -y / 2, 0], [x / 2, 0, 0], [-x / 2, 0, 0]],
            [[x, 0.8, 2], [x, 0.8, 2], [0.8, y, 2], [0.8, y, 2]],
        )
        parts += [
            Part("steel", fence.moved(spot[0], spot[1], top + 1)),
            Part("steel", box(x, y, 0.2).moved(spot[0], spot[1], top + 2)),
        ]
    return [part.moved(at[0], at[1]) for part in parts]


def ports(rng: Generator, places: list[tuple[float, float, float]], z: float) -> list[Part]:
    """Sockets along the edges: sheet steel boxes at x, y with a turn."""
    shells, tongues = [], []
    for x, y, turn in places:
        wide, deep, high = ((14.5, 17, 5.6), (9, 7.5, 3.2), (15, 12, 5.5), (16, 21, 11), (8, 13, 5))[rng.integers(5)]
        high = min(high, 6.5)
        c, s = abs(np.cos(turn)), abs(np.sin(turn))
        size = (wide * c + deep * s, wide * s + deep * c, high)
        shells.append(((x, y, z), size))
        tongues.append(((x, y, z), (size[0] * 0.7, size[1] * 0.7, 0.5)))
    return [
        Part("steel", boxes([m for m, _ in shells], [s for _, s in shells]), 0.14),
        Part("brass", boxes([m for m, _ in tongues], [s for _, s in tongues])),
    ]


def fan(rng: Generator, radius: float, at: tuple[float, float], z: float) -> list[Part]:
    """Flat blower: hub with motor and magnet, blades, sheet cover."""
    blades = int(rng.integers(15, 25))
    angle = np.arange(blades) * 2 * np.pi / blades
    ring = np.column_stack([np.cos(angle), np.sin(angle), np.zeros(blades)]) * radius * 0.64
    vanes = copies(box(radius * 0.56, 0.9, 3.4), ring, turns=angle + 0.5)
    metal = rng.random() < 0.4
    parts = [
        Part("abs", vanes),
        Part("motor", prism(circle(radius * 0.32, steps=14), -1.5, 1.5)),
        Part("steel", prism(circle(radius * 0.36, steps=14), 1.5, 2.0)),
        Part(
            "steel" if metal else "abs",
            prism(rounded(2.2 * radius, 2.2 * radius, radius * 0.8), -2.8, -2.3, [circle(radius * 0.8, steps=14)]),
        ),
        Part("copper", prism(circle(radius * 0.2, steps=10), -1, 1), 0.6),
    ]
    return [part.moved(at[0], at[1], z) for part in parts]


def cooler(rng: Generator, start: Points, end: Points, z: float) -> list[Part]:
    """Heat pipe from a chip plate to fins."""
    middle = (start + end) / 2 + rng.uniform(-18, 18, 2)
    path = smooth(np.stack([start, middle, end]), False, 2)
    pipe = tube(np.column_stack([path, np.full(len(path), 0.0)]), rng.uniform(2.6, 4), sides=6).scaled(1, 1, 0.4)
    fins = copies(box(0.5, 9, 5), np.column_stack([end[0] + np.arange(-17, 18, 2.4), np.full((15, 2), [end[1], 0])]))
    plate = box(rng.uniform(16, 30), rng.uniform(16, 30), 1.2)
    return [
        Part("copper", pipe.moved(z=z), 0.7),
        Part("copper" if rng.random() < 0.6 else "aluminium", fins.moved(z=z)),
        Part("copper", plate.moved(start[0], start[1], z - 1.2)),
    ]


def screws(points: list[tuple[float, float]], length: float, z: float = 0.0, radius: float = 1.0) -> Part:
    heads = [[x, y, z] for x, y in points]
    return Part(
        "steel",
        merged(boxes(heads, [2 * radius, 2 * radius, length]), boxes(np.array(heads) + [0, 0, -length / 2], [4, 4, 1])),
    )


def pouches(rng: Generator, count: int, wide: float, deep: float, at: tuple[float, float], z: float) -> list[Part]:
    """Flat cells side by side with foil rims and a protection strip."""
    pitch = wide / count
    thick = rng.uniform(3.8, 6)
    xs = at[0] + (np.arange(count) - (count - 1) / 2) * pitch
    middles = np.column_stack([xs, np.full(count, at[1]), np.full(count, z)])
    narrow = np.where(rng.random(count) < 0.5, 1.0, rng.uniform(0.8, 1.0))
    sizes = np.column_stack([np.full(count, pitch - 2.5), deep * narrow, np.full(count, thick)])
    strip = box(wide * 0.8, 5, 1.0).moved(at[0], at[1] + deep / 2 + 3, z)
    return [
        Part("lithium_cell", boxes(middles, sizes)),
        Part("aluminium", boxes(middles, sizes * [1, 1, 0] + [2, 4, 0.3])),
        Part("pcb", strip),
        Part("steel", boxes([[x, at[1] + deep / 2 + 3, z + 1] for x in xs], [6, 4, 0.5])),
    ]


def hard_drive(rng: Generator, at: tuple[float, float], z: float, big: bool = False) -> list[Part]:
    """Magnetic disk: cast tub, platter, spindle, voice coil magnet, arm, board."""
    k = 1.45 if big else 1.0
    long, wide, high = 100 * k, 70 * k, 24.0 if big else rng.choice([7.0, 9.5])
    tub = prism(rectangle(long, wide), -high / 2, high / 2 - 0.6)
    bowl = prism(circle(33 * k, (-15 * k, 0)), -high / 2 + 2.5, high / 2 - 0.6)
    well = prism([[14, -30], [44, -30], [44, 14], [22, 14]] * np.array([k, k]), -high / 2 + 2.5, high / 2 - 0.6)
    heart = circle(4, (-15 * k, 0), 10)
    magnet = smooth([[24, -26], [42, -26], [42, -8], [30, -4]], rounds=1) * k
    parts = [
        Part("aluminium", tub),
        Part("aluminium", bowl, -0.9),
        Part("aluminium", well, -0.8),
        Part("steel", box(long - 2, wide - 2, 0.6).moved(z=high / 2 - 0.3)),
        Part("aluminium", prism(circle(32 * k, (-15 * k, 0)), -0.5, 0.5, [heart])),
        Part("steel", prism(circle(10 * k, (-15 * k, 0), 14), -high / 2 + 1, high / 2 - 1, [heart])),
        Part("steel", prism(magnet, -high / 2 + 2.6, high / 2 - 1.5), 0.8),
        Part("aluminium", prism([[30 * k, -14 * k], [32 * k, -6 * k], [-8 * k, 12 * k]], -1.5, 1.5)),
        Part("pcb", box(long * 0.5, wide * 0.8, 1).moved(long * 0.2, 0, -high / 2 - 0.6)),
        Part("chip", scatter(rng, 6, long * 0.4, wide * 0.7, 4, 13, -high / 2 - 2, 0.8).moved(long * 0.2)),
    ]
    return [part.moved(at[0], at[1], z) for part in parts]


def speakers(rng: Generator, wide: float, y: float, z: float) -> list[Part]:
    long, across = rng.uniform(22, 45), rng.uniform(10, 18)
    spots = [(side * wide * 0.44, y, z) for side in (-1, 1)]
    return [
        Part("abs", boxes(spots, [across + 3, long + 6, 4]), 0.5),
        Part("ferrite", boxes(spots, [across * 0.6, min(long * 0.5, 14), 2.2])),
        Part("steel", boxes(spots, [across * 0.8, min(long * 0.7, 20), 0.5])),
    ]
