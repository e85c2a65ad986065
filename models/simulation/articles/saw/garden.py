"""Saws of the garden, the camp and the kitchen: folding, sliding, on poles, wires and chains, for bone and ice."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, slab
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.saw.parts import bolts, saw_blade
from models.simulation.articles.saw.pieces import STUFFS, blade, cover, handle, moulded, pinned, toothed
from models.simulation.mesh import Mesh, box, circle, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def _pivoting(rng: Generator, length: float, high: float) -> Part:
    """A blade round a pivot at the origin, its back stepped for the lock."""
    bow = rng.uniform(-0.06, 0.1) * length
    edge = toothed(rng, length, -high * 0.5, -high * rng.uniform(0.3, 0.5), rng.uniform(2.5, 6), bow, pointed=True)
    edge = edge[edge[:, 0] > 14]
    t = np.array([0.12, 0.4, 0.7, 1.0])
    back = np.column_stack([length * t, high * (0.5 - rng.uniform(0.1, 0.6) * t**2) - bow * np.sin(np.pi * t)])
    heel = [(4, -high * 0.5), (-9, -6), (-9, 6), (2, high * 0.5)]
    outline = np.concatenate([edge, heel, back])
    return saw_blade(outline, rng.uniform(0.9, 1.6), [circle(2.6, (0, 0), 6)], pick(rng, "steel", "steel", "stainless"))


def _folding_handle(rng: Generator, long: float, wide: float, deep: float) -> list[Part]:
    """Scales, tube or bent sheet behind a pivot, hollow for the blade."""
    belly, hook = rng.uniform(0.1, 0.35), rng.uniform(0, 14)
    way = [(12, wide * 0.4), (-long * 0.4, wide * 0.45), (-long, wide * 0.5), (-long - 5, -hook)]
    way += [(-long * 0.9, -wide * 0.6 - hook), (-long * 0.55, -wide * (0.4 + belly)), (-long * 0.2, -wide * 0.45)]
    way.append((12, -wide * 0.5))
    outline = smooth(way, rounds=1)
    stuff, wall = pick(rng, *STUFFS), rng.uniform(2.5, 6)
    if rng.random() < 0.3:
        stuff, wall = pick(rng, "steel", "aluminium"), rng.uniform(1.0, 1.6)
    half = deep / 2
    parts = [Part(stuff, prism(outline, s * half - wall / 2, s * half + wall / 2)) for s in (-1, 1)]
    back = box(long * 0.8, 5, deep - wall).moved(-long * 0.55, wide * 0.4)
    parts.append(Part(pick(rng, stuff, "steel"), back))
    if rng.random() < 0.5:
        spots = [(x, 0, half + wall / 2) for x in np.linspace(-long * 0.85, -long * 0.2, int(rng.integers(3, 8)))]
        parts.append(Part("rubber", copies(box(5, wide * 0.6, 2), spots)))
    return parts


def lock_back_saw(rng: Generator) -> Thing:
    """Folds; button, lever or slide lock, handle of scales, sheet or tube; open, half open or shut."""
    length, high = rng.uniform(110, 270), rng.uniform(18, 34)
    long, deep = length + rng.uniform(6, 40), rng.uniform(9, 16)
    knife = _pivoting(rng, length, high)
    state = rng.random()
    turn = 0.0 if state < 0.4 else float(rng.uniform(0.4, 2.8)) if state < 0.6 else np.pi
    knife = knife.turned("z", turn).moved(0, 2 if turn == np.pi else 0)
    parts = [knife, *_folding_handle(rng, long, rng.uniform(26, 38), deep)]
    bolt = rng.uniform(4, 8)
    parts.append(
        Part(pick(rng, "steel", "steel", "brass"), slab(circle(bolt, steps=9), -deep / 2 - 4, deep / 2 + 4), 0.8)
    )
    lock = rng.uniform(16, 34)
    spring = smooth([(-lock, 8), (-lock - 20, 11), (-lock - 46, 9)], False, 1)
    parts.append(Part("steel", tube(spring, 1.1, sides=4)))
    button = prism(rounded(12, 9, 3, (-lock, rng.uniform(4, 12)), 2), -deep / 2 - 3, deep / 2 + 3)
    parts.append(Part(pick(rng, "abs", "steel", "rubber"), button))
    parts.append(bolts([(-long * 0.5, 8), (-long * 0.9, 2)], deep + 6, rng.uniform(2, 3.5)))
    return centred(parts)


def sliding_saw(rng: Generator) -> Thing:
    """The blade slides out of a flat or round sleeve and is screwed fast; two may lie nested."""
    length, high = rng.uniform(130, 240), rng.uniform(16, 34)
    out = float(rng.choice([0.0, 1.0, rng.uniform(0.2, 0.9)]))
    wide, deep, wall = high + rng.uniform(8, 14), rng.uniform(12, 24), rng.uniform(1.2, 3)
    long = length + rng.uniform(0, 30)
    stuff = pick(rng, "abs", "aluminium", "pp", "steel", "nylon")
    if rng.random() < 0.6:
        outer, inner = box(long, wide, deep), box(long - 2, wide - 2 * wall, deep - 2 * wall)
    else:
        flat = deep / wide * 1.2
        outer = revolve([(-long / 2, wide * 0.56), (long / 2, wide * 0.56)], 12, flat)
        inner = revolve([(1 - long / 2, wide * 0.56 - wall), (long / 2 - 1, wide * 0.56 - wall)], 12, flat)
    at = -length / 2 + out * length * 0.85
    parts = [*hollow(stuff, outer, inner), blade(rng, length, high, (1, 2, 5)[rng.integers(3)]).moved(at)]
    knob = slab(circle(rng.uniform(7, 12), (long / 2 - 26, 0), 9), deep / 2, deep / 2 + rng.uniform(6, 12))
    screw = slab(circle(2.5, (long / 2 - 26, 0), 6), -deep / 2, deep / 2)
    parts += [Part(pick(rng, "abs", "brass", "steel"), knob), Part("steel", screw)]
    if rng.random() < 0.4:
        spare = blade(rng, length * 0.9, high * 0.9, 1)
        parts.append(spare.moved(-length * 0.45, 0, 2.4))
    return centred(parts)


def pole_saw(rng: Generator) -> Thing:
    """Head for a pole: a hooked blade bolted to a socket, with or without a sickle, cutter pulley or scabbard."""
    length, high = rng.uniform(240, 390), rng.uniform(30, 46)
    parts = [blade(rng, length, high, 3 if rng.random() < 0.75 else 2), *handle(rng, high, 7)]
    if rng.random() < 0.5:  # a hook at the heel
        way = smooth(
            [(6, -high * 0.5), (10, -high * 0.9), (-8, -high * 1.2), (-20, -high * 0.9), (-12, -high * 0.5)], rounds=1
        )
        parts.append(Part("steel", prism(way, -1.5, 1.5)))
    if rng.random() < 0.3:  # a bypass jaw with its pulley
        jaw = smooth(
            [(0, high * 0.5), (30, high * 1.4), (62, high * 1.5), (40, high * 1.0), (22, high * 0.5)], rounds=1
        )
        wheel = slab(circle(13, (-24, high * 0.8), 12), -5, 5)
        parts += [Part("steel", prism(jaw, -2.5, 2.5)), Part("nylon", wheel)]
    parts += cover(rng, length, high)
    if rng.random() < 0.25:
        rod = revolve([(0, 11), (rng.uniform(250, 430), 11)], 10)
        parts += [p.moved(-20, high + 16) for p in hollow("aluminium", rod, rod.scaled(1, 0.86, 0.86))]
    return centred(parts)


def wire_saw(rng: Generator) -> Thing:
    """Twisted toothed wire with two rings or toggles, coiled, tangled or laid in a tin or bag."""
    rounds, r = rng.uniform(2, 5.5), rng.uniform(22, 45)
    t = np.linspace(0, 1, int(13 * rounds) + 4)
    turn = 2 * np.pi * rounds * t
    reach = r * (1 + rng.normal(0, 0.08, len(t)))
    way = np.column_stack(
        [reach * np.cos(turn), reach * np.sin(turn) * rng.uniform(0.6, 1), 6 * t + rng.normal(0, 0.5, len(t))]
    )
    wire_r = rng.uniform(0.8, 1.2)
    radius = wire_r * (1 + 0.25 * (np.arange(len(t)) % 2))
    parts = [Part(pick(rng, "steel", "stainless"), tube(way, radius, sides=4), rng.uniform(0.5, 0.9))]
    kind = int(rng.integers(3))
    for end in (way[0], way[-1]):
        if kind == 0:
            ring = tube(circle(rng.uniform(11, 15), steps=12), rng.uniform(0.9, 1.8), True, 4)
            parts.append(Part("steel", ring.moved(*(end + rng.normal(0, 6, 3)))))
        elif kind == 1:
            toggle = revolve([(-42, 7), (-36, 8.5), (36, 8.5), (42, 7)], 9).turned("z", rng.uniform(0, 3.1))
            parts.append(Part(pick(rng, "wood", "abs", "aluminium"), toggle.moved(*end)))
        else:
            strap = tube(smooth([(0, 0), (40, 14), (75, 0), (40, -14)], rounds=1), 3, True, 4).scaled(1, 1, 2.2)
            parts.append(Part("nylon", strap.turned("z", rng.uniform(0, 6.2)).moved(*end), 0.6))
    if rng.random() < 0.3:
        disc = revolve([(-7, 64), (9, 64)], 16).turned("y", np.pi / 2)
        parts += hollow(pick(rng, "tin", "pp"), disc, disc.scaled(0.985, 0.985, 0.9).moved(0, 0, 0))
    return centred(parts)


def _links_along(rng: Generator, way: np.ndarray, tooth: Mesh) -> Mesh:
    step = np.diff(way[:, :2], axis=0)
    middle = (way[1:] + way[:-1]) / 2
    return copies(tooth, middle, np.arctan2(step[:, 1], step[:, 0]))


def chain_saw_cord(rng: Generator) -> Thing:
    """Chain of two-sided cutting links between wide webbing loops, in a pouch, folded flat or as a fan."""
    links, pitch = int(rng.integers(20, 36)), rng.uniform(11, 18)
    rows = int(rng.integers(2, 5))
    way, x, y, ahead = [], 0.0, 0.0, 1
    for k in range(links + 1):
        way.append((x, y, rng.normal(0, 0.8)))
        if (k + 1) % (links // rows) == 0:
            y, ahead = y + rng.uniform(10, 16), -ahead
        else:
            x += ahead * pitch
    path = np.array(way)
    plate = [(-0.6, -3), (0.6, -3), (0.6, 3), (0.35, rng.uniform(4, 7)), (0, 3), (-0.35, rng.uniform(4, 7)), (-0.6, 3)]
    tooth = slab(np.array(plate) * [pitch, 1], -1.0, 1.0)
    parts = [Part("steel", _links_along(rng, path, tooth), 0.8)]
    rivet = slab(circle(1.7, steps=4), -2.2, 2.2)
    parts.append(Part("steel", copies(rivet, path)))
    for end, side in ((path[0], -1.0), (path[-1], float(ahead))):
        long, wide = rng.uniform(70, 130), rng.uniform(18, 28)
        loop = tube(smooth([(0, 0), (long, 12), (long, -12)], rounds=1), 1.6, True, 4).scaled(1, 1, wide / 3.2)
        lean = rng.uniform(-0.6, 0.6) + (np.pi if side < 0 else 0.0)
        parts.append(Part("nylon", loop.turned("z", lean).moved(end[0], end[1], 0)))
        ring = tube(circle(rng.uniform(8, 12), steps=10), rng.uniform(1.2, 2), True, 4)
        parts.append(Part("steel", ring.moved(end[0], end[1], 2)))
    if rng.random() < 0.4:
        low, high = Thing(tuple(parts)).extent()
        span, middle = high - low + 8, (high + low) / 2
        bag = rounded(span[0], span[1], 10, (middle[0], middle[1]), 2)
        parts += [Part("nylon", slab(bag, z - 0.6, z + 0.6)) for z in (low[2] - 2, high[2] + 2)]
    return centred(parts)


def bone_saw(rng: Generator) -> Thing:
    """Butcher's: stainless bow of bar or rod, narrow blade with tension screw, plastic grip in line or closed."""
    length, high = rng.uniform(280, 440), rng.uniform(70, 120)
    r, metal = rng.uniform(3.5, 6), pick(rng, "stainless", "stainless", "steel", "aluminium")
    way = smooth([(-14, 0), (-18, high * 0.5), (0, high), (length * 0.6, high * rng.uniform(0.85, 1.0)),
                  (length + 8, high * rng.uniform(0.4, 0.8)), (length + 8, -2)], False, 1)  # fmt: skip
    bow = tube(way, r, sides=6).scaled(1, 1, rng.uniform(0.5, 1.0))
    parts = [Part(metal, bow), *pinned(rng, length, rng.uniform(12, 20), 2 * r + 4)]
    nut = revolve([(length + 8, 4), (length + 18, 8), (length + 28, 8)], 8)
    parts += [Part(metal, nut), Part(metal, tube([(-70, high * 0.3), (-16, high * 0.3)], 3.5, sides=5))]
    grip = handle(rng, 30, (1, 2, 3, 4)[rng.integers(4)])
    parts += [part.moved(-20, high * 0.3) for part in grip]
    return centred(parts)


