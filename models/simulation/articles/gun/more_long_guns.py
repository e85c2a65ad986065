"""Further long arms: short machine guns, cut-down rifles, a scoped pistol for one round, guns in pieces."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, rod
from models.simulation.articles.gun.light import (
    box_magazine,
    cartridges,
    finished,
    grip_outline,
    hammer,
    peg,
    pipe_of,
    put,
    shrunk,
    sights,
    slotted_bar,
    spring,
    trigger_guard,
)
from models.simulation.articles.gun.parts import bar, plate, solid_block
from models.simulation.mesh import merged, revolve, smooth
from models.simulation.thing import Part, Thing, hollow


def _stock(rng: Generator, long: float, w: float, material: str) -> list[Part]:
    """None, struts that slide along both sides, a frame folded beside the receiver, or a fixed butt."""
    kind = int(rng.integers(4))
    if kind == 1:
        back = rng.uniform(-190, 0)
        rods = [rod(back, long * 0.6 + back * 0.4, 3.5, 0, z * (w / 2 + 5), 8) for z in (-1, 1)]
        return [Part("steel", merged(*rods, solid_block(back - 6, back, -70, 12, w + 16)))]
    if kind == 2:
        frame = smooth([(10, 12), (170, 6), (190, -52), (176, -58), (120, -18), (10, -16)], rounds=1)
        return [Part(pick(rng, "steel", "nylon"), plate(frame, 9, w / 2 + 8, [shrunk(frame, 9)]))]
    if kind == 3:
        butt = smooth([(2, 14), (2, -14), (-90, -22), (-180, -60), (-190, 10)], rounds=1)
        return hollow(material, plate(butt, 30), plate(shrunk(butt, 5), 22))
    return []


def short_machine_gun(rng: Generator) -> Thing:
    """Pressed or moulded receiver with fore-end or fore-grip, magazine before the guard, stock folded, out or none."""
    long, w, h = rng.uniform(190, 330), rng.uniform(28, 46), rng.uniform(36, 56)
    shell = pick(rng, "steel", "steel", "aluminium", "nylon")
    wall = 1.4 if shell == "steel" else 2.8
    low, top = -h * 0.55, h * 0.45
    parts = slotted_bar(
        shell,
        [(0, low, top, w), (long * 0.6, low, top, w), (long, low + rng.uniform(0, 14), top, w - 4)],
        wall,
        rng.uniform(1, 6),
    )
    muzzle = long + rng.uniform(10, 150)
    parts += pipe_of("steel", long * 0.5, muzzle, rng.uniform(6.5, 9), 4.5)
    bolt = rng.uniform(20, 60)
    parts += [
        Part("steel", bar([(bolt, -7, 9, w * 0.5), (bolt + 110, -7, 9, w * 0.5)], 3)),
        Part("steel", rod(bolt + 8, bolt + 102, 3.5, 2), -1.0),
        spring(6, bolt + 80, 4, 0.9, 2),
        Part("steel", peg(bolt + 90, 5, 4, w * 0.5 + 24)),
    ]
    x = long * rng.uniform(0.42, 0.66)
    if rng.random() < 0.85:
        calibre = float(rng.choice([6.0, 8.0, 9.3, 11.4]))
        depth, curve = rng.uniform(30, 62), rng.uniform(-0.15, 0.15)
        magazine = box_magazine(rng, depth, rng.uniform(85, 210), calibre * 1.8 + 4, calibre, int(rng.integers(0, 16)))
        parts += put(magazine, curve, (x, low + 3))
        parts += hollow(
            shell,
            solid_block(x - depth / 2 - 4, x + depth / 2 + 4, low - 18, low, calibre * 1.8 + 12),
            solid_block(x - depth / 2 - 2, x + depth / 2 + 2, low - 18, low, calibre * 1.8 + 7),
        )
    grip_x, material = x - rng.uniform(62, 95), pick(rng, "nylon", "abs", "wood", "rubber")
    shape = grip_outline(rng, rng.uniform(32, 44), rng.uniform(78, 98))
    inside = 20.0 if material != "wood" else 4.0
    grip = hollow(material, plate(shape, 28), plate(shrunk(shape, 4), inside))
    parts += put(grip, -rng.uniform(0.1, 0.5), (grip_x, low - 4))
    housing = [(grip_x - 24, low - 10, low - 0.2, w - 6), (x - 14, low - 10, low - 0.2, w - 6)]
    parts += slotted_bar(shell, housing, 1.5, 1)
    works = [hammer(rng, grip_x + 8, low + 6, 8), peg(grip_x, low - 4, 2.5, w - 5)]
    parts.append(Part("steel", merged(*works, solid_block(grip_x - 12, grip_x + 36, low - 6, low - 2, 6))))
    parts += trigger_guard(rng, grip_x + 20, low - 8, 46, 28, shell)
    fore = int(rng.integers(3))
    if fore == 0:
        outer = [(long * 0.68, -16, 14, w + 2), (muzzle - 4, -14, 12, w)]
        parts += slotted_bar(material, outer, 3.2, 4)
    elif fore == 1:
        parts.append(Part(material, plate(grip_outline(rng, 30, 80), 26).moved(long * 0.9, low), 0.7))
    parts += _stock(rng, long, w, material)
    return finished(rng, [*parts, Part("steel", sights(rng, 10, long, top))])


def cut_down_rifle(rng: Generator) -> Thing:
    """Bolt, lever or break action with barrel and stock sawn short: a wooden body, box or tube magazine."""
    barrel, bore = rng.uniform(110, 380), rng.uniform(2.8, 9.3)
    r = bore + rng.uniform(3, 5.5)
    parts = [
        Part("steel", revolve([(0, r + 2.5), (50, r + 1), (barrel, r * 0.9)], 12)),
        Part("steel", rod(0, barrel, bore), -1.0),
    ]
    long = rng.uniform(120, 190)
    parts += pipe_of("steel", -long, 2, r + 3.5, r - 0.6)
    draw = rng.choice([0.0, 0.0, 1.0]) * rng.uniform(20, 80)
    parts += [
        Part("steel", rod(-long + 4 - draw, -4 - draw, r - 1.2)),
        Part("steel", rod(-long + 20 - draw, -30 - draw, 3), -1.0),
        spring(-long + 24 - draw, -34 - draw, 2.6, 0.7),
    ]
    handle = merged(rod(0, 42, 4, sides=8), rod(38, 52, 7, sides=8)).turned("y", rng.uniform(1.1, 2.0))
    handle = handle.turned("z", rng.uniform(-0.5, 0.1))
    parts.append(Part("steel", handle.moved(-long * rng.uniform(0.35, 0.9) - draw)))
    high, w = rng.uniform(26, 40), max(rng.uniform(30, 42), 2 * r + 8)
    fore, end = barrel * rng.uniform(0.3, 0.95), -long - rng.uniform(50, 140)
    stock = smooth(
        [
            (fore, 0),
            (fore, -r - 12),
            (20, -r - high * 0.7),
            (-long * 0.7, -r - high),
            (-long - 20, -r - high),
            (end, -rng.uniform(80, 115)),
            (end - 30, -rng.uniform(45, 70)),
            (-long - 20, -2),
            (-long, 2),
        ],
        rounds=1,
    )
    wood = pick(rng, "wood", "wood", "nylon")
    parts += [
        Part(wood, plate(stock, w)),
        Part(wood, bar([(-long, -r - 2, -1, 2 * r + 4), (fore - 4, -r - 1, -1, 2 * r)], 1), -1.0),
    ]
    parts.append(Part(wood, solid_block(-long * 0.7, -20, -r - high * 0.6, -r - 3, 20), -1.0))
    kind = int(rng.integers(3))
    if kind == 0:
        magazine = box_magazine(
            rng, rng.uniform(50, 82), rng.uniform(28, 70), 2 * bore + 12, 2 * bore + 3, int(rng.integers(0, 8))
        )
        parts += [p.moved(-long * 0.4, -r - 4) for p in magazine]
    elif kind == 1:
        parts += pipe_of("steel", 4, min(barrel - 8, fore), r * 0.8, r * 0.8 - 1, -r * 1.9)
        parts.append(spring(8, min(barrel - 12, fore), r * 0.5, 0.8, -r * 1.9))
    y = -r - high * 0.62
    steel = [solid_block(-long * 0.8, -14, y, y + 3, 22), solid_block(-long * 0.85, -long * 0.6, -r - 16, -r - 5, 8)]
    screws = [peg(-long * 0.8, -r - 8, 3.2, w * 0.8), peg(-8, -r - 10, 3.2, w * 0.6)]
    parts.append(Part("steel", merged(*steel, *screws)))
    parts += trigger_guard(rng, -long * 0.95, -r - high + 3, 52, 27, pick(rng, "steel", "aluminium"))
    if rng.random() < 0.4:  # cloth or tape round the grip
        parts.append(Part("pvc", rod(-long - 60, -long - 10, high * 0.7, -r - high * 0.5, sides=10), 0.12))
    return finished(rng, [*parts, Part("steel", sights(rng, -20, barrel, r + 2))])


def _telescope(rng: Generator, r: float) -> list[Part]:
    """A telescope in two mounts on a barrel of radius ``r``."""
    tube, y, x = rng.uniform(11, 14), r + rng.uniform(22, 30), rng.uniform(-50, 20)
    long, bell = rng.uniform(120, 230), rng.uniform(1.0, 1.7)
    wide, eye = tube * bell, tube * 1.3
    body = [(x, eye), (x + 35, eye), (x + 45, tube), (x + long - 55, tube), (x + long - 40, wide), (x + long, wide)]
    parts = hollow("aluminium", revolve(body, 12), revolve([(a, b - 1.8) for a, b in body], 12))
    parts = [p.moved(y=y) for p in parts]
    lenses = [rod(x + a, x + a + 4, tube * 0.8, y) for a in (6, 20, long * 0.5)]
    mounts = [solid_block(x + a, x + a + 12, r - 1, y - tube + 1, 14) for a in (50, long - 70)]
    knob = rod(y + tube, y + tube + 12, 8).turned("z", np.pi / 2).moved(x + long * 0.5)
    return [
        *parts,
        Part("glass", merged(*lenses, rod(x + long - 8, x + long - 3, wide - 2, y))),
        Part("aluminium", merged(*mounts, knob)),
        Part("aluminium", peg(x + long * 0.5, y, 8, 2 * tube + 22), 0.4),
    ]


def scoped_single_shot(rng: Generator) -> Thing:
    """Long hunting or target pistol for one round, with a telescope or a bead; barrel tips down."""
    barrel, bore = rng.uniform(170, 360), rng.uniform(2.8, 5.8)
    r = bore + rng.uniform(4, 8)
    metal = pick(rng, "steel", "stainless")
    tip = [
        Part(metal, revolve([(0, r), (barrel * 0.3, r), (barrel, r * rng.uniform(0.7, 1.0))], 12)),
        Part(metal, rod(0, barrel, bore), -1.0),
    ]
    tip.append(Part(metal, solid_block(4, 40, -r - 14, -r + 2, 14)))
    if rng.random() < 0.65:
        tip += _telescope(rng, r)
    else:
        tip.append(Part(metal, sights(rng, 10, barrel, r)))
    fore = bar(
        [(26, -r - 16, -r * 0.2, 2 * r + 8), (min(barrel - 10, rng.uniform(110, 200)), -r - 8, -r * 0.2, 2 * r + 2)], 4
    )
    wood = pick(rng, "wood", "nylon", "rubber")
    tip.append(Part(wood, fore, 0.8))
    if rng.random() < 0.5:
        tip += cartridges([(1, 0, 0)], 2 * bore, 36, 12)
    opened = rng.uniform(0.3, 0.8) if rng.random() < 0.2 else 0.0
    parts = put([p.moved(x=-22, y=r + 8) for p in tip], -opened, (22, -r - 8))
    frame = smooth(
        [(-1, r + 3), (-1, -r - 2), (36, -r - 16), (30, -r - 26), (-40, -r - 20), (-64, -r * 0.6), (-34, r + 2)],
        rounds=1,
    )
    parts += hollow(metal, plate(frame, 2 * r + 4), plate(shrunk(frame, 6), 2 * r - 4))
    parts.append(
        Part(
            "steel",
            merged(hammer(rng, -38, 4, 9), peg(22, -r - 8, 3.5, 2 * r + 6), solid_block(-34, -8, -r - 12, -r - 6, 7)),
        )
    )
    parts += trigger_guard(rng, -24, -r - 20, 50, 28, metal)
    shape = grip_outline(rng, rng.uniform(38, 50), rng.uniform(90, 115))
    parts += put(
        [Part(wood, plate(shape, 34)), Part("steel", rod(-70, 0, 3).turned("z", np.pi / 2))],
        -rng.uniform(0.3, 0.7),
        (-48, -r - 12),
    )
    return finished(rng, parts)


def taken_apart_long_gun(rng: Generator) -> Thing:
    """A rifle or shotgun in pieces side by side: barrel, receiver, stock, magazine, bolt, some of them missing."""
    barrel, bore = rng.uniform(200, 520), rng.uniform(2.8, 9.3)
    r, metal = bore + rng.uniform(2.5, 5), pick(rng, "steel", "steel", "stainless")
    tube = pipe_of(metal, -barrel / 2, barrel / 2, r, bore)
    tube += [
        Part(metal, rod(-barrel / 2, -barrel / 2 + 25, r + 3), 0.6),
        Part(metal, solid_block(barrel * 0.42, barrel * 0.44, r - 1, r + 9, 3)),
    ]
    long, high, w = rng.uniform(150, 240), rng.uniform(38, 60), rng.uniform(24, 36)
    shell = pick(rng, "aluminium", "steel", "nylon")
    receiver = slotted_bar(
        shell,
        [(-long / 2, -high / 2, high / 2, w), (long / 2, -high / 2, high / 2, w)],
        1.4 if shell == "steel" else 3.2,
        3,
    )
    receiver += [
        Part(
            "steel", merged(hammer(rng, -long * 0.2, -high * 0.2, 8), peg(-long * 0.3, -8, 2.5, w), peg(0, -8, 2.5, w))
        )
    ]
    receiver += trigger_guard(rng, -long * 0.35, -high / 2, 52, 28, shell)
    receiver += put(
        [Part(pick(rng, "nylon", "wood"), plate(grip_outline(rng, 38, 90), 28))], -0.35, (-long * 0.42, -high / 2)
    )
    butt = smooth([(-110, 26), (-110, -70), (-92, -68), (20, -16), (95, -14), (100, 14), (40, 22)], rounds=1) * [
        rng.uniform(0.7, 1.1),
        rng.uniform(0.7, 1.1),
    ]
    wood = pick(rng, "wood", "nylon", "abs")
    stock = (
        [Part("wood", plate(butt, 34))] if wood == "wood" else hollow(wood, plate(butt, 36), plate(shrunk(butt, 5), 28))
    )
    stock += [Part("rubber", solid_block(-112, -104, -40, 18, 34)), Part("steel", rod(-60, 80, 3.2))]
    magazine = box_magazine(
        rng, rng.uniform(48, 70), rng.uniform(60, 190), 24, rng.uniform(6, 11), int(rng.integers(0, 20))
    )
    bolt = [
        Part("steel", rod(-70, 60, 8)),
        Part("steel", rod(-50, 50, 3), -1.0),
        Part("steel", peg(-30, 0, 3.5, 44)),
        spring(62, 180, 5, 0.9),
    ]
    fore = slotted_bar(wood if wood != "wood" else "nylon", [(-70, -18, 18, 38), (80, -15, 15, 34)], 3.5, 6)
    choices = [tube, receiver, stock, magazine, bolt, fore]
    order = rng.permutation(len(choices))[: int(rng.integers(3, 7))]
    parts, level = [], 0.0
    for index in order:
        group = choices[int(index)]
        low, high_end = Thing(tuple(group)).extent()
        middle, tall = (low + high_end) / 2, float(high_end[1] - low[1])
        turn = np.pi * rng.integers(2) + rng.normal(0, 0.06)
        step = tall * rng.uniform(0.4, 0.55) + 4
        parts += put([p.moved(*-middle) for p in group], turn, (rng.uniform(-60, 60), level + step))
        level += 2 * step
    return finished(rng, parts)
