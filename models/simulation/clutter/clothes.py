"""What is worn and slept in: folded, rolled and heaped cloth, shoes, hats and gloves."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike, NDArray

from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    arc,
    ball,
    box,
    circle,
    loft,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    sheet,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, both, wire

_HEEL_TO_TOE = np.array([0.0, 0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.78, 0.9, 0.97, 1.0])
_INNER_SIDE = np.array([0.0, 0.35, 0.62, 0.72, 0.62, 0.62, 0.85, 0.97, 0.72, 0.38, 0.0])
_OUTER_SIDE = np.array([0.0, 0.35, 0.62, 0.74, 0.74, 0.85, 1.0, 0.97, 0.66, 0.32, 0.0])


def settled(*groups: list[Part] | Thing) -> Thing:
    """Parts together, their middle at the origin."""
    parts = both(*groups)
    low = np.min([part.mesh.vertices.min(0) for part in parts], axis=0)
    high = np.max([part.mesh.vertices.max(0) for part in parts], axis=0)
    return Thing(parts).moved(*(-(low + high) / 2))


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


def waves(rng: Generator, rows: int, columns: int, finest: float = 3.0, count: int = 8) -> NDArray[np.float64]:
    """A random height field (rows, columns) of mean 0 and spread 1, mostly of long waves."""
    frequency = rng.normal(0, finest / 2, (count, 2))
    weight = 1 / (0.5 + np.hypot(*frequency.T))
    phase = rng.uniform(0, 2 * np.pi, count)
    angle = (
        frequency[:, 0, None, None] * np.linspace(0, 2 * np.pi, rows)[:, None]
        + frequency[:, 1, None, None] * np.linspace(0, 2 * np.pi, columns)
        + phase[:, None, None]
    )
    field = np.einsum("k,kij->ij", weight, np.cos(angle))
    field -= field.mean()
    return field / max(float(field.std()), 1e-6)


def creases(rng: Generator, rows: int, columns: int, count: int = 6) -> NDArray[np.float64]:
    """Ridges and furrows along short random lines, heights about -1 to 1."""
    y, x = np.linspace(-1, 1, rows)[:, None], np.linspace(-1, 1, columns)
    angle, sign = rng.uniform(0, np.pi, count)[:, None, None], rng.choice([-1.0, 1.0], count)[:, None, None]
    middle = rng.uniform(-0.9, 0.9, (2, count))[:, :, None, None]
    along = (x - middle[0]) * np.cos(angle) + (y - middle[1]) * np.sin(angle)
    across = (y - middle[1]) * np.cos(angle) - (x - middle[0]) * np.sin(angle)
    width, reach = rng.uniform(0.06, 0.16, (count, 1, 1)), rng.uniform(0.3, 0.9, (count, 1, 1))
    return (sign * np.exp(-((across / width) ** 2) - (along / reach) ** 2)).sum(0)


def soft(
    rng: Generator, x: float, y: float, thick: float, grid: tuple[int, int] = (12, 15), rough: float = 0.25,
    edge: float = 8.0, warp: float = 0.03, roundness: float = 0.0, finest: float = 3.0,
) -> Mesh:  # fmt: skip
    """A piece of something soft: uneven thickness, creases, soft edges, an outline that is not straight.

    ``edge`` is high for a square-edged pack and 2 for a mound; ``roundness`` 1 turns the rectangle into an ellipse.
    """
    rows, columns = grid
    v, u = np.linspace(-1, 1, rows)[:, None], np.linspace(-1, 1, columns)
    rim = (1 - np.abs(v) ** edge) * (1 - np.abs(u) ** edge)
    relief = 1 + rough * waves(rng, rows, columns, finest) + 1.2 * rough * creases(rng, rows, columns)
    field = thick * np.clip(relief, 0.12, 2.2) * rim
    belly = thick * 0.15 * (waves(rng, rows, columns, 2.0, 4) - 1) * rim
    mesh = sheet(belly, belly + field, x, y)
    flat = mesh.vertices[:, :2] / (np.array([x, y]) / 2)
    crisp = min(1.0, max(0.0, (edge - 2) / 6))
    flat = flat + crisp * (np.sin(flat * np.pi / 2) - flat)
    squared = np.stack(
        [flat[:, 0] * np.sqrt(1 - flat[:, 1] ** 2 / 2), flat[:, 1] * np.sqrt(1 - flat[:, 0] ** 2 / 2)], 1
    )
    flat = flat + roundness * (squared - flat)
    turn = rng.normal(0, 1.3, (3, 2, 2))
    shift = np.sin(np.einsum("kij,nj->kni", turn, flat) + rng.uniform(0, 6.3, (3, 1, 2))).sum(0)
    vertices = mesh.vertices.copy()
    vertices[:, :2] = (flat + warp * shift) * np.array([x, y]) / 2
    return Mesh(vertices, mesh.faces)


@lru_cache(maxsize=64)
def _grid_faces(rows: int, columns: int) -> NDArray[np.int32]:
    return sheet(np.zeros((rows, columns)), np.ones((rows, columns)), 1, 1).faces


def shell(surface: NDArray[np.float64], thickness: float | NDArray[np.float64]) -> Mesh:
    """A skin of a thickness on either side of a surface (R, C, 3)."""
    normal = np.cross(np.gradient(surface, axis=1), np.gradient(surface, axis=0))
    normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9)
    half = normal * np.asarray(thickness) / 2
    vertices = np.concatenate([(surface - half).reshape(-1, 3), (surface + half).reshape(-1, 3)])
    return Mesh(vertices, _grid_faces(*surface.shape[:2]))


def _seam(material: str, rng: Generator, path: ArrayLike, radius: float, sway: float = 1.5) -> Part:
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


def _seams(material: str, rng: Generator, x: float, y: float, z: float, count: int) -> Part:
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


def _zip(rng: Generator, path: Points, metal: bool | None = None) -> list[Part]:
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


def _buttons(rng: Generator, material: str, places: ArrayLike, radius: float, height: float) -> Part:
    return Part(material, copies(prism(circle(radius, steps=9), 0, height), places))


def shirt(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(250, 360), rng.uniform(190, 270), rng.uniform(3, 6)
    body = soft(rng, x, y, 2 * layer, (10, 12), 0.15, 14, 0.012)
    flank = [soft(rng, x * rng.uniform(0.7, 1), y * 0.3, layer, (5, 10), 0.2, 10, 0.02).moved(
        rng.normal(0, 8), side * y * 0.33, 2 * layer) for side in (-1, 1)]  # fmt: skip
    collar = np.column_stack([arc(y * 0.2, 0.5, 5.8, (x * 0.4, 0), 9), np.full(9, 3 * layer)])
    line = np.linspace(-x * 0.42, x * 0.34, int(rng.integers(5, 8)))
    dots = np.column_stack([line, rng.normal(0, 1.5, len(line)), np.full(len(line), 3 * layer)])
    parts = [
        Part("cloth", merged(body, *flank)),
        Part("cloth", tube(collar, rng.uniform(3, 6), sides=5)),
        _buttons(rng, str(rng.choice(["pet", "nylon", "acrylic"])), dots, rng.uniform(4.5, 6), 2.4),
        _seams("cloth", rng, x, y, 2 * layer, int(rng.integers(4, 8))),
        _seam("cloth", rng, [[-x * 0.48, 9, 3 * layer], [x * 0.35, 9, 3 * layer]], 1.4, 0.8),
    ]
    if rng.random() < 0.3:
        parts.append(Part("cardboard", box(x * 0.85, y * 0.8, 1.0).moved(z=layer)))
        pin = np.array([[0, 0, 0], [13, 0, 0], [26, 1, 0]]) + [x * 0.3, y * 0.25, 2 * layer]
        parts += [wire("steel", pin * [1, side, 1], 0.35, sides=4) for side in (-1, 1)]
    return settled(parts)


def shirt_stack(rng: Generator) -> Thing:
    x, y = rng.uniform(220, 330), rng.uniform(180, 260)
    parts, z = [], 0.0
    for _ in range(int(rng.integers(3, 6))):
        thick = rng.uniform(8, 18)
        wide, deep = x * rng.uniform(0.85, 1.05), y * rng.uniform(0.8, 1.05)
        mesh = soft(rng, wide, deep, thick, (8, 9), 0.2, rng.uniform(8, 16), 0.02)
        fold = np.column_stack([np.full(5, wide / 2 - 5), np.linspace(-deep / 2, deep / 2, 5), np.full(5, thick / 2)])
        layered = merged(mesh, tube(fold, thick * 0.3, sides=5)).turned("z", rng.normal(0, 0.05))
        parts.append(Part("cloth", layered.moved(*rng.normal(0, 8, 2), z), rng.uniform(0.8, 1.2)))
        z += thick * 0.9
    return settled(parts, [_seams("cloth", rng, x, y, z / 2, 6)])


def clothes_heap(rng: Generator) -> Thing:
    parts, spread = [], rng.uniform(50, 120)
    deep = rng.uniform(14, 55)
    for _ in range(int(rng.integers(2, 5))):
        mesh = soft(rng, rng.uniform(150, 330), rng.uniform(120, 240), deep * rng.uniform(0.5, 1.3), (11, 13), 0.38,
                    rng.uniform(2, 5), 0.1, rng.uniform(0.4, 1), 5.0)  # fmt: skip
        at = rng.normal(0, spread / 2, 2)
        material = str(rng.choice(["cloth", "cloth", "wool", "denim"]))
        parts.append(Part(material, mesh.turned("z", rng.uniform(0, 6.3)).moved(*at, rng.uniform(0, deep))))
    parts.append(_seams("cloth", rng, 250, 180, deep / 2, int(rng.integers(4, 9))))
    if rng.random() < 0.6:
        spots = np.column_stack([rng.uniform(-90, 90, (6, 2)), np.full(6, deep)])
        parts.append(_buttons(rng, str(rng.choice(["pet", "nylon", "brass", "zinc"])), spots, rng.uniform(4, 8), 1.6))
    return settled(parts)


def rolled_clothes(rng: Generator) -> Thing:
    parts = []
    radius = rng.uniform(26, 45)
    for index in range(int(rng.integers(2, 5))):
        length, r = rng.uniform(200, 320), radius * rng.uniform(0.8, 1.15)
        turn = np.linspace(0, 2 * np.pi * rng.uniform(2.2, 3.2), 22)
        spiral = np.stack([np.cos(turn), np.sin(turn)], 1) * (r * (0.25 + 0.75 * turn / turn[-1]))[:, None]
        ends = np.array([-length / 2, length / 2])
        surface = np.stack(
            [
                np.broadcast_to(ends[:, None], (2, 22)) + rng.normal(0, 8, (1, 22)),
                np.broadcast_to(spiral[:, 0], (2, 22)),
                np.broadcast_to(spiral[:, 1] * 0.85, (2, 22)),
            ],
            -1,
        )
        surface = np.concatenate([surface[:1], surface.mean(0, keepdims=True), surface[1:]])
        surface[1, :, 1:] += rng.normal(0, 2, (1, 2))
        mesh = shell(surface, r * rng.uniform(0.2, 0.34)).turned("z", rng.normal(0, 0.05))
        parts.append(Part(str(rng.choice(["cloth", "cloth", "wool", "denim"])), mesh.moved(y=index * radius * 2)))
    return settled(parts)


def jeans(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(280, 400), rng.uniform(180, 250), rng.uniform(5, 9)
    halves = [
        soft(rng, x * rng.uniform(0.88, 1), y, layer, (9, 11), 0.16, 12, 0.015).moved(x=rng.normal(0, 6)),
        soft(rng, x * rng.uniform(0.75, 1), y * 0.95, layer, (8, 10), 0.18, 10, 0.02).moved(z=layer),
    ]
    top = 2 * layer
    seams = [
        _seam("denim", rng, [[-x / 2, side * y * fraction, z], [x / 2, side * y * fraction, z]], rng.uniform(1.5, 2.6))
        for side, fraction, z in ((1, 0.47, 2), (-1, 0.47, 2), (1, 0.05, top), (-1, rng.uniform(0.1, 0.3), top))
    ]
    waist = np.column_stack([np.full(5, -x * 0.47), np.linspace(-y * 0.48, y * 0.48, 5), np.full(5, top)])
    rivets = rng.uniform([-x * 0.42, -y * 0.45], [-x * 0.25, y * 0.45], (int(rng.integers(4, 9)), 2))
    fly = np.column_stack([np.linspace(-x * 0.45, -x * 0.1, 7), y * 0.2 + 6 * np.sin(np.arange(7)), np.full(7, top)])
    button = copies(revolve([[0, 8.5], [1.5, 8.5], [1.6, 3.5], [6, 3.5], [6.1, 7], [7, 7]], 10).turned("y", -np.pi / 2),
                    [[-x * 0.47, y * 0.2, top]])  # fmt: skip
    rivet = copies(prism(circle(4.5, steps=8), 0, 1.5), np.column_stack([rivets, np.full(len(rivets), top)]))
    parts = [
        Part("denim", merged(*halves)),
        *seams,
        Part("denim", tube(waist, 6, sides=5)),
        Part("copper", rivet, 0.8),
        Part(str(rng.choice(["steel", "brass", "zinc"])), button, 0.7),
        *_zip(rng, fly, True),
    ]
    return settled(parts)


def zip_jacket(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(280, 400), rng.uniform(220, 310), rng.uniform(16, 34)
    body = soft(rng, x, y, thick, (12, 13), 0.25, 5, 0.05)
    sleeves = [
        soft(rng, x * rng.uniform(0.6, 0.85), y * 0.28, thick * 0.5, (6, 10), 0.35, 3, 0.06)
        .turned("z", side * rng.uniform(0.1, 0.6))
        .moved(0, side * y * 0.22, thick)
        for side in (-1, 1)
    ]
    path = smooth(np.column_stack([np.linspace(-x * 0.48, x * 0.42, 6), rng.normal(0, 10, 6), np.full(6, thick)]),
                  False, 1)  # fmt: skip
    pocket = np.column_stack([np.linspace(0, 110, 5), rng.normal(0, 2, 5), np.full(5, thick * 0.8)]) + [-60, y * 0.3, 0]
    parts = [
        Part(str(rng.choice(["cloth", "wool", "leather"], p=[0.6, 0.25, 0.15])), merged(body), rng.uniform(0.5, 0.9)),
        Part("cloth", merged(*sleeves)),
        *_zip(rng, path),
        _seams("cloth", rng, x, y, thick / 2, 6),
    ]
    if rng.random() < 0.6:
        parts += _zip(rng, pocket, False)
    if rng.random() < 0.5:
        snaps = np.column_stack([np.linspace(-x * 0.4, x * 0.4, 6), rng.normal(14, 2, 6), np.full(6, thick)])
        parts.append(_buttons(rng, "brass", snaps, 6, 1.3))
    return settled(parts)


def jumper(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(250, 360), rng.uniform(200, 300), rng.uniform(20, 45)
    body = soft(rng, x, y, thick, (11, 13), 0.16, 7, 0.03, 0.1)
    cable = [
        _seam("wool", rng, np.column_stack([np.linspace(-x * 0.42, x * 0.4, 14), at + 5 * np.sin(np.arange(14) * 1.9),
                                            np.full(14, thick)]), rng.uniform(2.5, 4), 0.5)
        for at in np.linspace(-y * 0.3, y * 0.3, int(rng.integers(3, 6)))
    ]  # fmt: skip
    sleeve = soft(rng, x * 0.8, y * 0.3, thick * 0.6, (6, 9), 0.2, 4, 0.05).moved(z=thick)
    cuff = np.column_stack([np.full(5, -x * 0.47), np.linspace(-y * 0.4, y * 0.4, 5), np.full(5, thick * 0.5)])
    return settled([Part("wool", merged(body, sleeve, tube(cuff, thick * 0.22, sides=6))), *cable])


def socks(rng: Generator) -> Thing:
    parts = []
    radius = rng.uniform(24, 36)
    for index in range(int(rng.integers(1, 6))):
        r = radius * rng.uniform(0.85, 1.1)
        lump = ball(r, r * rng.uniform(1.1, 1.5), r * rng.uniform(0.7, 0.95), 12)
        bumps = 1 + 0.06 * np.sin(lump.vertices @ rng.normal(0, 3 / r, 3) + rng.uniform(0, 6))
        roll = arc(r * 0.6, 0, 5.4, steps=9)
        seat = np.column_stack([roll, np.linspace(-4, 4, 9)])
        turn = tumbles(rng, 1)[0]
        at = [(index % 3) * 2.1 * r + rng.normal(0, 5), (index // 3) * 2.5 * r, rng.normal(0, 5)]
        mesh = merged(Mesh(lump.vertices * bumps[:, None], lump.faces), tube(seat, r * 0.28, sides=6))
        mesh = Mesh(mesh.vertices @ turn.T + at, mesh.faces)
        parts.append(Part(str(rng.choice(["cloth", "wool"])), mesh, rng.uniform(0.7, 1.1)))
    return settled(parts)


def underwear(rng: Generator) -> Thing:
    parts = []
    for index in range(int(rng.integers(2, 6))):
        x, y, thick = rng.uniform(90, 170), rng.uniform(70, 120), rng.uniform(5, 14)
        mesh = soft(rng, x, y, thick, (7, 8), 0.3, 5, 0.07, rng.uniform(0, 0.5))
        band = np.column_stack([np.linspace(-x / 2, x / 2, 6), np.full(6, y * 0.4), np.full(6, thick * 0.5)])
        band[:, 1] += rng.normal(0, 3, 6)
        at = [rng.uniform(-70, 70), rng.uniform(-50, 50), index * 6]
        piece = merged(mesh, tube(band, 2.5, sides=5)).turned("z", rng.uniform(0, 6.3))
        parts.append(Part("cloth", piece.moved(*at)))
    hooks = tube([[0, 0], [5, 0], [6, 2], [5, 4], [1, 4]], 0.8, sides=4)
    spots = np.column_stack([np.full(4, 20), np.arange(4) * 9.0, np.full(4, 12)]) + [*rng.uniform(-40, 20, 2), 0]
    parts.append(Part("steel", copies(hooks, spots), 0.4))
    return settled(parts)


def _cup(rng: Generator, radius: float, depth: float, thick: float) -> Mesh:
    lift, turn = np.linspace(0.05, 1, 6)[:, None], np.linspace(0, 2 * np.pi, 15)
    r = radius * np.sin(lift * np.pi / 2)
    surface = np.stack([r * np.cos(turn), r * np.sin(turn), depth * np.cos(lift * np.pi / 2) + 0 * turn], -1)
    return shell(surface, thick)


def bra(rng: Generator) -> Thing:
    radius, depth = rng.uniform(55, 75), rng.uniform(30, 60)
    padded = rng.uniform(2, 12)
    nested = rng.random() < 0.3
    parts: list[Part] = []
    for side in (-1, 1):
        y, z = (0, 8.0 * side) if nested else (side * radius * 1.08, 0.0)
        underwire = np.column_stack([arc(radius, np.pi * 0.55, np.pi * 1.5, (0, y), 14), np.full(14, z)])
        parts += [
            Part("cloth", _cup(rng, radius, depth, padded).moved(y=y, z=z)),
            wire("steel", underwire, rng.uniform(0.5, 0.8), sides=5),
        ]
        strap = smooth([[radius, y, z], [radius * 1.8, y + side * 20, z], [radius * 1.4, y + side * 70, z],
                        [0, y + side * 90, z], [-radius * 0.5, y + side * radius, z]], False, 1)  # fmt: skip
        parts.append(Part("cloth", tube(strap, 2.4, sides=5)))
        slide = tube(rounded(16, 11, 3, steps=2), 0.8, True, 4).moved(radius * 1.55, y + side * 40, z)
        parts.append(Part(str(rng.choice(["steel", "nylon"])), slide))
    hook = tube([[0, 0], [6, 0], [7, 2], [6, 4], [2, 4]], 0.8, sides=4)
    spots = np.column_stack([rng.uniform(-60, -50) + np.zeros(3), np.arange(3) * 12.0 - 12, np.full(3, 4)])
    return settled(parts, [Part("steel", copies(hook, spots), 0.5)])


def towel(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(180, 340), rng.uniform(120, 230), rng.uniform(7, 12)
    parts = []
    folds = int(rng.integers(3, 6))
    for index in range(folds):
        mesh = soft(rng, x * rng.uniform(0.95, 1.02), y * rng.uniform(0.93, 1.02), layer, (7, 9), 0.12, 16, 0.012)
        parts.append(mesh.moved(*rng.normal(0, 3, 2), index * layer))
    bend = np.column_stack([np.linspace(-x * 0.49, x * 0.49, 6), np.full(6, y * 0.48), np.full(6, folds * layer / 2)])
    hems = [
        _seam("cloth", rng, [[at, -y * 0.48, folds * layer], [at, y * 0.48, folds * layer]], 2)
        for at in (-x * 0.46, -x * 0.36)
    ]
    share = rng.uniform(0.7, 1.2)
    return settled([Part("cloth", merged(*parts, tube(bend, layer * folds * 0.3, sides=7)), share), *hems])


def blanket(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(300, 430), rng.uniform(240, 320), rng.uniform(14, 30)
    meshes = [
        soft(rng, x * rng.uniform(0.9, 1), y * rng.uniform(0.9, 1), layer, (9, 11), 0.22, 8, 0.03).moved(
            z=level * layer
        )
        for level in range(int(rng.integers(2, 4)))
    ]
    return settled([Part(str(rng.choice(["wool", "cloth"])), merged(*meshes), rng.uniform(0.5, 0.9)),
                    _seams("cloth", rng, x, y, layer, 5)])  # fmt: skip


def _outline(rng: Generator, length: float, width: float, pointed: float = 0.0) -> Points:
    toe = 1 - pointed * np.clip((_HEEL_TO_TOE - 0.65) / 0.35, 0, 1) * 0.6
    inner = np.column_stack([_HEEL_TO_TOE * length, -_INNER_SIDE * toe * width / 2])
    outer = np.column_stack([_HEEL_TO_TOE * length, _OUTER_SIDE * toe * width / 2])
    return np.concatenate([inner, outer[-2:0:-1]])


def _upper(
    outline: Points, base: float, height: float, opening: tuple[float, float], thickness: float, shaft: float = 0.0,
    rise: float = 0.0,
) -> Mesh:  # fmt: skip
    """Walls from the sole's outline up to an oval opening; ``shaft`` adds a leg, ``rise`` lifts the heel."""
    length, width = outline[:, 0].max(), np.ptp(outline[:, 1])
    fraction = outline[:, 0] / length
    mouth = np.column_stack(
        [
            length * (0.02 + opening[0] * fraction),
            np.sign(outline[:, 1]) * width * opening[1] * np.sqrt(np.maximum(fraction * (1 - fraction), 0)),
        ]
    )
    level = np.linspace(0, 1, 6)[:, None]
    blend = level**1.5
    heel = rise * (1 - np.clip(fraction / 0.7, 0, 1)) ** 1.2
    flat = outline * (1 - blend[..., None]) + mouth * blend[..., None]
    z = base + height * level**0.65 + heel + 0 * fraction
    surface = np.concatenate([flat, z[..., None]], -1)
    if shaft:
        legs = [surface[-1] + [0, 0, shaft * part] for part in (0.5, 1.0)]
        surface = np.concatenate([surface, np.stack(legs)])
    return shell(np.concatenate([surface, surface[:, :1]], 1), thickness)


