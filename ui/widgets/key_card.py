"""F12: all keys of the screen and of the window, on one card over it."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.i18n import tr
from ui.widgets.layouts import emptied

_ROWS = 12


class KeyCard(QWidget):
    """Covers its parent; any key or touch closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.hint = QLabel(), QLabel()
        self.title.setProperty("look", "title")
        self.hint.setProperty("look", "caption")
        self.card = QFrame()
        self.card.setProperty("panel", "keys")
        self.grid = QGridLayout(self.card)
        self.grid.setContentsMargins(28, 20, 28, 20)
        self.grid.setHorizontalSpacing(20)
        self.grid.setVerticalSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 30, 40, 30)
        column.setSpacing(14)
        column.addWidget(self.title)
        column.addWidget(self.card, 1)
        column.addWidget(self.hint)
        self.hide()

    def show_keys(self, title: str, keys: Sequence[tuple[str, str]]) -> None:
        """Open with these keys."""
        self.title.setText(title)
        self.hint.setText(tr("按任意键或触摸关闭"))
        emptied(self.grid)
        for place, (key, words) in enumerate(keys):
            block, row = divmod(place, _ROWS)
            name = QLabel(key)
            name.setProperty("look", "strong")
            self.grid.addWidget(name, row, 2 * block)
            self.grid.addWidget(QLabel(words), row, 2 * block + 1)
            self.grid.setColumnStretch(2 * block + 1, 1)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Close."""
        self.hide()

    def mousePressEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Close."""
        self.hide()
