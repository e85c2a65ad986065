"""Pictures and pairs from a folder are looked at, and measured against annotations."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from checkpoint.errors import EnvironmentFault
from models.cv import cv2
from models.detect_files import detect_files, to_json
from models.evaluate import evaluate
from models.onnx_detector import OnnxDetector
from models.pictures import read_scan
from tests.support.detectors import installed, model_of

LABEL_MAP = {"gun": "weapon"}


@pytest.fixture
def finder(tmp_path: Path) -> OnnxDetector:
    (tmp_path / "model").mkdir()
    return OnnxDetector(*model_of(installed(tmp_path / "model", "dark_box")), threads=1)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "图像"
    folder.mkdir()
    return folder


def write(path: Path, pixels: np.ndarray) -> None:
    done, encoded = cv2.imencode(path.suffix, pixels)
    assert done
    path.write_bytes(encoded.tobytes())


def with_dark(box: tuple[int, int, int, int] | None, depth: type = np.uint8) -> np.ndarray:
    shape = (64, 64, 3) if depth is np.uint8 else (64, 64)
    pixels: np.ndarray = np.full(shape, 220 if depth is np.uint8 else 65535, depth)
    if box is not None:
        left, top, width, height = box
        pixels[top : top + height, left : left + width] = 0
    return pixels


def test_a_folder_is_looked_at_in_order_and_told_of(finder: OnnxDetector, pictures: Path) -> None:
    write(pictures / "b.png", with_dark((10, 20, 30, 8)))
    write(pictures / "a.jpg", with_dark(None))
    (pictures / "notes.txt").write_text("no picture")
    told: list[tuple[int, int, str]] = []

    found = detect_files([pictures], finder, progress=lambda *step: told.append(step))

    assert json.loads(to_json(found)) == [{"file_name": "b.png", "label": "gun", "bbox": [10, 20, 30, 8], "score": 0.9}]
    assert told == [(1, 2, "a.jpg"), (2, 2, "b.png")]


def test_a_pair_of_energies_is_one_scan(finder: OnnxDetector, pictures: Path) -> None:
    write(pictures / "7_low.png", with_dark((5, 6, 20, 20), np.uint16))
    write(pictures / "7_high.png", with_dark((5, 6, 20, 20), np.uint16))

    (found,) = detect_files([pictures], finder)

    assert (found.file_name, found.bbox) == ("7_low.png", (5, 6, 20, 20))
    assert read_scan(pictures / "7_low.png").is_dual_energy


def test_colours_are_read_as_red_green_blue(pictures: Path) -> None:
    write(pictures / "a.png", np.full((2, 2, 3), (255, 0, 10), np.uint8))

    picture = read_scan(pictures / "a.png").picture

    assert picture is not None
    assert picture[0, 0].tolist() == [10, 0, 255]


def test_nothing_found_is_an_empty_list(finder: OnnxDetector, pictures: Path) -> None:
    write(pictures / "a.png", with_dark(None))

    assert json.loads(to_json(detect_files([pictures], finder))) == []


@pytest.mark.parametrize("content", [b"", b"no picture"])
def test_a_file_that_is_no_picture_is_named(finder: OnnxDetector, pictures: Path, content: bytes) -> None:
    (pictures / "broken.png").write_bytes(content)

    with pytest.raises(EnvironmentFault, match=r"broken\.png") as caught:
        detect_files([pictures], finder)

    assert caught.value.code == "picture.unreadable"


def test_a_place_that_is_not_there_is_named(finder: OnnxDetector, pictures: Path) -> None:
    with pytest.raises(EnvironmentFault, match="nowhere") as caught:
        detect_files([pictures / "nowhere"], finder)

    assert caught.value.code == "picture.missing"


def test_energies_of_different_size_are_no_pair(pictures: Path) -> None:
    write(pictures / "7_low.png", with_dark(None, np.uint16))
    write(pictures / "7_high.png", with_dark(None, np.uint16)[:9])

    with pytest.raises(EnvironmentFault) as caught:
        read_scan(pictures / "7_low.png")

    assert caught.value.code == "picture.not_a_pair"


def annotated(pictures: Path, *, miss: int = 0) -> Path:
    """Four pictures with one weapon each, all where the annotation says but the first ``miss``, and a bottle."""
    images, objects = [], []
    for number in range(1, 5):
        box = (5 * number, 10, 20, 24)
        write(pictures / f"{number}.png", with_dark(None if number <= miss else box))
        images.append({"id": number, "file_name": f"{number}.png", "width": 64, "height": 64})
        objects.append({"id": number, "image_id": number, "category_id": 3, "bbox": box, "area": 480, "iscrowd": 0})
    objects.append({"id": 9, "image_id": 1, "category_id": 4, "bbox": [0, 0, 9, 9], "area": 81, "iscrowd": 0})
    categories = [{"id": 3, "name": "weapon"}, {"id": 4, "name": "bottle"}]
    path = pictures / "annotations.json"
    path.write_text(json.dumps({"images": images, "annotations": objects, "categories": categories}), encoding="utf-8")
    return path


def test_finding_all_where_it_is_measures_one(finder: OnnxDetector, pictures: Path) -> None:
    result = evaluate(annotated(pictures), pictures, finder, LABEL_MAP)

    (weapon,) = result.classes
    assert (weapon.category, weapon.labels, weapon.objects) == ("weapon", ("gun",), 4)
    assert (weapon.ap50, weapon.ap) == pytest.approx((1.0, 1.0))
    assert (result.map50, result.map) == pytest.approx((1.0, 1.0))
    assert result.left_out == ("bottle",)
    assert json.loads(result.to_json())["map50"] == pytest.approx(1.0)
    assert "weapon" in result.to_text()
    assert "simulated" not in result.to_text()


def test_missing_half_measures_half_and_simulated_is_said(finder: OnnxDetector, pictures: Path) -> None:
    result = evaluate(annotated(pictures, miss=2), pictures, finder, LABEL_MAP, is_simulated=True)

    assert result.map50 == pytest.approx(0.5, abs=0.01)
    assert result.to_text().count("(simulated)") == 2


def test_finding_nothing_at_all_measures_nought(finder: OnnxDetector, pictures: Path) -> None:
    result = evaluate(annotated(pictures, miss=4), pictures, finder, LABEL_MAP)

    assert (result.map50, result.map) == (0.0, 0.0)


def test_a_category_that_is_not_annotated_is_named(finder: OnnxDetector, pictures: Path) -> None:
    with pytest.raises(EnvironmentFault, match="knife.*weapon, bottle") as caught:
        evaluate(annotated(pictures), pictures, finder, {"gun": "knife"})

    assert caught.value.code == "evaluate.unknown_category"


@pytest.mark.parametrize("content", ["{", "[]", '{"images": []}'])
def test_annotations_of_another_kind_are_refused(finder: OnnxDetector, pictures: Path, content: str) -> None:
    (pictures / "annotations.json").write_text(content)

    with pytest.raises(EnvironmentFault, match=r"annotations\.json") as caught:
        evaluate(pictures / "annotations.json", pictures, finder, LABEL_MAP)

    assert caught.value.code == "evaluate.not_coco"


def test_without_pycocotools_it_says_what_to_install(
    finder: OnnxDetector, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_import = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("pycocotools"):
            raise ImportError(name)
        return real_import(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)

    with pytest.raises(EnvironmentFault, match="pycocotools.*install") as caught:
        evaluate(pictures / "annotations.json", pictures, finder, LABEL_MAP)

    assert caught.value.code == "evaluate.tools_missing"
