"""How fast this disk and this processor are for the log, beside SQLite alone; for ``kiosk bench``."""

from __future__ import annotations

import sqlite3
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from checkpoint import events as e
from checkpoint.audit_log import AuditLog
from checkpoint.clock import ManualClock
from checkpoint.log_reader import LogReader
from checkpoint.log_rows import COLUMNS, LogRow

_START = datetime(2026, 1, 1, tzinfo=UTC)
_PLAIN_TABLE = """
CREATE TABLE plain (node TEXT, seq INTEGER PRIMARY KEY, recorded_at TEXT, stream TEXT, version INTEGER, kind TEXT,
actor TEXT, role TEXT, payload TEXT, prev_hash TEXT, hash TEXT) STRICT"""


class AppendBench(msgspec.Struct, frozen=True):
    """One commit an event, in microseconds.

    Attributes:
        log_us, plain_us: median of one append; plain is the same row into a bare table with the same pragmas.
        log_worst_us: the slowest append.
        ratio: log_us / plain_us.
    """

    count: int
    log_us: float
    log_worst_us: float
    plain_us: float
    ratio: float


class VerifyBench(msgspec.Struct, frozen=True):
    """Rows verified a second, on one core."""

    count: int
    rows_per_s: float


def bench_append(folder: Path, count: int = 500) -> AppendBench:
    """Append ``count`` events, each followed by the same bytes into a bare table, so that both meet the same disk.

    Args:
        folder: an empty folder on the disk in question; two files stay in it.
    """
    log = AuditLog.open(folder / "bench_log.db", "bench", ManualClock(_START))
    plain = _plain_table(folder / "bench_plain.db")
    log_ns, plain_ns = [], []
    try:
        for number in range(count):
            started = time.perf_counter_ns()
            log.append((_event(number),), "1001", "screener")
            log_ns.append(time.perf_counter_ns() - started)
            row = log.row(number + 2)
            assert row is not None
            started = time.perf_counter_ns()
            _commit_plain(plain, row)
            plain_ns.append(time.perf_counter_ns() - started)
    finally:
        log.close()
        plain.close()
    log_us, plain_us = statistics.median(log_ns) / 1000, statistics.median(plain_ns) / 1000
    return AppendBench(count, log_us, max(log_ns) / 1000, plain_us, log_us / plain_us)


def bench_verify(folder: Path, count: int = 100_000) -> VerifyBench:
    """Write ``count`` events in one go, then verify them all.

    Args:
        folder: an empty folder; one file stays in it.
    """
    path = folder / "bench_verify.db"
    with AuditLog.open(path, "bench", ManualClock(_START)) as log:
        for start in range(0, count, 1_000):
            log.append([_event(number) for number in range(start, min(count, start + 1_000))], "1001", "screener")
    with LogReader.open(path) as reader:
        started = time.perf_counter()
        verified = reader.verify()
        return VerifyBench(verified.count, verified.count / (time.perf_counter() - started))


def _event(number: int) -> tuple[str, e.Event]:
    """Of the size that most rows have: some 450 bytes with its columns."""
    bag_id = f"01936a7e-0000-7000-8000-{number // 4:012}"
    return f"bag/{bag_id}", e.VerdictRecorded(bag_id, "clear", ("invert", "organic_strip", "zoom"), 1840)


def _plain_table(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(_PLAIN_TABLE)
    return connection


def _commit_plain(connection: sqlite3.Connection, row: LogRow) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"INSERT INTO plain ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)
    connection.execute("COMMIT")
