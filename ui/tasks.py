"""Work that would make the window stand still runs on a pool; its result comes back in the GUI thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any, TypeVar

from PyQt6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, pyqtSignal

logger = logging.getLogger(__name__)

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""``report(done, total)``, callable from any thread."""


@dataclass(frozen=True, slots=True)
class _Answers:
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    moved: Progress


class _Courier(QObject):
    """Lives in the GUI thread as long as the application, so that no task ends with a QObject of its own to destroy."""

    ended = pyqtSignal(int, bool, object)
    moved = pyqtSignal(int, int, int)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self._awaited: dict[int, _Answers] = {}
        self._tickets = count(1)
        self.ended.connect(self._deliver)  # queued by itself: emitted on a pool thread
        self.moved.connect(self._tell)

    def admit(self, answers: _Answers) -> int:
        ticket = next(self._tickets)
        self._awaited[ticket] = answers
        return ticket

    def _deliver(self, ticket: int, is_done: bool, result: object) -> None:
        answers = self._awaited.pop(ticket)
        if is_done:
            answers.done(result)
        else:
            assert isinstance(result, Exception)
            answers.failed(result)

    def _tell(self, ticket: int, done: int, total: int) -> None:
        if ticket in self._awaited:
            self._awaited[ticket].moved(done, total)


@cache
def _courier() -> _Courier:
    return _Courier()


class _Task(QRunnable):
    def __init__(self, work: Callable[[Progress], object], courier: _Courier, ticket: int) -> None:
        super().__init__()
        self._work, self._courier, self._ticket = work, courier, ticket

    def run(self) -> None:
        def report(done: int, total: int) -> None:
            self._courier.moved.emit(self._ticket, done, total)

        try:
            result = self._work(report)
        except Exception as error:  # handed to on_failed in the GUI thread
            self._courier.ended.emit(self._ticket, False, error)
        else:
            self._courier.ended.emit(self._ticket, True, result)


def run_task(
    work: Callable[[], T], on_done: Callable[[T], None], on_failed: Callable[[Exception], None] | None = None
) -> None:
    """Run ``work`` on the pool, then ``on_done`` or ``on_failed`` in the GUI thread, which makes this call.

    A failure that nobody asked to hear of is logged.
    """
    run_task_with_progress(lambda _: work(), on_done, lambda _done, _total: None, on_failed)


def run_task_with_progress(
    work: Callable[[Progress], T],
    on_done: Callable[[T], None],
    on_progress: Progress,
    on_failed: Callable[[Exception], None] | None = None,
) -> None:
    """As ``run_task``; ``work`` receives a report function that reaches ``on_progress`` in the GUI thread."""
    courier = _courier()
    ticket = courier.admit(_Answers(on_done, on_failed or _log_failure, on_progress))
    pool().start(_Task(work, courier, ticket))


def pool() -> QThreadPool:
    """The program's pool; ``waitForDone(ms)`` at the end."""
    found = QThreadPool.globalInstance()
    assert found is not None
    return found


def _log_failure(error: Exception) -> None:
    logger.error("task: %s: %s", type(error).__name__, error)
