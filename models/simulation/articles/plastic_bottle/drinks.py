"""Bottles of water, lemonade, juice, milk and yoghurt."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, square_section, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.mesh import ball, merged, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def _finish(x: float, bore: float, long: float) -> list[tuple[float, float]]:
    """The neck of a drinks bottle: support ring, thread."""
    return [
        (x, bore),
        (x + 1, bore + 3),
        (x + 3, bore + 3),
        (x + 3.5, bore),
        (x + long * 0.5, bore + 0.8),
        (x + long, bore),
    ]


def _drink(rng: Generator) -> str:
    return pick(rng, "water", "water", "water", "cola")


def ribbed_water_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(190, 240), rng.uniform(29, 35)
    bore = rng.uniform(12.5, 14.5)
    start, end = long * rng.uniform(0.12, 0.3), long * rng.uniform(0.5, 0.62)
    ribs = []
    count, depth = int(rng.integers(4, 9)), rng.uniform(1.2, 3.5)
    for at in np.linspace(start, end, count):
        ribs += [(at, r), (at + (end - start) / count * 0.4, r - depth)]
    shoulder = [(end + 8, r), (end + (long - end) * 0.35, r * 0.93), (long - 26, bore + rng.uniform(3, 7))]
    profile = [(0, r * 0.7), (2, r * 0.9), (8, r), *ribs, *shoulder, *_finish(long - 20, bore, 18)]
    wall = np.r_[np.full(len(profile) - 6, rng.uniform(0.25, 0.45)), np.full(6, 1.7)]
    parts, volume = turned_vessel(rng, "pet", profile, wall, 0.8, "water", sides=14)
    parts += cap(pick(rng, "pe", "pp"), long - 15, long + 1, bore + 3.0)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def smooth_water_bottle(rng: Generator) -> Thing:
    """Square shoulders or a soft waist; also the small 350 ml one."""
    long, r = rng.uniform(150, 230), rng.uniform(27, 34)
    bore, waist = rng.uniform(12.5, 14.5), rng.uniform(0.82, 0.97)
    section = square_section(1, rng.uniform(0.3, 0.6)) if rng.random() < 0.4 else None
    profile = [
        (0, r * 0.75),
        (5, r),
        (long * 0.3, r),
        (long * 0.42, r * waist),
        (long * 0.5, r * waist),
        (long * 0.6, r),
        (long * 0.68, r),
        (long * 0.78, r * 0.82),
        (long - 24, bore + 2),
    ]
    parts, volume = turned_vessel(rng, "pet", profile, rng.uniform(0.25, 0.5), 0.9, "water", section, fill=None)
    neck = _finish(long - 24, bore, 22)
    parts += hollow("pet", revolve(neck, 14), revolve(cavity(neck, 1.6, 0.01, 0.01), 14))
    parts += cap("pe", long - 18, long - 0.5, bore + 3.0)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def _feet(r: float, material: str, wall: float) -> Part:
    toes = [
        ball(r * 0.36, r * 0.3, r * 0.3, 8).moved(r * 0.3, r * 0.62 * np.cos(a), r * 0.62 * np.sin(a))
        for a in np.arange(5) * 2 * np.pi / 5
    ]
    return Part(material, merged(*toes), wall / (r * 0.3))


def cola_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(195, 250), rng.uniform(30, 36)
    bore = rng.uniform(12.5, 14.0)
    profile = [
        (0, r * 0.45),
        (5, r * 0.8),
        (14, r),
        (long * 0.3, r * rng.uniform(0.88, 0.95)),
        (long * 0.42, r * 0.93),
        (long * 0.46, r),
        (long * 0.6, r * 0.97),
        (long * 0.74, r * 0.72),
        (long - 26, bore + 3),
        *_finish(long - 20, bore, 18),
    ]
    wall = np.r_[np.full(len(profile) - 6, rng.uniform(0.35, 0.5)), np.full(6, 1.9)]
    parts, volume = turned_vessel(rng, "pet", profile, wall, 2.0, "cola")
    parts += [_feet(r, "pet", 0.8), *cap("pp", long - 15, long + 1, bore + 3.0)]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def big_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(280, 330), rng.uniform(42, 54)
    bore = rng.uniform(13, 17)
    count = int(rng.integers(2, 6))
    ribs = [point for at in np.linspace(0.2, 0.55, count) * long for point in ((at, r), (at + 7, r - 2.5))]
    profile = [
        (0, r * 0.5),
        (6, r * 0.85),
        (16, r),
        *ribs,
        (long * 0.66, r),
        (long * 0.8, r * 0.7),
        (long - 26, bore + 3),
        *_finish(long - 20, bore, 18),
    ]
    wall = np.r_[np.full(len(profile) - 6, rng.uniform(0.3, 0.5)), np.full(6, 1.9)]
    parts, volume = turned_vessel(rng, "pet", profile, wall, 1.5, _drink(rng))
    parts += cap("pe", long - 15, long + 1, bore + 3.0)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def juice_bottle(rng: Generator) -> Thing:
    """Thick hot-filled wall with panels, wide mouth."""
    long, r = rng.uniform(160, 215), rng.uniform(31, 40)
    bore = rng.uniform(17, 21)
    section = square_section(1, 0.35) if rng.random() < 0.5 else None
    profile = [
        (0, r * 0.85),
        (4, r),
        (16, r),
        (20, r * 0.95),
        (long * 0.5, r * 0.95),
        (long * 0.52, r),
        (long * 0.6, r),
        (long * 0.64, r * 0.9),
        (long * 0.7, r * 0.97),
        (long - 30, bore + 3),
        (long - 24, bore),
    ]
    parts, volume = turned_vessel(
        rng, "pet", profile, rng.uniform(0.5, 0.9), 1.2, pick(rng, "cola", "cream", "water"), section
    )
    neck = [(long - 24, bore), (long - 22, bore + 2.5), (long - 20, bore), (long - 2, bore)]
    parts += hollow("pet", revolve(neck, 16), revolve(cavity(neck, 1.8, 0.01, 0.01), 16))
    parts += cap("pp", long - 18, long, bore + 2.6, 1.6)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def yoghurt_bottle(rng: Generator) -> Thing:
    long, r = rng.uniform(75, 165), rng.uniform(20, 30)
    neck, waist = r * rng.uniform(0.5, 0.75), rng.uniform(0.78, 0.95)
    profile = [
        (0, r * 0.85),
        (4, r),
        (long * 0.4, r),
        (long * 0.48, r * waist),
        (long * 0.6, r * waist),
        (long * 0.68, r * 0.97),
        (long * 0.76, r * 0.9),
        (long - 13, neck),
        (long, neck),
    ]
    parts, volume = turned_vessel(
        rng,
        "pe",
        profile,
        rng.uniform(0.6, 1.0),
        1.0,
        "cream",
        fill=rng.uniform(0.9, 1) if rng.random() < 0.7 else None,
    )
    if rng.random() < 0.5:
        parts.append(Part("aluminium", revolve([(long - 0.3, neck + 2), (long + 0.5, neck + 2)], 14), 0.12))
    else:
        parts += cap("pe", long - 11, long + 1, neck + 1.8)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def milk_jug(rng: Generator) -> Thing:
    """A square jug with a moulded, hollow handle: milk, vinegar, screen wash."""
    long, r = rng.uniform(180, 260), rng.uniform(44, 60)
    section = square_section(rng.uniform(0.8, 1.0), 0.45)
    profile = [
        (0, r * 0.9),
        (5, r),
        (long * 0.5, r),
        (long * 0.65, r * 0.85),
        (long * 0.85, r * 0.45),
        (long - 14, 19),
        (long, 18),
    ]
    content = pick(rng, "cream", "water")
    parts, volume = turned_vessel(rng, "pe", profile, rng.uniform(0.7, 1.3), 1.4, content, section)
    loop = smooth(
        [(long * 0.45, r * 0.9, 0), (long * 0.5, r + 28, 0), (long * 0.8, r + 14, 0), (long * 0.87, 20, 0)],
        False,
        2,
    )
    parts += hollow("pe", tube(loop, 13, sides=9), tube(loop, 11.8, sides=9))
    parts += cap("pe", long - 10, long + 4, 21, 1.5)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})
