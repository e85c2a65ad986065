"""Glass bottles and jars: wine, spirits, beer, sauces, perfume, medicine, tea."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.plastic_bottle import cap, drawn_fill, pick, solid, square_section, turned_vessel
from models.simulation.makes import Makes
from models.simulation.mesh import ball, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

_Profile = list[tuple[float, float]]


def _centred(parts: list[Part], length: float) -> tuple[Part, ...]:
    return tuple(part.moved(-length / 2) for part in parts)


def _punt(r: float, deep: float) -> Part:
    """The dent in a thick bottom: glass taken out from below."""
    dome = revolve([(0, r * 0.72), (deep * 0.5, r * 0.55), (deep, r * 0.1)], 14)
    return Part("glass", dome, -1.0)


def _dome(r: float, deep: float) -> Part:
    """Glass over a dent, standing up into the bottle."""
    return Part("glass", revolve([(0, r * 0.86), (deep * 0.5, r * 0.66), (deep + 3, r * 0.15)], 14))


def _stopper(rng: Generator, long: float, bore: float) -> list[Part]:
    """Cork under a foil, or a long screw cap."""
    if rng.random() < 0.6:
        cork = revolve([(long - rng.uniform(36, 46), bore - 0.2), (long - 0.5, bore - 0.2)], 12)
        foil = [(long - rng.uniform(45, 60), bore + 5.4), (long + 0.3, bore + 5.2)]
        skin = pick(rng, "aluminium", "tin", "pvc")
        share = {"aluminium": 0.06, "tin": 0.05, "pvc": 0.15}[skin]
        inside = revolve([(x, r - 0.9) for x, r in foil], 14)
        return [
            Part(pick(rng, "wood", "pe"), cork, 0.6),
            Part(skin, revolve(foil, 14), share),
            Part(skin, inside, -share),
        ]
    return cap("aluminium", long - rng.uniform(40, 58), long + 1, bore + 5.4, 0.35, 14)


def _neck(long: float, start: float, bore: float) -> _Profile:
    return [
        (start, bore + 3.6),
        (long - 9, bore + 3.0),
        (long - 8, bore + 4.8),
        (long - 1, bore + 4.6),
        (long, bore + 3.4),
    ]


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
        *_neck(long, top + 62, bore),
    ]
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.8, 4.0), 6.0, "water", sides=18)
    parts += [_dome(r - 4, deep), _punt(r - 4, deep), *_stopper(rng, long, bore)]
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(11, 15))})


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
        *_neck(long, long * 0.83, bore),
    ]
    parts, volume = turned_vessel(rng, "glass", profile, rng.uniform(2.8, 3.8), 5.0, "water", sides=18)
    parts += [_dome(r - 4, deep), _punt(r - 4, deep), *_stopper(rng, long, bore)]
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(10, 15))})


def _spirit_cap(rng: Generator, long: float, bore: float) -> list[Part]:
    """Cap of metal or plastic over a pourer with its glass ball."""
    tall, wide = rng.uniform(24, 46), bore + rng.uniform(4.5, 9)
    parts = cap(pick(rng, "aluminium", "aluminium", "abs", "zinc"), long - tall * 0.7, long + tall * 0.4, wide, 0.5, 14)
    if parts[0].material == "abs":
        parts = cap("abs", long - tall * 0.7, long + tall * 0.4, wide, 2.2, 14)
    pourer = revolve([(long - 22, bore - 0.2), (long + 6, bore - 0.2)], 12)
    parts += hollow("pe", pourer, revolve([(long - 20, bore - 1.6), (long + 5, bore - 1.6)], 12))
    if rng.random() < 0.7:
        parts.append(Part("glass", ball(4.0, sides=8).moved(long - rng.uniform(2, 14))))
    return parts


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
    parts += _spirit_cap(rng, long, bore)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([38, 42, 45, 52, 53, 56]))})


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
    parts += _spirit_cap(rng, long, bore)
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([38, 40, 42, 46, 52, 53]))})


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
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(3, 8))})


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
    return Thing(_centred(parts, long), {"volume_ml": volume})


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
    return Thing(_centred(parts, long + 20), {"volume_ml": volume})


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
    return Thing(_centred(parts, long), {"volume_ml": volume})


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
    return Thing(_centred(parts, long), {"volume_ml": volume})


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
    return Thing(_centred(parts, long), {"volume_ml": volume, "count": count})


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
    return Thing(_centred(parts, long), {"volume_ml": volume})


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
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": 0})


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
    return Thing(_centred(parts, long + 20), {"volume_ml": volume})


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
    parts += [_dome(r - 5, deep), _punt(r - 5, deep)]
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
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.integers(6, 13))})


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
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([35, 40, 42, 43]))})


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
    return Thing(_centred(parts, long), {"volume_ml": volume, "abv_pct": int(rng.choice([0, 0, 5]))})


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
    return Thing(_centred(parts, long), {"volume_ml": volume})


MAKES = Makes(
    train=(
        wine_bottle,
        burgundy_bottle,
        round_baijiu_bottle,
        flat_baijiu_bottle,
        beer_bottle,
        sauce_bottle,
        perfume,
        jam_jar,
        medicine_bottle,
        oral_vials,
        oil_bottle,
        tea_glass,
        cream_jar,
    ),
    validation=(sparkling_bottle,),
    test=(pocket_spirit, swing_top_bottle, dropper_bottle),
)
