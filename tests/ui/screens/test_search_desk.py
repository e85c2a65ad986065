"""The search desk: measure, the law's answer, write up, take back, end."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkpoint import commands as c
from checkpoint.screening import BagState
from tests.support.stage import stage as stage  # noqa: PLC0414 - pytest finds fixtures by name
from ui.gallery import Stage

KNIFE, POWER_BANK = 9, 11


@pytest.fixture
def desk(stage: Stage) -> Stage:
    """A straight knife waits for its search."""
    stage.sign_in()
    bag_id = stage.bring(KNIFE)
    stage.bridge.post(c.RecordVerdict(bag_id, "open_bag"))
    stage.run()
    stage.window.choose(1)
    stage.run()
    return stage


def write_up_knife(stage: Stage, length_mm: int = 185, tip_deg: int = 23) -> None:
    stage.desk.choose_item("P03-1")
    stage.desk.measure.set_measured("blade_length_mm", length_mm)
    stage.desk.measure.set_measured("tip_angle_deg", tip_deg)
    stage.desk.record_find()
    stage.run()


def test_the_zone_and_what_to_look_for_are_shown(desk: Stage) -> None:
    assert desk.desk.scan.picture is not None
    assert [zone.tier for zone in desk.desk.scan.zones] == ["prohibited"]
    assert "★" in desk.desk.chooser.list.item(0).text()  # type: ignore[union-attr]


def test_the_answer_changes_while_the_measure_is_typed(desk: Stage) -> None:
    desk.desk.choose_item("P03-1")
    assert desk.desk.answer.text().startswith("▲ 先测量")

    desk.desk.measure.set_measured("blade_length_mm", 185)
    desk.desk.measure.set_measured("tip_angle_deg", 23)

    assert desk.desk.answer.text() == "■ 禁止携带"
    assert desk.desk.record.isEnabled()


def test_nothing_is_recorded_before_it_is_measured(desk: Stage) -> None:
    desk.desk.choose_item("P03-1")

    assert not desk.desk.record.isEnabled()


def test_a_find_is_recorded_with_its_measures(desk: Stage) -> None:
    write_up_knife(desk)

    bag = desk.desk.bag
    assert bag is not None
    (find,) = bag.finds
    assert find.event.measured == {"blade_length_mm": 185, "tip_angle_deg": 23}
    assert find.event.ruling == "prohibited"


def test_a_prohibited_find_leaves_only_the_endings_of_the_law(desk: Stage) -> None:
    write_up_knife(desk)

    enabled = {outcome for outcome, button in desk.desk.outcomes.buttons.items() if button.isEnabled()}
    assert enabled == {"detained", "isolated"}
    assert desk.desk.outcomes.buttons["to_hold"].toolTip() == "登记的物品只允许：扣留并报公安、隔离、疏散、报公安"


def test_a_find_typed_by_mistake_is_taken_back_with_a_reason(desk: Stage) -> None:
    write_up_knife(desk)

    desk.desk.finds.withdraw_keys[0].click()
    desk.desk.finds.reasons[1].click()
    desk.run()

    assert desk.desk.bag is not None
    assert desk.desk.bag.finds == ()


def test_an_ending_asks_once_more_and_offers_the_receipt(qtbot: QtBot, desk: Stage) -> None:
    write_up_knife(desk)
    bag = desk.desk.bag
    assert bag is not None
    desk.desk.police.setText("110-0417")

    qtbot.keyClick(desk.window, Qt.Key.Key_F7)
    desk.run()
    assert desk.bag(bag.bag_id).state is BagState.AWAITING_SEARCH
    qtbot.keyClick(desk.window, Qt.Key.Key_F7)
    desk.run()
    qtbot.keyClick(desk.window, Qt.Key.Key_F10)

    assert desk.bag(bag.bag_id).state is BagState.DETAINED
    assert desk.receipts == [bag.bag_id]


def test_a_photo_is_kept_before_the_find_refers_to_it(qtbot: QtBot, desk: Stage) -> None:
    desk.desk.photo.pull()
    qtbot.keyClick(desk.window, Qt.Key.Key_F9)
    desk.run()
    photo = desk.desk.photo.photo
    write_up_knife(desk)

    assert photo is not None
    assert desk.desk.bag is not None
    assert desk.desk.bag.finds[0].event.photo == photo
    assert desk.evidence.read(photo).startswith(b"\xff\xd8")


def test_the_energy_of_a_battery_is_worked_out_from_its_label(desk: Stage) -> None:
    desk.desk.choose_item("R05-1")
    desk.desk.measure.mah.setText("27028")

    assert desk.desk.measure.measured == {"wh_each": 101, "mah": 27028, "millivolt": 3700}
    assert desk.desk.answer.text().startswith(("■", "?"))


def test_items_are_found_by_code_and_by_part_of_the_name(desk: Stage) -> None:
    found = [item.id for item in desk.desk.chooser.matches("r05")]
    named = [item.id for item in desk.desk.chooser.matches("充电宝")]

    assert found[0] == "R05-1"
    assert "R05-1" in named
