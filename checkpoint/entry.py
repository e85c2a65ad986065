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
from checkpoint.staff import Staff


class Vehicle(msgspec.Struct, frozen=True):
    """A vehicle with an entry agreement."""

    plate: str
    carrier: str
    agreement_until: datetime


def decide_person(
    command: c.CheckPerson, runs: Mapping[str, Departure], staff: Mapping[str, Staff], law: Law
) -> e.PersonAdmitted | e.PersonRefused:
    """Whom the departure area is for: passengers of a run that has not left, with matching papers, and staff."""
    law.rules.rule_in_force("entry.person", law.today)
    reason = _person_reason(command, runs, staff)
    if reason is None:
        return e.PersonAdmitted(command.entry_id, command.paper, command.number, command.run_id)
    return e.PersonRefused(command.entry_id, command.paper, command.number, command.run_id, "entry.person", reason)


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
    """A vehicle enters with an agreement in date, or for a run on the board."""
    law.rules.rule_in_force("entry.vehicle", law.today)
    plate = normalise_plate(command.plate)
    if not plate:
        raise RefusedError("entry.plate_missing", "type or read the plate")
    agreed = vehicles.get(plate)
    if agreed is not None and agreed.agreement_until >= law.now:
        return e.VehicleAdmitted(command.entry_id, plate, agreed.carrier)
    if any(run.plate == plate and not run.is_ended for run in runs.values()):
        return e.VehicleAdmitted(command.entry_id, plate, "")
    reason = "agreement_expired" if agreed is not None else "no_agreement"
    return e.VehicleRefused(command.entry_id, plate, "entry.vehicle", reason)
