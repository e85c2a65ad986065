"""Pocket tools without jaws: officers' knives, pendants, waiters' knives, key stacks, cutlery, hunters' knives."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, posed, profile
from models.simulation.articles._placing import copies
from models.simulation.articles.folding_knife.kit import shape_of
from models.simulation.articles.multi_tool_knife.kit import (
    TOOLS,
    angle_of,
    bits,
    covers,
    key_ring,
    knife_of,
    layers_of,
    scale_outline,
    tool_of,
    worm,
)
from models.simulation.articles.multi_tool_knife.parts import side_shells
from models.simulation.mesh import Mesh, box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def officer_knife(rng: Generator) -> Thing:
    """Two to nine layers with tools on both ends and along the back, shut, with one tool out or several."""
    span, wide = rng.uniform(78, 114), rng.uniform(19, 29)
    layers = int(rng.choice([2, 2, 3, 3, 4, 4, 5, 6, 8]))
    fanned = float(rng.choice([0.0, 0.0, 0.12, 0.3, 0.6]))
    parts, whole, facts = layers_of(rng, span, wide, layers, rng.uniform(1.5, 2.5), fanned)
    parts += covers(rng, scale_outline(rng, span, wide), whole, rng.uniform(1.6, 3.4))
    return posed(rng, parts + key_ring(rng, -span / 2, -wide * 0.35, 0.5), facts, 0.35)


def pendant_knife(rng: Generator) -> Thing:
    """A key-ring knife of one to three layers with nail file and snips, a lamp, a memory stick or a pen in one side."""
    span, wide = rng.uniform(50, 76), rng.uniform(14, 21)
    layers = int(rng.integers(1, 4))
    parts, whole, facts = layers_of(
        rng, span, wide, layers, rng.uniform(1.1, 1.8), float(rng.choice([0, 0, 0.3])), False
    )
    deep, kind = rng.uniform(1.6, 2.6), rng.integers(4)
    outline = scale_outline(rng, span, wide)
    if kind == 0:
        parts += covers(rng, outline, whole, deep)
    else:
        thick = rng.uniform(5, 8)
        outer = prism(outline, whole / 2, whole / 2 + thick)
        room = prism(outline * [0.9, 0.78], whole / 2 + 0.8, whole / 2 + thick - 0.9)
        plastic = str(rng.choice(["abs", "acrylic", "nylon", "aluminium"]))
        z = whole / 2 + thick / 2
        parts += hollow(plastic, outer, room)
        parts.append(Part(plastic, prism(outline, -whole / 2 - deep, -whole / 2)))
        if kind == 1:  # a lamp
            cells = [revolve([(-1.3, 4.6), (1.3, 4.6)], 10).turned("y", np.pi / 2).moved(x, 0, z) for x in (-9, 1)]
            parts += [Part("alkaline_cell", merged(*cells)), Part("pcb", box(14, 7, 1).moved(14, 0, z))]
            parts.append(Part("acrylic", revolve([(0, 2.4), (7, 2.4)], 8).moved(span * 0.4, 0, z)))
        elif kind == 2:  # a memory stick, drawn out at times
            out = float(rng.choice([0.0, 16.0]))
            stick = box(30, 10, 1.2).moved(out, 0, z)
            plug_outer, plug_room = box(13, 12, 4.4).moved(out + 20, 0, z), box(12.9, 11.4, 3.8).moved(out + 20, 0, z)
            parts += [Part("pcb", stick), Part("chip", box(12, 8, 1.2).moved(out - 6, 0, z + 1.2))]
            parts += hollow("stainless", plug_outer, plug_room)
        else:  # a pen
            path = [(-span * 0.35, 0, z), (span * 0.3, 0, z), (span * 0.48, 0, z)]
            parts.append(Part("brass", tube(path, [1.4, 1.4, 0.6], sides=6)))
            parts.append(Part("steel", box(8, 3, 2).moved(-span * 0.2, wide * 0.4, z)))
    return posed(rng, parts + key_ring(rng, -span / 2, -wide * 0.3, 0.85), facts, 0.3)


def waiters_friend(rng: Generator) -> Thing:
    """A sommelier's knife: slim handle, a worm in its belly, a jointed lever at one end, a short blade at the other."""
    span, wide, thick = rng.uniform(98, 128), rng.uniform(11, 17), rng.uniform(5, 8)
    u = np.linspace(0, 1, 8)
    bow = rng.uniform(0.1, 0.7) * wide * np.sin(np.pi * u)
    half = wide * np.array([0.3, 0.42, 0.42, 0.4, 0.4, 0.44, 0.46, 0.25])
    x = span * (0.5 - u)
    outline = np.concatenate([np.column_stack([x, bow + half]), np.column_stack([x, bow - half])[::-1]])
    plate = rng.uniform(0.9, 2)
    metal = str(rng.choice(["stainless", "steel", "zinc", "aluminium", "abs"]))
    parts = [Part(metal, side_shells(outline, thick, plate))]
    if rng.random() < 0.6:
        scale = side_shells(outline * [0.75, 0.9], thick + 2 * plate, rng.uniform(1.5, 3))
        parts.append(Part(str(rng.choice(["wood", "abs", "bone", "acrylic", "rubber"])), scale))
    out = bool(rng.random() < 0.4)
    screw = worm(0, span * rng.uniform(0.38, 0.46), 0, 0, rng.uniform(3, 4.4), int(rng.integers(4, 7)))
    parts.append(screw.turned("z", -np.pi / 2 if out else np.pi - 0.1).moved(4, float(bow[4]) - wide * 0.55))
    steps = int(rng.integers(1, 3))
    lever = [(0, 5), (span * 0.3, 6), (span * 0.62, 4), (span * 0.64, -6), (span * 0.56, -3), (span * 0.34, -2),
             (span * 0.32, -7), (span * 0.25, -3), (0, -4)]  # fmt: skip
    arms = [prism(lever, s * 1.2, s * 2.6) for s in (-1, 1)]
    turn = -rng.uniform(0.6, 2.2) if out else -0.12
    if steps == 2:
        arms.append(prism(circle(3, (span * 0.3, 1), 8), -3.4, 3.4))
    swung = merged(*arms).scaled(-1, 1, 1).turned("z", -turn).moved(span * 0.47, -wide * 0.1)
    length = span * rng.uniform(0.34, 0.45)
    shape = shape_of(rng, "fruit", "claw", "straight_back", "round")
    knife = blade(shape, length, wide * 0.5, 1.4).turned("z", -angle_of(rng, 0.3)).moved(-span * 0.45, wide * 0.1)
    at = [(span * 0.47, 0.0), (-span * 0.45, 0.0), (4.0, float(bow[4]) - wide * 0.2)]
    pins = [prism(circle(1.8, (px, py), 7), -thick / 2 - plate, thick / 2 + plate) for px, py in at]
    parts.append(Part("steel", merged(swung, knife, *pins)))
    return posed(rng, parts, blade_facts(shape, length, wide * 0.5), 0.3)


