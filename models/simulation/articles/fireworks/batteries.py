"""Batteries of tubes, and the mixed pack with one."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import copies
from models.simulation.articles.fireworks.parts import cracker, effect, fuse, pipe, slug
from models.simulation.mesh import Points, box, prism, rectangle
from models.simulation.thing import Part, Thing, both, hollow, wire


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
    up = [("paper", pipe(length, radius, bore, sides), 1.15), ("clay", slug(-half, -half + plug, bore, sides), 0.85),
          ("powder", slug(-half + plug, start, bore, sides), 0.9),
          (effect(rng), slug(start + 1, start + 1 + shell, bore * 0.88, sides), rng.uniform(0.5, 0.9)),
          ("paper", slug(half - length * 0.12, half - length * 0.09, bore, sides), 0.6)]  # fmt: skip
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
        fuse([(x / 2 - 3, 0, z), (x / 2 + 6, 4, z + 5), (x / 2 + 4, 8, half * 0.6), (x / 2 + 7, 10, half + 4)], 1.4)
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


def family_pack(rng: Generator) -> Thing:
    """A flat carton with fountains, crackers, candles and a small battery side by side."""
    x, y, z = rng.uniform(260, 340), rng.uniform(130, 190), 46.0
    parts = hollow("paper", box(x, y, z), box(x - 1.6, y - 1.6, z - 1.6))
    cursor = -y / 2 + 14
    while cursor < y / 2 - 14:
        r, length = rng.uniform(6, 13), rng.uniform(0.35, 0.85) * x
        at = [(rng.uniform(-0.5, 0.5) * (x - length - 20), cursor + r, 0.0)]
        one = cracker(length, r, 7, str(rng.choice(["powder", "star_mix", "flash_powder"])), rng)
        parts += [Part(p.material, copies(p.mesh, at), p.share) for p in one]
        cursor += 2 * r + 2
    places = _grid(3, 2, 16.5, False)
    cake = _battery(rng, places, 40.0, 8.0, (52, 36), sides=5)
    parts += [p.moved(x / 2 - 34, 0, 0) for p in cake]
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
        ("paper", pipe(length, radius, bore, 6), 1.15),
        ("clay", slug(-half, -half * 0.75, bore, 6), 0.85),
        ("powder", slug(-half * 0.75, -half * 0.6, bore, 6), 0.9),
        (effect(rng), slug(-half * 0.58, -half * 0.58 + length * rng.uniform(0.15, 0.35), bore * 0.9, 6), 0.8),
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
        fuse(
            [(length * 0.12, y, z - 1) for y in base]
            + [(length * 0.1, edge + 10, z - 1), (length * 0.4, edge + 20, z)],
            1.1,
        )
    )
    return Thing(both([p.moved(-half) for p in parts]), {"count": across * rows})
