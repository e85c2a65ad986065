"""Cameras, radios, speakers, head phones and watches."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies
from models.simulation.clutter._leads import coil, cord, jack, loose, set_at
from models.simulation.clutter.electronics.parts import case, circuit_board, screws
from models.simulation.mesh import ball, box, circle, merged, prism, rectangle, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _lens(rng: Generator, radius: float, long: float, sides: int = 16) -> list[Part]:
    """Barrel along x with its glasses."""
    groups = [
        revolve([[x, radius * 0.5], [x + 2, radius * 0.74], [x + 4, radius * 0.5]], 12)
        for x in np.linspace(2, long - 7, 4)
    ]
    ring = prism(circle(radius, steps=sides), 0, 3, [circle(radius * 0.82, steps=sides)]).turned("y", np.pi / 2)
    rings = copies(ring, [[x, 0, 0] for x in (0, long * 0.5, long - 3)])
    barrel = hollow(
        "polycarbonate",
        revolve([[0, radius], [long, radius]], sides),
        revolve([[0, radius * 0.84], [long, radius * 0.84]], sides),
    )
    return [
        *barrel,
        Part("glass", merged(*groups)),
        Part("aluminium", rings),
    ]


def compact_camera(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(88, 112), rng.uniform(52, 66), rng.uniform(20, 30)
    lens = [
        part.turned("y", -np.pi / 2).moved(long * 0.14, 0, -high * 0.1)
        for part in _lens(rng, rng.uniform(15, 23), high * 0.85, 14)
    ]
    return Thing(
        (
            *case(rng, "aluminium" if rng.random() < 0.5 else "abs", long, wide, high, 8, 1.2),
            *lens,
            *circuit_board(rng, long * 0.5, wide * 0.8, (long * 0.2, 0), high / 2 - 6, 2.5),
            Part("lithium_cell", box(16, 40, 8).moved(-long * 0.38, 0, 0)),
            Part("lcd", box(62, 46, 2).moved(-long * 0.06, 0, high / 2 - 3)),
            Part("steel", box(60, 44, 0.3).moved(-long * 0.06, 0, high / 2 - 4.4)),
            Part("aluminium", revolve([[-16, 5], [16, 5]], 10).moved(-long * 0.1, wide * 0.3), 0.5),
            Part("glass", box(22, 9, 4).moved(-long * 0.1, wide * 0.36, -high * 0.3)),
            Part("motor", box(16, 8, 8).moved(long * 0.42, -wide * 0.3)),
            screws([(x * long * 0.45, y * wide * 0.42) for x in (-1, 1) for y in (-1, 1)], 5),
        )
    )


def reflex_camera(rng: Generator) -> Thing:
    """Interchangeable lens, prism hump, grip with its pack."""
    long, wide, high = rng.uniform(125, 150), rng.uniform(92, 108), rng.uniform(40, 52)
    radius, barrel = rng.uniform(29, 39), rng.uniform(45, 120)
    lens = [part.turned("y", -np.pi / 2).moved(6, -6, high / 2) for part in _lens(rng, radius, barrel)]
    body = smooth(
        [
            [-long / 2, -wide * 0.45],
            [long / 2, -wide * 0.45],
            [long / 2, wide * 0.3],
            [long * 0.2, wide * 0.32],
            [long * 0.14, wide * 0.55],
            [-long * 0.1, wide * 0.55],
            [-long * 0.16, wide * 0.32],
            [-long / 2, wide * 0.3],
        ],
        rounds=1,
    )
    strap = coil(rng, rng.uniform(50, 80), 1.6, 0.2) * [1, 1, 0.3]
    return Thing(
        (
            *hollow("abs", prism(body, -high / 2, high / 2), prism(body * 0.95, -high / 2 + 2, high / 2 - 2)),
            Part(
                "magnesium",
                prism(
                    rectangle(long * 0.66, wide * 0.66, (4, -5)),
                    -high * 0.3,
                    high * 0.3,
                    [rectangle(long * 0.6, wide * 0.6, (4, -5))],
                ),
            ),
            *lens,
            Part(
                "steel",
                prism(circle(radius * 0.9, (6, -6), 18), high / 2 - 3, high / 2, [circle(radius * 0.74, (6, -6), 18)]),
            ),
            Part("glass", prism([[-10, 24], [22, 24], [14, 44], [-4, 44]], -12, 12)),
            Part("lithium_cell", box(20, 38, 16).moved(-long * 0.4, -8)),
            *circuit_board(rng, long * 0.7, wide * 0.66, (4, -8), -high / 2 + 6, 2),
            Part("lcd", box(66, 48, 2).moved(4, -8, -high / 2 + 2)),
            Part(
                "motor",
                merged(
                    box(22, 11, 11).moved(long * 0.36, -wide * 0.3), box(16, 10, 10).moved(-long * 0.2, -wide * 0.34)
                ),
            ),
            Part("steel", boxes([[-long * 0.46, wide * 0.3, 0], [long * 0.47, wide * 0.3, 0]], [3, 10, 14])),
            wire("nylon", strap + [0, 0, -high / 2 - 4], 2.5, True, 4),
        )
    )


def head_phones(rng: Generator) -> Thing:
    span, reach = rng.uniform(66, 80), rng.uniform(80, 96)
    t = np.linspace(0.05, np.pi - 0.05, 18)
    band = np.column_stack([reach * np.sin(t) - 10, span * np.cos(t), np.zeros(18)])
    folded = rng.uniform(0.2, 1.3)
    radius = rng.uniform(28, 41)
    cup = Thing(
        (
            *hollow("abs", prism(circle(radius, steps=18), -12, 6), prism(circle(radius - 2, steps=18), -10, 5)),
            Part("foam", prism(circle(radius, steps=16), 6, 22, [circle(radius * 0.6, steps=16)])),
            Part("leather", prism(circle(radius, steps=16), 6, 22, [circle(radius - 1.2, steps=16)])),
            Part("ferrite", prism(circle(11, steps=12), -6, 0)),
            Part("steel", prism(circle(14, steps=12), -7, -6)),
            Part("steel", prism(circle(19, steps=14), 0, 1, [circle(16, steps=14)])),
            *circuit_board(rng, radius * 0.7, radius * 0.6, (0, 0), -10, 2.5, 0.7),
        )
    )
    cell = Part("lithium_cell", box(26, 18, 4).moved(0, 0, -9))
    parts: list[Part] = [
        Part("steel", tube(band, 3.0, sides=4).scaled(1, 1, 2), 0.22),
        Part("abs", tube(band * [1.03, 1.03, 1], 3.4, sides=5).scaled(1, 1, 2.4), 0.6),
    ]
    for side in (-1, 1):
        parts += cup.turned("x", side * folded).turned("z", rng.uniform(-0.4, 0.4)).moved(-14, side * span).parts
    parts.append(cell.moved(-14, span))
    if rng.random() < 0.4:
        lead = loose(rng, rng.uniform(400, 800), 35, 60)
        lead += [-30, span, 0] - lead[0]
        parts += [*cord(lead, 1.4, 0.5), *set_at(jack(rng), lead, -1)]
    return Thing(tuple(parts))


def earbuds_case(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(46, 66), rng.uniform(40, 50), rng.uniform(21, 28)
    outer = ball(long / 2, wide / 2, high / 2, 14)
    parts = [
        *hollow("abs", outer, outer.scaled(0.92, 0.92, 0.86)),
        Part("lithium_cell", box(long * 0.5, 13, 7).moved(0, -wide * 0.26)),
        *circuit_board(rng, long * 0.6, 12, (0, -wide * 0.3), 4, 4, 0.6),
        Part("ferrite", boxes([[x, y, 2] for x in (-9, 9) for y in (wide * 0.34, 2)], [6, 3, 3])),
        Part("steel", box(9, 8, 3).moved(0, -wide * 0.42), 0.35),
        Part("steel", revolve([[-10, 1.2], [10, 1.2]], 6).moved(0, wide * 0.1, -high * 0.3)),
    ]
    for side in (-1, 1):
        bud = Thing(
            (
                Part("abs", revolve([[-22, 2.6], [-2, 3.2], [0, 7.5], [8.0, 6], [12.0, 3]], 10), 0.6),
                Part("lithium_cell", revolve([[0, 3.8], [4.5, 3.8]], 10)),
                Part("ferrite", revolve([[6, 4.5], [8, 4.5]], 10)),
                Part("pcb", box(18, 3, 1).moved(-12)),
            )
        )
        parts += bud.turned("z", np.pi / 2 + side * 0.2).moved(side * long * 0.22, 6, 0).parts
    return Thing(tuple(parts))


def radio(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(110, 190), rng.uniform(66, 110), rng.uniform(26, 48)
    speaker = rng.uniform(24, min(wide * 0.42, 40))
    x = -long * 0.22
    aerial = np.array([[-long * 0.44, wide / 2 + 3, 0], [long * 0.2, wide / 2 + 3, 0], [long * 0.44, wide / 2 + 3, 0]])
    windings = revolve([[-12, 6.4], [12, 6.4]], 10).moved(long * 0.22, wide * 0.32)
    tuner = copies(prism(circle(10, steps=12), -0.4, 0.4), [[long * 0.36, 0, z] for z in (-4, -1, 2, 5)])
    return Thing(
        (
            *case(rng, "abs", long, wide, high, 6),
            Part("ferrite", prism(circle(speaker * 0.5, (x, 0), 16), -high * 0.25, 0)),
            Part(
                "steel",
                prism(circle(speaker, (x, 0), 18), high * 0.25, high * 0.25 + 0.8, [circle(speaker * 0.9, (x, 0), 18)]),
            ),
            Part("steel", prism(circle(speaker * 0.55, (x, 0), 14), 0, 1.2, [circle(6, (x, 0), 10)])),
            Part("paper", prism(circle(speaker * 0.9, (x, 0), 14), high * 0.2, high * 0.2 + 0.6)),
            Part("ferrite", revolve([[-long * 0.1, 4.5], [long * 0.22, 4.5]], 8).moved(long * 0.16, wide * 0.32)),
            Part("copper", windings, 0.2),
            *circuit_board(rng, long * 0.42, wide * 0.6, (long * 0.24, -wide * 0.06), -4, 1.4, 2.4),
            Part("aluminium", tuner),
            Part("brass", tube(aerial, [3.2, 2.6, 1.2], sides=6), 0.45),
            Part("steel", boxes([[-long * 0.4, -wide * 0.4, -6], [0, -wide * 0.4, -6]], [1, 12, 12])),
            screws([(a * long * 0.45, b * wide * 0.42) for a in (-1, 1) for b in (-1, 1)], 14),
        )
    )


def wrist_watch(rng: Generator) -> Thing:
    radius, high = rng.uniform(15, 23), rng.uniform(8, 13)
    metal = str(rng.choice(["stainless", "stainless", "titanium", "abs"]))
    bracelet = rng.random() < 0.55
    closed = rng.random() < 0.6
    parts = [
        *hollow(
            metal,
            prism(circle(radius, steps=18), -high / 2, high / 2),
            prism(circle(radius - 2.6, steps=18), -high / 2 + 1.2, high / 2),
        ),
        Part("glass", prism(circle(radius - 2, steps=16), high / 2 - 1.4, high / 2)),
        Part("brass", prism(circle(radius * 0.7, steps=14), -high * 0.25, 0), 0.6),
        Part("steel", prism(circle(4, (radius * 0.25, radius * 0.2), 12), -high * 0.3, 0)),
        Part("steel", revolve([[0, 2.5], [5, 2.5]], 8).turned("z", np.pi / 2).moved(0, radius)),
        Part(
            metal,
            boxes([[s * (radius + 1), t * radius * 0.55, -1] for s in (-1, 1) for t in (-1, 1)], [7, 4, high * 0.6]),
        ),
    ]
    count = int(rng.integers(9, 13))
    loop = rng.uniform(26, 30)
    for side in (-1, 1):
        k = np.arange(count)
        angle = (k + 0.8) * 2.6 / count
        bent = np.column_stack([side * (loop * np.sin(angle) + 3), 0 * angle, -loop * (1 - np.cos(angle)) * 1.5])
        flat = np.column_stack([side * (radius + 5 + k * 6.4), 0 * angle, -2.0 - 0.03 * k * k])
        places = bent if closed else flat
        if bracelet:
            taper = np.linspace(1, 0.8, count)[:, None]
            parts.append(
                Part(
                    metal,
                    boxes(
                        places, [5, radius * 0.95, 3.2] * np.hstack([np.ones_like(taper), taper, np.ones_like(taper)])
                    ),
                )
            )
        else:
            strap = tube(places, 2.2, sides=4).scaled(1, radius * 0.22, 1)
            parts.append(Part("leather" if rng.random() < 0.5 else "silicone", strap))
    if not bracelet:
        ring = np.column_stack([rectangle(10, radius + 3), np.zeros(4)]) + [
            radius + 12 + count * 6.4 if not closed else 0,
            0,
            0 if not closed else -loop * 2.9,
        ]
        parts.append(Part("stainless", tube(ring, 1.2, True, 5)))
    return Thing(tuple(parts))


def smart_speaker(rng: Generator) -> Thing:
    radius, long = rng.uniform(36, 52), rng.uniform(44, 160)
    cup = revolve([[-long / 2, radius], [long / 2, radius]], 18)
    basket = prism(circle(radius * 0.75, steps=16), 0, 1, [circle(radius * 0.66, steps=16)]).turned("y", np.pi / 2)
    return Thing(
        (
            *hollow("abs", cup, cup.scaled(0.94, 0.94, 0.94)),
            Part("ferrite", revolve([[long * 0.08, radius * 0.45], [long * 0.08 + 9, radius * 0.45]], 14)),
            Part("steel", revolve([[long * 0.08 + 9, radius * 0.5], [long * 0.08 + 11, radius * 0.5]], 14)),
            Part("steel", basket.moved(long * 0.3)),
            *(
                part.turned("y", np.pi / 2).moved(-long * 0.38)
                for part in circuit_board(rng, radius * 1.3, radius * 1.2, (0, 0), 0, 2, 1.2)
            ),
            Part("lithium_cell", box(min(long * 0.4, 50), 34, 15).moved(-long * 0.14, 0, -radius * 0.3)),
            Part("motor", revolve([[-long * 0.3, 9], [-long * 0.3 + 6, 9]], 10).moved(0, 14, 8)),
        )
    )
