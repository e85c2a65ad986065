"""One threshold a label: as many articles found as possible while no more than a share of clean bags alarm."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.simulation.labels import LABELS
from models.training.dataset import lane_sample
from models.training.detect import Detector, overlap_with

VALIDATION_SEED = 901
CLEAN_ALARMS = 0.10
LEVELS = np.round(np.arange(0.95, 0.04, -0.025), 3)


def choose_thresholds(detector: Detector, clean: int = 600, frames: int = 600) -> dict[str, float]:
    """Thresholds from simulated validation bags of all makers, other seeds than the test's."""
    in_clean = np.zeros((clean, len(LABELS)))
    for index in range(clean):
        found = detector.find(lane_sample(VALIDATION_SEED, index, clean=True).picture)
        np.maximum.at(in_clean[index], found.classes, found.scores)
    on_articles: list[list[float]] = [[] for _ in LABELS]
    for index in range(frames):
        sample = lane_sample(VALIDATION_SEED, index, split="any")
        found = detector.find(sample.picture)
        for box, label in zip(sample.boxes, sample.classes, strict=True):
            right = (found.classes == label) & (overlap_with(found.boxes, box) > 0.3)
            on_articles[label].append(float(found.scores[right].max(initial=0.0)))
    chosen = allot(in_clean, [np.array(scores) for scores in on_articles], CLEAN_ALARMS)
    return {name: float(LEVELS[level]) for name, level in zip(LABELS, chosen, strict=True)}


def allot(in_clean: NDArray[np.float64], on_articles: list[NDArray[np.float64]], most: float) -> list[int]:
    """Lower one label's threshold at a time, the one that finds most for each clean bag it newly alarms.

    Args:
        in_clean: (bags, labels) best score of each label in each clean bag.
        on_articles: for each label, the score each of its articles got.
        most: share of clean bags that may alarm.

    Returns:
        The index into ``LEVELS`` of each label.
    """
    share_found = np.array(
        [[(scores > level).mean() if len(scores) else 0.0 for level in LEVELS] for scores in on_articles]
    )
    chosen = [0] * len(on_articles)
    alarmed = np.zeros(len(in_clean), bool)
    while True:
        best: tuple[float, int, int] | None = None
        for label, now in enumerate(chosen):
            for level in range(now + 1, len(LEVELS)):
                extra = int(((in_clean[:, label] > LEVELS[level]) & ~alarmed).sum())
                gain = share_found[label, level] - share_found[label, now]
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
