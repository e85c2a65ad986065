"""Heavier clubs: noded and edged maces, studded ones, bats that are torches, wire ropes, bent rubber, turned brass."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import AA, L18650, L21700, C, D, round_cells
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.baton.parts import (
    core,
    course,
    cut_rod,
    grip,
    guard,
    laid,
    lathe,
    pipe,
    pommel,
    ringed,
    sleeve,
    strap,
    tip,
)
from models.simulation.mesh import Mesh, ball, box, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def noded_mace(rng: Generator) -> Thing:
    """Iron whip or four-edged bar (鞭, 锏): bamboo nodes or ridges, sword hilt with guard, some in a sheath."""
    long, hand, r = rng.uniform(330, 620), rng.uniform(100, 160), rng.uniform(6.5, 12)
    metal = pick(rng, "steel", "steel", "stainless", "brass", "zinc", "aluminium", "wood")
    shaft = long - hand
    sides, nodes = (4, 6, 8, 12)[rng.integers(4)], int(rng.integers(4, 14))
    taper = rng.uniform(0.45, 1.0)
    line: list[tuple[float, float]] = []
    for k in range(nodes):
        a, b = hand + shaft * k / nodes, hand + shaft * (k + 1) / nodes
        w = r * (1 - (1 - taper) * k / nodes)
        line += [(a, w), (b - 7, w * 0.92), (b - 4, w * rng.uniform(1.15, 1.3)), (b - 0.5, w)]
    if sides == 4 and rng.random() < 0.6:
        line = [(hand, r), (long - 12, r * taper), (long, 1)]
    parts = [Part(metal, cut_rod(line, sides, np.pi / sides))]
    if metal in ("steel", "stainless") and rng.random() < 0.35 and sides > 4:
        parts.append(lathe(metal, [(hand + 4, r * taper * 0.5), (long - 10, r * taper * 0.5)], 8, -1.0))
    parts += [lathe(metal, [(0, 4), (hand, 4.5)], 6), *guard(rng, hand - 3, 5.0)]
    parts += [*grip(rng, 6, hand - 6, rng.uniform(4.6, 9)), *pommel(rng, pick(rng, metal, "brass"), 4, 10)]
    if rng.random() < 0.25:
        stuff = pick(rng, "leather", "wood", "abs")
        parts += sleeve(stuff, [(hand + 8, r * 1.5 + 3), (long + 6, r * 1.5 + 2)], r * 1.5)
    return centred(parts)


def _studs(rng: Generator, x0: float, x1: float, r: float) -> Mesh:
    rows, around = int(rng.integers(3, 7)), int(rng.integers(4, 7))
    spike = rng.uniform(4, 14)
    stud = revolve([(-3, rng.uniform(1.2, 3.2)), (spike * 0.3, 2.6), (spike, 0.5)], 4).turned("y", -np.pi / 2)
    rings = []
    for k in range(around):
        at = [(x, 0, r) for x in np.linspace(x0, x1, rows) + (k % 2) * (x1 - x0) / rows / 2.4]
        rings.append(copies(stud, at).turned("x", 2 * np.pi * k / around))
    count = len(rings[0].vertices)
    faces = [mesh.faces + count * k for k, mesh in enumerate(rings)]
    return Mesh(np.concatenate([mesh.vertices for mesh in rings]), np.concatenate(faces))


def studded_club(rng: Generator) -> Thing:
    """Wolf's-tooth club: a swelling head set with spikes, nails or studs on a long or short handle."""
    long, r, neck = rng.uniform(300, 600), rng.uniform(16, 32), rng.uniform(8.5, 12.5)
    head = long * rng.uniform(0.3, 0.6)
    stuff = pick(rng, "wood", "wood", "steel", "aluminium", "rubber", "abs")
    bulge = rng.uniform(0.85, 1.0)
    line = [(0, neck), (long - head - 20, neck), (long - head, r * bulge), (long - head / 2, r), (long - 5, r * bulge),
            (long, r * 0.5)]  # fmt: skip
    parts = [lathe(stuff, line)]
    if stuff in ("steel", "aluminium", "abs"):
        less = rng.uniform(1.6, 3)
        parts.append(lathe(stuff, [(x + np.sign(long / 2 - x) * 2, max(w - less, 1)) for x, w in line], 12, -1.0))
    spikes = _studs(rng, long - head * 0.88, long - head * 0.25, r * 0.95)
    parts.append(Part(pick(rng, "steel", "steel", "brass", stuff), spikes))
    parts += grip(rng, 4, rng.uniform(90, 150), neck)
    parts += pommel(rng, pick(rng, "steel", stuff), 0, neck)
    return centred(parts)


