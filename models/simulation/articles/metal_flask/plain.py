"""More vessels of one wall: shakers, drinks in aluminium, fuel, pots for coffee and tea, electric kettles, pot sets."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._bottles import cap, cavity, centred_along, drawn_fill, square_section, turned_vessel
from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.metal_flask.lids import (
    FLASK_FORMS,
    LIDS,
    bow_over,
    extras,
    flask_line,
    flat_lid,
    of,
    side_ear,
    slide_lid,
    wood_lid,
)
from models.simulation.articles.metal_flask.parts import ring, shell
from models.simulation.articles.plastic_bottle.closures import coil, pipe, screw_cap
from models.simulation.mesh import ball, box, revolve, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _metal(rng: Generator) -> tuple[str, float]:
    material = pick(rng, "stainless", "stainless", "aluminium", "titanium", "steel", "copper")
    low, high = {"aluminium": (0.7, 1.4), "titanium": (0.4, 0.6), "copper": (0.6, 1.0)}.get(material, (0.4, 0.8))
    return material, float(rng.uniform(low, high))


def cocktail_shaker(rng: Generator) -> Thing:
    """Three pieces, or two cups one in the other; jigger and spoon beside it at times."""
    r = rng.uniform(36, 48)
    long, foot = r * rng.uniform(3.0, 4.2), r * rng.uniform(0.66, 0.85)
    line = [(0, foot * 0.95), (3, foot), (long * 0.6, r * 0.95), (long, r)]
    fill = 0.0 if rng.random() < 0.6 else float(rng.uniform(0.2, 0.8))
    wall = rng.uniform(0.5, 0.9)
    parts, volume = turned_vessel(
        rng, "stainless", line, wall, wall, pick(rng, "water", "alcohol"), sides=18, fill=fill
    )
    if rng.random() < 0.65:
        hood = [(long - 6, r + 0.8), (long + 8, r * 0.97), (long + r * 0.8, r * 0.55), (long + r * 1.2, r * 0.4)]
        parts += hollow("stainless", revolve(hood, 18), revolve(cavity(hood, wall, 0, wall), 18))
        top = long + r * 1.2 + 18
        parts += cap("stainless", long + r * 0.95, top, r * 0.46, 0.6, 14)
        parts.append(Part("stainless", revolve([(long + r * 0.7, r * 0.5), (long + r * 0.7 + 0.7, r * 0.5)], 12), 0.7))
    else:
        top = long + r * rng.uniform(1.2, 2.4)
        other = [(0, foot * 0.9), (3, foot * 0.95), (top - long * 0.8, r * 0.95)]
        tin = shell(pick(rng, "stainless", "glass"), other, wall, 18)
        parts += [p.turned("z", np.pi).moved(top) for p in tin]
    if rng.random() < 0.35:
        jig = hollow("stainless", revolve([(-34, 20), (0, 4), (26, 17)], 14), revolve([(-33.5, 19.2), (-2, 3.2)], 14))
        jig.append(Part("stainless", revolve([(2, 4), (26, 16.2)], 14), -0.9))
        parts += [p.moved(long * 0.5, r + 30) for p in jig]
    if rng.random() < 0.3:
        parts += [
            Part("stainless", tube([(-10, -r - 12, 0), (long + 60, -r - 12, 0)], 1.8, sides=6)),
            Part("stainless", ball(16, 9, 1.2, 8).moved(-18, -r - 12)),
        ]
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})


def aluminium_drink(rng: Generator) -> Thing:
    """Beer, coffee or water sold in a drawn aluminium bottle: crown or resealable cap; full, empty or dented."""
    r = rng.uniform(24, 34)
    long, bore = r * rng.uniform(4.4, 7.2), rng.uniform(11, 17)
    forms = {name: FLASK_FORMS[name] for name in ("cola", "bullet", "pear", "waist")}
    line = np.array(flask_line(rng, long, r, bore, rng.uniform(12, 22), forms))
    wall = rng.uniform(0.22, 0.5)
    fill = float(rng.uniform(0.92, 0.98)) if rng.random() < 0.55 else drawn_fill(rng)
    parts, volume = turned_vessel(
        rng, "aluminium", line, wall, 0.6, pick(rng, "cola", "water", "cream"), sides=18, fill=fill
    )
    parts.append(Part("aluminium", revolve([(0.7, r * 0.6), (8, r * 0.1)], 14), 0.12))
    shut = rng.random()
    if shut < 0.4:
        crown = [(long - 5, bore + 2.4), (long + 1, bore + 1)]
        parts += hollow("steel", revolve(crown, 14), revolve([(long - 5, bore + 2.0), (long + 0.7, bore + 0.6)], 14))
    elif shut < 0.9:
        parts += cap(pick(rng, "aluminium", "pp"), long - 14, long + 2, bore + 1.6, 0.4, 14)
    parts.append(ring(long - 1, bore - 0.4, 0.9, "aluminium"))
    if rng.random() < 0.3:
        other = rng.uniform(-0.15, 0.15)
        parts += [p.turned("z", other).moved(rng.normal(0, 8), 2 * r + rng.uniform(1, 8)) for p in list(parts)]
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": int(rng.choice([0, 0, 4, 5]))})


def fuel_flask(rng: Generator) -> Thing:
    """For a stove or a lighter: thick aluminium, child-safe plug or pump with its hose; also an oiler."""
    r = rng.uniform(20, 42)
    long, bore = r * rng.uniform(4.0, 6.6), rng.uniform(10, 16)
    bore = min(bore, r * 0.6)
    line = flask_line(rng, long, r, bore, 16, {name: FLASK_FORMS[name] for name in ("bullet", "cola", "straight")})
    content = pick(rng, "petrol", "petrol", "oil", "alcohol")
    material, wall = ("aluminium", rng.uniform(1.0, 2.0)) if rng.random() < 0.8 else ("steel", 0.5)
    parts, volume = turned_vessel(rng, material, line, wall, 2.0, content, sides=18)
    kind = rng.random()
    top = long + 22.0
    if kind < 0.45:
        parts += [
            Part("abs", revolve([(long - 14, bore - wall - 0.3), (long + 2, bore - wall - 0.3)], 12), 0.8),
            ring(long, bore - 1, 1.4, "rubber"),
        ]
        parts += cap("abs", long + 1, top, bore + 4, 2.2, 14)
    elif kind < 0.75:
        stem = [(long - rng.uniform(60, 100), 0, 0), (long + 50, 0, 0)]
        parts += pipe("nylon", stem, min(7.0, bore - wall - 1), 4.5, 8)
        parts += [
            Part("steel", tube([(long - 40, 0, 0), (long + 60, 0, 0)], 1.6, sides=5)),
            coil(long - 10, long + 10, 3.2, 0.5, 5),
        ]
        parts += [
            Part("pp", revolve([(long + 58, 9), (long + 68, 9)], 10), 0.6),
            Part("brass", revolve([(long + 4, bore + 3), (long + 12, bore + 3)], 12), 0.4),
        ]
        hose = smooth(
            [(long + 8, bore, 0), (long + 10, bore + 40, 6), (long - 60, bore + 60, 4), (long - 120, bore + 40, 0)],
            False,
            1,
        )
        parts += [wire("steel", hose, 1.6), wire("rubber", hose, 2.4)]
        top = long + 68
    else:
        beak = smooth([(long, 0, 0), (long + 40, 0, 0), (long + 70, 22, 0)], False, 1)
        parts += pipe(pick(rng, "brass", "steel"), beak, 3.0, 1.8)
        parts += cap(pick(rng, "brass", "steel", "zinc"), long - 10, long + 8, bore + 2, 1.0, 14)
        top = long + 70
    return Thing(centred_along(parts, top), {"volume_ml": volume})


def moka_pot(rng: Generator) -> Thing:
    """Coffee on the stove: lower kettle with a valve, funnel with a sieve, upper jug with a riser, lid, grip."""
    r = rng.uniform(30, 52)
    low, high = r * rng.uniform(1.2, 1.6), r * rng.uniform(1.3, 1.8)
    material, wall = ("aluminium", rng.uniform(1.8, 3.0)) if rng.random() < 0.7 else ("stainless", 0.8)
    section = square_section(1.0, 0.75, 3) if rng.random() < 0.5 else None
    fill = 0.0 if rng.random() < 0.6 else float(rng.uniform(0.3, 0.9))
    boiler = [(0, r * 0.96), (4, r), (low - 10, r * 0.86), (low, r * 0.74)]
    parts, volume = turned_vessel(rng, material, boiler, wall, wall, "water", section, sides=16, fill=fill)
    jug = [(low + 1, r * 0.74), (low + 12, r * 0.72), (low + high, r * 0.98)]
    parts += turned_vessel(rng, material, jug, wall * 0.8, wall, None, section, sides=16)[0]
    funnel = [(8, 3.4), (low - 24, 3.6), (low - 20, r * 0.55), (low - 1, r * 0.6)]
    parts += hollow("aluminium", revolve(funnel, 12), revolve(cavity(funnel, 0.7, 0.01, 0.01), 12))
    if rng.random() < 0.4:
        parts.append(Part("wood", revolve([(low - 18, r * 0.5), (low - 2, r * 0.56)], 12), 0.5))
    parts += pipe("aluminium", [(low, 0, 0), (low + high * 0.75, 0, 0)], 5.0, 3.2)
    parts += [
        ring(low + 0.5, r * 0.64, 1.8, "silicone"),
        Part("stainless", revolve([(low - 0.4, r * 0.6), (low + 0.4, r * 0.6)], 14), 0.5),
    ]
    parts.append(Part("brass", revolve([(-5, 3.5), (7, 2.5)], 8).turned("z", np.pi / 2).moved(low * 0.6, -r * 0.92)))
    lid = [(low + high + 0.5, r), (low + high + 3, r), (low + high + 10, r * 0.3)]
    parts += hollow(material, revolve(lid, 16), revolve(cavity(lid, wall * 0.7, 0, wall), 16))
    parts.append(Part("abs", ball(8, sides=8).moved(low + high + 17)))
    grip = smooth([(low + high - 6, r, 0), (low + high - 2, r + 34, 0), (low * 0.8, r + 40, 0)], False, 1)
    parts.append(Part(pick(rng, "abs", "wood", "nylon"), tube(grip, rng.uniform(4, 7), sides=7)))
    beak = smooth([(low + high * 0.5, -r * 0.7, 0), (low + high, -r - 14, 0)], False, 1)
    parts.append(Part(material, tube(beak, [8.0, 7.0, 5.0][: len(beak)] if len(beak) <= 3 else 6.0, sides=7), 0.25))
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})


def electric_kettle(rng: Generator) -> Thing:
    """A travel kettle or heating cup: steel pot in a plastic coat, plate with its element, thermostat, switch, cord."""
    r = rng.uniform(34, 66)
    long = r * (rng.uniform(2.4, 4.6) if r < 46 else rng.uniform(2.0, 2.9))
    top_r = r * rng.uniform(0.66, 1.0)
    line = [(14, r * 0.9), (18, r * 0.94), (long * 0.55, (r + top_r) / 2 * 0.94), (long, top_r * 0.94)]
    fill = 0.0 if rng.random() < 0.6 else float(rng.uniform(0.3, 0.9))
    wall = rng.uniform(0.4, 0.7)
    parts, volume = turned_vessel(rng, "stainless", line, wall, wall, "water", sides=18, fill=fill)
    coat = np.array([(-14, r), (12, r + 1), (long * 0.55, (r + top_r) / 2 + 1), (long - 1, top_r + 1)])
    if rng.random() < 0.75:
        parts += shell(pick(rng, "pp", "abs"), coat, rng.uniform(1.6, 2.6))
    else:
        parts += shell("pp", coat[:2], 2.2)
    turn = np.linspace(0.3, 5.9, 16)
    element = np.column_stack([np.full(16, 9.5), r * 0.6 * np.cos(turn), r * 0.6 * np.sin(turn)])
    parts.append(Part("aluminium", revolve([(11.5, r * 0.8), (13.6, r * 0.8)], 16)))
    parts += [Part("aluminium", tube(element, 3.2, sides=6), 0.8),
              wire("steel", element, 1.0, sides=4), Part("abs", revolve([(-8, 14), (6, 14)], 10), 0.5),
              Part("copper", box(6, 12, 4).moved(2, 4, 0), 0.5),
              Part("pcb", box(1.4, r * 0.9, r * 0.5).moved(-6, 0, 0)),
              Part("chip", box(3, 8, 6).moved(-4, -r * 0.25, 3))]  # fmt: skip
    lid = [(long - 4, top_r - 0.5), (long + 8, top_r), (long + 14, top_r * 0.7)]
    parts += hollow("pp", revolve(lid, 16), revolve(cavity(lid, 2.2, 0, 2.2), 16))
    parts.append(ring(long - 2, top_r - 2, 1.6, "silicone"))
    parts += side_ear(rng, long * 0.2, long * 0.9, r) if rng.random() < 0.6 else []
    if rng.random() < 0.5:
        turns = np.linspace(0, rng.uniform(8, 18), 40)
        cord = np.column_stack([long * 0.4 + 34 * np.cos(turns), -r - 44 + 26 * np.sin(turns), 0.5 * turns])
        parts += [wire("copper", cord, 1.1, sides=4), wire("pvc", cord, 2.8, sides=5),
                  Part("pvc", box(30, 24, 16).moved(*(cord[-1] + [18, 0, 0]))),
                  Part("brass", box(18, 14, 1.6).moved(*(cord[-1] + [40, 0, 0])), 0.5)]  # fmt: skip
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})


def tea_pot(rng: Generator) -> Thing:
    """Pots for tea, milk or wine with spout, strainer, side grip or bow; pour-over kettles with a swan's neck."""
    r = rng.uniform(38, 68)
    long, bore = r * rng.uniform(1.2, 2.3), r * rng.uniform(0.5, 0.8)
    material, wall = _metal(rng)
    line = flask_line(rng, long, r, bore, 6)
    fill = 0.0 if rng.random() < 0.55 else float(rng.uniform(0.3, 0.9))
    parts, volume = turned_vessel(rng, material, line, wall, wall * 1.2, "water", sides=18, fill=fill)
    start, away = long * rng.uniform(0.15, 0.6), rng.uniform(24, 60)
    swan = rng.random() < 0.4
    neck = [
        (start, -r * 0.85, 0),
        (start + 5, -r - away * 0.5, 0),
        (long * 0.85, -r - away * (0.5 if swan else 0.8), 0),
        (long + (18 if swan else 2), -r - away, 0),
    ]
    path = smooth(neck, False, 1)
    w0, w1 = (6.5, 4.0) if swan else (rng.uniform(9, 14), rng.uniform(6, 8))
    radius = np.linspace(w0, w1, len(path))
    parts += hollow(material, tube(path, radius, sides=8), tube(path, radius - wall, sides=8))
    lid = [(long + 0.3, bore), (long + 2, bore), (long + rng.uniform(6, 16), bore * 0.3)]
    parts += hollow(material, revolve(lid, 16), revolve(cavity(lid, wall, 0, wall), 16))
    parts.append(Part(pick(rng, "abs", "wood", material), ball(rng.uniform(6, 10), sides=8).moved(lid[-1][0] + 7)))
    if rng.random() < 0.6:
        parts += side_ear(rng, long * 0.15, long * 0.9, r * 0.98)
    else:
        parts.append(bow_over(rng, long * 0.8, r * 0.9, rng.uniform(60, 100), rng.choice([0.0, 0.7, 1.4, -1.4])))
    if rng.random() < 0.35:
        parts += shell("stainless", [(long * 0.3, bore * 0.6), (long - 1, bore * 0.85)], 0.35, 14)
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})


