"""Scissors of a trade: hairdressers, tailors, nurses, embroiderers, manicurists."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, notched, posed, profile
from models.simulation.articles.scissors.parts import (
    bevel,
    cutting,
    finger_ring,
    gape,
    pair,
    pivot,
    round_shank,
    squashed,
)
from models.simulation.mesh import Mesh, merged, prism, rectangle, revolve, smooth, tube
from models.simulation.thing import Part, Thing


def _hairdresser(rng: Generator, teeth: int) -> Thing:
    length, wide, thick = rng.uniform(58, 95), rng.uniform(9, 14), rng.uniform(2.2, 3.4)
    shape = cutting(rng, 0.0, True)
    if rng.random() < 0.5:
        shape = cutting(rng, rng.uniform(0.3, 0.5))
    toothed = notched(shape, rng.uniform(0.3, 0.45), teeth, 0.1, 0.95) if teeth else shape
    reach, splay = rng.uniform(42, 62), rng.uniform(11, 17)
    size = rng.uniform(20, 25)
    gauge = rng.uniform(2.2, 3.0)
    rest = rng.random() < 0.6
    halves = []
    for index, form in enumerate((toothed, shape)):
        shift = rng.uniform(0, 8) if index else 0.0
        ring = finger_ring(-reach - shift - size * 0.5, -splay - size * 0.25, size * 1.05, size, 0.3, 0.05)
        near = (-reach - shift, -splay - size * 0.12 + 3)
        shank = round_shank(smooth([(wide * 0.9, 0), (0, -1), (-reach * 0.55, -splay * 0.45), near], False, 1),
                       np.linspace(wide * 0.48, gauge * 1.1, 8), thick / wide * 1.4)  # fmt: skip
        meshes = [
            blade(form, length, wide, thick, bevel(rng)).moved(wide * 0.5),
            shank,
            tube(ring, gauge, closed=True, sides=6),
        ]
        if rest and index:
            end = ring[np.argmin(ring[:, 0])]
            hook = [end, end + [-9, -5], end + [-18, -12]]
            meshes.append(tube(hook, [gauge * 0.9, gauge * 0.8, gauge * 0.7], sides=6))
        halves.append([Part("stainless", merged(*meshes))])
        if rng.random() < 0.3:
            halves[-1].append(Part("rubber", tube(ring * 1.0, gauge * 1.3, closed=True, sides=5), 0.4))
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.6), thick)
    parts.append(pivot(rng, rng.uniform(2.6, 4.2), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def hairdresser(rng: Generator) -> Thing:
    return _hairdresser(rng, 0)


def thinning(rng: Generator) -> Thing:
    return _hairdresser(rng, int(rng.integers(8, 15)))


def big_loop(rng: Generator) -> Thing:
    """The old all-steel household pattern: short stout blades and wide oval loops of bent rod."""
    length, wide, thick = rng.uniform(45, 85), rng.uniform(13, 20), rng.uniform(2.6, 4)
    shape = cutting(rng, 0.0, True)
    gauge = rng.uniform(2.6, 4.2)
    long, high = rng.uniform(52, 80), rng.uniform(32, 48)
    tilt = rng.uniform(0.2, 0.8)
    metal = str(rng.choice(["steel", "steel", "stainless"]))
    cover = rng.random() < 0.3
    halves = []
    for _ in range(2):
        ring = finger_ring(-14 - long * 0.48, -high * 0.5, long, high, tilt, 0.2, 18)
        neck = round_shank([(6, 0), (-8, -1), (-20, -5)], [wide * 0.45, gauge * 1.5, gauge], 0.8)
        half = [
            Part(
                metal,
                merged(blade(shape, length, wide, thick, bevel(rng)), neck, tube(ring, gauge, closed=True, sides=6)),
            )
        ]
        if cover:
            half.append(Part("pvc", tube(ring, gauge + 1.5, closed=True, sides=6), 0.6))
        halves.append(half)
    parts = pair(rng, halves[0], halves[1], gape(rng), thick)
    parts.append(pivot(rng, rng.uniform(3, 5), thick, str(rng.choice(["steel", "brass"]))))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def tailor(rng: Generator) -> Thing:
    length, wide, thick = rng.uniform(95, 150), rng.uniform(20, 28), rng.uniform(3, 4.5)
    shape = cutting(rng)
    metal = str(rng.choice(["steel", "stainless", "aluminium"]))
    gauge = rng.uniform(4, 6)
    halves = []
    for long in (rng.uniform(34, 42), rng.uniform(58, 78)):
        high = rng.uniform(27, 34)
        ring = finger_ring(-38 - long * 0.5, -8 - high * 0.4, long, high, rng.uniform(0.05, 0.3), 0.2, 16)
        shank = round_shank([(8, 0), (-14, -3), (-42, -12)], [wide * 0.48, wide * 0.36, gauge], 0.55)
        handle = merged(shank, squashed(tube(ring, gauge, closed=True, sides=6), 0.75))
        halves.append([Part("steel", blade(shape, length, wide, thick, bevel(rng))), Part(metal, handle)])
        if rng.random() < 0.3:
            halves[-1][1] = Part("abs", squashed(handle, 1.3))
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.5), thick)
    parts.append(pivot(rng, rng.uniform(4.5, 7), thick, str(rng.choice(["steel", "brass"]))))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.18)


def _bowed(part: Part, amount: float) -> Part:
    vertices = part.mesh.vertices.copy()
    vertices[:, 2] += amount * np.maximum(vertices[:, 0], 0) ** 2
    return Part(part.material, Mesh(vertices, part.mesh.faces), part.share)


def nail(rng: Generator) -> Thing:
    length, wide, thick = rng.uniform(20, 36), rng.uniform(6, 8.5), rng.uniform(1.5, 2.4)
    shape = cutting(rng, 0.0, True)
    reach, size, gauge = rng.uniform(24, 42), rng.uniform(17, 23), rng.uniform(1.4, 2.0)
    bend = float(rng.choice([0.0, rng.uniform(0.08, 0.3)]))
    halves = []
    for _ in range(2):
        ring = finger_ring(-reach - size * 0.5, -size * 0.5 - 1, size * 1.2, size, 0.25, 0.1)
        near = ring[np.argmin(np.linalg.norm(ring, axis=1))]
        shank = round_shank(
            [(4, 0), (-4, -1), (near[0] * 0.6, near[1] * 0.6), near],
            [wide * 0.45, wide * 0.45, gauge * 1.1, gauge],
            0.7,
        )
        body = blade(shape, length, wide, thick, bevel(rng), 0.5)
        halves.append([Part("stainless", merged(body, shank, tube(ring, gauge, closed=True, sides=6)))])
    parts = [_bowed(part, bend / length) for part in pair(rng, halves[0], halves[1], gape(rng, 0.6), thick)]
    parts.append(pivot(rng, rng.uniform(1.8, 2.6), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.25)


def embroidery(rng: Generator) -> Thing:
    """Fine points and figured bows, often gilt brass or a bird's body."""
    length, wide, thick = rng.uniform(30, 52), rng.uniform(6, 9), rng.uniform(1.6, 2.4)
    shape = cutting(rng, 0.0, True)
    metal = str(rng.choice(["stainless", "brass", "zinc"]))
    reach, size, gauge = rng.uniform(22, 34), rng.uniform(18, 26), rng.uniform(1.5, 2.3)
    halves = []
    for _ in range(2):
        ring = finger_ring(-reach - size * 0.4, -size * 0.5 - 2, size, size * 1.1, 0.5, 0.25)
        knobs = [
            revolve([(-3, 1), (0, rng.uniform(2.5, 4)), (3, 1)], 8).moved(x, -3.5)
            for x in (-reach * 0.4, -reach * 0.75)
        ]
        shank = round_shank([(3, 0), (-reach * 0.5, -3), (-reach - 1, -4.5)], [wide * 0.4, 2.2, gauge], 0.8)
        halves.append(
            [
                Part("stainless", blade(shape, length, wide, thick, bevel(rng))),
                Part(metal, merged(*knobs, shank, tube(ring, gauge, closed=True, sides=6))),
            ]
        )
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.6), thick)
    parts.append(pivot(rng, 2.4, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def surgical(rng: Generator) -> Thing:
    """Slender stainless shanks far longer than the blades, small round bows."""
    length, wide, thick = rng.uniform(30, 55), rng.uniform(7, 10), rng.uniform(2, 3)
    blunt = float(rng.choice([0.0, 0.3]))
    shape = cutting(rng, blunt)
    reach, size, gauge = rng.uniform(55, 85), rng.uniform(19, 24), rng.uniform(1.9, 2.5)
    halves = []
    for _ in range(2):
        ring = finger_ring(-reach - size * 0.5, -size * 0.5 - 1.5, size * 1.15, size, 0.2, 0.1)
        near = ring[np.argmin(np.linalg.norm(ring - np.array([-reach, 0]), axis=1))]
        shank = round_shank(
            [(6, 0.5), (-6, -1), (-reach * 0.6, -4), near], [wide * 0.45, wide * 0.4, gauge * 1.1, gauge], 0.75
        )
        halves.append(
            [
                Part(
                    "stainless",
                    merged(
                        blade(shape, length, wide, thick, bevel(rng)), shank, tube(ring, gauge, closed=True, sides=6)
                    ),
                )
            ]
        )
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.5), thick)
    parts.append(pivot(rng, 2.6, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def pinking(rng: Generator) -> Thing:
    length, wide, thick = rng.uniform(80, 105), rng.uniform(21, 27), rng.uniform(3, 4.5)
    shape = notched(profile(0.0, 1, -0.05, 0.5, 1.4, levels=4), 0.12, 13, 0.1, 0.95)
    plastic = str(rng.choice(["abs", "steel", "aluminium"]))
    gauge = 5.5 if plastic == "abs" else 4.0
    halves = []
    for long in (rng.uniform(34, 40), rng.uniform(55, 68)):
        ring = finger_ring(-34 - long * 0.5, -21, long, 32, 0.15, 0.2, 16)
        shank = round_shank([(10, 0), (-12, -4), (-36, -13)], [wide * 0.5, wide * 0.38, gauge], 0.5)
        halves.append(
            [
                Part("steel", merged(blade(shape, length, wide, thick, bevel(rng), 0.1), shank)),
                Part(plastic, tube(ring, gauge, closed=True, sides=6)),
            ]
        )
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.5), thick)
    parts.append(pivot(rng, 6, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.18)


def trauma(rng: Generator) -> Thing:
    """Bandage shears: the lower blade ends in a flat foot, the blades stand at an angle to the plastic bows."""
    length, wide, thick = rng.uniform(48, 65), rng.uniform(13, 17), rng.uniform(1.5, 2.2)
    shape = cutting(rng, 0.25)
    tilt = rng.uniform(0.45, 0.65)
    plastic = str(rng.choice(["pp", "abs", "nylon"]))
    halves = []
    for index, long in enumerate((rng.uniform(34, 42), rng.uniform(52, 66))):
        ring = finger_ring(-38 - long * 0.5, -21, long, 30, 0.1, 0.2, 16)
        metal = [blade(shape, length, wide, thick, bevel(rng))]
        tang = [
            (wide * 0.3, wide * 0.5),
            (-4, wide * 0.4),
            (-48, -7),
            (-48, -13),
            (0, -wide * 0.5),
            (wide * 0.3, -wide * 0.45),
        ]
        metal.append(prism(tang, -thick / 2, thick / 2))
        if index:
            metal.append(prism(rectangle(16, 3, (length - 5, -wide * 0.06)), -3.5, 3.5))
        steel = Part("stainless", merged(*metal))
        turn = tilt if index == 0 else -tilt
        bow = Part(
            plastic, merged(tube(ring, 4.6, closed=True, sides=6), tube([(-14, -3), (-30, -9), (-40, -14)], 5, sides=6))
        )
        handle = [bow]
        halves.append(
            [
                Part(steel.material, steel.mesh.turned("z", turn * 0.5)),
                *[part.turned("z", -turn * 0.5) for part in handle],
            ]
        )
    parts = pair(rng, halves[0], halves[1], gape(rng, 0.4), thick)
    parts.append(pivot(rng, 4, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)
