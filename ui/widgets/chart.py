"""Small charts: two weeks side by side by day, and counts by name. Each bar can be touched and opens its records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PyQt6.QtCore import QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from ui.style import sizes, theme
from ui.widgets.tones import tone_colour

GAP = 4


class WeekBar(NamedTuple):
    """A day: its name, this week's value and the week before's; None where there is none."""

    name: str
    now: float | None
    before: float | None
    words: str


class WeekChart(QWidget):
    """Bars of this week, filled, beside those of the week before, outlined.

    Attributes:
        chosen: a day was touched (its place).
    """

    chosen = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[WeekBar, ...] = ()
        self.setMinimumSize(140, 64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_bars(self, bars: Sequence[WeekBar], name: str) -> None:
        """Args: bars oldest day first; name says what is counted, for those who cannot see it."""
        self._bars = tuple(bars)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{bar.name} {bar.words}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two to one."""
        return QSize(260, 110)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Open the day under the finger."""
        if event is not None and self._bars:
            self.chosen.emit(min(len(self._bars) - 1, int(event.position().x() / (self.width() / len(self._bars)))))

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Bars on a line, the day's letter under it."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(sizes().small)
        painter.setFont(font)
        foot = QFontMetrics(font).height() + 2
        area = QRectF(self.rect()).adjusted(0, 2, 0, -foot)
        most = max([value for bar in self._bars for value in (bar.now, bar.before) if value is not None] + [0.0])
        width = area.width() / len(self._bars)
        for place, bar in enumerate(self._bars):
            left = area.left() + place * width
            is_last = place == len(self._bars) - 1
            self._paint_pair(painter, bar, QRectF(left, area.top(), width, area.height()), most or 1.0, is_last)
            painter.setPen(QColor(theme().text if is_last else theme().dim))
            where = QRectF(left, area.bottom() + 2, width, foot)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), bar.name)
        painter.setPen(QPen(QColor(theme().line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_pair(self, painter: QPainter, bar: WeekBar, slot: QRectF, most: float, is_last: bool) -> None:
        half = max(3.0, (slot.width() - 3 * GAP) / 2)
        before, now = _bar(slot, bar.before, most, slot.left() + GAP, half), None
        now = _bar(slot, bar.now, most, slot.left() + 2 * GAP + half, half)
        if before is not None:
            painter.setPen(QPen(QColor(theme().dim), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(before.adjusted(0.5, 0.5, -0.5, 0))
        if now is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme().text if is_last else theme().dim))
            painter.drawRect(now)


def _bar(slot: QRectF, value: float | None, most: float, left: float, width: float) -> QRectF | None:
    if value is None:
        return None
    height = max(1.0, (slot.height() - 2) * value / most)
    return QRectF(left, slot.bottom() - height, width, height)


class CountBar(NamedTuple):
    """A named count with its colour meaning (``none`` for neutral)."""

    key: str
    name: str
    number: int
    tone: str = "none"


class CountChart(QWidget):
    """Horizontal bars, the largest first; the name over its bar, the number at its end.

    Attributes:
        chosen: a bar was touched (its key).
    """

    chosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[CountBar, ...] = ()
        self._empty = ""
        self.setMinimumSize(140, 64)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_bars(self, bars: Sequence[CountBar], name: str, empty: str) -> None:
        """Args: empty are the words shown when nothing was counted."""
        self._bars = tuple(sorted(bars, key=lambda bar: -bar.number))
        self._empty = empty
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{bar.name} {bar.number}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Two to one."""
        return QSize(260, 110)

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Open what is under the finger; beside the bars the touch is the card's."""
        shown = self._shown()
        place = int(event.position().y() / self._step()) if event is not None else -1
        if 0 <= place < len(shown):
            self.chosen.emit(shown[place].key)
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """One line a bar."""
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(sizes().small)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        if not self._bars:
            painter.setPen(QColor(theme().dim))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            return
        most = max(bar.number for bar in self._bars) or 1
        step, number_width = self._step(), metrics.horizontalAdvance("0000")
        for place, bar in enumerate(self._shown()):
            line = QRectF(0, place * step, self.width() - number_width, step)
            painter.setPen(QColor(theme().text))
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, int(line.width()))
            painter.drawText(line.adjusted(0, 0, 0, -7), int(Qt.AlignmentFlag.AlignVCenter), name)
            number = QRectF(self.width() - number_width, place * step, number_width, step - 7)
            painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(bar.number))
            ground = QRectF(0, line.bottom() - 7, self.width(), 4)
            painter.fillRect(ground, QColor(theme().line))
            ground.setWidth(ground.width() * bar.number / most)
            painter.fillRect(ground, tone_colour(bar.tone) if bar.tone != "none" else QColor(theme().dim))

    def _step(self) -> float:
        return QFontMetrics(self.font()).height() + 12.0

    def _shown(self) -> tuple[CountBar, ...]:
        return self._bars[: max(1, int(self.height() // self._step()))]
