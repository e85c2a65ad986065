"""Train on the pool: one process a core with one torch thread each, gradients averaged; resumable at any minute."""

from __future__ import annotations

import copy
import json
import math
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as multiprocessing
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from models.simulation.labels import LABELS
from models.training.dataset import Sample
from models.training.loss import detection_loss
from models.training.network import Yolox, grid
from models.training.sources import Mixed, Sources
from models.training.start_weights import load_start

WARM_UP_STEPS = 250
"""At most; of a short run a tenth."""
SAVE_S = 60.0
EDGES_FROZEN_FROM = 12_000
"""Views after which the first two stages stay as they are."""
HALF_PRECISION = ("avx512_bf16", "amx_bf16")
"""Of a processor that computes in bfloat16; on any other it is ten times slower than plain numbers."""
L1_FROM = 0.75
"""Share of the run after which boxes are also pulled by their plain distance."""


@dataclass(frozen=True)
class Plan:
    """One training run.

    Attributes:
        sources: what the pictures are drawn from.
        start: the COCO ONNX file of YOLOX-Nano, or a file of ours to learn on from; None begins with random numbers.
        views: pictures to be seen in all; the learning rate follows their share.
        processes: each on one thread, as many as there are free cores.
        batch: pictures a process and step.
        side: of a training picture in pixels.
        device: "cpu", or "cuda" with one process.
        loaders: processes that draw pictures beside; 0 draws them in the training process.
        edges_frozen_from: views after which the first two stages stay as they are.
        is_opened: spatial filters see all channels; else one each, as upstream's.
    """

    sources: Sources
    out: Path
    start: Path | None
    views: int
    seed: int = 1
    processes: int = 1
    batch: int = 8
    side: int = 384
    rate: float = 1e-3
    device: str = "cpu"
    loaders: int = 0
    edges_frozen_from: int = EDGES_FROZEN_FROM
    is_opened: bool = True

    @property
    def steps(self) -> int:
        """Of the whole run."""
        return max(self.views // (self.batch * self.processes), 1)


def as_tensors(samples: list[Sample]) -> tuple[Tensor, list[tuple[Tensor, Tensor]]]:
    """(B, 3, S, S) float 0..255 channels-last and the truth of each picture."""
    pictures = torch.from_numpy(np.stack([sample.picture for sample in samples])).permute(0, 3, 1, 2).float()
    truths = [(torch.from_numpy(sample.boxes), torch.from_numpy(sample.classes)) for sample in samples]
    return pictures, truths


def loss_of(network: Yolox, samples: list[Sample], use_l1: bool) -> Tensor:
    """The loss of one batch."""
    device = next(network.parameters()).device
    pictures, truths = as_tensors(samples)
    with torch.autocast(device.type, dtype=torch.bfloat16, enabled=_computes_in_half(device.type)):
        raw = network(pictures.to(device, memory_format=torch.channels_last))  # type: ignore[call-overload]
    corners, strides = (part.to(device) for part in grid(pictures.shape[2], pictures.shape[3]))
    truths = [(boxes.to(device), classes.to(device)) for boxes, classes in truths]
    return detection_loss(raw.float(), truths, corners, strides, use_l1)


@lru_cache(maxsize=1)
def _computes_in_half(device: str) -> bool:
    if device != "cpu":
        return True
    described = Path("/proc/cpuinfo")
    return described.exists() and any(flag in described.read_text(encoding="utf-8") for flag in HALF_PRECISION)


class Averaged:
    """Exponential moving average of the weights, the one that is exported."""

    def __init__(self, network: Yolox) -> None:
        self.network = copy.deepcopy(network).eval()
        self.updates = 0

    @torch.no_grad()
    def update(self, network: Yolox) -> None:
        """Move towards the network; slowly once it is under way."""
        self.updates += 1
        keep = 0.999 * (1 - math.exp(-self.updates / 300))
        for mine, theirs in zip(self.network.state_dict().values(), network.state_dict().values(), strict=True):
            if mine.is_floating_point():
                mine.mul_(keep).add_(theirs, alpha=1 - keep)


def _optimiser(network: Yolox, rate: float) -> torch.optim.AdamW:
    decayed = [p for p in network.parameters() if p.ndim > 1]
    plain = [p for p in network.parameters() if p.ndim <= 1]
    return torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.02}, {"params": plain, "weight_decay": 0.0}], lr=rate
    )


def _set_rate(optimiser: torch.optim.Optimizer, plan: Plan, progress: float, updates: int) -> None:
    """A warm-up, then a cosine down to a fiftieth."""
    for group in optimiser.param_groups:
        warm = min(1.0, (updates + 1) / min(WARM_UP_STEPS, 1 + plan.steps // 10))
        group["lr"] = plan.rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0))))


def train(plan: Plan) -> None:
    """Train until ``plan.views`` were seen; goes on from ``state.pt`` in ``plan.out`` where there is one.

    Writes ``state.pt`` and a line of ``log.jsonl`` about once a minute.
    """
    plan.out.mkdir(parents=True, exist_ok=True)
    if plan.processes == 1:
        _run(0, plan, "")
        return
    meeting = plan.out / f"meeting-{os.getpid()}"
    meeting.unlink(missing_ok=True)
    multiprocessing.spawn(_run, args=(plan, f"file://{meeting.resolve()}"), nprocs=plan.processes)


