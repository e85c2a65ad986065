"""Parts of batons, all about the x axis: grips, pommels, tips, sliding tubes, cores, guards, straps and holsters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import copies
from models.simulation.mesh import Mesh, Points, ball, box, circle, loft, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, hollow, wire

Line = Sequence[tuple[float, float]] | Points


def lathe(material: str, profile: Line, sides: int = 12, share: float = 1.0) -> Part:
    return Part(material, revolve(profile, sides), share)


def pipe(material: str, x0: float, x1: float, r0: float, r1: float, wall: float, sides: int = 12) -> list[Part]:
    return hollow(material, revolve([(x0, r0), (x1, r1)], sides), revolve([(x0, r0 - wall), (x1, r1 - wall)], sides))


def sleeve(material: str, profile: Line, inner: float, share: float = 1.0) -> list[Part]:
    """Something turned with a bore."""
    line = np.asarray(profile, float)
    line[:, 1] = np.maximum(line[:, 1], inner + 0.4)
    bore = revolve([(line[0, 0], inner), (line[-1, 0], inner)], 12)
    return [Part(material, revolve(line, 12), share), Part(material, bore, -share)]


def laid(parts: Sequence[Part], turn: float, x: float, y: float, z: float = 0.0) -> list[Part]:
    """Turned about z by radians, then moved."""
    return [part.turned("z", turn).moved(x, y, z) for part in parts]


def ringed(x0: float, x1: float, r: float, rings: int, depth: float) -> Points:
    """Alternately proud and sunken, as knurls, cords and moulded ribs look from the side."""
    x = np.linspace(x0, x1, 2 * rings)
    return np.column_stack([x, r + depth * (np.arange(2 * rings) % 2 - 0.5)])


def course(rng: Generator, x0: float, x1: float, r: float) -> Points:
    """The line of a hand's grip: straight, ringed, swelling, waisted, with finger grooves or stops at its ends."""
    kind, long = int(rng.integers(7)), x1 - x0
    t: Points = np.linspace(0, 1, 9)
    lift: Points
    if kind == 0:
        return np.array([(x0, r), (x1, r * rng.uniform(0.92, 1.06))])
    if kind <= 2:
        return ringed(x0, x1, r, int(rng.integers(5, 14)), rng.uniform(0.5, 2.2))
    if kind == 3:
        lift = rng.uniform(0.1, 0.28) * np.sin(np.pi * t)
    elif kind == 4:
        lift = rng.uniform(0.1, 0.35) * (2 * t - 1) ** 4
    elif kind == 5:
        t = np.linspace(0, 1, 17)
        lift = rng.uniform(0.04, 0.12) * np.cos(2 * np.pi * 4 * t)
    else:
        lift = rng.uniform(0.2, 0.5) * ((t < 0.12) | (t > 0.85)).astype(np.float64)
    return np.column_stack([x0 + long * t, r * (1 + lift)])


def grip(rng: Generator, x0: float, x1: float, core: float) -> list[Part]:
    """A cover over a round handle: rubber, foam, leather, cord, wood, plastic, tape or metal rings."""
    stuff, share = (("rubber", 1.0), ("rubber", 0.9), ("foam", 1.0), ("eva", 1.0), ("leather", 1.0), ("nylon", 0.75),
                    ("cloth", 1.0), ("wood", 1.0), ("pvc", 1.0), ("abs", 1.0), ("aluminium", 1.0), ("silicone", 1.0),
                    )[int(rng.integers(12))]  # fmt: skip
    thick = rng.uniform(0.8, 2.0) if stuff in ("leather", "cloth", "aluminium") else rng.uniform(1.5, 5.0)
    line = course(rng, x0, x1, core + thick)
    if stuff in ("nylon", "cloth"):  # wound cord
        line = ringed(x0, x1, core + thick, int(rng.integers(9, 16)), thick * 0.8)
    return sleeve(stuff, line, core, share)


def pommel(rng: Generator, metal: str, x: float, r: float) -> list[Part]:
    """What ends the handle at its butt, toward -x."""
    kind = int(rng.integers(7))
    if kind == 0:
        return [lathe(metal, [(x - 6, r * 0.7), (x - 4, r * 1.1), (x, r * 1.1), (x + 12, r * 0.75)])]
    if kind == 1:  # mushroom
        return [lathe(metal, [(x - 14, r), (x - 9, r * 1.5), (x - 4, r * 1.5), (x, r * 0.95)])]
    if kind == 2:  # glass breaker
        spike = "tungsten" if rng.random() < 0.4 else metal
        return [lathe(metal, [(x - 12, r * 0.35), (x - 3, r), (x, r)]), lathe(spike, [(x - 19, 0.3), (x - 12, 2.5)], 8)]
    if kind == 3:  # ring for a strap
        ring = tube(circle(r * 0.8, (x - 4 - r * 0.8, 0), 12), rng.uniform(1.4, 2.6), True, 5)
        return [lathe(metal, [(x - 4, r * 0.9), (x, r)]), Part("steel", ring)]
    if kind == 4:  # hollow screw cap with a spring of the lock inside
        end = hollow(metal, revolve([(x - 16, r * 0.9), (x - 14, r * 1.05), (x, r * 1.05)], 12),
                     revolve([(x - 12, r * 0.6), (x, r * 0.6)], 10))  # fmt: skip
        return [*end, lathe("steel", [(x - 10, r * 0.35), (x + 8, r * 0.3)], 6, 0.5)]
    if kind == 5:
        return [Part(metal, ball(r * rng.uniform(1.0, 1.5), sides=10).moved(x - r * 0.7))]
    return [lathe(pick(rng, "rubber", "nylon", "abs"), [(x - 8, r * 0.8), (x - 5, r * 1.15), (x, r * 1.15)])]


