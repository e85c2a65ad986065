"""Cartridges ready to load: magazines, clips, belts, loaders and drums."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.simulation.articles.ammunition.parts import Calibre, copies, grid, pistol_calibre, rifle_calibre, rounds
from models.simulation.mesh import circle, merged, prism, revolve, tube
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing, hollow, wire


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
    rng: Generator, c: Calibre, bend: float, count: int, room: int, double: bool, material: str, wall: float
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
    parts += rounds(rng, c, places, 7 if count < 12 else 6)
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
    c, double = pistol_calibre(rng), rng.random() < 0.6
    room = int(rng.integers(12, 18)) if double else int(rng.integers(6, 10))
    count = room if rng.random() < 0.5 else int(rng.integers(3, room + 1))
    return _filled_magazine(rng, c, rng.uniform(-0.05, 0.08), count, room, double, "steel", rng.uniform(0.7, 1.1))


def curved_rifle_magazine(rng: Generator) -> Thing:
    c = (
        Calibre(11.4, 7.9, 38.7, 56.0, 0.14),
        Calibre(9.6, 5.7, 44.7, 57.4, 0.12),
        Calibre(10.5, 5.8, 42.2, 58.3, 0.12),
    )[rng.choice(3)]
    room = int(rng.choice([20, 30, 30]))
    count = room if rng.random() < 0.5 else int(rng.integers(5, room + 1))
    material, wall = (("steel", 0.9), ("aluminium", 1.2), ("nylon", 2.2))[rng.choice(3)]
    return _filled_magazine(rng, c, rng.uniform(0.1, 0.85), count, room, True, material, wall)


def stripper_clip(rng: Generator) -> Thing:
    c = rifle_calibre(rng)
    count = int(rng.choice([5, 5, 8, 10]))
    places = grid(1, count, 0, c.case * 1.02)
    places[:, 3] = rng.normal(0, 0.02, count) + np.linspace(-1, 1, count) * rng.uniform(0, 0.12)
    parts = rounds(rng, c, places, 8)
    rail = prism(rect(5, c.case * 1.02 * count + 6, (-c.overall / 2 + 1.5, 0)), -c.case / 2 - 1, c.case / 2 + 1)
    slot = prism(rect(4, c.case * 1.02 * count + 6, (-c.overall / 2 + 2, 0)), -c.case / 2, c.case / 2)
    return Thing((*parts, Part("steel", rail), Part("steel", slot, -1.0)), {"count": count})


def linked_belt(rng: Generator) -> Thing:
    """Machine-gun belt of metal links, folded or in a curve."""
    c = (Calibre(9.6, 5.7, 44.7, 57.4, 0.12), Calibre(12.0, 7.8, 51.2, 71.0, 0.12))[rng.choice(2)]
    count = int(rng.integers(10, 26))
    pitch = c.case * 1.18
    bend = np.cumsum(rng.normal(0, 0.07, count) + rng.uniform(-0.12, 0.12))
    spots = np.cumsum(np.column_stack([-np.sin(bend), np.cos(bend)]) * pitch, 0)
    spots -= spots.mean(0)
    places = np.column_stack([spots, rng.normal(0, 0.5, count), bend, np.zeros(count)])
    parts = rounds(rng, c, places, 6)
    loops = [
        tube(circle(c.case / 2 + 0.7, steps=7), 0.8, True, 3).turned("y", np.pi / 2).moved(x)
        for x in (-c.length * 0.15, c.length * 0.1)
    ]
    bands = merged(*loops)
    return Thing((*parts, Part("steel", copies(bands, places))), {"count": count})


def speed_loader(rng: Generator) -> Thing:
    """Six revolver rounds in a ring."""
    c = (
        Calibre(9.6, 9.1, 29.3, 39.5, 0.65),
        Calibre(12.9, 10.9, 32.8, 41.0, 0.6),
        Calibre(9.6, 9.1, 33.0, 40.0, 0.6),
    )[rng.choice(3)]
    count = int(rng.integers(5, 8))
    angle = np.arange(count) * 2 * np.pi / count
    reach = c.case * (1.18 if count > 6 else 1.08)
    places = np.column_stack([np.zeros(count), reach * np.cos(angle), reach * np.sin(angle), np.zeros((count, 2))])
    places = places[: int(rng.integers(count - 1, count + 1))]
    x = -c.overall / 2
    holder = revolve([(x - 6, reach + 4), (x + 8, reach + 6)], 18)
    wells = copies(revolve([(x, c.case / 2), (x + 8, c.case / 2)], 8), places)
    knob = revolve([(x - 20, 6), (x - 6, 6)], 10)
    material = str(rng.choice(["abs", "aluminium", "nylon"]))
    parts = [*rounds(rng, c, places, 9), Part(material, holder), Part(material, wells, -1.0), Part(material, knob)]
    return Thing((*parts, Part("steel", revolve([(x - 18, 1.5), (x + 6, 1.5)], 6))), {"count": len(places)})


def drum_of_rounds(rng: Generator) -> Thing:
    """Round drum magazine, the rounds in a spiral."""
    c = pistol_calibre(rng)
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
    return Thing((*rounds(rng, c, places, 6), *can, ribbon), {"count": count})
