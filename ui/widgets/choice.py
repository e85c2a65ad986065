"""One of a few: large buttons side by side, each with its word; none is chosen until a person chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.number_field import TOUCH_PX
from ui.widgets.tones import booth


class Choice(QWidget):
    """A caption over a row of exclusive buttons.

    Attributes:
        changed: another value was chosen.
    """

    changed = pyqtSignal(object)

    def __init__(self, values: Sequence[object], height: int = TOUCH_PX, parent: QWidget | None = None) -> None:
        """Args: values in the order of the buttons; a height below TOUCH_PX takes the usual size."""
        super().__init__(parent)
        self._values = tuple(values)
        self.caption = QLabel()
        self.caption.setProperty("look", "caption")
        self.caption.setWordWrap(True)
        self.buttons = [QPushButton() for _ in self._values]
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for place, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setProperty("choice", True)
            if height >= TOUCH_PX:
                booth(button)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idClicked.connect(lambda place: self.changed.emit(self._values[place]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addLayout(row)

    def set_words(self, caption: str, words: Sequence[str]) -> None:
        """Caption (empty hides it) and the button's words in the order of the values."""
        self.caption.setText(caption)
        self.caption.setVisible(bool(caption))
        for button, word in zip(self.buttons, words, strict=True):
            button.setText(word)
            button.setAccessibleName(f"{caption}: {word}" if caption else word)

    @property
    def value(self) -> object | None:
        """The chosen value, or None while nothing is chosen."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: object | None) -> None:
        """Choose; a value that is not among them chooses nothing."""
        self._group.setExclusive(False)
        for known, button in zip(self._values, self.buttons, strict=True):
            button.setChecked(value is not None and known == value)
        self._group.setExclusive(True)
