"""What each event changes in the read tables. One small function a kind; kinds that no table needs have none."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from checkpoint import events as e
from checkpoint.evidence_refs import evidence_of
from checkpoint.facts import PassengerLoad
from checkpoint.log_rows import time_text
from checkpoint.screening import STATE_AFTER_OUTCOME, BagState

Value = str | int | None
E = TypeVar("E", bound=e.Event)


class TableWriter:
    """Inserts and updates by column name, in the caller's transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Args: connection to read.db."""
        self._connection = connection

    def put(self, table: str, **columns: Value) -> None:
        """Insert a row, or replace the one with the same key."""
        self._connection.execute(_put_sql(table, tuple(columns)), tuple(columns.values()))

    def change(self, table: str, key: Mapping[str, Value], **columns: Value) -> None:
        """Update the rows with that key."""
        sql = _change_sql(table, tuple(key), tuple(columns))
        self._connection.execute(sql, (*columns.values(), *key.values()))

    def value(self, table: str, key: Mapping[str, Value], column: str) -> Value:
        """One value of the row with that key; None when there is no such row."""
        condition = " AND ".join(f"{name} = ?" for name in key)
        found = self._connection.execute(f"SELECT {column} FROM {table} WHERE {condition}", tuple(key.values()))
        row = found.fetchone()
        return None if row is None else cast(Value, row[0])


@cache
def _put_sql(table: str, columns: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})"


@cache
def _change_sql(table: str, key: tuple[str, ...], columns: tuple[str, ...]) -> str:
    changes = ", ".join(f"{column} = ?" for column in columns)
    return f"UPDATE {table} SET {changes} WHERE {' AND '.join(f'{column} = ?' for column in key)}"


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


Change = Callable[[Any, e.StoredEvent, str, TableWriter], None]
_FOLDS: dict[type[e.Event], Change] = {}


def _of(kind: type[E]) -> Callable[[Callable[[E, e.StoredEvent, str, TableWriter], None]], None]:
    def register(change: Callable[[E, e.StoredEvent, str, TableWriter], None]) -> None:
        _FOLDS[kind] = change

    return register


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


# --- bag --------------------------------------------------------------------------------------------------------------


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


