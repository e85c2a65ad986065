"""Whatever the detector's process does, the lane gets its answer or a refusal in time, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from checkpoint.clock import ManualClock
from checkpoint.errors import DetectorUnavailable, EnvironmentFault
from checkpoint.scan import Scan
from models.worker import ROOT, DetectorProcess
from tests.support.detectors import AT, dual_scan, installed, picture_scan

START_S = 25.0
Opened = Callable[..., DetectorProcess]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Starts a detector on one of the tiny networks and closes it after the test."""
    detectors: list[DetectorProcess] = []

    def open_detector(name: str, manifest: dict[str, Any] | None = None, **arguments: Any) -> DetectorProcess:
        path = installed(tmp_path, name, **(manifest or {}))
        detectors.append(DetectorProcess(path, threads=1, **arguments))
        return detectors[-1]

    yield open_detector
    for detector in detectors:
        detector.close()


@pytest.fixture
def ready(opened: Opened) -> Opened:
    """As ``opened``, and waits until it is ready."""

    def open_ready(*names: str, **arguments: Any) -> DetectorProcess:
        detector = opened(*names, **arguments)
        assert detector.wait_ready(START_S), detector.last_fault
        return detector

    return open_ready


def code_of(detect: Callable[[], object]) -> str:
    with pytest.raises(DetectorUnavailable) as caught:
        detect()
    return caught.value.code


def pid_of(detector: DetectorProcess) -> int:
    assert detector.child_pid is not None
    return detector.child_pid


def later(delay_s: float, act: Callable[[], object]) -> threading.Timer:
    timer = threading.Timer(delay_s, act)
    timer.start()
    return timer


def test_it_finds_what_the_network_finds(ready: Opened) -> None:
    detector = ready("dark_box")

    (found,) = detector.detect(picture_scan(64, 64, (10, 20, 31, 42)))

    assert (found.label, found.score_e4) == ("gun", 9000)
    assert (found.box.x, found.box.y, found.box.w, found.box.h) == (10, 20, 21, 22)
    assert detector.name == "dark_box 1"
    assert len(detector.sha256) == 64
    assert detector.last_fault is None


@pytest.mark.parametrize(
    "scan",
    [dual_scan(1, 1), dual_scan(600, 400), dual_scan(30_000, 400), picture_scan(30_000, 400), picture_scan(1, 1)],
)
def test_scans_of_any_size_go_through(ready: Opened, scan: Scan) -> None:
    assert ready("dark_box", deadline_s=20.0).detect(scan) == ()


def test_a_view_into_a_larger_array_goes_through(ready: Opened) -> None:
    low = np.full((200, 64), 65535, np.uint16)
    low[20:42, 10:31] = 0
    scan = Scan("bag", AT, 0, "xray.1", low=low[:64], high=np.asfortranarray(low[:64]))

    (found,) = ready("dark_box").detect(scan)

    assert (found.box.x, found.box.y) == (10, 20)


def test_it_comes_up_by_itself_and_detect_waits_for_it(opened: Opened) -> None:
    detector = opened("constant", deadline_s=START_S)

    assert len(detector.detect(picture_scan(64, 64))) == 2
    assert detector.is_ready


def test_a_bag_that_comes_before_it_is_ready_is_opened_by_hand(opened: Opened) -> None:
    detector = opened("constant", deadline_s=0.001)

    assert code_of(lambda: detector.detect(picture_scan(64, 64))) == "detector.starting"
    assert detector.wait_ready(START_S)


def test_nan_is_no_answer_and_needs_no_restart(ready: Opened) -> None:
    detector = ready("nan")
    pid = pid_of(detector)

    assert code_of(lambda: detector.detect(picture_scan(64, 64, switch=True))) == "detector.not_finite"
    assert len(detector.detect(picture_scan(64, 64))) == 2
    assert detector.child_pid == pid


def test_one_that_hangs_is_killed_at_the_deadline_and_started_again(
    ready: Opened, expected_log: Callable[..., None]
) -> None:
    expected_log("no answer for bag bag-1 within 0.5 s")
    detector = ready("hang", deadline_s=0.5)
    pid = pid_of(detector)

    began = time.monotonic()
    code = code_of(lambda: detector.detect(picture_scan(64, 64, switch=True)))

    assert code == "detector.deadline"
    assert time.monotonic() - began < 1.5
    assert not psutil.pid_exists(pid)
    assert detector.wait_ready(START_S)
    assert len(detector.detect(picture_scan(64, 64))) == 2


