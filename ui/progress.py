"""Progress of long work on a terminal: one line that moves, or plain lines where nothing can move."""

from __future__ import annotations

from typing import Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

PLAIN_STEPS = 10
"""Lines printed in all when the output is not a terminal."""


class ProgressLine:
    """Callable ``(done, total, words)``; a bar on a terminal, a few lines elsewhere, nothing when silent.

    As a context manager it takes the bar away again when the work ends before its total.
    """

    def __init__(self, title: str, out: TextIO, *, is_silent: bool = False) -> None:
        self._title, self._out, self._is_silent = title, out, is_silent
        self._console = Console(file=out)
        self._bar: Progress | None = None
        self._said = -1

    def __call__(self, done: int, total: int, words: str = "") -> None:
        """Show that ``done`` of ``total`` are finished; the last call ends the line."""
        if self._is_silent:
            return
        if self._console.is_terminal and not self._console.is_dumb_terminal:
            self._move_bar(done, total, words)
        else:
            self._print_line(done, total, words)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def _move_bar(self, done: int, total: int, words: str) -> None:
        if self._bar is None:
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bar = Progress(*columns, console=self._console)
            self._bar.start()
            self._bar.add_task(self._title, total=total)
        self._bar.update(self._bar.task_ids[0], completed=done, description=f"{self._title} {words}".strip())
        if done >= total:
            self._bar.stop()

    def _print_line(self, done: int, total: int, words: str) -> None:
        step = PLAIN_STEPS * done // max(total, 1)
        if step == self._said:
            return
        self._said = step
        self._out.write(f"{self._title} {done}/{total} {words}".rstrip() + "\n")
        self._out.flush()
