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
from models.evaluate import evaluate, label_map_of
from models.onnx_detector import OnnxDetector
from models.pictures import read_scan
from tests.support.detectors import installed, model_of

LABEL_MAP = {"weapon": ("gun",)}


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

    looked = detect_files([pictures], finder, progress=lambda *step: told.append(step))

    assert json.loads(to_json(looked.found)) == [
        {"file_name": "b.png", "label": "gun", "bbox": [10, 20, 30, 8], "score": 0.9}
    ]
    assert told == [(1, 2, "a.jpg"), (2, 2, "b.png")]


def test_a_pair_of_energies_is_one_scan(finder: OnnxDetector, pictures: Path) -> None:
    write(pictures / "7_low.png", with_dark((5, 6, 20, 20), np.uint16))
    write(pictures / "7_high.png", with_dark((5, 6, 20, 20), np.uint16))

    (found,) = detect_files([pictures], finder).found

    assert (found.file_name, found.bbox) == ("7_low.png", (5, 6, 20, 20))
    assert read_scan(pictures / "7_low.png").is_dual_energy


def test_colours_are_read_as_red_green_blue(pictures: Path) -> None:
    write(pictures / "a.png", np.full((2, 2, 3), (255, 0, 10), np.uint8))

    picture = read_scan(pictures / "a.png").picture

    assert picture is not None
    assert picture[0, 0].tolist() == [10, 0, 255]


def test_nothing_found_is_an_empty_list(finder: OnnxDetector, pictures: Path) -> None:
    write(pictures / "a.png", with_dark(None))

    assert json.loads(to_json(detect_files([pictures], finder).found)) == []


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_looked_at(finder: OnnxDetector, pictures: Path) -> None:
    (pictures / "a.png").write_bytes(b"no picture")
    write(pictures / "b.png", with_dark((10, 20, 30, 8)))

    looked = detect_files([pictures], finder)

    assert [(one.file_name, one.code) for one in looked.not_looked_at] == [("a.png", "picture.unreadable")]
    assert "copy the file again" in looked.not_looked_at[0].message
    assert ([one.file_name for one in looked.found], looked.files) == (["b.png"], 2)


def test_files_below_a_folder_are_named_from_there(finder: OnnxDetector, pictures: Path) -> None:
    (pictures / "b" / "c").mkdir(parents=True)
    write(pictures / "b" / "c" / "d.png", with_dark((10, 20, 30, 8)))

    assert [one.file_name for one in detect_files([pictures], finder).found] == ["b/c/d.png"]
    assert [one.file_name for one in detect_files([pictures / "b" / "c" / "d.png"], finder).found] == ["d.png"]


def test_a_folder_without_pictures_is_no_empty_result(finder: OnnxDetector, pictures: Path) -> None:
    with pytest.raises(EnvironmentFault, match="no picture in it") as caught:
        detect_files([pictures], finder)

    assert caught.value.code == "picture.none"


@pytest.mark.parametrize("workers", [1, 3])
def test_results_keep_the_order_of_the_files_however_many_are_looked_at_at_a_time(
    finder: OnnxDetector, pictures: Path, workers: int
) -> None:
    for number in range(9):
        write(pictures / f"{number}.png", with_dark((number, 20, 30, 8)))

    found = detect_files([pictures], finder, workers=workers).found

    assert [(one.file_name, one.bbox[0]) for one in found] == [(f"{number}.png", number) for number in range(9)]


def test_a_place_that_is_not_there_is_named(finder: OnnxDetector, pictures: Path) -> None:
    with pytest.raises(EnvironmentFault, match="nowhere") as caught:
        detect_files([pictures / "nowhere"], finder)

    assert caught.value.code == "picture.missing"


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
    assert (weapon.category, weapon.labels, weapon.objects, weapon.pictures) == ("weapon", ("gun",), 4, 4)
    assert (weapon.ap50, weapon.ap) == pytest.approx((1.0, 1.0))
    assert (result.map50, result.map) == pytest.approx((1.0, 1.0))
    assert result.left_out == ("bottle",)
    assert (result.clean, result.found, result.alarmed) == (0, None, None)
    assert json.loads(result.to_json())["map50"] == pytest.approx(1.0)


def test_missing_half_measures_half_and_says_how_far_few_pictures_can_tell(
    finder: OnnxDetector, pictures: Path
) -> None:
    result = evaluate(annotated(pictures, miss=2), pictures, finder, LABEL_MAP)

    assert result.map50 == pytest.approx(0.5, abs=0.01)
    assert result.map50_interval is not None
    assert result.map50_interval.low < 0.2
    assert result.map50_interval.high > 0.8
    assert json.loads(result.to_json())["map50_interval"]["low"] < 0.2


