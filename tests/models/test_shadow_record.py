"""A line is whole or not there, and a torn one takes no other along."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checkpoint.detection import Box, Detection
from checkpoint.errors import EnvironmentFault
from models.shadow_record import Answer, ShadowRecord, append_record, read_records, record_path
from tests.support.detectors import AT

GUN = Detection("gun", 9000, Box(10, 20, 21, 22))


def record(bag_id: str = "b1") -> ShadowRecord:
    return ShadowRecord(
        bag_id, AT, Answer("constant 1", "aa", detections=(GUN,)), Answer("nan 1", "bb", fault="detector.down"), 12, 3
    )


def test_a_line_is_json_that_any_program_can_read(tmp_path: Path) -> None:
    path = record_path(tmp_path, "nan", "1")

    append_record(path, record())

    assert path == tmp_path / "shadow" / "nan-1.jsonl"
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "bag_id": "b1", "captured_at": "2026-11-23T01:00:00Z",
        "operating": {
            "model": "constant 1", "sha256": "aa", "fault": "",
            "detections": [{"label": "gun", "score_e4": 9000, "box": {"x": 10, "y": 20, "w": 21, "h": 22}}],
        },
        "shadow": {"model": "nan 1", "sha256": "bb", "fault": "detector.down", "detections": []},
        "elapsed_ms": 12, "missed_before": 3,
    }  # fmt: skip


def test_lines_come_back_in_order_and_no_file_is_no_line(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    assert list(read_records(path)) == []

    for bag_id in ("b1", "b2"):
        append_record(path, record(bag_id))

    assert list(read_records(path)) == [record("b1"), record("b2")]


def test_a_line_that_a_power_cut_tore_is_told_apart_and_the_next_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    append_record(path, record("b1"))
    with path.open("ab") as file:
        file.write(b'{"bag_id": "b2", "capt')

    append_record(path, record("b3"))

    assert list(read_records(path)) == [record("b1"), None, record("b3")]


@pytest.mark.parametrize("line", [b"[]\n", b'{"bag_id": "b1"}\n', b"\xff\xfe\n", b"\x00\x00\x00\n"])
def test_a_line_that_is_no_record_is_none(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(line)

    assert list(read_records(path)) == [None]


def test_a_name_that_no_file_can_have_is_replaced(tmp_path: Path) -> None:
    path = record_path(tmp_path, "../a/b", "1 β")

    assert path.parent == tmp_path / "shadow"
    append_record(path, record())
    assert list(read_records(path)) == [record()]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="check the disk") as caught:
        list(read_records(tmp_path))

    assert caught.value.code == "model.shadow_unreadable"
