"""Who and what wants in: the forms for a person, a vehicle and an entry agreement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Literal, cast

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from checkpoint import commands as c
from checkpoint.departure import Departure
from checkpoint.law import CHINA
from ui.departure_text import plate_words
from ui.i18n import tr
from ui.screens.check_forms import captioned
from ui.times import clock_time
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.plate_keyboard import PlateKeyboard
from ui.widgets.tones import booth, set_tone


class Answer(QFrame):
    """What the door answers: in or not, why, and where that stands."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "raised")
        self.word, self.why = QLabel(), QLabel()
        self.word.setProperty("look", "title")
        self.why.setProperty("look", "detail")
        self.why.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(2)
        column.addWidget(self.word)
        column.addWidget(self.why)

    def say(self, word: str, tone: str, why: str) -> None:
        """Show an answer."""
        self.word.setText(word)
        self.why.setText(why)
        set_tone(self.word, tone)


class DecisionBox(QFrame):
    """The text behind a ground is not verified: the person at the door decides and says why.

    Attributes:
        decided: (``admit`` or ``refuse``, the reason).
    """

    decided = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.note = QLineEdit()
        self.admit, self.refuse = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.note, 1)
        row.addWidget(self.refuse)
        row.addWidget(self.admit)
        self.note.textChanged.connect(lambda _: self._show_keys())
        self.refuse.clicked.connect(lambda: self.decided.emit("refuse", self.note.text().strip()))
        self.admit.clicked.connect(lambda: self.decided.emit("admit", self.note.text().strip()))
        self.hide()

    def ask(self) -> None:
        """Open with an empty reason."""
        self.note.clear()
        self._show_keys()
        self.show()
        self.note.setFocus()

    def retranslate(self) -> None:
        """Captions."""
        self.note.setPlaceholderText(tr("您的理由（必填，记入日志）"))
        self.refuse.setText(tr("不让进"))
        self.admit.setText(tr("让进"))
        self._show_keys()

    def _show_keys(self) -> None:
        for button in (self.refuse, self.admit):
            button.setEnabled(bool(self.note.text().strip()))


class PersonForm(QFrame):
    """A person at the departure area.

    Attributes:
        asked: a CheckPerson to post (without entry id, which the screen gives).
    """

    asked = pyqtSignal(str, str, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "form")
        self.heading = QLabel()
        self.heading.setProperty("look", "title")
        self.paper = Choice(("ticket", "staff_pass", "none"))
        self.identity = Choice((True, False, None))
        self.number, self.run = QLineEdit(), QComboBox()
        self.captions = [QLabel(), QLabel()]
        self.judge = QPushButton()
        self.judge.setProperty("kind", "primary")
        self.answer, self.decision = Answer(), DecisionBox()
        booth(self.number, self.judge)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(captioned(self.captions[0], self.number), 1)
        row.addLayout(captioned(self.captions[1], self.run), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.paper)
        column.addLayout(row)
        column.addWidget(self.identity)
        column.addStretch(1)
        column.addWidget(self.answer)
        column.addWidget(self.decision)
        column.addWidget(self.judge)
        self.paper.changed.connect(lambda _: self._show())
        self.identity.changed.connect(lambda _: self._show())
        self.number.textChanged.connect(lambda _: self._show())
        self.number.returnPressed.connect(self.ask)
        self.judge.clicked.connect(self.ask)

    def show_runs(self, runs: Sequence[Departure]) -> None:
        """Runs that a ticket may be for."""
        entries = [(f"{run.run_number} {clock_time(run.departs_at)} {run.destination}", run.run_id) for run in runs]
        if entries == [(self.run.itemText(i), self.run.itemData(i)) for i in range(self.run.count())]:
            return
        chosen = self.run.currentData()
        self.run.clear()
        for words, run_id in entries:
            self.run.addItem(words, run_id)
        self.run.setCurrentIndex(max(0, self.run.findData(chosen)))

    def retranslate(self) -> None:
        """Captions."""
        self.heading.setText(tr("人员进站"))
        self.paper.set_words("", (tr("车票"), tr("工作证"), tr("没有票证")))
        self.identity.set_words(tr("人、票、证一致"), (tr("一致"), tr("不一致"), tr("未核")))
        self.captions[1].setText(tr("车次"))
        self.decision.retranslate()
        self.judge.setText(tr("F9 判定人员"))
        self._show()

    def open_question(self) -> None:
        """The person at the door decides."""
        self.decision.ask()

    def close_question(self) -> None:
        """It is decided, or the next one stands here."""
        self.decision.hide()

    def ask(self) -> None:
        """Post, then a clean form for the next person."""
        if not self.judge.isEnabled():
            return
        paper = cast(Literal["ticket", "staff_pass", "none"], self.paper.value)
        run_id = self.run.currentData() if paper == "ticket" else None
        identity = self.identity.value if paper == "ticket" else None
        self.asked.emit(paper, self.number.text().strip(), run_id, identity)
        self.number.clear()
        self.identity.set_value(None)
        self.paper.set_value("ticket" if paper == "ticket" else None)
        self.number.setFocus()
        self._show()

    def _show(self) -> None:
        paper = self.paper.value
        self.captions[0].setText(tr("工号") if paper == "staff_pass" else tr("车票号"))
        self.number.setEnabled(paper in ("ticket", "staff_pass"))
        self.run.setEnabled(paper == "ticket")
        self.identity.setEnabled(paper == "ticket")
        has_number = bool(self.number.text().strip())
        self.judge.setEnabled(paper == "none" or (paper is not None and has_number))