def tip(rng: Generator, metal: str, x: float, r: float, most: float) -> list[Part]:
    """What ends the shaft at x, from its radius to at most ``most``."""
    wide = rng.uniform(r, max(most, r + 0.5))
    kind = int(rng.integers(8))
    if kind == 0:
        return [Part(metal, ball(max(wide, r * 1.1), sides=10).moved(x + wide * 0.7))]
    if kind == 1:
        return [lathe(metal, [(x, wide), (x + rng.uniform(8, 16), wide), (x + 18, wide * 0.7)])]
    if kind == 2:  # bullet
        return [lathe(metal, [(x, r), (x + 2, wide), (x + 9, wide), (x + 17, wide * 0.6), (x + 20, 0.8)])]
    if kind == 3:  # crown
        point = copies(revolve([(0, 1.4), (5, 0.4)], 4), [(x + 10, wide * 0.7 * c, wide * 0.7 * s)
                       for c, s in ((1, 0), (0, 1), (-1, 0), (0, -1))])  # fmt: skip
        return [lathe(metal, [(x, wide), (x + 10, wide * 1.02)]), Part(metal, point)]
    if kind == 4:  # ringed head
        return [lathe(metal, [(x, r), *ringed(x + 2, x + rng.uniform(14, 26), wide, 3, 1.6), (x + 28, wide * 0.5)])]
    if kind == 5:  # hard point
        return [lathe(metal, [(x, wide), (x + 8, wide), (x + 14, 2)]),
                lathe(pick(rng, "tungsten", "zirconia", "steel"), [(x + 14, 2), (x + 19, 0.3)], 8)]  # fmt: skip
    if kind == 6:
        return [lathe(pick(rng, "nylon", "rubber", "pvc"), [(x, wide), (x + 14, wide), (x + 17, wide * 0.7)])]
    return [lathe(metal, [(x, r), (x + 3, r * 0.6)])]


def stages(
    rng: Generator, metals: Sequence[str], length: float, radius: float, wall: float, drawn: Sequence[float]
) -> tuple[list[Part], float, float]:
    """Tubes that slide out of one of a length from x = 0, each by its share; then where the last ends, its radius."""
    parts: list[Part] = []
    front, back, r = length, 0.0, radius
    gap, taper = rng.uniform(0.4, 1.1), rng.uniform(0.2, 0.9)
    for metal, share in zip(metals, drawn, strict=True):
        room = r - wall
        r = room - gap
        if r < 2.6:
            break
        shut = back + rng.uniform(2, 5)
        x0 = shut + (front - rng.uniform(14, 28) - shut) * share
        x1 = x0 + length - rng.uniform(0, 3)
        thin = min(wall, r * 0.6)
        last = r - thin - gap < 2.6 or rng.random() < 0.2
        if last:
            parts.append(lathe(metal, [(x0, r), (x1, r - taper)], 10))
        else:
            parts += pipe(metal, x0, x1, r, r - taper, thin, 10)
        parts += sleeve(metal, [(x0, r + gap * 0.8), (x0 + rng.uniform(6, 12), r + gap * 0.8)], r)
        front, back, r = max(front + 1, x1), x0, r - taper
        if last:
            break
    return parts, front, r


def states(rng: Generator, count: int) -> list[float]:
    """How far each of ``count`` tubes is out: all, none, some, or caught on the way."""
    kind = rng.random()
    if kind < 0.35:
        return [0.0] * count
    if kind < 0.7:
        return [1.0] * count
    if kind < 0.85:
        return [float(i >= count - 1) for i in range(count)]
    return [float(rng.uniform(0, 1)) for _ in range(count)]


def strap(rng: Generator, x: float, r: float) -> Part:
    """A wrist loop hanging off a butt at x."""
    reach, lean = rng.uniform(35, 130), rng.uniform(-40, 40)
    way = [(x, 0), (x - reach * 0.4, 10 + lean * 0.4), (x - reach, 12 + lean), (x - reach * 0.95, -10 + lean),
           (x - reach * 0.3, -9 + lean * 0.3)]  # fmt: skip
    return wire(pick(rng, "leather", "nylon", "cloth"), smooth(way, rounds=1), rng.uniform(1.0, 2.8), True, 4)


