"""X-ray lines become one scan a bag."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import EnvironmentFault

MAX_COLUMNS = 4096
"""Longest scan kept (columns along the belt); a longer one is cut off with a fault, never silently."""


@dataclass(frozen=True, slots=True, eq=False)
class LineBlock:
    """Some consecutive lines of the scanner; one line is one column of the picture.

    Attributes:
        low: (lines, detectors) uint16 counts of the low-energy channel, 0 = opaque, 65535 = air.
        high: same shape, high-energy channel.
        first_line: number of the first line since the source started.
        monotonic_ns: when the block was complete in this process.
    """

    low: NDArray[np.uint16]
    high: NDArray[np.uint16]
    first_line: int
    monotonic_ns: int


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """The X-ray picture of one bag: a dual-energy pair, or a picture made by another maker's machine.

    Attributes:
        bag_id: the bag it shows.
        low, high: (H, W) uint16, 0 = opaque, 65535 = air; both None for a foreign picture.
        picture: (H, W, 3) uint8 RGB of a foreign picture, else None.
        captured_at: UTC, last line received.
        last_line_ns: monotonic time of the last line, where the latency to the screen starts.
        faults: what the source complained of while the bag passed, as stable codes.
        source: device name.
    """

    bag_id: str
    captured_at: datetime
    last_line_ns: int
    source: str
    low: NDArray[np.uint16] | None = None
    high: NDArray[np.uint16] | None = None
    picture: NDArray[np.uint8] | None = None
    faults: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.picture is None:
            if self.low is None or self.high is None:
                raise ValueError(f"scan of bag {self.bag_id}: needs low and high, or a picture")
            if self.low.shape != self.high.shape or self.low.ndim != 2:
                raise ValueError(f"scan of bag {self.bag_id}: low {self.low.shape} and high {self.high.shape} differ")
        for pixels in (self.low, self.high, self.picture):
            if pixels is not None:
                pixels.flags.writeable = False

    @property
    def is_dual_energy(self) -> bool:
        """True for a native dual-energy pair."""
        return self.picture is None

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) in pixels."""
        pixels = self.low if self.low is not None else self.picture
        if pixels is None:  # pragma: no cover - __post_init__ forbids it
            raise ValueError("a scan without pixels")
        return int(pixels.shape[1]), int(pixels.shape[0])


@dataclass(slots=True)
class ScanAssembler:
    """Collects line blocks between two edges of the light barrier.

    Pure state, no thread: the reader calls ``begin``, ``add`` and ``finish`` in the order of the wire.
    """

    source: str
    _bag_id: str | None = None
    _low: list[NDArray[np.uint16]] = field(default_factory=list)
    _high: list[NDArray[np.uint16]] = field(default_factory=list)
    _next_line: int | None = None
    _last_line_ns: int = 0
    _faults: list[str] = field(default_factory=list)

    @property
    def bag_id(self) -> str | None:
        """The bag in the tunnel, or None."""
        return self._bag_id

    def begin(self, bag_id: str) -> None:
        """A bag enters the tunnel. A bag that was still open is an error: it was never finished."""
        if self._bag_id is not None:
            raise EnvironmentFault(
                "scan.two_bags",
                f"bag {bag_id} entered before {self._bag_id} left: stop the belt and put both back",
                bags=(self._bag_id, bag_id),
            )
        self._bag_id = bag_id
        self._low, self._high, self._faults = [], [], []
        self._next_line = None

    def add(self, block: LineBlock) -> None:
        """Add lines; those outside a bag are ignored, missing lines are remembered as a fault."""
        if self._bag_id is None:
            return
        if self._next_line is not None and block.first_line != self._next_line:
            self.fault("xray.lines_lost")
        if self._low and block.low.shape[1] != self._low[0].shape[1]:
            self.fault("xray.width_changed")
            return
        self._next_line = block.first_line + block.low.shape[0]
        self._last_line_ns = block.monotonic_ns
        self._low.append(block.low)
        self._high.append(block.high)

    def fault(self, code: str) -> None:
        """Remember a complaint of the source for the bag in the tunnel."""
        if code not in self._faults:
            self._faults.append(code)

    def finish(self, captured_at: datetime) -> Scan:
        """The bag left the tunnel: one scan.

        Raises:
            EnvironmentFault: no bag is in the tunnel, or not one line arrived.
        """
        if self._bag_id is None:
            raise EnvironmentFault(
                "scan.no_bag", "the light barrier cleared with no bag in the tunnel: check the barrier"
            )
        bag_id, self._bag_id = self._bag_id, None
        if not self._low:
            raise EnvironmentFault(
                "scan.no_lines",
                f"bag {bag_id} passed and no X-ray line arrived: check the source; send the bag again",
            )
        low, high = np.concatenate(self._low), np.concatenate(self._high)
        if low.shape[0] > MAX_COLUMNS:
            self.fault("xray.too_long")
            low, high = low[:MAX_COLUMNS], high[:MAX_COLUMNS]
        return Scan(
            bag_id=bag_id,
            captured_at=captured_at,
            last_line_ns=self._last_line_ns,
            source=self.source,
            low=np.ascontiguousarray(low.T),
            high=np.ascontiguousarray(high.T),
            faults=tuple(self._faults),
        )

    def abandon(self) -> str | None:
        """Forget the bag in the tunnel (source lost); returns its id so that the log can say so."""
        bag_id, self._bag_id = self._bag_id, None
        self._low, self._high, self._faults = [], [], []
        return bag_id