class VehicleForm(QFrame):
    """A vehicle at the station's gate.

    Attributes:
        asked: the plate to judge.
        registered: a RegisterVehicle to post.
    """

    asked = pyqtSignal(str)
    registered = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "form")
        self.heading = QLabel()
        self.heading.setProperty("look", "title")
        self.plate = QLineEdit()
        self.plate.setObjectName("numberEdit")
        self.plate.setMaxLength(10)
        self.keys = PlateKeyboard(self.plate)
        self.judge, self.agree, self.save, self.leave = (QPushButton() for _ in range(4))
        self.judge.setProperty("kind", "primary")
        self.save.setProperty("kind", "primary")
        self.carrier, self.until = QLineEdit(), DateField()
        self.captions = [QLabel(), QLabel()]
        self.answer, self.decision = Answer(), DecisionBox()
        self.agreement = self._agreement()
        booth(self.plate, self.judge, self.agree)
        self._lay_out()
        self._connect()

    def _agreement(self) -> QFrame:
        box = QFrame()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        fields, keys = QHBoxLayout(), QHBoxLayout()
        fields.addLayout(captioned(self.captions[0], self.carrier), 2)
        fields.addLayout(captioned(self.captions[1], self.until), 1)
        keys.addStretch(1)
        keys.addWidget(self.leave)
        keys.addWidget(self.save)
        column.addLayout(fields)
        column.addLayout(keys)
        box.hide()
        return box

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.addWidget(self.agree)
        keys.addWidget(self.judge, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.plate)
        column.addWidget(self.keys)
        column.addWidget(self.agreement)
        column.addStretch(1)
        column.addWidget(self.answer)
        column.addWidget(self.decision)
        column.addLayout(keys)

    def _connect(self) -> None:
        for field in (self.plate, self.carrier, self.until):
            field.textChanged.connect(lambda _: self._show())
        self.plate.returnPressed.connect(self.ask)
        self.judge.clicked.connect(self.ask)
        self.agree.clicked.connect(lambda: self.open_agreement(True))
        self.leave.clicked.connect(lambda: self.open_agreement(False))
        self.save.clicked.connect(self.register)

    def open_question(self) -> None:
        """The person at the door decides; the keyboard makes room."""
        self.open_agreement(False)
        self.keys.hide()
        self.decision.ask()

    def close_question(self) -> None:
        """It is decided, or the next one stands here."""
        self.decision.hide()
        self.keys.setVisible(self.agreement.isHidden())

    def open_agreement(self, is_open: bool) -> None:
        """Show or hide the agreement's two fields in place of the keyboard's room."""
        self.decision.hide()
        self.agreement.setVisible(is_open)
        self.keys.setVisible(not is_open)
        self.agree.setEnabled(not is_open)

    def allow_agreement(self, is_allowed: bool) -> None:
        """Only who may register a vehicle sees the key."""
        self.agree.setVisible(is_allowed)
        if not is_allowed and not self.agreement.isHidden():
            self.open_agreement(False)

    def retranslate(self) -> None:
        """Captions."""
        self.heading.setText(tr("车辆进站"))
        self.plate.setPlaceholderText("湘A12345")
        self.plate.setAccessibleName(tr("车牌"))
        self.decision.retranslate()
        self.judge.setText(tr("F10 判定车辆"))
        self.agree.setText(tr("F6 登记进站协议"))
        self.save.setText(tr("登记"))
        self.leave.setText(tr("不登记"))
        self.captions[0].setText(tr("承运人"))
        self.captions[1].setText(tr("协议有效期至"))
        self._show()

    def ask(self) -> None:
        """Post the plate."""
        if self.judge.isEnabled():
            self.asked.emit(self.plate.text().strip())

    def register(self) -> None:
        """The agreement, to the end of its last day in China."""
        day = self.until.value
        if day is None or not self.save.isEnabled():
            return
        until = datetime.combine(day, time(23, 59, 59), CHINA)
        self.registered.emit(c.RegisterVehicle(self.plate.text().strip(), self.carrier.text().strip(), until))
        self.open_agreement(False)

    def words(self) -> str:
        """The plate as on the vehicle."""
        return plate_words(self.plate.text().strip())

    def _show(self) -> None:
        has_plate = bool(self.plate.text().strip())
        self.judge.setEnabled(has_plate)
        self.save.setEnabled(has_plate and bool(self.carrier.text().strip()) and self.until.value is not None)
