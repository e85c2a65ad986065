from __future__ import annotations

import itertools
from datetime import timedelta

import msgspec
import pytest

from checkpoint import commands as c
from checkpoint import departure
from checkpoint import events as e
from checkpoint.acts import CloseGate, OpenGate
from checkpoint.departure import RunState
from checkpoint.errors import BugError, RefusedError
from checkpoint.facts import BeltCheck, DriverCheck, ExitForm, PapersCheck, PassengerLoad, RoutineCheckSlip
from checkpoint.roles import Role
from tests.support.bench import DRIVER, MORNING, PLATE, Bench, evidence_ref

EVENTS = {
    e.RunPlanned: e.RunPlanned("r", "K1", "长沙", PLATE, MORNING, 49),
    e.RunCancelled: e.RunCancelled("r", "snow"),
    e.CoachPresented: e.CoachPresented("r", PLATE, *DRIVER),
    e.CheckRecorded: e.CheckRecorded("r", "departure.belts", "passed", (), BeltCheck(1, 1, True), (), "d"),
    e.DepartureSigned: e.DepartureSigned("r", "driver", "x", None),
    e.ClearanceReferred: e.ClearanceReferred("r", ("departure.belts",)),
    e.ReferralJudged: e.ReferralJudged("r", "departure.belts", "accept", "seen"),
    e.ClearanceRefused: e.ClearanceRefused("r", (), (), "d"),
    e.ClearanceGranted: e.ClearanceGranted("r", "c", "d"),
    e.ClearanceSuspended: e.ClearanceSuspended("r", "c", "gate.silent"),
    e.ClearanceReconfirmed: e.ClearanceReconfirmed("r", "c", "closed"),
    e.GateOpened: e.GateOpened("r", "c"),
    e.CoachLeft: e.CoachLeft("r", "c"),
}


@pytest.mark.parametrize(("state", "kind"), list(itertools.product([None, *RunState], EVENTS)))
def test_every_pair_of_state_and_event_is_either_declared_or_a_bug(state: RunState | None, kind: type) -> None:
    planned = departure.Departure("r", "K1", "长沙", PLATE, MORNING, 49, state) if state else None
    targets = departure.TRANSITIONS.get((state, kind))
    if targets is None:
        with pytest.raises(BugError):
            departure.evolve(planned, EVENTS[kind], MORNING, "1002")
        return
    assert departure.evolve(planned, EVENTS[kind], MORNING, "1002").state in targets


def test_an_event_of_another_stream_is_a_bug() -> None:
    run = departure.Departure("r", "K1", "长沙", PLATE, MORNING, 49, RunState.PLANNED)
    with pytest.raises(BugError):
        departure.evolve(run, e.ClockStepped(1), MORNING, "system")


def test_a_coach_with_six_passes_is_cleared_and_the_gate_opens_for_that_clearance(bench: Bench) -> None:
    bench.cleared_coach("r1")

    assert bench.acts[-1] == OpenGate("r1", "cl-r1")
    bench.give(c.ConfirmGateOpened("r1", "cl-r1"))
    bench.give(c.ReportCoachLeft("r1", "cl-r1"))
    assert bench.station.runs["r1"].state is RunState.LEFT
    assert bench.acts[-1] == CloseGate("coach_left")


def failing_facts(bench: Bench) -> dict[str, object]:
    good = bench.good_facts()
    driver, papers = good["departure.driver"], good["departure.papers"]
    assert isinstance(driver, DriverCheck)
    assert isinstance(papers, PapersCheck)
    return {
        "departure.overload": PassengerLoad(49, 51, 0),
        "departure.routine_check": RoutineCheckSlip("0312", PLATE, "failed", None, None, "1006"),
        "departure.driver": msgspec.structs.replace(driver, is_presented_driver=False),
        "departure.papers": PapersCheck(papers.papers[1:]),
    }


