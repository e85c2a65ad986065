"""Staplers, rulers, pens, clamps and compasses, and a mouth organ."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, strand, tumbled
from models.simulation.clutter.metalware.parts import lifted, pile
from models.simulation.mesh import box, circle, loft, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def stapler(rng: Generator) -> Thing:
    long, wide = rng.uniform(60, 160), rng.uniform(13, 38)
    small = long < 90
    gauge = 0.8 if small else 1.2
    gape = rng.uniform(0.05, 0.22)
    t = np.linspace(0, 2 * np.pi * 8, 56)
    spring = np.column_stack([np.linspace(-long * 0.36, long * 0.1, 56), 3 * np.cos(t), 3 * np.sin(t) + 6])
    rail = boxes([[0, s * 5, 6] for s in (-1, 1)], [long * 0.86, gauge, 9])
    cover = (
        Thing(
            (
                Part("steel", boxes([[long * 0.46, s * 7, 4] for s in (-1, 1)], [long * 0.9, gauge, 10])),
                Part("steel", box(long * 0.9, 14, gauge).moved(long * 0.46, 0, 9)),
                Part("abs", prism(rounded(long, wide * 0.8, 6, (long * 0.48, 0)), 10, 15), 0.6),
                Part("steel", box(3, 10, 14).moved(long * 0.9, 0, 4)),
            )
        )
        .turned("y", -gape)
        .moved(-long / 2, 0, 9)
    )
    return Thing(
        (
            Part("steel", box(long, wide * 0.55, gauge).moved(0, 0, 0)),
            Part("abs", prism(rounded(long * 1.02, wide, 6), -6, -1), 0.5),
            Part("steel", rail),
            Part("steel", box(long * 0.86, 10, gauge).moved(0, 0, 1.6)),
            Part("steel", box(long * rng.uniform(0.1, 0.4), 9, 5).moved(long * 0.2, 0, 6), 0.7),
            wire("steel", spring, 0.45, sides=4),
            *cover.parts,
        )
    )


def steel_ruler(rng: Generator) -> Thing:
    """Straight, or a set square of metal."""
    long, t = rng.choice([165, 215, 315]), rng.uniform(0.6, 1.2)
    metal = "stainless" if rng.random() < 0.65 else "aluminium"
    if rng.random() < 0.7:
        return Thing(
            (
                Part(
                    metal,
                    prism(
                        rectangle(long, rng.uniform(18, 32)),
                        0,
                        t if metal == "stainless" else 2 * t,
                        [circle(3, (long * 0.47, 0), 10)],
                    ),
                ),
            )
        )
    side, w = long * 0.6, 24
    return Thing(
        (
            Part(metal, prism([[0, 0], [side, 0], [side, w], [w, w], [w, side * 0.7], [0, side * 0.7]], 0, 1.4)),
            Part("aluminium", box(14, side * 0.7, 12).moved(-4, side * 0.35)),
        )
    )


def pen_bundle(rng: Generator) -> Thing:
    """Ball pens and fountain pens, loose or in a pencil case."""
    parts: list[Part] = []
    count = 0
    for _ in range(rng.integers(1, 4)):
        share = int(rng.integers(1, 5))
        long, r = rng.uniform(128, 150), rng.uniform(3.8, 6)
        rich = rng.random() < 0.25
        body = revolve([[-long / 2, r * 0.8], [long * 0.36, r], [long / 2, 1.2]], 8)
        bore = revolve([[-long / 2 + 2, r * 0.8 - 0.9], [long * 0.36, r - 1.1]], 8)
        t = np.linspace(0, 2 * np.pi * 6, 30)
        spring = np.column_stack([long * 0.34 + t * 0.55, 2 * np.cos(t), 2 * np.sin(t)])
        pen = [
            *hollow("brass" if rich else "abs", body, bore.scaled(1, 1.12, 1.12) if rich else bore),
            Part("pp", revolve([[-long * 0.3, 1.4], [long * 0.4, 1.4]], 6)),
            Part("brass", revolve([[long * 0.4, 1.1], [long / 2 + 3, 0.7]], 6)),
            Part("steel", box(36, 2.8, 0.8).moved(-long * 0.34, 0, r + 1)),
        ]
        if rng.random() < 0.6:
            pen.append(Part("steel", strand(spring, 0.8, 3), 0.14))
        y = (np.arange(count, count + share) - 3.5) * rng.uniform(8, 13)
        spots = np.column_stack([rng.normal(0, 6, share), y, 2.0 * rng.integers(-1, 2, share)])
        turns = rng.normal(0, 0.12, share) + np.pi * rng.integers(0, 2, share)
        parts += [Part(part.material, copies(part.mesh, spots, turns=turns), part.share) for part in pen]
        count += share
    if rng.random() < 0.5:
        wide = count * 12 + 30
        outer, inner = prism(rounded(205, wide, 10), -16, 16), prism(rounded(202, wide - 3, 9), -15, 15)
        parts += (
            hollow("steel", outer, prism(rounded(204.2, wide - 0.8, 10), -15.6, 15.6))
            if rng.random() < 0.3
            else hollow("cloth", outer, inner)
        )
        parts.append(
            Part(
                "steel",
                prism([[60, -6], [92, -6], [92, 6], [60, 6]], -2, 2, [circle(3, (70, 0), 8), circle(2, (84, 0), 8)]),
                0.4,
            )
        )
    return Thing(tuple(parts))


def paper_clamps(rng: Generator) -> Thing:
    """Binder clips, paper clips and drawing pins."""
    parts: list[Part] = []
    for _ in range(rng.integers(1, 3)):
        wide = rng.choice([15, 19, 25, 32, 41])
        flap = box(wide, 0.5, wide * 0.7)
        flaps = [flap.turned("x", a).moved(0, a * wide * 0.67) for a in (0.3, -0.3)]
        loop = smooth(
            [[-wide * 0.28, 0], [-wide * 0.2, wide * 0.7], [wide * 0.2, wide * 0.7], [wide * 0.28, 0]], False, 1
        )
        arm = tube(lifted(loop), 0.9, sides=4)
        arms = [arm.turned("x", a).moved(0, 0, wide * 0.3) for a in (0.6, 2.5)]
        clamp = merged(*flaps, *arms, box(wide, wide * 0.5, 0.5).moved(0, 0, -wide * 0.33))
        parts.append(Part("steel", tumbled(rng, clamp, pile(rng, int(rng.integers(1, 5)), 26, 6))))
    clip = tube(
        lifted(np.array([[-8, 3], [10, 3], [13, 0], [10, -4], [-10, -4], [-13, -1], [-10, 2.4], [6, 2.4]])),
        0.8,
        sides=4,
    )
    parts.append(Part("steel", tumbled(rng, clip, pile(rng, int(rng.integers(2, 14)), 24)), 0.4))
    return Thing(tuple(parts))


def hole_punch(rng: Generator) -> Thing:
    long, wide = rng.uniform(95, 135), rng.uniform(60, 95)
    gape = rng.uniform(0.1, 0.35)
    gauge = rng.uniform(1.2, 1.8)
    t = np.linspace(0, 2 * np.pi * 5, 36)
    posts, coils = [], []
    for side in (-1, 1):
        posts.append(revolve([[-6, 3], [28, 3]], 8).turned("y", -np.pi / 2).moved(long * 0.2, side * 40))
        coils.append(
            strand(np.column_stack([long * 0.2 + 5.5 * np.cos(t), side * 40 + 5.5 * np.sin(t), 8 + t * 0.5]), 0.8, 4)
        )
    cheeks = boxes([[long * 0.2, side * 40 + dy, 12] for side in (-1, 1) for dy in (-9, 9)], [26, gauge, 26])
    lever = prism(
        [[-long * 0.6, -wide * 0.4], [long * 0.3, -52], [long * 0.3, 52], [-long * 0.6, wide * 0.4]], 0, gauge
    )
    return Thing(
        (
            Part("steel", prism(rounded(long, 112, 6), -8, -8 + gauge)),
            Part("steel", merged(cheeks, *posts)),
            Part("steel", merged(*coils), 0.5),
            Part("steel", lever.turned("y", gape).moved(0, 0, 26)),
            Part("pp", prism(rounded(long + 4, 116, 6), -12, -10.5)),
            Part("steel", tube([[long * 0.3, -52, 24], [long * 0.3, 52, 24]], 2, sides=6)),
        )
    )


def drawing_compass(rng: Generator) -> Thing:
    """Pair of compasses, with their tin or box of instruments."""
    long, gape = rng.uniform(100, 150), rng.uniform(0.04, 0.4)
    legs = []
    for side in (-1, 1):
        leg = loft(
            [
                [[x, -w, -t], [x, w, -t], [x, w, t], [x, -w, t]]
                for x, w, t in (
                    (0, 4, 2.4),
                    (long * 0.3, 3.4, 2.2),
                    (long * 0.75, 2.6, 1.8),
                    (long * 0.8, 1.2, 1.2),
                    (long, 0.6, 0.6),
                )
            ]
        )
        legs.append(leg.moved(0, side * 4).turned("z", side * gape))
    wheel = prism(circle(7, steps=14), -2, 2).turned("x", np.pi / 2).moved(long * 0.36)
    bar = tube([[long * 0.36, -long * 0.36 * gape - 8, 0], [long * 0.36, long * 0.36 * gape + 8, 0]], 1.4, sides=6)
    metal = str(rng.choice(["brass", "zinc", "brass"]))
    parts = [
        Part(metal, merged(*legs)),
        Part("brass", merged(wheel, bar)),
        Part(
            "steel", merged(revolve([[-16, 2.2], [-2, 2.6], [0.0, 5], [6.0, 5]], 10), prism(circle(6, steps=12), -4, 4))
        ),
        Part("steel", revolve([[long * 0.95, 0.8], [long + 10, 0.3]], 5).turned("z", gape)),
    ]
    if rng.random() < 0.6:
        case = prism(rounded(175, 92, 8, (60, 0)), -10, 12)
        parts += hollow(
            "steel" if (tin := rng.random() < 0.4) else "pp",
            case,
            prism(
                rounded(174.4 if tin else 171, 91.4 if tin else 88, 8, (60, 0)),
                -9.7 if tin else -8.4,
                11.7 if tin else 10.4,
            ),
        )
        parts += [
            Part("acrylic", prism([[0, -38], [120, -38], [0, -4]], 5, 7, [[[20, -32], [80, -32], [20, -16]]])),
            Part("acrylic", box(150, 18, 1.6).moved(58, 34, 6)),
        ]
        parts += [Part("steel", box(3, 14, 0.8).moved(100, 18, 2)), Part("rubber", box(26, 14, 9).moved(110, 16))]
    return Thing(tuple(parts))


def mouth_organ(rng: Generator) -> Thing:
    """Harmonica: reed plates with their slots between two covers."""
    long, wide = rng.uniform(98, 185), rng.uniform(25, 32)
    holes = int(long / 8)
    xs = np.linspace(-long * 0.44, long * 0.44, holes)
    slots = [rectangle(2.2, wide * rng.uniform(0.45, 0.6), (x, 1)) for x in xs]
    plate = prism(rectangle(long, wide * 0.9), -0.5, 0.5, slots)
    cover = prism(
        np.array(
            [
                [-wide / 2, 0],
                [-wide * 0.4, 7],
                [0, 9],
                [wide * 0.42, 8],
                [wide * 0.42, 7.6],
                [0, 8.5],
                [-wide * 0.4, 6.4],
                [-wide * 0.48, 0],
            ]
        ),
        -long / 2,
        long / 2,
    )
    upper = cover.turned("x", np.pi / 2).turned("z", np.pi / 2)
    reeds = boxes([[x, 1, z] for x in xs for z in (4.2, -4.2)], [1.8, wide * 0.44, 0.4])
    wood = str(rng.choice(["abs", "wood"]))
    return Thing(
        (
            Part("brass", merged(plate.moved(z=3.6), plate.moved(z=-3.6))),
            Part("brass", reeds),
            Part(wood, boxes([[x + 4, 0, 0] for x in xs[:-1]], [2, wide * 0.8, 6])),
            Part("stainless", merged(upper.moved(z=4), upper.turned("x", np.pi).moved(z=-4))),
            Part(
                "brass",
                boxes(
                    [[s * long * 0.46, y, 0] for s in (-1, 0, 1) for y in (-wide * 0.36, wide * 0.36)], [2.4, 2.4, 9]
                ),
            ),
        )
    )
