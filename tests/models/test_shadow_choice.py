"""The shadow is chosen whole or not at all, and a choice that broke is said and cured by choosing anew or ending it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkpoint.errors import EnvironmentFault, RefusedError
from models.active import activate, active_path
from models.manifest import Manifest, load_manifest
from models.shadow_choice import choose_shadow, end_shadow, read_shadow, shadow_model, shadow_path
from tests.support.detectors import AT, installed_together


@pytest.fixture
def manifest(tmp_path: Path) -> Manifest:
    return load_manifest(installed_together(tmp_path / "models", "constant", "dark_box", "nan", nan="research"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def code_of(manifest: Manifest, data: Path) -> str:
    with pytest.raises(EnvironmentFault, match=r"kiosk models shadow NAME.*--off") as caught:
        shadow_model(data, manifest)
    assert str(shadow_path(data)) in str(caught.value)
    return caught.value.code


def test_the_chosen_shadow_is_kept_and_ended(manifest: Manifest, data: Path) -> None:
    assert read_shadow(data) is None
    assert shadow_model(data, manifest) is None

    choice = choose_shadow(data, manifest, "dark_box", AT)

    assert read_shadow(data) == choice
    assert (choice.title, choice.sha256, choice.chosen_at) == ("dark_box 1", manifest.model("dark_box").sha256, AT)
    assert shadow_model(data, manifest) == manifest.model("dark_box")
    assert [path.name for path in data.iterdir()] == ["shadow_model.json"]
    assert [end_shadow(data), end_shadow(data)] == [True, False]
    assert read_shadow(data) is None


def test_the_model_in_use_is_no_shadow_of_itself(manifest: Manifest, data: Path) -> None:
    with pytest.raises(RefusedError) as of_default:
        choose_shadow(data, manifest, "constant", AT)
    activate(data, manifest, "dark_box", AT)
    with pytest.raises(RefusedError) as of_active:
        choose_shadow(data, manifest, "dark_box", AT)

    assert of_default.value.code == of_active.value.code == "model.shadow_is_active"
    assert not shadow_path(data).exists()
    assert choose_shadow(data, manifest, "constant", AT).name == "constant"


def test_beside_a_broken_choice_of_the_model_in_use_the_first_operating_one_counts(
    manifest: Manifest, data: Path
) -> None:
    data.mkdir()
    active_path(data).write_text("{", encoding="utf-8")

    with pytest.raises(RefusedError):
        choose_shadow(data, manifest, "constant", AT)
    assert choose_shadow(data, manifest, "dark_box", AT).name == "dark_box"


@pytest.mark.parametrize(("name", "code"), [("nan", "model.research"), ("none", "model.unknown")])
def test_a_model_that_may_not_judge_bags_is_no_shadow_either(
    manifest: Manifest, data: Path, name: str, code: str
) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        choose_shadow(data, manifest, name, AT)

    assert caught.value.code == code
    assert not shadow_path(data).exists()


def test_weights_that_cannot_be_loaded_are_not_chosen(manifest: Manifest, data: Path) -> None:
    manifest.weights_path(manifest.model("dark_box")).write_bytes(b"other")

    with pytest.raises(EnvironmentFault) as caught:
        choose_shadow(data, manifest, "dark_box", AT)

    assert caught.value.code == "model.hash_mismatch"
    assert not data.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"\xff",
        b'{"schema_version": 2, "name": "a", "version": "1", "sha256": "", "chosen_at": "2026-11-24T08:00:00Z"}',
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_said_and_cured(manifest: Manifest, data: Path, content: bytes) -> None:
    data.mkdir()
    shadow_path(data).write_bytes(content)

    assert code_of(manifest, data) == "model.shadow_broken"
    choose_shadow(data, manifest, "dark_box", AT)
    assert shadow_model(data, manifest) is not None
    shadow_path(data).write_bytes(content)
    assert end_shadow(data)
    assert shadow_model(data, manifest) is None


def test_a_shadow_that_is_no_longer_listed_or_was_replaced_is_said(manifest: Manifest, data: Path) -> None:
    choose_shadow(data, manifest, "dark_box", AT)
    text = manifest.path.read_text(encoding="utf-8")
    manifest.path.write_text(text.replace('"dark_box"', '"else"'), encoding="utf-8")
    assert code_of(load_manifest(manifest.path), data) == "model.shadow_gone"

    other = manifest.model("constant").sha256
    manifest.path.write_text(
        text.replace(manifest.model("dark_box").sha256, other).replace("dark_box.onnx", "constant.onnx"),
        encoding="utf-8",
    )
    assert code_of(load_manifest(manifest.path), data) == "model.shadow_gone"


def test_weights_that_changed_since_are_said(manifest: Manifest, data: Path) -> None:
    choose_shadow(data, manifest, "dark_box", AT)
    weights = manifest.weights_path(manifest.model("dark_box"))

    weights.write_bytes(b"other")
    assert code_of(manifest, data) == "model.shadow_gone"
    weights.unlink()
    assert code_of(manifest, data) == "model.shadow_gone"


def test_a_folder_that_cannot_be_written_is_said(manifest: Manifest, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for act in (
        lambda: choose_shadow(tmp_path / "file" / "data", manifest, "dark_box", AT),
        lambda: end_shadow(tmp_path / "file"),
    ):
        with pytest.raises(EnvironmentFault, match="rights") as caught:
            act()
        assert caught.value.code == "model.shadow_not_written"
