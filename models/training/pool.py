"""A pool of simulated frames on disk: drawn once, then turned, coloured, cropped and mixed afresh at every look."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checkpoint.errors import EnvironmentFault
from models.simulation.labels import LABELS

HEIGHT, WIDTH = 448, 576
ARTICLES = (0.12, 0.14, 0.18, 0.2, 0.16, 0.12, 0.08)
"""How often a frame is asked to hold none, one, two … articles."""
SHARD = 128
"""Frames in one file: a minute's work or less, so that little is lost when the machine stops."""
BEHIND = 10
"""Niceness of a process that draws beside one that learns."""
LEAST_FREE = 3_000_000_000
"""Bytes that the disk keeps: the run, its states and its file need some, too."""


@dataclass(frozen=True)
class PoolFrame:
    """counts (2, H, W) uint16, low then high; boxes (G, 4) float32 xyxy pixels; classes (G,) int64; mm a pixel."""

    counts: NDArray[np.uint16]
    boxes: NDArray[np.float32]
    classes: NDArray[np.int64]
    pixel_mm: float


def build_pool(
    folder: Path,
    seed: int,
    first_shard: int,
    shards: int,
    progress: Callable[[int], None] = lambda done: None,
    processes: int = 1,
) -> None:
    """Draw shards ``first_shard`` … of training makes, on so many cores; those that lie there already are kept.

    Raises:
        EnvironmentFault: ``pool.disk_full``, before the disk is.
    """
    missing = _missing(folder, seed, first_shard, shards)
    if processes == 1:
        for done, job in enumerate(missing, 1):
            _build_shard(job)
            progress(done)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for done, _ in enumerate(pool.map(_build_shard, missing), 1):
            progress(done)


@contextmanager
def drawn_beside(folder: Path, seed: int, shards: int, processes: int) -> Iterator[None]:
    """Draw shards on so many cores while the block runs; those not begun by its end, or a full disk, are not drawn.

    Whoever learns meanwhile comes first.
    """
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=os.nice, initargs=(BEHIND,))
    shards_drawn = [pool.submit(_build_shard, job) for job in _missing(folder, seed, 0, shards)]
    try:
        yield
    finally:
        pool.shutdown(cancel_futures=True)
        failed = next((one.exception() for one in shards_drawn if not one.cancelled() and one.exception()), None)
        if failed is not None:
            sys.stderr.write(f"no more frames were drawn from then on: {failed}\n")


def _missing(folder: Path, seed: int, first_shard: int, shards: int) -> list[tuple[Path, int, int]]:
    folder.mkdir(parents=True, exist_ok=True)
    numbers = range(first_shard, first_shard + shards)
    return [(folder, seed, number) for number in numbers if not (folder / f"{number:05d}.json").exists()]


def _build_shard(job: tuple[Path, int, int]) -> None:
    folder, seed, number = job
    _spare(folder)
    part = folder / f"{number:05d}.part"
    from models.simulation.scene import simulate  # here: numba takes a second to load, and readers need none of it

    store = np.lib.format.open_memmap(part, mode="w+", dtype=np.uint16, shape=(SHARD, 2, HEIGHT, WIDTH))
    truth = []
    for place in range(SHARD):
        index = number * SHARD + place
        one = simulate(seed, index, "train", _labels(seed, index), height=HEIGHT, width=WIDTH)
        store[place, 0], store[place, 1] = one.low, one.high
        truth.append(
            {
                "pixel_mm": one.pixel_mm,
                "articles": [[LABELS.index(article.label), *article.box] for article in one.articles],
            }
        )
    store.flush()
    del store
    os.replace(part, folder / f"{number:05d}.npy")
    written = folder / f"{number:05d}.json.part"
    written.write_text(json.dumps(truth), encoding="utf-8")
    os.replace(written, folder / f"{number:05d}.json")  # last: a shard without it is not there


def drawn_shards(folder: Path) -> list[Path]:
    """What says what lies in each shard whose frames are there, in order; those of a used-up one are not."""
    return [path for path in sorted(folder.glob("*.json")) if path.with_suffix(".npy").exists()]


def _spare(folder: Path) -> None:
    free, needed = shutil.disk_usage(folder).free, SHARD * 2 * HEIGHT * WIDTH * 2 + LEAST_FREE
    if free < needed:
        raise EnvironmentFault(
            "pool.disk_full", f"{folder}: {free / 1e9:.1f} GB are free, and the next frames need {needed / 1e9:.1f} GB "
            "with what the run keeps; make room, or ask for fewer shards",
        )  # fmt: skip


def _labels(seed: int, index: int) -> list[str]:
    """More articles than a real bag holds: each look teaches more."""
    rng = np.random.default_rng([seed, index, 5])
    return [LABELS[i] for i in rng.integers(len(LABELS), size=rng.choice(len(ARTICLES), p=ARTICLES))]


class Pool:
    """The shards of a folder; ``refresh`` sees those that came since."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shards: list[tuple[NDArray[np.uint16], list[dict[str, object]]]] = []
        self._known: set[str] = set()
        self.refresh()

    def refresh(self) -> None:
        """Open new shards."""
        for path in drawn_shards(self._folder):
            if path.name not in self._known:
                self._known.add(path.name)
                truth = json.loads(path.read_text(encoding="utf-8"))
                self._shards.append((np.load(path.with_suffix(".npy"), mmap_mode="r"), truth))

    def __len__(self) -> int:
        return len(self._shards) * SHARD

    def frame(self, index: int) -> PoolFrame:
        """Frame ``index``, 0 .. len - 1."""
        store, truth = self._shards[index // SHARD]
        entry = truth[index % SHARD]
        rows = np.array(entry["articles"], np.float32).reshape(-1, 5)
        return PoolFrame(
            store[index % SHARD],
            rows[:, 1:],
            rows[:, 0].astype(np.int64),
            float(entry["pixel_mm"]),  # type: ignore[arg-type]
        )
