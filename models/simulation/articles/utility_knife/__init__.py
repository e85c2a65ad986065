"""Cutters: snap-off blades in plastic or steel cases, trapezoid blade knives, craft knives, scalpels, box cutters."""

from __future__ import annotations

from models.simulation.articles.utility_knife.cutters import (
    bladed_refill,
    carpet_hook,
    craft_knife,
    curved_plastic,
    fixed_trapezoid,
    folding_cutter,
    mini_keyring_cutter,
    pocket_box_cutter,
    ribbed_rubber_grip,
    safety_cutter,
    scalpel,
    slim_plastic,
    slim_sheet_steel,
    squeeze_pen_cutter,
    trapezoid_cast,
    wide_plastic,
    wide_sheet_steel,
)
from models.simulation.articles.utility_knife.guarded import (
    carton_pen,
    ceramic_cutter,
    finger_cutter,
    guarded_hook,
    paper_knife,
    slit_opener,
)
from models.simulation.articles.utility_knife.holders import (
    art_set,
    bolt_slider,
    circle_cutter,
    surgical_pack,
    wood_pencil_knife,
)
from models.simulation.articles.utility_knife.recombined import any_holder, any_snap_off, cutter_with_spares
from models.simulation.articles.utility_knife.wide import (
    figure_cutter,
    heavy_snap_off,
    rotary_cutter,
    scraper,
    spare_blades,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        slim_plastic, slim_sheet_steel, wide_plastic, wide_sheet_steel, ribbed_rubber_grip, trapezoid_cast,
        fixed_trapezoid, folding_cutter, craft_knife, scalpel, curved_plastic, mini_keyring_cutter, pocket_box_cutter,
        bladed_refill, ceramic_cutter, slit_opener, paper_knife, art_set, surgical_pack, bolt_slider, heavy_snap_off,
        figure_cutter, rotary_cutter, scraper, spare_blades, any_snap_off, any_holder, cutter_with_spares,
    ),
    validation=(carpet_hook, wood_pencil_knife, circle_cutter),
    test=(safety_cutter, squeeze_pen_cutter, finger_cutter, guarded_hook, carton_pen),
)  # fmt: skip
