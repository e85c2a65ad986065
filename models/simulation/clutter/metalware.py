"""Metal that everybody carries: keys, coins, buckles, umbrellas, kitchen ware, small hardware, stationery."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.clutter.cables import boxes, copies, rods, strand, tumbled
from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
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


def _lifted(outline: Points, z: float = 0.0) -> Points:
    return np.column_stack([outline, np.full(len(outline), z)])


def _pile(rng: Generator, count: int, reach: float, high: float = 8.0) -> Points:
    return np.column_stack([rng.normal(0, reach, (count, 2)), rng.uniform(-high, high, count)])


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
        loop = tube(_lifted(circle(bow * 0.8, (bow * 0.4, 0), 12) * [1.1, 1]), 2.0, True, 5)
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
    parts: list[Part] = [wire("steel", _lifted(circle(radius, steps=16), k), 0.8, True, 5) for k in (-0.8, 0.8)]
    for _ in range(rng.integers(2, 7)):
        angle = rng.normal(rng.uniform(0, 1), 0.8)
        x, y = radius * np.cos(angle), radius * np.sin(angle)
        tip, z = rng.normal(0, 0.25), rng.uniform(-6, 6)
        parts += [p.turned("x", tip).turned("z", angle).moved(x, y, z) for p in _key(rng)]
    kind = rng.integers(5)
    if kind == 0:
        parts.append(Part("leather", prism(rounded(60, 24, 6, (-radius - 32, 0)), -1.6, 1.6)))
    elif kind == 1:
        hook = _lifted(
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
            spots = _pile(rng, share, rng.uniform(10, 28), 6)
            kinds.append(Part(metal, copies(coin, spots) if rng.random() < 0.6 else tumbled(rng, coin, spots)))
    if rng.random() < 0.35 or not kinds:
        roll = revolve([[-20.0, 11], [rng.uniform(-8, 20), 11]], 14)
        kinds.append(Part("brass", roll.moved(rng.uniform(-20, 20), 30)))
    return Thing(tuple(kinds))


def _buckle(rng: Generator, wide: float) -> list[Part]:
    metal = str(rng.choice(["zinc", "zinc", "steel", "brass"]))
    long = wide * rng.uniform(0.9, 1.4)
    if rng.random() < 0.5:
        frame = _lifted(rounded(long, wide + 10, 6, steps=3))
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
        rim = _lifted(eye + [side * (lens_x + 9), 0])
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


def _canopy(rng: Generator, long: float, radius: float, ribs: int, gauge: float, metal: str, folds: int) -> list[Part]:
    """Folded ribs about the shaft, with their stretchers, and the cloth."""
    angle = np.arange(ribs) * 2 * np.pi / ribs + rng.normal(0, 0.12, ribs)
    c, s = np.cos(angle), np.sin(angle)

    def at(x: ArrayLike, reach: ArrayLike) -> Points:
        return np.column_stack([np.broadcast_to(x, ribs), reach * c, reach * s])

    bow = radius * rng.uniform(0.75, 1.05, ribs)
    knee = long * rng.uniform(0, 0.2, ribs)
    lines = [
        (at(long / 2, radius * 0.3), at(0, bow)),
        (at(0, bow), at(-long / 2, 0.8 * bow)),
        (at(knee, bow * 0.85), at(-long * 0.36, radius * 0.45)),
    ]
    if folds > 1:
        lines += [
            (at(long * 0.47, bow * 0.7), at(-long * 0.2, bow * 0.6)),
            (at(long * 0.3, bow * 0.5), at(-long * 0.44, bow * 0.55)),
        ]
    drawn = max(gauge, 0.8)
    mesh = rods(np.concatenate([a for a, _ in lines]), np.concatenate([b for _, b in lines]), drawn)
    cloth = revolve([[-long / 2, radius * 1.15], [0, radius * 1.25], [long / 2, radius * 0.6]], 12)
    tips = boxes(at(-long / 2, 0.8 * bow), [6, 2.4, 2.4])
    return [Part(metal, mesh, (gauge / drawn) ** 2), Part("nylon", cloth, 0.16), Part("steel", tips, 0.7)]


def folding_umbrella(rng: Generator) -> Thing:
    long, ribs, radius = rng.uniform(150, 235), int(rng.integers(6, 9)), rng.uniform(15, 25)
    shaft = rng.uniform(4.5, 6.5)
    light = rng.random() < 0.35
    metal = "aluminium" if light else "steel"
    pipe = hollow(
        metal,
        revolve([[-long / 2, shaft], [long / 2, shaft]], 10),
        revolve([[-long / 2, shaft - 0.7], [long / 2, shaft - 0.7]], 10),
    )
    inner = hollow(
        "steel",
        revolve([[-long * 0.45, shaft - 1.2], [long * 0.45, shaft - 1.2]], 10),
        revolve([[-long * 0.45, shaft - 1.8], [long * 0.45, shaft - 1.8]], 10),
    )
    core = (
        Part("steel", revolve([[-long * 0.4, 1.8], [long * 0.42, 1.8]], 6))
        if rng.random() < 0.5
        else wire(
            "steel",
            np.column_stack(
                [
                    (t := np.linspace(0, 2 * np.pi * 14, 84)) * long * 0.008 - long * 0.3,
                    2.2 * np.cos(t),
                    2.2 * np.sin(t),
                ]
            ),
            0.4,
            sides=4,
        )
    )
    grip = rng.uniform(40, 75)
    handle = revolve([[-long / 2 - grip, 12], [-long / 2 - grip * 0.5, 15], [-long / 2, 11]], 12)
    button = Part("steel", boxes([[-long / 2 - grip * 0.4, 6, 0]], [9, 6, 6]), 0.6)
    sleeve = revolve([[-long * 0.38, shaft + 4], [-long * 0.26, shaft + 3]], 10)
    return Thing(
        (
            *pipe,
            *inner,
            core,
            *_canopy(
                rng,
                long,
                radius,
                ribs,
                rng.uniform(0.75, 1.1),
                "aluminium" if light and rng.random() < 0.5 else "steel",
                3,
            ),
            Part("abs", handle, 0.7),
            button,
            Part("pp", sleeve, 0.6),
            Part("steel", revolve([[long / 2, 4], [long / 2 + 8, 3.5]], 8)),
        )
    )


def stick_umbrella(rng: Generator) -> Thing:
    long, ribs, radius = rng.uniform(520, 680), int(rng.integers(8, 17)), rng.uniform(18, 28)
    shaft = rng.uniform(4, 6)
    reach = long / 2 + rng.uniform(70, 110)
    tip = revolve([[long / 2, 5], [long / 2 + 55, 3.5], [long / 2 + 60, 2]], 8)
    crook = np.array(
        [[-reach, 0, 0], [-reach - 30, 3, 0], [-reach - 52, 20, 0], [-reach - 48, 44, 0], [-reach - 26, 52, 0]]
    )
    wooden = rng.random() < 0.5
    handle = (
        tube(smooth(crook, False, 1), 9, sides=8)
        if rng.random() < 0.65
        else revolve([[-reach - 90, 13], [-reach, 11]], 10)
    )
    pipe = hollow(
        "steel",
        revolve([[-reach, shaft], [long / 2, shaft]], 8),
        revolve([[-reach, shaft - 0.8], [long / 2, shaft - 0.8]], 8),
    )
    return Thing(
        (
            *pipe,
            *_canopy(rng, long, radius, ribs, rng.uniform(0.9, 1.3), "steel", 1),
            Part("wood" if wooden else "abs", handle),
            Part("brass" if wooden else "steel", revolve([[-reach - 3, 10], [-reach + 6, 10]], 10), 0.3),
            Part("steel", tip, 0.6),
            Part("pp", revolve([[-long * 0.4, shaft + 4], [-long * 0.34, shaft + 4]], 8)),
        )
    )


def jewellery(rng: Generator) -> Thing:
    metal = str(rng.choice(["stainless", "brass", "stainless", "brass", "silver"]))
    parts: list[Part] = []
    for _ in range(rng.integers(2, 7)):
        ring = tube(_lifted(circle(rng.uniform(8, 11), steps=14)), rng.uniform(0.9, 2), True, 5)
        spot = _pile(rng, 1, 16, 5)
        parts.append(Part(metal, tumbled(rng, ring, spot)))
        if rng.random() < 0.4:
            parts.append(Part("glass", ball(3.4, sides=8).moved(*(spot[0] + [8, 3, 2]))))
    for _ in range(rng.integers(0, 3)):
        turn = circle(rng.uniform(28, 33), steps=22, squash=rng.uniform(0.8, 1))[: int(rng.choice([22, 19]))]
        bangle = tube(_lifted(turn), rng.uniform(1.2, 3.4), len(turn) == 22, 6).turned("x", rng.normal(0, 0.5))
        parts.append(Part(metal, bangle.moved(*rng.normal(0, 9, 3))))
    for side in (-1, 1):
        hoop = _lifted(circle(rng.uniform(7, 18), (side * 22, 26), 14))
        parts.append(wire(metal, hoop, 0.7, True, 5))
    if rng.random() < 0.3:
        parts += hollow("cardboard", box(90, 70, 40), box(86, 66, 36), "foam")
    return Thing(tuple(parts))


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
        Part("steel", tube(_lifted(bow), gauge, sides=7)),
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
            tumbled(rng, _screw(rng), _pile(rng, int(rng.integers(3, 13)), reach)),
        )
        for _ in range(rng.integers(1, 4))
    ]
    if rng.random() < 0.7:
        size = rng.uniform(3.5, 8)
        nut = prism(circle(size, steps=6), -size * 0.4, size * 0.4, [circle(size * 0.5, steps=8)])
        washer = prism(circle(size * 1.2, steps=12), -0.7, 0.7, [circle(size * 0.55, steps=8)])
        parts.append(
            Part("steel", merged(*(tumbled(rng, m, _pile(rng, int(rng.integers(2, 7)), reach)) for m in (nut, washer))))
        )
    if rng.random() < 0.4:
        parts += hollow("pp", box(reach * 5, reach * 4, 30), box(reach * 5 - 3, reach * 4 - 3, 27))
    return Thing(tuple(parts))


def clothes_hanger(rng: Generator) -> Thing:
    span, drop = rng.uniform(180, 215), rng.uniform(70, 110)
    hook = np.concatenate([[[0, 0], [0, 26]], arc(17, -0.6, np.pi + 0.5, (-2, 46), 9) * [1, 1]])
    metal = str(rng.choice(["steel", "steel", "aluminium"]))
    if rng.random() < 0.6:
        frame = smooth(
            [[0.0, 4], [span, -drop + 20], [span - 6, -drop], [-span + 6, -drop], [-span, -drop + 20]], rounds=1
        )
        return Thing((wire(metal, _lifted(frame), rng.uniform(1.1, 2.0), True, 6), wire(metal, _lifted(hook), 1.6)))
    arm = smooth([[-span, -drop * 0.7], [-span * 0.5, -20], [0.0, 0], [span * 0.5, -20], [span, -drop * 0.7]], False, 1)
    parts = [
        Part("wood" if rng.random() < 0.5 else "abs", tube(_lifted(arm), 6, sides=6).scaled(1, 1, 0.9)),
        wire("steel", _lifted(hook), 1.7),
    ]
    if rng.random() < 0.6:
        bar = [[-span * 0.9, -drop * 0.66, 0], [span * 0.9, -drop * 0.66, 0]]
        clips = boxes([[s * span * 0.7, -drop * 0.72, 0] for s in (-1, 1)], [22, 38, 1.2])
        parts += [Part("steel", tube(bar, 2, sides=6), 0.6), Part("steel", merged(clips, clips.moved(z=7)))]
    return Thing(tuple(parts))


def _spoon(rng: Generator, long: float) -> Mesh:
    bowl, wide = long * rng.uniform(0.26, 0.32), long * rng.uniform(0.17, 0.23)
    t = np.linspace(0, np.pi, 8)
    xs = [*(-bowl * np.cos(t) / 2), *np.linspace(bowl * 0.7, long - bowl / 2, 4)]
    ys = [*(wide / 2 * np.sin(t) + 1.2), 3.0, 3.6, 5.5, 7.5]
    dips = [*(-bowl * 0.24 * np.sin(t)), 1.0, 3.5, 4.0, 3.0]
    thick = rng.uniform(1.1, 1.8)
    rings = []
    for x, y, d, level in zip(xs, ys, dips, range(len(xs)), strict=True):
        k = 0.6 if level > 8 else 0.0
        rings.append([[x, -y, k], [x, 0, d], [x, y, k], [x, y, k + thick], [x, 0, d + thick], [x, -y, k + thick]])
    return loft(rings).moved(-long / 2 + bowl / 2)


def _fork(rng: Generator, long: float) -> Mesh:
    prongs, wide, root = int(rng.choice([3, 4, 4])), long * 0.13, long * 0.16
    tine = wide / (2 * prongs - 1)
    comb = []
    for k in range(prongs):
        y = -wide / 2 + 2 * k * tine
        comb += [[root, y], [-long * 0.1, y], [-long * 0.11, y + tine / 2], [-long * 0.1, y + tine], [root, y + tine]]
    neck = [
        [long * 0.28, 3],
        [long * 0.6, 3.5],
        [long * 0.88, 8],
        [long * 0.89, -8],
        [long * 0.6, -3.5],
        [long * 0.28, -3],
    ]
    return prism(np.array([*comb, *neck]), -0.9, 0.9).moved(-long * 0.39)


def cutlery(rng: Generator) -> Thing:
    """Spoons and forks, loose or in a box."""
    count = int(rng.integers(1, 6))
    parts: list[Part] = []
    for k in range(count):
        long = rng.uniform(130, 215)
        mesh = _spoon(rng, long) if rng.random() < 0.6 else _fork(rng, long)
        mesh = mesh.turned("z", rng.normal(0, 0.15) + np.pi * rng.integers(2)).moved(
            rng.normal(0, 8), (k - count / 2) * rng.uniform(8, 20), 3 * k
        )
        parts.append(Part("stainless", mesh))
        if rng.random() < 0.2:
            parts.append(Part("abs", box(long * 0.4, 12, 7).moved(0, (k - count / 2) * 14, 3 * k), 0.8))
    if rng.random() < 0.4:
        size = (225, max(count * 22, 45), 26)
        parts += hollow(
            "pp", prism(rounded(*size[:2], 12), -8, 18), prism(rounded(size[0] - 3, size[1] - 3, 11), -6.5, 16.5)
        )
    return Thing(tuple(parts))


def chopsticks(rng: Generator) -> Thing:
    """Bundles of steel or wooden ones, skewers and needles likewise."""
    count, long = int(rng.choice([2, 2, 4, 10, 20])), rng.uniform(190, 260)
    metal = "stainless" if rng.random() < 0.75 else "wood"
    r = rng.uniform(1.5, 3.2)
    stick = revolve([[-long / 2, r], [long * 0.2, r * 0.85], [long / 2, r * 0.5]], 6)
    spread = rng.uniform(1.2, 2.4) * r * np.sqrt(count)
    spots = np.column_stack(
        [rng.normal(0, 4, count), rng.uniform(-spread, spread, count), rng.uniform(-1, 1, count) * spread * 0.5]
    )
    turns = rng.normal(0, 0.03, count) + np.pi * rng.integers(0, 2, count) * (rng.random() < 0.5)
    parts = [Part(metal, copies(stick, spots, turns))]
    if metal == "stainless" and rng.random() < 0.5:
        bore = revolve([[-long * 0.44, r * 0.6], [long * 0.3, r * 0.5]], 6)
        parts.append(Part(metal, copies(bore, spots, turns), -0.98))
    return Thing(tuple(parts))


def knitting_needles(rng: Generator) -> Thing:
    count, long, r = int(rng.integers(2, 6)), rng.uniform(180, 350), rng.uniform(1.2, 3.5)
    metal = str(rng.choice(["aluminium", "steel", "wood"]))
    needle = revolve([[-long / 2, r], [long * 0.44, r], [long / 2, 0.3]], 6)
    spots = np.column_stack([rng.normal(0, 10, count), rng.normal(0, 9, count), rng.normal(0, 3, count)])
    turns = rng.normal(0, 0.14, count)
    caps = np.column_stack(
        [spots[:, 0] - long / 2 * np.cos(turns), spots[:, 1] - long / 2 * np.sin(turns), spots[:, 2]]
    )
    yarn = strand(
        np.column_stack([30 * np.cos(t := np.linspace(0, 60, 90)), 26 * np.sin(t * 1.07), 24 * np.sin(t * 0.37)]), 3, 4
    )
    parts = [Part(metal, copies(needle, spots, turns)), Part("abs", copies(ball(r * 1.9, sides=6), caps))]
    return Thing((*parts, Part("wool", yarn.moved(20, 40))) if rng.random() < 0.6 else tuple(parts))


def _vessel(metal: str, profile: Points, wall: float, sides: int = 22) -> list[Part]:
    """Open bowl about z: ``profile`` (N, 2) of height and outer radius, its floor first."""
    inner = np.column_stack(
        [profile[:, 0] + np.linspace(wall, 0.01, len(profile)), np.maximum(profile[:, 1] - wall, 0.5)]
    )
    outer = revolve(profile, sides).turned("y", -np.pi / 2)
    return [Part(metal, outer), Part(metal, revolve(inner, sides).turned("y", -np.pi / 2), -1.0)]


def cooking_pot(rng: Generator) -> Thing:
    """Saucepan with a long handle, or a casserole with two, often with its lid."""
    radius, deep = rng.uniform(70, 115), rng.uniform(55, 115)
    metal, wall = (("stainless", rng.uniform(0.6, 1.0)), ("aluminium", rng.uniform(1.8, 3)))[int(rng.random() < 0.35)]
    parts = _vessel(metal, np.array([[0, radius * 0.92], [6, radius * 0.98], [deep, radius]]), wall, 26)
    parts.append(Part("aluminium", prism(circle(radius * 0.86, steps=22), -4, 0)))
    rim = tube(_lifted(circle(radius, steps=24), deep), 1.4, True, 4)
    parts.append(Part(metal, rim))
    if rng.random() < 0.5:
        handle = tube(
            [[radius, 0, deep * 0.8], [radius + 40, 0, deep * 0.85], [radius + 165, 0, deep]], [4, 7, 9], sides=8
        ).scaled(1, 1.3, 1)
        parts += [
            Part("abs", handle),
            Part("steel", tube([[radius - 2, 0, deep * 0.75], [radius + 120, 0, deep * 0.94]], 2.6, sides=6)),
        ]
    else:
        ear = _lifted(arc(26, -1.3, 1.3, (-8, 0), 8)) * [1, 1, 1] + [radius, 0, deep * 0.85]
        grips = tube(ear, 3.4, sides=6)
        parts.append(Part("steel", merged(grips, grips.scaled(-1, 1, 1)), 0.7))
    if rng.random() < 0.55:
        if rng.random() < 0.5:
            parts.append(Part("glass", prism(circle(radius * 0.97, steps=22), deep + 2, deep + 6)))
            parts.append(Part("steel", tube(_lifted(circle(radius, steps=24), deep + 4), 2, True, 4), 0.6))
        else:
            parts.append(Part(metal, prism(circle(radius, steps=22), deep + 2, deep + 2 + wall)))
        parts.append(
            Part("abs", revolve([[deep + 6, 7], [deep + 18, 10], [deep + 24, 17]], 10).turned("y", -np.pi / 2))
        )
    return Thing(tuple(parts))


def frying_pan(rng: Generator) -> Thing:
    radius, deep = rng.uniform(90, 140), rng.uniform(32, 60)
    metal, wall = (("aluminium", rng.uniform(2, 3.5)), ("steel", rng.uniform(1.2, 2.2)))[int(rng.random() < 0.35)]
    parts = _vessel(metal, np.array([[0, radius * 0.74], [deep * 0.3, radius * 0.88], [deep, radius]]), wall, 26)
    if rng.random() < 0.5:
        parts.append(Part("steel", prism(circle(radius * 0.66, steps=22), -1.0, 0)))
    handle = tube(
        [[radius - 4, 0, deep * 0.8], [radius + 50, 0, deep], [radius + 190, 0, deep + 18]], [5, 8, 10], sides=8
    ).scaled(1, 1.4, 1)
    tang = tube([[radius - 8, 0, deep * 0.75], [radius + 70, 0, deep + 2]], 4, sides=6).scaled(1, 1.8, 1)
    rivets = boxes([[radius - 4, s * 12, deep * 0.75] for s in (-1, 0, 1)], [9, 6, 6])
    return Thing((*parts, Part("abs", handle), Part("steel", tang), Part("aluminium", rivets)))


def steel_bowls(rng: Generator) -> Thing:
    parts: list[Part] = []
    radius = rng.uniform(45, 100)
    for k in range(rng.integers(1, 4)):
        r = radius * 0.9**k
        rise = r * rng.uniform(0.45, 0.75)
        profile = np.array([[0, r * 0.45], [rise * 0.2, r * 0.72], [rise * 0.6, r * 0.93], [rise, r]])
        double = rng.random() < 0.3
        wall = rng.uniform(0.5, 0.8)
        parts += [p.moved(z=6 * k) for p in _vessel("stainless", profile, wall)]
        if double:
            parts += [p.moved(z=6 * k + 5) for p in _vessel("stainless", profile * 0.92, wall)]
        parts.append(Part("stainless", tube(_lifted(circle(r, steps=22), rise + 6 * k), 1.3, True, 4)))
    return Thing(tuple(parts))


def food_tins(rng: Generator) -> Thing:
    """Closed tins with what they hold: fruit, meat, cream, sugar, rice."""
    parts: list[Part] = []
    at = 0.0
    for _ in range(rng.integers(1, 4)):
        nominal = ((37, 110), (33, 58), (42, 40), (50, 130), (37, 75))[rng.integers(5)]
        radius, high = nominal[0] * rng.uniform(0.94, 1.06), nominal[1] * rng.uniform(0.9, 1.1)
        wall = rng.uniform(0.2, 0.3)
        content = str(rng.choice(["fruit", "meat", "cream", "sugar", "rice"]))
        outer = revolve([[-high / 2, radius], [high / 2, radius]], 22)
        inside = revolve([[-high / 2 + wall + 2, radius - wall], [high / 2 - wall - 2, radius - wall]], 22)
        fill = revolve(
            [[-high / 2 + 3, radius - wall - 0.1], [high / 2 * rng.uniform(0.7, 0.92), radius - wall - 0.1]], 22
        )
        ends = [[-high / 2, radius - 1], [-high / 2 + 2, radius - 1]]
        lid = [[high / 2 - 2, radius - 1], [high / 2, radius - 1]]
        beads = merged(
            *(
                tube(np.column_stack([np.full(18, x), circle(radius, steps=18)]), 0.8, True, 4)
                for x in np.linspace(-high * 0.3, high * 0.3, 4)
            )
        )
        tin = [
            *hollow("steel", outer, inside, content),
            Part(content, inside, -1.0),
            Part(content, fill, 0.98),
            Part("steel", revolve(ends, 22), -0.94),
            Part("steel", revolve(lid, 22), -0.94),
            Part("steel", beads, 0.12),
        ]
        tin = [part for part in tin if not (part.material == content and part.mesh is inside)]
        if rng.random() < 0.5:
            tin.append(Part("steel", box(0.7, 12, 24).moved(high / 2 + 0.8, 4)))
        tip = np.pi / 2 if rng.random() < 0.5 else 0.0
        parts += [part.turned("y", tip).moved(0, at, 0) for part in tin]
        at += 2 * radius + rng.uniform(3, 12)
    return Thing(tuple(parts))


def flat_tin(rng: Generator) -> Thing:
    """Sardines or corned fish in a shallow drawn tin."""
    long, wide, high = rng.uniform(88, 112), rng.uniform(56, 74), rng.uniform(20, 32)
    corner = rng.uniform(10, 28)
    aluminium = rng.random() < 0.5
    wall = 0.28 if aluminium else 0.2
    metal = "aluminium" if aluminium else "steel"
    outer = prism(rounded(long, wide, corner), -high / 2, high / 2)
    inner = prism(rounded(long - 2 * wall, wide - 2 * wall, corner), -high / 2 + wall, high / 2 - wall)
    rim = tube(_lifted(rounded(long, wide, corner), high / 2), 1.0, True, 4)
    fish = [[x, 0, 0] for x in np.linspace(-long * 0.36, long * 0.36, 5)]
    return Thing(
        (
            *hollow(metal, outer, inner, "oil", 0.6),
            Part("meat", boxes(fish, [long * 0.15, wide * 0.84, high * 0.7]), 0.6),
            Part(metal, rim, 0.5),
            Part(metal, tube(_lifted(circle(9, (long * 0.3, 0), 10), high / 2 + 1), 1.2, True, 4), 0.8),
        )
    )


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
    spots = _pile(rng, count, 8, 4)
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
                merged(*(tube(_lifted(spiral, z)[::2], 0.8, sides=3) for z in (-high * 0.28, high * 0.28))),
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
            Part("steel", tube(_lifted(circle(8, (-long / 2 - 5, 0), 10)), 0.8, True, 4)),
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
        place, turn, swing = _pile(rng, 1, 40, 10)[0], rng.uniform(0, 6.3), rng.normal(0, 0.5)
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
            ring = _lifted(
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
                        tube(_lifted(hook), gauge * 1.2, sides=6),
                        revolve([[-12, 4], [0, 3]], 8),
                        tube(_lifted(circle(wide * 0.4, (-16, 0), 10)), gauge, True, 5),
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
        place, turn, tip = _pile(rng, 1, 30, 10)[0], rng.uniform(0, 6.3), rng.normal(0, 0.5)
        parts += [p.turned("x", tip).turned("z", turn).moved(*place) for p in item]
    return Thing(tuple(parts))


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
        path = _lifted(smooth(s_hook if kind == 0 else u_hook, False, 1))
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
        parts += [Part(part.material, copies(part.mesh, spots, turns), part.share) for part in pen]
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
        arm = tube(_lifted(loop), 0.9, sides=4)
        arms = [arm.turned("x", a).moved(0, 0, wide * 0.3) for a in (0.6, 2.5)]
        clamp = merged(*flaps, *arms, box(wide, wide * 0.5, 0.5).moved(0, 0, -wide * 0.33))
        parts.append(Part("steel", tumbled(rng, clamp, _pile(rng, int(rng.integers(1, 5)), 26, 6))))
    clip = tube(
        _lifted(np.array([[-8, 3], [10, 3], [13, 0], [10, -4], [-10, -4], [-13, -1], [-10, 2.4], [6, 2.4]])),
        0.8,
        sides=4,
    )
    parts.append(Part("steel", tumbled(rng, clip, _pile(rng, int(rng.integers(2, 14)), 24)), 0.4))
    return Thing(tuple(parts))


def hair_pins(rng: Generator) -> Thing:
    bend = _lifted(np.array([[-26, 2.2], [0, 1.2], [20, 1.6], [26, 0], [20, -1.6], [0, -0.6], [-26, -1.8]]))
    pin = tube(bend * rng.uniform(0.8, 1.3), 0.8, sides=4)
    parts = [Part("steel", tumbled(rng, pin, _pile(rng, int(rng.integers(5, 22)), rng.uniform(8, 24))), 0.6)]
    for _ in range(rng.integers(0, 4)):
        snap = prism(
            smooth([[-26, -2], [14, -6], [26, 0], [14, 6], [-26, 2]], rounds=1),
            -0.5,
            0.5,
            [[[-16, -1.2], [12.0, -3], [18.0, 0], [12.0, 3], [-16, 1.2]]],
        )
        parts.append(Part("steel", tumbled(rng, snap, _pile(rng, 1, 22))))
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
        parts += [Part(metal, p) for p in (tumbled(rng, plate, _pile(rng, 1, 26)),)]
        if rng.random() < 0.5:
            parts.append(
                Part("ferrite", tumbled(rng, prism(circle(8, steps=10), 1, 4), parts[-1].mesh.vertices.mean(0)[None]))
            )
    return Thing(tuple(parts))


def whisk_or_strainer(rng: Generator) -> Thing:
    """Wire whisk or strainer."""
    long = rng.uniform(90, 140)
    grip = hollow("stainless", revolve([[-110, 7], [0, 7]], 10), revolve([[-110, 6.2], [0, 6.2]], 10))
    if rng.random() < 0.5:
        loop = np.array(
            [
                [0, 3, 0],
                [long * 0.4, 16, 0],
                [long * 0.8, 28, 0],
                [long, 0, 0],
                [long * 0.8, -28, 0],
                [long * 0.4, -16, 0],
                [0, -3, 0],
            ]
        )
        path = smooth(loop, False, 1)
        wires = [wire("steel", path, 0.75, sides=4).turned("x", a) for a in np.arange(5) * np.pi / 5]
        return Thing((*grip, *wires))
    radius = rng.uniform(40, 75)
    k = np.repeat(np.linspace(-0.85, 0.85, 11), 5)
    u = np.tile(np.linspace(-1, 1, 5), 11)
    half = np.sqrt(1 - k * k)
    bows = np.column_stack([u * half, k, -0.5 * (half**2) * (1 - u * u)]).reshape(11, 5, 3) * radius
    net = rods(bows[:, :-1].reshape(-1, 3), bows[:, 1:].reshape(-1, 3), 0.8, 3)
    mesh = merged(net, net.turned("z", np.pi / 2))
    rim = tube(_lifted(circle(radius, steps=24)), 2.2, True, 5)
    return Thing(
        (
            *(p for p in grip),
            *(Part(m, g.moved(radius + 2), s) for m, g, s in (("steel", mesh, 0.3), ("stainless", rim, 1.0))),
        )
    )


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


def tripod(rng: Generator) -> Thing:
    """Camera stand folded: three sections to a leg, clamps, a head."""
    long, spread = rng.uniform(230, 480), rng.uniform(0.0, 0.12)
    metal = "aluminium" if rng.random() < 0.75 else "steel"
    k = long / 350
    r = rng.uniform(8, 11) * min(k, 1.1)
    leg = [
        *hollow(metal, revolve([[0, r], [long * 0.7, r]], 10), revolve([[0, r - 1.2], [long * 0.7, r - 1.2]], 10)),
        *hollow(
            metal,
            revolve([[20, r - 2], [long * 0.84, r - 2]], 10),
            revolve([[20, r - 3.1], [long * 0.84, r - 3.1]], 10),
        ),
        *hollow(
            metal, revolve([[40, r - 4], [long * 0.97, r - 4]], 8), revolve([[40, r - 5], [long * 0.97, r - 5]], 8)
        ),
        Part("abs", revolve([[long * 0.66, r + 4], [long * 0.74, r + 3]], 8), 0.6),
        Part("abs", revolve([[long * 0.8, r + 2], [long * 0.87, r + 1]], 8), 0.6),
        Part("steel", boxes([[long * 0.7, r + 3, 0], [long * 0.84, r + 2, 0]], [20, 3, 3])),
        Part("rubber", revolve([[long * 0.96, r - 2], [long, r - 1]], 8)),
    ]
    parts: list[Part] = []
    for a in (0.5, 2.6, 4.7):
        parts += [p.turned("z", spread).moved(0, 15 * k).turned("x", a).moved(-long / 2) for p in leg]
    braces = [[[long * 0.1, 0, 0], [long * -0.1, 15 * k * np.cos(a), 15 * k * np.sin(a)]] for a in (0.5, 2.6, 4.7)]
    parts += [
        Part("aluminium", revolve([[-long / 2 - 20, 22], [-long / 2 + 14, 20]], 12), 0.5),
        Part(metal, revolve([[-long / 2 - 80, 9], [-long * 0.1, 9]], 10), 0.35),
        Part("steel", merged(*(tube(b, 1.6, sides=4) for b in braces))),
        Part("aluminium", ball(17, sides=10).moved(-long / 2 - 56), 0.6),
        Part("aluminium", box(8, 46, 46).moved(-long / 2 - 84), 0.6),
        Part("steel", revolve([[-long / 2 - 98, 3.2], [-long / 2 - 80, 3.2]], 8)),
        Part(
            "steel", tube([[-long / 2 - 56, 0, 0], [-long / 2 - 20, 30, 20], [-long / 2 + 70, 44, 28]], 3, sides=6), 0.6
        ),
        Part("rubber", tube([[-long / 2 + 10, 38, 25], [-long / 2 + 80, 45, 29]], 8, sides=6), 0.6),
    ]
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


CLUTTER = Makes(
    train=(
        keys_on_ring,
        coins,
        belt,
        spectacles,
        folding_umbrella,
        stick_umbrella,
        folding_umbrella,
        jewellery,
        padlock,
        screws_and_nuts,
        clothes_hanger,
        cutlery,
        chopsticks,
        knitting_needles,
        cooking_pot,
        frying_pan,
        steel_bowls,
        food_tins,
        flat_tin,
        drill_bits,
        hex_keys,
        tape_measure,
        stapler,
        nail_clipper,
        steel_ruler,
        zip_sliders,
        strap_hardware,
        springs,
        water_tap,
        hinges,
        wall_hooks,
        pen_bundle,
        metal_comb,
        paper_clamps,
        hair_pins,
        badges_and_magnets,
        whisk_or_strainer,
    ),
    validation=(door_handle, hole_punch),
    test=(drawing_compass, tripod, mouth_organ),
)
