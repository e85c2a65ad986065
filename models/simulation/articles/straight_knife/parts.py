"""Handles of fixed knives: scales, pins, hollow steel."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip
from models.simulation.mesh import Points, circle, merged, prism
from models.simulation.thing import Part, hollow

PLASTICS = ("pp", "abs", "nylon", "pvc", "pp")
WOODS = ("wood", "wood", "abs", "nylon")
BLADE_STEELS = ("stainless", "stainless", "steel")


def pins(material: str, xs: Sequence[float], y: float, radius: float, thick: float) -> Part:
    pins = [prism(circle(radius, (x, y), 8), -thick / 2, thick / 2) for x in xs]
    return Part(material, merged(*pins))


def swells(rng: Generator, count: int, amount: float = 0.12) -> Points:
    return 1 + rng.uniform(-amount, amount, count)


def scales(
    rng: Generator, length: float, height: float, y: float, tang: float, material: str, steel: str
) -> list[Part]:
    """A full tang between two slabs of handle, with pins."""
    xs = np.array([0, 0.12, 0.3, 0.55, 0.8, 0.95, 1.0]) * -length
    bow = rng.uniform(-0.1, 0.2) * height
    middle = y - bow * np.array([0, 0, 0.2, 0.5, 0.8, 1.1, 1.2])
    high = height * np.array([0.8, 0.95, 0.9, 0.95, 1.0, 1.05, 0.6]) * swells(rng, 7, 0.08)
    thick = rng.uniform(11, 19)
    outline = np.concatenate(
        [np.column_stack([xs, middle + high * 0.48]), np.column_stack([xs, middle - high * 0.48])[::-1]]
    )
    reach = rng.choice([1.0, 1.0, 0.55])
    outline[:, 0] *= reach
    count = int(rng.choice([0, 2, 3, 3]))
    places = np.linspace(-0.15, -0.85 * reach, count) * length
    body = grip(xs, middle, high, thick * np.array([0.85, 1, 0.95, 1, 1, 0.9, 0.6]))
    parts = [Part(material, body), Part(steel, prism(outline, -tang / 2, tang / 2))]
    if count:
        pin = str(rng.choice(["brass", "stainless", "aluminium"]))
        parts.append(pins(pin, [float(p) for p in places], y - bow * 0.4, rng.uniform(1.6, 4), thick * 0.98))
    return parts


def hollow_handle(rng: Generator, length: float, height: float, y: float, steel: str) -> list[Part]:
    """A handle of two pressed or cast steel shells."""
    xs = np.array([0, 0.06, 0.25, 0.5, 0.75, 0.94, 1.0]) * -length
    wall = rng.uniform(0.7, 1.2)
    bow = rng.uniform(-0.15, 0.25) * height
    middle = y - bow * np.array([0, 0, 0.1, 0.0, 0.4, 1.0, 1.1])
    high = height * np.array([0.85, 1, 0.9, 1.05, 0.95, 1.05, 0.7]) * swells(rng, 7, 0.06)
    thick = rng.uniform(13, 19) * np.array([0.7, 1, 0.9, 1, 0.95, 0.9, 0.5])
    outer = grip(xs, middle, high, thick)
    inner = grip(xs * 0.96 - 2, middle, high - 2 * wall, thick - 2 * wall)
    parts = hollow(steel, outer, inner)
    if rng.random() < 0.3:
        eye = circle(rng.uniform(2.5, 4), (-length * 0.93, float(middle[-2])), 8)
        parts.append(Part(steel, prism(eye, thick[-2] / 2 - wall, thick[-2] / 2), -0.9))
    return parts
