"""What the makes of many labels share: one of several names, a block between limits, a round rod."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Mesh, box, revolve

_CUBE = box(1.0, 1.0, 1.0)


def pick(rng: Generator, *choices: str) -> str:
    """One of them; faster than ``rng.choice``."""
    return choices[int(rng.integers(len(choices)))]


def block(x0: float, x1: float, y0: float, y1: float, z0: float, z1: float) -> Mesh:
    """Between these limits, mm."""
    sides = np.abs(np.array([x1 - x0, y1 - y0, z1 - z0]))
    return Mesh(_CUBE.vertices * sides + np.array([x0 + x1, y0 + y1, z0 + z1]) / 2, _CUBE.faces)


@lru_cache(maxsize=16)
def _unit_rod(sides: int) -> Mesh:
    return revolve([(-0.5, 1.0), (0.5, 1.0)], sides)


def rod(x0: float, x1: float, r: float, y: float = 0.0, z: float = 0.0, sides: int = 10) -> Mesh:
    """A round rod along x."""
    unit = _unit_rod(sides)
    return Mesh(unit.vertices * np.array([x1 - x0, r, r]) + np.array([(x0 + x1) / 2, y, z]), unit.faces)
