"""The lane as a supervisor watches it, from the state alone. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from checkpoint.law import CHINA
from checkpoint.roles import Role
from checkpoint.screening import Bag, BagState
from checkpoint.station import Station

LAST_DECISIONS = 50
"""The mean decision time is over so many bags."""


@dataclass(frozen=True, slots=True)
class LaneFigures:
    """A lane now.

    Attributes:
        at_image, at_desk: bags that wait.
        mean_decision_s: from picture to verdict over the last decisions, or None.
        searched, decided: bags opened, of those decided today as far as they are still in memory.
        at_the_image: (badge, name, minutes) of the screener signed in longest, or None.
    """

    lane: str
    at_image: int
    at_desk: int
    mean_decision_s: float | None
    searched: int
    decided: int
    at_the_image: tuple[str, str, int] | None


def lanes(station: Station, now: datetime) -> tuple[LaneFigures, ...]:
    """Every lane that has bags or a belt, by name."""
    names = {bag.lane for bag in station.bags.values()} | set(station.belts)
    return tuple(_lane(station, lane, now) for lane in sorted(names))


def _lane(station: Station, lane: str, now: datetime) -> LaneFigures:
    bags = [bag for bag in station.bags.values() if bag.lane == lane]
    today = now.astimezone(CHINA).date()
    decided = [bag for bag in bags if bag.verdict_at and bag.verdict_at.astimezone(CHINA).date() == today]
    times = [seconds for bag in decided[-LAST_DECISIONS:] if (seconds := _decision_s(bag)) is not None]
    return LaneFigures(
        lane,
        sum(bag.state in (BagState.SCANNED, BagState.AWAITING_VERDICT) for bag in bags),
        sum(bag.state is BagState.AWAITING_SEARCH for bag in bags),
        sum(times) / len(times) if times else None,
        sum(bag.verdict != "clear" for bag in decided),
        len(decided),
        _screener(station, now),
    )


def _decision_s(bag: Bag) -> float | None:
    if bag.scanned_at is None or bag.verdict_at is None:
        return None
    return (bag.verdict_at - bag.scanned_at).total_seconds()


def _screener(station: Station, now: datetime) -> tuple[str, str, int] | None:
    signed_in = [session for session in station.sessions.values() if session.role is Role.SCREENER]
    if not signed_in:
        return None
    first = min(signed_in, key=lambda session: session.since)
    return first.badge, first.name, int((now - first.since) / timedelta(minutes=1))
