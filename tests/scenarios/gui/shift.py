"""One shift at the kiosk with real key presses, from the sign-in to the hand-over.

Each act does what a person does and looks into the log, from outside, for what came of it.
"""

from __future__ import annotations

import random
import signal
import sqlite3
from datetime import timedelta
from math import cos, sin

from checkpoint import events as e
from checkpoint.clock import SystemClock
from checkpoint.law import CHINA
from checkpoint.log_reader import LogReader
from tests.scenarios.gui.album import Album
from tests.scenarios.gui.hands import Hands
from tests.scenarios.gui.stage import Stage, until

SCENARIO, SEED = "by_hand", 5044441
BAGS = ("clean", "gun", "power bank", "utility knife", "clean", "knife", "clean")
"""What the seed lays on the belt, in order."""
PIN = "2468"
SIGNATURE = (
    tuple((0.16 + 0.011 * step, 0.5 + 0.22 * sin(step * 0.9) * (1 - step / 40)) for step in range(32)),
    tuple((0.56 + 0.008 * step, 0.56 - 0.16 * cos(step * 0.55) - 0.004 * step) for step in range(34)),
)
COACH = "departure.coach"
FORMS = f"{COACH}.check_panel.forms"
OVERLOAD, ROUTINE, BELTS, DRIVER, PAPERS, EXIT_FORM = (
    f"departure.{name}" for name in ("overload", "routine_check", "belts", "driver", "papers", "exit_form")
)
RULES = (OVERLOAD, ROUTINE, BELTS, DRIVER, PAPERS, EXIT_FORM)
EXPORTS = (
    "inspection_xlsx", "inspection_csv", "departures_xlsx", "departures_csv", "exit_register_pdf", "receipts_pdf",
    "log_jsonl",
)  # fmt: skip
KEYS = (
    *(f"F{number}" for number in range(1, 13)), *"0123456789abcdefgxyz",
    "plus", "minus", "equal", "Return", "Tab", "shift+Tab", "Escape",
    "space", "BackSpace", "Delete", "Up", "Down", "Left", "Right", "Prior", "Next", "Home", "End", "ctrl+l", "ctrl+t",
    *(f"ctrl+{number}" for number in range(1, 10)), "ctrl+a", "ctrl+z", "alt+F4", "Menu", "Print", "ctrl+alt+x",
)  # fmt: skip
"""What a hand that slips may hit."""


