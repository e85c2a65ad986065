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

LOOK_EVERY_S, LOOK_AGAIN_S = 20.0, 2.0
"""Between two looks, and while the disk is full or takes no files."""
RETENTION_EVERY = timedelta(hours=6)
TRUSTED_DRIFT = timedelta(hours=1)
"""A clock that moved further since the start, against the monotonic clock, deletes nothing."""
CRITICAL_SHARE = 10
"""A tenth of the wanted free space stops the lane: the log must still have room to say why."""


class Housekeeping:
    """One thread; reports by commands, decides nothing."""

    def __init__(
        self, evidence: EvidenceStore, rules: Rules, clock: Clock, data_folder: Path, least_free_mb: int,
        report: Callable[[c.Command], object], printer: SlipPrinter | None = None,
        is_disk_lost: Callable[[], bool] = lambda: False,
    ) -> None:  # fmt: skip
        """Args: is_disk_lost says what the log says, whoever reported it."""
        self._evidence, self._rules, self._clock, self._folder = evidence, rules, clock, data_folder
        self._least_free = least_free_mb * 1_000_000
        self._report, self._printer, self._is_disk_lost = report, printer, is_disk_lost
        self._ending = threading.Event()
        self._state = "ok"
        self._next_retention = clock.now()
        self._clocks = (clock.now(), clock.monotonic_ns())
        self._has_said_clock = False
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
            self._rest()

    def _rest(self) -> None:
        """Until the next look, which is soon when the lane could not keep a picture meanwhile."""
        for _ in range(int(LOOK_EVERY_S / LOOK_AGAIN_S)):
            if self._ending.wait(LOOK_AGAIN_S) or self._is_disk_lost():
                return

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
        megabytes = free // 1_000_000
        self._tell_of_disk(state == "full", f"disk.{state}: {megabytes} MB free")
        if state not in ("ok", before):
            message = f"{megabytes} MB free on the disk of {self._folder}: delete or move what is not the kiosk's"
            self._report(c.ReportFault(f"disk.{state}", str(self._folder), message))

    def _tell_of_disk(self, is_full: bool, reason: str) -> None:
        """By what is on record, not by what was said last: a report is lost while the log itself cannot be written."""
        if is_full and not self._is_disk_lost():
            self._report(c.ReportDevice("disk", False, reason))
        if not is_full and self._is_disk_lost():
            self._evidence.probe()
            self._report(c.ReportDevice("disk", True, reason))

    def expire(self) -> None:
        """Delete what the law lets go, at start and every RETENTION_EVERY; each deletion is on record."""
        now = self._clock.now()
        if self._has_clock_jumped():
            return  # a wrong date would delete what the law still wants kept
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

    def _has_clock_jumped(self) -> bool:
        """Since the start; a kiosk started anew trusts its clock again."""
        wall = self._clock.now() - self._clocks[0]
        drift = abs(wall - timedelta(microseconds=(self._clock.monotonic_ns() - self._clocks[1]) / 1000))
        if drift > TRUSTED_DRIFT and not self._has_said_clock:
            self._has_said_clock = True
            message = f"the clock moved by {drift}: no picture is deleted until it is set right and the kiosk restarted"
            self._report(c.ReportFault("retention.clock", "housekeeping", message))
        return drift > TRUSTED_DRIFT
