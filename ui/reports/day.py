"""The bags and coaches of one day, folded from the log itself: the log is the truth, a report never is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from checkpoint import departure, screening
from checkpoint import events as e
from checkpoint.departure import Departure
from checkpoint.law import CHINA
from checkpoint.log_reader import LogReader
from checkpoint.screening import Bag


@dataclass
class DayRecords:
    """What happened on one day in China.

    Attributes:
        refusals: every refusal of a coach, in order, by run id.
        head: (seq, hash) of the log when it was read.
    """

    day: date
    bags: dict[str, Bag] = field(default_factory=dict)
    runs: dict[str, Departure] = field(default_factory=dict)
    refusals: dict[str, list[e.ClearanceRefused]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    head: tuple[int, str] = (0, "")

    def name(self, badge: str) -> str:
        """The name behind a badge, or the badge."""
        return self.names.get(badge, badge)


def read_day(log: Path, day: date) -> DayRecords:
    """Fold the log; bags count on the day they entered, coaches on the day they were to depart."""
    records = DayRecords(day)
    with LogReader.open(log) as reader:
        for stored in reader.read():
            _fold(records, stored)
        last = reader.head()
    records.head = (last.seq, last.hash)
    records.bags = {key: bag for key, bag in records.bags.items() if china_day(bag.entered_at) == day}
    records.runs = {key: run for key, run in records.runs.items() if china_day(run.departs_at) == day}
    return records


def _fold(records: DayRecords, stored: e.StoredEvent) -> None:
    owner, _, key = stored.stream.partition("/")
    if owner == "bag":
        records.bags[key] = screening.evolve(records.bags.get(key), stored.event, stored.recorded_at, stored.actor)
    elif owner == "run":
        run = departure.evolve(records.runs.get(key), stored.event, stored.recorded_at, stored.actor)
        records.runs[key] = run
        if isinstance(stored.event, e.ClearanceRefused):
            records.refusals.setdefault(key, []).append(stored.event)
    elif isinstance(stored.event, e.StaffRegistered):
        records.names[stored.event.badge] = stored.event.name


def china_day(at: datetime) -> date:
    """The calendar day in China."""
    return at.astimezone(CHINA).date()


def china_time(at: datetime | None) -> str:
    """``2026-11-23 14:03:22`` in China, or nothing."""
    return at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M:%S") if at is not None else ""
