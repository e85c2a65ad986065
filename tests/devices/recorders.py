"""What drivers tell, kept in order, with waiting that has a deadline."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from checkpoint.scan import LineBlock, Scan


class Recorder:
    """A DeviceListener and callback of any shape: keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[Any] = []
        self._changed = threading.Condition()

    def __call__(self, *told: Any) -> None:
        with self._changed:
            self.told.append(told[0] if len(told) == 1 else told)
            self._changed.notify_all()

    def wait_for(self, is_enough: Callable[[list[Any]], bool], timeout_s: float = 8.0) -> None:
        with self._changed:
            came = self._changed.wait_for(lambda: is_enough(self.told), timeout_s)
        assert came, f"not told within {timeout_s} s; told so far: {self.told}"

    def wait_for_presence(self, *states: bool) -> None:
        self.wait_for(lambda told: [item[1] for item in told] == list(states))


class LaneRecorder:
    """An XrayListener that keeps facts as ``(kind, value)``; lines are counted and kept apart."""

    def __init__(self) -> None:
        self.facts = Recorder()
        self.blocks: list[LineBlock] = []
        self.pictures: list[Scan] = []

    @property
    def kinds(self) -> list[str]:
        return [kind for kind, _ in self.facts.told]

    def codes(self) -> list[str]:
        return [value[0] for kind, value in self.facts.told if kind == "fault"]

    def bag_entered(self) -> None:
        self.facts("entered", None)

    def lines(self, block: LineBlock) -> None:
        self.blocks.append(block)

    def picture(self, scan: Scan) -> None:
        self.pictures.append(scan)
        self.facts("picture", scan)

    def bag_left(self) -> None:
        self.facts("left", None)

    def fault(self, code: str, message: str) -> None:
        self.facts("fault", (code, message))

    def link(self, is_present: bool, reason: str) -> None:
        self.facts("link", (is_present, reason))

    def wait_for(self, *kinds: str, count: int = 1, timeout_s: float = 10.0) -> None:
        self.facts.wait_for(lambda told: all(sum(k == kind for k, _ in told) >= count for kind in kinds), timeout_s)

    def wait_for_links(self, *states: bool) -> None:
        self.facts.wait_for(lambda told: [v[0] for kind, v in told if kind == "link"] == list(states))

    def wait_for_code(self, code: str) -> None:
        self.facts.wait_for(lambda told: any(kind == "fault" and v[0] == code for kind, v in told))
