"""What each event of a run, and of the doors, changes in the read tables."""

from __future__ import annotations

import msgspec

from checkpoint import events as e
from checkpoint.facts import PassengerLoad
from checkpoint.log_rows import time_text
from checkpoint.projection_writer import Folds, TableWriter, Value, json_text, registering_in

GATE_FOLDS: Folds = {}
_of = registering_in(GATE_FOLDS)


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
        recorded_by=stored.actor, role=stored.role, result=event.result, grounds=json_text(event.grounds),
        facts=json_text(event.facts), evidence=json_text(event.evidence), rules_digest=event.rules_digest,
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
    _decision(tables, stored, at, event.run_id, "referred", rule_ids=json_text(event.rule_ids))
    tables.change("run", {"run_id": event.run_id}, state="referred", referred=json_text(event.rule_ids))


@_of(e.ReferralJudged)
def _(event: e.ReferralJudged, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    decision = "upheld" if event.decision == "uphold" else "accepted"
    _decision(
        tables,
        stored,
        at,
        event.run_id,
        decision,
        rule_ids=json_text([event.rule_id]),
        reasons=json_text([event.reason]),
    )
    key = {"run_id": event.run_id}
    referred = msgspec.json.decode(str(tables.value("run", key, "referred") or "[]"), type=list[str])
    remaining = [rule_id for rule_id in referred if rule_id != event.rule_id]
    state = "referred" if remaining or decision == "upheld" else "presented"
    tables.change("run", key, state=state, referred=json_text(remaining))


@_of(e.ClearanceRefused)
def _(event: e.ClearanceRefused, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _decision(
        tables, stored, at, event.run_id, "refused", rule_ids=json_text(event.rule_ids),
        reasons=json_text(event.reasons), rules_digest=event.rules_digest,
    )  # fmt: skip
    key = {"run_id": event.run_id}
    refusals = int(tables.value("run", key, "refusals") or 0) + 1
    tables.change("run", key, state="refused", refusals=refusals, last_refusal=json_text(event.reasons))


@_of(e.ClearanceGranted)
def _(event: e.ClearanceGranted, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    granted = {"clearance_id": event.clearance_id, "rules_digest": event.rules_digest}
    _decision(tables, stored, at, event.run_id, "granted", **granted)
    tables.change("run", {"run_id": event.run_id}, state="cleared", cleared_at=at, cleared_by=stored.actor, **granted)


@_of(e.ClearanceSuspended)
def _(event: e.ClearanceSuspended, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _decision(
        tables,
        stored,
        at,
        event.run_id,
        "suspended",
        clearance_id=event.clearance_id,
        reasons=json_text([event.reason]),
    )
    tables.change("run", {"run_id": event.run_id}, state="suspended")


@_of(e.ClearanceReconfirmed)
def _(event: e.ClearanceReconfirmed, stored: e.StoredEvent, at: str, tables: TableWriter) -> None:
    _decision(
        tables, stored, at, event.run_id, "reconfirmed", clearance_id=event.clearance_id,
        reasons=json_text([event.gate_seen]),
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
