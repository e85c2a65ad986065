"""What people carry that runs on electricity: laptops, telephones, tablets, chargers, shavers, toys and the like."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter.cables import (
    appliance_socket,
    boxes,
    coil,
    copies,
    cord,
    jack,
    lightning,
    loose,
    mains_plug,
    set_at,
    usb_a,
    usb_c,
)
from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    ball,
    box,
    circle,
    loft,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow, wire


def _case(
    rng: Generator, material: str, long: float, wide: float, high: float, corner: float = 5.0, wall: float = 0.0
) -> list[Part]:
    wall = wall or rng.uniform(1.6, 2.4)
    outer = prism(rounded(long, wide, corner), -high / 2, high / 2)
    inner = prism(rounded(long - 2 * wall, wide - 2 * wall, max(corner - wall, 1)), -high / 2 + wall, high / 2 - wall)
    return hollow(material, outer, inner)


def _scatter(
    rng: Generator, count: int, wide: float, high: float, least: float, most: float, z: float, t: float
) -> Mesh:
    """Components of ``t`` thickness standing on a board at ``z``."""
    sizes = np.column_stack([rng.uniform(least, most, (count, 2)), np.full(count, t) * rng.uniform(0.6, 1.2, count)])
    middles = rng.uniform(-0.5, 0.5, (count, 2)) * np.maximum([wide, high] - sizes[:, :2], 0.5)
    return boxes(np.column_stack([middles, z + sizes[:, 2] / 2]), sizes)


def _board(
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
    chips = _scatter(rng, few, wide, high, min(4, biggest), min(14, biggest), top, 1.1 * tall)
    lugs = _scatter(rng, max(some // 2, 2), wide, high, 2.6, 3.4, z - 1, 3.5)
    sockets = _scatter(rng, max(some // 2, 1), wide, high, min(3, biggest), min(16, biggest * 1.6), top, 2.2 * tall)
    parts = [
        Part("pcb", prism(outline, z, top)),
        Part("copper", prism(np.array(outline) * 0.96, z + 0.4, z + 0.4 + copper * rng.uniform(0.7, 1.3))),
        Part("chip", chips),
        Part("copper", chips, 0.16),
        Part("ferrite", _scatter(rng, some, wide, high, min(3, biggest), min(6.5, biggest), top, 2.2 * tall)),
        Part("ceramic", _scatter(rng, many // 2 + 1, wide, high, 1.0, 2.4, top, 1.3 * tall)),
        Part("copper", _scatter(rng, many // 2 + 1, wide, high, 1.0, min(4, biggest), top, 0.6 * tall)),
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


def _ports(rng: Generator, places: list[tuple[float, float, float]], z: float) -> list[Part]:
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


def _fan(rng: Generator, radius: float, at: tuple[float, float], z: float) -> list[Part]:
    """Flat blower: hub with motor and magnet, blades, sheet cover."""
    blades = int(rng.integers(15, 25))
    angle = np.arange(blades) * 2 * np.pi / blades
    ring = np.column_stack([np.cos(angle), np.sin(angle), np.zeros(blades)]) * radius * 0.64
    vanes = copies(box(radius * 0.56, 0.9, 3.4), ring, angle + 0.5)
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


def _cooler(rng: Generator, start: Points, end: Points, z: float) -> list[Part]:
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


def _screws(points: list[tuple[float, float]], length: float, z: float = 0.0, radius: float = 1.0) -> Part:
    heads = [[x, y, z] for x, y in points]
    return Part(
        "steel",
        merged(boxes(heads, [2 * radius, 2 * radius, length]), boxes(np.array(heads) + [0, 0, -length / 2], [4, 4, 1])),
    )


def _lid(rng: Generator, wide: float, deep: float, z: float, cover: str) -> list[Part]:
    """Screen half: cover, panel, driver strip, camera and aerial leads."""
    edge = rng.uniform(5, 12)
    glass = rng.uniform(0.8, 1.2)
    strip = box(wide * rng.uniform(0.5, 0.8), 7, 1.0).moved(rng.uniform(-20, 20), -deep / 2 + 14, z - 1.5)
    parts = [
        Part(cover, prism(rounded(wide, deep, 8), z, z + (1.0 if cover == "aluminium" else 1.8))),
        Part("lcd", box(wide - 2 * edge, deep - 2.4 * edge, glass).moved(0, edge * 0.2, z - 1)),
        Part("acrylic", box(wide - 2 * edge, deep - 2.4 * edge, 1.2).moved(0, edge * 0.2, z - 2.4)),
        Part(
            "steel" if rng.random() < 0.4 else "aluminium",
            box(wide - 2 * edge, deep - 2.4 * edge, 0.3).moved(0, edge * 0.2, z - 3.2),
        ),
        Part("pcb", strip),
        Part("chip", box(24, 7, 4).moved(0, deep / 2 - 5, z - 1)),
    ]
    rim = rectangle(wide - 2 * edge, deep - 2.4 * edge)
    parts.append(wire("steel", np.column_stack([rim + [0, edge * 0.2], np.full(4, z - 2)]), 0.5, True, 4))
    for side in (-1, 1):
        run = [
            [side * wide * 0.32, -deep / 2 + 6, z - 2],
            [side * (wide / 2 - 4), -deep * 0.4, z - 2],
            [side * (wide / 2 - 4), deep * 0.4, z - 2],
            [side * wide * 0.2, deep / 2 - 4, z - 2],
        ]
        parts.append(wire("copper", run, 0.35, sides=4))
    return parts


def _hinges(rng: Generator, wide: float, deep: float, z: float) -> Part:
    x = wide * rng.uniform(0.3, 0.4)
    arm, t = rng.uniform(30, 60), rng.uniform(1.2, 2.2)
    bits = [box(rng.uniform(10, 26), 6, 5).moved(side * x, deep / 2 - 5, z) for side in (-1, 1)]
    bits += [box(rng.uniform(8, 13), arm, t).moved(side * (x + 8), deep / 2 - arm / 2, z) for side in (-1, 1)]
    return Part("steel", merged(*bits))


def _keys(rng: Generator, wide: float, deep: float, at: float, z: float, plate: float, metal: str) -> list[Part]:
    columns, rows = int(rng.integers(13, 17)), 6
    pitch_x, pitch_y = wide / columns, deep / rows
    grid = [
        [(i - (columns - 1) / 2) * pitch_x, at + (j - (rows - 1) / 2) * pitch_y, z + 1.4]
        for i in range(columns)
        for j in range(rows)
        if not (j == 0 and abs(i - columns * 0.42) < 2.6)
    ]
    return [
        Part(metal, box(wide, deep, plate).moved(0, at, z)),
        Part("abs", boxes(grid, [pitch_x - 2.2, pitch_y - 2.2, 1.3])),
        Part("abs", box(pitch_x * 5, pitch_y - 2.2, 1.3).moved(-pitch_x * 0.6, at - 2.5 * pitch_y, z + 1.4)),
    ]


def _pouches(rng: Generator, count: int, wide: float, deep: float, at: tuple[float, float], z: float) -> list[Part]:
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


def _hard_drive(rng: Generator, at: tuple[float, float], z: float, big: bool = False) -> list[Part]:
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
        Part("chip", _scatter(rng, 6, long * 0.4, wide * 0.7, 4, 13, -high / 2 - 2, 0.8).moved(long * 0.2)),
    ]
    return [part.moved(at[0], at[1], z) for part in parts]


def _laptop_rim(rng: Generator, wide: float, deep: float, count: int) -> list[tuple[float, float]]:
    xs = np.linspace(-wide / 2 + 8, wide / 2 - 8, count)
    return [(float(x), s * (deep / 2 - 6) + rng.normal(0, 1.5)) for x in xs for s in (-1, 1)]


def _base(rng: Generator, wide: float, deep: float, shell: str, thick: float, high: float) -> list[Part]:
    """Bottom cover, palm rest and side walls of the lower half."""
    deck = rectangle(wide * 0.86, deep * 0.4, (0, deep * 0.14))
    outline = rounded(wide, deep, 9)
    return [
        Part(shell, prism(outline, -high / 2, -high / 2 + thick)),
        Part(shell, prism(outline, high / 2 - thick, high / 2, [deck])),
        Part(
            shell,
            prism(
                outline, -high / 2 + thick, high / 2 - thick, [outline * [1 - 2 * thick / wide, 1 - 2 * thick / deep]]
            ),
        ),
    ]


def _trackpad(rng: Generator, wide: float, deep: float, y: float, z: float) -> list[Part]:
    return [
        Part("glass", box(wide, deep, 0.8).moved(0, y, z)),
        Part("steel", box(wide * 0.9, deep * 0.8, 0.3).moved(0, y, z - 1.2)),
        Part("pcb", box(wide * 0.5, deep * 0.5, 0.8).moved(rng.uniform(-10, 10), y, z - 2)),
    ]


def _speakers(rng: Generator, wide: float, y: float, z: float) -> list[Part]:
    long, across = rng.uniform(22, 45), rng.uniform(10, 18)
    spots = [(side * wide * 0.44, y, z) for side in (-1, 1)]
    return [
        Part("abs", boxes(spots, [across + 3, long + 6, 4]), 0.5),
        Part("ferrite", boxes(spots, [across * 0.6, min(long * 0.5, 14), 2.2])),
        Part("steel", boxes(spots, [across * 0.8, min(long * 0.7, 20), 0.5])),
    ]


def unibody_laptop(rng: Generator) -> Thing:
    """Thin, of aluminium, half of it flat cells."""
    wide, deep = rng.uniform(290, 358), rng.uniform(200, 246)
    high = rng.uniform(9, 13)
    cells, fans = int(rng.integers(3, 7)), int(rng.integers(0, 3))
    board_y = deep * 0.26
    parts = _base(rng, wide, deep, "aluminium", rng.uniform(1.0, 1.5), high)
    parts += _keys(
        rng,
        wide * 0.84,
        deep * 0.4,
        deep * 0.14,
        high / 2 - 2.6,
        rng.uniform(0.3, 0.5),
        "steel" if rng.random() < 0.6 else "aluminium",
    )
    parts += _pouches(rng, cells, wide * rng.uniform(0.7, 0.86), deep * rng.uniform(0.36, 0.42), (0, -deep * 0.25), -1)
    parts += _board(rng, wide * (0.9 if fans == 0 else 0.56), deep * 0.32, (0, board_y), -2, 1.5, 1.0, 0.28)
    parts += _trackpad(rng, wide * 0.36, deep * 0.34, -deep * 0.28, high / 2 - 1)
    parts += _speakers(rng, wide, -deep * 0.02, -1)
    for side in ((-1, 1), (1,), ())[2 - fans]:
        spot = (side * wide * 0.37, board_y)
        parts += _fan(rng, rng.uniform(20, 25), spot, -0.5)
        parts += _cooler(rng, np.array([side * wide * 0.08, board_y]), np.array([spot[0], deep * 0.45]), 0)
    places = [(side * (wide / 2 - 9), y * deep, np.pi / 2) for side in (-1, 1) for y in rng.uniform(0.05, 0.45, 3)]
    parts += _ports(rng, places, -1)
    parts += [_screws(_laptop_rim(rng, wide, deep, 5), 4, -high / 4), _hinges(rng, wide, deep, high / 2 - 1)]
    return Thing((*parts, *_lid(rng, wide, deep, high / 2 + 4.5, "aluminium")))


def plastic_laptop(rng: Generator) -> Thing:
    """Everyday: one fan, a disk or a card in its place, a board in one corner."""
    wide, deep = rng.uniform(325, 385), rng.uniform(225, 262)
    high, side = rng.uniform(14, 19), rng.choice([-1, 1])
    parts = _base(rng, wide, deep, "abs", rng.uniform(1.8, 2.4), high)
    parts += _keys(
        rng,
        wide * 0.88,
        deep * 0.4,
        deep * 0.14,
        high / 2 - 2.4,
        rng.uniform(0.5, 0.9),
        "steel" if rng.random() < 0.5 else "aluminium",
    )
    board = (wide * rng.uniform(0.45, 0.65), deep * rng.uniform(0.36, 0.5))
    at = (side * (wide / 2 - board[0] / 2 - 10), deep / 2 - board[1] / 2 - 16)
    parts += _board(rng, *board, at, -2, 1.3, 1.2, 0.24)
    spot = (float(-side * wide * rng.uniform(0.12, 0.22)), deep * 0.3)
    parts += _fan(rng, rng.uniform(24, 31), spot, -1)
    parts += _cooler(rng, np.array(at) + rng.uniform(-20, 20, 2), np.array([spot[0], deep * 0.44]), 1)
    parts += _pouches(
        rng, int(rng.integers(2, 5)), wide * rng.uniform(0.5, 0.7), deep * 0.3, (side * wide * 0.1, -deep * 0.3), -1
    )
    bay = (float(-side * wide * 0.34), -deep * 0.18)
    if rng.random() < 0.6:
        parts += [part.moved(z=-1) for part in _hard_drive(rng, bay, 0)]
    else:
        parts += [
            Part("pcb", box(22, 80, 1).moved(*bay)),
            Part("chip", _scatter(rng, 4, 20, 74, 9, 15, 0.5, 1.2).moved(*bay)),
        ]
    if rng.random() < 0.5:
        strips = [[at[0] + rng.uniform(-30, 30), at[1] - 10 + 14 * k, 2.5] for k in range(2)]
        parts += [
            Part("pcb", boxes(strips, [68, 30, 0.9]), 0.5),
            Part("chip", boxes([[x + d, y, z + 1] for x, y, z in strips for d in (-24, -8, 8, 24)], [12, 11, 1])),
        ]
    parts += _trackpad(rng, wide * 0.28, deep * 0.26, -deep * 0.3, high / 2 - 1)
    parts += _speakers(rng, wide, -deep * 0.36, -2)
    places = [(s * (wide / 2 - 10), y * deep, np.pi / 2) for s in (-1, 1) for y in rng.uniform(-0.1, 0.45, 4)]
    parts += _ports(rng, places, -3)
    parts += [_screws(_laptop_rim(rng, wide, deep, 6), 7, -high / 4, 1.2), _hinges(rng, wide, deep, high / 2 - 2)]
    return Thing((*parts, *_lid(rng, wide, deep, high / 2 + 5, "abs")))


def thick_laptop(rng: Generator) -> Thing:
    """Of twenty years ago: disk, optical drive, card cage, a pack of round cells in magnesium or plastic."""
    wide, deep, high = rng.uniform(305, 350), rng.uniform(240, 275), rng.uniform(22, 30)
    side = rng.choice([-1, 1])
    shell = str(rng.choice(["abs", "magnesium", "abs"]))
    parts = _base(rng, wide, deep, shell, rng.uniform(1.6, 2.4), high)
    parts += _keys(rng, wide * 0.86, deep * 0.4, deep * 0.12, high / 2 - 3, 0.8, "steel")
    board = (wide * 0.72, deep * 0.44)
    parts += _board(rng, *board, (0, deep * 0.1), -3, 1.2, 1.8, 0.26)
    parts += [part.moved(z=-2) for part in _hard_drive(rng, (-side * wide * 0.33, -deep * 0.28), 0)]
    disc = (side * wide * 0.29, -deep * 0.2)
    parts += [
        Part("steel", box(128, 127, 0.7).moved(*disc, -4)),
        Part("steel", box(128, 127, 0.5).moved(*disc, 6)),
        Part("abs", box(120, 120, 2).moved(*disc, 0)),
        Part("motor", prism(circle(13, disc, 14), -3, 2)),
        Part("steel", boxes([[disc[0] + s * 24, disc[1] + 8, 0] for s in (-1, 1)], [2.4, 60, 2.4])),
        Part("zinc", box(26, 18, 5).moved(disc[0] + 12, disc[1] + 24)),
    ]
    cells = int(rng.choice([6, 8]))
    row = revolve([[-32, 8.7], [32, 8.7]], 10)
    spots = [((i - (cells / 2 - 1) / 2) * 67, deep * 0.43 - 19 * j, -2) for i in range(cells // 2) for j in range(2)]
    if cells == 8:
        spots = [(x * 0.98, y, z) for x, y, z in spots]
    parts += [
        Part("lithium_cell", copies(row, spots)),
        Part("steel", boxes(np.array(spots) + [31, 0, 0], [1.2, 15, 12])),
        Part("pcb", box(60, 8, 1).moved(0, deep * 0.43 - 30, -2)),
    ]
    cage = (-side * wide * 0.36, deep * 0.08)
    parts += [
        Part("steel", boxes([[*cage, -4], [*cage, 3]], [60, 86, 0.4])),
        Part("steel", boxes([[cage[0] + s * 29, cage[1], 0] for s in (-1, 1)], [2, 86, 6]), 0.5),
    ]
    spot = (float(side * wide * 0.36), deep * 0.3)
    parts += _fan(rng, 21, spot, 0)
    parts += _cooler(rng, np.array([side * wide * 0.12, deep * 0.15]), np.array([spot[0], deep * 0.42]), 2)
    parts += _ports(rng, [(x * wide, deep / 2 - 9, 0.0) for x in rng.uniform(-0.45, 0.45, 5)], -4)
    parts += [_screws(_laptop_rim(rng, wide, deep, 6), 11, -high / 5, 1.3), _hinges(rng, wide, deep, high / 2 - 3)]
    return Thing((*parts, *_lid(rng, wide, deep, high / 2 + 7, shell)))


def netbook(rng: Generator) -> Thing:
    """Small, without a fan: a short board above one long pack, open at times."""
    wide, deep, high = rng.uniform(252, 295), rng.uniform(165, 202), rng.uniform(11, 18)
    parts = _base(rng, wide, deep, "abs", 2.0, high)
    parts += _keys(rng, wide * 0.92, deep * 0.46, deep * 0.12, high / 2 - 2.4, 0.5, "aluminium")
    parts += _board(
        rng, wide * rng.uniform(0.3, 0.5), deep * 0.5, (wide * rng.uniform(-0.2, 0.2), deep * 0.16), -1, 1.4
    )
    parts += _pouches(rng, int(rng.integers(1, 4)), wide * 0.74, deep * 0.36, (0, -deep * 0.26), -1)
    parts += [Part("copper", box(wide * 0.2, deep * 0.22, 0.6).moved(0, deep * 0.16, 2))]
    parts += _trackpad(rng, wide * 0.3, deep * 0.24, -deep * 0.32, high / 2 - 1)
    parts += _speakers(rng, wide * 0.9, -deep * 0.36, -1)
    parts += _ports(rng, [(s * (wide / 2 - 9), y * deep, np.pi / 2) for s in (-1, 1) for y in (0.1, 0.25, 0.38)], -2)
    parts += [_screws(_laptop_rim(rng, wide, deep, 4), 6, 0, 1.1), _hinges(rng, wide, deep, high / 2 - 2)]
    lid = _lid(rng, wide, deep, high / 2 + 4.5, "abs")
    if rng.random() < 0.3:
        lid = [part.moved(0, -deep / 2).turned("x", -rng.uniform(1.6, 2.9)).moved(0, deep / 2) for part in lid]
    return Thing((*parts, *lid))


def _phone_inside(rng: Generator, long: float, wide: float) -> list[Part]:
    head, bars = long * rng.uniform(0.2, 0.27), rng.random() < 0.5
    cell_wide = wide * rng.uniform(0.55, 0.84)
    cell_x = -long * rng.uniform(0.06, 0.14)
    parts = [
        Part(
            "lithium_cell",
            box(long * rng.uniform(0.46, 0.58), cell_wide, rng.uniform(4.0, 5.4)).moved(
                cell_x, (wide * 0.9 - cell_wide) / 2 * rng.choice([-1, 1])
            ),
        ),
        *_board(rng, head, wide * 0.86, (long / 2 - head / 2 - 5, 0), -1, 3.2, 0.8, 0.22),
        *_board(rng, 13, wide * 0.8, (-long / 2 + 11, 0), -1, 3.0, 0.7, 0.16),
        Part("steel", box(9, 8.5, 3).moved(-long / 2 + 6), 0.35),
        Part("ferrite", box(7, 15, 2).moved(-long / 2 + 11, wide * 0.28)),
        Part("motor", box(9, 6, 2.4).moved(-long / 2 + 12, -wide * 0.3)),
        Part("steel", box(head * 0.6, wide * 0.34, 0.25).moved(long / 2 - head * 0.55, -wide * 0.2, 1.8)),
        Part("ferrite", box(4, 11, 2).moved(long / 2 - 6)),
    ]
    if bars:
        turn = circle(wide * rng.uniform(0.26, 0.33), (-4, 0), 18)
        for k in (1.0, 0.88, 0.76):
            parts.append(wire("copper", np.column_stack([turn * k, np.full(18, -2.6)]), 0.45, True, 4))
    cameras = int(rng.integers(1, 5))
    spots = np.array(
        [
            [long / 2 - 14, wide / 2 - 14],
            [long / 2 - 30, wide / 2 - 14],
            [long / 2 - 22, wide / 2 - 28],
            [long / 2 - 44, wide / 2 - 14],
        ]
    )
    lens = prism(circle(4.2, steps=12), -3, 1.4)
    places = np.column_stack([spots[:cameras], np.zeros(cameras)])
    parts += [
        Part("steel", boxes(places, [10, 10, 4]), 0.25),
        Part("glass", copies(lens, places)),
        Part("steel", copies(prism(circle(5.4, steps=12), -3.4, -1, [circle(3.6, steps=12)]), places)),
    ]
    return parts


def smartphone(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(136, 166), rng.uniform(66, 79), rng.uniform(7, 9)
    frame, inner = rounded(long, wide, 10), rounded(long - 5, wide - 5, 8)
    metal = str(rng.choice(["aluminium", "aluminium", "stainless", "polycarbonate"]))
    back = str(rng.choice(["glass", "glass", "polycarbonate", "aluminium"]))
    steel = rng.random() < 0.5
    thin = rng.uniform(0.2, 0.45) if steel else rng.uniform(0.6, 1.1)
    plate = "stainless" if steel else "aluminium", prism(inner, high / 2 - 2.4, high / 2 - 2.4 + thin)
    parts = [
        Part(metal, prism(frame, -high / 2 + 0.8, high / 2 - 0.8, [inner])),
        Part("glass", prism(frame, high / 2 - 0.8, high / 2)),
        Part(back, prism(frame, -high / 2, -high / 2 + 0.8)),
        Part("lcd", prism(inner, high / 2 - 1.7, high / 2 - 0.9)),
        Part(*plate),
        *_phone_inside(rng, long, wide),
    ]
    if rng.random() < 0.5:
        bumper = rounded(long + 5, wide + 5, 12)
        parts.append(Part(str(rng.choice(["silicone", "polycarbonate"])), prism(bumper, -high / 2, high / 2, [frame])))
        parts.append(Part("silicone", prism(bumper, -high / 2 - 1.6, -high / 2 - 0.1)))
    return Thing(tuple(parts))


def button_phone(rng: Generator) -> Thing:
    """With keys and a small screen."""
    long, wide, high = rng.uniform(100, 124), rng.uniform(43, 52), rng.uniform(11, 17)
    keys = [[-long * 0.08 - i * long * 0.085, (j - 1) * wide * 0.29, high / 2 - 2] for i in range(4) for j in range(3)]
    return Thing(
        (
            *_case(rng, "abs", long, wide, high, wide * 0.3, 1.6),
            Part(
                "lithium_cell", box(long * 0.42, wide * 0.76, rng.uniform(4, 5.5)).moved(-long * 0.12, 0, -high / 2 + 5)
            ),
            *_board(rng, long * 0.86, wide * 0.8, (0, 0), high / 2 - 5, 2.2, 0.7),
            Part("lcd", box(long * 0.3, wide * 0.7, 2).moved(long * 0.22, 0, high / 2 - 2)),
            Part("steel", box(long * 0.36, wide * 0.7, 0.3).moved(long * 0.2, 0, -1)),
            Part("silicone", boxes(keys, [6, 10, 2])),
            Part("ferrite", prism(circle(6, (long * 0.42, 0), 12), -1, 2)),
            Part("steel", box(16, 26, 1.2).moved(long * 0.12, 0, -high / 2 + 4), 0.4),
            Part("motor", box(10, 4, 4).moved(-long * 0.42, wide * 0.25)),
        )
    )


def flip_phone(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(84, 100), rng.uniform(44, 52), rng.uniform(8, 11)
    low = (
        *_case(rng, "abs", long, wide, high, 10, 1.4),
        Part("lithium_cell", box(long * 0.5, wide * 0.76, 4.4).moved(-long * 0.1)),
        *_board(rng, long * 0.8, wide * 0.8, (0, 0), high / 2 - 3, 2, 0.6),
        Part("steel", box(12, 8, 3).moved(-long / 2 + 7), 0.3),
    )
    lid = Thing(
        (
            *_case(rng, "abs", long, wide, 7, 10, 1.2),
            Part("lcd", box(long * 0.5, wide * 0.74, 2.4)),
            Part("steel", box(long * 0.5, wide * 0.74, 0.3).moved(z=2)),
            Part("ferrite", prism(circle(6, (-long * 0.38, 0), 12), -1, 1)),
            Part("glass", prism(circle(4, (long * 0.36, 0), 10), 0, 3)),
        )
    )
    hinge = Part(
        "steel",
        merged(
            *(revolve([[-7, 3], [7, 3]], 8).turned("z", np.pi / 2).moved(long / 2, s * wide * 0.3) for s in (-1, 1))
        ),
    )
    swing = rng.uniform(2.2, 2.9) if rng.random() < 0.4 else 0.0
    raised = lid.moved(-long / 2, 0, high / 2 + 4).turned("y", swing).moved(long / 2)
    return Thing((*low, *raised.parts, hinge))


def tablet(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(195, 272), rng.uniform(130, 195), rng.uniform(6, 9.5)
    frame = rounded(long, wide, 10)
    cells = int(rng.integers(1, 4))
    metal = rng.random() < 0.7
    parts = [
        Part("glass", prism(frame, high / 2 - 0.7, high / 2)),
        Part("lcd", box(long - 18, wide - 20, 1.0).moved(z=high / 2 - 1.5)),
        Part("aluminium" if metal else "abs", prism(frame, -high / 2, -high / 2 + (0.9 if metal else 1.6))),
        Part(
            "aluminium" if metal else "abs",
            prism(frame, -high / 2 + 0.9, high / 2 - 0.8, [rounded(long - 4, wide - 4, 8)]),
        ),
        *_pouches(rng, cells, long * rng.uniform(0.5, 0.66), wide * rng.uniform(0.6, 0.84), (-long * 0.06, 0), -1),
        *_board(rng, long * 0.15, wide * rng.uniform(0.6, 0.86), (long * 0.38, 0), -1.5, 2.4, 0.8, 0.2),
        *_speakers(rng, long, -wide * 0.3, -0.5),
        *_ports(rng, [(-long / 2 + 6, 0, np.pi / 2)], 0),
        Part("glass", prism(circle(4.5, (long / 2 - 12, wide / 2 - 14), 12), -high / 2, 0)),
        _screws([(x * long * 0.46, y * wide * 0.44) for x in (-1, 0, 1) for y in (-1, 1)], 3),
    ]
    if rng.random() < 0.4:
        magnets = [[x, -wide / 2 + 6, high / 2 + 1] for x in np.linspace(-long * 0.4, long * 0.4, 6)]
        parts += [
            Part("leather", prism(rounded(long + 8, wide + 6, 8), high / 2 + 0.2, high / 2 + 2)),
            Part("ferrite", boxes(magnets, [10, 4, 1.4])),
        ]
    return Thing(tuple(parts))


def book_reader(rng: Generator) -> Thing:
    """Electronic paper: small cell, steel or magnesium plate, much plastic."""
    long, wide, high = rng.uniform(155, 180), rng.uniform(108, 126), rng.uniform(7.5, 10)
    return Thing(
        (
            *_case(rng, "abs", long, wide, high, 9, 1.5),
            Part("lcd", box(long * 0.76, wide * 0.82, 1.2).moved(long * 0.04, 0, high / 2 - 2)),
            Part("magnesium", box(long * 0.88, wide * 0.9, 1.0).moved(0, 0, 0.5)),
            Part(
                "lithium_cell",
                box(long * rng.uniform(0.3, 0.4), wide * rng.uniform(0.55, 0.75), 3.4).moved(-long * 0.14),
            ),
            *_board(rng, long * 0.34, wide * 0.7, (long * 0.22, 0), -2.5, 1.4, 0.7),
            Part("steel", box(8, 8, 3).moved(-long / 2 + 6, 10), 0.35),
            _screws([(x * long * 0.45, y * wide * 0.42) for x in (-1, 0, 1) for y in (-1, 1)], 4),
        )
    )


def _supply(rng: Generator, long: float, wide: float, high: float) -> list[Part]:
    """Inside of a mains supply: ferrite transformer, filter coil, capacitors, heat sinks."""
    core = min(long * 0.34, wide * 0.6, 30)
    x = rng.uniform(-0.08, 0.12) * long
    tall = high * 0.66
    frame = prism(
        rectangle(core, core * 0.9, (x, 0)), -tall / 2, tall / 2, [rectangle(core * 0.64, core * 0.56, (x, 0))]
    )
    can = revolve([[-tall * 0.4, wide * 0.13], [tall * 0.4, wide * 0.13]], 10)
    cans = [can.turned("y", np.pi / 2).moved(-long * 0.32, y * wide * 0.22) for y in (-1, 1)]
    cans += [can.scaled(0.8, 0.6, 0.6).turned("y", np.pi / 2).moved(long * 0.33, y * wide * 0.24) for y in (-1, 1)]
    ring = np.column_stack([circle(wide * 0.13, (-long * 0.16, wide * 0.2), 10), np.zeros(10)])
    return [
        *_board(rng, long * 0.88, wide * 0.84, (0, 0), -high / 2 + 3, 1.0, 1.6),
        Part("ferrite", frame),
        Part("ferrite", box(core * 0.28, core * 0.56, tall).moved(x)),
        Part(
            "copper",
            prism(
                rectangle(core * 0.6, core * 0.52, (x, 0)),
                -tall * 0.34,
                tall * 0.34,
                [rectangle(core * 0.3, core * 0.3, (x, 0))],
            ),
            0.55,
        ),
        Part("aluminium", merged(*cans), 0.55),
        Part("copper", tube(ring, wide * 0.055, True, 6), 0.7),
        Part(
            "aluminium",
            boxes([[long * 0.2, -wide * 0.38, 0], [-long * 0.06, wide * 0.4, 0]], [long * 0.36, 1.6, high * 0.6]),
        ),
    ]


def laptop_supply(rng: Generator) -> Thing:
    """Brick between mains lead and laptop."""
    long, wide, high = rng.uniform(88, 140), rng.uniform(42, 62), rng.uniform(26, 34)
    parts = [*_case(rng, "polycarbonate", long, wide, high, 6, 2.2), *_supply(rng, long - 8, wide - 6, high - 5)]
    lead = coil(rng, rng.uniform(30, 48), rng.uniform(1.6, 3.2)) + [long * 0.2, wide / 2 + 36, 0]
    lead = np.concatenate([[[long / 2, 0, 0], [long / 2 + 12, 4, 0]], lead])
    barrel = [Part("pvc", revolve([[0.0, 3], [22, 5.5]], 8)), Part("brass", revolve([[14, 2.7], [32, 2.7]], 8))]
    parts += [*cord(lead, rng.uniform(1.9, 2.5), 0.95), *set_at(barrel, lead, -1)]
    if rng.random() < 0.5:
        mains = loose(rng, rng.uniform(350, 700), 40, 50)
        mains += [-long / 2 - 34, 0, 0] - mains[0]
        parts += [*cord(mains, 3.0, 1.1), *set_at(mains_plug(rng), mains, -1), *set_at(appliance_socket(rng), mains, 0)]
    return Thing(tuple(parts))


def phone_charger(rng: Generator) -> Thing:
    """Plug with sockets for leads."""
    long, wide, high = rng.uniform(34, 62), rng.uniform(26, 50), rng.uniform(22, 30)
    parts = [*_case(rng, "polycarbonate", long, wide, high, 5, 1.8), *_supply(rng, long - 6, wide - 5, high - 4)]
    pins = [part for part in mains_plug(rng) if part.material == "brass"]
    parts += [part.moved(long / 2 - 24) for part in pins]
    ports = [[-long / 2 + 7, y, 0] for y in ((0,), (-8, 8))[int(wide > 38)]]
    parts += [Part("steel", boxes(ports, [13, 13, 6]), 0.2), Part("brass", boxes(ports, [10, 9, 1]))]
    if rng.random() < 0.35:
        lead = coil(rng, rng.uniform(26, 40), rng.uniform(1.5, 3.5)) + [-long / 2 - 45, 0, 0]
        lead = np.concatenate([[[-long / 2 - 14, 0, 0], [-long / 2 - 20, 0, 0]], lead])
        end = usb_c(rng) if rng.random() < 0.6 else lightning(rng)
        parts += [*cord(lead, 1.7, 0.6), *set_at(usb_a(rng), lead, 0), *set_at(end, lead, -1)]
    return Thing(tuple(parts))


def iron_transformer(rng: Generator) -> Thing:
    """Old heavy plug-in adapter with a laminated core."""
    long, wide, high = rng.uniform(52, 82), rng.uniform(44, 60), rng.uniform(38, 48)
    core, stack = long * 0.62, high * rng.uniform(0.3, 0.45)
    windows = [rectangle(core * 0.16, core * 0.5, (s * core * 0.24, 0)) for s in (-1, 1)]
    lead = coil(rng, rng.uniform(28, 42), rng.uniform(1.5, 3)) + [0, wide / 2 + 40, 0]
    lead = np.concatenate([[[-long / 2, 0, 0], [-long / 2 - 8, 5, 0]], lead])
    pins = [part.moved(long / 2 - 24) for part in mains_plug(rng) if part.material == "brass"]
    return Thing(
        (
            *_case(rng, "abs", long, wide, high, 6, 2.4),
            Part("steel", prism(rectangle(core, core * 0.8), -stack / 2, stack / 2, windows), 0.92),
            Part(
                "copper",
                prism(
                    rectangle(core * 0.62, core * 0.5), -stack * 0.8, stack * 0.8, [rectangle(core * 0.32, core * 0.46)]
                ),
                0.6,
            ),
            *_board(rng, 14, wide * 0.7, (-long * 0.38, 0), 0, 1.2, 2),
            Part("aluminium", revolve([[-8, 5], [8, 5]], 10).moved(-long * 0.36, wide * 0.2, 6), 0.5),
            *cord(lead, 1.7, 0.6),
            *set_at(jack(rng), lead, -1),
            *pins,
        )
    )


def _lens(rng: Generator, radius: float, long: float, sides: int = 16) -> list[Part]:
    """Barrel along x with its glasses."""
    groups = [
        revolve([[x, radius * 0.5], [x + 2, radius * 0.74], [x + 4, radius * 0.5]], 12)
        for x in np.linspace(2, long - 7, 4)
    ]
    ring = prism(circle(radius, steps=sides), 0, 3, [circle(radius * 0.82, steps=sides)]).turned("y", np.pi / 2)
    rings = copies(ring, [[x, 0, 0] for x in (0, long * 0.5, long - 3)])
    barrel = hollow(
        "polycarbonate",
        revolve([[0, radius], [long, radius]], sides),
        revolve([[0, radius * 0.84], [long, radius * 0.84]], sides),
    )
    return [
        *barrel,
        Part("glass", merged(*groups)),
        Part("aluminium", rings),
    ]


def compact_camera(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(88, 112), rng.uniform(52, 66), rng.uniform(20, 30)
    lens = [
        part.turned("y", -np.pi / 2).moved(long * 0.14, 0, -high * 0.1)
        for part in _lens(rng, rng.uniform(15, 23), high * 0.85, 14)
    ]
    return Thing(
        (
            *_case(rng, "aluminium" if rng.random() < 0.5 else "abs", long, wide, high, 8, 1.2),
            *lens,
            *_board(rng, long * 0.5, wide * 0.8, (long * 0.2, 0), high / 2 - 6, 2.5),
            Part("lithium_cell", box(16, 40, 8).moved(-long * 0.38, 0, 0)),
            Part("lcd", box(62, 46, 2).moved(-long * 0.06, 0, high / 2 - 3)),
            Part("steel", box(60, 44, 0.3).moved(-long * 0.06, 0, high / 2 - 4.4)),
            Part("aluminium", revolve([[-16, 5], [16, 5]], 10).moved(-long * 0.1, wide * 0.3), 0.5),
            Part("glass", box(22, 9, 4).moved(-long * 0.1, wide * 0.36, -high * 0.3)),
            Part("motor", box(16, 8, 8).moved(long * 0.42, -wide * 0.3)),
            _screws([(x * long * 0.45, y * wide * 0.42) for x in (-1, 1) for y in (-1, 1)], 5),
        )
    )


def reflex_camera(rng: Generator) -> Thing:
    """Interchangeable lens, prism hump, grip with its pack."""
    long, wide, high = rng.uniform(125, 150), rng.uniform(92, 108), rng.uniform(40, 52)
    radius, barrel = rng.uniform(29, 39), rng.uniform(45, 120)
    lens = [part.turned("y", -np.pi / 2).moved(6, -6, high / 2) for part in _lens(rng, radius, barrel)]
    body = smooth(
        [
            [-long / 2, -wide * 0.45],
            [long / 2, -wide * 0.45],
            [long / 2, wide * 0.3],
            [long * 0.2, wide * 0.32],
            [long * 0.14, wide * 0.55],
            [-long * 0.1, wide * 0.55],
            [-long * 0.16, wide * 0.32],
            [-long / 2, wide * 0.3],
        ],
        rounds=1,
    )
    strap = coil(rng, rng.uniform(50, 80), 1.6, 0.2) * [1, 1, 0.3]
    return Thing(
        (
            *hollow("abs", prism(body, -high / 2, high / 2), prism(body * 0.95, -high / 2 + 2, high / 2 - 2)),
            Part(
                "magnesium",
                prism(
                    rectangle(long * 0.66, wide * 0.66, (4, -5)),
                    -high * 0.3,
                    high * 0.3,
                    [rectangle(long * 0.6, wide * 0.6, (4, -5))],
                ),
            ),
            *lens,
            Part(
                "steel",
                prism(circle(radius * 0.9, (6, -6), 18), high / 2 - 3, high / 2, [circle(radius * 0.74, (6, -6), 18)]),
            ),
            Part("glass", prism([[-10, 24], [22, 24], [14, 44], [-4, 44]], -12, 12)),
            Part("lithium_cell", box(20, 38, 16).moved(-long * 0.4, -8)),
            *_board(rng, long * 0.7, wide * 0.66, (4, -8), -high / 2 + 6, 2),
            Part("lcd", box(66, 48, 2).moved(4, -8, -high / 2 + 2)),
            Part(
                "motor",
                merged(
                    box(22, 11, 11).moved(long * 0.36, -wide * 0.3), box(16, 10, 10).moved(-long * 0.2, -wide * 0.34)
                ),
            ),
            Part("steel", boxes([[-long * 0.46, wide * 0.3, 0], [long * 0.47, wide * 0.3, 0]], [3, 10, 14])),
            wire("nylon", strap + [0, 0, -high / 2 - 4], 2.5, True, 4),
        )
    )


def hair_dryer(rng: Generator) -> Thing:
    long, radius = rng.uniform(150, 210), rng.uniform(30, 42)
    profile = np.array(
        [[-long * 0.45, radius * 0.9], [-long * 0.3, radius], [0, radius * 0.95], [long * 0.5, radius * 0.62]]
    )
    shell = hollow("abs", revolve(profile, 18), revolve(profile - [0, 2.2], 18))
    turns = 10
    t = np.linspace(0, 2 * np.pi * turns, turns * 9)
    heater = np.column_stack(
        [np.linspace(-long * 0.02, long * 0.36, len(t)), radius * 0.5 * np.cos(t), radius * 0.5 * np.sin(t)]
    )
    fan = [box(radius * 0.55, 1.2, 14).turned("y", 0.7).moved(radius * 0.55).turned("z", a) for a in np.arange(7) * 0.9]
    blades = merged(*fan).turned("y", np.pi / 2).moved(-long * 0.22)
    mica = [box(long * 0.4, radius, 0.5).turned("x", a).moved(long * 0.17) for a in (0, np.pi / 2)]
    grip, lean = rng.uniform(105, 135), rng.uniform(-0.1, 0.25) if rng.random() < 0.6 else 1.35
    handle = (
        Thing(
            (
                *hollow(
                    "abs",
                    prism(rounded(34, grip, 10, (0, -grip / 2)), -15, 15),
                    prism(rounded(30, grip - 4, 8, (0, -grip / 2)), -13, 13),
                ),
                Part("copper", boxes([[0, -grip * 0.4, 0], [3, -grip * 0.6, 2]], [14, 18, 8]), 0.4),
                Part("steel", boxes([[0, -grip * 0.3, 8], [0, -grip * 0.8, 0]], [3, 3, 16])),
                *(
                    wire("copper", [[x, -4.0, 0], [x * 0.6, -grip * 0.5, 3], [0, -grip, 0]], 0.6, sides=4)
                    for x in (-6, 0, 6)
                ),
            )
        )
        .turned("z", lean)
        .moved(-long * 0.12, -radius * 0.8)
    )
    lead = loose(rng, rng.uniform(500, 900), 45, 70)
    lead += [grip * np.sin(lean) - long * 0.12, -radius * 0.8 - grip * np.cos(lean), 0] - lead[0]
    return Thing(
        (
            *shell,
            wire("steel", heater, 0.3, sides=4),
            Part("ceramic", merged(*mica)),
            Part("motor", revolve([[-long * 0.18, 11], [long * -0.02, 11]], 12)),
            Part("steel", revolve([[-long * 0.3, 1.5], [long * 0.02, 1.5]], 6)),
            Part("abs", blades),
            *handle.parts,
            *cord(lead, 3.2, 1.2),
            *set_at(mains_plug(rng), lead, -1),
        )
    )


def shaver(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(110, 155), rng.uniform(46, 62), rng.uniform(28, 36)
    profile = np.array(
        [[-long * 0.5, 0.5], [-long * 0.35, 0.76], [long * 0.1, 0.8], [long * 0.34, 0.95], [long * 0.42, 1.0]]
    )
    outer = revolve(profile * [1, wide / 2], 16, high / wide)
    parts = [*hollow("abs", outer, outer.scaled(0.95, 0.92, 0.88))]
    parts += [
        Part("lithium_cell", box(long * 0.34, 15, 15).moved(-long * 0.22)),
        Part("motor", revolve([[-16, 10], [14, 10]], 12).moved(long * 0.12)),
        Part("steel", revolve([[14, 1.5], [32, 1.5]], 6).moved(long * 0.12)),
        *_board(rng, long * 0.6, 18, (-long * 0.05, 0), high * 0.28, 2),
        Part("steel", box(10, 12, 8).moved(-long * 0.46), 0.3),
    ]
    if rng.random() < 0.5:
        spots = [(long * 0.46, wide * 0.26 * np.cos(a), high * 0.3 * np.sin(a)) for a in (0.5, 2.6, 4.7)]
        cup = prism(circle(10, steps=14), -4, 4, [circle(8.6, steps=14)]).turned("y", np.pi / 2)
        comb = prism(circle(8.4, steps=14), 2.5, 3.2, [circle(4, steps=10)]).turned("y", np.pi / 2)
        parts += [Part("steel", merged(*(m.moved(*s) for s in spots for m in (cup, comb))), 0.5)]
    else:
        slits = [[long * 0.46, 0, z] for z in (-6, 0, 6)]
        parts += [
            Part("steel", boxes(slits, [9, wide * 0.8, 1.2]), 0.6),
            Part("abs", box(12, wide * 0.9, high * 0.8).moved(long * 0.45), 0.35),
        ]
    return Thing(tuple(parts))


def head_phones(rng: Generator) -> Thing:
    span, reach = rng.uniform(66, 80), rng.uniform(80, 96)
    t = np.linspace(0.05, np.pi - 0.05, 18)
    band = np.column_stack([reach * np.sin(t) - 10, span * np.cos(t), np.zeros(18)])
    folded = rng.uniform(0.2, 1.3)
    radius = rng.uniform(28, 41)
    cup = Thing(
        (
            *hollow("abs", prism(circle(radius, steps=18), -12, 6), prism(circle(radius - 2, steps=18), -10, 5)),
            Part("foam", prism(circle(radius, steps=16), 6, 22, [circle(radius * 0.6, steps=16)])),
            Part("leather", prism(circle(radius, steps=16), 6, 22, [circle(radius - 1.2, steps=16)])),
            Part("ferrite", prism(circle(11, steps=12), -6, 0)),
            Part("steel", prism(circle(14, steps=12), -7, -6)),
            Part("steel", prism(circle(19, steps=14), 0, 1, [circle(16, steps=14)])),
            *_board(rng, radius * 0.7, radius * 0.6, (0, 0), -10, 2.5, 0.7),
        )
    )
    cell = Part("lithium_cell", box(26, 18, 4).moved(0, 0, -9))
    parts: list[Part] = [
        Part("steel", tube(band, 3.0, sides=4).scaled(1, 1, 2), 0.22),
        Part("abs", tube(band * [1.03, 1.03, 1], 3.4, sides=5).scaled(1, 1, 2.4), 0.6),
    ]
    for side in (-1, 1):
        parts += cup.turned("x", side * folded).turned("z", rng.uniform(-0.4, 0.4)).moved(-14, side * span).parts
    parts.append(cell.moved(-14, span))
    if rng.random() < 0.4:
        lead = loose(rng, rng.uniform(400, 800), 35, 60)
        lead += [-30, span, 0] - lead[0]
        parts += [*cord(lead, 1.4, 0.5), *set_at(jack(rng), lead, -1)]
    return Thing(tuple(parts))


def earbuds_case(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(46, 66), rng.uniform(40, 50), rng.uniform(21, 28)
    outer = ball(long / 2, wide / 2, high / 2, 14)
    parts = [
        *hollow("abs", outer, outer.scaled(0.92, 0.92, 0.86)),
        Part("lithium_cell", box(long * 0.5, 13, 7).moved(0, -wide * 0.26)),
        *_board(rng, long * 0.6, 12, (0, -wide * 0.3), 4, 4, 0.6),
        Part("ferrite", boxes([[x, y, 2] for x in (-9, 9) for y in (wide * 0.34, 2)], [6, 3, 3])),
        Part("steel", box(9, 8, 3).moved(0, -wide * 0.42), 0.35),
        Part("steel", revolve([[-10, 1.2], [10, 1.2]], 6).moved(0, wide * 0.1, -high * 0.3)),
    ]
    for side in (-1, 1):
        bud = Thing(
            (
                Part("abs", revolve([[-22, 2.6], [-2, 3.2], [0, 7.5], [8.0, 6], [12.0, 3]], 10), 0.6),
                Part("lithium_cell", revolve([[0, 3.8], [4.5, 3.8]], 10)),
                Part("ferrite", revolve([[6, 4.5], [8, 4.5]], 10)),
                Part("pcb", box(18, 3, 1).moved(-12)),
            )
        )
        parts += bud.turned("z", np.pi / 2 + side * 0.2).moved(side * long * 0.22, 6, 0).parts
    return Thing(tuple(parts))


def mouse(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(92, 126), rng.uniform(54, 68), rng.uniform(30, 40)
    base = smooth(np.array([[-0.5, -0.4], [0.5, -0.42], [0.5, 0.42], [-0.5, 0.4]]) * [long, wide], rounds=2)
    rings = [
        np.column_stack([base * k + [dx, 0], np.full(len(base), z * high)])
        for k, dx, z in ((1, 0, -0.5), (0.97, 0, -0.1), (0.82, -4, 0.25), (0.5, -8, 0.48))
    ]
    outer = loft(rings)
    wheel = (
        prism(circle(11, steps=14), -3.5, 3.5, [circle(7, steps=12)]).turned("x", np.pi / 2).moved(long * 0.24, 0, 2)
    )
    parts = [
        *hollow("abs", outer, outer.scaled(0.95, 0.93, 0.88)),
        *_board(rng, long * 0.7, wide * 0.66, (long * 0.08, 0), -high / 2 + 5, 1.6, 1.4),
        Part("rubber", wheel),
        Part("steel", boxes([[long * 0.34, s * 14, -4] for s in (-1, 1)], [12, 6, 6]), 0.25),
        Part("acrylic", box(18, 16, 6).moved(-4, 0, -high / 2 + 3)),
        Part("steel", box(24, 14, 2.2).moved(-long * 0.3, 0, -high / 2 + 4)),
    ]
    if rng.random() < 0.5:
        lead = loose(rng, rng.uniform(500, 1000), 34, 70)
        lead += [long / 2, 0, -6] - lead[0]
        parts += [*cord(lead, 1.7, 0.55), *set_at(usb_a(rng), lead, -1)]
    return Thing(tuple(parts))


def keyboard(rng: Generator) -> Thing:
    full = rng.random() < 0.4
    columns, wide, high = (18 if full else 14), rng.uniform(108, 150), rng.uniform(10, 24)
    pitch = rng.uniform(17, 19.2)
    long = columns * pitch + rng.uniform(8, 30)
    spring = rng.random() < 0.4
    grid = np.array(
        [[(i - (columns - 1) / 2) * pitch, (j - 2) * pitch * 0.98, high / 2] for i in range(columns) for j in range(5)]
    )
    parts = [
        *_case(rng, "abs", long, wide, high, 5, 1.8),
        Part("steel" if spring else "aluminium", box(columns * pitch, 5 * pitch, 1.2 if spring else 0.5)),
        Part("abs", boxes(grid, [pitch - 3, pitch - 3, 2.2])),
        *_board(
            rng,
            columns * pitch if spring else 70,
            5 * pitch if spring else 20,
            (0, 0 if spring else wide * 0.4),
            -3,
            0.8,
            0.8,
        ),
        _screws([(x * long * 0.46, y * wide * 0.4) for x in (-1, -0.3, 0.3, 1) for y in (-1, 1)], 7),
    ]
    if spring:
        parts += [
            Part("steel", boxes(grid - [0, 0, 3], [3.4, 3.4, 4]), 0.25),
            Part("copper", boxes(grid - [3, -3, 4], [3, 1, 3]), 0.7),
        ]
    if rng.random() < 0.6:
        lead = coil(rng, 45, 2.2, 0.15) + [0, wide / 2 + 50, 0]
        lead = np.concatenate([[[long * 0.3, wide / 2, 0], [long * 0.3, wide / 2 + 12, 0]], lead])
        parts += [*cord(lead, 2.0, 0.6), *set_at(usb_a(rng), lead, -1)]
    return Thing(tuple(parts))


def radio(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(110, 190), rng.uniform(66, 110), rng.uniform(26, 48)
    speaker = rng.uniform(24, min(wide * 0.42, 40))
    x = -long * 0.22
    aerial = np.array([[-long * 0.44, wide / 2 + 3, 0], [long * 0.2, wide / 2 + 3, 0], [long * 0.44, wide / 2 + 3, 0]])
    windings = revolve([[-12, 6.4], [12, 6.4]], 10).moved(long * 0.22, wide * 0.32)
    tuner = copies(prism(circle(10, steps=12), -0.4, 0.4), [[long * 0.36, 0, z] for z in (-4, -1, 2, 5)])
    return Thing(
        (
            *_case(rng, "abs", long, wide, high, 6),
            Part("ferrite", prism(circle(speaker * 0.5, (x, 0), 16), -high * 0.25, 0)),
            Part(
                "steel",
                prism(circle(speaker, (x, 0), 18), high * 0.25, high * 0.25 + 0.8, [circle(speaker * 0.9, (x, 0), 18)]),
            ),
            Part("steel", prism(circle(speaker * 0.55, (x, 0), 14), 0, 1.2, [circle(6, (x, 0), 10)])),
            Part("paper", prism(circle(speaker * 0.9, (x, 0), 14), high * 0.2, high * 0.2 + 0.6)),
            Part("ferrite", revolve([[-long * 0.1, 4.5], [long * 0.22, 4.5]], 8).moved(long * 0.16, wide * 0.32)),
            Part("copper", windings, 0.2),
            *_board(rng, long * 0.42, wide * 0.6, (long * 0.24, -wide * 0.06), -4, 1.4, 2.4),
            Part("aluminium", tuner),
            Part("brass", tube(aerial, [3.2, 2.6, 1.2], sides=6), 0.45),
            Part("steel", boxes([[-long * 0.4, -wide * 0.4, -6], [0, -wide * 0.4, -6]], [1, 12, 12])),
            _screws([(a * long * 0.45, b * wide * 0.42) for a in (-1, 1) for b in (-1, 1)], 14),
        )
    )


def hand_console(rng: Generator) -> Thing:
    """Game console with its screen between two grips."""
    long, wide, high = rng.uniform(160, 245), rng.uniform(78, 105), rng.uniform(13, 19)
    screen = long * 0.58
    spots = [(s * long * 0.41, y * wide * 0.2) for s, y in ((-1, 1), (1, -1))]
    sticks = merged(*(prism(circle(9, s, 12), high / 2 - 2, high / 2 + 5) for s in spots))
    buttons = [
        [s * long * 0.41 + dx, -y * wide * 0.2 + dy, high / 2]
        for s, y in ((-1, 1), (1, -1))
        for dx, dy in ((8, 0), (-8, 0), (0, 8), (0, -8))
    ]
    return Thing(
        (
            *_case(rng, "abs", long, wide, high, 16),
            Part("lcd", box(screen, wide * 0.8, 1.6).moved(z=high / 2 - 2)),
            Part("aluminium", box(screen, wide * 0.84, 0.5).moved(z=1)),
            *_board(rng, screen * 0.8, wide * 0.7, (screen * 0.05, 0), -3, 2, 1.1, 0.2),
            Part("lithium_cell", box(screen * 0.5, wide * 0.42, 5).moved(-screen * 0.2, -wide * 0.14, -1)),
            *_fan(rng, 15, (screen * 0.3, wide * 0.2), -2),
            Part("abs", sticks),
            Part("steel", boxes([[*s, 0] for s in spots], [15, 15, 7]), 0.25),
            Part("abs", boxes(buttons, [7, 7, 4])),
            Part("motor", boxes([[s * long * 0.42, -wide * 0.38, -2] for s in (-1, 1)], [16, 9, 5])),
            Part("ferrite", boxes([[s * long * 0.34, -wide * 0.36, 0] for s in (-1, 1)], [14, 8, 3])),
            _screws([(a * long * 0.46, b * wide * 0.4) for a in (-1, -0.5, 0.5, 1) for b in (-1, 1)], 8),
        )
    )


def game_pad(rng: Generator) -> Thing:
    """Controller with two horns."""
    k = rng.uniform(0.92, 1.08)
    half = np.array([[0, 32], [34, 34], [60, 27], [76, -8], [84, -52], [58, -62], [36, -24], [18, -16], [0, -16]])
    outline = smooth(np.concatenate([half, half[-2:0:-1] * [-1, 1]]), rounds=1) * k
    along = np.roll(outline, -1, 0) - np.roll(outline, 1, 0)
    outward = np.column_stack([along[:, 1], -along[:, 0]]) / np.linalg.norm(along, axis=1, keepdims=True)
    outward *= 1.0 if along[0, 0] * outline[0, 1] < 0 else -1.0
    sticks = [(-24, -8), (24, -8)] if rng.random() < 0.5 else [(-44, 10), (24, -8)]
    return Thing(
        (
            *hollow("abs", prism(outline, -15, 15), prism(outline - 2.4 * outward, -12.5, 12.5)),
            *_board(rng, 96, 34, (0, 12), -2, 2, 1.2),
            Part("abs", merged(*(prism(circle(9, s, 12), 6, 24) for s in sticks))),
            Part("steel", boxes([[*s, 3] for s in sticks], [16, 16, 9]), 0.25),
            Part(
                "silicone", boxes([[46 + dx, 12 + dy, 12] for dx, dy in ((9, 0), (-9, 0), (0, 9), (0, -9))], [9, 9, 8])
            ),
            Part(
                "motor",
                merged(
                    *(
                        revolve([[-9, r], [9, r]], 10).turned("y", np.pi / 2).moved(s * 60, -30)
                        for s, r in ((-1, 11), (1, 8))
                    )
                ),
            ),
            Part(
                "steel", merged(*(prism(circle(r, (s * 60 + 4, -30), 10)[:6], -12, -4) for s, r in ((-1, 12), (1, 9))))
            ),
            Part("lithium_cell", box(46, 26, 8).moved(0, 4, -7)),
            Part("steel", boxes([[s * 44, 30, 0] for s in (-1, 1)], [10, 3, 3])),
            _screws([(-60, -20), (60, -20), (-50, 20), (50, 20), (0, -8)], 14),
        )
    )


def calculator(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(110, 168), rng.uniform(64, 86), rng.uniform(9, 17)
    rows, columns = int(rng.integers(5, 9)), int(rng.integers(4, 7))
    keys = [
        [-long * 0.42 + i * long * 0.56 / (rows - 1), (j - (columns - 1) / 2) * wide * 0.86 / columns, high / 2]
        for i in range(rows)
        for j in range(columns)
    ]
    return Thing(
        (
            *_case(rng, "abs", long, wide, high, 6, 1.6),
            Part("abs", boxes(keys, [long * 0.05, wide * 0.6 / columns, 4])),
            Part("pcb", box(long * 0.86, wide * 0.86, 1)),
            Part("lcd", box(long * 0.16, wide * 0.8, 2.6).moved(long * 0.3, 0, high / 2 - 2)),
            *_board(rng, long * 0.2, wide * 0.6, (long * 0.28, 0), -2, 1.2, 0.7),
            Part("glass", box(9, wide * 0.5, 1.2).moved(long * 0.44, 0, high / 2 - 1)),
            Part("steel", prism(circle(6, (long * 0.1, wide * 0.2), 12), -3, -1)),
            _screws([(a * long * 0.45, b * wide * 0.42) for a in (-1, 0, 1) for b in (-1, 1)], 5),
        )
    )


def wrist_watch(rng: Generator) -> Thing:
    radius, high = rng.uniform(15, 23), rng.uniform(8, 13)
    metal = str(rng.choice(["stainless", "stainless", "titanium", "abs"]))
    bracelet = rng.random() < 0.55
    closed = rng.random() < 0.6
    parts = [
        *hollow(
            metal,
            prism(circle(radius, steps=18), -high / 2, high / 2),
            prism(circle(radius - 2.6, steps=18), -high / 2 + 1.2, high / 2),
        ),
        Part("glass", prism(circle(radius - 2, steps=16), high / 2 - 1.4, high / 2)),
        Part("brass", prism(circle(radius * 0.7, steps=14), -high * 0.25, 0), 0.6),
        Part("steel", prism(circle(4, (radius * 0.25, radius * 0.2), 12), -high * 0.3, 0)),
        Part("steel", revolve([[0, 2.5], [5, 2.5]], 8).turned("z", np.pi / 2).moved(0, radius)),
        Part(
            metal,
            boxes([[s * (radius + 1), t * radius * 0.55, -1] for s in (-1, 1) for t in (-1, 1)], [7, 4, high * 0.6]),
        ),
    ]
    count = int(rng.integers(9, 13))
    loop = rng.uniform(26, 30)
    for side in (-1, 1):
        k = np.arange(count)
        angle = (k + 0.8) * 2.6 / count
        bent = np.column_stack([side * (loop * np.sin(angle) + 3), 0 * angle, -loop * (1 - np.cos(angle)) * 1.5])
        flat = np.column_stack([side * (radius + 5 + k * 6.4), 0 * angle, -2.0 - 0.03 * k * k])
        places = bent if closed else flat
        if bracelet:
            taper = np.linspace(1, 0.8, count)[:, None]
            parts.append(
                Part(
                    metal,
                    boxes(
                        places, [5, radius * 0.95, 3.2] * np.hstack([np.ones_like(taper), taper, np.ones_like(taper)])
                    ),
                )
            )
        else:
            strap = tube(places, 2.2, sides=4).scaled(1, radius * 0.22, 1)
            parts.append(Part("leather" if rng.random() < 0.5 else "silicone", strap))
    if not bracelet:
        ring = np.column_stack([rectangle(10, radius + 3), np.zeros(4)]) + [
            radius + 12 + count * 6.4 if not closed else 0,
            0,
            0 if not closed else -loop * 2.9,
        ]
        parts.append(Part("stainless", tube(ring, 1.2, True, 5)))
    return Thing(tuple(parts))


def router(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(140, 220), rng.uniform(100, 140), rng.uniform(24, 36)
    ports = [[x, wide / 2 - 12, -2] for x in np.linspace(-long * 0.32, long * 0.32, int(rng.integers(4, 7)))]
    aerials = [[s * long * 0.42, wide / 2 + 4] for s in ((-1, 1), (-1, 0, 1), ())[rng.integers(3)]]
    reach, slant = rng.uniform(100, 170), rng.choice([0.0, 0.5, 1.3])
    parts = [
        *_case(rng, "abs", long, wide, high, 12),
        *_board(rng, long * 0.82, wide * 0.7, (0, wide * 0.06), -high / 2 + 6, 1.4, 1.3),
        Part("steel", boxes(ports, [16, 21, 13]), 0.09),
        Part("brass", boxes(ports, [10, 12, 1])),
        Part("aluminium", box(34, 34, 6).moved(rng.uniform(-30, 30), 0), 0.5),
        Part("steel", box(54, 44, 0.3).moved(long * 0.1, 0, 0)),
        Part("steel", boxes([[s * long * 0.3, -wide * 0.38, -high / 2 + 4] for s in (-1, 1)], [3, 3, 12])),
    ]
    for x, y in aerials:
        rod = [
            Part("abs", box(12, reach, 6).moved(0, reach / 2), 0.7),
            Part("copper", box(3, reach * 0.7, 0.8).moved(0, reach / 2)),
            Part("brass", revolve([[-5, 4], [12, 4]], 8).turned("z", np.pi / 2)),
        ]
        parts += [part.turned("z", -slant * np.sign(x)).moved(x, y) for part in rod]
    return Thing(tuple(parts))


def hard_disk(rng: Generator) -> Thing:
    big = rng.random() < 0.4
    inside = _hard_drive(rng, (0.0, 0.0), 0, big)
    if rng.random() < 0.6:
        size = (172, 110, 34) if big else (rng.uniform(108, 118), rng.uniform(74, 82), rng.uniform(13, 17))
        shell = _case(rng, "aluminium" if rng.random() < 0.3 else "abs", size[0], size[1], size[2], 5, 1.6)
        lead = loose(rng, 260, 25, 36)
        lead += [-size[0] / 2 - 24, 0, 0] - lead[0]
        cable = (
            [*cord(lead, 1.8, 0.6), *set_at(usb_c(rng), lead, 0), *set_at(usb_a(rng), lead, -1)]
            if rng.random() < 0.4
            else []
        )
        return Thing((*inside, *shell, Part("pcb", box(14, size[1] * 0.6, 1).moved(-size[0] / 2 + 6)), *cable))
    return Thing(tuple(inside))


def usb_sticks(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(rng.integers(1, 5)):
        long, wide, high = rng.uniform(22, 48), rng.uniform(14, 21), rng.uniform(7, 10)
        stick = [
            *_case(rng, str(rng.choice(["abs", "aluminium", "abs"])), long, wide, high, 3, 1.0),
            Part("pcb", box(long * 0.9, 11, 1)),
            Part("chip", boxes([[-long * 0.1, 0, 1.2], [long * 0.22, 0, -1]], [[12, 10, 1.2], [7.0, 7, 1]])),
            *(part.moved(long / 2 - 20) for part in usb_a(rng)[1:]),
        ]
        turn, x, y = rng.uniform(0, 6.3), *rng.uniform(-26, 26, 2)
        parts += [part.turned("z", turn).moved(x, y) for part in stick]
    if rng.random() < 0.4:
        loop = np.column_stack([circle(11, (30, 0), 14), np.zeros(14)])
        parts.append(wire("steel", loop, 0.7, True, 5))
    return Thing(tuple(parts))


def remote_control(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(110, 225), rng.uniform(36, 54), rng.uniform(16, 26)
    rows, columns = int(long / 15), 3
    keys = [
        [-long * 0.3 + i * long * 0.72 / rows, (j - 1) * wide * 0.27, high / 2 - 0.5]
        for i in range(rows)
        for j in range(columns)
    ]
    coils = [[-long * 0.46, s * wide * 0.2, -3] for s in (-1, 1)]
    return Thing(
        (
            *_case(rng, "abs", long, wide, high, 9, 1.8),
            Part("pcb", box(long * 0.9, wide * 0.8, 1.2).moved(0, 0, high / 2 - 5)),
            Part("silicone", box(long * 0.86, wide * 0.76, 1.2).moved(0, 0, high / 2 - 3)),
            Part("silicone", boxes(keys, [8, 7, 3.4])),
            *_board(rng, long * 0.22, wide * 0.6, (long * 0.3, 0), 0, 1.6, 0.8),
            Part("steel", boxes(coils, [8, 8, 9]), 0.12),
            Part("steel", boxes([[-long * 0.14, s * wide * 0.2, -3] for s in (-1, 1)], [0.7, 10, 10])),
            Part("acrylic", box(6, 14, 8).moved(long / 2 - 2)),
            Part("brass", boxes([[long / 2 - 6, s * 1.3, 0] for s in (-1, 1)], [10, 0.7, 0.7])),
        )
    )


def tooth_brush(rng: Generator) -> Thing:
    """Electric, with its drive and cell."""
    long, radius = rng.uniform(135, 165), rng.uniform(12.5, 15.5)
    outer = revolve(
        [[-long / 2, radius * 0.85], [-long * 0.3, radius], [long * 0.3, radius * 0.92], [long / 2, radius * 0.5]], 14
    )
    head = rng.uniform(62, 82)
    t = np.linspace(0, 2 * np.pi * 9, 60)
    coil_path = np.column_stack([-long * 0.46 + t * 0.18, 6 * np.cos(t), 6 * np.sin(t)])
    brush = np.array([[i * 2.4, j * 2.6, 6] for i in range(-3, 4) for j in (-1.5, -0.5, 0.5, 1.5)]) + [
        long / 2 + head - 6,
        0,
        0,
    ]
    return Thing(
        (
            *hollow("abs", outer, outer.scaled(0.97, 0.84, 0.84)),
            Part("lithium_cell", revolve([[-long * 0.26, 7.2], [-long * 0.26 + 46, 7.2]], 12)),
            Part("motor", revolve([[long * 0.1, 8], [long * 0.1 + 26, 8]], 12)),
            Part("steel", revolve([[long * 0.26, 2], [long / 2 + 18, 1.9]], 8)),
            wire("copper", coil_path, 0.6, sides=4),
            *_board(rng, long * 0.7, 10, (-long * 0.02, 0), 7.5, 2.4, 0.6),
            Part(
                "pp",
                revolve(
                    [
                        [long / 2 + 2, 6],
                        [long / 2 + head * 0.4, 3.6],
                        [long / 2 + head - 12, 3.2],
                        [long / 2 + head, 5.5],
                    ],
                    10,
                ),
                0.7,
            ),
            Part("steel", revolve([[long / 2 + 20, 0.9], [long / 2 + head - 8, 0.9]], 6)),
            Part("nylon", boxes(brush, [1.7, 1.7, 9]), 0.5),
        )
    )


def desk_fan(rng: Generator) -> Thing:
    """Small one for the hand, in its cage."""
    radius = rng.uniform(42, 62)
    rings = [
        np.column_stack([circle(radius * k, steps=18), np.full(18, z)])
        for k, z in ((1, 0), (0.7, 11), (0.4, 13), (0.7, -11), (0.4, -13))
    ]
    metal = rng.random() < 0.4
    cage = merged(*(tube(ring, 1.0, True, 4) for ring in rings))
    blade = prism(smooth([[6.0, -4], [radius * 0.9, -14], [radius * 0.86, 16], [8.0, 8]], rounds=1), -0.8, 0.8).turned(
        "x", 0.35
    )
    grip = rng.uniform(80, 120)
    return Thing(
        (
            Part("steel" if metal else "abs", cage),
            Part("pp", copies(blade, np.zeros((4, 3)), np.arange(4) * np.pi / 2)),
            Part("motor", prism(circle(12, steps=12), -11, 6)),
            *hollow(
                "abs",
                prism(rounded(grip, 32, 8, (-radius - grip / 2, 0)), -14, 14),
                prism(rounded(grip - 4, 28, 6, (-radius - grip / 2, 0)), -12, 12),
            ),
            Part("lithium_cell", box(min(66, grip * 0.7), 17, 17).moved(-radius - grip * 0.5), 0.9),
            *_board(rng, 26, 22, (-radius - 18, 0), 8, 2.5),
            wire("copper", [[-radius - 20, 2, 0], [-radius, 3, 2], [-8.0, 3, 2]], 0.5, sides=4),
        )
    )


def torch(rng: Generator) -> Thing:
    """Metal or plastic, its tube empty or holding one built-in pack."""
    long, radius = rng.uniform(85, 190), rng.uniform(10, 17)
    head = radius * rng.uniform(1.1, 1.7)
    profile = [
        [-long / 2, radius * 0.9],
        [-long * 0.46, radius],
        [long * 0.26, radius],
        [long * 0.36, head],
        [long / 2, head],
    ]
    inside = [[-long * 0.47, radius - 2], [long * 0.26, radius - 2], [long * 0.37, head - 2], [long / 2 - 2, head - 2]]
    t = np.linspace(0, 2 * np.pi * 5, 36)
    spring = np.column_stack([-long * 0.46 + t * 0.4, 5 * np.cos(t), 5 * np.sin(t)])
    metal = str(rng.choice(["aluminium", "aluminium", "abs"]))
    parts = [
        *hollow(metal, revolve(profile, 16), revolve(inside, 16)),
        wire("steel", spring, 0.5, sides=4),
        Part("glass", revolve([[long / 2 - 3, head - 2], [long / 2 - 1, head - 2]], 14)),
        Part("aluminium", revolve([[long * 0.34, 5], [long * 0.34 + 4, radius - 2]], 14)),
        Part("pcb", revolve([[long * 0.33, radius - 3], [long * 0.33 + 1.5, radius - 3]], 12)),
        Part(
            "aluminium",
            copies(
                prism(circle(radius + 1, steps=16), -0.7, 0.7, [circle(radius, steps=16)]).turned("y", np.pi / 2),
                [[x, 0, 0] for x in np.linspace(-long * 0.3, long * 0.2, 6)],
            ),
        ),
        Part("copper", boxes([[-long * 0.48, 0, 0]], [6, 8, 8]), 0.4),
    ]
    if rng.random() < 0.4:
        parts.append(Part("lithium_cell", box(long * 0.44, radius * 1.2, radius * 1.2).moved(-long * 0.1)))
    return Thing(tuple(parts))


def smart_speaker(rng: Generator) -> Thing:
    radius, long = rng.uniform(36, 52), rng.uniform(44, 160)
    cup = revolve([[-long / 2, radius], [long / 2, radius]], 18)
    basket = prism(circle(radius * 0.75, steps=16), 0, 1, [circle(radius * 0.66, steps=16)]).turned("y", np.pi / 2)
    return Thing(
        (
            *hollow("abs", cup, cup.scaled(0.94, 0.94, 0.94)),
            Part("ferrite", revolve([[long * 0.08, radius * 0.45], [long * 0.08 + 9, radius * 0.45]], 14)),
            Part("steel", revolve([[long * 0.08 + 9, radius * 0.5], [long * 0.08 + 11, radius * 0.5]], 14)),
            Part("steel", basket.moved(long * 0.3)),
            *(
                part.turned("y", np.pi / 2).moved(-long * 0.38)
                for part in _board(rng, radius * 1.3, radius * 1.2, (0, 0), 0, 2, 1.2)
            ),
            Part("lithium_cell", box(min(long * 0.4, 50), 34, 15).moved(-long * 0.14, 0, -radius * 0.3)),
            Part("motor", revolve([[-long * 0.3, 9], [-long * 0.3 + 6, 9]], 10).moved(0, 14, 8)),
        )
    )


def tablet_with_keys(rng: Generator) -> Thing:
    """Tablet lying on its folding keyboard cover."""
    long, wide = rng.uniform(246, 295), rng.uniform(172, 206)
    frame = rounded(long, wide, 8)
    parts = [
        Part("magnesium", prism(frame, -1.2, 0)),
        Part("magnesium", prism(frame, 0, 6, [rounded(long - 4, wide - 4, 6)])),
        Part("glass", prism(frame, 6, 7)),
        Part("lcd", box(long - 22, wide - 22, 1.2).moved(z=5)),
        *_board(rng, long * 0.66, wide * 0.28, (long * 0.05, wide * 0.3), 1, 1.8, 0.8, 0.24),
        *_pouches(rng, 2, long * 0.8, wide * 0.46, (0, -wide * 0.16), 2.5),
        *_fan(rng, 17, (-long * 0.36, wide * 0.3), 3),
        *_cooler(rng, np.array([long * 0.1, wide * 0.26]), np.array([-long * 0.34, wide * 0.44]), 4),
        *_keys(rng, long * 0.92, wide * 0.46, wide * 0.12, -6, 0.5, "aluminium"),
        Part("cloth", prism(frame, -9, -7.5)),
        *_trackpad(rng, 100, 50, -wide * 0.3, -5),
        Part("ferrite", boxes([[x, wide / 2 - 6, -6] for x in np.linspace(-long * 0.4, long * 0.4, 7)], [14, 5, 2])),
        Part("steel", boxes([[s * long * 0.3, 0, -1.6] for s in (-1, 1)], [12, 30, 1])),
        _screws(_laptop_rim(rng, long, wide, 4), 3, 2),
    ]
    return Thing(tuple(parts))


def hair_straightener(rng: Generator) -> Thing:
    """Two hinged arms with heated plates."""
    long, wide, gape = rng.uniform(230, 290), rng.uniform(28, 38), rng.uniform(0.04, 0.16)
    parts: list[Part] = []
    for side in (-1, 1):
        arm = Thing(
            (
                *hollow(
                    "abs",
                    prism(rounded(long, 17, 6, (long / 2, 0)), -wide / 2, wide / 2),
                    prism(rounded(long - 4, 13, 4, (long / 2, 0)), -wide / 2 + 2, wide / 2 - 2),
                ),
                Part("aluminium", box(92, 5, wide * 0.8).moved(long - 58, -7)),
                Part("ceramic", box(78, 2, wide * 0.5).moved(long - 58, -3)),
                Part("steel", boxes([[long - 95, -2, 0], [long - 20, -2, 0]], [3, 8, wide * 0.6])),
                *(
                    wire("copper", [[10.0, 0, z], [long * 0.4, 3, z], [long - 90, -2, z]], 0.6, sides=4)
                    for z in (-5, 5)
                ),
            )
        )
        if side < 0:
            arm = arm.scaled(1, -1, 1)
        parts += arm.moved(0, side * 9).turned("z", side * gape).moved(-long / 2).parts
    parts += [part.moved(-long / 2 + 46, 9, 0) for part in _board(rng, 60, wide * 0.6, (0, 0), 0, 2, 1.4)]
    t = np.linspace(0, 2 * np.pi * 3, 24)
    spring = np.column_stack([-long / 2 + 14 + t * 0.5, 6 * np.cos(t), 6 * np.sin(t)])
    lead = loose(rng, rng.uniform(500, 800), 45, 60)
    lead += [-long / 2, 0, 0] - lead[0]
    pivot = revolve([[-wide / 2, 2.5], [wide / 2, 2.5]], 8).turned("y", np.pi / 2).moved(-long / 2 + 10)
    return Thing(
        (
            *parts,
            Part("steel", pivot),
            wire("steel", spring, 0.8, sides=4),
            *cord(lead, 3, 1.1),
            *set_at(mains_plug(rng), lead, -1),
        )
    )


def walkie_talkie(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(95, 125), rng.uniform(52, 62), rng.uniform(32, 40)
    reach = rng.uniform(70, 160)
    t = np.linspace(0, 2 * np.pi * 16, 110)
    helix = np.column_stack([long / 2 + 6 + t / t[-1] * reach * 0.9, wide * 0.3 + 3 * np.cos(t), 3 * np.sin(t)])
    return Thing(
        (
            *_case(rng, "polycarbonate", long, wide, high, 8, 2.4),
            Part("aluminium", box(long * 0.9, wide * 0.84, 2.2).moved(0, 0, -high * 0.08)),
            *_board(rng, long * 0.86, wide * 0.8, (0, 0), 1, 2.2, 1.6),
            Part("lithium_cell", box(long * 0.62, wide * 0.74, 13).moved(-long * 0.14, 0, -high * 0.28)),
            Part("ferrite", prism(circle(12, (-long * 0.12, 0), 14), 6, 12)),
            Part("steel", prism(circle(19, (-long * 0.12, 0), 16), 12, 13, [circle(15, (-long * 0.12, 0), 14)])),
            Part("lcd", box(20, 34, 2).moved(long * 0.3, 0, high / 2 - 3)),
            Part("brass", revolve([[0, 5], [10, 5]], 10).moved(long / 2 - 6, wide * 0.3)),
            Part("rubber", revolve([[long / 2, 7], [long / 2 + reach, 4.5]], 10).moved(0, wide * 0.3), 0.6),
            wire("copper", helix, 0.6, sides=4),
            Part("abs", revolve([[0.0, 7], [12, 6.5]], 10).moved(long / 2, -wide * 0.2)),
            Part("steel", box(52, 18, 1.4).moved(-6, 0, -high / 2 - 4)),
            _screws([(a * long * 0.44, b * wide * 0.4) for a in (-1, 1) for b in (-1, 1)], 12),
        )
    )


CLUTTER = Makes(
    train=(
        unibody_laptop,
        plastic_laptop,
        thick_laptop,
        netbook,
        unibody_laptop,
        plastic_laptop,
        smartphone,
        smartphone,
        button_phone,
        flip_phone,
        tablet,
        book_reader,
        laptop_supply,
        phone_charger,
        iron_transformer,
        compact_camera,
        hair_dryer,
        shaver,
        head_phones,
        earbuds_case,
        mouse,
        keyboard,
        radio,
        hand_console,
        calculator,
        wrist_watch,
        router,
        hard_disk,
        usb_sticks,
        remote_control,
        tooth_brush,
        desk_fan,
        torch,
        smart_speaker,
    ),
    validation=(reflex_camera, game_pad),
    test=(tablet_with_keys, hair_straightener, walkie_talkie),
)
