"""Disks that fill, folders that may not be written, logs that were altered, a second kiosk on the same data."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.anchor import anchor_path
from checkpoint.departure import RunState
from checkpoint.errors import EnvironmentFault, LogFault
from checkpoint.log_reader import LogReader
from checkpoint.screening import BagState
from checkpoint.settings import Devices
from tests.scenarios.station import LiveStation
from ui.composition import Kiosk
from ui.simulated import SimulatedLane, simulated_settings

SMALL = {"least_free_mb": 10}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 24 MB, where this user may mount one."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], capture_output=True, timeout=10
    )  # fmt: skip
    if not mounted or mounted.returncode:
        pytest.skip("needs the right to mount a tmpfs")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True, timeout=10)


def fill(folder: Path, leave: int = 0) -> Path:
    """Take all space but ``leave`` bytes."""
    ballast = folder / "somebody-elses.bin"
    with ballast.open("wb", buffering=0) as file:
        free = shutil.disk_usage(folder).free - leave
        try:
            for _ in range(0, free, 4096):
                file.write(b"\0" * 4096)
        except OSError:
            return ballast
    return ballast


def test_a_full_disk_stops_lane_and_gate_and_work_goes_on_when_space_is_free(start, small_disk, expected_log):
    expected_log("halted: .*disk.*free space", at_least=1)
    expected_log("read tables", at_least=0)
    station = start(small_disk / "data", coaches=1, changes=SMALL)
    station.decide(station.bag())
    shown = len(station.log())

    ballast = fill(small_disk)
    fault = halt(station)

    assert fault.code in ("log.disk_full", "service.halted")
    assert "log.db" in str(fault)
    assert "free space" in str(fault)
    station.wait_belt("stands")
    assert station.refused(c.RequestClearance(station.runs[0].run_id, "cl-1"), "1002") is not None
    assert station.refused(c.Resume(), "1004") is not None  # nothing was freed yet
    assert station.gate()["openings"] == 0
    assert len(station.log()) >= shown

    ballast.unlink()
    assert station.refused(c.Resume(), "1004") is None
    station.wait_belt("runs")
    station.decide(station.bag())
    assert station.clear(station.runs[0]) is RunState.OPEN
    assert "service_resumed" in station.kinds()
    station.nothing_shown_is_lost()


def halt(station: LiveStation) -> EnvironmentFault:
    """Write until the log says no: what SQLite still had in its files takes some rows."""
    for _ in range(400):
        fault = station.refused(c.ReportFault("test.filler", "test", "x" * 4000))
        if fault is not None:
            return fault
    raise AssertionError("the log took everything")


def test_a_bag_and_a_clearance_that_were_under_way_in_the_halt_wait_for_a_person_after_it(
    start, small_disk, expected_log
):
    expected_log("halted", at_least=1)
    expected_log("read tables", at_least=0)
    station = start(small_disk / "data", coaches=1, changes=SMALL)
    station.service.post(c.AdmitBag("half", "1")).result(5)
    ballast = fill(small_disk)
    halt(station)

    ballast.unlink()
    assert station.refused(c.Resume(), "1004") is None

    bag = station.state.bags["half"]
    assert (bag.state, bag.invalid_reason) == (BagState.INVALID, "halted")
    station.decide(station.bag())


def test_a_disk_too_full_for_pictures_stops_the_belt_while_the_log_still_says_why(start, small_disk, expected_log):
    expected_log("read tables", at_least=0)
    expected_log("halted", at_least=0)
    station = start(small_disk / "data", changes=SMALL)
    station.decide(station.bag())
    for _ in range(300):  # until the files of the log have their full size
        assert station.refused(c.ReportFault("test.filler", "test", "x" * 4000)) is None
    station.kiosk.projections.settle()

    ballast = fill(small_disk, leave=160_000)  # a picture has some 200 kB, an event one
    bag = station.bag()

    assert (bag.state, bag.invalid_reason) == (BagState.INVALID, "evidence.disk_full")
    station.wait_device("disk", is_present=False)
    station.wait_belt("stands")
    assert "free space" in station.faults()["evidence.disk_full"]
    ballast.unlink()
    station.wait_device("disk", is_present=True)
    station.wait_belt("runs")
    station.decide(station.bag())
    station.nothing_shown_is_lost()


@pytest.fixture
def no_file_grows() -> Iterator[Callable[[bool], None]]:
    """``no_file_grows(True)``: nothing in this process writes beyond 4 kB of a file, for users who may not mount."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(is_on: bool) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096 if is_on else soft, hard))

    yield limit
    limit(False)


