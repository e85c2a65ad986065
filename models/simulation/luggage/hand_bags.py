"""Bags for the hand and the shoulder."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.luggage._fittings import (
    METALS,
    around,
    buckle,
    carry_handle,
    coil,
    folds,
    hook,
    ring,
    rings,
    rivets,
    sliders,
    strap,
)
from models.simulation.luggage._kit import Kit, Luggage, copies, ribbon, rim, spins
from models.simulation.luggage._walls import horseshoe, organiser, pick, pocket, shell
from models.simulation.mesh import arc, box, circle, prism, revolve, rounded, smooth, tube


def _bag_handles(kit: Kit, rng: Generator, x: float, y: float, z: float, material: str, metal: str) -> None:
    """Two carrying loops at +y, each held by metal rings and tabs with rivets."""
    span, up = rng.uniform(0.35, 0.6) * x, rng.uniform(70, 190)
    for side in (-1, 1):
        sway = rng.normal(0, 35)
        bow = [
            (-span, y, side * z * 0.4),
            (-span * 0.9 + sway * 0.5, y + up * 0.7, side * z * 0.4),
            (sway, y + up, side * z * 0.5),
            (span * 0.9 + sway * 0.5, y + up * 0.7, side * z * 0.4),
            (span, y, side * z * 0.4),
        ]
        line = smooth(bow, False, 2)
        if rng.random() < 0.5:
            kit.add(material, tube(line, rng.uniform(3.5, 6), sides=6))
        else:
            strap(kit, rng, bow, rng.uniform(14, 32), on_edge=rng.uniform(0, 0.9), material=material)
        ends = [(end * span, y - 4, side * z * 0.4) for end in (-1, 1)]
        rings(kit, rng, ends, metal)
        tabs = [(end * span, y - 34, side * z) for end in (-1, 1)]
        kit.add(material, copies(prism(rounded(22, 60, 8, steps=2), -1.2, 1.2), tabs))
        rivets(kit, rng, np.repeat(tabs, 2, 0) + rng.uniform(-1, 1, (4, 3)) * [5, 20, 0], 0.2, metal)


def handbag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(120, 190), rng.uniform(85, 140), rng.uniform(40, 75)
    kit, metal = Kit(), pick(rng, "zinc", "brass", "zinc", "steel")
    skin = pick(rng, "leather", "pvc", "nylon")
    shell(
        kit,
        skin,
        (x, y, z),
        rng.uniform(1.2, 2.2),
        0.6 if skin == "pvc" else 1.0,
        rng.uniform(8, 30),
        22,
        belly=rng.uniform(0, 8),
    )
    shell(kit, "cloth", (x - 3, y - 3, z - 3), 0.8, 1.0, 20, 20)
    for height in (-z * 0.9, z * 0.9):
        kit.add(skin, rim(x, y, 22, height, 4, 4), share=0.8)
    line = np.array([(-x * 0.9, y - 3), (0, y - 1), (x * 0.9, y - 3)])
    coil(kit, rng, line, 0, pick(rng, "brass", "aluminium", "nylon"))
    sliders(kit, rng, [(rng.uniform(-0.8, 0.8) * x, y, 0)] * int(rng.integers(1, 3)), metal)
    inner = np.array([(-x * 0.6, y * 0.3), (x * 0.6, y * 0.3)])
    coil(kit, rng, inner, -z * 0.6)
    sliders(kit, rng, [(*inner[0], -z * 0.6)], metal)
    _bag_handles(kit, rng, x, y, z, skin, metal)
    if rng.random() < 0.6:
        start = np.array([x, y * 0.8, 0])
        walk = start + np.cumsum(rng.normal(0, 1, (10, 3)) * [45, 40, 6] + [-25, 6, 0], 0)
        if rng.random() < 0.4:
            steps = smooth(walk, False, 2)
            link = ring(rng, "oval").scaled(0.45, 0.45, 0.8)
            kit.add(metal, copies(link, steps, spins(rng, len(steps), 1.0)))
        else:
            strap(kit, rng, walk, rng.uniform(10, 26), on_edge=rng.uniform(0, 0.8), material=skin)
        hooks = [hook(rng).turned("z", rng.uniform(0, 6)).moved(*at) for at in (walk[0], walk[-1])]
        kit.add(metal, *hooks)
    if rng.random() < 0.5:
        kit.add("ferrite", prism(circle(8, (0, y * 0.6), steps=10), z * 0.3, z * 0.3 + 3))
        kit.add("steel", prism(circle(9, (0, y * 0.6), steps=10), z * 0.3 + 3, z * 0.3 + 5))
    if rng.random() < 0.6:
        plate = prism(rounded(rng.uniform(30, 55), rng.uniform(12, 30), 5, steps=3), z, z + 2.2)
        kit.add(metal, plate.moved(rng.uniform(-0.3, 0.3) * x, rng.uniform(-0.2, 0.5) * y), share=0.7)
    feet = [(a * x * 0.8, -y - 2, b * z * 0.7) for a in (-1, 1) for b in (-1, 1)]
    rivets(kit, rng, feet, 1.5, metal)
    kit.add("cardboard", box(1.8 * x, 3, 1.6 * z).moved(0, -y + 4, 0), share=2.0)
    folds(kit, rng, x * 0.9, y * 0.9, z, 8, "cloth")
    return kit.luggage((x - 10, y - 12, z - 8), rng, 5.0)


def tote_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(150, 210), rng.uniform(150, 200), rng.uniform(25, 70)
    kit, cloth = Kit(), pick(rng, "denim", "cloth", "nylon")
    shell(kit, cloth, (x, y, z), rng.uniform(0.9, 1.6), 1.5, 12, z * 0.7, belly=4)
    kit.add(cloth, box(2 * x, 26, 2.2).moved(0, y - 14, z), box(2 * x, 26, 2.2).moved(0, y - 14, -z), share=1.5)
    _bag_handles(kit, rng, x, y, z, cloth, pick(rng, "brass", "zinc"))
    if rng.random() < 0.5:
        spots = [(0, y - 14, s * z) for s in (-1, 1)]
        kit.add("steel", copies(prism(circle(8, steps=10), -1.2, 1.2), spots))
    organiser(kit, rng, x * 0.8, y * 0.7, -z * 0.8)
    folds(kit, rng, x * 0.95, y * 0.95, z, int(rng.integers(14, 26)), cloth)
    return kit.luggage((x - 14, y - 16, max(z - 6, 20.0)), rng, 10.0)


def carrier_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(140, 200), rng.uniform(120, 170), rng.uniform(35, 80)
    kit = Kit()
    film = rng.uniform(0.1, 0.25)
    shell(kit, "pe", (x, y, z), 1.0, round(film, 2), 30, z * 0.8)
    for side in (-1, 1):
        path = [
            (x * 0.8, side * y * 0.5, 0),
            (x + 70, side * y * 0.45, 0),
            (x + 120, side * y * 0.2, 0),
            (x + 75, side * y * 0.1, 0),
            (x * 0.8, side * y * 0.15, 0),
        ]
        kit.add("pe", ribbon(smooth(path, False, 2), rng.uniform(16, 30), 1.0, rng.uniform(0.2, 0.8)), share=0.6)
    for _ in range(int(rng.integers(14, 26))):
        a = rng.uniform(-0.95, 0.95, 2) * [x, y]
        b = a + rng.normal(0, 60, 2)
        line = np.array([[*a, z], [*((a + b) / 2 + rng.normal(0, 8, 2)), z], [*b, z]])
        kit.add("pe", ribbon(line, rng.uniform(2, 6), 1.2), share=0.5)
    return kit.luggage((x - 18, y - 16, z - 4), rng, 14.0)


def briefcase(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(195, 230), rng.uniform(140, 170), rng.uniform(42, 65)
    kit, metal = Kit(), pick(rng, "zinc", "brass", "steel")
    board = pick(rng, "abs", "wood", "cardboard")
    shell(kit, board, (x, y, z), rng.uniform(2.5, 4), 2.0 if board == "cardboard" else 1.0, 16, 10)
    shell(kit, "leather", (x + 1, y + 1, z + 1), 1.0, 1.0, 17, 11)
    rail = pick(rng, "aluminium", "steel")
    for height in (-5, 5):
        kit.add(
            rail, rim(x, y, 16, height, 1.6 if rail == "aluminium" else 1.0, 9), rim(x - 4, y - 4, 13, height, 6, 1)
        )
    for at in (-0.6, 0.6):
        place = np.array([at * x, y + 2, 0])
        kit.add("zinc", box(52, 6, 22).moved(*place), share=0.5)
        dials = [revolve([(d - 2, 6), (d + 2, 6)], 9).moved(*(place - (0, 4, 0))) for d in (-14, -8, -2)]
        kit.add("brass", *dials, share=0.6)
        kit.add("steel", box(16, 3, 26).moved(*(place + (16, 3, 0))))
        rivets(kit, rng, place + rng.uniform(-1, 1, (4, 3)) * [22, 1, 9], 1.4, "steel")
    carry_handle(kit, rng, (0, y + 2, -10), "x", rng.uniform(110, 140))
    for at in (-0.65, 0.65):
        kit.add(
            "steel",
            box(44, 1.4, 26).moved(at * x, -y, 0),
            tube([(at * x - 22, -y - 2, 0), (at * x + 22, -y - 2, 0)], 1.8, sides=6),
        )
        rivets(kit, rng, np.array([at * x, -y + 1, 0]) + rng.uniform(-1, 1, (4, 3)) * [18, 1, 10], 1.5, "steel")
        arm = [(x * np.sign(at) - 8 * np.sign(at), -y * 0.8, -8), (np.sign(at) * (x - 8), -y * 0.1, 8)]
        kit.add("steel", ribbon(arm, 9, 1.2, 0.9))
    corners = [(a * (x - 9), b * (y - 9), c * z) for a in (-1, 1) for b in (-1, 1) for c in (-1, 1)]
    kit.add(metal, copies(prism(rounded(22, 22, 8, steps=2), -0.6, 0.6), corners))
    rivets(kit, rng, corners, 0.3, "steel")
    feet = [(a * x * 0.85, -y - 2, b * z * 0.6) for a in (-1, 1) for b in (-1, 1)]
    rivets(kit, rng, feet, 1.5, metal)
    kit.add("leather", box(1.7 * x, 1.5 * y, 1.2).moved(0, 0, z * 0.7), box(1.6 * x, y, 1.2).moved(0, -20, z * 0.6))
    return kit.luggage((x - 12, y - 12, z - 8), rng)


def soft_briefcase(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(190, 225), rng.uniform(135, 165), rng.uniform(35, 62)
    kit, metal = Kit(), pick(rng, "zinc", "steel")
    shell(kit, "nylon", (x, y, z), rng.uniform(1.0, 1.6), 1.0, 24, 16, belly=6)
    shell(kit, "eva", (x - 2, y - 2, z - 2), rng.uniform(3, 5), 1.0, 22, 15)
    frames = (-z * 0.9, z * 0.9)
    for height in frames:
        kit.add("pvc", rim(x, y, 24, height, 4.5, 4.5), share=0.6)
        kit.add("steel", rim(x - 2, y - 2, 24, height, 1.8, 1.8), share=round(rng.uniform(0.3, 0.8), 2))
    for height in rng.uniform(-0.6, 0.6, int(rng.integers(1, 4))) * z:
        path = horseshoe(y, x, 0.5, 24) @ np.array([[0, 1], [-1, 0]])
        coil(kit, rng, path * [1, -1], height)
        sliders(kit, rng, around(x * 0.8, y + 2, 2, rng, height), metal)
    _bag_handles(kit, rng, x, y, z, "nylon", metal)
    rings(kit, rng, [(-x - 8, y * 0.7, 0), (x + 8, y * 0.7, 0)], metal)
    walk = np.array([x + 20, y * 0.7, 0]) + np.cumsum(rng.normal(0, 1, (9, 3)) * [40, 35, 5] + [-42, 14, 0], 0)
    strap(kit, rng, walk, rng.uniform(30, 40), on_edge=rng.uniform(0, 0.7))
    kit.add(metal, *(hook(rng).turned("z", rng.uniform(0, 6)).moved(*at) for at in (walk[0], walk[-1])))
    kit.add("nylon", buckle(rng).moved(*walk[4]))
    front = np.array([(-x * 0.7, y * 0.5), (x * 0.7, y * 0.5)])
    coil(kit, rng, front, z + 2)
    sliders(kit, rng, [(*front[0], z + 3)], metal)
    organiser(kit, rng, x, y, z * 0.6)
    folds(kit, rng, x * 0.9, y * 0.9, z, 10)
    return kit.luggage((x - 12, y - 12, z - 9), rng, 5.0)


def laptop_sleeve(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(160, 205), rng.uniform(115, 150), rng.uniform(20, 28)
    kit = Kit()
    shell(kit, "eva", (x, y, z), rng.uniform(4, 6), 1.0, 18, 12)
    shell(kit, "nylon", (x + 0.6, y + 0.6, z + 0.6), 0.6, 1.0, 18, 12)
    path = horseshoe(x + 1, y + 1, rng.uniform(-0.2, 0.8), 18)
    coil(kit, rng, path, 0)
    sliders(kit, rng, [(*path[0], 0.0), (*path[-1], 0.0)][: rng.integers(1, 3)])
    kit.add("nylon", rim(x, y, 18, z * 0.8, 3, 2), rim(x, y, 18, -z * 0.8, 3, 2))
    if rng.random() < 0.5:
        pocket(kit, rng, x * 0.8, y * 0.8, z + 1, 0)
    if rng.random() < 0.4:
        carry_handle(kit, rng, (0, y, 0), "x", 120)
    folds(kit, rng, x * 0.9, y * 0.9, z, 4)
    return kit.luggage((x - 10, y - 10, max(z - 6, 15.0)), rng, 2.0)


def duffel_bag(rng: Generator) -> Luggage:
    x, y, z = rng.uniform(230, 320), rng.uniform(120, 170), rng.uniform(85, 120)
    kit, metal = Kit(), pick(rng, "zinc", "steel", "brass")
    skin = pick(rng, "nylon", "leather", "denim")
    shell(kit, skin, (x, y, z), rng.uniform(0.9, 1.6), 1.0, y * 0.55, z * 0.75, belly=8)
    for side in (-1, 1):
        kit.add("nylon", rim(y, z, 60, 0, 4, 4).turned("y", np.pi / 2).turned("x", np.pi / 2).moved(side * x * 0.93))
    line = np.array([(-x * 0.85, 0), (0, rng.normal(0, 10)), (x * 0.85, 0)])
    coil(kit, rng, line, z + 4)
    sliders(kit, rng, [(at * x, 0, z + 5) for at in rng.uniform(-0.8, 0.8, 2)], metal)
    for side in (-1, 1):
        at, sway = rng.uniform(0.25, 0.4) * x, rng.normal(0, 30)
        band = [
            (-at, -side * y * 0.1, -z),
            (-at, side * y, 0),
            (-at * 0.9 + sway, side * y * 0.3, z + 20),
            (sway, -side * y * 0.2, z + 45),
            (at * 0.9 + sway, side * y * 0.3, z + 20),
            (at, side * y, 0),
            (at, -side * y * 0.1, -z),
        ]
        strap(kit, rng, band, rng.uniform(26, 38))
        rivets(kit, rng, [(a * at, side * y * 0.9, z * 0.3) for a in (-1, 1)], 0.8, metal)
    ends = [(-x - 4, 0, z * 0.5), (x + 4, 0, z * 0.5)]
    rings(kit, rng, ends, metal)
    walk = np.array([x, 0, z * 0.5]) + np.cumsum(rng.normal(0, 1, (9, 3)) * [50, 40, 5] + [-60, 18, 0], 0)
    strap(kit, rng, walk, 38, on_edge=rng.uniform(0, 0.8))
    kit.add(metal, *(hook(rng).turned("z", rng.uniform(0, 6)).moved(*at) for at in (*ends, walk[-1])))
    kit.add("eva", ribbon(walk[3:6], 60, 6))
    kit.add(pick(rng, "nylon", metal), buckle(rng).moved(*walk[6]), share=0.6)
    pocket = np.array([(-x * 0.5, -y * 0.6), (x * 0.5, -y * 0.6)])
    coil(kit, rng, pocket, z * 0.7)
    sliders(kit, rng, [(*pocket[1], z * 0.7)], metal)
    kit.add("pe", prism(rounded(1.7 * x, 1.5 * y, 20, steps=2), -z + 3, -z + 4.5))
    rivets(kit, rng, around(x * 0.75, y * 0.6, 5, rng, -z), 0.2, metal)
    folds(kit, rng, x * 0.9, y * 0.85, z, int(rng.integers(14, 28)))
    return kit.luggage((x - 22, y - 20, z - 18), rng, 13.0)


def gym_bag(rng: Generator) -> Luggage:
    """A barrel of thin cloth, end pockets of mesh, a shoe compartment with eyelets."""
    x, y, z = rng.uniform(200, 250), rng.uniform(105, 135), rng.uniform(75, 105)
    kit = Kit()
    outer = revolve([(-x, y * 0.9), (-x + 12, y), (x - 12, y), (x, y * 0.9)], 18, z / y)
    inner = revolve([(-x + 1, y * 0.9 - 1), (-x + 12, y - 1), (x - 12, y - 1), (x - 1, y * 0.9 - 1)], 18, z / y)
    kit.vessel("nylon", outer, inner)
    for at in (-x + 10, -x * 0.45, x - 10):
        kit.add("nylon", tube(np.column_stack([np.full(18, at), circle(y, steps=18) * [1, z / y]]), 2.4, True, 5))
    coil(kit, rng, np.array([(-x * 0.4, 0), (x * 0.9, 0)]), z + 1)
    coil(kit, rng, arc(y * 0.8, 1.2, 5.0, (-x * 0.7, 0), 10) * [0.2, 1] + [-x * 0.75, 0], z * 0.4)
    sliders(kit, rng, [(0, 0, z + 2), (x * 0.6, 0, z + 2), (-x * 0.75, y * 0.7, z * 0.4)])
    eyelets = [(-x * 0.75 + 24 * k, -y * 0.9, z * 0.3) for k in range(3)]
    kit.add("brass", copies(revolve([(-1, 6), (1, 6)], 8).turned("y", np.pi / 2), eyelets), share=0.5)
    for side in (-1, 1):
        sway = rng.normal(0, 25)
        band = [
            (-80, side * y * 0.8, 0),
            (-70 + sway, side * y * 0.2, z + 25),
            (70 + sway, side * y * 0.2, z + 25),
            (80, side * y * 0.8, 0),
        ]
        strap(kit, rng, band, 30)
    rings(kit, rng, [(-x, 0, z * 0.6), (x, 0, z * 0.6)])
    kit.add("nylon", *(buckle(rng).turned("z", rng.uniform(0, 3)).moved(s * x * 0.7, y, 0) for s in (-1, 1)))
    folds(kit, rng, x * 0.9, y * 0.8, z * 0.9, int(rng.integers(14, 26)))
    return kit.luggage((x - 14, y * 0.78, z * 0.72), rng, 9.0)


def messenger_bag(rng: Generator) -> Luggage:
    """A satchel with a flap, two metal or magnetic buckles and a wide strap."""
    x, y, z = rng.uniform(150, 195), rng.uniform(115, 145), rng.uniform(38, 60)
    kit, metal = Kit(), pick(rng, *METALS)
    skin = pick(rng, "leather", "denim", "nylon")
    shell(kit, skin, (x, y, z), rng.uniform(1.4, 2.4), 1.0, 18, 18, belly=6)
    kit.add(skin, prism(rounded(2 * x, 1.5 * y, 26, (0, 0.25 * y), steps=3), z + 1, z + 2.6))
    for at in (-0.5, 0.5):
        tab = prism(rounded(26, 130, 8, (at * x, -y * 0.35), steps=2), z + 3, z + 5)
        kit.add(skin, tab)
        frame = prism(rounded(30, 36, 5, steps=2), -1.6, 1.6, [rounded(20, 24, 3, steps=2)])
        kit.add(metal, frame.moved(at * x, -y * 0.55, z + 6), box(2.5, 26, 2.5).moved(at * x + 3, -y * 0.55, z + 8))
        rivets(kit, rng, [(at * x, -y * 0.1, z + 4), (at * x, -y * 0.8, z + 4)], 0.2, metal)
    sides = np.array([(-x - 5, y * 0.7, 0), (x + 5, y * 0.7, 0)])
    rings(kit, rng, sides, metal)
    rivets(kit, rng, np.repeat(sides, 2, 0) + rng.uniform(-8, 8, (4, 3)), 1.3, metal)
    walk = np.array([x, y * 0.8, 0]) + np.cumsum(rng.normal(0, 1, (9, 3)) * [45, 40, 5] + [-40, 16, 0], 0)
    strap(kit, rng, walk, rng.uniform(28, 45), on_edge=rng.uniform(0, 0.7), material=skin)
    kit.add(metal, buckle(rng).moved(*walk[5]), share=0.6)
    inner = np.array([(-x * 0.7, y * 0.4), (x * 0.7, y * 0.4)])
    coil(kit, rng, inner, -z * 0.6, pick(rng, "brass", "nylon"))
    sliders(kit, rng, [(*inner[1], -z * 0.6)], metal)
    folds(kit, rng, x * 0.9, y * 0.9, z, 10, "cloth")
    return kit.luggage((x - 12, y - 12, z - 8), rng, 6.0)
