"""Picture functions: shapes, what is hidden, what a foreign picture cannot do."""

from __future__ import annotations

import numpy as np
import pytest

from models.colour import colourise
from ui.view_functions import FUNCTIONS, ON_FOREIGN, ScanPixels, ViewFunction, view

PLASTIC, STEEL = (24_000, 27_700), (2_000, 15_000)


@pytest.fixture
def pixels() -> ScanPixels:
    """Air, a plastic block on the left, steel on the right."""
    low, high = np.full((40, 60), 65_535, np.uint16), np.full((40, 60), 65_535, np.uint16)
    for (left, right), (low_count, high_count) in (((5, 25), PLASTIC), ((35, 55), STEEL)):
        low[10:30, left:right], high[10:30, left:right] = low_count, high_count
    return ScanPixels(colourise(low, high), low, high)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_function_gives_a_colour_picture_of_the_same_size(pixels: ScanPixels, function: ViewFunction) -> None:
    seen = view(pixels, function)

    assert seen.shape == (40, 60, 3)
    assert seen.dtype == np.uint8


def test_plain_is_the_picture_itself(pixels: ScanPixels) -> None:
    assert view(pixels, "plain") is pixels.rgb


def test_negative_twice_is_the_picture_again(pixels: ScanPixels) -> None:
    once = ScanPixels(view(pixels, "negative"))

    assert np.array_equal(view(once, "negative"), pixels.rgb)


def test_high_penetration_lightens_and_low_penetration_darkens(pixels: ScanPixels) -> None:
    plain, high, low = (view(pixels, name).mean() for name in ("plain", "high_penetration", "low_penetration"))

    assert low < plain < high


def test_without_organic_the_plastic_fades_and_the_steel_stays(pixels: ScanPixels) -> None:
    seen = view(pixels, "no_organic")

    assert seen[20, 15].min() > 190
    assert np.array_equal(seen[20, 45], pixels.rgb[20, 45])


def test_without_metal_the_steel_fades_and_the_plastic_stays(pixels: ScanPixels) -> None:
    seen = view(pixels, "no_metal")

    assert seen[20, 45].min() > 190
    assert np.array_equal(seen[20, 15], pixels.rgb[20, 15])


def test_edges_are_steeper_and_flat_places_stay(pixels: ScanPixels) -> None:
    seen = view(pixels, "edges")

    assert np.array_equal(seen[20, 15], pixels.rgb[20, 15])
    assert int(seen[20, 5].sum()) < int(pixels.rgb[20, 5].sum())


def test_the_atomic_number_under_the_pointer(pixels: ScanPixels) -> None:
    plastic, steel, air = pixels.number_at(15, 20), pixels.number_at(45, 20), pixels.number_at(0, 0)

    assert plastic is not None
    assert plastic < 10
    assert steel is not None
    assert steel > 18
    assert air == 0


@pytest.mark.parametrize("function", sorted(set(FUNCTIONS) - ON_FOREIGN))
def test_a_foreign_picture_refuses_what_needs_energies(function: ViewFunction) -> None:
    foreign = ScanPixels(np.zeros((4, 4, 3), np.uint8))

    with pytest.raises(ValueError, match="both energies"):
        view(foreign, function)
    assert foreign.number_at(1, 1) is None
