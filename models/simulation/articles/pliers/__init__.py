"""Pliers: combination, long-nosed, cutting, pump, locking, stripping, crimping pliers and pincers."""

from __future__ import annotations

from models.simulation.articles.pliers.cutting import (
    automatic_stripper,
    cable_cutters,
    carpenter_pincers,
    diagonal_cutters,
    end_nippers,
    pliers_together,
    ratchet_crimper,
    wire_stripper,
)
from models.simulation.articles.pliers.gripping import (
    bent_nose_pliers,
    circlip_pliers,
    combination_pliers,
    linesman_pliers,
    locking_pliers,
    long_nose_pliers,
    mini_pliers,
    slip_joint_pliers,
    water_pump_pliers,
)
from models.simulation.articles.pliers.recombined import mixed_plate_pliers, mixed_pliers, mixed_pliers_pack
from models.simulation.articles.pliers.special import (
    bolt_cutters,
    eyelet_pliers,
    fencing_pliers,
    fishing_pliers,
    hand_riveter,
    hose_clamp_pliers,
    locking_clamp,
    network_crimper,
    parallel_pliers,
    plate_crimper,
    revolving_punch,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        combination_pliers, linesman_pliers, long_nose_pliers, bent_nose_pliers, diagonal_cutters, water_pump_pliers,
        slip_joint_pliers, locking_pliers, end_nippers, wire_stripper, automatic_stripper, mini_pliers, pliers_together,
        cable_cutters, plate_crimper, network_crimper, fencing_pliers, fishing_pliers, hand_riveter, bolt_cutters,
        parallel_pliers, eyelet_pliers, mixed_pliers, mixed_pliers_pack, mixed_plate_pliers,
    ),
    validation=(circlip_pliers, revolving_punch),
    test=(ratchet_crimper, carpenter_pincers, locking_clamp, hose_clamp_pliers),
)  # fmt: skip
