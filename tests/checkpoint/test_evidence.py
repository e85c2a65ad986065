from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from checkpoint import events as e
from checkpoint.clock import ManualClock
from checkpoint.errors import EvidenceFault
from checkpoint.evidence import EvidenceStore
from checkpoint.evidence_refs import evidence_of
from checkpoint.facts import EvidenceRef
from tests.support.builders import (
    bag_entered,
    check_recorded,
    clock_at_noon,
    departed,
    find_recorded,
    ref,
    scan_acquired,
)

PICTURE = b"\x89PNG a suitcase"
SHA256 = hashlib.sha256(PICTURE).hexdigest()


@pytest.fixture
def clock() -> ManualClock:
    return clock_at_noon()


@pytest.fixture
def store(tmp_path: Path, clock: ManualClock) -> EvidenceStore:
    return EvidenceStore(tmp_path / "evidence", clock)


def files_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_file_is_kept_under_its_hash(store: EvidenceStore, tmp_path: Path) -> None:
    kept = store.keep(PICTURE, "scan_low", ".png")

    assert kept == EvidenceRef(SHA256, "scan_low", ".png", len(PICTURE))
    assert files_in(tmp_path / "evidence") == [f"{SHA256[:2]}/{SHA256[2:4]}/{SHA256}.png"]
    assert store.read(kept) == PICTURE


def test_the_same_bytes_twice_are_one_file(store: EvidenceStore, tmp_path: Path) -> None:
    assert store.keep(PICTURE, "scan_low", ".png") == store.keep(PICTURE, "scan_low", ".png")
    assert len(files_in(tmp_path)) == 1


def test_a_kept_file_that_was_damaged_is_written_anew(store: EvidenceStore) -> None:
    kept = store.keep(PICTURE, "scan_low", ".png")
    store.path(kept).write_bytes(b"rubbish")

    store.keep(PICTURE, "scan_low", ".png")

    assert store.read(kept) == PICTURE


def test_an_altered_file_is_a_fault(store: EvidenceStore) -> None:
    kept = store.keep(PICTURE, "scan_low", ".png")
    store.path(kept).write_bytes(PICTURE[:-1] + b"E")

    with pytest.raises(EvidenceFault) as fault:
        store.read(kept)
    assert fault.value.code == "evidence.altered"


def test_a_missing_file_is_a_fault(store: EvidenceStore) -> None:
    with pytest.raises(EvidenceFault) as fault:
        store.read(ref())
    assert fault.value.code == "evidence.missing"


@pytest.mark.parametrize(
    ("sha256", "suffix"), [("../../etc/passwd", ".png"), ("a" * 64, "/../x"), ("A" * 64, ".png"), ("a" * 64, "png\n")]
)
def test_a_reference_cannot_lead_out_of_the_folder(store: EvidenceStore, sha256: str, suffix: str) -> None:
    with pytest.raises(EvidenceFault) as fault:
        store.path(EvidenceRef(sha256, "scan_low", suffix, 1))
    assert fault.value.code == "evidence.bad_name"


def test_deleting_twice_says_that_it_was_gone(store: EvidenceStore) -> None:
    kept = store.keep(PICTURE, "scan_low", ".png")

    assert (store.delete(kept), store.delete(kept)) == (True, False)


def test_a_folder_that_is_a_file_is_a_fault(tmp_path: Path, clock: ManualClock) -> None:
    (tmp_path / "evidence").touch()

    with pytest.raises(EvidenceFault) as fault:
        EvidenceStore(tmp_path / "evidence", clock)
    assert fault.value.code == "evidence.io"


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="a folder where nobody may make one, root neither")
@pytest.mark.skipif(not Path("/sys/kernel").exists(), reason="needs /sys mounted: where even root makes no folder")
def test_a_place_where_no_folder_may_be_made_is_a_fault(clock: ManualClock) -> None:
    with pytest.raises(EvidenceFault) as fault:
        EvidenceStore(Path("/sys/evidence"), clock)
    assert fault.value.code == "evidence.read_only"


# --- leftovers and orphans --------------------------------------------------------------------------------------------


def dead_pid() -> int:
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait(30)
    return child.pid


def test_what_a_dead_process_left_half_written_is_swept_at_start(tmp_path: Path, clock: ManualClock) -> None:
    incoming = tmp_path / "incoming"
    incoming.mkdir()
    (incoming / f".{SHA256}.png.{dead_pid()}.0a1b2c3d.part").write_bytes(b"half")
    (incoming / "something else").touch()
    in_use = incoming / f".{SHA256}.png.{os.getpid()}.0a1b2c3d.part"
    in_use.touch()

    EvidenceStore(tmp_path, clock)

    assert list(incoming.iterdir()) == [in_use]


