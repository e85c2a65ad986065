"""Loose and packed cells: steel cans with an electrode roll or a zinc core, buttons, blocks, pouches with tabs."""

from __future__ import annotations

from models.simulation.articles.battery_cells.joined import lattice_pack, mixed_pack, mixed_row
from models.simulation.articles.battery_cells.kits import (
    bag_of_cells,
    bare_pouches,
    charger_with_cells,
    hanging_card,
    holder_with_leads,
    lead_block,
    prismatic_cells,
    rolled_in_film,
)
from models.simulation.articles.battery_cells.packs import (
    camera_batteries,
    drone_pack,
    laptop_pack,
    model_stick_pack,
    phone_batteries,
    scooter_pack,
    shrink_brick,
    shrink_pack,
    tool_pack,
)
from models.simulation.articles.battery_cells.single import (
    big_round_cells,
    bulk_tray,
    button_strip,
    coin_blister,
    lithium_loose,
    loose_penlights,
    nine_volt_blocks,
    penlight_blister,
    penlights_in_case,
    photo_lithium,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        penlight_blister, loose_penlights, penlights_in_case, bulk_tray, big_round_cells, nine_volt_blocks,
        coin_blister, button_strip, lithium_loose, shrink_pack, laptop_pack, tool_pack, drone_pack, camera_batteries,
        phone_batteries, scooter_pack, charger_with_cells, bag_of_cells, rolled_in_film, prismatic_cells, bare_pouches,
        lattice_pack, mixed_row, mixed_pack,
    ),
    validation=(shrink_brick, hanging_card),
    test=(model_stick_pack, photo_lithium, lead_block, holder_with_leads),
)  # fmt: skip
