"""Disposables of other makers: many sections, with lamps in the foot, as flat cards, and whole trays of them."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cells import pouch
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.lighter.kit import (
    STRAIGHT,
    butane,
    button_cells,
    cased,
    click_top,
    course,
    filler,
    section,
    skin,
    spark_top,
    tank,
)
from models.simulation.articles.lighter.parts import bar, coil, piezo, wheel
from models.simulation.mesh import Mesh, box, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _wrap(rng: Generator, outer: Mesh) -> Part:
    """A printed film round the body: a thin coat of paint and plastic."""
    return Part(pick(rng, "pet", "paper", "talc"), outer.scaled(rng.uniform(0.6, 0.95), 1.02, 1.02), 0.06)


def _throwaway(rng: Generator, kind: str = "") -> list[Part]:
    """A plastic body of any section with flint or piezo."""
    ring, way = section(rng, kind), course(rng)
    long, y, z = rng.uniform(40, 72), rng.uniform(17, 29), rng.uniform(9.5, 15)
    material = pick(rng, "acrylic", "acrylic", "nylon", "abs")
    if rng.random() < 0.55:
        parts = [*tank(rng, material, ring, way, (0, long), y, z), *spark_top(rng, long, y, z)]
    else:
        deep = rng.uniform(16, 25)
        parts = tank(rng, material, ring, way, (0, long - deep), y, z)
        parts += cased(pick(rng, "abs", material), ring, STRAIGHT, long - deep, long, y, z, rng.uniform(1.0, 2.2))
        parts += click_top(rng, long, y, z, deep)
    if rng.random() < 0.4:
        parts.append(_wrap(rng, skin(ring, way, 1, long * 0.9, y, z)))
    if rng.random() < 0.3:
        parts.append(filler(rng, 0, rng.uniform(-0.2, 0.2) * y))
    return parts


def shaped_disposable(rng: Generator) -> Thing:
    """Faceted, waisted, lens-shaped, two-chambered bodies, clear or dyed, with wheel or button."""
    return Thing(centred(_throwaway(rng)).parts, {"count": 1})


def lamp_disposable(rng: Generator) -> Thing:
    """A lamp in the foot or along the side: button cells with their spring, a switch and a diode's bulb."""
    ring = section(rng, pick(rng, "oval", "soft", "slab", "octagon"))
    long, y, z, foot = rng.uniform(42, 58), rng.uniform(22, 27), rng.uniform(10.5, 14), rng.uniform(15, 24)
    material = pick(rng, "acrylic", "abs", "nylon")
    deep = rng.uniform(16, 22)
    if rng.random() < 0.5:
        top = [*tank(rng, material, ring, STRAIGHT, (0, long), y, z), *spark_top(rng, long, y, z)]
    else:
        top = [*tank(rng, material, ring, STRAIGHT, (0, long - deep), y, z), *click_top(rng, long, y, z, deep),
               *cased("abs", ring, STRAIGHT, long - deep, long, y, z, 1.4)]  # fmt: skip
    radius, pitch = (3.9, 3.5) if rng.random() < 0.7 else (min(5.7, z / 2 - 1.2), 2.8)
    count = int(np.clip((foot - 6) / pitch, 1, 4))
    cy = rng.uniform(-0.25, 0.25) * (y - 2 * radius - 3)
    lamp = revolve([(-foot - 3, 1.0), (-foot - 1.5, 2.4), (-foot + 4, 2.5)], 8).moved(0, cy, 0)
    parts = [
        *top,
        *cased(pick(rng, "abs", material), ring, STRAIGHT, -foot, -0.2, y, z, rng.uniform(0.9, 1.5)),
        *button_cells(-foot + 4.5, cy, count, radius, pitch),
        Part("polycarbonate", lamp),
        wire("copper", [(-foot + 2, cy - 1, 0), (-foot + 6, cy - radius, 0), (-2, cy - radius, 0)], 0.3, sides=4),
        Part("nylon", box(4, 3, 5).moved(-foot * 0.5, y * 0.46, 0)),
    ]
    return Thing(centred(parts).parts, {"count": 1})


def _card_inside(rng: Generator, long: float, y: float, z: float) -> list[Part]:
    """Gas with wheel or piezo laid flat at one end, or a flat cell and a coil."""
    end, thin = long / 2, z - 1.6
    if rng.random() < 0.3:
        twist = np.linspace(0, 10, 24)
        spiral = np.column_stack([end - 9 + twist * 0.4 * np.cos(twist), twist * 0.4 * np.sin(twist), np.zeros(24)])
        return [
            *pouch(-4, 0, 0, long * 0.55, y * 0.7, max(thin - 1.5, 1.8)),
            Part("pcb", box(14, y * 0.7, 0.8).moved(end - 22, 0, 0)),
            wire("steel", spiral, 0.5, sides=4),
            Part("stainless", box(7, 9, min(3.0, thin)).moved(-end + 4, 0, 0), 0.4),
        ]
    room = skin(section(rng, "slab"), STRAIGHT, -end + 3, end - rng.uniform(20, 28), y * rng.uniform(0.55, 0.9), thin)
    parts = [Part("nylon", room.scaled(1.0, 1.04, 1.12), 0.5), Part("nylon", room, -0.5), *butane(rng, room)]
    fy = -y * rng.uniform(0.1, 0.3)
    parts.append(Part("brass", revolve([(end - 24, 1.6), (end - 12, 1.9), (end - 5, 1.0)], 8).moved(0, fy, 0)))
    if rng.random() < 0.5:
        wx, wy = end - 5, y * 0.2
        parts += [Part("steel", wheel(wx, wy, 4.2, min(thin, 3.5))), coil((wx - 24, wy, 0), "x", 15, 1.1, 6, 0.28),
                  Part("steel", tube([(wx, wy, -thin / 2), (wx, wy, thin / 2)], 0.9, sides=5))]  # fmt: skip
    else:
        parts += piezo(end - 26, y * 0.22, 24, min(thin - 1.8, 4.2))
    return [*parts, filler(rng, -end, fy)]


