"""The conveyor's drive on Modbus. A command counts only when the drive's own ``moving`` input has followed.

Register map: docs/protocols/belt.md.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from checkpoint.clock import Clock
from checkpoint.ports import DeviceListener
from devices.errors import DeviceDisconnected, DeviceFault, DeviceTimeout
from devices.modbus import ModbusLine, open_modbus
from devices.reader import USUAL_PATIENCE, DeviceThread, Patience

COIL_RUN, COIL_REVERSE = 0, 1
INPUT_MOVING, INPUT_EMERGENCY_STOP, INPUT_JAM, INPUT_REVERSING = 0, 1, 2, 3
HOLDING_SPEED_MM_S, HOLDING_KIOSK_HEARTBEAT = 0, 1
POLL_S = 0.1


@dataclass(frozen=True, slots=True)
class BeltStatus:
    """The drive's inputs at one moment."""

    is_moving: bool
    is_emergency_stop: bool
    is_jammed: bool
    is_reversing: bool


class BeltDrive:
    """Implements ``ports.Belt``.

    Args:
        url: ``modbus-tcp://host:port/unit`` or ``modbus-rtu:///dev/…/unit``.
        on_device: told ``("belt", is_present, reason)``.
        on_status: told a status that differs from the last one, on the driver's thread.
        command_timeout_s: from the command to the drive's ``moving`` input.
    """

    def __init__(
        self, url: str, on_device: DeviceListener | None, clock: Clock, *,
        on_status: Callable[[BeltStatus], None] | None = None, command_timeout_s: float = 1.5,
        patience: Patience = USUAL_PATIENCE,
    ) -> None:  # fmt: skip
        self._url, self._on_status, self._timeout_s = url, on_status, command_timeout_s
        self._clock = clock
        self._heartbeat = itertools.cycle(range(1, 65536))
        self._command_lock = threading.Lock()
        self._status: BeltStatus | None = None
        self._thread: DeviceThread[ModbusLine] = DeviceThread(
            "belt", lambda: open_modbus(url, "belt"), self._poll,
            lambda is_present, reason: on_device("belt", is_present, reason) if on_device else None, clock, patience,
        )  # fmt: skip

    @property
    def status(self) -> BeltStatus | None:
        """As last polled."""
        return self._status

    @property
    def last_heard_ns(self) -> int | None:
        """Monotonic time of the last answer."""
        return self._thread.last_heard_ns

    def start(self) -> None:
        """Begin to connect and to poll."""
        self._thread.start()

    def shut_down(self) -> None:
        """End the thread and the line; the drive stops the belt by itself when the heartbeat is missing."""
        self._thread.stop()

    def run(self, direction: Literal["forward", "reverse"] = "forward") -> None:
        """Start; returns when the drive says that it moves in that direction.

        Raises:
            DeviceFault: emergency stop pressed, or the exit is jammed. DeviceTimeout, DeviceDisconnected: no answer.
        """
        is_reverse = direction == "reverse"
        with self._command_lock:
            line = self._line()
            self._refuse_when_blocked(read_status(line))
            line.write_coils(COIL_RUN, [True, is_reverse])
            self._await(line, lambda s: s.is_moving and s.is_reversing is is_reverse, f"run {direction}")

    def stop(self) -> None:
        """Stop; returns when the drive says that the belt stands. Raises as ``run``."""
        with self._command_lock:
            line = self._line()
            line.write_coils(COIL_RUN, [False, False])
            self._await(line, lambda s: not s.is_moving, "stop")

    def set_speed(self, mm_s: int) -> None:
        """Speed in mm/s (50–400); returns when the register reads back."""
        with self._command_lock:
            line = self._line()
            line.write_registers(HOLDING_SPEED_MM_S, [mm_s])
            read_back = line.read_holding_registers(HOLDING_SPEED_MM_S, 1)[0]
        if read_back != mm_s:
            raise DeviceFault("belt.speed", f"belt speed reads back {read_back} mm/s, not {mm_s}: outside 50–400?")

    def _line(self) -> ModbusLine:
        line = self._thread.connection(self._timeout_s)
        if line is None:
            raise DeviceDisconnected("belt.disconnected", f"no connection to the belt at {self._url}: check its cable")
        return line

    def _await(self, line: ModbusLine, is_done: Callable[[BeltStatus], bool], what: str) -> None:
        deadline_ns = self._clock.monotonic_ns() + int(self._timeout_s * 1e9)
        while True:
            status = read_status(line)
            if is_done(status):
                return
            if what != "stop":
                self._refuse_when_blocked(status)
            if self._clock.monotonic_ns() > deadline_ns:
                raise DeviceTimeout(
                    "belt.no_answer", f"the belt did not {what} within {self._timeout_s} s: use the emergency stop"
                )
            time.sleep(0.01)

    @staticmethod
    def _refuse_when_blocked(status: BeltStatus) -> None:
        fault = complaint(status)
        if fault is not None:
            raise fault

    def _poll(self, line: ModbusLine) -> bool:
        started = time.monotonic()
        line.refresh_register(HOLDING_KIOSK_HEARTBEAT, next(self._heartbeat))
        status = read_status(line)
        self._thread.heard()
        if status != self._status:
            self._status = status
            if self._on_status is not None:
                self._on_status(status)
        time.sleep(max(0.0, POLL_S - (time.monotonic() - started)))
        return True


def complaint(status: BeltStatus) -> DeviceFault | None:
    """Why the drive does not move the belt, or None."""
    if status.is_emergency_stop:
        return DeviceFault("belt.emergency_stop", "急停被按下，先复位 / emergency stop pressed: release it")
    if status.is_jammed:
        return DeviceFault("belt.jammed", "出口光障被遮挡，取走行李 / exit blocked: take the bag away")
    return None


def read_status(line: ModbusLine) -> BeltStatus:
    """Ask the drive for its inputs."""
    return BeltStatus(*line.read_discrete_inputs(INPUT_MOVING, 4))
