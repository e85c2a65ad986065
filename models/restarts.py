"""When a process that fails may be started again."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

WINDOW_NS = 60_000_000_000
MOST_FAILURES = 5
DOWN_NS = 60_000_000_000
DELAYS_NS = (0, 250_000_000, 500_000_000, 1_000_000_000)
"""Before the first, second, ... restart within the window."""


@dataclass
class Restarts:
    """Back-off: at once, then ever later; five failures within a minute and it stays down for a minute."""

    _failures: deque[int] = field(default_factory=lambda: deque(maxlen=MOST_FAILURES))
    _not_before_ns: int | None = None

    def failed(self, now_ns: int, *, is_lasting: bool = False) -> None:
        """It failed at ``now_ns`` (monotonic); ``is_lasting`` when a restart alone can mend nothing."""
        self._failures.append(now_ns)
        recent = sum(now_ns - at < WINDOW_NS for at in self._failures)
        if is_lasting or recent >= MOST_FAILURES:
            self._failures.clear()
            self._not_before_ns = now_ns + DOWN_NS
        else:
            self._not_before_ns = now_ns + DELAYS_NS[recent - 1]

    def wait_ns(self, now_ns: int) -> int:
        """How long to wait until it may be started; 0 when it may."""
        return 0 if self._not_before_ns is None else max(0, self._not_before_ns - now_ns)
