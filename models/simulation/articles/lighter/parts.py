"""Parts of lighters: tanks, gas, flints and wheels, piezo igniters, jets."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, box, circle, loft, merged, prism, revolve, tube
from models.simulation.thing import Part, hollow, wire


def bar(x0: float, x1: float, y: float, z: float, roundness: float, sides: int = 14) -> Mesh:
    """A straight body of rounded section (1: a box, 2.5: nearly; 2: an ellipse) between two x."""
    return body([(x0, y, z), (x1, y, z)], roundness, sides)


def body(stations: ArrayLike, power: float = 2.0, sides: int = 14) -> Mesh:
    """A body along x through sections (x, width, thickness), each a superellipse of this power."""
    turn = np.arange(sides) * 2 * np.pi / sides + 0.11
    c, s = np.cos(turn), np.sin(turn)
    unit = np.column_stack([np.sign(c) * np.abs(c) ** (2 / power), np.sign(s) * np.abs(s) ** (2 / power)]) / 2
    return loft(
        [
            np.column_stack([np.full(sides, x), unit[:, 0] * y, unit[:, 1] * z])
            for x, y, z in np.asarray(stations, float)
        ]
    )


def _clamped(mesh: Mesh, level: float, axis: int) -> Mesh:
    vertices = mesh.vertices.copy()
    vertices[:, axis] = np.minimum(vertices[:, axis], level)
    return Mesh(vertices, mesh.faces)


def gas(rng: Generator, x0: float, x1: float, y: float, z: float, power: float, sides: int = 14) -> list[Part]:
    """Liquid butane in the tank, its level across any of the three ways, most often short of full."""
    filled = float(np.clip(rng.normal(0.65, 0.25), 0.0, 0.92))
    if filled < 0.05:
        return []
    way = rng.random()
    if way < 0.4:
        return [Part("butane", bar(x0, x0 + (x1 - x0) * filled, y, z, power, sides))]
    whole = bar(x0, x1, y, z, power, sides)
    axis, size = (2, z) if way < 0.8 else (1, y)
    return [Part("butane", _clamped(whole, (filled - 0.5) * size, axis))]


def coil(start: tuple[float, float, float], along: str, length: float, radius: float, turns: int, thick: float) -> Part:
    angle = np.linspace(0, 2 * np.pi * turns, turns * 5 + 1)
    run, a, b = np.linspace(0, length, len(angle)), radius * np.cos(angle), radius * np.sin(angle)
    path = np.column_stack({"x": (run, a, b), "y": (a, run, b), "z": (a, b, run)}[along])
    return wire("steel", path + np.array(start), thick, sides=4)


def wheel(x: float, y: float, radius: float, width: float) -> Mesh:
    """Spark wheel about the z axis, with its hole."""
    return prism(circle(radius, (x, y), 12), -width / 2, width / 2, [circle(radius * 0.35, (x, y), 6)])


def flint_works(rng: Generator, x: float, wide: float, thick: float) -> list[Part]:
    """Above a tank that ends at x: hood, wheel, flint and its spring, lever and valve."""
    radius = rng.uniform(3.4, 4.2)
    wy = rng.uniform(0.1, 0.2) * wide
    wx = x + rng.uniform(5.5, 7.5)
    width = min(thick * 0.55, 6.0)
    spring = rng.uniform(16, 26)
    hood_y, hood = -wide * 0.25, rng.uniform(9, 13)
    wall = rng.uniform(0.3, 0.45)
    outer = bar(x + 3, x + 3 + hood, wide * 0.5, thick * 0.86, 3.0, 12).moved(0, hood_y, 0)
    inner = bar(x + 3, x + 3 + hood, wide * 0.5 - 2 * wall, thick * 0.86 - 2 * wall, 3.0, 12).moved(0, hood_y, 0)
    rings = merged(*(wheel(wx, wy, radius * 0.92, 0.9).moved(z=s * (width / 2 + 0.7)) for s in (-1, 1)))
    valve = revolve([(x - 9, 2.0), (x - 2, 2.4), (x + 1, 1.6), (x + 5, 1.1)], 8).moved(0, hood_y, 0)
    lever = prism(
        [(x + 2.5, hood_y - 2), (x + 4, hood_y - 2), (x + 5, wide * 0.46), (x + 2.5, wide * 0.5)],
        -thick * 0.3,
        thick * 0.3,
    )
    return [
        *hollow("steel", outer, inner),
        Part("steel", wheel(wx, wy, radius, width)),
        Part("steel", rings),
        Part("steel", tube([(wx, wy, -thick * 0.42), (wx, wy, thick * 0.42)], 1.0, sides=5)),
        Part("steel", tube([(wx - radius - 3.5, wy, 0), (wx - radius, wy, 0)], 1.15, sides=6), 0.85),
        coil((wx - radius - 3.5 - spring, wy, 0), "x", spring, 1.15, 7, 0.28),
        Part("brass" if rng.random() < 0.6 else "zinc", valve),
        coil((x + 1, hood_y, 0), "x", 4, 1.8, 3, 0.3),
        Part("nylon", lever),
    ]


def piezo(x: float, y: float, length: float, size: float = 4.6) -> list[Part]:
    """The clicking igniter along x, button at +x: hammer, spring, crystal, brass ends in a plastic sleeve."""
    return [
        *hollow(
            "nylon",
            box(length, size + 1.6, size + 1.6).moved(x + length / 2, y, 0),
            box(length - 2, size, size).moved(x + length / 2, y, 0),
        ),
        Part("lead", tube([(x + 2, y, 0), (x + 7, y, 0)], 1.3, sides=6), 0.65),
        Part("steel", box(5.5, 3.4, 3.4).moved(x + 11, y, 0)),
        Part("brass", tube([(x + 0.5, y, 0), (x + 2, y, 0)], 1.8, sides=6)),
        coil((x + 14.5, y, 0), "x", max(length - 16, 4), 1.9, 5, 0.32),
    ]


def jet(x: float, y: float, metal: str = "brass") -> list[Part]:
    """A burner: brass block, ceramic tube and wire above it."""
    return [
        Part(metal, revolve([(x - 12, 1.8), (x - 4, 2.6), (x, 2.8), (x + 2, 2.2)], 8).moved(0, y, 0)),
        *hollow(
            "stainless",
            tube([(x, y, 0), (x + 12, y, 0)], 3.6, sides=10),
            tube([(x, y, 0), (x + 12, y, 0)], 3.0, sides=10),
        ),
        Part("ceramic", tube([(x + 2, y, 0), (x + 7, y, 0)], 2.2, sides=8), 0.6),
    ]
