"""How wires and small pieces lie."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Points


def lifted(outline: Points, z: float = 0.0) -> Points:
    return np.column_stack([outline, np.full(len(outline), z)])


def pile(rng: Generator, count: int, reach: float, high: float = 8.0) -> Points:
    return np.column_stack([rng.normal(0, reach, (count, 2)), rng.uniform(-high, high, count)])
