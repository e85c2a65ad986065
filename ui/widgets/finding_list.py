"""The findings of a bag, the gravest first: name, score, limit, citation."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.finding_text import Told
from ui.i18n import tr
from ui.widgets.label import wrapped


class FindingList(QScrollArea):
    """A column of cards."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(8)
        self._shown: tuple[Told, ...] | None = None
        self.empty = wrapped()
        self.empty.setProperty("tone", "dim")
        self.setWidget(self._page)

    def show_findings(self, findings: Sequence[Told], empty: str) -> None:
        """Redraw; ``empty`` says why there is nothing to show."""
        self.empty.setText(empty)
        if self._shown == tuple(findings):
            return
        self._shown = tuple(findings)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.empty:
                widget.hide()
                widget.deleteLater()
        for one in findings:
            self._column.addWidget(finding_card(one))
        if not findings:
            self._column.addWidget(self.empty)
        self.empty.setVisible(not findings)
        self._column.addStretch(1)


def finding_card(one: Told) -> QFrame:
    """One finding on its card."""
    card = QFrame()
    card.setProperty("card", one.tone)
    column = QVBoxLayout(card)
    column.setContentsMargins(10, 6, 10, 8)
    column.setSpacing(2)
    head = QHBoxLayout()
    name, score = wrapped(f"{one.glyph} {one.name}", "strong"), QLabel(f"{one.score}%")
    name.setProperty("tone", one.tone)
    score.setProperty("look", "strong")
    head.addWidget(name, 1)
    head.addWidget(score, 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    for words, tone in (
        (" · ".join(dict.fromkeys(part for part in (one.tier, one.limit) if part)), "none"),
        (tr("条目：{items}").format(items=one.items) if one.items else "", "dim"),
        (tr("依据 {citation}").format(citation=one.citation) if one.citation else "", "dim"),
    ):
        if words:
            label = wrapped(words)
            label.setProperty("tone", tone)
            column.addWidget(label)
    return card
