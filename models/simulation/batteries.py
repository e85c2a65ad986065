"""Power banks and loose cells. The last maker of each label is held out."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.shapes import Maker, Part, Slab, Thing, Turned, Wire, box, line, rounded


def _electronics(rng: Generator, x: float, height: float) -> list[Part]:
    chips = [
        Slab(
            "copper",
            box(x + rng.uniform(-4, 4), rng.uniform(-0.4, 0.4) * height, *rng.uniform(2, 7, 2)),
            rng.uniform(0.3, 1.2),
        )
        for _ in range(6)
    ]
    return [
        Slab("pcb", box(x, 0, 13, height * 0.9), 1.6),
        *chips,
        *(Slab("steel", box(x + 5, y * height, 9, 13), 0.8) for y in (-0.28, 0.05)),
        Slab("steel", box(x, 0.34 * height, 6, 8), 1.0),
    ]


def pouch_bank(rng: Generator) -> Thing:
    length, width = rng.uniform(115, 155), rng.uniform(62, 75)
    case = Slab(rng.choice(["abs", "aluminium"]), rounded(0, 0, length, width, 7), rng.uniform(2, 3.5))
    cells = [Slab("lithium_cell", box(-7, 0, length - 24, width - 8), rng.uniform(8, 16))]
    return Thing(
        (case, *cells, *_electronics(rng, length / 2 - 9, width)),
        {"count": 1, "wh": round(float(rng.choice([37, 74])), 0)},
    )


def tube_bank(rng: Generator) -> Thing:
    count = int(rng.integers(2, 6))
    width = count * 19.0
    cells = [p for i in range(count) for p in _cell(-8, (i - count / 2 + 0.5) * 19, 65, 9, "lithium_cell")]
    return Thing(
        (Slab("abs", rounded(0, 0, 95, width + 8, 6), 4), *cells, *_electronics(rng, 38, width)),
        {"count": 1, "wh": round(count * 9.25, 0)},
    )


def lipstick_bank(rng: Generator) -> Thing:
    return Thing(
        (
            Turned("aluminium", (-48, 48), (12.5, 12.5), 1.2),
            *_cell(-6, 0, 65, 9, "lithium_cell"),
            Slab("pcb", box(38, 0, 14, 20), 2),
            Slab("steel", box(43, 0, 12, 13), 3),
        ),
        {"count": 1, "wh": 12},
    )


def brick_bank(rng: Generator) -> Thing:
    length, width = rng.uniform(135, 175), rng.uniform(78, 92)
    rows = [
        Slab("lithium_cell", rounded(-8, y * width, length - 30, width * 0.42, 3), rng.uniform(14, 22))
        for y in (-0.23, 0.23)
    ]
    return Thing(
        (
            Slab("abs", rounded(0, 0, length, width, 14), 5),
            *rows,
            *_electronics(rng, length / 2 - 10, width),
            *_electronics(rng, length / 2 - 22, width)[:4],
        ),
        {"count": 1, "wh": 111},
    )


def _cell(x: float, y: float, length: float, radius: float, inside: str, turn: float = 0.0) -> list[Part]:
    half = length / 2
    at = (x, y)
    return [
        Turned("steel", (-half, half), (radius, radius), 0.35, (inside, "standing", 0.97), at, turn),
        Turned("steel", (half, half + 2), (radius * 0.35,) * 2, None, None, at, turn),
    ]


def small_cells(rng: Generator) -> Thing:
    length, radius = [(50.0, 7.2), (44.0, 5.2), (61.0, 17.0)][int(rng.choice(3, p=[0.6, 0.3, 0.1]))]
    count = int(rng.integers(2, 7))
    loose = rng.random() < 0.4
    parts = [
        p
        for i in range(count)
        for p in _cell(
            rng.uniform(-20, 20) * loose,
            (i - count / 2) * radius * 2.15,
            length,
            radius,
            "alkaline_cell",
            rng.uniform(-0.5, 0.5) * loose + np.pi * (i % 2),
        )
    ]
    return Thing(tuple(parts), {"count": count})


def lithium_tubes(rng: Generator) -> Thing:
    count = int(rng.integers(2, 9))
    across = int(rng.integers(1, 3))
    parts = [p for i in range(count) for p in _cell((i % across) * 70.0, (i // across) * 18.8, 65, 9.1, "lithium_cell")]
    return Thing(tuple(parts), {"count": count, "wh": round(count * 9.25)})


def camera_batteries(rng: Generator) -> Thing:
    parts: list[Part] = []
    count = int(rng.integers(1, 4))
    for index in range(count):
        x = index * 48.0
        parts += [
            Slab("abs", rounded(x, 0, 42, 58, 4), 3),
            Slab("lithium_cell", rounded(x - 9, 2, 17, 48, 2), 16),
            Slab("lithium_cell", rounded(x + 9, 2, 17, 48, 2), 16),
            Slab("copper", box(x, -26, 26, 4), 1.0),
        ]
    return Thing(tuple(parts), {"count": count, "wh": 16})


def scooter_pack(rng: Generator) -> Thing:
    columns, rows = int(rng.integers(3, 6)), int(rng.integers(2, 4))
    parts = [p for c in range(columns) for r in range(rows) for p in _cell(r * 69.0, c * 19.0, 65, 9.1, "lithium_cell")]
    middle = ((rows - 1) * 34.5, (columns - 1) * 9.5)
    straps = [Slab("steel", box(x, middle[1], 6, columns * 19), 0.5) for x in np.arange(rows + 1) * 69.0 - 34.5]
    return Thing(
        (
            *parts,
            *straps,
            Slab("pvc", rounded(*middle, rows * 70 + 8, columns * 19 + 8, 4), 1.6),
            Slab("pcb", box(middle[0], middle[1], rows * 55, 16), 3.0),
            Wire("copper", line((rows * 70 - 30, 10), (rows * 70 + 40, 24)), 3.2),
        ),
        {"count": 1, "wh": columns * rows * 9},
    )


BATTERIES: dict[str, tuple[Maker, ...]] = {
    "power_bank": (pouch_bank, tube_bank, lipstick_bank, brick_bank),
    "battery_cells": (small_cells, lithium_tubes, camera_batteries, scooter_pack),
}
