from __future__ import annotations

import itertools
from datetime import timedelta

import pytest

from checkpoint import commands as c
from checkpoint import events as e
from checkpoint import screening
from checkpoint.detection import Box
from checkpoint.errors import BugError, RefusedError
from checkpoint.screening import BagState
from tests.support.bench import MORNING, Bench, evidence_ref

EVENTS = {
    e.BagEntered: e.BagEntered("b", 1, "1", None, None, None),
    e.BagLinked: e.BagLinked("b", "r", "t"),
    e.ScanAcquired: e.ScanAcquired("b", (evidence_ref(),), 6, 4, "x", MORNING, ()),
    e.FindingsReported: e.FindingsReported("b", (), "m", "s", "d", 5),
    e.DetectorSilent: e.DetectorSilent("b", "detector.deadline"),
    e.ScanInvalidated: e.ScanInvalidated("b", "restart"),
    e.VerdictRecorded: e.VerdictRecorded("b", "open_bag", (), 0),
    e.FindRecorded: e.FindRecorded(
        "b", "f", "R04-2", "R04-2", "restricted", 1, {}, True, "within_limit", "part", "d", None, ""
    ),
    e.FindWithdrawn: e.FindWithdrawn("b", "f", "typed twice"),
    e.SearchClosed: e.SearchClosed("b", "nothing_found", "", ""),
}


def bag_in(state: BagState) -> screening.Bag:
    return screening.Bag("b", 1, "1", state, MORNING)


@pytest.mark.parametrize(("state", "kind"), list(itertools.product([None, *BagState], EVENTS)))
def test_every_pair_of_state_and_event_is_either_declared_or_a_bug(state: BagState | None, kind: type) -> None:
    before = None if state is None else bag_in(state)
    targets = screening.TRANSITIONS.get((state, kind))
    if targets is None:
        with pytest.raises(BugError):
            screening.evolve(before, EVENTS[kind], MORNING, "1001")
        return
    assert screening.evolve(before, EVENTS[kind], MORNING, "1001").state in targets


def test_an_event_of_another_stream_is_a_bug() -> None:
    with pytest.raises(BugError):
        screening.evolve(bag_in(BagState.ENTERED), e.ClockStepped(1), MORNING, "system")


def test_a_clean_bag_is_cleared_by_the_screener(bench: Bench) -> None:
    bag_id = bench.bag()

    bench.give(c.RecordVerdict(bag_id, "clear", ("edge",), 2100), "1001")

    bag = bench.station.bags[bag_id]
    assert (bag.state, bag.verdict_by, bag.number) == (BagState.CLEARED, "1001", 1)


@pytest.mark.parametrize("label", ["gun", "lighter", "scissors", "a_label_nobody_knows"])
def test_a_bag_with_any_alarm_cannot_be_cleared_at_the_image(bench: Bench, label: str) -> None:
    bag_id = bench.bag(label)

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordVerdict(bag_id, "clear"), "1001")

    assert refused.value.code == "bag.must_be_opened"
    assert bench.station.bags[bag_id].state is BagState.AWAITING_VERDICT


def test_a_bag_that_the_detector_was_silent_about_is_opened_by_hand(bench: Bench) -> None:
    bag_id = bench.bag(silent=True)

    with pytest.raises(RefusedError, match="detector_silent"):
        bench.give(c.RecordVerdict(bag_id, "clear"), "1001")
    bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")

    assert bench.station.bags[bag_id].state is BagState.AWAITING_SEARCH


def test_a_scan_with_a_fault_cannot_be_cleared_at_the_image(bench: Bench) -> None:
    bag_id = bench.bag(faults=("xray.lines_lost",))

    with pytest.raises(RefusedError, match="xray.lines_lost"):
        bench.give(c.RecordVerdict(bag_id, "clear"), "1001")


def test_a_gun_is_detained_and_nothing_else(bench: Bench) -> None:
    bag_id = bench.opened_bag("gun")
    bench.give(c.RecordFind(bag_id, "f1", "P01-1", 1, {}, photo=evidence_ref("find_photo")), "1001")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.CloseSearch(bag_id, "within_limit"), "1001")
    bench.give(c.CloseSearch(bag_id, "detained", "长公 2026-17"), "1001")

    assert refused.value.code == "search.outcome_not_allowed"
    assert bench.station.bags[bag_id].state is BagState.DETAINED


def test_power_banks_over_the_count_are_over_the_limit_and_within_it_they_pass(bench: Bench) -> None:
    many, few = bench.opened_bag("power_bank"), bench.opened_bag("power_bank")

    bench.give(c.RecordFind(many, "f1", "R05-1", 6, {"wh_each": 37}), "1001")
    bench.give(c.RecordFind(few, "f2", "R05-1", 2, {"wh_each": 37}), "1001")
    bench.give(c.CloseSearch(few, "within_limit"), "1001")

    assert bench.station.bags[many].finds[0].event.ruling == "over_limit"
    assert bench.station.bags[few].state is BagState.WITHIN_LIMIT


