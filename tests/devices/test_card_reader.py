from __future__ import annotations

import pytest

from devices.card_reader import CardReader
from devices.simulators.card_reader import CardReaderSimulator
from tests.devices.recorders import Recorder


@pytest.fixture
def simulator() -> CardReaderSimulator:
    return CardReaderSimulator()


@pytest.fixture
def port(listen, simulator):
    return listen(simulator.serve)


@pytest.fixture
def badges() -> Recorder:
    return Recorder()


@pytest.fixture
def faults() -> Recorder:
    return Recorder()


@pytest.fixture(params=["tcp", "socket"])
def reader(request, port, clock, on_device, badges, faults, ended) -> CardReader:
    driver = CardReader(f"{request.param}://127.0.0.1:{port.port}", on_device, clock, badges, on_fault=faults)
    ended(driver.stop)
    driver.start()
    on_device.wait_for_presence(True)
    return driver


def test_a_presented_badge_is_told(reader, simulator, badges):
    assert simulator.present("1001") == 1
    simulator.present("A-7")
    badges.wait_for(lambda told: told == ["1001", "A-7"])


@pytest.mark.parametrize("kind", ["split", "garbage"])
def test_a_badge_survives_a_bad_wire(reader, simulator, badges, kind):
    simulator.faults.strike_next(kind)
    simulator.present("1001")
    simulator.present("1002")
    badges.wait_for(lambda told: told[-1:] == ["1002"])


def test_a_garbled_badge_is_never_another_badge(reader, simulator, badges, faults):
    for _ in range(20):
        simulator.faults.strike_next("garble")
        simulator.present("1001")
    simulator.present("1002")
    badges.wait_for(lambda told: told[-1:] == ["1002"])
    assert set(badges.told) <= {"1001", "1002"}
    assert faults.told


def test_an_unplugged_reader_is_lost_and_found(reader, port, simulator, on_device, badges):
    port.unplug()
    on_device.wait_for_presence(True, False)
    port.plug_in()
    on_device.wait_for_presence(True, False, True)
    simulator.present("1001")
    badges.wait_for(lambda told: told == ["1001"])


def test_the_same_driver_works_on_a_serial_port(serial_port, simulator, clock, on_device, badges, ended):
    driver = CardReader(serial_port(simulator.serve).url, on_device, clock, badges)
    ended(driver.stop)
    driver.start()
    on_device.wait_for_presence(True)
    simulator.present("1001")
    badges.wait_for(lambda told: told == ["1001"])
