"""Put a frame together: bags, what lies in them, labelled articles; the same (seed, index) gives the same frame."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.cv import cv2
from models.simulation.articles import makes
from models.simulation.attenuation import CHANNELS, Channels, log_attenuation
from models.simulation.clutter import clutter
from models.simulation.geometry import Geometry, Window, add, drawn
from models.simulation.labels import LABELS
from models.simulation.luggage.luggage import LUGGAGE, Luggage
from models.simulation.makes import Split
from models.simulation.mesh import Points, axis_rotation
from models.simulation.poses import random_poses
from models.simulation.raster import mean_about
from models.simulation.scanner import Scanner, scan
from models.simulation.thing import SPECIMENS, Maker, Thing, specimen
from models.simulation.variety import varied

TOO_FAINT = 0.02
"""Log attenuation (low) under which a pixel does not belong to an article."""
LEAST_VISIBLE = 0.5
"""An article of which less shows is not put in: no label asks for what nobody could find."""
LEAST_PIXELS = 24
FITS_WITHIN = 1.1
"""Of a room: bags are soft, but no laptop goes into a purse."""
BEAM_LEFT = 5.0
"""Log attenuation (high) beyond which nothing is seen any more."""
FAMILY_SHARES = (0.28, 0.15, 0.20, 0.13, 0.10, 0.14)
"""How often each family of clutter is drawn, in the order of ``clutter.FAMILIES``."""
FAMILIES_UP_TO = np.cumsum(FAMILY_SHARES) / sum(FAMILY_SHARES)
"""The same added up: of a number drawn from 0..1 the family is the first that reaches beyond it."""
HELD_OUT_SHARE = 0.5
"""Of the clutter and the bags in held-out frames; the rest training has seen, as a station's would be."""


@dataclass(frozen=True)
class Article:
    """A labelled article in a frame.

    Attributes:
        label: one of ``LABELS``.
        make: name of the function that drew it.
        box: x0, y0, x1, y1 in pixels.
        mask: (y1 - y0, x1 - x0) bool, the pixels it covers.
        visible: share of them where it shows against the clutter, 0..1.
        facts: what the law asks about, such as ``blade_length_mm``; in training frames those before it was varied.
        materials: what it is made of, names of ``attenuation.json``.
    """

    label: str
    make: str
    box: tuple[int, int, int, int]
    mask: NDArray[np.bool_]
    visible: float
    facts: dict[str, float | int | str]
    materials: tuple[str, ...]


@dataclass(frozen=True)
class SimulatedScan:
    """Counts of both detectors (H, W) uint16, 0 = opaque, 65535 = air, and what is in the picture."""

    low: NDArray[np.uint16]
    high: NDArray[np.uint16]
    articles: tuple[Article, ...]
    pixel_mm: float


Pose = tuple[Points, Points]
"""Rotation (3, 3) and position (3,) mm."""


@dataclass(frozen=True)
class Room:
    """Space in a bag: middle (3,) mm, turn about z (radians), half sides (mm)."""

    middle: NDArray[np.float64]
    turn: float
    half: tuple[float, float, float]

    def takes(self, thing: Thing) -> bool:
        """Whether a thing goes in at all, lying in whatever direction suits it."""
        low, high = thing.extent()
        size = np.sort(high - low)[1:]
        return bool((size <= 2 * FITS_WITHIN * np.sort(self.half[:2])).all())

    def places(self, rng: Generator, thing: Thing, lying: float, count: int) -> tuple[Points, Points]:
        """Rotations (count, 3, 3) of a thing, mostly lying flat, and where its middle would be (count, 3) mm inside."""
        rotations, spots = random_poses(rng, lying, count)
        low, high = thing.extent()
        reach = np.abs(rotations) @ ((high - low) / 2)
        spots *= np.maximum(np.array(self.half) - 0.8 * reach, 8.0)
        return rotations, spots @ axis_rotation("z", self.turn).T + self.middle