def _run(rank: int, plan: Plan, meeting: str) -> None:
    torch.set_num_threads(1)
    parent = os.getppid()
    if meeting:
        dist.init_process_group("gloo", init_method=meeting, rank=rank, world_size=plan.processes)
    saved = _saved(plan)
    seen = int(saved["seen"]) if saved else 0
    pictures = Mixed(plan.sources, plan.seed, part=seen * 16 + rank)
    network = _network(plan, saved)
    average, optimiser = Averaged(network), _optimiser(network, plan.rate)
    used = 0.0
    if saved:
        average.network.load_state_dict(saved["average"])
        average.updates, used = saved["updates"], saved["seconds"]
        optimiser.load_state_dict(saved["optimiser"])
    network.train()
    losses: list[float] = []
    began = noted = time.monotonic()
    batches = _batches(plan, pictures, seen)
    while seen < plan.views and not (meeting and os.getppid() != parent):  # an orphan stops, too
        _set_rate(optimiser, plan, seen / plan.views, average.updates)
        if seen >= plan.edges_frozen_from and not network.backbone.backbone.edges_frozen:
            network.backbone.backbone.freeze_edges()
        loss = loss_of(network, next(batches), seen > L1_FROM * plan.views)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        if meeting:
            _share_gradients(network, plan.processes)
        torch.nn.utils.clip_grad_norm_(network.parameters(), 20.0)
        optimiser.step()
        average.update(network)
        seen += plan.batch * plan.processes
        losses.append(loss.item())
        is_last = seen >= plan.views
        if rank == 0 and (is_last or time.monotonic() - noted > SAVE_S):
            spent = used + time.monotonic() - began
            _save(plan, network, average, optimiser, seen, spent)
            _note(plan, seen, spent, losses, pictures.refresh())
            losses, noted = [], time.monotonic()
        if average.updates % 200 == 0:
            pictures.refresh()
    if meeting:
        dist.destroy_process_group()


def _batches(plan: Plan, pictures: Mixed, seen: int) -> Iterator[list[Sample]]:
    """Drawn here, or by loaders beside: a GPU sees a hundred times as many pictures as one core draws."""
    if plan.loaders == 0:
        return iter(lambda: pictures.batch(plan.batch, plan.side), None)
    stream = _Stream(plan, seen)
    return iter(DataLoader(stream, batch_size=None, num_workers=plan.loaders, prefetch_factor=4))


class _Stream(IterableDataset[list[Sample]]):
    """An endless stream of batches, a different one in each loader process."""

    def __init__(self, plan: Plan, seen: int) -> None:
        super().__init__()
        self._plan, self._seen = plan, seen

    def __iter__(self) -> Iterator[list[Sample]]:
        loader = get_worker_info()
        number = 0 if loader is None else loader.id
        pictures = Mixed(self._plan.sources, self._plan.seed, part=self._seen * 16 + 1000 + number)
        while True:
            for _ in range(200):
                yield pictures.batch(self._plan.batch, self._plan.side)
            pictures.refresh()


def _saved(plan: Plan) -> dict[str, Any] | None:
    state = plan.out / "state.pt"
    return torch.load(state, map_location=plan.device) if state.exists() else None


def _network(plan: Plan, saved: dict[str, Any] | None) -> Yolox:
    torch.manual_seed(plan.seed)
    network = Yolox(len(LABELS), plan.is_opened)
    if saved:
        network.load_state_dict(saved["network"])
    elif plan.start is not None:
        sample, _ = as_tensors(Mixed(plan.sources, plan.seed, part=996).batch(24, plan.side))
        load_start(network, plan.start, LABELS, sample)
    return network.to(plan.device, memory_format=torch.channels_last)  # type: ignore[call-overload]


def _share_gradients(network: Yolox, processes: int) -> None:
    gradients = [p.grad for p in network.parameters() if p.grad is not None]
    flat = torch.cat([gradient.reshape(-1) for gradient in gradients])
    dist.all_reduce(flat)
    flat /= processes
    start = 0
    for gradient in gradients:
        gradient.copy_(flat[start : start + gradient.numel()].view_as(gradient))
        start += gradient.numel()


def _save(
    plan: Plan, network: Yolox, average: Averaged, optimiser: torch.optim.AdamW, seen: int, seconds: float
) -> None:
    state = {
        "network": network.state_dict(), "average": average.network.state_dict(), "optimiser": optimiser.state_dict(),
        "updates": average.updates, "seen": seen, "seconds": seconds, "seed": plan.seed,
        "is_opened": plan.is_opened,
    }  # fmt: skip
    part = plan.out / "state.pt.part"
    torch.save(state, part)
    os.replace(part, plan.out / "state.pt")


def _note(plan: Plan, seen: int, seconds: float, losses: list[float], frames: int) -> None:
    line = {"minutes": round(seconds / 60, 1), "seen": seen, "loss": round(float(np.mean(losses)), 3), "pool": frames}
    with (plan.out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")
