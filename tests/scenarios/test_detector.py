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
from models.manifest import DEFAULT_MANIFEST
from tests.support.detectors import installed


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
    station.decide(station.bag())
    pid = station.kiosk.detector.child_pid

    os.kill(pid, signal.SIGKILL)
    bags = [station.bag()]
    station.decide(bags[0])
    station.kiosk.detector.wait_ready(20)
    for _ in range(2):
        bags.append(station.bag())
        station.decide(bags[-1])

    assert [bag.detector_silence for bag in bags[1:]] == [None, None]
    assert len(station.events(e.DetectorSilent)) <= 1
    station.nothing_shown_is_lost()


def test_a_detector_that_dies_while_it_looks_at_a_bag_opens_that_bag_by_hand(start, expected_log):
    expected_log("models.worker", at_least=1)
    station = start()
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
