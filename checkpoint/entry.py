"""The three not-in at the doors: unrelated persons and vehicles. Dangerous goods are ``screening``. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.departure import Departure
from checkpoint.errors import RefusedError
from checkpoint.law import Law
from checkpoint.plate import normalise_plate
from checkpoint.regulation import RuleInForce
from checkpoint.staff import Staff


class Vehicle(msgspec.Struct, frozen=True):
    """A vehicle with an entry agreement."""

    plate: str
    carrier: str
    agreement_until: datetime


def decide_person(
    command: c.CheckPerson, runs: Mapping[str, Departure], staff: Mapping[str, Staff], law: Law
) -> e.PersonAdmitted | e.PersonRefused:
    """Whom the departure area is for: passengers of a run that has not left, with matching papers, and staff.

    Raises:
        RefusedError: entry.person_decides: the ground's text is not verified, so the person at the door decides.
    """
    rule = law.rules.rule_in_force("entry.person", law.today)
    reason = _person_reason(command, runs, staff)
    if _is_admitted(rule, reason, command.decision, command.note):
        return e.PersonAdmitted(
            command.entry_id, command.paper, command.number, command.run_id, reason or "", command.note
        )
    return e.PersonRefused(
        command.entry_id, command.paper, command.number, command.run_id, rule.id, reason or "", command.note
    )


def _is_admitted(rule: RuleInForce, reason: str | None, decision: c.EntryDecision | None, note: str) -> bool:
    """No ground: in. A verified ground: out. Any other: as the person at the door decides, with a reason."""
    if reason is None:
        return True
    source = rule.version.ground(reason).source
    if source.verification == "verified":
        return False
    if decision is None or not note.strip():
        raise RefusedError(
            "entry.person_decides", f"{rule.id}: {reason} ({source.verification}): decide and say why",
            rule=rule.id, reason=reason,
        )  # fmt: skip
    return decision == "admit"


def _person_reason(command: c.CheckPerson, runs: Mapping[str, Departure], staff: Mapping[str, Staff]) -> str | None:
    if command.paper == "none" or not command.number:
        return "no_paper"
    if command.paper == "staff_pass":
        person = staff.get(command.number)
        return "unknown_pass" if person is None or person.is_suspended else None
    run = runs.get(command.run_id or "")
    if run is None:
        return "no_such_run"
    if run.is_ended:
        return "run_ended"
    if command.identity_matches is None:
        return "identity_not_checked"
    return None if command.identity_matches else "identity_differs"


def decide_vehicle(
    command: c.CheckVehicle, vehicles: Mapping[str, Vehicle], runs: Mapping[str, Departure], law: Law
) -> e.VehicleAdmitted | e.VehicleRefused:
    """A vehicle enters with an agreement in date, or for a run on the board.

    Raises:
        RefusedError: no plate; or entry.person_decides, as for a person.
    """
    rule = law.rules.rule_in_force("entry.vehicle", law.today)
    plate = normalise_plate(command.plate)
    if not plate:
        raise RefusedError("entry.plate_missing", "type or read the plate")
    agreed = vehicles.get(plate)
    reason = _vehicle_reason(plate, agreed, runs, law)
    if _is_admitted(rule, reason, command.decision, command.note):
        return e.VehicleAdmitted(command.entry_id, plate, agreed.carrier if agreed else "", reason or "", command.note)
    return e.VehicleRefused(command.entry_id, plate, rule.id, reason or "", command.note)


def _vehicle_reason(plate: str, agreed: Vehicle | None, runs: Mapping[str, Departure], law: Law) -> str | None:
    if agreed is not None and agreed.agreement_until >= law.now:
        return None
    if any(run.plate == plate and not run.is_ended for run in runs.values()):
        return None
    return "agreement_expired" if agreed is not None else "no_agreement"
