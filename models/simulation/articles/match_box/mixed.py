"""Match packs put together at random: any stick, any head, any filling, in any pack; and unlike packs together."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.match_box.kit import can, drawer, jumble, lift_lid, pouch, rows, sheaf, splints, strips
from models.simulation.mesh import box, prism, rounded
from models.simulation.thing import Part, Thing, hollow

_BOARDS = ("paper", "paper", "coated_paper", "cardboard", "wood", "pp", "aluminium", "steel")


def _pack(rng: Generator, most: int) -> list[Part]:
    stick = rng.uniform(28, 75) if rng.random() < 0.85 else rng.uniform(75, 200)
    thick = rng.uniform(1.6, 2.6) + stick * 0.006
    leaf, coated = rng.random() < 0.12, rng.uniform(0.2, 0.7) if rng.random() < 0.2 else 0.0
    count = int(rng.integers(most // 5, most))
    x, board = stick + rng.uniform(3, 12), pick(rng, *_BOARDS)
    wall = rng.uniform(0.2, 0.35) if board == "steel" else rng.uniform(0.4, 1.3)
    pack = rng.integers(5)
    if pack == 0:
        radius = rng.uniform(8, 22)
        at, turn = sheaf(rng, count, thick, radius - wall - 0.5, (x - stick) / 2 - wall)
        return [*splints(rng, stick, thick, at, turn, coated, leaf),
                *can(rng, board, x, radius, wall, int(rng.choice([6, 8, 12, 16])))]  # fmt: skip
    y, z = rng.uniform(16, 66), rng.uniform(7, 22)
    room = (x - 2 * wall, y - 2 * wall, z - 2 * wall)
    if rng.random() < 0.35:
        at, turn = jumble(rng, count, room, stick)
    else:
        at, turn = rows(rng, count, thick * (1.4 if coated else 1.0), room, stick)
    parts = splints(rng, stick, thick, at, turn, coated, leaf)
    if pack == 1:
        return [*parts, *lift_lid(rng, x, y, z, board, wall)]
    if pack == 2:
        return [*parts, *pouch(rng, x, y, z)]
    if pack == 3:
        corner = rng.uniform(1, 8)
        shell = hollow(
            board,
            prism(rounded(x, y, corner, steps=3), -z / 2, z / 2),
            prism(rounded(x - 2 * wall, y - 2 * wall, corner, steps=3), -z / 2 + wall, z / 2 - wall),
        )
        return [*parts, *shell, strips(rng, x * 0.9, y, z * 0.8)]
    slide = float(rng.choice([0.0, 0.0, rng.uniform(-0.9, 0.9)])) * x
    return [*parts, *drawer(rng, x, y, z, board, wall, slide)]


def mixed_pack(rng: Generator) -> Thing:
    thing = Thing(centred(_pack(rng, 56)).parts, {"count": 1})
    return thing if rng.random() < 0.8 else thing.turned("x", np.pi / 2)


def mixed_packs(rng: Generator) -> Thing:
    """Two or three unlike packs beside or upon each other, or one with matches strewn about it."""
    count = int(rng.integers(1, 4))
    parts: list[Part] = []
    edge = 0.0
    for _ in range(count):
        one = centred(_pack(rng, 44 // count)).turned("z", rng.normal(0, 0.25) + np.pi * rng.integers(0, 2))
        low, high = one.extent()
        if parts and rng.random() < 0.25:
            parts += one.moved(rng.uniform(-10, 10), rng.uniform(-8, 8), 24).parts
            continue
        parts += one.moved(rng.uniform(-12, 12), edge - low[1], 0).parts
        edge += high[1] - low[1] + rng.uniform(1, 9)
    if count == 1:
        loose, stick = int(rng.integers(3, 16)), rng.uniform(38, 52)
        at = np.column_stack([rng.uniform(-40, 40, loose), rng.uniform(-25, 60, loose), rng.uniform(-12, -8, loose)])
        parts += splints(rng, stick, rng.uniform(1.8, 2.4), at, rng.uniform(0, 6.3, loose))
        if rng.random() < 0.5:
            parts.append(Part("clay", box(rng.uniform(25, 50), rng.uniform(8, 15), 0.6).moved(0, 40, -10), 0.8))
    return Thing(centred(parts).parts, {"count": count})
