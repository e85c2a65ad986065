"""Stun guns that look like what they are."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.stun_gun.parts import cells, electrodes, high_voltage, led, rod, shell, switches
from models.simulation.mesh import circle, merged, prism, rounded, smooth, turned
from models.simulation.thing import Part, Thing, hollow, wire


def brick_shocker(rng: Generator) -> Thing:
    long, width, thick = rng.uniform(95, 165), rng.uniform(42, 60), rng.uniform(22, 34)
    x, wall = long / 2, rng.uniform(1.8, 2.8)
    waist = rng.uniform(0.82, 1.0)
    shape = smooth(
        [
            (-x, -width * 0.42),
            (0, -width * 0.5 * waist),
            (x - 12, -width * 0.5),
            (x, -width * 0.44),
            (x - rng.uniform(0, 10), 0),
            (x, width * 0.44),
            (x - 12, width * 0.5),
            (0, width * 0.5 * waist),
            (-x, width * 0.42),
        ],
        rounds=1,
    )
    split = rng.uniform(-0.2, 0.05) * long
    inside, depth = width * waist - 2 * wall - 5, thick - 2 * wall - 1
    return Thing((
        *shell(shape, thick, wall, "abs"), *cells(rng, -x + 8, split - 2, inside, depth),
        *high_voltage(rng, split, x - 14, inside, depth), *electrodes(rng, x - 2, width, int(rng.integers(3))),
        *switches(rng, split + 10, width * 0.3, thick / 2), wire(str(rng.choice(["nylon", "leather"])), smooth(
            [(-x, 8), (-x - 30, 24), (-x - 70, 4), (-x - 35, -18), (-x, -6)]), 1.6, True, 4),
    ))  # fmt: skip


def curved_grip_shocker(rng: Generator) -> Thing:
    """Bent body that fits the hand, the wide head at its end."""
    long, width, thick = rng.uniform(120, 165), rng.uniform(38, 48), rng.uniform(24, 32)
    bend = rng.uniform(0.25, 0.6)
    s = np.linspace(-0.5, 0.5, 9)
    middle = np.column_stack([s * long, -bend * 60 * s**2])
    across = np.column_stack([bend * 2 * s, np.ones(9)]) * (width * (0.42 + 0.14 * s + 0.1 * (s > 0.3)))[:, None]
    outline = np.concatenate([middle + across, (middle - across)[::-1]])
    wall = 2.3
    parts = shell(outline, thick, wall, "abs")
    rear = Thing(tuple(cells(rng, -28, 22, width * 0.6, thick - 7))).turned("z", bend * 0.7).moved(-long * 0.24, -5)
    front = Thing(
        tuple([*high_voltage(rng, -22, 26, width * 0.75, thick - 7), *electrodes(rng, 38, width, int(rng.integers(3)))])
    )
    front = front.turned("z", -bend * 0.8).moved(long * 0.25, -6)
    return Thing((*parts, *rear.parts, *front.parts, *switches(rng, 0, width * 0.28, thick / 2))).moved(0, 6)


def dart_pistol_shocker(rng: Generator) -> Thing:
    """Pistol-shaped conducted-energy device: dart cartridges in front, battery pack in the grip."""
    long, high, thick = rng.uniform(150, 190), rng.uniform(42, 52), rng.uniform(30, 38)
    x = long / 2
    lean, grip = rng.uniform(0.2, 0.45), rng.uniform(70, 88)
    barrel = smooth(
        [
            (-x, -high * 0.3),
            (-x, high * 0.4),
            (-x * 0.5, high * 0.5),
            (x, high * 0.42),
            (x, -high * 0.5),
            (-x * 0.4, -high * 0.5),
        ],
        rounds=1,
    )
    handle = turned(rounded(42, grip, 9, (0, -grip / 2), 3), -lean, (-x * 0.55, -high * 0.35))
    pack = Thing(tuple(cells(rng, -grip * 0.42, grip * 0.3, 26, thick - 12))).turned("z", np.pi / 2 - lean)
    pack = pack.moved(-x * 0.55 - np.sin(lean) * grip * 0.5, -high * 0.35 - np.cos(lean) * grip * 0.5)
    parts = [
        *shell(barrel, thick, 2.4, "nylon"),
        *shell(handle, thick - 4, 2.4, "nylon"),
        *pack.parts,
        *high_voltage(rng, -x * 0.75, x * 0.4, high - 10, thick - 7),
        wire(
            "nylon",
            smooth(
                [(-x * 0.25, -high * 0.5), (-x * 0.25, -high * 0.9), (x * 0.2, -high * 0.95), (x * 0.3, -high * 0.5)],
                False,
            ),
            3.5,
        ),
        Part("nylon", prism(smooth([(-2, 0), (5, 0), (7, -16), (2, -18)], rounds=1) + [-x * 0.05, -high * 0.5], -5, 5)),
    ]
    for y in (-high * 0.2, high * 0.16) if rng.random() < 0.5 else (0.0,):
        tray = prism(rounded(34, high * 0.34, 2, (x - 14, y), 2), -thick * 0.4, thick * 0.4)
        inner = prism(rounded(30, high * 0.34 - 4, 1, (x - 15, y), 2), 2 - thick * 0.4, thick * 0.4 - 2)
        parts += hollow("abs", tray, inner)
        darts = [rod(x - 24, x - 8, 2.0, y + s * 3.2, s * 4, 7) for s in (-1, 1)]
        gas = rod(x - 30, x - 20, 3.6, y, 0, 8)
        parts += [Part("aluminium", merged(*darts)), Part("steel", gas, 0.7)]
        parts += [wire("copper", circle(4.5, (x - 15, y + s * 2), 10), 0.5, True, 4) for s in (-1, 1)]
        parts += [
            wire("steel", [(x - 8, y + s * 3.2, s * 4), (x + 2, y + s * 3.2, s * 4)], 0.7, sides=4) for s in (-1, 1)
        ]
    return Thing(tuple(parts))


def knuckle_shocker(rng: Generator) -> Thing:
    """Knuckle-duster body: finger holes, the electronics in the bar before them."""
    width, thick = rng.uniform(105, 135), rng.uniform(22, 30)
    pitch = width / 4.6
    outline = smooth(
        [
            (-48, -width * 0.4),
            (-14, -width * 0.5),
            (24, -width * 0.46),
            (30, 0),
            (24, width * 0.46),
            (-14, width * 0.5),
            (-48, width * 0.4),
        ],
        rounds=2,
    )
    holes = [circle(pitch * 0.42, (-28, (i - 1.5) * pitch), 12) for i in range(4)]
    cavity = prism(rounded(34, width * 0.82, 5, (6, 0), 3), 2 - thick / 2, thick / 2 - 2)
    inside = Thing(
        tuple(
            [
                *cells(rng, -width * 0.36, -width * 0.02, 26, thick - 8),
                *high_voltage(rng, 0, width * 0.38, 28, thick - 7),
            ]
        )
    )
    parts = [
        Part("abs", prism(outline, -thick / 2, thick / 2, holes)), Part("abs", cavity, -1.0),
        *inside.turned("z", np.pi / 2).moved(7).parts, *electrodes(rng, 26, width * 0.9, int(rng.integers(3))),
        *led(24, 0, 0, 3.5, True), *switches(rng, 4, -width * 0.3, thick / 2),
    ]  # fmt: skip
    return Thing(tuple(parts))


def old_style_shocker(rng: Generator) -> Thing:
    """Two-handed box with long forked horns and a nine-volt block behind a lid."""
    long, width, thick = rng.uniform(135, 190), rng.uniform(48, 62), rng.uniform(28, 40)
    x = long / 2
    arms = [rounded(44, 13, 5, (x + 12, s * (width / 2 - 7)), 3) for s in (-1, 1)]
    count = int(rng.integers(1, 3))
    blocks = [prism(rounded(46, 17, 2, (-x + 33, (i - (count - 1) / 2) * 19), 2), -12, 12) for i in range(count)]
    tips = [
        wire(
            "brass", [(x - 6, s * (width / 2 - 7)), (x + 36, s * (width / 2 - 7)), (x + 36, s * (width / 2 - 16))], 1.7
        )
        for s in (-1, 1)
    ]
    parts = [
        *shell(rounded(long, width, 6, steps=3), thick, 2.6, "abs"),
        Part("abs", merged(*(prism(a, -7, 7) for a in arms)), 0.7),
        Part("alkaline_cell", merged(*blocks), 0.85),
        Part("steel", merged(*blocks), 0.05),
        *high_voltage(rng, -x + 62, x - 6, width - 8, thick - 8),
        *tips,
        *switches(rng, 0, width * 0.3, thick / 2),
        Part(
            "steel",
            merged(
                *(
                    prism(circle(1.5, (sx * (x - 6), sy * (width / 2 - 6)), 6), -thick / 2 + 1, thick / 2 - 1)
                    for sx in (-1, 1)
                    for sy in (-1, 1)
                )
            ),
        ),
    ]
    return Thing(tuple(parts))
