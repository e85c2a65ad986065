"""The history of a bag or a run in pictures: what was known, marked and photographed when each event was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from checkpoint import events as e
from checkpoint.events import StoredEvent
from checkpoint.evidence_refs import evidence_of
from checkpoint.facts import EvidenceRef
from checkpoint.finding import Finding
from checkpoint.law import CHINA
from ui.bag_pictures import PICTURES

UNSEEN = "signature"
"""A kind of evidence that is a picture, and nobody's to look at but the form's it stands on."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event's pictures.

    Attributes:
        day: of the event; the law is worded as of that day.
        scan: the X-ray files of the record, from its first event on; empty for what has none.
        findings: what the detector had marked by then.
        finds: articles that were written up by then and not taken back.
        photos: what this event itself kept.
    """

    day: date
    scan: tuple[EvidenceRef, ...] = ()
    findings: tuple[Finding, ...] = ()
    finds: tuple[e.FindRecorded, ...] = ()
    photos: tuple[EvidenceRef, ...] = ()


def steps_of(events: Sequence[StoredEvent]) -> dict[str, Step]:
    """Steps by sequence number, oldest first; empty when the record has no picture at all."""
    steps: dict[str, Step] = {}
    scans = [stored.event.views for stored in events if isinstance(stored.event, e.ScanAcquired)]
    step = Step(date.min, scan=scans[-1] if scans else ())
    for stored in events:
        step = replace(_after(step, stored.event), day=stored.recorded_at.astimezone(CHINA).date())
        steps[str(stored.seq)] = step
    has_picture = any(one.scan or one.photos for one in steps.values())
    return steps if has_picture else {}


def _after(step: Step, event: e.Event) -> Step:
    step = replace(step, photos=_photos(event))
    match event:
        case e.FindingsReported():
            return replace(step, findings=event.findings)
        case e.FindRecorded():
            return replace(step, finds=(*step.finds, event))
        case e.FindWithdrawn():
            return replace(step, finds=tuple(find for find in step.finds if find.find_id != event.find_id))
        case _:
            return step


def _photos(event: e.Event) -> tuple[EvidenceRef, ...]:
    if isinstance(event, e.ScanAcquired):
        return ()
    return tuple(ref for ref in evidence_of(event) if ref.suffix in PICTURES and ref.kind != UNSEEN)
