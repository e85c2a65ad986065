"""How things come to lie in a bag: poses drawn at random, a hundred to a frame."""

from __future__ import annotations

from math import copysign, cos, sin, sqrt

import numba
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

TIPPED = 0.22
"""Standard deviation in radians, about either axis, of what lies nearly flat."""


@numba.njit(cache=True)
def random_rotation(rng: Generator, lying: float = 0.7) -> NDArray[np.float64]:
    """(3, 3) A pose in a bag: mostly nearly flat and turned at will, else tipped any way."""
    out = np.empty((3, 3))
    turn = rng.uniform(0.0, 2 * np.pi)
    if rng.random() < lying:
        _turned_and_tipped(rng, turn, out)
    else:
        _any_way(rng, out)
    return out


@numba.njit(cache=True)
def random_poses(rng: Generator, lying: float, count: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Rotations (count, 3, 3), of which a share of ``lying`` lie nearly flat, and spots (count, 3) in -1..1."""
    rotations, spots = np.empty((count, 3, 3)), np.empty((count, 3))
    for index in range(count):
        rotations[index] = random_rotation(rng, lying)
        for axis in range(3):
            spots[index, axis] = rng.uniform(-1.0, 1.0)
    return rotations, spots


@numba.njit(cache=True)
def _turned_and_tipped(rng: Generator, turn: float, out: NDArray[np.float64]) -> None:
    """About y, then x, then z, with either face up."""
    x, y = rng.normal(0.0, TIPPED), rng.normal(0.0, TIPPED)
    side = 1 - 2 * rng.integers(0, 2)
    ct, st, cx, sx, cy, sy = cos(turn), sin(turn), cos(x), sin(x), cos(y), sin(y)
    out[0, 0], out[0, 1], out[0, 2] = ct * cy - st * sx * sy, -st * cx * side, (ct * sy + st * sx * cy) * side
    out[1, 0], out[1, 1], out[1, 2] = st * cy + ct * sx * sy, ct * cx * side, (st * sy - ct * sx * cy) * side
    out[2, 0], out[2, 1], out[2, 2] = -cx * sy, sx * side, cx * cy * side


@numba.njit(cache=True)
def _any_way(rng: Generator, out: NDArray[np.float64]) -> None:
    """The orthogonal factor of a matrix of normal numbers, with the signs that Householder's reflections give it."""
    drawn = np.empty((3, 3))
    for row in range(3):
        for column in range(3):
            drawn[row, column] = rng.standard_normal()
    first, second = drawn[:, 0], drawn[:, 1]
    length = -copysign(sqrt((first * first).sum()), first[0])
    mirror = first.copy()
    mirror[0] -= length
    seen = second - mirror * (2 * (mirror * second).sum() / (mirror * mirror).sum())
    out[:, 0] = first / length
    left = second - out[:, 0] * (out[:, 0] * second).sum()
    out[:, 1] = left / -copysign(sqrt(seen[1] * seen[1] + seen[2] * seen[2]), seen[1])
    for axis in range(3):  # the third is at right angles to both, so that nothing is mirrored
        one, other = (axis + 1) % 3, (axis + 2) % 3
        out[axis, 2] = out[one, 0] * out[other, 1] - out[other, 0] * out[one, 1]
