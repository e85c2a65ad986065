from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from checkpoint.catalogue import (
    Bound,
    Catalogue,
    CatalogueItem,
    Citation,
    Clause,
    ItemVersion,
    Judgement,
    Label,
    Quantity,
    watt_hours,
)
from checkpoint.errors import RegulationError
from checkpoint.words import Words

DAY = date(2021, 6, 20)
WORDS = Words("刀", "knife")


def citation(verification: Any = "verified") -> Citation:
    return Citation("交运规〔2021〕2号", "目录一", verification, "a page")


def item(item_id: str, tier: Any = "prohibited", verification: Any = "verified", **more: Any) -> CatalogueItem:
    version = ItemVersion(DAY, tier, "to_hold", citation(verification), **more)
    return CatalogueItem(item_id, WORDS, WORDS, ("shape",), (version,))


def catalogue(*items: CatalogueItem) -> Catalogue:
    labels = {"knife": Label("knife", WORDS, tuple(entry.id for entry in items))}
    return Catalogue({entry.id: entry for entry in items}, labels, "digest")


def clause(quantity: Quantity, ruling: Any, verification: Any = "verified", becomes: str | None = None, **bounds: int):
    return Clause((Bound(quantity, **bounds),), ruling, verification, WORDS, becomes)


def judge(entry: CatalogueItem, *others: CatalogueItem, legible: bool = True, **measured: int) -> Judgement:
    return catalogue(entry, *others).judge(entry.id, measured, DAY, label_legible=legible)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bound", "holding", "failing"),
    [
        (Bound("count", gt=5), 6, 5),
        (Bound("count", gte=5), 5, 4),
        (Bound("count", lt=5), 4, 5),
        (Bound("count", lte=5), 5, 6),
        (Bound("count", gte=2, lte=5), 2, 6),
    ],
)
def test_a_bound_holds_up_to_its_edge(bound: Bound, holding: int, failing: int) -> None:
    assert bound.holds(holding)
    assert not bound.holds(failing)


@pytest.mark.parametrize(
    ("tier", "ruling"),
    [("prohibited", "prohibited"), ("restricted", "within_limit"), ("checked_only", "hold_only")],
)
def test_without_a_clause_the_tier_decides(tier: str, ruling: str) -> None:
    assert judge(item("A", tier)).ruling == ruling


@pytest.mark.parametrize("verification", ["part", "secondary", "local", "memory", "unverified", "station_policy"])
@pytest.mark.parametrize("tier", ["prohibited", "checked_only"])
def test_text_that_is_not_verified_never_refuses_by_itself(tier: str, verification: str) -> None:
    assert judge(item("A", tier, verification)).ruling == "ask"


def test_a_permission_needs_no_verified_text() -> None:
    assert judge(item("A", "restricted", "memory")).ruling == "within_limit"


def test_the_first_clause_that_holds_counts() -> None:
    entry = item(
        "A",
        "restricted",
        clauses=(clause("count", "permitted", lt=3), clause("count", "over_limit", gt=1)),
        asks=("count",),
    )

    assert judge(entry, count=2).ruling == "permitted"
    assert judge(entry, count=3).ruling == "over_limit"


def test_what_is_asked_is_measured_first_unless_a_clause_holds_already() -> None:
    entry = item(
        "A", clauses=(clause("blade_length_mm", "hold_only", lte=60),), asks=("blade_length_mm", "tip_angle_deg")
    )

    assert judge(entry).missing == ("blade_length_mm", "tip_angle_deg")
    assert judge(entry, blade_length_mm=61).missing == ("tip_angle_deg",)
    assert judge(entry, blade_length_mm=60).ruling == "hold_only"


def test_a_clause_turns_one_item_into_another() -> None:
    entry = item("A", "checked_only", clauses=(clause("blade_length_mm", "prohibited", becomes="B", gt=150),))

    judged = judge(entry, item("B"), blade_length_mm=151)

    assert (judged.item_id, judged.tier, judged.ruling) == ("B", "prohibited", "prohibited")


def test_an_item_that_turns_into_one_not_in_force_is_an_error() -> None:
    entry = item("A", clauses=(clause("count", "prohibited", becomes="nowhere", gt=1),))

    with pytest.raises(RegulationError):
        judge(entry, count=2)


def test_an_illegible_label_takes_the_article_out_of_the_permission() -> None:
    entry = item("A", "restricted", label_required=True)

    assert judge(entry, legible=False).ruling == "over_limit"
    assert judge(entry, legible=True).ruling == "within_limit"


def test_an_illegible_label_may_make_another_article_of_it() -> None:
    unclear = Clause((), "prohibited", "verified", WORDS, "B")
    entry = item("A", "restricted", "part", label_required=True, illegible=unclear)

    judged = judge(entry, item("B"), legible=False)

    assert (judged.item_id, judged.ruling) == ("B", "prohibited")


@pytest.mark.parametrize(
    ("mah", "millivolt", "energy"),
    [(27027, 3700, 100), (27028, 3700, 101), (10000, 3700, 37), (20000, 5000, 100), (0, 3700, 0)],
)
def test_energy_is_rounded_up_so_that_nothing_above_the_limit_looks_like_it(
    mah: int, millivolt: int, energy: int
) -> None:
    assert watt_hours(mah, millivolt) == energy


def test_energy_follows_from_charge_and_voltage_unless_it_is_on_the_label() -> None:
    entry = item("A", "restricted", clauses=(clause("wh_each", "over_limit", gt=100),), asks=("wh_each",))

    assert judge(entry, mah=30000, millivolt=3700).ruling == "over_limit"
    assert judge(entry, mah=30000, millivolt=3700, wh_each=99).ruling == "within_limit"
    assert judge(entry, mah=30000).missing == ("wh_each",)


def test_a_label_names_the_items_in_force_likeliest_first_and_an_unknown_one_none() -> None:
    ended = ItemVersion(DAY, "prohibited", "to_hold", citation(), effective_to=DAY)
    old = CatalogueItem("A", WORDS, WORDS, ("shape",), (ended,))
    both = catalogue(old, item("B"))

    assert [entry.id for entry in both.look_up("knife", DAY)] == ["A", "B"]
    assert [entry.id for entry in both.look_up("knife", DAY + timedelta(days=1))] == ["B"]
    assert both.look_up("knife", DAY - timedelta(days=1)) == ()
    assert both.look_up("spoon", DAY) == ()


def test_no_item_and_no_text_in_force_are_errors_never_permissions() -> None:
    with pytest.raises(RegulationError) as unknown:
        catalogue(item("A")).judge("Z", {}, DAY)
    with pytest.raises(RegulationError) as too_early:
        catalogue(item("A")).judge("A", {}, DAY - timedelta(days=1))

    assert (unknown.value.code, too_early.value.code) == ("catalogue.unknown_item", "catalogue.not_in_force")
