"""The rolling X-ray picture, newest at the right, drawn straight from the ring of ``LivePicture``."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from ui.live_picture import DRAWN_COLUMNS, RING_COLUMNS, LivePicture, Roll
from ui.style import font, sizes, theme

_AIR = QColor("#ffffff")
_INK = QColor("#22272c")
_GLIDE = 0.25
"""Share of the columns not yet seen that roll in with each pull: lines come in blocks, the belt moves evenly."""
_MOST_BEHIND = 1024
"""Further behind than so many columns it jumps."""


class RollingView(QWidget):
    """Redraws only when ``pull`` finds something new; the builder's timer calls it 60 times a second.

    Attributes:
        frames: how often it was painted, for the bench.
    """

    def __init__(self, live: LivePicture) -> None:
        super().__init__()
        self._live = live
        self._version = -1
        self._end = 0
        self._numbers: Mapping[str, str] = {}
        self._roll: Roll | None = None
        self._empty = ""
        self.frames = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(64)

    def pull(self) -> None:
        """Ask for a repaint when lines came, or when some that came have yet to roll in."""
        version, end = self._live.version, self._live.end
        if self.isVisible() and (version != self._version or end != self._end):
            self._version = version
            behind = end - self._end
            self._end = end if not 0 <= behind <= _MOST_BEHIND else self._end + math.ceil(behind * _GLIDE)
            self.update()

    def set_words(self, empty: str) -> None:
        """What an empty picture says: what will appear here, and how."""
        self._empty = empty
        self.update()

    def set_numbers(self, numbers: Mapping[str, str]) -> None:
        """Bag numbers by bag id, written where each bag begins."""
        self._numbers = numbers

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Two strips of the ring, the edges, the numbers."""
        self.frames += 1
        painter = QPainter(self)
        self._roll = roll = self._live.roll()  # kept: its ring is what Qt reads
        painter.fillRect(self.rect(), _AIR if roll.ring is not None else QColor(theme().panel))
        if roll.ring is None:
            painter.setPen(QColor(theme().dim))
            painter.setFont(font(sizes().title))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            return
        height = roll.ring.bgra.shape[0]
        scale = self.height() / height
        columns = min(int(self.width() / scale) + 1, DRAWN_COLUMNS, self._end)
        self._draw_ring(painter, roll, columns, scale)
        self._draw_edges(painter, roll, columns, scale)

    def _draw_ring(self, painter: QPainter, roll: Roll, columns: int, scale: float) -> None:
        assert roll.ring is not None
        height = roll.ring.bgra.shape[0]
        start = (self._end - columns) % RING_COLUMNS
        left = self.width() - columns * scale
        first = min(columns, RING_COLUMNS - start)
        for offset, begin, count in ((0, start, first), (first, 0, columns - first)):
            if count:
                target = QRectF(left + offset * scale, 0, count * scale, self.height())
                painter.drawImage(target, roll.ring.image, QRectF(begin, 0, count, height))

    def _draw_edges(self, painter: QPainter, roll: Roll, columns: int, scale: float) -> None:
        painter.setFont(font(sizes().small, bold=True))
        metrics = painter.fontMetrics()
        for column, bag_id in roll.edges:
            x = self.width() - (self._end - column) * scale
            number = self._numbers.get(bag_id, "") if bag_id else ""
            if x < -200 or not bag_id:
                continue
            painter.setPen(QPen(_INK, 1, Qt.PenStyle.DotLine))
            painter.drawLine(int(x), 0, int(x), self.height())
            if number:
                tag = QRectF(x + 3, 3, metrics.horizontalAdvance(number) + 12, metrics.height() + 4)
                painter.fillRect(tag, QColor(theme().unknown_fill))
                painter.setPen(QColor(theme().fill_text))
                painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, number)
