"""Metal vessels for drinks and food: vacuum flasks of two steel walls, aluminium bottles, hip flasks, canteens."""

from __future__ import annotations

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
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        bullet_flask,
        slim_cup,
        handled_tumbler,
        travel_mug,
        aluminium_bottle,
        hip_flask,
        canteen,
        food_jar,
        vacuum_jug,
        straw_flask,
        narrow_flask,
        enamel_mug,
        kettle,
    ),
    validation=(single_wall_bottle,),
    test=(expedition_flask, big_handle_tumbler),
)
