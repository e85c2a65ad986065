"""Change the size of a picture with numpy alone, as ``cv2.resize`` does it.

The detector's process does without OpenCV: its wheel would cost 26 MB there and load a second Qt.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


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
    return np.ascontiguousarray(_along_first_axis(rows.swapaxes(0, 1), width).swapaxes(0, 1))


def _along_first_axis(pixels: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    length = pixels.shape[0]
    if length == size:
        return pixels
    return _averaged(pixels, size) if length > size else _interpolated(pixels, size)


def _averaged(pixels: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Mean over the stretch of input that each output covers: differences of a running sum at its two ends."""
    length = pixels.shape[0]
    edges = np.arange(size + 1) * (length / size)
    whole = np.minimum(edges.astype(np.int64), length - 1)
    rest = (edges - whole).astype(np.float32).reshape(-1, *(1,) * (pixels.ndim - 1))
    starts = whole[:-1]
    # reduceat sums whole[i] .. whole[i + 1] - 1; the last one runs to the end, which is right.
    sums = np.add.reduceat(pixels, starts, axis=0)
    at_edges = pixels[whole] * rest
    sums += at_edges[1:] - at_edges[:-1]
    sums[-1] -= at_edges[-1]  # already inside the last sum
    return sums * np.float32(size / length)


def _interpolated(pixels: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    length = pixels.shape[0]
    centres = np.clip((np.arange(size) + 0.5) * (length / size) - 0.5, 0, length - 1)
    before = centres.astype(np.int64)
    after = np.minimum(before + 1, length - 1)
    share = (centres - before).astype(np.float32).reshape(-1, *(1,) * (pixels.ndim - 1))
    return pixels[before] * (1 - share) + pixels[after] * share
