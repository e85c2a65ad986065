"""Time comes from a Clock, so that a test owns it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Wall time for records, monotonic time for durations."""

    def now(self) -> datetime:
        """UTC, timezone-aware."""
        ...

    def monotonic_ns(self) -> int:
        """Nanoseconds from an arbitrary start, never going back."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """UTC, timezone-aware."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that may

    def monotonic_ns(self) -> int:
        """Nanoseconds since an arbitrary start."""
        return time.monotonic_ns()


class ManualClock:
    """A clock that stands until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._now = start
        self._monotonic_ns = 0

    def now(self) -> datetime:
        """UTC, timezone-aware."""
        return self._now

    def monotonic_ns(self) -> int:
        """Nanoseconds advanced so far."""
        return self._monotonic_ns

    def advance(self, delta: timedelta) -> None:
        """Move both clocks forward by ``delta`` (not negative)."""
        if delta < timedelta(0):
            raise ValueError("monotonic time cannot go back; use set_wall to make the wall clock jump")
        self._now += delta
        self._monotonic_ns += int(delta.total_seconds() * 1e9)

    def set_wall(self, now: datetime) -> None:
        """Make the wall clock jump, as a wrong battery or an NTP step would."""
        self._now = now
