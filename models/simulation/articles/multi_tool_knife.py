"""Pocket tools with a knife among other tools: army knives in layers, plier tools, cutlery sets, card and key tools."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles.straight_knife import blade, blade_facts, grip, notched, posed, profile
from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow, wire

Facts = dict[str, float | int | str]


def _knife_shape(rng: Generator) -> Points:
    clip = rng.uniform(0.4, 0.7)
    return profile(rng.uniform(0.3, 0.7), 1.8, rng.uniform(0, 0.35), clip, rng.uniform(1, 1.8), levels=6)


def _knife(rng: Generator, length: float, wide: float, thick: float) -> tuple[Mesh, Facts]:
    shape = _knife_shape(rng)
    return blade(shape, length, wide, thick, 0.6), blade_facts(shape, length, wide)


def _tool(rng: Generator, kind: str, length: float, wide: float, thick: float) -> Mesh:
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


def _opening(rng: Generator, fanned: float) -> float:
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


def _stack(
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
                tool, facts = _knife(rng, length, high, deep)
            else:
                tool = _tool(rng, str(kind), length, high, deep)
            tool = tool.turned("z", np.pi - _opening(rng, fanned)).moved(span * 0.44, wide * 0.16, z)
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
        hook = _tool(rng, "opener", span * 0.3, wide * 0.25, thick).moved(-span * 0.4, -wide * 0.42)
        parts.append(Part("stainless", hook))
    return parts, whole, facts


def _ring(rng: Generator, span: float, wide: float) -> list[Part]:
    if rng.random() < 0.3:
        return []
    radius = rng.uniform(4.5, 9)
    at = (-span / 2 - radius * 0.6, -wide * rng.uniform(0.1, 0.4))
    loop = wire("steel", circle(radius, at, 12), rng.uniform(0.5, 0.8), True)
    return [loop.turned("x", rng.normal(0, 0.4))]


def _side_shells(outline: Points, whole: float, deep: float, holes: Sequence[Points] = ()) -> Mesh:
    return merged(*(prism(outline, s * whole / 2, s * (whole / 2 + deep), holes) for s in (-1, 1)))


def army_knife(rng: Generator) -> Thing:
    span, wide = rng.uniform(82, 94), rng.uniform(21, 27)
    layers = int(rng.integers(2, 7))
    fanned = 0.0 if rng.random() < 0.65 else rng.uniform(0.15, 0.5)
    parts, whole, facts = _stack(rng, span, wide, layers, rng.uniform(1.8, 2.5), rng.uniform(0.5, 0.9), fanned)
    shells = _side_shells(rounded(span, wide, wide * rng.uniform(0.3, 0.49)), whole, rng.uniform(2.2, 3.2))
    parts.append(Part(str(rng.choice(["abs", "nylon", "abs", "wood"])), shells))
    parts += _ring(rng, span, wide)
    if rng.random() < 0.4:
        pick = prism(rectangle(45, 3, (span * 0.2, wide * 0.3)), whole / 2 + 0.4, whole / 2 + 1.6)
        parts.append(Part("stainless", pick))
    return posed(rng, parts, facts, 0.35)


def large_lock_knife(rng: Generator) -> Thing:
    span, wide = rng.uniform(104, 132), rng.uniform(25, 34)
    layers = int(rng.integers(2, 6))
    fanned = 0.0 if rng.random() < 0.6 else rng.uniform(0.2, 0.5)
    parts, whole, facts = _stack(rng, span, wide, layers, rng.uniform(2.2, 3), rng.uniform(0.6, 1.0), fanned)
    u = np.linspace(-0.5, 0.5, 7)
    bow = rng.uniform(-0.15, 0.2) * wide * (1 - (2 * u) ** 2)
    half = wide * np.array([0.3, 0.47, 0.5, 0.46, 0.5, 0.48, 0.3])
    outline = smooth(
        np.concatenate([np.column_stack([u * span, bow + half]), np.column_stack([u * span, bow - half])[::-1]]),
        True,
        1,
    )
    parts.append(Part(str(rng.choice(["nylon", "abs", "rubber"])), _side_shells(outline, whole, rng.uniform(2.5, 3.8))))
    parts += _ring(rng, span, wide)
    return posed(rng, parts, facts, 0.35)


def steel_scale_knife(rng: Generator) -> Thing:
    """All metal: steel or aluminium scales, at times with slots through which the tools show."""
    span, wide = rng.uniform(84, 112), rng.uniform(20, 30)
    layers = int(rng.integers(1, 6))
    fanned = 0.0 if rng.random() < 0.65 else rng.uniform(0.15, 0.4)
    parts, whole, facts = _stack(rng, span, wide, layers, rng.uniform(1.8, 2.6), rng.uniform(0.5, 0.9), fanned)
    kind = rng.integers(3)
    if kind == 0:
        holes = [rounded(span * 0.2, wide * rng.uniform(0.12, 0.2), 2, (s * span * 0.13, 0)) for s in (-1, 1)]
    elif kind == 1:
        holes = [circle(wide * 0.1, (x * span, 0), 8) for x in np.linspace(-0.3, 0.3, int(rng.integers(3, 6)))]
    else:
        holes = []
    outline = rounded(span, wide, wide * rng.uniform(0.2, 0.45))
    metal = str(rng.choice(["stainless", "aluminium", "stainless"]))
    parts.append(Part(metal, _side_shells(outline, whole, rng.uniform(0.8, 1.8), holes)))
    return posed(rng, parts + _ring(rng, span, wide), facts, 0.35)


def windowed_knife(rng: Generator) -> Thing:
    """A thick oval body with two slots through everything in its middle."""
    span, wide = rng.uniform(86, 108), rng.uniform(24, 31)
    deep, thick = rng.uniform(9, 14), rng.uniform(1.8, 2.4)
    slots = [
        rounded(span * 0.2, wide * rng.uniform(0.1, 0.16), 1.8, (s * span * 0.12, rng.uniform(-1, 1))) for s in (-1, 1)
    ]
    outline = rounded(span, wide, wide * 0.48)
    tools: list[Mesh] = []
    facts: Facts = {}
    for index in range(int(rng.integers(3, 6))):
        side = 1 if index % 2 else -1
        z = (index - 2) * (thick + 0.4)
        angle = np.pi - _opening(rng, 0.12)
        row = 0.3 * wide * (1 if index % 4 < 2 else -1)
        length = span * rng.uniform(0.5, 0.8)
        if index == 0:
            tool, facts = _knife(rng, length, wide * 0.27, thick)
        else:
            tool = _tool(rng, str(rng.choice(KINDS)), length, wide * 0.27, thick)
        tool = tool.turned("z", angle)
        tools.append(tool.moved(span * 0.44, row, z).scaled(side, 1, 1))
    metal = str(rng.choice(["stainless", "aluminium", "zinc"]))
    plates = _side_shells(outline, deep - 3, 1.5, slots)
    frame = [prism(rectangle(span * 0.8, wide * 0.1, (0, s * wide * 0.13)), -deep * 0.35, deep * 0.35) for s in (-1, 1)]
    pins = [prism(circle(2.2, (x * span, 0), 8), -deep / 2, deep / 2) for x in (-0.43, 0.0, 0.43)]
    parts = [Part("stainless", merged(*tools, *pins)), Part(metal, merged(plates, *frame))]
    return posed(rng, parts + _ring(rng, span, wide), facts, 0.3)


def small_keyring_knife(rng: Generator) -> Thing:
    span, wide = rng.uniform(54, 68), rng.uniform(15, 20)
    fanned = 0.0 if rng.random() < 0.7 else 0.4
    parts, whole, facts = _stack(rng, span, wide, int(rng.integers(1, 4)), rng.uniform(1.3, 1.9), 0.5, fanned, False)
    shells = _side_shells(rounded(span, wide, wide * 0.48, steps=5), whole, rng.uniform(1.6, 2.4))
    parts.append(Part(str(rng.choice(["abs", "aluminium", "acrylic", "stainless"])), shells))
    loop = rng.uniform(5, 13)
    parts.append(wire("steel", circle(loop, (-span / 2 - loop * 0.8, 0), 14), 0.7, True))
    return posed(rng, parts, facts, 0.3)


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
            tool, facts = _knife(rng, length, wide * 0.62, thick)
        else:
            tool = _tool(rng, str(rng.choice(KINDS)), length, wide * 0.62, thick)
        out.append(tool.turned("z", -_opening(rng, fanned)).scaled(1, -1, 1).moved(-span + 8, 0, z))
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
        body = _side_shells(rounded(span * 0.85, wide, 5, (-span * 0.5, 0), 3), deep - 5, 2.8)
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
            arm.append(Part("wood", _side_shells(rounded(span * 0.7, wide, 4, (-span * 0.5, 0), 3), deep, 3)))
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


def card_tool(rng: Generator) -> Thing:
    """A credit card sized steel plate with cut-outs, a saw edge and a sharpened side, in a plastic sleeve."""
    span, wide, thick = rng.uniform(66, 86), rng.uniform(38, 54), rng.uniform(1.4, 2.4)
    holes = [circle(rng.uniform(3, 6), (-span * 0.36 + 13 * i, wide * 0.22), 6) for i in range(int(rng.integers(2, 5)))]
    holes += [rounded(span * 0.3, 5, 2, (span * 0.2, -wide * 0.1)), circle(3, (span * 0.42, wide * 0.38), 8)]
    teeth = np.linspace(-span * 0.4, span * 0.05, 19)
    edge = np.column_stack([teeth, -wide / 2 + 1.8 * (np.arange(19) % 2)])
    outline = np.concatenate(
        [[(span / 2, -wide / 2), (span / 2, wide / 2), (-span / 2, wide / 2), (-span / 2, -wide / 2)], edge]
    )
    shape = profile(0.75, 1.2, 0.4, 0.9, 1, levels=4)
    length = span * rng.uniform(0.45, 0.6)
    parts = [
        Part("stainless", prism(outline, -thick / 2, thick / 2, holes)),
        Part("stainless", blade(shape, length, 14, thick).moved(-span * 0.3, -wide * 0.24, thick)),
    ]
    if rng.random() < 0.6:
        parts.append(
            Part(
                str(rng.choice(["abs", "pvc", "leather"])),
                _side_shells(rounded(span + 4, wide + 4, 3), 2 * thick + 1, 1.3),
            )
        )
    if rng.random() < 0.4:
        parts.append(
            Part(
                "stainless",
                merged(*(prism(rectangle(span * 0.5, 2.5, (0, y)), 2 * thick, 2 * thick + 1.5) for y in (-12, -6))),
            )
        )
    return posed(rng, parts, blade_facts(shape, length, 14), 0.25)


def camping_cutlery(rng: Generator) -> Thing:
    """Knife, fork and spoon folded into one handle."""
    span, wide, thick = rng.uniform(95, 115), rng.uniform(20, 26), rng.uniform(1.6, 2.2)
    fanned = 0.0 if rng.random() < 0.55 else 0.6
    parts, whole, facts = _stack(rng, span, wide, int(rng.integers(1, 4)), thick, 0.7, fanned * 0.6)
    shell = Part(
        str(rng.choice(["abs", "stainless", "wood"])), _side_shells(rounded(span, wide, wide * 0.4), whole, 1.8)
    )
    slots = [rectangle(26, 1.8, (span * 0.7 - 14, y)) for y in (-4, 0, 4)]
    fork = prism(smooth([(0, 3), (span * 0.4, 4), (span * 0.5, 9), (span * 0.75, 8), (span * 0.75, -8),
                         (span * 0.5, -9),
                         (span * 0.4, -4), (0, -3)], True, 1), -thick / 2, thick / 2, slots)  # fmt: skip
    bowl = prism(circle(11, (span * 0.62, 0), 14, 0.95), -thick / 2, thick / 2)
    spoon = merged(prism(rectangle(span * 0.5, 6, (span * 0.25, 0)), -thick / 2, thick / 2), bowl)
    at = np.pi - _opening(rng, fanned)
    parts.append(Part("stainless", fork.turned("z", at).moved(span * 0.44, 0, whole / 2 + 0.4)))
    at = np.pi - _opening(rng, fanned)
    parts.append(Part("stainless", spoon.turned("z", at).moved(span * 0.44, 0, -whole / 2 - 0.4).scaled(-1, 1, 1)))
    return posed(rng, [shell, *parts], facts, 0.25)


def fanned_knife(rng: Generator) -> Thing:
    """The cheap many-bladed knife with everything half open."""
    span, wide = rng.uniform(78, 96), rng.uniform(20, 26)
    parts, whole, facts = _stack(rng, span, wide, int(rng.integers(4, 7)), rng.uniform(1.6, 2.2), 0.6, 0.85)
    shells = _side_shells(rounded(span, wide, wide * 0.45), whole, rng.uniform(1.5, 3))
    parts.append(Part(str(rng.choice(["abs", "stainless", "aluminium"])), shells))
    return posed(rng, parts + _ring(rng, span, wide), facts, 0.12)


def torch_knife(rng: Generator) -> Thing:
    """A pocket tool with a small lamp and button cells beside its blades."""
    span, wide = rng.uniform(85, 108), rng.uniform(22, 28)
    parts, whole, facts = _stack(rng, span, wide, int(rng.integers(2, 5)), rng.uniform(1.7, 2.3), 0.6, 0.12)
    deep = rng.uniform(5, 8)
    outline = rounded(span, wide, wide * 0.45)
    outer = prism(outline, whole / 2, whole / 2 + deep)
    inner = prism(rounded(span - 4, wide - 4, wide * 0.38), whole / 2 + 1, whole / 2 + deep - 1.5)
    parts += hollow("abs", outer, inner)
    parts.append(Part("abs", prism(outline, -whole / 2 - 2.5, -whole / 2)))
    z = whole / 2 + deep / 2
    cells = [
        revolve([(-1.5, 5.8), (1.5, 5.8)], 12).turned("y", np.pi / 2).moved(x, 0, z)
        for x in (-14, -1, 12)[: int(rng.integers(2, 4))]
    ]
    parts += [
        Part("alkaline_cell", merged(*cells)),
        Part("pcb", prism(rectangle(28, 9, (8, 0)), z - 2.5, z - 1.5)),
        Part("acrylic", revolve([(0, 2.5), (8, 2.5)], 8).moved(span * 0.38, 0, z)),
        Part("steel", prism(rectangle(40, 3, (0, wide * 0.3)), z - 0.3, z + 0.3)),
    ]
    return posed(rng, parts + _ring(rng, span, wide), facts, 0.25)


def spanner_set_tool(rng: Generator) -> Thing:
    """A cycle tool: hex keys, drivers and a knife between two plates."""
    span, wide, rows = rng.uniform(72, 92), rng.uniform(30, 42), int(rng.integers(2, 5))
    plate = rng.uniform(1.5, 3)
    pitch = rng.uniform(4.5, 6.5)
    whole = rows * pitch + 0.5
    holes = [rounded(span * 0.5, wide * 0.35, 5)] if rng.random() < 0.5 else []
    metal = str(rng.choice(["aluminium", "stainless", "abs"]))
    parts = [Part(metal, _side_shells(rounded(span, wide, 8), whole, plate, holes))]
    bars: list[Mesh] = []
    for row in range(rows):
        z = (row - (rows - 1) / 2) * pitch
        for side in (-1, 1):
            swing = _opening(rng, 0.12) * side
            thick = rng.uniform(1.2, 2.4)
            bar = tube([(0, 0), (span * rng.uniform(0.55, 0.8), 0)], thick, sides=6)
            bars.append(bar.turned("z", np.pi - swing).moved(span * 0.42, wide * 0.33, z).scaled(side, side, 1))
    knife, facts = _knife(rng, span * 0.75, wide * 0.3, 2)
    bars.append(knife.turned("z", np.pi - _opening(rng, 0.3)).moved(span * 0.42, wide * 0.05, (rows - 1) / 2 * pitch))
    half = whole / 2 + plate
    pins = [prism(circle(2.5, (s * span * 0.42, s * wide * 0.33), 8), -half, half) for s in (-1, 1)]
    parts.append(Part("steel", merged(*bars, *pins)))
    return posed(rng, parts, facts, 0.25)


def electrician_knife(rng: Generator) -> Thing:
    """One layer: blade at one end, driver at the other, wooden or grooved metal scales, a shackle."""
    span, wide, thick = rng.uniform(88, 106), rng.uniform(20, 27), rng.uniform(2.2, 3)
    fanned = float(rng.choice([0.0, 0.5]))
    parts: list[Part] = []
    knife, facts = _knife(rng, span * 0.62, wide * 0.5, thick)
    for side, tool in ((1, knife), (-1, _tool(rng, "driver", span * 0.5, wide * 0.5, thick))):
        tool = tool.turned("z", np.pi - _opening(rng, fanned)).moved(span * 0.44, wide * 0.1 * side).scaled(side, 1, 1)
        parts.append(Part("steel", tool))
    plates = _side_shells(rounded(span, wide, 7), thick + 0.3, 1.0)
    spring = prism(rectangle(span * 0.92, wide * 0.22, (0, -wide * 0.36)), -thick / 2, thick / 2)
    parts.append(Part("steel", merged(plates, spring)))
    scales = _side_shells(rounded(span * rng.uniform(0.7, 1), wide, 6), thick + 2.3, rng.uniform(2.2, 3.5))
    parts.append(Part(str(rng.choice(["wood", "abs", "bone"])), scales))
    loop = smooth(
        [
            (-span / 2 + 2, wide * 0.3),
            (-span / 2 - 14, wide * 0.3),
            (-span / 2 - 14, -wide * 0.3),
            (-span / 2 + 2, -wide * 0.3),
        ],
        False,
        1,
    )
    parts.append(wire("steel", loop, 1.3))
    parts.append(Part("brass", merged(*(prism(circle(1.6, (x * span, 0), 8), -6, 6) for x in (-0.44, 0, 0.44)))))
    return posed(rng, parts, facts, 0.3)


def marlin_knife(rng: Generator) -> Thing:
    span, wide, thick = rng.uniform(95, 112), rng.uniform(22, 27), rng.uniform(2.4, 3.2)
    shape = profile(0.9, 1.2, -0.45, 0.72, 2, levels=6)
    knife = (
        blade(shape, span * 0.68, wide * 0.6, thick)
        .turned("z", np.pi - _opening(rng, 0.4))
        .moved(span * 0.42, wide * 0.1)
    )
    spike = tube([(0, 0), (span * 0.4, 0), (span * 0.85, -3)], [3.6, 3.2, 0.5], sides=7)
    spike = spike.turned("z", np.pi - _opening(rng, 0.4)).moved(span * 0.45).scaled(-1, -1, 1).moved(0, -wide * 0.45)
    plates = _side_shells(rounded(span, wide, 8), thick + 0.3, rng.uniform(1.2, 2))
    parts = [
        Part("steel", merged(knife, spike)),
        Part("stainless", merged(plates, prism(rectangle(span * 0.9, 4, (0, -wide * 0.28)), -thick / 2, thick / 2))),
        Part("nylon", _side_shells(rounded(span * 0.7, wide * 0.95, 6), thick + 4, 2)),
        wire("steel", circle(8, (-span / 2 - 7, 0), 14), 1.4, True),
    ]
    return posed(rng, parts, blade_facts(shape, span * 0.68, wide * 0.6), 0.25)


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
        parts.append(Part("abs", _side_shells(rounded(span * 0.8, wide * 0.9, 5, (-span * 0.5, 0)), deep, 2)))
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
    knife, facts = _knife(rng, span * 0.62, wide * 0.6, 2.4)
    knife = knife.turned("z", np.pi - _opening(rng, 0.35))
    parts.append(Part("stainless", knife.moved(-4, wide * 0.65, deep * 0.2)))
    for index, kind in enumerate(rng.choice(KINDS, 3, replace=False)):
        tool = _tool(rng, str(kind), span * rng.uniform(0.4, 0.6), wide * 0.4, 2).turned("z", _opening(rng, 0.15))
        parts.append(Part("stainless", tool.moved(-span * 0.92, -wide * 0.35, -3 + 2.6 * index)))
    parts.append(
        Part("stainless", _jaws(rng, rng.uniform(30, 42), wide * 1.3, deep * 0.55, rng.uniform(0, 0.15)).moved(6))
    )
    parts.append(Part("stainless", prism(rectangle(span * 0.5, 7, (-span * 0.6, 0)), deep / 2 + 0.8, deep / 2 + 1.9)))
    return posed(rng, parts, facts, 0.2)


MAKES = Makes(
    train=(
        army_knife, large_lock_knife, steel_scale_knife, windowed_knife, small_keyring_knife, plier_tool,
        plastic_plier_tool, hammer_tool, mini_pliers, card_tool, camping_cutlery, fanned_knife, torch_knife,
        spanner_set_tool, electrician_knife,
    ),
    validation=(marlin_knife,),
    test=(wrench_tool, snap_scissor_tool),
)  # fmt: skip
