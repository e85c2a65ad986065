"""Write ``models/manifest.toml``: what a weights file is, what goes in and out, how it was trained and measured."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LICENCE = (
    "Apache-2.0; started from the YOLOX-Nano COCO weights (Megvii, Apache-2.0), trained further on simulated scans only"
)


@dataclass(frozen=True)
class Metric:
    """One measured figure; ``simulated`` says whether the pictures were."""

    set: str
    simulated: bool
    name: str
    value: float
    command: str


@dataclass(frozen=True)
class Entry:
    """The one model of the manifest that this repository trains."""

    version: str
    sha256: str
    thresholds: Mapping[str, float]
    images_seen: int
    command: str
    seed: int
    metrics: Sequence[Metric] = field(default_factory=tuple)


def write_manifest(entry: Entry, target: Path) -> None:
    """Write ``target`` anew; the label order is the order of the network's outputs."""
    lines = [
        "# Every detector the lane may load. Written by `python -m models.training publish`; do not edit by hand.",
        "schema_version = 1",
        "",
        "[[model]]",
        'name = "default"',
        f'version = "{entry.version}"',
        'file = "weights/default.onnx"',
        f'sha256 = "{entry.sha256}"',
        f'licence = "{LICENCE}"',
        'use = "operating"',
        "",
        "[model.input]",
        'tensor = "images"',
        'layout = "NHWC"',
        'dtype = "uint8"',
        'channels = "rgb"',
        "height = 416",
        "width = 416",
        'resize = "letterbox"',
        "pad = 255",
        "",
        "[model.output]",
        'kind = "yolox"',
        'boxes = "boxes"',
        'scores = "scores"',
        'nms = "outside"',
        "",
    ]
    for name, threshold in entry.thresholds.items():
        lines += ["[[model.label]]", f'name = "{name}"', f"threshold = {threshold:.3f}", ""]
    lines += [
        "[model.training]",
        'data = "simulated dual-energy bags of models/simulation, coloured with random palettes; no real scan"',
        f"images_seen = {entry.images_seen}",
        f'command = "{entry.command}"',
        f"seed = {entry.seed}",
    ]
    for metric in entry.metrics:
        lines += [
            "",
            "[[model.metric]]",
            f'set = "{metric.set}"',
            f"simulated = {str(metric.simulated).lower()}",
            f'name = "{metric.name}"',
            f"value = {metric.value:.4f}",
            f'command = "{metric.command}"',
        ]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


MODELS = Path(__file__).parents[1]
HELD_OUT_SET = "simulated held-out variants"
TRAINED_SET = "simulated new bags of trained variants"
TRAIN = "python -m models.training train --start yolox_nano.onnx --out DIR"
EVALUATE = "python -m models.training evaluate --onnx models/weights/default.onnx --json FILE"


def publish(run: Path, onnx: Path, evaluation: Path, version: str) -> None:
    """Put ``onnx`` in place as the default weights, with the manifest that its run and its evaluation give."""
    import torch

    state = torch.load(run / "state.pt")
    figures = json.loads(evaluation.read_text(encoding="utf-8"))
    weights = MODELS / "weights" / "default.onnx"
    if onnx.resolve() != weights.resolve():
        shutil.copyfile(onnx, weights)
    minutes = round(state["seconds"] / 60)
    entry = Entry(
        version=version, sha256=hashlib.sha256(weights.read_bytes()).hexdigest(), thresholds=figures["thresholds"],
        images_seen=state["seen"], seed=state["seed"], metrics=_metrics(figures),
        command=f"{TRAIN} --seed {state['seed']} --minutes {minutes}",
    )  # fmt: skip
    write_manifest(entry, MODELS / "manifest.toml")


def _metrics(figures: dict[str, Any]) -> list[Metric]:
    simulated = figures["simulated"]
    alarmed, clean = simulated["clean_bags_alarmed"][:2]
    found, articles = simulated["found"][:2]
    metrics = [
        Metric(HELD_OUT_SET, True, "mAP50", simulated["ap"]["mean"][0], EVALUATE),
        Metric(HELD_OUT_SET, True, "mAP50:95", simulated["ap"]["mean"][1], EVALUATE),
        Metric(HELD_OUT_SET, True, "articles found at thresholds", found / max(articles, 1), EVALUATE),
        Metric(HELD_OUT_SET, True, "clean bags alarmed at thresholds", alarmed / max(clean, 1), EVALUATE),
    ]
    for name, (ap50, _) in simulated["ap"].items():
        if name != "mean":
            metrics.append(Metric(HELD_OUT_SET, True, f"AP50 {name}", ap50, EVALUATE))
    for name, (ap50, _) in figures["trained_makers"].items():
        metrics.append(Metric(TRAINED_SET, True, "mAP50" if name == "mean" else f"AP50 {name}", ap50, EVALUATE))
    for group, values in figures.get("real", {}).items():
        for name, (ap50, _) in values.items():
            metrics.append(Metric(f"real: {group}", False, f"AP50 {name}", ap50, EVALUATE + " --real FOLDER"))
    return metrics
