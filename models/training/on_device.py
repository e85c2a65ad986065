"""Training pictures cut, coloured and roughened on the device that learns from them, thousands a second on a GPU.

What ``dataset`` and ``real`` do picture by picture, for a whole batch at once: crops of one, four or nine
frames to a picture, turned, scaled and in many makers' colours.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from threading import Event

import numpy as np
import torch
from torch import Tensor

from models.simulation.roughen import DRAWN, REAL
from models.training.crops import Crops, placed, sampled, tiled
from models.training.dataset import COARSEST_MM, KEPT_SHARE, LEAST_SIDE, palette_tables
from models.training.loss import NOTHING
from models.training.rough_device import roughened
from models.training.sources import Sources
from models.training.stock import PoolStock, RealStock, Stock

Batch = tuple[Tensor, tuple[Tensor, Tensor]]
"""Pictures (B, 3, S, S) float 0..255; boxes (B, G, 4) x0 y0 x1 y1 and classes (B, G), ``NOTHING`` in empty rows."""

AHEAD = 8
"""Batches that a GPU draws at once: it takes longer to start so many small kernels than to run them."""

MOST_IN_A_PICTURE = 24
AIMED = 0.85
"""Share of the crops that have some article in them."""
LEAST_OFF, OFF_CENTRE = 0.08, 0.3
"""How far off their centre it may lie, of their sides: less where it would be cut."""
ROOM, LEAST_ROOM = 1.25, 0.9
"""A crop's side beside the longer side of the article it aims at; and before it is made to fit."""
MILLIMETRES = ((0.75, 1.9), (1.0, 2.4), (1.3, 2.8))
"""A pixel of the simulator's, by crops a side: a lane's scan is shown at 1.1 to 1.8, and long articles need more."""
FARTHEST = 1.15
"""Beyond the coarsest millimetres that a long article may ask for."""
OWN_PALETTE = 0.15
PATIENCE_S = 300.0


@dataclass(frozen=True)
class Manner:
    """How frames are shown; real ones alone are ``scales``, ``overlaid`` and ``roughened``.

    Attributes:
        grids: how often a picture holds one, two by two, three by three crops.
        scales: logarithm of how much smaller or larger than the network will see them, from and to.
        stretch: spread of the logarithm of width to height.
        turned: how often mirrored, either way, and laid along the diagonal.
        overlaid: how often another one is laid over them.
        roughened: how often they go through another maker's picture processing.
    """

    grids: tuple[float, float, float] = (0.4, 0.35, 0.25)
    scales: tuple[float, float] = (-0.4, 0.35)
    stretch: float = 0.08
    turned: float = 0.5
    overlaid: float = 0.2
    roughened: float = 0.4


CROPS, WHOLE = Manner(), Manner(grids=(1.0, 0.0, 0.0))
PLAIN = replace(WHOLE, scales=(-0.1, 0.1), stretch=0.03, turned=0.0, overlaid=0.0, roughened=0.0)
"""Nearly as they come; a set's boxes may stand off to one side, which is not to be learned from mirrored ones."""


