"""Poles and pipes: selfie sticks, curtain rods, trolley handles, pumps, flutes, hiking poles, umbrellas, pipe work."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, rods
from models.simulation.clutter._forms import beside, lying, pipe, spring
from models.simulation.clutter.electronics.parts import circuit_board
from models.simulation.clutter.metalware.parts import lifted
from models.simulation.mesh import Mesh, arc, ball, box, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _stages(material: str, long: float, radius: float, count: int, out: float, wall: float = 0.6) -> list[Part]:
    """Tubes in one another; ``out`` 0 is pushed together, 1 drawn out."""
    parts: list[Part] = []
    for index in range(count):
        start = index * out * long * 0.9 + index * 5
        r = radius - index * (wall + 0.5)
        parts += pipe(material, start, start + long, max(r, 1.0), min(wall, max(r, 1.0) * 0.6), 8)
    return parts


def selfie_stick(rng: Generator) -> Thing:
    """Telescopic arm with a phone clamp, a grip with a cell and a button, three feet on some."""
    long, count, out = rng.uniform(110, 210), int(rng.integers(4, 8)), rng.choice([0.0, 0.0, 0.35])
    metal = str(rng.choice(["stainless", "aluminium", "steel"]))
    radius = rng.uniform(6, 10)
    reach = long + (count - 1) * (0.9 * out * long + 5)
    grip = rng.uniform(90, 130)
    outer = revolve([[-grip, 12], [-grip * 0.5, 13.5], [0.0, 11], [4.0, radius + 1]], 12)
    parts = [
        *_stages(metal, long, radius, count, out if out * count * long < 450 else 0.0),
        *hollow("abs", outer, outer.scaled(0.97, 0.82, 0.82)),
        Part("rubber", revolve([[-grip * 0.9, 14.5], [-grip * 0.2, 14.5]], 10), 0.25),
    ]
    reach = max(part.mesh.vertices[:, 0].max() for part in parts)
    if rng.random() < 0.6:
        parts += [
            Part("lithium_cell", box(30, 9, 5).moved(-grip * 0.5)),
            *circuit_board(rng, 24, 11, (-grip * 0.2, 0), 4, 2),
        ]
    if rng.random() < 0.45:
        for angle in (0.4, 2.5, 4.6):
            foot = [Part("abs", box(grip * 1.1, 9, 4).moved(-grip * 0.6, 0, 15), 0.7),
                    Part("steel", box(8, 5, 3).moved(-grip * 0.05, 0, 15))]  # fmt: skip
            parts += [part.turned("x", angle) for part in foot]
    jaw = rng.uniform(56, 80)
    clamp = [
        Part(
            "abs",
            boxes(
                [[0.0, 0, 0], [9.0, jaw / 2, 0], [9.0, -jaw / 2, 0]], [[12.0, jaw, 16], [24.0, 6, 18], [24.0, 6, 18]]
            ),
        ),
        spring("steel", -jaw * 0.36, jaw * 0.36, 3.2, 10, 0.5),
        Part("steel", box(jaw * 0.8, 2.4, 2.4).moved(0, 4)),
    ]
    turn = rng.choice([0.0, 0.0, np.pi / 2])
    clamp[1:] = [part.turned("z", np.pi / 2) for part in clamp[1:]]
    parts += [part.turned("z", turn).moved(reach + 20) for part in clamp]
    parts += [
        Part("abs", ball(9, sides=8).moved(reach + 6)),
        Part("steel", revolve([[reach, 2.5], [reach + 18, 2.5]], 6)),
    ]
    return Thing(tuple(parts))


def curtain_rod(rng: Generator) -> Thing:
    """Spring-loaded or with finials, pushed together; rings and brackets with it."""
    long, r = rng.uniform(340, 640), rng.uniform(6, 14)
    metal = str(rng.choice(["steel", "steel", "stainless", "aluminium"]))
    parts = [
        *pipe(metal, -long / 2, long * 0.45, r, 0.6, 10),
        *pipe(metal, -long * 0.4, long / 2, r - 1.2, 0.6, 10),
    ]
    if rng.random() < 0.6:
        parts += [spring("steel", -long * 0.3, long * 0.1, r - 3, 18, 0.7)]
        ends = [revolve([[x, r + 2], [x + 14, r + 5]], 10) for x in (-long / 2 - 10, long / 2)]
        parts.append(Part("rubber", merged(*ends), 0.7))
    else:
        knob = ball(r * 1.9, sides=8)
        parts.append(
            Part(str(rng.choice(["zinc", "abs", "wood"])), merged(*(knob.moved(s * (long / 2 + r)) for s in (-1, 1))))
        )
    if rng.random() < 0.6:
        count = int(rng.integers(4, 11))
        rings = [tube(lifted(circle(r + 6, steps=9)), 1.3, True, 4).turned("y", 1.3).moved(x)
                 for x in np.sort(rng.uniform(-long * 0.4, long * 0.4, count))]  # fmt: skip
        parts.append(Part("steel", merged(*rings), 0.7))
    return Thing(tuple(parts))


def trolley_handle(rng: Generator) -> Thing:
    """Telescopic handle of a case or a folded luggage cart, with its release rods, plate and wheels."""
    wide, long = rng.uniform(110, 260), rng.uniform(260, 420)
    metal = str(rng.choice(["aluminium", "aluminium", "steel"]))
    parts: list[Part] = []
    for side in (-1, 1):
        for k, reach in ((0, 1.0), (1, 0.98), (2, 0.96)):
            r = 11 - 2.6 * k
            leg = pipe(metal, -long / 2 + 12 * k, long / 2 * reach + 10 * k, r, 1.1, 8)
            parts += [part.moved(0, side * wide / 2) for part in leg]
        parts.append(
            Part("steel", rods([[-long * 0.4, side * wide / 2, 0]], [[long / 2 + 30, side * wide / 2, 0]], 1.4))
        )
        parts.append(spring("steel", -long * 0.44, -long * 0.34, 2.6, 6, 0.6).moved(0, side * wide / 2))
    grip = rounded(34, wide + 34, 14, (long / 2 + 34, 0))
    parts += [
        *hollow("abs", prism(grip, -13, 13), prism(rounded(29, wide + 29, 12, (long / 2 + 34, 0)), -10.5, 10.5)),
        Part("abs", box(18, 44, 14).moved(long / 2 + 42)),
        spring("steel", -14, 14, 4, 6, 0.6).turned("z", np.pi / 2).moved(long / 2 + 32),
        Part("steel", boxes([[long / 2 + 28, 0, 4]], [3, wide, 6])),
        Part("abs", boxes([[-long / 2, s * wide / 2, 0] for s in (-1, 1)], [26, 30, 30]), 0.6),
    ]
    if rng.random() < 0.5:
        wheel = prism(circle(rng.uniform(18, 36), steps=14), -10, 10, [circle(5, steps=8)]).turned("x", np.pi / 2)
        spots = [(-long / 2 - 12, s * (wide / 2 + 24)) for s in (-1, 1)]
        parts.append(Part("rubber", merged(*(wheel.moved(x, y, -12) for x, y in spots)), 0.8))
        axle = [[-long / 2 - 12, -wide / 2 - 36, -12], [-long / 2 - 12, wide / 2 + 36, -12]]
        parts.append(Part("steel", tube(axle, 4, sides=6)))
        rim = lifted(rounded(wide * 0.9, wide * 1.15, 16, (-long / 2 + wide * 0.4, 0)), 18)
        parts.append(Part(metal, tube(rim, 5, True, 5), 0.6))
    return Thing(tuple(parts)).moved(-20)


def hiking_pole(rng: Generator) -> Thing:
    """In three or four pieces on a cord, or telescopic; one or two."""
    folded = rng.random() < 0.5
    metal = str(rng.choice(["aluminium", "aluminium", "carbon_fibre"]))
    long, r = rng.uniform(330, 420), rng.uniform(6, 9)
    handle = [
        Part(str(rng.choice(["foam", "rubber", "wood"])), revolve([[-130, 15], [-120, 18], [-90, 13], [0, 14]], 10)),
        Part("nylon", tube(lifted(smooth([[-120, 10], [-150, 60], [-60, 70], [-110, 14]], False)), 1.6, sides=4)),
    ]
    item = [*handle, *pipe(metal, -110, long, r, 0.8, 8)]
    if folded:
        for k in range(1, 4):
            piece = pipe(metal, -20, long - 10, r - k * 0.8, 0.8, 8)
            item += [part.moved(0, (k % 2 + 1) * r * 2.2, (k // 2) * r * 2.2) for part in piece]
        cord = smooth([[long, 0, 0], [long + 26, r * 2, 4], [long, r * 4, 0]], False, 2)
        item.append(Part("nylon", tube(cord, 1.4, sides=4)))
    else:
        item += [*pipe(metal, 20, long + 30, r - 1.2, 0.8, 8), *pipe(metal, 40, long + 60, r - 2.4, 0.8, 8)]
        item.append(Part("abs", merged(*(revolve([[x, r + 3], [x + 26, r + 2]], 8) for x in (long - 10, long + 30)))))
    end = max(part.mesh.vertices[:, 0].max() for part in item)
    item += [
        Part("pp", prism(circle(26, steps=10), -1, 1, [circle(6, steps=8)]).turned("y", np.pi / 2).moved(end)),
        Part("tungsten", revolve([[end + 20, 2], [end + 26, 1]], 6)),
        Part("steel", revolve([[end - 8, 3], [end + 22, 3.5]], 6)),
        Part("rubber", revolve([[end + 4, 8], [end + 30, 9]], 8), 0.6),
    ]
    return Thing(tuple(beside(rng, [item] * int(rng.integers(1, 3)), 46, 0.03))).moved(-long / 2)


def hand_pump(rng: Generator) -> Thing:
    """For a bicycle tyre or a ball: a cylinder with a piston rod, a hose and needles."""
    long, r = rng.uniform(150, 300), rng.uniform(9, 17)
    metal = str(rng.choice(["aluminium", "steel", "abs"]))
    out = rng.choice([0.0, 0.0, 0.5]) * long
    parts = [
        *pipe(metal, -long / 2, long / 2, r, 1.4 if metal != "abs" else 2.4, 12),
        *pipe("steel", -long / 2 - 22 - out, long * 0.42 - out, 4, 1.0, 8),
        Part("rubber", revolve([[long * 0.38 - out, r - 2], [long * 0.43 - out, r - 2]], 10)),
        Part("abs", revolve([[-long / 2 - 6, r + 3], [-long / 2 + 10, r + 2]], 10), 0.7),
        Part("abs", revolve([[long / 2 - 8, r + 1], [long / 2 + 22, r * 0.6]], 10), 0.7),
        Part("brass", revolve([[long / 2 + 4, 3.5], [long / 2 + 30, 4]], 8)),
        spring("steel", long * 0.3, long * 0.38, 5, 5, 0.7),
    ]
    grip = [[-long / 2 - 20 - out, -45, 0], [-long / 2 - 20 - out, 45, 0]]
    if rng.random() < 0.5:
        parts.append(Part("abs", tube(grip, 10, sides=8), 0.6))
    else:
        parts.append(Part("abs", revolve([[-long / 2 - 60 - out, r], [-long / 2 - 10 - out, r + 1]], 10), 0.5))
    if rng.random() < 0.6:
        hose = smooth(
            [[long / 2 + 28, 0.0, 0], [long / 2 + 90, 20.0, 6], [long / 2 + 40, 70.0, 0], [0.0, 50, 0]], False
        )
        parts += [Part("rubber", tube(hose, 4, sides=6), 0.8), Part("brass", box(20, 9, 9).moved(-8, 50))]
    return Thing(tuple(parts))


def flute(rng: Generator) -> Thing:
    """Transverse flute in its case, a recorder, a tin whistle or a bamboo flute."""
    long, kind = rng.uniform(290, 520), rng.integers(4)
    r = rng.uniform(7, 10) if kind else 9.5
    material, wall = (("silver", 0.5), ("abs", 4.0), ("brass", 0.5), ("wood", 4.0))[kind]
    holes = np.linspace(-long * 0.12, long * 0.42, int(rng.integers(6, 9)))
    parts = [*pipe(material, -long / 2, long / 2, r, wall, 10)]
    if kind == 0:
        holes = np.linspace(-long * 0.3, long * 0.45, 15)
        cups = [prism(circle(7, (x, 0), 9), r, r + 3, [circle(3, (x, 0), 6)]) for x in holes]
        parts += [
            Part("silver", merged(*cups)),
            Part("steel", tube([[-long * 0.3, 8, 9], [long * 0.46, 8, 9]], 1.7, sides=5)),
            Part("silver", prism(rounded(26, 16, 7, (-long * 0.42, 0)), r - 1, r + 1)),
        ]
        if rng.random() < 0.6:
            shell = rounded(long + 40, 70, 10)
            parts += [*hollow("abs", prism(shell, -24, 24), prism(rounded(long + 35, 65, 8), -21.5, 21.5), "foam", 0.8),
                      Part("zinc", boxes([[x, 34, 0] for x in (-long * 0.3, long * 0.3)], [22, 4, 14]))]  # fmt: skip
    else:
        if wall > 1:
            pits = merged(*(prism(circle(3.4, (x, 0), 6), r - wall, r - 1.0) for x in holes))
            parts.append(Part(material, pits, -0.8))
        if kind != 3:
            parts.append(Part("abs", revolve([[-long / 2 - 30, 4], [-long / 2 + 6, r + 3]], 8), 0.8))
        else:
            parts.append(Part("brass", merged(*(revolve([[x, r + 1], [x + 8, r + 1]], 10) for x in (-30, 60))), 0.2))
    return Thing(tuple(parts))


def pipe_work(rng: Generator) -> Thing:
    """Fittings of a plumber: threaded pipe, elbows, valves with a lever, hoses in a steel braid, a shower head."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 4)):
        kind, r = rng.integers(4), rng.uniform(8, 15)
        metal = str(rng.choice(["brass", "steel", "stainless"]))
        long = rng.uniform(70, 260)
        if kind == 0:
            ends = [revolve([[x, r + 3], [x + 20, r + 3]], 6) for x in (-long / 2, long / 2 - 20)]
            item = [*pipe(metal, -long / 2, long / 2, r, 2, 10), Part(metal, merged(*ends), 0.25)]
        elif kind == 1:
            body = revolve([[-34, r + 4], [-20, r + 4], [-18, r], [18, r], [20, r + 4], [34, r + 4]], 8)
            item = [
                *hollow(metal, body, revolve([[-34, r - 3], [34, r - 3]], 8)),
                Part("stainless", ball(r - 3.2, sides=8), 0.6),
                Part("brass", box(10, 10, 26).moved(z=r + 8)),
                Part("steel", _lever(rng.uniform(60, 110)).moved(0, 0, r + 20)),
            ]
        elif kind == 2:
            path = smooth([[-long / 2, 0, 0], [-long * 0.2, 50, 8], [long * 0.2, -40, 0], [long / 2, 20, 0]], False)
            ends = [box(26, 2 * r, 2 * r).moved(*path[k]) for k in (0, -1)]
            item = [
                Part("stainless", tube(path, 7, sides=7), 0.3),
                Part("rubber", tube(path, 4.5, sides=6), 0.6),
                Part("brass", merged(*ends), 0.6),
            ]
        else:
            handle = [*pipe("abs", -190, -40, 12, 3, 10), Part("brass", revolve([[-205, 9], [-185, 9]], 8), 0.6)]
            rose = prism(circle(rng.uniform(36, 62), (10, 0), 16), -8, 8, [circle(4, (10, 0), 8)])
            face = prism(circle(34, (10, 0), 14), 8, 9.4)
            item = [*handle, Part("abs", rose, 0.6), Part("stainless", face)]
        items.append(item)
    return Thing(tuple(lying(rng, items, 26, 8)))


