"""A register as columns and rows; the same table becomes XLSX, CSV and PDF."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from checkpoint.durable_files import write_durably
from ui.i18n import tr


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


Row = Mapping[str, "str | int"]


@dataclass(frozen=True, slots=True)
class Table:
    """A titled register.

    Attributes:
        notes: lines under the table: what is simulated, what is not verified, the head of the log.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    notes: tuple[str, ...] = ()


def write_csv(table: Table, path: Path) -> Path:
    """UTF-8 with a byte-order mark, so that office programs read the Chinese; header = stable keys."""
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow([column.key for column in table.columns])
        for row in table.rows:
            writer.writerow([_harmless(row.get(column.key, "")) for column in table.columns])
    return path


def _harmless(cell: str | int) -> str | int:
    """A text that a spreadsheet would take for a formula is quoted; what people type never runs."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") and cell not in ("-", "–"):
        return "'" + cell
    return cell


def write_xlsx(table: Table, path: Path) -> Path:
    """Title, people's header, stable keys in grey, rows, notes; frozen panes and a filter.

    Constant memory: 20,000 rows take about a second.
    """
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(table.title[:31])
        style = {name: book.add_format(form) for name, form in _FORMATS.items()}
        for index, column in enumerate(table.columns):
            sheet.set_column(index, index, column.width)
        sheet.write_string(0, 0, table.title, style["title"])
        for index, column in enumerate(table.columns):
            sheet.write_string(1, index, column.words, style["head"])
        for index, column in enumerate(table.columns):
            sheet.write_string(2, index, column.key, style["key"])
        for number, row in enumerate(table.rows, start=3):
            for index, column in enumerate(table.columns):
                _write_cell(sheet, number, index, row.get(column.key, ""), style["cell"])
        last = 3 + len(table.rows)
        _finish(sheet, table, last, style)
    return path


_FONT = {"font_name": "Noto Sans CJK SC", "font_size": 10}
_FORMATS: Mapping[str, Mapping[str, object]] = {
    "title": {**_FONT, "bold": True, "font_size": 14},
    "head": {**_FONT, "bold": True, "bg_color": "#E7ECF2", "border": 1, "text_wrap": True, "valign": "vcenter"},
    "key": {**_FONT, "font_color": "#7A8590", "font_size": 8, "border": 1},
    "cell": {**_FONT, "border": 1, "text_wrap": True, "valign": "top"},
    "note": {**_FONT, "font_color": "#55606B"},
}


def _write_cell(sheet, row: int, column: int, cell: str | int, form) -> None:  # type: ignore[no-untyped-def]
    if isinstance(cell, int):
        sheet.write_number(row, column, cell, form)
    else:
        sheet.write_string(row, column, cell, form)


def _finish(sheet, table: Table, last: int, style) -> None:  # type: ignore[no-untyped-def]
    if not table.rows:
        sheet.write_string(last, 0, tr("当日没有记录"), style["note"])
        last += 1
    for offset, note in enumerate(table.notes, start=1):
        sheet.write_string(last + offset, 0, note, style["note"])
    sheet.freeze_panes(3, 1)
    sheet.autofilter(2, 0, max(2, last - 1), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)


def write_text(path: Path, content: bytes) -> Path:
    """Write a finished document so that it is whole or absent."""
    write_durably(path, content)
    return path
