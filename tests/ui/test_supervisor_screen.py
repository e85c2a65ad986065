from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.commands import Verdict
from checkpoint.errors import EnvironmentFault
from checkpoint.read_rows import Figures
from checkpoint.roles import Role
from checkpoint.settings import Settings
from checkpoint.staff import pin_matches
from tests.support.gate_scenes import Gate
from ui.i18n import set_language
from ui.lane_figures import lanes
from ui.office_questions import OfficeQuestions
from ui.screens.supervisor import SupervisorScreen
from ui.tasks import pool

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def gate(qtbot: QtBot, tmp_path: Path) -> Iterator[Gate]:
    gate = Gate(tmp_path)
    gate.sign_in("1004", Role.DUTY_MANAGER)
    yield gate
    pool().waitForDone(5_000)
    gate.settle()
    set_language("zh_CN")
    gate.close()


@pytest.fixture
def slips() -> list[e.ShiftClosed]:
    return []


@pytest.fixture
def screen(gate: Gate, qtbot: QtBot, tmp_path: Path, slips: list[e.ShiftClosed]) -> SupervisorScreen:
    figures = OfficeQuestions(tmp_path / "read.db", tmp_path / "log.db").figures
    screen = SupervisorScreen(gate.bridge, gate.clock, Settings("g", "s", str(tmp_path)), slips.append, figures)
    qtbot.addWidget(screen)
    gate.follow(screen)
    screen.resize(1280, 740)
    screen.show()
    return screen


def fill(screen: SupervisorScreen, badge: str, name: str, pin: str, *roles: Role) -> None:
    panel = screen.staff
    panel.badge.setText(badge)
    panel.name.setText(name)
    panel.pin.setText(pin)
    for role, button in panel.roles.items():
        button.setChecked(role in roles)


def answered(gate: Gate) -> None:
    """Every question to the read tables has its answer on the screen."""
    for _ in range(3):
        assert pool().waitForDone(10_000)
        gate.settle()


def save(gate: Gate, screen: SupervisorScreen) -> None:
    screen.staff.save.click()
    assert pool().waitForDone(10_000)
    gate.settle()


def test_a_person_is_registered_and_the_pin_is_kept_as_a_hash_only(gate: Gate, screen: SupervisorScreen) -> None:
    fill(screen, "2001", "赵敏", "97531", Role.SCREENER, Role.EXIT_CHECKER)
    save(gate, screen)
    person = gate.bench.station.staff["2001"]
    assert person.roles == ("screener", "exit_checker")
    assert "97531" not in person.pin_record
    assert pin_matches("97531", person.pin_record)
    assert screen.staff.pin.text() == ""
    assert [row.key for row in screen.staff.table.rows][-1] == "2001"


def test_roles_change_while_an_empty_pin_stays_and_a_typed_one_replaces_it(
    gate: Gate, screen: SupervisorScreen
) -> None:
    fill(screen, "2001", "赵敏", "97531", Role.SCREENER)
    save(gate, screen)
    before = gate.bench.station.staff["2001"].pin_record

    fill(screen, "2001", "赵敏", "", Role.DISPATCHER)
    save(gate, screen)
    assert gate.bench.station.staff["2001"].pin_record == before
    assert gate.bench.station.staff["2001"].roles == ("dispatcher",)

    fill(screen, "2001", "赵敏", "8642", Role.DISPATCHER)
    save(gate, screen)
    assert pin_matches("8642", gate.bench.station.staff["2001"].pin_record)


def test_a_pin_that_is_too_short_is_refused_in_words(gate: Gate, screen: SupervisorScreen) -> None:
    fill(screen, "2001", "赵敏", "12", Role.SCREENER)
    save(gate, screen)
    assert "2001" not in gate.bench.station.staff
    assert "4" in screen.staff.said.text()


def test_a_person_is_suspended_with_a_reason(gate: Gate, screen: SupervisorScreen) -> None:
    gate.bench.register("1001")
    gate.settle()
    screen.staff.table.choose("1001")
    assert not screen.staff.suspend.isEnabled()
    screen.staff.why.setText("离职")
    screen.staff.suspend.click()
    gate.settle()
    assert gate.bench.station.staff["1001"].is_suspended
    row = next(row for row in screen.staff.table.rows if row.key == "1001")
    assert row.cells[3] == "已停用"


def test_the_maintainer_sees_people_but_changes_nobody(gate: Gate, screen: SupervisorScreen) -> None:
    gate.sign_in("1005", Role.MAINTAINER)
    assert not screen.staff.badge.isEnabled()
    assert not screen.shift.open.isEnabled()


