"""Sheets of simulated pictures, to look at beside real ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.colour import colourise
from models.cv import cv2
from models.simulation.articles import MAKERS
from models.simulation.lane_bags import PLANS, draw_bag
from models.simulation.scanner import Scanner, scan
from models.simulation.scene import Article
from models.simulation.shapes import Picture, View

TILE = 150


def write_articles_sheet(seed: int, out: Path) -> None:
    """Every maker of every label once, alone and shrunk to fit; one row a label."""
    rng = np.random.default_rng([seed, 31])
    rows = []
    most = max(len(makers) for makers in MAKERS.values())
    for label, makers in MAKERS.items():
        tiles = []
        for maker in makers:
            thing = maker(rng)
            extent = thing.extent()
            middle, span = (extent.max(0) + extent.min(0)) / 2, float(np.linalg.norm(np.ptp(extent, axis=0)))
            view = View.of((TILE / 2, TILE / 2), rng.uniform(0, 6.28), min(0.9, (TILE - 16) / span))
            picture = Picture(TILE, TILE)
            thing.draw(picture, View(view.matrix, view.offset - view.matrix @ middle, view.gain, view.scale))
            tiles.append(colourise(*scan(picture.channels, Scanner(), rng)))
        tiles += [np.full((TILE, TILE, 3), 255, np.uint8)] * (most - len(tiles))
        row = np.hstack(tiles)
        cv2.putText(row, label, (4, 12), cv2.FONT_HERSHEY_SIMPLEX, 0.4, (0, 0, 0), 1, cv2.LINE_AA)
        rows.append(row)
    half = len(rows) // 2
    _write(out, np.hstack([np.vstack(rows[:half]), np.vstack(rows[half:])]))


def write_bags_sheet(seed: int, out: Path) -> None:
    """All shipped bags at half size with their boxes."""
    tiles = []
    for number in range(1, len(PLANS) + 1):
        low, high, articles = draw_bag(seed, number)
        picture = colourise(low, high)
        for article, _ in articles:
            _mark(picture, article)
        cv2.putText(
            picture,
            f"{number:03d} {PLANS[number - 1].kind}",
            (6, 20),
            cv2.FONT_HERSHEY_SIMPLEX,
            0.6,
            (90, 90, 90),
            1,
            cv2.LINE_AA,
        )
        tiles.append(cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
    _write(out, np.vstack([np.hstack(tiles[start : start + 6]) for start in range(0, len(tiles), 6)]))


def _mark(picture: NDArray[np.uint8], article: Article) -> None:
    x0, y0, x1, y1 = article.box
    cv2.rectangle(picture, (x0, y0), (x1, y1), (200, 0, 0), 1)
    cv2.putText(
        picture, article.label, (x0, max(y0 - 4, 12)), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (200, 0, 0), 1, cv2.LINE_AA
    )


def _write(out: Path, picture: NDArray[np.uint8]) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(out), picture[..., ::-1])
