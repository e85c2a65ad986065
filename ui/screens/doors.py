"""The doors: unrelated persons and vehicles stay out of the departure area."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import datetime

import msgspec
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.law import CHINA
from checkpoint.regulation import Ground, Rules
from checkpoint.roles import Role, is_allowed
from checkpoint.service import Publication
from checkpoint.staff import Session
from ui.bridge import Bridge
from ui.departure_text import person_name, plate_words
from ui.i18n import language, tr
from ui.law_text import article_words, verification_words
from ui.refusals import refusal_words
from ui.screens.door_forms import PersonForm, VehicleForm
from ui.screens.screen import Screen
from ui.times import clock_time
from ui.widgets.plain_table import PlainRow, PlainTable
from ui.widgets.tones import all_touchable

KEPT = 60
DoorEvent = e.PersonAdmitted | e.PersonRefused | e.VehicleAdmitted | e.VehicleRefused
DoorCommand = c.CheckPerson | c.CheckVehicle
PAPERS = ("ticket", "staff_pass", "none")


class DoorsScreen(Screen):
    """May this person, may this vehicle come in?"""

    name = "doors"
    roles = frozenset({Role.DISPATCHER, Role.EXIT_CHECKER, Role.DUTY_MANAGER, Role.SCREENER, Role.VEHICLE_INSPECTOR})
    listed = (e.PersonAdmitted, e.PersonRefused, e.VehicleAdmitted, e.VehicleRefused)

    def __init__(self, bridge: Bridge, rules: Rules, clock: Clock) -> None:
        super().__init__()
        self._bridge, self._rules, self._clock = bridge, rules, clock
        self._undecided: dict[type, DoorCommand] = {}
        self._said: dict[PersonForm | VehicleForm, Callable[[], None]] = {}
        self._last: deque[e.StoredEvent] = deque(maxlen=KEPT)
        self.person, self.vehicle = PersonForm(), VehicleForm()
        self.heading, self.empty = QLabel(), QLabel()
        self.heading.setProperty("look", "strong")
        self.empty.setProperty("look", "caption")
        self.table = PlainTable(stretch=4)
        self.table.setMinimumHeight(96)
        doors = QHBoxLayout()
        doors.setSpacing(16)
        doors.addWidget(self.person, 1)
        doors.addWidget(self.vehicle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(doors, 1)
        column.addWidget(self.heading)
        column.addWidget(self.empty)
        column.addWidget(self.table)
        self._connect()
        all_touchable(self)
        self.retranslate()

    def _connect(self) -> None:
        self.person.asked.connect(self._ask_person)
        self.vehicle.asked.connect(self._ask_vehicle)
        self.vehicle.registered.connect(self._bridge.post)
        self.person.decision.decided.connect(lambda decision, note: self._decide(c.CheckPerson, decision, note))
        self.vehicle.decision.decided.connect(lambda decision, note: self._decide(c.CheckVehicle, decision, note))
        self._bridge.refused.connect(self._note_refused)
        self._bridge.accepted.connect(self._note_accepted)

    def title(self) -> str:
        """On the tab."""
        return tr("进站门")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For the card under F12."""
        return (("F9", tr("判定人员")), ("F10", tr("判定车辆")), ("F6", tr("登记进站协议")))

    def go_back(self) -> bool:
        """The agreement closes first."""
        is_open = self.vehicle.agreement.isVisible()
        self.vehicle.open_agreement(False)
        return is_open

    def show_publication(self, publication: Publication) -> None:
        """Answers of the doors, newest on top, whoever asked."""
        for stored in publication.events:
            if isinstance(stored.event, DoorEvent):
                self._last.appendleft(stored)
                self._answer(stored.event)
        self._redraw()

    def show_session(self, session: Session | None) -> None:
        """Agreements are for the dispatcher and the manager; a vehicle is not the screener's."""
        may = session is not None
        self.vehicle.allow_agreement(session is not None and is_allowed(session.role, c.RegisterVehicle))
        self.vehicle.setEnabled(session is not None and is_allowed(session.role, c.CheckVehicle))
        self.person.setEnabled(may and session is not None and is_allowed(session.role, c.CheckPerson))

    def retranslate(self) -> None:
        """Captions, and the answers, which are said again."""
        self.person.retranslate()
        self.vehicle.retranslate()
        self.heading.setText(tr("最近的判定"))
        self.empty.setText(tr("还没有判定。每次判定都记入日志，并显示在这里，最新的在上。"))
        self.person.answer.say("–", "none", tr("发车区只进本站旅客和工作人员：看票、看证、看人。"))
        self.vehicle.answer.say("–", "none", tr("只进有进站协议的车，和班次表上的车。"))
        for say in self._said.values():
            say()
        self.show_session(self._bridge.session)
        self._redraw()

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """The keys that stand on the buttons."""
        keys = {
            Qt.Key.Key_F9: self.person.judge, Qt.Key.Key_F10: self.vehicle.judge, Qt.Key.Key_F6: self.vehicle.agree
        }  # fmt: skip
        pressed = keys.get(Qt.Key(event.key())) if event is not None else None
        if pressed is not None and pressed.isVisible():
            pressed.click()
        else:
            super().keyPressEvent(event)

    # --- asking -------------------------------------------------------------------------------------------------------

    def _ask_person(self, paper: str, number: str, run_id: str | None, identity: bool | None) -> None:
        assert paper in PAPERS
        self._post(c.CheckPerson(self._bridge.new_id(), paper, number, run_id, identity))  # type: ignore[arg-type]

    def _ask_vehicle(self, plate: str) -> None:
        self._post(c.CheckVehicle(self._bridge.new_id(), plate))

    def _post(self, command: DoorCommand) -> None:
        self._undecided.pop(type(command), None)
        self._form(command).close_question()
        self._bridge.post(command)

    def _decide(self, kind: type[DoorCommand], decision: str, note: str) -> None:
        """The same question again, with what the person at the door decides."""
        asked = self._undecided.get(kind)
        if asked is not None:
            self._post(msgspec.structs.replace(asked, decision=decision, note=note))

    def _form(self, command: object) -> PersonForm | VehicleForm:
        return self.person if isinstance(command, c.CheckPerson) else self.vehicle

    def _say(self, form: PersonForm | VehicleForm, say: Callable[[], None]) -> None:
        """Now, and again whenever the language changes."""
        self._said[form] = say
        say()

    def _note_refused(self, command: object, error: CheckpointError) -> None:
        if not isinstance(command, c.CheckPerson | c.CheckVehicle | c.RegisterVehicle):
            return
        form = self._form(command)
        self._say(form, lambda: self._say_refused(form, command, error))
        if error.code == "entry.person_decides" and not isinstance(command, c.RegisterVehicle):
            self._undecided[type(command)] = command
            form.open_question()

    def _say_refused(
        self, form: PersonForm | VehicleForm, command: DoorCommand | c.RegisterVehicle, error: CheckpointError
    ) -> None:
        if error.code == "entry.person_decides" and not isinstance(command, c.RegisterVehicle):
            why = self._why(str(error.detail.get("rule", "")), str(error.detail.get("reason", "")))
            subject = command.number if isinstance(command, c.CheckPerson) else plate_words(command.plate)
            form.answer.say(f"? {tr('请您决定')}  {subject}", "ask", why)
        else:
            form.answer.say(f"✕ {tr('没有判定')}", "bad", refusal_words(error).sentence)

    def _note_accepted(self, command: object, _answer: object) -> None:
        if isinstance(command, c.RegisterVehicle):
            self._say(self.vehicle, lambda: self._say_registered(command))

    def _say_registered(self, command: c.RegisterVehicle) -> None:
        until = command.agreement_until.astimezone(CHINA).date().isoformat()
        words = tr("{plate} · {carrier} · 有效期至 {day}")
        self.vehicle.answer.say(
            f"✓ {tr('协议已登记')}", "good",
            words.format(plate=plate_words(command.plate), carrier=command.carrier, day=until),
        )  # fmt: skip

    # --- answers ------------------------------------------------------------------------------------------------------

    def _answer(self, event: DoorEvent) -> None:
        form = self.person if isinstance(event, e.PersonAdmitted | e.PersonRefused) else self.vehicle
        self._say(form, lambda: self._say_answer(form, event))

    def _say_answer(self, form: PersonForm | VehicleForm, event: DoorEvent) -> None:
        if isinstance(event, e.PersonAdmitted | e.VehicleAdmitted):
            form.answer.say(f"✓ {tr('可以进')}  {_subject(event)}", "good", self._short_why(event))
            return
        why = self._why(event.rule_id, event.reason)
        form.answer.say(f"✕ {tr('不得进')}  {_subject(event)}", "bad", why)

    def _who(self, event: e.PersonAdmitted | e.VehicleAdmitted) -> str:
        if isinstance(event, e.VehicleAdmitted):
            return tr("进站协议：{carrier}").format(carrier=event.carrier) if event.carrier else tr("班次表上的车")
        if event.paper == "staff_pass":
            return person_name(event.number, self._bridge.station.staff)
        run = self._bridge.station.runs.get(event.run_id or "")
        return f"{run.run_number} → {run.destination}" if run is not None else ""

    def _why(self, rule_id: str, reason: str) -> str:
        """The ground in words with its cure, and where it stands."""
        ground = self._ground(rule_id, reason)
        article = article_words(ground.source, self._rules)
        return (
            f"{ground.words.say(language())} → {ground.cure.say(language())}\n"
            f"{article} · {verification_words(ground.source.verification)}"
        )

    def _ground(self, rule_id: str, reason: str) -> Ground:
        day = self._clock.now().astimezone(CHINA).date()
        return self._rules.rule_in_force(rule_id, day).version.ground(reason)

    def _redraw(self) -> None:
        runs = sorted(self._bridge.station.runs.values(), key=lambda run: run.departs_at)
        self.person.show_runs([run for run in runs if not run.is_ended])
        self.empty.setVisible(not self._last)
        self.table.setVisible(bool(self._last))
        self.table.setFixedHeight(190 if self.height() > 900 else 96)
        headings = (tr("时间"), tr("什么"), tr("号码"), tr("判定"), tr("原因"), tr("谁判定"))
        self.table.show_rows(headings, [self._row(stored) for stored in self._last])

    def _short_why(self, event: DoorEvent) -> str:
        """Ground and the decider's note; for the admitted, as whom."""
        if isinstance(event, e.PersonAdmitted | e.VehicleAdmitted):
            if not event.despite:
                return self._who(event)
            code = event.despite
        else:
            code = event.reason
        rule_id = "entry.person" if isinstance(event, e.PersonAdmitted | e.PersonRefused) else "entry.vehicle"
        words = self._ground(rule_id, code).words.say(language())
        return f"{words} · {event.note}" if event.note else words

    def _row(self, stored: e.StoredEvent) -> PlainRow:
        event = stored.event
        assert isinstance(event, DoorEvent)
        is_person = isinstance(event, e.PersonAdmitted | e.PersonRefused)
        refused = isinstance(event, e.PersonRefused | e.VehicleRefused)
        why = self._short_why(event)
        cells = (
            _time(stored.recorded_at), tr("人员进站") if is_person else tr("车辆进站"), _subject(event),
            f"✕ {tr('不得进')}" if refused else f"✓ {tr('可以进')}", why,
            person_name(stored.actor, self._bridge.station.staff),
        )  # fmt: skip
        return PlainRow(str(stored.seq), cells, "bad" if refused else "good", 3)


def _subject(event: DoorEvent) -> str:
    return plate_words(event.plate) if isinstance(event, e.VehicleAdmitted | e.VehicleRefused) else event.number


def _time(at: datetime) -> str:
    return clock_time(at)
