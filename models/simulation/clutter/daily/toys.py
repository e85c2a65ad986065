"""Toys and games."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled
from models.simulation.clutter._copies import copies, tumbles
from models.simulation.mesh import Mesh, arc, ball, box, circle, loft, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def plush_toy(rng: Generator) -> Thing:
    scale = rng.uniform(0.6, 1.3)
    body, head = ball(62, 48, 40, 12), ball(46, 48, 40, 12).moved(92)
    ears = merged(*(ball(20, 12, 10, 6).moved(128, side * 34) for side in (-1, 1)))
    limbs = merged(
        *(
            tube(
                smooth([[at, side * 34, 0], [at + bend, side * 66, 8], [at + 2 * bend, side * 88, 4]], False, 1),
                17,
                sides=6,
            )
            for side in (-1, 1)
            for at, bend in ((44, 8), (-40, -18))
        )
    )
    eye = prism(circle(6, steps=8), 34, 40)
    eyes = merged(*(eye.moved(104, side * 17) for side in (-1, 1)))
    seam = tube(np.column_stack([arc(62, 0, 6.28, steps=12) * [1, 0.1], np.full(12, 30.0)]), 1.5, sides=4)
    parts = [Part("foam", merged(body, head, ears, limbs), rng.uniform(1.5, 4)), Part("cloth", seam),
             Part("abs", eyes), Part("abs", ball(8, 9, 6, 6).moved(112, 0, 38))]  # fmt: skip
    if rng.random() < 0.35:
        parts += hollow("abs", ball(20, 20, 14, 10), ball(18, 18, 12, 10))
        parts.append(Part("pe", copies(ball(4, sides=4), rng.normal(0, 18, (14, 3)) + [-30, 0, 0])))
    return settled([part.scaled(scale, scale, scale) for part in parts])


def toy_car(rng: Generator) -> Thing:
    length = rng.uniform(65, 190)
    wide, tall = length * rng.uniform(0.38, 0.5), length * rng.uniform(0.26, 0.36)
    metal = length < 90 and rng.random() < 0.7
    wall = 1.4 if metal else 1.8
    side = smooth(np.array([[-0.5, 0.15], [-0.5, 0.5], [-0.32, 0.55], [-0.18, 1], [0.14, 1], [0.28, 0.6], [0.5, 0.5],
                            [0.5, 0.15]]) * [length, tall], rounds=1)  # fmt: skip
    middle = side.mean(0)
    inner = (side - middle) * (1 - 2 * wall / np.array([length, tall])) + middle
    shell, cabin = (
        prism(outline, -w / 2, w / 2).turned("x", np.pi / 2) for outline, w in ((side, wide), (inner, wide - 2 * wall))
    )
    radius = tall * 0.3
    wheel = revolve([[-wide * 0.08, radius], [wide * 0.08, radius]], 12).turned("z", np.pi / 2)
    hubs = [[fore * length * 0.31, flank * wide * 0.45, radius * 0.5] for fore in (-1, 1) for flank in (-1, 1)]
    axles = [
        wire(
            "steel",
            [[fore * length * 0.31, -wide * 0.52, radius * 0.5], [fore * length * 0.31, wide * 0.52, radius * 0.5]],
            0.8,
        )
        for fore in (-1, 1)
    ]
    parts = [
        *hollow("zinc" if metal else "abs", shell, cabin),
        Part(str(rng.choice(["rubber", "abs"])), copies(wheel, hubs), 0.9),
        *axles,
        Part("abs", box(length * 0.92, wide * 0.9, 2).moved(z=tall * 0.18)),
    ]
    if rng.random() < 0.5:
        gears = merged(*(prism(circle(r, steps=9), -1, 1).moved(at, 0) for r, at in ((6, 0), (4, 9), (7, -10))))
        parts += [Part("nylon", box(34, 22, 14).moved(length * -0.2, 0, tall * 0.35), 0.5),
                  Part("steel", gears.moved(length * -0.2, 0, tall * 0.35), 0.8)]  # fmt: skip
    return settled(parts)


def building_blocks(rng: Generator) -> Thing:
    count = int(rng.integers(8, 16))
    wooden = rng.random() < 0.3
    if wooden:
        cubes = copies(box(30, 30, 30), rng.uniform(-55, 55, (count, 3)) * [1, 1, 0.5],
                       rng.choice([0.5, 1.0, 1.6], (count, 3)), tumbles(rng, count))  # fmt: skip
        return settled([Part("wood", cubes)])
    places, turns = rng.uniform(-60, 60, (count, 3)) * [1, 1, 0.45], tumbles(rng, count)
    knobs = copies(
        prism(circle(2.4, steps=6), 4.8, 6.5), [[8 * i - 12, 8 * j - 4, 0] for i in range(4) for j in range(2)]
    )
    scales = np.repeat(rng.choice([1.0, 1.0, 2.0], (count, 1)), 3, 1)
    return settled([Part("abs", copies(merged(box(31.8, 15.8, 9.6), knobs), places, scales, turns)),
                    Part("abs", copies(box(29, 13, 8.2).moved(z=-0.7), places, scales, turns), -1.0)])  # fmt: skip


def doll(rng: Generator) -> Thing:
    scale = rng.uniform(0.7, 1.3)
    head, torso = (
        ball(24, 20, 20, 12),
        loft(
            [
                np.column_stack([np.full(10, x), w * np.cos(np.arange(10) * 0.628), d * np.sin(np.arange(10) * 0.628)])
                for x, w, d in ((-50, 20, 14), (-20, 14, 11), (0, 18, 13), (22, 22, 12), (30, 8, 7))
            ]
        ),
    )
    limbs = [
        smooth([(24, s * 22, 0), (4, s * (30 + rng.uniform(0, 20)), 4), (-26, s * 34, 0)], False, 1) for s in (-1, 1)
    ]
    limbs += [
        smooth([(-48, s * 10, 0), (-95, s * (12 + rng.uniform(0, 10)), 4), (-142, s * 12, 0)], False, 1)
        for s in (-1, 1)
    ]
    outer = merged(head.moved(56), torso, *(tube(path, np.linspace(9, 5.5, len(path)), sides=7) for path in limbs))
    inner = merged(Mesh(head.vertices * 0.88, head.faces).moved(56), torso.scaled(0.95, 0.86, 0.82),
                   *(tube(path[1:-1], np.linspace(6.5, 3.6, len(path) - 2), sides=7) for path in limbs))  # fmt: skip
    hair = merged(
        *(tube([[70, y, 12], [50, y * 1.5, -22], [10, y * 1.8, -24]], 1.6, sides=4) for y in np.linspace(-14, 14, 8))
    )
    parts = [Part("pvc", outer, 0.85), Part("pvc", inner, -0.85), Part("nylon", hair, 0.7)]
    if rng.random() < 0.4:
        parts.append(Part("steel", merged(*(tube(path, 0.9, sides=4) for path in limbs[2:]))))
    return settled([part.scaled(scale, scale, scale) for part in parts])


def toy_ball(rng: Generator) -> Thing:
    radius, wall = (rng.uniform(20, 36), rng.uniform(2, 4)) if rng.random() < 0.6 else (rng.uniform(80, 105), 2.5)
    flat = rng.uniform(0.35, 0.6) if radius > 50 else 1.0
    material = str(rng.choice(["rubber", "pvc", "leather"]))
    outer, inner = ball(radius, sides=18), ball(radius - wall, sides=18)
    seams = [tube(np.column_stack([arc(radius, 0, 5.9, steps=12), np.zeros(12)]), 1.1, True, 4).turned(
        "x", angle).turned("y", angle / 2) for angle in rng.uniform(0, 3, 3)]  # fmt: skip
    parts = [*hollow(material, outer, inner), Part(material, merged(*seams), 0.6)]
    return settled([part.scaled(1, 1, flat) for part in parts])


def playing_cards(rng: Generator) -> Thing:
    decks = int(rng.integers(1, 3))
    parts: list[Part] = []
    for index in range(decks):
        cards = copies(
            prism(rounded(88, 58, 4, steps=2), 0, 1.5), [[*rng.normal(0, 0.5, 2), 1.6 * i] for i in range(9)]
        )
        wrapper = hollow("paper", box(92, 63, 19).moved(z=7.2), box(91, 62, 18).moved(z=7.2))
        deck = [Part("coated_paper", cards), *wrapper]
        turn = rng.normal(0, 0.1)
        parts += [part.turned("z", turn).moved(y=index * 70) for part in deck]
    return settled(parts)


def mahjong_set(rng: Generator) -> Thing:
    columns, rows, layers = int(rng.integers(6, 10)), int(rng.integers(4, 6)), int(rng.integers(2, 5))
    big = rng.uniform(0.85, 1.15)
    tile = box(29 * big, 21.5 * big, 15.5 * big)
    grid = np.array(
        [
            [i * 30 * big, j * 22.5 * big, k * 16.5 * big]
            for k in range(layers)
            for j in range(rows)
            for i in range(columns)
        ]
    )
    grid += rng.normal(0, 0.4, grid.shape)
    low, high = grid.min(0), grid.max(0)
    size, middle = high - low + np.array([44, 34, 26]) * big, (low + high) / 2
    crate = (
        hollow("wood", box(*size), box(*(size - 9)))
        if rng.random() < 0.5
        else [Part("leather", box(size[0], size[1], 2.5).moved(z=-size[2] / 2))]
    )
    dice = copies(box(11, 11, 11), rng.uniform(-0.3, 0.3, (3, 3)) * size + [0, 0, size[2] * 0.4], turns=tumbles(rng, 3))
    return settled([Part(str(rng.choice(["polycarbonate", "acrylic"])), copies(tile, grid), 1.15)],
                   [part.moved(*middle) for part in crate], [Part("acrylic", dice.moved(*middle))])  # fmt: skip


def musical_box(rng: Generator) -> Thing:
    x, y, z = rng.uniform(100, 170), rng.uniform(75, 125), rng.uniform(45, 75)
    wall = rng.uniform(4, 7)
    drum, core = revolve([[-14, 8], [14, 8]], 14), revolve([[-13.5, 7], [13.5, 7]], 14)
    turn, along = rng.uniform(0, 6.28, 30), rng.uniform(-13, 13, 30)
    pins = copies(box(1.0, 1.2, 1.2), np.column_stack([along, 8.4 * np.cos(turn), 8.4 * np.sin(turn)]))
    teeth = copies(box(1.2, 18, 0.9), np.column_stack([np.linspace(-13, 13, 15), np.full(15, 18), np.full(15, 1)]))
    bed = box(32, 12, 4).moved(0, 30, 1)
    frame = box(62, 48, 3).moved(6, 12, -12)
    barrel = hollow("brass", revolve([[18, 14], [34, 14]], 14), revolve([[19, 13], [33, 13]], 14))
    coil = np.linspace(0, 12, 16)
    spring = tube(
        np.column_stack([np.full(16, 26.0), (3 + 0.8 * coil) * np.cos(coil), (3 + 0.8 * coil) * np.sin(coil)]),
        0.9,
        sides=4,
    )
    gears = merged(
        *(
            revolve([(at, r), (at + 1.5, r)], 10).moved(0, shift, 4)
            for at, r, shift in ((-20, 8, 4), (-22, 5, 16), (-19, 3, 22))
        )
    )
    key = merged(tube([[34, 0, 0], [58, 0, 0]], 2, sides=6), prism(rounded(14, 24, 6, (60, 0), 3), -1, 1))
    works = [*hollow("brass", drum, core), Part("steel", merged(pins, teeth, bed)), Part("zinc", frame, 0.6), *barrel,
             Part("steel", spring, 0.6), Part("brass", gears), Part("steel", key)]  # fmt: skip
    at = (-x * 0.12, -y * 0.12, -z * 0.1)
    crate = hollow(str(rng.choice(["wood", "acrylic"])), box(x, y, z), box(x - 2 * wall, y - 2 * wall, z - 2 * wall))
    hinge = Part("brass", tube([[-x * 0.35, -y / 2, z * 0.25], [x * 0.35, -y / 2, z * 0.25]], 1.2, sides=5))
    figure = Part(
        "pp",
        revolve([[0, 9], [8, 4], [22, 7], [30, 5], [40, 1]], 8)
        .turned("y", -np.pi / 2)
        .moved(x * 0.25, y * 0.2, -z * 0.3),
    )
    return settled([part.moved(*at) for part in works], crate, [hinge, figure])
