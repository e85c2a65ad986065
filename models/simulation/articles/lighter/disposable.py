"""Disposable lighters, single and packed."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.lighter.parts import bar, flint_works, gas, piezo
from models.simulation.mesh import arc, box, prism, revolve, rounded
from models.simulation.thing import Part, Thing, hollow, wire


def _plastic_tank(
    rng: Generator, x0: float, x1: float, y: float, z: float, power: float, rib: bool = True
) -> list[Part]:
    wall, foot = rng.uniform(0.9, 1.4), rng.uniform(1.5, 3)
    outer = bar(x0, x1, y, z, power)
    cavity = (x0 + foot, x1 - rng.uniform(3, 6), y - 2 * wall, z - 2 * wall)
    parts = hollow("acrylic", outer, bar(*cavity, power))
    if rib:
        parts.append(
            Part(
                "acrylic",
                box(cavity[1] - cavity[0] - 4, 1.1, z - 2 * wall - 0.6).moved((x0 + x1) / 2 - 1, rng.uniform(-2, 2), 0),
            )
        )
    return [
        *parts,
        *gas(rng, *cavity, power),
        wire("pe", [(x1 - 6, -y * 0.25, 0), (x0 + foot + 5, -y * 0.25, 0)], 0.9),
    ]


def _disposable(rng: Generator) -> list[Part]:
    long, y, z = rng.uniform(58, 66), rng.uniform(22, 26), rng.uniform(10, 13.5)
    x0 = -long / 2 - 6
    return [*_plastic_tank(rng, x0, x0 + long, y, z, rng.uniform(2.1, 2.6)), *flint_works(rng, x0 + long, y, z)]


def disposable_oval(rng: Generator) -> Thing:
    return Thing(tuple(_disposable(rng)), {"count": 1})


def disposable_mini(rng: Generator) -> Thing:
    long, y, z = rng.uniform(38, 46), rng.uniform(19, 22), rng.uniform(9, 11)
    x0 = -long / 2 - 6
    return Thing((*_plastic_tank(rng, x0, x0 + long, y, z, 2.3), *flint_works(rng, x0 + long, y, z)), {"count": 1})


def disposable_square(rng: Generator) -> Thing:
    """Clear boxy tank with an upright wall inside and the metal band under the wheel."""
    long, y, z = rng.uniform(54, 64), rng.uniform(22, 26), rng.uniform(9, 11.5)
    x0 = -long / 2 - 6
    parts = [*_plastic_tank(rng, x0, x0 + long, y, z, rng.uniform(4.5, 8)), *flint_works(rng, x0 + long, y, z)]
    band = bar(x0 + long - 4, x0 + long + 3, y + 0.4, z + 0.4, 5)
    parts += hollow("steel", band, bar(x0 + long - 4, x0 + long + 3, y - 0.2, z - 0.2, 5))
    return Thing(tuple(parts), {"count": 1})


def disposable_click(rng: Generator) -> Thing:
    """Electronic disposable: a piezo beside the tank, thumb button, small chromed hood."""
    long, y, z = rng.uniform(56, 64), rng.uniform(23, 26), rng.uniform(10, 12.5)
    x0 = -long / 2 - 6
    x1 = x0 + long
    power = rng.uniform(2.3, 5)
    wall = rng.uniform(0.9, 1.3)
    deep = rng.uniform(18, 24)
    parts = hollow("acrylic", bar(x0, x1, y, z, power), bar(x0 + 2, x1 - deep, y - 2 * wall, z - 2 * wall, power))
    shaft = box(deep, 5.6, 5.6).moved(x1 - deep / 2, y * 0.21, 0)
    parts += [Part("acrylic", shaft, -1.0), *gas(rng, x0 + 2, x1 - deep, y - 2 * wall, z - 2 * wall, power)]
    parts += piezo(x1 - deep + 1, y * 0.21, deep + 2, 4.0)
    tall = rng.uniform(8, 12)
    hood, inside = (bar(x1, x1 + tall, y * 0.52 - w, z * 0.9 - w, 3).moved(0, -y * 0.22, 0) for w in (0.0, 0.7))
    parts += hollow("steel", hood, inside)
    valve = revolve([(x1 - 12, 2), (x1 - 3, 2.3), (x1 + 4, 1.2)], 8).moved(0, -y * 0.24, 0)
    parts += [
        Part("brass", valve),
        Part("abs", box(9, y * 0.42, z * 0.8).moved(x1 + 5, y * 0.24, 0), 0.5),
        Part(
            "steel",
            prism([(x1 + 1, -y * 0.35), (x1 + 2.5, -y * 0.35), (x1 + 2.5, y * 0.3), (x1 + 1, y * 0.3)], -2.5, 2.5),
            0.5,
        ),
        wire("copper", [(x1 - deep + 2, y * 0.2, 0), (x1 - 4, -2, 0), (x1 + 6, -y * 0.1, 0)], 0.45),
    ]
    return Thing(tuple(parts), {"count": 1})


def multi_pack(rng: Generator) -> Thing:
    """Two to five disposables in a row on a card, or loose together."""
    count = int(rng.integers(2, 5))
    carded = rng.random() < 0.6
    parts: list[Part] = []
    for i in range(count):
        one = _disposable(rng)
        turn = 0.0 if carded else rng.normal(0, 0.2) + np.pi * (rng.random() < 0.4)
        x, y = rng.normal(0, 0 if carded else 6), (i - (count - 1) / 2) * (28 if carded else 34)
        parts += [p.turned("z", turn).moved(x, y, 0) for p in one if len(p.mesh.faces) < 200]
    if carded:
        card = prism(rounded(130, count * 28 + 14, 4, (12, 0)), -8.5, -8.0)
        parts += [
            Part("cardboard", card, 3.0),
            Part("pet", prism(rounded(88, count * 28 + 4, 6), -8, 8, [rounded(87.2, count * 28 + 3.2, 6)])),
        ]
    return Thing(tuple(parts), {"count": count})


def sleeved_disposable(rng: Generator) -> Thing:
    """A disposable in a metal jacket with a bottle opener cut in its foot, or a cord ring."""
    parts = _disposable(rng)
    low = min(float(p.mesh.vertices[:, 0].min()) for p in parts)
    long, y, z = rng.uniform(42, 56), 27.5, 15.0
    wall, metal = rng.uniform(0.5, 0.9), str(rng.choice(["steel", "zinc", "aluminium"]))
    parts += hollow(
        metal, bar(low - 1, low + long, y, z, 2.5), bar(low - 0.2, low + long, y - 2 * wall, z - 2 * wall, 2.5)
    )
    if rng.random() < 0.6:
        eye = rounded(13, 15, 4, (low - 9, 0))
        parts.append(Part("steel", prism(rounded(20, 24, 7, (low - 9, 0)), -1.1, 1.1, [eye])))
    else:
        parts += [wire("steel", np.column_stack([arc(9, 0, 5.9, (low - 9, 0), 12), np.zeros(12)]), 0.8, closed=True),
                  Part("steel", box(5, 8, 2).moved(low - 2, 0, 0))]  # fmt: skip
    return Thing(tuple(parts), {"count": 1})
