"""A date, or a date with a time, typed as digits; empty means that it is not known."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QLineEdit, QWidget

from checkpoint.law import CHINA
from ui.style import set_look


def parse_date(text: str) -> date | None:
    """``20270501``, ``2027-05-01``, ``2027/5/1`` or ``2027年5月1日``; None when it is not a date."""
    parts = re.findall(r"\d+", text)
    if len(parts) == 1 and len(parts[0]) == 8:
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(parts) != 3 or len(parts[0]) != 4:
        return None
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return None


def parse_moment(text: str) -> datetime | None:
    """A date and ``HH:MM`` in China, as UTC; None when it is not one."""
    found = re.fullmatch(r"\s*(.+?)[ T　]+(\d{1,2})[:：]?(\d{2})\s*", text)
    day = parse_date(found[1]) if found else None
    if found is None or day is None:
        return None
    try:
        return datetime(day.year, day.month, day.day, int(found[2]), int(found[3]), tzinfo=CHINA).astimezone(UTC)
    except ValueError:
        return None


class TypedField(QLineEdit):
    """A line that is marked while something is typed that means nothing.

    Attributes:
        changed: what is typed changed.
    """

    changed = pyqtSignal()

    def __init__(self, most: int, example: str, parent: QWidget | None = None) -> None:
        """Args: most is the longest text; example stands in the empty field."""
        super().__init__(parent)
        self.setMaxLength(most)
        self.setPlaceholderText(example)
        self.textChanged.connect(self._note)

    @property
    def value(self) -> date | datetime | None:
        """What the text means, or None when it is empty or means nothing."""
        raise NotImplementedError

    @property
    def is_wrong(self) -> bool:
        """Something is typed that means nothing."""
        return bool(self.text().strip()) and self.value is None

    def _note(self) -> None:
        set_look(self, "wrong", self.is_wrong)
        self.changed.emit()


class DateField(TypedField):
    """``2027-05-01``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(16, "2027-05-01", parent)

    @property
    def value(self) -> date | None:
        """The date, or None when empty or not a date."""
        return parse_date(self.text())

    def set_value(self, value: date | None) -> None:
        """Show a date; None empties the field."""
        self.setText("" if value is None else value.isoformat())


class MomentField(TypedField):
    """``2026-11-23 09:30`` in China."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(18, "2026-11-23 09:30", parent)

    @property
    def value(self) -> datetime | None:
        """UTC, or None when empty or not a time."""
        return parse_moment(self.text())

    def set_value(self, value: datetime | None) -> None:
        """Show a moment as China's wall clock; None empties the field."""
        self.setText("" if value is None else value.astimezone(CHINA).strftime("%Y-%m-%d %H:%M"))
