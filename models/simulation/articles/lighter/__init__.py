"""Lighters: a small tank of butane or a petrol wad, and at one end steel wheel, spring, flint, hood and valve."""

from __future__ import annotations

from models.simulation.articles.lighter.disposable import (
    disposable_click,
    disposable_mini,
    disposable_oval,
    disposable_square,
    multi_pack,
    sleeved_disposable,
)
from models.simulation.articles.lighter.electric import arc_pocket, coil_slider, flex_neck_arc
from models.simulation.articles.lighter.refillable import (
    petrol_flip,
    pipe_lighter,
    round_refillable,
    slim_metal_gas,
    trench_tube,
)
from models.simulation.articles.lighter.torches import (
    cigar_torch,
    long_neck_gas,
    pencil_torch,
    torch_jet,
    windproof_plastic,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        disposable_oval,
        disposable_mini,
        disposable_square,
        disposable_click,
        petrol_flip,
        trench_tube,
        torch_jet,
        pencil_torch,
        long_neck_gas,
        arc_pocket,
        coil_slider,
        slim_metal_gas,
        cigar_torch,
        multi_pack,
        windproof_plastic,
        sleeved_disposable,
    ),
    validation=(pipe_lighter,),
    test=(flex_neck_arc, round_refillable),
)
