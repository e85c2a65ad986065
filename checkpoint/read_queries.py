"""Questions of screens and reports to the read tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta, tzinfo
from datetime import time as time_of_day
from pathlib import Path
from typing import TypeVar

import msgspec

from checkpoint import read_rows as rows
from checkpoint.errors import EnvironmentFault
from checkpoint.facts import EvidenceRef
from checkpoint.law import CHINA
from checkpoint.log_rows import time_text
from checkpoint.plate import normalise_plate
from checkpoint.retention import KeptEvidence

Row = TypeVar("Row", bound=msgspec.Struct)
Value = str | int | None

ON_TIME = timedelta(minutes=5)
"""A coach that leaves no later than this after the timetable is on time."""
HELD_OUTCOMES = ("detained", "isolated")
"""Endings after which a bag's pictures are evidence for the police and stay until they are released."""
_JSON_COLUMNS = frozenset({
    "views", "scan_faults", "labels", "item_ids", "measured", "photo", "referred", "last_refusal", "grounds",
    "evidence", "rule_ids", "reasons", "files", "sha256", "roles",
})  # fmt: skip


@contextmanager
def told_as_fault(path: Path) -> Iterator[None]:
    """Turn errors of the file into an EnvironmentFault that says what to do."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise EnvironmentFault(
            "projections.unreadable",
            f"{path}: {error}; it is built again from the log at the next start",
            path=str(path),
        ) from error


def bounds(first: date, last: date, tz: tzinfo) -> tuple[str, str]:
    """UTC text of the first moment of ``first`` and of the day after ``last``, in ``tz``."""
    start = datetime.combine(first, time_of_day(), tz)
    end = datetime.combine(last + timedelta(days=1), time_of_day(), tz)
    return time_text(start), time_text(end)


class ReadTables:
    """Queries. One thread at a time; every method raises EnvironmentFault when the file cannot be read.

    Days are days in ``tz``, from its midnight to its midnight.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Args: connection to a file with the tables of ``projection_tables``."""
        self.path = path
        self._connection = connection

    def _all(self, kind: type[Row], sql: str, *values: Value) -> tuple[Row, ...]:
        with told_as_fault(self.path):
            cursor = self._connection.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return tuple(_struct(kind, dict(zip(names, found, strict=True))) for found in cursor)

    def _between(
        self, kind: type[Row], table: str, column: str, first: date, last: date, tz: tzinfo
    ) -> tuple[Row, ...]:
        columns = ", ".join(kind.__struct_fields__)
        sql = f"SELECT {columns} FROM {table} WHERE {column} >= ? AND {column} < ? ORDER BY {column}, rowid"
        return self._all(kind, sql, *bounds(first, last, tz))

    # --- bags ---------------------------------------------------------------------------------------------------------

    def bags_of_day(self, day: date, tz: tzinfo = CHINA) -> tuple[rows.BagRow, ...]:
        """Bags that entered on ``day``, in order."""
        return self.bags(day, day, tz)

    def bags(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.BagRow, ...]:
        """Bags that entered from ``first`` to ``last``, in order."""
        return self._all(
            rows.BagRow, f"{_BAG} WHERE entered_at >= ? AND entered_at < ? ORDER BY entered_at, rowid",
            *bounds(first, last, tz),
        )  # fmt: skip

    def bag(self, bag_id: str) -> rows.BagRow | None:
        """One bag."""
        return next(iter(self._all(rows.BagRow, f"{_BAG} WHERE bag_id = ?", bag_id)), None)

    def bags_of_run(self, run_id: str) -> tuple[rows.BagRow, ...]:
        """Bags of one run, in order."""
        return self._all(rows.BagRow, f"{_BAG} WHERE run_id = ? ORDER BY entered_at, rowid", run_id)

    def finds_of_day(self, day: date, tz: tzinfo = CHINA) -> tuple[rows.FindRow, ...]:
        """Articles written up on ``day``, withdrawn ones too."""
        return self.finds(day, day, tz)

    def finds(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.FindRow, ...]:
        """Articles written up from ``first`` to ``last``, withdrawn ones too."""
        return self._all(
            rows.FindRow, f"{_FIND} WHERE f.recorded_at >= ? AND f.recorded_at < ? ORDER BY f.recorded_at, f.rowid",
            *bounds(first, last, tz),
        )  # fmt: skip

    def finds_of_bag(self, bag_id: str) -> tuple[rows.FindRow, ...]:
        """Articles of one bag."""
        return self._all(rows.FindRow, f"{_FIND} WHERE f.bag_id = ? ORDER BY f.rowid", bag_id)

    # --- doors --------------------------------------------------------------------------------------------------------

    def departures_of_day(self, day: date, tz: tzinfo = CHINA) -> tuple[rows.DepartureRow, ...]:
        """Runs of the timetable of ``day``, by time."""
        return self.departures(day, day, tz)

    def departures(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.DepartureRow, ...]:
        """Runs of the timetable from ``first`` to ``last``, by time."""
        return self._between(rows.DepartureRow, "run", "departs_at", first, last, tz)

    def departure(self, run_id: str) -> rows.DepartureRow | None:
        """One run."""
        columns = ", ".join(rows.DepartureRow.__struct_fields__)
        return next(iter(self._all(rows.DepartureRow, f"SELECT {columns} FROM run WHERE run_id = ?", run_id)), None)

    def checks_of_run(self, run_id: str) -> tuple[rows.CheckRow, ...]:
        """Every check recorded for a run, in order."""
        return self._of_run(rows.CheckRow, "departure_check", run_id)

    def clearances_of_run(self, run_id: str) -> tuple[rows.ClearanceRow, ...]:
        """Every decision on leaving, in order."""
        return self._of_run(rows.ClearanceRow, "clearance", run_id)

    def _of_run(self, kind: type[Row], table: str, run_id: str) -> tuple[Row, ...]:
        columns = ", ".join(kind.__struct_fields__)
        return self._all(kind, f"SELECT {columns} FROM {table} WHERE run_id = ? ORDER BY version", run_id)

    def clearances(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.ClearanceRow, ...]:
        """Decisions on leaving from ``first`` to ``last``."""
        return self._between(rows.ClearanceRow, "clearance", "recorded_at", first, last, tz)

    def entries(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.EntryRow, ...]:
        """Persons and vehicles at the doors."""
        return self._between(rows.EntryRow, "entry", "recorded_at", first, last, tz)

    # --- people and machine -------------------------------------------------------------------------------------------

    def staff(self) -> tuple[rows.StaffRow, ...]:
        """Everybody ever registered, by badge."""
        return self._all(rows.StaffRow, "SELECT badge, name, roles, is_suspended FROM staff ORDER BY badge")

    def sessions(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.SessionRow, ...]:
        """Who signed in from ``first`` to ``last``."""
        return self._all(
            rows.SessionRow,
            "SELECT session.*, coalesce(name, '') AS name FROM session LEFT JOIN staff USING (badge) "
            "WHERE signed_in_at >= ? AND signed_in_at < ? ORDER BY signed_in_at, session.rowid",
            *bounds(first, last, tz),
        )

    def shifts(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.ShiftRow, ...]:
        """Shifts opened from ``first`` to ``last``."""
        return self._between(rows.ShiftRow, "shift", "opened_at", first, last, tz)

    def refusals(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.RefusalRow, ...]:
        """Refused requests and failed sign-ins."""
        return self._between(rows.RefusalRow, "refusal", "recorded_at", first, last, tz)

    def devices(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.DeviceRow, ...]:
        """Devices lost and found."""
        return self._between(rows.DeviceRow, "device", "recorded_at", first, last, tz)

    def faults(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.FaultRow, ...]:
        """Faults of the surroundings."""
        return self._between(rows.FaultRow, "fault", "recorded_at", first, last, tz)

    def exports(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.ExportRow, ...]:
        """Files that left the machine."""
        return self._between(rows.ExportRow, "export", "recorded_at", first, last, tz)

    def archive_searches(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.ArchiveSearchRow, ...]:
        """Who looked into the archive."""
        return self._between(rows.ArchiveSearchRow, "archive_search", "recorded_at", first, last, tz)

    # --- retention ----------------------------------------------------------------------------------------------------

    def kept_evidence(self, last: date | None = None, tz: tzinfo = CHINA) -> tuple[KeptEvidence, ...]:
        """References to files that are not reported as expired.

        Args:
            last: only files whose newest reference is of this day or older; None = all.
        """
        until = "9" if last is None else bounds(last, last, tz)[1]
        with told_as_fault(self.path):
            found = self._connection.execute(
                "SELECT sha256, kind, suffix, size, stream, recorded_at FROM evidence AS this WHERE expired_at IS NULL "
                "AND recorded_at < ? AND NOT EXISTS (SELECT 1 FROM evidence AS other WHERE other.sha256 = this.sha256 "
                "AND other.recorded_at >= ?) ORDER BY recorded_at, rowid",
                (until, until),
            )
            return tuple(KeptEvidence(EvidenceRef(*ref), stream, _time(at)) for *ref, stream, at in found)

    def expired_evidence(self, stream: str, tz: tzinfo = CHINA) -> dict[str, date]:
        """SHA-256 of the files of a stream that were deleted when their retention ended, and on which day."""
        with told_as_fault(self.path):
            found = self._connection.execute(
                "SELECT sha256, expired_at FROM evidence WHERE stream = ? AND expired_at IS NOT NULL", (stream,)
            )
            return {sha256: _time(at).astimezone(tz).date() for sha256, at in found}

    def held_streams(self) -> frozenset[str]:
        """Streams under legal hold: bags detained or isolated, and bags not decided yet."""
        marks = ", ".join("?" * len(HELD_OUTCOMES))
        with told_as_fault(self.path):
            found = self._connection.execute(
                f"SELECT bag_id FROM bag WHERE outcome IN ({marks}) "
                "OR state IN ('awaiting_verdict', 'awaiting_search')",
                HELD_OUTCOMES,
            )
            return frozenset(f"bag/{bag_id}" for (bag_id,) in found)

    # --- search and figures -------------------------------------------------------------------------------------------

    def search(
        self, text: str, first_day: date, last_day: date, limit: int = 100, tz: tzinfo = CHINA,
        item_ids: Collection[str] = (),
    ) -> tuple[rows.Hit, ...]:  # fmt: skip
        """Bags, articles, runs and entries that ``text`` names, newest first.

        Args:
            text: part of a plate (separators do not count), a name (driver, staff), a run number, a destination, a
                ticket, a paper number, a description; or a whole bag number.
            item_ids: catalogue items that ``text`` means, looked up by the caller (the core knows ids only).
        """
        text = text.strip()
        if not text:
            return ()
        start, end = bounds(first_day, last_day, tz)
        values = {
            "like": _like(text), "plate": _like(normalise_plate(text) or text), "start": start, "end": end,
            "number": int(text) if text.isdecimal() and len(text) < 10 else -1, "limit": limit,
            "items": msgspec.json.encode(sorted(item_ids)).decode(),
        }  # fmt: skip
        with told_as_fault(self.path):
            found = self._connection.execute(_SEARCH, values).fetchall()
        return tuple(rows.Hit(what, stream, _time(at), title, detail) for what, stream, at, title, detail in found)

    def figures(self, day: date, tz: tzinfo = CHINA, on_time: timedelta = ON_TIME) -> rows.Figures:
        """``day`` in numbers."""
        start_end = bounds(day, day, tz)
        bags, decided, opened, detained, silences, mean_ms = self._one(_BAG_FIGURES, *start_end)
        runs, left, punctual = self._one(_RUN_FIGURES, on_time.total_seconds(), *start_end)
        (admitted,) = self._one(_ADMITTED, *start_end)
        return rows.Figures(
            day, bags, decided, opened, opened / decided if decided else None, detained, silences,
            self._counts(_FINDS_BY_TIER, *start_end), admitted, self._counts(_REFUSED_ENTRIES, *start_end),
            self._counts(_REFUSED_DEPARTURES, *start_end), None if mean_ms is None else round(mean_ms),
            runs, left, punctual,
        )  # fmt: skip

    def figures_by_day(self, first: date, last: date, tz: tzinfo = CHINA) -> tuple[rows.Figures, ...]:
        """Each day from ``first`` to ``last`` in numbers."""
        days = range((last - first).days + 1)
        return tuple(self.figures(first + timedelta(days=number), tz) for number in days)

    def _one(self, sql: str, *values: str | float) -> Sequence[int]:
        with told_as_fault(self.path):
            found: Sequence[int] = self._connection.execute(sql, values).fetchone()
            return found

    def _counts(self, sql: str, *values: str) -> dict[str, int]:
        with told_as_fault(self.path):
            return dict(self._connection.execute(sql, values).fetchall())


def _struct(kind: type[Row], columns: dict[str, Value]) -> Row:
    decoded = {
        name: msgspec.json.decode(value) if name in _JSON_COLUMNS and isinstance(value, str) else value
        for name, value in columns.items()
    }
    return msgspec.convert(decoded, kind, strict=False)


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _like(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


_BAG = """
SELECT bag.*, (SELECT count(*) FROM find WHERE find.bag_id = bag.bag_id AND withdrawn_at IS NULL) AS finds FROM bag"""
_FIND = "SELECT f.*, number, outcome FROM find AS f JOIN bag USING (bag_id)"
_SEARCH = r"""
SELECT what, stream, at, title, detail FROM (
    SELECT 'bag' AS what, 'bag/' || bag_id AS stream, entered_at AS at, CAST(number AS TEXT) AS title,
        coalesce(ticket, '') AS detail
    FROM bag WHERE number = :number OR ticket LIKE :like ESCAPE '\'
        OR verdict_by IN (SELECT badge FROM staff WHERE name LIKE :like ESCAPE '\')
        OR EXISTS (SELECT 1 FROM json_each(item_ids) WHERE value IN (SELECT value FROM json_each(:items)))
    UNION ALL
    SELECT 'find', 'bag/' || bag_id, recorded_at, item_id, description
    FROM find WHERE withdrawn_at IS NULL AND (
        description LIKE :like ESCAPE '\' OR item_id LIKE :like ESCAPE '\'
        OR applied_item_id IN (SELECT value FROM json_each(:items))
        OR item_id IN (SELECT value FROM json_each(:items)))
    UNION ALL
    SELECT 'run', 'run/' || run_id, departs_at, run_number, plate || ' ' || destination
    FROM run WHERE run_number LIKE :like ESCAPE '\' OR plate LIKE :plate ESCAPE '\'
        OR destination LIKE :like ESCAPE '\' OR driver_name LIKE :like ESCAPE '\'
    UNION ALL
    SELECT 'entry', 'entry/' || entry_id, recorded_at, plate || number, reason
    FROM entry WHERE number LIKE :like ESCAPE '\' OR plate LIKE :plate ESCAPE '\' AND plate <> ''
) WHERE at >= :start AND at < :end ORDER BY at DESC LIMIT :limit"""
_BAG_FIGURES = """
SELECT count(*) FILTER (WHERE state <> 'invalid'), count(verdict), count(*) FILTER (WHERE verdict <> 'clear'),
    count(*) FILTER (WHERE outcome IN ('detained', 'isolated')), count(detector_silence),
    avg(decision_ms) FILTER (WHERE decision_ms > 0)
FROM bag WHERE entered_at >= ? AND entered_at < ?"""
_RUN_FIGURES = """
SELECT count(*) FILTER (WHERE state <> 'cancelled'), count(left_at),
    count(*) FILTER (WHERE (julianday(left_at) - julianday(departs_at)) * 86400 <= ? + 0.001)
FROM run WHERE departs_at >= ? AND departs_at < ?"""
_ADMITTED = "SELECT count(*) FROM entry WHERE is_admitted AND recorded_at >= ? AND recorded_at < ?"
_FINDS_BY_TIER = """
SELECT tier, sum(count) FROM find WHERE withdrawn_at IS NULL AND recorded_at >= ? AND recorded_at < ?
GROUP BY tier ORDER BY tier"""
_REFUSED_ENTRIES = """
SELECT reason, count(*) FROM entry WHERE NOT is_admitted AND recorded_at >= ? AND recorded_at < ?
GROUP BY reason ORDER BY reason"""
_REFUSED_DEPARTURES = """
SELECT value, count(*) FROM clearance, json_each(reasons)
WHERE decision = 'refused' AND recorded_at >= ? AND recorded_at < ? GROUP BY value ORDER BY value"""