def nested_pots(rng: Generator) -> Thing:
    """Camping or army set: two or three pots and cups one in the other, folding grips, a lid, in a net bag."""
    r = rng.uniform(44, 82)
    long = r * rng.uniform(1.0, 2.0)
    section = None if rng.random() < 0.6 else square_section(rng.uniform(0.55, 0.8), 0.85)
    parts: list[Part] = []
    volume, material = 0, "steel"
    for i in range(int(rng.integers(1, 4))):
        material, wall = _metal(rng)
        reach, base = r - i * rng.uniform(5, 8), i * 3.0
        tall = long - base - i * rng.uniform(0, 24)
        pot = [(base, reach * 0.93), (base + 4, reach), (base + tall, reach)]
        fill = 0.0 if i or rng.random() < 0.75 else float(rng.uniform(0.3, 0.8))
        body, held = turned_vessel(rng, material, pot, wall, wall, "water", section, sides=18, fill=fill)
        parts += body
        volume = max(volume, held)
        y = -1 if i % 2 else 1
        for s in (-1, 1):
            grip = smooth([(base + tall * 0.8, y * reach, 7 * s), (base + tall * 0.75, y * (reach + 6), 7 * s),
                           (base + tall * 0.2, y * (reach + 8), 9 * s)], False, 1)  # fmt: skip
            parts.append(wire("steel", grip, rng.uniform(1.3, 2.0), sides=5))
    lid = [(long + 0.5, r * 0.98), (long + rng.uniform(6, 26), r * 1.01), (long + 28, r * 0.9)]
    if section is None:
        parts += hollow(material, revolve(lid, 18), revolve(cavity(lid, 0.8, 0, 0.8), 18))
        parts.append(ball_knob(rng, long + 32))
    if rng.random() < 0.4:
        parts.append(bow_over(rng, long * 0.85, r, rng.uniform(50, 90), rng.choice([0.0, 1.4])))
    if rng.random() < 0.3:
        bag = [(-3, r + 4), (long + 34, r + 3)]
        parts += [Part("nylon", revolve(bag, 16), 0.3), Part("nylon", revolve(cavity(bag, 1.2, 1.2, 1.2), 16), -0.3)]
    return Thing(centred(parts).parts, {"volume_ml": volume})


