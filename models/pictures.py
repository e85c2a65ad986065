"""Scans from files: a picture of another maker's machine, or a pair of 16-bit pictures of the two energies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import EnvironmentFault
from checkpoint.scan import Scan
from models.cv import cv2

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp"})
LOW, HIGH = "_low", "_high"
_STORED = cv2.IMREAD_UNCHANGED
# As it lies in the file: annotations count its pixels without the camera's idea of "up".
_COLOUR = cv2.IMREAD_COLOR | cv2.IMREAD_IGNORE_ORIENTATION


def read_scan(path: Path) -> Scan:
    """The scan of a file; ``NAME_low.png`` with ``NAME_high.png`` beside it is a dual-energy pair.

    Raises:
        EnvironmentFault: ``picture.unreadable`` or ``picture.not_a_pair``, naming the file.
    """
    captured_at = datetime.fromtimestamp(_modified(path), UTC)
    partner = _partner(path)
    if partner is None:
        picture = np.ascontiguousarray(_decoded(path, _COLOUR)[..., ::-1])
        return Scan(path.name, captured_at, 0, "file", picture=picture)
    low, high = _decoded(path, _STORED), _decoded(partner, _STORED)
    if low.dtype != np.uint16 or low.ndim != 2 or high.dtype != np.uint16 or high.shape != low.shape:
        raise EnvironmentFault(
            "picture.not_a_pair",
            f"{path} {low.shape} {low.dtype} and {partner.name} {high.shape} {high.dtype}: both must be grey, 16 bit "
            "and of one size; export them again",
            file=str(path),
        )
    return Scan(path.name, captured_at, 0, "file", low=low, high=high)


def picture_files(places: Sequence[Path]) -> Iterator[Path]:
    """The pictures among files and in folders (sorted, not below them); the high half of a pair is left out.

    Raises:
        EnvironmentFault: ``picture.missing``, a place that does not exist.
    """
    for place in places:
        if not place.exists():
            raise EnvironmentFault("picture.missing", f"{place} does not exist: check the path", file=str(place))
        inside = sorted(place.iterdir()) if place.is_dir() else [place]
        for path in inside:
            is_picture = not place.is_dir() or path.suffix.lower() in SUFFIXES
            if is_picture and not _is_high_half(path):
                yield path


def _partner(path: Path) -> Path | None:
    if not path.stem.endswith(LOW):
        return None
    partner = path.with_name(path.stem.removesuffix(LOW) + HIGH + path.suffix)
    return partner if partner.exists() else None


def _is_high_half(path: Path) -> bool:
    low = path.with_name(path.stem.removesuffix(HIGH) + LOW + path.suffix)
    return path.stem.endswith(HIGH) and low.exists()


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError as error:
        raise _unreadable(path, str(error.strerror)) from error


def _decoded(path: Path, flags: int) -> NDArray[Any]:
    # Not imread: it cannot open a path with Chinese in it everywhere.
    try:
        content = np.frombuffer(path.read_bytes(), np.uint8)
    except OSError as error:
        raise _unreadable(path, str(error.strerror)) from error
    pixels = cv2.imdecode(content, flags) if content.size else None
    if pixels is None:
        raise _unreadable(path, "not a picture, or cut off")
    return pixels


def _unreadable(path: Path, why: str) -> EnvironmentFault:
    return EnvironmentFault("picture.unreadable", f"{path}: {why}; copy the file again", file=str(path))
