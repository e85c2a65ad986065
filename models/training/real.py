"""Training pictures out of real, labelled scans: a station's own, or an academic set for a research model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.belt import on_white
from models.cv import cv2
from models.simulation.labels import LABELS
from models.simulation.roughen import REAL, roughened
from models.training.blend import Picture, blended, cut_out
from models.training.dataset import OFF_CENTRE, Sample, crop_corner, whole_enough

KEPT_SHARE, LEAST_SIDE = 0.5, 3.0
"""Of a marked article that must remain in a crop; real boxes are drawn loosely and small."""
MOST_CELLS, CELL_TO_ARTICLE = 3, 2.0
"""Crops a side in one training picture, and how wide such a crop is beside its article."""
WHOLE, PACKED_OFF_CENTRE = 0.25, 0.25
"""How often a packed picture is one large crop all the same; how far off a crop's centre its article may lie."""
BLENDED_IN = (0.45, 0.3, 0.25)
"""How often none, one, two articles of other scans are blended into one."""
TINTED, OTHER_COLOURS = 0.3, 0.5
"""How often a picture gets a grey belt, and another maker's hues."""
SAME_LABEL = {"scissor": "scissors", "knife": "straight_knife"}
"""Categories of the academic sets; SIXray does not say which of our four knives its ``knife`` is."""


@dataclass(frozen=True)
class LabelledPicture:
    """A file, and what is marked in it: boxes (G, 4) float32 xyxy pixels, classes (G,) int64 places in ``LABELS``."""

    file: Path
    boxes: NDArray[np.float32]
    classes: NDArray[np.int64]


@dataclass(frozen=True)
class RealSet:
    """Scans of one scanner or station.

    Attributes:
        annotations: COCO file; of the pictures in ``images``.
        share: of the training pictures that are to come from here, as a weight beside others'.
        blends: whether articles of other scans are blended in.
        varies: whether hues and belt change: for a detector that is to know scanners it never saw.
        packs: whether crops are as small as the articles allow, many to a picture, rare labels more often.
    """

    annotations: Path
    images: Path
    share: float = 1.0
    blends: bool = True
    varies: bool = True
    packs: bool = False


def read_coco(annotations: Path, images: Path, renamed: Mapping[str, str] = SAME_LABEL) -> list[LabelledPicture]:
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
    """Draws crops that favour what is marked, one or several to a picture.

    Every belt is made white first: in SIXray each gun lies on white and each wrench on grey, and the network would
    learn the belt.
    """

    def __init__(
        self, pictures: list[LabelledPicture], seed: int, part: int, work_side: int = 640, *, blends: bool = False,
        varies: bool = True, packs: bool = False,
    ) -> None:  # fmt: skip
        self._pictures, self._work, self._varies, self._packs = pictures, work_side, varies, packs
        self._chances = picture_chances(pictures) if packs else None
        self._marked = [one for one in pictures if len(one.boxes)] if blends else []
        self._rng = np.random.default_rng([seed, 19, part])

    def draw(self, side: int) -> Sample:
        """One picture of ``side`` pixels."""
        rng = self._rng
        canvas = np.full((side, side, 3), 255, np.uint8)
        boxes, classes = [], []
        picture, own = self._one()
        for number, cell in enumerate(_cells(rng, side, self._cells_a_side(side, picture, own))):
            if number > 0:
                picture, own = self._one()
            own_boxes, own_classes = self._put(canvas, cell, picture, own)
            boxes.append(own_boxes)
            classes.append(own_classes)
        picture = _other_maker(canvas, rng) if self._varies else canvas
        picture = roughened(picture, rng, REAL) if rng.random() < 0.4 else picture
        return Sample(picture, np.concatenate(boxes), np.concatenate(classes))

    def batch(self, count: int, side: int) -> list[Sample]:
        """``count`` samples of one size."""
        return [self.draw(side) for _ in range(count)]

    def _cells_a_side(self, side: int, picture: Picture, one: LabelledPicture) -> int:
        """Of a training picture whose first cell shows ``picture``."""
        if not self._packs or len(one.boxes) == 0:
            return 2 if self._rng.random() < 0.35 else 1
        if self._rng.random() < WHOLE:
            return 1
        article = float(np.sqrt((one.boxes[:, 2:] - one.boxes[:, :2]).prod(1)).max())
        shown = max(article * self._work / max(picture.shape[:2]), 1.0)
        return int(np.clip(np.rint(side / (CELL_TO_ARTICLE * shown)), 1, MOST_CELLS))

    def _one(self) -> tuple[Picture, LabelledPicture]:
        """A scan on white, perhaps with articles of others blended in."""
        rng = self._rng
        one = self._pictures[rng.choice(len(self._pictures), p=self._chances)]
        picture, boxes, classes = read_on_white(one.file), one.boxes, one.classes
        for _ in range(int(rng.choice(len(BLENDED_IN), p=BLENDED_IN)) if self._marked else 0):
            donor = self._marked[rng.integers(len(self._marked))]
            which = int(rng.integers(len(donor.boxes)))
            article = cut_out(read_on_white(donor.file), donor.boxes[which], rng)
            added = None if article is None else blended(picture, article, boxes, rng)
            if added is not None:
                picture, box = added
                boxes = np.concatenate((boxes, box[None]))
                classes = np.append(classes, donor.classes[which])
        return picture, LabelledPicture(one.file, boxes, classes)

    def _put(
        self, canvas: Picture, cell: tuple[int, int, int, int], picture: Picture, one: LabelledPicture
    ) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        rng = self._rng
        picture, boxes = _turned(picture, one.boxes, rng)
        height, width = picture.shape[:2]
        scale = self._work / max(height, width) * np.exp(rng.uniform(-0.4, 0.35)) * np.exp(rng.normal(0, 0.08, 2))
        size = np.array([cell[2] - cell[0], cell[3] - cell[1]])
        whole = np.array([width, height])
        wanted = np.minimum(np.ceil(size / scale).astype(int) + 1, whole)
        corner = crop_corner(rng, boxes, wanted, whole, PACKED_OFF_CENTRE if self._packs else OFF_CENTRE)
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


