"""Knives with a fixed blade, from kitchen to fighting knives."""

from __future__ import annotations

from models.simulation.articles.straight_knife.kitchen import (
    boning_knife,
    bread_knife,
    ceramic_knife,
    chef_knife,
    chinese_cleaver,
    deba,
    fruit_knife,
    peeling_knife,
    santoku,
    slicing_knife,
    steel_handled_knife,
    table_knife,
)
from models.simulation.articles.straight_knife.outdoor import (
    bayonet,
    belt_knife,
    boot_knife_tanto,
    combat_dagger,
    hunting_bowie,
    one_piece_knife,
    ornate_dagger,
    survival_knife,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        chef_knife, fruit_knife, steel_handled_knife, chinese_cleaver, boning_knife, bread_knife, combat_dagger,
        ornate_dagger, hunting_bowie, one_piece_knife, ceramic_knife, table_knife, belt_knife, peeling_knife,
        slicing_knife, boot_knife_tanto,
    ),
    validation=(santoku, survival_knife),
    test=(bayonet, deba),
)  # fmt: skip
