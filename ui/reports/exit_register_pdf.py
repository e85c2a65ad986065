"""The exit register on paper: A4 across, one line a coach, the head of the log in the footer."""

from __future__ import annotations

from ui.i18n import language, tr
from ui.reports.paper import render
from ui.reports.table import Table

PRINTED: tuple[tuple[str, float], ...] = (
    ("run_number", 1.0),
    ("destination", 1.0),
    ("plate", 1.4),
    ("departs_at", 1.3),
    ("driver", 1.1),
    ("driver_certificate", 2.2),
    ("approved_seats", 0.8),
    ("aboard", 0.8),
    ("slip_number", 1.0),
    ("load_check", 1.0),
    ("routine_check", 1.0),
    ("belt_check", 1.0),
    ("driver_check", 1.0),
    ("papers_check", 1.0),
    ("exit_checker_signature", 1.5),
    ("driver_signature", 1.5),
    ("refusals", 2.4),
    ("state", 1.0),
    ("left_at", 1.3),
)


def exit_register_pdf(table: Table, station: str, day: str, head: tuple[int, str]) -> bytes:
    """The PDF of a departure register."""
    words = {column.key: column.words for column in table.columns}
    document = {
        "lang": "en" if language() == "en" else "zh",
        "title": tr("出站登记表"),
        "station": station,
        "day": day,
        "head": [words[key] for key, _ in PRINTED],
        "widths": [width for _, width in PRINTED],
        "rows": [[_short(key, row.get(key, "")) for key, _ in PRINTED] for row in table.rows],
        "empty": tr("当日没有记录"),
        "notes": list(table.notes),
        "signers": [tr("门检员："), tr("调度员："), tr("值班站长：")],
        "footer": tr("日志第 {seq} 条 {hash}").format(seq=head[0], hash=head[1]),
    }
    return render("exit_register", document)


def _short(key: str, cell: str | int) -> str:
    """On the day's own paper the time of day is enough."""
    text = str(cell)
    return text[11:16] if key in ("departs_at", "left_at") and len(text) > 16 else text
