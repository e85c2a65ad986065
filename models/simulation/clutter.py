"""What else lies in a bag. Makers in ``HELD_OUT`` never appear in training."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.simulation.clutter_electric import (
    cable,
    charger,
    hair_dryer,
    headphones,
    laptop,
    loops,
    phone,
    remote,
    tablet,
    watch,
)
from models.simulation.shapes import (
    Ball,
    Maker,
    Part,
    Points,
    Slab,
    Thing,
    Turned,
    Wire,
    box,
    disc,
    line,
    moved,
    rounded,
)


def blob(rng: Generator, rx: float, ry: float, rough: float = 0.15, count: int = 22) -> Points:
    """A lumpy closed outline."""
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    waves = sum(rng.normal(0, rough / k) * np.cos(k * angles + rng.uniform(0, 6.28)) for k in range(1, 5))
    r = np.clip(1 + waves, 0.5, 1.5)
    return np.stack([rx * r * np.cos(angles), ry * r * np.sin(angles)], 1)


def _lumps(rng: Generator, rows: int, columns: int, depth: float) -> NDArray[np.float32]:
    return (1 + rng.normal(0, depth, (rows, columns))).astype(np.float32)


def clothes(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(int(rng.integers(2, 5))):
        heap = blob(rng, rng.uniform(60, 170), rng.uniform(50, 130))
        x, y = rng.uniform(-60, 60, 2)
        outline = moved(heap, x, y, rng.uniform(0, 6))
        depth = rng.uniform(12, 60)
        rows, columns = rng.integers(4, 12, 2)
        parts.append(Slab("cloth", outline, depth, lumps=_lumps(rng, rows, columns, 0.35)))
    parts += [
        Turned("abs", (-2, 2), (6, 6), None, None, tuple(rng.uniform(-80, 80, 2)))
        for _ in range(int(rng.integers(0, 5)))
    ]
    return Thing(tuple(parts))


def towel(rng: Generator) -> Thing:
    w, h = rng.uniform(120, 260), rng.uniform(100, 180)
    folds = [Wire("cloth", line((-w / 2, y), (w / 2, y + rng.normal(0, 8))), 14) for y in np.linspace(-h / 2, h / 2, 6)]
    return Thing((Slab("cloth", rounded(0, 0, w, h, 18), rng.uniform(30, 70), lumps=_lumps(rng, 8, 3, 0.2)), *folds))


def shoe(rng: Generator) -> Thing:
    length = rng.uniform(230, 290)
    sole = (
        line(
            (-0.5, -0.1),
            (-0.42, -0.15),
            (-0.1, -0.11),
            (0.25, -0.18),
            (0.45, -0.1),
            (0.5, 0.02),
            (0.4, 0.15),
            (0.15, 0.17),
            (-0.2, 0.1),
            (-0.45, 0.13),
        )
        * length
    )
    parts: list[Part] = [
        Slab("rubber", sole, rng.uniform(8, 16), lumps=_lumps(rng, 5, 14, 0.15)),
        Slab("leather", sole * [1, 1.08], 4),
        Wire("leather", sole, 9, True),
    ]
    if rng.random() < 0.5:
        parts.append(Slab("steel", box(-length * 0.08, 0, length * 0.3, 12), 1.2))
    parts += [Wire("brass", disc(x, y, 3.2, count=8), 1.2, True) for x in np.linspace(0, 60, 4) for y in (-14, 14)]
    return Thing(tuple(parts))


def keys(rng: Generator) -> Thing:
    parts: list[Part] = [Wire("steel", disc(0, 0, rng.uniform(11, 16)), 1.8, True)]
    for angle in rng.uniform(0, 6.28, int(rng.integers(2, 7))):
        head, shank = (
            disc(24, 0, rng.uniform(9, 13)),
            line((32, -4), (62, -4), (64, 0), (58, 4), (54, 2), (50, 4), (44, 2), (32, 4)),
        )
        material = str(rng.choice(["brass", "steel", "brass"]))
        parts += [
            Slab(material, moved(head, 0, 0, angle), 2.2, [moved(disc(17, 0, 2.5), 0, 0, angle)]),
            Slab(material, moved(shank, 0, 0, angle), 2.2),
        ]
    return Thing(tuple(parts))


def coins(rng: Generator) -> Thing:
    return Thing(
        tuple(
            Slab(
                str(rng.choice(["steel", "brass"])), moved(disc(0, 0, rng.uniform(9, 12.5)), *rng.normal(0, 22, 2)), 1.8
            )
            for _ in range(int(rng.integers(2, 12)))
        )
    )


def umbrella(rng: Generator) -> Thing:
    length = rng.uniform(220, 300)
    ribs = [
        Wire("steel", line((-length / 2 + 30, y), (length / 2 - 12, y * 0.6)), 1.8) for y in np.linspace(-16, 16, 7)
    ]
    return Thing(
        (
            Turned("cloth", (-length / 2 + 20, length / 2), (22, 15)),
            *ribs,
            Turned("steel", (-length / 2, length / 2 - 5), (5, 4), 1.0),
            Turned(str(rng.choice(["wood", "abs"])), (-length / 2 - 35, -length / 2 + 25), (14, 12), 4.0),
        )
    )


def fruit(rng: Generator) -> Thing:
    size = rng.uniform(22, 45)
    parts = [
        Ball(
            "water",
            tuple(rng.normal(0, size * 1.3, 2)),
            (size * rng.uniform(0.85, 1.1), size * rng.uniform(0.85, 1.1), size * 0.9),
        )
        for _ in range(int(rng.integers(1, 8)))
    ]
    return Thing(tuple(parts))


def grain_bag(rng: Generator) -> Thing:
    outline = blob(rng, rng.uniform(55, 110), rng.uniform(45, 80), 0.1)
    return Thing(
        (Slab("sugar", outline, rng.uniform(25, 60), lumps=_lumps(rng, 24, 24, 0.2)), Slab("pe", outline * 1.1, 0.3))
    )


def snacks(rng: Generator) -> Thing:
    w, h = rng.uniform(90, 160), rng.uniform(70, 120)
    bits = [
        Ball("sugar", tuple(rng.uniform(-0.4, 0.4, 2) * [w, h]), tuple(rng.uniform(5, 16, 3)))
        for _ in range(int(rng.integers(8, 20)))
    ]
    return Thing(
        (
            Slab("aluminium", rounded(0, 0, w, h, 4), 0.15),
            *bits,
            *(Wire("pe", line((s * w / 2, -h / 2), (s * w / 2, h / 2)), 2) for s in (-1, 1)),
        )
    )


def tin_can(rng: Generator) -> Thing:
    r, length = rng.uniform(33, 50), rng.uniform(60, 120)
    rims = [Wire("steel", line((x, -r), (x, r)), 2) for x in (-length / 2, length / 2)]
    return Thing((Turned("steel", (-length / 2, length / 2), (r, r), 0.35, ("water", "lying", 0.95)), *rims))


def drink_can(rng: Generator) -> Thing:
    return Thing(
        (
            Turned(
                "aluminium", (-61, -54, 48, 60), (25, 33, 33, 27), 0.25, ("water", "lying", float(rng.uniform(0.8, 1)))
            ),
            Slab("aluminium", box(60, 0, 3, 54), 12),
            Slab("aluminium", box(-60, 0, 3, 48), 12),
        )
    )


def carton_drink(rng: Generator) -> Thing:
    w, h = rng.uniform(90, 170), rng.uniform(45, 75)
    return Thing(
        (
            Slab("paper", box(0, 0, w, h), 3),
            Slab("water", box(0, 0, w - 4, h - 4), rng.uniform(35, 60)),
            Slab("aluminium", box(0, 0, w, h), 0.1),
            Wire("pe", line((-w * 0.4, h * 0.3), (w * 0.35, h * 0.25)), 4),
        )
    )


def tube(rng: Generator) -> Thing:
    length, width = rng.uniform(90, 170), rng.uniform(28, 48)
    body = line(
        (-length / 2, -width / 2),
        (length / 2 - 8, -width * 0.42),
        (length / 2 - 8, width * 0.42),
        (-length / 2, width / 2),
    )
    return Thing(
        (
            Slab("cream", body, rng.uniform(12, 24), wedge=(-length / 2, 0, 1, 0, length * 0.8)),
            Turned("pe", (length / 2 - 8, length / 2 + 14), (width * 0.38, width * 0.34), 3.0),
        )
    )


def pens(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(int(rng.integers(1, 6))):
        at, turn = tuple(rng.normal(0, 9, 2)), rng.normal(0, 0.2)
        parts += [
            Turned("abs", (-70, 66), (4.5, 4.5), 1.3, None, at, turn),
            Turned("brass", (62, 70), (2.5, 0.7), None, None, at, turn),
            Turned("steel", (-60, -20), (0.9, 0.9), None, None, at, turn),
        ]
    return Thing(tuple(parts))


def book(rng: Generator) -> Thing:
    w, h = rng.uniform(140, 290), rng.uniform(100, 210)
    spine = (
        [Wire("steel", disc(-w / 2, y, 6, count=10), 1.4, True) for y in np.arange(-h / 2 + 8, h / 2, 12)]
        if rng.random() < 0.3
        else []
    )
    return Thing(
        (Slab("paper", box(0, 0, w, h), rng.uniform(6, 35)), Slab("paper", box(-w / 2 + 4, 0, 8, h), 6), *spine)
    )


def belt(rng: Generator) -> Thing:
    t = np.linspace(0, 4.5 * np.pi, 70)
    r = 22 + 4.2 * t
    coil = np.stack([r * np.cos(t), r * np.sin(t)], 1)
    x, y = coil[-1]
    return Thing(
        (
            Wire("leather", coil, 4.5),
            Wire("steel", rounded(x, y, 48, 40, 8), 5, True),
            Wire("steel", line((x, y), (x + 24, y)), 3.5),
        )
    )


def glasses(rng: Generator) -> Thing:
    rims = [
        p
        for s in (-1, 1)
        for p in (
            Wire(str(rng.choice(["steel", "titanium", "abs"])), disc(s * 33, 0, 25, 20), 2.4, True),
            Slab("glass", disc(s * 33, 0, 24, 19), 1.8),
        )
    ]
    arms = [Wire("steel", line((s * 60, -4), (s * 66, 12 + 6 * s), (-s * 62, 20 + 6 * s)), 2.0) for s in (-1, 1)]
    case = (
        (Slab("abs", rounded(0, 8, 165, 66, 24), 3.0), Wire("steel", line((-70, 38), (70, 38)), 2))
        if rng.random() < 0.5
        else ()
    )
    return Thing((*rims, Wire("steel", line((-9, -3), (9, -3)), 2), *arms, *case))


def cutlery(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(1, 4))):
        y = index * 20.0
        parts += [
            Slab("steel", line((-90, y - 7), (35, y - 3), (35, y + 3), (-90, y + 7)), 2.0),
            Slab("steel", disc(58, y, 27, 17), 1.4),
        ]
    return Thing(tuple(parts))


def toy(rng: Generator) -> Thing:
    body = Slab("abs", blob(rng, 55, 32, 0.2), rng.uniform(3, 6))
    wheels = [Slab("rubber", disc(x, y, 14), 10) for x in (-32, 32) for y in (-28, 28)]
    motor = (Turned("steel", (-14, 14), (10, 10), 2.0), Turned("copper", (-8, 8), (7, 7)))
    screws = [Slab("steel", disc(x, y, 1.8, count=8), 9) for x, y in rng.uniform(-30, 30, (5, 2))]
    return Thing((body, *wheels, *motor, *screws))


def bowl(rng: Generator) -> Thing:
    r = rng.uniform(55, 95)
    return Thing(
        (
            Slab("steel", disc(0, 0, r), 0.9),
            Wire("steel", disc(0, 0, r), 5, True),
            Wire("steel", disc(0, 0, r * 0.6), 2.5, True),
        )
    )


def hangers(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(int(rng.integers(1, 3))):
        x, y = rng.normal(0, 8, 2)
        shape = moved(line((-150, 50), (0, -25), (150, 50)), x, y, rng.normal(0, 0.1))
        parts += [
            Wire("steel", shape, 2.6, True),
            Wire("steel", shape[1] + np.array([[0, 0], [0, -30], [18, -48], [28, -28]]), 2.6),
        ]
    return Thing(tuple(parts))


def medicine(rng: Generator) -> Thing:
    pills = [Ball("sugar", (x, y), (4.5, 4.5, 3)) for x in np.linspace(-36, 36, 6) for y in (-14, 0, 14)]
    return Thing(
        (
            Slab("aluminium", box(0, 0, 92, 48), 0.2),
            Slab("pvc", box(0, 0, 92, 48), 0.3),
            *pills,
            Slab("paper", box(4, 2, 100, 55), 1.5),
        )
    )


def screws(rng: Generator) -> Thing:
    return Thing(
        tuple(
            Turned(
                "steel",
                (-14, -11, -10.8, 14),
                (4, 4, 1.9, 1.4),
                None,
                None,
                tuple(rng.normal(0, 28, 2)),
                rng.uniform(0, 6.28),
            )
            for _ in range(int(rng.integers(3, 14)))
        )
    )


def bare_metal(rng: Generator) -> Thing:
    kind, length = int(rng.integers(4)), rng.uniform(60, 320)
    if kind == 0:
        return Thing(
            (
                Turned(
                    str(rng.choice(["steel", "aluminium"])), (-length / 2, length / 2), (rng.uniform(5, 14),) * 2, 1.5
                ),
            )
        )
    if kind == 1:
        return Thing(
            (
                Slab(
                    str(rng.choice(["steel", "aluminium"])),
                    box(0, 0, length, rng.uniform(12, 40)),
                    rng.uniform(0.8, 3),
                    [disc(x, 0, 3) for x in np.linspace(-length * 0.4, length * 0.4, 5)],
                ),
            )
        )
    if kind == 2:
        return Thing((Slab("steel", disc(0, 0, length / 7), rng.uniform(1, 6), [disc(0, 0, length / 20)]),))
    return Thing((Wire("steel", loops(rng, length / 6, 2), 2.2),))


def necklace(rng: Generator) -> Thing:
    points = loops(rng, rng.uniform(20, 45), 1.0)
    return Thing(
        tuple(Ball(str(rng.choice(["glass", "brass", "titanium"])), tuple(p), (3.2, 3.2, 3.2)) for p in points[::2])
    )


def chopped_meat(rng: Generator) -> Thing:
    outline = blob(rng, rng.uniform(50, 100), rng.uniform(35, 60), 0.2)
    bones = [
        Turned("powder", (-30, -20, 20, 30), (11, 7, 7, 11), None, None, tuple(rng.normal(0, 20, 2)), rng.uniform(0, 3))
        for _ in range(int(rng.integers(0, 3)))
    ]
    return Thing((Slab("water", outline, rng.uniform(30, 55), lumps=_lumps(rng, 6, 6, 0.15)), *bones))


def toothbrush(rng: Generator) -> Thing:
    return Thing((Slab("abs", rounded(0, 0, 190, 12, 5), 7), Slab("nylon", box(82, 0, 26, 12), 9), *tube(rng).parts))


TRAINING: tuple[Maker, ...] = (
    shoe,
    phone,
    laptop,
    cable,
    charger,
    keys,
    coins,
    umbrella,
    fruit,
    grain_bag,
    snacks,
    tin_can,
    carton_drink,
    tube,
    pens,
    book,
    belt,
    glasses,
    cutlery,
    toy,
    bowl,
    hangers,
    medicine,
    screws,
    bare_metal,
    necklace,
    cable,
    phone,
    fruit,
    bare_metal,
)
HELD_OUT: tuple[Maker, ...] = (tablet, drink_can, headphones, watch, hair_dryer, chopped_meat, remote, toothbrush)
SOFT: tuple[Maker, ...] = (clothes, clothes, towel)
