"""Saws whose blade is held at one end."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.saw.parts import bolts, closed_handle, saw_blade, teeth
from models.simulation.mesh import box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing


def hand_saw(rng: Generator) -> Thing:
    """Carpenter's panel saw, wooden or moulded handle, on occasion cut short for a tool box."""
    length = rng.uniform(300, 520)
    heel, toe = rng.uniform(100, 125), rng.uniform(32, 62)
    thick, pitch = rng.uniform(0.8, 1.05), rng.uniform(3.2, 6)
    edge = teeth((length, -40), (6, -40), pitch, -pitch * 0.5, 70)
    k = rng.uniform(0.85, 1.0)
    blade = np.concatenate([edge, [(0, -38), (-12, -10), (-12, 40), (length * 0.1, heel - 42), (length, toe - 42)]])
    handle, hole = closed_handle(rng, k)
    deep = rng.uniform(20, 28)
    holes = [circle(3.5, (length - 14, toe - 56), 10)] if rng.random() < 0.6 else []
    parts = [saw_blade(blade, thick, holes)]
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
    parts.append(bolts([(-2, 22), (4, -6), (-10, 40)], deep, rng.uniform(3.5, 6)))
    return centred(parts)


def tenon_saw(rng: Generator) -> Thing:
    """Parallel blade stiffened by a folded brass or steel back."""
    length, high = rng.uniform(230, 350), rng.uniform(70, 105)
    edge = teeth((length, -high * 0.5), (6, -high * 0.5), 3, -1.3, 60)
    blade = np.concatenate([edge, [(0, -high * 0.45), (0, high * 0.5), (length, high * 0.5)]])
    back = box(length + 6, rng.uniform(14, 20), rng.uniform(4.5, 7)).moved(length / 2 + 1, high * 0.5, 0)
    handle, hole = closed_handle(rng, rng.uniform(0.8, 0.92))
    deep = rng.uniform(20, 25)
    grip = Part("wood" if rng.random() < 0.6 else "abs", prism(handle, -deep / 2, deep / 2, [hole]))
    parts = (
        saw_blade(blade, 0.8),
        Part("brass" if rng.random() < 0.5 else "steel", back),
        grip,
        bolts([(-2, 20), (8, -8)], deep, 5),
    )
    return centred(parts)


def folding_saw(rng: Generator) -> Thing:
    """Pruning saw that folds into its handle; open, half open or shut."""
    length = rng.uniform(150, 240)
    pitch = rng.uniform(3, 5)
    sag = rng.uniform(0, 10)
    edge = teeth((length, -12), (16, -18), pitch, -pitch * 0.6, 60)
    edge[:, 1] -= sag * np.sin(np.clip(edge[:, 0] / length, 0, 1) * np.pi)
    top = np.array([(0, -13), (-9, -4), (-4, 9), (14, 10), (length * 0.5, 8 - sag * 0.6), (length + 3, -6)])
    blade = saw_blade(np.concatenate([edge, top]), rng.uniform(1.0, 1.5), [circle(3, (0, 0), 8)], "steel")
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
    parts += [Part(stuff, spine), Part("steel", bolt), bolts([(-handle * 0.35, 8), (-handle * 0.85, -2)], 20, 3)]
    return centred(parts)


def pruning_saw(rng: Generator) -> Thing:
    """Fixed curved blade with big raker teeth, pistol grip, some in a plastic scabbard."""
    length, sag = rng.uniform(240, 350), rng.uniform(12, 38)
    pitch = rng.uniform(4, 6.5)
    edge = teeth((length, -10), (8, -22), pitch, -pitch * 0.6, 56)
    top = np.array(
        [(0, -20), (-30, -12), (-30, 8), (0, 16), (length * 0.3, 18), (length * 0.65, 14), (length + 4, -4)], float
    )
    for line in (edge, top):
        line[:, 1] += sag * (np.clip(line[:, 0] / length, 0, 1) - 0.5) ** 2 * 4 - sag * 0.5
    parts = [saw_blade(np.concatenate([edge, top]), rng.uniform(1.1, 1.6))]
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
    parts.append(bolts([(-8, lift - 2), (-24, lift - 2)], 22, 3.5))
    if rng.random() < 0.35:
        sheath = np.array(
            [(16, -34), (16, 30), (length * 0.6, 26), (length + 12, 22), (length + 12, -14), (length * 0.5, -42)]
        ) + [0, -4]
        parts += [Part("pp", prism(sheath, z - 1, z + 1)) for z in (-4, 4)]
    return centred(parts)


