"""Saws whose blade is held at both ends, and a hand chain."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.saw.parts import saw_blade, teeth
from models.simulation.mesh import Mesh, box, circle, merged, prism, rectangle, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def pistol_hacksaw(rng: Generator) -> Thing:
    """Steel or aluminium frame, a 300 mm blade on two pins, wing nut, pistol grip."""
    length, high = rng.uniform(285, 310), rng.uniform(78, 105)
    grip = str(rng.choice(["aluminium", "abs", "pp"]))
    path = smooth(
        [
            (-10, 20),
            (-8, high),
            (length * 0.15, high + 6),
            (length * 0.9, high + 4),
            (length + 8, high - 8),
            (length + 8, 8),
        ],
        False,
        1,
    )
    parts: list[Part] = []
    if rng.random() < 0.5:
        outer, wall = rng.uniform(7, 9.5), rng.uniform(1.2, 1.8)
        parts += hollow("steel", tube(path, outer, sides=8), tube(path, outer - wall, sides=8))
    else:
        flat = tube(path, 7, sides=8).scaled(1, 1, rng.uniform(0.3, 0.5))
        parts.append(Part("steel", flat))
    blade = np.concatenate([teeth((length + 4, -6), (-4, -6), 2.5, -1.0, 50), [(-4, 6), (length + 4, 6)]])
    parts.append(saw_blade(blade, 0.65, [circle(2, (0, 0), 6), circle(2, (length, 0), 6)]))
    pins = merged(
        *(prism(circle(2.4, (x, 0), 8), -6, 6) for x in (0.0, length)),
        box(26, 9, 9).moved(-16, 0, 0),
        box(16, 9, 9).moved(length + 10, 0, 0),
    )
    wing = prism(
        np.array([(length + 16, -13), (length + 26, -11), (length + 26, 11), (length + 16, 13), (length + 20, 0)]),
        -2.5,
        2.5,
    )
    parts.append(Part("steel", merged(pins, wing)))
    outline = smooth(
        [(0, 34), (-20, 34), (-40, 16), (-76, -48), (-98, -62), (-70, -76), (-44, -56), (-24, -14), (0, -10)], rounds=1
    )
    deep = rng.uniform(22, 30)
    body = prism(outline, -deep / 2, deep / 2)
    core = prism(outline * 0.8 + np.array([-7, -3]), -deep / 2 + 3, deep / 2 - 3)
    parts += [Part(grip, body), Part(grip, core, -1.0)]
    if rng.random() < 0.5:
        guard = smooth([(-4, -10), (-10, -50), (-50, -78), (-84, -70)], False, 1)
        parts.append(Part(grip, tube(guard, 5, sides=6)))
    return centred(parts)


def junior_hacksaw(rng: Generator) -> Thing:
    """One bent steel rod for frame and handle, 150 mm blade with pins."""
    length, r = rng.uniform(146, 155), rng.uniform(2.8, 3.6)
    drop = rng.uniform(60, 90)
    loop = smooth(
        [
            (length + 4, -2),
            (length + 10, 20),
            (length - 4, 56),
            (20, 60),
            (-8, 48),
            (-12, 20),
            (-34, -drop * 0.4),
            (-66, -drop * 0.95),
            (-84, -drop * 0.75),
            (-60, -drop * 0.1),
            (-22, 24),
            (-8, 6),
            (-4, -2),
        ],
        False,
        1,
    )
    parts = [Part("steel", tube(loop, r, sides=6))]
    blade = np.concatenate([teeth((length, -4), (0, -4), 2, -0.8, 40), [(0, 3.5), (length, 3.5)]])
    pins = merged(*(prism(circle(1.6, (x, 0), 6), -5, 5) for x in (1.0, length - 1)))
    parts += [saw_blade(blade, 0.6), Part("steel", pins)]
    if rng.random() < 0.55:
        grip = smooth(
            [(-26, 4), (-60, -drop * 0.5), (-80, -drop * 0.95), (-64, -drop * 1.05), (-40, -drop * 0.4), (-10, 10)],
            rounds=1,
        )
        parts.append(Part(str(rng.choice(["pp", "rubber", "pvc"])), prism(grip, -9, 9), 0.6))
    return centred(parts)


def coping_saw(rng: Generator) -> Thing:
    """Deep U of flat or round steel, hair-thin blade, turned handle."""
    length, deep = rng.uniform(145, 168), rng.uniform(100, 140)
    path = np.concatenate(
        [smooth([(-4, 2), (-6, deep), (length * 0.5, deep + 4), (length + 6, deep), (length + 4, 2)], False, 2)]
    )
    rod = tube(path, rng.uniform(4, 5.2), sides=6)
    if rng.random() < 0.5:
        rod = rod.scaled(1, 1, 0.6)
    blade = np.concatenate([teeth((length, -1.6), (0, -1.6), 2, -0.7, 40), [(0, 1.6), (length, 1.6)]])
    spindle = revolve([(-40, 2.5), (2, 3)], 8)
    tip = revolve([(length - 4, 3), (length + 12, 3)], 8)
    levers = merged(*(prism(rectangle(2.5, 16, (x, 0)), -1.2, 1.2) for x in (-6.0, length + 8)))
    k = rng.uniform(0.85, 1.1)
    grip = revolve([(-118 * k, 8), (-112 * k, 13), (-80 * k, 15.5), (-40 * k, 11), (-22, 13), (-14, 9)], 12)
    ferrule = revolve([(-24, 10), (-13, 10)], 10)
    parts = [
        Part("steel", merged(rod, spindle, tip, levers)),
        saw_blade(blade, 0.5),
        Part(str(rng.choice(["wood", "wood", "abs"])), grip),
    ]
    return centred((*parts, Part("steel", ferrule, 0.2)))


def bow_saw(rng: Generator) -> Thing:
    """Bent steel tube with a long coarse blade in tension."""
    length, high = rng.uniform(300, 540), rng.uniform(100, 170)
    path = smooth(
        [
            (-6, -2),
            (-10, high * 0.35),
            (length * 0.06, high * 0.8),
            (length * 0.25, high),
            (length * 0.75, high * rng.uniform(0.5, 1.0)),
            (length + 4, high * 0.3),
            (length + 6, -2),
        ],
        False,
        2,
    )
    r, wall = rng.uniform(8, 12), rng.uniform(1.0, 1.5)
    frame = hollow("steel", tube(path, r, sides=7), tube(path, r - wall, sides=7))
    pitch = rng.uniform(5, 8)
    edge = teeth((length, -9), (0, -9), pitch, -pitch * 0.6, 60)
    blade = saw_blade(
        np.concatenate([edge, [(-5, 9), (length + 5, 9)]]),
        rng.uniform(0.7, 0.95),
        [circle(3, (2, 0), 6), circle(3, (length - 2, 0), 6)],
    )
    pins = merged(*(prism(circle(3, (x, 0), 8), -10, 10) for x in (1.0, length - 1)))
    lever = smooth([(-10, -4), (-22, high * 0.3), (-14, high * 0.75)], False, 1)
    parts = [*frame, blade, Part("steel", merged(pins, tube(lever, 5, sides=6)), 0.8)]
    if rng.random() < 0.5:
        parts.append(Part("pp", tube(path[2:9], r + 3, sides=8), 0.4))
    return centred(parts)


def hand_chain_saw(rng: Generator) -> Thing:
    """Pocket survival saw: a cutting chain coiled or stretched between two strap loops."""
    links = int(rng.integers(30, 42))
    t = np.linspace(0, 1, links)
    if rng.random() < 0.6:
        turn = t * rng.uniform(2.5, 4.5) * 2 * np.pi
        radius = 32 + 16 * t + rng.normal(0, 1.5, links)
        path = np.column_stack([radius * np.cos(turn), radius * np.sin(turn)])
    else:
        path = np.column_stack([(t - 0.5) * 260, 35 * np.sin(t * rng.uniform(5, 9)) + 12 * np.sin(t * 17)])
    ahead, middle = np.diff(path, axis=0), (path[1:] + path[:-1]) / 2
    long = np.linalg.norm(ahead, axis=1)
    tooth = prism([(-0.6, -2.6), (0.6, -2.6), (0.6, 2.0), (0.25, 5.2), (-0.1, 2.4), (-0.6, 2.6)], -0.7, 0.7)
    chain = merged(*[tooth] * (links - 1))
    local = chain.vertices.reshape(links - 1, -1, 3)
    u = ahead / long[:, None]
    along, across = local[:, :, 0] * long[:, None], local[:, :, 1]
    height = local[:, :, 2] + (rng.uniform(-3, 3, links - 1) + np.arange(links - 1) % 2 * 1.2)[:, None]
    x = middle[:, :1] + along * u[:, :1] - across * u[:, 1:]
    y = middle[:, 1:] + along * u[:, 1:] + across * u[:, :1]
    parts = [Part("steel", Mesh(np.stack([x, y, height], -1).reshape(-1, 3), chain.faces))]
    for end in (path[0], path[-1]):
        swing = rng.uniform(0, 6.28)
        ring = tube(circle(11, (end[0], end[1]), 10), 1.8, closed=True, sides=5)
        strap = tube(smooth([(0, 0), (60, 26), (105, 0), (60, -26), (2, 0)], False, 1), 4, sides=5).scaled(1, 1, 2.5)
        parts += [Part("steel", ring), Part("nylon", strap.turned("z", swing).moved(end[0], end[1], 0), 0.5)]
    return centred(tuple(parts))


def takedown_buck_saw(rng: Generator) -> Thing:
    """H-shaped wooden or aluminium frame: two uprights, a stretcher, a twisted cord or rod above, blade below."""
    length, high = rng.uniform(300, 440), rng.uniform(180, 250)
    metal = rng.random() < 0.4
    stuff = "aluminium" if metal else "wood"
    deep = 10 if metal else rng.uniform(16, 22)
    lean = rng.uniform(0.95, 1.0)
    uprights = [
        prism(
            np.array(
                [
                    (x - 11, -12),
                    (x + 11, -12),
                    (x * lean + 8 + length * (1 - lean) / 2, high),
                    (x * lean - 8 + length * (1 - lean) / 2, high),
                ]
            ),
            -deep / 2,
            deep / 2,
        )
        for x in (0.0, length)
    ]
    stretcher = prism(rectangle(length - 18, 22, (length / 2, high * 0.5)), -deep / 2, deep / 2)
    bodies = [Part(stuff, merged(*uprights, stretcher), 0.45 if metal else 1.0)]
    edge = teeth((length - 6, -8), (6, -8), 6, -3.6, 56)
    blade = saw_blade(np.concatenate([edge, [(-4, 8), (length + 4, 8)]]), 0.8)
    rod = tube([(0, high - 12, 0), (length / 2, high - 15, 0), (length, high - 12, 0)], rng.uniform(2, 3.5), sides=6)
    pins = merged(*(prism(circle(3, (x, 0), 8), -deep * 0.7, deep * 0.7) for x in (2.0, length - 2)))
    nut = revolve([(-9, 7), (9, 7)], 8).moved(length * 0.5, high - 15, 0)
    parts = [*bodies, blade, Part("steel" if metal else "nylon", rod), Part("steel", merged(pins, nut))]
    return centred(parts)
