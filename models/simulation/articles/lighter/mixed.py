"""Lighters put together at random from the parts of all others: gas, in a case, electric, and a handful of them."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import pouch, round_cells
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.lighter.kit import (
    STRAIGHT,
    button_cells,
    cased,
    click_top,
    course,
    filler,
    flip_lid,
    section,
    skin,
    spark_top,
    tank,
)
from models.simulation.articles.lighter.parts import flint_works, jet, piezo
from models.simulation.mesh import Points, arc, box, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _sparks(rng: Generator, x: float, y: float) -> list[Part]:
    """Two or four electrodes in ceramic, or a coil of heating wire, above their transformer."""
    if rng.random() < 0.35:
        twist = np.linspace(0, 11, 22)
        spiral = np.column_stack([np.full(22, x), 0.4 * twist * np.cos(twist), 0.25 * twist * np.sin(twist)])
        seat = revolve([(x - 5, 5.5), (x - 2, 5.5)], 10).scaled(1, 1, 0.7)
        return [Part("ceramic", seat), wire("steel", spiral, 0.5, sides=4)]
    reach, four = rng.uniform(2, 4), rng.random() < 0.4
    spots = [(s * reach, t * 2.4) for s in (-1, 1) for t in ((-1, 1) if four else (0,))]
    core, at = rng.uniform(8, 15), rng.uniform(-0.2, 0.2) * y
    wound = revolve([(x - 10 - core, 3.6), (x - 10, 3.6)], 8).moved(0, at, 0)
    return [
        Part("ceramic", merged(*(revolve([(x - 5, 1.9), (x + 1, 1.9)], 6).moved(0, a, b) for a, b in spots))),
        Part("steel", merged(*(tube([(x - 7, a, b), (x + 3, a, b)], 0.8, sides=4) for a, b in spots))),
        Part("copper", wound, rng.uniform(0.4, 0.6)),
        Part("ferrite", tube([(x - 12 - core, at, 0), (x - 8, at, 0)], 1.6, sides=6)),
    ]


def _electronics(rng: Generator, long: float, y: float, z: float) -> list[Part]:
    """A cell, a board with chips, and a socket or a plug at the foot; the case runs from 0 to ``long``."""
    parts = [
        Part("pcb", box(long * rng.uniform(0.3, 0.6), y * rng.uniform(0.3, 0.8), 1.0).moved(long * 0.5, 0, -z * 0.24)),
        Part(
            "chip",
            merged(
                *(
                    box(3.5, 3.5, 1.2).moved(long * a, y * b, -z * 0.24 + 1.1)
                    for a, b in rng.uniform(-0.14, 0.14, (3, 2)) + (0.5, 0.0)
                )
            ),
        ),
    ]
    if z > 12.6 and rng.random() < 0.4:
        size = (min(40.0, long * 0.6), min(z / 2 - 1.6, 7.0))
        parts += round_cells(size, "lithium", [(size[0] / 2 + 6, y * 0.1, 1)], sides=8)
    else:
        parts += pouch(long * 0.36, y * 0.05, 1.0, long * 0.5, y * 0.62, max(z - 7, 2.5))
    socket = box(rng.uniform(5, 13), rng.choice([9.0, 12.0]), min(z - 3, rng.uniform(2.6, 4.5)))
    parts.append(Part("stainless", socket.moved(rng.uniform(-3, 3), rng.uniform(-0.1, 0.1) * y, 0), 0.4))
    return parts


def _body(rng: Generator, round_only: bool = False) -> tuple[Points, float, float, float]:
    """Section, length, width and thickness of any case: a slab, a stick, a drum."""
    kind = rng.random()
    if round_only or kind < 0.25:
        r = rng.uniform(13, 22)
        return section(rng, pick(rng, "oval", "octagon")), rng.uniform(45, 105), r, r
    y = rng.uniform(20, 44)
    return section(rng), rng.uniform(38, 78), y, rng.uniform(11, 18)


def mixed_gas(rng: Generator) -> Thing:
    """Any body on any top, with any foot, wrap, sleeve, lamp, ring or lid."""
    ring, long, y, z = _body(rng)
    y, material = min(y, 32.0), pick(rng, "acrylic", "abs", "nylon", "zinc", "aluminium", "brass")
    tall, deep = rng.uniform(40, 66), rng.uniform(16, 24)
    parts: list[Part]
    top = rng.integers(4)
    if top < 2:
        parts = tank(rng, material, ring, course(rng), (0, tall), y, z)
        parts += (spark_top if top else flint_works)(rng, tall, y, z)
    else:
        jets = 0 if top == 2 else int(rng.integers(1, 4))
        parts = tank(rng, material, ring, STRAIGHT, (0, tall - deep), y, z)
        parts += cased(pick(rng, material, "abs"), ring, STRAIGHT, tall - deep, tall, y, z, rng.uniform(0.8, 2.0))
        parts += click_top(rng, tall, y, z, deep, jets)
    if rng.random() < 0.25:
        parts += flip_lid(rng, pick(rng, material, "zinc"), ring, tall, y, z, rng.uniform(12, 18))
    if rng.random() < 0.3:
        wall, metal = rng.uniform(0.4, 1.2), pick(rng, "steel", "aluminium", "leather", "silicone", "brass")
        a, b = -0.5, tall * rng.uniform(0.4, 0.95)
        parts += hollow(metal, skin(ring, STRAIGHT, a, b, y + 2 * wall, z + 2 * wall),
                        skin(ring, STRAIGHT, a + 0.3, b, y + 0.05, z + 0.05))  # fmt: skip
    if rng.random() < 0.2:
        parts += [p.moved(-20) for p in (*cased("abs", ring, STRAIGHT, 0, 19.5, y, z, 1.2),
                                         *button_cells(5, 0, int(rng.integers(2, 4)), 3.9, 3.6))]  # fmt: skip
    elif rng.random() < 0.5:
        parts.append(filler(rng, 0, rng.uniform(-0.2, 0.2) * y))
    if rng.random() < 0.2:
        r = rng.uniform(6, 12)
        parts.append(wire("steel", np.column_stack([arc(r, 0, 5.9, (-r, 0), 12), np.zeros(12)]), 0.8, closed=True))
    return Thing(centred(parts).parts, {"count": 1})


def mixed_case(rng: Generator) -> Thing:
    """Any metal case with or without a lid, in it any works: jets, wheel, arc or coil."""
    ring, long, y, z = _body(rng)
    long, metal = min(long, 62.0), pick(rng, "zinc", "zinc", "brass", "steel", "aluminium", "abs")
    wall = rng.uniform(0.5, 1.5)
    parts = cased(metal, ring, course(rng), 0, long, y, z, wall)
    iy, iz = y - 2 * wall - 1.5, z - 2 * wall - 1.5
    works = rng.integers(3)
    deep = rng.uniform(18, 24)
    if works < 2:
        parts += tank(rng, pick(rng, "nylon", "brass", "abs"), ring, STRAIGHT, (3, long - deep), iy * 0.92, iz * 0.92)
        parts.append(filler(rng, 0, rng.uniform(-0.2, 0.2) * y))
    if works == 0:
        parts += spark_top(rng, long - 2, iy, iz)
    elif works == 1:
        jets = int(rng.integers(1, 1 + max(1, min(4, int(iy / 7.5)))))
        gap = min(7.4, iy / jets)
        parts += [p for i in range(jets) for p in jet(long - 9, -iy * 0.12 + (i - (jets - 1) / 2) * gap)]
        parts += piezo(long - deep + 1, iy * 0.34, deep, min(4.2, iz - 2))
    else:
        parts += [*_electronics(rng, long, iy, iz), *_sparks(rng, long + rng.uniform(-3, 2), iy)]
    if rng.random() < 0.7:
        parts += flip_lid(rng, metal, ring, long, y, z, rng.uniform(13, 21))
    if rng.random() < 0.25:
        parts.append(Part("zinc", prism(rounded(long * 0.5, y * 0.5, 4, (long * 0.5, 0), 3), z / 2, z / 2 + 1.2)))
    return Thing(centred(parts).parts, {"count": 1})


def arc_stick(rng: Generator) -> Thing:
    """Rechargeable bars, drums and sticks that spark or glow at the end, in the side or in a slot, under a cap."""
    ring, long, y, z = _body(rng, rng.random() < 0.6)
    metal = pick(rng, "aluminium", "abs", "zinc", "stainless")
    wall = rng.uniform(0.7, 1.5)
    parts = cased(metal, ring, STRAIGHT, 0, long, y, z, wall)
    parts += _electronics(rng, long - 16, y - 2 * wall - 1, z - 2 * wall - 1)
    if rng.random() < 0.7:
        parts += _sparks(rng, long + rng.uniform(-4, 4), y - 2 * wall)
    else:  # it sparks across a slot in the side
        parts += [p.turned("z", np.pi / 2).moved(long - 9, y / 2 - 4, 0) for p in _sparks(rng, 0, 6) if
                  np.ptp(p.mesh.vertices[:, 0]) < 11]  # fmt: skip
    if rng.random() < 0.5:
        tall, out = rng.uniform(12, 32), 0.0 if rng.random() < 0.7 else rng.uniform(8, 30)
        cap = hollow(metal, skin(ring, STRAIGHT, long - 2, long + tall, y + 2.4, z + 2.4),
                     skin(ring, STRAIGHT, long - 2, long + tall - 1, y + 0.3, z + 0.3))  # fmt: skip
        askew = rng.normal(0, 0.2) * out
        parts += [p.moved(out, askew) for p in cap]
    if rng.random() < 0.4:
        parts.append(Part("abs", box(rng.uniform(6, 14), 5, 3).moved(long * rng.uniform(0.4, 0.7), 0, z / 2)))
    if rng.random() < 0.3:
        strap = wire(
            "cloth", [(0, 0, 0), (-14, 5, 0), (-40, 4, 0), (-42, -3, 0), (-12, -4, 0), (0, 0, 0)], 1.3, sides=4
        )
        parts.append(strap)
    return Thing(centred(parts).parts, {"count": 1})


def mixed_handful(rng: Generator) -> Thing:
    """Two unlike lighters lying together."""
    makes = (mixed_gas, mixed_case, arc_stick)
    first, second = (makes[int(rng.integers(3))](rng) for _ in range(2))
    gap = (first.extent()[1] - second.extent()[0])[1] + rng.uniform(2, 10)
    second = second.turned("z", rng.normal(0, 0.15) + np.pi * (rng.random() < 0.4)).moved(rng.uniform(-12, 12), gap + 6)
    return Thing(centred([*first.parts, *second.parts]).parts, {"count": 2})
