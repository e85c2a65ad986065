"""The closed set of events: recorded facts. Past-tense names, immutable, to and from canonical JSON."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal

import msgspec

from checkpoint.catalogue import Quantity, Ruling, Tier, Verification
from checkpoint.commands import Capacity, ModelAct, SearchOutcome, Verdict
from checkpoint.detection import Box
from checkpoint.errors import LogFault
from checkpoint.facts import CheckFacts, EvidenceRef
from checkpoint.finding import Finding
from checkpoint.regulation import Citation


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all events; the kind in the log is the class name in snake_case."""


# --- bag --------------------------------------------------------------------------------------------------------------


class BagEntered(Event, frozen=True):
    bag_id: str
    number: int
    lane: str
    run_id: str | None
    ticket: str | None
    rescan_of: str | None


class BagLinked(Event, frozen=True):
    bag_id: str
    run_id: str
    ticket: str
    rescan_of: str | None = None


class ScanAcquired(Event, frozen=True):
    bag_id: str
    views: tuple[EvidenceRef, ...]
    width: int
    height: int
    source: str
    captured_at: datetime
    faults: tuple[str, ...]


class FindingsReported(Event, frozen=True):
    bag_id: str
    findings: tuple[Finding, ...]
    model: str
    model_sha256: str
    catalogue_digest: str
    elapsed_ms: int


class DetectorSilent(Event, frozen=True):
    bag_id: str
    reason: str


class ScanInvalidated(Event, frozen=True):
    bag_id: str
    reason: str


class VerdictRecorded(Event, frozen=True):
    bag_id: str
    verdict: Verdict
    view_functions: tuple[str, ...]
    decision_ms: int


class FindRecorded(Event, frozen=True):
    bag_id: str
    find_id: str
    item_id: str
    applied_item_id: str
    tier: Tier
    count: int
    measured: dict[Quantity, int]
    label_legible: bool
    ruling: Ruling
    verification: Verification
    catalogue_digest: str
    photo: EvidenceRef | None
    description: str
    zone: Box | None = None
    label: str = ""


class FindWithdrawn(Event, frozen=True):
    bag_id: str
    find_id: str
    reason: str


class SearchClosed(Event, frozen=True):
    bag_id: str
    outcome: SearchOutcome
    police_reference: str
    note: str


# --- entry ------------------------------------------------------------------------------------------------------------


class PersonAdmitted(Event, frozen=True):
    entry_id: str
    paper: str
    number: str
    run_id: str | None
    despite: str = ""
    note: str = ""


class PersonRefused(Event, frozen=True):
    entry_id: str
    paper: str
    number: str
    run_id: str | None
    rule_id: str
    reason: str
    note: str = ""


class VehicleAdmitted(Event, frozen=True):
    entry_id: str
    plate: str
    carrier: str
    despite: str = ""
    note: str = ""


class VehicleRefused(Event, frozen=True):
    entry_id: str
    plate: str
    rule_id: str
    reason: str
    note: str = ""


class VehicleRegistered(Event, frozen=True):
    plate: str
    carrier: str
    agreement_until: datetime


# --- departure --------------------------------------------------------------------------------------------------------


class RunPlanned(Event, frozen=True):
    run_id: str
    run_number: str
    destination: str
    plate: str
    departs_at: datetime
    approved_seats: int


class RunCancelled(Event, frozen=True):
    run_id: str
    reason: str


class CoachPresented(Event, frozen=True):
    run_id: str
    plate: str
    driver_name: str
    driver_certificate: str


