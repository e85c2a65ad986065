"""The usual screwdrivers, and those kept from training."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.mesh import (
    Mesh,
    arc,
    box,
    circle,
    loft,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, Thing, hollow, wire

TIPS = ("slotted", "slotted", "phillips", "phillips", "star", "hex")


def point(kind: str, x: float, r: float) -> Mesh:
    """The last bit of a blade, from ``x`` on, of a shank of radius ``r``."""
    if kind == "slotted":
        wide, thin = r * 1.25, max(r * 0.2, 0.4)
        rows = [(x, r * 0.9, r * 0.9), (x + r * 1.5, wide, r * 0.75), (x + r * 5, r * 1.05, thin)]
        return loft(
            [np.column_stack([np.full(4, a), np.array([b, b, -b, -b]), np.array([c, -c, -c, c])]) for a, b, c in rows]
        )
    if kind == "phillips":
        angle = np.arange(8) * np.pi / 4
        rows = [(x, 1.0, 1.0), (x + r * 1.2, 1.0, 0.6), (x + r * 2.6, 0.35, 0.2)]
        rings = []
        for a, out, dip in rows:
            reach = r * np.where(np.arange(8) % 2, dip, out)
            rings.append(np.column_stack([np.full(8, a), reach * np.cos(angle), reach * np.sin(angle)]))
        return loft(rings)
    return revolve([(x, r), (x + r, r * 0.8), (x + r * 3.5, r * 0.75), (x + r * 3.8, r * 0.6)], 6)


def _shank(rng: Generator, start: float, reach: float, r: float, kind: str | None = None, sides: int = 9) -> Part:
    """A round or square rod from inside the handle to the tip."""
    tip = kind or str(rng.choice(TIPS))
    wings = []
    if rng.random() < 0.5:
        wings.append(prism(rectangle(6, r * 3.4, (start + 12, 0)), -r * 0.5, r * 0.5))
    if rng.random() < 0.15:
        rod = box(reach - start, r * 1.8, r * 1.8).moved((reach + start) / 2, 0, 0)
    else:
        rod = revolve([(start, r), (reach, r)], sides)
    if rng.random() < 0.3:
        wings.append(revolve([(2, r * 1.75), (12, r * 1.75)], 6))
    return Part("steel", merged(rod, point(tip, reach, r), *wings))


def fluted(profile: list[tuple[float, float]], flutes: int, depth: float) -> Mesh:
    """A handle with lengthwise grooves."""
    mesh = revolve(profile, flutes * 2)
    vertices = mesh.vertices.copy()
    ring = np.arange(len(profile) * flutes * 2) % 2 == 0
    vertices[: len(ring)][ring, 1:] *= 1 - depth
    vertices[: len(ring)][~ring, 1:] *= 1 + depth * 0.7
    return Mesh(vertices, mesh.faces)


def profile_of(rng: Generator, long: float, r: float) -> list[tuple[float, float]]:
    """One of the usual outlines, from the cap at -long to the ferrule at 0."""
    kind = rng.integers(4)
    if kind == 0:
        shape = [(-1, 0.6), (-0.97, 0.92), (-0.8, 1.0), (-0.4, 0.95), (-0.22, 0.68), (-0.1, 0.85), (0, 0.6)]
    elif kind == 1:
        shape = [(-1, 0.85), (-0.96, 1.0), (-0.3, 1.0), (-0.24, 0.72), (-0.1, 0.72), (0, 0.5)]
    elif kind == 2:
        shape = [(-1, 0.5), (-0.95, 0.8), (-0.65, 1.05), (-0.35, 0.85), (-0.2, 0.62), (-0.06, 0.78), (0, 0.7)]
    else:
        shape = [(-1, 0.7), (-0.9, 1.0), (-0.6, 0.9), (-0.35, 1.02), (-0.12, 0.6), (0, 0.55)]
    return [(x * long, y * r) for x, y in shape]


def handle_of(rng: Generator, long: float, r: float) -> list[Part]:
    """Solid plastic, plastic under a rubber skin, or wood."""
    profile = profile_of(rng, long, r)
    flutes = int(rng.choice([6, 6, 8, 12]))
    body = fluted(profile, flutes, rng.uniform(0.0, 0.09)) if flutes < 12 else revolve(profile, 12)
    kind = rng.random()
    if kind < 0.35:
        return [Part(str(rng.choice(["acrylic", "abs", "pp"])), body)]
    if kind < 0.8:
        core = revolve([(x, y * 0.72) for x, y in profile], 10)
        skin = str(rng.choice(["rubber", "pvc"], p=[0.7, 0.3]))
        return [Part(skin, body, 0.75), Part(skin, core, -0.75), Part("pp", core)]
    if kind < 0.9:
        ferrule = revolve([(-4, profile[-1][1] * 1.08), (7, profile[-1][1] * 1.05)], 10)
        return [Part("wood", body), Part("steel", ferrule, 0.3)]
    return [Part("pvc", body, 0.85)]


def _driver(rng: Generator, blade: float, grip: float, r: float, shank: float, kind: str | None = None) -> list[Part]:
    return [_shank(rng, -grip * rng.uniform(0.45, 0.75), blade, shank, kind), *handle_of(rng, grip, r)]


def slotted_screwdriver(rng: Generator) -> Thing:
    shank = rng.uniform(2.2, 4.6)
    return centred(
        tuple(_driver(rng, rng.uniform(70, 170), rng.uniform(78, 118), rng.uniform(11, 17), shank, "slotted"))
    )


def phillips_screwdriver(rng: Generator) -> Thing:
    shank = rng.uniform(2.2, 4.2)
    return centred(
        tuple(_driver(rng, rng.uniform(65, 150), rng.uniform(78, 116), rng.uniform(11, 17), shank, "phillips"))
    )


def long_screwdriver(rng: Generator) -> Thing:
    return centred(
        tuple(_driver(rng, rng.uniform(200, 330), rng.uniform(95, 125), rng.uniform(14, 18.5), rng.uniform(2.8, 4.6)))
    )


def stubby_screwdriver(rng: Generator) -> Thing:
    grip, r = rng.uniform(46, 66), rng.uniform(14, 19)
    return centred(tuple(_driver(rng, rng.uniform(22, 42), grip, r, rng.uniform(2.8, 4.2))))


def precision_set(rng: Generator) -> Thing:
    """Two to six jeweller's drivers with swivel caps, in a flat plastic box or loose."""
    count = int(rng.integers(2, 7))
    metal = str(rng.choice(["aluminium", "steel", "brass"], p=[0.5, 0.3, 0.2]))
    hollow_body = rng.random() < 0.4
    bodies, rods, bores = [], [], []
    pitch = rng.uniform(11, 15)
    grip = rng.uniform(58, 80)
    r = rng.uniform(3, 5)
    boxed = rng.random() < 0.5
    for index in range(count):
        y = (index - (count - 1) / 2) * pitch
        reach = rng.uniform(28, 55)
        sway = 0.0 if boxed else rng.normal(0, 0.12)
        x = 0.0 if boxed else rng.normal(0, 8)
        ribs = [
            (-grip, r * 1.3),
            (-grip + 6, r * 1.3),
            (-grip + 7, r * 0.6),
            (-grip + 9, r),
            (-grip * 0.4, r),
            (-10, r * 0.85),
            (0, r * 0.5),
        ]
        bodies.append(revolve(ribs, 8).turned("z", sway).moved(x, y, 0))
        bores.append(revolve([(-grip + 9, r * 0.6), (-14, r * 0.6)], 6).turned("z", sway).moved(x, y, 0))
        shank = rng.uniform(0.9, 1.6)
        rod = merged(revolve([(-30, shank), (reach, shank)], 6), point(str(rng.choice(TIPS[:4])), reach, shank))
        rods.append(rod.turned("z", sway).moved(x, y, 0))
    parts = [Part(metal, merged(*bodies)), Part("steel", merged(*rods))]
    if hollow_body:
        parts.append(Part(metal, merged(*bores), -1.0))
    if boxed:
        outline = rounded(grip + 75, count * pitch + 8, 3, (-8, 0))
        parts += [Part("pp", prism(outline, z, z + 1.4)) for z in (-9, 7.6)]
    return centred(tuple(parts))


