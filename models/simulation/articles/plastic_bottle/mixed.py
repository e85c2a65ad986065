"""Bottles put together by chance from outlines, sections, materials, closures and contents of all the others."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import centred_along
from models.simulation.articles._common import pick
from models.simulation.articles.plastic_bottle.closures import (
    CUP_CLOSURES,
    DRINK_CLOSURES,
    HOUSE_CLOSURES,
    chosen,
)
from models.simulation.articles.plastic_bottle.forms import (
    DRINK_FORMS,
    HOUSE_FORMS,
    drink_section,
    house_section,
    outline,
    round_section,
    vessel,
)
from models.simulation.articles.plastic_bottle.shaped import sleeve
from models.simulation.mesh import smooth, tube
from models.simulation.thing import Part, Thing, hollow

TRAIN_FORMS = {
    "ribbed": ((0, 0.7), (0.02, 0.9), (0.05, 1), (0.6, 1), (0.75, 0.93), (0.95, 0.55)),
    "soft": ((0, 0.75), (0.03, 1), (0.33, 1), (0.48, 0.88), (0.56, 0.88), (0.68, 1), (0.78, 1), (0.9, 0.82)),
    "petal": ((0, 0.45), (0.03, 0.8), (0.08, 1), (0.33, 0.92), (0.5, 1), (0.66, 0.97), (0.82, 0.72), (0.95, 0.48)),
    "panel": ((0, 0.85), (0.03, 1), (0.1, 1), (0.13, 0.95), (0.6, 0.95), (0.63, 1), (0.77, 0.9), (0.84, 0.97)),
    "yoghurt": ((0, 0.85), (0.05, 1), (0.45, 1), (0.55, 0.85), (0.7, 0.86), (0.8, 0.97), (0.9, 0.9)),
    "squeeze": ((0, 0.9), (0.02, 1), (0.42, 1), (0.5, 0.86), (0.62, 0.86), (0.72, 1), (0.9, 0.97), (0.95, 0.82)),
    "oil": ((0, 0.85), (0.02, 1), (0.2, 0.97), (0.4, 1), (0.65, 1), (0.86, 0.62), (0.97, 0.46)),
    "washing": ((0, 0.9), (0.03, 1), (0.6, 1), (0.8, 0.85), (0.95, 0.5)),
    "baby": ((0, 0.9), (0.04, 1), (0.48, 0.88), (0.8, 1), (0.95, 0.85)),
}
"""Outlines that the first makes of this label draw."""


def mixed_drink(rng: Generator) -> Thing:
    """Any outline for drinks with any section, ribs, neck, closure and fill, from 100 ml to two litres."""
    r = rng.uniform(20, 54)
    long, bore = r * rng.uniform(3.6, 7.2) + 18, min(rng.uniform(11.5, 20), r * 0.72)
    neck, section = rng.uniform(8, 26), drink_section(rng)
    line = outline(rng, DRINK_FORMS | TRAIN_FORMS, long, r, bore, neck, 0.4)
    material = pick(rng, "pet", "pet", "pet", "pe", "pp")
    wall = rng.uniform(0.22, 0.7) if material == "pet" else rng.uniform(0.6, 1.2)
    content = pick(rng, "water", "water", "cola", "cream", "alcohol", "sugar", "oil")
    parts, volume = vessel(rng, material, line, wall, content, section, neck)
    parts += sleeve(rng, line, section) if rng.random() < 0.4 else []
    shut, top = chosen(rng, DRINK_CLOSURES, long, bore)
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume, "abv_pct": 0})


def mixed_household(rng: Generator) -> Thing:
    """Any outline for the house under any of its closures, with a grip or without, 30 ml to three litres."""
    r = rng.uniform(14, 62)
    long, bore = r * rng.uniform(2.4, 5.6) + 12, min(rng.uniform(7.5, 20), r * 0.7)
    neck = rng.uniform(9, 20)
    line = outline(rng, HOUSE_FORMS | DRINK_FORMS | TRAIN_FORMS, long, r, bore, neck, 0.2)
    material = pick(rng, "pe", "pe", "pp", "pet")
    content = pick(rng, "water", "soap", "cream", "oil", "alcohol", "sugar")
    parts, volume = vessel(rng, material, line, rng.uniform(0.6, 2.0), content, house_section(rng), neck, base=1.8)
    shut, top = chosen(rng, HOUSE_CLOSURES, long, bore)
    if rng.random() < 0.25 and r > 34:
        side = rng.uniform(0.9, 1.0)
        grip = [
            (long * 0.35, r * side, 0),
            (long * 0.42, r + 28, 0),
            (long * 0.72, r + 24, 0),
            (long * 0.8, r * 0.6, 0),
        ]
        path = smooth(grip, False, 2)
        thick = rng.uniform(7, 11)
        parts += hollow(material, tube(path, thick, sides=7), tube(path, thick - 1.6, sides=7))
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume})


def mixed_pair(rng: Generator) -> Thing:
    """Two or three small bottles of one kind held by a film or a band, head to head or head to foot."""
    r = rng.uniform(14, 33)
    long, bore = r * rng.uniform(3.0, 6.0) + 14, min(rng.uniform(8, 14), r * 0.7)
    neck = rng.uniform(9, 18)
    drink = rng.random() < 0.5
    line = outline(rng, (DRINK_FORMS if drink else HOUSE_FORMS) | TRAIN_FORMS, long, r, bore, neck)
    section = round_section(10) if rng.random() < 0.7 else (drink_section if drink else house_section)(rng)
    content = pick(rng, "water", "cream", "cola") if drink else pick(rng, "soap", "cream", "water", "oil")
    material = pick(rng, "pet", "pe", "pp")
    one, volume = vessel(rng, material, line, rng.uniform(0.35, 1.2), content, section, neck)
    shut, top = chosen(rng, DRINK_CLOSURES[:-1] if drink else (*HOUSE_CLOSURES[:3], *CUP_CLOSURES[2:]), long, bore)
    one = [p.moved(-top / 2) for p in one + shut]
    count = int(rng.choice([2, 2, 3]))
    parts: list[Part] = []
    foot = rng.random() < 0.3
    pitch = 2 * r * float(section[:, 0].max()) + rng.uniform(0.5, 4)
    for i in range(count):
        y = (i - (count - 1) / 2) * pitch
        parts += [p.turned("z", np.pi * (foot and i % 2 == 1)).moved(0, y) for p in one]
    if rng.random() < 0.6:
        w = count * pitch / 2 + 1
        band = smooth([(0, -w, -r), (0, w, -r), (0, w, r), (0, -w, r)], True, 2)
        x, share = rng.uniform(-0.2, 0.2) * long, rng.uniform(0.15, 0.5)
        parts.append(Part("pe", tube(band + [x, 0, 0], rng.uniform(1.2, 4), True, 5), float(share)))
    return Thing(tuple(parts), {"volume_ml": volume, "count": count})
