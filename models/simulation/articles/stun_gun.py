"""Stun guns: torch, brick, phone, baton, ring, lipstick, glove and cartridge types; electrodes towards +x."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    arc,
    box,
    circle,
    loft,
    merged,
    prism,
    revolve,
    rounded,
    smooth,
    tube,
    turned,
)
from models.simulation.thing import Part, Thing, hollow, wire


def _shell(outline: Points, thick: float, wall: float, material: str) -> list[Part]:
    """Moulded case with an inset space."""
    middle = outline.mean(0)
    reach = np.linalg.norm(outline - middle, axis=1, keepdims=True)
    inner = middle + (outline - middle) * np.clip(1 - 1.25 * wall / reach, 0.3, 1)
    return hollow(material, prism(outline, -thick / 2, thick / 2), prism(inner, wall - thick / 2, thick / 2 - wall))


def _rod(x0: float, x1: float, r: float, y: float = 0.0, z: float = 0.0, sides: int = 10) -> Mesh:
    return revolve([(x0, r), (x1, r)], sides).moved(0, y, z)


def _cells(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Rechargeable pack or cells that fill the space between two x."""
    long = x1 - x0
    kind = rng.choice(3)
    if kind == 0 and long > 34 and width > 24:
        y = min(24.0, width) / 2
        block = prism(rounded(min(long, 46), 2 * y, 2, ((x0 + x1) / 2, 0), 2), -min(depth, 15) / 2, min(depth, 15) / 2)
        return [Part("alkaline_cell", block, 0.8), Part("steel", block, 0.06)]
    if kind == 1:
        sheets = [
            prism(rounded(long * 0.9, width * 0.85, 2, ((x0 + x1) / 2, 0), 2), -min(depth, 9) / 2, min(depth, 9) / 2)
        ]
        return [Part("lithium_cell", merged(*sheets))]
    r = min(depth / 2, 7.2, width / 2)
    count = max(1, int(width // (2 * r + 0.4)))
    rows = [(i - (count - 1) / 2) * (2 * r + 0.4) for i in range(count)]
    cells = merged(*(_rod(x0 + 1, x1 - 1, r, y) for y in rows))
    poles = merged(*(_rod(x1 - 1, x1 + 1, r * 0.35, y, sides=7) for y in rows))
    springs = merged(
        *(
            tube([(x0 - 3, y - r * 0.5), (x0 - 2, y + r * 0.5), (x0 - 1, y - r * 0.5), (x0, y + r * 0.5)], 0.8, sides=3)
            for y in rows
        )
    )
    return [Part("alkaline_cell", cells), Part("steel", merged(poles, springs))]


def _high_voltage(rng: Generator, x0: float, x1: float, width: float, depth: float) -> list[Part]:
    """Transformer potted in resin, storage capacitor, oscillator board with its small parts."""
    long = x1 - x0
    board_y = rng.uniform(-0.1, 0.1) * width
    z = depth * rng.uniform(-0.4, 0.4)
    board = prism(rounded(long * 0.92, width * 0.85, 1, ((x0 + x1) / 2, board_y), 2), z - 0.8, z + 0.8)
    r = min(depth * 0.48, width * 0.28, rng.uniform(7, 11))
    end = x1 - rng.uniform(1, 4)
    length = min(long * 0.5, rng.uniform(22, 38))
    y = (width / 2 - r) * rng.uniform(-1, 1)
    coil_out, coil_in = _rod(end - length, end - 2, r * 0.86, y, sides=14), _rod(end - length, end - 2, r * 0.42, y)
    parts = [
        Part("pcb", board),
        Part("acrylic", _rod(end - length - 2, end, r, y, sides=12)),
        Part("copper", coil_out, 0.32),
        Part("copper", coil_in, -0.32),
        Part("ferrite", _rod(end - length - 1, end - 1, r * 0.36, y)),
    ]
    small = []
    for _ in range(int(rng.integers(5, 10))):
        px, py = x0 + rng.uniform(0.05, 0.5) * long, rng.uniform(-0.4, 0.4) * width
        small.append(box(rng.uniform(2, 6), rng.uniform(2, 5), rng.uniform(1, 4)).moved(px, py, z + 2))
    parts.append(Part("chip", merged(*small)))
    cap = _rod(0, rng.uniform(9, 16), min(rng.uniform(3.5, 5.5), depth * 0.4))
    place = (x0 + rng.uniform(0.08, 0.35) * long, rng.uniform(-0.25, 0.25) * width)
    parts.append(Part("aluminium", cap.turned("z", rng.choice([0.0, np.pi / 2])).moved(*place), 0.7))
    ring = rng.uniform(2.8, 4.6)
    spot = (x0 + rng.uniform(0.12, 0.42) * long, rng.uniform(-0.25, 0.25) * width)
    if rng.random() < 0.6:
        parts.append(Part("copper", tube(circle(ring, spot, 9), ring * 0.45, True, 5), 0.6))
    elif rng.random() < 0.6:
        bobbin = merged(*(_rod(0, 7, ring * f, sides=8) for f in (1.0, 0.5))).turned("y", np.pi / 2)
        parts.append(Part("copper", bobbin.moved(*spot, z + 4), 0.4))
    coils = [
        box(rng.uniform(5, 8), rng.uniform(3, 5), min(depth * 0.5, 6)).moved(x0 + long * f, width * 0.22)
        for f in (0.15, 0.42)
    ]
    parts.append(Part(str(rng.choice(["acrylic", "pet"])), merged(*coils)))
    for lead in (-1, 1):
        path = smooth([(end, y), (end + 2, lead * width * 0.2), (x1 + 2, lead * width * 0.3)], False, 1)
        parts.append(wire("copper", path, 0.5, sides=4))
    return parts


def _electrodes(rng: Generator, x: float, width: float, style: int) -> list[Part]:
    """Two outer probes and two inner test probes at the front x."""
    gauge = rng.uniform(1.2, 2.2)
    out, near = width * rng.uniform(0.34, 0.44), width * rng.uniform(0.1, 0.18)
    reach = rng.uniform(5, 12)
    parts: list[Part] = []
    metal = str(rng.choice(["steel", "brass", "stainless"]))
    if style == 0:
        for side in (-1, 1):
            parts.append(wire(metal, [(x - 12, side * out), (x + reach, side * out)], gauge))
            parts.append(
                wire(
                    metal,
                    [(x - 10, side * near), (x + reach * 0.3, side * near), (x + reach * 0.4, side * near * 1.2)],
                    gauge * 0.7,
                )
            )
    elif style == 1:
        for side in (-1, 1):
            horn = [(x - 9, side * out), (x + reach, side * out * 0.96), (x + reach + 2, side * near * 1.6)]
            parts.append(wire(metal, horn, gauge))
            parts.append(wire(metal, [(x - 8, side * near), (x + 2, side * near)], gauge * 0.8))
    else:
        plates = [
            prism(
                smooth([(x - 8, side * out - 3), (x + reach, side * out), (x - 8, side * out + 3)], rounds=1), -1.5, 1.5
            )
            for side in (-1, 1)
        ]
        studs = [_rod(x - 8, x + 3, 1.4, side * near, sides=6) for side in (-1, 1)]
        parts.append(Part(metal, merged(*plates, *studs)))
    return parts


def _switches(rng: Generator, x: float, y: float, z: float) -> list[Part]:
    slide = merged(box(9, 5, 3).moved(x, y, z), box(12, 6, 6).moved(x, y, z - 4))
    contact = merged(box(5, 2, 1.2).moved(x, y, z - 5), box(1, 1, 5).moved(x + 3, y, z - 6))
    return [Part("abs", slide), Part("brass", contact)]


def _led(x: float, y: float, z: float, r: float, reflector: bool) -> list[Part]:
    parts = [Part("acrylic", _rod(x - 2, x + 2.5, r, y, z, 10)), Part("chip", box(2, 3, 3).moved(x - 3, y, z))]
    if reflector:
        cone, less = (
            revolve([(x - 8, r * 0.3), (x + 2, r)], 12),
            revolve([(x - 8, r * 0.3 - 0.7), (x + 2, r - 0.7)], 12),
        )
        parts += hollow("abs", cone.moved(0, y, z), less.moved(0, y, z))
    return parts


def brick_shocker(rng: Generator) -> Thing:
    long, width, thick = rng.uniform(95, 165), rng.uniform(42, 60), rng.uniform(22, 34)
    x, wall = long / 2, rng.uniform(1.8, 2.8)
    waist = rng.uniform(0.82, 1.0)
    shape = smooth(
        [
            (-x, -width * 0.42),
            (0, -width * 0.5 * waist),
            (x - 12, -width * 0.5),
            (x, -width * 0.44),
            (x - rng.uniform(0, 10), 0),
            (x, width * 0.44),
            (x - 12, width * 0.5),
            (0, width * 0.5 * waist),
            (-x, width * 0.42),
        ],
        rounds=1,
    )
    split = rng.uniform(-0.2, 0.05) * long
    inside, depth = width * waist - 2 * wall - 5, thick - 2 * wall - 1
    return Thing((
        *_shell(shape, thick, wall, "abs"), *_cells(rng, -x + 8, split - 2, inside, depth),
        *_high_voltage(rng, split, x - 14, inside, depth), *_electrodes(rng, x - 2, width, int(rng.integers(3))),
        *_switches(rng, split + 10, width * 0.3, thick / 2), wire(str(rng.choice(["nylon", "leather"])), smooth(
            [(-x, 8), (-x - 30, 24), (-x - 70, 4), (-x - 35, -18), (-x, -6)]), 1.6, True, 4),
    ))  # fmt: skip


def curved_grip_shocker(rng: Generator) -> Thing:
    """Bent body that fits the hand, the wide head at its end."""
    long, width, thick = rng.uniform(120, 165), rng.uniform(38, 48), rng.uniform(24, 32)
    bend = rng.uniform(0.25, 0.6)
    s = np.linspace(-0.5, 0.5, 9)
    middle = np.column_stack([s * long, -bend * 60 * s**2])
    across = np.column_stack([bend * 2 * s, np.ones(9)]) * (width * (0.42 + 0.14 * s + 0.1 * (s > 0.3)))[:, None]
    outline = np.concatenate([middle + across, (middle - across)[::-1]])
    wall = 2.3
    parts = _shell(outline, thick, wall, "abs")
    rear = Thing(tuple(_cells(rng, -28, 22, width * 0.6, thick - 7))).turned("z", bend * 0.7).moved(-long * 0.24, -5)
    front = Thing(
        tuple(
            [*_high_voltage(rng, -22, 26, width * 0.75, thick - 7), *_electrodes(rng, 38, width, int(rng.integers(3)))]
        )
    )
    front = front.turned("z", -bend * 0.8).moved(long * 0.25, -6)
    return Thing((*parts, *rear.parts, *front.parts, *_switches(rng, 0, width * 0.28, thick / 2))).moved(0, 6)


def torch_shocker(rng: Generator) -> Thing:
    """Aluminium torch with probes set into a crown round the lens."""
    long, r = rng.uniform(140, 235), rng.uniform(14, 19)
    x, head, wall = long / 2, rng.uniform(1.15, 1.7), rng.uniform(1.5, 2.6)
    material = str(rng.choice(["aluminium", "aluminium", "aluminium", "abs"]))
    wall = wall if material == "aluminium" else 2.4
    neck = x - rng.uniform(45, 70)

    def body(less: float) -> Mesh:
        h = r * head
        return revolve(
            [(-x + less, r - less), (neck, r - less), (neck + 14, h - less), (x - 2, h - less), (x, h * 0.94 - less)],
            18,
        )

    crown = [box(rng.uniform(5, 9), 6, 5).moved(x + 2, np.cos(a) * r * head * 0.86, np.sin(a) * r * head * 0.86)
             for a in np.arange(4) * np.pi / 2 + 0.5]  # fmt: skip
    h = r * head
    inside = min(1.5 * r, 2 * (r - wall - 1))
    split = rng.uniform(-0.18, 0.0) * long
    probes = [
        tube([(x - 16, s * h * 0.7, 0), (x + 5, s * h * 0.8, 0)], rng.uniform(1.2, 2.0), sides=6) for s in (-1, 1)
    ]
    blades = [box(12, 1.4, h * 0.5).moved(x - 1, s * h * 0.62, 0) for s in (-1, 1)]
    tail = [(-x - 10, r * 0.9), (-x, r), (-x + 14, r)]
    reflector, less = revolve([(x - 22, 4), (x - 4, h * 0.55)], 14), revolve([(x - 22, 3), (x - 4, h * 0.55 - 1)], 14)
    parts = [
        *hollow(material, body(0.0), body(wall)),
        Part(material, merged(*crown)),
        Part("steel", merged(*probes, *(blades if rng.random() < 0.5 else []))),
        *hollow(material, revolve(tail, 14), revolve([(-x - 8, r * 0.7), (-x + 14, r - 2)], 14)),
        *hollow("aluminium", reflector, less),
        Part("glass", revolve([(x - 4, h * 0.6), (x - 1.5, h * 0.6)], 14)),
        Part("chip", box(2, 4, 4).moved(x - 22)),
        *_cells(rng, -x + 16, split - 2, inside, inside),
        *_high_voltage(rng, split, neck + 12, inside, inside),
        *_switches(rng, split + 8, 0, r),
    ]
    if rng.random() < 0.4:
        parts.append(wire("nylon", smooth([(-x - 8, 3), (-x - 40, 20), (-x - 75, 0), (-x - 40, -16)]), 1.5, True, 4))
    if rng.random() < 0.3:
        parts.append(Part("steel", prism(rounded(55, 7, 2, (-x * 0.3, 0), 2), r + 2, r + 3)))
    return Thing(tuple(parts))


def thin_torch_shocker(rng: Generator) -> Thing:
    """Slim straight torch: one 18650 cell, a flat front with two bars."""
    long, r = rng.uniform(120, 170), rng.uniform(12, 14.5)
    x, wall = long / 2, rng.uniform(1.3, 2.2)
    material = str(rng.choice(["aluminium", "abs"]))
    cell = _rod(-x + 10, -x + 75, min(9.2, r - wall - 0.4), sides=14)
    bars = [box(8, 2.4, 7).moved(x + 1, s * r * 0.66) for s in (-1, 1)]
    parts = [
        *hollow(material, revolve([(-x, r), (x, r)], 16), revolve([(-x + 3, r - wall), (x - 5, r - wall)], 16)),
        Part("lithium_cell", cell),
        Part("steel", cell, 0.05),
        wire("steel", [(-x + 4, -4), (-x + 5, 4), (-x + 7, -4), (-x + 8, 4), (-x + 10, -4)], 0.6),
        *_high_voltage(rng, -x + 78, x - 8, 2 * (r - wall - 1), 2 * (r - wall - 1)),
        *_led(x - 4, 0, 0, r * 0.4, True),
        Part(str(rng.choice(["steel", "brass"])), merged(*bars)),
        *_switches(rng, x - 30, 0, r),
    ]
    return Thing(tuple(parts))


def phone_shocker(rng: Generator) -> Thing:
    """Looks like a bar phone with keys or a smartphone; the probes in its top edge."""
    long, width, thick = rng.uniform(105, 145), rng.uniform(44, 68), rng.uniform(14, 24)
    x = long / 2
    parts = _shell(rounded(long, width, 8, steps=4), thick, rng.uniform(1.5, 2.2), "abs")
    split = rng.uniform(-0.1, 0.1) * long
    keys = [box(5, 8, 1.5).moved(-x + 14 + i * 9, (j - 1) * 12, thick / 2 + 0.5) for i in range(4) for j in range(3)]
    screen = prism(rounded(long * 0.35, width * 0.75, 2, (x * 0.4, 0), 2), thick / 2 - 2.4, thick / 2)
    if rng.random() < 0.6:
        parts += [Part("rubber", merged(*keys)), Part("glass", screen, 0.6)]
    else:
        parts.append(Part("acrylic", prism(rounded(long - 8, width - 6, 5, steps=3), thick / 2, thick / 2 + 1.2)))
    studs = [_rod(x - 8, x + rng.uniform(1, 4), 2.0, s * width * f, sides=7) for s in (-1, 1) for f in (0.32, 0.1)]
    parts += [
        *_cells(rng, -x + 6, split - 3, width - 8, thick - 5),
        *_high_voltage(rng, split, x - 10, width - 8, thick - 5),
        Part(str(rng.choice(["steel", "brass"])), merged(*studs)),
        *_switches(rng, 0, width * 0.42, thick * 0.3),
    ]
    return Thing(tuple(parts))


def baton_shocker(rng: Generator) -> Thing:
    """Electric baton: contact rings or strips along the front half."""
    long, r = rng.uniform(300, 520), rng.uniform(15, 21)
    x, wall = long / 2, rng.uniform(2.0, 3.4)
    material = str(rng.choice(["abs", "nylon", "aluminium"]))
    handle = -x + long * rng.uniform(0.4, 0.52)
    parts = hollow(
        material,
        revolve([(-x, r), (handle, r), (handle + 6, r * 0.85), (x, r * 0.8)], 16),
        revolve([(-x + 3, r - wall), (handle, r - wall), (handle + 6, r * 0.85 - wall), (x - 4, r * 0.8 - wall)], 16),
    )
    reach = min(1.6 * (r - wall), 24)
    split = -x + (handle + x) * rng.uniform(0.45, 0.6)
    parts += _cells(rng, -x + 10, split - 3, reach, reach)
    parts += _high_voltage(rng, split, handle + 20, reach, reach)
    front = r * 0.82
    if rng.random() < 0.6:
        rings = [prism(circle(front + 1.6, steps=16), 0, 3, [circle(front, steps=16)]).turned("y", np.pi / 2).moved(a)
                 for a in np.linspace(handle + 30, x - 12, int(rng.integers(3, 7)))]  # fmt: skip
        parts.append(Part("steel", merged(*rings)))
    else:
        strips = [box(x - handle - 20, 4, 1.2).moved((x + handle) / 2, 0, s * front) for s in (-1, 1)]
        parts.append(Part("steel", merged(*strips)))
    for side in (-1, 1):
        parts.append(wire("copper", [(handle + 20, side * 4), (x - 5, side * front * 0.5)], 0.7, sides=4))
    parts += _electrodes(rng, x, 2 * front, int(rng.integers(3)))
    if rng.random() < 0.6:
        parts.append(Part("rubber", revolve([(handle - 3, r + 13), (handle + 4, r + 13)], 18), 0.7))
    parts += _switches(rng, split - 8, 0, r)
    return Thing(tuple(parts))


def lipstick_shocker(rng: Generator) -> Thing:
    """Small tube like a lipstick, with or without its cap."""
    long, r = rng.uniform(78, 112), rng.uniform(11, 13.5)
    x = long / 2
    shell = str(rng.choice(["aluminium", "abs", "pp"]))
    wall = 1.0 if shell == "aluminium" else 1.6
    probes = [_rod(x - 12, x + 3, 1.3, s * r * 0.6, sides=6) for s in (-1, 1)]
    parts = [
        *hollow(
            shell,
            revolve([(-x, r), (x - 16, r), (x - 14, r * 0.85), (x, r * 0.85)], 16),
            revolve([(-x + 2, r - wall), (x - 17, r - wall), (x - 15, r * 0.85 - wall), (x - 4, r * 0.85 - wall)], 16),
        ),
        *_cells(rng, -x + 5, -x + 5 + long * 0.4, 1.5 * (r - wall), 1.5 * (r - wall)),
        *_high_voltage(rng, -x + 9 + long * 0.4, x - 14, 1.6 * (r - wall), 1.6 * (r - wall)),
        Part("brass", merged(*probes)),
        *_led(x - 3, 0, 0, 2.5, False),
    ]
    if rng.random() < 0.5:
        cap = hollow(
            shell, revolve([(x - 14, r), (x + 14, r)], 16), revolve([(x - 14, r - 1.1), (x + 12, r - 1.1)], 16)
        )
        away = 0.0 if rng.random() < 0.5 else rng.uniform(24, 40)
        parts += Thing(tuple(cap)).moved(-away * 0.3, away).parts
    return Thing(tuple(parts))


def key_ring_shocker(rng: Generator) -> Thing:
    """Palm-size case like a car key, with a ring."""
    long, width, thick = rng.uniform(62, 92), rng.uniform(30, 42), rng.uniform(14, 20)
    x = long / 2
    outline = smooth(
        [
            (-x, -width * 0.25),
            (-x * 0.6, -width * 0.48),
            (x * 0.7, -width * 0.5),
            (x, -width * 0.36),
            (x, width * 0.36),
            (x * 0.7, width * 0.5),
            (-x * 0.6, width * 0.48),
            (-x, width * 0.25),
        ],
        rounds=1,
    )
    split = rng.uniform(-0.12, 0.02) * long
    parts = [
        *_shell(outline, thick, 1.7, "abs"),
        *_cells(rng, -x + 9, split - 2, width - 11, thick - 5),
        *_high_voltage(rng, split, x - 8, width - 9, thick - 5),
        *_electrodes(rng, x - 2, width * 0.9, int(rng.choice([0, 2]))),
        *_led(x - 3, 0, thick * 0.2, 2.4, False),
        wire("steel", circle(12, (-x - 9, 0), 16), 1.0, True, 4),
    ]
    if rng.random() < 0.5:
        parts.append(wire("steel", [(-x - 21 - i * 3.4, np.sin(i) * 2) for i in range(9)], 0.9))
    return Thing(tuple(parts))


def dart_pistol_shocker(rng: Generator) -> Thing:
    """Pistol-shaped conducted-energy device: dart cartridges in front, battery pack in the grip."""
    long, high, thick = rng.uniform(150, 190), rng.uniform(42, 52), rng.uniform(30, 38)
    x = long / 2
    lean, grip = rng.uniform(0.2, 0.45), rng.uniform(70, 88)
    barrel = smooth(
        [
            (-x, -high * 0.3),
            (-x, high * 0.4),
            (-x * 0.5, high * 0.5),
            (x, high * 0.42),
            (x, -high * 0.5),
            (-x * 0.4, -high * 0.5),
        ],
        rounds=1,
    )
    handle = turned(rounded(42, grip, 9, (0, -grip / 2), 3), -lean, (-x * 0.55, -high * 0.35))
    pack = Thing(tuple(_cells(rng, -grip * 0.42, grip * 0.3, 26, thick - 12))).turned("z", np.pi / 2 - lean)
    pack = pack.moved(-x * 0.55 - np.sin(lean) * grip * 0.5, -high * 0.35 - np.cos(lean) * grip * 0.5)
    parts = [
        *_shell(barrel, thick, 2.4, "nylon"),
        *_shell(handle, thick - 4, 2.4, "nylon"),
        *pack.parts,
        *_high_voltage(rng, -x * 0.75, x * 0.4, high - 10, thick - 7),
        wire(
            "nylon",
            smooth(
                [(-x * 0.25, -high * 0.5), (-x * 0.25, -high * 0.9), (x * 0.2, -high * 0.95), (x * 0.3, -high * 0.5)],
                False,
            ),
            3.5,
        ),
        Part("nylon", prism(smooth([(-2, 0), (5, 0), (7, -16), (2, -18)], rounds=1) + [-x * 0.05, -high * 0.5], -5, 5)),
    ]
    for y in (-high * 0.2, high * 0.16) if rng.random() < 0.5 else (0.0,):
        tray = prism(rounded(34, high * 0.34, 2, (x - 14, y), 2), -thick * 0.4, thick * 0.4)
        inner = prism(rounded(30, high * 0.34 - 4, 1, (x - 15, y), 2), 2 - thick * 0.4, thick * 0.4 - 2)
        parts += hollow("abs", tray, inner)
        darts = [_rod(x - 24, x - 8, 2.0, y + s * 3.2, s * 4, 7) for s in (-1, 1)]
        gas = _rod(x - 30, x - 20, 3.6, y, 0, 8)
        parts += [Part("aluminium", merged(*darts)), Part("steel", gas, 0.7)]
        parts += [wire("copper", circle(4.5, (x - 15, y + s * 2), 10), 0.5, True, 4) for s in (-1, 1)]
        parts += [
            wire("steel", [(x - 8, y + s * 3.2, s * 4), (x + 2, y + s * 3.2, s * 4)], 0.7, sides=4) for s in (-1, 1)
        ]
    return Thing(tuple(parts))


def knuckle_shocker(rng: Generator) -> Thing:
    """Knuckle-duster body: finger holes, the electronics in the bar before them."""
    width, thick = rng.uniform(105, 135), rng.uniform(22, 30)
    pitch = width / 4.6
    outline = smooth(
        [
            (-48, -width * 0.4),
            (-14, -width * 0.5),
            (24, -width * 0.46),
            (30, 0),
            (24, width * 0.46),
            (-14, width * 0.5),
            (-48, width * 0.4),
        ],
        rounds=2,
    )
    holes = [circle(pitch * 0.42, (-28, (i - 1.5) * pitch), 12) for i in range(4)]
    cavity = prism(rounded(34, width * 0.82, 5, (6, 0), 3), 2 - thick / 2, thick / 2 - 2)
    inside = Thing(
        tuple(
            [
                *_cells(rng, -width * 0.36, -width * 0.02, 26, thick - 8),
                *_high_voltage(rng, 0, width * 0.38, 28, thick - 7),
            ]
        )
    )
    parts = [
        Part("abs", prism(outline, -thick / 2, thick / 2, holes)), Part("abs", cavity, -1.0),
        *inside.turned("z", np.pi / 2).moved(7).parts, *_electrodes(rng, 26, width * 0.9, int(rng.integers(3))),
        *_led(24, 0, 0, 3.5, True), *_switches(rng, 4, -width * 0.3, thick / 2),
    ]  # fmt: skip
    return Thing(tuple(parts))


def old_style_shocker(rng: Generator) -> Thing:
    """Two-handed box with long forked horns and a nine-volt block behind a lid."""
    long, width, thick = rng.uniform(135, 190), rng.uniform(48, 62), rng.uniform(28, 40)
    x = long / 2
    arms = [rounded(44, 13, 5, (x + 12, s * (width / 2 - 7)), 3) for s in (-1, 1)]
    count = int(rng.integers(1, 3))
    blocks = [prism(rounded(46, 17, 2, (-x + 33, (i - (count - 1) / 2) * 19), 2), -12, 12) for i in range(count)]
    tips = [
        wire(
            "brass", [(x - 6, s * (width / 2 - 7)), (x + 36, s * (width / 2 - 7)), (x + 36, s * (width / 2 - 16))], 1.7
        )
        for s in (-1, 1)
    ]
    parts = [
        *_shell(rounded(long, width, 6, steps=3), thick, 2.6, "abs"),
        Part("abs", merged(*(prism(a, -7, 7) for a in arms)), 0.7),
        Part("alkaline_cell", merged(*blocks), 0.85),
        Part("steel", merged(*blocks), 0.05),
        *_high_voltage(rng, -x + 62, x - 6, width - 8, thick - 8),
        *tips,
        *_switches(rng, 0, width * 0.3, thick / 2),
        Part(
            "steel",
            merged(
                *(
                    prism(circle(1.5, (sx * (x - 6), sy * (width / 2 - 6)), 6), -thick / 2 + 1, thick / 2 - 1)
                    for sx in (-1, 1)
                    for sy in (-1, 1)
                )
            ),
        ),
    ]
    return Thing(tuple(parts))


def ring_shocker(rng: Generator) -> Thing:
    """A ring round one finger that carries a rounded case with two studs (jogger's type)."""
    reach, thick = rng.uniform(25, 34), rng.uniform(18, 25)
    band = [tube(arc(12.5, 0, 2 * np.pi, (-reach * 0.9, 0), 17)[:-1], rng.uniform(3, 4.5), True, 7)]
    long = rng.uniform(58, 80)
    outline = smooth(
        [
            (-18, -long * 0.4),
            (4, -long * 0.5),
            (20, -long * 0.34),
            (24, 0),
            (20, long * 0.34),
            (4, long * 0.5),
            (-18, long * 0.4),
            (-13, 0),
        ],
        rounds=2,
    )
    inside = [*_cells(rng, -long * 0.4, -long * 0.04, 19, thick - 6), *_high_voltage(rng, 0, long * 0.4, 24, thick - 6)]
    studs = [_rod(14, 27, 1.6, s * long * 0.24, sides=7) for s in (-1, 1)]
    parts = [*_shell(outline, thick, 1.8, "abs"), *Thing(tuple(inside)).turned("z", np.pi / 2).moved(4).parts,
             Part(str(rng.choice(["rubber", "abs"])), merged(*band)), Part("steel", merged(*studs)),
             *_switches(rng, -6, long * 0.3, thick / 2)]  # fmt: skip
    return Thing(tuple(parts))


def cane_head_shocker(rng: Generator) -> Thing:
    """Shock head on a flat handle: fan-shaped front with several wide teeth, loop handle behind."""
    long, wide, thick = rng.uniform(125, 165), rng.uniform(78, 105), rng.uniform(24, 32)
    x = long / 2
    outline = smooth(
        [
            (-x, -18),
            (-x * 0.1, -17),
            (x * 0.4, -wide * 0.42),
            (x, -wide * 0.5),
            (x * 1.05, 0),
            (x, wide * 0.5),
            (x * 0.4, wide * 0.42),
            (-x * 0.1, 17),
            (-x, 18),
        ],
        rounds=1,
    )
    teeth = [prism(np.array([(x - 8, y - 5), (x + 9, y - 1.5), (x + 9, y + 1.5), (x - 8, y + 5)]), -1.3, 1.3)
             for y in np.linspace(-wide * 0.4, wide * 0.4, int(rng.choice([4, 6])))]  # fmt: skip
    rings = [[(-x, y, z) for y, z in ring] for ring in (circle(15, steps=10),)]
    plug = loft([rings[0], np.array(rings[0]) + [-9.0, 0, 0]])
    parts = [
        *_shell(outline, thick, 2.3, "abs"),
        *_cells(rng, -x + 8, -x * 0.12, 26, thick - 8),
        *_high_voltage(rng, -x * 0.06, x * 0.42, 32, thick - 8),
        *_high_voltage(rng, x * 0.46, x - 8, wide * 0.6, thick - 10),
        Part("steel", merged(*teeth)),
        Part("rubber", plug, 0.8),
        *_led(x - 4, 0, thick * 0.25, 4, True),
    ]
    return Thing(tuple(parts))


MAKES = Makes(
    train=(
        brick_shocker,
        curved_grip_shocker,
        torch_shocker,
        thin_torch_shocker,
        phone_shocker,
        baton_shocker,
        lipstick_shocker,
        key_ring_shocker,
        dart_pistol_shocker,
        old_style_shocker,
    ),
    validation=(ring_shocker,),
    test=(knuckle_shocker, cane_head_shocker),
)
