"""The closed set of commands: requests that may be refused. Imperative names, immutable."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from checkpoint.catalogue import Quantity
from checkpoint.detection import Box, Detection
from checkpoint.facts import CheckFacts, EvidenceRef

Verdict = Literal["clear", "open_bag", "detain"]
SearchOutcome = Literal[
    "nothing_found",  # 误报
    "within_limit",  # 限量放行
    "surrendered",  # 自弃
    "to_hold",  # 入行李舱
    "stored",  # 寄存
    "entry_refused",  # 拒绝进站
    "detained",  # 扣留并报公安
    "isolated",  # 隔离、疏散
]
EntryDecision = Literal["admit", "refuse"]
Capacity = Literal["exit_checker", "driver"]
ModelAct = Literal["activated", "rolled_back", "shadow_on", "shadow_off"]


class Command(msgspec.Struct, frozen=True):
    """Base of all commands."""


# --- the lane ---------------------------------------------------------------------------------------------------------


class AdmitBag(Command, frozen=True):
    """A bag broke the light barrier."""

    bag_id: str
    lane: str
    run_id: str | None = None
    ticket: str | None = None
    rescan_of: str | None = None


class LinkBag(Command, frozen=True):
    """The bag belongs to a passenger of this run (ticket read at the lane, or chosen by the screener).

    Attributes:
        rescan_of: the bag whose scan was unusable and that this one is; it then no longer holds its coach.
    """

    bag_id: str
    run_id: str
    ticket: str = ""
    rescan_of: str | None = None


class RecordScan(Command, frozen=True):
    """The bag's pictures are on disk."""

    bag_id: str
    views: tuple[EvidenceRef, ...]
    width: int
    height: int
    source: str
    captured_at: datetime
    faults: tuple[str, ...] = ()


class ReportFindings(Command, frozen=True):
    """The detector answered."""

    bag_id: str
    detections: tuple[Detection, ...]
    model: str
    model_sha256: str
    elapsed_ms: int


class ReportDetectorSilent(Command, frozen=True):
    """The detector did not answer: the bag is opened by hand."""

    bag_id: str
    reason: str


class InvalidateScan(Command, frozen=True):
    """The scan cannot be used; the bag goes back on the belt."""

    bag_id: str
    reason: str


class RecordVerdict(Command, frozen=True):
    """The screener decides."""

    bag_id: str
    verdict: Verdict
    view_functions: tuple[str, ...] = ()
    decision_ms: int = 0


class RecordFind(Command, frozen=True):
    """An article taken out at the search desk, as measured there.

    Attributes:
        measured: quantity -> integer in the unit that its name says.
        zone: where one article lies in the picture (pixels of the scan), as a person marked it; None when nobody did.
        label: what a detector should call it, a name of the catalogue's labels; "" when nobody said.
    """

    bag_id: str
    find_id: str
    item_id: str
    count: int
    measured: dict[Quantity, int]
    label_legible: bool = True
    photo: EvidenceRef | None = None
    description: str = ""
    zone: Box | None = None
    label: str = ""


class WithdrawFind(Command, frozen=True):
    """Undo a find typed by mistake, before the search is closed; the log keeps both."""

    bag_id: str
    find_id: str
    reason: str


class CloseSearch(Command, frozen=True):
    """How the search ended."""

    bag_id: str
    outcome: SearchOutcome
    police_reference: str = ""
    note: str = ""


# --- three not in -----------------------------------------------------------------------------------------------------


class CheckPerson(Command, frozen=True):
    """A person wants into the departure area.

    Attributes:
        paper: ``ticket``, ``staff_pass`` or ``none``.
        identity_matches: person, ticket and original identity document agree; None = not checked.
        decision, note: what the person at the door decides where the text of the ground is not verified, and why.
    """

    entry_id: str
    paper: Literal["ticket", "staff_pass", "none"]
    number: str
    run_id: str | None
    identity_matches: bool | None
    decision: EntryDecision | None = None
    note: str = ""


class CheckVehicle(Command, frozen=True):
    """A vehicle wants into the station; ``decision`` and ``note`` as for a person."""

    entry_id: str
    plate: str
    decision: EntryDecision | None = None
    note: str = ""


class RegisterVehicle(Command, frozen=True):
    """A vehicle with an entry agreement (进站协议)."""

    plate: str
    carrier: str
    agreement_until: datetime


# --- six not out ------------------------------------------------------------------------------------------------------


class PlanRun(Command, frozen=True):
    """A run of the timetable."""

    run_id: str
    run_number: str
    destination: str
    plate: str
    departs_at: datetime
    approved_seats: int


class CancelRun(Command, frozen=True):
    """The run does not take place."""

    run_id: str
    reason: str


