"""Put a frame together: bags, what lies in them, labelled articles; the same (seed, index) gives the same frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation import bags, clutter
from models.simulation.articles import Split, makers_of
from models.simulation.attenuation import Channels, log_attenuation
from models.simulation.labels import LABELS
from models.simulation.scanner import Scanner, scan
from models.simulation.shapes import Picture, Thing, View, rotation

TOO_FAINT = 0.02
"""Log attenuation (low) under which a pixel does not belong to an article."""


@dataclass(frozen=True)
class Article:
    """A labelled article in a frame: box x0, y0, x1, y1 in pixels, share of it that shows against what lies there."""

    label: str
    box: tuple[int, int, int, int]
    visible: float
    facts: dict[str, float | int | str]
    maker: str


@dataclass(frozen=True)
class Frame:
    """Additive channels (H, W, CHANNELS) and the labelled articles in them."""

    channels: Channels
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class SimulatedScan:
    """Counts of both detectors (H, W) uint16, 0 = opaque, 65535 = air, and what is in the picture."""

    low: NDArray[np.uint16]
    high: NDArray[np.uint16]
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Room:
    """Where in the picture a bag has room: middle (pixels), turn (radians), half sides (mm), pixels a mm."""

    middle: NDArray[np.float64]
    turn: float
    half: tuple[float, float]
    scale: float

    def view(self, rng: Generator, thing: Thing, flat: float = 0.75, other_makes: bool = False) -> View:
        """Somewhere in the room, mostly lying flat; ``other_makes`` draws other proportions and walls too."""
        extent = thing.extent()
        centre, reach = (extent.max(0) + extent.min(0)) / 2, (extent.max(0) - extent.min(0)) / 2
        space = np.maximum(np.array(self.half) - 0.2 * (reach.min() + reach.max()), 20.0)
        spot = self.middle + rotation(self.turn) @ (rng.uniform(-1, 1, 2) * space) * self.scale
        tip = rng.uniform(0.88, 1.0) if rng.random() < flat else rng.uniform(0.35, 0.88)
        turn, tip_axis, mirror = rng.uniform(0, 2 * np.pi), rng.uniform(0, np.pi), bool(rng.integers(2))
        along, across, wall = rng.uniform((0.75, 0.75, 0.7), (1.25, 1.25, 1.4)) if other_makes else (1.0, 1.0, 1.0)
        view = View.of((0, 0), turn, self.scale, tip, tip_axis, mirror, (along, across))
        return View(view.matrix, spot - view.matrix @ centre, view.gain * wall, view.scale)


def pack_bag(
    picture: Picture,
    rng: Generator,
    middle: Sequence[float] | NDArray[np.float64],
    scale: float,
    split: Split,
    fullness: float = 1.0,
) -> Room:
    """Draw a bag with everyday contents into the picture and return the room in it."""
    makers = bags.TRAINING if split == "train" or rng.random() < 0.6 else bags.HELD_OUT
    bag = makers[rng.integers(len(makers))](rng)
    turn = float(rng.choice([0, np.pi / 2]) + rng.normal(0, 0.25))
    room = Room(np.array(middle, float), turn, bag.room, scale)
    bag.thing.draw(picture, View.of((float(middle[0]), float(middle[1])), turn, scale))
    size = float(np.prod(bag.room)) / 20000
    for _ in range(rng.poisson(1.8 * size * fullness)):
        soft = clutter.SOFT[rng.integers(len(clutter.SOFT))](rng)
        soft.draw(picture, room.view(rng, soft, 1.0))
    for _ in range(rng.poisson(6.5 * size**0.7 * fullness)):
        held = split != "train" and rng.random() < 0.5
        kinds = clutter.HELD_OUT if held else clutter.TRAINING
        thing = kinds[rng.integers(len(kinds))](rng)
        thing.draw(picture, room.view(rng, thing))
    return room


def add_article(
    picture: Picture,
    rng: Generator,
    room: Room,
    label: str,
    split: Split,
    maker: str | None = None,
    flat: float = 0.75,
    accept: Callable[[dict[str, Any]], bool] = lambda facts: True,
    least_visible: float = 0.25,
) -> Article | None:
    """Draw one labelled article; None, and nothing drawn, when it is not accepted, lies mostly outside or is hidden."""
    makers = makers_of(label, split)
    chosen = next((m for m in makers if m.__name__ == maker), makers[rng.integers(len(makers))])
    thing = chosen(rng)
    if not accept(thing.facts):
        return None
    view = room.view(rng, thing, flat, other_makes=split == "train")
    corners = view.map(thing.extent())
    window = picture.window(corners, 4.0)
    if window is None:
        return None
    inside = (window[0].stop - window[0].start) * (window[1].stop - window[1].start)
    if inside < 0.8 * np.prod(np.ptp(corners, axis=0) + 8):
        return None
    shift = np.array([window[1].start, window[0].start])
    alone = Picture(window[0].stop - window[0].start, window[1].stop - window[1].start)
    thing.draw(alone, View(view.matrix, view.offset - shift, view.gain, view.scale))
    before = picture.channels[window]
    box_and_share = _visible_box(alone.channels, before)
    if box_and_share is None or box_and_share[1] < least_visible:
        return None
    (x0, y0, x1, y1), visible = box_and_share
    picture.channels[window] += alone.channels
    whole = (int(x0 + shift[0]), int(y0 + shift[1]), int(x1 + shift[0]), int(y1 + shift[1]))
    return Article(label, whole, visible, dict(thing.facts), chosen.__name__)


def _visible_box(alone: Channels, before: Channels) -> tuple[tuple[int, int, int, int], float] | None:
    own = log_attenuation(alone)[..., 0] > TOO_FAINT
    if own.sum() < 20:
        return None
    rows, columns = np.flatnonzero(own.any(1)), np.flatnonzero(own.any(0))
    clutter_depth = log_attenuation(before)[..., 1]
    added = log_attenuation(before + alone)[..., 1] - clutter_depth
    mean = cv2.blur(clutter_depth, (9, 9))
    rough = np.sqrt(np.maximum(cv2.blur(clutter_depth**2, (9, 9)) - mean**2, 0))
    # Seen where it changes the picture more than the clutter there does by itself, and light still comes through.
    seen = (added > 0.4 * rough + 0.015) & (clutter_depth < 4.0)
    visible = float(seen[own].mean())
    box_edges = (int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
    return box_edges, round(visible, 3)


def compose(
    rng: Generator,
    split: Split,
    height: int = 432,
    width: int = 544,
    scale: float = 0.8,
    labels: Sequence[str] | None = None,
) -> Frame:
    """A frame; ``scale`` in pixels a mm; ``labels`` to put in, drawn at random when left out."""
    picture = Picture(height, width)
    two = labels is None and rng.random() < 0.25 and scale * 450 < width * 0.6
    middles = [(width * 0.27, height / 2), (width * 0.73, height / 2)] if two else [(width / 2, height / 2)]
    rooms = [
        pack_bag(picture, rng, np.array(middle) + rng.normal(0, 10, 2), scale, split, rng.uniform(0.4, 1.2))
        for middle in middles
    ]
    if labels is None:
        labels = [LABELS[i] for i in rng.integers(len(LABELS), size=rng.choice(4, p=[0.3, 0.4, 0.2, 0.1]))]
    articles: list[Article] = []
    for label in labels:
        room = rooms[rng.integers(len(rooms))]
        tries = (add_article(picture, rng, room, label, split) for _ in range(6))
        articles += [article for article in [next((a for a in tries if a is not None), None)] if article]
    return Frame(picture.channels, tuple(articles))


def simulate(seed: int, index: int, split: Split = "any", labels: Sequence[str] | None = None) -> SimulatedScan:
    """Scan number ``index`` of ``seed``: 432 x 544 pixels of 1.25 mm; equal arguments give equal arrays."""
    rng = np.random.default_rng([seed, index])
    frame = compose(rng, split, labels=labels)
    low, high = scan(frame.channels, Scanner.drawn(rng), rng)
    return SimulatedScan(low, high, frame.articles)
