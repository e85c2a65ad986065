"""What the read tables answer: frozen rows and figures, with the column names of ``projection_tables``.

All times are UTC; actors are badges.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec

from checkpoint.events import FailedGround
from checkpoint.facts import EvidenceRef
from checkpoint.retention import KeptEvidence

__all__ = ["KeptEvidence"]


class BagRow(msgspec.Struct, frozen=True):
    """One bag.

    Attributes:
        state: ``screening.BagState``.
        finds: articles written up and not withdrawn.
        detector_ms, decision_ms: milliseconds.
    """

    bag_id: str
    number: int
    lane: str
    state: str
    entered_at: datetime
    run_id: str | None
    ticket: str | None
    rescan_of: str | None
    scanned_at: datetime | None
    views: tuple[EvidenceRef, ...]
    source: str
    scan_faults: tuple[str, ...]
    model: str
    labels: tuple[str, ...]
    item_ids: tuple[str, ...]
    detector_ms: int | None
    detector_silence: str | None
    verdict: str | None
    verdict_by: str | None
    verdict_at: datetime | None
    decision_ms: int | None
    outcome: str | None
    closed_by: str | None
    closed_at: datetime | None
    police_reference: str
    note: str
    invalid_reason: str
    finds: int


class FindRow(msgspec.Struct, frozen=True):
    """One article written up, withdrawn ones too. ``number`` and ``outcome`` are those of its bag."""

    bag_id: str
    find_id: str
    recorded_at: datetime
    recorded_by: str
    item_id: str
    applied_item_id: str
    tier: str
    ruling: str
    verification: str
    count: int
    measured: dict[str, int]
    label_legible: bool
    photo: EvidenceRef | None
    description: str
    withdrawn_at: datetime | None
    withdrawn_reason: str | None
    number: int
    outcome: str | None


class DepartureRow(msgspec.Struct, frozen=True):
    """One run.

    Attributes:
        state: ``departure.RunState``.
        refusals: how often clearance was refused; last_refusal its reasons, ``rule_id:ground``.
    """

    run_id: str
    run_number: str
    destination: str
    plate: str
    departs_at: datetime
    approved_seats: int
    state: str
    presented_at: datetime | None
    driver_name: str
    driver_certificate: str
    aboard: int | None
    clearance_id: str | None
    cleared_at: datetime | None
    cleared_by: str | None
    rules_digest: str | None
    referred: tuple[str, ...]
    exit_checker: str | None
    driver_signed_at: datetime | None
    opened_at: datetime | None
    left_at: datetime | None
    refusals: int
    last_refusal: tuple[str, ...]
    cancelled: str | None


class CheckRow(msgspec.Struct, frozen=True):
    """One departure check as recorded; a run may have several of a rule, the last one counts."""

    run_id: str
    version: int
    rule_id: str
    recorded_at: datetime
    recorded_by: str
    role: str
    result: str
    grounds: tuple[FailedGround, ...]
    evidence: tuple[EvidenceRef, ...]
    rules_digest: str


class ClearanceRow(msgspec.Struct, frozen=True):
    """One decision on leaving.

    Attributes:
        decision: granted, refused, referred, accepted, upheld, suspended or reconfirmed.
    """

    run_id: str
    version: int
    decision: str
    recorded_at: datetime
    recorded_by: str
    clearance_id: str
    rule_ids: tuple[str, ...]
    reasons: tuple[str, ...]
    rules_digest: str


class EntryRow(msgspec.Struct, frozen=True):
    """A person or vehicle at the door; ``subject`` is ``person`` or ``vehicle``."""

    entry_id: str
    version: int
    subject: str
    is_admitted: bool
    recorded_at: datetime
    recorded_by: str
    paper: str
    number: str
    plate: str
    carrier: str
    run_id: str | None
    rule_id: str
    reason: str


class SessionRow(msgspec.Struct, frozen=True):
    """Who was signed in, as what, from when to when; ``name`` is empty for a badge that is not registered."""

    session_id: str
    badge: str
    name: str
    role: str
    signed_in_at: datetime
    signed_out_at: datetime | None
    ended_by: str | None


class ShiftRow(msgspec.Struct, frozen=True):
    """One shift; the head is that of the hand-over slip."""

    shift_id: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime | None
    closed_by: str | None
    head_seq: int | None
    head_hash: str | None
    note: str


class RefusalRow(msgspec.Struct, frozen=True):
    """A request that was refused; failed sign-ins have the code ``sign_in.<reason>``."""

    command: str
    code: str
    message: str
    refused_to: str
    role: str
    recorded_at: datetime


class DeviceRow(msgspec.Struct, frozen=True):
    """A device was lost or found."""

    device: str
    is_present: bool
    reason: str
    recorded_at: datetime


class FaultRow(msgspec.Struct, frozen=True):
    """Something in the surroundings was wrong."""

    code: str
    place: str
    message: str
    recorded_at: datetime


class ExportRow(msgspec.Struct, frozen=True):
    """Files that left the machine."""

    kind: str
    first_day: str
    last_day: str
    files: tuple[str, ...]
    sha256: tuple[str, ...]
    written_by: str
    recorded_at: datetime


class ArchiveSearchRow(msgspec.Struct, frozen=True):
    """Somebody looked into the archive."""

    query: str
    reason: str
    results: int
    searched_by: str
    recorded_at: datetime


class StaffRow(msgspec.Struct, frozen=True):
    """A member of staff."""

    badge: str
    name: str
    roles: tuple[str, ...]
    is_suspended: bool


class Hit(msgspec.Struct, frozen=True):
    """Something that a search found, newest first.

    Attributes:
        stream: of the log, for ``timeline``.
        title: number of the bag, run number, item id, or plate / paper number.
        detail: ticket, plate and destination, description, or reason.
    """

    what: Literal["bag", "find", "run", "entry"]
    stream: str
    at: datetime
    title: str
    detail: str


class Figures(msgspec.Struct, frozen=True):
    """A day in numbers.

    Attributes:
        bags: entered and not invalid; decided, opened: of these.
        opened_rate: opened / decided, 0..1, or None without a decision.
        finds_by_tier: articles (count) by tier, not the withdrawn ones.
        refused_entries: persons and vehicles turned away, by reason.
        refused_departures: clearances refused, by ``rule_id:ground`` (one refusal may name several).
        mean_decision_ms: at the image, or None.
        runs: planned for the day and not cancelled; left: of these; on_time: left no later than the grace allows.
    """

    day: date
    bags: int
    decided: int
    opened: int
    opened_rate: float | None
    detained: int
    detector_silences: int
    finds_by_tier: dict[str, int]
    entries_admitted: int
    refused_entries: dict[str, int]
    refused_departures: dict[str, int]
    mean_decision_ms: int | None
    runs: int
    left: int
    on_time: int
