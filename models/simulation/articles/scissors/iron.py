"""All-metal scissors with a form of their own: gourd-shaped iron, bonsai, wool, tin, wicks, long paper shears."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, posed, profile
from models.simulation.articles._common import pick
from models.simulation.articles._forging import forged
from models.simulation.articles.scissors.choices import (
    BOWS,
    METALS,
    Edge,
    Hold,
    alike,
    any_pivot,
    any_shape,
    assembled,
    drawn_edge,
    holds,
    metal_half,
    spring,
)
from models.simulation.articles.scissors.parts import bevel, cutting, gape, pair, squashed
from models.simulation.mesh import Points, arc, circle, merged, prism, rectangle, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def gourd(rng: Generator) -> Thing:
    """张小泉's pattern: stout short blades; each rod sweeps out in a great bow whose free end curls back to it."""
    size = float(rng.choice([rng.uniform(0.45, 0.8), rng.uniform(0.8, 1.3)]))
    length, wide, thick = rng.uniform(55, 95) * size, rng.uniform(15, 26) * size, rng.uniform(2.6, 5) * size
    edge = Edge(cutting(rng, 0, rng.random() < 0.5), length, wide, thick, pick(rng, "steel", "steel", "stainless"))
    long, high = rng.uniform(55, 90) * size, rng.uniform(38, 62) * size
    neck, gauge = rng.uniform(10, 26) * size, rng.uniform(2.4, 4.5) * max(size, 0.7)
    back, shut = rng.uniform(0.5, 1.0), rng.uniform(0, 6)
    first, last = -shut - gauge, -shut - gauge * rng.uniform(2.4, 4)
    course = np.array([
        (wide * 0.3, 0), (-wide * 0.4, -1), (-neck, first), (-neck - long * 0.45, first * rng.uniform(1, 2)),
        (-neck - long * back, -shut - high * 0.25), (-neck - long, -high * 0.62), (-neck - long * 0.62, -high),
        (-neck - long * 0.2, -high * rng.uniform(0.7, 0.95)), (-neck, -high * rng.uniform(0.35, 0.55)),
        (-neck - 3, last),
    ])  # fmt: skip
    path = smooth(course, False, 1)
    radius = np.interp(
        np.linspace(0, 1, len(path)), [0, 0.12, 0.3, 1], [wide * 0.45, wide * 0.4, gauge * 1.3, gauge * 0.8]
    )
    rod = squashed(tube(path, radius, sides=6), rng.uniform(0.7, 1.0))
    wrapped = rng.random() < 0.35
    half = [Part(edge.metal, merged(edge.mesh(rng), rod))]
    if wrapped:
        cover = tube(path[6:], gauge * 1.2 + 1.3, sides=5)
        half.append(Part(pick(rng, "pvc", "cloth", "wood"), cover, 0.7))
    parts = assembled(rng, edge, [half, half])
    return posed(rng, parts, edge.facts(), 0.2)


def bonsai(rng: Generator) -> Thing:
    """Butterfly or long loops of forged iron, the blades small and leaf-shaped."""
    length, wide, thick = rng.uniform(28, 75), rng.uniform(11, 22), rng.uniform(2.5, 4.5)
    edge = Edge(any_shape(rng), length, wide, thick, pick(rng, "steel", "steel", "stainless"))
    gauge = rng.uniform(2.6, 4.4)
    butterfly = rng.random() < 0.65
    if butterfly:  # one great wing for the whole hand
        long, high = rng.uniform(75, 120), rng.uniform(32, 55)
        course = [(2, 0), (-10, -3), (-long * 0.3, -6), (-long * 0.75, -4), (-long, -high * 0.35), (-9, -9)]
        course[5:5] = [(-long * 0.92, -high * 0.9), (-long * 0.55, -high), (-long * 0.22, -high * 0.7)]
    else:
        reach, high = rng.uniform(45, 95), rng.uniform(20, 28)
        course = [(2, 0), (-10, -2), (-reach, -5), (-reach - high * 0.8, -5), (-reach - high * 1.3, -high * 0.6),
                  (-reach - high * 0.8, -high * 1.1), (-reach - 4, -high * 0.9), (-reach + 3, -9)]  # fmt: skip
    path = smooth(course, False, 1)
    taper = np.interp(np.arange(len(path)), [0, 2, 5], [wide * 0.45, wide * 0.35, gauge])
    bow = squashed(tube(path, taper, sides=6), rng.uniform(0.6, 1.0))
    half = [Part(edge.metal, merged(edge.mesh(rng, rng.uniform(-0.05, 0.05)), bow))]
    if rng.random() < 0.25:
        half.append(Part("pvc", tube(path[5:-1], gauge + 1.2, sides=5), 0.7))
    return posed(rng, assembled(rng, edge, [half, half], 0.9), edge.facts(), 0.2)


