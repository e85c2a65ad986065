"""Pliers that grip."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._forging import tool_steel
from models.simulation.articles.pliers.parts import Arms, bar, drawn_arms, nose, pair, spring, tapered
from models.simulation.mesh import Mesh, circle, merged, prism, revolve, rounded, smooth, tube, turned
from models.simulation.thing import Part, Thing, wire


def combination_pliers(rng: Generator) -> Thing:
    """Serrated flat tip, pipe grip, side cutter."""
    k, joint = rng.uniform(0.85, 1.2), rng.uniform(11.5, 14)
    jaw, base, tip = rng.uniform(36, 46), rng.uniform(11, 14), rng.uniform(7.5, 10.5)
    outline = (
        np.array(
            [
                (-2, joint * 0.9),
                (joint * 0.7, joint),
                (joint * 1.3, base),
                (jaw, tip),
                (jaw + 1, tip * 0.5),
                (jaw, 0.3),
                (jaw * 0.78, 0.3),
                (jaw * 0.68, 2.6),
                (jaw * 0.55, 2.4),
                (jaw * 0.48, 0.3),
                (joint * 0.8, 0.2),
                (joint * 0.6, joint * 0.4),
            ]
        )
        * k
    )
    thick = rng.uniform(9.5, 12.5) * k
    mesh = tapered(outline, thick, ([joint * k, jaw * k], [1.0, rng.uniform(0.65, 0.95)]))
    return Thing(tuple(pair(rng, mesh, drawn_arms(rng, 118 * k, 22 * k, k), joint * k, thick, tool_steel(rng))))


def linesman_pliers(rng: Generator) -> Thing:
    """Heavy square nose, long cutters, wide handles."""
    joint, jaw = rng.uniform(13, 16), rng.uniform(34, 42)
    outline = np.array(
        [
            (-3, joint * 0.9),
            (joint * 0.8, joint * 1.05),
            (jaw - 3, joint * 0.85),
            (jaw, joint * 0.7),
            (jaw, 0.3),
            (jaw * 0.62, 0.3),
            (jaw * 0.58, 1.6),
            (joint * 0.7, 1.2),
            (joint * 0.5, joint * 0.4),
        ]
    )
    thick = rng.uniform(12, 15)
    mesh = tapered(outline, thick, ([joint, jaw], [1.0, 0.9]))
    return Thing(tuple(pair(rng, mesh, drawn_arms(rng, 165, 27, 1.15), joint, thick, "steel")))


def long_nose_pliers(rng: Generator) -> Thing:
    joint, jaw = rng.uniform(8.5, 11.5), rng.uniform(52, 90)
    thick = rng.uniform(8, 10.5)
    outline = nose(joint, jaw, rng.uniform(6.5, 9), rng.uniform(1.2, 2.6))
    mesh = tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(0.22, 0.4)]))
    arms = drawn_arms(rng, 108, 21, 0.85)
    return Thing(tuple(pair(rng, mesh, arms, joint, thick, tool_steel(rng))))


def bent_nose_pliers(rng: Generator) -> Thing:
    """Long nose whose tip bows out of the plane, or aside."""
    joint, jaw = rng.uniform(8, 10), rng.uniform(58, 88)
    thick = rng.uniform(8, 10)
    straight = nose(joint, jaw, 7.5, 1.8)
    cut = np.array([(x, y) for x, y in straight if x > -99])
    extra = np.array([(jaw * 0.65, 3.6), (jaw * 0.83, 2.6)])
    outline = np.concatenate([cut[:3], extra, cut[3:6], [(jaw * 0.83, 0.15), (jaw * 0.65, 0.15)], cut[6:]])
    mesh = tapered(outline, thick, ([joint, jaw], [1.0, 0.3]))
    parts = pair(rng, mesh, drawn_arms(rng, 105, 21, 0.85), joint, thick, "steel")
    bend = rng.uniform(0.5, 1.3)
    start = jaw * 0.62
    bent = []
    for part in parts:
        vertices = part.mesh.vertices.copy()
        past = np.maximum(vertices[:, 0] - start, 0)
        vertices[:, 2] += past * np.sin(bend) * (0.6 + 0.4 * past / (jaw - start))
        vertices[:, 0] -= past * (1 - np.cos(bend)) * 0.8
        bent.append(Part(part.material, Mesh(vertices, part.mesh.faces), part.share))
    return Thing(tuple(bent))


def water_pump_pliers(rng: Generator) -> Thing:
    """Angled toothed jaws, a slot or ratchet rack, long straight handles."""
    k = rng.uniform(0.75, 1.2)
    gap = rng.uniform(1, 22)
    thick = rng.uniform(9, 12) * k
    teeth = np.column_stack([np.linspace(30, 58, 13), np.where(np.arange(13) % 2, 1.6, 0.0)])
    upper = (
        np.concatenate(
            [[(-29, -14), (-29, 6), (-10, 15), (12, 18), (30, 16), (58, 8)], teeth[::-1], [(22, -6), (6, -13)]]
        )
        * k
    )
    slot = turned(rounded(34, 7.5, 3.5), 0.55, (-5, 2)) * k
    notches = [circle(1.7 * k, (x * k, y * k), 6) for x, y in ((-18, 4), (-9, 9))]
    lower = (
        np.concatenate(
            [
                [(-10, 2), (4, 8), (14, 6), (24, -8)],
                teeth * [1, -1] - [2, gap + 1],
                [(56, -gap - 9), (30, -gap - 17), (8, -10), (-12, -8)],
            ]
        )
        * k
    )
    angle = rng.uniform(0.1, 0.5)
    length = rng.uniform(130, 165)
    arm_a = smooth([(-20, 0), (-45, 6), (-100, 15), (-length, 16)], False, 1) * k
    arm_b = smooth([(0, -4), (-30, -16), (-100, -18 - angle * 25), (-length, -18 - angle * 34)], False, 1) * k
    wide = np.linspace(13, 8, len(arm_a)) * k
    plate = prism(upper, -thick * 0.1, thick * 0.5, [slot, *notches])
    parts = [Part("steel", plate), Part("steel", prism(lower, -thick * 0.5, thick * 0.05))]
    for arm in (arm_a, arm_b):
        parts.append(Part("steel", bar(arm, wide, 6.5 * k)))
    coat = str(rng.choice(["pvc", "pvc", "rubber"]))
    cover = rng.uniform(2.5, 6) * k
    for arm in (arm_a, arm_b):
        parts.append(Part(coat, bar(arm[2:], wide[2:] + cover, (8 + cover) * k, 8), 0.65))
    parts.append(Part("steel", prism(circle(6.5 * k, (0, 2 * k), 12), -thick * 0.7, thick * 0.7), 0.6))
    return Thing(tuple(part.moved(40 * k, 0, 0) for part in parts))


def slip_joint_pliers(rng: Generator) -> Thing:
    """Cheap household pliers: bare forged handles, a two-position pivot with a slotted bolt."""
    k, joint = rng.uniform(0.8, 1.15), rng.uniform(10, 12)
    jaw = rng.uniform(36, 44)
    teeth = np.column_stack([np.linspace(jaw, jaw * 0.68, 9), np.where(np.arange(9) % 2, 1.2, 0.2)])
    outline = (
        np.concatenate(
            [
                [(-3, joint * 0.8), (joint * 0.9, joint), (jaw * 0.8, joint * 0.75), (jaw, joint * 0.45)],
                teeth,
                [(jaw * 0.6, 3.4), (jaw * 0.45, 3.4), (jaw * 0.38, 0.5), (joint * 0.5, 1.0)],
            ]
        )
        * k
    )
    thick = rng.uniform(8, 10.5) * k
    mesh = tapered(outline, thick, ([joint * k, jaw * k], [0.95, 0.65]))
    arms = Arms(
        rng.uniform(105, 125) * k,
        20 * k,
        rng.uniform(12, 22) * k,
        8.5 * k,
        5.5 * k,
        str(rng.choice(["none", "none", "pvc"])),
        1.3,
        False,
    )
    parts = pair(rng, mesh, arms, joint * k, thick, "steel")
    parts.append(Part("steel", prism(rounded(14 * k, 7 * k, 3 * k, (2, 0)), -thick * 0.2, thick * 0.2), -0.6))
    parts.append(Part("steel", prism(circle(6 * k, steps=6), thick * 0.5, thick * 0.5 + 4)))
    return Thing(tuple(parts))


def locking_pliers(rng: Generator) -> Thing:
    """Grip pliers: pressed-steel fixed handle with a screw in its end, toggle link and spring inside."""
    k = rng.uniform(0.7, 1.1)
    opened = rng.uniform(0.0, 0.4)
    deep = rng.uniform(11, 14) * k
    long = np.array([(-120, 9), (-120, 23), (-60, 27), (-12, 24), (-8, 12), (-60, 16)]) * k
    cheeks = merged(
        *(prism(long, z - 0.9, z + 0.9) for z in (-deep / 2, deep / 2)),
        prism(
            np.array([(-118, 21), (-60, 25.5), (-12, 22), (-12, 24), (-60, 27.4), (-118, 23)]) * k, -deep / 2, deep / 2
        ),
    )
    jaw = prism(
        np.array([(-14, 24), (10, 21), (30, 18), (46, 9), (46, 1.5), (34, 1), (26, 5), (12, 8), (-14, 12)]) * k,
        -deep * 0.42,
        deep * 0.42,
    )
    low = (
        np.array([(-12, 12), (2, 14), (12, 6), (26, -5), (34, -1), (46, -1.5), (46, -8), (30, -17), (6, -14), (-8, -2)])
        * k
    )
    lower_jaw = prism(low, -deep * 0.38, deep * 0.38)
    lever = np.array([(4, -12), (-10, -2), (-30, -8), (-70, -15), (-112, -20), (-114, -27), (-66, -25), (-20, -17)]) * k
    sides = merged(*(prism(lever, z - 0.9, z + 0.9) for z in (-deep * 0.45, deep * 0.45)))
    link = prism(np.array([(-22, -9), (-26, -13), (-86, 15), (-84, 20)]) * k, -2.5, 2.5)
    swing = -opened
    screw = revolve([(-60 * k, 3.2), (-118 * k, 3.2)][::-1], 8).moved(0, 15 * k, 0)
    knob = revolve([(-134 * k, 7), (-120 * k, 7)], 10).moved(0, 15 * k, 0)
    t = np.linspace(0, 1, 46)
    coil = np.column_stack([(-20 - 45 * t) * k, (12 + 4 * np.cos(t * 60)) * k, 4 * k * np.sin(t * 60)])
    pivot = np.array([-4, 14]) * k

    def swung(mesh: Mesh) -> Mesh:
        return mesh.moved(-pivot[0], -pivot[1], 0).turned("z", swing).moved(pivot[0], pivot[1], 0)

    parts = [
        Part("steel", merged(cheeks, jaw, screw, knob, link, swung(lower_jaw), swung(sides))),
        wire("steel", coil, 0.7, sides=4),
    ]
    rivets = [prism(circle(4 * k, at, 8), -deep * 0.62, deep * 0.62) for at in (tuple(pivot), (-22 * k, -11 * k))]
    return Thing(
        (*(part.moved(35 * k, 0, 0) for part in parts), Part("steel", merged(*rivets), 0.7).moved(35 * k, 0, 0))
    )


def mini_pliers(rng: Generator) -> Thing:
    """Small electronics or jeweller's pliers with a leaf spring and slim bowed grips."""
    kind = rng.integers(3)
    joint, thick = rng.uniform(5.5, 7), rng.uniform(6, 7.5)
    jaw = joint * 2.2 if kind == 0 else rng.uniform(24, 36)
    outline = nose(joint, jaw, 4.5, 1.5 if kind < 2 else 2.6)
    mesh = tapered(outline, thick, ([joint, jaw], [1.0, (0.6, 0.25, 0.7)[kind]]))
    arms = Arms(
        rng.uniform(72, 95),
        17,
        rng.uniform(11, 19),
        5.2,
        4.5,
        str(rng.choice(["pvc", "pvc", "abs", "rubber"])),
        rng.uniform(1.2, 3),
        False,
    )
    parts = pair(rng, mesh, arms, joint, thick, tool_steel(rng), rng.uniform(0.12, 0.3))
    return Thing((*parts, spring(rng, arms)))


def circlip_pliers(rng: Generator) -> Thing:
    """Slim levers ending in round pins, straight or bent, with a spring between the handles."""
    joint, thick, jaw = rng.uniform(7.5, 9.5), rng.uniform(7, 9), rng.uniform(32, 46)
    outline = nose(joint, jaw, 6.0, rng.uniform(3, 4))
    body = tapered(outline, thick, ([joint, jaw], [1.0, 0.75]))
    pin = rng.uniform(0.9, 1.4)
    out = 9 if rng.random() < 0.5 else 0
    path = [(jaw - 4, 2.0, 0), (jaw + 4, 2.0, 0), (jaw + (5 if out else 13), 2.2, out)]
    mesh = merged(body, tube(path, pin, sides=6))
    arms = drawn_arms(rng, 108, 21, 0.85)
    parts = pair(rng, mesh, arms, joint, thick, "steel", rng.uniform(0, 0.3))
    return Thing((*parts, spring(rng, arms)))
