"""F1 放行, F2 开包, F3 扣留. Detaining asks once more, in place: the same key twice within three seconds."""

from __future__ import annotations

from PyQt6.QtCore import Qt, QTimer, pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QPushButton, QWidget

from checkpoint.commands import Verdict
from ui import text
from ui.i18n import tr

CONFIRM_WITHIN_MS = 3000
_KEYS: tuple[tuple[Verdict, str, str], ...] = (
    ("clear", "F1", "clear"),
    ("open_bag", "F2", "open"),
    ("detain", "F3", "danger"),
)


class VerdictKeys(QWidget):
    """Three keys.

    Attributes:
        decided: a verdict.
    """

    decided = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, (verdict, _, kind) in enumerate(_KEYS):
            button = QPushButton()
            button.setProperty("kind", kind)
            button.setProperty("look", "key")
            button.setMinimumHeight(64)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, verdict=verdict: self.press(verdict))
            grid.addWidget(button, min(place, 1), max(0, place - 1), 1, 2 if place == 0 else 1)
            self.buttons[verdict] = button
        self._may_clear = self._may_decide = self._is_locked = False
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.setInterval(CONFIRM_WITHIN_MS)
        self._until.timeout.connect(self.retranslate)

    def allow(self, *, decide: bool, clear: bool, is_locked: bool = False) -> None:
        """Which keys work now; ``is_locked`` says on the key that clearing is locked by the law, not by the moment."""
        self._may_decide, self._may_clear, self._is_locked = decide, clear, is_locked
        if not decide:
            self._until.stop()
        self.retranslate()

    def press(self, verdict: str) -> None:
        """As if the key was touched; a locked key does nothing."""
        if not self.buttons[verdict].isEnabled():
            return
        if verdict == "detain" and not self._until.isActive():
            self._until.start()
            self.retranslate()
            return
        self._until.stop()
        self.retranslate()
        self.decided.emit(verdict)

    @property
    def asks_again(self) -> bool:
        """F3 was pressed once."""
        return self._until.isActive()

    def forget(self) -> bool:
        """Take back a first F3; False when there was none."""
        was = self.asks_again
        self._until.stop()
        self.retranslate()
        return was

    def retranslate(self) -> None:
        """Words and states."""
        for verdict, key, _ in _KEYS:
            words = text.verdict_words(verdict)
            button = self.buttons[verdict]
            button.setEnabled(self._may_decide and (verdict != "clear" or self._may_clear))
            if verdict == "detain" and self.asks_again:
                words = tr("再按一次确认")
            if verdict == "clear" and self._is_locked:
                words = tr("放行（已锁）")
            button.setText(f"{key} {words}")
            button.setAccessibleName(words)
