from __future__ import annotations

from datetime import timedelta

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint.errors import RefusedError
from tests.support.bench import PLATE, Bench


def person(bench: Bench, **changes: object) -> e.Event:
    fields = {"entry_id": "e1", "paper": "ticket", "number": "E0021", "run_id": "r1", "identity_matches": True}
    return bench.give(c.CheckPerson(**{**fields, **changes}), "1002").events[0].event


def test_a_passenger_of_a_run_with_matching_papers_is_admitted(bench: Bench) -> None:
    bench.coach("r1")

    assert isinstance(person(bench), e.PersonAdmitted)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"paper": "none"}, "no_paper"),
        ({"number": ""}, "no_paper"),
        ({"run_id": "r9"}, "no_such_run"),
        ({"identity_matches": None}, "identity_not_checked"),
        ({"identity_matches": False}, "identity_differs"),
    ],
)
def test_an_unrelated_person_is_refused_with_the_reason(bench: Bench, changes: dict, reason: str) -> None:
    bench.coach("r1")

    refused = person(bench, **changes)

    assert isinstance(refused, e.PersonRefused)
    assert (refused.reason, refused.rule_id) == (reason, "entry.person")


def test_staff_with_a_pass_are_admitted_and_passengers_of_a_gone_run_are_not(bench: Bench) -> None:
    bench.coach("r1")
    assert isinstance(person(bench, paper="staff_pass", number="1002"), e.PersonAdmitted)

    bench.give(c.CancelRun("r1", "fog"), "1003")

    assert person(bench, entry_id="e2").reason == "run_ended"


def test_a_vehicle_enters_by_agreement_or_for_a_run_on_the_board(bench: Bench) -> None:
    until = bench.clock.now() + timedelta(days=1)
    bench.give(c.RegisterVehicle("湘B·00001", "湘运", until), "1004")
    bench.coach("r1")

    by_agreement = bench.give(c.CheckVehicle("v1", "湘b 00001"), "1002").events[0].event
    by_run = bench.give(c.CheckVehicle("v2", PLATE), "1002").events[0].event
    bench.clock.advance(timedelta(days=2))
    expired = bench.give(c.CheckVehicle("v3", "湘B00001", "refuse", "协议过期"), "1002").events[0].event
    unknown = bench.give(c.CheckVehicle("v4", "湘Z99999", "refuse", "陌生车辆"), "1002").events[0].event

    assert by_agreement == e.VehicleAdmitted("v1", "湘B00001", "湘运")
    assert isinstance(by_run, e.VehicleAdmitted)
    assert [expired.reason, unknown.reason] == ["agreement_expired", "no_agreement"]


def test_a_plate_must_be_given(bench: Bench) -> None:
    with pytest.raises(RefusedError) as refused:
        bench.give(c.CheckVehicle("v1", " · "), "1002")

    assert refused.value.code == "entry.plate_missing"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (c.CheckPerson("e1", "staff_pass", "4711", None, None), "unknown_pass"),
        (c.CheckVehicle("v1", "湘Z99999"), "no_agreement"),
        (c.CheckVehicle("v1", "湘Z99999", "admit", "  "), "no_agreement"),
    ],
)
def test_a_ground_whose_text_is_not_verified_asks_the_person_at_the_door(
    bench: Bench, command: c.Command, reason: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        bench.give(command, "1002")

    assert refused.value.code == "entry.person_decides"
    assert refused.value.detail["reason"] == reason


def test_what_the_person_at_the_door_decided_is_on_record_with_the_reason(bench: Bench) -> None:
    admitted = bench.give(c.CheckVehicle("v1", "湘Z99999", "admit", "消防车"), "1002").events[0].event
    refused = (
        bench.give(c.CheckPerson("e1", "staff_pass", "4711", None, None, "refuse", "证件不符"), "1002").events[0].event
    )

    assert admitted == e.VehicleAdmitted("v1", "湘Z99999", "", "no_agreement", "消防车")
    assert refused == e.PersonRefused("e1", "staff_pass", "4711", None, "entry.person", "unknown_pass", "证件不符")


def test_a_verified_ground_refuses_whatever_is_decided(bench: Bench) -> None:
    event = bench.give(c.CheckPerson("e1", "none", "", None, None, "admit", "a friend"), "1002").events[0].event

    assert isinstance(event, e.PersonRefused)
