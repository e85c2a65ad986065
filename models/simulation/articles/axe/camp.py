"""Axes in one piece or with a handle of plastic, for the camp and the belt."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.axe.parts import bit, curved, rubber_grip, shaped_haft, wedge
from models.simulation.mesh import Mesh, box, circle, loft, merged, prism, revolve, rounded, smooth
from models.simulation.thing import Part, Thing


def steel_camp_axe(rng: Generator) -> Thing:
    """Head and shank forged in one, rubber or stacked-leather grip."""
    length, wide = rng.uniform(270, 370), rng.uniform(22, 30)
    reach, height = rng.uniform(70, 100), rng.uniform(40, 55)
    thick = rng.uniform(16, 20)
    rows = [
        (-22.0, -height * 0.42, height * 0.42, thick),
        (8, -height * 0.45, height * 0.45, thick),
        *bit(rng, reach, rng.uniform(75, 105), height, thick, 15, 4)[1:],
    ]
    shank = prism([(-length, -wide / 2), (-15, -wide * 0.45), (-15, wide * 0.45), (-length, wide / 2)], -4, 4)
    rails = prism(
        rounded(length * 0.5, wide + 2, 4, (-length * 0.28, 0)),
        -6,
        6,
        [rounded(length * 0.46, wide - 9, 4, (-length * 0.28, 0))],
    )
    return centred(
        (Part("steel", merged(curved(rows, 8), shank, rails)), rubber_grip(rng, length, rng.uniform(0.38, 0.48), 11))
    )


def composite_axe(rng: Generator) -> Thing:
    """Hollow moulded nylon handle that wraps the head."""
    length = rng.uniform(230, 460)
    height, reach = rng.uniform(48, 66), rng.uniform(85, 120)
    deep = rng.uniform(17, 24)
    rows = [
        (-25.0, -height * 0.4, height * 0.4, deep),
        (0, -height * 0.45, height * 0.45, deep),
        *bit(rng, reach, rng.uniform(80, 110), height, deep, 8, 4)[1:],
    ]
    places = np.array([-1, -0.93, -0.7, -0.35, -0.08, 0.0]) * length
    wide = np.array([44, 36, 29, 33, 48, 62])
    bend = np.array([-8, -2, 3, 1, 0, 4]) * rng.uniform(0.5, 1.4)

    def skin(trim: float) -> Mesh:
        rings = []
        for x, w, b in zip(places, wide, bend, strict=True):
            outline = rounded(w - 2 * trim, 27 - 2 * trim, 9 - trim, steps=3)
            rings.append(
                np.column_stack(
                    [np.full(len(outline), x + (height * 0.4 if x == 0 else 0)), outline[:, 0] + b, outline[:, 1]]
                )
            )
        rings[0][:, 0] += trim
        return loft(rings)

    wall = rng.uniform(2.6, 4)
    hollow = skin(wall)
    # The head fills the handle's end: the hollow stops short of it.
    hollow.vertices[:, 0] = np.minimum(hollow.vertices[:, 0], -height * 0.5)
    parts = [Part("steel", curved(rows, 8)), Part("nylon", skin(0.0), 1.15), Part("nylon", hollow, -1.15)]
    if rng.random() < 0.6:
        parts.append(Part("rubber", revolve([(-length * 0.95, 15), (-length * 0.4, 17)], 10, 0.85), 0.2))
    return centred(tuple(parts))


def flat_camp_axe(rng: Generator) -> Thing:
    """Cut from one plate with finger holes, scales or cord on the handle."""
    length, thick = rng.uniform(220, 300), rng.uniform(4.5, 7)
    reach, edge = rng.uniform(65, 90), rng.uniform(70, 100)
    outline = np.array(
        [
            (-length, -14),
            (-length * 0.6, -13),
            (-length * 0.3, -15),
            (-20, -16),
            (-12, -26),
            (12, -26),
            (18, -14),
            (24, 20),
            (edge * 0.42, reach * 0.8),
        ]
    )
    lower = np.array(
        [(-edge * 0.55, reach * 0.8), (-30, 34), (-34, 16), (-length * 0.3, 13), (-length * 0.6, 17), (-length, 15)]
    )
    holes = [circle(rng.uniform(7, 11), (-4, 12), 14), circle(4.5, (-length + 10, 0), 10)]
    if rng.random() < 0.5:
        holes.append(rounded(34, 11, 5, (-length * 0.32, -1)))
    plate = prism(np.concatenate([outline, lower]), -thick / 2, thick / 2, holes)
    bevel = curved([(reach * 0.8, -edge * 0.55, edge * 0.42, thick), (reach, -edge * 0.55, edge * 0.42, 0.6)], 7)
    scale = smooth([(-length + 18, -16), (-length * 0.45, -15), (-length * 0.45, 15), (-length + 18, 17)], rounds=1)
    stuff = str(rng.choice(["nylon", "wood", "glass"]))
    sides = merged(*(prism(scale, side * (thick / 2 + 3) - 3, side * (thick / 2 + 3) + 3) for side in (-1, 1)))
    return centred(
        (Part("stainless" if rng.random() < 0.5 else "steel", merged(plate, bevel)), Part(stuff, sides, 0.8))
    )


def tomahawk(rng: Generator) -> Thing:
    """Light bearded head slid onto a straight tapered haft."""
    eye = (rng.uniform(24, 30), rng.uniform(18, 22))
    height, reach = rng.uniform(32, 44), rng.uniform(90, 125)
    deep = eye[1] + 7
    beard = rng.uniform(20, 55)
    rows = [
        (-eye[0] / 2 - 5, -height / 2, height / 2, deep * 0.75),
        (0, -height / 2, height / 2, deep),
        (eye[0] / 2 + 6, -height * 0.5, height * 0.5, 13),
        (reach * 0.6, -height * 0.5, height * 0.5, 7),
        (reach * 0.94, -height / 2 - beard, height * 0.65, 3),
        (reach, -height / 2 - beard, height * 0.65, 0.6),
    ]
    parts = [Part("steel", curved(rows, 6))]
    back = rng.random()
    if back < 0.35:
        parts.append(
            Part(
                "steel",
                revolve([(0, 8), (22, 8), (24, 11), (36, 11)], 12).turned("z", -np.pi / 2).moved(0, -eye[0] / 2 - 4, 0),
            )
        )
    elif back < 0.7:
        parts.append(Part("steel", wedge([(-80.0, -14, -10, 1), (-eye[0] / 2 - 4, -11, 11, 14)])))
    length = rng.uniform(330, 470)
    haft = shaped_haft(
        length,
        np.array([eye[0] * 0.8, eye[0] * 0.85, eye[0] * 1.0]),
        np.array([eye[1] * 0.8, eye[1] * 0.85, eye[1]]),
        np.zeros(3),
        height / 2 + 6,
    )
    bore = shaped_haft(height * 0.46, np.full(2, eye[0] * 0.97), np.full(2, eye[1] * 0.97), np.zeros(2), height * 0.46)
    return centred((*parts, Part("steel", bore, -1.0), Part("wood", haft)))


def cleaver_hatchet(rng: Generator) -> Thing:
    """Butcher's bone axe: a deep flaring plate, notched above the grip."""
    thick, edge, reach = rng.uniform(4, 7), rng.uniform(85, 125), rng.uniform(90, 130)
    handle = rng.uniform(190, 260)
    waist = rng.uniform(0.22, 0.32) * edge
    rows = [
        (-rng.uniform(18, 34), -waist, waist, thick * 1.3),
        (reach * 0.3, -waist, waist * 1.1, thick),
        (reach * 0.7, -edge * 0.4, edge * 0.42, thick * 0.8),
        (reach * 0.94, -edge * 0.55, edge * 0.45, 1.8),
        (reach, -edge * 0.55, edge * 0.45, 0.5),
    ]
    x = -waist
    tang = prism([(x - handle * 0.9, -6), (x, -14), (x, 10), (x - handle * 0.9, 6)], -thick / 2, thick / 2)
    grip = revolve(
        [(x - handle, 13), (x - handle + 8, 17), (x - handle * 0.6, 15), (x - 12, 16), (x - 4, 12)], 12, 0.75
    )
    ring = revolve([(x - 14, 17), (x - 2, 17)], 12, 0.75)
    parts = [
        Part("stainless", merged(curved(rows, rng.uniform(3, 12)), tang)),
        Part(str(rng.choice(["wood", "abs", "rubber"])), grip, 0.85),
    ]
    parts.append(Part("brass" if rng.random() < 0.3 else "steel", ring, 0.15))
    return centred(tuple(parts))


