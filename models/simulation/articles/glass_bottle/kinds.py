"""Outlines, sections, stoppers and boxes of glass bottles and jars, to choose from and to blend."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, square_section
from models.simulation.articles._common import pick
from models.simulation.articles.glass_bottle.parts import spirit_cap, stopper
from models.simulation.articles.plastic_bottle.closures import mist_pump, nozzle_cap, ring
from models.simulation.articles.plastic_bottle.forms import Form, polygon_section, round_section
from models.simulation.mesh import Points, ball, box, circle, revolve, smooth, tube
from models.simulation.thing import Part, hollow, wire

SPIRIT_FORMS: dict[str, Form] = {
    "pillar": ((0, 0.94), (0.03, 1), (0.7, 1), (0.78, 0.9), (0.86, 0.5), (0.92, 0.34)),
    "gourd": ((0, 0.7), (0.08, 0.95), (0.22, 1), (0.4, 0.82), (0.5, 0.5), (0.62, 0.66), (0.74, 0.66), (0.86, 0.36)),
    "vase": ((0, 0.62), (0.05, 0.66), (0.3, 0.86), (0.55, 1), (0.68, 0.92), (0.8, 0.5), (0.88, 0.32)),
    "drop": ((0, 0.8), (0.06, 0.97), (0.2, 1), (0.4, 0.86), (0.6, 0.6), (0.8, 0.4)),
    "moon": ((0, 0.5), (0.1, 0.8), (0.28, 1), (0.5, 0.98), (0.68, 0.72), (0.8, 0.36)),
    "bamboo": ((0, 0.95), (0.05, 1), (0.25, 0.9), (0.3, 1), (0.5, 0.9), (0.55, 1), (0.75, 0.88), (0.85, 0.4)),
    "bell": ((0, 1), (0.04, 1), (0.15, 0.86), (0.5, 0.74), (0.7, 0.66), (0.8, 0.45), (0.88, 0.32)),
    "waist": ((0, 0.96), (0.05, 1), (0.35, 0.8), (0.6, 0.98), (0.72, 0.9), (0.82, 0.46)),
    "jug": ((0, 0.84), (0.05, 0.98), (0.3, 1), (0.5, 0.94), (0.66, 0.66), (0.78, 0.42)),
    "long": ((0, 0.94), (0.03, 1), (0.5, 1), (0.6, 0.86), (0.7, 0.55), (0.8, 0.4), (0.9, 0.36)),
    "slope": ((0, 0.94), (0.03, 1), (0.42, 1), (0.55, 0.86), (0.7, 0.6), (0.86, 0.42)),
    "cone": ((0, 0.96), (0.04, 1), (0.4, 0.8), (0.7, 0.58), (0.85, 0.42)),
}
JAR_FORMS: dict[str, Form] = {
    "plain": ((0, 0.92), (0.05, 1), (0.85, 1), (0.93, 0.92)),
    "belly": ((0, 0.72), (0.08, 0.88), (0.4, 1), (0.7, 0.94), (0.92, 0.8)),
    "waist": ((0, 0.95), (0.06, 1), (0.25, 0.92), (0.7, 0.92), (0.84, 1), (0.94, 0.85)),
    "hive": ((0, 0.8), (0.08, 1), (0.2, 0.94), (0.32, 1), (0.5, 0.93), (0.66, 0.95), (0.82, 0.84), (0.94, 0.74)),
    "cup": ((0, 0.76), (0.05, 0.8), (0.6, 0.94), (0.92, 1)),
    "globe": ((0, 0.5), (0.12, 0.84), (0.45, 1), (0.75, 0.86), (0.92, 0.66)),
}
Closed = tuple[list[Part], float]


def glass_section(rng: Generator) -> Points:
    kind = rng.random()
    if kind < 0.45:
        return round_section(16)
    if kind < 0.6:
        return round_section(16, rng.uniform(0.45, 0.85))
    if kind < 0.8:
        return square_section(rng.uniform(0.45, 1.0), rng.uniform(0.05, 0.6))
    return polygon_section(int(rng.integers(3, 9)), rng.uniform(0.0, 0.5))


def screw_lid(rng: Generator, long: float, bore: float) -> Closed:
    """Thin metal or plastic screw cap with its liner."""
    top = long + rng.uniform(1, 9)
    metal = rng.random() < 0.55
    material = pick(rng, "aluminium", "steel") if metal else pick(rng, "pp", "abs")
    parts = cap(material, long - rng.uniform(9, 22), top, bore + rng.uniform(1.2, 2.4), 0.35 if metal else 1.6, 14)
    return [*parts, Part("pe", revolve([(long, bore), (long + 0.8, bore)], 12))], top


def crown(rng: Generator, long: float, bore: float) -> Closed:
    """Crown cap, at times with a pull ring."""
    shape = [(long - 5, bore + 2.6), (long - 1, bore + 1.8), (long + 1, bore + 0.4)]
    parts = hollow("steel", revolve(shape, 14), revolve([(long - 5, bore + 2.2), (long + 0.7, bore)], 14))
    if rng.random() < 0.3:
        loop = np.column_stack([np.full(12, long - 4), circle(10, (0, bore + 12), 12)])
        parts.append(Part("steel", tube(loop, 1.0, True, 4)))
    return parts, long + 1


def corked(rng: Generator, long: float, bore: float) -> Closed:
    """A stopper with a broad head of wood, glass, metal or plastic; or wax or cloth over a plain cork."""
    deep = rng.uniform(12, 26)
    parts = [
        Part(pick(rng, "wood", "pe", "silicone"), revolve([(long - deep, bore - 2.6), (long, bore - 2.4)], 12), 0.8)
    ]
    tall, wide = rng.uniform(8, 34), bore + rng.uniform(1, 9)
    kind = pick(rng, "wood", "glass", "zinc", "abs", "acrylic", "steel")
    if rng.random() < 0.3:
        head = ball(tall * 0.6, wide, wide, 10).moved(long + tall * 0.5)
        parts.append(Part(kind, head, 0.35 if kind in ("zinc", "steel") else 0.9))
    elif kind in ("zinc", "steel", "abs"):
        parts += cap(kind, long + 0.2, long + tall, wide, 1.2, 14)
    else:
        parts.append(
            Part(kind, revolve([(long + 0.2, wide * 0.9), (long + tall * 0.7, wide), (long + tall, wide * 0.8)], 12))
        )
    return parts, long + tall


def crowned(rng: Generator, long: float, bore: float) -> Closed:
    """The high cap of a gift spirit: shell of metal or plastic over an inner cap, pourer and glass ball; a ribbon."""
    parts = spirit_cap(rng, long, bore - 2.6)
    tall, wide = rng.uniform(30, 62), bore + rng.uniform(5, 11)
    skin = pick(rng, "abs", "acrylic", "aluminium", "zinc")
    line = [
        (long - tall * 0.5, wide),
        (long + tall * 0.3, wide * rng.uniform(0.85, 1.1)),
        (long + tall * 0.5, wide * 0.8),
    ]
    wall = {"aluminium": 0.5, "zinc": 0.9}.get(skin, 1.7)
    inner = [(line[0][0], line[0][1] - wall), (line[1][0], line[1][1] - wall), (line[2][0] - wall, line[2][1] - wall)]
    parts += hollow(skin, revolve(line, 14), revolve(inner, 14))
    if rng.random() < 0.3:
        ribbon = smooth(
            [(long - tall * 0.5, 0, wide), (long * 0.6, 8, wide + 14), (long * 0.45, -6, wide + 12)], False, 1
        )
        parts.append(Part("cloth", tube(ribbon, 1.6, sides=5)))
    return parts, long + tall * 0.5


def foiled(rng: Generator, long: float, bore: float) -> Closed:
    return stopper(rng, long, bore - 3.2), long + 1


def jar_lid(rng: Generator, long: float, mouth: float) -> Closed:
    """Twist-off tin, plastic, wood with a silicone ring, or a glass lid with a knob."""
    kind, top = rng.random(), long + rng.uniform(2, 12)
    if kind < 0.4:
        parts = cap("steel", long - rng.uniform(8, 14), long + 2, mouth + 2.2, 0.3, 16)
        parts.append(Part("pvc", revolve([(long + 0.3, mouth), (long + 1.4, mouth)], 14), 0.6))
        return [*parts, ring("steel", long - 8, mouth + 1.6, 0.9, 0.6)], long + 2
    if kind < 0.65:
        return cap(pick(rng, "pp", "abs", "pe"), long - 12, top, mouth + 3, 1.7, 16), top
    if kind < 0.85:
        parts = [Part("wood", revolve([(long + 0.2, mouth + 2), (top + 6, mouth + 2)], 14)),
                 Part("wood", revolve([(long - 9, mouth - 4), (long + 0.1, mouth - 3.6)], 14), 0.8)]  # fmt: skip
        return [*parts, ring("silicone", long - 5, mouth - 2.8, 1.6)], top + 6
    parts = [Part("glass", revolve([(long + 0.3, mouth + 1), (long + 5, mouth + 1), (long + 7, 8)], 14), 0.8),
             Part("glass", ball(9, sides=8).moved(long + 13))]  # fmt: skip
    return parts, long + 21


SPIRIT_CLOSURES: tuple[Callable[[Generator, float, float], Closed], ...] = (crowned, crowned, corked, screw_lid, foiled)
BOTTLE_CLOSURES = (*SPIRIT_CLOSURES, crown, crown, screw_lid, nozzle_cap, mist_pump)


def boxed(rng: Generator, parts: list[Part], top: float) -> list[Part]:
    """In a gift box of board, tin or wood with a bed of foam or cloth, maybe with two small cups."""
    low = np.min([part.mesh.vertices.min(0) for part in parts], 0)
    high = np.max([part.mesh.vertices.max(0) for part in parts], 0)
    (x, y, z), middle = high - low + rng.uniform(8, 22), (low + high) / 2
    if rng.random() < 0.3:
        extra = rng.uniform(40, 56)
        for s in (-1, 1):
            one = hollow("glass", revolve([(-14, 9), (18, 15)], 10), revolve([(-8, 6.5), (18, 12.8)], 10))
            parts = [*parts, *(p.moved(middle[0] + s * 40, high[1] + 28, middle[2]) for p in one)]
        y, middle = y + extra, middle + [0, extra / 2, 0]
    skin, wall = [("cardboard", 2.0), ("cardboard", 3.0), ("coated_paper", 0.9), ("wood", 5.0), ("steel", 0.3)][
        int(rng.integers(5))
    ]
    shell = hollow(skin, box(x + 2 * wall, y + 2 * wall, z + 2 * wall), box(x, y, z))
    if rng.random() < 0.5:
        shell.append(Part(pick(rng, "foam", "cloth", "eva"), box(x - 1, y - 1, z - 1), 0.35))
    if rng.random() < 0.4:
        catch = [box(3, 10, 8).moved(0, (y / 2 + wall) * s, 0) for s in (-1, 1)]
        shell += [Part("steel", mesh, 0.25) for mesh in catch]
    return [*parts, *(p.moved(*middle) for p in shell)]


def sleeve_of_net(rng: Generator, long: float, r: float) -> list[Part]:
    """Foam net that keeps bottles apart."""
    wall = rng.uniform(2, 5)
    rings = (
        revolve([(2, r + wall), (long * 0.7, r + wall)], 14),
        revolve([(2.1, r + 0.2), (long * 0.7 - 0.1, r + 0.2)], 14),
    )
    return [Part("foam", rings[0], 0.5), Part("foam", rings[1], -0.5)]


def knotted(rng: Generator, x: float, r: float) -> Part:
    """A cord about a neck."""
    turn = np.linspace(0, 2 * np.pi, 12)
    path = np.column_stack([x + rng.normal(0, 1, 12), r * np.cos(turn), r * np.sin(turn)])
    return wire("nylon", np.concatenate([path, [[x - 20, r + 12, 3], [x - 42, r + 8, 0]]]), 1.2, sides=5)
