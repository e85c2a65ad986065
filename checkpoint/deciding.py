"""Command in, events with their streams out: which part of the core decides what."""

from __future__ import annotations

from checkpoint import commands as c
from checkpoint import departure, entry, screening, staff
from checkpoint import events as e
from checkpoint.errors import BugError, RefusedError
from checkpoint.law import Law
from checkpoint.plate import normalise_plate
from checkpoint.roles import Identity, is_allowed
from checkpoint.station import Station

Decision = tuple[tuple[str, e.Event], ...]
"""(stream, event) pairs, appended in one transaction."""
Head = tuple[int, str]
NO_HEAD: Head = (0, "")


def decide(station: Station, command: c.Command, law: Law, by: Identity, head: Head = NO_HEAD) -> Decision:
    """What follows from ``command`` of ``by`` in this state under this law.

    Args:
        head: (seq, hash) of the log, for the hand-over slip of a closed shift.

    Raises:
        RefusedError: the role may not, the state does not allow it, or a rule failed.
    """
    if not is_allowed(by.role, type(command)):
        raise RefusedError(
            "role.not_allowed", f"{by.role} may not {type(command).__name__}",
            role=str(by.role), command=type(command).__name__,
        )  # fmt: skip
    if isinstance(command, screening.BagCommand):
        return _bag(station, command, law)
    if isinstance(command, departure.RunCommand):
        run = station.runs.get(command.run_id)
        events = departure.decide(run, command, law, by, station.held_bags(command.run_id))
        return tuple((f"run/{command.run_id}", event) for event in events)
    return _others(station, command, law, head)


def _bag(station: Station, command: screening.BagCommand, law: Law) -> Decision:
    if isinstance(command, c.LinkBag) and command.run_id not in station.runs:
        raise RefusedError("run.unknown", f"there is no run {command.run_id}", run=command.run_id)
    if isinstance(command, c.LinkBag) and command.rescan_of is not None:
        _require_lost(station, command.rescan_of)
    bag = station.bags.get(command.bag_id)
    events = screening.decide(bag, command, law, station.next_bag_number(law.now))
    return tuple((f"bag/{command.bag_id}", event) for event in events)


def _require_lost(station: Station, bag_id: str) -> None:
    if all(bag.bag_id != bag_id for bag in station.lost_bags()):
        raise RefusedError("bag.not_lost", f"bag {bag_id} does not wait to be scanned again", bag=bag_id)


def _others(station: Station, command: c.Command, law: Law, head: Head) -> Decision:
    match command:
        case c.CheckPerson():
            event: e.Event = entry.decide_person(command, station.runs, station.staff, law)
            return ((f"entry/{command.entry_id}", event),)
        case c.CheckVehicle():
            event = entry.decide_vehicle(command, station.vehicles, station.runs, law)
            return ((f"entry/{command.entry_id}", event),)
        case c.RegisterVehicle():
            plate = normalise_plate(command.plate)
            if not plate:
                raise RefusedError("entry.plate_missing", "type or read the plate")
            return ((f"vehicle/{plate}", e.VehicleRegistered(plate, command.carrier, command.agreement_until)),)
        case c.SignIn():
            event = staff.decide_sign_in(station.staff.get(command.badge), command, law.now)
            return ((f"staff/{command.badge}", event),)
        case c.SignOut():
            session = station.sessions.get(command.session_id)
            if session is None:
                raise RefusedError("session.unknown", "nobody is signed in with that session")
            return ((f"staff/{session.badge}", e.SignedOut(command.session_id, session.badge, command.reason)),)
        case c.RegisterStaff():
            return ((f"staff/{command.badge}", staff.decide_register(command)),)
        case c.SuspendStaff():
            if command.badge not in station.staff:
                raise RefusedError("staff.unknown", f"there is no badge {command.badge}", badge=command.badge)
            return ((f"staff/{command.badge}", e.StaffSuspended(command.badge, command.reason)),)
        case c.ReportBelt():
            return ((f"belt/{command.lane}", _belt_event(command)),)
        case c.RequestBelt():
            return ((f"belt/{command.lane}", e.BeltRequested(command.lane, command.action)),)
        case _:
            return (("station", _station_event(station, command, head)),)


def _belt_event(command: c.ReportBelt) -> e.Event:
    kinds = {"stopped": e.BeltStopped, "released": e.BeltReleased, "reversed": e.BeltReversed}
    return kinds[command.action](command.lane, command.reason, command.bag_id)


def _station_event(station: Station, command: c.Command, head: Head) -> e.Event:
    match command:
        case c.OpenShift():
            if station.shift is not None:
                raise RefusedError("shift.open", "a shift is open already: close it first")
            return e.ShiftOpened(command.shift_id)
        case c.CloseShift():
            if station.shift is None or station.shift.shift_id != command.shift_id:
                raise RefusedError("shift.not_open", "that shift is not open")
            undecided = tuple(bag.number for bag in station.open_bags())
            if undecided:
                raise RefusedError("shift.bags_open", f"bags {undecided} are undecided", bags=undecided)
            return e.ShiftClosed(command.shift_id, *head, command.note)
        case c.ReportDevice():
            kind = e.DeviceFound if command.is_present else e.DeviceLost
            return kind(command.device, command.reason)
        case c.ReportClockStep():
            return e.ClockStepped(command.step_ms)
        case c.ReportFault():
            return e.FaultReported(command.code, command.where, command.message)
        case c.RecordExport():
            return e.ExportWritten(command.kind, command.first_day, command.last_day, command.files, command.sha256)
        case c.RecordArchiveSearch():
            return e.ArchiveSearched(command.query, command.reason, command.results)
        case c.RecordModelChoice():
            return e.ModelChosen(command.act, command.model, command.model_sha256)
        case c.ReportEvidenceExpired():
            return e.EvidenceExpired(command.sha256, command.rule_id)
        case c.RecordStart():
            return e.ServiceStarted(
                command.software, command.rules_digest, command.catalogue_digest, command.settings_digest,
                command.model, command.model_sha256,
            )  # fmt: skip
        case c.RecordStop():
            return e.ServiceStopped(command.reason)
        case c.Resume():
            return e.ServiceResumed("a person asked for it")
        case _:
            raise BugError("command.undecided", f"nobody decides {type(command).__name__}")
