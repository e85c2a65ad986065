"""Ten digits, back and enter, for fingers and gloves."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

ENTER, BACK = "⏎", "⌫"
_SQUARE = ("7", "8", "9", "4", "5", "6", "1", "2", "3", BACK, "0", ENTER)
_WIDE = ("1", "2", "3", "4", "5", BACK, "6", "7", "8", "9", "0", ENTER)


class DigitPad(QWidget):
    """Says what was touched.

    Attributes:
        pressed: a digit, BACK or ENTER.
    """

    pressed = pyqtSignal(str)

    def __init__(self, side_px: int = 72, height_px: int = 56, *, is_wide: bool = False) -> None:
        """Args: side_px and height_px are a key's least size; is_wide is two rows of six instead of four of three."""
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, sign in enumerate(_WIDE if is_wide else _SQUARE):
            button = QPushButton(sign)
            button.setProperty("pad", True)
            button.setMinimumSize(side_px, height_px)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, sign=sign: self.pressed.emit(sign))
            grid.addWidget(button, *divmod(place, 6 if is_wide else 3))
            self.buttons[sign] = button
        self.buttons[ENTER].setProperty("kind", "primary")


def type_badge_and_pin(badge: QLineEdit, pin: QLineEdit, sign: str) -> bool:
    """Do what the pad says: the badge first, the PIN once there is one; True when Enter was touched at the PIN."""
    field = badge if badge.hasFocus() or not badge.text() else pin
    if sign == ENTER:
        if field is pin:
            return True
        pin.setFocus()
    elif sign == BACK:
        field.setText(field.text()[:-1])
    else:
        field.setText((field.text() + sign)[: field.maxLength()])
        field.setFocus()
    return False
