from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkpoint import events as e
from checkpoint.errors import LogFault, RegulationError
from checkpoint.event_kinds import KINDS_FILE, load_event_kinds, log_manual
from checkpoint.log_export import verify_export
from checkpoint.log_reader import LogReader
from checkpoint.roles import Role
from tests.support.builders import bag_entered, fill_log, findings_reported, open_log


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    with LogReader.open(fill_log(tmp_path, 6)) as reader:
        reader.export(tmp_path / "log.jsonl")
    return tmp_path / "log.jsonl"


def test_an_export_verifies_without_the_machine(tmp_path: Path) -> None:
    with open_log(tmp_path) as log:
        log.append([bag_entered(), findings_reported()], "system", "system")
        head = log.export(tmp_path / "log.jsonl")
        assert head == log.head()

    verified = verify_export(tmp_path / "log.jsonl")
    assert (verified.count, verified.head) == (3, head)


def test_an_export_is_whole_or_not_there(tmp_path: Path) -> None:
    with LogReader.open(fill_log(tmp_path, 3)) as reader, pytest.raises(LogFault) as fault:
        reader.export(tmp_path / "missing" / "log.jsonl")

    assert fault.value.code == "log.export_failed"


def lines_changed(path: Path, change: Callable[[list[bytes]], list[bytes]]) -> LogFault:
    path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))
    with pytest.raises(LogFault) as fault:
        verify_export(path)
    return fault.value


def test_an_altered_line_is_found_at_its_seq(exported: Path) -> None:
    fault = lines_changed(
        exported, lambda lines: [line.replace(b'"b1"', b'"b9"').replace(b"bag/b1", b"bag/b9") for line in lines]
    )

    assert (fault.code, fault.detail["seq"]) == ("log.altered", 3)


def test_a_removed_line_is_found(exported: Path) -> None:
    fault = lines_changed(exported, lambda lines: lines[:3] + lines[4:])

    assert (fault.code, fault.detail["seq"]) == ("log.gap", 3)


def test_a_cut_off_file_is_found(exported: Path) -> None:
    fault = lines_changed(exported, lambda lines: lines[:-1])

    assert "ends without a head" in str(fault)


def test_a_file_whose_last_rows_were_taken_out_is_found(exported: Path) -> None:
    fault = lines_changed(exported, lambda lines: lines[:-3] + lines[-1:])

    assert (fault.code, fault.detail["seq"]) == ("log.truncated", 5)


def test_lines_after_the_head_are_found(exported: Path) -> None:
    fault = lines_changed(exported, lambda lines: [*lines, lines[1]])

    assert "more after the head" in str(fault)


def test_a_line_that_is_no_row_is_named(exported: Path) -> None:
    fault = lines_changed(exported, lambda lines: [*lines[:2], b"{}\n", *lines[2:]])

    assert "line 3" in str(fault)


def test_an_export_without_rows_is_told(exported: Path) -> None:
    fault = lines_changed(exported, lambda lines: [lines[0], lines[-1]])

    assert fault.code == "log.empty"


def test_an_empty_file_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()

    with pytest.raises(LogFault, match="line 1"):
        verify_export(tmp_path / "empty.jsonl")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LogFault) as fault:
        verify_export(tmp_path / "missing.jsonl")
    assert fault.value.code == "log.export_unreadable"


# --- the codec and the kinds ------------------------------------------------------------------------------------------

_ANY_EVENT = st.sampled_from(sorted(e.KINDS.values(), key=lambda cls: cls.__name__)).flatmap(st.from_type)
# JSON integers beyond 64 bits are no part of the log, and its times are aware.
st.register_type_strategy(int, st.integers(-(2**53), 2**53))
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))


@settings(deadline=None, max_examples=300)
@given(_ANY_EVENT)
def test_every_event_comes_back_from_its_payload_unchanged(event: e.Event) -> None:
    kind, payload = e.encode(event)

    assert e.decode(kind, payload) == event
    assert "\n" not in payload
    assert e.encode(e.decode(kind, payload)) == (kind, payload)


def test_every_kind_is_explained_in_both_languages() -> None:
    kinds = load_event_kinds()

    assert kinds.keys() == e.KINDS.keys()
    assert all(kind.words.zh_CN.endswith("。") and kind.words.en.endswith(".") and kind.by for kind in kinds.values())


def test_the_log_manual_is_up_to_date() -> None:
    manual = Path(__file__).parents[2] / "docs" / "log_manual.md"

    assert manual.read_text(encoding="utf-8") == log_manual(load_event_kinds())


def test_the_manual_tells_fields_and_causes() -> None:
    kinds = load_event_kinds()

    assert kinds["gate_opened"].by == (Role.SYSTEM,)
    assert kinds["gate_opened"].fields == (("run_id", "str"), ("clearance_id", "str"))


@pytest.mark.parametrize("text", ["[gate_opened", "[gate_opened]\nby = ['captain']\nzh_CN = ''\nen = ''", ""])
def test_wrong_kinds_files_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "event_kinds.toml").write_text(text, encoding="utf-8")

    with pytest.raises(RegulationError, match=r"event_kinds\.toml"):
        load_event_kinds(tmp_path / "event_kinds.toml")


def test_kinds_file_holds_canonical_utf8() -> None:
    assert msgspec.toml.decode(KINDS_FILE.read_bytes()).keys() == e.KINDS.keys()
