"""Laptops, a netbook and a tablet with keys."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies
from models.simulation.clutter.electronics.parts import (
    circuit_board,
    cooler,
    fan,
    hard_drive,
    ports,
    pouches,
    scatter,
    screws,
    speakers,
)
from models.simulation.mesh import box, circle, merged, prism, rectangle, revolve, rounded
from models.simulation.thing import Part, Thing, wire


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
    parts += pouches(rng, cells, wide * rng.uniform(0.7, 0.86), deep * rng.uniform(0.36, 0.42), (0, -deep * 0.25), -1)
    parts += circuit_board(rng, wide * (0.9 if fans == 0 else 0.56), deep * 0.32, (0, board_y), -2, 1.5, 1.0, 0.28)
    parts += _trackpad(rng, wide * 0.36, deep * 0.34, -deep * 0.28, high / 2 - 1)
    parts += speakers(rng, wide, -deep * 0.02, -1)
    for side in ((-1, 1), (1,), ())[2 - fans]:
        spot = (side * wide * 0.37, board_y)
        parts += fan(rng, rng.uniform(20, 25), spot, -0.5)
        parts += cooler(rng, np.array([side * wide * 0.08, board_y]), np.array([spot[0], deep * 0.45]), 0)
    places = [(side * (wide / 2 - 9), y * deep, np.pi / 2) for side in (-1, 1) for y in rng.uniform(0.05, 0.45, 3)]
    parts += ports(rng, places, -1)
    parts += [screws(_laptop_rim(rng, wide, deep, 5), 4, -high / 4), _hinges(rng, wide, deep, high / 2 - 1)]
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
    parts += circuit_board(rng, *board, at, -2, 1.3, 1.2, 0.24)
    spot = (float(-side * wide * rng.uniform(0.12, 0.22)), deep * 0.3)
    parts += fan(rng, rng.uniform(24, 31), spot, -1)
    parts += cooler(rng, np.array(at) + rng.uniform(-20, 20, 2), np.array([spot[0], deep * 0.44]), 1)
    parts += pouches(
        rng, int(rng.integers(2, 5)), wide * rng.uniform(0.5, 0.7), deep * 0.3, (side * wide * 0.1, -deep * 0.3), -1
    )
    bay = (float(-side * wide * 0.34), -deep * 0.18)
    if rng.random() < 0.6:
        parts += [part.moved(z=-1) for part in hard_drive(rng, bay, 0)]
    else:
        parts += [
            Part("pcb", box(22, 80, 1).moved(*bay)),
            Part("chip", scatter(rng, 4, 20, 74, 9, 15, 0.5, 1.2).moved(*bay)),
        ]
    if rng.random() < 0.5:
        strips = [[at[0] + rng.uniform(-30, 30), at[1] - 10 + 14 * k, 2.5] for k in range(2)]
        parts += [
            Part("pcb", boxes(strips, [68, 30, 0.9]), 0.5),
            Part("chip", boxes([[x + d, y, z + 1] for x, y, z in strips for d in (-24, -8, 8, 24)], [12, 11, 1])),
        ]
    parts += _trackpad(rng, wide * 0.28, deep * 0.26, -deep * 0.3, high / 2 - 1)
    parts += speakers(rng, wide, -deep * 0.36, -2)
    places = [(s * (wide / 2 - 10), y * deep, np.pi / 2) for s in (-1, 1) for y in rng.uniform(-0.1, 0.45, 4)]
    parts += ports(rng, places, -3)
    parts += [screws(_laptop_rim(rng, wide, deep, 6), 7, -high / 4, 1.2), _hinges(rng, wide, deep, high / 2 - 2)]
    return Thing((*parts, *_lid(rng, wide, deep, high / 2 + 5, "abs")))


def thick_laptop(rng: Generator) -> Thing:
    """Of twenty years ago: disk, optical drive, card cage, a pack of round cells in magnesium or plastic."""
    wide, deep, high = rng.uniform(305, 350), rng.uniform(240, 275), rng.uniform(22, 30)
    side = rng.choice([-1, 1])
    shell = str(rng.choice(["abs", "magnesium", "abs"]))
    parts = _base(rng, wide, deep, shell, rng.uniform(1.6, 2.4), high)
    parts += _keys(rng, wide * 0.86, deep * 0.4, deep * 0.12, high / 2 - 3, 0.8, "steel")
    board = (wide * 0.72, deep * 0.44)
    parts += circuit_board(rng, *board, (0, deep * 0.1), -3, 1.2, 1.8, 0.26)
    parts += [part.moved(z=-2) for part in hard_drive(rng, (-side * wide * 0.33, -deep * 0.28), 0)]
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
    parts += fan(rng, 21, spot, 0)
    parts += cooler(rng, np.array([side * wide * 0.12, deep * 0.15]), np.array([spot[0], deep * 0.42]), 2)
    parts += ports(rng, [(x * wide, deep / 2 - 9, 0.0) for x in rng.uniform(-0.45, 0.45, 5)], -4)
    parts += [screws(_laptop_rim(rng, wide, deep, 6), 11, -high / 5, 1.3), _hinges(rng, wide, deep, high / 2 - 3)]
    return Thing((*parts, *_lid(rng, wide, deep, high / 2 + 7, shell)))


def netbook(rng: Generator) -> Thing:
    """Small, without a fan: a short board above one long pack, open at times."""
    wide, deep, high = rng.uniform(252, 295), rng.uniform(165, 202), rng.uniform(11, 18)
    parts = _base(rng, wide, deep, "abs", 2.0, high)
    parts += _keys(rng, wide * 0.92, deep * 0.46, deep * 0.12, high / 2 - 2.4, 0.5, "aluminium")
    parts += circuit_board(
        rng, wide * rng.uniform(0.3, 0.5), deep * 0.5, (wide * rng.uniform(-0.2, 0.2), deep * 0.16), -1, 1.4
    )
    parts += pouches(rng, int(rng.integers(1, 4)), wide * 0.74, deep * 0.36, (0, -deep * 0.26), -1)
    parts += [Part("copper", box(wide * 0.2, deep * 0.22, 0.6).moved(0, deep * 0.16, 2))]
    parts += _trackpad(rng, wide * 0.3, deep * 0.24, -deep * 0.32, high / 2 - 1)
    parts += speakers(rng, wide * 0.9, -deep * 0.36, -1)
    parts += ports(rng, [(s * (wide / 2 - 9), y * deep, np.pi / 2) for s in (-1, 1) for y in (0.1, 0.25, 0.38)], -2)
    parts += [screws(_laptop_rim(rng, wide, deep, 4), 6, 0, 1.1), _hinges(rng, wide, deep, high / 2 - 2)]
    lid = _lid(rng, wide, deep, high / 2 + 4.5, "abs")
    if rng.random() < 0.3:
        lid = [part.moved(0, -deep / 2).turned("x", -rng.uniform(1.6, 2.9)).moved(0, deep / 2) for part in lid]
    return Thing((*parts, *lid))


def tablet_with_keys(rng: Generator) -> Thing:
    """Tablet lying on its folding keyboard cover."""
    long, wide = rng.uniform(246, 295), rng.uniform(172, 206)
    frame = rounded(long, wide, 8)
    parts = [
        Part("magnesium", prism(frame, -1.2, 0)),
        Part("magnesium", prism(frame, 0, 6, [rounded(long - 4, wide - 4, 6)])),
        Part("glass", prism(frame, 6, 7)),
        Part("lcd", box(long - 22, wide - 22, 1.2).moved(z=5)),
        *circuit_board(rng, long * 0.66, wide * 0.28, (long * 0.05, wide * 0.3), 1, 1.8, 0.8, 0.24),
        *pouches(rng, 2, long * 0.8, wide * 0.46, (0, -wide * 0.16), 2.5),
        *fan(rng, 17, (-long * 0.36, wide * 0.3), 3),
        *cooler(rng, np.array([long * 0.1, wide * 0.26]), np.array([-long * 0.34, wide * 0.44]), 4),
        *_keys(rng, long * 0.92, wide * 0.46, wide * 0.12, -6, 0.5, "aluminium"),
        Part("cloth", prism(frame, -9, -7.5)),
        *_trackpad(rng, 100, 50, -wide * 0.3, -5),
        Part("ferrite", boxes([[x, wide / 2 - 6, -6] for x in np.linspace(-long * 0.4, long * 0.4, 7)], [14, 5, 2])),
        Part("steel", boxes([[s * long * 0.3, 0, -1.6] for s in (-1, 1)], [12, 30, 1])),
        screws(_laptop_rim(rng, long, wide, 4), 3, 2),
    ]
    return Thing(tuple(parts))
