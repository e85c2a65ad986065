from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.reports.table import LONGEST_CELL, Column, Table, csv_bytes, harmless, xlsx_bytes

COLUMNS = (Column("name", "名称"), Column("count", "数量"), Column("at", "时间", 19))
NINE = datetime(2026, 11, 23, 1, 0, 5, 999_000, tzinfo=UTC)


def table(*rows: dict[str, object], mark: str = "", notes: tuple[str, ...] = ()) -> Table:
    return Table("登记", "登记 [一]: 2026/11", COLUMNS, rows, mark, notes, NINE)  # type: ignore[arg-type]


def sheet_of(given: Table):
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(given))).active


def rows_of(given: Table) -> list[list[str]]:
    content = csv_bytes(given)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_cells_keep_their_type_in_a_spreadsheet() -> None:
    sheet = sheet_of(table({"name": "0312", "count": 3, "at": NINE}))

    assert [cell.value for cell in sheet[4]] == ["0312", 3, datetime(2026, 11, 23, 9, 0, 5)]
    assert [cell.data_type for cell in sheet[4]] == ["s", "n", "d"]


def test_keys_stand_under_the_words_and_stay_in_sight() -> None:
    sheet = sheet_of(table({"name": "a"}, mark="模拟", notes=("日志", "个人信息")))

    assert [sheet.cell(row, 1).value for row in range(1, 8)] == [
        "登记 [一]: 2026/11", "模拟", "日志", "个人信息", "名称", "name", "a",
    ]  # fmt: skip
    assert sheet.freeze_panes == "B7"
    assert sheet.auto_filter.ref == "A6:C7"
    assert sheet.print_title_rows == "$5:$5"


def test_the_header_of_a_csv_is_the_stable_keys() -> None:
    assert rows_of(table({"name": "两行\n二", "count": 3, "at": NINE})) == [
        ["name", "count", "at"],
        ["两行\n二", "3", "2026-11-23 09:00:05"],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_what_people_type_never_becomes_a_formula(start: str) -> None:
    typed = f"{start}cmd|'/c calc'!A1"

    cell = sheet_of(table({"name": typed}))["A4"]
    assert cell.data_type == "s"
    assert rows_of(table({"name": typed}))[1][0] == "'" + typed


@given(st.text(max_size=40))
def test_no_text_reaches_a_csv_with_the_start_of_a_formula(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "@", "\t", "\r", "\n", "-")) or text == "-"


def test_a_web_address_is_no_link() -> None:
    assert sheet_of(table({"name": "http://example.invalid"}))["A4"].hyperlink is None


def test_a_text_too_long_for_a_cell_says_that_it_was_cut() -> None:
    value = sheet_of(table({"name": "长" * 40_000}))["A4"].value

    assert len(value) == LONGEST_CELL
    assert value.endswith("…")


def test_an_empty_table_says_so() -> None:
    assert sheet_of(table())["A4"].value == "当日没有记录"
    assert rows_of(table()) == [["name", "count", "at"]]


def test_the_same_rows_give_the_same_bytes() -> None:
    assert xlsx_bytes(table({"name": "a"})) == xlsx_bytes(table({"name": "a"}))


def test_many_rows_are_all_there() -> None:
    many = table(*({"name": f"行{number}", "count": number, "at": NINE} for number in range(2_000)))

    assert sheet_of(many).max_row == 2_003
    assert len(rows_of(many)) == 2_001
