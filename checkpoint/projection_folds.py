"""What each event changes in the read tables. One small function a kind; kinds that no table needs have none."""

from __future__ import annotations

from checkpoint import events as e
from checkpoint.evidence_refs import evidence_of
from checkpoint.log_rows import time_text
from checkpoint.projection_bags import BAG_FOLDS
from checkpoint.projection_gate import GATE_FOLDS
from checkpoint.projection_writer import Folds, TableWriter, json_text, registering_in

__all__ = ["TableWriter", "fold"]

_FOLDS: Folds = {**BAG_FOLDS, **GATE_FOLDS}
_of = registering_in(_FOLDS)


def fold(stored: e.StoredEvent, tables: TableWriter) -> None:
    """Change the tables as ``stored`` says; the same event twice changes nothing more."""
    at = time_text(stored.recorded_at)
    change = _FOLDS.get(type(stored.event))
    if change is not None:
        change(stored.event, stored, at, tables)
    for ref in evidence_of(stored.event):
        tables.put(
            "evidence", sha256=ref.sha256, stream=stored.stream, kind=ref.kind, suffix=ref.suffix, size=ref.size,
            recorded_at=at,
        )  # fmt: skip
    tables.put(
        "position", node=stored.node, seq=stored.seq, recorded_at=at, stream=stored.stream, version=stored.version
    )


# --- people -----------------------------------------------------------------------------------------------------------


@_of(e.StaffRegistered)
def _(event: e.StaffRegistered, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put("staff", badge=event.badge, name=event.name, roles=json_text(event.roles), is_suspended=0)


@_of(e.StaffSuspended)
def _(event: e.StaffSuspended, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change("staff", {"badge": event.badge}, is_suspended=1)


@_of(e.SignedIn)
def _(event: e.SignedIn, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put("session", session_id=event.session_id, badge=event.badge, role=event.role, signed_in_at=at)


@_of(e.SignedOut)
def _(event: e.SignedOut, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change("session", {"session_id": event.session_id}, signed_out_at=at, ended_by=event.reason)


@_of(e.SignInFailed)
def _(event: e.SignInFailed, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _refusal(tables, stored, at, "SignIn", f"sign_in.{event.reason}", "", refused_to=event.badge)


@_of(e.CommandRefused)
def _(event: e.CommandRefused, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _refusal(tables, stored, at, event.command, event.code, event.message, refused_to=stored.actor)


def _refusal(
    tables: TableWriter, stored: e.StoredEvent, at: str, command: str, code: str, message: str, refused_to: str
) -> None:
    tables.put(
        "refusal", node=stored.node, seq=stored.seq, command=command, code=code, message=message,
        refused_to=refused_to, role=stored.role, recorded_at=at,
    )  # fmt: skip


# --- station ----------------------------------------------------------------------------------------------------------


@_of(e.ShiftOpened)
def _(event: e.ShiftOpened, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put("shift", shift_id=event.shift_id, opened_at=at, opened_by=stored.actor)


@_of(e.ShiftClosed)
def _(event: e.ShiftClosed, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change(
        "shift", {"shift_id": event.shift_id}, closed_at=at, closed_by=stored.actor, head_seq=event.head_seq,
        head_hash=event.head_hash, note=event.note,
    )  # fmt: skip


@_of(e.DeviceLost)
def _(event: e.DeviceLost, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _device(tables, stored, at, event.device, False, event.reason)


@_of(e.DeviceFound)
def _(event: e.DeviceFound, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _device(tables, stored, at, event.device, True, event.reason)


def _device(tables: TableWriter, stored: e.StoredEvent, at: str, device: str, is_present: bool, reason: str) -> None:
    tables.put(
        "device", node=stored.node, seq=stored.seq, device=device, is_present=int(is_present), reason=reason,
        recorded_at=at,
    )  # fmt: skip


@_of(e.FaultReported)
def _(event: e.FaultReported, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put(
        "fault", node=stored.node, seq=stored.seq, code=event.code, place=event.where, message=event.message,
        recorded_at=at,
    )  # fmt: skip


@_of(e.ExportWritten)
def _(event: e.ExportWritten, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put(
        "export", node=stored.node, seq=stored.seq, kind=event.kind, first_day=event.first_day,
        last_day=event.last_day, files=json_text(event.files), sha256=json_text(event.sha256), written_by=stored.actor,
        recorded_at=at,
    )  # fmt: skip


@_of(e.ArchiveSearched)
def _(event: e.ArchiveSearched, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put(
        "archive_search", node=stored.node, seq=stored.seq, query=event.query, reason=event.reason,
        results=event.results, searched_by=stored.actor, recorded_at=at,
    )  # fmt: skip


@_of(e.EvidenceExpired)
def _(event: e.EvidenceExpired, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    for sha256 in event.sha256:
        tables.change("evidence", {"sha256": sha256}, expired_at=at, expired_rule=event.rule_id)
