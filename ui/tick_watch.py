"""How long the GUI thread was held up, and by what: a tick every few milliseconds and a thread that looks meanwhile.

A gap between two ticks is a block. Each is told apart by the processor time that the GUI thread itself used in it: much
of it means our code, next to none means that the thread waited, for the interpreter's lock or for a processor.
"""

from __future__ import annotations

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PyQt6.QtCore import QObject, Qt, QTimer

TICK_MS = 5
LIMIT_MS = 50.0
SUSPECT_MS = 20.0
"""From here on the watching thread notes what the GUI thread is doing."""
_LOOK_S = 0.004
_DEPTH = 6
ROOT = Path(__file__).parent.parent
_FRAME = re.compile(r'File "(.*)", line (\d+) in (.*)')


@dataclass(frozen=True, slots=True)
class Block:
    """A gap between two ticks, milliseconds; ``own_ms`` of it the GUI thread had a processor."""

    at_s: float
    wall_ms: float
    own_ms: float
    phase: str
    doing: str


class TickWatch:
    """Started and stopped in the GUI thread.

    Attributes:
        phase: what is going on, written beside every block.
    """

    def __init__(self, parent: QObject) -> None:
        self.phase = ""
        self._began_ns = self._last_ns = time.monotonic_ns()
        self._last_own_ns = time.thread_time_ns()
        self._gaps_ms: list[float] = []
        self._blocks: list[Block] = []
        self._seen: Counter[str] = Counter()
        self._watched = threading.get_ident()
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._look, name="tick-watch", daemon=True)
        self._timer = QTimer(parent)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin; what was before does not count."""
        self._began_ns = self._last_ns = time.monotonic_ns()
        self._last_own_ns = time.thread_time_ns()
        self._timer.start(TICK_MS)
        self._thread.start()

    def stop(self) -> None:
        """End and join."""
        self._timer.stop()
        self._stopped.set()
        self._thread.join(5)

    def _tick(self) -> None:
        now_ns, own_ns = time.monotonic_ns(), time.thread_time_ns()
        gap_ms = (now_ns - self._last_ns) / 1e6 - TICK_MS
        self._gaps_ms.append(max(0.0, gap_ms))
        if gap_ms > SUSPECT_MS:
            seen, self._seen = self._seen, Counter()
            doing = " | ".join(f"{count}× {place}" for place, count in seen.most_common(2))
            own_ms = (own_ns - self._last_own_ns) / 1e6
            self._blocks.append(Block((now_ns - self._began_ns) / 1e9, gap_ms, own_ms, self.phase, doing))
        elif self._seen:
            self._seen = Counter()
        self._last_ns, self._last_own_ns = now_ns, own_ns

    def _look(self) -> None:
        """On the watching thread. A frame must not be held here: its QPainter would outlive its paintEvent."""
        with tempfile.TemporaryFile() as dump:
            while not self._stopped.wait(_LOOK_S):
                if (time.monotonic_ns() - self._last_ns) / 1e6 > SUSPECT_MS / 2:
                    dump.seek(0)
                    dump.truncate()
                    faulthandler.dump_traceback(dump)
                    dump.seek(0)
                    self._seen[_place(dump.read().decode(errors="replace"), self._watched)] += 1

    def figures(self, phase: str = "") -> dict[str, Any]:
        """Milliseconds beyond the tick's own; ``over_limit`` are blocks over LIMIT_MS, the worst are named."""
        blocks = sorted(
            (block for block in self._blocks if phase in ("", block.phase)), key=lambda block: -block.wall_ms
        )
        return {
            "seconds": round((self._last_ns - self._began_ns) / 1e9, 1),
            **spread(self._gaps_ms),
            "over_limit": sum(block.wall_ms > LIMIT_MS for block in blocks),
            "over_limit_own_work": sum(block.own_ms > LIMIT_MS for block in blocks),
            "worst_own_work": round(max((block.own_ms for block in blocks), default=0.0), 1),
            "worst_blocks": [
                {
                    "at_s": round(block.at_s, 1),
                    "ms": round(block.wall_ms, 1),
                    "own_ms": round(block.own_ms, 1),
                    "phase": block.phase,
                    "doing": block.doing,
                }
                for block in blocks[:6]
            ],
        }


def spread(milliseconds: list[float]) -> dict[str, Any]:
    """Count, median, 95 %, 99.9 % and worst, rounded to 0.1."""
    if not milliseconds:
        return {"count": 0}
    ordered = sorted(milliseconds)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)

    return {
        "count": len(ordered), "p50": at(0.5), "p95": at(0.95), "p99_9": at(0.999), "worst": round(ordered[-1], 1),
    }  # fmt: skip


def _place(dump: str, thread: int) -> str:
    """The innermost lines of our own code on ``thread``, outermost first."""
    _, _, stack = dump.partition(f"Thread 0x{thread:016x} ")
    places = [
        f"{Path(path).stem}.{function}:{line}"
        for path, line, function in _FRAME.findall(stack.partition("\n\n")[0])
        if path.startswith(str(ROOT)) and ".venv" not in path and not path.endswith("/gui_bench.py")
    ]
    return " > ".join(reversed(places[:_DEPTH])) or "Qt"
