"""Detectors that are not what the manifest says, that die or hang: bags are opened by hand, and it is said."""

from __future__ import annotations

import os
import shutil
import signal

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.errors import RefusedError
from checkpoint.settings import DetectorSettings
from models.active import activate, active_path
from models.manifest import DEFAULT_MANIFEST, load_manifest
from tests.support.detectors import AT, installed


def test_weights_of_another_hash_mean_that_every_bag_is_opened_and_it_is_said(start, tmp_path, expected_log):
    expected_log("is not the file", at_least=0)
    expected_log("models.worker", at_least=0)
    manifest = installed(tmp_path, "constant", sha256="0" * 64)

    station = start(manifest=manifest, changes={"detector": DetectorSettings(model="constant")})
    first, second = (decided(station) for _ in range(2))

    assert first.why_open == second.why_open == ("detector_silent",)
    told = " ".join(station.faults().values())
    assert "constant.onnx" in told
    assert "0" * 12 in told or "hash" in told.lower() or "sha" in told.lower()
    assert "by hand" in told
    silent = [fault.code for fault in station.events(e.FaultReported) if fault.where == "detector"]
    assert len(silent) == len(set(silent))  # said once a cause, not with every bag


def decided(station):
    bag = station.bag()
    with pytest.raises(RefusedError, match="must be opened"):
        station.crew.give("1001", c.RecordVerdict(bag.bag_id, "clear"))
    station.decide(bag)
    return bag


def test_a_manifest_that_names_no_operating_model_means_silence_and_not_the_end(start, tmp_path, expected_log):
    expected_log("no detector", at_least=1)
    manifest = tmp_path / "manifest.toml"
    shutil.copy(DEFAULT_MANIFEST, manifest)
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("schema_version = 1", "schema_version = 99"))

    station = start(manifest=manifest)
    bag = decided(station)

    assert bag.why_open == ("detector_silent",)
    assert any("manifest.toml" in message for message in station.faults().values())


def test_a_killed_detector_is_silent_for_one_bag_at_most_and_back_after_it(start, expected_log):
    expected_log("exit status -9", at_least=1)
    station = start()
    assert station.kiosk.detector.wait_ready(20)
    station.decide(station.bag())
    pid = station.kiosk.detector.child_pid

    os.kill(pid, signal.SIGKILL)
    bags = [station.bag()]
    station.decide(bags[0])
    assert station.kiosk.detector.wait_ready(20)
    for _ in range(2):
        bags.append(station.bag())
        station.decide(bags[-1])

    assert [bag.detector_silence for bag in bags[1:]] == [None, None]
    assert len(station.events(e.DetectorSilent)) <= 1
    station.nothing_shown_is_lost()


def test_a_detector_that_dies_while_it_looks_at_a_bag_opens_that_bag_by_hand(start, expected_log):
    expected_log("models.worker", at_least=1)
    station = start()
    assert station.kiosk.detector.wait_ready(20)
    station.decide(station.bag())
    os.kill(station.kiosk.detector.child_pid, signal.SIGSTOP)  # hangs in the middle of a bag

    bag = station.bag()

    assert bag.detector_silence == "detector.deadline"
    assert bag.why_open[0] == "detector_silent"
    assert "within 2 s" in station.faults()["detector.deadline"]
    station.wait_belt("stands")
    station.decide(bag)
    assert station.kiosk.detector.wait_ready(20)
    assert station.bag().detector_silence is None


def test_the_active_model_of_the_data_folder_works_and_stands_in_the_log(start, tmp_path):
    manifest = two_models(tmp_path)
    activate(tmp_path / "data", load_manifest(manifest), "dark_box", AT)

    station = start(manifest=manifest)

    (started,) = station.events(e.ServiceStarted)
    model = load_manifest(manifest).model("dark_box")
    assert (started.model, started.model_sha256) == (model.title, model.sha256)


def test_a_broken_choice_of_the_model_is_said_and_the_first_operating_one_works(start, tmp_path, expected_log):
    expected_log("active model", at_least=1)
    manifest = two_models(tmp_path)
    (tmp_path / "data").mkdir()
    active_path(tmp_path / "data").write_text("{", encoding="utf-8")

    station = start(manifest=manifest)

    (started,) = station.events(e.ServiceStarted)
    assert started.model == "constant 1"
    (fault,) = [one for one in station.events(e.FaultReported) if one.where == "detector"]
    assert fault.code == "model.active_broken"
    assert "until then constant 1 works" in fault.message


def test_a_model_named_in_the_settings_goes_before_the_active_one(start, tmp_path):
    manifest = two_models(tmp_path)
    activate(tmp_path / "data", load_manifest(manifest), "dark_box", AT)

    station = start(manifest=manifest, changes={"detector": DetectorSettings(model="constant")})

    (started,) = station.events(e.ServiceStarted)
    assert started.model == "constant 1"


def two_models(folder):
    """A manifest with the models constant and dark_box."""
    models = folder / "models"
    models.mkdir()
    texts = [installed(models, name).read_text(encoding="utf-8") for name in ("constant", "dark_box")]
    path = models / "manifest.toml"
    path.write_text(texts[0] + texts[1].removeprefix("schema_version = 1\n"), encoding="utf-8")
    return path
