"""What was found: the items that the findings suggest first, then the whole catalogue by name or code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from checkpoint.catalogue import Catalogue, CatalogueItem
from ui import text
from ui.i18n import language, tr
from ui.style import TOUCH_PX

_MOST = 60


class ItemChooser(QWidget):
    """A field and a list.

    Attributes:
        chosen: item id.
    """

    chosen = pyqtSignal(str)

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._suggested: tuple[str, ...] = ()
        self._on = date.min
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setMinimumHeight(TOUCH_PX)
        self.field.setClearButtonEnabled(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(96)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.returnPressed.connect(self._take)
        self.list.itemClicked.connect(lambda item: self.choose(item.data(Qt.ItemDataRole.UserRole)))

    def offer(self, suggested: Sequence[str], on: date) -> None:
        """Items that the findings of the bag may be, likeliest first; the law of that day."""
        if (tuple(suggested), on) != (self._suggested, self._on):
            self._suggested, self._on = tuple(suggested), on
            self.field.clear()
            self._fill()

    def choose(self, item_id: str) -> None:
        """Take an item."""
        self._mark(item_id)
        self.chosen.emit(item_id)

    def matches(self, typed: str) -> tuple[CatalogueItem, ...]:
        """Items in force whose code, name, class or example holds ``typed``; suggested ones first."""
        wanted = typed.strip().casefold()
        items = [item for item in self._catalogue.items.values() if item.on(self._on) is not None]
        likely = {item_id: place for place, item_id in enumerate(self._suggested)}
        items.sort(key=lambda item: (likely.get(item.id, len(likely)), item.id))
        return tuple(item for item in items if wanted in _haystack(item))[:_MOST]

    def _fill(self) -> None:
        self.list.clear()
        for item in self.matches(self.field.text()):
            version = item.on(self._on)
            assert version is not None
            star = "★ " if item.id in self._suggested else ""
            row = QListWidgetItem(f"{star}{text.tier_glyph(version.tier)} {item.id} {item.name.say(language())}")
            row.setData(Qt.ItemDataRole.UserRole, item.id)
            row.setToolTip(row.text())
            self.list.addItem(row)

    def _mark(self, item_id: str) -> None:
        for place in range(self.list.count()):
            row = self.list.item(place)
            if row is not None and row.data(Qt.ItemDataRole.UserRole) == item_id:
                self.list.setCurrentRow(place)

    def _take(self) -> None:
        row = self.list.item(0)
        if row is not None:
            self.choose(row.data(Qt.ItemDataRole.UserRole))

    def retranslate(self) -> None:
        """Say everything again."""
        self.field.setPlaceholderText(tr("物品名称或条目代码"))
        self._fill()


def _haystack(item: CatalogueItem) -> str:
    words = (item.id, item.name.zh_CN, item.name.en, item.category.zh_CN, item.category.en)
    return " ".join((*words, *item.examples, *item.examples_en)).casefold()
