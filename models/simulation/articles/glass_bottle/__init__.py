"""Glass bottles and jars: wine, spirits, beer, sauces, perfume, medicine, tea."""

from __future__ import annotations

from models.simulation.articles.glass_bottle.drinks import (
    beer_bottle,
    burgundy_bottle,
    flat_baijiu_bottle,
    pocket_spirit,
    round_baijiu_bottle,
    sparkling_bottle,
    swing_top_bottle,
    wine_bottle,
)
from models.simulation.articles.glass_bottle.household import (
    cream_jar,
    dropper_bottle,
    jam_jar,
    medicine_bottle,
    oil_bottle,
    oral_vials,
    perfume,
    sauce_bottle,
    tea_glass,
)
from models.simulation.articles.glass_bottle.spirits import (
    decanter,
    figure_spirit,
    gift_spirit,
    milk_glass,
    miniature_spirits,
    soda_bottle,
    water_glass,
)
from models.simulation.articles.glass_bottle.vials import (
    ampoules,
    mixed_bottle,
    mixed_jar,
    reagent_bottle,
    room_scent,
    spice_glass,
    varnish_bottles,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        wine_bottle, burgundy_bottle, round_baijiu_bottle, flat_baijiu_bottle, beer_bottle, sauce_bottle, perfume,
        jam_jar, medicine_bottle, oral_vials, oil_bottle, tea_glass, cream_jar, gift_spirit, figure_spirit,
        miniature_spirits, milk_glass, water_glass, ampoules, varnish_bottles, spice_glass, room_scent, mixed_bottle,
        mixed_jar,
    ),
    validation=(sparkling_bottle, decanter),
    test=(pocket_spirit, swing_top_bottle, dropper_bottle, reagent_bottle, soda_bottle),
)  # fmt: skip
