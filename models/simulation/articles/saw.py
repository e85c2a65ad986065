"""Saws: hand, tenon, Japanese, folding, wallboard, hack, coping and bow saws, and a hand chain."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow

LEAST_THICKNESS_MM = 0.5


def _centred(parts: Sequence[Part]) -> Thing:
    low, high = Thing(tuple(parts)).extent()
    x, y, z = -(low + high) / 2
    return Thing(tuple(part.moved(x, y, z) for part in parts))


def _teeth(start: tuple[float, float], end: tuple[float, float], pitch: float, depth: float, most: int = 56) -> Points:
    """A toothed edge, the teeth to the left of the way."""
    a, b = np.array(start, float), np.array(end, float)
    long = float(np.linalg.norm(b - a))
    count = max(4, min(int(long / pitch), most))
    t = np.linspace(0, 1, 2 * count + 1)
    along = (b - a) / long
    normal = np.array([-along[1], along[0]])
    return a + along * long * t[:, None] + normal * depth * (np.arange(2 * count + 1) % 2)[:, None]


def _blade(outline: ArrayLike, thick: float, holes: Sequence[ArrayLike] = (), metal: str = "steel") -> Part:
    drawn = max(thick, LEAST_THICKNESS_MM)
    return Part(metal, prism(outline, -drawn / 2, drawn / 2, holes), thick / drawn)


def _closed_handle(rng: Generator, k: float = 1.0) -> tuple[Points, Points]:
    """Outline and finger hole of a D-shaped saw handle; the blade enters at x = 0, the hand is at x < 0."""
    hook = rng.uniform(0, 14)
    outline = (
        smooth(
            [
                (8, 42),
                (-18, 58),
                (-52, 54 + hook),
                (-86, 46),
                (-92, 20),
                (-104, -26),
                (-122 - hook, -48),
                (-92, -60),
                (-40, -56),
                (2, -44),
                (22, -18),
                (26, 12),
            ],
            rounds=1,
        )
        * k
    )
    hole = smooth([(-22, 30), (-60, 30), (-70, 2), (-84, -32), (-50, -36), (-22, -22), (-10, 4)], rounds=1) * k
    return outline, hole


def _bolts(places: Sequence[tuple[float, float]], thick: float, radius: float = 4.0) -> Part:
    rods = [prism(circle(radius, at, 8), -thick / 2, thick / 2) for at in places]
    return Part("steel", merged(*rods), 0.45)


def hand_saw(rng: Generator) -> Thing:
    """Carpenter's panel saw, wooden or moulded handle, on occasion cut short for a tool box."""
    length = rng.uniform(300, 520)
    heel, toe = rng.uniform(100, 125), rng.uniform(32, 62)
    thick, pitch = rng.uniform(0.8, 1.05), rng.uniform(3.2, 6)
    edge = _teeth((length, -40), (6, -40), pitch, -pitch * 0.5, 70)
    k = rng.uniform(0.85, 1.0)
    blade = np.concatenate([edge, [(0, -38), (-12, -10), (-12, 40), (length * 0.1, heel - 42), (length, toe - 42)]])
    handle, hole = _closed_handle(rng, k)
    deep = rng.uniform(20, 28)
    holes = [circle(3.5, (length - 14, toe - 56), 10)] if rng.random() < 0.6 else []
    parts = [_blade(blade, thick, holes)]
    if rng.random() < 0.4:
        parts.append(Part("wood", prism(handle, -deep / 2, deep / 2, [hole])))
    else:
        wall = rng.uniform(2.4, 4)
        ribs = [rounded(18, 26, 5, (-98, -30)), rounded(22, 34, 5, (2, 0)), rounded(40, 11, 4, (-50, 44))]
        ribs = [rib * k for rib in ribs]
        parts.append(Part(str(rng.choice(["pp", "abs"])), prism(handle, -deep / 2, deep / 2, [hole])))
        parts.append(
            Part(parts[-1].material, merged(*(prism(rib, wall - deep / 2, deep / 2 - wall) for rib in ribs)), -1.0)
        )
        if rng.random() < 0.5:
            parts.append(Part("rubber", prism(handle * 1.01, -deep / 2, deep / 2, [hole * 1.15 + [9, 0]]), 0.15))
    parts.append(_bolts([(-2, 22), (4, -6), (-10, 40)], deep, rng.uniform(3.5, 6)))
    return _centred(parts)


