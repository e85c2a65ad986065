"""The office's export basket on the kiosk's own files."""

from __future__ import annotations

from ui.composition import Kiosk
from ui.exports import ExportedFile, ExportRequest, write_days
from ui.tasks import Progress


class DayExport:
    """Writes the chosen files of each chosen day; called off the GUI thread."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def write(self, request: ExportRequest, report: Progress) -> tuple[ExportedFile, ...]:
        """All files with their hashes; a photo that is gone or altered is reported and said on the paper.

        Raises:
            EnvironmentFault: what cannot be read or written.
        """
        from ui.reports.day_files import DayFiles, fault_reports  # here: the kiosk's start need not wait for them

        kiosk = self._kiosk
        files = DayFiles(kiosk.settings, kiosk.catalogue, kiosk.rules, kiosk.evidence)

        def write_day(kinds, day, folder):
            export = files.write(kinds, day, folder)
            for fault in fault_reports(export):
                kiosk.service.post(fault)
            return export.files

        return write_days(write_day, request, report)
