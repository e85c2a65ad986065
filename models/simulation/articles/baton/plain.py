"""The first batons: telescopic, rubber, wooden, with a side handle, polycarbonate, spring and weighted clubs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Mesh, ball, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

Profile = Sequence[tuple[float, float]]


def _pipe(material: str, x0: float, x1: float, r0: float, r1: float, wall: float, sides: int = 14) -> list[Part]:
    outer = revolve([(x0, r0), (x1, r1)], sides)
    return hollow(material, outer, revolve([(x0, r0 - wall), (x1, r1 - wall)], sides))


def _centred(parts: Sequence[Part]) -> Thing:
    low, high = Thing(tuple(parts)).extent()
    return Thing(tuple(parts)).moved(-float(low[0] + high[0]) / 2)


def _lanyard(rng: Generator, x: float, reach: float = 60.0) -> Part:
    bend = rng.uniform(-25, 25)
    path = smooth(
        [
            (x, 0),
            (x - reach * 0.4, 16 + bend),
            (x - reach, 10 + bend),
            (x - reach * 0.9, -12 + bend),
            (x - reach * 0.3, -14),
        ]
    )
    return wire(str(rng.choice(["leather", "nylon", "cloth"])), path, rng.uniform(1.2, 2.6), True, 5)


def _ribs(x0: float, x1: float, r: float, count: int) -> Profile:
    x = np.linspace(x0, x1, 2 * count)
    return [(float(a), r + (0.7 if i % 2 else -0.6)) for i, a in enumerate(x)]


def _grip(rng: Generator, x0: float, x1: float, inner: float) -> list[Part]:
    material = str(rng.choice(["rubber", "rubber", "foam", "pvc", "eva"]))
    r = inner + rng.uniform(1.5, 4.0)
    shape = (
        _ribs(x0, x1, r, int(rng.integers(6, 14)))
        if rng.random() < 0.5
        else [(x0, r), (x1, r * rng.uniform(0.94, 1.04))]
    )
    return hollow(material, revolve(shape, 12), revolve([(x0, inner), (x1, inner)], 12))


def _telescope(
    rng: Generator, drawn: float, handle: float, radius: float, stages: int, metal: str, grip: bool
) -> Thing:
    """Tubes one in the other; ``drawn`` from 0 (shut) to 1."""
    wall = rng.uniform(1.0, 1.8) * (1.3 if metal == "aluminium" else 1.0)
    parts = _pipe(metal, 0, handle, radius, radius - 0.8, wall)
    if grip:
        parts += _grip(rng, 3, handle * rng.uniform(0.6, 0.95), radius)
    r, reach, length = radius, handle, handle
    for stage in range(stages):
        r -= wall + rng.uniform(0.7, 1.3)
        length = length - rng.uniform(6, 14)
        shut, out = handle - length - 2 + stage * 3, reach - rng.uniform(16, 26)
        x0 = shut + (out - shut) * drawn
        last = stage == stages - 1
        thick = min(wall + (0.9 if last else 0.0), r - 0.5)
        solid = last and r < 5.5
        parts += (
            [Part(metal, revolve([(x0, r), (x0 + length, r - 0.5)], 12))]
            if solid
            else _pipe(metal, x0, x0 + length, r, r - 0.5, thick, 12)
        )
        parts.append(Part(metal, revolve([(x0, r + 0.9), (x0 + 14, r - 0.2)], 12), 0.25))
        reach = x0 + length
    tip = rng.uniform(r + 1, max(radius * 0.85, r + 2))
    knob = [(reach - 2, r), (reach, tip), (reach + rng.uniform(4, 9), tip), (reach + 12, tip * 0.6)]
    parts.append(Part(metal if rng.random() < 0.7 else "nylon", revolve(knob, 12)))
    cap = rng.uniform(14, 24)
    end = [(-cap * 0.5, radius * 0.8), (-cap * 0.4, radius + 2), (0, radius + 2), (cap * 0.5, radius - wall)]
    parts += hollow(metal, revolve(end, 12), revolve([(-cap * 0.25, radius * 0.4), (cap * 0.5, radius * 0.4)], 10))
    parts.append(
        wire(
            "steel",
            [(0, -r * 0.7, 0), (24, -r * 0.6, 0), (34, -r * 0.2, 0), (24, r * 0.6, 0), (0, r * 0.7, 0)],
            1.1,
            sides=5,
        )
    )
    if rng.random() < 0.3:
        parts.append(Part(metal, prism(rounded(handle * 0.5, 6, 2, (handle * 0.4, radius + 4), 2), -1, 1)))
    return _centred(parts)


def telescopic_baton(rng: Generator) -> Thing:
    drawn = (0.0, 1.0, 1.0, float(rng.uniform(0.2, 0.9)))[rng.choice(4)]
    metal = str(rng.choice(["steel", "steel", "aluminium"]))
    return _telescope(rng, drawn, rng.uniform(150, 250), rng.uniform(11.5, 15), 2, metal, True)


def pocket_telescopic_baton(rng: Generator) -> Thing:
    drawn = (0.0, 1.0)[rng.choice(2)]
    return _telescope(
        rng, drawn, rng.uniform(105, 150), rng.uniform(10, 13), int(rng.integers(2, 4)), "steel", rng.random() < 0.5
    )


def many_stage_baton(rng: Generator) -> Thing:
    """Long spring-loaded steel rod of four or five stages, usually shut to a stick."""
    return _telescope(
        rng,
        float(rng.choice([0.0, 0.0, 0.6])),
        rng.uniform(170, 260),
        rng.uniform(14, 17),
        4,
        "steel",
        rng.random() < 0.4,
    )


def holstered_telescopic_baton(rng: Generator) -> Thing:
    base = _telescope(rng, 0.0, rng.uniform(180, 240), rng.uniform(12, 14.5), 2, "steel", True)
    low, high = base.extent()
    long, r = float(high[0] - low[0]) * rng.uniform(0.45, 0.7), float(high[2]) + 1
    x1 = float(high[0]) - rng.uniform(0, 15)
    material, wall = (("nylon", 2.0), ("abs", 2.6), ("leather", 2.6))[rng.choice(3)]
    case = hollow(
        material, revolve([(x1 - long, r + wall), (x1, r + wall)], 14), revolve([(x1 - long, r), (x1, r)], 14)
    )
    loop = prism(rounded(long * 0.6, 50, 5, (x1 - long * 0.5, 0), 2), r + wall, r + 2 * wall)
    clip = prism(rounded(40, 26, 4, (x1 - long * 0.5, 0), 2), r + 2 * wall, r + 2 * wall + 1.2)
    return Thing((*base.parts, *case, Part(material, loop), Part("steel", clip)))


def rubber_truncheon(rng: Generator) -> Thing:
    long = rng.uniform(330, 560)
    r = rng.uniform(14, 18)
    x = long / 2
    handle = -x + rng.uniform(110, 140)
    body = [
        (-x, r * 0.9),
        *_ribs(-x + 8, handle - 8, r * 0.92, 8),
        (handle, r),
        (x - 12, r * rng.uniform(0.9, 1.15)),
        (x, r * 0.6),
    ]
    parts = [Part(str(rng.choice(["rubber", "rubber", "pvc"])), revolve(body, 14))]
    core = rng.choice(4)
    if core == 0:
        cavity = revolve([(-x + 30, 5.5), (x - 30, 5.5)], 10)
        parts += [
            Part(parts[0].material, cavity, -1.0),
            *_pipe("steel", -x + 30, x - 30, 5.5, 5.5, rng.uniform(1, 2), 10),
        ]
    elif core == 1:
        turns = np.linspace(0, 50, 150)
        coil = np.column_stack([np.linspace(-x + 40, x - 30, 150), 5 * np.cos(turns), 5 * np.sin(turns)])
        parts.append(wire("steel", coil, 1.1, sides=3))
    elif core == 2:
        parts.append(Part("steel", revolve([(-x + 20, 4), (x - 20, 4)], 8)))
    if rng.random() < 0.6:
        parts.append(Part("abs", revolve([(handle, r + 14), (handle + 5, r + 14)], 18), 0.8))
    if rng.random() < 0.7:
        parts.append(_lanyard(rng, -x + 15))
    return Thing(tuple(parts))


def wooden_truncheon(rng: Generator) -> Thing:
    long = rng.uniform(310, 480)
    x, r = long / 2, rng.uniform(15, 21)
    handle = -x + rng.uniform(95, 130)
    grooves = _ribs(-x + 16, handle - 14, r * 0.72, int(rng.integers(4, 9)))
    body = [
        (-x, r * 0.7),
        (-x + 8, r * 0.86),
        *grooves,
        (handle, r * 0.95),
        (handle + 6, r * 0.9),
        (x - 20, r * rng.uniform(0.95, 1.25)),
        (x - 5, r * 0.9),
        (x, r * 0.5),
    ]
    parts = [Part("wood", revolve(body, 16))]
    if rng.random() < 0.35:
        weight = revolve([(x - 90, 5.5), (x - 20, 5.5)], 10)
        parts += [Part("wood", weight, -1.0), Part(str(rng.choice(["lead", "steel"])), weight)]
    if rng.random() < 0.3:
        parts += hollow(
            "steel",
            revolve([(x - 40, r * 1.28), (x - 15, r * 1.28)], 16),
            revolve([(x - 40, r * 1.14), (x - 15, r * 1.14)], 16),
        )
    if rng.random() < 0.8:
        parts.append(_lanyard(rng, -x + 20, rng.uniform(60, 110)))
    return Thing(tuple(parts))


def side_handle_baton(rng: Generator) -> Thing:
    long, r = rng.uniform(480, 610), rng.uniform(14, 17)
    x = long / 2
    at = -x + rng.uniform(150, 190)
    material = str(rng.choice(["nylon", "polycarbonate", "abs", "aluminium", "wood"]))
    wall = {"aluminium": 3.0, "wood": r, "nylon": r, "polycarbonate": 6.0, "abs": 5.0}[material]
    shaft = revolve([(-x, r * 0.7), (-x + 6, r), (x - 6, r), (x, r * 0.7)], 14)
    parts = [Part(material, shaft)]
    if wall < r:
        parts.append(Part(material, revolve([(-x + 6, r - wall), (x - 6, r - wall)], 12), -1.0))
    reach = rng.uniform(125, 150)
    handle = revolve(
        [
            (r * 0.7, r * 0.9),
            (r + 8, r * 1.25),
            *_ribs(r + 16, reach - 22, r * 0.95, 6),
            (reach - 14, r * 1.3),
            (reach, r * 1.3),
        ],
        12,
    )
    grip = "rubber" if material == "aluminium" else material
    parts.append(Part(grip, handle.turned("z", np.pi / 2).moved(at)))
    parts.append(
        Part("steel", revolve([(-r, 4), (reach * rng.uniform(0.3, 0.9), 4)], 8).turned("z", np.pi / 2).moved(at))
    )
    if rng.random() < 0.5:
        parts += hollow(
            "rubber", revolve([(-x + 4, r + 2), (at - 25, r + 2)], 12), revolve([(-x + 4, r), (at - 25, r)], 12)
        )
    return Thing(tuple(parts))


def polycarbonate_baton(rng: Generator) -> Thing:
    """Straight riot baton: plastic rod or tube with a hilt and a ribbed grip."""
    long, r = rng.uniform(450, 680), rng.uniform(14, 17)
    x = long / 2
    material = str(rng.choice(["polycarbonate", "nylon", "pe"]))
    parts = [Part(material, revolve([(-x, r * 0.7), (-x + 5, r), (x - 8, r), (x, r * 0.5)], 14))]
    if rng.random() < 0.5:
        parts.append(Part(material, revolve([(-x + 12, r - 5), (x - 12, r - 5)], 12), -1.0))
    handle = -x + rng.uniform(120, 150)
    parts += hollow(
        "rubber", revolve(_ribs(-x + 6, handle - 4, r + 3, 9), 12), revolve([(-x + 6, r), (handle - 4, r)], 12)
    )
    guard = rng.uniform(24, 34)
    parts.append(
        Part("rubber", prism(circle(guard, steps=22), 0, 6, [circle(r, steps=14)]).turned("y", np.pi / 2).moved(handle))
    )
    if rng.random() < 0.6:
        parts.append(_lanyard(rng, -x + 8, 90))
    return Thing(tuple(parts))


def steel_pipe_club(rng: Generator) -> Thing:
    """Club of steel or aluminium tube with taped or moulded grip, both ends closed."""
    long, r = rng.uniform(320, 580), rng.uniform(11, 16)
    x = long / 2
    metal, wall = (("steel", rng.uniform(1.2, 2.6)), ("aluminium", rng.uniform(2, 3.5)))[rng.choice(2)]
    parts = _pipe(metal, -x, x, r, r, wall)
    parts += _grip(rng, -x + 3, -x + rng.uniform(110, 160), r)
    parts += [Part(metal, revolve([(a, r - 1), (a + 6, r - 1)], 12)) for a in (-x, x - 6)]
    if rng.random() < 0.5:
        parts.append(Part(metal, ball(r * 1.25, sides=12).moved(x + r * 0.4)))
    if rng.random() < 0.6:
        parts.append(_lanyard(rng, -x, 80))
    return _centred(parts)


def short_bat(rng: Generator) -> Thing:
    """Club in the shape of a short baseball bat, of wood or aluminium."""
    long, r = rng.uniform(330, 520), rng.uniform(17, 25)
    x = long / 2
    neck = rng.uniform(9, 12)

    def body(less: float) -> Mesh:
        rim = [
            (-x + less, neck * 1.5 - less),
            (-x + 8, neck * 1.6 - less),
            (-x + 14, neck - less),
            (-x + long * 0.35, neck + 1 - less),
        ]
        rest = [
            (long * 0.12, r * 0.85 - less),
            (x - 40, r - less),
            (x - 8, r * 0.95 - less),
            (x - less, r * 0.6 - less),
        ]
        return revolve(rim + rest, 16)

    if rng.random() < 0.6:
        parts = [Part("wood", body(0.0))]
        if rng.random() < 0.3:
            parts.append(Part("lead", revolve([(x - 110, 6), (x - 40, 6)], 10), 0.9))
    else:
        parts = hollow("aluminium", body(0.0), body(rng.uniform(2, 3.2)))
    a, b = -x + 20, -x + long * 0.33
    tape = hollow("rubber", revolve([(a, neck + 1.6), (b, neck + 2.6)], 12), revolve([(a, neck), (b, neck + 1)], 12))
    return Thing((*parts, *tape))


def coil_spring_baton(rng: Generator) -> Thing:
    """Whip-like spring baton: tightly wound coil springs with a steel head."""
    handle, r = rng.uniform(130, 170), rng.uniform(10, 13)
    shut = rng.random() < 0.4
    parts: list[Part] = _pipe("steel", 0, handle, r, r, 1.6)
    parts += _grip(rng, 2, handle - 10, r)
    x, radius = (8.0 if shut else handle - 15), r - 2.2
    for stage in range(2):
        length = handle - 25 - stage * 12 if shut else rng.uniform(95, 140)
        outer = revolve(_ribs(x, x + length, radius, 16), 10)
        parts += hollow("steel", outer, revolve([(x, radius - 2.2), (x + length, radius - 2.2)], 10))
        if not shut or stage == 1:
            end = x + length
        x = x + 6 if shut else x + length - 8
        radius -= 3.2
    parts.append(Part("steel", revolve([(end - 6, 4), (end, r * 0.8), (end + 12, r * 0.8), (end + 16, r * 0.4)], 12)))
    parts.append(Part("steel", revolve([(-10, r + 1), (0, r + 1), (0, r - 1.6), (12, r - 1.6)], 12)))
    return _centred(parts)


def bundled_batons(rng: Generator) -> Thing:
    """Two short sticks joined by a chain or cord (fighting sticks)."""
    long, r = rng.uniform(220, 310), rng.uniform(12, 16)
    material = str(rng.choice(["wood", "steel", "foam", "abs"]))
    spread = rng.uniform(0.0, 0.35)
    stick: list[Part] = [Part(material, revolve([(0, r * 0.85), (6, r), (long - 8, r * 1.05), (long, r * 0.8)], 12))]
    if material in ("steel", "abs"):
        wall = 1.6 if material == "steel" else 3.0
        stick.append(Part(material, revolve([(6, r - wall), (long - 10, r - wall)], 12), -1.0))
    elif material == "foam":
        pipe = _pipe("pvc", 2, long - 4, r * 0.6, r * 0.6, 2.2, 12)
        stick += [Part("foam", revolve([(2, r * 0.6), (long - 4, r * 0.6)], 12), -1.0), *pipe]
    stick += [Part("steel", revolve([(-7, 3.5), (-3, r * 0.8), (2, r * 0.9)], 10))]
    one = Thing(tuple(stick))
    gap = r + rng.uniform(2, 14)
    pair = [*one.turned("z", spread).moved(0, gap).parts, *one.turned("z", -spread).moved(0, -gap).parts]
    count = int(rng.integers(6, 12))
    turn = np.linspace(-np.pi / 2, np.pi / 2, count)
    reach = gap * 1.3
    links = [
        tube(circle(4.6, steps=8, squash=0.62), 1.1, True, 4)
        .turned("x", np.pi / 2 * (i % 2))
        .turned("z", a + np.pi / 2)
        .moved(-8 - reach * 0.9 * np.cos(a), gap * np.sin(a))
        for i, a in enumerate(turn)
    ]
    return _centred([*pair, Part("steel", merged(*links))])


def friction_lock_key_stick(rng: Generator) -> Thing:
    """Short pointed or grooved aluminium stick for the fist (kubotan) on a key ring."""
    long, r = rng.uniform(125, 160), rng.uniform(7, 9)
    x = long / 2
    grooves = _ribs(-x + 14, x - 34, r - 0.6, int(rng.integers(5, 9)))
    tip = (x, rng.uniform(1.0, r * 0.7))
    metal = str(rng.choice(["aluminium", "steel", "brass"]))
    parts = [Part(metal, revolve([(-x, r), (-x + 8, r), *grooves, (x - 26, r), tip], 14))]
    if rng.random() < 0.4:
        parts.append(Part(metal, revolve([(-x + 10, r * 0.55), (x - 30, r * 0.55)], 10), -1.0))
    parts.append(wire("steel", circle(13, (-x - 14, 0), 18), 1.0, True, 4))
    return Thing(tuple(parts))


def leather_sap(rng: Generator) -> Thing:
    """Flat leather sap or blackjack: lead or shot in the head, a spring in the shaft."""
    long = rng.uniform(190, 290)
    x, w = long / 2, rng.uniform(26, 38)
    outline = smooth(
        [
            (-x, -15),
            (-x, 15),
            (x * 0.1, 12),
            (x * 0.45, w),
            (x, w * 0.75),
            (x, -w * 0.75),
            (x * 0.45, -w),
            (x * 0.1, -12),
        ]
    )
    thick = rng.uniform(9, 14)
    parts = [Part("leather", prism(outline, -thick / 2, thick / 2))]
    head = prism(rounded(x * 0.55, w * 1.15, 12, (x * 0.68, 0), 4), -thick * 0.27, thick * 0.27)
    parts += [Part("leather", head, -1.0), Part("lead", head, rng.uniform(0.6, 1.0))]
    strip = prism(rounded(long * 0.62, 13, 2, (-x * 0.25, 0), 2), -0.6, 0.6)
    parts.append(Part("steel", strip))
    parts.append(wire("nylon", outline * 0.93, 0.5, True, 3))
    if rng.random() < 0.7:
        parts.append(_lanyard(rng, -x + 8, 70))
    return Thing(tuple(parts))


def turned_ball_baton(rng: Generator) -> Thing:
    """Rotating straight baton: a plastic tube with trumpet ends and a loose collar handle in its middle."""
    long, r = rng.uniform(420, 560), rng.uniform(13, 16)
    x = long / 2

    def body(less: float) -> Mesh:
        flare = [(-x, r * 1.6), (-x + 14, r * 1.45), (-x + 30, r), (x - 30, r), (x - 14, r * 1.45), (x, r * 1.6)]
        return revolve([(a, b - less) for a, b in flare], 14)

    material, wall = (("nylon", 5.0), ("aluminium", 2.4), ("polycarbonate", 4.5))[rng.choice(3)]
    parts = hollow(material, body(0.0), body(wall))
    a = rng.uniform(-0.5, 0.2) * x
    collar = [(a, r + 9), (a + 8, r + 5), *_ribs(a + 14, a + 110, r + 4, 7), (a + 116, r + 5), (a + 124, r + 9)]
    parts += hollow("rubber", revolve(collar, 14), revolve([(a, r + 0.5), (a + 124, r + 0.5)], 14))
    bearings = [
        prism(circle(r + 3, steps=16), 0, 6, [circle(r + 0.6, steps=16)]).turned("y", np.pi / 2).moved(b)
        for b in (a + 12, a + 108)
    ]
    return Thing((*parts, Part("steel", merged(*bearings))))
