"""Shirts, trousers, jackets and coats, folded, rolled and heaped."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, shell, soft, waves
from models.simulation.clutter._copies import copies
from models.simulation.clutter.clothes.parts import button_row, seam, seams, zipper
from models.simulation.mesh import arc, box, circle, merged, prism, revolve, sheet, smooth, tube
from models.simulation.thing import Part, Thing, wire


def shirt(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(250, 360), rng.uniform(190, 270), rng.uniform(3, 6)
    body = soft(rng, x, y, 2 * layer, (10, 12), 0.15, 14, 0.012)
    flank = [soft(rng, x * rng.uniform(0.7, 1), y * 0.3, layer, (5, 10), 0.2, 10, 0.02).moved(
        rng.normal(0, 8), side * y * 0.33, 2 * layer) for side in (-1, 1)]  # fmt: skip
    collar = np.column_stack([arc(y * 0.2, 0.5, 5.8, (x * 0.4, 0), 9), np.full(9, 3 * layer)])
    line = np.linspace(-x * 0.42, x * 0.34, int(rng.integers(5, 8)))
    dots = np.column_stack([line, rng.normal(0, 1.5, len(line)), np.full(len(line), 3 * layer)])
    parts = [
        Part("cloth", merged(body, *flank)),
        Part("cloth", tube(collar, rng.uniform(3, 6), sides=5)),
        button_row(rng, str(rng.choice(["pet", "nylon", "acrylic"])), dots, rng.uniform(4.5, 6), 2.4),
        seams("cloth", rng, x, y, 2 * layer, int(rng.integers(4, 8))),
        seam("cloth", rng, [[-x * 0.48, 9, 3 * layer], [x * 0.35, 9, 3 * layer]], 1.4, 0.8),
    ]
    if rng.random() < 0.3:
        parts.append(Part("cardboard", box(x * 0.85, y * 0.8, 1.0).moved(z=layer)))
        pin = np.array([[0, 0, 0], [13, 0, 0], [26, 1, 0]]) + [x * 0.3, y * 0.25, 2 * layer]
        parts += [wire("steel", pin * [1, side, 1], 0.35, sides=4) for side in (-1, 1)]
    return settled(parts)


def shirt_stack(rng: Generator) -> Thing:
    x, y = rng.uniform(220, 330), rng.uniform(180, 260)
    parts, z = [], 0.0
    for _ in range(int(rng.integers(3, 6))):
        thick = rng.uniform(8, 18)
        wide, deep = x * rng.uniform(0.85, 1.05), y * rng.uniform(0.8, 1.05)
        mesh = soft(rng, wide, deep, thick, (8, 9), 0.2, rng.uniform(8, 16), 0.02)
        fold = np.column_stack([np.full(5, wide / 2 - 5), np.linspace(-deep / 2, deep / 2, 5), np.full(5, thick / 2)])
        layered = merged(mesh, tube(fold, thick * 0.3, sides=5)).turned("z", rng.normal(0, 0.05))
        shift_x, shift_y = rng.normal(0, 8, 2)
        parts.append(Part("cloth", layered.moved(shift_x, shift_y, z), rng.uniform(0.8, 1.2)))
        z += thick * 0.9
    return settled(parts, [seams("cloth", rng, x, y, z / 2, 6)])


def clothes_heap(rng: Generator) -> Thing:
    parts, spread = [], rng.uniform(50, 120)
    deep = rng.uniform(14, 55)
    for _ in range(int(rng.integers(2, 5))):
        mesh = soft(rng, rng.uniform(150, 330), rng.uniform(120, 240), deep * rng.uniform(0.5, 1.3), (11, 13), 0.38,
                    rng.uniform(2, 5), 0.1, rng.uniform(0.4, 1), 5.0)  # fmt: skip
        at_x, at_y = rng.normal(0, spread / 2, 2)
        material = str(rng.choice(["cloth", "cloth", "wool", "denim"]))
        parts.append(Part(material, mesh.turned("z", rng.uniform(0, 6.3)).moved(at_x, at_y, rng.uniform(0, deep))))
    parts.append(seams("cloth", rng, 250, 180, deep / 2, int(rng.integers(4, 9))))
    if rng.random() < 0.6:
        spots = np.column_stack([rng.uniform(-90, 90, (6, 2)), np.full(6, deep)])
        parts.append(button_row(rng, str(rng.choice(["pet", "nylon", "brass", "zinc"])), spots, rng.uniform(4, 8), 1.6))
    return settled(parts)


def rolled_clothes(rng: Generator) -> Thing:
    parts = []
    radius = rng.uniform(26, 45)
    for index in range(int(rng.integers(2, 5))):
        length, r = rng.uniform(200, 320), radius * rng.uniform(0.8, 1.15)
        turn = np.linspace(0, 2 * np.pi * rng.uniform(2.2, 3.2), 22)
        spiral = np.stack([np.cos(turn), np.sin(turn)], 1) * (r * (0.25 + 0.75 * turn / turn[-1]))[:, None]
        ends = np.array([-length / 2, length / 2])
        surface = np.stack(
            [
                np.broadcast_to(ends[:, None], (2, 22)) + rng.normal(0, 8, (1, 22)),
                np.broadcast_to(spiral[:, 0], (2, 22)),
                np.broadcast_to(spiral[:, 1] * 0.85, (2, 22)),
            ],
            -1,
        )
        surface = np.concatenate([surface[:1], surface.mean(0, keepdims=True), surface[1:]])
        surface[1, :, 1:] += rng.normal(0, 2, (1, 2))
        mesh = shell(surface, r * rng.uniform(0.2, 0.34)).turned("z", rng.normal(0, 0.05))
        parts.append(Part(str(rng.choice(["cloth", "cloth", "wool", "denim"])), mesh.moved(y=index * radius * 2)))
    return settled(parts)


def jeans(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(280, 400), rng.uniform(180, 250), rng.uniform(5, 9)
    halves = [
        soft(rng, x * rng.uniform(0.88, 1), y, layer, (9, 11), 0.16, 12, 0.015).moved(x=rng.normal(0, 6)),
        soft(rng, x * rng.uniform(0.75, 1), y * 0.95, layer, (8, 10), 0.18, 10, 0.02).moved(z=layer),
    ]
    top = 2 * layer
    seams = [
        seam("denim", rng, [[-x / 2, side * y * fraction, z], [x / 2, side * y * fraction, z]], rng.uniform(1.5, 2.6))
        for side, fraction, z in ((1, 0.47, 2), (-1, 0.47, 2), (1, 0.05, top), (-1, rng.uniform(0.1, 0.3), top))
    ]
    waist = np.column_stack([np.full(5, -x * 0.47), np.linspace(-y * 0.48, y * 0.48, 5), np.full(5, top)])
    rivets = rng.uniform([-x * 0.42, -y * 0.45], [-x * 0.25, y * 0.45], (int(rng.integers(4, 9)), 2))
    fly = np.column_stack([np.linspace(-x * 0.45, -x * 0.1, 7), y * 0.2 + 6 * np.sin(np.arange(7)), np.full(7, top)])
    button = copies(revolve([(0, 8.5), (1.5, 8.5), (1.6, 3.5), (6, 3.5), (6.1, 7), (7, 7)], 10).turned("y", -np.pi / 2),
                    [[-x * 0.47, y * 0.2, top]])  # fmt: skip
    rivet = copies(prism(circle(4.5, steps=8), 0, 1.5), np.column_stack([rivets, np.full(len(rivets), top)]))
    parts = [
        Part("denim", merged(*halves)),
        *seams,
        Part("denim", tube(waist, 6, sides=5)),
        Part("copper", rivet, 0.8),
        Part(str(rng.choice(["steel", "brass", "zinc"])), button, 0.7),
        *zipper(rng, fly, True),
    ]
    return settled(parts)


def zip_jacket(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(280, 400), rng.uniform(220, 310), rng.uniform(16, 34)
    body = soft(rng, x, y, thick, (12, 13), 0.25, 5, 0.05)
    sleeves = [
        soft(rng, x * rng.uniform(0.6, 0.85), y * 0.28, thick * 0.5, (6, 10), 0.35, 3, 0.06)
        .turned("z", side * rng.uniform(0.1, 0.6))
        .moved(0, side * y * 0.22, thick)
        for side in (-1, 1)
    ]
    path = smooth(np.column_stack([np.linspace(-x * 0.48, x * 0.42, 6), rng.normal(0, 10, 6), np.full(6, thick)]),
                  False, 1)  # fmt: skip
    pocket = np.column_stack([np.linspace(0, 110, 5), rng.normal(0, 2, 5), np.full(5, thick * 0.8)]) + [-60, y * 0.3, 0]
    parts = [
        Part(str(rng.choice(["cloth", "wool", "leather"], p=[0.6, 0.25, 0.15])), merged(body), rng.uniform(0.5, 0.9)),
        Part("cloth", merged(*sleeves)),
        *zipper(rng, path),
        seams("cloth", rng, x, y, thick / 2, 6),
    ]
    if rng.random() < 0.6:
        parts += zipper(rng, pocket, False)
    if rng.random() < 0.5:
        snaps = np.column_stack([np.linspace(-x * 0.4, x * 0.4, 6), rng.normal(14, 2, 6), np.full(6, thick)])
        parts.append(button_row(rng, "brass", snaps, 6, 1.3))
    return settled(parts)


def jumper(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(250, 360), rng.uniform(200, 300), rng.uniform(20, 45)
    body = soft(rng, x, y, thick, (11, 13), 0.16, 7, 0.03, 0.1)
    cable = [
        seam("wool", rng, np.column_stack([np.linspace(-x * 0.42, x * 0.4, 14), at + 5 * np.sin(np.arange(14) * 1.9),
                                            np.full(14, thick)]), rng.uniform(2.5, 4), 0.5)
        for at in np.linspace(-y * 0.3, y * 0.3, int(rng.integers(3, 6)))
    ]  # fmt: skip
    sleeve = soft(rng, x * 0.8, y * 0.3, thick * 0.6, (6, 9), 0.2, 4, 0.05).moved(z=thick)
    cuff = np.column_stack([np.full(5, -x * 0.47), np.linspace(-y * 0.4, y * 0.4, 5), np.full(5, thick * 0.5)])
    return settled([Part("wool", merged(body, sleeve, tube(cuff, thick * 0.22, sides=6))), *cable])


def down_jacket(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(260, 420), rng.uniform(220, 320), rng.uniform(50, 100)
    channels = int(rng.integers(5, 8))
    rows = 2 * channels + 1
    v = np.linspace(-1, 1, rows)[:, None]
    u = np.linspace(-1, 1, 13)
    puff = np.where(np.arange(rows) % 2, 1.0, rng.uniform(0.35, 0.6))[:, None]
    top = thick * puff * (1 - np.abs(v) ** 8) * (1 - np.abs(u) ** 5) * (1 + 0.15 * waves(rng, rows, 13))
    body = sheet(np.zeros((rows, 13)), np.maximum(top, 0.5), x, y)
    stitching = [
        tube(np.column_stack([np.linspace(-x * 0.47, x * 0.47, 5), np.full(5, at) + rng.normal(0, 2, 5),
                              np.full(5, thick * 0.3)]), 1.3, sides=4)
        for at in np.linspace(-y / 2, y / 2, channels + 1)[1:-1]
    ]  # fmt: skip
    path = smooth(np.column_stack([rng.normal(0, 10, 6), np.linspace(-y * 0.46, y * 0.46, 6), np.full(6, thick * 0.6)]),
                  False, 1)  # fmt: skip
    return settled([Part("foam", body, rng.uniform(1.5, 3)), Part("nylon", merged(*stitching)), *zipper(rng, path)])


def trousers(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(260, 380), rng.uniform(150, 230), rng.uniform(3, 6)
    meshes = [
        soft(rng, x * rng.uniform(0.7, 1), y * rng.uniform(0.85, 1), layer, (7, 9), 0.15, 14, 0.015).moved(
            rng.normal(0, 10), rng.normal(0, 5), level * layer)
        for level in range(3)
    ]  # fmt: skip
    top = 3 * layer
    crease = [seam("cloth", rng, [[-x * 0.48, at, top], [x * 0.46, at, top]], 1.6, 0.8) for at in (-y * 0.3, y * 0.28)]
    fly = np.column_stack([np.linspace(-x * 0.4, -x * 0.08, 6), np.full(6, rng.normal(0, 15)), np.full(6, top)])
    hook = Part("steel", box(14, 9, 1).moved(-x * 0.45, 0, top))
    return settled([Part("cloth", merged(*meshes)), *crease, *zipper(rng, fly, bool(rng.random() < 0.4)), hook])


def pyjama_bundle(rng: Generator) -> Thing:
    """A tied bundle of soft things, thick in the middle."""
    x, y, thick = rng.uniform(180, 320), rng.uniform(140, 240), rng.uniform(50, 110)
    core = soft(rng, x, y, thick, (13, 15), 0.22, 2.2, 0.06, rng.uniform(0.5, 1), 5.0)
    wrap = soft(rng, x * 0.7, y * 0.8, thick * 0.4, (8, 9), 0.4, 2, 0.1, 0.8, 5.0)
    shift_x, shift_y = rng.normal(0, 15, 2)
    wrap = wrap.moved(shift_x, shift_y, thick / 3)
    cord = smooth([[-x * 0.1, -y / 2, thick / 2], [0, -y / 4, thick], [6, y / 4, thick], [x * 0.1, y / 2, thick / 2]],
                  False, 1)  # fmt: skip
    return settled(
        [
            Part("cloth", core, rng.uniform(0.6, 1.1)),
            Part(str(rng.choice(["wool", "cloth", "denim"])), wrap),
            Part("cloth", tube(cord, 3, sides=5)),
            seams("cloth", rng, x * 0.7, y * 0.7, thick / 2, 5),
        ]
    )


def coat_pile(rng: Generator) -> Thing:
    """Two thick garments spread over much of a bag, pleated along their length."""
    parts: list[Part] = []
    x, y = rng.uniform(330, 460), rng.uniform(230, 320)
    for level in range(2):
        rows, columns = 13, 15
        pleats = 1 + 0.4 * np.sin(np.linspace(0, rng.uniform(12, 30), rows) + rng.uniform(0, 6))[:, None]
        rim = (1 - np.linspace(-1, 1, rows)[:, None] ** 6) * (1 - np.linspace(-1, 1, columns) ** 6)
        field = rng.uniform(12, 30) * np.clip(pleats + 0.3 * waves(rng, rows, columns, 4.0), 0.2, 3) * rim
        mesh = sheet(np.zeros_like(field), field, x * rng.uniform(0.8, 1), y * rng.uniform(0.8, 1))
        turn = rng.normal(0, 0.2) + level * rng.choice([0, np.pi / 2])
        parts.append(Part(str(rng.choice(["wool", "cloth"])), mesh.turned("z", turn).moved(z=level * 20)))
    spots = np.column_stack([np.linspace(-x * 0.35, x * 0.35, 5), rng.normal(0, 10, 5), np.full(5, 40)])
    buttons = button_row(rng, str(rng.choice(["nylon", "pet", "brass"])), spots, rng.uniform(9, 14), 3)
    return settled(parts, [buttons, seams("cloth", rng, x * 0.9, y * 0.9, 20, 6)])
