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
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        hatchet,
        felling_axe,
        splitting_axe,
        steel_camp_axe,
        composite_axe,
        flat_camp_axe,
        fire_axe,
        ice_axe,
        tomahawk,
        cleaver_hatchet,
        double_bit_axe,
        multi_tool_axe,
    ),
    validation=(shingling_hatchet,),
    test=(tactical_axe, pulaski),
)
