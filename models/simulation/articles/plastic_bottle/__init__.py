"""Plastic bottles: drinks, toiletries, kitchen and cleaning stuff; full, part full and empty."""

from __future__ import annotations

from models.simulation.articles.plastic_bottle.canisters import jerrycan, pesticide_bottle
from models.simulation.articles.plastic_bottle.care import airless_bottle, mist_bottle, shower_bottle, travel_set
from models.simulation.articles.plastic_bottle.cups import baby_bottle, double_wall_cup, sports_bottle, tea_tumbler
from models.simulation.articles.plastic_bottle.drinks import (
    big_bottle,
    cola_bottle,
    juice_bottle,
    milk_jug,
    ribbed_water_bottle,
    smooth_water_bottle,
    yoghurt_bottle,
)
from models.simulation.articles.plastic_bottle.household import (
    detergent_bottle,
    flip_top_bottle,
    oil_bottle,
    pill_bottle,
    shampoo_pump,
    squeeze_sauce,
    trigger_sprayer,
)
from models.simulation.articles.plastic_bottle.medical import infusion_bottle, small_drops, syrup_bottle
from models.simulation.articles.plastic_bottle.mixed import mixed_drink, mixed_household, mixed_pair
from models.simulation.articles.plastic_bottle.refilled import gallon_bottle, refill_cup, shaker_cup, wide_jar
from models.simulation.articles.plastic_bottle.shaped import (
    faceted_water,
    hot_filled_tea,
    milk_strip,
    squashed_bottle,
    water_keg,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        ribbed_water_bottle, smooth_water_bottle, cola_bottle, big_bottle, juice_bottle, yoghurt_bottle, sports_bottle,
        tea_tumbler, detergent_bottle, shampoo_pump, flip_top_bottle, oil_bottle, baby_bottle, pill_bottle,
        faceted_water, hot_filled_tea, squashed_bottle, water_keg, pesticide_bottle, shower_bottle, airless_bottle,
        mist_bottle, travel_set, small_drops, infusion_bottle, syrup_bottle, gallon_bottle, mixed_drink,
        mixed_household, mixed_pair,
    ),
    validation=(squeeze_sauce, wide_jar, refill_cup),
    test=(milk_jug, trigger_sprayer, double_wall_cup, jerrycan, shaker_cup, milk_strip),
)  # fmt: skip
