"""What a test may leave behind by mistake: threads, child processes, open databases and serial lines."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil

# multiprocessing starts this one once and keeps it until the interpreter ends.
_KEPT_BY_PYTHON = "multiprocessing.resource_tracker"
_DATABASE_SUFFIXES = (".sqlite", ".sqlite3", ".db", "-wal", "-shm")
_LINE_PREFIXES = ("/dev/ptmx", "/dev/pts/", "/dev/tty")


Seen = dict[object, str]  # what identifies the thing -> how to name it to a person


def threads() -> Seen:
    """The Python threads that run, without those that a native library lent us."""
    return {
        ("thread", thread.ident): f"thread {thread.name!r}"
        for thread in threading.enumerate()
        if thread.is_alive() and not isinstance(thread, threading._DummyThread)
    }


def children() -> Seen:
    """The child processes of this one, a zombie that nobody waited for among them."""
    return {("child", pid): told for pid in _child_pids() if (told := _describe(pid))}


def _child_pids() -> list[int]:
    """Asks the kernel for our own children, ten times faster than psutil's walk over every process."""
    lists = list(Path("/proc/self/task").glob("*/children"))
    if not lists:
        return [child.pid for child in psutil.Process().children()]
    return [int(pid) for text in map(_read, lists) for pid in text.split()]


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""  # the thread ended while we looked


def _describe(pid: int) -> str | None:
    try:
        command = " ".join(psutil.Process(pid).cmdline())
    except psutil.ZombieProcess:
        command = "ended, not waited for"
    except psutil.Error:
        return None  # it ended while we looked
    return None if _KEPT_BY_PYTHON in command else f"child process {pid}: {command}"


def open_files() -> Seen:
    """Descriptors that hold a database or a serial line (Linux; elsewhere none are seen)."""
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        return {}
    held: Seen = {}
    for entry in folder.iterdir():
        try:
            target = os.readlink(entry)
        except OSError:
            continue  # the descriptor of this very listing
        path = target.removesuffix(" (deleted)")
        if path.endswith(_DATABASE_SUFFIXES) or (path.startswith(_LINE_PREFIXES) and int(entry.name) > 2):
            held["descriptor", entry.name, target] = f"descriptor {entry.name} on {target}"
    return held


def left_over(look: Callable[[], Seen], before: Seen, patience_s: float) -> list[str]:
    """What ``look`` sees beyond ``before`` once things had ``patience_s`` seconds to end by themselves."""
    deadline = time.monotonic() + patience_s
    left = look().keys() - before.keys()
    if left:
        gc.collect()  # an object in a reference cycle closes only now; that is untidy, not a leak
    while left and time.monotonic() < deadline:
        time.sleep(0.02)
        left = look().keys() - before.keys()
    return sorted(name for key, name in look().items() if key in left)
