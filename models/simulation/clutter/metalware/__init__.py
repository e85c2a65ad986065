"""Metal that everybody carries: keys, coins, buckles, umbrellas, kitchen ware, small hardware, stationery."""

from __future__ import annotations

from models.simulation.clutter.metalware.desk import (
    drawing_compass,
    hole_punch,
    mouth_organ,
    paper_clamps,
    pen_bundle,
    stapler,
    steel_ruler,
)
from models.simulation.clutter.metalware.fastenings import (
    bulldog_clips,
    carabiners,
    clipboard,
    key_bunch,
    lever_arch_file,
    mesh_and_racks,
    padlocked_chain,
    rivets_and_eyelets,
    trouser_hangers,
)
from models.simulation.clutter.metalware.frames import (
    clothes_hanger,
    folding_umbrella,
    knitting_needles,
    stick_umbrella,
    tripod,
)
from models.simulation.clutter.metalware.hardware import (
    door_handle,
    drill_bits,
    hex_keys,
    hinges,
    padlock,
    screws_and_nuts,
    springs,
    tape_measure,
    wall_hooks,
    water_tap,
)
from models.simulation.clutter.metalware.kitchen import (
    chopsticks,
    cooking_pot,
    cutlery,
    flat_tin,
    food_tins,
    frying_pan,
    steel_bowls,
    whisk_or_strainer,
)
from models.simulation.clutter.metalware.pivoted import (
    bicycle_parts,
    dumbbells,
    eyelash_curler,
    fishing_reel,
    hand_grips,
    kitchen_tongs,
    openers_and_peelers,
    squeezers,
)
from models.simulation.clutter.metalware.pockets import (
    badges_and_magnets,
    belt,
    coins,
    hair_pins,
    jewellery,
    keys_on_ring,
    metal_comb,
    nail_clipper,
    spectacles,
    strap_hardware,
    zip_sliders,
)
from models.simulation.clutter.metalware.poles import (
    capsule_umbrella,
    curtain_rod,
    flute,
    hand_pump,
    hiking_pole,
    pipe_work,
    selfie_stick,
    torch_tubes,
    trolley_handle,
)
from models.simulation.clutter.metalware.slender import (
    barbecue_skewers,
    cutlery_case,
    hair_clips,
    hook_needle_set,
    metal_bookmarks,
    nail_files,
    rulers_and_squares,
    shoe_horns,
    spare_ribs,
    tent_pegs,
    tweezers,
    wiper_blades,
)
from models.simulation.makes import Makes

CLUTTER = Makes(
    train=(
        keys_on_ring, coins, belt, spectacles, folding_umbrella, stick_umbrella, dumbbells, jewellery, padlock,
        screws_and_nuts, clothes_hanger, cutlery, chopsticks, knitting_needles, cooking_pot, frying_pan, steel_bowls,
        food_tins, flat_tin, drill_bits, hex_keys, tape_measure, stapler, nail_clipper, steel_ruler, zip_sliders,
        strap_hardware, springs, water_tap, hinges, wall_hooks, pen_bundle, metal_comb, paper_clamps, hair_pins,
        badges_and_magnets, whisk_or_strainer, carabiners, lever_arch_file, bulldog_clips, trouser_hangers,
        rivets_and_eyelets, key_bunch, padlocked_chain, mesh_and_racks, eyelash_curler, kitchen_tongs,
        openers_and_peelers, hand_grips, bicycle_parts, selfie_stick, curtain_rod, trolley_handle, hiking_pole,
        hand_pump, flute, pipe_work, capsule_umbrella, torch_tubes, nail_files, tweezers, shoe_horns, tent_pegs,
        metal_bookmarks, wiper_blades, barbecue_skewers, hook_needle_set, cutlery_case, rulers_and_squares,
    ),
    validation=(door_handle, hole_punch, spare_ribs, fishing_reel),
    test=(drawing_compass, tripod, mouth_organ, squeezers, hair_clips, clipboard),
)  # fmt: skip