def test_a_process_of_another_user_still_writes(
    tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_yours(pid: int, signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", not_yours)
    (tmp_path / "incoming").mkdir()
    part = tmp_path / "incoming" / f".{SHA256}.png.1.0a1b2c3d.part"
    part.touch()

    EvidenceStore(tmp_path, clock)

    assert part.exists()


def test_files_without_an_event_are_orphans_once_they_are_old(store: EvidenceStore, clock: ManualClock) -> None:
    known = store.keep(PICTURE, "scan_low", ".png")
    orphan = store.keep(b"nobody's", "scan_low", ".png")
    assert store.orphans([known]) == []

    clock.advance(timedelta(hours=2))

    assert store.orphans([known]) == [store.path(orphan)]
    assert store.orphans([known, orphan]) == []


def test_a_file_kept_again_is_young_again(store: EvidenceStore, clock: ManualClock) -> None:
    store.keep(PICTURE, "scan_low", ".png")
    clock.advance(timedelta(hours=2))
    store.keep(PICTURE, "scan_low", ".png")

    assert store.orphans([]) == []


# --- full disks -------------------------------------------------------------------------------------------------------

_LIMITED = """
import resource, signal, sys
from pathlib import Path
from checkpoint.clock import SystemClock
from checkpoint.errors import EvidenceFault
from checkpoint.evidence import EvidenceStore
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = EvidenceStore(Path(sys.argv[1]), SystemClock())
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    store.keep(bytes(20_000), "scan_low", ".png")
except EvidenceFault as fault:
    print(fault.code)
"""


def test_a_file_that_may_not_grow_leaves_no_rest(tmp_path: Path) -> None:
    child = subprocess.run([sys.executable, "-c", _LIMITED, str(tmp_path)], capture_output=True, text=True, timeout=30)

    assert child.stdout == "evidence.disk_full\n", child.stderr
    assert files_in(tmp_path) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "checkpoint-test", str(folder)], capture_output=True, timeout=10
    )
    if not mounted or mounted.returncode != 0:
        pytest.skip(
            "only root may mount a small disk; test_a_file_that_may_not_grow… looks at the same error elsewhere"
        )
    yield folder
    subprocess.run(["umount", str(folder)], check=True, timeout=10)


def test_a_full_disk_leaves_no_rest_and_released_ballast_makes_room(small_disk: Path, clock: ManualClock) -> None:
    store = EvidenceStore(small_disk, clock)
    store.reserve(512 * 1024)
    before = files_in(small_disk)
    with pytest.raises(EvidenceFault, match="free space") as fault:
        store.keep(bytes(600 * 1024), "scan_low", ".png")
    assert files_in(small_disk) == before

    assert store.release() == 512 * 1024
    store.keep(bytes(600 * 1024), "scan_low", ".png")

    assert fault.value.code == "evidence.disk_full"


def test_ballast_that_finds_no_room_is_not_half_there(small_disk: Path, clock: ManualClock) -> None:
    store = EvidenceStore(small_disk, clock)

    with pytest.raises(EvidenceFault) as fault:
        store.reserve(2 * 1024 * 1024)

    assert fault.value.code == "evidence.disk_full"
    assert files_in(small_disk) == []


def test_ballast_takes_real_space_and_gives_it_back_once(store: EvidenceStore, tmp_path: Path) -> None:
    store.reserve(1_000_000)
    store.reserve(1_000_000)

    assert (tmp_path / "evidence" / "ballast").stat().st_blocks * 512 >= 1_000_000
    assert (store.release(), store.release()) == (1_000_000, 0)
    assert store.free_bytes() > 1_000_000


def test_a_disk_that_cannot_be_asked_is_a_fault(store: EvidenceStore, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "evidence")

    with pytest.raises(EvidenceFault):
        store.free_bytes()


_NOBODY = """
import os, sys
from pathlib import Path
from checkpoint.clock import SystemClock
from checkpoint.errors import EvidenceFault
from checkpoint.evidence import EvidenceStore
store = EvidenceStore(Path(sys.argv[1]), SystemClock())
if os.geteuid() == 0:
    os.setuid(65534)
else:
    (Path(sys.argv[1]) / "incoming").chmod(0o555)
try:
    store.keep(b"x", "scan_low", ".png")
except EvidenceFault as fault:
    print(fault.code)
"""


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    child = subprocess.run([sys.executable, "-c", _NOBODY, str(tmp_path)], capture_output=True, text=True, timeout=30)

    assert child.stdout == "evidence.read_only\n", child.stderr


# --- references -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (lambda: bag_entered()[1], ()),
        (lambda: scan_acquired()[1], (ref(),)),
        (lambda: check_recorded(evidence=(ref("b", "belts"),))[1], (ref("b", "belts"),)),
        (lambda: find_recorded()[1], ()),
        (lambda: find_recorded(photo=ref("c", "find_photo"))[1], (ref("c", "find_photo"),)),
        (lambda: departed()[0][1], ()),
        (lambda: departed()[1][1], (ref("d", "signature"),)),
    ],
)
def test_the_evidence_of_an_event(event: Callable[[], e.Event], expected: tuple[EvidenceRef, ...]) -> None:
    assert evidence_of(event()) == expected


def test_no_kind_of_event_with_evidence_is_forgotten() -> None:
    with_evidence = {
        cls.__name__
        for cls in e.KINDS.values()
        if any("EvidenceRef" in str(kind) for kind in cls.__annotations__.values())
    }

    assert with_evidence == {"ScanAcquired", "FindRecorded", "CheckRecorded", "DepartureSigned"}
