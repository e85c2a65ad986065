"""What opens and shuts on a pin or a spring, and yet is neither scissors nor pliers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, strand
from models.simulation.clutter._forms import beside, lying, spring, strip
from models.simulation.clutter.metalware.parts import lifted
from models.simulation.mesh import (
    Mesh,
    Points,
    arc,
    ball,
    box,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, wire


def _pin(radius: float, high: float, x: float = 0.0, y: float = 0.0) -> Part:
    return Part("steel", prism(circle(radius, (x, y), 8), -high / 2, high / 2))


def _ring(x: float, y: float, radius: float, gauge: float, squash: float = 1.0) -> Mesh:
    return tube(lifted(circle(radius, (0, 0), 14, squash)), gauge, True, 5).moved(x, y)


def eyelash_curler(rng: Generator) -> Thing:
    """Finger rings like those of scissors, and a small press with a rubber pad where blades would be."""
    long, gape = rng.uniform(85, 110), rng.uniform(0.12, 0.34)
    metal = str(rng.choice(["steel", "stainless", "aluminium", "brass"]))
    r, gauge = rng.uniform(11, 14), rng.uniform(1.4, 2.2)
    arms = []
    for side in (-1, 1):
        arm = smooth([[0.0, 0], [-long * 0.2, side * 4], [-long * 0.5, side * 7]], False, 1)
        arms.append(tube(lifted(arm), gauge, sides=5))
        arms.append(_ring(-long * 0.5 - r, side * (8 + r * 0.4), r, gauge, 1.1))
    legs = [m.turned("z", gape * s) for m, s in zip(arms, (-1, -1, 1, 1), strict=True)]
    head = rng.uniform(13, 17)
    posts = [tube([[0.0, 0, 0], [10, s * head, 0], [long * 0.42, s * head, 0]], gauge, sides=5) for s in (-1, 1)]
    curve = np.column_stack(
        [np.full(7, long * 0.42), np.linspace(-head, head, 7), 7 * np.cos(np.linspace(-1.4, 1.4, 7))]
    )
    low = curve - [rng.uniform(5, 22), 0, 0]
    parts = [
        Part(metal, merged(*legs, *posts, tube(curve, 2.2, sides=5), tube(low, 2.2, sides=5))),
        Part("silicone", tube(low + [2, 0, 0], 2.6, sides=5)),
        _pin(3, 8),
    ]
    if rng.random() < 0.35:
        parts.append(spring("steel", -20, -4, 3, 6, 0.6))
    return Thing(tuple(parts))


def kitchen_tongs(rng: Generator) -> Thing:
    """For bread, ice or the grill: two long arms on a bow or a pin, scalloped ends, a ring that locks."""
    items = []
    for _ in range(1 if rng.random() < 0.8 else 2):
        long, gape = rng.uniform(140, 340), rng.uniform(0.02, 0.28)
        metal = str(rng.choice(["stainless", "stainless", "steel", "wood"]))
        half, thick = rng.uniform(6, 11), 1.3 if metal != "wood" else 6
        tip = rng.uniform(1.0, 2.2)
        arms = []
        for side in (-1, 1):
            holes = [rectangle(long * 0.3, half * 0.5, (long * 0.35, 0))] if rng.random() < 0.4 else []
            end = arc(half * tip, -np.pi / 2, np.pi / 2, (long, 0), int(rng.integers(4, 12)))
            outline = np.concatenate(
                [[[0, -half * 0.7], [long * 0.7, -half]], end, [[long * 0.7, half], [0, half * 0.7]]]
            )
            arm = prism(outline, -thick / 2, thick / 2, holes)
            arms.append(arm.turned("x", np.pi / 2).turned("z", side * gape / 2).moved(0, side * 4))
        bow = tube(lifted(arc(7, np.pi / 2, 1.5 * np.pi, (0, 0), 7)), 2.5, sides=5).scaled(1, 1, half / 3)
        item = [Part(metal, merged(*arms)), Part("steel", bow, 0.5)]
        if rng.random() < 0.5:
            item += [spring("steel", 8, 26, 4, 5, 0.9), Part("steel", _ring(-18, 0, 10, 1.4))]
        if rng.random() < 0.4:
            pads = [
                box(40, 4, half * 2.6).turned("z", s * gape / 2).moved(long * 0.96, s * (long * gape / 2 + 4))
                for s in (-1, 1)
            ]
            item.append(Part("silicone", merged(*pads)))
        turn = np.pi / 2 if rng.random() < 0.6 else 0.0
        items.append([part.turned("x", turn).moved(-long / 2) for part in item])
    return Thing(tuple(beside(rng, items, 60, 0.1)))


def squeezers(rng: Generator) -> Thing:
    """Garlic press, nut cracker, lemon press, ice-cream scoop: two thick handles on a pin."""
    long, gape, kind = rng.uniform(130, 200), rng.uniform(0.02, 0.4), rng.integers(3)
    metal = str(rng.choice(["zinc", "aluminium", "stainless"]))
    parts = []
    for side in (-1, 1):
        width = rng.uniform(5, 8)
        path = smooth([[0.0, 0], [-long * 0.2, side * 9], [-long * 0.6, side * 7], [-long * 0.8, side * 12]], False, 1)
        handle = tube(lifted(path), width, sides=6).scaled(1, 1, rng.uniform(0.6, 1)).turned("z", -side * gape / 2)
        parts.append(Part(metal, handle, 0.8))
        if kind == 1:
            nub = boxes([[-26 - 7 * k, side * (7 + 0.3 * k), 0] for k in range(4)], [3, 7, 16])
            parts.append(Part(metal, nub))
    if kind == 0:
        x, y = rng.uniform(26, 40), rng.uniform(22, 32)
        grid = [
            circle(1.2, (28 + a, b), 6)
            for a in np.linspace(-x * 0.3, x * 0.3, 5)
            for b in np.linspace(-y * 0.3, y * 0.3, 4)
        ]
        wall = prism(rectangle(x, y, (28, 0)), 0, 22, [rectangle(x - 5, y - 5, (28, 0))])
        parts += [
            Part(metal, wall),
            Part("stainless", prism(rectangle(x - 5, y - 5, (28, 0)), 0, 1.4, grid)),
            Part(metal, box(x - 8, y - 8, 16).moved(28, 0, rng.uniform(20, 34))),
        ]
    elif kind == 2:
        cup = revolve([[-24, 14], [-16, 28], [0, 33]], 12).turned("y", np.pi / 2)
        parts += [
            Part(metal, cup.moved(34)),
            Part(metal, cup.scaled(0.9, 0.9, 0.9).moved(34, 0, -0.1), -0.98),
            Part(metal, cup.scaled(0.8, 0.8, 0.5).moved(34, 0, 20), 0.4),
        ]
    parts.append(_pin(4, 26, 2))
    if rng.random() < 0.4:
        parts.append(spring("steel", -12, 12, 4, 5, 1.0).turned("z", np.pi / 2).moved(-24))
    return Thing(tuple(parts))


def openers_and_peelers(rng: Generator) -> Thing:
    """Bottle openers, waiters' corkscrews without a blade, peelers, can keys, tea strainers on a spring."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 4)):
        kind, long = rng.integers(4), rng.uniform(90, 170)
        metal = str(rng.choice(["stainless", "steel", "zinc"]))
        if kind == 0:
            half = rng.uniform(8, 18)
            hole = rounded(half * 1.1, half * 1.2, 5, (long * 0.38, 0))
            plate = np.array([[-0.5, 0.6], [-0.1, 0.5], [0.25, 0.9], [0.4, 1.0], [0.5, 0.6]]) * [long, half]
            outline = smooth(np.concatenate([plate * [1, -1], plate[::-1]]), rounds=1)
            item = [Part(metal, prism(outline, -1.2, 1.2, [hole, circle(3, (-long * 0.44, 0), 8)]))]
        elif kind == 1:
            t = np.linspace(0, 2 * np.pi * 5, 45)
            worm = np.column_stack([long * 0.1 + t * 1.6, 4 * np.cos(t), 4 * np.sin(t)])
            item = [Part("steel", strand(worm, 1.3, 5)), Part("steel", revolve([[-long * 0.1, 3], [long * 0.1, 3]], 8))]
            item.append(
                Part(
                    str(rng.choice(["wood", "zinc"])),
                    tube([[-long * 0.1, -36, 0], [-long * 0.1, 36, 0]], 8, sides=8),
                    0.6,
                )
            )
            if rng.random() < 0.5:
                wings = [tube([[-10, s * 8, 0], [20, s * 22, 0], [70, s * 26, 0]], 4, sides=5) for s in (-1, 1)]
                item += [Part("zinc", merged(*wings)), Part("zinc", revolve([[20, 13], [60, 14], [70, 16]], 10), 0.2)]
        elif kind == 2:
            bow = smooth(
                [[0.0, 5], [20.0, 6], [40.0, 26], [56.0, 24], [56.0, -24], [40.0, -26], [20.0, -6], [0.0, -5]], False, 1
            )
            item = [
                Part("abs", revolve([[-long * 0.6, 8], [-long * 0.3, 10], [4.0, 6]], 10), 0.8),
                wire("steel", lifted(bow), 1.6),
                Part("stainless", prism(rectangle(7, 44, (52, 0)), -0.6, 0.6, [rectangle(1.6, 38, (52, 0))])),
            ]
        else:
            shape = lifted(
                smooth(
                    [[-long * 0.5, 3], [0.0, 9], [long * 0.3, 4], [long * 0.3, -4], [0.0, -9], [-long * 0.5, -3]],
                    False,
                    1,
                )
            )
            balls = ball(rng.uniform(15, 24), sides=10)
            shell = [
                Part("stainless", balls.moved(long * 0.42)),
                Part("stainless", balls.scaled(0.96, 0.96, 0.96).moved(long * 0.42), -0.9),
            ]
            item = [wire("steel", shape, 1.6), *shell]
        items.append(item)
    return Thing(tuple(lying(rng, items, 24, 6, 0.4)))


