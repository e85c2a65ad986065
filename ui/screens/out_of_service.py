"""A fixed page instead of a kiosk that half works: what is wrong, where, what to do."""

from __future__ import annotations

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checkpoint.errors import EnvironmentFault
from ui.fault_text import fault_words
from ui.i18n import tr


class OutOfServicePage(QWidget):
    """Shown when a part did not start; belt and gate were never released."""

    def __init__(self, fault: EnvironmentFault) -> None:
        super().__init__()
        self.setObjectName("shell")
        self.setWindowTitle(tr("暂停服务"))
        words = fault_words(fault.code)
        self.title, self.what, self.cure, self.detail = QLabel(f"⚠ {tr('暂停服务')}"), QLabel(), QLabel(), QLabel()
        self.what.setText(words.what)
        self.cure.setText(words.cure)
        self.detail.setText(f"{fault.code}\n{fault}")
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 64, 64, 64)
        column.setSpacing(24)
        self.title.setProperty("tone", "fault")
        column.addStretch()
        for label, look in (
            (self.title, "huge"),
            (self.what, "headline"),
            (self.cure, "title"),
            (self.detail, "caption"),
        ):
            label.setProperty("look", look)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        self.title.setProperty("tone", "fault")
        column.addStretch()
