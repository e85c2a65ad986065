"""From the wire to a decided-upon scan: bag ids, evidence, detector, in the order of the belt.

The scanner's reader thread only assembles; a worker thread keeps evidence and asks the detector, so that a slow disk
or a silent model never stalls the line stream. Scans are never dropped: three waiting ones stop the belt.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from checkpoint import commands as c
from checkpoint.clock import Clock
from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from checkpoint.evidence import EvidenceStore
from checkpoint.identifiers import new_id
from checkpoint.ports import Detector
from checkpoint.scan import LineBlock, Scan, ScanAssembler
from checkpoint.service import CheckpointService

logger = logging.getLogger(__name__)

MAX_WAITING = 4
"""Scans between reader and worker; a full queue holds the reader, and with it the source."""
EncodedView = tuple[str, str, bytes]
"""(kind, suffix with dot, file content)."""


@dataclass(frozen=True, slots=True)
class LaneViewer:
    """Where live pictures go; called on the reader or worker thread, must return at once."""

    lines: Callable[[LineBlock], None]
    edge: Callable[[str | None], None]
    scan: Callable[[Scan], None]


class Lane:
    """Implements ``ports.XrayListener`` for one lane."""

    def __init__(
        self, service: CheckpointService, evidence: EvidenceStore, encode: Callable[[Scan], tuple[EncodedView, ...]],
        detector: Detector, clock: Clock, viewer: LaneViewer, *, lane: str = "1",
    ) -> None:  # fmt: skip
        """Args: encode makes lossless files of a scan."""
        self._service, self._evidence, self._encode, self._detector = service, evidence, encode, detector
        self._clock, self._viewer, self._lane = clock, viewer, lane
        self._assembler = ScanAssembler(f"xray.{lane}")
        self._scans: queue.Queue[Scan | None] = queue.Queue(MAX_WAITING)
        self._thread = threading.Thread(target=self._work, name=f"lane-{lane}")

    def start(self) -> None:
        """Begin to work on scans."""
        self._thread.start()

    def stop(self, deadline_s: float = 10.0) -> None:
        """Finish the scans that wait and end the thread."""
        self._scans.put(None)
        if self._thread.ident is not None:
            self._thread.join(deadline_s)

    # --- XrayListener, on the reader's thread -------------------------------------------------------------------------

    def bag_entered(self) -> None:
        """A new bag; one that never left is given up first, so that two bags never share a scan."""
        self._give_up("the next bag entered before this one left")
        bag_id = new_id(self._clock)
        self._assembler.begin(bag_id)
        self._service.post(c.AdmitBag(bag_id, self._lane))
        self._viewer.edge(bag_id)

    def lines(self, block: LineBlock) -> None:
        """Show and collect."""
        self._viewer.lines(block)
        self._assembler.add(block)

    def picture(self, scan: Scan) -> None:
        """A foreign picture is a bag that enters and leaves at once."""
        bag_id = new_id(self._clock)
        self._service.post(c.AdmitBag(bag_id, self._lane))
        self._viewer.edge(bag_id)
        self._scans.put(replace(scan, bag_id=bag_id))

    def bag_left(self) -> None:
        """The scan is complete."""
        bag_id = self._assembler.bag_id
        try:
            scan = self._assembler.finish(self._clock.now())
        except EnvironmentFault as fault:
            self._service.post(c.ReportFault(fault.code, f"xray.{self._lane}", str(fault)))
            if bag_id is not None:
                self._service.post(c.InvalidateScan(bag_id, fault.code))
            return
        self._viewer.edge(None)
        self._scans.put(scan)

    def fault(self, code: str, message: str) -> None:
        """Remembered for the bag in the tunnel, and reported."""
        self._assembler.fault(code)
        self._service.post(c.ReportFault(code, f"xray.{self._lane}", message))

    def link(self, is_present: bool, reason: str) -> None:
        """A lost scanner takes the bag in the tunnel with it: it goes back on the belt."""
        if not is_present:
            self._give_up("xray_lost")
        self._service.post(c.ReportDevice("xray", is_present, reason))

    def _give_up(self, reason: str) -> None:
        bag_id = self._assembler.abandon()
        if bag_id is not None:
            self._service.post(c.InvalidateScan(bag_id, reason))
            self._viewer.edge(None)

    # --- worker thread ------------------------------------------------------------------------------------------------

    def _work(self) -> None:
        while (scan := self._scans.get()) is not None:
            self.handle(scan)

    def handle(self, scan: Scan) -> None:
        """Keep the evidence, then record, then ask the detector, then report: the order that a power cut allows."""
        self._viewer.scan(scan)
        try:
            views = tuple(self._evidence.keep(data, kind, suffix) for kind, suffix, data in self._encode(scan))
        except EnvironmentFault as fault:
            self._service.post(c.ReportFault(fault.code, f"evidence.{self._lane}", str(fault)))
            self._service.post(c.InvalidateScan(scan.bag_id, fault.code))
            return
        width, height = scan.size
        self._service.post(c.RecordScan(scan.bag_id, views, width, height, scan.source, scan.captured_at, scan.faults))
        self._service.post(self._ask_detector(scan))

    def _ask_detector(self, scan: Scan) -> c.Command:
        started_ns = self._clock.monotonic_ns()
        try:
            detections = self._detector.detect(scan)
        except DetectorUnavailable as silence:
            return c.ReportDetectorSilent(scan.bag_id, silence.code)
        elapsed_ms = (self._clock.monotonic_ns() - started_ns) // 1_000_000
        return c.ReportFindings(scan.bag_id, detections, self._detector.name, self._detector.sha256, elapsed_ms)