def multi_tool_axe(rng: Generator) -> Thing:
    """Small stainless axe head with hammer face over folding plier handles and blades."""
    reach, edge, thick = rng.uniform(38, 52), rng.uniform(48, 64), rng.uniform(8, 12)
    rows = [
        (-4.0, -16, 14, thick),
        (reach * 0.5, -18, 16, thick * 0.6),
        (reach * 0.93, -edge * 0.55, edge * 0.45, 2.5),
        (reach, -edge * 0.55, edge * 0.45, 0.5),
    ]
    hammer = box(22, 26, thick * 1.6).moved(-1, -16, 0)
    length = rng.uniform(130, 165)
    arms, blades = [], []
    for side in (-1, 1):
        path = smooth(
            [
                (-length, side * 15),
                (-length * 0.9, side * 22),
                (-length * 0.4, side * 18),
                (-12, side * 9),
                (-12, side * 2),
                (-length * 0.4, side * 5),
                (-length * 0.9, side * 6),
            ],
            rounds=1,
        )
        arms.append(prism(path, -8.5, -6.5))
        arms.append(prism(path, 6.5, 8.5))
        for index in range(int(rng.integers(1, 4))):
            tool = [
                (-length * 0.9, side * 10),
                (-length * 0.9, side * 17),
                (-length * 0.3, side * 13),
                (-length * 0.25, side * 9),
            ]
            blades.append(prism(tool, -5 + 4 * index, -3 + 4 * index))
    return centred((Part("stainless", merged(curved(rows, 5), hammer, *arms, *blades)),))