def test_one_that_is_killed_while_it_looks_is_noticed_at_once(ready: Opened, expected_log: Callable[..., None]) -> None:
    expected_log("ended while it looked at bag bag-1.*exit status -9")
    detector = ready("hang", deadline_s=20.0)
    pid = pid_of(detector)
    timer = later(0.3, lambda: os.kill(pid, signal.SIGKILL))

    began = time.monotonic()
    code = code_of(lambda: detector.detect(picture_scan(64, 64, switch=True)))
    timer.join()

    assert code == "detector.crashed"
    assert time.monotonic() - began < 2
    assert detector.wait_ready(START_S)


def test_one_that_died_between_two_bags_is_back_for_the_next(ready: Opened, expected_log: Callable[..., None]) -> None:
    expected_log("ended while no bag was there")
    detector = ready("constant", deadline_s=START_S)
    os.kill(pid_of(detector), signal.SIGKILL)
    psutil.wait_procs([psutil.Process(pid_of(detector))], timeout=2)

    assert len(detector.detect(picture_scan(64, 64))) == 2


def test_one_that_is_stopped_does_not_block_the_sender(ready: Opened, expected_log: Callable[..., None]) -> None:
    expected_log("no answer")
    detector = ready("constant", deadline_s=0.5)
    os.kill(pid_of(detector), signal.SIGSTOP)

    began = time.monotonic()
    code = code_of(lambda: detector.detect(dual_scan(4000, 600)))  # more than the socket takes

    assert code == "detector.deadline"
    assert time.monotonic() - began < 1.5


def test_after_five_failures_in_a_minute_it_stays_down_and_says_so(
    opened: Opened, expected_log: Callable[..., None]
) -> None:
    expected_log("ended while", at_least=5)
    clock = ManualClock(AT)
    detector = opened("constant", clock=clock)
    for _ in range(5):
        assert detector.wait_ready(START_S)
        psutil.Process(pid_of(detector)).kill()
        psutil.wait_procs([psutil.Process(pid_of(detector))], timeout=2)
        assert not detector.is_ready
        clock.advance(AT.resolution * 1_500_000)

    with pytest.raises(DetectorUnavailable, match="down for 5[0-9] s more.*last fault") as caught:
        detector.detect(picture_scan(64, 64))
    assert (caught.value.code, caught.value.detail["cause"]) == ("detector.down", "detector.crashed")
    assert detector.child_pid is None

    clock.advance(AT.resolution * 60_000_000)
    assert detector.wait_ready(START_S)


def test_changed_weights_are_refused_and_the_reason_is_kept(opened: Opened, expected_log: Callable[..., None]) -> None:
    expected_log("sha256 is")
    detector = opened("constant", manifest={"sha256": "ab" * 32})

    assert not detector.wait_ready(START_S)
    assert isinstance(detector.last_fault, EnvironmentFault)
    assert detector.last_fault.code == "model.hash_mismatch"
    assert "constant.onnx" in str(detector.last_fault)
    assert code_of(lambda: detector.detect(picture_scan(64, 64))) == "detector.down"


def test_weights_replaced_while_it_runs_are_refused_at_the_next_start(
    ready: Opened, tmp_path: Path, expected_log: Callable[..., None]
) -> None:
    expected_log("ended while no bag was there")
    expected_log("sha256 is")
    detector = ready("constant")
    (tmp_path / "constant.onnx").write_bytes(b"another network")
    psutil.Process(pid_of(detector)).kill()
    psutil.wait_procs([psutil.Process(pid_of(detector))], timeout=2)

    assert not detector.wait_ready(START_S)
    assert detector.last_fault is not None
    assert detector.last_fault.code == "model.hash_mismatch"


def test_a_label_too_many_is_refused(opened: Opened, expected_log: Callable[..., None]) -> None:
    expected_log("key label")
    detector = opened("constant", manifest={"labels": (("gun", 0.5), ("saw", 0.5), ("axe", 0.5))})

    assert not detector.wait_ready(START_S)
    assert detector.last_fault is not None
    assert detector.last_fault.code == "model.wrong_tensor"


