from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.acts import OpenGate
from checkpoint.departure import RunState
from checkpoint.errors import EvidenceFault
from checkpoint.facts import BeltCheck
from checkpoint.roles import Role
from checkpoint.screening import Bag
from checkpoint.settings import Settings
from tests.support.bench import PIN, PLATE
from tests.support.gate_scenes import Gate
from ui.badge_relay import BadgeRelay
from ui.i18n import set_language
from ui.main_window import MainWindow
from ui.screens.departure import DepartureScreen
from ui.screens.sign_in import SignInScreen
from ui.tasks import pool
from ui.widgets.bag_thumbnails import MARGIN_PX, without_margins
from ui.widgets.digit_pad import BACK, ENTER
from ui.widgets.tones import BOOTH_PX

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def gate(qtbot: QtBot, tmp_path: Path) -> Iterator[Gate]:
    gate = Gate(tmp_path)
    yield gate
    set_language("zh_CN")
    gate.close()


@pytest.fixture
def screen(gate: Gate, qtbot: QtBot, tmp_path: Path) -> DepartureScreen:
    gate.bench.coach("r1")
    gate.sign_in("1003", Role.DISPATCHER)
    settings = Settings("gate-1", "南站客运站", str(tmp_path))
    screen = DepartureScreen(gate.bridge, gate.rules, gate.clock, settings, gate.keep, gate.printed.append)
    qtbot.addWidget(screen)
    gate.follow(screen)
    screen.resize(1280, 740)
    screen.show()
    screen.open_coach("r1")
    return screen


def state(gate: Gate, run_id: str = "r1") -> RunState:
    return gate.bench.station.runs[run_id].state


