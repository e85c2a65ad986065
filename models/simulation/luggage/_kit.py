"""Luggage, the kit that collects its meshes, and their shapes: bodies, rims, strips and ribbons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike, NDArray

from models.simulation.mesh import Mesh, Points, after, crossed, loft, merged, rounded, tube
from models.simulation.thing import LEAST_RADIUS_MM, Part, Thing


@dataclass(frozen=True, eq=False)
class Luggage:
    """A bag, case or tray and the half sides (mm, x y z) of the space for contents, its middle at the origin."""

    thing: Thing
    room: tuple[float, float, float]


class Kit:
    """Collects meshes and joins those of one material and share."""

    def __init__(self) -> None:
        self._meshes: defaultdict[tuple[str, float], list[Mesh]] = defaultdict(list)

    def add(self, material: str, *meshes: Mesh, share: float = 1.0) -> None:
        """Add meshes of one material."""
        self._meshes[material, share] += [mesh for mesh in meshes if len(mesh.faces)]

    def thin(self, material: str, path: ArrayLike, radius: float, closed: bool = False) -> None:
        """Add a wire of any thinness."""
        drawn = max(radius, LEAST_RADIUS_MM)
        self.add(material, tube(path, drawn, closed, 5), share=round((radius / drawn) ** 2, 2))

    def vessel(self, material: str, outer: Mesh, inner: Mesh, share: float = 1.0) -> None:
        """Add a hollow wall."""
        self.add(material, outer, share=share)
        self.add(material, inner, share=-share)

    def parts(self) -> tuple[Part, ...]:
        """All as parts."""
        return tuple(Part(name, merged(*meshes), share) for (name, share), meshes in self._meshes.items() if meshes)

    def luggage(self, room: tuple[float, float, float], rng: Generator, crumple: float = 0.0) -> Luggage:
        """The finished luggage; ``crumple`` (mm) bends it softly as a whole."""
        parts = self.parts()
        if crumple > 0:
            waves = rng.normal(0, 1, (5, 3)) * [0.012, 0.012, 0.006]
            phases = rng.uniform(0, 6.3, 5)
            pushes = rng.normal(0, crumple / 2, (5, 3)) * [1.0, 1.0, 0.4]
            parts = tuple(Part(p.material, _bent(p.mesh, waves, phases, pushes), p.share) for p in parts)
        return Luggage(Thing(parts), room)


def _bent(mesh: Mesh, waves: Points, phases: Points, pushes: Points) -> Mesh:
    return Mesh(mesh.vertices + np.sin(mesh.vertices @ waves.T + phases) @ pushes, mesh.faces)


def copies(mesh: Mesh, places: ArrayLike, turns: NDArray[np.float64] | None = None) -> Mesh:
    """One mesh of the same mesh at places (K, 3), each turned by its (K, 3, 3)."""
    at = np.asarray(places, float).reshape(-1, 3)
    base = mesh.vertices if turns is None else np.einsum("kij,vj->kvi", turns, mesh.vertices)
    count = len(mesh.vertices)
    faces = mesh.faces[None] + (np.arange(len(at)) * count)[:, None, None]
    return Mesh((base + at[:, None]).reshape(-1, 3), faces.reshape(-1, 3).astype(np.int32))


def spins(rng: Generator, count: int, tip: float = 0.5) -> NDArray[np.float64]:
    """(K, 3, 3) turns about z with some tipping."""
    a, b = rng.uniform(0, 2 * np.pi, count), rng.normal(0, tip, count)
    ca, sa, cb, sb = np.cos(a), np.sin(a), np.cos(b), np.sin(b)
    zero = np.zeros(count)
    return np.array([[ca, -sa * cb, sa * sb], [sa, ca * cb, -ca * sb], [zero, sb, cb]]).transpose(2, 0, 1)


def body(
    x: float,
    y: float,
    z: float,
    corner: float,
    edge: float,
    belly: float = 0.0,
    flare: float = 0.0,
    narrow: float = 0.0,
    steps: int = 4,
) -> Mesh:
    """A pillow of half sides x, y, z: round corners and edges, bellied; ``narrow`` draws in the end at +x."""
    e = min(edge, z * 0.95)
    heights = np.array([-z, -z + 0.3 * e, -z + e, 0, z - e, z - 0.3 * e, z])
    grow = flare * heights / z - np.array([e * 0.9, e * 0.3, 0, -belly, 0, e * 0.3, e * 0.9])
    turn = (np.linspace(0, np.pi / 2, steps) + np.arange(4)[:, None] * np.pi / 2).ravel()
    signs = np.repeat(np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]]), steps, 0)
    half = np.array([x, y]) + grow[:, None]
    radius = np.minimum(np.maximum(corner + 0.5 * grow, 2.0), half.min(1) - 0.01)[:, None, None]
    flat = signs * (half[:, None] - radius) + radius * np.column_stack([np.cos(turn), np.sin(turn)])
    flat[..., 1] *= 1 - narrow * (np.clip(flat[..., 0] / x, -1, 1) + 1) / 2
    levels = np.broadcast_to(heights[:, None, None], (*flat.shape[:2], 1))
    return loft(list(np.concatenate([flat, levels], -1)))


def rim(x: float, y: float, corner: float, z: float, width: float, height: float, narrow: float = 0.0) -> Mesh:
    """A closed band around at half sides x, y: piping, a frame, a zip."""
    outer = rounded(2 * x + width, 2 * y + width, corner + width / 2, steps=5)
    inner = rounded(2 * x - width, 2 * y - width, max(corner - width / 2, 1.0), steps=5)
    ring = np.stack([outer, outer, inner, inner], 1)
    ring[..., 1] *= 1 - narrow * (np.clip(ring[..., 0] / x, -1, 1) + 1) / 2
    levels = np.broadcast_to(z + np.array([-height, height, height, -height]) / 2, ring.shape[:2])
    i = np.arange(len(outer))
    j = after(i)
    faces = []
    for k in range(4):
        a, b = i * 4 + k, i * 4 + (k + 1) % 4
        c, d = j * 4 + (k + 1) % 4, j * 4 + k
        # Both walls are cut along the same diagonals, so that a bent one stays solid.
        pair = ((a, d, c), (a, c, b)) if k < 2 else ((a, d, b), (b, d, c))
        faces += [np.stack(face, 1) for face in pair]
    return Mesh(np.concatenate([ring, levels[..., None]], -1).reshape(-1, 3), np.concatenate(faces).astype(np.int32))


def strip(path: ArrayLike, width: float, z0: float, z1: float) -> Mesh:
    """A flat band of this width along an open path (N, 2)."""
    line = np.asarray(path, float)
    tangent = np.gradient(line, axis=0)
    tangent /= np.maximum(np.sqrt((tangent**2).sum(1, keepdims=True)), 1e-9)
    side = np.column_stack([-tangent[:, 1], tangent[:, 0]]) * width / 2
    rings = np.zeros((len(line), 4, 3))
    rings[:, :, :2] = np.stack([line - side, line + side, line + side, line - side], 1)
    rings[:, :2, 2], rings[:, 2:, 2] = min(z0, z1), max(z0, z1)
    return band(rings)


def ribbon(path: ArrayLike, width: float, thickness: float, on_edge: float = 0.0) -> Mesh:
    """A strap along a path (N, 3), flat at ``on_edge`` 0, upright at 1."""
    line = np.asarray(path, float)
    step = np.gradient(line, axis=0)
    pace = np.maximum(np.sqrt((step**2).sum(1, keepdims=True)), 1e-6)
    tangent = step / pace
    flat = np.column_stack([-step[:, 1], step[:, 0], np.zeros(len(line))])
    # A strap that turns back keeps its side; where it climbs it takes its neighbours'.
    flat *= np.cumprod(np.r_[1.0, np.where((flat[1:] * flat[:-1]).sum(1) < 0, -1.0, 1.0)])[:, None]
    ahead, back = np.concatenate([flat[1:], flat[-1:]]), np.concatenate([flat[:1], flat[:-1]])
    flat = 2 * flat + ahead + back + [1e-6, 0.0, 0.0]
    flat /= np.sqrt((flat**2).sum(1, keepdims=True))
    up = crossed(tangent, flat)
    up /= np.maximum(np.sqrt((up**2).sum(1, keepdims=True)), 0.3)
    turn = np.sqrt((np.gradient(tangent, axis=0) ** 2 + np.gradient(flat, axis=0) ** 2).sum(1, keepdims=True)) / pace
    half = np.minimum(width / 2, 0.7 / np.maximum(turn, 1e-6))
    c, s = np.cos(on_edge * np.pi / 2), np.sin(on_edge * np.pi / 2)
    side, thick = (c * flat + s * up) * half, (c * up - s * flat) * thickness / 2
    return band(np.stack([line - side - thick, line + side - thick, line + side + thick, line - side + thick], 1))


def band(rings: Points) -> Mesh:
    """Skin over rings (N, 4, 3); both flat sides are cut along the same diagonals, so that a twist stays solid."""
    count = len(rings)
    a = np.arange(count - 1) * 4
    b, c, d, e, f, g, h = (a + k for k in range(1, 8))
    faces = [(a, b, f), (a, f, e), (c, d, g), (d, h, g), (b, c, g), (b, g, f), (d, a, e), (d, e, h)]
    last = (count - 1) * 4
    caps = [[0, 2, 1], [0, 3, 2], [last, last + 1, last + 2], [last, last + 2, last + 3]]
    return Mesh(rings.reshape(-1, 3), np.concatenate([*(np.stack(face, 1) for face in faces), caps]).astype(np.int32))
