"""The start script `kiosk`, run for real on a machine whose apt, sudo and Python are small scripts."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.commands import put_command

ROOT = Path(__file__).parents[3]
ORDINARY = (
    *("awk", "cat", "chmod", "cut", "date", "df", "dirname", "env", "flock", "grep", "id", "kill", "ln", "ls", "mkdir"),
    *("mv", "readlink", "rm", "sed", "sh", "sha256sum", "sleep", "tail", "touch", "tr", "xargs"),
)
# Stands for Python: says what a fit one says, makes a "virtual environment" out of itself and reports every use.
PYTHON = """
case "$1 $2" in
    "-c import ensurepip"*) exit 0 ;;
    "-m venv") mkdir -p "$3/bin"; cp_self "$3/bin/python" ;;
    "-m pip") echo "pip $*"; [ "$3" = --version ] || exit "${PIP_EXIT:-0}" ;;
    "-P -c") echo "self-check"; exit "${CHECK_EXIT:-0}" ;;
    *) printf 'run:'; printf ' <%s>' "$@"; echo " from $PWD with $PYTHONPATH${PYTHONSAFEPATH:+ only}" ;;
esac >>"$CALLS"
"""


class Bare:
    """A bare machine: a copy of the script in a folder with a space, and a PATH of our own."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "车站 1号 lane"
        self.programs = folder / "bin"
        self.calls_file = folder / "calls"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        requirements = self.home / "ui/kiosk/requirements"
        requirements.mkdir(parents=True)
        (requirements / "run.txt").write_text("numpy==1\n")
        (requirements / "test.txt").write_text("numpy==1\npytest==1\n")
        shutil.copy(ROOT / "kiosk", self.home / "kiosk")
        self.programs.mkdir()
        for name in ORDINARY:
            found = shutil.which(name)
            if found:
                (self.programs / name).symlink_to(found)
        python = put_command(self.programs, "python3", PYTHON)
        put_command(self.programs, "cp_self", f'ln -s {python} "$1"')
        self.has_packages()

    def has_packages(self, *missing: str) -> None:
        lacking = "|".join(missing) or "none"
        put_command(
            self.programs,
            "dpkg-query",
            'shift 3; for name; do case "$name" in *t64) ;; '
            f'{lacking}) [ -e "$CALLS.apt" ] && echo "ii :$name" ;; *) echo "ii :$name" ;; esac; done',
        )
        put_command(self.programs, "apt-get", 'echo "apt-get $*" >>"$CALLS"; : >"$CALLS.apt"; exit "${APT_EXIT:-0}"')

    def is_user(self, number: int) -> None:
        (self.programs / "id").unlink()
        put_command(self.programs, "id", f"echo {number}")

    def start(self, *words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.home / "kiosk"), *words],
            cwd=self.elsewhere,
            env={"PATH": str(self.programs), "TERM": "dumb", "CALLS": str(self.calls_file), **environ},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
            check=False,
        )

    def calls(self) -> str:
        return self.calls_file.read_text(encoding="utf-8") if self.calls_file.exists() else ""


@pytest.fixture
def bare(tmp_path: Path) -> Bare:
    machine = Bare(tmp_path)
    machine.is_user(0)
    return machine


def test_the_first_start_sets_up_and_then_runs_with_the_words_it_was_given(bare: Bare) -> None:
    done = bare.start("run", "--images", "my bags")

    assert done.returncode == 0, done.stderr
    assert "--require-hashes --no-deps" in bare.calls()
    assert bare.calls().endswith(
        f"run: <-m> <ui> <run> <--images> <my bags> from {bare.elsewhere} with {bare.home} only\n"
    )


def test_the_steps_are_announced_in_both_languages_and_without_control_characters(bare: Bare) -> None:
    told = bare.start("setup").stderr

    assert "[3/4] Python 包" in told
    assert "Python packages" in told
    assert "设置完成 ready" in told
    assert not {"\r", "\033"} & set(told)


def test_a_second_start_sets_nothing_up(bare: Bare) -> None:
    bare.start("setup")
    before = bare.calls()

    second = bare.start("setup")

    assert second.returncode == 0
    assert bare.calls() == before


def test_a_changed_list_of_packages_is_installed_at_the_next_start(bare: Bare) -> None:
    bare.start("setup")
    (bare.home / "ui/kiosk/requirements/run.txt").write_text("numpy==2\n")

    bare.start("setup")

    assert bare.calls().count("pip -m pip install") == 2


def test_missing_system_libraries_are_installed_by_root(bare: Bare) -> None:
    bare.has_packages("libgl1", "fonts-noto-cjk")

    done = bare.start("setup")

    assert done.returncode == 0, done.stderr
    assert "apt-get install -q -y --no-install-recommends libgl1 fonts-noto-cjk" in bare.calls()


def test_without_root_and_sudo_the_command_is_printed(bare: Bare) -> None:
    bare.has_packages("libgl1")
    bare.is_user(1000)

    done = bare.start("setup")

    assert done.returncode == 69
    assert "apt-get update && apt-get install -y --no-install-recommends libgl1" in done.stderr
    assert "apt-get" not in bare.calls()


