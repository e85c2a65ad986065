"""What the office asks of the read tables; each question opens its own connection, on whatever thread asks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from checkpoint.events import StoredEvent
from checkpoint.projections import Projections
from checkpoint.read_rows import BagRow, DepartureRow, EntryRow, Figures, FindRow, Hit

WEEK = 7


@dataclass(frozen=True, slots=True)
class Overview:
    """Fourteen days in numbers, oldest first; the last one is today."""

    days: tuple[Figures, ...]

    @property
    def today(self) -> Figures:
        """The newest day."""
        return self.days[-1]

    @property
    def week_ago(self) -> Figures:
        """The same day a week before."""
        return self.days[-1 - WEEK]

    def pairs(self) -> tuple[tuple[Figures, Figures], ...]:
        """(day, the same day a week before), oldest first."""
        return tuple(zip(self.days[WEEK:], self.days[:WEEK], strict=True))


@dataclass(frozen=True, slots=True)
class DayRecords:
    """What stands behind the numbers of a day."""

    bags: tuple[BagRow, ...]
    finds: tuple[FindRow, ...]
    runs: tuple[DepartureRow, ...]
    entries: tuple[EntryRow, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Of one bag, run or entry.

    Attributes:
        events: oldest first.
        expired: SHA-256 of files deleted when their retention ended -> on which day.
    """

    events: tuple[StoredEvent, ...]
    expired: Mapping[str, date]


NO_RECORD = Record((), {})


class OfficeQuestions:
    """Reads the tables beside the log; they are brought up to date before each answer."""

    def __init__(self, tables: Path, log: Path) -> None:
        self._tables, self._log = tables, log

    def overview(self, today: date) -> Overview:
        """This week and the week before.

        Raises:
            EnvironmentFault: tables or log cannot be read.
        """
        with self._open() as tables:
            return Overview(tables.figures_by_day(today - timedelta(days=2 * WEEK - 1), today))

    def figures(self, day: date) -> Figures:
        """One day in numbers. Raises as ``overview``."""
        with self._open() as tables:
            return tables.figures(day)

    def records(self, day: date) -> DayRecords:
        """Everything of one day."""
        with self._open() as tables:
            return DayRecords(
                tables.bags_of_day(day), tables.finds_of_day(day), tables.departures_of_day(day),
                tables.entries(day, day),
            )  # fmt: skip

    def search(self, text: str, first: date, last: date, item_ids: Collection[str]) -> tuple[Hit, ...]:
        """What ``text`` names between two days; without a text, all bags and runs of these days."""
        with self._open() as tables:
            if text:
                return tables.search(text, first, last, item_ids=item_ids)
            bags = tuple(
                Hit("bag", f"bag/{bag.bag_id}", bag.entered_at, str(bag.number), bag.ticket or "")
                for bag in tables.bags(first, last)
            )
            runs = tuple(
                Hit("run", f"run/{run.run_id}", run.departs_at, run.run_number, f"{run.plate} {run.destination}")
                for run in tables.departures(first, last)
            )
            return tuple(sorted(bags + runs, key=lambda hit: hit.at, reverse=True))

    def finds(self, first: date, last: date) -> tuple[FindRow, ...]:
        """Articles written up from ``first`` to ``last``, withdrawn ones too. Raises as ``overview``."""
        with self._open() as tables:
            return tables.finds(first, last)

    def record(self, stream: str) -> Record:
        """All that is known of one bag, run or entry."""
        with self._open() as tables:
            return Record(tables.timeline(stream), tables.expired_evidence(stream))

    def _open(self) -> Projections:
        tables = Projections.open(self._tables, self._log)
        try:
            tables.catch_up()
        except BaseException:
            tables.close()
            raise
        return tables
