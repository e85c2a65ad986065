"""Whether a picture file is whole: decoders fill what is missing with grey and say nothing. Pure Python."""

from __future__ import annotations

import re
import zlib

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
_END_OF_IMAGE = 0xD9
_CUT = "the file is cut off"
_DAMAGED = "the file is damaged"


def complaint(content: bytes) -> str:
    """What is wrong with the content of a picture file, "" when nothing is seen."""
    if not content:
        return "the file is empty"
    if content.startswith(b"\xff\xd8"):
        return _of_jpeg(content)
    if content.startswith(_PNG):
        return _of_png(content)
    if content.startswith(b"BM"):
        return _CUT if int.from_bytes(content[2:6], "little") > len(content) else ""
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _CUT if int.from_bytes(content[4:8], "little") + 8 > len(content) else ""
    if content[:4] in (b"II*\0", b"MM\0*"):
        return ""  # its parts lie anywhere: the decoder sees a missing one
    return "it does not begin as JPEG, PNG, BMP, TIFF or WebP does"


def _of_jpeg(content: bytes) -> str:
    """Walk from marker to marker: an end inside a thumbnail is not the end of the picture."""
    at = 2
    while True:
        found = _JPEG_MARKER.search(content, at)
        if found is None:
            return _CUT
        marker = found.group(1)[0]
        if marker == _END_OF_IMAGE:
            return ""
        length = int.from_bytes(content[found.end() : found.end() + 2], "big")
        if length < 2:
            return _CUT if found.end() + 2 > len(content) else _DAMAGED
        at = found.end() + length
        if at > len(content):
            return _CUT


def _of_png(content: bytes) -> str:
    at = len(_PNG)
    while True:
        length = int.from_bytes(content[at : at + 4], "big")
        kind, end = content[at + 4 : at + 8], at + 12 + length
        if end > len(content):
            return _CUT
        if zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end], "big"):
            return _DAMAGED
        if kind == b"IEND":
            return ""
        at = end
