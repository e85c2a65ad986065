"""Lumps, layers of round things and thin bags."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Mesh, Points, merged, rounded, tube
from models.simulation.thing import Part


def lumpy(rng: Generator, mesh: Mesh, amount: float = 0.08, finest: float = 3.0) -> Mesh:
    """A mesh pushed in and out by long random waves."""
    points = mesh.vertices
    unit = points / np.abs(points).max(0)
    direction = rng.normal(0, finest / 1.7, (3, 3))
    swell = np.sin(unit @ direction + rng.uniform(0, 6.3, 3)) @ rng.uniform(0.4, 1, 3)
    return Mesh(points * (1 + amount * swell[:, None]), mesh.faces)


def packed(rng: Generator, count: int, pitch: float, layer: float | None = None, per_layer: int = 9) -> Points:
    """Places (count, 3) of round things that lie together in one or more layers."""
    rows = np.arange(-5, 6)
    lattice = np.array([[i + 0.5 * (j % 2), j * 0.87] for i in rows for j in rows]) * pitch
    lattice = lattice[np.argsort(np.hypot(*(lattice + rng.uniform(-0.5, 0.5, 2) * pitch).T))]
    index = np.arange(count)
    level = index // per_layer
    spots = lattice[index % per_layer] + level[:, None] % 2 * [0.5 * pitch, 0.29 * pitch]
    spots = spots + rng.normal(0, 0.07 * pitch, spots.shape)
    return np.column_stack([spots, level * (layer or 0.82 * pitch) + rng.normal(0, 0.05 * pitch, count)])


def thin_bag(rng: Generator, x: float, y: float, z: float, share: float = 0.25) -> Part:
    """A thin plastic bag around something: its crumpled edges show as faint lines."""
    lines = []
    for _ in range(3):
        outline = rounded(x * rng.uniform(1.0, 1.15), y * rng.uniform(1.0, 1.15), min(x, y) * 0.3, steps=4)
        wavy = outline * (1 + rng.normal(0, 0.025, (len(outline), 1)))
        height = z * rng.uniform(-0.4, 0.4) + rng.normal(0, z * 0.06, len(outline))
        lines.append(tube(np.column_stack([wavy, height]), 0.9, True, 4))
    return Part("pe", merged(*lines), share)
