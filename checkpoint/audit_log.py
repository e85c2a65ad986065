"""The append-only log: a hash chain in one SQLite file.

Triggers stop mistakes, the chain shows tampering, and an anchor (a head kept elsewhere) shows a rewritten chain. Who
owns the disk can still cut the file back to the last anchor.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database

from checkpoint import events as e
from checkpoint.clock import Clock
from checkpoint.errors import BugError, LogFault
from checkpoint.log_faults import told_as_log_fault
from checkpoint.log_reader import BUSY_TIMEOUT_S, LogFile, LogReader, closed_on_error
from checkpoint.log_rows import COLUMNS, FIRST_PREVIOUS, Head, LogRow, make_row, require_names, stored_event
from checkpoint.log_verification import Verified
from checkpoint.migrations import bring_up_to_date
from checkpoint.transactions import transaction

__all__ = ["AuditLog", "Head", "LogReader", "Verified"]

SYSTEM_STREAM, SYSTEM_ACTOR, SYSTEM_ROLE = "station", "system", "system"
_INSERT = f"INSERT INTO audit_event ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
_VERSION = "SELECT max(version) FROM audit_event WHERE stream = ?"


class AuditLog(LogFile):
    """Appends too. One thread at a time: the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, node: str, clock: Clock) -> None:
        """Use ``open``."""
        super().__init__(path, connection)
        self._node, self._clock = node, clock

    @classmethod
    def open(cls, path: Path, node: str, clock: Clock, previous_head: str = "") -> AuditLog:
        """Open or begin the log of a machine.

        Args:
            node: name of this machine; a log of another one is refused.
            previous_head: hash of the last row of the file before this one, when a new file is begun.

        Raises:
            LogFault: cannot be opened or written, was written by a newer program, or belongs to another machine.
            RefusedError: ``node`` is not a name on one line.
        """
        require_names(node)
        with told_as_log_fault(path):
            connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
            with closed_on_error(connection):
                _set_pragmas(connection)
                bring_up_to_date(Database(connection, execute_plugins=False))
                log = AuditLog(path, connection, node, clock)
                log._begin(previous_head)
                return log

    def append(self, items: Sequence[tuple[str, e.Event]], actor: str, role: str) -> tuple[e.StoredEvent, ...]:
        """Write (stream, event) pairs in one transaction; they are on disk when this returns, or none of them is.

        All carry the same time. A wall clock that went back is recorded as it is: the order is ``seq``.

        Raises:
            LogFault: not written, with the cause.
            RefusedError: a stream or actor that is not a name on one line.
        """
        if not items:
            return ()
        require_names(actor, role, *(stream for stream, _ in items))
        with told_as_log_fault(self.path), transaction(self._connection):
            rows = self._rows_for(items, actor, role, self.head())
            stored = _as_they_will_be_read(rows)
            self._connection.executemany(_INSERT, rows)
        return stored

    def _rows_for(self, items: Sequence[tuple[str, e.Event]], actor: str, role: str, head: Head) -> list[LogRow]:
        at, prev_hash = self._clock.now(), head.hash
        versions: dict[str, int] = {}
        rows = []
        for seq, (stream, event) in enumerate(items, start=head.seq + 1):
            versions[stream] = self._version(stream, versions) + 1
            rows.append(make_row(self._node, seq, at, stream, versions[stream], event, actor, role, prev_hash))
            prev_hash = rows[-1].hash
        return rows

    def _version(self, stream: str, versions: dict[str, int]) -> int:
        if stream in versions:
            return versions[stream]
        found: int | None = self._connection.execute(_VERSION, (stream,)).fetchone()[0]
        return found or 0

    def _begin(self, previous_head: str) -> None:
        first = next(self.rows(batch=1), None)
        if first is None:
            with transaction(self._connection):
                opened = e.LogOpened(self._node, previous_head)
                previous = previous_head or FIRST_PREVIOUS
                at = self._clock.now()
                row = make_row(self._node, 1, at, SYSTEM_STREAM, 1, opened, SYSTEM_ACTOR, SYSTEM_ROLE, previous)
                self._connection.execute(_INSERT, row)
        elif first.node != self._node:
            raise LogFault(
                "log.other_node",
                f"{self.path} is the log of machine {first.node!r}, this one is {self._node!r}: correct node in the "
                "settings, or give this machine its own data folder",
                found=first.node,
            )


def _as_they_will_be_read(rows: Sequence[LogRow]) -> tuple[e.StoredEvent, ...]:
    """Decoded before they are written: a row that cannot be read back would keep the kiosk from ever starting."""
    try:
        return tuple(map(stored_event, rows))
    except LogFault as fault:
        raise BugError("log.unreadable_event", f"not written, since it could not be read back: {fault}") from fault


def _set_pragmas(connection: sqlite3.Connection) -> None:
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "recursive_triggers = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
