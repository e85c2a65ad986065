"""Measure a detector on pictures with COCO annotations: average precision, class by class."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from checkpoint.detection import Detection
from checkpoint.errors import EnvironmentFault
from models.detect_files import FileDetector
from models.pictures import read_scan
from models.postprocess import Candidates, suppressed

FLOOR_E4 = 100
"""Score from which a zone counts: precision at every recall needs those far below the thresholds, too."""
NOT_APPLICABLE = -1.0


class ClassResult(Struct, frozen=True):
    """One category of the annotations; ap50 and ap (AP50:95) are 0..1, or None when it has no object."""

    category: str
    labels: tuple[str, ...]
    objects: int
    ap50: float | None
    ap: float | None


class Result(Struct, frozen=True):
    """What was measured, with what, on what.

    Attributes:
        is_simulated: whether the pictures were; such figures never stand beside real ones unmarked.
        classes: those categories that a label of the model is mapped to.
        left_out: categories of the annotations that the model has no label for; not in the means.
        map50, map: means of the classes that have objects, 0..1.
    """

    model: str
    annotations: str
    is_simulated: bool
    images: int
    classes: tuple[ClassResult, ...]
    left_out: tuple[str, ...]
    map50: float
    map: float

    def to_json(self) -> str:
        """As JSON, indented."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2).decode()

    def to_text(self) -> str:
        """As a table for a terminal."""
        mark = " (simulated)" if self.is_simulated else ""
        width = max([len(one.category) for one in self.classes] + [8])
        lines = [f"{self.model} on {self.annotations}{mark}: {self.images} images"]
        lines.append(f"{'category':<{width}}  objects   AP50  AP50:95")
        for one in self.classes:
            lines.append(f"{one.category:<{width}}  {one.objects:7d}  {_figure(one.ap50)}    {_figure(one.ap)}")
        objects = sum(one.objects for one in self.classes)
        lines.append(f"{'mean':<{width}}  {objects:7d}  {_figure(self.map50)}    {_figure(self.map)}{mark}")
        if self.left_out:
            lines.append(f"left out, no label of the model is mapped to them: {', '.join(self.left_out)}")
        return "\n".join(lines) + "\n"


def _figure(value: float | None) -> str:
    return "  -  " if value is None else f"{value:5.3f}"


def evaluate(
    annotations: Path,
    images_dir: Path,
    detector: FileDetector,
    label_map: Mapping[str, str],
    *,
    is_simulated: bool = False,
    progress: Callable[[int, int, str], None] | None = None,
) -> Result:
    """Run the detector over every picture of a COCO file and compare.

    Args:
        annotations: COCO JSON with images, categories, annotations (bbox: left, top, width, height).
        images_dir: where the ``file_name`` of each image lies.
        detector: its thresholds are not used.
        label_map: label of the model -> category of the annotations. Several labels may share one category: then the
            better of two boxes on one object counts, as between boxes of one class.
        is_simulated: of the pictures; shown with every figure.
        progress: told (images done, images in all, file name) after each.

    Raises:
        EnvironmentFault: ``evaluate.*`` or ``picture.*``: a file cannot be used, or pycocotools is missing.
    """
    tools = _pycocotools()
    truth = _read(annotations)
    categories = {entry["name"]: entry["id"] for entry in truth["categories"]}
    unknown = sorted(set(label_map.values()) - set(categories))
    if unknown:
        raise EnvironmentFault(
            "evaluate.unknown_category",
            f"{annotations}: no category {', '.join(unknown)}, which the label map names; it has "
            f"{', '.join(categories)}",
        )
    category_of = {label: categories[name] for label, name in label_map.items()}
    rows: list[NDArray[np.float64]] = []
    for number, image in enumerate(truth["images"], 1):
        scan = read_scan(images_dir / image["file_name"])
        rows.append(_rows(image["id"], detector.detect(scan, FLOOR_E4), category_of))
        if progress is not None:
            progress(number, len(truth["images"]), image["file_name"])
    precision = _precision(
        tools, truth, np.concatenate(rows) if rows else np.zeros((0, 7)), sorted(category_of.values())
    )
    return _result(detector.name, annotations.name, is_simulated, truth, label_map, precision)


def _pycocotools() -> tuple[ModuleType, ModuleType]:
    try:
        from pycocotools import coco, cocoeval
    except ImportError as error:
        raise EnvironmentFault(
            "evaluate.tools_missing",
            "measuring needs the package pycocotools, which the lane itself does not: install the test requirements",
        ) from error
    return coco, cocoeval