def _pair(rng: Generator, parts: list[Part], width: float) -> Thing:
    shoe = settled(parts)
    if rng.random() < 0.35:
        return shoe
    other = shoe.scaled(1, -1, 1)
    if rng.random() < 0.5:
        other = other.turned("z", np.pi)
    shift = rng.normal(0, 12)
    return settled(shoe, other.turned("z", rng.normal(0, 0.1)).moved(shift, width + rng.uniform(2, 14)))


def _treads(rng: Generator, length: float, width: float, depth: float, z: float) -> Mesh:
    count = int(rng.integers(10, 17))
    x = np.linspace(0.07, 0.94, count)
    reach = (np.interp(x, _HEEL_TO_TOE, _INNER_SIDE) + np.interp(x, _HEEL_TO_TOE, _OUTER_SIDE)) * width / 2 * 0.92
    shift = (np.interp(x, _HEEL_TO_TOE, _OUTER_SIDE) - np.interp(x, _HEEL_TO_TOE, _INNER_SIDE)) * width / 4
    bar = prism([[-0.5, -0.5], [0.1, 0], [-0.5, 0.5], [0.0, 0.5], [0.6, 0], [0.0, -0.5]], 0, 1)
    scales = np.column_stack([np.full(count, length / count * 0.9), reach, np.full(count, depth)])
    return copies(bar, np.column_stack([x * length, shift, np.full(count, z)]), scales)


