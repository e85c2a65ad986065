"""Stun guns: torch, brick, phone, baton, ring, lipstick, glove and cartridge types; electrodes towards +x."""

from __future__ import annotations

from models.simulation.articles.stun_gun.disguised import (
    baton_shocker,
    cane_head_shocker,
    key_ring_shocker,
    lipstick_shocker,
    phone_shocker,
    ring_shocker,
    thin_torch_shocker,
    torch_shocker,
)
from models.simulation.articles.stun_gun.plain import (
    brick_shocker,
    curved_grip_shocker,
    dart_pistol_shocker,
    knuckle_shocker,
    old_style_shocker,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        brick_shocker,
        curved_grip_shocker,
        torch_shocker,
        thin_torch_shocker,
        phone_shocker,
        baton_shocker,
        lipstick_shocker,
        key_ring_shocker,
        dart_pistol_shocker,
        old_style_shocker,
    ),
    validation=(ring_shocker,),
    test=(knuckle_shocker, cane_head_shocker),
)
