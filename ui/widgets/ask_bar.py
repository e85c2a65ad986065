"""Asks once, in place, before something that counts from now on: what will happen, do it, leave it."""

from __future__ import annotations

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.i18n import tr
from ui.widgets.act_key import EnterKey
from ui.widgets.label import wrapped
from ui.widgets.tones import touchable


class AskBar(QFrame):
    """Hidden until something is asked.

    Attributes:
        confirmed, dropped: the answer; the bar is hidden again before.
    """

    confirmed = pyqtSignal()
    dropped = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "raised")
        self.words, self.yes, self.no = wrapped(look="strong"), EnterKey(), EnterKey()
        self.yes.setProperty("kind", "primary")
        touchable(self.yes, self.no)
        keys = QHBoxLayout()
        keys.addWidget(self.yes)
        keys.addWidget(self.no)
        keys.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addLayout(keys)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.drop)
        self.hide()

    def ask(self, words: str, yes: str) -> None:
        """Args: words say what will happen; yes is on the key that does it."""
        self.words.setText(words)
        self.yes.setText(tr("Enter {act}").format(act=yes))
        self.no.setText(tr("Esc 不改"))
        self.show()
        self.yes.setFocus()

    def drop(self) -> None:
        """Leave it as it is."""
        self.hide()
        self.dropped.emit()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()
