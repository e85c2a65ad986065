from __future__ import annotations

import time

import numpy as np
import pytest

from checkpoint.scan import ScanAssembler
from devices import xray_protocol as wire
from devices.errors import DeviceDisconnected, DeviceFault, DeviceTimeout
from devices.reader import Patience
from devices.simulators.xray import XraySimulator
from devices.xray import XrayUnit

QUICK = Patience(silent_s=1.2, first_retry_s=0.05, last_retry_s=0.2)


@pytest.fixture
def start(listen, clock, lane, ended):
    """``start(simulator)`` connects the unchanged driver by TCP and runs the belt."""

    def connect(simulator: XraySimulator, patience: Patience = QUICK) -> XrayUnit:
        unit = XrayUnit(f"tcp://127.0.0.1:{listen(simulator.serve).port}", None, clock, patience=patience)
        ended(unit.stop)
        unit.start(lane)
        return unit

    return connect


def _lines(lane) -> np.ndarray:
    return np.concatenate([block.low for block in lane.blocks])


def test_three_bags_come_whole_and_in_order(world, bags, start, lane):
    world.move("forward")
    start(XraySimulator(world, lines_per_s="max", gap_s=0.0))
    lane.wait_for("left", count=3)
    assert [kind for kind in lane.kinds if kind != "link"] == ["entered", "left"] * 3
    assert lane.kinds[0] == "link"
    expected = 3 * (40 + 8 + 8)  # the bag, and air before and after it
    assert sum(block.low.shape[0] for block in lane.blocks) in (expected, expected - 8)
    firsts = [block.first_line for block in lane.blocks]
    lengths = [block.low.shape[0] for block in lane.blocks]
    assert firsts[1:] == [first + length for first, length in zip(firsts, lengths, strict=True)][:-1]


def test_lines_assemble_to_the_picture_that_was_played(world, start, lane, clock):
    """Through the core's own assembler, as the lane does it."""
    assembler = ScanAssembler("xray")
    scans = []
    lane.bag_entered = lambda: assembler.begin("bag")
    lane.lines = assembler.add

    def finish() -> None:
        scans.append(assembler.finish(clock.now()))
        lane.facts("left", None)

    lane.bag_left = finish
    world.move("forward")
    start(XraySimulator(world, lines_per_s="max", gap_s=0.0))
    lane.wait_for("left", count=3)
    low, high = world.passed[0].bag.lines()
    np.testing.assert_array_equal(scans[0].low, low.T)
    np.testing.assert_array_equal(scans[0].high, high.T)
    assert scans[0].faults == ()


def test_no_line_comes_while_the_belt_stands(world, start, lane):
    start(XraySimulator(world, lines_per_s=4000, gap_s=0.0))
    lane.wait_for_links(True)
    time.sleep(0.3)
    assert not lane.blocks
    world.move("forward")
    lane.wait_for("left")


def test_the_unit_says_who_it_is_and_how_it_is(world, start, lane):
    unit = start(XraySimulator(world))
    lane.wait_for_links(True)
    deadline = time.monotonic() + 3
    while (unit.status is None or unit.unit is None) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert unit.unit == wire.Hello(24, "SIM-6040D 模拟", "SIM-0001")
    assert unit.status == wire.Status("on", 0, 38, True)


def test_commands_are_acknowledged(world, start, lane):
    simulator = XraySimulator(world)
    unit = start(simulator)
    lane.wait_for_links(True)
    unit.calibrate()
    unit.expose(False)
    assert simulator.commands == [wire.IDENTIFY, wire.CALIBRATE, wire.EXPOSE]


def test_a_refused_calibration_says_the_sentence_of_the_manual(world, start, lane):
    simulator = XraySimulator(world)
    simulator.calibration_result = 6
    unit = start(simulator)
    lane.wait_for_links(True)
    with pytest.raises(DeviceFault, match="暗场校准失败") as caught:
        unit.calibrate()
    assert caught.value.code == "xray.dark_calibration_failed"


