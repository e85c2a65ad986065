"""Cords that lie coiled, folded or loose in a bag: leads with their plugs, wires, chains and strings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, ball, box, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import LEAST_RADIUS_MM, Part, Thing, hollow, wire

_BOX = box(1, 1, 1)


def boxes(centres: ArrayLike, sizes: ArrayLike) -> Mesh:
    """Many upright boxes (N, 3) as one mesh."""
    middle, size = np.asarray(centres, float), np.asarray(sizes, float)
    middle, size = np.broadcast_arrays(middle, size)
    vertices = (middle[:, None] + _BOX.vertices * size[:, None]).reshape(-1, 3)
    faces = (_BOX.faces + np.arange(len(middle))[:, None, None] * len(_BOX.vertices)).reshape(-1, 3)
    return Mesh(vertices, faces.astype(np.int32))


def copies(mesh: Mesh, places: ArrayLike, turns: ArrayLike = 0.0) -> Mesh:
    """One mesh at many places (N, 3), each turned about z by its own angle."""
    at = np.asarray(places, float)
    angle = np.broadcast_to(np.asarray(turns, float), (len(at),))
    c, s, zero = np.cos(angle), np.sin(angle), np.zeros(len(at))
    turn = np.stack([np.stack([c, s, zero], 1), np.stack([-s, c, zero], 1), np.stack([zero, zero, zero + 1], 1)], 1)
    vertices = (mesh.vertices @ turn + at[:, None]).reshape(-1, 3)
    faces = (mesh.faces + np.arange(len(at))[:, None, None] * len(mesh.vertices)).reshape(-1, 3)
    return Mesh(vertices, faces.astype(np.int32))


def tumbled(rng: Generator, mesh: Mesh, places: ArrayLike) -> Mesh:
    """One mesh at many places (N, 3), each turned any way."""
    at = np.asarray(places, float)
    q = rng.standard_normal((len(at), 4))
    w, x, y, z = (q / np.linalg.norm(q, axis=1, keepdims=True)).T
    turn = np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
            [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
            [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
        ]
    ).transpose(2, 0, 1)
    vertices = (mesh.vertices @ turn.transpose(0, 2, 1) + at[:, None]).reshape(-1, 3)
    faces = (mesh.faces + np.arange(len(at))[:, None, None] * len(mesh.vertices)).reshape(-1, 3)
    return Mesh(vertices, faces.astype(np.int32))


def strand(points: Points, radius: float, sides: int = 5) -> Mesh:
    """A rod along a long path (N, 3): as ``tube``, for many points."""
    tangent = np.gradient(points, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    side = np.cross(tangent, [0.02, 0.03, 1.0])
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    up = np.cross(tangent, side)
    angle = np.arange(sides) * 2 * np.pi / sides
    reach = radius * np.sqrt(2 * np.pi / sides / np.sin(2 * np.pi / sides))
    rings = points[:, None] + reach * (
        np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * up[:, None]
    )
    count = len(points)
    index = np.arange(count * sides).reshape(count, sides)
    beside = np.roll(index, -1, 1)
    a, b, c, d = (part.ravel() for part in (index[:-1], beside[:-1], beside[1:], index[1:]))
    fan = np.arange(1, sides - 1)
    first, last = index[0], index[-1]
    faces = [
        np.column_stack([a, b, c]),
        np.column_stack([a, c, d]),
        np.column_stack([np.full(sides - 2, first[0]), first[fan + 1], first[fan]]),
        np.column_stack([np.full(sides - 2, last[0]), last[fan], last[fan + 1]]),
    ]
    return Mesh(rings.reshape(-1, 3), np.concatenate(faces).astype(np.int32))


def rods(starts: ArrayLike, ends: ArrayLike, radius: float, sides: int = 4) -> Mesh:
    """Many straight rods from points to points (N, 3) as one mesh."""
    first, last = np.asarray(starts, float), np.asarray(ends, float)
    along = last - first
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    side = np.cross(along, [0.09, 0.13, 1.0])
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    up = np.cross(along, side)
    angle = np.arange(sides) * 2 * np.pi / sides
    reach = radius * np.sqrt(2 * np.pi / sides / np.sin(2 * np.pi / sides))
    ring = reach * (np.cos(angle)[None, :, None] * side[:, None] + np.sin(angle)[None, :, None] * up[:, None])
    vertices = np.concatenate([first[:, None] + ring, last[:, None] + ring], 1).reshape(-1, 3)
    i = np.arange(sides)
    j = np.roll(i, -1)
    fan = np.arange(1, sides - 1)
    zero = np.zeros(sides - 2, int)
    one = np.concatenate(
        [
            np.column_stack([i, j, j + sides]),
            np.column_stack([i, j + sides, i + sides]),
            np.column_stack([zero, fan + 1, fan]),
            np.column_stack([zero + sides, fan + sides, fan + 1 + sides]),
        ]
    )
    faces = (one + np.arange(len(first))[:, None, None] * 2 * sides).reshape(-1, 3)
    return Mesh(vertices, faces.astype(np.int32))


def cord(points: Points, radius: float, copper: float, sheath: str = "pvc", core: str = "copper") -> list[Part]:
    """A sheathed lead; ``copper`` is the radius of all its conductors taken as one."""
    drawn = max(copper, LEAST_RADIUS_MM)
    return [Part(sheath, strand(points, radius)), Part(core, strand(points, drawn, 4), (copper / drawn) ** 2)]


def coil(rng: Generator, radius: float, turns: float, spread: float = 0.12) -> Points:
    """Laid in rings by hand."""
    t = np.linspace(0, 2 * np.pi * turns, max(int(turns * 20), 12))
    a, b, c = rng.uniform(0, 6.28, 3)
    r = radius * (1 + spread * np.sin(0.31 * t + a) + 0.4 * spread * np.sin(1.37 * t + b))
    squash = rng.uniform(0.5, 1.0)
    x = r * np.cos(t) + radius * spread * np.sin(0.17 * t + c)
    y = r * np.sin(t) * squash + radius * spread * np.cos(0.23 * t + a)
    return np.column_stack([x, y, 3 * np.sin(0.9 * t + b) + np.linspace(-2, 2, len(t)) * turns * 0.4])


def loose(rng: Generator, length: float, bend: float = 35.0, count: int = 80) -> Points:
    """Dropped in: bends about ``bend`` mm wide, now left, now right."""
    step = length / count
    t = np.linspace(0, 1, count)
    waves = sum(
        rng.normal(0, 1.2) * np.sin(2 * np.pi * (k * t + rng.random())) for k in rng.uniform(0.6, 1.3, 4) * [1, 2, 4, 7]
    )
    heading = np.cumsum((rng.choice([-1.0, 1.0]) * rng.uniform(0.2, 0.9) + 0.6 * waves) * step / bend)
    path = np.cumsum(np.column_stack([np.cos(heading), np.sin(heading)]) * step, 0)
    path -= np.outer(t, path[-1] - path[0]) * rng.uniform(0.2, 0.75)
    path -= path.mean(0)
    return np.column_stack([path, 5 * np.sin(2 * np.pi * (rng.uniform(1, 3) * t + rng.random()))])


def hank(rng: Generator, length: float, strands: int, width: float) -> Points:
    """Folded to and fro, as a lead is sold."""
    t = np.linspace(0, np.pi * strands, strands * 12)
    fold = np.sin(t - np.pi / 2)
    x = length / 2 * np.sign(fold) * np.abs(fold) ** 0.6
    lane = np.cumsum(rng.normal(0, 1, strands + 2))
    lane = (lane - lane.mean()) / max(np.abs(lane - lane.mean()).max(), 1e-6) * width / 2
    y = np.interp(t, np.arange(strands + 2) * np.pi, lane) + width * 0.35 * np.cos(t - np.pi / 2) * (np.abs(fold) ** 4)
    return np.column_stack([x, y, np.interp(t, np.arange(strands + 2) * np.pi, rng.normal(0, 3, strands + 2))])


def tie(rng: Generator, points: Points, width: float, reach: float) -> list[Part]:
    """Twist tie or strap around a bundle at the middle of the path."""
    turns = int(rng.integers(1, 4))
    t = np.linspace(0, 2 * np.pi * turns, 10 * turns)
    path = np.column_stack([np.linspace(-width, width, len(t)), reach * np.cos(t), 0.6 * reach * np.sin(t)])
    kind = rng.random()
    if kind < 0.5:
        return [wire("steel", path, 0.25, sides=4)]
    return [Part("pe" if kind < 0.8 else "nylon", tube(path, 1.2, sides=4))]


def set_at(parts: Sequence[Part], points: Points, end: int, away: float = 0.0) -> list[Part]:
    """Put a plug, which points along x from the origin, on one end (0 or -1) of a path."""
    step = points[0] - points[2] if end == 0 else points[-1] - points[-3]
    angle = float(np.arctan2(step[1], step[0]))
    x, y, z = points[end] + away * np.array([np.cos(angle), np.sin(angle), 0])
    return [part.turned("z", angle).moved(x, y, z) for part in parts]


def usb_a(rng: Generator) -> list[Part]:
    grip, width = rng.uniform(17, 26), rng.uniform(13.5, 16)
    shell = boxes(
        [[grip + 8, 0, 2.1], [grip + 8, 0, -2.1], [grip + 8, 5.85, 0], [grip + 8, -5.85, 0]],
        [[18, 12, 0.4], [18, 12, 0.4], [18, 0.4, 4], [18, 0.4, 4]],
    )
    return [
        Part("pvc", prism(rounded(grip, width, 3, (grip / 2, 0), 3), -3.5, 3.5)),
        Part("steel", shell),
        Part("steel", box(grip * 0.5, 10, 1.2).moved(grip * 0.6)),
        Part("abs", box(17, 11, 1.8).moved(grip + 8, 0, -0.8)),
        Part("copper", boxes([[grip + 7, y, 0.4] for y in (-3.6, -1.1, 1.1, 3.6)], [10, 1.1, 0.5])),
    ]


def usb_c(rng: Generator) -> list[Part]:
    grip, small = rng.uniform(17, 25), rng.random() < 0.3
    width, height, long = (6.9, 1.9, 5.5) if small else (8.3, 2.5, 6.6)
    shell = rounded(height + 1e-3, width, 1.2, steps=3)
    ring = prism(shell, 0, long, [shell * [0.66, 0.9]]).turned("y", np.pi / 2)
    metal = rng.random() < 0.3
    return [
        Part("aluminium" if metal else "pvc", prism(rounded(grip, 11.5, 3, (grip / 2, 0), 3), -2.9, 2.9)),
        Part("steel", ring.moved(grip)),
        Part("steel", box(9, 7.5, 1.6).moved(grip - 5)),
        Part("copper", box(5, 5.5, 0.7).moved(grip + 3)),
    ]


def lightning(rng: Generator) -> list[Part]:
    grip = rng.uniform(11, 20)
    return [
        Part("pvc", prism(rounded(grip, 7.7, 2, (grip / 2, 0), 3), -2.4, 2.4)),
        Part("stainless", box(6.7, 6.7, 1.2).moved(grip + 3.3)),
        Part("steel", box(8, 6, 1.0).moved(grip - 5)),
    ]


def jack(rng: Generator) -> list[Part]:
    grip, r = rng.uniform(14, 24), rng.choice([1.75, 1.75, 1.25, 3.15])
    long = 14 if r < 3 else 31
    profile = [[grip, r], [grip + long * 0.75, r], [grip + long * 0.8, r * 0.7], [grip + long, r * 0.3]]
    return [
        Part("pvc", revolve([[0, 1.5], [4.0, 3], [grip, r + 2]], 10)),
        Part("brass", revolve([[grip * 0.4, r], *profile], 10)),
    ]


def hdmi(rng: Generator) -> list[Part]:
    grip = rng.uniform(26, 40)
    return [
        Part("pvc", prism(rounded(grip, 20, 3, (grip / 2, 0), 3), -5, 5)),
        Part(
            "steel",
            boxes(
                [[grip + 4, 0, 2], [grip + 4, 0, -2], [grip - 9, 0, 3], [grip - 9, 0, -3]],
                [[11, 14, 0.4], [11, 14, 0.4], [18, 15, 0.4], [18, 15, 0.4]],
            ),
        ),
        Part("copper", boxes([[grip - 2, y, 0] for y in np.linspace(-5, 5, 8)], [16, 0.5, 0.8])),
    ]


def vga(rng: Generator) -> list[Part]:
    grip = rng.uniform(30, 38)
    shell = [[grip, -8], [grip, 8], [grip + 6, 8], [grip + 6, -8]]
    screws = merged(
        *(revolve([[4, 3.2], [14, 3.2], [14.1, 1.5], [grip + 6, 1.5]], 8).moved(0, y) for y in (-12.5, 12.5))
    )
    return [
        Part("pvc", prism(rounded(grip, 19, 4, (grip / 2, 0), 3), -7, 7)),
        Part("steel", prism(shell, -4, -3.5)),
        Part("steel", prism(shell, 3.5, 4)),
        Part("steel", box(1, 31, 12).moved(grip)),
        Part("steel", screws),
        Part("brass", boxes([[grip + 1, y, z] for y in np.linspace(-5, 5, 5) for z in (-2, 0, 2)], [10, 0.9, 0.9])),
    ]


def rj45(rng: Generator) -> list[Part]:
    boot = rng.uniform(10, 20)
    shielded = rng.random() < 0.3
    parts = [
        Part("pvc", revolve([[0.0, 3], [boot, 5.2]], 8)),
        Part("polycarbonate", box(21, 11.7, 6.5).moved(boot + 10)),
        Part("brass", boxes([[boot + 17, y, 1.5] for y in np.linspace(-3.6, 3.6, 8)], [6, 0.5, 3])),
    ]
    return [*parts, Part("steel", box(18, 12, 0.6).moved(boot + 9, 0, 3.3))] if shielded else parts


def rca(rng: Generator) -> list[Part]:
    grip = rng.uniform(22, 34)
    cup = prism(circle(4.2, steps=12), 0, 9, [circle(3.7, steps=12)]).turned("y", np.pi / 2).moved(grip)
    return [
        Part("pvc", revolve([[0.0, 2], [5.0, 5], [grip, 5.5]], 10)),
        Part("brass", revolve([[8, 1.6], [grip + 15, 1.6]], 8)),
        Part("steel", cup),
    ]


def mains_plug(rng: Generator) -> list[Part]:
    """Of one of the world's sockets."""
    kind = rng.integers(5)
    if kind == 0:
        body = prism([[0, -5], [12, -7], [26, -16], [30, -16], [30, 16], [26, 16], [12, 7], [0, 5]], -6.5, 6.5)
        pins = [revolve([[22, 2.2], [48, 2.2], [50, 1.4]], 8).moved(0, y) for y in (-9.5, 9.5)]
    elif kind == 1:
        body = revolve([[0.0, 5], [10.0, 9], [16.0, 18], [34, 18.5]], 14)
        pins = [revolve([[14, 2.4], [51, 2.4], [53, 1.5]], 8).moved(0, y) for y in (-9.5, 9.5)]
    elif kind == 2:
        body = prism(rounded(30, 27, 6, (15, 0)), -9, 9)
        pins = [box(26, 1.5, 6.3).moved(34, y) for y in (-6.35, 6.35)]
        if rng.random() < 0.5:
            pins.append(revolve([[18, 2.4], [50, 2.4]], 8).moved(0, 0, 8))
    elif kind == 3:
        body = prism(rounded(26, 40, 8, (13, 0)), -11, 11)
        pins = [box(28, 6.3, 1.6).turned("x", s * np.pi / 6).moved(30, s * 7.9, -3) for s in (-1, 1)]
        pins.append(box(31, 1.6, 6.3).moved(31, 0, 7))
    else:
        body = prism(rounded(28, 46, 9, (14, 0)), -16, 16)
        pins = [box(30, 6.3, 4).moved(32, s * 11.1, -7) for s in (-1, 1)] + [box(36, 4, 8).moved(35, 0, 12)]
    return [Part("pvc", body, 0.7), Part("brass", merged(*pins))]


