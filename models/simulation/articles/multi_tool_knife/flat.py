"""Cards, plates and hooks with a knife: compartment cards, stamped bars, carabiner tools."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import posed
from models.simulation.articles.multi_tool_knife.kit import TOOLS, angle_of, bits, key_ring, knife_of, tool_of
from models.simulation.articles.multi_tool_knife.pocket import sharpened_profile
from models.simulation.mesh import Mesh, box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def compartment_card(rng: Generator) -> Thing:
    """A plastic card with a small knife, snips, pen, tweezers, pin, lamp or lens each in its own slot."""
    span, wide, deep = rng.uniform(78, 88), rng.uniform(50, 57), rng.uniform(3.6, 6)
    plastic = str(rng.choice(["abs", "acrylic", "polycarbonate", "aluminium"]))
    outer = prism(rounded(span, wide, 3, steps=3), -deep / 2, deep / 2)
    room = prism(rectangle(span - 4, wide - 4), -deep / 2 + 0.8, deep / 2 - 0.8)
    parts = hollow(plastic, outer, room)
    ribs = [
        prism(rectangle(span - 6, 0.8, (0, y)), -deep / 2 + 0.8, deep / 2 - 0.8) for y in (-wide * 0.22, wide * 0.2)
    ]
    parts.append(Part(plastic, merged(*ribs)))
    knife, facts = sharpened_profile(rng.uniform(34, 46), rng.uniform(8, 12))
    pulled = rng.uniform(20, 70) if rng.random() < 0.25 else 0.0
    parts.append(Part("stainless", knife.moved(-18 + pulled, wide * 0.36)))
    holder = prism(rounded(30, 12, 2, (-32 + pulled, wide * 0.36), 3), -deep * 0.3, deep * 0.3)
    parts.append(Part("abs", holder, 0.6))
    snips = tool_of(rng, "snips", 46, 16, 2).moved(-36, -wide * 0.02)
    loop = prism(circle(8, (16, -2), 10), -1.2, 1.2, [circle(6, (16, -2), 9)])
    meshes: list[Mesh] = [snips] if rng.random() < 0.8 else []
    if rng.random() < 0.5:
        meshes.append(loop)
    meshes.append(box(rng.uniform(34, 46), 4, 1.0).moved(-12, -wide * 0.3))
    meshes.append(tube([(-38, wide * 0.46, 0), (-4, wide * 0.46, 0)], 0.8, sides=4))
    if rng.random() < 0.5:
        meshes.append(prism(rounded(24, 10, 2, (26, -wide * 0.34), 3), -0.8, 0.8, [circle(3, (26, -wide * 0.34), 6)]))
    parts.append(Part("stainless", merged(*meshes)))
    if rng.random() < 0.6:
        parts.append(Part("brass", tube([(-36, -wide * 0.4, 0), (30, -wide * 0.4, 0)], 1.2, sides=5), 0.6))
    if rng.random() < 0.4:
        cell = revolve([(-0.9, 6), (0.9, 6)], 10).turned("y", np.pi / 2).moved(30, 6)
        parts += [Part("alkaline_cell", cell), Part("pcb", box(10, 8, 0.8).moved(30, 16))]
    else:
        parts.append(Part("acrylic", prism(circle(7, (30, 10), 12), -1, 1)))
    return posed(rng, parts, facts, 0.3)


def stamped_bar(rng: Generator) -> Thing:
    """One thick plate with a pry end, opener and spanner gaps, and a short blade that folds against it."""
    span, wide, thick = rng.uniform(58, 135), rng.uniform(16, 34), rng.uniform(1.8, 6)
    u = np.linspace(-0.5, 0.5, 9)
    top = wide * rng.uniform(0.38, 0.52, 9)
    low = wide * rng.uniform(0.38, 0.52, 9)
    top[0], low[0], top[-1], low[-1] = wide * 0.2, wide * 0.2, wide * 0.3, wide * 0.25
    outline = np.concatenate([np.column_stack([u * span, top]), np.column_stack([u * span, -low])[::-1]])
    if rng.random() < 0.6:
        outline = smooth(outline, True, 1)
    holes = [rounded(span * 0.14, wide * 0.34, 4, (-span * 0.3, 0), 3)]
    for index in range(int(rng.integers(1, 5))):
        holes.append(circle(wide * rng.uniform(0.08, 0.16), (-span * 0.12 + index * span * 0.13, 0), 6))
    metal = str(rng.choice(["stainless", "titanium", "steel", "aluminium", "brass"]))
    parts = [Part(metal, prism(outline, -thick / 2, thick / 2, holes))]
    length = span * rng.uniform(0.35, 0.6)
    knife, facts = knife_of(rng, length, wide * rng.uniform(0.35, 0.55), rng.uniform(1.2, 2.4))
    turn = np.pi - angle_of(rng, 0.3)
    parts.append(Part("stainless", knife.turned("z", turn).moved(span * 0.34, wide * 0.1, thick / 2 + 1.4)))
    if rng.random() < 0.6:
        cover = prism(rounded(span * 0.7, wide * 0.8, 4, steps=3), thick / 2 + 2.7, thick / 2 + 4.2)
        parts.append(Part(metal, cover))
    pin = prism(circle(2.4, (span * 0.34, wide * 0.1), 8), -thick / 2, thick / 2 + 4.4)
    screws = prism(circle(1.6, (-span * 0.22, wide * 0.3), 7), -thick / 2, thick / 2 + 4.4)
    parts.append(Part("steel", merged(pin, screws)))
    if rng.random() < 0.3:
        parts.append(bits(2, 0, 0, -thick / 2 - 3.6, wide * 0.4))
    if rng.random() < 0.3:
        cord = smooth([(-span / 2, 0), (-span / 2 - 25, 8), (-span / 2 - 48, 0), (-span / 2 - 25, -8)], True, 1)
        parts.append(wire("nylon", cord, 1.6, True, 5))
    return posed(rng, parts + key_ring(rng, -span / 2, 0, 0.4), facts, 0.25)


def hook_multi(rng: Generator) -> Thing:
    """A carabiner whose two cheeks hold a blade, drivers, an opener and a lamp at times; gate of wire or bar."""
    span, wide = rng.uniform(72, 112), rng.uniform(36, 56)
    layers, thick = int(rng.integers(1, 4)), rng.uniform(1.6, 2.4)
    whole, band = layers * (thick + 0.4), wide * rng.uniform(0.3, 0.42)
    outer = rounded(span, wide, wide * rng.uniform(0.28, 0.48), steps=4)
    outer[:, 1] *= 1 - rng.uniform(-0.2, 0.25) * outer[:, 0] / span
    eye = outer * [1 - band * 0.9 / span, 1 - 1.35 * band / wide] - [0, band * 0.42]
    plate = rng.uniform(1.2, 2.6)
    metal = str(rng.choice(["aluminium", "stainless", "titanium", "nylon"]))
    cheeks = [prism(outer, s * whole / 2, s * (whole / 2 + plate), [eye]) for s in (-1, 1)]
    parts = [Part(metal, merged(*cheeks))]
    y, fanned = wide * 0.5 - band * 0.5, float(rng.choice([0.0, 0.3, 0.6]))
    knife, facts = knife_of(rng, span * rng.uniform(0.5, 0.66), band * 0.75, thick)
    meshes = []
    for index in range(layers):
        z = (index - (layers - 1) / 2) * (thick + 0.4)
        tool = (
            knife
            if index == 0
            else tool_of(rng, str(rng.choice(TOOLS)), span * rng.uniform(0.3, 0.6), band * 0.6, thick)
        )
        side = 1 if index % 2 == 0 else -1
        meshes.append(tool.turned("z", np.pi - angle_of(rng, fanned)).moved(span * 0.34, y, z).scaled(side, 1, 1))
    half = whole / 2 + plate
    meshes += [prism(circle(2.2, (s * span * 0.34, y), 8), -half - 0.3, half + 0.3) for s in (-1, 1)]
    parts.append(Part("stainless", merged(*meshes)))
    low = -wide * 0.42
    if rng.random() < 0.5:
        gate = [(-span * 0.3, low, -1.5), (span * 0.28, low, -1.2), (span * 0.3, low, 0), (span * 0.28, low, 1.2),
                (-span * 0.3, low, 1.5)]  # fmt: skip
        parts.append(wire("steel", gate, 1.0, sides=5))
    else:
        parts.append(Part("aluminium", prism(rectangle(span * 0.55, 5, (0, low)), -whole / 2, whole / 2)))
    if rng.random() < 0.3:
        tube_of = revolve([(-10, 6), (10, 6)], 9).moved(0, y, half + 6)
        parts += hollow("aluminium", tube_of, revolve([(-9, 5), (9, 5)], 9).moved(0, y, half + 6))
        parts.append(Part("alkaline_cell", revolve([(-6, 4), (4, 4)], 8).moved(0, y, half + 6)))
    return posed(rng, parts + key_ring(rng, -span / 2, 0, 0.25), facts, 0.2)
