"""Bottles and jars of the kitchen, the bathroom and the chemist."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, centred_along, solid, square_section, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.mesh import ball, circle, merged, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire


def sauce_bottle(rng: Generator) -> Thing:
    """Soy sauce, vinegar, chilli oil, syrup."""
    long, r, bore = rng.uniform(150, 265), rng.uniform(26, 37), rng.uniform(8, 12)
    top = long * rng.uniform(0.5, 0.68)
    waist = rng.uniform(0.85, 1.0)
    profile = [
        (0, r * 0.93),
        (3, r),
        (top * 0.2, r),
        (top * 0.3, r * waist),
        (top * 0.8, r * waist),
        (top, r),
        (top + 20, r * 0.75),
        (top + 38, bore + 5),
        (long - 14, bore + 3.5),
        (long, bore + 3.2),
    ]
    content = pick(rng, "water", "oil", "sugar", "cream")
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.2, 3.2), rng.uniform(3, 6), content)
    if rng.random() < 0.5:
        parts += cap("pp", long - 20, long + rng.uniform(4, 22), bore + 5.6, 1.8, 14)
    else:
        parts += cap("aluminium", long - 18, long + 1, bore + 4.6, 0.4, 14)
    parts += hollow(
        "pe",
        revolve([(long - 12, bore - 0.3), (long + 2, bore - 0.3)], 10),
        revolve([(long - 12, bore - 1.8), (long + 1, bore - 3)], 10),
    )
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def perfume(rng: Generator) -> Thing:
    """Thick clear block with a pump, its crimped collar, ball, spring and dip tube, and a heavy cap."""
    long, r, flat = rng.uniform(45, 95), rng.uniform(17, 36), rng.uniform(0.4, 1.0)
    kind = rng.random()
    section = square_section(flat, rng.uniform(0.05, 0.6), 3) if kind < 0.7 else circle(1, steps=16, squash=flat)
    shape = rng.uniform(0.75, 1.05)
    profile = [(0, r * 0.96), (2, r), (long * 0.6, r * shape), (long - 3, r * shape), (long, r * shape * 0.85)]
    wall = rng.uniform(2.5, 5.0) * min(1.0, r * flat / 18)
    parts, volume = turned_vessel(rng, "glass", profile, wall / flat**0.4, rng.uniform(5, 13), "alcohol", section)
    parts += hollow("glass", revolve([(long, 8), (long + 9, 8)], 12), revolve([(long, 5.2), (long + 9, 5.2)], 12))
    parts += cap("aluminium", long, long + 14, 9.2, 0.5, 12)
    parts += hollow(
        "pp", revolve([(long - 12, 4.4), (long + 14, 4.4)], 10), revolve([(long - 11, 3), (long + 13, 3)], 10)
    )
    turn = np.linspace(0, 1, 16)
    spring = np.column_stack([long - 9 + 16 * turn, 2.4 * np.cos(turn * 38), 2.4 * np.sin(turn * 38)])
    parts += [
        wire("stainless", spring, 0.35, sides=4),
        Part("stainless", ball(1.4, sides=6).moved(long - 10)),
        wire("pe", [(long - 8, 0, 0), (long * 0.2, 3, 0)], 1.2),
        Part("pp", revolve([(long + 14, 5), (long + 24, 5)])),
    ]
    if rng.random() < 0.75:
        tall, wide = rng.uniform(20, 40), rng.uniform(11, max(12, r * 0.7))
        lid = pick(rng, "abs", "acrylic", "zinc", "aluminium")
        wall = {"zinc": 1.4, "aluminium": 0.9}.get(lid, (wide - 9.6) * 0.9)
        parts += cap(lid, long + 1, long + 6 + tall, wide, max(wall, 1.0), 14)
    return Thing(centred_along(parts, long + 20), {"volume_ml": volume})


def jam_jar(rng: Generator) -> Thing:
    """Twist-off jar: jam, honey, chilli sauce, pickles with pieces."""
    long, r = rng.uniform(65, 150), rng.uniform(26, 44)
    section = square_section(1, 0.5) if rng.random() < 0.25 else None
    mouth = r * rng.uniform(0.72, 0.92)
    profile = [(0, r * 0.9), (4, r), (long - 24, r), (long - 15, mouth), (long, mouth)]
    content = pick(rng, "sugar", "oil", "cream", "water", "fruit")
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.2, 3.4), rng.uniform(3, 6), content, section)
    if content in ("water", "oil"):
        for _ in range(int(rng.integers(0, 7))):
            at = (rng.uniform(12, long * 0.7), *rng.uniform(-0.45, 0.45, 2) * r)
            parts.append(
                Part("fruit", ball(rng.uniform(5, 11), rng.uniform(5, 11), rng.uniform(5, 11), 8).moved(*at), 0.25)
            )
    lid = [(long - 11, mouth + 3), (long - 1, mouth + 3), (long + 2, mouth + 1)]
    parts += hollow("steel", revolve(lid, 18), revolve([(long - 11, mouth + 2.7), (long + 1.7, mouth + 0.7)], 18))
    parts.append(
        Part("steel", tube(np.column_stack([np.full(14, long - 11), circle(mouth + 2, steps=14)]), 0.9, True, 4), 0.6)
    )
    parts.append(Part("pvc", revolve([(long + 0.5, mouth), (long + 1.5, mouth)], 16), 0.6))
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def medicine_bottle(rng: Generator) -> Thing:
    """Syrup, iodine, drops or an injection vial with its rubber stopper and crimp."""
    vial = rng.random() < 0.35
    long = rng.uniform(35, 62) if vial else rng.uniform(60, 135)
    r = long * (rng.uniform(0.2, 0.27) if vial else rng.uniform(0.19, 0.28))
    bore = min(6.5 if vial else rng.uniform(7, 12), r * 0.6)
    profile = [
        (0, r * 0.92),
        (2, r),
        (long * 0.66, r),
        (long * 0.78, r * 0.75),
        (long * 0.82, bore + 2),
        (long - 4, bore + 2),
        (long - 3, bore + 3),
        (long, bore + 3),
    ]
    content = pick(rng, "water", "alcohol", "sugar", "talc" if vial else "water")
    parts, volume = turned_vessel(
        rng, "glass", profile, 1.3 if vial else rng.uniform(1.6, 2.4), rng.uniform(1.5, 3), content, sides=14
    )
    if vial:
        parts.append(
            Part(
                "rubber",
                revolve([(long - 7, bore), (long, bore), (long + 0.1, bore + 2.8), (long + 3, bore + 2.8)], 12),
            )
        )
        parts += cap("aluminium", long - 4, long + 3.6, bore + 3.5, 0.3, 12)
    else:
        parts += cap(pick(rng, "pp", "abs", "aluminium"), long - 13, long + 3, bore + 4, 1.4, 12)
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def oral_vials(rng: Generator) -> Thing:
    """A row of small drinking ampoules in their plastic tray."""
    count, long, r = int(rng.integers(3, 8)), rng.uniform(62, 76), rng.uniform(8, 10)
    pitch = 2 * r + rng.uniform(1.5, 4)
    profile = [(0, r * 0.9), (1.5, r), (long * 0.78, r), (long * 0.84, r * 0.65), (long, r * 0.75)]
    content, fill = pick(rng, "sugar", "water", "water"), float(rng.uniform(0.85, 0.97))
    one, volume = turned_vessel(rng, "glass", profile, 1.0, 1.4, content, sides=8, fill=fill)
    one += cap("aluminium", long - 5, long + 1.5, r * 0.8, 0.3, 8)
    row = (np.arange(count) - (count - 1) / 2) * pitch
    parts = [Part(part.material, merged(*(part.mesh.moved(0, at) for at in row)), part.share) for part in one]
    sheet = prism(rounded(long + 16, count * pitch + 8, 5, (long / 2, 0), steps=2), -r - 1, -r - 0.2)
    parts.append(Part("pvc", sheet, 0.6))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "count": count})


def oil_bottle(rng: Generator) -> Thing:
    """Olive or sesame oil: square, dark, slender, with a pourer and a long cap."""
    long, r, bore = rng.uniform(200, 310), rng.uniform(25, 36), rng.uniform(8, 10)
    section = square_section(1, rng.uniform(0.15, 0.35), 3) if rng.random() < 0.7 else None
    top = long * rng.uniform(0.55, 0.68)
    profile = [(0, r * 0.96), (3, r), (top, r), (top + 16, r * 0.78), (top + 32, bore + 5), (long - 24, bore + 3.4)]
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.6, 3.6), rng.uniform(4, 8), "oil", section)
    neck = [(long - 24, bore + 3.2), (long, bore + 3.0)]
    parts += hollow("glass", revolve(neck, 14), revolve([(long - 24, bore), (long, bore)], 14))
    parts += cap("aluminium", long - rng.uniform(24, 40), long + 2, bore + 4.4, 0.4, 14)
    parts += hollow(
        "pe",
        revolve([(long - 14, bore - 0.2), (long + 1, bore + 2)], 10),
        revolve([(long - 14, bore - 1.6), (long, bore - 1.6)], 10),
    )
    return Thing(centred_along(parts, long), {"volume_ml": volume})


def tea_glass(rng: Generator) -> Thing:
    """The double walled tea glass of travellers: steel mouth ring, strainer, tea leaves, lid of steel or plastic."""
    long, r = rng.uniform(150, 215), rng.uniform(29, 36)
    double = rng.random() < 0.7
    outer = [(0, r * 0.9), (4, r), (long - 14, r), (long - 8, r * 0.9), (long, r * 0.88)]
    parts: list[Part] = []
    inset = 0.0
    if double:
        inset = rng.uniform(3.5, 5)
        parts += hollow(
            "glass",
            revolve(outer, 18),
            revolve([(4, r * 0.9 - 2), (8, r - 2), (long - 15, r - 2), (long, r * 0.88 - 1.6)], 18),
        )
    body = [(inset * 2.2, r * 0.9 - inset), (inset * 2.2 + 4, r - inset), (long - 6, r - inset), (long, r * 0.86)]
    cup, volume = turned_vessel(
        rng, "glass", body if double else outer, rng.uniform(1.8, 2.6), rng.uniform(2.5, 9), "water", sides=18
    )
    parts += cup
    steel = rng.random() < 0.6
    sieve = hollow(
        "stainless",
        revolve([(long - 30, r * 0.6), (long - 2, r * 0.74)], 14),
        revolve([(long - 29.5, r * 0.6 - 0.5), (long - 2, r * 0.74 - 0.5)], 14),
    )
    parts += [Part("stainless", sieve[0].mesh, 0.65), Part("stainless", sieve[1].mesh, -0.65)]
    leaves = revolve([(inset * 2 + 12, r * 0.6), (inset * 2 + rng.uniform(20, 45), r * 0.66)], 10)
    parts.append(Part("wood", leaves, float(rng.uniform(0.05, 0.35))))
    tall = rng.uniform(16, 30)
    if steel:
        parts += cap("stainless", long - 14, long + tall, r * 0.99, 0.5, 18)
        parts += cap("pp", long - 12, long + tall - 3, r * 0.96, 2.0, 18)
    else:
        parts += cap("pp", long - 14, long + tall, r * 0.99, 2.6, 18)
    parts.append(Part("silicone", tube(np.column_stack([np.full(14, long), circle(r * 0.8, steps=14)]), 1.8, True, 5)))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": 0})


def dropper_bottle(rng: Generator) -> Thing:
    """Essence with a glass pipette and a rubber bulb."""
    long, r = rng.uniform(48, 80), rng.uniform(14, 21)
    profile = [(0, r * 0.94), (2, r), (long * 0.72, r), (long * 0.84, r * 0.7), (long - 10, 8), (long, 8)]
    parts, volume = turned_vessel(
        rng, "glass", profile, rng.uniform(1.8, 4), rng.uniform(2.5, 9), pick(rng, "oil", "water", "alcohol"), sides=14
    )
    parts += cap(pick(rng, "pp", "aluminium"), long - 10, long + 8, 10.5, 1.2, 12)
    bulb = [(long + 6, 6.5), (long + 26, 6.0), (long + 32, 4.0)]
    parts += hollow("rubber", revolve(bulb, 10), revolve([(long + 8, 4.8), (long + 26, 4.4), (long + 30, 2.5)], 10))
    pipe = [(8, 1.2), (16, 3.2), (long + 4, 3.4)]
    parts += hollow("glass", revolve(pipe, 8), revolve([(8, 0.4), (17, 2.2), (long + 4, 2.4)], 8))
    return Thing(centred_along(parts, long + 20), {"volume_ml": volume})


def cream_jar(rng: Generator) -> Thing:
    """Face cream: a small bowl in very thick glass, wide plastic cap with metal skin, sealing disc."""
    long, r = rng.uniform(36, 58), rng.uniform(24, 36)
    section = square_section(1, 0.4, 3) if rng.random() < 0.25 else None
    profile = [(0, r * 0.94), (2.5, r), (long * 0.6, r), (long * 0.68, r * 0.86), (long, r * 0.86)]
    parts, volume = turned_vessel(
        rng, "glass", profile, rng.uniform(4, 9), rng.uniform(6, 13), "cream", section, fill=float(rng.uniform(0.3, 1))
    )
    parts.append(Part("pe", solid([(long - 0.5, r * 0.82), (long + 0.6, r * 0.82)])))
    parts += cap("abs", long * 0.64, long + rng.uniform(4, 10), r, 2.2, 18)
    if rng.random() < 0.5:
        parts.append(Part("aluminium", revolve([(long + 4, r * 0.98), (long + 4.6, r * 0.98)], 18)))
    return Thing(centred_along(parts, long), {"volume_ml": volume})