def tenon_saw(rng: Generator) -> Thing:
    """Parallel blade stiffened by a folded brass or steel back."""
    length, high = rng.uniform(230, 350), rng.uniform(70, 105)
    edge = _teeth((length, -high * 0.5), (6, -high * 0.5), 3, -1.3, 60)
    blade = np.concatenate([edge, [(0, -high * 0.45), (0, high * 0.5), (length, high * 0.5)]])
    back = box(length + 6, rng.uniform(14, 20), rng.uniform(4.5, 7)).moved(length / 2 + 1, high * 0.5, 0)
    handle, hole = _closed_handle(rng, rng.uniform(0.8, 0.92))
    deep = rng.uniform(20, 25)
    grip = Part("wood" if rng.random() < 0.6 else "abs", prism(handle, -deep / 2, deep / 2, [hole]))
    parts = (
        _blade(blade, 0.8),
        Part("brass" if rng.random() < 0.5 else "steel", back),
        grip,
        _bolts([(-2, 20), (8, -8)], deep, 5),
    )
    return _centred(parts)


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
    blade = np.concatenate([_teeth((length + 4, -6), (-4, -6), 2.5, -1.0, 50), [(-4, 6), (length + 4, 6)]])
    parts.append(_blade(blade, 0.65, [circle(2, (0, 0), 6), circle(2, (length, 0), 6)]))
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
    return _centred(parts)


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
    blade = np.concatenate([_teeth((length, -4), (0, -4), 2, -0.8, 40), [(0, 3.5), (length, 3.5)]])
    pins = merged(*(prism(circle(1.6, (x, 0), 6), -5, 5) for x in (1.0, length - 1)))
    parts += [_blade(blade, 0.6), Part("steel", pins)]
    if rng.random() < 0.55:
        grip = smooth(
            [(-26, 4), (-60, -drop * 0.5), (-80, -drop * 0.95), (-64, -drop * 1.05), (-40, -drop * 0.4), (-10, 10)],
            rounds=1,
        )
        parts.append(Part(str(rng.choice(["pp", "rubber", "pvc"])), prism(grip, -9, 9), 0.6))
    return _centred(parts)


def coping_saw(rng: Generator) -> Thing:
    """Deep U of flat or round steel, hair-thin blade, turned handle."""
    length, deep = rng.uniform(145, 168), rng.uniform(100, 140)
    path = np.concatenate(
        [smooth([(-4, 2), (-6, deep), (length * 0.5, deep + 4), (length + 6, deep), (length + 4, 2)], False, 2)]
    )
    rod = tube(path, rng.uniform(4, 5.2), sides=6)
    if rng.random() < 0.5:
        rod = rod.scaled(1, 1, 0.6)
    blade = np.concatenate([_teeth((length, -1.6), (0, -1.6), 2, -0.7, 40), [(0, 1.6), (length, 1.6)]])
    spindle = revolve([(-40, 2.5), (2, 3)], 8)
    tip = revolve([(length - 4, 3), (length + 12, 3)], 8)
    levers = merged(*(prism(rectangle(2.5, 16, (x, 0)), -1.2, 1.2) for x in (-6.0, length + 8)))
    k = rng.uniform(0.85, 1.1)
    grip = revolve([(-118 * k, 8), (-112 * k, 13), (-80 * k, 15.5), (-40 * k, 11), (-22, 13), (-14, 9)], 12)
    ferrule = revolve([(-24, 10), (-13, 10)], 10)
    parts = [
        Part("steel", merged(rod, spindle, tip, levers)),
        _blade(blade, 0.5),
        Part(str(rng.choice(["wood", "wood", "abs"])), grip),
    ]
    return _centred((*parts, Part("steel", ferrule, 0.2)))


