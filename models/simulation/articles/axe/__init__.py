"""Axes: hatchets, felling and splitting axes, tomahawks, fire axes, ice axes and flat camp axes."""

from __future__ import annotations

from models.simulation.articles.axe.camp import (
    cleaver_hatchet,
    composite_axe,
    flat_camp_axe,
    multi_tool_axe,
    steel_camp_axe,
    tactical_axe,
    tomahawk,
)
from models.simulation.articles.axe.hafted import (
    double_bit_axe,
    felling_axe,
    fire_axe,
    hatchet,
    ice_axe,
    pulaski,
    shingling_hatchet,
    splitting_axe,
)
from models.simulation.articles.axe.outdoor import (
    covered_hatchet,
    folding_axe,
    hidden_tool_axe,
    mixed_plate_axe,
    pocket_axe,
    screw_tube_axe,
    skeleton_haft_axe,
    throwing_axes,
)
from models.simulation.articles.axe.regional import (
    bearded_axe,
    belt_fire_axe,
    bent_ice_tool,
    carpenter_axe,
    loose_head,
    mixed_axe,
    round_eye_axe,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        hatchet, felling_axe, splitting_axe, steel_camp_axe, composite_axe, flat_camp_axe, fire_axe, ice_axe, tomahawk,
        cleaver_hatchet, double_bit_axe, multi_tool_axe, carpenter_axe, round_eye_axe, bearded_axe, belt_fire_axe,
        bent_ice_tool, mixed_axe, throwing_axes, hidden_tool_axe, pocket_axe, folding_axe, skeleton_haft_axe,
        mixed_plate_axe,
    ),
    validation=(shingling_hatchet, loose_head),
    test=(tactical_axe, pulaski, covered_hatchet, screw_tube_axe),
)  # fmt: skip