def press(gate: Gate, screen: DepartureScreen, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(screen.coach, key)
    pool().waitForDone(5_000)
    gate.settle()


def record(gate: Gate, screen: DepartureScreen, rule: str, fill: Callable[[DepartureScreen], None]) -> None:
    screen.coach.open_rule(f"departure.{rule}")
    fill(screen)
    assert screen.coach.check_panel.record.isEnabled(), screen.coach.check_panel.verdict.reasons.text()
    screen.coach.check_panel.record.click()
    gate.settle()


def sign(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    press(gate, screen, Qt.Key.Key_F7, qtbot)
    screen.coach.exit_form.typed.setText("李强")
    press(gate, screen, Qt.Key.Key_F8, qtbot)


# --- what a person types ----------------------------------------------------------------------------------------------


def load(aboard: int) -> Callable[[DepartureScreen], None]:
    def fill(screen: DepartureScreen) -> None:
        form = screen.coach.check_panel.forms["passenger_load"]
        form.aboard.set_value(aboard)  # type: ignore[attr-defined]
        form.children_free.set_value(0)  # type: ignore[attr-defined]

    return fill


def slip(result: str) -> Callable[[DepartureScreen], None]:
    def fill(screen: DepartureScreen) -> None:
        form = screen.coach.check_panel.forms["routine_check"]
        form.result.set_value(result)  # type: ignore[attr-defined]
        form.number.setText("0312")  # type: ignore[attr-defined]
        form.inspector.setText("1006")  # type: ignore[attr-defined]
        form.until.clear()  # type: ignore[attr-defined]
        form.issued.setText("20261123 07:00")  # type: ignore[attr-defined]

    return fill


def belts(fastened: int) -> Callable[[DepartureScreen], None]:
    def fill(screen: DepartureScreen) -> None:
        form = screen.coach.check_panel.forms["belts"]
        form.passengers.set_value(46)  # type: ignore[attr-defined]
        form.fastened.set_value(fastened)  # type: ignore[attr-defined]
        form.reminder.set_value(True)  # type: ignore[attr-defined]

    return fill


def driver(is_same: bool) -> Callable[[DepartureScreen], None]:
    def fill(screen: DepartureScreen) -> None:
        form = screen.coach.check_panel.forms["driver"]
        form.same_person.set_value(is_same)  # type: ignore[attr-defined]
        form.licence_class.set_value("A1")  # type: ignore[attr-defined]
        form.licence_until.setText("20280501")  # type: ignore[attr-defined]
        form.certificate_until.setText("2028-05-01")  # type: ignore[attr-defined]
        form.driven.setText("1:30")  # type: ignore[attr-defined]
        form.sober.set_value(True)  # type: ignore[attr-defined]

    return fill


def papers(has_insurance: bool) -> Callable[[DepartureScreen], None]:
    def fill(screen: DepartureScreen) -> None:
        form = screen.coach.check_panel.forms["papers"]
        for kind, choice in form.present.items():  # type: ignore[attr-defined]
            choice.set_value(True)
            form.until[kind].setText("20280501")  # type: ignore[attr-defined]
            form.plate[kind].setText(PLATE)  # type: ignore[attr-defined]
        form.present["insurance"].set_value(has_insurance)  # type: ignore[attr-defined]

    return fill


# --- refused and cured ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "wrong", "right", "after", "words"),
    [
        ("overload", load(52), load(46), RunState.REFUSED, "核定"),
        ("routine_check", slip("failed"), slip("passed"), RunState.REFUSED, "不合格"),
        ("belts", belts(44), belts(46), RunState.REFERRED, "未系"),
        ("driver", driver(False), driver(True), RunState.REFUSED, "报班"),
        ("papers", papers(False), papers(True), RunState.REFUSED, "责任险"),
    ],
)
def test_a_coach_that_fails_a_check_is_kept_with_reason_article_and_cure_and_leaves_when_cured(
    gate: Gate, screen: DepartureScreen, qtbot: QtBot,
    rule: str, wrong: Callable[[DepartureScreen], None], right: Callable[[DepartureScreen], None],
    after: RunState, words: str,
) -> None:  # fmt: skip
    gate.checks("r1")
    record(gate, screen, rule, wrong)
    shown = screen.coach.check_panel.verdict
    screen.coach.open_rule(f"departure.{rule}")
    assert words in shown.reasons.text()
    assert "→" in shown.reasons.text()
    assert "依据" in shown.reasons.text()
    screen.coach.open_rule("departure.exit_form")
    sign(gate, screen, qtbot)
    press(gate, screen, Qt.Key.Key_F9, qtbot)
    assert state(gate) is after

    record(gate, screen, rule, right)
    screen.coach.open_rule("departure.exit_form")
    sign(gate, screen, qtbot)
    press(gate, screen, Qt.Key.Key_F9, qtbot)

    assert state(gate) is RunState.CLEARED
    assert isinstance(gate.bench.acts[-1], OpenGate)


def test_a_coach_without_signatures_is_refused_and_cleared_once_both_have_signed(
    gate: Gate, screen: DepartureScreen, qtbot: QtBot
) -> None:
    gate.checks("r1")
    press(gate, screen, Qt.Key.Key_F9, qtbot)
    assert state(gate) is RunState.REFUSED
    assert screen.coach.stack.currentWidget() is screen.coach.outcome

    screen.coach.open_rule("departure.exit_form")
    sign(gate, screen, qtbot)
    press(gate, screen, Qt.Key.Key_F9, qtbot)

    assert state(gate) is RunState.CLEARED


def test_the_verdict_changes_while_the_number_is_typed(gate: Gate, screen: DepartureScreen) -> None:
    screen.coach.open_rule("departure.overload")
    form = screen.coach.check_panel.forms["passenger_load"]
    for sign_ in "52":
        form.pad.press(sign_)  # type: ignore[attr-defined]
    assert screen.coach.check_panel.verdict.word.property("tone") == "bad"
    form.pad.press("⌫")  # type: ignore[attr-defined]
    assert screen.coach.check_panel.verdict.word.property("tone") == "good"
    assert "r1" in gate.bench.station.runs
    assert not gate.bench.station.runs["r1"].checks


def test_what_was_typed_stays_while_another_check_is_looked_at(gate: Gate, screen: DepartureScreen) -> None:
    screen.coach.open_rule("departure.overload")
    load = screen.coach.check_panel.forms["passenger_load"]
    load.aboard.set_value(37)  # type: ignore[attr-defined]
    screen.coach.open_rule("departure.driver")
    screen.coach.open_rule("departure.overload")
    assert load.aboard.value == 37  # type: ignore[attr-defined]


def test_a_row_that_is_touched_counts_one_open_belt(screen: DepartureScreen) -> None:
    screen.coach.open_rule("departure.belts")
    form = screen.coach.check_panel.forms["belts"]
    form.passengers.set_value(46)  # type: ignore[attr-defined]
    form.touch_row(6)  # type: ignore[attr-defined]
    form.touch_row(6)  # type: ignore[attr-defined]
    form.reminder.set_value(True)  # type: ignore[attr-defined]
    assert form.facts() == BeltCheck(46, 44, True)


def test_presenting_again_starts_the_six_checks_anew(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    gate.checks("r1")
    press(gate, screen, Qt.Key.Key_F6, qtbot)
    screen.coach.present.driver.setText("王伟")
    screen.coach.present.save.click()
    gate.settle()
    assert gate.bench.station.runs["r1"].driver_name == "王伟"
    assert not gate.bench.station.runs["r1"].checks


# --- signatures -------------------------------------------------------------------------------------------------------


def test_what_the_driver_draws_is_kept_as_a_picture(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    gate.checks("r1")
    screen.coach.open_rule("departure.exit_form")
    pad = screen.coach.exit_form.pad
    assert not screen.coach.exit_form.sign_driver.isEnabled()
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    qtbot.mouseMove(pad, QPoint(160, 90))
    qtbot.mouseMove(pad, QPoint(300, 50))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(300, 50))

    press(gate, screen, Qt.Key.Key_F8, qtbot)

    content, kind, suffix = gate.kept[0]
    assert content.startswith(b"\x89PNG")
    assert (kind, suffix) == ("signature", ".png")
    assert gate.bench.station.runs["r1"].signatures["driver"].event.evidence is not None


def test_a_dot_is_no_signature(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    gate.checks("r1")
    screen.coach.open_rule("departure.exit_form")
    qtbot.mouseClick(screen.coach.exit_form.pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    assert not screen.coach.exit_form.sign_driver.isEnabled()


# --- a second person --------------------------------------------------------------------------------------------------


def confirm(gate: Gate, second: object, badge: str, pin: str, button: object) -> None:
    second.badge.setText(badge)  # type: ignore[attr-defined]
    second.pin.setText(pin)  # type: ignore[attr-defined]
    button.click()  # type: ignore[attr-defined]
    gate.settle()


def test_the_duty_manager_accepts_a_referred_check_in_place_and_the_session_stays(
    gate: Gate, screen: DepartureScreen, qtbot: QtBot
) -> None:
    gate.bench.register("1004")
    gate.asked("r1")
    gate.settle()
    panel = screen.coach.referral
    assert screen.coach.stack.currentWidget() is panel
    panel.decision.buttons[1].click()
    panel.reason.setText("站务员已口头提醒")
    confirm(gate, panel.second, "1004", "0000", panel.confirm)
    assert "密码" in panel.second.complaint.text()

    confirm(gate, panel.second, "1004", PIN, panel.confirm)

    run = gate.bench.station.runs["r1"]
    assert run.judged["departure.belts"].actor == "1004"
    assert gate.bridge.session is not None
    assert gate.bridge.session.badge == "1003"
    press(gate, screen, Qt.Key.Key_F9, qtbot)
    assert state(gate) is RunState.CLEARED


def test_who_requested_cannot_confirm_a_suspended_clearance_but_another_person_can(
    gate: Gate, screen: DepartureScreen
) -> None:
    gate.cleared("r1")
    gate.bench.give(c.ReportGateFailed("r1", "cl-r1", "gate.timeout"))
    gate.settle()
    panel = screen.coach.suspended
    assert screen.coach.stack.currentWidget() is panel
    panel.seen.buttons[0].click()
    confirm(gate, panel.second, "1002", PIN, panel.confirm)
    assert state(gate) is RunState.SUSPENDED
    assert "另一人" in screen.coach.notice.text()

    panel.seen.set_value("closed")
    confirm(gate, panel.second, "1003", PIN, panel.confirm)

    assert state(gate) is RunState.CLEARED
    assert gate.bench.acts[-1] == OpenGate("r1", "cl-r1")


def test_a_coach_that_has_gone_is_closed_by_a_second_person(gate: Gate, screen: DepartureScreen) -> None:
    gate.cleared("r1")
    gate.bench.give(c.ReportGateFailed("r1", "cl-r1", "gate.timeout"))
    gate.settle()
    screen.coach.suspended.seen.set_value("coach_gone")
    confirm(gate, screen.coach.suspended.second, "1003", PIN, screen.coach.suspended.confirm)
    assert state(gate) is RunState.LEFT


def test_a_second_person_confirms_with_gloves_alone(gate: Gate, screen: DepartureScreen) -> None:
    gate.cleared("r1")
    gate.bench.give(c.ReportGateFailed("r1", "cl-r1", "gate.timeout"))
    gate.settle()
    panel = screen.coach.suspended
    keys = panel.second.pad.buttons
    assert all(key.isVisible() and min(key.width(), key.height()) >= BOOTH_PX for key in keys.values())
    panel.seen.buttons[1].click()

    for sign_ in ("1", "0", "0", "4", BACK, "3", ENTER, *PIN):
        keys[sign_].click()
    assert (panel.second.badge.text(), panel.second.pin.text()) == ("1003", PIN)
    assert panel.second.pin.echoMode() is QLineEdit.EchoMode.Password
    keys[ENTER].click()
    gate.settle()

    assert state(gate) is RunState.LEFT
    assert panel.second.pin.text() == ""


def test_a_card_names_the_second_person_while_one_is_asked_for_and_who_signs_in_otherwise(
    gate: Gate, screen: DepartureScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    settings = Settings("gate-1", "南站客运站", str(tmp_path), idle_lock_min=240)
    sign_in, badges = SignInScreen(gate.bridge, settings, gate.clock), BadgeRelay()
    badges.lead_to(sign_in, screen)
    window = MainWindow(gate.bridge, settings, gate.clock, sign_in, (screen,))
    qtbot.addWidget(window)
    window.show()
    gate.bench.register("1004")
    gate.sign_in("1003", Role.DISPATCHER)
    second = screen.coach.referral.second
    hold_card(badges, "1004")
    assert (second.badge.text(), sign_in.badge.text()) == ("", "")

    gate.asked("r1")
    gate.settle()
    second.pin.setText("99")
    hold_card(badges, "1004")
    assert (second.badge.text(), second.pin.text(), sign_in.badge.text()) == ("1004", "", "")
    second.pad.buttons["2"].click()
    assert second.pin.text() == "2"

    gate.bridge.sign_out()
    gate.settle()
    hold_card(badges, "1002")
    assert (second.badge.text(), sign_in.badge.text()) == ("1004", "1002")


def hold_card(badges: BadgeRelay, badge: str) -> None:
    """As the card reader's thread does."""
    reader = threading.Thread(target=badges.read.emit, args=(badge,))
    reader.start()
    reader.join(5)
    QApplication.processEvents()


# --- the board --------------------------------------------------------------------------------------------------------


def test_the_board_puts_first_who_needs_a_person_next_and_says_what_is_missing(
    gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    gate.station_at_work()
    screen = DepartureScreen(
        gate.bridge, gate.rules, gate.clock, Settings("g", "s", str(tmp_path)), gate.keep, gate.printed.append
    )
    qtbot.addWidget(screen)
    gate.follow(screen)

    model = screen.board.model
    rows = [model.row(place) for place in range(model.rowCount())]

    assert [row.run_id for row in rows] == [
        "suspended", "late", "held", "r1", "ask", "planned", "open", "cancelled", "left"
    ]  # fmt: skip
    held = rows[2]
    assert "0001" in held.hold
    assert "证件" in held.missing
    assert [sign.glyph for _, sign in held.marks] == ["✓", "✓", "✓", "✓", "–", "–"]
    assert rows[1].left_tone == "bad"


GREEN = (10, 200, 40)


def board_with_held_bag(
    gate: Gate, qtbot: QtBot, tmp_path: Path, load_picture: Callable[[Bag], NDArray[np.uint8] | None]
) -> DepartureScreen:
    gate.station_at_work()
    gate.sign_in("1003", Role.DISPATCHER)
    screen = DepartureScreen(
        gate.bridge, gate.rules, gate.clock, Settings("g", "s", str(tmp_path)), gate.keep, gate.printed.append, None,
        load_picture,
    )  # fmt: skip
    qtbot.addWidget(screen)
    gate.follow(screen)
    screen.resize(1280, 740)
    screen.show()
    assert pool().waitForDone(5_000)
    gate.settle()
    return screen


def green_pixels(widget: QWidget | None) -> int:
    assert widget is not None
    image = widget.grab().toImage()
    wanted = QColor(*GREEN).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))


def test_a_hold_shows_the_bags_picture_on_the_board_and_one_touch_opens_the_coach(
    gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    read_on: list[int] = []

    def load_picture(bag: Bag) -> NDArray[np.uint8]:
        read_on.append(threading.get_ident())
        return np.full((400, 600, 3), GREEN, np.uint8)

    screen = board_with_held_bag(gate, qtbot, tmp_path, load_picture)
    table, place = screen.board.table, screen.board.model.place_of("held")
    assert green_pixels(table.viewport()) > 50
    assert len(read_on) == 1
    assert read_on[0] != threading.get_ident()

    bar = QPoint(40, table.rowViewportPosition(place) + 10)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=bar)

    assert screen.coach.run_id == "held"
    assert green_pixels(screen.coach.hold) > 50
    assert "0001" in screen.coach.hold.words.text()
    assert len(read_on) == 1


def test_a_small_picture_leaves_out_the_empty_belt() -> None:
    scan = np.full((500, 900, 3), 255, np.uint8)
    assert without_margins(scan).shape == scan.shape
    scan[200:300, 400:600] = GREEN
    assert without_margins(scan).shape == (100 + 2 * MARGIN_PX, 200 + 2 * MARGIN_PX, 3)
    scan[0, 0] = scan[-1, -1] = 0
    assert without_margins(scan).shape == scan.shape


def test_a_held_bag_whose_picture_cannot_be_read_is_said_in_words(gate: Gate, qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[str] = []

    def load_picture(bag: Bag) -> NDArray[np.uint8] | None:
        asked.append(bag.bag_id)
        raise EvidenceFault("evidence.missing", "the file is gone")

    screen = board_with_held_bag(gate, qtbot, tmp_path, load_picture)
    screen.open_coach("held")
    gate.settle()
    assert screen.coach.hold.isVisible()
    assert "0001" in screen.coach.hold.words.text()
    assert not any(picture.isVisible() for picture in screen.coach.hold.pictures)
    assert len(asked) == 1


def test_the_hold_is_gone_when_the_bag_is_decided(gate: Gate, qtbot: QtBot, tmp_path: Path) -> None:
    screen = board_with_held_bag(gate, qtbot, tmp_path, gate.picture)
    screen.open_coach("held")
    assert screen.coach.hold.pictures[0].isVisible()
    (bag,) = gate.bench.station.open_bags()
    gate.bench.give(c.RecordVerdict(bag.bag_id, "open_bag"), "1001")
    gate.bench.give(c.CloseSearch(bag.bag_id, "nothing_found"), "1001")
    gate.settle()
    assert screen.coach.hold.isHidden()


def test_a_run_is_planned_and_cancelled_in_place(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    screen.show_board()
    qtbot.keyClick(screen.board.table, Qt.Key.Key_F2)
    form = screen.board.plan_form
    form.number.setText("K200")
    form.destination.setText("吉首")
    form.plate.setText("湘U12345")
    form.seats.setText("37")
    form.save.click()
    gate.settle()
    run = next(run for run in gate.bench.station.runs.values() if run.run_number == "K200")
    assert run.departs_at - gate.clock.now() == timedelta(hours=1)

    screen.board._choose(run.run_id)
    qtbot.keyClick(screen.board.table, Qt.Key.Key_F4)
    screen.board.cancel_form.reason.setText("道路结冰")
    screen.board.cancel_form.confirm.click()
    gate.settle()

    assert gate.bench.station.runs[run.run_id].cancelled == "道路结冰"


def test_enter_opens_the_chosen_coach_and_back_returns(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    screen.show_board()
    qtbot.keyClick(screen.board.table, Qt.Key.Key_Return)
    assert screen.stack.currentWidget() is screen.coach
    assert screen.go_back()
    assert screen.stack.currentWidget() is screen.board


def test_an_empty_board_says_how_runs_come_here(gate: Gate, qtbot: QtBot, tmp_path: Path) -> None:
    gate.sign_in("1003", Role.DISPATCHER)
    screen = DepartureScreen(
        gate.bridge, gate.rules, gate.clock, Settings("g", "s", str(tmp_path)), gate.keep, gate.printed.append
    )
    qtbot.addWidget(screen)
    gate.follow(screen)
    assert screen.board.middle.currentWidget() is screen.board.empty
    assert "F2" in screen.board.empty.text()


def test_keys_that_the_role_may_not_press_are_hidden(gate: Gate, screen: DepartureScreen) -> None:
    gate.sign_in("1006", Role.VEHICLE_INSPECTOR)
    screen.show_board()
    assert screen.board.plan.isHidden()
    screen.open_coach("r1")
    assert not screen.coach.request.isEnabled()


def test_the_clearance_slip_is_printed_for_a_cleared_coach(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    gate.cleared("r1")
    gate.settle()
    press(gate, screen, Qt.Key.Key_F10, qtbot)
    assert gate.printed == ["r1"]


def test_everything_is_said_again_in_english(gate: Gate, screen: DepartureScreen) -> None:
    gate.checks("r1", "departure.overload")
    set_language("en")
    screen.retranslate()
    assert screen.coach.request.text().startswith("F9  Request clearance")
    assert screen.coach.checks.rows[0].word.text() == "Passed"
    assert screen.title() == "Departure"


def test_the_refusal_itself_is_on_record(gate: Gate, screen: DepartureScreen, qtbot: QtBot) -> None:
    press(gate, screen, Qt.Key.Key_F9, qtbot)
    events = [stored.event for publication in gate.bench.publications for stored in publication.events]
    assert any(isinstance(event, e.ClearanceRefused) for event in events)
