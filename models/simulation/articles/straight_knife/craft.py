"""Sharpened tools of crafts and odd small blades: leather, wood carving, seals, grafting, cheese, oysters."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, posed, profile
from models.simulation.articles._common import pick
from models.simulation.articles._forging import forged
from models.simulation.articles.straight_knife.choices import (
    METALS,
    Fit,
    Steel,
    figured,
    handle,
    lathed,
    moulded,
    riveted,
    sheath,
    shells,
    tang,
)
from models.simulation.articles.straight_knife.parts import PLASTICS, swells
from models.simulation.mesh import Points, arc, circle, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow

Facts = dict[str, float | int | str]


def _half_moon(rng: Generator) -> tuple[list[Part], Facts]:
    """A round or half-round edge across the end of a stem: leather head knives, mincing and dough knives."""
    r, thick = rng.uniform(40, 85), rng.uniform(1.5, 3.2)
    half = rng.uniform(0.8, 1.5)
    edge = arc(r, -half, half, steps=12)
    back = [(r * rng.uniform(0.35, 0.55), r * 0.3), (-r * 0.15, 6), (-r * 0.15, -6), (r * 0.4, -r * 0.3)]
    plate = forged(np.concatenate([edge, np.array(back)]), thick, thick * 0.4).moved(r * 0.15)
    return [Part("steel", plate)], {"blade_length_mm": round(2 * r * np.sin(half)), "tip_angle_deg": 60}


def _skiver(rng: Generator) -> tuple[list[Part], Facts]:
    """A flat bar with a slanting, straight or round end ground from one side."""
    long, wide, thick = rng.uniform(30, 110), rng.uniform(14, 45), rng.uniform(1.2, 3)
    slant = rng.uniform(-0.8, 0.8) * wide
    outline = [(0, wide * 0.48), (long - slant / 2, wide / 2), (long + slant / 2, -wide / 2), (0, -wide * 0.48)]
    if rng.random() < 0.25:
        outline[1:3] = [(long, wide / 2), (long + wide * 0.3, wide * 0.1), (long + wide * 0.28, -wide * 0.15),
                        (long - 2, -wide / 2)]  # fmt: skip
    course = ([0, long - wide * 0.3 - abs(slant) / 2, long + abs(slant) / 2 + 1], [1, 1, 0.15])
    body = forged(outline, thick, 0, factor=course)
    return [Part("steel", body)], {"blade_length_mm": max(5, round(wide)), "tip_angle_deg": 60}


def leather_knife(rng: Generator) -> Thing:
    """皮革刀: half-moon, skiving and clicking knives on short handles of wood, brass or bare bar."""
    parts, facts = (_half_moon, _skiver, _skiver)[int(rng.integers(3))](rng)
    kind, span = rng.random(), rng.uniform(55, 115)
    if kind < 0.7:
        fit = Fit(span, rng.uniform(18, 34), 0, 2.2, "steel")
        parts += handle(rng, fit, (lathed, lathed, riveted, moulded))
    elif kind < 0.85:
        body = revolve(np.column_stack([np.linspace(-span, 4, 5), rng.uniform(6, 13) * swells(rng, 5, 0.15)]), 8)
        parts.append(Part(pick(rng, *METALS), body))
    else:
        bar = prism(rounded(span, rng.uniform(14, 24), 3, (3 - span / 2, 0), 2), -1.2, 1.2)
        parts.append(Part("steel", bar))
        wrap = grip([-10, -span * 0.5, -span + 8], 0, [26, 25, 26], rng.uniform(5, 9))
        parts.append(Part(pick(rng, "leather", "cloth", "nylon"), wrap, 0.8))
    if rng.random() < 0.2:
        low, high = parts[0].mesh.vertices.min(0), parts[0].mesh.vertices.max(0)
        x, y = (float(v) for v in (low + high)[:2] / 2)
        long, wide = (float(v) for v in (high - low)[:2])
        outer, inner = (prism(rounded(long * 0.9 + m, wide + m, 4, (x + long * 0.08, y), 2), -n, n)
                        for m, n in ((8.0, 4.2), (3.0, 2.2)))  # fmt: skip
        parts += hollow("leather", outer, inner)
    return posed(rng, parts, facts, 0.3)


def _carving_blade(rng: Generator) -> tuple[list[Part], Facts]:
    """A short straight knife, a hook that bends out of its plane, or a chip knife."""
    length, height, thick = rng.uniform(22, 75), rng.uniform(7, 16), rng.uniform(1.4, 3.2)
    kind = int(rng.integers(3))
    if kind == 0:
        shape = profile(0.97, 1.2, -0.45, rng.uniform(0, 0.6), rng.uniform(0.8, 1.6), levels=5)
    elif kind == 1:
        shape = profile(rng.uniform(0.3, 0.9), 1.5, rng.uniform(-0.1, 0.5), rng.uniform(0.4, 0.9), 1.4, levels=5)
    else:
        turn = np.linspace(-np.pi / 2, rng.uniform(0.6, 2.2), 9)
        r = rng.uniform(9, 20)
        course = np.column_stack([length * 0.5 + r * np.cos(turn), r + r * np.sin(turn)])
        path = np.concatenate([[(-4, 0), (length * 0.25, 0)], course])
        taper = np.linspace(height * 0.35, height * 0.22, len(path))
        hook = tube(np.column_stack([path, np.zeros(len(path))]), taper, sides=6).scaled(1, 1, 1.0)
        flat = hook.turned("x", np.pi / 2).scaled(1, 0.8, 0.8)
        facts: Facts = {"blade_length_mm": round(length), "tip_angle_deg": 45}
        return [Part("steel", flat, 0.5)], facts
    steel = Steel(shape, length, height, thick, "steel")
    shank = prism(rounded(22, height * 0.6, 1, (-8, 0), 2), -thick / 2, thick / 2)
    return [steel.ground(rng), Part("steel", shank)], steel.facts()


def _palm_handle(rng: Generator) -> list[Part]:
    """A thick belly of wood for a fist, or a mushroom for the palm."""
    span, fat = rng.uniform(60, 130), rng.uniform(20, 34)
    u = np.linspace(0, 1, 7)
    if rng.random() < 0.6:
        width = fat * (0.6 + 0.5 * np.sin(np.pi * u ** rng.uniform(0.6, 1.4))) * swells(rng, 7, 0.06)
        mid = rng.uniform(-4, 4) * np.sin(np.pi * u)
    else:
        width = fat * np.array([0.4, 0.45, 0.5, 0.55, 0.9, 1.3, 0.7])
        mid = np.zeros(7)
    return [Part(pick(rng, "wood", "wood", "abs"), grip(2 - u * span, mid, width, width * rng.uniform(0.6, 1)))]


def carving_knife(rng: Generator) -> Thing:
    """木刻刀: whittling, chip and hook knives, one or a few in a roll or pouch."""
    count = int(rng.choice([1, 1, 1, 2, 3, 4]))
    parts: list[Part] = []
    facts: Facts = {}
    for index in range(count):
        knife, facts = _carving_blade(rng)
        parts += [part.moved(0, index * 36) for part in (*knife, *_palm_handle(rng))]
    if count > 1 and rng.random() < 0.6:
        low, high = Thing(tuple(parts)).extent()
        x, y, _ = (float(v) for v in (low + high) / 2)
        cloth = rounded(float(high[0] - low[0]) + 14, float(high[1] - low[1]) + 12, 4, (x, y), 2)
        deep = float(high[2]) + 1
        parts += [Part(pick(rng, "cloth", "leather", "denim"), prism(cloth, z, z + 1.5)) for z in (-deep - 1.5, deep)]
    return posed(rng, parts, {**facts, "count": count}, 0.2)


def _bar_end(rng: Generator, wide: float, thick: float, long: float) -> list[Part]:
    """The end of a bar: a chisel, a slant, a spear, a marking point or a grafting edge."""
    kind, tip = int(rng.integers(4)), rng.uniform(1, 3.5) * wide
    if kind == 0:
        body = forged([(0, wide / 2), (tip, wide / 2), (tip, -wide / 2), (0, -wide / 2)], thick, 0,
                      factor=([0, tip], [1, 0.12]))  # fmt: skip
    elif kind == 1:
        body = forged([(0, wide / 2), (tip, -wide * 0.45), (tip * 0.98, -wide / 2), (0, -wide / 2)], thick, 0.3)
    elif kind == 2:
        body = forged([(0, wide / 2), (tip, 0.2), (tip, -0.2), (0, -wide / 2)], thick, 0.3)
    else:
        shape = profile(rng.uniform(0.2, 0.9), 1.4, rng.uniform(-0.4, 0.4), rng.uniform(0.3, 0.8), 1.4, levels=5)
        return [Steel(shape, long * 0.35, wide, thick, "steel").ground(rng)]
    return [Part("steel", body)]


def engraving_knife(rng: Generator) -> Thing:
    """篆刻刀 and marking knives: a bar wrapped with cord, in a handle or under a cap, sharp at one or both ends."""
    long, wide = rng.uniform(95, 200), rng.uniform(6, 18)
    thick = rng.uniform(1.6, 5.5)
    metal = "tungsten" if rng.random() < 0.15 else "steel"
    parts = _bar_end(rng, wide, thick, long)
    bar = prism(rounded(long, wide, 0.8, (-long / 2, 0), 2), -thick / 2, thick / 2)
    parts.append(Part("steel", bar))
    if metal == "tungsten":
        parts.append(Part(metal, prism(rounded(9, wide * 0.8, 0.5, (-5, 0), 2), thick / 2, thick / 2 + 1.5)))
    if rng.random() < 0.3:
        parts += [part.turned("z", np.pi).moved(-long) for part in _bar_end(rng, wide, thick, long)]
    kind = int(rng.integers(5))
    if kind == 0:
        turns = np.linspace(0, 2 * np.pi * 9, 55)
        coil = np.column_stack([-long * (0.2 + 0.6 * turns / turns[-1]), np.cos(turns) * (wide / 2 + 1.2),
                                np.sin(turns) * (thick / 2 + 1.2)])  # fmt: skip
        parts.append(Part("cloth", tube(coil, 1.3, sides=4)))
    elif kind < 3:
        outer = grip(
            [-long * 0.18, -long * 0.5, -long * 0.95], 0, wide * swells(rng, 3, 0.2) + 9, thick + rng.uniform(5, 12)
        )
        parts.append(Part(pick(rng, "wood", "abs", "rubber", "aluminium"), outer))
    elif kind == 3:
        cap = prism(rounded(long * 0.25 + 14, wide + 5, 3, (8, 0), 2), -thick / 2 - 2.5, thick / 2 + 2.5)
        inner = prism(rounded(long * 0.25 + 12, wide + 2, 2, (8, 0), 2), -thick / 2 - 1, thick / 2 + 1)
        parts += hollow(pick(rng, "pp", "leather", "brass"), cap, inner)
    return posed(rng, parts, {"blade_length_mm": max(5, round(wide)), "tip_angle_deg": 60}, 0.3)


def _forked(rng: Generator, length: float, height: float) -> tuple[Points, list[Points]]:
    """A cheese knife seen flat: a fork at its tip or none, holes in its middle or none."""
    h = height / 2
    tines = rng.random() < 0.6
    front = [(length, h * 0.9), (length * 0.9, h * 0.35), (length * 0.98, -h * 0.1)] if tines else [(length, h * 0.3)]
    outline = [(0, h * 0.7), (length * 0.5, h), *front, (length * 0.85, -h * 0.8), (length * 0.5, -h), (2, -h * 0.95)]
    holes = [rounded(length * 0.14, h * rng.uniform(0.4, 0.9), 2, (length * f, 0), 3)
             for f in np.linspace(0.22, 0.68, int(rng.integers(0, 4)))]  # fmt: skip
    return np.array(outline), holes


def table_odd_knife(rng: Generator) -> Thing:
    """Cheese knives with holes and fork, oyster and butter knives, spreaders and letter openers."""
    kind = int(rng.integers(4))
    span, high, thick = rng.uniform(60, 115), rng.uniform(12, 24), rng.uniform(1.0, 2.2)
    length, height = rng.uniform(60, 140), rng.uniform(16, 34)
    if kind == 0:
        outline, holes = _forked(rng, length, height)
        parts = [Part("stainless", prism(outline, -thick / 2, thick / 2, holes))]
        facts: Facts = {"blade_length_mm": round(length), "tip_angle_deg": 70}
    else:
        if kind == 1:  # oyster: short, thick, pointed; with a shield
            length, height, thick = rng.uniform(40, 80), rng.uniform(14, 26), rng.uniform(2, 4)
            shape = profile(rng.uniform(0.2, 0.7), 1.4, rng.uniform(-0.1, 0.3), rng.uniform(0.2, 0.7), 1.4, levels=5)
        elif kind == 2:  # spreader
            shape = profile(rng.uniform(0.6, 0.9), 2.2, rng.uniform(0, 0.4), rng.uniform(0.6, 0.95), 2.5, root=0.4)
        else:  # letter opener
            length, height = rng.uniform(110, 190), rng.uniform(10, 20)
            shape = profile(rng.uniform(0.1, 0.8), 1.2, 0, rng.uniform(0.1, 0.8), 1.2, rng.uniform(-0.1, 0.2), levels=6)
        steel = Steel(shape, length, height, thick, pick(rng, "stainless", "stainless", "brass", "zinc"))
        parts, facts = [steel.ground(rng, 0.3, double=kind == 3)], steel.facts()
        if kind == 1 and rng.random() < 0.5:
            parts.append(Part(pick(rng, "stainless", "brass", "pp"), revolve([(-2, 24), (0, 20), (1.5, 10)], 12, 0.8)))
    fit = Fit(span, high, 0, thick, parts[0].material)
    parts += handle(rng, fit, (lathed, figured, moulded, shells, riveted))
    if rng.random() < 0.12:
        parts += [part.moved(0, height + 14) for part in parts]
    return posed(rng, parts, facts, 0.3)


def market_knife(rng: Generator) -> Thing:
    """Trade knives on simple handles: shoemakers', grafting and cable knives with a beak, bamboo splitters."""
    length, height, thick = rng.uniform(45, 150), rng.uniform(14, 40), rng.uniform(1.2, 5)
    kind = int(rng.integers(4))
    if kind == 0:  # a beak that cuts on its inner side
        shape, bend = profile(0.0, 1.2, -0.4, rng.uniform(0.1, 0.4), 1.6, root=0.8, levels=7), rng.uniform(-0.35, -0.12)
    elif kind == 1:  # shoemaker's: slanting end
        shape, bend = np.array([(0, 0.4, -0.4), (0.6, 0.45, -0.5), (0.98, -0.3, -0.5), (1, -0.42, -0.5)]), 0.0
    elif kind == 2:  # bamboo splitter: a broad bar with a plain edge
        shape, bend = np.array([(0, 0.3, -0.4), (0.08, 0.42, -0.5), (0.95, 0.5, -0.5), (1, 0.5, -0.44)]), 0.0
    else:
        shape = profile(rng.uniform(0.4, 0.9), 1.4, rng.uniform(-0.3, 0.5), rng.uniform(0.3, 0.8), 1.4, levels=6)
        bend = rng.uniform(-0.1, 0.2)
    steel = Steel(shape, length, height, thick, "steel")
    parts = [steel.ground(rng, 0.1, bend=bend)]
    span, high = rng.uniform(75, 130), rng.uniform(16, 28)
    fit = Fit(span, high, 0, thick, "steel")
    if rng.random() < 0.25:  # cord, tape or hose round a bare tang
        wrap = Part(pick(rng, "cloth", "pvc", "rubber", "nylon"), grip([-4, -span], 0, high, 9), 0.7)
        parts += [tang(rng, fit._replace(high=high * 0.8), span), wrap]
    else:
        parts += handle(rng, fit, (lathed, lathed, riveted, moulded))
    if rng.random() < 0.25 and kind != 0:
        parts += sheath(rng, steel, ("pvc", "leather", *PLASTICS))
    if rng.random() < 0.15:
        hook = smooth([(-span, 0), (-span - 12, 4), (-span - 14, -6), (-span - 4, -8)], False, 1)
        parts.append(Part("steel", tube(hook, 1.6, sides=5)))
    if rng.random() < 0.2:
        clip = merged(prism(circle(3, (-span * 0.3, 0), 8), -9, 9), prism(circle(3, (-span * 0.7, 0), 8), -9, 9))
        parts.append(Part(pick(rng, *METALS), clip))
    return posed(rng, parts, steel.facts(), 0.25)
