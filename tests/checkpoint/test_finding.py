from __future__ import annotations

from datetime import date

import pytest

from checkpoint.detection import Box, Detection
from checkpoint.finding import Finding, find
from contraband_catalog import load

CATALOGUE = load()
TODAY = date(2026, 11, 23)


def found(*seen: tuple[str, int], on: date = TODAY) -> tuple[Finding, ...]:
    return find([Detection(label, score, Box(10, 10, 50, 40)) for label, score in seen], CATALOGUE, on)


def test_the_gravest_comes_first_then_the_surest() -> None:
    findings = found(("scissors", 9900), ("lighter", 9000), ("gun", 4000), ("spoon", 9500), ("gun", 8000))

    assert [(finding.detection.label, finding.detection.score_e4) for finding in findings] == [
        ("gun", 8000),
        ("gun", 4000),
        ("spoon", 9500),
        ("lighter", 9000),
        ("scissors", 9900),
    ]


def test_a_label_that_nobody_knows_is_unknown_and_stops_the_belt() -> None:
    finding = found(("spoon", 9000))[0]

    assert (finding.item_id, finding.tier, finding.ruling) == (None, None, "ask")
    assert finding.stops_belt


def test_before_the_catalogue_every_label_is_unknown() -> None:
    assert found(("gun", 9000), on=date(2021, 6, 19))[0].item_id is None


@pytest.mark.parametrize(
    ("label", "item_id", "ruling", "stops"),
    [
        ("gun", "P01-1", "prohibited", True),
        ("straight_knife", "P03-1", "measure_first", True),
        ("folding_knife", "C01-1", "measure_first", False),
        ("hammer", "C03-1", "ask", False),
        ("plastic_bottle", "R01-1", "measure_first", False),
        ("power_bank", "R05-1", "measure_first", False),
        ("gas_canister", "P04-1", "prohibited", True),
    ],
)
def test_a_finding_says_what_the_law_says_before_anything_is_measured(
    label: str, item_id: str, ruling: str, stops: bool
) -> None:
    finding = found((label, 9000))[0]

    assert (finding.item_id, finding.ruling, finding.stops_belt) == (item_id, ruling, stops)


def test_the_other_items_of_the_shape_are_offered() -> None:
    assert found(("stun_gun", 9000))[0].alternatives == ("P01-3",)
