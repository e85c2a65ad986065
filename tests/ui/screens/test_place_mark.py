"""At the search desk a person marks where in the picture the article lay, and says which kind it is."""

from __future__ import annotations

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt
from PyQt6.QtGui import QColor, QFontMetrics
from PyQt6.QtTest import QTest
from pytestqt.qtbot import QtBot

from checkpoint import commands as c
from checkpoint.detection import Box
from checkpoint.screening import Find
from tests.support.stage import stage as stage  # noqa: PLC0414 - pytest finds fixtures by name
from ui.gallery import Stage
from ui.style import font, sizes
from ui.widgets.marking_view import Place

KNIFE = 9
INK = QColor("#15181b")
LEFT = Qt.MouseButton.LeftButton


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


def on_view(stage: Stage, x: float, y: float) -> QPoint:
    """Where a pixel of the scan is on the widget."""
    scale, left, top = stage.desk.scan._placed()
    return QPointF(left + x * scale, top + y * scale).toPoint()


def drag(stage: Stage, start: tuple[float, float], end: tuple[float, float]) -> None:
    view, (one, other) = stage.desk.scan, (on_view(stage, *at) for at in (start, end))
    QTest.mousePress(view, LEFT, pos=one)
    QTest.mouseMove(view, (one + other) / 2)
    QTest.mouseMove(view, other)
    QTest.mouseRelease(view, LEFT, pos=other)


def tap(stage: Stage, x: float, y: float) -> None:
    QTest.mouseClick(stage.desk.scan, LEFT, pos=on_view(stage, x, y))


def detected(stage: Stage) -> Box:
    """The zone of the detector."""
    return stage.desk.scan.zones[0].box


def write_up(stage: Stage, item_id: str = "C03-1") -> Find:
    stage.desk.choose_item(item_id)
    stage.desk.record_find()
    stage.run()
    assert stage.desk.bag is not None
    return stage.desk.bag.finds[-1]


def is_near(box: Box | None, wanted: Box, pixels: int) -> bool:
    assert box is not None
    edges = ((one.x, one.y, one.x + one.w, one.y + one.h) for one in (box, wanted))
    return all(abs(found - meant) <= pixels for found, meant in zip(*edges, strict=True))


@pytest.mark.parametrize("zoom", [1.0, 5.0])
def test_a_rectangle_drawn_on_the_picture_is_recorded_in_pixels_of_the_scan(desk: Stage, zoom: float) -> None:
    view, wanted = desk.desk.scan, Box(120, 150, 40, 30)
    view.zoom_by(zoom, QPointF(on_view(desk, 140, 165)))
    desk.desk.place.key.click()

    drag(desk, (160, 180), (120, 150))  # from the lower right: as good as from the upper left
    find = write_up(desk)

    assert view.zoom == zoom
    assert is_near(find.event.zone, wanted, 1)
    assert find.event.label == ""
    assert [place.box for place in view.places] == [find.event.zone]
    assert (view.mark, view.is_marking) == (None, False)


def test_without_a_mark_a_find_is_recorded_as_ever_and_a_drag_marks_nothing(desk: Stage) -> None:
    drag(desk, (100, 100), (200, 200))

    find = write_up(desk)

    assert (find.event.zone, find.event.label) == (None, "")
    assert not desk.desk.place.label_list.isVisible()


def test_a_tap_takes_the_zone_of_the_detector_with_its_label(desk: Stage) -> None:
    zone = detected(desk)
    desk.desk.place.press()

    tap(desk, zone.x + zone.w / 2, zone.y + zone.h / 2)
    desk.desk.choose_item("C01-1")
    shown = desk.desk.place.label_list.currentText()
    desk.desk.measure.set_measured("blade_length_mm", 90)
    desk.desk.measure.set_measured("tip_angle_deg", 45)
    desk.desk.record_find()
    desk.run()

    assert shown == "直刀"
    assert desk.desk.bag is not None
    (find,) = desk.desk.bag.finds
    assert (find.event.zone, find.event.label) == (zone, "straight_knife")


def test_a_tap_beside_every_zone_and_a_slip_of_the_finger_mark_nothing(desk: Stage) -> None:
    desk.desk.place.press()

    tap(desk, 5, 5)
    drag(desk, (100, 100), (300, 100))

    assert (desk.desk.scan.mark, desk.desk.scan.is_marking) == (None, True)


def test_after_marking_enter_records_at_once(qtbot: QtBot, desk: Stage) -> None:
    desk.desk.choose_item("C03-1")
    desk.desk.place.press()
    drag(desk, (100, 100), (200, 200))
    desk.desk.place.choose("saw")

    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
    desk.run()

    assert desk.desk.bag is not None
    assert [find.event.label for find in desk.desk.bag.finds] == ["saw"]


def test_a_kind_is_asked_for_only_at_a_mark_and_where_the_item_has_many(desk: Stage) -> None:
    kinds = desk.desk.place.label_list
    desk.desk.choose_item("C03-1")
    assert not kinds.isVisible()

    desk.desk.place.press()
    drag(desk, (100, 100), (200, 200))
    assert kinds.isVisible()
    assert {"锤", "扳手"} <= {kinds.itemText(place) for place in range(kinds.count())}
    kinds.setCurrentIndex(kinds.findText("扳手"))
    kinds.activated.emit(kinds.currentIndex())
    wrench = write_up(desk)

    desk.desk.place.press()
    drag(desk, (100, 100), (200, 200))
    desk.desk.choose_item("P10-1")  # handcuffs are one of many "other prohibited articles"
    assert (kinds.isVisible(), desk.desk.place.label) == (True, "")
    lighter = write_up(desk, "R04-2")

    assert (wrench.event.label, lighter.event.label, kinds.isVisible()) == ("wrench", "lighter", False)


