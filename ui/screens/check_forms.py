"""The forms of the checks, each filled in place and read as typed facts: people on board, slip, belts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil
from typing import Literal, cast

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from checkpoint.departure import Departure
from checkpoint.facts import BeltCheck, CheckFacts, PassengerLoad, RoutineCheckSlip
from ui.i18n import tr
from ui.widgets.choice import Choice
from ui.widgets.date_field import MomentField
from ui.widgets.number_field import NumberField, NumberPad
from ui.widgets.tones import booth, touchable

SLIP_VALID_FOR = timedelta(hours=24)
"""Only offered as a start: the 24 h stand in no text that was seen, the person reads the slip."""
SEATS_IN_A_ROW = 4


class CheckForm(QWidget):
    """What a person saw, typed.

    Attributes:
        changed: something was typed; the verdict beside the form is judged anew.
    """

    changed = pyqtSignal()

    def begin(self, run: Departure, now: datetime) -> None:
        """Start from what is known of this run: the last facts of the check, or what the run says."""
        raise NotImplementedError

    def facts(self) -> CheckFacts | None:
        """The facts as typed, or None while something is missing."""
        raise NotImplementedError

    def still_needed(self) -> str:
        """What is missing, in words; empty when ``facts`` answers."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Captions in the language in use."""
        raise NotImplementedError


def last_facts(run: Departure, kind: type[CheckFacts]) -> CheckFacts | None:
    """The newest facts of one check of this presentation."""
    for check in run.checks.values():
        if isinstance(check.event.facts, kind):
            return check.event.facts
    return None


def captioned(caption: QLabel, field: QWidget) -> QVBoxLayout:
    """A caption over its field."""
    caption.setProperty("look", "caption")
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(caption)
    column.addWidget(field)
    return column


class LoadForm(CheckForm):
    """Heads on board, children carried free, against the approved seats of the vehicle."""

    def __init__(self) -> None:
        super().__init__()
        self.seats = NumberField(1, 99)
        self.aboard, self.children_free = NumberField(0, 199), NumberField(0, 99)
        self.pad = NumberPad([self.aboard, self.children_free, self.seats])
        fields = QVBoxLayout()
        for field in (self.aboard, self.children_free, self.seats):
            field.changed.connect(lambda _: self.changed.emit())
            fields.addWidget(field)
        fields.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(fields, 3)
        row.addWidget(self.pad, 2)

    def begin(self, run: Departure, now: datetime) -> None:
        """Seats from the register; the count starts empty unless it was made before."""
        known = last_facts(run, PassengerLoad)
        self.seats.set_value(run.approved_seats)
        self.aboard.set_value(known.aboard if isinstance(known, PassengerLoad) else None)
        self.children_free.set_value(known.free_children if isinstance(known, PassengerLoad) else 0)

    def facts(self) -> PassengerLoad | None:
        """Seats, heads, children."""
        seats, aboard, children = self.seats.value, self.aboard.value, self.children_free.value
        if seats is None or aboard is None or children is None:
            return None
        return PassengerLoad(seats, aboard, children)

    def still_needed(self) -> str:
        """The head count."""
        return "" if self.facts() else tr("数一遍车上的人，录入实载人数。")

    def retranslate(self) -> None:
        """Captions."""
        self.aboard.set_words(tr("实载人数（不含驾乘和免票儿童）"), tr("人"))
        self.children_free.set_words(tr("免票儿童"), tr("人"))
        self.seats.set_words(tr("行驶证核定载客"), tr("人"))


