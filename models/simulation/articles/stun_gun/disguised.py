"""Stun guns in the shape of a torch, a telephone, a stick, a lipstick, a key fob or a ring."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.stun_gun.parts import cells, electrodes, high_voltage, led, rod, shell, switches
from models.simulation.mesh import Mesh, arc, box, circle, loft, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


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
        *cells(rng, -x + 16, split - 2, inside, inside),
        *high_voltage(rng, split, neck + 12, inside, inside),
        *switches(rng, split + 8, 0, r),
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
    cell = rod(-x + 10, -x + 75, min(9.2, r - wall - 0.4), sides=14)
    bars = [box(8, 2.4, 7).moved(x + 1, s * r * 0.66) for s in (-1, 1)]
    parts = [
        *hollow(material, revolve([(-x, r), (x, r)], 16), revolve([(-x + 3, r - wall), (x - 5, r - wall)], 16)),
        Part("lithium_cell", cell),
        Part("steel", cell, 0.05),
        wire("steel", [(-x + 4, -4), (-x + 5, 4), (-x + 7, -4), (-x + 8, 4), (-x + 10, -4)], 0.6),
        *high_voltage(rng, -x + 78, x - 8, 2 * (r - wall - 1), 2 * (r - wall - 1)),
        *led(x - 4, 0, 0, r * 0.4, True),
        Part(str(rng.choice(["steel", "brass"])), merged(*bars)),
        *switches(rng, x - 30, 0, r),
    ]
    return Thing(tuple(parts))


def phone_shocker(rng: Generator) -> Thing:
    """Looks like a bar phone with keys or a smartphone; the probes in its top edge."""
    long, width, thick = rng.uniform(105, 145), rng.uniform(44, 68), rng.uniform(14, 24)
    x = long / 2
    parts = shell(rounded(long, width, 8, steps=4), thick, rng.uniform(1.5, 2.2), "abs")
    split = rng.uniform(-0.1, 0.1) * long
    keys = [box(5, 8, 1.5).moved(-x + 14 + i * 9, (j - 1) * 12, thick / 2 + 0.5) for i in range(4) for j in range(3)]
    screen = prism(rounded(long * 0.35, width * 0.75, 2, (x * 0.4, 0), 2), thick / 2 - 2.4, thick / 2)
    if rng.random() < 0.6:
        parts += [Part("rubber", merged(*keys)), Part("glass", screen, 0.6)]
    else:
        parts.append(Part("acrylic", prism(rounded(long - 8, width - 6, 5, steps=3), thick / 2, thick / 2 + 1.2)))
    studs = [rod(x - 8, x + rng.uniform(1, 4), 2.0, s * width * f, sides=7) for s in (-1, 1) for f in (0.32, 0.1)]
    parts += [
        *cells(rng, -x + 6, split - 3, width - 8, thick - 5),
        *high_voltage(rng, split, x - 10, width - 8, thick - 5),
        Part(str(rng.choice(["steel", "brass"])), merged(*studs)),
        *switches(rng, 0, width * 0.42, thick * 0.3),
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
    parts += cells(rng, -x + 10, split - 3, reach, reach)
    parts += high_voltage(rng, split, handle + 20, reach, reach)
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
    parts += electrodes(rng, x, 2 * front, int(rng.integers(3)))
    if rng.random() < 0.6:
        parts.append(Part("rubber", revolve([(handle - 3, r + 13), (handle + 4, r + 13)], 18), 0.7))
    parts += switches(rng, split - 8, 0, r)
    return Thing(tuple(parts))


def lipstick_shocker(rng: Generator) -> Thing:
    """Small tube like a lipstick, with or without its cap."""
    long, r = rng.uniform(78, 112), rng.uniform(11, 13.5)
    x = long / 2
    shell = str(rng.choice(["aluminium", "abs", "pp"]))
    wall = 1.0 if shell == "aluminium" else 1.6
    probes = [rod(x - 12, x + 3, 1.3, s * r * 0.6, sides=6) for s in (-1, 1)]
    parts = [
        *hollow(
            shell,
            revolve([(-x, r), (x - 16, r), (x - 14, r * 0.85), (x, r * 0.85)], 16),
            revolve([(-x + 2, r - wall), (x - 17, r - wall), (x - 15, r * 0.85 - wall), (x - 4, r * 0.85 - wall)], 16),
        ),
        *cells(rng, -x + 5, -x + 5 + long * 0.4, 1.5 * (r - wall), 1.5 * (r - wall)),
        *high_voltage(rng, -x + 9 + long * 0.4, x - 14, 1.6 * (r - wall), 1.6 * (r - wall)),
        Part("brass", merged(*probes)),
        *led(x - 3, 0, 0, 2.5, False),
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
        *shell(outline, thick, 1.7, "abs"),
        *cells(rng, -x + 9, split - 2, width - 11, thick - 5),
        *high_voltage(rng, split, x - 8, width - 9, thick - 5),
        *electrodes(rng, x - 2, width * 0.9, int(rng.choice([0, 2]))),
        *led(x - 3, 0, thick * 0.2, 2.4, False),
        wire("steel", circle(12, (-x - 9, 0), 16), 1.0, True, 4),
    ]
    if rng.random() < 0.5:
        parts.append(wire("steel", [(-x - 21 - i * 3.4, np.sin(i) * 2) for i in range(9)], 0.9))
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
    inside = [*cells(rng, -long * 0.4, -long * 0.04, 19, thick - 6), *high_voltage(rng, 0, long * 0.4, 24, thick - 6)]
    studs = [rod(14, 27, 1.6, s * long * 0.24, sides=7) for s in (-1, 1)]
    parts = [*shell(outline, thick, 1.8, "abs"), *Thing(tuple(inside)).turned("z", np.pi / 2).moved(4).parts,
             Part(str(rng.choice(["rubber", "abs"])), merged(*band)), Part("steel", merged(*studs)),
             *switches(rng, -6, long * 0.3, thick / 2)]  # fmt: skip
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
        *shell(outline, thick, 2.3, "abs"),
        *cells(rng, -x + 8, -x * 0.12, 26, thick - 8),
        *high_voltage(rng, -x * 0.06, x * 0.42, 32, thick - 8),
        *high_voltage(rng, x * 0.46, x - 8, wide * 0.6, thick - 10),
        Part("steel", merged(*teeth)),
        Part("rubber", plug, 0.8),
        *led(x - 4, 0, thick * 0.25, 4, True),
    ]
    return Thing(tuple(parts))
