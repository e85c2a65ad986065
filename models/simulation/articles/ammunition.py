"""Ammunition: loose rounds, rows, boxes, magazines, clips, belts, shotgun shells, air-gun pellets, dud rounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, ball, circle, merged, prism, revolve, rounded, tube
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing, hollow, wire

Placing = NDArray[np.float64]
"""(N, 5): x, y, z of the middle, turn about z, tip about y."""


def _copies(mesh: Mesh, places: Placing) -> Mesh:
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
class _Calibre:
    """Measures of a round in millimetres; ``neck`` is the bullet's diameter, ``case`` the base's."""

    case: float
    neck: float
    length: float
    overall: float
    point: float


def _pistol_calibre(rng: Generator) -> _Calibre:
    return (
        _Calibre(9.9, 9.0, 19.2, 29.5, 0.45),
        _Calibre(12.0, 11.4, 22.8, 32.2, 0.5),
        _Calibre(9.6, 9.1, 29.3, 39.5, 0.65),
        _Calibre(9.5, 7.9, 17.3, 25.0, 0.5),
        _Calibre(9.9, 9.2, 18.0, 25.0, 0.5),
        _Calibre(9.8, 7.8, 25.0, 34.5, 0.45),
        _Calibre(7.0, 6.4, 15.5, 23.0, 0.45),
        _Calibre(10.8, 10.2, 21.6, 28.8, 0.6),
    )[rng.choice(8)]


def _rifle_calibre(rng: Generator) -> _Calibre:
    return (
        _Calibre(9.6, 5.7, 44.7, 57.4, 0.12),
        _Calibre(11.4, 7.9, 38.7, 56.0, 0.14),
        _Calibre(12.0, 7.8, 51.2, 71.0, 0.12),
        _Calibre(12.4, 7.9, 53.7, 77.0, 0.14),
        _Calibre(10.5, 5.8, 42.2, 58.3, 0.12),
        _Calibre(12.0, 7.8, 63.3, 84.0, 0.2),
    )[rng.choice(6)]


def _rounds(
    rng: Generator, c: _Calibre, places: Placing, sides: int = 8, case: str = "brass", shot: bool = True
) -> list[Part]:
    """Cartridges with the middle at each place, bullets along +x when turned by 0."""
    x0 = -c.overall / 2
    bottleneck = c.case - c.neck > 2.2
    shoulder = c.length * 0.78
    r, n, wall = c.case / 2, c.neck / 2, 0.5
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
        Part(case, _copies(along(outer), places)),
        Part(case, _copies(along(inner), places), -1.0),
        Part("powder", _copies(along(charge), places), rng.uniform(0.4, 0.8)),
    ]
    if shot:
        jacket = str(rng.choice(["copper", "copper", "brass", "steel"]))
        core = [
            (seat + 0.5, n - 0.7),
            (max(c.length, seat + length * 0.45), n - 0.7),
            (c.overall - 1.5, n * c.point * 0.6),
        ]
        bullet = _copies(along(tip), places)
        if rng.random() < 0.3:
            parts.append(Part("lead", bullet))
        else:
            heart = "steel" if bottleneck and rng.random() < 0.4 else "lead"
            middle = _copies(along(core), places)
            parts += [Part(jacket, bullet), Part(jacket, middle, -1.0), Part(heart, middle, 0.95)]
    return parts


def _scatter(rng: Generator, count: int, pitch: float, tilt: float = 0.12) -> Placing:
    spread = pitch * np.sqrt(count) * rng.uniform(0.8, 1.6)
    spots: list[NDArray[np.float64]] = []
    while len(spots) < count:
        here = rng.uniform(-spread, spread, 2)
        if not spots or min(np.linalg.norm(here - other) for other in spots) > pitch * 0.6 or rng.random() < 0.08:
            spots.append(here)
    return np.column_stack([spots, rng.uniform(-1, 1, count), rng.uniform(0, 6.28, count), rng.normal(0, tilt, count)])


def _grid(columns: int, rows: int, x: float, y: float, turn: float = 0.0, tip: float = 0.0) -> Placing:
    xs, ys = np.meshgrid((np.arange(columns) - (columns - 1) / 2) * x, (np.arange(rows) - (rows - 1) / 2) * y)
    zero = np.zeros(xs.size)
    return np.column_stack([xs.ravel(), ys.ravel(), zero, zero + turn, zero + tip])


def _carton(rng: Generator, x: float, y: float, z: float, material: str = "cardboard") -> list[Part]:
    wall = rng.uniform(0.5, 1.0) if material == "cardboard" else rng.uniform(1.0, 1.8)
    outer, inner = prism(rect(x, y), -z / 2, z / 2), prism(rect(x - 2 * wall, y - 2 * wall), wall - z / 2, z / 2 - wall)
    return hollow(material, outer, inner)


def pistol_rounds(rng: Generator) -> Thing:
    count = int(rng.integers(2, 11))
    return Thing(tuple(_rounds(rng, _pistol_calibre(rng), _scatter(rng, count, 15))), {"count": count})


def rifle_rounds(rng: Generator) -> Thing:
    count = int(rng.integers(1, 8))
    c = _rifle_calibre(rng)
    if rng.random() < 0.5:
        places = _grid(1, count, 0, c.case * rng.uniform(1.05, 1.6)) + np.column_stack(
            [rng.normal(0, 2, (count, 2)), np.zeros((count, 3))]
        )
        places[:, 3] += rng.normal(0, 0.12, count) + np.pi * rng.integers(0, 2, count)
    else:
        places = _scatter(rng, count, 24)
    case = str(rng.choice(["brass", "brass", "steel"]))
    return Thing(tuple(_rounds(rng, c, places, case=case)), {"count": count})


def single_round(rng: Generator) -> Thing:
    c = _rifle_calibre(rng) if rng.random() < 0.6 else _pistol_calibre(rng)
    parts = _rounds(rng, c, np.zeros((1, 5)), 14)
    if rng.random() < 0.4:
        x = c.overall / 2 + 4
        parts.append(wire("steel", circle(6, (x, 0), 14), 0.7, True))
        parts.append(wire("steel", [(x + 6 + i * 3.2, 0, 0) for i in range(8)], 0.9))
    return Thing(tuple(parts), {"count": 1})


def rimfire_rounds(rng: Generator) -> Thing:
    c = _Calibre(6.6, 5.7, rng.choice([10.6, 15.6, 26.7]), 0, 0.5)
    c = _Calibre(c.case, c.neck, c.length, c.length + 9.5, 0.5)
    count = int(rng.integers(8, 33))
    places = _scatter(rng, count, 10, 0.25)
    places[:, 2] = rng.uniform(-4, 4, count)
    parts = _rounds(rng, c, places, 6)
    if rng.random() < 0.4:
        span = float(np.abs(places[:, :2]).max()) * 2 + 30
        parts += [Part("pe", prism(rounded(span, span * 0.9, 15), z, z + 0.15)) for z in (-9, 9)]
    return Thing(tuple(parts), {"count": count})


def boxed_pistol_rounds(rng: Generator) -> Thing:
    """A carton with a tray in which rounds stand on their noses."""
    c = _pistol_calibre(rng)
    rows, columns = int(rng.integers(4, 6)), int(rng.choice([5, 8, 10]))
    pitch = c.case + rng.uniform(0.8, 2.2)
    places = _grid(columns, rows, pitch, pitch, 0.0, np.pi / 2)
    count = len(places) if rng.random() < 0.6 else int(rng.integers(rows * columns // 2, rows * columns))
    parts = _rounds(rng, c, places[:count], 6)
    x, y, z = columns * pitch + 3, rows * pitch + 3, c.overall + 3
    tray = str(rng.choice(["pp", "foam", "pe"]))
    plate = prism(rect(x - 3, y - 3), -z * 0.25, z * 0.25)
    wells = _copies(revolve([(-z * 0.25, c.case / 2), (z * 0.25, c.case / 2)], 6), places)
    parts += [Part(tray, plate, 0.35 if tray != "foam" else 1.0), Part(tray, wells, -0.35 if tray != "foam" else -1.0)]
    parts += _carton(rng, x, y, z)
    return Thing(tuple(parts), {"count": count})


def boxed_rifle_rounds(rng: Generator) -> Thing:
    """Twenty in a carton, heads and noses in turn, or in a plastic rack."""
    c = _rifle_calibre(rng)
    rows, layers = int(rng.choice([5, 10])), 2
    pitch = c.case + rng.uniform(0.3, 1.2)
    flat = _grid(1, rows, 0, pitch)
    stack = []
    for layer in range(layers):
        one = flat.copy()
        one[:, 2] = (layer - (layers - 1) / 2) * pitch
        one[:, 3] = np.pi * ((np.arange(rows) + layer) % 2) if rng.random() < 0.5 else np.pi * (layer % 2)
        stack.append(one)
    places = np.concatenate(stack)
    parts = _rounds(rng, c, places, 7, str(rng.choice(["brass", "steel"])))
    parts += _carton(
        rng, c.overall + 3, rows * pitch + 2, layers * pitch + 2, str(rng.choice(["cardboard", "cardboard", "pp"]))
    )
    return Thing(tuple(parts), {"count": len(places)})


def _magazine_shell(
    rng: Generator, path: NDArray[np.float64], depth: float, width: float, material: str, wall: float
) -> list[Part]:
    """Box along a curved path (N, 2), its lips at the first point."""
    step = np.gradient(path, axis=0)
    step /= np.linalg.norm(step, axis=1, keepdims=True)
    side = np.column_stack([-step[:, 1], step[:, 0]])

    def band(reach: float) -> NDArray[np.float64]:
        return np.concatenate([path + side * reach, (path - side * reach)[::-1]])

    floor = path[-1] + np.array([side[-1] * (depth / 2 + 2), side[-1] * -(depth / 2 + 2)])
    plate = np.concatenate([floor, (floor + step[-1] * rng.uniform(3, 7))[::-1]])
    return [
        Part(material, prism(band(depth / 2), -width / 2, width / 2)),
        Part(material, prism(band(depth / 2 - wall), wall - width / 2, width / 2 - wall), -1.0),
        Part(material, prism(plate, -width / 2 - 1, width / 2 + 1), 0.7),
    ]


def _filled_magazine(
    rng: Generator, c: _Calibre, bend: float, count: int, room: int, double: bool, material: str, wall: float
) -> Thing:
    pitch = c.case * (0.56 if double else 1.0)
    length = room * pitch + 28
    width = c.case * (1.75 if double else 1.05) + 2 * wall + 0.6
    s = np.linspace(0, 1, 7)
    angle = -np.pi / 2 + bend * (s - 0.5)
    path = np.cumsum(np.column_stack([np.cos(angle), np.sin(angle)]) * length / 6, 0)
    path -= path.mean(0)
    depth = c.overall + 3 + 2 * wall
    parts = _magazine_shell(rng, path, depth, width, material, wall)
    along = (np.arange(count) * pitch + 5) / length
    spots = np.column_stack([np.interp(along, s, path[:, 0]), np.interp(along, s, path[:, 1])])
    turn = np.interp(along, s, angle) + np.pi / 2
    z = (np.arange(count) % 2 - 0.5) * (c.case * 0.8) * double
    places = np.column_stack([spots, z, turn, np.zeros(count)])
    parts += _rounds(rng, c, places, 7 if count < 12 else 6)
    rest = np.linspace((count * pitch + 8) / length, 0.97, 12)
    middle = np.column_stack([np.interp(rest, s, path[:, 0]), np.interp(rest, s, path[:, 1])])
    step = np.column_stack(
        [np.cos(np.interp(rest, s, angle) + np.pi / 2), np.sin(np.interp(rest, s, angle) + np.pi / 2)]
    )
    reach = np.where(np.arange(12) % 2, 1.0, -1.0)[:, None] * depth * 0.36
    if rest[0] < 0.93:
        parts.append(wire("steel", middle + step * reach, 0.75, sides=4))
    return Thing(tuple(parts), {"count": count})


def pistol_magazine(rng: Generator) -> Thing:
    c, double = _pistol_calibre(rng), rng.random() < 0.6
    room = int(rng.integers(12, 18)) if double else int(rng.integers(6, 10))
    count = room if rng.random() < 0.5 else int(rng.integers(3, room + 1))
    return _filled_magazine(rng, c, rng.uniform(-0.05, 0.08), count, room, double, "steel", rng.uniform(0.7, 1.1))


def curved_rifle_magazine(rng: Generator) -> Thing:
    c = (
        _Calibre(11.4, 7.9, 38.7, 56.0, 0.14),
        _Calibre(9.6, 5.7, 44.7, 57.4, 0.12),
        _Calibre(10.5, 5.8, 42.2, 58.3, 0.12),
    )[rng.choice(3)]
    room = int(rng.choice([20, 30, 30]))
    count = room if rng.random() < 0.5 else int(rng.integers(5, room + 1))
    material, wall = (("steel", 0.9), ("aluminium", 1.2), ("nylon", 2.2))[rng.choice(3)]
    return _filled_magazine(rng, c, rng.uniform(0.1, 0.85), count, room, True, material, wall)


def stripper_clip(rng: Generator) -> Thing:
    c = _rifle_calibre(rng)
    count = int(rng.choice([5, 5, 8, 10]))
    places = _grid(1, count, 0, c.case * 1.02)
    places[:, 3] = rng.normal(0, 0.02, count) + np.linspace(-1, 1, count) * rng.uniform(0, 0.12)
    parts = _rounds(rng, c, places, 8)
    rail = prism(rect(5, c.case * 1.02 * count + 6, (-c.overall / 2 + 1.5, 0)), -c.case / 2 - 1, c.case / 2 + 1)
    slot = prism(rect(4, c.case * 1.02 * count + 6, (-c.overall / 2 + 2, 0)), -c.case / 2, c.case / 2)
    return Thing((*parts, Part("steel", rail), Part("steel", slot, -1.0)), {"count": count})


def linked_belt(rng: Generator) -> Thing:
    """Machine-gun belt of metal links, folded or in a curve."""
    c = (_Calibre(9.6, 5.7, 44.7, 57.4, 0.12), _Calibre(12.0, 7.8, 51.2, 71.0, 0.12))[rng.choice(2)]
    count = int(rng.integers(10, 26))
    pitch = c.case * 1.18
    bend = np.cumsum(rng.normal(0, 0.07, count) + rng.uniform(-0.12, 0.12))
    spots = np.cumsum(np.column_stack([-np.sin(bend), np.cos(bend)]) * pitch, 0)
    spots -= spots.mean(0)
    places = np.column_stack([spots, rng.normal(0, 0.5, count), bend, np.zeros(count)])
    parts = _rounds(rng, c, places, 6)
    loops = [
        tube(circle(c.case / 2 + 0.7, steps=7), 0.8, True, 3).turned("y", np.pi / 2).moved(x)
        for x in (-c.length * 0.15, c.length * 0.1)
    ]
    bands = merged(*loops)
    return Thing((*parts, Part("steel", _copies(bands, places))), {"count": count})


def bandolier(rng: Generator) -> Thing:
    """Leather or webbing belt with a round or shell in each loop."""
    shells = rng.random() < 0.5
    count = int(rng.integers(6, 15))
    pitch = 26.0 if shells else 15.0
    width = rng.uniform(38, 55)
    material = str(rng.choice(["leather", "nylon", "cloth"]))
    places = _grid(count, 1, pitch, 0, np.pi / 2)
    places[:, 1] += rng.normal(0, 2.5, count)
    places[:, 3] += rng.normal(0, 0.03, count)
    parts = _shells(rng, places, 10.2) if shells else _rounds(rng, _rifle_calibre(rng), places, 7)
    long = count * pitch + rng.uniform(20, 80)
    thick = rng.uniform(1.8, 3.2)
    low = -(10.5 if shells else 6.0)
    strap = prism(rounded(long, width, 3, steps=2), low - thick, low)
    cover = prism(rounded(count * pitch, width * 0.6, 2, steps=2), -low, -low + thick * 0.6)
    return Thing((*parts, Part(material, strap), Part(material, cover)), {"count": count})


def _shells(rng: Generator, places: Placing, r: float, sides: int = 12) -> list[Part]:
    """Shotgun shells: plastic case, brass or steel head, powder, wad, shot or a slug."""
    length = rng.choice([58.0, 65.0, 70.0])
    x0 = -length / 2
    head = rng.uniform(8, 22)

    def along(profile: Sequence[tuple[float, float]]) -> Mesh:
        return revolve([(x + x0, y) for x, y in profile], sides)

    brass = str(rng.choice(["brass", "steel"]))
    case = str(rng.choice(["pe", "pe", "paper"]))
    body, space = along([(2, r), (length - 3, r), (length, r * 0.75)]), along([(10, r - 0.9), (length - 5, r - 0.9)])
    cup = along([(0, r + 1.1), (1.3, r + 1.1), (1.4, r + 0.3), (head, r + 0.3)])
    in_cup = along([(1.4, r), (head, r)])
    powder = along([(8, r - 1.2), (20, r - 1.2)])
    wad = along([(20, r - 1.2), (33, r - 1.2)])
    shell = [
        Part(case, _copies(body, places)),
        Part(case, _copies(space, places), -1.0),
        Part(brass, _copies(cup, places)),
        Part(brass, _copies(in_cup, places), -1.0),
        Part("powder", _copies(powder, places), 0.7),
        Part("pe", _copies(wad, places), 0.35),
        Part("brass", _copies(along([(0, 3.1), (9, 3.1)]), places), 0.7),
    ]
    load, metal = rng.choice(3), str(rng.choice(["lead", "lead", "steel"]))
    end = length - 7
    if load == 0:
        shell.append(Part(metal, _copies(along([(33, r - 1.2), (end, r - 1.2)]), places), 0.6))
    elif load == 1:
        pellet = ball(4.2, sides=6)
        triple = merged(*(pellet.moved(x + x0, 4.5 * np.cos(a + x), 4.5 * np.sin(a + x))
                          for x in (38, 46, 54) if x < end for a in (0, 2.09, 4.19)))  # fmt: skip
        shell.append(Part(metal, _copies(triple, places)))
    else:
        shell.append(Part("lead", _copies(along([(34, r - 1.6), (50, r - 1.4), (end, 4)]), places), 0.75))
    return shell


def shot_shells(rng: Generator) -> Thing:
    count = int(rng.integers(1, 8))
    if rng.random() < 0.5:
        places = _grid(1, count, 0, rng.uniform(23, 27))
        places[:, 3] = rng.normal(0, 0.15, count) + np.pi * rng.integers(0, 2, count)
    else:
        places = _scatter(rng, count, 34)
    return Thing(tuple(_shells(rng, places, rng.choice([10.2, 10.2, 8.8, 5.9]))), {"count": count})


def boxed_shells(rng: Generator) -> Thing:
    r = rng.choice([10.2, 8.8])
    pitch = 2 * r + 2.4
    standing = rng.random() < 0.4
    if standing:
        places = _grid(5, int(rng.choice([2, 5])), pitch, pitch, 0, np.pi / 2)
        size = (5 * pitch + 2, (len(places) // 5) * pitch + 2, 74.0)
    else:
        rows = int(rng.choice([5, 10]))
        places = _grid(1, rows, 0, pitch)
        places[:, 3] = np.pi * (np.arange(rows) % 2)
        size = (74.0, rows * pitch + 2, pitch + 2)
    parts = _shells(rng, places, r, 8)
    return Thing((*parts, *_carton(rng, *size)), {"count": len(places)})


def air_gun_pellets(rng: Generator) -> Thing:
    """Flat tin of waisted lead pellets or steel balls."""
    count = int(rng.integers(60, 130))
    r, high = rng.uniform(27, 36), rng.uniform(14, 22)
    balls = rng.random() < 0.35
    size = rng.uniform(2.2, 2.9)
    pellet = (
        ball(size, sides=4) if balls else revolve([(-3, size), (-0.5, size * 0.62), (1.2, size), (2.8, size * 0.4)], 4)
    )
    radius, around = (r - 4) * np.sqrt(rng.random(count)), rng.uniform(0, 6.28, count)
    places = np.column_stack(
        [
            radius * np.cos(around),
            radius * np.sin(around),
            rng.uniform(-high / 2 + 4, high / 2 - 5, count),
            rng.uniform(0, 6.28, count),
            rng.uniform(-1.5, 1.5, count),
        ]
    )
    metal = "steel" if balls else "lead"
    tin, wall = (("steel", 0.3), ("steel", 0.3), ("pp", 1.3))[rng.choice(3)]
    outer, inner = (
        revolve([(-high / 2, r), (high / 2, r)], 24),
        revolve([(wall - high / 2, r - wall), (high / 2 - wall, r - wall)], 24),
    )
    lid = revolve([(high * 0.1, r + 0.5), (high / 2 + 0.3, r + 0.5)], 24)
    lid_in = revolve([(high * 0.1, r + 0.5 - wall), (high / 2 + 0.3 - wall, r + 0.5 - wall)], 24)
    can = [*hollow(tin, outer, inner), *hollow(tin, lid, lid_in)]
    return Thing((Part(metal, _copies(pellet, places)), *(p.turned("y", np.pi / 2) for p in can)), {"count": count})


def ball_bottle(rng: Generator) -> Thing:
    """Plastic bottle or bag of steel balls for an air pistol."""
    count = int(rng.integers(70, 150))
    r, long = rng.uniform(14, 20), rng.uniform(55, 85)
    fill = rng.uniform(0.35, 0.85)
    spots = np.column_stack(
        [rng.uniform(-long / 2 + 4, long * (fill - 0.5), count), rng.uniform(-0.86, 0.86, (count, 2)) * (r - 3)]
    )
    places = np.column_stack([spots, np.zeros((count, 2))])
    inside = np.hypot(spots[:, 1], spots[:, 2]) < r - 3
    material = "copper" if rng.random() < 0.3 else "steel"
    body = revolve([(-long / 2, r), (long * 0.38, r), (long * 0.45, r * 0.45), (long / 2, r * 0.45)], 16)
    space = revolve(
        [(1 - long / 2, r - 1), (long * 0.37, r - 1), (long * 0.44, r * 0.45 - 1), (long / 2, r * 0.45 - 1)], 16
    )
    cap = revolve([(long * 0.46, r * 0.5 + 1), (long / 2 + 4, r * 0.5 + 1)], 14)
    cap_in = revolve([(long * 0.46, r * 0.5), (long / 2 + 2, r * 0.5)], 14)
    parts = [
        Part(material, _copies(ball(2.2, sides=4), places[inside])),
        *hollow("pe", body, space),
        *hollow("pp", cap, cap_in),
    ]
    return Thing(tuple(parts), {"count": int(inside.sum())})


def blank_rounds(rng: Generator) -> Thing:
    """Crimped blanks for alarm pistols and nail guns, loose or in a plastic strip."""
    c = (_Calibre(9.9, 8.6, 21.5, 22.0, 0.5), _Calibre(9.5, 7.5, 16.5, 17.0, 0.5), _Calibre(6.8, 5.9, 14.5, 15.0, 0.5))[
        rng.choice(3)
    ]
    count = int(rng.integers(5, 16))
    strip = rng.random() < 0.5
    places = _grid(1, count, 0, c.case * 1.15) if strip else _scatter(rng, count, 14)
    parts = _rounds(rng, c, places, 9, str(rng.choice(["brass", "steel"])), shot=False)
    parts.append(Part("brass", _copies(revolve([(c.overall / 2 - 2, c.neck / 2), (c.overall / 2, 1)], 8), places), 0.6))
    if strip:
        band = prism(rect(6, c.case * 1.15 * count), -c.case * 0.62, c.case * 0.62)
        parts += [Part("pe", band), Part("pe", _copies(revolve([(-3, c.case / 2), (3, c.case / 2)], 8), places), -1.0)]
    return Thing(tuple(parts), {"count": count})


def speed_loader(rng: Generator) -> Thing:
    """Six revolver rounds in a ring."""
    c = (
        _Calibre(9.6, 9.1, 29.3, 39.5, 0.65),
        _Calibre(12.9, 10.9, 32.8, 41.0, 0.6),
        _Calibre(9.6, 9.1, 33.0, 40.0, 0.6),
    )[rng.choice(3)]
    count = int(rng.integers(5, 8))
    angle = np.arange(count) * 2 * np.pi / count
    reach = c.case * (1.18 if count > 6 else 1.08)
    places = np.column_stack([np.zeros(count), reach * np.cos(angle), reach * np.sin(angle), np.zeros((count, 2))])
    places = places[: int(rng.integers(count - 1, count + 1))]
    x = -c.overall / 2
    holder = revolve([(x - 6, reach + 4), (x + 8, reach + 6)], 18)
    wells = _copies(revolve([(x, c.case / 2), (x + 8, c.case / 2)], 8), places)
    knob = revolve([(x - 20, 6), (x - 6, 6)], 10)
    material = str(rng.choice(["abs", "aluminium", "nylon"]))
    parts = [*_rounds(rng, c, places, 9), Part(material, holder), Part(material, wells, -1.0), Part(material, knob)]
    return Thing((*parts, Part("steel", revolve([(x - 18, 1.5), (x + 6, 1.5)], 6))), {"count": len(places)})


def drum_of_rounds(rng: Generator) -> Thing:
    """Round drum magazine, the rounds in a spiral."""
    c = _pistol_calibre(rng)
    count = int(rng.integers(20, 36))
    r0 = rng.uniform(22, 26)
    angle = np.zeros(count)
    for i in range(1, count):
        angle[i] = angle[i - 1] + c.case * 1.04 / (r0 + angle[i - 1] * c.case * 1.05 / 6.283)
    reach = r0 + angle * c.case * 1.05 / 6.283
    places = np.column_stack(
        [reach * np.cos(angle), reach * np.sin(angle), np.zeros((count, 2)), np.full(count, np.pi / 2)]
    )
    r, wall, high = float(reach.max()) + 10, 1.0, c.overall + 4
    can = [
        *hollow(
            "steel",
            prism(circle(r, steps=32), -high / 2, high / 2),
            prism(circle(r - wall, steps=32), wall - high / 2, high / 2 - wall),
        ),
        Part("steel", prism(circle(12, steps=14), -high / 2, high / 2, [circle(10.5, steps=14)])),
        Part("steel", prism(rect(30, 22, (r + 6, 0)), -high / 2 + 3, high / 2 - 3, [rect(27, 19, (r + 6, 0))])),
    ]
    spiral = np.linspace(0, 22, 44)
    coil = np.column_stack([(3 + spiral * 0.3) * np.cos(spiral), (3 + spiral * 0.3) * np.sin(spiral)])
    ribbon = wire("steel", coil, 0.6, sides=3)
    return Thing((*_rounds(rng, c, places, 6), *can, ribbon), {"count": count})


def cartridge_wallet(rng: Generator) -> Thing:
    """Soft folding wallet: two rows of rifle rounds nose to tail in elastic loops."""
    c = _rifle_calibre(rng)
    per_row = int(rng.integers(4, 7))
    pitch = c.case + rng.uniform(3, 5)
    rows = [
        _grid(1, per_row, 0, pitch) + np.array([side * (c.overall / 2 + 6), 0, 0, np.pi * (side > 0), 0])
        for side in (-1, 1)
    ]
    places = np.concatenate(rows)
    if rng.random() < 0.5:
        places = places[: int(rng.integers(per_row, 2 * per_row + 1))]
    x, y = 2 * c.overall + 36, per_row * pitch + 20
    material = str(rng.choice(["leather", "nylon"]))
    cover = merged(*(prism(rounded(x, y, 8, steps=3), z, z + rng.uniform(1.2, 2.2)) for z in (-8.5, 7.0)))
    zip_line = wire("brass", rounded(x - 4, y - 4, 9, steps=4), 1.2, True, 4)
    return Thing((*_rounds(rng, c, places, 8), Part(material, cover), zip_line), {"count": len(places)})


MAKES = Makes(
    train=(
        pistol_rounds,
        rifle_rounds,
        single_round,
        rimfire_rounds,
        boxed_pistol_rounds,
        boxed_rifle_rounds,
        pistol_magazine,
        curved_rifle_magazine,
        stripper_clip,
        linked_belt,
        bandolier,
        shot_shells,
        boxed_shells,
        air_gun_pellets,
        ball_bottle,
        blank_rounds,
    ),
    validation=(cartridge_wallet,),
    test=(speed_loader, drum_of_rounds),
)
