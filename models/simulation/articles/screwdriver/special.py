"""Screwdrivers of other kinds: nut, flexible, impact, spiral, palm, folding, key-ring, testing and multi-bit ones."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import AAA, round_cells
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.screwdriver.recombined import PLASTICS, tip
from models.simulation.articles.screwdriver.usual import TIPS, bits_of, handle_of, point
from models.simulation.mesh import (
    Mesh,
    arc,
    ball,
    box,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow


def nut_driver(rng: Generator) -> Thing:
    """A hexagon socket on a tubular or solid shaft; often several sizes together."""
    count, size = int(rng.choice([1, 1, 2, 3])), rng.uniform(5, 13)
    grip, r = rng.uniform(70, 110), rng.uniform(9, 16)
    seed, reach, hollow_shaft = int(rng.integers(1 << 30)), rng.uniform(55, 200), rng.random() < 0.6
    parts: list[Part] = []
    for index in range(count):
        wide = size * 0.6 + 1.2
        neck = wide * rng.uniform(0.55, 0.95)
        long = rng.uniform(14, 26)
        stem = [(-grip * 0.6, neck), (reach - long, neck), (reach - long + 3, wide), (reach, wide)]
        bore = [(-grip * 0.4, neck * 0.65), (reach - long, neck * 0.65)] if hollow_shaft else []
        mouth = revolve([*bore, (reach - long + 4, size * 0.52), (reach, size * 0.52)], 6)
        handle = handle_of(np.random.default_rng(seed), grip, r)
        one = [*hollow("steel", revolve(stem, int(rng.choice([6, 10]))), mouth), *handle]
        parts += [part.moved(0, index * (2 * r + 6), 0) for part in one]
        size *= rng.uniform(1.1, 1.4)
    return centred(parts)


def flexible_driver(rng: Generator) -> Thing:
    """A wound, bendable shaft between the handle and a chuck or tip; straight or bowed."""
    reach, r = rng.uniform(110, 320), rng.uniform(2.6, 4.2)
    bow = rng.uniform(-1, 1, 2) * reach * rng.choice([0.05, 0.35, 0.7])
    path = smooth([(0, 0), (reach * 0.3, 0), (reach * 0.7, bow[0]), (reach, bow[0] + bow[1])], False, 3)
    wobble = r * (1 + 0.14 * (np.arange(len(path)) % 2))  # the windings
    core = Part("steel", tube(path, wobble, sides=7), rng.uniform(0.75, 1.0))
    turn = float(np.arctan2(*(path[-1] - path[-2])[::-1]))
    end = merged(revolve([(-3, r * 1.6), (rng.uniform(14, 26), r * 1.6)], 8), bits_of(rng, 1, 25, 8, 0))
    if rng.random() < 0.3:
        end = merged(revolve([(-3, r * 1.2), (20, r * 1.2)], 8), tip(rng, 20, r))
    parts = [core, Part("steel", end.turned("z", turn).moved(float(path[-1, 0]), float(path[-1, 1]), 0))]
    if rng.random() < 0.4:
        cover = Part("pvc", tube(path, r + 1.2, sides=7), 0.3)
        parts.append(cover)
    return centred((*parts, *handle_of(rng, rng.uniform(75, 115), rng.uniform(11, 17))))


def impact_driver(rng: Generator) -> Thing:
    """A heavy knurled cylinder to hit: spiral slots, a spring and a square drive inside; bits beside it in a box."""
    long, r = rng.uniform(110, 160), rng.uniform(14, 19)
    shape = [(-long, r * 0.75), (-long + 4, r * 0.9), (-long * 0.75, r), (-long * 0.3, r), (-long * 0.26, r * 0.8)]
    parts = hollow(
        "steel", revolve([*shape, (-18, r * 0.75)], 12), revolve([(-long * 0.62, r * 0.6), (-20, r * 0.6)], 10)
    )
    t = np.linspace(0, 1, 31)
    coil = np.column_stack([-long * (0.6 - 0.3 * t), r * 0.45 * np.cos(t * 36), r * 0.45 * np.sin(t * 36)])
    drive = merged(revolve([(-long * 0.3, r * 0.5), (-12, r * 0.5)], 8), box(22, 9, 9).moved(-4, 0, 0))
    cup = revolve([(2, 9), (24, 8)], 10)
    bit_reach = rng.uniform(36, 52)
    bits = [merged(revolve([(12, 4), (bit_reach, 4)], 6), point(str(rng.choice(TIPS[:4])), bit_reach, 4))]
    parts.append(Part("steel", merged(tube(coil, 1.3, sides=4), drive, cup)))
    for index in range(int(rng.integers(0, 6))):
        bits.append(bits[0].moved(rng.uniform(-90, -80) + 0.0, 30 + index * 12.0, 0))
    parts.append(Part("steel", merged(*bits)))
    if rng.random() < 0.5:
        parts.append(Part("rubber", revolve([(-long * 0.72, r + 2), (-long * 0.34, r + 2)], 10), 0.3))
    if rng.random() < 0.4:
        inner = rounded(long + 90, 118, 8, (-long / 2 + 20, 32))
        outer = rounded(long + 92, 120, 8, (-long / 2 + 20, 32))
        parts += [Part("steel", prism(outer, -r - 3, r + 3, [inner])), Part("steel", prism(inner, -r - 3, -r - 2.2))]
    return centred(parts)


def spiral_driver(rng: Generator) -> Thing:
    """Pump screwdriver: a rod with crossing spiral grooves slides in a tube, a spring behind it; chuck and bit."""
    grip, r, out = rng.uniform(85, 130), rng.uniform(12, 17), rng.uniform(15, 150)
    body = rng.uniform(90, 150)
    handle = [(-body - grip, r * 0.7), (-body - grip + 8, r), (-body - grip * 0.5, r * 0.85), (-body, r * 0.7)]
    shell, wall = r * 0.6, rng.uniform(1, 1.6)
    metal = pick(rng, "brass", "steel", "steel")
    parts = [Part(pick(rng, "wood", "abs", "acrylic"), revolve(handle, 10))]
    parts += hollow(
        metal, revolve([(-body, shell), (0, shell)], 10), revolve([(-body, shell - wall), (-1, shell - wall)], 10)
    )
    x = np.linspace(-body + 20 + out * 0.5, out, 22)
    rod = revolve(np.column_stack([x, shell * np.where(np.arange(22) % 2, 0.5, 0.38)]), 8)
    t = np.linspace(0, 1, 41)
    coil = np.column_stack([-body + t * (20 + out * 0.4), shell * 0.6 * np.cos(t * 50), shell * 0.6 * np.sin(t * 50)])
    chuck = revolve([(out - 2, shell * 0.8), (out + 26, shell * 0.7), (out + 28, shell * 0.45)], 8)
    bit = merged(revolve([(out + 26, 3), (out + 55, 3)], 8), tip(rng, out + 55, 3))
    ring = revolve([(-16, shell * 1.35), (0, shell * 1.35)], 10)
    parts += [Part("steel", merged(rod, tube(coil, 0.8, sides=4), chuck, bit)), Part(metal, ring, 0.6)]
    return centred(parts)


def palm_ratchet(rng: Generator) -> Thing:
    """A short, fat one for the palm: a ratchet in it, a bit in front, spare ones in a ring or under the cap."""
    r, long = rng.uniform(15, 23), rng.uniform(32, 62)
    stuff = pick(rng, *PLASTICS, "rubber")
    shape = [(-long, r * 0.6), (-long + 5, r * 0.95), (-long * 0.5, r), (-long * 0.25, r * 0.7), (0, r * 0.65)]
    parts = hollow(stuff, revolve(shape, 12), revolve([(-long + 4, r * 0.55), (-2, r * 0.5)], 10))
    gear = merged(revolve([(-14, r * 0.45), (-3, r * 0.45)], 10), revolve([(-3, 5.6), (9, 5.2)], 8))
    parts.append(Part("steel", merged(gear, bits_of(rng, 1, 25, 2, 0))))
    if rng.random() < 0.7:
        ring = bits_of(rng, int(rng.integers(3, 7)), 25, -long + 5, 7, rng.uniform(0.75, 1.0) * r)
        parts.append(Part("steel", ring))
    if rng.random() < 0.4:
        parts.append(Part("steel", box(4, 2 * r + 34, 5).moved(-long + 8, 0, 0)))  # a bar to turn it with
    if rng.random() < 0.35:
        loose = copies(bits_of(rng, 1, 25, 0, 0), [(-10.0, r + 8 + 9.0 * i, 0) for i in range(int(rng.integers(1, 4)))])
        parts.append(Part("steel", loose))
    return centred(parts)


def folding_screwdrivers(rng: Generator) -> Thing:
    """Blades of several tips that fold into a handle like a pocket knife's, from one end or both; some out."""
    long, wide, deep = rng.uniform(72, 115), rng.uniform(16, 28), rng.uniform(18, 34)
    stuff = pick(rng, "abs", "nylon", "aluminium", "steel", "zinc")
    wall, shape = rng.uniform(1.5, 4), rounded(long, wide, wide * rng.uniform(0.2, 0.5), steps=4)
    parts = [Part(stuff, prism(shape, side * deep / 2, side * (deep / 2 - wall))) for side in (-1, 1)]
    if rng.random() < 0.6:
        parts.append(Part(stuff, box(long * 0.7, 3, deep - 2 * wall).moved(0, -wide / 2 + 2, 0)))
    blades: list[Mesh] = []
    for end in (-1, 1) if rng.random() < 0.6 else (1,):
        z = -deep / 2 + wall + 2.4
        while z < deep / 2 - wall - 2:
            r, reach = rng.uniform(1.5, 2.6), long * rng.uniform(0.55, 0.7)
            rod = merged(
                revolve([(0, r), (reach, r)], 6), tip(rng, reach, r), prism(circle(r * 1.8, steps=8), -r * 0.9, r * 0.9)
            )
            angle = rng.uniform(-2, 2) if rng.random() < 0.25 else np.pi
            blades.append(rod.turned("z", angle).moved(long / 2 - 6, 0, z).scaled(end, 1, 1))
            z += 2 * r + rng.uniform(0.6, 2.5)
    pins = [prism(circle(2.4, (side * (long / 2 - 6), 0), 8), -deep / 2, deep / 2) for side in (-1, 1)]
    return centred((*parts, Part("steel", merged(*blades)), Part("steel", merged(*pins), 0.6)))