def ball_knob(rng: Generator, x: float) -> Part:
    return Part(pick(rng, "pp", "wood", "silicone"), ball(7, sides=8).moved(x))


def mixed_single(rng: Generator) -> Thing:
    """Any outline of one wall and of any metal, with any lid, bottle or mug."""
    r = rng.uniform(24, 54)
    long, bore = r * rng.uniform(1.6, 6.2), r * rng.uniform(0.42, 0.98)
    material, wall = _metal(rng)
    line = flask_line(rng, long, r, bore, rng.uniform(8, 18))
    section = square_section(rng.uniform(0.5, 1.0), rng.uniform(0.5, 0.9)) if rng.random() < 0.15 else None
    content = pick(rng, "water", "water", "cola", "alcohol")
    parts, volume = turned_vessel(rng, material, line, wall, wall * 1.3, content, section, sides=18)
    if section is None:
        lids = (*LIDS, screw_cap) if bore < r * 0.9 else (slide_lid, flat_lid, wood_lid)
        shut, _ = of(rng, lids, long, bore)
        parts += shut if rng.random() < 0.9 else []
        parts += extras(rng, long, r, bore)
    parts += side_ear(rng, long * 0.2, long * 0.85, r * 0.97) if rng.random() < 0.3 else []
    return Thing(centred(parts).parts, {"volume_ml": volume, "abv_pct": 0})
