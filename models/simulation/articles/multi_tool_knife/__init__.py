"""Pocket tools with a knife among other tools: army knives in layers, plier tools, cutlery sets, card and key tools."""

from __future__ import annotations

from models.simulation.articles.multi_tool_knife.jawed import (
    hammer_tool,
    mini_pliers,
    plastic_plier_tool,
    plier_tool,
    snap_scissor_tool,
    wrench_tool,
)
from models.simulation.articles.multi_tool_knife.layered import (
    army_knife,
    camping_cutlery,
    card_tool,
    electrician_knife,
    fanned_knife,
    large_lock_knife,
    marlin_knife,
    small_keyring_knife,
    spanner_set_tool,
    steel_scale_knife,
    torch_knife,
    windowed_knife,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        army_knife, large_lock_knife, steel_scale_knife, windowed_knife, small_keyring_knife, plier_tool,
        plastic_plier_tool, hammer_tool, mini_pliers, card_tool, camping_cutlery, fanned_knife, torch_knife,
        spanner_set_tool, electrician_knife,
    ),
    validation=(marlin_knife,),
    test=(wrench_tool, snap_scissor_tool),
)  # fmt: skip
