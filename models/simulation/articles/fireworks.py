"""Fireworks: paper tubes closed by clay, with powder, stars and a fuse between: batteries, rockets, strings, shells."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles.gas_canister import copies
from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    arc,
    ball,
    box,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, both, hollow, wire


def _pipe(length: float, outer: float, inner: float, sides: int = 7) -> Mesh:
    """A wound paper tube along x, its middle at the origin."""
    mesh = prism(circle(outer, steps=sides), -length / 2, length / 2, [circle(inner, steps=sides)])
    return mesh.turned("y", np.pi / 2)


def _plug(x0: float, x1: float, radius: float, sides: int = 7) -> Mesh:
    mesh = prism(circle(radius, steps=sides), 0, x1 - x0)
    return mesh.turned("y", np.pi / 2).moved(x0, 0, 0)


def _fuse(points: ArrayLike, thick: float = 1.1) -> Part:
    """Visco or quickmatch: a paper cord with a core of powder."""
    path = np.asarray(points, float)
    if path.shape[1] == 2:
        path = np.column_stack([path, np.zeros(len(path))])
    return wire("powder", smooth(path, closed=False, rounds=1), thick, sides=5)


def _stars(
    rng: Generator, count: int, size: float, low: tuple[float, float, float], high: tuple[float, float, float]
) -> Mesh:
    lump = revolve([(-size * 0.8, size * 0.6), (0, size), (size * 0.8, size * 0.6)], 5)
    return copies(lump, rng.uniform(low, high, (count, 3)), rng.uniform(0, 6.3, count))


def _effect(rng: Generator) -> str:
    return str(rng.choice(["star_mix", "flash_powder", "star_mix", "powder"]))


def _battery(
    rng: Generator,
    places: Points,
    length: float,
    radius: float,
    case: tuple[float, float],
    sides: int = 6,
    upright: bool = True,
) -> list[Part]:
    """Many tubes in one carton, each with its plug, lift and stars, joined by a fuse; upright along z."""
    wall = radius * rng.uniform(0.1, 0.2)
    bore = radius - wall
    half = length / 2
    plug, lift, shell = (
        rng.uniform(0.1, 0.18) * length,
        rng.uniform(0.05, 0.1) * length,
        rng.uniform(0.15, 0.4) * length,
    )
    start = -half + plug + lift
    up = [("paper", _pipe(length, radius, bore, sides), 1.15), ("clay", _plug(-half, -half + plug, bore, sides), 0.85),
          ("powder", _plug(-half + plug, start, bore, sides), 0.9),
          (_effect(rng), _plug(start + 1, start + 1 + shell, bore * 0.88, sides), rng.uniform(0.5, 0.9)),
          ("paper", _plug(half - length * 0.12, half - length * 0.09, bore, sides), 0.6)]  # fmt: skip
    tip = -np.pi / 2 if upright else 0.0
    spots = np.column_stack([places, np.zeros(len(places))])
    parts = [Part(material, copies(mesh.turned("y", tip), spots), share) for material, mesh, share in up]
    x, y = case
    carton = prism(rectangle(x, y), -half - 2, half + 2)
    parts += hollow("paper", carton, prism(rectangle(x - 1.6, y - 1.6), -half - 1.2, half + 1.2))
    z = -half + plug + 2
    path = [(px, py + radius * 0.6, z) for px, py in places]
    parts.append(wire("powder", path, 1.0, sides=4))
    parts.append(
        _fuse([(x / 2 - 3, 0, z), (x / 2 + 6, 4, z + 5), (x / 2 + 4, 8, half * 0.6), (x / 2 + 7, 10, half + 4)], 1.4)
    )
    return parts


def _grid(columns: int, rows: int, pitch: float, hexagonal: bool) -> Points:
    i, j = np.meshgrid(np.arange(columns), np.arange(rows), indexing="xy")
    x = (i - (columns - 1) / 2.0) * pitch + (hexagonal * 0.5 * pitch) * (j % 2 - 0.5)
    y = (j - (rows - 1) / 2.0) * pitch * (0.87 if hexagonal else 1.0)
    snake = [
        (x[r, c], y[r, c]) for r in range(rows) for c in (range(columns) if r % 2 == 0 else range(columns - 1, -1, -1))
    ]
    return np.array(snake, float)


def square_cake(rng: Generator) -> Thing:
    columns, rows = int(rng.integers(3, 6)), int(rng.integers(2, 5))
    radius, length = rng.uniform(9, 17), rng.uniform(70, 150)
    pitch, bent = 2 * radius + 0.6, bool(rng.random() < 0.4)
    places = _grid(columns, rows, pitch, bent)
    case = (np.ptp(places[:, 0]) + pitch + 4, np.ptp(places[:, 1]) + pitch + 4)
    parts = _battery(rng, places, length, radius, case)
    return Thing(tuple(parts), {"count": columns * rows})


def slim_missile_battery(rng: Generator) -> Thing:
    """Many thin whistling tubes in a low block."""
    columns, rows = int(rng.integers(5, 8)), int(rng.integers(4, 6))
    radius, length = rng.uniform(4.5, 6.5), rng.uniform(50, 85)
    pitch = 2 * radius + 0.5
    places = _grid(columns, rows, pitch, False)
    case = (columns * pitch + 4, rows * pitch + 4)
    parts = _battery(rng, places, length, radius, case, sides=4)
    return Thing(tuple(parts), {"count": columns * rows})


def lying_cake(rng: Generator) -> Thing:
    """A flat battery, packed on its side: its tubes along x in two layers."""
    across, layers = int(rng.integers(4, 9)), int(rng.integers(1, 3))
    radius, length = rng.uniform(8, 14), rng.uniform(90, 170)
    pitch = 2 * radius + 0.4
    parts = _battery(rng, _grid(layers, across, pitch, False), length, radius, (layers * pitch + 3, across * pitch + 3))
    return Thing(tuple(p.turned("y", np.pi / 2) for p in parts), {"count": across * layers})


def _rocket(rng: Generator, size: float, stick: float, fancy: int) -> list[Part]:
    """Motor on a stick, its head towards +x; the motor's nozzle at x = 0."""
    motor, r = size * rng.uniform(4.5, 6.5), size * 0.5
    bore = r * rng.uniform(0.6, 0.75)
    head, hr = size * rng.uniform(2.0, 4.0), r * rng.uniform(1.25, 2.0)
    parts = [
        Part("paper", _pipe(motor, r, bore, 9).moved(motor / 2, 0, 0), 1.25),
        Part("clay", merged(_plug(0, size * 0.5, bore, 9), _plug(motor - size * 0.35, motor, bore, 9))),
        Part("powder", _plug(size * 0.5, motor - size * 0.35, bore, 9), rng.uniform(1.2, 1.6)),
        Part("powder", _plug(size * 0.49, motor * 0.6, bore * 0.3, 6), -1.2),
        Part(
            "wood",
            box(stick, max(size * 0.25, 3.0), max(size * 0.25, 3.0)).moved(motor - stick / 2, -r - size * 0.13, 0),
        ),
        _fuse([(3, 0), (-8, 3), (-size * 1.5 - 8, 5)], 1.0),
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
            _stars(rng, stars, hr * 0.24, (start + 2, -spread, -spread), (start + head * 0.8, spread, spread)),
        )
    )
    parts.append(Part("powder", _plug(start, start + head * 0.75, hr * 0.7, 8), rng.uniform(0.3, 0.7)))
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
    parts.append(Part("star_mix", copies(_plug(size * 6, size * 7.5, size * 0.45, 6), at), 0.8))
    return Thing(tuple(parts), {"count": count})


