"""Questions to the audit log that take a while: each opens its own reader, on whatever thread asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checkpoint.events import StoredEvent
from checkpoint.log_reader import LogReader
from checkpoint.log_rows import Head
from checkpoint.log_verification import OnProgress, Verified

PAGE = 1_000
MOST_ROWS = 50_000
"""How far back a filtered look goes in one go."""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What to keep; empty fields keep everything. ``stream`` is a beginning such as ``run/``."""

    stream: str = ""
    kind: str = ""
    actor: str = ""

    def keeps(self, stored: StoredEvent) -> bool:
        """Whether the event passes."""
        return (
            stored.stream.startswith(self.stream)
            and self.kind in ("", stored.kind)
            and self.actor in ("", stored.actor)
        )


@dataclass(frozen=True, slots=True)
class LogPage:
    """The newest events that passed, newest first, and the head they were read under."""

    events: tuple[StoredEvent, ...]
    head: Head


class LogQuestions:
    """Reads a log file that another thread is writing."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def newest(self, keep: LogFilter, limit: int = 400) -> LogPage:
        """Up to ``limit`` events, newest first, from the last MOST_ROWS rows.

        Raises:
            LogFault: the file cannot be read.
        """
        with LogReader.open(self.path) as reader:
            head = reader.head()
            found: list[StoredEvent] = []
            for stored in _backwards(reader, head.seq):
                if keep.keeps(stored):
                    found.append(stored)
                    if len(found) == limit:
                        break
            return LogPage(tuple(found), head)

    def verify(self, on_progress: OnProgress | None = None) -> Verified:
        """Recompute the whole chain; ``on_progress`` as in ``LogFile.verify``.

        Raises:
            LogFault: names the first row that is wrong.
        """
        with LogReader.open(self.path) as reader:
            return reader.verify(on_progress=on_progress)

    def export(self, path: Path) -> Head:
        """The log as JSON Lines; returns the head at its end.

        Raises:
            LogFault: the file cannot be written.
        """
        with LogReader.open(self.path) as reader:
            return reader.export(path)


def _backwards(reader: LogReader, newest: int) -> Iterator[StoredEvent]:
    last = max(0, newest - MOST_ROWS)
    end = newest
    while end > last:
        start = max(last, end - PAGE)
        page = [stored for stored, _ in zip(reader.read(start, PAGE), range(end - start), strict=False)]
        yield from reversed(page)
        end = start
