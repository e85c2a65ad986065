"""Parts of the later match packs: sticks and heads of few faces, ways to heap them, and the packs round them."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import copies
from models.simulation.mesh import Mesh, Points, box, circle, merged, prism, rectangle, revolve, rounded
from models.simulation.thing import Part, hollow

_TIPS = np.array([(-1, 0, 0), (1, 0, 0), (0, -1, 0), (0, 0, -1), (0, 1, 0), (0, 0, 1)], float)
_FACETS = np.array([(1, 4, 5), (1, 5, 2), (1, 2, 3), (1, 3, 4), (0, 5, 4), (0, 2, 5), (0, 3, 2), (0, 4, 3)], np.int32)


def splints(
    rng: Generator, length: float, thick: float, at: Points, turn: Points, coated: float = 0.0, leaf: bool = False
) -> list[Part]:
    """Matches along x with a head at +x, each turned and moved; ``coated``: so much is dipped in slow mass."""
    if not len(at):
        return []
    size, swell = rng.uniform(1.5, 3.2), thick * rng.uniform(0.85, 1.25)
    head = Mesh(_TIPS * (size, swell, swell) + (length / 2 - size * 0.6, 0, 0), _FACETS)
    wood = prism(rectangle(length, thick), *(thick / 2 * np.array([-1, 1]) * (0.5 if leaf else 1.0)))
    parts = [
        Part("paper" if leaf else "wood", copies(wood, at, turn), rng.uniform(0.7, 1.0)),
        Part("match_head", copies(head, at, turn), rng.uniform(0.9, 1.35)),
    ]
    if coated:
        reach = coated * length
        coat = box(reach, thick * 1.5, thick * 1.5).moved(length / 2 - reach / 2 - size * 0.8)
        parts.append(Part("match_head", copies(coat, at, turn), rng.uniform(0.45, 0.75)))
    return parts


def rows(
    rng: Generator, count: int, thick: float, room: tuple[float, float, float], stick: float
) -> tuple[Points, Points]:
    """Places and turns in neat or untidy layers that fill a room from its floor up; some lie head to tail."""
    _, y, z = room
    slack = max((room[0] - stick) / 2 - 0.6, 0.2)
    pitch = thick * rng.uniform(1.08, 1.3)
    across = max(int((y - thick) / pitch), 1)
    index = np.arange(min(count, across * max(int(z / (thick * 1.02)), 1)))
    rest = rng.uniform(0.0, 1.0)  # where in the slack the heads lie
    at = np.column_stack([
        slack * (2 * rest - 1) * 0.6 + rng.uniform(-0.4, 0.4, len(index)) * slack,
        (index % across - (across - 1) / 2) * pitch + rng.normal(0, thick * 0.12, len(index)),
        -z / 2 + thick * 0.55 + (index // across) * thick * 1.02])  # fmt: skip
    mess = float(rng.choice([0.004, 0.012, 0.04])) * min(1.0, y / stick * 1.6)
    swapped = float(rng.choice([0.0, 0.0, 0.12, 0.5]))
    return at, rng.normal(0, mess, len(index)) + np.pi * (rng.random(len(index)) < swapped)


def jumble(rng: Generator, count: int, room: tuple[float, float, float], stick: float) -> tuple[Points, Points]:
    """Thrown in: as far askew as the room lets them be."""
    x, y, z = room
    most = np.arcsin(min(0.85 * y / stick, 1.0))
    turn = rng.uniform(-most, most, count)
    free_x = np.maximum(x - stick * np.cos(turn) - 2, 0.4) / 2
    free_y = np.maximum(y - stick * np.abs(np.sin(turn)) - 2, 0.4) / 2
    at = np.column_stack([rng.uniform(-1, 1, count) * free_x, rng.uniform(-1, 1, count) * free_y,
                          rng.uniform(-0.45, 0.3, count) * z])  # fmt: skip
    return at, turn + np.pi * (rng.random(count) < rng.choice([0.0, 0.3, 0.5]))


def sheaf(rng: Generator, count: int, thick: float, radius: float, slack: float) -> tuple[Points, Points]:
    """A round bunch with all heads one way, or some turned."""
    side = max(int(np.ceil(2 * radius / (thick * 1.2))), 1)
    grid = (np.stack(np.meshgrid(np.arange(side), np.arange(side)), -1).reshape(-1, 2) - (side - 1) / 2) * thick * 1.2
    grid = grid[np.hypot(*grid.T) < radius - thick * 0.6]
    grid = grid[rng.permutation(len(grid))[:count]] + rng.normal(0, 0.15, (min(count, len(grid)), 2))
    at = np.column_stack([rng.uniform(-1, 1, len(grid)) * slack, grid])
    return at, rng.normal(0, 0.008, len(at)) + np.pi * (rng.random(len(at)) < rng.choice([0.0, 0.0, 0.2]))


def strips(rng: Generator, x: float, y: float, z: float) -> Part:
    """The rough strip on two sides, on one, or on a face; whole or in dots."""
    share, kind = rng.uniform(0.45, 0.95), rng.integers(3)
    if kind == 0:
        meshes = [box(x * 0.96, 0.3, z * 0.8).moved(0, s * (y / 2 + 0.15), 0) for s in (-1, 1)]
    elif kind == 1:
        meshes = [box(x * rng.uniform(0.5, 0.95), 0.3, z * 0.7).moved(0, y / 2 + 0.15, 0)]
    else:
        meshes = [box(x * rng.uniform(0.2, 0.9), y * rng.uniform(0.2, 0.6), 0.3).moved(0, 0, -z / 2 - 0.15)]
    return Part("clay", merged(*meshes), share)


def drawer(rng: Generator, x: float, y: float, z: float, board: str, card: float, slide: float) -> list[Part]:
    """A tray and its sleeve, which may be short and is pushed along x by ``slide``."""
    parts = hollow(board, box(x, y, z), box(x - 2 * card, y - 2 * card, z - card).moved(0, 0, card / 2))
    long = x * (1.0 if rng.random() < 0.75 else rng.uniform(0.35, 0.8))
    wide, tall = y + 2 * card + 0.8, z + 2 * card + 0.6
    sleeve = [*hollow(board, box(long, wide, tall), box(long, wide - 2 * card, tall - 2 * card)),
              strips(rng, long, wide, tall)]  # fmt: skip
    return [*parts, *(p.moved(slide) for p in sleeve)]


def lift_lid(rng: Generator, x: float, y: float, z: float, board: str, card: float) -> list[Part]:
    """A base and a lid over it, both open towards each other along z; the lid may lie beside it."""
    parts = hollow(board, box(x, y, z), box(x - 2 * card, y - 2 * card, z - card).moved(0, 0, card / 2))
    deep = z * rng.uniform(0.35, 1.0)
    bx, by = x + 2 * card + 0.8, y + 2 * card + 0.8
    lid = hollow(board, box(bx, by, deep), box(bx - 2 * card, by - 2 * card, deep - card).moved(0, 0, -card / 2))
    lid.append(Part("clay", box(bx * rng.uniform(0.4, 0.9), by * 0.4, 0.3).moved(0, 0, deep / 2 + 0.15), 0.8))
    off = (0.0, 0.0) if rng.random() < 0.75 else (rng.normal(0, 6), by + rng.uniform(1, 8))
    return [*parts, *(p.moved(*off, (z - deep) / 2 + card + 0.2) for p in lid)]


def can(rng: Generator, board: str, long: float, radius: float, wall: float, sides: int = 14) -> list[Part]:
    """A round or many-sided tube closed by a cap of some depth, or a plug, at +x; a cap may lie off."""
    parts = hollow(board, revolve([(-long / 2, radius), (long / 2, radius)], sides),
                   revolve([(-long / 2 + wall, radius - wall), (long / 2, radius - wall)], sides))  # fmt: skip
    if rng.random() < 0.25:
        plug = revolve(
            [(long / 2 - rng.uniform(3, 9), radius - wall), (long / 2 + rng.uniform(1, 9), radius - wall)], sides
        )
        return [*parts, Part(pick(rng, "wood", "pe", "rubber"), plug, 0.6)]
    deep, over = rng.uniform(8, long * 0.5), rng.uniform(0.5, 3)
    cap = hollow(
        board,
        revolve([(long / 2 - deep, radius + wall + 0.1), (long / 2 + over, radius + wall + 0.1)], sides),
        revolve([(long / 2 - deep, radius + 0.1), (long / 2 + over - wall, radius + 0.1)], sides),
    )
    away = 0.0 if rng.random() < 0.75 else deep + rng.uniform(2, 14)
    disc = Part(
        "clay", prism(circle(radius * 0.8, steps=10), 0, 0.35).turned("y", np.pi / 2).moved(-long / 2 - 0.4), 0.8
    )
    askew = rng.normal(0, 1.5) * (away > 0)
    return [*parts, *(p.moved(away, askew) for p in cap), disc]


def pouch(rng: Generator, x: float, y: float, z: float) -> list[Part]:
    """A flat bag of film or foil with welded seams, at times with a zip along its mouth."""
    film, thick = pick(rng, "pe", "pe", "aluminium", "paper"), 0.12
    parts = hollow(film, prism(rounded(x, y, 4, steps=2), -z / 2, z / 2),
                   prism(rounded(x - 2 * thick, y - 2 * thick, 4, steps=2), -z / 2 + thick, z / 2 - thick))  # fmt: skip
    seams = [box(rng.uniform(4, 9), y, 2 * thick).moved(s * (x / 2 + 3), 0, 0) for s in (-1, 1)]
    parts.append(Part(film, merged(*seams)))
    if rng.random() < 0.5:
        parts.append(Part("pe", box(1.6, y, 1.4).moved(x / 2 - 4, 0, 0)))
    return parts
