"""Parts of the later spray cans: valves, and the heads, caps and carriers that any can may get."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cans import bag_level, rim
from models.simulation.articles._common import pick
from models.simulation.articles.gas_canister.kit import contour, lid, seams, vessel_of
from models.simulation.mesh import arc, box, prism, revolve, smooth, tube
from models.simulation.thing import Part, hollow, wire

LIQUIDS = ("water", "alcohol", "alcohol", "butane", "oil", "petrol", "cream")


def can(
    rng: Generator, half: float, r: float, content: str = "", metal: str = "", filled: float = -1.0, sides: int = 12
) -> tuple[list[Part], int, float]:
    """A can of any contour with its liquid; its millilitres, and the radius of its mouth, which lies at x = half."""
    metal = metal or pick(rng, "aluminium", "steel")
    neck = float(min(rng.uniform(10, 15), r * 0.75))
    base = pick(rng, "dished", "dished", "stepped")
    outer = contour(rng, half, r, neck, base, waist=bool(rng.random() < 0.2))
    wall = {"aluminium": rng.uniform(0.3, 0.5), "steel": rng.uniform(0.18, 0.28)}.get(metal, rng.uniform(0.7, 1.2))
    level = bag_level(rng) if filled < 0 else filled
    parts, volume = vessel_of(rng, metal, outer, wall, content or pick(rng, *LIQUIDS), level, sides)
    if metal == "steel":
        parts += seams(rng, outer, half - (r - neck) * rng.uniform(0.7, 1.0), r)
    return parts, volume, neck


def works(rng: Generator, half: float, neck: float, r: float) -> list[Part]:
    """Cup, housing with spring, and a dip tube, straight or bent; at times a bag on the valve instead."""
    cup, deep = pick(rng, "steel", "steel", "aluminium"), rng.uniform(10, 18)
    inner, outer = rng.uniform(1.8, 2.6), rng.uniform(3.4, 4.8)
    turns = np.linspace(0, 6 * np.pi, 13)
    spring = np.column_stack(
        [np.linspace(half - deep + 3, half - 3, 13), inner * 0.75 * np.cos(turns), inner * 0.75 * np.sin(turns)]
    )
    parts = [
        rim(cup, half - 0.5, neck * 0.95, rng.uniform(2.2, 3.4), 0.7, 14),
        Part(cup, revolve([(half - 5.5, neck * 0.7), (half - 5.0, neck * 0.7), (half - 4.8, 5)], 10), 0.8),
        *hollow(pick(rng, "nylon", "pp"), revolve([(half - deep, outer * 0.7), (half - 3, outer)], 8),
                revolve([(half - deep + 2, inner), (half - 3, inner)], 8)),
        wire("steel", spring, 0.4, sides=4),
    ]  # fmt: skip
    if rng.random() < 0.85:
        end, aside = -half + rng.uniform(6, 16), rng.uniform(0, 0.7) * (r - 3) * rng.choice([-1, 1])
        bow = [(half - deep + 1, 0, 0), (half * 0.1, aside * rng.uniform(0, 0.6), 0), (end, aside, 0)]
        parts.append(wire("pe", bow, rng.uniform(1.0, 2.0), sides=5))
    return parts


def _button(rng: Generator, x: float, r: float = 0.0) -> list[Part]:
    r, tall = r or rng.uniform(4.5, 8.5), rng.uniform(7, 16)
    core = [(x, r - 1.4), (x + tall * 0.7, r - 1.5)]
    return [
        *hollow(
            "pp", revolve([(x, r), (x + tall * 0.8, r), (x + tall, r * rng.uniform(0.5, 0.95))], 10), revolve(core, 10)
        ),
        Part("pp", revolve([(x - 3, 2.2), (x + tall * 0.75, 2.3)], 7)),
        Part(
            pick(rng, "pp", "brass"), tube([(x + tall * 0.6, r * 0.3, 0), (x + tall * 0.6, r - 0.4, 0)], 1.4, sides=6)
        ),
    ]


def _gown(rng: Generator, x: float, r: float) -> list[Part]:
    """A shoulder-wide head with a press pad and a channel to the front."""
    tall, top = rng.uniform(20, 46), rng.uniform(0.45, 0.95)
    outer = [(x - 9, r * 1.0), (x + tall * 0.5, r * rng.uniform(0.85, 1.0)), (x + tall, r * top)]
    inner = [(x - 9, r - 1.5), (x + tall * 0.5 - 1, outer[1][1] - 1.5), (x + tall - 2, r * top - 1.6)]
    channel = tube([(x, 0, 0), (x + tall * 0.55, 0, 0), (x + tall * 0.65, r * 0.8, 0)], 2.4, sides=6)
    return [*hollow("pp", revolve(outer, 14), revolve(inner, 14)), Part("pp", channel),
            Part("pp", box(rng.uniform(2, 5), r * 0.9, r * 0.7).moved(x + tall * 0.8, 0, 0))]  # fmt: skip


def _flip(rng: Generator, x: float, r: float) -> list[Part]:
    """A head with a hinged thumb guard, as on defence sprays."""
    tall = rng.uniform(18, 32)
    shell = hollow(
        "abs",
        revolve([(x - 5, r * 0.98), (x + tall, r * 0.9)], 12),
        revolve([(x - 5, r * 0.98 - 1.7), (x + tall - 4, r * 0.9 - 1.7)], 12),
    )
    angle = float(rng.choice([0.0, 0.0, rng.uniform(0.3, 1.3)]))
    guard = prism([(0, -r * 0.9), (5, -r * 0.9), (8, r * 0.2), (3, r * 0.9), (0, r * 0.9)], -5, 5).moved(0, r, 0)
    return [*shell, Part("abs", guard.turned("z", -angle).moved(x + tall + 1, -r, 0), 0.8), *_button(rng, x)]


def _spout(rng: Generator, x: float, r: float) -> list[Part]:
    """A bent or straight spout for foam and cream on a collar."""
    collar = hollow(
        "pp",
        revolve([(x - 6, r * 0.85), (x + 9, r * 0.55)], 12),
        revolve([(x - 6, r * 0.85 - 1.3), (x + 7.5, r * 0.55 - 1.3)], 12),
    )
    reach = rng.uniform(14, 34)
    line = [(x, 0, 0), (x + 12, 0, 0), (x + 16, rng.uniform(0, 8), 0), (x + reach, rng.uniform(0, 22), 0)]
    return [*collar, Part("pp", tube(line, 3.8, sides=8)), Part("pp", tube(line, 2.0, sides=6), -1.0)]


def _trumpet(rng: Generator, x: float, r: float) -> list[Part]:
    """A funnel-shaped nozzle, as for party strings, or a slim cone."""
    wide, long = rng.uniform(6, r), rng.uniform(18, 50)
    outer = (
        [(x, 8), (x + 6, 6.5), (x + long, wide)]
        if rng.random() < 0.5
        else [(x, wide), (x + long * 0.3, wide), (x + long, 2.6)]
    )
    inner = [(max(a, x + 1), max(b - 1.3, 0.8)) for a, b in outer]
    return [*hollow("pp", revolve(outer, 10), revolve(inner, 10)), Part("pp", revolve([(x - 4, 2.4), (x + 8, 2.6)], 7))]


def _straw(rng: Generator, x: float, r: float) -> list[Part]:
    """A long red straw in the button, or hinged along the can."""
    long = rng.uniform(60, 140)
    if rng.random() < 0.5:
        return [*_button(rng, x), wire("pe", [(x + 7, 5, 0), (x + 9, long, 0)], 1.1, sides=5)]
    return [*_button(rng, x), wire("pe", [(x - 12, r + 1.4, 0), (x - 12 - long, r + 1.4, 0)], 1.1, sides=5)]


def _lever(rng: Generator, x: float, r: float) -> list[Part]:
    """A squeeze handle with a pin and ring, as on small extinguishers and great defence sprays."""
    long, tall = rng.uniform(35, 70), rng.uniform(18, 34)
    metal = pick(rng, "abs", "steel", "zinc", "pp")
    thin = 0.6 if metal in ("abs", "pp") else 0.25
    bars = [
        prism([(x + a, -8), (x + a + 4, -8), (x + a + 4 + b, long), (x + a + b, long)], -7, 7)
        for a, b in ((8, -3), (tall, 4))
    ]
    ring = np.column_stack([arc(9, 0, 6.0, (x + tall * 0.6, -20), 10), np.zeros(10)])
    return [
        Part(metal, bars[0], thin),
        Part(metal, bars[1], thin),
        Part("brass", revolve([(x - 6, 7), (x + tall, 6)], 10), 0.5),
        wire("steel", ring, 0.9, closed=True, sides=5),
        Part("steel", tube([(x + tall * 0.6, -12, 0), (x + tall * 0.6, 12, 0)], 1.4, sides=5)),
        Part("pp", tube([(x + tall * 0.4, -6, 0), (x + tall * 0.4, -rng.uniform(14, 24), 0)], 4, sides=7), 0.6),
    ]


def _trigger(rng: Generator, x: float, r: float) -> list[Part]:
    """A pistol head clipped over the shoulder."""
    reach, tall = rng.uniform(0.5, 1.3) * r, rng.uniform(26, 44)
    body = prism(
        [
            (x - 6, -r * 0.8),
            (x + tall, -r * 0.6),
            (x + tall + 6, reach),
            (x + tall - 10, reach),
            (x + 8, r * 0.3),
            (x - 6, r * 0.8),
        ],
        -8,
        8,
    )
    pull = smooth([(x + tall - 10, r * 0.55), (x + tall * 0.4, r * 0.8), (x + 2, r * 1.2)], closed=False, rounds=1)
    return [
        Part("pp", body, 0.35),
        Part("pp", tube(pull, 3.2, sides=6)),
        Part("pp", revolve([(x - 4, 3), (x + tall * 0.8, 3)], 7)),
        Part("pp", tube([(x + tall, 0, 0), (x + tall - 2, reach + 8, 0)], 3, sides=7), 0.7),
    ]


HEADS = (_button, _gown, _flip, _spout, _trumpet, _straw, _lever, _trigger)


def head(rng: Generator, half: float, r: float, kind: int = -1) -> list[Part]:
    """Any head on a can's mouth at x = half; a mere button has a cap over it more often than not."""
    kind = int(rng.integers(len(HEADS))) if kind < 0 else kind
    if kind == 0:
        parts = _button(rng, half + 2)
        if rng.random() < 0.8:
            x0 = half - rng.uniform(3, 14)
            wide = r * float(rng.choice([0.6, 0.9, 0.97, 1.0])) + 0.2
            parts += lid(rng, x0, half + rng.uniform(18, 42), max(wide, 10.5))
        return parts
    return HEADS[kind](rng, half + 2, r)


def label_ring(rng: Generator, half: float, r: float) -> list[Part]:
    """A shrunk sleeve or a paper label round the can."""
    if rng.random() < 0.6:
        return []
    a, b = -half * rng.uniform(0.5, 0.9), half * rng.uniform(0.2, 0.7)
    return [Part("pet", revolve([(a, r + 0.3), (b, r + 0.3)], 14), 0.012)]
