"""What a kiosk does beside its work: watch disk and printer, and delete pictures whose retention has ended."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from checkpoint import commands as c
from checkpoint.clock import Clock
from checkpoint.errors import EnvironmentFault
from checkpoint.evidence import EvidenceStore
from checkpoint.projections import Projections
from checkpoint.regulation import Rules
from checkpoint.retention import RetentionRun
from devices.printer import SlipPrinter

logger = logging.getLogger(__name__)

LOOK_EVERY_S = 20.0
RETENTION_EVERY = timedelta(hours=6)
CRITICAL_SHARE = 10
"""A tenth of the wanted free space stops the lane: the log must still have room to say why."""


class Housekeeping:
    """One thread; reports by commands, decides nothing."""

    def __init__(
        self, evidence: EvidenceStore, rules: Rules, clock: Clock, data_folder: Path, least_free_mb: int,
        report: Callable[[c.Command], object], printer: SlipPrinter | None = None,
    ) -> None:  # fmt: skip
        self._evidence, self._rules, self._clock, self._folder = evidence, rules, clock, data_folder
        self._least_free = least_free_mb * 1_000_000
        self._report, self._printer = report, printer
        self._ending = threading.Event()
        self._state = "ok"
        self._next_retention = clock.now()
        self._thread = threading.Thread(target=self._run, name="housekeeping")

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self, deadline_s: float = 10.0) -> None:
        """End the thread."""
        self._ending.set()
        if self._thread.ident is not None:
            self._thread.join(deadline_s)

    def _run(self) -> None:
        while not self._ending.is_set():
            try:
                self.look_at_disk()
                self.expire()
                self.look_at_printer()
            except EnvironmentFault as fault:
                self._report(c.ReportFault(fault.code, "housekeeping", str(fault)))
            self._ending.wait(LOOK_EVERY_S)

    def look_at_printer(self) -> None:
        """A printer speaks only when asked: ask it, so that an empty roll is known before it is needed."""
        if self._printer is not None:
            try:
                self._printer.check()
            except EnvironmentFault as fault:  # its driver has told the device list
                logger.info("printer: %s", fault)

    def look_at_disk(self) -> None:
        """Report a change of the disk's state: ok, low (a warning), full (the lane stands)."""
        free = self._evidence.free_bytes()
        state = "ok" if free >= self._least_free else "low" if free >= self._least_free // CRITICAL_SHARE else "full"
        before, self._state = self._state, state
        if state == before:
            return
        megabytes = free // 1_000_000
        if "full" in (state, before):
            self._report(c.ReportDevice("disk", state != "full", f"disk.{state}: {megabytes} MB free"))
        if state != "ok":
            message = f"{megabytes} MB free on the disk of {self._folder}: delete or move what is not the kiosk's"
            self._report(c.ReportFault(f"disk.{state}", str(self._folder), message))

    def expire(self) -> None:
        """Delete what the law lets go, at start and every RETENTION_EVERY; each deletion is on record."""
        now = self._clock.now()
        if now < self._next_retention:
            return
        self._next_retention = now + RETENTION_EVERY
        with Projections.open(self._folder / "read.db", self._folder / "log.db") as tables:
            tables.catch_up()
            deleted = RetentionRun(self._evidence, self._rules.retention, self._clock).run(
                tables.kept_evidence(), tables.held_streams()
            )
        for report in deleted.reports:
            self._report(report)
        for fault in deleted.faults:
            self._report(c.ReportFault(fault.code, "retention", str(fault)))