def guard(rng: Generator, x: float, r: float) -> list[Part]:
    """A disc or a cross before the hand."""
    stuff = pick(rng, "rubber", "abs", "steel", "brass", "leather", "aluminium")
    thick, wide = rng.uniform(2, 7), r + rng.uniform(5, 20)
    if rng.random() < 0.65:
        return sleeve(stuff, [(x, wide), (x + thick, wide)], r)
    bar = prism(rounded(thick, 2 * wide, 2, steps=2), -r * 0.5, r * 0.5).moved(x)
    return [Part(stuff, bar)]


def core(rng: Generator, material: str, x0: float, x1: float, r: float) -> list[Part]:
    """What stiffens or weights a shaft from within: rods, tubes, ropes, a hollow, lead, or nothing."""
    kind, thick = int(rng.integers(7)), r * rng.uniform(0.22, 0.5)
    bore = revolve([(x0, thick), (x1, thick)], 8)
    if kind == 0:
        return []
    if kind == 1:
        return [Part(material, bore, -1.0)]
    if kind == 2:
        return [Part(material, bore, -1.0), Part("steel", bore)]
    if kind == 3:
        return [Part(material, bore, -1.0), *pipe("steel", x0, x1, thick, thick, min(1.4, thick * 0.5), 8)]
    if kind == 4:  # strands of a wire rope
        places = [(0, 0, 0), *((0, thick * 0.66 * c, thick * 0.66 * s) for c, s in circle(1, steps=5))]
        rope = copies(revolve([(x0, thick / 3), (x1, thick / 3)], 5), places)
        return [Part(material, rope, -1.0), Part("steel", rope, 0.9)]
    if kind == 5:  # a weight in the head
        slug = revolve([(x1 - min(90, (x1 - x0) * 0.4), thick * 1.2), (x1, thick * 1.2)], 8)
        return [Part(material, slug, -1.0), Part(pick(rng, "lead", "steel", "zinc"), slug)]
    return [Part(material, bore, -1.0), Part("copper" if rng.random() < 0.2 else "glass", bore, 0.8)]


def holster(rng: Generator, x0: float, x1: float, r: float) -> list[Part]:
    """Round the shut baton: a cloth or leather pouch with flap and loop, a turned tube, or a frame of two rings."""
    kind, r = int(rng.integers(3)), r + 1.0
    if kind == 0:
        stuff, wall = ("nylon", "leather", "cloth")[int(rng.integers(3))], rng.uniform(1.6, 3)
        parts = sleeve(stuff, [(x0, r + wall), (x1, r + wall)], r)
        flap = prism(rounded(rng.uniform(30, 60), 2 * r, 4, (x1 - 10, 0), 2), r + wall, r + 2 * wall)
        stud = prism(circle(5, (x1 - 24, 0), 8), r + 2 * wall, r + 2 * wall + 2)
        return [*parts, Part(stuff, flap), Part(pick(rng, "brass", "steel", "abs"), stud)]
    if kind == 1:
        wall = rng.uniform(2.2, 3.4)
        parts = sleeve("abs", [(x0, r + wall), (x0 + 30, r + wall + 1), (x1, r + wall)], r)
        clip = box(rng.uniform(45, 70), 22, 2.2).moved((x0 + x1) / 2, 0, r + wall + 7)
        swivel = prism(circle(12, ((x0 + x1) / 2, 0), 12), r + wall, r + wall + 6)
        screw = prism(circle(3, ((x0 + x1) / 2, 0), 8), r + wall, r + wall + 7)
        return [*parts, Part("abs", clip), Part("abs", swivel), Part("steel", screw)]
    wall = rng.uniform(2.4, 4)
    parts = [part for a in (x0, x1 - 22) for part in sleeve("nylon", [(a, r + wall), (a + 22, r + wall)], r)]
    spine = box(x1 - x0, 16, 2.5).moved((x0 + x1) / 2, 0, r + wall + 1)
    spring = box((x1 - x0) * 0.7, 12, 1.0).moved((x0 + x1) / 2, 0, r + wall + 9)
    return [*parts, Part("nylon", spine), Part("steel", spring)]


def links(path: Points, gauge: float, long: float, material: str = "steel") -> Part:
    """A chain along flat points, every second link on its edge."""
    base = tube(circle(long, steps=8, squash=0.6), gauge, True, 3)
    step = np.gradient(path, axis=0)
    turn = np.arctan2(step[:, 1], step[:, 0])
    flat, steep = base, base.turned("x", np.pi / 2)
    places = np.column_stack([path, np.zeros(len(path))])
    meshes = [copies(mesh, places[k::2], turn[k::2]) for k, mesh in enumerate((flat, steep))]
    count = len(meshes[0].vertices)
    return Part(material, Mesh(np.concatenate([m.vertices for m in meshes]),
                               np.concatenate([meshes[0].faces, meshes[1].faces + count])))  # fmt: skip


def cut_rod(points: Line, sides: int, phase: float = 0.0) -> Mesh:
    """A rod with few flat faces: a profile (N, 2) of x and radius with a polygon for its section."""
    turn = np.arange(sides) * 2 * np.pi / sides + phase
    return loft([np.column_stack([np.full(sides, x), r * np.cos(turn), r * np.sin(turn)]) for x, r in points])