def hand_grips(rng: Generator) -> Thing:
    """To train the fingers: a strong spring between two handles, one or a pair."""
    long, gape, r = rng.uniform(95, 130), rng.uniform(0.3, 0.65), rng.uniform(10, 14)
    turns = int(rng.integers(2, 5))
    t = np.linspace(0, 2 * np.pi * turns, 12 * turns)
    coil = np.column_stack([18 * np.cos(t), 18 * np.sin(t), np.linspace(-5, 5, len(t)) * turns / 2])
    parts = [Part("steel", strand(coil, rng.uniform(1.8, 3), 5))]
    for side in (-1, 1):
        leg = [
            Part("steel", revolve([[14, 2.6], [long, 2.6]], 6)),
            Part(
                str(rng.choice(["abs", "foam", "wood"])),
                revolve([[34, r * 0.8], [60, r], [long, r * 0.9], [long + 4, r * 0.6]], 10),
            ),
        ]
        parts += [part.turned("z", side * gape / 2).moved(0, 0, side * 4) for part in leg]
    if rng.random() < 0.4:
        parts.append(Part("steel", revolve([[-16, 3], [16, 3]], 8).turned("z", np.pi / 2).moved(46), 0.8))
    one = [part.moved(-long / 2) for part in parts]
    return Thing(tuple(beside(rng, [one] * int(rng.integers(1, 3)), 80, 0.3)))


