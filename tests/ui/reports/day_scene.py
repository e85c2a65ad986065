"""A day at the bench: bags of every ending and coaches of every fate, with pictures and signatures on disk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from checkpoint import commands as c
from checkpoint.catalogue import Quantity
from checkpoint.evidence import EvidenceStore
from checkpoint.facts import BeltCheck, CheckFacts, EvidenceRef, PassengerLoad, RoutineCheckSlip
from checkpoint.settings import Settings
from contraband_catalog import load
from devices.picture_files import encode_jpeg
from tests.support.bench import Bench
from ui.reports.day_files import DayFiles
from ui.signature import scribble

DAY = date(2026, 11, 23)
STATION = "长沙汽车南站"
IDENTITY = "430100197803120011"

Found = tuple[str, int, dict[Quantity, int]]
BAGS: tuple[tuple[tuple[str, ...], tuple[Found, ...], c.SearchOutcome | None], ...] = (
    ((), (), None),
    (("lighter",), (("R04-2", 2, {}),), "within_limit"),
    (("straight_knife",), (("P03-1", 1, {"blade_length_mm": 182, "tip_angle_deg": 45}),), "detained"),
    (("gun",), (("P01-1", 1, {}),), "isolated"),
    (("lighter",), (), "nothing_found"),
    (("hammer",), (("C03-1", 1, {}),), "to_hold"),
    (("spray_can", "lighter"), (("R04-2", 5, {}), ("C03-1", 2, {})), "surrendered"),
    (("plastic_bottle",), (("R02-1", 1, {"total_ml": 40}),), "stored"),
    (("baton",), (("P03-2", 1, {}),), "detained"),
    (("lighter",), (("R04-2", 9, {}),), "entry_refused"),
)
"""(labels seen, articles found, how the search ended); one after the other, again and again."""


class DayScene:
    """The bench with an evidence folder, and the files of its day."""

    def __init__(self, folder: Path, *, is_simulated: bool = True) -> None:
        self.folder = folder
        self.bench = Bench(folder)
        self.evidence = EvidenceStore(folder / "evidence", self.bench.clock)
        self.settings = Settings("lane-1", STATION, str(folder), is_simulated=is_simulated)

    @property
    def files(self) -> DayFiles:
        return DayFiles(self.settings, load(), self.bench.law().rules, self.evidence)

    def photo(self, seed: int, side: int = 480) -> EvidenceRef:
        """A picture of an article on a table: a bright shape that differs from bag to bag."""
        pixels = np.full((side * 3 // 4, side, 3), (96, 104, 112), np.uint8)
        at = 20 + seed * 37 % (side // 3)
        pixels[side // 4 : side // 2, at : at + side // 2] = (200, 170 - seed * 13 % 120, 90)
        return self.evidence.keep(encode_jpeg(pixels), "find_photo", ".jpg")

    def bag(
        self, labels: Sequence[str], found: Sequence[Found], outcome: c.SearchOutcome | None, run: str = "",
        ticket: str = "",
    ) -> str:  # fmt: skip
        """One bag to its ending; None clears it at the image."""
        bench = self.bench
        bench.clock.advance(timedelta(seconds=9))
        bag_id = bench.bag(*labels)
        if run:
            bench.give(c.LinkBag(bag_id, run, ticket), "1001")
        bench.clock.advance(timedelta(seconds=3))
        if outcome is None:
            bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
            return bag_id
        bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
        for item_id, count, measured in found:
            number = len(bench.station.bags) + count
            note = f"旅客证件 {IDENTITY}" if item_id == "P03-1" else ""
            find = c.RecordFind(bag_id, next(bench.ids), item_id, count, measured, True, self.photo(number), note)
            bench.give(find, "1001")
        reference = "长公受〔2026〕0417" if outcome in ("detained", "isolated") else ""
        bench.clock.advance(timedelta(seconds=40))
        bench.give(c.CloseSearch(bag_id, outcome, reference), "1001")
        return bag_id

    def bags(self, count: int, run: str = "") -> None:
        """``count`` bags with the endings of BAGS in turn."""
        for number in range(count):
            labels, found, outcome = BAGS[number % len(BAGS)]
            self.bag(labels, found, outcome, run, f"E{number:06}")

    # --- coaches ------------------------------------------------------------------------------------------------------

    def plan(self, run_id: str, number: str, minutes: int, driver: str = "李强", certificate: str = IDENTITY) -> None:
        plate, bench = f"湘A{12345 + minutes}", self.bench
        departs = bench.clock.now() + timedelta(minutes=minutes)
        bench.give(c.PlanRun(run_id, number, "长沙", plate, departs, 49), "1003")
        bench.give(c.PresentCoach(run_id, plate, driver, certificate), "1003")

    def check(self, run_id: str, but: dict[str, CheckFacts | None] | None = None) -> None:
        """All five checks on the coach that is there, with its own plate and driver."""
        run = self.bench.station.runs[run_id]
        good = {**self.bench.good_facts(), **(but or {})}
        for rule_id, facts in good.items():
            if facts is not None:
                self.bench.give(c.RecordCheck(run_id, rule_id, fitting(facts, run.plate, run.driver_name,
                                                                       run.driver_certificate)), "1002")  # fmt: skip

    def sign(self, run_id: str) -> None:
        run, bench = self.bench.station.runs[run_id], self.bench
        drawn = self.evidence.keep(scribble(run.driver_name), "signature", ".png")
        bench.give(c.SignDeparture(run_id, "exit_checker", "1002"), "1002")
        bench.give(c.SignDeparture(run_id, "driver", run.driver_certificate, drawn), "1002")

    def leave(self, run_id: str) -> None:
        """Clearance, gate, loop sensor."""
        bench = self.bench
        bench.give(c.RequestClearance(run_id, f"cl-{run_id}"), "1002")
        bench.clock.advance(timedelta(seconds=4))
        bench.give(c.ConfirmGateOpened(run_id, f"cl-{run_id}"))
        bench.clock.advance(timedelta(seconds=20))
        bench.give(c.ReportCoachLeft(run_id, f"cl-{run_id}"))

    def good_coach(self, run_id: str, number: str, minutes: int, driver: str = "李强") -> None:
        self.plan(run_id, number, minutes, driver)
        self.check(run_id)
        self.sign(run_id)
        self.leave(run_id)

    def overloaded_coach(self, run_id: str, number: str, minutes: int) -> None:
        """Refused, then cured and gone."""
        self.plan(run_id, number, minutes, "王伟", "430100200002")
        self.check(run_id, {"departure.overload": PassengerLoad(49, 52, 0)})
        self.bench.give(c.RequestClearance(run_id, "cl-too-early"), "1002")
        self.bench.clock.advance(timedelta(minutes=6))
        self.check(run_id)
        self.sign(run_id)
        self.leave(run_id)

    def referred_coach(self, run_id: str, number: str, minutes: int) -> None:
        """The belts' text is not verified: the duty manager decides."""
        self.plan(run_id, number, minutes, "赵刚", IDENTITY)
        self.check(run_id, {"departure.belts": BeltCheck(46, 45, True)})
        self.sign(run_id)
        self.bench.give(c.RequestClearance(run_id, f"cl-{run_id}"), "1002")
        for rule_id in self.bench.station.runs[run_id].referred:
            reason = "一名旅客因伤不能系带，已换至后排并由乘务员看护"
            self.bench.give(c.JudgeReferral(run_id, rule_id, "accept", reason), "1004")
        self.leave(run_id)

    def refused_coach(self, run_id: str, number: str, minutes: int) -> None:
        """Never cured: no slip, papers not looked at."""
        self.plan(run_id, number, minutes, "欧阳志强")
        slip = RoutineCheckSlip("", "", "missing", None, None, "")
        self.check(run_id, {"departure.routine_check": slip, "departure.papers": None})
        self.bench.give(c.RequestClearance(run_id, "cl-never"), "1002")

    def six_coaches(self) -> None:
        self.good_coach("r1", "K101", 30)
        self.overloaded_coach("r2", "K102", 40)
        self.referred_coach("r3", "K103", 50)
        self.refused_coach("r4", "K104", 60)
        self.bench.give(c.PlanRun("r5", "K105", "张家界武陵源", "湘G55555", self.bench.clock.now(), 37), "1003")
        self.bench.give(c.PlanRun("r6", "K106", "岳阳", "湘F66666", self.bench.clock.now(), 37), "1003")
        self.bench.give(c.CancelRun("r6", "车辆故障"), "1003")

    def whole_day(self) -> None:
        """40 bags, one of them with a silent detector, one scanned again, one undecided; six coaches."""
        self.bags(38, "")
        silent = self.bench.bag(silent=True, faults=("xray.lines_lost",))
        self.bench.give(c.InvalidateScan(silent, "xray.lines_lost"))
        again = next(self.bench.ids)
        self.bench.give(c.AdmitBag(again, "1", None, None, silent))
        self.six_coaches()


def fitting(facts: CheckFacts, plate: str, driver: str, certificate: str) -> CheckFacts:
    """The bench's good facts, on the papers of another coach."""
    import msgspec

    from checkpoint.facts import DriverCheck, PapersCheck

    match facts:
        case RoutineCheckSlip() if facts.plate:
            return msgspec.structs.replace(facts, plate=plate)
        case DriverCheck():
            return msgspec.structs.replace(facts, name=driver, certificate=certificate)
        case PapersCheck():
            return PapersCheck(tuple(msgspec.structs.replace(paper, plate=plate) for paper in facts.papers))
        case _:
            return facts
