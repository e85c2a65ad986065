"""Stick lighters for stoves and candles, spark guns, everlasting matches, petrol lighters without a flip top."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import round_cells
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.lighter.kit import STRAIGHT, cased, filler, hood, section, skin, tank
from models.simulation.articles.lighter.parts import coil, piezo, wheel
from models.simulation.mesh import Mesh, arc, box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _nose(rng: Generator, x: float, length: float, gas: bool) -> list[Part]:
    """A steel tube of one or two drawn lengths or a flat one, its wire and hose inside, slots near the tip."""
    r, wall = rng.uniform(2.6, 6.5), rng.uniform(0.25, 0.5)
    parts: list[Part] = []
    if rng.random() < 0.35:
        cut = x + length * rng.uniform(0.4, 0.6)
        spans = [(x - 10, cut + 6, r), (cut, x + length, r - wall - 0.4)]
    else:
        spans = [(x - 10, x + length, r)]
    for a, b, radius in spans:
        parts += hollow("steel", revolve([(a, radius), (b, radius)], 10),
                        revolve([(a, radius - wall), (b - 0.6, radius - wall)], 10))  # fmt: skip
    parts.append(wire("copper", [(x - 12, 0.8, 0), (x + length - 5, 0.8, 0)], rng.uniform(0.4, 0.7), sides=4))
    if gas:
        parts += [wire("pvc", [(x - 14, -0.8, 0), (x + length - 12, -0.8, 0)], rng.uniform(0.7, 1.2), sides=4),
                  Part("brass", revolve([(x + length - 13, 1.9), (x + length - 5, 1.3)], 6))]  # fmt: skip
    else:
        parts.append(Part("ceramic", revolve([(x + length - 9, r * 0.55), (x + length - 3, r * 0.5)], 6)))
    if rng.random() < 0.4:
        tip = revolve([(x + length - 12, r + 1.0), (x + length + 1, r + 0.7)], 10)
        parts += hollow("steel", tip, revolve([(x + length - 12, r + 0.05), (x + length + 1, r + 0.05)], 10))
    return parts


def stove_stick(rng: Generator) -> Thing:
    """A slim straight wand with a button on its back: gas, a spark only, or an arc with a round cell."""
    grip, nose = rng.uniform(70, 135), rng.uniform(40, 130)
    y, z = rng.uniform(15, 28), rng.uniform(13, 20)
    ring, material = (
        section(rng, pick(rng, "oval", "soft", "slab", "octagon", "dee")),
        pick(rng, "abs", "abs", "aluminium"),
    )
    slim = rng.uniform(0.5, 0.95)
    way = [(0.0, 0.8, 0.85), (0.08, 1.0, 1.0), (rng.uniform(0.5, 0.8), 1.0, 1.0), (1.0, slim, slim)]
    wall = rng.uniform(1.1, 2.0)
    parts = hollow(material, skin(ring, way, 0, grip, y, z),
                   skin(ring, way, wall + 0.8, grip - wall, y - 2 * wall, z - 2 * wall))  # fmt: skip
    kind = rng.integers(3)
    slide = grip * rng.uniform(0.5, 0.7)
    parts.append(Part("abs", box(rng.uniform(9, 22), rng.uniform(4, 7), z * 0.5).moved(slide, y * 0.48, 0)))
    if kind == 0:
        parts += tank(rng, "nylon", ring, STRAIGHT, (grip * 0.06, grip * 0.48), y - 2 * wall - 2, z - 2 * wall - 2)
        parts += [*piezo(grip * 0.52, 1, min(30.0, grip * 0.4)), filler(rng, 0.5, 0)]
    elif kind == 1:
        parts += [
            *piezo(grip * 0.3, 0, min(32.0, grip * 0.5), 5.0),
            coil((grip * 0.1, 0, 0), "x", grip * 0.18, 2.6, 5, 0.6),
        ]
    else:
        size = (min(50.0, grip - 46), min(7.0, z / 2 - wall - 0.3))
        parts += [*round_cells(size, "lithium", [(size[0] / 2 + 8, 0, 0)], sides=8),
                  Part("pcb", box(grip * 0.3, y - 7, 1.0).moved(grip - 22, 0, 0)),
                  Part("copper", revolve([(grip - 20, 3.2), (grip - 9, 3.2)], 8).moved(0, 0.5, 2), 0.5),
                  Part("stainless", box(6, 8, 2.8).moved(4, 0, -2), 0.4)]  # fmt: skip
    parts += _nose(rng, grip, nose, kind == 0)
    if rng.random() < 0.5:
        eye = circle(3, (-5, 0), 8)
        parts.append(Part(material, prism(rounded(14, 13, 5, (-5, 0), 3), -2, 2, [eye])))
    return Thing(centred(parts).parts, {"count": 1})


def spark_gun(rng: Generator) -> Thing:
    """A stove gun: pistol grip with a trigger, a piezo and its heavy spring, with or without gas."""
    long, drop, z = rng.uniform(70, 110), rng.uniform(55, 90), rng.uniform(16, 24)
    y, wall, gas = rng.uniform(22, 32), rng.uniform(1.4, 2.2), rng.random() < 0.5
    rake = rng.uniform(1.1, 1.8)
    barrel = cased("abs", section(rng, "soft"), STRAIGHT, -long * 0.4, long * 0.6, y, z, wall)
    parts = [*barrel, *piezo(-long * 0.1, 2, 30, rng.uniform(4.2, 6)),
             coil((-long * 0.32, 2, 0), "x", long * 0.2, 3.0, 4, 0.7)]  # fmt: skip
    hand = cased("abs", section(rng, "oval"), STRAIGHT, y * 0.45, drop, y * 1.05, z * 1.05, wall)
    if gas:
        hand += [*tank(rng, "nylon", section(rng, "oval"), STRAIGHT, (y * 0.6, drop - 4), y * 0.75, z * 0.7),
                 filler(rng, drop - 4, 0)]  # fmt: skip
    parts += [p.turned("z", -rake).moved(-long * 0.22, 0, 0) for p in hand]
    trigger = prism([(long * 0.02, -y * 0.4), (long * 0.16, -y * 0.4), (long * 0.08, -y * 1.1)], -z * 0.25, z * 0.25)
    parts += [
        Part("abs", trigger),
        Part("steel", tube([(long * 0.1, -y * 0.35, -z * 0.4), (long * 0.1, -y * 0.35, z * 0.4)], 1.3, sides=5)),
    ]
    for x in (-long * 0.3, long * 0.1, long * 0.45):
        parts.append(Part("steel", tube([(x, y * 0.3, -z * 0.4), (x, y * 0.3, z * 0.35)], 1.2, sides=5)))
    parts += _nose(rng, long * 0.6, rng.uniform(40, 170), gas)
    return Thing(centred(parts).parts, {"count": 1})


def everlasting_match(rng: Generator) -> Thing:
    """A flat or round flask of petrol on a key ring, a steel rod with a flint tip and wick screwed into it."""
    long, y, z = rng.uniform(30, 52), rng.uniform(14, 30), rng.uniform(8, 12)
    metal, wall = pick(rng, "stainless", "zinc", "aluminium", "brass"), rng.uniform(0.5, 1.2)
    kind = pick(rng, "slab", "oval", "soft", "octagon") if rng.random() < 0.7 else "oval"
    if kind == "oval" and rng.random() < 0.5:
        y = z = rng.uniform(10, 16)
    ring = section(rng, kind)
    parts = cased(metal, ring, STRAIGHT, 0, long, y, z, wall)
    wool = skin(ring, STRAIGHT, wall + 1, long * 0.9, y - 2 * wall - 0.5, z - 2 * wall - 0.5)
    parts += [Part("cloth", wool, rng.uniform(0.2, 0.5)), Part("petrol", wool, rng.uniform(0.05, 0.7))]
    at = rng.uniform(-0.22, 0.22) * (y - 8)
    rod, head = long * rng.uniform(0.7, 0.88), rng.uniform(5, 12)
    out = 0.0 if rng.random() < 0.65 else rng.uniform(0.4, 1.05) * long
    striker = [
        *hollow(
            "steel",
            tube([(long - rod, at, 0), (long + 1, at, 0)], 1.7, sides=6),
            tube([(long - rod, at, 0), (long, at, 0)], 0.9, sides=6),
            "cloth",
        ),
        Part("steel", tube([(long - rod - 3, at, 0), (long - rod, at, 0)], 1.3, sides=6)),
        Part(
            pick(rng, metal, "brass"), revolve([(long, 4.0), (long + 2, 4.6), (long + head, 4.4)], 10).moved(0, at, 0)
        ),
        Part("rubber", revolve([(long - 1.2, 3.4), (long + 0.4, 3.4)], 8).moved(0, at, 0)),
    ]
    askew = rng.normal(0, 0.08 * out)
    parts += [p.moved(out, askew) for p in striker]
    parts.append(Part("steel", box(long * 0.7, 3.0, 1.0).moved(long * 0.45, y / 2 + 0.6, 0), 0.9))
    if rng.random() < 0.75:
        r = rng.uniform(7, 14)
        parts.append(wire("steel", np.column_stack([arc(r, 0, 6.0, (-r - 1, 0), 12), np.zeros(12)]), 0.9, closed=True))
        if rng.random() < 0.5:
            links = [tube(np.column_stack([arc(2.6, 0, 5.5, (-2 * r - 4 - 4.4 * i, 0), 6), np.zeros(6)]), 0.8, True, 4)
                     for i in range(int(rng.integers(2, 6)))]  # fmt: skip
            parts.append(Part("steel", merged(*links)))
    return Thing(centred(parts).parts, {"count": 1})


def _petrol_core(rng: Generator, ring: Mesh, long: float, y: float, z: float, metal: str) -> list[Part]:
    """Wad, wick, flint tube with spring and screw, wheel and wind guard above a petrol tank of ``long``."""
    wy, r = y * rng.uniform(0.18, 0.28), rng.uniform(3.0, 4.4)
    wx, tall = long + r + rng.uniform(0.5, 2), rng.uniform(8, 14)
    return [
        Part("cloth", ring, rng.uniform(0.25, 0.5)),
        Part("petrol", ring, rng.uniform(0.03, 0.45)),
        *hollow(pick(rng, "brass", metal), tube([(1, wy, 0), (wx - r - 1, wy, 0)], 2.0, sides=7),
                tube([(1, wy, 0), (wx - r - 1, wy, 0)], 1.5, sides=7)),
        coil((5, wy, 0), "x", long - 9, 1.0, 8, 0.3),
        Part("brass", tube([(-0.6, wy, 0), (4, wy, 0)], 1.8, sides=6)),
        Part("steel", wheel(wx, wy, r, min(4.6, z * 0.5))),
        Part("steel", tube([(wx, wy, -z * 0.42), (wx, wy, z * 0.42)], 1.0, sides=5)),
        *hood(rng, long, -y * 0.16, y * 0.5, z * 0.8),
        wire("cloth", [(long + tall * 0.6, -y * 0.14, 0), (long - 3, -y * 0.14, 0), (long * 0.4, -y * 0.1, 1)], 1.4),
    ]  # fmt: skip


def petrol_shell(rng: Generator) -> Thing:
    """Petrol lighters in a cartridge case, capsule or lift-arm case, with a cap that screws, slides or swings off."""
    kind = rng.integers(3)
    metal, wall = pick(rng, "brass", "brass", "steel", "aluminium", "stainless"), rng.uniform(0.45, 1.0)
    long = rng.uniform(32, 52)
    if kind == 2:
        y, z = rng.uniform(24, 34), rng.uniform(10, 14)
        ring = section(rng, pick(rng, "slab", "soft", "oval"))
    else:
        y = z = rng.uniform(14, 23)
        ring = section(rng, "oval")
    parts = cased(metal, ring, STRAIGHT, 0, long, y, z, wall)
    if kind == 0:
        parts.append(Part(metal, revolve([(-0.2, y / 2 + 1.3), (1.6, y / 2 + 1.3)], 14), 0.8))
    wad = skin(ring, STRAIGHT, wall + 2, long - 4, y - 2 * wall - 0.6, z - 2 * wall - 0.6)
    parts += _petrol_core(rng, wad, long, y, z, metal)
    cap = rng.uniform(17, 28)
    taper = rng.uniform(0.25, 0.6) if kind == 0 else rng.uniform(0.85, 1.0)
    way = [(0.0, 1.0, 1.0), (0.45, 0.98, 0.98), (0.85, (1 + taper) / 2, (1 + taper) / 2), (1.0, taper, taper)]
    lid = hollow(metal, skin(ring, way, 0, cap, y, z), skin(ring, way, 0, cap - wall, y - 2 * wall, z - 2 * wall))
    state = rng.random()
    if kind == 2:
        arm = smooth([(-4, y * 0.46), (8, y * 0.62), (12, 0), (4, -y * 0.2)], closed=False, rounds=1)
        swing = rng.uniform(-1.2, 0.0)
        parts.append(Part(metal, tube(arm, 1.3, sides=5).turned("z", swing).moved(long + 2, 0, 0)))
    elif state < 0.55:
        parts += [p.moved(long + 0.5) for p in lid]
    elif state < 0.85:
        turn, x = rng.uniform(-2.5, 2.5), rng.uniform(0, long)
        parts += [p.turned("z", turn).moved(x, y + cap * 0.9, 0) for p in lid]
    return Thing(centred(parts).parts, {"count": 1})
