"""Bottles and cups that are filled again."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.mesh import box, circle, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def sports_bottle(rng: Generator) -> Thing:
    """Squeeze bottle with a push-pull or straw top."""
    long, r = rng.uniform(165, 215), rng.uniform(33, 39)
    profile = [
        (0, r * 0.9),
        (3, r),
        (long * 0.4, r),
        (long * 0.47, r * 0.86),
        (long * 0.58, r * 0.86),
        (long * 0.66, r),
        (long - 20, r * 0.97),
        (long - 14, r * 0.82),
        (long, r * 0.82),
    ]
    parts, volume = turned_vessel(rng, pick(rng, "pe", "pp"), profile, rng.uniform(1.2, 2.2), 2.5, "water")
    top = [(long - 13, r * 0.93), (long + 6, r * 0.93), (long + 14, r * 0.5), (long + 22, r * 0.3)]
    parts += hollow("pp", revolve(top, 16), revolve(cavity(top, 2.0, 0.01, 2.0), 16))
    spout = [(long + 18, 7.0), (long + 36, 6.5), (long + 40, 9.0), (long + 46, 8.0)]
    parts += hollow("silicone", revolve(spout, 12), revolve(cavity(spout, 2.2, 0.01), 12))
    if rng.random() < 0.5:
        parts.append(wire("pe", [(10, 3, 4), (long * 0.6, 0, 0), (long + 20, 0, 0)], 2.0))
    return Thing(centred_along(parts, long + 40), {"volume_ml": volume, "abv_pct": 0})


def tea_tumbler(rng: Generator) -> Thing:
    """The clear hard cup with a strap and a strainer that travellers in China carry."""
    long, r = rng.uniform(165, 240), rng.uniform(31, 43)
    profile = [
        (0, r * 0.96),
        (3, r),
        (long * 0.5, r * rng.uniform(0.9, 1.0)),
        (long - 26, r),
        (long - 20, r * 0.86),
        (long, r * 0.86),
    ]
    parts, volume = turned_vessel(rng, "polycarbonate", profile, rng.uniform(2.0, 3.0), 4.0, "water")
    parts += cap("pp", long - 18, long + 12, r * 0.97, 2.4)
    parts.append(
        Part("silicone", tube(np.column_stack([np.full(16, long - 1), circle(r * 0.8, steps=16)]), 1.6, True, 5))
    )
    if rng.random() < 0.7:
        sieve = [(long - 45, r * 0.62), (long - 43, r * 0.72), (long - 2, r * 0.76)]
        share = 0.6
        steel = pick(rng, "stainless", "pp")
        parts += [
            Part(steel, revolve(sieve, 14), share),
            Part(steel, revolve(cavity(sieve, 0.5 if steel == "stainless" else 1.2, 0.6, 0.01), 14), -share),
        ]
        leaves = revolve([(3, r * 0.7), (rng.uniform(10, 35), r * 0.75)], 10)
        parts.append(Part("wood", leaves, float(rng.uniform(0.1, 0.3))))
    strap = smooth(
        [
            (long + 8, -r * 0.9, 0),
            (long + 30, -r * 0.7, 5),
            (long + 48, rng.normal(0, 15), 9),
            (long + 30, r * 0.7, 5),
            (long + 8, r * 0.9, 0),
        ],
        False,
        1,
    )
    parts.append(wire(pick(rng, "nylon", "silicone"), strap, 2.4))
    return Thing(centred_along(parts, long + 10), {"volume_ml": volume, "abv_pct": 0})


def baby_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(95, 150), rng.uniform(26, 33)
    waist = rng.uniform(0.8, 1.0)
    profile = [
        (0, r * 0.9),
        (4, r),
        (long * 0.45, r * waist),
        (long * 0.75, r),
        (long - 14, r * 0.85),
        (long, r * 0.82),
    ]
    material = pick(rng, "pp", "polycarbonate")
    parts, volume = turned_vessel(rng, material, profile, rng.uniform(1.6, 2.2), 2.4, pick(rng, "cream", "water"))
    parts += hollow(
        "pp",
        revolve([(long - 12, r * 0.98), (long + 4, r * 0.94)], 16),
        revolve([(long - 12, r * 0.86), (long + 4, r * 0.6)], 16),
    )
    teat = [(long + 2, r * 0.62), (long + 10, r * 0.5), (long + 18, r * 0.24), (long + 30, 6.0), (long + 38, 4.0)]
    parts += hollow("silicone", revolve(teat, 12), revolve(cavity(teat, 1.8, 0.01, 2.0), 12))
    if rng.random() < 0.6:
        dome = [(long + 2, r * 0.92), (long + 44, r * 0.84), (long + 52, r * 0.55)]
        parts += hollow("pp", revolve(dome, 16), revolve(cavity(dome, 1.2, 0.01, 1.2), 16))
    if rng.random() < 0.5:
        for side in (-1, 1):
            grip = np.column_stack(
                [
                    np.linspace(long - 54, long - 6, 9),
                    side * (r * 0.9 + 20 * np.cos(np.linspace(-1.5, 1.5, 9))),
                    np.zeros(9),
                ]
            )
            parts.append(Part("pp", tube(grip, 5.0, sides=7)))
    return Thing(centred_along(parts, long + 40), {"volume_ml": volume, "abv_pct": 0})


def double_wall_cup(rng: Generator) -> Thing:
    """A coffee cup of two plastic walls with air between, a drinking lid and a sleeve."""
    long, r = rng.uniform(120, 180), rng.uniform(36, 45)
    foot = r * rng.uniform(0.7, 0.85)
    outer = [(0, foot), (2, foot + 1), (long, r)]
    gap = cavity(outer, 2.0, 2.0)
    inner = [(8, foot - 7), (12, foot - 6), (long - 1, r - 4.5)]
    parts = hollow(pick(rng, "pp", "acrylic"), revolve(outer, 18), revolve(gap, 18))
    cup, volume = turned_vessel(rng, "pp", inner, 1.6, 1.6, pick(rng, "water", "cream"), sides=18)
    lid = [(long - 6, r + 1.5), (long + 4, r + 1.5), (long + 6, r - 2), (long + 14, r - 4)]
    parts += [*cup, *hollow("pp", revolve(lid, 18), revolve(cavity(lid, 1.6, 0.01, 1.8), 18))]
    parts.append(Part("silicone", box(6, 22, 12).moved(long + 16, r * 0.4)))
    sleeve = [(long * 0.3, foot + (r - foot) * 0.3 + 3), (long * 0.65, foot + (r - foot) * 0.65 + 3)]
    parts += hollow("silicone", revolve(sleeve, 18), revolve(cavity(sleeve, 2.6, 0.0, 0.0), 18))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})
