"""Canisters for camp, car, altitude and feast: short cassettes, refillable cylinders, oxygen, helium, coolant, air."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._cans import bag_level, rim
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.gas_canister.kit import (
    contour,
    foot_and_guard,
    gauge,
    hose,
    lid,
    mouth,
    packed,
    seams,
    tap,
    vessel_of,
)
from models.simulation.articles.gas_canister.parts import cap, coil, valve
from models.simulation.mesh import Points, ball, box, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

Facts = dict[str, float | int | str]


def _done(parts: list[Part], volume: int, count: int = 1) -> Thing:
    facts: Facts = {"volume_ml": volume * count}
    if count > 1:
        facts["count"] = count
    return Thing(centred(parts).parts, facts)


def short_cassettes(rng: Generator) -> Thing:
    """Small and slender cassettes for pocket stoves, with notched collar: single, or up to three in a pack."""
    half, r, count = rng.uniform(42, 80), rng.uniform(22, 33), int(rng.choice([1, 1, 2, 3]))
    neck = r * rng.uniform(0.5, 0.66)
    outer = contour(rng, half, r, neck, "dished", pick(rng, "stepped", "flat", "dome"), bool(rng.random() < 0.5))
    parts, volume = vessel_of(
        rng, "steel", outer, rng.uniform(0.2, 0.34), "butane", bag_level(rng), 12 if count == 1 else 7
    )
    parts += seams(rng, outer, half - rng.uniform(6, 14), r)
    notch = rng.uniform(0.5, 2.2)
    collar = tube(
        np.column_stack(
            [np.full(9, half + 1), neck * np.cos(np.linspace(notch, 6.2, 9)), neck * np.sin(np.linspace(notch, 6.2, 9))]
        ),
        1.2,
        sides=4,
    )
    parts += [
        Part("steel", collar, 0.6),
        *valve(half + 1, rng.uniform(14, 20), 5.5, pick(rng, "brass", "nylon", "steel")),
    ]
    parts.append(wire("steel", [(half - 16, 0, 0), (half - 22, 0, r * 0.3), (half - 30, 0, r * 0.7)], 0.9, sides=4))
    if rng.random() < 0.6:
        parts += lid(rng, half - 6, half + rng.uniform(10, 22), neck * rng.uniform(1.1, 1.4))
    return _done(packed(rng, parts, count, 2 * r + 1) if count > 1 else parts, volume, count)


def ribbed_cartridge(rng: Generator) -> Thing:
    """Screw and bayonet cartridges of other makers: ribs, any shoulder and base, a plastic foot, any cap."""
    half, r = rng.uniform(40, 100), rng.uniform(30, 56)
    neck = rng.uniform(9, min(22, r * 0.5))
    outer = contour(rng, half, r, neck, waist=True)
    metal = pick(rng, "steel", "steel", "steel", "aluminium")
    parts, volume = vessel_of(
        rng, metal, outer, rng.uniform(0.3, 0.55) * (1.5 if metal == "aluminium" else 1), "butane", bag_level(rng)
    )
    parts += mouth(rng, half, neck)
    if metal == "steel" and rng.random() < 0.7:
        parts += seams(rng, outer, half - (r - neck) * 0.8, r)
    if rng.random() < 0.4:
        deep = rng.uniform(8, 26)
        parts += hollow(
            "pp",
            revolve([(-half - 4, r + 2), (-half + deep, r + 1.6)], 14),
            revolve([(-half - 2, r + 0.3), (-half + deep, r + 0.3)], 14),
        )
    if rng.random() < 0.6:
        wide = neck * rng.uniform(1.1, 1.5) if rng.random() < 0.6 else r * rng.uniform(0.8, 0.98)
        parts += lid(rng, half - 5, half + rng.uniform(14, 30), wide)
    return _done(parts, volume)


def camp_cylinder(rng: Generator) -> Thing:
    """A small refillable bottle for camp or street kitchen: stout steel or composite, tap, guard and foot."""
    half, r = rng.uniform(75, 150), rng.uniform(50, 95)
    composite = rng.random() < 0.25
    outer = contour(
        rng, half, r, rng.uniform(12, 18), pick(rng, "round", "dished", "plain"), "dome", bool(rng.random() < 0.3)
    )
    metal, wall = (
        ("pe", rng.uniform(3, 6)) if composite else (pick(rng, "steel", "steel", "aluminium"), rng.uniform(1.3, 2.6))
    )
    parts, volume = vessel_of(rng, metal, outer, wall, "butane", bag_level(rng) * 0.9, 16)
    size = rng.uniform(0.7, 1.1)
    parts += tap(rng, half + 2, size)
    parts += foot_and_guard(rng, half, r, "pe" if composite or rng.random() < 0.2 else "steel")
    if rng.random() < 0.4:
        parts.append(rim("steel", rng.uniform(-0.1, 0.1) * half, r, rng.uniform(2.5, 5), 0.6, 16))
    if rng.random() < 0.3:
        parts += hose(rng, (half + 20, r * 0.4), rng.uniform(150, 260))
    return _done(parts, volume)


def oxygen_can(rng: Generator) -> Thing:
    """Breathing oxygen in a light aluminium or tin can, its mask folded over the cap or hung by a hose."""
    half, r = rng.uniform(75, 125), rng.uniform(22, 37)
    outer = contour(rng, half, r, 12.5, "dished", pick(rng, "dome", "stepped", "cone"))
    metal = pick(rng, "aluminium", "aluminium", "steel")
    parts, volume = vessel_of(rng, metal, outer, rng.uniform(0.35, 0.6) if metal == "aluminium" else 0.25, "", 0.0)
    parts += [rim("aluminium", half - 0.6, 12.5, 2.8, 0.9, 14), *valve(half, 15, 5.0, "nylon")]
    kind = rng.integers(3)
    deep, wide = rng.uniform(28, 55), rng.uniform(24, 40)
    wall = rng.uniform(1.0, 1.8)
    cup = [(0, 6), (deep * 0.3, wide * 0.55), (deep, wide)]
    void = [(wall, 4), (deep * 0.3 + wall, wide * 0.55 - wall), (deep, wide - wall)]
    mask = hollow(pick(rng, "pp", "pvc", "silicone"), revolve(cup, 12, 0.75), revolve(void, 12, 0.72))
    if kind == 0:
        tilt = rng.uniform(0, 1.4)
        parts += [p.turned("z", tilt).moved(half + 8, 0, 0) for p in mask]
        parts.append(Part("pp", revolve([(half - 4, r * 0.6), (half + 14, r * 0.35)], 12), 0.4))
    elif kind == 1:
        parts += [p.scaled(-1, 1, 1).moved(half + deep - 4, 0, 0) for p in mask]
        parts += lid(rng, half - 10, half + deep + 6, max(wide + 2, r * 0.98))
    else:
        side = r + wide + 8
        along = rng.uniform(-20, 30)
        parts += [p.moved(along, side, 0) for p in mask]
        line = smooth(
            [(half + 8, 0, 0), (half + 45, 10, 0), (half + 30, side, 4), (0, side, 0)], closed=False, rounds=2
        )
        parts += [Part("silicone", tube(line, 3.2, sides=7)), Part("silicone", tube(line, 2, sides=7), -1.0),
                  Part("pp", revolve([(half, 7), (half + 14, 6)], 10), 0.5)]  # fmt: skip
    return _done(parts, volume)


def balloon_tank(rng: Generator) -> Thing:
    """A disposable steel bottle of helium: two pressed halves welded in the middle, a bent rubber nozzle, a handle."""
    r = rng.uniform(55, 110)
    half = r * rng.uniform(0.9, 1.4)
    outer = contour(rng, half, r, 10, "round", "dome")
    parts, volume = vessel_of(rng, "steel", outer, rng.uniform(0.8, 1.4), "", 0.0, 18)
    parts.append(rim("steel", rng.uniform(-0.06, 0.06) * half, r, rng.uniform(3, 6), 0.7, 18))
    x = half + 4
    line = smooth(
        [(x + 18, 0, 0), (x + 30, 4, 0), (x + rng.uniform(30, 50), rng.uniform(20, 40), 0)], closed=False, rounds=1
    )
    parts += [
        Part("brass", revolve([(x - 12, 8), (x + 12, 8), (x + 14, 5), (x + 20, 5)], 12), 0.7),
        Part("abs", prism(circle(rng.uniform(11, 16), steps=8), -4, 4).moved(x + 6, 16, 0), 0.7),
        Part("rubber", tube(line, rng.uniform(5, 8), sides=8), 0.7),
        wire("steel", coil(x - 8, x + 6, 4, 3), 0.5),
    ]
    bail = smooth(
        [
            (half - r * 0.2, r * 0.6, 0),
            (half + 40, r * 0.55, 0),
            (half + 40, -r * 0.55, 0),
            (half - r * 0.2, -r * 0.6, 0),
        ],
        closed=False,
        rounds=1,
    )
    parts.append(Part(pick(rng, "steel", "pe"), tube(bail, rng.uniform(3, 6), sides=6)))
    if rng.random() < 0.6:
        ring = r * 0.7
        parts += hollow("pe", revolve([(-half - 8, ring), (-half + r * 0.3, ring * 1.1)], 14),
                        revolve([(-half - 8, ring - 2.5), (-half + r * 0.3, ring * 1.1 - 2.5)], 14))  # fmt: skip
    return _done(parts, volume)


def air_bottle(rng: Generator) -> Thing:
    """Compressed air for marker guns and pumps: thick aluminium, steel, or liner in carbon fibre; regulator, gauge."""
    half, r = rng.uniform(70, 150), rng.uniform(25, 56)
    half = max(half, r * 1.25)
    outer = contour(rng, half, r, rng.uniform(11, 15), "round", "dome")
    wound = rng.random() < 0.4
    wall = rng.uniform(2.0, 3.5) if wound else rng.uniform(3.0, 5.5)
    metal = "aluminium" if wound or rng.random() < 0.6 else "steel"
    parts, volume = vessel_of(
        rng, metal, outer, wall * (0.6 if metal == "steel" else 1.0), "butane", float(rng.choice([0.0, 0.0, 0.5]))
    )
    if wound:
        wrap = outer * (1.02, 1.0) + (0, rng.uniform(2.5, 5))
        shell = outer.copy()
        wrap[[0, -1], 1] = shell[[0, -1], 1] = 0.0
        parts += hollow("carbon_fibre", revolve(wrap, 14), revolve(shell, 14))
    x, body = half - 2, rng.uniform(28, 46)
    stem = revolve([(x - 18, 8), (x, 8), (x + 2, 15), (x + body, 14), (x + body + 4, 11), (x + body + 20, 11)], 12)
    parts += [
        *hollow(
            pick(rng, "aluminium", "brass", "steel"), stem, revolve([(x - 18, 3), (x + body, 7), (x + body + 20, 4)], 8)
        ),
        wire("stainless", coil(x + 6, x + body - 4, 6, 4), 0.7),
        Part("brass", revolve([(x + body - 4, 2.2), (x + body + 21, 2.2)], 6)),
    ]
    for side in (1, -1)[: int(rng.integers(0, 3))]:
        parts += gauge(x + body * 0.45, side * (14 + 13), rng.uniform(10, 13))
    if rng.random() < 0.3:
        parts += hollow(
            "rubber",
            revolve([(-half + r * 0.5, r + 3.4), (half - r, r + 3.4)], 14),
            revolve([(-half + r * 0.5, r + 0.1), (half - r, r + 0.1)], 14),
        )
    return _done(parts, volume)


def coolant_can(rng: Generator) -> Thing:
    """Refrigerant for cars: a tin can with a flat pierced top, at times its tap with hose and gauge."""
    half, r = rng.uniform(48, 90), rng.uniform(26, 38)
    outer = contour(rng, half, r, rng.uniform(9, 14), "dished", pick(rng, "flat", "stepped", "dome"))
    parts, volume = vessel_of(rng, "steel", outer, rng.uniform(0.25, 0.4), "butane", bag_level(rng))
    parts[2:] = [Part("oil", p.mesh, 1.25) for p in parts[2:]]  # heavier than butane by half
    parts += seams(rng, outer, half - 6, r)
    parts.append(Part("brass", revolve([(half - 6, 3.5), (half, 5.5), (half + rng.uniform(6, 11), 5.5)], 10), 0.6))
    if rng.random() < 0.6:
        x = half + 8
        parts += [
            Part(pick(rng, "brass", "zinc"), revolve([(x - 8, 9), (x + 14, 9)], 10), 0.6),
            Part("abs", revolve([(x + 14, 3), (x + 24, 3), (x + 25, 14), (x + 31, 14)], 10), 0.7),
            Part("brass", tube([(x + 4, 6, 0), (x + 4, 22, 0)], 4, sides=7)),
        ]
        if rng.random() < 0.6:
            parts += gauge(x + 4, -26, rng.uniform(16, 24))
        parts += hose(rng, (x + 4, 24), rng.uniform(160, 320))
    elif rng.random() < 0.6:
        parts += lid(rng, half - 5, half + 14, r * rng.uniform(0.5, 0.95))
    count = int(rng.choice([1, 1, 2])) if half < 70 else 1
    return _done(parts, volume) if count == 1 else _done(packed(rng, parts[:7], 2, 2 * r + 1), volume, 2)


def dive_bottle(rng: Generator) -> Thing:
    """A hand-sized diver's bottle: thick aluminium, a regulator with a mouthpiece or a pump's adapter on it."""
    half, r = rng.uniform(120, 175), rng.uniform(28, 40)
    outer = contour(rng, half, r, 13, pick(rng, "round", "plain"), "dome")
    parts, volume = vessel_of(rng, "aluminium", outer, rng.uniform(3.5, 5.5), "", 0.0)
    x = half - 2
    block = prism(rounded(rng.uniform(38, 60), rng.uniform(34, 46), 8, (x + 22, 0), 3), -16, 16)
    hole = revolve([(x - 4, 4), (x + 40, 5)], 8)
    parts += [*hollow(pick(rng, "brass", "aluminium"), block, hole),
              wire("stainless", coil(x + 6, x + 30, 6, 4), 0.8)]  # fmt: skip
    parts += gauge(x + 20, 33, rng.uniform(11, 15))
    side = float(rng.choice([-1.0, 1.0]))
    drum = prism(circle(rng.uniform(24, 32), (x + 42, side * 44), 14), -14, 14)
    parts += [*hollow("abs", drum, prism(circle(21, (x + 42, side * 44), 14), -12, 12)),
              Part("silicone", prism(circle(20, (x + 42, side * 44), 12), -1, 0.5)),
              Part("steel", tube([(x + 34, side * 44, -6), (x + 50, side * 44, -6)], 1.4, sides=5)),
              Part("silicone", tube([(x + 60, side * 48, 0), (x + 90, side * 52, 0)], 9, sides=8), 0.4)]  # fmt: skip
    if rng.random() < 0.5:
        parts.append(Part("nylon", box(26, 2 * r + 8, 2 * r + 8), 0.05))
    return _done(parts, volume)


def cassette_gun(rng: Generator) -> Thing:
    """A clamp-on burner over a cassette's mouth: plastic collar, knob, piezo, brass tube and a steel flame tube."""
    half, r = rng.uniform(70, 96), rng.uniform(30, 35)
    outer = contour(rng, half, r, rng.uniform(16, 20), "dished", pick(rng, "stepped", "flat"))
    parts, volume = vessel_of(rng, "steel", outer, rng.uniform(0.22, 0.32), "butane", bag_level(rng), 14)
    parts += [*seams(rng, outer, half - 11, r), *valve(half, 18, 5.5)]
    wide, deep = rng.uniform(20, 29), rng.uniform(16, 30)
    shell = [(half - 3, wide), (half + deep, wide * 0.9), (half + deep + 8, wide * 0.5)]
    void = [(half - 3, wide - 2), (half + deep - 1, wide * 0.9 - 2), (half + deep + 5, wide * 0.5 - 2)]
    parts += [*hollow("abs", revolve(shell, 12), revolve(void, 12)),
              Part("zinc", revolve([(half + 2, 11), (half + deep * 0.6, 11)], 10), 0.7)]  # fmt: skip
    x, bore, long = half + deep + 4, rng.uniform(7, 12), rng.uniform(55, 130)
    bend = float(rng.choice([0.0, 0.0, rng.uniform(0.3, 1.2)]))
    flame = [
        *hollow(
            "stainless",
            revolve([(18, bore * 0.7), (long * 0.5, bore * 0.7), (long * 0.55, bore), (long, bore)], 12),
            revolve(
                [(18, bore * 0.7 - 0.6), (long * 0.5, bore * 0.7 - 0.6), (long * 0.55, bore - 0.6), (long, bore - 0.6)],
                12,
            ),
        ),
        Part("brass", revolve([(-8, 4), (20, 4), (24, 1.6), (34, 1.4)], 8), 0.8),
    ]
    parts += [p.turned("z", bend).moved(x, 0, 0) for p in flame]
    knob = revolve([(0, 8), (14, 7)], 8).turned("z", -np.pi / 2).moved(half + deep * 0.6, -wide * 0.8, 0)
    parts += [
        Part("abs", knob),
        Part("brass", tube([(half + deep * 0.6, 0, 0), (half + deep * 0.6, -wide, 0)], 2.2, sides=6)),
        Part("lead", box(8, 3, 3).moved(half + deep * 0.5, 9, 0), 0.6),
        Part("abs", box(14, 6, 9).moved(half + deep * 0.6, wide, 0), 0.6),
        wire("steel", coil(half + 4, half + 14, 2, 4) + np.array([0, 9.0, 0]), 0.4),
        wire("copper", [(half + deep * 0.5, 9, 0), (x + 6, bore + 2, 0), (x + 24, bore * 0.5, 0)], 0.6),
    ]
    return _done(parts, volume)


