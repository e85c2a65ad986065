"""One run, from the timetable to the loop sensor: the six not-out. Pure: no clock, no database.

There is no override: a failed statutory check is cured only by a new check. A failed check whose legal text is not
verified is referred to the duty manager, who upholds it or accepts the coach with a reason; both are on record.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.departure_standing import BLOCKING, RuleStanding, exit_form, grounds_of, standings
from checkpoint.departure_state import (
    CHECKING,
    ENDED,
    TRANSITIONS,
    Check,
    Departure,
    ReferralDecision,
    RunState,
    Signature,
    evolve,
)
from checkpoint.errors import RefusedError
from checkpoint.facts import RoutineCheckSlip
from checkpoint.law import Law
from checkpoint.plate import normalise_plate
from checkpoint.roles import Identity

__all__ = [
    "BLOCKING", "ENDED", "EXPECTED", "TRANSITIONS", "Check", "Departure", "ReferralDecision", "RuleStanding",
    "RunCommand", "RunState", "Signature", "decide", "evolve", "exit_form", "standings",
]  # fmt: skip

S = RunState

RunCommand = (
    c.PlanRun | c.CancelRun | c.PresentCoach | c.RecordCheck | c.SignDeparture | c.RequestClearance | c.JudgeReferral
    | c.ReconfirmClearance | c.ConfirmGateOpened | c.ReportGateFailed | c.ReportCoachLeft
)  # fmt: skip

EXPECTED: Mapping[type[c.Command], frozenset[RunState]] = {
    c.CancelRun: frozenset({S.PLANNED, *CHECKING, S.SUSPENDED}),
    c.PresentCoach: frozenset({S.PLANNED, *CHECKING}),
    c.RecordCheck: frozenset(CHECKING),
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
    grounds = grounds_of(run, rule, command.facts, law)
    verified = any(ground.verification == "verified" for ground in grounds)
    result: Literal["passed", "failed", "ask"] = "failed" if verified else "ask" if grounds else "passed"
    return (e.CheckRecorded(run.run_id, rule.id, result, grounds, command.facts, command.evidence, law.digest),)


def _sign(run: Departure, command: c.SignDeparture, law: Law, by: Identity) -> tuple[e.Event, ...]:
    form = {rule.id for rule in law.rules.in_force("departure", law.today) if rule.rule.check == "exit_form"}
    undone = tuple(s.rule_id for s in standings(run, law) if s.rule_id not in form and s.status in BLOCKING)
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
    failed = [standing for standing in standings(run, law) if standing.status in BLOCKING]
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
