"""Intervals of average precision: drawn from pycocotools' matches, and never beside the figure itself."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import numpy as np
import pytest
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from models.ap_interval import Interval, Matched, average_precision, intervals, matched

PICTURES, CATEGORIES = 40, (1, 2, 3)


def judged(seed: int = 3) -> Any:
    """A ``COCOeval`` of made-up boxes: one in three misses, every picture has one that lies nowhere, crowds beside."""
    rng = np.random.default_rng(seed)
    objects, found = [], []
    for image in range(PICTURES):
        for category in rng.choice(CATEGORIES[:2], size=rng.integers(0, 4)):
            box = [*rng.uniform(0, 400, 2), *rng.uniform(20, 80, 2)]
            objects.append({
                "id": len(objects) + 1, "image_id": image, "category_id": int(category), "bbox": box,
                "area": box[2] * box[3], "iscrowd": int(rng.random() < 0.1),
            })  # fmt: skip
            if rng.random() < 0.7:
                found.append([image, *(np.array(box) + rng.normal(0, 4, 4)), rng.random(), category])
        found.append([image, *rng.uniform(0, 400, 2), 30, 30, rng.random(), rng.choice(CATEGORIES)])
    with redirect_stdout(StringIO()):
        truth = COCO()
        truth.dataset = {
            "info": {}, "images": [{"id": image} for image in range(PICTURES)], "annotations": objects,
            "categories": [{"id": number, "name": str(number)} for number in CATEGORIES],
        }  # fmt: skip
        truth.createIndex()
        judge = COCOeval(truth, truth.loadRes(np.array(found)), "bbox")
        judge.evaluate()
        judge.accumulate()
    return judge


def test_every_picture_once_gives_pycocotools_own_figure() -> None:
    judge = judged()
    for place in (0, 1):
        own = judge.eval["precision"][0, :, place, 0, -1].mean()
        assert average_precision(matched(judge, place), np.ones(PICTURES, np.int64)) == pytest.approx(own, abs=1e-9)


def test_a_picture_counts_as_often_as_it_was_drawn() -> None:
    one = Matched(np.array([0, 1]), np.array([True, False]), np.array([1, 1]))

    assert average_precision(one, np.array([1, 1])) == pytest.approx(51 / 101)
    assert average_precision(one, np.array([1, 0])) == pytest.approx(1.0)
    assert average_precision(one, np.array([0, 2])) == 0.0


def test_the_interval_lies_around_the_figure_and_is_the_same_again() -> None:
    categories = [matched(judged(), place) for place in range(len(CATEGORIES))]
    of_mean, of_each = intervals(categories)
    figures = [average_precision(one, np.ones(PICTURES, np.int64)) for one in categories[:2]]

    assert of_mean is not None
    assert of_mean.low < np.mean(figures) < of_mean.high
    for figure, one in zip(figures, of_each, strict=False):
        assert one is not None
        assert 0 <= one.low < figure < one.high <= 1
    assert of_each[2] is None  # nothing to find: only boxes that lie nowhere
    assert intervals(categories) == (of_mean, of_each)


def test_more_pictures_narrow_it() -> None:
    few, many = (Matched(np.arange(n), np.arange(n) % 2 == 0, np.ones(n, np.int64)) for n in (20, 2000))

    def width(one: Matched) -> float:
        interval = intervals([one])[0]
        assert interval is not None
        return interval.high - interval.low

    assert width(many) < width(few) / 4


def test_a_category_of_four_pictures_has_none_of_its_own() -> None:
    four, five = (Matched(np.arange(n), np.ones(n, bool), (np.arange(9) < n).astype(np.int64)) for n in (4, 5))

    of_mean, of_each = intervals([four, five])
    assert of_mean is not None
    assert of_each == (None, Interval(1.0, 1.0))


def test_nothing_to_measure_has_no_interval() -> None:
    empty = Matched(np.zeros(0, np.int64), np.zeros(0, bool), np.zeros(3, np.int64))

    assert intervals([]) == (None, ())
    assert intervals([empty]) == (None, (None,))
    assert intervals([Matched(empty.picture, empty.is_right, np.ones(3, np.int64))])[0] == Interval(0.0, 0.0)
