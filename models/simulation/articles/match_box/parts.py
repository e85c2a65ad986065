"""Matches in layers, trays and sleeves."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._placing import copies
from models.simulation.mesh import Mesh, Points, box, merged, revolve
from models.simulation.thing import Part, hollow


def _stick(length: float, thick: float) -> Mesh:
    return box(length, thick, thick)


def match_head(length: float, radius: float, at: float, sides: int = 4) -> Mesh:
    """A drop of head mass whose middle lies at x = ``at``."""
    half = length / 2
    return revolve([(at - half, radius * 0.75), (at + half * 0.35, radius), (at + half, radius * 0.45)], sides)


def matches(
    rng: Generator, length: float, thick: float, at: ArrayLike, turn: ArrayLike, head: float = 0.0, sides: int = 4
) -> list[Part]:
    """Matches along x, heads to +x before each is turned about z and moved to its place."""
    size = head or rng.uniform(3.0, 4.2)
    radius = thick * rng.uniform(0.68, 0.9)
    return [
        Part("wood", copies(_stick(length, thick), at, turn), rng.uniform(0.75, 0.95)),
        Part(
            "match_head",
            copies(match_head(size, radius, length / 2 - size * 0.35, sides), at, turn),
            rng.uniform(0.85, 1.1),
        ),
    ]


def layers(
    rng: Generator, count: int, across: int, thick: float, slack: float, alternate: float, mess: float
) -> tuple[Points, Points]:
    """Places and turns of matches in layers across y; a share lie head to tail."""
    index = np.arange(count)
    y = (index % across - (across - 1) / 2) * (thick * 1.12) + rng.normal(0, thick * 0.15, count)
    levels = int(np.ceil(count / across))
    z = (index // across - (levels - 1) / 2) * thick * 1.02
    at = np.column_stack([rng.uniform(-slack, slack, count), y, z])
    turn = rng.normal(0, mess, count) + np.pi * (rng.random(count) < alternate)
    return at, turn


def tray(x: float, y: float, z: float, card: float) -> list[Part]:
    """An open drawer, its floor down."""
    return hollow("paper", box(x, y, z), box(x - 2 * card, y - 2 * card, z - card).moved(0, 0, card / 2))


def jacket(x: float, y: float, z: float, card: float, rng: Generator, strikers: bool = True) -> list[Part]:
    wall = hollow("paper", box(x, y, z), box(x + 0.02, y - 2 * card, z - 2 * card))
    if strikers:
        strips = merged(*(box(x - 2, 0.3, z - 3).moved(0, s * (y / 2 + 0.1), 0) for s in (-1, 1)))
        wall.append(Part("clay", strips, rng.uniform(0.5, 0.9)))
    return wall


def pocket_measures(rng: Generator) -> tuple[float, float, float, float]:
    """Stick length and the tray of a pocket box."""
    stick = rng.uniform(40, 45)
    return stick, stick + rng.uniform(5, 9), rng.uniform(31, 37), rng.uniform(10, 16)


def heads_side(rng: Generator) -> float:
    return float(rng.choice([0.0, 0.0, 0.5]))


def stacked(one: list[Part], places: ArrayLike, flips: ArrayLike | None = None) -> list[Part]:
    return [Part(p.material, copies(p.mesh, places, flips), p.share) for p in one]
