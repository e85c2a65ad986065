"""Scissors: office, kitchen, hairdressers', tailors', nail, children's, folding and thread scissors, open or shut."""

from __future__ import annotations

from models.simulation.articles.scissors.craft import (
    beauty_small,
    electricians,
    fancy_edge,
    fruit_snips,
    knife_scissors,
    opener_kitchen,
    ringed_clippers,
    school_safety,
    scissors_set,
    stick_scissors,
)
from models.simulation.articles.scissors.household import (
    childrens,
    folding_travel,
    kitchen,
    office,
    plastic_snips,
    poultry,
    soft_asymmetric,
    steel_handled,
    thread_snips,
    winged_tang,
)
from models.simulation.articles.scissors.iron import (
    bonsai,
    gourd,
    paper_shears,
    plate_pair,
    tin_snips,
    wick_trimmer,
    wool_shears,
)
from models.simulation.articles.scissors.recombined import any_all_metal, any_mixed_pair, any_plastic_ringed
from models.simulation.articles.scissors.trade import (
    big_loop,
    embroidery,
    hairdresser,
    nail,
    pinking,
    surgical,
    tailor,
    thinning,
    trauma,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        office, winged_tang, childrens, hairdresser, thinning, big_loop, tailor, nail, embroidery, kitchen,
        steel_handled, folding_travel, thread_snips, plastic_snips, soft_asymmetric, surgical, gourd, bonsai,
        wool_shears, tin_snips, paper_shears, plate_pair, fancy_edge, school_safety, electricians, beauty_small,
        stick_scissors, knife_scissors, any_plastic_ringed, any_all_metal, any_mixed_pair,
    ),
    validation=(pinking, fruit_snips, opener_kitchen),
    test=(trauma, poultry, scissors_set, ringed_clippers, wick_trimmer),
)  # fmt: skip
