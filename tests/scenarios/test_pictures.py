"""A folder of pictures with what goes wrong in folders, through the same lane as a scanner."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from checkpoint import events as e
from checkpoint.clock import SystemClock
from checkpoint.settings import Devices
from devices.cv import cv2
from tests.scenarios.station import logged, wait
from ui.composition import Kiosk
from ui.simulated import ROOT, simulated_settings

YESTERDAY = (SystemClock().now() - timedelta(days=1)).timestamp()


def picture(side: tuple[int, int] = (320, 240)) -> bytes:
    pixels = np.full((side[1], side[0], 3), 245, np.uint8)
    cv2.rectangle(pixels, (side[0] // 4, side[1] // 4), (side[0] // 2, side[1] // 2), (40, 120, 220), -1)
    return cv2.imencode(".png", pixels)[1].tobytes()


def put(folder: Path, name: str, content: bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)
    os.utime(folder / name, (YESTERDAY, YESTERDAY))


@pytest.fixture
def bad_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    good = picture()
    for name, content in {
        "01 good.png": good,
        "02 cut.png": good[: len(good) // 2],
        "03 empty.jpg": b"",
        "04 dot.png": picture((1, 1)),
        "05 wide.png": picture((30_000, 200)),
        "06 letter.jpg": "这不是图片".encode() * 50,
        "07 notes.txt": b"not by its name, either",
        "08 huge.bmp": b"BM" + (54).to_bytes(4, "little") + bytes(8) + (40).to_bytes(4, "little")
        + (90_000).to_bytes(4, "little") + (90_000).to_bytes(4, "little") + b"\1\0\x18\0" + bytes(24),
        "09 good.bmp": cv2.imencode(".bmp", np.full((80, 90, 3), 200, np.uint8))[1].tobytes(),
    }.items():  # fmt: skip
        put(folder, name, content)
    return folder


def run_headless(images: Path, data: Path, *more: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "ui", "run", "--images", images, "--data", data, "--headless", *more],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=50,
    )  # fmt: skip


def test_bad_files_among_good_pictures_are_named_one_by_one_and_stop_nothing(bad_folder, tmp_path):
    done = run_headless(bad_folder, tmp_path / "data", "--json")

    assert (done.returncode, done.stderr) == (0, "")
    summary = json.loads(done.stdout)
    assert summary["pictures"] == 3  # two good ones and the wide one, scaled down
    named = "\n".join(summary["unreadable"])
    for name in ("02 cut.png", "03 empty.jpg", "04 dot.png", "06 letter.jpg", "07 notes.txt", "08 huge.bmp"):
        assert name in named
    recorded = [s.event for s in logged(tmp_path / "data")]
    faults = [event for event in recorded if isinstance(event, e.FaultReported)]
    assert sorted(summary["unreadable"]) == sorted(f.message for f in faults if f.code.startswith("picture."))
    scans = [event for event in recorded if isinstance(event, e.ScanAcquired)]
    assert [scan.faults != () for scan in scans] == [False, True, False]  # the wide one was altered: to be opened


def test_bad_files_are_said_to_a_person_too(bad_folder, tmp_path):
    done = run_headless(bad_folder, tmp_path / "data")

    assert done.returncode == 0
    assert done.stdout.count("读不了") == 6, done.stdout
    assert "02 cut.png" in done.stdout


class Attended:
    """A kiosk over a folder, with nobody at the image."""

    def __init__(self, images: Path, data: Path) -> None:
        self.data = data
        self.kiosk = Kiosk(simulated_settings(data, Devices()), images=images, interval_s=0.0, is_attended=False)
        self.kiosk.start()

    def events(self, kind: type[e.Event]) -> list[e.Event]:
        return [stored.event for stored in logged(self.data) if isinstance(stored.event, kind)]

    @property
    def source(self):
        return self.kiosk.service.station.devices.get("xray")


def test_a_folder_that_vanishes_is_a_lost_scanner_and_goes_on_when_it_is_back(tmp_path):
    images, away = tmp_path / "usb", tmp_path / "pulled"
    put(images, "1.png", picture())
    station = Attended(images, tmp_path / "data")
    try:
        wait(lambda: len(station.events(e.ScanAcquired)) == 1, "the first picture did not come")
        images.rename(away)
        wait(lambda: not station.source.is_present, "nobody noticed that the folder is gone")
        reason = station.source.reason
        put(away, "2.png", picture((400, 300)))
        away.rename(images)
        wait(lambda: len(station.events(e.ScanAcquired)) == 2, "the second picture did not come")
    finally:
        station.kiosk.stop()

    assert "picture.folder_lost" in reason
    assert "usb" in reason
    assert "put it back" in reason
    assert len(station.events(e.DeviceLost)) == 1


def test_pictures_dated_in_the_future_are_taken_all_the_same(tmp_path):
    put(tmp_path / "usb", "1.png", picture())
    tomorrow = YESTERDAY + 2 * 86_400
    os.utime(tmp_path / "usb" / "1.png", (tomorrow, tomorrow))

    done = run_headless(tmp_path / "usb", tmp_path / "data", "--json")

    assert json.loads(done.stdout)["pictures"] == 1


@pytest.mark.parametrize("kind", ["missing", "file"])
def test_what_is_no_folder_is_refused_before_anything_starts(tmp_path, kind):
    images = tmp_path / "images"
    if kind == "file":
        images.write_bytes(b"")

    done = run_headless(images, tmp_path / "data")

    assert done.returncode == 69
    assert str(images) in done.stderr
    assert "--images" in done.stderr
    assert not (tmp_path / "data").exists()
