"""Pictures to files and back: evidence that loses nothing, and foreign pictures as 8-bit RGB."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import BugError
from checkpoint.scan import Scan
from devices.cv import cv2
from devices.picture_header import PictureHeader, PictureUnreadable, read_header

LONGEST_SIDE = 8000
MOST_PIXELS = 40_000_000
MOST_DECODED_PIXELS = 160_000_000
"""More than that is refused before it is decoded: half a gigabyte."""
SHORTEST_SIDE = 16
EncodedView = tuple[str, str, bytes]
"""(kind, suffix with dot, file content)."""


@dataclass(frozen=True, slots=True)
class DecodedPicture:
    """A foreign picture.

    Attributes:
        rgb: (H, W, 3) uint8, C-contiguous.
        note: what was done to it beyond decoding, as a stable code; "" for nothing.
    """

    rgb: NDArray[np.uint8]
    note: str = ""


def encode_scan(scan: Scan) -> tuple[EncodedView, ...]:
    """Lossless files of a scan: two 16-bit PNGs, or one PNG of a foreign picture."""
    if scan.picture is not None:
        return (("picture", ".png", encode_png(cv2.cvtColor(scan.picture, cv2.COLOR_RGB2BGR))),)
    assert scan.low is not None
    assert scan.high is not None
    return (("scan_low", ".png", encode_png(scan.low)), ("scan_high", ".png", encode_png(scan.high)))


def encode_jpeg(pixels: NDArray[np.uint8], quality: int = 85) -> bytes:
    """A JPEG of (H, W, 4) BGRA, (H, W, 3) RGB or (H, W) grey pixels."""
    if pixels.ndim == 3:
        conversion = cv2.COLOR_BGRA2BGR if pixels.shape[2] == 4 else cv2.COLOR_RGB2BGR
        return _checked(*cv2.imencode(".jpg", cv2.cvtColor(pixels, conversion), [cv2.IMWRITE_JPEG_QUALITY, quality]))
    return _checked(*cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality]))


def decode_png16(content: bytes) -> NDArray[np.uint16]:
    """A 16-bit grey PNG as (H, W) uint16.

    Raises:
        PictureUnreadable: cut, damaged, too large or of another depth.
    """
    header = read_header(content)
    _refuse_size(header)
    pixels = _decode(content, cv2.IMREAD_UNCHANGED)
    if pixels.dtype != np.uint16 or pixels.ndim != 2:
        raise PictureUnreadable(f"{header.format} of {pixels.dtype} with {pixels.ndim} axes; a view is 16-bit grey")
    return pixels


def decode_picture(content: bytes) -> DecodedPicture:
    """Any JPEG, PNG, BMP or TIFF as RGB, turned as its EXIF says, on white where it is transparent.

    More than 8 bits are scaled by the power of two that the brightest pixel needs, so that a 12-bit picture stored in
    16 bits is not black. A picture beyond ``LONGEST_SIDE`` or ``MOST_PIXELS`` is scaled down, and the note says so.

    Raises:
        PictureUnreadable: empty, cut, no picture, under 16 pixels a side, or too large to decode.
    """
    header = read_header(content)
    _refuse_size(header)
    pixels = _decode_with_alpha(content, header)
    rgb = cv2.cvtColor(_to_8_bits(pixels), cv2.COLOR_BGR2RGB)
    return _fit(np.ascontiguousarray(rgb))


def encode_png(pixels: NDArray) -> bytes:
    """A PNG of grey (8 or 16 bit) or BGR pixels, compressed fast."""
    return _checked(*cv2.imencode(".png", pixels))  # its default (run lengths) is twice as fast as level 1: 6 ms a view


def _checked(is_encoded: bool, encoded: NDArray[np.uint8]) -> bytes:
    if not is_encoded:
        raise BugError("picture.not_encoded", "OpenCV could not encode a picture")
    return encoded.tobytes()


def _refuse_size(header: PictureHeader) -> None:
    size = f"{header.width} × {header.height} pixels"
    if min(header.width, header.height) < SHORTEST_SIDE:
        raise PictureUnreadable(f"{size} are too few to show a bag: at least {SHORTEST_SIDE} a side")
    if header.width * header.height > MOST_DECODED_PIXELS:
        raise PictureUnreadable(
            f"{size} are too many: at most {MOST_DECODED_PIXELS // 1_000_000} million, scale it down"
        )


def _decode(content: bytes, flags: int) -> NDArray:
    try:
        pixels = cv2.imdecode(np.frombuffer(content, np.uint8), flags)
    except cv2.error as error:
        raise PictureUnreadable(f"OpenCV cannot decode it ({error.err}): save it anew as PNG") from error
    if pixels is None:
        raise PictureUnreadable("the picture is damaged or of a kind that OpenCV does not know: save it anew as PNG")
    return pixels


def _decode_with_alpha(content: bytes, header: PictureHeader) -> NDArray:
    """(H, W, 3) BGR of 8, 16 or 32 bits."""
    if header.format != "JPEG":
        pixels = _decode(content, cv2.IMREAD_UNCHANGED)
        if pixels.ndim == 3 and pixels.shape[2] == 4:
            return _on_white(pixels)
        if pixels.dtype not in (np.uint8, np.uint16):  # OpenCV makes no colour of grey floats
            return pixels if pixels.ndim == 3 else np.dstack([pixels] * 3)
    return _decode(content, cv2.IMREAD_COLOR | cv2.IMREAD_ANYDEPTH)


def _on_white(bgra: NDArray) -> NDArray:
    if bgra.dtype.kind != "u":
        return bgra[:, :, :3]
    white = np.float32(np.iinfo(bgra.dtype).max)
    alpha = bgra[:, :, 3:].astype(np.float32) / white
    return (bgra[:, :, :3] * alpha + white * (1 - alpha)).round().astype(bgra.dtype)


def _to_8_bits(pixels: NDArray) -> NDArray[np.uint8]:
    if pixels.dtype == np.uint8:
        return pixels
    if pixels.dtype.kind == "f":
        pixels = np.nan_to_num(pixels, nan=0.0, posinf=0.0, neginf=0.0)
        low, high = float(pixels.min()), float(pixels.max())
        scale = 255 / (high - low) if high > low else 0.0
        return np.clip((pixels - low) * scale, 0, 255).astype(np.uint8)
    if pixels.dtype.kind == "i":
        pixels = np.clip(pixels, 0, None)
    bits = max(8, int(pixels.max()).bit_length())
    return (pixels >> (bits - 8)).astype(np.uint8)


def _fit(rgb: NDArray[np.uint8]) -> DecodedPicture:
    height, width = rgb.shape[:2]
    scale = min(1.0, LONGEST_SIDE / max(height, width), (MOST_PIXELS / (height * width)) ** 0.5)
    if scale == 1.0:
        return DecodedPicture(rgb)
    size = max(1, int(width * scale)), max(1, int(height * scale))
    if min(size) < SHORTEST_SIDE:
        raise PictureUnreadable(f"{width} × {height} pixels: too long and thin to show a bag, cut it into pieces")
    return DecodedPicture(
        np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8), "picture.scaled_down"
    )
