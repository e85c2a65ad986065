"""The barrier at the exit on Modbus: one clearance opens it once, and only its own echo proves that it did.

Register map: docs/protocols/gate.md. The barrier closes by itself when the kiosk's heartbeat stays away for 3 s.
"""

from __future__ import annotations

import itertools
import threading
import time
import uuid
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from checkpoint.clock import Clock
from checkpoint.errors import BugError
from checkpoint.ports import DeviceListener
from devices.errors import DeviceDisconnected, DeviceFault, DeviceTimeout, GateSilent, ProtocolError
from devices.modbus import ModbusLine, open_modbus
from devices.reader import USUAL_PATIENCE, DeviceThread, Patience

HOLDING_CLEARANCE, HOLDING_KIOSK_HEARTBEAT = 0, 8
COIL_OPEN, COIL_CLOSE = 0, 1
INPUT_STATE, INPUT_ACKNOWLEDGE, INPUT_PASSAGES, INPUT_PASSAGE_ECHO, INPUT_FAULT = 0, 1, 3, 4, 6
INPUT_HEARTBEAT, INPUT_OPENINGS = 7, 8
INPUT_COUNT = 9
CLOSED, OPENING, OPEN, CLOSING, FAULT = range(5)
STATE_WORDS: tuple[Literal["closed", "open", "moving", "fault"], ...] = ("closed", "moving", "open", "moving", "fault")
POLL_S = 0.1

GATE_FAULTS: dict[int, tuple[str, str]] = {
    1: ("gate.motor_blocked", "栏杆电机堵转：检查栏杆下方 / boom motor blocked: look under the boom"),
    2: ("gate.emergency_release", "应急手动释放已拉开 / the manual release is pulled"),
    3: ("gate.loop_defective", "地感线圈断路 / the loop in the ground is broken"),
    4: ("gate.no_clearance_id", "开闸命令没有放行编号 / open was asked without a clearance id"),
    5: ("gate.vehicle_under_boom", "栏杆下有车，不能落杆 / a vehicle stands under the boom"),
}


@dataclass(frozen=True, slots=True)
class GateStatus:
    """The input registers at one moment.

    Attributes:
        state: 0 closed, 1 opening, 2 open, 3 closing, 4 fault.
        acknowledge: echo of the clearance that the barrier opened for, 0 = none since the id was written.
        passages: coaches over the loop since power-on, wraps at 65536.
        passage_echo: echo of the clearance that the last coach used.
        fault: number of ``GATE_FAULTS``, 0 = none.
        openings: times the barrier opened since power-on, wraps at 65536.
    """

    state: int
    acknowledge: int
    passages: int
    passage_echo: int
    fault: int
    openings: int


def clearance_bytes(clearance_id: str) -> bytes:
    """The 16 bytes of a clearance id, which is a UUID."""
    try:
        return uuid.UUID(clearance_id).bytes
    except ValueError as error:
        raise BugError("gate.clearance_id", f"clearance id {clearance_id!r} is not a UUID") from error


def clearance_echo(clearance_id: str) -> int:
    """The 32 bits that the barrier answers with: CRC-32 of the 16 bytes (never 0, which means none)."""
    return zlib.crc32(clearance_bytes(clearance_id)) or 1


def clearance_registers(clearance_id: str) -> list[int]:
    """Eight registers, high byte first."""
    raw = clearance_bytes(clearance_id)
    return [int.from_bytes(raw[at : at + 2], "big") for at in range(0, 16, 2)]


def decode_status(registers: list[int]) -> GateStatus:
    """Input registers 0–8.

    Raises:
        ProtocolError: a state that the map does not know.
    """
    state, high, low, passages, passage_high, passage_low, fault, _, openings = registers
    if state > FAULT:
        raise ProtocolError("gate.state", f"the barrier says state {state}; the map knows 0–4")
    return GateStatus(state, high << 16 | low, passages, passage_high << 16 | passage_low, fault, openings)


