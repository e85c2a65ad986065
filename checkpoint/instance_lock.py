"""One kiosk a data folder: a second one would write the same log."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import Self

from checkpoint.errors import EnvironmentFault

LOCK_NAME = "kiosk.lock"


class InstanceLock:
    """Held from ``acquire`` to ``release``; the kernel lets go when the process dies, however it dies."""

    def __init__(self, path: Path, descriptor: int) -> None:
        """Use ``acquire``."""
        self.path = path
        self._descriptor: int | None = descriptor

    @classmethod
    def acquire(cls, folder: Path) -> InstanceLock:
        """Lock a data folder for this process.

        Raises:
            EnvironmentFault: instance.running, naming the process that holds it; or instance.cannot_lock.
        """
        path = folder / LOCK_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise EnvironmentFault(
                "instance.cannot_lock", f"{path}: {error.strerror}; give the kiosk's user the right to write the folder"
            ) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(descriptor, 20, 0).decode(errors="replace").strip() or "unknown"
            os.close(descriptor)
            raise EnvironmentFault(
                "instance.running",
                f"another kiosk (process {holder}) works on {folder}: use that one, or end it first",
                pid=holder, folder=str(folder),
            ) from error  # fmt: skip
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        return cls(path, descriptor)

    def release(self) -> None:
        """Let the next one in; the file stays. May be called again."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