def test_a_log_that_cannot_grow_stops_lane_and_gate_until_a_person_resumes(start, no_file_grows, expected_log):
    expected_log("halted: .*log.db", at_least=1)
    expected_log("read tables", at_least=0)
    station = start(coaches=1)
    station.decide(station.bag())

    no_file_grows(True)
    fault = halt(station)
    station.wait_belt("stands")
    still = station.refused(c.RequestClearance(station.runs[0].run_id, "cl-1"), "1002")
    no_file_grows(False)

    assert "log.db" in str(fault)
    assert still is not None
    assert still.code == "service.halted"
    assert station.refused(c.Resume(), "1004") is None
    station.wait_belt("runs")
    assert station.clear(station.runs[0]) is RunState.OPEN
    station.nothing_shown_is_lost()


def test_a_data_folder_that_may_not_be_written_is_said_at_the_start(start, small_disk):
    station = start(small_disk / "data", changes=SMALL)
    station.close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True, timeout=10)

    with pytest.raises(EnvironmentFault) as caught:
        Kiosk(simulated_settings(small_disk / "data", Devices())).start()

    assert caught.value.code == "instance.cannot_lock"
    assert "kiosk.lock" in str(caught.value)
    assert "right to write" in str(caught.value)


def test_simulators_that_cannot_write_their_records_say_where_and_leave_no_process(small_disk):
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True, timeout=10)

    with pytest.raises(EnvironmentFault, match="small.*right to write"):
        SimulatedLane("by_hand", record=small_disk)


def test_an_altered_row_keeps_the_kiosk_from_starting_and_is_named(start, tmp_path):
    station = start()
    station.decide(station.bag())
    station.close()
    seq = alter(tmp_path / "data" / "log.db", "verdict_recorded")

    with pytest.raises(LogFault, match=f"row {seq} was altered") as caught:
        start()

    assert caught.value.code == "log.altered"
    assert "log.db" in str(caught.value)


def alter(path: Path, kind: str) -> int:
    """Somebody opens the file with another program and changes a decision; returns the row."""
    connection = sqlite3.connect(path)
    try:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        seq = int(connection.execute("SELECT seq FROM audit_event WHERE kind = ?", (kind,)).fetchone()[0])
        connection.execute("UPDATE audit_event SET actor = '9999' WHERE seq = ?", (seq,))
        for _, sql in guards:
            connection.execute(sql)
        connection.commit()
    finally:
        connection.close()
    return seq


def test_a_log_that_was_cut_back_behind_its_anchor_keeps_the_kiosk_from_starting(start, tmp_path):
    station = start()
    station.close()
    folder = tmp_path / "data"
    early = tmp_path / "early.db"
    shutil.copy(folder / "log.db", early)
    start().close()  # a second run, with its own rows and its own anchor
    shutil.copy(early, folder / "log.db")

    with pytest.raises(LogFault, match="ends at row") as caught:
        start()

    assert caught.value.code == "log.truncated"
    assert anchor_path(folder / "log.db").exists()


def test_a_log_of_another_machine_and_a_file_that_is_no_log_are_refused(start, tmp_path):
    start(is_populated=False).close()
    with pytest.raises(LogFault, match="lane-1.*lane-2") as caught:
        start(changes={"node": "lane-2"})
    assert caught.value.code == "log.other_node"
    (tmp_path / "data" / "log.db").write_bytes(b"this is no database" * 100)

    with pytest.raises(LogFault, match="log.db"):
        start()


def test_a_power_cut_with_a_bag_in_the_tunnel_and_a_clearance_without_an_answer(start):
    station = start(coaches=1, is_populated=True)
    station.pull("gate")
    station.service.post(c.AdmitBag("half", "1")).result(5)
    run = station.runs[0]
    station.clear(run)
    station.close()

    again = start(coaches=0)

    assert again.state.bags["half"].state is BagState.INVALID
    assert again.run(run).state is RunState.SUSPENDED
    assert again.gate()["openings"] == 0  # nothing opens by itself
    assert [found.reason for found in again.events(e.ScanInvalidated)] == ["restart"]
    with LogReader.open(again.folder / "log.db") as reader:
        reader.verify()
