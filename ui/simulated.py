"""The simulated lane: byte-level device simulators in a process of their own, and settings that point at them.

The product never imports a simulator; it starts one as a program and talks to it over the wires that hardware uses.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import msgspec

from checkpoint.errors import EnvironmentFault
from checkpoint.settings import Devices, Settings

ROOT = Path(__file__).parent.parent
URLS_NAME = "simulators.json"
START_DEADLINE_S = 30.0
_CONTROL_DEADLINE_S = 10.0


class SimulatedLane:
    """A running ``python -m devices.simulators``; ends with the ``with`` block.

    Attributes:
        devices: the URLs that it printed, as settings.
    """

    def __init__(
        self, scenario: str = "normal_shift", *, seed: int = 1, bags: int | None = None, record: Path | None = None
    ) -> None:
        """Start them and read their URLs.

        Args:
            scenario: a file of ``devices/simulators/scenarios``, without its suffix.
            bags: end after so many; None = without end.
            record: folder where the gate's simulator writes what it opened for and the printer's paints its slips, and
                where ``simulators.json`` says the URLs of all of them, the crew's control port among them.
        """
        command = [sys.executable, "-m", "devices.simulators", scenario, "--seed", str(seed)]
        if bags is not None:
            command += ["--bags", str(bags)]
        if record is not None:
            command += [
                "--opened",
                str((record / "opened.jsonl").resolve()),
                "--slips",
                str((record / "slips").resolve()),
            ]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            process_group=0,  # Ctrl+C in a terminal is the kiosk's to answer
        )  # fmt: skip
        urls = self._read_urls(self._process.stdout)
        self.devices = Devices(
            xray=urls["xray"],
            belt=urls["belt"],
            gate=urls["gate"],
            bag_camera=urls["camera"],
            card_reader=urls["card_reader"],
            printer=urls["printer"],
        )
        self._control = urls["control"]
        if record is not None:
            self._write_urls(record / URLS_NAME, urls)

    def _write_urls(self, path: Path, urls: Mapping[str, str]) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(urls, indent=2), encoding="utf-8")
        except OSError as error:
            self.close()
            raise EnvironmentFault(
                "simulators.folder", f"{path}: {error.strerror}; free space or give the right to write the folder"
            ) from error

    def _read_urls(self, stdout: IO[str] | None) -> Mapping[str, str]:
        line = stdout.readline() if stdout is not None else ""
        try:
            return {key: str(value) for key, value in json.loads(line).items()}
        except ValueError:
            self.close()
            raise EnvironmentFault(
                "simulators.silent", f"the device simulators did not start (they said {line!r}): run "
                "`python -m devices.simulators` by hand to see why",
            ) from None  # fmt: skip

    def ask(self, do: str, **arguments: object) -> dict[str, Any]:
        """Tell the simulated world something (``badge``, ``coach_drives``, ``fault``, ``state`` …)."""
        host, port = self._control.removeprefix("tcp://").split(":")
        with socket.create_connection((host, int(port)), _CONTROL_DEADLINE_S) as connection:
            connection.sendall(json.dumps({"do": do, **arguments}).encode() + b"\n")
            with connection.makefile(encoding="utf-8") as answers:
                answer: dict[str, Any] = json.loads(answers.readline())
        return answer

    def close(self) -> None:
        """End the simulators: they end when their standard input closes."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(5)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def __enter__(self) -> SimulatedLane:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def simulated_settings(data_folder: Path, devices: Devices) -> Settings:
    """Settings of a simulated station; every screen and paper says that it is one."""
    return msgspec.convert(
        {
            "node": "lane-1",
            "station": "模拟汽车客运站",
            "data_folder": str(data_folder),
            "is_simulated": True,
            "least_free_mb": 200,
            "devices": msgspec.to_builtins(devices),
        },
        Settings,
    )