def cream_cylinder(rng: Generator) -> Thing:
    """A big bottle of whipping gas: aluminium or steel, a brass mouth with a nut, a plastic cap, a nozzle beside it."""
    half, r = rng.uniform(110, 185), rng.uniform(34, 45)
    outer = contour(
        rng, half, r, rng.uniform(11, 15), pick(rng, "dished", "round", "plain"), pick(rng, "dome", "ogive")
    )
    metal = pick(rng, "aluminium", "steel")
    wall = rng.uniform(3.0, 4.6) if metal == "aluminium" else rng.uniform(1.5, 2.2)
    parts, volume = vessel_of(rng, metal, outer, wall, "butane", bag_level(rng))
    x = half
    parts += [
        Part("brass", revolve([(x - 12, 7), (x, 7), (x + 1, 13), (x + 10, 13), (x + 11, 9), (x + 20, 9)], 12), 0.7),
        Part("brass", revolve([(x - 10, 1.8), (x + 16, 1.8)], 6), 0.3),
        wire("stainless", coil(x - 8, x + 8, 4, 3), 0.6),
    ]
    if rng.random() < 0.6:
        parts += cap(rng, x + 2, x + rng.uniform(24, 34), rng.uniform(14, 19), pick(rng, "pe", "pp"))
    if rng.random() < 0.6:
        gun = tube([(-half * 0.3, r + 7, 0), (half * 0.2, r + 7, 0)], rng.uniform(4, 7), sides=8)
        parts.append(Part("pp", gun, 0.5))
    if rng.random() < 0.3:
        parts.append(Part("foam", ball(r + 6).scaled(half / r * 0.5, 1, 1), 0.05))
    count = int(rng.choice([1, 1, 1, 2]))
    points: Points = outer
    return (
        _done(parts, volume)
        if count == 1
        else _done(packed(rng, parts[:6], 2, 2 * float(points[:, 1].max()) + 4), volume, 2)
    )