class DevicePictures:
    """Draws batches out of sources that were moved to the device; ``refresh`` sees frames that came since.

    Attributes:
        refresh_every: batches between two looks for new frames.
    """

    refresh_every = 10

    def __init__(self, sources: Sources, seed: int, part: int, device: str, capacity: int) -> None:
        where = torch.device(device)
        self._random = torch.Generator(where)
        self._random.manual_seed(seed * 100_003 + part)
        self._rng = np.random.default_rng([seed, 29, part])
        self._ahead = 1 if where.type == "cpu" else AHEAD
        self._waiting: list[Batch] = []
        self._manner = CROPS
        self._stocks: list[Stock] = []
        shares: list[float] = []
        self._pool = None if sources.pool is None else PoolStock(sources.pool, capacity, where, sources.is_used_up)
        if self._pool is not None:
            self._palettes = torch.from_numpy(np.stack(palette_tables(seed)).astype(np.int32)).to(where)
            self._stocks.append(self._pool)
            shares.append(sources.pool_share)
        for one in sources.real:
            self._stocks.append(RealStock(one, sources.work_side, where))
            shares.append(one.share)
        self._shares = np.array(shares) / np.sum(shares)
        if self._pool is not None:
            self._wait_for_frames()  # last: real scans are read while the first ones are drawn

    def refresh(self, most: int = 1) -> int:
        """Take at most so many new shards of the pool in; returns how many frames it has given so far."""
        return 0 if self._pool is None else self._pool.refresh(most)

    def _wait_for_frames(self) -> None:
        """The pool may be drawn beside; its first shard takes some seconds."""
        until = time.monotonic() + PATIENCE_S
        pause = Event()
        while self.refresh() == 0:
            if time.monotonic() > until:
                raise FileNotFoundError(f"no frames came into the pool within {PATIENCE_S:.0f} s; draw them first")
            pause.wait(0.5)

    def close(self) -> None:
        """End what runs beside."""
        if self._pool is not None:
            self._pool.close()

    def batch(self, count: int, side: int, manner: Manner = CROPS) -> Batch:
        """``count`` pictures of ``side`` pixels; frames of the pool are shown in crops, whatever the manner."""
        if not self._waiting or self._waiting[-1][0].shape != (count, 3, side, side) or manner is not self._manner:
            self._manner = manner
            self._waiting = self._several(count, side)
        return self._waiting.pop()

    def _several(self, count: int, side: int) -> list[Batch]:
        parts = []
        for stock, some in zip(self._stocks, self._rng.multinomial(count * self._ahead, self._shares), strict=True):
            manner = CROPS if stock is self._pool else self._manner
            for a_side, pictures in enumerate(self._rng.multinomial(some, manner.grids), 1):
                if pictures:
                    parts.append(self._drawn(stock, int(pictures), a_side, side, manner))
        pictures, boxes, classes = (torch.cat(part) for part in zip(*parts, strict=True))
        mixed = torch.randperm(len(pictures), generator=self._random, device=pictures.device).split(count)
        return [(pictures[rows], (boxes[rows], classes[rows])) for rows in mixed]

    def _drawn(self, stock: Stock, count: int, a_side: int, side: int, manner: Manner) -> tuple[Tensor, Tensor, Tensor]:
        """Pictures of ``a_side`` x ``a_side`` crops each, their boxes and classes."""
        each, cell = a_side * a_side, side // a_side
        frames = torch.multinomial(self._chances(stock, cell), count * each, replacement=True, generator=self._random)
        row, longest = self._aims(stock, frames)
        tables, palettes = None, None
        canvas = torch.full((count, 3, side, side), 255.0, device=frames.device)
        if stock is self._pool:
            tables, of_picture = self._palettes, self._some_palettes(count)
            palettes = of_picture.repeat_interleave(each)
            belt = tables[of_picture, 0][:, None] >> torch.tensor([0, 8, 16], device=frames.device) & 255
            canvas[:] = belt[..., None, None]
            scale = stock.unit[frames] / self._millimetres(count, a_side).repeat_interleave(each)
            scale = torch.minimum(scale, cell / (ROOM * longest.clamp_min(1)))
            scale = torch.maximum(scale, stock.unit[frames] / (FARTHEST * COARSEST_MM))
        else:
            low, high = manner.scales
            scale = (low + (high - low) * self._uniform(len(frames))).exp() / stock.unit[frames]
            scale = torch.minimum(scale, cell / (ROOM * longest.clamp_min(1)))
        crops = self._crops(stock, frames, row, scale, cell, manner)
        boxes, classes = placed(stock, crops, cell, KEPT_SHARE, LEAST_SIDE)
        cells = sampled(stock, crops, cell, tables, palettes)
        if tables is None and manner.overlaid:
            cells, boxes, classes = self._overlaid(cells, boxes, classes, manner.overlaid)
        pictures, boxes, classes = tiled(cells, boxes, classes, canvas, a_side, MOST_IN_A_PICTURE)
        share, enhanced = (manner.roughened, REAL) if tables is None else (1.0, DRAWN)
        return roughened(pictures, share, enhanced, self._random) if share else pictures, boxes, classes

    def _overlaid(self, cells: Tensor, boxes: Tensor, classes: Tensor, share: float) -> tuple[Tensor, Tensor, Tensor]:
        """At times what lies in another crop, too, as if both bags had gone through at once: what passes multiplies."""
        other = torch.randperm(len(cells), generator=self._random, device=cells.device)
        is_over = self._uniform(len(cells)) < share
        both = torch.where(is_over[:, None, None, None], cells * cells[other] / 255, cells)
        added = torch.where(is_over[:, None], classes[other], NOTHING)
        return both, torch.cat((boxes, boxes[other]), 1), torch.cat((classes, added), 1)

    def _chances(self, stock: Stock, cell: int) -> Tensor:
        """Of each frame: a real one whose articles would have to shrink much for the crop is not put into it."""
        if stock is self._pool:
            return stock.chances
        sides = (stock.boxes[..., 2:] - stock.boxes[..., :2]).amax((1, 2)) / stock.unit
        fitting = stock.chances * (LEAST_ROOM * sides <= cell)
        return fitting if bool(fitting.any()) else stock.chances

    def _uniform(self, *shape: int) -> Tensor:
        return torch.rand(*shape, generator=self._random, device=self._random.device)

    def _millimetres(self, count: int, a_side: int) -> Tensor:
        """(count,) a pixel, evenly in their logarithm."""
        finest, coarsest = MILLIMETRES[a_side - 1]
        return finest * (coarsest / finest) ** self._uniform(count)

    def _some_palettes(self, count: int) -> Tensor:
        """(count,) our own palette at times, any maker's else."""
        which = (self._uniform(count) * len(self._palettes)).long()
        return which * (self._uniform(count) >= OWN_PALETTE)

    def _aims(self, stock: Stock, frames: Tensor) -> tuple[Tensor, Tensor]:
        """(M,) the row of the article that each crop aims at, ``NOTHING`` for none, and its longer side in pixels."""
        weights = stock.label_weights[stock.classes[frames]]
        row = torch.multinomial(weights + 1e-9, 1, generator=self._random)[:, 0]
        is_aimed = (weights.sum(1) > 0) & (self._uniform(len(frames)) < AIMED)
        box = stock.boxes[frames, row]
        longest = (box[:, 2:] - box[:, :2]).amax(1)
        return torch.where(is_aimed, row, NOTHING), longest * is_aimed

    def _crops(self, stock: Stock, frames: Tensor, row: Tensor, scale: Tensor, cell: int, manner: Manner) -> Crops:
        """Around the article aimed at, within the frame as far as it reaches."""
        stretch = torch.randn(len(frames), 2, generator=self._random, device=frames.device) * manner.stretch
        wanted = cell / (scale[:, None] * stretch.exp())
        free = stock.sizes[frames] - wanted
        box = stock.boxes[frames, row.clamp_min(0)]
        beside = 0.5 - (box[:, 2:] - box[:, :2]) / wanted / 2
        off = (2 * self._uniform(len(frames), 2) - 1) * beside.clamp(LEAST_OFF, OFF_CENTRE)
        around = (box[:, :2] + box[:, 2:]) / 2 + (off - 0.5) * wanted
        around = torch.minimum(torch.maximum(around, free.clamp_max(0)), free.clamp_min(0))
        anywhere = self._uniform(len(frames), 2) * free
        corner = torch.where((row == NOTHING)[:, None], anywhere, around)
        return Crops(frames, corner, wanted, self._uniform(len(frames), 3) < manner.turned)
