"""A process that fails again and again is left alone for a minute."""

from __future__ import annotations

from models.restarts import Restarts

SECOND = 1_000_000_000


def test_the_first_start_waits_for_nothing() -> None:
    assert Restarts().wait_ns(5) == 0


def test_the_first_failure_is_answered_at_once_the_next_ones_later() -> None:
    restarts = Restarts()
    waits = []
    for number in range(4):
        restarts.failed(number * SECOND)
        waits.append(restarts.wait_ns(number * SECOND))

    assert waits == [0, SECOND // 4, SECOND // 2, SECOND]


def test_five_failures_in_a_minute_keep_it_down_for_a_minute() -> None:
    restarts = Restarts()
    for number in range(5):
        restarts.failed(number * 10 * SECOND)

    assert restarts.wait_ns(40 * SECOND) == 60 * SECOND
    assert restarts.wait_ns(100 * SECOND) == 0


def test_after_the_minute_it_may_fail_five_times_again() -> None:
    restarts = Restarts()
    for number in range(5):
        restarts.failed(number * SECOND)
    restarts.failed(70 * SECOND)

    assert restarts.wait_ns(70 * SECOND) == 0


def test_failures_of_long_ago_are_forgotten() -> None:
    restarts = Restarts()
    for number in range(20):
        restarts.failed(number * 61 * SECOND)

    assert restarts.wait_ns(19 * 61 * SECOND) == 0


def test_what_no_restart_can_mend_waits_a_minute_at_once() -> None:
    restarts = Restarts()
    restarts.failed(0, is_lasting=True)

    assert restarts.wait_ns(0) == 60 * SECOND
