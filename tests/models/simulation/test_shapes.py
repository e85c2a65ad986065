from __future__ import annotations

import numpy as np
import pytest

from models.simulation.articles import MAKERS
from models.simulation.attenuation import log_attenuation, materials
from models.simulation.labels import LABELS
from models.simulation.shapes import Ball, Picture, Slab, Turned, View, Wire, box, disc, line

SCALE = 2.0


def volume_mm3(part, tip: float = 1.0) -> float:
    picture = Picture(400, 400)
    part.draw(picture, View.of((200, 200), 0.4, SCALE, tip, 0.7))
    channel = int(np.argmax(np.abs(materials()[part.material])))
    return float(picture.channels[..., channel].sum() / materials()[part.material][channel] / SCALE**2)


def test_a_plate_keeps_its_volume_when_it_is_tipped():
    plate = Slab("steel", box(0, 0, 60, 40), 5.0)
    assert volume_mm3(plate) == pytest.approx(60 * 40 * 5, rel=0.03)
    assert volume_mm3(plate, tip=0.5) == pytest.approx(60 * 40 * 5, rel=0.05)


def test_a_hole_takes_its_part_of_the_plate():
    assert volume_mm3(Slab("steel", box(0, 0, 60, 40), 5.0, [disc(0, 0, 10)])) == pytest.approx(
        (2400 - 314) * 5, rel=0.04
    )


def test_a_ball_has_the_volume_of_an_ellipsoid():
    assert volume_mm3(Ball("water", (3, 4), (30, 20, 10))) == pytest.approx(4 / 3 * np.pi * 30 * 20 * 10, rel=0.01)


def test_a_cylinder_has_its_volume_and_a_shell_less():
    solid, shell = Turned("water", (-40, 40), (20, 20)), Turned("water", (-40, 40), (20, 20), 1.0)
    assert volume_mm3(solid) == pytest.approx(np.pi * 400 * 80, rel=0.02)
    assert volume_mm3(shell) == pytest.approx(np.pi * (400 * 80 - 361 * 78), rel=0.06)


@pytest.mark.parametrize("diameter", [0.2, 1.0, 6.0])
def test_a_wire_keeps_its_mass_even_when_thinner_than_a_pixel(diameter):
    wire = Wire("copper", line((-60, 0), (60, 0)), diameter)
    assert volume_mm3(wire) == pytest.approx(np.pi / 4 * diameter**2 * 120, rel=0.35)


def test_every_label_has_three_makers_or_more():
    assert set(MAKERS) == set(LABELS)
    assert len(LABELS) == 26
    assert min(len(makers) for makers in MAKERS.values()) >= 3


@pytest.mark.parametrize(
    "maker", [maker for makers in MAKERS.values() for maker in makers], ids=lambda maker: maker.__name__
)
def test_no_article_has_a_negative_path(maker):
    rng = np.random.default_rng(3)
    for _ in range(4):
        thing = maker(rng)
        picture = Picture(300, 300)
        thing.draw(picture, View.of((150, 150), rng.uniform(0, 6), 0.6, rng.uniform(0.4, 1.0), rng.uniform(0, 3)))
        logs = log_attenuation(picture.channels)
        assert np.isfinite(logs).all()
        assert logs.min() > -1e-5
        assert logs.max() > 0.02