def _eyelets(length: float, pairs: int, start: float, gap: float, z: float, step: float = 0.0) -> Points:
    x = length * start + np.arange(pairs) * length * 0.055
    side = np.repeat([-1, 1], pairs) * gap / 2
    return np.column_stack([np.tile(x, 2), side, np.tile(z - np.arange(pairs) * step, 2)])


def _laced(places: Points) -> Points:
    half = len(places) // 2
    return np.stack([places[:half], places[half:]], 1).reshape(-1, 3)


def trainers(rng: Generator) -> Thing:
    length, width = rng.uniform(235, 310), rng.uniform(88, 112)
    outline = _outline(rng, length, width)
    midsole, height = rng.uniform(16, 30), rng.uniform(62, 85)
    places = _eyelets(length, int(rng.integers(4, 7)), 0.42, 34, midsole + height * 0.95, 4)
    ring = prism(circle(3.4, steps=7), -0.6, 0.6, [circle(1.9, steps=6)])
    parts = [
        Part("eva", prism(outline, 3, midsole), rng.uniform(0.9, 1.6)),
        Part("rubber", prism(outline, 2, 4), 0.9),
        Part("rubber", _treads(rng, length, width, 3.5, -1.5)),
        Part(str(rng.choice(["cloth", "leather"])), _upper(outline, midsole, height, (0.48, 0.85), rng.uniform(3, 6))),
        Part("cloth", tube(_laced(places), 2, sides=4), 2.0),
    ]
    if rng.random() < 0.5:
        parts.append(Part(str(rng.choice(["brass", "aluminium", "steel"])), copies(ring, places), 0.7))
    if rng.random() < 0.4:
        cells = np.column_stack([rng.uniform(0.12, 0.25, 3) * length, np.array([-18, 0, 18]), np.full(3, 12)])
        parts.append(Part("eva", copies(ball(9, 7, 5, 8), cells), -0.9))
    if rng.random() < 0.4:
        toe = ball(length * 0.13, width * 0.33, height * 0.22, 12).moved(length * 0.82, 0, midsole + height * 0.3)
        parts.append(Part("paper", toe, 0.15))
    return _pair(rng, parts, width)