def bat_torch(rng: Generator) -> Thing:
    """A torch as long as a bat: a row of cells in an aluminium tube, reflector, board, crowned bezel."""
    size, kind, r = ((L18650, "lithium", 0.0), (L21700, "lithium", 0.0), (D, "alkaline", 0.0), (C, "alkaline", 0.0),
                     (AA, "alkaline", 0.0), (D, "carbon", 0.0))[int(rng.integers(6))]  # fmt: skip
    most = max(1, int(330 / size[0]))
    count = int(rng.integers(max(1, most - 3), most + 1))
    wall = rng.uniform(1.4, 3.2)
    inner = size[1] + 0.6
    r = inner + wall
    room = count * (size[0] + 1.5) + 26
    extra = float(rng.choice([0.0, rng.uniform(40, 170)]))  # an empty length of the bat
    long = room + extra
    neck, head = min(r, rng.uniform(11, 16)), r * rng.uniform(1.15, 1.8)
    parts = hollow("aluminium", revolve([(0, r), (room, r), (long, max(neck, r * 0.8))], 12),
                   revolve([(6, inner), (room, inner), (long - 2, inner * 0.75)], 12))  # fmt: skip
    if rng.random() < 0.85:
        parts += round_cells(size, kind, [(16 + (k + 0.5) * (size[0] + 1.5), 0, 0) for k in range(count)], sides=8)
    coil = [(9 - k * 0.5, 4.0 * np.cos(k * 1.5), 4.0 * np.sin(k * 1.5)) for k in range(14)]
    parts.append(Part("steel", tube(coil, 0.8, sides=3), 0.6))
    bell = rng.uniform(38, 70)
    at = -bell
    parts += hollow("aluminium", revolve([(at, head), (at + bell * 0.5, head), (0, r)], 14),
                    revolve([(at, head - 2.5), (at + bell * 0.5, head - 2.5), (0, r * 0.6)], 14))  # fmt: skip
    parts += sleeve("aluminium", [(at + 5, head - 3), (at + bell * 0.7, head * 0.4)], head * 0.25, 0.5)
    parts.append(lathe("pcb", [(at + bell * 0.75, r * 0.7), (at + bell * 0.75 + 2, r * 0.7)], 10))
    parts.append(lathe(pick(rng, "glass", "acrylic"), [(at + 1, head - 2.4), (at + 4, head - 2.4)], 12))
    if rng.random() < 0.5:
        spots = [(at - 2, (head - 2) * c, (head - 2) * s) for c, s in circle(1.0, steps=6)]
        parts.append(Part("aluminium", copies(box(6, 4, 4), spots)))
    parts.append(lathe("aluminium", [(long - 4, r * 0.75), (long + 10, r * 0.95), (long + 16, r * 0.9)]))
    if rng.random() < 0.7:
        parts += sleeve("aluminium", ringed(room * 0.35, room * 0.9, r + 0.8, 10, 1.2), r)
    button = prism(rounded(14, 9, 4, (12, 0), 2), r - 1, r + 2.5)
    parts.append(Part("rubber", button))
    return centred(parts)


