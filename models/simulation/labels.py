"""The 26 label names, fixed: data, models, catalogue and measurements meet in them. Add, never rename."""

from __future__ import annotations

LABELS: tuple[str, ...] = (
    "gun",
    "ammunition",
    "straight_knife",
    "folding_knife",
    "utility_knife",
    "multi_tool_knife",
    "scissors",
    "axe",
    "saw",
    "hammer",
    "wrench",
    "pliers",
    "screwdriver",
    "baton",
    "handcuffs",
    "stun_gun",
    "lighter",
    "gas_canister",
    "spray_can",
    "plastic_bottle",
    "glass_bottle",
    "metal_flask",
    "power_bank",
    "battery_cells",
    "fireworks",
    "match_box",
)
