"""The belt around the bags: made white, and left off where nothing lies on it.

Machines give their belt another tint each, and a scan holds more belt than bag: on OPIXray's scans seven tenths are
empty. A network that learned bags on white is shown bags on white, and its time goes to them.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BELT_FROM = 170
"""A pixel whose channels are all above this may be belt."""
BELT_SHARE = 0.02
"""Of the pixels: fewer, and no belt can be told."""
EMPTY_PICTURE, EMPTY_COUNTS = 235, 60_000
"""Darker than this in any channel, or with fewer counts of high energy, is something; a scanner's noise is a tenth."""
ROOM = 0.06
"""Kept around what was found, of the longer side: an article's edge is told by the belt beside it."""


def on_white(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(H, W, 3) with its belt, whatever its tint, at 255; a picture without a belt to be seen stays as it is."""
    sparse = picture[::4, ::4].reshape(-1, 3)
    light = sparse[(sparse > BELT_FROM).all(-1)]
    if len(light) < BELT_SHARE * len(sparse):
        return picture
    belt = [int(np.bincount(light[:, channel], minlength=256).argmax()) for channel in range(3)]
    if min(belt) == 255:
        return picture
    white = np.empty_like(picture)
    for channel, level in enumerate(belt):
        table = np.clip(np.rint(np.arange(256) * (255 / level)), 0, 255).astype(np.uint8)
        white[..., channel] = table.take(picture[..., channel])
    return white


def filled(pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> tuple[slice, slice]:
    """Rows and columns of the least rectangle that holds everything but empty belt, with some room; all if it is empty.

    Args:
        pixels: (H, W, 3) uint8 RGB on a white belt, or (H, W) uint16 counts of the high energy.
    """
    limit = EMPTY_COUNTS if pixels.dtype == np.uint16 else EMPTY_PICTURE
    height, width = pixels.shape[:2]
    room = round(ROOM * max(height, width))
    flat = pixels.reshape(height, -1)
    rows = np.flatnonzero(flat.min(1) < limit)
    columns = np.flatnonzero(flat.min(0).reshape(width, -1).min(1) < limit)
    if len(rows) == 0:
        return slice(0, height), slice(0, width)
    return _around(rows, room, height), _around(columns, room, width)


def _around(found: NDArray[np.intp], room: int, size: int) -> slice:
    return slice(max(int(found[0]) - room, 0), min(int(found[-1]) + 1 + room, size))