def card_lighter(rng: Generator) -> Thing:
    """As flat as a bank card or a banknote clip: two plates, a slab of gas between."""
    long, y, z = rng.uniform(56, 88), rng.uniform(32, 55), rng.uniform(6.2, 9)
    metal = pick(rng, "abs", "aluminium", "stainless", "zinc", "acrylic")
    wall = 0.5 if metal == "stainless" else 0.7
    corner = rng.uniform(2, 7)
    parts = hollow(
        metal,
        prism(rounded(long, y, corner, steps=3), -z / 2, z / 2),
        prism(rounded(long - 2 * wall, y - 2 * wall, corner, steps=3), -z / 2 + wall, z / 2 - wall),
    )
    parts += _card_inside(rng, long, y, z)
    if rng.random() < 0.35:
        parts.append(Part("stainless", prism(rounded(long * 0.7, y * 0.4, 3, (-4, 0), 3), z / 2 + 1.5, z / 2 + 2.2)))
    thing = Thing(tuple(parts), {"count": 1})
    return thing if rng.random() < 0.75 else thing.turned("x", np.pi / 2)


def _plain(rng: Generator) -> list[Part]:
    """A disposable of few faces, for packs of many: shell, gas, hood, wheel, flint, valve."""
    long, y, z, power = rng.uniform(46, 64), rng.uniform(20, 25), rng.uniform(9.5, 13), rng.uniform(2.2, 6)
    room = bar(2, long - 4, y - 2.2, z - 2.2, power, 8)
    wy, wx = y * 0.18, long + 6
    return [
        *hollow(pick(rng, "acrylic", "abs"), bar(0, long, y, z, power, 8), room),
        *butane(rng, room),
        *(p.moved(0, -y * 0.24, 0) for p in hollow(
            "steel", bar(long, long + 10, y * 0.48, z * 0.85, 4, 8),
            bar(long, long + 10, y * 0.48 - 0.8, z * 0.85 - 0.8, 4, 8))),
        Part("steel", revolve([(-2.8, 4.0), (2.8, 4.0)], 8).turned("y", np.pi / 2).moved(wx, wy, 0), 0.85),
        Part("steel", tube([(wx - 24, wy, 0), (wx - 4, wy, 0)], 1.1, sides=4), 0.5),
        Part("brass", tube([(long - 8, -y * 0.24, 0), (long + 4, -y * 0.24, 0)], 1.7, sides=5)),
    ]  # fmt: skip


def shop_tray(rng: Generator) -> Thing:
    """Three to ten of a kind in a film, a blister, a bag or a shop's tray, upright in rows or lying, or in disorder."""
    one = _plain(rng)
    columns, rows = int(rng.integers(2, 6)), int(rng.integers(1, 3))
    pitch, step = rng.uniform(26, 30), rng.uniform(80, 90)
    at = np.array([((r - (rows - 1) / 2) * step - 30, (c - (columns - 1) / 2) * pitch, 0)
                   for r in range(rows) for c in range(columns)])  # fmt: skip
    kind = rng.integers(4)
    flip = np.pi * ((np.arange(len(at)) % 2) * (rng.random() < 0.3) + (np.arange(len(at)) % 2 * 0.0))
    if kind == 3:
        flip = flip + rng.normal(0, 0.25, len(at))
        at = at * (1.1, 1.35, 1.0) + rng.normal(0, 5, (len(at), 3)) * (1, 1, 0.6)
    parts = [Part(p.material, copies(p.mesh, at, flip), p.share) for p in one]
    low, high = Thing(tuple(parts)).extent()
    x, y, z = high - low + rng.uniform(3, 8)
    mx, my, _ = (low + high) / 2
    if kind == 0:
        wrap = hollow("pe", box(x, y, z), box(x - 0.3, y - 0.3, z - 0.3))
    elif kind == 1:
        wrap = [Part("cardboard", prism(rounded(x + 24, y + 16, 4, steps=2), -z / 2 - 0.6, -z / 2), 2.0),
                *hollow("pet", box(x, y, z), box(x - 0.8, y - 0.8, z - 0.8))]  # fmt: skip
    elif kind == 2:
        wrap = hollow("cardboard", box(x, y, z), box(x - 1.6, y - 1.6, z - 1.6))
    else:
        wrap = [Part("pe", box(x, y, z), 0.004)]
    return Thing(centred([*parts, *(p.moved(mx, my, 0) for p in wrap)]).parts, {"count": len(at)})
