"""Parts of glass bottles: necks, bottoms, corks and caps."""

from __future__ import annotations

from numpy.random import Generator

from models.simulation.articles._bottles import Profile, cap
from models.simulation.articles._common import pick
from models.simulation.mesh import ball, revolve
from models.simulation.thing import Part, hollow


def punt(r: float, deep: float) -> Part:
    """The dent in a thick bottom: glass taken out from below."""
    dome = revolve([(0, r * 0.72), (deep * 0.5, r * 0.55), (deep, r * 0.1)], 14)
    return Part("glass", dome, -1.0)


def dome(r: float, deep: float) -> Part:
    """Glass over a dent, standing up into the bottle."""
    return Part("glass", revolve([(0, r * 0.86), (deep * 0.5, r * 0.66), (deep + 3, r * 0.15)], 14))


def stopper(rng: Generator, long: float, bore: float) -> list[Part]:
    """Cork under a foil, or a long screw cap."""
    if rng.random() < 0.6:
        cork = revolve([(long - rng.uniform(36, 46), bore - 0.2), (long - 0.5, bore - 0.2)], 12)
        foil = [(long - rng.uniform(45, 60), bore + 5.4), (long + 0.3, bore + 5.2)]
        skin = pick(rng, "aluminium", "tin", "pvc")
        share = {"aluminium": 0.06, "tin": 0.05, "pvc": 0.15}[skin]
        inside = revolve([(x, r - 0.9) for x, r in foil], 14)
        return [
            Part(pick(rng, "wood", "pe"), cork, 0.6),
            Part(skin, revolve(foil, 14), share),
            Part(skin, inside, -share),
        ]
    return cap("aluminium", long - rng.uniform(40, 58), long + 1, bore + 5.4, 0.35, 14)


def neck(long: float, start: float, bore: float) -> Profile:
    return [
        (start, bore + 3.6),
        (long - 9, bore + 3.0),
        (long - 8, bore + 4.8),
        (long - 1, bore + 4.6),
        (long, bore + 3.4),
    ]


def spirit_cap(rng: Generator, long: float, bore: float) -> list[Part]:
    """Cap of metal or plastic over a pourer with its glass ball."""
    tall, wide = rng.uniform(24, 46), bore + rng.uniform(4.5, 9)
    parts = cap(pick(rng, "aluminium", "aluminium", "abs", "zinc"), long - tall * 0.7, long + tall * 0.4, wide, 0.5, 14)
    if parts[0].material == "abs":
        parts = cap("abs", long - tall * 0.7, long + tall * 0.4, wide, 2.2, 14)
    pourer = revolve([(long - 22, bore - 0.2), (long + 6, bore - 0.2)], 12)
    parts += hollow("pe", pourer, revolve([(long - 20, bore - 1.6), (long + 5, bore - 1.6)], 12))
    if rng.random() < 0.7:
        parts.append(Part("glass", ball(4.0, sides=8).moved(long - rng.uniform(2, 14))))
    return parts
