"""Toiletries and cosmetics: shower gel, lotion, sprays, bottles with a piston, sets for the journey."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, square_section
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.plastic_bottle.closures import (
    chosen,
    coil,
    disc_cap,
    flip_cap,
    foam_pump,
    lotion_pump,
    mist_pump,
    nozzle_cap,
    pipe,
    screw_cap,
)
from models.simulation.articles.plastic_bottle.forms import (
    HOUSE_FORMS,
    house_section,
    outline,
    round_section,
    vessel,
)
from models.simulation.mesh import prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow


def shower_bottle(rng: Generator) -> Thing:
    """Shower gel, shampoo or lotion, 150 ml to a litre: pump, disc, flap; maybe a hook or a label on both faces."""
    r = rng.uniform(26, 52)
    section = house_section(rng)
    long, bore, neck = r * rng.uniform(3.2, 5.2), rng.uniform(9.5, 14), rng.uniform(10, 18)
    line = outline(rng, HOUSE_FORMS, long, r, bore, neck)
    content = pick(rng, "soap", "soap", "cream", "cream", "water")
    material = pick(rng, "pe", "pet", "pp")
    parts, volume = vessel(rng, material, line, rng.uniform(0.7, 1.8), content, section, neck, base=1.6)
    shut, top = chosen(rng, (lotion_pump, lotion_pump, foam_pump, disc_cap, flip_cap), long, bore)
    if rng.random() < 0.2:
        turn = np.linspace(0.4, 5.0, 12)
        hook = np.column_stack([long * 0.95 + 20 * np.sin(turn) + 24, 22 * np.cos(turn) - 10, np.zeros(12)])
        parts.append(Part("pp", tube(hook, 2.6, sides=6)))
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume})


def airless_bottle(rng: Generator) -> Thing:
    """Serum or foundation: an outer shell, an inner cylinder with a piston that rises, a short pump, a thick hood."""
    long, r = rng.uniform(65, 135), rng.uniform(13, 24)
    steps = 16
    section = (
        round_section(steps) if rng.random() < 0.6 else square_section(rng.uniform(0.7, 1.0), rng.uniform(0.15, 0.5))
    )
    shell, material = rng.uniform(1.5, 3.5), pick(rng, "acrylic", "abs", "pet", "pp")
    line = np.array([(0, r), (1.5, r), (long - 2, r), (long, r * 0.97)])
    inner = min(r - shell - 1.0, r * float(np.abs(section[:, 1]).max()) - shell - 0.6)
    parts, _ = vessel(rng, material, line, shell, None, section, 0.0, base=3.0)
    wall = rng.uniform(0.9, 1.4)
    tank = [(5, inner), (long - 1, inner)]
    room = cavity(tank, wall, 0.6, 0.3)
    parts += hollow("pp", revolve(tank, 14), revolve(room, 14))
    low = 6 + rng.uniform(0, 0.75) * (long - 26)
    piston = [(low, inner - wall - 0.3), (low + 6, inner - wall - 0.3)]
    parts += hollow("pe", revolve(piston, 14), revolve([(low + 1.6, inner * 0.4), (low + 6, inner - wall - 1.6)], 14))
    cream = pick(rng, "cream", "cream", "soap", "oil")
    parts.append(Part(cream, revolve([(low + 6.2, inner - wall - 0.2), (long - 10, inner - wall - 0.2)], 14)))
    parts += [coil(long - 9, long + 2, 3.4, 0.4, 4.5), Part("pp", revolve([(long, 5.0), (long + 15, 5.0)], 9), 0.6)]
    parts += cap("pp", long - 1, long + 6, inner - 0.5, 1.3, 14)
    parts.append(Part("pp", revolve([(long + 12, 7), (long + 20, 6.5)], 10), 0.7))
    top = long + 24.0
    if rng.random() < 0.75:
        hood = np.array([(long + 0.5, r), (top, r), (top + 2, r * 0.94)])
        hood_parts, _ = vessel(rng, material, hood, rng.uniform(1.2, 2.6), None, section, 0.0, base=0.01)
        parts += hood_parts
    if rng.random() < 0.4:
        trim = revolve([(long - 1, inner + wall + 0.4), (long + 3, inner + wall + 0.4)], 14)
        parts.append(Part("aluminium", trim, 0.12))
    volume = max(5, int(round(np.pi * (inner - wall) ** 2 * (long - 20) / 5000)) * 5)
    return Thing(centred_along(parts, top), {"volume_ml": volume})


def mist_bottle(rng: Generator) -> Thing:
    """Toner, alcohol, perfume to refill, sun lotion: from a pen to a stout bottle, with a finger spray."""
    slim = rng.random() < 0.35
    r = rng.uniform(6.5, 11) if slim else rng.uniform(12, 27)
    long = r * (rng.uniform(8, 13) if slim else rng.uniform(3.0, 6.0)) + 12
    bore, neck = min(rng.uniform(6, 10), r * 0.8), rng.uniform(7, 12)
    section = round_section(12) if slim else house_section(rng)
    line = outline(rng, HOUSE_FORMS, long, r, bore, neck)
    content = pick(rng, "water", "alcohol", "alcohol", "oil")
    material = pick(rng, "pet", "pe", "pp", "polycarbonate")
    wall = rng.uniform(0.6, 1.3)
    parts, volume = vessel(rng, material, line, wall, content, section, neck)
    shut, top = mist_pump(rng, long, bore)
    if rng.random() < 0.3 and not slim:
        case = [(-2, r * 1.06 + 1), (long * rng.uniform(0.3, 0.9), r * 1.06 + 1)]
        parts += hollow("silicone", revolve(case, 14), revolve(cavity(case, 1.4, 1.4, 0.01), 14))
    return Thing(centred_along(parts + shut, top), {"volume_ml": volume})


def _small(rng: Generator, scale: float) -> list[Part]:
    """One of a set: a bottle, a pump or a jar of 30 to 100 ml."""
    if rng.random() < 0.25:
        r, long = rng.uniform(17, 24), rng.uniform(20, 32)
        line = np.array([(0, r * 0.95), (2, r), (long * 0.6, r), (long * 0.65, r * 0.86), (long, r * 0.86)])
        parts, _ = vessel(rng, pick(rng, "pp", "pet"), line, 1.5, "cream", round_section(12), 0.0)
        return parts + cap("pp", long * 0.6, long + 4, r, 1.6, 12)
    r, long = rng.uniform(13, 19) * scale, rng.uniform(70, 110) * scale
    bore = min(rng.uniform(6.5, 9), r * 0.7)
    line = outline(rng, HOUSE_FORMS, long, r, bore, 11.0)
    content = pick(rng, "soap", "cream", "water", "alcohol")
    section = round_section(10) if rng.random() < 0.6 else square_section(rng.uniform(0.5, 1), 0.5, 3)
    parts, _ = vessel(rng, pick(rng, "pet", "pe"), line, rng.uniform(0.6, 1.0), content, section, 11.0)
    return parts + chosen(rng, (flip_cap, disc_cap, screw_cap, screw_cap, nozzle_cap), long, bore)[0]


def travel_set(rng: Generator) -> Thing:
    """Two to four refill bottles and jars side by side, in a clear bag with a zip or without."""
    count, scale, across = int(rng.choice([2, 3, 3, 4])), rng.uniform(0.85, 1.1), 0.0
    parts: list[Part] = []
    designs = [centred(_small(rng, scale)) for _ in range(2)]
    for i in range(count):
        one = designs[i % 2]
        low, high = one.extent()
        half = (high[1] - low[1]) / 2
        flip = np.pi * (rng.random() < 0.3)
        place = one.turned("z", flip).moved(rng.normal(0, 6), across + half, 0)
        parts += place.parts
        across += 2 * half + rng.uniform(1, 5)
    if rng.random() < 0.65:
        low, high = Thing(tuple(parts)).extent()
        (x, y, _), (tx, ty, tz) = high - low + 14, (low + high) / 2
        z = float(high[2] - low[2])
        film = [
            prism(rounded(x - k, y - k, 8, (tx, ty), 3), tz - z / 2 - 1 + k, tz + z / 2 + 1 - k) for k in (0.0, 0.5)
        ]
        parts += hollow(pick(rng, "pvc", "eva", "pe"), film[0], film[1])
        parts.append(Part("pvc", prism(rounded(x * 0.96, 5, 2, (tx, ty + y / 2 + 1), 2), tz - 1.2, tz + 1.2)))
        parts += pipe("nylon", [(tx - x / 2, ty + y / 2 + 1, tz), (tx - x / 2 - 14, ty + y / 2 - 3, tz)], 2.2, 0.8, 5)
    return Thing(centred(parts).parts, {"volume_ml": int(rng.choice([30, 50, 60, 80, 100])), "count": count})