def _chain_links(path: Points) -> Mesh:
    step = np.gradient(path, axis=0)
    link = prism(rounded(15, 8, 4, steps=2), -3, 3, [rectangle(7, 3)])
    return copies(link, path, turns=np.arctan2(step[:, 1], step[:, 0]))


def bicycle_parts(rng: Generator) -> Thing:
    """Crank with its chain wheel, pedals, brake levers, a chain, a quill stem, a bell."""
    items: list[list[Part]] = []
    for kind in rng.choice(5, int(rng.integers(1, 4)), replace=False):
        if kind == 0:
            r, teeth = rng.uniform(50, 85), int(rng.integers(18, 30))
            turn = np.linspace(0, 2 * np.pi, 2 * teeth, endpoint=False)
            rim = np.column_stack([np.cos(turn), np.sin(turn)]) * (r + 3 * np.cos(teeth * turn))[:, None]
            windows = [circle(r * 0.24, (r * 0.56 * np.cos(a), r * 0.56 * np.sin(a)), 8) for a in np.arange(5) * 1.2566]
            arm = strip([[-16, 16], [20, 11], [150, 10], [170, 14], [178, 8]], 12).moved(0, 0, 8)
            item = [Part("steel", prism(rim, -1.5, 1.5, [*windows, circle(8, steps=8)])), Part("aluminium", arm)]
        elif kind == 1:
            cage = prism(rounded(92, 64, 10), -10, 10, [rounded(34, 48, 6, (x, 0)) for x in (-22, 22)])
            item = [Part(str(rng.choice(["abs", "aluminium"])), cage), Part("steel", revolve([[-46, 4], [62, 7]], 8))]
        elif kind == 2:
            lever = smooth(
                [[0.0, 0], [30.0, 14], [80.0, 12], [130.0, 26], [136.0, 20], [80.0, 2], [30.0, 0], [0.0, -12]], rounds=1
            )
            clamp = prism(circle(17, (0, -8), 12), -9, 9, [circle(11.5, (0, -8), 10)])
            item = [Part("aluminium", merged(prism(lever, -5, 5), clamp)), _pin(3, 20, 6, 4)]
        elif kind == 3:
            t = np.linspace(0, 2 * np.pi * rng.uniform(1.4, 2.4), 40)
            path = np.column_stack([(40 + 3 * t) * np.cos(t), (30 + 3 * t) * np.sin(t), t])
            item = [Part("steel", _chain_links(path), 0.7)]
        else:
            dome = revolve([[-2, 24], [8, 22], [16, 10]], 12).turned("y", -np.pi / 2)
            item = [Part("brass", dome), Part("brass", dome.scaled(0.94, 0.94, 0.94).moved(0, 0, -0.1), -0.95),
                    Part("steel", boxes([[0, 0, 6], [30, 0, 0]], [[6, 6, 18], [24, 8, 3]]))]  # fmt: skip
        items.append(item)
    return Thing(tuple(lying(rng, items, 34, 10, 0.3)))


