"""The mailbox between reader threads and the window: rolling lines, finished scans. Never calls into Qt.

Colouring is done by the thread that brings the lines; the GUI only points at what is ready. Pictures are pulled, so a
window that stalls misses pictures and queues nothing.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from dataclasses import dataclass

import numpy as np

from checkpoint.clock import Clock
from checkpoint.scan import LineBlock, Scan
from models.colour import colourise_for_screen
from ui.images import Picture, bgra_of, picture_of
from ui.view_functions import ScanPixels

RING_COLUMNS = 8192
"""Columns kept; the window draws at most ``DRAWN_COLUMNS`` of them, so writer and reader never meet."""
DRAWN_COLUMNS = 6144
KEPT_SCANS = 24
_LATENCIES = 1024
_EDGES = 64


@dataclass(frozen=True, slots=True, eq=False)
class ShownScan:
    """A finished scan, coloured.

    Attributes:
        last_line_ns: monotonic time of its last line: where the latency to the screen starts.
    """

    bag_id: str
    pixels: ScanPixels
    picture: Picture
    last_line_ns: int


@dataclass(frozen=True, slots=True, eq=False)
class Roll:
    """The rolling picture at one moment.

    Attributes:
        ring: all columns; column number ``n`` stands at ``n % RING_COLUMNS``.
        end: number of columns that came so far.
        edges: (column number, bag id, or None where a bag ended), oldest first.
    """

    ring: Picture | None
    end: int
    edges: tuple[tuple[int, str | None], ...]


class LivePicture:
    """Any thread writes (``lines``, ``edge``, ``scan``: the callbacks of ``LaneViewer``), the GUI thread reads."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._ring: Picture | None = None
        self._end = 0
        self._edges: deque[tuple[int, str | None]] = deque(maxlen=_EDGES)
        self._scans: OrderedDict[str, ShownScan] = OrderedDict()
        self._latencies_ms: deque[float] = deque(maxlen=_LATENCIES)
        self._version = 0

    # --- writers ------------------------------------------------------------------------------------------------------

    def lines(self, block: LineBlock) -> None:
        """Colour some lines and put them at the end of the ring."""
        columns = colourise_for_screen(block.low.T, block.high.T)
        columns = columns[:, -RING_COLUMNS:]
        ring = self._ring
        if ring is None or ring.bgra.shape[0] != columns.shape[0]:
            ring = picture_of(np.full((columns.shape[0], RING_COLUMNS, 4), 255, np.uint8))
        start = self._end % RING_COLUMNS
        first = min(columns.shape[1], RING_COLUMNS - start)
        ring.bgra[:, start : start + first] = columns[:, :first]
        ring.bgra[:, : columns.shape[1] - first] = columns[:, first:]
        with self._lock:
            self._ring = ring
            self._end += columns.shape[1]
            self._version += 1

    def edge(self, bag_id: str | None) -> None:
        """A bag begins here, or (None) ends."""
        with self._lock:
            self._edges.append((self._end, bag_id))
            self._version += 1

    def scan(self, scan: Scan) -> None:
        """Colour and keep a finished scan; the oldest one is forgotten."""
        shown = shown_scan(scan)
        with self._lock:
            self._scans[scan.bag_id] = shown
            while len(self._scans) > KEPT_SCANS:
                self._scans.popitem(last=False)
            self._version += 1

    # --- the GUI thread -----------------------------------------------------------------------------------------------

    @property
    def version(self) -> int:
        """Counts up with every change: nothing to draw while it stands."""
        return self._version

    @property
    def end(self) -> int:
        """Number of columns that came so far."""
        return self._end

    def roll(self) -> Roll:
        """The rolling picture now."""
        with self._lock:
            return Roll(self._ring, self._end, tuple(self._edges))

    def shown(self, bag_id: str) -> ShownScan | None:
        """A finished scan still kept."""
        with self._lock:
            return self._scans.get(bag_id)

    def keep(self, shown: ShownScan) -> None:
        """Put back a scan read from the evidence, to look at it again."""
        with self._lock:
            self._scans.setdefault(shown.bag_id, shown)
            self._version += 1

    def boxes_painted(self, shown: ShownScan) -> None:
        """The boxes of a new bag are on the screen: remember how long that took since its last line."""
        latency_ms = (self._clock.monotonic_ns() - shown.last_line_ns) / 1e6
        with self._lock:
            self._latencies_ms.append(latency_ms)

    def latencies_ms(self) -> tuple[float, ...]:
        """Milliseconds from the last line of a bag to its boxes on the screen, oldest first."""
        with self._lock:
            return tuple(self._latencies_ms)


def shown_scan(scan: Scan) -> ShownScan:
    """Colour a scan."""
    if scan.low is not None and scan.high is not None:
        bgra = colourise_for_screen(scan.low, scan.high)
        pixels = ScanPixels(bgra[..., 2::-1], scan.low, scan.high)  # the same memory, read as RGB
    else:
        assert scan.picture is not None
        bgra, pixels = bgra_of(scan.picture), ScanPixels(scan.picture)
    return ShownScan(scan.bag_id, pixels, picture_of(bgra), scan.last_line_ns)
