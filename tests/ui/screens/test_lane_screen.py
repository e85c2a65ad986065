"""The lane: keys, locks, words, what is recorded with a verdict."""

from __future__ import annotations

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor
from pytestqt.qtbot import QtBot

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.detection import Box, Detection
from checkpoint.screening import BagState
from tests.support.stage import stage as stage  # noqa: PLC0414 - pytest finds fixtures by name
from ui.gallery import Stage

CLEAN, GUN, SCISSORS = 1, 3, 7


def verdicts(stage: Stage) -> list[e.VerdictRecorded]:
    return [stored.event for stored in stage.events if isinstance(stored.event, e.VerdictRecorded)]


def press(qtbot: QtBot, stage: Stage, key: Qt.Key) -> None:
    qtbot.keyClick(stage.window, key)
    stage.run()


def test_f1_clears_a_bag_without_findings(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.bring(CLEAN)
    stage.advance(3.2)

    press(qtbot, stage, Qt.Key.Key_F1)

    assert stage.bag(bag_id).state is BagState.CLEARED
    assert verdicts(stage)[-1].decision_ms == 3400  # 0.2 s of the detector's and 3.2 s of the person's


def test_f1_is_locked_by_a_finding_and_says_why(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.bring(GUN)

    press(qtbot, stage, Qt.Key.Key_F1)

    assert stage.bag(bag_id).state is BagState.AWAITING_VERDICT
    assert not stage.lane.side.keys.buttons["clear"].isEnabled()
    assert stage.lane.side.locked.text() == "放行已锁：疑似禁止物品"


def test_f2_sends_a_bag_to_the_search_desk(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.bring(GUN)

    press(qtbot, stage, Qt.Key.Key_F2)

    assert stage.bag(bag_id).state is BagState.AWAITING_SEARCH
    assert stage.desk.bag is not None
    assert stage.desk.bag.bag_id == bag_id


def test_f3_detains_only_when_pressed_twice(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    stage.bring(GUN)

    press(qtbot, stage, Qt.Key.Key_F3)
    assert verdicts(stage) == []
    assert stage.lane.side.keys.buttons["detain"].text() == "F3 再按一次确认"
    press(qtbot, stage, Qt.Key.Key_F3)

    assert [verdict.verdict for verdict in verdicts(stage)] == ["detain"]


def test_esc_takes_back_a_first_f3(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    stage.bring(GUN)

    press(qtbot, stage, Qt.Key.Key_F3)
    press(qtbot, stage, Qt.Key.Key_Escape)
    press(qtbot, stage, Qt.Key.Key_F3)

    assert verdicts(stage) == []


def test_a_refusal_is_shown_with_reason_and_cure(stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.bring(GUN)

    stage.bridge.post(c.RecordVerdict(bag_id, "clear"))
    stage.run()

    assert stage.lane.side.refusal.isVisible()
    assert stage.lane.side.refusal.text() == "0001 号包不能放行。疑似禁止物品。按 F2 开包检查，或按 F3 扣留"


def test_picture_functions_used_are_recorded_and_reset_at_the_next_bag(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    stage.bring(CLEAN)
    press(qtbot, stage, Qt.Key.Key_4)
    press(qtbot, stage, Qt.Key.Key_2)
    press(qtbot, stage, Qt.Key.Key_F1)
    bag_id = stage.bring(2)

    assert verdicts(stage)[0].view_functions == ("high_penetration", "negative")
    assert stage.lane.panel.functions_used == ()
    shown = stage.live.shown(bag_id)
    assert shown is not None
    assert stage.lane.panel.scan.picture is shown.picture


def test_several_bags_wait_and_the_oldest_is_judged_first(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    first, second = stage.bring(CLEAN), stage.bring(2)

    assert stage.lane.current is stage.bag(first)
    assert stage.lane.side.waiting.text() == "后面还有 1 个包等待"
    press(qtbot, stage, Qt.Key.Key_F1)

    assert stage.lane.current is stage.bag(second)


def test_a_bag_that_was_judged_is_looked_at_read_only(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    first = stage.bring(CLEAN)
    press(qtbot, stage, Qt.Key.Key_F1)
    stage.bring(2)

    stage.lane.look_at(first)
    press(qtbot, stage, Qt.Key.Key_F1)

    assert stage.lane.viewed is stage.bag(first)
    assert len(verdicts(stage)) == 1
    press(qtbot, stage, Qt.Key.Key_Home)
    assert stage.lane.side.keys.buttons["clear"].isEnabled()


def test_an_unknown_label_is_a_grey_hatched_zone(stage: Stage) -> None:
    stage.sign_in()
    stage.bring(CLEAN, Detection("unheard_of", 6100, Box(100, 100, 200, 200)))

    (zone,) = stage.lane.panel.scan.zones
    assert zone.tier is None
    assert zone.words.startswith("▨ 未知物品（unheard_of） 61")
    assert grey_pixels(stage) > 100


def grey_pixels(stage: Stage) -> int:
    """Pixels of the hatch's colour in the middle of the zone."""
    view = stage.lane.panel.scan
    image = view.grab().toImage()
    scale, left, top = view._placed()
    centre_x, centre_y = int(left + 200 * scale), int(top + 200 * scale)
    grey = QColor("#555d66")
    return sum(
        image.pixelColor(x, y) == grey
        for x in range(centre_x - 40, centre_x + 40) for y in range(centre_y - 40, centre_y + 40)
    )  # fmt: skip


def test_a_bag_of_before_the_start_is_read_from_the_evidence(stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.bring(CLEAN)
    stage.live._scans.clear()
    stage.lane.panel.show_scan(None)

    stage.lane.look_at_current()
    stage.run()

    assert stage.lane.panel.shown is not None
    assert stage.lane.panel.shown.bag_id == bag_id


def test_f4_links_the_bag_to_the_chosen_run(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.bring(CLEAN)

    press(qtbot, stage, Qt.Key.Key_F4)
    qtbot.keyClicks(stage.lane.side.chooser.field, "K103")
    qtbot.keyClick(stage.lane.side.chooser.field, Qt.Key.Key_Return)
    stage.run()

    run = stage.service.station.runs[stage.bag(bag_id).run_id or ""]
    assert run.run_number == "K103"
    assert stage.lane.side.run_line.text().startswith("车次 K103")


def test_down_in_the_timetable_chooses_the_next_run_and_leaves_the_picture_alone(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.bring(CLEAN)
    press(qtbot, stage, Qt.Key.Key_F4)
    field = stage.lane.side.chooser.field
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    stage.run()
    third = sorted(stage.service.station.runs.values(), key=lambda run: run.departs_at)[2]
    assert stage.bag(bag_id).run_id == third.run_id


def test_the_belt_is_moved_by_its_keys(qtbot: QtBot, stage: Stage) -> None:
    stage.sign_in()

    press(qtbot, stage, Qt.Key.Key_F5)
    press(qtbot, stage, Qt.Key.Key_F7)

    asked = [stored.event.action for stored in stage.events if isinstance(stored.event, e.BeltRequested)]
    assert asked == ["stop", "reverse"]


def test_a_silent_detector_locks_clearing(stage: Stage) -> None:
    stage.sign_in()
    bag_id = stage.enter(CLEAN)
    stage.post(c.ReportDetectorSilent(bag_id, "detector.deadline"))
    stage.run()

    assert not stage.lane.side.keys.buttons["clear"].isEnabled()
    assert "AI 没有应答" in stage.lane.side.locked.text()
    assert "AI 无应答" in stage.lane.header.model_state.text()


def test_too_long_at_the_image_is_said(stage: Stage) -> None:
    stage.sign_in()
    stage.advance(21 * 60)
    stage.lane._show_turn()

    assert stage.lane.header.turn.text() == "◔ 看图 21:00 / 20:00 请换人"
    assert stage.lane.header.turn.property("chip") == "bad"


def test_latency_from_the_last_line_to_the_boxes_is_kept(stage: Stage) -> None:
    stage.sign_in()
    stage.bring(GUN)
    stage.lane.panel.scan.grab()

    assert stage.live.latencies_ms() == (200.0,)  # the manual clock stood while it was painted


def test_a_dispatcher_does_not_see_the_lane(stage: Stage) -> None:
    stage.sign_in("1003", "dispatcher")

    assert stage.window.shown == ()