def _lever(long: float) -> Mesh:
    """Lever of a valve: sheet with a bend, from its axle along x."""
    return prism(np.array([[-12.0, -11], [long * 0.4, -9], [long, -7], [long, 7], [long * 0.4, 9], [-12, 11]]), 0, 2.4)


def capsule_umbrella(rng: Generator) -> Thing:
    """Very short, flat and folded five times, in its shell; or a big one that folds inside out, its frame bare."""
    ribs, flat = int(rng.integers(6, 9)), rng.uniform(0.4, 1.0)
    long = rng.uniform(95, 150)
    angle = np.arange(ribs) * 2 * np.pi / ribs
    spokes = np.column_stack([np.zeros(ribs), np.cos(angle), np.sin(angle) * flat])
    metal = str(rng.choice(["steel", "aluminium"]))
    parts: list[Part] = []
    for reach, x0, x1 in ((12, -0.5, 0.45), (17, -0.45, 0.5), (14.5, -0.3, 0.48), (20, -0.5, 0.3)):
        low, high = spokes * reach + [x0 * long, 0, 0], spokes * reach * rng.uniform(0.7, 1) + [x1 * long, 0, 0]
        parts.append(Part(metal, rods(low, high, 0.9), 0.8))
    for k in range(4):
        parts += pipe("steel" if k % 2 else metal, -long / 2 + 3 * k, long / 2 - 2 * k, 6.2 - 1.1 * k, 0.5, 8)
    rivets = boxes(np.concatenate([spokes * 17 + [s * long * 0.46, 0, 0] for s in (-1, 1)]), [5, 3, 3])
    bell = revolve([[-long / 2, 23], [long / 2, 18]], 12, flat)
    parts += [
        Part("steel", rivets),
        Part("nylon", bell, 0.3),
        Part("abs", revolve([[-long / 2 - 45, 15], [-long / 2 - 8, 19], [-long / 2, 16]], 12, flat), 0.55),
        Part("steel", box(14, 5, 5).moved(-long / 2 - 20)),
        Part(
            "nylon",
            tube(lifted(smooth([[-long / 2 - 40, 0], [-long / 2 - 90, 18], [-long / 2 - 60, 40]], False)), 2, sides=4),
        ),
    ]
    if rng.random() < 0.6:
        shell = revolve([[-long / 2 - 56, 18], [-long / 2 - 40, 27], [long / 2, 27], [long / 2 + 10, 20]], 14, flat)
        parts += hollow(str(rng.choice(["pp", "eva"])), shell, shell.scaled(0.975, 0.92, 0.92))
    return Thing(tuple(parts))


