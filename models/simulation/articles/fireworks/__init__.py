"""Fireworks: paper tubes closed by clay, with powder, stars and a fuse between: batteries, rockets, strings, shells."""

from __future__ import annotations

from models.simulation.articles.fireworks.batteries import (
    family_pack,
    fan_cake,
    lying_cake,
    slim_missile_battery,
    square_cake,
)
from models.simulation.articles.fireworks.crackers import (
    bang_snaps,
    big_bangers,
    catherine_wheels,
    cracker_brick,
    cracker_string,
    ground_spinners,
    whistling_wheelers,
)
from models.simulation.articles.fireworks.fountains import (
    cone_fountains,
    roman_candles,
    smoke_balls,
    smoke_tubes,
    sparklers,
    tube_fountains,
)
from models.simulation.articles.fireworks.rockets import big_rockets, mortar_shells, rocket_packet, single_shot_mine
from models.simulation.articles.fireworks.street import (
    cake_candles,
    cap_rings,
    cracker_disc,
    double_bangers,
    fairy_sticks,
    folded_string,
    pull_poppers,
    rubbed_crackers,
)
from models.simulation.articles.fireworks.toys import (
    canister_kit,
    hand_battery,
    mixed_bag,
    mixed_battery,
    mixed_tubes,
    toy_fountains,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        square_cake, slim_missile_battery, lying_cake, big_rockets, rocket_packet, cracker_string, cracker_brick,
        big_bangers, cone_fountains, tube_fountains, roman_candles, smoke_balls, catherine_wheels, ground_spinners,
        mortar_shells, sparklers, smoke_tubes, family_pack, bang_snaps, folded_string, double_bangers, rubbed_crackers,
        pull_poppers, cap_rings, fairy_sticks, hand_battery, toy_fountains, mixed_tubes, mixed_battery, mixed_bag,
    ),
    validation=(single_shot_mine, cracker_disc),
    test=(fan_cake, whistling_wheelers, cake_candles, canister_kit),
)  # fmt: skip
