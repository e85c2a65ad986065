"""Where things come to lie: about their middle, and many of the same at many places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh
from models.simulation.thing import Part, Thing


def centred(parts: Sequence[Part]) -> Thing:
    low, high = Thing(tuple(parts)).extent()
    x, y, z = -(low + high) / 2
    return Thing(tuple(part.moved(x, y, z) for part in parts))


def copies(mesh: Mesh, at: ArrayLike, turn: ArrayLike | None = None) -> Mesh:
    """One mesh of many copies, each turned about z by radians and moved to a place (N, 3)."""
    places = np.asarray(at, float).reshape(-1, 3)
    count, points = len(places), len(mesh.vertices)
    vertices = np.broadcast_to(mesh.vertices, (count, points, 3))
    if turn is not None:
        c, s = np.cos(turn)[:, None], np.sin(turn)[:, None]
        x, y, z = np.moveaxis(vertices, -1, 0)
        vertices = np.stack([c * x - s * y, s * x + c * y, z], -1)
    faces = mesh.faces[None] + (np.arange(count, dtype=np.int32) * points)[:, None, None]
    return Mesh((vertices + places[:, None]).reshape(-1, 3), faces.reshape(-1, 3).astype(np.int32))
