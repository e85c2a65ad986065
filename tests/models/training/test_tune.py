from __future__ import annotations

import numpy as np

from checkpoint.detection import Box, Detection
from checkpoint.scan import Scan
from models.simulation.labels import LABELS
from models.training.tune import LEVELS, VALIDATION_SEED, allot, iou, tune


def test_no_more_clean_bags_alarm_than_allowed():
    rng = np.random.default_rng(0)
    in_clean, articles = rng.random((200, 4)) * 0.9, [rng.random(50) for _ in range(4)]
    chosen = allot(in_clean, articles, 0.10)
    assert (in_clean > LEVELS[chosen]).any(1).mean() <= 0.10


def test_a_label_without_false_alarms_gets_the_threshold_that_finds_all():
    in_clean = np.zeros((100, 2))
    in_clean[:, 1] = 0.8
    chosen = allot(in_clean, [np.array([0.9, 0.3]), np.array([0.9, 0.3])], 0.10)
    assert LEVELS[chosen[0]] < 0.3
    assert LEVELS[chosen[1]] >= 0.8


def test_shared_area_of_equal_and_of_distant_boxes():
    zone = Detection("gun", 9000, Box(10, 10, 20, 20))
    assert iou(zone, (10, 10, 30, 30)) == 1.0
    assert iou(zone, (100, 100, 130, 130)) == 0.0


class KnowsAll:
    """Finds every article of the validation bags with one score, and a gun that is not there in each clean bag."""

    name, thresholds = "knows all", dict.fromkeys(LABELS, 0.5)

    def detect(self, scan: Scan, min_score_e4: int | None = None) -> tuple[Detection, ...]:
        from models.simulation.dataset import draw

        one = draw(VALIDATION_SEED, int(scan.bag_id[1:]), "validation")
        if not one.articles:
            return (Detection("gun", 4000, Box(5, 5, 50, 50)),)
        return tuple(
            Detection(a.label, 7000, Box(a.box[0], a.box[1], a.box[2] - a.box[0], a.box[3] - a.box[1]))
            for a in one.articles
        )


def test_thresholds_let_false_guns_pass_and_true_articles_alarm():
    tuned = tune(KnowsAll(), 9)
    assert list(tuned) == list(LABELS)
    assert all(slope > 0 for slope, _ in (one.calibration for one in tuned.values()))
    assert tuned["gun"].threshold > 0.4
