from __future__ import annotations

import time

import pytest

from devices.belt import BeltDrive, BeltStatus
from devices.errors import DeviceDisconnected, DeviceFault, DeviceTimeout
from devices.reader import Patience
from devices.simulators.belt import BeltSimulator
from devices.simulators.modbus_unit import serve_rtu, serve_tcp
from tests.devices.recorders import Recorder

QUICK = Patience(first_retry_s=0.05, last_retry_s=0.2)


@pytest.fixture
def simulator(world) -> BeltSimulator:
    return BeltSimulator(world)


@pytest.fixture
def statuses() -> Recorder:
    return Recorder()


@pytest.fixture
def port(listen, simulator):
    return listen(serve_tcp(simulator, simulator.faults))


@pytest.fixture
def belt(port, clock, on_device, ended, statuses) -> BeltDrive:
    drive = BeltDrive(
        f"modbus-tcp://127.0.0.1:{port.port}/1",
        on_device,
        clock,
        on_status=statuses,
        command_timeout_s=0.6,
        patience=QUICK,
    )
    ended(drive.shut_down)
    drive.start()
    return drive


def test_run_and_stop_return_when_the_belt_has_followed(belt, world):
    belt.run()
    assert world.direction == "forward"
    belt.run("reverse")
    assert world.direction == "reverse"
    belt.stop()
    assert world.direction == "stopped"


def test_a_belt_that_does_not_move_is_a_timeout(belt, simulator):
    simulator.is_stuck = True
    with pytest.raises(DeviceTimeout, match="did not run forward"):
        belt.run()


def test_a_belt_that_does_not_stop_is_a_timeout(belt, simulator):
    belt.run()
    simulator.is_stuck = True
    with pytest.raises(DeviceTimeout, match="emergency stop"):
        belt.stop()


@pytest.mark.parametrize(("flag", "code"), [("is_emergency_stop", "belt.emergency_stop"), ("is_jammed", "belt.jammed")])
def test_a_blocked_belt_is_not_started(belt, simulator, flag, code):
    setattr(simulator, flag, True)
    with pytest.raises(DeviceFault) as caught:
        belt.run()
    assert caught.value.code == code
    assert simulator.starts == 0


def test_a_jam_stops_the_belt_and_is_told(belt, simulator, statuses, world):
    belt.run()
    simulator.is_jammed = True
    statuses.wait_for(lambda told: BeltStatus(False, False, True, False) in told)
    assert world.direction == "stopped"


def test_speed_is_read_back_and_limited(belt):
    belt.set_speed(250)
    with pytest.raises(DeviceFault, match="value not allowed"):
        belt.set_speed(900)


@pytest.mark.parametrize("kind", ["garble", "split", "drop", "garbage", "unplug"])
def test_one_spoilt_answer_does_not_lose_the_belt(belt, simulator, on_device, kind):
    belt.run()
    simulator.faults.strike_next(kind)
    time.sleep(0.9)
    belt.stop()
    assert [present for _, present, _ in on_device.told] in ([True], [True, False, True])


def test_a_wire_that_carries_only_garbage_is_lost(belt, simulator, on_device):
    on_device.wait_for_presence(True)
    simulator.faults.strike_always("garble")
    on_device.wait_for(lambda told: told[-1][1] is False)
    simulator.faults.heal()
    on_device.wait_for(lambda told: told[-1][1] is True)


def test_an_unplugged_belt_is_lost_found_and_not_moved_meanwhile(belt, port, on_device, simulator):
    on_device.wait_for_presence(True)
    port.unplug()
    on_device.wait_for_presence(True, False)
    with pytest.raises(DeviceDisconnected):
        belt.run()
    port.plug_in()
    on_device.wait_for_presence(True, False, True)
    assert simulator.starts == 0


def test_a_belt_without_a_kiosk_stops_by_itself(listen, world, clock, on_device):
    simulator = BeltSimulator(world, watchdog_s=0.3)
    port = listen(serve_tcp(simulator, simulator.faults))
    drive = BeltDrive(f"modbus-tcp://127.0.0.1:{port.port}/1", on_device, clock)
    drive.start()
    drive.run()
    drive.shut_down()
    time.sleep(0.4)
    simulator.settle()
    assert world.direction == "stopped"


def test_the_same_driver_works_on_a_serial_port(serial_port, simulator, clock, on_device, ended, world):
    port = serial_port(serve_rtu(simulator, simulator.faults))
    drive = BeltDrive(f"modbus-rtu://{port.url}/1", on_device, clock, patience=QUICK)
    ended(drive.shut_down)
    drive.start()
    drive.run()
    assert world.direction == "forward"
    simulator.faults.strike_next("garble")
    time.sleep(0.8)
    drive.stop()
    assert world.direction == "stopped"


@pytest.mark.parametrize("url", ["modbus-tcp://127.0.0.1:1/1", "modbus-rtu:///dev/no-such/1", "tcp://x", ""])
def test_a_belt_that_is_not_there_is_lost_with_a_reason(url, clock, on_device, ended):
    drive = BeltDrive(url, on_device, clock, command_timeout_s=0.1)
    ended(drive.shut_down)
    drive.start()
    on_device.wait_for_presence(False)
    with pytest.raises(DeviceDisconnected, match="check its cable"):
        drive.stop()
