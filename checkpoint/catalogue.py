"""What the law calls an article, and what it makes of one found in a bag.

Types and judgement only; the entries live in ``contraband_catalog``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from checkpoint.errors import RegulationError
from checkpoint.words import Words

Tier = Literal["prohibited", "restricted", "checked_only"]
"""prohibited 禁止 · restricted 限量 · checked_only 仅可放行李舱 (hold only)."""
Verification = Literal["verified", "part", "secondary", "local", "memory", "unverified", "station_policy"]
"""How far the text was seen; only ``verified`` refuses by itself."""
DecidedBy = Literal["shape", "measure", "label", "count", "material", "policy"]
Action = Literal[
    "detain_and_report_police",
    "isolate_evacuate_report_police",
    "isolate_and_report",
    "deny_and_handle",
    "limit_or_refuse",
    "to_hold",
]
Quantity = Literal[
    "count",
    "blade_length_mm",
    "tip_angle_deg",
    "container_ml",
    "total_ml",
    "abv_pct",
    "wh_each",
    "mah",
    "millivolt",
]
"""What a person can measure at the search desk; the unit is in the name. Integers."""
Ruling = Literal["prohibited", "over_limit", "hold_only", "within_limit", "permitted", "measure_first", "ask"]


class Bound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One condition on one measured quantity; bounds left out do not apply."""

    quantity: Quantity
    gt: int | None = None
    gte: int | None = None
    lt: int | None = None
    lte: int | None = None

    def holds(self, value: int) -> bool:
        """Whether ``value`` (in the quantity's unit) meets the condition."""
        return (
            (self.gt is None or value > self.gt)
            and (self.gte is None or value >= self.gte)
            and (self.lt is None or value < self.lt)
            and (self.lte is None or value <= self.lte)
        )


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """If every bound holds, the law's ruling is this. Clauses are read in order; the first that holds counts."""

    when: tuple[Bound, ...]
    ruling: Literal["prohibited", "over_limit", "hold_only", "within_limit", "permitted"]
    verification: Verification
    text: Words
    becomes: str | None = None
    """The item this article turns into when the clause holds, for example P03-1 for a long kitchen knife."""


class Citation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the text stands."""

    document: str
    item: str
    verification: Verification
    seen_in: str


class ItemVersion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the law says of an item from a date on.

    Attributes:
        effective_from: first day in force; ``effective_to`` the last, or None while in force.
        clauses: dated limits, in reading order; empty means the tier alone decides.
        asks: quantities a person measures before the clauses can be read.
        label_required: an illegible label takes the article out of the permission (power banks, alcohol).
        illegible: what the article is then, when the law says more than "outside the permission"; ``when`` is empty.
    """

    effective_from: date
    tier: Tier
    action: Action
    citation: Citation
    limit: Words | None = None
    clauses: tuple[Clause, ...] = ()
    asks: tuple[Quantity, ...] = ()
    label_required: bool = False
    illegible: Clause | None = None
    effective_to: date | None = None
    note: Words | None = None


class CatalogueItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of the catalogue with all its versions."""

    id: str
    category: Words
    name: Words
    decided_by: tuple[DecidedBy, ...]
    versions: tuple[ItemVersion, ...]
    examples: tuple[str, ...] = ()
    examples_en: tuple[str, ...] = ()

    def on(self, day: date) -> ItemVersion | None:
        """The version in force on ``day``, or None."""
        for version in self.versions:
            if version.effective_from <= day and (version.effective_to is None or day <= version.effective_to):
                return version
        return None


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A detector label and the items it may mean, likeliest first."""

    name: str
    words: Words
    items: tuple[str, ...]


