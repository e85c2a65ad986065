from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from models.colour import STEPS, step_of_count
from models.simulation.attenuation import CHANNELS, materials
from models.simulation.palettes import LIGHTNESS, MAKERS, table_bank, varied
from models.simulation.scanner import Scanner, scan
from models.simulation.testbody import draw_test_body


def test_the_test_body_gives_the_values_it_should():
    low, high, regions = draw_test_body()
    for region in regions:
        if region.low > 4.0:
            continue  # so little comes through that scatter and noise decide, as on a real machine
        x0, y0, x1, y1 = region.box
        for counts, wanted in ((low, region.low), (high, region.high)):
            measured = -np.log(counts[y0:y1, x0:x1].mean() / 65535)
            assert measured == pytest.approx(wanted, rel=0.03, abs=0.005), region.name


def test_steel_and_plastic_of_the_same_high_attenuation_differ_in_the_low_one():
    _, _, regions = draw_test_body()
    steel = next(one for one in regions if one.name == "steel 4 mm")
    plastic = min((one for one in regions if one.material == "pe"), key=lambda one: abs(one.high - steel.high))
    assert steel.low / steel.high > 1.5 * plastic.low / plastic.high


def test_empty_belt_is_nearly_full_scale_with_a_little_noise():
    low, high = scan(np.zeros((64, 64, CHANNELS), np.float32), Scanner(), 1.25, np.random.default_rng(0))
    assert low.dtype == high.dtype == np.uint16
    assert low.mean() > 64000
    assert 0 < high.std() < 1500


def test_a_better_tube_gives_less_noise():
    water = np.zeros((64, 64, CHANNELS), np.float32) + materials()["water"] * np.float32(60)
    noise = [
        scan(water, Scanner(photons=photons), 1.25, np.random.default_rng(0))[1].std() for photons in (5_000, 80_000)
    ]
    assert noise[1] < 0.5 * noise[0]


def test_four_makers_and_variations_of_them_colour_air_lighter_than_steel():
    assert len(MAKERS) >= 4
    tables = table_bank(np.random.default_rng(0), 12)
    assert len({table.tobytes() for table in tables}) == 12
    for table in tables:
        air, dense = table[0], table.reshape(512, 512)[400, 330]
        assert sum(int(air) >> shift & 255 for shift in (0, 8, 16)) > sum(
            int(dense) >> shift & 255 for shift in (0, 8, 16)
        )


def test_a_maker_may_show_the_thinnest_cloth_as_empty_belt():
    plain = MAKERS["airport"]
    thin, steel = step_of_count()[[int(65535 * np.exp(-0.03)), int(65535 * np.exp(-1.5))]]
    for palette, is_empty in ((plain, False), (replace(plain, empty_below=0.06), True)):
        table = palette.table().reshape(STEPS, STEPS)
        assert (table[thin, thin] == table[0, 0]) == is_empty
        assert table[steel, steel] != table[0, 0]


@pytest.mark.parametrize("name", MAKERS)
def test_ramps_have_a_colour_for_every_lightness(name):
    assert all(len(ramp) == len(LIGHTNESS) for ramp in MAKERS[name].ramps)
    assert all(
        0 <= value <= 255 for ramp in varied(MAKERS[name], np.random.default_rng(1)).ramps for c in ramp for value in c
    )
