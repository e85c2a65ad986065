"""Parts of saws: toothed blades, handles and bolts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Points, circle, merged, prism, smooth
from models.simulation.thing import Part

LEAST_THICKNESS_MM = 0.5


def teeth(start: tuple[float, float], end: tuple[float, float], pitch: float, depth: float, most: int = 56) -> Points:
    """A toothed edge, the teeth to the left of the way."""
    a, b = np.array(start, float), np.array(end, float)
    long = float(np.linalg.norm(b - a))
    count = max(4, min(int(long / pitch), most))
    t = np.linspace(0, 1, 2 * count + 1)
    along = (b - a) / long
    normal = np.array([-along[1], along[0]])
    return a + along * long * t[:, None] + normal * depth * (np.arange(2 * count + 1) % 2)[:, None]


def saw_blade(outline: ArrayLike, thick: float, holes: Sequence[ArrayLike] = (), metal: str = "steel") -> Part:
    drawn = max(thick, LEAST_THICKNESS_MM)
    return Part(metal, prism(outline, -drawn / 2, drawn / 2, holes), thick / drawn)


def closed_handle(rng: Generator, k: float = 1.0) -> tuple[Points, Points]:
    """Outline and finger hole of a D-shaped saw handle; the blade enters at x = 0, the hand is at x < 0."""
    hook = rng.uniform(0, 14)
    outline = (
        smooth(
            [
                (8, 42),
                (-18, 58),
                (-52, 54 + hook),
                (-86, 46),
                (-92, 20),
                (-104, -26),
                (-122 - hook, -48),
                (-92, -60),
                (-40, -56),
                (2, -44),
                (22, -18),
                (26, 12),
            ],
            rounds=1,
        )
        * k
    )
    hole = smooth([(-22, 30), (-60, 30), (-70, 2), (-84, -32), (-50, -36), (-22, -22), (-10, 4)], rounds=1) * k
    return outline, hole


def bolts(places: Sequence[tuple[float, float]], thick: float, radius: float = 4.0) -> Part:
    rods = [prism(circle(radius, at, 8), -thick / 2, thick / 2) for at in places]
    return Part("steel", merged(*rods), 0.45)
