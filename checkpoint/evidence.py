"""Pictures and signatures on disk, named by their SHA-256: kept before any event refers to them.

Layout: ``ab/cd/<sha256><suffix>``, and ``incoming/`` for files that are still being written.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from checkpoint.clock import Clock
from checkpoint.durable_files import make_folders_durably, sync_folder, write_durably
from checkpoint.errors import EvidenceFault
from checkpoint.facts import EvidenceRef

BALLAST_BYTES = 64 * 1024 * 1024
PROBE_BYTES = 1024 * 1024
"""About one scan: who can write less cannot keep the next bag."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PART = re.compile(r"\.(?P<pid>\d+)\.[0-9a-f]+\.part$")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class EvidenceStore:
    """Keeps and reads files by hash; any thread may use it."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Begin or go on in ``folder``, and sweep what a dead process left half written.

        Raises:
            EvidenceFault: the folder cannot be made or read.
        """
        self._folder, self._clock = folder, clock
        self._incoming, self._ballast = folder / "incoming", folder / "ballast"
        with _told_as_evidence_fault(folder):
            self._incoming.mkdir(parents=True, exist_ok=True)
            for part in self._incoming.iterdir():
                if not _is_being_written(part):
                    part.unlink(missing_ok=True)

    def keep(self, data: bytes, kind: str, suffix: str) -> EvidenceRef:
        """Put a file on disk; when this returns it survives a power cut. The same bytes twice are one file.

        Args:
            kind: what it is, see ``EvidenceRef.kind``.
            suffix: with the dot, small letters and digits.

        Raises:
            EvidenceFault: evidence.disk_full, evidence.read_only or evidence.io; no rest is left.
        """
        ref = EvidenceRef(hashlib.sha256(data).hexdigest(), kind, suffix, len(data))
        path = self.path(ref)
        with _told_as_evidence_fault(path):
            if not (path.is_file() and path.read_bytes() == data):
                make_folders_durably(path.parent, self._folder)
                write_durably(path, data, self._incoming)
            now = self._clock.now().timestamp()
            os.utime(path, (now, now))  # kept again: whoever looks for orphans must see it as new
        return ref

    def path(self, ref: EvidenceRef) -> Path:
        """Where the file stands or would stand.

        Raises:
            EvidenceFault: a hash or suffix that could lead out of the folder.
        """
        if not _SHA256.fullmatch(ref.sha256) or not _SUFFIX.fullmatch(ref.suffix):
            raise EvidenceFault("evidence.bad_name", f"no evidence is called {ref.sha256!r} with suffix {ref.suffix!r}")
        return self._folder / ref.sha256[:2] / ref.sha256[2:4] / (ref.sha256 + ref.suffix)

    def read(self, ref: EvidenceRef) -> bytes:
        """The bytes, checked against the hash.

        Raises:
            EvidenceFault: evidence.missing, evidence.altered or evidence.io.
        """
        path = self.path(ref)
        with _told_as_evidence_fault(path):
            content = path.read_bytes()
        found = hashlib.sha256(content).hexdigest()
        if found != ref.sha256:
            raise EvidenceFault(
                "evidence.altered",
                f"{path}: its SHA-256 is {found}: the file was altered; keep it as it is",
                path=str(path),
            )
        return content

    def delete(self, ref: EvidenceRef) -> bool:
        """Delete a file whose retention ended; False when it was gone already.

        Raises:
            EvidenceFault: it could not be deleted.
        """
        path = self.path(ref)
        with _told_as_evidence_fault(path):
            if not path.exists():
                return False
            path.unlink()
            sync_folder(path.parent)
        return True

    def orphans(self, refs: Iterable[EvidenceRef], older_than: timedelta = timedelta(hours=1)) -> list[Path]:
        """Files that no event refers to, sorted; younger ones may still be waiting for theirs.

        Args:
            refs: every reference in the log.
        """
        known = {self.path(ref) for ref in refs}
        before = self._clock.now().timestamp() - older_than.total_seconds()
        with _told_as_evidence_fault(self._folder):
            kept = self._folder.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")
            return sorted(path for path in kept if path not in known and path.stat().st_mtime < before)

    # --- space --------------------------------------------------------------------------------------------------------

    def probe(self) -> None:
        """Write a little and take it away again: whether the folder takes files.

        Raises:
            EvidenceFault: as ``keep``.
        """
        path = self._incoming / f"probe.{os.getpid()}"
        with _told_as_evidence_fault(path):
            try:
                write_durably(path, b"\0" * PROBE_BYTES)
            finally:
                path.unlink(missing_ok=True)

    def free_bytes(self) -> int:
        """Bytes that the disk still takes."""
        with _told_as_evidence_fault(self._folder):
            return shutil.disk_usage(self._folder).free

    def reserve(self, size: int = BALLAST_BYTES) -> None:
        """Hold back ``size`` bytes in a ballast file, to be released when the disk is full: then the log can go on.

        Raises:
            EvidenceFault: no room even for that.
        """
        with _told_as_evidence_fault(self._ballast):
            try:
                with self._ballast.open("ab") as file:
                    os.posix_fallocate(file.fileno(), 0, size)
                    os.fsync(file.fileno())
            except OSError:
                self._ballast.unlink(missing_ok=True)
                raise

    def release(self) -> int:
        """Give the held back space free; the number of bytes, 0 when none was held."""
        with _told_as_evidence_fault(self._ballast):
            if not self._ballast.exists():
                return 0
            size = self._ballast.stat().st_size
            self._ballast.unlink()
            sync_folder(self._folder)
        return size


def _is_being_written(part: Path) -> bool:
    writer = _PART.search(part.name)
    return writer is not None and _is_alive(int(writer["pid"]))


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # another user's
        return True
    return True


@contextmanager
def _told_as_evidence_fault(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _fault(path, error) from error


def _fault(path: Path, error: OSError) -> EvidenceFault:
    if error.errno in _FULL:
        code, cure = "evidence.disk_full", "free space on its disk"
    elif isinstance(error, FileNotFoundError):
        code, cure = "evidence.missing", "look for it in the newest copy"
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        code, cure = "evidence.read_only", "give the kiosk's user the right to write the folder"
    else:
        code, cure = "evidence.io", "check the disk and its cable; read the system's log"
    return EvidenceFault(code, f"{path}: {error.strerror or error}; {cure}", path=str(path))
