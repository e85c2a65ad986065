"""Guns: pistols, revolvers, short long-arms; built with the muzzle towards +x, the grip to -y, the bore at y = 0."""

from __future__ import annotations

from models.simulation.articles.gun.long_guns import (
    magazine_in_grip_machine_gun,
    sawn_off_double,
    sawn_off_pump,
    scorpion_like,
    tube_machine_gun,
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
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        steel_pistol,
        open_slide_pistol,
        single_action_45,
        blowback_pistol,
        slender_service_pistol,
        polymer_pistol,
        compact_polymer_pistol,
        vest_pocket_pistol,
        magnum_pistol,
        slide_locked_back,
        stripped_pistol,
        cast_replica_pistol,
        holstered_pistol,
        parabellum_like,
        broomhandle_like,
        revolver,
        magnum_revolver,
        snub_revolver,
        frontier_revolver,
        skeleton_grip_revolver,
        swung_out_revolver,
        small_bore_revolver,
        over_under_derringer,
        scorpion_like,
        tube_machine_gun,
        sawn_off_double,
        sawn_off_pump,
        pipe_pistol,
    ),
    validation=(rimfire_target_pistol,),
    test=(break_top_revolver, magazine_in_grip_machine_gun),
)