def test_sudo_that_asks_nothing_is_used(bare: Bare) -> None:
    bare.has_packages("libgl1")
    bare.is_user(1000)
    put_command(bare.programs, "sudo", '[ "$1" = -n ] && shift; echo "sudo $*" >>"$CALLS"; exec "$@"')
    put_command(bare.programs, "true", "exit 0")

    done = bare.start("setup")

    assert done.returncode == 0, done.stderr
    assert "sudo apt-get update" in bare.calls()


def test_a_failing_apt_shows_the_log_and_the_remedy(bare: Bare) -> None:
    bare.has_packages("libgl1")

    done = bare.start("setup", APT_EXIT="100")

    assert done.returncode == 69
    assert "Check the network and the package sources" in done.stderr


def test_a_failing_pip_is_told_and_done_again_from_the_ground(bare: Bare) -> None:
    failed = bare.start("setup", PIP_EXIT="1")
    again = bare.start("setup")

    assert failed.returncode == 69
    assert "https_proxy" in failed.stderr
    assert "[2/4] Python 环境 Python environment …" in again.stderr
    assert again.returncode == 0


def test_a_failing_self_check_leaves_no_stamp(bare: Bare) -> None:
    failed = bare.start("setup", CHECK_EXIT="1")

    assert failed.returncode == 69
    assert not (bare.home / ".venv/.stamp-run").exists()


def test_a_python_that_is_too_old_is_told(bare: Bare) -> None:
    put_command(bare.programs, "python3", "exit 1")

    done = bare.start("setup")

    assert done.returncode == 69
    assert "Python 3.11" in done.stderr


def test_another_distribution_is_told_which_libraries_it_needs(bare: Bare) -> None:
    (bare.programs / "apt-get").unlink()

    done = bare.start("setup")

    assert done.returncode == 0, done.stderr
    assert "No apt here" in done.stderr
    assert "libxcb-icccm4" in done.stderr


def test_learning_sets_up_its_packages_once_and_then_gets_its_words(bare: Bare) -> None:
    requirements = bare.home / "ui/kiosk/requirements"
    (requirements / "train.txt").write_text("torch==1\n")
    done = bare.start("models", "train", "--data", "my labels")

    assert done.returncode == 0, done.stderr
    assert f"-r {requirements / 'train.txt'}" in bare.calls()
    assert "<-m> <models.training> <site> <--data> <my labels>" in bare.calls()
    assert "训练用 Python 包" in done.stderr
    before = bare.calls().count("pip -m pip install")
    bare.start("models", "train", "--data", "my labels")
    bare.start("models", "list")
    assert bare.calls().count("pip -m pip install") == before
    assert "<-m> <ui> <models> <list>" in bare.calls()


def test_a_venv_whose_python_went_away_is_built_anew(bare: Bare) -> None:
    bare.start("setup")
    (bare.home / ".venv/bin/python").unlink()

    done = bare.start("setup")

    assert done.returncode == 0, done.stderr
    assert (bare.home / ".venv/bin/python").exists()


def test_two_starts_at_once_set_up_once(bare: Bare) -> None:
    environ = {"PATH": str(bare.programs), "TERM": "dumb", "CALLS": str(bare.calls_file)}
    both = [
        subprocess.Popen(
            [bare.home / "kiosk", "setup"], env=environ, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(2)
    ]

    assert [start.wait(30) for start in both] == [0, 0]
    assert bare.calls().count("pip -m pip install") == 1


def test_the_script_is_reached_through_a_link(bare: Bare, tmp_path: Path) -> None:
    bare.start("setup")
    link = tmp_path / "link"
    link.symlink_to(bare.home / "kiosk")

    environ = {"PATH": str(bare.programs), "CALLS": str(bare.calls_file)}
    done = subprocess.run([link, "--help"], env=environ, cwd=bare.elsewhere, timeout=30, check=False)

    assert done.returncode == 0
    assert "<--help>" in bare.calls()


def test_the_test_run_goes_on_after_a_failure_and_sums_up(bare: Bare) -> None:
    put_command(bare.programs, "python3", 'case "$*" in *ruff\\ format*) exit 3;; esac\n' + PYTHON)
    put_command(bare.programs, "cp_self", f'ln -s {bare.programs / "python3"} "$1"')

    done = bare.start("test", "-k", "gate")

    assert done.returncode == 1
    assert "ruff format: FAILED (3)" in done.stdout
    assert "未通过 failed: ruff format\n" in done.stdout
    assert "run: <-m> <pytest> <-k> <gate>" in bare.calls()


def test_a_place_that_cannot_be_written_is_told(bare: Bare) -> None:
    (bare.home / ".venv").touch()  # permissions would not stop root

    done = bare.start("setup")

    assert done.returncode == 73
    assert f"Cannot write to {bare.home}" in done.stderr


def test_too_little_space_is_told_before_anything_is_installed(bare: Bare) -> None:
    (bare.programs / "df").unlink()
    put_command(bare.programs, "df", "echo head; echo 'disk 9 8 51200 99% /'")

    done = bare.start("setup")

    assert done.returncode == 73
    assert "50 MB free" in done.stderr
    assert "install" not in bare.calls()
