"""The shell: languages, themes, alarm, tabs, keys card."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from checkpoint import commands as c
from tests.support.stage import stage as stage  # noqa: PLC0414 - pytest finds fixtures by name
from ui.gallery import Stage, busy_lane
from ui.style import theme

ROOT = Path(__file__).parents[2]
HAN = range(0x4E00, 0xA000)
NAMES = ("长沙", "张敏", "湘", "交运规", "目录", "中", "株洲", "娄底", "益阳", "（")
"""Names, plates and document numbers are the same in every language."""


def chinese(stage: Stage) -> list[str]:
    """Visible words that are still Chinese."""
    found = []
    for widget in (*stage.window.findChildren(QLabel), *stage.window.findChildren(QPushButton)):
        words = widget.text()
        if widget.isVisible() and any(ord(letter) in HAN for letter in words):
            found += [] if any(name in words for name in NAMES) else [words]
    return found


def test_one_key_says_everything_in_english(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    busy_lane(stage)
    stage.bring(28)
    stage.post(c.ReportDevice("belt", False, "belt.no_answer"))
    stage.run()

    qtbot.keyClick(stage.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    stage.run()
    lane = chinese(stage)
    stage.window.choose(1)
    stage.desk.choose_item("P03-1")
    desk = chinese(stage)

    assert lane == []
    assert desk == []
    assert stage.lane.side.keys.buttons["open_bag"].text() == "F2 Open bag"


def test_ctrl_t_switches_the_theme(qtbot: QtBot, stage: Stage) -> None:
    qtbot.keyClick(stage.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    light = theme().name
    qtbot.keyClick(stage.window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    assert (light, theme().name) == ("light", "dark")


def test_a_lost_device_is_said_with_its_cure_until_it_is_found(stage: Stage) -> None:
    stage.post(c.ReportDevice("belt", False, "belt.no_answer"))
    stage.run()
    words = stage.window.alarm.words.text()
    stage.post(c.ReportDevice("belt", True, ""))
    stage.run()

    assert words == "传送带 没有应答。检查电源和网线。"
    assert not stage.window.alarm.isVisible()


def test_tabs_are_those_of_the_role_and_ctrl_digit_changes_them(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    qtbot.keyClick(stage.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert stage.window.current is stage.desk
    assert [tab.text() for tab in stage.window.strip.tabs] == ["看图", "开包台"]


def test_esc_goes_back_to_the_first_screen(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    stage.window.choose(1)
    qtbot.keyClick(stage.window, Qt.Key.Key_Escape)

    assert stage.window.current is stage.lane


def test_f12_shows_all_keys_and_any_key_closes(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    qtbot.keyClick(stage.window, Qt.Key.Key_F12)
    is_open = stage.window.card.isVisible()
    qtbot.keyClick(stage.window.card, Qt.Key.Key_Space)

    assert is_open
    assert not stage.window.card.isVisible()


def test_signing_out_leaves_no_tab_behind(stage: Stage) -> None:
    stage.sign_in()
    stage.bridge.sign_out()
    stage.run()

    assert stage.window.current is stage.sign_in_screen
    assert stage.window.strip.tabs == []


def test_the_window_opens_without_waiting_for_spreadsheets_and_papers() -> None:
    program = "import sys, ui.kiosk_window; print(*{'xlsxwriter', 'typst', 'torch'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=120)

    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "", "")
