"""Measure the published model with the product's own commands: held-out and trained makes, and real scans."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from models.evaluate import Result, evaluate
from models.manifest import load_manifest
from models.onnx_detector import OnnxDetector
from models.simulation.dataset import COCO, write_set

TEST_SEED, TRAINED_SEED = 902, 903
KNIVES = ("straight_knife", "folding_knife", "utility_knife", "multi_tool_knife")
CUTTERS = (*KNIVES, "scissors")
SETS: dict[str, tuple[str, dict[str, tuple[str, ...]], bool]] = {
    # folder below --real, category -> labels, whether all categories are taken as one
    "sixray": ("sixray/train", {"gun": ("gun",), "knife": KNIVES, "wrench": ("wrench",)}, False),
    "opixray": ("opixray/val", {"cutter": CUTTERS}, True),
}


def measure(work: Path, real: Path | None, bags: int, say: Callable[[str], None]) -> None:
    """Write ``figures-NAME.json`` into ``work`` for each set; those that are there already stay."""
    manifest = load_manifest()
    model = manifest.model("default")
    detector = OnnxDetector(model, manifest.weights_path(model), threads=1)
    for name, seed, split in (("test", TEST_SEED, "test"), ("trained", TRAINED_SEED, "train")):
        folder = work / name
        write_set(folder, seed, bags if name == "test" else bags // 2, split, coco=True, processes=2)  # type: ignore[arg-type]
        result = evaluate(folder / COCO, folder, detector, is_simulated=True)
        _keep(work, name, result, say)
    if real is None:
        return
    for name, (place, wanted, is_one) in SETS.items():
        annotations = real / place / "annotations.json"
        if is_one:
            annotations = as_one(annotations, work / f"{name}.json", next(iter(wanted)))
        negatives = real / "sixray/negatives" if name == "sixray" else None
        result = evaluate(annotations, real / place / "images", detector, wanted, negatives=negatives)
        _keep(work, name, result, say)


def _keep(work: Path, name: str, result: Result, say: Callable[[str], None]) -> None:
    (work / f"figures-{name}.json").write_text(result.to_json(), encoding="utf-8")
    say(f"{name}: mAP50 {result.map50}, clean bags alarmed {result.alarmed}")


def as_one(annotations: Path, target: Path, name: str) -> Path:
    """The same boxes under one category."""
    content: dict[str, Any] = json.loads(annotations.read_text(encoding="utf-8"))
    content["categories"] = [{"id": 1, "name": name}]
    for one in content["annotations"]:
        one["category_id"] = 1
    target.write_text(json.dumps(content), encoding="utf-8")
    return target
