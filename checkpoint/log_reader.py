"""Reading and verifying the audit log."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from checkpoint import events as e
from checkpoint.errors import LogFault
from checkpoint.log_export import write_export
from checkpoint.log_faults import told_as_log_fault
from checkpoint.log_rows import COLUMNS, Head, LogRow, stored_event
from checkpoint.log_verification import OnProgress, RawRow, Verified, told, verify_rows
from checkpoint.migrations import altered_schema

BUSY_TIMEOUT_S = 2.0
_HEAD = "SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1"
_PAGE = f"SELECT {COLUMNS} FROM audit_event WHERE seq > ? ORDER BY seq LIMIT ?"
_STREAM = f"SELECT {COLUMNS} FROM audit_event WHERE stream = ? ORDER BY version"
_FIRST_POSSIBLE = -(2**63)
# Bytes throughout: a column that is no longer UTF-8 is a row that was altered, not an error of reading.
_CANONICAL = """
SELECT seq, CAST(prev_hash AS BLOB), CAST(hash AS BLOB), coalesce(CAST(
    node || char(10) || seq || char(10) || recorded_at || char(10) || stream || char(10) || version || char(10) || kind
    || char(10) || actor || char(10) || role || char(10) || payload AS BLOB), x'')
FROM audit_event WHERE seq >= ? ORDER BY seq"""
_SCHEMA = "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'audit_event' AND sql > ''"


@contextmanager
def closed_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    """Close the connection when what follows fails, so that no half-opened log stays."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


class LogFile:
    """What a reader and the writer have in common.

    Every method raises LogFault when the file cannot be read.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Args: connection is closed by ``close``."""
        self.path = path
        self._connection = connection

    def close(self) -> None:
        """Let go of the file; may be called again."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def head(self) -> Head:
        """The newest row.

        Raises:
            LogFault: not even a first row.
        """
        with told_as_log_fault(self.path):  # asked anew each time: another process may have written
            found = self._connection.execute(_HEAD).fetchone()
        if found is None:
            raise LogFault("log.empty", f"{self.path}: the log has no first row: restore it from a copy")
        return Head(*found)

    def rows(self, after_seq: int = 0, batch: int = 2_000) -> Iterator[LogRow]:
        """Rows in order; appending between two batches is allowed, and then seen."""
        while True:
            with told_as_log_fault(self.path):
                page = self._connection.execute(_PAGE, (after_seq, batch)).fetchall()
            if not page:
                return
            yield from map(LogRow._make, page)
            after_seq = page[-1][1]

    def read(self, after_seq: int = 0, batch: int = 2_000) -> Iterator[e.StoredEvent]:
        """Events in order.

        Raises:
            LogFault: a row that this program cannot decode.
        """
        return map(stored_event, self.rows(after_seq, batch))

    def read_stream(self, stream: str) -> tuple[e.StoredEvent, ...]:
        """All events of one stream, in order."""
        with told_as_log_fault(self.path):
            found = self._connection.execute(_STREAM, (stream,)).fetchall()
        return tuple(stored_event(LogRow._make(row)) for row in found)

    def export(self, path: Path) -> Head:
        """Write the whole log as JSON Lines (see ``log_export``); returns the head that stands at its end.

        Raises:
            LogFault: the file cannot be written; nothing is left of it.
        """
        return write_export(path, next(self.rows(batch=1)).node, self.rows())

    def row(self, seq: int) -> LogRow | None:
        """One row, or None."""
        return next((row for row in self.rows(seq - 1, 1) if row.seq == seq), None)

    def verify(
        self, from_seq: int = 1, expected_head: Head | None = None, on_progress: OnProgress | None = None
    ) -> Verified:
        """Recompute the chain.

        Args:
            from_seq: first row to look at; the one before it is taken on trust (see ``anchor.verify_since``).
            expected_head: a head kept elsewhere; the log must still hold that row with that hash.
            on_progress: hears (rows looked at, rows in all) every ten thousand rows and at the end; costs no speed.

        Raises:
            LogFault: names the first seq that is wrong and what differs.
        """
        with told_as_log_fault(self.path):
            self._verify_schema()
            previous = self._hash_before(from_seq)
            rows: Iterator[RawRow] = self._connection.execute(
                _CANONICAL, (from_seq if from_seq > 1 else _FIRST_POSSIBLE,)
            )
            if on_progress is not None:
                rows = told(rows, self.head().seq - from_seq + 1, on_progress)
            verified = verify_rows(rows, from_seq, previous, str(self.path))
        if expected_head is not None:
            self.verify_head(expected_head)
        return verified

    def _hash_before(self, seq: int) -> str | None:
        if seq <= 1:
            return None
        row = self.row(seq - 1)
        if row is None:
            raise LogFault("log.truncated", f"{self.path}: row {seq - 1} is missing", seq=seq - 1)
        return row.hash

    def verify_head(self, expected: Head) -> None:
        """Look whether the log still holds a head that was kept elsewhere.

        Raises:
            LogFault: the row is gone (cut back) or has another hash (the chain was written anew).
        """
        row = self.row(expected.seq)
        if row is None:
            raise LogFault(
                "log.truncated",
                f"{self.path}: ends at row {self.head().seq}, but a head of row {expected.seq} is known elsewhere",
                seq=expected.seq,
            )
        if row.hash != expected.hash:
            raise LogFault(
                "log.rewritten",
                f"{self.path}: row {expected.seq} has hash {row.hash}, but {expected.hash} is known elsewhere",
                seq=expected.seq,
            )

    def _verify_schema(self) -> None:
        found = self._connection.execute(_SCHEMA)
        difference = altered_schema(dict(found.fetchall()))
        if difference is not None:
            raise LogFault("log.schema_altered", f"{self.path}: {difference}; find out who opened the file")


class LogReader(LogFile):
    """A connection that cannot write; each thread opens its own."""

    @classmethod
    def open(cls, path: Path) -> LogReader:
        """A reading connection to an existing log.

        Raises:
            LogFault: no such file, or not a log.
        """
        with told_as_log_fault(path):
            connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None
            )
            reader = LogReader(path, connection)
            with closed_on_error(connection):
                connection.execute("PRAGMA query_only = ON")
                reader.head()
        return reader
