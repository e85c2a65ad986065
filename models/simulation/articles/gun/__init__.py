"""Guns: pistols, revolvers, short long-arms; built with the muzzle towards +x, the grip to -y, the bore at y = 0."""

from __future__ import annotations

from models.simulation.articles.gun.long_guns import (
    magazine_in_grip_machine_gun,
    sawn_off_double,
    sawn_off_pump,
    scorpion_like,
    tube_machine_gun,
)
from models.simulation.articles.gun.mixed import fitted_pistol, mixed_pistol, mixed_revolver, parts_of_a_pistol
from models.simulation.articles.gun.more_long_guns import (
    cut_down_rifle,
    scoped_single_shot,
    short_machine_gun,
    taken_apart_long_gun,
)
from models.simulation.articles.gun.odd_pistols import (
    broomhandle_like,
    over_under_derringer,
    parabellum_like,
    pipe_pistol,
    rimfire_target_pistol,
)
from models.simulation.articles.gun.pistols import (
    blowback_pistol,
    cast_replica_pistol,
    compact_polymer_pistol,
    holstered_pistol,
    magnum_pistol,
    open_slide_pistol,
    polymer_pistol,
    single_action_45,
    slender_service_pistol,
    slide_locked_back,
    steel_pistol,
    stripped_pistol,
    vest_pocket_pistol,
)
from models.simulation.articles.gun.revolvers import (
    break_top_revolver,
    frontier_revolver,
    magnum_revolver,
    revolver,
    skeleton_grip_revolver,
    small_bore_revolver,
    snub_revolver,
    swung_out_revolver,
)
from models.simulation.articles.gun.shooters import (
    alloy_model_pistol,
    barrel_block_pistol,
    blank_revolver,
    bulb_air_pistol,
    cylinder_air_pistol,
    flare_gun,
    nail_gun,
    spring_air_pistol,
    starting_pistol,
)
from models.simulation.articles.gun.workshop import muzzle_loader, pen_gun, printed_pistol, zip_gun
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        steel_pistol, open_slide_pistol, single_action_45, blowback_pistol, slender_service_pistol, polymer_pistol,
        compact_polymer_pistol, vest_pocket_pistol, magnum_pistol, slide_locked_back, stripped_pistol,
        cast_replica_pistol, holstered_pistol, parabellum_like, broomhandle_like, revolver, magnum_revolver,
        snub_revolver, frontier_revolver, skeleton_grip_revolver, swung_out_revolver, small_bore_revolver,
        over_under_derringer, scorpion_like, tube_machine_gun, sawn_off_double, sawn_off_pump, pipe_pistol,
        mixed_pistol, fitted_pistol, parts_of_a_pistol, mixed_revolver, flare_gun, cylinder_air_pistol,
        spring_air_pistol, starting_pistol, barrel_block_pistol, blank_revolver, printed_pistol, pen_gun, zip_gun,
        muzzle_loader, cut_down_rifle, scoped_single_shot,
    ),
    validation=(rimfire_target_pistol, nail_gun, short_machine_gun),
    test=(break_top_revolver, magazine_in_grip_machine_gun, taken_apart_long_gun, alloy_model_pistol, bulb_air_pistol),
)  # fmt: skip