def picture_chances(pictures: list[LabelledPicture]) -> NDArray[np.float64]:
    """Of each picture to be drawn: by the inverse root of how often its rarest label is marked in all of them."""
    marked = np.bincount(np.concatenate([one.classes for one in pictures]), minlength=len(LABELS))
    chances = np.array([marked[one.classes].min() ** -0.5 if len(one.classes) else 0.0 for one in pictures])
    chances[chances == 0] = chances[chances > 0].mean() if chances.any() else 1.0  # clean bags as often as others
    return np.asarray(chances / chances.sum())


def _cells(rng: Generator, side: int, count: int) -> list[tuple[int, int, int, int]]:
    """``count`` x ``count`` areas x0, y0, x1, y1 of about one size."""
    xs, ys = (
        [0, *(int(side * (i + rng.uniform(-0.1, 0.1) * 2 / count) / count) for i in range(1, count)), side]
        for _ in range(2)
    )
    return [(x0, y0, x1, y1) for y0, y1 in pairwise(ys) for x0, x1 in pairwise(xs)]


@lru_cache(maxsize=8000)
def read_on_white(file: Path) -> Picture:
    """RGB on a white belt; the last few thousand stay in memory, half a megabyte each."""
    return on_white(np.asarray(cv2.imread(str(file), cv2.IMREAD_COLOR_RGB), np.uint8))


def _turned(picture: Picture, boxes: NDArray[np.float32], rng: Generator) -> tuple[Picture, NDArray[np.float32]]:
    """Mirrored and turned by a right angle at random; views, not copies."""
    height, width = picture.shape[:2]
    x0, y0, x1, y1 = boxes.T
    if rng.random() < 0.5:
        picture, (x0, x1) = picture[:, ::-1], (width - x1, width - x0)
    if rng.random() < 0.5:
        picture, (y0, y1) = picture[::-1], (height - y1, height - y0)
    if rng.random() < 0.3:
        picture, (x0, y0, x1, y1) = picture.transpose(1, 0, 2), (y0, x0, y1, x1)
    return picture, np.stack((x0, y0, x1, y1), 1)


def _other_maker(picture: Picture, rng: Generator) -> Picture:
    """Other hues, at times a grey belt: no scanner's look is to be learned by heart."""
    if rng.random() < OTHER_COLOURS:
        hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV)
        hue, saturation, value = hsv[..., 0], hsv[..., 1], hsv[..., 2]
        steps = np.arange(256)
        turned = ((np.arange(256) + int(rng.integers(-10, 11))) % 180).astype(np.uint8)
        richer = np.clip(steps * rng.uniform(0.6, 1.3), 0, 255).astype(np.uint8)
        lighter = (255 * (steps / 255) ** rng.uniform(0.75, 1.3)).astype(np.uint8)
        hsv = cv2.merge([cv2.LUT(hue, turned), cv2.LUT(saturation, richer), cv2.LUT(value, lighter)])
        picture = np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB), np.uint8)
    if rng.random() < TINTED:
        level = float(rng.uniform(0.8, 1.0))
        picture = np.asarray(cv2.convertScaleAbs(picture, alpha=level), np.uint8)
    return picture
