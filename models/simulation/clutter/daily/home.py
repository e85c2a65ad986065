"""What stands at home: crockery, candles, frames, boxes, pillows and plants."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, shell, soft
from models.simulation.clutter._copies import copies, tumbles
from models.simulation.mesh import (
    Mesh,
    ball,
    box,
    circle,
    loft,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    sheet,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow


def candles(rng: Generator) -> Thing:
    if rng.random() < 0.5:
        count, radius = int(rng.integers(6, 16)), 18.5
        places = np.column_stack(
            [np.arange(count) % 4 * 40.0, np.arange(count) // 4 % 3 * 40.0, np.arange(count) // 12 * 18.0]
        )
        wax = prism(circle(radius, steps=12), 0, 13)
        cup = prism(circle(radius + 0.5, steps=12), 0, 16, [circle(radius, steps=12)])
        foot = prism(circle(7, steps=8), 0, 0.5)
        return settled([Part("pe", copies(wax, places), 0.95), Part("aluminium", copies(cup, places), 0.5),
                        Part("steel", copies(foot, places), 0.6)])  # fmt: skip
    count, radius, length = int(rng.integers(1, 6)), rng.uniform(10, 36), rng.uniform(80, 230)
    stick = revolve([[0, radius], [length * 0.95, radius * 0.9], [length, 2]], 14)
    places = np.column_stack([rng.normal(0, 4, count), np.arange(count) * radius * 2.1, np.zeros(count)])
    return settled(
        [Part("pe", copies(stick, places), 0.97), Part("cloth", copies(tube([(0, 0), (length + 12, 0)], 1), places))]
    )


def wooden_box(rng: Generator) -> Thing:
    x, y, z = rng.uniform(120, 260), rng.uniform(80, 180), rng.uniform(45, 100)
    wall = rng.uniform(5, 11)
    parts = hollow("wood", box(x, y, z), box(x - 2 * wall, y - 2 * wall, z - 2 * wall))
    metal = str(rng.choice(["brass", "steel"]))
    leaf = merged(*(box(18, 2, 22).moved(side * x * 0.3, -y / 2 - 1, z * 0.2) for side in (-1, 1)))
    pins = copies(tube([[0, -2, 0], [0, 7, 0]], 0.9, sides=4), [[side * x * 0.3 + i, -y / 2, z * 0.2 + j]
                  for side in (-1, 1) for i in (-5, 5) for j in (-7, 7)])  # fmt: skip
    clasp = prism(rounded(18, 24, 3, steps=2), 0, 1.5).turned("x", np.pi / 2).moved(0, y / 2 + 1.5, z * 0.2)
    parts += [Part(metal, merged(leaf, clasp), 0.6), Part("steel", pins)]
    if rng.random() < 0.5:
        parts.append(
            Part(
                "wood",
                merged(
                    *(
                        box(2.5, y - 2 * wall, z * 0.5).moved(at, 0, -z * 0.15)
                        for at in np.linspace(-x * 0.3, x * 0.3, int(rng.integers(2, 5)))
                    )
                ),
            )
        )
    return settled(parts)


def ceramic_cup(rng: Generator) -> Thing:
    radius, tall, wall = rng.uniform(36, 46), rng.uniform(70, 110), rng.uniform(3, 5)
    foot = radius * rng.uniform(0.65, 1)
    level = np.linspace(0, 1, 6)
    shape = foot + (radius - foot) * level**0.6
    outer = np.column_stack([level * tall, shape])
    inner = np.column_stack([wall + 1 + level * (tall - wall - 1), shape - wall])
    bow = smooth([[tall * 0.2, radius * 0.85, 0], [tall * 0.22, radius * 1.5, 0], [tall * 0.75, radius * 1.6, 0],
                  [tall * 0.8, radius * 0.97, 0]], False, 1)  # fmt: skip
    handle = tube(bow, rng.uniform(4, 6), sides=7)
    material = str(rng.choice(["ceramic", "glass", "polycarbonate"], p=[0.7, 0.2, 0.1]))
    return settled([*hollow(material, revolve(outer, 20), revolve(inner, 20)), Part(material, handle)])


def _dish(radius: float, depth: float, wall: float, flat: float) -> Mesh:
    reach = np.array([0.02, flat * 0.6, flat, flat + (1 - flat) * 0.3, flat + (1 - flat) * 0.65, 1.0]) * radius
    lift = depth * np.array([0, 0, 0, 0.3, 0.7, 1.0])
    turn = np.linspace(0, 2 * np.pi, 23)
    surface = np.stack([reach[:, None] * np.cos(turn), reach[:, None] * np.sin(turn), lift[:, None] + 0 * turn], -1)
    return shell(surface, wall)


def plates(rng: Generator) -> Thing:
    radius, count, wall = rng.uniform(60, 125), int(rng.integers(1, 4)), rng.uniform(3, 5)
    dish = _dish(radius, rng.uniform(10, 60), wall, rng.uniform(0.4, 0.7))
    foot = tube(np.column_stack([circle(radius * 0.45, steps=16), np.full(16, -wall)]), 2.4, True, 5)
    stack = copies(merged(dish, foot), np.column_stack([rng.normal(0, 2, (count, 2)), np.arange(count) * (wall + 4)]))
    material = str(rng.choice(["ceramic", "ceramic", "glass", "stainless"], p=[0.35, 0.35, 0.2, 0.1]))
    return settled([Part(material, stack, 0.18 if material == "stainless" else 1.0)])


def vase(rng: Generator) -> Thing:
    tall, wall = rng.uniform(130, 250), rng.uniform(3.5, 6)
    knots = np.array(
        [rng.uniform(28, 45), rng.uniform(40, 65), rng.uniform(40, 70), rng.uniform(24, 45), rng.uniform(30, 55)]
    )
    level = np.linspace(0, 1, 12)
    shape = np.interp(level, np.linspace(0, 1, 5), knots)
    shape = np.convolve(np.pad(shape, 1, mode="edge"), [0.25, 0.5, 0.25], "valid")
    outer, inner = np.column_stack([level * tall, shape]), np.column_stack([wall + level * (tall - wall), shape - wall])
    material = str(rng.choice(["ceramic", "glass"]))
    band = tube(np.column_stack([np.full(14, tall * 0.5), circle(shape[6], steps=14)]), 2, True, 5)
    return settled([*hollow(material, revolve(outer, 20), revolve(inner, 20)), Part(material, band, 0.6)])


def picture_frame(rng: Generator) -> Thing:
    x, y, broad, thick = rng.uniform(150, 320), rng.uniform(110, 240), rng.uniform(12, 28), rng.uniform(10, 20)
    material = str(rng.choice(["wood", "aluminium", "abs"], p=[0.6, 0.2, 0.2]))
    rails = prism(rectangle(x, y), 0, thick, [rectangle(x - 2 * broad, y - 2 * broad)])
    lip = rectangle(x - 1.5 * broad, y - 1.5 * broad)
    parts = [Part(material, rails, 0.3 if material == "aluminium" else 1.0), Part("paper", prism(lip, 5, 6)),
             Part("wood", prism(lip, 6, 9))]  # fmt: skip
    parts.append(Part(str(rng.choice(["glass", "acrylic"])), prism(lip, 2, 4)))
    nail = tube([[0, 0, 4], [0, 0, 14]], 0.9, sides=4)
    corners = np.array([[i * (x / 2 - broad / 2), j * (y / 2 - broad / 2), 0] for i in (-1, 1) for j in (-1, 1)])
    tabs = copies(box(14, 4, 0.8), [[0, side * (y / 2 - broad), 9.5] for side in (-1, 1)])
    leg = loft([np.column_stack([rectangle(w, 2), np.full(4, z)]) for w, z in ((60, 0), (30, y * 0.6))]).turned(
        "x", -1.4
    )
    return settled(
        [*parts, Part("steel", merged(copies(nail, corners), tabs)), Part("wood", leg.moved(0, -y * 0.3, 11), 0.8)]
    )


def basket(rng: Generator) -> Thing:
    x, y, tall = rng.uniform(160, 280), rng.uniform(120, 200), rng.uniform(50, 100)
    rings = [tube(np.column_stack([rounded(x * s, y * s, 40 * s, steps=4), np.full(16, z)]), 2.4, True, 4)
             for s, z in zip(np.linspace(0.8, 1, 8), np.linspace(0, tall, 8), strict=True)]  # fmt: skip
    stake = [tube([[px * 0.8, py * 0.8, 0], [px, py, tall]], 2, sides=4) for px, py in rounded(x, y, 40, steps=4)]
    floor = [tube([[-x * 0.38, at, 0], [x * 0.38, at, 0]], 2, sides=4) for at in np.linspace(-y * 0.35, y * 0.35, 7)]
    return settled([Part("wood", merged(*rings, *stake, *floor), rng.uniform(0.9, 1.3))])


def pillow(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(260, 420), rng.uniform(200, 300), rng.uniform(60, 120)
    if rng.random() < 0.35:
        turn = np.linspace(0.5, 5.8, 14)
        path = np.column_stack([np.cos(turn) * 105, np.sin(turn) * 105, 0 * turn])
        return settled([Part("foam", tube(path, rng.uniform(45, 60), sides=10), rng.uniform(2, 6)),
                        Part("cloth", tube(path * [1.4, 1.4, 1], 2, sides=4))])  # fmt: skip
    body = soft(rng, x, y, thick, (11, 13), 0.12, 2.4, 0.03)
    rail = np.column_stack([np.linspace(-x * 0.4, x * 0.4, 6), np.full(6, y * 0.47), np.full(6, thick * 0.1)])
    return settled([Part("foam", body, rng.uniform(1.5, 5)), Part("nylon", tube(rail, 1.6, sides=4))])


def potted_plant(rng: Generator) -> Thing:
    radius, tall = rng.uniform(34, 62), rng.uniform(50, 105)
    wall = rng.uniform(2, 6)
    material = str(rng.choice(["ceramic", "pp", "clay"]))
    outer = revolve([[0, radius * 0.7], [tall - 14, radius], [tall - 14, radius * 1.1], [tall, radius * 1.12]], 18)
    inner = revolve([[wall, radius * 0.7 - wall], [tall, radius - wall * 0.6]], 18)
    soil = revolve([[wall, radius * 0.7 - wall], [tall * 0.85, radius * 0.96 - wall]], 16)
    stones = copies(ball(5, 4, 4, 4), rng.normal(0, 0.3, (14, 3)) * [tall * 0.5, radius, radius] + [tall * 0.45, 0, 0])
    leaf = sheet(np.zeros((3, 6)), np.array([[0.1], [1.6], [0.1]]) + np.zeros((3, 6)), 1, 1)
    shape = np.array([0.1, 0.7, 1, 0.9, 0.55, 0.05])
    spread = leaf.vertices.copy()
    spread[:, 1] *= shape[np.rint((spread[:, 0] + 0.5) * 5).astype(int)]
    count = int(rng.integers(6, 14))
    turn = rng.uniform(0, 6.28, count)
    reach = rng.uniform(30, 90, count)
    tips = np.column_stack([tall + rng.uniform(30, 120, count), reach * np.cos(turn), reach * np.sin(turn)])
    stems = merged(
        *(tube([[tall * 0.7, 0, 0], tip * [0.7, 0.4, 0.4] + [tall * 0.2, 0, 0], tip], 1.5, sides=4) for tip in tips)
    )
    scales = np.column_stack([rng.uniform(40, 80, count), rng.uniform(18, 40, count), np.ones(count)])
    leaves = copies(Mesh(spread, leaf.faces), tips, scales, tumbles(rng, count))
    parts = [*hollow(material, outer, inner), Part("clay", soil, rng.uniform(0.35, 0.6)), Part("ceramic", stones, 0.5),
             Part("wood", stems), Part("fruit", leaves, 0.8)]  # fmt: skip
    tip = rng.choice([0, -np.pi / 2])
    return settled([part.turned("y", tip) for part in parts])