def key_ring_driver(rng: Generator) -> Thing:
    """For glasses or keys: a slim tube with a double-ended blade in it, or a flat key with tips; ring or chain."""
    parts: list[Part] = []
    for index in range(int(rng.choice([1, 1, 2, 3]))):
        if rng.random() < 0.55:
            long, r = rng.uniform(32, 62), rng.uniform(2.8, 4.5)
            metal = pick(rng, "aluminium", "brass", "steel", "zinc")
            body = revolve([(-long, r), (-long * 0.3, r), (-long * 0.25, r * 0.8), (0, r * 0.7)], 8)
            one = hollow(metal, body, revolve([(-long + 2, r * 0.55), (-1, r * 0.55)], 7))
            rod = merged(revolve([(-long * 0.6, 1.1), (12, 1.1)], 6), point(pick(rng, "slotted", "phillips"), 12, 1.1))
            one.append(Part("steel", rod))
        else:
            long, wide, thick = rng.uniform(45, 85), rng.uniform(14, 26), rng.uniform(1.6, 3.6)
            blade = rng.uniform(2.5, 6)
            stem = [(-long * 0.45, wide * 0.22), (-8, wide * 0.2), (-2, blade), (0, blade)]
            bow = arc(wide / 2, 0.45, 2 * np.pi - 0.45, (-long + wide / 2, 0), 12)
            outline = np.concatenate([bow, [(x, -y) for x, y in stem], [(x * 1.001, y) for x, y in stem[::-1]]])
            hole = circle(wide * 0.2, (-long + wide / 2, 0), 8)
            one = [Part(pick(rng, "steel", "stainless"), prism(outline, -thick / 2, thick / 2, [hole]))]
        parts += [
            part.turned("z", rng.choice([0, 0.5, -0.4]) * index).moved(0, index * 7.0, index * 2.0) for part in one
        ]
    low = float(Thing(tuple(parts)).extent()[0][0])
    rings = [tube(circle(rng.uniform(7, 14), (low - 6, 0), 14), 0.9, closed=True, sides=4)]
    rings += [
        tube(circle(3.0, (low - 18 - 4.6 * i, 0), 7), 0.8, closed=True, sides=4) for i in range(int(rng.integers(0, 5)))
    ]
    return centred((*parts, Part("steel", merged(*rings), 0.8)))


