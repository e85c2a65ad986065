"""Tools with jaws: pliers, wrenches, scissors and hammers with knives in their handles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, posed
from models.simulation.articles.multi_tool_knife.parts import (
    KINDS,
    Facts,
    knife_blade,
    opening,
    side_shells,
    single_tool,
)
from models.simulation.mesh import Mesh, Points, circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def _jaws(rng: Generator, length: float, wide: float, deep: float, spread: float) -> Mesh:
    """Pliers' jaws ahead of the pivot at the origin."""
    halves = []
    for side in (-1, 1):
        needle = rng.uniform(0.12, 0.3)
        outline = [(-8, side * 1), (-8, side * wide * 0.4), (2, side * wide * 0.5), (length * 0.35, side * wide * 0.42),
                   (length, side * wide * needle), (length, side * 0.3), (length * 0.5, side * 0.3),
                   (length * 0.38, side * 2.2), (length * 0.2, side * 0.3)]  # fmt: skip
        halves.append(prism(outline, -deep / 2, deep / 2).turned("z", side * spread))
    return merged(*halves, prism(circle(wide * 0.36, (0, 0), 12), -deep * 0.62, deep * 0.62))


def _plier_arm(
    rng: Generator,
    span: float,
    wide: float,
    deep: float,
    metal: str,
    tools: int,
    fanned: float,
    holes: Sequence[Points],
) -> tuple[list[Part], Facts]:
    """A folded sheet handle with tools in it; its pivot to the pliers is the origin, it reaches to -x."""
    wall = rng.uniform(0.9, 1.4)
    bar = rounded(span, wide, wide * 0.3, (-span / 2 + 5, 0), 3)
    cheeks = [prism(bar, s * (deep / 2 - wall), s * deep / 2, holes) for s in (-1, 1)]
    floor = prism(rectangle(span * 0.9, wall, (-span / 2 + 5, -wide / 2 + wall)), -deep / 2 + wall, deep / 2 - wall)
    thick = min(2.3, (deep - 2 * wall) / max(tools, 1) - 0.2)
    out: list[Mesh] = []
    facts: Facts = {}
    for index in range(tools):
        z = (index - (tools - 1) / 2) * (thick + 0.2)
        length = span * rng.uniform(0.5, 0.82)
        if index == 0:
            tool, facts = knife_blade(rng, length, wide * 0.62, thick)
        else:
            tool = single_tool(rng, str(rng.choice(KINDS)), length, wide * 0.62, thick)
        out.append(tool.turned("z", -opening(rng, fanned)).scaled(1, -1, 1).moved(-span + 8, 0, z))
    pin = prism(circle(2.4, (-span + 8, 0), 8), -deep / 2, deep / 2)
    parts = [Part(metal, merged(*cheeks, floor))]
    return [*parts, Part("stainless", merged(*out, pin))], facts


def plier_tool(rng: Generator) -> Thing:
    """Two channel handles round folding pliers: shut, or spread with the jaws out."""
    span, wide, deep = rng.uniform(88, 112), rng.uniform(14, 20), rng.uniform(11, 16)
    metal = str(rng.choice(["stainless", "stainless", "steel", "aluminium"]))
    fanned = 0.0 if rng.random() < 0.6 else 0.4
    holes: list[Points] = []
    if rng.random() < 0.4:
        holes = [rounded(span * 0.16, wide * 0.3, 2, (-span * f, 0)) for f in (0.3, 0.55)]
    jaw = rng.uniform(42, 60)
    shut = rng.random() < 0.55
    parts: list[Part] = []
    facts: Facts = {}
    spread = rng.uniform(0.02, 0.35)
    for side in (-1, 1):
        arm, facts = _plier_arm(rng, span, wide, deep, metal, int(rng.integers(2, 4)), fanned, holes)
        for part in arm:
            flipped = part.scaled(1, side, 1)
            if shut:
                parts.append(flipped.moved(0, side * wide * 0.53))
            else:
                parts.append(flipped.turned("z", -side * spread).moved(-10, side * wide * 0.5))
    jaws = _jaws(rng, jaw, wide * 1.5, deep * rng.uniform(0.5, 0.75), 0.0 if shut else spread * 0.6)
    if shut:
        jaws = jaws.scaled(-1, rng.uniform(0.75, 0.95), 1).moved(-4)
    parts.append(Part("stainless", jaws))
    return posed(rng, parts, facts, 0.3)


def plastic_plier_tool(rng: Generator) -> Thing:
    """Pliers whose handles carry plastic or rubber covers over thin steel frames."""
    span, wide, deep = rng.uniform(95, 125), rng.uniform(15, 20), rng.uniform(12, 17)
    spread = rng.uniform(0.05, 0.5)
    cover = str(rng.choice(["abs", "rubber", "wood", "nylon"]))
    parts: list[Part] = []
    facts: Facts = {}
    fanned = 0.0 if rng.random() < 0.5 else 0.4
    for side in (-1, 1):
        arm, facts = _plier_arm(rng, span, wide, deep - 5, "steel", 3, fanned, [])
        body = side_shells(rounded(span * 0.85, wide, 5, (-span * 0.5, 0), 3), deep - 5, 2.8)
        for part in (*arm, Part(cover, body)):
            parts.append(part.scaled(1, side, 1).turned("z", -side * spread).moved(-10, side * wide * 0.48))
    parts.append(Part("steel", _jaws(rng, rng.uniform(40, 58), wide * 1.4, deep * 0.65, spread * 0.5)))
    turns = np.linspace(0, 2 * np.pi * 5, 28)
    coil = np.column_stack([-18 + np.sin(turns) * 1.5, (turns / turns[-1] - 0.5) * wide, np.cos(turns) * 1.5])
    parts.append(wire("steel", coil, 0.5, sides=4))
    return posed(rng, parts, facts, 0.2)


