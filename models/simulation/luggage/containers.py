"""Boxes, sacks, pails and hampers, and no bag at all."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.luggage._fittings import around, carry_handle, coil, folds, rivets, sliders, strap
from models.simulation.luggage._kit import Kit, Luggage, body, copies, ribbon, rim, strip
from models.simulation.luggage._walls import pick, shell
from models.simulation.mesh import arc, box, circle, prism, revolve, rounded, smooth, tube


def cardboard_box(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(130, 290), rng.uniform(100, 210), rng.uniform(50, 125)
    kit, board = Kit(), rng.uniform(3, 6.5)
    shell(kit, "cardboard", (x, y, z), board, 1.0, 3, 1)
    for side in (-1, 1):
        for end in (-1, 1):
            flap = min(x * 0.55, y)
            kit.add("cardboard", box(flap, 2 * y - 4, board).moved(end * (x - flap / 2), 0, side * (z - 1.5 * board)))
        kit.add("pp", box(2 * x + 2, rng.uniform(44, 60), 0.9).moved(0, rng.normal(0, 3), side * (z + 0.5)))
        for end in (-1, 1):
            kit.add("pp", box(0.9, 48, 60).moved(end * (x + 0.6), 0, side * (z - 30)))
    if rng.random() < 0.35:
        staples = [(rng.choice([-1, 1]) * (x - 15), at, z) for at in np.linspace(-0.8, 0.8, 6) * y]
        kit.add("steel", copies(tube([(-8, 0, -3), (-8, 0, 0), (8, 0, 0), (8, 0, -3)], 0.8, sides=4), staples))
    if rng.random() < 0.5:
        for at in rng.uniform(-0.6, 0.6, int(rng.integers(1, 4))):
            kit.add("pp", rim(y + 1, z + 1, 4, at * x, 1.0, 12).turned("y", np.pi / 2).turned("x", np.pi / 2))
    if rng.random() < 0.6:
        kit.add("coated_paper", box(rng.uniform(70, 100), rng.uniform(50, 110), 0.4).moved(x * 0.3, y * 0.2, z + 1))
    if rng.random() < 0.3:
        kit.add("foam", box(1.9 * x, 1.9 * y, 20).moved(0, 0, -z + 20))
    return kit.luggage((x - board - 6, y - board - 6, z - 2 * board - 5), rng, 2.5)


def woven_sack(rng: Generator) -> Luggage:
    """The striped bag of woven strips, with its zip and webbing loops."""
    x, y, z = rng.uniform(220, 310), rng.uniform(150, 220), rng.uniform(75, 125)
    kit = Kit()
    shell(kit, "pp", (x, y, z), 1.0, 0.45, 16, 20, belly=rng.uniform(4, 14), flare=0)
    pitch = rng.uniform(16, 36)
    for at in np.arange(-x * 0.95, x * 0.95, pitch):
        kit.add("pp", box(pitch * 0.35, 1.9 * y, 0.8).moved(at, 0, z), share=0.4)
    for at in np.arange(-y * 0.95, y * 0.95, pitch * rng.uniform(0.8, 1.6)):
        kit.add("pp", box(1.9 * x, pitch * 0.3, 0.8).moved(0, at, -z), share=0.4)
    for height in (-z * 0.95, z * 0.95):
        kit.add("pp", rim(x, y, 16, height, 5, 3), share=0.8)
    line = np.array([(-x * 0.95, 0), (0, rng.normal(0, 12)), (x * 0.95, 0)])
    coil(kit, rng, line, z + 1, pick(rng, "nylon", "nylon", "brass"))
    sliders(kit, rng, [(rng.uniform(-0.9, 0.9) * x, 0, z + 2)] * int(rng.integers(1, 3)))
    for side in (-1, 1):
        at = rng.uniform(0.3, 0.5) * x
        up = rng.normal(0, 50, 2)
        band = [
            (-at, side * y * 0.2, z),
            (-at, side * y, z * 0.6),
            (-at + up[0], side * (y + 90), 20),
            (at + up[1], side * (y + 95), 20),
            (at, side * y, z * 0.6),
            (at, side * y * 0.2, z),
        ]
        strap(kit, rng, band, rng.uniform(24, 34), on_edge=0.3, material="pp")
    if rng.random() < 0.5:
        kit.thin("pp", [(-x, 0, z), (-x * 0.2, y * 0.9, z), (x * 0.2, -y * 0.9, z), (x, 0, z)], 2.5)
    folds(kit, rng, x * 0.95, y * 0.95, z, int(rng.integers(12, 24)), "pp")
    return kit.luggage((x - 14, y - 14, z - 10), rng, 14.0)


def rice_sack(rng: Generator) -> Luggage:
    """A used woven fertiliser or rice sack, its mouth tied or sewn."""
    x, y, z = rng.uniform(210, 300), rng.uniform(150, 200), rng.uniform(60, 110)
    kit = Kit()
    shell(kit, "pp", (x, y, z), 1.0, 0.35, 40, z * 0.9, belly=6, narrow=rng.uniform(0.0, 0.3))
    kit.add("pp", strip([(-x + 5, -y * 0.9), (-x + 5, y * 0.9)], 16, -1.2, 1.2))
    if rng.random() < 0.6:
        for at in rng.uniform(-0.5, 0.5, 12):
            path = [
                (x * 0.6, at * y * 1.5, z * 0.5),
                (x, at * y * 0.4, 0),
                (x + 40, at * 20, 0),
                (x + rng.uniform(70, 120), at * y, 0),
            ]
            kit.add("pp", ribbon(smooth(path, False, 1), rng.uniform(5, 12), 1.5), share=0.7)
        kit.add(pick(rng, "pp", "steel"), tube(rounded(8, 60, 4, (x + 40, 0), steps=3), 1.6, True, 5))
    else:
        kit.add("pp", strip([(x - 5, -y * 0.8), (x - 5, y * 0.8)], 20, -1.5, 1.5))
        kit.thin("cloth", [(x - 8, -y, 1), (x - 8, y, 1), (x + 30, y + 30, 1)], 1.2)
    folds(kit, rng, x * 0.95, y * 0.9, z, 26, "pp")
    return kit.luggage((x - 20, y - 24, z - 12), rng, 15.0)


def bucket(rng: Generator) -> Luggage:
    """A plastic pail lying on its side, with its wire handle, maybe a lid."""
    long, radius = rng.uniform(110, 150), rng.uniform(105, 130)
    kit, wall = Kit(), rng.uniform(1.6, 2.8)
    base = radius * rng.uniform(0.72, 0.88)
    lid = rng.random() < 0.5
    inner_end = long - wall if lid else long
    kit.vessel(
        "pp",
        revolve([(-long, base), (long, radius)], 24),
        revolve([(-long + wall, base - wall), (inner_end, radius - wall)], 24),
    )
    for at, r in ((long - 3, radius), (long - 26, radius * 0.99), (long - 44, radius * 0.98), (-long + 4, base)):
        kit.add("pp", tube(np.column_stack([np.full(20, at), circle(r + 2, steps=20)]), 2.6, True, 5))
    swing = rng.uniform(-0.5, 1.6)
    bow = arc(radius + 8, 0, np.pi, steps=16)
    path = np.column_stack([bow[:, 1] * np.cos(swing), bow[:, 0], bow[:, 1] * np.sin(swing)]) + [long - 30, 0, 0]
    kit.add("steel", tube(path, rng.uniform(1.7, 2.4), sides=6))
    kit.add("pe", tube(path[6:10], 9, sides=8))
    lugs = [(long - 30, side * (radius + 4), 0) for side in (-1, 1)]
    kit.add("pp", copies(box(30, 8, 26), lugs))
    return kit.luggage((long - 20, base * 0.68, base * 0.6), rng)


def tool_case(rng: Generator) -> Luggage:
    """A blow-moulded or aluminium-edged equipment case."""
    x, y, z = rng.uniform(180, 240), rng.uniform(125, 165), rng.uniform(55, 80)
    kit = Kit()
    shell(kit, "abs", (x, y, z), rng.uniform(2.5, 4), 1.0, 8, 5)
    for height in (-z + 8, -9, 9, z - 8):
        kit.add("aluminium", rim(x + 0.5, y + 0.5, 8, height, 1.4, 16))
    for a in (-1, 1):
        for b in (-1, 1):
            kit.add("aluminium", box(14, 14, 2 * z - 36).moved(a * (x - 6), b * (y - 6)), share=0.25)
    corners = [(a * (x - 8), b * (y - 8), c * (z - 6)) for a in (-1, 1) for b in (-1, 1) for c in (-1, 1)]
    kit.add("steel", copies(body(13, 13, 10, 8, 6, steps=2), corners), share=0.14)
    rivets(kit, rng, np.repeat(corners, 2, 0) + rng.uniform(-1, 1, (16, 3)) * 7, 0.8, "steel")
    rivets(kit, rng, around(x, y, 22, rng, 0, 2) + [0, 0, 10], 1.5, "aluminium")
    for at in (-0.55, 0.55):
        kit.add("steel", box(34, 3, 44).moved(at * x, y + 3, 0), share=0.6)
        kit.add("steel", tube([(at * x - 15, y + 6, 4), (at * x + 15, y + 6, 4)], 2, sides=6))
        kit.add("steel", box(40, 1.5, 34).moved(at * x, -y - 1, 0))
    carry_handle(kit, rng, (0, y + 1, -12), "x", 130)
    kit.add("foam", box(1.9 * x, 1.88 * y, 26).moved(0, 0, z - 18), box(1.9 * x, 1.88 * y, 16).moved(0, 0, -z + 12))
    return kit.luggage((x - 14, y - 14, z - 22), rng)


def wicker_hamper(rng: Generator) -> Luggage:
    """A gift hamper of paper board with ribbon, cord handles and eyelets."""
    x, y, z = rng.uniform(140, 190), rng.uniform(100, 140), rng.uniform(45, 75)
    kit = Kit()
    shell(kit, "coated_paper", (x, y, z), 1.0, 0.6, 2.5, 1.0)
    kit.add("cardboard", box(2 * x - 6, 4, 2 * z - 6).moved(0, -y + 5), share=2.0)
    kit.add("cardboard", box(2 * x - 6, 36, 2).moved(0, y - 22, z - 2), share=2.0)
    kit.add("cardboard", box(2 * x - 6, 36, 2).moved(0, y - 22, -z + 2), share=2.0)
    for side in (-1, 1):
        span, sway = rng.uniform(0.3, 0.5) * x, rng.normal(0, 25)
        cord = smooth(
            [
                (-span, y - 20, side * z),
                (-span + sway, y + 90, side * z * 0.6),
                (sway, y + 130, side * 20),
                (span + sway, y + 90, side * z * 0.6),
                (span, y - 20, side * z),
            ],
            False,
            2,
        )
        kit.add("cloth", tube(cord, rng.uniform(2.5, 4), sides=6), share=2.0)
        eyes = [(end * span, y - 20, side * z) for end in (-1, 1)]
        kit.add("brass", copies(revolve([(-1.5, 6), (1.5, 6)], 10).turned("y", np.pi / 2), eyes), share=0.4)
    for at in (-0.35, 0.35):
        kit.add("coated_paper", box(1.2, 2 * y, 1.9 * z).moved(at * x * 2.6, 0, 0), share=0.4)
    folds(kit, rng, x * 0.9, y * 0.9, z, 6, "paper")
    return kit.luggage((x - 8, y - 14, z - 6), rng, 3.0)


def no_bag(rng: Generator) -> Luggage:
    """Loose things on the belt: nothing but a slip of paper and a tag that came along."""
    kit = Kit()
    spot = rng.uniform(-80, 80, 2)
    slip = prism(rounded(rng.uniform(60, 120), rng.uniform(40, 60), 2, (spot[0], spot[1]), steps=2), 0, 0.8)
    kit.add("paper", slip.turned("z", rng.uniform(0, 3)), share=0.15)
    t = np.linspace(0, 1, 8)
    kit.thin("pp", np.column_stack([spot[0] + 70 * t, spot[1] + 20 * np.sin(6 * t), 2 * t]), 0.6)
    return kit.luggage((rng.uniform(90, 200), rng.uniform(70, 140), rng.uniform(15, 40)), rng, 2.0)
