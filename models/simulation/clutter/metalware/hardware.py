"""Locks, screws, drills, springs, taps, hinges and handles."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, strand, tumbled
from models.simulation.clutter.metalware.parts import lifted, pile
from models.simulation.mesh import Mesh, arc, box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def padlock(rng: Generator) -> Thing:
    wide, high, thick = rng.uniform(24, 48), rng.uniform(22, 42), rng.uniform(10, 19)
    metal = str(rng.choice(["brass", "zinc", "aluminium", "steel"]))
    gauge = wide * rng.uniform(0.06, 0.1)
    reach, leg = rng.uniform(14, 34), wide / 2 - gauge * 1.8
    lift = rng.uniform(6, 10) if rng.random() < 0.3 else 0
    bow = np.concatenate(
        [
            [[leg, high * 0.1 + lift]],
            arc(leg, 0, np.pi, (0, high / 2 + reach - leg * 0.6 + lift), 9),
            [[-leg, high * (0.5 if lift else 0.1) + lift]],
        ]
    )
    parts = [
        Part(metal, prism(rounded(wide, high, 4, steps=3), -thick / 2, thick / 2)),
        Part(metal, prism(rectangle(wide * 0.7, high * 0.3, (0, high * 0.2)), -thick * 0.3, thick * 0.3), -1.0),
        Part("steel", tube(lifted(bow), gauge, sides=7)),
        Part("steel", boxes([[0, high * 0.2, 0]], [wide * 0.5, 4, 5])),
    ]
    if rng.random() < 0.5:
        barrel = revolve([[-high * 0.5, thick * 0.34], [high * 0.04, thick * 0.34]], 12).turned("z", np.pi / 2)
        plug = revolve([[-high * 0.5, thick * 0.3], [high * 0.03, thick * 0.3]], 12).turned("z", np.pi / 2)
        pins = [[0, y, 0] for y in np.linspace(-high * 0.42, high * 0.02, 5)]
        parts += [
            Part(metal, barrel, -1.0),
            Part("brass", plug, 0.8),
            Part("steel", boxes(pins, [2, 1.6, thick * 0.5])),
        ]
    else:
        r, half = min(thick * 0.44, wide * 0.25), high * 0.055
        wheel = prism(circle(r, steps=12), -half, half, [circle(r * 0.45, steps=10)]).turned("x", np.pi / 2)
        spots = [[-wide * 0.2, y, 0] for y in np.linspace(-high * 0.36, -high * 0.08, 3)]
        gap = prism(circle(r, steps=12), -half, half).turned("x", np.pi / 2)
        parts += [Part(metal, copies(gap, spots), -0.95), Part("zinc", copies(wheel, spots))]
    return Thing(tuple(parts))


def _screw(rng: Generator) -> Mesh:
    long, r = rng.uniform(10, 55), rng.uniform(1.4, 3.4)
    kind = rng.integers(4)
    if kind == 0:
        head = revolve([[-long / 2, 2 * r], [-long / 2 + 1.2 * r, r]], 8)
    elif kind == 1:
        head = prism(circle(1.8 * r, steps=6), 0, 1.3 * r).turned("y", np.pi / 2).moved(-long / 2)
    elif kind == 2:
        head = revolve([[-long / 2, r * 0.8], [-long / 2 + 0.8 * r, 1.9 * r]], 8)
    else:
        return revolve(
            [
                [-long / 2, 2.4 * r * 0.7],
                [-long / 2 + 1, 2.4 * r * 0.7],
                [-long / 2 + 1.1, 0.6 * r],
                [long * 0.45, 0.6 * r],
                [long / 2, 0.1],
            ],
            6,
        )
    return merged(head, revolve([[-long / 2 + r, r * 0.9], [long * 0.4, r * 0.9], [long / 2, r * 0.3]], 6))


def screws_and_nuts(rng: Generator) -> Thing:
    reach = rng.uniform(9, 30)
    parts = [
        Part(
            str(rng.choice(["steel", "steel", "brass", "zinc"])),
            tumbled(rng, _screw(rng), pile(rng, int(rng.integers(3, 13)), reach)),
        )
        for _ in range(rng.integers(1, 4))
    ]
    if rng.random() < 0.7:
        size = rng.uniform(3.5, 8)
        nut = prism(circle(size, steps=6), -size * 0.4, size * 0.4, [circle(size * 0.5, steps=8)])
        washer = prism(circle(size * 1.2, steps=12), -0.7, 0.7, [circle(size * 0.55, steps=8)])
        parts.append(
            Part("steel", merged(*(tumbled(rng, m, pile(rng, int(rng.integers(2, 7)), reach)) for m in (nut, washer))))
        )
    if rng.random() < 0.4:
        parts += hollow("pp", box(reach * 5, reach * 4, 30), box(reach * 5 - 3, reach * 4 - 3, 27))
    return Thing(tuple(parts))


def drill_bits(rng: Generator) -> Thing:
    """Twist drills in a roll or a rack, or driver bits."""
    count = int(rng.integers(3, 13))
    parts: list[Part] = []
    if rng.random() < 0.65:
        for k in range(count):
            r = 0.8 + k * rng.uniform(0.25, 0.42)
            long = 38 + r * 14
            steps = 16
            x = np.linspace(0, long, steps)
            flute = np.where(x < long * 0.4, 1.0, 0.74 + 0.18 * np.cos(x * 2.2 / r))
            drill = tube(
                np.column_stack([x, np.zeros(steps), np.zeros(steps)]),
                r * flute * np.where(x > long - r, 0.5, 1),
                sides=6,
            )
            parts.append(Part("steel", drill.moved(-long / 2, k * 9 - count * 4.5)))
        if rng.random() < 0.6:
            parts += hollow("abs", box(150, count * 9 + 16, 22), box(146, count * 9 + 12, 18))
            parts.append(Part("steel", boxes([[-38, 0, 0]], [1.0, count * 9, 12])))
        return Thing(
            (
                Part("steel", merged(*(p.mesh for p in parts if p.material == "steel" and p.share > 0))),
                *(p for p in parts if p.material != "steel"),
            )
        )
    bit = merged(
        prism(circle(3.6, steps=6), -12, 4).turned("y", np.pi / 2), revolve([[4, 2.6], [10, 1.2], [13, 0.5]], 6)
    )
    spots = [[30 * (k % 2), 8.5 * (k // 2) - count * 2, 0] for k in range(count)]
    return Thing(
        (Part("steel", copies(bit, spots)), Part("abs", prism(rounded(76, count * 4.6 + 16, 4, (14, 0)), -5, 5), 0.4))
    )


def hex_keys(rng: Generator) -> Thing:
    count = int(rng.integers(3, 10))
    parts = []
    for k in range(count):
        r = 0.8 + k * 0.42
        long, short = 45 + r * 18, 12 + r * 5
        path = np.array([[long, 0, 0], [3 * r, 0, 0], [r, r, 0], [0, 3 * r, 0], [0, short, 0]])
        parts.append(tube(path, r, sides=6).moved(-long * 0.5, k * 5 - count * 2.5, 0))
    mesh = merged(*parts)
    if rng.random() < 0.5:
        return Thing((Part("steel", mesh), Part("pp", box(34, count * 5 + 10, 12).moved(6, -4), 0.8)))
    spots = pile(rng, count, 8, 4)
    loose_ = merged(*(m.turned("z", rng.uniform(0, 6.3)).moved(*s) for m, s in zip(parts, spots, strict=True)))
    return Thing((Part("steel", loose_),))


def tape_measure(rng: Generator) -> Thing:
    size, high = rng.uniform(52, 78), rng.uniform(26, 40)
    case = smooth([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.1], [0.25, 0.48], [-0.5, 0.45]], rounds=1) * size
    turns = rng.integers(6, 9)
    t = np.linspace(0, 2 * np.pi * turns, int(turns) * 12)
    r = np.linspace(size * 0.2, size * 0.4, len(t))
    spiral = np.column_stack([r * np.cos(t), r * np.sin(t)])
    coil = prism(circle(size * 0.4), -high * 0.3, high * 0.3, [circle(size * 0.2)])
    out = rng.uniform(4, 60)
    return Thing(
        (
            *hollow("abs", prism(case, -high / 2, high / 2), prism(case * 0.93, -high / 2 + 2, high / 2 - 2)),
            Part("steel", coil, 0.32),
            Part(
                "steel",
                merged(*(tube(lifted(spiral, z)[::2], 0.8, sides=3) for z in (-high * 0.28, high * 0.28))),
                0.35,
            ),
            Part("steel", prism(circle(size * 0.12), -high * 0.26, high * 0.26, [circle(size * 0.06)]), 0.5),
            Part("steel", box(out, 0.3, high * 0.6).moved(size / 2 + out / 2, -size * 0.44)),
            Part("steel", box(1.4, 12, high * 0.6).moved(size / 2 + out, -size * 0.48)),
            Part(
                "steel",
                boxes(
                    [[x * size * 0.42, y * size * 0.38, 0] for x in (-1, 0.8) for y in (-1, 0.7)], [3, 3, high * 0.8]
                ),
            ),
            Part("steel", box(40, 14, 1.2).moved(-4, 0, -high / 2 - 3)),
        )
    )


def springs(rng: Generator) -> Thing:
    parts = []
    for k in range(rng.integers(1, 5)):
        turns, r, gauge = int(rng.integers(6, 15)), rng.uniform(3, 14), rng.uniform(0.5, 1.6)
        t = np.linspace(0, 2 * np.pi * turns, turns * 9)
        path = np.column_stack([t / (2 * np.pi) * gauge * rng.uniform(2.2, 4.5), r * np.cos(t), r * np.sin(t)])
        path -= path.mean(0)
        drawn = max(gauge, 0.8)
        parts.append(
            Part(
                "steel",
                strand(path, drawn, 4).turned("z", rng.uniform(0, 3)).moved(*rng.normal(0, 14, 2)).moved(z=6.0 * k),
                (gauge / drawn) ** 2,
            )
        )
    return Thing(tuple(parts))


def water_tap(rng: Generator) -> Thing:
    r, reach = rng.uniform(10, 16), rng.uniform(70, 150)
    metal = "brass" if rng.random() < 0.65 else "zinc"
    spout = smooth([[0.0, 0, 0], [reach * 0.5, 0, 14], [reach * 0.9, 0, 10], [reach, 0, -18]], False, 1)
    body = revolve([[-30, r * 1.4], [-20, r * 1.4], [-19, r], [30, r], [34, r * 1.2], [44, r * 1.2]], 12).turned(
        "y", np.pi / 2
    )
    bore = revolve([[-30, r * 0.62], [26, r * 0.62]], 10).turned("y", np.pi / 2)
    lever = tube([[0, 0, 44], [0, 20, 52], [0, 70, 60]], [5, 5, 4], sides=6)
    return Thing(
        (
            Part(metal, body),
            Part(metal, bore, -1.0),
            Part(metal, tube(spout, r * 0.8, sides=8)),
            Part(metal, tube(spout, r * 0.8 - 2.2, sides=8), -1.0),
            Part("zinc", lever),
            Part("ceramic", revolve([[28, r * 0.6], [38, r * 0.6]], 8).turned("y", np.pi / 2), 0.6),
            Part("steel", tube([[0, 8, -60], [0, 8, -20]], 3, sides=6)),
        )
    )


def hinges(rng: Generator) -> Thing:
    parts: list[Part] = []
    for k in range(rng.integers(1, 4)):
        long, leaf, t = rng.uniform(38, 100), rng.uniform(18, 40), rng.uniform(1.2, 2.6)
        holes = [circle(2.6, (leaf * 0.6, y * long), 8) for y in (-0.32, 0, 0.32)]
        plate = prism(rectangle(leaf, long, (leaf / 2 + 2, 0)), -t / 2, t / 2, holes)
        open_ = rng.uniform(-0.3, 2.9)
        mesh = merged(
            plate,
            plate.turned("y", -open_).scaled(-1, 1, 1),
            revolve([[-long / 2, 3.4], [long / 2, 3.4]], 10).turned("z", np.pi / 2),
        )
        parts.append(
            Part(
                str(rng.choice(["steel", "brass", "steel"])),
                mesh.turned("z", rng.uniform(0, 6)).moved(*rng.normal(0, 20, 2)).moved(z=8.0 * k),
            )
        )
    return Thing(tuple(parts))


def wall_hooks(rng: Generator) -> Thing:
    parts = []
    for k in range(rng.integers(2, 8)):
        gauge, size = rng.uniform(1.2, 3), rng.uniform(18, 40)
        kind = rng.integers(3)
        s_hook = (
            np.array([[0.35, 0.9], [-0.1, 1], [-0.4, 0.6], [0, 0], [0.4, -0.6], [0.1, -1], [-0.35, -0.9]]) * size / 2
        )
        u_hook = np.array([[0, 1], [0, -0.5], [0.3, -1], [0.7, -0.8], [0.75, -0.2]]) * size / 2
        path = lifted(smooth(s_hook if kind == 0 else u_hook, False, 1))
        mesh = tube(path, gauge, sides=5)
        if kind == 2:
            mesh = merged(mesh, box(14, size, 1.6).moved(-2, 4))
        parts.append(
            mesh.turned("y", rng.normal(0, 0.6))
            .turned("z", rng.uniform(0, 6.3))
            .moved(*rng.normal(0, 22, 2))
            .moved(z=3.0 * k)
        )
    return Thing((Part(str(rng.choice(["steel", "zinc", "brass"])), merged(*parts)),))


def door_handle(rng: Generator) -> Thing:
    """Lever on its plate with the square spindle, and the lock case at times."""
    long, wide = rng.uniform(150, 240), rng.uniform(34, 48)
    metal = str(rng.choice(["zinc", "brass", "stainless", "aluminium"]))
    key_slot = np.concatenate([circle(6, (-long * 0.15, 0), 10)])
    lever = smooth([[long * 0.2, 0, 0], [long * 0.2, 0, 42], [long * 0.2, 20, 52], [long * 0.2, 115, 52]], False, 1)
    parts = [
        Part(metal, prism(rounded(long, wide, 8), 0, rng.uniform(2, 5), [key_slot])),
        Part(metal, tube(lever, rng.uniform(7, 10), sides=8), rng.uniform(0.5, 0.9)),
        Part("steel", box(8, 8, 90).moved(long * 0.2, 0, -20)),
        Part("steel", boxes([[s * long * 0.44, 0, -12] for s in (-1, 1)], [5, 5, 40])),
    ]
    if rng.random() < 0.5:
        case = [0, -wide - 40, 0]
        parts += [
            *(p.moved(*case) for p in hollow("steel", box(long * 0.75, 60, 15), box(long * 0.75 - 3, 57, 12))),
            Part("steel", box(long, 20, 3).moved(0, -wide - 74)),
            Part(
                "brass",
                boxes([[long * 0.2, -wide - 60, 0], [-long * 0.15, -wide - 50, 0]], [[24, 44, 10], [16, 34, 9]]),
                0.7,
            ),
            Part("steel", boxes([[long * 0.1, -wide - 30, 0]], [60, 4, 8]), 0.6),
        ]
    return Thing(tuple(parts))