class GateBarrier:
    """Implements ``ports.Gate``.

    Args:
        url: ``modbus-tcp://host:port/unit`` or ``modbus-rtu:///dev/…/unit``.
        on_device: told ``("gate", is_present, reason)``.
        on_passed: told the echo of the clearance with which a coach passed the loop (compare ``clearance_echo``), on
            the driver's thread; 0 when a coach passed without any.
        command_timeout_s: from ``open`` to the acknowledgement.
    """

    def __init__(
        self, url: str, on_device: DeviceListener | None, clock: Clock, *,
        on_passed: Callable[[int], None] | None = None, command_timeout_s: float = 2.0,
        patience: Patience = USUAL_PATIENCE,
    ) -> None:  # fmt: skip
        self._url, self._clock, self._on_passed, self._timeout_s = url, clock, on_passed, command_timeout_s
        self._heartbeat = itertools.cycle(range(1, 65536))
        self._command_lock = threading.Lock()
        self._passages: int | None = None
        self._thread: DeviceThread[ModbusLine] = DeviceThread(
            "gate", lambda: open_modbus(url, "gate"), self._poll,
            lambda is_present, reason: on_device("gate", is_present, reason) if on_device else None, clock, patience,
        )  # fmt: skip

    @property
    def last_heard_ns(self) -> int | None:
        """Monotonic time of the last answer."""
        return self._thread.last_heard_ns

    def start(self) -> None:
        """Begin to connect and to poll."""
        self._thread.start()

    def shut_down(self) -> None:
        """End the thread and the line; the barrier then closes by itself."""
        self._thread.stop()

    def open(self, clearance_id: str) -> None:
        """Open for one coach; returns when the barrier acknowledged this clearance id. Never repeated by itself.

        Raises:
            GateSilent: asked, and not acknowledged in time (``gate.no_answer``) or acknowledged for another id
                (``gate.echo_mismatch``): nobody may assume that it stayed closed.
            DeviceDisconnected: not connected, so not asked.
            DeviceFault: the barrier says why it did not open.
        """
        wanted = clearance_echo(clearance_id)
        with self._command_lock:
            line = self._line()
            self._write_clearance(line, clearance_id)
            try:
                line.write_coil(COIL_OPEN, True)
            except (DeviceTimeout, ProtocolError, DeviceDisconnected) as error:
                self._await_echo(line, wanted, error)  # it may have heard us: look, but never ask again
                return
            self._await_echo(line, wanted, None)

    def close(self) -> None:
        """Close; returns when the barrier is closing or closed. Raises DeviceFault, DeviceTimeout."""
        with self._command_lock:
            line = self._line()
            line.write_coil(COIL_CLOSE, True)
            deadline_ns = self._deadline_ns()
            while (status := self._read(line)).state not in (CLOSED, CLOSING):
                self._raise_fault(status)
                if self._clock.monotonic_ns() > deadline_ns:
                    raise DeviceTimeout("gate.no_answer", "the barrier did not close: close it by hand")
                time.sleep(0.02)

    def state(self) -> Literal["closed", "open", "moving", "fault"]:
        """What the barrier says it is, asked now."""
        return STATE_WORDS[self._read(self._line()).state]

    def _write_clearance(self, line: ModbusLine, clearance_id: str) -> None:
        """Writing the id empties the acknowledge register, so that an old echo cannot pass for a new one."""
        self._raise_fault(self._read(line))
        line.write_registers(HOLDING_CLEARANCE, clearance_registers(clearance_id))
        left = self._read(line).acknowledge
        if left != 0:
            raise ProtocolError(
                "gate.acknowledge_kept", f"the barrier kept acknowledge {left:08x} after a new id: not asked to open"
            )

    def _await_echo(self, line: ModbusLine, wanted: int, earlier: Exception | None) -> None:
        deadline_ns = self._deadline_ns()
        echo, reason = 0, str(earlier or "no echo")
        while self._clock.monotonic_ns() < deadline_ns:
            try:
                status = self._read(line)
            except (DeviceTimeout, ProtocolError, DeviceDisconnected) as error:
                reason = str(error)
                time.sleep(0.05)
                continue
            echo = status.acknowledge
            if echo == wanted:
                return
            self._raise_fault(status)
            time.sleep(0.02)
        if echo:
            raise GateSilent(
                "gate.echo_mismatch",
                f"the barrier acknowledged {echo:08x}, not {wanted:08x}: look whether it is open, close it by hand",
            )
        raise GateSilent(
            "gate.no_answer",
            f"the barrier did not acknowledge within {self._timeout_s} s ({reason}): look whether it is open",
        )

    def _deadline_ns(self) -> int:
        return self._clock.monotonic_ns() + int(self._timeout_s * 1e9)

    def _line(self) -> ModbusLine:
        line = self._thread.connection(self._timeout_s)
        if line is None:
            raise DeviceDisconnected(
                "gate.disconnected", f"no connection to the barrier at {self._url}: check power and cable"
            )
        return line

    @staticmethod
    def _read(line: ModbusLine) -> GateStatus:
        return decode_status(line.read_input_registers(INPUT_STATE, INPUT_COUNT))

    @staticmethod
    def _raise_fault(status: GateStatus) -> None:
        if status.state == FAULT or status.fault:
            code, sentence = GATE_FAULTS.get(status.fault, ("gate.unknown_fault", f"fault number {status.fault}"))
            raise DeviceFault(code, sentence, number=status.fault)

    def _poll(self, line: ModbusLine) -> bool:
        started = time.monotonic()
        line.refresh_register(HOLDING_KIOSK_HEARTBEAT, next(self._heartbeat))
        status = self._read(line)
        self._thread.heard()
        self._notice_passages(status)
        time.sleep(max(0.0, POLL_S - (time.monotonic() - started)))
        return True

    def _notice_passages(self, status: GateStatus) -> None:
        before, self._passages = self._passages, status.passages
        if before is None or status.passages == before or self._on_passed is None:
            return
        has_restarted = status.passages < before and before - status.passages < 60_000  # else the counter wrapped
        if not has_restarted:
            self._on_passed(status.passage_echo)
