"""Scans from files: a picture of another maker's machine, or a pair of 16-bit pictures of the two energies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import EnvironmentFault
from checkpoint.scan import Scan
from models.cv import cv2
from models.picture_integrity import complaint

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp"})
LOW, HIGH = "_low", "_high"
# As it lies in the file: annotations count its pixels without the camera's idea of "up".
_STORED = cv2.IMREAD_UNCHANGED


class PictureFile(NamedTuple):
    """A picture, and its name as the reader of a result knows it: relative to the folder that was given."""

    path: Path
    name: str


def read_scan(path: Path) -> Scan:
    """The scan of a file; ``NAME_low.png`` with ``NAME_high.png`` beside it is a dual-energy pair.

    A picture of any depth becomes 8-bit RGB: more than 8 bits are scaled by the power of two that the brightest pixel
    needs, floats from their least to their greatest value, transparency lies on white, grey is grey.

    Raises:
        EnvironmentFault: ``picture.unreadable`` or ``picture.not_a_pair``, naming the file.
    """
    captured_at = datetime.fromtimestamp(_modified(path), UTC)
    pixels = _decoded(path)
    partner = _partner(path)
    if partner is None:
        _refuse_half(path, pixels)
        return Scan(path.name, captured_at, 0, "file", picture=_rgb(path, pixels))
    other = _decoded(partner)
    if pixels.dtype != np.uint16 or pixels.ndim != 2 or other.dtype != np.uint16 or other.shape != pixels.shape:
        raise EnvironmentFault(
            "picture.not_a_pair",
            f"{path} {pixels.shape} {pixels.dtype} and {partner.name} {other.shape} {other.dtype}: both must be grey, "
            "16 bit and of one size; export them again",
            file=str(path),
        )
    low, high = (pixels, other) if path.stem.endswith(LOW) else (other, pixels)
    return Scan(path.name, captured_at, 0, "file", low=low, high=high)


def picture_files(places: Sequence[Path]) -> Iterator[PictureFile]:
    """The pictures among files and in and below folders (sorted); the high half of a pair is left out.

    Raises:
        EnvironmentFault: ``picture.missing``, a place that does not exist; ``picture.none``, a folder without pictures.
    """
    for place in places:
        if place.is_dir():
            yield from _pictures_in(place)
        elif place.exists():
            yield PictureFile(place, place.name)
        else:
            raise EnvironmentFault("picture.missing", f"{place} does not exist: check the path", file=str(place))


def _pictures_in(folder: Path) -> Iterator[PictureFile]:
    is_empty = True
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES and path.is_file() and not _is_high_half(path):
            is_empty = False
            yield PictureFile(path, path.relative_to(folder).as_posix())
    if is_empty:
        raise EnvironmentFault(
            "picture.none",
            f"{folder}: no picture in it ({', '.join(sorted(SUFFIXES))}): check the path",
            file=str(folder),
        )


def _partner(path: Path) -> Path | None:
    for own, others in ((LOW, HIGH), (HIGH, LOW)):
        if path.stem.endswith(own):
            partner = path.with_name(path.stem.removesuffix(own) + others + path.suffix)
            return partner if partner.exists() else None
    return None


def _is_high_half(path: Path) -> bool:
    return path.stem.endswith(HIGH) and _partner(path) is not None


def _refuse_half(path: Path, pixels: NDArray[Any]) -> None:
    """A grey 16-bit picture called ``_low`` or ``_high`` is half a scan; seen alone it would be judged wrongly."""
    if path.stem.endswith((LOW, HIGH)) and pixels.dtype == np.uint16 and pixels.ndim == 2:
        lacks = HIGH if path.stem.endswith(LOW) else LOW
        partner = path.stem.removesuffix(LOW).removesuffix(HIGH) + lacks + path.suffix
        raise EnvironmentFault(
            "picture.not_a_pair",
            f"{path}: half of a dual-energy pair, {partner} is not beside it; copy that file, too",
            file=str(path),
        )


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError as error:
        raise _unreadable(path, str(error.strerror)) from error


def _decoded(path: Path) -> NDArray[Any]:
    """(H, W), (H, W, 3) BGR or (H, W, 4) BGRA, in the depth of the file."""
    # Not imread: it cannot open a path with Chinese in it everywhere.
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, str(error.strerror)) from error
    wrong = complaint(content)
    if wrong:
        raise _unreadable(path, wrong)
    try:
        if content[:2] in (b"II", b"MM"):
            return _only_page(path, np.frombuffer(content, np.uint8))
        pixels = cv2.imdecode(np.frombuffer(content, np.uint8), _STORED)
    except cv2.error as error:
        raise _unreadable(path, f"OpenCV cannot decode it ({error.err})") from error
    if pixels is None:
        raise _unreadable(path, "the picture is damaged, or of a kind that OpenCV does not know")
    return np.asarray(pixels)


def _only_page(path: Path, content: NDArray[np.uint8]) -> NDArray[Any]:
    """The page of a TIFF; which of several to judge, nobody could know."""
    is_read, pages = cv2.imdecodemulti(content, _STORED)
    if not is_read or not pages:
        raise _unreadable(path, "the TIFF is cut off, damaged, or of a kind that OpenCV does not know")
    if len(pages) > 1:
        raise EnvironmentFault(
            "picture.unreadable", f"{path}: {len(pages)} pages; save each page as a file of its own", file=str(path)
        )
    return np.asarray(pages[0])


def _rgb(path: Path, pixels: NDArray[Any]) -> NDArray[np.uint8]:
    """(H, W, 3) uint8 RGB, contiguous, of any decoded picture."""
    if pixels.ndim == 3 and pixels.shape[2] not in (1, 3, 4):
        raise EnvironmentFault(
            "picture.unreadable",
            f"{path}: {pixels.shape[2]} channels, neither grey nor colour; save it as PNG",
            file=str(path),
        )
    alpha = _eight_bits(pixels[..., 3]) if pixels.ndim == 3 and pixels.shape[2] == 4 else None
    is_colour = pixels.ndim == 3 and pixels.shape[2] >= 3
    shown = np.ascontiguousarray(_eight_bits(pixels[..., :3] if is_colour else pixels.reshape(pixels.shape[:2])))
    rgb = np.asarray(cv2.cvtColor(shown, cv2.COLOR_BGR2RGB if is_colour else cv2.COLOR_GRAY2RGB), np.uint8)
    if alpha is not None and (alpha < 255).any():
        share = alpha[..., None] / np.float32(255)
        rgb = np.rint(rgb * share + 255 * (1 - share)).astype(np.uint8)
    return rgb


def _eight_bits(pixels: NDArray[Any]) -> NDArray[np.uint8]:
    """As the lane has it (``devices.picture_files``), so that a file and a scan of it are judged alike."""
    if pixels.dtype == np.uint8:
        return pixels
    if pixels.dtype.kind == "f":
        finite = np.nan_to_num(pixels, nan=0.0, posinf=0.0, neginf=0.0)
        low, high = float(finite.min()), float(finite.max())
        return np.clip((finite - low) * (255 / (high - low) if high > low else 0.0), 0, 255).astype(np.uint8)
    positive = np.clip(pixels, 0, None)
    bits = max(8, int(positive.max()).bit_length())
    return (positive >> (bits - 8)).astype(np.uint8)


def _unreadable(path: Path, why: str) -> EnvironmentFault:
    return EnvironmentFault("picture.unreadable", f"{path}: {why}; copy the file again", file=str(path))
