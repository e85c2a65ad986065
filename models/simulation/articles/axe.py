"""Axes: hatchets, felling and splitting axes, tomahawks, fire axes, ice axes and flat camp axes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, box, circle, loft, merged, prism, revolve, rounded, smooth
from models.simulation.thing import Part, Thing

Rows = list[tuple[float, float, float, float]]


def _centred(parts: Sequence[Part]) -> Thing:
    low, high = Thing(tuple(parts)).extent()
    x, y, z = -(low + high) / 2
    return Thing(tuple(part.moved(x, y, z) for part in parts))


def _wedge(rows: Rows) -> Mesh:
    """A head along y from rows of y, lowest x, highest x and thickness."""
    rings = []
    for y, low, high, thick in rows:
        outline = np.array(
            [
                (low, 0.35),
                (low, -0.35),
                (low + 2, -0.5),
                (high - 2, -0.5),
                (high, -0.35),
                (high, 0.35),
                (high - 2, 0.5),
                (low + 2, 0.5),
            ]
        )
        rings.append(np.column_stack([outline[:, 0], np.full(8, y), outline[:, 1] * thick]))
    return loft(rings)


def _curved(rows: Rows, bow: float) -> Mesh:
    """The same, its last rows bowed outward in the middle like a ground cutting edge."""
    mesh = _wedge(rows)
    vertices = mesh.vertices.copy()
    for y, low, high, _ in rows[-2:] if len(rows) > 2 else rows[-1:]:
        edge = np.abs(vertices[:, 1] - y) < 1e-6
        share = (vertices[edge, 0] - (low + high) / 2) / (high - low) * 2
        vertices[edge, 1] -= np.sign(y) * bow * share**2
    vertices[-1, 1] = rows[-1][0] + np.sign(rows[-1][0]) * bow * 0.15
    return Mesh(vertices, mesh.faces)


def _haft(length: float, wide: Points, deep: Points, bend: Points, start: float = 20.0) -> Mesh:
    """An oval haft along -x, measures at evenly spaced places from butt to head."""
    x = np.linspace(-length, start, len(wide))
    rings = []
    for index in range(len(wide)):
        shape = circle(1.0, steps=10)
        rings.append(
            np.column_stack(
                [
                    np.full(10, x[index]),
                    shape[:, 0] * wide[index] / 2 + bend[index],
                    shape[:, 1] * deep[index] / 2,
                ]
            )
        )
    return loft(rings)


def _ash_haft(rng: Generator, length: float, eye: tuple[float, float], height: float) -> list[Part]:
    """Curved ash haft with a fawn's foot, wedged into the eye of a head ``height`` mm high about the origin."""
    wide = np.array([eye[0] * 1.25, eye[0] * 1.0, eye[0] * 0.9, eye[0] * 0.92, eye[0] * 1.05, eye[0], eye[0]])
    deep = np.array([eye[1] * 1.15, eye[1] * 1.05, eye[1] * 1.0, eye[1] * 1.0, eye[1] * 1.05, eye[1], eye[1]])
    bow = length * rng.uniform(0, 0.05) * rng.choice([-1, 1])
    bend = np.array([1.3, 0.3, -0.6, -0.8, -0.3, 0, 0]) * bow
    top = height / 2 + rng.uniform(1, 5)
    haft = _haft(length, wide, deep, bend, top)
    bore = _haft(height * 0.44, np.full(2, eye[0]), np.full(2, eye[1]), np.zeros(2), height * 0.44)
    wedge = box(20, eye[0] * 0.5, 1.6).moved(top - 10, 0, 0)
    parts = [Part("steel", bore, -1.0), Part("wood", haft)]
    return [*parts, Part("steel" if rng.random() < 0.5 else "wood", wedge)]


def _bit(rng: Generator, reach: float, edge: float, height: float, eye_deep: float, beard: float, toe: float) -> Rows:
    """Rows from the eye to the edge: the blade flares ``beard`` below and ``toe`` above."""
    half = height / 2
    cheek = rng.uniform(0.4, 0.7)
    low, high = -half - beard, half + toe
    if high - low < edge:
        low = high - edge
    return [
        (eye_deep * 0.3, -half, half, 0.95 * eye_deep),
        (reach * 0.3, -half * 0.85, half * 0.85, eye_deep * cheek),
        (reach * 0.65, -half * 0.85 + (low + half) * 0.35, half * 0.85 + toe * 0.4, eye_deep * cheek * 0.5),
        (reach * 0.94, low, high, 3.5),
        (reach, low, high, 0.6),
    ]


