"""What a picture file says of itself before anything is decoded, pure: its size, and whether it is whole.

OpenCV would decode 900 million pixels without asking, and gives the upper half of a cut JPEG as if it were all.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from checkpoint.errors import EnvironmentFault

_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TIFF_LENGTHS = {1: 1, 2: 1, 3: 2, 4: 4, 16: 8}


class PictureUnreadable(EnvironmentFault):
    """A file that is no whole picture; the message says what is wrong with it."""

    def __init__(self, what: str) -> None:
        super().__init__("picture.unreadable", what)


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """Format and size in pixels, before any rotation."""

    format: str
    width: int
    height: int


def read_header(content: bytes) -> PictureHeader:
    """Header of a JPEG, PNG, BMP or TIFF file that is whole.

    Raises:
        PictureUnreadable: empty, none of these formats, or cut off.
    """
    if not content:
        raise PictureUnreadable("the file is empty")
    try:
        if content.startswith(b"\xff\xd8"):
            return _read_jpeg(content)
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return _read_png(content)
        if content.startswith(b"BM"):
            return _read_bmp(content)
        if content[:4] in (b"II*\0", b"MM\0*"):
            return _read_tiff(content)
    except (struct.error, IndexError) as error:
        raise PictureUnreadable("the file ends in the middle of its header: copy it again") from error
    raise PictureUnreadable("this is no picture: it does not begin as JPEG, PNG, BMP or TIFF does")


def _read_jpeg(content: bytes) -> PictureHeader:
    at, size = 2, None
    while True:
        while content[at] == 0xFF and content[at + 1] == 0xFF:
            at += 1
        if content[at] != 0xFF:
            raise PictureUnreadable("a JPEG whose segments do not follow each other: copy it again")
        marker = content[at + 1]
        if marker in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            size = PictureHeader("JPEG", width, height)
        if marker == 0xDA:
            break
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    if size is None:
        raise PictureUnreadable("a JPEG without a size: copy it again")
    if content.find(b"\xff\xd9", at) < 0:  # inside the compressed data FF is always followed by 00 or a restart
        raise PictureUnreadable("the JPEG is cut off, its end is missing: copy it again")
    return size


def _read_png(content: bytes) -> PictureHeader:
    width, height = struct.unpack_from(">II", content, 16)
    at = 8
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        end = at + 8 + length
        if end + 4 > len(content):
            break
        if zlib.crc32(memoryview(content)[at + 4 : end]) != struct.unpack_from(">I", content, end)[0]:
            raise PictureUnreadable("the PNG is damaged, a check sum is wrong: copy it again")
        if content[at + 4 : at + 8] == b"IEND":
            return PictureHeader("PNG", width, height)
        at = end + 4
    raise PictureUnreadable("the PNG is cut off, its end is missing: copy it again")


def _read_bmp(content: bytes) -> PictureHeader:
    offset, header_bytes = struct.unpack_from("<II", content, 10)
    if header_bytes == 12:
        width, height, _, bits = struct.unpack_from("<HHHH", content, 18)
        compression = 0
    else:
        width, height, _, bits, compression = struct.unpack_from("<iiHHI", content, 18)
    width, height = abs(width), abs(height)
    is_plain = compression in (0, 3)
    if is_plain and len(content) < offset + (width * bits + 31) // 32 * 4 * height:
        raise PictureUnreadable("the BMP is cut off, rows are missing: copy it again")
    return PictureHeader("BMP", width, height)


def _read_tiff(content: bytes) -> PictureHeader:
    order = "<" if content.startswith(b"II") else ">"
    tags = _tiff_tags(content, order)
    if 256 not in tags or 257 not in tags:
        raise PictureUnreadable("a TIFF without a size: copy it again")
    offsets, counts = tags.get(273) or tags.get(324) or (), tags.get(279) or tags.get(325) or ()
    if not offsets or any(start + count > len(content) for start, count in zip(offsets, counts, strict=False)):
        raise PictureUnreadable("the TIFF is cut off, parts of its picture are missing: copy it again")
    return PictureHeader("TIFF", tags[256][0], tags[257][0])


def _tiff_tags(content: bytes, order: str) -> dict[int, tuple[int, ...]]:
    (at,) = struct.unpack_from(order + "I", content, 4)
    (count,) = struct.unpack_from(order + "H", content, at)
    tags = {}
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, number = struct.unpack_from(order + "HHI", content, entry)
        length = _TIFF_LENGTHS.get(kind)
        if length is None or tag not in (256, 257, 273, 279, 324, 325):
            continue
        start = entry + 8
        if length * number > 4:
            (start,) = struct.unpack_from(order + "I", content, start)
        letter = {1: "B", 2: "H", 4: "I", 8: "Q"}[length]
        tags[tag] = struct.unpack_from(f"{order}{number}{letter}", content, start)
    return tags