class SlipForm(CheckForm):
    """The 《安全例检合格通知单》 in the driver's hand."""

    def __init__(self) -> None:
        super().__init__()
        self.result = Choice(("passed", "failed", "missing"))
        self.number, self.plate, self.inspector = QLineEdit(), QLineEdit(), QLineEdit()
        self.issued, self.until = MomentField(), MomentField()
        self.captions = [QLabel() for _ in range(5)]
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "ask")
        for field in (self.number, self.plate, self.inspector):
            field.textChanged.connect(lambda _: self.changed.emit())
        self.issued.changed.connect(self._offer_until)
        self.until.changed.connect(self.changed)
        self.result.changed.connect(lambda _: self._show_fields())
        self._lay_out()

    def _lay_out(self) -> None:
        self.fields = QWidget()
        grid = QGridLayout(self.fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        places = ((self.number, 0, 0), (self.plate, 0, 1), (self.issued, 1, 0), (self.until, 1, 1))
        for (field, row, place), caption in zip(places, self.captions, strict=False):
            booth(field)
            grid.addLayout(captioned(caption, field), row, place)
        booth(self.inspector)
        grid.addLayout(captioned(self.captions[4], self.inspector), 2, 0)
        grid.addWidget(self.note, 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.result)
        column.addWidget(self.fields)
        column.addStretch(1)

    def begin(self, run: Departure, now: datetime) -> None:
        """The slip as recorded before, or an empty one for this plate."""
        known = last_facts(run, RoutineCheckSlip)
        slip = known if isinstance(known, RoutineCheckSlip) else None
        self.result.set_value(slip.result if slip else None)
        self.number.setText(slip.slip_number if slip else "")
        self.plate.setText(slip.plate if slip else run.plate)
        self.issued.set_value(slip.issued_at if slip else None)
        self.until.set_value(slip.valid_until if slip else None)
        self.inspector.setText(slip.inspector if slip else "")
        self._show_fields()

    def facts(self) -> RoutineCheckSlip | None:
        """The slip as read; a missing slip needs nothing else."""
        result = cast(Literal["passed", "failed", "missing"] | None, self.result.value)
        if result is None or self.issued.is_wrong or self.until.is_wrong:
            return None
        if result == "missing":
            return RoutineCheckSlip("", "", "missing", None, None, "")
        if not self.number.text().strip():
            return None
        return RoutineCheckSlip(
            self.number.text().strip(), self.plate.text().strip(), result,
            self.issued.value, self.until.value, self.inspector.text().strip(),
        )  # fmt: skip

    def still_needed(self) -> str:
        """Result, number, dates that are dates."""
        if self.result.value is None:
            return tr("先选通知单的结论。")
        if self.issued.is_wrong or self.until.is_wrong:
            return tr("时间写成 2026-11-23 09:30。")
        return "" if self.facts() else tr("录入通知单编号。")

    def retranslate(self) -> None:
        """Captions."""
        self.result.set_words(tr("安全例检合格通知单"), (tr("合格"), tr("不合格"), tr("没有通知单")))
        words = (tr("编号"), tr("通知单上的车牌"), tr("签发时间"), tr("有效期至"), tr("例检员工号"))
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.note.setText(tr("「24 小时有效」依据待核实：以通知单写明的时间为准。"))

    def _offer_until(self) -> None:
        if self.issued.value is not None and not self.until.text():
            self.until.set_value(self.issued.value + SLIP_VALID_FOR)
        self.changed.emit()

    def _show_fields(self) -> None:
        self.fields.setEnabled(self.result.value in ("passed", "failed"))
        self.changed.emit()


class BeltsForm(CheckForm):
    """Belts, counted row by row: touch a row once for each belt that is not fastened."""

    def __init__(self, take_photo: Callable[[], None] | None = None) -> None:
        """Args: take_photo takes a picture as evidence; None when the booth has no camera."""
        super().__init__()
        self.passengers, self.fastened = NumberField(0, 199), NumberField(0, 199)
        self.reminder = Choice((True, False))
        self.photo = QPushButton()
        booth(self.photo)
        self.photo.setVisible(take_photo is not None)
        if take_photo is not None:
            self.photo.clicked.connect(take_photo)
        self.rows_caption = QLabel()
        self.rows_caption.setProperty("look", "caption")
        self.rows_caption.setWordWrap(True)
        self._open: list[int] = []
        self.row_buttons: list[QPushButton] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        for field in (self.passengers, self.fastened):
            field.changed.connect(lambda _: self.changed.emit())
        self.reminder.changed.connect(lambda _: self.changed.emit())
        self._lay_out()

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(16)
        numbers.addWidget(self.passengers)
        numbers.addWidget(self.fastened)
        below = QHBoxLayout()
        below.addWidget(self.reminder, 2)
        below.addWidget(self.photo, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(numbers)
        column.addWidget(self.rows_caption)
        column.addLayout(self._grid)
        column.addLayout(below)
        column.addStretch(1)

    def begin(self, run: Departure, now: datetime) -> None:
        """As many passengers as were counted on board; all fastened is never assumed."""
        known, load = last_facts(run, BeltCheck), last_facts(run, PassengerLoad)
        belts = known if isinstance(known, BeltCheck) else None
        people = load.aboard + load.free_children if isinstance(load, PassengerLoad) else None
        self.passengers.set_value(belts.passengers if belts else people)
        self.fastened.set_value(belts.fastened if belts else None)
        self.reminder.set_value(belts.reminder_given if belts else None)
        self._build_rows(ceil(run.approved_seats / SEATS_IN_A_ROW))

    def facts(self) -> BeltCheck | None:
        """Passengers, fastened, reminded."""
        passengers, fastened, reminded = self.passengers.value, self.fastened.value, self.reminder.value
        if passengers is None or fastened is None or reminded is None:
            return None
        return BeltCheck(passengers, fastened, bool(reminded))

    def still_needed(self) -> str:
        """The two numbers and the reminder."""
        if self.passengers.value is None or self.fastened.value is None:
            return tr("逐排看一遍，录入人数和已系人数。")
        return tr("选发车前是否提醒系安全带。") if self.reminder.value is None else ""

    def retranslate(self) -> None:
        """Captions."""
        self.passengers.set_words(tr("车上乘客"), tr("人"))
        self.fastened.set_words(tr("已系安全带"), tr("人"))
        self.reminder.set_words(tr("发车前已提醒系安全带"), (tr("已提醒"), tr("未提醒")))
        self.photo.setText(tr("拍照"))
        self.rows_caption.setText(tr("逐排清点：每有一人未系，点该排一次"))
        self._show_rows()

    def touch_row(self, row: int) -> None:
        """One more unfastened belt in ``row`` (0 = first); after the last seat the row is clean again."""
        self._open[row] = (self._open[row] + 1) % (SEATS_IN_A_ROW + 1)
        self._show_rows()
        if self.passengers.value is not None:
            self.fastened.set_value(max(0, self.passengers.value - sum(self._open)))

    def _build_rows(self, rows: int) -> None:
        self._open = [0] * rows
        while len(self.row_buttons) > rows:
            self.row_buttons.pop().deleteLater()
        for row in range(len(self.row_buttons), rows):
            button = QPushButton()
            button.setProperty("choice", True)
            touchable(button)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _, row=row: self.touch_row(row))
            self.row_buttons.append(button)
            self._grid.addWidget(button, *divmod(row, 7))
        self._show_rows()

    def _show_rows(self) -> None:
        for row, (button, unfastened) in enumerate(zip(self.row_buttons, self._open, strict=True), 1):
            button.setText(f"{row}  ✕{unfastened}" if unfastened else f"{row}")
            button.setAccessibleName(tr("第 {row} 排：未系 {n} 人").format(row=row, n=unfastened))
