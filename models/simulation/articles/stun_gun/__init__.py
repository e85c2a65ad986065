"""Stun guns: torch, brick, phone, baton, ring, lipstick, glove and cartridge types; electrodes towards +x."""

from __future__ import annotations

from models.simulation.articles.stun_gun.cases import (
    bar_dart_shooter,
    bent_head_shocker,
    fork_head_shocker,
    hand_lamp_shocker,
    mixed_case_shocker,
    packet_shocker,
)
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
from models.simulation.articles.stun_gun.sticks import (
    animal_prod,
    club_torch_shocker,
    mixed_tube_shocker,
    pen_shocker,
    side_strip_torch,
    spiral_baton,
    telescopic_shock_baton,
    umbrella_shocker,
)
from models.simulation.articles.stun_gun.worn import (
    bracelet_shocker,
    glove_shocker,
    holster_set_shocker,
    homemade_shocker,
    opened_shocker,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        brick_shocker, curved_grip_shocker, torch_shocker, thin_torch_shocker, phone_shocker, baton_shocker,
        lipstick_shocker, key_ring_shocker, dart_pistol_shocker, old_style_shocker, fork_head_shocker, packet_shocker,
        hand_lamp_shocker, bent_head_shocker, mixed_case_shocker, side_strip_torch, spiral_baton,
        telescopic_shock_baton, animal_prod, umbrella_shocker, mixed_tube_shocker, glove_shocker, bracelet_shocker,
        homemade_shocker,
    ),
    validation=(ring_shocker, pen_shocker, holster_set_shocker),
    test=(knuckle_shocker, cane_head_shocker, bar_dart_shooter, opened_shocker, club_torch_shocker),
)  # fmt: skip
