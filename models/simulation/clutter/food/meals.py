"""Grain, noodles, bread, eggs, meat and fish."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, soft, waves
from models.simulation.clutter._copies import copies, tumbles
from models.simulation.clutter.food.parts import lumpy, packed, thin_bag
from models.simulation.mesh import Mesh, ball, box, circle, loft, merged, prism, revolve, rounded, sheet, smooth, tube
from models.simulation.thing import Part, Thing, hollow


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
    sachet = []
    for material, lift in (("powder", 14.0), ("oil", 20.0), ("bread", 17.0))[: int(rng.integers(1, 4))]:
        bag = soft(rng, rng.uniform(45, 65), rng.uniform(35, 50), rng.uniform(4, 9), (5, 5), 0.3, 3)
        shift_x, shift_y = rng.normal(0, 15, 2)
        sachet.append(Part(material, bag.moved(shift_x, shift_y, lift)))
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
        return settled([Part("bread", mesh, rng.uniform(0.8, 1.1)), thin_bag(rng, length, wide, wide)])
    if kind == 1:
        stick = revolve(np.column_stack([np.linspace(-150, 150, 13), 32 * np.sin(np.linspace(0.2, 2.94, 13)) ** 0.5
                                         * (1 + 0.06 * np.cos(np.arange(13) * np.pi))]), 14, 0.8)  # fmt: skip
        return settled([Part("bread", lumpy(rng, stick, 0.04), rng.uniform(0.7, 1.0))])
    rolls = int(rng.integers(2, 7))
    mesh = copies(lumpy(rng, ball(44, 38, 26, 12), 0.06), packed(rng, rolls, 80, per_layer=4),
                  rng.uniform(0.85, 1.1, (rolls, 3)), rng.uniform(0, 6.3, rolls))  # fmt: skip
    return settled([Part("bread", mesh), thin_bag(rng, 190, 150, 60)])


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
    spine = tube([(length * 0.2, 2, 0), (length * 0.6, 0, 0), (length, 0, 0)], [2.6, 2.2, 1.4], sides=6)
    stations = np.linspace(0.26, 0.9, 18)
    reach = np.interp(stations, u, depth) * 0.82
    rib = tube([(0, 0, 0), (0.16, 0.6, 0), (0.36, 1, 0)], 0.022, sides=4)
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


def pasta(rng: Generator) -> Thing:
    length, count = rng.uniform(230, 265), int(rng.integers(35, 60))
    spread = rng.normal(0, 1, (count, 2)) * rng.uniform([14, 7], [24, 12])
    strand = prism(circle(2.6, steps=4), -length / 2, length / 2).turned("y", np.pi / 2)
    mesh = copies(strand, np.column_stack([rng.normal(0, 2, count), spread]), turns=rng.normal(0, 0.012, count))
    return settled([Part("rice", mesh, 0.9), thin_bag(rng, length * 1.1, 70, 25)])


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
            thin_bag(rng, np.ptp(x) + 70, np.ptp(y) + 60, 20).moved(x.mean(), y.mean()),
        ]
    )
