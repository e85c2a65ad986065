"""What is known of one run, and how each event changes it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.errors import BugError
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
CHECKING = (S.PRESENTED, S.REFERRED, S.REFUSED)
"""The coach stands at the gate and is being checked."""

TRANSITIONS: Mapping[tuple[RunState | None, type[e.Event]], tuple[RunState, ...]] = {
    (None, e.RunPlanned): (S.PLANNED,),
    (S.PLANNED, e.CoachPresented): (S.PRESENTED,),
    **{(state, e.CoachPresented): (S.PRESENTED,) for state in CHECKING},
    **{(state, e.CheckRecorded): (S.PRESENTED,) for state in CHECKING},
    **{(state, e.DepartureSigned): (S.PRESENTED,) for state in (S.PRESENTED, S.REFUSED)},
    **{(state, e.ClearanceRefused): (S.REFUSED,) for state in CHECKING},
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
    **{(state, e.RunCancelled): (S.CANCELLED,) for state in (S.PLANNED, *CHECKING, S.SUSPENDED)},
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
