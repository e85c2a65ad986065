from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.station import LiveStation


@pytest.fixture
def start(tmp_path: Path, nothing_left_over: None) -> Iterator[Callable[..., LiveStation]]:
    """``start(coaches=2)`` is a working kiosk in a data folder of its own; it ends with the test."""
    with ExitStack() as stack:

        def begin(folder: Path | None = None, **wanted: Any) -> LiveStation:
            station = LiveStation(folder or tmp_path / "data", **wanted)
            stack.callback(station.close)
            return station

        yield begin
