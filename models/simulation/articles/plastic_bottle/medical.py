"""Drops, infusions, syrups."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import centred_along
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.plastic_bottle.closures import child_cap, chosen, nozzle_cap, pipe, ring, screw_cap
from models.simulation.articles.plastic_bottle.forms import (
    DRINK_FORMS,
    HOUSE_FORMS,
    outline,
    polygon_section,
    round_section,
    vessel,
)
from models.simulation.mesh import box, revolve, rounded, tube
from models.simulation.mesh import prism as plate
from models.simulation.thing import Part, Thing, hollow


def small_drops(rng: Generator) -> Thing:
    """Eye or nose drops, quick glue, ink, dyes: one or a few little bottles with a dropping tip, maybe boxed."""
    r, bore = rng.uniform(9, 18), rng.uniform(5.2, 7.5)
    bore = min(bore, r * 0.75)
    long, neck = r * rng.uniform(2.6, 4.6) + 12, rng.uniform(8, 12)
    section = round_section(10, float(rng.choice([1.0, 1.0, rng.uniform(0.5, 0.8)])))
    line = outline(rng, HOUSE_FORMS, long, r, bore, neck)
    content = pick(rng, "water", "water", "oil", "cream", "petrol")
    count = int(rng.choice([1, 1, 2, 3, 4]))
    parts: list[Part] = []
    fill = float(rng.uniform(0.2, 1.0))
    one, volume = vessel(rng, pick(rng, "pe", "pp", "pet"), line, rng.uniform(0.7, 1.4), content, section, neck, fill)
    shut, top = nozzle_cap(rng, long, bore)
    one += shut
    loose = rng.random() < 0.5
    for i in range(count):
        at = (i - (count - 1) / 2) * (2 * r + 1.5 + 5 * loose)
        spin = rng.normal(0, 0.25) * loose + np.pi * (rng.random() < 0.3 * loose)
        parts += [p.moved(-top / 2).turned("z", spin).moved(rng.normal(0, 4) * loose, at) for p in one]
    if not loose and rng.random() < 0.7:
        y = count * (2 * r + 1.5) + 2
        parts += hollow("coated_paper", box(top + 6, y, 2 * r + 4), box(top + 5, y - 1, 2 * r + 3))
        if rng.random() < 0.5:
            parts.append(Part("paper", box(top * 0.8, y * 0.8, 0.6).moved(0, 0, r + 1)))
    return Thing(centred(parts).parts, {"volume_ml": max(volume, 5), "count": count})


def infusion_bottle(rng: Generator) -> Thing:
    """Salt or sugar water for a drip: soft bottle with a hanging ring below, welded cap over rubber, pull ring."""
    r = rng.uniform(24, 42)
    long, bore, neck = r * rng.uniform(3.6, 5.2), rng.uniform(11, 15), rng.uniform(9, 14)
    forms = {name: DRINK_FORMS[name] for name in ("straight", "high", "stepped", "bullet")}
    line = outline(rng, forms, long, r, bore, neck, 0.4)
    section = round_section(16, rng.uniform(0.6, 1.0))
    fill = float(rng.uniform(0.85, 0.95)) if rng.random() < 0.7 else float(rng.uniform(0.2, 0.85))
    content = pick(rng, "water", "water", "water", "sugar")
    parts, volume = vessel(rng, pick(rng, "pp", "pe"), line, rng.uniform(0.5, 1.0), content, section, neck, fill)
    parts.append(Part("rubber", revolve([(long - 1, bore - 2.5), (long + 4, bore - 2)], 12)))
    lid = [(long - 4, bore + 2.4), (long + 5, bore + 2), (long + 6, bore)]
    parts += hollow("pp", revolve(lid, 14), revolve([(long - 4, bore + 0.8), (long + 4.6, bore - 0.2)], 14))
    for side in (-1, 1)[: int(rng.integers(1, 3))]:
        loop = np.column_stack(
            [long + 8 + 3 * np.sin(np.arange(9)), *(7 * np.array([f(np.arange(9) * 0.7) for f in (np.cos, np.sin)]))]
        )
        parts.append(Part("pp", tube(loop + [0, side * 5, 0], 0.9, True, 5)))
    hang = np.column_stack(
        [-4 - 10 * np.sin(np.linspace(0, np.pi, 8)), 14 * np.cos(np.linspace(0, np.pi, 8)), np.zeros(8)]
    )
    parts.append(Part("pp", tube(hang, rng.uniform(1.2, 2.4), sides=5)))
    top = long + 8
    if rng.random() < 0.25:  # its set: spike, drip chamber and a coiled line beside it
        angle = np.linspace(0, rng.uniform(9, 16), 40)
        coiled = np.column_stack([long * 0.5 + 36 * np.cos(angle), r + 42 + 30 * np.sin(angle), 0.6 * angle])
        parts += [p for p in hollow("pvc", tube(coiled, 2.0, sides=5), tube(coiled, 1.4, sides=5))]
        chamber = [(long * 0.2, 7), (long * 0.2 + 55, 7)]
        parts += [
            p.moved(0, r + 90) for p in hollow("pvc", revolve(chamber, 10), revolve([(x, 5.8) for x, _ in chamber], 10))
        ]
    return Thing(centred_along(parts, top), {"volume_ml": volume})


def syrup_bottle(rng: Generator) -> Thing:
    """Cough syrup, mouthwash, peroxide, reagents in amber PET; measuring cup, spoon, syringe or box with it."""
    r = rng.uniform(19, 36)
    long, bore, neck = r * rng.uniform(3.4, 4.8), rng.uniform(10, 14), rng.uniform(13, 18)
    kind = rng.random()
    section = round_section() if kind < 0.5 else round_section(16, rng.uniform(0.55, 0.8))
    section = polygon_section(int(rng.integers(4, 7)), 0.4) if kind > 0.8 else section
    line = outline(rng, HOUSE_FORMS | {"tall": DRINK_FORMS["high"]}, long, r, bore, neck, 0.15)
    content = pick(rng, "sugar", "water", "alcohol", "cream")
    parts, volume = vessel(rng, pick(rng, "pet", "pe"), line, rng.uniform(0.6, 1.2), content, section, neck)
    shut, top = chosen(rng, (child_cap, child_cap, screw_cap), long, bore)
    parts += shut
    kind = rng.random()
    beside = r + 10
    if kind < 0.25:
        spoon = plate(rounded(50, 5, 2, (long * 0.6, beside), 2), -1, 1)
        parts += [Part("pp", spoon), Part("pp", revolve([(-7, 5), (7, 9)], 10).moved(long * 0.6 - 30, beside), 0.35)]
    elif kind < 0.4:
        parts += pipe("pp", [(long * 0.2, beside, 0), (long * 0.8, beside, 0)], 6.0, 4.9, 9)
        parts += [Part("pp", revolve([(long * 0.45, 3), (long * 1.05, 3), (long * 1.06, 8)], 8).moved(0, beside), 0.6),
                  Part("rubber", revolve([(long * 0.4, 4.8), (long * 0.45, 4.8)], 8).moved(0, beside))]  # fmt: skip
    elif kind < 0.75:
        x, y, z = top + 6, 2 * r + 5, 2 * r * float(section[:, 1].max()) + 5
        parts += [p.moved(top / 2) for p in hollow("coated_paper", box(x, y, z), box(x - 1, y - 1, z - 1))]
        parts.append(Part("paper", box(top * 0.6, y * 0.7, 0.8).moved(top / 2, 0, z / 2 - 1.2)))
        parts.append(ring("pp", long * 0.8, bore + 7, 0.9))
    return Thing(centred_along(parts, top), {"volume_ml": volume})
