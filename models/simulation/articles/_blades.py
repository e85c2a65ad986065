"""Blades and grips of knives, and the pose and facts of what has them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, Points, loft
from models.simulation.thing import Part, Thing


def profile(
    belly: float = 0.5,
    power: float = 2.0,
    tip: float = 0.2,
    clip: float = 0.5,
    fall: float = 1.5,
    waist: float = 0.0,
    root: float = 1.0,
    levels: int = 9,
) -> Points:
    """(N, 3) share of the length, back and edge in heights of a blade whose edge rises and back falls to ``tip``."""
    even = 1 - (1 - np.linspace(0, 1, levels)) ** 1.5
    u = np.unique(np.concatenate([even, [min(belly, 0.98), min(clip, 0.98), 0.96, 0.985]]).round(4))
    rise = np.clip((u - belly) / max(1 - belly, 0.02), 0, 1) ** power
    sink = np.clip((u - clip) / max(1 - clip, 0.02), 0, 1) ** fall
    width = (1 - waist * np.sin(np.pi * np.clip(u / 0.8, 0, 1))) * (root + (1 - root) * np.clip(u / 0.3, 0, 1))
    top, bottom = 0.5 + (tip - 0.5) * sink, -0.5 + (tip + 0.5) * rise
    return np.column_stack([u, tip + (top - tip) * width, tip + (bottom - tip) * width])


def notched(shape: Points, depth: float, count: int, start: float, end: float, back: bool = False) -> Points:
    """The profile with ``count`` teeth of a depth in heights along its edge or its back."""
    u = np.linspace(start, end, 2 * count + 1)
    all_u = np.unique(np.concatenate([shape[:, 0], u]))
    out = np.column_stack([all_u, *(np.interp(all_u, shape[:, 0], shape[:, side]) for side in (1, 2))])
    tooth = np.interp(all_u, u, depth * (np.arange(len(u)) % 2), left=0, right=0)
    out[:, 1 if back else 2] += -tooth if back else tooth
    return out


def blade(
    shape: Points,
    length: float,
    height: float,
    thick: float,
    grind: float = 0.7,
    taper: float = 0.4,
    double: bool = False,
    bend: float = 0.0,
) -> Mesh:
    """A blade from x = 0 to its tip, back at +y: full thickness at the back, thin from ``grind`` of the height down."""
    u = shape[:, 0]
    sweep = bend * length * u**2
    top, bottom = shape[:, 1] * height + sweep, shape[:, 2] * height + sweep
    half = thick / 2 * (1 - taper * u**1.5)
    thin = np.minimum(half, 0.15)
    middle = (top + bottom) / 2 if double else bottom + grind * (top - bottom)
    upper = thin if double else half
    ys = np.stack([top, middle, bottom, bottom, middle, top], 1)
    zs = np.stack([upper, half, thin, -thin, -half, -upper], 1)
    xs = np.broadcast_to((u * length)[:, None], ys.shape)
    return loft(list(np.stack([xs, ys, zs], -1)))


def point_angle(shape: Points, length: float, height: float) -> int:
    """Degrees between back and edge over the last 6 mm before the tip."""
    at = max(1 - 6 / length, 0.3)
    back, edge = (float(np.interp(at, shape[:, 0], shape[:, side])) for side in (1, 2))
    run, tip = (1 - at) * length, float(shape[-1, 1:].mean())
    return round(float(np.degrees(np.arctan2((back - tip) * height, run) + np.arctan2((tip - edge) * height, run))))


def blade_facts(shape: Points, length: float, height: float) -> dict[str, float | int | str]:
    """Length and point of a blade as the law asks for them."""
    return {"blade_length_mm": round(length), "tip_angle_deg": max(10, min(point_angle(shape, length, height), 120))}


def grip(x: ArrayLike, middle: ArrayLike, height: ArrayLike, thick: ArrayLike, sides: int = 8) -> Mesh:
    """A rounded handle over x: middle and height in y, thickness in z."""
    xs = np.asarray(x, float)
    mid, high, deep = (np.broadcast_to(np.asarray(value, float), xs.shape) for value in (middle, height, thick))
    angle = (np.arange(sides) + 0.5) * 2 * np.pi / sides
    c, s = np.cos(angle), np.sin(angle)
    swell = (np.abs(c) ** 2.8 + np.abs(s) ** 2.8) ** (-1 / 2.8)
    rings = [
        np.column_stack([np.full(sides, a), m + h / 2 * swell * c, t / 2 * swell * s])
        for a, m, h, t in zip(xs, mid, high, deep, strict=True)
    ]
    return loft(rings)


def posed(rng: Generator, parts: Sequence[Part], facts: dict[str, float | int | str], edgewise: float = 0.22) -> Thing:
    """The article lying flat, or at times on its edge as thin things stand between others in a bag."""
    thing = Thing(tuple(parts), facts)
    if rng.random() < 0.5:
        thing = thing.scaled(1, -1, 1)
    if rng.random() < edgewise:
        thing = thing.turned("x", np.pi / 2 * rng.choice([-1, 1]) + rng.normal(0, 0.12))
        if rng.random() < 0.3:
            thing = thing.turned("y", rng.normal(0, 0.4))
    return thing
