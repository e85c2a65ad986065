from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices import xray_protocol as wire
from devices.errors import ProtocolError
from devices.framing import FrameDecoder, RawFrame, encode_frame
from devices.xray_faults import XRAY_FAULTS, fault_by_number

EXAMPLES = [
    (wire.Edge(True), "aa 55 03 07 00 01 00 00 00 01 7f 5a"),
    (wire.Fault(3), "aa 55 04 07 00 02 00 00 00 03 00 96 9d"),
    (wire.Status("on", 200, 38, True), "aa 55 05 07 00 06 00 00 00 02 c8 00 26 00 01 a4 8d"),
    (wire.Ack(1, 0), "aa 55 06 07 00 04 00 00 00 01 00 00 00 d8 40"),
    (wire.Hello(3, "M", "S"), "aa 55 01 07 00 06 00 00 00 03 00 01 01 4d 53 f9 88"),
]


def _only(message: bytes) -> RawFrame:
    (frame,) = FrameDecoder(wire.LONGEST).feed(message)
    assert isinstance(frame, RawFrame)
    return frame


@pytest.mark.parametrize(("message", "on_the_wire"), EXAMPLES)
def test_messages_of_the_protocol_page(message, on_the_wire):
    assert wire.encode_message(message, 7).hex(" ") == on_the_wire
    assert wire.decode_message(_only(bytes.fromhex(on_the_wire))) == message


@given(st.integers(0, 2**32 - 1), st.integers(1, 64), st.integers(1, 50), st.integers(0, 65535))
def test_lines_come_back_as_they_were_sent(first_line, count, detectors, value):
    low = np.full((count, detectors), value, np.uint16)
    high = np.arange(count * detectors, dtype=np.uint16).reshape(count, detectors)
    lines = wire.decode_message(_only(wire.encode_message(wire.Lines(first_line, low, high), 0)))
    assert isinstance(lines, wire.Lines)
    assert lines.first_line == first_line
    np.testing.assert_array_equal(lines.low, low)
    np.testing.assert_array_equal(lines.high, high)


@given(st.sampled_from(sorted([*wire.LONGEST, 0x77])), st.binary(max_size=100))
def test_a_payload_of_noise_is_decoded_or_refused(kind, payload):
    message = None
    with contextlib.suppress(ProtocolError):
        message = wire.decode_message(RawFrame(kind, 0, payload))
    assert message is None or isinstance(message, wire.Message)


def test_every_fault_of_the_manual_has_a_code_and_two_sentences():
    assert len({fault.code for fault in XRAY_FAULTS.values()}) == len(XRAY_FAULTS) >= 8
    assert all(fault.zh_CN and fault.en for fault in XRAY_FAULTS.values())


def test_a_fault_that_the_manual_does_not_know_keeps_its_number():
    assert "4711" in str(fault_by_number(4711))


def test_the_lines_and_the_command_of_the_protocol_page():
    lines = wire.Lines(16, np.array([[65535, 100]], np.uint16), np.array([[65535, 300]], np.uint16))
    assert wire.encode_message(lines, 8).hex(" ") == (
        "aa 55 02 08 00 0e 00 00 00 10 00 00 00 01 00 ff ff 64 00 ff ff 2c 01 79 d6"
    )
    assert encode_frame(wire.EXPOSE, 1, b"\x01").hex(" ") == "aa 55 82 01 00 01 00 00 00 01 08 41"


def test_the_protocol_page_lists_every_fault():
    page = (Path(__file__).parents[2] / "docs" / "protocols" / "xray.md").read_text("utf-8")
    for fault in XRAY_FAULTS.values():
        assert f"| {fault.number} | `{fault.code}` | {fault.zh_CN} | {fault.en} |" in page
