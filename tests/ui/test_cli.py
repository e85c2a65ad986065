"""The command line: exit codes that mean something, JSON that is JSON, help for every command, endings in order."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from checkpoint.instance_lock import InstanceLock
from checkpoint.log_reader import LogReader
from ui.cli import app
from ui.simulated import ROOT

HEADLESS = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
COMMANDS = (
    "run", "shift", "rules", "catalogue", "bench", "power-cut", "log", "log verify", "log head", "log export", "detect",
    "evaluate", "models", "models list", "models card", "models activate", "models rollback", "models labels",
    "models shadow", "models compare",
)  # fmt: skip


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "ui", *map(str, arguments)]


def kiosk(*arguments: object, timeout_s: float = 50, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), cwd=ROOT, env={**HEADLESS, "COLUMNS": "200", **environment}, capture_output=True,
        text=True, timeout=timeout_s,
    )  # fmt: skip


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict]:
    """One small shift, run once: its folder, and what it said as JSON."""
    folder = tmp_path_factory.mktemp("shift") / "data"
    done = kiosk("shift", "--bags", 3, "--coaches", 1, "--out", folder, "--json")
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout)


# --- help -------------------------------------------------------------------------------------------------------------


def test_every_command_has_help_and_none_is_missing_here():
    known = {c.name or c.callback.__name__ for c in app.registered_commands}
    groups = {group.name for group in app.registered_groups}

    assert {name for name in COMMANDS if " " not in name} == known | groups


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_says_what_the_command_does(name):
    done = kiosk(*name.split(), "--help")

    assert done.returncode == 0
    assert "Usage" in done.stdout
    words = re.sub(r"(?s)Options:.*", "", done.stdout).split("\n", 1)[1].strip()
    assert len(words) > 20


def test_the_help_of_the_kiosk_speaks_both_languages_and_names_the_exit_codes():
    said = " ".join(kiosk("--help").stdout.split())

    assert "汽车客运站" in said
    assert "security checkpoint" in said
    assert all(code in said for code in ("0 done", "2 wrong arguments", "69", "75"))


# --- wrong arguments --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        "nope", "run", "shift --bags 0", "shift --bags many", "rules --on 2026-13-01", "catalogue --nope", "log",
        "rules --language fr", "--language fr", "log export", "power-cut --kills 0", "--data /elsewhere log verify",
        "bench --only weather",
    ],
)  # fmt: skip
def test_wrong_arguments_end_with_2_and_say_which(arguments):
    done = kiosk(*arguments.split())

    assert done.returncode == 2
    assert done.stderr + done.stdout
    assert "Traceback" not in done.stderr


# --- good answers -----------------------------------------------------------------------------------------------------


def test_rules_and_catalogue_are_json_for_a_program_and_words_for_a_person():
    rules = json.loads(kiosk("rules", "--on", "2026-11-23", "--json").stdout)
    articles = json.loads(kiosk("catalogue", "--find", "打火机", "--json").stdout)

    assert {rule["gate"] for rule in rules} == {"entry", "departure"}
    assert articles
    assert "依据" in kiosk("rules").stdout
    assert "依据" not in kiosk("rules", "--language", "en").stdout


def test_a_search_that_finds_nothing_ends_with_1_and_still_gives_json():
    done = kiosk("catalogue", "--find", "zzzz", "--json")

    assert (done.returncode, json.loads(done.stdout)) == (1, [])


def test_a_shift_leaves_what_it_names(shift):
    folder, summary = shift

    assert (summary["bags"], summary["coaches_left"]) == (3, 1)
    assert all(Path(file).is_file() for file in summary["files"])
    assert (folder / "log.db").is_file()


def test_the_log_commands_agree_with_the_shift(shift, tmp_path):
    folder, _ = shift
    verified = json.loads(kiosk("log", "verify", "--data", folder, "--json").stdout)
    head = json.loads(kiosk("log", "head", "--data", folder, "--json").stdout)
    exported = kiosk("log", "export", "--data", folder, "--out", tmp_path / "log.jsonl")

    assert (verified["seq"], verified["hash"]) == (head["seq"], head["hash"])
    assert exported.returncode == 0
    lines = (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert all(json.loads(line) for line in lines)


def test_without_arguments_and_without_a_display_a_shift_is_played(tmp_path, monkeypatch, capsys):
    import ui.cli

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    played: list[dict] = []
    monkeypatch.setattr(ui.cli, "_shift", lambda **wanted: played.append(wanted))

    app(["--data", str(tmp_path)], standalone_mode=False)

    assert played[0]["out"].parent == tmp_path / "shifts"
    assert (played[0]["bags"], played[0]["coaches"]) == (40, 6)
    assert "没有显示器" in capsys.readouterr().out


# --- what surrounds us ------------------------------------------------------------------------------------------------


def test_what_is_missing_ends_with_69_and_says_what_to_do(shift, tmp_path):
    folder, _ = shift
    for arguments, named in (
        (("log", "verify", "--data", tmp_path), "--data"),
        (("log", "export", "--data", folder, "--out", "/proc/no/such"), "/proc/no/such"),
        (("shift", "--out", folder), "--out"),
        (("run", "--images", tmp_path / "none", "--headless"), "--images"),
        (("--settings", tmp_path / "none.toml"), "--settings"),
    ):
        done = kiosk(*arguments)
        assert done.returncode == 69, arguments
        assert named in done.stderr
        assert "Traceback" not in done.stderr


WRONG_SETTINGS = {
    "no TOML": ("node = ", "end of document"),
    "unknown key": ('node="a"\nstation="b"\ndata_folder="c"\nbelt_speed=3\n', "belt_speed"),
    "out of range": ('node="a"\nstation="b"\ndata_folder="c"\nidle_lock_min=0\n', "idle_lock_min"),
    "missing key": ('station="b"\ndata_folder="c"\n', "node"),
    "no UTF-8": ("node = '\udcff'", "utf-8"),
}


@pytest.mark.parametrize("what", WRONG_SETTINGS)
def test_wrong_settings_end_with_69_and_name_file_and_key(tmp_path, what):
    text, named = WRONG_SETTINGS[what]
    path = tmp_path / "settings.toml"
    path.write_bytes(text.encode("utf-8", errors="surrogateescape"))

    done = kiosk("--settings", path)

    assert done.returncode == 69
    assert str(path) in done.stderr
    assert named in done.stderr


def test_a_second_kiosk_on_the_same_data_ends_with_75_and_names_the_first(tmp_path):
    (tmp_path / "pictures").mkdir()
    with InstanceLock.acquire(tmp_path / "data"):
        shift = kiosk("shift", "--out", tmp_path / "data")
        run = kiosk("run", "--headless", "--images", tmp_path / "pictures", "--data", tmp_path / "data")

    assert (shift.returncode, run.returncode) == (75, 75)
    assert f"process {os.getpid()}" in shift.stderr
    assert f"process {os.getpid()}" in run.stderr


def test_a_second_window_shows_its_out_of_service_page_and_ends_with_75(tmp_path):
    with InstanceLock.acquire(tmp_path):
        window = subprocess.Popen(
            command("--data", tmp_path), cwd=ROOT, env={**HEADLESS, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert window.stderr is not None
        said = next(line for line in window.stderr if "another kiosk" in line)
        time.sleep(0.5)  # its page is on the screen now
        window.send_signal(signal.SIGTERM)
        window.communicate(timeout=30)

    assert f"process {os.getpid()}" in said
    assert window.returncode == 75


# --- endings ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_shift_that_is_stopped_ends_in_order_with_a_whole_log_and_no_child(tmp_path, number, code):
    worker = subprocess.Popen(
        command("shift", "--bags", 500, "--coaches", 1, "--out", tmp_path / "data"), cwd=ROOT, env=HEADLESS,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    children = _children_at_work(worker, tmp_path / "data" / "log.db")
    worker.send_signal(number)
    _, said = worker.communicate(timeout=30)

    assert worker.returncode == code
    assert "Traceback" not in said
    psutil.wait_procs(children, timeout=3)
    assert [child for child in children if child.is_running()] == []
    with LogReader.open(tmp_path / "data" / "log.db") as reader:
        reader.verify()
        kinds = [stored.kind for stored in reader.read()]
    assert "verdict_recorded" in kinds
    assert "service_stopped" in kinds[-3:]
    assert (tmp_path / "data" / "anchor.json").is_file()


def _children_at_work(worker: subprocess.Popen[str], log: Path) -> list[psutil.Process]:
    """Wait until the shift decides on bags; its simulators and its detector."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        assert worker.poll() is None
        if log.exists() and b"verdict_recorded" in log.read_bytes() + _wal(log):
            return psutil.Process(worker.pid).children(recursive=True)
        time.sleep(0.05)
    raise AssertionError("the shift did not begin")


def _wal(log: Path) -> bytes:
    path = log.with_name(log.name + "-wal")
    return path.read_bytes() if path.exists() else b""
