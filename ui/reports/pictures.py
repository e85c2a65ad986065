"""Photos and signatures on paper: read by hash, made small, and said in words where they cannot be shown."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import EnvironmentFault
from checkpoint.facts import EvidenceRef
from devices.picture_files import decode_picture, encode_jpeg, encode_png
from ui.i18n import tr
from ui.reports.paper import qr_svg

ReadPicture = Callable[[EvidenceRef], bytes]
LONGEST_SIDE = 1000
"""Pixels of a photo on paper: 300 dots an inch at 85 mm."""


class Pictures:
    """Collects what one document shows.

    Attributes:
        files: name -> content, for ``paper.render``.
        faults: pictures that are missing, altered or unreadable; the paper says so in their place.
    """

    def __init__(self, read: ReadPicture, expired: Collection[str] = ()) -> None:
        """Args: expired holds the hashes of pictures that were deleted when their retention ended."""
        self.files: dict[str, bytes] = {}
        self.faults: list[EnvironmentFault] = []
        self._read, self._expired = read, expired

    def qr(self, text: str) -> str:
        """The name of a QR code."""
        name = f"qr-{len(self.files)}.svg"
        self.files[name] = qr_svg(text)
        return name

    def show(self, ref: EvidenceRef | None) -> dict[str, str]:
        """``{"file": name, "words": ""}``, or the words that stand in its place."""
        if ref is None:
            return {"file": "", "words": ""}
        if ref.sha256 in self._expired:
            return {"file": "", "words": tr("图片已按保存期限删除")}
        name = f"{ref.sha256}{'.png' if ref.kind == 'signature' else '.jpg'}"
        try:
            if name not in self.files:
                self.files[name] = _small(self._read(ref), is_drawing=ref.kind == "signature")
        except EnvironmentFault as fault:
            self.faults.append(fault)
            return {"file": "", "words": _in_its_place(fault)}
        return {"file": name, "words": ""}


def _in_its_place(fault: EnvironmentFault) -> str:
    return {
        "evidence.missing": tr("图片缺失"),
        "evidence.altered": tr("图片已被改动，与日志不符，不予显示"),
    }.get(fault.code, tr("图片无法读取"))


def _small(content: bytes, *, is_drawing: bool) -> bytes:
    pixels = _shrunk(decode_picture(content).rgb)
    if is_drawing:
        return encode_png(np.ascontiguousarray(_cropped(pixels)[:, :, ::-1]))
    return encode_jpeg(pixels, 80)


def _cropped(drawing: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The strokes without the white paper around them; an empty sheet as it is."""
    ink = drawing.min(axis=2) < 200
    if not ink.any():
        return drawing
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    return drawing[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _shrunk(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(H, W, 3) RGB with both sides at most LONGEST_SIDE: whole blocks of pixels become their mean."""
    step = -(-max(rgb.shape[:2]) // LONGEST_SIDE)
    height, width = rgb.shape[0] // step, rgb.shape[1] // step
    if step == 1 or not height or not width:
        return rgb
    blocks = rgb[: height * step, : width * step].reshape(height, step, width, step, 3)
    return np.ascontiguousarray(blocks.mean(axis=(1, 3)).astype(np.uint8))
