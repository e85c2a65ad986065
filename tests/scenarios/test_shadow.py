"""A second model that looks at the same bags changes nothing at the lane, and one that cannot is complained of."""

from __future__ import annotations

import json

import pytest

from checkpoint import events as e
from models.manifest import load_manifest
from models.shadow_choice import choose_shadow, end_shadow, shadow_path
from models.shadow_record import record_path
from tests.support.detectors import AT, installed_together
from ui.shadow_commands import compare


@pytest.fixture
def manifest(tmp_path):
    return installed_together(tmp_path / "models", "constant", "dark_box")


def test_the_shadow_is_recorded_and_the_log_knows_the_model_in_use_alone(start, tmp_path, manifest, expected_log):
    expected_log("detector.starting", at_least=0)  # the first bag may come before the shadow is ready
    data = tmp_path / "data"
    choose_shadow(data, load_manifest(manifest), "dark_box", AT)
    path = record_path(data, "dark_box", "1")

    station = start(manifest=manifest)
    bag = station.bag()
    station.decide(bag)
    station.wait(lambda: path.exists() and path.read_bytes().endswith(b"\n"), "no line of the shadow", 40)

    (started,) = station.events(e.ServiceStarted)
    assert (started.model, bag.detector_silence) == ("constant 1", None)
    assert [one for one in station.events(e.FaultReported) if one.where == "detector"] == []
    record = json.loads(path.read_bytes().splitlines()[0])
    assert record["bag_id"] == bag.bag_id
    assert (record["operating"]["model"], record["shadow"]["model"]) == ("constant 1", "dark_box 1")
    marked = [one["label"] for one in record["operating"]["detections"]]
    assert marked == [finding.detection.label for finding in bag.findings]
    assert compare(data, station.kiosk.clock.now())["bags"] == 1
    station.nothing_shown_is_lost()


def broken(data, manifest):
    shadow_path(data).write_text("{", encoding="utf-8")


def replaced(data, manifest):
    manifest.with_name("dark_box.onnx").write_bytes(b"other")


@pytest.mark.parametrize(("spoil", "code"), [(broken, "model.shadow_broken"), (replaced, "model.shadow_gone")])
def test_a_shadow_that_cannot_run_is_said_once_and_the_lane_works(start, tmp_path, manifest, expected_log, spoil, code):
    expected_log("no shadow")
    data = tmp_path / "data"
    choose_shadow(data, load_manifest(manifest), "dark_box", AT)
    spoil(data, manifest)

    station = start(manifest=manifest)
    bag = station.bag()
    station.decide(bag)

    (fault,) = [one for one in station.events(e.FaultReported) if one.where == "detector"]
    assert fault.code == code
    assert "until then no shadow runs" in fault.message
    assert bag.detector_silence is None
    assert not (data / "shadow").exists()
    assert end_shadow(data)