def key_stack(rng: Generator) -> Thing:
    """Two plates screwed over a stack of keys with a blade, opener, lamp or bits among them."""
    span, wide = rng.uniform(62, 98), rng.uniform(16, 24)
    plate, count = rng.uniform(1.5, 4), int(rng.integers(3, 8))
    cover = str(rng.choice(["aluminium", "titanium", "abs", "carbon_fibre", "stainless", "leather", "wood"]))
    heights = (np.arange(count) - (count - 1) / 2) * 2.5
    keys: list[Mesh] = []
    tools: list[Mesh] = []
    facts: dict[str, float | int | str] = {}
    for index, z in enumerate(heights):
        side = 1 if index % 2 else -1
        turn = np.pi - (angle_of(rng, 0.15))
        if index == count // 2:
            item, facts = knife_of(rng, span * rng.uniform(0.5, 0.75), wide * 0.6, 1.8)
        elif rng.random() < 0.35:
            item = tool_of(rng, str(rng.choice(TOOLS)), span * rng.uniform(0.5, 0.75), wide * 0.55, 1.8)
        else:
            teeth = np.linspace(18, 44, 8)
            cuts = np.column_stack([teeth, -4 + rng.uniform(0, 3, 8)])[::-1]
            bow = [(-8, 9), (8, 9), (14, 4), (46, 4), (46, 0), *cuts, (14, -4), (8, -9), (-8, -9)]
            item = prism(bow, -1, 1, [circle(2.6, (0, 0), 7)])
            keys.append(item.turned("z", turn).moved(span * 0.43, 0, z).scaled(side, 1, 1))
            continue
        tools.append(item.turned("z", turn).moved(span * 0.43, 0, z).scaled(side, 1, 1))
    whole = count * 2.5 + 0.4
    outline = scale_outline(rng, span, wide)
    half = whole / 2 + plate
    screws = [prism(circle(r, (s * span * 0.43, 0), 8), -half - 0.4, half + 0.4) for s, r in ((-1, 2.3), (1, 2.3))]
    parts = [Part(cover, side_shells(outline, whole, plate)), Part("stainless", merged(*tools, *screws))]
    if keys:
        parts.append(Part(str(rng.choice(["brass", "brass", "zinc", "steel"])), merged(*keys)))
    if rng.random() < 0.4:
        clip = prism(rectangle(span * 0.55, 6, (-span * 0.1, 0)), half + 0.5, half + 1.4)
        parts.append(Part("stainless", clip))
    return posed(rng, parts + key_ring(rng, -span / 2, 0, 0.6), facts, 0.25)


