"""What clothes have: seams, wrinkles, zips and buttons."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.clutter._copies import copies
from models.simulation.mesh import Mesh, Points, box, circle, merged, prism, rectangle, rounded, tube
from models.simulation.thing import Part, wire


def seam(material: str, rng: Generator, path: ArrayLike, radius: float, sway: float = 1.5) -> Part:
    points = np.asarray(path, float)
    line = np.linspace(points[0], points[-1], 6) if len(points) == 2 else points.copy()
    line[1:-1, :2] += rng.normal(0, sway, (len(line) - 2, 2))
    return Part(material, tube(line, radius, sides=5))


def _wrinkles(rng: Generator, x: float, y: float, z: float, count: int) -> Mesh:
    bent = tube([[-0.5, 0, 0], [-0.15, 1, 0], [0.2, 1.2, 0], [0.5, 0.2, 0]], 0.004, sides=3)
    girth = rng.uniform(180, 420, count)
    middle = np.interp(bent.vertices[:, 0], [-0.5, -0.15, 0.2, 0.5], [0, 1, 1.2, 0.2])
    vertices = np.stack(
        [
            bent.vertices[:, 0] * rng.uniform(25, 110, count)[:, None],
            (bent.vertices[:, 1] - middle) * girth[:, None] + middle * rng.normal(0, 5, count)[:, None],
            bent.vertices[:, 2] * girth[:, None],
        ],
        -1,
    )
    turn = rng.normal(rng.uniform(0, np.pi), 0.8, count)
    c, s = np.cos(turn)[:, None], np.sin(turn)[:, None]
    spots = rng.uniform(-0.44, 0.44, (count, 1, 2)) * [x, y]
    along, across = vertices[..., 0], vertices[..., 1]
    placed = np.stack([along * c - across * s + spots[..., 0], along * s + across * c + spots[..., 1]], -1)
    points = np.concatenate([placed, vertices[..., 2:] + z], -1).reshape(-1, 3)
    starts = np.arange(count) * len(bent.vertices)
    return Mesh(points, (bent.faces[None] + starts[:, None, None]).reshape(-1, 3).astype(np.int32))


def seams(material: str, rng: Generator, x: float, y: float, z: float, count: int) -> Part:
    straight = max(2, count // 2)
    ends = rng.uniform(-0.46, 0.46, (straight, 2, 2)) * [x, y]
    ends[:, 1, 1] = ends[:, 0, 1] + rng.normal(0, 6, straight)
    ends[1::2] = ends[1::2, :, ::-1] * [x / y, y / x]
    lines = []
    for start, end in ends:
        path = np.linspace(start, end, 6)
        path[1:-1] += rng.normal(0, 2.5, (4, 2))
        lines.append(tube(np.column_stack([path, np.full(6, z)]), rng.uniform(0.9, 2.2), sides=4))
    return Part(material, merged(*lines, _wrinkles(rng, x, y, z, 3 * count)))


def zipper(rng: Generator, path: Points, metal: bool | None = None) -> list[Part]:
    metal = bool(rng.random() < 0.5) if metal is None else metal
    teeth = str(rng.choice(["brass", "zinc", "aluminium"])) if metal else "nylon"
    row = wire(teeth, path, rng.uniform(0.9, 1.3) if metal else 2.0, sides=5)
    share = row.share * (0.45 if metal else 0.7)
    at = path[int(rng.integers(1, len(path) - 1))]
    slider = merged(box(9, 7, 1.2).moved(z=2.0), box(9, 7, 1.2).moved(z=-2.0), box(7, 1.5, 2.6))
    ring = prism(rounded(rng.uniform(16, 30), 6, 2), -0.7, 0.7, [rectangle(9, 3, (-2, 0))])
    hang = rng.uniform(0, 6.3)
    pull = ring.moved(x=11).turned("z", hang)
    return [
        Part(teeth, row.mesh, share),
        Part("zinc", merged(slider, pull).moved(*at), 0.9),
        *([] if metal else [Part("nylon", tube(path, 1.0, sides=4))]),
    ]


def button_row(rng: Generator, material: str, places: ArrayLike, radius: float, height: float) -> Part:
    return Part(material, copies(prism(circle(radius, steps=9), 0, height), places))
