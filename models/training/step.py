"""One step of learning: forward, loss, backward, weights and their average; on a GPU recorded once and played back."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor

from models.training.loss import detection_loss
from models.training.network import Yolox, grid
from models.training.on_device import Batch

HALF_PRECISION = ("avx512_bf16", "amx_bf16")
"""Of a processor that computes in bfloat16; on any other it is ten times slower than plain numbers."""
LARGEST_GRADIENT = 20.0
WEIGHT_DECAY = 0.02
REHEARSALS = 3
"""Plain steps before one is recorded: libraries choose their algorithms in the first ones."""


def loss_of(network: Yolox, batch: Batch, use_l1: bool) -> Tensor:
    """The loss of one batch, which lies where the network does."""
    pictures, truths = batch
    device = pictures.device
    # Every weight is used once a step: a cache of their short forms would only outlive the recording.
    half = _computes_in_half(device.type)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=half, cache_enabled=False):
        raw = network(pictures.contiguous(memory_format=torch.channels_last))
    corners, strides = _grid_on(pictures.shape[2], pictures.shape[3], device)
    return detection_loss(raw.float(), truths, corners, strides, use_l1)


@lru_cache(maxsize=8)
def _grid_on(height: int, width: int, device: torch.device) -> tuple[Tensor, Tensor]:
    corners, strides = grid(height, width)
    return corners.to(device), strides.to(device)


@lru_cache(maxsize=2)
def _computes_in_half(device: str) -> bool:
    if device != "cpu":
        return True
    described = Path("/proc/cpuinfo")
    return described.exists() and any(flag in described.read_text(encoding="utf-8") for flag in HALF_PRECISION)


def optimiser_of(network: Yolox, rate: float, device: str) -> torch.optim.AdamW:
    """AdamW; on a GPU its rate is a tensor, which a recorded step reads anew each time."""
    decayed = [p for p in network.parameters() if p.ndim > 1]
    plain = [p for p in network.parameters() if p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": WEIGHT_DECAY}, {"params": plain, "weight_decay": 0.0}]
    if device == "cpu":
        return torch.optim.AdamW(groups, lr=rate)
    return torch.optim.AdamW(groups, lr=torch.tensor(rate, device=device), fused=True, capturable=True)


def set_rate(optimiser: torch.optim.Optimizer, rate: float) -> None:
    """Of every group; a tensor keeps its place."""
    for group in optimiser.param_groups:
        if isinstance(group["lr"], Tensor):
            group["lr"].fill_(rate)
        else:
            group["lr"] = rate


class Averaged:
    """Exponential moving average of the weights, the one that is exported."""

    def __init__(self, network: Yolox) -> None:
        self.network = copy.deepcopy(network).eval()
        self.updates = 0
        both = zip(self.network.state_dict().values(), network.state_dict().values(), strict=True)
        pairs = [(one, other) for one, other in both if one.is_floating_point()]
        self._mine, self._theirs = (list(part) for part in zip(*pairs, strict=True))

    @torch.no_grad()
    def update(self) -> None:
        """Move towards the network; slowly once it is under way."""
        self.updates += 1
        keep = 0.999 * (1 - math.exp(-self.updates / 300))
        torch._foreach_lerp_(self._mine, self._theirs, 1 - keep)  # one call: six hundred would keep a GPU waiting


class Step:
    """Learns from one batch after another; ``share`` is called between the gradients and what is made of them."""

    def __init__(
        self, network: Yolox, optimiser: torch.optim.Optimizer, share: Callable[[Yolox], None] = lambda network: None
    ) -> None:
        self._network, self._optimiser, self._share = network, optimiser, share

    def __call__(self, batch: Batch, use_l1: bool) -> Tensor:
        """The loss before the step."""
        loss = loss_of(self._network, batch, use_l1)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        self._share(self._network)
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), LARGEST_GRADIENT)
        self._optimiser.step()
        return loss.detach()


class _Recording(NamedTuple):
    graph: torch.cuda.CUDAGraph
    batch: Batch
    loss: Tensor


class RecordedStep:
    """A step as a CUDA graph: started as one, where two thousand kernels take longer to start than to run.

    One recording for every size of batch; the batches of a size must have as many rows of truth.
    """

    def __init__(self, step: Step) -> None:
        self._step = step
        self._recordings: dict[tuple[torch.Size, bool], _Recording] = {}

    def __call__(self, batch: Batch, use_l1: bool) -> Tensor:
        """The loss before the step."""
        key = batch[0].shape, use_l1
        if key not in self._recordings:
            self._recordings[key] = self._recorded(batch, use_l1)
        recording = self._recordings[key]
        pictures, (boxes, classes) = recording.batch
        pictures.copy_(batch[0])
        boxes.copy_(batch[1][0])
        classes.copy_(batch[1][1])
        recording.graph.replay()
        return recording.loss.clone()

    def _recorded(self, batch: Batch, use_l1: bool) -> _Recording:
        pictures, (boxes, classes) = batch
        kept = (pictures.clone(), (boxes.clone(), classes.clone()))
        aside = torch.cuda.Stream()
        aside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(aside):
            for _ in range(REHEARSALS):
                self._step(kept, use_l1)
        torch.cuda.current_stream().wait_stream(aside)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            loss = self._step(kept, use_l1)
        return _Recording(graph, kept, loss)
