"""The files of a day: inspection log and departure register as XLSX and CSV, exit register and receipts as PDF, the log."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from checkpoint import commands as c
from checkpoint.catalogue import Catalogue
from checkpoint.evidence import EvidenceStore
from checkpoint.law import CHINA
from checkpoint.log_reader import LogReader
from checkpoint.regulation import Rules
from checkpoint.settings import Settings
from ui.composition import Kiosk
from ui.i18n import tr
from ui.reports.day import DayRecords, read_day
from ui.reports.departure_register import departure_register
from ui.reports.exit_register_pdf import exit_register_pdf
from ui.reports.find_receipt import find_receipts_pdf
from ui.reports.inspection_log import inspection_log
from ui.reports.table import write_csv, write_text, write_xlsx

Progress = Callable[[int, int, str], None]
KINDS = (
    "inspection_xlsx",
    "inspection_csv",
    "departures_xlsx",
    "departures_csv",
    "exit_register_pdf",
    "receipts_pdf",
    "log_jsonl",
)
"""What a manager can put into the export basket."""


def write_day(kiosk: Kiosk, folder: Path, day: date | None = None) -> tuple[Path, ...]:
    """All files of a day (default: today), recorded in the log as an export of the machine."""
    day = day or kiosk.clock.now().astimezone(CHINA).date()
    files = DayFiles(kiosk.settings, kiosk.catalogue, kiosk.rules, kiosk.evidence).write(KINDS, day, folder)
    kiosk.service.post(recorded("day", day, files)).result(30)
    return files


def recorded(kind: str, day: date, files: tuple[Path, ...]) -> c.RecordExport:
    """The command that puts an export on record, with the hash of each file."""
    hashes = tuple(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    return c.RecordExport(kind, day.isoformat(), day.isoformat(), tuple(file.name for file in files), hashes)


class DayFiles:
    """Writes the chosen files of a day into a folder."""

    def __init__(self, settings: Settings, catalogue: Catalogue, rules: Rules, evidence: EvidenceStore) -> None:
        self._settings, self._catalogue, self._rules, self._evidence = settings, catalogue, rules, evidence

    def write(
        self, kinds: tuple[str, ...], day: date, folder: Path, on_progress: Progress = lambda done, total, words: None
    ) -> tuple[Path, ...]:
        """The paths written, in the order of ``kinds``.

        Raises:
            EnvironmentFault: the log, a photo or the font is missing.
        """
        folder.mkdir(parents=True, exist_ok=True)
        records = read_day(self._settings.folder / "log.db", day)
        files = []
        for done, kind in enumerate(kinds):
            on_progress(done, len(kinds), kind)
            files.append(self._write_one(kind, records, folder))
        on_progress(len(kinds), len(kinds), "")
        return tuple(files)

    def _write_one(self, kind: str, records: DayRecords, folder: Path) -> Path:
        stem = f"{records.day.isoformat()}"
        notes = self._notes(records)
        station = self._settings.station
        if kind == "log_jsonl":
            return self._export_log(folder / f"{stem}-audit-log.jsonl")
        if kind.startswith("inspection"):
            table = inspection_log(records, self._catalogue, station, notes)
            name = folder / f"{stem}-inspection-log"
            return (
                write_xlsx(table, name.with_suffix(".xlsx"))
                if kind.endswith("xlsx")
                else write_csv(table, name.with_suffix(".csv"))
            )
        if kind == "receipts_pdf":
            pdf = find_receipts_pdf(
                tuple(records.bags.values()), records, self._catalogue, station, self._evidence.read, notes
            )
            return write_text(folder / f"{stem}-find-receipts.pdf", pdf)
        table = departure_register(records, self._rules, station, notes)
        if kind == "exit_register_pdf":
            pdf = exit_register_pdf(table, station, stem, records.head)
            return write_text(folder / f"{stem}-exit-register.pdf", pdf)
        name = folder / f"{stem}-departure-register"
        return (
            write_xlsx(table, name.with_suffix(".xlsx"))
            if kind.endswith("xlsx")
            else write_csv(table, name.with_suffix(".csv"))
        )

    def _export_log(self, path: Path) -> Path:
        with LogReader.open(self._settings.folder / "log.db") as reader:
            reader.export(path)
        return path

    def _notes(self, records: DayRecords) -> tuple[str, ...]:
        notes = [tr("日志第 {seq} 条 {hash}").format(seq=records.head[0], hash=records.head[1])]
        if self._settings.is_simulated:
            notes.insert(0, tr("模拟数据：包、图像与车辆均为模拟，不是真实检查记录"))
        return tuple(notes)
