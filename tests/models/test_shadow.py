"""Whatever the shadow does, the lane hears the model in use alone and in its own time; the shadow is recorded."""

from __future__ import annotations

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from checkpoint.detection import Detection
from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from models.manifest import load_manifest
from models.shadow import MOST_WAITING, NICENESS, ShadowedDetector, with_shadow
from models.shadow_choice import choose_shadow, shadow_path
from models.shadow_record import ShadowRecord, read_records
from models.worker import DetectorProcess
from tests.support.detectors import AT, installed, installed_together, picture_scan

START_S = 25.0
DARK = (10, 20, 31, 42)


class Pair:
    """A model in use and its shadow, both ready. Attributes: detector, operating, shadow, path."""

    def __init__(self, folder: Path, names: tuple[str, str], path: Path, **of_shadow: Any) -> None:
        parts = [installed_in(folder / part, name) for part, name in zip(("use", "shadow"), names, strict=True)]
        self.path = path
        self.operating = DetectorProcess(parts[0], threads=1)
        self.shadow = DetectorProcess(parts[1], threads=1, failure_level=logging.INFO, **of_shadow)
        self.detector = ShadowedDetector(self.operating, self.shadow, path)

    def recorded(self, count: int) -> list[ShadowRecord]:
        """Every line, when there are ``count`` of them."""
        until(lambda: self.detector.written == count)
        records = [record for record in read_records(self.path) if record is not None]
        assert len(records) == count
        return records


def installed_in(folder: Path, name: str) -> Path:
    folder.mkdir()
    return installed(folder, name)


def until(is_so: Callable[[], object], patience_s: float = START_S) -> None:
    deadline = time.monotonic() + patience_s
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def labels(detections: tuple[Detection, ...]) -> list[str]:
    return [one.label for one in detections]


Paired = Callable[..., Pair]


@pytest.fixture
def paired(tmp_path: Path) -> Iterator[Paired]:
    """Starts both, waits until both are ready, and closes them after the test."""
    pairs: list[Pair] = []

    def open_pair(use: str, shadow: str, path: Path | None = None, **of_shadow: Any) -> Pair:
        pair = Pair(tmp_path, (use, shadow), path or tmp_path / "data" / "shadow" / "records.jsonl", **of_shadow)
        pairs.append(pair)
        assert pair.detector.wait_ready(START_S), pair.operating.last_fault
        assert pair.shadow.wait_ready(START_S), pair.shadow.last_fault
        return pair

    yield open_pair
    for pair in pairs:
        pair.detector.close()


def test_the_lane_hears_the_model_in_use_and_the_shadow_is_recorded_beside_it(paired: Paired) -> None:
    pair = paired("dark_box", "constant")

    (found,) = pair.detector.detect(picture_scan(64, 64, DARK))

    (record,) = pair.recorded(1)
    assert (found.label, found.score_e4) == ("gun", 9000)
    assert record.operating.detections == (found,)
    assert labels(record.shadow.detections) == ["gun", "scissors"]
    assert (record.bag_id, record.captured_at, record.missed_before) == ("bag-1", AT, 0)
    assert (record.operating.model, record.shadow.model) == ("dark_box 1", "constant 1")
    assert (record.operating.sha256, record.shadow.sha256) == (pair.operating.sha256, pair.shadow.sha256)
    assert record.elapsed_ms >= 0


def test_to_everybody_else_it_is_the_model_in_use(paired: Paired) -> None:
    pair = paired("dark_box", "constant")
    detector, operating = pair.detector, pair.operating

    assert (detector.name, detector.sha256) == ("dark_box 1", operating.sha256)
    assert (detector.child_pid, detector.is_ready, detector.last_fault) == (operating.child_pid, True, None)