class PresentCoach(Command, frozen=True):
    """报班: coach and driver are here for the run."""

    run_id: str
    plate: str
    driver_name: str
    driver_certificate: str


class RecordCheck(Command, frozen=True):
    """The facts of one check as seen by the person who made it."""

    run_id: str
    rule_id: str
    facts: CheckFacts
    evidence: tuple[EvidenceRef, ...] = ()


class SignDeparture(Command, frozen=True):
    """A signature on the exit form. The driver's is drawn on the screen, the exit checker's is the session."""

    run_id: str
    capacity: Capacity
    signer: str
    evidence: EvidenceRef | None = None


class RequestClearance(Command, frozen=True):
    """May this coach leave?"""

    run_id: str
    clearance_id: str


class JudgeReferral(Command, frozen=True):
    """The duty manager decides on a failed check whose legal text is not verified."""

    run_id: str
    rule_id: str
    decision: Literal["uphold", "accept"]
    reason: str


class ReconfirmClearance(Command, frozen=True):
    """A second person confirms a suspended clearance after looking at the barrier."""

    run_id: str
    clearance_id: str
    gate_seen: Literal["closed", "coach_gone"]


class ConfirmGateOpened(Command, frozen=True):
    """The barrier acknowledged."""

    run_id: str
    clearance_id: str


class ReportGateFailed(Command, frozen=True):
    """The barrier did not acknowledge in time or refused."""

    run_id: str
    clearance_id: str
    reason: str


class ReportCoachLeft(Command, frozen=True):
    """The loop sensor saw the coach pass."""

    run_id: str
    clearance_id: str


# --- people -----------------------------------------------------------------------------------------------------------


class RegisterStaff(Command, frozen=True):
    """A member of staff. ``pin_record`` is salt and scrypt hash, never the PIN."""

    badge: str
    name: str
    roles: tuple[str, ...]
    pin_record: str


class SuspendStaff(Command, frozen=True):
    """May no longer sign in."""

    badge: str
    reason: str


class SignIn(Command, frozen=True):
    """Badge and PIN; the role must be one the person holds."""

    session_id: str
    badge: str
    pin: str
    role: str

    def __repr__(self) -> str:
        """Without the PIN, so that no log or traceback ever shows it."""
        return f"SignIn(session_id={self.session_id!r}, badge={self.badge!r}, role={self.role!r})"


class SignOut(Command, frozen=True):
    """The session ends."""

    session_id: str
    reason: Literal["person", "idle", "shift_end", "other_person"]


# --- the station ------------------------------------------------------------------------------------------------------


class OpenShift(Command, frozen=True):
    """A shift starts."""

    shift_id: str


class CloseShift(Command, frozen=True):
    """A shift ends; the head of the log is printed on the hand-over slip."""

    shift_id: str
    note: str = ""


class ReportDevice(Command, frozen=True):
    """A device was lost or found."""

    device: str
    is_present: bool
    reason: str


class ReportBelt(Command, frozen=True):
    """What the belt was told and acknowledged, and why."""

    lane: str
    action: Literal["stopped", "released", "reversed"]
    reason: str
    bag_id: str | None = None


class RequestBelt(Command, frozen=True):
    """A person moves the belt by hand."""

    lane: str
    action: Literal["stop", "forward", "reverse"]


class ReportClockStep(Command, frozen=True):
    """The wall clock moved against the monotonic clock."""

    step_ms: int


class ReportFault(Command, frozen=True):
    """Something in the surroundings is wrong (picture unreadable, disk low, model refused)."""

    code: str
    where: str
    message: str


class RecordExport(Command, frozen=True):
    """Files left the kiosk: what, for which days, with which hashes."""

    kind: str
    first_day: str
    last_day: str
    files: tuple[str, ...]
    sha256: tuple[str, ...]


class RecordArchiveSearch(Command, frozen=True):
    """A person looked into the archive (register of each look-up: reason, content, who)."""

    query: str
    reason: str
    results: int


class RecordModelChoice(Command, frozen=True):
    """A person chose which model judges, or looks on unheard, from the next start on; empty when none looks on."""

    act: ModelAct
    model: str
    model_sha256: str


class ReportEvidenceExpired(Command, frozen=True):
    """A picture was deleted because its retention ended."""

    sha256: tuple[str, ...]
    rule_id: str


class RecordStart(Command, frozen=True):
    """The service came up."""

    software: str
    rules_digest: str
    catalogue_digest: str
    settings_digest: str
    model: str
    model_sha256: str


class RecordStop(Command, frozen=True):
    """The service goes down in order."""

    reason: str


class Resume(Command, frozen=True):
    """Try to work again after the log could not be written."""
