"""The law of one moment: catalogue and rules, with the day whose versions count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from checkpoint.catalogue import Catalogue
from checkpoint.detection import Detection
from checkpoint.finding import Finding, find
from checkpoint.regulation import Rules

CHINA = ZoneInfo("Asia/Shanghai")
"""The law's days are days in China, whatever the machine's zone is."""


class Law(msgspec.Struct, frozen=True):
    """What a decision may look at besides the state.

    Attributes:
        now: UTC, the moment of the decision.
    """

    catalogue: Catalogue
    rules: Rules
    now: datetime

    @property
    def today(self) -> date:
        """The calendar day in China."""
        return self.now.astimezone(CHINA).date()

    def find(self, detections: Sequence[Detection]) -> tuple[Finding, ...]:
        """Findings of today's catalogue."""
        return find(detections, self.catalogue, self.today)

    @property
    def digest(self) -> str:
        """Digest of the rules in force today."""
        return self.rules.digest(self.today)
