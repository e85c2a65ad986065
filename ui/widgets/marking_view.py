"""A scan on which a person marks the place of one article: a tap takes a zone, a drag or keys make a rectangle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PyQt6.QtCore import QEvent, QPointF, QRectF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PyQt6.QtWidgets import QGestureEvent

from checkpoint.detection import Box
from ui.style import font, sizes
from ui.widgets.scan_view import ScanView

LEAST_DRAG_PX = 8
"""On the screen: less is a tap, and a rectangle with a shorter side is a slip of the finger."""
_INK, _PAPER = QColor("#15181b"), QColor("#ffffff")
FIRST_SHARE, STEP_SHARE, LEAST_SHARE = 1 / 6, 1 / 48, 1 / 96
"""Of the picture's longer side: a place marked by keys begins so large, in the middle; a press; the least side."""
_CORNER_PX = 9
_PAD = 6


class Place(NamedTuple):
    """Where an article was found that is written up, and its name."""

    box: Box
    words: str


class MarkingView(ScanView):
    """While it marks, one finger draws and two zoom; else it is a scan view.

    Attributes:
        marked: a person marked another place: a Box in pixels of the picture.
    """

    marked = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()
        self._mark: Box | None = None
        self._mark_words = self._hint = ""
        self._is_marking = False
        self._pressed: tuple[QPointF, QPointF] | None = None  # on the widget, in the picture
        self._reached: QPointF | None = None  # in the picture

    # --- what is shown ------------------------------------------------------------------------------------------------

    def show_places(self, places: Sequence[Place]) -> None:
        """Where articles that are written up were found."""
        if tuple(places) != self._places:
            self._places = tuple(places)
            self.update()

    def set_mark_words(self, mark: str, hint: str) -> None:
        """What stands at the mark, and what the view asks for while there is none."""
        self._mark_words, self._hint = mark, hint
        self.update()

    def start_marking(self) -> None:
        """From now on a tap or a drag marks a place."""
        self._is_marking = True
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.update()

    def mark_place(self, box: Box) -> None:
        """A person says that the article lies here, in pixels of the picture."""
        if box != self._mark:
            self._mark = box
            self.update()
            self.marked.emit(box)

    def push_mark(self, x: int, y: int, *, grows: bool) -> None:
        """With the keys: move the mark by so many steps, or its lower right corner; the first press puts it down."""
        if not self._is_marking or self.picture is None:
            return
        height, width = self.picture.bgra.shape[:2]
        first, step, least = (round(max(width, height) * share) for share in (FIRST_SHARE, STEP_SHARE, LEAST_SHARE))
        old = self._mark
        if old is None:
            new = Box((width - first) // 2, (height - first) // 2, first, first)
        elif grows:
            w = _within(old.w + x * step, least, width - old.x)
            new = Box(old.x, old.y, w, _within(old.h + y * step, least, height - old.y))
        else:
            left, top = (_within(old.x + x * step, 0, width - old.w), _within(old.y + y * step, 0, height - old.h))
            new = Box(left, top, old.w, old.h)
        self.mark_place(new)

    def stop_marking(self) -> None:
        """Forget the mark; a drag moves the picture again."""
        self._is_marking, self._mark = False, None
        self._let_go()
        self.unsetCursor()

    @property
    def is_marking(self) -> bool:
        """Between ``start_marking`` and ``stop_marking``."""
        return self._is_marking

    @property
    def mark(self) -> Box | None:
        """The marked place, pixels of the picture."""
        return self._mark

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of articles that are written up."""
        return self._places

    # --- input --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Begin to draw, or to move the picture."""
        if not self._is_marking:
            super().mousePressEvent(event)
        elif event is not None and self.picture is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = (event.position(), self._pixel_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Draw on."""
        super().mouseMoveEvent(event)
        if event is not None and self._pressed is not None:
            self._reached = self._pixel_at(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """The rectangle stands, or the zone under the finger is taken."""
        super().mouseReleaseEvent(event)
        if event is None or self._pressed is None:
            return
        (start, corner), end = self._pressed, event.position()
        self._let_go()
        across, down = abs(end.x() - start.x()), abs(end.y() - start.y())
        box = None
        if max(across, down) < LEAST_DRAG_PX:
            box = self._zone_at(corner)
        elif min(across, down) >= LEAST_DRAG_PX:
            box = self._box_between(corner, self._pixel_at(end))
        if box is not None:
            self.mark_place(box)

    def mouseDoubleClickEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """A second tap marks as the first did: a picture that jumps under the finger is marked wrongly."""
        if self._is_marking:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def event(self, event: QEvent | None) -> bool:
        """A second finger zooms; what the first began to draw is dropped."""
        if isinstance(event, QGestureEvent):
            self._let_go()
        return super().event(event)

    def _let_go(self) -> None:
        self._pressed = self._reached = None
        self.update()

    def _pixel_at(self, at: QPointF) -> QPointF:
        """Widget point -> point of the picture in pixels, the nearest one when it lies beside."""
        assert self.picture is not None
        height, width = self.picture.bgra.shape[:2]
        scale, left, top = self._placed()
        x, y = (at.x() - left) / scale, (at.y() - top) / scale
        return QPointF(min(max(x, 0.0), float(width)), min(max(y, 0.0), float(height)))

    def _zone_at(self, at: QPointF) -> Box | None:
        """Of the zones there the smallest: the larger one can be touched beside it."""
        boxes = [zone.box for zone in self.zones if _area(zone.box).contains(at)]
        return min(boxes, key=lambda box: box.area) if boxes else None

    @staticmethod
    def _box_between(one: QPointF, other: QPointF) -> Box | None:
        """The rectangle in whole pixels; None where nothing of the picture is in it."""
        left, right = sorted((round(one.x()), round(other.x())))
        top, bottom = sorted((round(one.y()), round(other.y())))
        return Box(left, top, right - left, bottom - top) if right > left and bottom > top else None

    # --- painting -----------------------------------------------------------------------------------------------------

    def _draw_zones(self, painter: QPainter, scale: float, left: float, top: float) -> None:
        super()._draw_zones(painter, scale, left, top)

        def on_widget(area: QRectF) -> QRectF:
            return QRectF(left + area.x() * scale, top + area.y() * scale, area.width() * scale, area.height() * scale)

        for place in self._places:
            self._draw_place(painter, on_widget(_area(place.box)), place.words, width=2)
        if self._pressed is not None and self._reached is not None:
            painter.setPen(QPen(_INK, 2, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(21, 24, 27, 40))
            painter.drawRect(on_widget(QRectF(self._pressed[1], self._reached).normalized()))
        elif self._mark is not None:
            area = on_widget(_area(self._mark))
            self._draw_place(painter, area, self._mark_words, width=3)
            _draw_corners(painter, area)
        elif self._is_marking:
            self._draw_hint(painter)

    def _draw_place(self, painter: QPainter, area: QRectF, words: str, width: int) -> None:
        """Ink on paper, which no tier has; the words stand below, where no zone has its own."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, line in ((_PAPER, width + 4), (_INK, width)):
            painter.setPen(QPen(colour, line))
            painter.drawRect(area)
        painter.setFont(font(sizes().small, bold=True))
        metrics = painter.fontMetrics()
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(int(area.width()), self.width() // 2))
        size_w, size_h = metrics.horizontalAdvance(said) + 2 * _PAD, metrics.height() + 4
        x = max(0.0, min(area.left(), self.width() - size_w))
        y = max(0.0, min(area.bottom() + 4, self.height() - size_h))
        tag = QRectF(x, y, size_w, size_h)
        painter.fillRect(tag, _INK)
        painter.setPen(_PAPER)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, said)

    def _draw_hint(self, painter: QPainter) -> None:
        painter.setFont(font(sizes().small, bold=True))
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        room = QRectF(2 * _PAD, 0, self.width() - 4 * _PAD, self.height())
        size_h = painter.boundingRect(room, flags, self._hint).height() + 2 * _PAD
        bar = QRectF(0, self.height() - size_h, self.width(), size_h)
        painter.fillRect(bar, _INK)
        painter.setPen(_PAPER)
        painter.drawText(bar.adjusted(2 * _PAD, 0, -2 * _PAD, 0), flags, self._hint)


def _area(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.w, box.h)


def _within(value: int, least: int, most: int) -> int:
    return min(max(value, least), most)


def _draw_corners(painter: QPainter, area: QRectF) -> None:
    """Squares at the corners: this place is not written up yet."""
    painter.setPen(QPen(_PAPER, 2))
    painter.setBrush(_INK)
    for corner in (area.topLeft(), area.topRight(), area.bottomLeft(), area.bottomRight()):
        square = QRectF(0, 0, _CORNER_PX, _CORNER_PX)
        square.moveCenter(corner)
        painter.drawRect(square)