def appliance_socket(rng: Generator) -> list[Part]:
    """C7, C5 or C13."""
    kind = rng.integers(3)
    width, height, long = ((15, 9, 36), (23, 18, 38), (27, 19, 48))[kind]
    ys = ((-4.3, 4.3), (-5, 0, 5), (-7, 0, 7))[kind]
    size = ((14, 2.8, 2.8), (15, 3, 4), (18, 3, 5.5))[kind]
    contacts = boxes([[long - 11, y, 2.0 if y == 0 else 0] for y in ys], size)
    return [
        Part("pvc", prism(rounded(long, width, 4, (long / 2, 0), 3), -height / 2, height / 2), 0.7),
        Part("brass", contacts, 0.6),
        Part("copper", boxes([[long * 0.35, y * 0.7, 0] for y in ys], [long * 0.4, 1.2, 1.2])),
    ]


_SIGNAL_ENDS = (usb_c, usb_c, lightning)


def _lead(
    points: Points, radius: float, copper: float, first: list[Part], last: list[Part], *more: Sequence[Part]
) -> Thing:
    parts = [*cord(points, radius, copper), *set_at(first, points, 0), *set_at(last, points, -1)]
    for group in more:
        parts += group
    return Thing(tuple(parts))


def _any_lay(rng: Generator, length: float, bend: float) -> Points:
    if rng.random() < 0.5:
        radius = rng.uniform(0.8, 1.5) * bend
        return coil(rng, radius, float(np.clip(length / (2 * np.pi * radius), 1.2, 5.5)), rng.uniform(0.05, 0.22))
    return loose(rng, length, bend * rng.uniform(0.45, 1), int(np.clip(length / 8, 40, 110)))