def camp_set_saw(rng: Generator) -> Thing:
    """Saw with blades to change: one in the handle, others beside it in a roll of cloth or a case."""
    length, high = rng.uniform(120, 230), rng.uniform(16, 28)
    outline = smooth([(10, 14), (-40, 18), (-110, 14), (-124, -6), (-100, -18), (-30, -14), (10, -14)], rounds=1)
    parts = [*moulded(rng, outline, rng.uniform(16, 24)), blade(rng, length, high)]
    knob = slab(circle(rng.uniform(6, 10), (-8, 0), 8), 8, 18)
    parts += [Part(pick(rng, "steel", "brass", "abs"), knob), bolts([(-8, 0)], 20, 2.5)]
    y = -high
    for _ in range(int(rng.integers(1, 4))):
        wide = rng.uniform(10, 26)
        y -= wide / 2 + 8
        parts.append(blade(rng, length * rng.uniform(0.6, 1.1), wide).moved(rng.uniform(-60, -10), y))
        y -= wide / 2
    if rng.random() < 0.6:
        roll = rectangle(length + 170, abs(y) + 70, (length / 2 - 50, (y + 20) / 2))
        gap = rng.uniform(11, 16)
        parts += [Part(pick(rng, "cloth", "nylon", "pp"), slab(roll, z - 0.7, z + 0.7)) for z in (-gap, gap)]
    return centred(parts)


