"""A model is tried in a process of its own: what is wrong with it comes back, whatever happens to that process."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkpoint.errors import EnvironmentFault
from models.load_check import load_once
from models.manifest import load_manifest
from tests.support.detectors import installed, model_of


def test_a_model_that_loads_passes_in_silence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    manifest = installed(tmp_path, "constant")
    load_once(load_manifest(manifest), model_of(manifest)[0])

    assert capfd.readouterr() == ("", "")


def test_a_file_that_is_no_model_is_refused_with_its_code(tmp_path: Path) -> None:
    manifest = installed(tmp_path, "constant")
    (tmp_path / "constant.onnx").write_bytes(b"no model")
    with pytest.raises(EnvironmentFault, match=r"constant\.onnx") as changed:
        load_once(load_manifest(manifest), model_of(manifest)[0])

    assert changed.value.code == "model.hash_mismatch"


def test_a_process_that_dies_is_a_model_that_cannot_be_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = installed(tmp_path, "constant")
    (tmp_path / "onnxruntime.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(EnvironmentFault, match="exit status -11") as died:
        load_once(load_manifest(manifest), model_of(manifest)[0])

    assert died.value.code == "model.not_loadable"