def split_cutlery(rng: Generator) -> Thing:
    """Fork, spoon and knife that hook into one block or lie nested with an opener, in a pouch at times."""
    span, wide, thick = rng.uniform(98, 118), rng.uniform(19, 25), rng.uniform(1.2, 2)
    length = span * rng.uniform(0.72, 0.86)
    apart = wide * rng.uniform(0.0, 1.4) * bool(rng.random() < 0.5)
    fold = float(rng.choice([np.pi, np.pi, 0.0]))
    tines = int(rng.integers(3, 5))
    slots = [
        rectangle(length * 0.28, 1.7, (length * 0.86, y)) for y in np.linspace(-wide * 0.22, wide * 0.22, tines - 1)
    ]
    half = [(0, 4), (length * 0.5, 4), (length * 0.62, wide * 0.42), (length, wide * 0.38)]
    fork = prism(smooth([*half, *((x, -y) for x, y in half[::-1])], True, 1), -thick / 2, thick / 2, slots)
    bowl = circle(wide * 0.48, (length * 0.8, 0), 14, rng.uniform(0.75, 1))
    dish = prism(bowl, -thick * 0.5, thick * 0.5)
    dish = Mesh(
        dish.vertices - [0, 0, 1] * np.clip(3 - ((dish.vertices[:, :1] - length * 0.8) / 5) ** 2, 0, 3), dish.faces
    )
    spoon = merged(prism(rectangle(length * 0.62, 7, (length * 0.3, 0)), -thick / 2, thick / 2), dish)
    knife, facts = knife_of(rng, length, wide * 0.55, thick)
    material = str(rng.choice(["stainless", "abs", "wood", "aluminium", "titanium", "nylon"]))
    parts: list[Part] = []
    outline = scale_outline(rng, span, wide)
    for index, tool in enumerate((knife, fork, spoon)):
        side = 1 if index % 2 else -1
        z = (index - 1) * (thick + rng.uniform(1.6, 3))
        moved = tool.turned("z", fold - angle_of(rng, 0.15)).moved(span * 0.44, 0, z).scaled(side, 1, 1)
        block = side_shells(outline, thick + 0.3, rng.uniform(0.7, 1.3)).moved(z=z)
        pin = prism(circle(1.6, (span * 0.43 * side, 0), 7), z - thick, z + thick)
        shift = (index - 1) * apart
        parts += [Part("stainless", merged(moved, pin).moved(0, shift)), Part(material, block.moved(0, shift))]
    if rng.random() < 0.4:
        parts.append(Part("abs", side_shells(outline, 3 * thick + 8, rng.uniform(1, 2.4))))
    return posed(rng, parts, facts, 0.2)


