"""Parts of fireworks: paper tubes, clay plugs, fuses, stars and crackers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._placing import copies
from models.simulation.mesh import Mesh, circle, merged, prism, revolve, smooth
from models.simulation.thing import Part, wire


def pipe(length: float, outer: float, inner: float, sides: int = 7) -> Mesh:
    """A wound paper tube along x, its middle at the origin."""
    mesh = prism(circle(outer, steps=sides), -length / 2, length / 2, [circle(inner, steps=sides)])
    return mesh.turned("y", np.pi / 2)


def slug(x0: float, x1: float, radius: float, sides: int = 7) -> Mesh:
    mesh = prism(circle(radius, steps=sides), 0, x1 - x0)
    return mesh.turned("y", np.pi / 2).moved(x0, 0, 0)


def fuse(points: ArrayLike, thick: float = 1.1) -> Part:
    """Visco or quickmatch: a paper cord with a core of powder."""
    path = np.asarray(points, float)
    if path.shape[1] == 2:
        path = np.column_stack([path, np.zeros(len(path))])
    return wire("powder", smooth(path, closed=False, rounds=1), thick, sides=5)


def star_balls(
    rng: Generator, count: int, size: float, low: tuple[float, float, float], high: tuple[float, float, float]
) -> Mesh:
    lump = revolve([(-size * 0.8, size * 0.6), (0, size), (size * 0.8, size * 0.6)], 5)
    return copies(lump, rng.uniform(low, high, (count, 3)), rng.uniform(0, 6.3, count))


def effect(rng: Generator) -> str:
    return str(rng.choice(["star_mix", "flash_powder", "star_mix", "powder"]))


def cracker(length: float, radius: float, sides: int, flash: str, rng: Generator) -> list[Part]:
    bore, half = radius * rng.uniform(0.55, 0.75), length / 2
    clay = length * rng.uniform(0.12, 0.2)
    return [
        Part("paper", pipe(length, radius, bore, sides), 1.2),
        Part("clay", merged(slug(-half, -half + clay, bore, sides), slug(half - clay * 0.7, half, bore, sides)), 0.9),
        Part(flash, slug(-half + clay, half - clay * 0.7, bore, sides), rng.uniform(0.7, 1.1)),
    ]
