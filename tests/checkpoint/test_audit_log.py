from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from checkpoint import events as e
from checkpoint.audit_log import AuditLog, Head, LogReader
from checkpoint.errors import BugError, LogFault, RefusedError
from checkpoint.log_bench import bench_append, bench_verify
from checkpoint.log_rows import FIRST_PREVIOUS, time_text
from tests.support.builders import NODE, NOON, bag_entered, clock_at_noon, fill_log, open_log, plain, verdict


def test_first_row_names_the_machine(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        (first,) = log.read()
        row = log.row(1)

    assert first.event == e.LogOpened(NODE, "")
    assert (first.seq, first.version, first.stream, first.actor, first.recorded_at) == (1, 1, "station", "system", NOON)
    assert row is not None
    assert row.prev_hash == FIRST_PREVIOUS


def test_a_new_file_is_chained_to_the_one_before(tmp_path: Path) -> None:
    with AuditLog.open(tmp_path / "2027.db", NODE, clock_at_noon(), previous_head="ab" * 32) as log:
        row = log.row(1)
        assert log.verify().count == 1

    assert row is not None
    assert row.prev_hash == "ab" * 32


def test_what_append_returns_is_what_is_read_after_a_restart(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        stored = log.append([bag_entered(), verdict(), bag_entered("b2", 2)], "1001", "screener")
    with open_log(tmp_path) as log:
        read = tuple(log.read(after_seq=1, batch=2))

    assert read == stored
    assert [(event.seq, event.stream, event.version) for event in stored] == [
        (2, "bag/b1", 1), (3, "bag/b1", 2), (4, "bag/b2", 1),
    ]  # fmt: skip


def test_versions_go_on_after_a_restart(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        log.append([bag_entered()], "system", "system")
    with open_log(tmp_path) as log:
        (stored,) = log.append([verdict()], "1001", "screener")

    assert stored.version == 2


def test_nothing_to_append_writes_nothing(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        assert log.append([], "1001", "screener") == ()
        assert log.head().seq == 1


def test_a_clock_that_went_back_is_recorded_as_it_is(tmp_path: Path) -> None:
    clock = clock_at_noon()
    with open_log(tmp_path, clock) as log:
        clock.set_wall(NOON - timedelta(hours=5))
        (stored,) = log.append([bag_entered()], "system", "system")

    assert (stored.seq, stored.recorded_at) == (2, NOON - timedelta(hours=5))


def test_times_are_written_in_utc_with_six_decimals() -> None:
    china = timezone(timedelta(hours=8))

    assert time_text(NOON.astimezone(china)) == "2026-11-23T04:00:00.000000Z"


@pytest.mark.parametrize("stream", ["bag/a\nb", "", "bag/\x00", "bag/\ud800", "bag/\u2028"])
def test_a_name_that_is_not_one_line_is_refused_and_nothing_is_written(tmp_path: Path, stream: str) -> None:
    with open_log(tmp_path) as log:
        with pytest.raises(RefusedError) as refusal:
            log.append([bag_entered(), (stream, verdict()[1])], "1001", "screener")
        assert log.head().seq == 1

    assert refusal.value.code == "log.unprintable"


def test_half_a_character_in_a_payload_is_refused(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        with pytest.raises(RefusedError, match="half a character"):
            log.append([("bag/b1", e.ScanInvalidated("b1", "\ud800"))], "1001", "screener")
        assert log.head().seq == 1


def test_an_event_that_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        with pytest.raises(BugError, match="could not be read back"):
            log.append([("bag/b1", e.VerdictRecorded("b1", "perhaps", (), 1))], "1001", "screener")  # type: ignore[arg-type]
        assert log.head().seq == 1


def test_a_log_of_another_machine_is_refused(tmp_path: Path) -> None:
    open_log(tmp_path).close()

    with pytest.raises(LogFault, match="is the log of machine 'lane-1'") as fault:
        open_log(tmp_path, node="lane-2")

    assert fault.value.code == "log.other_node"


def test_a_log_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = fill_log(tmp_path, 1)
    connection = plain(path)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('audit_log', 'm999_from_the_future')"
    )
    connection.close()

    with pytest.raises(LogFault, match="m999_from_the_future") as fault:
        open_log(tmp_path)

    assert fault.value.code == "log.newer_schema"


def test_an_event_of_a_newer_program_is_a_fault_that_names_its_kind(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        with pytest.raises(LogFault, match="'coach_teleported'"):
            e.decode("coach_teleported", "{}")
        with pytest.raises(LogFault, match="coach_left"):
            e.decode("coach_left", "[]")
        assert log.head().seq == 1


# --- several connections ----------------------------------------------------------------------------------------------


def test_a_reader_in_another_thread_sees_what_was_appended_and_cannot_write(tmp_path: Path) -> None:
    heads: list[Head] = []
    faults: list[str] = []

    def look() -> None:
        with LogReader.open(tmp_path / "log.db") as reader:
            heads.append(reader.head())
            try:
                reader._connection.execute("DELETE FROM audit_event")
            except sqlite3.OperationalError as error:
                faults.append(str(error))

    with open_log(tmp_path) as log:
        log.append([bag_entered()], "system", "system")
        thread = threading.Thread(target=look)
        thread.start()
        thread.join(10)
        assert heads == [log.head()]

    assert "readonly" in faults[0]


def test_a_reader_works_when_nobody_writes(tmp_path: Path) -> None:
    path = fill_log(tmp_path, 5)

    with LogReader.open(path) as reader:
        assert reader.verify().count == 5


def test_two_writers_take_turns_on_one_chain(tmp_path: Path) -> None:
    with open_log(tmp_path) as one, open_log(tmp_path) as other:
        for number in range(1, 6):
            one.append([bag_entered(f"a{number}", number), verdict("shared")], "1001", "screener")
            other.append([bag_entered(f"b{number}", number), verdict("shared")], "1002", "screener")
        assert one.head() == other.head()
        assert one.verify().count == 21
        assert [event.version for event in one.read_stream("bag/shared")] == list(range(1, 11))


_WRITER = """
import sys
from pathlib import Path
from checkpoint.audit_log import AuditLog
from checkpoint.clock import SystemClock
from checkpoint.events import VerdictRecorded
with AuditLog.open(Path(sys.argv[1]), "lane-1", SystemClock()) as log:
    for number in range(int(sys.argv[2])):
        log.append([(f"bag/{sys.argv[3]}{number}", VerdictRecorded("b", "clear", (), number))], "1001", "screener")
"""


def test_two_processes_lose_nothing(tmp_path: Path) -> None:
    path = fill_log(tmp_path, 1)
    writers = [subprocess.Popen([sys.executable, "-c", _WRITER, str(path), "50", name]) for name in ("a", "b")]

    assert [writer.wait(30) for writer in writers] == [0, 0]
    with LogReader.open(path) as reader:
        assert reader.verify().count == 101


def test_a_log_that_another_program_holds_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkpoint.audit_log.BUSY_TIMEOUT_S", 0.05)
    with open_log(tmp_path) as log:
        holder = plain(log.path)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogFault, match="end the other program") as fault:
            log.append([bag_entered()], "system", "system")
        holder.close()
        assert log.append([bag_entered()], "system", "system")[0].seq == 2

    assert fault.value.code == "log.locked"


# --- the columns ------------------------------------------------------------------------------------------------------


def test_payload_is_canonical_json(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        log.append([("run/r1", e.RunCancelled("r1", "大雾\n封路"))], "1003", "dispatcher")
        row = log.row(2)

    assert row is not None
    assert row.payload == '{"reason":"大雾\\n封路","run_id":"r1"}'
    assert json.loads(row.payload)["reason"] == "大雾\n封路"


def test_a_row_that_is_not_there_is_none(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        assert log.row(2) is None


# --- speed ------------------------------------------------------------------------------------------------------------


def test_bench_counts_what_it_measures(tmp_path: Path) -> None:
    append, verify = bench_append(tmp_path, 20), bench_verify(tmp_path, 1_500)

    assert (append.count, verify.count) == (20, 1_501)
    assert append.plain_us > 0
    assert append.ratio == pytest.approx(append.log_us / append.plain_us)
    assert verify.rows_per_s > 5_000  # the promise is 100,000 on an idle core; this machine may be busy


@pytest.mark.skipif(os.name != "posix", reason="WAL files as on the kiosk")
def test_close_may_be_called_twice(tmp_path: Path) -> None:
    log = open_log(tmp_path)
    log.close()
    log.close()

    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["log.db"]


def test_verifying_tells_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkpoint.log_verification.ROWS_A_STEP", 10)
    path = fill_log(tmp_path, 25)
    heard: list[tuple[int, int]] = []

    with LogReader.open(path) as reader:
        assert reader.verify(on_progress=lambda done, total: heard.append((done, total))).count == 25
        assert heard == [(10, 25), (20, 25), (25, 25)]
        heard.clear()
        assert reader.verify(from_seq=16, on_progress=lambda done, total: heard.append((done, total))).count == 10
        assert heard == [(10, 10)]
