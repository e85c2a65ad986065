"""Telephones, tablets, readers and radios of one hand."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies
from models.simulation.clutter.electronics.parts import case, circuit_board, ports, pouches, screws, speakers
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded
from models.simulation.thing import Part, Thing, wire


def _phone_inside(rng: Generator, long: float, wide: float) -> list[Part]:
    head, bars = long * rng.uniform(0.2, 0.27), rng.random() < 0.5
    cell_wide = wide * rng.uniform(0.55, 0.84)
    cell_x = -long * rng.uniform(0.06, 0.14)
    parts = [
        Part(
            "lithium_cell",
            box(long * rng.uniform(0.46, 0.58), cell_wide, rng.uniform(4.0, 5.4)).moved(
                cell_x, (wide * 0.9 - cell_wide) / 2 * rng.choice([-1, 1])
            ),
        ),
        *circuit_board(rng, head, wide * 0.86, (long / 2 - head / 2 - 5, 0), -1, 3.2, 0.8, 0.22),
        *circuit_board(rng, 13, wide * 0.8, (-long / 2 + 11, 0), -1, 3.0, 0.7, 0.16),
        Part("steel", box(9, 8.5, 3).moved(-long / 2 + 6), 0.35),
        Part("ferrite", box(7, 15, 2).moved(-long / 2 + 11, wide * 0.28)),
        Part("motor", box(9, 6, 2.4).moved(-long / 2 + 12, -wide * 0.3)),
        Part("steel", box(head * 0.6, wide * 0.34, 0.25).moved(long / 2 - head * 0.55, -wide * 0.2, 1.8)),
        Part("ferrite", box(4, 11, 2).moved(long / 2 - 6)),
    ]
    if bars:
        turn = circle(wide * rng.uniform(0.26, 0.33), (-4, 0), 18)
        for k in (1.0, 0.88, 0.76):
            parts.append(wire("copper", np.column_stack([turn * k, np.full(18, -2.6)]), 0.45, True, 4))
    cameras = int(rng.integers(1, 5))
    spots = np.array(
        [
            [long / 2 - 14, wide / 2 - 14],
            [long / 2 - 30, wide / 2 - 14],
            [long / 2 - 22, wide / 2 - 28],
            [long / 2 - 44, wide / 2 - 14],
        ]
    )
    lens = prism(circle(4.2, steps=12), -3, 1.4)
    places = np.column_stack([spots[:cameras], np.zeros(cameras)])
    parts += [
        Part("steel", boxes(places, [10, 10, 4]), 0.25),
        Part("glass", copies(lens, places)),
        Part("steel", copies(prism(circle(5.4, steps=12), -3.4, -1, [circle(3.6, steps=12)]), places)),
    ]
    return parts


def smartphone(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(136, 166), rng.uniform(66, 79), rng.uniform(7, 9)
    frame, inner = rounded(long, wide, 10), rounded(long - 5, wide - 5, 8)
    metal = str(rng.choice(["aluminium", "aluminium", "stainless", "polycarbonate"]))
    back = str(rng.choice(["glass", "glass", "polycarbonate", "aluminium"]))
    steel = rng.random() < 0.5
    thin = rng.uniform(0.2, 0.45) if steel else rng.uniform(0.6, 1.1)
    plate = "stainless" if steel else "aluminium", prism(inner, high / 2 - 2.4, high / 2 - 2.4 + thin)
    parts = [
        Part(metal, prism(frame, -high / 2 + 0.8, high / 2 - 0.8, [inner])),
        Part("glass", prism(frame, high / 2 - 0.8, high / 2)),
        Part(back, prism(frame, -high / 2, -high / 2 + 0.8)),
        Part("lcd", prism(inner, high / 2 - 1.7, high / 2 - 0.9)),
        Part(*plate),
        *_phone_inside(rng, long, wide),
    ]
    if rng.random() < 0.5:
        bumper = rounded(long + 5, wide + 5, 12)
        parts.append(Part(str(rng.choice(["silicone", "polycarbonate"])), prism(bumper, -high / 2, high / 2, [frame])))
        parts.append(Part("silicone", prism(bumper, -high / 2 - 1.6, -high / 2 - 0.1)))
    return Thing(tuple(parts))


def button_phone(rng: Generator) -> Thing:
    """With keys and a small screen."""
    long, wide, high = rng.uniform(100, 124), rng.uniform(43, 52), rng.uniform(11, 17)
    keys = [[-long * 0.08 - i * long * 0.085, (j - 1) * wide * 0.29, high / 2 - 2] for i in range(4) for j in range(3)]
    return Thing(
        (
            *case(rng, "abs", long, wide, high, wide * 0.3, 1.6),
            Part(
                "lithium_cell", box(long * 0.42, wide * 0.76, rng.uniform(4, 5.5)).moved(-long * 0.12, 0, -high / 2 + 5)
            ),
            *circuit_board(rng, long * 0.86, wide * 0.8, (0, 0), high / 2 - 5, 2.2, 0.7),
            Part("lcd", box(long * 0.3, wide * 0.7, 2).moved(long * 0.22, 0, high / 2 - 2)),
            Part("steel", box(long * 0.36, wide * 0.7, 0.3).moved(long * 0.2, 0, -1)),
            Part("silicone", boxes(keys, [6, 10, 2])),
            Part("ferrite", prism(circle(6, (long * 0.42, 0), 12), -1, 2)),
            Part("steel", box(16, 26, 1.2).moved(long * 0.12, 0, -high / 2 + 4), 0.4),
            Part("motor", box(10, 4, 4).moved(-long * 0.42, wide * 0.25)),
        )
    )


def flip_phone(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(84, 100), rng.uniform(44, 52), rng.uniform(8, 11)
    low = (
        *case(rng, "abs", long, wide, high, 10, 1.4),
        Part("lithium_cell", box(long * 0.5, wide * 0.76, 4.4).moved(-long * 0.1)),
        *circuit_board(rng, long * 0.8, wide * 0.8, (0, 0), high / 2 - 3, 2, 0.6),
        Part("steel", box(12, 8, 3).moved(-long / 2 + 7), 0.3),
    )
    lid = Thing(
        (
            *case(rng, "abs", long, wide, 7, 10, 1.2),
            Part("lcd", box(long * 0.5, wide * 0.74, 2.4)),
            Part("steel", box(long * 0.5, wide * 0.74, 0.3).moved(z=2)),
            Part("ferrite", prism(circle(6, (-long * 0.38, 0), 12), -1, 1)),
            Part("glass", prism(circle(4, (long * 0.36, 0), 10), 0, 3)),
        )
    )
    hinge = Part(
        "steel",
        merged(
            *(revolve([[-7, 3], [7, 3]], 8).turned("z", np.pi / 2).moved(long / 2, s * wide * 0.3) for s in (-1, 1))
        ),
    )
    swing = rng.uniform(2.2, 2.9) if rng.random() < 0.4 else 0.0
    raised = lid.moved(-long / 2, 0, high / 2 + 4).turned("y", swing).moved(long / 2)
    return Thing((*low, *raised.parts, hinge))


def tablet(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(195, 272), rng.uniform(130, 195), rng.uniform(6, 9.5)
    frame = rounded(long, wide, 10)
    cells = int(rng.integers(1, 4))
    metal = rng.random() < 0.7
    parts = [
        Part("glass", prism(frame, high / 2 - 0.7, high / 2)),
        Part("lcd", box(long - 18, wide - 20, 1.0).moved(z=high / 2 - 1.5)),
        Part("aluminium" if metal else "abs", prism(frame, -high / 2, -high / 2 + (0.9 if metal else 1.6))),
        Part(
            "aluminium" if metal else "abs",
            prism(frame, -high / 2 + 0.9, high / 2 - 0.8, [rounded(long - 4, wide - 4, 8)]),
        ),
        *pouches(rng, cells, long * rng.uniform(0.5, 0.66), wide * rng.uniform(0.6, 0.84), (-long * 0.06, 0), -1),
        *circuit_board(rng, long * 0.15, wide * rng.uniform(0.6, 0.86), (long * 0.38, 0), -1.5, 2.4, 0.8, 0.2),
        *speakers(rng, long, -wide * 0.3, -0.5),
        *ports(rng, [(-long / 2 + 6, 0, np.pi / 2)], 0),
        Part("glass", prism(circle(4.5, (long / 2 - 12, wide / 2 - 14), 12), -high / 2, 0)),
        screws([(x * long * 0.46, y * wide * 0.44) for x in (-1, 0, 1) for y in (-1, 1)], 3),
    ]
    if rng.random() < 0.4:
        magnets = [[x, -wide / 2 + 6, high / 2 + 1] for x in np.linspace(-long * 0.4, long * 0.4, 6)]
        parts += [
            Part("leather", prism(rounded(long + 8, wide + 6, 8), high / 2 + 0.2, high / 2 + 2)),
            Part("ferrite", boxes(magnets, [10, 4, 1.4])),
        ]
    return Thing(tuple(parts))


def book_reader(rng: Generator) -> Thing:
    """Electronic paper: small cell, steel or magnesium plate, much plastic."""
    long, wide, high = rng.uniform(155, 180), rng.uniform(108, 126), rng.uniform(7.5, 10)
    return Thing(
        (
            *case(rng, "abs", long, wide, high, 9, 1.5),
            Part("lcd", box(long * 0.76, wide * 0.82, 1.2).moved(long * 0.04, 0, high / 2 - 2)),
            Part("magnesium", box(long * 0.88, wide * 0.9, 1.0).moved(0, 0, 0.5)),
            Part(
                "lithium_cell",
                box(long * rng.uniform(0.3, 0.4), wide * rng.uniform(0.55, 0.75), 3.4).moved(-long * 0.14),
            ),
            *circuit_board(rng, long * 0.34, wide * 0.7, (long * 0.22, 0), -2.5, 1.4, 0.7),
            Part("steel", box(8, 8, 3).moved(-long / 2 + 6, 10), 0.35),
            screws([(x * long * 0.45, y * wide * 0.42) for x in (-1, 0, 1) for y in (-1, 1)], 4),
        )
    )


def walkie_talkie(rng: Generator) -> Thing:
    long, wide, high = rng.uniform(95, 125), rng.uniform(52, 62), rng.uniform(32, 40)
    reach = rng.uniform(70, 160)
    t = np.linspace(0, 2 * np.pi * 16, 110)
    helix = np.column_stack([long / 2 + 6 + t / t[-1] * reach * 0.9, wide * 0.3 + 3 * np.cos(t), 3 * np.sin(t)])
    return Thing(
        (
            *case(rng, "polycarbonate", long, wide, high, 8, 2.4),
            Part("aluminium", box(long * 0.9, wide * 0.84, 2.2).moved(0, 0, -high * 0.08)),
            *circuit_board(rng, long * 0.86, wide * 0.8, (0, 0), 1, 2.2, 1.6),
            Part("lithium_cell", box(long * 0.62, wide * 0.74, 13).moved(-long * 0.14, 0, -high * 0.28)),
            Part("ferrite", prism(circle(12, (-long * 0.12, 0), 14), 6, 12)),
            Part("steel", prism(circle(19, (-long * 0.12, 0), 16), 12, 13, [circle(15, (-long * 0.12, 0), 14)])),
            Part("lcd", box(20, 34, 2).moved(long * 0.3, 0, high / 2 - 3)),
            Part("brass", revolve([[0, 5], [10, 5]], 10).moved(long / 2 - 6, wide * 0.3)),
            Part("rubber", revolve([[long / 2, 7], [long / 2 + reach, 4.5]], 10).moved(0, wide * 0.3), 0.6),
            wire("copper", helix, 0.6, sides=4),
            Part("abs", revolve([[0.0, 7], [12, 6.5]], 10).moved(long / 2, -wide * 0.2)),
            Part("steel", box(52, 18, 1.4).moved(-6, 0, -high / 2 - 4)),
            screws([(a * long * 0.44, b * wide * 0.4) for a in (-1, 1) for b in (-1, 1)], 12),
        )
    )
