"""Coaches in every state at a real service, for tests of the gate's screens and for their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray
from PyQt6.QtWidgets import QApplication

from checkpoint import commands as c
from checkpoint.detection import Box
from checkpoint.facts import BeltCheck, CheckFacts, EvidenceRef, PapersCheck, PassengerLoad
from checkpoint.regulation_files import load_rules
from checkpoint.roles import Role
from checkpoint.screening import Bag
from checkpoint.service import Publication
from devices.picture_files import decode_png16
from models.colour import colourise
from tests.support.bench import DRIVER, PIN, PLATE, Bench, evidence_ref
from ui.bridge import Bridge
from ui.gallery import BAGS
from ui.screens.screen import Screen

TIMETABLE = (
    ("late", "K098", "株洲", "湘B20771", -4),
    ("r1", "K102", "长沙", PLATE, 40),
    ("held", "K104", "岳阳", "湘F66810", 22),
    ("ask", "K106", "常德", "湘J31258", 35),
    ("suspended", "K108", "衡阳", "湘D90417", 12),
    ("open", "K110", "益阳", "湘H55523", 6),
    ("left", "K096", "湘潭", "湘C18030", -25),
    ("planned", "K112", "娄底", "湘K70266", 75),
    ("cancelled", "K114", "怀化", "湘N40091", 90),
)

MEASURED: dict = {"blade_length_mm": 120, "tip_angle_deg": 30, "count": 2, "container_ml": 100, "total_ml": 100}


def _coloured(number: int) -> NDArray[np.uint8]:
    paths = (BAGS / f"00{number}_{kind}.png" for kind in ("low", "high"))
    low, high = (decode_png16(path.read_bytes()) for path in paths)
    return colourise(low, high)


class Gate:
    """A bench with a bridge; whatever is posted is answered by ``settle``."""

    def __init__(self, folder: Path) -> None:
        self.bench = Bench(folder)
        self.rules = load_rules()
        self.clock = self.bench.clock
        self.bridge = Bridge(self.bench.service, self.clock)
        self.printed: list[str] = []
        self.kept: list[tuple[bytes, str, str]] = []

    def keep(self, content: bytes, kind: str, suffix: str) -> EvidenceRef:
        self.kept.append((content, kind, suffix))
        return evidence_ref(kind, suffix)

    def picture(self, bag: Bag) -> NDArray[np.uint8]:
        """One of the lane simulator's bags, coloured, whatever was scanned."""
        return _coloured(1 + bag.number % 3)

    def file_picture(self, refs: Sequence[EvidenceRef]) -> NDArray[np.uint8]:
        """The same for the files of a record: one bag for every scan, another for every photo."""
        return _coloured(3 if refs[0].kind == "find_photo" else 1)

    def settle(self) -> None:
        """Everything posted is decided, every signal delivered."""
        for _ in range(4):
            QApplication.processEvents()
            self.bench.service.run_pending()

    def sign_in(self, badge: str, role: Role) -> None:
        if badge not in self.bench.station.staff:
            self.bench.register(badge)
        self.bridge.sign_in(badge, PIN, str(role))
        self.settle()
        assert self.bridge.session is not None

    def follow(self, screen: Screen) -> None:
        """As the window does."""
        self.bridge.published.connect(screen.show_publication)
        self.bridge.signed.connect(screen.show_session)
        screen.show_session(self.bridge.session)
        screen.show_publication(Publication((), self.bridge.station))

    def close(self) -> None:
        self.bench.close()

    # --- scenes -------------------------------------------------------------------------------------------------------

    def station_at_work(self) -> None:
        """One coach in each state."""
        bench = self.bench
        for run_id, number, place, plate, minutes in TIMETABLE:
            departs = bench.clock.now() + timedelta(minutes=minutes)
            bench.give(c.PlanRun(run_id, number, place, plate, departs, 49), "1003")
        for run_id in ("r1", "held", "ask", "suspended", "open", "left", "late"):
            bench.give(c.PresentCoach(run_id, bench.station.runs[run_id].plate, *DRIVER), "1003")
        bench.give(c.CancelRun("cancelled", "道路结冰"), "1003")
        self.checks("late", "departure.overload", "departure.routine_check")
        self.checks("r1", "departure.overload", "departure.routine_check", "departure.driver")
        self.checks("held", "departure.overload", "departure.routine_check", "departure.belts", "departure.driver")
        bench.bag("knife", run_id="held")
        self.asked("ask")
        for run_id in ("suspended", "open", "left"):
            self.cleared(run_id)
        bench.give(c.ReportGateFailed("suspended", "cl-suspended", "gate.timeout"))
        for run_id in ("open", "left"):
            bench.give(c.ConfirmGateOpened(run_id, f"cl-{run_id}"))
        bench.give(c.ReportCoachLeft("left", "cl-left"))

    def facts(self, run_id: str) -> dict[str, CheckFacts]:
        """Facts that pass for this coach."""
        plate = self.bench.station.runs[run_id].plate
        facts = dict(self.bench.good_facts())
        slip, papers = facts["departure.routine_check"], facts["departure.papers"]
        assert isinstance(papers, PapersCheck)
        facts["departure.routine_check"] = msgspec.structs.replace(slip, plate=plate)
        own = tuple(msgspec.structs.replace(paper, plate=plate) for paper in papers.papers)
        facts["departure.papers"] = PapersCheck(own)
        return facts

    def checks(self, run_id: str, *rule_ids: str, but: dict | None = None) -> None:
        """Record passes of these rules (all five when none is named), but the given facts."""
        facts = {**self.facts(run_id), **(but or {})}
        for rule_id in rule_ids or tuple(facts):
            self.bench.give(c.RecordCheck(run_id, rule_id, facts[rule_id]), "1002")

    def sign(self, run_id: str) -> None:
        self.bench.give(c.SignDeparture(run_id, "exit_checker", "1002"), "1002")
        driver = self.bench.station.runs[run_id].driver_certificate
        self.bench.give(c.SignDeparture(run_id, "driver", driver, evidence_ref("signature")), "1002")

    def cleared(self, run_id: str) -> None:
        self.checks(run_id)
        self.sign(run_id)
        self.bench.give(c.RequestClearance(run_id, f"cl-{run_id}"), "1002")

    def asked(self, run_id: str) -> None:
        """Only a text that is not verified stands against the coach: the manager decides."""
        self.checks(run_id, but={"departure.belts": BeltCheck(46, 46, False)})
        self.sign(run_id)
        self.bench.give(c.RequestClearance(run_id, f"cl-{run_id}"), "1002")

    def asked_twice(self, run_id: str) -> None:
        """Two checks wait for the manager, the first for two grounds."""
        driver = msgspec.structs.replace(self.facts(run_id)["departure.driver"], is_sober_and_rested=False)
        self.checks(run_id, but={"departure.belts": BeltCheck(46, 44, False), "departure.driver": driver})
        self.sign(run_id)
        self.bench.give(c.RequestClearance(run_id, f"cl-{run_id}"), "1002")

    def refused(self, run_id: str) -> None:
        """Two checks fail."""
        facts = {"departure.overload": PassengerLoad(49, 52, 0), "departure.belts": BeltCheck(52, 49, False)}
        self.checks(run_id, "departure.overload", "departure.belts", "departure.driver", but=facts)
        self.bench.give(c.RequestClearance(run_id, f"cl-{run_id}"), "1002")

    @staticmethod
    def shown(find: c.RecordFind) -> c.RecordFind:
        """The find with a photo and its place in the picture."""
        photo = EvidenceRef("cd" * 32, "find_photo", ".jpg", 10)
        return msgspec.structs.replace(find, photo=photo, zone=Box(300, 150, 120, 90), label="straight_knife")

    # --- the lane -----------------------------------------------------------------------------------------------------

    def lane_at_work(self) -> None:
        """Some bags decided, one find, one bag waiting too long, devices lost and found."""
        bench = self.bench
        for number in range(9):
            bag_id = bench.bag("straight_knife" if number == 2 else "umbrella", run_id="r1")
            bench.clock.advance(timedelta(seconds=4 + number))
            bench.give(c.RecordVerdict(bag_id, "open_bag", (), 4_000 + 700 * number), "1001")
            if number in (2, 5):
                item = "P03-1" if number == 2 else "R04-2"
                find = c.RecordFind(bag_id, f"f{number}", item, 1, MEASURED)
                bench.give(self.shown(find) if number == 2 else find, "1001")
                bench.give(c.CloseSearch(bag_id, "surrendered" if number == 5 else "detained", "J-0417"), "1001")
            else:
                bench.give(c.CloseSearch(bag_id, "nothing_found"), "1001")
        bench.bag("umbrella")
        bench.clock.advance(timedelta(minutes=14))
        for device, is_present, reason in (
            ("xray", True, "connected"), ("belt", True, "connected"), ("gate", True, "connected"),
            ("printer", False, "printer.paper_out"), ("bag_camera", False, "camera.timeout"),
        ):  # fmt: skip
            bench.give(c.ReportDevice(device, is_present, reason))
        until = bench.clock.now() + timedelta(days=12)
        bench.give(c.RegisterVehicle("湘A88888", "湘运集团", until), "1003")
