"""Flasks, mugs, jars and jugs with two walls."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cavity, centred_along
from models.simulation.articles._common import pick
from models.simulation.articles.metal_flask.parts import drink, gauze, plug, ring, shell, vacuum
from models.simulation.mesh import arc, ball, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def bullet_flask(rng: Generator) -> Thing:
    """The classic: screw stopper under a steel cup."""
    long, r = rng.uniform(190, 290), rng.uniform(31, 42)
    mouth = r * rng.uniform(0.6, 0.75)
    profile = [(0, r * 0.93), (5, r), (long * 0.72, r), (long * 0.78, mouth + 5), (long * 0.86, mouth)]
    parts, volume = vacuum(rng, profile, drink(rng))
    parts += plug(rng, long * 0.86, mouth - 2, rng.uniform(18, 32))
    cup = [(long * 0.76, r * 0.97), (long * 0.95, r * 0.9), (long, r * 0.72)]
    if rng.random() < 0.7:
        parts += hollow("stainless", revolve(cup, 18), revolve(cavity(cup, 0.5, 0, 0.5), 18))
        inset = cavity(cup, 3.0, 0, 4.0)
        parts += hollow("pp", revolve(cavity(cup, 1.2, 0, 2.0), 18), revolve(inset, 18))
    else:
        parts += hollow("pp", revolve(cup, 18), revolve(cavity(cup, 2.2, 0, 2.2), 18))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def slim_cup(rng: Generator) -> Thing:
    """Straight business cup with a flush lid, a strainer inside, sometimes a temperature display."""
    long, r = rng.uniform(175, 240), rng.uniform(29, 36)
    profile = [(0, r * 0.96), (3, r), (long - 34, r), (long - 30, r * 0.92), (long - 20, r * 0.92)]
    parts, volume = vacuum(rng, profile, drink(rng), tea=0.5)
    parts += gauze(long - rng.uniform(46, 60), long - 20, r * 0.78) if rng.random() < 0.6 else []
    lid = [(long - 33, r), (long, r * 0.97)]
    if rng.random() < 0.6:
        parts += hollow("stainless", revolve(lid, 18), revolve(cavity(lid, 0.45, 0, 0.45), 18))
    inner = [(long - 33, r - 0.8), (long - 1.5, r * 0.97 - 0.8)]
    parts += hollow("pp", revolve(inner, 18), revolve(cavity(inner, 2.2, 0, 3.0), 18))
    parts.append(ring(long - 20, r * 0.86, 1.5, "silicone"))
    if rng.random() < 0.35:
        parts += [
            Part("pcb", prism(circle(13, steps=12), -0.5, 0.5).turned("y", np.pi / 2).moved(long - 8)),
            Part("lithium_cell", revolve([(long - 13, 10), (long - 9.8, 10)], 12)),
            Part("lcd", prism(circle(15, steps=12), -0.6, 0.6).turned("y", np.pi / 2).moved(long - 4)),
        ]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def handled_tumbler(rng: Generator) -> Thing:
    """Big office tumbler: wide mouth, strainer, thick plastic lid, carrying strap."""
    long, r = rng.uniform(200, 280), rng.uniform(36, 46)
    profile = [
        (0, r * 0.94),
        (4, r),
        (long * 0.5, r * rng.uniform(0.94, 1.0)),
        (long - 40, r),
        (long - 32, r * 0.9),
        (long - 22, r * 0.9),
    ]
    parts, volume = vacuum(rng, profile, drink(rng), tea=0.5)
    parts += gauze(long - rng.uniform(60, 90), long - 22, r * 0.74) if rng.random() < 0.6 else []
    lid = [(long - 38, r * 1.02), (long - 6, r * 1.0), (long, r * 0.8)]
    parts += hollow("pp", revolve(lid, 18), revolve(cavity(lid, 3.0, 0, 3.0), 18))
    parts.append(ring(long - 22, r * 0.82, 1.8, "silicone"))
    bow = smooth(
        [
            (long - 20, -r * 1.02, 0),
            (long + 18, -r, 6),
            (long + 40, rng.normal(0, 10), 12),
            (long + 18, r, 6),
            (long - 20, r * 1.02, 0),
        ],
        False,
        1,
    )
    parts.append(Part(pick(rng, "nylon", "silicone", "pp"), tube(bow, rng.uniform(2.5, 5), sides=6)))
    for side in (-1, 1):
        pin = [(long - 20, side * r * 0.94, 0), (long - 20, side * (r + 5), 0)]
        parts.append(Part("stainless", tube(pin, 2.2, sides=6)))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def travel_mug(rng: Generator) -> Thing:
    """Tapered mug with a plastic ear and a sliding lid."""
    long, r = rng.uniform(140, 195), rng.uniform(38, 47)
    foot = r * rng.uniform(0.68, 0.8)
    profile = [(0, foot), (4, foot + 1), (long * 0.5, (r + foot) / 2), (long - 8, r), (long, r * 0.99)]
    parts, volume = vacuum(rng, profile, pick(rng, "water", "cream"))
    lid = [(long - 12, r - 4.5), (long, r - 3), (long + 3, r + 1), (long + 12, r * 0.92)]
    parts += hollow("pp", revolve(lid, 18), revolve(cavity(lid, 2.2, 2.0, 2.2), 18))
    parts += [
        Part("abs", prism(rounded(10, 26, 4, (0, 12), steps=2), -6, 6).moved(long + 14)),
        ring(long - 6, r - 4, 1.6, "silicone"),
    ]
    if rng.random() < 0.7:
        ear = smooth(
            [(long * 0.85, r * 0.95, 0), (long * 0.88, r + 34, 0), (long * 0.3, r + 24, 0), (long * 0.25, foot + 6, 0)],
            False,
            2,
        )
        parts.append(Part(pick(rng, "pp", "abs"), tube(ear, rng.uniform(5, 8), sides=7)))
    if rng.random() < 0.5:
        parts += shell("pp", [(-2, foot + 1.5), (rng.uniform(14, 34), foot + 5)], 2.2)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def food_jar(rng: Generator) -> Thing:
    """Wide thermos for rice and soup: vacuum pot, stacked bowls of steel or plastic, thick lid, folding handle."""
    long, r = rng.uniform(110, 230), rng.uniform(48, 66)
    profile = [(0, r * 0.94), (5, r), (long - 36, r), (long - 28, r * 0.93), (long - 18, r * 0.93)]
    content = pick(rng, "rice", "water", "fruit", "cream")
    parts, volume = vacuum(rng, profile, content, gap=rng.uniform(5, 8), tea=0)
    if long > 160:
        bowl = [(long - rng.uniform(70, 90), r * 0.72), (long - 19, r * 0.8)]
        parts += shell(pick(rng, "stainless", "pp"), bowl, 0.6 if rng.random() < 0.5 else 1.6)
    lid = [(long - 32, r * 1.01), (long - 6, r), (long + 6, r * 0.8)]
    parts += hollow("pp", revolve(lid, 18), revolve(cavity(lid, 2.6, 0, 2.6), 18))
    parts += [
        Part("foam", revolve([(long - 14, r * 0.9), (long, r * 0.85)], 16)),
        ring(long - 18, r * 0.88, 2.2, "silicone"),
    ]
    if rng.random() < 0.6:
        bow = smooth(
            [
                (long - 20, -r - 3, 0),
                (long + 16, -r - 4, 10),
                (long + 34, 0, 16),
                (long + 16, r + 4, 10),
                (long - 20, r + 3, 0),
            ],
            False,
            1,
        )
        parts.append(Part("pp", tube(bow, 5, sides=6)))
    if rng.random() < 0.3:
        spoon = [(long * 0.3, r + 6, 0), (long * 0.8, r + 6, 0)]
        parts += [
            Part("stainless", tube(spoon, 1.6, sides=6)),
            Part("stainless", ball(20, 11, 1.0, 10).moved(long * 0.25, r + 6)),
        ]
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def vacuum_jug(rng: Generator) -> Thing:
    """Household jug: spout, ear, push lid with its lever and spring."""
    long, r = rng.uniform(210, 310), rng.uniform(52, 70)
    mouth = r * rng.uniform(0.5, 0.65)
    profile = [
        (0, r * 0.93),
        (6, r),
        (long * 0.6, r * rng.uniform(0.85, 1)),
        (long * 0.76, mouth + 10),
        (long * 0.84, mouth),
        (long * 0.9, mouth + 2),
    ]
    parts, volume = vacuum(rng, profile, pick(rng, "water", "water", "cream"), gap=rng.uniform(5, 7))
    parts += plug(rng, long * 0.9, mouth - 3, rng.uniform(30, 42))
    top = [(long * 0.86, mouth + 5), (long * 0.97, mouth + 4), (long, mouth * 0.7)]
    parts += hollow("pp", revolve(top, 16), revolve(cavity(top, 2.4, 0, 2.4), 16))
    spout = smooth([(long * 0.86, -mouth, 0), (long * 0.93, -mouth - 16, 0), (long * 0.97, -mouth - 24, 0)], False, 1)
    parts += hollow("pp", tube(spout, 9, sides=8), tube(spout, 7, sides=8))
    ear = smooth(
        [(long * 0.92, mouth + 2, 0), (long * 0.94, r + 40, 0), (long * 0.45, r + 34, 0), (long * 0.3, r, 0)], False, 2
    )
    grip = hollow("pp", tube(ear, 9, sides=8), tube(ear, 6.5, sides=8))
    parts += [*grip, wire("steel", [(long * 0.99, mouth * 0.6, 4), (long * 0.96, mouth + 14, 4)], 1.6, sides=5)]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def straw_flask(rng: Generator) -> Thing:
    """A child's flask: flip lid with spring, straw, cup, woven strap with buckles."""
    long, r = rng.uniform(165, 215), rng.uniform(31, 37)
    profile = [
        (0, r * 0.92),
        (4, r),
        (long * 0.55, r * 0.97),
        (long * 0.66, r * 0.9),
        (long * 0.72, r * 0.78),
        (long * 0.78, r * 0.78),
    ]
    parts, volume = vacuum(rng, profile, "water", tea=0)
    lid = [(long * 0.7, r * 0.98), (long * 0.9, r), (long, r * 0.7)]
    parts += hollow("pp", revolve(lid, 16), revolve(cavity(lid, 2.2, 0, 2.2), 16))
    straw = [(14, 4, 0), (long * 0.7, 0, 0), (long * 0.88, 0, 2), (long * 0.96, 12, 4)]
    parts += [Part("pp", tube(straw, 3.2, sides=7)), Part("pp", tube(straw, 2.3, sides=7), -1.0)]
    pin = [(long * 0.88, r, -9), (long * 0.88, r, 9)]
    parts += [Part("steel", tube(pin, 1.3, sides=5)), ring(long * 0.78, r * 0.68, 1.6, "silicone")]
    walk = smooth(
        [
            (long * 0.85, -r, 0),
            (long * 0.9, -r - 40, 6),
            (long * 0.4, -r - 60, 8),
            (0, -r - 30, 4),
            (-30, 0, 0),
            (0, r + 30, -4),
            (long * 0.5, r + 50, 0),
            (long * 0.85, r, 0),
        ],
        False,
        1,
    )
    parts.append(Part("nylon", tube(walk, rng.uniform(2.0, 3.5), sides=5), 0.7))
    parts.append(
        Part(
            "pp",
            prism(
                rounded(26, 22, 4, (long * 0.4, -r - 50), steps=2),
                4,
                10,
                [rounded(8, 14, 2, (long * 0.4, -r - 50), steps=2)],
            ),
        )
    )
    parts += shell("silicone", [(-2, r * 0.95), (18, r + 2.4)], 2.2) if rng.random() < 0.6 else []
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def narrow_flask(rng: Generator) -> Thing:
    """Bottle shaped vacuum flask with a narrow neck and a lid with a handle or of wood."""
    long, r = rng.uniform(220, 290), rng.uniform(32, 40)
    mouth = rng.uniform(16, 24)
    profile = [
        (0, r * 0.95),
        (3, r),
        (long * 0.62, r),
        (long * 0.72, r * 0.85),
        (long * 0.8, mouth + 4),
        (long * 0.84, mouth),
        (long * 0.9, mouth),
    ]
    parts, volume = vacuum(rng, profile, drink(rng), tea=0.1)
    wood = rng.random() < 0.3
    lid = [(long * 0.85, mouth + 3.5), (long, mouth + 3)]
    if wood:
        parts += [
            Part("wood", revolve([(long * 0.905, mouth + 3), (long, mouth + 3)], 16)),
            *hollow(
                "pp",
                revolve([(long * 0.83, mouth - 1), (long * 0.905, mouth - 1)], 14),
                revolve([(long * 0.83, mouth - 3), (long * 0.9, mouth - 3)], 14),
            ),
        ]
    else:
        parts += hollow(pick(rng, "pp", "stainless"), revolve(lid, 16), revolve(cavity(lid, 1.0, 0, 1.5), 16))
        parts += plug(rng, long * 0.9, mouth - 1, 16)
        loop = arc(rng.uniform(14, 22), -np.pi / 2, np.pi / 2, (long, 0), 9)
        parts.append(Part(pick(rng, "pp", "stainless"), tube(loop, rng.uniform(2.0, 4.5), sides=6), 0.8))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def expedition_flask(rng: Generator) -> Thing:
    """Large hammered flask with a side ear, carrying belt and two nested cups."""
    long, r = rng.uniform(290, 360), rng.uniform(45, 56)
    mouth = r * 0.55
    profile = [(0, r * 0.94), (6, r), (long * 0.68, r), (long * 0.75, mouth + 8), (long * 0.82, mouth)]
    parts, volume = vacuum(rng, profile, drink(rng), gap=rng.uniform(5, 7))
    parts += plug(rng, long * 0.82, mouth - 2, rng.uniform(28, 40))
    for inset, material, wall in ((0.0, "stainless", 0.6), (4.0, pick(rng, "pp", "stainless"), 1.0)):
        cup = [(long * 0.74, r * 0.99 - inset), (long * 0.93, r * 0.93 - inset), (long - inset, r * 0.75 - inset)]
        parts += hollow(material, revolve(cup, 18), revolve(cavity(cup, wall, 0, wall), 18))
    ear = smooth(
        [(long * 0.66, r, 0), (long * 0.66, r + 34, 0), (long * 0.3, r + 34, 0), (long * 0.28, r, 0)], False, 1
    )
    parts.append(Part("pp", tube(ear, 7, sides=7)))
    for at in (0.28, 0.66):
        band = [(long * at - 6, r + 0.9), (long * at + 6, r + 0.9)]
        parts += hollow("stainless", revolve(band, 18), revolve([(x, radius - 0.8) for x, radius in band], 18))
        parts.append(Part("steel", tube([(long * at, r + 2, -9), (long * at, r + 2, 9)], 2.2, sides=6)))
    belt = smooth(
        [(long * 0.66, -r, 0), (long * 0.8, -r - 50, 5), (long * 0.3, -r - 70, 5), (long * 0.28, -r, 0)], False, 2
    )
    parts.append(Part("nylon", tube(belt, 3.5, sides=5), 0.6))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def big_handle_tumbler(rng: Generator) -> Thing:
    """A litre tumbler tapering to a cup holder, with a large ear, straw and clear lid."""
    long, r = rng.uniform(215, 275), rng.uniform(46, 54)
    foot = r * rng.uniform(0.66, 0.76)
    step = long * rng.uniform(0.35, 0.45)
    profile = [(0, foot - 2), (4, foot), (step, foot + 3), (step + 14, r * 0.94), (long - 6, r), (long, r)]
    parts, volume = vacuum(rng, profile, pick(rng, "water", "cola"), tea=0)
    lid = [(long - 8, r - 3.5), (long, r - 2.5), (long + 4, r + 1), (long + 9, r - 3)]
    parts += hollow("acrylic", revolve(lid, 18), revolve(cavity(lid, 2.2, 1.0, 2.2), 18))
    sway = rng.normal(0, 10)
    straw = [(18, -sway, 0), (long, sway * 0.3, 0), (long + rng.uniform(50, 90), sway, 0)]
    parts += [
        Part("stainless" if rng.random() < 0.3 else "pp", tube(straw, 3.8, sides=7), 0.35),
        ring(long - 4, r - 3, 1.6, "silicone"),
    ]
    ear = smooth(
        [(long * 0.9, r, 0), (long * 0.9, r + 44, 0), (step + 20, r + 42, 0), (step + 6, foot + 4, 0)], False, 2
    )
    parts += hollow("pp", tube(ear, 9, sides=8), tube(ear, 6, sides=8))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})
