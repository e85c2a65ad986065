"""Cutters put together at random: any case, rail, blade, lock and tail with any other."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, posed
from models.simulation.articles._placing import centred
from models.simulation.articles.utility_knife.parts import (
    METALS,
    SHELLS,
    SIZES,
    case,
    case_outline,
    facts,
    lock,
    looks_out,
    rail,
    small_blade,
    snap_blade,
    tail,
)
from models.simulation.articles.utility_knife.wide import spare_blades
from models.simulation.mesh import circle, merged, prism, rectangle, revolve, rounded
from models.simulation.thing import Part, Thing, hollow


def any_snap_off(rng: Generator) -> Thing:
    """A snap-off blade of any width in a moulded, cast, rounded, turned or bent sheet case with any lock and tail."""
    wide, length, thick = SIZES[int(rng.integers(len(SIZES)))]
    span = length * rng.uniform(1.3, 1.8)
    high = wide * rng.uniform(1.2, 1.9) + 1
    deep = wide * rng.uniform(0.35, 0.75) + 2.5
    metal, plastic = str(rng.choice(METALS)), str(rng.choice(SHELLS))
    own = metal if rng.random() < 0.4 else plastic
    wall = rng.uniform(0.7, 1.6) if own in METALS else rng.uniform(1.2, 2.8)
    wall = min(wall, deep * 0.3)
    kind = rng.integers(4)
    if kind == 0:
        parts = [Part(metal, rail(-span / 2, span / 2, high, deep, min(wall, 1.2)))]
    elif kind == 1:
        u = np.linspace(-1, 1, 7)
        course = np.interp(np.abs(u), [0, 0.75, 1], [1, 0.95, rng.uniform(0.5, 0.9)])
        bow = rng.uniform(-5, 5) * (1 - u**2)
        outer = grip(u * span / 2, bow, high * course * 1.1, deep * course * 1.2)
        inner = grip(u * (span / 2 - 3), bow, high * course * 1.1 - 2.6 * wall, deep * course * 1.2 - 2.6 * wall)
        parts = hollow(own, outer, inner) if deep * course[0] * 1.2 > 2.6 * wall + 1 else [Part(own, outer, 0.5)]
    else:
        parts = case(own, case_outline(rng, span, high), deep, wall)
    strip, blade = snap_blade(rng, wide, length, thick)
    tip = span / 2 - 1 + looks_out(rng, length * 0.7)
    parts += [part.moved(tip) for part in strip]
    if kind and rng.random() < 0.65:
        inside = min(high - 2 * wall, wide + 2.5)
        parts.append(Part("steel", rail(-span * rng.uniform(0.25, 0.45), span / 2, inside, min(4.5, deep * 0.6), 0.6)))
    parts += lock(rng, span * rng.uniform(-0.35, 0.15), high, deep)
    if rng.random() < 0.4:
        count = int(rng.integers(3, 9))
        xs = np.linspace(-span * 0.4, span * rng.uniform(-0.2, 0.3), count)
        ribs = [prism(rectangle(2, high * 0.7, (float(x), 0)), deep / 2, deep / 2 + 1.2) for x in xs]
        parts.append(Part(str(rng.choice(["rubber", "abs"])), merged(*ribs)))
    for index in range(int(rng.choice([0, 0, 1, 2, 4]))):
        parts.append(Part("steel", blade.mesh.moved(span * 0.25, 0, -deep * 0.2 + (thick + 0.1) * index)))
    return posed(rng, parts + tail(rng, -span / 2, high, deep), facts(blade.length, blade.angle), 0.3)


def _body(rng: Generator, span: float, high: float, deep: float) -> list[Part]:
    """A handle that ends at x = 0: moulded, solid and rounded, turned, sheet, or two flat scales."""
    own = str(rng.choice([*METALS, *SHELLS, "wood"]))
    metallic = own in METALS
    kind = rng.integers(5)
    u = np.linspace(0, 1, 7)
    if kind == 0:
        wall = rng.uniform(1, 1.8) if metallic else rng.uniform(1.6, 2.6)
        return [part.moved(-span / 2) for part in case(own, case_outline(rng, span, high), deep, min(wall, deep * 0.3))]
    if kind == 1:
        course = high * np.interp(u, [0, 0.2, 0.5, 0.8, 1], [0.7, 1, rng.uniform(0.75, 1), 1, 0.7])
        bow = rng.uniform(-14, 14) * u**2
        return [Part(own, grip(-u * span, bow, course, deep), rng.uniform(0.45, 0.7) if metallic else 1.0)]
    if kind == 2:
        radius = min(high, deep) * 0.55 * rng.uniform(0.85, 1.1, 7)
        return [Part(own, revolve(np.column_stack([-span * u, radius])[::-1], 9), 0.6 if metallic else 1.0)]
    if kind == 3:
        wall = rng.uniform(0.7, 1.2)
        return [Part(str(rng.choice(METALS)), rail(-span, 0, high, deep, wall))]
    outline = case_outline(rng, span, high) + [-span / 2, 0]
    holes = [circle(high * 0.14, (-span * f, 0), 7) for f in (0.3, 0.5, 0.7)] if rng.random() < 0.4 else []
    plate = rng.uniform(1.2, deep * 0.35)
    return [Part(own, merged(*(prism(outline, s * (deep / 2 - plate), s * deep / 2, holes) for s in (-1, 1))))]


def any_holder(rng: Generator) -> Thing:
    """Any handle with any small changeable blade: fixed, sliding, folding on a carrier, or capped; spares inside."""
    blade = small_blade(rng, size=rng.uniform(0.8, 1.15))
    tall = float(np.ptp(blade.mesh.vertices[:, 1]))
    span, high, deep = rng.uniform(75, 165), tall * rng.uniform(1.0, 1.5) + 5, rng.uniform(7, 19)
    parts = _body(rng, span, high, deep)
    state = rng.integers(3)
    mesh = blade.mesh
    if state == 0:
        mesh = mesh.moved(float(rng.choice([0.0, rng.uniform(8, blade.length * 0.5)])))
        carrier = rounded(rng.uniform(22, 50), tall * 0.55, 2, (-blade.length * 0.7, 0), 3)
        parts.append(Part(str(rng.choice(["abs", "steel", "zinc"])), prism(carrier, 0.5, 2.4)))
        parts += lock(rng, -span * rng.uniform(0.2, 0.5), high, deep)
    elif state == 1:
        mesh = mesh.moved(blade.length * rng.uniform(0.4, 0.75))
        clamp = rounded(22, tall * 0.7 + 4, 2, (2, 0), 3)
        jaw = merged(*(prism(clamp, s * 0.4, s * rng.uniform(1.2, 3)) for s in (-1, 1)))
        parts.append(Part(str(rng.choice(["steel", "brass", "zinc", "aluminium"])), jaw))
        parts.append(Part("steel", prism(circle(2.4, (-4, 0), 8), -deep * 0.4, deep * 0.5)))
    else:
        angle = float(rng.choice([np.pi, 0.0, rng.uniform(0.4, 2.7)]))
        arm = merged(*(prism(rounded(40, min(tall, 20), 3, (14, 0), 3), s * 0.5, s * 1.9) for s in (-1, 1)))
        mesh = merged(mesh.moved(blade.length * 0.55 + 22), arm).turned("z", -angle)
        mesh = mesh.moved(-6)
        parts.append(Part("steel", prism(circle(rng.uniform(2, 5), (-6, 0), 8), -deep / 2 - 0.4, deep / 2 + 0.4)))
    parts.append(Part("steel", mesh))
    if state == 1 and rng.random() < 0.35:
        cover = rounded(blade.length * 0.8 + 6, tall + 6, 2, (blade.length * 0.4, 0), 3)
        room = rounded(blade.length * 0.8 + 3, tall + 3, 2, (blade.length * 0.4, 0), 3)
        parts += hollow("pp", prism(cover, -4, 4), prism(room, -3, 3))
    for index in range(int(rng.choice([0, 0, 2, 3, 5]))):
        parts.append(Part("steel", blade.mesh.moved(-span * 0.35 - 4, 0, -deep * 0.25 + 0.75 * index)))
    return posed(rng, parts + tail(rng, -span, high, deep), facts(min(blade.length, 60), blade.angle), 0.25)


def cutter_with_spares(rng: Generator) -> Thing:
    """Any cutter and beside it blades in their box, or a second cutter, loose or in one blister card."""
    first = any_snap_off(rng) if rng.random() < 0.6 else any_holder(rng)
    other = spare_blades(rng) if rng.random() < 0.7 else any_snap_off(rng)
    one, two = centred(first.parts), centred(other.parts)
    apart = float(one.extent()[1][1] - two.extent()[0][1]) + rng.uniform(2, 12)
    two = two.turned("z", rng.normal(0, 0.12)).moved(rng.uniform(-25, 25), apart)
    parts = [*one.parts, *two.parts]
    if rng.random() < 0.4:
        low, high = Thing(tuple(parts)).extent()
        x, y, _ = high - low + 14
        at = (low + high) / 2
        card = prism(rounded(x, y, 4, (at[0], at[1]), 3), low[2] - 1.5, low[2] - 0.9)
        bubble = prism(rounded(x - 8, y - 8, 8, (at[0], at[1]), 3), low[2] - 0.9, high[2] + 1.2)
        room = prism(rounded(x - 9, y - 9, 8, (at[0], at[1]), 3), low[2] - 0.5, high[2] + 0.8)
        parts += [Part("cardboard", card), *hollow("pet", bubble, room)]
    return Thing(tuple(parts), first.facts)
