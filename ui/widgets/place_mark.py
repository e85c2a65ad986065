"""Where in the picture the article lay, and which of its item's labels it is: a key and a list below the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QStyledItemDelegate, QWidget

from checkpoint.catalogue import Catalogue
from checkpoint.detection import Box
from checkpoint.events import FindRecorded
from checkpoint.finding import Finding
from checkpoint.screening import Bag
from ui.finding_text import item_name, label_name
from ui.i18n import tr
from ui.style import TOUCH_PX
from ui.widgets.marking_view import MarkingView, Place


def places_of(finds: Sequence[FindRecorded], catalogue: Catalogue) -> list[Place]:
    """Where articles that are written up were marked, and their names."""
    return [
        Place(find.zone, label_name(find.label, catalogue) if find.label else item_name(find.item_id, catalogue))
        for find in finds
        if find.zone is not None
    ]


class PlaceMark(QWidget):
    """Turns the marking of a view on and off; says what was marked.

    A drawn rectangle has no label; a zone that was tapped brings the detector's, which the person may change.

    Attributes:
        said: a person marked a place or chose a kind.
    """

    said = pyqtSignal()

    def __init__(self, view: MarkingView, catalogue: Catalogue) -> None:
        super().__init__()
        self._view, self._catalogue = view, catalogue
        self._findings: tuple[Finding, ...] = ()
        self._item_id = self._chosen = ""
        self.key, self.label_list = QPushButton(), QComboBox()
        self.key.setProperty("kind", "tool")
        self.key.setCheckable(True)
        self.key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The list's own delegate draws rows too low for a finger, whatever the style sheet says.
        self.label_list.setItemDelegate(QStyledItemDelegate(self.label_list))
        self.label_list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a list that has it takes the digits and Enter
        self.label_list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label_list.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.key, self.label_list):
            part.setMinimumHeight(TOUCH_PX)
            row.addWidget(part, 1)
        self.key.clicked.connect(self.press)
        self.label_list.activated.connect(lambda place: self.choose(self.label_list.itemData(place)))
        view.marked.connect(lambda _: self._show())
        view.marked.connect(lambda _: self.said.emit())

    # --- what it is about ---------------------------------------------------------------------------------------------

    def show_bag(self, bag: Bag | None) -> None:
        """The bag whose picture the view shows; its finds stand on the picture."""
        self._findings = bag.findings if bag is not None else ()
        finds = [find.event for find in bag.finds] if bag is not None else []
        self._view.show_places(places_of(finds, self._catalogue))
        self._show()

    def show_item(self, item_id: str) -> None:
        """The item as which the article is written up; "" when none is chosen."""
        self._item_id = item_id
        self._show()

    def press(self) -> None:
        """Begin to mark; else clear what was marked."""
        if self.is_active:
            self.forget()
        elif self._view.picture is not None:
            self._view.start_marking()
        self._show()

    def choose(self, label: str) -> None:
        """This is what it is; "" is what nobody can say."""
        self._chosen = label
        self._show()
        self.said.emit()

    def choose_next(self) -> None:
        """The next kind of the list, for a key; after the last nobody can say."""
        if not self.label_list.isHidden():
            self.choose(self.label_list.itemData((self.label_list.currentIndex() + 1) % self.label_list.count()))

    def forget(self) -> None:
        """Nothing is marked."""
        self._chosen = ""
        self._view.stop_marking()
        self._show()

    def go_back(self) -> bool:
        """Mark nothing; False when nothing was."""
        was = self.is_active
        self.forget()
        return was

    # --- what was said ------------------------------------------------------------------------------------------------

    @property
    def is_active(self) -> bool:
        """A place is marked, or is about to be."""
        return self._view.is_marking

    @property
    def zone(self) -> Box | None:
        """The marked place, pixels of the scan."""
        return self._view.mark

    @property
    def label(self) -> str:
        """The label of the article at the marked place; "" when no place is marked or nobody said."""
        if self.zone is None:
            return ""
        said = (self._chosen, *self._labels_tapped(), self._catalogue.only_label_of(self._item_id))
        return next((label for label in said if label in self._labels), "")

    @property
    def _labels(self) -> Sequence[str]:
        """That the item may have, once a place is marked."""
        return self._catalogue.labels_of(self._item_id) if self.zone is not None else ()

    def _labels_tapped(self) -> Sequence[str]:
        detections = [finding.detection for finding in self._findings]
        return [detection.label for detection in detections if detection.box == self.zone]

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self.zone is not None:
            self.key.setText(tr("Ins 清除圈出"))
        else:
            self.key.setText(tr("Ins 不圈了") if self.is_active else tr("Ins 在图上圈出物品"))
        self.key.setChecked(self.is_active)
        self.key.setEnabled(self._view.picture is not None)
        labels = self._labels
        self.label_list.setVisible(bool(labels) and not self._catalogue.only_label_of(self._item_id))
        entries = [(tr("是哪一种？"), ""), *((label_name(label, self._catalogue), label) for label in labels)]
        list_ = self.label_list
        if entries != [(list_.itemText(place), list_.itemData(place)) for place in range(list_.count())]:
            list_.clear()
            for words, label in entries:
                list_.addItem(words, label)
        list_.setCurrentIndex(max(0, list_.findData(self.label)))
        named = label_name(self.label, self._catalogue) if self.label else tr("人工圈出")
        self._view.set_mark_words(named, tr("拖动圈出物品，或点 AI 的框；Alt＋方向键移动，加 Shift 改大小"))

    def retranslate(self) -> None:
        """Say everything again."""
        self._show()
