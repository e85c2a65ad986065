"""Many of the same in one mesh: boxes, rods and copies at many places."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike, NDArray

from models.simulation.mesh import Mesh, Points, after, box, crossed

_BOX = box(1, 1, 1)


def boxes(centres: ArrayLike, sizes: ArrayLike) -> Mesh:
    """Many upright boxes (N, 3) as one mesh."""
    middle, size = np.asarray(centres, float), np.asarray(sizes, float)
    middle, size = np.broadcast_arrays(middle, size)
    vertices = (middle[:, None] + _BOX.vertices * size[:, None]).reshape(-1, 3)
    faces = (_BOX.faces + np.arange(len(middle))[:, None, None] * len(_BOX.vertices)).reshape(-1, 3)
    return Mesh(vertices, faces.astype(np.int32))


def tumbled(rng: Generator, mesh: Mesh, places: ArrayLike) -> Mesh:
    """One mesh at many places (N, 3), each turned any way."""
    at = np.asarray(places, float)
    q = rng.standard_normal((len(at), 4))
    w, x, y, z = (q / np.linalg.norm(q, axis=1, keepdims=True)).T
    turn = np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    ).transpose(2, 0, 1)
    return copies(mesh, at, turns=turn)


def strand(points: Points, radius: float, sides: int = 5) -> Mesh:
    """A rod along a long path (N, 3): as ``tube``, for many points."""
    tangent = np.gradient(points, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    side = crossed(tangent, [0.02, 0.03, 1.0])
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    up = crossed(tangent, side)
    angle = np.arange(sides) * 2 * np.pi / sides
    reach = radius * np.sqrt(2 * np.pi / sides / np.sin(2 * np.pi / sides))
    rings = points[:, None] + reach * (
        np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * up[:, None]
    )
    count = len(points)
    index = np.arange(count * sides).reshape(count, sides)
    beside = np.roll(index, -1, 1)
    a, b, c, d = (part.ravel() for part in (index[:-1], beside[:-1], beside[1:], index[1:]))
    fan = np.arange(1, sides - 1)
    first, last = index[0], index[-1]
    faces = [
        np.column_stack([a, b, c]),
        np.column_stack([a, c, d]),
        np.column_stack([np.full(sides - 2, first[0]), first[fan + 1], first[fan]]),
        np.column_stack([np.full(sides - 2, last[0]), last[fan], last[fan + 1]]),
    ]
    return Mesh(rings.reshape(-1, 3), np.concatenate(faces).astype(np.int32))


def rods(starts: ArrayLike, ends: ArrayLike, radius: float, sides: int = 4) -> Mesh:
    """Many straight rods from points to points (N, 3) as one mesh."""
    first, last = np.asarray(starts, float), np.asarray(ends, float)
    along = last - first
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    side = crossed(along, [0.09, 0.13, 1.0])
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    up = crossed(along, side)
    angle = np.arange(sides) * 2 * np.pi / sides
    reach = radius * np.sqrt(2 * np.pi / sides / np.sin(2 * np.pi / sides))
    ring = reach * (np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * up[:, None])
    vertices = np.concatenate([first[:, None] + ring, last[:, None] + ring], 1).reshape(-1, 3)
    i = np.arange(sides)
    j = after(i)
    fan = np.arange(1, sides - 1)
    zero = np.zeros(sides - 2, int)
    one = np.concatenate(
        [
            np.column_stack([i, j, j + sides]),
            np.column_stack([i, j + sides, i + sides]),
            np.column_stack([zero, fan + 1, fan]),
            np.column_stack([zero + sides, fan + sides, fan + 1 + sides]),
        ]
    )
    faces = (one + np.arange(len(first))[:, None, None] * 2 * sides).reshape(-1, 3)
    return Mesh(vertices, faces.astype(np.int32))


def copies(
    mesh: Mesh, places: ArrayLike, scales: NDArray[np.float64] | None = None, turns: NDArray[np.float64] | None = None
) -> Mesh:
    """One mesh repeated at places (N, 3), scaled by (N, 3) and turned by angles about z (N,) or matrices (N, 3, 3)."""
    spots = np.asarray(places, float).reshape(-1, 3)
    vertices = np.broadcast_to(mesh.vertices, (len(spots), *mesh.vertices.shape))
    if scales is not None:
        vertices = vertices * np.asarray(scales, float)[:, None]
    if turns is not None:
        if turns.ndim == 1:
            c, s, zero = np.cos(turns), np.sin(turns), np.zeros(len(turns))
            turns = np.stack([c, -s, zero, s, c, zero, zero, zero, zero + 1], -1).reshape(-1, 3, 3)
        vertices = vertices @ turns.transpose(0, 2, 1)
    vertices = (vertices + spots[:, None]).reshape(-1, 3)
    starts = np.arange(len(spots)) * len(mesh.vertices)
    return Mesh(vertices, (mesh.faces[None] + starts[:, None, None]).reshape(-1, 3).astype(np.int32))


def tumbles(rng: Generator, count: int) -> NDArray[np.float64]:
    """Rotations (N, 3, 3) of any kind."""
    matrices, _ = np.linalg.qr(rng.standard_normal((count, 3, 3)))
    return matrices * np.sign(np.linalg.det(matrices))[:, None, None]
