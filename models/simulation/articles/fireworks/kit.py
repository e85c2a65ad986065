"""Parts of the later fireworks: tubes stuffed with layers, set out in rows and rings, and their wrappings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._common import pick
from models.simulation.articles._placing import copies
from models.simulation.articles.fireworks.parts import pipe, slug
from models.simulation.mesh import Mesh, Points, box, prism, revolve, rounded, tube
from models.simulation.thing import Part, hollow

Layer = tuple[float, str, float]
"""How far along the tube it ends (0 to 1), its material ("" for nothing) and the share of its density."""


def bang(rng: Generator) -> list[Layer]:
    """Clay, flash, clay; or a double one with a lift charge at its foot."""
    clay, roof = rng.uniform(0.08, 0.25), rng.uniform(0.8, 0.93)
    flash = pick(rng, "flash_powder", "flash_powder", "powder", "star_mix")
    return [(clay, "clay", rng.uniform(0.6, 1)), (roof - rng.uniform(0, 0.2), flash, rng.uniform(0.6, 1.1)),
            (roof, "", 0), (0.99, pick(rng, "clay", "clay", "paper"), 0.9)]  # fmt: skip


def double_bang(rng: Generator) -> list[Layer]:
    a, b = rng.uniform(0.06, 0.14), rng.uniform(0.3, 0.45)
    return [(a, "clay", 0.9), (b, "powder", rng.uniform(0.8, 1.1)), (b + rng.uniform(0.06, 0.14), "clay", 0.9),
            (rng.uniform(0.76, 0.88), pick(rng, "flash_powder", "powder"), rng.uniform(0.6, 1)),
            (0.97, pick(rng, "clay", "paper"), 0.9)]  # fmt: skip


def fountain(rng: Generator) -> list[Layer]:
    clay, top = rng.uniform(0.05, 0.2), rng.uniform(0.6, 0.9)
    middle = rng.uniform(clay + 0.1, top)
    return [(clay, "clay", 0.9), (middle, pick(rng, "powder", "star_mix"), rng.uniform(0.6, 1.4)),
            (top, pick(rng, "powder", "star_mix", "magnesium"), rng.uniform(0.5, 1.2)),
            (min(top + 0.08, 0.98), pick(rng, "clay", "paper"), 0.8)]  # fmt: skip


def shots(rng: Generator, count: int) -> list[Layer]:
    """As a candle: lift, star, delay, again and again."""
    layers: list[Layer] = [(0.08, "clay", 0.9)]
    step = rng.uniform(0.7, 0.88) / count
    for i in range(count):
        a = 0.08 + i * step
        layers += [(a + step * 0.2, "powder", 1.0), (a + step * 0.65, "star_mix", rng.uniform(0.7, 1.1)),
                   (a + step, pick(rng, "powder", "clay"), 0.8)]  # fmt: skip
    return layers


def mortar(rng: Generator) -> list[Layer]:
    plug, lift = rng.uniform(0.08, 0.2), rng.uniform(0.04, 0.1)
    load = rng.uniform(0.15, 0.45)
    return [(plug, pick(rng, "clay", "clay", "pe"), 0.85), (plug + lift, "powder", 0.9),
            (plug + lift + load, pick(rng, "star_mix", "star_mix", "flash_powder", "powder"), rng.uniform(0.4, 0.9)),
            (0.88, "", 0), (0.92, "paper", 0.7)]  # fmt: skip


def any_filling(rng: Generator) -> list[Layer]:
    kinds = (bang, double_bang, fountain, mortar)
    choice = int(rng.integers(5))
    return shots(rng, int(rng.integers(2, 6))) if choice == 4 else kinds[choice](rng)


@lru_cache(maxsize=16)
def _plug(sides: int) -> Mesh:
    return slug(0.0, 1.0, 1.0, sides)


def stuffed(
    length: float, radius: float, bore: float, layers: Sequence[Layer], sides: int = 6, skin: str = "paper"
) -> list[Part]:
    """A tube along x, its foot at -length / 2, with layers in it."""
    parts = [Part(skin, pipe(length, radius, bore, sides), 1.15 if skin == "paper" else 1.0)]
    at = 0.0
    for end, material, share in layers:
        if material and end > at + 0.005:
            plug = _plug(max(sides - 1, 4))  # stretched, for to make one anew takes ten times as long
            size = ((end - at) * length, bore - 0.02, bore - 0.02)
            parts.append(Part(material, Mesh(plug.vertices * size + ((at - 0.5) * length, 0, 0), plug.faces), share))
        at = max(end, at)
    return parts


def spread(one: Sequence[Part], at: ArrayLike, turn: ArrayLike | None = None, upright: bool = False) -> list[Part]:
    tip = -np.pi / 2 if upright else 0.0
    return [Part(p.material, copies(p.mesh.turned("y", tip) if tip else p.mesh, at, turn), p.share) for p in one]


def in_rows(columns: int, rows: int, pitch: float, step: float, bent: bool = False) -> Points:
    """(N, 3) places in the plane."""
    i, j = np.meshgrid(np.arange(columns), np.arange(rows))
    x = (i - (columns - 1) / 2 + bent * 0.25 * (1 - 2 * (j % 2))) * pitch
    return np.column_stack([x.ravel(), ((j - (rows - 1) / 2) * step).ravel(), np.zeros(columns * rows)])


def in_rings(most: int, pitch: float, start: float) -> Points:
    """(N, 3) places along a spiral from a radius outwards."""
    points: list[tuple[float, float, float]] = []
    angle, r = 0.0, start
    while len(points) < most:
        points.append((r * np.cos(angle), r * np.sin(angle), 0.0))
        angle += pitch / r
        r += pitch * pitch / r / (2 * np.pi)
    return np.array(points)


def wrapped(rng: Generator, low: Points, high: Points, kind: str = "") -> list[Part]:
    """A carton, a film, a printed bag or a net round what fills the space between two corners."""
    kind = kind or pick(rng, "carton", "film", "bag", "none")
    if kind == "none":
        return []
    x, y, z = high - low + rng.uniform(1.5, 6)
    mx, my, mz = (high + low) / 2
    wall = {"carton": rng.uniform(0.6, 1.4), "film": 0.12, "bag": 0.25}[kind]
    board = {"carton": pick(rng, "paper", "cardboard"), "film": "pe", "bag": pick(rng, "pe", "paper")}[kind]
    corner = 1.0 if kind == "carton" else min(x, y) * rng.uniform(0.03, 0.15)
    shell = hollow(
        board,
        prism(rounded(x, y, corner, steps=3), -z / 2, z / 2),
        prism(rounded(x - 2 * wall, y - 2 * wall, corner, steps=3), -z / 2 + wall, z / 2 - wall),
    )
    if kind != "carton" and rng.random() < 0.5:
        shell.append(Part("cardboard", box(x + 2, rng.uniform(20, 40), 0.8).moved(0, y / 2 + 8, 0)))
    return [p.moved(mx, my, mz) for p in shell]


def tail(rng: Generator, x: float, size: float = 1.0) -> Part:
    """A fuse from the tube's mouth at x; bent one way or the other."""
    reach, bend = rng.uniform(12, 40) * size, rng.uniform(-12, 12) * size
    path = [(x - 7, 0, 0), (x + reach * 0.4, bend * 0.3, 0), (x + reach, bend, 0)]
    return Part("powder", tube(path, rng.uniform(0.9, 1.5), sides=4), 0.9)


def rods(count: int, length: float, radius: float, at: Points, turn: ArrayLike, material: str) -> Part:
    rod = revolve([(-length / 2, radius), (length / 2, radius)], 5)
    return Part(material, copies(rod, at[:count], turn))
