"""Fireworks that rise: rockets, mortar shells and a mine."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import copies
from models.simulation.articles.fireworks.parts import fuse, pipe, slug, star_balls
from models.simulation.mesh import ball, box, merged, revolve
from models.simulation.thing import Part, Thing, hollow, wire


def _rocket(rng: Generator, size: float, stick: float, fancy: int) -> list[Part]:
    """Motor on a stick, its head towards +x; the motor's nozzle at x = 0."""
    motor, r = size * rng.uniform(4.5, 6.5), size * 0.5
    bore = r * rng.uniform(0.6, 0.75)
    head, hr = size * rng.uniform(2.0, 4.0), r * rng.uniform(1.25, 2.0)
    parts = [
        Part("paper", pipe(motor, r, bore, 9).moved(motor / 2, 0, 0), 1.25),
        Part("clay", merged(slug(0, size * 0.5, bore, 9), slug(motor - size * 0.35, motor, bore, 9))),
        Part("powder", slug(size * 0.5, motor - size * 0.35, bore, 9), rng.uniform(1.2, 1.6)),
        Part("powder", slug(size * 0.49, motor * 0.6, bore * 0.3, 6), -1.2),
        Part(
            "wood",
            box(stick, max(size * 0.25, 3.0), max(size * 0.25, 3.0)).moved(motor - stick / 2, -r - size * 0.13, 0),
        ),
        fuse([(3, 0), (-8, 3), (-size * 1.5 - 8, 5)], 1.0),
    ]
    start = motor + 1
    cup = revolve([(start - size * 0.6, hr), (start + head, hr)], 10)
    void = revolve([(start - size * 0.59, hr - 0.8), (start + head, hr - 0.8)], 10)
    parts += hollow("paper" if fancy else "pe", cup, void)
    stars = int(rng.integers(6, 14))
    spread = hr * 0.5
    parts.append(
        Part(
            "star_mix",
            star_balls(rng, stars, hr * 0.24, (start + 2, -spread, -spread), (start + head * 0.8, spread, spread)),
        )
    )
    parts.append(Part("powder", slug(start, start + head * 0.75, hr * 0.7, 8), rng.uniform(0.3, 0.7)))
    if fancy != 2:
        nose = revolve([(start + head, hr), (start + head + hr * rng.uniform(1.2, 2.6), 0.2)], 10)
        parts += hollow("pe", nose, revolve([(start + head, hr - 1), (start + head + hr, 0.2)], 10))
    return parts


def big_rockets(rng: Generator) -> Thing:
    count = int(rng.integers(1, 4))
    size, stick = rng.uniform(18, 30), rng.uniform(330, 560)
    fancy = int(rng.integers(3))
    parts: list[Part] = []
    for i in range(count):
        x, y = stick / 2 - 160 + rng.uniform(-25, 25), (i - (count - 1) / 2) * size * 2.3
        parts += [p.moved(x, y, 0) for p in _rocket(rng, size, stick, fancy)]
    return Thing(tuple(parts), {"count": count})


def rocket_packet(rng: Generator) -> Thing:
    """A dozen small stick rockets in a sleeve."""
    count, size, stick = int(rng.integers(3, 7)), rng.uniform(8, 13), rng.uniform(200, 320)
    one = _rocket(rng, size, stick, 0)
    at = np.column_stack(
        [
            stick / 2 - 60 + rng.uniform(-8, 8, count),
            (np.arange(count) - (count - 1) / 2) * size * 1.25,
            rng.uniform(-1, 1, count) * size * 0.5,
        ]
    )
    parts = [Part(p.material, copies(p.mesh, at), p.share) for p in one if len(p.mesh.faces) < 90]
    parts.append(Part("star_mix", copies(slug(size * 6, size * 7.5, size * 0.45, 6), at), 0.8))
    return Thing(tuple(parts), {"count": count})


def _shell(rng: Generator, radius: float) -> list[Part]:
    """A ball of papier mache: stars round a burst charge; a lift cup below and a long leader."""
    wall, star = rng.uniform(2.0, 3.5), rng.uniform(3.0, 5.0)
    inner = radius - wall
    directions = rng.standard_normal((22, 3))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    lump = revolve([(-star * 0.8, star * 0.6), (0, star), (star * 0.8, star * 0.6)], 5)
    cup = radius * rng.uniform(0.6, 0.9)
    return [
        *hollow("paper", ball(radius, sides=14), ball(inner, sides=14)),
        Part("star_mix", copies(lump, directions * (inner - star - 0.5))),
        Part("powder", ball(inner - 2.2 * star, sides=10), rng.uniform(0.5, 0.8)),
        *hollow(
            "paper",
            revolve([(-radius * 1.55, cup), (-radius * 0.65, cup)], 12),
            revolve([(-radius * 1.5, cup - 1), (-radius * 0.95, cup - 1)], 12),
        ),
        Part("powder", revolve([(-radius * 1.5, cup - 1), (-radius * 1.15, cup - 1)], 12), 1.0),
        wire(
            "powder",
            [(-radius * 1.4, cup, 0), (0, radius + 3, 0), (radius * 1.2, radius * 0.6, 0), (radius * 2.1, 0, 0)],
            2.0,
            sides=5,
        ),
    ]


def mortar_shells(rng: Generator) -> Thing:
    count, radius = int(rng.integers(1, 3)), rng.uniform(20, 33)
    parts: list[Part] = []
    for i in range(count):
        parts += [p.moved(0, i * radius * 2.25, 0) for p in _shell(rng, radius)]
    if rng.random() < 0.6:
        length, y = radius * rng.uniform(8, 10), -radius * 2.5
        tube_wall = rng.uniform(2.5, 4)
        parts += [Part("paper", pipe(length, radius + 2 + tube_wall, radius + 2, 16).moved(0, y, 0), 1.2)]
        parts += [Part("wood", slug(-length / 2, -length / 2 + 16, radius + 1.9, 16).moved(0, y, 0)),
                  Part("wood", box(8, radius * 3, radius * 3).moved(-length / 2 - 4, y, 0))]  # fmt: skip
    return Thing(tuple(parts), {"count": count})


def single_shot_mine(rng: Generator) -> Thing:
    """One wide mortar tube on a flat base, loaded with a bag of stars."""
    r, length = rng.uniform(20, 34), rng.uniform(130, 230)
    bore, half = r - rng.uniform(2.5, 4.5), length / 2
    plug = rng.uniform(12, 25)
    start = -half + plug + length * 0.07
    parts = [
        Part("paper", pipe(length, r, bore, 16), 1.2),
        Part("clay", slug(-half, -half + plug, bore - 0.1, 16), 0.9),
        Part("powder", slug(-half + plug, start, bore - 0.2, 16)),
        Part(
            "star_mix",
            star_balls(
                rng,
                34,
                rng.uniform(3.5, 5.0),
                (start + 4, -bore * 0.6, -bore * 0.6),
                (start + length * 0.28, bore * 0.6, bore * 0.6),
            ),
        ),
        Part("paper", slug(start + length * 0.32, start + length * 0.35, bore - 0.2, 16)),
        Part("pe", box(5, r * 3, r * 3).moved(-half - 2.5, 0, 0)),
        fuse([(start, r, 0), (0, r + 4, 0), (half * 0.5, r + 3, 0), (half * 0.8, r + 9, 0)], 1.4),
    ]
    return Thing(tuple(parts), {"count": 1})
