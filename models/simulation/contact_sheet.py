"""Sheets to look at: every make of every label in several poses, and frames with what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.colour import colourise
from models.cv import cv2
from models.simulation.articles import makes
from models.simulation.attenuation import CHANNELS
from models.simulation.dataset import draw
from models.simulation.geometry import Geometry, drawn
from models.simulation.labels import LABELS
from models.simulation.makes import Split
from models.simulation.mesh import axis_rotation
from models.simulation.palettes import MAKERS
from models.simulation.poses import random_rotation
from models.simulation.scanner import Scanner, scan
from models.simulation.thing import Thing

CELL = 120
ACROSS = 20
SPLITS: tuple[Split, ...] = ("train", "validation", "test")
INK, HELD_OUT_INK, BOX_INK = (40, 40, 40), (0, 0, 200), (0, 0, 230)


def write_articles_sheet(out: Path, seed: int = 1, labels: Sequence[str] = LABELS) -> None:
    """Every make (held-out ones named in red), lying flat and once tipped; one row or more a label."""
    rows = []
    for label in labels:
        cells: list[NDArray[np.uint8]] = []
        for split in SPLITS:
            for maker in makes()[label].of(split):
                rng = np.random.default_rng([seed, len(cells)])
                picture = _alone(maker(rng), rng)
                ink = INK if split == "train" else HELD_OUT_INK
                cv2.putText(picture, maker.__name__[:20], (3, 12), cv2.FONT_HERSHEY_SIMPLEX, 0.3, ink, 1, cv2.LINE_AA)
                cells.append(picture)
        rows += [_row(label, cells[start : start + ACROSS]) for start in range(0, len(cells), ACROSS)]
    width = max(row.shape[1] for row in rows)
    padded = [
        cv2.copyMakeBorder(row, 0, 0, 0, width - row.shape[1], cv2.BORDER_CONSTANT, value=(255,) * 3) for row in rows
    ]
    _write(out, np.vstack(padded))


def _row(label: str, cells: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    head = np.full((CELL, 120, 3), 255, np.uint8)
    cv2.putText(head, label, (2, CELL // 2), cv2.FONT_HERSHEY_SIMPLEX, 0.4, INK, 1, cv2.LINE_AA)
    return np.hstack([head, *cells])


def _alone(thing: Thing, rng: np.random.Generator) -> NDArray[np.uint8]:
    """(CELL, CELL, 3) BGR, flat above and tipped below; the scale fits the thing."""
    low, high = thing.extent()
    pixel_mm = max(0.6, float((high - low).max()) / (CELL * 0.9))
    halves = []
    for rotation in (axis_rotation("z", 0.0), random_rotation(rng, 0.3)):
        geometry = Geometry(CELL // 2, CELL, pixel_mm, 0.0, -900.0)
        middle = np.array([CELL * pixel_mm / 2, 0.0, 60.0])
        channels = np.zeros((CELL // 2, CELL, CHANNELS), np.float32)
        window = drawn(geometry, thing, rotation, middle - rotation @ ((low + high) / 2))
        if window is not None:
            channels[window.area] += window.channels
        halves.append(colourise(*scan(channels, Scanner(), pixel_mm, rng))[..., ::-1])
    return np.ascontiguousarray(np.vstack(halves))


def write_bags_sheet(out: Path, seed: int = 1, count: int = 12, split: Split = "any", columns: int = 4) -> None:
    """``count`` frames with boxes and labels, our own palette and the makers' in turn."""
    cells = []
    tables = [None, *(palette.table() for palette in MAKERS.values())]
    for index in range(1, count + 1):
        one = draw(seed, index, split)
        picture = np.ascontiguousarray(colourise(one.low, one.high, tables[index % len(tables)])[..., ::-1])
        for article in one.articles:
            x0, y0, x1, y1 = article.box
            cv2.rectangle(picture, (x0, y0), (x1 - 1, y1 - 1), BOX_INK, 1)
            name = f"{article.label} {article.visible:.2f}"
            cv2.putText(picture, name, (x0, max(y0 - 3, 10)), cv2.FONT_HERSHEY_SIMPLEX, 0.42, BOX_INK, 1, cv2.LINE_AA)
        cells.append(cv2.copyMakeBorder(picture, 2, 2, 2, 2, cv2.BORDER_CONSTANT, value=(128, 128, 128)))
    while len(cells) % columns:
        cells.append(np.full_like(cells[0], 255))
    _write(out, np.vstack([np.hstack(cells[start : start + columns]) for start in range(0, len(cells), columns)]))


def _write(out: Path, picture: NDArray[np.uint8]) -> None:
    suffix = out.suffix if out.suffix in (".png", ".jpg") else ".png"
    quality = [cv2.IMWRITE_JPEG_QUALITY, 85] if suffix == ".jpg" else []
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(cv2.imencode(suffix, picture, quality)[1].tobytes())