def japanese_pull_saw(rng: Generator) -> Thing:
    """Very thin blade toothed on one or both sides, long straight cane-wrapped handle."""
    length, handle = rng.uniform(210, 275), rng.uniform(250, 340)
    narrow, wide = rng.uniform(22, 32), rng.uniform(34, 52)
    both = rng.random() < 0.6
    lower = teeth((length, -wide), (20, -narrow), 4.0, -2.0, 48)
    upper = teeth((20, narrow), (length, wide), 2.6, -1.2, 48) if both else np.array([(20, 16), (length, wide * 0.3)])
    neck = np.array([(0, -14), (-40, -8), (-40, 8), (0, 14)])
    blade = np.concatenate([lower, neck, upper])
    parts = [saw_blade(blade, rng.uniform(0.55, 0.8))]
    if not both and rng.random() < 0.6:
        parts.append(Part("steel", box(length, 8, 3.5).moved(length / 2 + 10, 16, 0)))
    grip = revolve([(-handle - 12, 11), (-handle, 14), (-handle * 0.4, 13), (-18, 12), (-12, 11)], 10, 0.72)
    clamp = box(24, 20, 6).moved(-24, 0, 0)
    parts += [Part("wood", grip, 0.9), Part("steel", clamp, 0.4), bolts([(-24, 0)], 14, 3)]
    if rng.random() < 0.5:
        parts.append(Part("rubber", revolve([(-handle * 0.95, 15), (-handle * 0.3, 15)], 10, 0.75), 0.2))
    return centred(parts)


def wallboard_saw(rng: Generator) -> Thing:
    """Short pointed blade with coarse teeth, straight handle."""
    length, wide = rng.uniform(140, 175), rng.uniform(24, 34)
    edge = teeth((length, -1), (8, -wide * 0.55), 4.2, -2.2, 40)
    outline = np.concatenate(
        [edge, [(-60, -6), (-60, 6), (0, wide * 0.45), (length * 0.8, wide * 0.3), (length + 10, 4)]]
    )
    k = rng.uniform(0.9, 1.15)
    parts = [saw_blade(outline, rng.uniform(1.3, 2.0))]
    profile = [(-128 * k, 12), (-122 * k, 16), (-90 * k, 14), (-50 * k, 16), (-14, 13), (-4, 17), (2, 15)]
    grip = revolve(profile, 12, 0.85)
    parts.append(Part(str(rng.choice(["wood", "abs", "rubber", "pp"])), grip, 0.9))
    return centred(tuple(parts))


def toolbox_saw(rng: Generator) -> Thing:
    """Short hand saw with a rubbery handle and a plastic guard on its teeth: a tool-box saw."""
    length = rng.uniform(240, 350)
    high = rng.uniform(70, 95)
    edge = teeth((length, -30), (4, -30), 4, -2.2, 56)
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
        saw_blade(outline, thick),
        Part("rubber", prism(grip, -14, 14), 0.4),
        Part("pp", prism(grip * 0.93, -11, 11), 0.7),
    ]
    parts.append(bolts([(-6, 24), (-6, -8)], 22, 4))
    if rng.random() < 0.6:
        parts.append(Part("pp", prism(rectangle(length, 12, (length / 2, -28)), -2.5, 2.5), 0.8))
    return centred(parts)


def gents_saw(rng: Generator) -> Thing:
    """Small back saw with a turned in-line handle."""
    length, high = rng.uniform(125, 250), rng.uniform(38, 60)
    edge = teeth((length, -high * 0.6), (0, -high * 0.6), 2.2, -0.9, 56)
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
    parts = (
        saw_blade(blade, 0.6),
        Part(metal, back),
        Part("steel", tang),
        Part("wood", grip),
        Part(metal, ferrule, 0.25),
    )
    return centred(parts)


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
    edge = teeth((out, -6), (-80, -6), 2.6, -1.0, 56)
    parts.append(saw_blade(np.concatenate([edge, [(-80, 6), (out, 6)]]), 0.65, [circle(2, (out - 4, 0), 6)]))
    if rng.random() < 0.6:
        arm = prism(np.array([(12, 12), (out * 0.55, 9), (out * 0.6, 6.5), (12, 5)]), -4, 4)
        parts.append(Part(stuff, arm))
    parts.append(bolts([(4, 0), (-40, 3)], deep + 6, 4.5))
    return centred(parts)
