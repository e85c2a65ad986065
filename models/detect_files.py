"""Run a detector over picture files, as many at a time as there are cores."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct

from checkpoint.detection import Detection
from checkpoint.errors import EnvironmentFault
from checkpoint.scan import Scan
from models.pictures import PictureFile, picture_files, read_scan

FLOOR_E4 = 100
"""Score from which a zone is told of when measuring: far below every threshold."""
MOST_WORKERS = 4

Work = TypeVar("Work")
Outcome = TypeVar("Outcome")
Progress = Callable[[int, int, str], None]


class FileDetector(Protocol):
    """What ``OnnxDetector`` and the detectors of tests have in common; ``detect`` may be called by several threads."""

    @property
    def name(self) -> str:
        """Name and version of the model."""
        ...

    @property
    def thresholds(self) -> Mapping[str, float]:
        """Label -> calibrated score, 0..1, from which it is shown; in the order of the outputs."""
        ...

    def detect(self, scan: Scan, min_score_e4: int | None = None) -> tuple[Detection, ...]:
        """Zones above the threshold, best first."""
        ...


class FoundInFile(Struct, frozen=True, forbid_unknown_fields=True):
    """One zone: ``bbox`` is left, top, width, height in pixels of the file, ``score`` 0..1."""

    file_name: str
    label: str
    bbox: tuple[int, int, int, int]
    score: float


class NotLookedAt(Struct, frozen=True):
    """A file that could not be read or judged, and why, with the cure."""

    file_name: str
    code: str
    message: str


class Looked(Struct, frozen=True):
    """What a run over files gave.

    Attributes:
        files: how many there were, those not looked at among them.
    """

    files: int
    found: tuple[FoundInFile, ...]
    not_looked_at: tuple[NotLookedAt, ...]


def detect_files(
    places: Sequence[Path],
    detector: FileDetector,
    *,
    min_score_e4: int | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Looked:
    """Look at pictures and dual-energy pairs (named by their ``_low`` half); one that fails does not stop the others.

    Args:
        places: files, and folders whose pictures, also those further below, are taken in the order of their names.
        detector: any.
        min_score_e4: one threshold for all classes; the manifest's when left out.
        progress: told (files done, files in all, name of the file) after each.
        workers: how many at a time; one a core when left out.

    Raises:
        EnvironmentFault: ``picture.missing`` or ``picture.none``, before the first file is looked at.
    """
    files = list(dict.fromkeys(picture_files(places)))

    def look(file: PictureFile) -> list[FoundInFile] | NotLookedAt:
        try:
            return _found_in(file.name, detector.detect(read_scan(file.path), min_score_e4))
        except EnvironmentFault as fault:
            return NotLookedAt(file.name, fault.code, str(fault))

    found: list[FoundInFile] = []
    failed: list[NotLookedAt] = []
    for number, (file, outcome) in enumerate(zip(files, side_by_side(look, files, workers), strict=True), 1):
        if isinstance(outcome, NotLookedAt):
            failed.append(outcome)
        else:
            found += outcome
        if progress is not None:
            progress(number, len(files), file.name)
    return Looked(len(files), tuple(found), tuple(failed))


def side_by_side(
    work: Callable[[Work], Outcome], items: Sequence[Work], workers: int | None = None
) -> Iterator[Outcome]:
    """The outcomes in the order of ``items``, several being worked on at a time; the first exception ends it all."""
    with ThreadPoolExecutor(workers or cores(), "look") as pool:
        try:
            yield from pool.map(work, items)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)  # Ctrl+C: what has not begun never begins


def cores() -> int:
    """How many pictures to look at at a time: one a core, at most ``MOST_WORKERS``."""
    return min(MOST_WORKERS, len(os.sched_getaffinity(0)))


def _found_in(name: str, detections: Sequence[Detection]) -> list[FoundInFile]:
    return [
        FoundInFile(name, one.label, (one.box.x, one.box.y, one.box.w, one.box.h), one.score_e4 / 10000)
        for one in detections
    ]


def to_json(found: Sequence[FoundInFile]) -> str:
    """A JSON list of objects with file_name, label, bbox and score, one a line."""
    rows = [
        json.dumps(
            {"file_name": one.file_name, "label": one.label, "bbox": one.bbox, "score": one.score}, ensure_ascii=False
        )
        for one in found
    ]
    return "[\n" + ",\n".join(rows) + "\n]\n" if rows else "[]\n"