def test_a_research_model_is_refused_before_anything_starts(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        DetectorProcess(installed(tmp_path, "constant", use="research"))

    assert caught.value.code == "model.research"


def test_one_that_never_becomes_ready_is_given_up(opened: Opened, expected_log: Callable[..., None]) -> None:
    expected_log("not ready within 0.001 s", at_least=1)
    detector = opened("constant", start_deadline_s=0.001)

    assert not detector.wait_ready(0.2)
    assert detector.last_fault is not None
    assert detector.last_fault.code == "detector.start_deadline"


def test_close_ends_it_while_it_hangs_and_frees_who_waits(ready: Opened) -> None:
    detector = ready("hang", deadline_s=20.0)
    pid = pid_of(detector)
    codes: list[str] = []
    asking = threading.Thread(
        target=lambda: codes.append(code_of(lambda: detector.detect(picture_scan(64, 64, switch=True))))
    )
    asking.start()
    time.sleep(0.3)

    began = time.monotonic()
    detector.close()
    took = time.monotonic() - began
    asking.join(2)

    assert took < 2
    assert codes == ["detector.closed"]
    assert not psutil.pid_exists(pid)
    assert not detector.is_ready
    assert code_of(lambda: detector.detect(picture_scan(64, 64))) == "detector.closed"


def test_close_right_after_the_start_leaves_nothing(opened: Opened) -> None:
    detector = opened("constant")
    pid = pid_of(detector)
    detector.close()
    detector.close()

    assert not psutil.pid_exists(pid)


def test_two_lanes_of_the_program_take_turns(ready: Opened, expected_log: Callable[..., None]) -> None:
    expected_log("no answer")
    detector = ready("hang", deadline_s=1.0)
    codes: list[str] = []
    asking = threading.Thread(
        target=lambda: codes.append(code_of(lambda: detector.detect(picture_scan(64, 64, switch=True))))
    )
    asking.start()
    time.sleep(0.2)
    assert detector.is_ready  # asked without waiting for its turn

    began = time.monotonic()
    with pytest.raises(DetectorUnavailable):
        detector.detect(picture_scan(64, 64, switch=True))

    assert time.monotonic() - began < 3
    asking.join(5)
    assert codes == ["detector.deadline"]


def test_one_that_waited_for_its_turn_too_long_is_not_asked_and_the_process_lives(ready: Opened) -> None:
    detector = ready("hang", deadline_s=6.0)
    pid = pid_of(detector)
    os.kill(pid, signal.SIGSTOP)
    found: list[object] = []
    first = threading.Thread(target=lambda: found.append(detector.detect(picture_scan(64, 64))))
    first.start()
    time.sleep(0.2)
    going_on = later(5.1, lambda: os.kill(pid, signal.SIGCONT))

    # It would hang, and with what is left of six seconds a healthy look could be killed as well.
    assert code_of(lambda: detector.detect(picture_scan(64, 64, switch=True))) == "detector.busy"

    first.join(5)
    going_on.join()
    assert len(found) == 1
    assert pid_of(detector) == pid


PARENT = """
import sys, threading, numpy as np
from pathlib import Path
from models.worker import DetectorProcess
from tests.support.detectors import picture_scan
detector = DetectorProcess(Path(sys.argv[1]), deadline_s=60.0, threads=1)
assert detector.wait_ready(25.0)
threading.Thread(target=detector.detect, args=(picture_scan(64, 64, switch=True),), daemon=True).start()
print(detector.child_pid, flush=True)
threading.Event().wait(60)
"""


def test_its_process_ends_with_a_lane_that_is_killed_even_while_it_hangs(tmp_path: Path) -> None:
    manifest = installed(tmp_path, "hang")
    lane = subprocess.Popen([sys.executable, "-c", PARENT, str(manifest)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    with lane:
        assert lane.stdout is not None
        child = psutil.Process(int(lane.stdout.readline()))
        time.sleep(0.3)
        lane.kill()
        gone, _ = psutil.wait_procs([child], timeout=3)

    assert gone == [child]


def test_its_process_is_small_and_knows_neither_qt_nor_opencv(ready: Opened) -> None:
    detector = ready("constant")
    detector.detect(dual_scan(600, 400))
    child = psutil.Process(pid_of(detector))
    loaded = {Path(mapped.path).name for mapped in child.memory_maps()}

    assert not [name for name in loaded if "cv2" in name or "Qt" in name]
    assert child.memory_info().rss < 150e6