class FailedGround(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a check did not pass: a ground of the rule, how far its text is verified, and the numbers."""

    code: str
    verification: Verification
    citation: Citation
    detail: dict[str, str]


class CheckRecorded(Event, frozen=True):
    run_id: str
    rule_id: str
    result: Literal["passed", "failed", "ask"]
    grounds: tuple[FailedGround, ...]
    facts: CheckFacts
    evidence: tuple[EvidenceRef, ...]
    rules_digest: str


class DepartureSigned(Event, frozen=True):
    run_id: str
    capacity: Capacity
    signer: str
    evidence: EvidenceRef | None


class ClearanceReferred(Event, frozen=True):
    run_id: str
    rule_ids: tuple[str, ...]


class ReferralJudged(Event, frozen=True):
    run_id: str
    rule_id: str
    decision: Literal["uphold", "accept"]
    reason: str


class ClearanceRefused(Event, frozen=True):
    run_id: str
    rule_ids: tuple[str, ...]
    reasons: tuple[str, ...]
    rules_digest: str


class ClearanceGranted(Event, frozen=True):
    run_id: str
    clearance_id: str
    rules_digest: str


class ClearanceSuspended(Event, frozen=True):
    run_id: str
    clearance_id: str
    reason: str


class ClearanceReconfirmed(Event, frozen=True):
    run_id: str
    clearance_id: str
    gate_seen: Literal["closed", "coach_gone"]


class GateOpened(Event, frozen=True):
    run_id: str
    clearance_id: str


class CoachLeft(Event, frozen=True):
    run_id: str
    clearance_id: str


# --- people -----------------------------------------------------------------------------------------------------------


class StaffRegistered(Event, frozen=True):
    badge: str
    name: str
    roles: tuple[str, ...]
    pin_record: str


class StaffSuspended(Event, frozen=True):
    badge: str
    reason: str


class SignedIn(Event, frozen=True):
    session_id: str
    badge: str
    role: str


class SignInFailed(Event, frozen=True):
    badge: str
    reason: str


class SignedOut(Event, frozen=True):
    session_id: str
    badge: str
    reason: str


# --- station ----------------------------------------------------------------------------------------------------------


class CommandRefused(Event, frozen=True):
    command: str
    code: str
    message: str


class ShiftOpened(Event, frozen=True):
    shift_id: str


class ShiftClosed(Event, frozen=True):
    shift_id: str
    head_seq: int
    head_hash: str
    note: str


class DeviceLost(Event, frozen=True):
    device: str
    reason: str


class DeviceFound(Event, frozen=True):
    device: str
    reason: str


class BeltStopped(Event, frozen=True):
    lane: str
    reason: str
    bag_id: str | None


class BeltReleased(Event, frozen=True):
    lane: str
    reason: str
    bag_id: str | None


class BeltReversed(Event, frozen=True):
    lane: str
    reason: str
    bag_id: str | None


class BeltRequested(Event, frozen=True):
    lane: str
    action: Literal["stop", "forward", "reverse"]


class ClockStepped(Event, frozen=True):
    step_ms: int


class FaultReported(Event, frozen=True):
    code: str
    where: str
    message: str


class ExportWritten(Event, frozen=True):
    kind: str
    first_day: str
    last_day: str
    files: tuple[str, ...]
    sha256: tuple[str, ...]


class ArchiveSearched(Event, frozen=True):
    query: str
    reason: str
    results: int


class ModelChosen(Event, frozen=True):
    act: ModelAct
    model: str
    model_sha256: str


class EvidenceExpired(Event, frozen=True):
    sha256: tuple[str, ...]
    rule_id: str


class ServiceStarted(Event, frozen=True):
    software: str
    rules_digest: str
    catalogue_digest: str
    settings_digest: str
    model: str
    model_sha256: str


class ServiceStopped(Event, frozen=True):
    reason: str


class ServiceResumed(Event, frozen=True):
    reason: str


class LogOpened(Event, frozen=True):
    """The first row of a file: the machine, and the head of the file before it (empty for the very first)."""

    node: str
    previous_head: str


# --- the codec --------------------------------------------------------------------------------------------------------


def kind_of(event: Event | type[Event]) -> str:
    """``ClearanceGranted`` -> ``clearance_granted``."""
    name = event.__name__ if isinstance(event, type) else type(event).__name__
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


KINDS: dict[str, type[Event]] = {kind_of(cls): cls for cls in Event.__subclasses__()}
_NAMES: dict[type[Event], str] = {cls: kind for kind, cls in KINDS.items()}
_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODERS = {kind: msgspec.json.Decoder(cls) for kind, cls in KINDS.items()}


class StoredEvent(msgspec.Struct, frozen=True):
    """An event in the log with its place and cause.

    Attributes:
        node, seq: the machine that recorded it; 1, 2, 3 … in its log without a gap.
        recorded_at: UTC, microseconds.
        stream, version: ``bag/<id>``, ``run/<id>``, ``entry/<id>``, ``staff/<badge>``, ``station``; 1, 2, 3 … in it.
        actor, role: badge and role of the session, or ``system``.
    """

    node: str
    seq: int
    recorded_at: datetime
    stream: str
    version: int
    kind: str
    actor: str
    role: str
    event: Event


def encode(event: Event) -> tuple[str, str]:
    """(kind, canonical JSON payload: sorted keys, no spaces, UTF-8)."""
    return _NAMES[type(event)], _ENCODER.encode(event).decode()


def decode(kind: str, payload: str | bytes) -> Event:
    """The event of a log row.

    Raises:
        LogFault: unknown kind (a newer program wrote it) or a payload that does not fit.
    """
    decoder = _DECODERS.get(kind)
    if decoder is None:
        raise LogFault(
            "log.unknown_kind", f"the log holds an event of kind {kind!r} that this version does not know", kind=kind
        )
    try:
        return decoder.decode(payload)
    except msgspec.MsgspecError as error:
        raise LogFault("log.bad_payload", f"event of kind {kind}: {error}", kind=kind) from error