def _nails(rng: Generator, length: float, width: float, height: float, count: int) -> Part:
    turn = np.linspace(-1.9, 1.9, count) + np.pi
    spots = np.column_stack(
        [length * 0.15 + length * 0.11 * np.cos(turn), width * 0.24 * np.sin(turn), np.full(count, 0.0)]
    )
    nail = revolve([[0, 1.6], [0.8, 1.6], [0.9, 0.85], [height, 0.5]], 5).turned("y", -np.pi / 2)
    return Part("steel", copies(nail, spots + rng.normal(0, 0.8, spots.shape)))


def _shank(rng: Generator, length: float, z: float, rise: float = 0.0) -> Part:
    x = np.linspace(0.18, 0.6, 6)
    lift = rise * (1 - np.clip(x / 0.7, 0, 1)) ** 1.2 + z
    wide, thick = rng.uniform(5, 8), rng.uniform(0.9, 1.6)
    profile = np.array([[-wide, 0], [wide, 0], [wide, thick], [-wide, thick]])
    return Part("steel", loft([np.column_stack([np.full(4, at * length), profile[:, 0], profile[:, 1] + up])
                               for at, up in zip(x, lift, strict=True)]))  # fmt: skip


def leather_shoes(rng: Generator) -> Thing:
    length, width = rng.uniform(250, 320), rng.uniform(90, 108)
    outline = _outline(rng, length, width, rng.uniform(0.0, 0.5))
    heel = rng.uniform(20, 32)
    height = rng.uniform(55, 72)
    block = outline[outline[:, 0] < length * 0.22]
    block = block[np.argsort(np.arctan2(block[:, 1], block[:, 0] - length * 0.1))]
    laced = rng.random() < 0.6
    parts = [
        Part(str(rng.choice(["leather", "rubber"])), prism(outline, heel, heel + rng.uniform(5, 8))),
        Part("rubber", prism(block, 0, heel), rng.uniform(0.6, 1.0)),
        Part("leather", _upper(outline, heel + 6, height, (rng.uniform(0.38, 0.55), 0.8), rng.uniform(2, 3.4))),
        *([_shank(rng, length, heel + 2)] if rng.random() < 0.7 else []),
        _nails(rng, length, width, heel * 0.8, int(rng.integers(5, 13))),
    ]
    if laced:
        places = _eyelets(length, int(rng.integers(3, 6)), 0.44, 26, heel + height, 3)
        parts.append(Part("brass", copies(prism(circle(2.6, steps=7), -0.5, 0.5, [circle(1.5, steps=6)]), places)))
    else:
        bar = tube(rounded(22, 16, 3, (length * 0.45, width * 0.3), 2), 1.1, True, 5).moved(z=heel + height * 0.9)
        parts.append(Part("brass", bar))
    return _pair(rng, parts, width)