def hunters_knife(rng: Generator) -> Thing:
    """A big two- to four-blade knife of hunters and anglers: broad blade, saw, gut hook or scaler, bolsters, thong."""
    span, wide, thick = rng.uniform(104, 136), rng.uniform(22, 33), rng.uniform(2, 3)
    count = int(rng.integers(2, 5))
    pitch = thick + rng.uniform(0.3, 1.2)
    fanned = float(rng.choice([0.0, 0.0, 0.4]))
    tools: list[Mesh] = []
    knife, facts = knife_of(rng, span * rng.uniform(0.72, 0.86), wide * rng.uniform(0.5, 0.7), thick)
    for index in range(count):
        tool = knife
        if index:
            kind = str(rng.choice(["saw", "gut", "scaler", "serrated", "can", "cross"]))
            tool = tool_of(rng, kind, span * rng.uniform(0.6, 0.85), wide * 0.5, thick)
        z = (index - (count - 1) / 2) * pitch
        side = 1 if index % 2 == 0 or rng.random() < 0.5 else -1
        tools.append(
            tool.turned("z", np.pi - angle_of(rng, fanned)).moved(span * 0.44, wide * 0.06, z).scaled(side, 1, 1)
        )
    whole = count * pitch + 0.4
    spring = prism(rectangle(span * 0.9, wide * 0.16, (0, -wide * 0.38)), -whole / 2 + 0.2, whole / 2 - 0.2)
    outline = scale_outline(rng, span, wide)
    liners = side_shells(outline * [0.99, 0.97], whole, rng.uniform(0.6, 1.4))
    parts = [Part("stainless", merged(*tools, spring, liners))]
    parts += covers(rng, outline, whole + 2.8, rng.uniform(2.4, 4.5))
    if rng.random() < 0.5:
        cap = rounded(span * rng.uniform(0.12, 0.2), wide * 0.98, 4, (span * 0.42, 0), 3)
        ends = [side_shells(cap, whole + 2.8, 3.5)]
        if rng.random() < 0.6:
            ends.append(ends[0].scaled(-1, 1, 1))
        parts.append(Part(str(rng.choice(["brass", "zinc", "stainless"])), merged(*ends)))
    half = whole / 2 + 4
    pins = [prism(circle(rng.uniform(1.4, 3), (x * span, 0), 7), -half, half) for x in (-0.43, 0.0, 0.43)]
    parts.append(Part("brass", merged(*pins)))
    if rng.random() < 0.4:
        thong = smooth([(-span / 2, 0), (-span / 2 - 30, 14), (-span / 2 - 60, 0), (-span / 2 - 30, -14)], True, 1)
        parts.append(wire(str(rng.choice(["leather", "nylon"])), thong, 1.3, True, 5))
    return posed(rng, parts, facts, 0.3)


