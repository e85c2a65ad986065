"""Any blades on any shanks and loops: scissors whose parts are each drawn from all that the others use."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import posed
from models.simulation.articles._common import pick
from models.simulation.articles.scissors.choices import (
    BOWS,
    Edge,
    Hold,
    alike,
    assembled,
    drawn_edge,
    metal_half,
    plastic_half,
    spring,
)
from models.simulation.articles.scissors.parts import GRIPS
from models.simulation.mesh import prism, rounded
from models.simulation.thing import Part, Thing, hollow


def _size(rng: Generator, low: float, high: float) -> float:
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def _holds(rng: Generator, reach: float) -> list[Hold]:
    """Two loops alike, or a small one for the thumb and a long one for the fingers."""
    high = rng.uniform(19, 36)
    splay, turn = rng.uniform(0, 14), rng.uniform(-0.3, 0.6)
    first = Hold(reach, splay, high * rng.uniform(0.95, 1.5), high, turn)
    if rng.random() < 0.5:
        return [first, first]
    return [first, Hold(reach * rng.uniform(0.8, 1.1), splay, high * rng.uniform(1.4, 2.4), high * 1.05, turn * 0.6)]


def _sheathed(rng: Generator, edge: Edge, parts: list[Part]) -> list[Part]:
    """At times a cap or sheath over shut blades."""
    if rng.random() > 0.12:
        return parts
    outer, inner = (
        prism(rounded(edge.length * 0.8 + m, edge.wide * 1.5 + m, 4, (edge.length * 0.65, 0), 3), -n, n)
        for m, n in ((3.0, edge.thick + 2.6), (0.0, edge.thick + 1.2))
    )
    return [*parts, *hollow(pick(rng, "pp", "leather", "pvc", "acrylic"), outer, inner)]


def any_plastic_ringed(rng: Generator) -> Thing:
    """Steel of any form whose tangs end in plastic rings of any form."""
    edge = drawn_edge(rng, _size(rng, 32, 135), rng.uniform(0.13, 0.28))
    plastic, stout = pick(rng, *GRIPS), rng.uniform(2.8, 6)
    bend = float(rng.choice([0.0, 0.0, rng.normal(0, 0.06)]))
    halves = alike(rng, lambda r, at: plastic_half(r, edge, at, stout, plastic, bend), _holds(rng, rng.uniform(10, 62)))
    return posed(rng, _sheathed(rng, edge, assembled(rng, edge, halves)), edge.facts(), 0.2)


def any_all_metal(rng: Generator) -> Thing:
    """Blades, shanks and loops all of metal, each of any form; a finger rest or a spring at times."""
    edge = drawn_edge(rng, _size(rng, 20, 140), rng.uniform(0.12, 0.26))
    bow = edge.metal if rng.random() < 0.6 else pick(rng, *BOWS)
    reach = float(np.clip(edge.length * rng.uniform(0.2, 1.3), 10, 85))
    gauge = rng.uniform(1.5, 2.4) if edge.length < 45 else rng.uniform(2, 4.8)
    halves = alike(rng, lambda r, at: metal_half(r, edge, at, gauge, bow), _holds(rng, reach))
    parts = assembled(rng, edge, halves)
    if rng.random() < 0.08:
        parts.append(spring(rng, -reach * 0.6, 12))
    return posed(rng, _sheathed(rng, edge, parts), edge.facts(), 0.22)


def any_mixed_pair(rng: Generator) -> Thing:
    """Mended or odd: two unlike blades, loops of metal and plastic on one pivot."""
    edge = drawn_edge(rng, _size(rng, 35, 120), rng.uniform(0.14, 0.26))
    other = drawn_edge(rng, edge.length * rng.uniform(0.92, 1.05))._replace(wide=edge.wide, thick=edge.thick)
    plastic, gauge = pick(rng, *GRIPS), rng.uniform(2, 4)
    halves = []
    for one, hold in zip((edge, other), _holds(rng, rng.uniform(12, 58)), strict=True):
        if rng.random() < 0.5:
            halves.append(plastic_half(rng, one, hold, rng.uniform(3, 5.5), plastic))
        else:
            halves.append(metal_half(rng, one, hold, gauge, one.metal))
    return posed(rng, _sheathed(rng, edge, assembled(rng, edge, halves, 0.9)), edge.facts(), 0.2)
