"""Small glass: ampoules, vials, varnish, roll-ons, spices, reagents, scent; and what chance puts together."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, square_section
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.glass_bottle.kinds import (
    BOTTLE_CLOSURES,
    JAR_FORMS,
    SPIRIT_FORMS,
    boxed,
    glass_section,
    jar_lid,
    sleeve_of_net,
)
from models.simulation.articles.plastic_bottle.closures import chosen, mist_pump, nozzle_cap, pipe, ring
from models.simulation.articles.plastic_bottle.forms import (
    DRINK_FORMS,
    HOUSE_FORMS,
    outline,
    polygon_section,
    round_section,
    settled,
    vessel,
)
from models.simulation.mesh import ball, box, prism, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire

TRAIN_FORMS = {
    "wine": ((0, 0.94), (0.02, 1), (0.75, 1), (0.82, 0.88), (0.88, 0.55), (0.93, 0.42)),
    "beer": ((0, 0.88), (0.02, 1), (0.65, 1), (0.74, 0.85), (0.85, 0.5), (0.95, 0.4)),
    "sauce": ((0, 0.93), (0.02, 1), (0.13, 1), (0.2, 0.92), (0.55, 0.92), (0.7, 1), (0.8, 0.75), (0.92, 0.45)),
    "syrup": ((0, 0.92), (0.03, 1), (0.75, 1), (0.88, 0.75), (0.94, 0.5)),
}


def ampoules(rng: Generator) -> Thing:
    """Sealed ampoules or crimped vials in a row or two, in a blister tray, sponge or box."""
    sealed = rng.random() < 0.6
    r = rng.uniform(5, 9) if sealed else rng.uniform(9, 16)
    long = r * rng.uniform(6, 9) if sealed else r * rng.uniform(3.2, 5)
    if sealed:
        stem = r * rng.uniform(0.3, 0.42)
        line = [
            (0, r * 0.9),
            (1, r),
            (long * 0.55, r),
            (long * 0.62, stem),
            (long * 0.66, stem * 1.35),
            (long * 0.8, stem),
            (long, stem * 0.5),
        ]
        wall = 0.55
    else:
        stem = min(r * 0.55, 7)
        line = [(0, r * 0.93), (1.2, r), (long * 0.68, r), (long * 0.8, stem), (long - 3, stem), (long, stem + 2.2)]
        wall = 1.1
    walls = np.full(len(line), wall)
    inner = cavity(line, walls, 1.0, 1.0 if sealed else 0.2)
    fill = float(rng.uniform(0.3, 0.95))
    inside = revolve(inner, 8)
    content = pick(rng, "water", "water", "oil", "alcohol") if sealed else pick(rng, "water", "talc", "salt")
    one = [
        *hollow("glass", revolve(line, 8), inside),
        Part(content, settled(rng, inside, fill), 1.0 if content != "talc" else 0.5),
    ]
    if not sealed:
        one += [
            Part("rubber", revolve([(long - 5, stem - 1.2), (long + 1.5, stem + 1.2)], 8)),
            *cap("aluminium", long - 4, long + 3, stem + 3, 0.35, 8),
        ]
        one.append(Part("pp", revolve([(long + 3, stem + 3), (long + 4.4, stem + 3)], 8)))
    count, rows = int(rng.integers(2, 7)), int(rng.choice([1, 1, 2]))
    pitch = 2 * r + rng.uniform(0.8, 4)
    at = [(k * (long + 5), (i - (count - 1) / 2) * pitch, 0) for i in range(count) for k in range(rows)]
    parts = [Part(p.material, copies(p.mesh, at), p.share) for p in one]
    x, y = rows * (long + 5) + 6, count * pitch + 4
    kind, mid = rng.random(), (rows * (long + 5)) / 2 - 2
    if kind < 0.45:
        parts.append(Part("pvc", prism(rounded(x, y, 4, (mid, 0), 2), -r - 0.8, -r - 0.2)))
    elif kind < 0.8:
        parts += [p.moved(mid) for p in hollow("coated_paper", box(x, y, 2 * r + 5), box(x - 1, y - 1, 2 * r + 4))]
    volume = max(5, int(round(inside.volume() / 1000)))
    return Thing(centred(parts).parts, {"volume_ml": volume, "count": len(at)})


def varnish_bottles(rng: Generator) -> Thing:
    """Nail varnish, lip oil, essence on a ball: small thick bottles, tall cap, brush or steel ball; a few together."""
    r = rng.uniform(10, 19)
    long, bore, neck = r * rng.uniform(1.8, 4.6) + 8, rng.uniform(5.5, 8), rng.uniform(7, 11)
    bore = min(bore, r * 0.7)
    section = (
        round_section(12) if rng.random() < 0.5 else square_section(rng.uniform(0.6, 1.0), rng.uniform(0.1, 0.6), 3)
    )
    line = outline(rng, HOUSE_FORMS, long, r, bore, neck)
    content = pick(rng, "alcohol", "oil", "petrol", "water")
    one, volume = vessel(
        rng, "glass", line, rng.uniform(1.6, 3.6), content, section, neck, None, 0.0, rng.uniform(2, 8)
    )
    tall, kind = rng.uniform(14, 40), rng.random()
    wide = bore + rng.uniform(1.5, 5)
    if kind < 0.3:
        one += [
            Part("stainless", ball(bore * 0.8, sides=8).moved(long + 1)),
            *hollow(
                "pp",
                revolve([(long - 5, bore - 1.4), (long + 2, bore + 0.6)], 10),
                revolve([(long - 4.9, bore - 2.6), (long + 1.9, bore * 0.5)], 10),
            ),
        ]
    else:
        one += [wire(pick(rng, "pp", "steel"), [(long + tall * 0.5, 0, 0), (long * 0.3, 1, 0)], 1.4, sides=5),
                Part("nylon", revolve([(5, 2.6), (long * 0.35, 1.6)], 6), 0.6)]  # fmt: skip
        one += [Part("steel", ball(2.4, sides=5).moved(6, s * 4, -2)) for s in (-1, 1)] if rng.random() < 0.5 else []
    one += cap(
        pick(rng, "abs", "pp", "aluminium", "acrylic"),
        long - neck * 0.8,
        long + tall,
        wide,
        0.6 if kind > 0.8 else 1.6,
        12,
    )
    count = int(rng.choice([1, 1, 2, 3, 4]))
    parts: list[Part] = []
    for i in range(count):
        y = (i - (count - 1) / 2) * (2.1 * r + rng.uniform(1, 8))
        parts += [p.turned("z", rng.normal(0, 0.2)).moved(rng.normal(0, 4), y) for p in one]
    return Thing(centred(parts).parts, {"volume_ml": max(volume, 5), "count": count})


def spice_glass(rng: Generator) -> Thing:
    """Pepper, chilli, salt, instant coffee, fermented curd: shaker, grinder with a ceramic burr, or lid."""
    r = rng.uniform(19, 42)
    long, mouth = r * rng.uniform(1.8, 4.2), r * rng.uniform(0.62, 0.93)
    neck = min(rng.uniform(9, 15), long * 0.3)
    line = outline(rng, JAR_FORMS, long, r, mouth, neck)
    section = glass_section(rng) if rng.random() < 0.5 else round_section(16)
    parts, volume = vessel(rng, "glass", line, rng.uniform(1.8, 3.4), None, section, neck, None, 0.0, rng.uniform(2, 6))
    content = pick(rng, "salt", "wood", "sugar", "fruit", "rice", "water", "oil", "bread")
    share = {"fruit": 0.8, "water": 1.0, "oil": 1.0, "bread": 0.4}.get(content, 0.6)
    if rng.random() < 0.9:
        parts.append(Part(content, settled(rng, parts[1].mesh, float(rng.uniform(0.2, 0.98))), share))
    kind = rng.random()
    if kind < 0.35:
        top = long + rng.uniform(24, 46)
        parts += cap(pick(rng, "abs", "acrylic", "stainless"), long - 8, top, mouth + 3, 1.4, 14)
        burr = [(long + 1, mouth * 0.7), (long + 16, mouth * 0.45)]
        parts += hollow(
            "ceramic", revolve(burr, 12), revolve([(long + 1.1, mouth * 0.45), (long + 15.9, mouth * 0.25)], 10)
        )
        coiled = [(long + 17, 3, 0), (long + 20, -3, 1), (long + 23, 3, 0), (top - 4, 0, 0)]
        parts += [Part("steel", tube([(long - 2, 0, 0), (top - 4, 0, 0)], 1.8, sides=6)), wire("steel", coiled, 0.7)]
    elif kind < 0.65:
        top = long + 9.0
        parts.append(Part("pp", revolve([(long, mouth), (long + 1.4, mouth)], 14), 0.8))
        parts += cap(pick(rng, "pp", "stainless"), long - 9, top, mouth + 2.4, 1.0, 14)
    else:
        shut, top = jar_lid(rng, long, mouth)
        parts += shut
    return Thing(centred_along(parts, top), {"volume_ml": volume})


def reagent_bottle(rng: Generator) -> Thing:
    """For the laboratory or the drip: ground stopper, ribbed cap over a ring, or rubber under a crimped tin."""
    r = rng.uniform(20, 50)
    long, bore, neck = r * rng.uniform(2.6, 4.4), min(rng.uniform(10, 22), r * 0.6), rng.uniform(16, 30)
    forms = {
        "syrup": TRAIN_FORMS["syrup"],
        "wine": TRAIN_FORMS["wine"],
        "cone": SPIRIT_FORMS["cone"],
        "block": HOUSE_FORMS["block"],
    }
    line = outline(rng, forms, long, r, bore, neck)
    content = pick(rng, "water", "alcohol", "petrol", "oil", "salt")
    section = round_section(18) if rng.random() < 0.8 else square_section(1.0, 0.4)
    wall = rng.uniform(1.8, 3.4)
    parts, volume = vessel(rng, "glass", line, wall, content, section, neck, None, 0.0, rng.uniform(2.5, 6))
    kind = rng.random()
    if kind < 0.35:
        plug = [(long - neck * 0.8, bore - 2.8), (long, bore - 2.0), (long + 3, bore - 3)]
        parts.append(Part("glass", revolve(plug, 12)))
        head = (
            prism(rounded(18, 2 * bore + 4, 8, (long + 12, 0), 4), -5, 5)
            if rng.random() < 0.6
            else ball(11, 13, 13, 10).moved(long + 13)
        )
        parts, top = [*parts, Part("glass", head, 0.9)], long + 22
    elif kind < 0.7:
        parts += [
            *cap(pick(rng, "pp", "abs"), long - 15, long + 7, bore + 4, 2.2, 16),
            ring("pp", long - 17, bore + 2, 1.5),
        ]
        parts, top = [*parts, Part("silicone", revolve([(long + 0.2, bore), (long + 2.2, bore)], 12))], long + 7
    else:
        parts.append(Part("rubber", revolve([(long - 12, bore - 2.8), (long, bore - 2.2), (long + 4, bore)], 12)))
        parts += cap("aluminium", long - 7, long + 5, bore + 3, 0.35, 14)
        loops = [(0, 0, r), (-12, 0, 0), (0, 0, -r)]
        parts += [wire("steel", loops, 0.9, sides=5)] if rng.random() < 0.4 else []
        top = long + 5
    return Thing(centred_along(parts, top), {"volume_ml": volume})


def room_scent(rng: Generator) -> Thing:
    """A diffuser with reeds, a scent for the car, a refill: thick glass, collar of metal or wood, sticks or cord."""
    r = rng.uniform(17, 44)
    long, bore, neck = r * rng.uniform(1.7, 3.4), min(rng.uniform(7, 14), r * 0.6), rng.uniform(8, 16)
    section = glass_section(rng)
    line = outline(rng, HOUSE_FORMS | SPIRIT_FORMS, long, r, bore, neck)
    content = pick(rng, "oil", "alcohol", "water")
    parts, volume = vessel(rng, "glass", line, rng.uniform(2, 5), content, section, neck, None, 0.0, rng.uniform(4, 12))
    top, kind = long, rng.random()
    if kind < 0.4:
        collar = [(long - 9, bore + 2.2), (long + 4, bore + 2.2)]
        within = [(long - 9, bore + 0.3), (long + 4, bore - 2)]
        parts += hollow(pick(rng, "aluminium", "wood", "abs"), revolve(collar, 12), revolve(within, 12))
        for _ in range(int(rng.integers(3, 8))):
            lean = rng.normal(0, 0.12, 2)
            reach = rng.uniform(1.6, 2.6) * long
            stick = [(6, *(-lean * 20)), (6 + reach, *(lean * reach))]
            parts.append(
                Part(pick(rng, "wood", "carbon_fibre", "pp"), tube(stick, rng.uniform(1.2, 2.2), sides=5), 0.5)
            )
    elif kind < 0.65:
        shut, top = mist_pump(rng, long, bore)
        parts += shut
    else:
        parts += [Part("wood", revolve([(long - 6, bore - 2.4), (long, bore + 2), (long + 14, bore + 3)], 12))]
        cord = [(long + 12, 0, 0), (long + 60, 12, 3), (long + 95, 0, 0)]
        parts += pipe("cloth", cord, 1.6, 0.5, 5) if rng.random() < 0.6 else []
        top = long + 14
    parts = boxed(rng, parts, top) if rng.random() < 0.15 else parts
    return Thing(centred(parts).parts, {"volume_ml": max(volume, 5)})


def mixed_bottle(rng: Generator) -> Thing:
    """Any outline, section, wall, content and closure that bottles have, 20 ml to a litre and a half."""
    r = rng.uniform(14, 48)
    long, bore = r * rng.uniform(3.0, 7.8) + 8, min(rng.uniform(7.5, 15), r * 0.7)
    neck = rng.uniform(12, 40) * min(1.0, r / 28)
    line = outline(rng, SPIRIT_FORMS | TRAIN_FORMS | DRINK_FORMS, long, r, bore, neck, 0.08)
    content = pick(rng, "alcohol", "alcohol", "water", "oil", "cola", "sugar", "cream")
    wall = rng.uniform(1.6, 4.6) * min(1.0, r / 24)
    base = rng.uniform(2.5, 14) * min(1.0, r / 30)
    parts, volume = vessel(rng, "glass", line, wall, content, glass_section(rng), neck, None, 0.0, base)
    shut, top = chosen(rng, BOTTLE_CLOSURES, long, bore)
    parts += shut if rng.random() < 0.93 else []
    kind = rng.random()
    if kind < 0.1:
        parts += sleeve_of_net(rng, long, r * 1.05)
    elif kind < 0.2:
        parts = boxed(rng, parts, top)
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 42 if content == "alcohol" else 0})


def mixed_jar(rng: Generator) -> Thing:
    """Any jar under any lid with any food, cream or candle in it."""
    r = rng.uniform(20, 56)
    long, mouth = r * rng.uniform(1.1, 3.8), r * rng.uniform(0.6, 0.94)
    neck = min(rng.uniform(9, 18), long * 0.35)
    line = outline(
        rng, JAR_FORMS | {"block": HOUSE_FORMS["block"], "syrup": TRAIN_FORMS["syrup"]}, long, r, mouth, neck
    )
    section = (
        round_section(18) if rng.random() < 0.6 else polygon_section(int(rng.integers(4, 9)), rng.uniform(0.1, 0.5))
    )
    wall = rng.uniform(2.0, 4.2)
    parts, volume = vessel(rng, "glass", line, wall, None, section, neck, None, 0.0, rng.uniform(2.5, 9))
    content = pick(rng, "sugar", "oil", "cream", "water", "fruit", "soap", "meat", "salt", "talc")
    share = {"fruit": 0.9, "soap": 0.9, "meat": 0.9, "salt": 0.6, "talc": 0.4}.get(content, 1.0)
    if rng.random() < 0.93:
        parts.append(Part(content, settled(rng, parts[1].mesh, float(rng.uniform(0.3, 1.0))), share))
    shut, top = jar_lid(rng, long, mouth)
    parts += shut
    if rng.random() < 0.15:
        parts.append(wire("steel", [(6, 0, 0), (long * 0.8, 1, 0)], 0.8, sides=4))
    elif rng.random() < 0.12:
        parts += nozzle_cap(rng, top, min(mouth * 0.4, 8))[0]
    return Thing(centred_along(parts, top), {"volume_ml": volume})