def _cracker(length: float, radius: float, sides: int, flash: str, rng: Generator) -> list[Part]:
    bore, half = radius * rng.uniform(0.55, 0.75), length / 2
    clay = length * rng.uniform(0.12, 0.2)
    return [
        Part("paper", _pipe(length, radius, bore, sides), 1.2),
        Part("clay", merged(_plug(-half, -half + clay, bore, sides), _plug(half - clay * 0.7, half, bore, sides)), 0.9),
        Part(flash, _plug(-half + clay, half - clay * 0.7, bore, sides), rng.uniform(0.7, 1.1)),
    ]


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
        Part(p.material, copies(p.mesh, at, turn), p.share) for p in _cracker(length, radius, 5, "flash_powder", rng)
    ]
    end = x[-1] + 45
    line = np.linspace(x[0], end, 9)
    parts.append(_fuse(np.column_stack([line, bend * line**2]), 1.6))
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
    parts = [Part(p.material, copies(p.mesh, grid), p.share) for p in _cracker(length, radius, 5, "flash_powder", rng)]
    x, y = rows * (length + 3) + 6, across * radius * 2.05 + 4
    parts += hollow("paper", box(x, y, radius * 2 + 5), box(x - 1, y - 1, radius * 2 + 4))
    parts.append(_fuse([(-x / 2, -y / 2 + 4, radius), (0, -y / 2 + 2, radius), (x / 2 + 18, -y / 2 + 8, radius)], 1.3))
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
        Part(p.material, copies(p.mesh, at, turn), p.share) for p in _cracker(length, radius, 8, "flash_powder", rng)
    ]
    fuse = wire("powder", [(length / 2 - 6, 0, 0), (length / 2 + 12, 2, 0), (length / 2 + 28, -2, 0)], 1.2, sides=5)
    parts.append(Part("powder", copies(fuse.mesh, at, turn), fuse.share))
    return Thing(tuple(parts), {"count": count})


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
            _fuse([(tall / 2 - 8, 0), (tall / 2 + 10, 3), (tall / 2 + 24, -3)]),
        ]
        parts += [p.turned("z", np.pi * (i % 2)).moved(0, (i - (count - 1) / 2) * 52.0, 0) for p in one]
    return Thing(tuple(parts), {"count": count})


