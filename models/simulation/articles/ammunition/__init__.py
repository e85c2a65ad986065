"""Ammunition: loose rounds, rows, boxes, magazines, clips, belts, shotgun shells, air-gun pellets, dud rounds."""

from __future__ import annotations

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
from models.simulation.articles.ammunition.magazines import (
    curved_rifle_magazine,
    drum_of_rounds,
    linked_belt,
    pistol_magazine,
    speed_loader,
    stripper_clip,
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
        pistol_rounds,
        rifle_rounds,
        single_round,
        rimfire_rounds,
        boxed_pistol_rounds,
        boxed_rifle_rounds,
        pistol_magazine,
        curved_rifle_magazine,
        stripper_clip,
        linked_belt,
        bandolier,
        shot_shells,
        boxed_shells,
        air_gun_pellets,
        ball_bottle,
        blank_rounds,
    ),
    validation=(cartridge_wallet,),
    test=(speed_loader, drum_of_rounds),
)
