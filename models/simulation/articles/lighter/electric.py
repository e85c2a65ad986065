"""Lighters with an arc or a glowing coil, and a cell."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import pouch, round_cells
from models.simulation.articles.lighter.parts import bar
from models.simulation.mesh import Points, box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _arc_works(rng: Generator, x: float, y: float, poles: int) -> list[Part]:
    """Ceramic-seated electrodes on a board, high-voltage transformer and leads behind."""
    spots = [(s * 3.2, t * 2.2 if poles == 4 else 0.0) for s in (-1, 1) for t in ((-1, 1) if poles == 4 else (0,))]
    ceramic = merged(*(revolve([(x - 5, 2.0), (x + 1, 2.0)], 8).moved(0, a, b) for a, b in spots))
    pins = merged(*(tube([(x - 7, a, b), (x + 3, a, b)], 0.8, sides=5) for a, b in spots))
    core = rng.uniform(9, 13)
    return [
        Part("ceramic", ceramic),
        Part("steel", pins, 1.0),
        Part("copper", revolve([(x - 11 - core, 3.8), (x - 11, 3.8)], 10).moved(0, -y * 0.12, 0), 0.45),
        Part("ferrite", tube([(x - 13 - core, -y * 0.12, 0), (x - 9, -y * 0.12, 0)], 1.7, sides=6)),
        *(wire("copper", [(x - 10, -y * 0.12, 0), (x - 8, a, b), (x - 6, a, b)], 0.45) for a, b in spots[:2]),
    ]


def arc_pocket(rng: Generator) -> Thing:
    """Rechargeable spark lighter in a metal case with a hinged lid: pouch cell, board, USB, two or four pins."""
    long, y, z = rng.uniform(50, 58), rng.uniform(34, 39), rng.uniform(12, 14)
    lid, wall = rng.uniform(16, 21), rng.uniform(0.9, 1.3)
    x0 = -(long + lid) / 2
    x1 = x0 + long
    metal = "zinc" if rng.random() < 0.7 else "aluminium"
    angle = 0.0 if rng.random() < 0.65 else rng.uniform(1.2, 2.2)
    cap = hollow(
        metal,
        prism(rounded(lid, y, 3, (lid / 2, 0), 3), -z / 2, z / 2),
        prism(rounded(lid - wall, y - 2 * wall, 2.5, (lid / 2 - wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
    )
    parts = hollow(
        metal,
        prism(rounded(long, y, 3, (x0 + long / 2, 0), 3), -z / 2, z / 2),
        prism(rounded(long - wall, y - 2 * wall, 2.5, (x0 + long / 2 + wall / 2, 0), 3), -z / 2 + wall, z / 2 - wall),
    )
    parts += [p.moved(0, y / 2, 0).turned("z", -angle).moved(x1 + 0.4, -y / 2, 0) for p in cap]
    parts += [
        *pouch(x0 + 19, y * 0.16, 0, 32, y * 0.52, z - 6),
        Part("pcb", box(long * 0.75, y * 0.26, 1.2).moved(x0 + long * 0.45, -y * 0.28, 0)),
        Part("chip", merged(*(box(4, 4, 1.3).moved(x0 + dx, -y * 0.28, 1.2) for dx in (10, 18, 27)))),
        Part("stainless", box(5.5, 7.5, 2.6).moved(x0 + 3, -y * 0.26, 0), 0.4),
        *(p.moved(0, -y * 0.05, 0) for p in _arc_works(rng, x1 + 3, y, int(rng.choice([2, 4])))),
        Part("abs", box(5, 9, 6).moved(x1 - 1, y * 0.26, 0)),
        Part("steel", tube([(x1 + 0.3, -y / 2 + 1, -z * 0.36), (x1 + 0.3, -y / 2 + 1, z * 0.36)], 1.1, sides=6)),
    ]
    return Thing(tuple(parts), {"count": 1})


def coil_slider(rng: Generator) -> Thing:
    """Flat USB lighter with a glowing wire: pouch cell, slide, ring of heating coil at the end."""
    long, y, z = rng.uniform(62, 82), rng.uniform(20, 28), rng.uniform(9, 12)
    x0, x1 = -long / 2, long / 2
    metal = str(rng.choice(["aluminium", "abs", "zinc"]))
    wall = 0.9
    angle = np.linspace(0, 9, 28)
    spiral = np.column_stack(
        [np.full(28, x1 - 2), (1.2 + angle * 0.45) * np.cos(angle), (1.2 + angle * 0.45) * np.sin(angle) * 0.6]
    )
    parts = [
        *hollow(
            metal,
            prism(rounded(long, y, 4), -z / 2, z / 2),
            prism(rounded(long - 2 * wall, y - 2 * wall, 3.5), -z / 2 + wall, z / 2 - wall),
        ),
        *pouch(x0 + long * 0.42, 0, 0.5, long * 0.5, y - 6, z - 4.5),
        Part("pcb", box(long * 0.26, y - 5, 1.0).moved(x0 + long * 0.15, 0, -z * 0.2)),
        Part("chip", merged(box(4, 5, 1.2).moved(x0 + 9, 3, 0), box(3, 3, 1.2).moved(x0 + 14, -4, 0))),
        Part("stainless", box(12, 12, 4.5).moved(x0 - 2, 0, 0), 0.32),
        Part(
            "ceramic", prism(circle(7.0, steps=12, squash=0.62), -1.5, 1.5).turned("y", np.pi / 2).moved(x1 - 5, 0, 0)
        ),
        wire("steel", spiral, 0.45, sides=4),
        Part("steel", box(16, 6, 1.0).moved(x1 - 16, 0, z / 2)),
        Part("copper", merged(*(box(14, 2, 0.5).moved(x1 - 13, s * 4, 0) for s in (-1, 1)))),
    ]
    return Thing(tuple(parts), {"count": 1})


def flex_neck_arc(rng: Generator) -> Thing:
    """Rechargeable candle lighter: a goose neck of wound steel between a slim grip and the spark head."""
    grip, r, neck = rng.uniform(115, 140), rng.uniform(8, 10.5), rng.uniform(80, 120)
    x0 = -(grip + neck) / 2
    x1 = x0 + grip
    bend = rng.uniform(-45, 45)
    line: Points = smooth(
        [(x1 - 2, 0, 0), (x1 + neck * 0.35, 0, 0), (x1 + neck * 0.7, bend * 0.35, 0), (x1 + neck, bend, 0)],
        closed=False,
        rounds=2,
    )
    tip, heading = line[-1], np.arctan2(*(line[-1] - line[-2])[1::-1])
    metal = "aluminium" if rng.random() < 0.6 else "abs"
    head = [
        *hollow("aluminium", revolve([(-16, 5.0), (6, 5.0)], 12), revolve([(-14, 4.3), (6, 4.3)], 12)),
        Part("ceramic", revolve([(-4, 4.2), (0, 4.2)], 10)),
        Part("steel", merged(*(tube([(-6, s * 2, 0), (4, s * 2, 0)], 0.8, sides=5) for s in (-1, 1)))),
    ]
    parts = [
        *hollow(metal, bar(x0, x1, 2 * r, 2 * r, 2.4), bar(x0 + 1.2, x1 - 1.2, 2 * r - 2.4, 2 * r - 2.4, 2.4)),
        *(
            round_cells((50.0, min(r - 1.6, 7.0)), "lithium", [(x0 + 36, 0, 0)], sides=10)
            if rng.random() < 0.6
            else pouch(x0 + 38, 0, 0, 52, 2 * r - 5, 5.5)
        ),
        Part("pcb", box(34, 2 * r - 5, 1.2).moved(x1 - 34, 0, -1)),
        Part("chip", merged(*(box(4, 4, 1.2).moved(x1 - dx, 1, 0.3) for dx in (24, 33, 43)))),
        Part("copper", revolve([(x1 - 15, 3.8), (x1 - 5, 3.8)], 10), 0.45),
        Part("ferrite", tube([(x1 - 16, 0, 0), (x1 - 4, 0, 0)], 1.6, sides=6)),
        Part("stainless", box(6, 8, 2.8).moved(x0 + 3.5, 0, 0), 0.4),
        Part("steel", tube(line, 3.0, sides=8), 0.75),
        Part("steel", tube(line, 1.9, sides=8), -0.75),
        wire("copper", line, 0.7, sides=4),
        *(p.turned("z", float(heading)).moved(*tip) for p in head),
    ]
    return Thing(tuple(parts), {"count": 1})