def boots(rng: Generator) -> Thing:
    length, width = rng.uniform(250, 315), rng.uniform(95, 115)
    outline = _outline(rng, length, width)
    sole, ankle, shaft = rng.uniform(16, 26), rng.uniform(75, 95), rng.uniform(40, 190)
    parts = [
        Part("rubber", prism(outline, 4, sole), rng.uniform(0.6, 1.0)),
        Part("rubber", _treads(rng, length, width, 5, -1)),
        Part("leather", _upper(outline, sole, ankle, (0.5, 0.95), rng.uniform(2.4, 4), shaft)),
        Part(
            "foam" if rng.random() < 0.5 else "wool", _upper(outline, sole + 3, ankle - 6, (0.46, 0.86), 5, shaft), 0.6
        ),
    ]
    if rng.random() < 0.5:
        parts.append(_shank(rng, length, sole - 3))
    kind = rng.integers(3)
    if kind == 0:
        z = np.linspace(0, shaft, 6) + sole + ankle
        path = np.column_stack([np.full(6, length * 0.28), np.full(6, -width * 0.42), z])
        parts += _zip(rng, path, True)
    elif kind == 1:
        rows = int(rng.integers(4, 8))
        z = sole + ankle * 0.8 + np.linspace(0, shaft + ankle * 0.15, rows)
        spots = np.column_stack([np.full(2 * rows, length * 0.5), np.repeat([-15, 15], rows), np.tile(z, 2)])
        ring = prism(circle(4, steps=7), -0.6, 0.6, [circle(2.2, steps=6)]).turned("y", np.pi / 2)
        parts.append(Part(str(rng.choice(["brass", "steel"])), copies(ring, spots)))
    else:
        parts.append(Part("steel", tube(rounded(26, 22, 3, steps=2), 1.4, True, 5).turned("x", np.pi / 2)
                          .moved(length * 0.3, width * 0.45, sole + ankle)))  # fmt: skip
    return _pair(rng, parts, width)


