"""Metal vessels under pressure, with their liquid up to a level that depends on how they lie."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, Points, revolve, tube
from models.simulation.thing import Part, hollow

_ANGLES = np.linspace(0.0, np.pi, 40)
_SEGMENT = (_ANGLES - np.sin(_ANGLES) * np.cos(_ANGLES)) / np.pi


def inset(profile: ArrayLike, wall: float | ArrayLike) -> Points:
    """The profile of the inside of a wall."""
    line = np.asarray(profile, float)
    along = np.gradient(line, axis=0)
    normal = np.column_stack([-along[:, 1], along[:, 0]]) / np.maximum(np.linalg.norm(along, axis=1), 1e-9)[:, None]
    inner = line - normal * np.broadcast_to(np.asarray(wall, float), (len(line),))[:, None]
    inner[:, 1] = np.where(line[:, 1] < 0.05, 0.0, np.maximum(inner[:, 1], 0.05))
    return inner


def settled(inner: Points, filled: float, lying: bool, sides: int = 16) -> Mesh:
    """Liquid in a vessel: up to a level along x, or along the whole of a lying one."""
    if lying:
        mesh = revolve(inner, sides)
        level = -np.cos(np.interp(filled, _SEGMENT, _ANGLES)) * inner[:, 1].max()
        vertices = mesh.vertices.copy()
        vertices[:, 2] = np.minimum(vertices[:, 2], level)
        return Mesh(vertices, mesh.faces)
    level = inner[:, 0].min() + filled * (inner[:, 0].max() - inner[:, 0].min())
    last = int(np.flatnonzero(inner[:, 0] < level)[-1])
    if last + 1 >= len(inner):
        return revolve(inner, sides)
    here, there = inner[last], inner[last + 1]
    share = (level - here[0]) / max(there[0] - here[0], 1e-6)
    return revolve(np.vstack([inner[: last + 1], here + share * (there - here)]), sides)


def vessel(
    rng: Generator,
    material: str,
    profile: ArrayLike,
    wall: float | ArrayLike,
    content: str,
    filled: float,
    sides: int = 16,
) -> tuple[list[Part], int]:
    """A turned vessel with its liquid, and the millilitres it holds brimful."""
    inner = inset(profile, wall)
    cavity = revolve(inner, sides)
    parts = hollow(material, revolve(profile, sides), cavity)
    if filled > 0.02:
        parts.append(Part(content, settled(inner, min(filled, 0.97), bool(rng.random() < 0.6), sides)))
    return parts, int(round(cavity.volume() / 1000))


def rim(material: str, x: float, radius: float, thickness: float, share: float = 1.0, steps: int = 16) -> Part:
    """A ring about the x axis: a seam, a bead, a collar."""
    turn = np.arange(steps) * 2 * np.pi / steps
    path = np.column_stack([np.full(steps, x), radius * np.cos(turn), radius * np.sin(turn)])
    return Part(material, tube(path, thickness / 2, closed=True, sides=4), share)


def bag_level(rng: Generator) -> float:
    """How full: mostly new, some half used, a few empty."""
    draw = rng.random()
    if draw < 0.65:
        return float(rng.uniform(0.6, 0.88))
    return float(rng.uniform(0.15, 0.6)) if draw < 0.92 else 0.0
