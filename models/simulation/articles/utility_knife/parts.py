"""Blades that are bought by the dozen, cases, rails and locks: for the widely drawn cutters."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import copies
from models.simulation.mesh import (
    Mesh,
    Points,
    after,
    before,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
)
from models.simulation.thing import Part, hollow, wire

SHELLS = ("abs", "pp", "nylon", "abs", "polycarbonate", "pe", "rubber")
METALS = ("aluminium", "zinc", "stainless", "steel")
SIZES = ((9.0, 82.0, 0.4), (9.0, 60.0, 0.38), (12.5, 90.0, 0.45), (18.0, 100.0, 0.5), (22.0, 110.0, 0.55),
         (25.0, 125.0, 0.7))  # fmt: skip
"""Width, length and thickness of snap-off blades."""


class Blade(NamedTuple):
    """A blade with its point or front end at the origin, reaching back to -x, and what the law asks of it."""

    mesh: Mesh
    length: float
    angle: float


def snap_blade(rng: Generator, wide: float, length: float, thick: float) -> tuple[list[Part], Blade]:
    """A scored strip, its point at the origin; some already snapped short."""
    angle = float(rng.choice([30, 45, 58, 60]))
    lean = wide / np.tan(np.radians(angle))
    pitch = max(wide * rng.uniform(0.42, 0.7), length / 14)
    long = length - pitch * int(rng.integers(0, 4)) if rng.random() < 0.4 else length
    strip = [(-long, wide / 2), (-lean, wide / 2), (0, -wide / 2), (-long, -wide / 2)]
    hole = circle(wide * rng.uniform(0.1, 0.16), (-long + wide * 0.35, 0), 7)
    mesh = prism(strip, -thick / 2, thick / 2, [hole])
    at = np.arange(-pitch, -long + wide * 0.7 + lean, -pitch)
    high = wide * 0.49
    line = prism([(-lean, high), (0.5 - lean, high), (0.5, -high), (0, -high)], thick * 0.05, thick * 0.45)
    places = np.column_stack([at, np.zeros((len(at), 2))])
    scored = [Part("steel", copies(line, places), -1.0)] if len(at) else []
    return [Part("steel", mesh), *scored], Blade(mesh, long, angle)


_SMALL = {
    "trapezoid": ([(0, -9.5), (-61, -9.5), (-46, 9.5), (-15, 9.5)], 0.62, 60),
    "hooked": ([(0, 4), (-8, 9), (-50, 9), (-58, 4), (-50, -3), (-56, -9), (-36, -9), (-22, -9), (-2, -9), (-8, -3)],
               0.65, 40),
    "round_end": ([(-3, -8), (0, -3), (-1, 3), (-10, 9), (-48, 9), (-58, -3), (-55, -8)], 0.62, 80),
    "razor": ([(0, -9.5), (-38.5, -9.5), (-38.5, 9.5), (0, 9.5)], 0.24, 90),
    "point": ([(0, -3), (-25, 3), (-42, 3), (-42, -3)], 0.5, 20),
    "chisel": ([(0, -4), (-4, 4), (-38, 4), (-38, -4)], 0.5, 65),
    "slant": ([(0, -3.4), (-8, 3.4), (-40, 3.4), (-40, -3.4)], 0.5, 40),
    "belly": ([(0, 1), (-6, 5), (-22, 4), (-27, 3), (-44, 3), (-44, -3), (-28, -4), (-14, -6), (-5, -4)], 0.4, 50),
    "big_belly": ([(0, 2), (-8, 7), (-36, 5), (-40, 4), (-58, 4), (-58, -4), (-38, -5), (-18, -8), (-6, -5)], 0.4, 55),
    "lancet": ([(0, -3.5), (-28, 3.5), (-44, 3.5), (-44, -3.5)], 0.4, 16),
    "spade": ([(0, 0), (-10, 6), (-26, 3), (-40, 3), (-40, -3), (-26, -3), (-10, -6)], 0.5, 60),
}  # fmt: skip
SMALL = tuple(_SMALL)
NARROW = ("point", "chisel", "slant", "belly", "lancet", "spade")


def small_blade(rng: Generator, *names: str, size: float = 1.0) -> Blade:
    """A changeable blade of one of these kinds, or of any."""
    points, thick, angle = _SMALL[str(rng.choice(names or SMALL))]
    outline = np.array(points, float) * size * rng.uniform(0.9, 1.1)
    middle = outline.mean(0)
    hole = [circle(1.6, (float(middle[0]) * 1.1, float(middle[1])), 6)]
    if outline[:, 1].max() - outline[:, 1].min() < 7.5 * size:
        hole = [rectangle(14, 1.6, (float(outline[:, 0].min()) + 10, 0))] if rng.random() < 0.5 else []
    mesh = prism(outline, -thick / 2, thick / 2, hole)
    return Blade(mesh, float(-outline[:, 0].min()), angle)


def inset(outline: Points, wall: float) -> Points:
    """An outline moved in by a wall: a hollow one point by point, else shrunk about the middle of its box."""
    here, there = outline - before(outline), after(outline) - outline
    turns = here[:, 0] * there[:, 1] - here[:, 1] * there[:, 0]
    if turns.min() < -1e-6 < 1e-6 < turns.max():
        along = here + there
        side = np.column_stack([-along[:, 1], along[:, 0]]) / np.linalg.norm(along, axis=1)[:, None]
        return outline + wall * side * np.sign(turns.sum())
    low, high = outline.min(0), outline.max(0)
    middle, size = (low + high) / 2, high - low
    return (outline - middle) * (1 - 2 * wall / size) + middle


def case(material: str, outline: Points, deep: float, wall: float, room: Points | None = None) -> list[Part]:
    """Two moulded or cast halves: a flat outline with a room in it."""
    inner = prism(inset(outline, wall) if room is None else room, -deep / 2 + wall, deep / 2 - wall)
    return hollow(material, prism(outline, -deep / 2, deep / 2), inner)


def case_outline(rng: Generator, span: float, wide: float) -> Points:
    """A cutter's case about the origin: straight, waisted, bellied, bent or with finger hollows."""
    u = np.linspace(-0.5, 0.5, 7)
    kind = rng.integers(5)
    if kind == 0:
        return rounded(span, wide, rng.uniform(1.5, wide * 0.45), steps=3)
    top = np.full(7, 0.5) * (1 + rng.uniform(-0.06, 0.06, 7))
    low = -top.copy()
    if kind == 1:
        top -= rng.uniform(0.05, 0.16) * np.cos(np.pi * u)
    elif kind == 2:
        low -= rng.uniform(0.05, 0.2) * np.cos(np.pi * u)
        top[-1] -= rng.uniform(0, 0.2)
    elif kind == 3:
        bow = rng.uniform(-0.35, 0.35) * (1 - 4 * u**2)
        top, low = top + bow, low + bow
    else:
        low += rng.uniform(0.04, 0.12) * np.cos(u * rng.uniform(18, 30))
    taper = np.interp(u, [-0.5, -0.35, 0.38, 0.5], [rng.uniform(0.6, 1), 1, 1, rng.uniform(0.65, 1)])
    upper, lower = np.column_stack([u * span, top * taper * wide]), np.column_stack([u * span, low * taper * wide])
    return smooth(np.concatenate([upper, lower[::-1]]), True, 1)