class Shift:
    """Acts in the order of a day; each may be played alone where its stage is set."""

    def __init__(self, stage: Stage, hands: Hands, album: Album) -> None:
        self.stage, self.hands, self.album = stage, hands, album
        self._shown: set[tuple[str, bool]] = set()

    # --- people -------------------------------------------------------------------------------------------------------

    def sign_in(self, badge: str, screen: str) -> None:
        """Badge, Enter, PIN, Enter."""
        self.stage.await_screen("sign_in")
        since = self.stage.head()
        until(lambda: self.stage.see("sign_in.badge").get("focus"), "the badge field to have the focus")
        self.hands.write(badge)
        self.hands.press("Return")
        self.hands.write(PIN)
        self.hands.press("Return")
        self.stage.await_event(e.SignedIn, since, lambda event: event.badge == badge)
        self.stage.await_screen(screen)

    def leave(self) -> None:
        """Ctrl+Q."""
        since = self.stage.head()
        self.hands.press("ctrl+q")
        self.stage.await_event(e.SignedOut, since)
        self.stage.await_screen("sign_in")

    def mistake_the_pin(self) -> None:
        """A wrong PIN is on record and leaves nobody signed in."""
        self.album.take("sign_in")
        since = self.stage.head()
        until(lambda: self.stage.see("sign_in.badge")["focus"], "the badge field to have the focus")
        self.hands.write("1001")
        self.hands.press("Return")
        self.hands.write("1111")
        self.hands.press("Return")
        self.stage.await_event(e.SignInFailed, since)
        until(lambda: "1001" in self.stage.see("sign_in.badge")["text"], "the badge to stay")
        self.album.take("sign_in_refused")
        self.hands.press("Escape")

    def open_the_shift(self) -> None:
        """The duty manager registers a person and opens the shift."""
        self.sign_in("1004", "lane")
        self.hands.press("ctrl+7")
        self.stage.await_screen("supervisor")
        since = self.stage.head()
        for field, text in (("badge", "1008"), ("name", "郑伟"), ("pin", "8642")):
            self.hands.fill(f"supervisor.staff.{field}", text)
        self.hands.click("supervisor.staff.roles[screener]")
        self.hands.click("supervisor.staff.save")
        _, person = self.stage.await_event(e.StaffRegistered, since)
        assert (person.badge, person.name, person.roles) == ("1008", "郑伟", ("screener",))
        self.hands.click("supervisor.shift.open")
        self.stage.await_event(e.ShiftOpened, since)
        self.leave()

    # --- the lane -----------------------------------------------------------------------------------------------------

    def bring(self, what: str, answer: type[e.Event] = e.FindingsReported) -> str:
        """The next bag; its id once the detector answered and the picture stands."""
        since = self.stage.head()
        self.stage.world("next_bag")
        _, entered = self.stage.await_event(e.BagEntered, since)
        self.stage.await_event(answer, since, lambda event: getattr(event, "bag_id", "") == entered.bag_id)
        until(lambda: self.stage.see("lane.side.keys.buttons[open_bag]")["enabled"], f"the keys for the {what}")
        return entered.bag_id

    def clear_a_clean_bag(self) -> None:
        """F4 links it to a run, F1 lets it go on."""
        self.album.take("lane_empty")
        bag = self.bring("clean bag")
        self.album.take("lane_clean")
        since = self.stage.head()
        self.hands.press("F4")
        until(lambda: self.stage.see("lane.side.chooser.field")["focus"], "the timetable")
        self.album.take("lane_runs")
        self.hands.press("Down", "Return")
        _, linked = self.stage.await_event(e.BagLinked, since)
        assert linked.bag_id == bag
        self.hands.press("F1")
        self._verdict(bag, "clear", since)

    def detain_a_gun(self) -> None:
        """F1 is locked; F3 asks once, then detains; the desk measures, takes a photo, notes the police."""
        bag = self.bring("gun")
        since = self.stage.head()
        self.hands.press("1", "6", "1", "F1", "F1")
        self.hands.press("F4", "Return")
        self.stage.await_event(e.BagLinked, since)
        assert not self.stage.see("lane.side.keys.buttons[clear]")["enabled"]
        self.album.take("lane")
        self.hands.press("F3")
        self.hands.press("Escape", "F3", "F3")
        self._verdict(bag, "detain", since)
        self._at_desk("P01-1", {}, photo=True)
        self.hands.fill("search_desk.police", "110-20261124-0007")
        self.album.take("search_desk")
        closed = self._close("F7", since)
        assert (closed.outcome, closed.police_reference) == ("detained", "110-20261124-0007")
        self._receipt()

    def limit_a_power_bank(self) -> None:
        """Six are too many and one is not: the law's answer follows the digits."""
        bag = self.bring("power bank")
        since = self.stage.head()
        self.hands.press("F2")
        self._verdict(bag, "open_bag", since)
        self._measure("R05-1", {0: "6", 1: "74"})
        too_many = self.stage.see("search_desk.answer")["text"]
        self.album.take("search_desk_limit")
        self.hands.fill("search_desk.measure.fields[0]", "1")
        until(lambda: self.stage.see("search_desk.answer")["text"] != too_many, "another answer of the law")
        self._write_up(photo=True)
        closed = self._close("F2", since)
        assert closed.outcome == "within_limit"
        _, find = self.stage.await_event(e.FindRecorded, since)
        assert (find.tier, find.count, find.measured["wh_each"]) == ("restricted", 1, 74)
        self.hands.press("ctrl+1")

    def send_a_tool_to_the_hold(self) -> None:
        """A blade that may travel in the hold only."""
        bag = self.bring("utility knife")
        since = self.stage.head()
        self.hands.press("F2")
        self._verdict(bag, "open_bag", since)
        self._at_desk("C01-1", {1: "75", 2: "25"}, photo=False)
        self.album.take("search_desk_hold")
        assert self._close("F4", since).outcome == "to_hold"
        self.hands.press("ctrl+1")

    def go_on_without_detector(self) -> None:
        """The model's process hangs: the bag is opened by hand, and the process is replaced."""
        for process in self.stage.detector_processes():
            process.send_signal(signal.SIGSTOP)
        bag = self.bring("clean bag", e.DetectorSilent)
        since = self.stage.head()
        self.hands.press("F1")
        self.album.take("lane_silent")
        self.hands.press("F2")
        self._verdict(bag, "open_bag", since)
        self.hands.press("ctrl+2")
        assert self._close("F1", since).outcome == "nothing_found"
        self.hands.press("ctrl+1")
        until(self.stage.detector_processes, "another process with the model")

    def halt_and_resume(self) -> None:
        """Another program holds the log: the lane stands, says why, and works again when the manager says so."""
        bag = self.bring("knife")
        since = self.stage.head()
        with sqlite3.connect(self.stage.data / "log.db", isolation_level=None) as thief:
            thief.execute("BEGIN IMMEDIATE")
            self.hands.press("F2")
            until(lambda: self.stage.see("window.alarm")["visible"], "the alarm")
            self.album.take("lane_halted")
            thief.execute("ROLLBACK")
        thief.close()
        assert self.stage.head() == since
        self.leave_halted()
        self.sign_in("1004", "lane")
        self.hands.click("window.alarm.resume")
        self.stage.await_event(e.ServiceResumed, since)
        until(lambda: not self.stage.see("window.alarm")["visible"], "the alarm to end")
        self.hands.press("F2")
        self._verdict(bag, "open_bag", since)
        self._at_desk("C01-1", {1: "59", 2: "40"}, photo=False)
        assert self._close("F2", since).outcome == "within_limit"
        self.hold_a_coach()
        self.leave()

    def hold_a_coach(self) -> None:
        """A bag of K103 stays at the image."""
        self.hands.press("ctrl+1")
        bag = self.bring("clean bag")
        since = self.stage.head()
        self.hands.press("F4", "Down", "Down", "Return")
        _, linked = self.stage.await_event(e.BagLinked, since)
        assert (linked.bag_id, linked.run_id) == (bag, self.run_id("K103"))

    def let_the_bag_go(self) -> None:
        """Before the shift ends, the bag that held a coach is decided."""
        since = self.stage.head()
        until(lambda: self.stage.see("lane.side.keys.buttons[clear]")["enabled"], "the bag at the image")
        self.hands.press("F1")
        self.stage.await_event(e.VerdictRecorded, since, lambda event: event.verdict == "clear")

    def leave_halted(self) -> None:
        """Leaving is possible while the lane stands."""
        self.leave()

    def _verdict(self, bag: str, verdict: str, since: int) -> None:
        _, given = self.stage.await_event(e.VerdictRecorded, since, lambda event: event.bag_id == bag)
        assert given.verdict == verdict

    # --- the desk -----------------------------------------------------------------------------------------------------

    def _at_desk(self, item: str, measured: dict[int, str], *, photo: bool) -> None:
        self._measure(item, measured)
        self._write_up(photo=photo)

    def _measure(self, item: str, measured: dict[int, str]) -> None:
        self.hands.press("ctrl+2")
        self.stage.await_screen("search_desk")
        until(lambda: "0" in self.stage.see("search_desk.bag_line")["text"], "a bag on the desk")
        self.hands.press("F11")
        self.hands.write(item)
        self.hands.press("Return")
        for place, text in measured.items():
            self.hands.fill(f"search_desk.measure.fields[{place}]", text)

    def _write_up(self, *, photo: bool) -> None:
        since = self.stage.head()
        if photo:
            self.hands.press("F9")
            until(lambda: "✓" in self.stage.see("search_desk.photo.said")["text"], "the photo on disk")
            self.hands.press("Insert")
            self.hands.press("alt+Right", "alt+Left", "alt+shift+Up", "alt+shift+Up")  # onto the gun of the shipped bag
        self.hands.click("search_desk.measure.fields[0]")
        self.hands.press("Return")
        _, find = self.stage.await_event(e.FindRecorded, since)
        assert (find.photo is not None, find.zone is not None) == (photo, photo)

    def _close(self, key: str, since: int) -> e.SearchClosed:
        place = ("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8").index(key)
        names = ("nothing_found", "within_limit", "surrendered", "to_hold", "stored", "entry_refused", "detained",
                 "isolated")  # fmt: skip
        self.stage.await_usable(f"search_desk.outcomes.buttons[{names[place]}]")
        self.hands.press(key, key)
        return self.stage.await_event(e.SearchClosed, since)[1]

    def _receipt(self) -> None:
        before = len(self.stage.world("slips")["slips"])
        self.stage.await_usable("search_desk.receipt")
        self.hands.press("F10")
        until(lambda: len(self.stage.world("slips")["slips"]) > before, "the receipt on paper")
        self.hands.press("ctrl+1")
        self.stage.await_screen("lane")

    # --- the gate -----------------------------------------------------------------------------------------------------

    def plan_a_run(self) -> None:
        """F2 adds a run to the board, F4 takes it off again with a reason."""
        self.sign_in("1003", "departure")
        self.album.take("departure", with_light=True)
        since = self.stage.head()
        self.hands.press("F2")
        for field, text in (("number", "L007"), ("destination", "韶山"), ("plate", "湘C60001"), ("seats", "33")):
            self.hands.fill(f"departure.board.plan_form.{field}", text)
        self.album.take("departure_plan")
        self.hands.press("Return")
        _, planned = self.stage.await_event(e.RunPlanned, since)
        assert (planned.run_number, planned.destination, planned.plate) == ("L007", "韶山", "湘C60001")
        self._choose("L007")
        self.hands.press("F4")
        self.hands.fill("departure.board.cancel_form.reason", "车辆故障，旅客改乘")
        self.album.take("departure_cancel")
        self.hands.press("Return")
        _, cancelled = self.stage.await_event(e.RunCancelled, since)
        assert cancelled.run_id == planned.run_id

    def present(self, run_number: str, driver: str = "李强", certificate: str = "430100197803120011") -> str:
        """Enter opens the run; the coach is presented. Its run id."""
        since = self.stage.head()
        self._choose(run_number)
        self.hands.press("Return")
        until(lambda: self.stage.see(f"{COACH}.title")["visible"], "the coach")
        self.album.take("coach_planned")
        self.hands.fill(f"{COACH}.present.driver", driver)
        self.hands.fill(f"{COACH}.present.certificate", certificate)
        self.hands.press("Return")
        return self.stage.await_event(e.CoachPresented, since)[1].run_id

    def _choose(self, run_number: str) -> None:
        """Walk down the board with the arrow keys."""
        runs = [stored.event for stored in self.stage.events() if isinstance(stored.event, e.RunPlanned)]
        wanted = next(run.run_id for run in runs if run.run_number == run_number)
        until(lambda: self.stage.see("departure.board.table")["focus"], "the board to have the focus")
        self.hands.press("ctrl+Home")
        for _ in range(len(runs)):
            if self.stage.see("departure.board.selected_run")["value"] == wanted:
                return
            self.hands.press("Down")
        raise AssertionError(f"run {run_number} is not on the board")

    def check(self, rule_id: str, *, is_good: bool) -> None:
        """The number key opens the check, the form is filled, Enter records it."""
        place = RULES.index(rule_id)
        self.hands.click(f"{COACH}.checks.rows[{place}]")
        fill = (self._load, self._slip, self._belts, self._driver, self._papers)[place]
        since = self.stage.head()
        fill(is_good)
        if self._is_new(rule_id, is_good):
            self.album.take(f"coach_{rule_id.partition('.')[2]}{'' if is_good else '_failed'}")
        self.hands.press("Return")
        _, recorded = self.stage.await_event(e.CheckRecorded, since)
        assert (recorded.rule_id, recorded.result == "passed") == (rule_id, is_good), recorded

    def _is_new(self, rule_id: str, is_good: bool) -> bool:
        is_new = (rule_id, is_good) not in self._shown
        self._shown.add((rule_id, is_good))
        return is_new

    def _load(self, is_good: bool) -> None:
        self.hands.fill(f"{FORMS}[passenger_load].aboard.edit", "46" if is_good else "51")
        self.hands.fill(f"{FORMS}[passenger_load].children_free.edit", "2")

    def _slip(self, is_good: bool) -> None:
        form = f"{FORMS}[routine_check]"
        issued = SystemClock().now().astimezone(CHINA) - timedelta(hours=2)
        self.hands.click(f"{form}.result.buttons[{0 if is_good else 1}]")
        self.hands.fill(f"{form}.number", "0312")
        self.hands.fill(f"{form}.issued", issued.strftime("%Y-%m-%d %H:%M"))
        self.hands.fill(f"{form}.until", (issued + timedelta(hours=24)).strftime("%Y-%m-%d %H:%M"))
        self.hands.fill(f"{form}.inspector", "1006")

    def _belts(self, is_good: bool) -> None:
        form = f"{FORMS}[belts]"
        self.hands.fill(f"{form}.passengers.edit", "48")
        self.hands.fill(f"{form}.fastened.edit", "48" if is_good else "46")
        self.hands.click(f"{form}.reminder.buttons[0]")
        if not is_good:
            for _ in range(2):
                self.hands.click(f"{form}.row_buttons[3]")

    def _driver(self, is_good: bool) -> None:
        form = f"{FORMS}[driver]"
        self.hands.click(f"{form}.same_person.buttons[{0 if is_good else 1}]")
        self.hands.click(f"{form}.licence_class.buttons[0]")
        self.hands.fill(f"{form}.licence_until", self._next_year())
        self.hands.fill(f"{form}.certificate_until", self._next_year())
        self.hands.fill(f"{form}.driven", "1:30")
        self.hands.click(f"{form}.sober.buttons[0]")

    def _papers(self, is_good: bool) -> None:
        form = f"{FORMS}[papers]"
        for kind in ("driving_permit", "transport_permit", "route_plate", "insurance"):
            has = is_good or kind != "insurance"
            self.hands.click(f"{form}.present[{kind}].buttons[{0 if has else 1}]")
            if has:
                self.hands.fill(f"{form}.until[{kind}]", self._next_year())

    @staticmethod
    def _next_year() -> str:
        return (SystemClock().now().astimezone(CHINA) + timedelta(days=365)).strftime("%Y-%m-%d")

    def ask(self) -> int:
        """F9; the head of the log before it."""
        self.stage.await_usable(f"{COACH}.request")
        since = self.stage.head()
        self.hands.click(f"{COACH}.title")
        self.hands.press("F9")
        return since

    def refused_for(self, rule_id: str) -> None:
        """F9 is refused, and this rule is among the reasons."""
        since = self.ask()
        _, refused = self.stage.await_event(e.ClearanceRefused, since)
        assert rule_id in refused.rule_ids, refused
        assert not any(isinstance(stored.event, e.ClearanceGranted) for stored in self.stage.events()[since:])
        until(lambda: self.stage.see(f"{COACH}.outcome")["visible"], "the reasons of the refusal")

    def sign(self) -> None:
        """F7 signs for the exit checker; the driver draws, then F8."""
        self.hands.click(f"{COACH}.checks.rows[5]")
        until(lambda: self.stage.see(f"{COACH}.exit_form.pad")["visible"], "the pad")
        since = self.stage.head()
        self.stage.await_usable(f"{COACH}.exit_form.sign_checker")
        self.hands.press("F7")
        self.stage.await_event(e.DepartureSigned, since, lambda event: event.capacity == "exit_checker")
        self.hands.draw(f"{COACH}.exit_form.pad", SIGNATURE)
        self.stage.await_usable(f"{COACH}.exit_form.sign_driver")
        if self._is_new(EXIT_FORM, True):
            self.album.take("coach_sign")
        self.hands.press("F8")
        _, drawn = self.stage.await_event(e.DepartureSigned, since, lambda event: event.capacity == "driver")
        assert drawn.evidence is not None

    def refuse_for_each_reason(self, run_number: str = "K101") -> None:
        """One coach, six times refused, six times cured; nothing opens the gate in between."""
        self.present(run_number)
        self.album.take("coach_presented")
        for rule_id in RULES[:5]:
            self.check(rule_id, is_good=rule_id != OVERLOAD)
        self.refused_for(OVERLOAD)
        self.album.take("coach_refused", with_light=True)
        self.check(OVERLOAD, is_good=True)
        for rule_id in (ROUTINE, DRIVER, PAPERS):
            self.check(rule_id, is_good=False)
            self.refused_for(rule_id)
            self.check(rule_id, is_good=True)
        self.refused_for(EXIT_FORM)
        self.album.take("coach_unsigned")
        self.check(BELTS, is_good=False)
        self.sign()
        self.refer_belts()
        self.check(BELTS, is_good=True)

    def refer_belts(self) -> None:
        """What the law leaves open the duty manager decides, in place, with badge and PIN."""
        since = self.ask()
        _, referred = self.stage.await_event(e.ClearanceReferred, since)
        assert referred.rule_ids == (BELTS,)
        self.hands.click(f"{COACH}.referral.decision.buttons[0]")
        self.hands.fill(f"{COACH}.referral.reason", "现场复核，第 4 排两人未系")
        self.hands.fill(f"{COACH}.referral.second.badge", "1004")
        self.hands.fill(f"{COACH}.referral.second.pin", PIN)
        self.album.take("coach_referred")
        self.hands.press("Return")
        _, judged = self.stage.await_event(e.ReferralJudged, since)
        assert (judged.rule_id, judged.decision) == (BELTS, "uphold")
        _, refused = self.stage.await_event(e.ClearanceRefused, since)
        assert refused.rule_ids == (BELTS,)

    def clear_and_see_off(self, run_id: str) -> None:
        """Two signatures, F9, the gate opens, the coach drives, F10 prints."""
        self.sign()
        since = self.ask()
        granted, clearance = self.stage.await_event(e.ClearanceGranted, since)
        opened, gate = self.stage.await_event(e.GateOpened, since)
        assert granted < opened
        assert clearance.clearance_id == gate.clearance_id
        self.album.take("coach_open")
        before = len(self.stage.world("slips")["slips"])
        self.hands.click(f"{COACH}.title")
        self.hands.press("F10")
        until(lambda: len(self.stage.world("slips")["slips"]) > before, "the exit slip on paper")
        assert list((self.stage.data / "slips").iterdir())
        assert self.stage.world("coach_drives", timeout_s=10)["passed"]
        _, left = self.stage.await_event(e.CoachLeft, since)
        assert left.run_id == run_id
        self.album.take("coach_left")
        self.hands.press("Escape")

    def suspend_and_confirm(self, run_number: str) -> None:
        """The gate does not answer; a second person looks at the barrier and confirms."""
        self.present(run_number, "王伟", "430300198105230035")
        for rule_id in RULES[:5]:
            self.check(rule_id, is_good=True)
        self.sign()
        self.stage.world("fault", device="gate", fault="deaf")
        since = self.ask()
        self.stage.await_event(e.ClearanceSuspended, since)
        self.hands.click(f"{COACH}.suspended.seen.buttons[0]")
        self.hands.fill(f"{COACH}.suspended.second.badge", "1004")
        self.hands.fill(f"{COACH}.suspended.second.pin", PIN)
        self.album.take("coach_suspended")
        self.stage.world("heal", device="gate")
        self.hands.press("Return")
        self.stage.await_event(e.ClearanceReconfirmed, since)
        self.stage.await_event(e.GateOpened, since)
        assert self.stage.world("coach_drives", timeout_s=10)["passed"]
        self.stage.await_event(e.CoachLeft, since)
        self.hands.press("Escape")

    def leave_a_coach_waiting(self, run_number: str) -> None:
        """Presented, one check passed, one failed, and a bag of its passengers undecided."""
        self.present(run_number, "赵刚", "430200197511070019")
        self.check(OVERLOAD, is_good=True)
        self.check(ROUTINE, is_good=False)
        self.refused_for("entry.dangerous_goods")
        self.album.take("coach_held")
        self.hands.press("Escape")

    def run_id(self, run_number: str) -> str:
        """From the log."""
        runs = [stored.event for stored in self.stage.events() if isinstance(stored.event, e.RunPlanned)]
        return next(run.run_id for run in runs if run.run_number == run_number)

    # --- the doors ----------------------------------------------------------------------------------------------------

    def watch_the_doors(self) -> None:
        """In, out, and where the law's text was not read, as the person at the door decides, with a reason."""
        self.hands.press("ctrl+2")
        self.stage.await_screen("doors")
        since = self.stage.head()
        self._ticket("E000417", is_same=True)
        self.stage.await_event(e.PersonAdmitted, since)
        self._ticket("E000418", is_same=False)
        self._decide_if_asked("person", e.PersonRefused, since)
        self._vehicle("湘A88888")
        self.stage.await_event(e.VehicleAdmitted, since, lambda event: event.plate == "湘A88888")
        answers: tuple[tuple[str, type[e.VehicleRefused] | type[e.VehicleAdmitted]], ...]
        answers = ("refuse", e.VehicleRefused), ("admit", e.VehicleAdmitted)
        for decision, event in answers:
            asked = self.stage.head()
            self._vehicle("湘B20417")
            until(lambda: self.stage.see("doors.vehicle.decision.note")["visible"], "the question at the door")
            assert not self.stage.see(f"doors.vehicle.decision.{decision}")["enabled"]
            why = "站长电话通知，送水车" if decision == "admit" else "没有协议，也不在班次表上"
            self.hands.fill("doors.vehicle.decision.note", why)
            self.album.take("doors") if decision == "admit" else None
            self.hands.click(f"doors.vehicle.decision.{decision}")
            _, answer = self.stage.await_event(event, asked)
            assert answer.plate == "湘B20417"
            assert answer.note
        self.album.take("doors_decided")

    def _ticket(self, number: str, *, is_same: bool) -> None:
        self.hands.click("doors.person.paper.buttons[0]")
        self.hands.fill("doors.person.number", number)
        self.hands.click(f"doors.person.identity.buttons[{0 if is_same else 1}]")
        self.hands.press("F9")

    def _vehicle(self, plate: str) -> None:
        self.hands.fill("doors.vehicle.plate", plate)
        self.hands.press("F10")

    def _decide_if_asked(self, form: str, refused: type[e.Event], since: int) -> None:
        def answered() -> bool:
            return self.stage.see(f"doors.{form}.decision.note")["visible"] or any(
                isinstance(stored.event, refused) for stored in self.stage.events()[since:]
            )

        until(answered, "an answer at the door")
        if self.stage.see(f"doors.{form}.decision.note")["visible"]:
            self.hands.fill("doors.person.decision.note", "证件照片不是本人")
            self.hands.click(f"doors.{form}.decision.refuse")
        self.stage.await_event(refused, since)

    # --- the office ---------------------------------------------------------------------------------------------------

    def work_in_the_office(self) -> None:
        """Look something up with a reason, export the day, verify the files."""
        self.sign_in("1004", "lane")
        self.let_the_bag_go()
        self.hands.press("ctrl+5")
        self.stage.await_screen("office")
        self.album.take("office", with_light=True)
        since = self.stage.head()
        self.hands.press("F3")
        self.hands.write("K101")
        self.hands.press("Return")
        until(lambda: self.stage.see("office.reason")["focus"], "the reason to be asked for")
        self.hands.fill("office.reason", "旅客投诉")
        self.hands.press("Return")
        _, looked = self.stage.await_event(e.ArchiveSearched, since)
        assert (looked.query, looked.reason) == ("K101", "旅客投诉")
        assert looked.results > 0
        until(lambda: self.stage.see("office.table")["visible"], "what was found")
        self.album.take("office_archive")
        self._look_at_a_find()
        for kind in EXPORTS:
            self.hands.click(f"office.basket.boxes[{kind}]")
        self.hands.press("F8")
        _, written = self.stage.await_event(e.ExportWritten, since)
        count = len(written.files)
        files = [path.name for path in (self.stage.data / "exports").rglob("*") if path.is_file()]
        assert len(written.files) >= len(EXPORTS), written
        assert files
        self.hands.click("office.basket.verify")
        until(lambda: self.stage.see("office.basket.said")["text"].startswith(f"✓ {count}"), "the files to be verified")
        self.album.take("office_export")

    def _look_at_a_find(self) -> None:
        """From the figure to the record: the scan as it was marked by then, and the photo of the article."""
        events = self.stage.events()
        finds = [stored for stored in events if isinstance(stored.event, e.FindRecorded)]
        place = next(place for place, stored in enumerate(finds) if stored.event.photo is not None)
        record = [stored.seq for stored in events if stored.stream == finds[place].stream]
        self.hands.press("Escape")
        self.hands.click("office.cards.cards[finds]")
        until(lambda: self.stage.see("office.sheet_title")["text"].startswith("查获"), "the finds of today")
        self.hands.press(*["Down"] * place, "Return")
        self._await_shown("office.pictures.scan.picture")
        self.hands.press(*["Up"] * (len(record) - 1 - record.index(finds[place].seq)))
        self._await_shown("office.pictures.photos[0].picture")
        self.album.take("office_record")

    def _await_shown(self, picture: str) -> None:
        until(lambda: self.stage.see(picture).get("value", "None") != "None", f"{picture}")

    def read_the_log(self) -> None:
        """The whole chain, recomputed on the screen."""
        self.hands.press("ctrl+6")
        self.stage.await_screen("log")
        self.hands.click("log.verify")
        until(lambda: self.stage.see("log.said")["text"].startswith("✓"), "the log to be verified")
        self.album.take("log")

    def look_at_the_models(self) -> None:
        """The duty manager reads which detector works, and its card; no key that chooses is there."""
        self.hands.press("ctrl+8")
        self.stage.await_screen("models")
        until(lambda: self.stage.see("models.cards[0].card.key").get("visible"), "the card of the model in use")
        assert not self.stage.see("models.cards[0].activate")["visible"]
        self.album.take("models")
        self.hands.press("F4")
        until(lambda: self.stage.see("models.reader")["visible"], "the model card")
        self.album.take("model_card")
        self.hands.press("Escape")

    def hand_over(self) -> None:
        """The shift ends; its slip carries the head of the log."""
        self.hands.press("ctrl+7")
        self.stage.await_screen("supervisor")
        self.album.take("supervisor")
        since, before = self.stage.head(), len(self.stage.world("slips")["slips"])
        self.hands.fill("supervisor.shift.note", "一切正常")
        self.hands.click("supervisor.shift.hand_over")
        _, closed = self.stage.await_event(e.ShiftClosed, since)
        assert closed.head_seq <= self.stage.head()
        until(lambda: len(self.stage.world("slips")["slips"]) > before, "the hand-over slip on paper")
        slip = self.stage.world("slips")["slips"][-1]
        assert closed.head_hash in str(slip["qr"]) + "".join(slip["lines"])
        self.album.take("supervisor_handed_over")

    # --- what must not matter -----------------------------------------------------------------------------------------

    def switch_language_twice(self) -> None:
        """Nothing typed is lost."""
        self.hands.write("1003")
        assert self.album.switch_language() == "en"
        assert self.stage.see("sign_in.badge")["text"] == "1003"
        assert self.album.switch_language() == "zh_CN"
        self.hands.press("Escape")

    def show_keys(self, screen: str) -> None:
        """F12 opens the card, Esc closes it."""
        self.hands.press("F12")
        until(lambda: self.stage.see("window.card")["visible"], "the card with the keys")
        self.album.take(f"keys_{screen}", opened_by="F12")
        self.hands.press("Escape")
        until(lambda: not self.stage.see("window.card")["visible"], "the card to close")

    def slip_on_the_keys(self, count: int, seed: int) -> None:
        """Wrong keys everywhere: the kiosk lives, and what stood in the log stands there."""
        before = [stored for stored in self.stage.events()]
        chosen = random.Random(seed)
        while count > 0:
            part = min(count, 25)
            self.hands.press(*chosen.choices(KEYS, k=part))
            count -= part
        assert self.stage.see("window.strip")["visible"]
        assert self.stage.process.poll() is None
        assert self.stage.events()[: len(before)] == before

    def end(self) -> None:
        """SIGTERM ends in order: the log verifies, the stop stands in it, nothing complained."""
        assert self.stage.end() == 0
        with LogReader.open(self.stage.data / "log.db") as reader:
            reader.verify()
        last = [type(stored.event) for stored in self.stage.events()[-5:]]
        assert e.ServiceStopped in last, last  # the belt may still acknowledge that it stands
        complaints = self.stage.errors.read_text(encoding="utf-8")
        assert "Traceback" not in complaints, complaints
