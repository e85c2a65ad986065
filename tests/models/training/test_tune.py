from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np

from checkpoint.detection import Box, Detection
from checkpoint.scan import Scan
from models.simulation.labels import LABELS
from models.training.tune import LEVELS, STOPPING, VALIDATION_SEED, allot, iou, split_of, tune


def test_no_more_clean_bags_alarm_than_allowed():
    rng = np.random.default_rng(0)
    in_clean, articles = rng.random((200, 4)) * 0.9, [rng.random(50) for _ in range(4)]
    chosen = allot(in_clean, articles, 0.10, np.ones(4), np.zeros(4))
    assert (in_clean > LEVELS[chosen]).any(1).mean() <= 0.10


def test_a_label_without_false_alarms_gets_the_threshold_that_finds_all():
    in_clean = np.zeros((100, 2))
    in_clean[:, 1] = 0.8
    chosen = allot(in_clean, [np.array([0.9, 0.3]), np.array([0.9, 0.3])], 0.10, np.ones(2), np.zeros(2))
    assert LEVELS[chosen[0]] < 0.3
    assert LEVELS[chosen[1]] >= 0.8


def test_of_two_labels_the_one_that_is_worth_more_gets_the_alarms():
    in_clean, found = np.zeros((100, 2)), [np.array([0.5]), np.array([0.5])]
    in_clean[:10, 0], in_clean[10:20, 1] = 0.6, 0.6
    for worths, first in (((1.0, 3.0), 1), ((3.0, 1.0), 0)):
        chosen = allot(in_clean, found, 0.10, np.array(worths), np.zeros(2))
        assert LEVELS[chosen[first]] < 0.5
        assert LEVELS[chosen[1 - first]] >= 0.6


def test_no_threshold_goes_under_the_least_of_its_label():
    in_clean, found = np.zeros((100, 2)), [np.array([0.9, 0.45, 0.2]), np.array([0.9, 0.45, 0.2])]
    chosen = allot(in_clean, found, 0.10, np.ones(2), np.array([0.4, 0.0]))
    assert 0.4 <= LEVELS[chosen[0]] < 0.45
    assert LEVELS[chosen[1]] < 0.2


def test_the_labels_that_are_worth_more_are_those_that_stop_the_belt():
    content = tomllib.loads(Path("contraband_catalog/labels.toml").read_text(encoding="utf-8"))
    prohibited = {label["name"] for label in content["label"] if label["items"][0].startswith("P")}
    assert prohibited == STOPPING


def test_shared_area_of_equal_and_of_distant_boxes():
    zone = Detection("gun", 9000, Box(10, 10, 20, 20))
    assert iou(zone, (10, 10, 30, 30)) == 1.0
    assert iou(zone, (100, 100, 130, 130)) == 0.0


class KnowsAll:
    """Finds every article of the bags with one score, and a gun that is not there in each clean bag."""

    name, thresholds = "knows all", dict.fromkeys(LABELS, 0.5)

    def detect(self, scan: Scan, min_score_e4: int | None = None) -> tuple[Detection, ...]:
        from models.simulation.dataset import draw

        index = int(scan.bag_id[1:])
        one = draw(VALIDATION_SEED, index, split_of(index))
        if not one.articles:
            return (Detection("gun", 4000, Box(5, 5, 50, 50)),)
        return tuple(
            Detection(a.label, 7000, Box(a.box[0], a.box[1], a.box[2] - a.box[0], a.box[3] - a.box[1]))
            for a in one.articles
        )


def test_thresholds_are_chosen_on_clean_bags_on_new_makes_and_on_known_ones():
    from models.simulation.dataset import draw

    kinds = [(split_of(index), bool(draw(VALIDATION_SEED, index, split_of(index)).articles)) for index in (0, 3)]
    assert kinds == [("validation", False)] * 2
    assert {split_of(index) for index in (1, 4, 7)} == {"validation"}
    assert {split_of(index) for index in (2, 5, 8)} == {"train"}


def test_thresholds_let_false_guns_pass_and_true_articles_alarm():
    tuned = tune(KnowsAll(), 9)
    assert list(tuned) == list(LABELS)
    assert all(slope > 0 for slope, _ in (one.calibration for one in tuned.values()))
    assert tuned["gun"].threshold > 0.4
