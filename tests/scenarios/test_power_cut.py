"""kill -9 at random moments of a shift: nothing shown as decided is lost, no gate opens without a clearance on disk."""

from __future__ import annotations

import pytest

from ui.power_cut import CampaignReport, campaign


def killed(kills: int, seed: int, folder) -> CampaignReport:
    return campaign(kills, seed, folder, lambda done, total, words: None)


@pytest.mark.timeout(120)
def test_three_power_cuts_lose_nothing_that_was_shown(tmp_path):
    report = killed(3, 7, tmp_path / "data")

    assert report.is_in_order, report.in_words()
    assert report.kills == 3
    assert report.shown > 20


@pytest.mark.campaign
@pytest.mark.timeout(3600)
def test_a_hundred_power_cuts_lose_nothing_that_was_shown(tmp_path):
    report = killed(100, 11, tmp_path / "data")

    assert report.is_in_order, report.in_words()
    assert report.opened > 0
