"""Keys for a number plate: provinces first, then letters and digits, as on a plate of mainland China."""

from __future__ import annotations

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
SIGNS = "1234567890QWERTYUPASDFGHJKLZXCVBNM"
"""No I and no O: a plate carries neither."""
LAST_SIGNS = "学警港澳挂"
BACK = "⌫"


class PlateKeyboard(QWidget):
    """Types into ``field``; shows provinces while it is empty."""

    def __init__(self, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.pages = QStackedWidget()
        self.pages.addWidget(self._page(PROVINCES, 8))
        self.pages.addWidget(self._page(SIGNS + LAST_SIGNS + BACK, 10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        field.textChanged.connect(lambda text: self.pages.setCurrentIndex(1 if text.strip() else 0))

    def press(self, sign: str) -> None:
        """One key."""
        text = self._field.text()
        self._field.setText(text[:-1] if sign == BACK else text + sign)

    def _page(self, signs: str, columns: int) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, sign in enumerate(signs):
            button = QPushButton(sign)
            button.setProperty("pad", True)
            button.setMinimumWidth(44)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, sign=sign: self.press(sign))
            grid.addWidget(button, *divmod(place, columns))
        grid.setRowStretch(4, 1)
        return page