def folding_saw(rng: Generator) -> Thing:
    """Pruning saw that folds into its handle; open, half open or shut."""
    length = rng.uniform(150, 240)
    pitch = rng.uniform(3, 5)
    sag = rng.uniform(0, 10)
    edge = _teeth((length, -12), (16, -18), pitch, -pitch * 0.6, 60)
    edge[:, 1] -= sag * np.sin(np.clip(edge[:, 0] / length, 0, 1) * np.pi)
    top = np.array([(0, -13), (-9, -4), (-4, 9), (14, 10), (length * 0.5, 8 - sag * 0.6), (length + 3, -6)])
    blade = _blade(np.concatenate([edge, top]), rng.uniform(1.0, 1.5), [circle(3, (0, 0), 8)], "steel")
    state = rng.random()
    opened = 0.0 if state < 0.45 else (np.pi if state < 0.8 else rng.uniform(0.6, 2.6))
    handle = length + rng.uniform(8, 30)
    outline = smooth(
        [
            (14, 12),
            (14, -12),
            (-12, -17),
            (-handle * 0.45, -15),
            (-handle * 0.8, -19),
            (-handle, -28),
            (-handle - 4, -8),
            (-handle * 0.9, 10),
            (-handle * 0.5, 13),
            (-10, 15),
        ],
        rounds=1,
    )
    stuff = str(rng.choice(["pp", "nylon", "rubber", "wood"]))
    sides = merged(*(prism(outline, side * 6.5 - 4, side * 6.5 + 4) for side in (-1, 1)))
    parts = [blade.turned("z", -opened) if opened < 3 else blade.scaled(-1, 1, 1).moved(0, 2, 0), Part(stuff, sides)]
    spine = prism(
        np.array([(-20, 13), (-handle * 0.5, 11), (-handle + 8, 8), (-handle + 8, 4), (-handle * 0.5, 7), (-20, 9)]),
        -2.5,
        2.5,
    )
    bolt = prism(circle(5.5, (0, 0), 10), -11.5, 11.5)
    if rng.random() < 0.5:
        liner = prism(np.array([(10, 9), (10, -9), (-handle * 0.8, -13), (-handle * 0.8, 6)]), -3.2, -2.0)
        parts.append(Part("steel", liner))
    parts += [Part(stuff, spine), Part("steel", bolt), _bolts([(-handle * 0.35, 8), (-handle * 0.85, -2)], 20, 3)]
    return _centred(parts)


def pruning_saw(rng: Generator) -> Thing:
    """Fixed curved blade with big raker teeth, pistol grip, some in a plastic scabbard."""
    length, sag = rng.uniform(240, 350), rng.uniform(12, 38)
    pitch = rng.uniform(4, 6.5)
    edge = _teeth((length, -10), (8, -22), pitch, -pitch * 0.6, 56)
    top = np.array(
        [(0, -20), (-30, -12), (-30, 8), (0, 16), (length * 0.3, 18), (length * 0.65, 14), (length + 4, -4)], float
    )
    for line in (edge, top):
        line[:, 1] += sag * (np.clip(line[:, 0] / length, 0, 1) - 0.5) ** 2 * 4 - sag * 0.5
    parts = [_blade(np.concatenate([edge, top]), rng.uniform(1.1, 1.6))]
    lift = sag * 0.5
    grip = smooth(
        [
            (14, 14),
            (-30, 18),
            (-90, 12),
            (-128, -10),
            (-140, -34),
            (-112, -36),
            (-84, -18),
            (-40, -16),
            (-10, -28),
            (12, -24),
        ],
        rounds=1,
    ) + [0, lift]
    stuff = str(rng.choice(["pp", "rubber", "wood", "nylon"]))
    parts.append(Part(stuff, prism(grip, -13, 13), 0.85))
    parts.append(_bolts([(-8, lift - 2), (-24, lift - 2)], 22, 3.5))
    if rng.random() < 0.35:
        sheath = np.array(
            [(16, -34), (16, 30), (length * 0.6, 26), (length + 12, 22), (length + 12, -14), (length * 0.5, -42)]
        ) + [0, -4]
        parts += [Part("pp", prism(sheath, z - 1, z + 1)) for z in (-4, 4)]
    return _centred(parts)


