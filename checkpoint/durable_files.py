"""Files that are whole or not there, also after a power cut."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_durably(path: Path, content: bytes, incoming: Path | None = None) -> None:
    """Write beside or into ``incoming`` (same file system), fsync, rename to ``path``, fsync the folder.

    Raises:
        OSError: nothing stands at ``path`` that was not there before, and no rest is left.
    """
    with renamed_when_whole(path, incoming) as file:
        file.write(content)


@contextmanager
def renamed_when_whole(path: Path, incoming: Path | None = None) -> Iterator[BinaryIO]:
    """A file to write to that takes the name ``path`` at the end, or leaves nothing when that fails.

    Raises:
        OSError: as ``write_durably``.
    """
    temporary = (incoming or path.parent) / f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.part"
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.rename(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_folders_durably(folder: Path, root: Path) -> None:
    """Create ``folder`` below ``root`` and fsync every folder that got a new entry."""
    if folder == root or folder.is_dir():
        return
    make_folders_durably(folder.parent, root)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Put the folder's entries on disk (where the system can: POSIX)."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
