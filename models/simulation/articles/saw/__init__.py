"""Saws: hand, tenon, Japanese, folding, wallboard, hack, coping and bow saws, and a hand chain."""

from __future__ import annotations

from models.simulation.articles.saw.framed import (
    bow_saw,
    coping_saw,
    hand_chain_saw,
    junior_hacksaw,
    pistol_hacksaw,
    takedown_buck_saw,
)
from models.simulation.articles.saw.garden import (
    bone_saw,
    camp_set_saw,
    chain_saw_cord,
    lock_back_saw,
    mixed_folding_saw,
    pole_saw,
    sliding_saw,
    wire_saw,
)
from models.simulation.articles.saw.handled import (
    blade_holder_saw,
    folding_saw,
    gents_saw,
    hand_saw,
    japanese_pull_saw,
    pruning_saw,
    tenon_saw,
    toolbox_saw,
    wallboard_saw,
)
from models.simulation.articles.saw.workshop import (
    adjustable_hacksaw,
    blade_pack,
    box_frame_hacksaw,
    deep_fret_saw,
    disc_blade,
    flush_saw,
    hole_saws,
    jigsaw_blades,
    mixed_framed_saw,
    mixed_hand_saw,
    nested_keyhole_set,
    pistol_back_saw,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        hand_saw, tenon_saw, pistol_hacksaw, junior_hacksaw, coping_saw, folding_saw, pruning_saw, japanese_pull_saw,
        wallboard_saw, bow_saw, hand_chain_saw, toolbox_saw, sliding_saw, pole_saw, chain_saw_cord, bone_saw,
        mixed_folding_saw, pistol_back_saw, flush_saw, deep_fret_saw, box_frame_hacksaw, blade_pack, jigsaw_blades,
        disc_blade, nested_keyhole_set, mixed_hand_saw, mixed_framed_saw,
    ),
    validation=(takedown_buck_saw, camp_set_saw, adjustable_hacksaw),
    test=(gents_saw, blade_holder_saw, lock_back_saw, wire_saw, hole_saws),
)  # fmt: skip
