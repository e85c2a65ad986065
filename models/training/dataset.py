"""Endless training pictures out of the pool: other turns, scales, makers' colours, crops and neighbours every time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.colour import colourise
from models.cv import cv2
from models.simulation.palettes import table_bank
from models.simulation.roughen import roughened
from models.training.pool import Pool, PoolFrame

KEPT_SHARE = 0.55
"""Of an article's box that must remain in a crop for it to be asked for there."""
LEAST_SIDE = 4.0
FINEST_MM, COARSEST_MM = 1.0, 3.2
"""Millimetres a pixel that the network is to know: from a zoomed lane scan to a wide airport frame made small."""
TOWARDS_FINE = 1.6
"""Above 1: more fine pictures than coarse ones, in which a lighter is 25 pixels long and teaches little."""
PALETTES = 160
OFF_CENTRE = 0.35
"""How far off a crop's centre its article may lie, of the crop's sides."""


@dataclass(frozen=True)
class Sample:
    """picture (S, S, 3) uint8 RGB; boxes (G, 4) float32 x0 y0 x1 y1 in pixels; classes (G,) int64."""

    picture: NDArray[np.uint8]
    boxes: NDArray[np.float32]
    classes: NDArray[np.int64]


@lru_cache(maxsize=1)
def palette_tables(seed: int) -> list[NDArray[np.uint32]]:
    """The makers' colours that a run with this seed sees; our own first."""
    return table_bank(np.random.default_rng([seed, 13]), PALETTES)


class TrainingPictures:
    """Draws samples from a pool; equal seeds and pools give equal samples."""

    def __init__(self, pool: Path, seed: int, part: int = 0) -> None:
        self.pool = Pool(pool)
        self._rng = np.random.default_rng([seed, 11, part])
        self._palettes = palette_tables(seed)

    def batch(self, count: int, side: int) -> list[Sample]:
        """``count`` samples of one size."""
        return [self.draw(side) for _ in range(count)]

    def draw(self, side: int) -> Sample:
        """One picture of ``side`` pixels: a crop of one frame, or four frames in a square."""
        rng = self._rng
        table = self._palettes[int(rng.integers(len(self._palettes))) if rng.random() < 0.85 else 0]
        air = table[0]
        canvas = np.empty((side, side, 3), np.uint8)
        canvas[:] = (air & 255, air >> 8 & 255, air >> 16 & 255)
        millimetres = FINEST_MM * (COARSEST_MM / FINEST_MM) ** float(rng.uniform() ** TOWARDS_FINE)
        cells = _cells(rng, side, millimetres)
        boxes, classes = [], []
        for cell in cells:
            frame = self.pool.frame(int(rng.integers(len(self.pool))))
            own_boxes, own_classes = _put(canvas, cell, frame, table, millimetres, rng)
            boxes.append(own_boxes)
            classes.append(own_classes)
        return Sample(roughened(canvas, rng), np.concatenate(boxes), np.concatenate(classes))


def _cells(rng: Generator, side: int, millimetres: float) -> list[tuple[int, int, int, int]]:
    """Areas x0, y0, x1, y1 for one frame each: four when they are small, so that less of the picture is empty."""
    if rng.random() < 0.1 + 0.75 * (millimetres > 1.7):
        x, y = (int(v) for v in rng.uniform(0.35, 0.65, 2) * side)
        return [(0, 0, x, y), (x, 0, side, y), (0, y, x, side), (x, y, side, side)]
    return [(0, 0, side, side)]


def _put(
    canvas: NDArray[np.uint8],
    cell: tuple[int, int, int, int],
    frame: PoolFrame,
    table: NDArray[np.uint32],
    millimetres: float,
    rng: Generator,
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Colour a crop of the frame into a cell of the canvas; returns the boxes and classes that are whole enough."""
    counts, boxes = _turned(frame.counts, frame.boxes, rng)
    scale = frame.pixel_mm / millimetres * np.exp(rng.normal(0, 0.08, 2))  # x, y: scans get stretched
    size = np.array([cell[2] - cell[0], cell[3] - cell[1]])
    whole = np.array(counts.shape[:0:-1])
    wanted = np.minimum(np.ceil(size / scale).astype(int) + 1, whole)
    corner = crop_corner(rng, boxes, wanted, whole)
    area = (slice(None), slice(corner[1], corner[1] + wanted[1]), slice(corner[0], corner[0] + wanted[0]))
    low, high = (np.ascontiguousarray(part) for part in counts[area])
    fitted = np.minimum(np.rint(wanted * scale).astype(int), size)
    shrinks = scale.min() < 1
    picture = cv2.resize(
        colourise(low, high, table), (int(fitted[0]), int(fitted[1])),
        interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR,
    )  # fmt: skip
    at = np.array(cell[:2]) + (rng.uniform(0, 1, 2) * (size - fitted)).astype(int)
    canvas[at[1] : at[1] + fitted[1], at[0] : at[0] + fitted[0]] = picture
    factor = fitted / wanted
    kept, keep = whole_enough((boxes - np.tile(corner, 2)) * np.tile(factor, 2), fitted, KEPT_SHARE, LEAST_SIDE)
    return (kept + np.tile(at, 2)).astype(np.float32), frame.classes[keep]


def whole_enough(
    placed: NDArray[np.float64], size: NDArray[np.int64], share: float, least_side: float
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Boxes (G, 4) xyxy cut to a picture of ``size`` (width, height): those with enough left, and which these are."""
    cut = np.clip(placed, 0, np.tile(size, 2))
    sides, full = cut[:, 2:] - cut[:, :2], placed[:, 2:] - placed[:, :2]
    keep = (sides.prod(1) >= share * full.prod(1)) & (sides.min(1, initial=1e9) >= least_side)
    return cut[keep], keep


def crop_corner(
    rng: Generator,
    boxes: NDArray[np.float32],
    wanted: NDArray[np.int64],
    whole: NDArray[np.int64],
    off: float = OFF_CENTRE,
) -> NDArray[np.int64]:
    """Upper left corner of a crop, mostly with some article in it, at most ``off`` of the crop's sides off centre."""
    free = whole - wanted
    if len(boxes) == 0 or rng.random() < 0.15:
        return (rng.uniform(0, 1, 2) * free).astype(int)
    box = boxes[rng.integers(len(boxes))]
    corner = (box[:2] + box[2:]) / 2 - wanted / 2 + rng.uniform(-off, off, 2) * wanted
    return np.clip(corner, 0, free).astype(int)


def _turned(
    counts: NDArray[np.uint16], boxes: NDArray[np.float32], rng: Generator
) -> tuple[NDArray[np.uint16], NDArray[np.float32]]:
    """Mirrored and turned by a right angle at random; views, not copies."""
    height, width = counts.shape[1:]
    if rng.random() < 0.5:
        counts, boxes = (
            counts[:, :, ::-1],
            np.stack([width - boxes[:, 2], boxes[:, 1], width - boxes[:, 0], boxes[:, 3]], 1),
        )
    if rng.random() < 0.5:
        counts, boxes = (
            counts[:, ::-1],
            np.stack([boxes[:, 0], height - boxes[:, 3], boxes[:, 2], height - boxes[:, 1]], 1),
        )
    if rng.random() < 0.5:
        counts, boxes = counts.transpose(0, 2, 1), boxes[:, [1, 0, 3, 2]]
    return counts, boxes
