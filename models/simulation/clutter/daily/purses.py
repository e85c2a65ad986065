"""Wallets, purses and pencil cases."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, soft, waves
from models.simulation.clutter._copies import copies
from models.simulation.mesh import arc, ball, box, circle, merged, prism, revolve, rounded, sheet, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _coins(rng: Generator, count: int, spread: tuple[float, float], z: float) -> list[Part]:
    coin = prism(circle(1, steps=14), 0, 1)
    rim = prism(circle(1, steps=14), 1, 1.2, [circle(0.86, steps=14)])
    parts = []
    for material, share in (("copper", 0.9), ("brass", 1.0), ("steel", 1.0)):
        number = max(1, count // 3)
        radius = rng.uniform(8.5, 13.5, number)
        scales = np.column_stack([radius, radius, rng.uniform(1.4, 2.1, number)])
        places = np.column_stack([rng.normal(0, 1, (number, 2)) * spread, z + rng.uniform(0, 6, number)])
        parts.append(Part(material, copies(merged(coin, rim), places, scales), share))
    return parts


def wallet(rng: Generator) -> Thing:
    x, y = rng.uniform(95, 200), rng.uniform(80, 105)
    leaf = prism(rounded(x, y, 6, steps=3), 0, rng.uniform(1.4, 2.4))
    count = int(rng.integers(3, 8))
    card = prism(rounded(85.6, 54, 3, steps=3), 0, 0.8)
    places = np.column_stack(
        [rng.normal(0, 5, count) - (x - 95) * 0.3, rng.normal(0, 9, count), 4 + np.arange(count) * 1.2]
    )
    chip = prism(rounded(12, 10, 2, (-26, 8), 2), 0.8, 1.1)
    notes = sheet(np.zeros((4, 6)), 1.5 + 0.5 * waves(rng, 4, 6), x * 0.85, 68).moved(z=15)
    parts = [Part("leather", merged(leaf, leaf.moved(z=3), leaf.moved(z=14), leaf.moved(z=18))),
             Part("pvc", copies(card, places)), Part("copper", copies(chip, places), 0.4), Part("paper", notes),
             *_coins(rng, int(rng.integers(3, 15)), (12, 10), 16)]  # fmt: skip
    snap = prism(circle(6, steps=10), 20, 22, [circle(2, steps=6)]).moved(x * 0.4)
    return settled(parts, [Part("brass", snap)] if rng.random() < 0.6 else [])


def coin_purse(rng: Generator) -> Thing:
    x, y = rng.uniform(80, 115), rng.uniform(65, 90)
    bow = np.column_stack([arc(x * 0.46, 0.15, np.pi - 0.15, (0, 0), 12) * [1, 0.8], np.zeros(12)])
    frame = merged(tube(bow, 1.4, sides=5), tube(bow + [0, 0, 5], 1.4, sides=5),
                   copies(ball(4, sides=6), [[-3, x * 0.38, 2], [4, x * 0.38, 4]]))  # fmt: skip
    pouch = soft(rng, x, y, 14, (7, 8), 0.2, 3, 0.03, 0.7)
    return settled(
        [Part("leather", pouch, 0.4), Part("brass", frame, 0.9)], _coins(rng, int(rng.integers(6, 22)), (16, 12), 4)
    )


def pencil_case(rng: Generator) -> Thing:
    x, y = rng.uniform(185, 225), rng.uniform(60, 100)
    parts: list[Part] = []
    for _ in range(int(rng.integers(3, 8))):
        at, turn = (
            [rng.normal(0, 6), rng.uniform(-y * 0.33, y * 0.33), rng.uniform(3, 22)],
            rng.normal(0, 0.09) + np.pi * rng.integers(2),
        )
        length = rng.uniform(130, 178)
        if rng.random() < 0.45:
            rod = revolve([[-length / 2, 3.6], [length / 2 - 14, 3.6], [length / 2, 0.6]], 6)
            lead = tube([[-length / 2, 0], [length / 2, 0]], 1.0, sides=4)
            one = [Part("wood", rod, 1.2), Part("carbon_fibre", lead)]
            if rng.random() < 0.4:
                one.append(Part("aluminium", revolve([[-length / 2 - 8, 3.8], [-length / 2 + 5, 3.8]], 8), 0.2))
        else:
            outer = revolve([[-length / 2, 4.6], [length / 2 - 16, 4.8], [length / 2 - 4, 1.8]], 10)
            bore = revolve([[-length / 2 + 3, 3.4], [length / 2 - 17, 3.6]], 10)
            tip = revolve([[length / 2 - 8, 2.2], [length / 2, 0.8]], 6)
            clip = box(38, 3, 0.8).moved(-length / 2 + 22, 0, 6)
            spring = tube([[length / 2 - 40, 0], [length / 2 - 16, 0]], 2.2, sides=6)
            one = [
                *hollow("abs", outer, bore),
                Part("pe", tube([[-length / 2 + 20, 0], [length / 2 - 14, 0]], 1.5, sides=5)),
                Part("brass", tip),
                Part(str(rng.choice(["steel", "abs"])), clip),
                Part("steel", spring, 0.1),
            ]
        parts += [part.turned("z", turn).moved(*at) for part in one]
    parts += [
        Part("rubber", box(38, 18, 11).moved(60, y * 0.3, 12)),
        Part("polycarbonate", box(rng.uniform(150, 180), 28, 2).moved(0, 0, 2)),
    ]
    if rng.random() < 0.6:
        sharpener = hollow(
            "magnesium", box(25, 15, 11).moved(-60, 0, 14), revolve([(-72, 4), (-52, 0.8)], 8).moved(0, 0, 14)
        )
        parts += [*sharpener, Part("steel", box(22, 8, 0.7).moved(-60, 0, 20.5))]
    pouch = soft(rng, x + 15, y + 15, 4, (5, 8), 0.2, 8, 0.01)
    rail = np.column_stack([np.linspace(-x / 2, x / 2, 6), np.full(6, y * 0.4), np.full(6, 28.0)])
    teeth = wire(str(rng.choice(["brass", "zinc", "nylon"])), rail, 0.9, sides=4)
    parts += [Part("cloth", merged(pouch, pouch.moved(z=30)), 1.5), Part(teeth.material, teeth.mesh, teeth.share * 0.5),
              Part("zinc", prism(rounded(24, 6, 2, (x * 0.42, y * 0.4), 2), 29, 31))]  # fmt: skip
    return settled(parts)