@pytest.mark.parametrize(
    "rule_id", ["departure.overload", "departure.routine_check", "departure.driver", "departure.papers"]
)
def test_a_failed_check_refuses_the_coach_until_a_new_check_passes(bench: Bench, rule_id: str) -> None:
    bench.coach("r1")
    bench.check_all("r1", but={rule_id: failing_facts(bench)[rule_id]})

    refused = bench.give(c.RequestClearance("r1", "cl-1"), "1002").events[-1].event
    assert isinstance(refused, e.ClearanceRefused)
    assert rule_id in refused.rule_ids

    bench.give(c.RecordCheck("r1", rule_id, bench.good_facts()[rule_id]), "1002")
    bench.sign("r1")
    assert bench.kinds(c.RequestClearance("r1", "cl-2"), "1002") == ("clearance_granted",)


def test_an_unsigned_exit_form_refuses_the_coach(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1")

    refused = bench.give(c.RequestClearance("r1", "cl-1"), "1002").events[-1].event

    assert isinstance(refused, e.ClearanceRefused)
    assert refused.rule_ids == ("departure.exit_form",)
    assert not [act for act in bench.acts if isinstance(act, OpenGate)]


def test_open_belts_are_referred_to_the_duty_manager_since_the_text_is_not_verified(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1", but={"departure.belts": BeltCheck(46, 44, True)})
    bench.sign("r1")

    assert bench.kinds(c.RequestClearance("r1", "cl-1"), "1002") == ("clearance_referred",)
    upheld = c.JudgeReferral("r1", "departure.belts", "uphold", "two passengers stand")
    assert bench.kinds(upheld, "1004") == ("referral_judged", "clearance_refused")
    assert bench.station.runs["r1"].state is RunState.REFUSED

    bench.give(c.RecordCheck("r1", "departure.belts", BeltCheck(46, 46, True)), "1002")
    bench.sign("r1")
    assert bench.kinds(c.RequestClearance("r1", "cl-2"), "1002") == ("clearance_granted",)


def test_a_referral_that_the_duty_manager_accepts_lets_the_coach_be_cleared(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1", but={"departure.belts": BeltCheck(46, 45, True)})
    bench.sign("r1")
    bench.give(c.RequestClearance("r1", "cl-1"), "1002")

    bench.give(c.JudgeReferral("r1", "departure.belts", "accept", "medical exemption, paper seen"), "1004")

    assert bench.kinds(c.RequestClearance("r1", "cl-2"), "1002") == ("clearance_granted",)


def test_the_person_who_asked_does_not_decide_on_the_referral(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1", but={"departure.belts": BeltCheck(46, 45, True)}, badge="1004")
    bench.sign("r1", "1004")
    bench.give(c.RequestClearance("r1", "cl-1"), "1004")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.JudgeReferral("r1", "departure.belts", "accept", "fine"), "1004")

    assert refused.value.code == "referral.same_person"


def test_a_decision_on_a_referral_needs_a_reason_and_an_open_referral(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1", but={"departure.belts": BeltCheck(46, 45, True)})
    bench.sign("r1")
    bench.give(c.RequestClearance("r1", "cl-1"), "1002")

    codes = []
    for command in (
        c.JudgeReferral("r1", "departure.belts", "accept", "  "),
        c.JudgeReferral("r1", "departure.papers", "accept", "why"),
    ):
        with pytest.raises(RefusedError) as refused:
            bench.give(command, "1004")
        codes.append(refused.value.code)

    assert codes == ["referral.no_reason", "referral.not_open"]


def test_a_check_that_was_not_made_refuses_and_a_stale_one_too(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1", but={"departure.belts": None})
    bench.clock.advance(timedelta(hours=9))
    bench.give(c.RecordCheck("r1", "departure.belts", BeltCheck(46, 46, True)), "1002")

    refused = bench.give(c.RequestClearance("r1", "cl-1"), "1002").events[-1].event

    assert "departure.overload:stale" in refused.reasons
    assert "departure.belts:not_checked" not in refused.reasons


def test_a_check_made_in_the_future_by_a_wrong_clock_counts_as_stale(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1")
    bench.sign("r1")
    bench.clock.set_wall(bench.clock.now() - timedelta(hours=1))

    refused = bench.give(c.RequestClearance("r1", "cl-1"), "1002").events[-1].event

    assert "departure.overload:stale" in refused.reasons


def test_an_undecided_bag_of_the_run_holds_the_coach(bench: Bench) -> None:
    bench.coach("r1")
    bag_id = bench.bag("gun", run_id="r1")
    bench.check_all("r1")
    bench.sign("r1")

    refused = bench.give(c.RequestClearance("r1", "cl-1"), "1002").events[-1].event
    assert refused.reasons == ("entry.dangerous_goods:bag_1",)

    bench.give(c.RecordVerdict(bag_id, "detain"), "1001")
    bench.give(c.RecordFind(bag_id, "f", "P01-1", 1, {}), "1001")
    bench.give(c.CloseSearch(bag_id, "detained"), "1001")
    assert bench.kinds(c.RequestClearance("r1", "cl-2"), "1002") == ("clearance_granted",)


def test_an_unusable_scan_holds_the_coach_until_the_bag_was_screened_again(bench: Bench) -> None:
    bench.coach("r1")
    bag_id = bench.bag(run_id="r1")
    bench.give(c.InvalidateScan(bag_id, "xray.lines_lost"), "1001")
    assert bench.station.held_bags("r1") == (1,)

    bench.give(c.AdmitBag("again", "1", "r1", rescan_of=bag_id))

    assert bench.station.held_bags("r1") == (2,)


def test_a_gate_that_does_not_answer_suspends_the_clearance_for_a_second_person(bench: Bench) -> None:
    bench.cleared_coach("r1")
    bench.give(c.ReportGateFailed("r1", "cl-r1", "gate.silent"))
    assert bench.station.runs["r1"].state is RunState.SUSPENDED

    with pytest.raises(RefusedError) as refused:
        bench.give(c.ReconfirmClearance("r1", "cl-2", "closed"), "1002")
    bench.give(c.ReconfirmClearance("r1", "cl-2", "closed"), "1004")

    assert refused.value.code == "reconfirm.same_person"
    assert [act for act in bench.acts if isinstance(act, OpenGate)] == [OpenGate("r1", "cl-r1"), OpenGate("r1", "cl-2")]


def test_a_suspended_coach_that_has_gone_is_closed_without_opening_again(bench: Bench) -> None:
    bench.cleared_coach("r1")
    bench.give(c.ReportGateFailed("r1", "cl-r1", "gate.silent"))

    bench.give(c.ReconfirmClearance("r1", "cl-2", "coach_gone"), "1004")

    assert bench.station.runs["r1"].state is RunState.LEFT
    assert len([act for act in bench.acts if isinstance(act, OpenGate)]) == 1


def test_a_reconfirmation_with_checks_gone_stale_is_refused(bench: Bench) -> None:
    bench.cleared_coach("r1")
    bench.give(c.ReportGateFailed("r1", "cl-r1", "gate.silent"))
    bench.clock.advance(timedelta(hours=9))

    assert bench.kinds(c.ReconfirmClearance("r1", "cl-2", "closed"), "1004") == ("clearance_refused",)


def test_an_answer_for_another_clearance_is_refused(bench: Bench) -> None:
    bench.cleared_coach("r1")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.ConfirmGateOpened("r1", "an-old-one"))

    assert refused.value.code == "clearance.other"


def test_who_inspected_the_vehicle_does_not_sign_its_exit_form(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1")
    session = bench.sign_in("1006", role=Role.EXIT_CHECKER)

    with pytest.raises(RefusedError) as refused:
        bench.give(c.SignDeparture("r1", "exit_checker", "1006"), "1006")

    assert session
    assert refused.value.code == "sign.inspector_signs"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.SignDeparture("r1", "exit_checker", "1003"), "sign.not_yourself"),
        (c.SignDeparture("r1", "driver", "somebody else"), "sign.other_driver"),
        (c.SignDeparture("r1", "driver", DRIVER[1]), "sign.no_signature"),
    ],
)
def test_a_wrong_signature_is_refused(bench: Bench, command: c.Command, code: str) -> None:
    bench.coach("r1")
    bench.check_all("r1")

    with pytest.raises(RefusedError) as refused:
        bench.give(command, "1002")

    assert refused.value.code == code


def test_an_incomplete_form_cannot_be_signed(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1", but={"departure.papers": None})

    with pytest.raises(RefusedError) as refused:
        bench.sign("r1")

    assert refused.value.detail["rules"] == ("departure.papers",)


def test_a_new_check_after_the_signatures_needs_new_signatures(bench: Bench) -> None:
    bench.coach("r1")
    bench.check_all("r1")
    bench.sign("r1")

    bench.give(c.RecordCheck("r1", "departure.overload", PassengerLoad(49, 47, 0)), "1002")

    assert bench.kinds(c.RequestClearance("r1", "cl-1"), "1002") == ("clearance_refused",)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.PlanRun("r1", "K102", "长沙", PLATE, MORNING, 49), "run.already_known"),
        (c.PlanRun("r2", "K103", "长沙", PLATE, MORNING, 0), "run.seats"),
        (c.PresentCoach("r1", PLATE, "", ""), "run.driver_missing"),
        (c.PresentCoach("r7", PLATE, *DRIVER), "run.unknown"),
        (c.RequestClearance("r1", "cl"), "run.wrong_state"),
    ],
)
def test_a_request_that_does_not_fit_is_refused(bench: Bench, command: c.Command, code: str) -> None:
    bench.coach("r1", present=False)

    with pytest.raises(RefusedError) as refused:
        bench.give(command, "1003")

    assert refused.value.code == code


def test_the_exit_form_is_never_typed(bench: Bench) -> None:
    bench.coach("r1")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordCheck("r1", "departure.exit_form", ExitForm("a", "b")), "1002")

    assert refused.value.code == "check.not_recorded_by_hand"