def digital_tester(rng: Generator) -> Thing:
    """A mains tester with a board, a display and button cells or AAA ones in a flat body; blade, sleeve and clip."""
    long, wide, deep = rng.uniform(85, 130), rng.uniform(14, 22), rng.uniform(12, 18)
    upper = [(-long, wide * 0.4), (-long * 0.4, wide / 2), (-6, wide * 0.4), (0, wide * 0.2)]
    outline = smooth([*upper, *((x, -y) for x, y in upper[::-1])], rounds=1)
    inner = rounded(long * 0.84, wide * 0.6, 2, (-long * 0.5, 0), 3)
    parts = hollow("abs", prism(outline, -deep / 2, deep / 2), prism(inner, -deep / 2 + 1.8, deep / 2 - 1.8))
    board = box(long * 0.5, wide * 0.55, 1.2).moved(-long * 0.36, 0, 0)
    parts += [Part("pcb", board), Part("chip", box(7, 6, 1.5).moved(-long * 0.3, 0, 1.4))]
    if rng.random() < 0.7:
        parts.append(Part("lcd", box(rng.uniform(14, 24), wide * 0.5, 2).moved(-long * 0.45, 0, 2.4)))
    if wide > 17 and deep > 14.5 and rng.random() < 0.4:
        parts += round_cells((AAA[0], AAA[1]), "alkaline", [(-long + 30, 0, -0.5)])
    else:
        cells = revolve([(-long + 8, 3.9), (-long + 8 + rng.uniform(5, 16), 3.9)], 10)
        parts.append(Part("alkaline_cell", cells, 1.6))
    reach, r = rng.uniform(25, 80), rng.uniform(1.3, 2.2)
    rod = merged(revolve([(-14, r), (reach, r)], 7), point("slotted", reach, r))
    clip = tube([(-long + 1, 0, deep / 2), (-long + 4, 0, deep / 2 + 3), (-long + 38, 0, deep / 2 + 1.4)], 1.2, sides=4)
    t = np.linspace(0, 1, 17)
    coil = tube(np.column_stack([-16 - 10 * t, 2.2 * np.cos(t * 26), 2.2 * np.sin(t * 26)]), 0.8, sides=4)
    parts.append(Part("steel", merged(rod, coil, clip) if rng.random() < 0.7 else merged(rod, coil)))
    parts.append(
        Part(pick(rng, "pvc", "acrylic"), revolve([(0, r + 1.2), (reach - rng.uniform(5, 14), r + 1.2)], 8), 0.7)
    )
    if rng.random() < 0.3:
        parts += hollow(
            "pp", revolve([(2, r + 4), (reach + 14, r + 4)], 8), revolve([(2, r + 2.8), (reach + 13, r + 2.8)], 8)
        )
    return centred(parts)