def usb_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(250, 1100), rng.uniform(18, 40))
    ends = usb_a(rng), _SIGNAL_ENDS[rng.integers(3)](rng)
    return _lead(points, rng.uniform(1.4, 2.1), rng.uniform(0.45, 0.75), *ends)


def charging_lead_bundled(rng: Generator) -> Thing:
    strands, long = int(rng.integers(4, 8)), rng.uniform(70, 120)
    points = hank(rng, long, strands, rng.uniform(8, 18))
    first = usb_a(rng) if rng.random() < 0.5 else usb_c(rng)
    return _lead(
        points, rng.uniform(1.5, 2.2), rng.uniform(0.5, 0.8), first, usb_c(rng), tie(rng, points, 6, rng.uniform(8, 12))
    )


def mains_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(600, 1500), rng.uniform(35, 60))
    return _lead(points, rng.uniform(2.6, 4.0), rng.uniform(0.9, 1.3), mains_plug(rng), appliance_socket(rng))


def mains_lead_bundled(rng: Generator) -> Thing:
    points = hank(rng, rng.uniform(130, 200), int(rng.integers(4, 8)), rng.uniform(20, 35))
    ends = mains_plug(rng), appliance_socket(rng)
    binding = tie(rng, points, 8, rng.uniform(14, 20))
    return _lead(points, rng.uniform(2.6, 3.8), rng.uniform(0.9, 1.3), *ends, binding)


