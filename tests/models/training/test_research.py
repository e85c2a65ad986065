"""Trials on real scans: what each changes, and the card that is written from what they left."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch", reason="the trials are torch's")
pytest.importorskip("onnx", reason="a trial begins from an ONNX file")

import msgspec  # noqa: E402
import numpy as np  # noqa: E402

from models.cv import cv2  # noqa: E402
from models.manifest import DEFAULT_MANIFEST, Label, load_manifest  # noqa: E402
from models.simulation.labels import LABELS  # noqa: E402
from models.training import research_card, research_rows  # noqa: E402
from models.training.publish import described  # noqa: E402
from models.training.research import TRIALS, clean_bags, clean_part, plan_of, sixray_parts  # noqa: E402


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """Folders laid out as the academic sets are, with a few small pictures."""
    folder = tmp_path / "real"
    for name, category, count in (
        ("opixray/train", "scissor", 3),
        ("opixray/val", "scissor", 2),
        ("sixray/train", "gun", 8),
    ):
        (folder / name / "images").mkdir(parents=True)
        images, annotations = [], []
        for number in range(1, count + 1):
            picture(folder / name / f"images/{number}.jpg", number)
            images.append({"id": number, "file_name": f"{number}.jpg", "width": 64, "height": 64})
            annotations.append({"id": number, "image_id": number, "category_id": 1, "bbox": [8, 8, 20, 30]})
        content = {"images": images, "annotations": annotations, "categories": [{"id": 1, "name": category}]}
        (folder / name / "annotations.json").write_text(json.dumps(content), encoding="utf-8")
    (folder / "sixray/negatives").mkdir()
    for number in range(4):
        picture(folder / f"sixray/negatives/n{number}.jpg", 90 + number)
    return folder


def picture(path: Path, seed: int) -> None:
    coarse = np.random.default_rng(seed).integers(0, 230, (8, 8, 3)).astype(np.uint8)
    cv2.imwrite(str(path), cv2.resize(coarse, (64, 64), interpolation=cv2.INTER_NEAREST))


def test_every_trial_begins_from_weights_that_are_there_by_then():
    before: set[str] = set()
    for name, trial in TRIALS.items():
        assert trial.start in {"", "yolox_nano.onnx", "default"} | before
        before.add(name)


def test_no_trial_learns_from_what_it_is_measured_on(tmp_path, real):
    for name in TRIALS:
        plan = plan_of(name, tmp_path / "work", real, tmp_path / "pool", tmp_path / "coco.onnx")
        learned = {
            (one.images / entry["file_name"]).resolve()
            for one in plan.sources.real
            for entry in json.loads(one.annotations.read_text(encoding="utf-8"))["images"]
        }
        _, held_out = sixray_parts(tmp_path / "work", real)
        measured = {
            (real / "sixray/train/images" / entry["file_name"]).resolve()
            for entry in json.loads(held_out.read_text(encoding="utf-8"))["images"]
        }
        measured |= set((real / "opixray/val/images").resolve().iterdir())
        measured |= {
            (real / "sixray/negatives" / path.name).resolve() for path in clean_part(tmp_path / "work", real).iterdir()
        }
        assert len(measured) > 5
        assert not learned & measured
        assert (plan.sources.pool is None) == ("simulated" not in TRIALS[name].sets)


def test_a_trial_across_scanners_sees_one_scanner_only(tmp_path, real):
    for name, other in (("opixray", "sixray"), ("sixray", "opixray")):
        plan = plan_of(name, tmp_path / "work", real, tmp_path / "pool", None)
        assert not any(other in str(one.images) for one in plan.sources.real)


def test_sets_that_are_loose_come_in_whole_crops_while_the_others_are_packed(tmp_path, real):
    plan = plan_of("suited", tmp_path / "work", real, tmp_path / "pool", None)

    assert [(one.images.parent.name, one.packs, one.blends) for one in plan.sources.real] == [
        ("train", True, False), ("train", False, True), ("sixray", False, False),
    ]  # fmt: skip
    assert "opixray" in str(plan.sources.real[0].images)
    assert plan.way_back == 0.7


def test_half_of_the_clean_bags_teach_and_half_measure(tmp_path, real):
    held_out = {path.name for path in clean_part(tmp_path / "work", real).iterdir()}
    assert len(held_out) == 2
    assert held_out < {path.name for path in clean_bags(real)}


def figures(map50: float) -> dict[str, Any]:
    share = {"count": 6, "total": 10, "share": 0.6, "low": 0.3, "high": 0.8}
    names = ("gun", "knife", "wrench")
    return {
        "map50": map50, "map50_interval": {"low": 0.7, "high": 0.9}, "map": map50 / 2,
        "found": {"above": 0.4, "found": share, "alarmed": share},
        "classes": [{"category": one, "objects": 9, "ap50": map50, "ap": 0.1, "found": None} for one in names],
    }  # fmt: skip


def left_by(tmp_path: Path) -> None:
    for trial, map50 in (("from-default", 0.41), ("unblended", 0.42), ("opixray", 0.71), ("research", 0.81)):
        for name in research_rows.SETS:
            (tmp_path / f"{trial}-{name}.json").write_text(json.dumps(figures(map50)), encoding="utf-8")
        (tmp_path / f"{trial}.onnx").write_bytes(b"0" * 9_000_000)
    for name in research_rows.SETS:  # the same weights with calibrated scores
        (tmp_path / f"{research_card.PUBLISHED}-{name}.json").write_text(json.dumps(figures(0.80)), encoding="utf-8")


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Rows kept of earlier runs, in a file of the test's own."""
    monkeypatch.setattr(research_rows, "_milliseconds", lambda weights: 55.0)
    monkeypatch.setattr(research_rows, "KEPT", tmp_path / "kept.json")
    earlier = {"depthwise": asdict(research_rows.Row(0.53, 0.7, 0.01, 0.0, 0.02, 0.0, 3.8, 85))}
    earlier["opixray"] = asdict(research_rows.Row(0.60, 0.7, 0.01, 0.0, 0.02, 0.0, 9.1, 85))
    (tmp_path / "kept.json").write_text(json.dumps(earlier), encoding="utf-8")