def wire_rope_whip(rng: Generator) -> Thing:
    """Plaited wire rope or spring-steel rods under a sheath, straight or bent, with a ball or tip at its end."""
    long, r, hand = rng.uniform(260, 560), rng.uniform(3.5, 8), rng.uniform(95, 150)
    bow = rng.uniform(-0.9, 0.9)
    t = np.linspace(0, 1, 12)
    way = np.column_stack([hand + (long - hand) * np.sin(bow * t + 1e-6) / (bow + 1e-6),
                           (long - hand) * (1 - np.cos(bow * t)) / (bow + 1e-6)])  # fmt: skip
    strands, parts = int(rng.integers(1, 4)), []
    for k in range(strands):
        turn = t * rng.uniform(9, 30) + 2 * np.pi * k / strands
        off = r * 0.5 if strands > 1 else 0.0
        path = np.column_stack([way[:, 0], way[:, 1] + off * np.cos(turn), off * np.sin(turn)])
        parts.append(Part("steel", tube(path, r * (0.46 if strands > 1 else 0.7), sides=6), rng.uniform(0.75, 1.0)))
    if rng.random() < 0.5:
        skin = tube(way, r * 1.35, sides=8)
        parts += hollow(pick(rng, "pvc", "rubber", "nylon", "leather"), skin, tube(way, r * 1.04, sides=8))
    size, end = rng.uniform(9, 17), way[-1]
    heading = float(np.arctan2(*(way[-1] - way[-2])[::-1]))
    head = (
        [Part("steel", ball(size, sides=10).moved(size * 0.6))] if rng.random() < 0.5 else tip(rng, "steel", 0, r, size)
    )
    parts += [part.turned("z", heading).moved(end[0], end[1]) for part in head]
    parts += [lathe("steel", [(2, r), (hand, r)], 8), *grip(rng, 4, hand, r + rng.uniform(1, 5))]
    parts += pommel(rng, "steel", 2, r + 5)
    if rng.random() < 0.5:
        parts.append(strap(rng, -6, r))
    return centred(parts)


def bent_rubber_baton(rng: Generator) -> Thing:
    """Soft truncheon that has taken a bend, round or flat, its core bent with it."""
    long, r, hand = rng.uniform(320, 560), rng.uniform(12, 19), rng.uniform(100, 140)
    stuff = pick(rng, "rubber", "rubber", "pvc", "silicone", "eva", "leather")
    bow, flat = rng.uniform(-0.8, 0.8), rng.uniform(0.5, 1.0)
    t = np.linspace(0, 1, 15)
    way = np.column_stack([long * np.sin(bow * t + 1e-6) / (bow + 1e-6), long * (1 - np.cos(bow * t)) / (bow + 1e-6)])
    width = r * np.interp(
        t * long, [0, 4, hand, hand + 1, long - 20, long], [0.8, 0.9, 0.85, 1, rng.uniform(0.8, 1.3), 0.7]
    )
    width[1:5] *= 1 + 0.08 * (np.arange(4) % 2)
    parts = [Part(stuff, tube(way, width, sides=10).scaled(1, 1, flat))]
    inner = r * rng.uniform(0.2, 0.42)
    rope = tube(way[1:-1], inner, sides=6).scaled(1, 1, flat)
    if rng.random() < 0.75:
        parts += [
            Part(stuff, rope, -1.0),
            Part(pick(rng, "steel", "steel", "glass", "lead"), rope, rng.uniform(0.5, 1)),
        ]
    if rng.random() < 0.5:
        at = int(rng.integers(4, 6))
        lean = float(np.arctan2(*(way[at + 1] - way[at])[::-1]))
        disc = guard(rng, 0, r * 0.9)
        parts += [part.turned("z", lean).moved(way[at, 0], way[at, 1]) for part in disc]
    if rng.random() < 0.7:
        parts.append(strap(rng, 4, r))
    return centred(parts)


