from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import numpy as np
import pytest

from devices.cv import cv2
from devices.picture_folder import PictureFolder
from tests.devices.conftest import write_bag


def _write(folder: Path, name: str, value: int = 100, shape: tuple[int, ...] = (24, 32, 3)) -> Path:
    path = folder / name
    assert cv2.imwrite(str(path), np.full(shape, value, np.uint8))
    return _aged(path)


def _aged(path: Path) -> Path:
    """As if it had been copied a minute ago."""
    os.utime(path, (time.time() - 60, time.time() - 60))
    return path


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "pictures").mkdir()
    return tmp_path / "pictures"


@pytest.fixture
def start(folder, clock, lane, ended):
    def begin(**options) -> PictureFolder:
        source = PictureFolder(folder, None, clock, options.pop("interval_s", 0.0), **options)
        ended(source.stop)
        source.start(lane)
        return source

    return begin


def test_pictures_come_in_the_order_of_their_names(folder, start, lane):
    for name, value in (("b.png", 2), ("a.jpg", 1), ("c.bmp", 3), ("d.tiff", 4)):
        _write(folder, name, value)
    source = start()
    assert source.finished.wait(5)
    assert [int(scan.picture[0, 0, 0]) for scan in lane.pictures] == [1, 2, 3, 4]
    assert {scan.bag_id for scan in lane.pictures} == {""}
    assert lane.kinds[0] == "link"


def test_a_pair_is_one_dual_energy_scan(folder, start, lane):
    write_bag(folder, "007")
    for path in folder.iterdir():
        _aged(path)
    assert start().finished.wait(5)
    (scan,) = lane.pictures
    assert scan.is_dual_energy
    assert scan.size == (40, 24)


def test_half_a_pair_is_refused(folder, start, lane):
    write_bag(folder, "007")
    (folder / "007_high.png").unlink()
    _aged(folder / "007_low.png")
    assert start().finished.wait(5)
    assert "007_high.png is missing" in lane.facts.told[1][1][1]


def test_bad_files_are_named_and_the_others_still_come(folder, start, lane):
    _write(folder, "z.png")
    whole = _write(folder, "cut.jpg", shape=(200, 200, 3)).read_bytes()
    _aged(folder / "cut.jpg").write_bytes(whole[:-40])
    (folder / "empty.png").write_bytes(b"")
    (folder / "letter.jpg").write_text("Dear sir")
    _write(folder, "one.png", shape=(1, 1, 3))
    for path in folder.iterdir():
        _aged(path)
    source = start()
    assert source.finished.wait(5)
    refused = [value[1].split(":")[0] for kind, value in lane.facts.told if kind == "fault"]
    assert refused == ["cut.jpg", "empty.png", "letter.jpg", "one.png"]
    assert set(lane.codes()) == {"picture.unreadable"}
    assert (source.delivered, source.refused) == (1, 4)


def test_a_huge_picture_comes_scaled_down_with_a_note(folder, start, lane):
    _write(folder, "wide.png", shape=(100, 30_000, 3))
    assert start().finished.wait(5)
    assert lane.pictures[0].size == (8000, 26)
    assert lane.pictures[0].faults == ("picture.scaled_down",)


def test_an_empty_folder_says_so_once(start, lane):
    assert start().finished.wait(5)
    time.sleep(0.6)
    assert lane.codes() == ["picture.none"]


def test_a_folder_that_vanishes_is_a_lost_source_until_it_is_back(folder, start, lane):
    _write(folder, "a.png")
    source = start()
    assert source.finished.wait(5)
    shutil.rmtree(folder)
    lane.wait_for_links(True, False)
    folder.mkdir()
    _write(folder, "b.png")
    lane.wait_for_links(True, False, True)
    lane.wait_for("picture", count=2)


def test_a_folder_that_never_was_is_a_lost_source(clock, lane, ended, tmp_path):
    source = PictureFolder(tmp_path / "nowhere", None, clock)
    ended(source.stop)
    source.start(lane)
    lane.wait_for_links(False)
    assert "put it back" in lane.facts.told[0][1][1]


def test_new_files_are_taken_when_they_have_settled(folder, start, lane):
    _write(folder, "a.png")
    assert start().finished.wait(5)
    assert cv2.imwrite(str(folder / "b.png"), np.zeros((20, 20, 3), np.uint8))
    lane.wait_for("picture", count=2)


def test_a_loop_begins_again(folder, start, lane):
    _write(folder, "a.png")
    source = start(loop=True)
    lane.wait_for("picture", count=2)
    assert not source.finished.is_set()


def test_while_the_belt_stands_the_next_picture_waits(folder, start, lane):
    _write(folder, "a.png")
    source = start(is_held=True)
    time.sleep(0.3)
    assert lane.pictures == []
    source.belt.run()
    lane.wait_for("picture")
    source.belt.stop()
    _write(folder, "b.png")
    time.sleep(0.8)
    assert len(lane.pictures) == 1