@pytest.mark.usefixtures("kept")
def test_rows_of_earlier_runs_stay_and_those_run_again_give_way(tmp_path):
    left_by(tmp_path)
    rows = research_rows.keep_rows(tmp_path)
    assert list(rows) == ["depthwise", "from-default", "unblended", "opixray", "research"]
    assert rows["depthwise"].milliseconds == 85
    assert rows["opixray"].opixray == 0.71
    assert research_rows.kept_rows() == rows


@pytest.mark.usefixtures("kept")
def test_the_card_names_every_trial_what_it_changed_and_the_licence(tmp_path):
    left_by(tmp_path)
    default = load_manifest().model("default")
    labels = tuple(Label(label, 0.3) for label in LABELS)
    weights = DEFAULT_MANIFEST.parent / "weights/default.onnx"
    model = described(
        "research", "1", "weights/research.onnx", weights, research_card.LICENCE, "research", labels, default.training
    )
    text = research_card._card(model, tmp_path, research_rows.keep_rows(tmp_path), "A note.\n")
    assert "academic use only, not commercial" in text
    assert "| `unblended` | `default` | nothing blended in | 0.420 |" in text
    assert "| opixray | **mean** | | **0.800** (0.70–0.90) | 0.400 | 60% (30%–80%) |" in text
    trials, across = text.split("## Lessons, and across scanners")
    assert "`from-default`" in trials
    assert "`depthwise` | COCO | depth-wise filters | 0.530" in trials
    assert "`opixray` | `default` | opixray 1, simulated 0.15" in across
    assert "A note." in across
    metrics = research_card._metrics(tmp_path)
    assert all(not one.simulated and one.set.startswith("real: ") for one in metrics)
    assert msgspec.structs.replace(model, metric=metrics).use == "research"
