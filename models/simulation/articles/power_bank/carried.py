"""Banks with cables, plugs and rings of their own: rented ones, reels, wall plugs, stands, key rings."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred, copies
from models.simulation.articles.power_bank.boards import board, brick
from models.simulation.articles.power_bank.parts import bank, flat_case, shell_material
from models.simulation.articles.power_bank.pieces import (
    any_case,
    cable,
    coil_set,
    plug,
    pouches,
    screen,
    screws,
    shaped_case,
    spiral,
    stored,
)
from models.simulation.mesh import circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, both, hollow, wire


def station_bank(rng: Generator) -> Thing:
    """From a rental cabinet: spring contacts at one end, a lock notch, three short cords in a groove or hanging out."""
    x, y, z = rng.uniform(125, 168), rng.uniform(62, 80), rng.uniform(12, 26)
    depth = rng.uniform(16, 26)
    wall = rng.uniform(1.6, 2.4)
    case = flat_case("abs" if rng.random() < 0.6 else "polycarbonate", x, y, z, wall, rng.uniform(4, 16))
    room = x - depth - 30
    cells, wh = stored(rng, room, y - 9, z - 2 * wall - 1.5, (-depth / 2 + 8, 0, 0), 0.25)
    pins = int(rng.integers(4, 9))
    across = (np.arange(pins) - (pins - 1) / 2) * rng.uniform(3.5, 6)
    pads = merged(*(brick(7, 2.2, 0.8).moved(-x / 2 + 4, at, rng.choice([-1, 1]) * (z / 2 - wall)) for at in across))
    carrier = brick(14, across[-1] * 2 + 8, 1.2).moved(-x / 2 + 10, 0, 0)
    parts = [*case, *cells, Part("brass", pads), Part("pcb", carrier),
             Part("chip", brick(5, 5, 1.2).moved(-x / 2 + 12, rng.uniform(-8, 8), 1.2))]  # fmt: skip
    parts.append(screws(x - 12, y - 12, z - 3))
    if rng.random() < 0.5:
        notch = hollow("steel", brick(9, 12, 4), brick(6, 8, 4.02))
        parts += [p.moved(-x / 2 + 12, y / 2 - 10, 0) for p in notch]
    parts += board(rng, x / 2 - 3, y - 12, depth, str(rng.choice([".", "c.", "a.", "..."])))
    loose = rng.random() < 0.5
    for i, kind in enumerate("clm"[: int(rng.integers(2, 4))]):
        start = (i - 1) * rng.uniform(9, 14)
        reach = rng.uniform(45, 110)
        if loose:
            bow = rng.normal(0, 26, 2)
            line = [(x / 2 - 6, start), (x / 2 + reach * 0.4, start + bow[0]), (x / 2 + reach, start * 2.2 + bow[1])]
        else:
            side, back = (1 if i != 1 else -1), rng.uniform(0.1, 0.4) * x
            edge = side * (y / 2 - 3 - 5 * (i == 2))
            line = [(x / 2 - 8, start), (x / 2 + 5, start), (x / 2 + 4, edge), (x / 2 - 12, edge), (10 - back, edge)]
        path = smooth(np.array(line, float), False, 2 if loose else 1)
        parts += cable(rng, np.column_stack([path, np.full(len(path), rng.uniform(-1, 1))]), kind)
    return bank(tuple(parts), wh)


def wall_plug_bank(rng: Generator) -> Thing:
    """Charger and bank in one: folding prongs, transformer, fat capacitors, and cells beside them."""
    x, y, z = rng.uniform(72, 118), rng.uniform(62, 86), rng.uniform(25, 34)
    wall = rng.uniform(1.6, 2.4)
    parts = flat_case("polycarbonate", x, y, z, wall, rng.uniform(5, 12))
    half = y * rng.uniform(0.4, 0.48)
    cells, wh = stored(rng, x - 22, half, z - 2 * wall - 2, (-6, y / 2 - half / 2 - wall - 1, 0), 0.7)
    side = -y / 4 - 1
    parts += [*cells, Part("pcb", brick(x - 10, y * 0.46, 1.4).moved(0, side, -z / 2 + wall + 2))]
    core = rng.uniform(13, 19)
    parts += [
        Part("ferrite", brick(core, core * 0.9, z * 0.55).moved(4, side, 0), 0.9),
        Part("copper", brick(core * 0.8, core * 1.15, z * 0.4).moved(4, side, 0), 0.55),
    ]
    can = tube([(0, 0, -z * 0.3), (0, 0, z * 0.3)], rng.uniform(3.8, 5.5), sides=9)
    cans = [can.moved(10 * k - x * 0.22, side + 10 * (k - 0.5)) for k in range(int(rng.integers(1, 3)))]
    spots = np.column_stack([rng.uniform(-0.4, 0.3, 5) * x, side + rng.uniform(-0.18, 0.18, 5) * y])
    chips = copies(brick(6, 6, 2), np.column_stack([spots, np.full(5, -z / 2 + wall + 4)]))
    parts += [Part("aluminium", merged(*cans), 0.75), Part("chip", chips)]
    out = rng.random() < 0.35
    prongs = [brick(17, 6.4, 1.5).moved(-x / 2 + (-8 if out else 10), side + s * 6.4, z / 2 - 4) for s in (-1, 1)]
    parts += [Part("brass", merged(*prongs)), Part("steel", brick(2.4, 22, 2.4).moved(-x / 2 + 3, side, z / 2 - 4))]
    parts += board(rng, x / 2 - 0.5, y * 0.6, 18, str(rng.choice(["ac", "cc", "acc", "aa"])), 2)
    return bank(centred(parts).parts, wh)


def reel_bank(rng: Generator) -> Thing:
    """A flat cord winds up inside on a spring reel beside the cells; a display; a second plug as a carrying loop."""
    x, y, z = rng.uniform(92, 140), rng.uniform(60, 76), rng.uniform(18, 30)
    case, wall = any_case(rng, x, y, z)
    r = min(y / 2 - 5, rng.uniform(20, 27))
    reel_x, up = x / 2 - r - 12, z * rng.uniform(-0.18, 0.18)
    turns = int(rng.integers(4, 8))
    cord = spiral((reel_x, 0, up), r * 0.4, r, turns)
    parts = [*case, cord, Part("pvc", cord.mesh, 0.5),
             Part("steel", prism(circle(r * 0.32, (reel_x, 0), 10), up - 2.5, up + 2.5), 0.4),
             Part("abs", prism(circle(r + 1, (reel_x, 0), 14), up - 4, up - 2.8))]  # fmt: skip
    room = x - 2 * r - 20
    if room > 36:
        cells, wh = stored(rng, room, y - 8, z - 2 * wall - 2, (-x / 2 + room / 2 + 5, 0, 0), 0.6)
    else:
        cells, wh = pouches(rng, x - 14, y - 8, z / 2 - wall - 3)
        cells = [p.moved(-4, 0, -np.sign(up or 1) * z / 4) for p in cells]
    parts += cells
    parts += board(rng, x / 2 - 0.5, y * 0.55, 11, str(rng.choice(["c", "a", "c."])), -up)
    if rng.random() < 0.6:
        parts += screen(rng, rng.uniform(-0.2, 0.1) * x, 0, z / 2 - wall - 1)
    pull = rng.choice([0.0, 0.0, rng.uniform(20, 90)])
    line = [(reel_x + r * 0.5, -r * 0.8, up), (x / 2 + 1, -r * 0.8, up), (x / 2 + 9 + pull, -r * 0.8, up)]
    parts += cable(rng, line, "cl"[int(rng.integers(2))])
    if rng.random() < 0.6:
        bow = [(2, y * 0.3, 0), (-28, y * 0.36, 0), (-34, 0, 0), (-14, -y * 0.28, 0)]
        loop = smooth(bow, False, 1) - [x / 2, 0, 0]
        parts += cable(rng, [*loop, (-x / 2 + 1, -y * 0.3, 0)], "c", rng.uniform(1.8, 3.0))
    return bank(centred(parts).parts, wh)


def stand_bank(rng: Generator) -> Thing:
    """Clings to the phone and props it: round, squarish or long; a hinged leaf, leg or ring of metal on its back."""
    round_one = rng.random() < 0.3
    x = rng.uniform(66, 78) if round_one else rng.uniform(88, 116)
    y, z = x if round_one else rng.uniform(60, 72), rng.uniform(9, 20)
    line = circle(x / 2, steps=28) if round_one else rounded(x, y, rng.uniform(8, 30))
    wall = rng.uniform(0.8, 1.4)
    parts = shaped_case(shell_material(rng), line, z, wall, min(2.5, z * 0.15))
    depth = 12.0
    room = (x * 0.66, y * 0.68) if round_one else (x - depth - 12, y - 9)
    cells, wh = pouches(rng, *room, z - 2 * wall - 3.5)
    parts += [*(p.moved(-4, 0, -1) for p in cells), *coil_set(rng, (rng.uniform(-5, 3), 0), z / 2 - wall - 0.6)]
    parts += board(rng, x / 2 - 1.0, y * 0.42, depth, str(rng.choice(["c", "c.", "c.."])))
    kind, low = rng.random(), -z / 2 - 1.0
    metal = str(rng.choice(["zinc", "aluminium", "stainless"]))
    lean = rng.choice([0.0, 0.0, rng.uniform(0.4, 1.4)])
    if kind < 0.35:
        frame = prism(rounded(x * 0.6, y * 0.7, 6), -0.7, 0.7, [rounded(x * 0.44, y * 0.5, 4)])
        leaf = frame.moved(x * 0.3).turned("y", lean).moved(-x * 0.3, 0, low)
    elif kind < 0.65:
        ring = prism(circle(23, steps=18), -1.3, 1.3, [circle(17.5, steps=18)])
        leaf = ring.moved(23).turned("y", lean).moved(-23, 0, low - 0.4)
    else:
        leaf = prism(rounded(x * 0.62, 16, 3), -0.7, 0.7).moved(x * 0.31).turned("y", lean).moved(-x * 0.3, 0, low)
    pivot = -23 if 0.35 <= kind < 0.65 else -x * 0.3
    hinge = tube([(pivot, -9, low), (pivot, 9, low)], 1.4, sides=6)
    return bank((*parts, Part(metal, leaf), Part("steel", hinge)), wh)


def key_bank(rng: Generator) -> Thing:
    """For a key ring: a watch's charger on its face, a plug that folds out, or a capsule with a cap."""
    x, y, z = rng.uniform(44, 74), rng.uniform(30, 46), rng.uniform(11, 24)
    case, wall = any_case(rng, x, y, z)
    cells, wh = stored(rng, x - 17, y - 2 * wall - 3, z - 2 * wall - 2.4, (-4, 0, -0.8), 0.4)
    parts = [*case, *cells]
    if rng.random() < 0.5:
        parts += [
            spiral((-3, 0, z / 2 - wall - 0.8), 4, 9, 4),
            Part("steel", prism(circle(3.4, (-3, 0), 10), z / 2 - 2, z / 2 - 0.4)),
        ]
    kind = rng.random()
    if kind < 0.5:
        parts += [p.moved(x / 2 + 1) for p in plug("cl"[int(rng.integers(2))])]
        parts += board(rng, x / 2 - 12, y * 0.5, 11, ".")
    else:
        parts += board(rng, x / 2 - 0.5, y * 0.6, 12, str(rng.choice(["c", "m", "c."])))
    r = rng.uniform(9, 15)
    ring = np.column_stack([circle(r, (-x / 2 - r - 2, 0), 14), np.zeros(14)])
    parts += [wire("steel", ring, 1.0, True, 5), wire("steel", ring + [0, 0, 1.4], 0.8, True, 5)]
    parts += [Part("steel", tube(circle(4.5, (-x / 2 - 2, 0), 10), 0.9, True, 4))]
    if rng.random() < 0.3:
        cord = smooth(
            [(-x / 2 - 2 * r, 0, 0), (-x / 2 - 60, 14, 2), (-x / 2 - 90, 0, 0), (-x / 2 - 60, -12, 0)], True, 1
        )
        parts.append(Part("nylon", tube(cord, 1.6, True, 5)))
    return bank(centred(parts).parts, wh)


