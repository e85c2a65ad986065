"""What is worn and slept in: folded, rolled and heaped cloth, shoes, hats and gloves."""

from __future__ import annotations

from models.simulation.clutter.clothes.garments import (
    clothes_heap,
    coat_pile,
    down_jacket,
    jeans,
    jumper,
    pyjama_bundle,
    rolled_clothes,
    shirt,
    shirt_stack,
    trousers,
    zip_jacket,
)
from models.simulation.clutter.clothes.linen import blanket, curtain, quilt, towel
from models.simulation.clutter.clothes.shoes import (
    boots,
    high_heels,
    leather_shoes,
    sandals,
    slippers,
    studded_boots,
    trainers,
)
from models.simulation.clutter.clothes.small import bra, brimmed_hat, cap, gloves, scarf, socks, underwear
from models.simulation.clutter.clothes.textured import (
    boned_corset,
    cable_knit,
    framed_purse,
    harness_straps,
    knee_brace,
    riveted_jeans,
    sequins_and_beads,
    shoe_trees,
    uniform_jacket,
    waffle_towel,
)
from models.simulation.makes import Makes

CLUTTER = Makes(
    train=(
        shirt, shirt_stack, clothes_heap, rolled_clothes, jeans, zip_jacket, jumper, socks, underwear, bra, towel,
        blanket, trainers, leather_shoes, boots, sandals, slippers, cap, gloves, down_jacket, scarf, trousers,
        pyjama_bundle, coat_pile, cable_knit, waffle_towel, boned_corset, harness_straps, shoe_trees, sequins_and_beads,
        uniform_jacket,
    ),
    validation=(quilt, high_heels, knee_brace),
    test=(curtain, brimmed_hat, studded_boots, riveted_jeans, framed_purse),
)  # fmt: skip
