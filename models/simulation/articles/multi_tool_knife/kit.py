"""Tools that fold, stacks of them, jaws and arms: for the widely drawn pocket tools."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts
from models.simulation.articles._placing import copies
from models.simulation.articles.folding_knife.kit import shape_of
from models.simulation.articles.multi_tool_knife.parts import KINDS, Facts, single_tool
from models.simulation.mesh import Mesh, Points, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, hollow, wire

TOOLS = (*KINDS, "cross", "can", "chisel", "scaler", "ruler", "gut", "glass", "comb", "tweezers", "bit", "snips")
COVERS = ("abs", "nylon", "abs", "wood", "aluminium", "stainless", "acrylic", "carbon_fibre", "bone", "rubber")


def knife_of(rng: Generator, length: float, wide: float, thick: float) -> tuple[Mesh, Facts]:
    """The main blade, plain, of any outline."""
    shape = shape_of(rng, "drop", "spear", "bowie", "sheepsfoot", "straight_back", "fruit", "angled", "round")
    return blade(shape, length, wide, thick, rng.uniform(0.45, 0.8)), blade_facts(shape, length, wide)


# Outlines of flat tools in shares of their length and of half their width.
_FLAT = {
    "can": ((0, 1), (0.7, 0.8), (1, 0.2), (0.96, -0.2), (0.7, -0.1), (0.66, -1.1), (0.45, -0.9), (0.4, -0.2), (0, -1)),
    "chisel": ((0, 0.7), (0.6, 0.6), (0.7, 1), (1, 1), (1, -1), (0, -0.7)),
    "file": ((0, 0.7), (0.9, 0.6), (1, 0.1), (1, -0.4), (0, -0.7)),
    "ruler": ((0, 0.6), (1, 0.6), (1, -0.6), (0, -0.6)),
    "gut": ((0, 1), (0.8, 1), (1, 0.2), (0.95, -0.5), (0.8, -0.3), (0.84, 0.3), (0.7, 0.2), (0.5, -1), (0, -1)),
}  # fmt: skip


def _toothed(kind: str) -> Points:
    """A saw, a fish scaler or a comb: flat, for so many teeth would cost a ground blade its time."""
    count, deep = (15, 1.0) if kind == "comb" else (17, 0.28)
    edge = np.column_stack([np.linspace(0.95, 0.15, count), -1 + deep * (np.arange(count) % 2)])
    line = np.array([(0, 0.9), (0.9, 0.8), (1, 0.1), *edge, (0, -1)])
    return line * [1, -1] if kind == "scaler" else line


def _snips(length: float, half: float, thick: float) -> Mesh:
    """Small sprung scissors."""
    bow = np.array([(0, 1.2), (length * 0.4, half), (length * 0.5, 0), (length, 0.4), (length * 0.5, half),
                    (length * 0.2, half * 1.2)])  # fmt: skip
    halves = [prism(smooth(bow * [1, s], True, 1), s * 0.05, s * thick / 2) for s in (-1, 1)]
    return merged(*halves, prism(circle(half * 0.4, (length * 0.45, 0), 7), -thick * 0.55, thick * 0.55))


def tool_of(rng: Generator, kind: str, length: float, wide: float, thick: float) -> Mesh:
    """One folding tool, its pivot at the origin, pointing to +x."""
    half = thick / 2
    if kind in ("saw", "scaler", "comb"):
        return prism(_toothed(kind) * [length, wide / 2], -half, half)
    if kind in _FLAT:
        return prism(np.array(_FLAT[kind]) * [length, wide / 2], -half, half)
    if kind in KINDS:
        return single_tool(rng, kind, length, wide, thick)
    if kind == "snips":
        return _snips(length, wide / 2, thick)
    if kind == "cross":
        rod = tube([(length * 0.35, 0), (length * 0.9, 0), (length, 0)], [thick * 0.75, thick * 0.7, 0.6], sides=6)
        return merged(prism(rectangle(length * 0.5, wide * 0.8, (length * 0.2, 0)), -half, half), rod)
    if kind == "glass":
        at = (length * 0.6, 0.0)
        lens = prism(circle(wide * 0.5, at, 12), -half, half, [circle(wide * 0.36, at, 10)])
        return merged(prism(rectangle(length * 0.4, wide * 0.4, (length * 0.2, 0)), -half, half), lens)
    if kind == "tweezers":
        return merged(*(prism(rectangle(length, wide * 0.3, (length / 2, 0)), s * 0.3, s * 0.8) for s in (-1, 1)))
    assert kind == "bit", kind
    holder = prism(rectangle(length * 0.7, wide * 0.6, (length * 0.35, 0)), -half, half)
    return merged(holder, tube([(length * 0.6, 0), (length, 0)], wide * 0.3, sides=6))


def angle_of(rng: Generator, fanned: float) -> float:
    """Shut, or out at some angle, most often square or straight."""
    if rng.random() > fanned:
        return 0.0
    return float(rng.choice([np.pi / 2, np.pi, np.pi, rng.uniform(0.3, np.pi)])) + rng.normal(0, 0.05)


def worm(x0: float, x1: float, y: float, z: float, radius: float = 3.3, turns: int = 5) -> Part:
    """A corkscrew along x."""
    t = np.linspace(0, 2 * np.pi * turns, 5 * turns + 1)
    fade = np.interp(t, [0, 2, t[-1]], [0.1, 1, 1])
    path = np.column_stack([x0 + (x1 - x0) * t / t[-1], y + radius * np.cos(t) * fade, z + radius * np.sin(t) * fade])
    return wire("steel", path, 1.1, sides=4)


def layers_of(
    rng: Generator, span: float, wide: float, layers: int, thick: float, fanned: float, back: bool = True
) -> tuple[list[Part], float, Facts]:
    """Layers with tools on both ends, springs between and more tools along the back: parts, thickness and facts."""
    liner = rng.uniform(0.4, 0.9)
    pitch = thick + liner + 0.2
    heights = np.asarray((np.arange(layers) - (layers - 1) / 2) * pitch, float)
    knife, facts = knife_of(rng, span * rng.uniform(0.66, 0.84), wide * rng.uniform(0.38, 0.55), thick * 0.9)
    tools: list[Mesh] = []
    order = rng.permutation(layers)
    for place, index in enumerate(order):
        z = heights[index]
        if place == 0:
            row = [(knife, 1)]
        elif rng.random() < 0.35:
            row = [(tool_of(rng, str(rng.choice(TOOLS)), span * rng.uniform(0.7, 0.86), wide * 0.42, thick * 0.9), 1)]
        else:
            kinds = rng.choice(TOOLS, 2)
            row = [(tool_of(rng, str(kind), span * rng.uniform(0.34, 0.46), wide * 0.42, thick * 0.9), side)
                   for kind, side in zip(kinds, (1, -1), strict=True)]  # fmt: skip
        for tool, side in row:
            out = tool.turned("z", np.pi - angle_of(rng, fanned)).moved(span * 0.44, wide * 0.14, z)
            tools.append(out if side > 0 else out.scaled(-1, 1, 1))
    low = -wide * rng.uniform(0.3, 0.36)
    spring = prism([(-span * 0.46, low - wide * 0.1), (span * 0.46, low - wide * 0.1), (span * 0.46, low + wide * 0.1),
                    (0, low + wide * 0.03), (-span * 0.46, low + wide * 0.1)], -thick * 0.46, thick * 0.46)  # fmt: skip
    plate = prism(rounded(span * 0.98, wide * 0.9, wide * 0.4, steps=3), -liner / 2, liner / 2)
    levels = (np.arange(layers + 1) - layers / 2) * pitch
    zeros = np.zeros
    springs = copies(spring, np.column_stack([zeros((layers, 2)), heights]))
    liners = copies(plate, np.column_stack([zeros((layers + 1, 2)), levels]))
    whole = pitch * layers + liner
    pins = [prism(circle(1.3, (x * span, y * wide), 6), -whole / 2 - 0.8, whole / 2 + 0.8)
            for x, y in ((-0.44, 0.14), (0.44, 0.14), (0, -0.33))]  # fmt: skip
    parts = [
        Part("stainless", merged(*tools, springs)),
        Part(str(rng.choice(["aluminium", "brass", "stainless"])), liners),
        Part("brass", merged(*pins)),
    ]
    if back:
        parts += _back_tools(rng, span, wide, thick, heights)
    return parts, whole, facts


def _back_tools(rng: Generator, span: float, wide: float, thick: float, heights: Points) -> list[Part]:
    """Corkscrew, awl and hook that fold against the springs, some turned out."""
    parts = []
    y = -wide * rng.uniform(0.42, 0.5)
    if rng.random() < 0.5:
        out = rng.random() < 0.2
        screw = worm(4, span * rng.uniform(0.38, 0.46), 0, 0, rng.uniform(2.6, 3.8), int(rng.integers(4, 6)))
        screw = screw.turned("z", -np.pi / 2 if out else 0.0)
        parts.append(screw.moved(-span * 0.06, y, float(rng.choice(heights))))
    for _ in range(int(rng.integers(0, 3))):
        kind = str(rng.choice(["awl", "hook", "cross", "can"]))
        tool = tool_of(rng, kind, span * rng.uniform(0.25, 0.4), wide * 0.25, thick)
        turn = -np.pi / 2 if rng.random() < 0.15 else 0.0
        at = (-span * rng.uniform(0.3, 0.44), y, float(rng.choice(heights)))
        parts.append(Part("stainless", tool.turned("z", turn).moved(*at)))
    return parts


def scale_outline(rng: Generator, span: float, wide: float) -> Points:
    """Sides of a pocket knife: an oval bar, waisted, bellied, angular or with finger hollows."""
    kind = rng.integers(5)
    if kind < 2:
        return rounded(span, wide, wide * rng.uniform(0.12, 0.49), steps=4)
    u = np.linspace(-0.5, 0.5, 8)
    half = 0.5 * wide * np.interp(np.abs(u), [0, 0.42, 0.5], [rng.uniform(0.82, 1.1), 1, rng.uniform(0.5, 0.8)])
    bow = rng.uniform(-0.12, 0.12) * wide * (1 - 4 * u**2)
    low = half.copy()
    if kind == 3:
        low -= wide * rng.uniform(0.03, 0.08) * np.sin(u * rng.uniform(16, 28))
    ring = np.concatenate([np.column_stack([u * span, bow + half]), np.column_stack([u * span, bow - low])[::-1]])
    return ring if kind == 4 else smooth(ring, True, 1)


def covers(rng: Generator, outline: Points, whole: float, deep: float) -> list[Part]:
    """Both scales, whole or windowed, moulded with a room in them or solid, with tweezers and pick at times."""
    material = str(rng.choice(COVERS))
    span, wide = np.ptp(outline, axis=0)
    deep = deep * 0.5 if material in ("aluminium", "stainless") else deep
    kind = rng.random()
    holes = []
    if kind < 0.15:
        holes = [rounded(span * 0.22, wide * 0.2, 2, (s * span * 0.2, 0), 3) for s in (-1, 1)]
    elif kind < 0.3:
        holes = [circle(wide * 0.11, (x * span, 0), 7) for x in np.linspace(-0.3, 0.3, int(rng.integers(3, 6)))]
    shells = [prism(outline, s * whole / 2, s * (whole / 2 + deep), holes) for s in (-1, 1)]
    parts = [Part(material, merged(*shells))]
    if rng.random() < 0.35:
        long = span * rng.uniform(0.4, 0.55)
        at = whole / 2 + deep * 0.5
        pick = prism(rectangle(long, 2.6, (span * 0.45 - long / 2, wide * 0.25)), at, at + 0.8)
        parts.append(Part(str(rng.choice(["stainless", "pp"])), pick))
    if rng.random() < 0.35:
        badge = prism(
            circle(wide * 0.2, (span * rng.uniform(-0.2, 0.2), 0), 8), whole / 2 + deep, whole / 2 + deep + 0.4
        )
        parts.append(Part(str(rng.choice(["stainless", "silver", "brass"])), badge))
    return parts


def jaws(rng: Generator, length: float, wide: float, deep: float, spread: float) -> Mesh:
    """Heads ahead of a pivot at the origin: long-nosed, blunt, hooked cutters or scissors."""
    kind, nose = rng.integers(4), rng.uniform(0.1, 0.34)
    halves = []
    for side in (-1, 1):
        if kind == 0:
            line = [
                (-9, 0.4),
                (-9, 0.42),
                (4, 0.5),
                (length * 0.4, 0.42),
                (length, nose),
                (length, 0.02),
                (length * 0.55, 0.02),
                (length * 0.45, 0.16),
                (length * 0.25, 0.16),
                (length * 0.2, 0.02),
            ]
        elif kind == 1:
            line = [
                (-9, 0.1),
                (-9, 0.42),
                (4, 0.52),
                (length * 0.8, 0.48),
                (length, 0.4),
                (length, 0.02),
                (length * 0.2, 0.02),
            ]
        elif kind == 2:
            line = [(-9, 0.1), (-9, 0.42), (4, 0.55), (length * 0.3, 0.62), (length * 0.75, 0.35), (length * 0.8, 0.02),
                    (length * 0.66, 0.05), (length * 0.45, 0.26), (length * 0.2, 0.1)]  # fmt: skip
        else:
            line = [(-12, 0.1), (-9, 0.4), (2, 0.42), (length, 0.05), (length, 0.01), (4, -0.06)]
        outline = np.array(line) * [1, side * wide]
        z = (side * 0.05, side * deep * 0.28) if kind == 3 else (-deep / 2, deep / 2)
        halves.append(prism(outline, *z).turned("z", side * spread))
    return merged(*halves, prism(circle(wide * rng.uniform(0.22, 0.36), steps=10), -deep * 0.6, deep * 0.6))


def arm(rng: Generator, span: float, wide: float, deep: float, tools: int, fanned: float) -> tuple[list[Part], Facts]:
    """A handle from its pivot at the origin to -x: bent sheet, bare plates or covered plates, with tools within."""
    metal = str(rng.choice(["stainless", "stainless", "steel", "aluminium", "titanium"]))
    outline = scale_outline(rng, span, wide) + [-span / 2 + 5, 0]
    wall, kind = rng.uniform(0.8, 1.8), rng.integers(3)
    holes = [circle(wide * 0.16, (-span * f, 0), 7) for f in (0.35, 0.5, 0.65)] if rng.random() < 0.3 else []
    cheeks = [prism(outline, s * (deep / 2 - wall), s * deep / 2, holes) for s in (-1, 1)]
    parts = []
    if kind == 0:
        floor = rectangle(span * 0.85, wall, (-span / 2 + 5, -wide * 0.42))
        cheeks.append(prism(floor, -deep / 2 + wall, deep / 2 - wall))
    elif kind == 1:
        cover = rounded(span * rng.uniform(0.6, 0.9), wide * 0.95, 4, (-span * 0.5, 0), 3)
        thick = rng.uniform(1.5, 3)
        sides = [prism(cover, s * deep / 2, s * (deep / 2 + thick)) for s in (-1, 1)]
        parts.append(Part(str(rng.choice(COVERS)), merged(*sides)))
    parts.append(Part(metal, merged(*cheeks)))
    room = deep - 2 * wall
    pitch = room / max(tools, 1)
    thick = min(2.4, pitch - 0.2)
    knife, facts = knife_of(rng, span * rng.uniform(0.55, 0.8), wide * rng.uniform(0.5, 0.75), thick)
    meshes = []
    for index in range(tools):
        tool = knife
        if index:
            tool = tool_of(rng, str(rng.choice(TOOLS)), span * rng.uniform(0.4, 0.8), wide * 0.6, thick)
        z = (index - (tools - 1) / 2) * pitch
        meshes.append(tool.scaled(1, -1, 1).turned("z", angle_of(rng, fanned)).moved(8 - span, 0, z))
    meshes.append(prism(circle(2.2, (8 - span, 0), 7), -deep / 2 - 0.3, deep / 2 + 0.3))
    parts.append(Part("stainless", merged(*meshes)))
    return parts, facts


def pouch(rng: Generator, low: Points, high: Points) -> list[Part]:
    """A belt pouch of cloth or leather round something, with flap, press stud or velcro and belt loop."""
    x, y, z = high - low + rng.uniform(2, 6)
    material, wall = str(rng.choice(["nylon", "leather", "cloth"])), rng.uniform(1.4, 2.8)
    outer = prism(rounded(x + 2 * wall, y + 2 * wall, wall * 0.8, steps=2), -z / 2 - wall, z / 2 + wall)
    parts = hollow(material, outer, prism(rectangle(x, y), -z / 2, z / 2))
    flap = prism(rounded(x * 0.45, y + 2, 4, (x * 0.3, 0), 3), z / 2 + wall, z / 2 + 2 * wall)
    loop = prism(rectangle(x * 0.6, y * 0.5), -z / 2 - 2 * wall - 2, -z / 2 - wall - 2)
    parts.append(Part(material, merged(flap, loop)))
    if rng.random() < 0.6:
        stud = prism(circle(6, (x * 0.14, 0), 9), z / 2 - 1, z / 2 + 2 * wall + 1)
        parts.append(Part(str(rng.choice(["brass", "steel"])), stud, 0.5))
    return [part.moved(*(low + high) / 2) for part in parts]


def bits(count: int, x: float, y: float, z: float, pitch: float = 7.5) -> Part:
    """A row of hexagonal screwdriver bits."""
    bit = revolve([(-12.5, 3.2), (2, 3.2), (3, 2), (12.5, 1.6)], 6)
    places = np.column_stack([np.full(count, x), y + pitch * (np.arange(count) - (count - 1) / 2), np.full(count, z)])
    return Part("steel", copies(bit, places))


def key_ring(rng: Generator, x: float, y: float, chance: float = 0.6) -> list[Part]:
    if rng.random() > chance:
        return []
    radius = rng.uniform(5, 14)
    loop = wire("steel", circle(radius, (-radius * 0.8, 0), 12), rng.uniform(0.5, 1.0), True, 4)
    return [loop.turned("x", rng.normal(0, 0.4)).moved(x, y)]
