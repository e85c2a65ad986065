from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkpoint.event_kinds import load_event_kinds
from checkpoint.roles import Role
from tests.support.gate_scenes import Gate
from ui.i18n import set_language
from ui.log_questions import LogFilter, LogQuestions
from ui.screens.log import LogScreen
from ui.tasks import pool

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def gate(qtbot: QtBot, tmp_path: Path) -> Iterator[Gate]:
    gate = Gate(tmp_path)
    gate.station_at_work()
    gate.sign_in("1007", Role.AUDITOR)
    yield gate
    pool().waitForDone(5_000)
    gate.settle()
    set_language("zh_CN")
    gate.close()


@pytest.fixture
def screen(gate: Gate, qtbot: QtBot, tmp_path: Path) -> LogScreen:
    questions = LogQuestions(tmp_path / "log.db")
    screen = LogScreen(gate.bridge, questions, load_event_kinds(), gate.clock, tmp_path)
    qtbot.addWidget(screen)
    gate.follow(screen)
    screen.resize(1280, 740)
    screen.show()
    answered(gate)
    return screen


def answered(gate: Gate) -> None:
    for _ in range(3):
        assert pool().waitForDone(10_000)
        gate.settle()


def test_the_newest_event_stands_on_top_in_a_sentence(gate: Gate, screen: LogScreen) -> None:
    first = screen.table.rows[0]
    assert first.key == str(gate.bench.station.seq)
    assert first.cells[3] == "工作人员以一个岗位登录。"
    assert gate.bench.station.seq == len(screen.table.rows)


def test_a_new_event_arrives_by_itself(gate: Gate, screen: LogScreen) -> None:
    before = len(screen.table.rows)
    gate.bench.coach("another", present=False)
    answered(gate)
    assert len(screen.table.rows) == before + 1


def test_the_filter_keeps_one_stream_and_one_person(gate: Gate, screen: LogScreen) -> None:
    screen.stream.setCurrentIndex(screen.stream.findData("run/"))
    screen.actor.setCurrentIndex(screen.actor.findData("1003"))
    screen.read()
    answered(gate)
    assert {row.cells[2] for row in screen.table.rows} == {"工作人员1003 · 调度员"}
    assert all(row.cells[4].startswith("run/") for row in screen.table.rows)


def test_the_head_is_shown_and_the_detail_of_a_row_is_whole(gate: Gate, screen: LogScreen) -> None:
    assert screen.head_hash.text().replace(" ", "") == screen.qr.accessibleName()
    assert not screen.qr.pixmap().isNull()
    screen.table.choose("3")
    assert '"seq": 3' in screen.detail.toPlainText()


def test_the_whole_log_is_verified(gate: Gate, screen: LogScreen) -> None:
    screen.verify.click()
    assert screen.progress.isVisible()
    answered(gate)
    assert screen.said.property("tone") == "good"
    assert str(gate.bench.station.seq) in screen.said.text()


def test_verifying_shows_how_far_it_is(
    gate: Gate, screen: LogScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkpoint.log_verification.ROWS_A_STEP", 10)
    shown: list[tuple[int, int, str]] = []
    screen.progress.valueChanged.connect(
        lambda done: shown.append((done, screen.progress.maximum(), screen.said.text()))
    )
    screen.verify.click()
    assert (screen.progress.minimum(), screen.progress.maximum()) == (0, 0)
    answered(gate)
    rows = gate.bench.station.seq
    assert [(done, total) for done, total, _ in shown if done > 0] == [
        *((done, rows) for done in range(10, rows, 10)), (rows, rows),
    ]  # fmt: skip
    assert all(words == f"正在校验… {done} / {total} 行" for done, total, words in shown if done > 0)
    assert screen.progress.isHidden()
    assert screen.said.property("tone") == "good"


def test_an_altered_row_is_named(gate: Gate, screen: LogScreen, tmp_path: Path) -> None:
    intruder = sqlite3.connect(tmp_path / "log.db")
    for (name,) in intruder.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        intruder.execute(f"DROP TRIGGER {name}")
    intruder.execute("UPDATE audit_event SET actor = '9999' WHERE seq = 5")
    intruder.commit()
    intruder.close()
    screen.verify.click()
    answered(gate)
    assert screen.said.property("tone") == "bad"


def test_the_log_is_exported(gate: Gate, screen: LogScreen, tmp_path: Path) -> None:
    screen.export_to(tmp_path / "log.jsonl")
    answered(gate)
    assert "log.jsonl" in screen.said.text()
    assert len((tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()) == gate.bench.station.seq + 2


def test_a_filtered_look_goes_back_page_by_page(gate: Gate, tmp_path: Path) -> None:
    page = LogQuestions(tmp_path / "log.db").newest(LogFilter(kind="run_planned"), limit=4)
    assert [stored.kind for stored in page.events] == ["run_planned"] * 4
    assert page.events[0].seq > page.events[-1].seq


def test_the_log_speaks_english(gate: Gate, screen: LogScreen) -> None:
    set_language("en")
    screen.retranslate()
    assert screen.verify.text() == "Verify the whole log"
    assert screen.table.rows[0].cells[3].isascii()
