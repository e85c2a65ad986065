"""Axes with a forged head on a haft."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.axe.parts import ash_haft, curved, forged_head, rubber_grip, shaped_haft, wedge
from models.simulation.mesh import box, merged, prism, revolve
from models.simulation.thing import Part, Thing


def hatchet(rng: Generator) -> Thing:
    """Small forged head on a short wooden haft."""
    eye = (rng.uniform(26, 34), rng.uniform(15, 19))
    height = rng.uniform(38, 52)
    head = forged_head(rng, rng.uniform(75, 105), rng.uniform(60, 95), height, eye, rng.uniform(8, 18))
    return centred((Part("steel", head), *ash_haft(rng, rng.uniform(280, 380), eye, height)))


def felling_axe(rng: Generator) -> Thing:
    """Heavy head, long curved haft."""
    eye = (rng.uniform(42, 54), rng.uniform(19, 23))
    height = rng.uniform(62, 80)
    head = forged_head(rng, rng.uniform(115, 145), rng.uniform(95, 125), height, eye, rng.uniform(12, 24))
    return centred((Part("steel", head), *ash_haft(rng, rng.uniform(480, 620), eye, height)))


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
    head = curved(rows, 6)
    return centred((Part("steel", head), *ash_haft(rng, rng.uniform(400, 600), eye, height)))


def fire_axe(rng: Generator) -> Thing:
    """Blade and, behind, a long pick."""
    eye, height = (rng.uniform(34, 44), rng.uniform(18, 22)), rng.uniform(48, 62)
    k = rng.uniform(0.75, 1.0)
    head = forged_head(rng, 125 * k, 110 * k, height, eye, 4)
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
    parts = [Part("steel", merged(head, wedge(rows)))]
    length = rng.uniform(360, 560)
    if rng.random() < 0.6:
        return centred((*parts, *ash_haft(rng, length, eye, height)))
    core = shaped_haft(length, np.full(3, 30.0), np.full(3, eye[1]), np.zeros(3), 20)
    return centred((*parts, Part("glass", core, 0.75), rubber_grip(rng, length, 0.35, 15)))


def ice_axe(rng: Generator) -> Thing:
    """Mountaineer's: toothed pick, adze, aluminium tube, spike."""
    length, pick = rng.uniform(430, 580), rng.uniform(130, 165)
    t = np.linspace(0, 1, 9)
    top = np.column_stack([12 - rng.uniform(15, 40) * t**2, -10 - pick * t])
    under = top[::-1] + np.column_stack([np.linspace(-3, -20, 9), np.linspace(4, 0, 9)])
    under[1:6:2, 0] += 3.5
    blade = prism(np.concatenate([top, under]), -2, 2)
    adze = wedge([(-10.0, -9, 12, 5), (30, -8, 8, 6), (85, -16, -10, rng.uniform(45, 60))])
    r = rng.uniform(10.5, 13)
    outer = revolve([(-length + 40, r), (6, r)], 14, 1.0).scaled(1, 1.25, 0.85)
    inner = revolve([(-length + 40, r - 1.6), (6, r - 1.6)], 14).scaled(1, 1.25, 0.85)
    spike = revolve([(-length - 12, 0.6), (-length + 30, 6), (-length + 42, r)], 10)
    parts = [Part("steel", merged(blade, adze, box(34, 26, 16), spike))]
    parts += [Part("aluminium", outer), Part("aluminium", inner, -1.0)]
    if rng.random() < 0.5:
        parts.append(Part("rubber", revolve([(-length * 0.9, r + 3), (-length * 0.6, r + 3)], 12), 0.35))
    return centred(tuple(parts))


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
    one = curved(rows, 10)
    head = merged(one, one.scaled(1, -1, 1))
    return centred((Part("steel", head), *ash_haft(rng, rng.uniform(420, 600), eye, height)))


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
    bevel = curved(
        [(reach * 0.9, height * 0.45 - edge, height * 0.45, 5.2), (reach, height * 0.45 - edge, height * 0.45, 0.6)], 2
    )
    r = rng.uniform(11, 14)
    face = revolve([(8, deep * 0.45), (22, r * 0.75), (34, r * 0.75), (36, r), (50, r)], 14).turned("z", -np.pi / 2)
    cheek = box(height, 32, deep)
    return centred(
        (Part("steel", merged(blade, bevel, face, cheek)), *ash_haft(rng, rng.uniform(300, 380), eye, height))
    )


def pulaski(rng: Generator) -> Thing:
    """Forester's: an axe bit in front, a grubbing hoe across it behind."""
    eye, height = (rng.uniform(38, 46), rng.uniform(18, 21)), rng.uniform(48, 60)
    head = forged_head(rng, rng.uniform(105, 130), rng.uniform(85, 105), height, eye, 6)
    reach, wide = rng.uniform(110, 140), rng.uniform(58, 78)
    hoe = wedge(
        [
            (-eye[0] / 2 - reach, -34, -31, wide),
            (-eye[0] / 2 - reach * 0.5, -16, -4, wide * 0.55),
            (-eye[0] / 2 - 5, -height * 0.4, height * 0.4, 24),
        ]
    )
    return centred((Part("steel", merged(head, hoe)), *ash_haft(rng, rng.uniform(440, 600), eye, height)))
