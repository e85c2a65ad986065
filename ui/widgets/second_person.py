"""A second person confirms in place: badge and PIN for one decision, no change of the session."""

from __future__ import annotations

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.service import Accepted
from ui.i18n import tr
from ui.text import sign_in_failure_words
from ui.widgets.digit_pad import DigitPad, type_badge_and_pin
from ui.widgets.tones import BOOTH_PX, booth


class SecondPerson(QFrame):
    """Badge and PIN, by card, by glove or by keyboard. The PIN leaves the field at once and is kept nowhere.

    Attributes:
        changed: badge or PIN was typed.
        entered: Enter at the PIN, on the pad or the keyboard.
    """

    changed, entered = pyqtSignal(), pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "second_person")
        self.heading, self.complaint = QLabel(), QLabel()
        self.heading.setWordWrap(True)
        self.heading.setProperty("look", "caption")
        self.complaint.setWordWrap(True)
        self.complaint.setProperty("tone", "bad")
        self.badge, self.pin = QLineEdit(), QLineEdit()
        self.badge.setMaxLength(20)
        self.pin.setMaxLength(12)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pad = DigitPad(BOOTH_PX, BOOTH_PX, is_wide=True)
        self._awaited = ""
        fields = QVBoxLayout()
        fields.setSpacing(8)
        for field in (self.badge, self.pin):
            booth(field)
            field.textChanged.connect(lambda _: self.changed.emit())
            fields.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(fields, 2)
        row.addWidget(self.pad, 3)
        self.badge.returnPressed.connect(self.pin.setFocus)
        self.pin.returnPressed.connect(self.entered)
        self.pad.pressed.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addWidget(self.complaint)
        column.addLayout(row)
        self.complaint.hide()
        self.retranslate(())

    def retranslate(self, roles: Sequence[str]) -> None:
        """Args: names of the roles that may confirm, in the language in use."""
        self.heading.setText(tr("另一人在此确认（{roles}）").format(roles=tr("、").join(roles)))
        self.badge.setPlaceholderText(tr("工号"))
        self.pin.setPlaceholderText(tr("密码"))
        self.badge.setAccessibleName(tr("工号"))
        self.pin.setAccessibleName(tr("密码"))

    def take_badge(self, badge: str) -> None:
        """A card was held to the reader."""
        self.complain("")
        self.badge.setText(badge)
        self.pin.clear()
        self.pin.setFocus()

    def _press(self, sign: str) -> None:
        if type_badge_and_pin(self.badge, self.pin, sign):
            self.entered.emit()

    @property
    def is_filled(self) -> bool:
        """Both fields hold something."""
        return bool(self.badge.text().strip() and self.pin.text())

    def take(self) -> tuple[str, str]:
        """(badge, PIN); the PIN field is empty afterwards."""
        badge, pin = self.badge.text().strip(), self.pin.text()
        self._awaited = badge
        self.pin.clear()
        self.complain("")
        return badge, pin

    def complain(self, words: str) -> None:
        """Say why the confirmation did not count, in the place of the heading; empty takes it back."""
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))
        self.heading.setVisible(not words)

    def note_answer(self, command: object, answer: Accepted) -> None:
        """Told of every accepted command: a failed sign-in of the awaited badge is said here."""
        if not isinstance(command, c.SignIn) or command.badge != self._awaited:
            return
        failed = next((stored.event for stored in answer.events if isinstance(stored.event, e.SignInFailed)), None)
        if failed is not None:
            self._awaited = ""
            self.complain(sign_in_failure_words(failed.reason))
            self.pin.setFocus()

    def clear(self) -> None:
        """Nobody is awaited."""
        self._awaited = ""
        self.badge.clear()
        self.pin.clear()
        self.complain("")
