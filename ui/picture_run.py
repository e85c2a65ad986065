"""``kiosk run --images`` without a window: every picture through the lane, one record each, nobody at the image.

Nobody decides here: a bag without an alarm stays undecided, and the summary says so. It shows what the detector and the
catalogue make of a folder of pictures, with evidence and log as in a shift.
"""

from __future__ import annotations

import queue
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from checkpoint import events as e
from checkpoint.errors import EnvironmentFault
from checkpoint.service import Publication
from checkpoint.settings import Devices
from ui.composition import Kiosk
from ui.i18n import tr
from ui.simulated import simulated_settings

Progress = Callable[[int, int, str], None]
PATIENCE_S = 10.0
"""For one picture: nobody waits at a belt, and a slow machine is no reason to call the detector silent."""
STALL_S = 30.0


@dataclass(frozen=True)
class PictureSummary:
    """What became of the pictures.

    Attributes:
        labels: how often each detector label was marked.
        unreadable: one sentence a file that could not be read.
        faults: one sentence each of what else went wrong, the detector's silence above all.
    """

    folder: str
    pictures: int
    with_alarm: int
    silent: int
    labels: dict[str, int]
    unreadable: tuple[str, ...]
    faults: tuple[str, ...]
    seconds: float
    log: str

    def to_dict(self) -> dict[str, Any]:
        """For ``--json``."""
        return asdict(self)

    def in_words(self) -> str:
        """For a person."""
        labels = "  ".join(f"{label} {count}" for label, count in sorted(self.labels.items())) or "–"
        lines = [
            tr("{pictures} 张图已过检，{alarms} 张有标记，{silent} 张模型未响应，用时 {seconds:.1f} 秒").format(
                pictures=self.pictures, alarms=self.with_alarm, silent=self.silent, seconds=self.seconds
            ),
            tr("标记：{labels}").format(labels=labels),
            *(tr("读不了：{what}").format(what=what) for what in self.unreadable),
            *self.faults,
            tr("日志：{log}").format(log=self.log),
        ]
        return "\n".join(lines)


def run_pictures(images: Path, data: Path, on_progress: Progress) -> PictureSummary:
    """Feed every picture of ``images`` once.

    Raises:
        EnvironmentFault: no such folder, or nothing moved for STALL_S.
    """
    if not images.is_dir():
        raise EnvironmentFault("images.missing", f"{images} is not a folder: name one with pictures by --images")
    settings = simulated_settings(data, Devices())
    patient = replace(settings, detector=replace(settings.detector, deadline_s=PATIENCE_S))
    kiosk = Kiosk(patient, images=images, interval_s=0.0, is_attended=False)
    publications: queue.Queue[Publication] = queue.Queue()
    started = time.monotonic()
    kiosk.start(publications.put)
    try:
        return _watch(kiosk, publications, images, started, on_progress)
    finally:
        kiosk.stop()


def _watch(
    kiosk: Kiosk, publications: queue.Queue[Publication], images: Path, started: float, on_progress: Progress
) -> PictureSummary:
    labels: Counter[str] = Counter()
    done = alarms = silent = 0
    moved = time.monotonic()
    unreadable: list[str] = []
    faults: list[str] = []
    total = _count(images)
    while not _is_finished(kiosk, done):
        try:
            publication = publications.get(timeout=0.5)
        except queue.Empty:
            if time.monotonic() - moved > STALL_S:
                raise EnvironmentFault("images.stalled", _why_stalled(kiosk, images, done)) from None
            continue
        moved = time.monotonic()
        for stored in publication.events:
            match stored.event:
                case e.FindingsReported():
                    done += 1
                    alarms += bool(stored.event.findings)
                    labels.update(finding.detection.label for finding in stored.event.findings)
                case e.DetectorSilent():
                    done += 1
                    silent += 1
                case e.ScanInvalidated():
                    done += 1
                case e.FaultReported() if stored.event.code.startswith("picture."):
                    unreadable.append(stored.event.message)
                case e.FaultReported() if stored.event.where != "belt":  # none is there to be stopped
                    faults.append(stored.event.message)
                case _:
                    continue
            on_progress(done + len(unreadable), max(total, done + len(unreadable)), "")
    return PictureSummary(
        str(images), done, alarms, silent, dict(labels), tuple(unreadable), tuple(faults),
        time.monotonic() - started,
        str(kiosk.settings.folder / "log.db"),
    )  # fmt: skip


def _is_finished(kiosk: Kiosk, done: int) -> bool:
    pictures = kiosk.pictures
    return pictures is None or (pictures.finished.is_set() and done >= pictures.delivered)


def _count(images: Path) -> int:
    """Files to go through; the lane itself says what is wrong with a folder that cannot be read."""
    try:
        return sum(1 for path in images.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError:
        return 0


def _why_stalled(kiosk: Kiosk, images: Path, done: int) -> str:
    source = kiosk.service.station.devices.get("xray")
    if source is not None and not source.is_present:
        return f"{source.reason} ({done} pictures are done and on record in {kiosk.settings.folder})"
    return (
        f"nothing moved for {STALL_S:.0f} s in {images} after {done} pictures: see {kiosk.settings.folder / 'log.db'}"
    )
