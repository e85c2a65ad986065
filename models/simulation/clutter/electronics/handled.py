"""What hands press: mice, keyboards, consoles, calculators, remote controls."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes
from models.simulation.clutter._leads import coil, cord, loose, set_at, usb_a
from models.simulation.clutter.electronics.parts import case, circuit_board, fan, screws
from models.simulation.mesh import after, before, box, circle, loft, merged, prism, revolve, smooth
from models.simulation.thing import Part, Thing, hollow


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
        *circuit_board(rng, long * 0.7, wide * 0.66, (long * 0.08, 0), -high / 2 + 5, 1.6, 1.4),
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
        *case(rng, "abs", long, wide, high, 5, 1.8),
        Part("steel" if spring else "aluminium", box(columns * pitch, 5 * pitch, 1.2 if spring else 0.5)),
        Part("abs", boxes(grid, [pitch - 3, pitch - 3, 2.2])),
        *circuit_board(
            rng,
            columns * pitch if spring else 70,
            5 * pitch if spring else 20,
            (0, 0 if spring else wide * 0.4),
            -3,
            0.8,
            0.8,
        ),
        screws([(x * long * 0.46, y * wide * 0.4) for x in (-1, -0.3, 0.3, 1) for y in (-1, 1)], 7),
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
            *case(rng, "abs", long, wide, high, 16),
            Part("lcd", box(screen, wide * 0.8, 1.6).moved(z=high / 2 - 2)),
            Part("aluminium", box(screen, wide * 0.84, 0.5).moved(z=1)),
            *circuit_board(rng, screen * 0.8, wide * 0.7, (screen * 0.05, 0), -3, 2, 1.1, 0.2),
            Part("lithium_cell", box(screen * 0.5, wide * 0.42, 5).moved(-screen * 0.2, -wide * 0.14, -1)),
            *fan(rng, 15, (screen * 0.3, wide * 0.2), -2),
            Part("abs", sticks),
            Part("steel", boxes([[*s, 0] for s in spots], [15, 15, 7]), 0.25),
            Part("abs", boxes(buttons, [7, 7, 4])),
            Part("motor", boxes([[s * long * 0.42, -wide * 0.38, -2] for s in (-1, 1)], [16, 9, 5])),
            Part("ferrite", boxes([[s * long * 0.34, -wide * 0.36, 0] for s in (-1, 1)], [14, 8, 3])),
            screws([(a * long * 0.46, b * wide * 0.4) for a in (-1, -0.5, 0.5, 1) for b in (-1, 1)], 8),
        )
    )


def game_pad(rng: Generator) -> Thing:
    """Controller with two horns."""
    k = rng.uniform(0.92, 1.08)
    half = np.array([[0, 32], [34, 34], [60, 27], [76, -8], [84, -52], [58, -62], [36, -24], [18, -16], [0, -16]])
    outline = smooth(np.concatenate([half, half[-2:0:-1] * [-1, 1]]), rounds=1) * k
    along = after(outline) - before(outline)
    outward = np.column_stack([along[:, 1], -along[:, 0]]) / np.linalg.norm(along, axis=1, keepdims=True)
    outward *= 1.0 if along[0, 0] * outline[0, 1] < 0 else -1.0
    sticks = [(-24, -8), (24, -8)] if rng.random() < 0.5 else [(-44, 10), (24, -8)]
    return Thing(
        (
            *hollow("abs", prism(outline, -15, 15), prism(outline - 2.4 * outward, -12.5, 12.5)),
            *circuit_board(rng, 96, 34, (0, 12), -2, 2, 1.2),
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
            screws([(-60, -20), (60, -20), (-50, 20), (50, 20), (0, -8)], 14),
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
            *case(rng, "abs", long, wide, high, 6, 1.6),
            Part("abs", boxes(keys, [long * 0.05, wide * 0.6 / columns, 4])),
            Part("pcb", box(long * 0.86, wide * 0.86, 1)),
            Part("lcd", box(long * 0.16, wide * 0.8, 2.6).moved(long * 0.3, 0, high / 2 - 2)),
            *circuit_board(rng, long * 0.2, wide * 0.6, (long * 0.28, 0), -2, 1.2, 0.7),
            Part("glass", box(9, wide * 0.5, 1.2).moved(long * 0.44, 0, high / 2 - 1)),
            Part("steel", prism(circle(6, (long * 0.1, wide * 0.2), 12), -3, -1)),
            screws([(a * long * 0.45, b * wide * 0.42) for a in (-1, 0, 1) for b in (-1, 1)], 5),
        )
    )


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
            *case(rng, "abs", long, wide, high, 9, 1.8),
            Part("pcb", box(long * 0.9, wide * 0.8, 1.2).moved(0, 0, high / 2 - 5)),
            Part("silicone", box(long * 0.86, wide * 0.76, 1.2).moved(0, 0, high / 2 - 3)),
            Part("silicone", boxes(keys, [8, 7, 3.4])),
            *circuit_board(rng, long * 0.22, wide * 0.6, (long * 0.3, 0), 0, 1.6, 0.8),
            Part("steel", boxes(coils, [8, 8, 9]), 0.12),
            Part("steel", boxes([[-long * 0.14, s * wide * 0.2, -3] for s in (-1, 1)], [0.7, 10, 10])),
            Part("acrylic", box(6, 14, 8).moved(long / 2 - 2)),
            Part("brass", boxes([[long / 2 - 6, s * 1.3, 0] for s in (-1, 1)], [10, 0.7, 0.7])),
        )
    )