def test_a_command_without_a_scanner_is_refused_at_once(clock):
    with pytest.raises(DeviceDisconnected):
        XrayUnit("tcp://127.0.0.1:1", None, clock).calibrate()


def test_a_command_that_is_not_answered_is_a_timeout(world, start, lane, monkeypatch):
    monkeypatch.setattr("devices.xray.COMMAND_TIMEOUT_S", 0.2)
    simulator = XraySimulator(world)
    unit = start(simulator)
    lane.wait_for_links(True)
    simulator.is_silent = True
    with pytest.raises(DeviceTimeout):
        unit.expose(True)


def test_faults_of_the_unit_are_told_with_code_and_sentence(world, start, lane):
    simulator = XraySimulator(world)
    start(simulator)
    lane.wait_for_links(True)
    simulator.raise_fault(3)
    simulator.raise_fault(99)
    lane.wait_for("fault", count=2)
    assert lane.codes() == ["xray.tube_too_hot", "xray.unknown_fault"]


@pytest.mark.parametrize(
    ("fault", "code"), [("9:garble", "xray.frames_lost"), ("9:drop", "xray.frames_lost"), ("9:garbage", "xray.garbage")]
)
def test_a_spoilt_frame_is_told_and_the_next_bag_is_whole(world, start, lane, fault, code):
    world.move("forward")
    start(XraySimulator(world, lines_per_s="max", gap_s=0.0, faults=[fault]))
    lane.wait_for("left", count=2)
    lane.wait_for_code(code)


@pytest.mark.parametrize("fault", ["5:split", "9:late"])
def test_a_slow_wire_loses_nothing(world, start, lane, fault):
    world.move("forward")
    simulator = XraySimulator(world, lines_per_s="max", gap_s=0.0, faults=[fault])
    simulator.faults._late_s = 0.5
    start(simulator)
    lane.wait_for("left", count=3)
    assert lane.codes() == []


def test_an_unplugged_scanner_is_lost_and_its_bag_is_played_again(world, start, lane):
    world.move("forward")
    start(XraySimulator(world, lines_per_s="max", gap_s=0.0, faults=["6:unplug"]))
    lane.wait_for("left", count=3)
    lane.wait_for_links(True, False, True)
    assert lane.kinds.count("entered") == 4
    with world.changed:
        assert world.changed.wait_for(lambda: [passage.number for passage in world.passed] == [1, 2, 3], 2)


def test_a_silent_scanner_is_lost_and_comes_back(world, start, lane):
    simulator = XraySimulator(world)
    start(simulator)
    lane.wait_for_links(True)
    simulator.is_silent = True
    lane.wait_for_links(True, False)
    simulator.is_silent = False
    lane.wait_for_links(True, False, True)


def test_a_wire_that_carries_only_garbage_is_told_and_lost(listen, clock, lane, ended):
    random = np.random.default_rng(1)

    def babble(line):
        while True:
            line.write(random.bytes(500))
            line.read(0.02)

    unit = XrayUnit(f"tcp://127.0.0.1:{listen(babble).port}", None, clock, patience=QUICK)
    ended(unit.stop)
    unit.start(lane)
    lane.wait_for_code("xray.garbage")
    lane.wait_for_links(False)


def test_the_same_driver_works_on_a_serial_port(world, serial_port, clock, lane, ended, on_device):
    port = serial_port(XraySimulator(world, lines_per_s="max", gap_s=0.0).serve)
    unit = XrayUnit(port.url, on_device, clock, patience=QUICK)
    ended(unit.stop)
    unit.start(lane)
    lane.wait_for_links(True)
    world.move("forward")  # a serial port has no connection to wait for: bags that pass before are lost
    lane.wait_for("left", count=2)
    on_device.wait_for_presence(True)
    port.unplug()
    on_device.wait_for_presence(True, False)
