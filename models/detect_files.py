"""Run a detector over picture files."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from checkpoint.detection import Detection
from checkpoint.scan import Scan
from models.pictures import picture_files, read_scan


class FileDetector(Protocol):
    """What ``OnnxDetector`` and ``DetectorProcess`` have in common."""

    @property
    def name(self) -> str:
        """Name and version of the model."""
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


def detect_files(
    places: Sequence[Path],
    detector: FileDetector,
    *,
    min_score_e4: int | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> list[FoundInFile]:
    """Look at pictures and dual-energy pairs (named by their ``_low`` half).

    Args:
        places: files, and folders whose pictures are taken in the order of their names.
        detector: any.
        min_score_e4: one threshold for all classes; the manifest's when left out.
        progress: told (files done, files in all, name of the file) after each.

    Raises:
        EnvironmentFault: ``picture.*``, a place is missing or a file cannot be read.
        DetectorUnavailable: the detector failed on a file.
    """
    files = list(picture_files(places))
    found: list[FoundInFile] = []
    for number, path in enumerate(files, 1):
        found += _found_in(path, detector.detect(read_scan(path), min_score_e4))
        if progress is not None:
            progress(number, len(files), path.name)
    return found


def _found_in(path: Path, detections: Sequence[Detection]) -> list[FoundInFile]:
    return [
        FoundInFile(path.name, one.label, (one.box.x, one.box.y, one.box.w, one.box.h), one.score_e4 / 10000)
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