def _forged_head(
    rng: Generator, reach: float, edge: float, height: float, eye: tuple[float, float], poll: float
) -> Mesh:
    """Eye block with a poll toward -y and a bit toward +y."""
    deep = eye[1] + rng.uniform(7, 11)
    half = height / 2
    span = eye[0] / 2 + 3
    block = [
        (-span - poll, -half * 0.9, half * 0.9, deep * 0.9),
        (-span, -half, half, deep),
        (span * 0.8, -half, half, deep),
    ]
    rows = _bit(rng, reach, edge, height, deep, rng.uniform(0.1, 0.35) * edge, rng.uniform(0, 0.12) * edge)
    rows = [(y if index else span * 0.8, low, high, thick) for index, (y, low, high, thick) in enumerate(rows)]
    rows = [row if row[0] >= span * 0.8 else (span * (0.8 + 0.1 * index), *row[1:]) for index, row in enumerate(rows)]
    return merged(_wedge(block), _curved(rows, rng.uniform(4, 12)))


def hatchet(rng: Generator) -> Thing:
    """Small forged head on a short wooden haft."""
    eye = (rng.uniform(26, 34), rng.uniform(15, 19))
    height = rng.uniform(38, 52)
    head = _forged_head(rng, rng.uniform(75, 105), rng.uniform(60, 95), height, eye, rng.uniform(8, 18))
    return _centred((Part("steel", head), *_ash_haft(rng, rng.uniform(280, 380), eye, height)))


def felling_axe(rng: Generator) -> Thing:
    """Heavy head, long curved haft."""
    eye = (rng.uniform(42, 54), rng.uniform(19, 23))
    height = rng.uniform(62, 80)
    head = _forged_head(rng, rng.uniform(115, 145), rng.uniform(95, 125), height, eye, rng.uniform(12, 24))
    return _centred((Part("steel", head), *_ash_haft(rng, rng.uniform(480, 620), eye, height)))


def splitting_axe(rng: Generator) -> Thing:
    """Fat wedge with a square poll."""
    eye, height = (rng.uniform(36, 46), rng.uniform(18, 22)), rng.uniform(55, 72)
    deep, reach = rng.uniform(46, 62), rng.uniform(90, 120)
    rows = [
        (-62.0, -height * 0.45, height * 0.45, deep * 0.7),
        (-28, -height / 2, height / 2, deep),
        (30, -height / 2, height / 2, deep * 0.9),
        (reach - 18, -height * 0.55, height * 0.55, 14),
        (reach, -height * 0.62, height * 0.62, 0.8),
    ]
    head = _curved(rows, 6)
    return _centred((Part("steel", head), *_ash_haft(rng, rng.uniform(400, 600), eye, height)))


def _rubber_grip(rng: Generator, length: float, share: float, core: float, squash: float = 0.7) -> Part:
    end = -length * (1 - share)
    r = core + rng.uniform(4, 7)
    profile = [(-length - 7, r * 0.7), (-length, r * 1.2), (-length * 0.88, r), (-length * 0.76, r * 1.08)]
    profile += [(end - 10, r * 0.94), (end, r * 1.08), (end + 5, core)]
    return Part(str(rng.choice(["rubber", "rubber", "leather", "eva"])), revolve(profile, 12, squash), 0.85)


def steel_camp_axe(rng: Generator) -> Thing:
    """Head and shank forged in one, rubber or stacked-leather grip."""
    length, wide = rng.uniform(270, 370), rng.uniform(22, 30)
    reach, height = rng.uniform(70, 100), rng.uniform(40, 55)
    thick = rng.uniform(16, 20)
    rows = [
        (-22.0, -height * 0.42, height * 0.42, thick),
        (8, -height * 0.45, height * 0.45, thick),
        *_bit(rng, reach, rng.uniform(75, 105), height, thick, 15, 4)[1:],
    ]
    shank = prism([(-length, -wide / 2), (-15, -wide * 0.45), (-15, wide * 0.45), (-length, wide / 2)], -4, 4)
    rails = prism(
        rounded(length * 0.5, wide + 2, 4, (-length * 0.28, 0)),
        -6,
        6,
        [rounded(length * 0.46, wide - 9, 4, (-length * 0.28, 0))],
    )
    return _centred(
        (Part("steel", merged(_curved(rows, 8), shank, rails)), _rubber_grip(rng, length, rng.uniform(0.38, 0.48), 11))
    )


