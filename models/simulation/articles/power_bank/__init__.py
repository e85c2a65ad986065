"""Power banks: pouch or round lithium cells, and at one end a board with coils, chips and the shells of USB sockets."""

from __future__ import annotations

from models.simulation.articles.power_bank.carried import (
    key_bank,
    notebook_bank,
    reel_bank,
    stand_bank,
    station_bank,
    wall_plug_bank,
)
from models.simulation.articles.power_bank.combined import (
    battery_case,
    hand_warmer,
    jump_starter,
    lantern_bank,
    magnet_puck,
    solar_bank,
    wireless_pad,
)
from models.simulation.articles.power_bank.mixed import mixed_brick, mixed_flat, mixed_in_pouch
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
from models.simulation.articles.power_bank.rugged import (
    clamp_starter,
    crosswise_bank,
    fill_it_box,
    long_bar,
    outdoor_bank,
    small_station,
    toy_bank,
    tyre_pump_bank,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        slim_polymer, half_and_half, tube_row, lipstick, double_deck, wireless_pad, magnet_puck, card_bank, solar_bank,
        jump_starter, laptop_bank, leash_bank, plug_in_capsule, clear_gauge_bank, station_bank, wall_plug_bank,
        reel_bank, stand_bank, key_bank, crosswise_bank, small_station, clamp_starter, long_bar, mixed_flat,
        mixed_brick, mixed_in_pouch,
    ),
    validation=(hand_warmer, toy_bank, fill_it_box),
    test=(battery_case, lantern_bank, outdoor_bank, notebook_bank, tyre_pump_bank),
)  # fmt: skip
