"""An MJPEG camera over HTTP that looks at the simulated belt."""

from __future__ import annotations

import contextlib
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from numpy.typing import NDArray

from devices.cv import cv2
from devices.simulators.world import LaneWorld

WIDTH, HEIGHT = 1280, 720
BAG_COLOURS = ((60, 60, 140), (120, 70, 30), (50, 110, 50), (40, 40, 40), (30, 110, 170), (110, 50, 110))


class CameraSimulator:
    """Serves ``url`` until ``stop``; ``is_frozen`` holds the stream without closing it."""

    def __init__(self, world: LaneWorld, *, frames_per_s: float = 15.0) -> None:
        self._world, self._pause_s = world, 1.0 / frames_per_s
        self._ending = threading.Event()
        self.is_frozen = False
        self._port = 0
        self._server: ThreadingHTTPServer | None = None
        self._thread: threading.Thread | None = None
        self.plug_in()

    @property
    def url(self) -> str:
        """Where a driver finds the stream."""
        return f"http://127.0.0.1:{self._port}/belt.mjpg"

    def plug_in(self) -> None:
        """Serve (again) at the same port."""
        if self._server is not None:
            return
        self._ending.clear()
        self._server = _Server(("127.0.0.1", self._port), self._handler())
        self._port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="simulated-camera")
        self._thread.start()

    def unplug(self) -> None:
        """End all streams and refuse new ones."""
        server, self._server = self._server, None
        if server is None or self._thread is None:
            return
        self._ending.set()
        server.shutdown()
        self._thread.join(5)
        server.server_close()  # waits for the threads of the streams

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        simulator = self

        class Stream(BaseHTTPRequestHandler):
            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                self.connection.settimeout(5)
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                with contextlib.suppress(OSError):
                    simulator._stream(self)

        return Stream

    def _stream(self, request: BaseHTTPRequestHandler) -> None:
        number = 0
        while not self._ending.wait(self._pause_s):
            if self.is_frozen:
                continue
            encoded = cv2.imencode(".jpg", self.paint(number), [cv2.IMWRITE_JPEG_QUALITY, 80])[1].tobytes()
            head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(encoded)}\r\n\r\n"
            request.wfile.write(head.encode("ascii") + encoded + b"\r\n")
            number += 1

    def paint(self, number: int) -> NDArray[np.uint8]:
        """What the camera sees now: (720, 1280, 3) uint8 BGR."""
        picture = np.full((HEIGHT, WIDTH, 3), (96, 92, 88), np.uint8)
        cv2.rectangle(picture, (0, 220), (WIDTH, 560), (52, 50, 48), -1)
        shift = int(time.monotonic() * 120) % 80 if self._world.direction != "stopped" else 0
        for left in range(-80 + shift, WIDTH, 80):
            cv2.line(picture, (left, 220), (left - 30, 560), (66, 64, 62), 3)
        passage = self._world.in_tunnel
        if passage is not None:
            colour = BAG_COLOURS[passage.bag.index % len(BAG_COLOURS)]
            cv2.rectangle(picture, (400, 270), (860, 520), colour, -1)
            cv2.rectangle(picture, (560, 235), (700, 270), colour, 10)
            cv2.putText(picture, f"{passage.number} / {passage.bag.name}", (520, 410), cv2.FONT_HERSHEY_SIMPLEX, 1.4,
                        (240, 240, 240), 3)  # fmt: skip
        text = f"SIM {time.strftime('%H:%M:%S')} #{number} {self._world.direction}"
        cv2.putText(picture, text, (24, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.1, (230, 230, 230), 2)
        return picture


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    allow_reuse_address = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A driver that hangs up is no error."""
