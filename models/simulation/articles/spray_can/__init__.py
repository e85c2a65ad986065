"""Spray cans: aluminium or tinplate with dished base, valve cup, dip tube, actuator, cap, and liquid to a level."""

from __future__ import annotations

from models.simulation.articles.spray_can.cans import (
    air_freshener,
    deodorant,
    dry_shampoo_slim,
    duster_with_trigger,
    foam_gun_can,
    hair_spray,
    insect_spray,
    lubricant_with_straw,
    paint_spray,
    pepper_spray,
    shaving_foam,
    sun_spray,
    thermal_water,
    travel_deodorant,
    twin_pack,
    whipped_cream,
)
from models.simulation.articles.spray_can.mixed import boxed_can, mixed_can, mixed_pair
from models.simulation.articles.spray_can.special import (
    air_horn,
    brush_cleaner,
    defence_spray,
    fire_spray,
    freshener_machine,
    medicine_pair,
    mouth_spray,
    party_string,
    plastic_aerosol,
    tyre_sealant,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        deodorant, travel_deodorant, hair_spray, paint_spray, shaving_foam, pepper_spray, whipped_cream, air_freshener,
        lubricant_with_straw, insect_spray, thermal_water, dry_shampoo_slim, twin_pack, plastic_aerosol, mouth_spray,
        party_string, air_horn, fire_spray, brush_cleaner, freshener_machine, mixed_can, mixed_pair, boxed_can,
    ),
    validation=(foam_gun_can, medicine_pair),
    test=(duster_with_trigger, sun_spray, defence_spray, tyre_sealant),
)  # fmt: skip
