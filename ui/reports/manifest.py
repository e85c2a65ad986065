"""SHA256SUMS of an export, in the form that ``sha256sum -c`` reads, and the check of a folder against it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

from checkpoint.durable_files import write_durably
from checkpoint.errors import LogFault
from checkpoint.log_export import verify_export as verify_exported_log
from ui.i18n import tr

MANIFEST = "SHA256SUMS"
_LINE = re.compile(r"(?P<sha256>[0-9a-f]{64}) [ *](?P<name>[^/\\\0]+)")
_OURS = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z-]+\.[a-z]+")


class Difference(NamedTuple):
    """One thing in a folder that is not as it was exported.

    Attributes:
        detail: what the log's own check says, or the line that cannot be read.
    """

    file: str
    kind: Literal["no_manifest", "bad_line", "missing", "unreadable", "altered", "unlisted", "log_broken"]
    detail: str = ""

    @property
    def words(self) -> str:
        """In the language in use."""
        said = {
            "no_manifest": tr("没有校验清单，无法核对"),
            "bad_line": tr("校验清单有读不懂的行：{detail}"),
            "missing": tr("文件不见了"),
            "unreadable": tr("文件读不出：{detail}"),
            "altered": tr("文件被改动过"),
            "unlisted": tr("清单里没有这个文件"),
            "log_broken": tr("日志的链断了：{detail}"),
        }[self.kind]
        return f"{self.file}" + tr("：") + said.format(detail=self.detail)


def sha256_of(path: Path) -> str:
    """64 hex digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_manifest(folder: Path, files: Iterable[Path]) -> Path:
    """Add or renew the lines of ``files``; lines of earlier exports into the same folder stay.

    Raises:
        OSError: not written; the one before is still whole.
    """
    path = folder / MANIFEST
    sums = _read(path)[0] if path.exists() else {}
    sums.update({file.name: sha256_of(file) for file in files})
    write_durably(path, "".join(f"{digest}  {name}\n" for name, digest in sorted(sums.items())).encode())
    return path


def verify_export(folder: Path) -> list[Difference]:
    """Every difference between the folder and its manifest; an empty list when all is as it was exported.

    Files that do not look like ours are passed over: the folder may be somebody's USB stick.
    """
    path = folder / MANIFEST
    if not path.is_file():
        return [Difference(MANIFEST, "no_manifest")]
    try:
        sums, differences = _read(path)
    except OSError as error:
        return [Difference(MANIFEST, "unreadable", error.strerror or "")]
    for name, digest in sums.items():
        differences += _compare(folder / name, digest)
    ours = sorted(found.name for found in folder.iterdir() if _OURS.fullmatch(found.name))
    return differences + [Difference(name, "unlisted") for name in ours if name not in sums]


def _read(path: Path) -> tuple[dict[str, str], list[Difference]]:
    sums: dict[str, str] = {}
    differences = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            differences.append(Difference(MANIFEST, "bad_line", line[:80]))
        else:
            sums[found["name"]] = found["sha256"]
    return sums, differences


def _compare(path: Path, digest: str) -> list[Difference]:
    try:
        if sha256_of(path) != digest:
            return [Difference(path.name, "altered")]
        if path.suffix == ".jsonl":
            verify_exported_log(path)
    except FileNotFoundError:
        return [Difference(path.name, "missing")]
    except OSError as error:
        return [Difference(path.name, "unreadable", error.strerror or "")]
    except LogFault as fault:
        return [Difference(path.name, "log_broken", str(fault))]
    return []