def composite_axe(rng: Generator) -> Thing:
    """Hollow moulded nylon handle that wraps the head."""
    length = rng.uniform(230, 460)
    height, reach = rng.uniform(48, 66), rng.uniform(85, 120)
    deep = rng.uniform(17, 24)
    rows = [
        (-25.0, -height * 0.4, height * 0.4, deep),
        (0, -height * 0.45, height * 0.45, deep),
        *_bit(rng, reach, rng.uniform(80, 110), height, deep, 8, 4)[1:],
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
    parts = [Part("steel", _curved(rows, 8)), Part("nylon", skin(0.0), 1.15), Part("nylon", hollow, -1.15)]
    if rng.random() < 0.6:
        parts.append(Part("rubber", revolve([(-length * 0.95, 15), (-length * 0.4, 17)], 10, 0.85), 0.2))
    return _centred(tuple(parts))


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
    bevel = _curved([(reach * 0.8, -edge * 0.55, edge * 0.42, thick), (reach, -edge * 0.55, edge * 0.42, 0.6)], 7)
    scale = smooth([(-length + 18, -16), (-length * 0.45, -15), (-length * 0.45, 15), (-length + 18, 17)], rounds=1)
    stuff = str(rng.choice(["nylon", "wood", "glass"]))
    sides = merged(*(prism(scale, side * (thick / 2 + 3) - 3, side * (thick / 2 + 3) + 3) for side in (-1, 1)))
    return _centred(
        (Part("stainless" if rng.random() < 0.5 else "steel", merged(plate, bevel)), Part(stuff, sides, 0.8))
    )


def fire_axe(rng: Generator) -> Thing:
    """Blade and, behind, a long pick."""
    eye, height = (rng.uniform(34, 44), rng.uniform(18, 22)), rng.uniform(48, 62)
    k = rng.uniform(0.75, 1.0)
    head = _forged_head(rng, 125 * k, 110 * k, height, eye, 4)
    droop, pick = rng.uniform(5, 25), rng.uniform(90, 120) * k
    rows = [
        (
            -eye[0] / 2 - 7 - pick * t,
            -height * 0.45 * (1 - t) - droop * t,
            height * 0.45 * (1 - t) - droop * t + 3,
            20 * (1 - t) + 2,
        )
        for t in np.linspace(1, 0, 5)
    ]
    parts = [Part("steel", merged(head, _wedge(rows)))]
    length = rng.uniform(360, 560)
    if rng.random() < 0.6:
        return _centred((*parts, *_ash_haft(rng, length, eye, height)))
    core = _haft(length, np.full(3, 30.0), np.full(3, eye[1]), np.zeros(3), 20)
    return _centred((*parts, Part("glass", core, 0.75), _rubber_grip(rng, length, 0.35, 15)))


def ice_axe(rng: Generator) -> Thing:
    """Mountaineer's: toothed pick, adze, aluminium tube, spike."""
    length, pick = rng.uniform(430, 580), rng.uniform(130, 165)
    t = np.linspace(0, 1, 9)
    top = np.column_stack([12 - rng.uniform(15, 40) * t**2, -10 - pick * t])
    under = top[::-1] + np.column_stack([np.linspace(-3, -20, 9), np.linspace(4, 0, 9)])
    under[1:6:2, 0] += 3.5
    blade = prism(np.concatenate([top, under]), -2, 2)
    adze = _wedge([(-10.0, -9, 12, 5), (30, -8, 8, 6), (85, -16, -10, rng.uniform(45, 60))])
    r = rng.uniform(10.5, 13)
    outer = revolve([(-length + 40, r), (6, r)], 14, 1.0).scaled(1, 1.25, 0.85)
    inner = revolve([(-length + 40, r - 1.6), (6, r - 1.6)], 14).scaled(1, 1.25, 0.85)
    spike = revolve([(-length - 12, 0.6), (-length + 30, 6), (-length + 42, r)], 10)
    parts = [Part("steel", merged(blade, adze, box(34, 26, 16), spike))]
    parts += [Part("aluminium", outer), Part("aluminium", inner, -1.0)]
    if rng.random() < 0.5:
        parts.append(Part("rubber", revolve([(-length * 0.9, r + 3), (-length * 0.6, r + 3)], 12), 0.35))
    return _centred(tuple(parts))


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
    parts = [Part("steel", _curved(rows, 6))]
    back = rng.random()
    if back < 0.35:
        parts.append(
            Part(
                "steel",
                revolve([(0, 8), (22, 8), (24, 11), (36, 11)], 12).turned("z", -np.pi / 2).moved(0, -eye[0] / 2 - 4, 0),
            )
        )
    elif back < 0.7:
        parts.append(Part("steel", _wedge([(-80.0, -14, -10, 1), (-eye[0] / 2 - 4, -11, 11, 14)])))
    length = rng.uniform(330, 470)
    haft = _haft(
        length,
        np.array([eye[0] * 0.8, eye[0] * 0.85, eye[0] * 1.0]),
        np.array([eye[1] * 0.8, eye[1] * 0.85, eye[1]]),
        np.zeros(3),
        height / 2 + 6,
    )
    bore = _haft(height * 0.46, np.full(2, eye[0] * 0.97), np.full(2, eye[1] * 0.97), np.zeros(2), height * 0.46)
    return _centred((*parts, Part("steel", bore, -1.0), Part("wood", haft)))


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
        Part("stainless", merged(_curved(rows, rng.uniform(3, 12)), tang)),
        Part(str(rng.choice(["wood", "abs", "rubber"])), grip, 0.85),
    ]
    parts.append(Part("brass" if rng.random() < 0.3 else "steel", ring, 0.15))
    return _centred(tuple(parts))


