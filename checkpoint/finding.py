"""Detections meet the catalogue: what the law says of what the model saw."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from checkpoint.catalogue import Catalogue, Ruling, Tier, Verification
from checkpoint.detection import Detection


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A detection and what it may mean in law on that day.

    Attributes:
        item_id: the likeliest item, or None when no item in force matches the label: unknown, never harmless.
        alternatives: other items that the shape may be; a person tells them apart.
        tier: of the likeliest item, or None when unknown.
        ruling: what the law says before anything is measured.
    """

    detection: Detection
    item_id: str | None
    alternatives: tuple[str, ...]
    tier: Tier | None
    ruling: Ruling
    verification: Verification

    @property
    def stops_belt(self) -> bool:
        """A prohibited or unknown article stops the belt."""
        return self.tier in (None, "prohibited")


def find(detections: Sequence[Detection], catalogue: Catalogue, on: date) -> tuple[Finding, ...]:
    """One finding a detection, the gravest first, then by score."""
    findings = [_one(detection, catalogue, on) for detection in detections]
    return tuple(sorted(findings, key=lambda f: (GRAVITY.index(f.tier), -f.detection.score_e4)))


GRAVITY: tuple[Tier | None, ...] = ("prohibited", None, "restricted", "checked_only")
"""Order on screen; None is an article that no item in force describes."""


def _one(detection: Detection, catalogue: Catalogue, on: date) -> Finding:
    items = catalogue.look_up(detection.label, on)
    if not items:
        return Finding(detection, None, (), None, "ask", "unverified")
    first, *others = items
    judgement = catalogue.judge(first.id, {}, on)
    version = catalogue.version(first.id, on)
    return Finding(
        detection,
        first.id,
        tuple(item.id for item in others),
        version.tier,
        judgement.ruling,
        version.citation.verification,
    )
