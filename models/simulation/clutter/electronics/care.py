"""Dryers, shavers, brushes, fans and torches."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies
from models.simulation.clutter._leads import cord, loose, mains_plug, set_at
from models.simulation.clutter.electronics.parts import circuit_board
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def hair_dryer(rng: Generator) -> Thing:
    long, radius = rng.uniform(150, 210), rng.uniform(30, 42)
    profile = np.array(
        [[-long * 0.45, radius * 0.9], [-long * 0.3, radius], [0, radius * 0.95], [long * 0.5, radius * 0.62]]
    )
    shell = hollow("abs", revolve(profile, 18), revolve(profile - [0, 2.2], 18))
    turns = 10
    t = np.linspace(0, 2 * np.pi * turns, turns * 9)
    heater = np.column_stack(
        [np.linspace(-long * 0.02, long * 0.36, len(t)), radius * 0.5 * np.cos(t), radius * 0.5 * np.sin(t)]
    )
    fan = [box(radius * 0.55, 1.2, 14).turned("y", 0.7).moved(radius * 0.55).turned("z", a) for a in np.arange(7) * 0.9]
    blades = merged(*fan).turned("y", np.pi / 2).moved(-long * 0.22)
    mica = [box(long * 0.4, radius, 0.5).turned("x", a).moved(long * 0.17) for a in (0, np.pi / 2)]
    grip, lean = rng.uniform(105, 135), rng.uniform(-0.1, 0.25) if rng.random() < 0.6 else 1.35
    handle = (
        Thing(
            (
                *hollow(
                    "abs",
                    prism(rounded(34, grip, 10, (0, -grip / 2)), -15, 15),
                    prism(rounded(30, grip - 4, 8, (0, -grip / 2)), -13, 13),
                ),
                Part("copper", boxes([[0, -grip * 0.4, 0], [3, -grip * 0.6, 2]], [14, 18, 8]), 0.4),
                Part("steel", boxes([[0, -grip * 0.3, 8], [0, -grip * 0.8, 0]], [3, 3, 16])),
                *(
                    wire("copper", [[x, -4.0, 0], [x * 0.6, -grip * 0.5, 3], [0, -grip, 0]], 0.6, sides=4)
                    for x in (-6, 0, 6)
                ),
            )
        )
        .turned("z", lean)
        .moved(-long * 0.12, -radius * 0.8)
    )
    lead = loose(rng, rng.uniform(500, 900), 45, 70)
    lead += [grip * np.sin(lean) - long * 0.12, -radius * 0.8 - grip * np.cos(lean), 0] - lead[0]
    return Thing(
        (
            *shell,
            wire("steel", heater, 0.3, sides=4),
            Part("ceramic", merged(*mica)),
            Part("motor", revolve([[-long * 0.18, 11], [long * -0.02, 11]], 12)),
            Part("steel", revolve([[-long * 0.3, 1.5], [long * 0.02, 1.5]], 6)),
            Part("abs", blades),
            *handle.parts,
            *cord(lead, 3.2, 1.2),
            *set_at(mains_plug(rng), lead, -1),
        )
    )


def shaver(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(110, 155), rng.uniform(46, 62), rng.uniform(28, 36)
    profile = np.array(
        [[-long * 0.5, 0.5], [-long * 0.35, 0.76], [long * 0.1, 0.8], [long * 0.34, 0.95], [long * 0.42, 1.0]]
    )
    outer = revolve(profile * [1, wide / 2], 16, high / wide)
    parts = [*hollow("abs", outer, outer.scaled(0.95, 0.92, 0.88))]
    parts += [
        Part("lithium_cell", box(long * 0.34, 15, 15).moved(-long * 0.22)),
        Part("motor", revolve([[-16, 10], [14, 10]], 12).moved(long * 0.12)),
        Part("steel", revolve([[14, 1.5], [32, 1.5]], 6).moved(long * 0.12)),
        *circuit_board(rng, long * 0.6, 18, (-long * 0.05, 0), high * 0.28, 2),
        Part("steel", box(10, 12, 8).moved(-long * 0.46), 0.3),
    ]
    if rng.random() < 0.5:
        spots = [(long * 0.46, wide * 0.26 * np.cos(a), high * 0.3 * np.sin(a)) for a in (0.5, 2.6, 4.7)]
        cup = prism(circle(10, steps=14), -4, 4, [circle(8.6, steps=14)]).turned("y", np.pi / 2)
        comb = prism(circle(8.4, steps=14), 2.5, 3.2, [circle(4, steps=10)]).turned("y", np.pi / 2)
        parts += [Part("steel", merged(*(m.moved(*s) for s in spots for m in (cup, comb))), 0.5)]
    else:
        slits = [[long * 0.46, 0, z] for z in (-6, 0, 6)]
        parts += [
            Part("steel", boxes(slits, [9, wide * 0.8, 1.2]), 0.6),
            Part("abs", box(12, wide * 0.9, high * 0.8).moved(long * 0.45), 0.35),
        ]
    return Thing(tuple(parts))


def tooth_brush(rng: Generator) -> Thing:
    """Electric, with its drive and cell."""
    long, radius = rng.uniform(135, 165), rng.uniform(12.5, 15.5)
    outer = revolve(
        [[-long / 2, radius * 0.85], [-long * 0.3, radius], [long * 0.3, radius * 0.92], [long / 2, radius * 0.5]], 14
    )
    head = rng.uniform(62, 82)
    t = np.linspace(0, 2 * np.pi * 9, 60)
    coil_path = np.column_stack([-long * 0.46 + t * 0.18, 6 * np.cos(t), 6 * np.sin(t)])
    brush = np.array([[i * 2.4, j * 2.6, 6] for i in range(-3, 4) for j in (-1.5, -0.5, 0.5, 1.5)]) + [
        long / 2 + head - 6,
        0,
        0,
    ]
    return Thing(
        (
            *hollow("abs", outer, outer.scaled(0.97, 0.84, 0.84)),
            Part("lithium_cell", revolve([[-long * 0.26, 7.2], [-long * 0.26 + 46, 7.2]], 12)),
            Part("motor", revolve([[long * 0.1, 8], [long * 0.1 + 26, 8]], 12)),
            Part("steel", revolve([[long * 0.26, 2], [long / 2 + 18, 1.9]], 8)),
            wire("copper", coil_path, 0.6, sides=4),
            *circuit_board(rng, long * 0.7, 10, (-long * 0.02, 0), 7.5, 2.4, 0.6),
            Part(
                "pp",
                revolve(
                    [
                        [long / 2 + 2, 6],
                        [long / 2 + head * 0.4, 3.6],
                        [long / 2 + head - 12, 3.2],
                        [long / 2 + head, 5.5],
                    ],
                    10,
                ),
                0.7,
            ),
            Part("steel", revolve([[long / 2 + 20, 0.9], [long / 2 + head - 8, 0.9]], 6)),
            Part("nylon", boxes(brush, [1.7, 1.7, 9]), 0.5),
        )
    )


def desk_fan(rng: Generator) -> Thing:
    """Small one for the hand, in its cage."""
    radius = rng.uniform(42, 62)
    rings = [
        np.column_stack([circle(radius * k, steps=18), np.full(18, z)])
        for k, z in ((1, 0), (0.7, 11), (0.4, 13), (0.7, -11), (0.4, -13))
    ]
    metal = rng.random() < 0.4
    cage = merged(*(tube(ring, 1.0, True, 4) for ring in rings))
    blade = prism(smooth([[6.0, -4], [radius * 0.9, -14], [radius * 0.86, 16], [8.0, 8]], rounds=1), -0.8, 0.8).turned(
        "x", 0.35
    )
    grip = rng.uniform(80, 120)
    return Thing(
        (
            Part("steel" if metal else "abs", cage),
            Part("pp", copies(blade, np.zeros((4, 3)), turns=np.arange(4) * np.pi / 2)),
            Part("motor", prism(circle(12, steps=12), -11, 6)),
            *hollow(
                "abs",
                prism(rounded(grip, 32, 8, (-radius - grip / 2, 0)), -14, 14),
                prism(rounded(grip - 4, 28, 6, (-radius - grip / 2, 0)), -12, 12),
            ),
            Part("lithium_cell", box(min(66, grip * 0.7), 17, 17).moved(-radius - grip * 0.5), 0.9),
            *circuit_board(rng, 26, 22, (-radius - 18, 0), 8, 2.5),
            wire("copper", [[-radius - 20, 2, 0], [-radius, 3, 2], [-8.0, 3, 2]], 0.5, sides=4),
        )
    )


def torch(rng: Generator) -> Thing:
    """Metal or plastic, its tube empty or holding one built-in pack."""
    long, radius = rng.uniform(85, 190), rng.uniform(10, 17)
    head = radius * rng.uniform(1.1, 1.7)
    profile = [
        [-long / 2, radius * 0.9],
        [-long * 0.46, radius],
        [long * 0.26, radius],
        [long * 0.36, head],
        [long / 2, head],
    ]
    inside = [[-long * 0.47, radius - 2], [long * 0.26, radius - 2], [long * 0.37, head - 2], [long / 2 - 2, head - 2]]
    t = np.linspace(0, 2 * np.pi * 5, 36)
    spring = np.column_stack([-long * 0.46 + t * 0.4, 5 * np.cos(t), 5 * np.sin(t)])
    metal = str(rng.choice(["aluminium", "aluminium", "abs"]))
    parts = [
        *hollow(metal, revolve(profile, 16), revolve(inside, 16)),
        wire("steel", spring, 0.5, sides=4),
        Part("glass", revolve([[long / 2 - 3, head - 2], [long / 2 - 1, head - 2]], 14)),
        Part("aluminium", revolve([[long * 0.34, 5], [long * 0.34 + 4, radius - 2]], 14)),
        Part("pcb", revolve([[long * 0.33, radius - 3], [long * 0.33 + 1.5, radius - 3]], 12)),
        Part(
            "aluminium",
            copies(
                prism(circle(radius + 1, steps=16), -0.7, 0.7, [circle(radius, steps=16)]).turned("y", np.pi / 2),
                [[x, 0, 0] for x in np.linspace(-long * 0.3, long * 0.2, 6)],
            ),
        ),
        Part("copper", boxes([[-long * 0.48, 0, 0]], [6, 8, 8]), 0.4),
    ]
    if rng.random() < 0.4:
        parts.append(Part("lithium_cell", box(long * 0.44, radius * 1.2, radius * 1.2).moved(-long * 0.1)))
    return Thing(tuple(parts))


def hair_straightener(rng: Generator) -> Thing:
    """Two hinged arms with heated plates."""
    long, wide, gape = rng.uniform(230, 290), rng.uniform(28, 38), rng.uniform(0.04, 0.16)
    parts: list[Part] = []
    for side in (-1, 1):
        arm = Thing(
            (
                *hollow(
                    "abs",
                    prism(rounded(long, 17, 6, (long / 2, 0)), -wide / 2, wide / 2),
                    prism(rounded(long - 4, 13, 4, (long / 2, 0)), -wide / 2 + 2, wide / 2 - 2),
                ),
                Part("aluminium", box(92, 5, wide * 0.8).moved(long - 58, -7)),
                Part("ceramic", box(78, 2, wide * 0.5).moved(long - 58, -3)),
                Part("steel", boxes([[long - 95, -2, 0], [long - 20, -2, 0]], [3, 8, wide * 0.6])),
                *(
                    wire("copper", [[10.0, 0, z], [long * 0.4, 3, z], [long - 90, -2, z]], 0.6, sides=4)
                    for z in (-5, 5)
                ),
            )
        )
        if side < 0:
            arm = arm.scaled(1, -1, 1)
        parts += arm.moved(0, side * 9).turned("z", side * gape).moved(-long / 2).parts
    parts += [part.moved(-long / 2 + 46, 9, 0) for part in circuit_board(rng, 60, wide * 0.6, (0, 0), 0, 2, 1.4)]
    t = np.linspace(0, 2 * np.pi * 3, 24)
    spring = np.column_stack([-long / 2 + 14 + t * 0.5, 6 * np.cos(t), 6 * np.sin(t)])
    lead = loose(rng, rng.uniform(500, 800), 45, 60)
    lead += [-long / 2, 0, 0] - lead[0]
    pivot = revolve([[-wide / 2, 2.5], [wide / 2, 2.5]], 8).turned("y", np.pi / 2).moved(-long / 2 + 10)
    return Thing(
        (
            *parts,
            Part("steel", pivot),
            wire("steel", spring, 0.8, sides=4),
            *cord(lead, 3, 1.1),
            *set_at(mains_plug(rng), lead, -1),
        )
    )