def test_a_cancelled_run_is_over(bench: Bench) -> None:
    bench.coach("r1")
    bench.give(c.CancelRun("r1", "fog"), "1003")

    assert bench.station.runs["r1"].is_ended
    with pytest.raises(RefusedError):
        bench.give(c.PresentCoach("r1", PLATE, *DRIVER), "1003")


def test_evidence_travels_with_the_check(bench: Bench) -> None:
    bench.coach("r1")
    photo = evidence_ref("belts", ".jpg")

    bench.give(c.RecordCheck("r1", "departure.belts", BeltCheck(46, 46, True), (photo,)), "1002")

    assert bench.station.runs["r1"].checks["departure.belts"].event.evidence == (photo,)


def test_the_screener_says_that_a_bag_is_the_one_scanned_again(bench: Bench) -> None:
    bench.coach("r1")
    lost = bench.bag(run_id="r1")
    bench.give(c.InvalidateScan(lost, "restart"), "1001")
    again = bench.bag()

    bench.give(c.LinkBag(again, "r1", rescan_of=lost), "1001")
    assert bench.station.held_bags("r1") == (2,)
    bench.give(c.RecordVerdict(again, "clear"), "1001")

    assert bench.station.held_bags("r1") == ()


def test_a_bag_that_is_not_lost_cannot_be_scanned_again(bench: Bench) -> None:
    bench.coach("r1")
    cleared, other = bench.bag(run_id="r1"), bench.bag()
    bench.give(c.RecordVerdict(cleared, "clear"), "1001")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.LinkBag(other, "r1", rescan_of=cleared), "1001")

    assert refused.value.code == "bag.not_lost"
