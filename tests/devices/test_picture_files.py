from __future__ import annotations

import base64
import contextlib
import struct
import zlib
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint.scan import Scan
from devices.cv import cv2
from devices.picture_files import decode_picture, decode_png16, encode_jpeg, encode_scan
from devices.picture_header import PictureUnreadable, read_header

RED = (200, 40, 30)
# 32 × 24, one colour, saved as CMYK by another program.
CMYK_JPEG = base64.b64decode(
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykq"
    "KRkfLTAtKDAlKCko/8AAFAgAGAAgBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIB"
    "AwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZH"
    "SElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV"
    "1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD2CvCq+fK+qaKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKKK"
    "KKKKKKKKKK//2Q=="
)


def _rgb(height: int = 24, width: int = 32) -> np.ndarray:
    return np.full((height, width, 3), RED, np.uint8)


def encode(suffix: str, rgb: np.ndarray) -> bytes:
    return cv2.imencode(suffix, rgb[:, :, ::-1] if rgb.ndim == 3 and rgb.shape[2] == 3 else rgb)[1].tobytes()


def _png(width: int, height: int, depth: int, colour: int, rows: bytes, *more: tuple[bytes, bytes]) -> bytes:
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)), *more]
    chunks += [(b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


def _turned_jpeg(orientation: int) -> bytes:
    tiff = b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x112, 3, 1, orientation, 0, 0)
    exif = b"Exif\0\0" + tiff
    plain = encode(".jpg", _rgb())
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]


def _scan(**pixels: Any) -> Scan:
    return Scan("bag", datetime(2026, 11, 23, tzinfo=UTC), 0, "xray", **pixels)


def test_a_dual_energy_scan_is_kept_without_loss():
    low, high = np.random.default_rng(1).integers(0, 65536, (2, 30, 40), dtype=np.uint16)
    views = encode_scan(_scan(low=low, high=high))
    assert [(kind, suffix) for kind, suffix, _ in views] == [("scan_low", ".png"), ("scan_high", ".png")]
    np.testing.assert_array_equal(decode_png16(views[0][2]), low)
    np.testing.assert_array_equal(decode_png16(views[1][2]), high)


def test_a_foreign_picture_is_kept_without_loss():
    rgb = np.random.default_rng(1).integers(0, 256, (30, 40, 3), dtype=np.uint8)
    ((kind, suffix, content),) = encode_scan(_scan(picture=rgb))
    assert (kind, suffix) == ("picture", ".png")
    np.testing.assert_array_equal(decode_picture(content).rgb, rgb)


@pytest.mark.parametrize("shape", [(20, 30), (20, 30, 3), (20, 30, 4)])
def test_jpegs_are_made_of_grey_rgb_and_bgra(shape):
    assert decode_picture(encode_jpeg(np.full(shape, 200, np.uint8))).rgb.shape == (20, 30, 3)


def test_red_stays_red_in_a_jpeg_of_rgb():
    np.testing.assert_allclose(decode_picture(encode_jpeg(_rgb())).rgb[5, 5], RED, atol=4)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".bmp", ".tiff"])
def test_ordinary_pictures_become_rgb(suffix):
    decoded = decode_picture(encode(suffix, _rgb()))
    assert decoded.note == ""
    assert decoded.rgb.shape == (24, 32, 3)
    np.testing.assert_allclose(decoded.rgb[5, 5], RED, atol=4)


@pytest.mark.parametrize("suffix", [".png", ".tiff"])
@pytest.mark.parametrize("bits", [10, 12, 16])
def test_deep_pictures_use_the_whole_range_whatever_bits_they_fill(suffix, bits):
    grey = np.full((24, 32), 2**bits - 1, np.uint16)
    grey[:, :10] = 2 ** (bits - 1)
    decoded = decode_picture(encode(suffix, grey))
    assert decoded.rgb[5, 20].tolist() == [255, 255, 255]
    assert decoded.rgb[5, 5].tolist() == [128, 128, 128]


