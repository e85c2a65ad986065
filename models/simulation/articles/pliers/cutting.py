"""Pliers that cut, strip and crimp, and several pliers together."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.pliers.gripping import combination_pliers, long_nose_pliers
from models.simulation.articles.pliers.parts import Arms, bar, drawn_arms, pair, spring, tapered
from models.simulation.mesh import circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, wire


def diagonal_cutters(rng: Generator) -> Thing:
    joint = rng.uniform(9, 12.5)
    jaw, thick = joint * rng.uniform(1.9, 2.4), rng.uniform(8.5, 11.5)
    outline = np.array(
        [
            (-3, joint * 0.85),
            (joint * 0.5, joint * 1.05),
            (joint * 1.25, joint * 0.95),
            (jaw, 2.2),
            (jaw, 0.1),
            (joint * 1.0, 0.1),
            (joint * 0.9, 1.4),
            (joint * 0.6, joint * 0.35),
        ]
    )
    mesh = tapered(outline, thick, ([joint * 0.8, jaw], [1.0, 0.55]))
    arms = drawn_arms(rng, rng.uniform(85, 125), 22)
    parts = pair(rng, mesh, arms, joint, thick, "steel")
    if rng.random() < 0.3:
        parts.append(spring(rng, arms))
    return Thing(tuple(parts))


def end_nippers(rng: Generator) -> Thing:
    """Top cutters: short jaws that meet across the end."""
    joint, jaw = rng.uniform(9, 11.5), rng.uniform(17, 23)
    thick = rng.uniform(9, 12)
    outline = np.array(
        [
            (-3, joint * 0.8),
            (joint * 0.6, joint * 1.1),
            (jaw * 0.85, joint * 1.1),
            (jaw, joint * 0.6),
            (jaw + 0.5, 0.1),
            (jaw - 3, 0.1),
            (jaw - 6, joint * 0.5),
            (joint * 0.9, joint * 0.55),
            (joint * 0.6, joint * 0.3),
        ]
    )
    mesh = tapered(outline, thick, ([joint, jaw], [1.0, rng.uniform(1.3, 1.9)]))
    return Thing(tuple(pair(rng, mesh, drawn_arms(rng, 115, 24), joint, thick, "steel")))


def wire_stripper(rng: Generator) -> Thing:
    """Flat plate levers with graded notches, dipped handles, a return spring."""
    thick, jaw = rng.uniform(2.4, 3.6), rng.uniform(42, 60)
    count = int(rng.integers(4, 7))
    xs = np.linspace(jaw * 0.9, jaw * 0.3, count)
    notch: list[tuple[float, float]] = []
    for index, x in enumerate(xs):
        r = 0.8 + index * 0.35
        notch += [(x + r, 0.2), (x + r * 0.6, r), (x - r * 0.6, r), (x - r, 0.2)]
    outline = np.array([(-4, 12), (14, 13), (jaw * 0.8, 9), (jaw + 6, 5), (jaw + 6, 0.2), *notch, (8, 0.2)])
    arms = Arms(
        rng.uniform(100, 120), 19, 15, 8.5, thick * 1.1, str(rng.choice(["pvc", "rubber"])), rng.uniform(2, 3.5), False
    )
    parts: list[Part] = []
    angle = rng.uniform(0, 0.25)
    for side in (1, -1):
        half = [Part("steel", prism(outline, 0.1, thick)), Part("steel", prism(circle(11, steps=14), 0.1, thick))]
        half += [part.scaled(1, -1, 1) for part in arms.parts("steel")]
        parts += [part.scaled(1, side, side).turned("z", side * angle / 2) for part in half]
    parts += [Part("steel", prism(circle(4.5, steps=10), -thick - 1, thick + 1), 0.5), spring(rng, arms)]
    return Thing(tuple(parts))


def automatic_stripper(rng: Generator) -> Thing:
    """Pistol-shaped: sliding jaws over pressed plates, a long spring, plastic over the lower half."""
    k = rng.uniform(0.85, 1.1)
    body = np.array([(-20, 26), (52, 22), (66, 16), (66, 4), (46, 0), (-14, 4), (-34, 12)]) * k
    plates = merged(*(prism(body, z - 0.9, z + 0.9) for z in (-6, 6)))
    jaws = merged(
        prism(np.array([(48, 14), (72, 16), (76, 10), (50, 9)]) * k, -7, 7),
        prism(np.array([(48, 6), (76, 7), (70, -1), (48, 1)]) * k, -7, 7),
    )
    t = np.linspace(0, 1, 51)
    coil = np.column_stack([(-10 + 48 * t) * k, (16 + 4 * np.cos(t * 70)) * k, 4 * np.sin(t * 70)])
    handles = []
    spread = rng.uniform(0, 14)
    for first, last in (((-28, 14), (-125, -8 + spread)), ((-2, 2), (-118, -38))):
        path = smooth([first, ((first[0] + last[0]) / 2, (first[1] + last[1]) / 2 + 6), last], False, 1) * k
        handles += [
            Part("steel", bar(path, np.full(len(path), 11.0), 3.5)),
            Part("abs", bar(path[1:], np.full(len(path) - 1, 17.0), 14, 8), 0.75),
        ]
    dial = prism(circle(6, (30 * k, 10 * k), 12), 6, 9)
    return Thing((Part("steel", merged(plates, jaws, dial)), wire("steel", coil, 0.7, sides=4), *handles))


def pliers_together(rng: Generator) -> Thing:
    """Two or three pairs packed side by side."""
    kinds = [combination_pliers, long_nose_pliers, diagonal_cutters]
    parts: list[Part] = []
    count = int(rng.integers(2, 4))
    for index in range(count):
        one = kinds[int(rng.integers(3))](rng)
        flip = np.pi if rng.random() < 0.3 else 0.0
        shift = (index - (count - 1) / 2) * rng.uniform(28, 56)
        parts += one.turned("z", flip + rng.normal(0, 0.12)).moved(rng.normal(0, 12), shift, (index - 1) * 7).parts
    return Thing(tuple(parts))


def cable_cutters(rng: Generator) -> Thing:
    """Hooked, curved shear jaws."""
    thick, joint = rng.uniform(8, 10), rng.uniform(10, 13)
    jaw = rng.uniform(34, 46)
    outline = np.array(
        [
            (-3, joint * 0.9),
            (joint, joint * 1.25),
            (jaw * 0.7, joint * 1.35),
            (jaw, joint * 0.55),
            (jaw + 2, -0.5),
            (jaw - 2, 0),
            (jaw * 0.8, joint * 0.5),
            (jaw * 0.6, joint * 0.62),
            (joint * 0.9, joint * 0.3),
            (joint * 0.5, 0),
        ]
    )
    mesh = tapered(outline, thick, ([joint, jaw], [0.9, 0.55]))
    return Thing(tuple(pair(rng, mesh, drawn_arms(rng, rng.uniform(110, 170), 25), joint, thick, "steel")))


def ratchet_crimper(rng: Generator) -> Thing:
    """Pressed plates holding profiled dies, ratchet pawl between long handles."""
    k = rng.uniform(0.9, 1.15)
    frame = np.array([(-30, 14), (10, 24), (40, 24), (52, 14), (52, -2), (44, -20), (10, -22), (-30, -10)]) * k
    window = rounded(18, 16, 3, (36, 1)) * k
    plates = merged(*(prism(frame, z - 1.6, z + 1.6, [window]) for z in (-7, 7)))
    dies = []
    for side in (-1, 1):
        profile = np.array(
            [(28, 10), (46, 10), (46, 2.5), (43, 2.5), (41.5, 5), (40, 2.5), (36, 2.5), (34, 5.5), (32, 2.5), (28, 2.5)]
        ) * [1, side]
        dies.append(prism((profile + [0, 1]) * k, -5, 5))
    gear = prism(
        np.column_stack([np.cos(np.arange(24) * np.pi / 12), np.sin(np.arange(24) * np.pi / 12)])
        * (np.where(np.arange(24) % 2, 9, 7.5) * k)[:, None]
        + np.array([-42, -2]) * k,
        -2,
        2,
    )
    parts = [Part("steel", merged(plates, *dies, gear))]
    for side in (-1, 1):
        opened = rng.uniform(0, 14) if side < 0 else 0
        path = (
            smooth(
                [
                    (-22, side * 8),
                    (-70, side * 22 - opened * 0.4),
                    (-135, side * 20 - opened),
                    (-168, side * 24 - opened),
                ],
                False,
                1,
            )
            * k
        )
        parts.append(Part("steel", bar(path, np.full(len(path), 13.0), 5)))
        parts.append(Part(str(rng.choice(["pvc", "abs"])), bar(path[3:], np.full(len(path) - 3, 22.0), 18, 8), 0.7))
    rivets = [
        prism(circle(4, at, 8), -10, 10)
        for at in ((4 * k, 12 * k), (4 * k, -11 * k), (-22 * k, 8 * k), (-22 * k, -6 * k))
    ]
    return Thing((*parts, Part("steel", merged(*rivets), 0.5)))


def carpenter_pincers(rng: Generator) -> Thing:
    """Round open head whose jaws meet in front; bare arms, one ending in a claw, one in a ball."""
    k = rng.uniform(0.8, 1.15)
    thick, joint = rng.uniform(9, 12) * k, rng.uniform(8, 10) * k
    outer = (
        np.array(
            [
                (-4, joint * 0.8 / k),
                (8, 15),
                (20, 24),
                (34, 25),
                (44, 16),
                (47, 2),
                (47, 0.2),
                (43, 0.2),
                (38, 10),
                (30, 15),
                (21, 13),
                (10, 4),
            ]
        )
        * k
    )
    mesh = tapered(outer, thick, ([10 * k, 30 * k, 47 * k], [0.9, 0.9, rng.uniform(1.6, 2.3)]))
    reach = rng.uniform(120, 165) * k
    arms = Arms(reach, rng.uniform(19, 25) * k, rng.uniform(14, 24) * k, 8.5 * k, 7.5 * k, "none", 0, False)
    opened = rng.uniform(0, 0.35)
    parts = pair(rng, mesh, arms, joint, thick, "steel", opened)
    if rng.random() < 0.4:
        coat = Arms(arms.reach, arms.bow, arms.end, arms.wide, arms.deep, "pvc", 2.0, False).parts("steel")[1]
        parts += [coat.scaled(1, side, 1).turned("z", -side * opened / 2) for side in (-1, 1)]
    else:
        parts.append(
            Part(
                "steel",
                revolve([(-6, 3), (-4, 6), (4, 6), (6, 3)], 10).moved(-reach, arms.end, 0).turned("z", -opened / 2),
            )
        )
        claw = prism(rectangle(16, 10, (-reach - 6, -arms.end)), -2, 2)
        parts.append(Part("steel", claw.turned("z", opened / 2)))
    return Thing(tuple(parts))
