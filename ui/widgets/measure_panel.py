"""Count and the quantities that the law asks for, typed by pad or keyboard; the law's answer follows every digit."""

from __future__ import annotations

from PyQt6.QtCore import QEvent, QObject, pyqtSignal
from PyQt6.QtGui import QDoubleValidator, QIntValidator
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint.catalogue import ItemVersion, Quantity, watt_hours
from ui import text
from ui.i18n import tr
from ui.style import TOUCH_PX
from ui.widgets.digit_pad import BACK, ENTER, DigitPad
from ui.widgets.label import caption

_MOST_FIELDS = 4


class MeasurePanel(QWidget):
    """One field a quantity.

    Attributes:
        changed: a number or the label switch changed.
        done: Enter in the last field.
    """

    changed = pyqtSignal()
    done = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._asks: tuple[Quantity, ...] = ()
        self.fields = [QLineEdit() for _ in range(_MOST_FIELDS + 1)]
        self.captions = [caption() for _ in self.fields]
        self._field = self.fields[0]
        self.mah, self.volt, self.energy = QLineEdit(), QLineEdit("3.7"), QLabel()
        self.energy_row = QWidget()
        self.legible = QPushButton()
        self.legible.setCheckable(True)
        self.legible.setMinimumHeight(TOUCH_PX)
        self.pad = DigitPad(48)
        self._build()
        self.show_asks(None)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for place, (label, field) in enumerate(zip(self.captions, self.fields, strict=True)):
            field.setValidator(QIntValidator(0, 999_999, self))
            field.setMinimumHeight(TOUCH_PX)
            field.setObjectName("numberEdit")
            field.textChanged.connect(lambda _: self.changed.emit())
            field.returnPressed.connect(self._next)
            field.installEventFilter(self)
            grid.addWidget(label, 2 * (place // 2), place % 2)
            grid.addWidget(field, 2 * (place // 2) + 1, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        energy = QHBoxLayout(self.energy_row)
        energy.setContentsMargins(0, 0, 0, 0)
        self.mah.setValidator(QIntValidator(0, 999_999, self))
        self.volt.setValidator(QDoubleValidator(0.1, 400.0, 2, self))
        for field, unit in ((self.mah, "mAh ×"), (self.volt, "V =")):
            field.setMinimumHeight(TOUCH_PX)
            field.installEventFilter(self)
            field.textChanged.connect(lambda _: self._take_energy())
            energy.addWidget(field, 1)
            energy.addWidget(QLabel(unit))
        energy.addWidget(self.energy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addWidget(self.energy_row)
        column.addWidget(self.legible)
        column.addWidget(self.pad)
        self.legible.toggled.connect(lambda _: self._say_legible())
        self.pad.pressed.connect(self._press)

    def show_asks(self, version: ItemVersion | None) -> None:
        """The fields of an item; all empty, one article, a legible label until somebody says otherwise."""
        asks = tuple(quantity for quantity in version.asks if quantity != "count") if version is not None else ()
        self._asks = asks[:_MOST_FIELDS]
        for place, (label, field) in enumerate(zip(self.captions, self.fields, strict=True)):
            is_used = place <= len(self._asks)
            label.setVisible(is_used)
            field.setVisible(is_used)
            field.setText("1" if place == 0 else "")
        self.mah.clear()
        self.energy_row.setVisible("wh_each" in self._asks)
        self.legible.setVisible(version is not None and version.label_required)
        self.legible.setChecked(True)
        self.setEnabled(version is not None)
        self._field = self.fields[min(1, len(self._asks))]
        self.retranslate()
        self.changed.emit()

    @property
    def count(self) -> int:
        """Articles of this kind; 0 while the field is empty."""
        return int(self.fields[0].text() or 0)

    @property
    def measured(self) -> dict[Quantity, int]:
        """What was typed so far, without the count."""
        typed = zip(self._asks, self.fields[1:], strict=False)
        numbers: dict[Quantity, int] = {quantity: int(field.text()) for quantity, field in typed if field.text()}
        return {**numbers, **self._energy_typed()} if "wh_each" in numbers else numbers

    def _energy_typed(self) -> dict[Quantity, int]:
        """MAh and mV as printed on the battery, when the energy was worked out from them."""
        mah, volt = self.mah.text(), self.volt.text().replace(",", ".")
        try:
            return {"mah": int(mah), "millivolt": round(float(volt) * 1000)}
        except ValueError:
            return {}

    @property
    def is_legible(self) -> bool:
        """The label can be read, or the item needs none."""
        return self.legible.isChecked() or not self.legible.isVisibleTo(self)

    def set_measured(self, quantity: Quantity, value: int) -> None:
        """Type a number for a quantity."""
        self.fields[1 + self._asks.index(quantity)].setText(str(value))

    def focus_first(self) -> None:
        """Type here next."""
        self._field.setFocus()

    def _take_energy(self) -> None:
        typed = self._energy_typed()
        if typed and "wh_each" in self._asks:
            value = watt_hours(typed["mah"], typed["millivolt"])
            self.energy.setText(f"{value} Wh")
            self.set_measured("wh_each", value)
        else:
            self.energy.clear()

    def _next(self) -> None:
        empty = [field for field in self.fields if field.isVisibleTo(self) and not field.text()]
        if empty:
            empty[0].setFocus()
        else:
            self.done.emit()

    def _press(self, sign: str) -> None:
        if sign == ENTER:
            self._next()
        elif sign == BACK:
            self._field.setText(self._field.text()[:-1])
        else:
            self._field.insert(sign)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:  # noqa: N802 - Qt's name
        """The pad types into the field touched last."""
        if isinstance(watched, QLineEdit) and event is not None and event.type() == QEvent.Type.FocusIn:
            self._field = watched
            watched.selectAll()
        return super().eventFilter(watched, event)

    def _say_legible(self) -> None:
        words = tr("✓ 标识清晰") if self.legible.isChecked() else tr("✕ 标识不清或没有")
        self.legible.setText(words)
        self.changed.emit()

    def retranslate(self) -> None:
        """Captions with their units."""
        quantities: tuple[Quantity, ...] = ("count", *self._asks)
        for label, field, quantity in zip(self.captions, self.fields, quantities, strict=False):
            what, unit = text.quantity_words(quantity)
            label.setText(f"{what} {unit}")
            field.setAccessibleName(label.text())
        self._say_legible()
