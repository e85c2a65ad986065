"""Ammunition: loose rounds, rows, boxes, magazines, clips, belts, shotgun shells, air-gun pellets, dud rounds."""

from __future__ import annotations

from models.simulation.articles.ammunition.air import gas_and_balls, pellet_pack
from models.simulation.articles.ammunition.cartridges import (
    blank_rounds,
    boxed_pistol_rounds,
    boxed_rifle_rounds,
    cartridge_wallet,
    pistol_rounds,
    rifle_rounds,
    rimfire_rounds,
    single_round,
)
from models.simulation.articles.ammunition.loading import (
    block_clip,
    cloth_belt,
    heavy_round,
    nail_charges,
    rotary_magazine,
    shell_carrier,
    signal_cartridges,
    starter_charges,
    tube_of_rounds,
)
from models.simulation.articles.ammunition.magazines import (
    curved_rifle_magazine,
    drum_of_rounds,
    linked_belt,
    pistol_magazine,
    speed_loader,
    stripper_clip,
)
from models.simulation.articles.ammunition.packed import (
    ammunition_can,
    blister_rounds,
    flip_top_box,
    magazine_pouch,
    mixed_box,
    mixed_handful,
    reloading_set,
    spent_cases,
)
from models.simulation.articles.ammunition.shot import (
    air_gun_pellets,
    ball_bottle,
    bandolier,
    boxed_shells,
    shot_shells,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        pistol_rounds, rifle_rounds, single_round, rimfire_rounds, boxed_pistol_rounds, boxed_rifle_rounds,
        pistol_magazine, curved_rifle_magazine, stripper_clip, linked_belt, bandolier, shot_shells, boxed_shells,
        air_gun_pellets, ball_bottle, blank_rounds, blister_rounds, flip_top_box, spent_cases, reloading_set,
        ammunition_can, mixed_handful, mixed_box, block_clip, rotary_magazine, cloth_belt, shell_carrier, nail_charges,
        starter_charges, pellet_pack,
    ),
    validation=(cartridge_wallet, tube_of_rounds, gas_and_balls),
    test=(speed_loader, drum_of_rounds, magazine_pouch, signal_cartridges, heavy_round),
)  # fmt: skip
