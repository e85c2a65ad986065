"""Cutters whose edge hardly shows, and openers of letters, parcels and bags."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, grip, posed, profile
from models.simulation.articles.utility_knife.parts import (
    METALS,
    SHELLS,
    case,
    case_outline,
    facts,
    looks_out,
    small_blade,
    tail,
)
from models.simulation.mesh import arc, circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def ceramic_cutter(rng: Generator) -> Thing:
    """A small white blade with a round tip on a sprung slide, in an oval, pen-like or box-like case."""
    span, wide, deep = rng.uniform(58, 165), rng.uniform(17, 34), rng.uniform(8, 15)
    wall = rng.uniform(1.3, 2.2)
    outline = rounded(span, wide, wide * 0.48, steps=5) if rng.random() < 0.4 else case_outline(rng, span, wide)
    parts = case(str(rng.choice(SHELLS)), outline, deep, wall)
    size = rng.uniform(0.5, 1.0)
    out = float(rng.choice([-14.0, rng.uniform(2, 12)]))
    tip = [(0, -3), (-1, 2), (-12, 8), (-30, 8), (-30, -8), (-4, -8)]
    edge = smooth(np.array(tip) * [size, size * wide / 30], True, 1) + [span / 2 + out, 0]
    parts.append(Part(str(rng.choice(["zirconia", "zirconia", "ceramic"])), prism(edge, -0.6, 0.6)))
    carrier = rounded(rng.uniform(25, 45), wide * 0.4, 2, (span / 2 - 36 + out, 0), 3)
    parts.append(Part("nylon", prism(carrier, 0.8, 2.6)))
    turns = np.linspace(0, 2 * np.pi * 8, 41)
    x0 = max(-span / 2 + 6, span / 2 - 80)
    coil = np.column_stack([x0 + turns / turns[-1] * 26, np.cos(turns) * 1.8 + 2, np.sin(turns) * 1.8])
    parts.append(wire("steel", coil, 0.35, sides=3))
    button = rounded(rng.uniform(9, 16), 7, 3, (span / 2 - 34 + out, rng.uniform(-2, 2)), 3)
    parts.append(Part("abs", prism(button, 2, deep / 2 + 2)))
    if rng.random() < 0.6:
        parts.append(Part("ferrite", prism(circle(3.5, (-span * 0.25, -wide * 0.2), 9), -deep * 0.3, -deep * 0.05)))
    if rng.random() < 0.6:
        screws = [(-span * 0.4, wide * 0.15), (span * 0.1, -wide * 0.3), (span * 0.1, wide * 0.3)]
        parts.append(Part("steel", merged(*(prism(circle(1.2, at, 6), -deep * 0.4, deep * 0.4) for at in screws))))
    return posed(rng, parts + tail(rng, -span / 2, wide, deep), facts(10 * size + 4, 80), 0.25)


def slit_opener(rng: Generator) -> Thing:
    """A flat plastic opener of letters and bags: a disc, heart, card or hook with a scrap of razor in its slit."""
    span, wide, deep = rng.uniform(38, 95), rng.uniform(28, 50), rng.uniform(2.5, 6)
    kind = rng.integers(5)
    if kind == 0:
        outline = circle(wide * 0.7, (0, 0), 18, rng.uniform(0.7, 1))
    elif kind == 1:
        t = np.linspace(0, 2 * np.pi, 18, endpoint=False)
        beat = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
        outline = np.column_stack([beat, 16 * np.sin(t) ** 3]) * wide / 32
    elif kind == 2:
        outline = rounded(span, wide, rng.uniform(2, 9))
    elif kind == 3:
        outline = smooth([(span * 0.5, 4), (span * 0.2, wide * 0.5), (-span * 0.5, wide * 0.3), (-span * 0.5, -4),
                          (0, -wide * 0.3), (span * 0.4, -wide * 0.5)], True, 1)  # fmt: skip
    else:
        outline = rounded(span, wide * 0.5, 4)
    high = outline[:, 1].max()
    x = outline[:, 0].max() * rng.uniform(0.3, 0.6)
    slit = smooth([(x - 1, -high * 0.5), (x + 2.5, -high * 0.5), (x + 2, high * 0.15), (x, high * 0.15)], True, 1)
    holes = [slit]
    if rng.random() < 0.6:
        holes.append(circle(2.5, (outline[:, 0].min() * 0.75, 0), 8))
    plastic = str(rng.choice(["abs", "pp", "acrylic", "polycarbonate", "abs"]))
    parts = [Part(plastic, prism(outline, -deep / 2, deep / 2, holes))]
    long = rng.uniform(8, 20)
    edge = rectangle(long, rng.uniform(5, 9), (x - long * 0.1, high * 0.02))
    razor = prism(edge, -0.12, 0.12).turned("z", rng.uniform(-0.7, 0.7)).moved(x * 0.1)
    parts.append(Part(str(rng.choice(["steel", "stainless"])), razor))
    if rng.random() < 0.35:
        parts.append(Part("ferrite", prism(circle(rng.uniform(4, 8), (-x, 0), 10), -deep / 2 - 2, -deep / 2)))
    if rng.random() < 0.4:
        parts.append(wire("steel", circle(8, (outline[:, 0].min() - 5, 0), 12), 0.8, True))
    return posed(rng, parts, facts(long, 90), 0.25)


def paper_knife(rng: Generator) -> Thing:
    """A desk opener of letters: a long blunt blade with a wrought, wooden, ringed, enamelled or sheet handle."""
    length, height, thick = rng.uniform(90, 175), rng.uniform(8, 20), rng.uniform(0.9, 3)
    shape = profile(rng.uniform(0.3, 0.8), rng.uniform(1, 2), rng.uniform(-0.2, 0.3), rng.uniform(0.3, 0.8), 1.4)
    metal = str(rng.choice(["stainless", "brass", "zinc", "aluminium", "wood", "bone"]))
    parts = [Part(metal, blade(shape, length, height, thick, 0.5, 0.3, True))]
    kind, span = rng.integers(5), rng.uniform(45, 100)
    own = metal if rng.random() < 0.5 else str(rng.choice(["brass", "wood", "acrylic", "leather", "abs", "zinc"]))
    u = np.linspace(0, 1, 8)
    if kind == 0:
        radii = height * rng.uniform(0.25, 0.6, 8) * np.interp(u, [0, 0.9, 1], [1, 1, 0.6])
        parts.append(Part(own, revolve(np.column_stack([-span * u, radii])[::-1], 8, rng.uniform(0.5, 1))))
    elif kind == 1:
        wave = height * (0.45 + 0.15 * np.sin(u * rng.uniform(4, 16)))
        parts.append(Part(own, grip(-span * u, 0, 2 * wave, rng.uniform(4, 11))))
    elif kind == 2:
        eye = rng.uniform(7, 16)
        ring = prism(circle(eye + 4, (-eye, 0), 14), -1.5, 1.5, [circle(eye, (-eye, 0), 12)])
        parts.append(Part(metal, ring))
    elif kind == 3:
        plate = rounded(span, height * rng.uniform(1, 2.2), 3, (-span / 2 + 2, 0))
        holes = [circle(height * 0.22, (-span * f, 0), 8) for f in (0.3, 0.55, 0.8)[: int(rng.integers(1, 4))]]
        parts.append(Part(metal, prism(plate, -thick / 2, thick / 2, holes)))
        if rng.random() < 0.5:
            parts.append(Part("acrylic", prism(plate * 0.8 + [-3, 0], thick / 2, thick / 2 + 2)))
    else:
        guard = smooth([(0, -height * 1.3), (5, -height), (4, height), (0, height * 1.3), (-5, height), (-5, -height)])
        parts.append(Part("brass", prism(guard, -2.2, 2.2)))
        parts.append(Part(own, grip(-span * u, 0, height * np.array([0.6, 0.7, 0.75, 0.7, 0.7, 0.75, 1, 0.6]), 9)))
    if rng.random() < 0.25:
        sheath = prism(rounded(length + 6, height + 5, 2, (length / 2 + 2, 0)), -thick - 2, thick + 2)
        room = prism(rounded(length + 3, height + 3, 2, (length / 2 + 2, 0)), -thick - 1, thick + 1)
        parts += hollow(str(rng.choice(["leather", "abs", "brass"])), sheath, room)
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)


def carton_pen(rng: Generator) -> Thing:
    """A pen with a stub of blade: capped, clicked out by a spring, or a stubby one with a magnet and a clip."""
    span, radius = rng.uniform(62, 145), rng.uniform(4.2, 8.5)
    plastic = str(rng.choice(["abs", "pp", "polycarbonate", "aluminium", "abs"]))
    wall = 0.8 if plastic == "aluminium" else 1.4
    section = rng.uniform(0.6, 1.0)
    line = [(-span / 2, radius * 0.85), (-span / 2 + 3, radius), (span * 0.3, radius), (span / 2, radius * 0.6)]
    outer = revolve(line, 10, section)
    room = revolve([(-span / 2 + 2, radius - wall), (span * 0.3, radius - wall), (span / 2 - 1, radius * 0.6 - wall)],
                   10, section * (radius * section - wall) / (radius - wall) / section)  # fmt: skip
    parts = hollow(plastic, outer, room)
    long = rng.uniform(7, 22)
    out = long * float(rng.choice([-0.9, rng.uniform(0.1, 1)]))
    x = span / 2 + out
    edge = [(x, -2.5), (x - long, 2.5), (x - long - 14, 2.5), (x - long - 14, -2.5)]
    parts.append(Part(str(rng.choice(["steel", "stainless", "zirconia"])), prism(edge, -0.3, 0.3)))
    turns = np.linspace(0, 2 * np.pi * 9, 46)
    start = max(x - long - 44, -span / 2 + 4)
    coil = np.column_stack([start + turns / turns[-1] * 22, np.cos(turns) * radius * 0.42,
                            np.sin(turns) * radius * 0.42 * section])  # fmt: skip
    rod = prism(rectangle(span * 0.5, radius * 0.5, (-span * 0.15, 0)), -0.8, 0.8)
    parts += [wire("steel", coil, 0.3, sides=3), Part("pp", rod)]
    if rng.random() < 0.6:
        high = radius * section
        clip = prism(rectangle(rng.uniform(20, 38), 3.5, (-span * 0.25, 0)), high + 0.5, high + 1.5)
        parts.append(Part(str(rng.choice(["steel", "stainless", "abs"])), clip))
    if out > 0 and rng.random() < 0.6:
        cap = revolve([(span * 0.28, radius + 1.2), (x + 5, radius * 0.7 + 1.2)], 10)
        parts += hollow("pp", cap, revolve([(span * 0.28, radius + 0.3), (x + 3, radius * 0.7 + 0.2)], 10))
    if rng.random() < 0.3:
        refill = revolve([(-span / 2 - 8, 0.4), (-span / 2 - 4, 1.4), (-span * 0.1, 1.4)], 6)
        parts.append(Part("brass", refill, 0.5))
    else:
        parts.append(Part(plastic, revolve([(-span / 2 - 8, radius * 0.4), (-span / 2, radius * 0.45)], 8)))
    return posed(rng, parts, facts(long, 35), 0.1)


def finger_cutter(rng: Generator) -> Thing:
    """A ring or thimble with a small blade: for parcels, string, knitting or picking fruit; at times several."""
    count = int(rng.choice([1, 1, 2, 3, 5]))
    radius, deep = rng.uniform(8.5, 11.5), rng.uniform(5, 16)
    material = str(rng.choice(["abs", "silicone", "stainless", "pp", "zinc", "rubber"]))
    wall = rng.uniform(0.7, 1.4) if material in ("stainless", "zinc") else rng.uniform(1.6, 3)
    whole = rng.random() < 0.6
    if whole:
        band = prism(circle(radius + wall, steps=14), -deep / 2, deep / 2, [circle(radius, steps=14)])
    else:
        bow = np.concatenate([arc(radius + wall, 0.5, 5.8, steps=14), arc(radius, 5.8, 0.5, steps=14)])
        band = prism(bow, -deep / 2, deep / 2)
    long, high = rng.uniform(9, 26), rng.uniform(6, 13)
    hooked = rng.random() < 0.5
    edge = [(-6, -high / 2), (-6, high / 2), (long * 0.7, high / 2), (long, -high * 0.4), (long * 0.5, -high * 0.5)]
    if hooked:
        edge = [(-6, -high / 2), (-6, high / 2), (long * 0.5, high / 2), (long, high * 0.1), (long * 0.9, -high * 0.6),
                (long * 0.75, -high * 0.1), (long * 0.4, 0)]  # fmt: skip
    razor = prism(edge, -0.35, 0.35)
    if rng.random() < 0.5:
        razor = razor.turned("x", np.pi / 2)
    parts = [Part(material, band), Part(str(rng.choice(["steel", "stainless", "zirconia"])), razor.moved(radius + 3))]
    base = prism(rounded(10, high * 0.9, 2, (radius + 3, 0), 3), -3, 3)
    parts += hollow(material, base, prism(rectangle(7, high * 0.6, (radius + 3, 0)), -2, 2))
    if rng.random() < 0.3:
        other = prism(circle(radius + wall + 1, (-1, 0), 12), -deep / 2, deep / 2, [circle(radius + 1, (-1, 0), 12)])
        parts.append(Part(material, other.moved(z=deep * 1.1)))
    one = parts[:4]
    for _ in range(1, count):
        x, y, turn = *rng.normal(0, 22, 2), rng.uniform(0, 6)
        parts += [part.turned("z", turn).moved(x, y, x * 0.2) for part in one]
    return posed(rng, parts, facts(long, 60), 0.3)


def guarded_hook(rng: Generator) -> Thing:
    """A throat cutter: a flat handle whose hooked head hides a razor; with a tape splitter, ring or clip."""
    span, wide, deep = rng.uniform(88, 168), rng.uniform(17, 28), rng.uniform(4, 15)
    metal = str(rng.choice(["abs", "abs", "nylon", "zinc", "aluminium", "stainless", "pp"]))
    throat = rng.uniform(9, 16)
    drop = rng.uniform(-6, 12)
    outline = smooth([(span * 0.5, wide * 0.55 - drop), (span * 0.5 - 8, wide * 0.62 - drop), (span * 0.28, wide * 0.5),
                      (0, wide * 0.38), (-span * 0.4, wide * 0.5), (-span * 0.5, 0), (-span * 0.4, -wide * 0.5),
                      (0, -wide * 0.4), (span * 0.24, -wide * 0.5), (span * 0.28, -wide * 0.1),
                      (span * 0.28 + throat * 0.5, wide * 0.14), (span * 0.28 + throat, 0),
                      (span * 0.5 - 4, -wide * 0.5 - drop), (span * 0.5, -wide * 0.4 - drop)], True, 1)  # fmt: skip
    holes = []
    if rng.random() < 0.5:
        holes.append(circle(rng.uniform(2.5, wide * 0.32), (-span * 0.4, 0), 10))
    if metal in ("stainless", "aluminium") and rng.random() < 0.6:
        deep = min(deep, 4.5)
    if rng.random() < 0.4:
        holes.append(rounded(span * 0.3, wide * 0.3, 3, (-span * 0.1, -1), 3))
    parts = [Part(metal, prism(outline, -deep / 2, deep / 2, holes), 0.6 if deep > 7 else 1.0)]
    x = span * 0.28 + throat * 0.5
    razor = rounded(rng.uniform(16, 26), rng.uniform(6, 10), 0.5, (x, wide * 0.2), 2)
    parts.append(Part("steel", prism(razor, -0.2, 0.2).moved(0, rng.uniform(0, 3))))
    parts.append(Part("steel", prism(circle(1.8, (x + 8, wide * 0.42), 7), -deep / 2 - 0.4, deep / 2 + 0.4)))
    if rng.random() < 0.4:
        spare = small_blade(rng, "trapezoid", "razor")
        parts.append(Part("steel", spare.mesh.scaled(0.8, 0.8, 1).moved(looks_out(rng, 4), -2, 1)))
    if metal in METALS and rng.random() < 0.4:
        cover = rounded(span * 0.5, wide * 0.7, 4, (-span * 0.2, 0), 3)
        parts.append(Part("rubber", merged(*(prism(cover, s * deep / 2, s * (deep / 2 + 2)) for s in (-1, 1)))))
    return posed(rng, parts + tail(rng, -span / 2, wide, deep), facts(20, 60), 0.25)
