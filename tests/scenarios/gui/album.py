"""Screenshots of the running kiosk, in both languages, as small PNG files."""

from __future__ import annotations

import os
import subprocess
import time
from contextlib import ExitStack
from pathlib import Path

from tests.scenarios.gui.hands import Hands
from tests.scenarios.gui.stage import Stage, start_kiosk, start_server, until
from ui.i18n import LANGUAGES

COLOURS, COLOURS_OF_WORDS = "255", "64"
"""A screen that shows a scan needs more of them than one of words."""
PICTURED = ("lane", "search_desk", "departure", "coach_held")
SETTLE_S = 0.45
"""Pictures are read on a pool and repainted; what moves is not waited for."""


class Album:
    """``take`` a screen; without a folder it is a wish that costs nothing."""

    def __init__(self, stage: Stage, hands: Hands, folder: Path | None) -> None:
        self._stage, self._hands, self._folder = stage, hands, folder

    def take(self, name: str, *, with_light: bool = False, opened_by: str = "") -> None:
        """``<name>-<language>-<width>x<height>.png`` in both languages; ``<name>_light`` in the light theme, too.

        Args: opened_by is the key that opens again what any key closes.
        """
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        self._hands.park()
        for _ in range(2):
            self._shoot(name)
            self.switch_language()
            if opened_by:
                self._hands.press(opened_by)
        if with_light:
            self._switch_theme("light")
            for _ in range(2):
                self._shoot(f"{name}_light")
                self.switch_language()
            self._switch_theme("dark")

    def switch_language(self) -> str:
        """Ctrl+L, at run time; the language after it."""
        before = self._stage.see("window")["language"]
        self._hands.press("ctrl+l")
        until(lambda: self._stage.see("window")["language"] != before, "the other language")
        return str(self._stage.see("window")["language"])

    def _switch_theme(self, wanted: str) -> None:
        self._hands.press("ctrl+t")
        until(lambda: self._stage.see("window")["theme"] == wanted, f"the {wanted} theme")

    def _shoot(self, name: str) -> None:
        time.sleep(SETTLE_S)
        width, height = self._stage.size
        assert self._folder is not None
        path = self._folder / f"{name}-{self._stage.see('window')['language']}-{width}x{height}.png"
        shoot(self._stage.display, path)


def shoot(display: str, path: Path) -> None:
    """What the screen shows now, quantised to a palette."""
    colours = COLOURS if path.name.startswith(PICTURED) else COLOURS_OF_WORDS
    command = [
        "import", "-window", "root", "-depth", "8", "+dither", "-colors", colours, "-define", "png:compression-level=9",
        f"PNG8:{path}",
    ]  # fmt: skip
    subprocess.run(command, env=os.environ | {"DISPLAY": display}, check=True, timeout=60)


def shoot_out_of_service(folder: Path, data: Path, size: tuple[int, int]) -> None:
    """The page of a kiosk whose log in ``data`` is no log, in both languages."""
    width, height = size
    data.mkdir(parents=True, exist_ok=True)
    (data / "log.db").write_bytes(b"not a log " * 1000)
    with ExitStack() as stack:
        display = start_server(size, stack)
        for language in LANGUAGES:
            with ExitStack() as kiosk:
                arguments = ("--data", str(data), "--language", language)
                start_kiosk("ui", display, data / "stderr.txt", arguments, kiosk)
                until(lambda: _has_window(display), "the page")
                time.sleep(2 * SETTLE_S)
                shoot(display, folder / f"out_of_service-{language}-{width}x{height}.png")


def _has_window(display: str) -> bool:
    command = ["xdotool", "search", "--onlyvisible", "--name", "."]
    found = subprocess.run(command, env=os.environ | {"DISPLAY": display}, capture_output=True, timeout=30)
    return bool(found.stdout.strip())
