from __future__ import annotations

import hashlib
import json
import tomllib
from pathlib import Path

from models.simulation.labels import LABELS
from models.training.manifest_entry import Entry, Metric, write_manifest

MODELS = Path(__file__).parents[3] / "models"


def test_a_written_manifest_reads_back(tmp_path):
    metric = Metric("simulated held-out variants", True, "mAP50", 0.5, "python -m models.training evaluate")
    entry = Entry(
        "2026.11.1", "0" * 64, dict.fromkeys(LABELS, 0.3), 1000, "python -m models.training train", 1, [metric]
    )
    write_manifest(entry, tmp_path / "manifest.toml")

    model = tomllib.loads((tmp_path / "manifest.toml").read_text(encoding="utf-8"))["model"][0]

    assert [label["name"] for label in model["label"]] == list(LABELS)
    assert model["input"]["channels"] == "rgb"
    assert model["training"]["images_seen"] == 1000
    assert model["metric"] == [
        {"set": metric.set, "simulated": True, "name": "mAP50", "value": 0.5, "command": metric.command}
    ]


def test_the_shipped_manifest_is_that_of_the_shipped_weights():
    model = tomllib.loads((MODELS / "manifest.toml").read_text(encoding="utf-8"))["model"][0]
    assert model["name"] == "default"
    assert model["use"] == "operating"
    assert [label["name"] for label in model["label"]] == list(LABELS)
    assert hashlib.sha256((MODELS / model["file"]).read_bytes()).hexdigest() == model["sha256"]


def test_every_shipped_figure_says_whether_it_is_simulated_and_how_to_measure_it():
    model = tomllib.loads((MODELS / "manifest.toml").read_text(encoding="utf-8"))["model"][0]
    for metric in model.get("metric", []):
        assert isinstance(metric["simulated"], bool)
        assert metric["command"].startswith("python -m models.training ")
        assert 0 <= metric["value"] <= 1


def test_the_card_keeps_simulated_and_real_figures_apart(tmp_path):
    from models.training.card import write_card

    figures = {
        "thresholds": dict.fromkeys(LABELS, 0.3),
        "clean": 600,
        "milliseconds": 14.0,
        "simulated": {
            "ap": {**dict.fromkeys(LABELS, (0.5, 0.3)), "mean": (0.5, 0.3)},
            "recall_at_threshold": dict.fromkeys(LABELS, 0.7),
            "articles": dict.fromkeys(LABELS, 30),
            "found": [70, 100, 0.6, 0.8],
            "clean_bags_alarmed": [10, 100, 0.05, 0.17],
        },
        "trained_makers": {"mean": (0.6, 0.4)},
        "real": {"sixray": {"gun": (0.1, 0.05)}},
    }
    (tmp_path / "figures.json").write_text(json.dumps(figures), encoding="utf-8")

    write_card(tmp_path / "figures.json", "2026.11.1", 50000, 60, 130, tmp_path / "card.md")

    simulated, real = (tmp_path / "card.md").read_text(encoding="utf-8").split("## Real figures")
    assert "| match_box |" in simulated
    assert "sixray" not in simulated
    assert "| sixray | gun | 0.100 | 0.050 |" in real
