"""Gas canisters: thin steel with liquid butane up to a level, a valve; and the thick bulbs of other gases."""

from __future__ import annotations

from models.simulation.articles.gas_canister.cartridges import (
    canister_with_burner,
    cassette_pack,
    clip_valve_canister,
    cooker_cassette,
    pierceable_cartridge,
    slim_canister_with_torch,
    stove_canister_medium,
    stove_canister_small,
    stove_canister_tall,
)
from models.simulation.articles.gas_canister.cylinders import (
    airsoft_gas,
    cream_bulbs,
    lighter_refill,
    soda_cylinder,
    squat_propane_bottle,
    threaded_bulbs,
    torch_cylinder,
    welding_bottle,
)
from models.simulation.articles.gas_canister.mixed import mixed_canister, mixed_cans, mixed_cylinder
from models.simulation.articles.gas_canister.outdoors import (
    air_bottle,
    balloon_tank,
    camp_cylinder,
    cassette_gun,
    coolant_can,
    cream_cylinder,
    dive_bottle,
    oxygen_can,
    ribbed_cartridge,
    short_cassettes,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        cooker_cassette, cassette_pack, stove_canister_small, stove_canister_medium, stove_canister_tall,
        canister_with_burner, pierceable_cartridge, lighter_refill, torch_cylinder, squat_propane_bottle, cream_bulbs,
        threaded_bulbs, airsoft_gas, welding_bottle, short_cassettes, ribbed_cartridge, camp_cylinder, oxygen_can,
        balloon_tank, coolant_can, cream_cylinder, mixed_canister, mixed_cylinder, mixed_cans,
    ),
    validation=(clip_valve_canister, cassette_gun),
    test=(slim_canister_with_torch, soda_cylinder, dive_bottle, air_bottle),
)  # fmt: skip