def wool_shears(rng: Generator) -> Thing:
    """羊毛剪: two broad triangular blades on a great bow of spring steel, shut by a strap or open."""
    length, wide, thick = rng.uniform(80, 165), rng.uniform(24, 52), rng.uniform(1.6, 3)
    shape = profile(0.0, 1.0, rng.uniform(-0.5, -0.35), rng.uniform(0, 0.25), rng.uniform(0.8, 1.3), levels=5)
    span, apart, gauge = rng.uniform(85, 165), rng.uniform(10, 20), rng.uniform(3, 5)
    eye = rng.uniform(1.0, 2.4) * apart
    bow = arc(eye, np.pi * 0.42, np.pi * 1.58, (-span - eye, 0), 9)
    path = np.concatenate([[(4, apart), (-span * 0.4, apart * 1.05)], bow, [(-span * 0.4, -apart * 1.05), (4, -apart)]])
    metal = pick(rng, "steel", "steel", "stainless")
    strip = squashed(tube(path, gauge, sides=6), rng.uniform(1.0, 2.6))
    knife = blade(shape, length, wide, thick, bevel(rng))
    lean = rng.uniform(-0.04, 0.26)
    parts = [
        Part(metal, strip),
        Part(metal, knife.moved(0, wide * 0.1).turned("z", lean).moved(-2, apart * 0.5, thick * 0.6)),
        Part(
            metal, knife.moved(0, wide * 0.1).scaled(1, -1, 1).turned("z", -lean).moved(-2, -apart * 0.5, -thick * 0.6)
        ),
    ]
    kind = rng.random()
    if kind < 0.35:
        half = [path[1:4], path[-4:-1]]
        covers = [squashed(tube(line, gauge + 3, sides=6), 1.4) for line in half]
        parts.append(Part(pick(rng, "wood", "pvc", "rubber", "leather"), merged(*covers), 0.7))
    elif kind < 0.55:
        ring = prism(rectangle(12, apart * 2 + 12, (-span * 0.5, 0)), -6, 6,
                     [rectangle(9, apart * 2 + 9.5, (-span * 0.5, 0))])  # fmt: skip
        parts.append(Part(pick(rng, "leather", "nylon", "brass"), ring))
    return posed(rng, parts, {"blade_length_mm": round(length), "tip_angle_deg": 30}, 0.2)


def _snip_handle(rng: Generator, span: float, aviation: bool) -> Points:
    """From the pivot back to an end without a ring: swept outwards, its tip turned out or looped."""
    sweep = rng.uniform(16, 34)
    s = span
    if aviation:
        points = [(12, 5), (-14, 2), (-s * 0.4, -6), (-s, -sweep * 0.7), (-s - 5, -sweep), (-s * 0.9, -sweep - 7),
                  (-s * 0.4, -20), (-10, -14), (12, -6)]  # fmt: skip
    else:
        points = [(10, 9), (-16, 2), (-s * 0.5, -7), (-s, -sweep), (-s - 16, -sweep - 9), (-s - 10, -sweep - 15),
                  (-s * 0.5, -16), (-14, -11), (10, -9)]  # fmt: skip
    return smooth(points, True, 1)


def tin_snips(rng: Generator) -> Thing:
    """铁皮剪: thick short jaws; one joint with bare steel handles, or two with links, spring, latch and sleeves."""
    aviation = rng.random() < 0.55
    length, wide, thick = rng.uniform(35, 90), rng.uniform(16, 28), rng.uniform(3.5, 6)
    bend = float(rng.choice([0.0, rng.uniform(-0.2, 0.2)]))
    shape = profile(0.0, 1.0, -0.1, rng.uniform(0.1, 0.5), 1.3, root=rng.uniform(0.8, 1), levels=5)
    edge = Edge(shape, length, wide, thick, "steel")
    span, grip = rng.uniform(90, 165), pick(rng, "pvc", "pp", "rubber")
    outline, looped = _snip_handle(rng, span, aviation), rng.random() < 0.5
    halves = []
    for side in (1, -1):
        back = rng.uniform(24, 36) if aviation else 0.0  # the handles' own joint lies behind that of the jaws
        arm = forged(outline, thick * rng.uniform(0.9, 1.5), 0.8).moved(-back)
        steel = [edge.mesh(rng, bend * side), arm]
        if aviation:
            steel.append(prism([(8, wide * 0.5), (-back, 6), (-back - 4, -8), (6, -wide * 0.5)], -thick / 2, thick / 2))
        elif looped:
            at = (-span - 8, float(outline[:, 1].min()) - 2)
            steel.append(prism(circle(17, at, 14, 0.8), -thick * 0.6, thick * 0.6, [circle(11, at, 12, 0.75)]))
        half = [Part("steel", merged(*steel))]
        if aviation or rng.random() < 0.5:
            sleeve = prism(smooth(np.array([(-span * 0.35, -3), (-span, -18), (-span - 8, -30), (-span * 0.9, -34),
                                            (-span * 0.35, -22)]), True, 1), -thick - 2, thick + 2)  # fmt: skip
            half.append(Part(grip, sleeve.moved(-back), 0.75))
        halves.append(half)
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.45), thick)
    parts += any_pivot(rng, wide, thick)
    if aviation:
        parts.append(
            Part("steel", merged(*(prism(circle(5, (-30, y), 10), -thick * 1.4, thick * 1.4) for y in (-8, 0, 8))))
        )
        parts.append(spring(rng, -50, 22))
        if rng.random() < 0.6:
            parts.append(Part("steel", prism(rectangle(10, 26, (-span * 0.55, 0)), thick, thick + 1.6)))
    return posed(rng, parts, edge.facts(), 0.2)


