"""The shift: open, hand over with the head of the log as an anchor."""

from __future__ import annotations

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPixmap
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.roles import is_allowed
from checkpoint.service import Accepted
from checkpoint.station import Station
from ui.bridge import Bridge
from ui.departure_text import bag_numbers, person_name
from ui.i18n import tr
from ui.refusals import refusal_words
from ui.times import moment
from ui.widgets.qr_code import qr_image
from ui.widgets.tones import set_tone

QR_PX = 132
PrintSlip = Callable[[e.ShiftClosed], None]


class ShiftPanel(QFrame):
    """One key opens, one hands over; the slip stays on the screen until the next shift opens."""

    def __init__(self, bridge: Bridge, clock: Clock, print_shift_slip: PrintSlip) -> None:
        super().__init__()
        self.setProperty("panel", "shift")
        self._bridge, self._clock, self._print = bridge, clock, print_shift_slip
        self._closed: e.ShiftClosed | None = None
        self.heading, self.state, self.slip, self.qr, self.said = (QLabel() for _ in range(5))
        self.heading.setProperty("look", "title")
        self.slip.setProperty("look", "caption")
        for label in (self.state, self.slip, self.said):
            label.setWordWrap(True)
        self.slip.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.note = QLineEdit()
        self.open, self.hand_over, self.again = QPushButton(), QPushButton(), QPushButton()
        self.open.setProperty("kind", "primary")
        self.hand_over.setProperty("kind", "primary")
        self._lay_out()
        self.open.clicked.connect(self.open_shift)
        self.hand_over.clicked.connect(self.close_shift)
        self.again.clicked.connect(self._print_again)
        bridge.accepted.connect(self._note_accepted)
        bridge.refused.connect(self._note_refused)

    def _lay_out(self) -> None:
        slip, keys = QHBoxLayout(), QHBoxLayout()
        slip.addWidget(self.qr)
        slip.addWidget(self.slip, 1)
        keys.addWidget(self.note, 1)
        for button in (self.again, self.open, self.hand_over):
            keys.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.state)
        column.addLayout(slip)
        column.addStretch(1)
        column.addWidget(self.said)
        column.addLayout(keys)

    def redraw(self, station: Station) -> None:
        """From ``station``."""
        session, shift = self._bridge.session, station.shift
        may = session is not None and is_allowed(session.role, c.OpenShift)
        waiting = [bag.number for bag in station.open_bags()]
        self.open.setVisible(shift is None)
        self.open.setEnabled(may)
        self.hand_over.setVisible(shift is not None)
        self.hand_over.setEnabled(may and not waiting)
        self.note.setVisible(shift is not None)
        self.again.setVisible(self._closed is not None and shift is None)
        if shift is None:
            self.state.setText(tr("没有在班。开班后，到交班为止的一切记在这一班名下。"))
        else:
            by = person_name(shift.opened_by, station.staff)
            words = tr("在班：{name}，{time} 开班").format(name=by, time=moment(shift.opened_at))
            if waiting:
                words += "\n" + tr("▲ 行李 {numbers} 未判定，判定后才能交班").format(numbers=bag_numbers(waiting))
            self.state.setText(words)
        self._show_slip()

    def retranslate(self) -> None:
        """Captions."""
        self.heading.setText(tr("交接班"))
        self.note.setPlaceholderText(tr("交班备注（可不填）"))
        self.open.setText(tr("开班"))
        self.hand_over.setText(tr("交班"))
        self.again.setText(tr("再打一张"))

    def open_shift(self) -> None:
        """A shift starts."""
        self._closed = None
        self._bridge.post(c.OpenShift(self._bridge.new_id()))

    def close_shift(self) -> None:
        """The shift ends; its slip carries the head of the log."""
        shift = self._bridge.station.shift
        if shift is not None:
            self._bridge.post(c.CloseShift(shift.shift_id, self.note.text().strip()))

    def _note_accepted(self, command: object, answer: Accepted) -> None:
        if isinstance(command, c.CloseShift):
            closed = [stored.event for stored in answer.events if isinstance(stored.event, e.ShiftClosed)]
            self._closed = closed[0]
            self.note.clear()
            self._say("")
            self._print(closed[0])
        if isinstance(command, c.OpenShift | c.CloseShift):
            self.redraw(answer.station)

    def _note_refused(self, command: object, error: CheckpointError) -> None:
        if isinstance(command, c.OpenShift | c.CloseShift):
            self._say(f"✕ {refusal_words(error).sentence}", "bad")

    def _print_again(self) -> None:
        if self._closed is not None:
            self._print(self._closed)

    def _show_slip(self) -> None:
        self.qr.setVisible(self._closed is not None)
        self.slip.setVisible(self._closed is not None)
        if self._closed is None:
            return
        closed = self._closed
        grouped = " ".join(closed.head_hash[at : at + 8] for at in range(0, 64, 8))
        self.slip.setText(
            tr("交班单：日志到第 {seq} 行。把头哈希交给站长保存：").format(seq=closed.head_seq) + f"\n{grouped}"
        )
        image = qr_image(f"{closed.head_seq} {closed.head_hash}", QR_PX, QColor("#000000"), QColor("#ffffff"))
        self.qr.setPixmap(QPixmap.fromImage(image))

    def _say(self, words: str, tone: str = "none") -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        set_tone(self.said, tone)
