"""What is used every day: paper and books, washing and make-up, medicine, toys, crockery and keepsakes."""

from __future__ import annotations

from models.simulation.clutter.daily.hobby import (
    brush_set,
    paper_bundle,
    puzzle_box,
    rolling_pin,
    sand_and_rice_bags,
    stone_ware,
    toy_gun,
)
from models.simulation.clutter.daily.home import (
    basket,
    candles,
    ceramic_cup,
    picture_frame,
    pillow,
    plates,
    potted_plant,
    vase,
    wooden_box,
)
from models.simulation.clutter.daily.medicines import first_aid_kit, medicine, pill_box
from models.simulation.clutter.daily.paper import (
    book,
    book_stack,
    magazines,
    papers,
    photo_album,
    ring_binder,
    spiral_notebook,
)
from models.simulation.clutter.daily.purses import coin_purse, pencil_case, wallet
from models.simulation.clutter.daily.sticks import (
    chalk_and_crayons,
    cigarette_packs,
    incense,
    make_up_sticks,
    salve_tubes,
    sewing_kit,
    tooth_picks,
    wax_candles,
)
from models.simulation.clutter.daily.toys import (
    building_blocks,
    doll,
    mahjong_set,
    musical_box,
    playing_cards,
    plush_toy,
    toy_ball,
    toy_car,
)
from models.simulation.clutter.daily.washing import (
    comb,
    compact,
    cream_jar,
    hairbrush,
    hand_mirror,
    lipsticks,
    make_up_pouch,
    nappies,
    sachets,
    sanitary_towels,
    soap,
    tissues,
    toothbrush,
    toothpaste,
)
from models.simulation.makes import Makes

CLUTTER = Makes(
    train=(
        book, book_stack, spiral_notebook, magazines, papers, ring_binder, soap, toothpaste, toothbrush, cream_jar,
        lipsticks, compact, make_up_pouch, sachets, medicine, pill_box, plush_toy, toy_car, building_blocks, doll,
        toy_ball, comb, playing_cards, wallet, coin_purse, pencil_case, hairbrush, nappies, tissues, sanitary_towels,
        candles, wooden_box, ceramic_cup, plates, vase, picture_frame, basket, photo_album, pillow, toy_gun,
        rolling_pin, brush_set, paper_bundle, stone_ware, puzzle_box, sand_and_rice_bags, cigarette_packs,
        chalk_and_crayons, wax_candles,
    ),
    validation=(hand_mirror, mahjong_set, salve_tubes, incense),
    test=(musical_box, potted_plant, first_aid_kit, sewing_kit, tooth_picks, make_up_sticks),
)  # fmt: skip
