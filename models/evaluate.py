"""Measure a detector on pictures with COCO annotations: average precision by class, and bags found and alarmed."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from checkpoint.detection import Detection
from checkpoint.errors import EnvironmentFault
from models.ap_interval import Interval, intervals, matched
from models.bag_figures import PFA, BagFigure, Share, detection_at, share
from models.detect_files import FLOOR_E4, FileDetector, Progress, side_by_side
from models.pictures import PictureFile, picture_files, read_scan
from models.postprocess import Candidates, suppressed

NOT_APPLICABLE = -1.0
SAME = {"scissor": "scissors"}
"""Names of categories in circulation for a label of ours."""


class ClassResult(Struct, frozen=True):
    """One category of the annotations; ap50 and ap (AP50:95) are 0..1, or None when it has no object.

    Attributes:
        pictures: with an object of it.
        found: bags with it at ``PFA`` of the clean bags, by its own labels alone; None without such bags.
        ap50_interval: of ap50, pictures drawn anew.
    """

    category: str
    labels: tuple[str, ...]
    objects: int
    pictures: int
    ap50: float | None
    ap: float | None
    found: BagFigure | None
    ap50_interval: Interval | None = None


class Result(Struct, frozen=True):
    """What was measured, with what, on what.

    Attributes:
        is_simulated: whether the pictures were; such figures never stand beside real ones unmarked.
        images: of the annotations; ``clean`` counts those without annotation and those of the negatives.
        classes: those categories that a label of the model is mapped to.
        left_out: categories of the annotations that the model has no label for; not in the means.
        map50, map: means of the classes that have objects, 0..1.
        found: bags with an object of ``classes`` whose best mapped label is above what ``PFA`` of the clean bags reach.
        alarmed: clean bags with a box of any label at the model's own thresholds.
        map50_interval: of map50, pictures drawn anew.
    """

    model: str
    annotations: str
    is_simulated: bool
    images: int
    clean: int
    classes: tuple[ClassResult, ...]
    left_out: tuple[str, ...]
    map50: float | None
    map: float | None
    found: BagFigure | None
    alarmed: Share | None
    map50_interval: Interval | None = None

    def to_json(self) -> str:
        """As JSON, indented; intervals are of 95 %, of a share Wilson's, of AP50 the bootstrap's."""
        document = {**msgspec.to_builtins(self), "pfa": PFA}
        return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


class _Looked(NamedTuple):
    """One picture: its id in the annotations, None for a negative, and what was found at the floor."""

    image_id: int | None
    detections: tuple[Detection, ...]


def label_map_of(
    categories: Sequence[str], labels: Sequence[str], wanted: Mapping[str, Sequence[str]] | None = None
) -> dict[str, str]:
    """Label of the model -> category of the annotations.

    Args:
        categories: of the annotations.
        labels: of the model.
        wanted: category -> labels; what it does not name is matched by name. No labels leave a category out.

    Raises:
        EnvironmentFault: ``evaluate.unknown_category``, ``evaluate.unknown_label``, ``evaluate.label_twice``, or
            ``evaluate.no_label`` when nothing matches.
    """
    wanted = wanted or {}
    _refuse_unknown("evaluate.unknown_category", "category of the annotations", sorted(wanted), categories)
    given = [(label, category) for category, names in wanted.items() for label in names]
    _refuse_unknown("evaluate.unknown_label", "label of the model", [label for label, _ in given], labels)
    mapped = dict(given)
    if len(mapped) != len(given):
        raise EnvironmentFault(
            "evaluate.label_twice", "the label map gives one label to two categories; give it to one"
        )
    for category in categories:
        label = SAME.get(category, category)
        if category not in wanted and label in labels and label not in mapped:
            mapped[label] = category
    if not mapped:
        raise EnvironmentFault(
            "evaluate.no_label",
            f"no label of the model has the name of a category ({', '.join(categories)}): say which belong together, "
            f"--map CATEGORY=LABEL,LABEL; the labels are {', '.join(labels)}",
        )
    return mapped


def _refuse_unknown(code: str, what: str, names: Sequence[str], known: Sequence[str]) -> None:
    unknown = [name for name in names if name not in known]
    if unknown:
        raise EnvironmentFault(
            code, f"the label map names {', '.join(unknown)}, which is no {what}; there are {', '.join(known)}"
        )


def evaluate(
    annotations: Path,
    images_dir: Path,
    detector: FileDetector,
    wanted: Mapping[str, Sequence[str]] | None = None,
    *,
    is_simulated: bool = False,
    negatives: Path | None = None,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Result:
    """Run the detector over every picture of a COCO file and compare.

    Args:
        annotations: COCO JSON with images, categories, annotations (bbox: left, top, width, height). Pictures without
            any annotation are clean bags; ``info.simulated`` says that all are simulated.
        images_dir: where the ``file_name`` of each image lies.
        detector: its thresholds are used for the clean bags only.
        wanted: category -> labels, see ``label_map_of``. Several labels may share one category: then the better of two
            boxes on one object counts, as between boxes of one class.
        is_simulated: of the pictures; shown with every figure.
        negatives: a folder of more clean bags.
        progress: told (images done, images in all, file name) after each.
        workers: how many pictures at a time; one a core when left out.

    Raises:
        EnvironmentFault: ``evaluate.*`` or ``picture.*``: a file cannot be used, or pycocotools is missing.
        DetectorUnavailable: the detector cannot judge a picture.
    """
    tools = _pycocotools()
    truth = _read(annotations)
    categories = {entry["name"]: entry["id"] for entry in truth["categories"]}
    label_map = label_map_of(list(categories), list(detector.thresholds), wanted)
    category_of = {label: categories[name] for label, name in label_map.items()}
    looked = _look(truth, images_dir, detector, negatives, progress, workers)
    rows = [_rows(one.image_id, one.detections, category_of) for one in looked if one.image_id is not None]
    wanted_ids = sorted(set(category_of.values()))
    judge = _judged(tools, truth, np.concatenate(rows), wanted_ids)
    precision = _precision(judge, wanted_ids)
    of_mean, of_each = intervals([matched(judge, place) for place in range(len(wanted_ids))])
    bags = _Bags(truth, looked, category_of)
    classes = _classes(truth, label_map, precision, dict(zip(wanted_ids, of_each, strict=True)), bags)
    figures = [(one.ap50, one.ap) for one in classes if one.ap50 is not None and one.ap is not None]
    map50, mean = np.mean(figures, axis=0).tolist() if figures else (None, None)
    return Result(
        detector.name, annotations.name, is_simulated or truth["is_simulated"], len(truth["images"]), len(bags.clean),
        classes, tuple(name for name, number in categories.items() if number not in precision), map50, mean,
        bags.found(set(category_of.values())), bags.alarmed(detector.thresholds), of_mean,
    )  # fmt: skip


def _look(
    truth: dict[str, Any], images_dir: Path, detector: FileDetector, negatives: Path | None, progress: Progress | None,
    workers: int | None,
) -> list[_Looked]:  # fmt: skip
    """Every picture at the floor; one that cannot be read ends it, for all figures would be wrong."""
    files: list[tuple[int | None, PictureFile]] = [
        (image["id"], PictureFile(images_dir / image["file_name"], image["file_name"])) for image in truth["images"]
    ]
    files += [(None, file) for file in picture_files([negatives] if negatives is not None else [])]

    def look(file: tuple[int | None, PictureFile]) -> _Looked:
        return _Looked(file[0], detector.detect(read_scan(file[1].path), FLOOR_E4))

    looked: list[_Looked] = []
    for one in side_by_side(look, files, workers):
        looked.append(one)
        if progress is not None:
            progress(len(looked), len(files), files[len(looked) - 1][1].name)
    return looked


class _Bags:
    """The pictures as bags: which hold which categories, which are clean, and their best scores."""

    def __init__(self, truth: dict[str, Any], looked: Sequence[_Looked], category_of: Mapping[str, int]) -> None:
        self._holds: dict[int, set[int]] = {image["id"]: set() for image in truth["images"]}
        annotated = set()
        for one in truth["annotations"]:
            annotated.add(one["image_id"])
            if not one["iscrowd"]:
                self._holds[one["image_id"]].add(one["category_id"])
        self._category_of = category_of
        self.clean = [one for one in looked if one.image_id not in annotated]
        self._held = [one for one in looked if one.image_id in annotated]

    def holding(self, categories: set[int]) -> list[_Looked]:
        """Bags with an object of one of the categories."""
        return [one for one in self._held if one.image_id is not None and self._holds[one.image_id] & categories]

    def found(self, categories: set[int]) -> BagFigure | None:
        """Of the bags with one of the categories, those above what ``PFA`` of the clean bags reach with its labels."""

        def best(looked: _Looked) -> float:
            scores = [one.score_e4 for one in looked.detections if self._category_of.get(one.label) in categories]
            return max(scores, default=0) / 10000

        return detection_at(PFA, [best(one) for one in self.holding(categories)], [best(one) for one in self.clean])

    def alarmed(self, thresholds: Mapping[str, float]) -> Share | None:
        """Clean bags with a box at the thresholds."""
        alarms = sum(
            any(one.score_e4 >= thresholds[one.label] * 10000 - 0.5 for one in looked.detections)
            for looked in self.clean
        )
        return share(alarms, len(self.clean))


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
        objects = [_object(number, one) for number, one in enumerate(content["annotations"], 1)]
        info = content.get("info")
        _refuse_dangling(images, categories, objects)
    except OSError as error:
        raise EnvironmentFault("evaluate.unreadable", f"{annotations}: {error.strerror}; check the path") from error
    except (ValueError, KeyError, TypeError) as error:
        raise EnvironmentFault(
            "evaluate.not_coco", f"{annotations}: not COCO annotations ({error!r}); export them again as COCO detection"
        ) from error
    return {
        "info": {}, "images": images, "categories": categories, "annotations": objects,
        "is_simulated": isinstance(info, dict) and info.get("simulated") is True,
    }  # fmt: skip


def _refuse_dangling(
    images: Sequence[dict[str, Any]], categories: Sequence[dict[str, Any]], objects: Sequence[dict[str, Any]]
) -> None:
    if not images:
        raise ValueError("it lists no image")
    for kind, listed in (("image", images), ("category", categories)):
        known = {one["id"] for one in listed}
        if len(known) != len(listed):
            raise ValueError(f"two of its {kind} ids are equal")
        for one in objects:
            if one[f"{kind}_id"] not in known:
                raise ValueError(f"annotation {one['id']} names {kind} {one[f'{kind}_id']}, which it does not list")


def _object(number: int, one: dict[str, Any]) -> dict[str, Any]:
    """Numbered anew: pycocotools takes a match with the object of id 0 for none."""
    left, top, width, height = (float(value) for value in one["bbox"])
    return {
        "id": number, "image_id": int(one["image_id"]), "category_id": int(one["category_id"]),
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


def _judged(
    tools: tuple[ModuleType, ModuleType], truth: dict[str, Any], rows: NDArray[np.float64], wanted: Sequence[int]
) -> Any:
    """The ``COCOeval`` that has matched and summed up."""
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
    return judge


def _precision(judge: Any, wanted: Sequence[int]) -> dict[int, NDArray[np.float64]]:
    """Category -> (10 IoU limits, 101 recalls) precision, -1 where there is no object."""
    every_area, hundred_detections = 0, -1
    precision = judge.eval["precision"][:, :, :, every_area, hundred_detections]
    return {category: precision[:, :, index] for index, category in enumerate(wanted)}


def _classes(
    truth: dict[str, Any], label_map: Mapping[str, str], precision: Mapping[int, NDArray[np.float64]],
    ranges: Mapping[int, Interval | None], bags: _Bags,
) -> tuple[ClassResult, ...]:  # fmt: skip
    classes = []
    for entry in truth["categories"]:
        if entry["id"] not in precision:
            continue
        values = precision[entry["id"]]
        has_objects = bool((values != NOT_APPLICABLE).any())
        classes.append(
            ClassResult(
                entry["name"],
                tuple(label for label, category in label_map.items() if category == entry["name"]),
                sum(one["category_id"] == entry["id"] and not one["iscrowd"] for one in truth["annotations"]),
                len(bags.holding({entry["id"]})),
                float(values[0].mean()) if has_objects else None,
                float(values.mean()) if has_objects else None,
                bags.found({entry["id"]}),
                ranges[entry["id"]],
            )
        )
    return tuple(classes)
