"""The model in use is chosen whole or not at all, one can go back, and a choice that broke is said."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkpoint.errors import EnvironmentFault, RefusedError
from models.active import activate, active_path, chosen_model, read_active, roll_back
from models.manifest import Manifest, load_manifest
from tests.support.detectors import installed

AT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def manifest_of(folder: Path, **uses: str) -> Manifest:
    """Models ``constant``, ``dark_box`` and ``nan``, in this order."""
    text = ""
    for name in ("constant", "dark_box", "nan"):
        text += installed(folder, name, use=uses.get(name, "operating")).read_text(encoding="utf-8")
    first, *others = text.split("schema_version = 1\n")[1:]
    (folder / "manifest.toml").write_text("schema_version = 1\n" + first + "".join(others), encoding="utf-8")
    return load_manifest(folder / "manifest.toml")


@pytest.fixture
def manifest(tmp_path: Path) -> Manifest:
    (tmp_path / "models").mkdir()
    return manifest_of(tmp_path / "models")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_without_a_choice_the_first_operating_model_is_used(manifest: Manifest, data: Path) -> None:
    assert read_active(data) is None
    assert chosen_model(data, manifest).name == "constant"


def test_the_chosen_model_is_used_and_the_settings_go_before_it(manifest: Manifest, data: Path) -> None:
    activate(data, manifest, "dark_box", AT)

    assert chosen_model(data, manifest).name == "dark_box"
    assert chosen_model(data, manifest, "nan").name == "nan"


def test_going_back_takes_the_same_way_step_by_step(manifest: Manifest, data: Path) -> None:
    activate(data, manifest, "dark_box", AT)
    activate(data, manifest, "nan", AT)

    assert roll_back(data, manifest).active.name == "dark_box"
    assert roll_back(data, manifest).active.name == "constant"
    with pytest.raises(RefusedError, match="nothing changed") as caught:
        roll_back(data, manifest)
    assert caught.value.code == "model.nothing_before"
    assert chosen_model(data, manifest).name == "constant"


def test_choosing_the_model_in_use_again_leaves_the_way_back_as_it_is(manifest: Manifest, data: Path) -> None:
    for _ in range(3):
        content = activate(data, manifest, "dark_box", AT)

    assert [one.name for one in content.earlier] == ["constant"]


def test_a_research_model_is_refused_with_its_licence(tmp_path: Path, data: Path) -> None:
    (tmp_path / "research").mkdir()
    manifest = manifest_of(tmp_path / "research", nan="research")

    with pytest.raises(EnvironmentFault, match="licence: own") as caught:
        activate(data, manifest, "nan", AT)

    assert caught.value.code == "model.research"
    assert not active_path(data).exists()


def test_changed_weights_are_not_switched_to(manifest: Manifest, data: Path) -> None:
    activate(data, manifest, "dark_box", AT)
    manifest.weights_path(manifest.model("nan")).write_bytes(b"other")

    with pytest.raises(EnvironmentFault) as caught:
        activate(data, manifest, "nan", AT)

    assert caught.value.code == "model.hash_mismatch"
    assert chosen_model(data, manifest).name == "dark_box"
    assert [path.name for path in data.iterdir()] == ["active_model.json"]


def test_going_back_to_weights_that_are_gone_changes_nothing(manifest: Manifest, data: Path) -> None:
    activate(data, manifest, "dark_box", AT)
    manifest.weights_path(manifest.model("constant")).unlink()

    with pytest.raises(EnvironmentFault) as caught:
        roll_back(data, manifest)

    assert caught.value.code == "model.weights_missing"
    assert chosen_model(data, manifest).name == "dark_box"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff", b'{"schema_version": 2, "active": {"name": "a", "version": "1", "sha256": ""}}'],
)
def test_a_choice_that_cannot_be_read_is_said_and_cured_by_choosing_anew(
    manifest: Manifest, data: Path, content: bytes
) -> None:
    data.mkdir()
    active_path(data).write_bytes(content)

    with pytest.raises(EnvironmentFault, match=r"active_model\.json.*kiosk models activate") as caught:
        chosen_model(data, manifest)

    assert caught.value.code == "model.active_broken"
    activate(data, manifest, "dark_box", AT)
    assert chosen_model(data, manifest).name == "dark_box"


def test_a_chosen_model_that_is_no_longer_listed_or_was_replaced_is_said(manifest: Manifest, data: Path) -> None:
    activate(data, manifest, "dark_box", AT)
    text = manifest.path.read_text(encoding="utf-8")
    gone, other = text.replace('"dark_box"', '"else"'), text.replace(manifest.model("dark_box").sha256, "0" * 64)

    for changed in (gone, other):
        manifest.path.write_text(changed, encoding="utf-8")
        with pytest.raises(EnvironmentFault, match="choose a model anew") as caught:
            chosen_model(data, load_manifest(manifest.path))
        assert caught.value.code == "model.active_gone"


def test_a_folder_that_cannot_be_written_is_said(manifest: Manifest, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(EnvironmentFault, match="rights") as caught:
        activate(tmp_path / "file" / "data", manifest, "dark_box", AT)

    assert caught.value.code == "model.active_not_written"
