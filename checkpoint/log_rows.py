"""How one row of the audit log is written down, and what its hash covers. Pure."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from checkpoint import events as e
from checkpoint.errors import RefusedError

FIRST_PREVIOUS = "0" * 64
"""``prev_hash`` of the very first row of the very first file."""
COLUMNS = "node, seq, recorded_at, stream, version, kind, actor, role, payload, prev_hash, hash"
LINE_BREAKS = 8
"""Between the nine columns that a hash covers; a row with another number of them was not written by us."""


class LogRow(NamedTuple):
    """The columns, in their order.

    Attributes:
        recorded_at: ``2026-11-23T01:00:00.000000Z``, always with six decimals.
        payload: canonical JSON.
        prev_hash, hash: 64 hex digits.
    """

    node: str
    seq: int
    recorded_at: str
    stream: str
    version: int
    kind: str
    actor: str
    role: str
    payload: str
    prev_hash: str
    hash: str


class Head(msgspec.Struct, frozen=True):
    """The newest row: how many there are, and the hash that stands for all of them."""

    seq: int
    hash: str


def row_hash(prev_hash: str, canonical: bytes) -> str:
    r"""SHA-256 hex over the previous hash, a line break, and the canonical row.

    Args:
        canonical: the nine columns node … payload in their order, UTF-8, one line each; since no column may hold a
            line break (JSON writes it as ``\n``), two different rows never have the same canonical form.
    """
    return hashlib.sha256(prev_hash.encode() + b"\n" + canonical).hexdigest()


def canonical_row(
    node: str, seq: int, recorded_at: str, stream: str, version: int, kind: str, actor: str, role: str, payload: str
) -> bytes:
    """One line a column."""
    lines = (node, str(seq), recorded_at, stream, str(version), kind, actor, role, payload)
    return "\n".join(lines).encode()


def require_names(*names: str) -> None:
    """Let pass what can stand in a column: one line of whole, visible characters.

    Raises:
        RefusedError: names the first that cannot.
    """
    for name in names:
        if not name or not name.isprintable():
            raise RefusedError("log.unprintable", f"{name!r} is not a name on one line: read or type it again")


def make_row(
    node: str, seq: int, at: datetime, stream: str, version: int, event: e.Event, actor: str, role: str, prev_hash: str
) -> LogRow:
    """The row of an event.

    Args:
        node, stream, actor, role: as ``require_names`` lets pass.

    Raises:
        RefusedError: a text of the event holds half a character.
    """
    try:
        kind, payload = e.encode(event)
    except UnicodeEncodeError as error:
        raise RefusedError("log.unprintable", f"{type(event).__name__} holds half a character: {error}") from error
    columns = (node, seq, time_text(at), stream, version, kind, actor, role, payload)
    return LogRow(*columns, prev_hash, row_hash(prev_hash, canonical_row(*columns)))


def stored_event(row: LogRow) -> e.StoredEvent:
    """The event of a row.

    Raises:
        LogFault: unknown kind, or a payload that does not fit.
    """
    event = e.decode(row.kind, row.payload)
    at = datetime.fromisoformat(row.recorded_at)
    return e.StoredEvent(row.node, row.seq, at, row.stream, row.version, row.kind, row.actor, row.role, event)


def time_text(at: datetime) -> str:
    """UTC with six decimals and a Z, so that text order is time order."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
