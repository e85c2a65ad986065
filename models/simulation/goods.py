"""Lighters, gas, sprays and matches: limited by law. The last maker of each label is held out."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.bottles import fill
from models.simulation.shapes import Ball, Maker, Part, Slab, Thing, Turned, Wire, box, disc, line, moved, rounded


def disposable_lighter(rng: Generator) -> Thing:
    fuel = Slab("butane", rounded(-12, 0, rng.uniform(30, 48), 21, 4), 9)
    cap = Slab("steel", line((22, -11), (40, -11), (40, 6), (30, 11), (22, 11)), 1.6, [disc(33, -4, 2.5)])
    wheel = Slab("steel", disc(35, 7, 5), 6)
    valve = (Slab("brass", box(24, -3, 13, 5), 4), Wire("pe", line((-34, -3), (20, -3)), 2.5))
    return Thing(
        (
            Slab("abs", rounded(-8, 0, 62, 25, 6), 3.2),
            fuel,
            cap,
            wheel,
            *valve,
            Wire("steel", line((10, 5), (26, 5)), 3.5),
        ),
        {"count": 1},
    )


def petrol_lighter(rng: Generator) -> Thing:
    shell = Slab("brass", rounded(-8, 0, 40, 38, 4), 1.4)
    rim = Slab("brass", rounded(-8, 0, 40, 38, 4), 4, [rounded(-8, 0, 36, 34, 3)])
    lid_open = rng.random() < 0.3
    lid = Slab("brass", moved(rounded(10, 0, 18, 38, 4), 12, -19 if lid_open else 0, -1.6 if lid_open else 0.0), 1.8)
    chimney = Slab(
        "steel", rounded(17, 2, 15, 20, 2), 1.6, [disc(14 + 4 * i, y, 1.4) for i in range(3) for y in (-3, 4)]
    )
    return Thing(
        (
            shell,
            rim,
            lid,
            chimney,
            Slab("cloth", box(-8, 0, 36, 34), 10),
            Slab("steel", disc(16, -12, 4.5), 6),
            Slab("brass", box(12, 18, 8, 4), 5),
        ),
        {"count": 1},
    )


def jet_lighter(rng: Generator) -> Thing:
    body = Slab("zinc", rounded(0, 0, rng.uniform(58, 72), 32, 7), 1.8)
    return Thing(
        (
            body,
            Slab("butane", rounded(-14, 0, 32, 24, 4), 10),
            Slab("steel", box(15, 5, 22, 8), 5),
            Turned("brass", (12, 34), (4, 4), 1.5, None, (0.0, -7.0)),
            Slab("zinc", rounded(26, 0, 12, 32, 3), 3),
        ),
        {"count": 1},
    )


def arc_lighter(rng: Generator) -> Thing:
    return Thing(
        (
            Slab("zinc", rounded(0, 0, 74, 36, 5), 2.2),
            Slab("lithium_cell", rounded(-12, 0, 38, 28, 2), 6),
            Slab("pcb", box(18, 0, 20, 28), 1.5),
            Slab("copper", box(20, 6, 12, 12), 4),
            *(Wire("steel", line((30, y), (38, y)), 2.5) for y in (-9, -3, 3, 9)),
        ),
        {"count": 1},
    )


def _can(rng: Generator, length: float, radius: float, material: str, wall: float, inside: str) -> list[Part]:
    xs = (-length / 2, -length / 2 + 4, length / 2 - 14, length / 2 - 4, length / 2)
    rs = (radius * 0.85, radius, radius, radius * 0.55, 12.0)
    return [
        Turned(material, xs, rs, wall, fill(rng, inside)),
        Turned(material, (-length / 2 + 4, -length / 2 + 8), (radius * 0.95,) * 2),
        Wire(material, line((length / 2 - 13, -radius), (length / 2 - 13, radius)), 2.4),
        Wire(material, line((-length / 2 + 3, -radius), (-length / 2 + 3, radius)), 2.4),
    ]


def cassette_gas(rng: Generator) -> Thing:
    return Thing(
        (
            *_can(rng, rng.uniform(175, 195), rng.uniform(31, 35), "steel", 0.45, "butane"),
            Wire("steel", line((96, -14), (96, 14)), 3),
            Slab("brass", box(100, 0, 14, 6), 6),
        ),
        {"volume_ml": 440},
    )


def camping_gas(rng: Generator) -> Thing:
    width = rng.uniform(85, 112)
    xs = tuple(width * v for v in (-0.42, -0.3, 0.1, 0.3, 0.4))
    dome = Turned("steel", xs, tuple(width * v for v in (0.48, 0.5, 0.5, 0.38, 0.14)), 0.7, fill(rng, "butane"))
    return Thing(
        (
            dome,
            Turned("steel", (width * 0.38, width * 0.5), (6.5, 6.5), 2.0),
            Wire("steel", line((-width * 0.4, -width * 0.48), (-width * 0.4, width * 0.48)), 3),
        ),
        {"volume_ml": 450},
    )


def small_cylinder(rng: Generator) -> Thing:
    length, radius = rng.uniform(180, 300), rng.uniform(24, 45)
    body = Turned(
        rng.choice(["steel", "aluminium"]),
        (-length / 2, -length / 2 + radius * 0.5, length / 2 - radius, length / 2),
        (radius * 0.5, radius, radius, 11),
        2.6,
        ("butane", "lying", 0.7),
    )
    valve = (
        Turned("brass", (length / 2 - 6, length / 2 + 30), (10, 10), 4.0),
        Slab("brass", box(length / 2 + 22, 0, 10, 40), 10),
        Slab("abs", disc(length / 2 + 36, 0, 16), 10),
    )
    return Thing((body, *valve), {"volume_ml": round(float(np.pi * radius**2 * length / 1000))})


def refill_gas(rng: Generator) -> Thing:
    length, radius = rng.uniform(130, 170), rng.uniform(18, 24)
    return Thing(
        (
            *_can(rng, length, radius, "aluminium", 0.6, "butane"),
            Wire("pe", line((length / 2, 0), (length / 2 + 18, 0)), 6),
            Turned("pe", (length / 2 - 10, length / 2 + 24), (radius * 0.8, radius * 0.7), 1.2),
        ),
        {"volume_ml": 250},
    )


def _spray(rng: Generator, length: float, radius: float, material: str, wall: float) -> Thing:
    end = length / 2
    nozzle = (
        Wire("pe", line((-end + 8, 4), (end, 0)), 4),
        Slab("steel", box(end - 2, 0, 9, 8), 8),
        Slab("pe", rounded(end + 8, 0, 14, 12, 3), 10),
        Ball("steel", (rng.uniform(-end, end) * 0.8, radius * 0.6), (4, 4, 4)),
    )
    cap = Turned("pe", (end - 4, end + 32), (radius * 0.8, radius * 0.72), 1.3)
    return Thing(
        (*_can(rng, length, radius, material, wall, rng.choice(["alcohol", "water", "cream"])), *nozzle, cap),
        {"volume_ml": round(float(np.pi * radius**2 * length / 1000), -1)},
    )


def hair_spray(rng: Generator) -> Thing:
    return _spray(rng, rng.uniform(170, 230), rng.uniform(24, 33), "steel", 0.4)


def deodorant(rng: Generator) -> Thing:
    return _spray(rng, rng.uniform(105, 150), rng.uniform(19, 26), "aluminium", 0.6)


def mousse(rng: Generator) -> Thing:
    return _spray(rng, rng.uniform(140, 180), rng.uniform(25, 30), "aluminium", 0.8)


def pepper_spray(rng: Generator) -> Thing:
    base = _spray(rng, rng.uniform(80, 115), rng.uniform(15, 19), "aluminium", 0.9)
    return Thing(
        (*base.parts, Wire("steel", disc(-52, 20, 10), 2, True), Slab("abs", rounded(50, 8, 34, 14, 4), 10)), base.facts
    )


def _sticks(rng: Generator, x: float, y: float, width: float, count: int, length: float, turn: float) -> list[Part]:
    parts: list[Part] = []
    for shift in np.linspace(-0.5, 0.5, count) * width:
        flip = np.pi if rng.random() < 0.1 else 0.0
        stick = moved(line((-length / 2, 0), (length / 2, 0)), 0, 0, flip) + [0, shift]
        head = moved(line((length / 2 - 4, 0), (length / 2, 0)), 0, 0, flip) + [0, shift]
        parts += [Wire("wood", moved(stick, x, y, turn), 2.4), Wire("powder", moved(head, x, y, turn), 4.5)]
    return parts


def safety_matches(rng: Generator) -> Thing:
    length, width = rng.uniform(46, 54), rng.uniform(30, 37)
    sides = Slab("glass", box(0, width / 2, length, 1.6), 6)
    return Thing(
        (
            Slab("paper", box(0, 0, length, width), 2.6),
            Slab("paper", box(0, 0, length, width), 14, [box(0, 0, length - 2, width - 2)]),
            *_sticks(rng, 0, 0, width - 6, int(rng.integers(8, 14)), length - 6, 0),
            sides,
        ),
        {"count": 1},
    )


def match_stack(rng: Generator) -> Thing:
    boxes = [safety_matches(rng).parts for _ in range(2)]
    shifted = [_shift(part, (index - 0.5) * 56.0) for index, parts in enumerate(boxes) for part in parts]
    return Thing(tuple(shifted), {"count": 2})


def _shift(part: Part, x: float) -> Part:
    if isinstance(part, Wire):
        return Wire(part.material, part.points + [x, 0], part.diameter, part.closed)
    assert isinstance(part, Slab)
    return Slab(part.material, part.outline + [x, 0], part.thickness, [hole + [x, 0] for hole in part.holes])


def kitchen_matches(rng: Generator) -> Thing:
    length, width = rng.uniform(85, 110), rng.uniform(50, 65)
    return Thing(
        (
            Slab("paper", box(0, 0, length, width), 3.2),
            Slab("paper", box(0, 0, length, width), 22, [box(0, 0, length - 3, width - 3)]),
            *_sticks(rng, 0, 0, width - 8, 20, length - 8, 0),
            *_sticks(rng, 1, 2, width - 8, 20, length - 9, 0),
            Slab("glass", box(0, width / 2, length, 2), 8),
        ),
        {"count": 1},
    )


def match_book(rng: Generator) -> Thing:
    return Thing(
        (
            Slab("paper", rounded(0, 0, 50, 40, 1), 2.4),
            *_sticks(rng, 0, 0, 34, 10, 38, 0),
            *_sticks(rng, -2, 1, 34, 10, 38, 0),
            Wire("steel", line((-21, -5), (-21, 5)), 1.6),
            Slab("glass", box(22, 0, 4, 38), 2),
        ),
        {"count": 1},
    )


GOODS: dict[str, tuple[Maker, ...]] = {
    "lighter": (disposable_lighter, petrol_lighter, jet_lighter, arc_lighter),
    "gas_canister": (cassette_gas, camping_gas, small_cylinder, refill_gas),
    "spray_can": (hair_spray, deodorant, mousse, pepper_spray),
    "match_box": (safety_matches, match_stack, kitchen_matches, match_book),
}
