from __future__ import annotations

import threading

import pytest

from checkpoint import commands as c
from checkpoint.acts import CloseGate, OpenGate, RunBelt, StopBelt
from checkpoint.actuator import Actuator
from checkpoint.errors import BugError, EnvironmentFault


class Recorder:
    """Belt and gate that obey, and what was reported."""

    def __init__(self) -> None:
        self.moves: list[str] = []
        self.reports: list[c.Command] = []
        self.is_silent = False
        self.reported = threading.Event()

    def run(self, direction: str = "forward") -> None:
        self._move(f"run {direction}")

    def stop(self) -> None:
        self._move("stop")

    def open(self, clearance_id: str) -> None:
        self._move(f"open {clearance_id}")

    def close(self) -> None:
        self._move("close")

    def state(self) -> str:
        return "closed"

    def _move(self, move: str) -> None:
        if self.is_silent:
            raise EnvironmentFault("gate.silent", "no acknowledgement in 2 s")
        self.moves.append(move)

    def report(self, command: c.Command) -> None:
        self.reports.append(command)
        self.reported.set()


def test_an_acknowledged_act_is_reported() -> None:
    devices = Recorder()
    actuator = Actuator(devices, devices, devices.report)

    for act in (StopBelt("1", "gun", "b"), RunBelt("1", "clear"), RunBelt("1", "by_hand", True), OpenGate("r", "cl")):
        actuator.carry_out(act)
    actuator.carry_out(CloseGate("coach_left"))

    assert devices.moves == ["stop", "run forward", "run reverse", "open cl", "close"]
    assert devices.reports == [
        c.ReportBelt("1", "stopped", "gun", "b"),
        c.ReportBelt("1", "released", "clear"),
        c.ReportBelt("1", "reversed", "by_hand"),
        c.ConfirmGateOpened("r", "cl"),
    ]


def test_a_silent_gate_is_asked_once_and_reported_as_failed() -> None:
    devices = Recorder()
    devices.is_silent = True
    actuator = Actuator(devices, devices, devices.report)
    actuator.start()
    actuator.act(OpenGate("r", "cl"))
    actuator.act(StopBelt("1", "x"))
    actuator.stop()

    assert c.ReportGateFailed("r", "cl", "gate.silent") in devices.reports
    assert not [report for report in devices.reports if isinstance(report, c.ConfirmGateOpened)]


def test_a_missing_device_cannot_be_moved_and_says_so() -> None:
    actuator = Actuator(None, None, lambda command: None)

    with pytest.raises(EnvironmentFault, match="no gate is configured"):
        actuator.carry_out(OpenGate("r", "cl"))


def test_a_bug_in_a_driver_is_reported_and_the_next_act_is_still_carried_out() -> None:
    devices = Recorder()
    actuator = Actuator(devices, devices, devices.report)

    def broken(clearance_id: str) -> None:
        raise BugError("gate.not_an_id", f"{clearance_id} is not a UUID")

    devices.open = broken  # type: ignore[method-assign]
    actuator.start()
    actuator.act(OpenGate("r", "cl"))
    actuator.act(CloseGate("coach_left"))
    actuator.stop()

    assert c.ReportGateFailed("r", "cl", "gate.not_an_id") in devices.reports
    assert devices.moves == ["close"]
