from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the runs that are published are torch's")

from models.manifest import DEFAULT_MANIFEST, Label, Metric, load_manifest  # noqa: E402
from models.simulation.labels import LABELS  # noqa: E402
from models.training.card import card_of, metrics_of  # noqa: E402
from models.training.publish import MARGIN, entry, untuned, with_metrics, write_manifest  # noqa: E402

WEIGHTS = DEFAULT_MANIFEST.parent / "weights/default.onnx"
STATE = {
    "seen": 1000, "seed": 1, "seconds": 600.0, "frames": 300, "device": "",
    "average": {"weight": torch.zeros(1_500, 1_000)},
}  # fmt: skip


def figures(*, is_simulated: bool) -> dict[str, object]:
    share = {"count": 6, "total": 100, "share": 0.06, "low": 0.03, "high": 0.12}
    return {
        "is_simulated": is_simulated, "images": 200, "map50": 0.5, "map": 0.3, "alarmed": share,
        "map50_interval": {"low": 0.4, "high": 0.6},
        "found": {"above": 0.4, "found": {**share, "share": 0.7}, "alarmed": share},
        "classes": [{"category": "gun", "objects": 30, "ap50": 0.512, "ap": 0.3}],
    }  # fmt: skip


def test_a_written_manifest_reads_back_and_keeps_the_other_models(tmp_path):
    model = entry("2026.11.9", WEIGHTS, {label: Label(label, 0.325, (1.25, -0.5)) for label in LABELS}, STATE)
    metric = Metric('simulated "held-out"', True, "mAP50", 0.5, "python -m models.training measure")
    other = with_metrics(model, ())
    import msgspec

    write_manifest(msgspec.structs.replace(other, name="research", use="research"), tmp_path / "manifest.toml")
    write_manifest(with_metrics(model, (metric,)), tmp_path / "manifest.toml")
    read = load_manifest(tmp_path / "manifest.toml")
    assert [one.name for one in read.models] == ["default", "research"]
    assert read.model("default") == with_metrics(model, (metric,))


def test_what_learned_from_simulated_boxes_alone_leaves_room_round_an_article_as_people_do():
    learned = entry("1", WEIGHTS, {label: Label(label, 0.3) for label in LABELS}, STATE)
    assert learned.output.margin == MARGIN > 0
    assert untuned("taught by people's boxes", WEIGHTS).output.margin == 0.0
    shipped = load_manifest()
    assert [shipped.model(name).output.margin for name in ("default", "research")] == [MARGIN, 0.0]


def test_the_card_keeps_simulated_and_real_figures_in_separate_tables():
    model = entry("2026.11.9", WEIGHTS, {label: Label(label, 0.3) for label in LABELS}, STATE)
    text = card_of(model, {"test": figures(is_simulated=True), "sixray": figures(is_simulated=False)}, STATE, "")
    simulated, real = text.split("## Real figures")
    assert "| gun | 30 | 0.512 |" in simulated
    assert "SIXray" not in simulated
    assert "| sixray | gun | 30 | 0.512 | 0.300 |" in real
    assert "70% (3%–12%)" in real
    assert "| 0.500 (0.40–0.60) | 0.300 |" in simulated


def test_a_run_that_goes_on_counts_what_its_start_had_seen_and_names_it(tmp_path):
    from models.training.default_plan import LOWER_RATE, going_on, plan_of

    published = load_manifest().model("default")
    plan = going_on(plan_of(tmp_path / "pool", tmp_path / "run", None, 2_000, 1, 2), 0.5)
    assert plan.start == WEIGHTS
    assert plan.rate == LOWER_RATE
    assert plan.batch == 8
    state = {**STATE, "goes_on_from": plan.goes_on_from}
    model = entry("2", WEIGHTS, {label: Label(label, 0.3) for label in LABELS}, state)
    assert model.training.images_seen == published.training.images_seen + 1_000
    assert model.training.data.endswith(f"begun from {published.title}")
    assert "--go-on --version 2 --views 1000" in model.training.command
    said = card_of(model, {}, state, "")
    assert f"of which `{published.title}` {published.training.images_seen:,}; the others in 10 minutes" in said


def test_the_card_says_where_a_run_learned_and_the_command_how_to_repeat_it_there():
    labels = {label: Label(label, 0.3) for label in LABELS}
    on_gpu = {**STATE, "device": "Some GPU"}
    here, there = (card_of(entry("1", WEIGHTS, labels, state), {}, state, "") for state in (STATE, on_gpu))
    assert "10 minutes on the two cores of one machine" in here
    assert "1.5 M parameters" in here
    assert "10 minutes on Some GPU" in there
    assert "--gpu" not in here
    assert "--views 1000 --gpu --processes CORES --shards 3\n" in there


def test_every_metric_says_whether_it_is_simulated_and_how_to_measure_it():
    metrics = metrics_of({"test": figures(is_simulated=True), "sixray": figures(is_simulated=False)})
    assert {metric.simulated for metric in metrics} == {True, False}
    assert all(metric.set.startswith("simulated" if metric.simulated else "real") for metric in metrics)
    assert all(metric.command.startswith("python -m models.training measure") for metric in metrics)


def test_the_shipped_manifest_is_that_of_the_shipped_weights():
    manifest = load_manifest()
    model = manifest.operating()
    assert model.name == "default"
    assert [label.name for label in model.label] == list(LABELS)
    assert hashlib.sha256(Path(manifest.weights_path(model)).read_bytes()).hexdigest() == model.sha256
