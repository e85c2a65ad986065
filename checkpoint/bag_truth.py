"""What a person's decision says of a bag's picture: which marked zones hold an article, or why nobody knows. Pure.

For teaching a detector a picture counts only when it is certain: an article without its box would teach that it is
nothing. An article whose place a person marked at the search desk is certain by itself. The others are tied to no zone;
they are certain all the same when they and the detector's zones that may mean them, without those on marked places, are
equally many, and each article has a zone of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import msgspec

from checkpoint import events as e
from checkpoint.catalogue import Catalogue
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
    WHICH_LABEL = "which_label"  # the place was marked; the item stands for many labels or for none, and nobody said
    PERHAPS_ALLOWED = "perhaps_allowed"  # marked, not written up, and not forbidden: a bottle of water is one


class MarkedArticle(msgspec.Struct, frozen=True):
    """An article that a person took out: its label, and the zone that the person or the detector marked.

    Attributes:
        box: pixels of the scan.
    """

    label: str
    box: Box


class BagTruth(msgspec.Struct, frozen=True):
    """What is certain of a bag.

    Attributes:
        articles: those whose place a person marked in the order of the finds, then those with a zone of the detector
            in the order of the findings; empty for a clean bag.
        is_searched: opened by hand; otherwise cleared at the image.
    """

    articles: tuple[MarkedArticle, ...]
    is_searched: bool


def truth_of(bag: Bag, catalogue: Catalogue) -> BagTruth | Doubt:
    """What the picture of a bag shows, or why that is not certain; the catalogue knows the labels of an item."""
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
    return _searched(bag, catalogue)


def _searched(bag: Bag, catalogue: Catalogue) -> BagTruth | Doubt:
    marked = [_marked(find.event, find.event.zone, bag, catalogue) for find in bag.finds if find.event.zone is not None]
    certain = [article for article in marked if article is not None]
    if len(certain) < len(marked):
        return Doubt.WHICH_LABEL
    if len({(box.x, box.y, box.w, box.h) for box in (article.box for article in certain)}) < len(certain):
        return Doubt.WITHOUT_ZONE  # one box for two articles: one of them has none of its own
    left = [finding for finding in bag.findings if not any(_is_same_place(finding, one.box) for one in certain)]
    zones = _zones_of_the_others([find.event for find in bag.finds], left)
    if isinstance(zones, Doubt):
        return zones
    if any(_may_be_same_place(zone, one.box) for zone in zones for one in certain):
        return Doubt.WHICH_ZONE
    if any(finding.tier in _MAY_STAY for finding in left if finding not in zones):
        return Doubt.PERHAPS_ALLOWED
    others = (MarkedArticle(zone.detection.label, zone.detection.box) for zone in zones)
    return BagTruth((*certain, *others), is_searched=True)


_MAY_STAY = (None, "restricted")
"""Tiers whose article a person may leave in the bag without a word; of all others the law wants each written up."""


def _marked(find: e.FindRecorded, zone: Box, bag: Bag, catalogue: Catalogue) -> MarkedArticle | None:
    """The article at the zone that a person marked; None when its label is not certain."""
    if find.label:
        return MarkedArticle(find.label, zone) if find.label in catalogue.labels else None
    tapped = {
        finding.detection.label
        for finding in bag.findings
        if finding.detection.box == zone and find.item_id in _meanings(finding)
    }
    label = catalogue.only_label_of(find.item_id) if not tapped else tapped.pop() if len(tapped) == 1 else ""
    return MarkedArticle(label, zone) if label else None


def _is_same_place(finding: Finding, marked: Box) -> bool:
    """Whether the detector's zone and the person's are two rectangles round one article: IoU of 1/2 and more."""
    zone, common = finding.detection.box, finding.detection.box.overlap(marked)
    return 2 * common >= zone.area + marked.area - common


def _may_be_same_place(finding: Finding, marked: Box) -> bool:
    """Whether one lies mostly within the other: it may be a poor rectangle round the same article."""
    zone = finding.detection.box
    return 2 * zone.overlap(marked) >= min(zone.area, marked.area)


def _zones_of_the_others(finds: Sequence[e.FindRecorded], left: Sequence[Finding]) -> list[Finding] | Doubt:
    """The zones of the articles that nobody marked: of a find with a zone, all but one."""
    unmarked = [(find, find.count - (find.zone is not None)) for find in finds]
    unmarked = [(find, count) for find, count in unmarked if count]
    zones = [zone for zone in left if any(_may_be(find, zone) for find, _ in unmarked)]
    count = sum(count for _, count in unmarked)
    if len(zones) < count:
        return Doubt.WITHOUT_ZONE
    if len(zones) > count:
        return Doubt.WHICH_ZONE
    if not _has_one_zone_each([find for find, count in unmarked for _ in range(count)], zones):
        return Doubt.WITHOUT_ZONE
    return zones


def _may_be(find: e.FindRecorded, zone: Finding) -> bool:
    """Whether the detector's zone may show the article; a label that a person gave must be the detector's."""
    return find.item_id in _meanings(zone) and find.label in ("", zone.detection.label)


def _meanings(finding: Finding) -> frozenset[str]:
    """Items that the detector's label meant in law on that day."""
    return frozenset(finding.alternatives) | ({finding.item_id} if finding.item_id is not None else frozenset())


def _has_one_zone_each(articles: Sequence[e.FindRecorded], zones: Sequence[Finding]) -> bool:
    """Whether every article can be given a zone of its own that may mean it (Kuhn's matching)."""
    owner: dict[int, int] = {}

    def find_zone(article: int, tried: set[int]) -> bool:
        for place, zone in enumerate(zones):
            if place in tried or not _may_be(articles[article], zone):
                continue
            tried.add(place)
            if place not in owner or find_zone(owner[place], tried):
                owner[place] = article
                return True
        return False

    return all(find_zone(article, set()) for article in range(len(articles)))
