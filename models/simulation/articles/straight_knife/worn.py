"""Knives worn or thrown: of Tibet and Xinjiang, round the neck, in the fist, curved, for the bush."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, notched, posed, profile
from models.simulation.articles._common import pick
from models.simulation.articles._forging import forged
from models.simulation.articles.straight_knife.choices import (
    Fit,
    Steel,
    figured,
    guard,
    handle,
    lanyard,
    moulded,
    outdoor_shape,
    riveted,
    sheath,
    skeleton,
    stacked,
)
from models.simulation.articles.straight_knife.parts import pins, swells
from models.simulation.mesh import Points, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

PRECIOUS = ("brass", "silver", "copper", "zinc", "stainless")


def _bands(material: str, at: list[float], y: float, high: float, deep: float, wide: float) -> Part:
    return Part(material, merged(*(grip([x, x + wide], y, high, deep) for x in at)), 0.35)


def tibetan_knife(rng: Generator) -> Thing:
    """藏刀: a straight blade, horn and metal bands; a wooden sheath clad in embossed sheet, hung on a chain."""
    length, height, thick = rng.uniform(90, 240), rng.uniform(18, 32), rng.uniform(2.2, 4.5)
    shape = profile(rng.uniform(0.6, 0.92), rng.uniform(1, 2.2), rng.uniform(-0.3, 0.5), 0.88, 1.2, levels=5)
    steel = Steel(shape, length, height, thick, pick(rng, "steel", "stainless"))
    metal, span, high = pick(rng, *PRECIOUS), rng.uniform(75, 120), height * rng.uniform(0.85, 1.15)
    deep = high * rng.uniform(0.5, 0.8)
    count = int(rng.integers(4, 7))
    body = grip(np.linspace(2, -span, count), 0, high * swells(rng, count, 0.1), deep * swells(rng, count, 0.1))
    parts = [steel.ground(rng), Part(pick(rng, "bone", "wood", "leather", metal), body, rng.uniform(0.7, 1.0))]
    parts.append(Part(steel.metal, prism(rounded(span * 0.9, 7, 2, (-span * 0.45, 0), 2), -thick / 2, thick / 2)))
    places = [float(-span * f) for f in np.linspace(0.02, 0.9, int(rng.integers(2, 6)))]
    parts.append(_bands(metal, places, 0, high * 1.1, deep * 1.15, rng.uniform(4, 9)))
    if rng.random() < 0.6:
        r = rng.uniform(0.5, 0.7) * high
        knob = revolve([(-span - r * 1.3, 2), (-span - r * 0.7, r), (-span, r * 0.9)], 8, deep / high)
        parts.append(Part(metal, knob, rng.uniform(0.4, 1)))
    drawn = float(rng.choice([0.0, 0.0, 0.0, rng.uniform(0.2, 1.1) * length]))
    if rng.random() < 0.8:
        parts += [part.moved(drawn) for part in _clad_sheath(rng, steel, metal, high, deep)]
    return posed(rng, parts, steel.facts(), 0.2)


def _clad_sheath(rng: Generator, steel: Steel, metal: str, high: float, deep: float) -> list[Part]:
    """Wood inside, sheet metal outside over all or part of it, studs and a chain."""
    xs, tail = np.array([3, steel.length * 0.6, steel.length + 10]), rng.uniform(0.6, 1.05)
    wide, wood_deep = steel.height + 5, max(deep * 0.9, steel.thick + 5)
    wood = grip(xs, 0, wide * np.array([1, 0.97, tail]), wood_deep)
    slot = grip([3.5, steel.length + 6], 0, [steel.height + 1, wide * tail * 0.7], steel.thick + 1.5)
    parts = hollow(pick(rng, "wood", "leather"), wood, slot)
    skin = (grip(xs, 0, (wide + m) * np.array([1, 0.97, tail]), wood_deep + m) for m in (1.4, 0.2))
    outer, inner = skin
    if rng.random() < 0.6:
        parts += hollow(metal, outer, inner.scaled(0.995, 1, 1).moved(0.06))
    else:
        places = [float(steel.length * f) for f in rng.uniform(0.05, 0.9, int(rng.integers(2, 6)))]
        parts.append(_bands(metal, places, 0, wide + 2, wood_deep + 2, rng.uniform(6, 16)))
    if rng.random() < 0.5:
        studs = [float(steel.length * f) for f in np.linspace(0.15, 0.85, int(rng.integers(3, 8)))]
        stud = pins(pick(rng, *PRECIOUS), studs, 0, rng.uniform(1.5, 3), 1.8)
        parts.append(stud.moved(z=wood_deep / 2 + 1.2))
    if rng.random() < 0.5:
        x = steel.length * 0.25
        path = smooth(
            [(x, wide / 2), (x - 30, wide + rng.uniform(5, 40)), (x - 70, wide), (x - 60, wide / 2)], False, 1
        )
        parts.append(wire("steel", path, rng.uniform(0.6, 1.2), sides=4))
    return parts


def yengisar_knife(rng: Generator) -> Thing:
    """英吉沙小刀: an upswept belly, a grip inlaid with brass, bone and copper, a beak or knob at its end."""
    length, height, thick = rng.uniform(70, 160), rng.uniform(18, 34), rng.uniform(1.6, 3.4)
    shape = profile(rng.uniform(0.25, 0.6), rng.uniform(1.2, 2), rng.uniform(0.35, 0.6), rng.uniform(0.4, 0.7), 1.0,
                    root=rng.uniform(0.6, 1.0))  # fmt: skip
    steel = Steel(shape, length, height, thick, "steel")
    span, high = rng.uniform(75, 110), rng.uniform(14, 24)
    parts = [steel.ground(rng, bend=rng.uniform(0, 0.12))]
    u = np.linspace(0, 1, 6)
    droop, deep = rng.uniform(-0.2, 0.5) * high, rng.uniform(9, 14)
    core = grip(2 - u * span, -droop * u**2, high * (0.8 + rng.uniform(0, 0.4) * u), deep)
    parts.append(Part(pick(rng, "bone", "wood", "acrylic"), core))
    parts.append(Part(pick(rng, *PRECIOUS[:3]), grip([-9, 3], 0, high * 0.9, deep * 1.08), 0.9))
    inlays = [
        prism(rounded(rng.uniform(3, 9), high * rng.uniform(0.2, 0.6), 1, (float(x), 0), 2), -deep / 2, deep / 2)
        for x in np.linspace(-0.2, -0.85, int(rng.integers(3, 8))) * span
    ]
    parts.append(Part(pick(rng, "brass", "copper", "silver", "aluminium"), merged(*inlays), 0.5))
    end = smooth([(-span + 4, high * 0.4), (-span - 9, high * 0.3), (-span - 14, -high * rng.uniform(0.2, 0.9)),
                  (-span + 4, -high * 0.6)], True, 1)  # fmt: skip
    parts.append(Part("brass", prism(end, -deep * 0.45, deep * 0.45).moved(y=-droop)))
    if rng.random() < 0.5:
        parts += sheath(rng, steel._replace(height=height * 1.2), ("leather", "leather", "pvc"))
    return posed(rng, parts, steel.facts(), 0.22)


def neck_knife(rng: Generator) -> Thing:
    """A small flat knife in a moulded sheath with eyelets, on a ball chain or cord."""
    length, height, thick = rng.uniform(38, 85), rng.uniform(14, 28), rng.uniform(1.8, 3.6)
    shape, double = outdoor_shape(rng)
    steel = Steel(shape, length, height, thick, pick(rng, "steel", "stainless", "titanium"))
    fit = Fit(rng.uniform(45, 85), height * rng.uniform(0.7, 1.1), 0, thick, steel.metal)
    parts = [steel.ground(rng, double=double), *handle(rng, fit, (skeleton, skeleton, riveted))]
    if rng.random() < 0.85:
        wall = rng.uniform(1.4, 2.4)
        margin = rng.uniform(5, 10)
        flat = prism(steel.outline(margin, 0, margin), -thick / 2 - wall, thick / 2 + wall)
        slot = prism(steel.outline(0.8, 0.01, 2), -thick / 2 - 0.2, thick / 2 + 0.2)
        case = hollow(pick(rng, "pvc", "abs", "nylon", "leather"), flat, slot)
        xs, deep = np.linspace(0.12, 0.85, int(rng.integers(2, 5))) * length, thick / 2 + wall + 0.5
        rows = (0.5, -0.5) if rng.random() < 0.5 else (-0.5,)
        at = [(float(x), float(side * (height + margin))) for x in xs for side in rows]
        eyelets = [prism(circle(3.4, spot, 8), -deep, deep, [circle(2.1, spot, 8)]) for spot in at]
        case.append(Part(pick(rng, "brass", "steel", "aluminium"), merged(*eyelets)))
        drawn = float(rng.choice([0, 0, rng.uniform(0.3, 1.4) * length]))
        parts += [part.moved(drawn) for part in case]
    if rng.random() < 0.7:
        start = max(float(part.mesh.vertices[:, 0].max()) for part in parts) - 4
        far, swing = start + rng.uniform(30, 90), rng.uniform(-60, 60)
        path = smooth([(start, 0), (far, 20 + swing), (far + 40, swing), (far, swing - 20)], True, 2)
        path[:, 0] -= path[:, 0].min() - start
        parts.append(wire(*(("steel", path, 0.7) if rng.random() < 0.5 else ("nylon", path, 1.5)), True, 4))
    return posed(rng, parts, steel.facts(), 0.3)


def _thrown(rng: Generator) -> Points:
    """Outline of one throwing knife from its end at -x to its point at x = 1, y in widths."""
    kind = int(rng.integers(4))
    waist, head = rng.uniform(0.2, 0.4), rng.uniform(0.35, 0.5)
    shoulder = rng.uniform(0.0, 0.5)
    if kind == 0:  # leaf
        half = [(-1, 0.3), (-0.5, waist), (-0.1, waist), (shoulder, head), (0.75, head * 0.6)]
    elif kind == 1:  # kunai: a diamond on a rod with a ring
        half = [(-0.75, 0.12), (-0.1, 0.14), (0.05, 0.5), (0.5, 0.24)]
    elif kind == 2:  # a point at each end
        half = [(-0.6, head), (-0.1, waist), (0.1, waist * 1.05), (0.6, head * 1.02)]
    else:  # a plain bar, cut to a point
        half = [(-1, 0.42), (-0.3, 0.4), (0.5, 0.43), (0.8, 0.3)]
    ends = [(-1.0, 0.0)] if kind == 2 else []
    return np.array([*ends, *half, (1.0, 0.01), *[(x, -y * 0.99) for x, y in half[::-1]]])


def throwing_knives(rng: Generator) -> Thing:
    """One or up to six alike, cut from plate: stacked, fanned out or side by side in a pouch."""
    long, wide, thick = rng.uniform(120, 260), rng.uniform(14, 38), rng.uniform(2, 5.5)
    outline = _thrown(rng) * [long / 2, wide]
    eyes = [circle(wide * 0.13, (-long * f, 0), 8) for f in (0.42, 0.3, 0.18)[: int(rng.integers(0, 4))]]
    ringed = abs(outline[0, 0]) < long * 0.4
    body = forged(outline, thick, min(rng.uniform(0.4, 1.2), thick * 0.3), [] if ringed else eyes)
    parts = [Part(pick(rng, "steel", "stainless"), body)]
    if ringed:
        at = (-long * 0.375 - wide * 0.35, 0.0)
        parts.append(Part(parts[0].material, prism(circle(wide * 0.4, at, 12), -thick / 2, thick / 2,
                                                   [circle(wide * 0.24, at, 10)])))  # fmt: skip
    count = int(rng.choice([1, 1, 2, 3, 3, 6]))
    if rng.random() < 0.35 and count < 4:
        turns = np.linspace(0, 2 * np.pi * 5, 26)
        coil = np.column_stack([-long * (0.1 + 0.22 * turns / turns[-1]), np.cos(turns) * wide * 0.45,
                                np.sin(turns) * (thick / 2 + 1.6)])  # fmt: skip
        parts.append(Part("nylon", tube(coil, 1.4, sides=4)))
    fan, aside = rng.choice([0.0, rng.uniform(0.05, 0.35)]), rng.choice([0.0, wide * 1.1])
    every = [
        part.turned("z", (k - count / 2) * float(fan)).moved(0, k * float(aside), k * (thick + 0.6))
        for k in range(count)
        for part in parts
    ]
    if rng.random() < 0.5 and not fan:
        outer = rounded(long * 0.75, wide * 1.4 + aside * (count - 1), 5, (long * 0.14, aside * (count - 1) / 2), 3)
        top = count * (thick + 0.6) - thick / 2
        every += hollow(pick(rng, "nylon", "leather"), prism(outer, -thick / 2 - 2.5, top + 2.5),
                        prism(outer * [0.97, 0.95], -thick / 2 - 0.4, top + 0.4))  # fmt: skip
    return posed(rng, every, {"blade_length_mm": round(long / 2), "tip_angle_deg": 30, "count": count}, 0.25)


def karambit(rng: Generator) -> Thing:
    """A claw: a hooked blade, a curved handle and a ring for a finger."""
    length, height, thick = rng.uniform(55, 110), rng.uniform(20, 34), rng.uniform(2.5, 4.5)
    shape = profile(
        rng.uniform(0, 0.4), rng.uniform(1, 1.6), rng.uniform(-0.4, 0.1), rng.uniform(0, 0.3), 1.3, levels=8
    )
    steel = Steel(shape, length, height, thick, pick(rng, "steel", "stainless"))
    bend = rng.uniform(-0.6, -0.25)
    parts = [steel.ground(rng, bend=bend)]
    span, high = rng.uniform(75, 105), rng.uniform(20, 28)
    u = np.linspace(0, 1, 7)
    sag = -rng.uniform(8, 26) * u**2
    plate = np.concatenate([np.column_stack([3 - u * span, sag + high * 0.42]),
                            np.column_stack([3 - u * span, sag - high * 0.42])[::-1]])  # fmt: skip
    r = rng.uniform(14, 18)
    at = (-span - r * 0.7, float(sag[-1]) - 2)
    ring = prism(circle(r, at, 16), -thick / 2, thick / 2, [circle(r - rng.uniform(3, 5), at, 14)])
    parts.append(Part(steel.metal, merged(prism(plate, -thick / 2, thick / 2), ring)))
    if rng.random() < 0.75:
        slab = grip(-2 - u * (span - 8), sag, high * swells(rng, 7, 0.08), rng.uniform(11, 18))
        parts.append(Part(pick(rng, "wood", "nylon", "abs", "aluminium", "carbon_fibre", "rubber"), slab))
        parts.append(pins("steel", [-span * 0.3, -span * 0.7], float(sag[3]), 2.5, 13))
    if rng.random() < 0.4:
        v = np.linspace(0, 1, 5)
        wide, curve = (height + 3) * (1 - 0.55 * v**2), bend * length * v**2
        swept = grip(-2 + v * (length + 9), curve, wide + 4, thick + 6, 6)
        core = grip(-1 + v * (length + 7), curve, wide, thick + 2, 6)
        parts += hollow(pick(rng, "abs", "pvc", "nylon"), swept, core)
    return posed(rng, parts, steel.facts(), 0.22)


def push_dagger(rng: Generator) -> Thing:
    """A blade that stands between the fingers on a crosswise grip."""
    length, height, thick = rng.uniform(35, 110), rng.uniform(18, 34), rng.uniform(2.5, 5)
    shape, double = outdoor_shape(rng)
    steel = Steel(shape, length, height, thick, "steel")
    neck, across = rng.uniform(12, 30), rng.uniform(55, 90)
    stem = prism(rounded(neck + 8, rng.uniform(7, 14), 1, (-neck / 2 + 2, 0), 2), -thick / 2, thick / 2)
    u = np.linspace(-0.5, 0.5, 6)
    deep = rng.uniform(12, 20)
    bar = grip(u * across, 0, rng.uniform(15, 24) * swells(rng, 6, 0.1), deep).turned("z", np.pi / 2).moved(-neck - 8)
    parts = [steel.ground(rng, double=double), Part("steel", stem)]
    core = prism(rounded(6, across * 0.8, 2, (-neck - 8, 0), 2), -thick / 2, thick / 2)
    parts += [Part("steel", core), Part(pick(rng, "rubber", "wood", "abs", "aluminium", "zinc"), bar)]
    if rng.random() < 0.45:
        parts += sheath(rng, steel, ("pp", "leather", "nylon"))
    return posed(rng, parts, steel.facts(), 0.25)


def _bush_shape(rng: Generator) -> tuple[Points, float]:
    kind = int(rng.integers(4))
    if kind == 0:  # dog-leg: swells before the point
        return np.array([(0, 0.25, -0.2), (0.2, 0.22, -0.2), (0.45, 0.32, -0.28), (0.72, 0.5, -0.5), (0.9, 0.3, -0.42),
                         (1, -0.05, -0.12)]), rng.uniform(-0.3, -0.1)  # fmt: skip
    if kind == 1:  # square or hooked front
        return np.array(
            [(0, 0.36, -0.36), (0.5, 0.42, -0.44), (0.93, 0.5, -0.5), (1, 0.44, rng.uniform(-0.4, 0.3))]
        ), 0.0
    if kind == 2:  # upswept
        return profile(0.5, 1.4, 0.5, 0.7, 1.0, root=0.65, levels=7), rng.uniform(0, 0.12)
    return profile(rng.uniform(0.6, 0.85), 1.5, rng.uniform(-0.1, 0.4), rng.uniform(0.6, 0.9), 1.0, levels=6), 0.0


def machete(rng: Generator) -> Thing:
    """开山刀, jungle knives and kukris: long and heavy, saw-backed at times, in a sheath of nylon."""
    length, height, thick = rng.uniform(200, 350), rng.uniform(38, 70), rng.uniform(2, 5)
    shape, bend = _bush_shape(rng)
    if rng.random() < 0.3:
        shape = notched(shape, rng.uniform(0.06, 0.12), int(rng.integers(5, 14)), 0.08, rng.uniform(0.3, 0.6), True)
    steel = Steel(shape, length, height, thick, pick(rng, "steel", "steel", "stainless"))
    parts = [steel.ground(rng, 0.15, bend=bend)]
    fit = Fit(rng.uniform(110, 150), rng.uniform(25, 34), 0.05 * height, thick, steel.metal)
    parts += handle(rng, fit, (riveted, moulded, stacked, figured))
    if rng.random() < 0.3:
        parts += guard(rng, height * 0.7)
    if rng.random() < 0.3:
        parts.append(lanyard(-fit.span, fit.y, rng))
    if rng.random() < 0.3 and abs(bend) < 0.02:
        parts += sheath(rng, steel, ("nylon", "leather", "cloth"))
    elif rng.random() < 0.3:
        eyes = [circle(rng.uniform(2, 4), (length * f, 0), 8) for f in np.linspace(0.3, 0.6, int(rng.integers(1, 4)))]
        at = [prism(eye + [0, bend * length * (eye[:, 0].mean() / length) ** 2], -thick * 0.2, thick * 0.2)
              for eye in eyes]  # fmt: skip
        parts.append(Part(steel.metal, merged(*at), -0.9))
    return posed(rng, parts, steel.facts(), 0.15)