def sandals(rng: Generator) -> Thing:
    length, width = rng.uniform(220, 295), rng.uniform(82, 105)
    outline = _outline(rng, length, width)
    sole = rng.uniform(12, 30)
    parts = [
        Part(str(rng.choice(["eva", "rubber", "wood"])), prism(outline, 0, sole), rng.uniform(0.6, 0.9)),
        Part("leather", prism(outline * 0.97, sole, sole + 2)),
    ]
    straps = []
    for at, wide in ((0.72, 1.0), (0.5, 0.85), (0.15, 0.75))[: int(rng.integers(2, 4))]:
        turn = np.linspace(0, np.pi, 9)
        high = rng.uniform(28, 55)
        across, broad = np.cos(turn) * width / 2 * wide, rng.uniform(14, 26)
        surface = np.stack(
            [
                np.stack([length * at + shift + 0 * turn, across, sole + high * np.sin(turn)], -1)
                for shift in (-broad / 2, broad / 2)
            ]
        )
        straps.append(shell(surface, rng.uniform(2, 3)))
        buckle = tube(rounded(22, 18, 3, steps=2), 1.2, True, 5).turned("x", 1.0)
        parts.append(Part("brass", merged(buckle, tube([[-9, 0], [9, 0]], 0.9, sides=4)).moved(
            length * at, width * 0.42 * wide, sole + high * 0.6)))  # fmt: skip
    parts.append(Part("leather", merged(*straps)))
    return _pair(rng, parts, width)


def slippers(rng: Generator) -> Thing:
    length, width = rng.uniform(235, 300), rng.uniform(90, 110)
    outline = smooth(_outline(rng, length, width), rounds=1)
    sole = rng.uniform(10, 24)
    base = prism(outline, 0, sole)
    beads = rng.uniform([0.08, -0.3], [0.92, 0.3], (26, 2)) * [length, width]
    studs = copies(box(5, 5, 2.5), np.column_stack([beads, np.full(26, -1.0)]))
    parts = [Part("eva", merged(base, studs), rng.uniform(1.0, 2.5))]
    if rng.random() < 0.4:
        thong = smooth([[length * 0.45, -width * 0.42, sole], [length * 0.62, -width * 0.25, sole + 24],
                        [length * 0.78, 0, sole + 4], [length * 0.6, width * 0.3, sole + 24],
                        [length * 0.45, width * 0.44, sole]], False, 1)  # fmt: skip
        parts.append(Part("pvc", tube(thong, rng.uniform(3, 5), sides=6), 0.7))
    else:
        turn, start = np.linspace(0, np.pi, 11), rng.uniform(0.45, 0.6)
        stations = np.linspace(start, rng.uniform(0.8, 0.97), 5)
        reach = np.interp(stations, _HEEL_TO_TOE, _OUTER_SIDE) * width / 2
        high = np.linspace(62, 38, 5)
        surface = np.stack(
            [np.stack([length * at + 0 * turn, np.cos(turn) * wide, sole + lift * np.sin(turn)], -1)
             for at, wide, lift in zip(stations, reach, high, strict=True)]
        )  # fmt: skip
        plush = rng.random() < 0.5
        parts.append(Part("cloth" if plush else "eva", shell(surface, rng.uniform(5, 11)), 1.0 if plush else 1.8))
    return _pair(rng, parts, width)


def cap(rng: Generator) -> Thing:
    radius, height = rng.uniform(82, 95), rng.uniform(70, 105)
    lift, turn = np.linspace(0.04, 1, 7)[:, None], np.linspace(0, 2 * np.pi, 19)
    squash = rng.uniform(0.3, 1.0)
    surface = np.stack(
        [radius * np.sin(lift * np.pi / 2) * np.cos(turn), radius * 0.88 * np.sin(lift * np.pi / 2) * np.sin(turn),
         squash * height * np.cos(lift * np.pi / 2) + 0 * turn], -1
    )  # fmt: skip
    crown = shell(surface, rng.uniform(1.6, 3))
    peak_outline = np.concatenate([arc(radius, -1.1, 1.1, steps=9),
                                   arc(radius * 0.95, 1.1, -1.1, (rng.uniform(55, 75), 0), steps=9)])  # fmt: skip
    ribs = [tube(surface[:, index], 1.2, sides=4) for index in range(0, 18, 3)]
    parts = [
        Part("cloth", crown, 1.5),
        Part("pe", prism(peak_outline, -1.2, 1.0), 0.8),
        Part("cloth", merged(*ribs, tube(surface[-1][:-1], 3, True, 5)), 1.3),
        Part(str(rng.choice(["steel", "cloth"])), prism(circle(6, steps=8), 0, 2).moved(z=squash * height)),
    ]
    if rng.random() < 0.4:
        parts.append(Part("brass", tube(rounded(20, 16, 2, (-radius, 0), 2), 1.0, True, 4)))
    return settled(parts)


def gloves(rng: Generator) -> Thing:
    scale = rng.uniform(0.9, 1.15)
    thick = rng.uniform(5, 14)
    material = str(rng.choice(["leather", "wool", "cloth"]))
    share = 0.5 if material == "leather" else 1.0
    palm = soft(rng, 105, 92, thick, (6, 7), 0.12, 4, 0.02).moved(x=-10)
    reach = np.array([[82, 36], [95, 13], [90, -11], [72, -34]])
    fingers = [
        loft([np.column_stack([np.full(8, x), y * spread + 10.5 * taper * np.cos(np.arange(8) * np.pi / 4),
                               thick / 2 + thick * 0.5 * taper * np.sin(np.arange(8) * np.pi / 4)])
              for x, taper in ((35, 1.0), (35 + long * 0.55, 0.98), (35 + long * 0.9, 0.8), (35 + long, 0.3))])
        for (long, y), spread in zip(reach, [rng.uniform(0.95, 1.15)] * 4, strict=True)
    ]  # fmt: skip
    thumb = fingers[0].moved(-35, -36).turned("z", 0.9).moved(-20, 52)
    cuff = np.column_stack([np.full(4, -62), np.linspace(-42, 42, 4), np.full(4, thick / 2)])
    hand = merged(palm, *fingers, thumb, tube(cuff, thick * 0.4, sides=5)).scaled(scale, scale, 1)
    other = hand.scaled(1, -1, 1).turned("z", rng.normal(0, 0.5)).moved(*rng.normal(0, 40, 2), thick * 1.2)
    parts = [Part(material, hand, share), Part(material, other, share)]
    if rng.random() < 0.4:
        parts.append(Part("brass", prism(circle(6, steps=8), 0, 2).moved(-55, 10, thick)))
    return settled(parts)


