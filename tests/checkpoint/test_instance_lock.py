from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checkpoint.errors import EnvironmentFault
from checkpoint.instance_lock import InstanceLock

_HOLDER = """
import sys
from pathlib import Path
from checkpoint.instance_lock import InstanceLock
with InstanceLock.acquire(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_kiosk_on_the_same_folder_is_refused_and_named(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(EnvironmentFault, match=f"process {holder.pid}") as fault:
            InstanceLock.acquire(tmp_path)
        holder.stdin.close()

    assert fault.value.code == "instance.running"
    InstanceLock.acquire(tmp_path).release()


def test_a_killed_kiosk_does_not_keep_the_folder(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        holder.send_signal(signal.SIGKILL)

    with InstanceLock.acquire(tmp_path) as lock:
        assert lock.path.read_text() == f"{os.getpid()}\n"


def test_the_same_process_is_refused_too(tmp_path: Path) -> None:
    with InstanceLock.acquire(tmp_path / "new"), pytest.raises(EnvironmentFault, match=str(os.getpid())):
        InstanceLock.acquire(tmp_path / "new")


def test_releasing_twice_is_allowed(tmp_path: Path) -> None:
    lock = InstanceLock.acquire(tmp_path)
    lock.release()
    lock.release()

    with InstanceLock.acquire(tmp_path) as next_lock:
        assert next_lock.path == lock.path


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(EnvironmentFault) as fault:
        InstanceLock.acquire(tmp_path / "file")
    assert fault.value.code == "instance.cannot_lock"
