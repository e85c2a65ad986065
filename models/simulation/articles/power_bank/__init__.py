"""Power banks: pouch or round lithium cells, and at one end a board with coils, chips and the shells of USB sockets."""

from __future__ import annotations

from models.simulation.articles.power_bank.combined import (
    battery_case,
    hand_warmer,
    jump_starter,
    lantern_bank,
    magnet_puck,
    solar_bank,
    wireless_pad,
)
from models.simulation.articles.power_bank.plain import (
    card_bank,
    clear_gauge_bank,
    double_deck,
    half_and_half,
    laptop_bank,
    leash_bank,
    lipstick,
    plug_in_capsule,
    slim_polymer,
    tube_row,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        slim_polymer,
        half_and_half,
        tube_row,
        lipstick,
        double_deck,
        wireless_pad,
        magnet_puck,
        card_bank,
        solar_bank,
        jump_starter,
        laptop_bank,
        leash_bank,
        plug_in_capsule,
        clear_gauge_bank,
    ),
    validation=(hand_warmer,),
    test=(battery_case, lantern_bank),
)
