"""The export basket: which files for which days; written, named with their SHA-256, checked."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from checkpoint import commands as c
from ui.tasks import Progress

MOST_DAYS = 92
"""A quarter in one go; more is asked for in parts."""
WriteDay = Callable[[tuple[str, ...], date, Path], tuple[Path, ...]]
"""(kinds, day, folder) -> files written."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Kinds as in ``reports.day_files.KINDS``, both days included."""

    kinds: tuple[str, ...]
    first_day: date
    last_day: date
    folder: Path

    @property
    def days(self) -> tuple[date, ...]:
        """Every day, in order."""
        return tuple(self.first_day + timedelta(days=n) for n in range((self.last_day - self.first_day).days + 1))


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file with the hash that it had when it was written."""

    path: Path
    sha256: str


def write_days(write_day: WriteDay, request: ExportRequest, report: Progress) -> tuple[ExportedFile, ...]:
    """Write all files of all days.

    The log is whole in each export, so it is written once, with the last day.

    Raises:
        EnvironmentFault: what cannot be read or written.
    """
    files: list[ExportedFile] = []
    days = request.days
    for done, day in enumerate(days):
        report(done, len(days))
        kinds = tuple(kind for kind in request.kinds if kind != "log_jsonl" or day == days[-1])
        if kinds:
            files += [ExportedFile(path, sha256_of(path)) for path in write_day(kinds, day, request.folder)]
    report(len(days), len(days))
    return tuple(files)


def sha256_of(path: Path) -> str:
    """64 hex digits."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def differing(files: tuple[ExportedFile, ...]) -> tuple[Path, ...]:
    """Files that are gone or no longer have the hash that is on record."""
    return tuple(file.path for file in files if not file.path.is_file() or sha256_of(file.path) != file.sha256)


def record_of(request: ExportRequest, files: tuple[ExportedFile, ...]) -> c.RecordExport:
    """The command that puts the export on record."""
    return c.RecordExport(
        ",".join(request.kinds), request.first_day.isoformat(), request.last_day.isoformat(),
        tuple(file.path.name for file in files), tuple(file.sha256 for file in files),
    )  # fmt: skip
