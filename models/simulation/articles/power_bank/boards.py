"""Boards with their sockets, built of cached blocks: they are drawn for every frame."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, box, merged, prism, rounded
from models.simulation.thing import Part

_UNIT = box(1.0, 1.0, 1.0)
_ROOM = {"a": 15.5, "c": 11.0, "m": 9.0, ".": 6.0}


def brick(x: float, y: float, z: float) -> Mesh:
    """``box`` in a tenth of its time."""
    return Mesh(_UNIT.vertices * (x, y, z), _UNIT.faces)


def bricks(at: ArrayLike, size: ArrayLike) -> Mesh:
    """One mesh of boxes at places (N, 3), of sizes (N, 3) or of one size."""
    places = np.asarray(at, float).reshape(-1, 3)
    sizes = np.broadcast_to(np.asarray(size, float), places.shape)
    vertices = _UNIT.vertices[None] * sizes[:, None] + places[:, None]
    faces = _UNIT.faces[None] + (np.arange(len(places), dtype=np.int32) * len(_UNIT.vertices))[:, None, None]
    return Mesh(vertices.reshape(-1, 3), faces.reshape(-1, 3))


@lru_cache(maxsize=4)
def _socket(kind: str) -> tuple[Part, ...]:
    """A socket whose mouth is at x = 0: "a" USB-A, "c" USB-C, "m" a smaller one, "." a button."""
    if kind == "a":
        return (
            Part("stainless", brick(14, 13.2, 5.8).moved(-7, 0, 1.2)),
            Part("stainless", brick(13, 12.4, 5.1).moved(-6.49, 0, 1.2), -1.0),
            Part("nylon", bricks([(-7, 0, 2.2), (-11.5, 0, 1.2)], [(9, 11, 1.8), (3, 12, 5)])),
        )
    if kind == "c":
        shell = prism(rounded(3.2, 8.9, 1.5, steps=3), -7.5, 0).turned("y", np.pi / 2)
        hole = prism(rounded(2.6, 8.3, 1.2, steps=3), -6.8, 0).turned("y", np.pi / 2)
        tongue = Part("copper", brick(5, 6.6, 0.7).moved(-4), 0.8)
        return (Part("stainless", shell), Part("stainless", hole, -1.0), tongue)
    if kind == "m":
        return (Part("stainless", brick(5.5, 7.6, 2.8).moved(-2.8), 0.35),)
    return (Part("steel", brick(4, 4, 1.6).moved(-3.5), 0.4),)


def _strewn(rng: Generator, count: int, depth: float, width: float) -> np.ndarray:
    """Places on a board that begins at x = 0 and lies toward -x."""
    return np.column_stack([rng.uniform(-depth, -2.5, count), rng.uniform(-0.45, 0.45, count) * width, np.zeros(count)])


def board(rng: Generator, edge: float, width: float, depth: float, sockets: str, z: float = 0.0) -> list[Part]:
    """A board whose sockets open at x = ``edge``; coils, capacitors, chips and small parts on one face or on both."""
    level, up = z - 2.2, 1.0
    groups: dict[tuple[str, float], list[Mesh]] = {
        ("pcb", 1.0): [brick(depth, width, 1.2).moved(edge - depth / 2 - 1, 0, level)]
    }
    slack = max(width - sum(_ROOM[s] for s in sockets), 0) / (len(sockets) + 1)
    cursor = -width / 2 + slack
    for kind in sockets:
        for part in _socket(kind):
            mesh = part.mesh.moved(edge, cursor + _ROOM[kind] / 2, z)
            groups.setdefault((part.material, part.share), []).append(mesh)
        cursor += _ROOM[kind] + slack
    coils, chips, small = int(rng.integers(1, 5)), int(rng.integers(2, 9)), int(rng.integers(4, 14))
    inner = depth - min(depth - 4, 13)
    at = _strewn(rng, coils, inner, width * 0.85) + [edge - depth + inner, 0, level + 2.4]
    side = rng.uniform(3.5, 8.5, coils)
    groups["ferrite", 0.8] = [bricks(at, np.column_stack([side, side, np.full(coils, 3.4)]))]
    groups["copper", 0.5] = [bricks(at, np.column_stack([side * 0.6, side * 0.6, np.full(coils, 2.5)]))]
    if rng.random() < 0.3:
        up = -1.0
    at = _strewn(rng, chips, depth, width) + [edge, 0, level + 1.2 * up]
    groups["chip", 1.0] = [bricks(at, np.column_stack([*rng.uniform(1.8, 6.5, (2, chips)), np.full(chips, 1.1)]))]
    groups["ceramic", 1.4] = [bricks(_strewn(rng, small, depth, width) + [edge, 0, level + 1.1], (1.9, 1.1, 1.0))]
    if rng.random() < 0.35:
        cans = int(rng.integers(1, 4))
        groups["aluminium", 0.8] = [
            bricks(_strewn(rng, cans, inner, width * 0.8) + [edge - depth + inner, 0, level + 3], (5, 5, 5))
        ]
    return [Part(material, merged(*meshes), share) for (material, share), meshes in groups.items()]
