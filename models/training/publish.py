"""Put a run's weights into the manifest as ``default``: calibrated, with thresholds, figures to follow."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import msgspec
import torch

from models.manifest import DEFAULT_MANIFEST, Label, Metric, Model, ModelInput, ModelOutput, Training, read_models
from models.onnx_detector import OnnxDetector
from models.simulation.labels import LABELS
from models.training.default_plan import NAME
from models.training.export import MULTIPLE, export_run, side_of
from models.training.pool import SHARD
from models.training.tune import tune

LICENCE = (
    "Apache-2.0; started from the YOLOX-Nano COCO weights (Megvii, Apache-2.0), trained further on simulated scans only"
)
DATA = "simulated dual-energy bags of models/simulation in the colours of many makers; no real scan"
COMMAND = "python -m models.training default --work DIR {start} --version {version} --views {views}"
FROM_COCO, GOING_ON = "--start yolox_nano.onnx", "--go-on"
ON_GPU = " --gpu --processes CORES --shards {shards}"
FLOOR = 0.05
MARGIN = 5.0
"""Input pixels round the boxes of ``default``. Simulated boxes hug the article; those that people drew on real scans
stand off it by about 1 % of the picture, on two sets of two makers alike (docs/models/default.md)."""
HEAD = (
    "# Every detector the lane may load. Written by `python -m models.training`; do not edit by hand.\n"
    "schema_version = 1\n"
)


def publish(run: Path, version: str, bags: int, say: Callable[[str], None]) -> None:
    """Export, tune on ``bags`` validation bags, and write weights and manifest."""
    weights = DEFAULT_MANIFEST.parent / "weights" / f"{NAME}.onnx"
    export_run(run, weights)
    state = torch.load(run / "state.pt", map_location="cpu")
    detector = OnnxDetector(untuned(NAME, weights, MARGIN), weights, threads=2)
    tuned = tune(detector, bags, lambda done: say(f"tuned on {done} of {bags}") if done % 100 == 0 else None)
    labels = {label: Label(label, one.threshold, one.calibration) for label, one in tuned.items()}
    write_manifest(entry(version, weights, labels, state))


def untuned(name: str, weights: Path, margin: float = 0.0, skips_belt: bool = False) -> Model:
    """An entry to run weights of ours by before they are published: no calibration, one low threshold."""
    labels = tuple(Label(label, FLOOR) for label in LABELS)
    training = Training("", "")
    return described(name, "untuned", weights.name, weights, "none", "research", labels, training, margin, skips_belt)


def described(
    name: str, version: str, file: str, weights: Path, licence: str, use: Literal["operating", "research"],
    labels: tuple[Label, ...], training: Training, margin: float = 0.0, skips_belt: bool = False,
) -> Model:  # fmt: skip
    """The manifest's entry of ``weights`` that ``models.training`` made and that will lie in ``file``.

    ``margin`` is for weights that learned from simulated boxes alone; people's boxes teach their own. ``skips_belt`` is
    for those that learned belts made white.
    """
    sha256, side = hashlib.sha256(weights.read_bytes()).hexdigest(), side_of(weights)
    takes = ModelInput(
        "images", "NHWC", "uint8", "rgb", side, side, "letterbox", 255.0, multiple=MULTIPLE, skips_belt=skips_belt
    )
    gives = ModelOutput("yolox", "boxes", "scores", "outside", margin)
    return Model(name, version, file, sha256, licence, use, takes, gives, labels, training)


def entry(version: str, weights: Path, labels: dict[str, Label], state: dict[str, Any]) -> Model:
    """The manifest's entry of a run of ``default``."""
    before, seen_before = state.get("goes_on_from", ("", 0))
    start, data = (GOING_ON, f"{DATA}; begun from {before}") if before else (FROM_COCO, DATA)
    command = COMMAND.format(start=start, version=version, views=state["seen"])
    if state.get("device"):
        command += ON_GPU.format(shards=math.ceil(state["frames"] / SHARD))
    return described(
        NAME, version, f"weights/{NAME}.onnx", weights, LICENCE, "operating",
        tuple(labels[label] for label in LABELS),
        Training(data, command, seen_before + int(state["seen"]), int(state["seed"])), MARGIN,
    )  # fmt: skip


def write_manifest(model: Model, target: Path = DEFAULT_MANIFEST) -> None:
    """Put ``model`` in the place of the one of its name, or at the end; the other entries stay."""
    others = [one for one in read_models(target) if one.name != model.name] if target.exists() else []
    models = sorted([model, *others], key=lambda one: (one.use != "operating", one.name))
    target.write_text(HEAD + "".join(_toml(one) for one in models), encoding="utf-8")


def with_metrics(model: Model, metrics: tuple[Metric, ...]) -> Model:
    """The same entry with these figures."""
    return msgspec.structs.replace(model, metric=metrics)


def _toml(model: Model) -> str:
    plain: dict[str, Any] = msgspec.to_builtins(model)
    lines = ["", "[[model]]", *_pairs({key: value for key, value in plain.items() if _is_plain(value)})]
    for table in ("input", "output", "training"):
        lines += ["", f"[model.{table}]", *_pairs(plain[table])]
    for table in ("label", "metric"):
        for one in plain[table]:
            lines += ["", f"[[model.{table}]]", *_pairs(one)]
    return "\n".join(lines) + "\n"


def _is_plain(value: Any) -> bool:
    return not isinstance(value, dict | list | tuple)


def _pairs(values: dict[str, Any]) -> list[str]:
    return [f"{key} = {_value(value)}" for key, value in values.items() if value not in (None, (), [])]


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return repr(round(value, 4))
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    if isinstance(value, int):
        return str(value)
    return '"' + re.sub(r'(["\\])', r"\\\1", value) + '"'
