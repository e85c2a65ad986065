"""Hammers, wrenches, pliers, screwdrivers. The last maker of each label is held out."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.shapes import Maker, Part, Slab, Thing, Turned, Wire, box, disc, line, moved, rounded


def _haft(rng: Generator) -> list[Part]:
    length, material = rng.uniform(220, 300), rng.choice(["wood", "steel", "abs"])
    down = -np.pi / 2
    if material == "wood":
        return [
            Turned("wood", (-length, -length * 0.85, -length * 0.3, 14), (15, 16, 10, 11), None, None, (0.0, 0.0), down)
        ]
    core = Turned("steel" if material == "steel" else "aluminium", (-length, 12), (9, 9), 2.5, None, (0.0, 0.0), down)
    return [core, Turned("rubber", (-length - 3, -length * 0.5), (16, 15), 5.0, None, (0.0, 0.0), down)]


def claw_hammer(rng: Generator) -> Thing:
    face = Turned("steel", (10, 38, 40, 58), (11, 10, 14, 14))
    claw = Slab("steel", line((-8, -13), (-40, -10), (-72, 14), (-66, 18), (-38, 2), (-8, 12)), rng.uniform(9, 14))
    return Thing((face, claw, Slab("steel", rounded(0, 0, 34, 30, 5), 17), *_haft(rng)))


def ball_hammer(rng: Generator) -> Thing:
    size = rng.uniform(0.8, 1.2)
    head = Turned(
        "steel",
        tuple(size * v for v in (-48, -42, -32, -22, -12, 12, 24, 28, 48)),
        tuple(size * v for v in (2, 11, 14, 10, 12, 12, 10, 16, 16)),
    )
    return Thing((head, *_haft(rng)))


def club_hammer(rng: Generator) -> Thing:
    width = rng.uniform(85, 115)
    return Thing((Slab("steel", rounded(0, 0, width, rng.uniform(36, 48), 5), 30), *_haft(rng)))


def mallet(rng: Generator) -> Thing:
    head = Turned("rubber" if rng.random() < 0.6 else "brass", (-52, 52), (27, 27), 14.0)
    return Thing((head, *_haft(rng)))


def _jaw(x: float, size: float, turn: float) -> np.ndarray:
    points = np.concatenate(
        [
            size * np.stack([np.cos(a := np.linspace(0.55, 2 * np.pi - 0.55, 24)), np.sin(a)], 1),
            line((size * 0.15, -size * 0.45), (size * -0.25, 0), (size * 0.15, size * 0.45)),
        ]
    )
    return moved(points, x, 0, turn)


def open_wrench(rng: Generator) -> Thing:
    length, size = rng.uniform(110, 230), rng.uniform(12, 21)
    turn = rng.uniform(-0.3, 0.3)
    shaft = Slab("steel", rounded(0, 0, length, size * 0.85, 4), rng.uniform(3, 4.5))
    return Thing(
        (
            shaft,
            Slab("steel", _jaw(length / 2, size, turn), rng.uniform(5, 7)),
            Slab("steel", _jaw(-length / 2, size * 0.85, np.pi + turn), 5.5),
        )
    )


def ring_wrench(rng: Generator) -> Thing:
    length, size = rng.uniform(120, 230), rng.uniform(12, 19)
    ring = Slab("steel", disc(-length / 2, 0, size), 8, [disc(-length / 2, 0, size * 0.62, count=12)])
    other = (
        Slab("steel", _jaw(length / 2, size, 0.26), 6)
        if rng.random() < 0.6
        else Slab("steel", disc(length / 2, 0, size * 0.85), 8, [disc(length / 2, 0, size * 0.5, count=12)])
    )
    return Thing((Slab("steel", rounded(0, 0, length - size, size * 0.8, 4), 4.0), ring, other))


def adjustable_wrench(rng: Generator) -> Thing:
    s = rng.uniform(0.8, 1.35)
    fixed = line((62, -22), (84, -30), (112, -16), (108, -8), (78, -4), (74, 26), (52, 22), (46, -8)) * s
    sliding = line((84, 0), (112, 6), (108, 16), (80, 26), (72, 12)) * s
    shaft = Slab(
        "steel",
        line((-95, -12), (58, -10), (58, 10), (-95, 12)) * s,
        rng.uniform(4, 6),
        [disc(-84 * s, 0, 6 * s), rounded(-15 * s, 0, 90 * s, 8 * s, 4)],
    )
    return Thing(
        (
            shaft,
            Slab("steel", fixed, 9),
            Slab("steel", sliding, 8),
            Slab("steel", box(66 * s, 18 * s, 16 * s, 12 * s), 9),
        )
    )


def socket_set(rng: Generator) -> Thing:
    sockets = [
        Turned("steel", (-12, 14), (r, r), r * 0.35, None, (-60 + 26.0 * i, 34.0), np.pi / 2)
        for i, r in enumerate(rng.uniform(6, 12, 6))
    ]
    ratchet = (
        Slab("steel", disc(80, 0, 17), 10),
        Turned("steel", (-90, 70), (8, 6)),
        Slab("rubber", rounded(-55, 0, 80, 24, 8), 12),
    )
    return Thing((*sockets, *ratchet))


def pipe_wrench(rng: Generator) -> Thing:
    s = rng.uniform(0.9, 1.3)
    upper = line((60, -34), (118, -36), (120, -16), (84, -8), (82, 30), (62, 30)) * s
    lower = line((70, 6), (122, 4), (120, 22), (60, 26), (40, 12)) * s
    return Thing(
        (
            Slab("steel", line((-130, -13), (40, -9), (70, 2), (70, 26), (36, 14), (-130, 13)) * s, 7),
            Slab("steel", upper, 9),
            Slab("steel", lower, 9),
            Slab("steel", rounded(70 * s, -18 * s, 26 * s, 14 * s, 4), 14),
        )
    )


def _pliers(rng: Generator, jaw: float, blunt: float, reach: float, spread: float, coat: str) -> Thing:
    parts: list[Part] = []
    gap = rng.uniform(0.02, 0.35)
    for side in (-1, 1):
        head = line(
            (-6, side * 4), (4, side * 14), (jaw * 0.4, side * 12), (jaw, side * blunt), (jaw, 0), (0, side * -3)
        )
        parts.append(Slab("steel", moved(head, 0, 0, side * gap * 0.5), rng.uniform(6, 9)))
        arm = line(
            (0, side * -2),
            (-22, side * 11),
            (-55, side * spread),
            (-reach * 0.8, side * spread * 0.95),
            (-reach, side * spread * 0.7),
        )
        arm = moved(arm, 0, 0, -side * gap * 0.4)
        parts.append(Wire("steel", arm, rng.uniform(6, 8)))
        if coat != "none":
            parts.append(Wire(coat, arm[1:], rng.uniform(11, 15)))
    return Thing((*parts, Slab("steel", disc(0, 0, 11), 9)))


def combination_pliers(rng: Generator) -> Thing:
    return _pliers(
        rng,
        rng.uniform(38, 50),
        rng.uniform(7, 10),
        rng.uniform(105, 140),
        rng.uniform(20, 27),
        rng.choice(["pvc", "rubber", "none"]),
    )


def needle_pliers(rng: Generator) -> Thing:
    return _pliers(
        rng,
        rng.uniform(52, 85),
        rng.uniform(2, 4),
        rng.uniform(90, 125),
        rng.uniform(18, 26),
        rng.choice(["pvc", "abs"]),
    )


def side_cutters(rng: Generator) -> Thing:
    return _pliers(
        rng,
        rng.uniform(20, 28),
        rng.uniform(3, 6),
        rng.uniform(90, 125),
        rng.uniform(19, 26),
        rng.choice(["pvc", "rubber"]),
    )


def water_pump_pliers(rng: Generator) -> Thing:
    base = _pliers(rng, rng.uniform(48, 60), 15, rng.uniform(150, 180), 16, "pvc")
    return Thing(
        (
            *base.parts,
            Slab("steel", moved(rounded(-8, 6, 60, 24, 8), 0, 0, 0.5), 6, [moved(rounded(-8, 6, 30, 7, 3), 0, 0, 0.5)]),
        )
    )


def screwdriver(rng: Generator) -> Thing:
    blade, grip = rng.uniform(70, 160), rng.uniform(75, 115)
    radius = rng.uniform(2.2, 4.2)
    handle = Turned(
        rng.choice(["abs", "pvc", "rubber"]), (-grip, -grip * 0.85, -grip * 0.3, -grip * 0.15, 0), (9, 14, 15, 10, 12)
    )
    return Thing((Turned("steel", (-grip * 0.55, blade - 8, blade), (radius, radius, radius * 0.6)), handle))


def stubby_driver(rng: Generator) -> Thing:
    return Thing(
        (
            Turned("steel", (-25, rng.uniform(25, 45)), (3.5, 3)),
            Turned(rng.choice(["abs", "rubber"]), (-50, -40, -15, 0), (12, 18, 17, 12)),
        )
    )


def precision_drivers(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(2, 6))):
        y = index * 13.0
        parts += [
            Turned("steel", (-10, rng.uniform(40, 60)), (1.6, 1.4), None, None, (0.0, y)),
            Turned(rng.choice(["aluminium", "abs"]), (-75, -5), (5, 5), 1.6, None, (0.0, y)),
        ]
    return Thing(tuple(parts))


def ratchet_driver(rng: Generator) -> Thing:
    grip = Turned("abs", (-95, -80, -20, 0), (14, 18, 14, 12), 5.0)
    bits = [Turned("steel", (-80, -50), (3.2, 3.2), None, None, (0.0, y)) for y in (-8, 0, 8)]
    return Thing(
        (grip, *bits, Turned("steel", (-30, 18), (9, 9), 4.0), Turned("steel", (10, rng.uniform(60, 110)), (3.2, 3.0)))
    )


TOOLS: dict[str, tuple[Maker, ...]] = {
    "hammer": (claw_hammer, ball_hammer, club_hammer, mallet),
    "wrench": (open_wrench, ring_wrench, adjustable_wrench, socket_set, pipe_wrench),
    "pliers": (combination_pliers, needle_pliers, side_cutters, water_pump_pliers),
    "screwdriver": (screwdriver, stubby_driver, precision_drivers, ratchet_driver),
}