def double_bit_axe(rng: Generator) -> Thing:
    eye, height = (rng.uniform(40, 50), rng.uniform(18, 21)), rng.uniform(52, 66)
    deep, reach, edge = eye[1] + 8, rng.uniform(95, 120), rng.uniform(90, 120)
    rows = [
        (0.0, -height / 2, height / 2, deep),
        (26, -height / 2, height / 2, deep * 0.85),
        (reach * 0.6, -height * 0.55, height * 0.55, 11),
        (reach * 0.93, -edge / 2, edge / 2, 3.5),
        (reach, -edge / 2, edge / 2, 0.6),
    ]
    one = _curved(rows, 10)
    head = merged(one, one.scaled(1, -1, 1))
    return _centred((Part("steel", head), *_ash_haft(rng, rng.uniform(420, 600), eye, height)))


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
    return _centred((Part("stainless", merged(_curved(rows, 5), hammer, *arms, *blades)),))


def shingling_hatchet(rng: Generator) -> Thing:
    """Carpenter's: thin blade with a nail notch, round hammer face behind."""
    eye, height = (rng.uniform(22, 26), rng.uniform(15, 17)), rng.uniform(26, 32)
    deep, reach, edge = eye[1] + 8, rng.uniform(95, 125), rng.uniform(70, 95)
    plate = np.array(
        [
            (height * 0.4, 10),
            (height * 0.45, reach * 0.9),
            (height * 0.45 - edge, reach * 0.9),
            (-height * 0.5, reach * 0.5),
            (-height * 0.6, reach * 0.44),
            (-height * 0.2, reach * 0.42),
            (-height * 0.6, reach * 0.36),
            (-height * 0.5, 10),
        ]
    )
    blade = prism(plate, -2.6, 2.6)
    bevel = _curved(
        [(reach * 0.9, height * 0.45 - edge, height * 0.45, 5.2), (reach, height * 0.45 - edge, height * 0.45, 0.6)], 2
    )
    r = rng.uniform(11, 14)
    face = revolve([(8, deep * 0.45), (22, r * 0.75), (34, r * 0.75), (36, r), (50, r)], 14).turned("z", -np.pi / 2)
    cheek = box(height, 32, deep)
    return _centred(
        (Part("steel", merged(blade, bevel, face, cheek)), *_ash_haft(rng, rng.uniform(300, 380), eye, height))
    )


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
    edge = _curved([(reach * 0.78, -48, 50, thick), (reach, -52, 54, 0.6)], 14)
    scale = rounded(length * 0.5, 32, 9, (-length * 0.72, 0))
    scales = merged(*(prism(scale, side * (thick / 2 + 4) - 4, side * (thick / 2 + 4) + 4) for side in (-1, 1)))
    screws = merged(
        *(prism(circle(3.2, (-length * (0.55 + 0.15 * k), 0), 8), thick / 2, thick / 2 + 8) for k in range(3))
    )
    return _centred((Part("steel", merged(plate, edge)), Part("nylon", scales), Part("steel", screws, 0.6)))


def pulaski(rng: Generator) -> Thing:
    """Forester's: an axe bit in front, a grubbing hoe across it behind."""
    eye, height = (rng.uniform(38, 46), rng.uniform(18, 21)), rng.uniform(48, 60)
    head = _forged_head(rng, rng.uniform(105, 130), rng.uniform(85, 105), height, eye, 6)
    reach, wide = rng.uniform(110, 140), rng.uniform(58, 78)
    hoe = _wedge(
        [
            (-eye[0] / 2 - reach, -34, -31, wide),
            (-eye[0] / 2 - reach * 0.5, -16, -4, wide * 0.55),
            (-eye[0] / 2 - 5, -height * 0.4, height * 0.4, 24),
        ]
    )
    return _centred((Part("steel", merged(head, hoe)), *_ash_haft(rng, rng.uniform(440, 600), eye, height)))


MAKES = Makes(
    train=(
        hatchet,
        felling_axe,
        splitting_axe,
        steel_camp_axe,
        composite_axe,
        flat_camp_axe,
        fire_axe,
        ice_axe,
        tomahawk,
        cleaver_hatchet,
        double_bit_axe,
        multi_tool_axe,
    ),
    validation=(shingling_hatchet,),
    test=(tactical_axe, pulaski),
)
