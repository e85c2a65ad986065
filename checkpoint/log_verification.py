"""Recomputes a hash chain from raw rows and names the first one that is wrong. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import msgspec

from checkpoint.errors import LogFault
from checkpoint.log_rows import LINE_BREAKS, Head

RawRow = tuple[int, bytes, bytes, bytes]
"""seq, prev_hash, hash, canonical form (see ``log_rows.canonical_row``)."""
OnProgress = Callable[[int, int], None]
"""``(rows looked at, rows in all)``; the last call has both the same."""
ROWS_A_STEP = 10_000


class Verified(msgspec.Struct, frozen=True):
    """What was looked at: this many rows, up to this head."""

    count: int
    head: Head


def verify_rows(rows: Iterable[RawRow], first_seq: int, previous: str | None, where: str) -> Verified:
    """Follow the chain.

    Args:
        rows: in the order of seq, the first being ``first_seq``.
        previous: hash of the row before; None at the very first row, whose prev_hash counts (the file before).
        where: file name for the message.

    Raises:
        LogFault: log.gap, log.broken_chain, log.altered or log.empty, with ``seq``.
    """
    seq, head, sha256 = first_seq - 1, None if previous is None else previous.encode(), hashlib.sha256
    for row in rows:  # 100,000 a second: no call that is not needed
        seq += 1
        found_seq, prev_hash, row_hash, canonical = row
        if head is None:
            head = prev_hash
        if (
            found_seq != seq
            or prev_hash != head
            or canonical.count(b"\n") != LINE_BREAKS
            or sha256(head + b"\n" + canonical).hexdigest().encode() != row_hash
        ):
            raise _difference(row, seq, head, where)
        head = row_hash
    if head is None:
        raise LogFault("log.empty", f"{where}: the log has no first row: restore it from a copy", seq=1)
    return Verified(seq - first_seq + 1, Head(seq, head.decode()))


def told(rows: Iterable[RawRow], total: int, on_progress: OnProgress) -> Iterator[RawRow]:
    """The same rows; ``on_progress`` hears of every ROWS_A_STEP of them, and of the end after the last row.

    Args:
        total: rows expected.
    """
    source, done = iter(rows), 0
    for first in source:  # by steps: nothing is counted row by row
        yield first
        yield from islice(source, ROWS_A_STEP - 1)
        done += ROWS_A_STEP
        if done < total:
            on_progress(done, total)
    on_progress(total, total)


def _difference(row: RawRow, seq: int, head: bytes, where: str) -> LogFault:
    found_seq, prev_hash, _, _ = row
    if found_seq > seq:
        code, what = "log.gap", f"row {seq} is missing: the next one is {found_seq}"
    elif found_seq < seq:
        code, what = "log.gap", f"row {found_seq} stands where row {seq} belongs"
    elif prev_hash != head:
        code, what = (
            "log.broken_chain",
            f"row {seq} does not follow row {seq - 1}: {_told(prev_hash)}, not {_told(head)}",
        )
    else:
        code, what = "log.altered", f"row {seq} was altered: its hash is not that of its columns"
    return LogFault(code, f"{where}: {what}; keep the file and call the maintainer", seq=seq)


def _told(digest: bytes) -> str:
    return digest.decode(errors="replace")
