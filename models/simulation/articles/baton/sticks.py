"""Fighting sticks of wood, rattan and tube: joined by cords and chains, with side pegs, in pairs; and mixed clubs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.baton.parts import (
    core,
    course,
    cut_rod,
    grip,
    guard,
    laid,
    lathe,
    links,
    pommel,
    ringed,
    sleeve,
    strap,
    tip,
)
from models.simulation.mesh import arc, ball, box, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _arm(rng: Generator, long: float, r: float, stuff: str, sides: int) -> list[Part]:
    """One stick of a joined set from x = 0, its joint there."""
    wide = r * rng.uniform(1.0, 1.25)
    line = [(0.0, r * 0.8), (4, r), (long - 5, wide), (long, wide * 0.8)]
    if stuff in ("wood", "rubber"):
        parts = [Part(stuff, cut_rod(line, sides) if sides < 10 else revolve(line, 12))]
        parts.append(Part(stuff, revolve([(1, 3), (24, 3)], 6), -1.0))  # the bore that takes the cord
        if rng.random() < 0.3:
            parts += sleeve(pick(rng, "steel", "brass", "copper"), [(0, r * 1.12), (16, r * 1.12)], r)
        return parts
    wall = rng.uniform(1.0, 2.2) if stuff != "abs" else rng.uniform(2, 3.5)
    parts = hollow(stuff, revolve(line, 12), revolve([(3, r - wall), (long - 6, wide - wall)], 12))
    if rng.random() < 0.6:
        parts += sleeve(pick(rng, "foam", "rubber", "steel"), course(rng, long * 0.45, long - 6, wide + 1.5), wide)
    if rng.random() < 0.5:
        parts.append(lathe("steel", [(-6, r * 0.4), (-2, r * 0.9), (8, r * 0.9)], 10))
    return parts


def _joined(rng: Generator, ends: list[tuple[float, float]], chain: bool) -> Part:
    """Cord or chain through points, bulging between them."""
    if chain:
        (x0, y0), (x1, y1) = ends[0], ends[-1]
        count = int(rng.integers(5, 13))
        t = np.linspace(0, 1, count)
        sag = rng.uniform(-22, -4) * np.sin(np.pi * t)
        way = np.column_stack([x0 + (x1 - x0) * t + sag, y0 + (y1 - y0) * t])
        return links(way, rng.uniform(1.0, 1.7), rng.uniform(3.4, 5))
    (x0, y0), (x1, y1) = ends[0], ends[-1]
    bulge = rng.uniform(8, 26)
    way = smooth([(x0 + 16, y0), (x0 - bulge, y0), (x1 - bulge, y1), (x1 + 16, y1)], False, 2)
    return wire(pick(rng, "nylon", "cloth", "leather"), way, rng.uniform(1.6, 3), sides=5)


def corded_nunchaku(rng: Generator) -> Thing:
    """Two many-sided or turned arms on a cord or swivelling chain: side by side, crossed, in line or wide apart."""
    long, r = rng.uniform(150, 320), rng.uniform(10.5, 17)
    stuff, sides = pick(rng, "wood", "wood", "stainless", "aluminium", "abs", "rubber"), (6, 8, 12)[rng.integers(3)]
    one, other = (_arm(rng, long, r, stuff, sides) for _ in range(2))
    kind, gap = int(rng.integers(4)), r * rng.uniform(1.1, 1.6)
    if kind == 0:  # in line, the joint between
        gap = rng.uniform(14, 60)
        parts = [p.turned("z", np.pi).moved(-gap) for p in one] + [p.moved(gap) for p in other]
        if rng.random() < 0.5:
            way = np.column_stack([np.linspace(-gap, gap, 9), rng.normal(0, 2, 9)])
            joint = links(way, 1.4, gap / 6 + 2)
        else:
            cord = [(-gap - 18, 0), (0, rng.uniform(-14, 14)), (gap + 18, 0)]
            joint = wire("nylon", smooth(cord, False), rng.uniform(1.8, 3))
        return centred([*parts, joint])
    spread = 0.0 if kind == 1 else float(rng.uniform(0.05, 0.5 if kind == 2 else 1.3))
    lift = 2 * r + 1 if kind == 2 and rng.random() < 0.5 else 0.0
    if lift:
        gap, spread = gap * 0.2, -spread  # crossed, one on the other
    parts = [p.turned("z", spread).moved(0, gap, lift / 2) for p in one]
    parts += [p.turned("z", -spread).moved(0, -gap, -lift / 2) for p in other]
    parts.append(_joined(rng, [(-3, gap), (-3, -gap)], rng.random() < 0.45))
    if kind == 1 and rng.random() < 0.4:
        at = long * rng.uniform(0.3, 0.8)
        parts.append(Part("rubber", box(8, 2 * (gap + r) + 3, 1.5).moved(at, 0, r)))
    return centred(parts)


def three_part_staff(rng: Generator) -> Thing:
    """Three arms chained in a row, folded side by side or bent."""
    long, r = rng.uniform(180, 330), rng.uniform(9.5, 15)
    stuff, sides = pick(rng, "wood", "wood", "stainless", "aluminium", "abs"), (6, 8, 12)[rng.integers(3)]
    folded = rng.random() < 0.7 or long > 240
    gap = r * rng.uniform(2.2, 2.8)
    parts: list[Part] = []
    for k in range(3):
        arm = [part.moved(-long / 2) for part in _arm(rng, long, r, stuff, sides)]
        lean = rng.normal(0, 0.04) if folded else (-0.9, 0.0, 0.9)[k] * rng.uniform(0.8, 1.1)
        x, y = (0.0, (k - 1) * gap * 1.05) if folded else ((k - 1) * long * 0.8, abs(k - 1) * long * 0.42)
        parts += laid(arm, lean, x, y)
    if folded:
        for middle, side in ((-0.5, 1), (0.5, -1)):
            turn = np.linspace(-np.pi / 2, np.pi / 2, 7)
            way = np.column_stack([side * (long / 2 + 14 * np.cos(turn)), middle * gap + gap / 2 * np.sin(turn)])
            parts.append(links(way, 1.3, 4.2))
    else:
        for side in (-1, 1):
            way = np.column_stack([side * np.linspace(long * 0.48, long * 0.56, 4), np.linspace(2, 14, 4)])
            parts.append(links(way, 1.3, 5))
    return centred(parts)


def peg_tonfa(rng: Generator) -> Thing:
    """Okinawan: a rounded or square wooden bar with a turned peg near one end, single or as a pair."""
    long, w, h = rng.uniform(380, 540), rng.uniform(26, 44), rng.uniform(20, 32)
    stuff = pick(rng, "wood", "wood", "wood", "nylon", "rubber", "foam")
    at, reach = rng.uniform(95, 140), rng.uniform(95, 125)
    square = rng.random() < 0.5
    if square:
        bar = prism(rounded(long, w, rng.uniform(2, w * 0.45), (long / 2, 0), 3), -h / 2, h / 2)
    else:
        bar = revolve([(0, w * 0.3), (6, w * 0.46), (at, w * 0.5), (long - 6, w * 0.42), (long, w * 0.3)], 12, h / w)
    knob, p = rng.uniform(12, 20), rng.uniform(8.5, 13)
    line = [(w * 0.35, p), (w / 2 + 4, p * 0.9), *course(rng, w / 2 + 10, reach - 14, p), (reach - 10, knob),
            (reach, knob), (reach + 3, knob * 0.6)]  # fmt: skip
    peg = revolve(line, 12).turned("z", np.pi / 2).moved(at)
    one = [Part(stuff, bar), Part(stuff, peg)]
    if rng.random() < 0.4:
        pin = revolve([(-w * 0.45, 3), (reach * 0.7, 3)], 6).turned("z", np.pi / 2).moved(at)
        one.append(Part("steel", pin))
    if stuff == "foam":
        one += [lathe("pvc", [(6, h * 0.32), (long - 6, h * 0.32)], 8)]
    if rng.random() < 0.45:
        return centred(one)
    turn = rng.choice([0.0, np.pi]) + rng.normal(0, 0.1)
    other = [part.moved(-long / 2) for part in one]
    return centred([*one, *laid(other, turn, long / 2 + rng.uniform(-20, 20), rng.uniform(-8, 8), h + 3)])


def rattan_sticks(rng: Generator) -> Thing:
    """Escrima: rattan with knots, burnt rings, bare or with a steel core; one, or two taped together or in a bag."""
    long, r = rng.uniform(450, 720), rng.uniform(10.5, 16)
    knots = int(rng.integers(2, 9))

    def stick() -> list[Part]:
        x = np.sort(rng.uniform(long * 0.1, long * 0.9, knots))
        line = [(0.0, r * 0.85), (3.0, r)]
        for a in x:
            line += [(a - 5, r), (a, r * rng.uniform(1.05, 1.25)), (a + 4, r * 0.97)]
        line += [(long - 3, r), (long, r * 0.8)]
        line.sort()
        parts = [lathe("wood", line, 10, rng.uniform(0.75, 1.1))]
        bore = revolve([(12, 4.0), (long - 12, 4.0)], 7)
        if steel:
            parts += [Part("wood", bore, -parts[0].share), Part("steel", bore)]
        if taped:
            parts += sleeve(pick(rng, "rubber", "cloth", "leather"), ringed(6, 140, r + 1.6, 8, 0.8), r)
        return parts

    steel, taped = rng.random() < 0.4, rng.random() < 0.5
    parts = stick()
    if rng.random() < 0.6:
        parts += laid(stick(), rng.normal(0, 0.01), rng.uniform(-12, 12), 2.5 * r)
        if rng.random() < 0.5:
            bag = box(long + 32, 5.6 * r, 3 * r).moved(long / 2, 1.25 * r)
            parts += hollow("nylon", bag, box(long + 30.4, 5.6 * r - 1.6, 3 * r - 1.6).moved(long / 2, 1.25 * r))
    return centred(parts)


def palm_stick(rng: Generator) -> Thing:
    """Short sticks for the fist with balls, discs or finger loops at the ends: wood, brass, steel, plastic."""
    long, r = rng.uniform(110, 190), rng.uniform(8, 13)
    stuff = pick(rng, "wood", "wood", "brass", "aluminium", "stainless", "abs", "copper")
    head = r * rng.uniform(1.3, 2.1)
    turns = course(rng, head * 1.6, long - head * 1.6, r)
    if rng.random() < 0.6:
        body = [(0, 1), (head * 0.25, head * 0.7), (head * 0.8, head), (head * 1.4, head * 0.75)]
    else:
        body = [(0, head * 0.6), (2, head), (head * 0.8, head), (head, r)]
    line = np.array([*body, *turns, *[(long - x, y) for x, y in body[::-1]]])
    parts = [lathe(stuff, line, 12)]
    parts += core(rng, stuff, long * 0.2, long * 0.8, r)
    if rng.random() < 0.5:  # loops for two fingers
        for x in (long * 0.36, long * 0.62):
            parts.append(wire(pick(rng, "nylon", "leather"), arc(13, -0.4, np.pi + 0.4, (x, r + 6), 9), 1.8))
    if rng.random() < 0.3:
        parts.append(strap(rng, 4, r))
    return centred(parts)


def fish_priest(rng: Generator) -> Thing:
    """Angler's, trucker's or fisherman's thumper: a thick weighted head on a thin handle."""
    long, r = rng.uniform(180, 480), rng.uniform(14, 26)
    neck = rng.uniform(8, 12)
    head = long * rng.uniform(0.25, 0.6)
    stuff = pick(rng, "wood", "wood", "aluminium", "abs", "rubber", "stainless")
    line = [(0, neck * 0.8), (4, neck * rng.uniform(1.1, 1.6)), *course(rng, 14, long - head - 20, neck)]
    line += [(long - head, r * rng.uniform(0.7, 1.0)), (long - head * 0.4, r), (long - 4, r * 0.95), (long, r * 0.7)]
    parts = [lathe(stuff, line)]
    if stuff in ("aluminium", "abs", "stainless"):
        wall = rng.uniform(1.4, 3)
        bore = [(10, neck * 0.5), (long - head, neck * 0.5), (long - head * 0.9, r * 0.7 - wall)]
        bore.append((long - 8, r * 0.8 - wall))
        parts.append(lathe(stuff, bore, 10, -1.0))
    elif rng.random() < 0.65:
        slug = revolve([(long - head * 0.85, r * 0.45), (long - 12, r * 0.45)], 10)
        parts += [Part(stuff, slug, -1.0), Part(pick(rng, "lead", "steel", "brass"), slug)]
    if rng.random() < 0.4:
        x = long - rng.uniform(8, 18)
        parts += sleeve(pick(rng, "steel", "brass", "rubber"), [(x - 16, r * 1.1), (x, r * 1.1)], r)
    if rng.random() < 0.7:
        parts.append(strap(rng, 6, neck))
    return centred(parts)


