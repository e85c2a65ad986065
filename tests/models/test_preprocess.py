"""A scan reaches the model as it did in training, and every pixel knows where it came from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint.errors import DetectorUnavailable
from models.cv import cv2
from models.manifest import Model
from models.onnx_detector import OnnxDetector
from models.preprocess import to_tensor, with_its_belt
from models.resize import resize
from models.tiling import MOST_TILES, OVERLAP, Tile, tiles_of
from tests.support.detectors import dual_scan, installed, model_of, picture_scan


@pytest.fixture
def model_with(tmp_path: Path):
    def build(**changes: Any) -> Model:
        return model_of(installed(tmp_path, "constant", **changes))[0]

    return build


SIDES = st.integers(1, 130)


@settings(deadline=None, max_examples=60)
@given(SIDES, SIDES, SIDES, SIDES, st.integers(0, 99))
def test_resize_gives_what_opencv_gives(width: int, height: int, new_width: int, new_height: int, seed: int) -> None:
    shrinks = new_width <= width and new_height <= height
    grows = new_width >= width and new_height >= height
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3)).astype(np.float32)
    # OpenCV averages only where both sides shrink; a letterbox never mixes the two.
    if shrinks:
        wanted = cv2.resize(pixels, (new_width, new_height), interpolation=cv2.INTER_AREA)
    elif grows:
        wanted = cv2.resize(pixels, (new_width, new_height), interpolation=cv2.INTER_LINEAR)
    else:
        wanted = resize(resize(pixels, new_width, height), new_width, new_height)

    np.testing.assert_allclose(resize(pixels, new_width, new_height), wanted, atol=0.05)


def test_a_wide_picture_lies_at_the_top_left_on_the_pad(model_with) -> None:
    tensor, scale = to_tensor(picture_scan(100, 50), Tile(0, 100), model_with(pad=7).input)

    assert tensor.shape == (1, 64, 64, 3)
    assert tensor.dtype == np.uint8
    assert (tensor[0, :32] == 220).all()
    assert (tensor[0, 32:] == 7).all()
    assert (scale.x, scale.y) == (0.64, 0.64)


@pytest.mark.parametrize(
    ("width", "height", "shape"),
    [(100, 50, (1, 32, 64, 3)), (100, 51, (1, 48, 64, 3)), (30, 64, (1, 64, 32, 3)), (64, 64, (1, 64, 64, 3)),
     (500, 1, (1, 16, 64, 3))],
)  # fmt: skip
def test_an_open_input_takes_no_more_padding_than_it_must(model_with, width: int, height: int, shape: Any) -> None:
    piece = Tile(0, width)
    whole, where = to_tensor(picture_scan(width, height), piece, model_with(pad=7).input)
    tensor, scale = to_tensor(picture_scan(width, height), piece, model_with(pad=7, multiple=16).input)

    assert tensor.shape == shape
    assert scale == where
    np.testing.assert_array_equal(tensor, whole[:, : shape[1], : shape[2]])
    assert (whole[:, shape[1] :] == 7).all()
    assert (whole[:, :, shape[2] :] == 7).all()


def test_stretch_fills_the_input(model_with) -> None:
    tensor, scale = to_tensor(picture_scan(100, 50), Tile(0, 100), model_with(resize="stretch").input)

    assert (tensor == 220).all()
    assert (scale.x, scale.y) == (0.64, 1.28)


def test_float_input_is_scaled_and_normalised_channel_first(model_with) -> None:
    model = model_with(
        layout="NCHW", dtype="float32", channels="bgr", scale=0.5, mean=[1.0, 2.0, 3.0], std=[1.0, 2.0, 4.0]
    )
    scan = picture_scan(64, 64)

    tensor, _ = to_tensor(scan, Tile(0, 64), model.input)

    assert tensor.shape == (1, 3, 64, 64)
    assert tensor.dtype == np.float32
    np.testing.assert_allclose(tensor[0, :, 5, 5], [109.0, 54.0, 26.75])


def test_the_pad_is_normalised_like_the_picture(model_with) -> None:
    model = model_with(layout="NCHW", dtype="float32", pad=220, std=[2.0, 4.0, 5.0])

    tensor, _ = to_tensor(picture_scan(100, 50), Tile(0, 100), model.input)

    np.testing.assert_allclose(tensor[0, :, 60, 60], [110.0, 55.0, 44.0])
    np.testing.assert_allclose(tensor[0, :, 5, 5], [110.0, 55.0, 44.0])


def test_bgr_turns_the_colours_round(model_with) -> None:
    scan = picture_scan(64, 64)
    picture = np.zeros((64, 64, 3), np.uint8)
    picture[..., 0] = 200
    red = type(scan)("bag", scan.captured_at, 0, "folder", picture=picture)

    tensor, _ = to_tensor(red, Tile(0, 64), model_with(channels="bgr").input)

    assert tensor[0, 3, 3].tolist() == [0, 0, 200]


def test_dual_input_is_the_attenuation_of_both_energies(model_with) -> None:
    model = model_with(dtype="float32", channels="dual", pad=0)

    tensor, _ = to_tensor(dual_scan(64, 32, (0, 0, 10, 10)), Tile(0, 64), model.input)

    assert tensor.shape == (1, 64, 64, 2)
    assert (tensor[0, 2, 2] == 8.0).all()
    assert (tensor[0, 20:] == 0.0).all()


def test_a_picture_is_refused_by_a_dual_model(model_with) -> None:
    with pytest.raises(DetectorUnavailable) as caught:
        to_tensor(picture_scan(9, 9), Tile(0, 9), model_with(dtype="float32", channels="dual", pad=0).input)

    assert caught.value.code == "detector.needs_dual"


def test_a_dual_scan_is_coloured_for_a_colour_model(model_with) -> None:
    tensor, _ = to_tensor(dual_scan(64, 64, (0, 0, 32, 32)), Tile(0, 64), model_with().input)

    assert tensor[0, 5, 5].tolist() == [0, 0, 0]
    assert tensor[0, 60, 60].tolist() == [255, 255, 255]


@settings(deadline=None)
@given(st.integers(1, 5000), st.integers(1, 1000), st.booleans())
def test_pieces_cover_the_scan_and_overlap(long: int, short: int, is_tall: bool) -> None:
    tiles = tiles_of(short, long, WIDE_INPUT) if is_tall else tiles_of(long, short, WIDE_INPUT)
    is_cut_upright = any(tile.height for tile in tiles)
    spans = [
        (t.top, t.height, t.is_cut_top, t.is_cut_bottom)
        if is_cut_upright
        else (t.left, t.width, t.is_cut_left, t.is_cut_right)
        for t in tiles
    ]

    assert spans[0][0] == 0
    assert spans[-1][0] + spans[-1][1] in (long, short)
    assert len(tiles) <= MOST_TILES
    for before, after in zip(spans, spans[1:], strict=False):
        assert before[0] + before[1] - after[0] >= int(OVERLAP * before[1]) - 1
        assert before[3]
        assert after[2]


@pytest.mark.parametrize("size", [(5000, 3000), (1500, 1035), (600, 900), (416, 416), (900, 10)])
def test_a_picture_of_usual_shape_or_no_more_pixels_than_the_input_is_looked_at_once(size: tuple[int, int]) -> None:
    assert len(tiles_of(*size, WIDE_INPUT)) == 1
    assert len(tiles_of(*reversed(size), WIDE_INPUT)) == 1


def test_a_tall_picture_is_cut_like_a_long_one() -> None:
    assert [(t.top, t.height) for t in tiles_of(600, 4096, WIDE_INPUT)] == [
        (t.left, t.width) for t in tiles_of(4096, 600, WIDE_INPUT)
    ]


@pytest.mark.parametrize(("width", "pieces"), [(800, 1), (1320, 1), (1400, 3), (4096, 8), (30_000, MOST_TILES)])
def test_only_a_long_scan_is_cut(width: int, pieces: int) -> None:
    assert len(tiles_of(width, 600, WIDE_INPUT)) == pieces


def test_a_scan_that_cannot_be_seen_in_time_is_refused() -> None:
    with pytest.raises(DetectorUnavailable) as caught:
        tiles_of(100_000, 600, WIDE_INPUT)

    assert caught.value.code == "detector.scan_too_long"


def _wide_input():
    from models.manifest import ModelInput

    return ModelInput("images", "NHWC", "uint8", "rgb", 416, 416, "letterbox", 255)


WIDE_INPUT = _wide_input()


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 700), st.integers(1, 700), st.integers(0, 99))
def test_the_letterbox_is_that_of_training(width: int, height: int, seed: int) -> None:
    """As models.training.dataset.letterboxed, which needs torch, has it."""
    scan = picture_scan(1, 1)
    picture = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    scale = min(416 / height, 416 / width)
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    wanted = np.full((416, 416, 3), 255, np.uint8)
    kind = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    wanted[:rows, :columns] = cv2.resize(picture, (columns, rows), interpolation=kind)

    foreign = type(scan)("bag", scan.captured_at, 0, "folder", picture=picture)
    tensor, _ = to_tensor(foreign, Tile(0, width), WIDE_INPUT)

    assert np.abs(tensor[0].astype(int) - wanted).max() <= 1


def test_empty_belt_is_left_off_and_the_bag_stays_as_large_as_in_the_whole_scan(model_with) -> None:
    takes = model_with(pad=255, multiple=16, skips_belt=True).input

    tensor, scale = to_tensor(with_its_belt(picture_scan(200, 200, (60, 80, 100, 110)), takes), Tile(0, 200), takes)

    # 12 pixels of room on each side: 64 x 54 of 200 x 200, shown on 64 x 64.
    assert (scale.left, scale.top) == (48, 68)
    assert tensor.shape == (1, 32, 32, 3)
    assert (tensor[0, 17:] == 255).all()
    assert (tensor[0, :, 20:] == 255).all()
    assert (tensor[0, 0] == 255).all()
    assert (tensor[0, 5:12, 5:15] == 0).all()
    corners = np.array([[0, 0, 20, 17]], np.float32)
    np.testing.assert_allclose(scale.to_scan(corners), [[48, 68, 112, 122]], atol=1e-4)


def test_a_piece_of_a_long_dual_energy_scan_is_cut_down_to_its_bag_too(model_with) -> None:
    takes = model_with(pad=255, multiple=16, skips_belt=True).input

    _, scale = to_tensor(dual_scan(200, 80, (150, 20, 170, 60)), Tile(100, 100, is_cut_left=True), takes)

    assert (scale.left, scale.top) == (150 - 6, 20 - 6)
    assert scale.x == pytest.approx(0.64, abs=0.02)  # whole pixels


def test_a_file_of_fixed_sizes_is_shown_the_whole_scan_though_its_entry_skips_the_belt(tmp_path) -> None:
    model, weights = model_of(installed(tmp_path, "constant", pad=255, multiple=16, skips_belt=True))

    assert not OnnxDetector(model, weights).input.skips_belt
