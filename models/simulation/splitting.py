"""Long edges of a surface are cut, for the fan bends what is straight and only corners are projected."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

MOST_ROUNDS = 12
PIECES = np.array([
    [[0, 3, 2], [3, 1, 2], [0, 0, 0], [0, 0, 0]],
    [[3, 1, 4], [0, 3, 4], [0, 4, 2], [0, 0, 0]],
    [[0, 3, 5], [3, 1, 4], [5, 4, 2], [3, 4, 5]],
])  # fmt: skip
"""By the number of cut edges, less one, which come first: corners 0 to 2, then the middles of edges 0 to 2."""


@numba.njit(cache=True)
def split(
    vertices: NDArray[np.float64], faces: NDArray[np.int32], longest_mm: float
) -> tuple[NDArray[np.float64], NDArray[np.int32], NDArray[np.int64]]:
    """The same surface with no edge longer.

    In rounds: of every face with an edge that is too long the longest is halved, for its neighbour, too, so that the
    surface stays closed.

    Returns:
        (V, 3) vertices, the old ones first; (F, 3) faces; (F,) the old face that each is a part of.
    """
    parents = np.arange(len(faces))
    done_faces, done_parents = faces[:0], parents[:0]
    for _ in range(MOST_ROUNDS):
        longest, waits = _longest_edges(vertices, faces, longest_mm)
        done_faces = np.concatenate((done_faces, faces[~waits]))
        done_parents = np.concatenate((done_parents, parents[~waits]))  # only long edges are cut: these stay whole
        faces, parents, longest = faces[waits], parents[waits], longest[waits]
        if len(faces) == 0:
            break
        middles, cuts = _cuts(vertices, faces, longest)
        vertices = np.concatenate((vertices, middles))
        faces, origin = _halved(faces, cuts)
        parents = parents[origin]
    return vertices, np.concatenate((done_faces, faces)), np.concatenate((done_parents, parents))


@numba.njit(cache=True)
def _longest_edges(
    vertices: NDArray[np.float64], faces: NDArray[np.int32], longest_mm: float
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """(F,) the longest edge of each face, edge k running from corner k on, and whether it is too long."""
    longest, waits = np.zeros(len(faces), np.int64), np.zeros(len(faces), np.bool_)
    for face in range(len(faces)):
        most = -1.0
        for edge in range(3):
            a, b = faces[face, edge], faces[face, (edge + 1) % 3]
            x, y = vertices[a, 0] - vertices[b, 0], vertices[a, 1] - vertices[b, 1]
            z = vertices[a, 2] - vertices[b, 2]
            length = x * x + y * y + z * z
            if length > most:
                most, longest[face] = length, edge
        waits[face] = most > longest_mm * longest_mm
    return longest, waits


@numba.njit(cache=True)
def _cuts(
    vertices: NDArray[np.float64], faces: NDArray[np.int32], longest: NDArray[np.int64]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """(M, 3) middles of the longest edges, and (F, 3) the new vertex on each edge of each face, -1 on none."""
    count = len(vertices)
    keys = np.empty((len(faces), 3), np.int64)
    for face in range(len(faces)):
        for edge in range(3):
            a, b = np.int64(faces[face, edge]), np.int64(faces[face, (edge + 1) % 3])
            keys[face, edge] = min(a, b) * count + max(a, b)
    chosen = np.empty(len(faces), np.int64)
    for face in range(len(faces)):
        chosen[face] = keys[face, longest[face]]
    chosen = np.unique(chosen)
    middles = (vertices[chosen // count] + vertices[chosen % count]) / 2
    cuts = np.full((len(faces), 3), -1, np.int64)
    for face in range(len(faces)):
        for edge in range(3):
            place = np.searchsorted(chosen, keys[face, edge])
            if place < len(chosen) and chosen[place] == keys[face, edge]:
                cuts[face, edge] = count + place
    return middles, cuts


@numba.njit(cache=True)
def _halved(faces: NDArray[np.int32], cuts: NDArray[np.int64]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Faces, each with one to three cut edges, in pieces with the same outside, and the face each comes from."""
    number = (cuts >= 0).sum(1)
    total = (number + 1).sum()
    pieces, origins = np.empty((total, 3), np.int32), np.empty(total, np.int64)
    points = np.empty(6, np.int64)
    at = 0
    for cut in range(1, 4):
        for piece in range(cut + 1):
            for face in range(len(faces)):
                if number[face] != cut:
                    continue
                first = _first_cut(cuts[face], cut)
                for corner in range(3):
                    points[corner] = faces[face, (first + corner) % 3]
                    points[3 + corner] = cuts[face, (first + corner) % 3]
                for corner in range(3):
                    pieces[at, corner] = points[PIECES[cut - 1, piece, corner]]
                origins[at] = face
                at += 1
    return pieces, origins


@numba.njit(cache=True)
def _first_cut(cuts: NDArray[np.int64], number: int) -> int:
    """The corner from which the cut edges follow one another."""
    for edge in range(3):
        if number == 1 and cuts[edge] >= 0:
            return edge
        if number > 1 and cuts[edge] < 0:
            return (edge + 1) % 3
    return 1
