"""The state of the whole station: the fold of the log. Immutable; every event makes a new one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar

import msgspec

from checkpoint import departure, screening
from checkpoint import events as e
from checkpoint.departure import Departure
from checkpoint.entry import Vehicle
from checkpoint.law import CHINA
from checkpoint.roles import Role
from checkpoint.screening import Bag, BagState
from checkpoint.staff import Session, Staff

BELT_BLOCKED = frozenset({"belt.jammed", "belt.emergency_stop"})
"""Complaints of the drive after which only a person starts the belt again."""
KEPT_BAGS = 300
KEPT_RUNS = 150
"""Ended bags and runs kept in memory; older ones live in the projections."""


class DeviceState(msgspec.Struct, frozen=True):
    """What is known of one device."""

    device: str
    is_present: bool
    reason: str
    since: datetime


class BeltState(msgspec.Struct, frozen=True):
    """What the belt acknowledged last, and whether only a person starts it again.

    Attributes:
        held_for: who or what holds it: ``by_hand``, or the drive's complaint (``BELT_BLOCKED``).
    """

    lane: str
    is_running: bool = False
    reason: str = ""
    is_held_by_hand: bool = False
    held_for: str = "by_hand"


class Shift(msgspec.Struct, frozen=True):
    """The open shift."""

    shift_id: str
    opened_by: str
    opened_at: datetime


class Station(msgspec.Struct, frozen=True):
    """Everything a decision or a screen may look at.

    Attributes:
        bags, runs: by id, oldest first; open ones are always there.
        last_bag_number, bag_day: the counter starts anew each day in China.
        last_fault: the newest fault of the surroundings, for the device strip.
    """

    node: str
    seq: int = 0
    bags: Mapping[str, Bag] = msgspec.field(default_factory=dict)
    runs: Mapping[str, Departure] = msgspec.field(default_factory=dict)
    vehicles: Mapping[str, Vehicle] = msgspec.field(default_factory=dict)
    staff: Mapping[str, Staff] = msgspec.field(default_factory=dict)
    sessions: Mapping[str, Session] = msgspec.field(default_factory=dict)
    devices: Mapping[str, DeviceState] = msgspec.field(default_factory=dict)
    belts: Mapping[str, BeltState] = msgspec.field(default_factory=dict)
    shift: Shift | None = None
    last_bag_number: int = 0
    bag_day: str = ""
    last_fault: e.FaultReported | None = None
    is_running: bool = False
    started: e.ServiceStarted | None = None

    def open_bags(self, lane: str | None = None) -> tuple[Bag, ...]:
        """Bags without an ending, oldest first."""
        return tuple(bag for bag in self.bags.values() if bag.is_open and lane in (None, bag.lane))

    def bags_awaiting(self, state: BagState) -> tuple[Bag, ...]:
        """Bags in one state, oldest first."""
        return tuple(bag for bag in self.bags.values() if bag.state is state)

    def held_bags(self, run_id: str) -> tuple[int, ...]:
        """Numbers of the run's bags that keep the coach: undecided, or invalid and not scanned again."""
        holding = (*self.open_bags(), *self.lost_bags())
        return tuple(sorted(bag.number for bag in holding if bag.run_id == run_id))

    def lost_bags(self) -> tuple[Bag, ...]:
        """Bags of a run whose scan was unusable and that were not scanned again yet, oldest first."""
        rescanned = {bag.rescan_of for bag in self.bags.values()}
        return tuple(bag for bag in self.bags.values() if bag.waits_for_rescan and bag.bag_id not in rescanned)

    def next_bag_number(self, now: datetime) -> int:
        """1 for the first bag of the day in China."""
        return self.last_bag_number + 1 if self.bag_day == _day(now) else 1

    def belt(self, lane: str) -> BeltState:
        """The belt of a lane; before the first word from it, standing."""
        return self.belts.get(lane, BeltState(lane))

    def has_screener(self) -> bool:
        """Somebody who may decide on a bag is signed in."""
        return any(session.role in (Role.SCREENER, Role.DUTY_MANAGER) for session in self.sessions.values())


T = TypeVar("T")


def _day(at: datetime) -> str:
    return at.astimezone(CHINA).date().isoformat()


def evolve(station: Station, stored: e.StoredEvent) -> Station:
    """The station after one event of the log.

    Raises:
        BugError: the event does not fit the state: the log and the program disagree.
    """
    owner, _, _ = stored.stream.partition("/")
    folded = _FOLDERS.get(owner, _fold_station)(station, stored)
    return msgspec.structs.replace(folded, seq=stored.seq)


