"""A key over the reason why it is locked; a locked key that says nothing helps nobody."""

from __future__ import annotations

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QKeyEvent
from PyQt6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.widgets.label import wrapped
from ui.widgets.tones import touchable


class EnterKey(QPushButton):
    """A key that Enter presses, too, when it has the focus.

    Attributes:
        entered: it got the focus.
    """

    entered = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Enter as the space bar."""
        if event is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent | None) -> None:  # noqa: N802 - Qt's name
        """Tell whoever shows what belongs to the key."""
        super().focusInEvent(event)
        self.entered.emit()


class ActKey(QWidget):
    """The key, and under it why it is locked.

    Attributes:
        pressed: only while it is not locked.
    """

    pressed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.key, self.reason = EnterKey(), wrapped(look="caption")
        touchable(self.key)
        self.key.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.key)
        column.addWidget(self.reason)
        column.addStretch(1)
        self.reason.hide()

    def show_act(self, caption: str, why_not: str = "") -> None:
        """Args: why_not locks the key and says why."""
        self.key.setText(caption)
        self.key.setEnabled(not why_not)
        self.reason.setText(why_not)
        self.reason.setVisible(bool(why_not))
