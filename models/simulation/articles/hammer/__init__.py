"""Hammers: claw, ball, club, mason's, geologist's, tack, soft-faced and safety hammers, and mallets."""

from __future__ import annotations

from models.simulation.articles.hammer.recombined import (
    mixed_hammer,
    mixed_hammers,
    mixed_short_hammer,
    octagon_sledge,
)
from models.simulation.articles.hammer.special import (
    chasing_hammer,
    copper_hammer,
    crab_hammer,
    folding_multi_hammer,
    glass_breaker,
    meat_hammer,
    nested_brass_hammer,
    tent_peg_hammer,
    tile_hammer,
    turned_mallet,
)
from models.simulation.articles.hammer.usual import (
    ball_peen_hammer,
    brick_hammer,
    chipping_hammer,
    claw_hammer,
    club_hammer,
    cross_peen_hammer,
    dead_blow_hammer,
    framing_hammer,
    geologist_hammer,
    joiner_mallet,
    one_piece_steel_hammer,
    roofing_hammer,
    rubber_mallet,
    safety_hammer,
    soft_faced_hammer,
    tack_hammer,
)
from models.simulation.makes import Makes

MAKES = Makes(
    train=(
        claw_hammer, one_piece_steel_hammer, ball_peen_hammer, cross_peen_hammer, club_hammer, rubber_mallet,
        geologist_hammer, brick_hammer, tack_hammer, soft_faced_hammer, dead_blow_hammer, chipping_hammer,
        safety_hammer, tent_peg_hammer, folding_multi_hammer, glass_breaker, chasing_hammer, turned_mallet, crab_hammer,
        tile_hammer, octagon_sledge, mixed_hammer, mixed_short_hammer, mixed_hammers,
    ),
    validation=(framing_hammer, nested_brass_hammer),
    test=(joiner_mallet, roofing_hammer, meat_hammer, copper_hammer),
)  # fmt: skip