def tube_fountains(rng: Generator) -> Thing:
    """Volcano tubes on a square or plastic foot."""
    count, r = int(rng.integers(1, 4)), rng.uniform(12, 25)
    tall = r * rng.uniform(5, 8)
    bore, half = r * rng.uniform(0.72, 0.85), tall / 2
    charge = [Part("powder", _plug(-half + tall * 0.12, half * 0.3, bore, 10), rng.uniform(1.0, 1.5)),
              Part("star_mix", _plug(half * 0.3, half * 0.55, bore, 10), rng.uniform(0.4, 1.0))]  # fmt: skip
    foot = r * rng.uniform(1.6, 2.0)
    one = [
        Part("paper", _pipe(tall, r, bore, 10), 1.2),
        Part("clay", _plug(-half, -half + tall * 0.12, bore, 10)),
        *charge,
        Part("clay", _plug(half * 0.55, half * 0.72, bore, 10), 0.9),
        Part("clay", _plug(half * 0.55, half * 0.72, bore * 0.22, 6), -0.9),
        *hollow(
            "pe",
            revolve([(-half - 4, foot), (-half + 10, r * 1.1)], 12),
            revolve([(-half - 4, foot - 1.6), (-half + 8, r * 1.0)], 12),
        ),
        _fuse([(half * 0.6, 0), (half + 8, 4), (half + 26, -2)], 1.3),
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
        ("paper", _pipe(length, r, bore, 8), 1.2), ("clay", _plug(-half, -half + clay, bore, 8), 0.9),
        ("powder", merged(*(_plug(x, x + lift, bore, 6) for x in starts)), 1.0),
        ("star_mix", merged(*(_plug(x + lift, x + lift + size, bore * 0.9, 6) for x in starts)), 1.0),
        ("powder", merged(*(_plug(x + lift + size, x + pitch * 0.92, bore, 6) for x in starts)), rng.uniform(0.7, 1.2)),
    ]  # fmt: skip
    columns = count if count < 4 else (count + 1) // 2
    at = np.array(
        [
            (rng.uniform(-3, 3), (i % columns - (columns - 1) / 2) * 2.08 * r, (i // columns) * 1.9 * r)
            for i in range(count)
        ]
    )
    parts = [Part(material, copies(mesh, at), share) for material, mesh, share in stack]
    parts += [_fuse([(half - 10, y, z), (half + 10, y + 3, z), (half + 34, y - 5, z)], 1.2) for _, y, z in at]
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
        for p in _cracker(length, radius, 8, "powder", rng):
            parts.append(Part(p.material, copies(p.mesh, at, angle + np.pi / 2), p.share))
        parts += [Part("pp", prism(circle(ring + 3, steps=24), -1.6, 1.6, [circle(ring - 5, steps=24)])),
                  Part("pp", prism(circle(12, steps=12), -7, 7, [circle(3, steps=8)])),
                  Part("pp", merged(*(box(ring * 2, 5, 3).turned("z", a) for a in (0.0, 2.1, 4.2)))),
                  _fuse([(ring, -length * 0.6), (ring + 16, 0), (ring * 0.8, ring * 0.9)], 1.3)]  # fmt: skip
    parts.append(wire("steel", [(0, 0, -18), (0, 0, 20)], 1.2))
    return Thing(tuple(parts), {"count": 1})


def ground_spinners(rng: Generator) -> Thing:
    count = int(rng.integers(3, 10))
    radius, length = rng.uniform(4, 6), rng.uniform(24, 40)
    columns = int(np.ceil(count / 2))
    at = np.array([((i % columns) * (length + 9), (i // columns) * (radius * 2 + 10), 0) for i in range(count)], float)
    turn = rng.uniform(-0.4, 0.4, count) + np.pi * rng.integers(0, 2, count)
    parts = [Part(p.material, copies(p.mesh, at, turn), p.share) for p in _cracker(length, radius, 6, "star_mix", rng)]
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
        parts += [Part("paper", _pipe(length, radius + 2 + tube_wall, radius + 2, 16).moved(0, y, 0), 1.2)]
        parts += [Part("wood", _plug(-length / 2, -length / 2 + 16, radius + 1.9, 16).moved(0, y, 0)),
                  Part("wood", box(8, radius * 3, radius * 3).moved(-length / 2 - 4, y, 0))]  # fmt: skip
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
        Part("paper", _pipe(length, r, bore, 12), 1.2),
        Part("clay", _plug(-half, -half + 10, bore, 12)),
        Part("powder", _plug(-half + 10, half * rng.uniform(0.4, 0.65), bore, 12), rng.uniform(0.9, 1.4)),
        *hollow(
            "pp",
            revolve([(half - 22, r + 1.4), (half + 6, r + 1.4)], 12),
            revolve([(half - 22, r), (half + 4.5, r)], 12),
        ),
        Part("match_head", _plug(half * 0.7, half * 0.7 + 6, bore * 0.4, 8)),
        wire("steel", np.column_stack([arc(10, 0, 5.8, (half + 15, 0), 12), np.zeros(12)]), 0.9, closed=True),
        wire("cloth", [(half * 0.75, 0, 0), (half + 5, 0, 0)], 1.4),
    ]
    return Thing(
        tuple(p.moved(0, (i - (count - 1) / 2) * (2 * r + 5), 0) for i in range(count) for p in one), {"count": count}
    )


def family_pack(rng: Generator) -> Thing:
    """A flat carton with fountains, crackers, candles and a small battery side by side."""
    x, y, z = rng.uniform(260, 340), rng.uniform(130, 190), 46.0
    parts = hollow("paper", box(x, y, z), box(x - 1.6, y - 1.6, z - 1.6))
    cursor = -y / 2 + 14
    while cursor < y / 2 - 14:
        r, length = rng.uniform(6, 13), rng.uniform(0.35, 0.85) * x
        at = [(rng.uniform(-0.5, 0.5) * (x - length - 20), cursor + r, 0.0)]
        one = _cracker(length, r, 7, str(rng.choice(["powder", "star_mix", "flash_powder"])), rng)
        parts += [Part(p.material, copies(p.mesh, at), p.share) for p in one]
        cursor += 2 * r + 2
    places = _grid(3, 2, 16.5, False)
    cake = _battery(rng, places, 40.0, 8.0, (52, 36), sides=5)
    parts += [p.moved(x / 2 - 34, 0, 0) for p in cake]
    return Thing(tuple(parts), {"count": 1})


def bang_snaps(rng: Generator) -> Thing:
    """Throw-downs: twists of paper with silver grit, in sawdust in a small box."""
    count = int(rng.integers(20, 41))
    x, y, z = rng.uniform(45, 70), rng.uniform(30, 45), rng.uniform(14, 22)
    parts = hollow("paper", box(x, y, z), box(x - 1, y - 1, z - 1), "wood", rng.uniform(0.15, 0.3))
    at = rng.uniform(-0.42, 0.42, (count, 3)) * [x, y, z]
    grit = revolve([(-2.6, 1.4), (0, 2.8), (2.4, 1.6), (9, 0.6)], 5)
    parts.append(Part("clay", copies(grit, at, rng.uniform(0, 6.3, count)), rng.uniform(0.6, 1.0)))
    return Thing(tuple(parts), {"count": count})


def single_shot_mine(rng: Generator) -> Thing:
    """One wide mortar tube on a flat base, loaded with a bag of stars."""
    r, length = rng.uniform(20, 34), rng.uniform(130, 230)
    bore, half = r - rng.uniform(2.5, 4.5), length / 2
    plug = rng.uniform(12, 25)
    start = -half + plug + length * 0.07
    parts = [
        Part("paper", _pipe(length, r, bore, 16), 1.2),
        Part("clay", _plug(-half, -half + plug, bore - 0.1, 16), 0.9),
        Part("powder", _plug(-half + plug, start, bore - 0.2, 16)),
        Part(
            "star_mix",
            _stars(
                rng,
                34,
                rng.uniform(3.5, 5.0),
                (start + 4, -bore * 0.6, -bore * 0.6),
                (start + length * 0.28, bore * 0.6, bore * 0.6),
            ),
        ),
        Part("paper", _plug(start + length * 0.32, start + length * 0.35, bore - 0.2, 16)),
        Part("pe", box(5, r * 3, r * 3).moved(-half - 2.5, 0, 0)),
        _fuse([(start, r, 0), (0, r + 4, 0), (half * 0.5, r + 3, 0), (half * 0.8, r + 9, 0)], 1.4),
    ]
    return Thing(tuple(parts), {"count": 1})


def fan_cake(rng: Generator) -> Thing:
    """Rows of tubes that fan out from a common base in a trapezoid carton."""
    across, rows = int(rng.integers(5, 9)), int(rng.integers(1, 4))
    radius, length = rng.uniform(9, 14), rng.uniform(90, 150)
    bore = radius * rng.uniform(0.78, 0.88)
    spread = rng.uniform(0.25, 0.55)
    angle = np.linspace(-spread, spread, across)
    base = (np.arange(across) - (across - 1) / 2) * 2.1 * radius
    wide = np.column_stack([length / 2 * np.cos(angle), base + length / 2 * np.sin(angle)])
    at = np.concatenate(
        [np.column_stack([wide, np.full(across, (row - (rows - 1) / 2) * 2.1 * radius)]) for row in range(rows)]
    )
    turn = np.tile(angle, rows)
    half = length / 2
    stack = [
        ("paper", _pipe(length, radius, bore, 6), 1.15),
        ("clay", _plug(-half, -half * 0.75, bore, 6), 0.85),
        ("powder", _plug(-half * 0.75, -half * 0.6, bore, 6), 0.9),
        (_effect(rng), _plug(-half * 0.58, -half * 0.58 + length * rng.uniform(0.15, 0.35), bore * 0.9, 6), 0.8),
    ]
    parts = [Part(material, copies(mesh, at, turn), share) for material, mesh, share in stack]
    edge, flare = base[-1] + radius * 1.4, length * np.sin(spread)
    outline = np.array([(-4, -edge), (-4, edge), (length + 5, edge + flare), (length + 5, -edge - flare)])
    inner = np.array(
        [
            (-3.2, -edge + 0.8),
            (-3.2, edge - 0.8),
            (length + 4.2, edge + flare - 0.8),
            (length + 4.2, -edge - flare + 0.8),
        ]
    )
    z = rows * 1.05 * radius + 1.5
    parts += hollow("paper", prism(outline, -z, z), prism(inner, -z + 0.8, z - 0.8))
    parts.append(
        _fuse(
            [(length * 0.12, y, z - 1) for y in base]
            + [(length * 0.1, edge + 10, z - 1), (length * 0.4, edge + 20, z)],
            1.1,
        )
    )
    return Thing(both([p.moved(-half) for p in parts]), {"count": across * rows})


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
    parts = [Part(p.material, copies(p.mesh, at, turn), p.share) for p in _cracker(length, radius, 8, "star_mix", rng)]
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


MAKES = Makes(
    train=(
        square_cake,
        slim_missile_battery,
        lying_cake,
        big_rockets,
        rocket_packet,
        cracker_string,
        cracker_brick,
        big_bangers,
        cone_fountains,
        tube_fountains,
        roman_candles,
        smoke_balls,
        catherine_wheels,
        ground_spinners,
        mortar_shells,
        sparklers,
        smoke_tubes,
        family_pack,
        bang_snaps,
    ),
    validation=(single_shot_mine,),
    test=(fan_cake, whistling_wheelers),
)
