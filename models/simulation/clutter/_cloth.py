"""Soft things: waves, creases, cushions and shells of cloth, settled on the ground."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.simulation.mesh import Mesh, sheet
from models.simulation.thing import Part, Thing, both


def settled(*groups: list[Part] | Thing) -> Thing:
    """Parts together, their middle at the origin."""
    parts = both(*groups)
    low = np.min([part.mesh.vertices.min(0) for part in parts], axis=0)
    high = np.max([part.mesh.vertices.max(0) for part in parts], axis=0)
    return Thing(parts).moved(*(-(low + high) / 2))


def waves(rng: Generator, rows: int, columns: int, finest: float = 3.0, count: int = 8) -> NDArray[np.float64]:
    """A random height field (rows, columns) of mean 0 and spread 1, mostly of long waves."""
    frequency = rng.normal(0, finest / 2, (count, 2))
    weight = 1 / (0.5 + np.hypot(*frequency.T))
    phase = rng.uniform(0, 2 * np.pi, count)
    angle = (
        frequency[:, 0, None, None] * np.linspace(0, 2 * np.pi, rows)[:, None]
        + frequency[:, 1, None, None] * np.linspace(0, 2 * np.pi, columns)
        + phase[:, None, None]
    )
    field = np.einsum("k,kij->ij", weight, np.cos(angle))
    field -= field.mean()
    return field / max(float(field.std()), 1e-6)


def creases(rng: Generator, rows: int, columns: int, count: int = 6) -> NDArray[np.float64]:
    """Ridges and furrows along short random lines, heights about -1 to 1."""
    y, x = np.linspace(-1, 1, rows)[:, None], np.linspace(-1, 1, columns)
    angle, sign = rng.uniform(0, np.pi, count)[:, None, None], rng.choice([-1.0, 1.0], count)[:, None, None]
    middle = rng.uniform(-0.9, 0.9, (2, count))[:, :, None, None]
    along = (x - middle[0]) * np.cos(angle) + (y - middle[1]) * np.sin(angle)
    across = (y - middle[1]) * np.cos(angle) - (x - middle[0]) * np.sin(angle)
    width, reach = rng.uniform(0.06, 0.16, (count, 1, 1)), rng.uniform(0.3, 0.9, (count, 1, 1))
    return (sign * np.exp(-((across / width) ** 2) - (along / reach) ** 2)).sum(0)


def soft(
    rng: Generator, x: float, y: float, thick: float, grid: tuple[int, int] = (12, 15), rough: float = 0.25,
    edge: float = 8.0, warp: float = 0.03, roundness: float = 0.0, finest: float = 3.0,
) -> Mesh:  # fmt: skip
    """A piece of something soft: uneven thickness, creases, soft edges, an outline that is not straight.

    ``edge`` is high for a square-edged pack and 2 for a mound; ``roundness`` 1 turns the rectangle into an ellipse.
    """
    rows, columns = grid
    v, u = np.linspace(-1, 1, rows)[:, None], np.linspace(-1, 1, columns)
    rim = (1 - np.abs(v) ** edge) * (1 - np.abs(u) ** edge)
    relief = 1 + rough * waves(rng, rows, columns, finest) + 1.2 * rough * creases(rng, rows, columns)
    field = thick * np.clip(relief, 0.12, 2.2) * rim
    belly = thick * 0.15 * (waves(rng, rows, columns, 2.0, 4) - 1) * rim
    mesh = sheet(belly, belly + field, x, y)
    flat = mesh.vertices[:, :2] / (np.array([x, y]) / 2)
    crisp = min(1.0, max(0.0, (edge - 2) / 6))
    flat = flat + crisp * (np.sin(flat * np.pi / 2) - flat)
    squared = np.stack(
        [flat[:, 0] * np.sqrt(1 - flat[:, 1] ** 2 / 2), flat[:, 1] * np.sqrt(1 - flat[:, 0] ** 2 / 2)], 1
    )
    flat = flat + roundness * (squared - flat)
    turn = rng.normal(0, 1.3, (3, 2, 2))
    shift = np.sin(np.einsum("kij,nj->kni", turn, flat) + rng.uniform(0, 6.3, (3, 1, 2))).sum(0)
    vertices = mesh.vertices.copy()
    vertices[:, :2] = (flat + warp * shift) * np.array([x, y]) / 2
    return Mesh(vertices, mesh.faces)


@lru_cache(maxsize=64)
def _grid_faces(rows: int, columns: int) -> NDArray[np.int32]:
    return sheet(np.zeros((rows, columns)), np.ones((rows, columns)), 1, 1).faces


def shell(surface: NDArray[np.float64], thickness: float | NDArray[np.float64]) -> Mesh:
    """A skin of a thickness on either side of a surface (R, C, 3)."""
    normal = np.cross(np.gradient(surface, axis=1), np.gradient(surface, axis=0))
    normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9)
    half = normal * np.asarray(thickness) / 2
    vertices = np.concatenate([(surface - half).reshape(-1, 3), (surface + half).reshape(-1, 3)])
    return Mesh(vertices, _grid_faces(*surface.shape[:2]))
