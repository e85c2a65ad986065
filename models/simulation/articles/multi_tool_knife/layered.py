"""Tools in layers between two scales: army knives, cutlery, cards and keys."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, posed, profile
from models.simulation.articles.multi_tool_knife.parts import (
    KINDS,
    Facts,
    knife_blade,
    opening,
    ring,
    side_shells,
    single_tool,
    stack,
)
from models.simulation.mesh import Mesh, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def army_knife(rng: Generator) -> Thing:
    span, wide = rng.uniform(82, 94), rng.uniform(21, 27)
    layers = int(rng.integers(2, 7))
    fanned = 0.0 if rng.random() < 0.65 else rng.uniform(0.15, 0.5)
    parts, whole, facts = stack(rng, span, wide, layers, rng.uniform(1.8, 2.5), rng.uniform(0.5, 0.9), fanned)
    shells = side_shells(rounded(span, wide, wide * rng.uniform(0.3, 0.49)), whole, rng.uniform(2.2, 3.2))
    parts.append(Part(str(rng.choice(["abs", "nylon", "abs", "wood"])), shells))
    parts += ring(rng, span, wide)
    if rng.random() < 0.4:
        pick = prism(rectangle(45, 3, (span * 0.2, wide * 0.3)), whole / 2 + 0.4, whole / 2 + 1.6)
        parts.append(Part("stainless", pick))
    return posed(rng, parts, facts, 0.35)


def large_lock_knife(rng: Generator) -> Thing:
    span, wide = rng.uniform(104, 132), rng.uniform(25, 34)
    layers = int(rng.integers(2, 6))
    fanned = 0.0 if rng.random() < 0.6 else rng.uniform(0.2, 0.5)
    parts, whole, facts = stack(rng, span, wide, layers, rng.uniform(2.2, 3), rng.uniform(0.6, 1.0), fanned)
    u = np.linspace(-0.5, 0.5, 7)
    bow = rng.uniform(-0.15, 0.2) * wide * (1 - (2 * u) ** 2)
    half = wide * np.array([0.3, 0.47, 0.5, 0.46, 0.5, 0.48, 0.3])
    outline = smooth(
        np.concatenate([np.column_stack([u * span, bow + half]), np.column_stack([u * span, bow - half])[::-1]]),
        True,
        1,
    )
    parts.append(Part(str(rng.choice(["nylon", "abs", "rubber"])), side_shells(outline, whole, rng.uniform(2.5, 3.8))))
    parts += ring(rng, span, wide)
    return posed(rng, parts, facts, 0.35)


def steel_scale_knife(rng: Generator) -> Thing:
    """All metal: steel or aluminium scales, at times with slots through which the tools show."""
    span, wide = rng.uniform(84, 112), rng.uniform(20, 30)
    layers = int(rng.integers(1, 6))
    fanned = 0.0 if rng.random() < 0.65 else rng.uniform(0.15, 0.4)
    parts, whole, facts = stack(rng, span, wide, layers, rng.uniform(1.8, 2.6), rng.uniform(0.5, 0.9), fanned)
    kind = rng.integers(3)
    if kind == 0:
        holes = [rounded(span * 0.2, wide * rng.uniform(0.12, 0.2), 2, (s * span * 0.13, 0)) for s in (-1, 1)]
    elif kind == 1:
        holes = [circle(wide * 0.1, (x * span, 0), 8) for x in np.linspace(-0.3, 0.3, int(rng.integers(3, 6)))]
    else:
        holes = []
    outline = rounded(span, wide, wide * rng.uniform(0.2, 0.45))
    metal = str(rng.choice(["stainless", "aluminium", "stainless"]))
    parts.append(Part(metal, side_shells(outline, whole, rng.uniform(0.8, 1.8), holes)))
    return posed(rng, parts + ring(rng, span, wide), facts, 0.35)


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
        angle = np.pi - opening(rng, 0.12)
        row = 0.3 * wide * (1 if index % 4 < 2 else -1)
        length = span * rng.uniform(0.5, 0.8)
        if index == 0:
            tool, facts = knife_blade(rng, length, wide * 0.27, thick)
        else:
            tool = single_tool(rng, str(rng.choice(KINDS)), length, wide * 0.27, thick)
        tool = tool.turned("z", angle)
        tools.append(tool.moved(span * 0.44, row, z).scaled(side, 1, 1))
    metal = str(rng.choice(["stainless", "aluminium", "zinc"]))
    plates = side_shells(outline, deep - 3, 1.5, slots)
    frame = [prism(rectangle(span * 0.8, wide * 0.1, (0, s * wide * 0.13)), -deep * 0.35, deep * 0.35) for s in (-1, 1)]
    pins = [prism(circle(2.2, (x * span, 0), 8), -deep / 2, deep / 2) for x in (-0.43, 0.0, 0.43)]
    parts = [Part("stainless", merged(*tools, *pins)), Part(metal, merged(plates, *frame))]
    return posed(rng, parts + ring(rng, span, wide), facts, 0.3)


def small_keyring_knife(rng: Generator) -> Thing:
    span, wide = rng.uniform(54, 68), rng.uniform(15, 20)
    fanned = 0.0 if rng.random() < 0.7 else 0.4
    parts, whole, facts = stack(rng, span, wide, int(rng.integers(1, 4)), rng.uniform(1.3, 1.9), 0.5, fanned, False)
    shells = side_shells(rounded(span, wide, wide * 0.48, steps=5), whole, rng.uniform(1.6, 2.4))
    parts.append(Part(str(rng.choice(["abs", "aluminium", "acrylic", "stainless"])), shells))
    loop = rng.uniform(5, 13)
    parts.append(wire("steel", circle(loop, (-span / 2 - loop * 0.8, 0), 14), 0.7, True))
    return posed(rng, parts, facts, 0.3)


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
                side_shells(rounded(span + 4, wide + 4, 3), 2 * thick + 1, 1.3),
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
    parts, whole, facts = stack(rng, span, wide, int(rng.integers(1, 4)), thick, 0.7, fanned * 0.6)
    shell = Part(
        str(rng.choice(["abs", "stainless", "wood"])), side_shells(rounded(span, wide, wide * 0.4), whole, 1.8)
    )
    slots = [rectangle(26, 1.8, (span * 0.7 - 14, y)) for y in (-4, 0, 4)]
    fork = prism(smooth([(0, 3), (span * 0.4, 4), (span * 0.5, 9), (span * 0.75, 8), (span * 0.75, -8),
                         (span * 0.5, -9),
                         (span * 0.4, -4), (0, -3)], True, 1), -thick / 2, thick / 2, slots)  # fmt: skip
    bowl = prism(circle(11, (span * 0.62, 0), 14, 0.95), -thick / 2, thick / 2)
    spoon = merged(prism(rectangle(span * 0.5, 6, (span * 0.25, 0)), -thick / 2, thick / 2), bowl)
    at = np.pi - opening(rng, fanned)
    parts.append(Part("stainless", fork.turned("z", at).moved(span * 0.44, 0, whole / 2 + 0.4)))
    at = np.pi - opening(rng, fanned)
    parts.append(Part("stainless", spoon.turned("z", at).moved(span * 0.44, 0, -whole / 2 - 0.4).scaled(-1, 1, 1)))
    return posed(rng, [shell, *parts], facts, 0.25)


def fanned_knife(rng: Generator) -> Thing:
    """The cheap many-bladed knife with everything half open."""
    span, wide = rng.uniform(78, 96), rng.uniform(20, 26)
    parts, whole, facts = stack(rng, span, wide, int(rng.integers(4, 7)), rng.uniform(1.6, 2.2), 0.6, 0.85)
    shells = side_shells(rounded(span, wide, wide * 0.45), whole, rng.uniform(1.5, 3))
    parts.append(Part(str(rng.choice(["abs", "stainless", "aluminium"])), shells))
    return posed(rng, parts + ring(rng, span, wide), facts, 0.12)


def torch_knife(rng: Generator) -> Thing:
    """A pocket tool with a small lamp and button cells beside its blades."""
    span, wide = rng.uniform(85, 108), rng.uniform(22, 28)
    parts, whole, facts = stack(rng, span, wide, int(rng.integers(2, 5)), rng.uniform(1.7, 2.3), 0.6, 0.12)
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
    return posed(rng, parts + ring(rng, span, wide), facts, 0.25)


def spanner_set_tool(rng: Generator) -> Thing:
    """A cycle tool: hex keys, drivers and a knife between two plates."""
    span, wide, rows = rng.uniform(72, 92), rng.uniform(30, 42), int(rng.integers(2, 5))
    plate = rng.uniform(1.5, 3)
    pitch = rng.uniform(4.5, 6.5)
    whole = rows * pitch + 0.5
    holes = [rounded(span * 0.5, wide * 0.35, 5)] if rng.random() < 0.5 else []
    metal = str(rng.choice(["aluminium", "stainless", "abs"]))
    parts = [Part(metal, side_shells(rounded(span, wide, 8), whole, plate, holes))]
    bars: list[Mesh] = []
    for row in range(rows):
        z = (row - (rows - 1) / 2) * pitch
        for side in (-1, 1):
            swing = opening(rng, 0.12) * side
            thick = rng.uniform(1.2, 2.4)
            bar = tube([(0, 0), (span * rng.uniform(0.55, 0.8), 0)], thick, sides=6)
            bars.append(bar.turned("z", np.pi - swing).moved(span * 0.42, wide * 0.33, z).scaled(side, side, 1))
    knife, facts = knife_blade(rng, span * 0.75, wide * 0.3, 2)
    bars.append(knife.turned("z", np.pi - opening(rng, 0.3)).moved(span * 0.42, wide * 0.05, (rows - 1) / 2 * pitch))
    half = whole / 2 + plate
    pins = [prism(circle(2.5, (s * span * 0.42, s * wide * 0.33), 8), -half, half) for s in (-1, 1)]
    parts.append(Part("steel", merged(*bars, *pins)))
    return posed(rng, parts, facts, 0.25)


def electrician_knife(rng: Generator) -> Thing:
    """One layer: blade at one end, driver at the other, wooden or grooved metal scales, a shackle."""
    span, wide, thick = rng.uniform(88, 106), rng.uniform(20, 27), rng.uniform(2.2, 3)
    fanned = float(rng.choice([0.0, 0.5]))
    parts: list[Part] = []
    knife, facts = knife_blade(rng, span * 0.62, wide * 0.5, thick)
    for side, tool in ((1, knife), (-1, single_tool(rng, "driver", span * 0.5, wide * 0.5, thick))):
        tool = tool.turned("z", np.pi - opening(rng, fanned)).moved(span * 0.44, wide * 0.1 * side).scaled(side, 1, 1)
        parts.append(Part("steel", tool))
    plates = side_shells(rounded(span, wide, 7), thick + 0.3, 1.0)
    spring = prism(rectangle(span * 0.92, wide * 0.22, (0, -wide * 0.36)), -thick / 2, thick / 2)
    parts.append(Part("steel", merged(plates, spring)))
    scales = side_shells(rounded(span * rng.uniform(0.7, 1), wide, 6), thick + 2.3, rng.uniform(2.2, 3.5))
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
        .turned("z", np.pi - opening(rng, 0.4))
        .moved(span * 0.42, wide * 0.1)
    )
    spike = tube([(0, 0), (span * 0.4, 0), (span * 0.85, -3)], [3.6, 3.2, 0.5], sides=7)
    spike = spike.turned("z", np.pi - opening(rng, 0.4)).moved(span * 0.45).scaled(-1, -1, 1).moved(0, -wide * 0.45)
    plates = side_shells(rounded(span, wide, 8), thick + 0.3, rng.uniform(1.2, 2))
    parts = [
        Part("steel", merged(knife, spike)),
        Part("stainless", merged(plates, prism(rectangle(span * 0.9, 4, (0, -wide * 0.28)), -thick / 2, thick / 2))),
        Part("nylon", side_shells(rounded(span * 0.7, wide * 0.95, 6), thick + 4, 2)),
        wire("steel", circle(8, (-span / 2 - 7, 0), 14), 1.4, True),
    ]
    return posed(rng, parts, blade_facts(shape, span * 0.68, wide * 0.6), 0.25)
