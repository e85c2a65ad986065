"""The last bags with their marks; touch one to look at it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.style import TOUCH_PX, set_look
from ui.text import Mark

_BAG_PX = 106


class BagMark(NamedTuple):
    """One bag on the strip."""

    bag_id: str
    number: str
    mark: Mark


class BagStrip(QWidget):
    """As many as fit, the newest at the right.

    Attributes:
        chosen: a bag was touched (bag id).
    """

    chosen = pyqtSignal(str)

    def __init__(self, most: int = 16) -> None:
        super().__init__()
        self._bags: tuple[BagMark, ...] = ()
        self._chosen = ""
        self.buttons = [QPushButton() for _ in range(most)]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(TOUCH_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for place, button in enumerate(self.buttons):
            button.setProperty("kind", "tool")
            button.setCheckable(True)
            button.setMinimumHeight(TOUCH_PX)
            button.setFixedWidth(_BAG_PX - 4)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, place=place: self._choose(place))
            row.addWidget(button)
        row.addStretch(1)

    def show_bags(self, bags: Sequence[BagMark], chosen: str) -> None:
        """Redraw; ``chosen`` is the bag that is looked at."""
        self._bags, self._chosen = tuple(bags), chosen
        self._redraw()

    def seen(self) -> tuple[BagMark, ...]:
        """Those that fit, oldest first."""
        room = max(1, min(len(self.buttons), self.width() // _BAG_PX))
        return self._bags[-room:]

    def _redraw(self) -> None:
        seen = self.seen()
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(seen))
            if place < len(seen):
                bag = seen[place]
                button.setText(f"{bag.mark.glyph} {bag.number}")
                button.setToolTip(bag.mark.word)
                button.setAccessibleName(f"{bag.number} {bag.mark.word}")
                button.setChecked(bag.bag_id == self._chosen)
                set_look(button, "tone", bag.mark.tone)

    def _choose(self, place: int) -> None:
        seen = self.seen()
        if place < len(seen):
            self.chosen.emit(seen[place].bag_id)
        self._redraw()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """More or fewer fit."""
        super().resizeEvent(event)
        self._redraw()
