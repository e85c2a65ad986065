"""The log as JSON Lines for an inspector, and the check of such a file without this machine.

First line: format and node. Then one object a row with all columns. Last line: the head.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from checkpoint.durable_files import renamed_when_whole
from checkpoint.errors import LogFault
from checkpoint.log_rows import Head, LogRow, canonical_row
from checkpoint.log_verification import RawRow, Verified, verify_rows

T = TypeVar("T")


class _First(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal["bus-station-checkpoint-log/1"]
    node: str


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
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


class _Last(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    head: Head


def write_export(path: Path, node: str, rows: Iterator[LogRow]) -> Head:
    """Write all ``rows``; the file is whole or not there.

    Raises:
        LogFault: log.export_failed.
    """
    encode = msgspec.json.Encoder().encode
    head = Head(0, "")
    try:
        with renamed_when_whole(path) as file:
            file.write(encode(_First("bus-station-checkpoint-log/1", node)) + b"\n")
            for row in rows:
                file.write(encode(_Row(*row)) + b"\n")
                head = Head(row.seq, row.hash)
            file.write(encode(_Last(head)) + b"\n")
    except OSError as error:
        raise LogFault(
            "log.export_failed", f"{path}: {error.strerror}; choose another place", path=str(path)
        ) from error
    return head


def verify_export(path: Path) -> Verified:
    """Recompute the chain of an exported file.

    Raises:
        LogFault: log.export_unreadable (with the line), the head does not fit, or what ``verify_rows`` finds.
    """
    lines = _Lines(path)
    verified = verify_rows(lines.rows(), 1, None, str(path))
    if lines.last is None:
        raise LogFault("log.truncated", f"{path}: ends without a head: the file was cut off", seq=verified.head.seq + 1)
    if lines.last.head != verified.head:
        raise LogFault(
            "log.truncated",
            f"{path}: the rows end at {verified.head.seq}, the head says {lines.last.head.seq}",
            seq=verified.head.seq + 1,
        )
    return verified


class _Lines:
    """The lines of an export, decoded one by one; ``last`` is there once all were read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.last: _Last | None = None

    def rows(self) -> Iterator[RawRow]:
        row_decoder = msgspec.json.Decoder(_Row)
        try:
            with self._path.open("rb") as file:
                self._decode(1, next(file, b""), msgspec.json.Decoder(_First))
                for number, line in enumerate(file, start=2):
                    if line.startswith(b'{"head"'):
                        self.last = self._decode(number, line, msgspec.json.Decoder(_Last))
                        self._nothing_after(number, next(file, b""))
                        return
                    yield _raw(self._decode(number, line, row_decoder))
        except OSError as error:
            raise LogFault("log.export_unreadable", f"{self._path}: {error.strerror}", path=str(self._path)) from error

    def _nothing_after(self, number: int, line: bytes) -> None:
        if line:
            raise LogFault("log.export_unreadable", f"{self._path}, line {number + 1}: there is more after the head")

    def _decode(self, number: int, line: bytes, decoder: msgspec.json.Decoder[T]) -> T:
        try:
            return decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise LogFault("log.export_unreadable", f"{self._path}, line {number}: {error}", line=number) from error


def _raw(row: _Row) -> RawRow:
    canonical = canonical_row(
        row.node, row.seq, row.recorded_at, row.stream, row.version, row.kind, row.actor, row.role, row.payload
    )
    return row.seq, row.prev_hash.encode(), row.hash.encode(), canonical
