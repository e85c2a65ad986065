"""The lane as a process of its own, driven by the unchanged drivers and by the crew's control port."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from devices.belt import BeltDrive
from devices.gate import GateBarrier
from devices.xray import XrayUnit

CLEARANCE = "0192f0c1-7a3b-7def-8123-456789abcdef"
ROOT = Path(__file__).parents[3]


class Crew:
    """The process and its control port."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "devices.simulators", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
        assert self.process.stdout is not None
        self.urls = json.loads(self.process.stdout.readline())
        host, port = self.urls["control"].removeprefix("tcp://").split(":")
        self._socket = socket.create_connection((host, int(port)), timeout=10)
        self._file = self._socket.makefile("rw", encoding="utf-8")

    def do(self, **request: Any) -> Any:
        self._file.write(json.dumps(request) + "\n")
        self._file.flush()
        return json.loads(self._file.readline())

    def hang_up(self) -> None:
        self._file.close()
        self._socket.close()

    def end(self) -> int:
        self.hang_up()
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        code = self.process.wait(10)
        self.process.stdout.close()
        return code


@pytest.fixture
def crew(bags, tmp_path) -> Iterator[Crew]:
    crew = Crew(
        "by_hand", "--bags-from", str(bags[0].low_path.parent), "--seed", "5", "--bags", "3",
        "--opened", str(tmp_path / "opened.jsonl"), "--slips", str(tmp_path / "slips"),
    )  # fmt: skip
    yield crew
    assert crew.end() == 0


def test_a_scripted_shift(crew, clock, lane, on_device, ended, tmp_path):
    scanner = XrayUnit(crew.urls["xray"], None, clock)
    belt = BeltDrive(crew.urls["belt"], on_device, clock)
    gate = GateBarrier(crew.urls["gate"], on_device, clock)
    for end in (scanner.stop, belt.shut_down, gate.shut_down):
        ended(end)
    scanner.start(lane)
    belt.start()
    gate.start()
    belt.run()
    crew.do(do="next_bag", count=3)
    lane.wait_for("left", count=3)
    gate.open(CLEARANCE)
    assert crew.do(do="coach_drives", timeout_s=5) == {"ok": True, "passed": True}
    state = crew.do(do="state")
    assert state["ok"]
    assert state["belt"] == "forward"
    assert sorted(bag["truth"] for bag in state["passed"]) == [0, 1, 2]
    assert [bag["number"] for bag in state["passed"]] == [1, 2, 3]
    assert state["is_finished"]
    assert state["gate"]["opened_for"] == [CLEARANCE]
    assert json.loads((tmp_path / "opened.jsonl").read_text())["clearance_id"] == CLEARANCE


@pytest.mark.parametrize(
    "request_", [{"do": "dance"}, {"do": "fault", "device": "gate", "fault": "bang"}, {"do": "badge"}, {}]
)
def test_a_wrong_request_is_answered_with_what_is_right(crew, request_):
    answer = crew.do(**request_)
    assert answer["ok"] is False
    assert answer["error"]


@pytest.mark.parametrize("device", ["xray", "belt", "gate", "camera", "card_reader", "printer"])
def test_every_device_can_be_unplugged_and_healed(crew, device):
    url = crew.urls[device].split("//")[1].split("/")[0]
    host, port = url.split(":")
    assert crew.do(do="fault", device=device, fault="unplug")["ok"]
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((host, int(port)), timeout=2)
    assert crew.do(do="heal", device=device)["ok"]
    socket.create_connection((host, int(port)), timeout=2).close()


def test_sigterm_ends_it_cleanly(bags):
    crew = Crew("normal_shift", "--bags-from", str(bags[0].low_path.parent))
    crew.process.send_signal(signal.SIGTERM)
    assert crew.end() == 0


@pytest.mark.parametrize(
    ("arguments", "said"), [(["no_such"], "normal_shift"), (["normal_shift", "--bags-from", "/nowhere"], "no bag")]
)
def test_what_cannot_be_read_is_named(arguments, said):
    ended = subprocess.run(
        [sys.executable, "-m", "devices.simulators", *arguments], capture_output=True, text=True, cwd=ROOT, timeout=20
    )
    assert ended.returncode == 2
    assert said in ended.stderr