def voltage_tester(rng: Generator) -> Thing:
    """Mains tester: clear handle with neon lamp, resistor, spring, metal cap and clip; sleeved blade."""
    grip, r = rng.uniform(58, 85), rng.uniform(5.5, 9)
    reach = rng.uniform(45, 95)
    shank = rng.uniform(1.4, 2.0)
    body = revolve([(-grip, r * 0.95), (-grip * 0.3, r), (-grip * 0.15, r * 0.8), (0, r * 0.55)], 12)
    bore = revolve([(-grip + 2, r * 0.5), (-12, r * 0.5)], 8)
    t = np.linspace(0, 1, 25)
    coil = np.column_stack([-grip + 6 + t * 14, r * 0.38 * np.cos(t * 38), r * 0.38 * np.sin(t * 38)])
    lamp = revolve([(-grip + 21, r * 0.4), (-grip + 32, r * 0.4)], 8)
    resistor = revolve([(-grip + 34, r * 0.35), (-grip + 44, r * 0.35)], 8)
    cap = revolve([(-grip - 3, r * 0.6), (-grip + 4, r * 0.6)], 8)
    clip = tube([(-grip + 2, r, 0), (-grip + 4, r + 3, 0), (-grip + 34, r + 1.5, 0)], 1.1, sides=5)
    rod = merged(revolve([(-14, shank), (reach, shank)], 7), point("slotted", reach, shank))
    sleeve = revolve([(0, shank + 1.1), (reach - 10, shank + 1.1)], 8)
    parts = [*hollow("acrylic", body, bore), Part("steel", merged(rod, cap, clip)), wire("steel", coil, 0.35, sides=4)]
    parts += [Part("glass", lamp, 0.4), Part("ceramic", resistor), Part("pvc", sleeve, 0.7)]
    return centred(tuple(parts))


