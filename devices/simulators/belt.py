"""The conveyor's drive: moves the world's belt, and stops by itself when the kiosk's heartbeat stays away."""

from __future__ import annotations

import time
from collections.abc import Iterable

from devices.simulators.faults import FaultPlan
from devices.simulators.modbus_unit import ILLEGAL_VALUE, ModbusException, ModbusUnit
from devices.simulators.world import LaneWorld

WATCHDOG_S = 3.0


class BeltSimulator(ModbusUnit):
    """Registers as in docs/protocols/belt.md.

    Attributes:
        is_stuck: the motor does not follow (contactor welded or fuse blown).
        starts: how often the belt began to move.
    """

    def __init__(self, world: LaneWorld, faults: Iterable[str] = (), *, watchdog_s: float = WATCHDOG_S) -> None:
        super().__init__(coils=2, inputs=4, holding=2, input_registers=1)
        self.faults = FaultPlan(faults)
        self._world, self._watchdog_s = world, watchdog_s
        self._heard = time.monotonic()
        self.is_emergency_stop = self.is_jammed = self.is_stuck = False
        self.starts = 0
        self.holding[0] = world.speed_mm_s

    def refresh(self) -> None:
        """Inputs: moving, emergency stop, jam, reversing."""
        self.settle()
        direction = self._world.direction
        self.inputs = [direction != "stopped", self.is_emergency_stop, self.is_jammed, direction == "reverse"]

    def written(self, kind: str, address: int, count: int) -> None:
        """Coils move the belt; the heartbeat register feeds the watchdog."""
        self._heard = time.monotonic()
        if kind == "holding" and address == 0 and not 50 <= self.holding[0] <= 400:
            self.holding[0] = self._world.speed_mm_s
            raise ModbusException(ILLEGAL_VALUE)
        self._world.speed_mm_s = self.holding[0]
        self.settle()

    def settle(self) -> None:
        """Let the belt follow its coils; called at every message and by the simulators' clock."""
        with self.lock:
            if self.is_emergency_stop or self.is_jammed or time.monotonic() - self._heard > self._watchdog_s:
                self.coils = [False, False]
            if self.is_stuck:
                return
            wanted = "stopped" if not self.coils[0] else "reverse" if self.coils[1] else "forward"
            if wanted != self._world.direction:
                self.starts += wanted != "stopped"
                self._world.move(wanted)  # type: ignore[arg-type]