def test_a_model_in_use_that_is_silent_raises_as_ever_and_the_shadow_still_looks(paired: Paired) -> None:
    pair = paired("nan", "constant")

    with pytest.raises(DetectorUnavailable) as caught:
        pair.detector.detect(picture_scan(64, 64, switch=True))

    (record,) = pair.recorded(1)
    assert caught.value.code == record.operating.fault == "detector.not_finite"
    assert pair.detector.last_fault is caught.value
    assert len(record.shadow.detections) == 2


def test_a_shadow_that_cannot_judge_a_bag_is_recorded_with_the_code_and_said_once(
    paired: Paired, expected_log: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    expected_log("no answer for bag bag-1 .detector.not_finite.*the lane works on")
    pair = paired("constant", "nan")

    for _ in range(3):
        assert len(pair.detector.detect(picture_scan(64, 64, switch=True))) == 2

    assert [record.shadow.fault for record in pair.recorded(3)] == ["detector.not_finite"] * 3
    assert pair.detector.faults == 3
    assert len([one for one in caplog.records if one.levelno >= logging.WARNING]) == 1


def test_a_shadow_that_crashes_leaves_the_lane_untouched_and_is_back_for_the_next_bag(
    paired: Paired, expected_log: Callable[..., None]
) -> None:
    expected_log("models.shadow.*detector.crashed")
    pair = paired("constant", "hang", deadline_s=20.0)
    pid = pair.shadow.child_pid
    assert pid is not None

    began = time.monotonic()
    assert len(pair.detector.detect(picture_scan(64, 64, switch=True))) == 2
    assert time.monotonic() - began < 2
    time.sleep(0.3)
    os.kill(pid, signal.SIGKILL)
    assert len(pair.detector.detect(picture_scan(64, 64))) == 2

    first, second = pair.recorded(2)
    assert (first.shadow.fault, second.shadow.fault) == ("detector.crashed", "")
    assert pair.detector.last_fault is None
    assert len(second.shadow.detections) == 2


def test_a_shadow_that_hangs_is_ended_at_its_deadline_and_what_it_missed_meanwhile_is_told(
    paired: Paired, expected_log: Callable[..., None]
) -> None:
    expected_log("models.shadow.*detector.deadline")
    expected_log("models.shadow.*not shown every bag")
    expected_log("models.shadow.*detector.starting", at_least=0)  # on a busy machine it comes back slowly
    pair = paired("constant", "hang", deadline_s=1.0)

    pair.detector.detect(picture_scan(64, 64, switch=True))
    until(lambda: pair.detector._waiting.empty())  # it hangs over the first bag now
    for _ in range(MOST_WAITING + 3):
        assert len(pair.detector.detect(picture_scan(64, 64))) == 2

    assert pair.detector.dropped == 3
    records = pair.recorded(1 + MOST_WAITING)
    assert records[0].shadow.fault == "detector.deadline"
    assert [record.missed_before for record in records] == [3, 0, 0, 0, 0]
    assert all(len(record.operating.detections) == 2 for record in records)
    assert pair.shadow.wait_ready(START_S)
    pair.detector.detect(picture_scan(64, 64))
    assert pair.recorded(2 + MOST_WAITING)[-1].shadow.fault == ""


def test_close_ends_both_in_time_while_the_shadow_hangs_and_bags_wait(paired: Paired) -> None:
    pair = paired("constant", "hang", deadline_s=20.0)
    pids = (pair.operating.child_pid, pair.shadow.child_pid)
    for _ in range(3):
        pair.detector.detect(picture_scan(64, 64, switch=True))

    began = time.monotonic()
    pair.detector.close()

    assert time.monotonic() - began < 2
    assert not any(psutil.pid_exists(pid) for pid in pids if pid is not None)
    assert "shadow" not in {thread.name for thread in threading.enumerate()}
    assert pair.detector.written == 0
    pair.detector.close()
    with pytest.raises(DetectorUnavailable, match="was closed"):
        pair.detector.detect(picture_scan(64, 64))


def test_a_folder_that_cannot_be_written_is_said_once_and_counted(
    paired: Paired, tmp_path: Path, expected_log: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    expected_log("models.shadow.*records.jsonl.*the lane works on")
    (tmp_path / "file").write_text("no folder")
    pair = paired("constant", "constant", path=tmp_path / "file" / "records.jsonl")

    for count in (1, 2):
        assert len(pair.detector.detect(picture_scan(64, 64))) == 2
        until(lambda: pair.detector.unwritten == count)  # noqa: B023 - waited for here
    (tmp_path / "file").unlink()
    pair.detector.detect(picture_scan(64, 64))

    (record,) = pair.recorded(1)
    assert record.missed_before == 2
    assert len([one for one in caplog.records if one.levelno >= logging.WARNING]) == 1


def test_a_full_disk_leaves_the_lane_untouched(
    paired: Paired, tmp_path: Path, expected_log: Callable[..., None]
) -> None:
    expected_log("models.shadow.*the lane works on")
    path = tmp_path / "records.jsonl"
    path.symlink_to("/dev/full")
    pair = paired("constant", "constant", path=path)

    assert len(pair.detector.detect(picture_scan(64, 64))) == 2

    until(lambda: pair.detector.unwritten == 1)
    assert pair.detector.written == 0


def test_a_mistake_of_ours_ends_neither_the_thread_nor_the_lane(
    paired: Paired, expected_log: Callable[..., None]
) -> None:
    expected_log("models.shadow.*bag-1.*Error")
    pair = paired("constant", "constant")
    pair.detector._path = None  # type: ignore[assignment]
    pair.detector.detect(picture_scan(64, 64))
    until(lambda: pair.detector.unwritten == 1)
    pair.detector._path = pair.path

    assert len(pair.detector.detect(picture_scan(64, 64))) == 2
    assert len(pair.recorded(1)) == 1


def test_the_shadow_of_a_data_folder_runs_beside_the_model_in_use_and_steps_back_behind_it(tmp_path: Path) -> None:
    manifest = installed_together(tmp_path / "models", "dark_box", "constant")
    choose_shadow(tmp_path, load_manifest(manifest), "constant", AT)
    operating = DetectorProcess(manifest, "dark_box", threads=1)
    detector = with_shadow(operating, tmp_path, manifest)
    try:
        assert isinstance(detector, ShadowedDetector)
        pid, ours = detector.shadow_pid, os.getpriority(os.PRIO_PROCESS, 0)
        assert pid is not None
        assert detector.wait_ready(START_S)
        until(lambda: os.getpriority(os.PRIO_PROCESS, pid) == min(19, ours + NICENESS))
        assert os.getpriority(os.PRIO_PROCESS, operating.child_pid or 0) == ours
        # Where the kernel groups tasks by session, its whole group has stepped back.
        group = Path(f"/proc/{pid}/autogroup")
        until(lambda: not group.exists() or group.read_text(encoding="ascii").endswith(f"nice {NICENESS}\n"))
    finally:
        detector.close()


def test_without_a_choice_the_model_in_use_stays_alone(tmp_path: Path) -> None:
    manifest = installed_together(tmp_path / "models", "dark_box")
    operating = DetectorProcess(manifest, threads=1)
    try:
        assert with_shadow(operating, tmp_path / "data", manifest) is operating
    finally:
        operating.close()


def test_a_shadow_that_was_put_to_use_meanwhile_runs_no_more_and_it_is_said(tmp_path: Path) -> None:
    manifest = installed_together(tmp_path / "models", "dark_box", "constant")
    choose_shadow(tmp_path, load_manifest(manifest), "constant", AT)
    operating = DetectorProcess(manifest, "constant", threads=1)
    try:
        with pytest.raises(EnvironmentFault, match=shadow_path(tmp_path).name) as caught:
            with_shadow(operating, tmp_path, manifest)
    finally:
        operating.close()

    assert caught.value.code == "model.shadow_is_active"
