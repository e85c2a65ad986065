"""Shares of bags come with honest intervals, and the limit lets no more clean bags through than it may."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.bag_figures import detection_at, share, wilson


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 100, 0.0215, 0.1118), (50, 100, 0.4038, 0.5962)],
)
def test_the_interval_is_that_of_the_tables(count: int, total: int, low: float, high: float) -> None:
    assert wilson(count, total) == pytest.approx((low, high), abs=1e-4)


def test_a_share_of_nothing_is_none() -> None:
    assert share(0, 0) is None
    assert detection_at(0.05, [0.5], []) is None
    assert detection_at(0.05, [], [0.5]) is None


def test_the_limit_is_the_lowest_that_the_clean_bags_allow() -> None:
    figure = detection_at(0.05, [0.96, 0.95, 0.5, 0.0], [number / 100 for number in range(100)])

    assert figure is not None
    assert (figure.above, figure.alarmed.count, figure.found.count) == (0.94, 5, 2)


def test_ties_among_clean_bags_never_alarm_more_than_allowed() -> None:
    figure = detection_at(0.05, [0.9], [0.9] * 10 + [0.0] * 10)

    assert figure is not None
    assert (figure.alarmed.count, figure.found.count) == (0, 0)


SCORES = st.lists(st.integers(0, 20).map(lambda value: value / 20), min_size=1, max_size=60)


@given(SCORES, SCORES)
def test_never_more_false_alarms_than_asked_for(held: list[float], clean: list[float]) -> None:
    figure = detection_at(0.05, held, clean)

    assert figure is not None
    assert figure.alarmed.share <= 0.05
    assert figure.found.low <= figure.found.share <= figure.found.high
