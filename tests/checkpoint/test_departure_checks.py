from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from checkpoint.departure_checks import CHECKS, CheckContext, run_check
from checkpoint.errors import RefusedError
from checkpoint.facts import (
    BeltCheck,
    CheckFacts,
    DriverCheck,
    ExitForm,
    Paper,
    PapersCheck,
    PassengerLoad,
    RoutineCheckSlip,
)
from checkpoint.regulation_files import load_rules

RULES = load_rules()
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
TODAY, TOMORROW, YESTERDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 22)
CONTEXT = CheckContext(NOW, "湘A12345", NOW + timedelta(minutes=40), 49, "李强", "430100200001")

LOAD = PassengerLoad(49, 46, 2)
SLIP = RoutineCheckSlip("0312", "湘A·12345", "passed", NOW - timedelta(hours=2), NOW + timedelta(hours=22), "1006")
BELTS = BeltCheck(46, 46, True)
DRIVER = DriverCheck("李强", "430100200001", "A1", TOMORROW, TOMORROW, True, 60, True)
PAPERS = (
    Paper("driving_permit", True, TOMORROW, "湘a 12345"),
    Paper("transport_permit", True, TOMORROW, "湘A12345"),
    Paper("route_plate", True, TOMORROW),
    Paper("insurance", True, TOMORROW),
)


def grounds(rule_id: str, facts: CheckFacts, context: CheckContext = CONTEXT) -> tuple[str, ...]:
    rule = RULES.rule_in_force(f"departure.{rule_id}", TODAY)
    return tuple(failure.code for failure in run_check(rule, facts, context))


def changed(value: Any, **changes: object) -> Any:
    return msgspec.structs.replace(value, **changes)


@pytest.mark.parametrize(
    ("rule_id", "facts"),
    [
        ("overload", LOAD),
        ("routine_check", SLIP),
        ("belts", BELTS),
        ("driver", DRIVER),
        ("papers", PapersCheck(PAPERS)),
        ("exit_form", ExitForm("1002", "430100200001")),
    ],
)
def test_facts_in_order_pass(rule_id: str, facts: CheckFacts) -> None:
    assert grounds(rule_id, facts) == ()


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (PassengerLoad(49, 49, 4), ()),
        (PassengerLoad(49, 49, 5), ("children_over_share",)),
        (PassengerLoad(49, 50, 0), ("over_approved",)),
        (PassengerLoad(49, 50, 5), ("over_approved", "children_over_share")),
        (PassengerLoad(49, 46, 7), ()),
        (PassengerLoad(49, 46, 8), ("children_over_share",)),
        (PassengerLoad(53, 49, 0), ("seats_differ_from_register",)),
        (PassengerLoad(53, 51, 0), ("seats_differ_from_register", "over_approved")),
        (PassengerLoad(45, 46, 0), ("seats_differ_from_register", "over_approved")),
        (PassengerLoad(0, 0, 0), ("count_impossible",)),
        (PassengerLoad(49, -1, 0), ("count_impossible",)),
        (PassengerLoad(49, 1, -1), ("count_impossible",)),
    ],
)
def test_people_on_board_are_held_against_the_smaller_approved_number(
    facts: PassengerLoad, codes: tuple[str, ...]
) -> None:
    assert grounds("overload", facts) == codes


def test_the_numbers_of_an_overload_are_told() -> None:
    failure = run_check(RULES.rule_in_force("departure.overload", TODAY), PassengerLoad(49, 51, 0), CONTEXT)[0]

    assert failure.detail == {"aboard": "51", "approved": "49"}


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"result": "missing"}, ("slip_missing",)),
        ({"result": "failed"}, ("slip_failed",)),
        ({"slip_number": ""}, ("slip_incomplete",)),
        ({"inspector": ""}, ("slip_incomplete",)),
        ({"plate": "湘B00001"}, ("slip_other_vehicle",)),
        ({"plate": ""}, ("slip_other_vehicle",)),
        ({"issued_at": None}, ("slip_date_unknown",)),
        ({"valid_until": None}, ("slip_date_unknown",)),
        ({"valid_until": datetime(2026, 11, 24, 1, 0)}, ("slip_date_unknown",)),
        ({"valid_until": NOW}, ()),
        ({"valid_until": NOW - timedelta(seconds=1)}, ("slip_expired",)),
        ({"issued_at": NOW - timedelta(hours=24)}, ()),
        ({"issued_at": NOW - timedelta(hours=24, seconds=1)}, ("slip_too_old",)),
        ({"issued_at": NOW + timedelta(minutes=1)}, ("slip_date_impossible",)),
        ({"issued_at": NOW, "valid_until": NOW - timedelta(hours=1)}, ("slip_date_impossible", "slip_expired")),
    ],
)
def test_a_slip_counts_when_it_is_of_this_coach_passed_complete_and_in_date(
    changes: dict[str, object], codes: tuple[str, ...]
) -> None:
    assert grounds("routine_check", changed(SLIP, **changes)) == codes


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (BeltCheck(0, 0, True), ()),
        (BeltCheck(46, 45, True), ("not_fastened",)),
        (BeltCheck(46, 46, False), ("reminder_missing",)),
        (BeltCheck(46, 45, False), ("not_fastened", "reminder_missing")),
        (BeltCheck(46, 47, True), ("count_impossible",)),
        (BeltCheck(46, -1, True), ("count_impossible",)),
        (BeltCheck(-1, -1, True), ("count_impossible",)),
    ],
)
def test_every_belt_is_fastened_and_the_reminder_given(facts: BeltCheck, codes: tuple[str, ...]) -> None:
    assert grounds("belts", facts) == codes


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"is_presented_driver": False}, ("not_presented_driver",)),
        ({"name": "王伟"}, ("not_presented_driver",)),
        ({"certificate": "430100200002"}, ("not_presented_driver",)),
        ({"licence_class": "B1"}, ("licence_class",)),
        ({"licence_class": "a1/a2"}, ()),
        ({"licence_class": "A2、B1"}, ("licence_class",)),
        ({"licence_class": " "}, ("licence_class_unknown",)),
        ({"licence_valid_until": TODAY}, ()),
        ({"licence_valid_until": YESTERDAY}, ("licence_expired",)),
        ({"licence_valid_until": None}, ("licence_date_unknown",)),
        ({"certificate_valid_until": YESTERDAY}, ("certificate_expired",)),
        ({"certificate_valid_until": None}, ("certificate_date_unknown",)),
        ({"driving_today_min": 479}, ()),
        ({"driving_today_min": 480}, ("driving_hours_over",)),
        ({"driving_today_min": None}, ("driving_hours_unknown",)),
        ({"driving_today_min": -1}, ("driving_hours_unknown",)),
        ({"is_sober_and_rested": False}, ("not_sober_or_rested",)),
        ({"is_sober_and_rested": None}, ("declaration_missing",)),
    ],
)
def test_the_driver_is_the_presented_one_with_valid_papers_rested_and_sober(
    changes: dict[str, object], codes: tuple[str, ...]
) -> None:
    assert grounds("driver", changed(DRIVER, **changes)) == codes


