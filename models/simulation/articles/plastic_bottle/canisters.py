"""Canisters with a grip through them, and bottles of farm and garage stuff."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._bottles import cap, cavity, centred_along, drawn_fill
from models.simulation.articles._common import inward, pick
from models.simulation.articles._forging import forged
from models.simulation.articles.plastic_bottle.closures import child_cap, chosen, dosing_cap, pipe, ring, screw_cap
from models.simulation.articles.plastic_bottle.forms import (
    HOUSE_FORMS,
    outline,
    polygon_section,
    round_section,
    settled,
    vessel,
)
from models.simulation.mesh import Points, after, before, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def filleted(corners: ArrayLike, radius: float, steps: int = 3) -> Points:
    """A polygon with each corner rounded over ``radius`` mm, less where its sides are short."""
    points = np.asarray(corners, float)
    t = np.linspace(0, 1, steps)[:, None]
    curves = []
    for here, last, following in zip(points, before(points), after(points), strict=True):
        ends = []
        for other in (last, following):
            side = float(np.hypot(*(other - here)))
            ends.append(here + (other - here) / side * min(radius, side * 0.42))
        curves.append((1 - t) ** 2 * ends[0] + 2 * t * (1 - t) * here + t**2 * ends[1])
    return np.concatenate(curves)


def top_at(shape: Points, y: float) -> float:
    """The highest x of an outline at a place across."""
    (x0, y0), (x1, y1) = shape.T, after(shape).T
    crossing = (y0 - y) * (y1 - y) < 0
    share = (y - y0[crossing]) / (y1 - y0)[crossing]
    return float((x0[crossing] + share * (x1 - x0)[crossing]).max())


def _can_shape(rng: Generator, long: float, wide: float) -> tuple[Points, Points | None, float]:
    """Outline, hole of the grip, and where across the neck is; x up, y to the side."""
    w, kind = wide / 2, rng.random()
    if kind < 0.4:  # grip across the top, neck in front of it
        drop = rng.uniform(0.1, 0.2) * long
        corners = [(0, -w), (0, w), (long - drop * 0.3, w), (long, w * 0.55), (long, -w * 0.2), (long - drop, -w)]
        hole = rounded(rng.uniform(18, 26), w * rng.uniform(0.8, 1.0), 8, (long - 34, w * 0.2), 3)
        return filleted(corners, 14)[::-1], hole, -w * 0.62
    if kind < 0.75:  # grip down the back
        corners = [(0, -w), (0, w), (long * 0.86, w), (long, w * 0.4), (long, -w * 0.6), (long * 0.86, -w)]
        hole = rounded(
            long * rng.uniform(0.3, 0.42), rng.uniform(20, 26), 10, (long * 0.58, w - rng.uniform(30, 36)), 3
        )
        return filleted(corners, 18)[::-1], hole, -w * 0.12
    corners = [(0, -w), (0, w), (long * 0.9, w), (long, w * 0.6), (long, -w * 0.6), (long * 0.9, -w)]
    return filleted(corners, rng.uniform(10, 26))[::-1], None, float(rng.choice([0.0, w * 0.45]))


def jerrycan(rng: Generator) -> Thing:
    """One to five litres of spirit, oil, vinegar, petrol or water in a flat blown canister with a grip through it."""
    wide = rng.uniform(115, 190)
    long, thick = wide * rng.uniform(1.15, 1.6), wide * rng.uniform(0.4, 0.85)
    shape, hole, y = _can_shape(rng, long, wide)
    wall, bevel = rng.uniform(0.9, 2.0), rng.uniform(5, 11)
    outside = forged(shape, thick, bevel, [] if hole is None else [hole])
    inner_holes = [] if hole is None else [inward(hole, -wall)]
    inside = forged(inward(shape, wall), thick - 2 * wall, bevel, inner_holes)
    parts = hollow(pick(rng, "pe", "pe", "pet"), outside, inside)
    content, amount = pick(rng, "alcohol", "water", "oil", "petrol", "cream", "soap"), drawn_fill(rng)
    if amount > 0.02:
        parts.append(Part(content, settled(rng, inside, amount)))
    bore = min(rng.uniform(13, 24), thick * 0.3)
    neck, tall = rng.uniform(12, 24), rng.uniform(14, 30)
    base = top_at(shape, y) - 1.0
    top = [(base, bore), (base + neck, bore)]
    shut = hollow("pe", revolve(top, 12), revolve([(base, bore - 2), (base + neck, bore - 2)], 12))
    shut += cap("pp", base + neck - 12, base + neck - 12 + tall, bore + 3.5, 1.9, 14)
    shut.append(ring("rubber", base + neck, bore - 1, 1.3))
    parts += [part.moved(0, y) for part in shut]
    volume = max(50, int(round(inside.volume() / 50000)) * 50)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 50 if content == "alcohol" else 0})


def pesticide_bottle(rng: Generator) -> Thing:
    """Farm chemicals, engine additives, reagents: stout HDPE, ribbed tamper cap, foil seal, maybe a measuring neck."""
    r = rng.uniform(18, 50)
    long, bore = r * rng.uniform(3.2, 5.6) + 15, min(rng.uniform(11, 24), r * 0.68)
    neck = rng.uniform(14, 22)
    line = outline(rng, HOUSE_FORMS, long, r, bore, neck, 0.35)
    kind = rng.random()
    section = round_section() if kind < 0.6 else round_section(16, rng.uniform(0.5, 0.8))
    section = polygon_section(int(rng.integers(4, 9)), 0.4) if kind > 0.85 else section
    content = pick(rng, "water", "oil", "petrol", "cream", "alcohol")
    parts, volume = vessel(
        rng, pick(rng, "pe", "pe", "pet"), line, rng.uniform(0.9, 2.2), content, section, neck, base=2
    )
    parts.append(Part("aluminium", revolve([(long + 0.1, bore), (long + 0.6, bore)], 12), 0.2))
    shut, top = chosen(rng, (screw_cap, screw_cap, child_cap, dosing_cap), long, bore)
    if rng.random() < 0.25 and r > 26:  # a second chamber to measure by, on a pipe
        tower = [(long * 0.7, 11), (long + 12, 11)]
        side = hollow("pe", revolve(tower, 10), revolve(cavity(tower, 1.2, 1.2, 0.3), 10))
        parts += [part.moved(0, r + 9) for part in side]
        parts += pipe("pe", [(12, r * 0.7, 0), (14, r + 9, 0), (long * 0.7, r + 9, 0)], 3.5, 2.3)
    if rng.random() < 0.25 and r > 32:
        bow = [(long * 0.45, 0, r * 0.9), (long * 0.5, 0, r + 24), (long * 0.8, 0, r + 20), (long * 0.84, 0, r * 0.6)]
        grip = smooth(bow, False, 1)
        parts += hollow("pe", tube(grip, 9, sides=7), tube(grip, 7.4, sides=7))
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume})
