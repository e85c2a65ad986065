"""Batons: telescopic, rubber, wooden, with a side handle, polycarbonate, spring and weighted clubs."""

from __future__ import annotations

from models.simulation.articles.baton.metal import (
    bat_torch,
    bent_rubber_baton,
    capped_riot_stick,
    noded_mace,
    sheathed_rod,
    studded_club,
    turned_metal_truncheon,
    wire_rope_whip,
)
from models.simulation.articles.baton.plain import (
    bundled_batons,
    coil_spring_baton,
    friction_lock_key_stick,
    holstered_telescopic_baton,
    leather_sap,
    many_stage_baton,
    pocket_telescopic_baton,
    polycarbonate_baton,
    rubber_truncheon,
    short_bat,
    side_handle_baton,
    steel_pipe_club,
    telescopic_baton,
    turned_ball_baton,
    wooden_truncheon,
)
from models.simulation.articles.baton.sticks import (
    corded_nunchaku,
    fish_priest,
    mixed_club,
    mixed_pair,
    palm_stick,
    peg_tonfa,
    rattan_sticks,
    three_part_staff,
)
from models.simulation.articles.baton.telescopes import (
    boxed_baton,
    button_release_baton,
    holstered_baton,
    lamp_baton,
    mixed_telescope,
    side_handle_telescope,
    tapered_telescope,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        telescopic_baton, pocket_telescopic_baton, many_stage_baton, holstered_telescopic_baton, rubber_truncheon,
        wooden_truncheon, side_handle_baton, polycarbonate_baton, steel_pipe_club, short_bat, bundled_batons,
        leather_sap, button_release_baton, tapered_telescope, boxed_baton, holstered_baton, side_handle_telescope,
        mixed_telescope, corded_nunchaku, three_part_staff, peg_tonfa, rattan_sticks, fish_priest, mixed_club,
        mixed_pair, noded_mace, bat_torch, bent_rubber_baton, sheathed_rod, capped_riot_stick,
    ),
    validation=(coil_spring_baton, lamp_baton, palm_stick),
    test=(turned_ball_baton, friction_lock_key_stick, studded_club, wire_rope_whip, turned_metal_truncheon),
)  # fmt: skip