@pytest.mark.parametrize(
    ("seats", "licence_class", "codes"),
    [
        (20, "A1", ()),
        (20, "B1", ("licence_class",)),
        (19, "B1", ()),
        (19, "C1", ("licence_class",)),
        (10, "C1", ("licence_class",)),
        (9, "C1", ()),
        (9, "D", ("licence_class",)),
    ],
)
def test_the_licence_class_follows_the_seats(seats: int, licence_class: str, codes: tuple[str, ...]) -> None:
    facts = changed(DRIVER, licence_class=licence_class)

    assert grounds("driver", facts, changed(CONTEXT, approved_seats=seats)) == codes


def test_papers_must_be_good_on_the_day_of_departure_in_china() -> None:
    night = datetime(2026, 11, 23, 15, 50, tzinfo=UTC)  # 23:50 in China
    after_midnight = changed(CONTEXT, now=night, departs_at=night + timedelta(minutes=20))
    facts = changed(DRIVER, licence_valid_until=TODAY)

    assert grounds("driver", facts, changed(CONTEXT, now=night)) == ()
    assert grounds("driver", facts, after_midnight) == ("licence_expired",)


def with_paper(kind: str, **changes: object) -> PapersCheck:
    return PapersCheck(tuple(changed(paper, **changes) if paper.kind == kind else paper for paper in PAPERS))


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (PapersCheck(()), ("paper_missing", "paper_missing", "paper_missing", "insurance_missing")),
        (PapersCheck(PAPERS[1:]), ("paper_missing",)),
        (PapersCheck(PAPERS[:-1]), ("insurance_missing",)),
        (with_paper("route_plate", is_present=False), ("paper_missing",)),
        (with_paper("insurance", is_present=False), ("insurance_missing",)),
        (with_paper("transport_permit", valid_until=TODAY), ()),
        (with_paper("transport_permit", valid_until=YESTERDAY), ("paper_expired",)),
        (with_paper("insurance", valid_until=YESTERDAY), ("insurance_expired",)),
        (with_paper("driving_permit", valid_until=None), ("paper_date_unknown",)),
        (with_paper("insurance", valid_until=None), ("insurance_date_unknown",)),
        (with_paper("driving_permit", plate="湘B00001"), ("paper_other_vehicle",)),
        (with_paper("insurance", plate="湘B00001"), ("insurance_other_vehicle",)),
        (with_paper("driving_permit", plate=""), ("paper_plate_unknown",)),
        (PapersCheck((*PAPERS, changed(PAPERS[0], valid_until=YESTERDAY))), ("paper_expired",)),
    ],
)
def test_every_paper_is_there_in_date_and_of_this_coach(facts: PapersCheck, codes: tuple[str, ...]) -> None:
    assert grounds("papers", facts) == codes


@pytest.mark.parametrize(
    ("facts", "codes"),
    [
        (ExitForm(None, None), ("inspector_signature_missing", "driver_signature_missing")),
        (ExitForm("", "x"), ("inspector_signature_missing",)),
        (ExitForm("1002", None), ("driver_signature_missing",)),
        (ExitForm("1002", "1002"), ("same_person",)),
    ],
)
def test_two_persons_sign_the_exit_form(facts: ExitForm, codes: tuple[str, ...]) -> None:
    assert grounds("exit_form", facts) == codes


def test_facts_of_another_check_are_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        grounds("belts", LOAD)

    assert refused.value.code == "check.wrong_facts"


def test_an_entry_rule_is_not_checked_at_the_gate() -> None:
    with pytest.raises(RefusedError) as refused:
        run_check(RULES.rule_in_force("entry.vehicle", TODAY), LOAD, CONTEXT)

    assert refused.value.code == "check.not_at_departure"


@pytest.mark.parametrize("check", list(CHECKS))
def test_a_check_says_which_rule_it_serves(check: Any) -> None:
    rule = next(rule for rule in RULES.rules if rule.check == check)

    assert f"Source: rule {rule.id}." in (CHECKS[check].judge.__doc__ or "")
