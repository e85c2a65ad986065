"""What a decision says of a bag's picture: the zones that hold an article, nothing at all, or a doubt."""

from __future__ import annotations

import pytest

from checkpoint import commands as c
from checkpoint.bag_truth import BagTruth, Doubt, truth_of
from checkpoint.catalogue import Quantity
from tests.support.bench import Bench

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
    known = truth_of(bench.station.bags[bag_id])
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

    assert truth_of(bench.station.bags[cleared]) == BagTruth((), is_searched=False)
    assert truth(bench, waits) is Doubt.UNDECIDED
    assert truth(bench, opened) is Doubt.UNDECIDED


def test_behind_a_silent_detector_only_an_empty_search_is_certain(bench: Bench) -> None:
    clean, armed = bench.bag(silent=True), bench.bag(silent=True)
    for bag_id in (clean, armed):
        bench.give(c.RecordVerdict(bag_id, "open_bag"), "1001")
    bench.give(c.RecordFind(armed, "f1", "P01-1", 1, {}), "1001")
    bench.give(c.CloseSearch(clean, "nothing_found"), "1001")
    bench.give(c.CloseSearch(armed, "isolated"), "1001")

    assert truth_of(bench.station.bags[clean]) == BagTruth((), is_searched=True)
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
