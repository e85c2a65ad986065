"""The mailbox between reader threads and the window."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime

import numpy as np
from PyQt6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from checkpoint.clock import ManualClock, SystemClock
from checkpoint.scan import LineBlock, Scan
from ui.live_picture import KEPT_SCANS, RING_COLUMNS, LivePicture
from ui.widgets.rolling_view import RollingView

START = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)


def block(first: int, lines: int = 8, count: int = 30_000, detectors: int = 64) -> LineBlock:
    pixels = np.full((lines, detectors), count, np.uint16)
    return LineBlock(pixels, pixels, first, 0)


def scan(bag_id: str) -> Scan:
    pixels = np.full((16, 24), 30_000, np.uint16)
    return Scan(bag_id, START, 0, "xray.1", pixels, pixels.copy())


def test_lines_come_out_coloured_at_the_end_of_the_ring() -> None:
    live = LivePicture(ManualClock(START))
    live.lines(block(0, count=65_535))
    live.lines(block(8, count=20_000))

    roll = live.roll()

    assert roll.end == 16
    assert roll.ring is not None
    assert roll.ring.bgra[0, 7].tolist() == [255, 255, 255, 255]
    assert roll.ring.bgra[0, 15].tolist() != [255, 255, 255, 255]


def test_the_ring_goes_round() -> None:
    live = LivePicture(ManualClock(START))
    for first in range(0, RING_COLUMNS + 24, 48):
        live.lines(block(first, lines=48, detectors=8))

    roll = live.roll()

    assert roll.end > RING_COLUMNS
    assert roll.ring is not None
    assert roll.ring.bgra.shape == (8, RING_COLUMNS, 4)


def test_a_bag_begins_at_the_column_of_its_edge() -> None:
    live = LivePicture(ManualClock(START))
    live.lines(block(0))
    live.edge("bag-1")
    live.lines(block(8))
    live.edge(None)

    assert live.roll().edges == ((8, "bag-1"), (16, None))


def test_the_oldest_scan_is_forgotten() -> None:
    live = LivePicture(ManualClock(START))
    for number in range(KEPT_SCANS + 1):
        live.scan(scan(f"bag-{number}"))

    assert live.shown("bag-0") is None
    assert live.shown(f"bag-{KEPT_SCANS}") is not None


def test_the_window_pulls_thirty_times_a_second_and_is_never_held_up(qtbot: QtBot) -> None:
    live = LivePicture(SystemClock())
    view = RollingView(live)
    qtbot.addWidget(view)
    view.resize(1440, 760)
    view.show()
    frames, ticks = QTimer(), QTimer()
    gaps: list[float] = []
    last = [time.perf_counter()]
    frames.timeout.connect(view.pull)

    def tick() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    ticks.timeout.connect(tick)
    is_done = threading.Event()
    wire = threading.Thread(target=feed, args=(live, is_done))
    frames.start(16)
    ticks.start(5)
    wire.start()
    qtbot.wait(1500)
    is_done.set()
    wire.join()
    frames.stop()
    ticks.stop()

    assert view.frames / 1.5 >= 20  # 60 on an idle machine; the test machine is shared
    assert sorted(gaps)[int(len(gaps) * 0.99)] < 0.1


def feed(live: LivePicture, is_done: threading.Event) -> None:
    """A wire of 400 lines a second in blocks of 8, 432 detectors."""
    first = 0
    while not is_done.wait(0.02):
        live.lines(block(first, detectors=432))
        first += 8
