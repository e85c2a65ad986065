"""Signing in by keyboard, touch and card; failures, lock, first start."""

from __future__ import annotations

import threading

from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.support.stage import new_station as new_station  # noqa: PLC0414 - pytest finds fixtures by name
from tests.support.stage import stage as stage  # noqa: PLC0414
from ui.demo_station import PIN
from ui.gallery import Stage
from ui.widgets.digit_pad import ENTER


def try_pin(qtbot: QtBot, stage: Stage, pin: str) -> None:
    screen = stage.sign_in_screen
    screen.badge.setText("1001")
    screen.pin.setFocus()
    qtbot.keyClicks(screen.pin, pin)
    qtbot.keyClick(screen.pin, Qt.Key.Key_Return)
    stage.run()


def test_badge_and_pin_open_the_screens_of_the_only_role(qtbot: QtBot, stage: Stage) -> None:
    try_pin(qtbot, stage, PIN)

    assert stage.window.current is stage.lane
    assert "张敏" in stage.window.strip.person.text()


def test_the_pad_alone_is_enough(stage: Stage) -> None:
    pad = stage.sign_in_screen.pad
    stage.sign_in_screen.badge.setFocus()
    for sign in ("1", "0", "0", "1", ENTER, *PIN, ENTER):
        pad.buttons[sign].click()
    stage.run()

    assert stage.window.current is stage.lane


def test_a_card_read_on_another_thread_fills_the_badge(stage: Stage) -> None:
    reader = threading.Thread(target=stage.sign_in_screen.badge_read, args=("1002",))
    reader.start()
    reader.join()
    stage.run()

    assert stage.sign_in_screen.badge.text() == "1002"
    assert stage.sign_in_screen.who.text() == "刘洋"


def test_a_wrong_pin_is_said_and_the_field_is_empty(qtbot: QtBot, stage: Stage) -> None:
    try_pin(qtbot, stage, "9999")

    assert stage.sign_in_screen.message.text() == "密码不对，请重新输入。"
    assert stage.sign_in_screen.pin.text() == ""
    assert stage.bridge.session is None


def test_five_wrong_pins_lock_the_badge_and_the_seconds_are_counted_down(qtbot: QtBot, stage: Stage) -> None:
    for _ in range(5):
        try_pin(qtbot, stage, "9999")
    stage.advance(20)
    stage.sign_in_screen._show_message()

    assert stage.sign_in_screen.message.text() == "密码连续输错，工号已锁定，还剩 40 秒。"
    stage.advance(41)
    try_pin(qtbot, stage, PIN)
    assert stage.window.current is stage.lane


def test_the_first_start_registers_a_duty_manager(qtbot: QtBot, new_station: Stage) -> None:
    first = new_station.sign_in_screen.first
    for field, words in ((first.badge, "7001"), (first.name, "周建国"), (first.pin, "8642"), (first.again, "8642")):
        field.setText(words)
    first.register.click()
    new_station.run()

    assert new_station.service.station.staff["7001"].roles == ("duty_manager",)
    assert new_station.sign_in_screen.pages.currentIndex() == 0
    assert new_station.sign_in_screen.badge.text() == "7001"


def test_two_different_pins_register_nobody(new_station: Stage) -> None:
    first = new_station.sign_in_screen.first
    for field, words in ((first.badge, "7001"), (first.name, "周建国"), (first.pin, "8642"), (first.again, "8643")):
        field.setText(words)
    first.register.click()
    new_station.run()

    assert first.complaint.text() == "两次输入的密码不一样。"
    assert new_station.service.station.staff == {}


def test_idle_minutes_end_the_session(stage: Stage) -> None:
    stage.sign_in()
    stage.advance(241 * 60)
    stage.window._tick()
    stage.run()

    assert stage.bridge.session is None
    assert stage.window.current is stage.sign_in_screen
