"""Threats out of one real scan into another: what passes through both is the product of what passes through each.

The same law as threat image projection on counts (``models.simulation.scene.compose``); here on colours, of which each
channel stands for a transmission, so that hues of thick overlaps are near, not exact.
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2

Picture = NDArray[np.uint8]
LEAST_SHOWN = 0.10
"""Mean of what a cut-out takes away; below, its surroundings were as dark as the article."""
FEATHER = 0.15
"""Share of each side over which a cut-out fades, so that no frame is seen."""
TRIES = 5


def cut_out(picture: Picture, box: NDArray[np.float32], rng: Generator) -> NDArray[np.float32] | None:
    """What the article of ``box`` (x0, y0, x1, y1) lets through, (h, w, 3) in 0..1, turned and scaled; None if unclear.

    Its surroundings count as 1: the median of a rim around the box.
    """
    height, width = picture.shape[:2]
    x0, y0, x1, y1 = (int(v) for v in np.clip(np.rint(box), 0, (width, height, width, height)))
    if x1 - x0 < 8 or y1 - y0 < 8:
        return None
    rim = 6
    around = picture[max(y0 - rim, 0) : y1 + rim, max(x0 - rim, 0) : x1 + rim]
    inside = np.zeros(around.shape[:2], bool)
    inside[min(y0, rim) : min(y0, rim) + y1 - y0, min(x0, rim) : min(x0, rim) + x1 - x0] = True
    outside = around[~inside]
    if len(outside) == 0:
        return None
    level = np.maximum(np.median(outside, axis=0), 40.0)
    through = np.clip(picture[y0:y1, x0:x1] / level, 0.02, 1.0).astype(np.float32)
    faded = 1 - (1 - through) * _fade(y1 - y0, x1 - x0)[..., None]
    if 1 - faded.mean() < LEAST_SHOWN:
        return None
    if rng.random() < 0.5:
        faded = faded.transpose(1, 0, 2)
    faded = faded[:: rng.choice((-1, 1)), :: rng.choice((-1, 1))]
    scale = float(np.exp(rng.uniform(-0.2, 0.25)))
    size = (max(int(faded.shape[1] * scale), 6), max(int(faded.shape[0] * scale), 6))
    return np.asarray(cv2.resize(np.ascontiguousarray(faded), size, interpolation=cv2.INTER_AREA), np.float32)


def _fade(height: int, width: int) -> NDArray[np.float32]:
    along = [
        np.minimum(1.0, (np.minimum(np.arange(side), np.arange(side)[::-1]) + 1) / (FEATHER * side + 1))
        for side in (height, width)
    ]
    return np.asarray(along[0][:, None] * along[1][None, :], np.float32)


def blended(
    picture: Picture, article: NDArray[np.float32], taken: NDArray[np.float32], rng: Generator
) -> tuple[Picture, NDArray[np.float32]] | None:
    """The picture with the article in some bag of it and its box (4,) float32; None where no place was found.

    Args:
        taken: (G, 4) xyxy of what lies there already and is not to be covered.
    """
    height, width = article.shape[:2]
    free = np.array([picture.shape[1] - width, picture.shape[0] - height])
    if (free <= 0).any():
        return None
    for _ in range(TRIES):
        x, y = (int(v) for v in rng.uniform(0, 1, 2) * free)
        box = np.array([x, y, x + width, y + height], np.float32)
        under = picture[y : y + height, x : x + width]
        is_in_bag = 90 < under.mean() < 245
        if is_in_bag and not _covers(box, taken):
            out = picture.copy()
            out[y : y + height, x : x + width] = np.rint(under * article).astype(np.uint8)
            return out, box
    return None


def _covers(box: NDArray[np.float32], taken: NDArray[np.float32]) -> bool:
    shared = np.minimum(box[2:], taken[:, 2:]) - np.maximum(box[:2], taken[:, :2])
    whole = (taken[:, 2:] - taken[:, :2]).prod(1)
    return bool((shared.clip(0).prod(1) > 0.3 * whole).any())