def blades_with_one_handle(rng: Generator) -> Thing:
    """A handle that takes long double-ended blades, the others in loops of a pouch or a plastic holder."""
    count, r = int(rng.integers(3, 8)), rng.uniform(2, 3.2)
    grip, wide = rng.uniform(85, 115), rng.uniform(12, 17)
    long = rng.uniform(110, 180)
    meshes, y = [], wide + 10.0
    for _ in range(count):
        reach = long * rng.uniform(0.7, 1.0)
        rod = merged(revolve([(0, r), (reach, r)], 6), tip(rng, reach, r * 0.9), tip(rng, 0, r * 0.9).scaled(-1, 1, 1))
        meshes.append(rod.moved(-long / 2 + rng.normal(0, 3), y, 0))
        y += 2 * r + rng.uniform(4, 9)
    parts = [Part("steel", merged(*meshes))]
    fitted = merged(revolve([(-grip * 0.5, r), (long * 0.6, r)], 6), tip(rng, long * 0.6, r))
    body = handle_of(rng, grip, wide)
    if rng.random() < 0.3:  # a cross grip instead
        cross = revolve([(-grip * 0.45, wide * 0.6), (0, wide * 0.8), (grip * 0.45, wide * 0.6)], 10)
        body = [Part(pick(rng, "abs", "rubber"), cross.turned("z", np.pi / 2))]
    parts += [part.moved(-long * 0.1, 0, 0) for part in (*body, Part("steel", fitted))]
    if rng.random() < 0.7:
        stuff = pick(rng, "cloth", "pvc", "leather", "pp")
        cover = rounded(long * rng.uniform(0.6, 1.15), y + wide, 4, (-long * 0.05, (y - wide) / 2 + 4), 3)
        parts += [Part(stuff, prism(cover, z, z + 1.2)) for z in (-wide - 1, 5.0)]
    return centred(parts)


