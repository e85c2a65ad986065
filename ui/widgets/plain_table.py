"""A read-only table of words: headings, rows, one meaning a row; activating a row names its key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PyQt6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal
from PyQt6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.widgets.tones import tone_colour

ROW_PX = 44
_MEASURED_ROWS = 30
"""Rows looked at to find the width of a column: all of them would hold the GUI thread up at every new row."""


class PlainRow(NamedTuple):
    """Cells in the order of the headings; ``tone`` colours ``tone_column`` (-1: none)."""

    key: str
    cells: tuple[str, ...]
    tone: str = "none"
    tone_column: int = -1


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.headings: tuple[str, ...] = ()
        self.rows: list[PlainRow] = []

    def show_rows(self, headings: Sequence[str], rows: Sequence[PlainRow]) -> None:
        self.beginResetModel()
        self.headings, self.rows = tuple(headings), list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and row.tone != "none" and row.tone_column == index.column():
            return tone_colour(row.tone)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None


class PlainTable(QTableView):
    """Shows rows; what does not fit its cell is cut with an ellipsis and whole in the tool tip.

    Attributes:
        opened: a row was activated (its key).
        looked_at: another row is current (its key; empty when none).
    """

    opened = pyqtSignal(str)
    looked_at = pyqtSignal(str)

    def __init__(self, stretch: int = -1, parent: QWidget | None = None) -> None:
        """Args: stretch is the column that takes the space that is left; -1 the last one."""
        super().__init__(parent)
        self.setObjectName("plainTable")
        self._model, self._stretch = _Model(self), stretch
        self.setModel(self._model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        assert rows is not None
        assert columns is not None
        rows.hide()
        rows.setDefaultSectionSize(ROW_PX)
        columns.setHighlightSections(False)
        columns.setResizeContentsPrecision(_MEASURED_ROWS)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.activated.connect(lambda index: self.opened.emit(self._model.rows[index.row()].key))
        selection = self.selectionModel()
        assert selection is not None
        selection.currentRowChanged.connect(self._look)

    def show_rows(self, headings: Sequence[str], rows: Sequence[PlainRow]) -> None:
        """Replace everything; the row with the same key stays current."""
        if tuple(headings) == self._model.headings and list(rows) == self._model.rows:
            return
        current = self.current_key()
        self._model.show_rows(headings, rows)
        columns = self.horizontalHeader()
        assert columns is not None
        last = len(headings) - 1
        for column in range(len(headings)):
            is_wide = column == (self._stretch if self._stretch >= 0 else last)
            mode = QHeaderView.ResizeMode
            columns.setSectionResizeMode(column, mode.Stretch if is_wide else mode.ResizeToContents)
        place = next((place for place, row in enumerate(rows) if row.key == current), -1)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place, 0))

    @property
    def rows(self) -> Sequence[PlainRow]:
        """What is shown."""
        return self._model.rows

    def current_key(self) -> str:
        """Key of the current row; empty when there is none."""
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Make the row with ``key`` current."""
        for place, row in enumerate(self._model.rows):
            if row.key == key:
                self.setCurrentIndex(self._model.index(place, 0))

    def _look(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.looked_at.emit(self._model.rows[index.row()].key if index.isValid() else "")
