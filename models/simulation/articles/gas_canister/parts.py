"""Parts of gas canisters: valves, coils, caps and nozzles."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Points, revolve
from models.simulation.thing import Part, hollow, wire


def valve(x: float, height: float, radius: float, stem: str = "brass") -> list[Part]:
    body = revolve([(x - height, radius * 0.7), (x - 2, radius * 0.7), (x, radius)], 10)
    bore = revolve([(x - height + 1.2, radius * 0.42), (x, radius * 0.42)], 10)
    return [
        Part("nylon", body),
        Part(stem, revolve([(x - height * 0.5, 1.5), (x + 4, 1.5)], 8)),
        Part("nylon", bore, -0.9),
        wire("steel", coil(x - height + 1.5, x - height * 0.45, radius * 0.38, 3), 0.35),
    ]


def coil(x0: float, x1: float, radius: float, turns: int, steps: int = 5) -> Points:
    angle = np.linspace(0, 2 * np.pi * turns, turns * steps + 1)
    return np.column_stack([np.linspace(x0, x1, len(angle)), radius * np.cos(angle), radius * np.sin(angle)])


def cap(rng: Generator, x0: float, x1: float, radius: float, material: str = "pp") -> list[Part]:
    wall = rng.uniform(1.0, 1.6)
    outer = revolve([(x0, radius), (x1 - 2, radius * rng.uniform(0.93, 1.0)), (x1, radius * 0.85)], 16)
    inner = revolve([(x0, radius - wall), (x1 - wall - 1, radius * 0.93 - wall)], 16)
    return hollow(material, outer, inner)


def nozzle(x: float, length: float, material: str = "pp") -> Part:
    return Part(material, revolve([(x, 5), (x + 4, 5), (x + 5, 2.6), (x + length, 1.6)], 10))
