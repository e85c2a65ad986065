"""From the wire to a decided-upon scan: bag ids, evidence, detector, in the order of the belt.

The scanner's reader thread only assembles; a worker thread keeps evidence and asks the detector, so that a slow disk
or a silent model never stalls the line stream. Scans are never dropped: three waiting ones stop the belt.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from checkpoint import commands as c
from checkpoint.clock import Clock
from checkpoint.errors import CheckpointError, DetectorUnavailable, EnvironmentFault, EvidenceFault
from checkpoint.evidence import EvidenceStore
from checkpoint.identifiers import new_id
from checkpoint.ports import Detector
from checkpoint.scan import LineBlock, Scan, ScanAssembler
from checkpoint.service import CheckpointService

logger = logging.getLogger(__name__)

REPEAT_AFTER_S = 10.0
"""A scanner that complains of the same without end gets one row in the log so often: noise must not fill the disk."""
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
        self._complained_ns: dict[str, int] = {}
        self._silences: set[str] = set()
        self._asking: ThreadPoolExecutor | None = None
        self._thread = threading.Thread(target=self._work, name=f"lane-{lane}")

    def start(self) -> None:
        """Begin to work on scans."""
        self._asking = ThreadPoolExecutor(1, thread_name_prefix=f"ask-{self._lane}")
        self._thread.start()

    def stop(self, deadline_s: float = 10.0) -> None:
        """Finish the scans that wait and end the thread."""
        self._scans.put(None)
        if self._thread.ident is not None:
            self._thread.join(deadline_s)
        if self._asking is not None:
            self._asking.shutdown()

    # --- XrayListener, on the reader's thread -------------------------------------------------------------------------

    def bag_entered(self) -> None:
        """A new bag; one that never left is given up first, so that two bags never share a scan."""
        self._give_up("scan.two_bags")
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
            self._invalidate(bag_id, fault.code)
            return
        self._viewer.edge(None)
        self._scans.put(scan)

    def fault(self, code: str, message: str) -> None:
        """Remembered for the bag in the tunnel, and reported; the same again only after REPEAT_AFTER_S."""
        self._assembler.fault(code)
        if self._is_repeated(code, message):
            return
        self._service.post(c.ReportFault(code, f"xray.{self._lane}", message))

    def link(self, is_present: bool, reason: str) -> None:
        """A lost scanner takes the bag in the tunnel with it: it goes back on the belt."""
        if not is_present:
            self._give_up("xray_lost")
        self._service.post(c.ReportDevice("xray", is_present, reason))

    def _is_repeated(self, code: str, message: str) -> bool:
        key = code if code.startswith("xray.") else f"{code} {message}"  # bytes differ each time, files are named
        now_ns = self._clock.monotonic_ns()
        last_ns = self._complained_ns.get(key)
        if last_ns is not None and now_ns - last_ns < REPEAT_AFTER_S * 1e9:
            return True
        self._complained_ns[key] = now_ns
        return False

    def _invalidate(self, bag_id: str | None, reason: str) -> None:
        """No scan of this bag; one that nobody saw entering gets a number, so that it is looked for."""
        if bag_id is None:
            bag_id = new_id(self._clock)
            self._service.post(c.AdmitBag(bag_id, self._lane))
        self._service.post(c.InvalidateScan(bag_id, reason))
        self._viewer.edge(None)

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
        """Keep the evidence, then record, then report: the order that a power cut allows.

        The detector looks meanwhile; what it says is reported only after the scan is on record.
        """
        answer = self._ask(scan)
        self._viewer.scan(scan)
        try:
            views = tuple(self._evidence.keep(data, kind, suffix) for kind, suffix, data in self._encode(scan))
        except CheckpointError as fault:  # a bug too: a thread that ended would let no bag be looked at any more
            answer()
            self._service.post(c.ReportFault(fault.code, f"evidence.{self._lane}", str(fault)))
            self._service.post(c.InvalidateScan(scan.bag_id, fault.code))
            if isinstance(fault, EvidenceFault):  # the belt stands until housekeeping can write there again
                self._service.post(c.ReportDevice("disk", False, f"{fault.code}: {fault}"))
            return
        width, height = scan.size
        self._service.post(c.RecordScan(scan.bag_id, views, width, height, scan.source, scan.captured_at, scan.faults))
        self._service.post(answer())

    def _ask(self, scan: Scan) -> Callable[[], c.Command]:
        """Begin to ask; calling the result waits for the answer, which the detector's own deadline bounds."""
        if self._asking is None:
            return lambda: self._ask_detector(scan)
        return self._asking.submit(self._ask_detector, scan).result

    def _ask_detector(self, scan: Scan) -> c.Command:
        started_ns = self._clock.monotonic_ns()
        try:
            detections = self._detector.detect(scan)
        except DetectorUnavailable as silence:
            if silence.code not in self._silences:  # said once, until it answers again
                self._silences.add(silence.code)
                self._service.post(c.ReportFault(silence.code, "detector", str(silence)))
            return c.ReportDetectorSilent(scan.bag_id, silence.code)
        self._silences.clear()
        elapsed_ms = (self._clock.monotonic_ns() - started_ns) // 1_000_000
        return c.ReportFindings(scan.bag_id, detections, self._detector.name, self._detector.sha256, elapsed_ms)
