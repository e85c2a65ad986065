"""The loops over pixels: depths of triangles into channels, these into what comes through, that into counts."""

from __future__ import annotations

import math

import numba
import numpy as np
from numpy.typing import NDArray


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
    left: int,
    top: int,
    corners: NDArray[np.float64],
    faces: NDArray[np.int32],
    starts: NDArray[np.int64],
    coefficients: NDArray[np.float32],
    secant: NDArray[np.float32],
) -> None:
    """Add the path of every ray through closed meshes.

    Args:
        picture: (H, W, 5), changed in place.
        left, top: of ``picture`` in the whole one that ``corners`` are given in.
        corners: (V, 3) column and row in pixels, depth from the source in mm.
        faces: (F, 3), those of one substance after the other.
        starts: (S + 1,) where each substance begins in ``faces``, and their end.
        coefficients: (S, 5) per mm of each substance.
        secant: (H,) length of a ray per mm of depth, of each row.
    """
    height, width = picture.shape[:2]
    path = np.zeros((height, width), np.float32)
    spans = np.empty((height, 2), np.int64)
    for substance in range(coefficients.shape[0]):
        spans[:, 0], spans[:, 1] = width, 0
        _add_paths(path, spans, left, top, corners, faces[starts[substance] : starts[substance + 1]], secant)
        of_0, of_1, of_2 = coefficients[substance, 0], coefficients[substance, 1], coefficients[substance, 2]
        of_3, of_4 = coefficients[substance, 3], coefficients[substance, 4]
        for row in range(height):
            for column in range(spans[row, 0], spans[row, 1]):
                length = path[row, column]
                if length != 0:
                    picture[row, column, 0] += length * of_0
                    picture[row, column, 1] += length * of_1
                    picture[row, column, 2] += length * of_2
                    picture[row, column, 3] += length * of_3
                    picture[row, column, 4] += length * of_4
                    path[row, column] = 0


@numba.njit(cache=True, fastmath=True, nogil=True)
def _add_paths(
    path: NDArray[np.float32], spans: NDArray[np.int64], left_column: int, top_row: int,
    corners: NDArray[np.float64], faces: NDArray[np.int32], secant: NDArray[np.float32],
) -> None:  # fmt: skip
    """Add to ``path`` (H, W) the mm that every ray runs inside closed meshes; ``spans`` (H, 2) widen to what it covers.

    A face that looks away from the source adds its depth, one that looks at the source takes it off: what remains of
    a closed mesh is the length inside. A pixel's ray is that through its middle.
    """
    height, width = path.shape
    for face in range(faces.shape[0]):
        a, b, c = faces[face, 0], faces[face, 1], faces[face, 2]
        ax, ay, az = corners[a, 0] - left_column, corners[a, 1] - top_row, corners[a, 2]
        bx, by, bz = corners[b, 0] - left_column, corners[b, 1] - top_row, corners[b, 2]
        cx, cy, cz = corners[c, 0] - left_column, corners[c, 1] - top_row, corners[c, 2]
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
            spans[row, 0], spans[row, 1] = min(spans[row, 0], first), max(spans[row, 1], last + 1)
            # Of a sliver seen edge-on the slopes are huge: its own depths bound it.
            start = depth_at_first + slope_y * row + slope_x * first
            scale = sign * secant[row]
            depth = min(max(start, nearest), farthest) * scale
            path[row, first] += np.float32(depth)
            if last == first:
                continue
            end = min(max(start + slope_x * (last - first), nearest), farthest) * scale
            step = (end - depth) / (last - first)
            for column in range(first + 1, last + 1):
                depth += step
                path[row, column] += np.float32(depth)


@numba.njit(cache=True, nogil=True)
def project_placed(
    vertices: NDArray[np.float64], rotation: NDArray[np.float64], position: NDArray[np.float64],
    source_y: float, source_z: float, pixel_mm: float, middle_row: float,
) -> tuple[NDArray[np.float64], float, float, float, float]:  # fmt: skip
    """Vertices (V, 3) mm turned, moved and seen from the source, and their lowest and highest column and row."""
    out = np.empty_like(vertices)
    low_x = low_y = np.inf
    high_x = high_y = -np.inf
    for index in range(vertices.shape[0]):
        x, y, z = vertices[index, 0], vertices[index, 1], vertices[index, 2]
        along = rotation[0, 0] * x + rotation[0, 1] * y + rotation[0, 2] * z + position[0]
        across = rotation[1, 0] * x + rotation[1, 1] * y + rotation[1, 2] * z + position[1]
        depth = rotation[2, 0] * x + rotation[2, 1] * y + rotation[2, 2] * z + position[2] - source_z
        column = along / pixel_mm
        row = (source_y - (across - source_y) * source_z / depth) / pixel_mm + middle_row
        out[index, 0], out[index, 1], out[index, 2] = column, row, depth
        low_x, high_x = min(low_x, column), max(high_x, column)
        low_y, high_y = min(low_y, row), max(high_y, row)
    return out, low_x, low_y, high_x, high_y


@numba.njit(cache=True, fastmath=True, nogil=True)
def mean_about(channels: NDArray[np.float32], spots: NDArray[np.int64], reach: int) -> NDArray[np.float64]:
    """(N,) mean of the first channel's size within ``reach`` pixels of each spot (N, 2) column, row; outside is 0."""
    height, width = channels.shape[:2]
    means = np.zeros(len(spots))
    for spot in range(len(spots)):
        column, row = spots[spot, 0], spots[spot, 1]
        top, bottom = max(row - reach, 0), min(max(row + reach, 0), height)
        left, right = max(column - reach, 0), min(max(column + reach, 0), width)
        if top >= bottom or left >= right:
            continue
        total = np.float32(0.0)
        for y in range(top, bottom):
            for x in range(left, right):
                total += abs(channels[y, x, 0])
        means[spot] = total / ((bottom - top) * (right - left))
    return means


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
