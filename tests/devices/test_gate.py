from __future__ import annotations

import json
import threading
import time

import pytest

from checkpoint.errors import BugError
from devices.errors import DeviceDisconnected, DeviceFault, GateSilent
from devices.gate import GateBarrier, clearance_echo, clearance_registers
from devices.reader import Patience
from devices.simulators.gate import GateSimulator
from devices.simulators.modbus_unit import serve_rtu, serve_tcp
from devices.transport import open_transport, receive_exactly
from tests.devices.recorders import Recorder

QUICK = Patience(first_retry_s=0.05, last_retry_s=0.2)
CLEARANCE = "0192f0c1-7a3b-7def-8123-456789abcdef"
ANOTHER = "0192f0c1-7a3b-7def-8123-456789abcdee"


@pytest.fixture
def opened_file(tmp_path):
    return tmp_path / "opened.jsonl"


@pytest.fixture
def simulator(opened_file) -> GateSimulator:
    return GateSimulator(boom_s=0.05, opened_file=opened_file, watchdog_s=0.8)


@pytest.fixture
def port(listen, simulator):
    return listen(serve_tcp(simulator, simulator.faults))


@pytest.fixture
def passed() -> Recorder:
    return Recorder()


@pytest.fixture
def gate(port, clock, on_device, passed, ended) -> GateBarrier:
    barrier = GateBarrier(
        f"modbus-tcp://127.0.0.1:{port.port}/1",
        on_device,
        clock,
        on_passed=passed,
        command_timeout_s=0.8,
        patience=QUICK,
    )
    ended(barrier.shut_down)
    barrier.start()
    on_device.wait_for_presence(True)
    return barrier


def _await_state(gate, state) -> None:
    deadline = time.monotonic() + 3
    while gate.state() != state and time.monotonic() < deadline:
        time.sleep(0.01)
    assert gate.state() == state


def test_the_numbers_of_the_protocol_page():
    assert clearance_registers(CLEARANCE) == [0x0192, 0xF0C1, 0x7A3B, 0x7DEF, 0x8123, 0x4567, 0x89AB, 0xCDEF]
    assert clearance_echo(CLEARANCE) == 0x740D5BFD


def test_one_clearance_opens_once_for_one_coach(gate, simulator, passed):
    gate.open(CLEARANCE)
    _await_state(gate, "open")
    assert simulator.coach_drives()
    passed.wait_for(lambda told: told == [clearance_echo(CLEARANCE)])
    _await_state(gate, "closed")
    assert simulator.openings == 1
    assert simulator.opened_for == [CLEARANCE]


def test_what_it_opened_for_is_on_disk_before_the_acknowledgement(gate, opened_file):
    gate.open(CLEARANCE)
    assert json.loads(opened_file.read_text()) == {"opening": 1, "clearance_id": CLEARANCE}


def test_close_returns_when_the_boom_comes_down(gate):
    gate.open(CLEARANCE)
    _await_state(gate, "open")
    gate.close()
    _await_state(gate, "closed")


def test_a_barrier_that_never_acknowledges_is_silent_and_asked_once(gate, simulator):
    simulator.is_deaf = True
    with pytest.raises(GateSilent, match="look whether it is open") as caught:
        gate.open(CLEARANCE)
    assert caught.value.code == "gate.no_answer"
    assert simulator.openings == 0


def test_an_echo_of_another_clearance_is_no_acknowledgement(gate, simulator):
    simulator.echoes_wrongly = True
    with pytest.raises(GateSilent) as caught:
        gate.open(CLEARANCE)
    assert caught.value.code == "gate.echo_mismatch"


def test_an_old_echo_never_passes_for_a_new_one(gate, simulator):
    gate.open(CLEARANCE)
    simulator.is_deaf = True
    with pytest.raises(GateSilent):
        gate.open(CLEARANCE)
    assert simulator.openings == 1


def test_the_answer_to_open_is_lost_and_the_echo_still_counts(gate, simulator):
    """The command went out and the barrier opened: asking again would open it twice."""
    original = simulator.answer

    def answer(request: bytes) -> bytes:
        if request[0] == 5:
            simulator.faults.strike_next("drop")
        return original(request)

    simulator.answer = answer
    gate.open(CLEARANCE)
    assert simulator.openings == 1


def test_a_line_lost_while_opening_is_silence_and_never_a_second_command(gate, simulator, port):
    original = simulator.answer

    def answer(request: bytes) -> bytes:
        reply = original(request)
        if request[0] == 5:
            threading.Thread(target=port.unplug).start()
            time.sleep(0.05)
        return reply

    simulator.answer = answer
    with pytest.raises(GateSilent):
        gate.open(CLEARANCE)
    simulator.answer = original
    port.plug_in()
    time.sleep(0.5)
    assert simulator.openings == 1


def test_a_barrier_that_lost_the_kiosk_closes_by_itself(gate, simulator, port, on_device):
    gate.open(CLEARANCE)
    _await_state(gate, "open")
    port.unplug()
    on_device.wait_for_presence(True, False)
    time.sleep(0.9)
    assert simulator.state in ("closing", "closed")
    with pytest.raises(DeviceDisconnected):
        gate.open(ANOTHER)
    port.plug_in()
    on_device.wait_for_presence(True, False, True)
    assert gate.state() in ("moving", "closed")
    assert simulator.openings == 1


def test_a_broken_barrier_says_why_and_is_not_asked(gate, simulator):
    simulator.break_down(1)
    with pytest.raises(DeviceFault, match="电机堵转"):
        gate.open(CLEARANCE)
    assert gate.state() == "fault"
    assert simulator.openings == 0


def test_a_clearance_that_is_no_uuid_is_our_mistake(gate):
    with pytest.raises(BugError):
        gate.open("cl-1")


def test_an_open_without_an_id_is_refused_by_the_barrier(port, simulator, ended):
    """Bytes of the protocol page: write coil 0 on, answered by exception 3."""
    transport = open_transport(f"tcp://127.0.0.1:{port.port}")
    ended(transport.close)
    transport.send(bytes.fromhex("00 01 00 00 00 06 01 05 00 00 ff 00"))
    assert receive_exactly(transport, 9, 2.0).hex(" ") == "00 01 00 00 00 03 01 85 03"
    assert simulator.openings == 0


@pytest.mark.parametrize("kind", ["garble", "split", "drop", "garbage"])
def test_one_spoilt_answer_to_a_question_loses_nothing(gate, simulator, kind):
    simulator.faults.strike_next(kind)
    time.sleep(0.7)
    gate.open(CLEARANCE)
    assert simulator.openings == 1


def test_the_same_driver_works_on_a_serial_port(serial_port, clock, on_device, ended):
    simulator = GateSimulator(boom_s=0.05)
    port = serial_port(serve_rtu(simulator, simulator.faults))
    barrier = GateBarrier(f"modbus-rtu://{port.url}/1", on_device, clock)
    ended(barrier.shut_down)
    barrier.start()
    barrier.open(CLEARANCE)
    assert simulator.opened_for == [CLEARANCE]


def test_a_restarted_barrier_is_no_passage(gate, simulator, passed):
    gate.open(CLEARANCE)
    _await_state(gate, "open")
    simulator.coach_drives()
    passed.wait_for(lambda told: len(told) == 1)
    simulator._passages = 0
    time.sleep(0.4)
    assert len(passed.told) == 1
