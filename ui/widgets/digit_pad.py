"""Ten digits, back and enter, for fingers and gloves."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

ENTER, BACK = "⏎", "⌫"
_SIGNS = ("7", "8", "9", "4", "5", "6", "1", "2", "3", BACK, "0", ENTER)


class DigitPad(QWidget):
    """Says what was touched.

    Attributes:
        pressed: a digit, BACK or ENTER.
    """

    pressed = pyqtSignal(str)

    def __init__(self, side_px: int = 72) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, sign in enumerate(_SIGNS):
            button = QPushButton(sign)
            button.setProperty("pad", True)
            button.setMinimumSize(side_px, 56)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, sign=sign: self.pressed.emit(sign))
            grid.addWidget(button, *divmod(place, 3))
            self.buttons[sign] = button
        self.buttons[ENTER].setProperty("kind", "primary")
