"""Train YOLOX-Nano on simulated bags: one process, one torch thread, a time budget instead of epochs."""

from __future__ import annotations

import json
import math
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from models.cv import cv2
from models.simulation.labels import LABELS
from models.training.dataset import Sample, TrainingPictures, build_bag_cache
from models.training.loss import detection_loss
from models.training.network import YoloxNano, grid
from models.training.start_weights import load_coco

CROP_SHARE = 0.62
CROP_SIDE, WHOLE_SIDE = 288, 416


@dataclass(frozen=True)
class Plan:
    """One training run; ``start`` is the COCO ONNX file of YOLOX-Nano."""

    seed: int
    minutes: float
    out: Path
    start: Path
    resume: bool = False
    batch: int = 16
    rate: float = 1e-3
    bags: int = 1500


def as_tensors(samples: list[Sample]) -> tuple[Tensor, list[tuple[Tensor, Tensor]]]:
    """(B, 3, S, S) float 0..255 channels-last and the truth of each picture."""
    pictures = torch.from_numpy(np.stack([sample.picture for sample in samples])).permute(0, 3, 1, 2).float()
    truths = [(torch.from_numpy(sample.boxes), torch.from_numpy(sample.classes)) for sample in samples]
    return pictures, truths


def step(network: YoloxNano, samples: list[Sample], use_l1: bool) -> Tensor:
    """The loss of one batch."""
    pictures, truths = as_tensors(samples)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        raw = network(pictures)
    corners, strides = grid(pictures.shape[2], pictures.shape[3])
    return detection_loss(raw.float(), truths, corners, strides, use_l1)


class Averaged:
    """Exponential moving average of the weights, the one that is exported."""

    def __init__(self, network: YoloxNano) -> None:
        self.network = YoloxNano(len(LABELS)).eval()
        self.network.load_state_dict(network.state_dict())
        self.updates = 0

    @torch.no_grad()
    def update(self, network: YoloxNano) -> None:
        """Move towards the network; slowly once it is under way."""
        self.updates += 1
        keep = 0.998 * (1 - math.exp(-self.updates / 200))
        for mine, theirs in zip(self.network.state_dict().values(), network.state_dict().values(), strict=True):
            if mine.is_floating_point():
                mine.mul_(keep).add_(theirs, alpha=1 - keep)


def _optimiser(network: YoloxNano, rate: float) -> torch.optim.AdamW:
    decayed = [p for p in network.parameters() if p.ndim > 1]
    plain = [p for p in network.parameters() if p.ndim <= 1]
    return torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=rate
    )


def _set_rate(optimiser: torch.optim.Optimizer, rate: float, progress: float, updates: int) -> None:
    """A short warm-up, then a cosine down to a twenty-fifth."""
    for group in optimiser.param_groups:
        group["lr"] = rate * min(1.0, updates / 60 + 0.02) * (0.04 + 0.96 * 0.5 * (1 + math.cos(math.pi * progress)))


def train(plan: Plan) -> None:
    """Train until the minutes are used; writes ``state.pt`` and a line a minute to ``log.jsonl`` in ``plan.out``."""
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    torch.manual_seed(plan.seed)
    plan.out.mkdir(parents=True, exist_ok=True)
    if not (plan.out / "rooms.pickle").exists():
        build_bag_cache(plan.out, plan.seed, plan.bags)
    state_file = plan.out / "state.pt"
    saved = torch.load(state_file) if plan.resume and state_file.exists() else None
    seen, used = (saved["seen"], saved["seconds"]) if saved else (0, 0.0)
    pictures = TrainingPictures(plan.out, plan.seed + seen)
    network = YoloxNano(len(LABELS))
    if saved:
        network.load_state_dict(saved["network"])
    else:
        sample, _ = as_tensors(pictures.batch(24, CROP_SIDE))
        load_coco(network, plan.start, LABELS, sample)
        for layer in network.head.obj_preds:
            layer.bias.data.fill_(-4.0)  # type: ignore[union-attr, operator]
    network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    average = Averaged(network)
    optimiser = _optimiser(network, plan.rate)
    if saved:
        average.network.load_state_dict(saved["average"])
        average.updates = saved["updates"]
        optimiser.load_state_dict(saved["optimiser"])

    def save() -> None:
        state = {"network": network.state_dict(), "average": average.network.state_dict()}
        state |= {"optimiser": optimiser.state_dict(), "updates": average.updates}
        torch.save(state | {"seen": seen, "seconds": used, "seed": plan.seed}, state_file)

    network.train()
    losses: list[float] = []
    noted = time.monotonic()
    while used < plan.minutes * 60:
        began = time.monotonic()
        progress = used / (plan.minutes * 60)
        _set_rate(optimiser, plan.rate, progress, average.updates)
        whole = progress > CROP_SHARE
        samples = pictures.batch(
            plan.batch if not whole else max(plan.batch // 2, 1), WHOLE_SIDE if whole else CROP_SIDE
        )
        loss = step(network, samples, whole)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 20.0)
        optimiser.step()
        average.update(network)
        seen += len(samples)
        losses.append(loss.item())
        used += time.monotonic() - began
        if time.monotonic() - noted > 60:
            line = {"minutes": round(used / 60, 1), "seen": seen, "loss": round(float(np.mean(losses)), 3)}
            with (plan.out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps(line) + "\n")
            losses, noted = [], time.monotonic()
            save()
    save()
