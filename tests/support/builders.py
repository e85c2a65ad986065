"""Events and logs for tests: sensible values, of which a test names those it is about."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkpoint import events as e
from checkpoint.audit_log import AuditLog
from checkpoint.clock import ManualClock
from checkpoint.detection import Box, Detection
from checkpoint.facts import EvidenceRef, PassengerLoad
from checkpoint.finding import Finding

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
"""12:00 in China."""
NODE = "lane-1"
Item = tuple[str, e.Event]


def clock_at_noon() -> ManualClock:
    return ManualClock(NOON)


def open_log(folder: Path, clock: ManualClock | None = None, node: str = NODE) -> AuditLog:
    return AuditLog.open(folder / "log.db", node, clock or clock_at_noon())


def fill_log(folder: Path, count: int) -> Path:
    """A closed log of ``count`` rows, the first of which is log_opened."""
    with open_log(folder) as log:
        log.append([verdict(f"b{number}") for number in range(count - 1)], "1001", "screener")
    return folder / "log.db"


def plain(path: Path) -> sqlite3.Connection:
    """The file as any other tool opens it: no pragmas of ours."""
    return sqlite3.connect(path, isolation_level=None)


def unguarded(path: Path) -> sqlite3.Connection:
    """The file in the hands of somebody who has dropped the triggers, and puts them back with ``guard_again``."""
    connection = plain(path)
    for name in ("keeps_rows", "keeps_values", "only_grows"):
        connection.execute(f"DROP TRIGGER audit_event_{name}")
    return connection


def ref(digit: str = "a", kind: str = "scan_low", suffix: str = ".png", size: int = 10) -> EvidenceRef:
    return EvidenceRef(digit * 64, kind, suffix, size)


# --- bag --------------------------------------------------------------------------------------------------------------


def bag_entered(bag_id: str = "b1", number: int = 1, run_id: str | None = None, ticket: str | None = None) -> Item:
    return f"bag/{bag_id}", e.BagEntered(bag_id, number, "1", run_id, ticket, None)


def scan_acquired(bag_id: str = "b1", views: Sequence[EvidenceRef] = (ref(),)) -> Item:
    return f"bag/{bag_id}", e.ScanAcquired(bag_id, tuple(views), 600, 400, "xray.1", NOON, ())


def findings_reported(bag_id: str = "b1", label: str = "knife", item_id: str | None = "P03-1") -> Item:
    finding = Finding(Detection(label, 9000, Box(1, 2, 3, 4)), item_id, (), "prohibited", "prohibited", "verified")
    return f"bag/{bag_id}", e.FindingsReported(bag_id, (finding,), "default 1", "cd" * 32, "ef" * 32, 40)


def verdict(bag_id: str = "b1", decision: str = "clear", decision_ms: int = 1500) -> Item:
    return f"bag/{bag_id}", e.VerdictRecorded(bag_id, decision, ("invert",), decision_ms)  # type: ignore[arg-type]


def find_recorded(
    bag_id: str = "b1", find_id: str = "f1", tier: str = "prohibited", count: int = 1, description: str = "",
    photo: EvidenceRef | None = None,
) -> Item:  # fmt: skip
    event = e.FindRecorded(
        bag_id, find_id, "P03-1", "P03-1", tier, count, {"blade_length_mm": 90}, True, "prohibited", "verified",  # type: ignore[arg-type]
        "ef" * 32, photo, description,
    )  # fmt: skip
    return f"bag/{bag_id}", event


def search_closed(bag_id: str = "b1", outcome: str = "surrendered") -> Item:
    return f"bag/{bag_id}", e.SearchClosed(bag_id, outcome, "", "")  # type: ignore[arg-type]


# --- run --------------------------------------------------------------------------------------------------------------


def run_planned(run_id: str = "r1", run_number: str = "K102", departs_at: datetime = NOON + timedelta(hours=1)) -> Item:
    return f"run/{run_id}", e.RunPlanned(run_id, run_number, "长沙", "湘A12345", departs_at, 49)


def coach_presented(run_id: str = "r1") -> Item:
    return f"run/{run_id}", e.CoachPresented(run_id, "湘A12345", "李强", "430100200001")


def check_recorded(run_id: str = "r1", aboard: int = 46, evidence: Sequence[EvidenceRef] = ()) -> Item:
    facts = PassengerLoad(49, aboard, 2)
    event = e.CheckRecorded(run_id, "departure.overload", "passed", (), facts, tuple(evidence), "ab" * 32)
    return f"run/{run_id}", event


def departed(run_id: str = "r1") -> list[Item]:
    """From clearance to the loop sensor."""
    clearance = f"cl-{run_id}"
    stream = f"run/{run_id}"
    return [
        (stream, e.DepartureSigned(run_id, "exit_checker", "1002", None)),
        (stream, e.DepartureSigned(run_id, "driver", "430100200001", ref("d", "signature"))),
        (stream, e.ClearanceGranted(run_id, clearance, "ab" * 32)),
        (stream, e.GateOpened(run_id, clearance)),
        (stream, e.CoachLeft(run_id, clearance)),
    ]
