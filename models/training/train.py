"""Train on the pool: one process a core with one torch thread each, gradients averaged; resumable at any minute."""

from __future__ import annotations

import json
import math
import os
import shutil
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as multiprocessing
from torch import Tensor

from models.simulation.labels import LABELS
from models.training.dataset import Sample
from models.training.export import KEPT_START
from models.training.loss import NOTHING
from models.training.network import NANO, Widths, Yolox
from models.training.on_device import CROPS, PLAIN, WHOLE, Batch, DevicePictures, Manner
from models.training.sources import Mixed, Sources
from models.training.start_weights import load_start, widths_of
from models.training.step import Averaged, RecordedStep, Step, optimiser_of, set_rate

WARM_UP_STEPS = 250
"""At most; of a short run a tenth."""
SAVE_S = 60.0
EDGES_FROZEN_FROM = 12_000
"""Views after which the first two stages stay as they are."""
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
        minutes: after which a run of one process ends all the same; the learning rate follows the larger share.
        device: "cpu", or "cuda" with one process.
        is_drawn_there: pictures are drawn on the device, too.
        frames_held: of the pool, on the device.
        whole_from: share of the run after which pictures have ``whole_side`` and real scans are seen whole.
        plain_from: share of the run after which, drawn on the device, they are seen nearly as they come.
        widths: of the network; None for those of ``start``, or Nano's.
        edges_frozen_from: views after which the first two stages stay as they are.
        is_opened: spatial filters see all channels; else one each, as upstream's.
        goes_on_from: title of the published model that ``start`` is, and the pictures it had seen; "" for none.
        way_back: share of the way from what was learned back to ``start`` at which the exported weights lie.
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
    minutes: float = math.inf
    device: str = "cpu"
    is_drawn_there: bool = False
    frames_held: int = 20_000
    whole_from: float = 1.0
    plain_from: float = 1.0
    whole_side: int = 640
    widths: Widths | None = None
    edges_frozen_from: int = EDGES_FROZEN_FROM
    is_opened: bool = True
    goes_on_from: tuple[str, int] = ("", 0)
    way_back: float = 0.0

    @property
    def steps(self) -> int:
        """Of the whole run."""
        return max(self.views // (self.batch * self.processes), 1)

    def progress(self, seen: int, seconds: float) -> float:
        """0 .. 1, where the run ends: the larger share, of the views or of the minutes."""
        return max(seen / self.views, seconds / (60 * self.minutes))


def as_batch(samples: list[Sample]) -> Batch:
    """Samples of one size as the network and its loss want them."""
    pictures = torch.from_numpy(np.stack([sample.picture for sample in samples])).permute(0, 3, 1, 2).float()
    most = max(1, *(len(sample.classes) for sample in samples))  # a row even where no picture has an article
    boxes, classes = torch.zeros(len(samples), most, 4), torch.full((len(samples), most), NOTHING)
    for row, sample in enumerate(samples):
        boxes[row, : len(sample.classes)] = torch.from_numpy(sample.boxes)
        classes[row, : len(sample.classes)] = torch.from_numpy(sample.classes)
    return pictures, (boxes, classes)


def _rate(plan: Plan, progress: float, updates: int) -> float:
    """A warm-up, then a cosine down to a fiftieth."""
    warm = min(1.0, (updates + 1) / min(WARM_UP_STEPS, 1 + plan.steps // 10))
    return plan.rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0))))


def train(plan: Plan) -> None:
    """Train until ``plan.views`` were seen; goes on from ``state.pt`` in ``plan.out`` where there is one.

    Writes ``state.pt`` and a line of ``log.jsonl`` about once a minute.
    """
    plan.out.mkdir(parents=True, exist_ok=True)
    if plan.way_back and plan.start and not (plan.out / KEPT_START).exists():
        shutil.copyfile(plan.start, plan.out / KEPT_START)  # the published file may be another one when it ends
    if plan.processes == 1:
        _run(0, plan, "")
        return
    meeting = plan.out / f"meeting-{os.getpid()}"
    meeting.unlink(missing_ok=True)
    multiprocessing.spawn(_run, args=(plan, f"file://{meeting.resolve()}"), nprocs=plan.processes)


