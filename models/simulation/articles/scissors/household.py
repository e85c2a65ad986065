"""Scissors of the office, the kitchen and the sewing box."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, notched, posed, profile
from models.simulation.articles.scissors.parts import (
    GRIPS,
    STEELS,
    bevel,
    cutting,
    finger_ring,
    gape,
    moulded,
    pair,
    pivot,
    squashed,
    tanged,
)
from models.simulation.mesh import arc, merged, prism, smooth, tube
from models.simulation.thing import Part, Thing, wire


def _office(rng: Generator, length: float, wide: float, thick: float, blunt: float, wing: float, reach: float) -> Thing:
    splay = rng.uniform(2, 14) + (4 if wing == 0 else 0)
    shape = cutting(rng, blunt)
    steel, plastic = str(rng.choice(STEELS)), str(rng.choice(GRIPS))
    stout = rng.uniform(3, 5.2)
    halves = []
    sizes = (rng.uniform(26, 36), rng.uniform(32, 62) if rng.random() < 0.5 else 0.0)
    for size in sizes:
        long = size or sizes[0]
        high = rng.uniform(24, 31)
        ring = finger_ring(-reach * 0.75 - long * 0.5, -splay - high * 0.5 + 2, long, high, rng.uniform(-0.2, 0.45))
        metal = tanged(rng, length, wide, thick, reach, splay, wing, shape)
        halves.append([Part(steel, metal), Part(plastic, squashed(moulded(rng, reach, splay, ring, stout, wide), 1.1))])
    parts = pair(rng, halves[0], halves[1], gape(rng), thick)
    parts.append(pivot(rng, wide * rng.uniform(0.18, 0.28), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def office(rng: Generator) -> Thing:
    return _office(rng, rng.uniform(65, 110), rng.uniform(14, 25), rng.uniform(1.2, 2.2), 0.0, 0.0, rng.uniform(22, 55))


def winged_tang(rng: Generator) -> Thing:
    """Steel that ends in two straight prongs and two wings inside nearly invisible plastic rings."""
    return _office(
        rng,
        rng.uniform(60, 110),
        rng.uniform(17, 25),
        rng.uniform(1.4, 2.4),
        0.05,
        rng.uniform(6, 16),
        rng.uniform(35, 60),
    )


def childrens(rng: Generator) -> Thing:
    return _office(
        rng,
        rng.uniform(38, 62),
        rng.uniform(12, 17),
        rng.uniform(0.9, 1.5),
        rng.uniform(0.3, 0.5),
        0.0,
        rng.uniform(12, 26),
    )


def kitchen(rng: Generator) -> Thing:
    """Stout blades, a toothed nut gripper between the shanks, big plastic or cast bows."""
    length, wide, thick = rng.uniform(78, 115), rng.uniform(19, 27), rng.uniform(2.2, 3.4)
    shape = cutting(rng)
    serrated = notched(shape, 0.04, 14, 0.15, 0.85)
    plastic = str(rng.choice([*GRIPS, "zinc"]))
    gauge = rng.uniform(4.5, 6.5)
    halves = []
    for form in (serrated, shape):
        teeth = np.linspace(-wide * 0.7, -wide * 2.1, 11)
        grip_edge = np.column_stack([teeth, -3 - 2.2 * np.sin(np.linspace(0, np.pi, 11)) + 1.0 * (np.arange(11) % 2)])
        outline = np.concatenate([
            [(wide * 0.3, wide * 0.5), (0, wide * 0.55), (-wide * 0.5, wide * 0.1)], grip_edge,
            [(-wide * 2.9, -8), (-wide * 2.9, -15), (-wide * 1.6, -15)],
            [(-wide * 0.3, -wide * 0.55), (wide * 0.3, -wide * 0.5)],
        ])  # fmt: skip
        long, high = rng.uniform(46, 72), rng.uniform(30, 38)
        ring = finger_ring(-wide * 2.2 - long * 0.45, -high * 0.45 - 7, long, high, rng.uniform(0, 0.25), 0.2, 16)
        metal = merged(blade(form, length, wide, thick, bevel(rng)), prism(outline, -thick / 2, thick / 2))
        grip = squashed(tube(ring, gauge if plastic != "zinc" else 3.2, closed=True, sides=6), 1.15)
        halves.append([Part("stainless", metal), Part(plastic, grip)])
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.6), thick)
    parts.append(pivot(rng, rng.uniform(5, 8), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def steel_handled(rng: Generator) -> Thing:
    """All in one piece of stainless plate or casting: flat bows with eyes punched in."""
    length, wide, thick = rng.uniform(45, 105), rng.uniform(12, 20), rng.uniform(1.8, 3)
    shape = cutting(rng, 0.05)
    reach = rng.uniform(24, 45)
    halves = []
    for _ in range(2):
        long, high = rng.uniform(30, 44), rng.uniform(25, 31)
        middle = (-reach - long * 0.5, -high * 0.5 - 1)
        outer = finger_ring(*middle, long, high, 0.2, 0.15, 16)
        eye = finger_ring(*middle, long - rng.uniform(8, 12), high - rng.uniform(8, 11), 0.2, 0.15, 14)
        bow = prism(outer, -thick * 0.7, thick * 0.7, [eye])
        shank = [
            (wide * 0.3, wide * 0.5),
            (0, wide * 0.5),
            (-reach - 5, -3),
            (-reach - 3, -11),
            (0, -wide * 0.5),
            (wide * 0.3, -wide * 0.45),
        ]
        halves.append(
            [
                Part(
                    "stainless",
                    merged(blade(shape, length, wide, thick, bevel(rng)), prism(shank, -thick / 2, thick / 2), bow),
                )
            ]
        )
    parts = pair(rng, halves[0], halves[1], gape(rng), thick)
    parts.append(pivot(rng, wide * 0.22, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def folding_travel(rng: Generator) -> Thing:
    """Bows of sheet that swing over the blades."""
    length, wide, thick = rng.uniform(34, 48), rng.uniform(9, 12), rng.uniform(1.2, 1.8)
    shape = cutting(rng, 0.1)
    folded = rng.random() < 0.5
    metal = str(rng.choice(["stainless", "stainless", "abs"]))
    halves = []
    for _ in range(2):
        outer = finger_ring(-20, -10, 44, 22, 0.12, 0.2, 14)
        eye = finger_ring(-22, -10, 30, 13, 0.12, 0.2, 12)
        bow = prism(outer, -1.2, 1.2, [eye])
        if folded:
            bow = bow.scaled(-1, 1, 1).moved(-6)
        link = prism([(6, wide * 0.4), (-10, -1), (-10, -9), (6, -wide * 0.45)], -thick / 2, thick / 2)
        halves.append(
            [
                Part("stainless", merged(blade(shape, length, wide, thick, bevel(rng)), link)),
                Part(metal, bow.moved(-4, 0, 1.4)),
            ]
        )
    parts = pair(rng, halves[0], halves[1], 0.05 if folded else gape(rng), thick)
    parts.append(pivot(rng, 2.6, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def thread_snips(rng: Generator) -> Thing:
    """A U of spring steel whose ends are the blades."""
    length, wide, thick = rng.uniform(26, 42), rng.uniform(11, 16), rng.uniform(1.6, 2.4)
    shape = profile(0.9, 1.3, -0.4, 0.1, 1.1, levels=5)
    span, gap, gauge = rng.uniform(55, 75), rng.uniform(8, 14), rng.uniform(2, 3.4)
    bow = arc(gap, np.pi / 2, 3 * np.pi / 2, (-span, 0), 8)
    path = np.concatenate(
        [[(0, gap * 0.6), (-span * 0.5, gap * 1.1)], bow, [(-span * 0.5, -gap * 1.1), (0, -gap * 0.6)]]
    )
    spring = squashed(tube(path, gauge, sides=6), rng.uniform(0.9, 2.0))
    knife = blade(shape, length, wide, thick, bevel(rng))
    parts = [
        Part("steel", spring),
        Part("steel", knife.turned("z", 0.04).moved(-2, gap * 0.3, thick * 0.5)),
        Part("steel", knife.scaled(1, -1, 1).turned("z", -0.04).moved(-2, -gap * 0.3, -thick * 0.5)),
    ]
    if rng.random() < 0.4:
        parts.append(Part("pvc", squashed(tube(path[1:-1], gauge + 1.6, sides=6), 1.2), 0.5))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def plastic_snips(rng: Generator) -> Thing:
    """Small snips in a plastic body with a spring at the pivot: small cross-bladed steel, the rest barely seen."""
    length, wide, thick = rng.uniform(28, 48), rng.uniform(9, 15), rng.uniform(1.4, 2.2)
    shape = cutting(rng, 0.0)
    plastic = str(rng.choice(GRIPS))
    reach = rng.uniform(12, 26)
    halves = []
    for _ in range(2):
        metal = tanged(rng, length, wide, thick, reach + 8, 3, 0.0, shape)
        handle = smooth(
            [
                (2, wide * 0.4),
                (-wide, 0),
                (-reach - 45, -14),
                (-reach - 50, -22),
                (-reach - 20, -24),
                (-wide * 0.6, -wide * 0.9),
            ],
            True,
            1,
        )
        halves.append([Part("stainless", metal), Part(plastic, prism(handle, -3.5, 4.5))])
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.5), thick)
    parts.append(pivot(rng, rng.uniform(2, 3.4), thick))
    turns = np.linspace(0, 2 * np.pi * 4, 24)
    coil = np.column_stack([-reach - 6 + np.cos(turns) * 3, (turns / turns[-1] - 0.5) * 14, np.sin(turns) * 3])
    parts.append(wire("steel", coil, 0.5, sides=4))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def soft_asymmetric(rng: Generator) -> Thing:
    """Bent-handled dressmaking scissors with solid plastic bows and a thin steel pair."""
    length, wide, thick = rng.uniform(85, 125), rng.uniform(17, 24), rng.uniform(1.6, 2.6)
    shape = cutting(rng, 0.0)
    plastic = str(rng.choice(GRIPS))
    steel = str(rng.choice(STEELS))
    lift = rng.uniform(0, 14)
    deep = rng.uniform(7, 11)
    halves = []
    for side, long in ((1, 42.0), (-1, 70.0)):
        long *= rng.uniform(0.85, 1.1)
        high = rng.uniform(34, 42)
        middle = (-26 - long * 0.5, -high * 0.42 - 2 + side * lift * 0.5)
        outer = finger_ring(*middle, long + 6, high, 0.1, 0.2, 18)
        eye = finger_ring(*middle, long - 10, high - 16, 0.1, 0.2, 14)
        body = prism(outer, -deep / 2, deep / 2, [eye])
        metal = tanged(rng, length, wide, thick, rng.uniform(30, 48), 6, rng.choice([0.0, 5.0]), shape)
        halves.append([Part(steel, metal), Part(plastic, body)])
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.5), thick)
    parts.append(pivot(rng, rng.uniform(3.5, 5.5), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def poultry(rng: Generator) -> Thing:
    """Curved strong blades on pliers-like handles with a coil or leaf spring between, no finger rings."""
    length, wide, thick = rng.uniform(80, 105), rng.uniform(17, 24), rng.uniform(2.6, 3.8)
    shape = profile(0.0, 1.2, -0.05, 0.3, 1.4, levels=6)
    metal = str(rng.choice(["stainless", "abs", "zinc"]))
    bend = rng.uniform(0.1, 0.22)
    gape = rng.uniform(0.1, 0.45)
    halves = []
    for side in (1, -1):
        body = blade(shape, length, wide, thick, bevel(rng), bend=bend * side)
        outline = smooth(
            [(8, wide * 0.5), (-10, 2), (-60, -6), (-115, -4), (-122, -14), (-70, -19), (-10, -wide * 0.55)], True, 1
        )
        high = thick / 2 if metal == "stainless" else 5.0
        halves.append(
            [Part("stainless", body), Part(metal, prism(outline, -high, high), 1.0 if metal != "zinc" else 0.6)]
        )
        halves[-1].append(
            Part("stainless", prism([(8, wide * 0.4), (-50, -8), (-50, -13), (0, -wide * 0.5)], -thick / 2, thick / 2))
        )
    parts = pair(rng, halves[0], halves[1], gape, thick)
    turns = np.linspace(0, 2 * np.pi * 6, 36)
    reach = 6 + 30 * np.sin(gape / 2)
    coil = np.column_stack([-34 + np.cos(turns) * 5, (turns / turns[-1] - 0.5) * 2 * reach, np.sin(turns) * 5])
    parts += [wire("steel", coil, 0.8, sides=5), pivot(rng, 5.5, thick)]
    return posed(rng, parts, blade_facts(shape, length, wide), 0.18)
