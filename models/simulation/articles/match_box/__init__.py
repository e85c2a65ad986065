"""Matches: rows of wooden sticks with denser heads, in layers, in a paper tray and sleeve; boxes in bundles; books."""

from __future__ import annotations

from models.simulation.articles.match_box.books import (
    bagged_matches,
    card_tube,
    match_book,
    match_books,
    storm_matches,
    waterproof_case,
)
from models.simulation.articles.match_box.boxes import (
    fireplace_box,
    flat_pack_of_boxes,
    kitchen_box,
    match_tin,
    minis,
    open_drawer,
    pocket_box,
    shop_bundle,
    slim_gift_box,
    two_tier_box,
)
from models.simulation.articles.match_box.mixed import mixed_pack, mixed_packs
from models.simulation.articles.match_box.packs import (
    cornered_box,
    cross_drawer,
    foil_windproof,
    glass_jar,
    lidded_box,
    opened_book,
    round_tin,
    sheathed_box,
    sized_drawer,
    strung_boxes,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        pocket_box, open_drawer, shop_bundle, flat_pack_of_boxes, kitchen_box, match_book, match_books, fireplace_box,
        storm_matches, card_tube, bagged_matches, minis, two_tier_box, sized_drawer, lidded_box, cornered_box,
        glass_jar, round_tin, foil_windproof, sheathed_box, mixed_pack, mixed_packs,
    ),
    validation=(waterproof_case, strung_boxes),
    test=(match_tin, slim_gift_box, cross_drawer, opened_book),
)  # fmt: skip
