"""A slip printer: decodes ESC/POS back to text, answers status bytes, and paints each slip into a PNG."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from devices.cv import cv2
from devices.simulators.faults import FaultPlan, Line

WIDTH_DOTS, LINE_DOTS = 576, 34


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip as it left the cutter; ``unknown`` counts bytes of commands that this printer does not know."""

    lines: tuple[str, ...]
    qr: str | None
    unknown: int = 0


@dataclass(slots=True)
class EscPosDecoder:
    """Bytes to slips and status questions; text before the cut stays in the buffer."""

    _buffer: bytearray = field(default_factory=bytearray)
    _text: bytearray = field(default_factory=bytearray)
    _stored_qr: str | None = None
    _printed_qr: str | None = None
    _unknown: int = 0

    def feed(self, received: bytes) -> list[Slip | int]:
        """Slips, and the n of each DLE EOT n, in order."""
        self._buffer += received
        found: list[Slip | int] = []
        while self._buffer:
            used, item = self._step()
            if not used:
                break
            del self._buffer[:used]
            if item is not None:
                found.append(item)
        return found

    def _step(self) -> tuple[int, Slip | int | None]:
        raw = bytes(self._buffer[:2])
        if raw[0] not in b"\x10\x1b\x1c\x1d":
            self._text.append(raw[0])
            return 1, None
        if len(raw) < 2:
            return 0, None
        if raw == b"\x1d(":
            return self._extended()
        length = {b"\x10\x04": 3, b"\x1b@": 2, b"\x1b!": 3, b"\x1ba": 3, b"\x1c&": 2, b"\x1c.": 2, b"\x1dV": 3}.get(raw)
        if length is None:
            self._unknown += 1
            return 1, None
        if raw == b"\x1dV" and len(self._buffer) > 2 and self._buffer[2] in (0x41, 0x42):
            length = 4
        if len(self._buffer) < length:
            return 0, None
        return length, self._obey(raw)

    def _obey(self, command: bytes) -> Slip | int | None:
        if command == b"\x10\x04":
            return self._buffer[2]
        if command == b"\x1b@":
            self._text.clear()
            self._stored_qr = self._printed_qr = None
        if command == b"\x1dV":
            return self._cut()
        return None

    def _cut(self) -> Slip:
        text = self._text.decode("gb18030", errors="replace").rstrip("\n")
        slip = Slip(tuple(text.split("\n")), self._printed_qr, self._unknown)
        self._text.clear()
        self._stored_qr, self._printed_qr, self._unknown = None, None, 0
        return slip

    def _extended(self) -> tuple[int, None]:
        if len(self._buffer) < 5:
            return 0, None
        length = 5 + int.from_bytes(self._buffer[3:5], "little")
        if len(self._buffer) < length:
            return 0, None
        body = bytes(self._buffer[5:length])
        if self._buffer[2:3] == b"k" and body[:3] == b"1P0":
            self._stored_qr = body[3:].decode("utf-8", errors="replace")
        elif self._buffer[2:3] == b"k" and body[:3] == b"1Q0":
            self._printed_qr = self._stored_qr
        return length, None


class PrinterSimulator:
    """Attributes: ``slips`` printed so far, states that a test or the crew sets.

    Args:
        folder: where ``slip_001.png`` … are painted; None paints none.
        paper_lines: lines left on the roll; None is endless.
    """

    def __init__(
        self, folder: Path | None = None, *, faults: Iterable[str] = (), paper_lines: int | None = None
    ) -> None:  # fmt: skip
        self.faults = FaultPlan(faults)
        self._folder, self._paper_lines = folder, paper_lines
        self._lock = threading.Lock()
        self.slips: list[Slip] = []
        self.is_paper_out = self.is_cover_open = self.has_cutter_error = self.is_silent = False

    def serve(self, line: Line) -> None:
        """Print what comes and answer status questions."""
        decoder = EscPosDecoder()
        while True:
            for item in decoder.feed(line.read(0.1)):
                if isinstance(item, Slip):
                    self._print(item)
                elif not self.is_silent:
                    self.faults.send(line, bytes((self._status(item),)))

    def _status(self, number: int) -> int:
        if number == 2:
            return 0x12 | 0x04 * self.is_cover_open | 0x20 * self.is_paper_out | 0x40 * self.has_cutter_error
        if number == 4:
            is_low = self._paper_lines is not None and self._paper_lines < 60
            return 0x12 | 0x0C * is_low | 0x60 * self.is_paper_out
        return 0x12

    def _print(self, slip: Slip) -> None:
        with self._lock:
            if self.is_paper_out or self.is_cover_open:
                return
            if self._paper_lines is not None:
                self._paper_lines -= len(slip.lines)
                self.is_paper_out = self._paper_lines < 0
            self.slips.append(slip)
            number = len(self.slips)
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            painted, png = cv2.imencode(".png", paint_slip(slip))
            if painted:
                (self._folder / f"slip_{number:03}.png").write_bytes(png.tobytes())


def paint_slip(slip: Slip) -> NDArray[np.uint8]:
    """The slip as paper: (H, 576) uint8, black on white; OpenCV's own font has Chinese."""
    height = LINE_DOTS * (len(slip.lines) + 1) + (240 if slip.qr else 0)
    paper = np.full((height, WIDTH_DOTS, 3), 255, np.uint8)
    font = cv2.FontFace("uni")
    for number, line in enumerate(slip.lines, 1):
        cv2.putText(paper, line, (8, number * LINE_DOTS), (0, 0, 0), font, 22)
    if slip.qr:
        code = cv2.QRCodeEncoder.create().encode(slip.qr)
        side = 220 // code.shape[0] * code.shape[0]
        code = cv2.resize(code, (side, side), interpolation=cv2.INTER_NEAREST)
        top, left = LINE_DOTS * (len(slip.lines) + 1), (WIDTH_DOTS - side) // 2
        paper[top : top + side, left : left + side] = code[:, :, None] if code.ndim == 2 else code
    return np.ascontiguousarray(paper[:, :, 0])
