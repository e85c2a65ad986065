"""Prints slips: composed in the GUI thread from the state, sent to the printer on the pool."""

from __future__ import annotations

from collections.abc import Callable

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.errors import EnvironmentFault
from checkpoint.log_reader import LogReader
from checkpoint.log_rows import Head
from ui.composition import Kiosk
from ui.departure_text import person_name
from ui.reports.shift_counts import count_shift
from ui.slip_paper import Slip
from ui.slips import SlipHead, exit_slip, find_slip, handover_slip
from ui.tasks import run_task


class Papers:
    """What screens call when something is to be printed; a printer that fails is reported, nothing waits for it."""

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk

    def exit_slip(self, run_id: str) -> None:
        """For the driver of a cleared coach."""
        run = self._kiosk.service.station.runs[run_id]
        self._print(lambda head: exit_slip(run, self._kiosk.rules, self._name, head, self._head()))

    def receipt(self, bag_id: str) -> None:
        """For the passenger whose bag was searched."""
        station = self._kiosk.service.station
        bag = station.bags[bag_id]
        run = station.runs.get(bag.run_id or "")
        number = run.run_number if run is not None else ""
        self._print(lambda head: find_slip(bag, self._kiosk.catalogue, self._name, number, self._head()))

    def shift_slip(self, closed: e.ShiftClosed) -> None:
        """The hand-over slip with the head of the log."""
        kiosk = self._kiosk
        session = next(iter(kiosk.service.station.sessions.values()), None)
        anchor, log = Head(closed.head_seq, closed.head_hash), kiosk.settings.folder / "log.db"
        self._print(
            lambda head: handover_slip(
                kiosk.settings.node, anchor, None, session.name if session else "",
                count_shift(log, closed.shift_id), self._head(),
            )
        )  # fmt: skip

    def _name(self, badge: str) -> str:
        return person_name(badge, self._kiosk.service.station.staff)

    def _head(self) -> SlipHead:
        settings = self._kiosk.settings
        return SlipHead(settings.station, settings.is_simulated, self._kiosk.clock.now())

    def _print(self, compose: Callable[[Head], Slip]) -> None:
        def work() -> None:
            with LogReader.open(self._kiosk.settings.folder / "log.db") as reader:
                slip = compose(reader.head())
            if self._kiosk.printer is None:
                raise EnvironmentFault("printer.missing", "no printer is configured: see devices in settings.toml")
            self._kiosk.printer.print_lines(slip.lines, slip.qr)

        def failed(error: Exception) -> None:
            code = error.code if isinstance(error, EnvironmentFault) else "printer.failed"
            self._kiosk.service.post(c.ReportFault(code, "printer", str(error)))

        run_task(work, lambda _: None, failed)
