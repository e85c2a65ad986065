"""Canisters put together at random from the parts of all others: thin, thick, and unlike ones together."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cans import bag_level, rim
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.gas_canister.kit import (
    contour,
    foot_and_guard,
    gauge,
    hose,
    lid,
    mouth,
    packed,
    seams,
    tap,
    vessel_of,
)
from models.simulation.articles.gas_canister.parts import cap, nozzle
from models.simulation.mesh import revolve, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _thin(rng: Generator, small: bool, sides: int = 12) -> tuple[list[Part], int, float]:
    """A sheet-metal can, its volume and radius."""
    r = rng.uniform(14, 34) if small else rng.uniform(16, 56)
    half = float(np.clip(r * rng.uniform(0.8, 3.6), 30, 130))
    neck = rng.uniform(8, max(9.0, min(20, r * 0.6)))
    metal = pick(rng, "steel", "steel", "steel", "aluminium")
    outer = contour(rng, half, r, neck, waist=bool(rng.random() < 0.35))
    wall = rng.uniform(0.2, 0.5) * (1.6 if metal == "aluminium" else 1.0)
    parts, volume = vessel_of(rng, metal, outer, wall, "butane", bag_level(rng), sides)
    parts += mouth(rng, half, neck)
    if metal == "steel":
        parts += seams(rng, outer, half - (r - neck) * rng.uniform(0.6, 1.0), r)
    if rng.random() < 0.5:
        bend = rng.uniform(0.2, 0.7) * r
        parts.append(
            wire(
                pick(rng, "pe", "steel"), [(half - 16, 0, 0), (0, bend * 0.3, 0), (-half * 0.7, bend, 0)], 1.2, sides=4
            )
        )
    if rng.random() < 0.65:
        wide = rng.choice([max(neck * 1.15, 10.0), r * 0.97])
        parts += lid(rng, half - rng.uniform(3, 10), half + rng.uniform(12, 32), float(wide))
    return parts, volume, r


def mixed_canister(rng: Generator) -> Thing:
    """Any base, body, shoulder, mouth and cap in sheet metal; one to three."""
    count = int(rng.choice([1, 1, 1, 1, 2, 3]))
    parts, volume, r = _thin(rng, count > 1, 12 if count == 1 else 7)
    facts: dict[str, float | int | str] = {"volume_ml": volume * count}
    if count > 1:
        facts["count"] = count
        parts = packed(rng, parts, count, 2 * r + 2.5)
    return Thing(centred(parts).parts, facts)


def mixed_cylinder(rng: Generator) -> Thing:
    """Any thick-walled vessel with any tap, gauge, hose, nozzle, guard, sleeve or cap."""
    r = rng.uniform(12, 70)
    half = float(np.clip(r * rng.uniform(1.2, 4.5), 35, 190))
    neck = rng.uniform(0.16, 0.36) * r + 3
    metal = pick(rng, "steel", "steel", "aluminium")
    outer = contour(
        rng, half, r, neck, pick(rng, "round", "plain", "dished"), pick(rng, "dome", "dome", "ogive", "cone")
    )
    wall = rng.uniform(0.03, 0.07) * r + 0.6
    wall = min(wall * (1.5 if metal == "aluminium" else 1.0), neck * 0.55, 5.5)
    parts, volume = vessel_of(rng, metal, outer, wall, pick(rng, "butane", "butane", ""), bag_level(rng))
    size = float(np.clip(r / 55, 0.3, 1.0))
    top = rng.integers(3)
    if top == 0:
        parts += tap(rng, half + 1, size)
    elif top == 1:
        parts += [
            Part(
                "brass",
                revolve([(half - 8 * size, neck * 0.7), (half, neck * 0.8), (half + 24 * size, neck * 0.7)], 10),
                0.7,
            ),
            nozzle(half + 24 * size, 20 * size + 6, pick(rng, "pp", "brass")),
        ]
    else:
        parts += [Part("brass", revolve([(half - 4, neck * 0.6), (half + 10 * size + 3, neck * 0.7)], 10), 0.6),
                  *cap(rng, half + 1, half + 14 + 12 * size, neck * 1.2 + 4)]  # fmt: skip
    if r > 40 and rng.random() < 0.6:
        parts += foot_and_guard(rng, half, r, pick(rng, "steel", "pe"))
    if r > 20 and rng.random() < 0.3:
        parts += gauge(half + 14 * size, neck + 16, rng.uniform(9, 16))
    if rng.random() < 0.2:
        parts += hose(rng, (half + 20 * size, neck), rng.uniform(2, 4) * half)
    if rng.random() < 0.25:
        skin, thick = pick(rng, "rubber", "cloth", "pe"), rng.uniform(1, 3.5)
        parts += hollow(
            skin,
            revolve([(-half * 0.6, r + thick), (half * 0.4, r + thick)], 14),
            revolve([(-half * 0.6, r), (half * 0.4, r)], 14),
        )
    if rng.random() < 0.3:
        parts.append(rim(metal, rng.uniform(-0.3, 0.3) * half, r, rng.uniform(2, 5), 0.6, 14))
    if rng.random() < 0.2:
        clip = tube([(-half * 0.5, r + 4, 0), (half * 0.3, r + 4, 0)], 2.5, sides=6)
        parts.append(Part("steel", clip, 0.7))
    return Thing(centred(parts).parts, {"volume_ml": volume})


def mixed_cans(rng: Generator) -> Thing:
    """Two unlike small canisters lying together."""
    parts: list[Part] = []
    total, edge = 0, 0.0
    for _ in range(2):
        one, volume, _ = _thin(rng, True, 8)
        thing = centred(one).turned("z", rng.normal(0, 0.12) + np.pi * rng.integers(0, 2))
        low, high = thing.extent()
        parts += thing.moved(rng.uniform(-25, 25), edge - low[1], 0).parts
        edge += high[1] - low[1] + rng.uniform(1, 12)
        total += volume
    return Thing(centred(parts).parts, {"volume_ml": total, "count": 2})
