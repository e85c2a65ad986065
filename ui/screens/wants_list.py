"""The left of the office: what wants the manager, most urgent on top."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.i18n import tr
from ui.wants import Want
from ui.widgets.layouts import emptied, scrolling
from ui.widgets.tones import set_tone, touchable


class WantsList(QFrame):
    """A card a thing; one with a history is a key that opens it.

    Attributes:
        opened: the stream of the thing that was touched.
    """

    opened = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self.heading, self.empty = QLabel(), QLabel()
        self.heading.setProperty("look", "title")
        self.empty.setProperty("look", "caption")
        self.empty.setWordWrap(True)
        self._shown: tuple[Want, ...] | None = None
        self.cards = QVBoxLayout()
        self.cards.setSpacing(6)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 6, 0)
        within.addLayout(self.cards)
        within.addStretch(1)
        scroll = scrolling(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 8, 12)
        column.addWidget(self.heading)
        column.addWidget(self.empty)
        column.addWidget(scroll, 1)

    def retranslate(self) -> None:
        """Captions."""
        self._shown = None
        self.empty.setText(tr("现在没有事等您。设备断开、放行暂停、待您决定的检查、等得太久的行李会列在这里。"))

    def show_wants(self, found: Sequence[Want]) -> None:
        """Redraw when something changed."""
        if self._shown == tuple(found):
            return
        self._shown = tuple(found)
        urgent = sum(want.tone != "none" for want in found)
        self.heading.setText(tr("等您处理 {n}").format(n=urgent))
        self.empty.setVisible(not urgent)
        emptied(self.cards)
        for want in found:
            self.cards.addWidget(self._card(want))

    def _card(self, want: Want) -> QWidget:
        card = QFrame()
        card.setProperty("card", {"fault": "fault", "bad": "prohibited", "ask": "restricted"}.get(want.tone, "plain"))
        glyph, title, detail = QLabel(want.glyph), QLabel(want.title), QLabel(want.detail)
        glyph.setProperty("look", "strong")
        title.setProperty("look", "strong")
        detail.setProperty("look", "caption")
        set_tone(glyph, want.tone)
        title.setWordWrap(True)
        detail.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        if want.stream:
            key = QPushButton("›")
            touchable(key)
            key.setAccessibleName(tr("看经过"))
            key.setToolTip(tr("看经过"))
            key.clicked.connect(lambda: self.opened.emit(want.stream))
            head.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(card)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(detail)
        return card
