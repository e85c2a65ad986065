"""Rows and heaps of cells, and the blisters they are sold in."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import circle, prism, rounded
from models.simulation.thing import Part, hollow


def row(count: int, pitch: float, rng: Generator, flips: bool = True) -> tuple[np.ndarray, np.ndarray]:
    at = np.column_stack([np.zeros(count), (np.arange(count) - (count - 1) / 2) * pitch, np.zeros(count)])
    return at, np.pi * (np.arange(count) % 2 if flips else np.zeros(count))


def facts(count: int, each: float) -> dict[str, float | int | str]:
    return {"count": count, "wh": round(count * each, 1)}


def card(x: float, y: float, z: float = -9.0, at: tuple[float, float] = (0.0, 0.0)) -> Part:
    hole = circle(3.5, (at[0] + x / 2 - 9, at[1]), 10)
    return Part("cardboard", prism(rounded(x, y, 5, at), z, z + 0.5, [hole]), 3.0)


def bubble(x: float, y: float, height: float, at: tuple[float, float] = (0.0, 0.0)) -> list[Part]:
    low = -height / 2
    return hollow("pet", prism(rounded(x, y, 4, at), low, low + height),
                  prism(rounded(x - 0.8, y - 0.8, 4, at), low, low + height - 0.4))  # fmt: skip


def strewn(rng: Generator, size: tuple[float, float], count: int) -> tuple[np.ndarray, np.ndarray]:
    columns = int(np.ceil(np.sqrt(count * size[1] * 2.6 / size[0]))) or 1
    rows = int(np.ceil(count / columns))
    at = np.array(
        [
            ((i % columns - (columns - 1) / 2) * (size[0] + 6), (i // columns - (rows - 1) / 2) * size[1] * 2.5, 0)
            for i in range(count)
        ]
    )
    at[:, :2] += rng.normal(0, size[1] * 0.25, (count, 2))
    return at, rng.normal(0, 0.25, count) + np.pi * rng.integers(0, 2, count)


def side_by_side(rng: Generator, one: list[Part], count: int, pitch: float, jitter: float, spin: float) -> list[Part]:
    parts: list[Part] = []
    for i in range(count):
        turn = rng.normal(0, spin) + np.pi * (spin > 0) * (rng.random() < 0.4)
        x, y = rng.normal(0, jitter), (i - (count - 1) / 2) * pitch
        parts += [p.turned("z", turn).moved(x, y, 0) for p in one]
    return parts
