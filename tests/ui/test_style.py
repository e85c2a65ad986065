"""Contrast, distinctness and sizes of the two themes."""

from __future__ import annotations

import itertools

import pytest
from PyQt6.QtGui import QColor

from ui.style import COMPACT, DARK, LIGHT, ROOMY, Theme, sheet, sizes_for

MEANINGS = ("prohibited", "restricted", "hold_only", "unknown", "cleared", "fault")
FILLS = ("prohibited", "restricted", "hold_only", "unknown", "cleared", "fault")


def luminance(colour: str) -> float:
    """WCAG relative luminance."""
    parts = [part / 255 for part in (QColor(colour).red(), QColor(colour).green(), QColor(colour).blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
@pytest.mark.parametrize("surface", ["window", "panel", "raised"])
@pytest.mark.parametrize("word", ["text", "dim", *MEANINGS])
def test_words_can_be_read_on_every_surface(theme: Theme, surface: str, word: str) -> None:
    assert contrast(getattr(theme, word), getattr(theme, surface)) >= 4.5


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_words_can_be_read_on_filled_keys_and_marks(theme: Theme) -> None:
    assert contrast(theme.ink, theme.ink_text) >= 4.5
    assert min(contrast(getattr(theme, f"{name}_fill"), theme.fill_text) for name in FILLS) >= 4.5


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_meanings_have_colours_of_their_own(theme: Theme) -> None:
    fills = [getattr(theme, f"{name}_fill") for name in FILLS]
    assert all(one != other for one, other in itertools.combinations(fills, 2))


def test_a_box_stands_out_from_the_white_of_a_scan() -> None:
    assert min(contrast(getattr(DARK, f"{name}_fill"), "#ffffff") for name in FILLS) >= 4.5


def test_nothing_is_smaller_than_14_px_and_a_low_window_is_compact() -> None:
    assert ROOMY.small >= 14
    assert COMPACT.small >= 14
    assert (sizes_for(800), sizes_for(1080)) == (COMPACT, ROOMY)


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_the_sheet_leaves_no_word_unfilled(theme: Theme) -> None:
    assert "$" not in sheet(theme, ROOMY)