def insulated_screwdriver(rng: Generator) -> Thing:
    """Electrician's: plastic sleeve along the shank, guard collar on a two-part handle."""
    grip, r, shank = rng.uniform(95, 118), rng.uniform(14, 18), rng.uniform(2, 3.6)
    reach = rng.uniform(75, 170)
    handle = revolve(
        [
            (-grip, r * 0.75),
            (-grip * 0.93, r),
            (-grip * 0.5, r * 0.9),
            (-grip * 0.22, r * 0.7),
            (-8, r * 1.05),
            (0, r * 0.9),
        ],
        12,
    )
    core = revolve([(-grip * 0.95, r * 0.6), (-4, r * 0.5)], 8)
    sleeve = revolve([(0, shank + 1.6), (reach - rng.uniform(8, 16), shank + 1.4)], 9)
    skin = str(rng.choice(["rubber", "pvc"]))
    parts = [_shank(rng, -grip * 0.6, reach, shank), Part(skin, handle, 0.7), Part(skin, core, -0.7), Part("pp", core)]
    return centred((*parts, Part("pvc", sleeve, 0.6)))


def through_tang_screwdriver(rng: Generator) -> Thing:
    """Pound-through: the square shank runs to a steel strike cap; hexagon bolster below the grip."""
    grip, r, shank = rng.uniform(100, 125), rng.uniform(15, 19), rng.uniform(3.2, 5)
    reach = rng.uniform(90, 220)
    cap = revolve([(-grip - 5, r * 0.7), (-grip + 2, r * 0.75)], 12)
    bolster = revolve([(-2, shank * 2), (10, shank * 1.9)], 6)
    rod = merged(revolve([(-grip, shank), (reach, shank)], 8), point(str(rng.choice(TIPS)), reach, shank), cap, bolster)
    return centred((Part("steel", rod), *handle_of(rng, grip, r)))


