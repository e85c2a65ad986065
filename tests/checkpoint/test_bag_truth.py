"""What a decision says of a bag's picture: the zones that hold an article, nothing at all, or a doubt."""

from __future__ import annotations

import pytest

from checkpoint import commands as c
from checkpoint.bag_truth import BagTruth, Doubt, truth_of
from checkpoint.catalogue import Quantity
from checkpoint.detection import Box, Detection
from contraband_catalog import load
from tests.support.bench import Bench, evidence_ref

Found = tuple[str, int, dict[Quantity, int]]
GUN: Found = ("P01-1", 1, {})
TOOL: Found = ("C03-1", 1, {})
LIGHTERS: Found = ("R04-2", 2, {})
KITCHEN_KNIFE: Found = ("C01-1", 1, {"blade_length_mm": 90, "tip_angle_deg": 45})


def closed(bench: Bench, labels: tuple[str, ...], found: tuple[Found, ...], outcome: c.SearchOutcome) -> str:
    """A bag that was opened, its articles written up, its search closed."""
    bag_id = bench.opened_bag(*labels)
    for item_id, count, measured in found:
        bench.give(c.RecordFind(bag_id, next(bench.ids), item_id, count, measured), "1001")
    bench.give(c.CloseSearch(bag_id, outcome), "1001")
    return bag_id


def truth(bench: Bench, bag_id: str) -> Doubt | tuple[str, ...]:
    """The labels that are certain, or the doubt."""
    known = truth_of(bench.station.bags[bag_id], load())
    return tuple(article.label for article in known.articles) if isinstance(known, BagTruth) else known


@pytest.mark.parametrize(
    ("labels", "found", "outcome", "certain"),
    [
        (("gun",), (GUN,), "isolated", ("gun",)),
        (("lighter", "lighter"), (LIGHTERS,), "within_limit", ("lighter", "lighter")),
        (("folding_knife",), (KITCHEN_KNIFE,), "to_hold", ("folding_knife",)),
        (("hammer", "gun"), (GUN, TOOL), "isolated", ("gun", "hammer")),
        (("hammer", "straight_knife"), (TOOL,), "to_hold", ("hammer",)),  # nothing else was written up: a false alarm
        (("gun", "scissors"), (), "nothing_found", ()),
    ],
)
def test_as_many_zones_as_articles_are_certain(
    bench: Bench, labels: tuple[str, ...], found: tuple[Found, ...], outcome: c.SearchOutcome, certain: tuple[str, ...]
) -> None:
    assert truth(bench, closed(bench, labels, found, outcome)) == certain


@pytest.mark.parametrize(
    ("labels", "found", "outcome", "doubt"),
    [
        ((), (GUN,), "isolated", Doubt.WITHOUT_ZONE),
        (("hammer",), (GUN,), "isolated", Doubt.WITHOUT_ZONE),
        (("lighter",), (LIGHTERS,), "within_limit", Doubt.WITHOUT_ZONE),
        (("hammer", "gun"), (GUN, LIGHTERS), "isolated", Doubt.WITHOUT_ZONE),
        (("hammer", "saw"), (TOOL,), "to_hold", Doubt.WHICH_ZONE),
        (("lighter", "lighter", "lighter"), (LIGHTERS,), "within_limit", Doubt.WHICH_ZONE),
        (("plastic_bottle",), (), "nothing_found", Doubt.PERHAPS_ALLOWED),
        (("spoon",), (), "nothing_found", Doubt.PERHAPS_ALLOWED),  # of no item: never harmless
        (("gun", "plastic_bottle"), (GUN,), "isolated", Doubt.PERHAPS_ALLOWED),
        (("lighter",), (), "surrendered", Doubt.NOT_WRITTEN_UP),
        (("gun",), (), "entry_refused", Doubt.NOT_WRITTEN_UP),
    ],
)
def test_what_could_be_otherwise_is_a_doubt(
    bench: Bench, labels: tuple[str, ...], found: tuple[Found, ...], outcome: c.SearchOutcome, doubt: Doubt
) -> None:
    assert truth(bench, closed(bench, labels, found, outcome)) is doubt


