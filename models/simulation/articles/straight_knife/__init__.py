"""Knives with a fixed blade, from kitchen to fighting knives."""

from __future__ import annotations

from models.simulation.articles.straight_knife.chinese import (
    bone_chopper,
    caidao,
    sheathed_fruit_knife,
    stamped_knife,
    watermelon_knife,
)
from models.simulation.articles.straight_knife.craft import (
    carving_knife,
    engraving_knife,
    leather_knife,
    market_knife,
    table_odd_knife,
)
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
from models.simulation.articles.straight_knife.recombined import any_kitchen_knife, any_knife, any_outdoor_knife
from models.simulation.articles.straight_knife.sets import (
    cake_knife,
    knife_block,
    knife_set,
    packed_knife,
    steak_knives,
)
from models.simulation.articles.straight_knife.worn import (
    karambit,
    machete,
    neck_knife,
    push_dagger,
    throwing_knives,
    tibetan_knife,
    yengisar_knife,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        chef_knife, fruit_knife, steel_handled_knife, chinese_cleaver, boning_knife, bread_knife, combat_dagger,
        ornate_dagger, hunting_bowie, one_piece_knife, ceramic_knife, table_knife, belt_knife, peeling_knife,
        slicing_knife, boot_knife_tanto, caidao, bone_chopper, sheathed_fruit_knife, stamped_knife, tibetan_knife,
        neck_knife, throwing_knives, karambit, push_dagger, machete, knife_block, knife_set, steak_knives, cake_knife,
        carving_knife, engraving_knife, table_odd_knife, any_kitchen_knife, any_outdoor_knife, any_knife,
    ),
    validation=(santoku, survival_knife, packed_knife, market_knife),
    test=(bayonet, deba, leather_knife, yengisar_knife, watermelon_knife),
)  # fmt: skip
