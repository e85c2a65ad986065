"""Make scores mean what they say and choose thresholds, on simulated bags that neither trained nor measure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from checkpoint.detection import Detection
from checkpoint.scan import Scan
from models.calibration import apply, fit
from models.detect_files import FLOOR_E4, FileDetector
from models.simulation.dataset import CLEAN_EVERY, draw
from models.simulation.labels import LABELS
from models.simulation.makes import Split

VALIDATION_SEED = 901
CLEAN_ALARMS = 0.07
"""Share of clean validation bags that may alarm; with makes it was not chosen on twice as many will, or more."""
STOPPING = frozenset(
    ("gun", "ammunition", "straight_knife", "baton", "handcuffs", "stun_gun", "gas_canister", "fireworks")
)
"""Labels that stop the belt, since what is likeliest of them is prohibited (``contraband_catalog/labels.toml``)."""
STOPPING_WORTH = 3.0
"""Finding one of them is worth so many others."""
LEAST_OF_OTHERS = 0.4
"""No threshold of another label lies lower: one new kind of clutter that looks like it would alarm in every bag."""
LEVELS = np.round(np.arange(0.95, 0.04, -0.025), 3)
RIGHT_IOU = 0.5
FOUND_IOU = 0.3
"""Enough to show a person where to look."""


@dataclass(frozen=True)
class LabelTuning:
    """What the manifest says of a label: the threshold is of the calibrated score."""

    calibration: tuple[float, float]
    threshold: float


class Marked(NamedTuple):
    """An article and its box x0, y0, x1, y1 in pixels."""

    label: str
    box: tuple[int, int, int, int]


@dataclass(frozen=True)
class Looked:
    """One bag: what is in it (label, box x0 y0 x1 y1), and what an uncalibrated detector said at the floor."""

    articles: tuple[Marked, ...]
    detections: tuple[Detection, ...]


def tune(
    detector: FileDetector, bags: int, progress: Callable[[int], None] = lambda done: None
) -> dict[str, LabelTuning]:
    """Calibrate and choose on ``bags`` simulated bags, see ``split_of``; ``detector`` must be uncalibrated."""
    return tuned(look_at_simulated(detector, bags, progress))


def look_at_simulated(
    detector: FileDetector, bags: int, progress: Callable[[int], None] = lambda done: None
) -> list[Looked]:
    """What the detector says of ``bags`` simulated bags, see ``split_of``."""
    looked = []
    for index in range(bags):
        one = draw(VALIDATION_SEED, index, split_of(index))
        scan = Scan(f"v{index}", datetime(2026, 1, 1, tzinfo=UTC), 0, "simulated", low=one.low, high=one.high)
        articles = tuple(Marked(article.label, article.box) for article in one.articles)
        looked.append(Looked(articles, detector.detect(scan, FLOOR_E4)))
        progress(index + 1)
    return looked


def split_of(index: int) -> Split:
    """A third of the bags is clean, a third holds makes that it was not taught, a third makes that it was.

    A station meets both. With the first alone, a label whose few held-out makes are missed would never alarm.
    """
    return "train" if index % CLEAN_EVERY == CLEAN_EVERY - 1 else "validation"


def tuned(looked: list[Looked]) -> dict[str, LabelTuning]:
    """Calibration and threshold of every label, from bags of which some should be clean."""
    calibrations = {label: _calibration(looked, label) for label in LABELS}
    in_clean = np.array([_best_of_each(one.detections, calibrations) for one in looked if not one.articles])
    on_articles = [_scores_on_articles(looked, label, calibrations[label]) for label in LABELS]
    worths = np.array([STOPPING_WORTH if label in STOPPING else 1.0 for label in LABELS])
    least = np.array([0.0 if label in STOPPING else LEAST_OF_OTHERS for label in LABELS])
    chosen = allot(in_clean.reshape(-1, len(LABELS)), on_articles, CLEAN_ALARMS, worths, least)
    return {
        label: LabelTuning(calibrations[label], float(LEVELS[level]))
        for label, level in zip(LABELS, chosen, strict=True)
    }


def _calibration(looked: list[Looked], label: str) -> tuple[float, float]:
    pairs = [pair for one in looked for pair in _judged(one, label)]
    slope, offset = fit([score for score, _ in pairs], [is_right for _, is_right in pairs])
    return round(slope, 4), round(offset, 4)


def _judged(one: Looked, label: str) -> Iterator[tuple[float, bool]]:
    """Score of each zone of the label, and whether it lies on an article that no better zone took."""
    free = [article.box for article in one.articles if article.label == label]
    for zone in one.detections:
        if zone.label == label:
            hit = next((box for box in free if iou(zone, box) >= RIGHT_IOU), None)
            if hit is not None:
                free.remove(hit)
            yield zone.score_e4 / 10000, hit is not None


def iou(zone: Detection, box: tuple[int, int, int, int]) -> float:
    """Shared area of a zone and a box x0, y0, x1, y1, over that of both."""
    x0, y0, x1, y1 = box
    width = min(zone.box.x + zone.box.w, x1) - max(zone.box.x, x0)
    height = min(zone.box.y + zone.box.h, y1) - max(zone.box.y, y0)
    shared = max(width, 0) * max(height, 0)
    return shared / (zone.box.w * zone.box.h + (x1 - x0) * (y1 - y0) - shared)


def _best_of_each(
    detections: tuple[Detection, ...], calibrations: dict[str, tuple[float, float]]
) -> NDArray[np.float64]:
    best = np.zeros(len(LABELS))
    for zone in detections:
        place = LABELS.index(zone.label)
        best[place] = max(best[place], _calibrated(zone, calibrations[zone.label]))
    return best


def _scores_on_articles(looked: list[Looked], label: str, calibration: tuple[float, float]) -> NDArray[np.float64]:
    scores = []
    for one in looked:
        for article in one.articles:
            if article.label == label:
                right = [z for z in one.detections if z.label == label and iou(z, article.box) >= FOUND_IOU]
                scores.append(max((_calibrated(zone, calibration) for zone in right), default=0.0))
    return np.array(scores)


def _calibrated(zone: Detection, calibration: tuple[float, float]) -> float:
    return float(apply(np.array(zone.score_e4 / 10000), *calibration))


def allot(
    in_clean: NDArray[np.float64], on_articles: list[NDArray[np.float64]], most: float, worths: NDArray[np.float64],
    least: NDArray[np.float64],
) -> list[int]:  # fmt: skip
    """Lower one label's threshold at a time, the one that finds most for each clean bag it newly alarms.

    Args:
        in_clean: (bags, labels) best score of each label in each clean bag.
        on_articles: for each label, the score each of its articles got.
        most: share of clean bags that may alarm.
        worths: (labels,) what finding all articles of a label is worth.
        least: (labels,) under which no threshold goes.

    Returns:
        The index into ``LEVELS`` of each label.
    """
    share_found = np.array(
        [[(scores > level).mean() if len(scores) else 0.0 for level in LEVELS] for scores in on_articles]
    )
    allowed = (least[:, None] <= LEVELS).sum(1)
    chosen = [0] * len(on_articles)
    alarmed = np.zeros(len(in_clean), bool)
    while True:
        best: tuple[float, int, int] | None = None
        for label, now in enumerate(chosen):
            for level in range(now + 1, allowed[label]):
                extra = int(((in_clean[:, label] > LEVELS[level]) & ~alarmed).sum())
                gain = worths[label] * (share_found[label, level] - share_found[label, now])
                if gain <= 0 or alarmed.sum() + extra > most * len(in_clean):
                    continue
                worth = gain / (extra + 0.2)
                if best is None or worth > best[0]:
                    best = (worth, label, level)
        if best is None:
            return chosen
        _, label, level = best
        chosen[label] = level
        alarmed |= in_clean[:, label] > LEVELS[level]
