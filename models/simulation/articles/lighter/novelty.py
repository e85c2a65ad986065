"""Lighters that look like something else: small guns, bottles, flat figures, and those in a cigarette case."""

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
    click_top,
    filler,
    hood,
    plate_shell,
    section,
    skin,
    spark_top,
    tank,
)
from models.simulation.articles.lighter.parts import coil, jet, piezo
from models.simulation.mesh import Points, arc, box, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _cigarettes(rng: Generator, count: int, across: int, long: float, at: tuple[float, float]) -> list[Part]:
    """Paper rods of tobacco in rows, their filters at +x."""
    if not count:
        return []
    pitch = rng.uniform(7.6, 8.2)
    index = np.arange(count)
    places = np.column_stack([
        rng.normal(0, 0.6, count) + at[0], (index % across - (across - 1) / 2) * pitch + at[1],
        (index // across - (max(count - 1, 0) // across) / 2) * pitch])  # fmt: skip
    leaf, tip = (revolve([(a, 3.8), (b, 3.8)], 6) for a, b in ((-long / 2, long * 0.2), (long * 0.2, long / 2)))
    return [Part("wood", copies(leaf, places), rng.uniform(0.3, 0.45)), Part("cloth", copies(tip, places), 0.35)]


def cigarette_case(rng: Generator) -> Thing:
    """A case for eight to twenty cigarettes with a lighter along its side: jet, wheel, or coil with a cell."""
    across, layers = int(rng.integers(4, 11)), int(rng.integers(1, 3))
    if across * layers > 20:
        layers = 1
    metal = pick(rng, "aluminium", "abs", "stainless", "leather")
    wall = {"aluminium": 0.8, "abs": 1.6, "stainless": 0.4, "leather": 1.8}[metal]
    side, stick = rng.uniform(13, 20), rng.choice([84.0, 97.0])
    y, z = across * 8.1 + side + 6, layers * 8.1 + rng.uniform(3, 6) + 2 * wall
    x, cy = stick + rng.uniform(6, 11), (across * 8.1 + 6) / 2
    corner = rng.uniform(2, 8)
    parts = hollow(
        metal,
        prism(rounded(x, y, corner, steps=3), -z / 2, z / 2),
        prism(rounded(x - 2 * wall, y - 2 * wall, corner, steps=3), -z / 2 + wall, z / 2 - wall),
    )
    parts += _cigarettes(rng, int(rng.integers(0, across * layers + 1)), across, float(stick), (0, -side / 2))
    parts.append(Part("abs", box(x - 4, 1.2, z - 2 * wall - 0.4).moved(0, cy - side / 2 - 0.5, 0)))
    zz = min(z - 2 * wall - 0.6, 13.0)
    if rng.random() < 0.3:
        twist = np.linspace(0, 10, 20)
        spiral = np.column_stack([np.full(20, x / 2 - 4), 0.35 * twist * np.cos(twist), 0.3 * twist * np.sin(twist)])
        inside = [
            *pouch(-6, 0, 0, 40, side - 3, min(zz - 2, 6)),
            wire("steel", spiral, 0.5, sides=4),
            Part("pcb", box(24, side - 4, 1.0).moved(24, 0, -1)),
            Part("stainless", box(7, 9, 3), 0.4),
        ]
    else:
        inside = [*tank(rng, "nylon", section(rng, "soft"), STRAIGHT, (-x / 2 + 3, x * 0.05), side - 2, zz),
                  *piezo(x * 0.08, side * 0.2, 28, min(zz - 2.4, 4.2)), *jet(x / 2 - 12, -side * 0.22)]  # fmt: skip
    parts += [p.moved(0, cy, 0) for p in inside]
    spring = coil((-x / 2 + 5, -y / 2 + 3, 0), "x", 12, 1.5, 4, 0.4)
    parts += [spring, Part("steel", tube([(-x * 0.4, -y / 2 + 0.6, 0), (x * 0.4, -y / 2 + 0.6, 0)], 0.9, sides=5))]
    if rng.random() < 0.3:  # the lid lies open
        lid = hollow(metal, box(x, y, 5).moved(0, -y - 1, -z / 2 + 2.5),
                     box(x - 2 * wall, y - 2 * wall, 5 - wall).moved(0, -y - 1, -z / 2 + 2.5 + wall / 2))  # fmt: skip
        parts += lid
    return Thing(centred(parts).parts, {"count": 1})


def _gun_outline(rng: Generator, long: float) -> Points:
    """A small pistol, revolver or long gun from the side: muzzle at +x, grip towards -y."""
    tall, grip, rake = long * rng.uniform(0.16, 0.24), long * rng.uniform(0.3, 0.5), long * rng.uniform(0.02, 0.16)
    deep = long * rng.uniform(0.2, 0.3)
    fore = rng.uniform(0.5, 1.0)
    points = [
        (-long * 0.5, tall / 2),
        (long * 0.5, tall / 2),
        (long * 0.5, tall * (0.5 - fore)),
        (long * 0.14, tall * (0.5 - fore)),
        (long * 0.1, -tall * 0.7),
        (-long * 0.5 + deep, -tall * 0.7),
        (-long * 0.5 + deep - rake, -tall / 2 - grip),
        (-long * 0.5 - rake, -tall / 2 - grip * 0.95),
        (-long * 0.5, -tall * 0.35),
    ]
    return smooth(points, rounds=1) if rng.random() < 0.5 else np.array(points)


def gun_lighter(rng: Generator) -> Thing:
    """A pocket gun of zinc or plastic: tank in the grip, piezo behind the trigger, jet at the muzzle."""
    long, z, wall = rng.uniform(52, 125), rng.uniform(11, 18), rng.uniform(0.9, 2.0)
    outline = _gun_outline(rng, long)
    metal = pick(rng, "zinc", "zinc", "abs", "aluminium")
    low = float(outline[:, 1].min())
    grip = min(long * 0.2, 20.0)
    room = skin(section(rng, "soft"), STRAIGHT, low + 3, -long * 0.12, grip, z - 2 * wall - 1.5)
    parts = plate_shell(metal, outline, z, wall)
    chamber = [*hollow("nylon", room.scaled(1.0, 1.14, 1.1), room), *butane(rng, room), filler(rng, low, 0)]
    parts += [p.turned("z", np.pi / 2).moved(-long * 0.5 + grip * 0.62, 0, 0) for p in chamber]
    parts += piezo(-long * 0.2, -1.0, min(28, long * 0.36), min(4.4, z - 2 * wall - 2))
    parts += [p.moved(0, 2, 0) for p in jet(long * 0.5 - 13, 0)]
    guard = smooth([(-long * 0.22, -long * 0.1), (-long * 0.18, -long * 0.25), (long * 0.04, -long * 0.24),
                    (long * 0.1, -long * 0.08)], closed=False, rounds=1)  # fmt: skip
    parts += [
        Part(metal, tube(guard, rng.uniform(1.0, 1.8), sides=5)),
        Part(
            "zinc",
            prism([(-long * 0.1, -long * 0.08), (-long * 0.05, -long * 0.08), (-long * 0.02, -long * 0.2)], -2, 2),
        ),
        wire("pvc", [(-long * 0.3, -6, 0), (0, 2, 0), (long * 0.4, 2, 0)], 0.8),
    ]
    if rng.random() < 0.35:
        drum = revolve([(-long * 0.1, z * 0.62), (long * 0.06, z * 0.62)], 10)
        parts.append(Part(metal, drum, 0.35))
    if rng.random() < 0.3:
        parts += [p.moved(0, -long * 0.16, 0) for p in button_cells(long * 0.18, 0, 3, 3.9, 3.6)]
    if rng.random() < 0.4:
        parts += [Part("steel", tube([(x, 0, -z / 2 - 0.6), (x, 0, z / 2 + 0.6)], 1.6, sides=6))
                  for x in (-long * 0.35, long * 0.2)]  # fmt: skip
    thing = Thing(centred(parts).parts, {"count": 1})
    return thing if rng.random() < 0.8 else thing.turned("x", np.pi / 2)


_TURNED = {  # (share of the length, share of the radius) of bodies, the tank's end first
    "beer": [(0, 0.95), (0.03, 1), (0.52, 1), (0.66, 0.6), (0.76, 0.42), (1, 0.4)],
    "wine": [(0, 0.97), (0.02, 1), (0.6, 1), (0.68, 0.8), (0.72, 0.38), (1, 0.36)],
    "liquor": [(0, 0.85), (0.1, 1), (0.4, 0.92), (0.6, 0.55), (0.72, 0.38), (1, 0.46)],
    "can": [(0, 0.84), (0.06, 1), (0.9, 1), (0.97, 0.82), (1, 0.8)],
    "extinguisher": [(0, 0.9), (0.04, 1), (0.78, 1), (0.88, 0.75), (0.94, 0.45), (1, 0.4)],
    "lipstick": [(0, 1), (0.5, 1), (0.52, 0.84), (0.8, 0.84), (0.82, 0.7), (1, 0.66)],
    "shell": [(0, 1.08), (0.03, 1.08), (0.05, 0.94), (0.08, 1), (0.66, 1), (0.72, 0.74), (1, 0.7)],
    "grenade": [(0, 0.5), (0.12, 0.88), (0.4, 1), (0.62, 0.88), (0.72, 0.5), (1, 0.44)],
    "barrel": [(0, 0.82), (0.5, 1), (0.94, 0.84), (1, 0.8)],
}  # fmt: skip


def bottle_lighter(rng: Generator) -> Thing:
    """A turned body - bottle, can, extinguisher, lipstick, cartridge, grenade, barrel - with a tank and a small top."""
    shape = np.array(_TURNED[pick(rng, *_TURNED)])
    r, long = rng.uniform(9, 17), rng.uniform(46, 90)
    profile = shape * (long, r)
    wall, metal = rng.uniform(0.6, 1.8), pick(rng, "abs", "acrylic", "aluminium", "zinc", "brass")
    inner = np.column_stack([profile[:, 0] * 0.95 + 1.2, np.maximum(profile[:, 1] - wall, 0.8)])
    parts = hollow(metal, revolve(profile, 12), revolve(inner, 12))
    end, top = long * rng.uniform(0.4, 0.6), float(profile[-1, 1])
    chamber = revolve([(2.5, r * 0.8 - wall), (end, float(np.interp(end, *profile.T)) * 0.85 - wall)], 10)
    parts += [*hollow("nylon", chamber.scaled(1.0, 1.12, 1.12), chamber), *butane(rng, chamber), filler(rng, 0, 0)]
    y, z = max(2 * top, 11.0), max(1.7 * top, 9.5)
    if top > 7 and rng.random() < 0.5:
        parts += click_top(rng, long, y, z, min(24, long - end))
    elif rng.random() < 0.6:
        parts += spark_top(rng, long, y, z)
    else:
        parts += [*jet(long - 10, 0), *piezo(end + 1, 0, max(17.0, long - end - 24), 3.2)]
    if rng.random() < 0.5:
        cap = float(rng.uniform(13, 24))
        shift = 0.0 if rng.random() < 0.7 else rng.uniform(10, 20)
        wide = max(top, y / 2) + 1.6
        lid = hollow(pick(rng, metal, "abs"), revolve([(long - 4, wide), (long + cap, wide * 0.95)], 12),
                     revolve([(long - 4, wide - 1), (long + cap - 1.2, wide * 0.95 - 1)], 12))  # fmt: skip
        parts += [p.moved(shift) for p in lid]
    if rng.random() < 0.4:
        ring = np.column_stack([arc(7, 0, 5.9, (-8, 0), 10), np.zeros(10)])
        parts.append(wire("steel", ring, 0.8, closed=True))
    return Thing(centred(parts).parts, {"count": 1})


def _figure(rng: Generator, long: float, y: float) -> Points:
    """The outline of a car, heart, skull, star, tile, guitar, fish or key, of some length and width."""
    kind = rng.integers(8)
    turn = np.arange(22) * 2 * np.pi / 22
    c, s = np.cos(turn), np.sin(turn)
    if kind == 0:
        points = np.array([(-5, -1.6), (5, -1.6), (5, 0.2), (3.2, 0.6), (1.6, 2), (-2.2, 2), (-3.6, 0.6), (-5, 0.4)])
    elif kind == 1:
        points = np.column_stack([0.8 * np.cos(turn) - 0.32 * np.cos(2 * turn), s**3])
    elif kind == 2:
        points = np.array([(-5, -2), (-5, 2), (-2, 2.2), (0, 3.4), (3, 3.2), (5, 1), (5, -1), (3, -3.2), (0, -3.4),
                           (-2, -2.2)])  # fmt: skip
    elif kind == 3:
        spikes = 0.72 + 0.28 * (np.arange(22) % 2)
        points = np.column_stack([c * spikes, s * spikes])
    elif kind == 4:
        return rounded(long, y, rng.uniform(1, y * 0.45), steps=3)
    elif kind == 5:
        swell = 0.55 + 0.3 * np.cos(2 * turn) + 0.15 * c
        points = np.column_stack([c, s * swell])
    elif kind == 6:
        points = np.array(
            [(-5, -2.4), (-3.6, 0), (-5, 2.4), (-2.4, 1), (1, 2.4), (4, 1.4), (5, 0), (4, -1.4), (1, -2.4), (-2.4, -1)]
        )
    else:
        points = np.column_stack([c * (1 + 0.1 * np.cos(5 * turn)), s * (1 + 0.1 * np.sin(4 * turn))])
    points = points - (points.max(0) + points.min(0)) / 2
    return points / np.ptp(points, axis=0) * (long, y)


def figure_lighter(rng: Generator) -> Thing:
    """A flat cast figure with a little tank and a soft flame or a jet beneath a cap."""
    long, y, z, wall = rng.uniform(42, 82), rng.uniform(30, 46), rng.uniform(11, 19), rng.uniform(0.9, 2.2)
    metal = pick(rng, "zinc", "abs", "abs", "aluminium")
    parts = plate_shell(metal, _figure(rng, long, y), z, wall)
    inside, half = z - 2 * wall - 1.0, long / 2
    wide = min(18.0, y * 0.5)
    parts += tank(rng, "nylon", section(rng, "soft"), STRAIGHT, (-half * 0.7, half * 0.05), wide, min(inside, 12.0))
    parts += piezo(half * 0.1, y * 0.16, max(20.0, half * 0.7), min(4.2, inside - 2.0))
    at = -y * rng.uniform(0.06, 0.16)
    tip = half - rng.uniform(2, 10)
    parts += jet(tip - 8, at) if rng.random() < 0.5 else [
        *hood(rng, tip - 4, at, 10, min(inside, 9.0)),
        Part("brass", revolve([(tip - 20, 1.8), (tip - 6, 2.2), (tip + 2, 1.1)], 8).moved(0, at, 0))]  # fmt: skip
    parts.append(filler(rng, -half * 0.72, 0))
    for _ in range(int(rng.integers(0, 4))):  # screws and studs that hold its halves
        x, dy = rng.uniform(-0.4, 0.4) * long, rng.uniform(-0.3, 0.3) * y
        parts.append(Part("steel", tube([(x, dy, -z * 0.4), (x, dy, z * 0.4)], rng.uniform(0.8, 1.3), sides=5)))
    if rng.random() < 0.4:
        links = [prism(rectangle(7, 4, (-half - 6 - 6 * i, 0)), -0.6, 0.6, [rectangle(5, 2, (-half - 6 - 6 * i, 0))])
                 for i in range(int(rng.integers(2, 5)))]  # fmt: skip
        ring = (-half - 6 * len(links) - 12.0, 0.0)
        parts.append(Part("steel", merged(*links, prism(circle(9, ring, 12), -0.7, 0.7, [circle(7.6, ring, 12)]))))
    thing = Thing(centred(parts).parts, {"count": 1})
    return thing if rng.random() < 0.8 else thing.turned("x", np.pi / 2)
