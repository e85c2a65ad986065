"""SQLite's errors, told as faults of the log with what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkpoint.errors import LogFault

_CAUSES: tuple[tuple[str, str, str], ...] = (
    ("SQLITE_FULL", "log.disk_full", "free space on its disk, then resume"),
    ("SQLITE_BUSY", "log.locked", "end the other program that holds it"),
    ("SQLITE_LOCKED", "log.locked", "end the other program that holds it"),
    ("SQLITE_READONLY", "log.read_only", "give the kiosk's user the right to write the folder"),
    ("SQLITE_PERM", "log.read_only", "give the kiosk's user the right to write the folder"),
    ("SQLITE_CANTOPEN", "log.cannot_open", "check that the folder exists and belongs to the kiosk's user"),
    ("SQLITE_CORRUPT", "log.corrupt", "keep the file, restore the newest export or copy, call the maintainer"),
    ("SQLITE_NOTADB", "log.corrupt", "keep the file, restore the newest export or copy, call the maintainer"),
    ("SQLITE_IOERR", "log.io", "check the disk and its cable; read the system's log"),
    ("SQLITE_CONSTRAINT", "log.guarded", "another program wrote to the log, or the row is wrong: restart the kiosk"),
)


@contextmanager
def told_as_log_fault(path: Path) -> Iterator[None]:
    """Turn every sqlite3.Error inside into a LogFault that names the file and the cause."""
    try:
        yield
    except sqlite3.Error as error:
        raise _fault(path, error) from error


def _fault(path: Path, error: sqlite3.Error) -> LogFault:
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, code, cure in _CAUSES:
        if name.startswith(prefix):
            return LogFault(code, f"{path}: {error} ({name}); {cure}", path=str(path))
    return LogFault(
        "log.sqlite", f"{path}: {error} ({name or type(error).__name__}); restart the kiosk", path=str(path)
    )
