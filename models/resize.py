"""Change the size of a picture with numpy alone, as ``cv2.resize`` does it.

The detector's process does without OpenCV: its wheel would cost 26 MB there and load a second Qt. Along one side,
every output is a weighted sum of a few neighbouring inputs: a matrix with a narrow band, multiplied block by block.
Rows come first, while the channels lie side by side; only the strip that a block needs becomes float32. Columns
follow, plane by plane.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

ROWS_AT_ONCE, COLUMNS_AT_ONCE = 8, 16
"""Outputs of a block: wide enough for the matrix product to be quick, narrow enough to skip most of the zeros."""


@dataclass(frozen=True)
class _Band:
    """``weights`` (outputs, inputs) make outputs ``first_output`` ... from inputs ``first_input`` ..."""

    first_output: int
    first_input: int
    weights: NDArray[np.float32]

    @property
    def outputs(self) -> slice:
        return slice(self.first_output, self.first_output + self.weights.shape[0])

    @property
    def inputs(self) -> slice:
        return slice(self.first_input, self.first_input + self.weights.shape[1])


def resize(pixels: NDArray[np.generic], width: int, height: int) -> NDArray[np.float32]:
    """Average where the picture shrinks (INTER_AREA), interpolate where it grows (INTER_LINEAR).

    Args:
        pixels: (H, W, C), any real type.
        width: of the result, at least 1.
        height: of the result, at least 1.

    Returns:
        (height, width, C) float32, not rounded.
    """
    return np.ascontiguousarray(planes(pixels, range(pixels.shape[2]), width, height).transpose(1, 2, 0))


def planes(pixels: NDArray[np.generic], channels: Sequence[int], width: int, height: int) -> NDArray[np.float32]:
    """The same, channel by channel: (len(channels), height, width) float32, in the order of ``channels``."""
    rows = _rows(pixels, height)
    separate = np.empty((len(channels), height, rows.shape[1]), np.float32)
    for index, channel in enumerate(channels):
        separate[index] = rows[..., channel]
    return _columns(separate, width)


def _rows(pixels: NDArray[np.generic], height: int) -> NDArray[np.generic]:
    if pixels.shape[0] == height:
        return pixels
    flat = np.ascontiguousarray(pixels).reshape(pixels.shape[0], -1)
    out = np.empty((height, flat.shape[1]), np.float32)
    for band in _bands(pixels.shape[0], height, ROWS_AT_ONCE):
        np.matmul(band.weights, flat[band.inputs].astype(np.float32), out=out[band.outputs])
    return out.reshape(height, *pixels.shape[1:])


def _columns(separate: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    if separate.shape[2] == width:
        return separate
    flat = separate.reshape(-1, separate.shape[2])
    out = np.empty((len(flat), width), np.float32)
    for band in _bands(separate.shape[2], width, COLUMNS_AT_ONCE):
        np.matmul(flat[:, band.inputs], band.weights.T, out=out[:, band.outputs])
    return out.reshape(*separate.shape[:2], width)


@lru_cache(maxsize=64)
def _bands(length: int, size: int, at_once: int) -> tuple[_Band, ...]:
    bands = []
    step = length / size
    for first in range(0, size, at_once):
        outputs = np.arange(first, min(first + at_once, size))
        # Only the inputs near the block: over the whole of a long scan the table alone would take seconds.
        begin, end = max(0, int(first * step) - 2), min(length, int((outputs[-1] + 1) * step) + 3)
        inputs = np.arange(begin, end)
        weights = _averaging(outputs, inputs, step) if length > size else _interpolating(outputs, inputs, step, length)
        used = np.flatnonzero(weights.any(axis=0))
        bands.append(
            _Band(first, begin + int(used[0]), np.ascontiguousarray(weights[:, used[0] : used[-1] + 1], np.float32))
        )
    return tuple(bands)


def _averaging(outputs: NDArray[np.int64], inputs: NDArray[np.int64], step: float) -> NDArray[np.float64]:
    """(outputs, inputs): the share of each input in the stretch of input that an output covers."""
    starts = outputs[:, None] * step
    covered = np.minimum(starts + step, inputs + 1) - np.maximum(starts, inputs)
    return np.clip(covered, 0, None) / step


def _interpolating(
    outputs: NDArray[np.int64], inputs: NDArray[np.int64], step: float, length: int
) -> NDArray[np.float64]:
    """(outputs, inputs): the two inputs nearest to an output's centre, the nearer one more."""
    centres = np.clip((outputs + 0.5) * step - 0.5, 0, length - 1)
    return np.clip(1 - np.abs(centres[:, None] - inputs), 0, None)
