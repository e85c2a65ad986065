"""Frames that lie on a GPU, ready to be cropped there: the simulator's pool as it grows, and real sets."""

from __future__ import annotations

import json
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.colour import STEPS, step_of_count
from models.cv import cv2
from models.simulation.labels import LABELS
from models.training.loss import NOTHING
from models.training.pool import HEIGHT, SHARD, WIDTH, drawn_shards
from models.training.real import RealSet, picture_chances, read_coco, read_on_white

MOST_MARKED = 8
"""Articles of one frame that are remembered."""
WHITE = 0xFFFFFF


class Stock:
    """N frames of one size.

    Attributes:
        pixels: (N, H, W) int32, packed colours ``r | g << 8 | b << 16``, or places in a palette's table.
        empty: pixel of an empty belt.
        sizes: (N, 2) float32 width and height of what is used of a frame.
        boxes: (N, G, 4) float32 x0 y0 x1 y1 in pixels.
        classes: (N, G) int64, ``NOTHING`` in rows that only fill up.
        unit: (N,) float32: millimetres a pixel of a pool frame; of a real one its pixels a pixel of the work side.
        chances: (N,) float32, how often each is to be drawn.
        label_weights: (labels + 1,) float32, how often an article of each is to be looked at.
    """

    def __init__(self, count: int, height: int, width: int, empty: int, device: torch.device) -> None:
        self.pixels = torch.full((count, height, width), empty, dtype=torch.int32, device=device)
        self.empty = empty
        self.sizes = torch.tensor([width, height], dtype=torch.float32, device=device).repeat(count, 1)
        self.boxes = torch.zeros(count, MOST_MARKED, 4, device=device)
        self.classes = torch.full((count, MOST_MARKED), NOTHING, dtype=torch.int64, device=device)
        self.unit = torch.ones(count, device=device)
        self.chances = torch.zeros(count, device=device)
        self.label_weights = torch.zeros(len(LABELS) + 1, device=device)

    def weigh(self) -> None:
        """Look more often at rare labels, by the inverse root of how many there are; ``NOTHING`` reads the last, 0."""
        counts = torch.bincount(self.classes[self.classes != NOTHING], minlength=len(LABELS)).float()
        self.label_weights[:-1] = counts.clamp_min(1).rsqrt()

    def mark(self, place: int, boxes: NDArray[np.float32], classes: NDArray[np.int64]) -> None:
        """Say what lies in frame ``place``."""
        _mark(self.boxes[place], self.classes[place], torch.from_numpy(boxes), torch.from_numpy(classes))


