"""What a person's decision says of a bag's picture: which marked zones hold an article, or why nobody knows. Pure.

For teaching a detector a picture counts only when it is certain: an article without its box would teach that it is
nothing. The events tie no article to a zone; it is certain all the same when the articles written up and the zones that
may mean them are equally many, and each article has a zone of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from checkpoint.detection import Box
from checkpoint.finding import Finding
from checkpoint.screening import Bag, BagState


class Doubt(StrEnum):
    """Why a bag's picture teaches nothing."""

    UNDECIDED = "undecided"  # no ending yet
    SCAN_INVALID = "scan_invalid"  # it went through the machine again
    SCAN_FAULTY = "scan_faulty"  # the picture may not show all of the bag
    NOT_WRITTEN_UP = "not_written_up"  # given up or refused, and nobody wrote down what
    WITHOUT_ZONE = "without_zone"  # found by hand where nothing was marked
    WHICH_ZONE = "which_zone"  # more zones than articles: one of them is a false alarm, or marks one article twice
    PERHAPS_ALLOWED = "perhaps_allowed"  # marked, not written up, and not forbidden: a bottle of water is one


class MarkedArticle(msgspec.Struct, frozen=True):
    """An article that a person took out, with the detector's label and zone (pixels of the scan)."""

    label: str
    box: Box


class BagTruth(msgspec.Struct, frozen=True):
    """What is certain of a bag.

    Attributes:
        articles: in the order of the findings; empty for a clean bag.
        is_searched: opened by hand; otherwise cleared at the image.
    """

    articles: tuple[MarkedArticle, ...]
    is_searched: bool


def truth_of(bag: Bag) -> BagTruth | Doubt:
    """What the picture of a bag shows, or why that is not certain."""
    if bag.is_open:
        return Doubt.UNDECIDED
    if bag.state is BagState.INVALID:
        return Doubt.SCAN_INVALID
    if bag.scan_faults:
        return Doubt.SCAN_FAULTY
    if bag.outcome is None:
        return BagTruth((), is_searched=False)
    if not bag.finds and bag.outcome != "nothing_found":
        return Doubt.NOT_WRITTEN_UP
    return _searched(bag)


def _searched(bag: Bag) -> BagTruth | Doubt:
    written_up = {find.event.item_id for find in bag.finds}
    zones = [finding for finding in bag.findings if written_up & _meanings(finding)]
    count = sum(find.event.count for find in bag.finds)
    if len(zones) < count:
        return Doubt.WITHOUT_ZONE
    if len(zones) > count:
        return Doubt.WHICH_ZONE
    if not _has_one_zone_each([find.event.item_id for find in bag.finds for _ in range(find.event.count)], zones):
        return Doubt.WITHOUT_ZONE
    if any(finding.tier in _MAY_STAY for finding in bag.findings if finding not in zones):
        return Doubt.PERHAPS_ALLOWED
    return BagTruth(tuple(MarkedArticle(zone.detection.label, zone.detection.box) for zone in zones), is_searched=True)


_MAY_STAY = (None, "restricted")
"""Tiers whose article a person may leave in the bag without a word; of all others the law wants each written up."""


def _meanings(finding: Finding) -> frozenset[str]:
    """Items that the detector's label meant in law on that day."""
    return frozenset(finding.alternatives) | ({finding.item_id} if finding.item_id is not None else frozenset())


def _has_one_zone_each(items: Sequence[str], zones: Sequence[Finding]) -> bool:
    """Whether every article can be given a zone of its own that may mean it (Kuhn's matching)."""
    owner: dict[int, int] = {}

    def find_zone(article: int, tried: set[int]) -> bool:
        for place, zone in enumerate(zones):
            if place in tried or items[article] not in _meanings(zone):
                continue
            tried.add(place)
            if place not in owner or find_zone(owner[place], tried):
                owner[place] = article
                return True
        return False

    return all(find_zone(article, set()) for article in range(len(items)))