def bits_of(rng: Generator, count: int, long: float, x: float, pitch: float, round_by: float | None = None) -> Mesh:
    """Hexagon bits in a row along y, or in a ring about x."""
    meshes = []
    for index in range(count):
        tip = point(str(rng.choice(TIPS[:5])), x + long * 0.7, 2.2)
        bit = merged(revolve([(x, 3.3), (x + long * 0.55, 3.3), (x + long * 0.6, 2.3), (x + long * 0.7, 2.2)], 6), tip)
        if round_by is None:
            meshes.append(bit.moved(0, (index - (count - 1) / 2) * pitch, 0))
        else:
            meshes.append(bit.moved(0, round_by, 0).turned("x", index * 2 * np.pi / count))
    return merged(*meshes)


def ratchet_bit_screwdriver(rng: Generator) -> Thing:
    """Hollow handle with bits stored inside, a ratchet collar, hexagon chuck with a magnet."""
    grip, r = rng.uniform(95, 130), rng.uniform(15, 20)
    shape = [(-grip, r * 0.9), (-grip * 0.95, r), (-grip * 0.4, r), (-grip * 0.22, r * 0.75), (0, r * 0.8)]
    inside = [(x + 3 if index == 0 else x, y - 3) for index, (x, y) in enumerate(shape[:4])]
    parts = hollow(str(rng.choice(["abs", "pp"])), revolve(shape, 12), revolve(inside, 10))
    count = int(rng.integers(3, 7))
    parts.append(Part("steel", bits_of(rng, count, 25, -grip + 10, 7, r - 8)))
    collar = revolve([(0, r * 0.8), (2, r * 0.9), (18, r * 0.85), (20, r * 0.5)], 12)
    void = revolve([(2, r * 0.65), (18, r * 0.65)], 8)
    gear = revolve([(4, r * 0.55), (16, r * 0.5)], 8)
    reach = rng.uniform(60, 130)
    stem = revolve([(14, 3.4), (reach - 22, 3.4), (reach - 20, 5.5), (reach, 5.5)], 9)
    parts += [Part("steel", collar, 0.7), Part("steel", void, -0.7), Part("steel", merged(gear, stem))]
    parts.append(Part("steel", bits_of(rng, 1, 25, reach - 12, 0).moved(4, 0, 0)))
    if rng.random() < 0.5:
        parts.append(Part("rubber", revolve([(x, y + 1.5) for x, y in shape[1:4]], 12), 0.25))
    return centred(tuple(parts))


def t_handle_driver(rng: Generator) -> Thing:
    """Cross grip on a long shank."""
    half, r, shank = rng.uniform(38, 56), rng.uniform(8, 13), rng.uniform(2, 4)
    reach = rng.uniform(90, 230)
    profile = [(-half, r * 0.7), (-half * 0.8, r), (0, r * 0.85), (half * 0.8, r), (half, r * 0.7)]
    grip = revolve(profile, 12, rng.uniform(0.7, 1)).turned("z", np.pi / 2)
    rod = merged(
        revolve([(-r * 0.6, shank), (reach, shank)], 8),
        point(str(rng.choice(["phillips", "star", "slotted"])), reach, shank),
    )
    wings = tube([(0, -half * 0.6, 0), (0, half * 0.6, 0)], shank, sides=6)
    return centred((Part("steel", merged(rod, wings)), Part(str(rng.choice(["pp", "rubber", "abs"])), grip, 0.9)))


def bit_set_with_handle(rng: Generator) -> Thing:
    """A driver handle beside rows of bits and sockets in a plastic case."""
    rows, count = int(rng.integers(1, 3)), int(rng.integers(6, 9))
    width = count * 10.5
    parts = [
        part.moved(width * 0.1, 0, 0)
        for part in _driver(rng, rng.uniform(45, 80), rng.uniform(80, 100), rng.uniform(12, 15), 3.2, "hex")
    ]
    strips = []
    for row in range(rows):
        y = 28 + row * 34
        bits = bits_of(rng, count, 25, 0, 10.2).turned("z", np.pi / 2).moved(0, y - 10, 0)
        strips.append(bits)
        parts.append(Part("pp", box(width, 10, 10).moved(0, y - 4, 0), 0.8))
    parts.append(Part("steel", merged(*strips)))
    if rng.random() < 0.6:
        tray = rounded(max(width, 170) + 20, rows * 34 + 55, 6, (0, 12 + rows * 15))
        parts += [Part("pp", prism(tray, z, z + 1.6)) for z in (-16, 15)]
    return centred(tuple(parts))


