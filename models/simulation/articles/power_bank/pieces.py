"""Rooms full of cells, cases of many shapes, and the small things that banks have besides."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._cells import L14500, L18650, L21700, WH, pouch, round_cells
from models.simulation.articles._common import inward
from models.simulation.articles._forging import forged
from models.simulation.articles.power_bank.boards import brick
from models.simulation.articles.power_bank.parts import flat_case, round_case
from models.simulation.mesh import arc, circle, merged, prism, rounded, tube
from models.simulation.thing import Part, hollow, wire

Stored = tuple[list[Part], float]
"""Cells, and their watt-hours."""


def pouches(rng: Generator, x: float, y: float, z: float) -> Stored:
    """One to three layers of one to three soft cells that fill a room about the origin."""
    layers = int(rng.integers(1, max(2, min(4, int(z / 3.6)))))
    columns = 1 if y < 44 else int(rng.integers(1, 3 if y < 100 else 4))
    tabs = "x" if rng.random() < 0.75 or columns > 1 else "y"
    width, thick = y / columns - 0.8, z / layers - 0.5
    parts: list[Part] = []
    for i in range(columns):
        for k in range(layers):
            at = (0.0, (i - (columns - 1) / 2) * y / columns, (k - (layers - 1) / 2) * z / layers)
            size = (x - 4, width) if tabs == "x" else (width - 4, x - 1)
            parts += pouch(*at, size[0], size[1], thick, "x") if tabs == "x" else pouch(*at, x - 1, y - 4, thick, "y")
    return parts, layers * columns * (x - 10) * (width - 3) * thick * rng.uniform(4.2e-4, 5.6e-4)


def round_block(rng: Generator, x: float, y: float, z: float, most: int = 12) -> Stored | None:
    """As many round cells as a room takes, lengthwise or across, with their strips; None where none fits."""
    size = [L18650, L18650, L21700, L14500][int(rng.integers(4))]
    long, wide = size[0] + 2.6, 2 * size[1] + 0.4
    across = rng.random() < 0.5
    a, b = (y, x) if across else (x, y)
    ends, rows, layers = int(a // long), int(b // wide), int((z + 0.4) // wide)
    if min(ends, rows, layers) < 1:
        return None
    while ends * rows * layers > most:
        layers, rows = (layers - 1, rows) if layers > 1 else (1, rows - 1)
    pitch = wide + min(rng.exponential(0.8), (b - rows * wide) / max(rows, 1))
    at = np.array([((e - (ends - 1) / 2) * long, (r - (rows - 1) / 2) * pitch, (k - (layers - 1) / 2) * wide)
                   for e in range(ends) for r in range(rows) for k in range(layers)])  # fmt: skip
    turn = np.pi * (np.arange(len(at)) % 2) * (rng.random() < 0.6)
    parts = round_cells(size, "lithium", at, turn, 10 if len(at) < 3 else 8 if len(at) < 7 else 6)
    plates = (brick(0.3, rows * pitch - 6, 7) for _ in range(2 * ends))
    xs = [(e - (ends - 1) / 2) * long + s * (size[0] / 2 + 0.9) for e in range(ends) for s in (-1, 1)]
    parts.append(Part("steel", merged(*(plate.moved(at_x) for plate, at_x in zip(plates, xs, strict=True)))))
    if across:
        parts = [part.turned("z", np.pi / 2) for part in parts]
    return parts, len(at) * WH[size] * rng.uniform(0.85, 1.25)


def stored(rng: Generator, x: float, y: float, z: float, at: tuple[float, float, float], rounds: float = 0.4) -> Stored:
    """Cells of any kind in a room of these sides about a place."""
    block = round_block(rng, x, y, z) if rng.random() < rounds else None
    parts, wh = block or pouches(rng, x, y, z)
    return [part.moved(*at) for part in parts], wh


def shaped_case(material: str, outline: ArrayLike, z: float, wall: float, bevel: float = 0.0) -> list[Part]:
    """A flat case of any left-turning outline, its rims rounded off by a bevel."""
    line = np.asarray(outline, float)
    inner = prism(inward(line, wall + 0.4 * bevel), -z / 2 + wall, z / 2 - wall)
    return hollow(material, forged(line, z, bevel), inner)


def any_case(rng: Generator, x: float, y: float, z: float) -> tuple[list[Part], float]:
    """A body of plastic or metal: slab, pillow, stadium or with cut corners; and its wall."""
    material = str(rng.choice(["abs", "polycarbonate", "aluminium", "abs"]))
    wall = rng.uniform(0.8, 1.4) if material == "aluminium" else rng.uniform(1.2, 2.2)
    kind = rng.random()
    if kind < 0.45:
        parts = flat_case(material, x, y, z, wall, rng.uniform(2, min(y, z * 1.6) / 2))
    elif kind < 0.7:
        parts = shaped_case(material, rounded(x, y, rng.uniform(5, 14)), z, wall, min(z * 0.2, rng.uniform(1.5, 5)))
    elif kind < 0.85 and z > 12:
        parts = round_case(material, x, y, z, wall)
    else:
        c = rng.uniform(4, 12)
        a, b = x / 2, y / 2
        line = np.array(
            [(c - a, -b), (a - c, -b), (a, c - b), (a, b - c), (a - c, b), (c - a, b), (-a, b - c), (-a, c - b)]
        )
        parts = shaped_case(material, line, z, wall, min(z * 0.15, 2.0))
    return parts, wall


def screws(x: float, y: float, z: float, radius: float = 1.0) -> Part:
    """Four at the corners, along z."""
    rods = (tube([(sx * x / 2, sy * y / 2, -z / 2), (sx * x / 2, sy * y / 2, z / 2)], radius, sides=5)
            for sx in (-1, 1) for sy in (-1, 1))  # fmt: skip
    return Part("steel", merged(*rods))


def spiral(at: tuple[float, float, float], inner: float, outer: float, turns: int) -> Part:
    """A charging coil."""
    angle = np.linspace(0, turns * 2 * np.pi, turns * 8 + 1)
    reach = np.linspace(inner, outer, len(angle))
    path = np.column_stack([at[0] + reach * np.cos(angle), at[1] + reach * np.sin(angle), np.full(len(angle), at[2])])
    return wire("copper", path, 0.5, sides=4)


def magnets(at: tuple[float, float], z: float, radius: float = 25.0, count: int = 9) -> Part:
    """A broken ring of flat magnets."""
    step = 2 * np.pi / count
    span = step * 0.85
    lines = (
        np.concatenate([arc(radius + 2, a, a + span, at, 3), arc(radius - 2, a + span, a, at, 3)])
        for a in np.arange(count) * step
    )
    return Part("steel", merged(*(prism(line, z - 0.4, z + 0.4) for line in lines)))


def coil_set(rng: Generator, at: tuple[float, float], z: float) -> list[Part]:
    """What charges a phone through the case: coil on ferrite, most with magnets about it."""
    parts = [spiral((*at, z), rng.uniform(6, 11), rng.uniform(17, 21), int(rng.integers(4, 8))),
             Part("ferrite", prism(circle(22, at, 14), z - 1.5, z - 0.7), 0.6)]  # fmt: skip
    return [*parts, magnets(at, z, rng.uniform(24.5, 26.5), int(rng.integers(6, 14)))] if rng.random() < 0.65 else parts


def plug(kind: str) -> list[Part]:
    """The end of a cable, its mouth toward +x from the origin: "c", "l" for the thin apple one, "m", "a"."""
    wide, high, long = {"c": (8.3, 2.5, 6.6), "l": (6.7, 1.5, 6.7), "m": (6.9, 1.9, 6.4), "a": (12.0, 4.5, 12.0)}[kind]
    shell = "stainless"
    return [
        Part(shell, brick(long, wide, high).moved(long / 2), 0.55),
        Part("brass", brick(long * 0.7, wide * 0.6, 0.6).moved(long * 0.3)),
        Part("pvc", prism(rounded(17, wide + 3.5, 2, (-8, 0), 3), -high / 2 - 1.6, high / 2 + 1.6), 0.8),
        Part("chip", brick(4, wide * 0.6, 1).moved(-5), 0.8),
    ]


def cable(rng: Generator, path: ArrayLike, kind: str, thick: float = 0.0) -> list[Part]:
    """A cord along flat points whose last is its plug."""
    line = np.asarray(path, float)
    ahead = line[-1] - line[-2]
    ends = [p.turned("z", float(np.arctan2(ahead[1], ahead[0]))).moved(*line[-1]) for p in plug(kind)]
    radius = thick or rng.uniform(1.3, 2.2)
    return [wire("copper", line, 0.7, sides=4), wire("pvc", line, radius, sides=5), *ends]


def lamp(rng: Generator, x: float, y: float, z: float) -> list[Part]:
    """Light diodes behind a lens at an end."""
    count = int(rng.integers(1, 5))
    spots = (brick(1.2, 3.4, 3.4).moved(x, y + (i - (count - 1) / 2) * 6, z) for i in range(count))
    return [Part("chip", merged(*spots)), Part("acrylic", brick(2.5, count * 6 + 4, 7).moved(x - 3, y, z), 0.8)]


def screen(rng: Generator, x: float, y: float, z: float) -> list[Part]:
    wide, deep = rng.uniform(14, 42), rng.uniform(8, 22)
    return [
        Part("lcd", brick(deep, wide, 1.4).moved(x, y, z), 0.85),
        Part("glass", brick(deep, wide, 0.6).moved(x, y, z + 1)),
    ]
