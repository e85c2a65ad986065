"""The bench's figures are there and shaped right; never that they are fast, which the test machine does not decide."""

from __future__ import annotations

import time

import pytest
from PyQt6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkpoint.errors import EnvironmentFault
from models.detector_bench import bench_call
from ui import bench
from ui.tick_watch import TickWatch, spread


def test_log_figures_stand_beside_their_baseline_and_limits() -> None:
    report = bench.run_bench("log")

    assert set(report) == {"machine", "log"}
    assert report["machine"]["cores"] >= 1
    assert report["log"]["append_us"] > 0
    assert report["log"]["bare_sqlite_commit_us"] > 0
    assert report["log"]["append_ratio_limit"] == 1.5
    assert report["log"]["verify_per_s"] > 0


def test_the_detectors_whole_call_stands_beside_the_bare_session() -> None:
    figures = bench_call(calls=6)  # ``kiosk bench`` makes ten times as many: here it only has to work

    assert figures["whole_call_ms"] > 0
    assert figures["ratio"] == pytest.approx(figures["whole_call_ms"] / figures["bare_session_ms"], abs=0.02)
    assert figures["whole_call_two_threads_ms"] > figures["colourise_ms"] > 0


def test_an_unknown_part_is_refused_with_the_known_ones() -> None:
    with pytest.raises(EnvironmentFault, match="log, detector, lane, gui, memory, start"):
        bench.run_bench("speed")


def test_figures_within_figures_are_set_in_for_a_person() -> None:
    words = bench.report_words({"gui": {"offscreen": {"frames_per_s": {"p50": 60.0}}, "worst": [{"ms": 12.0}]}})

    assert "\n    frames_per_s\n      p50" in words
    assert "{'ms': 12.0}" in words


def test_a_part_that_fails_in_its_process_says_why() -> None:
    assert "KeyError" in bench._in_own_process("no such part", "offscreen")["failed"]


def test_a_held_up_gui_thread_is_seen_with_its_culprit_and_its_own_work(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watch = TickWatch(window)
    watch.phase = "test"
    watch.start()
    qtbot.wait(60)
    _work_for(0.12)
    qtbot.wait(60)
    watch.stop()

    figures = watch.figures("test")
    worst = figures["worst_blocks"][0]
    assert figures["over_limit"] >= 1
    assert figures["worst"] >= 100
    assert worst["phase"] == "test"
    assert worst["own_ms"] > 20
    assert "test_bench." in worst["doing"]  # which of its frames is on top differs from one Python to another


def _work_for(seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def test_a_spread_has_its_shares_in_order() -> None:
    figures = spread([float(number) for number in range(1000)])

    assert figures["count"] == 1000
    assert figures["p50"] <= figures["p95"] <= figures["p99_9"] <= figures["worst"] == 999.0
    assert spread([]) == {"count": 0}