def screwdriver_set(rng: Generator) -> Thing:
    """Three to five side by side, of one make, heads to tails or in a rack."""
    count = int(rng.integers(3, 6))
    seed = int(rng.integers(1 << 30))
    parts: list[Part] = []
    pitch = rng.uniform(27, 38)
    alternate = rng.random() < 0.35
    for index in range(count):
        same = np.random.default_rng(seed)
        handle = handle_of(same, 100, 14.5)
        k = rng.uniform(0.72, 1.1)
        blade = _shank(same, -50, rng.uniform(60, 150), rng.uniform(2, 3.8), str(rng.choice(TIPS)), 7)
        one = Thing((*(part.scaled(k, k, k) for part in handle), blade))
        flip = np.pi if alternate and index % 2 else rng.normal(0, 0.05)
        parts += one.turned("z", flip).moved(0, (index - (count - 1) / 2) * pitch, 0).parts
    return centred(tuple(parts))


def reversible_screwdriver(rng: Generator) -> Thing:
    """Short handle with a double-ended blade through it, some with the two-in-one flipped in."""
    grip, r, shank = rng.uniform(72, 100), rng.uniform(11, 15), rng.uniform(2.8, 3.8)
    out = rng.uniform(45, 95)
    rod = revolve([(-grip * 0.85, shank), (out, shank)], 6)
    pins = prism(rectangle(5, shank * 3, (-6, 0)), -1, 1)
    ends = merged(point("phillips", out, shank), point("slotted", grip * 0.85, shank).scaled(-1, 1, 1))
    shape = [(-grip, r * 0.8), (-grip * 0.9, r), (-grip * 0.35, r * 0.95), (-grip * 0.2, r * 0.7), (0, r * 0.65)]
    bore = revolve([(-grip * 0.98, shank * 1.25), (0, shank * 1.25)], 8)
    body = fluted(shape, 6, 0.06)
    stuff = str(rng.choice(["acrylic", "abs", "pvc"]))
    return centred((Part(stuff, body), Part(stuff, bore, -1.0), Part("steel", merged(rod, pins, ends))))


def pen_screwdriver(rng: Generator) -> Thing:
    """Slim metal pen with a clip, a bit in its nose and spare ones inside."""
    long, r, wall = rng.uniform(115, 145), rng.uniform(5, 7), rng.uniform(0.9, 1.5)
    metal = str(rng.choice(["aluminium", "aluminium", "steel"]))
    shape = [(-long / 2, r * 0.9), (-long / 2 + 4, r), (long / 2 - 14, r), (long / 2, r * 0.6)]
    parts = hollow(metal, revolve(shape, 12), revolve([(-long / 2 + 5, r - wall), (long / 2 - 16, r - wall)], 10))
    reach = long / 2 + rng.uniform(12, 22)
    tip = merged(revolve([(long / 2 - 22, 2), (reach, 2)], 6), point(str(rng.choice(TIPS[:4])), reach, 2))
    spare = [revolve([(x, 2), (x + 26, 2)], 6) for x in (-long / 2 + 10, -long / 2 + 40)]
    clip = tube([(-long / 2 + 2, r, 0), (-long / 2 + 4, r + 3, 0), (-long / 2 + 42, r + 1.6, 0)], 1.2, sides=5)
    return centred((*parts, Part("steel", merged(tip, *spare, clip))))


