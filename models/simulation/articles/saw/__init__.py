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
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        hand_saw,
        tenon_saw,
        pistol_hacksaw,
        junior_hacksaw,
        coping_saw,
        folding_saw,
        pruning_saw,
        japanese_pull_saw,
        wallboard_saw,
        bow_saw,
        hand_chain_saw,
        toolbox_saw,
    ),
    validation=(takedown_buck_saw,),
    test=(gents_saw, blade_holder_saw),
)