def test_equally_many_zones_are_not_enough_when_one_article_fits_none_that_is_left(bench: Bench) -> None:
    jammers: Found = ("P03-1-named", 2, {})  # a hammer is none, so one of the two lies where nothing is marked
    bag_id = closed(bench, ("straight_knife", "hammer", "saw"), (jammers, TOOL), "detained")

    assert truth(bench, bag_id) is Doubt.WITHOUT_ZONE


def test_a_bag_cleared_at_the_image_is_clean_and_one_not_decided_is_a_doubt(bench: Bench) -> None:
    waits, opened, cleared = bench.bag(), bench.opened_bag("gun"), bench.bag()
    bench.give(c.RecordVerdict(cleared, "clear"), "1001")

    assert truth_of(bench.station.bags[cleared], load()) == BagTruth((), is_searched=False)
    assert truth(bench, waits) is Doubt.UNDECIDED
    assert truth(bench, opened) is Doubt.UNDECIDED


def test_behind_a_silent_detector_only_an_empty_search_is_certain(bench: Bench) -> None:
    clean, armed = bench.bag(silent=True), bench.bag(silent=True)
    for bag_id in (clean, armed):
        bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
    bench.give(c.RecordFind(armed, "f1", "P01-1", 1, {}), "1001")
    bench.give(c.CloseSearch(clean, "nothing_found"), "1001")
    bench.give(c.CloseSearch(armed, "isolated"), "1001")

    assert truth_of(bench.station.bags[clean], load()) == BagTruth((), is_searched=True)
    assert truth(bench, armed) is Doubt.WITHOUT_ZONE


def test_a_withdrawn_find_was_never_there(bench: Bench) -> None:
    bag_id = bench.opened_bag("gun")
    bench.give(c.RecordFind(bag_id, "f1", "P01-1", 1, {}), "1001")
    bench.give(c.WithdrawFind(bag_id, "f1", "typed by mistake"), "1001")
    bench.give(c.CloseSearch(bag_id, "nothing_found"), "1001")

    assert truth(bench, bag_id) == ()


def test_a_picture_that_lacks_lines_is_a_doubt_however_it_ended(bench: Bench) -> None:
    searched, again = (bench.bag("gun", faults=("xray.lines_lost",)) for _ in range(2))
    bench.give(c.RecordVerdict(searched, "open_bag"), "1001")
    bench.give(c.CloseSearch(searched, "nothing_found"), "1001")
    bench.give(c.InvalidateScan(again, "xray.lines_lost"), "1001")

    assert truth(bench, searched) is Doubt.SCAN_FAULTY
    assert truth(bench, again) is Doubt.SCAN_INVALID


def test_a_count_typed_far_too_large_is_no_work(bench: Bench) -> None:
    assert truth(bench, closed(bench, ("gun",), (("P01-1", 10**12, {}),), "isolated")) is Doubt.WITHOUT_ZONE


# --- places that a person marked --------------------------------------------------------------------------------------

HERE, THERE, ELSEWHERE = Box(10, 10, 50, 40), Box(200, 100, 60, 60), Box(400, 200, 40, 40)
"""HERE is where the bench's detector marks everything."""
Mark = tuple[str, int, Box | None, str]


def marked(
    bench: Bench, seen: tuple[tuple[str, Box], ...], marks: tuple[Mark, ...], outcome: c.SearchOutcome
) -> Doubt | list[tuple[str, Box]]:
    """What is certain of a bag with these zones and finds (item, count, place, label)."""
    bag_id = next(bench.ids)
    bench.give(c.AdmitBag(bag_id, "1"))
    bench.give(c.RecordScan(bag_id, (evidence_ref(),), 600, 400, "xray.1", bench.clock.now()))
    detections = tuple(Detection(label, 9000, box) for label, box in seen)
    bench.give(c.ReportFindings(bag_id, detections, "default 1", "cd" * 32, 40))
    bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
    for item_id, count, zone, label in marks:
        find = c.RecordFind(bag_id, next(bench.ids), item_id, count, {}, zone=zone, label=label)
        bench.give(find, "1001")
    bench.give(c.CloseSearch(bag_id, outcome), "1001")
    known = truth_of(bench.station.bags[bag_id], load())
    return [(one.label, one.box) for one in known.articles] if isinstance(known, BagTruth) else known


