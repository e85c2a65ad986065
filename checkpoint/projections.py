"""The read tables, kept up with the log; disposable: a file that is broken or older is built again."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from checkpoint import events as e
from checkpoint.errors import BugError
from checkpoint.log_reader import LogReader
from checkpoint.projection_folds import TableWriter, fold
from checkpoint.projection_tables import SCHEMA_NUMBER, TABLES
from checkpoint.read_queries import ReadTables, told_as_fault
from checkpoint.read_rows import Figures, Hit
from checkpoint.transactions import transaction

__all__ = ["Figures", "Hit", "Projections"]

logger = logging.getLogger(__name__)

BATCH = 5_000
BUSY_TIMEOUT_S = 5.0


class Projections(ReadTables):
    """One connection to the read tables; each thread opens its own, and one of them keeps them up to date.

    Opened in one thread it may be used and closed in another, but never by two at once.
    """

    def __init__(self, path: Path, log_path: Path, connection: sqlite3.Connection) -> None:
        """Use ``open``."""
        super().__init__(path, connection)
        self._log_path = log_path

    @classmethod
    def open(cls, path: Path, log_path: Path) -> Projections:
        """Open or make the file; one that is broken, or has other tables than this program's, is thrown away.

        Raises:
            EnvironmentFault: it can be neither read nor made.
        """
        with told_as_fault(path):
            try:
                connection = _connect(path)
            except sqlite3.DatabaseError as error:
                if not _is_broken(error):
                    raise
                logger.info("%s is built again: %s", path, error)
                _throw_away(path)
                connection = _connect(path)
        return cls(path, log_path, connection)

    def close(self) -> None:
        """Let go of the file; may be called again."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- keeping up ---------------------------------------------------------------------------------------------------

    def catch_up(self, log: LogReader | None = None) -> int:
        """Fold what the log has and the tables do not; rebuild when they are of another log. Returns events folded.

        Args:
            log: a reader to use; without one, the log beside is opened for it.

        Raises:
            LogFault: the log cannot be read.
            EnvironmentFault: the tables cannot be written.
        """
        if log is None:
            with LogReader.open(self._log_path) as opened:
                return self.catch_up(opened)
        with told_as_fault(self.path):
            try:
                return self._catch_up(log)
            except sqlite3.DatabaseError as error:
                if not _is_broken(error):
                    raise
                logger.info("%s is built again: %s", self.path, error)
        return self.rebuild(log)

    def rebuild(self, log: LogReader | None = None) -> int:
        """Throw the file away and fold the whole log; other connections must be opened again.

        Returns events folded; raises as ``catch_up``.
        """
        if log is None:
            with LogReader.open(self._log_path) as opened:
                return self.rebuild(opened)
        with told_as_fault(self.path):
            self._connection.close()
            _throw_away(self.path)
            self._connection = _connect(self.path)
            return self._catch_up(log)

    def apply_batch(self, events: Iterable[e.StoredEvent]) -> None:
        """Fold events just written, in one transaction; those already folded are passed over.

        Raises:
            BugError: events in between are missing: call ``catch_up``.
            EnvironmentFault: the tables cannot be written.
        """
        with told_as_fault(self.path), transaction(self._connection):
            for stored in events:
                self._apply(stored)

    def apply(self, stored: e.StoredEvent) -> None:
        """Fold one event; see ``apply_batch``."""
        self.apply_batch((stored,))

    def seq(self, node: str) -> int:
        """The last event of that machine that is in the tables; 0 when none is."""
        with told_as_fault(self.path):
            return self._seq(node)

    def timeline(self, stream: str, log: LogReader | None = None) -> tuple[e.StoredEvent, ...]:
        """All events of one stream, from the log itself (its index finds them)."""
        if log is not None:
            return log.read_stream(stream)
        with LogReader.open(self._log_path) as opened:
            return opened.read_stream(stream)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _catch_up(self, log: LogReader) -> int:
        node = next(log.rows(batch=1)).node
        if not self._is_of(log, node):
            with transaction(self._connection):
                self._empty()
        events, folded = log.read(self._seq(node)), 0
        while True:
            with transaction(self._connection):
                batch = 0
                for batch, stored in enumerate(events, start=1):  # noqa: B007 - its last value counts
                    self._apply(stored)
                    if batch == BATCH:
                        break
            folded += batch
            if batch < BATCH:
                return folded

    def _apply(self, stored: e.StoredEvent) -> None:
        last = self._seq(stored.node)
        if stored.seq <= last:
            return
        if stored.seq != last + 1:
            raise BugError("projections.gap", f"event {stored.seq} follows {last}: catch up with the log first")
        fold(stored, TableWriter(self._connection))

    def _seq(self, node: str) -> int:
        found = self._connection.execute("SELECT seq FROM position WHERE node = ?", (node,)).fetchone()
        return int(found[0]) if found else 0

    def _is_of(self, log: LogReader, node: str) -> bool:
        """The row that the tables reached is still the same row of the log, and no other machine's rows are here."""
        positions = self._connection.execute("SELECT node, seq, recorded_at, stream, version FROM position").fetchall()
        if not positions:
            return True
        row = log.row(positions[0][1])
        return len(positions) == 1 and row is not None and positions[0] == (row.node, *row[1:5])

    def _empty(self) -> None:
        for (table,) in self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            self._connection.execute(f"DELETE FROM {table}")


def _connect(path: Path) -> sqlite3.Connection:
    """A connection to tables of this program's shape.

    Raises:
        sqlite3.DatabaseError: broken or of another shape.
    """
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_S, isolation_level=None, cached_statements=256, check_same_thread=False
    )
    try:
        # NORMAL: after a power cut the newest rows may be missing, and catch_up brings them back.
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("BEGIN IMMEDIATE")  # two threads may open a new file at once
        number = connection.execute("PRAGMA user_version").fetchone()[0]
        if number == 0:
            for statement in (*TABLES.split(";"), f"PRAGMA user_version = {SCHEMA_NUMBER}"):
                connection.execute(statement)
        elif number != SCHEMA_NUMBER:
            raise sqlite3.DatabaseError(f"its tables are of another version ({number})")
        connection.execute("SELECT count(*) FROM position").fetchone()
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_broken(error: sqlite3.Error) -> bool:
    """Not merely locked, full or forbidden, which throwing the file away would not cure."""
    name = getattr(error, "sqlite_errorname", None) or "SQLITE_ERROR"
    return name.startswith(("SQLITE_ERROR", "SQLITE_CORRUPT", "SQLITE_NOTADB"))


def _throw_away(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