def bit_handle(rng: Generator) -> Thing:
    """A folding knife whose handle takes hexagonal bits: a socket at its end, spare bits in or beside it."""
    span, wide = rng.uniform(90, 125), rng.uniform(22, 32)
    layers = int(rng.integers(1, 4))
    parts, whole, facts = layers_of(
        rng, span, wide * 0.85, layers, rng.uniform(2, 2.8), float(rng.choice([0, 0.25])), False
    )
    parts += covers(rng, scale_outline(rng, span, wide), whole, rng.uniform(1.5, 3.2))
    if rng.random() < 0.7:
        socket = revolve([(-2, 5.2), (14, 5.2)], 9).moved(-span / 2 - 12, -wide * 0.2)
        bore = revolve([(-1, 3.4), (9, 3.4)], 6).moved(-span / 2 - 12, -wide * 0.2)
        parts += hollow("steel", socket, bore)
        parts.append(Part("ferrite", box(3, 4, 4).moved(-span / 2 - 1, -wide * 0.2)))
    count = int(rng.integers(2, 9))
    where = rng.integers(3)
    if where == 0:
        parts.append(bits(min(count, 3), span * 0.1, -wide * 0.1, whole / 2 + 5.5, 7.2))
        cover = prism(rounded(span * 0.5, wide, 3, (span * 0.1, -wide * 0.1), 3), whole / 2 + 1.9, whole / 2 + 9.5)
        room = prism(rectangle(span * 0.46, wide - 3, (span * 0.1, -wide * 0.1)), whole / 2 + 2.2, whole / 2 + 8.8)
        parts += hollow("abs", cover, room)
    else:
        y = wide / 2 + count * 3.9 + 8
        parts.append(bits(count, 0, y, 0))
        if where == 1:
            strip = prism(rounded(14, count * 7.8 + 3, 2, (-6, y), 3), -5, 5)
            parts.append(Part(str(rng.choice(["rubber", "abs", "silicone"])), strip, 0.7))
    return posed(rng, parts + key_ring(rng, -span / 2, wide * 0.2, 0.2), facts, 0.2)


def long_lever_tool(rng: Generator) -> Thing:
    """Cycle, golf, fishing and pipe tools: a thick block with short tools and a blade at its edges."""
    span, wide, deep = rng.uniform(58, 92), rng.uniform(24, 48), rng.uniform(9, 19)
    block = scale_outline(rng, span, wide)
    body = str(rng.choice(["aluminium", "zinc", "abs", "nylon"]))
    parts = hollow(body, prism(block, -deep / 2, deep / 2), prism(block * [0.86, 0.8], -deep / 2 + 2, deep / 2 - 2))
    rows = int(rng.integers(3, 7))
    fanned = float(rng.choice([0.0, 0.3, 0.7]))
    knife, facts = knife_of(rng, span * rng.uniform(0.5, 0.75), wide * 0.28, 2)
    items = [knife]
    for _ in range(rows):
        long = span * rng.uniform(0.45, 0.75)
        if rng.random() < 0.6:
            radius = rng.uniform(1, 3)
            items.append(tube([(0, 0), (long, 0)], radius, sides=6))
        else:
            items.append(tool_of(rng, str(rng.choice(TOOLS)), long, wide * 0.25, 2))
    meshes = []
    for index, item in enumerate(items):
        side = 1 if index % 2 else -1
        z = (index - len(items) / 2) * (deep - 3) / len(items)
        meshes.append(
            item.turned("z", np.pi - angle_of(rng, fanned)).moved(span * 0.4, wide * 0.25, z).scaled(side, side, 1)
        )
    meshes += [
        prism(circle(2.4, (s * span * 0.4, s * wide * 0.25), 8), -deep / 2 - 0.3, deep / 2 + 0.3) for s in (-1, 1)
    ]
    parts.append(Part("steel", merged(*meshes)))
    if rng.random() < 0.4:
        links = copies(box(9, 4, 4), [(x, -wide * 0.5 - 4, 0) for x in np.linspace(-span * 0.3, span * 0.3, 4)])
        parts.append(Part("steel", links, 0.7))
    return posed(rng, parts + key_ring(rng, -span / 2, 0, 0.3), facts, 0.25)


def sharpened_profile(length: float, wide: float) -> tuple[Mesh, dict[str, float | int | str]]:
    """A short plain blade for cards and plates."""
    shape = profile(0.6, 1.5, 0.3, 0.8, 1, levels=5)
    return blade(shape, length, wide, 1.0), blade_facts(shape, length, wide)