def test_finding_nothing_at_all_measures_nought(finder: OnnxDetector, pictures: Path) -> None:
    result = evaluate(annotated(pictures, miss=4), pictures, finder, LABEL_MAP)

    assert (result.map50, result.map) == (0.0, 0.0)


def changed(path: Path, **keys: Any) -> Path:
    content = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**content, **keys}), encoding="utf-8")
    return path


def test_annotations_that_call_themselves_simulated_are(finder: OnnxDetector, pictures: Path) -> None:
    plain = annotated(pictures)

    assert not evaluate(plain, pictures, finder, LABEL_MAP).is_simulated
    assert evaluate(plain, pictures, finder, LABEL_MAP, is_simulated=True).is_simulated
    assert evaluate(changed(plain, info={"simulated": True}), pictures, finder, LABEL_MAP).is_simulated


def test_clean_bags_are_pictures_without_annotation_and_the_negatives(finder: OnnxDetector, pictures: Path) -> None:
    negatives = pictures.parent / "negatives"
    negatives.mkdir()
    for number in range(39):
        write(negatives / f"{number}.png", with_dark((9, 9, 20, 20) if number == 0 else None))
    write(pictures / "clean.png", with_dark(None))
    path = annotated(pictures, miss=1)
    images = [*json.loads(path.read_text(encoding="utf-8"))["images"], {"id": 7, "file_name": "clean.png"}]

    result = evaluate(changed(path, images=images), pictures, finder, LABEL_MAP, negatives=negatives)

    assert (result.images, result.clean) == (5, 40)
    assert result.found is not None
    assert result.alarmed is not None
    assert (result.found.found.count, result.found.found.total, result.found.alarmed.count) == (3, 4, 1)
    assert (result.alarmed.count, result.alarmed.total) == (1, 40)
    assert 0 < result.alarmed.low < 1 / 40 < result.alarmed.high < 0.15


def test_an_annotation_of_id_nought_counts_like_any_other(finder: OnnxDetector, pictures: Path) -> None:
    path = annotated(pictures)
    objects = json.loads(path.read_text(encoding="utf-8"))["annotations"]
    for number, one in enumerate(objects):
        one["id"] = number

    assert evaluate(changed(path, annotations=objects), pictures, finder, LABEL_MAP).map50 == pytest.approx(1.0)


def test_categories_go_by_name_where_the_map_says_nothing() -> None:
    labels = ("gun", "scissors", "axe", "saw")

    assert label_map_of(("gun", "scissor", "cat"), labels) == {"gun": "gun", "scissors": "scissor"}
    assert label_map_of(("gun", "tool"), labels, {"tool": ("axe", "saw")}) == {
        "axe": "tool", "saw": "tool", "gun": "gun",
    }  # fmt: skip
    assert label_map_of(("gun", "axe"), labels, {"gun": ()}) == {"axe": "axe"}


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"cat": ("gun",)}, "evaluate.unknown_category"),
        ({"tool": ("hammer",)}, "evaluate.unknown_label"),
        ({"tool": ("gun",), "thing": ("gun",)}, "evaluate.label_twice"),
        ({}, "evaluate.no_label"),
    ],
)
def test_a_map_that_fits_nothing_is_refused(wanted: dict[str, tuple[str, ...]], code: str) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        label_map_of(("tool", "thing"), ("gun", "axe"), wanted)

    assert caught.value.code == code


@pytest.mark.parametrize("key", ["image_id", "category_id"])
def test_an_annotation_of_something_that_is_not_listed_is_named(finder: OnnxDetector, pictures: Path, key: str) -> None:
    path = annotated(pictures)
    objects = json.loads(path.read_text(encoding="utf-8"))["annotations"]
    objects[2][key] = 77

    with pytest.raises(EnvironmentFault, match="77, which it does not list") as caught:
        evaluate(changed(path, annotations=objects), pictures, finder, LABEL_MAP)

    assert caught.value.code == "evaluate.not_coco"


def test_a_picture_that_cannot_be_read_ends_the_measuring(finder: OnnxDetector, pictures: Path) -> None:
    path = annotated(pictures)
    (pictures / "3.png").write_bytes(b"")

    with pytest.raises(EnvironmentFault, match=r"3\.png.*empty"):
        evaluate(path, pictures, finder, LABEL_MAP)


def test_a_category_that_is_not_annotated_is_named(finder: OnnxDetector, pictures: Path) -> None:
    with pytest.raises(EnvironmentFault, match="knife.*weapon, bottle") as caught:
        evaluate(annotated(pictures), pictures, finder, {"knife": ("gun",)})

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
