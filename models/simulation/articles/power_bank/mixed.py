"""Banks put together by chance from the cases, cells, boards and extras of all the others."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.power_bank.boards import board, brick
from models.simulation.articles.power_bank.parts import bank
from models.simulation.articles.power_bank.pieces import (
    any_case,
    cable,
    coil_set,
    lamp,
    plug,
    screen,
    screws,
    stored,
)
from models.simulation.mesh import merged, prism, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _extras(rng: Generator, x: float, y: float, z: float, wall: float) -> list[Part]:
    """Up to three of what banks have besides cells and board."""
    parts: list[Part] = []
    top = z / 2 - wall
    if rng.random() < 0.25:
        parts += coil_set(rng, (rng.uniform(-0.12, 0.05) * x, 0), top - 0.6)
    if rng.random() < 0.25:
        parts += screen(rng, rng.uniform(-0.3, 0.35) * x, rng.uniform(-0.15, 0.15) * y, top - 1)
    if rng.random() < 0.2:
        parts += lamp(rng, -x / 2 + wall + 3, rng.uniform(-0.25, 0.25) * y, 0)
    if rng.random() < 0.25:
        parts.append(screws(x - 10, y - 10, z - 2, rng.uniform(0.8, 1.3)))
    if rng.random() < 0.12:
        panel = merged(*(brick(x * 0.74, y * 0.17, 0.35).moved(-3, (i - 1.5) * y * 0.19, top + wall) for i in range(4)))
        parts.append(Part("glass", panel, 0.95))
    if rng.random() < 0.2:
        cover = prism(rounded(x + 3, y + 3, 8), -z / 2 - 1.5, z / 2 + 1.5)
        parts += hollow(
            str(rng.choice(["silicone", "leather", "cloth"])), cover, prism(rounded(x + 0.4, y + 0.4, 7), -z / 2, z / 2)
        )
    if rng.random() < 0.15:
        loop = smooth(
            [(-x / 2, 5, 0), (-x / 2 - 22, 9, 0), (-x / 2 - 38, 0, 0), (-x / 2 - 22, -9, 0), (-x / 2, -5, 0)], False, 1
        )
        parts.append(Part("nylon", tube(loop, 1.7, sides=5)))
    return parts


def _corded(rng: Generator, x: float, y: float) -> list[Part]:
    """A cord of its own: along a side, hanging out, or a stiff plug."""
    kind, end = rng.random(), "clma"[int(rng.integers(4))]
    if kind < 0.4:
        side = 1 - 2 * int(rng.integers(2))
        y0 = side * (y / 2 - 3)
        return cable(rng, [(x / 2 - 8, y0, 0), (x / 4, y0, 0), (-x / 4, y0, 0), (-x / 2 + 18, y0, 0)], end)
    if kind < 0.8:
        reach, bow = rng.uniform(25, 120), rng.normal(0, 30, 2)
        line = [(x / 2 - 4, 0, 0), (x / 2 + reach * 0.4, bow[0], 0), (x / 2 + reach, bow[1], 0)]
        return cable(rng, smooth(line, False, 2), end)
    return [p.moved(x / 2 + 1) for p in plug(end)]


def mixed_flat(rng: Generator) -> Thing:
    """Any flat body, 60 to 210 mm long, with any cells, a board at an end or a side, and up to a few extras."""
    x = rng.uniform(84, 185)
    y, z = x * rng.uniform(0.42, 0.72), rng.uniform(8, 30)
    case, wall = any_case(rng, x, y, z)
    depth = rng.uniform(10, 26)
    sockets = "".join("aacm."[int(rng.integers(5))] for _ in range(int(rng.integers(1, 5))))
    aside = rng.random() < 0.3
    if aside:
        ready = board(rng, y / 2 - 0.5, min(x * 0.6, 70), min(depth, y * 0.3), sockets)
        ready = [p.turned("z", np.pi / 2).moved(rng.uniform(-0.15, 0.15) * x) for p in ready]
        cells, wh = stored(
            rng, x - 8, y - min(depth, y * 0.3) - 7, z - 2 * wall - 2, (0, -min(depth, y * 0.3) / 2, 0), 0.5
        )
    else:
        ready = board(rng, x / 2 - 0.5, y - 8, depth, sockets)
        cells, wh = stored(rng, x - depth - 8, y - 2 * wall - 4, z - 2 * wall - 2, (-depth / 2, 0, 0), 0.5)
    parts = [*case, *cells, *ready, *_extras(rng, x, y, z, wall)]
    parts += _corded(rng, x, y) if rng.random() < 0.35 else []
    return bank(centred(parts).parts, max(wh, 2.0))


def mixed_brick(rng: Generator) -> Thing:
    """Any thick body with round cells or a stack of pouches, upright or lying, boards at both ends at times."""
    x, y, z = rng.uniform(80, 170), rng.uniform(42, 100), rng.uniform(26, 64)
    case, wall = any_case(rng, x, y, z)
    depth = rng.uniform(14, 30)
    cells, wh = stored(rng, x - depth - 7, y - 2 * wall - 3, z - 2 * wall - 3, (-depth / 2, 0, 0), 0.75)
    up = rng.uniform(-0.25, 0.25) * z
    room = int((y - 10) // 13)
    sockets = "".join("aacc."[int(rng.integers(5))] for _ in range(max(1, min(room, int(rng.integers(1, 5))))))
    parts = [*case, *cells, *board(rng, x / 2 - 0.5, y - 9, depth, sockets, up)]
    if rng.random() < 0.3:
        tall = Part("pcb", brick(1.4, y - 10, z - 9).moved(x / 2 - depth - 1, 0, 0))
        leads = [[(x / 2 - depth, s * 8, 0), (0, s * y * 0.4, z * 0.38), (-x * 0.4, s * 8, z * 0.3)] for s in (-1, 1)]
        parts += [tall, *(wire("copper", lead, 0.8, sides=4) for lead in leads)]
    parts += [p.moved(0, 0, 0.6) for p in _extras(rng, x, y, z, wall)]
    parts += _corded(rng, x, y) if rng.random() < 0.2 else []
    return bank(centred(parts).parts, max(wh, 2.0))


def mixed_in_pouch(rng: Generator) -> Thing:
    """A plain bank in its box, net or felt sleeve together with its cord, coiled or folded."""
    x, y, z = rng.uniform(86, 150), rng.uniform(52, 76), rng.uniform(10, 24)
    case, wall = any_case(rng, x, y, z)
    depth = rng.uniform(12, 22)
    cells, wh = stored(rng, x - depth - 8, y - 7, z - 2 * wall - 2, (-depth / 2, 0, 0), 0.4)
    parts = [*case, *cells, *board(rng, x / 2 - 0.5, y - 8, depth, str(rng.choice(["ac", "aac", "c.", "am"])))]
    high = z / 2 + rng.uniform(3, 6)
    turns, r = rng.uniform(1.4, 3.2), rng.uniform(14, 24)
    angle = np.linspace(0, turns * 2 * np.pi, int(turns * 12))
    oval = rng.uniform(1.0, 1.9)
    loops = np.column_stack(
        [oval * (r + angle * 0.35) * np.cos(angle), (r + angle * 0.35) * np.sin(angle), high + 0.35 * angle]
    )
    loops[:, 0] += rng.uniform(-0.15, 0.15) * x
    parts += cable(rng, loops, "cl"[int(rng.integers(2))])
    start = loops[0] + [6.0, -14.0, 0.0]
    parts += [p.turned("z", -1.2).moved(*start) for p in plug("a")]
    wide, deep, tall = x + rng.uniform(6, 22), y + rng.uniform(6, 18), z + rng.uniform(14, 20)
    skin = str(rng.choice(["coated_paper", "cloth", "wool", "leather", "pe"]))
    thick = {"coated_paper": 0.7, "pe": 0.15, "wool": 2.0}.get(skin, 1.0)
    sleeve = [
        prism(rounded(wide - k, deep - k, 3, steps=3), -z / 2 - 2 + k, -z / 2 - 2 + tall - k) for k in (0.0, thick)
    ]
    parts += hollow(skin, sleeve[0], sleeve[1])
    return bank(centred(parts).parts, wh)
