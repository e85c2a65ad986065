"""Full disks, missing rights, broken files, killed writers."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkpoint.audit_log import AuditLog, LogReader
from checkpoint.errors import LogFault
from tests.support.builders import NODE, bag_entered, clock_at_noon, fill_log, open_log, plain, verdict

NOBODY = 65534


def test_a_full_database_is_told_and_nothing_of_the_batch_is_kept(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        pages = log._connection.execute("PRAGMA page_count").fetchone()[0]
        log._connection.execute(f"PRAGMA max_page_count = {pages + 4}").fetchall()
        with pytest.raises(LogFault, match="free space") as fault:
            log.append([verdict(f"b{number}") for number in range(1_000)], "1001", "screener")
        assert log.head().seq == 1
        assert log.append([verdict()], "1001", "screener")[0].seq == 2
        assert log.verify().count == 2

    assert fault.value.code == "log.disk_full"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of half a megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "checkpoint-test", str(folder)], capture_output=True, timeout=10
    )
    if not mounted or mounted.returncode != 0:
        pytest.skip("only root may mount a small disk; test_a_full_database… looks at the same error elsewhere")
    yield folder
    subprocess.run(["umount", str(folder)], check=True, timeout=10)


def append_until_it_fails(log: AuditLog) -> None:
    for number in range(5_000):
        log.append([bag_entered(f"b{number}", number)], "system", "system")


def test_a_full_disk_stops_the_log_and_freed_space_lets_it_go_on(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(64 * 1024))
    with open_log(small_disk) as log:
        with pytest.raises(LogFault) as fault:
            append_until_it_fails(log)
        head = log.head()
        assert log.verify().head == head
        ballast.unlink()
        assert log.append([verdict()], "1001", "screener")[0].seq == head.seq + 1

    assert fault.value.code == "log.disk_full"
    assert head.seq > 10


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from checkpoint.audit_log import AuditLog
from checkpoint.clock import SystemClock
from checkpoint.errors import LogFault
from checkpoint.events import VerdictRecorded
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
log = AuditLog.open(Path(sys.argv[1]), "lane-1", SystemClock())
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    for number in range(5_000):
        log.append([(f"bag/{number}", VerdictRecorded("b", "clear", (), number))], "1001", "screener")
except LogFault as fault:
    print(fault.code, log.head().seq)
"""


def test_a_file_that_may_not_grow_keeps_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    child = subprocess.run([sys.executable, "-c", _LIMITED, str(path)], capture_output=True, text=True, timeout=30)
    code, seq = child.stdout.split()

    assert code in ("log.io", "log.disk_full")
    with AuditLog.open(path, NODE, clock_at_noon()) as log:
        assert log.verify().count == int(seq)


_NOBODY = """
import os, sys
from pathlib import Path
from checkpoint.audit_log import AuditLog
from checkpoint.clock import SystemClock
from checkpoint.errors import LogFault
if os.geteuid() == 0:
    os.setuid(65534)
try:
    AuditLog.open(Path(sys.argv[1]), "lane-1", SystemClock())
except LogFault as fault:
    print(fault.code)
"""


@pytest.fixture
def open_to_all(tmp_path: Path) -> Iterator[Path]:
    """A folder that every user may read and none but us may write."""
    closed = [folder for folder in (tmp_path, *tmp_path.parents) if not folder.stat().st_mode & 0o001]
    modes = [folder.stat().st_mode for folder in closed]
    for folder in closed:
        folder.chmod(0o755)
    yield tmp_path
    tmp_path.chmod(0o755)
    for folder, mode in zip(closed, modes, strict=True):
        folder.chmod(mode)


def test_a_folder_that_may_not_be_written_is_told(open_to_all: Path) -> None:
    path = fill_log(open_to_all, 3)
    path.chmod(0o444)
    open_to_all.chmod(0o555)

    child = subprocess.run([sys.executable, "-c", _NOBODY, str(path)], capture_output=True, text=True, timeout=30)

    assert child.stdout.strip() in ("log.read_only", "log.cannot_open"), child.stderr


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    with pytest.raises(LogFault, match="check that the folder exists") as fault:
        open_log(tmp_path / "missing")
    with pytest.raises(LogFault) as read_fault:
        LogReader.open(tmp_path / "missing.db")

    assert (fault.value.code, read_fault.value.code) == ("log.cannot_open", "log.cannot_open")


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "log.db").write_text("these are not the rows you are looking for" * 200)

    with pytest.raises(LogFault, match="restore the newest") as fault:
        open_log(tmp_path)
    with pytest.raises(LogFault):
        LogReader.open(tmp_path / "log.db")

    assert fault.value.code == "log.corrupt"


def test_a_database_without_our_table_is_told(tmp_path: Path) -> None:
    connection = plain(tmp_path / "log.db")
    connection.execute("CREATE TABLE other (x)")
    connection.close()

    with pytest.raises(LogFault, match="no such table") as fault:
        LogReader.open(tmp_path / "log.db")
    assert fault.value.code == "log.sqlite"


def test_a_garbled_page_is_told(tmp_path: Path) -> None:
    path = fill_log(tmp_path, 400)
    content = bytearray(path.read_bytes())
    middle = range(len(content) // 4, len(content) * 3 // 4)
    content[middle.start : middle.stop] = random.Random(1).randbytes(len(middle))
    path.write_bytes(content)

    with LogReader.open(path) as reader, pytest.raises(LogFault):
        reader.verify()


_VICTIM = """
import sys
from pathlib import Path
from checkpoint.audit_log import AuditLog
from checkpoint.clock import SystemClock
from checkpoint.events import VerdictRecorded
log = AuditLog.open(Path(sys.argv[1]), "lane-1", SystemClock())
while True:
    batch = [(f"bag/{n}", VerdictRecorded("b", "clear", (), n)) for n in range(3)]
    print(log.append(batch, "1001", "screener")[-1].seq, flush=True)
"""


def test_kill_9_at_any_moment_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    path, chance = tmp_path / "log.db", random.Random(20261123)
    before = 0
    for _ in range(20):
        acknowledged = _kill_a_writer(path, appends=chance.randint(1, 12), delay_us=chance.randint(0, 1_500))
        with AuditLog.open(path, NODE, clock_at_noon()) as log:
            count = log.verify().count
        assert count >= acknowledged > before
        assert count % 3 == 1  # the first row and whole batches of three
        before = count


def _kill_a_writer(path: Path, appends: int, delay_us: int) -> int:
    """Let a child append, kill it some microseconds after its n-th acknowledgement; the last seq it told."""
    with subprocess.Popen([sys.executable, "-c", _VICTIM, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(appends)]
        for _ in range(delay_us // 10):  # about 10 µs a turn; sleep() is too coarse to hit inside a commit
            os.getpid()
        child.send_signal(signal.SIGKILL)
        told += [line for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
    return int(told[-1])
