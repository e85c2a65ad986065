"""Biscuits, sweets, cakes and crisps, and tins."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled
from models.simulation.clutter._copies import copies, tumbles
from models.simulation.clutter.food.parts import lumpy, thin_bag
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
    tube,
)
from models.simulation.thing import Part, Thing, hollow


def biscuits(rng: Generator) -> Thing:
    radius, thick = rng.uniform(22, 34), rng.uniform(5, 9)
    count = int(rng.integers(9, 20))
    round_ones = rng.random() < 0.6
    outline = circle(radius, steps=14) if round_ones else rounded(radius * 2.2, radius * 1.7, 4, steps=2)
    biscuit = prism(outline, 0, thick * 0.86).turned("y", np.pi / 2)
    rows = int(rng.integers(1, 4))
    index = np.arange(count * rows)
    places = np.column_stack([index % count * thick, index // count * radius * 2.2, rng.normal(0, 0.5, len(index))])
    length, wide = count * thick, rows * radius * 2.2
    tray = prism(rectangle(length + 12, wide + 8), -radius - 2, -radius - 1.4).moved(
        length / 2, wide / 2 - radius * 1.1
    )
    carton = hollow(
        "cardboard", box(length + 20, wide + 14, radius * 2 + 12), box(length + 18, wide + 12, radius * 2 + 10)
    )
    at = (length / 2, wide / 2 - radius * 1.1, 0)
    parts = [Part("bread", copies(biscuit, places), rng.uniform(1.6, 2.2)), Part("pet", tray)]
    return settled(parts, [part.moved(*at) for part in carton] if rng.random() < 0.7 else [])


def sweets(rng: Generator) -> Thing:
    count = int(rng.integers(20, 45))
    x, y = rng.uniform(90, 170), rng.uniform(70, 120)
    candy = ball(rng.uniform(8, 13), rng.uniform(6, 9), rng.uniform(5, 8), 5)
    places = rng.uniform(-0.45, 0.45, (count, 3)) * [x, y, rng.uniform(20, 45)]
    twist = merged(*(loft([np.array([[s * 9, 0, 0], [s * 9, 1, 0], [s * 9, 0, 1]]),
                           np.array([[s * 18, -6, 0], [s * 18, 6, 0], [s * 18, 0, 1]])]) for s in (-1, 1)))  # fmt: skip
    turns = tumbles(rng, count)
    return settled(
        [
            Part(
                str(rng.choice(["sugar", "fruit", "oil"], p=[0.7, 0.2, 0.1])), copies(candy, places, turns=turns), 1.2
            ),
            Part(str(rng.choice(["pet", "aluminium"])), copies(twist, places, turns=turns), 0.1),
            thin_bag(rng, x, y, 30),
        ]
    )


def tea_tin(rng: Generator) -> Thing:
    radius, tall, wall = rng.uniform(32, 55), rng.uniform(70, 160), rng.uniform(0.22, 0.35)
    square = rng.random() < 0.4
    outline = rounded(radius * 2, radius * 1.6, 8, steps=3) if square else circle(radius, steps=20)
    shrink = 1 - wall / radius
    outer, inner = prism(outline, 0, tall), prism(outline * shrink, wall, tall - wall)
    rim = prism(outline * 1.012, tall * 0.8, tall * 0.8 + 14, [outline * (1.012 - wall / radius)])
    fill = prism(outline * shrink, wall, tall * rng.uniform(0.4, 0.9))
    material = str(rng.choice(["steel", "steel", "aluminium"]))
    tin = hollow(material, outer, inner)
    return settled([*tin, Part(material, rim), Part("wood", lumpy(rng, fill, 0.0), rng.uniform(0.35, 0.7))])


def milk_powder_tin(rng: Generator) -> Thing:
    radius, tall, wall = rng.uniform(49, 66), rng.uniform(130, 180), rng.uniform(0.2, 0.3)
    ridges = np.array(
        [
            [0, -2],
            [2, 1],
            [4, -1],
            [tall * 0.3, -1],
            [tall * 0.32, -2.2],
            [tall * 0.36, -1],
            [tall * 0.64, -1],
            [tall * 0.68, -2.2],
            [tall * 0.72, -1],
            [tall - 4, -1],
            [tall - 2, 1],
            [tall, -2],
        ]
    )
    outer = np.column_stack([ridges[:, 0], radius + ridges[:, 1]])
    inner = outer[1:-1] - [0, wall]
    level = tall * rng.uniform(0.35, 0.9)
    fill = revolve([[3, radius - 3], [level, radius - 3]], 18)
    lid = hollow(
        "pe",
        revolve([[tall, radius + 2], [tall + 9, radius + 2]], 18),
        revolve([[tall, radius + 0.5], [tall + 8, radius + 0.5]], 18),
    )
    spoon = merged(
        revolve([[level + 2, 10], [level + 14, 15]], 8).moved(0, 10, 5), box(6, 70, 2).moved(level + 12, -15, 5)
    )
    powder = str(rng.choice(["sugar", "powder"], p=[0.85, 0.15]))
    parts = [
        *hollow("steel", revolve(outer, 20), revolve(inner, 20)),
        Part(powder, fill, rng.uniform(0.55, 0.75)),
        *lid,
        Part("pp", spoon),
    ]
    return settled([part.turned("y", -np.pi / 2) for part in parts])


def food_tin(rng: Generator) -> Thing:
    radius, tall, wall = rng.uniform(32, 52), rng.uniform(35, 115), rng.uniform(0.18, 0.3)
    x = np.linspace(1, tall - 1, 11)
    outer = np.column_stack([[0, *x, tall], radius + np.array([1.5, *(-0.5 * (np.arange(11) % 2)), 1.5])])
    inner = np.column_stack([x, radius - 0.5 * (np.arange(11) % 2) - wall])
    solid = lumpy(rng, ball(tall * 0.35, radius * 0.7, radius * 0.7, 8), 0.15).moved(tall / 2)
    ring = tube(circle(9, (radius * 0.5, 0), 9), 1.0, True, 4).turned("y", np.pi / 2).moved(tall + 1)
    parts = [*hollow("steel", revolve(outer, 18), revolve(inner, 18), "water", rng.uniform(0.9, 1)),
             Part("meat", solid, 0.12), Part("aluminium", ring)]  # fmt: skip
    return settled([part.turned("y", -np.pi / 2) for part in parts])


def cakes(rng: Generator) -> Thing:
    x, y, tall = rng.uniform(110, 220), rng.uniform(90, 180), rng.uniform(40, 80)
    layers = int(rng.integers(2, 4))
    round_one = rng.random() < 0.5
    outline = circle(x / 2, steps=20) if round_one else rounded(x, y, 6, steps=2)
    step = tall / layers
    sponge = merged(*(prism(outline, index * step, index * step + step * 0.78) for index in range(layers)))
    cream = merged(*(prism(outline, index * step + step * 0.78, (index + 1) * step) for index in range(layers)))
    swirl = revolve([[0, 9], [6, 10], [14, 2]], 7).turned("y", -np.pi / 2)
    turn = np.linspace(0, 6.28, 11)[:-1]
    top = np.column_stack([np.cos(turn) * x * 0.38, np.sin(turn) * (x if round_one else y) * 0.38, np.full(10, tall)])
    dome = hollow("pet", box(x + 24, max(x, y) + 24, tall + 30), box(x + 23, max(x, y) + 23, tall + 29))
    board = Part("cardboard", box(x + 16, max(x, y) + 16, 2).moved(z=-2))
    return settled([Part("bread", sponge, 1.3), Part("cream", merged(cream, copies(swirl, top)), 0.6), board],
                   [part.moved(z=tall / 2 + 8) for part in dome])  # fmt: skip


def chocolate(rng: Generator) -> Thing:
    rows, columns = int(rng.integers(3, 6)), int(rng.integers(5, 9))
    pitch, tall = rng.uniform(16, 26), rng.uniform(7, 12)
    pieces = loft([np.column_stack([rectangle(pitch * s, pitch * s), np.full(4, z)]) for s, z in ((1, 0), (0.7, tall))])
    x, y = np.meshgrid(np.arange(columns) * pitch, np.arange(rows) * pitch)
    spots = np.column_stack([x.ravel(), y.ravel(), np.zeros(x.size)])
    slab = merged(copies(pieces, spots), box(columns * pitch, rows * pitch, 3).moved(x.mean(), y.mean(), -1.5))
    bars = int(rng.integers(1, 4))
    foil = box(columns * pitch + 6, rows * pitch + 3, 0.8).moved(x.mean(), y.mean(), -4)
    parts = [Part("sugar", slab.moved(z=level * 16), 1.3) for level in range(bars)]
    parts += [Part("aluminium", foil.moved(z=level * 16), 0.03) for level in range(bars)]
    return settled(parts)


def praline_box(rng: Generator) -> Thing:
    columns, rows, pitch = int(rng.integers(3, 7)), int(rng.integers(2, 5)), rng.uniform(28, 36)
    x, y = np.meshgrid(np.arange(columns) * pitch, np.arange(rows) * pitch)
    spots = np.column_stack([x.ravel(), y.ravel(), np.zeros(x.size)])
    centre = (x.mean(), y.mean(), 0)
    outer, nut = ball(pitch * 0.4, sides=7), ball(pitch * 0.16, sides=5)
    wide, deep = columns * pitch + 14, rows * pitch + 14
    carton = hollow("paper", box(wide, deep, pitch + 10), box(wide - 2, deep - 2, pitch + 8))
    cups = copies(prism(circle(pitch * 0.45, steps=8), -pitch * 0.42, -pitch * 0.36), spots)
    return settled(
        [Part("sugar", copies(outer, spots), 1.1), Part("sugar", copies(nut, spots), -0.4), Part("pet", cups)],
        [part.moved(*centre) for part in carton],
    )


def crisps(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(150, 230), rng.uniform(110, 170), rng.uniform(30, 55)
    count = int(rng.integers(20, 34))
    v, u = np.meshgrid(np.linspace(-1, 1, 4), np.linspace(-1, 1, 4), indexing="ij")
    chip = sheet(6 * u**2, 6 * u**2 + 1.4, 42, 34)
    chip = Mesh(chip.vertices, chip.faces)
    places = rng.uniform(-0.42, 0.42, (count, 3)) * [x, y, thick]
    crimp = merged(*(box(12, y, 0.5).moved(side * x / 2) for side in (-1, 1)))
    return settled([Part("bread", copies(chip, places, turns=tumbles(rng, count)), 2.2), Part("aluminium", crimp, 0.1),
                    thin_bag(rng, x, y, thick, 0.5)])  # fmt: skip