def mixed_folding_saw(rng: Generator) -> Thing:
    """Any blade on a pivot in any folding handle, at any angle, with a cover or pouch at times."""
    length, high = rng.uniform(90, 280), rng.uniform(16, 40)
    deep, long = rng.uniform(9, 18), length + rng.uniform(-10, 50)
    knife = blade(rng, length, high)
    turn = float(rng.choice([0.0, np.pi, rng.uniform(0, np.pi)]))
    parts = [
        knife.moved(12).turned("z", turn),
        *_folding_handle(rng, long, rng.uniform(max(24, high), high + 16), deep),
    ]
    parts.append(bolts([(0, 0), (-long * rng.uniform(0.3, 0.9), 3)], deep + 8, rng.uniform(2.5, 7)))
    if turn == 0.0 and rng.random() < 0.4:
        parts += [part.moved(14) for part in cover(rng, length, high)]
    if turn == np.pi and rng.random() < 0.3:
        wall = rng.uniform(1, 2.2)
        pouch = rounded(long * 0.9, high + 34, 6, (-long / 2, 0), 2)
        stuff = pick(rng, "nylon", "leather", "cloth")
        parts += [Part(stuff, slab(pouch, z - wall / 2, z + wall / 2)) for z in (-deep / 2 - 7, deep / 2 + 7)]
    return centred(parts)
