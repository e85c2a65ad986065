"""The catalogue that ships: what it holds, and what it makes of an article measured at the search desk."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from checkpoint.catalogue import Judgement, Quantity
from checkpoint.regulation_files import load_rules
from contraband_catalog import load

CATALOGUE = load()
TODAY = date(2026, 11, 23)
MANIFEST = Path(__file__).parents[2] / "models" / "manifest.toml"
NUMBERS_FROM_MEMORY = ("R02-1", "R03-1", "R04-1", "R04-2", "C01-1", "C04-2")


def judge(item_id: str, *, legible: bool = True, **quantities: Any) -> Judgement:
    measured = cast("dict[Quantity, int]", quantities)
    return CATALOGUE.judge(item_id, measured, TODAY, label_legible=legible)


def test_it_holds_the_catalogues_38_entries_and_the_blades_that_are_known_by_eye() -> None:
    tiers = Counter(item.versions[0].tier for item in CATALOGUE.items.values() if item.id != "P03-1-named")

    assert tiers == {"prohibited": 23, "restricted": 7, "checked_only": 8}


def test_it_begins_on_20_june_2021() -> None:
    assert CATALOGUE.look_up("gun", date(2021, 6, 19)) == ()
    assert len(CATALOGUE.look_up("gun", date(2021, 6, 20))) == 4
    assert {version.effective_from for item in CATALOGUE.items.values() for version in item.versions} == {
        date(2021, 6, 20)
    }


def test_every_label_that_a_model_gives_has_items_and_words() -> None:
    models = tomllib.loads(MANIFEST.read_text(encoding="utf-8"))["model"]
    given = {label["name"] for model in models for label in model["label"]}

    assert given <= CATALOGUE.labels.keys()
    assert len(CATALOGUE.labels) == 26


def test_every_document_it_cites_stands_among_the_sources() -> None:
    cited = {version.citation.document for item in CATALOGUE.items.values() for version in item.versions}

    assert cited <= {document.number for document in load_rules().documents.values()}


def test_what_was_seen_is_verified_and_what_was_not_is_marked() -> None:
    def of(verification: str) -> set[str]:
        return {item.id for item in CATALOGUE.items.values() if item.versions[0].citation.verification == verification}

    assert of("memory") == {"P04-3", "P04-4", "P04-5", "P04-6", "C03-1", "C04-1", "C04-2", "C05-1"}
    assert of("part") == (
        {"P05-1", "P06-1", "P07-1", "P08-1", "P09-1", "P09-2"}
        | {"R01-1", "R02-1", "R03-1", "R04-1", "R04-2"}
        | {"C01-1", "C01-2", "C01-3", "C02-1"}
    )


@pytest.mark.parametrize("item_id", NUMBERS_FROM_MEMORY)
def test_no_number_from_memory_refuses(item_id: str) -> None:
    clauses = [clause for clause in CATALOGUE.version(item_id, TODAY).clauses if clause.becomes != "P03-1"]

    assert clauses
    assert {clause.verification for clause in clauses} == {"memory"}


@pytest.mark.parametrize(
    ("length", "angle", "item_id", "ruling"),
    [
        (151, 59, "P03-1", "prohibited"),
        (150, 59, "C01-1", "ask"),
        (151, 60, "P03-1", "ask"),
        (150, 60, "C01-1", "ask"),
        (221, 61, "P03-1", "prohibited"),
        (220, 61, "C01-1", "ask"),
        (40, 30, "C01-1", "ask"),
    ],
)
@pytest.mark.parametrize("written_as", ["P03-1", "C01-1"])
def test_a_knife_is_controlled_by_tip_and_length_whatever_it_is_written_up_as(
    written_as: str, length: int, angle: int, item_id: str, ruling: str
) -> None:
    judged = judge(written_as, blade_length_mm=length, tip_angle_deg=angle)
    is_short_everyday = written_as == "C01-1" and length <= 60

    assert (judged.item_id, judged.ruling) == (item_id, "permitted" if is_short_everyday else ruling)


def test_a_tip_of_exactly_60_degrees_takes_the_stricter_branch_and_a_person_decides() -> None:
    judged = judge("P03-1", blade_length_mm=160, tip_angle_deg=60)

    assert (judged.item_id, judged.tier, judged.ruling, judged.verification) == ("P03-1", "prohibited", "ask", "part")


def test_a_short_blade_needs_no_angle_and_a_long_one_does() -> None:
    assert judge("C01-1", blade_length_mm=61).ruling == "ask"
    assert judge("C01-1", blade_length_mm=151).missing == ("tip_angle_deg",)


def test_a_dagger_is_prohibited_at_any_length() -> None:
    assert judge("P03-1-named").ruling == "prohibited"


@pytest.mark.parametrize(
    ("abv_pct", "total_ml", "item_id", "ruling"),
    [
        (0, 550, "R01-1", "permitted"),
        (23, 5000, "R01-1", "permitted"),
        (24, 3000, "R01-1", "within_limit"),
        (24, 3001, "R01-1", "ask"),
        (75, 500, "R01-1", "within_limit"),
        (76, 500, "P04-2", "prohibited"),
    ],
)
def test_alcohol_by_strength_and_volume(abv_pct: int, total_ml: int, item_id: str, ruling: str) -> None:
    judged = judge("R01-1", abv_pct=abv_pct, total_ml=total_ml)

    assert (judged.item_id, judged.ruling) == (item_id, ruling)


def test_alcohol_without_a_legible_label_is_a_prohibited_liquid() -> None:
    judged = judge("R01-1", legible=False, abv_pct=52, total_ml=500)

    assert (judged.item_id, judged.ruling) == ("P04-2", "prohibited")


@pytest.mark.parametrize(
    ("measured", "ruling"),
    [
        ({"count": 5, "wh_each": 100}, "within_limit"),
        ({"count": 6, "wh_each": 37}, "over_limit"),
        ({"count": 1, "wh_each": 101}, "over_limit"),
        ({"count": 1, "mah": 27027, "millivolt": 3700}, "within_limit"),
        ({"count": 1, "mah": 30000, "millivolt": 3700}, "over_limit"),
        ({"count": 1}, "measure_first"),
    ],
)
def test_power_banks_five_of_100_wh(measured: dict[str, Any], ruling: str) -> None:
    assert judge("R05-1", **measured).ruling == ruling


def test_a_power_bank_without_a_legible_label_is_outside_the_permission() -> None:
    assert judge("R05-1", legible=False, count=1, wh_each=37).ruling == "over_limit"


@pytest.mark.parametrize(
    ("item_id", "within", "over"),
    [
        ("R02-1", {"total_ml": 50}, {"total_ml": 51}),
        ("R03-1", {"container_ml": 150, "total_ml": 600}, {"container_ml": 151, "total_ml": 151}),
        ("R03-1", {"container_ml": 150, "total_ml": 600}, {"container_ml": 150, "total_ml": 601}),
        ("R04-1", {"count": 2}, {"count": 3}),
        ("R04-2", {"count": 2}, {"count": 3}),
    ],
)
def test_a_limit_from_memory_lets_pass_up_to_it_and_asks_beyond(
    item_id: str, within: dict[str, Any], over: dict[str, Any]
) -> None:
    assert judge(item_id, **within).ruling == "within_limit"
    assert judge(item_id, **over).ruling == "ask"


@pytest.mark.parametrize(("millilitres", "item_id"), [(50, "C04-2"), (51, "P03-2")])
def test_a_self_defence_spray_asks_a_person_at_any_size(millilitres: int, item_id: str) -> None:
    judged = judge("C04-2", container_ml=millilitres)

    assert (judged.item_id, judged.ruling) == (item_id, "ask")


@pytest.mark.parametrize("label", ["plastic_bottle", "glass_bottle", "metal_flask", "folding_knife", "spray_can"])
def test_what_most_passengers_carry_does_not_stop_the_belt_by_its_shape(label: str) -> None:
    assert CATALOGUE.look_up(label, TODAY)[0].versions[0].tier != "prohibited"


@pytest.mark.parametrize("label", ["gun", "ammunition", "straight_knife", "baton", "stun_gun", "fireworks"])
def test_what_the_shape_alone_gives_away_stops_it(label: str) -> None:
    assert CATALOGUE.look_up(label, TODAY)[0].versions[0].tier == "prohibited"


def test_what_the_picture_cannot_show_is_never_said_to_be_decided_by_shape() -> None:
    for item_id in ("P05-1", "P07-1", "P08-1", "P04-3", "P04-4", "P04-5", "P04-6"):
        assert "shape" not in CATALOGUE.item(item_id).decided_by