def dumbbells(rng: Generator) -> Thing:
    """Short bars with round, hexagonal or plate weights, dipped in vinyl; a skipping rope's weights."""
    long, bar, weight = rng.uniform(120, 230), rng.uniform(10, 15), rng.uniform(22, 46)
    kind = rng.integers(3)
    metal = "steel" if rng.random() < 0.6 else "clay"
    bits = []
    for side in (-1, 1):
        if kind == 0:
            head = ball(weight, sides=10)
        elif kind == 1:
            head = prism(circle(weight, steps=6), -weight * 0.6, weight * 0.6).turned("y", np.pi / 2)
        else:
            count = int(rng.integers(1, 4))
            discs = [prism(circle(weight * (1.2 - 0.15 * k), steps=14), 14 * k, 14 * k + 12) for k in range(count)]
            head = merged(*discs).turned("y", np.pi / 2)
        bits.append(head.moved(side * long / 2) if side > 0 or kind < 2 else head.scaled(-1, 1, 1).moved(-long / 2))
    parts = [
        Part(metal, merged(*bits), 0.95),
        Part("steel", revolve([[-long / 2, bar], [0.0, bar * 1.15], [long / 2, bar]], 10), 0.9),
    ]
    if rng.random() < 0.5:
        parts.append(Part("foam", revolve([[-long * 0.25, bar + 6], [long * 0.25, bar + 6]], 10)))
    return Thing(tuple(beside(rng, [parts] * int(rng.integers(1, 3)), weight * 2.6, 0.1)))


def fishing_reel(rng: Generator) -> Thing:
    """A spool of line on its gears, a bail, a crank with its knob, a foot for the rod; a spare spool at times."""
    metal = str(rng.choice(["aluminium", "zinc", "abs"]))
    wide, deep = rng.uniform(18, 30), rng.uniform(16, 26)
    rim = [[-deep / 2, wide], [-deep / 2 + 3, wide], [-deep / 2 + 3, wide * 0.6]]
    spool = [
        Part(
            metal, revolve([*rim, [deep / 2 - 3, wide * 0.6], [deep / 2 - 3, wide * 0.9], [deep / 2, wide * 0.9]], 16)
        ),
        Part("nylon", revolve([[-deep / 2 + 3, wide * 0.6], [deep / 2 - 3, wide * 0.6]], 16), -0.8),
        Part("nylon", revolve([[-deep / 2 + 3, wide * 0.85], [deep / 2 - 3, wide * 0.85]], 16), 0.8),
    ]
    body = rng.uniform(22, 32)
    gears = [Part("brass", prism(circle(body * 0.4, steps=14), -3, 3)), _pin(3, 40), _pin(7, 8, body * 0.45)]
    housing = Part(metal, ball(body * 0.8, body * 0.7, body * 0.55, 10), 0.55)
    foot = Part(metal, tube([[0.0, body * 0.6, 0], [-4, body * 2, 0], [-6, body * 2.4, 0]], 5, sides=6))
    seat = Part(metal, box(rng.uniform(46, 62), 5, 14).moved(-6, body * 2.45))
    crank = tube([[0.0, 0, 22], [14, -body * 0.9, 26], [18, -body * 1.5, 28]], 3.2, sides=5)
    knob = Part("abs", ball(9, 7, 12, 8).moved(18, -body * 1.5, 38))
    bail = tube(lifted(arc(wide * 1.25, 0, np.pi, (body + deep / 2, 0), 10), 4), 1.1, sides=5)
    parts = [part.moved(body + deep / 2) for part in spool] + [*gears, housing, foot, seat, knob]
    parts += [Part(metal, crank), Part("steel", bail)]
    if rng.random() < 0.3:
        parts += [part.turned("y", np.pi / 2).moved(-body * 2, 0) for part in spool]
    return Thing(tuple(parts))
