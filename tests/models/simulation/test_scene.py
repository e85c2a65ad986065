from __future__ import annotations

import numpy as np
import pytest

from models.simulation.articles import makes
from models.simulation.attenuation import CHANNELS, log_attenuation, materials
from models.simulation.geometry import Geometry, drawn
from models.simulation.labels import LABELS
from models.simulation.mesh import box
from models.simulation.scanner import Scanner
from models.simulation.scene import TOO_FAINT, Scene, compose, simulate, visible_share
from models.simulation.thing import Part, Thing

SCANNER = Scanner()


def geometry(height: int = 432, width: int = 544) -> Geometry:
    return SCANNER.geometry(height, width, 1.25)


def test_equal_seeds_give_equal_bags_and_others_do_not():
    once, again, other = simulate(3, 7), simulate(3, 7), simulate(3, 8)
    assert (once.low == again.low).all()
    assert (once.high == again.high).all()
    assert [article.box for article in once.articles] == [article.box for article in again.articles]
    assert not (once.low == other.low).all()


def test_every_label_can_be_put_in_a_bag_of_every_split():
    for split in ("train", "validation", "test"):
        scene = Scene(geometry(600, 900), np.random.default_rng(1), split)
        room = scene.add_bag(560.0, 0.0)
        found = [label for label in LABELS if scene.add_article(label, room, tries=40, least_visible=0.2)]
        assert found == list(LABELS)


def test_boxes_are_tight_and_masks_fill_them():
    scene = compose(np.random.default_rng(2), "any", geometry(), ["gun", "wrench", "scissors", "power_bank"])
    assert scene.articles()
    for article, (_, _, _, window, _) in zip(scene.articles(), scene._own, strict=True):
        own = log_attenuation(window.channels)[..., 0] > TOO_FAINT
        rows, columns = np.flatnonzero(own.any(1)) + window.top, np.flatnonzero(own.any(0)) + window.left
        assert article.box == (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
        assert article.mask.any(0).all() or article.mask[:, [0, -1]].any(0).all()
        assert article.mask.any(1)[[0, -1]].all()


def test_training_bags_hold_no_held_out_make():
    allowed = {maker.__name__ for of in makes().values() for maker in of.train}
    seen = {article.make for index in range(6) for article in simulate(5, index, "train").articles}
    assert seen <= allowed


def test_test_bags_hold_articles_of_held_out_makes_alone():
    held = {(label, maker.__name__) for label, of in makes().items() for maker in of.test}
    seen = {(one.label, one.make) for index in range(6) for one in simulate(6, index, "test").articles}
    assert seen
    assert seen <= held


def plate(thickness: float) -> np.ndarray:
    thing = Thing((Part("steel", box(60, 30, thickness)),))
    window = drawn(Geometry(100, 100, 1.0, 0.0, -900.0), thing, np.eye(3), np.array([50.0, 0.0, 20.0]))
    assert window is not None
    return window.channels


def test_an_article_on_air_shows_whole_and_one_behind_lead_not_at_all():
    own = plate(3.0)
    pixels = log_attenuation(own)[..., 0] > TOO_FAINT
    air = np.zeros_like(own)
    assert visible_share(own, air, pixels) == pytest.approx(1.0)
    assert visible_share(own, air + materials()["lead"] * np.float32(40), pixels) == 0.0


def test_busy_clutter_hides_more_than_even_clutter_of_the_same_weight():
    own = plate(0.4)
    pixels = log_attenuation(own)[..., 0] > TOO_FAINT
    rng = np.random.default_rng(0)
    water = materials()["water"]
    even = np.zeros_like(own) + water * np.float32(40)
    busy = np.zeros((*own.shape[:2], 1), np.float32) + rng.uniform(0, 80, (*own.shape[:2], 1)).astype(np.float32)
    assert visible_share(own, busy * water, pixels) < visible_share(own, even, pixels)


def test_frames_may_hold_several_bags():
    rooms = [len(compose(np.random.default_rng(seed), "train", geometry(448, 900)).rooms) for seed in range(4)]
    assert max(rooms) >= 2


def test_channels_are_those_of_the_table():
    assert all(row.shape == (CHANNELS,) for row in materials().values())
