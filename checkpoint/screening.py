"""One bag, from the light barrier to its ending. Pure: no clock, no database."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.catalogue import Judgement, Quantity
from checkpoint.errors import BugError, RefusedError
from checkpoint.facts import EvidenceRef
from checkpoint.finding import Finding
from checkpoint.law import Law
from checkpoint.transition import next_state


class BagState(StrEnum):
    """Where a bag is; everything after AWAITING_SEARCH is an ending."""

    ENTERED = "entered"
    SCANNED = "scanned"
    AWAITING_VERDICT = "awaiting_verdict"
    AWAITING_SEARCH = "awaiting_search"
    CLEARED = "cleared"
    WITHIN_LIMIT = "within_limit"
    TO_HOLD = "to_hold"
    SURRENDERED = "surrendered"
    STORED = "stored"
    REFUSED = "refused"
    DETAINED = "detained"
    INVALID = "invalid"


S = BagState
OPEN_STATES = frozenset({S.ENTERED, S.SCANNED, S.AWAITING_VERDICT, S.AWAITING_SEARCH})

STATE_AFTER_OUTCOME: Mapping[c.SearchOutcome, BagState] = {
    "nothing_found": S.CLEARED,
    "within_limit": S.WITHIN_LIMIT,
    "surrendered": S.SURRENDERED,
    "to_hold": S.TO_HOLD,
    "stored": S.STORED,
    "entry_refused": S.REFUSED,
    "detained": S.DETAINED,
    "isolated": S.DETAINED,
}

TRANSITIONS: Mapping[tuple[BagState | None, type[e.Event]], tuple[BagState, ...]] = {
    (None, e.BagEntered): (S.ENTERED,),
    (S.ENTERED, e.BagLinked): (S.ENTERED,),
    (S.SCANNED, e.BagLinked): (S.SCANNED,),
    (S.AWAITING_VERDICT, e.BagLinked): (S.AWAITING_VERDICT,),
    (S.AWAITING_SEARCH, e.BagLinked): (S.AWAITING_SEARCH,),
    (S.ENTERED, e.ScanAcquired): (S.SCANNED,),
    (S.ENTERED, e.ScanInvalidated): (S.INVALID,),
    (S.SCANNED, e.FindingsReported): (S.AWAITING_VERDICT,),
    (S.SCANNED, e.DetectorSilent): (S.AWAITING_VERDICT,),
    (S.SCANNED, e.ScanInvalidated): (S.INVALID,),
    (S.AWAITING_VERDICT, e.ScanInvalidated): (S.INVALID,),
    (S.AWAITING_VERDICT, e.VerdictRecorded): (S.CLEARED, S.AWAITING_SEARCH),
    (S.AWAITING_SEARCH, e.FindRecorded): (S.AWAITING_SEARCH,),
    (S.AWAITING_SEARCH, e.FindWithdrawn): (S.AWAITING_SEARCH,),
    (S.AWAITING_SEARCH, e.SearchClosed): tuple(dict.fromkeys(STATE_AFTER_OUTCOME.values())),
}


class Find(msgspec.Struct, frozen=True):
    """An article written up at the search desk, with who did it and when."""

    event: e.FindRecorded
    actor: str
    at: datetime


class Bag(msgspec.Struct, frozen=True):
    """All that is known of one bag.

    Attributes:
        why_open: stable codes of why the screener alone cannot clear it; empty when clearing is allowed.
    """

    bag_id: str
    number: int
    lane: str
    state: BagState
    entered_at: datetime
    run_id: str | None = None
    ticket: str | None = None
    rescan_of: str | None = None
    views: tuple[EvidenceRef, ...] = ()
    width: int = 0
    height: int = 0
    scan_faults: tuple[str, ...] = ()
    scanned_at: datetime | None = None
    findings: tuple[Finding, ...] = ()
    model: str = ""
    detector_silence: str | None = None
    why_open: tuple[str, ...] = ()
    verdict: c.Verdict | None = None
    verdict_by: str = ""
    verdict_at: datetime | None = None
    finds: tuple[Find, ...] = ()
    outcome: c.SearchOutcome | None = None
    police_reference: str = ""
    closed_by: str = ""
    closed_at: datetime | None = None
    invalid_reason: str = ""

    @property
    def is_open(self) -> bool:
        """No ending yet."""
        return self.state in OPEN_STATES

    @property
    def waits_for_rescan(self) -> bool:
        """Its scan was unusable and a coach waits for it: it goes through the machine again."""
        return self.state is S.INVALID and self.run_id is not None


BagCommand = (
    c.AdmitBag | c.LinkBag | c.RecordScan | c.ReportFindings | c.ReportDetectorSilent | c.InvalidateScan
    | c.RecordVerdict | c.RecordFind | c.WithdrawFind | c.CloseSearch
)  # fmt: skip


EXPECTED: Mapping[type[c.Command], frozenset[BagState]] = {
    c.LinkBag: OPEN_STATES,
    c.RecordScan: frozenset({S.ENTERED}),
    c.ReportFindings: frozenset({S.SCANNED}),
    c.ReportDetectorSilent: frozenset({S.SCANNED}),
    c.InvalidateScan: frozenset({S.ENTERED, S.SCANNED, S.AWAITING_VERDICT}),
    c.RecordVerdict: frozenset({S.AWAITING_VERDICT}),
    c.RecordFind: frozenset({S.AWAITING_SEARCH}),
    c.WithdrawFind: frozenset({S.AWAITING_SEARCH}),
    c.CloseSearch: frozenset({S.AWAITING_SEARCH}),
}
"""The states in which a command makes sense; AdmitBag has none before it."""


def decide(bag: Bag | None, command: BagCommand, law: Law, number: int = 0) -> tuple[e.Event, ...]:
    """The events that follow from ``command``, or a refusal.

    Args:
        number: the day's next bag number, used by AdmitBag alone.

    Raises:
        RefusedError: the bag is not in a state for it, or the law asks for a search first.
    """
    if isinstance(command, c.AdmitBag):
        return _admit(bag, command, number)
    if bag is None:
        raise RefusedError("bag.unknown", f"there is no bag {command.bag_id}", bag=command.bag_id)
    if bag.state not in EXPECTED[type(command)]:
        raise RefusedError("bag.wrong_state", f"bag {bag.number} is {bag.state}", bag=bag.number, state=str(bag.state))
    match command:
        case c.LinkBag():
            return (e.BagLinked(bag.bag_id, command.run_id, command.ticket, command.rescan_of),)
        case c.RecordScan():
            return _record_scan(bag, command)
        case c.ReportFindings():
            return _report_findings(bag, command, law)
        case c.ReportDetectorSilent():
            return (e.DetectorSilent(bag.bag_id, command.reason),)
        case c.InvalidateScan():
            return (e.ScanInvalidated(bag.bag_id, command.reason),)
        case c.RecordVerdict():
            return _record_verdict(bag, command)
        case c.RecordFind():
            return _record_find(bag, command, law)
        case c.WithdrawFind():
            return _withdraw_find(bag, command)
        case c.CloseSearch():
            return _close_search(bag, command, law)


def evolve(bag: Bag | None, event: e.Event, at: datetime, actor: str) -> Bag:
    """The bag after ``event``, which ``actor`` caused at ``at``. Illegal pairs raise BugError."""
    if isinstance(event, e.BagEntered):
        state = next_state(TRANSITIONS, bag.state if bag else None, event, None)
        return Bag(event.bag_id, event.number, event.lane, state, at, event.run_id, event.ticket, event.rescan_of)
    if bag is None:
        raise BugError("bag.event_before_entry", f"{e.kind_of(event)} before bag_entered")
    state = next_state(TRANSITIONS, bag.state, event, _wanted(event))
    return msgspec.structs.replace(bag, state=state, **_changes(bag, event, at, actor))


def _wanted(event: e.Event) -> BagState | None:
    if isinstance(event, e.VerdictRecorded):
        return S.CLEARED if event.verdict == "clear" else S.AWAITING_SEARCH
    if isinstance(event, e.SearchClosed):
        return STATE_AFTER_OUTCOME[event.outcome]
    return None


def _changes(bag: Bag, event: e.Event, at: datetime, actor: str) -> dict[str, object]:
    match event:
        case e.BagLinked():
            return {"run_id": event.run_id, "ticket": event.ticket or bag.ticket,
                    "rescan_of": event.rescan_of or bag.rescan_of}  # fmt: skip
        case e.ScanAcquired():
            return {"views": event.views, "width": event.width, "height": event.height,
                    "scan_faults": event.faults, "scanned_at": at}  # fmt: skip
        case e.FindingsReported():
            return {"findings": event.findings, "model": event.model,
                    "why_open": why_open(event.findings, bag.scan_faults)}  # fmt: skip
        case e.DetectorSilent():
            return {"detector_silence": event.reason, "why_open": ("detector_silent", *_fault_codes(bag.scan_faults))}
        case e.VerdictRecorded():
            return {"verdict": event.verdict, "verdict_by": actor, "verdict_at": at}
        case e.FindRecorded():
            return {"finds": (*bag.finds, Find(event, actor, at))}
        case e.FindWithdrawn():
            return {"finds": tuple(find for find in bag.finds if find.event.find_id != event.find_id)}
        case e.SearchClosed():
            return {
                "outcome": event.outcome,
                "police_reference": event.police_reference,
                "closed_by": actor,
                "closed_at": at,
            }
        case e.ScanInvalidated():
            return {"invalid_reason": event.reason, "closed_by": actor, "closed_at": at}
        case _:
            raise BugError("bag.unknown_event", f"{e.kind_of(event)} is not an event of a bag")


def why_open(findings: tuple[Finding, ...], scan_faults: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Why a bag must be opened: every alarm, and every fault of the picture. Empty when it may be cleared.

    An alarmed bag goes to search; the screener at the image alone cannot clear it.
    """
    tiers = tuple(dict.fromkeys(f"finding.{finding.tier or 'unknown'}" for finding in findings))
    return tiers + _fault_codes(scan_faults)


