"""``kiosk models labels``: what the people of a lane decided becomes a COCO set to teach their own detector with.

The set is written beside its place and renamed: it is there whole, with its event in the log, or not at all.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checkpoint import __version__, screening
from checkpoint import events as e
from checkpoint.audit_log import SYSTEM_ACTOR, SYSTEM_ROLE, SYSTEM_STREAM, AuditLog
from checkpoint.bag_truth import BagTruth, Doubt, truth_of
from checkpoint.clock import Clock
from checkpoint.durable_files import sync_folder
from checkpoint.errors import EnvironmentFault
from checkpoint.evidence import EvidenceStore
from checkpoint.instance_lock import InstanceLock
from checkpoint.law import CHINA
from checkpoint.log_rows import stored_event
from checkpoint.screening import Bag
from contraband_catalog import load
from devices.picture_files import encode_png
from models.labelled_set import ANNOTATIONS, IMAGES, LabelledSet
from ui.bag_pictures import BagPictures
from ui.export_faults import told_as_export_fault
from ui.log_commands import open_log
from ui.reports.day import china_day
from ui.simulated import URLS_NAME

Progress = Callable[[int, int, str], None]
KIND = "labels"
FROM_FILES = "xray.folder"
"""Source of scans that came from a folder of pictures: also at a simulated station nobody simulated them."""
PICTURE_DOUBTS = {"evidence.missing": "picture_missing", "evidence.altered": "picture_altered"}
REASONS = (*Doubt, "picture_expired", "picture_missing", "picture_altered", "picture_unreadable")
"""Why a bag is left out; all but the last three are as it should be."""


@dataclass(frozen=True)
class LabelReport:
    """What was written.

    Attributes:
        out: folder of the set; "" when no bag was certain and nothing was written.
        first_day, last_day: of the bags looked at, as asked for or found; "" without a bag.
        bags: that entered on these days.
        pictures: written; ``clean`` of them hold no article.
        boxes: label -> count, of labels that have one.
        left_out: one of ``REASONS`` -> bags; those that occurred.
        faults: code and message of each picture that is gone, altered or unreadable.
    """

    out: str
    first_day: str
    last_day: str
    is_simulated: bool
    bags: int
    pictures: int
    clean: int
    boxes: dict[str, int]
    left_out: dict[str, int]
    faults: tuple[tuple[str, str], ...]

    def to_dict(self) -> dict[str, Any]:
        """For ``--json``."""
        return asdict(self)


@dataclass
class _Records:
    """The bags of the days, folded from the log in the order they entered; where their scans came from."""

    first: date | None
    last: date | None
    node: str = ""
    bags: dict[str, Bag] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    expired: set[str] = field(default_factory=set)

    def holds(self, at: datetime) -> bool:
        """Whether a bag that entered then is asked for."""
        day = china_day(at)
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    @property
    def days(self) -> tuple[str, str]:
        """First and last day, as asked for or else as found; empty without a bag."""
        found = [china_day(bag.entered_at) for bag in self.bags.values()]
        if not found:
            return ("", "")
        return ((self.first or min(found)).isoformat(), (self.last or max(found)).isoformat())


def export_labels(
    data: Path, out: Path, clock: Clock, progress: Progress, *, first: date | None = None, last: date | None = None,
    is_simulated: bool = False,
) -> LabelReport:  # fmt: skip
    """Write the certain bags of a data folder as a COCO set, and put that on record.

    Args:
        data: a kiosk's data folder; no kiosk may be running on it.
        out: folder to make, or an empty one.
        progress: told (bags looked at, bags in all, "").
        first, last: days on which the bags entered, both included; open ends take all.
        is_simulated: of pictures that came from files; those of the simulated lane are known to be.

    Raises:
        EnvironmentFault: ``instance.running``; ``export.*``, the target cannot be used; ``log.*``.
    """
    log, out = data / "log.db", out.absolute()
    open_log(log).close()
    InstanceLock.acquire(data).release()  # before minutes of work: while a kiosk runs, the log is its own
    _refuse_used(out)
    records = _read(log, first, last)
    part = out.parent / f".{out.name}.{os.getpid()}.{secrets.token_hex(4)}.part"
    writing = _Writing(records, EvidenceStore(data / "evidence", clock), part / IMAGES)
    with told_as_export_fault(out):
        try:
            (part / IMAGES).mkdir(parents=True)
            writing.write_all(progress)
            is_simulated = is_simulated or (data / URLS_NAME).is_file() and writing.sources != {FROM_FILES}
            digest = _write_document(part, writing, is_simulated, clock) if len(writing.labelled) else ""
            _record(data, writing, digest, clock)
            if digest:
                os.sync()  # once for all files; only a folder that survives a power cut takes the name
                part.rename(out)
                sync_folder(out.parent)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    return writing.report(str(out) if digest else "", is_simulated)


def _refuse_used(out: Path) -> None:
    """A set goes into a folder of its own: nothing is written over, nothing old is taken for a part of it."""
    with told_as_export_fault(out):
        if out.is_dir() and not any(out.iterdir()):
            return
        if out.exists() or out.is_symlink():
            raise EnvironmentFault(
                "export.folder_used", f"{out} is there already and not an empty folder: name another with --out",
                folder=str(out),
            )  # fmt: skip


def _read(log: Path, first: date | None, last: date | None) -> _Records:
    """Rows of other bags are passed over undecoded."""
    records = _Records(first, last)
    with open_log(log) as reader:
        for row in reader.rows():
            owner, _, key = row.stream.partition("/")
            records.node = row.node
            is_new = row.kind == "bag_entered" and records.holds(datetime.fromisoformat(row.recorded_at))
            if owner == "bag" and (is_new or key in records.bags):
                _fold(records, key, stored_event(row))
            elif row.kind == "evidence_expired":
                event = stored_event(row).event
                assert isinstance(event, e.EvidenceExpired)
                records.expired.update(event.sha256)
    return records


def _fold(records: _Records, bag_id: str, stored: e.StoredEvent) -> None:
    event = stored.event
    records.bags[bag_id] = screening.evolve(records.bags.get(bag_id), event, stored.recorded_at, stored.actor)
    if isinstance(event, e.ScanAcquired):
        records.sources[bag_id] = event.source


class _Writing:
    """Pictures on their way into the folder.

    Attributes:
        labelled: what the document will say.
        sources: where the written scans came from.
    """

    def __init__(self, records: _Records, evidence: EvidenceStore, images: Path) -> None:
        self.records, self._pictures, self._images = records, BagPictures(evidence), images
        self._catalogue = load()
        self.labelled = LabelledSet(list(self._catalogue.labels))
        self.sources: set[str] = set()
        self.lanes: set[str] = set()
        self.faults: list[EnvironmentFault] = []
        self._left_out: Counter[str] = Counter()

    def write_all(self, progress: Progress) -> None:
        """Every certain bag of the records; the others are counted."""
        total = len(self.records.bags)
        for done, bag in enumerate(self.records.bags.values(), 1):
            reason = self._write(bag)
            if reason:
                self._left_out[reason] += 1
            progress(done, total, "")

    def _write(self, bag: Bag) -> str:
        """Write one bag; why it was left out, or nothing."""
        truth = truth_of(bag, self._catalogue)
        if isinstance(truth, Doubt):
            return truth
        try:
            rgb = self._read(bag)
        except EnvironmentFault as fault:
            if fault.code == "evidence.missing" and any(view.sha256 in self.records.expired for view in bag.views):
                return "picture_expired"
            self.faults.append(fault)
            return PICTURE_DOUBTS.get(fault.code, "picture_unreadable")
        self._keep(bag, truth, rgb)
        return ""

    def _read(self, bag: Bag) -> NDArray[np.uint8]:
        """(H, W, 3) RGB as the detector saw it; what is not of the size on record has no place for the boxes."""
        rgb = self._pictures.rgb(bag)
        if rgb is None or rgb.shape[:2] != (bag.height, bag.width):
            found = "no picture" if rgb is None else f"{rgb.shape[1]} × {rgb.shape[0]} pixels"
            raise EnvironmentFault(
                "picture.unreadable", f"bag {bag.bag_id}: {found}, on record are {bag.width} × {bag.height}"
            )
        return rgb

    def _keep(self, bag: Bag, truth: BagTruth, rgb: NDArray[np.uint8]) -> None:
        content = encode_png(np.ascontiguousarray(rgb[..., ::-1]))
        name = f"{bag.bag_id}.png"
        (self._images / name).write_bytes(content)
        self.labelled.add(
            name, (bag.width, bag.height), truth.articles,
            date_captured=china_day(bag.entered_at).isoformat(), checked="by hand" if truth.is_searched else "by eye",
            sha256=hashlib.sha256(content).hexdigest(),
        )  # fmt: skip
        self.sources.add(self.records.sources[bag.bag_id])
        self.lanes.add(bag.lane)

    def report(self, out: str, is_simulated: bool) -> LabelReport:
        """What became of the bags."""
        left_out = {str(reason): self._left_out[reason] for reason in REASONS if self._left_out[reason]}
        return LabelReport(
            out, *self.records.days, is_simulated, len(self.records.bags), len(self.labelled), self.labelled.clean,
            self.labelled.boxes, left_out, tuple((fault.code, str(fault)) for fault in self.faults),
        )  # fmt: skip


def _write_document(part: Path, writing: _Writing, is_simulated: bool, clock: Clock) -> str:
    """SHA-256 hex of the document, which holds that of each picture."""
    first_day, last_day = writing.records.days
    content = writing.labelled.to_json({
        "description": "Bags of a station's own lane with what the people there decided",
        "date_created": clock.now().astimezone(CHINA).isoformat(timespec="seconds"), "version": __version__,
        "node": writing.records.node, "lanes": sorted(writing.lanes), "first_day": first_day, "last_day": last_day,
        "simulated": is_simulated,
    })  # fmt: skip
    (part / ANNOTATIONS).write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def _record(data: Path, writing: _Writing, digest: str, clock: Clock) -> None:
    """In the log before the folder has its name, as any export; and the pictures that were not in order."""
    events: list[e.Event] = [e.FaultReported(fault.code, "export", str(fault)) for fault in writing.faults]
    if digest:
        events.append(e.ExportWritten(KIND, *writing.records.days, (ANNOTATIONS,), (digest,)))
    if events:
        _append(data, writing.records.node, clock, events)


def _append(data: Path, node: str, clock: Clock, events: Sequence[e.Event]) -> None:
    with InstanceLock.acquire(data), AuditLog.open(data / "log.db", node, clock) as log:
        log.append([(SYSTEM_STREAM, event) for event in events], SYSTEM_ACTOR, SYSTEM_ROLE)
