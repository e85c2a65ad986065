from __future__ import annotations

import numpy as np
import pytest

from models.simulation.articles import MAKERS, makers_of
from models.simulation.attenuation import log_attenuation, materials
from models.simulation.labels import LABELS
from models.simulation.scene import TOO_FAINT, Room, add_article, simulate
from models.simulation.shapes import Picture


def test_the_same_seed_and_index_give_the_same_scan():
    once, again = simulate(5, 3), simulate(5, 3)
    assert (once.low == again.low).all()
    assert (once.high == again.high).all()
    assert once.articles == again.articles


def test_another_index_gives_another_scan():
    assert (simulate(5, 3).low != simulate(5, 4).low).any()


def test_a_scan_has_the_range_of_the_detector():
    scan = simulate(5, 1)
    assert scan.low.shape == scan.high.shape == (432, 544)
    assert scan.low.dtype == scan.high.dtype == np.uint16
    assert scan.high.max() == 65535
    assert scan.low.mean() <= scan.high.mean()


@pytest.mark.parametrize("label", LABELS)
def test_boxes_are_tight(label):
    rng = np.random.default_rng(9)
    picture = Picture(700, 700)
    article = add_article(picture, rng, Room(np.array([350.0, 350.0]), 0.0, (60.0, 60.0), 0.7), label, "any")
    assert article is not None
    own = log_attenuation(picture.channels)[..., 0] > TOO_FAINT
    rows, columns = np.flatnonzero(own.any(1)), np.flatnonzero(own.any(0))
    assert article.box == (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
    assert article.visible > 0.85


def test_an_article_under_thick_steel_does_not_count_as_visible():
    rng = np.random.default_rng(9)
    picture = Picture(500, 500)
    picture.channels += np.float32(60) * materials()["steel"]
    assert add_article(picture, rng, Room(np.array([250.0, 250.0]), 0.0, (40.0, 40.0), 0.7), "lighter", "any") is None


def test_held_out_makers_are_never_seen_in_training():
    for label in MAKERS:
        assert not set(makers_of(label, "train")) & set(makers_of(label, "held_out"))
        assert makers_of(label, "held_out")


def test_the_sheet_of_articles_can_be_drawn(tmp_path):
    from models.simulation.contact_sheet import write_articles_sheet

    write_articles_sheet(1, tmp_path / "sheet.jpg")
    assert (tmp_path / "sheet.jpg").stat().st_size > 50_000
