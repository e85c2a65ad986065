"""What is empty belt is told and left off; whatever lies on it, however small, stays."""

from __future__ import annotations

import numpy as np
import pytest

from models.belt import EMPTY_PICTURE, filled, on_white

WIDTH, HEIGHT, ROOM = 200, 100, 12


def belt(level: int = 255) -> np.ndarray:
    return np.full((HEIGHT, WIDTH, 3), level, np.uint8)


def test_a_tinted_belt_becomes_white_and_what_lies_on_it_keeps_its_share_of_light() -> None:
    scan = belt(223)
    scan[40:60, 50:90] = 100
    white = on_white(scan)

    assert (white[0, 0] == 255).all()
    assert (white[50, 60] == 114).all()
    assert scan[0, 0, 0] == 223


@pytest.mark.parametrize(
    "picture",
    [belt(255), belt(60), belt() - np.array([105, 90, 215], np.uint8)],
    ids=["white", "dark", "an orange bag fills it"],
)
def test_a_scan_whose_belt_is_white_or_hidden_stays_as_it_is(picture) -> None:
    assert on_white(picture) is picture


def test_one_pixel_of_an_article_is_enough_to_keep_the_place_it_lies_on() -> None:
    scan = belt()
    scan[10, 20, 1] = EMPTY_PICTURE - 1
    scan[70, 150] = 0

    assert filled(scan) == (slice(0, 70 + 1 + ROOM), slice(20 - ROOM, 150 + 1 + ROOM))


def test_counts_of_the_high_energy_tell_bags_from_air() -> None:
    counts = np.full((HEIGHT, WIDTH), 65_535, np.uint16)
    counts[:] -= np.random.default_rng(1).integers(0, 2_000, counts.shape).astype(np.uint16)
    counts[30:50, 60:80] = 50_000

    assert filled(counts) == (slice(30 - ROOM, 50 + ROOM), slice(60 - ROOM, 80 + ROOM))


def test_of_a_scan_with_nothing_on_it_all_is_looked_at() -> None:
    assert filled(belt()) == (slice(0, HEIGHT), slice(0, WIDTH))
