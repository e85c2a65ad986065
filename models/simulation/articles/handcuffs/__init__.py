"""Handcuffs: on a chain, hinged, rigid, folded, opened, in a pouch; thumb cuffs, leg irons, transport chains."""

from __future__ import annotations

from models.simulation.articles.handcuffs.joined import (
    ankle_cuffs,
    boxed_cuffs,
    combined_irons,
    holstered_cuffs,
    leafed_cuffs,
    lone_cuff,
    mixed_chain_of_cuffs,
    mixed_cuffs,
    piled_cuffs,
    small_linked_cuffs,
    spreader_cuffs,
    swivel_cuffs,
)
from models.simulation.articles.handcuffs.soft import (
    bolted_shackles,
    fluffy_cuffs,
    mixed_soft_cuffs,
    restraint_belt,
    strap_cuffs,
    tie_bundle,
    tie_cuffs,
    toy_cuffs,
)
from models.simulation.articles.handcuffs.steel import (
    belt_chain_cuffs,
    chain_cuffs,
    folded_cuffs,
    hinged_cuffs,
    leg_irons,
    novelty_cuffs,
    opened_cuffs,
    pivot_ring_cuffs,
    pouched_cuffs,
    rigid_cuffs,
    rigid_figure_eight_cuffs,
    thumb_cuffs,
    wrist_plate_cuffs,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        chain_cuffs, hinged_cuffs, folded_cuffs, pouched_cuffs, rigid_cuffs, opened_cuffs, leg_irons, belt_chain_cuffs,
        novelty_cuffs, thumb_cuffs, swivel_cuffs, leafed_cuffs, boxed_cuffs, lone_cuff, holstered_cuffs, piled_cuffs,
        ankle_cuffs, mixed_cuffs, mixed_chain_of_cuffs, tie_cuffs, tie_bundle, strap_cuffs, restraint_belt,
        fluffy_cuffs, mixed_soft_cuffs,
    ),
    validation=(rigid_figure_eight_cuffs, small_linked_cuffs, spreader_cuffs),
    test=(pivot_ring_cuffs, wrist_plate_cuffs, toy_cuffs, combined_irons, bolted_shackles),
)  # fmt: skip
