"""Which files an event refers to."""

from __future__ import annotations

from checkpoint import events as e
from checkpoint.facts import EvidenceRef


def evidence_of(event: e.Event) -> tuple[EvidenceRef, ...]:
    """The evidence that ``event`` rests on; empty for most kinds."""
    match event:
        case e.ScanAcquired():
            return event.views
        case e.CheckRecorded():
            return event.evidence
        case e.FindRecorded():
            return () if event.photo is None else (event.photo,)
        case e.DepartureSigned():
            return () if event.evidence is None else (event.evidence,)
        case _:
            return ()