class PoolStock(Stock):
    """The newest frames of a pool that may still be growing; the oldest make room.

    With ``is_used_up`` frames leave the disk once they were read: a GPU's cores draw more than one holds.
    """

    def __init__(self, folder: Path, capacity: int, device: torch.device, is_used_up: bool = False) -> None:
        super().__init__(max(capacity // SHARD, 1) * SHARD, HEIGHT, WIDTH, 0, device)
        self._folder, self._known, self.seen, self._is_used_up = folder, set[str](), 0, is_used_up
        self._steps = torch.from_numpy(step_of_count().astype(np.int32)).to(device)
        self._reader = ThreadPoolExecutor(1, "pool-reader")
        self._coming: Future[_Shard] | None = None

    def refresh(self, most: int = 1) -> int:
        """Take at most so many new shards in; returns how many frames were ever taken in."""
        for _ in range(most):
            if self._coming is None:
                self._coming = self._next()
            if self._coming is None or not (self._coming.done() or self.seen == 0):
                break
            self._take_in(self._coming.result())
            self._coming = self._next()
        return self.seen

    def close(self) -> None:
        """End the reading thread."""
        self._reader.shutdown()

    def _next(self) -> Future[_Shard] | None:
        new = [path for path in drawn_shards(self._folder) if path.name not in self._known]
        if not new:
            return None
        self._known.add(new[0].name)
        return self._reader.submit(_read_shard, new[0], self.pixels.is_cuda, self._is_used_up)

    def _take_in(self, shard: _Shard) -> None:
        first = self.seen % len(self.pixels)
        rows, device = slice(first, first + SHARD), self.pixels.device
        counts = shard.counts.to(device, non_blocking=True)
        for some, target in zip(counts.split(16), self.pixels[rows].split(16), strict=True):  # places take eight bytes
            steps = self._steps[some.long() & 0xFFFF]
            target[:] = steps[:, 0] * STEPS + steps[:, 1]
        self.boxes[rows], self.classes[rows] = shard.boxes.to(device), shard.classes.to(device)
        self.unit[rows], self.chances[rows] = shard.unit.to(device), 1.0
        self.seen += SHARD
        self.weigh()


class _Shard(NamedTuple):
    """What ``Stock`` keeps of so many frames; counts (N, 2, H, W) int16 hold unsigned numbers."""

    counts: Tensor
    boxes: Tensor
    classes: Tensor
    unit: Tensor


def _mark(boxes: Tensor, classes: Tensor, found: Tensor, labels: Tensor) -> None:
    """Write what lies in one frame, (N, 4) boxes and (N,) classes, into its rows; more than they hold is left."""
    count = min(len(labels), MOST_MARKED)
    classes[:] = NOTHING
    boxes[:count], classes[:count] = found[:count], labels[:count]


def _read_shard(path: Path, for_gpu: bool, is_used_up: bool) -> _Shard:
    frames = path.with_suffix(".npy")
    counts = torch.from_numpy(np.load(frames).view(np.int16))
    if is_used_up:
        frames.unlink()  # what says what lies in it stays: it is not drawn again
    truth = json.loads(path.read_text(encoding="utf-8"))
    boxes = torch.zeros(len(truth), MOST_MARKED, 4)
    classes = torch.full((len(truth), MOST_MARKED), NOTHING, dtype=torch.int64)
    for place, entry in enumerate(truth):
        rows = torch.tensor(entry["articles"]).view(-1, 5)
        _mark(boxes[place], classes[place], rows[:, 1:], rows[:, 0].long())
    unit = torch.tensor([float(entry["pixel_mm"]) for entry in truth])
    return _Shard(counts.pin_memory() if for_gpu else counts, boxes, classes, unit)


class RealStock(Stock):
    """A set of real scans on white belts, each as it is kept or smaller: its longer side at most ``work_side``."""

    def __init__(self, real: RealSet, work_side: int, device: torch.device) -> None:
        labelled = read_coco(real.annotations, real.images)
        with ThreadPoolExecutor(thread_name_prefix="scan-reader") as readers:
            pictures = list(readers.map(lambda one: _at_most(read_on_white(one.file), work_side), labelled))
        side = max(max(picture.shape[:2]) for picture, _ in pictures)
        super().__init__(len(pictures), side, side, WHITE, device)
        for place, (one, (picture, scale)) in enumerate(zip(labelled, pictures, strict=True)):
            height, width = picture.shape[:2]
            red, green, blue = torch.from_numpy(picture).to(device).int().unbind(-1)
            self.pixels[place, :height, :width] = red | green << 8 | blue << 16
            self.sizes[place] = torch.tensor([width, height], dtype=torch.float32)
            self.mark(place, one.boxes * np.float32(scale), one.classes)
            self.unit[place] = max(height, width) / work_side
        self.chances[:] = torch.from_numpy(picture_chances(labelled).astype(np.float32))
        self.weigh()


def _at_most(picture: NDArray[np.uint8], side: int) -> tuple[NDArray[np.uint8], float]:
    """The picture, its longer side no longer than ``side``, and by how much it was made smaller."""
    scale = min(side / max(picture.shape[:2]), 1.0)
    if scale == 1.0:
        return picture, scale
    return np.asarray(cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8), scale