def japanese_pull_saw(rng: Generator) -> Thing:
    """Very thin blade toothed on one or both sides, long straight cane-wrapped handle."""
    length, handle = rng.uniform(210, 275), rng.uniform(250, 340)
    narrow, wide = rng.uniform(22, 32), rng.uniform(34, 52)
    both = rng.random() < 0.6
    lower = _teeth((length, -wide), (20, -narrow), 4.0, -2.0, 48)
    upper = _teeth((20, narrow), (length, wide), 2.6, -1.2, 48) if both else np.array([(20, 16), (length, wide * 0.3)])
    neck = np.array([(0, -14), (-40, -8), (-40, 8), (0, 14)])
    blade = np.concatenate([lower, neck, upper])
    parts = [_blade(blade, rng.uniform(0.55, 0.8))]
    if not both and rng.random() < 0.6:
        parts.append(Part("steel", box(length, 8, 3.5).moved(length / 2 + 10, 16, 0)))
    grip = revolve([(-handle - 12, 11), (-handle, 14), (-handle * 0.4, 13), (-18, 12), (-12, 11)], 10, 0.72)
    clamp = box(24, 20, 6).moved(-24, 0, 0)
    parts += [Part("wood", grip, 0.9), Part("steel", clamp, 0.4), _bolts([(-24, 0)], 14, 3)]
    if rng.random() < 0.5:
        parts.append(Part("rubber", revolve([(-handle * 0.95, 15), (-handle * 0.3, 15)], 10, 0.75), 0.2))
    return _centred(parts)


def wallboard_saw(rng: Generator) -> Thing:
    """Short pointed blade with coarse teeth, straight handle."""
    length, wide = rng.uniform(140, 175), rng.uniform(24, 34)
    edge = _teeth((length, -1), (8, -wide * 0.55), 4.2, -2.2, 40)
    outline = np.concatenate(
        [edge, [(-60, -6), (-60, 6), (0, wide * 0.45), (length * 0.8, wide * 0.3), (length + 10, 4)]]
    )
    k = rng.uniform(0.9, 1.15)
    parts = [_blade(outline, rng.uniform(1.3, 2.0))]
    profile = [(-128 * k, 12), (-122 * k, 16), (-90 * k, 14), (-50 * k, 16), (-14, 13), (-4, 17), (2, 15)]
    grip = revolve(profile, 12, 0.85)
    parts.append(Part(str(rng.choice(["wood", "abs", "rubber", "pp"])), grip, 0.9))
    return _centred(tuple(parts))


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
    edge = _teeth((length, -9), (0, -9), pitch, -pitch * 0.6, 60)
    blade = _blade(
        np.concatenate([edge, [(-5, 9), (length + 5, 9)]]),
        rng.uniform(0.7, 0.95),
        [circle(3, (2, 0), 6), circle(3, (length - 2, 0), 6)],
    )
    pins = merged(*(prism(circle(3, (x, 0), 8), -10, 10) for x in (1.0, length - 1)))
    lever = smooth([(-10, -4), (-22, high * 0.3), (-14, high * 0.75)], False, 1)
    parts = [*frame, blade, Part("steel", merged(pins, tube(lever, 5, sides=6)), 0.8)]
    if rng.random() < 0.5:
        parts.append(Part("pp", tube(path[2:9], r + 3, sides=8), 0.4))
    return _centred(parts)


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
    return _centred(tuple(parts))


