"""What must happen in the physical world after an event is on disk. Pure: events in, acts out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkpoint import events as e
from checkpoint.departure import RunState
from checkpoint.screening import Bag, BagState
from checkpoint.station import Station

MAX_UNDECIDED = 3
"""Bags waiting at the image before the belt stops: the physical world is the last buffer."""


@dataclass(frozen=True, slots=True)
class StopBelt:
    """Stop the belt of a lane; ``reason`` is a stable code."""

    lane: str
    reason: str
    bag_id: str | None = None


@dataclass(frozen=True, slots=True)
class RunBelt:
    """Start the belt of a lane again, or send it backwards."""

    lane: str
    reason: str
    is_reverse: bool = False


@dataclass(frozen=True, slots=True)
class OpenGate:
    """Open the barrier for one clearance, once."""

    run_id: str
    clearance_id: str


@dataclass(frozen=True, slots=True)
class CloseGate:
    """Close the barrier."""

    reason: str


Act = StopBelt | RunBelt | OpenGate | CloseGate


def acts_for(events: Sequence[e.StoredEvent], station: Station) -> tuple[Act, ...]:
    """Gate acts of these events; the belt follows the state (``belt_order``), not single events."""
    acts: list[Act] = []
    for stored in events:
        match stored.event:
            case e.ClearanceGranted():
                acts.append(OpenGate(stored.event.run_id, stored.event.clearance_id))
            case e.ClearanceReconfirmed() if station.runs[stored.event.run_id].state is RunState.CLEARED:
                acts.append(OpenGate(stored.event.run_id, stored.event.clearance_id))
            case e.CoachLeft():
                acts.append(CloseGate("coach_left"))
            case e.BeltRequested() if stored.event.action == "reverse":
                acts.append(RunBelt(stored.event.lane, "by_hand", is_reverse=True))
            case _:
                pass
    return tuple(acts)


def belt_forgot_its_order(events: Sequence[e.StoredEvent]) -> bool:
    """After these the belt is told again what was decided before: it was away, or a person wants it to move."""
    return any(
        (isinstance(stored.event, e.DeviceFound) and stored.event.device == "belt")
        or (isinstance(stored.event, e.BeltRequested) and stored.event.action == "forward")
        for stored in events
    )


def belt_order(station: Station, lane: str) -> tuple[str, str | None] | None:
    """Why the belt of a lane must stand (reason, bag), or None when it may run.

    The belt stands without a screener, while a person holds it, with a lost scanner or a full disk, for an alarm that
    nobody has decided on, for a silent detector, and when too many bags wait at the image.
    """
    belt = station.belt(lane)
    if belt.is_held_by_hand:
        return (belt.held_for, None)
    if not station.has_screener():
        return ("nobody_at_the_image", None)
    for name in ("xray", "disk"):
        device = station.devices.get(name)
        if device is not None and not device.is_present:
            return (f"{name}_lost", None)
    waiting = [bag for bag in station.open_bags(lane) if bag.state is BagState.AWAITING_VERDICT]
    for bag in waiting:
        reason = _alarm(bag)
        if reason is not None:
            return (reason, bag.bag_id)
    undecided = [bag for bag in station.open_bags(lane) if bag.state is not BagState.AWAITING_SEARCH]
    if len(undecided) > MAX_UNDECIDED:
        return ("too_many_undecided", undecided[0].bag_id)
    return None


def _alarm(bag: Bag) -> str | None:
    if bag.detector_silence is not None:
        return "detector_silent"
    if any(finding.stops_belt for finding in bag.findings):
        return "prohibited_article"
    if bag.scan_faults:
        return "scan_fault"
    return None
