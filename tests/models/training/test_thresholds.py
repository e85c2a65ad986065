from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnxruntime")

from models.training.thresholds import LEVELS, allot  # noqa: E402


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
