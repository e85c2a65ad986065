"""The files of a day: registers as XLSX and CSV, exit register and receipts as PDF, the log as JSON Lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checkpoint import commands as c
from checkpoint.catalogue import Catalogue
from checkpoint.durable_files import write_durably
from checkpoint.errors import EnvironmentFault
from checkpoint.evidence import EvidenceStore
from checkpoint.law import CHINA
from checkpoint.log_reader import LogReader
from checkpoint.regulation import Rules
from checkpoint.settings import Settings
from ui.composition import Kiosk
from ui.export_faults import told_as_export_fault
from ui.i18n import tr
from ui.reports.day import DayRecords, read_day
from ui.reports.departure_register import departure_register
from ui.reports.exit_register_pdf import exit_register_pdf
from ui.reports.find_receipt import find_receipts_pdf
from ui.reports.inspection_log import inspection_log
from ui.reports.manifest import sha256_of, write_manifest
from ui.reports.pictures import Pictures
from ui.reports.sheet_head import Letterhead
from ui.reports.table import csv_bytes, xlsx_bytes

Progress = Callable[[int, int, str], None]
"""(files done, files in all, kind of the next one)."""
NAMES = {
    "inspection_xlsx": "inspection-log.xlsx",
    "inspection_csv": "inspection-log.csv",
    "departures_xlsx": "departure-register.xlsx",
    "departures_csv": "departure-register.csv",
    "exit_register_pdf": "exit-register.pdf",
    "receipts_pdf": "find-receipts.pdf",
    "log_jsonl": "audit-log.jsonl",
}
KINDS = tuple(NAMES)
"""What a manager can put into the export basket."""


def kind_words(kind: str) -> str:
    """The name of a file in the basket."""
    return {
        "inspection_xlsx": tr("安检日志 XLSX"),
        "inspection_csv": tr("安检日志 CSV"),
        "departures_xlsx": tr("出站登记表 XLSX"),
        "departures_csv": tr("出站登记表 CSV"),
        "exit_register_pdf": tr("出站登记表 PDF"),
        "receipts_pdf": tr("查获物品单 PDF"),
        "log_jsonl": tr("审计日志 JSONL"),
    }[kind]


@dataclass(frozen=True, slots=True)
class Export:
    """What was written.

    Attributes:
        files: the files asked for, in their order, then SHA256SUMS.
        faults: pictures that could not be shown; the papers say so in their place.
        is_cancelled: stopped between two files; what had been written is whole and stands in SHA256SUMS.
    """

    files: tuple[Path, ...]
    faults: tuple[EnvironmentFault, ...] = ()
    is_cancelled: bool = False


def write_day(kiosk: Kiosk, folder: Path, day: date | None = None) -> tuple[Path, ...]:
    """All files of a day (default: today), recorded in the log as an export of the machine, with their faults."""
    day = day or kiosk.clock.now().astimezone(CHINA).date()
    export = DayFiles(kiosk.settings, kiosk.catalogue, kiosk.rules, kiosk.evidence).write(KINDS, day, folder)
    for command in (*fault_reports(export), recorded("day", day, export.files)):
        kiosk.service.post(command).result(30)
    return export.files


def recorded(kind: str, day: date, files: tuple[Path, ...]) -> c.RecordExport:
    """The command that puts an export on record, with the hash of each file."""
    hashes = tuple(sha256_of(file) for file in files)
    return c.RecordExport(kind, day.isoformat(), day.isoformat(), tuple(file.name for file in files), hashes)


def fault_reports(export: Export) -> tuple[c.ReportFault, ...]:
    """The commands that put the pictures that were missing or altered on record."""
    return tuple(c.ReportFault(fault.code, "export", str(fault)) for fault in export.faults)


class DayFiles:
    """Writes the chosen files of a day into a folder."""

    def __init__(self, settings: Settings, catalogue: Catalogue, rules: Rules, evidence: EvidenceStore) -> None:
        self._settings, self._catalogue, self._rules, self._evidence = settings, catalogue, rules, evidence

    def write(
        self,
        kinds: Sequence[str],
        day: date,
        folder: Path,
        on_progress: Progress = lambda done, total, kind: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Export:
        """Write each file so that it is whole or not there; one of an earlier export is replaced.

        Args:
            is_cancelled: asked before each file.

        Raises:
            EnvironmentFault: export.disk_full, export.not_writable or export.failed with the folder; paper.no_font;
                LogFault when the log cannot be read.
        """
        files: list[Path] = []
        faults: list[EnvironmentFault] = []
        with told_as_export_fault(folder):
            folder.mkdir(parents=True, exist_ok=True)
            records = read_day(self._log, day)
            for done, kind in enumerate(kinds):
                if is_cancelled():
                    break
                on_progress(done, len(kinds), kind)
                files.append(self._write_one(kind, records, folder / f"{day.isoformat()}-{NAMES[kind]}", faults))
            written = (*files, write_manifest(folder, files)) if files else ()
        on_progress(len(files), len(kinds), "")
        unique = {str(fault): fault for fault in faults}
        return Export(written, tuple(unique.values()), is_cancelled=len(files) < len(kinds))

    @property
    def _log(self) -> Path:
        return self._settings.folder / "log.db"

    def _write_one(self, kind: str, records: DayRecords, path: Path, faults: list[EnvironmentFault]) -> Path:
        if kind == "log_jsonl":
            with LogReader.open(self._log) as reader:
                reader.export(path)
        else:
            write_durably(path, self._content(kind, records, faults))
        return path

    def _content(self, kind: str, records: DayRecords, faults: list[EnvironmentFault]) -> bytes:
        letterhead = Letterhead(self._settings.station, self._settings.is_simulated, records.head)
        pictures = Pictures(self._evidence.read, records.expired)
        try:
            match kind:
                case "inspection_xlsx" | "inspection_csv":
                    table = inspection_log(records, self._catalogue, letterhead)
                    return xlsx_bytes(table) if kind.endswith("xlsx") else csv_bytes(table)
                case "departures_xlsx" | "departures_csv":
                    table = departure_register(records, self._rules, letterhead)
                    return xlsx_bytes(table) if kind.endswith("xlsx") else csv_bytes(table)
                case "exit_register_pdf":
                    return exit_register_pdf(records, self._rules, letterhead, pictures)
                case _:
                    bags = tuple(records.bags.values())
                    return find_receipts_pdf(bags, records, self._catalogue, letterhead, pictures)
        finally:
            faults += pictures.faults
