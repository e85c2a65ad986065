from __future__ import annotations

import time
from datetime import UTC, datetime

import numpy as np
import pytest

from checkpoint.frame import Frame
from devices.camera import VideoCamera
from devices.latest_frame import LatestFrame
from devices.simulators.camera import CameraSimulator


@pytest.fixture
def simulator(world, ended):
    camera = CameraSimulator(world, frames_per_s=20)
    yield camera
    camera.unplug()


@pytest.fixture
def camera(simulator, clock, on_device):
    driver = VideoCamera(simulator.url, on_device, clock)
    driver.start()
    yield driver
    assert driver.stop()


def _await_frame(camera) -> Frame:
    deadline = time.monotonic() + 5
    while (frame := camera.latest()) is None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert frame is not None
    return frame


def test_frames_are_bgra_and_never_the_same_twice(camera):
    first, second = _await_frame(camera), _await_frame(camera)
    assert first.pixels.shape == (720, 1280, 4)
    assert (first.pixels[:, :, 3] == 255).all()
    assert not first.pixels.flags.writeable
    assert second.sequence > first.sequence
    assert first.source == "camera.bag"


def test_frames_that_nobody_takes_are_dropped_and_counted(camera):
    _await_frame(camera)
    time.sleep(0.4)
    assert camera.dropped > 2
    assert _await_frame(camera).sequence > 2


def test_a_frozen_camera_is_lost_after_two_seconds_and_comes_back(camera, simulator, on_device):
    _await_frame(camera)
    simulator.is_frozen = True
    started = time.monotonic()
    on_device.wait_for_presence(True, False)
    assert time.monotonic() - started < 2.6
    simulator.is_frozen = False
    on_device.wait_for_presence(True, False, True)


def test_an_unplugged_camera_is_lost_and_found(camera, simulator, on_device):
    _await_frame(camera)
    simulator.unplug()
    on_device.wait_for_presence(True, False)
    simulator.plug_in()
    on_device.wait_for_presence(True, False, True)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x.mjpg", "rtsp://127.0.0.1:1/x", "/dev/video99"])
def test_a_camera_that_is_not_there_is_lost_with_a_reason(url, clock, on_device):
    driver = VideoCamera(url, on_device, clock, device="camera.gate")
    driver.start()
    on_device.wait_for_presence(False)
    assert driver.stop()
    assert on_device.told[0][0] == "camera.gate"
    assert "check power" in on_device.told[0][2]


def test_the_mailbox_holds_one_and_counts_the_rest():
    slot = LatestFrame()
    for number in range(3):
        slot.put(Frame(np.zeros((1, 1, 4), np.uint8), "c", number, datetime(2026, 1, 1, tzinfo=UTC), 0))
    taken = slot.take()
    assert taken is not None
    assert taken.sequence == 2
    assert slot.take() is None
    assert slot.dropped == 2