class Scene:
    """A picture being filled."""

    def __init__(self, geometry: Geometry, rng: Generator, split: Split) -> None:
        self.geometry, self.rng, self.split = geometry, rng, split
        self.channels: Channels = np.zeros((geometry.height, geometry.width, CHANNELS), np.float32)
        self.rooms: list[Room] = []
        self._own: list[tuple[str, str, Thing, Window, NDArray[np.bool_]]] = []

    def add_bag(self, along_mm: float, fullness: float, turn: float | None = None) -> Room:
        """A bag with everyday contents whose middle is at ``along_mm``; half in reach of the room's corners."""
        rng = self.rng
        maker = self._drawn_from(LUGGAGE.of, 0.75)
        bag: Luggage = specimen(maker, int(rng.integers(SPECIMENS)))
        turn = float(rng.choice([0, np.pi / 2]) + rng.normal(0, 0.3)) if turn is None else turn
        half_belt = self.geometry.height * self.geometry.pixel_mm / 2
        low, high = bag.thing.extent()
        reach = np.abs(axis_rotation("z", turn)) @ ((high - low) / 2)
        across = rng.uniform(-1, 1) * max(half_belt - reach[1] - 10, 0)
        middle = np.array([along_mm, across, reach[2] + 5])
        room = Room(middle, turn, bag.room)
        add(self.geometry, self.channels, bag.thing, axis_rotation("z", turn), middle)
        self.rooms.append(room)
        self._fill(room, fullness)
        return room

    def _fill(self, room: Room, fullness: float) -> None:
        litres = 8 * np.prod(room.half) / 1e6
        for _ in range(min(self.rng.poisson(1.5 + 5.2 * litres**0.5 * fullness), 34)):
            family = int(np.searchsorted(FAMILIES_UP_TO, self.rng.random(), side="right"))
            maker = self._drawn_from(list(clutter().values())[family].of, HELD_OUT_SHARE)
            thing = specimen(maker, int(self.rng.integers(SPECIMENS)))
            if room.takes(thing):
                pose = self._freest(room, thing, 0.95 if family == 0 else 0.8, 4)
                add(self.geometry, self.channels, thing, *pose)

    def _freest(self, room: Room, thing: Thing, lying: float, places: int) -> Pose:
        """Of a few places the one where least lies so far: things push one another aside, which solids here do not."""
        rotations, middles = room.places(self.rng, thing, lying, places)
        low, high = thing.extent()
        spots = self.geometry.project(middles)[:, :2].astype(int)
        reach = max(int((high - low).max() / 4 / self.geometry.pixel_mm), 1)
        best = int(np.argmin(mean_about(self.channels, spots, reach)))
        return rotations[best], middles[best] - rotations[best] @ ((low + high) / 2)

    def _drawn_from(self, of: Callable[[Split], Sequence[Any]], held_out_share: float) -> Any:
        held_out = self.split in ("validation", "test") and self.rng.random() < held_out_share
        choice = of(self.split if held_out or self.split == "any" else "train")
        return choice[int(self.rng.integers(len(choice)))]

    def add_article(
        self,
        label: str,
        room: Room,
        maker: Maker | None = None,
        *,
        lying: float = 0.7,
        tries: int = 5,
        least_visible: float = LEAST_VISIBLE,
        accept: Callable[[Thing], bool] = lambda thing: True,
    ) -> bool:
        """Put a labelled article where it can be seen; False when it found no such place."""
        choice = makes()[label].of(self.split)
        for attempt in range(tries):
            chosen = maker or choice[self.rng.integers(len(choice))]
            thing = chosen(self.rng)
            if self.split == "train":
                thing = varied(thing, self.rng)
            if not accept(thing) or not (room.takes(thing) or attempt == tries - 1):
                continue  # what is too long for the bag sticks out of it only when nothing else was at hand
            window = drawn(self.geometry, thing, *self._freest(room, thing, lying, 2))
            if window is None:
                continue
            own = _own_pixels(window.channels)
            if self._shows(window, own, least_visible):
                self.channels[window.area] += window.channels
                self._own.append((label, chosen.__name__, thing, window, own))
                return True
        return False

    def _shows(self, window: Window, own: NDArray[np.bool_], least_visible: float) -> bool:
        if own.sum() < LEAST_PIXELS or _at_the_rim(own, window, self.geometry):
            return False
        return visible_share(window.channels, self.channels[window.area], own) >= least_visible

    def articles(self) -> tuple[Article, ...]:
        """What is in the picture, each measured against everything else that lies there now."""
        found = []
        for label, make, thing, window, own in self._own:
            rows, columns = np.flatnonzero(own.any(1)), np.flatnonzero(own.any(0))
            y0, y1, x0, x1 = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
            rest = self.channels[window.area] - window.channels
            found.append(
                Article(
                    label,
                    make,
                    (x0 + window.left, y0 + window.top, x1 + window.left, y1 + window.top),
                    own[y0:y1, x0:x1],
                    round(visible_share(window.channels, rest, own), 3),
                    dict(thing.facts),
                    tuple(sorted({part.material for part in thing.parts})),
                )
            )
        return tuple(found)