def _fault_codes(scan_faults: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"scan.{fault}" for fault in scan_faults)


# --- one decision each ------------------------------------------------------------------------------------------------


def _admit(bag: Bag | None, command: c.AdmitBag, number: int) -> tuple[e.Event, ...]:
    if bag is not None:
        raise RefusedError("bag.already_known", f"bag {bag.number} was admitted before", bag=bag.number)
    return (e.BagEntered(command.bag_id, number, command.lane, command.run_id, command.ticket, command.rescan_of),)


def _record_scan(bag: Bag, command: c.RecordScan) -> tuple[e.Event, ...]:
    if not command.views:
        raise RefusedError("scan.no_views", f"bag {bag.number}: a scan without a kept picture", bag=bag.number)
    return (
        e.ScanAcquired(
            bag.bag_id,
            command.views,
            command.width,
            command.height,
            command.source,
            command.captured_at,
            command.faults,
        ),
    )


def _report_findings(bag: Bag, command: c.ReportFindings, law: Law) -> tuple[e.Event, ...]:
    findings = law.find(command.detections)
    return (
        e.FindingsReported(
            bag.bag_id, findings, command.model, command.model_sha256, law.catalogue.digest, command.elapsed_ms
        ),
    )


def _record_verdict(bag: Bag, command: c.RecordVerdict) -> tuple[e.Event, ...]:
    if command.verdict == "clear" and bag.why_open:
        raise RefusedError(
            "bag.must_be_opened", f"bag {bag.number} must be opened: {', '.join(bag.why_open)}",
            bag=bag.number, why=bag.why_open,
        )  # fmt: skip
    return (e.VerdictRecorded(bag.bag_id, command.verdict, command.view_functions, command.decision_ms),)