def toolbox_saw(rng: Generator) -> Thing:
    """Short hand saw with a rubbery handle and a plastic guard on its teeth: a tool-box saw."""
    length = rng.uniform(240, 350)
    high = rng.uniform(70, 95)
    edge = _teeth((length, -30), (4, -30), 4, -2.2, 56)
    outline = np.concatenate(
        [
            edge,
            [
                (0, -20),
                (0, high - 32),
                (length * 0.15, high - 30),
                (length - 12, high * 0.55 - 30),
                (length, high * 0.4 - 30),
            ],
        ]
    )
    thick = rng.uniform(0.8, 1.1)
    grip = smooth(
        [
            (10, 44),
            (-30, 50),
            (-80, 30),
            (-116, -22),
            (-100, -46),
            (-70, -40),
            (-52, -6),
            (-24, 6),
            (-14, -24),
            (10, -36),
        ],
        rounds=1,
    )
    parts = [
        _blade(outline, thick),
        Part("rubber", prism(grip, -14, 14), 0.4),
        Part("pp", prism(grip * 0.93, -11, 11), 0.7),
    ]
    parts.append(_bolts([(-6, 24), (-6, -8)], 22, 4))
    if rng.random() < 0.6:
        parts.append(Part("pp", prism(rectangle(length, 12, (length / 2, -28)), -2.5, 2.5), 0.8))
    return _centred(parts)


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
    edge = _teeth((length - 6, -8), (6, -8), 6, -3.6, 56)
    blade = _blade(np.concatenate([edge, [(-4, 8), (length + 4, 8)]]), 0.8)
    rod = tube([(0, high - 12, 0), (length / 2, high - 15, 0), (length, high - 12, 0)], rng.uniform(2, 3.5), sides=6)
    pins = merged(*(prism(circle(3, (x, 0), 8), -deep * 0.7, deep * 0.7) for x in (2.0, length - 2)))
    nut = revolve([(-9, 7), (9, 7)], 8).moved(length * 0.5, high - 15, 0)
    parts = [*bodies, blade, Part("steel" if metal else "nylon", rod), Part("steel", merged(pins, nut))]
    return _centred(parts)


def gents_saw(rng: Generator) -> Thing:
    """Small back saw with a turned in-line handle."""
    length, high = rng.uniform(125, 250), rng.uniform(38, 60)
    edge = _teeth((length, -high * 0.6), (0, -high * 0.6), 2.2, -0.9, 56)
    blade = np.concatenate([edge, [(0, high * 0.4), (length, high * 0.4)]])
    back = box(length + 2, rng.uniform(9, 13), rng.uniform(4, 6)).moved(length / 2, high * 0.4, 0)
    y = high * 0.4
    tang = tube([(-60, y, 0), (4, y, 0)], 2.6, sides=6)
    k = rng.uniform(0.85, 1.15)
    grip = revolve(
        [(-130 * k, 9), (-122 * k, 14.5), (-90 * k, 15.5), (-60 * k, 11), (-36 * k, 13.5), (-16, 10), (-4, 8)], 14
    ).moved(0, y, 0)
    ferrule = revolve([(-18, 9.5), (-3, 8)], 12).moved(0, y, 0)
    metal = "brass" if rng.random() < 0.6 else "steel"
    parts = (_blade(blade, 0.6), Part(metal, back), Part("steel", tang), Part("wood", grip), Part(metal, ferrule, 0.25))
    return _centred(parts)


def blade_holder_saw(rng: Generator) -> Thing:
    """Mini hacksaw: a grip that holds a length of hacksaw blade sticking out, under an arm or free."""
    out = rng.uniform(130, 220)
    outline = smooth(
        [(20, 13), (-20, 18), (-90, 16), (-128, 2), (-134, -20), (-110, -26), (-60, -16), (-20, -18), (16, -12)],
        rounds=1,
    )
    stuff = str(rng.choice(["aluminium", "abs", "zinc"]))
    deep = rng.uniform(16, 24)
    core = outline * [0.84, 0.7] - [6, 0]
    parts = [
        Part(stuff, prism(outline, -deep / 2, deep / 2)),
        Part(stuff, prism(core, -deep / 2 + 2.5, deep / 2 - 2.5), -1.0),
    ]
    edge = _teeth((out, -6), (-80, -6), 2.6, -1.0, 56)
    parts.append(_blade(np.concatenate([edge, [(-80, 6), (out, 6)]]), 0.65, [circle(2, (out - 4, 0), 6)]))
    if rng.random() < 0.6:
        arm = prism(np.array([(12, 12), (out * 0.55, 9), (out * 0.6, 6.5), (12, 5)]), -4, 4)
        parts.append(Part(stuff, arm))
    parts.append(_bolts([(4, 0), (-40, 3)], deep + 6, 4.5))
    return _centred(parts)


MAKES = Makes(
    train=(
        hand_saw,
        tenon_saw,
        pistol_hacksaw,
        junior_hacksaw,
        coping_saw,
        folding_saw,
        pruning_saw,
        japanese_pull_saw,
        wallboard_saw,
        bow_saw,
        hand_chain_saw,
        toolbox_saw,
    ),
    validation=(takedown_buck_saw,),
    test=(gents_saw, blade_holder_saw),
)
