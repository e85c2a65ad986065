"""Between the service thread and Qt: publications become signals, screens post commands."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from itertools import chain

from PyQt6.QtCore import QObject, pyqtSignal

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError
from checkpoint.identifiers import new_id
from checkpoint.service import Accepted, CheckpointService, Publication
from checkpoint.staff import Session
from checkpoint.station import Station


class Bridge(QObject):
    """One for the window. Signals arrive in the GUI thread (queued across threads).

    Attributes:
        published: a Publication; screens redraw from its station. What came while the GUI was busy comes as one, with
            all its events in their order.
        accepted: (command, Accepted).
        refused: (command, CheckpointError).
        signed: the Session in use changed (Session or None).
    """

    published = pyqtSignal(object)
    accepted = pyqtSignal(object, object)
    refused = pyqtSignal(object, object)
    signed = pyqtSignal(object)
    _answered = pyqtSignal(object, object, object)
    _arrived = pyqtSignal()

    def __init__(self, service: CheckpointService, clock: Clock) -> None:
        super().__init__()
        self._service, self.clock = service, clock
        self.session: Session | None = None
        self._on_behalf: dict[str, c.Command] = {}
        self._lock = threading.Lock()
        self._waiting: list[Publication] = []
        self._answered.connect(self._route)
        self._arrived.connect(self._deliver)
        service.subscribe(self._collect)

    def _collect(self, publication: Publication) -> None:
        """On the service thread: one signal for all that waits."""
        with self._lock:
            self._waiting.append(publication)
            is_first = len(self._waiting) == 1
        if is_first:
            self._arrived.emit()

    def _deliver(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        if waiting:
            events = tuple(chain.from_iterable(publication.events for publication in waiting))
            self.published.emit(Publication(events, waiting[-1].station, waiting[-1].halted))

    @property
    def station(self) -> Station:
        """The newest state; immutable."""
        return self._service.station

    @property
    def halted(self) -> CheckpointError | None:
        """Why lane and gate stand, or None."""
        return self._service.halted

    def new_id(self) -> str:
        """A fresh identifier for a command."""
        return new_id(self.clock)

    def post(self, command: c.Command) -> None:
        """Ask as the person signed in; the answer arrives by ``accepted`` or ``refused``, never by waiting."""
        self._post(command, self.session.session_id if self.session else "nobody")

    def sign_in(self, badge: str, pin: str, role: str) -> None:
        """Take over the window; a wrong PIN arrives as an accepted SignIn whose event is SignInFailed."""
        self._post(c.SignIn(self.new_id(), badge, pin, role), None)

    def sign_out(self, reason: str = "person") -> None:
        """Leave the window."""
        if self.session is not None:
            self._post(c.SignOut(self.session.session_id, reason), self.session.session_id)  # type: ignore[arg-type]

    def post_as(self, badge: str, pin: str, role: str, command: c.Command) -> None:
        """A second person confirms in place: signs in, gives this one command, signs out again."""
        session_id = self.new_id()
        self._on_behalf[session_id] = command
        self._post(c.SignIn(session_id, badge, pin, role), None)

    def register_first_manager(self, command: c.RegisterStaff) -> None:
        """Only while the station has no staff at all."""
        if not self.station.staff:
            self._post(command, None)

    def _post(self, command: c.Command, session_id: str | None) -> None:
        future = self._service.post(command, session_id)
        future.add_done_callback(lambda done: self._answered.emit(command, session_id, done))

    def _route(self, command: c.Command, session_id: str | None, done: Future[Accepted]) -> None:
        error = done.exception()
        if isinstance(error, CheckpointError):
            self.refused.emit(command, error)
        elif error is None:
            self._note_session(command, done.result())
            self.accepted.emit(command, done.result())
        if session_id is not None and isinstance(self._on_behalf.get(session_id), type(command)):
            del self._on_behalf[session_id]
            self._post(c.SignOut(session_id, "other_person"), session_id)

    def _note_session(self, command: c.Command, answer: Accepted) -> None:
        if isinstance(command, c.SignIn):
            self._note_sign_in(command, answer)
        elif isinstance(command, c.SignOut) and self.session and command.session_id == self.session.session_id:
            self.session = None
            self.signed.emit(None)

    def _note_sign_in(self, command: c.SignIn, answer: Accepted) -> None:
        signed_in = any(isinstance(stored.event, e.SignedIn) for stored in answer.events)
        waiting = self._on_behalf.get(command.session_id)
        if waiting is not None:
            if signed_in:
                self._post(waiting, command.session_id)
            else:
                del self._on_behalf[command.session_id]
        elif signed_in:
            if self.session is not None:
                self._post(c.SignOut(self.session.session_id, "other_person"), self.session.session_id)
            self.session = answer.station.sessions[command.session_id]
            self.signed.emit(self.session)
