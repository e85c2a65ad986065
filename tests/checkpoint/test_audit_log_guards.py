"""What a plain SQLite connection may and may not do to the log, and what verification finds afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from checkpoint.anchor import Anchor, anchor_path, read_anchor, verify_since, write_anchor
from checkpoint.audit_log import AuditLog, Head, LogReader
from checkpoint.errors import LogFault
from checkpoint.log_rows import LogRow, canonical_row, row_hash
from checkpoint.migrations import SCHEMA
from tests.support.builders import NODE, NOON, clock_at_noon, fill_log, open_log, plain, unguarded, verdict

ROWS = 12


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return fill_log(tmp_path, ROWS)


def rows_of(path: Path) -> list[LogRow]:
    with LogReader.open(path) as reader:
        return list(reader.rows())


def insert(verb: str, row: LogRow) -> tuple[str, LogRow]:
    return f"{verb} INTO audit_event VALUES (?,?,?,?,?,?,?,?,?,?,?)", row


def next_row(rows: list[LogRow]) -> LogRow:
    """A row that the guards let pass."""
    return rows[-1]._replace(seq=ROWS + 1, stream="bag/new", version=1, prev_hash=rows[-1].hash, hash="f" * 64)


BLOCKED: dict[str, Callable[[list[LogRow]], tuple[str, LogRow | tuple[()]]]] = {
    "update": lambda rows: ("UPDATE audit_event SET actor = 'x' WHERE seq = 3", ()),
    "update of nothing but the hash": lambda rows: ("UPDATE audit_event SET hash = 'x' WHERE seq = 3", ()),
    "delete": lambda rows: ("DELETE FROM audit_event WHERE seq = 12", ()),
    "delete of all": lambda rows: ("DELETE FROM audit_event", ()),
    "replace of a seq": lambda rows: insert("INSERT OR REPLACE", rows[4]._replace(actor="x")),
    "replace of a stream and version": lambda rows: insert(
        "INSERT OR REPLACE", next_row(rows)._replace(stream=rows[4].stream, version=rows[4].version)
    ),
    "replace of a hash": lambda rows: insert("INSERT OR REPLACE", next_row(rows)._replace(hash=rows[4].hash)),
    "used seq": lambda rows: insert("INSERT", rows[4]),
    "gap in seq": lambda rows: insert("INSERT", next_row(rows)._replace(seq=ROWS + 2)),
    "seq before the first": lambda rows: insert("INSERT", next_row(rows)._replace(seq=0)),
    "used version": lambda rows: insert("INSERT", next_row(rows)._replace(stream=rows[4].stream)),
    "gap in version": lambda rows: insert("INSERT", next_row(rows)._replace(version=2)),
    "used hash": lambda rows: insert("INSERT", next_row(rows)._replace(hash=rows[4].hash)),
    "other previous hash": lambda rows: insert("INSERT", next_row(rows)._replace(prev_hash=rows[4].hash)),
    "upsert": lambda rows: (
        insert("INSERT", rows[4])[0] + " ON CONFLICT DO UPDATE SET actor = 'x'",
        rows[4],
    ),
}


@pytest.mark.parametrize("attempt", BLOCKED)
def test_a_plain_connection_cannot_change_the_log(path: Path, attempt: str) -> None:
    before = rows_of(path)
    sql, values = BLOCKED[attempt](before)
    connection = plain(path)

    with pytest.raises(sqlite3.IntegrityError, match="audit_event"):
        connection.execute(sql, values)

    connection.close()
    assert rows_of(path) == before


def test_the_guards_let_a_right_row_pass(path: Path) -> None:
    connection = plain(path)
    connection.execute(*insert("INSERT", next_row(rows_of(path))))
    connection.close()

    with LogReader.open(path) as reader, pytest.raises(LogFault) as fault:
        reader.verify()
    assert (fault.value.code, fault.value.detail["seq"]) == ("log.altered", ROWS + 1)


# --- what verify finds ------------------------------------------------------------------------------------------------


FORGE = """INSERT INTO audit_event
SELECT node, {}, recorded_at, 'bag/forged', 1, kind, actor, role, payload, hash, 'forged'
FROM audit_event WHERE seq = 4"""


def tamper(path: Path, *statements: str) -> LogFault:
    """Do as somebody with the file and the schema would, put the triggers back, and verify."""
    connection = unguarded(path)
    for statement in statements:
        connection.execute(statement)
    for name, trigger in SCHEMA.items():
        if name != "audit_event":
            connection.execute(trigger)
    connection.close()
    with LogReader.open(path) as reader, pytest.raises(LogFault) as fault:
        reader.verify()
    return fault.value


@pytest.mark.parametrize(
    "change",
    [
        "node = 'lane-2'", "recorded_at = '2026-11-23T05:00:00.000000Z'", "stream = 'bag/other'", "version = 7",
        "kind = 'coach_left'", "actor = '1002'", "role = 'auditor'", "payload = replace(payload, '1500', '1501')",
        "actor = '1001' || char(10) || 'screener', role = ''", f"hash = '{'0' * 64}'", "actor = CAST(x'ff' AS TEXT)",
        "hash = CAST(x'ff' AS TEXT)",
    ],
)  # fmt: skip
def test_an_altered_column_is_found_at_its_seq(path: Path, change: str) -> None:
    fault = tamper(path, f"UPDATE audit_event SET {change} WHERE seq = 5")

    assert (fault.code, fault.detail["seq"]) == ("log.altered", 5)
    assert "row 5" in str(fault)


def test_an_altered_row_is_found_while_progress_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkpoint.log_verification.ROWS_A_STEP", 2)
    tamper(path, "UPDATE audit_event SET actor = '9999' WHERE seq = 4")
    heard: list[int] = []

    with LogReader.open(path) as reader, pytest.raises(LogFault, match="row 4 was altered"):
        reader.verify(on_progress=lambda done, total: heard.append(done))

    assert heard == [2]


def test_a_column_moved_over_a_line_break_is_found(path: Path) -> None:
    """The text between two line breaks may not wander into the next column and keep the hash."""
    fault = tamper(
        path, "UPDATE audit_event SET actor = actor || char(10) || role || char(10) || payload, role = '', payload = ''"
    )

    assert fault.detail["seq"] == 1


def test_a_changed_previous_hash_is_found_at_its_seq(path: Path) -> None:
    fault = tamper(path, f"UPDATE audit_event SET prev_hash = '{'0' * 64}' WHERE seq = 5")

    assert (fault.code, fault.detail["seq"]) == ("log.broken_chain", 5)


def test_a_removed_row_is_found_at_its_seq(path: Path) -> None:
    fault = tamper(path, "DELETE FROM audit_event WHERE seq = 5")

    assert (fault.code, fault.detail["seq"]) == ("log.gap", 5)


def test_a_removed_row_with_closed_ranks_is_found_at_its_seq(path: Path) -> None:
    fault = tamper(
        path,
        "DELETE FROM audit_event WHERE seq = 5",
        "UPDATE audit_event SET seq = -seq WHERE seq > 5",
        "UPDATE audit_event SET seq = -seq - 1 WHERE seq < 0",
    )

    assert (fault.code, fault.detail["seq"]) == ("log.broken_chain", 5)


def test_exchanged_rows_are_found_at_the_first(path: Path) -> None:
    fault = tamper(
        path,
        "UPDATE audit_event SET seq = 99 WHERE seq = 5",
        "UPDATE audit_event SET seq = 5 WHERE seq = 8",
        "UPDATE audit_event SET seq = 8 WHERE seq = 99",
    )

    assert (fault.code, fault.detail["seq"]) == ("log.broken_chain", 5)


def test_an_inserted_row_is_found_at_its_seq(path: Path) -> None:
    fault = tamper(
        path,
        "UPDATE audit_event SET seq = -seq WHERE seq >= 5",
        "UPDATE audit_event SET seq = -seq + 1 WHERE seq < 0",
        FORGE.format(5),
    )

    assert (fault.code, fault.detail["seq"]) == ("log.altered", 5)


def test_a_row_before_the_first_is_found(path: Path) -> None:
    fault = tamper(
        path,
        FORGE.format(0),
    )

    assert fault.code == "log.gap"
    assert "row 0 stands where row 1 belongs" in str(fault)


def test_a_row_after_the_end_is_found(path: Path) -> None:
    fault = tamper(
        path,
        FORGE.format(20),
    )

    assert (fault.code, fault.detail["seq"]) == ("log.gap", ROWS + 1)


def test_a_missing_trigger_is_found(path: Path) -> None:
    unguarded(path).close()

    with LogReader.open(path) as reader, pytest.raises(LogFault, match="audit_event_keeps_rows is missing") as fault:
        reader.verify()
    assert fault.value.code == "log.schema_altered"


def test_a_weakened_trigger_is_found(path: Path) -> None:
    connection = plain(path)
    connection.execute("DROP TRIGGER audit_event_keeps_rows")
    connection.execute("CREATE TRIGGER audit_event_keeps_rows BEFORE DELETE ON audit_event BEGIN SELECT 1; END")
    connection.close()

    with LogReader.open(path) as reader, pytest.raises(LogFault, match="audit_event_keeps_rows was changed"):
        reader.verify()


def test_an_added_trigger_is_found(path: Path) -> None:
    connection = plain(path)
    connection.execute("CREATE TRIGGER spy AFTER INSERT ON audit_event BEGIN SELECT 1; END")
    connection.close()

    with LogReader.open(path) as reader, pytest.raises(LogFault, match="spy was added"):
        reader.verify()


def test_an_emptied_log_is_a_fault(path: Path) -> None:
    connection = unguarded(path)
    connection.execute("DELETE FROM audit_event")
    connection.close()

    with pytest.raises(LogFault) as fault:
        LogReader.open(path)
    assert fault.value.code == "log.empty"


def test_verification_from_a_row_on_needs_the_row_before(path: Path) -> None:
    with LogReader.open(path) as reader:
        assert reader.verify(from_seq=5).count == ROWS - 4
        assert reader.verify(from_seq=ROWS + 1).count == 0
        with pytest.raises(LogFault) as fault:
            reader.verify(from_seq=ROWS + 2)

    assert fault.value.code == "log.truncated"


# --- anchors ----------------------------------------------------------------------------------------------------------


def rewrite(path: Path, actor: str) -> None:
    """A forger with patience: another actor in row 5, and all hashes after it made anew."""
    rows = rows_of(path)
    connection = unguarded(path)
    connection.execute("UPDATE audit_event SET hash = -seq")
    prev_hash = rows[0].prev_hash
    for row in rows:
        forged = row._replace(actor=actor, prev_hash=prev_hash) if row.seq == 5 else row._replace(prev_hash=prev_hash)
        prev_hash = row_hash(prev_hash, canonical_row(*forged[:9]))
        connection.execute(
            "UPDATE audit_event SET actor = ?, prev_hash = ?, hash = ? WHERE seq = ?",
            (forged.actor, forged.prev_hash, prev_hash, row.seq),
        )
    for name, trigger in SCHEMA.items():
        if name != "audit_event":
            connection.execute(trigger)
    connection.close()


def test_only_a_head_kept_elsewhere_shows_a_rewritten_chain(path: Path) -> None:
    with LogReader.open(path) as reader:
        head = reader.head()
    rewrite(path, "1009")

    with LogReader.open(path) as reader:
        assert reader.verify().count == ROWS
        with pytest.raises(LogFault) as fault:
            reader.verify(expected_head=head)
    assert (fault.value.code, fault.value.detail["seq"]) == ("log.rewritten", ROWS)


def cut_back(path: Path, to_seq: int) -> None:
    connection = unguarded(path)
    connection.execute("DELETE FROM audit_event WHERE seq > ?", (to_seq,))
    for name, trigger in SCHEMA.items():
        if name != "audit_event":
            connection.execute(trigger)
    connection.close()


def test_a_log_cut_back_behind_the_anchor_is_found(path: Path) -> None:
    with LogReader.open(path) as reader:
        head = reader.head()
        write_anchor(anchor_path(path), Anchor(NODE, head.seq, head.hash, NOON))
    cut_back(path, 8)

    with AuditLog.open(path, NODE, clock_at_noon()) as log, pytest.raises(LogFault, match="ends at row 8") as fault:
        verify_since(log, read_anchor(anchor_path(path)))
    assert (fault.value.code, fault.value.detail["seq"]) == ("log.truncated", ROWS)


def test_start_up_looks_at_what_came_after_the_anchor(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        log.append([verdict()], "1001", "screener")
        head = log.head()
        write_anchor(anchor_path(log.path), Anchor(NODE, head.seq, head.hash, NOON))
        log.append([verdict(), verdict()], "1001", "screener")
        anchor = read_anchor(anchor_path(log.path))

        assert verify_since(log, anchor).count == 2
        assert verify_since(log, None).count == 4

    assert anchor is not None
    assert anchor.head == head


def test_an_anchor_right_at_the_head_needs_no_later_row(path: Path) -> None:
    with LogReader.open(path) as reader:
        head = reader.head()
        verified = verify_since(reader, Anchor(NODE, head.seq, head.hash, NOON))

    assert (verified.count, verified.head) == (0, head)


def test_without_an_anchor_file_there_is_none(tmp_path: Path) -> None:
    assert read_anchor(tmp_path / "anchor.json") is None


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"node":"a"}'])
def test_a_broken_anchor_file_is_a_fault(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "anchor.json").write_bytes(content)

    with pytest.raises(LogFault) as fault:
        read_anchor(tmp_path / "anchor.json")
    assert fault.value.code == "log.bad_anchor"


def test_an_anchor_that_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LogFault) as fault:
        write_anchor(tmp_path / "missing" / "anchor.json", Anchor(NODE, 1, "ab" * 32, NOON))
    assert fault.value.code == "log.anchor_not_written"


def test_a_head_that_fits_is_accepted(path: Path) -> None:
    with LogReader.open(path) as reader:
        assert reader.verify(expected_head=reader.head()).head == Head(ROWS, reader.head().hash)