def rail(x0: float, x1: float, wide: float, high: float, wall: float) -> Mesh:
    """Sheet metal bent to a channel round a blade."""
    at, span = (x0 + x1) / 2, x1 - x0
    sides = [prism(rectangle(span, wall, (at, s * (wide - wall) / 2)), -high / 2, high / 2) for s in (-1, 1)]
    floor = prism(rectangle(span, wide - 2 * wall, (at, 0)), -high / 2, -high / 2 + wall)
    lips = [prism(rectangle(span, wide * 0.12, (at, s * wide * 0.38)), high / 2 - wall, high / 2) for s in (-1, 1)]
    return merged(*sides, floor, *lips)


def lock(rng: Generator, x: float, wide: float, deep: float) -> list[Part]:
    """What holds the blade: a ribbed slide with its spring, a thumb screw, a wheel in the side or a squeeze catch."""
    plastic = str(rng.choice(["abs", "pp", "zinc", "rubber"]))
    kind = rng.integers(4)
    if kind == 0:
        long = rng.uniform(12, 28)
        ribs = [prism(rectangle(1.4, wide * 0.4, (x + dx, 0)), deep / 2 + 2, deep / 2 + 3) for dx in (-5, 0, 5)]
        spring = smooth([(x - long / 2, -2), (x - long / 6, 2), (x + long / 6, -2), (x + long / 2, 2)], False, 1)
        base = prism(rounded(long, wide * 0.5, 2, (x, 0), 3), deep / 2 - 1.5, deep / 2 + 2)
        return [Part(plastic, merged(base, *ribs)), wire("steel", spring, 0.4, sides=4)]
    if kind == 1:
        radius = rng.uniform(0.25, 0.45) * wide
        knob = prism(circle(radius, (x, 0), 12), deep / 2, deep / 2 + rng.uniform(3, 8))
        screw = prism(circle(1.8, (x, 0), 7), -deep * 0.3, deep / 2 + 3)
        nut = prism(circle(3.4, (x, 0), 6), -deep * 0.3, -deep * 0.3 + 2)
        return [Part(plastic, knob, 0.8), Part("steel", screw), Part("brass", nut)]
    if kind == 2:
        radius = rng.uniform(5, 9)
        wheel = revolve([(-2, radius), (2, radius)], 10).turned("y", np.pi / 2).moved(x, wide * 0.5 - radius * 0.5)
        return [Part(plastic, wheel, 0.85), Part("steel", prism(circle(1.4, (x, wide * 0.3), 6), -deep / 2, deep / 2))]
    push = prism(rounded(rng.uniform(14, 34), 7, 2.5, (x, wide * 0.46), 3), -deep * 0.3, deep * 0.3)
    leaf = prism(rectangle(rng.uniform(18, 30), 0.7, (x, wide * 0.2)), -2, 2)
    return [Part(plastic, push), Part("steel", leaf)]


