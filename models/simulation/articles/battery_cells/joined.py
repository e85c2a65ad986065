"""Packs and rows of cells that chance puts together."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import AA, AAA, L14500, L18650, L21700, SUB_C, round_cells
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.battery_cells.kits import (
    ALL,
    LITHIUM,
    Size,
    chosen,
    kind_of,
    laid,
    leads,
    sides_for,
    watt_hours,
)
from models.simulation.articles.battery_cells.parts import bubble, card, facts, row, strewn
from models.simulation.mesh import Points, box, circle, merged, prism, rounded
from models.simulation.thing import Part, Thing, hollow


def _lattice(rng: Generator, size: Size, count: int) -> Points:
    """Upright cells packed in hexagons or squares."""
    pitch, hexed = 2 * size[1] + rng.uniform(0.2, 2.5), rng.random() < 0.6
    spots = [
        ((c + 0.5 * (r % 2) * hexed) * pitch, r * pitch * (0.866 if hexed else 1.0), 0.0)
        for r in range(-4, 5)
        for c in range(-4, 5)
    ]
    stretch = rng.uniform(0.5, 2.2)
    spots.sort(key=lambda at: (at[0] * stretch) ** 2 + at[1] ** 2 + 1e-3 * at[0])
    return np.array(spots[:count])


def lattice_pack(rng: Generator) -> Thing:
    """Three to twelve round cells on end in honeycomb or square frames: strips, guard board, tape or case."""
    size = chosen(rng, (L18650, L18650, L21700, (66.0, 16.2), AA, SUB_C))
    count = int(rng.integers(3, 13))
    at = _lattice(rng, size, count)
    at -= at.mean(0)
    kind = "lithium" if size in LITHIUM else "nickel"
    parts = round_cells(size, kind, at, None, sides_for(count), upright=True)
    half = size[0] / 2
    strips = [
        box(2 * size[1] + 4, 7, 0.3).moved(
            (at[i, 0] + at[i + 1, 0]) / 2, (at[i, 1] + at[i + 1, 1]) / 2, (1 - 2 * (i % 2)) * (half + 0.9)
        )
        for i in range(count - 1)
    ]
    parts.append(Part("steel", merged(*strips)))
    if rng.random() < 0.6:
        rings = prism(circle(size[1] + 0.9, steps=10), -3, 3, [circle(size[1] + 0.1, steps=10)])
        parts += [Part("abs", copies(rings, at + [0, 0, s * (half - 4)])) for s in (-1, 1)]
    (x0, y0, _), (x1, y1, _) = at.min(0) - size[1], at.max(0) + size[1]
    x, y, middle = x1 - x0, y1 - y0, ((x0 + x1) / 2, (y0 + y1) / 2)
    if rng.random() < 0.7:
        board = box(1.6, min(y * 0.9, 60), size[0] * 0.7).moved(x1 + 3, middle[1], 0)
        chips = copies(
            box(2, 5, 6),
            np.column_stack(
                [np.full(6, x1 + 5), middle[1] + rng.uniform(-0.3, 0.3, 6) * y, rng.uniform(-0.3, 0.3, 6) * size[0]]
            ),
        )
        parts += [Part("pcb", board), Part("chip", chips)]
    parts += leads(rng, (x1 + 3, middle[1], half - 6), rng.uniform(50, 130))
    skin = str(rng.choice(["pvc", "abs", "cardboard", "none"]))
    if skin != "none":
        wall = {"pvc": 0.3, "abs": 2.0}.get(skin, 1.0)
        cover = hollow(
            skin, box(x + 14 + 2 * wall, y + 4 + 2 * wall, size[0] + 5 + 2 * wall), box(x + 14, y + 4, size[0] + 5)
        )
        parts += [p.moved(middle[0] + 4, middle[1]) for p in cover]
    return Thing(laid(rng, parts).parts, facts(count, watt_hours(size)))


def mixed_row(rng: Generator) -> Thing:
    """Any cells in any row, layer or heap, bare or in a bubble, card, carton, case, film or sleeve."""
    size = chosen(rng, ALL)
    count = int(rng.integers(1, 11)) if size[1] < 12 else int(rng.integers(1, 5))
    heap = rng.random() < 0.3
    if heap:
        at, turn = strewn(rng, size, count)
    else:
        at, turn = row(count, 2 * size[1] + rng.uniform(0.2, 4), rng, bool(rng.random() < 0.5))
        if count > 5 and rng.random() < 0.5:  # in two ranks
            at[count // 2 :, 0] += size[0] + rng.uniform(1, 6)
            at[count // 2 :, 1] -= at[count // 2, 1] - at[0, 1]
    parts = list(centred(round_cells(size, kind_of(rng, size), at, turn, sides_for(count))).parts)
    low, high = Thing(tuple(parts)).extent()
    x, y, z = high - low + rng.uniform(2, 7)
    kind = rng.random()
    if kind < 0.2:
        parts += [
            *bubble(x, y, z),
            card(x + rng.uniform(10, 50), y + rng.uniform(6, 40), -z / 2 - 0.8, (rng.uniform(0, 12), 0)),
        ]
    elif kind < 0.7:
        skin, wall = [
            ("pp", 1.3),
            ("paper", 0.5),
            ("pe", 0.15),
            ("coated_paper", 0.6),
            ("silicone", 1.6),
            ("nylon", 1.0),
        ][int(rng.integers(6))]
        parts += hollow(
            skin,
            prism(rounded(x + 2 * wall, y + 2 * wall, 3, steps=3), -z / 2 - wall, z / 2 + wall),
            prism(rounded(x, y, 3, steps=3), -z / 2, z / 2),
        )
    return Thing(tuple(parts), facts(count, watt_hours(size)))


def mixed_pack(rng: Generator) -> Thing:
    """Any cells side by side or in layers, joined by strips, under film or a hard case, with leads, board or blades."""
    size = chosen(rng, (AA, AAA, SUB_C, L18650, L18650, L21700, L14500))
    ends, across, layers = (int(n) for n in rng.integers(1, [3, 6, 3]))
    while ends * across * layers > 12:
        across -= 1
    wide, long = 2 * size[1] + 0.5, size[0] + 2.4
    at = np.array([((e - (ends - 1) / 2) * long, (a - (across - 1) / 2) * wide, (k - (layers - 1) / 2) * wide)
                   for e in range(ends) for a in range(across) for k in range(layers)])  # fmt: skip
    kind = "lithium" if size in LITHIUM else "nickel"
    parts = round_cells(size, kind, at, np.pi * (np.arange(len(at)) % 2), sides_for(len(at)))
    x, y, z = ends * long + 3, across * wide + 2, layers * wide + 2
    plates = (
        box(0.3, max(y - 8, 5), max(z - 10, 5)).moved((e - (ends - 1) / 2) * long + s * (size[0] / 2 + 0.9))
        for e in range(ends)
        for s in (-1, 1)
    )
    parts.append(Part("steel", merged(*plates)))
    hard = rng.random() < 0.4
    wall = rng.uniform(1.4, 2.4) if hard else 0.3
    extra = rng.uniform(6, 16) if hard else 2.0
    skin = str(rng.choice(["abs", "pp"])) if hard else str(rng.choice(["pvc", "pe", "cloth"]))
    shell = hollow(
        skin,
        prism(rounded(x + extra + 2 * wall, y + 2 * wall, 4, steps=3), -z / 2 - wall, z / 2 + wall),
        prism(rounded(x + extra, y, 3, steps=3), -z / 2, z / 2),
    )
    parts += [p.moved(extra / 2 - 1) for p in shell]
    if rng.random() < 0.7:
        edge = x / 2 + extra - 4 if hard else x / 2 - 0.6
        spots = np.column_stack(
            [np.full(4, edge - 1.4), rng.uniform(-0.35, 0.35, (4, 1)) * y, rng.uniform(-0.3, 0.3, (4, 1)) * z]
        )
        parts += [Part("pcb", box(1.2, y - 3, z - 3).moved(edge)), Part("chip", copies(box(1.4, 4, 4), spots))]
    if hard and rng.random() < 0.5:
        pins = int(rng.integers(2, 8))
        parts.append(
            Part(
                "brass",
                copies(
                    box(7, 0.8, 4),
                    [(x / 2 + extra - 5, (i - (pins - 1) / 2) * min(4.0, y / pins), 0) for i in range(pins)],
                ),
            )
        )
    else:
        parts += leads(rng, (x / 2 + (extra if hard else 0), rng.uniform(-0.2, 0.2) * y, 0), rng.uniform(30, 110))
    return Thing(centred(parts).parts, facts(len(at), watt_hours(size)))
