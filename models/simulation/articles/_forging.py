"""Forged tools: an outline with round edges, and its steel."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, after, before, prism

Course = tuple[Sequence[float], Sequence[float]]


def forged(
    outline: ArrayLike,
    thickness: float,
    bevel: float = 0.0,
    holes: Sequence[ArrayLike] = (),
    factor: Course | None = None,
    lift: Course | None = None,
) -> Mesh:
    """A plate with bevelled rims whose thickness (``factor``) and height (``lift``) may change along x."""
    flat = prism(outline, -thickness / 2, thickness / 2, holes)
    vertices, faces = flat.vertices, flat.faces
    if bevel > 0:
        count = len(vertices) // 2
        rim = vertices[:count, :2]
        inset = np.empty_like(rim)
        start = 0
        for size in (len(np.asarray(outline)), *(len(np.asarray(hole)) for hole in holes)):
            ring = rim[start : start + size]
            along = after(ring) - before(ring)
            along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
            inset[start : start + size] = ring + (bevel if start == 0 else bevel * 0.35) * np.column_stack(
                [-along[:, 1], along[:, 0]]
            )
            start += size
        heights = (-thickness / 2, thickness / 2, -thickness / 2 + bevel, thickness / 2 - bevel)
        vertices = np.concatenate(
            [
                np.column_stack([edge, np.full(count, z)])
                for edge, z in zip((inset, inset, rim, rim), heights, strict=True)
            ]
        )
        caps, sides = faces[: -2 * count], faces[-2 * count :]
        bands = [
            np.where(sides < count, sides + low * count, sides + (high - 1) * count)
            for low, high in ((0, 2), (2, 3), (3, 1))
        ]
        faces = np.concatenate([caps, *bands]).astype(np.int32)
    else:
        vertices = vertices.copy()
    x = vertices[:, 0].copy()
    if factor:
        vertices[:, 2] *= np.interp(x, *factor)
    if lift:
        vertices[:, 2] += np.interp(x, *lift)
    return Mesh(vertices, faces)


def tool_steel(rng: Generator) -> str:
    return "steel" if rng.random() < 0.8 else "stainless"
