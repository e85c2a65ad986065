"""Frames and check sums, pure: no port, no clock.

Two framings live here. The *marked frame* of the scanner:

    AA 55 | type u8 | sequence u16 | length u32 | payload | CRC-16

all numbers little-endian, CRC-16/CCITT-FALSE over type to payload (binascii computes it in C: 25 KB of lines take
microseconds, a Python loop would take milliseconds). And the *badge frame*: ``STX badge CR LF ETX LRC``.
"""

from __future__ import annotations

import binascii
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from devices.errors import ProtocolError

MARK = b"\xaa\x55"
HEADER = struct.Struct("<2sBHI")
TRAILER_BYTES = 2
STX, ETX, CR, LF = 0x02, 0x03, 0x0D, 0x0A


def crc16_modbus(message: bytes) -> int:
    """CRC-16/MODBUS (reflected polynomial A001, start FFFF); sent low byte first."""
    crc = 0xFFFF
    for byte in message:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def crc16_ccitt(message: bytes | bytearray | memoryview) -> int:
    """CRC-16/CCITT-FALSE (polynomial 1021, start FFFF)."""
    return binascii.crc_hqx(message, 0xFFFF)


def lrc(message: bytes) -> int:
    """Exclusive or of all bytes."""
    check = 0
    for byte in message:
        check ^= byte
    return check


@dataclass(frozen=True, slots=True)
class RawFrame:
    """One frame whose check sum was right.

    Attributes:
        kind: type byte.
        sequence: 0–65535, counts up by one a frame and wraps.
        payload: bytes between length and CRC.
    """

    kind: int
    sequence: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class Garbage:
    """Bytes that were skipped to find the next frame."""

    skipped: bytes


def encode_frame(kind: int, sequence: int, payload: bytes = b"") -> bytes:
    """One marked frame."""
    header = HEADER.pack(MARK, kind, sequence & 0xFFFF, len(payload))
    crc = binascii.crc_hqx(payload, binascii.crc_hqx(header[2:], 0xFFFF))
    return b"".join((header, payload, crc.to_bytes(2, "little")))


class FrameDecoder:
    """Cuts a stream into frames and finds the next one after garbage.

    Args:
        longest: for each known type the longest payload in bytes. An unknown type or a longer length cannot be a
            frame, so that a garbled length never makes the decoder wait for megabytes.
    """

    def __init__(self, longest: Mapping[int, int]) -> None:
        self._longest = dict(longest)
        self._buffer = bytearray()
        self._skipped = bytearray()

    @property
    def pending_bytes(self) -> int:
        """Bytes of a frame that is not complete yet."""
        return len(self._buffer)

    def feed(self, received: bytes | memoryview) -> Iterator[RawFrame | Garbage]:
        """Frames, and what lay between them, in the order of the wire."""
        self._buffer += received
        while True:
            found = self._take()
            if found is None:
                break
            if self._skipped:
                yield self._garbage()
            yield found
        if len(self._skipped) > 4096 or (self._skipped and not self._buffer):
            yield self._garbage()

    def _garbage(self) -> Garbage:
        garbage = Garbage(bytes(self._skipped))
        self._skipped.clear()
        return garbage

    def _take(self) -> RawFrame | None:
        while True:
            self._skip_to_mark()
            if len(self._buffer) < HEADER.size:
                return None
            _, kind, sequence, length = HEADER.unpack_from(self._buffer)
            if length > self._longest.get(kind, -1):
                self._skip(1)
                continue
            end = HEADER.size + length
            if len(self._buffer) < end + TRAILER_BYTES:
                return None
            if not self._crc_is_right(end):
                self._skip(1)
                continue
            payload = bytes(memoryview(self._buffer)[HEADER.size : end])
            del self._buffer[: end + TRAILER_BYTES]
            return RawFrame(kind, sequence, payload)

    def _crc_is_right(self, end: int) -> bool:
        with memoryview(self._buffer) as view:
            return crc16_ccitt(view[2:end]) == int.from_bytes(view[end : end + TRAILER_BYTES], "little")

    def _skip_to_mark(self) -> None:
        at = self._buffer.find(MARK)
        if at < 0:
            keep = 1 if self._buffer.endswith(MARK[:1]) else 0
            at = len(self._buffer) - keep
        if at:
            self._skip(at)

    def _skip(self, count: int) -> None:
        self._skipped += self._buffer[:count]
        del self._buffer[:count]


LONGEST_BADGE = 32
_LONGEST_BADGE_FRAME = LONGEST_BADGE + 5


def encode_badge(badge: str) -> bytes:
    """``STX badge CR LF ETX LRC``; the LRC covers badge to ETX."""
    body = badge.encode("ascii") + bytes((CR, LF, ETX))
    return bytes((STX,)) + body + bytes((lrc(body),))


def decode_badge(message: bytes) -> str:
    """The badge in one whole frame.

    Raises:
        ProtocolError: wrong frame, wrong LRC, or a badge that is not 1–32 ASCII letters, digits or ``-``.
    """
    if len(message) < 6 or message[0] != STX or message[-4:-1] != bytes((CR, LF, ETX)):
        raise ProtocolError("card_reader.frame", "badge frame is not STX … CR LF ETX LRC", message)
    if lrc(message[1:-1]) != message[-1]:
        raise ProtocolError("card_reader.lrc", "badge frame has a wrong LRC: present the badge again", message)
    badge = message[1:-4]
    if len(badge) > LONGEST_BADGE or not all(chr(byte).isalnum() or byte == 0x2D for byte in badge if byte < 0x80):
        raise ProtocolError("card_reader.badge", "a badge is 1–32 letters, digits or '-'", message)
    try:
        return badge.decode("ascii")
    except UnicodeDecodeError as error:
        raise ProtocolError("card_reader.badge", "a badge is plain ASCII", message) from error


class BadgeDecoder:
    """Cuts a stream into badges; bytes that are none are handed out as ``ProtocolError``."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, received: bytes) -> Iterator[str | ProtocolError]:
        """Badges and complaints in the order of the wire."""
        self._buffer += received
        while self._buffer:
            start = self._buffer.find(STX)
            if start != 0:
                yield self._give_up(len(self._buffer) if start < 0 else start)
                continue
            end = self._buffer.find(bytes((CR, LF, ETX)))
            if end < 0 or len(self._buffer) < end + 4:
                if len(self._buffer) <= _LONGEST_BADGE_FRAME:
                    return
                yield self._give_up(1)
                continue
            yield self._decode(end + 4)

    def _decode(self, length: int) -> str | ProtocolError:
        message = bytes(self._buffer[:length])
        # A second STX inside means that the first one was noise: try again from there.
        inner = message.find(STX, 1, length - 4)
        if inner > 0:
            return self._give_up(inner)
        del self._buffer[:length]
        try:
            return decode_badge(message)
        except ProtocolError as error:
            return error

    def _give_up(self, count: int) -> ProtocolError:
        skipped = bytes(self._buffer[:count])
        del self._buffer[:count]
        return ProtocolError("card_reader.garbage", "bytes that are no badge: check the cable of the reader", skipped)
