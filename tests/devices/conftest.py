"""A tiny set of bags, ports with simulators behind them, drivers that are ended after the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from checkpoint.clock import SystemClock
from devices.cv import cv2
from devices.simulators.faults import Line
from devices.simulators.pty_port import PtyPort
from devices.simulators.tcp_port import TcpPort
from devices.simulators.world import LaneWorld, SimulatedBag, load_bags
from tests.devices.recorders import LaneRecorder, Recorder

Serve = Callable[[Line], None]


def write_bag(folder: Path, name: str, *, columns: int = 40, detectors: int = 24) -> None:
    random = np.random.default_rng(sum(name.encode()))
    for channel in ("low", "high"):
        counts = random.integers(20_000, 60_000, (detectors, columns), dtype=np.uint16)
        assert cv2.imwrite(str(folder / f"{name}_{channel}.png"), counts)


@pytest.fixture
def clock() -> SystemClock:
    return SystemClock()


@pytest.fixture
def bags(tmp_path: Path) -> tuple[SimulatedBag, ...]:
    folder = tmp_path / "bags"
    folder.mkdir()
    for name in ("001", "002", "003"):
        write_bag(folder, name)
    return load_bags(folder)


@pytest.fixture
def world(bags: tuple[SimulatedBag, ...]) -> LaneWorld:
    return LaneWorld(bags, bag_limit=3)


@pytest.fixture
def listen() -> Iterator[Callable[[Serve], TcpPort]]:
    """``listen(simulator.serve)`` is an open TCP port."""
    ports: list[TcpPort] = []

    def open_port(serve: Serve) -> TcpPort:
        ports.append(TcpPort(serve, "test"))
        return ports[-1]

    yield open_port
    for port in ports:
        port.unplug()


@pytest.fixture
def serial_port() -> Iterator[Callable[[Serve], PtyPort]]:
    """``serial_port(simulator.serve)`` is an open pty."""
    ports: list[PtyPort] = []

    def open_port(serve: Serve) -> PtyPort:
        ports.append(PtyPort(serve, "test"))
        return ports[-1]

    yield open_port
    for port in ports:
        port.unplug()


@pytest.fixture
def ended() -> Iterator[Callable]:
    """``ended(driver.stop)`` calls it after the test, before the ports are unplugged."""
    ends: list[Callable[[], object]] = []
    yield ends.append
    for end in ends:
        end()


@pytest.fixture
def on_device() -> Recorder:
    return Recorder()


@pytest.fixture
def lane() -> LaneRecorder:
    return LaneRecorder()
