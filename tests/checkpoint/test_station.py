from __future__ import annotations

import pytest

from checkpoint import commands as c
from checkpoint import station as station_module
from checkpoint.departure import RunState
from tests.support.bench import Bench


@pytest.fixture(autouse=True)
def small_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(station_module, "KEPT_RUNS", 2)
    monkeypatch.setattr(station_module, "KEPT_BAGS", 2)


def test_a_run_that_just_ended_is_still_known_however_many_are_on_the_board(bench: Bench) -> None:
    for number in range(5):
        bench.coach(f"r{number}", present=False)

    bench.give(c.CancelRun("r3", "fog"), "1003")

    assert bench.station.runs["r3"].state is RunState.CANCELLED
    assert len(bench.station.runs) == 5


def test_only_the_runs_and_bags_that_ended_last_are_kept_in_memory(bench: Bench) -> None:
    bags = [bench.bag() for _ in range(4)]
    for bag_id in bags:
        bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
    waiting = bench.bag()
    for number in range(4):
        bench.coach(f"r{number}", present=False)
        bench.give(c.CancelRun(f"r{number}", "fog"), "1003")

    assert list(bench.station.bags) == [*bags[2:], waiting]
    assert list(bench.station.runs) == ["r2", "r3"]
