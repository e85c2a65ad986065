"""How far an average precision might lie elsewhere, had other bags of the same kind been measured.

The bootstrap (Efron, 1979): pictures are drawn anew from those measured, each as often as chance has it, and the figure
is taken again from pycocotools' own matches. It knows nothing of pictures that show one bag twice: of such a set it is
too narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

DRAWS, SEED = 400, 1
LEAST_PICTURES = 5
"""With an object of a category: of fewer, drawing anew would promise what nobody knows."""
RECALLS = np.linspace(0.0, 1.0, 101)
"""Where pycocotools reads precision."""
IOU_50, EVERY_AREA = 0, 0
"""Places of an IoU of 0.5 and of boxes of every size in what pycocotools keeps."""


class Interval(Struct, frozen=True):
    """95 of 100 draws lie between, 0..1."""

    low: float
    high: float


class Matched(NamedTuple):
    """One category, as pycocotools matched it at an IoU of 0.5.

    Attributes:
        picture: (K,) place of the picture of each detection, best detection first.
        is_right: (K,) whether it lies on an object.
        objects: (N,) objects of each picture.
    """

    picture: NDArray[np.int64]
    is_right: NDArray[np.bool_]
    objects: NDArray[np.int64]


def matched(judge: Any, place: int) -> Matched:
    """Category ``place`` of a ``COCOeval`` that has evaluated; what it leaves out of its figures is left out."""
    pictures, areas = len(judge.params.imgIds), len(judge.params.areaRng)
    first = (place * areas + EVERY_AREA) * pictures
    objects = np.zeros(pictures, np.int64)
    parts: list[tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.bool_]]] = []
    for picture, one in enumerate(judge.evalImgs[first : first + pictures]):
        if one is not None:
            objects[picture] = int(np.sum(np.asarray(one["gtIgnore"]) == 0))
            counts = ~np.asarray(one["dtIgnore"][IOU_50], bool)
            scores = np.asarray(one["dtScores"], np.float64)[counts]
            is_right = np.asarray(one["dtMatches"][IOU_50])[counts] > 0
            parts.append((np.full(len(scores), picture), scores, is_right))
    if not parts:
        return Matched(np.zeros(0, np.int64), np.zeros(0, bool), objects)
    picture_of, scores, is_right = (np.concatenate(part) for part in zip(*parts, strict=True))
    order = np.argsort(-scores, kind="mergesort")  # as pycocotools sorts
    return Matched(picture_of[order], is_right[order], objects)


def average_precision(one: Matched, times: NDArray[np.int64]) -> float:
    """AP50 where picture ``n`` counts ``times[n]`` times; NaN where no object is left."""
    objects = int(times @ one.objects)
    if objects == 0:
        return float("nan")
    weight = times[one.picture]
    right, wrong = np.cumsum(weight * one.is_right), np.cumsum(weight * ~one.is_right)
    precision = np.maximum.accumulate((right / np.maximum(right + wrong, 1))[::-1])[::-1]
    at = np.searchsorted(right / objects, RECALLS)
    return float(np.append(precision, 0.0)[at].mean())


def intervals(categories: Sequence[Matched]) -> tuple[Interval | None, tuple[Interval | None, ...]]:
    """Of the mean of all categories, and of each; None where nothing can be said, or of too few pictures."""
    if not categories:
        return None, ()
    rng, pictures = np.random.default_rng(SEED), len(categories[0].objects)
    even = np.full(pictures, 1 / pictures)
    drawn = np.array(
        [[average_precision(one, times) for one in categories] for times in rng.multinomial(pictures, even, DRAWS)]
    )
    known = ~np.isnan(drawn)
    sums, counts = np.where(known, drawn, 0.0).sum(1), known.sum(1)
    means = np.divide(sums, counts, out=np.full(DRAWS, np.nan), where=counts > 0)
    return _middle(means), tuple(
        _middle(column) if np.count_nonzero(one.objects) >= LEAST_PICTURES else None
        for one, column in zip(categories, drawn.T, strict=True)
    )


def _middle(values: NDArray[np.float64]) -> Interval | None:
    values = values[~np.isnan(values)]
    if len(values) == 0:
        return None
    low, high = np.percentile(values, (2.5, 97.5)).tolist()
    return Interval(low, high)
