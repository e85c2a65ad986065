"""Every kind of picture is either read as a person would see it, or refused with its name, the cause and the cure."""

from __future__ import annotations

import base64
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from checkpoint.errors import EnvironmentFault
from models.cv import cv2
from models.onnx_detector import OnnxDetector
from models.picture_integrity import complaint
from models.pictures import read_scan
from tests.support.detectors import installed, model_of

# A red CMYK JPEG of 4 x 4 pixels, which OpenCV cannot write.
CMYK = base64.b64decode(
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04Mj"
    "wuMzQy/8AAFAgABAAEBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQEC"
    "AwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dX"
    "Z3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4E"
    "QwBNAFkASwAAPwD3+vn+vn+vf6//2Q=="
)


def encoded(pixels: np.ndarray, suffix: str = ".png") -> bytes:
    done, content = cv2.imencode(suffix, pixels)
    assert done
    return content.tobytes()


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def picture_of(path: Path) -> np.ndarray:
    picture = read_scan(path).picture
    assert picture is not None
    return picture


def textured(height: int = 240, width: int = 320) -> np.ndarray:
    noise = np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return np.asarray(cv2.GaussianBlur(noise, (5, 5), 0), np.uint8)


def png(colour_type: int, depth: int, row: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of 2 x 1 pixels, by hand: OpenCV writes neither palettes nor grey with alpha."""
    header = struct.pack(">IIBBBBB", 2, 1, depth, colour_type, 0, 0, 0)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(b"\0" + row)), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + body


PALETTE = (b"PLTE", bytes([255, 0, 0, 0, 0, 255]))
TRANSPARENT_SECOND = (b"tRNS", bytes([255, 0]))


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (png(0, 1, b"\x40"), [[0, 0, 0], [255, 255, 255]]),
        (png(0, 8, b"\x00\x64"), [[0, 0, 0], [100, 100, 100]]),
        (png(0, 16, b"\x00\x00\xff\xff"), [[0, 0, 0], [255, 255, 255]]),
        (png(0, 16, b"\x00\x00\x0f\xff"), [[0, 0, 0], [255, 255, 255]]),  # 12 bits in 16
        (png(2, 8, b"\x01\x02\x03\xff\x00\x00"), [[1, 2, 3], [255, 0, 0]]),
        (png(2, 16, b"\xff\xff\x00\x00\x80\x00\x00\x00\x00\x00\xff\xff"), [[255, 0, 128], [0, 0, 255]]),
        (png(3, 8, b"\x00\x01", PALETTE), [[255, 0, 0], [0, 0, 255]]),
        (png(3, 8, b"\x00\x01", PALETTE, TRANSPARENT_SECOND), [[255, 0, 0], [255, 255, 255]]),
        (png(4, 8, b"\x00\xff\x00\x00"), [[0, 0, 0], [255, 255, 255]]),
        (png(6, 8, b"\x0a\x14\x1e\xff\x00\x00\x00\x80"), [[10, 20, 30], [127, 127, 127]]),
    ],
    ids=["1 bit", "grey 8", "grey 16", "grey 12", "colour 8", "colour 16", "palette", "palette, clear", "grey, clear",
         "colour, half clear"],
)  # fmt: skip
def test_a_png_of_any_kind_is_seen_as_red_green_blue_on_white(
    tmp_path: Path, content: bytes, seen: list[list[int]]
) -> None:
    picture = picture_of(put(tmp_path / "a.png", content))

    assert picture.dtype == np.uint8
    assert picture.flags.c_contiguous
    assert np.abs(picture[0].astype(int) - seen).max() <= 1


def test_a_cmyk_jpeg_is_seen_in_its_colours(tmp_path: Path) -> None:
    red, green, blue = picture_of(put(tmp_path / "a.jpg", CMYK))[1, 1].tolist()

    assert red > 250
    assert max(green, blue) < 5


def test_a_float_tiff_is_seen_from_its_least_to_its_greatest_value(tmp_path: Path) -> None:
    values = np.array([[-2.0, 0.0, 2.0, np.nan]], np.float32)

    assert picture_of(put(tmp_path / "a.tif", encoded(values, ".tiff")))[0, :, 0].tolist() == [0, 127, 255, 127]


def test_a_grey_jpeg_and_a_colour_one_keep_their_size(tmp_path: Path) -> None:
    for name, pixels in (("grey.jpg", textured()[..., 0]), ("colour.jpeg", textured())):
        assert picture_of(put(tmp_path / name, encoded(pixels, ".jpg"))).shape == (240, 320, 3)


@pytest.mark.parametrize("shape", [(1, 1), (3000, 5000), (10, 4000), (4000, 10)])
def test_a_picture_of_any_size_is_looked_at(tmp_path: Path, shape: tuple[int, int]) -> None:
    (tmp_path / "model").mkdir()
    finder = OnnxDetector(*model_of(installed(tmp_path / "model", "dark_box")), threads=1)
    pixels = np.full((*shape, 3), 255, np.uint8)
    pixels[-(-shape[0] // 3) :, -(-shape[1] // 3) :] = 0

    found = finder.detect(read_scan(put(tmp_path / "a.png", encoded(pixels))))

    assert bool(found) is (shape != (1, 1))
    assert all(one.box.x + one.box.w <= shape[1] and one.box.y + one.box.h <= shape[0] for one in found)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".bmp", ".tiff", ".webp"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.95])
def test_a_file_that_is_cut_off_is_refused_and_never_filled_with_grey(
    tmp_path: Path, suffix: str, part: float, capfd: pytest.CaptureFixture[str]
) -> None:
    content = encoded(textured(), suffix)
    path = put(tmp_path / f"图{suffix}", content[: int(part * len(content))])

    with pytest.raises(EnvironmentFault, match="cut off.*copy the file again") as caught:
        read_scan(path)

    assert (caught.value.code, caught.value.detail["file"]) == ("picture.unreadable", str(path))


def test_a_whole_jpeg_with_a_thumbnail_is_not_taken_for_cut_off_nor_the_other_way_round() -> None:
    thumbnail, picture = encoded(textured(12, 16), ".jpg"), encoded(textured(), ".jpg")
    extra = b"Exif\0\0" + thumbnail
    whole = picture[:2] + b"\xff\xe1" + struct.pack(">H", len(extra) + 2) + extra + picture[2:]

    assert complaint(whole) == ""
    assert complaint(whole + b"\0\0trailing") == ""
    assert "cut off" in complaint(whole[:-500])


def test_a_png_with_a_flipped_bit_is_refused(tmp_path: Path) -> None:
    content = bytearray(encoded(textured()))
    content[len(content) // 2] ^= 4

    with pytest.raises(EnvironmentFault, match=r"a\.png.*damaged"):
        read_scan(put(tmp_path / "a.png", bytes(content)))


@pytest.mark.parametrize(
    ("content", "why"), [(b"", "empty"), (b"just words, no picture", "does not begin as"), (b"\xff\xd8", "cut off")]
)
def test_a_file_that_is_no_picture_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(EnvironmentFault, match=rf"a\.png.*{why}.*copy the file again") as caught:
        read_scan(put(tmp_path / "a.png", content))

    assert caught.value.code == "picture.unreadable"


def test_a_tiff_of_several_pages_is_refused(tmp_path: Path) -> None:
    done, content = cv2.imencodemulti(".tiff", [textured(), textured()])
    assert done

    with pytest.raises(EnvironmentFault, match="2 pages; save each page"):
        read_scan(put(tmp_path / "a.tif", content.tobytes()))


GREY16 = np.full((20, 30), 40_000, np.uint16)


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (GREY16, GREY16[:9]),
        (GREY16, GREY16.astype(np.uint8)),
        (GREY16, np.dstack([GREY16] * 3)),
    ],
    ids=["size", "depth", "channels"],
)
def test_halves_that_do_not_belong_together_are_no_pair(tmp_path: Path, low: np.ndarray, high: np.ndarray) -> None:
    put(tmp_path / "7_low.png", encoded(low))
    put(tmp_path / "7_high.png", encoded(high))

    with pytest.raises(EnvironmentFault, match="7_low.*7_high.*export them again") as caught:
        read_scan(tmp_path / "7_low.png")

    assert caught.value.code == "picture.not_a_pair"


@pytest.mark.parametrize(("name", "lacks"), [("7_low.png", "7_high.png"), ("7_high.png", "7_low.png")])
def test_half_a_pair_is_refused_and_the_missing_half_named(tmp_path: Path, name: str, lacks: str) -> None:
    with pytest.raises(EnvironmentFault, match=f"{name}.*{lacks} is not beside it") as caught:
        read_scan(put(tmp_path / name, encoded(GREY16)))

    assert caught.value.code == "picture.not_a_pair"


def test_a_colour_picture_may_be_called_low(tmp_path: Path) -> None:
    assert picture_of(put(tmp_path / "quality_low.png", encoded(textured()))).shape == (240, 320, 3)


def test_either_half_names_the_same_scan(tmp_path: Path) -> None:
    low, high = put(tmp_path / "7_low.png", encoded(GREY16)), put(tmp_path / "7_high.png", encoded(GREY16 // 2))

    for path in (low, high):
        scan = read_scan(path)
        assert scan.low is not None
        assert scan.high is not None
        assert (scan.low[0, 0], scan.high[0, 0]) == (40_000, 20_000)
