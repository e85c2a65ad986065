"""Forms that many things share: pipes, springs, cartons, tapered bars, lots that lie about."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.clutter._copies import strand
from models.simulation.mesh import Mesh, Points, after, before, box, prism, rectangle, revolve
from models.simulation.thing import LEAST_RADIUS_MM, Part, Thing, hollow


def pipe(material: str, x0: float, x1: float, radius: float, wall: float, sides: int = 10) -> list[Part]:
    """Open at both ends, along x."""
    inner = max(radius - wall, 0.2)
    return hollow(material, revolve([[x0, radius], [x1, radius]], sides), revolve([[x0, inner], [x1, inner]], sides))


def spring(material: str, x0: float, x1: float, radius: float, turns: int, gauge: float) -> Part:
    """Wound about x."""
    t = np.linspace(0, 2 * np.pi * turns, turns * 8)
    drawn = max(gauge, LEAST_RADIUS_MM)
    path = np.column_stack([np.linspace(x0, x1, len(t)), radius * np.cos(t), radius * np.sin(t)])
    return Part(material, strand(path, drawn, 4), (gauge / drawn) ** 2)


def carton(material: str, x: float, y: float, z: float, wall: float = 0.6) -> list[Part]:
    return hollow(material, box(x, y, z), box(x - 2 * wall, y - 2 * wall, z - 2 * wall))


def encased(parts: Sequence[Part], slack: float, material: str, wall: float) -> list[Part]:
    """A carton about what is there."""
    low, high = Thing(tuple(parts)).extent()
    (x, y, z), (across, along, tall) = (low + high) / 2, high - low + slack
    return [part.moved(x, y, z) for part in carton(material, across, along, tall, wall)]


def standing(profile: ArrayLike, sides: int = 14, squash: float = 1.0) -> Mesh:
    """A profile (N, 2) of height and radius, upright."""
    return revolve(profile, sides, squash).turned("y", -np.pi / 2)


def strip(stations: ArrayLike, thick: float) -> Mesh:
    """A flat bar, its stations (N, 2) of x and half width, or (N, 3) with the middle line's y as well."""
    rows = np.asarray(stations, float)
    middle = rows[:, 2] if rows.shape[1] == 3 else np.zeros(len(rows))
    upper = np.column_stack([rows[:, 0], middle + rows[:, 1]])
    lower = np.column_stack([rows[:, 0], middle - rows[:, 1]])
    return prism(np.concatenate([lower, upper[::-1]]), -thick / 2, thick / 2)


def lying(
    rng: Generator, items: Sequence[Sequence[Part]], reach: float, high: float = 6.0, tip: float = 0.2
) -> list[Part]:
    """Several items thrown together."""
    parts: list[Part] = []
    for item in items:
        x, y = rng.normal(0, reach, 2)
        z, turn, lean = rng.uniform(-high, high), rng.uniform(0, 2 * np.pi), rng.normal(0, tip)
        parts += [part.turned("x", lean).turned("z", turn).moved(x, y, z) for part in item]
    return parts


def beside(rng: Generator, items: Sequence[Sequence[Part]], pitch: float, sway: float = 0.03) -> list[Part]:
    """Several items side by side along y, not quite parallel."""
    parts: list[Part] = []
    for index, item in enumerate(items):
        y, turn = (index - (len(items) - 1) / 2) * pitch, rng.normal(0, sway)
        x = rng.normal(0, 40 * sway)
        parts += [part.turned("z", turn).moved(x, y) for part in item]
    return parts


def grid(columns: int, rows: int, x: float, y: float, z: float = 0.0) -> Points:
    """Places (N, 3) on a lattice of pitches x and y about the origin."""
    return np.array([
        [(i - (columns - 1) / 2) * x, (j - (rows - 1) / 2) * y, z] for j in range(rows) for i in range(columns)
    ])  # fmt: skip


def frame(x: float, y: float, border: float, z0: float, z1: float) -> Mesh:
    """A rectangle with a window."""
    return prism(rectangle(x, y), z0, z1, [rectangle(x - 2 * border, y - 2 * border)])


def inset(outline: Points, depth: float) -> Points:
    """A soft outline (N, 2), made smaller all round: for the hollow of a case of any shape."""
    along = after(outline) - before(outline)
    inward = np.column_stack([-along[:, 1], along[:, 0]]) / np.maximum(
        np.linalg.norm(along, axis=1, keepdims=True), 1e-9
    )
    x, y = outline.T
    turn = np.sign((x * after(y) - after(x) * y).sum())
    return outline + turn * depth * inward
