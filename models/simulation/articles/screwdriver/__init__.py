"""Screwdrivers: single, stubby, precision, insulated, testing, ratcheting, with bits, in sets, offset and cordless."""

from __future__ import annotations

from models.simulation.articles.screwdriver.recombined import mixed_screwdriver, mixed_screwdrivers
from models.simulation.articles.screwdriver.special import (
    blades_with_one_handle,
    digital_tester,
    flexible_driver,
    folding_screwdrivers,
    impact_driver,
    key_ring_driver,
    lit_multi_bit,
    nut_driver,
    palm_ratchet,
    repair_kit,
    spiral_driver,
)
from models.simulation.articles.screwdriver.usual import (
    bit_set_with_handle,
    cordless_screwdriver,
    insulated_screwdriver,
    long_screwdriver,
    offset_screwdriver,
    pen_screwdriver,
    phillips_screwdriver,
    precision_set,
    ratchet_bit_screwdriver,
    reversible_screwdriver,
    screwdriver_set,
    slotted_screwdriver,
    stubby_screwdriver,
    t_handle_driver,
    through_tang_screwdriver,
    voltage_tester,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        slotted_screwdriver, phillips_screwdriver, long_screwdriver, stubby_screwdriver, precision_set, voltage_tester,
        insulated_screwdriver, through_tang_screwdriver, ratchet_bit_screwdriver, t_handle_driver, bit_set_with_handle,
        screwdriver_set, reversible_screwdriver, nut_driver, flexible_driver, palm_ratchet, folding_screwdrivers,
        digital_tester, blades_with_one_handle, lit_multi_bit, repair_kit, mixed_screwdriver, mixed_screwdrivers,
    ),
    validation=(pen_screwdriver, spiral_driver),
    test=(cordless_screwdriver, offset_screwdriver, key_ring_driver, impact_driver),
)  # fmt: skip