def notebook_bank(rng: Generator) -> Thing:
    """A gift for managers: a notebook in mock leather with a thin bank in its cover, rings, a pen, a memory stick."""
    x, y = rng.uniform(205, 240), rng.uniform(150, 180)
    back, pages = rng.uniform(8, 11), rng.uniform(5, 14)
    cover = prism(rounded(x, y, 6), 0, 2.2)
    parts = [Part("leather", cover.moved(0, 0, -back - 2.2)), Part("leather", cover.moved(0, 0, pages + 1)),
             Part("paper", brick(x - 12, y - 22, pages).moved(0, 5, pages / 2 + 0.4))]  # fmt: skip
    bx, by = rng.uniform(110, 160), rng.uniform(64, 90)
    one, wall = any_case(rng, bx, by, back - 0.5)
    cells, wh = pouches(rng, bx - 26, by - 8, back - 2 * wall - 1.2)
    one += [*cells, *board(rng, bx / 2 - 0.5, by * 0.7, 16, str(rng.choice(["am", "ac", "m.", "c."])))]
    if rng.random() < 0.5:
        one += coil_set(rng, (0, 0), back / 2 - wall - 0.4)
    parts += [p.moved(rng.normal(0, 1), 0, -back / 2 - 0.2) for p in one]
    if rng.random() < 0.5:
        rings = [
            np.column_stack([np.full(10, at), circle(rng.uniform(9, 10), steps=10)])
            for at in np.array([-0.3, -0.2, -0.1, 0.1, 0.2, 0.3]) * x
        ]
        parts.append(Part("steel", merged(*(tube(one_ring + [0, -y / 2 + 12, 3], 1.1, True, 4) for one_ring in rings))))
    if rng.random() < 0.5:
        parts += [p.moved(x * 0.3, y / 2 - 12, -4) for p in plug("a")]
    pen = [(-60, y / 2 + 4, 0), (70, y / 2 + 4, 0)]
    parts += hollow("aluminium", tube(pen, 4.5, sides=8), tube(pen, 3.4, sides=8)) if rng.random() < 0.4 else []
    clasp = prism(rounded(26, 20, 4, (0, y / 2 - 2)), pages + 3.4, pages + 5)
    parts += [
        Part("leather", clasp),
        Part("steel", revolve([(-1, 5), (1, 5)], 9).turned("y", np.pi / 2).moved(0, y / 2 - 5, pages + 3)),
    ]
    return bank(both(parts), wh)