@_of(e.ScanAcquired)
def _(event: e.ScanAcquired, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change(
        "bag", {"bag_id": event.bag_id}, state=BagState.SCANNED, scanned_at=at, views=_json(event.views),
        source=event.source, scan_faults=_json(event.faults),
    )  # fmt: skip


@_of(e.FindingsReported)
def _(event: e.FindingsReported, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    labels = sorted({finding.detection.label for finding in event.findings})
    items = sorted({finding.item_id for finding in event.findings if finding.item_id is not None})
    tables.change(
        "bag", {"bag_id": event.bag_id}, state=BagState.AWAITING_VERDICT, model=event.model, labels=_json(labels),
        item_ids=_json(items), detector_ms=event.elapsed_ms,
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
        verification=event.verification, count=event.count, measured=_json(event.measured),
        label_legible=int(event.label_legible), photo=_json(event.photo) if event.photo else None,
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


# --- run --------------------------------------------------------------------------------------------------------------


@_of(e.RunPlanned)
def _(event: e.RunPlanned, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put(
        "run", run_id=event.run_id, run_number=event.run_number, destination=event.destination, plate=event.plate,
        departs_at=time_text(event.departs_at), approved_seats=event.approved_seats, state="planned",
    )  # fmt: skip


@_of(e.RunCancelled)
def _(event: e.RunCancelled, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change("run", {"run_id": event.run_id}, state="cancelled", cancelled=event.reason)


@_of(e.CoachPresented)
def _(event: e.CoachPresented, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change(
        "run", {"run_id": event.run_id}, state="presented", presented_at=at, plate=event.plate,
        driver_name=event.driver_name, driver_certificate=event.driver_certificate,
        referred="[]", exit_checker=None, driver_signed_at=None, aboard=None, last_refusal="[]",
    )  # fmt: skip


@_of(e.CheckRecorded)
def _(event: e.CheckRecorded, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put(
        "departure_check", run_id=event.run_id, version=stored.version, rule_id=event.rule_id, recorded_at=at,
        recorded_by=stored.actor, role=stored.role, result=event.result, grounds=_json(event.grounds),
        facts=_json(event.facts), evidence=_json(event.evidence), rules_digest=event.rules_digest,
    )  # fmt: skip
    key = {"run_id": event.run_id}
    tables.change("run", key, state="presented", referred="[]", exit_checker=None, driver_signed_at=None)
    if isinstance(event.facts, PassengerLoad):
        tables.change("run", key, aboard=event.facts.aboard)


@_of(e.DepartureSigned)
def _(event: e.DepartureSigned, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    signed: dict[str, Value] = (
        {"exit_checker": event.signer} if event.capacity == "exit_checker" else {"driver_signed_at": at}
    )
    tables.change("run", {"run_id": event.run_id}, state="presented", **signed)


def _decision(
    tables: TableWriter, stored: e.StoredEvent, at: str, run_id: str, decision: str, **columns: Value
) -> None:
    tables.put(
        "clearance", run_id=run_id, version=stored.version, decision=decision, recorded_at=at, recorded_by=stored.actor,
        **columns,
    )  # fmt: skip


@_of(e.ClearanceReferred)
def _(event: e.ClearanceReferred, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _decision(tables, stored, at, event.run_id, "referred", rule_ids=_json(event.rule_ids))
    tables.change("run", {"run_id": event.run_id}, state="referred", referred=_json(event.rule_ids))


@_of(e.ReferralJudged)
def _(event: e.ReferralJudged, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    decision = "upheld" if event.decision == "uphold" else "accepted"
    _decision(
        tables, stored, at, event.run_id, decision, rule_ids=_json([event.rule_id]), reasons=_json([event.reason])
    )
    key = {"run_id": event.run_id}
    referred = msgspec.json.decode(str(tables.value("run", key, "referred") or "[]"), type=list[str])
    remaining = [rule_id for rule_id in referred if rule_id != event.rule_id]
    state = "referred" if remaining or decision == "upheld" else "presented"
    tables.change("run", key, state=state, referred=_json(remaining))


@_of(e.ClearanceRefused)
def _(event: e.ClearanceRefused, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _decision(
        tables, stored, at, event.run_id, "refused", rule_ids=_json(event.rule_ids), reasons=_json(event.reasons),
        rules_digest=event.rules_digest,
    )  # fmt: skip
    key = {"run_id": event.run_id}
    refusals = int(tables.value("run", key, "refusals") or 0) + 1
    tables.change("run", key, state="refused", refusals=refusals, last_refusal=_json(event.reasons))


@_of(e.ClearanceGranted)
def _(event: e.ClearanceGranted, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    granted = {"clearance_id": event.clearance_id, "rules_digest": event.rules_digest}
    _decision(tables, stored, at, event.run_id, "granted", **granted)
    tables.change("run", {"run_id": event.run_id}, state="cleared", cleared_at=at, cleared_by=stored.actor, **granted)


@_of(e.ClearanceSuspended)
def _(event: e.ClearanceSuspended, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _decision(
        tables, stored, at, event.run_id, "suspended", clearance_id=event.clearance_id, reasons=_json([event.reason])
    )
    tables.change("run", {"run_id": event.run_id}, state="suspended")


@_of(e.ClearanceReconfirmed)
def _(event: e.ClearanceReconfirmed, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _decision(
        tables, stored, at, event.run_id, "reconfirmed", clearance_id=event.clearance_id,
        reasons=_json([event.gate_seen]),
    )  # fmt: skip
    tables.change("run", {"run_id": event.run_id}, state="cleared" if event.gate_seen == "closed" else "open")


@_of(e.GateOpened)
def _(event: e.GateOpened, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change("run", {"run_id": event.run_id}, state="open", opened_at=at)


@_of(e.CoachLeft)
def _(event: e.CoachLeft, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.change("run", {"run_id": event.run_id}, state="left", left_at=at)


# --- entry ------------------------------------------------------------------------------------------------------------


@_of(e.PersonAdmitted)
def _(event: e.PersonAdmitted, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _entry(
        tables, stored, at, event.entry_id, "person", True, paper=event.paper, number=event.number, run_id=event.run_id
    )


@_of(e.PersonRefused)
def _(event: e.PersonRefused, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _entry(
        tables, stored, at, event.entry_id, "person", False, paper=event.paper, number=event.number,
        run_id=event.run_id, rule_id=event.rule_id, reason=event.reason,
    )  # fmt: skip


@_of(e.VehicleAdmitted)
def _(event: e.VehicleAdmitted, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _entry(tables, stored, at, event.entry_id, "vehicle", True, plate=event.plate, carrier=event.carrier)


@_of(e.VehicleRefused)
def _(event: e.VehicleRefused, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _entry(
        tables, stored, at, event.entry_id, "vehicle", False, plate=event.plate, rule_id=event.rule_id,
        reason=event.reason,
    )  # fmt: skip


def _entry(
    tables: TableWriter,
    stored: e.StoredEvent,
    at: str,
    entry_id: str,
    subject: str,
    is_admitted: bool,
    **columns: Value,
) -> None:
    tables.put(
        "entry", entry_id=entry_id, version=stored.version, subject=subject, is_admitted=int(is_admitted),
        recorded_at=at, recorded_by=stored.actor, **columns,
    )  # fmt: skip


@_of(e.VehicleRegistered)
def _(event: e.VehicleRegistered, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    until = time_text(event.agreement_until)
    tables.put("vehicle", plate=event.plate, carrier=event.carrier, agreement_until=until)


# --- people -----------------------------------------------------------------------------------------------------------


@_of(e.StaffRegistered)
def _(event: e.StaffRegistered, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    tables.put("staff", badge=event.badge, name=event.name, roles=_json(event.roles), is_suspended=0)


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
        last_day=event.last_day, files=_json(event.files), sha256=_json(event.sha256), written_by=stored.actor,
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
