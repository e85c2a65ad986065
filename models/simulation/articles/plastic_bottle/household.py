"""Bottles of the kitchen, the bathroom and the cleaner."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, solid, square_section, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.mesh import ball, circle, merged, prism, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def detergent_bottle(rng: Generator) -> Thing:
    """Flat bottle of washing liquid with a grip hole and a wide cap."""
    long, r, flat = rng.uniform(190, 260), rng.uniform(48, 66), rng.uniform(0.5, 0.7)
    section = square_section(flat, 0.6)
    profile = [
        (0, r * 0.9),
        (6, r),
        (long * 0.55, r),
        (long * 0.72, r * 0.85),
        (long - 34, r * 0.45),
        (long - 26, 17 / flat * 0.8),
    ]
    wall = rng.uniform(1.0, 1.8)
    parts, volume = turned_vessel(
        rng, "pe", profile, wall, 2.0, pick(rng, "water", "water", "soap"), section, fill=float(rng.uniform(0.25, 0.85))
    )
    neck = [(long - 28, 17.0), (long - 2, 17.0)]
    parts += hollow("pe", revolve(neck, 14), revolve([(long - 28, 15.4), (long - 2, 15.4)], 14))
    parts += cap("pp", long - 22, long + rng.uniform(6, 26), rng.uniform(20, 25), 1.6)
    loop = smooth([(long * 0.5, r * 0.95), (long * 0.6, r + 26), (long * 0.78, r + 18), (long - 30, 20)], False, 2)
    handle = np.column_stack([loop, np.zeros(len(loop))])
    parts += hollow("pe", tube(handle, 10, sides=8), tube(handle, 10 - wall, sides=8))
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def _pump(rng: Generator, x: float, bore: float, deep: float) -> list[Part]:
    """Collar, cylinder with spring and ball, dip tube, head with a nozzle."""
    head = rng.uniform(18, 40)
    spring = np.linspace(0, 1, 22)
    coil = np.column_stack([x - 32 + 24 * spring, 4 * np.cos(spring * 40), 4 * np.sin(spring * 40)])
    nozzle = [(x + head, 0, 0), (x + head + 3, rng.uniform(25, 42), 0), (x + head - 4, rng.uniform(43, 50), 0)]
    return [
        *cap("pp", x - 14, x + 4, bore + 3.5, 2.0),
        *hollow("pp", revolve([(x - 44, 6.5), (x + 2, 7.5)], 10), revolve([(x - 42, 5.2), (x + 1, 6.0)], 10)),
        wire("stainless", coil, 0.5, sides=4),
        Part("stainless", ball(2.2, sides=6).moved(x - 40)),
        *hollow(
            "pp", tube([(x, 0, 0), (x + head, 0, 0)], 4.2, sides=8), tube([(x, 0, 0), (x + head, 0, 0)], 2.6, sides=8)
        ),
        Part("pp", tube(nozzle, [7.5, 5.0, 4.0], sides=8), 0.6),
        *hollow(
            "pp",
            tube([(x - 42, 0, 0), (x - deep, 3, 0)], 3.4, sides=7),
            tube([(x - 42, 0, 0), (x - deep, 3, 0)], 2.3, sides=7),
        ),
    ]


def shampoo_pump(rng: Generator) -> Thing:
    long, r, flat = rng.uniform(130, 200), rng.uniform(32, 46), rng.uniform(0.6, 1.0)
    section = square_section(flat, rng.uniform(0.5, 0.9))
    profile = [
        (0, r * 0.92),
        (5, r),
        (long * 0.7, r * rng.uniform(0.85, 1)),
        (long * 0.85, r * 0.8),
        (long - 10, 17),
        (long, 14),
    ]
    parts, volume = turned_vessel(
        rng, pick(rng, "pe", "pet"), profile, rng.uniform(0.9, 1.6), 2.0, pick(rng, "soap", "cream", "water"), section
    )
    parts += _pump(rng, long + 4, 13, long)
    return Thing(centred_along(parts, long + 30), {"volume_ml": volume})


def flip_top_bottle(rng: Generator) -> Thing:
    """Shampoo or lotion in an oval bottle standing on its cap or foot."""
    long, r, flat = rng.uniform(95, 200), rng.uniform(24, 42), rng.uniform(0.45, 0.75)
    section = circle(1.0, steps=18, squash=flat)
    lean = rng.uniform(0.75, 1.0)
    profile = [
        (0, r * 0.88),
        (4, r),
        (long * 0.4, r),
        (long * 0.8, r * lean),
        (long - 8, r * lean * 0.86),
        (long, r * 0.6),
    ]
    parts, volume = turned_vessel(
        rng,
        pick(rng, "pe", "pp", "pet"),
        profile,
        rng.uniform(0.8, 1.5),
        1.5,
        pick(rng, "cream", "soap", "cream"),
        section,
    )
    lid = [(long, r * lean * 0.86), (long + rng.uniform(14, 28), r * lean * rng.uniform(0.7, 0.86))]
    parts += hollow("pp", solid(lid, section), solid(cavity(lid, 1.5, 0.01, 1.5), section))
    top = lid[-1][0]
    parts += hollow("pp", revolve([(long, 9), (top - 2, 7)], 10), revolve([(long, 7), (top - 2, 4)], 10))
    return Thing(centred_along(parts, top), {"volume_ml": volume})


def oil_bottle(rng: Generator) -> Thing:
    """Cooking oil: square, ribbed, with a handle at the shoulder."""
    long, r = rng.uniform(235, 320), rng.uniform(40, 62)
    section = square_section(rng.uniform(0.75, 1.0), 0.35)
    ribs = [point for at in np.linspace(0.15, 0.5, 4) * long for point in ((at, r), (at + 8, r * 0.96))]
    profile = [(0, r * 0.85), (5, r), *ribs, (long * 0.6, r), (long * 0.8, r * 0.62), (long - 30, 20), (long - 20, 17)]
    parts, volume = turned_vessel(rng, "pet", profile, rng.uniform(0.5, 0.8), 1.2, "oil", section)
    parts += hollow("pet", revolve([(long - 20, 16), (long, 16)], 14), revolve([(long - 20, 14), (long, 14)], 14))
    parts += cap("pe", long - 18, long + rng.uniform(2, 18), 19, 1.8)
    loop = smooth(
        [(long * 0.55, r * 0.95, 0), (long * 0.66, r + 22, 0), (long * 0.82, r * 0.9, 0), (long - 22, 17, 0)], False, 2
    )
    parts.append(Part("pe", tube(loop, 7.0, sides=7), 0.7))
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def pill_bottle(rng: Generator) -> Thing:
    """A jar of vitamins: thick white wall, desiccant or cotton, tablets that slid to the low side."""
    long, r = rng.uniform(70, 130), rng.uniform(22, 38)
    profile = [(0, r * 0.94), (3, r), (long * 0.78, r), (long * 0.86, r * 0.85), (long, r * 0.85)]
    parts, volume = turned_vessel(rng, "pe", profile, rng.uniform(1.0, 1.6), 1.5, None)
    parts += cap("pp", long - 14, long + 4, r * 0.95, 2.2)
    width = rng.uniform(3.5, 5)
    pill = revolve([(-width, width * 0.6), (width, width * 0.6)], 6)
    pills = []
    for _ in range(int(rng.integers(8, 60))):
        y = rng.uniform(-0.6, 0.6) * r
        floor = -np.sqrt((r * 0.86 - width) ** 2 - y**2)
        at = (rng.uniform(8, long * 0.75), y, min(floor + rng.exponential(5), 0.5 * r))
        pills.append(pill.turned("z", rng.uniform(0, 3)).turned("y", rng.normal(0, 0.5)).moved(*at))
    parts.append(Part(pick(rng, "talc", "sugar", "soap"), merged(*pills)))
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def trigger_sprayer(rng: Generator) -> Thing:
    """Cleaner with a trigger head, its spring and dip tube."""
    long, r = rng.uniform(150, 190), rng.uniform(34, 44)
    section = square_section(rng.uniform(0.6, 0.9), 0.6)
    profile = [(0, r * 0.92), (5, r), (long * 0.5, r), (long * 0.75, r * 0.7), (long - 22, 15), (long, 13)]
    parts, volume = turned_vessel(rng, pick(rng, "pe", "pet"), profile, rng.uniform(0.7, 1.3), 1.5, "water", section)
    parts += cap("pp", long - 14, long + 6, 16, 2.0)
    head = prism(
        [
            (long + 4, -12),
            (long + 28, -14),
            (long + 52, -30),
            (long + 62, -26),
            (long + 58, 34),
            (long + 40, 38),
            (long + 34, 12),
            (long + 4, 12),
        ],
        -10,
        10,
    )
    core = prism(
        [
            (long + 6, -9),
            (long + 28, -11),
            (long + 52, -26),
            (long + 58, -23),
            (long + 55, 31),
            (long + 43, 33),
            (long + 36, 9),
            (long + 6, 9),
        ],
        -8.2,
        8.2,
    )
    parts += hollow("pp", head, core)
    lever = smooth([(long + 44, 30, 0), (long + 20, 40, 0), (long - 6, 34, 0)], False, 1)
    parts.append(Part("pp", tube(lever, 4.5, sides=6)))
    turn = np.linspace(0, 1, 18)
    spring = np.column_stack([long + 36 + 0 * turn, -6 + 22 * turn, 0 * turn])
    spring[:, 0] += 3 * np.cos(turn * 36)
    spring[:, 2] += 3 * np.sin(turn * 36)
    parts += [wire("stainless", spring, 0.5, sides=4), wire("pe", [(long + 8, 0, 0), (8, 10, 0)], 2.0)]
    return Thing(centred_along(parts, long + 60), {"volume_ml": volume})


def squeeze_sauce(rng: Generator) -> Thing:
    """Ketchup, honey or mayonnaise: soft bottle with a pointed nozzle."""
    long, r, flat = rng.uniform(120, 180), rng.uniform(26, 36), rng.uniform(0.65, 1.0)
    section = circle(1.0, steps=16, squash=flat)
    profile = [
        (0, r * 0.8),
        (5, r),
        (long * 0.3, r),
        (long * 0.55, r * 0.85),
        (long * 0.8, r * 0.95),
        (long - 8, r * 0.7),
        (long, 15),
    ]
    parts, volume = turned_vessel(rng, "pe", profile, rng.uniform(0.8, 1.4), 1.4, pick(rng, "cream", "sugar"), section)
    nozzle = [(long - 4, 19), (long + 12, 18), (long + 14, 8), (long + rng.uniform(35, 55), 3)]
    parts += hollow("pp", revolve(nozzle, 12), revolve(cavity(nozzle, 1.4, 0.01, 1.0), 12))
    return Thing(centred_along(parts, long + 30), {"volume_ml": volume})
