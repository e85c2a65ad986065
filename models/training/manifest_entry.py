"""Write ``models/manifest.toml``: what a weights file is, what goes in and out, how it was trained and measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

LICENCE = (
    "Apache-2.0; started from the YOLOX-Nano COCO weights (Megvii, Apache-2.0), "
    "trained further on simulated scans only"
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
