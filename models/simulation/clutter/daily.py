"""What is used every day: paper and books, washing and make-up, medicine, toys, crockery and keepsakes."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter.clothes import copies, settled, shell, soft, tumbles, waves
from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    arc,
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
from models.simulation.thing import Part, Thing, hollow, wire


def _fanned(rng: Generator, x: float, y: float, thick: float, lean: float = 2.0) -> Mesh:
    """A block of leaves, slightly slanted, its pages bent up or down."""
    rows, columns = 5, 8
    bend = rng.normal(0, thick * 0.05) * np.linspace(-1, 1, columns) ** 2 + np.zeros((rows, 1))
    mesh = sheet(bend, bend + thick, x, y)
    vertices = mesh.vertices.copy()
    vertices[:, :2] += vertices[:, 2:] / max(thick, 1) * rng.normal(0, lean, 2)
    return Mesh(vertices, mesh.faces)


def book(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(170, 300), rng.uniform(110, 215), rng.uniform(8, 50)
    leaves = str(rng.choice(["paper", "paper", "coated_paper"]))
    share = 0.8 if leaves == "coated_paper" else rng.uniform(0.85, 1.1)
    parts = [Part(leaves, _fanned(rng, x, y, thick), share)]
    if rng.random() < 0.5:
        board = rng.uniform(2, 3)
        covers = [box(x + 6, y + 5, board).moved(z=z) for z in (-board / 2, thick + board / 2)]
        spine = box(x + 6, 2, thick + 2 * board).moved(0, -y / 2 - 2.5, thick / 2)
        parts.append(Part("paper", merged(*covers, spine), 0.9))
    else:
        glue = box(x, 1.5, thick).moved(0, -y / 2 - 1, thick / 2)
        parts.append(Part("pe", glue))
    return settled(parts)


def book_stack(rng: Generator) -> Thing:
    parts, z = [], 0.0
    for _ in range(int(rng.integers(2, 5))):
        x, y, thick = rng.uniform(170, 270), rng.uniform(120, 190), rng.uniform(7, 24)
        leaves = _fanned(rng, x, y, thick).turned("z", rng.normal(0, 0.15)).moved(*rng.normal(0, 12, 2), z)
        parts.append(Part("paper", leaves, rng.uniform(0.8, 1.1)))
        z += thick + 1
    return settled(parts)


def spiral_notebook(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(140, 300), rng.uniform(100, 210), rng.uniform(5, 16)
    radius = thick / 2 + 3
    material = str(rng.choice(["steel", "aluminium", "pvc"], p=[0.6, 0.2, 0.2]))
    thin = rng.uniform(0.4, 0.7) if material != "pvc" else 1.0
    count = int(min(26, x / 8.5))
    spots = np.column_stack(
        [np.linspace(-x * 0.47, x * 0.47, count), np.full(count, -y / 2), np.full(count, thick / 2)]
    )
    loop = np.column_stack([np.linspace(0, 3, 8), *(arc(radius, 0, 6.0, steps=8).T)])
    coil = wire(material, loop, thin, sides=4)
    if rng.random() < 0.4:
        spots = np.concatenate([spots, spots + [2.6, 0, 0]])[:: 2 if count > 20 else 1]
    board = prism(rounded(x, y, 6, steps=2), -1.2, 0)
    covers = merged(board, board.moved(z=thick + 1.2))
    return settled(
        [
            Part("paper", _fanned(rng, x * 0.99, y * 0.98, thick, 0.5), rng.uniform(0.7, 1)),
            Part(str(rng.choice(["paper", "pp"])), covers),
            Part(material, copies(coil.mesh, spots), coil.share),
        ]
    )


def magazines(rng: Generator) -> Thing:
    parts, z = [], 0.0
    for _ in range(int(rng.integers(2, 6))):
        x, y, thick = rng.uniform(260, 300), rng.uniform(190, 225), rng.uniform(2.5, 8)
        turn, at = rng.normal(0, 0.1), [*rng.normal(0, 8, 2), z]
        parts.append(
            Part("coated_paper", _fanned(rng, x, y, thick, 1).turned("z", turn).moved(*at), rng.uniform(0.6, 0.9))
        )
        staple = [
            wire("steel", np.array([[-6, -y / 2, 0], [6, -y / 2, 0]]) + [side * x * 0.2, 0, thick / 2], 0.4, sides=4)
            for side in (-1, 1)
        ]
        parts += [part.turned("z", turn).moved(*at) for part in staple]
        z += thick
    return settled(parts)


def papers(rng: Generator) -> Thing:
    x, y, thick = 297.0, 210.0, rng.uniform(3, 45)
    if rng.random() < 0.4:
        x, y = x / 2, y * rng.uniform(0.5, 0.72)
    parts = [Part("paper", _fanned(rng, x, y, thick, 3), rng.uniform(0.8, 1.1))]
    for _ in range(int(rng.integers(0, 4))):
        clip = tube(
            [[0, 0, 0], [22, 0, 0], [26, 3, 0], [22, 6, 0], [3, 6, 0], [1, 4, 0], [3, 2, 0], [20, 2, 0]], 0.8, sides=4
        )
        at = [rng.uniform(-x * 0.4, x * 0.4), y / 2 - 18, thick + 1]
        parts.append(Part("steel", clip.turned("z", np.pi / 2).moved(*at), 0.25))
    if rng.random() < 0.4:
        parts.append(
            Part("pp", merged(box(x + 14, y + 12, 0.6).moved(z=-1), box(x + 14, y + 12, 0.6).moved(z=thick + 1)))
        )
    return settled(parts)


def ring_binder(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(290, 320), rng.uniform(240, 280), rng.uniform(35, 75)
    board = rng.uniform(1.8, 2.4)
    covers = [box(x, y, board).moved(z=z) for z in (0.0, thick)]
    spine = box(x, board, thick).moved(0, -y / 2, thick / 2)
    rail_y = -y / 2 + 22
    rail = prism(rounded(rng.uniform(120, 270), 18, 4, (0, rail_y), 2), 2, 3.2)
    count = int(rng.integers(2, 5))
    ring = tube(np.column_stack([np.zeros(9), *(arc(thick * 0.36, -1.3, 4.4, steps=9).T)]), 1.5, sides=5)
    rings = copies(
        ring, np.column_stack([np.linspace(-60, 60, count), np.full(count, rail_y), np.full(count, thick * 0.42)])
    )
    level = rng.uniform(0.1, 0.7) * thick
    leaves = _fanned(rng, 297, 205, level, 2).moved(0, 14, 4)
    return settled([Part("cardboard", merged(*covers, spine), 3.0), Part("steel", merged(rail, rings)),
                    Part("paper", leaves, rng.uniform(0.6, 0.9))])  # fmt: skip


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
    neck = revolve([[-12, 6], [0, 7], [1, radius * 0.9]], 12)
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
    shape = [
        prism(outline, -w / 2, w / 2).turned("x", np.pi / 2) for outline, w in ((side, wide), (inner, wide - 2 * wall))
    ]
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
        *hollow("zinc" if metal else "abs", *shape),
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
        smooth([[24, s * 22, 0], [4, s * (30 + rng.uniform(0, 20)), 4], [-26, s * 34, 0]], False, 1) for s in (-1, 1)
    ]
    limbs += [
        smooth([[-48, s * 10, 0], [-95, s * (12 + rng.uniform(0, 10)), 4], [-142, s * 12, 0]], False, 1)
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


def comb(rng: Generator) -> Thing:
    length, reach = rng.uniform(120, 200), rng.uniform(16, 30)
    count, thick = int(rng.integers(22, 42)), rng.uniform(2, 4.5)
    places = np.column_stack([np.linspace(-length * 0.47, length * 0.47, count), np.zeros((count, 2))])
    widths = np.where(np.arange(count) < count * rng.choice([0.5, 1.0]), 1.0, 0.6)
    tooth = loft([[[-0.9, 0, -0.5], [0.9, 0, -0.5], [0.9, 0, 0.5], [-0.9, 0, 0.5]],
                  [[-0.4, -1, -0.3], [0.4, -1, -0.3], [0.4, -1, 0.3], [-0.4, -1, 0.3]]])  # fmt: skip
    teeth = copies(tooth, places, np.column_stack([widths * 1.3, np.full(count, reach), np.full(count, thick)]))
    spine = prism(smooth([[-length / 2, 0], [length / 2, 0], [length / 2, 9], [0, 14], [-length / 2, 9]], rounds=1),
                  -thick / 2, thick / 2)  # fmt: skip
    material = str(rng.choice(["abs", "wood", "polycarbonate", "aluminium"], p=[0.5, 0.25, 0.2, 0.05]))
    return settled([Part(material, merged(spine, teeth))])


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
            "magnesium", box(25, 15, 11).moved(-60, 0, 14), revolve([[-72, 4], [-52, 0.8]], 8).moved(0, 0, 14)
        )
        parts += [*sharpener, Part("steel", box(22, 8, 0.7).moved(-60, 0, 20.5))]
    pouch = soft(rng, x + 15, y + 15, 4, (5, 8), 0.2, 8, 0.01)
    rail = np.column_stack([np.linspace(-x / 2, x / 2, 6), np.full(6, y * 0.4), np.full(6, 28.0)])
    teeth = wire(str(rng.choice(["brass", "zinc", "nylon"])), rail, 0.9, sides=4)
    parts += [Part("cloth", merged(pouch, pouch.moved(z=30)), 1.5), Part(teeth.material, teeth.mesh, teeth.share * 0.5),
              Part("zinc", prism(rounded(24, 6, 2, (x * 0.42, y * 0.4), 2), 29, 31))]  # fmt: skip
    return settled(parts)


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
        [Part("pe", copies(stick, places), 0.97), Part("cloth", copies(tube([[0, 0], [length + 12, 0]], 1), places))]
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


def photo_album(rng: Generator) -> Thing:
    x, y, leaves = rng.uniform(180, 300), rng.uniform(170, 260), int(rng.integers(6, 14))
    thick = rng.uniform(2.2, 4)
    page = box(x, y, thick * 0.5)
    print_ = merged(*(box(x * 0.42, y * 0.62, 0.5).moved(side * x * 0.24, 0, thick * 0.35) for side in (-1, 1)))
    places = np.column_stack([rng.normal(0, 0.6, (leaves, 2)), np.arange(leaves) * thick])
    posts = merged(
        *(prism(circle(3.5, steps=8), -3, leaves * thick).moved(-x * 0.46, side * y * 0.25) for side in (-1, 1))
    )
    cover = box(x + 10, y + 8, 2.5)
    return settled(
        [
            Part("paper", copies(page, places), 0.8),
            Part("coated_paper", copies(print_, places), 0.7),
            Part("aluminium", posts),
            Part("leather", merged(cover.moved(z=-4), cover.moved(z=leaves * thick + 2))),
        ]
    )


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
            revolve([[at, r], [at + 1.5, r]], 10).moved(0, shift, 4)
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


CLUTTER = Makes(
    train=(
        book,
        book_stack,
        spiral_notebook,
        magazines,
        papers,
        ring_binder,
        soap,
        toothpaste,
        toothbrush,
        cream_jar,
        lipsticks,
        compact,
        make_up_pouch,
        sachets,
        medicine,
        pill_box,
        plush_toy,
        toy_car,
        building_blocks,
        doll,
        toy_ball,
        comb,
        playing_cards,
        wallet,
        coin_purse,
        pencil_case,
        hairbrush,
        nappies,
        tissues,
        sanitary_towels,
        candles,
        wooden_box,
        ceramic_cup,
        plates,
        vase,
        picture_frame,
        basket,
        photo_album,
        pillow,
    ),
    validation=(hand_mirror, mahjong_set),
    test=(musical_box, potted_plant, first_aid_kit),
)