def test_a_limit_from_memory_asks_the_person_and_leaves_every_ending_open(bench: Bench) -> None:
    bag_id = bench.opened_bag("lighter")

    bench.give(c.RecordFind(bag_id, "f1", "R04-2", 3, {}), "1001")

    find = bench.station.bags[bag_id].finds[0].event
    assert find.ruling == "ask"
    assert "within_limit" in screening.allowed_outcomes(bench.station.bags[bag_id], bench.law())


def test_a_knife_must_be_measured_before_it_is_written_up(bench: Bench) -> None:
    bag_id = bench.opened_bag("straight_knife")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordFind(bag_id, "f1", "P03-1", 1, {}), "1001")

    assert refused.value.code == "find.measure_first"
    assert "blade_length_mm" in refused.value.detail["missing"]


def test_a_withdrawn_find_no_longer_decides_the_ending(bench: Bench) -> None:
    bag_id = bench.opened_bag("gun")
    bench.give(c.RecordFind(bag_id, "f1", "P01-1", 1, {}), "1001")

    bench.give(c.WithdrawFind(bag_id, "f1", "a toy at second sight"), "1001")
    bench.give(c.CloseSearch(bag_id, "nothing_found"), "1001")

    assert bench.station.bags[bag_id].state is BagState.CLEARED


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (c.RecordVerdict("nobody", "clear"), "bag.unknown"),
        (c.WithdrawFind("id", "f9", "why"), "bag.unknown"),
    ],
)
def test_a_bag_that_nobody_knows_is_refused(bench: Bench, command: c.Command, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        bench.give(command, "1001")

    assert refused.value.code == code


def test_a_second_verdict_is_refused(bench: Bench) -> None:
    bag_id = bench.bag()
    bench.give(c.RecordVerdict(bag_id, "clear"), "1001")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordVerdict(bag_id, "detain"), "1001")

    assert refused.value.code == "bag.wrong_state"


def test_the_same_bag_the_same_find_and_a_count_of_nothing_are_refused(bench: Bench) -> None:
    bag_id = bench.opened_bag("gun")
    bench.give(c.RecordFind(bag_id, "f1", "P01-1", 1, {}), "1001")
    refused = []
    for command in (
        c.AdmitBag(bag_id, "1"),
        c.RecordFind(bag_id, "f1", "P01-1", 1, {}),
        c.RecordFind(bag_id, "f2", "P01-1", 0, {}),
        c.WithdrawFind(bag_id, "f7", "no such find"),
    ):
        with pytest.raises(RefusedError) as error:
            bench.give(command, None if isinstance(command, c.AdmitBag) else "1001")
        refused.append(error.value.code)

    assert refused == ["bag.already_known", "find.already_known", "find.count", "find.unknown"]


def test_bags_are_numbered_from_one_each_day_in_china(bench: Bench) -> None:
    first = bench.bag()
    bench.clock.advance(timedelta(hours=15))
    next_day = bench.bag()

    assert [bench.station.bags[bag].number for bag in (first, next_day)] == [1, 1]


def test_a_bag_is_linked_to_a_run_on_the_board_only(bench: Bench) -> None:
    bench.coach("r1")
    bag_id = bench.bag()

    bench.give(c.LinkBag(bag_id, "r1", "E0021"), "1001")
    with pytest.raises(RefusedError):
        bench.give(c.LinkBag(bag_id, "r9"), "1001")

    assert bench.station.held_bags("r1") == (1,)


def test_a_find_keeps_the_place_and_the_label_that_a_person_gave(bench: Bench) -> None:
    bag_id = bench.opened_bag("hammer")

    bench.give(c.RecordFind(bag_id, "f1", "C03-1", 1, {}, zone=Box(550, 390, 50, 10), label="wrench"), "1001")

    (find,) = bench.station.bags[bag_id].finds
    assert (find.event.zone, find.event.label) == (Box(550, 390, 50, 10), "wrench")


@pytest.mark.parametrize(
    "zone", [Box(550, 10, 51, 10), Box(10, 391, 10, 10), Box(-1, 0, 9, 9), Box(0, -1, 9, 9), Box(5, 5, 0, 9)]
)
def test_a_place_outside_the_scan_or_of_no_size_is_refused(bench: Bench, zone: Box) -> None:
    bag_id = bench.opened_bag("hammer")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordFind(bag_id, "f1", "C03-1", 1, {}, zone=zone), "1001")

    assert refused.value.code == "find.zone"
    assert bench.station.bags[bag_id].finds == ()


def test_a_label_that_the_catalogue_does_not_know_is_refused(bench: Bench) -> None:
    bag_id = bench.opened_bag("hammer")

    with pytest.raises(RefusedError) as refused:
        bench.give(c.RecordFind(bag_id, "f1", "C03-1", 1, {}, label="sledgehammer"), "1001")

    assert refused.value.code == "find.label"


def test_a_find_recorded_before_places_could_be_marked_still_reads() -> None:
    old = (
        '{"applied_item_id":"R04-2","bag_id":"b","catalogue_digest":"d","count":1,"description":"","find_id":"f",'
        '"item_id":"R04-2","label_legible":true,"measured":{},"photo":null,"ruling":"within_limit",'
        '"tier":"restricted","verification":"part"}'
    )

    assert e.decode("find_recorded", old) == EVENTS[e.FindRecorded]
