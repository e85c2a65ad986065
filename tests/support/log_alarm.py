"""Catches every log record of level WARNING and above that a test did not announce."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass


@dataclass
class Expectation:
    """A warning that a test announces: its pattern, how often it must come at least, how often it came."""

    pattern: re.Pattern[str]
    at_least: int
    seen: int = 0


class LogAlarm(logging.Handler):
    """A root handler that sorts WARNING and worse into announced and unexpected."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self._expectations: list[Expectation] = []
        self._unexpected: list[str] = []

    def expect(self, pattern: str, at_least: int = 1) -> None:
        """Announce records whose ``logger: message`` matches; ``at_least=0`` only tolerates them."""
        self._expectations.append(Expectation(re.compile(pattern), at_least))

    def emit(self, record: logging.LogRecord) -> None:
        """Count an announced record, keep any other for the verdict."""
        line = f"{record.name}: {record.getMessage()}"
        announced = [wanted for wanted in self._expectations if wanted.pattern.search(line)]
        for wanted in announced:
            wanted.seen += 1
        if not announced:
            self._unexpected.append(f"{record.levelname} {line} ({record.pathname}:{record.lineno})")

    def complaints(self) -> list[str]:
        """What went against the announcements, one sentence each; empty when all is as announced."""
        missing = [
            f"announced log /{wanted.pattern.pattern}/ came {wanted.seen} times, not {wanted.at_least}"
            for wanted in self._expectations
            if wanted.seen < wanted.at_least
        ]
        return [f"unexpected log: {line}" for line in self._unexpected] + missing
