"""Training pictures out of real, labelled scans: a station's own, or an academic set for a research model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.labels import LABELS
from models.simulation.roughen import roughened
from models.training.dataset import Sample, crop_corner, whole_enough

KEPT_SHARE, LEAST_SIDE = 0.5, 3.0
"""Of a marked article that must remain in a crop; real boxes are drawn loosely and small."""


@dataclass(frozen=True)
class LabelledPicture:
    """A file, and what is marked in it: boxes (G, 4) float32 xyxy pixels, classes (G,) int64 places in ``LABELS``."""

    file: Path
    boxes: NDArray[np.float32]
    classes: NDArray[np.int64]


def read_coco(annotations: Path, images: Path, renamed: Mapping[str, str]) -> list[LabelledPicture]:
    """Pictures of a COCO file; categories that are no label of ours, not even ``renamed``, are left out."""
    content = json.loads(annotations.read_text(encoding="utf-8"))
    names = {entry["id"]: renamed.get(entry["name"], entry["name"]) for entry in content["categories"]}
    marked: dict[int, list[tuple[list[float], int]]] = {entry["id"]: [] for entry in content["images"]}
    for one in content["annotations"]:
        if names[one["category_id"]] in LABELS:
            marked[one["image_id"]].append((one["bbox"], LABELS.index(names[one["category_id"]])))
    found = []
    for entry in content["images"]:
        boxes = np.array([box for box, _ in marked[entry["id"]]], np.float32).reshape(-1, 4)
        boxes[:, 2:] += boxes[:, :2]
        classes = np.array([label for _, label in marked[entry["id"]]], np.int64)
        found.append(LabelledPicture(images / entry["file_name"], boxes, classes))
    return found


class RealPictures:
    """Draws crops that favour what is marked, or four pictures made smaller."""

    def __init__(self, pictures: list[LabelledPicture], seed: int, part: int, work_side: int = 640) -> None:
        self._pictures, self._work = pictures, work_side
        self._rng = np.random.default_rng([seed, 19, part])

    def draw(self, side: int) -> Sample:
        """One picture of ``side`` pixels."""
        rng = self._rng
        canvas = np.full((side, side, 3), 255, np.uint8)
        many = rng.random() < 0.35
        x, y = (int(v) for v in rng.uniform(0.4, 0.6, 2) * side)
        cells = [(0, 0, x, y), (x, 0, side, y), (0, y, x, side), (x, y, side, side)] if many else [(0, 0, side, side)]
        boxes, classes = [], []
        for cell in cells:
            one = self._pictures[rng.integers(len(self._pictures))]
            own_boxes, own_classes = self._put(canvas, cell, one, rng)
            boxes.append(own_boxes)
            classes.append(own_classes)
        picture = roughened(canvas, rng) if rng.random() < 0.4 else canvas
        return Sample(picture, np.concatenate(boxes), np.concatenate(classes))

    def _put(
        self, canvas: NDArray[np.uint8], cell: tuple[int, int, int, int], one: LabelledPicture, rng: Generator
    ) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        picture = np.asarray(cv2.imread(str(one.file)))[..., ::-1]
        boxes = one.boxes
        height, width = picture.shape[:2]
        if rng.random() < 0.5:
            picture, boxes = (
                picture[:, ::-1],
                np.stack([width - boxes[:, 2], boxes[:, 1], width - boxes[:, 0], boxes[:, 3]], 1),
            )
        if rng.random() < 0.5:
            picture, boxes = (
                picture[::-1],
                np.stack([boxes[:, 0], height - boxes[:, 3], boxes[:, 2], height - boxes[:, 1]], 1),
            )
        if rng.random() < 0.3:
            picture, boxes = picture.transpose(1, 0, 2), boxes[:, [1, 0, 3, 2]]
        height, width = picture.shape[:2]
        scale = self._work / max(height, width) * np.exp(rng.uniform(-0.35, 0.25)) * np.exp(rng.normal(0, 0.06, 2))
        size = np.array([cell[2] - cell[0], cell[3] - cell[1]])
        whole = np.array([width, height])
        wanted = np.minimum(np.ceil(size / scale).astype(int) + 1, whole)
        corner = crop_corner(rng, boxes, wanted, whole)
        crop = np.ascontiguousarray(picture[corner[1] : corner[1] + wanted[1], corner[0] : corner[0] + wanted[0]])
        fitted = np.minimum(np.rint(wanted * scale).astype(int), size)
        small = cv2.resize(
            crop,
            (int(fitted[0]), int(fitted[1])),
            interpolation=cv2.INTER_AREA if scale.min() < 1 else cv2.INTER_LINEAR,
        )
        canvas[cell[1] : cell[1] + fitted[1], cell[0] : cell[0] + fitted[0]] = small
        placed = (boxes - np.tile(corner, 2)) * np.tile(fitted / wanted, 2)
        kept, keep = whole_enough(placed, fitted, KEPT_SHARE, LEAST_SIDE)
        return (kept + np.tile(np.array(cell[:2]), 2)).astype(np.float32), one.classes[keep]

    def batch(self, count: int, side: int) -> list[Sample]:
        """``count`` samples of one size."""
        return [self.draw(side) for _ in range(count)]
