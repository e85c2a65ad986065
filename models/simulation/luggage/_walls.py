"""Walls of luggage, with their pockets, linings and organisers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.random import Generator

from models.simulation.luggage._fittings import around, buckle, coil, rings, rivets, sliders, strap
from models.simulation.luggage._kit import Kit, body
from models.simulation.mesh import Points, arc, box, prism, rounded


def pick(rng: Generator, *choices: Any) -> Any:
    return choices[rng.integers(len(choices))]


def shell(
    kit: Kit,
    material: str,
    half: tuple[float, float, float],
    wall: float,
    share: float = 1.0,
    corner: float = 40.0,
    edge: float = 25.0,
    **shape: Any,
) -> None:
    x, y, z = half
    outer = body(x, y, z, corner, edge, **shape)
    inner = body(x - wall, y - wall, z - wall, max(corner - wall, 2.5), max(edge - wall, 1.0), **shape)
    kit.vessel(material, outer, inner, share)


def horseshoe(x: float, y: float, start: float, corner: float) -> Points:
    """Open path around the end at +x: from -x * start along one long side and back along the other."""
    r = min(corner, y * 0.9)
    first = min(-x * start, x - r - 12)
    legs = np.linspace(first, x - r - 6, 3)
    return np.concatenate(
        [
            np.column_stack([legs, np.full(3, -y)]),
            arc(r, -np.pi / 2, 0, (x - r, -y + r), 5),
            arc(r, 0, np.pi / 2, (x - r, y - r), 5),
            np.column_stack([legs[::-1], np.full(3, y)]),
        ]
    )


def pocket(kit: Kit, rng: Generator, x: float, y: float, z: float, at: float, material: str = "nylon") -> None:
    """A pocket on the front: cloth, a zip around its end, piping, one or two sliders."""
    kit.add(material, prism(rounded(2 * x, 2 * y, 30, (at, 0), steps=3), z, z + 0.9))
    path = horseshoe(x, y, rng.uniform(0.2, 0.9), rng.uniform(20, 60)) + [at, 0]
    coil(kit, rng, path, z + 2)
    sliders(kit, rng, [(*path[int(rng.integers(len(path)))], z + 2) for _ in range(rng.integers(1, 3))])


def organiser(kit: Kit, rng: Generator, x: float, y: float, z: float) -> None:
    if rng.random() < 0.6:
        line = np.array([(-x, 0), (x, 0)]) * 0.6 + [0, rng.uniform(-0.6, 0.6) * y]
        coil(kit, rng, line, z, pick(rng, "nylon", "nylon", "aluminium"))
        sliders(kit, rng, [(*line[rng.integers(2)], z)])
    for _ in range(rng.integers(0, 3)):
        kit.add(
            "nylon",
            box(rng.uniform(0.3, 0.8) * x, rng.uniform(0.3, 0.8) * y, 0.9).moved(
                rng.uniform(-0.5, 0.5) * x, rng.uniform(-0.5, 0.5) * y, z
            ),
        )


def case_lining(kit: Kit, rng: Generator, x: float, y: float, z: float) -> None:
    """What is inside a case: cross straps with a buckle, lining zips, screws of frame and rails."""
    for end in rng.permutation([-0.75, 0.75])[: rng.integers(0, 3)]:
        bow = rng.uniform(-0.4, 0.4)
        strap(kit, rng, [(end * x, -y, z * 0.4), (bow * x, 0, z * 0.5), (end * x, y, z * 0.4)], rng.uniform(18, 28))
        kit.add("abs", buckle(rng).turned("z", rng.uniform(0, 3)).moved(bow * x, 0, z * 0.5))
        rings(kit, rng, [(end * x, -y + 8, z * 0.4), (end * x, y - 8, z * 0.4)], "steel")
    organiser(kit, rng, x, y, rng.choice([-0.2, 0.3]) * z)
    count = int(rng.integers(8, 22))
    rivets(kit, rng, rng.uniform(-0.92, 0.92, (count, 3)) * [x, y, 0] + [0, 0, -z + 4], 0.25, "steel")
    rivets(kit, rng, around(x - 4, y - 4, int(rng.integers(6, 16)), rng, rng.uniform(-0.5, 0.5) * z), 1.4, "steel")
