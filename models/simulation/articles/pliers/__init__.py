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
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        combination_pliers,
        linesman_pliers,
        long_nose_pliers,
        bent_nose_pliers,
        diagonal_cutters,
        water_pump_pliers,
        slip_joint_pliers,
        locking_pliers,
        end_nippers,
        wire_stripper,
        automatic_stripper,
        mini_pliers,
        pliers_together,
        cable_cutters,
    ),
    validation=(circlip_pliers,),
    test=(ratchet_crimper, carpenter_pincers),
)