def _own_pixels(channels: Channels) -> NDArray[np.bool_]:
    own: NDArray[np.bool_] = log_attenuation(channels)[..., 0] > TOO_FAINT
    return own


def _at_the_rim(own: NDArray[np.bool_], window: Window, geometry: Geometry) -> bool:
    """Whether it may be cut off by the picture's edge: then its box would not be that of the article."""
    height, width = own.shape
    touches = (window.top == 0 and own[0].any()) or (window.left == 0 and own[:, 0].any())
    touches |= window.top + height == geometry.height and bool(own[-1].any())
    return bool(touches or (window.left + width == geometry.width and own[:, -1].any()))


def visible_share(own: Channels, rest: Channels, pixels: NDArray[np.bool_]) -> float:
    """Share of an article's pixels where it changes the picture more than the clutter there does by itself."""
    clutter_depth = log_attenuation(rest)[..., 1]
    added = log_attenuation(rest + own)[..., 1] - clutter_depth
    mean = cv2.blur(clutter_depth, (9, 9))
    rough = np.sqrt(np.maximum(cv2.blur(clutter_depth * clutter_depth, (9, 9)) - mean * mean, 0))
    seen = (added > 0.4 * rough + 0.015) & (clutter_depth < BEAM_LEFT)
    return float(seen[pixels].mean())


def compose(
    rng: Generator,
    split: Split,
    geometry: Geometry,
    labels: Sequence[str] | None = None,
) -> Scene:
    """A frame of one to four bags; ``labels`` to put in, drawn at random when left out."""
    scene = Scene(geometry, rng, split)
    length = geometry.width * geometry.pixel_mm
    along = rng.uniform(150, 330)
    while along < length - 60 or not scene.rooms:
        scene.add_bag(min(along, length / 2) if not scene.rooms else along, rng.uniform(0.2, 1.5))
        along += rng.uniform(330, 650)
    if labels is None:
        labels = [LABELS[i] for i in rng.integers(len(LABELS), size=rng.choice(5, p=[0.2, 0.3, 0.25, 0.15, 0.1]))]
    for label in labels:
        scene.add_article(label, scene.rooms[rng.integers(len(scene.rooms))])
    return scene


def simulate(
    seed: int,
    index: int,
    split: Split = "any",
    labels: Sequence[str] | None = None,
    *,
    height: int = 432,
    width: int = 544,
    pixel_mm: float | None = None,
) -> SimulatedScan:
    """Scan number ``index`` of ``seed``: equal arguments give equal arrays."""
    rng = np.random.default_rng([seed, index])
    scanner = Scanner.drawn(rng)
    pixel_mm = float(rng.uniform(1.2, 2.0)) if pixel_mm is None else pixel_mm
    scene = compose(rng, split, scanner.geometry(height, width, pixel_mm), labels)
    low, high = scan(scene.channels, scanner, pixel_mm, rng)
    return SimulatedScan(low, high, scene.articles(), pixel_mm)
