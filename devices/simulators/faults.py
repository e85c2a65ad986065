"""Faults on the simulator's side of a wire: ``"12:garble"`` spoils the 12th message that the simulator sends."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterable
from typing import Protocol

KINDS = ("garble", "unplug", "late", "split", "drop", "garbage")
LATE_S = 3.0


class LineClosed(Exception):
    """The driver hung up, or the cable is out."""


class Line(Protocol):
    """The simulator's end of a wire."""

    def read(self, timeout_s: float) -> bytes:
        """What came; b"" for nothing. Raises LineClosed."""
        ...

    def write(self, message: bytes) -> None:
        """Send. Raises LineClosed."""
        ...

    def close(self) -> None:
        """Hang up."""
        ...


class FaultPlan:
    """Which messages are spoilt, counted over all connections of one simulator.

    Args:
        faults: ``"N:kind"`` with N from 1 and kind of ``KINDS``.
        late_s: seconds that a late message waits.
    """

    def __init__(self, faults: Iterable[str] = (), *, seed: int = 0, late_s: float = LATE_S) -> None:
        self._planned: dict[int, str] = {}
        for fault in faults:
            number, _, kind = fault.partition(":")
            if kind not in KINDS or not number.isdigit():
                raise ValueError(f"fault {fault!r} is not N:kind with kind one of {', '.join(KINDS)}")
            self._planned[int(number)] = kind
        self._next: list[str] = []
        self._always: str | None = None
        self._count = 0
        self._lock = threading.Lock()
        self._random = random.Random(seed)
        self._late_s = late_s

    @property
    def sent(self) -> int:
        """Messages so far."""
        return self._count

    def strike_next(self, kind: str) -> None:
        """Spoil the next message."""
        if kind not in KINDS:
            raise ValueError(f"unknown fault {kind!r}: one of {', '.join(KINDS)}")
        with self._lock:
            self._next.append(kind)

    def strike_always(self, kind: str | None) -> None:
        """Spoil every message from now on, or none."""
        with self._lock:
            self._always = kind

    def heal(self) -> None:
        """Forget everything that has not happened yet."""
        with self._lock:
            self._planned.clear()
            self._next.clear()
            self._always = None

    def send(self, line: Line, message: bytes) -> None:
        """Send ``message`` as the plan says. Raises LineClosed."""
        with self._lock:
            self._count += 1
            kind = self._planned.pop(self._count, None) or (self._next.pop(0) if self._next else self._always)
        if kind is None:
            line.write(message)
            return
        self._spoil(line, message, kind)

    def _spoil(self, line: Line, message: bytes, kind: str) -> None:
        match kind:
            case "garble":
                at = self._random.randrange(len(message))
                line.write(message[:at] + bytes((message[at] ^ (1 << self._random.randrange(8)),)) + message[at + 1 :])
            case "garbage":
                line.write(self._random.randbytes(self._random.randrange(8, 200)))
                line.write(message)
            case "late":
                time.sleep(self._late_s)
                line.write(message)
            case "split":
                for at in range(0, len(message), max(1, len(message) // 40)):
                    line.write(message[at : at + max(1, len(message) // 40)])
                    time.sleep(0.001)
            case "drop":
                pass
            case "unplug":
                line.write(message[: len(message) // 2])
                line.close()
                raise LineClosed("unplugged by plan")
