"""The bags and coaches of one day, folded from the log itself: the log is the truth, a report never is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from checkpoint import departure, screening
from checkpoint import events as e
from checkpoint.departure import Departure
from checkpoint.law import CHINA
from checkpoint.log_reader import LogReader
from checkpoint.log_rows import LogRow, stored_event
from checkpoint.screening import Bag
from ui.times import clock_seconds, full_moment


class LogHead(NamedTuple):
    """The newest row that a report was made from; its hash stands for all rows up to it."""

    node: str = ""
    seq: int = 0
    hash: str = ""
    at: datetime | None = None


class Refusal(NamedTuple):
    """A coach was stopped."""

    event: e.ClearanceRefused
    at: datetime


@dataclass
class DayRecords:
    """What happened on one day in China.

    Attributes:
        bags, runs: by id; bags in the order they entered.
        run_numbers: of every run in the log, since a bag may have come the evening before.
        refusals: every refusal of a coach, in order, by run id.
        expired: hashes of evidence that was deleted because its retention ended.
        head: the log as it was read.
    """

    day: date
    bags: dict[str, Bag] = field(default_factory=dict)
    runs: dict[str, Departure] = field(default_factory=dict)
    run_numbers: dict[str, str] = field(default_factory=dict)
    refusals: dict[str, list[Refusal]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    expired: set[str] = field(default_factory=set)
    head: LogHead = LogHead()

    def name(self, badge: str) -> str:
        """The name behind a badge, or the badge."""
        return self.names.get(badge, badge)

    def bags_of(self, run_id: str) -> tuple[Bag, ...]:
        """The day's bags of one coach."""
        return tuple(bag for bag in self.bags.values() if bag.run_id == run_id)


def read_day(log: Path, day: date) -> DayRecords:
    """Fold the log; bags count on the day they entered, coaches on the day they were to depart.

    Rows of other days are passed over undecoded.

    Raises:
        LogFault: the log cannot be read.
    """
    records = DayRecords(day)
    row: LogRow | None = None
    with LogReader.open(log) as reader:
        for row in reader.rows():
            if _concerns(records, row):
                _fold(records, stored_event(row))
    if row is not None:
        records.head = LogHead(row.node, row.seq, row.hash, datetime.fromisoformat(row.recorded_at))
    return records


def _concerns(records: DayRecords, row: LogRow) -> bool:
    """Whether the row begins or continues something of this day, or is known for every day."""
    owner, _, key = row.stream.partition("/")
    if owner == "bag" and row.kind == "bag_entered":
        return china_day(datetime.fromisoformat(row.recorded_at)) == records.day
    if row.kind in ("run_planned", "staff_registered", "evidence_expired"):
        return True
    return key in (records.bags if owner == "bag" else records.runs if owner == "run" else ())


def _fold(records: DayRecords, stored: e.StoredEvent) -> None:
    owner, _, key = stored.stream.partition("/")
    event, at = stored.event, stored.recorded_at
    if owner == "bag":
        records.bags[key] = screening.evolve(records.bags.get(key), event, at, stored.actor)
    elif owner == "run":
        _fold_run(records, key, stored)
    elif isinstance(event, e.StaffRegistered):
        records.names[event.badge] = event.name
    elif isinstance(event, e.EvidenceExpired):
        records.expired.update(event.sha256)


def _fold_run(records: DayRecords, key: str, stored: e.StoredEvent) -> None:
    event, at = stored.event, stored.recorded_at
    if isinstance(event, e.RunPlanned):
        records.run_numbers[key] = event.run_number
        if china_day(event.departs_at) != records.day:
            return
    records.runs[key] = departure.evolve(records.runs.get(key), event, at, stored.actor)
    if isinstance(event, e.ClearanceRefused):
        records.refusals.setdefault(key, []).append(Refusal(event, at))


NameOf = Callable[[str], str]
"""badge -> name, or the badge."""


def china_day(at: datetime) -> date:
    """The calendar day in China."""
    return at.astimezone(CHINA).date()


def china_time(at: datetime | None) -> str:
    """``2026-11-23 14:03:22`` in China, or nothing."""
    return full_moment(at) if at is not None else ""


def china_clock(at: datetime | None) -> str:
    """``14:03:22`` in China, or nothing."""
    return clock_seconds(at) if at is not None else ""
