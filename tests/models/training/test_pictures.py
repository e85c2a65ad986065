from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from checkpoint.errors import EnvironmentFault
from models.cv import cv2
from models.simulation.labels import LABELS
from models.simulation.roughen import roughened
from models.training import pool as pool_module
from models.training.dataset import TrainingPictures
from models.training.pool import Pool, build_pool
from models.training.real import RealPictures, read_coco


@pytest.fixture(scope="module")
def pool(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pool")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool_module, "SHARD", 3)
        build_pool(folder, 1, 0, 1)
        yield folder


def test_training_pictures_hold_boxes_inside_the_crop(pool):
    pictures = TrainingPictures(pool, seed=1)
    for sample in pictures.batch(12, 288):
        assert sample.picture.shape == (288, 288, 3)
        assert sample.picture.dtype == np.uint8
        assert len(sample.boxes) == len(sample.classes)
        assert (sample.boxes >= 0).all()
        assert (sample.boxes <= 288).all()
        assert (sample.boxes[:, 2:] > sample.boxes[:, :2]).all()


def test_equal_seeds_draw_equal_pictures(pool):
    once, again = (TrainingPictures(pool, seed=4).draw(128) for _ in range(2))
    assert (once.picture == again.picture).all()


def test_a_shard_that_was_not_finished_is_not_there(pool, tmp_path):
    (tmp_path / "00000.npy").write_bytes(next(pool.glob("*.npy")).read_bytes())
    assert len(Pool(tmp_path)) == 0


def test_a_shard_that_lies_there_is_kept(pool):
    before = next(pool.glob("*.npy")).stat().st_mtime_ns
    build_pool(pool, 1, 0, 1)
    assert next(pool.glob("*.npy")).stat().st_mtime_ns == before


def test_a_disk_that_is_nearly_full_is_left_alone_and_said(tmp_path, monkeypatch):
    monkeypatch.setattr(pool_module, "LEAST_FREE", 1 << 60)
    monkeypatch.setattr(pool_module, "ProcessPoolExecutor", lambda *_, **__: ThreadPoolExecutor(2))
    for processes in (1, 2):
        with pytest.raises(EnvironmentFault, match="GB are free, and the next frames need"):
            build_pool(tmp_path, 1, 0, 2, processes=processes)
    assert not list(tmp_path.iterdir())


def test_frames_drawn_beside_a_run_end_before_the_disk_does_and_the_run_goes_on(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(pool_module, "ProcessPoolExecutor", lambda *_, **__: ThreadPoolExecutor(1))
    monkeypatch.setattr(pool_module, "LEAST_FREE", 1 << 60)
    with pool_module.drawn_beside(tmp_path, 1, 2, 1):
        pass
    assert "no more frames were drawn" in capsys.readouterr().err


def test_roughening_keeps_size_and_type():
    rng = np.random.default_rng(0)
    for _ in range(12):
        out = roughened(np.full((32, 40, 3), 200, np.uint8), rng)
        assert out.shape == (32, 40, 3)
        assert out.dtype == np.uint8


def test_real_pictures_bring_their_boxes_along_when_turned_and_cut(tmp_path):
    picture = np.full((120, 160, 3), 255, np.uint8)
    picture[40:80, 60:110] = 0  # the article is black, so a box can be checked against the pixels
    cv2.imwrite(str(tmp_path / "a.png"), picture)
    content = {
        "images": [{"id": 1, "file_name": "a.png"}],
        "categories": [{"id": 1, "name": "scissor"}, {"id": 2, "name": "spoon"}],
        "annotations": [
            {"image_id": 1, "category_id": 1, "bbox": [60, 40, 50, 40]},
            {"image_id": 1, "category_id": 2, "bbox": [0, 0, 9, 9]},
        ],
    }
    (tmp_path / "coco.json").write_text(json.dumps(content), encoding="utf-8")
    (one,) = read_coco(tmp_path / "coco.json", tmp_path, {"scissor": "scissors"})
    assert one.classes.tolist() == [LABELS.index("scissors")]
    boxes = 0
    for sample in RealPictures([one], seed=1, part=0, work_side=200).batch(8, 256):
        for x0, y0, x1, y1 in sample.boxes.round().astype(int):
            assert np.median(sample.picture[y0 + 3 : y1 - 3, x0 + 3 : x1 - 3]) < 60
            boxes += 1
    assert boxes > 4
