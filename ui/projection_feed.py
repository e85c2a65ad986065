"""Keeps the read tables up to date on a thread of its own, so that a slow disk never delays a decision."""

from __future__ import annotations

import logging
import queue
import threading
from pathlib import Path

from checkpoint.errors import EnvironmentFault
from checkpoint.projections import Projections
from checkpoint.service import Publication

logger = logging.getLogger(__name__)


class ProjectionFeed:
    """A subscriber of the service; ``settle`` waits until the tables hold what was published so far."""

    def __init__(self, path: Path, log_path: Path) -> None:
        self._path, self._log_path = path, log_path
        self._publications: queue.Queue[Publication | threading.Event | None] = queue.Queue()
        self._thread = threading.Thread(target=self._run, name="projections")

    def start(self) -> None:
        """Catch up with the log and go on; returns at once."""
        self._thread.start()

    def stop(self, deadline_s: float = 10.0) -> None:
        """Finish what was published and end the thread."""
        self._publications.put(None)
        if self._thread.ident is not None:
            self._thread.join(deadline_s)

    def publish(self, publication: Publication) -> None:
        """Take note; called on the service thread."""
        if publication.events:
            self._publications.put(publication)

    def settle(self, deadline_s: float = 10.0) -> bool:
        """Whether the tables are up to date with everything published before this call."""
        reached = threading.Event()
        self._publications.put(reached)
        return reached.wait(deadline_s)

    def _run(self) -> None:
        try:
            with Projections.open(self._path, self._log_path) as projections:
                projections.catch_up()
                self._follow(projections)
        except EnvironmentFault as fault:  # searches fail and say so; decisions do not need these tables
            logger.error("read tables: %s", fault)

    def _follow(self, projections: Projections) -> None:
        while (given := self._publications.get()) is not None:
            if isinstance(given, threading.Event):
                given.set()
            else:
                projections.apply_batch(given.events)
