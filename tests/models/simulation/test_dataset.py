from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from checkpoint.errors import EnvironmentFault
from models.cv import cv2
from models.simulation.contact_sheet import write_articles_sheet, write_bags_sheet
from models.simulation.dataset import run_lengths, write_set

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    out = tmp_path_factory.mktemp("bags") / "set"
    write_set(out, 6, 4, "test", coco=True)
    return out


def test_a_set_holds_both_energies_colour_and_truth(folder):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    assert truth["simulated"] is True
    assert len(truth["scans"]) == 4
    for scan in truth["scans"]:
        low = cv2.imread(str(folder / scan["low"]), cv2.IMREAD_UNCHANGED)
        colour = cv2.imread(str(folder / scan["picture"]), cv2.IMREAD_UNCHANGED)
        assert low.dtype == np.uint16
        assert colour.shape == (*low.shape, 3)


def test_every_third_bag_is_clean(folder):
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    assert truth["scans"][0]["articles"] == truth["scans"][3]["articles"] == []


def test_the_coco_file_is_read_by_pycocotools_with_its_masks(folder):
    from pycocotools import mask
    from pycocotools.coco import COCO

    coco = COCO(str(folder / "annotations.json"))
    annotations = coco.loadAnns(coco.getAnnIds())
    assert annotations
    for one in annotations:
        area = mask.area(mask.frPyObjects(one["segmentation"], *one["segmentation"]["size"]))
        assert area == one["area"]
        assert mask.toBbox(mask.frPyObjects(one["segmentation"], *one["segmentation"]["size"])).tolist() == one["bbox"]
        assert 0 <= one["visible"] <= 1


def test_a_run_that_was_cut_off_goes_on_and_gives_the_same(folder, tmp_path):
    write_set(tmp_path, 6, 2, "test")
    kept = (tmp_path / "000001_low.png").stat().st_mtime_ns
    write_set(tmp_path, 6, 4, "test", coco=True)
    assert (tmp_path / "000001_low.png").stat().st_mtime_ns == kept
    assert (tmp_path / "annotations.json").read_bytes() == (folder / "annotations.json").read_bytes()
    assert (tmp_path / "000002_high.png").read_bytes() == (folder / "000002_high.png").read_bytes()


def test_a_folder_of_another_seed_is_refused(folder):
    with pytest.raises(EnvironmentFault) as refused:
        write_set(folder, 5, 1, "test")
    assert refused.value.code == "bags.other_set"


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentFault) as refused:
        write_set(tmp_path / "file" / "below", 1, 1)
    assert refused.value.code == "bags.not_writable"
    assert "below" in str(refused.value)


def test_the_same_bags_come_in_the_colours_of_other_makers(folder, tmp_path):
    for palette in ("airport", "varied"):
        write_set(tmp_path / palette, 6, 2, "test", palette=palette)
        ours, theirs = (cv2.imread(str(where / "000001.png")) for where in (folder, tmp_path / palette))
        assert ours.shape == theirs.shape
        assert (ours != theirs).mean() > 0.05
        assert (tmp_path / palette / "000001_low.png").read_bytes() == (folder / "000001_low.png").read_bytes()


def test_run_lengths_begin_with_what_is_not_the_article():
    assert run_lengths(np.array([[True, False], [True, True]])) == [0, 2, 1, 1]
    assert run_lengths(np.array([[False], [True]])) == [1, 1]


def test_sheets_are_pictures_to_look_at(tmp_path):
    write_bags_sheet(tmp_path / "bags.jpg", count=2, columns=2)
    write_articles_sheet(tmp_path / "articles.png", labels=("match_box",))
    assert cv2.imread(str(tmp_path / "bags.jpg")).shape[1] > 1000
    assert cv2.imread(str(tmp_path / "articles.png")).shape[1] > 1000


def bags(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "models.simulation", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


def test_the_command_writes_what_it_says(tmp_path):
    done = bags("generate", "--count", "1", "--seed", "2", "--out", str(tmp_path), "--coco", "--processes", "1")
    assert done.returncode == 0, done.stderr
    assert "(simulated)" in done.stdout
    assert (tmp_path / "annotations.json").exists()


def test_no_bags_at_all_is_a_wrong_argument(tmp_path):
    assert bags("generate", "--count", "0", "--out", str(tmp_path)).returncode == 2
    assert bags("articles", "--labels", "spoon", "--out", str(tmp_path / "x.png")).returncode == 1
