from __future__ import annotations

import numpy as np
import pytest

from models.simulation.articles import makes
from models.simulation.attenuation import materials, transmission
from models.simulation.clutter import clutter
from models.simulation.geometry import Geometry, drawn
from models.simulation.labels import LABELS
from models.simulation.luggage.luggage import LUGGAGE
from models.simulation.poses import random_rotation

pytestmark = pytest.mark.timeout(180)  # the first to come waits until numba has compiled, on a busy machine a minute

TUNNEL = Geometry(448, 700, 1.25, 120.0, -850.0)
SPLITS = ("train", "validation", "test")


@pytest.mark.parametrize("label", LABELS)
def test_a_label_has_eight_makes_and_keeps_whole_ones_from_training(label):
    splits = [set(makes()[label].of(split)) for split in SPLITS]
    assert sum(len(split) for split in splits) >= 8
    assert all(splits)
    assert len(set.union(*splits)) == sum(len(split) for split in splits)


def test_there_are_fifty_kinds_of_clutter_and_ten_of_luggage_with_some_held_out():
    assert sum(len(set(family.of("any"))) for family in clutter().values()) >= 50
    assert len(set(LUGGAGE.of("any"))) >= 10
    for family in (*clutter().values(), LUGGAGE):
        assert set(family.validation)
        assert not set(family.train) & set(family.test)


@pytest.mark.parametrize("label", LABELS)
def test_specimens_of_a_make_differ_are_made_of_known_materials_and_never_let_more_through_than_air(label):
    for maker in makes()[label].of("any"):
        first, second = (maker(np.random.default_rng(seed)) for seed in (1, 2))
        assert not np.array_equal(first.solid.vertices, second.solid.vertices)
        assert {part.material for part in first.parts} <= set(materials())
        rng = np.random.default_rng(3)
        window = drawn(TUNNEL, first, random_rotation(rng), np.array([430.0, 0.0, 60.0]))
        assert window is not None
        shares = transmission(window.channels)
        assert np.isfinite(shares).all()
        assert 0.0 <= shares.min() <= shares.max() <= 1.001


@pytest.mark.parametrize("label", LABELS)
def test_an_article_has_a_size_that_fits_a_bag(label):
    for maker in makes()[label].of("any"):
        low, high = maker(np.random.default_rng(4)).extent()
        assert 8 < (high - low).max() < 900, maker.__name__


BLADES = ("straight_knife", "folding_knife", "utility_knife", "multi_tool_knife", "scissors")


@pytest.mark.parametrize("label", BLADES)
def test_blades_say_how_long_they_are(label):
    for maker in makes()[label].of("any"):
        assert 5 <= maker(np.random.default_rng(5)).facts["blade_length_mm"] <= 500


@pytest.mark.parametrize("label", ["plastic_bottle", "glass_bottle", "metal_flask", "spray_can", "gas_canister"])
def test_vessels_say_how_much_they_hold(label):
    for maker in makes()[label].of("any"):
        assert 5 <= maker(np.random.default_rng(5)).facts["volume_ml"] <= 20_000, maker.__name__