def test_an_article_that_the_detector_missed_is_certain_where_a_person_marked_it(bench: Bench) -> None:
    assert marked(bench, (), (("C03-1", 1, THERE, "wrench"),), "to_hold") == [("wrench", THERE)]


@pytest.mark.parametrize(
    ("seen", "item_id", "given", "label"),
    [
        ("hammer", "C03-1", "wrench", "wrench"),  # the person knows better than the detector
        ("hammer", "C03-1", "", "hammer"),  # the zone was tapped
        ("hammer", "R04-2", "", "lighter"),  # what the detector said cannot be: the only label of the item
        ("gun", "C03-1", "", Doubt.WHICH_LABEL),
        ("gun", "P10-1", "", Doubt.WHICH_LABEL),  # of "other prohibited articles" handcuffs are one of many
        ("gun", "P10-1", "handcuffs", "handcuffs"),
    ],
)
def test_the_label_is_what_was_said_else_that_of_the_zone_else_the_only_one_of_the_item(
    bench: Bench, seen: str, item_id: str, given: str, label: str | Doubt
) -> None:
    known = marked(bench, ((seen, HERE),), ((item_id, 1, HERE, given),), OUTCOME_OF[item_id])

    assert known == (label if isinstance(label, Doubt) else [(label, HERE)])


OUTCOME_OF: dict[str, c.SearchOutcome] = {"C03-1": "to_hold", "R04-2": "within_limit", "P10-1": "isolated"}


@pytest.mark.parametrize(
    ("seen", "marks", "known"),
    [
        # One marked, one not: the zone that is left is that of the other.
        (
            (("gun", HERE), ("hammer", ELSEWHERE)),
            (("P01-1", 1, THERE, "gun"), ("C03-1", 1, None, "")),
            [("gun", THERE), ("hammer", ELSEWHERE)],
        ),
        # Drawn anew round what the detector marked: its zone is no second article.
        ((("gun", HERE),), (("P01-1", 1, Box(12, 12, 48, 40), "gun"),), [("gun", Box(12, 12, 48, 40))]),
        ((("gun", HERE),), (("P01-1", 2, Box(12, 12, 48, 40), "gun"),), Doubt.WITHOUT_ZONE),
        ((("gun", HERE), ("gun", ELSEWHERE)), (("P01-1", 2, HERE, "gun"),), [("gun", HERE), ("gun", ELSEWHERE)]),
        # A poor rectangle within a zone that would have to be the second gun.
        ((("gun", HERE),), (("P01-1", 2, Box(20, 20, 10, 10), "gun"),), Doubt.WHICH_ZONE),
        # Everything is marked: what else the detector says is a false alarm, but for what may stay in the bag.
        ((("hammer", HERE), ("gun", ELSEWHERE)), (("C03-1", 1, THERE, "saw"),), [("saw", THERE)]),
        ((("plastic_bottle", HERE),), (("C03-1", 1, THERE, "saw"),), Doubt.PERHAPS_ALLOWED),
        ((("plastic_bottle", HERE),), (("C03-1", 1, Box(20, 20, 10, 10), "saw"),), Doubt.PERHAPS_ALLOWED),
        # One rectangle for two articles, or none for the second.
        ((), (("C03-1", 1, THERE, "saw"), ("C03-1", 1, THERE, "axe")), Doubt.WITHOUT_ZONE),
        ((), (("C03-1", 1, THERE, "saw"), ("C03-1", 1, None, "")), Doubt.WITHOUT_ZONE),
        # A label without a place: the zone must say the same.
        ((("hammer", HERE),), (("C03-1", 1, None, "wrench"),), Doubt.WITHOUT_ZONE),
        ((("hammer", HERE),), (("C03-1", 1, None, "hammer"),), [("hammer", HERE)]),
    ],
)  # fmt: skip
def test_marked_places_and_zones_are_told_apart(
    bench: Bench, seen: tuple[tuple[str, Box], ...], marks: tuple[Mark, ...], known: Doubt | list[tuple[str, Box]]
) -> None:
    outcome: c.SearchOutcome = "isolated" if marks[0][0] == "P01-1" else "to_hold"

    assert marked(bench, seen, marks, outcome) == known