def _fold_bag(station: Station, stored: e.StoredEvent) -> Station:
    bag_id = stored.stream.partition("/")[2]
    bag = screening.evolve(station.bags.get(bag_id), stored.event, stored.recorded_at, stored.actor)
    bags = _kept({**station.bags, bag_id: bag}, KEPT_BAGS, lambda kept: not (kept.is_open or kept.waits_for_rescan))
    if isinstance(stored.event, e.BagEntered):
        day = _day(stored.recorded_at)
        return msgspec.structs.replace(station, bags=bags, last_bag_number=stored.event.number, bag_day=day)
    return msgspec.structs.replace(station, bags=bags)


def _fold_run(station: Station, stored: e.StoredEvent) -> Station:
    run_id = stored.stream.partition("/")[2]
    run = departure.evolve(station.runs.get(run_id), stored.event, stored.recorded_at, stored.actor)
    runs = _kept({**station.runs, run_id: run}, KEPT_RUNS, lambda kept: kept.is_ended)
    return msgspec.structs.replace(station, runs=runs)


def _kept(entries: dict[str, T], limit: int, is_ended: Callable[[T], bool]) -> dict[str, T]:
    """Every open entry, and the ``limit`` that ended last."""
    if len(entries) <= limit:
        return entries
    dropped = set([key for key, value in entries.items() if is_ended(value)][:-limit])
    return {key: value for key, value in entries.items() if key not in dropped}


def _fold_vehicle(station: Station, stored: e.StoredEvent) -> Station:
    event = stored.event
    if not isinstance(event, e.VehicleRegistered):
        return station
    vehicle = Vehicle(event.plate, event.carrier, event.agreement_until)
    return msgspec.structs.replace(station, vehicles={**station.vehicles, event.plate: vehicle})


def _fold_staff(station: Station, stored: e.StoredEvent) -> Station:
    event = stored.event
    badge = stored.stream.partition("/")[2]
    person = station.staff.get(badge)
    match event:
        case e.StaffRegistered():
            person = Staff(event.badge, event.name, event.roles, event.pin_record)
        case e.StaffSuspended() if person is not None:
            person = msgspec.structs.replace(person, is_suspended=True)
        case e.SignInFailed() if person is not None and event.reason == "wrong_pin":
            person = msgspec.structs.replace(person, failures=person.failures + 1, last_failure_at=stored.recorded_at)
        case e.SignedIn() if person is not None:
            person = msgspec.structs.replace(person, failures=0, last_failure_at=None)
            session = Session(event.session_id, badge, person.name, Role(event.role), stored.recorded_at)
            station = msgspec.structs.replace(station, sessions={**station.sessions, event.session_id: session})
        case e.SignedOut():
            sessions = {key: value for key, value in station.sessions.items() if key != event.session_id}
            return msgspec.structs.replace(station, sessions=sessions)
        case _:
            return station
    return msgspec.structs.replace(station, staff={**station.staff, badge: person})


def _fold_belt(station: Station, stored: e.StoredEvent) -> Station:
    event = stored.event
    lane = stored.stream.partition("/")[2]
    belt = station.belt(lane)
    match event:
        case e.BeltStopped():
            belt = msgspec.structs.replace(belt, is_running=False, reason=event.reason)
            if event.reason in BELT_BLOCKED:
                belt = msgspec.structs.replace(belt, is_held_by_hand=True, held_for=event.reason)
        case e.BeltReleased():
            belt = msgspec.structs.replace(belt, is_running=True, reason=event.reason)
        case e.BeltReversed():
            belt = msgspec.structs.replace(belt, is_running=True, reason=event.reason)
        case e.BeltRequested():
            belt = msgspec.structs.replace(belt, is_held_by_hand=event.action != "forward", held_for="by_hand")
        case _:
            return station
    return msgspec.structs.replace(station, belts={**station.belts, lane: belt})


def _fold_station(station: Station, stored: e.StoredEvent) -> Station:
    event = stored.event
    match event:
        case e.DeviceLost() | e.DeviceFound():
            is_present = isinstance(event, e.DeviceFound)
            device = DeviceState(event.device, is_present, event.reason, stored.recorded_at)
            return msgspec.structs.replace(station, devices={**station.devices, event.device: device})
        case e.ShiftOpened():
            return msgspec.structs.replace(station, shift=Shift(event.shift_id, stored.actor, stored.recorded_at))
        case e.ShiftClosed():
            return msgspec.structs.replace(station, shift=None)
        case e.FaultReported():
            return msgspec.structs.replace(station, last_fault=event)
        case e.ServiceStarted():
            return msgspec.structs.replace(
                station, is_running=True, started=event, sessions={}, devices={}, belts={}, last_fault=None
            )
        case e.ServiceStopped():
            return msgspec.structs.replace(station, is_running=False, sessions={})
        case _:
            return station


_FOLDERS = {
    "bag": _fold_bag,
    "run": _fold_run,
    "vehicle": _fold_vehicle,
    "staff": _fold_staff,
    "belt": _fold_belt,
}
