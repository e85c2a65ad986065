"""Publications reach the screens: all of them, in order, and only the screen that is seen pays for it at once."""

from __future__ import annotations

import threading

from PyQt6.QtWidgets import QApplication

from checkpoint import commands as c
from checkpoint.service import Publication
from tests.support.stage import stage as stage  # noqa: PLC0414 - pytest finds fixtures by name
from ui.gallery import Stage


def reports(stage: Stage, count: int) -> None:
    for number in range(count):
        stage.service.post(c.ReportDevice(f"device-{number}", False, "belt.no_answer"))
    stage.service.run_pending()


def test_what_came_while_the_window_was_busy_comes_at_once_and_whole(stage: Stage) -> None:
    made: list[Publication] = []
    stage.service.subscribe(made.append)
    reports(stage, 20)
    told: list[Publication] = []
    stage.bridge.published.connect(told.append)

    service = threading.Thread(target=lambda: [stage.bridge._collect(publication) for publication in made])
    service.start()
    service.join()
    while_busy = len(told)
    QApplication.processEvents()

    assert (while_busy, len(told)) == (0, 1)
    assert [stored.event.device for stored in told[0].events] == [f"device-{number}" for number in range(20)]
    assert told[0].station is made[-1].station


def test_a_hidden_screen_is_redrawn_when_it_is_seen_again(stage: Stage) -> None:
    stage.sign_in()
    seen: list[Publication] = []
    stage.desk.show_publication = seen.append  # type: ignore[method-assign]

    reports(stage, 2)
    stage.run()
    while_hidden = len(seen)
    stage.window.choose(1)
    stage.window.choose(0)
    stage.window.choose(1)

    assert while_hidden == 0
    assert len(seen) == 1
    assert seen[0].station is stage.service.station


def test_a_hidden_screen_gets_the_events_that_it_lists_and_no_others(stage: Stage) -> None:
    stage.sign_in()
    seen: list[Publication] = []
    stage.desk.show_publication = seen.append  # type: ignore[method-assign]
    reports(stage, 1)
    lost = type(stage.events[-1].event)
    stage.window.choose(1)
    stage.window.choose(0)
    seen.clear()
    stage.desk.listed = (lost,)

    reports(stage, 3)
    stage.post(c.ReportFault("xray.noise", "xray.3", "noise"))
    stage.window.choose(1)

    assert [stored.event.device for stored in seen[0].events] == ["device-0", "device-1", "device-2"]


def test_the_first_painting_is_told_once(stage: Stage) -> None:
    told: list[bool] = []
    window = stage.window
    window._is_painted = False
    window.painted.connect(lambda: told.append(True))

    for _ in range(3):
        window.repaint()
        QApplication.processEvents()

    assert told == [True]
