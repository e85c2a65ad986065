"""Washing, make-up and care."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, soft
from models.simulation.clutter._copies import copies
from models.simulation.mesh import ball, box, circle, loft, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def soap(rng: Generator) -> Thing:
    x, y, z = rng.uniform(70, 100), rng.uniform(48, 65), rng.uniform(20, 32)
    rings = [np.column_stack([rounded(x * s, y * s, 18 * s, steps=4), np.full(16, h * z)])
             for s, h in ((0.72, -0.5), (0.95, -0.3), (1, 0), (0.95, 0.3), (0.72, 0.5))]  # fmt: skip
    parts = [Part("soap", loft(rings)), Part("soap", prism(rounded(x * 0.5, y * 0.3, 6), z * 0.42, z * 0.5), -0.9)]
    if rng.random() < 0.6:
        parts += hollow("pp", prism(rounded(x + 22, y + 20, 16), -z / 2 - 6, z / 2 + 10),
                        prism(rounded(x + 18, y + 16, 14), -z / 2 - 4, z / 2 + 8))  # fmt: skip
    return settled(parts)


def toothpaste(rng: Generator) -> Thing:
    length, radius = rng.uniform(90, 185), rng.uniform(14, 21)
    used, press = rng.uniform(0.35, 1), rng.uniform(1.5, 2.5)
    turn = np.arange(14) * 2 * np.pi / 14
    rings = []
    for u in np.linspace(0, 1, 8):
        flat = np.clip(1 - u**press, 0.03, 1) * used**u
        wide = radius * (1 + 0.5 * u)
        rings.append(np.column_stack([np.full(14, u * length), wide * np.cos(turn), radius * flat * np.sin(turn)]))
    core = [(ring - [length * 0.5, 0, 0]) * [0.96, 0.965, 0.93] + [length * 0.5, 0, 0] for ring in rings]
    neck = revolve([(-12, 6), (0, 7), (1, radius * 0.9)], 12)
    lid_radius = rng.uniform(9, radius)
    lid = hollow(
        "pp",
        revolve([[-24, lid_radius], [-3, lid_radius + 1]], 14),
        revolve([[-22, lid_radius - 1.4], [-13, lid_radius - 1]], 14),
    )
    crimp = box(8, radius * 3, 1.2).moved(length + 2)
    tube_of = str(rng.choice(["pe", "aluminium"], p=[0.8, 0.2]))
    paste = str(rng.choice(["clay", "soap", "cream"]))
    wall = 0.3 if tube_of == "aluminium" else 1.0
    return settled(
        [
            Part(tube_of, loft(rings), wall),
            Part(tube_of, loft(core), -wall),
            Part(paste, loft(core), 0.6 if paste == "clay" else 1.1),
            Part("pe", merged(neck, crimp)),
            *lid,
        ]
    )


def toothbrush(rng: Generator) -> Thing:
    length = rng.uniform(165, 195)
    u = np.linspace(0, 1, 9)
    wide = np.array([3, 5.5, 6.5, 6, 5.5, 3.2, 2.6, 5.5, 4]) * rng.uniform(0.9, 1.2)
    rings = [np.column_stack([np.full(8, at * length), w * np.cos(np.arange(8) * np.pi / 4),
                              3 * np.sin(np.arange(8) * np.pi / 4) + 2 * np.sin(at * 5)])
             for at, w in zip(u, wide, strict=True)]  # fmt: skip
    rows = np.array([[length * 0.86 + 3.4 * i, j * 3.0, 2.0] for i in range(8) for j in (-1, 0, 1)])
    tuft = prism(circle(1.1, steps=5), 0, rng.uniform(9, 12))
    staple = box(1.6, 1.0, 2.0)
    parts = [Part(str(rng.choice(["pp", "abs", "wood"])), loft(rings)), Part("nylon", copies(tuft, rows), 0.7),
             Part("brass", copies(staple, rows), 0.15)]  # fmt: skip
    if rng.random() < 0.4:
        parts += hollow(
            "pp", box(length + 12, 26, 24).moved(length / 2, 0, 5), box(length + 9, 23, 21).moved(length / 2, 0, 5)
        )
    return settled(parts)


def cream_jar(rng: Generator) -> Thing:
    radius, tall, wall = rng.uniform(20, 42), rng.uniform(28, 60), rng.uniform(1.4, 5)
    material = str(rng.choice(["pp", "acrylic", "abs"]))
    inner = revolve([[wall, radius - wall - 2], [wall + 3, radius - wall], [tall, radius - wall]], 18)
    level = wall + (tall - wall) * rng.uniform(0.3, 0.95)
    fill = revolve([[wall, radius - wall - 2], [wall + 3, radius - wall], [level, radius - wall]], 18)
    body = revolve([[0, radius - 2], [2, radius], [tall, radius]], 18)
    lid = hollow(
        "pp",
        revolve([[tall - 8, radius + 2], [tall + 8, radius + 1]], 18),
        revolve([[tall - 8, radius], [tall + 6, radius]], 18),
    )
    parts = [*hollow(material, body, inner), Part("cream", fill), *lid]
    if rng.random() < 0.3:
        parts.append(Part("aluminium", revolve([[tall + 8, radius], [tall + 8.4, radius]], 16)))
    return settled([part.turned("y", -np.pi / 2) for part in parts])


def lipsticks(rng: Generator) -> Thing:
    parts: list[Part] = []
    for index in range(int(rng.integers(1, 4))):
        radius, length = rng.uniform(8, 11), rng.uniform(66, 84)
        case = str(rng.choice(["abs", "aluminium", "brass"], p=[0.5, 0.35, 0.15]))
        wall = 0.4 if case == "brass" else 1.0
        cap = hollow(case, revolve([[length * 0.4, radius], [length, radius]], 14),
                     revolve([[length * 0.4, radius - wall], [length - wall, radius - wall]], 14))  # fmt: skip
        base = hollow(
            "abs",
            revolve([[0, radius], [length * 0.4, radius]], 14),
            revolve([[2, radius - 2], [length * 0.39, radius - 2]], 14),
        )
        inner = hollow("aluminium", revolve([[6, radius - 2.2], [length * 0.58, radius - 2.2]], 12),
                       revolve([[8, radius - 2.8], [length * 0.57, radius - 2.8]], 12))  # fmt: skip
        wax = revolve([[length * 0.25, radius - 3], [length * 0.8, radius - 3], [length * 0.9, 2]], 12)
        turn = rng.uniform(-0.5, 0.5)
        parts += [part.turned("z", turn).moved(y=index * 30) for part in (*cap, *base, *inner, Part("oil", wax, 1.1))]
    return settled(parts)


def compact(rng: Generator) -> Thing:
    radius = rng.uniform(28, 42)
    opened = rng.random() < 0.35
    square = rng.random() < 0.35
    outline = rounded(2 * radius, 2 * radius, 10, steps=4) if square else circle(radius, steps=20)
    pan = outline * 0.82
    base = [
        Part("abs", prism(outline, 0, 9)),
        Part("abs", prism(pan, 2, 9), -1.0),
        Part("aluminium", prism(pan, 2, 2.4)),
        Part("talc", prism(pan, 2.4, rng.uniform(4, 7)), 1.2),
    ]
    lid = [Part("abs", prism(outline, 0, 4)), Part("abs", prism(outline * 0.88, 1, 4), -1.0),
           Part("glass", prism(outline * 0.87, 1.2, 2.8))]  # fmt: skip
    pin = tube([[-12, -radius, 9], [12, -radius, 9]], 0.8, sides=4)
    lid = [part.moved(y=-2 * radius - 2) if opened else part.moved(z=10) for part in lid]
    puff = Part("foam", prism(outline * 0.78, 9.2, 13), 2.0)
    return settled([*base, *lid, Part("steel", pin), *([] if opened else [puff.moved(z=-1.5)])])


def make_up_pouch(rng: Generator) -> Thing:
    x, y = rng.uniform(150, 210), rng.uniform(95, 140)
    pouch = soft(rng, x, y, 6, (6, 8), 0.2, 6, 0.02)
    rail = np.column_stack([np.linspace(-x * 0.46, x * 0.46, 7), np.full(7, y * 0.46), np.full(7, 10.0)])
    teeth = wire(str(rng.choice(["brass", "zinc", "nylon"])), rail, 0.9, sides=4)
    inside = [
        make(rng).turned("z", rng.uniform(0, 6.3)).moved(*rng.uniform(-0.28, 0.28, 2) * [x, y], 8)
        for make in rng.choice(np.array([lipsticks, compact, cream_jar, sachets], object), 2, replace=False)
    ]
    pull = Part("zinc", prism(rounded(26, 7, 2, (rng.uniform(-60, 60), y * 0.45 + 6), 2), 9, 11))
    return settled([Part("cloth", pouch, 2.0), Part(teeth.material, teeth.mesh, teeth.share * 0.5), pull], *inside)


def sachets(rng: Generator) -> Thing:
    count = int(rng.integers(3, 10))
    x, y = rng.uniform(60, 110), rng.uniform(40, 75)
    fill = soft(rng, x * 0.84, y * 0.8, rng.uniform(3, 7), (6, 7), 0.3, 3)
    frame = prism(rectangle(x, y), 0, 0.8, [rectangle(x * 0.86, y * 0.82)])
    places = np.column_stack([rng.normal(0, x * 0.3, count), rng.normal(0, y * 0.3, count), np.arange(count) * 3.0])
    turns = rng.uniform(0, 6.3, count)
    return settled([Part(str(rng.choice(["soap", "cream", "water"])), copies(fill, places, turns=turns)),
                    Part("aluminium", copies(frame, places, turns=turns), 0.15)])  # fmt: skip


def comb(rng: Generator) -> Thing:
    length, reach = rng.uniform(120, 200), rng.uniform(16, 30)
    count, thick = int(rng.integers(22, 42)), rng.uniform(2, 4.5)
    places = np.column_stack([np.linspace(-length * 0.47, length * 0.47, count), np.zeros((count, 2))])
    widths = np.where(np.arange(count) < count * rng.choice([0.5, 1.0]), 1.0, 0.6)
    tooth = loft([[[-0.9, 0, -0.5], [0.9, 0, -0.5], [0.9, 0, 0.5], [-0.9, 0, 0.5]],
                  [[-0.4, -1, -0.3], [0.4, -1, -0.3], [0.4, -1, 0.3], [-0.4, -1, 0.3]]])  # fmt: skip
    teeth = copies(tooth, places, np.column_stack([widths * 1.3, np.full(count, reach), np.full(count, thick)]))
    spine = prism(smooth([(-length / 2, 0), (length / 2, 0), (length / 2, 9), (0, 14), (-length / 2, 9)], rounds=1),
                  -thick / 2, thick / 2)  # fmt: skip
    material = str(rng.choice(["abs", "wood", "polycarbonate", "aluminium"], p=[0.5, 0.25, 0.2, 0.05]))
    return settled([Part(material, merged(spine, teeth))])


def hairbrush(rng: Generator) -> Thing:
    length, wide = rng.uniform(190, 250), rng.uniform(50, 80)
    paddle = smooth(np.array([[0.44, -0.5], [0.9, -0.5], [1, 0], [0.9, 0.5], [0.44, 0.5], [0.38, 0.2], [0, 0.17],
                              [0, -0.17], [0.38, -0.2]]) * [length, wide], rounds=2)  # fmt: skip
    bristles = np.array([[length * (0.5 + 0.06 * i), wide * 0.12 * j, 12] for i in range(8) for j in range(-3, 4)])
    material, radius = [("steel", 0.45), ("nylon", 0.8), ("wood", 1.2)][int(rng.integers(3))]
    drawn = max(radius, 0.8)
    pin = prism(circle(drawn, steps=4), 0, rng.uniform(14, 20))
    pad = smooth(np.array([[0.46, -0.4], [0.92, -0.4], [0.96, 0], [0.92, 0.4], [0.46, 0.4]]) * [length, wide], rounds=1)
    return settled(
        [
            Part(str(rng.choice(["abs", "wood"])), prism(paddle, 0, rng.uniform(6, 11)), 0.8),
            Part("rubber", prism(pad, 9, 12)),
            Part(material, copies(pin, bristles), (radius / drawn) ** 2),
        ]
    )


def nappies(rng: Generator) -> Thing:
    count, x, y = int(rng.integers(4, 12)), rng.uniform(190, 240), rng.uniform(90, 130)
    thick = rng.uniform(9, 14)
    piece = soft(rng, x, y, thick * 0.9, (6, 8), 0.18, 6, 0.02)
    core = box(x * 0.7, y * 0.55, thick * 0.3).moved(z=thick * 0.4)
    places = np.column_stack([rng.normal(0, 3, (count, 2)), np.arange(count) * thick])
    upright = settled([Part("cloth", copies(piece, places), 0.7), Part("paper", copies(core, places), 0.35)])
    return upright.turned("x", np.pi / 2) if rng.random() < 0.5 else upright


def tissues(rng: Generator) -> Thing:
    if rng.random() < 0.4:
        radius, length, core = rng.uniform(42, 58), rng.uniform(95, 120), rng.uniform(18, 24)
        roll = hollow("cloth", revolve([[0, radius], [length, radius]], 20), revolve([[0, core], [length, core]], 16))
        card = hollow(
            "paper", revolve([[0, core], [length, core]], 16), revolve([[0, core - 1.2], [length, core - 1.2]], 16)
        )
        squash = rng.choice([1.0, 0.55])
        return settled([part.scaled(1, 1, squash) for part in (*roll, *card)])
    count = int(rng.integers(1, 8))
    x, y, z = rng.uniform(100, 112), rng.uniform(50, 56), rng.uniform(20, 28)
    pack = soft(rng, x, y, z, (6, 7), 0.06, 10, 0.02)
    places = np.column_stack([np.arange(count) % 2 * (x + 4), np.arange(count) // 2 * (y + 3), rng.normal(0, 1, count)])
    flap = box(x * 0.6, 10, 1).moved(z=z)
    return settled([Part("cloth", copies(pack, places), 0.8), Part("pe", copies(flap, places))])


def sanitary_towels(rng: Generator) -> Thing:
    count = int(rng.integers(4, 9))
    x, y = rng.uniform(90, 115), rng.uniform(70, 90)
    pad, places = (
        soft(rng, x, y, 7, (6, 7), 0.15, 5, 0.03),
        np.column_stack([np.zeros((count, 2)), np.arange(count) * 8.0]),
    )
    line = tube(rounded(x * 0.7, y * 0.5, 15, steps=3), 1.2, True, 4)
    outline = tube(rounded(x * 1.1, y * 1.1, 8, steps=3), 0.9, True, 4)
    return settled([Part("cloth", merged(copies(pad, places), copies(line, places)), 0.8),
                    Part("pe", copies(outline, places[::2]), 0.3)]).turned("x", rng.choice([0, np.pi / 2]))  # fmt: skip


def hand_mirror(rng: Generator) -> Thing:
    radius, handle = rng.uniform(42, 70), rng.uniform(80, 130)
    squash = rng.uniform(0.85, 1.2)
    face, thick = circle(radius, steps=22, squash=squash), rng.uniform(6, 11)
    grip = smooth(
        [[radius * 0.9, -11], [radius + handle, -8], [radius + handle + 8, 0], [radius + handle, 8], [radius * 0.9, 11]]
    )
    material = str(rng.choice(["abs", "wood", "zinc"], p=[0.6, 0.25, 0.15]))
    share = 0.35 if material == "zinc" else 0.9
    studs = np.column_stack([circle(radius * 0.94, steps=14, squash=squash), np.full(14, thick)])
    return settled(
        [
            Part(
                material,
                merged(prism(face, 0, thick, [face * 0.9]), prism(face * 0.9, 0, 2), prism(grip, 1, thick)),
                share,
            ),
            Part("glass", prism(face * 0.88, thick - 3, thick - rng.uniform(0, 1))),
            Part(material, copies(ball(2.5, sides=4), studs), share),
        ]
    )