def test_a_shift_is_handed_over_with_the_head_of_the_log(
    gate: Gate, screen: SupervisorScreen, slips: list[e.ShiftClosed]
) -> None:
    screen.shift.open.click()
    gate.settle()
    assert gate.bench.station.shift is not None
    head = gate.bench.station.seq
    screen.shift.note.setText("一切正常")
    screen.shift.hand_over.click()
    gate.settle()

    assert gate.bench.station.shift is None
    assert slips[0].head_seq == head
    assert slips[0].note == "一切正常"
    assert slips[0].head_hash[:8] in screen.shift.slip.text()
    assert not screen.shift.qr.pixmap().isNull()
    screen.shift.again.click()
    assert len(slips) == 2


def test_a_shift_with_undecided_bags_is_not_handed_over(gate: Gate, screen: SupervisorScreen) -> None:
    screen.shift.open.click()
    gate.settle()
    gate.bench.bag("umbrella")
    gate.settle()
    assert not screen.shift.hand_over.isEnabled()
    assert "0001" in screen.shift.state.text()


def test_a_lost_device_stands_on_top_with_what_to_do(gate: Gate, screen: SupervisorScreen) -> None:
    gate.bench.give(c.ReportDevice("gate", True, "connected"))
    gate.bench.give(c.ReportDevice("xray", False, "xray.timeout"))
    gate.settle()
    rows = screen.devices.rows
    assert [row.key for row in rows] == ["xray", "gate"]
    assert rows[0].cells[1].startswith("✕")
    assert "→" in rows[0].cells[3]


def test_the_lane_shows_its_numbers_and_asks_for_a_change_at_the_image(gate: Gate, screen: SupervisorScreen) -> None:
    bag_id = gate.bench.bag("umbrella")
    gate.bench.clock.advance(timedelta(seconds=6))
    gate.bench.give(c.RecordVerdict(bag_id, "open_bag", (), 6_000), "1001")
    gate.bench.bag("umbrella")
    gate.bench.clock.advance(timedelta(minutes=21))
    gate.bench.give(c.ReportDevice("gate", True, "connected"))
    gate.settle()
    figures = lanes(gate.bench.station, gate.clock.now())[0]
    assert (figures.at_image, figures.at_desk) == (1, 1)
    answered(gate)
    assert [label.text() for label in screen.lane.numbers] == ["1", "1", "6.0 s", "100 %"]
    assert "该换人了" in screen.lane.person.text()


def test_the_days_figures_cover_the_whole_day_and_say_so(gate: Gate, screen: SupervisorScreen) -> None:
    yesterday = gate.bench.bag()
    gate.bench.give(c.RecordVerdict(yesterday, "clear", (), 60_000), "1001")
    gate.bench.clock.advance(timedelta(hours=20))
    assert not screen.lane.span.text().startswith("今日：0:00 至 05:")
    many = 320  # more than the station keeps in memory
    for number in range(many):
        bag_id = gate.bench.bag()
        verdict: Verdict = "open_bag" if number % 4 == 0 else "clear"
        gate.bench.give(c.RecordVerdict(bag_id, verdict, (), 2_000 if number < many // 2 else 4_000), "1001")
        if verdict == "open_bag":
            gate.bench.give(c.CloseSearch(bag_id, "nothing_found"), "1001")
    answered(gate)
    screen.read_day()
    answered(gate)

    assert [label.text() for label in screen.lane.numbers[2:]] == ["3.0 s", "25 %"]
    assert screen.lane.span.text() == "今日：0:00 至 05:00，过机 320 包，已判图 320 包，其中开包 80 包"


def test_the_days_figures_are_read_off_the_gui_thread_and_only_while_somebody_looks(
    gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    questions = OfficeQuestions(tmp_path / "read.db", tmp_path / "log.db")
    read_on: list[int] = []

    def figures_of(day: date) -> Figures:
        read_on.append(threading.get_ident())
        return questions.figures(day)

    settings = Settings("g", "s", str(tmp_path))
    screen = SupervisorScreen(gate.bridge, gate.clock, settings, lambda closed: None, figures_of)
    qtbot.addWidget(screen)
    screen.read_day()
    answered(gate)
    assert read_on == []
    screen.show()
    answered(gate)
    assert len(read_on) == 1
    assert read_on[0] != threading.get_ident()


def test_a_day_that_cannot_be_read_shows_no_numbers_but_why(gate: Gate, qtbot: QtBot, tmp_path: Path) -> None:
    def figures_of(day: date) -> Figures:
        raise EnvironmentFault("projections.unreadable", "the file is gone")

    settings = Settings("g", "s", str(tmp_path))
    screen = SupervisorScreen(gate.bridge, gate.clock, settings, lambda closed: None, figures_of)
    qtbot.addWidget(screen)
    screen.show()
    answered(gate)
    assert [label.text() for label in screen.lane.numbers[2:]] == ["–", "–"]
    assert screen.lane.span.property("tone") == "bad"


def test_the_supervisor_speaks_english(gate: Gate, screen: SupervisorScreen) -> None:
    set_language("en")
    screen.retranslate()
    assert screen.shift.open.text() == "Open shift"
    assert screen.staff.roles[Role.SCREENER].text() == "Screener"
