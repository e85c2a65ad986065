"""Fireworks that bang or spin: strings, bricks, bangers, wheels and snaps."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import copies
from models.simulation.articles.fireworks.parts import cracker, fuse
from models.simulation.mesh import box, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire


def cracker_string(rng: Generator) -> Thing:
    """Small crackers plaited in two rows on a common fuse."""
    pairs, radius, length = int(rng.integers(7, 14)), rng.uniform(2.5, 4.0), rng.uniform(24, 38)
    x = (np.arange(pairs) - (pairs - 1) / 2) * radius * 2.1
    lean = rng.uniform(0.15, 0.7)
    at = np.concatenate(
        [np.column_stack([x, np.full(pairs, s * (length * 0.5 + 1)), np.zeros(pairs)]) for s in (-1, 1)]
    )
    turn = np.concatenate([np.full(pairs, s * np.pi / 2 + s * lean * 0.6) for s in (-1, 1)]) + rng.normal(
        0, 0.06, 2 * pairs
    )
    bend = rng.uniform(0, 0.0022)
    at[:, 1] += bend * at[:, 0] ** 2
    parts = [
        Part(p.material, copies(p.mesh, at, turn), p.share) for p in cracker(length, radius, 5, "flash_powder", rng)
    ]
    end = x[-1] + 45
    line = np.linspace(x[0], end, 9)
    parts.append(fuse(np.column_stack([line, bend * line**2]), 1.6))
    return Thing(tuple(parts), {"count": 2 * pairs})


def cracker_brick(rng: Generator) -> Thing:
    """Strings folded into a wrapped packet: two layers of crackers, neat as cartridges."""
    radius, length, across = rng.uniform(2.6, 3.8), rng.uniform(28, 42), int(rng.integers(9, 16))
    rows = int(rng.integers(1, 3))
    grid = np.array(
        [
            ((r - (rows - 1) / 2) * (length + 3), (i - (across - 1) / 2) * radius * 2.05, 0.0)
            for r in range(rows)
            for i in range(across)
        ]
    )
    parts = [Part(p.material, copies(p.mesh, grid), p.share) for p in cracker(length, radius, 5, "flash_powder", rng)]
    x, y = rows * (length + 3) + 6, across * radius * 2.05 + 4
    parts += hollow("paper", box(x, y, radius * 2 + 5), box(x - 1, y - 1, radius * 2 + 4))
    parts.append(fuse([(-x / 2, -y / 2 + 4, radius), (0, -y / 2 + 2, radius), (x / 2 + 18, -y / 2 + 8, radius)], 1.3))
    return Thing(tuple(parts), {"count": rows * across})


def big_bangers(rng: Generator) -> Thing:
    """Thick-walled petards, loose or in a row."""
    count, radius, length = int(rng.integers(1, 9)), rng.uniform(6, 15), rng.uniform(45, 110)
    loose = rng.random() < 0.4
    at = np.column_stack(
        [
            rng.uniform(-20, 20, count) * loose,
            (np.arange(count) - (count - 1) / 2) * radius * (2.7 if loose else 2.05),
            np.zeros(count),
        ]
    )
    turn = (rng.uniform(-0.5, 0.5, count) + np.pi * rng.integers(0, 2, count)) * loose
    parts = [
        Part(p.material, copies(p.mesh, at, turn), p.share) for p in cracker(length, radius, 8, "flash_powder", rng)
    ]
    fuse = wire("powder", [(length / 2 - 6, 0, 0), (length / 2 + 12, 2, 0), (length / 2 + 28, -2, 0)], 1.2, sides=5)
    parts.append(Part("powder", copies(fuse.mesh, at, turn), fuse.share))
    return Thing(tuple(parts), {"count": count})


def catherine_wheels(rng: Generator) -> Thing:
    """Coiled thin tube about a hub, or drivers set round a rim."""
    parts: list[Part] = []
    if rng.random() < 0.5:
        turns, r = rng.uniform(3, 6), rng.uniform(2.8, 4.2)
        angle = np.linspace(0, turns * 2 * np.pi, int(turns * 11))
        spiral = (14 + angle / (2 * np.pi) * 2.1 * r)[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
        parts += [Part("paper", tube(spiral, r, sides=6), 1.1), Part("paper", tube(spiral, r * 0.62, sides=6), -1.1),
                  Part("powder", tube(spiral, r * 0.62, sides=6), 1.3)]  # fmt: skip
        parts.append(Part("pe", prism(circle(13, steps=16), -4, 4, [circle(3, steps=8)])))
    else:
        drivers, ring = int(rng.integers(3, 7)), rng.uniform(38, 70)
        radius, length = rng.uniform(6.5, 9), ring * rng.uniform(0.8, 1.1)
        angle = np.arange(drivers) * 2 * np.pi / drivers
        at = np.column_stack([ring * np.cos(angle), ring * np.sin(angle), np.zeros(drivers)])
        for p in cracker(length, radius, 8, "powder", rng):
            parts.append(Part(p.material, copies(p.mesh, at, angle + np.pi / 2), p.share))
        parts += [Part("pp", prism(circle(ring + 3, steps=24), -1.6, 1.6, [circle(ring - 5, steps=24)])),
                  Part("pp", prism(circle(12, steps=12), -7, 7, [circle(3, steps=8)])),
                  Part("pp", merged(*(box(ring * 2, 5, 3).turned("z", a) for a in (0.0, 2.1, 4.2)))),
                  fuse([(ring, -length * 0.6), (ring + 16, 0), (ring * 0.8, ring * 0.9)], 1.3)]  # fmt: skip
    parts.append(wire("steel", [(0, 0, -18), (0, 0, 20)], 1.2))
    return Thing(tuple(parts), {"count": 1})


def ground_spinners(rng: Generator) -> Thing:
    count = int(rng.integers(3, 10))
    radius, length = rng.uniform(4, 6), rng.uniform(24, 40)
    columns = int(np.ceil(count / 2))
    at = np.array([((i % columns) * (length + 9), (i // columns) * (radius * 2 + 10), 0) for i in range(count)], float)
    turn = rng.uniform(-0.4, 0.4, count) + np.pi * rng.integers(0, 2, count)
    parts = [Part(p.material, copies(p.mesh, at, turn), p.share) for p in cracker(length, radius, 6, "star_mix", rng)]
    fin = prism(
        [(-length * 0.4, radius), (length * 0.4, radius), (length * 0.3, radius + 9), (-length * 0.2, radius + 7)],
        -0.6,
        0.6,
    )
    parts.append(Part("pp", copies(fin, at, turn)))
    parts.append(
        Part("powder", copies(tube([(0, -radius, 0), (length * 0.3, -radius - 6, 0)], 1.0, sides=4), at, turn), 0.9)
    )
    return Thing(tuple(parts), {"count": count})


def bang_snaps(rng: Generator) -> Thing:
    """Throw-downs: twists of paper with silver grit, in sawdust in a small box."""
    count = int(rng.integers(20, 41))
    x, y, z = rng.uniform(45, 70), rng.uniform(30, 45), rng.uniform(14, 22)
    parts = hollow("paper", box(x, y, z), box(x - 1, y - 1, z - 1), "wood", rng.uniform(0.15, 0.3))
    at = rng.uniform(-0.42, 0.42, (count, 3)) * [x, y, z]
    grit = revolve([(-2.6, 1.4), (0, 2.8), (2.4, 1.6), (9, 0.6)], 5)
    parts.append(Part("clay", copies(grit, at, rng.uniform(0, 6.3, count)), rng.uniform(0.6, 1.0)))
    return Thing(tuple(parts), {"count": count})


def whistling_wheelers(rng: Generator) -> Thing:
    """Small finned fliers: a spinning tube across a plastic propeller, a few in a bag."""
    count, radius, length = int(rng.integers(2, 7)), rng.uniform(5.5, 8), rng.uniform(42, 70)
    columns = int(np.ceil(count / 2))
    span = length * rng.uniform(1.3, 1.8)
    at = np.array(
        [((i % columns) * (span * 0.8), (i // columns) * (length * 1.2), rng.uniform(-2, 2)) for i in range(count)],
        float,
    )
    turn = rng.uniform(-0.5, 0.5, count) + np.pi / 2
    parts = [Part(p.material, copies(p.mesh, at, turn), p.share) for p in cracker(length, radius, 8, "star_mix", rng)]
    wing = prism(rounded(10, span, 5), -0.7, 0.7).moved(0, 0, radius)
    parts.append(Part("pp", copies(wing, at, turn)))
    fuse = wire(
        "powder",
        [(length * 0.3, radius, 0), (length * 0.45, radius + 8, 0), (length * 0.6, radius + 16, 0)],
        1.1,
        sides=4,
    )
    parts.append(Part("powder", copies(fuse.mesh, at, turn), fuse.share))
    return Thing(tuple(parts), {"count": count})
