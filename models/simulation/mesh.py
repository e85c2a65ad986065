"""Closed triangle meshes in millimetres, and the few ways to make one: prism, loft, revolution, tube, ball, sheet.

An article lies with its length along x, its width along y and its thickness along z, its middle near the origin.
Faces are wound counter-clockwise seen from outside: the path of a ray through a closed mesh is then the sum of its
depths with the sign of each face, whatever the mesh's shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import mapbox_earcut
import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Mesh:
    """Closed surface: ``vertices`` (V, 3) mm, ``faces`` (F, 3) indices into them."""

    vertices: NDArray[np.float64]
    faces: NDArray[np.int32]

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Mesh:
        """Shifted by millimetres."""
        return Mesh(self.vertices + np.array([x, y, z]), self.faces)

    def turned(self, axis: str, angle: float) -> Mesh:
        """Turned about the axis "x", "y" or "z" through the origin, by radians."""
        return Mesh(self.vertices @ axis_rotation(axis, angle).T, self.faces)

    def scaled(self, x: float, y: float, z: float) -> Mesh:
        """Stretched along the axes; a negative factor mirrors and keeps the outside outside."""
        factors = np.array([x, y, z], float)
        faces = self.faces if factors.prod() > 0 else self.faces[:, ::-1]
        return Mesh(self.vertices * factors, np.ascontiguousarray(faces))

    def volume(self) -> float:
        """Cubic millimetres."""
        (ax, ay, az), (bx, by, bz), (cx, cy, cz) = (self.vertices[self.faces[:, corner]].T for corner in range(3))
        triple = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
        return float(triple.sum() / 6)


def axis_rotation(axis: str, angle: float) -> Points:
    """(3, 3) rotation about "x", "y" or "z" by radians."""
    c, s = np.cos(angle), np.sin(angle)
    if axis == "x":
        return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])
    if axis == "y":
        return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    assert axis == "z", axis
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def merged(*meshes: Mesh) -> Mesh:
    """One mesh of several of one material; where they overlap the material counts twice."""
    offsets = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes[:-1])])
    return Mesh(
        np.concatenate([mesh.vertices for mesh in meshes]),
        np.concatenate([mesh.faces + offset for mesh, offset in zip(meshes, offsets, strict=True)]).astype(np.int32),
    )


def after(ring: NDArray[Any]) -> NDArray[Any]:
    """Of each place of a ring (N, ...) the next one; six times as fast as ``np.roll``, and asked for all the time."""
    return np.concatenate((ring[1:], ring[:1]))


def before(ring: NDArray[Any]) -> NDArray[Any]:
    """Of each place of a ring (N, ...) the one before."""
    return np.concatenate((ring[-1:], ring[:-1]))


def crossed(a: Points, b: ArrayLike) -> Points:
    """(N, 3) vectors at right angles to both, as ``np.cross`` gives them, in a third of the time."""
    (ax, ay, az), (bx, by, bz) = a.T, np.asarray(b, float).T
    out = np.empty_like(a)
    out[:, 0] = ay * bz - az * by
    out[:, 1] = az * bx - ax * bz
    out[:, 2] = ax * by - ay * bx
    return out


def _area(outline: Points) -> float:
    """Positive when it turns left."""
    x, y = outline[:, 0], outline[:, 1]
    return float((x * after(y) - after(x) * y).sum()) / 2


def _is_left_turning(outline: Points) -> bool:
    return _area(outline) > 0


def _oriented(outline: ArrayLike, left: bool) -> Points:
    points = np.asarray(outline, float)
    return points if _is_left_turning(points) == left else points[::-1]


def _cornered(ring: Points) -> Points:
    """Without the points that lie on a line with their neighbours: ear cutting skips them and leaves cracks."""
    while True:
        here, there = ring - before(ring), after(ring) - ring
        bends = np.abs(here[:, 0] * there[:, 1] - here[:, 1] * there[:, 0]) > 1e-9
        if bends.all() or bends.sum() < 3:
            return ring
        ring = ring[bends]


def prism(outline: ArrayLike, z0: float, z1: float, holes: Sequence[ArrayLike] = ()) -> Mesh:
    """A flat outline (N, 2) between two heights, with holes through it. Outlines may turn either way."""
    rings = [_cornered(_oriented(outline, True)), *(_cornered(_oriented(hole, False)) for hole in holes)]
    ends = np.cumsum([len(ring) for ring in rings]).astype(np.uint32)
    flat = np.concatenate(rings)
    cap = mapbox_earcut.triangulate_float64(np.ascontiguousarray(flat), ends).reshape(-1, 3).astype(np.int64)
    a, b, c = flat[cap[:, 0]], flat[cap[:, 1]], flat[cap[:, 2]]
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])
    cap = np.where((area < 0)[:, None], cap[:, ::-1], cap)
    if holes and abs(np.abs(area).sum() / 2 - sum(_area(ring) for ring in rings)) > 1e-6 * np.abs(area).sum():
        return prism(outline, z0, z1)  # a hole that breaks through the rim is none: the caps would have cracks
    count = len(flat)
    low, high = (np.column_stack([flat, np.full(count, z)]) for z in (min(z0, z1), max(z0, z1)))
    sides = []
    start = 0
    for ring in rings:
        i = np.arange(len(ring)) + start
        j = after(i)
        sides += [np.column_stack([i, j, j + count]), np.column_stack([i, j + count, i + count])]
        start += len(ring)
    return Mesh(np.concatenate([low, high]), np.concatenate([cap[:, ::-1], cap + count, *sides]).astype(np.int32))


def loft(rings: Sequence[ArrayLike] | Points) -> Mesh:
    """Skin over rings (N, 3) of one length and one sense, closed by flat caps; each ring should be star-shaped."""
    stack = np.asarray(rings, float)
    levels, count = stack.shape[:2]
    vertices = np.concatenate([stack.reshape(-1, 3), stack[:1].mean(1), stack[-1:].mean(1)])
    return _outside_out(vertices, np.concatenate([_skin(levels, count, False), _caps(levels, count)]))


def _outside_out(vertices: Points, faces: NDArray[np.int32]) -> Mesh:
    mesh = Mesh(vertices, faces)
    return mesh if mesh.volume() >= 0 else Mesh(vertices, np.ascontiguousarray(faces[:, ::-1]))


@lru_cache(maxsize=512)
def _skin(levels: int, count: int, closed: bool) -> NDArray[np.int32]:
    """Faces between neighbouring rings, the last and the first as well when ``closed``."""
    i = np.arange(count)
    j = after(i)
    faces = []
    for level in range(levels if closed else levels - 1):
        here, there = level * count, (level + 1) % levels * count
        faces += [np.stack([here + i, here + j, there + j], 1), np.stack([here + i, there + j, there + i], 1)]
    return np.concatenate(faces).astype(np.int32)


@lru_cache(maxsize=512)
def _caps(levels: int, count: int) -> NDArray[np.int32]:
    """Fans over the first and the last ring about their middles, which come after all rings."""
    i = np.arange(count)
    j = after(i)
    first, last, top = levels * count, levels * count + 1, (levels - 1) * count
    fans = [np.stack([np.full(count, first), j, i], 1), np.stack([np.full(count, last), top + i, top + j], 1)]
    return np.concatenate(fans).astype(np.int32)


def revolve(profile: ArrayLike, sides: int = 20, squash: float = 1.0) -> Mesh:
    """A profile (N, 2) of x and radius, x rising, turned about the x axis; ``squash`` flattens it along z."""
    x, radius = np.asarray(profile, float).T
    angle = np.arange(sides) * 2 * np.pi / sides
    # A polygon inscribed in the circle would lose mass; this radius keeps the circle's area.
    radius = np.maximum(radius, 1e-3) * np.sqrt(2 * np.pi / sides / np.sin(2 * np.pi / sides))
    rings = np.stack(
        [
            np.broadcast_to(x[:, None], (len(x), sides)),
            radius[:, None] * np.cos(angle),
            radius[:, None] * np.sin(angle) * squash,
        ],
        -1,
    )
    return loft(rings)


def tube(path: ArrayLike, radius: float | ArrayLike, closed: bool = False, sides: int = 7) -> Mesh:
    """A round rod along a path (N, 2) or (N, 3); ``radius`` may differ from point to point."""
    points = _spatial(path)
    tangent = after(points) - before(points) if closed else np.gradient(points, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    side = crossed(tangent, [0.0, 0.0, 1.0])
    steep = np.linalg.norm(side, axis=1) < 0.2
    side[steep] = crossed(tangent[steep], [0.0, 1.0, 0.0])
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    for index in range(1, len(side)):  # no sudden half turn between neighbours
        if side[index] @ side[index - 1] < 0:
            side[index] *= -1
    up = crossed(side, tangent)
    angle = np.arange(sides) * 2 * np.pi / sides
    fair = np.sqrt(2 * np.pi / sides / np.sin(2 * np.pi / sides))
    reach = np.broadcast_to(np.asarray(radius, float), (len(points),))[:, None, None] * fair
    rings = points[:, None] + reach * (
        np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * up[:, None]
    )
    if not closed:
        return loft(rings)
    return _outside_out(rings.reshape(-1, 3), _skin(len(points), sides, True))


def _spatial(path: ArrayLike) -> Points:
    points = np.array(path, float)
    return points if points.shape[1] == 3 else np.column_stack([points, np.zeros(len(points))])


def box(x: float, y: float, z: float) -> Mesh:
    """Sides in millimetres, middle at the origin."""
    return prism(rectangle(x, y), -z / 2, z / 2)


def ball(rx: float, ry: float | None = None, rz: float | None = None, sides: int = 16) -> Mesh:
    """Ellipsoid with these half axes."""
    angle = np.linspace(0, np.pi, sides // 2 + 2)
    # As many flat rings fall short of the ball's volume: 1.02 puts it back within 1 %.
    profile = np.column_stack([-np.cos(angle), np.sin(angle)]) * (1 + 2.2 / sides**2)
    return revolve(profile, sides).scaled(rx, rx if ry is None else ry, rx if rz is None else rz)


def sheet(low: ArrayLike, high: ArrayLike, x: float, y: float) -> Mesh:
    """Material between two height fields (R, C) mm over an x by y rectangle: cloth, food, a pile."""
    bottom, top = np.asarray(low, float), np.asarray(high, float)
    rows, columns = top.shape
    ys, xs = np.meshgrid(np.linspace(-y / 2, y / 2, rows), np.linspace(-x / 2, x / 2, columns), indexing="ij")
    layers = [np.stack([xs, ys, field], -1).reshape(-1, 3) for field in (bottom, np.maximum(top, bottom))]
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]))
    cap = np.concatenate([np.column_stack([a, b, c]), np.column_stack([a, c, d])])
    rim = np.concatenate([index[0, :-1], index[:-1, -1], index[-1, :0:-1], index[:0:-1, 0]])
    following, count = after(rim), rows * columns
    walls = [
        np.column_stack([rim, following, following + count]),
        np.column_stack([rim, following + count, rim + count]),
    ]
    return Mesh(np.concatenate(layers), np.concatenate([cap[:, ::-1], cap + count, *walls]).astype(np.int32))


def rectangle(x: float, y: float, at: tuple[float, float] = (0.0, 0.0)) -> Points:
    """Outline (4, 2) of these sides about a middle."""
    return np.array([[-x, -y], [x, -y], [x, y], [-x, y]]) / 2 + np.array(at)


def rounded(x: float, y: float, radius: float, at: tuple[float, float] = (0.0, 0.0), steps: int = 4) -> Points:
    """Outline of a rectangle with round corners."""
    r = min(radius, x / 2 - 0.01, y / 2 - 0.01)
    turn = np.linspace(0, np.pi / 2, steps)
    corners = [((x / 2 - r), (y / 2 - r), 0), (-(x / 2 - r), (y / 2 - r), 1),
               (-(x / 2 - r), -(y / 2 - r), 2), ((x / 2 - r), -(y / 2 - r), 3)]  # fmt: skip
    arcs = [
        np.column_stack([cx + r * np.cos(turn + k * np.pi / 2), cy + r * np.sin(turn + k * np.pi / 2)])
        for cx, cy, k in corners
    ]
    return np.concatenate(arcs) + np.array(at)


def circle(radius: float, at: tuple[float, float] = (0.0, 0.0), steps: int = 20, squash: float = 1.0) -> Points:
    """Outline of a circle, or of an ellipse that ``squash`` flattens along y."""
    turn = np.arange(steps) * 2 * np.pi / steps
    return np.column_stack([np.cos(turn), squash * np.sin(turn)]) * radius + np.array(at)


def smooth(points: ArrayLike, closed: bool = True, rounds: int = 2) -> Points:
    """Corners cut ``rounds`` times (Chaikin): a soft outline or path through few points, in 2 or 3 dimensions."""
    line = np.asarray(points, float)
    for _ in range(rounds):
        following = after(line) if closed else line[1:]
        here = line if closed else line[:-1]
        cut = np.stack([0.75 * here + 0.25 * following, 0.25 * here + 0.75 * following], 1).reshape(-1, line.shape[1])
        line = cut if closed else np.concatenate([line[:1], cut, line[-1:]])
    return line


def arc(radius: float, start: float, end: float, at: tuple[float, float] = (0.0, 0.0), steps: int = 12) -> Points:
    """Points (steps, 2) of an arc from one angle to another, radians."""
    turn = np.linspace(start, end, steps)
    return np.column_stack([np.cos(turn), np.sin(turn)]) * radius + np.array(at)


def turned(points: ArrayLike, angle: float, at: tuple[float, float] = (0.0, 0.0)) -> Points:
    """Flat points turned about the origin by radians, then moved to ``at``."""
    c, s = np.cos(angle), np.sin(angle)
    return np.asarray(points, float) @ np.array([[c, s], [-s, c]]) + np.array(at)