def _run(rank: int, plan: Plan, meeting: str) -> None:
    torch.set_num_threads(1)
    torch.backends.cudnn.benchmark = True
    parent = os.getppid()
    if meeting:
        dist.init_process_group("gloo", init_method=meeting, rank=rank, world_size=plan.processes)
    saved = _saved(plan)
    seen = int(saved["seen"]) if saved else 0
    pictures = _pictures(plan, part=seen * 16 + rank)
    network = _network(plan, saved, pictures)
    average, optimiser = Averaged(network), optimiser_of(network, plan.rate, plan.device)
    used = 0.0
    if saved:
        plan = replace(plan, goes_on_from=saved.get("goes_on_from", plan.goes_on_from))
        average.network.load_state_dict(saved["average"])
        average.updates, used = saved["updates"], saved["seconds"]
        optimiser.load_state_dict(saved["optimiser"])
    network.train()
    step = _step(plan, network, optimiser)
    losses: list[Tensor] = []
    began = noted = time.monotonic()
    progress = plan.progress(seen, used)
    while progress < 1.0 and not (meeting and os.getppid() != parent):  # an orphan stops, too
        set_rate(optimiser, _rate(plan, progress, average.updates))
        if seen >= plan.edges_frozen_from and not network.backbone.backbone.edges_frozen:
            network.backbone.backbone.freeze_edges()
        batch = _batch(plan, pictures, progress)
        losses.append(step(batch, progress > L1_FROM))
        average.update()
        seen += len(batch[0]) * plan.processes
        spent = used + time.monotonic() - began
        progress = plan.progress(seen, spent)
        if rank == 0 and (progress >= 1.0 or time.monotonic() - noted > SAVE_S):
            frames = pictures.refresh()
            _save(plan, network, average, optimiser, seen, spent, frames)
            _note(plan, seen, spent, losses, frames)
            losses, noted = [], time.monotonic()
        if average.updates % pictures.refresh_every == 0:
            pictures.refresh()
    pictures.close()
    if meeting:
        dist.destroy_process_group()


class _DrawnHere:
    """What ``DevicePictures`` does, on the core of this process."""

    refresh_every = 200

    def __init__(self, plan: Plan, part: int) -> None:
        self._mixed, self._device = Mixed(plan.sources, plan.seed, part), plan.device

    def batch(self, count: int, side: int, manner: Manner) -> Batch:
        pictures, (boxes, classes) = as_batch(self._mixed.batch(count, side))
        return pictures.to(self._device), (boxes.to(self._device), classes.to(self._device))

    def refresh(self) -> int:
        return self._mixed.refresh()

    def close(self) -> None:
        pass


_Pictures = _DrawnHere | DevicePictures


def _pictures(plan: Plan, part: int) -> _Pictures:
    if plan.is_drawn_there:
        return DevicePictures(plan.sources, plan.seed, part, plan.device, plan.frames_held)
    return _DrawnHere(plan, part)


def _step(plan: Plan, network: Yolox, optimiser: torch.optim.Optimizer) -> Step | RecordedStep:
    if plan.processes > 1:
        return Step(network, optimiser, partial(_share_gradients, processes=plan.processes))
    plain = Step(network, optimiser)
    return plain if plan.device == "cpu" else RecordedStep(plain)


def _batch(plan: Plan, pictures: _Pictures, progress: float) -> Batch:
    """The next one; of whole pictures as many as take about the same time."""
    if progress < plan.whole_from:
        return pictures.batch(plan.batch, plan.side, CROPS)
    count = max(round(plan.batch * (plan.side / plan.whole_side) ** 2), 1)
    return pictures.batch(count, plan.whole_side, PLAIN if progress >= plan.plain_from else WHOLE)


def _saved(plan: Plan) -> dict[str, Any] | None:
    state = plan.out / "state.pt"
    return torch.load(state, map_location=plan.device) if state.exists() else None


def _network(plan: Plan, saved: dict[str, Any] | None, pictures: _Pictures) -> Yolox:
    torch.manual_seed(plan.seed)
    widths = plan.widths or (NANO if plan.start is None else widths_of(plan.start))
    network = Yolox(len(LABELS), plan.is_opened, widths)
    if saved:
        network.load_state_dict(saved["network"])
    elif plan.start is not None:
        load_start(network, plan.start, LABELS, _batch(plan, pictures, 0.0)[0].cpu())
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
    plan: Plan, network: Yolox, average: Averaged, optimiser: torch.optim.AdamW, seen: int, seconds: float,
    frames: int,
) -> None:  # fmt: skip
    state = {
        "network": network.state_dict(), "average": average.network.state_dict(), "optimiser": optimiser.state_dict(),
        "updates": average.updates, "seen": seen, "seconds": seconds, "seed": plan.seed,
        "is_opened": plan.is_opened, "widths": network.widths, "frames": frames, "goes_on_from": plan.goes_on_from,
        "way_back": plan.way_back,
        "device": "" if plan.device == "cpu" else torch.cuda.get_device_name(),
    }  # fmt: skip
    part = plan.out / "state.pt.part"
    torch.save(state, part)
    os.replace(part, plan.out / "state.pt")


def _note(plan: Plan, seen: int, seconds: float, losses: list[Tensor], frames: int) -> None:
    loss = round(float(torch.stack(losses).mean()), 3)
    line = {"minutes": round(seconds / 60, 1), "seen": seen, "loss": loss, "pool": frames}
    with (plan.out / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")
