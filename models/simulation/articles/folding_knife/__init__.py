"""Knives whose blade folds into the handle: back locks, liner locks, balisongs, ring locks, mostly carried shut."""

from __future__ import annotations

from models.simulation.articles.folding_knife.locking import (
    back_lock,
    cleaver_flipper,
    frame_steel,
    grooved_metal,
    liner_lock,
    rescue_folder,
    ring_claw,
    ring_lock,
    stiletto,
)
from models.simulation.articles.folding_knife.unlocked import (
    balisong,
    bolstered_bone,
    friction_folder,
    keyring_folder,
    plain_wooden,
    slim_corkscrew_folder,
    slip_joint,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        back_lock, liner_lock, frame_steel, bolstered_bone, grooved_metal, balisong, ring_lock, stiletto, slip_joint,
        ring_claw, keyring_folder, plain_wooden, rescue_folder,
    ),
    validation=(friction_folder,),
    test=(slim_corkscrew_folder, cleaver_flipper),
)  # fmt: skip