SHAFTS = ("wood", "wood", "rubber", "pvc", "polycarbonate", "nylon", "aluminium", "steel", "abs", "pe", "acrylic")


def mixed_club(rng: Generator) -> Thing:
    """Any shaft, core, grip, guard, head, butt and strap together."""
    long, r, stuff = rng.uniform(260, 620), rng.uniform(10, 20), pick(rng, *SHAFTS)
    hand = rng.uniform(95, 160)
    swell, t = rng.uniform(0.8, 1.5), np.linspace(0, 1, 5)
    line = np.column_stack([hand + (long - hand) * t, r * (1 + (swell - 1) * t ** rng.uniform(0.4, 2))])
    line = np.concatenate([[(0, r * 0.8), (5, r * 0.9), (hand - 2, r * rng.uniform(0.75, 1.0))], line])
    sides = 12 if rng.random() < 0.8 else int(rng.integers(4, 9))
    parts = [Part(stuff, cut_rod(line, sides) if sides < 12 else revolve(line, 12))]
    if stuff in ("steel", "aluminium"):
        parts.append(lathe(stuff, [(8, r * 0.6), (hand, r * 0.6), (long - 6, r * min(swell, 1) * 0.72)], 10, -1.0))
    elif sides >= 6:
        parts += core(rng, stuff, rng.uniform(8, 40), long - rng.uniform(8, 40), r * min(swell, 1) * 0.8)
    if rng.random() < 0.65:
        parts += grip(rng, 4, hand - 4, r * 0.98)
    if rng.random() < 0.35:
        parts += guard(rng, hand, r)
    end = float(line[-1, 1])
    if rng.random() < 0.6:
        parts += tip(rng, pick(rng, stuff, "steel", "rubber"), long, end, end * 1.15)
    if rng.random() < 0.5:
        parts += pommel(rng, pick(rng, stuff, "steel", "rubber"), 0, r * 0.8)
    if rng.random() < 0.5:
        parts.append(strap(rng, -2, r))
    if rng.random() < 0.15:
        parts += _peg(rng, hand + 30, r, stuff)
    return centred(parts)