def turned_metal_truncheon(rng: Generator) -> Thing:
    """Ornamental or solid: brass, copper, steel, painted; beads, crown or ball on top, a wooden grip, hollow or not."""
    long, r = rng.uniform(150, 400), rng.uniform(8, 17)
    metal = pick(rng, "brass", "brass", "copper", "steel", "stainless", "aluminium", "zinc")
    hand = long * rng.uniform(0.3, 0.55)
    beads = int(rng.integers(1, 5))
    line = [(hand, r * 0.8)]
    for k in range(beads):
        a = hand + (long - hand) * (k + rng.uniform(0.2, 0.6)) / beads
        line += [
            (a - 6, r * 0.8),
            (a - 2, r * rng.uniform(1, 1.4)),
            (a + 2, r * rng.uniform(1, 1.4)),
            (a + 6, r * 0.85),
        ]
    line.append((long, r * rng.uniform(0.6, 1.1)))
    parts = [lathe(metal, line)]
    if rng.random() < 0.5:
        parts.append(lathe(metal, [(hand + 4, r * 0.5), (long - 4, r * 0.4)], 8, -1.0))
    if rng.random() < 0.5:
        parts += [lathe("wood", course(rng, 0, hand, r * 0.95)), lathe(metal, [(hand - 30, 3), (hand + 3, 3)], 6, 0.9)]
        parts += sleeve(metal, [(hand - 14, r * 1.2), (hand, r * 1.15)], r)
    else:
        parts.append(lathe(metal, course(rng, 0, hand, r * 0.9)))
    parts += [*tip(rng, metal, long, r * 0.7, r * 1.6), *pommel(rng, metal, 0, r)]
    return centred(parts)


def sheathed_rod(rng: Generator) -> Thing:
    """Steel pipe, bar, rebar or hex under hose, tape or shrink tube: home-made, one or a bundle."""
    long, r = rng.uniform(280, 560), rng.uniform(6, 14)
    count = 1 if rng.random() < 0.75 else 2
    parts: list[Part] = []
    for k in range(count):
        metal, kind = pick(rng, "steel", "steel", "stainless", "aluminium"), int(rng.integers(4))
        if kind == 0:
            one = pipe(metal, 0, long, r, r, rng.uniform(1, 3))
        elif kind == 1:
            one = [Part(metal, cut_rod([(0, r * 0.8), (long, r * 0.8)], 6))]
        elif kind == 2:  # ribbed rebar
            one = [lathe("steel", ringed(0, long, r * 0.75, 40, 1.5), 8)]
        else:
            one = [lathe(metal, [(0, r * 0.8), (long, r * 0.8)], 10)]
        if rng.random() < 0.5:
            one += sleeve(
                pick(rng, "pvc", "rubber", "foam"), [(0, r + rng.uniform(1, 4)), (long * rng.uniform(0.6, 1), r + 2)], r
            )
        else:
            one += grip(rng, 4, rng.uniform(90, 160), r)
        if rng.random() < 0.4:
            one += tip(rng, "steel", long, r, r * 1.6)
        parts += laid(one, rng.normal(0, 0.04), 0, k * (2 * r + 9))
    if rng.random() < 0.5:
        parts.append(strap(rng, 0, r))
    return centred(parts)


def capped_riot_stick(rng: Generator) -> Thing:
    """Long police stick of wood, plastic or fibre, flat-sided or round, with metal ferrules, studs and a wrist cord."""
    long, r = rng.uniform(420, 700), rng.uniform(11, 17)
    stuff = pick(rng, "wood", "wood", "polycarbonate", "carbon_fibre", "nylon", "acrylic", "pe")
    sides = (6, 8, 12)[rng.integers(3)]
    line = [(0, r * 0.9), (long * 0.3, r * 0.9), (long * 0.32, r), (long, r * rng.uniform(0.85, 1.1))]
    parts = [Part(stuff, cut_rod(line, sides) if sides < 12 else revolve(line, 12))]
    parts += core(rng, stuff, 20, long - 20, r * 0.8)
    metal = pick(rng, "steel", "brass", "aluminium")
    for x in (0.0, long * 0.32, long - 22):
        if rng.random() < 0.6:
            parts += sleeve(metal, [(x, r * 1.22), (x + rng.uniform(10, 30), r * 1.2)], r * 1.1)
    if rng.random() < 0.5:
        parts += grip(rng, 6, rng.uniform(120, 200), r * 0.95)
    if rng.random() < 0.7:
        cord = smooth([(long * 0.3, 0), (long * 0.2, 30), (long * 0.02, 26), (0, 0)], rounds=1)
        parts.append(Part(pick(rng, "leather", "nylon"), tube(cord, 2, True, 4)))
    return centred(parts)
