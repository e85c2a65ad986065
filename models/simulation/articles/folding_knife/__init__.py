"""Knives whose blade folds into the handle: back locks, liner locks, balisongs, ring locks, mostly carried shut."""

from __future__ import annotations

from models.simulation.articles.folding_knife.everyday import (
    barber_razor,
    barrel_folder,
    bearing_folder,
    bladed_pair,
    fruit_folder,
    garden_folder,
    slit_grip,
    thick_profile_folder,
)
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
from models.simulation.articles.folding_knife.novel import (
    card_folder,
    charm_folder,
    figure_folder,
    hook_folder,
    key_folder,
)
from models.simulation.articles.folding_knife.recombined import any_body, any_scales, packed_folder
from models.simulation.articles.folding_knife.sprung import (
    button_automatic,
    flat_butterfly,
    front_opener,
    sliding_knife,
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
        ring_claw, keyring_folder, plain_wooden, rescue_folder, fruit_folder, garden_folder, barber_razor,
        barrel_folder, bearing_folder, bladed_pair, thick_profile_folder, front_opener, button_automatic, key_folder,
        hook_folder, charm_folder, any_scales, any_body, packed_folder,
    ),
    validation=(friction_folder, figure_folder, sliding_knife),
    test=(slim_corkscrew_folder, cleaver_flipper, flat_butterfly, card_folder, slit_grip),
)  # fmt: skip