def paper_shears(rng: Generator) -> Thing:
    """Long slim blades for paper, wallpaper and cloth on small bows, with a sheath or in a slit case at times."""
    edge = drawn_edge(rng, rng.uniform(120, 215), 0.12)
    gauge, bow = rng.uniform(2.4, 4.2), pick(rng, edge.metal, edge.metal, *BOWS)
    where = holds(rng, (25, 60), (28, 50), (24, 34), (2, 10))
    halves = alike(rng, lambda r, at: metal_half(r, edge, at, gauge, bow), where)
    parts = assembled(rng, edge, halves, 0.5)
    if rng.random() < 0.2:
        outer, inner = (prism(rectangle(edge.length * 0.9 + m, edge.wide * 1.5 + m, (edge.length * 0.6, 0)), -n, n)
                        for m, n in ((4.0, edge.thick + 3), (0.0, edge.thick + 1.2)))  # fmt: skip
        parts += hollow(pick(rng, "leather", "pvc", "cardboard"), outer, inner)
    return posed(rng, parts, edge.facts(), 0.22)


def wick_trimmer(rng: Generator) -> Thing:
    """烛剪 and their like: short blades at the end of long bent rods, a dish on one of them, small loops."""
    length, wide, thick = rng.uniform(20, 50), rng.uniform(7, 14), rng.uniform(1.6, 3)
    edge = Edge(any_shape(rng), length, wide, thick, pick(rng, "stainless", "steel", "brass", "zinc"))
    gauge, lean = rng.uniform(1.8, 3), rng.uniform(-0.9, 0.9)
    where = holds(rng, (70, 120), (24, 34), (20, 30), (3, 12), (0, 0.4))
    halves = alike(rng, lambda r, at: metal_half(r, edge, at, gauge, edge.metal), where)
    if rng.random() < 0.7:
        dish = prism(circle(rng.uniform(9, 14), (length * 0.6, -4), 12), -thick - 1, -thick)
        halves[1] = [*halves[1], Part(edge.metal, dish)]
    parts = assembled(rng, edge, halves, 0.5)
    bent = [_cranked(part, lean) for part in parts]
    return posed(rng, bent, edge.facts(), 0.25)


def _cranked(part: Part, lean: float) -> Part:
    """Before the pivot lifted out of the plane, as blades that stand at an angle to their rods."""
    mesh = part.mesh.moved()
    ahead = np.maximum(mesh.vertices[:, 0], 0)
    mesh.vertices[:, 2] += lean * ahead
    return Part(part.material, mesh, part.share)


def plate_pair(rng: Generator) -> Thing:
    """Barbecue and herb shears of stamped stainless: hollow sheet grips, at times many blades."""
    edge = drawn_edge(rng, rng.uniform(70, 135), 0.2)._replace(metal=pick(rng, *METALS))
    layers = int(rng.choice([1, 1, 1, 3])) if edge.length < 100 else 1
    if layers > 1:
        edge = edge._replace(shape=cutting(rng))
    wide_hold = Hold(
        rng.uniform(18, 40), rng.uniform(2, 8), rng.uniform(50, 75), rng.uniform(28, 36), rng.uniform(0, 0.3)
    )
    halves = []
    for _ in range(2):
        x, y = wide_hold.middle()
        ring = smooth([(x + wide_hold.long * a, y + wide_hold.high * b) for a, b in
                       ((0.5, 0.35), (0.0, 0.5), (-0.45, 0.4), (-0.55, -0.1), (-0.3, -0.5), (0.3, -0.5), (0.5, -0.1))],
                      True, 1)  # fmt: skip
        eye = ring.mean(0) + (ring - ring.mean(0)) * rng.uniform(0.6, 0.72)
        shell = prism(ring, -4, 4, [eye])
        core_out, core_in = ring.mean(0) + (ring - ring.mean(0)) * 0.95, ring.mean(0) + (eye - ring.mean(0)) * 1.07
        shank = prism([(6, edge.wide * 0.5), (-12, edge.wide * 0.3), ring[0], ring[-2], (0, -edge.wide * 0.5)],
                      -edge.thick / 2, edge.thick / 2)  # fmt: skip
        half = [Part(edge.metal, merged(edge.mesh(rng), shank)), Part(edge.metal, shell)]
        half.append(Part(edge.metal, prism(core_out, -3.2, 3.2, [core_in]), -1.0))
        halves.append(half)
    if layers > 1:
        for half in halves:
            blades = half[0]
            half += [blades.moved(z=k * edge.thick * 2.3) for k in range(1, layers)]
    parts = assembled(rng, edge, halves)
    return posed(rng, parts, edge.facts(), 0.2)
