"""Parts of pocket tools: blades and other tools in layers, screws, rings and scales."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, notched, profile
from models.simulation.mesh import Mesh, Points, circle, merged, prism, rectangle, rounded, tube
from models.simulation.thing import Part, wire

Facts = dict[str, float | int | str]


def _knife_shape(rng: Generator) -> Points:
    clip = rng.uniform(0.4, 0.7)
    return profile(rng.uniform(0.3, 0.7), 1.8, rng.uniform(0, 0.35), clip, rng.uniform(1, 1.8), levels=6)


def knife_blade(rng: Generator, length: float, wide: float, thick: float) -> tuple[Mesh, Facts]:
    shape = _knife_shape(rng)
    return blade(shape, length, wide, thick, 0.6), blade_facts(shape, length, wide)


def single_tool(rng: Generator, kind: str, length: float, wide: float, thick: float) -> Mesh:
    """One tool of a pocket knife, on its pivot at the origin, pointing to +x with its edge or teeth at -y."""
    if kind == "knife":
        return blade(_knife_shape(rng), length, wide, thick, 0.6)
    if kind == "saw":
        return blade(
            notched(profile(0.9, 1, 0, 0.9, 1, levels=3), 0.1, 9, 0.15, 0.9), length, wide * 0.85, thick, 0.8, 0.1
        )
    if kind == "serrated":
        return blade(notched(profile(0.7, 2, 0, 0.6, 1, levels=4), 0.08, 8, 0.15, 0.7), length, wide, thick, 0.6)
    if kind == "driver":
        end = wide * rng.uniform(0.25, 0.5)
        outline = [(0, wide / 2), (length * 0.5, wide * 0.4), (length, end / 2), (length, -end / 2), (0, -wide / 2)]
        return prism(outline, -thick / 2, thick / 2)
    if kind == "opener":
        outline = [(0, wide * 0.5), (length * 0.8, wide * 0.45), (length, wide * 0.1), (length, -wide * 0.4),
                   (length * 0.75, -wide * 0.1), (length * 0.6, -wide * 0.5), (length * 0.55, 0),
                   (0, -wide * 0.4)]  # fmt: skip
        return prism(outline, -thick / 2, thick / 2)
    if kind == "file":
        ribs = [
            prism(rectangle(1, wide * 0.7, (x, 0)), -thick * 0.6, thick * 0.6)
            for x in np.arange(length * 0.3, length - 3, 6)
        ]
        return merged(prism(rectangle(length, wide * 0.7, (length / 2, 0)), -thick / 2, thick / 2), *ribs)
    if kind == "awl":
        return tube([(0, 0), (length * 0.5, 0), (length, -wide * 0.15)], [thick * 0.6, thick * 0.5, 0.4], sides=5)
    if kind == "scissors":
        halves = [
            prism(
                [(0, s * 4), (length * 0.45, s * 3), (length, 0), (length * 0.45, -s), (0, s)], s * 0.1, s * (thick / 2)
            )
            for s in (-1, 1)
        ]
        return merged(*halves, prism(circle(2, (length * 0.45, 0), 8), -thick * 0.6, thick * 0.6))
    outline = [
        (0, 3),
        (length * 0.7, 3),
        (length * 0.8, wide * 0.5),
        (length, 0),
        (length * 0.8, -wide * 0.5),
        (length * 0.7, -3),
        (0, -3),
    ]
    return prism(outline, -thick / 2, thick / 2)


KINDS = ("knife", "saw", "serrated", "driver", "opener", "file", "awl", "scissors", "hook")


def opening(rng: Generator, fanned: float) -> float:
    """How far a tool is folded out: 0 is shut."""
    return float(rng.uniform(0.4, np.pi)) if rng.random() < fanned else 0.0


def _screw(x0: float, x1: float, y: float, radius: float = 3.4, count: int = 5, z: float = 0.0) -> Part:
    """A corkscrew lying along the back."""
    turns = np.linspace(0, 2 * np.pi * count, 5 * count + 1)
    fade = np.interp(turns, [0, 2, turns[-1]], [0.2, 1, 1])
    path = np.column_stack(
        [x0 + (x1 - x0) * turns / turns[-1], y + radius * np.cos(turns) * fade, z + radius * np.sin(turns) * fade]
    )
    return wire("steel", path, 1.2, sides=5)


def stack(
    rng: Generator, span: float, wide: float, layers: int, thick: float, liner: float, fanned: float, back: bool = True
) -> tuple[list[Part], float, Facts]:
    """Layers of shut or fanned tools with springs and liners between them: the parts and the whole height."""
    pitch = thick + liner + 0.25
    whole = pitch * layers + liner
    tools: list[Mesh] = []
    liners: list[Mesh] = []
    facts: Facts = {}
    for index in range(layers):
        z = (index - (layers - 1) / 2) * pitch
        kinds = ["knife"] if index == 0 else list(rng.choice(KINDS, int(rng.integers(1, 3)), replace=False))
        room = span * (0.8 if len(kinds) == 1 else 0.43)
        for place, kind in enumerate(kinds):
            side = 1 if place == 0 else -1
            length = room * rng.uniform(0.85, 1.05)
            high, deep = wide * rng.uniform(0.36, 0.5), thick * rng.uniform(0.75, 1)
            if index == 0:
                tool, facts = knife_blade(rng, length, high, deep)
            else:
                tool = single_tool(rng, str(kind), length, high, deep)
            tool = tool.turned("z", np.pi - opening(rng, fanned)).moved(span * 0.44, wide * 0.16, z)
            tools.append(tool if side > 0 else tool.scaled(-1, 1, 1))
        spring = prism(rectangle(span * 0.9, wide * 0.2, (0, -wide * 0.33)), z - thick * 0.47, z + thick * 0.47)
        tools.append(spring)
    plate = rounded(span * 0.97, wide * 0.88, wide * 0.4, steps=3)
    for index in range(layers + 1):
        z = (index - layers / 2) * pitch
        liners.append(prism(plate, z - liner / 2, z + liner / 2))
    parts = [
        Part("stainless", merged(*tools)),
        Part(str(rng.choice(["aluminium", "aluminium", "stainless"])), merged(*liners)),
    ]
    rivets = [(-0.44, 0.15), (0.44, 0.15), (0.0, -0.33)]
    pins = [prism(circle(1.3, (x * span, y * wide), 6), -whole / 2 - 0.8, whole / 2 + 0.8) for x, y in rivets]
    parts.append(Part("brass", merged(*pins)))
    if back and rng.random() < 0.65:
        z = (int(rng.integers(layers)) - (layers - 1) / 2) * pitch
        parts.append(_screw(-span * 0.12, span * 0.3, -wide * rng.uniform(0.42, 0.55), z=z))
    if back and rng.random() < 0.5:
        hook = single_tool(rng, "opener", span * 0.3, wide * 0.25, thick).moved(-span * 0.4, -wide * 0.42)
        parts.append(Part("stainless", hook))
    return parts, whole, facts


def ring(rng: Generator, span: float, wide: float) -> list[Part]:
    if rng.random() < 0.3:
        return []
    radius = rng.uniform(4.5, 9)
    at = (-span / 2 - radius * 0.6, -wide * rng.uniform(0.1, 0.4))
    loop = wire("steel", circle(radius, at, 12), rng.uniform(0.5, 0.8), True)
    return [loop.turned("x", rng.normal(0, 0.4))]


def side_shells(outline: Points, whole: float, deep: float, holes: Sequence[Points] = ()) -> Mesh:
    return merged(*(prism(outline, s * whole / 2, s * (whole / 2 + deep), holes) for s in (-1, 1)))
