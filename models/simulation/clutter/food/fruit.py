"""Fruit, vegetables and nuts."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, shell
from models.simulation.clutter._copies import copies, tumbles
from models.simulation.clutter.food.parts import lumpy, packed, thin_bag
from models.simulation.mesh import Mesh, ball, merged, revolve, smooth, tube
from models.simulation.thing import Part, Thing


def oranges(rng: Generator) -> Thing:
    count, radius = int(rng.integers(1, 12)), rng.uniform(30, 46)
    places = packed(rng, count, 2.05 * radius, per_layer=int(rng.integers(5, 12)))
    scales = rng.uniform(0.92, 1.06, (count, 3)) * [1, 1, 0.94]
    peel = ball(radius, sides=14)
    core = tube([[0, 0, -radius * 0.7], [0, 0, radius * 0.7]], radius * 0.1, sides=5)
    turns = tumbles(rng, count)
    parts = [
        Part("fruit", copies(peel, places, scales, turns)),
        Part("fruit", copies(core, places, scales, turns), -0.5),
        Part("fruit", copies(ball(radius * 0.9, sides=8), places, scales, turns), -0.08),
    ]
    wide, deep = np.ptp(places, axis=0)[:2] + 2 * radius
    return settled(parts, [thin_bag(rng, wide, deep, 2 * radius)] if count > 3 else [])


def apples(rng: Generator) -> Thing:
    count, radius = int(rng.integers(1, 9)), rng.uniform(32, 44)
    profile = np.array([[-0.72, 0.02], [-0.84, 0.25], [-0.78, 0.6], [-0.35, 0.92], [0.15, 1.0], [0.6, 0.85],
                        [0.88, 0.5], [0.86, 0.22], [0.62, 0.03]]) * radius  # fmt: skip
    profile[0, 0], profile[-1, 0] = -0.84 * radius, 0.86 * radius
    body = revolve(profile[np.argsort(profile[:, 0], kind="stable")], 14)
    places = packed(rng, count, 2.05 * radius, per_layer=int(rng.integers(4, 8)))
    turns, scales = tumbles(rng, count), np.repeat(rng.uniform(0.9, 1.08, (count, 1)), 3, 1)
    core = copies(ball(0.34 * radius, 0.13 * radius, 0.2 * radius, 6), [[0, 0.12 * radius, 0], [0, -0.12 * radius, 0]])
    stalk = tube([[0.8 * radius, 0, 0], [1.15 * radius, 0.1 * radius, 0]], 1.3, sides=4)
    return settled(
        [
            Part("fruit", copies(body, places, scales, turns), rng.uniform(0.82, 0.95)),
            Part("fruit", copies(core, places, scales, turns), -0.35),
            Part("wood", copies(stalk, places, scales, turns)),
        ]
    )


def bananas(rng: Generator) -> Thing:
    length, thick = rng.uniform(140, 210), rng.uniform(15, 20)
    turn = np.linspace(-0.62, 0.62, 11)
    taper = np.array([0.28, 0.4, 0.8, 0.97, 1, 1, 1, 0.95, 0.8, 0.5, 0.25]) * thick
    bend = length / 1.24
    path = np.stack([bend * np.sin(turn), bend * (np.cos(turn) - 1), 0 * turn], 1)
    single = tube(path, taper, sides=6)
    count = int(rng.integers(2, 7))
    fan = np.linspace(-0.28, 0.28, count) + rng.normal(0, 0.05, count)
    stem = bend * np.array([np.sin(-0.62), np.cos(0.62) - 1, 0])
    hand = copies(
        Mesh(single.vertices - stem, single.faces),
        np.column_stack([np.zeros((count, 2)), np.arange(count) * 5]),
        np.column_stack([rng.uniform(0.88, 1.05, (count, 2)), np.ones(count)]),
        fan,
    )
    top = tube([[-22, 3, count * 2.5], [6, 0, count * 2.5]], 10, sides=7)
    return settled([Part("fruit", merged(hand, top), rng.uniform(0.88, 0.97))])


def grapes(rng: Generator) -> Thing:
    count, radius = int(rng.integers(22, 38)), rng.uniform(8.5, 12)
    along = rng.beta(1.3, 1.8, count)
    reach = (1 - along) * 48 + 8
    turn = rng.uniform(0, 6.3, count)
    places = np.column_stack(
        [along * 150, reach * np.cos(turn) * np.sqrt(rng.random(count)), reach * np.sin(turn) * 0.5]
    )
    stem = smooth([[-30, 4, 0], [10, 0, 0], [60, 5, 3], [120, -4, 0]], False, 1)
    berry = ball(radius * rng.uniform(1, 1.3), radius, radius, 6)
    return settled(
        [Part("fruit", copies(berry, places, turns=tumbles(rng, count))), Part("wood", tube(stem, 2, sides=5))]
    )


def melon(rng: Generator) -> Thing:
    radius = rng.uniform(58, 95)
    long = radius * rng.uniform(1.0, 1.45)
    rind = rng.uniform(6, 14)
    body = lumpy(rng, ball(long, radius, radius, 18), 0.012)
    flesh = ball(long - rind, radius - rind, radius - rind, 14)
    parts = [Part("fruit", body), Part("fruit", flesh, -0.06)]
    if rng.random() < 0.5:
        cavity = ball(long * 0.5, radius * 0.42, radius * 0.42, 12)
        seeds = rng.normal(0, 0.2, (24, 3)) * [long, radius, radius]
        seed = ball(5, 2.4, 1.4, 4)
        parts += [Part("fruit", cavity, -0.55), Part("wood", copies(seed, seeds, turns=tumbles(rng, 24)))]
    else:
        seeds = rng.normal(0, 0.33, (34, 3)) * [long, radius, radius]
        parts.append(Part("wood", copies(ball(5, 3, 1.6, 4), seeds, turns=tumbles(rng, 34)), 0.7))
    return settled(parts)


def vegetables(rng: Generator) -> Thing:
    parts: list[Part] = []
    count = int(rng.integers(2, 7))
    kind = rng.integers(3)
    if kind == 0:
        u = np.linspace(0, 1, 7)
        root = revolve(np.column_stack([u * 170, 19 * np.array([0.5, 1, 0.95, 0.85, 0.72, 0.5, 0.12])]), 9)
    elif kind == 1:
        root = tube(
            smooth([[0, 0, 0], [90, 12, 0], [200, 0, 0], [280, -14, 0]], False, 1),
            np.array([6, 15, 17, 17, 17, 17, 15, 5.0])[: len(smooth(np.zeros((4, 2)), False, 1))],
            sides=8,
        )
    else:
        root = lumpy(rng, ball(46, 33, 29, 10), 0.08)
    pitch = 40 if kind < 2 else 70
    places = np.column_stack(
        [rng.normal(0, 12, count), np.arange(count) % 4 * pitch, np.arange(count) // 4 * pitch * 0.8]
    )
    if kind == 2:
        places = packed(rng, count, 72, per_layer=5)
    turns = rng.normal(0, 0.12, count) + np.pi * rng.integers(0, 2, count) if kind < 2 else rng.uniform(0, 6, count)
    root = root.moved(-float(np.mean(root.vertices[:, 0])))
    parts.append(Part("fruit", copies(root, places, rng.uniform(0.8, 1.15, (count, 3)), turns)))
    return settled(parts, [thin_bag(rng, 200, 150, 40)] if rng.random() < 0.5 else [])  # fmt: skip


def cabbage(rng: Generator) -> Thing:
    radius = rng.uniform(60, 90)
    parts = [Part("fruit", ball(radius * 0.32, sides=10), 0.8)]
    for part in np.linspace(0.45, 1, 4):
        r = radius * part
        leaf = lumpy(rng, ball(r, r * 0.95, r * 0.85, 12), 0.03, 5)
        inside = Mesh(leaf.vertices * (1 - 5 / r), leaf.faces)
        parts += [Part("fruit", leaf, 0.85), Part("fruit", inside, -0.85)]
    stalk = revolve([[-radius, radius * 0.2], [-radius * 0.3, radius * 0.12]], 8)
    return settled([*parts, Part("fruit", stalk, 0.6)])


def nuts(rng: Generator) -> Thing:
    kind = rng.integers(3)
    count = int(rng.integers(16, 28)) if kind == 0 else int(rng.integers(28, 44))
    x, y, z = rng.uniform(90, 160), rng.uniform(70, 120), rng.uniform(25, 50)
    places = rng.uniform(-0.45, 0.45, (count, 3)) * [x, y, z]
    turns = tumbles(rng, count)
    if kind == 0:
        outer, inner = ball(18, 15, 15, 6), ball(15.5, 12.6, 12.6, 6)
        meshes = [copies(mesh, places, turns=turns) for mesh in (outer, inner)]
        kernel = copies(ball(11, 9, 9, 5), places, turns=turns)
        parts = [Part("wood", meshes[0], 1.6), Part("wood", meshes[1], -1.6), Part("oil", kernel, 0.7)]
    elif kind == 1:
        pod = tube([[-14, 0, 0], [-8, 0, 0], [0, 0, 0], [8, 1, 0], [14, 0, 0]], [2, 7, 5, 7, 2], sides=5)
        parts = [Part("oil", copies(pod, places, turns=turns), 0.5)]
    else:
        parts = [Part("oil", copies(ball(11, 6, 5, 5), places, turns=turns), 0.95)]
    return settled(parts, [thin_bag(rng, x, y, z)])


def pears(rng: Generator) -> Thing:
    count, radius = int(rng.integers(2, 8)), rng.uniform(30, 40)
    profile = np.array([[-0.9, 0.2], [-0.75, 0.65], [-0.3, 1.0], [0.2, 0.95], [0.7, 0.6], [1.15, 0.42], [1.5, 0.3],
                        [1.65, 0.08]]) * radius  # fmt: skip
    body, places = revolve(profile, 12), packed(rng, count, 2.2 * radius, per_layer=5)
    turns, scales = tumbles(rng, count), np.repeat(rng.uniform(0.88, 1.08, (count, 1)), 3, 1)
    core = ball(0.3 * radius, 0.2 * radius, 0.2 * radius, 6)
    stalk = tube([[1.6 * radius, 0, 0], [2.1 * radius, 0.15 * radius, 0]], 1.4, sides=4)
    net = ball(radius * 1.08, radius * 1.06, radius * 1.06, 7)
    return settled(
        [
            Part("fruit", copies(body, places, scales, turns), 0.96),
            Part("fruit", copies(core, places, scales, turns), -0.4),
            Part("wood", copies(stalk, places, scales, turns)),
            Part("foam", copies(net, places, scales, turns), rng.choice([0.0, 0.6])),
        ]
    )


def maize(rng: Generator) -> Thing:
    count = int(rng.integers(2, 5))
    length, radius = rng.uniform(160, 210), rng.uniform(21, 27)
    u = np.linspace(0, 1, 8)
    ear = revolve(np.column_stack([u * length, radius * np.array([0.7, 0.95, 1, 1, 0.97, 0.88, 0.7, 0.25])]), 10)
    kernels = np.array([[length * (0.08 + 0.055 * i), radius * np.cos(a) * 0.92, radius * np.sin(a) * 0.92]
                        for i in range(13) for a in (np.arange(6) + 0.5 * (i % 2)) * np.pi / 3])  # fmt: skip
    cob = tube(
        [(0, 0, 0), (length * 0.5, 0, 0), (length * 0.92, 0, 0)], [radius * 0.5, radius * 0.5, radius * 0.25], sides=6
    )
    spot = ball(4.2, 4.2, 3.2, 3)
    whole = copies(spot, kernels[:: max(1, count - 1)])
    places = np.column_stack([rng.normal(0, 10, count), np.arange(count) * radius * 2.3, rng.normal(0, 3, count)])
    turns = rng.normal(0, 0.06, count) + np.pi * rng.integers(0, 2, count)
    places[:, 0] -= np.cos(turns) * length / 2
    husk_surface = np.stack(
        [
            np.column_stack(
                [
                    np.linspace(-30, length * 0.8, 5),
                    np.full(5, radius * 1.2 * np.cos(a)),
                    np.full(5, radius * 1.2 * np.sin(a)),
                ]
            )
            for a in np.linspace(0.4, 3.4, 7)
        ]
    )
    parts = [
        Part("fruit", copies(ear, places, turns=turns), 0.9),
        Part("fruit", copies(cob, places, turns=turns), -0.5),
        Part("rice", copies(whole, places, turns=turns), 0.6),
    ]
    if rng.random() < 0.5:
        parts.append(Part("paper", copies(shell(husk_surface, 2.0), places, turns=turns), 0.7))
    return settled(parts)


def dried_mushrooms(rng: Generator) -> Thing:
    count = int(rng.integers(12, 20))
    radius = rng.uniform(16, 26)
    lift, turn = np.linspace(0.1, 1, 4)[:, None], np.linspace(0, 2 * np.pi, 9)
    dome = np.stack([radius * np.sin(lift * 1.5) * np.cos(turn), radius * np.sin(lift * 1.5) * np.sin(turn),
                     radius * 0.6 * np.cos(lift * 1.5) + 0 * turn], -1)  # fmt: skip
    crown = merged(shell(dome, 4.0), tube([[0, 0, radius * 0.5], [3, 0, -radius * 0.5]], 4.5, sides=5))
    x, y = rng.uniform(120, 190), rng.uniform(90, 140)
    places = rng.uniform(-0.45, 0.45, (count, 3)) * [x, y, 45]
    scales = np.repeat(rng.uniform(0.7, 1.2, (count, 1)), 3, 1)
    bag = thin_bag(rng, x + 40, y + 40, 40, 0.4)
    wrinkled = lumpy(rng, crown, 0.06, 5)
    return settled([Part("wood", copies(wrinkled, places, scales, tumbles(rng, count)), rng.uniform(0.5, 0.9)), bag])
