"""What each event of a bag changes in the read tables."""

from __future__ import annotations

from checkpoint import events as e
from checkpoint.projection_writer import Folds, TableWriter, json_text, registering_in
from checkpoint.screening import STATE_AFTER_OUTCOME, BagState

BAG_FOLDS: Folds = {}
_of = registering_in(BAG_FOLDS)


@_of(e.BagEntered)
def _(event: e.BagEntered, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put(
        "bag", bag_id=event.bag_id, number=event.number, lane=event.lane, state=BagState.ENTERED, entered_at=at,
        run_id=event.run_id, ticket=event.ticket, rescan_of=event.rescan_of,
    )  # fmt: skip


@_of(e.BagLinked)
def _(event: e.BagLinked, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    key = {"bag_id": event.bag_id}
    tables.change("bag", key, run_id=event.run_id)
    if event.ticket:
        tables.change("bag", key, ticket=event.ticket)
    if event.rescan_of:
        tables.change("bag", key, rescan_of=event.rescan_of)


@_of(e.ScanAcquired)
def _(event: e.ScanAcquired, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change(
        "bag", {"bag_id": event.bag_id}, state=BagState.SCANNED, scanned_at=at, views=json_text(event.views),
        source=event.source, scan_faults=json_text(event.faults),
    )  # fmt: skip


@_of(e.FindingsReported)
def _(event: e.FindingsReported, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    labels = sorted({finding.detection.label for finding in event.findings})
    items = sorted({finding.item_id for finding in event.findings if finding.item_id is not None})
    tables.change(
        "bag", {"bag_id": event.bag_id}, state=BagState.AWAITING_VERDICT, model=event.model, labels=json_text(labels),
        item_ids=json_text(items), detector_ms=event.elapsed_ms,
    )  # fmt: skip


@_of(e.DetectorSilent)
def _(event: e.DetectorSilent, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change("bag", {"bag_id": event.bag_id}, state=BagState.AWAITING_VERDICT, detector_silence=event.reason)


@_of(e.ScanInvalidated)
def _(event: e.ScanInvalidated, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change(
        "bag", {"bag_id": event.bag_id}, state=BagState.INVALID, invalid_reason=event.reason,
        closed_at=at, closed_by=stored.actor,
    )  # fmt: skip


@_of(e.VerdictRecorded)
def _(event: e.VerdictRecorded, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    state = BagState.CLEARED if event.verdict == "clear" else BagState.AWAITING_SEARCH
    tables.change(
        "bag", {"bag_id": event.bag_id}, state=state, verdict=event.verdict, verdict_by=stored.actor, verdict_at=at,
        decision_ms=event.decision_ms,
    )  # fmt: skip


@_of(e.FindRecorded)
def _(event: e.FindRecorded, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put(
        "find", bag_id=event.bag_id, find_id=event.find_id, recorded_at=at, recorded_by=stored.actor,
        item_id=event.item_id, applied_item_id=event.applied_item_id, tier=event.tier, ruling=event.ruling,
        verification=event.verification, count=event.count, measured=json_text(event.measured),
        label_legible=int(event.label_legible), photo=json_text(event.photo) if event.photo else None,
        description=event.description,
    )  # fmt: skip


@_of(e.FindWithdrawn)
def _(event: e.FindWithdrawn, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    key = {"bag_id": event.bag_id, "find_id": event.find_id}
    tables.change("find", key, withdrawn_at=at, withdrawn_reason=event.reason)


@_of(e.SearchClosed)
def _(event: e.SearchClosed, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change(
        "bag", {"bag_id": event.bag_id}, state=STATE_AFTER_OUTCOME[event.outcome], outcome=event.outcome,
        closed_by=stored.actor, closed_at=at, police_reference=event.police_reference, note=event.note,
    )  # fmt: skip
