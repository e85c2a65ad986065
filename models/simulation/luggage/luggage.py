"""All luggage: bags, cases, sacks, boxes and trays, dense with the small metal that real ones show."""

from __future__ import annotations

from typing import Any

from models.simulation.luggage._kit import Luggage
from models.simulation.luggage.backpacks import (
    child_backpack,
    drawstring_bag,
    hiking_backpack,
    laptop_backpack,
    school_backpack,
)
from models.simulation.luggage.containers import (
    bucket,
    cardboard_box,
    no_bag,
    rice_sack,
    tool_case,
    wicker_hamper,
    woven_sack,
)
from models.simulation.luggage.hand_bags import (
    briefcase,
    carrier_bag,
    duffel_bag,
    gym_bag,
    handbag,
    laptop_sleeve,
    messenger_bag,
    soft_briefcase,
    tote_bag,
)
from models.simulation.luggage.suitcases import (
    frame_trolley,
    grooved_trolley,
    old_trolley,
    plain_trolley,
    ribbed_trolley,
    soft_suitcase,
)
from models.simulation.luggage.trays import airport_tray, bathtub_tray, shallow_tray
from models.simulation.makes import Makes

__all__ = ["LUGGAGE", "MAKES", "Luggage"]

_makes: Any = Makes
LUGGAGE: Makes = _makes(
    train=(
        soft_suitcase,
        ribbed_trolley,
        grooved_trolley,
        plain_trolley,
        school_backpack,
        laptop_backpack,
        child_backpack,
        drawstring_bag,
        handbag,
        tote_bag,
        carrier_bag,
        cardboard_box,
        woven_sack,
        soft_briefcase,
        laptop_sleeve,
        duffel_bag,
        rice_sack,
        bucket,
        airport_tray,
        bathtub_tray,
        no_bag,
    ),
    validation=(hiking_backpack, messenger_bag, tool_case),
    test=(frame_trolley, briefcase, gym_bag, old_trolley, wicker_hamper, shallow_tray),
)
"""Makers of luggage: each gives a ``Luggage`` where other makes give a ``Thing``."""

MAKES = LUGGAGE
