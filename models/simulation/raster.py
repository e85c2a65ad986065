"""The loops over pixels: depths of triangles into channels, these into what comes through, that into counts."""

from __future__ import annotations

import math

import numba
import numpy as np
from numpy.typing import NDArray


@numba.njit(cache=True, fastmath=True, nogil=True)
def _add_path(
    picture: NDArray[np.float32], row: int, first: int, last: int, depth: float, step: float,
    coefficients: NDArray[np.float32], material: int,
) -> None:  # fmt: skip
    """Add what the rays of pixels ``first`` to ``last`` of a row pass: ``depth`` mm, and ``step`` more at each."""
    of_0, of_1, of_2 = coefficients[material, 0], coefficients[material, 1], coefficients[material, 2]
    of_3, of_4 = coefficients[material, 3], coefficients[material, 4]
    for column in range(first, last + 1):
        path = np.float32(depth)
        picture[row, column, 0] += path * of_0
        picture[row, column, 1] += path * of_1
        picture[row, column, 2] += path * of_2
        picture[row, column, 3] += path * of_3
        picture[row, column, 4] += path * of_4
        depth += step


@numba.njit(cache=True, fastmath=True, nogil=True)
def _upper_first(
    ax: float, ay: float, bx: float, by: float, cx: float, cy: float
) -> tuple[float, float, float, float, float, float]:
    """Corners from the upper to the lower: neighbours then cut their common edge at the same place to the bit."""
    if ay > by:
        ax, ay, bx, by = bx, by, ax, ay
    if by > cy:
        bx, by, cx, cy = cx, cy, bx, by
    if ay > by:
        ax, ay, bx, by = bx, by, ax, ay
    return ax, ay, bx, by, cx, cy


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
        picture: (H, W, 5), changed in place.
        corners: (V, 3) column and row in pixels, depth from the source in mm.
        faces: (F, 3).
        coefficients: (M, 5) per mm.
        material_of_face: (F,) row of ``coefficients``.
        secant: (H,) length of a ray per mm of depth, of each row.
    """
    height, width = picture.shape[:2]
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        ax, ay, az = corners[a, 0], corners[a, 1], corners[a, 2]
        bx, by, bz = corners[b, 0], corners[b, 1], corners[b, 2]
        cx, cy, cz = corners[c, 0], corners[c, 1], corners[c, 2]
        area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
        if abs(area) < 1e-9:
            continue
        nearest, farthest = min(az, bz, cz), max(az, bz, cz)
        slope_x = ((bz - az) * (cy - ay) - (cz - az) * (by - ay)) / area
        slope_y = ((cz - az) * (bx - ax) - (bz - az) * (cx - ax)) / area
        depth_at_first = az + slope_y * (0.5 - ay) + slope_x * (0.5 - ax)  # a plane over the picture
        sign = 1.0 if area > 0 else -1.0
        ax, ay, bx, by, cx, cy = _upper_first(ax, ay, bx, by, cx, cy)
        # Half-open in y, so that a line through a corner or along an edge belongs to one face only.
        top, bottom = max(0, int(math.ceil(ay - 0.5))), min(height, int(math.ceil(cy - 0.5)))
        if bottom <= top:
            continue
        long_lean = (cx - ax) / (cy - ay)
        upper_lean = (bx - ax) / (by - ay) if by > ay else 0.0
        lower_lean = (cx - bx) / (cy - by) if cy > by else 0.0
        for row in range(top, bottom):
            y = row + 0.5
            left = ax + (y - ay) * long_lean
            right = ax + (y - ay) * upper_lean if y < by else bx + (y - by) * lower_lean
            if right < left:
                left, right = right, left
            first = max(0, int(math.ceil(left - 0.5)))
            last = min(width, int(math.ceil(right - 0.5))) - 1
            if last < first:
                continue
            # Of a sliver seen edge-on the slopes are huge: its own depths bound it.
            start = depth_at_first + slope_y * row + slope_x * first
            end = start + slope_x * (last - first)
            start, end = min(max(start, nearest), farthest), min(max(end, nearest), farthest)
            scale = sign * secant[row]
            step = (end - start) * scale / max(last - first, 1)
            _add_path(picture, row, first, last, start * scale, step, coefficients, material_of_face[face])


DEEPEST = np.float32(60.0)
PART = np.float32(1 / 32)
"""e^-depth is the 32nd power of e^(-depth / 32), of which six terms of the series are enough: right to 1e-6, and the
processor takes eight bins at once, which a table would forbid."""
_1, _2, _3, _4, _5, _6 = (np.float32(1 / term) for term in range(1, 7))


@numba.njit(cache=True, fastmath=True, nogil=True)
def weaken(
    channels: NDArray[np.float32], basis: NDArray[np.float32], weights: NDArray[np.float32], out: NDArray[np.float32]
) -> None:
    """Beer-Lambert over the bins of the spectrum.

    Args:
        channels: (H, W, 5).
        basis: (5, bins), exponent of a bin per unit of a channel.
        weights: (2, bins), share of a bin in what each detector counts.
        out: (H, W, 2), share of the open beam; written.
    """
    height, width = channels.shape[:2]
    for row in range(height):
        for column in range(width):
            c0, c1, c2 = channels[row, column, 0], channels[row, column, 1], channels[row, column, 2]
            c3, c4 = channels[row, column, 3], channels[row, column, 4]
            if c0 == 0 and c1 == 0 and c2 == 0 and c3 == 0 and c4 == 0:  # air
                out[row, column, 0] = _1
                out[row, column, 1] = _1
                continue
            low, high = np.float32(0.0), np.float32(0.0)
            for index in range(basis.shape[1]):
                depth = c0 * basis[0, index] + c1 * basis[1, index] + c2 * basis[2, index]
                depth += c3 * basis[3, index] + c4 * basis[4, index]
                x = min(max(depth, np.float32(0.0)), DEEPEST) * PART
                left = _1 - x * (_1 - x * _2 * (_1 - x * _3 * (_1 - x * _4 * (_1 - x * _5 * (_1 - x * _6)))))
                left *= left
                left *= left
                left *= left
                left *= left
                left *= left
                low += left * weights[0, index]
                high += left * weights[1, index]
            out[row, column, 0] = low
            out[row, column, 1] = high


@numba.njit(cache=True, fastmath=True, nogil=True)
def count(
    beam: NDArray[np.float32],
    noise: NDArray[np.float32],
    gains: NDArray[np.float32],
    tube: NDArray[np.float32],
    photons: NDArray[np.float32],
    electronic: np.float32,
    low: NDArray[np.uint16],
    high: NDArray[np.uint16],
) -> None:
    """What the converter makes of a beam.

    Args:
        beam: (H, W, 2), share of the open beam.
        noise: (H, W, 2), of mean 0 and spread 1.
        gains: (H, 2) of each detector; tube: (W,) brightness in each line.
        photons: (2,) counted in the open beam.
        electronic: noise without photons, as a share of the open beam.
        low, high: (H, W), 65535 = open beam; written.
    """
    # The converter's steps are even in the square root, where photon noise is: finer ones would only store noise.
    levels = np.rint(np.float32(2.0 / 0.7) * np.sqrt(photons))
    for row in range(beam.shape[0]):
        for column in range(beam.shape[1]):
            for which in range(2):
                share = beam[row, column, which]
                # Above a few hundred counts Poisson noise is normal; below, the electronic part is larger anyway.
                share += noise[row, column, which] * np.sqrt(share / photons[which] + electronic * electronic)
                share = min(max(share * gains[row, which] * tube[column], np.float32(0.0)), _1)
                root = np.rint(np.sqrt(share) * levels[which]) / levels[which]
                counted = np.uint16(np.rint(root * root * np.float32(65535.0)))
                if which == 0:
                    low[row, column] = counted
                else:
                    high[row, column] = counted
