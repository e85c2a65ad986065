"""Pocket tools with a knife among other tools: army knives in layers, plier tools, cutlery sets, card and key tools."""

from __future__ import annotations

from models.simulation.articles.multi_tool_knife.arms import (
    fixed_pliers_knife,
    headed_tool,
    outboard_pliers,
    spring_scissors_tool,
)
from models.simulation.articles.multi_tool_knife.flat import compartment_card, hook_multi, stamped_bar
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
from models.simulation.articles.multi_tool_knife.pocket import (
    bit_handle,
    hunters_knife,
    key_stack,
    long_lever_tool,
    officer_knife,
    pendant_knife,
    split_cutlery,
    waiters_friend,
)
from models.simulation.articles.multi_tool_knife.recombined import any_arms, any_layers, pouched_tool
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        army_knife, large_lock_knife, steel_scale_knife, windowed_knife, small_keyring_knife, plier_tool,
        plastic_plier_tool, hammer_tool, mini_pliers, card_tool, camping_cutlery, fanned_knife, torch_knife,
        spanner_set_tool, electrician_knife, pendant_knife, waiters_friend, key_stack, split_cutlery, hunters_knife,
        stamped_bar, hook_multi, outboard_pliers, spring_scissors_tool, fixed_pliers_knife, any_layers, any_arms,
        pouched_tool,
    ),
    validation=(marlin_knife, officer_knife, long_lever_tool),
    test=(wrench_tool, snap_scissor_tool, bit_handle, headed_tool, compartment_card),
)  # fmt: skip