def lit_multi_bit(rng: Generator) -> Thing:
    """A torch in a screwdriver: cells, a board and lamps in a fat handle, bits in a ring, a magnet in the chuck."""
    cells = int(rng.integers(1, 4))
    r, long = rng.uniform(16, 21), 44.0 * (1 if cells < 3 else 2) + rng.uniform(40, 70)
    shape = [(-long, r * 0.85), (-long + 6, r), (-30, r), (-18, r * 0.8), (0, r * 0.9)]
    parts = hollow(
        pick(rng, "abs", "pp", "aluminium"), revolve(shape, 12), revolve([(-long + 3, r - 3.5), (-30, r - 3.5)], 10)
    )
    where = [(-long + 29.0 + 45 * (i // 2), 5.4 * (1 if i % 2 else -1), 0.0) for i in range(cells)]
    parts += round_cells(AAA, pick(rng, "alkaline", "carbon"), where)
    board = prism(circle(r * 0.7, steps=10), -0.7, 0.7).turned("y", np.pi / 2).moved(-12, 0, 0)
    lamps = copies(
        ball(2.5, sides=8), [(2.0, r * 0.55 * np.cos(a), r * 0.55 * np.sin(a)) for a in (0, 1.57, 3.14, 4.71)]
    )
    parts += [Part("pcb", board), Part("acrylic", lamps)]
    reach = rng.uniform(18, 70)
    chuck = revolve([(-10, 4), (reach - 12, 4), (reach - 10, 5.6), (reach, 5.6)], 8)
    parts.append(Part("steel", merged(chuck, bits_of(rng, 1, 25, reach - 8, 0))))
    if rng.random() < 0.6:
        ring = bits_of(rng, int(rng.integers(4, 8)), 25, -long * 0.4, 7, r + 3.4)
        parts += [
            Part("steel", ring),
            Part("abs", revolve([(-long * 0.4 + 3, r + 3), (-long * 0.4 + 10, r + 3)], 10), 0.35),
        ]
    return centred(parts)


def repair_kit(rng: Generator) -> Thing:
    """For telephones: a thin driver, small bits in a block, opening picks, a suction cup and tweezers, boxed or not."""
    rows, across = int(rng.integers(1, 4)), int(rng.integers(6, 13))
    pitch, r = rng.uniform(6, 9), rng.uniform(1.6, 2.1)
    bit = merged(revolve([(0, r), (17, r), (18, r * 0.6), (26, r * 0.5)], 6))
    places = [(-10.0 + 34 * row, (i - across / 2) * pitch, 0) for row in range(rows) for i in range(across)]
    parts = [Part("steel", copies(bit, places))]
    wide = across * pitch + 6
    parts += [
        Part(pick(rng, "pp", "abs", "eva"), box(18, wide, 7).moved(-4 + 34 * row, -pitch / 2, 0), 0.6)
        for row in range(rows)
    ]
    long, thin = rng.uniform(85, 125), rng.uniform(4, 8)
    metal = pick(rng, "aluminium", "steel", "abs")
    handle = [
        (-long / 2, thin * 0.8),
        (-long / 2 + 5, thin * 0.8),
        (-long / 2 + 6, thin * 0.5),
        (-long / 2 + 9, thin),
        (long / 2, thin * 0.7),
    ]
    y = -wide / 2 - thin - 6
    parts.append(Part(metal, revolve(handle, 10).moved(10, y, 0)))
    parts.append(
        Part("steel", revolve([(long / 2 - 12, 1.9), (long / 2 + rng.uniform(4, 30), 1.9)], 6).moved(10, y, 0))
    )
    if rng.random() < 0.6:
        arms = [
            tube([(-50, 0), (0, side * 4), (55, side * 0.6)], [1.6, 2.2, 0.8], sides=4).moved(10, wide / 2 + 10, 0)
            for side in (-1, 1)
        ]
        parts.append(Part("stainless", merged(*arms), 0.7))
    if rng.random() < 0.5:
        parts.append(
            Part("pp", prism(smooth([(0, 0), (26, 12), (26, -12)], rounds=2), 0, 1).moved(34 * rows - 4, 0, 0))
        )
        parts.append(
            Part(
                "pvc",
                revolve([(-4, 20), (-2, 19), (0, 6), (9, 6)], 12).turned("y", -np.pi / 2).moved(34 * rows + 42, 12, 0),
            )
        )
    if rng.random() < 0.65:
        low, high = Thing(tuple(parts)).extent()
        x, y, _ = (float(v) for v in (low + high) / 2)
        size = [float(v) + 8 for v in high - low]
        stuff = pick(rng, "aluminium", "pp", "abs", "cloth")
        rim, inner = rounded(size[0], size[1], 6, (x, y), 3), rectangle(size[0] - 4, size[1] - 4, (x, y))
        parts += [Part(stuff, prism(inner, z, z + 1.2)) for z in (float(low[2]) - 1.2, float(high[2]))]
        parts.append(Part(stuff, prism(rim, float(low[2]), float(high[2]), [inner])))
    return centred(parts)
