"""First start: nobody is registered, so the first duty manager registers in place."""

from __future__ import annotations

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.errors import RefusedError
from checkpoint.roles import Role
from checkpoint.staff import pin_record
from ui.i18n import tr
from ui.refusals import refusal_words
from ui.style import TOUCH_PX
from ui.tasks import run_task
from ui.widgets.label import caption, wrapped


class FirstStart(QWidget):
    """Badge, name, PIN twice.

    Attributes:
        wanted: RegisterStaff; hashing the PIN was done on the pool.
    """

    wanted = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.badge, self.name, self.pin, self.again = (QLineEdit() for _ in range(4))
        self.captions = [caption() for _ in range(4)]
        self.why, self.complaint = wrapped(look="body"), wrapped(look="body")
        self.complaint.setProperty("tone", "bad")
        self.register = QPushButton()
        self.register.setProperty("kind", "primary")
        self.register.setMinimumHeight(64)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, (label, field) in enumerate(zip(self.captions, self._fields(), strict=True)):
            field.setMinimumHeight(TOUCH_PX)
            field.returnPressed.connect(self._next)
            grid.addWidget(label, 2 * (place // 2), place % 2)
            grid.addWidget(field, 2 * (place // 2) + 1, place % 2)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.why)
        column.addLayout(grid)
        column.addStretch(1)
        column.addWidget(self.complaint)
        column.addWidget(self.register)
        self.register.clicked.connect(self._register)

    def _fields(self) -> tuple[QLineEdit, ...]:
        return (self.badge, self.name, self.pin, self.again)

    def _next(self) -> None:
        for field in self._fields():
            if not field.text():
                field.setFocus()
                return
        self._register()

    def _register(self) -> None:
        pin, again = self.pin.text(), self.again.text()
        if pin != again:
            self.complain(tr("两次输入的密码不一样。"))
            return
        badge, name = self.badge.text().strip(), self.name.text().strip()
        self.pin.clear()
        self.again.clear()
        self.complain("")
        run_task(lambda: pin_record(pin), lambda record: self._ask(badge, name, record), self._note_failure)

    def _ask(self, badge: str, name: str, record: str) -> None:
        self.wanted.emit(c.RegisterStaff(badge, name, (str(Role.DUTY_MANAGER),), record))

    def _note_failure(self, error: Exception) -> None:
        words = refusal_words(error).sentence if isinstance(error, RefusedError) else str(error)
        self.complain(words)

    def complain(self, words: str) -> None:
        """Why it was not done."""
        self.complaint.setText(words)

    def retranslate(self) -> None:
        """Say everything again."""
        self.why.setText(tr("本机还没有人员。第一位值班站长在此登记，其他人由值班站长登记。"))
        for label, words in zip(
            self.captions, (tr("工号"), tr("姓名"), tr("密码（至少 4 位数字）"), tr("再输一次密码")), strict=True
        ):
            label.setText(words)
        self.register.setText(tr("登记"))
