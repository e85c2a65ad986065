"""Which run a bag belongs to: the timetable in place of the findings; type to narrow, Enter takes it."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checkpoint.departure import Departure
from checkpoint.screening import Bag
from ui.i18n import tr
from ui.text import bag_number
from ui.times import clock_time


class RunChooser(QWidget):
    """A field and a list.

    Attributes:
        chosen: run id, and the bag that this one is when it is scanned again ("" for a new one).
    """

    chosen = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._runs: tuple[Departure, ...] = ()
        self._lost: tuple[Bag, ...] = ()
        self.title, self.field, self.list = QLabel(), QLineEdit(), QListWidget()
        self.title.setProperty("look", "strong")
        self.title.setWordWrap(True)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._take)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(*item.data(Qt.ItemDataRole.UserRole)))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.field, self.list):
            column.addWidget(widget)

    def open(self, runs: Sequence[Departure], lost: Sequence[Bag] = ()) -> None:
        """Offer bags that have to be scanned again, then these runs; the next to leave is first."""
        self._lost = tuple(lost)
        self._runs = tuple(sorted(runs, key=lambda run: run.departs_at))
        self.field.clear()
        self._narrow("")
        self.field.setFocus()

    def retranslate(self) -> None:
        """Say everything again."""
        self.title.setText(tr("这个包属于哪个班次？Enter 选定，Esc 返回"))
        self.field.setPlaceholderText(tr("车次、终点或车牌"))

    def _narrow(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        self.list.clear()
        numbers = {run.run_id: run.run_number for run in self._runs}
        for bag in self._lost:
            again = tr("重新过机：就是包 {number}（{run}）")
            self._offer(again.format(number=bag_number(bag.number), run=numbers.get(bag.run_id or "", "")), wanted,
                        (bag.run_id or "", bag.bag_id))  # fmt: skip
        for run in self._runs:
            words = f"{clock_time(run.departs_at)}  {run.run_number} → {run.destination}  {run.plate}"
            self._offer(words, wanted, (run.run_id, ""))
        self.list.setCurrentRow(0)

    def _offer(self, words: str, wanted: str, what: tuple[str, str]) -> None:
        if wanted in words.casefold():
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, what)
            self.list.addItem(item)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(*item.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:  # noqa: N802 - Qt's name
        """Up and down in the field move through the list, and not the picture, whose shortcuts they are."""
        if isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if step is not None and event.type() == QEvent.Type.KeyPress and self.list.count():
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)
