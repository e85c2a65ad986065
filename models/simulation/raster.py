"""The two loops over pixels: depths of triangles into additive channels, and channels into what comes through."""

from __future__ import annotations

import math

import numba
import numpy as np
from numpy.typing import NDArray


@numba.njit(cache=True, fastmath=True, nogil=True)
def _span(ax: float, ay: float, bx: float, by: float, cx: float, cy: float, y: float) -> tuple[float, float]:
    """First and last column of a triangle on the line ``y``; the last is before the first when it is not there.

    Half-open in y, so that a line through a corner or along an edge belongs to one face only.
    """
    left, right = 1e30, -1e30
    for edge in range(3):
        if edge == 0:
            px, py, qx, qy = ax, ay, bx, by
        elif edge == 1:
            px, py, qx, qy = bx, by, cx, cy
        else:
            px, py, qx, qy = cx, cy, ax, ay
        if (py <= y) != (qy <= y):
            # Always from the upper to the lower corner: neighbours then cut at the same place to the bit.
            if py > qy:
                px, py, qx, qy = qx, qy, px, py
            x = px + (y - py) / (qy - py) * (qx - px)
            left = min(left, x)
            right = max(right, x)
    return left, right


@numba.njit(cache=True, fastmath=True, nogil=True)
def add_triangles(
    picture: NDArray[np.float32],
    corners: NDArray[np.float64],
    faces: NDArray[np.int32],
    coefficients: NDArray[np.float32],
    material_of_face: NDArray[np.int32],
    secant: NDArray[np.float32],
) -> None:
    """Add the path of every ray through closed meshes.

    A face that looks away from the source adds its depth, one that looks at the source takes it off: what remains of
    a closed mesh is the length inside. A pixel's ray is that through its middle.

    Args:
        picture: (H, W, C), changed in place.
        corners: (V, 3) column and row in pixels, depth from the source in mm.
        faces: (F, 3).
        coefficients: (M, C) per mm.
        material_of_face: (F,) row of ``coefficients``.
        secant: (H,) length of a ray per mm of depth, of each row.
    """
    height, width, channels = picture.shape
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        ax, ay, az = corners[a, 0], corners[a, 1], corners[a, 2]
        bx, by, bz = corners[b, 0], corners[b, 1], corners[b, 2]
        cx, cy, cz = corners[c, 0], corners[c, 1], corners[c, 2]
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        if abs(area) < 1e-9:
            continue
        top = max(0, int(math.ceil(min(ay, by, cy) - 0.5)))
        bottom = min(height - 1, int(math.floor(max(ay, by, cy) - 0.5)))
        nearest, farthest = min(az, bz, cz), max(az, bz, cz)
        # Depth as a plane over the picture.
        slope_x = ((bz - az) * (cy - ay) - (cz - az) * (by - ay)) / area
        slope_y = ((cz - az) * (bx - ax) - (bz - az) * (cx - ax)) / area
        sign = 1.0 if area > 0 else -1.0
        row_of = material_of_face[face]
        for row in range(top, bottom + 1):
            y = row + 0.5
            left, right = _span(ax, ay, bx, by, cx, cy, y)
            if right < left:
                continue
            first = max(0, int(math.ceil(left - 0.5)))
            last = min(width - 1, int(math.ceil(right - 0.5)) - 1)
            if last < first:
                continue
            # Of a sliver seen edge-on the slopes are huge: its own depths bound it.
            start = az + slope_y * (y - ay) + slope_x * (first + 0.5 - ax)
            start = min(max(start, nearest), farthest)
            end = az + slope_y * (y - ay) + slope_x * (last + 0.5 - ax)
            end = min(max(end, nearest), farthest)
            scale = sign * secant[row]
            depth = start * scale
            step = (end - start) * scale / (last - first) if last > first else 0.0
            for column in range(first, last + 1):
                for channel in range(channels):
                    picture[row, column, channel] += depth * coefficients[row_of, channel]
                depth += step


STEPS_A_UNIT = 16
DEEPEST = 60.0
_EXP = np.exp(-np.arange(int(DEEPEST * STEPS_A_UNIT) + 2) / STEPS_A_UNIT).astype(np.float32)


@numba.njit(cache=True, fastmath=True, nogil=True)
def weaken(
    channels: NDArray[np.float32], basis: NDArray[np.float32], weights: NDArray[np.float32], out: NDArray[np.float32]
) -> None:
    """Beer-Lambert over the bins of the spectrum.

    Args:
        channels: (H, W, C).
        basis: (C, bins), exponent of a bin per unit of a channel.
        weights: (bins, 2), share of a bin in what each detector counts.
        out: (H, W, 2), share of the open beam; written.
    """
    height, width, count = channels.shape
    bins = basis.shape[1]
    for row in range(height):
        for column in range(width):
            is_air = True
            for channel in range(count):
                is_air &= channels[row, column, channel] == 0.0
            if is_air:
                out[row, column, 0] = 1.0
                out[row, column, 1] = 1.0
                continue
            low, high = np.float32(0.0), np.float32(0.0)
            for index in range(bins):
                depth = np.float32(0.0)
                for channel in range(count):
                    depth += channels[row, column, channel] * basis[channel, index]
                depth = min(max(depth, np.float32(0.0)), np.float32(DEEPEST))
                # e^-depth from a table of sixteenths and the cubic for the rest: right to 1e-6, a fifth of the time.
                step = int(depth * STEPS_A_UNIT)
                rest = depth - np.float32(step) / np.float32(STEPS_A_UNIT)
                left = _EXP[step] * (1 - rest * (1 - rest * (np.float32(0.5) - rest / np.float32(6.0))))
                low += left * weights[index, 0]
                high += left * weights[index, 1]
            out[row, column, 0] = low
            out[row, column, 1] = high
