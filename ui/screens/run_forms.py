"""Planning a run, presenting the coach (报班), cancelling: small forms that open in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint.departure import Departure
from checkpoint.law import CHINA
from ui.i18n import tr
from ui.screens.check_forms import captioned
from ui.widgets.date_field import MomentField
from ui.widgets.tones import booth, set_tone

FIELD_PX = 56


def _button(kind: str = "") -> QPushButton:
    button = QPushButton()
    booth(button)
    if kind:
        button.setProperty("kind", kind)
    return button


class PlanRunForm(QFrame):
    """A run of the timetable.

    Attributes:
        planned: a PlanRun to post (without a run id, which the screen gives).
        closed: the person thought better of it.
    """

    planned = pyqtSignal(str, str, str, object, int)
    closed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "form")
        self.number, self.destination, self.plate = QLineEdit(), QLineEdit(), QLineEdit()
        self.departs, self.seats = MomentField(), QLineEdit()
        self.captions = [QLabel() for _ in range(5)]
        self.heading, self.needed = QLabel(), QLabel()
        self.heading.setProperty("look", "title")
        self.save, self.leave = _button("primary"), _button()
        fields = (self.number, self.destination, self.plate, self.departs, self.seats)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for place, (field, caption) in enumerate(zip(fields, self.captions, strict=True)):
            booth(field)
            field.textChanged.connect(lambda _: self._show_save())
            grid.addLayout(captioned(caption, field), 0, place)
        grid.setColumnStretch(3, 2)
        keys = QHBoxLayout()
        keys.addWidget(self.needed, 1)
        keys.addWidget(self.leave)
        keys.addWidget(self.save)
        column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addLayout(grid)
        column.addLayout(keys)
        self.save.clicked.connect(self._plan)
        self.leave.clicked.connect(self.closed)
        self.seats.returnPressed.connect(self._plan)

    def begin(self, now: datetime) -> None:
        """Empty, an hour ahead, the usual 49 seats only as a hint."""
        for field in (self.number, self.destination, self.plate, self.seats):
            field.clear()
        ahead = now + timedelta(hours=1)
        self.departs.set_value(ahead.replace(minute=ahead.minute // 5 * 5, second=0, microsecond=0))
        self.number.setFocus()

    def retranslate(self) -> None:
        """Captions."""
        self.heading.setText(tr("增加班次"))
        words = (tr("车次"), tr("到站"), tr("车牌"), tr("发车时间"), tr("核定载客"))
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.number.setPlaceholderText("K102")
        self.plate.setPlaceholderText("湘A12345")
        self.seats.setPlaceholderText("49")
        self.save.setText(tr("Enter 加入班次表"))
        self.leave.setText(tr("不加了"))
        self._show_save()

    def _show_save(self) -> None:
        self.needed.setText(self._needed())
        set_tone(self.needed, "ask")
        self.save.setEnabled(not self._needed())

    def _needed(self) -> str:
        if not (self.number.text().strip() and self.destination.text().strip() and self.plate.text().strip()):
            return tr("车次、到站、车牌都要填。")
        if self.departs.value is None:
            return tr("时间写成 2026-11-23 09:30。")
        seats = self.seats.text().strip()
        return "" if seats.isdigit() and int(seats) else tr("核定载客人数见行驶证。")

    def _plan(self) -> None:
        if self._needed():
            return
        self.planned.emit(
            self.number.text().strip(), self.destination.text().strip(), self.plate.text().strip(),
            self.departs.value, int(self.seats.text()),
        )  # fmt: skip


class PresentForm(QWidget):
    """报班: which coach and which driver came for the run.

    Attributes:
        presented: a PresentCoach to post.
    """

    presented = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._run: Departure | None = None
        self.heading, self.hint = QLabel(), QLabel()
        self.heading.setProperty("look", "title")
        self.hint.setWordWrap(True)
        self.plate, self.driver, self.certificate = QLineEdit(), QLineEdit(), QLineEdit()
        self.captions = [QLabel() for _ in range(3)]
        self.save = _button("primary")
        booth(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        both = QHBoxLayout()
        both.setSpacing(12)
        for field, caption in zip((self.plate, self.driver, self.certificate), self.captions, strict=True):
            booth(field)
            field.textChanged.connect(lambda _: self._show_save())
            (column if field is self.certificate else both).addLayout(captioned(caption, field))
        column.insertLayout(2, both)
        column.addStretch(1)
        column.addWidget(self.save)
        self.save.clicked.connect(self._present)
        self.certificate.returnPressed.connect(self._present)

    def show_run(self, run: Departure) -> None:
        """The plate of the plan; the driver as presented before, if any."""
        if self._run is None or self._run.run_id != run.run_id or self._run.presented_at != run.presented_at:
            self.plate.setText(run.plate)
            self.driver.setText(run.driver_name)
            self.certificate.setText(run.driver_certificate)
        self._run = run
        self.retranslate()

    def retranslate(self) -> None:
        """Captions."""
        again = self._run is not None and self._run.presented_at is not None
        self.heading.setText(tr("换车或换驾驶员") if again else tr("报班"))
        anew, first = tr("重新报班后，六项检查全部重做。"), tr("车辆和驾驶员到场后，看车、看人、看证，再录入。")
        self.hint.setText(anew if again else first)
        set_tone(self.hint, "ask" if again else "none")
        words = (tr("车牌"), tr("驾驶员姓名"), tr("从业资格证号"))
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.save.setText(tr("Enter 录入报班"))
        self._show_save()

    def _show_save(self) -> None:
        fields = (self.plate, self.driver, self.certificate)
        self.save.setEnabled(all(field.text().strip() for field in fields))

    def _present(self) -> None:
        if self._run is None or not self.save.isEnabled():
            return
        self.presented.emit(
            c.PresentCoach(
                self._run.run_id, self.plate.text().strip(), self.driver.text().strip(), self.certificate.text().strip()
            )
        )


class CancelForm(QFrame):
    """One question, once, in place: why does the run not take place?

    Attributes:
        confirmed: the reason.
        closed: the run stays.
    """

    confirmed = pyqtSignal(str)
    closed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "question")
        self._words: Callable[[], str] = str
        self.question = QLabel()
        self.question.setWordWrap(True)
        self.reason = QLineEdit()
        booth(self.reason)
        self.confirm, self.leave = _button("danger"), _button()
        row = QHBoxLayout()
        row.addWidget(self.reason, 1)
        row.addWidget(self.leave)
        row.addWidget(self.confirm)
        column = QVBoxLayout(self)
        column.addWidget(self.question)
        column.addLayout(row)
        self.reason.textChanged.connect(lambda text: self.confirm.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._confirm)
        self.confirm.clicked.connect(self._confirm)
        self.leave.clicked.connect(self.closed)

    def ask(self, question: Callable[[], str]) -> None:
        """Show the question, in whatever language, with an empty reason."""
        self._words = question
        self.reason.clear()
        self.confirm.setEnabled(False)
        self.retranslate()
        self.show()
        self.reason.setFocus()

    def retranslate(self) -> None:
        """The question and the captions."""
        self.question.setText(self._words())
        self.reason.setPlaceholderText(tr("原因（记入日志）"))
        self.confirm.setText(tr("确认取消班次"))
        self.leave.setText(tr("保留班次"))

    def _confirm(self) -> None:
        if self.reason.text().strip():
            self.confirmed.emit(self.reason.text().strip())


def china_day(now: datetime) -> str:
    """``11月23日`` or ``23 Nov``, for the board's heading."""
    local = now.astimezone(CHINA)
    return tr("{month}月{day}日").format(month=local.month, day=local.day)
