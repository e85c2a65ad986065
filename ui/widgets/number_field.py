"""A whole number with its unit, for gloves: big digits, minus and plus, and a pad that types into the chosen field."""

from __future__ import annotations

from PyQt6.QtCore import QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QIntValidator
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.tones import booth

TOUCH_PX = 64
"""A target for a gloved hand in the booth."""


class NumberField(QWidget):
    """A caption, a number, its unit.

    Attributes:
        changed: the value changed (int, or None while the field is empty).
        chosen: the field took the focus; a pad beside it now types here.
    """

    changed = pyqtSignal(object)
    chosen = pyqtSignal(object)

    def __init__(self, least: int = 0, most: int = 9999, parent: QWidget | None = None) -> None:
        """Args: least and most are what the steps stop at; typing outside is refused by the validator."""
        super().__init__(parent)
        self._least, self._most = least, most
        self.caption, self.unit = QLabel(), QLabel()
        self.caption.setProperty("look", "caption")
        self.unit.setProperty("look", "caption")
        self.edit = QLineEdit()
        self.edit.setObjectName("numberEdit")
        self.edit.setValidator(QIntValidator(least, most, self))
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setMinimumWidth(84)
        booth(self.edit)
        self.edit.textChanged.connect(lambda _: self.changed.emit(self.value))
        self.edit.installEventFilter(self)
        self.fewer, self.more = _step_button("−"), _step_button("+")
        self.fewer.clicked.connect(lambda: self.step(-1))
        self.more.clicked.connect(lambda: self.step(1))
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.fewer)
        row.addWidget(self.edit, 1)
        row.addWidget(self.more)
        heading = QHBoxLayout()
        heading.addWidget(self.caption)
        heading.addStretch(1)
        heading.addWidget(self.unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addLayout(row)

    def set_words(self, caption: str, unit: str) -> None:
        """Caption and unit in the language in use."""
        self.caption.setText(caption)
        self.unit.setText(unit)
        self.edit.setAccessibleName(f"{caption} ({unit})")

    @property
    def value(self) -> int | None:
        """The number, or None while nothing is typed."""
        text = self.edit.text()
        return int(text) if text.isdigit() else None

    def set_value(self, value: int | None) -> None:
        """Show a number; None empties the field."""
        self.edit.setText("" if value is None else str(value))

    def step(self, by: int) -> None:
        """One more or one less, within the bounds."""
        self.set_value(min(self._most, max(self._least, (self.value or 0) + by)))

    def type_digit(self, digit: str) -> None:
        """A key of the pad; a number that would pass ``most`` starts anew with the digit."""
        text = self.edit.text() + digit
        self.set_value(int(text) if int(text) <= self._most else int(digit))

    def erase(self) -> None:
        """The last digit goes."""
        self.edit.setText(self.edit.text()[:-1])

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:  # noqa: N802 - Qt's name
        """Taking the focus selects the number, so that the first digit replaces it."""
        if watched is self.edit and event is not None and event.type() == QEvent.Type.FocusIn:
            self.chosen.emit(self)
        return super().eventFilter(watched, event)


class NumberPad(QWidget):
    """Ten digits and a way back; types into the field chosen last."""

    def __init__(self, fields: list[NumberField], parent: QWidget | None = None) -> None:
        """Args: fields it serves; the first one is chosen at the start."""
        super().__init__(parent)
        self._field = fields[0]
        self._is_fresh = True
        for field in fields:
            field.chosen.connect(self._choose)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, sign in enumerate("789456123C0⌫"):
            button = _step_button(sign)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _, sign=sign: self.press(sign))
            grid.addWidget(button, *divmod(place, 3))

    def press(self, sign: str) -> None:
        """``0``–``9``, ``C`` empties, ``⌫`` takes one digit back."""
        if sign == "⌫":
            self._field.erase()
        elif sign == "C" or self._is_fresh:
            self._field.set_value(int(sign) if sign.isdigit() else None)
        else:
            self._field.type_digit(sign)
        self._is_fresh = sign == "C"

    def _choose(self, field: NumberField) -> None:
        self._is_fresh = self._is_fresh or field is not self._field
        self._field = field


def _step_button(sign: str) -> QPushButton:
    button = QPushButton(sign)
    button.setProperty("pad", True)
    button.setAutoRepeat(sign in "−+")
    button.setMinimumWidth(TOUCH_PX)
    booth(button)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
