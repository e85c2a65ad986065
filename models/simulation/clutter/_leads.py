"""Cords, how they lie, and the plugs at their ends."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, strand
from models.simulation.mesh import Points, box, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import LEAST_RADIUS_MM, Part, wire


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
