"""The messages that a service supervisor receives."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.kiosk.watchdog import Watchdog


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
        line.settimeout(2)
        yield line


def test_the_supervisor_hears_ready_alive_and_stopping(supervisor: socket.socket) -> None:
    watchdog = Watchdog({"NOTIFY_SOCKET": supervisor.getsockname(), "WATCHDOG_USEC": "30000000"})

    told = [watchdog.ready(), watchdog.alive(), watchdog.stopping()]

    assert told == [True, True, True]
    assert [supervisor.recv(99) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]
    assert watchdog.beat_s == 10


def test_an_abstract_address_is_understood() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind("\0checkpoint-watchdog-test")
        line.settimeout(2)

        assert Watchdog({"NOTIFY_SOCKET": "@checkpoint-watchdog-test"}).alive()
        assert line.recv(99) == b"WATCHDOG=1"


@pytest.mark.parametrize("environ", [{}, {"NOTIFY_SOCKET": "", "WATCHDOG_USEC": "1000000"}])
def test_without_a_supervisor_nothing_is_said(environ: dict[str, str]) -> None:
    watchdog = Watchdog(environ)

    assert watchdog.beat_s is None
    assert not watchdog.alive()


@pytest.mark.parametrize("period", ["", "0", "soon", "-3"])
def test_a_senseless_period_is_no_watchdog(supervisor: socket.socket, period: str) -> None:
    assert Watchdog({"NOTIFY_SOCKET": supervisor.getsockname(), "WATCHDOG_USEC": period}).beat_s is None


def test_a_supervisor_that_went_away_is_no_fault_of_the_kiosk(tmp_path: Path) -> None:
    assert not Watchdog({"NOTIFY_SOCKET": str(tmp_path / "gone")}).alive()
