"""Endless training pictures: cached bags with fresh articles, scanner and palette; and the fixed test sets."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.colour import colourise
from models.cv import cv2
from models.simulation.articles import Split
from models.simulation.attenuation import CHANNELS
from models.simulation.labels import LABELS
from models.simulation.scanner import Scanner, scan
from models.simulation.scene import Article, Room, add_article, compose, pack_bag
from models.simulation.shapes import Picture
from models.training.palettes import palette_bank, roughened

CANVAS = 448
SIDE = 416
PAD = 255


@dataclass(frozen=True)
class Sample:
    """picture (S, S, 3) uint8 RGB; boxes (G, 4) float32 x0 y0 x1 y1 in pixels; classes (G,) int64."""

    picture: NDArray[np.uint8]
    boxes: NDArray[np.float32]
    classes: NDArray[np.int64]


def build_bag_cache(folder: Path, seed: int, count: int) -> None:
    """Draw ``count`` packed bags of the training makers once: articles are added to them later, by the thousand."""
    folder.mkdir(parents=True, exist_ok=True)
    store = np.lib.format.open_memmap(
        folder / "bags.npy", mode="w+", dtype=np.float16, shape=(count, CANVAS, CANVAS, CHANNELS)
    )
    rooms: list[list[Room]] = []
    for index in range(count):
        rng = np.random.default_rng([seed, 7, index])
        picture, scale = Picture(CANVAS, CANVAS), float(rng.uniform(0.5, 1.0))
        two = scale < 0.62 and rng.random() < 0.6
        middles = [(CANVAS * 0.27, CANVAS / 2), (CANVAS * 0.73, CANVAS / 2)] if two else [(CANVAS / 2, CANVAS / 2)]
        full = rng.uniform(0.3, 1.3)
        rooms.append(
            [pack_bag(picture, rng, np.array(m) + rng.normal(0, 12, 2), scale, "train", full) for m in middles]
        )
        store[index] = picture.channels
    store.flush()
    (folder / "rooms.pickle").write_bytes(pickle.dumps(rooms))


class TrainingPictures:
    """Draws samples; needs the cache of ``build_bag_cache``."""

    def __init__(self, cache: Path, seed: int, palettes: int = 40) -> None:
        self._bags = np.load(cache / "bags.npy", mmap_mode="r")
        self._rooms: list[list[Room]] = pickle.loads((cache / "rooms.pickle").read_bytes())
        self._rng = np.random.default_rng([seed, 11])
        self._tables = palette_bank(np.random.default_rng([seed, 13]), palettes)

    def draw(self, side: int) -> Sample:
        """One picture of ``side`` pixels: a crop that favours an article when smaller than the canvas."""
        rng = self._rng
        index = int(rng.integers(len(self._rooms)))
        picture = Picture(0, 0)
        picture.channels = np.array(self._bags[index], np.float32)
        articles = self._articles(picture, self._rooms[index])
        x0, y0 = _crop_corner(rng, articles, side)
        window = picture.channels[y0 : y0 + side, x0 : x0 + side]
        low, high = scan(window, Scanner.drawn(rng), rng)
        table = self._tables[0 if rng.random() < 0.3 else int(rng.integers(len(self._tables)))]
        coloured = roughened(colourise(low, high, table), rng)
        boxes, classes = _boxes_in_crop(articles, x0, y0, side)
        return _turned(coloured, boxes, classes, rng)

    def _articles(self, picture: Picture, rooms: list[Room]) -> list[Article]:
        rng = self._rng
        found: list[Article] = []
        for label_index in rng.integers(len(LABELS), size=rng.choice(5, p=[0.12, 0.28, 0.3, 0.2, 0.1])):
            room = rooms[rng.integers(len(rooms))]
            article = add_article(picture, rng, room, LABELS[label_index], "train")
            found += [article] if article else []
        return found

    def batch(self, count: int, side: int) -> list[Sample]:
        """``count`` samples of one size."""
        return [self.draw(side) for _ in range(count)]


def _crop_corner(rng: Generator, articles: list[Article], side: int) -> tuple[int, int]:
    free = CANVAS - side
    if not articles or rng.random() < 0.15:
        return int(rng.integers(free + 1)), int(rng.integers(free + 1))
    x0, y0, x1, y1 = articles[rng.integers(len(articles))].box
    corner = np.array([x0 + x1, y0 + y1]) / 2 - side / 2 + rng.uniform(-0.3, 0.3, 2) * side
    corner = np.clip(corner, 0, free)
    return int(corner[0]), int(corner[1])


def _boxes_in_crop(
    articles: list[Article], x0: int, y0: int, side: int
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    boxes, classes = [], []
    for article in articles:
        whole = np.array(article.box, np.float32) - [x0, y0, x0, y0]
        cut = np.clip(whole, 0, side)
        if np.prod(cut[2:] - cut[:2]) >= 0.55 * np.prod(whole[2:] - whole[:2]):
            boxes.append(cut)
            classes.append(LABELS.index(article.label))
    return np.array(boxes, np.float32).reshape(-1, 4), np.array(classes, np.int64)


def _turned(
    picture: NDArray[np.uint8], boxes: NDArray[np.float32], classes: NDArray[np.int64], rng: Generator
) -> Sample:
    side = picture.shape[0]
    if rng.random() < 0.5:
        picture, boxes = (
            picture[:, ::-1],
            np.stack([side - boxes[:, 2], boxes[:, 1], side - boxes[:, 0], boxes[:, 3]], 1),
        )
    if rng.random() < 0.5:
        picture, boxes = picture.transpose(1, 0, 2), boxes[:, [1, 0, 3, 2]]
    return Sample(np.ascontiguousarray(picture), boxes.astype(np.float32), classes)


def letterboxed(picture: NDArray[np.uint8], side: int = SIDE) -> tuple[NDArray[np.uint8], float]:
    """(H, W, 3) -> (side, side, 3), top left, padded with white, and the scale that was applied."""
    scale = min(side / picture.shape[0], side / picture.shape[1])
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    out = np.full((side, side, 3), PAD, np.uint8)
    out[: size[1], : size[0]] = cv2.resize(
        picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    )
    return out, scale


def lane_sample(seed: int, index: int, clean: bool = False, split: Split = "held_out") -> Sample:
    """A lane scan with articles, bags and clutter of held-out makers; every third bag holds no article."""
    rng = np.random.default_rng([seed, 17, index])
    frame = compose(
        rng, split, scale=float(rng.uniform(0.7, 0.95)), labels=[] if clean or index % 3 == 0 else _some(rng)
    )
    low, high = scan(frame.channels, Scanner.drawn(rng), rng)
    picture, scale = letterboxed(colourise(low, high))
    boxes = np.array([article.box for article in frame.articles], np.float32).reshape(-1, 4) * np.float32(scale)
    return Sample(picture, boxes, np.array([LABELS.index(article.label) for article in frame.articles], np.int64))


def _some(rng: Generator) -> list[str]:
    return [LABELS[i] for i in rng.integers(len(LABELS), size=rng.integers(1, 4))]
