"""A lesson from labels to a model beside the product's: needs torch, which the product does not."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

pytest.importorskip("torch", reason="training needs torch; the product does not")
pytest.importorskip("onnx", reason="training needs onnx; the product does not")

from checkpoint.errors import EnvironmentFault, RefusedError  # noqa: E402
from models.manifest import DEFAULT_MANIFEST, Manifest, load_manifest, site_manifest  # noqa: E402
from models.training import pool as pool_module  # noqa: E402
from models.training import site as site_module  # noqa: E402
from models.training import site_publish  # noqa: E402
from models.training.site import Learned, Lesson, learn  # noqa: E402
from models.training.site_publish import publish_site  # noqa: E402
from tests.models.training.test_site_parts import station  # noqa: E402

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture(scope="module")
def taught(tmp_path_factory):
    """(lesson, manifest, what was learned) of the smallest lesson there is."""
    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool_module, "SHARD", 2)
        patch.setattr(site_module, "POOL_SHARDS", 1)
        patch.setattr(site_module, "PATIENCE", 1)
        lesson = Lesson(station(folder / "data", 24), folder / "work", processes=1, round_views=16)
        manifest = models_of(folder)
        said: list[str] = []
        learned = learn(lesson, manifest, said.append)
        yield lesson, manifest, learned, said


def models_of(folder: Path) -> Manifest:
    (folder / "models/weights").mkdir(parents=True)
    shutil.copyfile(DEFAULT_MANIFEST, folder / "models/manifest.toml")
    shutil.copyfile(DEFAULT_MANIFEST.parent / "weights/default.onnx", folder / "models/weights/default.onnx")
    return load_manifest(folder / "models/manifest.toml")


def better(learned: Learned) -> Learned:
    return replace(learned, before=msgspec.structs.replace(learned.before, map50=0.0), after=msgspec.structs.replace(
        learned.after, map50=0.4))  # fmt: skip


@pytest.mark.timeout(240)
def test_a_lesson_ends_by_itself_and_measures_both_models_on_the_same_bags(taught):
    lesson, _, learned, said = taught
    assert [one["round"] for one in learned.rounds] == list(range(len(learned.rounds)))
    assert len(learned.rounds) >= 2
    assert learned.before.images == learned.after.images == learned.pictures["held_out"]
    assert learned.weights.exists()
    assert any("round 1" in line for line in said)
    assert (lesson.work / "round-1.onnx").exists()


@pytest.mark.timeout(120)
def test_a_lesson_that_was_cut_off_trains_no_round_twice(taught, monkeypatch):
    lesson, manifest, learned, _ = taught
    monkeypatch.setattr(site_module, "POOL_SHARDS", 1)
    monkeypatch.setattr(site_module, "PATIENCE", 1)
    monkeypatch.setattr(pool_module, "SHARD", 2)
    monkeypatch.setattr(site_module, "train", lambda plan: pytest.fail("trained again"))
    again = learn(lesson, manifest, lambda text: None)
    assert again.weights.read_bytes() == learned.weights.read_bytes()


def test_a_lesson_does_not_go_on_from_weights_that_were_changed(taught):
    lesson, manifest, _, _ = taught
    start = manifest.weights_path(manifest.operating())
    kept = start.read_bytes()
    start.write_bytes(kept + b"changed")
    try:
        with pytest.raises(EnvironmentFault, match="default") as caught:
            learn(lesson, manifest, lambda text: None)
    finally:
        start.write_bytes(kept)
    assert caught.value.code == "model.hash_mismatch"


@pytest.mark.timeout(120)
def test_a_better_model_goes_beside_the_products_and_leaves_them_as_they_are(taught, monkeypatch):
    lesson, manifest, learned, _ = taught
    monkeypatch.setattr(site_publish, "SIMULATED_BAGS", 3)
    before = manifest.path.read_bytes()
    model = publish_site(better(learned), lesson, manifest, AT, lambda text: None)
    assert manifest.path.read_bytes() == before
    assert model.name == "site-20260304-0506"
    assert model.use == "operating"
    read = load_manifest(manifest.path)
    assert read.operating().name == "default"
    assert read.model(model.name) == model
    assert read.weights_path(model).read_bytes() == learned.weights.read_bytes()
    card = (site_manifest(manifest.path).parent / f"{model.name}.md").read_text(encoding="utf-8")
    assert "| gun |" in card
    report = json.loads((site_manifest(manifest.path).parent / f"{model.name}.json").read_text(encoding="utf-8"))
    assert report["gain"] == pytest.approx(0.4)


@pytest.mark.timeout(120)
def test_data_for_research_makes_a_research_model_with_its_licence(taught, monkeypatch):
    lesson, manifest, learned, _ = taught
    monkeypatch.setattr(site_publish, "SIMULATED_BAGS", 3)
    academic = replace(lesson, use="research", licence="academic use only")
    model = publish_site(better(learned), academic, manifest, AT, lambda text: None)
    assert model.use == "research"
    assert model.licence.startswith("academic use only; begun from default")


@pytest.mark.timeout(120)
def test_figures_of_simulated_bags_say_so_in_the_manifest_and_on_the_card(taught, monkeypatch):
    lesson, manifest, learned, _ = taught
    monkeypatch.setattr(site_publish, "SIMULATED_BAGS", 3)
    played = better(learned)
    played = replace(played, after=msgspec.structs.replace(played.after, is_simulated=True))
    model = publish_site(played, lesson, manifest, AT, lambda text: None)
    assert model.metric
    assert all(one.simulated and one.set.startswith("simulated: ") for one in model.metric)
    assert "simulated pictures" in (site_manifest(manifest.path).parent / f"{model.name}.md").read_text(
        encoding="utf-8"
    )


def test_a_model_that_is_no_better_is_not_offered(taught):
    lesson, manifest, learned, _ = taught
    same = replace(learned, after=learned.before)
    with pytest.raises(RefusedError) as caught:
        publish_site(same, lesson, manifest, AT, lambda text: None)
    assert caught.value.code == "site.no_gain"


def test_a_foreign_network_is_refused_before_anything_is_read(tmp_path):
    manifest = models_of(tmp_path)
    default = manifest.operating()
    foreign = msgspec.structs.replace(default, label=default.label[:3])
    with pytest.raises(RefusedError) as caught:
        learn(Lesson(tmp_path / "none", tmp_path / "work"), Manifest(manifest.path, (foreign,)), lambda text: None)
    assert caught.value.code == "site.other_network"
