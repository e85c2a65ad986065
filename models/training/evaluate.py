"""Measure a weights file: COCO AP on held-out makers, bags alarmed and articles found at thresholds, real pictures."""

from __future__ import annotations

import contextlib
import io
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

from models.cv import cv2
from models.simulation.labels import LABELS
from models.training.dataset import Sample, lane_sample, letterboxed
from models.training.detect import Detector, Found, overlap_with

TEST_SEED = 902


def coco_ap(samples: Sequence[Sample], found: Sequence[Found], names: Sequence[str]) -> dict[str, tuple[float, float]]:
    """AP50 and AP50:95 of each class that occurs and of ``mean``."""
    truth = COCO()
    truth.dataset = {
        "info": {}, "images": [{"id": index} for index in range(len(samples))],
        "categories": [{"id": index, "name": name} for index, name in enumerate(names)], "annotations": [],
    }  # fmt: skip
    for image, sample in enumerate(samples):
        for box, label in zip(sample.boxes, sample.classes, strict=True):
            x0, y0, x1, y1 = (float(v) for v in box)
            truth.dataset["annotations"].append(
                {
                    "id": len(truth.dataset["annotations"]) + 1,
                    "image_id": image,
                    "category_id": int(label),
                    "iscrowd": 0,
                    "bbox": [x0, y0, x1 - x0, y1 - y0],
                    "area": (x1 - x0) * (y1 - y0),
                }
            )
    rows = [
        [image, *(float(v) for v in (*box[:2], *(box[2:] - box[:2]))), float(score), int(label)]
        for image, one in enumerate(found)
        for box, score, label in zip(one.boxes, one.scores, one.classes, strict=True)
    ]
    with contextlib.redirect_stdout(io.StringIO()):
        truth.createIndex()
        judge = COCOeval(truth, truth.loadRes(np.array(rows).reshape(-1, 7)), "bbox")
        judge.evaluate()
        judge.accumulate()
    precision = judge.eval["precision"][:, :, :, 0, -1]  # IoU x recall x class
    out = {}
    for index, name in enumerate(names):
        values = precision[:, :, index]
        if (values > -1).any():
            out[name] = (float(values[0].mean()), float(values.mean()))
    out["mean"] = tuple(np.mean(list(out.values()), axis=0)) if out else (0.0, 0.0)
    return out


def wilson(hits: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """95 % interval of a share."""
    if total == 0:
        return (0.0, 1.0)
    p, n = hits / total, total
    middle, half = p + z * z / (2 * n), z * np.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (float((middle - half) / (1 + z * z / n)), float((middle + half) / (1 + z * z / n)))


def simulated_figures(detector: Detector, thresholds: Mapping[str, float], count: int = 900) -> dict[str, object]:
    """AP on ``count`` test frames of held-out makers, and what the thresholds do there."""
    samples = [lane_sample(TEST_SEED, index) for index in range(count)]
    found = [detector.find(sample.picture) for sample in samples]
    limit = np.array([thresholds[name] for name in LABELS])
    hits, articles, alarmed, clean = np.zeros(len(LABELS), int), np.zeros(len(LABELS), int), 0, 0
    for sample, one in zip(samples, found, strict=True):
        shown = one.scores > limit[one.classes]
        if len(sample.boxes) == 0:
            clean, alarmed = clean + 1, alarmed + bool(shown.any())
        for box, label in zip(sample.boxes, sample.classes, strict=True):
            articles[label] += 1
            hits[label] += bool((overlap_with(one.boxes[shown & (one.classes == label)], box) > 0.3).any())
    return {
        "ap": coco_ap(samples, found, LABELS),
        "recall_at_threshold": {
            n: round(int(h) / max(int(a), 1), 3) for n, h, a in zip(LABELS, hits, articles, strict=True)
        },
        "articles": {n: int(a) for n, a in zip(LABELS, articles, strict=True)},
        "found": [int(hits.sum()), int(articles.sum()), *wilson(int(hits.sum()), int(articles.sum()))],
        "clean_bags_alarmed": [alarmed, clean, *wilson(alarmed, clean)],
    }


def trained_makers_ap(detector: Detector, count: int = 400) -> dict[str, tuple[float, float]]:
    """AP on new bags of makers that training did see: flatters, and shows what the step to new makers costs."""
    samples = [lane_sample(TEST_SEED, index, split="train") for index in range(count)]
    return coco_ap(samples, [detector.find(sample.picture) for sample in samples], LABELS)


def milliseconds(detector: Detector, runs: int = 40) -> float:
    """Best time of one picture through the detector, NMS included, on one thread."""
    picture = lane_sample(TEST_SEED, 1).picture
    best = float("inf")
    for _ in range(runs):
        began = time.perf_counter()
        detector.find(picture)
        best = min(best, time.perf_counter() - began)
    return 1000 * best


CUTTERS = ("scissors", "straight_knife", "folding_knife", "utility_knife", "multi_tool_knife")
KNIVES = CUTTERS[1:]
REAL_SETS: dict[str, tuple[str, dict[str, str], dict[str, str]]] = {
    # folder, its category -> one name, our label -> one name
    "opixray_cutter": ("opixray/val", dict.fromkeys(("scissor", *KNIVES), "cutter"), dict.fromkeys(CUTTERS, "cutter")),
    "sixray": ("sixray/train", {"gun": "gun", "knife": "knife", "wrench": "wrench"},
               {"gun": "gun", "wrench": "wrench", **dict.fromkeys(KNIVES, "knife")}),
}  # fmt: skip


def _real_samples(root: Path, categories: Mapping[str, str], names: Sequence[str], stretched: bool) -> Iterator[Sample]:
    content = json.loads((root / "annotations.json").read_text(encoding="utf-8"))
    category = {entry["id"]: entry["name"] for entry in content["categories"]}
    for image in content["images"]:
        picture = np.asarray(cv2.imread(str(root / "images" / image["file_name"])), np.uint8)[..., ::-1]
        # OPIXray's scans were squeezed to a square from about 1225 x 954.
        wide = 1225 / 954 if stretched else 1.0
        boxed, scale = letterboxed(np.asarray(cv2.resize(picture, None, fx=wide, fy=1.0), np.uint8))
        own = [entry for entry in content["annotations"] if entry["image_id"] == image["id"]]
        boxes = np.array([entry["bbox"] for entry in own], np.float32).reshape(-1, 4)
        boxes = (
            np.concatenate([boxes[:, :2], boxes[:, :2] + boxes[:, 2:]], 1)
            * np.float32(scale)
            * np.array([wide, 1, wide, 1], np.float32)
        )
        yield Sample(
            boxed, boxes, np.array([names.index(categories[category[entry["category_id"]]]) for entry in own], np.int64)
        )


def real_figures(detector: Detector, root: Path) -> dict[str, dict[str, tuple[float, float]]]:
    """AP on the real sets under ``root``, whose classes are merged to what they name; nothing was trained on them."""
    out = {}
    for name, (folder, categories, labels) in REAL_SETS.items():
        names = sorted(set(categories.values()))
        samples = list(_real_samples(root / folder, categories, names, "opixray" in name))
        merge = np.array([names.index(labels[label]) if label in labels else -1 for label in LABELS])
        found = []
        for sample in samples:
            one = detector.find(sample.picture)
            known = merge[one.classes] >= 0
            found.append(Found(one.boxes[known], one.scores[known], merge[one.classes[known]]))
        out[name] = coco_ap(samples, found, names)
    return out
