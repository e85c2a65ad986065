"""Plastic bottles: drinks, toiletries, kitchen and cleaning stuff; full, part full and empty."""

from __future__ import annotations

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
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        ribbed_water_bottle,
        smooth_water_bottle,
        cola_bottle,
        big_bottle,
        juice_bottle,
        yoghurt_bottle,
        sports_bottle,
        tea_tumbler,
        detergent_bottle,
        shampoo_pump,
        flip_top_bottle,
        oil_bottle,
        baby_bottle,
        pill_bottle,
    ),
    validation=(squeeze_sauce,),
    test=(milk_jug, trigger_sprayer, double_wall_cup),
)
