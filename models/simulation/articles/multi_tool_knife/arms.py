"""Tools with heads between or on arms: folding pliers, spring scissors, hammers and hatchets."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, posed
from models.simulation.articles.multi_tool_knife.kit import (
    TOOLS,
    angle_of,
    arm,
    bits,
    jaws,
    key_ring,
    knife_of,
    pouch,
    scale_outline,
    tool_of,
)
from models.simulation.articles.multi_tool_knife.parts import Facts
from models.simulation.mesh import circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, wire


def _spread(rng: Generator, arms: list[list[Part]], wide: float, head: float, thick: float) -> list[Part]:
    """Both arms about a head: folded over it, one turned back, ajar or wide open, with a spring between at times."""
    state = rng.random()
    parts: list[Part] = []
    if state < 0.45:  # folded: the head lies between the arms
        for side, one in zip((-1, 1), arms, strict=True):
            parts += [part.scaled(1, side, 1).moved(0, side * wide * 0.53) for part in one]
        nose = jaws(rng, head, wide * 1.3, thick, 0.0).scaled(-1, rng.uniform(0.65, 0.9), 1)
    else:
        wide_open = rng.uniform(0.03, 0.6) if state < 0.85 else rng.uniform(0.7, 2.4)
        for side, one in zip((-1, 1), arms, strict=True):
            turn = wide_open if state < 0.85 or side < 0 else 0.05
            parts += [part.scaled(1, side, 1).turned("z", -side * turn).moved(-8, side * wide * 0.45) for part in one]
        nose = jaws(rng, head, wide * 1.4, thick, min(wide_open, 0.5) * rng.uniform(0.3, 0.8))
    parts.append(Part(str(rng.choice(["steel", "stainless"])), nose))
    if rng.random() < 0.4:
        turns = np.linspace(0, 2 * np.pi * 4, 21)
        coil = np.column_stack([-14 + np.sin(turns) * 2, (turns / turns[-1] - 0.5) * wide, np.cos(turns) * 2])
        parts.append(wire("steel", coil, 0.45, sides=3))
    return parts


def outboard_pliers(rng: Generator) -> Thing:
    """Pliers with tools that fold out of both faces of covered handles; any head; in a belt pouch at times."""
    span, wide, deep = rng.uniform(82, 118), rng.uniform(13, 22), rng.uniform(10, 17)
    fanned = float(rng.choice([0.0, 0.0, 0.2, 0.5]))
    facts: Facts = {}
    arms = []
    for _ in range(int(rng.integers(1, 3))):  # both arms alike at times
        one, facts = arm(rng, span, wide, deep, int(rng.integers(1, 5)), fanned)
        arms.append(one)
    parts = _spread(rng, [arms[0], arms[-1]], wide, span * rng.uniform(0.4, 0.58), deep * rng.uniform(0.45, 0.75))
    if rng.random() < 0.25:
        low, high = Thing(tuple(parts)).extent()
        if high[1] - low[1] < 60:
            parts += pouch(rng, low, high)
            if rng.random() < 0.5:
                parts.append(
                    bits(int(rng.integers(3, 6)), float(low[0]) + 24, float(low[1] + high[1]) / 2, float(high[2]) + 6)
                )
    return posed(rng, parts, facts, 0.3)


def spring_scissors_tool(rng: Generator) -> Thing:
    """A short tool built round sprung scissors or tweezers: two light channels with knife, file and drivers."""
    span, wide, deep = rng.uniform(48, 74), rng.uniform(9, 14), rng.uniform(8, 12)
    facts: Facts = {}
    arms = []
    for _ in range(int(rng.integers(1, 3))):  # both arms alike at times
        one, facts = arm(rng, span, wide, deep, int(rng.integers(1, 4)), float(rng.choice([0.0, 0.25])))
        arms.append(one)
    parts: list[Part] = []
    spread = float(rng.choice([0.0, rng.uniform(0.05, 0.35), rng.uniform(0.1, 0.3)]))
    long = span * rng.uniform(0.45, 0.7)
    halves = []
    for side, one in zip((-1, 1), (arms[0], arms[-1]), strict=True):
        parts += [part.scaled(1, side, 1).turned("z", -side * spread).moved(-6, side * wide * 0.52) for part in one]
        line = [(-12, side * wide * 0.5), (-8, side * 1), (long * 0.3, -side * 1.5), (long, 0),
                (long * 0.5, side * wide * 0.45), (4, side * wide * 0.4)]  # fmt: skip
        halves.append(prism(line, side * 0.05, side * 1.5).turned("z", side * spread * 0.8))
    head = merged(*halves, prism(circle(2.2, steps=8), -2.4, 2.4))
    if spread == 0.0:
        head = head.scaled(-1, 0.8, 1)
    leaf = smooth([(-16, -wide * 0.35, 0), (-5, 0, 0), (-16, wide * 0.35, 0)], False, 1)
    parts += [Part("stainless", head), wire("steel", leaf, 0.7, sides=4)]
    return posed(rng, parts + key_ring(rng, -span - 2, wide * 0.4, 0.6), facts, 0.25)


_HEADS = {
    "claw": ((-9, 12), (9, 12), (10, -10), (24, -34), (18, -36), (2, -18), (-14, -34), (-20, -32), (-9, -10)),
    "hatchet": ((-9, 12), (9, 12), (10, -14), (26, -46), (0, -52), (-26, -46), (-10, -14)),
    "pick": ((-8, 12), (8, 12), (9, -12), (4, -60), (0, -62), (-9, -12)),
    "spike": ((-8, 26), (8, 26), (10, -10), (8, -26), (-8, -26), (-10, -10)),
}  # fmt: skip


def headed_tool(rng: Generator) -> Thing:
    """A hammer or hatchet head on one handle of wood, metal or plastic from which blade, saw and drivers fold."""
    span, wide, deep = rng.uniform(105, 165), rng.uniform(18, 28), rng.uniform(13, 20)
    size = rng.uniform(0.7, 1.15)
    head = np.array(_HEADS[str(rng.choice(list(_HEADS)))]) * size
    parts = [Part("steel", prism(smooth(head, True, 1), -deep * 0.3, deep * 0.3))]
    radius = rng.uniform(8, 13) * size
    face = revolve([(0, radius * 0.7), (8, radius * 0.7), (10, radius), (20, radius)], 9).turned("z", np.pi / 2)
    parts.append(Part("steel", face.moved(0, 10 * size)))
    outline = scale_outline(rng, span, wide) + [-span / 2 - 2, 0]
    count, metal = int(rng.integers(2, 6)), str(rng.choice(["stainless", "aluminium", "steel"]))
    thick = rng.uniform(1.6, 2.4)
    whole = count * (thick + 0.3)
    plates = [prism(outline, s * whole / 2, s * (whole / 2 + rng.uniform(0.8, 1.6)), []) for s in (-1, 1)]
    parts.append(Part(metal, merged(*plates)))
    cover = outline * [0.86, 0.98] - [span * 0.08, 0]
    sides = [prism(cover, s * (whole / 2 + 1), s * (whole / 2 + rng.uniform(3, 7))) for s in (-1, 1)]
    parts.append(Part(str(rng.choice(["wood", "abs", "nylon", "rubber"])), merged(*sides)))
    knife, facts = knife_of(rng, span * rng.uniform(0.5, 0.72), wide * 0.55, thick)
    fanned = float(rng.choice([0.0, 0.25, 0.6]))
    meshes = []
    for index in range(count):
        tool = (
            knife
            if index == 0
            else tool_of(rng, str(rng.choice(TOOLS)), span * rng.uniform(0.35, 0.7), wide * 0.5, thick)
        )
        z = (index - (count - 1) / 2) * (thick + 0.3)
        meshes.append(tool.scaled(1, -1, 1).turned("z", angle_of(rng, fanned)).moved(4 - span, 0, z))
    rivets = [prism(circle(2.4, (x, 0), 8), -whole / 2 - 3, whole / 2 + 3) for x in (4 - span, -span * 0.4, -9)]
    parts.append(Part("stainless", merged(*meshes, *rivets)))
    if rng.random() < 0.4:
        nose = jaws(rng, rng.uniform(18, 30), wide, deep * 0.5, rng.uniform(0, 0.3))
        parts.append(Part("steel", nose.moved(12)))
    if rng.random() < 0.25:
        sheath = prism(rounded(46 * size, 30 * size, 4, (0, -40 * size), 3), -deep * 0.45, deep * 0.45)
        parts.append(Part("nylon", sheath, 0.4))
    return posed(rng, parts, facts, 0.15)


def fixed_pliers_knife(rng: Generator) -> Thing:
    """One handle with jaws at its end worked by a lever; a knife and tools in the handle."""
    span, wide, deep = rng.uniform(88, 125), rng.uniform(16, 24), rng.uniform(12, 18)
    one, facts = arm(rng, span, wide, deep, int(rng.integers(2, 5)), float(rng.choice([0.0, 0.3])))
    parts = [part.moved(0, wide * 0.3) for part in one]
    u = np.linspace(0, 1, 6)
    spread = rng.uniform(0.05, 0.35)
    lever = grip(-u * span * rng.uniform(0.7, 1), 0, wide * np.interp(u, [0, 0.5, 1], [0.4, 0.5, 0.35]), deep * 0.6)
    parts.append(
        Part(str(rng.choice(["abs", "aluminium", "nylon", "rubber"])), lever.turned("z", spread).moved(0, -wide * 0.5))
    )
    parts.append(Part("steel", jaws(rng, rng.uniform(24, 55), wide * 1.2, deep * 0.55, spread * 0.4).moved(6)))
    spring = smooth([(-8, -wide * 0.3, 0), (-span * 0.2, 0, 0), (-span * 0.35, -wide * 0.45, 0)], False, 1)
    parts.append(wire("steel", spring, 0.8, sides=4))
    if rng.random() < 0.5:
        clip = prism(rectangle(span * 0.5, 7, (-span * 0.55, wide * 0.3)), deep / 2 + 2.8, deep / 2 + 3.8)
        parts.append(Part("stainless", clip))
    return posed(rng, parts + key_ring(rng, -span, 0, 0.2), facts, 0.25)
