"""Who works here: register, change roles, set a new PIN, suspend."""

from __future__ import annotations

from PyQt6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from checkpoint import commands as c
from checkpoint.errors import CheckpointError
from checkpoint.roles import Role
from checkpoint.service import Accepted
from checkpoint.staff import Staff, pin_record
from checkpoint.station import Station
from ui.bridge import Bridge
from ui.i18n import tr
from ui.refusals import refusal_words
from ui.screens.check_forms import captioned
from ui.tasks import run_task
from ui.text import role_words
from ui.widgets.plain_table import PlainRow, PlainTable
from ui.widgets.tones import set_tone

POSTS = tuple(role for role in Role if role is not Role.SYSTEM)


class StaffPanel(QFrame):
    """The list, and the form of one person under it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setProperty("panel", "staff")
        self._bridge = bridge
        self.heading, self.said = QLabel(), QLabel()
        self.heading.setProperty("look", "title")
        self.said.setWordWrap(True)
        self.table = PlainTable(stretch=2)
        self.badge, self.name, self.pin, self.why = (QLineEdit() for _ in range(4))
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.captions = [QLabel() for _ in range(3)]
        self.roles = {role: QPushButton() for role in POSTS}
        self.save, self.suspend = QPushButton(), QPushButton()
        self.save.setProperty("kind", "primary")
        self.suspend.setProperty("kind", "danger")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        fields, roles, keys = QHBoxLayout(), QGridLayout(), QHBoxLayout()
        for field, caption in zip((self.badge, self.name, self.pin), self.captions, strict=True):
            fields.addLayout(captioned(caption, field))
        roles.setSpacing(6)
        for place, button in enumerate(self.roles.values()):
            button.setCheckable(True)
            button.setProperty("choice", True)
            roles.addWidget(button, *divmod(place, 4))
        keys.addWidget(self.why, 1)
        keys.addWidget(self.suspend)
        keys.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addLayout(fields)
        column.addLayout(roles)
        column.addWidget(self.said)
        column.addLayout(keys)

    def _connect(self) -> None:
        self.table.looked_at.connect(self._fill)
        for field in (self.badge, self.name, self.pin, self.why):
            field.textChanged.connect(lambda _: self._show_keys())
        for button in self.roles.values():
            button.toggled.connect(lambda _: self._show_keys())
        self.save.clicked.connect(self.register)
        self.suspend.clicked.connect(self.suspend_person)
        self._bridge.accepted.connect(self._note_accepted)
        self._bridge.refused.connect(self._note_refused)

    def redraw(self, station: Station, *, may_change: bool) -> None:
        """The list from ``station``."""
        headings = (tr("工号"), tr("姓名"), tr("岗位"), tr("状态"))
        self.table.show_rows(headings, [self._row(person, station) for person in station.staff.values()])
        for widget in (self.badge, self.name, self.pin, self.why, *self.roles.values()):
            widget.setEnabled(may_change)
        self._may_change = may_change
        self._show_keys()

    def retranslate(self) -> None:
        """Captions."""
        self.heading.setText(tr("人员"))
        words = (tr("工号"), tr("姓名"), tr("密码（至少 4 位数字）"))
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.pin.setPlaceholderText(tr("留空则不变"))
        self.why.setPlaceholderText(tr("停用原因"))
        for role, button in self.roles.items():
            button.setText(role_words(role))
        self.suspend.setText(tr("停用"))
        self._show_keys()

    def register(self) -> None:
        """A new person, new roles or a new PIN; the hash is made off the GUI thread."""
        if not self.save.isEnabled():
            return
        badge, name, pin = self.badge.text().strip(), self.name.text().strip(), self.pin.text()
        roles = tuple(str(role) for role, button in self.roles.items() if button.isChecked())
        self.pin.clear()
        known = self._bridge.station.staff.get(badge)
        if not pin and known is not None:
            self._bridge.post(c.RegisterStaff(badge, name, roles, known.pin_record))
            return
        run_task(
            lambda: pin_record(pin),
            lambda record: self._bridge.post(c.RegisterStaff(badge, name, roles, record)),
            self._show_fault,
        )

    def suspend_person(self) -> None:
        """May no longer sign in; registering again takes it back."""
        if self.suspend.isEnabled():
            self._bridge.post(c.SuspendStaff(self.badge.text().strip(), self.why.text().strip()))

    def _row(self, person: Staff, station: Station) -> PlainRow:
        here = [session.role for session in station.sessions.values() if session.badge == person.badge]
        state = tr("已停用") if person.is_suspended else "–"
        if here and not person.is_suspended:
            state = tr("在岗：{role}").format(role=role_words(here[0]))
        tone = "bad" if person.is_suspended else "good" if here else "none"
        roles = tr("、").join(role_words(role) for role in person.roles)
        return PlainRow(person.badge, (person.badge, person.name, roles, state), tone, 3)

    def _fill(self, badge: str) -> None:
        person = self._bridge.station.staff.get(badge)
        if person is None:
            return
        self.badge.setText(person.badge)
        self.name.setText(person.name)
        for role, button in self.roles.items():
            button.setChecked(str(role) in person.roles)
        self._say("")

    def _show_keys(self) -> None:
        badge, pin = self.badge.text().strip(), self.pin.text()
        known = self._bridge.station.staff.get(badge)
        has_roles = any(button.isChecked() for button in self.roles.values())
        may = getattr(self, "_may_change", False)
        has_pin = bool(pin) or known is not None
        self.save.setEnabled(may and bool(badge and self.name.text().strip()) and has_roles and has_pin)
        self.save.setText(tr("登记") if known is None else tr("更新"))
        is_active = known is not None and not known.is_suspended
        self.suspend.setEnabled(may and is_active and bool(self.why.text().strip()))

    def _note_accepted(self, command: object, _answer: Accepted) -> None:
        if isinstance(command, c.RegisterStaff):
            self._say(tr("✓ {name} 已登记").format(name=command.name), "good")
        elif isinstance(command, c.SuspendStaff):
            self.why.clear()
            self._say(tr("✓ 工号 {badge} 已停用").format(badge=command.badge), "good")

    def _note_refused(self, command: object, error: CheckpointError) -> None:
        if isinstance(command, c.RegisterStaff | c.SuspendStaff):
            self._show_fault(error)

    def _show_fault(self, fault: Exception) -> None:
        words = refusal_words(fault).sentence if isinstance(fault, CheckpointError) else str(fault)
        self._say(f"✕ {words}", "bad")

    def _say(self, words: str, tone: str = "none") -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        set_tone(self.said, tone)
