"""Two counts a name, side by side: the first filled, the second outlined, both with their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PyQt6.QtWidgets import QSizePolicy, QWidget

from ui.style import sizes, theme

BAR_PX, GAP_PX = 14, 4


class PairBar(NamedTuple):
    """A name and its two counts."""

    name: str
    first: int
    second: int


class PairChart(QWidget):
    """As high as its bars need; the names over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[PairBar, ...] = ()
        self._titles = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[PairBar], titles: tuple[str, str], name: str) -> None:
        """Args: titles of the first and the second count, in the order of the names; name says what is counted."""
        self._bars, self._titles = tuple(bars), titles
        self.setAccessibleName(name)
        said = (f"{bar.name}: {titles[0]} {bar.first}, {titles[1]} {bar.second}" for bar in bars)
        self.setAccessibleDescription("; ".join(said))
        self.updateGeometry()
        self.update()

    @property
    def bars(self) -> tuple[PairBar, ...]:
        """What is shown."""
        return self._bars

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A legend and a step a name."""
        return QSize(220, int(self._line_px() + GAP_PX + len(self._bars) * self._step_px()) if self._bars else 0)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """The legend, then name, bar and bar."""
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setFont(self._small())
        metrics = painter.fontMetrics()
        left = 0.0
        for is_filled, title in zip((True, False), self._titles, strict=True):
            box = QRectF(left + 1, (self._line_px() - BAR_PX) / 2, BAR_PX, BAR_PX)
            self._paint_box(painter, box, is_filled)
            painter.setPen(QColor(theme().dim))
            where = QRectF(box.right() + 6, 0, self.width() - box.right() - 6, self._line_px())
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), title)
            left = where.left() + metrics.horizontalAdvance(title) + 18
        most = max(max(bar.first, bar.second) for bar in self._bars) or 1
        room = self.width() - metrics.horizontalAdvance("00000") - 8
        for place, bar in enumerate(self._bars):
            top = self._line_px() + GAP_PX + place * self._step_px()
            self._paint_bar(painter, bar, top, room / most)

    def _paint_bar(self, painter: QPainter, bar: PairBar, top: float, px_each: float) -> None:
        painter.setPen(QColor(theme().text))
        name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, top, self.width(), self._line_px()), int(Qt.AlignmentFlag.AlignVCenter), name)
        below = top + self._line_px()
        for place, count in enumerate((bar.first, bar.second)):
            line = QRectF(1, below + place * (BAR_PX + GAP_PX), max(2.0, count * px_each), BAR_PX)
            self._paint_box(painter, line, place == 0)
            painter.setPen(QColor(theme().text))
            height = self._line_px()
            where = QRectF(line.right() + 6, line.center().y() - height / 2, self.width(), height)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), str(count))

    @staticmethod
    def _paint_box(painter: QPainter, box: QRectF, is_filled: bool) -> None:
        painter.setPen(QPen(QColor(theme().text if is_filled else theme().dim), 1))
        painter.setBrush(QColor(theme().text) if is_filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(sizes().small)
        return font

    def _line_px(self) -> float:
        return QFontMetrics(self._small()).height() + 2.0

    def _step_px(self) -> float:
        return self._line_px() + 2 * BAR_PX + GAP_PX + 10
