"""Sockets and what turns them, wheel wrenches and tube spanners."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._forging import forged
from models.simulation.articles._placing import centred
from models.simulation.mesh import Mesh, after, arc, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing


def socket_of(size: float, length: float, drive: float, sides: int = 12) -> Part:
    """A turned socket along x, its mouth at +x: the bore and the square are left open."""
    outer, wall = size * 0.5 + max(size * 0.13, 1.6), size * 0.54
    body = max(outer * 0.9, drive * 0.78)
    outside = [(0, body), (length * 0.45, body), (length * 0.6, outer), (length, outer)]
    inside = [(length, wall), (length * 0.5, wall), (length * 0.46, drive * 0.55), (0.01, drive * 0.55)]
    return Part("steel", _ring_of(outside + inside, sides))


def _ring_of(profile: ArrayLike, sides: int) -> Mesh:
    """A closed profile (N, 2) of x and radius turned about x into a ring with an open bore."""
    points = np.asarray(profile, float)
    angle = np.arange(sides) * 2 * np.pi / sides
    count = len(points)
    vertices = np.stack([
        np.broadcast_to(points[:, :1], (count, sides)),
        points[:, 1:] * np.cos(angle) * 1.01,
        points[:, 1:] * np.sin(angle) * 1.01,
    ], -1).reshape(-1, 3)  # fmt: skip
    i = np.arange(sides)
    j = after(i)
    faces = []
    for level in range(count):
        here, there = level * sides, (level + 1) % count * sides
        faces += [np.column_stack([here + i, here + j, there + j]), np.column_stack([here + i, there + j, there + i])]
    mesh = Mesh(vertices, np.concatenate(faces).astype(np.int32))
    return mesh if mesh.volume() >= 0 else Mesh(vertices, np.ascontiguousarray(mesh.faces[:, ::-1]))


def ratchet(rng: Generator, drive: float) -> list[Part]:
    """Head at the origin with a gear inside, handle along -x; the square points to +z."""
    r = drive * rng.uniform(1.2, 1.5)
    length = drive * rng.uniform(14, 19)
    thick = drive * rng.uniform(0.95, 1.25)
    shape = np.concatenate(
        [arc(r, -2.6, 2.6, steps=14) * np.array([1.0, 1.0]), [(-r * 1.9, r * 0.45), (-r * 1.9, -r * 0.45)]]
    )
    cavity = circle(r * 0.72, (0, 0), 16)
    parts = [
        Part("steel", forged(shape, thick, 1.0, [cavity], ([-r * 1.9, -r * 0.6], [0.7, 1.0]))),
        Part("steel", prism(cavity, -thick / 2, -thick / 2 + 2)),
        Part("steel", prism(circle(r * 0.6, (0, 0), 14), -thick / 2 + 2, thick * 0.42)),
        Part("steel", prism(rectangle(drive, drive), thick * 0.42, thick / 2 + drive * 1.1)),
        Part("steel", prism(rounded(r * 0.5, r * 0.3, 2, (-r * 1.15, 0)), -thick * 0.75, -thick * 0.5)),
    ]
    stem = drive * rng.uniform(0.42, 0.55)
    knob = drive * rng.uniform(0.95, 1.25)
    parts.append(Part("steel", tube([(-r * 1.8, 0, 0), (-length * 0.6, 0, 0), (-length, 0, 0)], stem, sides=8)))
    if rng.random() < 0.6:
        grip = [
            (-length - 4, knob * 0.7),
            (-length, knob),
            (-length * 0.75, knob * 1.1),
            (-length * 0.5, knob * 0.8),
            (-length * 0.48, knob * 0.6),
        ]
        parts.append(Part(str(rng.choice(["rubber", "pp", "abs"])), revolve(grip, 12), 0.85))
    else:
        grip = [(-length - 2, stem), (-length, knob * 0.8), (-length * 0.5, knob * 0.8), (-length * 0.48, stem)]
        parts.append(Part("steel", revolve(grip, 12)))
    return parts


def ratchet_with_socket(rng: Generator) -> Thing:
    """A ratchet handle, mostly with a socket on its square, perhaps on an extension bar."""
    drive = float(rng.choice([6.35, 9.5, 12.7]))
    parts = ratchet(rng, drive)
    size, z = drive * rng.uniform(0.8, 2.0), drive * 0.6
    if rng.random() < 0.4:
        bar = rng.uniform(50, 130)
        rod = revolve([(0, drive * 0.75), (14, drive * 0.75), (16, drive * 0.55), (bar, drive * 0.55)], 10)
        parts.append(Part("steel", rod.turned("y", -np.pi / 2).moved(0, 0, z)))
        z += bar
    if rng.random() < 0.85:
        socket = socket_of(size, rng.uniform(24, 38) * drive / 10, drive)
        parts.append(socket.turned("y", -np.pi / 2).moved(0, 0, z))
    return centred(parts)


def socket_set(rng: Generator) -> Thing:
    """Ratchet, extension and a row or two of sockets, in a plastic case or loose."""
    drive = float(rng.choice([6.35, 9.5, 12.7]))
    width = drive * 18
    parts = [part.moved(width * 0.42, 0, 0) for part in ratchet(rng, drive)]
    sockets = []
    for row in range(int(rng.integers(1, 3))):
        x = -width * 0.48
        y = drive * 2.6 * (row + 1) * (1 if rng.random() < 0.5 else 1.1)
        for index in range(6):
            size = drive * (0.7 + 0.22 * index + 0.1 * row)
            one = socket_of(size, drive * 2.4, drive, 9).mesh
            x += size * 0.75 + 2
            if x > width * 0.5:
                break
            upright = rng.random() < 0.75 or row == 0
            one = (
                one.turned("y", -np.pi / 2).moved(x, y, -drive)
                if upright
                else one.turned("z", np.pi / 2).moved(x, y, 0)
            )
            sockets.append(one)
            x += size * 0.75 + 2
    parts.append(Part("steel", merged(*sockets)))
    bar = revolve(
        [
            (-width * 0.3, drive * 0.7),
            (-width * 0.22, drive * 0.7),
            (-width * 0.21, drive * 0.5),
            (width * 0.3, drive * 0.5),
        ],
        8,
    )
    parts.append(Part("steel", bar.moved(0, -drive * 2.4, 0)))
    if rng.random() < 0.6:
        tray = rounded(width * 1.12, drive * 13, 10, (0, drive * 1.4))
        parts += [Part("pp", prism(tray, z, z + 1.8)) for z in (-drive * 1.7, drive * 2.0)]
    return centred(tuple(parts))


def wheel_wrench(rng: Generator) -> Thing:
    """L-shaped bar with a socket forged on its short leg and a chisel or plain end on the long one."""
    r = rng.uniform(6, 9)
    long, short = rng.uniform(190, 320), rng.uniform(45, 110)
    bend = rng.uniform(1.2, 1.75)
    corner = np.array([(-long, 0), (-12, 0), (-3, 2.5), (0, 9)])
    out = np.array([0, 9]) + short * np.array([np.cos(bend), np.sin(bend)])
    path = np.concatenate([corner, [out]])
    radii = np.full(5, r)
    if rng.random() < 0.6:
        path = np.concatenate([[(-long - 28, 0)], path])
        radii = np.array([r * 0.55, *radii])
    parts = [Part("steel", tube(path, radii, sides=8))]
    size = rng.uniform(17, 23)
    cup = _ring_of(
        [(0, r * 0.6), (0, size * 0.7), (30, size * 0.74), (30, size * 0.54), (8, size * 0.54), (7, r * 0.6)], 14
    )
    seat = out - 6 * np.array([np.cos(bend), np.sin(bend)])
    parts.append(Part("steel", cup.turned("z", bend).moved(float(seat[0]), float(seat[1]))))
    return centred(parts)


def tube_spanner(rng: Generator) -> Thing:
    """Box spanners of tube, with a tommy bar through the cross holes."""
    parts = []
    count = int(rng.integers(1, 4))
    for index in range(count):
        size = rng.uniform(10, 22)
        long = rng.uniform(95, 140)
        wall = rng.uniform(1.6, 2.4)
        outer = [
            (0, size * 0.62),
            (22, size * 0.62),
            (30, size * 0.5),
            (long - 30, size * 0.5),
            (long - 22, size * 0.56),
            (long, size * 0.56),
        ]
        inner = [(x, r - wall) for x, r in outer[::-1]]
        hexed = _ring_of([*outer, *inner], 6)
        parts.append(Part("steel", hexed.moved(-long / 2, index * 34, 0)))
    if rng.random() < 0.8:
        swing = rng.uniform(-0.4, 0.4) + (np.pi / 2 if rng.random() < 0.5 else 0)
        bar = tube([(-75, 0, 0), (75, 0, 0)], rng.uniform(3, 4.5), sides=7).turned("z", swing)
        parts.append(Part("steel", bar.moved(0, -26 if abs(swing) < 1 else 0, 0)))
    return centred(parts)


def torque_wrench(rng: Generator) -> Thing:
    """Click type: ratchet head, tube with spring and plunger inside, knurled scale grip."""
    drive = float(rng.choice([6.35, 9.5, 12.7]))
    k = drive / 10
    long = rng.uniform(230, 340) * (0.7 + 0.3 * k)
    head = ratchet(rng, drive)[:5]
    r, wall = rng.uniform(8.5, 11) * k, rng.uniform(1.4, 2.0)
    at = -drive * 2.2
    tube_wall = _ring_of([(at, r), (-long, r), (-long, r - wall), (at, r - wall)], 14)
    block = revolve([(at - 45 * k, r * 0.5), (at - 10, r * 0.6), (at + 4, r * 0.7)], 10)
    turns = 11
    t = np.linspace(0, turns * 2 * np.pi, turns * 5)
    spring = tube(
        np.column_stack([at - 52 * k - t / t[-1] * long * 0.35, r * 0.6 * np.cos(t), r * 0.6 * np.sin(t)]), 1.5, sides=4
    )
    grip = _ring_of([(-long - 12, r * 1.35), (-long * 0.66, r * 1.35), (-long * 0.66, r), (-long - 12, r)], 12)
    screw = revolve([(-long - 14, r * 0.5), (-long * 0.72, r * 0.45)], 8)
    material = str(rng.choice(["steel", "aluminium", "pp"]))
    parts = [*head, Part("steel", merged(tube_wall, block, spring, screw)), Part(material, grip)]
    return centred(parts)


def flex_head_breaker(rng: Generator) -> Thing:
    """Hinged drive head on a long bar, with a deep socket."""
    drive, long = float(rng.choice([9.5, 12.7])), rng.uniform(230, 380)
    swing = rng.uniform(-1.4, 1.4)
    r = drive * 0.6
    fork = np.array(
        [
            (-drive * 2.2, -r),
            (-drive * 1.6, -drive),
            (drive * 0.4, -drive),
            (drive * 0.4, drive),
            (-drive * 1.6, drive),
            (-drive * 2.2, r),
        ]
    )
    cheeks = [Part("steel", prism(fork, z * drive * 0.72 - 2, z * drive * 0.72 + 2)) for z in (-1, 1)]
    knuckle = forged(
        smooth(
            [(-drive * 0.9, -drive * 0.7), (drive, -drive * 0.6), (drive, drive * 0.6), (-drive * 0.9, drive * 0.7)],
            rounds=1,
        ),
        drive * 1.05,
        0.5,
    )
    square = prism(rectangle(drive * 1.1, drive, (drive * 1.5, 0)), -drive / 2, drive / 2)
    socket = socket_of(drive * rng.uniform(1.1, 1.9), drive * rng.uniform(2.4, 5), drive).moved(drive * 1.05, 0, 0)
    bar = revolve([(-long, r * 1.1), (-long * 0.55, r * 1.3), (-long * 0.53, r), (-drive * 1.9, r)], 10)
    swung = [Part("steel", merged(knuckle, square)).turned("z", swing), socket.turned("z", swing)]
    return centred((*cheeks, Part("steel", bar), *swung))


def four_way_wheel_wrench(rng: Generator) -> Thing:
    """A cross of two bars with a socket on each end."""
    half, r = rng.uniform(130, 190), rng.uniform(6.5, 9)
    parts = [Part("steel", tube([(-half, 0, 0), (half, 0, 0)], r, sides=8))]
    parts.append(Part("steel", merged(*(
        tube([(0, side * r * 0.7, 0), (0, side * half, 0)], r, sides=8) for side in (-1, 1)))))  # fmt: skip
    for index in range(4):
        size = rng.uniform(15, 23)
        if index == 3 and rng.random() < 0.5:
            end = Part("steel", prism(rectangle(26, 12.7, (half + 12, 0)), -6.3, 6.3))
        else:
            end = Part(
                "steel",
                _ring_of(
                    [
                        (half - 4, r * 0.5),
                        (half - 2, size * 0.72),
                        (half + 26, size * 0.74),
                        (half + 26, size * 0.55),
                        (half + 5, size * 0.55),
                        (half + 4, r * 0.5),
                    ],
                    12,
                ),
            )
        parts.append(end.turned("z", index * np.pi / 2))
    return centred(tuple(parts))