class Judgement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the law says of one article as measured so far.

    Attributes:
        ruling: ``measure_first`` while a quantity in ``missing`` is needed; ``ask`` when only unverified text says
            more than a permission: a person decides.
        item_id: the item that applies (a clause may turn one item into another).
        verification: of the text that decided.
        text: the sentence of that clause or the item's limit, if any.
    """

    ruling: Ruling
    item_id: str
    tier: Tier
    verification: Verification
    missing: tuple[Quantity, ...] = ()
    text: Words | None = None


def watt_hours(mah: int, millivolt: int) -> int:
    """Energy in whole Wh, rounded up so that nothing above a limit looks like the limit: mAh × V / 1000.

    27,027 mAh at 3,700 mV are 100 Wh; 27,028 mAh are 101.
    """
    return -(-mah * millivolt // 1_000_000)


def _with_energy(measured: Mapping[Quantity, int]) -> Mapping[Quantity, int]:
    if "wh_each" in measured or "mah" not in measured or "millivolt" not in measured:
        return measured
    return {**measured, "wh_each": watt_hours(measured["mah"], measured["millivolt"])}


_BY_TIER: Mapping[Tier, Ruling] = {
    "prohibited": "prohibited",
    "restricted": "within_limit",
    "checked_only": "hold_only",
}
"""The ruling when no clause says otherwise."""


class Catalogue:
    """All items and labels of the loaded data, looked up by id, label and day."""

    def __init__(self, items: Mapping[str, CatalogueItem], labels: Mapping[str, Label], digest: str) -> None:
        """Args: items by id, labels by name, digest = SHA-256 hex of the source files."""
        self.items = dict(items)
        self.labels = dict(labels)
        self.digest = digest

    def item(self, item_id: str) -> CatalogueItem:
        """The item, or RegulationError when no such id is loaded."""
        try:
            return self.items[item_id]
        except KeyError:
            raise RegulationError(
                "catalogue.unknown_item",
                f"catalogue has no item {item_id!r}: check contraband_catalog/items",
                item=item_id,
            ) from None

    def version(self, item_id: str, day: date) -> ItemVersion:
        """The text in force on ``day``; no text in force is an error, never a permission."""
        version = self.item(item_id).on(day)
        if version is None:
            raise RegulationError(
                "catalogue.not_in_force",
                f"catalogue item {item_id} has no version in force on {day}",
                item=item_id,
            )
        return version

    def look_up(self, label: str, on: date) -> tuple[CatalogueItem, ...]:
        """Items in force that a detector label may mean, likeliest first; an unknown label has none."""
        known = self.labels.get(label)
        if known is None:
            return ()
        return tuple(self.item(item_id) for item_id in known.items if self.item(item_id).on(on) is not None)

    def labels_of(self, item_id: str) -> tuple[str, ...]:
        """Detector labels that may mean the item, in the order of the file; of some items there is none."""
        return tuple(label.name for label in self.labels.values() if item_id in label.items)

    def only_label_of(self, item_id: str) -> str:
        """The label of every article of the item; "" where a person must say it.

        That its item has no other label is not enough: of "other prohibited articles" handcuffs alone have one. The
        label must also mean this item before all others.
        """
        labels = self.labels_of(item_id)
        return labels[0] if len(labels) == 1 and self.labels[labels[0]].items[0] == item_id else ""

    def judge(
        self, item_id: str, measured: Mapping[Quantity, int], on: date, *, label_legible: bool = True
    ) -> Judgement:
        """What the law makes of an article with the quantities measured so far.

        A ruling that would refuse or limit and rests on text that is not verified comes back as ``ask``: the
        product warns, a person decides. Wh follow from mAh and mV where only these are on the label.

        Raises:
            RegulationError: the item, or the one that it turns into, has no text in force on that day.
        """
        version = self.version(item_id, on)
        if version.label_required and not label_legible:
            return self._illegible(item_id, version, on)
        known = _with_energy(measured)
        for clause in version.clauses:
            if all(bound.quantity in known and bound.holds(known[bound.quantity]) for bound in clause.when):
                return self._apply(item_id, clause, on)
        missing = tuple(quantity for quantity in version.asks if quantity not in known)
        if missing:
            return Judgement(
                "measure_first", item_id, version.tier, version.citation.verification, missing, version.limit
            )
        return self._soften(item_id, version, _BY_TIER[version.tier], version.citation.verification, version.limit)

    def _illegible(self, item_id: str, version: ItemVersion, on: date) -> Judgement:
        if version.illegible is not None:
            return self._apply(item_id, version.illegible, on)
        return self._soften(item_id, version, "over_limit", version.citation.verification, version.limit)

    def _apply(self, item_id: str, clause: Clause, on: date) -> Judgement:
        target = clause.becomes or item_id
        return self._soften(target, self.version(target, on), clause.ruling, clause.verification, clause.text)

    def _soften(
        self,
        item_id: str,
        version: ItemVersion,
        ruling: Ruling,
        verification: Verification,
        text: Words | None,
    ) -> Judgement:
        refuses = ruling in ("prohibited", "over_limit", "hold_only")
        if refuses and verification != "verified":
            return Judgement("ask", item_id, version.tier, verification, (), text)
        return Judgement(ruling, item_id, version.tier, verification, (), text)
