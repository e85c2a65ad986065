"""A register as columns and rows; the same table becomes XLSX and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import xlsxwriter

from checkpoint.law import CHINA
from ui.i18n import tr
from ui.times import full_moment

Cell = str | int | datetime | None
"""Aware datetimes are written as China's wall clock, to the second; None leaves the cell empty."""
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: stable English name, the CSV's header; never renamed, since programs read it.
        words: what people call it, in the language in use.
        width: characters in the spreadsheet.
    """

    key: str
    words: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    r"""A titled register.

    Attributes:
        sheet: name of the worksheet, without ``[]:*?/\\``.
        mark: what everybody must know first ("simulated"); empty for a real station.
        notes: lines under the title: head of the log, personal data.
        at: when the log was read, UTC; the file's only time stamp, so that the same log gives the same bytes.
    """

    sheet: str
    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    mark: str = ""
    notes: tuple[str, ...] = ()
    at: datetime | None = None


# --- CSV --------------------------------------------------------------------------------------------------------------


def csv_bytes(table: Table) -> bytes:
    """UTF-8 with a byte-order mark, so that office programs read the Chinese; header = stable keys."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.key for column in table.columns])
    for row in table.rows:
        writer.writerow([_plain(row.get(column.key)) for column in table.columns])
    return out.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str | int:
    if isinstance(cell, datetime):
        return full_moment(cell)
    return harmless(cell) if isinstance(cell, str) else "" if cell is None else cell


_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters from which some spreadsheet makes a formula; Chinese ones take the full-width signs too."""


def harmless(text: str) -> str:
    """A text that a spreadsheet would take for a formula gets an apostrophe; what people type never runs."""
    return "'" + text if text.startswith(_FORMULA) and text != "-" else text


# --- XLSX -------------------------------------------------------------------------------------------------------------

LONGEST_CELL = 32_767
"""Characters that a spreadsheet keeps in one cell; more would be dropped in silence."""
_FONT = {"font_name": "Noto Sans CJK SC", "font_size": 10}
_CELL = {**_FONT, "border": 1, "border_color": "#C4CCD4", "text_wrap": True, "valign": "top"}
_FORMATS: Mapping[str, Mapping[str, object]] = {
    "title": {**_FONT, "bold": True, "font_size": 14},
    "mark": {**_FONT, "bold": True, "font_color": "#B3261E", "font_size": 11},
    "note": {**_FONT, "font_color": "#55606B", "font_size": 9},
    "head": {**_CELL, "bold": True, "bg_color": "#E7ECF2", "valign": "vcenter"},
    "key": {
        **_CELL,
        "font_color": "#7A8590",
        "font_size": 8,
        "text_wrap": False,
        "shrink": True,
        "bg_color": "#F5F7F9",
    },
    "text": {**_CELL, "num_format": "@"},
    "number": {**_CELL, "num_format": "0"},
    "time": {**_CELL, "num_format": "yyyy-mm-dd hh:mm:ss", "align": "left"},
}


def xlsx_bytes(table: Table) -> bytes:
    """Title, marks and notes, people's header, stable keys in grey, rows; frozen panes, a filter, print set-up.

    Texts are written as texts: no cell is a formula or a link. 2,000 rows take about a second.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": table.title, "comments": table.mark, "created": _naive(table.at)})
        sheet = book.add_worksheet(table.sheet)
        style = {name: book.add_format(form) for name, form in _FORMATS.items()}
        first = _write_top(sheet, table, style)
        for number, row in enumerate(table.rows, start=first):
            for index, column in enumerate(table.columns):
                _write_cell(sheet, number, index, row.get(column.key), style)
        if not table.rows:
            sheet.write_string(first, 0, tr("当日没有记录"), style["note"])
        _set_up(sheet, table, first)
    return out.getvalue()


def _write_top(sheet: Any, table: Table, style: Mapping[str, Any]) -> int:
    """Everything above the rows; the index of the first row."""
    lines = [(table.title, "title"), *[(table.mark, "mark")] * bool(table.mark)]
    lines += [(note, "note") for note in table.notes]
    for number, (words, form) in enumerate(lines):
        sheet.write_string(number, 0, words, style[form])
    head = len(lines)
    for index, column in enumerate(table.columns):
        sheet.set_column(index, index, column.width)
        sheet.write_string(head, index, column.words, style["head"])
        sheet.write_string(head + 1, index, column.key, style["key"])
    sheet.set_row(head, 32)
    return head + 2


def _write_cell(sheet: Any, row: int, column: int, cell: Cell, style: Mapping[str, Any]) -> None:
    if cell is None or cell == "":
        sheet.write_blank(row, column, None, style["text"])
    elif isinstance(cell, datetime):
        sheet.write_datetime(row, column, _naive(cell), style["time"])
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell, style["number"])
    else:
        text = cell if len(cell) <= LONGEST_CELL else cell[: LONGEST_CELL - 1] + "…"
        sheet.write_string(row, column, text, style["text"])


def _naive(at: datetime | None) -> datetime:
    """China's wall clock without a zone, which is all that a spreadsheet knows; 1980 where no time is known."""
    return datetime(1980, 1, 1) if at is None else at.astimezone(CHINA).replace(tzinfo=None, microsecond=0)


def _set_up(sheet: Any, table: Table, first: int) -> None:
    sheet.freeze_panes(first, 1)
    sheet.autofilter(first - 1, 0, max(first, first + len(table.rows) - 1), len(table.columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(first - 2)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    mark = f" · {table.mark}" if table.mark else ""
    sheet.set_header("&C" + f"{table.title}{mark}".replace("&", "&&")[:240])
    sheet.set_footer("&R&P / &N")
