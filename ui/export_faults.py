"""What the place that an export is written to can refuse, with what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checkpoint.errors import EnvironmentFault


@contextmanager
def told_as_export_fault(folder: Path) -> Iterator[None]:
    """An OSError of the target as a fault that says what to do."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        kept = isinstance(error, PermissionError | NotADirectoryError | FileExistsError) or error.errno == errno.EROFS
        code = "export.disk_full" if full else "export.not_writable" if kept else "export.failed"
        cure = {
            "export.disk_full": "free space there or choose another place; the files before are whole",
            "export.not_writable": "choose another folder or correct its rights",
            "export.failed": "look whether the stick is still plugged in, then export again",
        }[code]
        raise EnvironmentFault(code, f"{folder}: {error.strerror or error}; {cure}", folder=str(folder)) from error
