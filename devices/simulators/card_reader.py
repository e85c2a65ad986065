"""A badge reader that is told by the crew which badge is presented."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterable

from devices.framing import encode_badge
from devices.simulators.faults import FaultPlan, Line, LineClosed


class CardReaderSimulator:
    """Sends every badge to whoever is connected."""

    def __init__(self, faults: Iterable[str] = ()) -> None:
        self.faults = FaultPlan(faults)
        self._lock = threading.Lock()
        self._lines: list[Line] = []

    def serve(self, line: Line) -> None:
        """Hold the line open; what the other end says is ignored."""
        with self._lock:
            self._lines.append(line)
        try:
            while True:
                line.read(0.1)
        finally:
            with self._lock:
                self._lines.remove(line)

    def present(self, badge: str) -> int:
        """Someone holds a badge to the reader; returns how many listeners were sent it."""
        with self._lock:
            lines = list(self._lines)
        for line in lines:
            with contextlib.suppress(LineClosed):
                self.faults.send(line, encode_badge(badge))
        return len(lines)
