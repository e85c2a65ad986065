"""A mailbox with one slot: what was not taken in time is replaced, counted, and never queued."""

from __future__ import annotations

import threading

from checkpoint.frame import Frame


class LatestFrame:
    """Between a camera's thread and whoever draws."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._frame: Frame | None = None
        self._dropped = 0

    @property
    def dropped(self) -> int:
        """Frames that were replaced before anybody took them."""
        return self._dropped

    def put(self, frame: Frame) -> None:
        """Replace what lies there."""
        with self._lock:
            self._dropped += self._frame is not None
            self._frame = frame

    def take(self) -> Frame | None:
        """The newest frame, and the slot is empty; None when there is none."""
        with self._lock:
            frame, self._frame = self._frame, None
            return frame
