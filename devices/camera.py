"""A camera by URL through OpenCV: MJPEG over HTTP, RTSP, V4L2.

A frozen camera blocks ``read()`` for seconds, so a thread of its own holds the stall clock: after two seconds without
a frame the camera is lost, whatever the reading thread is doing.
"""

from __future__ import annotations

import logging
import os
import threading
from typing import Any

from checkpoint.clock import Clock
from checkpoint.frame import Frame
from checkpoint.ports import DeviceListener
from devices.cv import cv2
from devices.latest_frame import LatestFrame

logger = logging.getLogger(__name__)
OPEN_TIMEOUT_MS, READ_TIMEOUT_MS = 2000, 1500
STALL_S = 2.0
FIRST_RETRY_S, LAST_RETRY_S = 0.3, 5.0
# Measured: p99 latency of an RTSP stream falls from 300 to 103 ms.
_LOW_DELAY = "rtsp_transport;tcp|fflags;nobuffer|flags;low_delay|max_delay;0"


class VideoCamera:
    """Implements ``ports.Camera``.

    Args:
        url: ``http://…`` (MJPEG), ``rtsp://…``, ``/dev/video0`` or a number.
        device: name in frames and reports, for example ``camera.bag``.
    """

    def __init__(
        self, url: str, on_device: DeviceListener | None, clock: Clock, *, device: str = "camera.bag"
    ) -> None:  # fmt: skip
        self._url, self._on_device, self._clock, self.device = url, on_device, clock, device
        self._slot = LatestFrame()
        self._ending = threading.Event()
        self._lock = threading.Lock()
        self._is_present: bool | None = None
        self._last_heard_ns: int | None = None
        self._started_ns = 0
        self._sequence = 0
        self._reader = threading.Thread(target=self._read_again_and_again, name=f"device-{device}")
        self._watch = threading.Thread(target=self._watch_for_stalls, name=f"device-{device}-watch")

    @property
    def dropped(self) -> int:
        """Frames that nobody took in time."""
        return self._slot.dropped

    @property
    def last_heard_ns(self) -> int | None:
        """Monotonic time of the last frame."""
        return self._last_heard_ns

    def latest(self) -> Frame | None:
        """The newest frame not yet taken, or None."""
        return self._slot.take()

    def start(self) -> None:
        """Begin to capture."""
        self._started_ns = self._clock.monotonic_ns()
        self._reader.start()
        self._watch.start()

    def stop(self, deadline_s: float = 8.0) -> bool:
        """End both threads; False when a blocked driver call did not return within ``deadline_s``."""
        self._ending.set()
        for thread in (self._reader, self._watch):
            if thread.ident is not None:
                thread.join(deadline_s)
        return not self._reader.is_alive()

    def _read_again_and_again(self) -> None:
        pause_s = FIRST_RETRY_S
        while not self._ending.is_set():
            capture = open_capture(self._url)
            try:
                if capture.isOpened() and self._read_until_it_fails(capture):
                    pause_s = FIRST_RETRY_S
            finally:
                capture.release()
            if not self._ending.is_set():
                self._change(False, f"camera.no_picture: {self._url} gives no picture; check power, cable, address")
            self._ending.wait(pause_s)
            pause_s = min(2 * pause_s, LAST_RETRY_S)

    def _read_until_it_fails(self, capture: Any) -> bool:
        """True when at least one frame came."""
        before = self._sequence
        while not self._ending.is_set():
            is_read, pixels = capture.read()
            if not is_read:
                break
            self._publish(pixels)
        return self._sequence > before

    def _publish(self, pixels: Any) -> None:
        conversion = cv2.COLOR_GRAY2BGRA if pixels.ndim == 2 else cv2.COLOR_BGR2BGRA
        now_ns = self._clock.monotonic_ns()
        self._slot.put(Frame(cv2.cvtColor(pixels, conversion), self.device, self._sequence, self._clock.now(), now_ns))
        self._sequence += 1
        self._last_heard_ns = now_ns
        self._change(True, "connected")

    def _watch_for_stalls(self) -> None:
        while not self._ending.wait(0.2):
            heard_ns = self._last_heard_ns or self._started_ns
            if self._clock.monotonic_ns() - heard_ns > STALL_S * 1e9:
                self._change(False, f"camera.stalled: no picture from {self._url} for {STALL_S} s")

    def _change(self, is_present: bool, reason: str) -> None:
        with self._lock:
            if self._is_present is is_present:
                return
            self._is_present = is_present
            logger.info("%s %s: %s", self.device, "found" if is_present else "lost", reason)
            if self._on_device is not None:
                self._on_device(self.device, is_present, reason)


def open_capture(url: str) -> Any:
    """An OpenCV capture with deadlines; ``isOpened()`` says whether there is a camera."""
    if url.startswith("/dev/") or url.isdigit():
        capture = cv2.VideoCapture(int(url) if url.isdigit() else url, cv2.CAP_V4L2)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        return capture
    if url.startswith("rtsp://"):
        os.environ.setdefault("OPENCV_FFMPEG_CAPTURE_OPTIONS", _LOW_DELAY)
    deadlines = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_TIMEOUT_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_TIMEOUT_MS]
    return cv2.VideoCapture(url, cv2.CAP_FFMPEG, deadlines)
