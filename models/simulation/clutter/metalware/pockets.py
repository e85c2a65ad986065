"""What is in pockets and on clothes: keys, coins, belts, spectacles, jewellery, pins and combs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, tumbled
from models.simulation.clutter.metalware.parts import lifted, pile
from models.simulation.mesh import (
    arc,
    ball,
    box,
    circle,
    loft,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow, wire


def _key(rng: Generator) -> list[Part]:
    """From its ring hole at the origin along x."""
    bow, blade = rng.uniform(9, 13), rng.uniform(24, 38)
    metal = str(rng.choice(["brass", "brass", "steel", "zinc"]))
    t, kind = rng.uniform(1.8, 2.6), rng.random()
    if kind < 0.6:
        teeth = int(rng.integers(5, 8))
        xs = np.linspace(bow + 8, bow + 6 + blade, 2 * teeth)
        edge = np.column_stack([xs, 3.8 - rng.uniform(0, 3, 2 * teeth)])
        ring = arc(bow, 0.35, 2 * np.pi - 0.35, (bow * 0.5, 0), 12)
        outline = np.concatenate([ring, [[bow + 6, -3.8], [bow + 8 + blade, -3.8], [bow + 10 + blade, 0]], edge[::-1]])
        parts = [Part(metal, prism(outline, -t / 2, t / 2, [circle(2.6, steps=8)]))]
        groove = box(blade, 1.6, t * 0.5).moved(bow + 8 + blade / 2, -1.6, t * 0.26)
        return [*parts, Part(metal, groove, -1.0)]
    if kind < 0.8:
        bits = [[bow + 8 + blade + dx, 2.6 + h / 2, 0] for dx, h in ((-2, 7), (-7, 9), (-11, 6))]
        sizes = [[2.6, h, t] for h in (7, 9, 6)]
        shank = revolve([[bow + 2, 3], [bow + 9 + blade, 2.8]], 8)
        loop = tube(lifted(circle(bow * 0.8, (bow * 0.4, 0), 12) * [1.1, 1]), 2.0, True, 5)
        return [Part("steel", merged(shank, loop, boxes(bits, sizes)))]
    head = rounded(38, 24, 7, (16, 0))
    return [
        Part("abs", prism(head, -6, 6), 0.5),
        Part("pcb", box(24, 15, 1).moved(14)),
        Part("chip", boxes([[8.0, 0, 1], [20.0, 3, 1]], [[7, 7, 1.2], [4.0, 4, 1]])),
        Part("steel", prism(circle(7, (20, 0), 12), -4, -1.5)),
        Part("steel", boxes([[35 + blade / 2, 0, 0]], [blade, 8, 2.6])),
        Part("steel", boxes([[36 + blade / 2, 0, 0.8]], [blade - 4, 2, 1.0]), -0.9),
    ]


def keys_on_ring(rng: Generator) -> Thing:
    radius = rng.uniform(10, 16)
    parts: list[Part] = [wire("steel", lifted(circle(radius, steps=16), k), 0.8, True, 5) for k in (-0.8, 0.8)]
    for _ in range(rng.integers(2, 7)):
        angle = rng.normal(rng.uniform(0, 1), 0.8)
        x, y = radius * np.cos(angle), radius * np.sin(angle)
        tip, z = rng.normal(0, 0.25), rng.uniform(-6, 6)
        parts += [p.turned("x", tip).turned("z", angle).moved(x, y, z) for p in _key(rng)]
    kind = rng.integers(5)
    if kind == 0:
        parts.append(Part("leather", prism(rounded(60, 24, 6, (-radius - 32, 0)), -1.6, 1.6)))
    elif kind == 1:
        hook = lifted(
            smooth([[0, 0], [4, 12], [44, 12], [50, 0], [44, -12], [4, -10]], rounds=1) * [-1, 1] - [radius, 0]
        )
        parts.append(Part("aluminium", tube(hook, 2.6, True, 6)))
    elif kind == 2:
        parts += [Part("zinc", prism(circle(rng.uniform(12, 18), (-radius - 18, 0), 14), -1.4, 1.4))]
    return Thing(tuple(parts))


def coins(rng: Generator) -> Thing:
    count = int(rng.integers(4, 22))
    kinds = []
    for metal, radius, t in (("copper", 9.5, 1.5), ("brass", 12, 2.0), ("zinc", 10.5, 1.7), ("steel", 13, 1.9)):
        share = int(rng.integers(0, count // 2 + 2))
        if share:
            coin = prism(circle(radius * rng.uniform(0.9, 1.1), steps=14), -t / 2, t / 2)
            spots = pile(rng, share, rng.uniform(10, 28), 6)
            kinds.append(Part(metal, copies(coin, spots) if rng.random() < 0.6 else tumbled(rng, coin, spots)))
    if rng.random() < 0.35 or not kinds:
        roll = revolve([[-20.0, 11], [rng.uniform(-8, 20), 11]], 14)
        kinds.append(Part("brass", roll.moved(rng.uniform(-20, 20), 30)))
    return Thing(tuple(kinds))


def _buckle(rng: Generator, wide: float) -> list[Part]:
    metal = str(rng.choice(["zinc", "zinc", "steel", "brass"]))
    long = wide * rng.uniform(0.9, 1.4)
    if rng.random() < 0.5:
        frame = lifted(rounded(long, wide + 10, 6, steps=3))
        prong = tube([[-long / 2, 0, 1], [0.0, 0, 3], [long / 2 + 2, 0, 1]], 1.7, sides=5)
        bar = tube([[-long * 0.4, -wide / 2 - 4, 0], [-long * 0.4, wide / 2 + 4, 0]], 1.8, sides=5)
        return [Part(metal, merged(tube(frame, rng.uniform(2, 3), True, 5), prong, bar))]
    hole = rectangle(long * 0.5, wide * 0.3, (long * 0.1, 0))
    return [
        Part(metal, prism(rounded(long + 14, wide + 6, 4), 0, 3, [hole] if rng.random() < 0.4 else [])),
        Part("steel", boxes([[-long * 0.3, 0, -4], [long * 0.2, 0, -3]], [[9, wide, 2], [12, wide * 0.6, 1.2]])),
        Part("steel", boxes([[-long * 0.3, s * wide * 0.46, -2] for s in (-1, 1)], [12, 1.6, 7])),
    ]


def belt(rng: Generator) -> Thing:
    """Rolled up on edge, or lying in an open loop."""
    wide, radius = rng.uniform(24, 42), rng.uniform(30, 58)
    turns = rng.uniform(1.8, 3.2)
    t = np.linspace(0, 2 * np.pi * turns, int(16 * turns))
    r = radius - 3.6 * t / (2 * np.pi) if rng.random() < 0.7 else radius * (1 + 0.3 * np.sin(0.4 * t))
    path = np.column_stack([r * np.cos(t), r * np.sin(t) * rng.uniform(0.5, 1), np.zeros(len(t))])
    tangent = np.gradient(path, axis=0)
    normal = np.column_stack([-tangent[:, 1], tangent[:, 0], np.zeros(len(t))])
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    up, half = np.array([0, 0, wide / 2]), rng.uniform(1.4, 2.0)
    band = loft(
        [
            [p - half * n - up, p + half * n - up, p + half * n + up, p - half * n + up]
            for p, n in zip(path, normal, strict=True)
        ]
    )
    buckle = [
        p.turned("x", np.pi / 2).turned("z", np.pi / 2).moved(*(path[0] + [4, -8, 0])) for p in _buckle(rng, wide)
    ]
    parts = [Part("leather" if rng.random() < 0.7 else "cloth", band), *buckle]
    if rng.random() < 0.4:
        spots = path[:: int(rng.integers(2, 4))]
        parts.append(
            Part("zinc", tumbled(rng, ball(2.6, sides=6), np.concatenate([spots - up * 0.5, spots + up * 0.5])))
        )
    elif rng.random() < 0.5:
        parts.append(Part("brass", boxes(path[-12:-2:2], [2, 2, 4])))
    return Thing(tuple(parts))


def spectacles(rng: Generator) -> Thing:
    """Often in a case with a steel shell and a sprung hinge."""
    metal_frame = rng.random() < 0.55
    lens_x, lens_y = rng.uniform(23, 29), rng.uniform(15, 24)
    eye = smooth(rounded(2 * lens_x, 2 * lens_y, lens_y * 0.7, steps=3), rounds=1)
    gauge, material = (0.7, "titanium" if rng.random() < 0.3 else "steel") if metal_frame else (1.6, "acrylic")
    parts: list[Part] = []
    glass = "glass" if rng.random() < 0.3 else "polycarbonate"
    for side in (-1, 1):
        rim = lifted(eye + [side * (lens_x + 9), 0])
        parts += [wire(material, rim, gauge, True, 5), Part(glass, prism(rim[:, :2], -1, 1))]
        arm = [
            [side * (2 * lens_x + 9), lens_y * 0.5, -2],
            [side * 10, lens_y * 0.4, -7],
            [-side * 60, lens_y * 0.3, -9],
            [-side * 76, -lens_y * 0.7, -9],
        ]
        parts += [wire(material, arm, gauge * 1.1, sides=5), wire("steel", arm, 0.6, sides=4)]
    parts.append(wire(material, [[-9, 4, 0], [0, 7, 1], [9, 4, 0]], gauge * 1.2, sides=5))
    hinges = [[side * (2 * lens_x + 8), lens_y * 0.5, -2] for side in (-1, 1)]
    parts += [
        Part("steel", boxes(hinges, [3, 3, 5])),
        Part("steel", boxes([[s * 7, -4, -3] for s in (-1, 1)], [1, 5, 2])),
    ]
    if rng.random() < 0.65:
        shell = rng.random() < 0.5
        outer = revolve([[-80, 18], [-72, 27], [0, 31], [72, 27], [80, 18]], 14, 0.65)
        thin = 0.975 if shell else 0.94
        parts += hollow("steel" if shell else "abs", outer, outer.scaled(0.99, thin, thin), "foam")
        if shell:
            parts[-2] = Part("steel", parts[-2].mesh, -0.999)
        parts.append(Part("steel", tube([[-60, 30, 0], [60, 30, 0]], 1.6, sides=5)))
    return Thing(tuple(parts))


def jewellery(rng: Generator) -> Thing:
    metal = str(rng.choice(["stainless", "brass", "stainless", "brass", "silver"]))
    parts: list[Part] = []
    for _ in range(rng.integers(2, 7)):
        ring = tube(lifted(circle(rng.uniform(8, 11), steps=14)), rng.uniform(0.9, 2), True, 5)
        spot = pile(rng, 1, 16, 5)
        parts.append(Part(metal, tumbled(rng, ring, spot)))
        if rng.random() < 0.4:
            parts.append(Part("glass", ball(3.4, sides=8).moved(*(spot[0] + [8, 3, 2]))))
    for _ in range(rng.integers(0, 3)):
        turn = circle(rng.uniform(28, 33), steps=22, squash=rng.uniform(0.8, 1))[: int(rng.choice([22, 19]))]
        bangle = tube(lifted(turn), rng.uniform(1.2, 3.4), len(turn) == 22, 6).turned("x", rng.normal(0, 0.5))
        parts.append(Part(metal, bangle.moved(*rng.normal(0, 9, 3))))
    for side in (-1, 1):
        hoop = lifted(circle(rng.uniform(7, 18), (side * 22, 26), 14))
        parts.append(wire(metal, hoop, 0.7, True, 5))
    if rng.random() < 0.3:
        parts += hollow("cardboard", box(90, 70, 40), box(86, 66, 36), "foam")
    return Thing(tuple(parts))


def nail_clipper(rng: Generator) -> Thing:
    long, wide = rng.uniform(52, 84), rng.uniform(10, 16)
    taper = [
        [-long / 2, -wide / 2],
        [long * 0.4, -wide * 0.35],
        [long / 2, -wide * 0.5],
        [long / 2, wide * 0.5],
        [long * 0.4, wide * 0.35],
        [-long / 2, wide / 2],
    ]
    plate = prism(taper, -0.8, 0.8)
    lever = prism(
        rounded(long * 0.9, wide * 0.8, 4, (-long * 0.04, 0)), -0.9, 0.9, [rectangle(long * 0.4, wide * 0.15)]
    )
    jaw = box(2.2, wide, 4)
    return Thing(
        (
            Part("steel", merged(plate.turned("y", 0.06).moved(z=3), plate.turned("y", -0.06).moved(z=-3))),
            Part("zinc", lever.turned("y", rng.choice([0.0, -0.3])).moved(0, 0, 6)),
            Part("steel", merged(jaw.moved(long / 2, 0, 2), jaw.moved(long / 2, 0, -3))),
            Part("steel", revolve([[-7, 2], [8, 2]], 8).turned("y", np.pi / 2).moved(long * 0.32)),
            Part("steel", tube(lifted(circle(8, (-long / 2 - 5, 0), 10)), 0.8, True, 4)),
        )
    )


def zip_sliders(rng: Generator) -> Thing:
    """Zip pulls as they hang on bags and coats: seen everywhere as short dark keys."""
    parts = []
    for _ in range(rng.integers(2, 7)):
        body = prism(smooth([[0.0, -5], [8.0, -6], [13, -2.4], [13, 2.4], [8.0, 6], [0.0, 5]], rounds=1), -3.4, 3.4)
        cut = boxes([[6, 0, 0]], [10, 4, 2.6])
        long, wide = rng.uniform(16, 42), rng.uniform(5, 11)
        pull = prism(
            rounded(long, wide, 3, (-long / 2, 0), 3),
            3.2,
            5.0,
            [rounded(long * 0.5, wide * 0.5, 2, (-long * 0.62, 0), 2)],
        )
        place, turn, swing = pile(rng, 1, 40, 10)[0], rng.uniform(0, 6.3), rng.normal(0, 0.5)
        metal = str(rng.choice(["zinc", "zinc", "brass", "steel"]))
        parts += [
            Part(metal, m.turned("z", s).turned("z", turn).moved(*place), k)
            for m, s, k in ((body, 0, 1), (cut, 0, -0.9), (pull, swing, 1))
        ]
    return Thing(tuple(parts))


def strap_hardware(rng: Generator) -> Thing:
    """D-rings, ladder locks, snap hooks and side-release buckles on a web."""
    parts: list[Part] = []
    for _ in range(rng.integers(2, 6)):
        wide, kind = rng.uniform(16, 42), rng.integers(4)
        gauge = wide * rng.uniform(0.06, 0.09)
        metal = str(rng.choice(["zinc", "steel", "zinc", "brass"]))
        if kind == 0:
            ring = lifted(
                np.concatenate([arc(wide / 2, -np.pi / 2, np.pi / 2, steps=8), [[0, wide / 2], [0, -wide / 2]]])
            )
            item = [Part(metal, tube(ring, gauge, True, 5))]
        elif kind == 1:
            holes = [rectangle(wide * 0.16, wide * 0.8, (x * wide * 0.24, 0)) for x in (-1, 1)]
            item = [Part(metal, prism(rounded(wide * 0.9, wide * 1.1, 3, steps=2), -1.4, 1.4, holes))]
        elif kind == 2:
            hook = smooth([[0, 0], [14, 2], [24, 8], [34, 0], [28, -9], [16, -8]], False, 1)
            item = [
                Part(
                    metal,
                    merged(
                        tube(lifted(hook), gauge * 1.2, sides=6),
                        revolve([[-12, 4], [0, 3]], 8),
                        tube(lifted(circle(wide * 0.4, (-16, 0), 10)), gauge, True, 5),
                    ),
                )
            ]
        else:
            item = [
                Part(
                    "nylon",
                    prism(rounded(wide * 1.4, wide, 5), -4, 4, [rectangle(wide * 0.2, wide * 0.7, (-wide * 0.4, 0))]),
                ),
                Part("steel", box(wide * 0.5, 4, 1).moved(4)),
            ]
        place, turn, tip = pile(rng, 1, 30, 10)[0], rng.uniform(0, 6.3), rng.normal(0, 0.5)
        parts += [p.turned("x", tip).turned("z", turn).moved(*place) for p in item]
    return Thing(tuple(parts))


def metal_comb(rng: Generator) -> Thing:
    long, deep, t = rng.uniform(110, 215), rng.uniform(22, 34), rng.uniform(1.2, 2.6)
    teeth = int(rng.integers(22, 38))
    part_long = long * rng.choice([0.55, 0.92])
    xs = np.linspace(-part_long / 2, part_long / 2, teeth)
    comb = boxes(
        np.column_stack([xs, np.full((teeth, 1), -deep * 0.2), np.zeros((teeth, 1))]),
        [part_long / teeth * 0.5, deep * 0.7, t],
    )
    spine = box(part_long + 6, deep * 0.3, t).moved(0, deep * 0.3)
    bits = [comb, spine]
    if part_long < long * 0.6:
        bits.append(revolve([[part_long / 2, 2.4], [part_long / 2 + long * 0.45, 0.9]], 6).moved(0, deep * 0.3))
    return Thing((Part(str(rng.choice(["stainless", "aluminium", "steel"])), merged(*bits)),))


def hair_pins(rng: Generator) -> Thing:
    bend = lifted(np.array([[-26, 2.2], [0, 1.2], [20, 1.6], [26, 0], [20, -1.6], [0, -0.6], [-26, -1.8]]))
    pin = tube(bend * rng.uniform(0.8, 1.3), 0.8, sides=4)
    parts = [Part("steel", tumbled(rng, pin, pile(rng, int(rng.integers(5, 22)), rng.uniform(8, 24))), 0.6)]
    for _ in range(rng.integers(0, 4)):
        snap = prism(
            smooth([[-26, -2], [14, -6], [26, 0], [14, 6], [-26, 2]], rounds=1),
            -0.5,
            0.5,
            [[[-16, -1.2], [12.0, -3], [18.0, 0], [12.0, 3], [-16, 1.2]]],
        )
        parts.append(Part("steel", tumbled(rng, snap, pile(rng, 1, 22))))
    return Thing(tuple(parts))


def badges_and_magnets(rng: Generator) -> Thing:
    """Souvenir magnets, badges and medals."""
    parts: list[Part] = []
    for _ in range(rng.integers(1, 6)):
        size, metal = rng.uniform(14, 32), str(rng.choice(["zinc", "brass", "ceramic", "ferrite"]))
        k = int(rng.integers(4, 9))
        angle = np.arange(2 * k) * np.pi / k
        star = (
            np.column_stack([np.cos(angle), np.sin(angle)])
            * np.where(np.arange(2 * k) % 2, rng.uniform(0.6, 1), 1)[:, None]
            * size
        )
        plate = prism(star, -rng.uniform(0.8, 2.6), 1)
        parts += [Part(metal, p) for p in (tumbled(rng, plate, pile(rng, 1, 26)),)]
        if rng.random() < 0.5:
            parts.append(
                Part("ferrite", tumbled(rng, prism(circle(8, steps=10), 1, 4), parts[-1].mesh.vertices.mean(0)[None]))
            )
    return Thing(tuple(parts))
