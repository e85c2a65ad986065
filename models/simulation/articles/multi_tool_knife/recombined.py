"""Pocket tools put together at random: any layers under any covers, any head on any arms, alone or in a pouch."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import posed
from models.simulation.articles._placing import centred
from models.simulation.articles.multi_tool_knife.arms import outboard_pliers
from models.simulation.articles.multi_tool_knife.kit import (
    TOOLS,
    angle_of,
    bits,
    covers,
    jaws,
    key_ring,
    layers_of,
    pouch,
    scale_outline,
    tool_of,
)
from models.simulation.articles.multi_tool_knife.parts import KINDS, ring, side_shells, single_tool, stack
from models.simulation.mesh import circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def _side(rng: Generator, span: float, wide: float, whole: float) -> list[Part]:
    """Something on one face: cutlery, a lamp, a plate of spanner gaps, a row of bits, a clip or nothing."""
    kind, z = rng.integers(7), whole / 2
    if kind == 0:
        slots = [rectangle(24, 1.7, (span * 0.66, y)) for y in (-3.5, 3.5)]
        half = [(0, 3), (span * 0.42, 3), (span * 0.52, 8), (span * 0.8, 7)]
        fork = prism(smooth([*half, *((x, -y) for x, y in half[::-1])], True, 1), z + 3, z + 4.6, slots)
        return [Part("stainless", fork.turned("z", np.pi - angle_of(rng, 0.4)).moved(span * 0.44))]
    if kind == 1:
        outline = rounded(span, wide, wide * 0.4, steps=3)
        shell, room = prism(outline, z + 3, z + 9), prism(outline * [0.92, 0.84], z + 4, z + 8)
        cell = revolve([(-1.4, 5), (1.4, 5)], 9).turned("y", np.pi / 2).moved(-8, 0, z + 6)
        return [*hollow("abs", shell, room), Part("alkaline_cell", cell),
                Part("pcb", prism(rectangle(22, 8, (12, 0)), z + 5, z + 6))]  # fmt: skip
    if kind == 2:
        gaps = [circle(wide * 0.13, (x * span, 0), 6) for x in np.linspace(-0.34, 0.34, int(rng.integers(2, 5)))]
        return [Part("stainless", prism(rounded(span * 0.95, wide * 0.9, 4, steps=3), z + 3, z + 4.6, gaps))]
    if kind == 3:
        return [bits(int(rng.integers(2, 4)), span * rng.uniform(-0.2, 0.2), 0, z + 6.5, 7)]
    if kind == 4:
        clip = rectangle(span * rng.uniform(0.4, 0.7), rng.uniform(4, 8), (-span * 0.1, 0))
        return [Part("stainless", prism(clip, z + 3.2, z + 4.2))]
    return []


def any_layers(rng: Generator) -> Thing:
    """A stack of any length, breadth and number of layers of either build under any covers with any addition."""
    span = rng.uniform(52, 130)
    wide = span * rng.uniform(0.2, 0.31)
    layers, thick = int(rng.integers(1, 7)), rng.uniform(1.3, 2.7)
    fanned = float(rng.choice([0.0, 0.0, 0.15, 0.35, 0.8]))
    if rng.random() < 0.4:
        parts, whole, facts = stack(
            rng, span, wide, layers, thick, rng.uniform(0.5, 0.9), fanned, bool(rng.integers(2))
        )
    else:
        parts, whole, facts = layers_of(rng, span, wide, layers, thick, fanned, bool(rng.integers(2)))
    if rng.random() < 0.9:
        parts += covers(rng, scale_outline(rng, span, wide), whole, rng.uniform(1.2, 4))
    parts += _side(rng, span, wide, whole)
    parts += ring(rng, span, wide) if rng.random() < 0.4 else key_ring(rng, -span / 2, -wide * 0.2, 0.3)
    return posed(rng, parts, facts, 0.33)


def _bar(rng: Generator, span: float, wide: float, deep: float, fanned: float) -> tuple[list[Part], float]:
    """One arm with tools of either family between two sides of any form, and the length of its blade."""
    metal = str(rng.choice(["stainless", "steel", "aluminium", "zinc"]))
    outline = scale_outline(rng, span, wide) + [-span / 2 + 5, 0]
    if rng.random() < 0.5:
        outline = rounded(span, wide, wide * 0.3, (-span / 2 + 5, 0), 3)
    holes = [rounded(span * 0.16, wide * 0.3, 2, (-span * f, 0), 3) for f in (0.3, 0.55)] if rng.random() < 0.25 else []
    parts = [Part(metal, side_shells(outline, deep - 2.4, rng.uniform(0.8, 1.6), holes))]
    if rng.random() < 0.45:
        cover = str(rng.choice(["abs", "rubber", "wood", "nylon", "carbon_fibre"]))
        shell = rounded(span * rng.uniform(0.6, 0.9), wide, 4, (-span * 0.5, 0), 3)
        parts.append(Part(cover, side_shells(shell, deep, rng.uniform(1.4, 3))))
    count = int(rng.integers(1, 4))
    tools, edge = [], 0.0
    for index in range(count):
        kind = str(rng.choice(TOOLS if index else ("knife", "serrated")))
        long, high = span * rng.uniform(0.45, 0.82), wide * rng.uniform(0.5, 0.7)
        edge = edge or long
        thick = min(2.4, (deep - 2.6) / count - 0.2)
        tool = single_tool(rng, kind, long, high, thick) if kind in KINDS else tool_of(rng, kind, long, high, thick)
        z = (index - (count - 1) / 2) * (thick + 0.2)
        tools.append(tool.scaled(1, -1, 1).turned("z", angle_of(rng, fanned)).moved(8 - span, 0, z))
    pin = prism(circle(2.2, (8 - span, 0), 7), -deep / 2, deep / 2)
    parts.append(Part("stainless", merged(*tools, pin)))
    return parts, edge


def any_arms(rng: Generator) -> Thing:
    """Two arms, like or unlike, and any head, folded or spread, with hammer face, ring or spring at times."""
    span = rng.uniform(50, 128)
    wide, deep = max(9.0, span * rng.uniform(0.13, 0.2)), rng.uniform(8.5, 16)
    spread = float(rng.choice([0.0, 0.0, rng.uniform(0.03, 0.3), rng.uniform(0.2, 1.2)]))
    fanned = float(rng.choice([0.0, 0.2, 0.5]))
    parts: list[Part] = []
    bars = [_bar(rng, span, wide, deep, fanned)]
    bars.append(_bar(rng, span, wide, deep, fanned) if rng.random() < 0.5 else bars[0])
    for side, (bar, _) in zip((-1, 1), bars, strict=True):
        parts += [part.scaled(1, side, 1).turned("z", -side * spread).moved(-7, side * wide * 0.52) for part in bar]
    long = span * rng.uniform(0.32, 0.6)
    head = jaws(rng, long, wide * rng.uniform(1.1, 1.6), deep * rng.uniform(0.4, 0.75), min(spread, 0.5) * 0.6)
    if spread == 0.0 and rng.random() < 0.75:
        head = head.scaled(-1, 0.8, 1)
    parts.append(Part(str(rng.choice(["steel", "stainless"])), head))
    if rng.random() < 0.15:
        face = revolve([(0, 6), (8, 6), (9, 8), (17, 8)], 9).turned("z", np.pi / 2).moved(0, wide * 0.5)
        parts.append(Part("steel", face))
    if rng.random() < 0.3:
        leaf = smooth([(-20, -wide * 0.4, 0), (-6, 0, 0), (-20, wide * 0.4, 0)], False, 1)
        parts.append(wire("steel", leaf, 0.8, sides=4))
    facts: dict[str, float | int | str] = {"blade_length_mm": round(bars[0][1]), "tip_angle_deg": 35}
    return posed(rng, parts + key_ring(rng, -span - 4, wide * 0.4, 0.25), facts, 0.27)


def pouched_tool(rng: Generator) -> Thing:
    """Any tool that is shut in a belt pouch, at times with a row of bits."""
    maker = (any_layers, any_arms, outboard_pliers)[int(rng.integers(3))]
    thing = maker(rng)
    first = centred(thing.parts)
    low, high = first.extent()
    size = np.sort(high - low)
    parts = list(first.parts)
    if size[1] < 62 and rng.random() < 0.7:
        parts += pouch(rng, low, high)
    if rng.random() < 0.4:
        parts.append(bits(int(rng.integers(3, 8)), 0, 0, float(high[2]) + 8))
    return Thing(tuple(parts), thing.facts)
