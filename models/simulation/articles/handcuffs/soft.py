"""Cuffs of straps, leather and toys: cable-tie cuffs, padded straps, tin and plastic toys, shackles with padlocks."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, slab
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.handcuffs.parts import (
    band,
    block,
    bracelet,
    chain,
    cuff,
    curve,
    joint,
    key,
    laid,
    opening,
    strip,
)
from models.simulation.mesh import arc, circle, merged, prism, rounded, smooth, tube
from models.simulation.thing import Part, Thing


def tie_cuffs(rng: Generator) -> Thing:
    """Two loops of toothed nylon strap through one block, drawn to any width, their tails out."""
    high, thick = rng.uniform(6, 13), rng.uniform(1.3, 2.4)
    stuff = pick(rng, "nylon", "nylon", "pe", "pp")
    middle = rng.uniform(14, 30)
    parts = [Part(stuff, block(middle, rng.uniform(12, 24), high * rng.uniform(1.1, 1.6)), 0.85)]
    for side in (-1, 1):
        r, squash = rng.uniform(28, 60), rng.uniform(0.6, 1.0)
        turn = np.linspace(-np.pi + 0.15, np.pi - 0.1, 22)
        loop = np.column_stack([r + r * np.cos(turn), r * squash * np.sin(turn)]) + [middle * 0.4, 0]
        tail = [
            (middle * 0.3, rng.uniform(2, 5)),
            (-rng.uniform(10, 30), 10),
            (-rng.uniform(40, 120), rng.uniform(10, 50)),
        ]
        path = np.concatenate([loop, np.array(tail)]) * [side, 1]
        parts.append(Part(stuff, strip(path, thick, high)))
        teeth = copies(block(1.0, 1.2, high * 0.6), [(x * side, y, 0) for x, y in loop[3:-3:2]])
        parts.append(Part(stuff, teeth, 0.5))
    if rng.random() < 0.4:
        pawl = merged(*(block(4, 1.2, high * 0.5).moved(s * middle * 0.3, 0, 0) for s in (-1, 1)))
        parts.append(Part("steel", pawl))
    thing = centred(parts)
    return thing.turned("x", np.pi / 2) if rng.random() < 0.25 else thing


def tie_bundle(rng: Generator) -> Thing:
    """Unused strap cuffs: folded double, a few to a dozen in a stack, banded or in a bag."""
    long, wide, thick = rng.uniform(190, 420), rng.uniform(7, 13), rng.uniform(1.3, 2.2)
    stuff, count = pick(rng, "nylon", "nylon", "pe"), int(rng.integers(2, 9))
    parts = []
    for k in range(count):
        head = slab(rounded(24, wide * 2.2, 3, steps=2), -4, 4).moved(0, 0, 0)
        spread, bow = rng.uniform(wide * 0.4, wide * 1.4), rng.normal(0, 20)
        one = [Part(stuff, head)]
        for side in (-1, 1):
            t = np.linspace(0, 1, 8)
            y = side * spread * (0.6 + 0.4 * np.sin(np.pi * t)) + bow * t**2
            line = np.column_stack([12 + t * long, y])
            one.append(Part(stuff, band(line + [0, wide / 2], line - [0, wide / 2], -thick / 2, thick / 2)))
        parts += laid(one, rng.normal(0, 0.06), rng.uniform(-12, 12), rng.normal(0, 5), k * (thick + 2.5))
    if rng.random() < 0.5:
        bag = rounded(long + 70, wide * 7, 4, (long / 2, 0), 2)
        parts += [Part("pe", slab(bag, z, z + 0.25)) for z in (-6.0, count * (thick + 2.5) + 3)]
    else:
        band_ = (
            strip(rounded(wide * 4, count * 4 + 8, 4, steps=3), 1.4, 5, True)
            .turned("y", np.pi / 2)
            .turned("x", np.pi / 2)
        )
        parts.append(Part("rubber", band_.moved(long * 0.5, 0, count * 2)))
    return centred(parts)


def _strap_cuff(rng: Generator, r: float, high: float, thick: float, stuff: str, metal: str) -> list[Part]:
    """A padded strap closed by a buckle, its ring at +x; its axis along z."""
    squash, start = rng.uniform(0.55, 1.0), rng.uniform(1.2, 2.2)
    turn = np.linspace(start, start + 2 * np.pi * rng.uniform(0.97, 1.15), 20)
    spiral = r + thick * np.clip((turn - start) / (2 * np.pi), 0, 2)
    path = np.column_stack([spiral * np.cos(turn), spiral * np.sin(turn) * squash])
    parts = [Part(stuff, strip(path, thick, high))]
    if rng.random() < 0.6:
        inner = path[:18] * (1 - (thick + 2) / r)
        parts.append(
            Part(pick(rng, "wool", "foam", "cloth"), strip(inner, rng.uniform(3, 6), high * 1.1), rng.uniform(0.6, 1))
        )
    narrow = path * (1 + thick * 1.2 / r)
    parts.append(Part(stuff, strip(narrow, thick * 0.7, high * 0.45)))
    buckle = tube(rounded(16, high * 0.6, 3, steps=2), rng.uniform(1.2, 2.2), True, 4)
    parts.append(Part(metal, buckle.turned("y", np.pi / 2).turned("x", np.pi / 2).moved(0, (r + thick * 2) * squash)))
    ring = tube(arc(rng.uniform(8, 13), -np.pi / 2, np.pi / 2, steps=8), rng.uniform(1.3, 2.4), sides=5)
    bar = tube([(0, -10), (0, 10)], 1.5, sides=5)
    parts.append(Part(metal, merged(ring, bar).turned("x", rng.choice([0.0, np.pi / 2])).moved(r + thick * 1.6)))
    spots = [(r * 1.02 * np.cos(a), r * 1.02 * squash * np.sin(a), 0) for a in (-0.5, 0.5, 2.6, 3.6)]
    parts.append(Part(metal, copies(block(5, 5, 5), spots), 0.8))
    return parts


def strap_cuffs(rng: Generator) -> Thing:
    """Leather, webbing or neoprene wristbands with buckles and rings, on a chain, snap hooks or a strap."""
    r, high, thick = rng.uniform(28, 42), rng.uniform(25, 62), rng.uniform(2.2, 5)
    stuff, metal = pick(rng, "leather", "leather", "nylon", "rubber", "pvc"), pick(rng, "steel", "zinc", "brass")
    gap = rng.uniform(20, 110)
    parts: list[Part] = []
    for side in (0.0, np.pi):
        one = _strap_cuff(rng, r, high, thick, stuff, metal)
        away = (r + thick * 2 + 10 + gap / 2) * (-1 if side == 0 else 1)
        parts += laid(one, side + rng.normal(0, 0.15), away)
    kind = int(rng.integers(3))
    if kind == 0:
        count = max(3, int(gap / 10))
        way = np.column_stack([np.linspace(-gap / 2, gap / 2, count), rng.normal(0, 2.5, count)])
        parts.append(chain(way, rng.uniform(1.1, 2), gap / count * 0.62 + 2, metal))
    elif kind == 1:
        hooks = [tube(rounded(34, 12, 6, (x, 0), 2), 1.9, True, 5) for x in (-gap / 2, gap / 2)]
        parts.append(Part(metal, merged(*hooks, tube(circle(9, steps=10), 2, True, 5))))
    else:
        parts += joint(rng, gap, 8, metal)
    thing = centred(parts)
    return thing.turned("x", np.pi / 2 + rng.normal(0, 0.1)) if rng.random() < 0.5 else thing


def restraint_belt(rng: Generator) -> Thing:
    """Police restraint strap (约束带): webbing with wrist loops and buckles, rolled or laid out."""
    wide, thick, stuff = rng.uniform(24, 50), rng.uniform(1.8, 3.2), pick(rng, "nylon", "nylon", "leather", "cloth")
    rounds = rng.uniform(1.4, 4)
    t = np.linspace(0, 1, int(rounds * 11))
    turn = t * rounds * 2 * np.pi
    r = rng.uniform(20, 40) + thick * 1.6 * rounds * t
    roll = np.column_stack([r * np.cos(turn), r * np.sin(turn) * rng.uniform(0.5, 1)])
    parts = [Part(stuff, strip(roll, thick, wide))]
    end = roll[-1]
    for k in range(int(rng.integers(1, 4))):
        size = rng.uniform(26, 40)
        loop = curve(size, -np.pi, np.pi * 0.97, 16, rng.uniform(0.5, 1), 2.0)
        at = end + [size + rng.uniform(0, 12), (k - 1) * rng.uniform(50, 80)]
        parts += [Part(stuff, strip(loop + at, thick, wide))]
        frame = tube(rounded(rng.uniform(16, 26), wide * 1.1, 3, steps=2), rng.uniform(1.4, 2.6), True, 4)
        metal = pick(rng, "steel", "zinc", "abs")
        upright = frame.turned("y", np.pi / 2).turned("x", np.pi / 2)
        parts.append(Part(metal, upright.moved(float(at[0]), float(at[1] + size))))
        bar = tube([(0, 0, -wide * 0.5), (0, 0, wide * 0.5)], 1.6, sides=5)
        parts.append(Part(metal, bar.moved(float(at[0]), float(at[1] + size))))
    thing = centred(parts)
    return thing.turned("x", np.pi / 2) if rng.random() < 0.5 else thing


def toy_cuffs(rng: Generator) -> Thing:
    """Toys: thin tin sheet or bright plastic, a lever instead of a lock, short chain, with key, badge or whistle."""
    size, plastic = rng.uniform(22, 33), rng.random() < 0.5
    stuff = pick(rng, "abs", "pp", "pvc") if plastic else pick(rng, "tin", "steel", "zinc", "aluminium")
    thick = rng.uniform(6, 11) if plastic else rng.uniform(4, 7)
    wide, squash = size * rng.uniform(0.13, 0.24), rng.uniform(0.8, 1.0)
    gap = rng.uniform(30, 90)
    parts: list[Part] = []
    for side in (-1, 1):
        state = opening(rng) * 0.6
        one: list[Part] = []
        outer, inner = (curve(radius, -np.pi, -0.3, 10, squash, 2.0) for radius in (size, size - wide))
        half = band(outer, inner, -thick / 2, thick / 2)
        if plastic:
            one.append(Part(stuff, half, rng.uniform(0.4, 0.9)))
        else:
            sheet_ = rng.uniform(0.6, 1.0)
            one += [Part(stuff, band(outer, inner, z - sheet_ / 2, z + sheet_ / 2)) for z in (-thick / 2, thick / 2)]
        x = -size + wide / 2
        upper = band(outer * [1, -1], inner * [1, -1], -thick * 0.2, thick * 0.2)
        one.append(Part(stuff, upper.moved(-x).turned("z", -state).moved(x), 0.8))
        plates = rounded(size * 0.7, size * 0.9, 5, (size * 1.15, 0), 2)
        wall = 1.5 if plastic else 0.8
        one += [Part(stuff, slab(plates, z - wall / 2, z + wall / 2)) for z in (-thick / 2, thick / 2)]
        lever = tube([(size * 1.1, 4), (size * 1.3, -size * 0.55)], 1.3, sides=5)
        spring = tube([(size + k * 0.7, 3 * np.sin(k * 2.1), 2 * np.cos(k * 2.1)) for k in range(10)], 0.8, sides=3)
        one += [Part("steel", merged(lever, spring), 0.6)]
        away = -(size * 1.5 + gap / 2)
        parts += laid(one, 0.0 if side < 0 else np.pi, away * -side)
    count = max(3, int(gap / 10))
    way = np.column_stack([np.linspace(-gap / 2, gap / 2, count), rng.normal(0, 2, count)])
    parts.append(chain(way, rng.uniform(0.9, 1.8), gap / count * 0.62 + 1.5, stuff))
    if rng.random() < 0.6:
        parts += laid(key(rng), rng.uniform(0, 6), rng.uniform(-20, 20), 34)
    if rng.random() < 0.4:
        star = np.array(
            [((20, 9)[k % 2] * np.cos(k * np.pi / 5), (20, 9)[k % 2] * np.sin(k * np.pi / 5)) for k in range(10)]
        )
        badge = slab(star, -1, 1).moved(rng.uniform(-20, 20), -40)
        parts.append(Part(pick(rng, "tin", "zinc", "abs"), badge))
    return centred(parts)


def fluffy_cuffs(rng: Generator) -> Thing:
    """Cuffs under plush, fur, satin or silicone covers, worn or pulled back from the lock."""
    size, thick, gap = rng.uniform(27, 35), rng.uniform(5, 9), rng.uniform(26, 90)
    metal = pick(rng, "steel", "zinc", "aluminium")
    stuff, share = (("wool", 0.8), ("cloth", 0.8), ("foam", 1.0), ("silicone", 0.8), ("leather", 0.7))[rng.integers(5)]
    build, parts = bracelet(rng, size, thick, metal), []
    for side in (0.0, np.pi):
        state = opening(rng) * 0.5
        one, reach = build.opened(state), build.reach
        start, end = rng.uniform(0.5, 0.9), 2 * np.pi - rng.uniform(0.5, 0.9)
        path = curve(size * 0.92, start, end, 14, 0.9, 2.2)
        fat = rng.uniform(6.5, 14)
        swell = fat * (1 + rng.normal(0, 0.12, 14))
        if state < 0.3:
            one.append(Part(stuff, tube(path, swell, sides=7), share))
        else:
            one.append(Part(stuff, tube(path[6:], swell[6:], sides=7), share))
        parts += laid(one, side, (-reach - gap / 2) * (1 if side == 0 else -1))
    count = max(2, int(gap / 11))
    way = np.column_stack([np.linspace(-gap / 2, gap / 2, count + 2)[1:-1], rng.normal(0, 2, count)])
    parts.append(chain(way, rng.uniform(1, 1.8), gap / (count + 1) * 0.62 + 2.5, metal))
    if rng.random() < 0.5:
        parts += laid(key(rng), rng.uniform(0, 6), rng.uniform(-20, 20), 40)
    return centred(parts)


def bolted_shackles(rng: Generator) -> Thing:
    """Old leg irons (脚镣): bent bars with eyes, a bolt, rivet or padlock through them, on heavy welded chain."""
    size, gauge = rng.uniform(34, 50), rng.uniform(4, 7)
    metal, gap = pick(rng, "steel", "steel", "stainless"), rng.uniform(60, 150)
    parts: list[Part] = []
    for side in (-1, 1):
        bend = curve(size, 0.35, 2 * np.pi - 0.35, 14, rng.uniform(0.8, 1.0), rng.uniform(2, 2.8))
        u = [tube(bend, gauge, sides=6).scaled(1, 1, rng.uniform(0.6, 1.0))]
        x = float(bend[0, 0]) + gauge
        for y in (float(bend[0, 1]), float(bend[-1, 1])):
            u.append(slab(circle(gauge * 1.8, (x, y), 9), -gauge, gauge))
        reach = float(bend[0, 1]) + gauge * 3
        bolt = tube([(x, -reach), (x, reach)], gauge * 0.6, sides=6)
        one = [Part(metal, merged(*u)), Part("steel", bolt)]
        if rng.random() < 0.5:  # a padlock on the bolt
            body = slab(rounded(30, 26, 5, (x + 24, 0), 2), -7, 7)
            hoop = tube(smooth([(x + 14, 9), (x - 4, 9), (x - 4, -9), (x + 14, -9)], False), 2.6, sides=5)
            one += [Part(pick(rng, "brass", "steel"), body, 0.75), Part("steel", hoop)]
        parts += laid(one, 0.0 if side < 0 else np.pi, side * (gap / 2 + x))
    count = int(gap / 13) + int(rng.integers(2, 8))
    s = np.linspace(-1, 1, count)
    sag = rng.uniform(-70, 70)
    way = np.column_stack([s * gap / 2, sag * (1 - s**2)])
    parts.append(chain(way, rng.uniform(2.4, 4), rng.uniform(10, 14), metal, 8))
    return centred(parts)


def mixed_soft_cuffs(rng: Generator) -> Thing:
    """Straps, ties, toys and steel mixed: any two of them with any joint."""
    gap = rng.uniform(14, 80)
    parts: list[Part] = []
    for side in (0.0, np.pi):
        kind, size = int(rng.integers(3)), rng.uniform(26, 44)
        if kind == 0:
            one = _strap_cuff(
                rng, size, rng.uniform(20, 50), rng.uniform(2.2, 4.5), pick(rng, "leather", "nylon"), "steel"
            )
            reach = size + 22
        elif kind == 1:
            one, reach = cuff(rng, size, rng.uniform(6, 12), opening(rng), pick(rng, "steel", "zinc", "abs"))
        else:
            high = rng.uniform(8, 24)
            loop = curve(size, -np.pi, np.pi * 0.98, 18, rng.uniform(0.6, 1), 2.0)
            one = [Part(pick(rng, "nylon", "pvc"), strip(loop, rng.uniform(1.5, 3), high))]
            one.append(
                Part(pick(rng, "abs", "steel"), prism(rounded(18, 20, 3, (size + 6, 0), 2), -high / 2, high / 2), 0.7)
            )
            reach = size + 14
        parts += laid(one, side + rng.normal(0, 0.2), (-reach - gap / 2) * (1 if side == 0 else -1))
    parts += joint(rng, gap, 8, pick(rng, "steel", "zinc"))
    return centred(parts)