def judge(command: c.RecordFind, law: Law) -> Judgement:
    """What the law makes of the article as measured; the count counts as a measured quantity."""
    measured: dict[Quantity, int] = {"count": command.count, **command.measured}
    return law.catalogue.judge(command.item_id, measured, law.today, label_legible=command.label_legible)


def _record_find(bag: Bag, command: c.RecordFind, law: Law) -> tuple[e.Event, ...]:
    if any(find.event.find_id == command.find_id for find in bag.finds):
        raise RefusedError("find.already_known", f"find {command.find_id} is written up already", find=command.find_id)
    if command.count < 1:
        raise RefusedError("find.count", "the count of a find is at least 1", count=command.count)
    _refuse_wrong_mark(bag, command, law)
    judgement = judge(command, law)
    if judgement.ruling == "measure_first":
        raise RefusedError(
            "find.measure_first", f"measure {', '.join(judgement.missing)} first",
            missing=judgement.missing, item=command.item_id,
        )  # fmt: skip
    return (
        e.FindRecorded(
            bag.bag_id, command.find_id, command.item_id, judgement.item_id, judgement.tier, command.count,
            command.measured, command.label_legible, judgement.ruling, judgement.verification,
            law.catalogue.digest, command.photo, command.description, command.zone, command.label,
        ),
    )  # fmt: skip


