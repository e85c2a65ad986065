"""``kiosk log verify`` as it is called: what stands on standard output, and the bar on a terminal."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.builders import fill_log
from ui.progress import ProgressLine

BARE = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}


def log_verify(folder: Path, stderr: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ui", "log", "verify", "--data", str(folder)]
    environment = {**BARE, "TERM": "xterm", "COLUMNS": "100"}
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=stderr, text=True, env=environment, timeout=60)


def test_a_terminal_sees_how_far_verifying_is_and_standard_output_stays_clean(tmp_path: Path) -> None:
    fill_log(tmp_path, 30).rename(tmp_path / "log.db")
    ours, theirs = pty.openpty()
    try:
        done = log_verify(tmp_path, theirs)
        seen = os.read(ours, 65_536).decode()
    finally:
        os.close(theirs)
        os.close(ours)

    assert done.returncode == 0
    assert "校验日志" in seen
    assert "30/30" in seen
    assert done.stdout.count("\n") == 1


def test_without_a_terminal_nothing_stands_on_standard_error(tmp_path: Path) -> None:
    fill_log(tmp_path, 30).rename(tmp_path / "log.db")
    done = log_verify(tmp_path, subprocess.PIPE)

    assert (done.returncode, done.stderr) == (0, "")
    assert "30" in done.stdout


def test_a_bar_is_taken_away_when_the_work_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")  # on a dumb terminal there are lines and no bar
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb"), os.fdopen(theirs, "w") as terminal:
        with ProgressLine("work", terminal) as moved:
            moved(1, 3)
            assert moved._bar is not None
            bar = moved._bar
        assert bar.live.is_started is False
