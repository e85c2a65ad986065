"""Bags, cases, boxes and trays: shell, edges, and the metal that every bag carries (zips, rivets, tubes, wheels)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from models.simulation.clutter import blob
from models.simulation.shapes import Part, Points, Slab, Thing, Wire, box, disc, line, moved, rounded


@dataclass(frozen=True)
class Bag:
    """The bag itself and the half sides (mm) of the room inside."""

    thing: Thing
    room: tuple[float, float]


def zip_fastener(rng: Generator, path: Points, closed: bool = False) -> list[Part]:
    """Teeth as a thin line of metal or plastic along ``path`` with one or two sliders."""
    material, diameter = ("brass", rng.uniform(0.7, 1.5)) if rng.random() < 0.6 else ("nylon", 4.0)
    parts: list[Part] = [Wire(material, path, diameter, closed), Wire("cloth", path, 9, closed)]
    for _ in range(int(rng.integers(1, 3))):
        x, y = path[rng.integers(len(path))]
        turn = rng.uniform(0, 6.28)
        parts += [
            Slab("zinc", moved(rounded(0, 0, 14, 9, 3), x, y, turn), 4),
            Slab("zinc", moved(rounded(20, 0, 24, 6, 3), x, y, turn), 2),
        ]
    return parts


def _fittings(rng: Generator, w: float, h: float, count: int) -> list[Part]:
    parts: list[Part] = []
    for _ in range(count):
        side = rng.integers(4)
        s, depth = rng.uniform(-0.95, 0.95), rng.normal(1.0, 0.05)
        at = [(s * w, -h * depth), (s * w, h * depth), (-w * depth, s * h), (w * depth, s * h)][side]
        kind, turn = rng.integers(5), rng.uniform(0, 6.28)
        if kind == 0:
            parts.append(
                Wire(
                    str(rng.choice(["steel", "zinc", "abs"])),
                    moved(rounded(0, 0, rng.uniform(18, 34), rng.uniform(14, 24), 4), *at, turn),
                    3.2,
                    True,
                )
            )
        elif kind == 1:
            parts.append(Slab("steel", moved(disc(0, 0, rng.uniform(2.5, 5)), *at), rng.uniform(2, 7)))
        elif kind == 2:
            parts += [
                Slab("abs", moved(rounded(0, 0, 40, 26, 6), *at, turn), 7),
                Slab("abs", moved(rounded(6, 0, 22, 18, 4), *at, turn), 6),
            ]
        elif kind == 3:
            parts.append(Slab("zinc", moved(rounded(0, 0, 26, 8, 3), *at, turn), 3.5))
        else:
            parts.append(Wire("steel", disc(*at, rng.uniform(7, 13)), 2.5, True))
    return parts


def _strap(rng: Generator, w: float, h: float) -> list[Part]:
    start, end = rng.uniform(-w, w), rng.uniform(-w, w)
    middle = (rng.uniform(-w, w), -h * rng.uniform(1.0, 1.35))
    t = np.linspace(0, 1, 18)[:, None]
    points = (
        (1 - t) ** 2 * [start, -h * 0.9] + 2 * t * (1 - t) * np.array(middle) + t**2 * [end, h * rng.uniform(-0.2, 0.9)]
    )
    return [Wire("cloth", points, rng.uniform(18, 34)), Wire("nylon", points, 4)]


def backpack(rng: Generator) -> Bag:
    w, h = rng.uniform(140, 200), rng.uniform(190, 240)
    outline = blob(rng, w, h, 0.08, 36)
    outline = np.sign(outline) * np.abs(outline / [w, h]) ** 0.75 * [w, h]
    layers = [Slab("cloth", outline * s, rng.uniform(4, 9)) for s in (1.0, 0.93)]
    pocket = rounded(0, h * 0.4, w * 1.4, h * 0.85, 40)
    parts = [
        *layers,
        Wire("cloth", outline, rng.uniform(18, 34), True),
        Wire("nylon", outline, 3.5, True),
        Slab("cloth", pocket, 5),
        *zip_fastener(rng, outline[18:] * 0.95),
        *zip_fastener(rng, pocket[10:]),
        *_strap(rng, w, h),
        *_strap(rng, w, h),
        *_fittings(rng, w, h, int(rng.integers(5, 13))),
    ]
    if rng.random() < 0.4:
        parts.append(Slab("pe", rounded(0, 0, w * 1.3, h * 1.6, 30), 2.0))
    return Bag(Thing(tuple(parts)), (w * 0.72, h * 0.75))


def suitcase(rng: Generator) -> Bag:
    w, h = rng.uniform(150, 205), rng.uniform(220, 300)
    outline = rounded(0, 0, 2 * w, 2 * h, rng.uniform(25, 55))
    hard = rng.random() < 0.55
    shell: list[Part] = [
        Slab("abs" if hard else "cloth", outline, rng.uniform(4, 7) if hard else 14),
        Wire("abs" if hard else "cloth", outline, rng.uniform(9, 14) if hard else 30, True),
    ]
    tubes: list[Part] = []
    for x in (-w * 0.38, w * 0.38):
        steel = rng.random() < 0.35
        tubes += [
            Slab(
                "steel" if steel else "aluminium",
                box(x, -h * 0.05, rng.uniform(14, 24), 1.85 * h),
                1.2 if steel else rng.uniform(3, 5),
            ),
            Slab("aluminium", box(x, -h * 0.35, 11, 1.2 * h), 2.2),
        ]
    frame = [Wire("steel", outline * s, rng.uniform(1.5, 3.0), True) for s in ((0.96,) if hard else (0.97, 0.88))]
    wheels: list[Part] = []
    for x in (-w * 0.8, w * 0.8):
        wheels += [
            Slab("rubber", disc(x, h * 1.03, 22), 18),
            Slab("steel", disc(x, h * 1.03, 6), 22),
            Slab("abs", rounded(x, h * 0.96, 52, 42, 8), 12),
            *(Slab("steel", disc(x + dx, h * 0.94, 3), 12) for dx in (-15, 15)),
        ]
    handle = [Wire("abs", line((-w * 0.4, -h), (-w * 0.36, -h - 28), (w * 0.36, -h - 28), (w * 0.4, -h)), 13)]
    rivets = [
        Slab("steel", disc(sx * w * rng.uniform(0.7, 0.93), y * h, 2.8), 5)
        for sx in (-1, 1)
        for y in np.linspace(-0.9, 0.9, 7)
    ]
    parts = [
        *shell,
        *frame,
        *tubes,
        *wheels,
        *handle,
        *rivets,
        *zip_fastener(rng, outline * 0.99, True),
        *_fittings(rng, w, h, int(rng.integers(3, 9))),
    ]
    return Bag(Thing(tuple(parts)), (w * 0.8, h * 0.8))


def handbag(rng: Generator) -> Bag:
    w, h = rng.uniform(120, 180), rng.uniform(85, 130)
    outline = line((-w * 0.85, -h), (w * 0.85, -h), (w, h * 0.9), (w * 0.8, h), (-w * 0.8, h), (-w, h * 0.9))
    arch = np.stack([w * 0.5 * np.cos(a := np.linspace(np.pi, 2 * np.pi, 20)), -h + h * 0.9 * np.sin(a)], 1)
    grip = [Wire(str(rng.choice(["leather", "steel"])), arch, rng.uniform(5, 11))]
    return Bag(
        Thing(
            (
                Slab("leather", outline, rng.uniform(3, 6)),
                Wire("leather", outline, 9, True),
                *grip,
                *zip_fastener(rng, outline[:2]),
                Slab("zinc", rounded(0, -h * 0.5, 34, 22, 6), 4),
                *_fittings(rng, w, h, int(rng.integers(4, 9))),
            )
        ),
        (w * 0.75, h * 0.75),
    )


def carrier_bag(rng: Generator) -> Bag:
    w, h = rng.uniform(110, 190), rng.uniform(120, 200)
    outline = blob(rng, w, h, 0.14, 30)
    creases = [Wire("pe", rng.uniform(-1, 1, (3, 2)) * [w, h], 1.6) for _ in range(9)]
    return Bag(Thing((Slab("pe", outline, 0.6), *creases, Wire("pe", outline, 2.0, True))), (w * 0.65, h * 0.65))


def cardboard_box(rng: Generator) -> Bag:
    w, h = rng.uniform(130, 210), rng.uniform(100, 180)
    outline = box(0, 0, 2 * w, 2 * h)
    tape = [Slab("pe", box(0, 0, 2 * w, 50), 0.4)]
    staples = (
        [Wire("steel", line((x, -5), (x, 5)), 1.4) for x in np.linspace(-w * 0.9, w * 0.9, 5)]
        if rng.random() < 0.4
        else []
    )
    return Bag(
        Thing(
            (
                Slab("paper", outline, 7),
                Wire("paper", outline, 14, True),
                Slab("paper", box(0, 0, 2 * w, h), 5),
                *tape,
                *staples,
            )
        ),
        (w * 0.8, h * 0.8),
    )


def tray(rng: Generator) -> Bag:
    w, h = rng.uniform(190, 230), rng.uniform(140, 170)
    outline = rounded(0, 0, 2 * w, 2 * h, 24)
    ribs = [Wire("abs", line((-w, y), (w, y)), 3) for y in np.linspace(-h, h, 4)] if rng.random() < 0.5 else []
    return Bag(
        Thing((Slab("abs", outline, 3.2), Wire("abs", outline, 8, True), Wire("abs", outline * 0.94, 4, True), *ribs)),
        (w * 0.8, h * 0.8),
    )


def woven_sack(rng: Generator) -> Bag:
    w, h = rng.uniform(170, 230), rng.uniform(140, 190)
    outline = rounded(0, 0, 2 * w, 2 * h, 30)
    weave = [Wire("pe", line((-w, y), (w, y)), 1.0) for y in np.arange(-h, h, 11)]
    return Bag(
        Thing(
            (
                Slab("pe", outline, 1.0),
                *weave,
                Wire("pe", outline, 7, True),
                *zip_fastener(rng, outline[8:14]),
                *_strap(rng, w, h),
            )
        ),
        (w * 0.8, h * 0.8),
    )


def briefcase(rng: Generator) -> Bag:
    w, h = rng.uniform(180, 220), rng.uniform(125, 160)
    outline = rounded(0, 0, 2 * w, 2 * h, 16)
    locks = [
        part
        for s in (-1, 1)
        for part in (Slab("zinc", rounded(s * w * 0.6, -h, 46, 20, 4), 5), Slab("steel", disc(s * w * 0.6, -h, 4), 12))
    ]
    return Bag(
        Thing(
            (
                Slab("leather", outline, 5),
                Wire("aluminium", outline, 7, True),
                *locks,
                Wire("leather", line((-50, -h), (-45, -h - 26), (45, -h - 26), (50, -h)), 14),
                *(Slab("steel", box(x * w, h, 28, 9), 4) for x in (-0.6, 0.6)),
            )
        ),
        (w * 0.82, h * 0.82),
    )


Maker = Callable[[Generator], Bag]
TRAINING: tuple[Maker, ...] = (backpack, backpack, suitcase, suitcase, handbag, carrier_bag, cardboard_box, tray)
HELD_OUT: tuple[Maker, ...] = (woven_sack, briefcase)
