"""The six checks in a column: number, name, mark, what was seen, by whom and when. A row is one touch target."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.text import Mark
from ui.widgets.label import ElidedLabel
from ui.widgets.tones import booth, set_tone


class CheckLine(NamedTuple):
    """What one row shows: rule id, short name, mark, the facts as seen, and who looked when (empty: nobody yet)."""

    rule_id: str
    name: str
    mark: Mark
    seen: str
    by: str


class CheckRow(QPushButton):
    """One check; checked while its form is shown."""

    def __init__(self, number: int) -> None:
        """Args: number is the place on the form, 1 to 6; also the key that chooses the row."""
        super().__init__()
        self.rule_id = ""
        self.setProperty("row", True)
        self.setCheckable(True)
        booth(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.number, self.name, self.glyph, self.word = QLabel(str(number)), QLabel(), QLabel(), QLabel()
        self.seen, self.by = ElidedLabel(), QLabel()
        self.number.setProperty("look", "caption")
        self.name.setProperty("look", "strong")
        self.glyph.setProperty("look", "glyph")
        self.by.setProperty("look", "caption")
        self.by.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self.number, self.name, self.glyph, self.word, self.seen, self.by):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.number.setFixedWidth(18)
        self.glyph.setFixedWidth(34)
        self.glyph.setAlignment(Qt.AlignmentFlag.AlignCenter)
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.name)
        above.addStretch(1)
        above.addWidget(self.word)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self.seen, 1)
        below.addWidget(self.by)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addLayout(above)
        words.addLayout(below)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 14, 4)
        row.setSpacing(8)
        row.addWidget(self.number)
        row.addWidget(self.glyph)
        row.addLayout(words, 1)

    def show_line(self, line: CheckLine) -> None:
        """Redraw from ``line``."""
        self.rule_id = line.rule_id
        self.name.setText(line.name)
        self.glyph.setText(line.mark.glyph)
        self.word.setText(line.mark.word)
        self.seen.setText(line.seen)
        self.by.setText(line.by)
        self.setAccessibleName(f"{line.name}: {line.mark.word}. {line.seen}")
        for widget in (self, self.glyph, self.word):
            set_tone(widget, line.mark.tone)


class CheckList(QWidget):
    """The column.

    Attributes:
        chosen: a row was touched (rule id).
    """

    chosen = pyqtSignal(str)

    def __init__(self, rows: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [CheckRow(number) for number in range(1, rows + 1)]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self.rows:
            self._group.addButton(row)
            row.clicked.connect(lambda _, row=row: self.chosen.emit(row.rule_id))
            column.addWidget(row, 1)

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        """Redraw; rows without a line are hidden."""
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(lines))
            if place < len(lines):
                row.show_line(lines[place])

    def choose(self, rule_id: str) -> None:
        """Mark the row of ``rule_id`` as shown; an unknown id unmarks all."""
        self._group.setExclusive(False)
        for row in self.rows:
            row.setChecked(row.rule_id == rule_id)
        self._group.setExclusive(True)
