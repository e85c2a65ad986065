"""``kiosk log …``: the log as a file, without a running kiosk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checkpoint.anchor import anchor_path, read_anchor
from checkpoint.errors import LogFault
from checkpoint.log_reader import LogReader
from checkpoint.log_verification import OnProgress, Verified


def open_log(path: Path) -> LogReader:
    """The log; raises LogFault when there is none, or it cannot be read."""
    if not path.exists():
        raise LogFault("log.missing", f"there is no log at {path}: name the data folder with --data")
    return LogReader.open(path)


def verify(path: Path, on_progress: OnProgress | None = None) -> dict[str, Any]:
    """Count and head of a log that is in order; raises LogFault naming the row that is not."""
    with open_log(path) as reader:
        verified = verify_all(reader, path, on_progress)
    return {"count": verified.count, "seq": verified.head.seq, "hash": verified.head.hash}


def verify_all(reader: LogReader, path: Path, on_progress: OnProgress | None = None) -> Verified:
    """Every row, and that the log still holds the anchor kept beside it."""
    anchor = read_anchor(anchor_path(path))
    return reader.verify(expected_head=anchor.head if anchor is not None else None, on_progress=on_progress)


def head(path: Path) -> dict[str, Any]:
    """The last row's number and hash."""
    with open_log(path) as reader:
        last = reader.head()
    return {"seq": last.seq, "hash": last.hash}


def export(path: Path, out: Path) -> dict[str, Any]:
    """Write JSON Lines; returns count and file."""
    with open_log(path) as reader:
        last = reader.export(out)
    return {"count": last.seq, "file": str(out)}
