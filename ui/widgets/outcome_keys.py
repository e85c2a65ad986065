"""How a search ends: eight keys, those that the finds leave open; an ending cannot be undone, so it asks once more."""

from __future__ import annotations

from typing import get_args

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QPushButton, QWidget

from checkpoint.commands import SearchOutcome
from ui import text
from ui.i18n import tr
from ui.style import TOUCH_PX
from ui.widgets.verdict_keys import CONFIRM_WITHIN_MS

OUTCOMES: tuple[SearchOutcome, ...] = get_args(SearchOutcome)
_KIND = {"nothing_found": "clear", "within_limit": "clear", "detained": "danger", "isolated": "danger"}


class OutcomeKeys(QWidget):
    """F1 to F8.

    Attributes:
        decided: an outcome, confirmed.
    """

    decided = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[SearchOutcome, QPushButton] = {}
        self._asked: SearchOutcome | None = None
        self._why = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, outcome in enumerate(OUTCOMES):
            button = QPushButton()
            button.setProperty("kind", _KIND.get(outcome, "plain_key"))
            button.setMinimumHeight(TOUCH_PX)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, outcome=outcome: self.press(outcome))
            grid.addWidget(button, place // 2, place % 2)
            self.buttons[outcome] = button
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.setInterval(CONFIRM_WITHIN_MS)
        self._until.timeout.connect(self.forget)

    def allow(self, outcomes: tuple[SearchOutcome, ...], why_not: str) -> None:
        """The endings left open; ``why_not`` is said at the others."""
        self._why = why_not
        for outcome, button in self.buttons.items():
            button.setEnabled(outcome in outcomes)
        if self._asked is not None and self._asked not in outcomes:
            self._asked = None
        self.retranslate()

    def press(self, outcome: SearchOutcome) -> None:
        """Once asks, twice ends."""
        if not self.buttons[outcome].isEnabled():
            return
        if self._asked != outcome:
            self._asked = outcome
            self._until.start()
            self.retranslate()
            return
        self.forget()
        self.decided.emit(outcome)

    def forget(self) -> bool:
        """Take back the first touch; False when there was none."""
        was, self._asked = self._asked is not None, None
        self._until.stop()
        self.retranslate()
        return was

    def retranslate(self) -> None:
        """Words, and at a grey key the reason."""
        for place, (outcome, button) in enumerate(self.buttons.items(), 1):
            words = tr("再按一次确认") if outcome == self._asked else text.outcome_words(outcome)
            button.setText(f"F{place} {words}")
            button.setToolTip("" if button.isEnabled() else self._why)
            button.setAccessibleName(words)
