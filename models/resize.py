"""Change the size of a picture with numpy alone, as ``cv2.resize`` does it.

The detector's process does without OpenCV: its wheel would cost 26 MB there and load a second Qt. Along one side,
every output is a weighted sum of a few neighbouring inputs: a matrix with a narrow band, multiplied block by block.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
"""Outputs at once: wide enough for the matrix product to be quick, narrow enough to skip most of the zeros."""


@dataclass(frozen=True)
class _Band:
    """``weights`` (outputs, inputs) make outputs ``first_output`` ... from inputs ``first_input`` ..."""

    first_output: int
    first_input: int
    weights: NDArray[np.float32]


def resize(pixels: NDArray[np.generic], width: int, height: int) -> NDArray[np.float32]:
    """Average where the picture shrinks (INTER_AREA), interpolate where it grows (INTER_LINEAR).

    Args:
        pixels: (H, W, C), any real type.
        width: of the result, at least 1.
        height: of the result, at least 1.

    Returns:
        (height, width, C) float32, not rounded.
    """
    rows = _along_first_axis(pixels.astype(np.float32), height)
    columns = _along_first_axis(np.ascontiguousarray(rows.swapaxes(0, 1)), width)
    return np.ascontiguousarray(columns.swapaxes(0, 1))


def _along_first_axis(pixels: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    if pixels.shape[0] == size:
        return pixels
    flat = pixels.reshape(pixels.shape[0], -1)
    out = np.empty((size, flat.shape[1]), np.float32)
    for band in _bands(pixels.shape[0], size):
        outputs, inputs = band.weights.shape
        source = flat[band.first_input : band.first_input + inputs]
        np.matmul(band.weights, source, out=out[band.first_output : band.first_output + outputs])
    return out.reshape(size, *pixels.shape[1:])


@lru_cache(maxsize=64)
def _bands(length: int, size: int) -> tuple[_Band, ...]:
    bands = []
    for first in range(0, size, BLOCK):
        outputs = np.arange(first, min(first + BLOCK, size))
        weights = _averaging(outputs, length, size) if length > size else _interpolating(outputs, length, size)
        used = np.flatnonzero(weights.any(axis=0))
        bands.append(_Band(first, int(used[0]), np.ascontiguousarray(weights[:, used[0] : used[-1] + 1], np.float32)))
    return tuple(bands)


def _averaging(outputs: NDArray[np.int64], length: int, size: int) -> NDArray[np.float64]:
    """(outputs, length): the share of each input in the stretch of input that an output covers."""
    step = length / size
    starts, inputs = outputs[:, None] * step, np.arange(length)
    covered = np.minimum(starts + step, inputs + 1) - np.maximum(starts, inputs)
    return np.clip(covered, 0, None) / step


def _interpolating(outputs: NDArray[np.int64], length: int, size: int) -> NDArray[np.float64]:
    """(outputs, length): the two inputs nearest to an output's centre, the nearer one more."""
    centres = np.clip((outputs + 0.5) * (length / size) - 0.5, 0, length - 1)
    return np.clip(1 - np.abs(centres[:, None] - np.arange(length)), 0, None)
