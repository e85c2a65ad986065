"""Sprays of special uses: plastic cans, mouth sprays, party strings, medicine, defence, horns, tyres, fire, brushes."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cans import bag_level, inset, rim, settled
from models.simulation.articles._cells import AA, C, round_cells
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.gas_canister.kit import contour, hose, lid, vessel_of
from models.simulation.articles.spray_can.kit import can, head, label_ring, works
from models.simulation.mesh import ball, box, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

Facts = dict[str, float | int | str]


def _done(parts: list[Part], volume: int, count: int = 1) -> Thing:
    facts: Facts = {"volume_ml": max(5, volume)}
    if count > 1:
        facts["count"] = count
    return Thing(centred(parts).parts, facts)


def plastic_aerosol(rng: Generator) -> Thing:
    """A clear plastic pressure bottle with a crimped metal cup, a base cup or petals, bag on valve or dip tube."""
    half, r = rng.uniform(45, 95), rng.uniform(17, 32)
    outer = contour(rng, half, r, min(13.0, r * 0.7), pick(rng, "round", "dished"), pick(rng, "dome", "ogive", "cone"))
    bagged = rng.random() < 0.35
    content = pick(rng, "water", "alcohol", "oil", "cream")
    parts, volume = vessel_of(
        rng,
        pick(rng, "pet", "pet", "polycarbonate", "nylon"),
        outer,
        rng.uniform(0.6, 1.3),
        content,
        0.0 if bagged else bag_level(rng),
    )
    if bagged:
        full = rng.uniform(0.3, 0.85) * r
        bag = revolve(
            [(-half + r * 0.7, 3), (-half + r * 0.9, full), (half - r * 1.1, full), (half - 14, 5)],
            12,
            rng.uniform(0.6, 1.0),
        )
        parts += [Part(content, bag), Part("aluminium", bag, 0.01)]
    parts += works(rng, half, 12.0, r)
    if rng.random() < 0.6:
        deep = rng.uniform(0.5, 1.2) * r
        parts += hollow(
            "pp",
            revolve([(-half - 3, r + 1.4), (-half + deep, r + 1.6)], 14),
            revolve([(-half - 1.5, r + 0.1), (-half + deep, r + 0.2)], 14),
        )
    return _done([*parts, *head(rng, half, r), *label_ring(rng, half, r)], volume)


def mouth_spray(rng: Generator) -> Thing:
    """A pocket spray for breath, hands or scent: finger-thin can with a crimped pump or valve and a long cap."""
    half, r = rng.uniform(22, 48), rng.uniform(6.5, 13)
    metal = pick(rng, "aluminium", "aluminium", "glass", "pp", "stainless")
    outer = contour(
        rng,
        half,
        r,
        r * rng.uniform(0.5, 0.85),
        pick(rng, "plain", "dished", "round"),
        pick(rng, "dome", "flat", "cone"),
    )
    wall = {"aluminium": 0.35, "stainless": 0.3, "glass": 1.4, "pp": 0.9}[metal]
    content = pick(rng, "alcohol", "water", "butane")
    parts, volume = vessel_of(rng, metal, outer, wall, content, bag_level(rng), 12)
    pump = rng.random() < 0.6
    deep = min(rng.uniform(12, 20), half)
    parts += [
        *hollow(
            "nylon",
            revolve([(half - deep, 2.6), (half, 3.2)], 8),
            revolve([(half - deep + 1.5, 1.6), (half - 1, 1.8)], 8),
        ),
        wire(
            "steel",
            [(half - deep + 3 + i * 0.8, 1.4 * np.cos(i * 1.5), 1.4 * np.sin(i * 1.5)) for i in range(10)],
            0.35,
            sides=4,
        ),
        wire("pe", [(half - deep + 1, 0, 0), (-half * 0.4, r * 0.3, 0), (-half + 3, r * 0.5, 0)], 0.8, sides=4),
        rim("aluminium", half - 0.5, r * 0.6, 2.0, 0.9, 12),
    ]
    if pump:
        parts.append(Part("glass", ball(1.3, sides=6).moved(half - deep + 2.5, 0, 0)))
    top = rng.uniform(6, 12)
    parts += [Part("pp", revolve([(half, r * 0.6), (half + top, r * 0.5)], 10), 0.7)]
    if rng.random() < 0.75:
        away = 0.0 if rng.random() < 0.8 else rng.uniform(6, 25)
        parts += [
            p.moved(away)
            for p in lid(rng, half - r * 0.5, half + top + rng.uniform(3, 14), r * rng.uniform(0.96, 1.0) + 0.2)
        ]
    if rng.random() < 0.3:
        parts.append(Part("steel", box(half * 0.9, 3, 0.7).moved(half * 0.6, r + 1.2, 0)))
    return _done(parts, volume)


def party_string(rng: Generator) -> Thing:
    """Snow and ribbon sprays: light tinplate, slim and tall, resin and gas in it, a funnel or cone; one to three."""
    half, r = rng.uniform(50, 95), rng.uniform(16.5, 27)
    count = int(rng.choice([1, 1, 1, 2, 3]))
    parts, volume, neck = can(
        rng, half, r, pick(rng, "butane", "water", "cream"), "steel", sides=12 if count == 1 else 7
    )
    parts += works(rng, half, neck, r)
    if rng.random() < 0.5:
        parts += head(rng, half, r, 4)
    else:
        parts += lid(rng, half - 6, half + rng.uniform(16, 40), r * rng.uniform(0.7, 0.98))
    if count == 1:
        return _done([*parts, *label_ring(rng, half, r)], volume)
    row = [
        p.moved(0, (i - (count - 1) / 2) * (2 * r + 1.5), 0)
        for i in range(count)
        for p in parts
        if len(p.mesh.faces) < 230
    ]
    return _done(row, volume * count, count)


def medicine_pair(rng: Generator) -> Thing:
    """Two small aluminium sprays for sprains in a carton or on a tray, often of unlike size, or one alone."""
    count = int(rng.choice([1, 2, 2]))
    parts: list[Part] = []
    total, edge, longest = 0, 0.0, 0.0
    for _ in range(count):
        half, r = rng.uniform(34, 62), rng.uniform(14, 22)
        one, volume, neck = can(
            rng, half, r, pick(rng, "alcohol", "alcohol", "water"), "aluminium", sides=10 if count == 1 else 8
        )
        one += [*works(rng, half, neck, r), *lid(rng, half - 5, half + rng.uniform(14, 24), r * rng.uniform(0.92, 1.0))]
        parts += [p.moved(half, edge + r, 0) for p in one]
        edge += 2 * r + rng.uniform(1.5, 5)
        total += volume
        longest = max(longest, r)
    low, high = Thing(tuple(parts)).extent()
    x, y, z = high - low + rng.uniform(2, 6)
    mid = (low + high) / 2
    if rng.random() < 0.75:
        shell = hollow("paper", box(x + 1.2, y + 1.2, z + 1.2), box(x, y, z))
        parts += [p.moved(*mid) for p in shell]
        leaflet = box(rng.uniform(30, 70), rng.uniform(15, 30), 2.0).moved(mid[0], mid[1], mid[2] + z / 2 - 1.2)
        parts.append(Part("paper", leaflet, 0.8))
    else:
        tray = prism(rounded(x + 6, y + 6, 5, steps=3), -z / 2, -z / 2 + 0.6)
        parts.append(Part("pvc", tray.moved(*mid)))
    return _done(parts, total, count)


def defence_spray(rng: Generator) -> Thing:
    """Irritant sprays: key ring size with a hard case, belt size with a flip guard, and great ones with a handle."""
    size = rng.integers(3)
    half, r = ((rng.uniform(20, 34), rng.uniform(8.5, 12.5)), (rng.uniform(40, 62), rng.uniform(15, 20)),
               (rng.uniform(75, 115), rng.uniform(24, 34)))[int(size)]  # fmt: skip
    parts, volume, neck = can(
        rng, half, r, pick(rng, "alcohol", "water", "oil"), pick(rng, "aluminium", "aluminium", "steel")
    )
    parts += [*works(rng, half, neck, r), *head(rng, half, r, 6 if size == 2 else 2)]
    if size == 0:
        case, wall = pick(rng, "abs", "leather", "pp"), rng.uniform(1.2, 2.4)
        a, b = -half - 2, half * rng.uniform(0.3, 0.9)
        if rng.random() < 0.7:
            parts += hollow(
                case, revolve([(a, r + wall), (b, r + wall)], 12), revolve([(a + 1.5, r + 0.3), (b, r + 0.3)], 12)
            )
        loop = smooth([(a, 0, 0), (a - 12, 8, 0), (a - 24, 0, 0), (a - 12, -8, 0)], rounds=1)
        parts.append(wire("steel", loop, 0.9, closed=True, sides=5))
    elif size == 1 and rng.random() < 0.6:
        sleeve, thick = pick(rng, "nylon", "leather"), rng.uniform(1.5, 3)
        parts += hollow(
            sleeve,
            revolve([(-half - 3, r + thick), (half * 0.6, r + thick)], 12),
            revolve([(-half - 1, r + 0.4), (half * 0.6, r + 0.4)], 12),
        )
        parts.append(Part("pp", box(half, 22, 2.5).moved(0, r + thick + 3, 0)))
        parts.append(Part("steel", box(half * 0.8, 14, 0.8).moved(0, 0, r + thick + 1.5)))
    return _done(parts, volume)


def air_horn(rng: Generator) -> Thing:
    """A can of gas with a plastic trumpet and a diaphragm on its valve."""
    half, r = rng.uniform(38, 80), rng.uniform(17, 33)
    parts, volume, neck = can(rng, half, r, "butane")
    parts += works(rng, half, neck, r)
    long, wide, x = rng.uniform(55, 120), rng.uniform(22, 42), half + rng.uniform(12, 18)
    bell = [(-14, 8), (0, 6), (long * 0.5, wide * 0.35), (long * 0.85, wide * 0.7), (long, wide)]
    void = [(-13, 6), (0, 4.4), (long * 0.5, wide * 0.35 - 1.4), (long * 0.85, wide * 0.7 - 1.4), (long, wide - 1.4)]
    horn = [
        *hollow(pick(rng, "pp", "abs", "abs"), revolve(bell, 12), revolve(void, 12)),
        Part("abs", revolve([(-20, 14), (-13, 14)], 12), 0.6),
        Part("stainless", revolve([(-17, 12), (-16.7, 12)], 10)),
    ]
    tilt = np.pi / 2 if rng.random() < 0.75 else rng.uniform(0, 0.5)
    parts += [p.turned("z", tilt).moved(x + (6 if tilt > 1 else 16), 0, 0) for p in horn]
    parts += [
        Part("pp", revolve([(half, 7), (x + 4, 7)], 10), 0.6),
        Part("abs", box(8, 16, 14).moved(x + 20, 0, 0), 0.4),
    ]
    return _done(parts, volume)


def tyre_sealant(rng: Generator) -> Thing:
    """A tall can of latex and gas, its hose with a brass valve nut looped beside it or round the neck."""
    half, r = rng.uniform(85, 135), rng.uniform(24, 34)
    parts, volume, neck = can(rng, half, r, pick(rng, "water", "cream", "butane"), "steel")
    parts += [*works(rng, half, neck, r), Part("pp", revolve([(half, 8), (half + 16, 7)], 10), 0.6)]
    if rng.random() < 0.6:
        parts += hose(rng, (half + 10, 6), rng.uniform(130, 260))
    else:
        turn = np.linspace(0, rng.uniform(6, 10), 16)
        coiled = np.column_stack([half + 6 + turn * 1.4, (r * 0.7) * np.cos(turn), (r * 0.7) * np.sin(turn)])
        parts += [Part("pvc", tube(coiled, 3.2, sides=6)), Part("pvc", tube(coiled, 1.8, sides=6), -1.0),
                  Part("brass", revolve([(0, 4.5), (14, 4)], 8).moved(*coiled[-1]), 0.7)]  # fmt: skip
        if rng.random() < 0.7:
            parts += lid(rng, half - 8, half + 32, r * 0.98)
    return _done([*parts, *label_ring(rng, half, r)], volume)


def fire_spray(rng: Generator) -> Thing:
    """A small extinguisher for car and kitchen: steel or aluminium can of water or powder, pin and nozzle."""
    half, r = rng.uniform(85, 150), rng.uniform(26, 40)
    powder = rng.random() < 0.35
    metal = pick(rng, "steel", "aluminium")
    outer = contour(
        rng, half, r, rng.uniform(12, 16), pick(rng, "dished", "plain", "round"), pick(rng, "dome", "cone", "stepped")
    )
    wall = rng.uniform(0.3, 1.1) if metal == "steel" else rng.uniform(0.5, 1.3)
    level = rng.uniform(0.55, 0.9)
    parts, volume = vessel_of(rng, metal, outer, wall, "" if powder else "water", level)
    if powder:
        parts.append(
            Part("talc", settled(inset(outer, wall), level, bool(rng.random() < 0.5), 12), rng.uniform(0.35, 0.6))
        )
    parts += [*works(rng, half, 13, r), *head(rng, half, r, int(rng.choice([6, 6, 7, 1])))]
    if rng.random() < 0.4:
        parts += hollow(
            "nylon",
            revolve([(-half * 0.7, r + 1.6), (-half * 0.4, r + 1.6)], 14),
            revolve([(-half * 0.7, r + 0.1), (-half * 0.4, r + 0.1)], 14),
        )
        parts.append(Part("steel", box(half * 1.4, 18, 1.0).moved(0, 0, -r - 2)))
    return _done(parts, volume)


def brush_cleaner(rng: Generator) -> Thing:
    """Foams for seats, shoes, hobs: a brush or sponge for a cap, its bristles in tufts, or a broad foam nozzle."""
    half, r = rng.uniform(60, 115), rng.uniform(22, 33)
    parts, volume, neck = can(rng, half, r, pick(rng, "water", "alcohol", "petrol", "cream"), "steel")
    parts += works(rng, half, neck, r)
    x = half + 4
    plate = hollow(
        "pp",
        revolve([(half - 8, r), (x + 14, r * 0.96)], 14),
        revolve([(half - 8, r - 1.6), (x + 12, r * 0.96 - 1.6)], 14),
    )
    parts += plate
    if rng.random() < 0.65:
        tall = rng.uniform(12, 22)
        spots = [(a * r * 0.28, b * r * 0.28) for a in range(-2, 3) for b in range(-2, 3) if 0 < a * a + b * b < 6]
        tufts = merged(
            *(
                tube([(x + 13, a, b), (x + 13 + tall, a * 1.15, b * 1.15)], rng.uniform(1.6, 2.4), sides=5)
                for a, b in spots
            )
        )
        parts.append(Part("nylon", tufts, rng.uniform(0.35, 0.6)))
    else:
        parts.append(
            Part("foam", revolve([(x + 14, r * 0.9), (x + rng.uniform(26, 40), r * 0.8)], 12), rng.uniform(1, 3))
        )
    if rng.random() < 0.4:
        parts += lid(rng, half - 2, x + 40, r + 1.8)
    return _done(parts, volume)


def freshener_machine(rng: Generator) -> Thing:
    """A dispenser that sprays by the clock: its can behind a door, battery cells, motor, gears, board."""
    half, r = rng.uniform(55, 72), rng.uniform(22, 33)
    parts, volume, neck = can(rng, half, r, pick(rng, "alcohol", "water", "butane"), pick(rng, "steel", "aluminium"))
    parts += works(rng, half, neck, r)
    x, y, z, wall = (
        2 * half + rng.uniform(50, 85),
        2 * r + rng.uniform(12, 34),
        2 * r + rng.uniform(10, 34),
        rng.uniform(1.6, 2.4),
    )
    shift, corner = x / 2 - half - 10, rng.uniform(4, 24)
    shell = hollow(
        "abs",
        prism(rounded(x, y, corner, (shift, 0), 3), -z / 2, z / 2),
        prism(rounded(x - 2 * wall, y - 2 * wall, corner, (shift, 0), 3), -z / 2 + wall, z / 2 - wall),
    )
    size, depth = (C, 13.0) if rng.random() < 0.2 and z > 2 * r + 27 else (AA, 7.1)
    at = [(-half + 36 + 0.1 * i, (2 * i - 1) * (depth + 0.6), -z / 2 + wall + depth) for i in range(2)]
    if z / 2 - wall - 2 * depth < r - 1:  # no room behind the can: they lie above it
        at = [(half + 34, (2 * i - 1) * (depth + 0.6), 0.0) for i in range(2)]
        at = [(a[0], a[1], 0.0) for a in at]
    cells = round_cells(size, "alkaline", at, np.array([0.0, np.pi]) + (np.pi / 2 if at[0][0] > half else 0.0))
    motor = [Part("motor", revolve([(half + 8, 10), (half + 32, 10)], 10).moved(0, y * 0.26, z * 0.2)),
             Part("pp", prism(rounded(18, 18, 9, (half + 14, -y * 0.2), 4), -3, 3), 0.9),
             Part("pcb", box(30, 22, 1.4).moved(half + 26, -y * 0.2, z / 2 - wall - 4)),
             Part("steel", box(3, r, 4).moved(half + 12, 0, 0), 0.8)]  # fmt: skip
    return _done([*parts, *shell, *cells, *motor], volume)