def tail(rng: Generator, x: float, wide: float, deep: float) -> list[Part]:
    """The rear end at x: a cap, a snapper with its slit, a clip, a ring, a cord, a magnet, or nothing."""
    kind = rng.integers(8)
    plastic = str(rng.choice(["abs", "pp"]))
    if kind == 0:
        return [Part(plastic, prism(rounded(rng.uniform(8, 20), wide * 1.03, 2, (x, 0), 3), -deep * 0.52, deep * 0.52))]
    if kind == 1:
        plate = rounded(14, wide * 0.8, 2, (x - 4, 0), 3)
        slit = [rectangle(1.0, wide * 0.55, (x - 7, 0))]
        return [Part("steel", prism(plate, -0.6, 0.6, slit))]
    if kind == 2:
        long = rng.uniform(22, 45)
        clip = rectangle(long, rng.uniform(3.5, 7), (x + long / 2, 0))
        return [Part(str(rng.choice(["steel", "stainless", "pp"])), prism(clip, deep / 2 + 0.6, deep / 2 + 1.6))]
    if kind == 3:
        radius = rng.uniform(5, 12)
        return [wire("steel", circle(radius, (x - radius * 0.8, 0), 12), rng.uniform(0.5, 1.0), True)]
    if kind == 4:
        path = [(x + 4, 0), (x - 20, 12), (x - rng.uniform(45, 90), 0), (x - 20, -12)]
        return [wire("nylon", smooth(path, True, 1), 1.0, True, 5)]
    if kind == 5:
        return [Part("ferrite", prism(circle(wide * 0.22, (x + wide * 0.4, 0), 9), -deep * 0.25, deep * 0.25))]
    return []


def facts(length: float, angle: float) -> dict[str, float | int | str]:
    """Length and point as the law asks for them."""
    return {"blade_length_mm": max(5, round(length)), "tip_angle_deg": round(angle)}


def looks_out(rng: Generator, most: float) -> float:
    """How far the blade stands out: mostly not at all."""
    return 0.0 if rng.random() < 0.55 else float(rng.uniform(3, max(most, 4)))
