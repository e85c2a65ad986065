"""A station on a workbench: the real service, log, catalogue and rules, a clock that stands, and devices as lists."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.acts import Act
from checkpoint.audit_log import AuditLog
from checkpoint.clock import ManualClock
from checkpoint.detection import Box, Detection
from checkpoint.facts import (
    BeltCheck,
    CheckFacts,
    DriverCheck,
    EvidenceRef,
    Paper,
    PapersCheck,
    PassengerLoad,
    RoutineCheckSlip,
)
from checkpoint.law import Law
from checkpoint.regulation_files import load_rules
from checkpoint.roles import Role
from checkpoint.service import Accepted, CheckpointService, Publication
from checkpoint.staff import pin_record
from contraband_catalog import load

MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""09:00 in China."""
PIN = "2468"
BADGES = {
    "1001": (Role.SCREENER,),
    "1002": (Role.EXIT_CHECKER,),
    "1003": (Role.DISPATCHER,),
    "1004": (Role.DUTY_MANAGER,),
    "1005": (Role.MAINTAINER,),
    "1006": (Role.VEHICLE_INSPECTOR, Role.EXIT_CHECKER),
    "1007": (Role.AUDITOR,),
}
PLATE = "湘A12345"
DRIVER = ("李强", "430100200001")
PIN_RECORD = pin_record(PIN)


def evidence_ref(kind: str = "scan_low", suffix: str = ".png") -> EvidenceRef:
    """A reference that no file stands behind; the core does not look."""
    return EvidenceRef("ab" * 32, kind, suffix, 10)


class Bench:
    """Synchronous: every command is decided before the call returns.

    Attributes:
        acts: what would have moved, in order.
        publications: what subscribers were told.
    """

    def __init__(self, folder: Path) -> None:
        self.clock = ManualClock(MORNING)
        self.folder = folder
        self.acts: list[Act] = []
        self.publications: list[Publication] = []
        self.sessions: dict[str, str] = {}
        self.ids = iter(f"id-{number:04}" for number in range(1, 10_000))
        self.service = self._new_service()
        self.service.open()

    def _new_service(self) -> CheckpointService:
        service = CheckpointService(
            lambda: AuditLog.open(self.folder / "log.db", "lane-1", self.clock),
            load(),
            load_rules(),
            self.clock,
            self.acts.append,
            node="lane-1",
        )
        service.subscribe(self.publications.append)
        return service

    @property
    def station(self):
        return self.service.station

    def law(self) -> Law:
        """The law of this moment."""
        return Law(load(), load_rules(), self.clock.now())

    def restart(self) -> None:
        """As after a power cut: nothing is told to the old service."""
        self.service.close()
        self.acts.clear()
        self.sessions.clear()
        self.service = self._new_service()
        self.service.open()

    def close(self) -> None:
        self.service.close()

    def give(self, command: c.Command, badge: str | None = None) -> Accepted:
        """Give ``command`` as the person with ``badge`` (signed in on first use), or as the machine."""
        session = None if badge is None else self.sign_in(badge)
        future = self.service.post(command, session)
        self.service.run_pending()
        return future.result(0)

    def kinds(self, command: c.Command, badge: str | None = None) -> tuple[str, ...]:
        return tuple(stored.kind for stored in self.give(command, badge).events)

    def sign_in(self, badge: str, role: Role | None = None) -> str:
        if badge in self.sessions:
            return self.sessions[badge]
        if badge not in self.station.staff:
            self.register(badge)
        session_id = next(self.ids)
        wanted = role or BADGES[badge][0]
        future = self.service.post(c.SignIn(session_id, badge, PIN, str(wanted)))
        self.service.run_pending()
        assert isinstance(future.result(0).events[0].event, e.SignedIn)
        self.sessions[badge] = session_id
        return session_id

    def register(self, badge: str) -> None:
        roles = tuple(str(role) for role in BADGES[badge])
        self.service.post(c.RegisterStaff(badge, f"工作人员{badge}", roles, PIN_RECORD))
        self.service.run_pending()

    # --- bags ---------------------------------------------------------------------------------------------------------

    def bag(self, *labels: str, run_id: str | None = None, silent: bool = False, faults: tuple[str, ...] = ()) -> str:
        """A bag at the image, with these labels reported."""
        bag_id = next(self.ids)
        self.give(c.AdmitBag(bag_id, "1", run_id))
        self.give(c.RecordScan(bag_id, (evidence_ref(),), 600, 400, "xray.1", self.clock.now(), faults))
        if silent:
            self.give(c.ReportDetectorSilent(bag_id, "detector.deadline"))
        else:
            detections = tuple(Detection(label, 9000, Box(10, 10, 50, 40)) for label in labels)
            self.give(c.ReportFindings(bag_id, detections, "default 1", "cd" * 32, 40))
        return bag_id

    def opened_bag(self, *labels: str) -> str:
        """A bag at the search desk."""
        bag_id = self.bag(*labels)
        self.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
        return bag_id

    # --- coaches ------------------------------------------------------------------------------------------------------

    def coach(self, run_id: str = "r1", *, present: bool = True) -> str:
        departs = self.clock.now() + timedelta(minutes=40)
        self.give(c.PlanRun(run_id, "K102", "长沙", PLATE, departs, 49), "1003")
        if present:
            self.give(c.PresentCoach(run_id, PLATE, *DRIVER), "1003")
        return run_id

    def good_facts(self) -> dict[str, CheckFacts]:
        now, today = self.clock.now(), self.clock.now().date()
        later = today.replace(year=today.year + 1)
        kinds = ("driving_permit", "transport_permit", "route_plate", "insurance")
        return {
            "departure.overload": PassengerLoad(49, 46, 2),
            "departure.routine_check": RoutineCheckSlip(
                "0312", PLATE, "passed", now - timedelta(hours=2), now + timedelta(hours=22), "1006"
            ),
            "departure.belts": BeltCheck(46, 46, True),
            "departure.driver": DriverCheck(DRIVER[0], DRIVER[1], "A1", later, later, True, 60, True),
            "departure.papers": PapersCheck(tuple(Paper(kind, True, later, PLATE) for kind in kinds)),
        }

    def check_all(self, run_id: str, *, but: dict[str, CheckFacts | None] | None = None, badge: str = "1002") -> None:
        """All five recorded checks pass, but those given; None leaves a check out."""
        for rule_id, facts in {**self.good_facts(), **(but or {})}.items():
            if facts is not None:
                self.give(c.RecordCheck(run_id, rule_id, facts), badge)

    def sign(self, run_id: str, badge: str = "1002") -> None:
        self.give(c.SignDeparture(run_id, "exit_checker", badge), badge)
        self.give(c.SignDeparture(run_id, "driver", DRIVER[1], evidence_ref("signature")), badge)

    def cleared_coach(self, run_id: str = "r1") -> str:
        """Clearance granted; the gate has not answered yet."""
        self.coach(run_id)
        self.check_all(run_id)
        self.sign(run_id)
        assert "clearance_granted" in self.kinds(c.RequestClearance(run_id, f"cl-{run_id}"), "1002")
        return run_id
