"""The service thread: one inbox, one thread, decide -> append -> act -> publish.

It alone writes state and log, so the order in the log is the order of decisions. Nothing moves in the physical world
before the event that justifies it is on disk.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.acts import Act, CloseGate, RunBelt, StopBelt, acts_for, belt_forgot_its_order, belt_order
from checkpoint.audit_log import AuditLog
from checkpoint.catalogue import Catalogue
from checkpoint.clock import Clock
from checkpoint.deciding import Decision, decide
from checkpoint.departure import RunState
from checkpoint.errors import BugError, CheckpointError, EnvironmentFault, LogFault, RefusedError
from checkpoint.law import Law
from checkpoint.regulation import Rules
from checkpoint.roles import SYSTEM, Identity
from checkpoint.screening import BagState
from checkpoint.station import Station, evolve

logger = logging.getLogger(__name__)

CLOCK_STEP_MS = 2_000
"""A wall clock that moves this far against the monotonic clock between two commands is recorded as a step."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What subscribers are told: events just written and the state after them, or why the service stands.

    Attributes:
        halted: code and message of the fault that stopped lane and gate; None while working.
    """

    events: tuple[e.StoredEvent, ...]
    station: Station
    halted: CheckpointError | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The answer to a command that was not refused."""

    events: tuple[e.StoredEvent, ...]
    station: Station


Subscriber = Callable[[Publication], None]
_Request = tuple[c.Command, "str | None", "Future[Accepted]"]
WHILE_HALTED = c.Resume | c.SignIn | c.SignOut
"""Whoever may resume has to be able to come to the window; with a log that still takes nothing they fail as it did."""


