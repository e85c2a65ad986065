"""Metal vessels for drinks and food: vacuum flasks of two steel walls, aluminium bottles, hip flasks, canteens."""

from __future__ import annotations

from models.simulation.articles.metal_flask.plain import (
    aluminium_drink,
    cocktail_shaker,
    electric_kettle,
    fuel_flask,
    mixed_single,
    moka_pot,
    nested_pots,
    tea_pot,
)
from models.simulation.articles.metal_flask.single_wall import (
    aluminium_bottle,
    canteen,
    enamel_mug,
    hip_flask,
    kettle,
    single_wall_bottle,
)
from models.simulation.articles.metal_flask.vacuum import (
    big_handle_tumbler,
    bullet_flask,
    expedition_flask,
    food_jar,
    handled_tumbler,
    narrow_flask,
    slim_cup,
    straw_flask,
    travel_mug,
    vacuum_jug,
)
from models.simulation.articles.metal_flask.warm import (
    air_pot,
    bounce_flask,
    glass_lined_thermos,
    lined_cup,
    lunch_tiers,
    mixed_flask,
    stew_beaker,
    tea_with_two_ends,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        bullet_flask, slim_cup, handled_tumbler, travel_mug, aluminium_bottle, hip_flask, canteen, food_jar, vacuum_jug,
        straw_flask, narrow_flask, enamel_mug, kettle, bounce_flask, glass_lined_thermos, stew_beaker, cocktail_shaker,
        aluminium_drink, fuel_flask, moka_pot, electric_kettle, tea_pot, mixed_flask, mixed_single,
    ),
    validation=(single_wall_bottle, lunch_tiers, nested_pots),
    test=(expedition_flask, big_handle_tumbler, air_pot, lined_cup, tea_with_two_ends),
)  # fmt: skip
