"""Bottles of wine, spirits and beer."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, centred_along, drawn_fill, square_section, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.articles.glass_bottle.parts import dome, neck, punt, spirit_cap, stopper
from models.simulation.mesh import circle, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def wine_bottle(rng: Generator) -> Thing:
    """Straight sides and high shoulders, often a deep dent below."""
    long, r, bore = rng.uniform(285, 325), rng.uniform(35.5, 39), rng.uniform(9.2, 10)
    deep = rng.uniform(5, 32)
    top = long * rng.uniform(0.6, 0.66)
    profile = [
        (0, r * 0.94),
        (3, r),
        (top, r * 1.01),
        (top + 18, r * 0.88),
        (top + 34, r * 0.55),
        (top + 48, bore + 5),
        *neck(long, top + 62, bore),
    ]
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.8, 4.0), 6.0, "water", sides=18)
    parts += [dome(r - 4, deep), punt(r - 4, deep), *stopper(rng, long, bore)]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(11, 15))})


def burgundy_bottle(rng: Generator) -> Thing:
    """Sloping shoulders; also the slender flute."""
    slim = rng.random() < 0.4
    long = rng.uniform(310, 350) if slim else rng.uniform(285, 310)
    r = rng.uniform(33, 37) if slim else rng.uniform(38, 43)
    bore, deep = rng.uniform(9.2, 10), rng.uniform(2, 25)
    top = long * rng.uniform(0.4, 0.5)
    profile = [
        (0, r * 0.93),
        (3, r),
        (top, r),
        (top + 28, r * 0.9),
        (top + 58, r * 0.68),
        (top + 90, bore + 7),
        *neck(long, long * 0.83, bore),
    ]
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.8, 3.8), 5.0, "water", sides=18)
    parts += [dome(r - 4, deep), punt(r - 4, deep), *stopper(rng, long, bore)]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(10, 15))})


def round_baijiu_bottle(rng: Generator) -> Thing:
    """White spirit in a stout turned bottle with a heavy bottom."""
    long, r, bore = rng.uniform(150, 260), rng.uniform(30, 46), rng.uniform(8, 11)
    bulge, top = rng.uniform(0.85, 1.15), rng.uniform(0.48, 0.66) * long
    profile = [
        (0, r * rng.uniform(0.7, 0.95)),
        (5, r),
        (top * 0.5, r * bulge),
        (top, r * rng.uniform(0.85, 1.05)),
        (top + 16, r * 0.75),
        (top + 28, bore + 6),
        (long - 20, bore + 3.5),
        (long, bore + 3.5),
    ]
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(3.2, 5.5), rng.uniform(6, 16), "alcohol", sides=18)
    parts += spirit_cap(rng, long, bore)
    return Thing(
        centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([38, 42, 45, 52, 53, 56]))}
    )


def flat_baijiu_bottle(rng: Generator) -> Thing:
    """White spirit in a square or flat bottle, glass of uneven thickness, sometimes facets."""
    long, r, flat, bore = rng.uniform(140, 250), rng.uniform(30, 45), rng.uniform(0.5, 1.0), rng.uniform(8, 10)
    section = square_section(flat, rng.uniform(0.1, 0.5), 3)
    top = long * rng.uniform(0.58, 0.7)
    profile = [
        (0, r * 0.95),
        (3, r),
        (top, r * rng.uniform(0.9, 1.05)),
        (top + 10, r * 0.8),
        (top + 20, (bore + 6) / flat**0.5),
        (long - 22, (bore + 4) / flat**0.5),
    ]
    wall, base = rng.uniform(3.5, 6.0) / flat**0.3, rng.uniform(8, 22)
    parts, volume = turned_vessel(rng, "glass", profile, wall, base, "alcohol", section)
    neck = [(long - 22, bore + 3.5), (long - 10, bore + 3.5), (long, bore + 3.0)]
    parts += hollow("glass", revolve(neck, 14), revolve([(long - 22, bore), (long, bore)], 14))
    parts += spirit_cap(rng, long, bore)
    return Thing(
        centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([38, 40, 42, 46, 52, 53]))}
    )


def beer_bottle(rng: Generator) -> Thing:
    long, r, bore = rng.uniform(205, 275), rng.uniform(29, 37), rng.uniform(8.5, 10)
    top = long * rng.uniform(0.52, 0.64)
    profile = [
        (0, r * 0.88),
        (4, r),
        (top, r),
        (top + 18, r * 0.85),
        (top + 40, bore + 7),
        (long - 26, bore + 3.6),
        (long - 12, bore + 3.4),
        (long - 10, bore + 4.6),
        (long, bore + 3.4),
    ]
    fill = float(rng.uniform(0.93, 0.98)) if rng.random() < 0.7 else None
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.4, 3.4), rng.uniform(4, 7), "cola", fill=fill)
    if fill is not None:
        crown = [(long - 5, bore + 6.6), (long - 1, bore + 5.6), (long + 1, bore + 4.5)]
        parts += hollow("steel", revolve(crown, 14), revolve([(long - 5, bore + 5.8), (long + 0.7, bore + 4)], 14))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(3, 8))})


def sparkling_bottle(rng: Generator) -> Thing:
    """Heavy glass, a mushroom cork held by a wire cage and a cap, foil."""
    long, r, bore = rng.uniform(295, 320), rng.uniform(42, 45), rng.uniform(9, 10)
    deep, top = rng.uniform(25, 40), long * 0.42
    profile = [
        (0, r * 0.93),
        (4, r),
        (top, r),
        (top + 30, r * 0.9),
        (top + 62, r * 0.62),
        (top + 92, bore + 9),
        (long - 30, bore + 5.5),
        (long - 27, bore + 7),
        (long - 22, bore + 5),
        (long - 4, bore + 5.5),
        (long, bore + 5),
    ]
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(4.0, 5.2), 7.0, "water", sides=18)
    parts += [dome(r - 5, deep), punt(r - 5, deep)]
    cork = [(long - 26, bore - 0.2), (long, bore - 0.2), (long + 2, bore + 5), (long + 12, bore + 4), (long + 17, 6)]
    parts.append(Part("wood", revolve(cork, 12), 0.7))
    parts.append(Part("steel", revolve([(long + 17, 12), (long + 18, 12)], 12), 0.35))
    for a in np.arange(4) * np.pi / 2:
        c, s = np.cos(a), np.sin(a)
        parts.append(
            wire(
                "steel",
                [
                    (long - 24, (bore + 7) * c, (bore + 7) * s),
                    (long, (bore + 7) * c, (bore + 7) * s),
                    (long + 17, 12 * c, 12 * s),
                ],
                0.55,
                sides=4,
            )
        )
    loop = np.column_stack([np.full(12, long - 24), circle(bore + 7, steps=12)])
    parts.append(wire("steel", loop, 0.55, True, 4))
    foil = revolve([(long - 90, bore + 9), (long + 19, bore + 6)], 14)
    parts += [Part("aluminium", foil, 0.08), Part("aluminium", foil.scaled(1, 0.93, 0.93), -0.08)]
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(6, 13))})


def pocket_spirit(rng: Generator) -> Thing:
    """A flat curved bottle for the pocket, 100 to 350 ml."""
    long, r, flat, bore = rng.uniform(125, 190), rng.uniform(30, 42), rng.uniform(0.36, 0.5), rng.uniform(6.5, 8.5)
    section = circle(1, steps=20, squash=flat)
    bent = section + np.column_stack([np.zeros(20), 0.18 * (section[:, 0] ** 2 - 0.5)])
    top = min(long * rng.uniform(0.68, 0.76), long - 40)
    profile = [(0, r * 0.95), (3, r), (top, r), (top + 12, r * 0.72), (long - 22, (bore + 4) / flat**0.4)]
    parts, volume = turned_vessel(
        rng,
        "glass",
        profile,
        rng.uniform(2.8, 3.8) / flat**0.4,
        rng.uniform(4, 8),
        "alcohol",
        bent,
        fill=max(drawn_fill(rng), 0.05),
    )
    neck = revolve([(long - 23, bore + 3.2), (long, bore + 3)], 12)
    parts += hollow("glass", neck, revolve([(long - 23, bore), (long, bore)], 12))
    parts += cap(pick(rng, "aluminium", "abs"), long - 17, long + 2, bore + 4.2, 0.6, 12)
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([35, 40, 42, 43]))})


def swing_top_bottle(rng: Generator) -> Thing:
    """Ceramic or plastic stopper with rubber ring on a lever of bent wire."""
    long, r, bore = rng.uniform(200, 300), rng.uniform(30, 42), rng.uniform(8.5, 10.5)
    top = long * rng.uniform(0.5, 0.62)
    section = square_section(1, 0.5) if rng.random() < 0.3 else None
    profile = [(0, r * 0.92), (4, r), (top, r), (top + 22, r * 0.75), (top + 42, bore + 6), (long - 16, bore + 4)]
    parts, volume = turned_vessel(
        rng, "glass", profile, rng.uniform(2.8, 4), rng.uniform(4, 8), pick(rng, "water", "cola"), section
    )
    lip = [(long - 16, bore + 4), (long - 14, bore + 5.5), (long, bore + 4.5)]
    parts += hollow("glass", revolve(lip, 14), revolve([(long - 16, bore), (long, bore)], 14))
    knob = revolve([(long - 4, bore - 0.5), (long + 1, bore + 3), (long + 10, bore + 2), (long + 14, 4)], 12)
    parts.append(Part(pick(rng, "ceramic", "pp"), knob))
    parts.append(
        Part("rubber", tube(np.column_stack([np.full(12, long + 0.5), circle(bore + 1, steps=12)]), 2.2, True, 5))
    )
    w = bore + 5.5
    for side in (-1, 1):
        lever = smooth(
            [(long - 12, side * w, 0), (long - 22, side * w, 8), (long - 48, side * w * 0.9, 10), (long - 52, 0, 14)],
            False,
            1,
        )
        parts += [
            wire("steel", lever, 1.1, sides=5),
            wire("steel", [(long - 12, side * w, 0), (long - 4, side * w, -3), (long + 8, side * 6, 0)], 1.1, sides=5),
        ]
    parts.append(wire("steel", np.column_stack([np.full(12, long - 14), circle(w, steps=12)]), 1.0, True, 5))
    return Thing(centred_along(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([0, 0, 5]))})