class CheckpointService:
    """Decides, records, then acts.

    Attributes:
        station: the state after the last event; replaced, never changed, so any thread may read it.
        halted: why lane and gate stand, or None.
    """

    def __init__(
        self, open_log: Callable[[], AuditLog], catalogue: Catalogue, rules: Rules, clock: Clock,
        act: Callable[[Act], None], *, node: str, lane: str = "1",
    ) -> None:  # fmt: skip
        """Args: open_log is called on the service thread; act must return at once (it feeds the actuator's queue)."""
        self._open_log, self._catalogue, self._rules = open_log, catalogue, rules
        self._clock, self._act, self._lane = clock, act, lane
        self._inbox: queue.Queue[_Request | None] = queue.Queue()
        self._subscribers: list[Subscriber] = []
        self._thread: threading.Thread | None = None
        self._log: AuditLog | None = None
        self._belt_ordered: tuple[str, str | None] | None | str = "unknown"
        self._clock_anchor: tuple[datetime, int] | None = None
        self.station = Station(node)
        self.halted: CheckpointError | None = None

    # --- for every thread ---------------------------------------------------------------------------------------------

    def subscribe(self, subscriber: Subscriber) -> None:
        """``subscriber`` is called on the service thread after every change; it must be quick and must not raise."""
        self._subscribers.append(subscriber)

    def post(self, command: c.Command, session_id: str | None = None) -> Future[Accepted]:
        """Ask for ``command``; ``session_id`` says who, None is the machine itself (and SignIn, which asks for a name).

        The future ends with Accepted, or with RefusedError or EnvironmentFault. Screens do not wait on it.
        """
        future: Future[Accepted] = Future()
        self._inbox.put((command, session_id, future))
        return future

    def start(self, deadline_s: float = 30.0) -> None:
        """Open the log, fold it, repair what a power cut left, begin to work.

        Raises:
            LogFault: the log cannot be opened or does not verify.
        """
        opened: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, args=(opened,), name="service")
        self._thread.start()
        try:
            opened.result(deadline_s)
        except BaseException:
            self.stop()
            raise

    def stop(self, deadline_s: float = 10.0) -> None:
        """Finish what was posted, close the log, end the thread."""
        if self._thread is None:
            return
        self._inbox.put(None)
        self._thread.join(deadline_s)
        if self._thread.is_alive():
            raise EnvironmentFault("service.stuck", f"the service thread did not end within {deadline_s} s")
        self._thread = None

    @property
    def is_alive(self) -> bool:
        """The service thread runs."""
        return self._thread is not None and self._thread.is_alive()

    # --- on the service thread ----------------------------------------------------------------------------------------

    def _run(self, opened: Future[None]) -> None:
        try:
            self.open()
        except Exception as error:  # handed to start(), which raises it in the caller's thread
            opened.set_exception(error)
            return
        opened.set_result(None)
        while (request := self._inbox.get()) is not None:
            self._handle(request)
        self.close()

    def open(self) -> None:
        """Open and fold the log, then repair; for tests without a thread, together with ``run_pending``."""
        self._log = self._open_log()
        for stored in self._log.read():
            self.station = evolve(self.station, stored)
        for command in (*self._repairs("restart"), *self._sign_outs()):
            self._decide_and_append(command, SYSTEM)

    def close(self) -> None:
        """Close the log."""
        if self._log is not None:
            self._log.close()
            self._log = None

    def run_pending(self) -> None:
        """Handle what was posted so far, in the caller's thread."""
        while not self._inbox.empty():
            request = self._inbox.get()
            if request is not None:
                self._handle(request)

    def _repairs(self, reason: str) -> list[c.Command]:
        """What a power cut or a log that stood left half done, closed so that a person looks at it."""
        repairs: list[c.Command] = []
        for run in self.station.runs.values():
            if run.state is RunState.CLEARED:
                repairs.append(c.ReportGateFailed(run.run_id, run.clearance_id, reason))
        for bag in self.station.bags.values():
            if bag.state is BagState.ENTERED:
                repairs.append(c.InvalidateScan(bag.bag_id, reason))
            elif bag.state is BagState.SCANNED:
                repairs.append(c.ReportDetectorSilent(bag.bag_id, reason))
        return repairs

    def _sign_outs(self) -> list[c.Command]:
        return [c.SignOut(session_id, "shift_end") for session_id in self.station.sessions]

    def _handle(self, request: _Request) -> None:
        command, session_id, future = request
        try:
            self._watch_clock()
            accepted = self._answer(command, session_id)
        except (RefusedError, EnvironmentFault) as error:
            future.set_exception(error)
        except Exception as error:
            logger.exception("service: %s", type(command).__name__)
            bug = error if isinstance(error, BugError) else BugError("service.bug", f"{type(error).__name__}: {error}")
            self._halt(bug)
            future.set_exception(bug)
        else:
            future.set_result(accepted)

    def _answer(self, command: c.Command, session_id: str | None) -> Accepted:
        if self.halted is not None and not isinstance(command, WHILE_HALTED):
            raise EnvironmentFault("service.halted", f"lane and gate stand: {self.halted}", why=self.halted.code)
        by = self._identify(command, session_id)
        try:
            stored = self._decide_and_append(command, by)
        except RefusedError as refusal:
            self._record_refusal(command, by, refusal)
            raise
        if isinstance(command, c.Resume) and self.halted is not None:
            self._go_on()
        return Accepted(stored, self.station)

    def _go_on(self) -> None:
        """The log takes rows again. What was reported meanwhile is lost, so what was under way is closed as cut off."""
        self.halted = None
        self._belt_ordered = "unknown"
        for command in self._repairs("halted"):
            self._decide_and_append(command, SYSTEM)
        self._publish(())
        self._order_belt()

    def _identify(self, command: c.Command, session_id: str | None) -> Identity:
        if session_id is None:
            return SYSTEM
        session = self.station.sessions.get(session_id)
        if session is None:
            raise RefusedError("session.ended", "the session has ended: sign in again")
        return Identity(session.badge, session.role, session_id)

    def _decide_and_append(self, command: c.Command, by: Identity) -> tuple[e.StoredEvent, ...]:
        log = self._require_log()
        law = Law(self._catalogue, self._rules, self._clock.now())
        head = log.head()
        decision = decide(self.station, command, law, by, (head.seq, head.hash))
        return self._append(decision, by)

    def _append(self, decision: Decision, by: Identity) -> tuple[e.StoredEvent, ...]:
        try:
            stored = self._require_log().append(decision, by.actor, str(by.role))
        except LogFault as fault:
            self._halt(fault)
            raise
        for event in stored:
            self.station = evolve(self.station, event)
        for act in acts_for(stored, self.station):
            self._act(act)
            if isinstance(act, RunBelt):  # backwards, by hand: it holds the belt until it says forward
                self._belt_ordered = ("by_hand", None)
        if belt_forgot_its_order(stored):
            self._belt_ordered = "unknown"
        self._order_belt()
        self._publish(stored)
        return stored

    def _record_refusal(self, command: c.Command, by: Identity, refusal: RefusedError) -> None:
        event = e.CommandRefused(type(command).__name__, refusal.code, str(refusal))
        self._append((("station", event),), by)

    def _order_belt(self) -> None:
        order = belt_order(self.station, self._lane)
        if order == self._belt_ordered or self.halted is not None:
            return
        self._belt_ordered = order
        self._act(RunBelt(self._lane, "clear") if order is None else StopBelt(self._lane, *order))

    def _halt(self, fault: CheckpointError) -> None:
        """Lane and gate stop, whatever they were doing; said to everybody, since the log cannot say it."""
        logger.error("halted: %s", fault)
        self.halted = fault
        self._act(StopBelt(self._lane, "halted"))
        self._act(CloseGate("halted"))
        self._publish(())

    def _publish(self, stored: tuple[e.StoredEvent, ...]) -> None:
        publication = Publication(stored, self.station, self.halted)
        for subscriber in self._subscribers:
            subscriber(publication)

    def _watch_clock(self) -> None:
        if self.halted is not None:
            return
        now, monotonic_ns = self._clock.now(), self._clock.monotonic_ns()
        anchor, self._clock_anchor = self._clock_anchor, (now, monotonic_ns)
        if anchor is None:
            return
        step_ms = int((now - anchor[0]).total_seconds() * 1000 - (monotonic_ns - anchor[1]) / 1e6)
        if abs(step_ms) >= CLOCK_STEP_MS:
            self._decide_and_append(c.ReportClockStep(step_ms), SYSTEM)

    def _require_log(self) -> AuditLog:
        if self._log is None:
            raise LogFault("log.closed", "the log is not open: restart the kiosk")
        return self._log
