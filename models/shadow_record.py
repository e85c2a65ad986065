"""What the model in use and its shadow said of each bag: JSON Lines, one file a shadow, a bag a line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from checkpoint.detection import Detection
from checkpoint.errors import EnvironmentFault


class Answer(Struct, frozen=True):
    """What one model said of a bag.

    Attributes:
        model: name and version.
        sha256: of its weights.
        fault: code when there is no answer, else "".
        detections: what it marked, best first; empty for a clean bag and for a fault.
    """

    model: str
    sha256: str
    fault: str = ""
    detections: tuple[Detection, ...] = ()


class ShadowRecord(Struct, frozen=True):
    """One line.

    Attributes:
        captured_at: UTC, when the bag's last line was received.
        elapsed_ms: how long the shadow took, stepped back behind everything else: not what it would take in use.
        missed_before: bags since the line before of which there is none, since they could not wait or be written.
    """

    bag_id: str
    captured_at: datetime
    operating: Answer
    shadow: Answer
    elapsed_ms: int
    missed_before: int = 0


_RECORD = msgspec.json.Decoder(ShadowRecord)


def record_path(data_folder: Path, name: str, version: str) -> Path:
    """The file of one shadow; what a file's name cannot hold is replaced."""
    stem = re.sub(r"[^\w.-]", "_", f"{name}-{version}")
    return data_folder / "shadow" / f"{stem}.jsonl"


def append_record(path: Path, record: ShadowRecord) -> None:
    """Add a whole line or none; the folder is made when it is not there.

    Raises:
        OSError: nothing was added.
    """
    line = msgspec.json.encode(record) + b"\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b", buffering=0) as file:
        end = file.seek(0, os.SEEK_END)
        if end and _last_byte(file.fileno(), end) != b"\n":
            line = b"\n" + line  # a power cut tore the line before: it must not take this one along
        try:
            if file.write(line) != len(line):
                raise OSError(f"only a part of {len(line)} bytes could be written")
        except OSError:
            file.truncate(end)
            raise


def _last_byte(descriptor: int, end: int) -> bytes:
    return os.pread(descriptor, 1, end - 1)


def read_records(path: Path) -> Iterator[ShadowRecord | None]:
    """Every line in order, None for one that is no record; nothing when there is no file.

    Raises:
        EnvironmentFault: ``model.shadow_unreadable``.
    """
    try:
        with path.open("rb") as file:
            for line in file:
                if line.strip():
                    yield _record_in(line)
    except FileNotFoundError:
        return
    except OSError as error:
        raise EnvironmentFault(
            "model.shadow_unreadable", f"{path}: {error.strerror}; check the disk and the rights", file=str(path)
        ) from error


def _record_in(line: bytes) -> ShadowRecord | None:
    try:
        return _RECORD.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
