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
from models.simulation.articles.lighter.household import everlasting_match, petrol_shell, spark_gun, stove_stick
from models.simulation.articles.lighter.mixed import arc_stick, mixed_case, mixed_gas, mixed_handful
from models.simulation.articles.lighter.novelty import bottle_lighter, cigarette_case, figure_lighter, gun_lighter
from models.simulation.articles.lighter.refillable import (
    petrol_flip,
    pipe_lighter,
    round_refillable,
    slim_metal_gas,
    trench_tube,
)
from models.simulation.articles.lighter.shaped import card_lighter, lamp_disposable, shaped_disposable, shop_tray
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
        disposable_oval, disposable_mini, disposable_square, disposable_click, petrol_flip, trench_tube, torch_jet,
        pencil_torch, long_neck_gas, arc_pocket, coil_slider, slim_metal_gas, cigar_torch, multi_pack,
        windproof_plastic, sleeved_disposable, shaped_disposable, lamp_disposable, card_lighter, shop_tray,
        cigarette_case, gun_lighter, bottle_lighter, figure_lighter, spark_gun, arc_stick, mixed_gas, mixed_case,
        mixed_handful,
    ),
    validation=(pipe_lighter, petrol_shell),
    test=(flex_neck_arc, round_refillable, everlasting_match, stove_stick),
)  # fmt: skip
