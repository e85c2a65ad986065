"""The lane as a supervisor watches it now, from the state alone; the day's figures are in the read tables. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from checkpoint.roles import Role
from checkpoint.screening import BagState
from checkpoint.station import Station


@dataclass(frozen=True, slots=True)
class LaneFigures:
    """A lane now.

    Attributes:
        at_image, at_desk: bags that wait.
        at_the_image: (badge, name, minutes) of the screener signed in longest, or None.
    """

    lane: str
    at_image: int
    at_desk: int
    at_the_image: tuple[str, str, int] | None


def lanes(station: Station, now: datetime) -> tuple[LaneFigures, ...]:
    """Every lane that has bags or a belt, by name."""
    names = {bag.lane for bag in station.bags.values()} | set(station.belts)
    return tuple(_lane(station, lane, now) for lane in sorted(names))


def _lane(station: Station, lane: str, now: datetime) -> LaneFigures:
    bags = [bag for bag in station.bags.values() if bag.lane == lane]
    return LaneFigures(
        lane,
        sum(bag.state in (BagState.SCANNED, BagState.AWAITING_VERDICT) for bag in bags),
        sum(bag.state is BagState.AWAITING_SEARCH for bag in bags),
        _screener(station, now),
    )


def _screener(station: Station, now: datetime) -> tuple[str, str, int] | None:
    signed_in = [session for session in station.sessions.values() if session.role is Role.SCREENER]
    if not signed_in:
        return None
    first = min(signed_in, key=lambda session: session.since)
    return first.badge, first.name, int((now - first.since) / timedelta(minutes=1))
