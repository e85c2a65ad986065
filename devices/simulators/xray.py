"""The scanner's side of its line protocol: plays bags while the simulated belt runs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from devices import xray_protocol as wire
from devices.framing import FrameDecoder, RawFrame
from devices.simulators.faults import FaultPlan, Line, LineClosed
from devices.simulators.world import AIR, LaneWorld

STATUS_S = 0.5
BLOCK_LINES = 16
AIR_LINES_BEFORE = 8


class XraySimulator:
    """One unit; the newest connection hears it.

    Args:
        lines_per_s: pace of the detector, or ``"max"`` for as fast as the line takes them. Paced, a stopped belt
            stops the lines at once; at ``"max"`` a bag that has begun is sent whole, and only the next one waits.
        gap_s: empty belt between two bags.
    """

    def __init__(
        self, world: LaneWorld, *, lines_per_s: float | Literal["max"] = 320.0, gap_s: float = 1.5,
        detectors: int | None = None, faults: Iterable[str] = (), seed: int = 0,
    ) -> None:  # fmt: skip
        self.faults = FaultPlan(faults, seed=seed)
        self._world, self._lines_per_s, self._gap_s = world, lines_per_s, gap_s
        self._detectors = detectors or world.bags[0].lines()[0].shape[1]
        self._lock = threading.Lock()
        self._line: Line | None = None
        self._sequence = 0
        self._next_line = 0
        self._is_exposing = True
        self._random = np.random.default_rng(seed)
        self.is_silent = False
        self.calibration_result = 0
        self.commands: list[int] = []

    def serve(self, line: Line) -> None:
        """Talk on ``line`` until it closes or a newer one comes."""
        with self._lock:
            self._line = line
        self._say(line, self._hello())
        player = threading.Thread(target=self._play, args=(line,), name="simulated-xray-player")
        player.start()
        try:
            self._listen(line)
        finally:
            with self._lock:
                if self._line is line:
                    self._line = None
            line.close()
            with self._world.changed:
                self._world.changed.notify_all()
            player.join(10)

    def raise_fault(self, number: int) -> None:
        """Send a FAULT to whoever listens."""
        with self._lock:
            line = self._line
        if line is not None:
            self._say(line, wire.Fault(number))

    def _is_current(self, line: Line) -> bool:
        return self._line is line

    # --- what the unit is told ------------------------------------------------------------------------------------

    def _listen(self, line: Line) -> None:
        decoder = FrameDecoder(wire.LONGEST_COMMAND)
        next_status = time.monotonic()
        while self._is_current(line):
            if time.monotonic() >= next_status:
                next_status = time.monotonic() + STATUS_S
                self._say(line, self._status())
            for frame in decoder.feed(line.read(0.05)):
                if isinstance(frame, RawFrame):
                    self._obey(line, frame)

    def _obey(self, line: Line, frame: RawFrame) -> None:
        self.commands.append(frame.kind)
        match frame.kind:
            case wire.IDENTIFY:
                self._say(line, self._hello())
            case wire.CALIBRATE:
                self._say(line, wire.Ack(frame.sequence, self.calibration_result))
            case wire.EXPOSE:
                self._is_exposing = frame.payload == b"\x01"
                self._say(line, wire.Ack(frame.sequence, 0))

    def _hello(self) -> wire.Hello:
        return wire.Hello(self._detectors, "SIM-6040D 模拟", "SIM-0001")

    def _status(self) -> wire.Status:
        speed = self._world.speed_mm_s if self._world.direction != "stopped" else 0
        return wire.Status("on" if self._is_exposing else "off", speed, 38, self.calibration_result == 0)

    def _say(self, line: Line, message: wire.Message) -> None:
        with self._lock:
            if self.is_silent:
                return
            frame = wire.encode_message(message, self._sequence)
            self._sequence = (self._sequence + 1) & 0xFFFF
            self.faults.send(line, frame)

    # --- what the unit sees -----------------------------------------------------------------------------------------

    def _play(self, line: Line) -> None:
        try:
            while self._is_current(line):
                self._play_one(line)
        except LineClosed:
            line.close()
        finally:
            self._world.put_back()

    def _play_one(self, line: Line) -> None:
        passage = self._world.enter()
        if passage is None:
            with self._world.changed:
                self._world.changed.wait(0.1)
            return
        low, high = passage.bag.lines()
        self._send_air(line, AIR_LINES_BEFORE, low.shape[1])
        self._say(line, wire.Edge(True))
        if not self._send_bag(line, low, high):
            self._world.put_back()
            return
        self._say(line, wire.Edge(False))
        self._world.leave()
        self._send_air(line, AIR_LINES_BEFORE, low.shape[1])
        self._rest(line)

    def _send_bag(self, line: Line, low: NDArray[np.uint16], high: NDArray[np.uint16]) -> bool:
        """False when the belt went backwards or the line closed: the bag is before the tunnel again."""
        for at in range(0, low.shape[0], BLOCK_LINES):
            if self._lines_per_s != "max" and not self._wait_for_belt(line):
                return False
            self._send_lines(line, low[at : at + BLOCK_LINES], high[at : at + BLOCK_LINES])
        return True

    def _wait_for_belt(self, line: Line) -> bool:
        while self._world.direction == "stopped" and self._is_current(line):
            with self._world.changed:
                self._world.changed.wait(0.1)
        return self._world.direction == "forward" and self._is_current(line)

    def _send_lines(self, line: Line, low: NDArray[np.uint16], high: NDArray[np.uint16]) -> None:
        started = time.monotonic()
        if not self._is_exposing:
            low, high = np.zeros_like(low), np.zeros_like(high)
        self._say(line, wire.Lines(self._next_line, low, high))
        self._next_line += low.shape[0]
        if self._lines_per_s != "max":
            time.sleep(max(0.0, low.shape[0] / self._lines_per_s - (time.monotonic() - started)))

    def _send_air(self, line: Line, count: int, width: int) -> None:
        noise = self._random.integers(0, 400, (count, width), dtype=np.uint16)
        self._send_lines(line, AIR - noise, AIR - noise[:, ::-1])

    def _rest(self, line: Line) -> None:
        until = time.monotonic() + self._gap_s
        while (left := until - time.monotonic()) > 0 and self._is_current(line):
            time.sleep(min(left, 0.05))
