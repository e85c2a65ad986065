"""Heavy and broad cutters, discs and scrapers, small figures, and boxes of spare blades."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, posed
from models.simulation.articles._placing import copies
from models.simulation.articles.utility_knife.parts import (
    METALS,
    SHELLS,
    SIZES,
    case,
    case_outline,
    facts,
    inset,
    lock,
    looks_out,
    rail,
    small_blade,
    snap_blade,
    tail,
)
from models.simulation.mesh import arc, box, circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def heavy_snap_off(rng: Generator) -> Thing:
    """A thick 22 or 25 mm cutter, or an 18 mm one with a magazine that loads itself: metal core in a soft shell."""
    wide, length, thick = SIZES[int(rng.choice([3, 4, 5, 5]))]
    span, high, deep = length * rng.uniform(1.45, 1.75), wide * rng.uniform(1.4, 2.1), rng.uniform(14, 24)
    outline = case_outline(rng, span, high)
    shell = str(rng.choice(["abs", "rubber", "nylon", "zinc", "aluminium", "pp"]))
    wall = rng.uniform(1.4, 2) if shell in METALS else rng.uniform(2.4, 3.6)
    parts = case(shell, outline, deep, wall)
    strip, blade = snap_blade(rng, wide, length, thick)
    out = looks_out(rng, 70)
    parts += [part.moved(span / 2 + out - 1) for part in strip]
    metal = str(rng.choice(["steel", "steel", "stainless", "aluminium"]))
    parts.append(Part(metal, rail(-span * 0.4, span * 0.52, wide + 3, rng.uniform(4, 7), rng.uniform(0.8, 1.3))))
    parts += lock(rng, rng.uniform(-0.3, 0.1) * span, high, deep)
    for index in range(int(rng.integers(0, 6))):
        parts.append(Part("steel", blade.mesh.moved(span * 0.22, 0, -deep / 2 + wall + 0.3 + 0.8 * index)))
    turns = np.linspace(0, 2 * np.pi * 6, 31)
    coil = np.column_stack(
        [-span * 0.38 + turns / turns[-1] * 22, np.cos(turns) * 2.4, np.sin(turns) * 2.4 - deep * 0.25]
    )
    parts.append(wire("steel", coil, 0.5, sides=3))
    pads = [
        prism(rounded(span * 0.3, high * 0.6, 5, (-span * 0.2, 0), 3), s * deep / 2, s * (deep / 2 + 2))
        for s in (-1, 1)
    ]
    if rng.random() < 0.5:
        parts.append(Part("rubber", merged(*pads)))
    return posed(rng, parts + tail(rng, -span / 2, high, deep), facts(blade.length, blade.angle), 0.25)


_FIGURES = {
    "carrot": ((50, 0), (38, 8), (0, 11), (-34, 13), (-42, 9), (-56, 14), (-50, 2), (-60, 0), (-50, -4), (-56, -14),
               (-42, -9), (-34, -13), (0, -11), (38, -8)),
    "cat": ((40, 11), (40, -11), (-16, -11), (-22, -20), (-44, -20), (-58, -26), (-54, -10), (-56, 0), (-54, 10),
            (-58, 26), (-44, 20), (-22, 20), (-16, 11)),
    "cloud": ((32, 10), (32, -12), (0, -14), (-28, -13), (-42, -2), (-34, 12), (-22, 22), (-6, 20), (8, 16), (18, 18)),
    "fish": ((38, 6), (38, -6), (10, -15), (-18, -12), (-36, -4), (-50, -14), (-46, 0), (-50, 14), (-36, 4),
             (-18, 12), (10, 15)),
    "paw": ((36, 8), (36, -8), (-12, -9), (-22, -18), (-36, -20), (-46, -10), (-50, 0), (-46, 10), (-36, 20),
            (-22, 18), (-12, 9)),
    "ice": ((42, 14), (42, -14), (-20, -14), (-26, -5), (-62, -5), (-62, 5), (-26, 5), (-20, 14)),
    "rocket": ((52, 0), (30, 11), (-20, 12), (-42, 22), (-38, 6), (-46, 0), (-38, -6), (-42, -22), (-20, -12),
               (30, -11)),
}  # fmt: skip


def figure_cutter(rng: Generator) -> Thing:
    """A small stationery cutter shaped as a carrot, cat, cloud, fish, paw, lolly or rocket."""
    name = str(rng.choice(list(_FIGURES)))
    size = rng.uniform(0.75, 1.25)
    raw = np.array(_FIGURES[name], float) * size * rng.uniform(0.9, 1.1, 2)
    outline = smooth(raw, True, 1)
    deep = rng.uniform(6, 13)
    wall = rng.uniform(1.3, 2.2)
    parts = case(str(rng.choice(SHELLS)), outline, deep, wall, smooth(inset(raw, wall), True, 1))
    front = float(outline[:, 0].max())
    room = float(np.ptp(outline[:, 0])) * 0.72
    if rng.random() < 0.75:
        strip, blade = snap_blade(rng, 9.0, min(room, 60), 0.38)
        tip = front - 3 + looks_out(rng, 25)
        parts += [part.moved(tip) for part in strip]
        long, angle = blade.length, blade.angle
    else:
        edge = small_blade(rng, "slant", "chisel", "lancet", size=0.8)
        parts.append(Part("steel", edge.mesh.moved(front - 2 + looks_out(rng, 10))))
        long, angle = edge.length, edge.angle
    x = front - rng.uniform(0.35, 0.6) * room
    parts.append(Part("abs", prism(rounded(rng.uniform(8, 14), 7, 3, (x, 0), 3), deep / 2 - 2, deep / 2 + 2)))
    parts.append(wire("steel", smooth([(x - 6, -2), (x - 2, 2), (x + 2, -2), (x + 6, 2)], False, 1), 0.35, sides=4))
    if rng.random() < 0.4:
        parts.append(Part("steel", rail(front - room * 0.9, front - 2, 11, 2.2, 0.4)))
    if rng.random() < 0.4:
        parts.append(Part("ferrite", prism(circle(4, (front - room * 0.95, 0), 9), -deep / 2 + 2, -deep / 2 + 4)))
    return posed(rng, parts + tail(rng, float(outline[:, 0].min()), 14, deep), facts(long, angle), 0.25)


def rotary_cutter(rng: Generator) -> Thing:
    """A disc on a handle: cloth and pizza-like wheel cutters with guard, nut and spring washer, straight or bent."""
    radius = float(rng.choice([9.0, 14.0, 22.5, 22.5, 30.0]))
    span, wide, deep = rng.uniform(100, 165), radius * rng.uniform(0.7, 1.0) + 8, rng.uniform(11, 20)
    plastic = str(rng.choice(["abs", "pp", "nylon", "zinc", "aluminium"]))
    teeth = 1 + rng.uniform(0.02, 0.06) * (np.arange(40) % 2) * bool(rng.random() < 0.2)
    disc = circle(radius, steps=40) * teeth[:, None]
    parts = [Part("steel", prism(disc, -0.16, 0.16, [circle(radius * 0.18, steps=8)]))]
    bend, u = rng.uniform(-30, 30), np.linspace(0, 1, 7)
    middle = bend * u**2
    high = wide * np.interp(u, [0, 0.2, 0.5, 0.8, 1], [1.1, 0.8, rng.uniform(0.8, 1.1), 1, 0.6])
    outer = grip(-u * span + radius * 0.5, middle, high, deep * np.interp(u, [0, 0.25, 0.85, 1], [0.35, 1, 1, 0.6]))
    wall = 1.6 if plastic in METALS else 2.4
    inner = grip((-u * span + radius * 0.5)[1:-1], middle[1:-1], high[1:-1] - 2 * wall - 1, deep * 0.8 - 2 * wall)
    parts += hollow(plastic, outer, inner)
    z = rng.uniform(2.5, 5)
    cover = circle(radius * rng.uniform(0.75, 1.1), (-radius * 0.15, rng.uniform(-0.1, 0.2) * radius), 16)
    parts.append(Part("abs", prism(cover, 1.0, z)))
    bolt = [prism(circle(radius * 0.18, steps=8), -z - 3, z + 2), prism(circle(radius * 0.32, steps=8), -z - 5, -z - 2)]
    washer = prism(circle(radius * 0.4, steps=10), z, z + 0.8, [circle(radius * 0.2, steps=8)])
    parts.append(Part("steel", merged(*bolt, washer)))
    if rng.random() < 0.5:
        lever = [
            (-span * 0.2, wide * 0.5),
            (-span * 0.55, wide * 0.85),
            (-span * 0.6, wide * 0.6),
            (-span * 0.25, wide * 0.3),
        ]
        parts.append(Part("abs", prism(smooth(lever, True, 1), -deep * 0.25, deep * 0.25).moved(0, bend * 0.15)))
        turns = np.linspace(0, 2 * np.pi * 5, 26)
        coil = np.column_stack([-span * 0.25 + turns, np.cos(turns) * 2, np.sin(turns) * 2])
        parts.append(wire("steel", coil, 0.4, sides=3))
    if rng.random() < 0.25:
        more = prism(circle(radius, steps=20), -0.16, 0.16, [circle(radius * 0.18, steps=8)])
        places = [(-span * 0.4, -wide - radius, 0.5 * n) for n in range(int(rng.integers(2, 6)))]
        parts.append(Part("steel", copies(more, places)))
        outer = prism(circle(radius + 3, (-span * 0.4, -wide - radius), 16), -2.5, 5)
        parts += hollow("pp", outer, prism(circle(radius + 1.8, (-span * 0.4, -wide - radius), 16), -1.5, 4))
    return posed(rng, parts, facts(2 * radius, 90), 0.2)


def scraper(rng: Generator) -> Thing:
    """A blade across the end of a handle: hob, glass, paint, floor and stubby scrapers, with cover and spares."""
    wide, long = float(rng.choice([38.5, 38.5, 60.0, 100.0, rng.uniform(35, 120)])), rng.uniform(12, 24)
    thick = rng.uniform(0.25, 1.2)
    span, high, deep = rng.uniform(45, 250), rng.uniform(15, 34), rng.uniform(8, 20)
    head_of = str(rng.choice(["abs", "zinc", "steel", "aluminium", "pp"]))
    parts = [Part("steel", prism(rectangle(long, wide, (long * 0.3, 0)), -thick / 2, thick / 2))]
    neck = rng.uniform(10, 34)
    jaw = smooth([(0, wide * 0.5), (-4, wide * 0.5), (-neck, high * 0.4), (-neck, -high * 0.4), (-4, -wide * 0.5),
                  (0, -wide * 0.5)], True, 1)  # fmt: skip
    plate = rng.uniform(0.8, 2) if head_of in METALS else rng.uniform(2, 4)
    jaws = [prism(jaw, s * thick / 2, s * (thick / 2 + plate)) for s in (-1, 1)]
    parts.append(Part(head_of, merged(*jaws)))
    parts.append(
        Part("steel", prism(circle(rng.uniform(2, 5), (-neck * 0.55, 0), 8), -plate - 3, plate + rng.uniform(1, 7)))
    )
    kind = rng.integers(3)
    handle = str(rng.choice(["abs", "pp", "rubber", "wood", "aluminium", "stainless"]))
    u = np.linspace(0, 1, 6)
    if kind == 0:
        course = high * np.interp(u, [0, 0.3, 0.8, 1], [0.8, 1, rng.uniform(0.9, 1.2), 0.7])
        body = grip(-neck + 4 - u * span, 0, course, deep)
        parts.append(Part(handle, body, 0.65 if handle in METALS else 1.0))
    elif kind == 1:
        radius = min(high, deep) * 0.5
        outer = revolve([(-neck - span, radius), (-neck + 4, radius)], 10)
        room = revolve([(-neck - span + 2, radius - 1.3), (-neck + 2, radius - 1.3)], 10)
        parts += hollow(handle if handle != "wood" else "steel", outer, room)
        sleeve = revolve([(-neck - span - 3, radius + 2), (-neck - span * 0.55, radius + 2)], 10)
        tight = revolve([(-neck - span - 2, radius + 0.1), (-neck - span * 0.55 - 0.2, radius + 0.1)], 10)
        parts += hollow("rubber", sleeve, tight)
    else:
        outline = case_outline(rng, span, high)
        parts += [part.moved(-neck - span / 2 + 4) for part in case(handle, outline, deep, 1.8)]
        spares = int(rng.integers(0, 6))
        size = min(wide, span * 0.8), min(long, high * 0.7)
        parts += [
            Part("steel", box(*size, thick).moved(-neck - span / 2, 0, (thick + 0.2) * n - 2)) for n in range(spares)
        ]
    if rng.random() < 0.4:
        cover = rounded(long + 4, wide + 4, 2, (long * 0.3, 0), 3)
        outer, room = prism(cover, -3, 3), prism(inset(cover, 1.3), -1.8, 1.8)
        parts += hollow(str(rng.choice(["pp", "abs"])), outer, room)
    return posed(rng, parts, facts(wide, 90), 0.25)


def spare_blades(rng: Generator) -> Thing:
    """A stack of new blades in a dispenser, tube, folded paper or carton, snap-off, trapezoid or razor."""
    kind, count = rng.integers(3), int(rng.integers(3, 11))
    if kind == 0:
        wide, length, thick = SIZES[int(rng.integers(len(SIZES)))]
        strip, blade = snap_blade(rng, wide, length, thick)
        parts = [part.moved(length / 2) for part in strip]
        mesh, long, angle = blade.mesh.moved(length / 2), blade.length, blade.angle
    else:
        edge = small_blade(rng) if kind == 1 else small_blade(rng, "trapezoid", "hooked", "razor", "round_end")
        mesh = edge.mesh.moved(edge.length / 2)
        parts, long, angle = [Part("steel", mesh)], edge.length, edge.angle
        length, wide = edge.length, float(np.ptp(mesh.vertices[:, 1]))
        thick = float(np.ptp(mesh.vertices[:, 2]))
    loose = rng.random() < 0.15
    shifts = rng.normal(0, 9 if loose else 0.3, (count, 2))
    pitch = thick + rng.uniform(0.0, 0.12)
    places = np.column_stack([shifts, np.arange(1, count + 1) * pitch])
    turn = rng.normal(0, 0.9, count) if loose else np.zeros(count)
    parts.append(Part("steel", copies(mesh, places, turn)))
    room = ((count + 1) * pitch + 1.5, length + rng.uniform(3, 8), wide + rng.uniform(2, 5))
    z = count * pitch / 2
    material = str(rng.choice(["pp", "pp", "abs", "cardboard", "pe", "steel"]))
    if not loose:
        wall = {"cardboard": 0.5, "steel": 0.4}.get(material, rng.uniform(1.0, 2.2))
        outer = prism(rounded(room[1] + 2 * wall, room[2] + 2 * wall, wall, steps=2), -wall, room[0] + wall)
        inner = prism(rectangle(room[1], room[2]), 0, room[0])
        parts += [part.moved(z=z - room[0] / 2) for part in hollow(material, outer, inner)]
        x = room[1] / 2 + wall
        if material in ("pp", "abs") and rng.random() < 0.6:
            lid = prism(
                rounded(rng.uniform(12, 24), room[2] + 2 * wall + 1.2, 2, (-x + 4, 0), 2), -wall - 1.2, room[0] + wall
            )
            parts.append(Part(material, lid.moved(z=z - room[0] / 2), 0.4))
        if rng.random() < 0.3:
            chip = arc(room[2] * 0.5, -1.5, 1.5, (x, 0), 8)
            parts.append(Part(material, prism(chip, -wall, 0).moved(z=z - room[0] / 2)))
    if rng.random() < 0.3:
        shift = rng.uniform(-8, 8)
        parts += [part.moved(shift, wide + 9) for part in parts]
    return posed(rng, parts, facts(long, angle), 0.25)
