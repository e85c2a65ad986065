"""Suitcases and trolleys, soft and hard."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.luggage._fittings import (
    around,
    carry_handle,
    coil,
    drawn_handle,
    folds,
    hook,
    lock,
    rivets,
    roller,
    screw,
    sliders,
    spinner,
)
from models.simulation.luggage._kit import Kit, Luggage, body, copies, rim, strip
from models.simulation.luggage._walls import case_lining, pick, pocket, shell
from models.simulation.mesh import box, prism, revolve, rounded, smooth, tube


def soft_suitcase(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(220, 320), rng.uniform(155, 220), rng.uniform(85, 125)
    kit, corner = Kit(), rng.uniform(20, 55)
    shell(kit, "nylon", (x, y, z), rng.uniform(0.8, 1.6), 1.0, corner, 14, belly=rng.uniform(0, 8))
    kit.add("pe", prism(rounded(2 * x - 16, 2 * y - 16, corner, steps=3), -z + 2, -z + rng.uniform(3, 5)))
    if rng.random() < 0.6:
        kit.add("eva", prism(rounded(2 * x - 16, 2 * y - 16, corner, steps=3), z - 6, z - 2))
    wire_share = rng.uniform(0.5, 1.1)
    for height in (-z + 5, z - 5):
        kit.add("pvc", rim(x + 1, y + 1, corner, height, rng.uniform(4, 6.5), 5), share=round(rng.uniform(0.5, 1), 2))
        if rng.random() < 0.8:
            kit.add("steel", rim(x - 1, y - 1, corner, height, 2.2, 2.2), share=round(wire_share, 2))
    zip_at = z - rng.uniform(18, 40)
    for height in (zip_at, *([zip_at - rng.uniform(25, 45)] if rng.random() < 0.5 else [])):
        kit.add(pick(rng, "nylon", "nylon", "aluminium"), rim(x + 1, y + 1, corner, height, 2.5, 5))
        sliders(kit, rng, around(x + 3, y + 3, int(rng.integers(2, 4)), rng, height))
    pocket(kit, rng, x * rng.uniform(0.5, 0.85), y * rng.uniform(0.75, 0.95), z + 1, -x * rng.uniform(0, 0.15))
    if rng.random() < 0.6:
        px, py = x * rng.uniform(0.3, 0.5), y * rng.uniform(0.6, 0.9)
        kit.add("steel", rim(px, py, 30, z + 4, 1.8, 1.8).moved(x * 0.35), share=0.6)
        pocket(kit, rng, px, py, z + 3, x * 0.35)
    half = rng.uniform(0.25, 0.5) * y
    metal = pick(rng, "aluminium", "aluminium", "steel")
    drawn_handle(kit, rng, x, (-half, half), -z + 10, rng.uniform(2, 24), metal, int(rng.integers(3, 6)))
    ends = [(-x - 6, side * (y - 24), -z + 22) for side in (-1, 1)]
    if rng.random() < 0.5:
        roller(kit, rng, ends, rng.uniform(26, 38))
    else:
        spots = [(-x, sy * (y - 28), sz * (z - 26)) for sy in (-1, 1) for sz in (-1, 1)]
        spinner(kit, rng, spots, rng.uniform(20, 26), bool(rng.integers(2)), pick(rng, "pp", "pvc", "rubber"))
    carry_handle(kit, rng, (x, 0, z * 0.2), "y", rng.uniform(140, 190))
    carry_handle(kit, rng, (rng.uniform(-40, 40), rng.choice([-1, 1]) * y, 0), "x", rng.uniform(150, 210))
    feet = [(rng.uniform(0.4, 0.8) * s * x, -y - 3, d * z * 0.5) for s in (-1, 1) for d in (-1, 1)]
    kit.add("pp", copies(box(34, 9, 12), feet))
    rivets(kit, rng, feet, 1.5, "steel")
    corners = [(a * (x - 14), b * (y - 14), -z + 1) for a in (-1, 1) for b in (-1, 1)]
    kit.add("pp", copies(prism(rounded(44, 44, 15, steps=3), -2, 2), corners))
    rivets(kit, rng, np.repeat(corners, 3, 0) + rng.uniform(-14, 14, (12, 3)) * [1, 1, 0], 0.2, "steel")
    case_lining(kit, rng, x - 12, y - 10, z - 14)
    folds(kit, rng, x * 0.9, y * 0.9, z, int(rng.integers(6, 14)))
    return kit.luggage((x - 14, y - 12, z - 22), rng, 5.0)


def _hard_body(rng: Generator, kit: Kit, ribs: str) -> tuple[float, float, float, float]:
    x, y, z = rng.uniform(225, 325), rng.uniform(160, 225), rng.uniform(95, 130)
    corner = rng.uniform(35, 70)
    material, wall = pick(rng, "abs", "polycarbonate", "polycarbonate", "pp"), rng.uniform(1.6, 3.0)
    shell(kit, material, (x, y, z), wall, 1.0, corner, rng.uniform(28, 50), belly=rng.uniform(0, 6), steps=5)
    if ribs == "long":
        for at in np.linspace(-0.75, 0.75, int(rng.integers(4, 10))) * y:
            for side in (-1, 1):
                kit.add(material, box(1.7 * x, rng.uniform(2, 9), 1.2).moved(0, at, side * (z - 0.3)))
    elif ribs == "cross":
        for at in np.linspace(-0.85, 0.8, int(rng.integers(6, 16))) * x:
            kit.add(material, box(3, 1.8 * y, 2.0).moved(at, 0, z - 0.5), box(3, 1.8 * y, 2.0).moved(at, 0, -z + 0.5))
    elif ribs == "facets":
        for _ in range(10):
            a, b = rng.uniform(-0.85, 0.85, (2, 2)) * [x, y]
            kit.add(material, strip([a, b], 4, z - 1, z + 0.8))
    return x, y, z, corner


def _hard_shell(rng: Generator, ribs: str) -> Luggage:
    kit = Kit()
    x, y, z, corner = _hard_body(rng, kit, ribs)
    split = rng.uniform(-0.15, 0.3) * z
    gap = rng.uniform(9, 16)
    seal = pick(rng, "pvc", "rubber", "pvc")
    for height in (split - gap, split + gap):
        kit.add(seal, rim(x + 0.5, y + 0.5, corner, height, rng.uniform(3.5, 6.5), rng.uniform(7, 12)))
    kit.add("nylon", rim(x, y, corner, split, 1.6, 2 * gap))
    kit.add(pick(rng, "nylon", "nylon", "aluminium"), rim(x + 2, y + 2, corner, split, 3, 6))
    sliders(kit, rng, np.array([(rng.uniform(-0.3, 0.6) * x, y + 5, split)] * 2) + rng.normal(0, 9, (2, 3)))
    if rng.random() < 0.5:
        kit.add("nylon", rim(x + 1, y + 1, corner, split + gap * 2.2, 3, 5))
        sliders(kit, rng, around(x + 2, y + 2, 1, rng, split + gap * 2.2))
    half = rng.uniform(0.22, 0.5) * y
    drawn_handle(
        kit,
        rng,
        x,
        (-half, half),
        -z + rng.uniform(8, 14),
        rng.uniform(-4, 18),
        pick(rng, "aluminium", "aluminium", "steel"),
        int(rng.integers(3, 6)),
    )
    spots = [(-x, sy * (y - 34), sz * (z - 34)) for sy in (-1, 1) for sz in (-1, 1)]
    spinner(kit, rng, spots, rng.uniform(19, 28), rng.random() < 0.7, pick(rng, "pp", "pp", "abs", "rubber"))
    carry_handle(kit, rng, (x, 0, split + 10), "y", rng.uniform(140, 190))
    carry_handle(kit, rng, (rng.uniform(-40, 40), y, split - 14), "x", rng.uniform(140, 200))
    if rng.random() < 0.75:
        lock(kit, rng, (rng.uniform(0.2, 0.6) * x, y - 6, split))
    feet = [(s * x * rng.uniform(0.4, 0.7), -y - 3, d * z * 0.5) for s in (-1, 1) for d in (-1, 1)]
    kit.add("pp", copies(revolve([(-6, 9), (5, 7)], 8).turned("z", np.pi / 2), feet))
    rivets(kit, rng, feet, 1.4, "steel")
    case_lining(kit, rng, x - 10, y - 10, z - 12)
    kit.add("cloth", prism(rounded(2 * x - 20, 2 * y - 20, 40, steps=3), split - 0.5, split + 0.5))
    path = np.array([(-0.8 * x, -0.9 * y), (0.85 * x, -0.9 * y), (0.85 * x, 0.9 * y), (-0.8 * x, 0.9 * y)])
    coil(kit, rng, smooth(path, False, 2), split, "nylon")
    sliders(kit, rng, [(0.85 * x, rng.uniform(-0.8, 0.8) * y, split), (-0.8 * x, 0.9 * y, split)])
    folds(kit, rng, x * 0.85, y * 0.85, split, 6, "cloth")
    return kit.luggage((x - 14, y - 14, z - 20), rng, 1.5)


def ribbed_trolley(rng: Generator) -> Luggage:
    return _hard_shell(rng, "long")


def grooved_trolley(rng: Generator) -> Luggage:
    return _hard_shell(rng, "cross")


def plain_trolley(rng: Generator) -> Luggage:
    return _hard_shell(rng, "facets" if rng.random() < 0.5 else "none")


def frame_trolley(rng: Generator) -> Luggage:
    """Hard case closed by an aluminium frame with latches and hinges instead of a zip."""
    kit = Kit()
    x, y, z, corner = _hard_body(rng, kit, pick(rng, "long", "none"))
    wide = rng.uniform(10, 16)
    for height in (-wide * 0.55, wide * 0.55):
        kit.add("aluminium", rim(x, y, corner, height, 2.0, wide), rim(x - 5, y - 5, corner - 5, height, 8, 1.6))
    kit.add("rubber", rim(x - 2, y - 2, corner, 0, 3, 3))
    for at in (-0.5, 0.5):
        kit.add("zinc", box(46, 7, 30).moved(at * x, y + 4, 0), share=0.55)
        kit.add(
            "steel",
            box(34, 2, 22).moved(at * x, y + 7, 0),
            tube([(at * x - 20, y + 5, 0), (at * x + 20, y + 5, 0)], 1.6, sides=6),
        )
        rivets(
            kit,
            rng,
            np.array([at * x, y, 0]) + np.array([[-18, 0, -11], [18, 0, -11], [-18, 0, 11], [18, 0, 11]]),
            1.4,
            "steel",
        )
    lock(kit, rng, (0, y + 2, 0))
    for at in (-0.6, 0.0, 0.6):
        kit.add(
            "steel",
            box(50, 1.6, 34).moved(at * x, -y - 1, 0),
            tube([(at * x - 25, -y - 3, 0), (at * x + 25, -y - 3, 0)], 2.2, sides=6),
        )
        rivets(kit, rng, np.array([at * x, -y, 0]) + rng.uniform(-1, 1, (4, 3)) * [22, 1, 14], 1.4, "steel")
    half = rng.uniform(0.25, 0.45) * y
    drawn_handle(kit, rng, x, (-half, half), -z + 10, rng.uniform(0, 14), "aluminium", 5)
    spots = [(-x, sy * (y - 36), sz * (z - 36)) for sy in (-1, 1) for sz in (-1, 1)]
    spinner(kit, rng, spots, rng.uniform(22, 28), True, "rubber")
    carry_handle(kit, rng, (0, y, -24), "x", 180)
    for a in (-1, 1):
        for b in (-1, 1):
            cap = body(30, 30, 24, 20, 16, steps=3)
            kit.vessel(
                "aluminium",
                cap.moved(a * (x - 28), b * (y - 28), z - 22),
                body(28.6, 28.6, 22.6, 19, 15, steps=3).moved(a * (x - 28), b * (y - 28), z - 22),
            )
    case_lining(kit, rng, x - 12, y - 12, z - 14)
    return kit.luggage((x - 16, y - 16, z - 22), rng)


def old_trolley(rng: Generator) -> Luggage:
    """A small bag strapped on, or made with, a folding steel luggage cart."""
    x, y, z = rng.uniform(200, 250), rng.uniform(140, 175), rng.uniform(85, 115)
    kit = Kit()
    shell(kit, "cloth", (x, y, z), 1.6, 2.0, 24, 30, belly=10)
    half = rng.uniform(0.4, 0.7) * y
    cart = np.array(
        [
            (-x - 20, -half, -z - 8),
            (x + 40, -half, -z - 8),
            (x + 60, -half * 0.6, -z - 8),
            (x + 60, half * 0.6, -z - 8),
            (x + 40, half, -z - 8),
            (-x - 20, half, -z - 8),
        ]
    )
    kit.vessel("steel", tube(cart, 8.0, sides=9), tube(cart, 7.1, sides=9))
    for at in (-x * 0.5, 0.0, x * 0.5):
        kit.add("steel", tube([(at, -half, -z - 8), (at, half, -z - 8)], 2.5, sides=6))
    base = [(-x - 10, -half, -z - 8), (-x - 10, -half, z * 0.4), (-x - 10, half, z * 0.4), (-x - 10, half, -z - 8)]
    kit.add("steel", tube(base, 3.2, sides=6))
    roller(kit, rng, [(-x - 30, s * (half + 18), -z) for s in (-1, 1)], rng.uniform(34, 50))
    for at in rng.uniform(-0.6, 0.6, 2) * x:
        line = [
            (at, -half, -z),
            (at + 15, -y * 0.8, z * 0.7),
            (at - 10, 0, z + 12),
            (at + 8, y * 0.8, z * 0.7),
            (at, half, -z),
        ]
        kit.add("rubber", tube(smooth(line, False, 2), 4.0, sides=6))
        kit.add("steel", hook(rng).moved(at, -half, -z), hook(rng).moved(at, half, -z))
    coil(kit, rng, np.array([(-x * 0.8, 0), (x * 0.8, 5)]), z + 10)
    sliders(kit, rng, [(0, 0, z + 11)])
    kit.add("steel", copies(screw(rng, 16), around(x * 0.6, half, 8, rng, -z - 8, 2)))
    folds(kit, rng, x * 0.9, y * 0.9, z, 16, "cloth")
    return kit.luggage((x - 18, y - 16, z - 14), rng, 8.0)
