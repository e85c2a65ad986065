"""The barrier at the exit with a state machine of its own.

closed → opening → open → (a coach passes, or the link is lost) closing → closed; an open without an id is a fault.
"""

from __future__ import annotations

import json
import os
import time
import uuid
import zlib
from collections.abc import Iterable
from pathlib import Path

from devices.simulators.faults import FaultPlan
from devices.simulators.modbus_unit import ILLEGAL_VALUE, ModbusException, ModbusUnit

CLOSED, OPENING, OPEN, CLOSING, FAULT = range(5)
WATCHDOG_S = 3.0
STATES = ("closed", "opening", "open", "closing", "fault")


class GateSimulator(ModbusUnit):
    """Registers as in docs/protocols/gate.md.

    Args:
        boom_s: seconds that the boom takes up or down.
        coach_after_s: a coach passes by itself so long after the boom is up; None waits for ``coach_drives``.
        opened_file: one JSON line for every opening, on disk before the barrier acknowledges it.

    Attributes:
        openings: times the boom went up.
        opened_for: the clearance ids, in order.
        is_deaf: takes no open command and acknowledges none (a relay that does not pull).
        echoes_wrongly: acknowledges another id than it was given.
    """

    def __init__(
        self, *, boom_s: float = 0.5, coach_after_s: float | None = None, opened_file: Path | None = None,
        faults: Iterable[str] = (), watchdog_s: float = WATCHDOG_S,
    ) -> None:  # fmt: skip
        super().__init__(coils=2, inputs=2, holding=9, input_registers=9)
        self.faults = FaultPlan(faults)
        self._boom_s, self._coach_after_s, self._watchdog_s = boom_s, coach_after_s, watchdog_s
        self._opened_file = opened_file
        self._state, self._since = CLOSED, time.monotonic()
        self._heard = time.monotonic()
        self._acknowledge = self._fault = self._passages = self._passage_echo = 0
        self._pending_id: bytes | None = None
        self._open_echo = 0
        self.openings = 0
        self.opened_for: list[str] = []
        self.is_deaf = self.echoes_wrongly = False

    @property
    def state(self) -> str:
        """One word of ``STATES``."""
        with self.lock:
            self.settle()
            return STATES[self._state]

    def refresh(self) -> None:
        """Input registers 0–8."""
        self.settle()
        self.input_registers = [
            self._state, self._acknowledge >> 16, self._acknowledge & 0xFFFF, self._passages & 0xFFFF,
            self._passage_echo >> 16, self._passage_echo & 0xFFFF, self._fault, int(time.monotonic()) & 0xFFFF,
            self.openings & 0xFFFF,
        ]  # fmt: skip

    def written(self, kind: str, address: int, count: int) -> None:
        """The id, the heartbeat, or one of the coils."""
        self._heard = time.monotonic()
        self.settle()
        if kind == "holding" and address < 8:
            self._take_id(address, count)
        elif kind == "coils":
            self._take_coils()

    def coach_drives(self) -> bool:
        """A coach drives over the loop; False when the boom is down (it stands before it)."""
        with self.lock:
            self.settle()
            if self._state != OPEN:
                return False
            self._let_coach_pass()
            return True

    def break_down(self, number: int) -> None:
        """Fault ``number`` of the manual, 0 heals."""
        with self.lock:
            self._fault = number
            self._go(FAULT if number else CLOSED)

    def settle(self) -> None:
        """Let time pass; called at every message and by the simulators' clock."""
        with self.lock:
            elapsed = time.monotonic() - self._since
            if self._state == OPENING and elapsed >= self._boom_s:
                self._go(OPEN)
            elif self._state == CLOSING and elapsed >= self._boom_s:
                self._go(CLOSED)
            if self._state in (OPENING, OPEN) and time.monotonic() - self._heard > self._watchdog_s:
                self._open_echo = 0
                self._go(CLOSING)
            if self._state == OPEN and self._coach_after_s is not None and elapsed >= self._coach_after_s:
                self._let_coach_pass()

    def _let_coach_pass(self) -> None:
        self._passages += 1
        self._passage_echo, self._open_echo = self._open_echo, 0
        self._go(CLOSING)

    def _take_id(self, address: int, count: int) -> None:
        if (address, count) != (0, 8):
            raise ModbusException(ILLEGAL_VALUE)
        self._pending_id = b"".join(word.to_bytes(2, "big") for word in self.holding[:8])
        self._acknowledge = 0

    def _take_coils(self) -> None:
        wants_open, wants_close = self.coils
        self.coils = [False, False]  # both are pulses
        if wants_close and self._state in (OPENING, OPEN):
            self._open_echo = 0
            self._go(CLOSING)
        elif wants_open and not self.is_deaf:
            self._open()

    def _open(self) -> None:
        given, self._pending_id = self._pending_id, None
        if given is None or not any(given):
            raise ModbusException(ILLEGAL_VALUE)  # an id opens once; without one nothing moves
        self.openings += 1
        self.opened_for.append(str(uuid.UUID(bytes=given)))
        self._write_down(self.opened_for[-1])
        self._open_echo = zlib.crc32(given) or 1
        self._acknowledge = self._open_echo ^ (0xDEADBEEF if self.echoes_wrongly else 0)
        self._go(OPENING)

    def _write_down(self, clearance_id: str) -> None:
        if self._opened_file is None:
            return
        with self._opened_file.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"opening": self.openings, "clearance_id": clearance_id}) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def _go(self, state: int) -> None:
        self._state, self._since = state, time.monotonic()
