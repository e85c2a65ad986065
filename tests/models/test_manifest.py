"""The manifest is trusted only when every key and every byte is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkpoint.errors import EnvironmentFault
from models.manifest import load_manifest, read_weights, site_manifest
from tests.support.detectors import installed, manifest_text, model_of

SHA = "ab" * 32


def test_the_products_own_manifest_and_weights_belong_together() -> None:
    manifest = load_manifest()
    model = manifest.operating()

    assert len(read_weights(model, manifest.weights_path(model))) > 1_000_000
    assert model.title == f"{model.name} {model.version}"


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ('layout = "NHWC"', 'layout = "NHWC"\ncolour = 1', r"colour.*\$\.model\[0\]\.input"),
        ('dtype = "uint8"', 'dtype = "int8"', r"input\.dtype"),
        ("height = 64", "", r"height.*\$\.model\[0\]\.input"),
        ("height = 64", "height = 0", r"input\.height"),
        ('channels = "rgb"', 'channels = "dual"', "dual channels.*float32"),
        ("threshold = 0.5", "threshold = 1.5", r"label\[0\]\.threshold"),
        ('name = "scissors"', 'name = "gun"', "label gun stands twice"),
        (SHA, "ab", r"sha256"),
        ('file = "m.onnx"', 'file = "../m.onnx"', "manifest's folder"),
        ('use = "operating"', 'use = "both"', r"\.use"),
        ("schema_version = 1", "schema_version = 2", "schema_version is 2"),
        ("schema_version = 1", "schema_version = ", "Invalid value"),
        ('kind = "yolox"', 'kind = "detr"', r"output\.kind"),
        ("pad = 255", "pad = 255\nmultiple = 48", "multiple 48 needs resize letterbox and must divide"),
        ("pad = 255", "pad = 255\nskips_belt = true", "skips_belt needs multiple: what is left has any shape"),
        ('resize = "letterbox"', 'resize = "stretch"\nmultiple = 32', "multiple 32 needs resize letterbox"),
        ("pad = 255", "pad = 255\nmean = [1.0, 1.0, 1.0]", "mean and std need dtype float32"),
    ],
)
def test_a_wrong_key_is_named_with_its_file(tmp_path: Path, old: str, new: str, named: str) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(manifest_text("m", SHA).replace(old, new, 1), encoding="utf-8")

    with pytest.raises(EnvironmentFault, match=named) as caught:
        load_manifest(path)

    assert caught.value.code == "model.manifest_invalid"
    assert str(path) in str(caught.value)


def test_a_manifest_without_labels_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(manifest_text("m", SHA, labels=()), encoding="utf-8")

    with pytest.raises(EnvironmentFault, match="label"):
        load_manifest(path)


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match=r"none\.toml.*install") as caught:
        load_manifest(tmp_path / "none.toml")

    assert caught.value.code == "model.manifest_missing"


def test_an_unknown_model_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="'other'.*constant") as caught:
        load_manifest(installed(tmp_path, "constant")).model("other")

    assert caught.value.code == "model.unknown"


@pytest.mark.parametrize("name", [None, "constant"])
def test_a_research_model_never_judges_bags(tmp_path: Path, name: str | None) -> None:
    manifest = load_manifest(installed(tmp_path, "constant", use="research"))

    with pytest.raises(EnvironmentFault) as caught:
        manifest.operating(name)

    assert caught.value.code == "model.research"
    assert manifest.model("constant").use == "research"


def test_the_default_passes_over_research_models(tmp_path: Path) -> None:
    path = tmp_path / "manifest.toml"
    first = manifest_text("new", SHA, use="research")
    second = manifest_text("old", SHA).replace("schema_version = 1", "")
    path.write_text(first + second, encoding="utf-8")

    assert load_manifest(path).operating().name == "old"


def test_changed_weights_are_refused(tmp_path: Path) -> None:
    model, weights = model_of(installed(tmp_path, "constant"))
    weights.write_bytes(weights.read_bytes() + b"\0")

    with pytest.raises(EnvironmentFault, match=r"constant\.onnx.*sha256.*install") as caught:
        read_weights(model, weights)

    assert caught.value.code == "model.hash_mismatch"


def test_missing_weights_are_named(tmp_path: Path) -> None:
    model, weights = model_of(installed(tmp_path, "constant"))
    weights.unlink()

    with pytest.raises(EnvironmentFault, match=r"constant\.onnx") as caught:
        read_weights(model, weights)

    assert caught.value.code == "model.weights_missing"


def test_models_of_the_station_are_read_beside_the_products_and_never_come_first(tmp_path: Path) -> None:
    manifest = installed(tmp_path, "constant")
    site = site_manifest(manifest)
    site.parent.mkdir()
    site.write_text(manifest_text("ours", SHA, file="site/ours.onnx"), encoding="utf-8")
    read = load_manifest(manifest)

    assert [model.name for model in read.models] == ["constant", "ours"]
    assert read.operating().name == "constant"
    assert read.weights_path(read.model("ours")) == site.parent / "ours.onnx"


def test_a_model_of_the_station_with_a_name_of_the_products_is_refused_by_its_file(tmp_path: Path) -> None:
    manifest = installed(tmp_path, "constant")
    site = site_manifest(manifest)
    site.parent.mkdir()
    site.write_text(manifest_text("constant", SHA), encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="site.*constant") as caught:
        load_manifest(manifest)

    assert caught.value.code == "model.manifest_invalid"
