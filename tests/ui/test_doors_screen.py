from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from checkpoint import events as e
from checkpoint.roles import Role
from tests.support.gate_scenes import Gate
from ui.i18n import set_language
from ui.screens.doors import DoorsScreen

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def gate(qtbot: QtBot, tmp_path: Path) -> Iterator[Gate]:
    gate = Gate(tmp_path)
    gate.bench.coach("r1")
    gate.sign_in("1003", Role.DISPATCHER)
    yield gate
    set_language("zh_CN")
    gate.close()


@pytest.fixture
def screen(gate: Gate, qtbot: QtBot) -> DoorsScreen:
    screen = DoorsScreen(gate.bridge, gate.rules, gate.clock)
    qtbot.addWidget(screen)
    gate.follow(screen)
    screen.resize(1280, 740)
    screen.show()
    return screen


def events(gate: Gate) -> list[e.Event]:
    return [stored.event for publication in gate.bench.publications for stored in publication.events]


def ask_person(gate: Gate, screen: DoorsScreen, paper: int, number: str, identity: int | None) -> None:
    screen.person.paper.buttons[paper].click()
    screen.person.number.setText(number)
    if identity is not None:
        screen.person.identity.buttons[identity].click()
    screen.person.judge.click()
    gate.settle()


def test_a_passenger_whose_papers_agree_may_enter(gate: Gate, screen: DoorsScreen) -> None:
    ask_person(gate, screen, 0, "T0042", 0)
    assert e.PersonAdmitted in {type(event) for event in events(gate)}
    assert screen.person.answer.word.text().startswith("✓")
    assert screen.table.rows[0].cells[2] == "T0042"


def test_a_passenger_whose_papers_differ_stays_out_with_the_article(gate: Gate, screen: DoorsScreen) -> None:
    ask_person(gate, screen, 0, "T0042", 1)
    assert e.PersonRefused in {type(event) for event in events(gate)}
    assert screen.person.answer.word.text().startswith("✕")
    assert "→" in screen.person.answer.why.text()
    assert "条" in screen.person.answer.why.text()


def test_staff_enter_with_their_pass(gate: Gate, screen: DoorsScreen) -> None:
    ask_person(gate, screen, 1, "1003", None)
    assert screen.person.answer.word.text().startswith("✓")


def test_where_the_text_is_not_verified_the_person_at_the_door_decides_with_a_reason(
    gate: Gate, screen: DoorsScreen
) -> None:
    screen.vehicle.plate.setText("湘A77777")
    screen.vehicle.judge.click()
    gate.settle()
    decision = screen.vehicle.decision
    assert decision.isVisible()
    assert not decision.refuse.isEnabled()

    decision.note.setText("没有登记，司机说来送货")
    decision.refuse.click()
    gate.settle()

    refused = [event for event in events(gate) if isinstance(event, e.VehicleRefused)]
    assert refused[0].note == "没有登记，司机说来送货"
    assert decision.isHidden()
    assert "没有登记" in screen.table.rows[0].cells[4]


def test_the_question_at_the_door_outlives_a_change_of_language(gate: Gate, screen: DoorsScreen) -> None:
    screen.vehicle.plate.setText("湘A77777")
    screen.vehicle.judge.click()
    gate.settle()
    screen.vehicle.decision.note.setText("没有登记")

    set_language("en")
    screen.retranslate()

    assert screen.vehicle.decision.isVisible()
    assert screen.vehicle.decision.note.text() == "没有登记"
    assert "You decide" in screen.vehicle.answer.word.text()


def test_a_vehicle_with_a_new_agreement_may_enter(gate: Gate, screen: DoorsScreen) -> None:
    keys = screen.vehicle.keys
    keys.press("湘")
    assert keys.pages.currentIndex() == 1
    for sign in "A88888":
        keys.press(sign)
    screen.vehicle.agree.click()
    screen.vehicle.carrier.setText("湘运集团")
    screen.vehicle.until.setText("20271123")
    screen.vehicle.save.click()
    gate.settle()
    registered = gate.bench.station.vehicles["湘A88888"]
    assert registered.agreement_until > gate.clock.now() + timedelta(days=300)

    screen.vehicle.judge.click()
    gate.settle()

    assert "湘运集团" in screen.vehicle.answer.why.text()
    assert screen.vehicle.answer.word.text().startswith("✓")


def test_the_screener_sees_no_key_for_agreements(gate: Gate, screen: DoorsScreen) -> None:
    gate.sign_in("1001", Role.SCREENER)
    assert screen.vehicle.agree.isHidden()
    assert not screen.vehicle.isEnabled()


def test_the_doors_speak_english(gate: Gate, screen: DoorsScreen) -> None:
    set_language("en")
    screen.retranslate()
    ask_person(gate, screen, 0, "T0042", 1)
    assert screen.person.answer.word.text() == "✕ Keep out  T0042"
