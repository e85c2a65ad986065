"""A weights file that is not what the manifest says is refused; boxes come back to where the article is."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from checkpoint.scan import Scan
from models.onnx_detector import OnnxDetector
from tests.support.detectors import AT, ONNX, dual_scan, installed, model_of, picture_scan


def detector(folder: Path, name: str, **changes: Any) -> OnnxDetector:
    return OnnxDetector(*model_of(installed(folder, name, **changes)), threads=1)


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> OnnxDetector:
    """Finds the box round everything dark."""
    return detector(tmp_path_factory.mktemp("finder"), "dark_box")


def corners(found: Any) -> list[tuple[int, int, int, int]]:
    return [(one.box.x, one.box.y, one.box.x + one.box.w, one.box.y + one.box.h) for one in found]


def test_constant_outputs_pass_threshold_and_suppression(tmp_path: Path) -> None:
    found = detector(tmp_path, "constant").detect(picture_scan(64, 64))

    assert [(one.label, one.score_e4) for one in found] == [("gun", 9000), ("scissors", 7000)]
    assert corners(found) == [(8, 8, 24, 24), (40, 40, 60, 60)]


def test_suppression_inside_the_network_is_not_repeated(tmp_path: Path) -> None:
    found = detector(tmp_path, "constant", nms="inside").detect(picture_scan(64, 64))

    assert [one.score_e4 for one in found] == [9000, 8000, 7000]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"labels": (("gun", 0.5),)}, "label"),
        ({"labels": (("gun", 0.5), ("saw", 0.5), ("axe", 0.5))}, "label"),
        ({"tensor": "picture"}, "input.tensor"),
        ({"height": 32}, "input"),
        ({"layout": "NCHW"}, "input"),
        ({"dtype": "float32"}, "input"),
        ({"boxes": "corners"}, "output.boxes"),
        ({"boxes": "scores"}, "output.boxes"),
        ({"scores": "classes"}, "output.scores"),
    ],
)
def test_a_manifest_that_does_not_fit_the_file_is_refused(tmp_path: Path, changes: dict[str, Any], key: str) -> None:
    with pytest.raises(EnvironmentFault, match=r"constant\.onnx") as caught:
        detector(tmp_path, "constant", **changes)

    assert (caught.value.code, caught.value.detail["key"]) == ("model.wrong_tensor", key)


def test_a_file_of_fixed_sizes_takes_all_of_its_padding(tmp_path: Path) -> None:
    scan = picture_scan(100, 50, (10, 20, 30, 40))
    whole = detector(tmp_path, "dark_box").detect(scan)

    assert corners(whole) == [(9, 20, 30, 41)]
    assert detector(tmp_path, "dark_box", multiple=16).detect(scan) == whole


def test_a_file_that_is_no_network_is_refused(tmp_path: Path) -> None:
    model, weights = model_of(installed(tmp_path, "constant", sha256=hashlib.sha256(b"no network").hexdigest()))
    weights.write_bytes(b"no network")

    with pytest.raises(EnvironmentFault, match="install the models again") as caught:
        OnnxDetector(model, weights)

    assert caught.value.code == "model.not_loadable"


def test_open_sizes_that_do_not_fit_are_found_when_it_warms_up(tmp_path: Path) -> None:
    with pytest.raises(DetectorUnavailable) as caught:
        detector(tmp_path, "open_sizes")

    assert caught.value.code == "detector.wrong_shape"


def test_values_that_are_no_numbers_are_no_answer(tmp_path: Path) -> None:
    poisoned = detector(tmp_path, "nan")

    with pytest.raises(DetectorUnavailable) as caught:
        poisoned.detect(picture_scan(64, 64, switch=True))

    assert caught.value.code == "detector.not_finite"
    assert len(poisoned.detect(picture_scan(64, 64))) == 2


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_a_box_comes_back_within_a_pixel_of_the_input(finder: OnnxDetector, data: st.DataObject) -> None:
    width, height = data.draw(st.integers(8, 300)), data.draw(st.integers(8, 300))
    left, top = data.draw(st.integers(0, width - 6)), data.draw(st.integers(0, height - 6))
    longest = min(max(width, height), 2.2 * max(min(width, height), 64))
    coarse = max(1.0, longest / 64)  # scan pixels in one input pixel
    smallest = min(int(3 * coarse), width - left, height - top)
    assume(smallest >= 2 * coarse)  # or the input cannot show it
    right = data.draw(st.integers(left + smallest, width))
    bottom = data.draw(st.integers(top + smallest, height))

    found = corners(finder.detect(picture_scan(width, height, (left, top, right, bottom))))

    assert len(found) >= 1
    outer = np.array(found)
    whole = (*outer[:, :2].min(0), *outer[:, 2:].max(0))
    assert np.abs(np.array(whole) - (left, top, right, bottom)).max() <= np.ceil(coarse)


def test_boxes_of_a_scan_of_the_models_size_are_exact_within_a_pixel(finder: OnnxDetector) -> None:
    assert corners(finder.detect(picture_scan(64, 64, (10, 20, 31, 42)))) == [(10, 20, 31, 42)]


def test_a_dual_scan_is_judged_in_colour(finder: OnnxDetector) -> None:
    assert corners(finder.detect(dual_scan(64, 48, (10, 20, 31, 42)))) == [(10, 20, 31, 42)]


@pytest.mark.parametrize("scan", [picture_scan(1, 1), dual_scan(1, 1), picture_scan(1, 900), dual_scan(900, 1)])
def test_a_scan_of_one_pixel_or_one_line_is_judged(finder: OnnxDetector, scan: Scan) -> None:
    assert finder.detect(scan) == ()


def test_a_dark_pixel_fills_its_scan(finder: OnnxDetector) -> None:
    assert corners(finder.detect(picture_scan(1, 1, (0, 0, 1, 1)))) == [(0, 0, 1, 1)]


def test_a_small_article_on_a_very_long_scan_is_found_where_it_is(finder: OnnxDetector) -> None:
    article = (21_000, 300, 21_060, 350)

    (found,) = corners(finder.detect(dual_scan(30_000, 600, article)))

    assert np.abs(np.array(found) - article).max() <= 22  # one pixel of the tiny input


def test_an_article_longer_than_the_overlap_is_one_on_a_long_scan(finder: OnnxDetector) -> None:
    article = (700, 100, 1200, 160)

    (found,) = corners(finder.detect(picture_scan(2000, 300, article)))

    assert np.abs(np.array(found) - article).max() <= 8


def test_a_small_article_on_a_tall_picture_is_found_where_it_is(finder: OnnxDetector) -> None:
    article = (300, 1900, 390, 2000)

    (found,) = corners(finder.detect(picture_scan(600, 3000, article)))

    assert np.abs(np.array(found) - article).max() <= 22  # one look would show it with a pixel and a half


def test_an_article_longer_than_the_overlap_is_one_on_a_tall_picture(finder: OnnxDetector) -> None:
    article = (100, 700, 160, 1200)

    (found,) = corners(finder.detect(picture_scan(300, 2000, article)))

    assert np.abs(np.array(found) - article).max() <= 8


def test_a_scan_without_columns_is_refused(finder: OnnxDetector) -> None:
    empty = Scan("bag", AT, 0, "xray.1", low=np.zeros((5, 0), np.uint16), high=np.zeros((5, 0), np.uint16))

    with pytest.raises(DetectorUnavailable) as caught:
        finder.detect(empty)

    assert caught.value.code == "detector.empty_scan"


def test_a_loaded_detector_keeps_no_database_about_its_use_and_sends_nothing(tmp_path: Path) -> None:
    manifest = installed(tmp_path, "constant")
    program = (
        "import pathlib, sys, threading; from models.manifest import load_manifest; "
        "from models.onnx_detector import OnnxDetector; m = load_manifest(pathlib.Path(sys.argv[1])); "
        "detector = OnnxDetector(m.models[0], m.weights_path(m.models[0])); threading.Event().wait(1.5)"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    subprocess.run(
        [sys.executable, "-c", program, str(manifest)], cwd=Path(__file__).parents[2], env=environment, timeout=40,
        check=True,
    )  # fmt: skip

    assert list(tmp_path.rglob("onnxruntime*db")) == []


def test_every_fixture_has_its_builder() -> None:
    text = (ONNX / "build_fixtures.py").read_text(encoding="utf-8")

    assert all(f"def {path.stem}(" in text for path in ONNX.glob("*.onnx"))