def _read(annotations: Path) -> dict[str, Any]:
    """The COCO file with what the measuring needs, and nothing of it missing."""
    try:
        content = json.loads(annotations.read_text(encoding="utf-8"))
        images = [{"id": int(one["id"]), "file_name": str(one["file_name"])} for one in content["images"]]
        categories = [{"id": int(one["id"]), "name": str(one["name"])} for one in content["categories"]]
        objects = [_object(one) for one in content["annotations"]]
    except OSError as error:
        raise EnvironmentFault("evaluate.unreadable", f"{annotations}: {error.strerror}; check the path") from error
    except (ValueError, KeyError, TypeError) as error:
        raise EnvironmentFault(
            "evaluate.not_coco", f"{annotations}: not COCO annotations ({error!r}); export them again as COCO detection"
        ) from error
    return {"info": {}, "images": images, "categories": categories, "annotations": objects}


def _object(one: dict[str, Any]) -> dict[str, Any]:
    left, top, width, height = (float(value) for value in one["bbox"])
    return {
        "id": int(one["id"]), "image_id": int(one["image_id"]), "category_id": int(one["category_id"]),
        "bbox": [left, top, width, height], "area": float(one.get("area", width * height)),
        "iscrowd": int(one.get("iscrowd", 0)),
    }  # fmt: skip


def _rows(image_id: int, detections: Sequence[Detection], category_of: Mapping[str, int]) -> NDArray[np.float64]:
    """(K, 7): image, left, top, width, height, score, category, as ``COCO.loadRes`` wants them."""
    known = [one for one in detections if one.label in category_of]
    boxes = np.array([(one.box.x, one.box.y, one.box.w, one.box.h) for one in known], np.float64).reshape(-1, 4)
    found = suppressed(
        Candidates(
            np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], axis=1),
            np.array([one.score_e4 / 10000 for one in known], np.float32),
            np.array([category_of[one.label] for one in known], np.int64),
        )
    )
    sides = found.boxes[:, 2:] - found.boxes[:, :2]
    image = np.full((len(sides), 1), image_id)
    return np.hstack([image, found.boxes[:, :2], sides, found.scores[:, None], found.classes[:, None]])


def _precision(
    tools: tuple[ModuleType, ModuleType], truth: dict[str, Any], rows: NDArray[np.float64], wanted: Sequence[int]
) -> dict[int, NDArray[np.float64]]:
    """Category -> (10 IoU limits, 101 recalls) precision, -1 where there is no object."""
    coco, cocoeval = tools
    with contextlib.redirect_stdout(io.StringIO()):  # pycocotools prints its progress
        reference = coco.COCO()
        reference.dataset = truth
        reference.createIndex()
        found = coco.COCO()
        found.dataset = {**truth, "annotations": []}
        found.createIndex()
        if len(rows):  # loadRes fails on nothing
            found = reference.loadRes(rows)
        judge = cocoeval.COCOeval(reference, found, "bbox")
        judge.params.catIds = list(wanted)
        judge.evaluate()
        judge.accumulate()
    every_area, hundred_detections = 0, -1
    precision = judge.eval["precision"][:, :, :, every_area, hundred_detections]
    return {category: precision[:, :, index] for index, category in enumerate(wanted)}


def _result(
    model: str,
    annotations: str,
    is_simulated: bool,
    truth: dict[str, Any],
    label_map: Mapping[str, str],
    precision: Mapping[int, NDArray[np.float64]],
) -> Result:
    classes = []
    for entry in truth["categories"]:
        if entry["id"] in precision:
            values = precision[entry["id"]]
            has_objects = bool((values != NOT_APPLICABLE).any())
            classes.append(
                ClassResult(
                    entry["name"],
                    tuple(label for label, category in label_map.items() if category == entry["name"]),
                    sum(one["category_id"] == entry["id"] and not one["iscrowd"] for one in truth["annotations"]),
                    float(values[0].mean()) if has_objects else None,
                    float(values.mean()) if has_objects else None,
                )
            )
    left_out = tuple(entry["name"] for entry in truth["categories"] if entry["id"] not in precision)
    figures = [(one.ap50, one.ap) for one in classes if one.ap50 is not None and one.ap is not None]
    map50, mean = np.mean(figures, axis=0) if figures else (0.0, 0.0)
    return Result(
        model, annotations, is_simulated, len(truth["images"]), tuple(classes), left_out, float(map50), float(mean)
    )
