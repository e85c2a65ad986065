"""Metal vessels for drinks and food: vacuum flasks of two steel walls, aluminium bottles, hip flasks, canteens."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles.plastic_bottle import (
    cap,
    cavity,
    drawn_fill,
    pick,
    solid,
    square_section,
    turned_vessel,
)
from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, arc, ball, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

_Profile = list[tuple[float, float]]


def _centred(parts: list[Part], length: float) -> tuple[Part, ...]:
    return tuple(part.moved(-length / 2) for part in parts)


def _shell(material: str, profile: ArrayLike, wall: float, sides: int = 18) -> list[Part]:
    """A wall open at the top."""
    return hollow(material, revolve(profile, sides), revolve(cavity(profile, wall, wall, 0.0), sides))


def _ring(x: float, radius: float, thick: float, material: str) -> Part:
    return Part(material, tube(np.column_stack([np.full(16, x), circle(radius, steps=16)]), thick, True, 5))


def _gauze(x0: float, x1: float, radius: float, share: float = 0.6) -> list[Part]:
    """A strainer cup of pierced steel with a rim."""
    wall = hollow(
        "stainless",
        revolve([(x0, radius * 0.86), (x1, radius)], 16),
        revolve([(x0 + 0.45, radius * 0.86 - 0.45), (x1, radius - 0.45)], 16),
    )
    return [
        Part("stainless", wall[0].mesh, share),
        Part("stainless", wall[1].mesh, -share),
        _ring(x1 - 0.6, radius, 0.9, "stainless"),
    ]


def _vacuum(
    rng: Generator,
    profile: _Profile,
    content: str | None,
    fill: float | None = None,
    gap: float = 0.0,
    tea: float = 0.25,
) -> tuple[list[Part], int]:
    """Two thin steel walls with nothing between, closed by a bottom plate; maybe leaves in the drink."""
    outer_wall, inner_wall = rng.uniform(0.4, 0.6), rng.uniform(0.35, 0.5)
    space = gap or rng.uniform(3.0, 5.5)
    parts = _shell("stainless", profile, outer_wall)
    line = np.array(profile, float)
    inner = line.copy()
    inner[:, 1] = np.maximum(inner[:, 1] - space, 5.0)
    inner[-1, 1] = max(line[-1, 1] - 1.2, 5.0)
    inner[:, 0] = np.maximum(inner[:, 0], line[0, 0] + rng.uniform(6, 13) + np.arange(len(inner)) * 0.5)
    inner = inner[np.r_[True, np.diff(inner[:, 0]) > 0.2]]
    cup, volume = turned_vessel(rng, "stainless", inner, inner_wall, inner_wall, content, sides=18, fill=fill)
    parts += cup
    r = line[0, 1]
    parts.append(Part("stainless", revolve([(1.5, r * 0.93), (2.0, r * 0.93)], 16)))
    if rng.random() < 0.7:
        parts.append(Part("stainless", revolve([(2.2, r * 0.25), (4.0, r * 0.25)], 8), 0.5))
    if content and rng.random() < tea:
        low = inner[0, 0]
        leaves = revolve([(low + 2, r * 0.6), (low + rng.uniform(15, 40), r * 0.7)], 10)
        parts.append(Part("wood", leaves, float(rng.uniform(0.05, 0.3))))
    return parts, volume


def _plug(rng: Generator, x: float, bore: float, tall: float) -> list[Part]:
    """A stopper of plastic with foam or air inside, its seal and a spring button."""
    parts = hollow(
        "pp",
        revolve([(x - tall, bore - 1), (x + 4, bore)], 14),
        revolve([(x - tall + 2, bore - 3), (x + 2, bore - 2.4)], 14),
    )
    parts.append(_ring(x - tall + 3, bore - 0.5, 1.7, "silicone"))
    if rng.random() < 0.5:
        turn = np.linspace(0, 1, 16)
        spring = np.column_stack([x - tall + 4 + (tall - 2) * turn, 3.5 * np.cos(turn * 36), 3.5 * np.sin(turn * 36)])
        parts += [wire("stainless", spring, 0.45, sides=4), Part("pp", revolve([(x - tall, 3), (x + 6, 3)], 8))]
    return parts


def _drink(rng: Generator) -> str | None:
    return pick(rng, "water", "water", "water", "cola", "cream")


def bullet_flask(rng: Generator) -> Thing:
    """The classic: screw stopper under a steel cup."""
    long, r = rng.uniform(190, 290), rng.uniform(31, 42)
    mouth = r * rng.uniform(0.6, 0.75)
    profile = [(0, r * 0.93), (5, r), (long * 0.72, r), (long * 0.78, mouth + 5), (long * 0.86, mouth)]
    parts, volume = _vacuum(rng, profile, _drink(rng))
    parts += _plug(rng, long * 0.86, mouth - 2, rng.uniform(18, 32))
    cup = [(long * 0.76, r * 0.97), (long * 0.95, r * 0.9), (long, r * 0.72)]
    if rng.random() < 0.7:
        parts += hollow("stainless", revolve(cup, 18), revolve(cavity(cup, 0.5, 0, 0.5), 18))
        inset = cavity(cup, 3.0, 0, 4.0)
        parts += hollow("pp", revolve(cavity(cup, 1.2, 0, 2.0), 18), revolve(inset, 18))
    else:
        parts += hollow("pp", revolve(cup, 18), revolve(cavity(cup, 2.2, 0, 2.2), 18))
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def slim_cup(rng: Generator) -> Thing:
    """Straight business cup with a flush lid, a strainer inside, sometimes a temperature display."""
    long, r = rng.uniform(175, 240), rng.uniform(29, 36)
    profile = [(0, r * 0.96), (3, r), (long - 34, r), (long - 30, r * 0.92), (long - 20, r * 0.92)]
    parts, volume = _vacuum(rng, profile, _drink(rng), tea=0.5)
    parts += _gauze(long - rng.uniform(46, 60), long - 20, r * 0.78) if rng.random() < 0.6 else []
    lid = [(long - 33, r), (long, r * 0.97)]
    if rng.random() < 0.6:
        parts += hollow("stainless", revolve(lid, 18), revolve(cavity(lid, 0.45, 0, 0.45), 18))
    inner = [(long - 33, r - 0.8), (long - 1.5, r * 0.97 - 0.8)]
    parts += hollow("pp", revolve(inner, 18), revolve(cavity(inner, 2.2, 0, 3.0), 18))
    parts.append(_ring(long - 20, r * 0.86, 1.5, "silicone"))
    if rng.random() < 0.35:
        parts += [
            Part("pcb", prism(circle(13, steps=12), -0.5, 0.5).turned("y", np.pi / 2).moved(long - 8)),
            Part("lithium_cell", revolve([(long - 13, 10), (long - 9.8, 10)], 12)),
            Part("lcd", prism(circle(15, steps=12), -0.6, 0.6).turned("y", np.pi / 2).moved(long - 4)),
        ]
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


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
    parts, volume = _vacuum(rng, profile, _drink(rng), tea=0.5)
    parts += _gauze(long - rng.uniform(60, 90), long - 22, r * 0.74) if rng.random() < 0.6 else []
    lid = [(long - 38, r * 1.02), (long - 6, r * 1.0), (long, r * 0.8)]
    parts += hollow("pp", revolve(lid, 18), revolve(cavity(lid, 3.0, 0, 3.0), 18))
    parts.append(_ring(long - 22, r * 0.82, 1.8, "silicone"))
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
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def travel_mug(rng: Generator) -> Thing:
    """Tapered mug with a plastic ear and a sliding lid."""
    long, r = rng.uniform(140, 195), rng.uniform(38, 47)
    foot = r * rng.uniform(0.68, 0.8)
    profile = [(0, foot), (4, foot + 1), (long * 0.5, (r + foot) / 2), (long - 8, r), (long, r * 0.99)]
    parts, volume = _vacuum(rng, profile, pick(rng, "water", "cream"))
    lid = [(long - 12, r - 4.5), (long, r - 3), (long + 3, r + 1), (long + 12, r * 0.92)]
    parts += hollow("pp", revolve(lid, 18), revolve(cavity(lid, 2.2, 2.0, 2.2), 18))
    parts += [
        Part("abs", prism(rounded(10, 26, 4, (0, 12), steps=2), -6, 6).moved(long + 14)),
        _ring(long - 6, r - 4, 1.6, "silicone"),
    ]
    if rng.random() < 0.7:
        ear = smooth(
            [(long * 0.85, r * 0.95, 0), (long * 0.88, r + 34, 0), (long * 0.3, r + 24, 0), (long * 0.25, foot + 6, 0)],
            False,
            2,
        )
        parts.append(Part(pick(rng, "pp", "abs"), tube(ear, rng.uniform(5, 8), sides=7)))
    if rng.random() < 0.5:
        parts += _shell("pp", [(-2, foot + 1.5), (rng.uniform(14, 34), foot + 5)], 2.2)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def _carabiner(rng: Generator, x: float, y: float) -> list[Part]:
    s = rng.uniform(0.8, 1.3)
    loop = circle(22 * s, (x, y), 14, 0.5)
    gate = [(x - 12 * s, y + 11 * s, 0), (x + 14 * s, y + 11 * s, 0)]
    return [
        Part("aluminium", tube(np.column_stack([loop, np.zeros(len(loop))]), 2.3 * s, True, 6)),
        wire("steel", gate, 1.0, sides=5),
    ]


def aluminium_bottle(rng: Generator) -> Thing:
    """Single aluminium wall with a shoulder, screw stopper with a loop, sometimes on a snap link."""
    long, r = rng.uniform(170, 250), rng.uniform(31, 38)
    mouth = rng.uniform(12, 18)
    profile = [
        (0, r * 0.82),
        (4, r * 0.95),
        (9, r),
        (long * 0.72, r),
        (long * 0.82, r * 0.86),
        (long * 0.9, mouth + 4),
        (long * 0.93, mouth),
        (long, mouth),
    ]
    if rng.random() < 0.4:
        at = long * rng.uniform(0.2, 0.42)
        profile[3:3] = [(at, r), (at + 10, r * 0.9), (at + 32, r * 0.9), (at + 42, r)]
    parts, volume = turned_vessel(
        rng, "aluminium", profile, rng.uniform(0.7, 1.2), 1.6, pick(rng, "water", "cola"), sides=18
    )
    parts += hollow(
        "pp",
        revolve([(long - 16, mouth + 3), (long + 10, mouth + 3.5), (long + 16, mouth)], 16),
        revolve([(long - 16, mouth + 0.6), (long, mouth + 0.6)], 16),
    )
    parts += [_ring(long + 1, mouth - 2, 2.0, "rubber")]
    loop = arc(13, -np.pi / 2, np.pi / 2, (long + 16, 0), 9)
    parts.append(Part(pick(rng, "pp", "aluminium"), tube(loop, 3.2, sides=6)))
    parts += _carabiner(rng, long + 48, 0) if rng.random() < 0.5 else []
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def hip_flask(rng: Generator) -> Thing:
    """Flat, curved to the hip, a captive screw cap on its arm; maybe in leather."""
    long, r, flat = rng.uniform(80, 135), rng.uniform(34, 50), rng.uniform(0.24, 0.34)
    section = square_section(flat, 0.75, 5)
    bent = section + np.column_stack([np.zeros(len(section)), 0.16 * (section[:, 0] ** 2 - 0.5)])
    profile = [
        (0, r * 0.9),
        (3, r),
        (long * 0.86, r * rng.uniform(0.94, 1.04)),
        (long * 0.95, r * 0.85),
        (long, r * 0.55),
    ]
    content = pick(rng, "alcohol", "alcohol", "water")
    fill = drawn_fill(rng)
    parts, volume = turned_vessel(
        rng, "stainless", profile, rng.uniform(0.6, 0.9) / flat**0.25, 0.8, content, bent, fill=fill
    )
    centre = -0.08 * r
    neck = hollow("stainless", revolve([(long - 1, 9), (long + 9, 9)], 12), revolve([(long - 1, 7), (long + 9, 7)], 12))
    top = cap("stainless", long + 2, long + rng.uniform(14, 20), 11, 0.8, 12)
    parts += [part.moved(0, 0, centre) for part in (*neck, *top)]
    arm = smooth(
        [(long, 16, centre), (long + 10, 20, centre), (long + 18, 10, centre), (long + 18, 0, centre)], False, 1
    )
    parts += [
        wire("stainless", arm, 1.4, sides=5),
        Part("stainless", revolve([(-6, 2), (6, 2)], 7).turned("z", np.pi / 2).moved(long + 1, 16, centre)),
    ]
    if rng.random() < 0.4:
        skin = [(long * 0.1, r + 1.5), (long * 0.75, r + 1.5)]
        parts += hollow("leather", solid(skin, bent), solid(cavity(skin, 1.4, 0, 0), bent))
    abv = int(rng.choice([40, 42, 45, 52])) if content == "alcohol" and fill > 0.02 else 0
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": abv})


def canteen(rng: Generator) -> Thing:
    """Soldier's flask: kidney shaped aluminium, screw cap on a chain, cloth cover and strap."""
    long, r, flat = rng.uniform(150, 200), rng.uniform(60, 75), rng.uniform(0.42, 0.55)
    section = circle(1, steps=20, squash=flat)
    kidney = section + np.column_stack([np.zeros(20), 0.2 * (section[:, 0] ** 2 - 0.5)])
    profile = [(0, r * 0.75), (6, r * 0.93), (16, r), (long * 0.7, r * 0.98), (long * 0.85, r * 0.8), (long, r * 0.3)]
    material = pick(rng, "aluminium", "aluminium", "stainless")
    wall = rng.uniform(0.9, 1.3) if material == "aluminium" else 0.6
    parts, volume = turned_vessel(rng, material, profile, wall / flat**0.4, 1.0, "water", kidney)
    z = -0.1 * r
    neck = hollow(
        material, revolve([(long - 2, 14), (long + 16, 14)], 14), revolve([(long - 2, 12.5), (long + 16, 12.5)], 14)
    )
    top = cap(pick(rng, "abs", material), long + 3, long + 22, 17, 2.0 if material != "stainless" else 0.8, 14)
    parts += [part.moved(0, 0, z) for part in (*neck, *top)]
    links = smooth([(long + 20, 12, z), (long + 10, 30, z), (long - 12, 28, z), (long - 8, 18, z)], False, 1)
    parts.append(wire("steel", links, 1.0, sides=5))
    if rng.random() < 0.6:
        cover = [(-3, r * 0.8), (15, r + 3), (long * 0.72, r + 3), (long * 0.9, r * 0.8)]
        parts += hollow("cloth", solid(cover, kidney), solid(cavity(cover, 2.5, 2.0, 0), kidney))
        for at in (-0.4, 0.4):
            parts.append(
                Part("brass", revolve([(-2, 5), (2, 5)], 9).turned("y", np.pi / 2).moved(long * 0.75, at * r, r * 0.4))
            )
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def food_jar(rng: Generator) -> Thing:
    """Wide thermos for rice and soup: vacuum pot, stacked bowls of steel or plastic, thick lid, folding handle."""
    long, r = rng.uniform(110, 230), rng.uniform(48, 66)
    profile = [(0, r * 0.94), (5, r), (long - 36, r), (long - 28, r * 0.93), (long - 18, r * 0.93)]
    content = pick(rng, "rice", "water", "fruit", "cream")
    parts, volume = _vacuum(rng, profile, content, gap=rng.uniform(5, 8), tea=0)
    if long > 160:
        bowl = [(long - rng.uniform(70, 90), r * 0.72), (long - 19, r * 0.8)]
        parts += _shell(pick(rng, "stainless", "pp"), bowl, 0.6 if rng.random() < 0.5 else 1.6)
    lid = [(long - 32, r * 1.01), (long - 6, r), (long + 6, r * 0.8)]
    parts += hollow("pp", revolve(lid, 18), revolve(cavity(lid, 2.6, 0, 2.6), 18))
    parts += [
        Part("foam", revolve([(long - 14, r * 0.9), (long, r * 0.85)], 16)),
        _ring(long - 18, r * 0.88, 2.2, "silicone"),
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
    return Thing(_centred(parts, long), {"volume_ml": volume})


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
    parts, volume = _vacuum(rng, profile, pick(rng, "water", "water", "cream"), gap=rng.uniform(5, 7))
    parts += _plug(rng, long * 0.9, mouth - 3, rng.uniform(30, 42))
    top = [(long * 0.86, mouth + 5), (long * 0.97, mouth + 4), (long, mouth * 0.7)]
    parts += hollow("pp", revolve(top, 16), revolve(cavity(top, 2.4, 0, 2.4), 16))
    spout = smooth([(long * 0.86, -mouth, 0), (long * 0.93, -mouth - 16, 0), (long * 0.97, -mouth - 24, 0)], False, 1)
    parts += hollow("pp", tube(spout, 9, sides=8), tube(spout, 7, sides=8))
    ear = smooth(
        [(long * 0.92, mouth + 2, 0), (long * 0.94, r + 40, 0), (long * 0.45, r + 34, 0), (long * 0.3, r, 0)], False, 2
    )
    grip = hollow("pp", tube(ear, 9, sides=8), tube(ear, 6.5, sides=8))
    parts += [*grip, wire("steel", [(long * 0.99, mouth * 0.6, 4), (long * 0.96, mouth + 14, 4)], 1.6, sides=5)]
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


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
    parts, volume = _vacuum(rng, profile, "water", tea=0)
    lid = [(long * 0.7, r * 0.98), (long * 0.9, r), (long, r * 0.7)]
    parts += hollow("pp", revolve(lid, 16), revolve(cavity(lid, 2.2, 0, 2.2), 16))
    straw = [(14, 4, 0), (long * 0.7, 0, 0), (long * 0.88, 0, 2), (long * 0.96, 12, 4)]
    parts += [Part("pp", tube(straw, 3.2, sides=7)), Part("pp", tube(straw, 2.3, sides=7), -1.0)]
    pin = [(long * 0.88, r, -9), (long * 0.88, r, 9)]
    parts += [Part("steel", tube(pin, 1.3, sides=5)), _ring(long * 0.78, r * 0.68, 1.6, "silicone")]
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
    parts += _shell("silicone", [(-2, r * 0.95), (18, r + 2.4)], 2.2) if rng.random() < 0.6 else []
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


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
    parts, volume = _vacuum(rng, profile, _drink(rng), tea=0.1)
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
        parts += _plug(rng, long * 0.9, mouth - 1, 16)
        loop = arc(rng.uniform(14, 22), -np.pi / 2, np.pi / 2, (long, 0), 9)
        parts.append(Part(pick(rng, "pp", "stainless"), tube(loop, rng.uniform(2.0, 4.5), sides=6), 0.8))
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def enamel_mug(rng: Generator) -> Thing:
    """A steel or titanium cup for camping, folding or fixed ear, with a lid; may hold a drink."""
    long, r = rng.uniform(75, 130), rng.uniform(38, 56)
    material = pick(rng, "steel", "stainless", "titanium", "aluminium")
    wall = {"aluminium": 1.2, "titanium": 0.5}.get(material, rng.uniform(0.5, 0.8))
    profile = [(0, r * 0.93), (4, r * 0.99), (long, r)]
    fill = float(rng.uniform(0.3, 0.9)) if rng.random() < 0.3 else 0.0
    parts, volume = turned_vessel(rng, material, profile, wall, wall, "water", sides=20, fill=fill)
    parts += [
        Part(material, revolve([(long - 0.3, r - wall), (long, r - wall)], 20), -1.0),
        _ring(long, r, 1.3, material),
    ]
    for side in (-1, 1):
        ear = smooth(
            [
                (long * 0.85, r, side * 8),
                (long * 0.85, r + 36, side * 7),
                (long * 0.25, r + 32, side * 7),
                (long * 0.2, r, side * 8),
            ],
            False,
            1,
        )
        parts.append(wire(material, ear, rng.uniform(1.2, 2.0), sides=5))
    if rng.random() < 0.5:
        parts += [
            Part(material, revolve([(long + 0.5, r), (long + 1.1, r), (long + 3, r * 0.6)], 20), 0.5),
            Part("pp", ball(8, sides=8).moved(long + 8)),
        ]
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def kettle(rng: Generator) -> Thing:
    """Camping kettle: squat single wall, spout, bail handle over the top, lid with knob."""
    long, r = rng.uniform(85, 125), rng.uniform(58, 78)
    material = pick(rng, "aluminium", "stainless")
    wall = rng.uniform(1.0, 1.6) if material == "aluminium" else rng.uniform(0.5, 0.8)
    profile = [(0, r * 0.92), (5, r), (long * 0.55, r * 0.98), (long * 0.85, r * 0.75), (long, r * 0.5)]
    parts, volume = turned_vessel(
        rng, material, profile, wall, wall * 1.4, "water", sides=20, fill=0.0 if rng.random() < 0.5 else None
    )
    spout = smooth([(long * 0.45, r * 0.9, 0), (long * 0.6, r + 22, 0), (long * 0.92, r + 38, 0)], False, 1)
    parts += hollow(
        material,
        tube(spout, np.linspace(13, 7, len(spout)), sides=9),
        tube(spout, np.linspace(13 - wall, 7 - wall, len(spout)), sides=9),
    )
    bail = np.column_stack(
        [
            long * 0.7 + (long * 0.75) * np.sin(np.linspace(0, np.pi, 12)),
            np.zeros(12),
            (r * 0.85) * np.cos(np.linspace(0, np.pi, 12)),
        ]
    )
    lean = rng.uniform(-0.9, 0.9)
    pivot = Mesh(tube(bail, 2.2, sides=6).vertices - [long * 0.7, 0, 0], tube(bail, 2.2, sides=6).faces)
    parts.append(Part("stainless", pivot.turned("z", lean).moved(long * 0.7)))
    parts += [
        Part(material, revolve([(long, r * 0.52), (long + wall, r * 0.52), (long + 6, r * 0.2)], 16), 0.5),
        Part("abs", ball(9, sides=8).moved(long + 14)),
    ]
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def single_wall_bottle(rng: Generator) -> Thing:
    """Plain steel bottle of one wall with a wide neck, threaded lid with a wire or strap loop."""
    long, r = rng.uniform(180, 265), rng.uniform(32, 39)
    mouth = rng.uniform(19, 25)
    profile = [(0, r * 0.9), (4, r), (long * 0.7, r), (long * 0.8, r * 0.9), (long * 0.88, mouth + 2), (long, mouth)]
    parts, volume = turned_vessel(rng, "stainless", profile, rng.uniform(0.5, 0.8), 0.8, "water", sides=18)
    top = long + rng.uniform(8, 16)
    if rng.random() < 0.5:
        parts += [
            Part("wood", revolve([(long + 1, mouth + 3), (top, mouth + 3)], 16)),
            Part("pp", revolve([(long - 16, mouth - 2), (long + 1, mouth - 1)], 14), 0.5),
        ]
    else:
        parts += cap("stainless", long - 14, top, mouth + 3.5, 0.6, 16)
        parts.append(Part("pp", revolve([(long - 10, mouth - 1.5), (top - 2, mouth - 1)], 14), 0.5))
    parts.append(_ring(long + 0.5, mouth - 0.5, 1.8, "silicone"))
    loop = smooth(
        [(top - 5, -mouth - 4, 0), (top + 22, -mouth, 4), (top + 28, mouth, 4), (top - 5, mouth + 4, 0)], False, 1
    )
    parts.append(wire(pick(rng, "stainless", "nylon"), loop, 1.7, sides=6))
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def expedition_flask(rng: Generator) -> Thing:
    """Large hammered flask with a side ear, carrying belt and two nested cups."""
    long, r = rng.uniform(290, 360), rng.uniform(45, 56)
    mouth = r * 0.55
    profile = [(0, r * 0.94), (6, r), (long * 0.68, r), (long * 0.75, mouth + 8), (long * 0.82, mouth)]
    parts, volume = _vacuum(rng, profile, _drink(rng), gap=rng.uniform(5, 7))
    parts += _plug(rng, long * 0.82, mouth - 2, rng.uniform(28, 40))
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
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


def big_handle_tumbler(rng: Generator) -> Thing:
    """A litre tumbler tapering to a cup holder, with a large ear, straw and clear lid."""
    long, r = rng.uniform(215, 275), rng.uniform(46, 54)
    foot = r * rng.uniform(0.66, 0.76)
    step = long * rng.uniform(0.35, 0.45)
    profile = [(0, foot - 2), (4, foot), (step, foot + 3), (step + 14, r * 0.94), (long - 6, r), (long, r)]
    parts, volume = _vacuum(rng, profile, pick(rng, "water", "cola"), tea=0)
    lid = [(long - 8, r - 3.5), (long, r - 2.5), (long + 4, r + 1), (long + 9, r - 3)]
    parts += hollow("acrylic", revolve(lid, 18), revolve(cavity(lid, 2.2, 1.0, 2.2), 18))
    sway = rng.normal(0, 10)
    straw = [(18, -sway, 0), (long, sway * 0.3, 0), (long + rng.uniform(50, 90), sway, 0)]
    parts += [
        Part("stainless" if rng.random() < 0.3 else "pp", tube(straw, 3.8, sides=7), 0.35),
        _ring(long - 4, r - 3, 1.6, "silicone"),
    ]
    ear = smooth(
        [(long * 0.9, r, 0), (long * 0.9, r + 44, 0), (step + 20, r + 42, 0), (step + 6, foot + 4, 0)], False, 2
    )
    parts += hollow("pp", tube(ear, 9, sides=8), tube(ear, 6, sides=8))
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


MAKES = Makes(
    train=(
        bullet_flask,
        slim_cup,
        handled_tumbler,
        travel_mug,
        aluminium_bottle,
        hip_flask,
        canteen,
        food_jar,
        vacuum_jug,
        straw_flask,
        narrow_flask,
        enamel_mug,
        kettle,
    ),
    validation=(single_wall_bottle,),
    test=(expedition_flask, big_handle_tumbler),
)
