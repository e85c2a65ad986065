"""A station's labels, read at the edge: what cannot be learned from is said, and the parts share no bag."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from checkpoint.errors import EnvironmentFault, RefusedError
from models.cv import cv2
from models.simulation.labels import LABELS
from models.training.site_parts import part_labels, split_lesson


def station(folder: Path, count: int = 32, name: str = "gun") -> Path:
    """``count`` pictures of noise, no two alike, with one box each; every eighth is clean."""
    (folder / "images").mkdir(parents=True)
    images, annotations = [], []
    for number in range(1, count + 1):
        coarse = np.random.default_rng(number).integers(0, 230, (12, 12, 3)).astype(np.uint8)
        cv2.imwrite(str(folder / f"images/{number}.png"), cv2.resize(coarse, (96, 96), interpolation=cv2.INTER_NEAREST))
        images.append({"id": number, "file_name": f"{number}.png", "width": 96, "height": 96})
        if number % 8:
            annotations.append({"id": number, "image_id": number, "category_id": 1, "bbox": [20, 30, 40, 20]})
    content = {"images": images, "annotations": annotations, "categories": [{"id": 1, "name": name}]}
    write(folder, content)
    return folder


def write(folder: Path, content: dict[str, Any]) -> None:
    (folder / "annotations.json").write_text(json.dumps(content), encoding="utf-8")


def read(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "annotations.json").read_text(encoding="utf-8"))
    return found


def ids(part: Path) -> set[int]:
    return {entry["id"] for entry in json.loads(part.read_text(encoding="utf-8"))["images"]}


def test_every_picture_is_in_one_part_and_a_second_run_finds_the_same_parts(tmp_path):
    data = station(tmp_path / "data")
    first = split_lesson(data, tmp_path / "work", {}, 0, 1)
    again = split_lesson(data, tmp_path / "work", {}, 0, 1)
    parts = [ids(part) for part in (first.learn, first.stop, first.held_out)]
    assert set.union(*parts) == set(range(1, 33))
    assert sum(map(len, parts)) == 32
    assert first.counts == {"learn": len(parts[0]), "stop": len(parts[1]), "held_out": len(parts[2])}
    assert again == first


def test_a_limit_takes_pictures_from_learning_and_leaves_the_held_out_part_as_it_is(tmp_path):
    data = station(tmp_path / "data")
    whole = split_lesson(data, tmp_path / "whole", {}, 0, 1)
    fewer = split_lesson(data, tmp_path / "fewer", {}, 12, 1)
    assert ids(fewer.held_out) == ids(whole.held_out)
    assert len(ids(fewer.learn) | ids(fewer.stop)) == 12


def test_categories_become_labels_and_all_labels_of_a_category_count_when_it_is_measured(tmp_path):
    data = station(tmp_path / "data", name="blade")
    mapped = {"blade": ("straight_knife", "folding_knife")}
    parts = split_lesson(data, tmp_path / "work", mapped, 0, 1)
    content = json.loads(parts.learn.read_text(encoding="utf-8"))
    assert content["categories"] == [{"id": LABELS.index("straight_knife") + 1, "name": "straight_knife"}]
    assert part_labels(parts.learn, mapped) == {"straight_knife": ("straight_knife", "folding_knife")}


def test_labels_that_the_detector_does_not_know_leave_too_few_and_that_is_said(tmp_path):
    data = station(tmp_path / "data", name="umbrella")
    with pytest.raises(RefusedError) as caught:
        split_lesson(data, tmp_path / "work", {}, 0, 1)
    assert caught.value.code == "site.too_few"
    assert "--map" in str(caught.value)


def test_a_folder_without_labels_says_what_writes_one(tmp_path):
    with pytest.raises(EnvironmentFault) as caught:
        split_lesson(tmp_path, tmp_path / "work", {}, 0, 1)
    assert caught.value.code == "site.data_missing"
    assert "kiosk models labels" in str(caught.value)


@pytest.mark.parametrize(
    "broken",
    [
        lambda content: content.pop("images"),
        lambda content: content["annotations"][0].update(bbox=[1, 2, 3]),
        lambda content: content["annotations"][0].update(bbox=[1, 2, 0, 5]),
        lambda content: content["annotations"][0].update(category_id=99),
        lambda content: content["annotations"][0].update(image_id=99),
        lambda content: content.update(annotations=7),
    ],
)
def test_broken_labels_are_refused_by_the_name_of_the_file(tmp_path, broken):
    data = station(tmp_path / "data")
    content = read(data)
    broken(content)
    write(data, content)
    with pytest.raises(EnvironmentFault) as caught:
        split_lesson(data, tmp_path / "work", {}, 0, 1)
    assert caught.value.code == "site.data_invalid"
    assert "annotations.json" in str(caught.value)


def test_a_picture_that_is_not_there_is_named(tmp_path):
    data = station(tmp_path / "data")
    (data / "images/7.png").unlink()
    with pytest.raises(EnvironmentFault) as caught:
        split_lesson(data, tmp_path / "work", {}, 0, 1)
    assert caught.value.code == "site.picture_missing"
    assert "7.png" in str(caught.value)


def test_a_work_folder_of_other_labels_is_refused_so_that_nothing_learned_is_measured_on(tmp_path):
    data = station(tmp_path / "data")
    split_lesson(data, tmp_path / "work", {}, 0, 1)
    content = read(data)
    del content["annotations"][0]
    write(data, content)
    with pytest.raises(EnvironmentFault) as caught:
        split_lesson(data, tmp_path / "work", {}, 0, 1)
    assert caught.value.code == "site.other_data"


def test_a_split_that_was_cut_off_is_made_anew(tmp_path):
    data = station(tmp_path / "data")
    whole = split_lesson(data, tmp_path / "work", {}, 0, 1)
    before = ids(whole.learn)
    whole.learn.unlink()
    shutil.rmtree(tmp_path / "work/second")
    assert ids(split_lesson(data, tmp_path / "work", {}, 0, 1).learn) == before