def _refuse_wrong_mark(bag: Bag, command: c.RecordFind, law: Law) -> None:
    zone = command.zone
    if zone is not None and not zone.lies_in(bag.width, bag.height):
        raise RefusedError(
            "find.zone", f"the marked zone {zone.x}, {zone.y}, {zone.w} × {zone.h} does not lie in the scan of "
            f"{bag.width} × {bag.height} pixels", bag=bag.number,
        )  # fmt: skip
    if command.label and command.label not in law.catalogue.labels:
        raise RefusedError("find.label", f"the catalogue has no label {command.label!r}", label=command.label)


def _withdraw_find(bag: Bag, command: c.WithdrawFind) -> tuple[e.Event, ...]:
    if not any(find.event.find_id == command.find_id for find in bag.finds):
        raise RefusedError(
            "find.unknown", f"there is no find {command.find_id} in bag {bag.number}", find=command.find_id
        )
    return (e.FindWithdrawn(bag.bag_id, command.find_id, command.reason),)


def allowed_outcomes(bag: Bag, law: Law) -> tuple[c.SearchOutcome, ...]:
    """Endings that the finds leave open; the desk shows no others."""
    if not bag.finds:
        return ("nothing_found", "surrendered", "entry_refused")
    rulings = {find.event.ruling for find in bag.finds}
    if "prohibited" in rulings:
        return _for_prohibited(bag, law)
    if rulings & {"ask"}:
        return ("within_limit", "to_hold", "surrendered", "stored", "entry_refused", "detained", "isolated")
    if "over_limit" in rulings:
        return ("surrendered", "stored", "entry_refused")
    if "hold_only" in rulings:
        return ("to_hold", "surrendered", "stored", "entry_refused")
    return ("within_limit", "surrendered", "stored", "entry_refused")


def _for_prohibited(bag: Bag, law: Law) -> tuple[c.SearchOutcome, ...]:
    actions = {
        law.catalogue.version(find.event.applied_item_id, law.today).action
        for find in bag.finds
        if find.event.ruling == "prohibited"
    }
    if actions & {"isolate_evacuate_report_police", "isolate_and_report"}:
        return ("isolated", "detained")
    if "detain_and_report_police" in actions:
        return ("detained", "isolated")
    return ("surrendered", "entry_refused", "detained", "isolated")


def _close_search(bag: Bag, command: c.CloseSearch, law: Law) -> tuple[e.Event, ...]:
    allowed = allowed_outcomes(bag, law)
    if command.outcome not in allowed:
        raise RefusedError(
            "search.outcome_not_allowed", f"bag {bag.number}: the finds allow {', '.join(allowed)}",
            bag=bag.number, outcome=command.outcome, allowed=allowed,
        )  # fmt: skip
    return (e.SearchClosed(bag.bag_id, command.outcome, command.police_reference, command.note),)
