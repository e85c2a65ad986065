"""What else lies in a bag, electrical: phones, laptops, cables, chargers."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.shapes import (
    Part,
    Points,
    Slab,
    Thing,
    Turned,
    Wire,
    box,
    disc,
    line,
    moved,
    rounded,
)


def phone(rng: Generator) -> Thing:
    length, width = rng.uniform(138, 168), rng.uniform(66, 79)
    chips = [
        Slab(
            "copper",
            box(*rng.uniform(-1, 1, 2) * [14, width * 0.4] + [length * 0.3, 0], *rng.uniform(3, 13, 2)),
            rng.uniform(0.2, 0.8),
        )
        for _ in range(9)
    ]
    lens = [Slab("steel", disc(length * 0.4, width * 0.3 - 14 * i, 5), 2.5) for i in range(int(rng.integers(1, 4)))]
    return Thing(
        (
            Slab("glass", rounded(0, 0, length, width, 8), 1.6),
            Wire("aluminium", rounded(0, 0, length, width, 8), 3, True),
            Slab("lithium_cell", box(-length * 0.12, rng.uniform(-6, 6), length * 0.5, width * 0.62), 3.6),
            Slab("pcb", box(length * 0.32, 0, length * 0.25, width * 0.86), 1.4),
            *chips,
            *lens,
        )
    )


def _board(rng: Generator, w: float, h: float, count: int) -> list[Part]:
    parts: list[Part] = [Slab("pcb", box(0, 0, w, h), 1.8)]
    for _ in range(count):
        size = rng.uniform(2, 16, 2)
        parts.append(
            Slab(
                str(rng.choice(["copper", "aluminium", "steel", "pcb"])),
                box(*rng.uniform(-0.46, 0.46, 2) * [w, h], *size),
                rng.uniform(0.3, 2.5),
            )
        )
    return parts


def laptop(rng: Generator) -> Thing:
    w, h = rng.uniform(290, 360), rng.uniform(200, 250)
    parts: list[Part] = [
        Slab(str(rng.choice(["aluminium", "abs", "abs"])), rounded(0, 0, w, h, 8), rng.uniform(2.5, 4)),
        Slab("glass", box(0, 0, w - 14, h - 16), 1.1),
        Slab("aluminium", box(0, 0, w - 14, h - 20), 0.6),
    ]
    parts += [_shifted(part, 0, -h * 0.22) for part in _board(rng, w * rng.uniform(0.6, 0.9), h * 0.42, 45)]
    cells = int(rng.integers(2, 5))
    parts += [
        Slab(
            "lithium_cell",
            box((i - cells / 2 + 0.5) * w * 0.85 / cells, h * 0.27, w * 0.82 / cells, h * 0.32),
            rng.uniform(4, 7),
        )
        for i in range(cells)
    ]
    parts += [
        Wire("copper", line((-w * 0.3, -h * 0.3), (w * 0.1, -h * 0.32), (w * 0.25, -h * 0.2)), 5),
        Slab("steel", disc(w * 0.3, -h * 0.22, 24), 1.5, [disc(w * 0.3, -h * 0.22, 9)]),
    ]
    parts += [Slab("steel", box(x * w, -h / 2 + 4, 26, 9), 5) for x in (-0.33, 0.33)] + [
        Slab("steel", disc(x * w, y * h, 2.2, count=8), 6) for x in (-0.46, 0, 0.46) for y in (-0.45, 0.45)
    ]
    return Thing(tuple(parts))


def tablet(rng: Generator) -> Thing:
    w, h = rng.uniform(200, 260), rng.uniform(140, 180)
    return Thing(
        (
            Slab("glass", rounded(0, 0, w, h, 9), 1.6),
            Slab("aluminium", rounded(0, 0, w, h, 9), 1.2),
            *(Slab("lithium_cell", box(s * w * 0.2, 0, w * 0.36, h * 0.8), 3.2) for s in (-1, 1)),
            *(_shifted(p, w * 0.43, 0) for p in _board(rng, w * 0.1, h * 0.8, 14)),
        )
    )


def _shifted(part: Part, x: float, y: float) -> Part:
    assert isinstance(part, Slab)
    return Slab(part.material, part.outline + [x, y], part.thickness)


def loops(rng: Generator, size: float, turns: float) -> Points:
    """A curve that loops about, like a cable or a chain."""
    t = np.linspace(0, 2 * np.pi * turns, int(40 * turns))
    a, b = rng.uniform(0, 6.28, 2)
    r = size * (0.7 + 0.3 * np.sin(t * 0.37 + a))
    return np.stack(
        [r * np.cos(t) + size * 0.3 * np.sin(0.51 * t + b), 0.7 * r * np.sin(t) + size * 0.2 * np.cos(0.77 * t)], 1
    )


def cable(rng: Generator) -> Thing:
    points = loops(rng, rng.uniform(22, 70), rng.uniform(1.2, 4.5))
    core = rng.uniform(0.6, 1.8)
    ends = [Slab("steel", moved(box(0, 0, 16, 9), *points[i]), 2.0) for i in (0, -1)]
    return Thing(
        (
            Wire("pvc", points, core * 2.4),
            Wire("copper", points, core),
            *ends,
            *(Slab("pvc", moved(box(0, 0, 22, 12), *points[i]), 5) for i in (0, -1)),
        )
    )


def charger(rng: Generator) -> Thing:
    w, h = rng.uniform(40, 110), rng.uniform(38, 55)
    coil = (Slab("copper", box(-w * 0.1, 0, 18, 20), 8), Slab("steel", box(-w * 0.1, 0, 24, 15), 7))
    caps = [Turned("aluminium", (-8, 8), (5, 5), None, None, (rng.uniform(0, w * 0.35), y)) for y in (-9, 8)]
    prongs = [Slab("brass", box(w / 2 + 8, y, 17, 6), 1.6) for y in (-7, 7)]
    cord = cable(rng).parts if rng.random() < 0.6 else ()
    return Thing(
        (Slab("abs", rounded(0, 0, w, h, 6), 5), *_board(rng, w * 0.85, h * 0.8, 10), *coil, *caps, *prongs, *cord)
    )


def headphones(rng: Generator) -> Thing:
    arc = np.stack([75 * np.cos(a := np.linspace(np.pi, 2 * np.pi, 24)), 85 * np.sin(a)], 1)
    cups = [
        p
        for s in (-1, 1)
        for p in (
            Slab("abs", disc(s * 75, 12, 26, 34), 12, [disc(s * 75, 12, 12)]),
            Slab("steel", disc(s * 75, 12, 11), 5),
            Wire("copper", disc(s * 75, 12, 8), 2, True),
        )
    ]
    return Thing((Wire("abs", arc, 12), Wire("steel", arc, 2.5), *cups))


def watch(rng: Generator) -> Thing:
    links = [Slab("steel", box(s * (24 + 7 * i), 0, 6, 18), 2.6) for s in (-1, 1) for i in range(7)]
    return Thing(
        (
            Slab("steel", disc(0, 0, 19), 3),
            Slab("glass", disc(0, 0, 16), 2),
            Wire("brass", disc(0, 0, 13), 2, True),
            *links,
        )
    )


def hair_dryer(rng: Generator) -> Thing:
    body = Turned("abs", (-70, -40, 40, 95), (38, 42, 36, 26), 2.4)
    grip = Turned("abs", (0, 120), (17, 15), 2.4, None, (-10.0, 20.0), np.pi / 2)
    motor: tuple[Part, ...] = (
        Turned("steel", (-35, 5), (15, 15), 2.5),
        Turned("copper", (-30, 0), (11, 11)),
        *(Wire("steel", np.stack([np.linspace(20, 75, 40), 18 * (-1.0) ** np.arange(40)], 1), 0.9) for _ in range(2)),
    )
    return Thing((body, grip, *motor, *_board(rng, 22, 14, 4), *cable(rng).parts))


def remote(rng: Generator) -> Thing:
    cells = (
        [Turned("alkaline_cell", (-22, 22), (5, 5), None, None, (-55.0, y)) for y in (-6, 6)]
        if rng.random() < 0.2
        else []
    )
    return Thing(
        (
            Slab("abs", rounded(0, 0, 170, 44, 8), 5),
            Slab("pcb", box(10, 0, 130, 34), 1.4),
            *cells,
            *(Slab("rubber", disc(x, y, 4, count=8), 3) for x in np.linspace(-10, 70, 6) for y in (-10, 0, 10)),
        )
    )
