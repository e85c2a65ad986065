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


class SecondPerson(QFrame):
    """Badge and PIN. The PIN leaves the field at once and is kept nowhere.

    Attributes:
        changed: badge or PIN was typed.
    """

    changed = pyqtSignal()

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
        self._awaited = ""
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in (self.badge, self.pin):
            field.textChanged.connect(lambda _: self.changed.emit())
            row.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.complaint)
        self.complaint.hide()
        self.retranslate(())

    def retranslate(self, roles: Sequence[str]) -> None:
        """Args: names of the roles that may confirm, in the language in use."""
        self.heading.setText(tr("另一人在此确认（{roles}）").format(roles=tr("、").join(roles)))
        self.badge.setPlaceholderText(tr("工号"))
        self.pin.setPlaceholderText(tr("密码"))
        self.badge.setAccessibleName(tr("工号"))
        self.pin.setAccessibleName(tr("密码"))

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
        """Say why the confirmation did not count; empty takes it back."""
        self.complaint.setText(words)
        self.complaint.setVisible(bool(words))

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
