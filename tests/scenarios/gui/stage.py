"""An X server without a screen, the kiosk's process on it, and what a test sees of both from outside."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import psutil

from checkpoint import events as e
from checkpoint.log_reader import LogReader

ROOT = Path(__file__).parents[3]
T = TypeVar("T")
E = TypeVar("E", bound=e.Event)
PROGRAMS = ("Xvfb", "xdotool")
PATIENCE_S = 30.0
"""The machine may be busy; what takes longer than this hangs."""


def missing_programs() -> list[str]:
    """What a scripted shift needs and this machine lacks."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def until(look: Callable[[], T], what: str, patience_s: float = PATIENCE_S) -> T:
    """Look again until there is something; AssertionError names what did not come."""
    deadline = time.monotonic() + patience_s
    while not (found := look()):
        assert time.monotonic() < deadline, f"after {patience_s:.0f} s still not: {what}"
        time.sleep(0.05)
    return found


def start_server(size: tuple[int, int], stack: ExitStack) -> str:
    """An X server with one screen; ``stack`` ends it. Its display, ``:N``."""
    told, tell = os.pipe()
    screen = f"{size[0]}x{size[1]}x24"
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", screen, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    os.close(tell)
    stack.callback(_end, server)
    with os.fdopen(told) as number:
        return f":{number.readline().strip()}"


def start_kiosk(
    module: str, display: str, errors: Path, arguments: Sequence[str], stack: ExitStack
) -> subprocess.Popen[bytes]:
    """``python -m module`` with what ``./kiosk`` was given, on ``display``; ``stack`` ends it."""
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONFAULTHANDLER": "1"}
    environment.pop("WAYLAND_DISPLAY", None)
    said = stack.enter_context(errors.open("ab"))
    process = subprocess.Popen([sys.executable, "-m", module, *arguments], cwd=ROOT, env=environment, stderr=said)
    stack.callback(_end, process)
    return process


class Stage:
    """Xvfb and a kiosk; ``with`` ends both.

    Attributes:
        display: ``:N`` of the X server.
        data: the kiosk's data folder.
        errors: file with all that the kiosk wrote to its standard error.
    """

    def __init__(self, data: Path, size: tuple[int, int] = (1920, 1080), *arguments: str) -> None:
        """Start both and wait for the window; ``arguments`` go to the kiosk."""
        self.data, self.size = data, size
        data.mkdir(parents=True, exist_ok=True)
        self.errors = data / "stderr.txt"
        self._stack = ExitStack()
        self._eyes: socket.socket | None = None
        self._arguments = arguments
        try:
            self.display = start_server(size, self._stack)
            self._start_kiosk()
        except BaseException:
            self._stack.close()
            raise

    def _start_kiosk(self) -> None:
        process = self.process = start_kiosk(
            "tests.scenarios.gui.eyes", self.display, self.errors, ("--data", str(self.data), *self._arguments),
            self._stack,
        )  # fmt: skip
        port = self.data / "eyes.port"
        until(lambda: port.exists() or process.poll() is not None, "the kiosk's window", 60)
        assert process.poll() is None, self.errors.read_text(encoding="utf-8")
        self._eyes = socket.create_connection(("127.0.0.1", int(port.read_text())), 10)
        self._stack.callback(self._eyes.close)
        until(lambda: self.see("sign_in.badge").get("focus"), "the window to have the keyboard")

    # --- what is seen ---------------------------------------------------------------------------------------------

    def see(self, path: str) -> dict[str, Any]:
        """Where a widget is and what it says: text, visible, enabled, focus, rect, language, screen."""
        assert self._eyes is not None
        self._eyes.sendall(path.encode() + b"\n")
        told = b""
        while not told.endswith(b"\n"):
            part = self._eyes.recv(65536)
            assert part, f"the window is gone ({self._code()}): " + self.errors.read_text(encoding="utf-8")
            told += part
        answer: dict[str, Any] = json.loads(told)
        return answer

    def _code(self) -> int | None:
        time.sleep(1)
        return self.process.poll()

    def await_screen(self, name: str) -> None:
        """Until this screen is on top."""
        until(lambda: self.see("window").get("screen") == name, f"screen {name}")

    def await_usable(self, path: str) -> dict[str, Any]:
        """Until the widget can be seen and used, and stays where it is."""

        def usable() -> dict[str, Any] | None:
            told = self.see(path)
            if not (told.get("visible") and told.get("enabled")):
                return None
            time.sleep(0.02)
            return told if self.see(path).get("rect") == told["rect"] else None

        return until(usable, f"{path} to be usable") or {}

    def events(self) -> list[e.StoredEvent]:
        """The whole log, read by another process."""
        with LogReader.open(self.data / "log.db") as reader:
            return list(reader.read())

    def head(self) -> int:
        """Newest sequence number of the log."""
        with LogReader.open(self.data / "log.db") as reader:
            return reader.head().seq

    def await_event(
        self, kind: type[E], after: int = 0, where: Callable[[E], bool] = lambda event: True
    ) -> tuple[int, E]:
        """(seq, event) of the first of its kind after ``after``."""

        def found() -> tuple[int, E] | None:
            with LogReader.open(self.data / "log.db") as reader:
                for stored in reader.read(after):
                    if isinstance(stored.event, kind) and where(stored.event):
                        return stored.seq, stored.event
            return None

        return until(found, f"{kind.__name__} in the log") or (0, kind())

    # --- the simulated world and the machine ----------------------------------------------------------------------

    def world(self, do: str, **arguments: object) -> dict[str, Any]:
        """Tell the simulated world something over its control port."""
        urls = json.loads((self.data / "simulators.json").read_text(encoding="utf-8"))
        host, port = urls["control"].removeprefix("tcp://").split(":")
        with socket.create_connection((host, int(port)), 10) as line:
            line.sendall(json.dumps({"do": do, **arguments}).encode() + b"\n")
            with line.makefile(encoding="utf-8") as answers:
                answer: dict[str, Any] = json.loads(answers.readline())
        assert answer["ok"], answer
        return answer

    def detector_processes(self) -> list[psutil.Process]:
        """The children of the kiosk that run the model."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [one for one in children if "devices.simulators" not in " ".join(one.cmdline())]

    def end(self) -> int:
        """Ask the kiosk to end in order; its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_S)

    def close(self) -> None:
        """End whatever still runs."""
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)
