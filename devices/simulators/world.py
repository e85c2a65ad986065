"""What the simulated machines of one lane share: the belt, the bags on it and what lies in the tunnel."""

from __future__ import annotations

import json
import random
import threading
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from devices.cv import cv2

SHIPPED_BAGS = Path(__file__).parent / "bags"
AIR = 65535


@dataclass(frozen=True, slots=True)
class SimulatedBag:
    """A shipped bag.

    Attributes:
        index: its position in the folder, from 0, as in ``truth.json``.
        name: the part of its file names before ``_low``.
        low_path, high_path: 16-bit grey PNG, (detectors, lines).
    """

    index: int
    name: str
    low_path: Path
    high_path: Path

    def lines(self) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
        """Low and high, (lines, detectors) uint16: one line is one column of the picture."""
        low, high = (_read_counts(path) for path in (self.low_path, self.high_path))
        if low.shape != high.shape:
            raise ValueError(f"{self.low_path}: {low.shape}, but {self.high_path.name}: {high.shape}")
        return low, high


def _read_counts(path: Path) -> NDArray[np.uint16]:
    pixels = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    if pixels is None or pixels.dtype != np.uint16 or pixels.ndim != 2:
        raise ValueError(f"{path} is not a 16-bit grey picture")
    return np.ascontiguousarray(pixels.T)


def load_bags(folder: Path = SHIPPED_BAGS) -> tuple[SimulatedBag, ...]:
    """The pairs ``NNN_low.png``, ``NNN_high.png`` of a folder, by name."""
    lows = sorted(folder.glob("*_low.png"))
    if not lows:
        raise FileNotFoundError(f"{folder}: no bag (NNN_low.png, NNN_high.png): name another folder with --bags-from")
    return tuple(
        SimulatedBag(index, low.stem.removesuffix("_low"), low, low.with_name(low.name.replace("_low", "_high")))
        for index, low in enumerate(lows)
    )


def load_truth(folder: Path = SHIPPED_BAGS) -> Any:
    """``truth.json`` as it is; None where the folder has none."""
    path = folder / "truth.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


@dataclass(slots=True)
class Passage:
    """One bag on its way: ``number`` counts the bags that were laid on the belt, from 1."""

    number: int
    bag: SimulatedBag


@dataclass(slots=True)
class LaneWorld:
    """Shared by the simulators of one lane; every method may be called from any thread.

    Attributes:
        direction: of the belt, ``stopped`` while it stands.
        in_tunnel: the bag between the two edges of the light barrier.
        passed: bags that left the tunnel at its end, in order.
        speed_mm_s: of the running belt.
    """

    bags: tuple[SimulatedBag, ...]
    seed: int = 0
    bag_limit: int | None = None
    is_fed_by_hand: bool = False
    speed_mm_s: int = 200
    direction: Literal["stopped", "forward", "reverse"] = "stopped"
    in_tunnel: Passage | None = None
    passed: list[Passage] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=lambda: threading.Condition(threading.RLock()))
    _waiting: deque[Passage] = field(default_factory=deque)
    _laid: int = 0
    _asked: int = 0
    _order: list[SimulatedBag] = field(default_factory=list)
    _random: random.Random = field(default_factory=random.Random)

    def __post_init__(self) -> None:
        self._random.seed(self.seed)

    def move(self, direction: Literal["stopped", "forward", "reverse"]) -> None:
        """The belt drive changed."""
        with self.changed:
            self.direction = direction
            self.changed.notify_all()

    def lay_next(self, count: int = 1) -> None:
        """A passenger lays bags on a belt that is fed by hand."""
        with self.changed:
            self._asked += count
            self.changed.notify_all()

    @property
    def is_finished(self) -> bool:
        """All ``bag_limit`` bags have passed."""
        with self.changed:
            return self.bag_limit is not None and len(self.passed) >= self.bag_limit

    def enter(self) -> Passage | None:
        """The next bag breaks the barrier; None when there is none to come or the belt does not run forward."""
        with self.changed:
            if self.direction != "forward" or not (self._waiting or self._lay()):
                return None
            self.in_tunnel = self._waiting.popleft()
            self.changed.notify_all()
            return self.in_tunnel

    def leave(self) -> None:
        """The bag in the tunnel reached the end."""
        with self.changed:
            if self.in_tunnel is not None:
                self.passed.append(self.in_tunnel)
            self.in_tunnel = None
            self.changed.notify_all()

    def put_back(self) -> None:
        """The bag in the tunnel goes back before it."""
        with self.changed:
            if self.in_tunnel is not None:
                self._waiting.appendleft(self.in_tunnel)
            self.in_tunnel = None
            self.changed.notify_all()

    def _lay(self) -> bool:
        if self.bag_limit is not None and self._laid >= self.bag_limit:
            return False
        if self.is_fed_by_hand and not self._asked:
            return False
        if self.is_fed_by_hand:
            self._asked -= 1
        if not self._order:
            self._order = list(self.bags)
            self._random.shuffle(self._order)
        self._laid += 1
        self._waiting.append(Passage(self._laid, self._order.pop(0)))
        return True
