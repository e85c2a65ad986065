"""What is eaten: fruit and vegetables, grain, bread and sweets, meat and fish, and the boxes and tins they come in."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter.clothes import copies, settled, shell, soft, tumbles, waves
from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
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


def lumpy(rng: Generator, mesh: Mesh, amount: float = 0.08, finest: float = 3.0) -> Mesh:
    """A mesh pushed in and out by long random waves."""
    points = mesh.vertices
    unit = points / np.abs(points).max(0)
    direction = rng.normal(0, finest / 1.7, (3, 3))
    swell = np.sin(unit @ direction + rng.uniform(0, 6.3, 3)) @ rng.uniform(0.4, 1, 3)
    return Mesh(points * (1 + amount * swell[:, None]), mesh.faces)


def packed(rng: Generator, count: int, pitch: float, layer: float | None = None, per_layer: int = 9) -> Points:
    """Places (count, 3) of round things that lie together in one or more layers."""
    rows = np.arange(-5, 6)
    lattice = np.array([[i + 0.5 * (j % 2), j * 0.87] for i in rows for j in rows]) * pitch
    lattice = lattice[np.argsort(np.hypot(*(lattice + rng.uniform(-0.5, 0.5, 2) * pitch).T))]
    index = np.arange(count)
    level = index // per_layer
    spots = lattice[index % per_layer] + level[:, None] % 2 * [0.5 * pitch, 0.29 * pitch]
    spots = spots + rng.normal(0, 0.07 * pitch, spots.shape)
    return np.column_stack([spots, level * (layer or 0.82 * pitch) + rng.normal(0, 0.05 * pitch, count)])


def _bag(rng: Generator, x: float, y: float, z: float, share: float = 0.25) -> Part:
    """A thin plastic bag around something: its crumpled edges show as faint lines."""
    lines = []
    for _ in range(3):
        outline = rounded(x * rng.uniform(1.0, 1.15), y * rng.uniform(1.0, 1.15), min(x, y) * 0.3, steps=4)
        wavy = outline * (1 + rng.normal(0, 0.025, (len(outline), 1)))
        height = z * rng.uniform(-0.4, 0.4) + rng.normal(0, z * 0.06, len(outline))
        lines.append(tube(np.column_stack([wavy, height]), 0.9, True, 4))
    return Part("pe", merged(*lines), share)


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
    return settled(parts, [_bag(rng, *np.ptp(places, axis=0)[:2] + 2 * radius, 2 * radius)] if count > 3 else [])


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


def rice_sack(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(150, 330), rng.uniform(110, 220), rng.uniform(30, 80)
    material = str(rng.choice(["rice", "rice", "bread", "wood"], p=[0.4, 0.3, 0.15, 0.15]))
    body = soft(rng, x, y, thick, (14, 18), 0.09, 4, 0.025, 0.1, 7.0)
    grain = 1 + 0.04 * rng.standard_normal((len(body.vertices), 1)) * [0, 0, 1]
    seam = [np.column_stack([np.full(6, side * x / 2), np.linspace(-y * 0.48, y * 0.48, 6), rng.normal(0, 2, 6)])
            for side in (-1, 1)]  # fmt: skip
    return settled(
        [
            Part(material, Mesh(body.vertices * grain, body.faces), rng.uniform(0.85, 1.05)),
            Part("pp", merged(*(tube(path, 2, sides=5) for path in seam)), 0.7),
        ]
    )


def vacuum_rice_brick(rng: Generator) -> Thing:
    x, y, z = rng.uniform(120, 210), rng.uniform(70, 110), rng.uniform(35, 65)
    body = soft(rng, x, y, z, (11, 13), 0.04, 22, 0.008)
    flaps = [box(14, y * 0.95, 0.8).moved(side * (x / 2 + 7), 0, z * 0.4) for side in (-1, 1)]
    share = rng.uniform(0.9, 1.1)
    return settled(
        [Part(str(rng.choice(["rice", "powder", "wood"], p=[0.6, 0.1, 0.3])), body, share), Part("pet", merged(*flaps))]
    )


def instant_noodles(rng: Generator) -> Thing:
    sachet = [
        Part(material, soft(rng, rng.uniform(45, 65), rng.uniform(35, 50), rng.uniform(4, 9), (5, 5), 0.3, 3).moved(
            *rng.normal(0, 15, 2), lift))
        for material, lift in (("powder", 14.0), ("oil", 20.0), ("bread", 17.0))[: int(rng.integers(1, 4))]
    ]  # fmt: skip
    x = rng.uniform(95, 130)
    curl = rng.uniform(7, 11)
    rows, columns = 15, 18
    ripple = (
        1
        + 0.5
        * np.sin(np.linspace(0, curl * 6.3, columns) + 1.5 * waves(rng, rows, columns, 2))
        * np.sin(np.linspace(0, curl * 4, rows))[:, None]
    )
    field = rng.uniform(20, 32) * np.clip(ripple, 0.3, 2)
    if rng.random() < 0.5:
        brick = sheet(np.zeros((rows, columns)), field, x, x * rng.uniform(0.8, 1.0))
        wrapper = box(x * 1.3, x * 1.05, 0.3).moved(z=14)
        return settled([Part("bread", brick, 1.1), Part("pet", wrapper), *sachet])
    low, high, tall = rng.uniform(34, 60), rng.uniform(48, 75), rng.uniform(70, 105)
    foam = rng.random() < 0.5
    wall = 2.0 if foam else 0.8
    cup = hollow(
        "foam" if foam else "paper",
        revolve([[0, low], [tall, high]], 18),
        revolve([[2, low - wall], [tall + 0.01 - 1, high - wall]], 18),
    )
    disc = revolve([[tall * 0.2, low * 0.9], [tall * 0.25, low], [tall * 0.75, high * 0.88]], 14)
    lid = Part("paper", revolve([[tall, high + 3], [tall + 0.7, high + 3]], 18))
    standing = Thing((*cup, Part("bread", lumpy(rng, disc.moved(-tall / 2), 0.05, 6).moved(tall / 2), 0.9), lid))
    return settled(standing.turned("y", -np.pi / 2), [part.moved(z=tall * 0.75) for part in sachet])


def bread(rng: Generator) -> Thing:
    kind = rng.integers(3)
    if kind == 0:
        length, wide = rng.uniform(200, 300), rng.uniform(90, 125)
        slices = int(rng.integers(9, 16))
        outline = (
            smooth(
                [[-0.5, -0.45], [0.5, -0.45], [0.48, 0.2], [0.55, 0.42], [0, 0.56], [-0.55, 0.42], [-0.48, 0.2]],
                rounds=1,
            )
            * wide
        )
        piece = prism(outline, 0, length / slices * 0.88).turned("y", np.pi / 2)
        mesh = copies(piece, np.column_stack([np.arange(slices) * length / slices, rng.normal(0, 2, slices),
                                              np.zeros(slices)]))  # fmt: skip
        return settled([Part("bread", mesh, rng.uniform(0.8, 1.1)), _bag(rng, length, wide, wide)])
    if kind == 1:
        stick = revolve(np.column_stack([np.linspace(-150, 150, 13), 32 * np.sin(np.linspace(0.2, 2.94, 13)) ** 0.5
                                         * (1 + 0.06 * np.cos(np.arange(13) * np.pi))]), 14, 0.8)  # fmt: skip
        return settled([Part("bread", lumpy(rng, stick, 0.04), rng.uniform(0.7, 1.0))])
    rolls = int(rng.integers(2, 7))
    mesh = copies(lumpy(rng, ball(44, 38, 26, 12), 0.06), packed(rng, rolls, 80, per_layer=4),
                  rng.uniform(0.85, 1.1, (rolls, 3)), rng.uniform(0, 6.3, rolls))  # fmt: skip
    return settled([Part("bread", mesh), _bag(rng, 190, 150, 60)])


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
            _bag(rng, x, y, 30),
        ]
    )


def meat(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(120, 240), rng.uniform(80, 160), rng.uniform(22, 60)
    body = soft(rng, x, y, thick, (11, 13), 0.14, 3, 0.08, rng.uniform(0.3, 1))
    parts = [Part("meat", body)]
    if rng.random() < 0.5:
        shaft = smooth([[-x * 0.4, 5, thick / 2], [0, 0, thick / 2], [x * 0.42, -8, thick / 2]], False, 1)
        radius = rng.uniform(5, 10) * np.array([1.7, 1.2, 1, 1, 1.2, 1.8])[: len(shaft)]
        outer, marrow = tube(shaft, radius[: len(shaft)], sides=8), tube(shaft[1:-1], 3.5, sides=6)
        parts += [Part("bone", outer), Part("bone", marrow, -0.8)]
    if rng.random() < 0.5:
        tray = hollow("foam", box(x * 1.1, y * 1.1, 20), box(x * 1.05, y * 1.05, 16).moved(z=2))
        parts += [part.moved(z=4) for part in tray]
    return settled(parts)


def chicken(rng: Generator) -> Thing:
    scale = rng.uniform(0.8, 1.2)
    body = lumpy(rng, ball(95, 62, 48, 14), 0.05)
    cavity = ball(62, 30, 24, 10)
    parts = [Part("meat", body), Part("meat", cavity, -0.9)]
    legs, bones = [], []
    for side in (-1, 1):
        path = smooth([[30, side * 52, -5], [85, side * 62, 5], [125, side * 34, 8]], False, 1)
        legs.append(tube(path, np.linspace(26, 9, len(path)), sides=8))
        bones.append(tube(path, np.linspace(4, 3, len(path)), sides=5))
        wing = smooth([[-40, side * 58, 0], [-5, side * 84, 0], [-45, side * 88, 4]], False, 1)
        legs.append(tube(wing, 9, sides=7))
        bones.append(tube(wing, 2, sides=4))
    ribs = [tube([[x, -34, -18], [x + 6, -46, 4], [x, -30, 28]], 1.3, sides=4) for x in np.linspace(-50, 40, 7)]
    ribs += [mesh.scaled(1, -1, 1) for mesh in ribs]
    spine = tube([[-90, 0, -34], [0, 0, -38], [80, 0, -26]], 4, sides=6)
    parts += [Part("meat", merged(*legs)), Part("bone", merged(*bones, *ribs, spine), 0.8)]
    return settled([part.scaled(scale, scale, scale) for part in parts])


def fish(rng: Generator) -> Thing:
    length, deep, wide = rng.uniform(200, 340), rng.uniform(55, 105), rng.uniform(24, 44)
    dried = rng.random() < 0.35
    u = np.linspace(0, 1, 12)
    depth = deep / 2 * np.array([0.12, 0.55, 0.82, 0.97, 1, 0.97, 0.88, 0.74, 0.57, 0.4, 0.27, 0.22])
    width = wide / 2 * np.array([0.3, 0.7, 0.95, 1, 1, 0.92, 0.8, 0.65, 0.5, 0.35, 0.2, 0.15]) * (0.45 if dried else 1)
    turn = np.arange(12) * np.pi / 6
    rings = [np.column_stack([np.full(12, at * length), d * np.sin(turn), w * np.cos(turn)])
             for at, d, w in zip(u, depth, width, strict=True)]  # fmt: skip
    tail = prism(
        np.array([[0.98, -0.1], [1.2, -0.45], [1.14, 0], [1.2, 0.45], [0.98, 0.1]]) * [length, deep], -1.5, 1.5
    )
    fin = prism(np.array([[0.35, 0.45], [0.45, 0.68], [0.7, 0.48], [0.7, 0.3]]) * [length, deep], -1, 1)
    spine = tube([[length * 0.2, 2, 0], [length * 0.6, 0, 0], [length, 0, 0]], [2.6, 2.2, 1.4], sides=6)
    stations = np.linspace(0.26, 0.9, 18)
    reach = np.interp(stations, u, depth) * 0.82
    rib = tube([[0, 0, 0], [0.16, 0.6, 0], [0.36, 1, 0]], 0.022, sides=4)
    ribs = copies(rib, np.column_stack([stations * length, np.zeros((18, 2))]),
                  np.column_stack([reach * 0.9, reach, np.full(18, 36.0)]))  # fmt: skip
    skull = ball(length * 0.09, deep * 0.28, wide * 0.3, 10).moved(length * 0.1)
    parts = [
        Part("meat", merged(loft(rings), tail, fin), 0.9),
        Part("bone", merged(spine, ribs, ribs.scaled(1, -1, 1)), 0.6),
        Part("bone", skull, 0.35),
        Part("bone", ball(4, 4, wide * 0.35, 6).moved(length * 0.08, deep * 0.1), 0.5),
    ]
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
    root = root.moved(-np.mean(root.vertices[:, 0]))
    parts.append(Part("fruit", copies(root, places, rng.uniform(0.8, 1.15, (count, 3)), turns)))
    return settled(parts, [_bag(rng, 200, 150, 40)] if rng.random() < 0.5 else [])  # fmt: skip


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
    return settled(parts, [_bag(rng, x, y, z)])


def sausages(rng: Generator) -> Thing:
    count, length, radius = int(rng.integers(2, 8)), rng.uniform(110, 210), rng.uniform(9, 22)
    u = np.linspace(-0.5, 0.5, 9)
    bend = rng.uniform(0, 30)
    link = tube(np.column_stack([u * length, bend * (1 - 4 * u**2), 0 * u]),
                radius * np.array([0.25, 0.85, 1, 1, 1, 1, 1, 0.85, 0.25]), sides=8)  # fmt: skip
    places = np.column_stack([rng.normal(0, 8, count), np.arange(count) % 4 * radius * 2.1,
                              np.arange(count) // 4 * radius * 1.8])  # fmt: skip
    mesh = copies(link, places, turns=rng.normal(0, 0.06, count))
    clips = places[:, None] + np.array([[-length * 0.52, 0, 0], [length * 0.52, 0, 0]])
    clip = prism([[-2, -4], [2, -4], [2, 4], [-2, 4]], -1, 1)
    parts = [Part("meat", mesh, rng.uniform(0.9, 1.05))]
    if rng.random() < 0.6:
        parts.append(Part("aluminium", copies(clip, clips.reshape(-1, 3))))
    return settled(parts)


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


def sugar_bag(rng: Generator) -> Thing:
    x, y, z = rng.uniform(90, 160), rng.uniform(60, 110), rng.uniform(30, 65)
    material = str(rng.choice(["sugar", "rice", "talc"], p=[0.6, 0.35, 0.05]))
    body = soft(rng, x, y, z, (9, 11), 0.06, 9, 0.02)
    fold = box(16, y * 0.85, 3).moved(x / 2 + 4, 0, z / 2)
    return settled([Part(material, body, rng.uniform(0.95, 1.2)), Part("paper", fold)])


def salt_bag(rng: Generator) -> Thing:
    x, y, z = rng.uniform(110, 160), rng.uniform(75, 105), rng.uniform(18, 34)
    body = soft(rng, x, y, z, (9, 11), 0.1, 5, 0.02)
    seal = merged(*(box(10, y, 0.6).moved(side * (x / 2 + 3), 0, z * 0.3) for side in (-1, 1)))
    return settled([Part("salt", body, rng.uniform(0.7, 0.85)), Part("pe", seal)])


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


def lunch_box(rng: Generator) -> Thing:
    x, y, tall = rng.uniform(140, 200), rng.uniform(95, 140), rng.uniform(45, 80)
    metal = rng.random() < 0.35
    wall, material = (rng.uniform(0.5, 0.8), "stainless") if metal else (rng.uniform(1.5, 2.4), "pp")
    outline, inside = rounded(x, y, 20, steps=4), rounded(x - 2 * wall, y - 2 * wall, 20 - wall, steps=4)
    parts = hollow(material, prism(outline, 0, tall), prism(inside, wall, tall))
    lid = prism(rounded(x + 4, y + 4, 21, steps=4), tall, tall + 5)
    gasket = tube(np.column_stack([rounded(x - 8, y - 8, 18, steps=3), np.full(12, tall)]), 2, True, 5)
    clasps = merged(*(box(4, 34, 18).moved(side * (x / 2 + 3), 0, tall) for side in (-1, 1)))
    split = rng.uniform(-0.1, 0.25) * x
    level = tall * rng.uniform(0.3, 0.8)
    rice = soft(rng, split + x / 2 - 6, y - 8, level, (7, 8), 0.1, 8).moved((split - x / 2) / 2)
    side = soft(rng, x / 2 - split - 6, y - 8, level, (6, 7), 0.35, 6, finest=5).moved((split + x / 2) / 2)
    parts += [Part("rice", rice), Part(str(rng.choice(["meat", "fruit"])), side, 0.8),
              Part("pp", lid, 0.5), Part("silicone", gasket), Part("abs", clasps),
              Part("pp", box(1.5, y - 6, tall * 0.8).moved(split, 0, tall * 0.45))]  # fmt: skip
    return settled(parts)


def crisps(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(150, 230), rng.uniform(110, 170), rng.uniform(30, 55)
    count = int(rng.integers(20, 34))
    v, u = np.meshgrid(np.linspace(-1, 1, 4), np.linspace(-1, 1, 4), indexing="ij")
    chip = sheet(6 * u**2, 6 * u**2 + 1.4, 42, 34)
    chip = Mesh(chip.vertices, chip.faces)
    places = rng.uniform(-0.42, 0.42, (count, 3)) * [x, y, thick]
    crimp = merged(*(box(12, y, 0.5).moved(side * x / 2) for side in (-1, 1)))
    return settled([Part("bread", copies(chip, places, turns=tumbles(rng, count)), 2.2), Part("aluminium", crimp, 0.1),
                    _bag(rng, x, y, thick, 0.5)])  # fmt: skip


def pasta(rng: Generator) -> Thing:
    length, count = rng.uniform(230, 265), int(rng.integers(35, 60))
    spread = rng.normal(0, 1, (count, 2)) * rng.uniform([14, 7], [24, 12])
    strand = prism(circle(2.6, steps=4), -length / 2, length / 2).turned("y", np.pi / 2)
    mesh = copies(strand, np.column_stack([rng.normal(0, 2, count), spread]), turns=rng.normal(0, 0.012, count))
    return settled([Part("rice", mesh, 0.9), _bag(rng, length * 1.1, 70, 25)])


def eggs(rng: Generator) -> Thing:
    rows, columns = int(rng.integers(2, 4)), int(rng.integers(3, 5))
    pitch = rng.uniform(46, 50)
    x, y = np.meshgrid(np.arange(columns) * pitch, np.arange(rows) * pitch)
    spots = np.column_stack([x.ravel(), y.ravel(), np.zeros(x.size)])
    angle = np.linspace(0, np.pi, 6)
    profile = np.column_stack([-28 * np.cos(angle), 21.5 * np.sin(angle) * (1 - 0.12 * np.cos(angle))])
    egg = revolve(profile, 9).turned("y", -np.pi / 2)
    inner = Mesh(egg.vertices * 0.982, egg.faces)
    turns = tumbles(rng, len(spots)) if rng.random() < 0.2 else rng.uniform(0, 6.3, len(spots))
    outers, inners = (copies(mesh, spots, turns=turns) for mesh in (egg, inner))
    wave_x, wave_y = np.linspace(-1, 1, 13), np.linspace(-1, 1, 9)[:, None]
    bumps = 8 * np.cos(wave_x * np.pi * columns) * np.cos(wave_y * np.pi * rows) - 20
    tray = sheet(bumps, bumps + 2.5, columns * pitch + 8, rows * pitch + 8).moved(x.mean(), y.mean())
    air = copies(ball(6, 9, 9, 5).turned("y", np.pi / 2), spots + [0, 0, -20])
    return settled(
        [*hollow("ceramic", outers, inners, "water"), Part("water", air, -0.5), Part("cardboard", tray, 2.0)]
    )


def dumplings(rng: Generator) -> Thing:
    rows, columns = int(rng.integers(2, 5)), int(rng.integers(3, 6))
    turn = np.linspace(0, np.pi, 7)
    crest = np.column_stack([-27 * np.cos(turn), 15 * np.sin(turn), 0 * turn])
    belly = ball(23, 12, 13, 7).moved(0, 4)
    frill = tube(crest, [2.2, 2.6, 3, 3.2, 3, 2.6, 2.2], sides=4)
    x, y = np.meshgrid(np.arange(columns) * rng.uniform(48, 56), np.arange(rows) * rng.uniform(32, 40))
    spots = np.column_stack([x.ravel(), y.ravel(), np.zeros(x.size)])
    spots += rng.normal(0, 1.5, spots.shape)
    turns = rng.normal(0, 0.15, len(spots))
    tray = box(np.ptp(x) + 70, np.ptp(y) + 55, 0.8).moved(x.mean(), y.mean(), -15)
    return settled(
        [
            Part("meat", copies(belly, spots, turns=turns), 0.9),
            Part("rice", copies(frill, spots, turns=turns), 1.2),
            Part("pp", tray),
            _bag(rng, np.ptp(x) + 70, np.ptp(y) + 60, 20).moved(x.mean(), y.mean()),
        ]
    )


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
        [[0, 0, 0], [length * 0.5, 0, 0], [length * 0.92, 0, 0]], [radius * 0.5, radius * 0.5, radius * 0.25], sides=6
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
    bag = _bag(rng, x + 40, y + 40, 40, 0.4)
    wrinkled = lumpy(rng, crown, 0.06, 5)
    return settled([Part("wood", copies(wrinkled, places, scales, tumbles(rng, count)), rng.uniform(0.5, 0.9)), bag])


CLUTTER = Makes(
    train=(
        oranges, apples, bananas, grapes, melon, rice_sack, vacuum_rice_brick, instant_noodles, bread, biscuits, sweets,
        meat, chicken, fish, vegetables, cabbage, nuts, sausages, tea_tin, milk_powder_tin, food_tin, cakes, sugar_bag,
        salt_bag, chocolate, praline_box, lunch_box, crisps, pasta,
    ),
    validation=(eggs, dumplings),
    test=(pears, maize, dried_mushrooms),
)  # fmt: skip
