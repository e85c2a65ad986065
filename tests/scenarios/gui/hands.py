"""Real key presses and mouse moves, sent to the X server with XTEST."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from tests.scenarios.gui.stage import Stage

STROKE_MS = "12"
SPARE_KEY_MS = "150"
"""A sign that the keyboard lacks is lent a spare key: the window must have looked at the new keyboard before it."""


class Hands:
    """Two hands at one stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._environment = os.environ | {"DISPLAY": stage.display}

    def press(self, *keys: str) -> None:
        """Keys by their X names: ``F1``, ``Return``, ``ctrl+l``."""
        self._do("key", "--delay", STROKE_MS, *keys)

    def write(self, text: str) -> None:
        """Type into whatever has the focus."""
        self._do("type", "--delay", STROKE_MS if text.isascii() else SPARE_KEY_MS, "--", text)

    def click(self, path: str) -> None:
        """Touch the middle of a widget that can be used, and turn the wheel until it is in sight."""
        left, top, width, height = self._bring_into_sight(path)
        self._do("mousemove", str(left + width // 2), str(top + height // 2), "click", "1")

    def _bring_into_sight(self, path: str) -> list[int]:
        seen = self._stage.await_usable(path)
        for _ in range(20):
            if seen["in_sight"] or not seen["scrolls"]:
                break
            left, top, width, height = seen["scrolls"]
            wheel = "5" if seen["rect"][1] > top + height // 2 else "4"
            self._do("mousemove", str(left + width - 4), str(top + height // 2), "click", wheel)
            seen = self._stage.await_usable(path)
        rect: list[int] = seen["rect"]
        return rect

    def fill(self, path: str, text: str) -> None:
        """Touch a field and write over what stands there; a sign that got lost on the spare key is written again."""
        for _ in range(4):
            self.click(path)
            self.press("ctrl+a", "BackSpace")
            self.write(text)
            if text.isascii() or self._stage.see(path)["text"] == text:
                return
        raise AssertionError(f"{path} does not take {text!r}: {self._stage.see(path)['text']!r}")

    def draw(self, path: str, strokes: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Draw on a widget; points are fractions of its width and height."""
        left, top, width, height = self._stage.await_usable(path)["rect"]
        for stroke in strokes:
            moves: list[str] = []
            for place, (x, y) in enumerate(stroke):
                moves += ["mousemove", str(left + round(x * width)), str(top + round(y * height)), "sleep", "0.01"]
                if place == 0:
                    moves += ["mousedown", "1"]
            self._do(*moves, "mouseup", "1")

    def park(self) -> None:
        """The pointer out of the way."""
        width, height = self._stage.size
        self._do("mousemove", str(width - 2), str(height - 2))

    def _do(self, *command: str) -> None:
        subprocess.run(["xdotool", *command], env=self._environment, check=True, timeout=60, stderr=subprocess.DEVNULL)
