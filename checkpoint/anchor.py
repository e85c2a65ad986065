"""A head of the log kept beside it: start-up verifies from here on, and sees a log that was cut back behind it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from checkpoint.durable_files import write_durably
from checkpoint.errors import LogFault
from checkpoint.log_reader import LogFile
from checkpoint.log_rows import Head
from checkpoint.log_verification import Verified


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A verified head, and when it was kept (UTC). Printed on the hand-over slip, too."""

    node: str
    seq: int
    hash: str
    written_at: datetime

    @property
    def head(self) -> Head:
        """What the log must still hold."""
        return Head(self.seq, self.hash)


def anchor_path(log_path: Path) -> Path:
    """``anchor.json`` beside the log."""
    return log_path.with_name("anchor.json")


def write_anchor(path: Path, anchor: Anchor) -> None:
    """Replace the anchor file, whole or not at all. At shift close and at a clean stop, after ``verify_since``.

    Raises:
        LogFault: log.anchor_not_written.
    """
    try:
        write_durably(path, msgspec.json.format(msgspec.json.encode(anchor)))
    except OSError as error:
        raise LogFault(
            "log.anchor_not_written", f"{path}: {error.strerror}; free space or correct the rights", path=str(path)
        ) from error


def read_anchor(path: Path) -> Anchor | None:
    """The anchor, or None when none was ever written.

    Raises:
        LogFault: log.bad_anchor; whoever deletes the file has the whole log verified at the next start.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Anchor)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LogFault(
            "log.bad_anchor", f"{path}: {error}; compare with the newest hand-over slip, then delete it", path=str(path)
        ) from error


def verify_since(log: LogFile, anchor: Anchor | None) -> Verified:
    """Verify what came after ``anchor``, and that the log still holds the anchor itself; all of it without one.

    Raises:
        LogFault: log.truncated or log.rewritten at the anchor, or what ``LogFile.verify`` finds after it.
    """
    if anchor is None:
        return log.verify()
    log.verify_head(anchor.head)
    return log.verify(anchor.seq + 1)
