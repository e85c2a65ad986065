from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.errors import ProtocolError
from devices.framing import (
    BadgeDecoder,
    FrameDecoder,
    Garbage,
    RawFrame,
    crc16_ccitt,
    crc16_modbus,
    decode_badge,
    encode_badge,
    encode_frame,
    lrc,
)

LONGEST = {1: 300, 2: 8}
frames = st.lists(
    st.one_of(
        st.tuples(st.just(1), st.integers(0, 65535), st.binary(max_size=300)),
        st.tuples(st.just(2), st.integers(0, 65535), st.binary(max_size=8)),
    ),
    max_size=6,
)


def _split(stream: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({min(cut, len(stream)) for cut in cuts} | {0, len(stream)})
    return [stream[a:b] for a, b in zip(places, places[1:], strict=False)]


def _found(decoder: FrameDecoder, pieces: list[bytes]) -> list[RawFrame]:
    return [item for piece in pieces for item in decoder.feed(piece) if isinstance(item, RawFrame)]


def test_check_sums_are_those_of_the_standards():
    assert crc16_modbus(b"123456789") == 0x4B37
    assert crc16_ccitt(b"123456789") == 0x29B1
    assert lrc(b"\x01\x02\x04") == 0x07


def test_the_frame_of_the_protocol_page_is_encoded_to_its_bytes():
    assert encode_frame(0x03, 7, b"\x01").hex(" ") == "aa 55 03 07 00 01 00 00 00 01 7f 5a"


@given(frames, st.lists(st.integers(0, 2000), max_size=20))
def test_frames_survive_any_split(sent, cuts):
    stream = b"".join(encode_frame(*frame) for frame in sent)
    found = _found(FrameDecoder(LONGEST), _split(stream, cuts))
    assert [(frame.kind, frame.sequence, frame.payload) for frame in found] == sent


@given(st.binary(max_size=80), st.binary(max_size=300))
def test_a_good_frame_is_found_after_garbage(noise, payload):
    decoder = FrameDecoder(LONGEST)
    # A noise that ends in a mark may swallow what follows; two frames later the decoder is back in step.
    found = _found(decoder, [noise, *(encode_frame(1, number, payload) for number in range(1, 40))])
    assert found
    assert found[-1].payload == payload


@given(st.integers(0, 30), st.integers(0, 7))
def test_a_frame_with_one_wrong_bit_is_never_delivered(at, bit):
    good = encode_frame(1, 5, b"a payload of 20 byte")
    bad = bytearray(good)
    bad[at % len(bad)] ^= 1 << bit
    found = _found(FrameDecoder(LONGEST), [bytes(bad), good, good])
    assert all((frame.kind, frame.sequence, frame.payload) == (1, 5, b"a payload of 20 byte") for frame in found)


def test_skipped_bytes_are_handed_out():
    found = list(FrameDecoder(LONGEST).feed(b"noise" + encode_frame(2, 1, b"x")))
    assert found == [Garbage(b"noise"), RawFrame(2, 1, b"x")]


def test_a_length_beyond_the_longest_is_no_frame_to_wait_for():
    decoder = FrameDecoder(LONGEST)
    endless = b"\xaa\x55\x02\x00\x00\xff\xff\xff\x7f"
    assert _found(decoder, [endless + encode_frame(2, 1, b"x")]) == [RawFrame(2, 1, b"x")]


def test_the_badge_of_the_protocol_page():
    assert encode_badge("1001").hex(" ") == "02 31 30 30 31 0d 0a 03 04"
    assert decode_badge(bytes.fromhex("02 31 30 30 31 0d 0a 03 04")) == "1001"


@given(st.lists(st.from_regex(r"[A-Za-z0-9-]{1,32}", fullmatch=True), max_size=5), st.lists(st.integers(0, 200)))
def test_badges_survive_any_split(badges, cuts):
    decoder = BadgeDecoder()
    stream = b"".join(encode_badge(badge) for badge in badges)
    assert [item for piece in _split(stream, cuts) for item in decoder.feed(piece)] == badges


@given(st.binary(max_size=60).filter(lambda noise: 2 not in noise))
def test_a_badge_is_read_after_garbage(noise):
    found = list(BadgeDecoder().feed(noise + encode_badge("A-7")))
    assert found[-1] == "A-7"


@given(st.binary(max_size=120))
def test_garbage_never_becomes_an_exception(noise):
    assert all(isinstance(badge, str | ProtocolError) for badge in BadgeDecoder().feed(noise))
    assert all(frame is not None for frame in FrameDecoder(LONGEST).feed(noise))


@pytest.mark.parametrize(
    "message",
    ["02 31 30 30 31 0d 0a 03 05", "02 31 20 31 0d 0a 03 34", "02 0d 0a 03 04", "31", "02 e4 b8 ad 0d 0a 03 f5"],
)
def test_a_wrong_badge_is_refused_with_its_bytes(message):
    with pytest.raises(ProtocolError, match="received: "):
        decode_badge(bytes.fromhex(message))