def test_a_mark_is_drawn_again_and_cleared(qtbot: QtBot, desk: Stage) -> None:
    place = desk.desk.place
    qtbot.keyClick(desk.window, Qt.Key.Key_Insert)
    drag(desk, (100, 100), (200, 200))
    drag(desk, (150, 120), (260, 240))
    assert is_near(place.zone, Box(150, 120, 110, 120), 1)
    assert place.key.text() == "Ins 清除圈出"

    qtbot.keyClick(desk.window, Qt.Key.Key_Insert)
    assert (place.zone, place.is_active, place.key.text()) == (None, False, "Ins 在图上圈出物品")

    place.press()
    drag(desk, (100, 100), (200, 200))
    desk.desk.choose_item("C03-1")
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    assert (place.zone, desk.desk._item_id) == (None, "C03-1")
    assert write_up(desk).event.zone is None


def test_keys_alone_mark_a_place(qtbot: QtBot, desk: Stage) -> None:
    view, alt, shift = desk.desk.scan, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    assert view.picture is not None
    height, width = view.picture.bgra.shape[:2]
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, alt)
    assert view.mark is None  # nothing is being marked yet

    qtbot.keyClick(desk.window, Qt.Key.Key_Insert)
    qtbot.keyClick(desk.window, Qt.Key.Key_Left, alt)
    first = view.mark
    assert first is not None
    assert (first.x + first.w // 2, first.y + first.h // 2) == pytest.approx((width / 2, height / 2), abs=1)

    qtbot.keyClick(desk.window, Qt.Key.Key_Left, alt)
    qtbot.keyClick(desk.window, Qt.Key.Key_Down, alt)
    qtbot.keyClick(desk.window, Qt.Key.Key_Right, alt | shift)
    moved = view.mark
    assert moved is not None
    assert (moved.x < first.x, moved.y > first.y, moved.w > first.w, moved.h == first.h) == (True,) * 4

    for _ in range(80):
        view.push_mark(-1, -1, grows=False)
        view.push_mark(1, -1, grows=True)
    least = round(max(width, height) / 96)
    assert view.mark == Box(0, 0, width, least)
    assert write_up(desk).event.zone == view.places[-1].box == Box(0, 0, width, least)


def test_a_key_goes_through_the_kinds_of_the_item(qtbot: QtBot, desk: Stage) -> None:
    place, shift = desk.desk.place, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.window, Qt.Key.Key_Insert, shift)
    assert place.label == ""

    desk.desk.choose_item("C03-1")
    place.press()
    desk.desk.scan.push_mark(0, 0, grows=False)
    kinds = [place.label_list.itemData(at) for at in range(place.label_list.count())]
    seen = []
    for _ in kinds:
        qtbot.keyClick(desk.window, Qt.Key.Key_Insert, shift)
        seen.append(place.label)

    assert len(kinds) > 2
    assert seen == [*kinds[1:], ""]


def test_a_mark_belongs_to_its_bag_and_its_person(desk: Stage) -> None:
    other = desk.bring(KNIFE)
    desk.bridge.post(c.RecordVerdict(other, "open_bag"))
    desk.run()

    desk.desk.place.press()
    drag(desk, (100, 100), (200, 200))
    desk.desk.choose_bag(other)
    desk.run()

    assert (desk.desk.place.zone, desk.desk.place.is_active) == (None, False)


def test_a_drag_beyond_the_edge_ends_at_the_edge(desk: Stage) -> None:
    view = desk.desk.scan
    assert view.picture is not None
    height, width = view.picture.bgra.shape[:2]
    desk.desk.place.press()

    drag(desk, (width - 40, height - 30), (width + 5, height + 3))

    assert is_near(view.mark, Box(width - 40, height - 30, 40, 30), 1)
    assert view.mark is not None
    assert view.mark.lies_in(width, height)


def test_a_find_taken_back_takes_its_place_off_the_picture(desk: Stage) -> None:
    desk.desk.place.press()
    drag(desk, (100, 100), (200, 200))
    write_up(desk)
    assert len(desk.desk.scan.places) == 1

    desk.desk.finds.withdraw_keys[0].click()
    desk.desk.finds.reasons[0].click()
    desk.run()

    assert desk.desk.scan.places == ()


def test_the_name_of_a_small_article_is_not_cut_while_the_view_has_room(desk: Stage) -> None:
    view, words, box = desk.desk.scan, "Military and duty firearms", Box(60, 60, 12, 12)
    view.show_places([Place(box, words)])

    shown = view.grab().toImage()
    row = on_view(desk, 0, box.y + box.h).y() + 6  # above the letters
    inked = sum(shown.pixelColor(x, row) == INK for x in range(shown.width()))
    assert inked >= QFontMetrics(font(sizes().small, bold=True)).horizontalAdvance(words)