def _peg(rng: Generator, at: float, r: float, stuff: str) -> list[Part]:
    reach = rng.uniform(85, 140)
    line = [(r * 0.8, r), *course(rng, r + 8, reach - 12, r * 0.85), (reach - 8, r * 1.3), (reach, r * 1.2)]
    return [lathe(stuff, line).turned("z", np.pi / 2).moved(at)]


def mixed_pair(rng: Generator) -> Thing:
    """Two of anything short, joined or bundled: unlike lengths, unlike arms."""
    makers: tuple[Callable[[], list[Part]], ...] = (
        lambda: _arm(rng, rng.uniform(140, 320), rng.uniform(10, 17), pick(rng, "wood", "aluminium", "abs"), 8),
        lambda: [*_arm(rng, rng.uniform(180, 300), 12, "wood", 12), *grip(rng, 30, rng.uniform(90, 140), 14)],
        lambda: [lathe("wood", course(rng, 0, rng.uniform(180, 360), rng.uniform(11, 18)))],
        lambda: [*_arm(rng, 240, rng.uniform(10, 14), "stainless", 12), *tip(rng, "steel", 240, 12, 16)],
    )
    one, two = (makers[int(rng.integers(4))]() for _ in range(2))
    spread, gap = rng.uniform(0, 0.6), rng.uniform(17, 26)
    parts = [p.turned("z", spread).moved(0, gap) for p in one] + [p.turned("z", -spread).moved(0, -gap) for p in two]
    if rng.random() < 0.75:
        parts.append(_joined(rng, [(-2, gap), (-2, -gap)], rng.random() < 0.5))
    else:
        parts.append(Part("nylon", tube(circle(gap + 18, (60, 0), 10, 1.0) * [0.3, 1.0], 1.2, True, 4)))
    if rng.random() < 0.3:
        parts.append(Part(pick(rng, "steel", "wood"), ball(rng.uniform(9, 16), sides=10).moved(-14)))
    return centred(parts)