def video_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(700, 1400), rng.uniform(35, 55))
    end = vga if rng.random() < 0.4 else hdmi
    chokes = []
    if rng.random() < 0.5:
        x, y, z = points[6]
        angle = float(np.arctan2(*(points[7] - points[5])[[1, 0]]))
        ring = prism(circle(8, steps=12), -14, 14, [circle(3.6, steps=12)]).turned("y", np.pi / 2)
        chokes = [Part("ferrite", ring.turned("z", angle).moved(x, y, z))]
    return _lead(points, rng.uniform(2.8, 4), rng.uniform(0.8, 1.1), end(rng), end(rng), chokes)


def audio_lead(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(500, 1200), rng.uniform(25, 45))
    twin = points + np.outer(3.2 + 9 * np.exp(-np.arange(len(points)) / 4), [0, 1, 0])
    two = rng.random() < 0.6
    parts = [
        *cord(points, 1.4, 0.4),
        *set_at(rca(rng) if two else jack(rng), points, 0),
        *set_at(jack(rng), points, -1),
    ]
    if two:
        parts += [*cord(twin, 1.4, 0.4)]
        parts += set_at(rca(rng), twin, 0)
    return Thing(tuple(parts))


def _earpiece(rng: Generator, deep: bool) -> list[Part]:
    parts = [
        Part("abs", revolve([[-6.0, 3], [-4.0, 6], [2, 7.5], [4, 5.5], [6.0, 4]], 10), 0.55),
        Part("ferrite", revolve([[-2, 4.5], [1, 4.5]], 10)),
        Part("steel", revolve([[-2.8, 4.8], [-2, 4.8]], 10)),
        Part("copper", revolve([[1, 2.5], [2, 2.5]], 8)),
    ]
    return [*parts, Part("silicone", revolve([[4, 3], [5, 6], [9, 3]], 10), 0.5)] if deep else parts