def down_jacket(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(260, 420), rng.uniform(220, 320), rng.uniform(50, 100)
    channels = int(rng.integers(5, 8))
    rows = 2 * channels + 1
    v = np.linspace(-1, 1, rows)[:, None]
    u = np.linspace(-1, 1, 13)
    puff = np.where(np.arange(rows) % 2, 1.0, rng.uniform(0.35, 0.6))[:, None]
    top = thick * puff * (1 - np.abs(v) ** 8) * (1 - np.abs(u) ** 5) * (1 + 0.15 * waves(rng, rows, 13))
    body = sheet(np.zeros((rows, 13)), np.maximum(top, 0.5), x, y)
    stitching = [
        tube(np.column_stack([np.linspace(-x * 0.47, x * 0.47, 5), np.full(5, at) + rng.normal(0, 2, 5),
                              np.full(5, thick * 0.3)]), 1.3, sides=4)
        for at in np.linspace(-y / 2, y / 2, channels + 1)[1:-1]
    ]  # fmt: skip
    path = smooth(np.column_stack([rng.normal(0, 10, 6), np.linspace(-y * 0.46, y * 0.46, 6), np.full(6, thick * 0.6)]),
                  False, 1)  # fmt: skip
    return settled([Part("foam", body, rng.uniform(1.5, 3)), Part("nylon", merged(*stitching)), *_zip(rng, path)])


def scarf(rng: Generator) -> Thing:
    thick, wide = rng.uniform(6, 14), rng.uniform(35, 60)
    steps = 30
    turn = np.linspace(0, 2 * np.pi * rng.uniform(1.4, 2.2), steps)
    r = rng.uniform(55, 80) + rng.uniform(6, 12) * turn
    path = np.stack([r * np.cos(turn), rng.uniform(0.6, 0.9) * r * np.sin(turn), 4 * np.sin(3 * turn)], 1)
    normal = path * [1, 1, 0] / np.linalg.norm(path[:, :2], axis=1, keepdims=True)
    surface = np.stack(
        [path + normal * shift * wide / 2 + [0, 0, 6 * np.cos(3 * shift)] for shift in (-1, -0.4, 0.3, 1)]
    )
    fringe = path[-1] + np.column_stack([np.zeros((6, 2)), np.zeros(6)]) + normal[-1] * np.linspace(-0.4, 0.4, 6)[
        :, None] * wide  # fmt: skip
    ahead = (path[-1] - path[-2]) / np.linalg.norm(path[-1] - path[-2])
    tassels = [tube([spot, spot + ahead * 25, spot + ahead * 50 + rng.normal(0, 4, 3)], 2, sides=4) for spot in fringe]
    return settled([Part("wool", shell(surface, thick), rng.uniform(0.7, 1.1)), Part("wool", merged(*tassels), 1.2)])


def trousers(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(260, 380), rng.uniform(150, 230), rng.uniform(3, 6)
    meshes = [
        soft(rng, x * rng.uniform(0.7, 1), y * rng.uniform(0.85, 1), layer, (7, 9), 0.15, 14, 0.015).moved(
            rng.normal(0, 10), rng.normal(0, 5), level * layer)
        for level in range(3)
    ]  # fmt: skip
    top = 3 * layer
    crease = [_seam("cloth", rng, [[-x * 0.48, at, top], [x * 0.46, at, top]], 1.6, 0.8) for at in (-y * 0.3, y * 0.28)]
    fly = np.column_stack([np.linspace(-x * 0.4, -x * 0.08, 6), np.full(6, rng.normal(0, 15)), np.full(6, top)])
    hook = Part("steel", box(14, 9, 1).moved(-x * 0.45, 0, top))
    return settled([Part("cloth", merged(*meshes)), *crease, *_zip(rng, fly, bool(rng.random() < 0.4)), hook])


def pyjama_bundle(rng: Generator) -> Thing:
    """A tied bundle of soft things, thick in the middle."""
    x, y, thick = rng.uniform(180, 320), rng.uniform(140, 240), rng.uniform(50, 110)
    core = soft(rng, x, y, thick, (13, 15), 0.22, 2.2, 0.06, rng.uniform(0.5, 1), 5.0)
    wrap = soft(rng, x * 0.7, y * 0.8, thick * 0.4, (8, 9), 0.4, 2, 0.1, 0.8, 5.0).moved(
        *rng.normal(0, 15, 2), thick / 3
    )
    cord = smooth([[-x * 0.1, -y / 2, thick / 2], [0, -y / 4, thick], [6, y / 4, thick], [x * 0.1, y / 2, thick / 2]],
                  False, 1)  # fmt: skip
    return settled(
        [
            Part("cloth", core, rng.uniform(0.6, 1.1)),
            Part(str(rng.choice(["wool", "cloth", "denim"])), wrap),
            Part("cloth", tube(cord, 3, sides=5)),
            _seams("cloth", rng, x * 0.7, y * 0.7, thick / 2, 5),
        ]
    )


def coat_pile(rng: Generator) -> Thing:
    """Two thick garments spread over much of a bag, pleated along their length."""
    parts: list[Part] = []
    x, y = rng.uniform(330, 460), rng.uniform(230, 320)
    for level in range(2):
        rows, columns = 13, 15
        pleats = 1 + 0.4 * np.sin(np.linspace(0, rng.uniform(12, 30), rows) + rng.uniform(0, 6))[:, None]
        rim = (1 - np.linspace(-1, 1, rows)[:, None] ** 6) * (1 - np.linspace(-1, 1, columns) ** 6)
        field = rng.uniform(12, 30) * np.clip(pleats + 0.3 * waves(rng, rows, columns, 4.0), 0.2, 3) * rim
        mesh = sheet(np.zeros_like(field), field, x * rng.uniform(0.8, 1), y * rng.uniform(0.8, 1))
        turn = rng.normal(0, 0.2) + level * rng.choice([0, np.pi / 2])
        parts.append(Part(str(rng.choice(["wool", "cloth"])), mesh.turned("z", turn).moved(z=level * 20)))
    spots = np.column_stack([np.linspace(-x * 0.35, x * 0.35, 5), rng.normal(0, 10, 5), np.full(5, 40)])
    buttons = _buttons(rng, str(rng.choice(["nylon", "pet", "brass"])), spots, rng.uniform(9, 14), 3)
    return settled(parts, [buttons, _seams("cloth", rng, x * 0.9, y * 0.9, 20, 6)])


def quilt(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(330, 450), rng.uniform(260, 340), rng.uniform(25, 55)
    rows, columns = 13, 17
    diamonds = 0.65 + 0.35 * np.abs(
        np.sin(np.arange(rows)[:, None] * np.pi / 4) * np.sin(np.arange(columns) * np.pi / 4)
    )
    rim = (1 - np.linspace(-1, 1, rows)[:, None] ** 8) * (1 - np.linspace(-1, 1, columns) ** 8)
    meshes = []
    for level in range(2):
        field = layer * diamonds * rim * (1 + 0.15 * waves(rng, rows, columns))
        meshes.append(
            sheet(np.zeros_like(field), np.maximum(field, 0.2), x, y).moved(*rng.normal(0, 10, 2), level * layer)
        )
    edge = tube(rounded(x, y, 40, steps=3), 4, True, 5).moved(z=layer)
    return settled([Part("foam", merged(*meshes), rng.uniform(1.2, 2.5)), Part("cloth", edge)])


def high_heels(rng: Generator) -> Thing:
    length, width, rise = rng.uniform(215, 245), rng.uniform(72, 84), rng.uniform(55, 105)
    outline = _outline(rng, length, width, rng.uniform(0.4, 1.0))
    stations = np.linspace(0, 1, 9)
    lift = rise * (1 - np.clip(stations / 0.7, 0, 1)) ** 1.2
    inner, outer = (np.interp(np.clip(stations, 0.03, 0.97), _HEEL_TO_TOE, side) for side in (_INNER_SIDE, _OUTER_SIDE))
    rings = [np.array([[at * length, -i * width / 2, up], [at * length, o * width / 2, up],
                       [at * length, o * width / 2, up + 4], [at * length, -i * width / 2, up + 4]])
             for at, up, i, o in zip(stations, lift, inner * 0.9, outer * 0.9, strict=True)]  # fmt: skip
    spike = rng.uniform(4, 9)
    heel = loft([np.column_stack([circle(r, (at, 0), 10), np.full(10, z)])
                 for r, at, z in ((spike, 14, 0), (spike, 15, rise * 0.5), (22, 24, rise))])  # fmt: skip
    pin = tube([[14, 0, 2], [15, 0, rise * 0.5], [18, 0, rise * 0.9]], rng.uniform(1.6, 2.6), sides=6)
    parts = [
        Part("leather", loft(rings)),
        Part("abs", heel),
        Part("steel", pin),
        _shank(rng, length, 2, rise),
        Part("leather", _upper(outline, 3, rng.uniform(30, 45), (0.68, 0.8), 1.8, 0, rise)),
    ]
    return _pair(rng, parts, width)


def curtain(rng: Generator) -> Thing:
    x, y = rng.uniform(260, 380), rng.uniform(180, 260)
    rows, columns = 11, 18
    pleats = 1 + 0.6 * np.sin(np.arange(columns) * rng.uniform(1.2, 1.8) + waves(rng, rows, columns, 1.0))
    rim = (1 - np.linspace(-1, 1, rows)[:, None] ** 10) * (1 - np.linspace(-1, 1, columns) ** 10)
    field = rng.uniform(14, 30) * pleats * rim
    count = int(rng.integers(6, 10))
    ring = prism(circle(26, steps=14), -1, 1, [circle(20, steps=12)])
    spots = np.column_stack(
        [np.linspace(-x * 0.42, x * 0.42, count), np.full(count, y * 0.4), np.linspace(0, 12, count)]
    )
    spots[:, :2] += rng.normal(0, 4, (count, 2))
    metal = str(rng.choice(["steel", "brass", "abs"]))
    weight = tube([[-x * 0.45, -y * 0.45, 8], [0, -y * 0.46, 8], [x * 0.45, -y * 0.44, 8]], 1.3, sides=4)
    return settled(
        [
            Part("cloth", sheet(np.zeros_like(field), np.maximum(field, 0.2), x, y), rng.uniform(0.8, 1.2)),
            Part(metal, copies(ring, spots), 0.5 if metal != "abs" else 1.0),
            Part("lead", weight, 0.03),
        ]
    )


def brimmed_hat(rng: Generator) -> Thing:
    crown, brim, height = rng.uniform(78, 90), rng.uniform(130, 185), rng.uniform(85, 120)
    turn = np.linspace(0, 2 * np.pi, 23)
    wavy = rng.uniform(4, 14) * np.cos(2 * turn + rng.uniform(0, 6)) + rng.normal(0, 2)
    rows = [
        (brim, wavy), ((brim + crown) / 2, wavy * 0.6), (crown, 0 * turn), (crown * 0.95, height * 0.55 + 0 * turn),
        (crown * 0.86, height * 0.95 + 0 * turn), (crown * 0.5, height * rng.uniform(0.8, 1) + 0 * turn),
        (2.0, height * rng.uniform(0.75, 1) + 0 * turn),
    ]  # fmt: skip
    surface = np.stack([np.stack([r * np.cos(turn), r * 0.86 * np.sin(turn), z + 0 * turn], -1) for r, z in rows])
    straw = rng.random() < 0.5
    rings = [tube(surface[0][:-1], 1.0, True, 4)]
    parts = [
        Part("wood" if straw else "wool", shell(surface, rng.uniform(1.8, 3)), 0.6 if straw else 2.0),
        Part("steel", rings[0], 0.7),
        Part("cloth", tube(surface[2][:-1] + [0, 0, 8], 4.5, True, 5)),
    ]
    return settled(parts)


def studded_boots(rng: Generator) -> Thing:
    length, width = rng.uniform(240, 300), rng.uniform(86, 100)
    outline = _outline(rng, length, width, 0.2)
    plate, height = rng.uniform(4, 7), rng.uniform(60, 75)
    spots = np.array([[0.08, -0.2], [0.08, 0.2], [0.2, -0.26], [0.2, 0.26], [0.6, -0.34], [0.62, 0.4], [0.74, -0.38],
                      [0.76, 0.4], [0.88, -0.2], [0.9, 0.2]]) * [length, width]  # fmt: skip
    stud = revolve([[-rng.uniform(9, 14), rng.uniform(3, 4.5)], [0, 6.5]], 9).turned("y", -np.pi / 2)
    places = np.column_stack([spots, np.zeros(len(spots))])
    screw = revolve([[-3, 2.2], [4, 2.2]], 6).turned("y", -np.pi / 2)
    parts = [
        Part("nylon", prism(outline, 0, plate)),
        Part(str(rng.choice(["aluminium", "nylon", "rubber"])), copies(stud.scaled(1, 1, -1), places)),
        Part("steel", copies(screw, places)),
        Part("leather", _upper(outline, plate, height, (0.46, 0.8), rng.uniform(2.4, 4))),
        Part("cloth", tube(_laced(_eyelets(length, 5, 0.42, 30, height, 4)), 1.8, sides=4), 2.0),
    ]
    return _pair(rng, parts, width)


CLUTTER = Makes(
    train=(
        shirt, shirt_stack, clothes_heap, rolled_clothes, jeans, zip_jacket, jumper, socks, underwear, bra, towel,
        blanket, trainers, leather_shoes, boots, sandals, slippers, cap, gloves, down_jacket, scarf, trousers,
        pyjama_bundle, coat_pile,
    ),
    validation=(quilt, high_heels),
    test=(curtain, brimmed_hat, studded_boots),
)  # fmt: skip