def torch_tubes(rng: Generator) -> Thing:
    """Long torches and laser pointers of aluminium, a head lamp on its strap: no club, however long."""
    items: list[list[Part]] = []
    for _ in range(rng.integers(1, 3)):
        r, cells = rng.uniform(9, 17), int(rng.integers(1, 5))
        cell = rng.choice([50.0, 65.0])
        body, head = cells * cell + 16, r * rng.uniform(1.1, 2.0)
        outer = revolve([[-body, r], [0, r], [18, head], [18 + head, head]], 12)
        inner = revolve([[-body + 4, r - 1.6], [-2, r - 1.6]], 12)
        item = [
            Part("aluminium", outer),
            Part("aluminium", inner, -1.0),
            Part("aluminium", revolve([[16, head * 0.5], [18 + head, head - 2]], 12), -1.0),
            Part("glass", revolve([[15 + head, head - 2.2], [17 + head, head - 2.2]], 12)),
            Part("copper", prism(circle(r * 0.6, steps=10), -1, 1).turned("y", np.pi / 2).moved(8)),
            *circuit_board(rng, 14, r * 1.1, (2, 0), -1, 3),
            spring("steel", -body + 5, -body + 14, r * 0.5, 4, 0.7),
        ]
        if rng.random() < 0.75:
            spots = [
                revolve([[-k * cell - cell - 3, min(r - 2, 9)], [-k * cell - 5, min(r - 2, 9)]], 10)
                for k in range(cells)
            ]
            item.append(Part("alkaline_cell" if cell == 50.0 else "lithium_cell", merged(*spots)))
        if rng.random() < 0.4:
            clip = arc(8, 0, np.pi, steps=6) * [3, 0.5] + [-body / 2, r + 1]
            item.append(wire("steel", lifted(clip), 0.9, sides=4))
        items.append(item)
    return Thing(tuple(beside(rng, items, 50, 0.2)))
