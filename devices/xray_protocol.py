"""The scanner's line protocol, pure: typed messages to bytes and back. See docs/protocols/xray.md.

All numbers little-endian; counts of the channels 0 = opaque, 65535 = air.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from devices.errors import ProtocolError
from devices.framing import RawFrame, encode_frame

HELLO, LINES, EDGE, FAULT, STATUS, ACK = 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
IDENTIFY, CALIBRATE, EXPOSE = 0x80, 0x81, 0x82
MOST_DETECTORS = 4096
MOST_LINES = 64
_LINES_HEAD, _STATUS, _ACK = struct.Struct("<IH"), struct.Struct("<BHhB"), struct.Struct("<HH")

LONGEST = {HELLO: 256, LINES: 1 << 20, EDGE: 1, FAULT: 2, STATUS: _STATUS.size, ACK: _ACK.size}
"""Longest payload of what the unit sends."""
LONGEST_COMMAND = {IDENTIFY: 0, CALIBRATE: 0, EXPOSE: 1}
"""Longest payload of what the unit is told."""

EXPOSURES: tuple[Literal["off", "warming", "on"], ...] = ("off", "warming", "on")


@dataclass(frozen=True, slots=True)
class Hello:
    """Who the unit is; sent on connection and as the answer to IDENTIFY."""

    detectors: int
    model: str
    serial_number: str


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Lines ``first_line`` and following; low and high (lines, detectors) uint16."""

    first_line: int
    low: NDArray[np.uint16]
    high: NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Edge:
    """The light barrier: True = bag entered, False = bag left."""

    is_entered: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault by its number in the manual; see ``xray_faults``."""

    number: int


@dataclass(frozen=True, slots=True)
class Status:
    """Sent every 0.5 s.

    Attributes:
        belt_speed_mm_s: measured; 0 = standing.
        tube_temperature_c: degrees Celsius.
        is_calibrated: dark and air calibration are valid.
    """

    exposure: Literal["off", "warming", "on"]
    belt_speed_mm_s: int
    tube_temperature_c: int
    is_calibrated: bool


@dataclass(frozen=True, slots=True)
class Ack:
    """Answer to the command with this sequence; result 0 = done, else a fault number."""

    sequence: int
    result: int


Message = Hello | Lines | Edge | Fault | Status | Ack


def encode_message(message: Message, sequence: int) -> bytes:
    """One frame of the unit."""
    match message:
        case Hello():
            model, number = message.model.encode("utf-8"), message.serial_number.encode("utf-8")
            payload = struct.pack("<HBB", message.detectors, len(model), len(number)) + model + number
            return encode_frame(HELLO, sequence, payload)
        case Lines():
            head = _LINES_HEAD.pack(message.first_line & 0xFFFFFFFF, message.low.shape[0])
            payload = b"".join((head, message.low.astype("<u2").tobytes(), message.high.astype("<u2").tobytes()))
            return encode_frame(LINES, sequence, payload)
        case Edge():
            return encode_frame(EDGE, sequence, bytes((message.is_entered,)))
        case Fault():
            return encode_frame(FAULT, sequence, message.number.to_bytes(2, "little"))
        case Status():
            payload = _STATUS.pack(
                EXPOSURES.index(message.exposure), message.belt_speed_mm_s, message.tube_temperature_c,
                message.is_calibrated,
            )  # fmt: skip
            return encode_frame(STATUS, sequence, payload)
        case Ack():
            return encode_frame(ACK, sequence, _ACK.pack(message.sequence, message.result))


def decode_message(frame: RawFrame) -> Message:
    """The typed message in a frame.

    Raises:
        ProtocolError: a payload that does not fit its type; the bytes are in the message.
    """
    try:
        return _decode(frame)
    except (struct.error, IndexError, UnicodeDecodeError, ValueError) as error:
        raise ProtocolError(
            "xray.payload", f"frame of type {frame.kind:#04x} with a wrong payload ({error})", frame.payload
        ) from error


def _decode(frame: RawFrame) -> Message:
    payload = frame.payload
    match frame.kind:
        case 0x01:
            return _decode_hello(payload)
        case 0x02:
            return _decode_lines(payload)
        case 0x03:
            if payload not in (b"\x00", b"\x01"):
                raise ValueError("an edge is 0 or 1")
            return Edge(payload == b"\x01")
        case 0x04:
            (number,) = struct.unpack("<H", payload)
            return Fault(number)
        case 0x05:
            exposure, speed, temperature, is_calibrated = _STATUS.unpack(payload)
            return Status(EXPOSURES[exposure], speed, temperature, bool(is_calibrated))
        case 0x06:
            return Ack(*_ACK.unpack(payload))
        case _:
            raise ValueError("unknown type")


def _decode_hello(payload: bytes) -> Hello:
    detectors, model_bytes, number_bytes = struct.unpack_from("<HBB", payload)
    if len(payload) != 4 + model_bytes + number_bytes or not 0 < detectors <= MOST_DETECTORS:
        raise ValueError("length or number of detectors")
    return Hello(detectors, payload[4 : 4 + model_bytes].decode("utf-8"), payload[4 + model_bytes :].decode("utf-8"))


def _decode_lines(payload: bytes) -> Lines:
    first_line, count = _LINES_HEAD.unpack_from(payload)
    pixels = np.frombuffer(payload, "<u2", offset=_LINES_HEAD.size)
    if not 0 < count <= MOST_LINES or pixels.size == 0 or pixels.size % (2 * count):
        raise ValueError(f"{count} lines do not fit {pixels.size} pixels")
    low, high = pixels.reshape(2, count, -1)
    if low.shape[1] > MOST_DETECTORS:
        raise ValueError(f"{low.shape[1]} detectors")
    return Lines(first_line, low, high)
