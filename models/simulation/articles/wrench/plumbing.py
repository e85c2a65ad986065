"""Plumbers' wrenches: with chains and straps, for basins and sinks, monkey, flare-nut and hook wrenches."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._forging import forged, tool_steel
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.wrench.handles import (
    block,
    coat,
    cross_bar,
    flat_handle,
    placed,
    rod_handle,
    spaced,
    strip,
    tail,
)
from models.simulation.mesh import Mesh, Points, arc, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def _round_something(rng: Generator, r: float) -> Points:
    """Where a chain or a strap lies: in a loop before the handle, hanging in folds, or laid back along it."""
    kind = rng.random()
    if kind < 0.6:
        squash = rng.uniform(0.55, 1.0)
        return arc(r, np.pi * 0.93, -np.pi * rng.uniform(0.6, 0.9), (r, 0), 22) * np.array([1, squash])
    if kind < 0.8:
        sway = rng.uniform(-1, 1, 5) * r * 0.6
        return smooth([(4, 2), *((r * (0.6 + 0.9 * i), sway[i]) for i in range(5))], False, 2)
    return smooth([(2, 6), (r * 0.6, 8), (r * 0.7, -r * 0.5), (0, -r * 0.6), (-r * 2, -r * 0.5)], False, 2)


def chain_wrench(rng: Generator) -> Thing:
    """A bar with a toothed or forked head and a roller chain: for pipes, or an oil filter."""
    r, pitch = rng.uniform(22, 52), rng.uniform(9, 16)
    path = _round_something(rng, r)
    run = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    count = min(int(run / pitch), 24)
    places, turn = spaced(path, count)
    at = np.column_stack([places, np.zeros(count)])
    half = rng.uniform(3, 7)
    plate = rng.uniform(1.2, 2.4)
    link = merged(*(block(run / count * 1.25, pitch * 0.62, plate, (0, 0, side * half)) for side in (-1, 1)))
    pin = prism(circle(pitch * 0.22, steps=6), -half - plate, half + plate)
    links, pins = copies(link, at, turn), copies(pin, at)
    teeth = np.column_stack([np.tile([6.0, 2.0], 5), np.linspace(14, -14, 10)]) * rng.uniform(0.8, 1.3)
    cheek = prism(np.concatenate([teeth, [(-34, -8), (-34, 8)]]), -1, 1)
    cheeks = merged(*(cheek.scaled(1, 1, 1.5).moved(0, 0, side * (half + plate + 2.5)) for side in (-1, 1)))
    long = rng.uniform(140, 310)
    if rng.random() < 0.5:
        handle = flat_handle(rng, "steel", long, rng.uniform(8, 13), half * 1.7)
    else:
        handle = rod_handle(rng, long, rng.uniform(5.5, 9))
    rivets = [prism(circle(3.2, (x, 0), 8), -half - 6, half + 6) for x in (-8, -26)]
    return centred((Part("steel", merged(links, cheeks)), Part("steel", merged(pins, *rivets), 0.8), *handle))


def strap_wrench(rng: Generator) -> Thing:
    """A rubber or woven strap through a plastic, aluminium or steel handle; singly or as a pair of two sizes."""
    parts: list[Part] = []
    stuff, metal = pick(rng, "rubber", "rubber", "nylon", "leather"), rng.random() < 0.45
    for index in range(2 if rng.random() < 0.3 else 1):
        k = rng.uniform(0.8, 1.25) * (0.7 if index else 1.0)
        wide, thick = rng.uniform(16, 32) * k, rng.uniform(2.2, 4.5)
        band = Part(stuff, prism(strip(_round_something(rng, rng.uniform(26, 55) * k), thick), -wide / 2, wide / 2))
        loose = smooth([(2, -6), (-18, -14), (-rng.uniform(40, 110), rng.uniform(-40, -18))], False, 1)
        one = [band, Part(stuff, prism(strip(loose, thick), -wide / 2, wide / 2))]
        long = rng.uniform(120, 230) * k
        if metal:
            one += flat_handle(rng, pick(rng, "aluminium", "steel"), long, rng.uniform(8, 12), wide * 0.9)
            one.append(Part("steel", prism(circle(4, (4, 0), 8), -wide * 0.6, wide * 0.6)))
        else:
            grip = np.array(
                [(8, 10), (-10, 15), (-24, 9), (-long * 0.6, 10), (-long, 14), (-long - 5, 0), (-long, -14)]
            )
            outline = smooth(np.concatenate([grip * k, [(-24 * k, -9 * k), (-10, -15 * k), (8, -10 * k)]]), rounds=1)
            pocket = rounded(long * 0.5, 8 * k, 3, (-long * 0.5, 0), 3)
            one.append(Part(pick(rng, "abs", "pp", "nylon"), prism(outline, -wide * 0.62, wide * 0.62, [pocket])))
            one.append(Part("abs", prism(pocket, -2, 2)))
        parts += placed(one, rng.normal(0, 0.1), rng.normal(0, 8), index * rng.uniform(50, 85))
    return centred(parts)


def basin_wrench(rng: Generator) -> Thing:
    """A long stem with a sprung, swinging claw across its end and a sliding bar through its foot."""
    long, r = rng.uniform(210, 400), rng.uniform(4.5, 8)
    stem: list[Part] = [Part("steel", revolve([(-long, r), (0, r)], 6 if rng.random() < 0.4 else 9))]
    if rng.random() < 0.4:  # telescopic: a thinner rod out of a tube
        out = -long * rng.uniform(0.4, 0.6)
        stem = hollow("steel", revolve([(-long, r * 1.5), (out, r * 1.5)], 8), revolve([(-long, r), (out, r)], 8))
        stem.append(Part("steel", revolve([(-long * 0.9, r * 0.9), (0, r * 0.9)], 8)))
    stem += placed(cross_bar(rng, rng.uniform(45, 90), r * 0.7), 0, -long + 8, rng.uniform(-18, 18))
    k, gap = rng.uniform(0.8, 1.5), rng.uniform(2, 15)
    back = np.array([(-3, 4), (-6, 12), (4, 26), (24, 32), (40, 25), (38, 19), (24, 23), (12, 17), (6, 8)]) * k
    teeth = np.column_stack([np.linspace(12, 38, 9), np.tile([10.0, 12.2], 5)[:9]]) - np.array([0, gap])
    front = np.concatenate([teeth, [(40, 4 - gap), (20, -2 - gap), (4, -4), (0, 4)]]) * k
    claws = merged(
        prism(back, -7 * k, 7 * k), prism(front, -6 * k, 6 * k), prism(circle(3 * k, (0, 3), 8), -9 * k, 9 * k)
    )
    fork = block(16 * k, 10 * k, 20 * k, (-4 * k, 0, 0))
    t = np.linspace(0, 1, 25)
    coil = np.column_stack([4.5 * k * np.cos(t * 28), 2 + 4.5 * k * np.sin(t * 28), (t - 0.5) * 14 * k])
    swung = claws.turned("x", rng.choice([0, np.pi / 2])).turned("z", rng.choice([0, 0.8, np.pi / 2, -1.2]))
    return centred((*stem, Part("steel", merged(swung.moved(6 * k, 0, 0), fork, tube(coil, 0.9, sides=4)), 0.85)))


def sink_wrench(rng: Generator) -> Thing:
    """Plastic tube with crowns of lugs at its ends, hexagons of other sizes inside; some with a cross bar."""
    long, r = rng.uniform(170, 290), rng.uniform(17, 26)
    wall, stuff = rng.uniform(2.2, 4), pick(rng, "abs", "nylon", "pp", "aluminium")
    six = rng.random() < 0.5
    shape = [(-long / 2, r * 1.15), (-long * 0.3, r * 1.1), (-long * 0.22, r), (long * 0.3, r), (long * 0.36, r * 1.2)]
    shape.append((long / 2, r * 1.25))
    inner = [(x, y * (0.88 if six else 1) - wall) for x, y in shape]
    parts = hollow(stuff, revolve(shape, 8 if six else 12), revolve(inner, 8 if six else 12))
    lugs = []
    for side, count in ((-1, 4), (1, int(rng.choice([4, 6])))):
        lug = block(rng.uniform(8, 20), wall, rng.uniform(7, 12), (side * (long / 2 + 5), r * 1.2 - wall / 2, 0))
        lugs += [lug.turned("x", index * 2 * np.pi / count) for index in range(count)]
    parts.append(Part(stuff, merged(*lugs)))
    for _ in range(int(rng.integers(1, 4))):  # the pieces that slide in for smaller nuts
        at, deep, fit = rng.uniform(-0.36, 0.2) * long, rng.uniform(14, 34), r * 0.78 - wall * 0.5
        ring = revolve([(at, fit * 0.98), (at + deep, fit * 0.98)], 12)
        parts += hollow(stuff, ring, revolve([(at, fit * 0.75), (at + deep, fit * 0.75)], 6))
    if rng.random() < 0.45:
        bar = cross_bar(rng, rng.uniform(45, 80), rng.uniform(3, 5))
        parts += placed(bar, 0, rng.uniform(-0.4, -0.15) * long)
    return centred(parts)


def monkey_wrench(rng: Generator) -> Thing:
    """Hammer-like fixed jaw on a square bar, a jaw that a long screw moves, a wooden or steel handle."""
    k, gap = rng.uniform(0.65, 1.25), rng.uniform(3, 42)
    deep = rng.uniform(9, 15) * k
    hook = np.array([(0, 8), (14, 11), (18, 4), (17, -38), (4, -40), (0.5, -36), (0, -9)])
    if rng.random() < 0.4:
        hook = np.concatenate([hook[:1], [(1, 30), (12, 34), (18.5, 5)], hook[3:]])  # the head's hammer side
    x = -gap
    slider = np.array([(x, -10), (x - 0.5, -37), (x - 9, -37), (x - 20, -17), (x - 26, -15), (x - 26, -9)])
    long = rng.uniform(120, 200)
    bar = prism(rectangle(64 + long * 0.2, 13, (-32 - long * 0.1, 0)), -4.5, 4.5)
    screw = revolve([(-62, 3.5), (x - 20, 3.5)], 8).moved(0, -12, 0)
    ribs = np.arange(9)
    nut = revolve(np.column_stack([x - 32 - ribs * 1.6, np.where(ribs % 2, 8.5, 7.0)])[::-1], 10).moved(0, -9, 0)
    metal = merged(forged(hook, deep / k, 1.2), bar, screw, nut, prism(slider, -deep / k * 0.45, deep / k * 0.45))
    cheeks = merged(*(block(28, 22, 2.2, (x - 14, 0, side * 6)) for side in (-1, 1)), block(28, 5, 10, (x - 14, 9, 0)))
    parts = [Part("steel", metal), Part("steel", cheeks)]
    if rng.random() < 0.5:
        r = rng.uniform(11, 15)
        shape = [(-64 - long, r * 0.7), (-60 - long, r), (-64 - long * 0.5, r * 1.1), (-68, r * 0.8)]
        parts += [Part("wood", revolve(shape, 10, 0.75)), Part("steel", revolve([(-68, r), (-62, r)], 10, 0.75), 0.5)]
        parts.append(Part("steel", block(long * 0.8, 6, 6, (-66 - long * 0.4, 0, 0))))
    else:
        parts += [
            part.moved(-60, 0, 0) for part in flat_handle(rng, "steel", long, rng.uniform(8, 12), rng.uniform(8, 12))
        ]
    return centred(tuple(part.scaled(k, k, k) for part in parts))


def split_eye(size: float, neck: float, gap: float, corners: int) -> Points:
    """Clockwise path round a ring with a gap for the pipe at +x."""
    outer = size * 0.86
    half, tip = np.arcsin(min(neck / outer, 0.9)), np.arcsin(min(gap / outer, 0.9))
    turn = np.linspace(0.75, 2 * np.pi - 0.75, corners)
    radius = size * np.where(np.arange(corners) % 2, 0.51, 0.58)
    inside = np.column_stack([radius * np.cos(turn), radius * np.sin(turn)])
    above = arc(outer, np.pi - half, tip, steps=9)
    return np.concatenate([above, [(size * 0.5, gap * 0.95)], inside, [(size * 0.5, -gap)], above[::-1] * [1, -1]])


def flare_nut_spanner(rng: Generator) -> Thing:
    """A ring with a gap to slip over a pipe, on one end or both; one to three of them."""
    parts: list[Part] = []
    count = int(rng.choice([1, 1, 2, 3]))
    material, tilt = tool_steel(rng), rng.uniform(0, 0.3)
    size, y = rng.uniform(8, 19), 0.0
    for _ in range(count):
        neck, long = size * rng.uniform(0.34, 0.46), size * rng.uniform(7, 11) + 30
        head = split_eye(size, neck, size * rng.uniform(0.28, 0.36), int(rng.choice([9, 13])))
        c, s = np.cos(tilt), np.sin(tilt)
        head = head @ np.array([[c, s], [-s, c]]) + np.array([long / 2, 0])
        if rng.random() < 0.75:
            outline, holes = np.concatenate([head, -head * rng.uniform(0.88, 0.99)]), []
        else:
            rest, hole = tail(rng, long * 0.9, neck)
            outline, holes = np.concatenate([head, rest + [long / 2 - size, 0]]), [hole + [long / 2 - size, 0]]
        ends = ([-long / 2 + size, -long / 2 + 2 * size, long / 2 - 2 * size, long / 2 - size], [1, 0.6, 0.6, 1])
        body = forged(outline, size * rng.uniform(0.5, 0.8), 0.8, holes, ends)
        parts.append(Part(material, body.moved(rng.normal(0, 4), y, 0)))
        y += size * 2.2
        size *= rng.uniform(1.08, 1.3)
    return centred(parts)


def hook_spanner(rng: Generator) -> Thing:
    """A crescent with a nose or a pin for slotted nuts, rigid or hinged; or the two-pin key of an angle grinder."""
    thick, material = rng.uniform(4, 9), tool_steel(rng)
    if rng.random() < 0.35:
        half, long = rng.uniform(14, 19), rng.uniform(90, 150)
        neck = rng.uniform(6, 9)
        fork = np.array([(-4, neck), (6, half + 7), (24, half + 6), (25, half - 6), (12, half - 7), (8, 0.2)])
        rest, hole = tail(rng, long, neck)
        outline = np.concatenate([fork, fork[-2::-1] * [1.001, -1], rest])
        pins = [prism(circle(2.4, (18, side * half), 8), 0, thick + rng.uniform(3, 6)) for side in (-1, 1)]
        grip = [coat(rng, -long, -long * 0.4, neck * 2, thick * 0.6)] if rng.random() < 0.3 else []
        return centred((Part(material, forged(outline, thick * 0.6, 0.5, [hole])), Part("steel", merged(*pins)), *grip))
    r, wide, sweep = rng.uniform(16, 62), rng.uniform(7, 12), rng.uniform(1.6, 2.5)
    line = arc(r + wide / 2, np.pi, np.pi - sweep, (r, 0), 12)
    hinged = rng.random() < 0.35
    nose = rectangle(wide * 0.7, wide * 1.5) @ np.array(
        [[np.cos(sweep), np.sin(sweep)], [np.sin(sweep), -np.cos(sweep)]]
    )
    tip = line[-1] * 0.86 + np.array([r, 0]) * 0.14
    crescent = [prism(strip(line, wide), -thick / 2, thick / 2), prism(nose + tip, -thick / 2, thick / 2)]
    if rng.random() < 0.4:
        crescent[1] = prism(circle(wide * 0.25, (float(tip[0]), float(tip[1])), 8), -thick / 2, thick + 3)
    parts = [Part(material, merged(*crescent).turned("z", rng.normal(0, 0.4) if hinged else 0.0))]
    parts += flat_handle(rng, material, r * rng.uniform(1.6, 2.6) + 80, wide * 0.62, thick)
    if hinged:
        parts.append(Part("steel", prism(circle(wide * 0.6, steps=10), -thick * 0.9, thick * 0.9), 0.6))
    return centred(parts)


def _ring_plate(r: float, hole: float, z: float) -> Mesh:
    return prism(circle(r, steps=16), -z / 2, z / 2, [circle(hole, steps=12)])


def oil_filter_wrench(rng: Generator) -> Thing:
    """A cap, a steel band with a handle, or three legs on a toothed hub."""
    r, kind = rng.uniform(32, 50), rng.integers(3)
    if kind == 0:
        deep, wall = rng.uniform(24, 45), rng.uniform(1.2, 3.5)
        metal = pick(rng, "steel", "aluminium")
        parts = hollow(
            metal, revolve([(0, r * 0.9), (5, r), (deep, r)], 14), revolve([(wall, r * 0.86), (deep, r * 0.95)], 14)
        )
        hub = revolve([(-rng.uniform(4, 14), r * 0.3), (0, r * 0.3)], 6)
        return centred((*parts, Part(metal, hub)))
    if kind == 1:
        wide = rng.uniform(15, 30)
        band = prism(strip(arc(r, 0.25, 2 * np.pi - 0.25, (0, 0), 24), 1.6), -wide / 2, wide / 2)
        ears = block(22, 1.6, wide, (r + 8, 8, 0)), block(22, 1.6, wide, (r + 8, -8, 0))
        handle = [
            part.scaled(-1, 1, 1).moved(r + 12, 0, 0)
            for part in rod_handle(rng, rng.uniform(80, 150), rng.uniform(4, 6))
        ]
        swing = placed([part.moved(-r - 12) for part in handle], rng.uniform(-1, 1), r + 12)
        return centred((Part("steel", merged(band, *ears)), *swing))
    hub = merged(_ring_plate(r * 0.75, 6, 3), _ring_plate(r * 0.75, 6, 3).moved(0, 0, 16))
    gears = [_ring_plate(r * 0.28, 3, 11).moved(r * 0.45, 0, 8).turned("z", i * 2 * np.pi / 3) for i in range(3)]
    leg = smooth(
        [(r * 0.45, 0, 18), (r * rng.uniform(0.7, 1), r * 0.25, 20), (r * 0.9, r * 0.3, 30), (r * 0.8, r * 0.3, 62)],
        False,
        1,
    )
    legs = [tube(leg, 4.5, sides=6).turned("z", i * 2 * np.pi / 3) for i in range(3)]
    return centred((Part("steel", merged(hub, *gears, *legs)),))
