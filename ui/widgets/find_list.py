"""What was written up from a bag, each with the law's answer; one touch and a reason take a line back."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkpoint.catalogue import Catalogue
from checkpoint.screening import Find
from ui import text
from ui.finding_text import item_name
from ui.i18n import tr
from ui.style import TOUCH_PX
from ui.widgets.label import wrapped
from ui.widgets.layouts import emptied, scrolling


class FindList(QStackedWidget):
    """Cards, or the question why one is taken back.

    Attributes:
        withdrawn: (find id, reason).
    """

    withdrawn = pyqtSignal(str, str)

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._finds: tuple[Find, ...] = ()
        self._find_id = ""
        self.page = QWidget()
        self.area = scrolling(self.page)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cards = QVBoxLayout(self.page)
        self.cards.setContentsMargins(0, 0, 4, 0)
        self.question = wrapped(look="strong")
        self.reasons = [QPushButton() for _ in range(3)]
        self.area.setMinimumHeight(64)
        self.addWidget(self.area)
        self.addWidget(self._asking())
        self.withdraw_keys: list[QPushButton] = []

    def _asking(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.question)
        row = QHBoxLayout()
        for button in self.reasons:
            button.setProperty("kind", "tool")
            button.setMinimumHeight(TOUCH_PX)
            button.clicked.connect(lambda _, button=button: self._withdraw(button.text()))
            row.addWidget(button)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def show_finds(self, finds: Sequence[Find]) -> None:
        """Redraw."""
        self._finds = tuple(finds)
        if not any(find.event.find_id == self._find_id for find in finds):
            self.setCurrentIndex(0)
        self.withdraw_keys = []
        emptied(self.cards)
        for find in finds:
            self.cards.addWidget(self._card(find))
        if not finds:
            empty = wrapped(tr("还没有登记物品。找到后选条目、测量、登记；什么也没有就选误报。"))
            empty.setProperty("tone", "dim")
            self.cards.addWidget(empty)
        self.cards.addStretch(1)

    def _card(self, find: Find) -> QFrame:
        event = find.event
        mark = text.ruling_mark(event.ruling)
        card = QFrame()
        card.setProperty("card", event.tier)
        row = QHBoxLayout(card)
        row.setContentsMargins(10, 4, 4, 4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(wrapped(f"{item_name(event.item_id, self._catalogue)} ×{event.count}", "strong"))
        measured = text.measured_words(event.measured)
        place = tr("已在图上圈出") if event.zone is not None else ""
        answer = wrapped(" · ".join(part for part in (f"{mark.glyph} {mark.word}", measured, place) if part))
        answer.setProperty("tone", mark.tone)
        words.addWidget(answer)
        row.addLayout(words, 1)
        key = QPushButton(tr("撤销"))
        key.setProperty("kind", "tool")
        key.setMinimumSize(TOUCH_PX, TOUCH_PX)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.clicked.connect(lambda _, find_id=event.find_id: self._ask(find_id))
        self.withdraw_keys.append(key)
        row.addWidget(key)
        return card

    def _ask(self, find_id: str) -> None:
        self._find_id = find_id
        self.setCurrentIndex(1)

    def _withdraw(self, reason: str) -> None:
        self.setCurrentIndex(0)
        self.withdrawn.emit(self._find_id, reason)

    def go_back(self) -> bool:
        """Take nothing back; False when nothing was asked."""
        was = self.currentIndex() == 1
        self.setCurrentIndex(0)
        return was

    def retranslate(self) -> None:
        """Say everything again."""
        self.question.setText(tr("为什么撤销？日志里两条都保留。Esc 返回"))
        for button, words in zip(self.reasons, (tr("物品选错"), tr("数字输错"), tr("重复登记")), strict=True):
            button.setText(words)
        self.show_finds(self._finds)
