"""Rounds of a calibre, how they lie, and the cartons around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.simulation.mesh import Mesh, prism, revolve
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, hollow

Placing = NDArray[np.float64]
"""(N, 5): x, y, z of the middle, turn about z, tip about y."""


WALL_MM = 0.5
"""Of the brass of a case."""


def copies(mesh: Mesh, places: Placing) -> Mesh:
    """One mesh set at each place."""
    c, s, ct, st = np.cos(places[:, 3]), np.sin(places[:, 3]), np.cos(places[:, 4]), np.sin(places[:, 4])
    zero = np.zeros(len(places))
    turn = np.stack(
        [np.stack([c * ct, -s, c * st], 1), np.stack([s * ct, c, s * st], 1), np.stack([-st, zero, ct], 1)], 1
    )
    vertices = np.einsum("nij,vj->nvi", turn, mesh.vertices) + places[:, None, :3]
    offsets = np.arange(len(places))[:, None, None] * len(mesh.vertices)
    return Mesh(vertices.reshape(-1, 3), (mesh.faces[None] + offsets).reshape(-1, 3).astype(np.int32))


@dataclass(frozen=True)
class Calibre:
    """Measures of a round in millimetres; ``neck`` is the bullet's diameter, ``case`` the base's."""

    case: float
    neck: float
    length: float
    overall: float
    point: float


def pistol_calibre(rng: Generator) -> Calibre:
    return (
        Calibre(9.9, 9.0, 19.2, 29.5, 0.45),
        Calibre(12.0, 11.4, 22.8, 32.2, 0.5),
        Calibre(9.6, 9.1, 29.3, 39.5, 0.65),
        Calibre(9.5, 7.9, 17.3, 25.0, 0.5),
        Calibre(9.9, 9.2, 18.0, 25.0, 0.5),
        Calibre(9.8, 7.8, 25.0, 34.5, 0.45),
        Calibre(7.0, 6.4, 15.5, 23.0, 0.45),
        Calibre(10.8, 10.2, 21.6, 28.8, 0.6),
    )[rng.choice(8)]


def rifle_calibre(rng: Generator) -> Calibre:
    return (
        Calibre(9.6, 5.7, 44.7, 57.4, 0.12),
        Calibre(11.4, 7.9, 38.7, 56.0, 0.14),
        Calibre(12.0, 7.8, 51.2, 71.0, 0.12),
        Calibre(12.4, 7.9, 53.7, 77.0, 0.14),
        Calibre(10.5, 5.8, 42.2, 58.3, 0.12),
        Calibre(12.0, 7.8, 63.3, 84.0, 0.2),
    )[rng.choice(6)]


def _case_profiles(
    c: Calibre, bottleneck: bool, shoulder: float
) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Outer and inner profile of a case."""
    r, n, wall = c.case / 2, c.neck / 2, WALL_MM
    if bottleneck:
        outer = [
            (0, r),
            (1.4, r),
            (1.5, r * 0.88),
            (2.6, r * 0.9),
            (2.8, r),
            (shoulder, r * 0.94),
            (shoulder + 4, n + 0.4),
            (c.length, n + 0.4),
        ]
        inner = [(4.5, r - 1.2), (8, r - wall - 0.3), (shoulder, r * 0.94 - wall), (shoulder + 4, n), (c.length, n)]
    else:
        outer = [(0, r), (1.2, r), (1.4, r * 0.87), (2.2, r * 0.87), (2.8, r * 0.98), (c.length, n + 0.35)]
        inner = [(3.2, r - 1.3), (5.0, r - wall - 0.35), (c.length, n - 0.02)]
    return outer, inner


def rounds(
    rng: Generator, c: Calibre, places: Placing, sides: int = 8, case: str = "brass", shot: bool = True
) -> list[Part]:
    """Cartridges with the middle at each place, bullets along +x when turned by 0."""
    x0 = -c.overall / 2
    bottleneck = c.case - c.neck > 2.2
    shoulder = c.length * 0.78
    r, n, wall = c.case / 2, c.neck / 2, WALL_MM
    outer, inner = _case_profiles(c, bottleneck, shoulder)

    def along(profile: Sequence[tuple[float, float]]) -> Mesh:
        return revolve([(x + x0, y) for x, y in profile], sides)

    seat = max(c.length - (c.overall - c.length) * 0.45, 6.0)
    length = c.overall - seat
    tip = [
        (seat, n * 0.95),
        (seat + 1, n),
        (max(c.length, seat + length * 0.45), n),
        (seat + length * 0.8, n * (0.75 if c.point > 0.3 else 0.6)),
        (c.overall, n * c.point),
    ]
    charge = [
        (4.8, r - 1.2),
        (8, r - wall - 0.35),
        (max(seat - 1, 9), (r if not bottleneck or seat < shoulder else n) - wall - 0.4),
    ]
    parts = [
        Part(case, copies(along(outer), places)),
        Part(case, copies(along(inner), places), -1.0),
        Part("powder", copies(along(charge), places), rng.uniform(0.4, 0.8)),
    ]
    if shot:
        jacket = str(rng.choice(["copper", "copper", "brass", "steel"]))
        core = [
            (seat + 0.5, n - 0.7),
            (max(c.length, seat + length * 0.45), n - 0.7),
            (c.overall - 1.5, n * c.point * 0.6),
        ]
        bullet = copies(along(tip), places)
        if rng.random() < 0.3:
            parts.append(Part("lead", bullet))
        else:
            heart = "steel" if bottleneck and rng.random() < 0.4 else "lead"
            middle = copies(along(core), places)
            parts += [Part(jacket, bullet), Part(jacket, middle, -1.0), Part(heart, middle, 0.95)]
    return parts


def scatter(rng: Generator, count: int, pitch: float, tilt: float = 0.12) -> Placing:
    spread = pitch * np.sqrt(count) * rng.uniform(0.8, 1.6)
    spots: list[NDArray[np.float64]] = []
    while len(spots) < count:
        here = rng.uniform(-spread, spread, 2)
        if not spots or min(np.linalg.norm(here - other) for other in spots) > pitch * 0.6 or rng.random() < 0.08:
            spots.append(here)
    return np.column_stack([spots, rng.uniform(-1, 1, count), rng.uniform(0, 6.28, count), rng.normal(0, tilt, count)])


def grid(columns: int, rows: int, x: float, y: float, turn: float = 0.0, tip: float = 0.0) -> Placing:
    xs, ys = np.meshgrid((np.arange(columns) - (columns - 1) / 2) * x, (np.arange(rows) - (rows - 1) / 2) * y)
    zero = np.zeros(xs.size)
    return np.column_stack([xs.ravel(), ys.ravel(), zero, zero + turn, zero + tip])


def carton(rng: Generator, x: float, y: float, z: float, material: str = "cardboard") -> list[Part]:
    wall = rng.uniform(0.5, 1.0) if material == "cardboard" else rng.uniform(1.0, 1.8)
    outer, inner = prism(rect(x, y), -z / 2, z / 2), prism(rect(x - 2 * wall, y - 2 * wall), wall - z / 2, z / 2 - wall)
    return hollow(material, outer, inner)
