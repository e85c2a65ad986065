"""One run, from the timetable to the loop sensor: the six not-out. Pure: no clock, no database.

There is no override: a failed statutory check is cured only by a new check. A failed check whose legal text is not
verified is referred to the duty manager, who upholds it or accepts the coach with a reason; both are on record.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

import msgspec

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.departure_checks import CheckContext, run_check
from checkpoint.errors import BugError, RefusedError
from checkpoint.facts import CheckFacts, ExitForm, RoutineCheckSlip
from checkpoint.law import Law
from checkpoint.plate import normalise_plate
from checkpoint.regulation import RuleInForce
from checkpoint.roles import Identity
from checkpoint.transition import next_state


class RunState(StrEnum):
    """Where a run is."""

    PLANNED = "planned"
    PRESENTED = "presented"
    REFERRED = "referred"
    REFUSED = "refused"
    CLEARED = "cleared"
    SUSPENDED = "suspended"
    OPEN = "open"
    LEFT = "left"
    CANCELLED = "cancelled"


S = RunState
ENDED = frozenset({S.LEFT, S.CANCELLED})
_CHECKING = (S.PRESENTED, S.REFERRED, S.REFUSED)

TRANSITIONS: Mapping[tuple[RunState | None, type[e.Event]], tuple[RunState, ...]] = {
    (None, e.RunPlanned): (S.PLANNED,),
    (S.PLANNED, e.CoachPresented): (S.PRESENTED,),
    **{(state, e.CoachPresented): (S.PRESENTED,) for state in _CHECKING},
    **{(state, e.CheckRecorded): (S.PRESENTED,) for state in _CHECKING},
    **{(state, e.DepartureSigned): (S.PRESENTED,) for state in (S.PRESENTED, S.REFUSED)},
    **{(state, e.ClearanceRefused): (S.REFUSED,) for state in _CHECKING},
    (S.PRESENTED, e.ClearanceReferred): (S.REFERRED,),
    (S.REFUSED, e.ClearanceReferred): (S.REFERRED,),
    (S.REFERRED, e.ReferralJudged): (S.REFERRED, S.PRESENTED),
    (S.PRESENTED, e.ClearanceGranted): (S.CLEARED,),
    (S.REFUSED, e.ClearanceGranted): (S.CLEARED,),
    (S.CLEARED, e.GateOpened): (S.OPEN,),
    (S.CLEARED, e.ClearanceSuspended): (S.SUSPENDED,),
    (S.SUSPENDED, e.ClearanceReconfirmed): (S.CLEARED, S.OPEN),
    (S.SUSPENDED, e.ClearanceRefused): (S.REFUSED,),
    (S.OPEN, e.CoachLeft): (S.LEFT,),
    **{(state, e.RunCancelled): (S.CANCELLED,) for state in (S.PLANNED, *_CHECKING, S.SUSPENDED)},
}


class Check(msgspec.Struct, frozen=True):
    """The latest check of one rule."""

    event: e.CheckRecorded
    actor: str
    at: datetime


class Signature(msgspec.Struct, frozen=True):
    """One signature on the exit form."""

    event: e.DepartureSigned
    actor: str
    at: datetime


class ReferralDecision(msgspec.Struct, frozen=True):
    """What the duty manager decided on a referred rule."""

    event: e.ReferralJudged
    actor: str
    at: datetime


class Departure(msgspec.Struct, frozen=True):
    """All that is known of one run."""

    run_id: str
    run_number: str
    destination: str
    plate: str
    departs_at: datetime
    approved_seats: int
    state: RunState
    driver_name: str = ""
    driver_certificate: str = ""
    presented_by: str = ""
    presented_at: datetime | None = None
    checks: Mapping[str, Check] = msgspec.field(default_factory=dict)
    signatures: Mapping[c.Capacity, Signature] = msgspec.field(default_factory=dict)
    referred: tuple[str, ...] = ()
    judged: Mapping[str, ReferralDecision] = msgspec.field(default_factory=dict)
    refusal: e.ClearanceRefused | None = None
    clearance_id: str = ""
    requested_by: str = ""
    granted_at: datetime | None = None
    opened_at: datetime | None = None
    left_at: datetime | None = None
    suspension: str = ""
    cancelled: str = ""

    @property
    def is_ended(self) -> bool:
        """Left or cancelled."""
        return self.state in ENDED


class RuleStanding(msgspec.Struct, frozen=True):
    """How one rule stands for one coach at one moment.

    Attributes:
        status: ``passed`` · ``failed`` (verified text) · ``ask`` (unverified text, a person decides) · ``accepted``
            (asked and accepted) · ``not_checked`` · ``stale``. Only ``passed`` and ``accepted`` let a coach leave.
        grounds: why it did not pass.
    """

    rule_id: str
    status: Literal["passed", "failed", "ask", "accepted", "not_checked", "stale"]
    grounds: tuple[e.FailedGround, ...] = ()


RunCommand = (
    c.PlanRun | c.CancelRun | c.PresentCoach | c.RecordCheck | c.SignDeparture | c.RequestClearance | c.JudgeReferral
    | c.ReconfirmClearance | c.ConfirmGateOpened | c.ReportGateFailed | c.ReportCoachLeft
)  # fmt: skip

EXPECTED: Mapping[type[c.Command], frozenset[RunState]] = {
    c.CancelRun: frozenset({S.PLANNED, *_CHECKING, S.SUSPENDED}),
    c.PresentCoach: frozenset({S.PLANNED, *_CHECKING}),
    c.RecordCheck: frozenset(_CHECKING),
    c.SignDeparture: frozenset({S.PRESENTED, S.REFUSED}),
    c.RequestClearance: frozenset({S.PRESENTED, S.REFUSED}),
    c.JudgeReferral: frozenset({S.REFERRED}),
    c.ReconfirmClearance: frozenset({S.SUSPENDED}),
    c.ConfirmGateOpened: frozenset({S.CLEARED}),
    c.ReportGateFailed: frozenset({S.CLEARED}),
    c.ReportCoachLeft: frozenset({S.OPEN}),
}
"""The states in which a command makes sense; PlanRun has none before it."""


def decide(
    run: Departure | None, command: RunCommand, law: Law, by: Identity, held_bags: tuple[int, ...] = ()
) -> tuple[e.Event, ...]:
    """The events that follow from ``command``, or a refusal.

    Args:
        held_bags: numbers of the run's bags that are still undecided.

    Raises:
        RefusedError: not in a state for it, or a rule of two persons is broken.
    """
    if isinstance(command, c.PlanRun):
        return _plan(run, command)
    if run is None:
        raise RefusedError("run.unknown", f"there is no run {command.run_id}", run=command.run_id)
    if run.state not in EXPECTED[type(command)]:
        raise RefusedError(
            "run.wrong_state", f"run {run.run_number} is {run.state}", run=run.run_number, state=str(run.state)
        )
    match command:
        case c.CancelRun():
            return (e.RunCancelled(run.run_id, command.reason),)
        case c.PresentCoach():
            return _present(run, command)
        case c.RecordCheck():
            return _record_check(run, command, law)
        case c.SignDeparture():
            return _sign(run, command, law, by)
        case c.RequestClearance():
            return _request(run, command.clearance_id, law, held_bags)
        case c.JudgeReferral():
            return _judge(run, command, law, by)
        case c.ReconfirmClearance():
            return _reconfirm(run, command, law, by, held_bags)
        case c.ConfirmGateOpened():
            return _same_clearance(run, command.clearance_id, e.GateOpened(run.run_id, command.clearance_id))
        case c.ReportGateFailed():
            suspended = e.ClearanceSuspended(run.run_id, command.clearance_id, command.reason)
            return _same_clearance(run, command.clearance_id, suspended)
        case c.ReportCoachLeft():
            return _same_clearance(run, command.clearance_id, e.CoachLeft(run.run_id, command.clearance_id))


def standings(run: Departure, law: Law) -> tuple[RuleStanding, ...]:
    """How each departure rule in force today stands for this coach, judged now and not when it was recorded."""
    return tuple(_standing(run, rule, law) for rule in law.rules.in_force("departure", law.today))


def evolve(run: Departure | None, event: e.Event, at: datetime, actor: str) -> Departure:
    """The run after ``event``, which ``actor`` caused at ``at``. Illegal pairs raise BugError."""
    if isinstance(event, e.RunPlanned):
        state = next_state(TRANSITIONS, run.state if run else None, event, None)
        return Departure(
            event.run_id,
            event.run_number,
            event.destination,
            event.plate,
            event.departs_at,
            event.approved_seats,
            state,
        )
    if run is None:
        raise BugError("run.event_before_plan", f"{e.kind_of(event)} before run_planned")
    changes = _changes(run, event, at, actor)
    state = next_state(TRANSITIONS, run.state, event, _wanted(run, event))
    return msgspec.structs.replace(run, state=state, **changes)


# --- judging ----------------------------------------------------------------------------------------------------------


def _standing(run: Departure, rule: RuleInForce, law: Law) -> RuleStanding:
    if rule.rule.check == "exit_form":
        failures = _grounds(run, rule, exit_form(run), law)
        return RuleStanding(rule.id, _status(run, rule.id, failures), failures)
    check = run.checks.get(rule.id)
    if check is None:
        return RuleStanding(rule.id, "not_checked")
    if law.now - check.at > timedelta(minutes=rule.version.fresh_for_min) or law.now < check.at - timedelta(minutes=5):
        return RuleStanding(rule.id, "stale", check.event.grounds)
    failures = _grounds(run, rule, check.event.facts, law)
    return RuleStanding(rule.id, _status(run, rule.id, failures), failures)


def _status(
    run: Departure, rule_id: str, grounds: tuple[e.FailedGround, ...]
) -> Literal["passed", "failed", "ask", "accepted"]:
    if not grounds:
        return "passed"
    if any(ground.verification == "verified" for ground in grounds):
        return "failed"
    judged = run.judged.get(rule_id)
    return "accepted" if judged is not None and judged.event.decision == "accept" else "ask"


def _grounds(run: Departure, rule: RuleInForce, facts: CheckFacts, law: Law) -> tuple[e.FailedGround, ...]:
    context = CheckContext(
        law.now, run.plate, run.departs_at, run.approved_seats, run.driver_name, run.driver_certificate
    )
    grounds = []
    for failure in run_check(rule, facts, context):
        source = rule.version.ground(failure.code).source
        grounds.append(e.FailedGround(failure.code, source.verification, source, dict(failure.detail)))
    return tuple(grounds)


def exit_form(run: Departure) -> ExitForm:
    """The exit form as signed so far."""
    inspector, driver = run.signatures.get("exit_checker"), run.signatures.get("driver")
    return ExitForm(inspector.event.signer if inspector else None, driver.event.signer if driver else None)


# --- one decision each ------------------------------------------------------------------------------------------------


def _plan(run: Departure | None, command: c.PlanRun) -> tuple[e.Event, ...]:
    if run is not None:
        raise RefusedError("run.already_known", f"run {command.run_number} is on the board", run=command.run_number)
    if command.approved_seats < 1:
        raise RefusedError("run.seats", "a coach has at least one approved seat", seats=command.approved_seats)
    return (
        e.RunPlanned(
            command.run_id, command.run_number, command.destination, normalise_plate(command.plate),
            command.departs_at, command.approved_seats,
        ),
    )  # fmt: skip


def _present(run: Departure, command: c.PresentCoach) -> tuple[e.Event, ...]:
    if not command.driver_name or not command.driver_certificate:
        raise RefusedError("run.driver_missing", "name the driver and the qualification certificate")
    plate = normalise_plate(command.plate)
    return (e.CoachPresented(run.run_id, plate, command.driver_name, command.driver_certificate),)


def _record_check(run: Departure, command: c.RecordCheck, law: Law) -> tuple[e.Event, ...]:
    rule = law.rules.rule_in_force(command.rule_id, law.today)
    if rule.rule.check == "exit_form" or rule.rule.gate != "departure":
        raise RefusedError("check.not_recorded_by_hand", f"{rule.id} follows from the signatures", rule=rule.id)
    grounds = _grounds(run, rule, command.facts, law)
    verified = any(ground.verification == "verified" for ground in grounds)
    result: Literal["passed", "failed", "ask"] = "failed" if verified else "ask" if grounds else "passed"
    return (e.CheckRecorded(run.run_id, rule.id, result, grounds, command.facts, command.evidence, law.digest),)


def _sign(run: Departure, command: c.SignDeparture, law: Law, by: Identity) -> tuple[e.Event, ...]:
    form = {rule.id for rule in law.rules.in_force("departure", law.today) if rule.rule.check == "exit_form"}
    undone = tuple(s.rule_id for s in standings(run, law) if s.rule_id not in form and s.status in _BLOCKING)
    if undone:
        raise RefusedError("sign.form_incomplete", f"not ready to sign: {', '.join(undone)}", rules=undone)
    if command.capacity == "exit_checker":
        _not_the_inspector(run, by)
        if command.signer != by.actor:
            raise RefusedError(
                "sign.not_yourself", "the exit checker signs with the own session", signer=command.signer
            )
    elif command.signer != run.driver_certificate:
        raise RefusedError("sign.other_driver", "the driver who signs is the driver who presented the coach")
    elif command.evidence is None:
        raise RefusedError("sign.no_signature", "the driver's drawn signature is missing")
    return (e.DepartureSigned(run.run_id, command.capacity, command.signer, command.evidence),)


_BLOCKING = frozenset({"failed", "not_checked", "stale"})


def _not_the_inspector(run: Departure, by: Identity) -> None:
    for check in run.checks.values():
        facts = check.event.facts
        if isinstance(facts, RoutineCheckSlip) and facts.inspector == by.actor:
            raise RefusedError(
                "sign.inspector_signs", "who inspected the vehicle does not sign its exit form", badge=by.actor
            )


def _request(run: Departure, clearance_id: str, law: Law, held_bags: tuple[int, ...]) -> tuple[e.Event, ...]:
    refused = _refusal(run, law, held_bags)
    if refused is not None:
        return (refused,)
    asks = tuple(standing.rule_id for standing in standings(run, law) if standing.status == "ask")
    if asks:
        return (e.ClearanceReferred(run.run_id, asks),)
    return (e.ClearanceGranted(run.run_id, clearance_id, law.digest),)


def _refusal(run: Departure, law: Law, held_bags: tuple[int, ...]) -> e.ClearanceRefused | None:
    failed = [standing for standing in standings(run, law) if standing.status in _BLOCKING]
    rule_ids = [standing.rule_id for standing in failed]
    reasons = [f"{s.rule_id}:{s.status}" for s in failed if s.status != "failed"]
    reasons += [f"{s.rule_id}:{ground.code}" for s in failed if s.status == "failed" for ground in s.grounds]
    if held_bags:
        rule_ids.append("entry.dangerous_goods")
        reasons += [f"entry.dangerous_goods:bag_{number}" for number in held_bags]
    if not rule_ids:
        return None
    return e.ClearanceRefused(run.run_id, tuple(rule_ids), tuple(reasons), law.digest)


def _judge(run: Departure, command: c.JudgeReferral, law: Law, by: Identity) -> tuple[e.Event, ...]:
    if command.rule_id not in run.referred:
        raise RefusedError("referral.not_open", f"{command.rule_id} was not referred", rule=command.rule_id)
    check = run.checks.get(command.rule_id)
    if by.actor == run.requested_by or (check is not None and check.actor == by.actor):
        raise RefusedError("referral.same_person", "a second person decides on a referred check", badge=by.actor)
    if not command.reason.strip():
        raise RefusedError("referral.no_reason", "a decision on a referred check needs a reason")
    judged = e.ReferralJudged(run.run_id, command.rule_id, command.decision, command.reason)
    if command.decision == "accept":
        return (judged,)
    refused = e.ClearanceRefused(run.run_id, (command.rule_id,), (f"{command.rule_id}:upheld",), law.digest)
    return (judged, refused)


def _reconfirm(
    run: Departure, command: c.ReconfirmClearance, law: Law, by: Identity, held_bags: tuple[int, ...]
) -> tuple[e.Event, ...]:
    if by.actor == run.requested_by:
        raise RefusedError("reconfirm.same_person", "a second person confirms a suspended clearance", badge=by.actor)
    confirmed = e.ClearanceReconfirmed(run.run_id, command.clearance_id, command.gate_seen)
    if command.gate_seen == "coach_gone":
        return (confirmed, e.CoachLeft(run.run_id, command.clearance_id))
    refused = _refusal(run, law, held_bags)
    return (refused,) if refused is not None else (confirmed,)


def _same_clearance(run: Departure, clearance_id: str, event: e.Event) -> tuple[e.Event, ...]:
    if clearance_id != run.clearance_id:
        raise RefusedError(
            "clearance.other", f"run {run.run_number} holds clearance {run.clearance_id}, not {clearance_id}"
        )
    return (event,)


# --- folding ----------------------------------------------------------------------------------------------------------


def _wanted(run: Departure, event: e.Event) -> RunState | None:
    if isinstance(event, e.ReferralJudged):
        remaining = set(run.referred) - {event.rule_id}
        return S.REFERRED if remaining or event.decision == "uphold" else S.PRESENTED
    if isinstance(event, e.ClearanceReconfirmed):
        return S.CLEARED if event.gate_seen == "closed" else S.OPEN
    return None


def _changes(run: Departure, event: e.Event, at: datetime, actor: str) -> dict[str, object]:
    match event:
        case e.CoachPresented():
            return {"plate": event.plate, "driver_name": event.driver_name,
                    "driver_certificate": event.driver_certificate, "presented_by": actor, "presented_at": at,
                    "checks": {}, "signatures": {}, "judged": {}, "referred": (), "refusal": None}  # fmt: skip
        case e.CheckRecorded():
            judged = {rule_id: decision for rule_id, decision in run.judged.items() if rule_id != event.rule_id}
            return {"checks": {**run.checks, event.rule_id: Check(event, actor, at)}, "signatures": {},
                    "judged": judged, "referred": ()}  # fmt: skip
        case e.DepartureSigned():
            return {"signatures": {**run.signatures, event.capacity: Signature(event, actor, at)}}
        case e.ClearanceReferred():
            return {"referred": event.rule_ids, "requested_by": actor, "refusal": None}
        case e.ReferralJudged():
            remaining = tuple(rule_id for rule_id in run.referred if rule_id != event.rule_id)
            return {"referred": remaining, "judged": {**run.judged, event.rule_id: ReferralDecision(event, actor, at)}}
        case e.ClearanceRefused():
            return {"refusal": event, "referred": ()}
        case e.ClearanceGranted():
            return {"clearance_id": event.clearance_id, "requested_by": actor, "granted_at": at, "refusal": None}
        case e.ClearanceSuspended():
            return {"suspension": event.reason}
        case e.ClearanceReconfirmed():
            return {"clearance_id": event.clearance_id, "suspension": "", "granted_at": at}
        case e.GateOpened():
            return {"opened_at": at}
        case e.CoachLeft():
            return {"left_at": at}
        case e.RunCancelled():
            return {"cancelled": event.reason}
        case _:
            raise BugError("run.unknown_event", f"{e.kind_of(event)} is not an event of a run")
