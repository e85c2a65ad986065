"""Manifests round the tiny ONNX files of tests/models/onnx, and scans of any size."""

from __future__ import annotations

import hashlib
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from checkpoint.scan import Scan
from models.manifest import Model, load_manifest

ONNX = Path(__file__).parents[1] / "models" / "onnx"
AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
LABELS = (("gun", 0.5), ("scissors", 0.5))
SWITCH = 255
"""The upper left red value at which ``hang`` hangs and ``nan`` gives NaN."""


def manifest_text(name: str, sha256: str, labels: tuple[tuple[str, float], ...] = LABELS, **changes: Any) -> str:
    """A manifest of one model; ``changes`` go to the keys of that name in input, output or the model."""
    tables: dict[str, dict[str, Any]] = {
        "[[model]]": {
            "name": name, "version": "1", "file": f"{name}.onnx", "sha256": sha256, "licence": "own",
            "use": "operating",
        },
        "[model.input]": {
            "tensor": "images", "layout": "NHWC", "dtype": "uint8", "channels": "rgb", "height": 64, "width": 64,
            "resize": "letterbox", "pad": 255,
        },
        "[model.output]": {"kind": "yolox", "boxes": "boxes", "scores": "scores", "nms": "outside"},
        "[model.training]": {"data": "none", "command": "none"},
    }  # fmt: skip
    for key, value in changes.items():
        place = next((table for table in tables.values() if key in table), tables["[model.input]"])
        place[key] = value
    lines = ["schema_version = 1"]
    for table, keys in tables.items():
        lines += [table, *(f"{key} = {json.dumps(value)}" for key, value in keys.items())]
    for label, threshold in labels:
        lines += ["[[model.label]]", f'name = "{label}"', f"threshold = {threshold}"]
    return "\n".join(lines) + "\n"


def installed(folder: Path, name: str, labels: tuple[tuple[str, float], ...] = LABELS, **changes: Any) -> Path:
    """Weights and manifest in ``folder``; returns the manifest's path."""
    weights = folder / f"{name}.onnx"
    shutil.copyfile(ONNX / weights.name, weights)
    path = folder / "manifest.toml"
    sha256 = changes.pop("sha256", None) or hashlib.sha256(weights.read_bytes()).hexdigest()
    path.write_text(manifest_text(name, sha256, labels, **changes), encoding="utf-8")
    return path


def installed_together(folder: Path, *names: str, **uses: str) -> Path:
    """One manifest of several models, in this order; ``uses`` are ``operating`` unless said otherwise."""
    folder.mkdir(exist_ok=True)
    head = "schema_version = 1\n"
    texts = [installed(folder, name, use=uses.get(name, "operating")).read_text(encoding="utf-8") for name in names]
    path = folder / "manifest.toml"
    path.write_text(head + "".join(text.removeprefix(head) for text in texts), encoding="utf-8")
    return path


def model_of(manifest: Path) -> tuple[Model, Path]:
    """The only model of a manifest and where its weights lie."""
    loaded = load_manifest(manifest)
    return loaded.models[0], loaded.weights_path(loaded.models[0])


def picture_scan(
    width: int, height: int, dark: tuple[int, int, int, int] | None = None, *, switch: bool = False
) -> Scan:
    """A light picture, with a black rectangle (left, top, right, bottom), and the fixtures' switch on or off."""
    picture = np.full((height, width, 3), 220, np.uint8)
    if dark is not None:
        left, top, right, bottom = dark
        picture[top:bottom, left:right] = 0
    if switch:
        picture[: max(1, height // 8), : max(1, width // 8)] = SWITCH
    return Scan("bag-1", AT, 0, "folder", picture=picture)


def dual_scan(width: int, height: int, dark: tuple[int, int, int, int] | None = None) -> Scan:
    """Air, with an opaque rectangle."""
    low = np.full((height, width), 65535, np.uint16)
    if dark is not None:
        left, top, right, bottom = dark
        low[top:bottom, left:right] = 0
    return Scan("bag-1", AT, 0, "xray.1", low=low, high=low.copy())