def cordless_screwdriver(rng: Generator) -> Thing:
    """Electric: motor, planetary gears, a lithium cell, a switch and a chuck in a straight or pistol body."""
    r = rng.uniform(18, 23)
    barrel = rng.uniform(105, 135)
    shell = revolve([(-barrel, r * 0.8), (-barrel * 0.9, r), (-20, r), (0, r * 0.6)], 14)
    inside = revolve([(-barrel + 3, r * 0.8 - 2.5), (-barrel * 0.9, r - 2.5), (-20, r - 2.5)], 12)
    parts = hollow("abs", shell, inside)
    motor = revolve([(-barrel * 0.78, 12), (-barrel * 0.78 + 38, 12)], 12)
    gears = revolve([(-barrel * 0.78 + 40, r * 0.75), (-16, r * 0.75)], 12)
    chuck = revolve([(-16, 5), (4, 5), (5, 6.5), (18, 6.5)], 10)
    bit = bits_of(rng, 1, 25, 12, 0)
    cell = revolve([(-32.5, 9.1), (32.5, 9.1)], 12)
    pistol = rng.random() < 0.55
    board = box(22, 12, 1.4)
    if pistol:
        lean = rng.uniform(1.1, 1.6)
        grip = loft(
            [
                np.column_stack(
                    [
                        rounded(w, 34, 10, steps=3)[:, 0] - barrel * 0.62 - d * np.cos(lean),
                        np.full(12, -r * 0.6 - d),
                        rounded(w, 34, 10, steps=3)[:, 1],
                    ]
                )
                for d, w in ((0, 36), (50, 34), (95, 40))
            ]
        )
        hole = loft(
            [
                np.column_stack(
                    [
                        rounded(w, 29, 8, steps=3)[:, 0] - barrel * 0.62 - d * np.cos(lean),
                        np.full(12, -r * 0.6 - d),
                        rounded(w, 29, 8, steps=3)[:, 1],
                    ]
                )
                for d, w in ((8, 31), (50, 29), (92, 35))
            ]
        )
        parts += hollow("abs", grip, hole)
        cell = cell.turned("z", np.pi / 2).moved(-barrel * 0.62 - 55 * np.cos(lean), -r * 0.6 - 52, 0)
        board = board.moved(-barrel * 0.5, -r * 0.8, 0)
    else:
        parts += hollow(
            "abs",
            revolve([(-barrel - 88, r * 0.8), (-barrel - 80, r * 0.95), (-barrel, r * 0.8)], 12),
            revolve([(-barrel - 85, r * 0.8 - 2.5), (-barrel - 3, r * 0.8 - 2.5)], 10),
        )
        cell = cell.moved(-barrel - 45, 0, 0)
        board = board.moved(-barrel + 8, 0, 0)
    parts += [
        Part("motor", motor),
        Part("steel", gears, 0.6),
        Part("steel", merged(chuck, bit)),
        Part("lithium_cell", cell),
    ]
    parts.append(Part("pcb", board))
    return centred(parts)


def offset_screwdriver(rng: Generator) -> Thing:
    """A bar bent to a Z or L, with a tip ground on each end; or a flat ratchet with a bit in its head."""
    if rng.random() < 0.45:
        long, r = rng.uniform(85, 120), rng.uniform(10, 13)
        arm = prism(
            np.concatenate([arc(r, -2.55, 2.55, steps=14), [(-long, 6), (-long - 3, 0), (-long, -6)]]),
            -3.5,
            3.5,
            [circle(r * 0.6, steps=12)],
        )
        gear = prism(circle(r * 0.58, steps=12), -3.5, 3.5, [circle(3.4, steps=6)])
        bit = bits_of(rng, 1, 25, -6, 0).turned("y", -np.pi / 2)
        return centred((Part("steel", merged(arm, gear, bit)),))
    long, leg, r = rng.uniform(80, 130), rng.uniform(14, 24), rng.uniform(2.6, 4.2)
    sign = rng.choice([-1, 1])
    path = smooth([(-long / 2, -leg), (-long / 2, 0), (long / 2, 0), (long / 2, sign * leg)], False, 2)
    tips = [point(kind, 0, r) for kind in (str(rng.choice(["slotted", "phillips"])), "slotted")]
    first = tips[0].turned("z", -np.pi / 2).moved(-long / 2, -leg, 0)
    second = tips[1].turned("z", sign * np.pi / 2).moved(long / 2, sign * leg, 0)
    return centred((Part("steel", merged(tube(path, r, sides=8), first, second)),))
