"""A detector with another model in its shadow: every bag is shown to both, the lane hears only the one in use.

The shadow looks afterwards, on a thread of its own and in a process that steps back behind all others. Whatever goes
wrong with it is logged once and counted here; it never reaches the lane.
"""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from queue import SimpleQueue

from checkpoint.clock import SystemClock
from checkpoint.detection import Detection
from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from checkpoint.scan import Scan
from models.manifest import load_manifest
from models.shadow_choice import CURE, shadow_model, shadow_path
from models.shadow_record import Answer, ShadowRecord, append_record, record_path
from models.worker import DetectorProcess

LOG = logging.getLogger(__name__)
MOST_WAITING = 4
"""Bags that wait for the shadow; each holds its scan, some 10 MB. Further ones are not shown to it."""
NICENESS = 19
DEADLINE_S, START_DEADLINE_S = 20.0, 120.0
"""Long: on a busy machine a process of that niceness gets little, and nobody waits for it."""
JOIN_S = 2.0


def with_shadow(
    operating: DetectorProcess, data_folder: Path, manifest_path: Path | None
) -> DetectorProcess | ShadowedDetector:
    """``operating`` itself, or with the shadow that was chosen at the data folder.

    Raises:
        EnvironmentFault: ``model.shadow_*``; ``operating`` works on without one.
    """
    model = shadow_model(data_folder, load_manifest(manifest_path))
    if model is None:
        return operating
    if model.title == operating.name:
        path = shadow_path(data_folder)
        raise EnvironmentFault(
            "model.shadow_is_active", f"{path}: {model.title} is itself in use now; {CURE}", file=str(path)
        )
    shadow = DetectorProcess(
        manifest_path, model.name, DEADLINE_S, threads=1, start_deadline_s=START_DEADLINE_S, niceness=NICENESS,
        failure_level=logging.INFO,
    )  # fmt: skip
    return ShadowedDetector(operating, shadow, record_path(data_folder, model.name, model.version))


class ShadowedDetector:
    """Satisfies ``ports.Detector`` as ``operating`` does, and says of itself what that one says.

    Attributes:
        written: bags recorded.
        dropped: bags that the shadow was not shown, for ``MOST_WAITING`` waited already.
        faults: bags that the shadow could not judge.
        unwritten: bags judged whose line could not be written.
    """

    def __init__(self, operating: DetectorProcess, shadow: DetectorProcess, path: Path) -> None:
        """Both end with this one.

        Args:
            path: the file that gets a line a bag; it and its folder are made when the first bag comes.
        """
        self._operating, self._shadow, self._path = operating, shadow, path
        self.written = self.dropped = self.faults = self.unwritten = 0
        self._missed_told = 0
        self._said: set[str] = set()
        self._closing = threading.Event()
        self._waiting: SimpleQueue[tuple[Scan, Answer] | None] = SimpleQueue()
        # A daemon: not even a disk that hangs may keep the kiosk from ending.
        self._thread = threading.Thread(target=self._work, name="shadow", daemon=True)
        self._thread.start()

    @property
    def name(self) -> str:
        """Name and version of the model in use."""
        return self._operating.name

    @property
    def sha256(self) -> str:
        """Hash of the weights file of the model in use."""
        return self._operating.sha256

    @property
    def shadow_name(self) -> str:
        """Name and version of the shadow."""
        return self._shadow.name

    @property
    def last_fault(self) -> EnvironmentFault | None:
        """Why the model in use last failed or was refused."""
        return self._operating.last_fault

    @property
    def child_pid(self) -> int | None:
        """Of the process of the model in use."""
        return self._operating.child_pid

    @property
    def shadow_pid(self) -> int | None:
        """Of the shadow's process, for diagnostics; None while there is none."""
        return self._shadow.child_pid

    @property
    def is_ready(self) -> bool:
        """Whether a scan would be looked at now, by the model in use."""
        return self._operating.is_ready

    def wait_ready(self, timeout_s: float) -> bool:
        """Wait until the model in use is ready; False when it is not within ``timeout_s``."""
        return self._operating.wait_ready(timeout_s)

    def detect(self, scan: Scan) -> tuple[Detection, ...]:
        """What the model in use says, as soon as it says it.

        Raises:
            DetectorUnavailable: what the model in use raises.
        """
        try:
            found = self._operating.detect(scan)
        except DetectorUnavailable as silence:
            self._hand_over(scan, Answer(self.name, self.sha256, fault=silence.code))
            raise
        self._hand_over(scan, Answer(self.name, self.sha256, detections=found))
        return found

    def close(self) -> None:
        """End both processes, each within 2 s, and the thread; bags that still wait are not looked at."""
        self._closing.set()
        self._operating.close()
        self._shadow.close()
        self._waiting.put(None)
        self._thread.join(JOIN_S)
        if self._thread.is_alive():
            LOG.warning("the shadow's thread does not end: the disk of %s does not answer", self._path)

    def _hand_over(self, scan: Scan, said: Answer) -> None:
        if self._closing.is_set():
            return
        # Not exact when several lanes ask at once, and it need not be: this only bounds the memory.
        if self._waiting.qsize() >= MOST_WAITING:
            self.dropped += 1
            return
        self._waiting.put((scan, said))

    def _work(self) -> None:
        while (given := self._waiting.get()) is not None:
            if self._closing.is_set():
                continue
            try:
                self._look(*given)
            except Exception as bug:  # a thread that ended would record no bag any more, and nobody would know
                self.unwritten += 1
                self._say_once(type(bug).__name__, f"bag {given[0].bag_id}: {bug!r}")

    def _look(self, scan: Scan, said: Answer) -> None:
        clock = SystemClock()
        began_ns = clock.monotonic_ns()
        shadow = self._shadow
        try:
            seen = Answer(shadow.name, shadow.sha256, detections=shadow.detect(scan))
        except DetectorUnavailable as fault:
            if self._closing.is_set():
                return  # it was ended while it looked: no fault of its
            self.faults += 1
            self._say_once(fault.code, f"no answer for bag {scan.bag_id} ({fault.code})")
            seen = Answer(shadow.name, shadow.sha256, fault=fault.code)
        elapsed_ms = (clock.monotonic_ns() - began_ns) // 1_000_000
        missed = self.dropped + self.unwritten
        if self.dropped:
            self._say_once("dropped", f"it is too slow and is not shown every bag ({MOST_WAITING} wait at most)")
        record = ShadowRecord(scan.bag_id, scan.captured_at, said, seen, elapsed_ms, missed - self._missed_told)
        try:
            append_record(self._path, record)
        except OSError as error:
            self.unwritten += 1
            self._say_once("unwritten", f"{self._path}: {error}")
            return
        self.written += 1
        self._missed_told = missed

    def _say_once(self, what: str, words: str) -> None:
        """Once a kind for as long as the kiosk runs: a fault comes with every bag, and no bag waits for its cure."""
        if what not in self._said:
            self._said.add(what)
            LOG.warning("shadow %s: %s; the lane works on, further ones are only counted", self._shadow.name, words)
