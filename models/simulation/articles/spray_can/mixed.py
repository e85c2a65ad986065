"""Spray cans put together at random: any can, content and head; in twos, in cartons and kits."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.gas_canister.kit import lid
from models.simulation.articles.spray_can.kit import can, head, label_ring, works
from models.simulation.mesh import ball, box, merged, prism, revolve, rounded
from models.simulation.thing import Part, Thing, hollow


def _any(rng: Generator, sides: int = 12, lean: bool = False) -> tuple[list[Part], int]:
    """Any can with any head; at times what has settled in it, mixing balls, a label, a foot. ``lean``: fewer faces."""
    r = rng.uniform(10, 35)
    half = float(np.clip(r * rng.uniform(1.4, 4.2), 26, 130))
    parts, volume, neck = can(rng, half, r, sides=sides)
    parts += works(rng, half, neck, r)
    parts += (
        lid(rng, half - 4, half + rng.uniform(14, 34), max(r * rng.uniform(0.6, 1.0), 10.5))
        if lean
        else head(rng, half, r)
    )
    parts += label_ring(rng, half, r)
    if rng.random() < 0.25:
        marbles = [
            ball(rng.uniform(2.5, min(6.0, r * 0.35)), sides=8).moved(
                rng.uniform(-0.8, 0.2) * half, *rng.uniform(-0.35, 0.35, 2) * r
            )
            for _ in range(int(rng.integers(1, 4)))
        ]
        parts.append(Part(pick(rng, "steel", "glass", "stainless"), merged(*marbles)))
    if rng.random() < 0.15:
        parts += hollow(
            "pp",
            revolve([(-half - 3, r + 1.5), (-half + 12, r + 1.5)], 12),
            revolve([(-half - 1, r + 0.2), (-half + 12, r + 0.2)], 12),
        )
    return parts, volume


def mixed_can(rng: Generator) -> Thing:
    parts, volume = _any(rng)
    return Thing(centred(parts).parts, {"volume_ml": volume})


def mixed_pair(rng: Generator) -> Thing:
    """Two unlike cans lying together, or two of a kind."""
    parts: list[Part] = []
    total, edge = 0, 0.0
    alike = rng.random() < 0.3
    first = _any(rng, 8)
    for one, volume in (first, first if alike else _any(rng, 8, True)):
        thing = centred(one).turned("z", rng.normal(0, 0.12) + np.pi * rng.integers(0, 2))
        low, high = thing.extent()
        parts += thing.moved(rng.uniform(-25, 25), edge - low[1], 0).parts
        edge += high[1] - low[1] + rng.uniform(0.5, 12)
        total += volume
    return Thing(centred(parts).parts, {"volume_ml": total, "count": 2})


def boxed_can(rng: Generator) -> Thing:
    """A can in its carton, gift box or zip bag, alone or with a small companion: a bottle, a brush, a sponge."""
    parts, volume = _any(rng, 12)
    low, high = Thing(tuple(parts)).extent()
    if rng.random() < 0.5:
        long, r = rng.uniform(0.3, 0.8) * float(high[0] - low[0]), rng.uniform(8, 18)
        x0, y = float(low[0]), float(high[1]) + r + 2
        kind = rng.integers(3)
        if kind == 0:
            bottle, room = (
                revolve([(x0 + w, r - w), (x0 + long * 0.75, r - w), (x0 + long, r * 0.5 - w)], 10) for w in (0.0, 1.2)
            )
            extra = hollow(pick(rng, "pe", "pet", "glass"), bottle, room, pick(rng, "water", "cream", "oil"), 0.8)
        elif kind == 1:
            extra = [Part("pp", box(long * 0.6, 8, 5).moved(x0 + long * 0.3, 0, 0)),
                     Part("nylon", box(long * 0.4, 2 * r, 14).moved(x0 + long * 0.8, 0, 0), 0.25)]  # fmt: skip
        else:
            extra = [Part("foam", box(long, 1.8 * r, 1.4 * r).moved(x0 + long / 2, 0, 0), 1.5)]
        parts += [p.moved(0, y, 0) for p in extra]
        low, high = Thing(tuple(parts)).extent()
    x, y, z = high - low + rng.uniform(2, 10)
    mid = (low + high) / 2
    board, wall = (("paper", 0.6), ("cardboard", 1.6), ("pe", 0.15), ("pvc", 0.5))[int(rng.integers(4))]
    corner = 1.0 if board != "pe" else 8.0
    shell = hollow(board, prism(rounded(x + 2 * wall, y + 2 * wall, corner, steps=3), -z / 2 - wall, z / 2 + wall),
                   prism(rounded(x, y, corner, steps=3), -z / 2, z / 2))  # fmt: skip
    return Thing(centred([*parts, *(p.moved(*mid) for p in shell)]).parts, {"volume_ml": volume})