def tactical_axe(rng: Generator) -> Thing:
    """Skeleton plate with a crescent bit, a back spike and moulded scales on three screws."""
    length, thick, reach = rng.uniform(280, 390), rng.uniform(5, 7.5), rng.uniform(80, 105)
    front = np.array(
        [
            (26, -10),
            (30, 20),
            (50, reach * 0.78),
            (-48, reach * 0.78),
            (-30, 34),
            (-40, 14),
            (-length * 0.55, 12),
            (-length, 16),
        ]
    )
    rear = np.array(
        [
            (-length - 6, -4),
            (-length, -18),
            (-length * 0.55, -12),
            (-34, -15),
            (-22, -30),
            (-6, -95),
            (2, -60),
            (12, -34),
        ]
    )
    holes = [np.array([(-20, 13), (12, 15), (16, 36), (-10, 40)]), rounded(60, 9, 4, (-90, 0))]
    plate = prism(np.concatenate([front, rear]), -thick / 2, thick / 2, holes)
    edge = curved([(reach * 0.78, -48, 50, thick), (reach, -52, 54, 0.6)], 14)
    scale = rounded(length * 0.5, 32, 9, (-length * 0.72, 0))
    scales = merged(*(prism(scale, side * (thick / 2 + 4) - 4, side * (thick / 2 + 4) + 4) for side in (-1, 1)))
    screws = merged(
        *(prism(circle(3.2, (-length * (0.55 + 0.15 * k), 0), 8), thick / 2, thick / 2 + 8) for k in range(3))
    )
    return centred((Part("steel", merged(plate, edge)), Part("nylon", scales), Part("steel", screws, 0.6)))
