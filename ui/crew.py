"""The people of a scripted shift: they decide from what a person would see, and post what a screen would post.

They read the truth of the simulated bags, as a screener reads a bag by opening it; the product never does.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

import msgspec

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.catalogue import Quantity
from checkpoint.clock import Clock
from checkpoint.departure import Departure, RunState
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
from checkpoint.identifiers import new_id
from checkpoint.law import Law
from checkpoint.roles import Role
from checkpoint.screening import Bag, allowed_outcomes
from checkpoint.service import Accepted, CheckpointService
from ui.demo_station import DRIVERS, PIN

BAGS = Path(__file__).parent.parent / "devices" / "simulators" / "bags"
ANSWER_DEADLINE_S = 30.0
POSTS = {"1001": Role.SCREENER, "1002": Role.EXIT_CHECKER, "1003": Role.DISPATCHER, "1004": Role.DUTY_MANAGER}
FAILURES = (
    None,
    "departure.overload",
    "departure.routine_check",
    "departure.belts",
    "departure.driver",
    "departure.papers",
)


PAPERS: tuple[Literal["driving_permit", "transport_permit", "route_plate", "insurance"], ...] = (
    "driving_permit",
    "transport_permit",
    "route_plate",
    "insurance",
)


def read_truth(folder: Path = BAGS) -> tuple[tuple[dict[str, Any], ...], ...]:
    """What is really in each shipped bag that the catalogue knows, by the index of the scan."""
    scans = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["scans"]
    return tuple(tuple(article for article in scan["articles"] if article["item_id"]) for scan in scans)


@dataclass
class Crew:
    """Screener, exit checker, dispatcher and duty manager, each with an own session.

    Attributes:
        sees: what really is in a bag: its articles, empty when clean.
        on_shown: told of every answer that a screen would have shown as done.
    """

    service: CheckpointService
    clock: Clock
    law: Law
    random_: random.Random
    sees: Callable[[Bag], tuple[dict[str, Any], ...]]
    drawn_signature: EvidenceRef
    photo: EvidenceRef | None = None
    on_shown: Callable[[Accepted], None] = lambda accepted: None
    sessions: dict[str, str] = field(default_factory=dict)

    def sign_in(self) -> None:
        """Everybody takes the post."""
        for badge, role in POSTS.items():
            session_id = new_id(self.clock)
            self.service.post(c.SignIn(session_id, badge, PIN, str(role))).result(ANSWER_DEADLINE_S)
            self.sessions[badge] = session_id

    def sign_out(self) -> None:
        """The shift is over."""
        for badge, session_id in self.sessions.items():
            self.give(badge, c.SignOut(session_id, "shift_end"))
        self.sessions.clear()

    def give(self, badge: str, command: c.Command) -> Accepted:
        """Post ``command`` as that person and wait for the answer."""
        accepted = self.service.post(command, self.sessions[badge]).result(ANSWER_DEADLINE_S)
        self.on_shown(accepted)
        return accepted

    # --- the lane -----------------------------------------------------------------------------------------------------

    def look_at(self, bag: Bag, run_id: str | None) -> None:
        """The screener decides on a bag at the image."""
        if run_id is not None:
            self.give("1001", c.LinkBag(bag.bag_id, run_id, f"E{bag.number:06}"))
        verdict: c.Verdict = "clear"
        if any(finding.tier == "prohibited" for finding in bag.findings):
            verdict = "detain"
        elif bag.why_open or self.sees(bag):
            verdict = "open_bag"
        self.give("1001", c.RecordVerdict(bag.bag_id, verdict, ("edge",), self.random_.randint(900, 6000)))

    def search(self, bag: Bag) -> Bag:
        """The bag is opened; what is found is written up and the gravest ending allowed is chosen."""
        for article in self.sees(bag):
            self.give("1001", self._find(bag, article))
        opened = self.service.station.bags[bag.bag_id]
        outcome = self._ending(opened)
        reference = f"模拟公安受理 {bag.number:04}" if outcome in ("detained", "isolated") else ""
        self.give("1001", c.CloseSearch(bag.bag_id, outcome, reference))
        return self.service.station.bags[bag.bag_id]

    def _find(self, bag: Bag, article: dict[str, Any]) -> c.RecordFind:
        facts = article["facts"]
        count = int(facts.get("count", 1))
        return c.RecordFind(
            bag.bag_id, new_id(self.clock), article["item_id"], count, measured(facts, count), True, self.photo
        )

    def _ending(self, bag: Bag) -> c.SearchOutcome:
        allowed = allowed_outcomes(bag, self.law)
        if not bag.finds:
            return "nothing_found"
        tiers = {find.event.tier for find in bag.finds}
        wanted: list[c.SearchOutcome] = []
        if "prohibited" in tiers:
            wanted += ["detained", "isolated"]
        if "checked_only" in tiers:
            wanted.append("to_hold")
        counts = [find.event.count for find in bag.finds if find.event.tier == "restricted"]
        wanted += ["surrendered"] if any(count > 2 for count in counts) else ["within_limit", "surrendered"]
        return next((outcome for outcome in wanted if outcome in allowed), allowed[0])

    # --- the gate -----------------------------------------------------------------------------------------------------

    def dispatch(self, run: Departure, failing: str | None) -> bool:
        """Present, check, sign, ask for clearance; a failing check is refused first, then cured. True when cleared."""
        name, certificate = self.random_.choice(DRIVERS)
        self.give("1003", c.PresentCoach(run.run_id, run.plate, name, certificate))
        self._check_all(run.run_id, failing)
        if failing is not None:
            self._refused(run.run_id, failing)
            self._check(run.run_id, failing, self.good_facts(run.run_id)[failing])
        else:
            self.give("1002", c.RequestClearance(run.run_id, new_id(self.clock)))  # unsigned: refused, then signed
        self._sign(run.run_id)
        self.give("1002", c.RequestClearance(run.run_id, new_id(self.clock)))
        state = self.service.station.runs[run.run_id].state
        return state not in (RunState.REFUSED, RunState.REFERRED, RunState.PRESENTED)

    def _check_all(self, run_id: str, failing: str | None) -> None:
        for rule_id, facts in self.good_facts(run_id).items():
            self._check(run_id, rule_id, self.bad_facts(run_id)[rule_id] if rule_id == failing else facts)

    def _check(self, run_id: str, rule_id: str, facts: CheckFacts) -> None:
        self.give("1002", c.RecordCheck(run_id, rule_id, facts))

    def _refused(self, run_id: str, failing: str) -> None:
        """Ask although a check failed; what the law's text leaves to a person, the duty manager upholds."""
        if failing == "departure.belts":
            self._sign(run_id)
        self.give("1002", c.RequestClearance(run_id, new_id(self.clock)))
        for rule_id in self.service.station.runs[run_id].referred:
            self.give("1004", c.JudgeReferral(run_id, rule_id, "uphold", "现场复核不合格"))

    def _sign(self, run_id: str) -> None:
        run = self.service.station.runs[run_id]
        self.give("1002", c.SignDeparture(run_id, "exit_checker", "1002"))
        self.give("1002", c.SignDeparture(run_id, "driver", run.driver_certificate, self.drawn_signature))

    def good_facts(self, run_id: str) -> dict[str, CheckFacts]:
        """What the checks of a coach in order look like."""
        run, now = self.service.station.runs[run_id], self.clock.now()
        today = self.law.today
        later = today.replace(year=today.year + 1, day=min(today.day, 28))
        aboard = self.random_.randint(run.approved_seats // 2, run.approved_seats)
        return {
            "departure.overload": PassengerLoad(run.approved_seats, aboard, self.random_.randint(0, 2)),
            "departure.routine_check": RoutineCheckSlip(
                f"{self.random_.randint(1, 999):04}", run.plate, "passed", now - timedelta(hours=3),
                now + timedelta(hours=21), "1006",
            ),
            "departure.belts": BeltCheck(aboard, aboard, True),
            "departure.driver": DriverCheck(
                run.driver_name, run.driver_certificate, "A1", later, later, True, 90, True
            ),
            "departure.papers": PapersCheck(tuple(Paper(kind, True, later, run.plate) for kind in PAPERS)),
        }  # fmt: skip

    def bad_facts(self, run_id: str) -> dict[str, CheckFacts]:
        """The same coach with each check failing, one way each."""
        run, good = self.service.station.runs[run_id], self.good_facts(run_id)
        slip, driver = good["departure.routine_check"], good["departure.driver"]
        papers = good["departure.papers"]
        if not (
            isinstance(slip, RoutineCheckSlip) and isinstance(driver, DriverCheck) and isinstance(papers, PapersCheck)
        ):
            raise TypeError("good_facts and bad_facts disagree")
        return {
            "departure.overload": PassengerLoad(run.approved_seats, run.approved_seats + 2, 0),
            "departure.routine_check": msgspec.structs.replace(slip, result="failed"),
            "departure.belts": BeltCheck(30, 28, True),
            "departure.driver": msgspec.structs.replace(driver, is_presented_driver=False),
            "departure.papers": PapersCheck(papers.papers[:-1]),
        }


def measured(facts: Mapping[str, Any], count: int) -> dict[Quantity, int]:
    """What ruler, label and scale say, in the catalogue's quantities."""
    found: dict[Quantity, int] = {}
    for name, quantity in _QUANTITIES:
        if name in facts:
            found[quantity] = int(facts[name])
    if "volume_ml" in facts:
        found["total_ml"] = int(facts["volume_ml"]) * count
    return found


_QUANTITIES: tuple[tuple[str, Quantity], ...] = (
    ("blade_length_mm", "blade_length_mm"),
    ("tip_angle_deg", "tip_angle_deg"),
    ("volume_ml", "container_ml"),
    ("abv_pct", "abv_pct"),
    ("wh", "wh_each"),
)


def is_ending(stored: e.StoredEvent) -> bool:
    """Whether a bag got its ending by this event."""
    event = stored.event
    return isinstance(event, e.SearchClosed | e.ScanInvalidated) or (
        isinstance(event, e.VerdictRecorded) and event.verdict == "clear"
    )
