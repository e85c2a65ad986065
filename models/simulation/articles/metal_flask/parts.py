"""Parts of metal flasks: double walls, rings, gauze and stoppers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._bottles import Profile, cavity, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.mesh import circle, revolve, tube
from models.simulation.thing import Part, hollow, wire


def shell(material: str, profile: ArrayLike, wall: float, sides: int = 18) -> list[Part]:
    """A wall open at the top."""
    return hollow(material, revolve(profile, sides), revolve(cavity(profile, wall, wall, 0.0), sides))


def ring(x: float, radius: float, thick: float, material: str) -> Part:
    return Part(material, tube(np.column_stack([np.full(16, x), circle(radius, steps=16)]), thick, True, 5))


def gauze(x0: float, x1: float, radius: float, share: float = 0.6) -> list[Part]:
    """A strainer cup of pierced steel with a rim."""
    wall = hollow(
        "stainless",
        revolve([(x0, radius * 0.86), (x1, radius)], 16),
        revolve([(x0 + 0.45, radius * 0.86 - 0.45), (x1, radius - 0.45)], 16),
    )
    return [
        Part("stainless", wall[0].mesh, share),
        Part("stainless", wall[1].mesh, -share),
        ring(x1 - 0.6, radius, 0.9, "stainless"),
    ]


def vacuum(
    rng: Generator,
    profile: Profile,
    content: str | None,
    fill: float | None = None,
    gap: float = 0.0,
    tea: float = 0.25,
) -> tuple[list[Part], int]:
    """Two thin steel walls with nothing between, closed by a bottom plate; maybe leaves in the drink."""
    outer_wall, inner_wall = rng.uniform(0.4, 0.6), rng.uniform(0.35, 0.5)
    space = gap or rng.uniform(3.0, 5.5)
    parts = shell("stainless", profile, outer_wall)
    line = np.array(profile, float)
    inner = line.copy()
    inner[:, 1] = np.maximum(inner[:, 1] - space, 5.0)
    inner[-1, 1] = max(line[-1, 1] - 1.2, 5.0)
    inner[:, 0] = np.maximum(inner[:, 0], line[0, 0] + rng.uniform(6, 13) + np.arange(len(inner)) * 0.5)
    inner = inner[np.r_[True, np.diff(inner[:, 0]) > 0.2]]
    cup, volume = turned_vessel(rng, "stainless", inner, inner_wall, inner_wall, content, sides=18, fill=fill)
    parts += cup
    r = line[0, 1]
    parts.append(Part("stainless", revolve([(1.5, r * 0.93), (2.0, r * 0.93)], 16)))
    if rng.random() < 0.7:
        parts.append(Part("stainless", revolve([(2.2, r * 0.25), (4.0, r * 0.25)], 8), 0.5))
    if content and rng.random() < tea:
        low = inner[0, 0]
        leaves = revolve([(low + 2, r * 0.6), (low + rng.uniform(15, 40), r * 0.7)], 10)
        parts.append(Part("wood", leaves, float(rng.uniform(0.05, 0.3))))
    return parts, volume


def plug(rng: Generator, x: float, bore: float, tall: float) -> list[Part]:
    """A stopper of plastic with foam or air inside, its seal and a spring button."""
    parts = hollow(
        "pp",
        revolve([(x - tall, bore - 1), (x + 4, bore)], 14),
        revolve([(x - tall + 2, bore - 3), (x + 2, bore - 2.4)], 14),
    )
    parts.append(ring(x - tall + 3, bore - 0.5, 1.7, "silicone"))
    if rng.random() < 0.5:
        turn = np.linspace(0, 1, 16)
        spring = np.column_stack([x - tall + 4 + (tall - 2) * turn, 3.5 * np.cos(turn * 36), 3.5 * np.sin(turn * 36)])
        parts += [wire("stainless", spring, 0.45, sides=4), Part("pp", revolve([(x - tall, 3), (x + 6, 3)], 8))]
    return parts


def drink(rng: Generator) -> str | None:
    return pick(rng, "water", "water", "water", "cola", "cream")
