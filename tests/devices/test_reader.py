from __future__ import annotations

import threading
import time

import pytest

from devices.errors import DeviceDisconnected, ProtocolError
from devices.reader import DeviceThread, Patience

QUICK = Patience(silent_s=0.1, first_retry_s=0.01, last_retry_s=0.02)


class Script:
    """A device whose connections and answers follow a list."""

    def __init__(self, *steps: object) -> None:
        self.steps = list(steps)
        self.closed = 0
        self.at_end = threading.Event()

    def connect(self) -> Script:
        return self

    def serve(self, connection: Script) -> bool:
        time.sleep(0.005)
        if not self.steps:
            self.at_end.set()
            return True
        step = self.steps.pop(0)
        if isinstance(step, Exception):
            raise step
        return bool(step)

    def close(self) -> None:
        self.closed += 1


def _thread(script: Script, told, clock, patience: Patience = QUICK) -> DeviceThread[Script]:
    return DeviceThread(
        "thing", script.connect, script.serve, lambda *change: told(*("thing", *change)), clock, patience
    )


def test_a_device_is_found_once_however_often_it_is_heard(on_device, clock, ended):
    script = Script(True, True, True)
    thread = _thread(script, on_device, clock)
    ended(thread.stop)
    thread.start()
    assert script.at_end.wait(2)
    assert on_device.told == [("thing", True, "connected")]
    assert thread.is_present
    assert thread.last_heard_ns is not None


def test_lost_and_found_are_told_once_a_change(on_device, clock, ended):
    script = Script(True, DeviceDisconnected("x.lost", "cable"), DeviceDisconnected("x.lost", "cable"), True)
    thread = _thread(script, on_device, clock)
    ended(thread.stop)
    thread.start()
    assert script.at_end.wait(2)
    on_device.wait_for_presence(True, False, True)
    assert on_device.told[1][2] == "x.lost: cable"


def test_a_device_that_was_never_there_is_lost_once(on_device, clock, ended):
    def connect():
        raise DeviceDisconnected("x.absent", "nobody")

    thread = DeviceThread("thing", connect, lambda c: True, lambda *c: on_device("thing", *c), clock, QUICK)
    ended(thread.stop)
    thread.start()
    time.sleep(0.2)
    on_device.wait_for_presence(False)
    assert thread.connection() is None


def test_silence_is_loss(on_device, clock, ended):
    thread = _thread(Script(True, *[False] * 60), on_device, clock)
    ended(thread.stop)
    thread.start()
    on_device.wait_for_presence(True, False, True)
    assert on_device.told[1][2].startswith("device.silent")


def test_a_device_that_may_be_silent_is_present_when_connected(on_device, clock, ended):
    thread = _thread(Script(*[False] * 1000), on_device, clock, Patience(silent_s=None))
    ended(thread.stop)
    thread.start()
    assert thread.connection(2.0) is not None
    on_device.wait_for_presence(True)


def test_stop_ends_thread_and_line_within_its_deadline(on_device, clock):
    script = Script()
    thread = _thread(script, on_device, clock)
    thread.start()
    script.at_end.wait(2)
    assert thread.stop(1.0)
    assert script.closed == 1


def test_stop_before_start_does_nothing(on_device, clock):
    assert _thread(Script(), on_device, clock).stop()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_on_the_thread_never_leaves_the_device_present(on_device, clock, ended):
    thread = _thread(Script(True, ZeroDivisionError("a bug")), on_device, clock)
    ended(thread.stop)
    thread.start()
    on_device.wait_for_presence(True, False)
    assert on_device.told[1][2] == "reader.ended"


def test_pauses_grow_and_start_again_after_a_settled_connection(on_device, clock, ended):
    attempts: list[float] = []

    def connect():
        attempts.append(time.monotonic())
        raise ProtocolError("x.bad", "noise")

    patience = Patience(first_retry_s=0.02, last_retry_s=0.08)
    thread = DeviceThread("thing", connect, lambda c: True, lambda *c: on_device("thing", *c), clock, patience)
    ended(thread.stop)
    thread.start()
    time.sleep(0.5)
    pauses = [later - earlier for earlier, later in zip(attempts, attempts[1:], strict=False)]
    assert pauses[0] < pauses[2]
    assert max(pauses) < 0.2
