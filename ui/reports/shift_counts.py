"""What happened in one shift, counted in the log: the figures of the hand-over slip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from checkpoint import events as e
from checkpoint.log_reader import LogReader
from checkpoint.log_rows import LogRow, stored_event

PAGE = 2_000


@dataclass(frozen=True, slots=True)
class ShiftCounts:
    """What the shift leaves to the next one.

    Attributes:
        finds: articles written up and not withdrawn, by entry, not by piece.
        refusals: times that a coach was not let go.
    """

    bags: int = 0
    finds: int = 0
    detained: int = 0
    coaches_left: int = 0
    refusals: int = 0


def count_shift(log: Path, shift_id: str) -> ShiftCounts:
    """From the opening of that shift to its close, or to now; nothing when it was never opened.

    Raises:
        LogFault: the log cannot be read.
    """
    kinds: Counter[str] = Counter()
    with LogReader.open(log) as reader:
        for row in _backwards(reader):
            if row.kind == "shift_closed" and not _is_of(row, shift_id):
                continue
            if row.kind == "shift_closed":  # everything counted so far came after it
                kinds.clear()
            if row.kind == "shift_opened" and _is_of(row, shift_id):
                return _counts(kinds)
            kinds[_kind(row)] += 1
    return ShiftCounts()


def _backwards(reader: LogReader) -> Iterator[LogRow]:
    """Newest first, page by page: a shift lies at the end of a log that may be years long."""
    end = reader.head().seq
    while end > 0:
        start = max(0, end - PAGE)
        page = [row for row in reader.rows(start, PAGE) if row.seq <= end]
        yield from reversed(page)
        end = start


def _is_of(row: LogRow, shift_id: str) -> bool:
    event = stored_event(row).event
    return isinstance(event, e.ShiftOpened | e.ShiftClosed) and event.shift_id == shift_id


def _kind(row: LogRow) -> str:
    """The kind; of a search, how it ended."""
    if row.kind != "search_closed":
        return row.kind
    event = stored_event(row).event
    return event.outcome if isinstance(event, e.SearchClosed) else row.kind


def _counts(kinds: Counter[str]) -> ShiftCounts:
    return ShiftCounts(
        bags=kinds["bag_entered"],
        finds=kinds["find_recorded"] - kinds["find_withdrawn"],
        detained=kinds["detained"] + kinds["isolated"],
        coaches_left=kinds["coach_left"],
        refusals=kinds["clearance_refused"],
    )
