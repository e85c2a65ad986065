"""A label that may be cut, on purpose: the whole text is in its tool tip. All other labels must fit."""

from __future__ import annotations

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QLabel, QPlainTextEdit, QStyle, QStyleOption, QWidget

from ui.style import set_look


class ElidedLabel(QLabel):
    """One line; what does not fit ends with an ellipsis."""

    is_elided_on_purpose = True

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def setText(self, text: str | None) -> None:  # noqa: N802 - Qt's name
        """Show ``text``; the whole of it is the tool tip."""
        super().setText(text)
        self.setToolTip(text or "")

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """May shrink to a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint what fits."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        style = self.style()
        area = self.contentsRect()
        if style is not None:
            style.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        fitting = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(self.alignment()), fitting)


class Chip(QLabel):
    """A word on its meaning's colour, with the glyph: a state said three ways."""

    def show_mark(self, tone: str, glyph: str, word: str) -> None:
        """Say a state."""
        self.setText(f"{glyph} {word}")
        set_look(self, "chip", tone)


def caption(text: str = "") -> QLabel:
    """A small dim label."""
    label = QLabel(text)
    label.setProperty("look", "caption")
    return label


def wrapped(text: str = "", look: str = "detail") -> QLabel:
    """A label of several lines."""
    label = QLabel(text)
    label.setProperty("look", look)
    label.setWordWrap(True)
    return label


def show_placeholder(field: QPlainTextEdit, words: str) -> None:
    """Qt 6.11 goes on painting the old placeholder until something else touches the field."""
    field.setPlaceholderText(words)
    viewport = field.viewport()
    if viewport is not None:
        viewport.update()
