"""What the lane's process and the detector's process say to each other over a socket pair.

A message is its length (4 bytes, big-endian), that many bytes of MessagePack, and, after ``Ask``, the pixels.
"""

from __future__ import annotations

import math
import select
import socket
import struct
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from checkpoint.clock import SystemClock
from checkpoint.detection import Detection
from checkpoint.scan import Scan
from models.manifest import Model

_LENGTH = struct.Struct(">I")
_CLOCK = SystemClock()
LONGEST = 1 << 24
"""Bytes of a message without its pixels."""


class Start(Struct, frozen=True, tag="start"):
    """To the detector, first: what to load, and how far it steps back behind other processes (0..19)."""

    model: Model
    weights: str
    threads: int
    niceness: int = 0


class Ask(Struct, frozen=True, tag="ask"):
    """To the detector: a scan; its pixels follow, low then high (uint16), or the picture (uint8)."""

    number: int
    bag_id: str
    captured_at: datetime
    last_line_ns: int
    source: str
    faults: tuple[str, ...]
    shape: tuple[int, ...]
    is_dual: bool
    min_score_e4: int | None


class Ready(Struct, frozen=True, tag="ready"):
    """From the detector: loaded and warm."""


class Found(Struct, frozen=True, tag="found"):
    """From the detector: the answer to the ``Ask`` of that number."""

    number: int
    detections: tuple[Detection, ...]


class Fault(Struct, frozen=True, tag="fault"):
    """From the detector: it cannot load the model, or (with a number) cannot judge that scan."""

    code: str
    message: str
    number: int | None = None


_Depth = TypeVar("_Depth", np.uint8, np.uint16)
Request = Start | Ask
Reply = Ready | Found | Fault
_REQUESTS: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_REPLIES: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)


def ask_of(scan: Scan, number: int, min_score_e4: int | None) -> tuple[Ask, list[memoryview[int]]]:
    """A scan as a message and its pixels, copied only where they do not lie in one piece."""
    planes = [plane for plane in (scan.low, scan.high, scan.picture) if plane is not None]
    ask = Ask(
        number, scan.bag_id, scan.captured_at, scan.last_line_ns, scan.source, scan.faults,
        planes[0].shape, scan.is_dual_energy, min_score_e4,
    )  # fmt: skip
    return ask, [_bytes_of(plane) for plane in planes]


def _bytes_of(plane: NDArray[np.uint8] | NDArray[np.uint16]) -> memoryview[int]:
    return np.ascontiguousarray(plane).reshape(-1).view(np.uint8).data


def scan_of(ask: Ask, sock: socket.socket) -> Scan:
    """Receive the pixels that follow ``ask``, without end."""

    def pixels(depth: type[_Depth]) -> NDArray[_Depth]:
        size = math.prod(ask.shape) * np.dtype(depth).itemsize
        return np.frombuffer(_receive_exactly(sock, size, None), depth).reshape(ask.shape)

    about = (ask.bag_id, ask.captured_at, ask.last_line_ns, ask.source)
    if ask.is_dual:
        return Scan(*about, low=pixels(np.uint16), high=pixels(np.uint16), faults=ask.faults)
    return Scan(*about, picture=pixels(np.uint8), faults=ask.faults)


def send(
    sock: socket.socket,
    message: Request | Reply,
    pixels: Sequence[memoryview[int]] = (),
    deadline_ns: int | None = None,
) -> None:
    """Send one message.

    Raises:
        TimeoutError: the other end did not take it before ``deadline_ns`` (monotonic).
        ConnectionError: the other end is gone.
    """
    body = msgspec.msgpack.encode(message)
    _set_deadline(sock, deadline_ns)
    sock.sendall(_LENGTH.pack(len(body)) + body)
    for plane in pixels:
        _set_deadline(sock, deadline_ns)
        sock.sendall(plane)


def receive_request(sock: socket.socket) -> Request:
    """Wait for a request, without end. ``scan_of`` must follow an ``Ask``.

    Raises:
        EOFError: the lane's process closed its end, or died.
    """
    return _REQUESTS.decode(_receive_body(sock, None))


def receive_reply(sock: socket.socket, deadline_ns: int) -> Reply:
    """Wait for a reply.

    Raises:
        TimeoutError: none, or not the whole of it, before ``deadline_ns`` (monotonic).
        EOFError: the detector's process died.
        ConnectionError: the same.
        msgspec.DecodeError: it sent something else.
    """
    return _REPLIES.decode(_receive_body(sock, deadline_ns))


def has_something(sock: socket.socket, deadline_ns: int) -> bool:
    """Whether there is something to read, the end included, before ``deadline_ns`` (monotonic)."""
    poll = select.poll()
    poll.register(sock, select.POLLIN)
    return bool(poll.poll(max(0, math.ceil((deadline_ns - _CLOCK.monotonic_ns()) / 1e6))))


def _receive_body(sock: socket.socket, deadline_ns: int | None) -> bytearray:
    (length,) = _LENGTH.unpack(_receive_exactly(sock, _LENGTH.size, deadline_ns))
    if length > LONGEST:
        raise msgspec.DecodeError(f"a message of {length} bytes is no message of ours")
    return _receive_exactly(sock, length, deadline_ns)


def _receive_exactly(sock: socket.socket, size: int, deadline_ns: int | None) -> bytearray:
    buffer = bytearray(size)
    rest = memoryview(buffer)
    while rest:
        _set_deadline(sock, deadline_ns)
        count = sock.recv_into(rest)
        if count == 0:
            raise EOFError("the other end of the socket pair was closed")
        rest = rest[count:]
    return buffer


def _set_deadline(sock: socket.socket, deadline_ns: int | None) -> None:
    if deadline_ns is None:
        sock.settimeout(None)
        return
    left_ns = deadline_ns - _CLOCK.monotonic_ns()
    if left_ns <= 0:
        raise TimeoutError("the deadline has passed")
    sock.settimeout(left_ns / 1e9)
