"""Scissors: office, kitchen, hairdressers', tailors', nail, children's, folding and thread scissors, open or shut."""

from __future__ import annotations

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
        steel_handled, folding_travel, thread_snips, plastic_snips, soft_asymmetric, surgical,
    ),
    validation=(pinking,),
    test=(trauma, poultry),
)  # fmt: skip