def test_a_float_picture_is_stretched():
    ramp = np.linspace(0, 1, 32 * 24, dtype=np.float32).reshape(24, 32)
    decoded = decode_picture(encode(".tiff", ramp))
    assert (decoded.rgb.min(), decoded.rgb.max()) == (0, 255)


def test_what_is_transparent_is_white():
    bgra = np.dstack([_rgb(), np.zeros((24, 32), np.uint8)])
    assert decode_picture(encode(".png", bgra)).rgb[5, 5].tolist() == [255, 255, 255]


def test_a_palette_is_looked_up():
    rows = (b"\0" + b"\1" * 32) * 24
    picture = _png(32, 24, 8, 3, rows, (b"PLTE", bytes((0, 0, 0, *RED))))
    assert decode_picture(picture).rgb[5, 5].tolist() == list(RED)


def test_cmyk_becomes_rgb():
    np.testing.assert_allclose(decode_picture(CMYK_JPEG).rgb[5, 5], RED, atol=4)


@pytest.mark.parametrize(("orientation", "shape"), [(1, (24, 32, 3)), (6, (32, 24, 3)), (8, (32, 24, 3))])
def test_a_picture_is_turned_as_its_exif_says(orientation, shape):
    assert decode_picture(_turned_jpeg(orientation)).rgb.shape == shape


def test_a_picture_of_30000_pixels_is_scaled_down_and_says_so():
    decoded = decode_picture(encode(".png", np.zeros((100, 30_000, 3), np.uint8)))
    assert decoded.rgb.shape == (26, 8000, 3)
    assert decoded.note == "picture.scaled_down"


def test_too_many_pixels_are_refused_before_they_are_decoded():
    with pytest.raises(PictureUnreadable, match="30000 × 30000 pixels are too many"):
        decode_picture(_png(30_000, 30_000, 8, 2, b""))


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "empty"),
        (b"Dear sir or madam", "no picture"),
        (b"\xff\xd8\xff\xe0", "header"),
        (b"BM", "header"),
        (b"II*\0", "header"),
    ],
)
def test_what_is_no_picture_is_named(content, what):
    with pytest.raises(PictureUnreadable, match=what):
        decode_picture(content)


def test_one_pixel_is_too_few():
    with pytest.raises(PictureUnreadable, match="1 × 1 pixels are too few"):
        decode_picture(encode(".png", _rgb(1, 1)))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".bmp", ".tiff"])
@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.999])
def test_a_cut_picture_is_refused(suffix, kept):
    noise = np.random.default_rng(3).integers(0, 256, (60, 80, 3), dtype=np.uint8)
    whole = encode(suffix, noise)
    with pytest.raises(PictureUnreadable):
        decode_picture(whole[: int(len(whole) * kept)])


def test_a_damaged_png_is_refused():
    content = bytearray(encode(".png", _rgb(100, 100)))
    content[len(content) // 2] ^= 1
    with pytest.raises(PictureUnreadable, match="check sum"):
        decode_picture(bytes(content))


def test_an_8_bit_picture_is_no_view_of_a_scan():
    with pytest.raises(PictureUnreadable, match="16-bit grey"):
        decode_png16(encode(".png", _rgb()))


@settings(deadline=None, max_examples=200)
@given(st.sampled_from([b"", b"\xff\xd8", b"BM", b"II*\0", b"MM\0*", b"\x89PNG\r\n\x1a\n"]), st.binary(max_size=200))
def test_noise_is_refused_and_nothing_else(start, noise):
    header = None
    with contextlib.suppress(PictureUnreadable):
        header = read_header(start + noise)
    assert header is None or header.width > 0


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([".jpg", ".png", ".bmp", ".tiff"]), st.integers(0, 3000), st.integers(0, 255))
def test_one_wrong_byte_is_refused_or_decoded_to_the_limits(suffix, at, byte):
    content = bytearray(encode(suffix, _rgb(40, 40)))
    content[at % len(content)] = byte
    try:
        decoded = decode_picture(bytes(content))
    except PictureUnreadable:
        return
    assert decoded.rgb.dtype == np.uint8
    assert max(decoded.rgb.shape) <= 8000
