"""Medicine, pill boxes and first aid."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled
from models.simulation.clutter._copies import copies, tumbles
from models.simulation.mesh import ball, box, circle, loft, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow


def medicine(rng: Generator) -> Thing:
    columns, rows = int(rng.integers(4, 8)), int(rng.integers(2, 4))
    pitch = rng.uniform(14, 20)
    sheets = int(rng.integers(1, 4))
    x, y = np.meshgrid(np.arange(columns) * pitch, np.arange(rows) * pitch)
    spots = np.column_stack([x.ravel(), y.ravel(), np.zeros(x.size)]) - [np.mean(x), np.mean(y), 0]
    long = rng.random() < 0.4
    pill = ball(pitch * 0.42, pitch * 0.2, 3.2, 5) if long else prism(circle(pitch * 0.3, steps=8), -2, 2)
    kept = spots[rng.random(len(spots)) < rng.uniform(0.5, 1.01)]
    kept = kept if len(kept) else spots
    wide, deep = columns * pitch + 6, rows * pitch + 6
    plate = prism(rounded(wide, deep, 4, steps=2), -2.6, -2.2)
    foil = prism(rounded(wide, deep, 4, steps=2), -2.9, -2.6)
    parts: list[Part] = []
    for level in range(sheets):
        turn, at = rng.normal(0, 0.06), [*rng.normal(0, 3, 2), level * 8.0]
        one = [Part(str(rng.choice(["powder", "sugar", "clay"], p=[0.4, 0.5, 0.1])), copies(pill, kept), 0.9),
               Part("pvc", plate), Part("aluminium", foil, 0.12)]  # fmt: skip
        parts += [part.turned("z", turn).moved(*at) for part in one]
    if rng.random() < 0.5:
        tall = sheets * 8 + 6
        parts += hollow("paper", box(wide + 8, deep + 8, tall).moved(z=tall / 2 - 5),
                        box(wide + 7, deep + 7, tall - 1).moved(z=tall / 2 - 5))  # fmt: skip
    return settled(parts)


def pill_box(rng: Generator) -> Thing:
    cells, pitch = int(rng.integers(4, 8)), rng.uniform(22, 32)
    deep, tall = rng.uniform(24, 40), rng.uniform(16, 26)
    middle = (cells - 1) * pitch / 2
    places = np.column_stack([np.arange(cells) * pitch, np.zeros((cells, 2))])
    room = copies(box(pitch - 2.2, deep - 3, tall - 2.4), places)
    pills = rng.uniform(-0.5, 0.5, (22, 3)) * [cells * pitch - 12, deep - 12, tall * 0.3] + [middle, 0, -tall * 0.28]
    drops = copies(ball(5.5, 3.4, 3.2, 5), pills, turns=tumbles(rng, 22))
    pin = tube([[-pitch / 2, deep / 2, tall / 2], [cells * pitch - pitch / 2, deep / 2, tall / 2]], 0.9, sides=4)
    return settled([Part("pp", box(cells * pitch, deep, tall).moved(middle)), Part("pp", room, -1.0),
                    Part("sugar", drops, 1.3), Part(str(rng.choice(["steel", "pp"])), pin)])  # fmt: skip


def first_aid_kit(rng: Generator) -> Thing:
    x, y, z = rng.uniform(170, 260), rng.uniform(120, 180), rng.uniform(50, 85)
    outline, inside = rounded(x, y, 18, steps=4), rounded(x - 4, y - 4, 16, steps=4)
    hard = rng.random() < 0.5
    parts = hollow("pp" if hard else "cloth", prism(outline, 0, z), prism(inside, 2, z - 2))
    roll = revolve([[-32, 19], [32, 19]], 12)
    turns = tumbles(rng, 4)
    spots = np.array([[-0.28, -0.25], [-0.28, 0.22], [0.05, -0.25], [0.3, 0.25]]) * [x, y]
    places = np.column_stack([spots, np.full(4, z * 0.4)])
    parts.append(Part("cloth", copies(roll, places, rng.uniform(0.7, 1.1, (4, 3)), turns), 1.1))
    grips = copies(merged(box(20, 4, 0.8), box(4, 8, 0.8).moved(8), box(4, 8, 0.8).moved(-8)), places + [0, 0, 16])
    tweezers = merged(
        *(
            loft(
                [
                    np.column_stack([np.full(4, at), rectangle(w, 1.2) + [side * gap, 0]])
                    for at, w, gap in ((-45, 7, 0.8), (0, 6, 5), (45, 1.5, 1.2))
                ]
            )
            for side in (-1, 1)
        )
    )
    pads = copies(box(62, 48, 2.2), [[x * 0.26, -y * 0.15, 8 + 3.2 * i] for i in range(6)])
    salve = loft(
        [
            np.column_stack(
                [
                    np.full(10, u * 80),
                    11 * (1 + 0.3 * u) * np.cos(np.arange(10) * 0.628),
                    11 * max(1 - u, 0.08) * np.sin(np.arange(10) * 0.628),
                ]
            )
            for u in (0, 0.5, 0.9, 1.0)
        ]
    )
    strips = copies(box(58, 16, 0.8), [[-x * 0.1 + rng.normal(0, 5), y * 0.05, z * 0.7 + i] for i in range(6)])
    parts += [
        Part("steel", merged(grips, tweezers.turned("z", rng.normal(0, 0.5)).moved(x * 0.05, y * 0.05, z * 0.75)), 0.9),
        Part("cloth", pads, 1.3),
        Part("cream", salve.turned("z", 0.3).moved(-10, y * 0.25, z * 0.45)),
        Part("pvc", strips, 0.5),
        Part("abs", merged(*(box(16, 5, 18).moved(side * x * 0.3, y / 2 + 2, z / 2) for side in (-1, 1)))),
    ]
    return settled(parts)