def earphones(rng: Generator) -> Thing:
    points = _any_lay(rng, rng.uniform(350, 700), rng.uniform(20, 38))
    fork, deep = points[-1], rng.random() < 0.5
    parts = [*cord(points, rng.uniform(0.9, 1.3), 0.32), *set_at(jack(rng), points, 0)]
    parts.append(Part("abs", box(12, 5, 3).moved(*fork)))
    for _ in range(2):
        branch = loose(rng, rng.uniform(180, 320), rng.uniform(22, 45), 34)
        branch += fork - branch[0]
        parts += [*cord(branch, 0.8, 0.25), *set_at(_earpiece(rng, deep), branch, -1)]
    middle = points[len(points) * 2 // 3]
    if rng.random() < 0.6:
        parts += [Part("abs", box(26, 6, 5).moved(*middle), 0.5), Part("pcb", box(20, 4, 0.8).moved(*middle))]
    return Thing(tuple(parts))


def _chain(rng: Generator, points: Points, pitch: float, gauge: float, material: str) -> Part:
    leg = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.arange(0, leg[-1], pitch)
    places = np.column_stack([np.interp(at, leg, points[:, k]) for k in range(3)])
    heading = np.gradient(places, axis=0)
    angle = np.arctan2(heading[:, 1], heading[:, 0])
    length, width = pitch + 1.9 * gauge, pitch * rng.uniform(0.62, 0.85)
    drawn = max(gauge / 2, 0.6)
    ring = np.column_stack([circle(1, steps=8) * [length / 2 - gauge / 2, width / 2], np.zeros(8)])
    link = tube(ring, drawn, True, 4)
    tilt = rng.uniform(0.5, 0.8)
    flat, upright = link.turned("x", tilt), link.turned("x", tilt - np.pi / 2)
    mesh = merged(copies(flat, places[::2], angle[::2]), copies(upright, places[1::2], angle[1::2]))
    return Part(material, mesh, (gauge / 2 / drawn) ** 2)


def neck_chain(rng: Generator) -> Thing:
    pitch = rng.uniform(3.5, 6)
    length = min(rng.uniform(280, 560), pitch * 80)
    points = loose(rng, length, rng.uniform(14, 28), 70) * [1, 1, 0.3]
    material = str(rng.choice(["stainless", "silver", "stainless", "brass", "brass", "gold"]))
    parts = [_chain(rng, points, pitch, pitch * rng.uniform(0.2, 0.3), material)]
    middle = points[35]
    pendant = rng.integers(4)
    if pendant == 0:
        parts.append(Part(material, prism(circle(rng.uniform(7, 13), steps=16), -0.8, 0.8).moved(*middle)))
    elif pendant == 1:
        parts.append(Part(material, boxes([[0, 0, 0], [4, 0, 0]], [[26, 4, 2], [4, 15, 2]]).moved(*middle)))
    elif pendant == 2:
        parts.append(Part("glass", ball(9, 7, 4, 10).moved(*middle)))
    return Thing(tuple(parts))


def bag_chain(rng: Generator) -> Thing:
    pitch = rng.uniform(8, 13)
    points = loose(rng, pitch * rng.uniform(36, 60), rng.uniform(30, 60), 80)
    gauge = pitch * rng.uniform(0.18, 0.28)
    material = str(rng.choice(["steel", "zinc", "brass", "aluminium"]))
    hook = np.column_stack([circle(1, steps=12) * [16, 8], np.zeros(12)])
    parts = [_chain(rng, points, pitch, gauge, material)]
    for end in (0, -1):
        parts.append(Part("zinc", tube(hook, 1.6, True, 5).moved(*points[end])))
    return Thing(tuple(parts))


def bead_string(rng: Generator) -> Thing:
    radius = rng.uniform(3, 8)
    material = str(rng.choice(["glass", "wood", "ceramic", "stainless", "glass", "wood"]))
    count = int(rng.integers(18, 46))
    girth = count * radius * 2.05 / (2 * np.pi)
    t = np.arange(count) * 2 * np.pi / count
    squash = rng.uniform(0.35, 1)
    waist = 1 + 0.25 * rng.random() * np.cos(2 * t + rng.uniform(0, 6)) + 0.12 * np.cos(3 * t + rng.uniform(0, 6))
    ring = np.column_stack([girth * np.cos(t) * waist, girth * np.sin(t) * waist * squash, rng.normal(0, 1.5, count)])
    parts = [Part(material, copies(ball(radius, sides=8), ring)), wire("nylon", ring, 0.4, True, 4)]
    if rng.random() < 0.5:
        parts.append(Part("silver", ball(radius * 1.2, sides=10).moved(*(ring[0] + [radius, 0, radius]))))
    return Thing(tuple(parts))


def wire_tangle(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(rng.integers(3, 6)):
        points = loose(rng, rng.uniform(200, 600), rng.uniform(12, 35), 44) + rng.normal(0, 8, 3)
        parts += cord(points, rng.uniform(0.8, 1.6), rng.uniform(0.3, 0.7))
        end = (usb_a, usb_c, jack, lightning)[rng.integers(4)](rng)
        parts += set_at(end, points, -1)
    return Thing(tuple(parts))


def clip_leads(rng: Generator) -> Thing:
    parts: list[Part] = []
    for _ in range(rng.integers(2, 6)):
        points = loose(rng, rng.uniform(150, 500), rng.uniform(20, 50), 40)
        parts += cord(points, rng.uniform(1.0, 1.8), rng.uniform(0.4, 0.8))
        for end in (0, -1):
            jaw = np.array([[0.0, -4], [12.0, -5], [34, -1.5], [34, 1.5], [12.0, 5], [0.0, 4]])
            clip = [
                Part("steel", prism(jaw, 1.5, 2.2)),
                Part("steel", prism(jaw, -2.2, -1.5)),
                Part("pvc", revolve([[-4, 3], [16, 6]], 8), 0.35),
            ]
            parts += set_at(clip, points, end)
    return Thing(tuple(parts))


def rope_hank(rng: Generator) -> Thing:
    points = hank(rng, rng.uniform(90, 220), int(rng.integers(5, 10)), rng.uniform(15, 40))
    radius = rng.uniform(1.2, 4)
    parts = [Part(str(rng.choice(["nylon", "cloth", "pp"])), strand(points, radius, 5), 0.7)]
    t = np.linspace(0, 2 * np.pi * 5, 50)
    wrap = np.column_stack([np.linspace(-radius * 5, radius * 5, 50), 15 * np.cos(t), 9 * np.sin(t)])
    parts.append(Part(parts[0].material, strand(wrap, radius, 4), 0.7))
    if rng.random() < 0.4:
        hook = np.column_stack([circle(1, steps=14) * [24, 11], np.zeros(14)])
        parts.append(Part("aluminium", tube(hook, 4, True, 6).moved(*points[0])))
    return Thing(tuple(parts))


def solder_coil(rng: Generator) -> Thing:
    points = coil(rng, rng.uniform(16, 38), rng.uniform(3, 6), 0.04)
    material, radius = (("tin", 0.5), ("aluminium", 1.0), ("copper", 0.7), ("steel", 0.8))[rng.integers(4)]
    drawn = max(radius, LEAST_RADIUS_MM)
    return Thing((Part(material, strand(points, drawn, 5), (radius / drawn) ** 2),))


def power_strip(rng: Generator) -> Thing:
    count = int(rng.integers(3, 6))
    pitch, width, height = rng.uniform(36, 50), rng.uniform(44, 60), rng.uniform(28, 38)
    long = count * pitch + rng.uniform(30, 60)
    outer = prism(rounded(long, width, 6), -height / 2, height / 2)
    inner = prism(rounded(long - 4.4, width - 4.4, 4), -height / 2 + 2.2, height / 2 - 2.2)
    xs = (np.arange(count) - (count - 1) / 2) * pitch + rng.uniform(8, 16)
    rails = [[xs.mean(), y, -2] for y in (-9, 9)]
    clips = boxes([[x, y, 2] for x in xs for y in (-9, 9)], [7, 4, 14])
    screws = [[x, y, 0] for x in (-long * 0.46, 0, long * 0.46) for y in (-width * 0.36, width * 0.36)]
    parts = [
        *hollow("abs", outer, inner),
        Part("brass", boxes(rails, [count * pitch, 0.9, 6])),
        Part("brass", clips, 0.5),
        Part("steel", boxes(screws, [2.8, 2.8, 14])),
        Part("pcb", box(24, width * 0.6, 1.6).moved(-long / 2 + 18)),
        Part("ceramic", boxes([[-long / 2 + 14, 5, 4], [-long / 2 + 22, -6, 4]], [[4, 9, 9], [10, 5, 6]])),
        Part("abs", box(22, 14, 8).moved(-long / 2 + 18, 0, height / 2)),
        Part("copper", box(18, 9, 1.2).moved(-long / 2 + 18, 0, height / 2 - 4)),
    ]
    lead = coil(rng, rng.uniform(38, 60), rng.uniform(1.4, 3)) + [rng.uniform(-30, 30), width / 2 + 40, 0]
    lead = np.concatenate([[[-long / 2, 0, 0], [-long / 2 - 14, 4, 0], [-long / 2 - 8, width / 2 + 14, 0]], lead])
    return Thing((*parts, *cord(lead, 3.6, 1.3), *set_at(mains_plug(rng), lead, -1)))


def coat_zip_tape(rng: Generator) -> Thing:
    """A length of zip, still on its tape."""
    points = loose(rng, rng.uniform(180, 340), rng.uniform(40, 90), 60) * [1, 1, 0.3]
    leg = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    at = np.arange(0, leg[-1], rng.uniform(2.6, 3.4))
    places = np.column_stack([np.interp(at, leg, points[:, k]) for k in range(3)])
    heading = np.gradient(places, axis=0)
    angle = np.arctan2(heading[:, 1], heading[:, 0])
    teeth = copies(box(1.3, 5, 2.2), places, angle)
    metal = str(rng.choice(["brass", "aluminium", "zinc", "nylon"]))
    slider = [
        Part("zinc", prism([[0, -4.5], [9, -5.5], [13.0, -2], [13.0, 2], [9, 5.5], [0, 4.5]], -3, 3), 0.7),
        Part("zinc", prism(rounded(rng.uniform(18, 34), 7, 3, (24, 0)), 3.2, 5, [circle(1.8, (12, 0), 8)])),
    ]
    return Thing((Part(metal, teeth), Part("cloth", strand(points, 5, 4), 0.25), *set_at(slider, points, -1)))


def bike_cable_lock(rng: Generator) -> Thing:
    points = coil(rng, rng.uniform(45, 75), rng.uniform(2.2, 4), 0.06)
    core = rng.uniform(1.8, 3.2)
    barrel = hollow("zinc", revolve([[0, 9], [58, 9]], 14), revolve([[4, 6], [52, 6]], 12))
    discs = [Part("steel", revolve([[x, 5.5], [x + 4, 5.5]], 10)) for x in (12, 22, 32, 42)]
    parts = [*cord(points, core + 2, core, "pvc", "steel"), *set_at([*barrel, *discs], points, -1)]
    return Thing((*parts, *set_at([Part("zinc", revolve([[0, 8], [16, 8], [17, 4], [30, 4]], 12))], points, 0)))


def ethernet_lead(rng: Generator) -> Thing:
    points = coil(rng, rng.uniform(38, 62), rng.uniform(2.5, 5.2), rng.uniform(0.05, 0.14))
    ends = rj45(rng), rj45(rng)
    return _lead(points, rng.uniform(2.4, 3.1), rng.uniform(0.75, 0.95), *ends, tie(rng, points, 4, 12))


def curly_lead(rng: Generator) -> Thing:
    """Handset or car charger lead wound as a spring."""
    turns, radius = int(rng.integers(9, 15)), rng.uniform(4.5, 7)
    t = np.linspace(0, 2 * np.pi * turns, turns * 9)
    s = t / t[-1]
    bend = rng.uniform(-1.4, 1.4)
    length = turns * rng.uniform(7, 14)
    spine = np.column_stack([length * (s - 0.5), length * bend * (s - 0.5) ** 2])
    points = np.column_stack([spine[:, 0], spine[:, 1] + radius * np.cos(t), radius * np.sin(t)])
    tail = np.column_stack([np.linspace(4, 60, 8), np.linspace(0, 20, 8) * rng.uniform(-1, 1), np.zeros(8)])
    points = np.concatenate([points[0] - [1, 1, 1] * tail[::-1], points, points[-1] + tail])
    first = jack(rng) if rng.random() < 0.5 else usb_a(rng)
    return _lead(points, rng.uniform(1.2, 1.8), 0.5, first, rj45(rng) if rng.random() < 0.5 else usb_c(rng))


def extension_lead(rng: Generator) -> Thing:
    points = hank(rng, rng.uniform(170, 240), int(rng.integers(5, 9)), rng.uniform(30, 50))
    block = [
        *hollow("abs", prism(rounded(52, 40, 8, (26, 0)), -16, 16), prism(rounded(47, 35, 6, (26, 0)), -13.5, 13.5)),
        Part("brass", boxes([[28, y, 0] for y in (-9, 9)], [26, 5, 8]), 0.4),
        Part("steel", boxes([[8, 0, 0], [44, 0, 0]], [3, 3, 22])),
    ]
    return _lead(points, rng.uniform(3.4, 4.5), rng.uniform(1.2, 1.6), mains_plug(rng), block)


def reel_lead(rng: Generator) -> Thing:
    """Flat lead on a spring reel in a round case."""
    radius = rng.uniform(18, 27)
    t = np.linspace(0, 2 * np.pi * 5, 70)
    spiral = np.column_stack([*((8 + (radius - 11) * t / t[-1]) * np.array([np.cos(t), np.sin(t)])), np.zeros(70)])
    spring = np.column_stack([circle(5.5, steps=12), np.zeros(12)])
    case = prism(circle(radius), -7, 7)
    parts = [
        *hollow("abs", case, prism(circle(radius - 1.6), -5.4, 5.4)),
        Part("copper", strand(spiral, 0.8, 4), 0.5),
        Part("pvc", strand(spiral, 1.4, 4)),
        Part("steel", tube(spring, 1.2, True, 4)),
        Part("steel", revolve([[-6, 1.6], [6, 1.6]], 8).turned("y", np.pi / 2)),
    ]
    for side, end in ((-1, usb_a), (1, usb_c)):
        x = np.linspace(radius, radius + rng.uniform(15, 120), 14)
        path = np.column_stack([side * x, rng.uniform(-15, 15) * np.sin((x - radius) / 30), np.zeros(14)])
        parts += [*cord(path, 1.3, 0.5), *set_at(end(rng), path, -1)]
    return Thing(tuple(parts))


def dog_lead(rng: Generator) -> Thing:
    """Choke chain with a strap handle and a snap hook."""
    pitch = rng.uniform(11, 15)
    points = coil(rng, rng.uniform(40, 65), rng.uniform(1.3, 2), 0.2)
    parts = [_chain(rng, points, pitch, rng.uniform(2.5, 3.5), "steel")]
    strap = np.column_stack([circle(1, steps=20) * [75, 26], np.zeros(20)])
    handle = tube(strap, 2.5, True, 4).scaled(1, 1, 3)
    snap = [
        Part("zinc", tube(np.column_stack([circle(10, (18, 0), 12) * [1.2, 0.8], np.zeros(12)]), 2.2, True, 6)),
        Part("zinc", revolve([[-14.0, 3], [8, 3.5]], 8)),
    ]
    parts.append(Part("nylon", handle.moved(*(points[0] + [75, 0, 0])), 0.8))
    return Thing((*parts, *set_at(snap, points, -1)))


CLUTTER = Makes(
    train=(
        usb_lead,
        charging_lead_bundled,
        mains_lead,
        mains_lead_bundled,
        video_lead,
        audio_lead,
        earphones,
        neck_chain,
        bag_chain,
        bead_string,
        wire_tangle,
        clip_leads,
        rope_hank,
        solder_coil,
        power_strip,
        coat_zip_tape,
        bike_cable_lock,
    ),
    validation=(ethernet_lead, curly_lead),
    test=(extension_lead, reel_lead, dog_lead),
)
