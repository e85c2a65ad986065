"""Fireworks that stand or are held: fountains, candles, sparklers and smoke."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import copies
from models.simulation.articles.fireworks.parts import fuse, pipe, slug
from models.simulation.mesh import arc, ball, box, merged, revolve, tube
from models.simulation.thing import Part, Thing, hollow, wire


def cone_fountains(rng: Generator) -> Thing:
    count = int(rng.integers(1, 5))
    parts: list[Part] = []
    for i in range(count):
        tall, base = rng.uniform(80, 170), rng.uniform(22, 38)
        outer = revolve([(-tall / 2, base), (tall / 2, 6)], 12)
        inner = revolve([(-tall / 2, base - 2.2), (tall / 2, 3.6)], 12)
        cut = rng.uniform(0.1, 0.2)
        slope = lambda t, b=base: (b - 2.2) * (1 - t) + 3.6 * t - 0.1  # noqa: E731
        xs = [-tall / 2 + tall * t for t in (0.02, cut, 0.8, 0.92)]
        radii = [slope(t) for t in (0.02, cut, 0.8, 0.92)]
        charge, dense = [("powder", rng.uniform(0.8, 1.1)), ("star_mix", rng.uniform(0.15, 0.4))][
            int(rng.random() < 0.4)
        ]
        one = [
            *hollow("paper", outer, inner),
            Part("clay", revolve([(xs[0], radii[0]), (xs[1], radii[1])], 12)),
            Part(charge, revolve([(xs[1], radii[1]), (xs[2], radii[2])], 12), dense),
            Part("clay", revolve([(xs[2], radii[2]), (xs[3], radii[3])], 12), 0.8),
            fuse([(tall / 2 - 8, 0), (tall / 2 + 10, 3), (tall / 2 + 24, -3)]),
        ]
        parts += [p.turned("z", np.pi * (i % 2)).moved(0, (i - (count - 1) / 2) * 52.0, 0) for p in one]
    return Thing(tuple(parts), {"count": count})


def tube_fountains(rng: Generator) -> Thing:
    """Volcano tubes on a square or plastic foot."""
    count, r = int(rng.integers(1, 4)), rng.uniform(12, 25)
    tall = r * rng.uniform(5, 8)
    bore, half = r * rng.uniform(0.72, 0.85), tall / 2
    charge = [Part("powder", slug(-half + tall * 0.12, half * 0.3, bore, 10), rng.uniform(1.0, 1.5)),
              Part("star_mix", slug(half * 0.3, half * 0.55, bore, 10), rng.uniform(0.4, 1.0))]  # fmt: skip
    foot = r * rng.uniform(1.6, 2.0)
    one = [
        Part("paper", pipe(tall, r, bore, 10), 1.2),
        Part("clay", slug(-half, -half + tall * 0.12, bore, 10)),
        *charge,
        Part("clay", slug(half * 0.55, half * 0.72, bore, 10), 0.9),
        Part("clay", slug(half * 0.55, half * 0.72, bore * 0.22, 6), -0.9),
        *hollow(
            "pe",
            revolve([(-half - 4, foot), (-half + 10, r * 1.1)], 12),
            revolve([(-half - 4, foot - 1.6), (-half + 8, r * 1.0)], 12),
        ),
        fuse([(half * 0.6, 0), (half + 8, 4), (half + 26, -2)], 1.3),
    ]
    return Thing(
        tuple(p.moved(0, (i - (count - 1) / 2) * foot * 2.1, 0) for i in range(count) for p in one), {"count": count}
    )


def roman_candles(rng: Generator) -> Thing:
    count, shots = int(rng.integers(1, 6)), int(rng.integers(4, 8))
    r, length = rng.uniform(8, 16), rng.uniform(240, 430)
    bore, half = r * rng.uniform(0.62, 0.78), length / 2
    clay = length * rng.uniform(0.08, 0.18)
    pitch = (length * rng.uniform(0.72, 0.86) - clay) / shots
    starts = -half + clay + np.arange(shots) * pitch
    lift, size = pitch * rng.uniform(0.15, 0.25), min(pitch * 0.4, bore * 1.8)
    stack = [
        ("paper", pipe(length, r, bore, 8), 1.2), ("clay", slug(-half, -half + clay, bore, 8), 0.9),
        ("powder", merged(*(slug(x, x + lift, bore, 6) for x in starts)), 1.0),
        ("star_mix", merged(*(slug(x + lift, x + lift + size, bore * 0.9, 6) for x in starts)), 1.0),
        ("powder", merged(*(slug(x + lift + size, x + pitch * 0.92, bore, 6) for x in starts)), rng.uniform(0.7, 1.2)),
    ]  # fmt: skip
    columns = count if count < 4 else (count + 1) // 2
    at = np.array(
        [
            (rng.uniform(-3, 3), (i % columns - (columns - 1) / 2) * 2.08 * r, (i // columns) * 1.9 * r)
            for i in range(count)
        ]
    )
    parts = [Part(material, copies(mesh, at), share) for material, mesh, share in stack]
    parts += [fuse([(half - 10, y, z), (half + 10, y + 3, z), (half + 34, y - 5, z)], 1.2) for _, y, z in at]
    return Thing(tuple(parts), {"count": count})


def smoke_balls(rng: Generator) -> Thing:
    count, radius = int(rng.integers(3, 9)), rng.uniform(12, 19)
    columns = int(np.ceil(count / 2)) if count > 3 else count
    at = np.array(
        [((i % columns - (columns - 1) / 2) * radius * 2.15, (i // columns) * radius * 2.15, 0) for i in range(count)],
        float,
    )
    at[:, :2] += rng.normal(0, radius * 0.1, (count, 2))
    outer, inner = ball(radius, sides=8), ball(radius - rng.uniform(1.8, 3), sides=8)
    turn = rng.uniform(0, 6.3, count)
    fuse = wire("powder", [(radius * 0.3, 0, 0), (radius + 8, 1, 0), (radius + 24, 5, 0)], 1.3, sides=5)
    parts = [Part("clay" if rng.random() < 0.5 else "paper", copies(outer, at), 0.7)]
    parts += [
        Part(parts[0].material, copies(inner, at), -0.7),
        Part("powder", copies(inner, at), rng.uniform(0.6, 1.0)),
    ]
    parts.append(Part("powder", copies(fuse.mesh, at, turn), fuse.share))
    return Thing(tuple(parts), {"count": count})


def sparklers(rng: Generator) -> Thing:
    """Steel wires coated over two thirds of their length, in a card box or loose."""
    count, length = int(rng.integers(5, 13)), rng.uniform(160, 300)
    boxed = rng.random() < 0.6
    coat, radius = length * rng.uniform(0.5, 0.7), rng.uniform(1.5, 2.8)
    at = np.column_stack(
        [rng.uniform(-3, 3, count), (np.arange(count) % 6 - 2.5) * radius * 2.1, (np.arange(count) // 6) * radius * 2.1]
    )
    turn = rng.normal(0, 0.004 if boxed else 0.07, count)
    core = wire("steel", [(-length / 2, 0, 0), (length / 2, 0, 0)], 0.6, sides=4)
    sleeve = tube([(length / 2 - coat - 4, 0, 0), (length / 2 - 4, 0, 0)], radius, sides=6)
    parts = [
        Part("steel", copies(core.mesh, at, turn), core.share),
        Part("star_mix", copies(sleeve, at, turn), rng.uniform(1.1, 1.5)),
    ]
    if boxed:
        w, h = radius * 14 + 2, radius * 4.4 + 3
        parts += [
            p.moved(z=radius * 1.0) for p in hollow("paper", box(length + 8, w, h), box(length + 7, w - 1.2, h - 1.2))
        ]
    return Thing(tuple(parts), {"count": count})


def smoke_tubes(rng: Generator) -> Thing:
    """Hand smokes and flares: a thick tube of composition with a cap and a pull ring."""
    count, r = int(rng.integers(1, 4)), rng.uniform(13, 21)
    length = rng.uniform(105, 190)
    bore, half = r - rng.uniform(1.8, 3.0), length / 2
    one = [
        Part("paper", pipe(length, r, bore, 12), 1.2),
        Part("clay", slug(-half, -half + 10, bore, 12)),
        Part("powder", slug(-half + 10, half * rng.uniform(0.4, 0.65), bore, 12), rng.uniform(0.9, 1.4)),
        *hollow(
            "pp",
            revolve([(half - 22, r + 1.4), (half + 6, r + 1.4)], 12),
            revolve([(half - 22, r), (half + 4.5, r)], 12),
        ),
        Part("match_head", slug(half * 0.7, half * 0.7 + 6, bore * 0.4, 8)),
        wire("steel", np.column_stack([arc(10, 0, 5.8, (half + 15, 0), 12), np.zeros(12)]), 0.9, closed=True),
        wire("cloth", [(half * 0.75, 0, 0), (half + 5, 0, 0)], 1.4),
    ]
    return Thing(
        tuple(p.moved(0, (i - (count - 1) / 2) * (2 * r + 5), 0) for i in range(count) for p in one), {"count": count}
    )