def hammer_tool(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(95, 120), rng.uniform(15, 19), rng.uniform(11, 15)
    spread = rng.uniform(0.03, 0.25)
    metal = str(rng.choice(["stainless", "wood", "steel"]))
    parts: list[Part] = []
    facts: Facts = {}
    for side in (-1, 1):
        arm, facts = _plier_arm(rng, span, wide, deep, "stainless", 3, 0.15, [])
        if metal == "wood":
            arm.append(Part("wood", side_shells(rounded(span * 0.7, wide, 4, (-span * 0.5, 0), 3), deep, 3)))
        parts += [part.scaled(1, side, 1).turned("z", -side * spread).moved(-8, side * wide * 0.5) for part in arm]
    parts.append(Part("steel", _jaws(rng, rng.uniform(25, 36), wide * 1.4, deep * 0.7, spread * 0.5)))
    face = revolve([(0, 8), (3, 10), (16, 10), (20, 7), (32, 6)], 10).turned("z", np.pi / 2).moved(2, wide * 0.4)
    parts.append(Part("steel", face, 0.85))
    if rng.random() < 0.5:
        axe = [(-9, -wide * 0.4), (9, -wide * 0.4), (22, -wide - 26), (-20, -wide - 26)]
        parts.append(Part("steel", prism(axe, -2, 2)))
    return posed(rng, parts, facts, 0.15)


def mini_pliers(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(52, 70), rng.uniform(10, 14), rng.uniform(9, 12)
    spread = float(rng.choice([0.0, rng.uniform(0.05, 0.4)]))
    metal = str(rng.choice(["stainless", "aluminium"]))
    parts: list[Part] = []
    facts: Facts = {}
    for side in (-1, 1):
        arm, facts = _plier_arm(rng, span, wide, deep, metal, 2, 0.25, [])
        parts += [part.scaled(1, side, 1).turned("z", -side * spread).moved(-6, side * wide * 0.52) for part in arm]
    jaws = _jaws(rng, rng.uniform(24, 32), wide * 1.4, deep * 0.6, spread * 0.5)
    parts.append(Part("stainless", jaws if spread else jaws.scaled(-1, 0.9, 1)))
    parts.append(wire("steel", circle(9, (-span - 10, 0), 12), 0.8, True))
    return posed(rng, parts, facts, 0.25)


def wrench_tool(rng: Generator) -> Thing:
    """An adjustable spanner whose handle holds a knife and drivers."""
    span, wide, deep = rng.uniform(110, 140), rng.uniform(22, 27), rng.uniform(12, 16)
    head = smooth([(0, wide * 0.4), (14, wide * 0.75), (40, wide * 0.8), (42, wide * 0.35), (24, wide * 0.2),
                   (24, -wide * 0.1),
                   (42, -wide * 0.25), (38, -wide * 0.6), (10, -wide * 0.6), (0, -wide * 0.4)], True, 1)  # fmt: skip
    parts = [Part("steel", prism(head, -deep * 0.33, deep * 0.33))]
    metal = str(rng.choice(["stainless", "aluminium"]))
    arm, facts = _plier_arm(rng, span, wide, deep, metal, 4, 0.25, [])
    parts += [part.moved(2) for part in arm]
    worm = revolve([(-6, 5), (6, 5)], 10).turned("z", np.pi / 2).moved(14, -wide * 0.3)
    parts.append(Part("steel", worm, 0.8))
    if rng.random() < 0.5:
        parts.append(Part("abs", side_shells(rounded(span * 0.8, wide * 0.9, 5, (-span * 0.5, 0)), deep, 2)))
    return posed(rng, parts, facts, 0.2)


def snap_scissor_tool(rng: Generator) -> Thing:
    """A one-hand tool: the blade folds outside one handle, a belt clip on the other, spring jaws between."""
    span, wide, deep = rng.uniform(92, 108), rng.uniform(18, 24), rng.uniform(13, 17)
    outer = grip(np.array([0, -0.1, -0.5, -0.9, -1]) * span, 0, wide * np.array([1.2, 1.5, 1.4, 1.5, 1.1]), deep)
    inner = grip(
        np.array([-0.05, -0.15, -0.5, -0.85, -0.97]) * span, 0, wide * np.array([0.9, 1.2, 1.1, 1.2, 0.8]), deep - 2.4
    )
    metal = str(rng.choice(["stainless", "aluminium", "zinc"]))
    parts = hollow(metal, outer, inner)
    knife, facts = knife_blade(rng, span * 0.62, wide * 0.6, 2.4)
    knife = knife.turned("z", np.pi - opening(rng, 0.35))
    parts.append(Part("stainless", knife.moved(-4, wide * 0.65, deep * 0.2)))
    for index, kind in enumerate(rng.choice(KINDS, 3, replace=False)):
        tool = single_tool(rng, str(kind), span * rng.uniform(0.4, 0.6), wide * 0.4, 2).turned("z", opening(rng, 0.15))
        parts.append(Part("stainless", tool.moved(-span * 0.92, -wide * 0.35, -3 + 2.6 * index)))
    parts.append(
        Part("stainless", _jaws(rng, rng.uniform(30, 42), wide * 1.3, deep * 0.55, rng.uniform(0, 0.15)).moved(6))
    )
    parts.append(Part("stainless", prism(rectangle(span * 0.5, 7, (-span * 0.6, 0)), deep / 2 + 0.8, deep / 2 + 1.9)))
    return posed(rng, parts, facts, 0.2)
