"""Where training pictures come from: the simulator's pool, real sets, or a mixture of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from models.training.dataset import Sample, TrainingPictures
from models.training.real import RealPictures, RealSet, read_coco


class Source(Protocol):
    """Draws training pictures without end."""

    def draw(self, side: int) -> Sample: ...


@dataclass(frozen=True)
class Sources:
    """What to draw from.

    Attributes:
        pool: folder of ``models.training.pool``; it may still be growing. None draws real scans alone.
        real: sets of real scans.
        pool_share: weight of the pool beside the shares of the real sets.
        work_side: pixels of a real scan's longer side before it is cropped, as the network will see it.
        is_used_up: frames of the pool leave the disk once they lie on the device.
    """

    pool: Path | None
    real: tuple[RealSet, ...] = ()
    pool_share: float = 1.0
    work_side: int = 640
    is_used_up: bool = False


class Mixed:
    """Draws from each source by its share; equal seeds, parts and data give equal samples."""

    def __init__(self, sources: Sources, seed: int, part: int) -> None:
        self._pool = None if sources.pool is None else TrainingPictures(sources.pool, seed, part)
        self._sources: list[Source] = [] if self._pool is None else [self._pool]
        shares = [] if self._pool is None else [sources.pool_share]
        for number, one in enumerate(sources.real):
            pictures = read_coco(one.annotations, one.images)
            how = {"blends": one.blends, "varies": one.varies, "packs": one.packs}
            self._sources.append(RealPictures(pictures, seed + 100 * number, part, sources.work_side, **how))
            shares.append(one.share)
        self._shares = np.array(shares) / np.sum(shares)
        self._rng = np.random.default_rng([seed, 23, part])

    def batch(self, count: int, side: int) -> list[Sample]:
        """``count`` samples of one size."""
        chosen = self._rng.choice(len(self._sources), size=count, p=self._shares)
        return [self._sources[which].draw(side) for which in chosen]

    def refresh(self) -> int:
        """See frames that came into the pool since; returns how many it holds."""
        if self._pool is None:
            return 0
        self._pool.pool.refresh()
        return len(self._pool.pool)
