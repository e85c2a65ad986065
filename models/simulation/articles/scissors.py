"""Scissors: office, kitchen, hairdressers', tailors', nail, children's, folding and thread scissors, open or shut."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles.straight_knife import blade, blade_facts, notched, posed, profile
from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, arc, circle, merged, prism, rectangle, revolve, smooth, tube
from models.simulation.thing import Part, Thing, wire

STEELS = ("stainless", "stainless", "steel")
GRIPS = ("abs", "pp", "abs", "nylon", "rubber")


def _gape(rng: Generator, most: float = 0.7) -> float:
    """The angle between the blades: shut, ajar or wide open."""
    kind = rng.random()
    if kind < 0.45:
        return rng.uniform(0, 0.08)
    return rng.uniform(0.08, 0.3) if kind < 0.8 else rng.uniform(0.3, most)


def _cutting(rng: Generator, blunt: float = 0.0, slender: bool = False) -> Points:
    """Profile of one blade: the edge runs straight from below the pivot to the tip, the back falls to it."""
    clip = rng.uniform(0.0, 0.4) if slender else rng.uniform(0.05, 0.7)
    fall = rng.uniform(0.9, 1.3) if slender else rng.uniform(1, 1.8)
    return profile(0.0, 1.0, -0.06, max(clip, 1.7 * blunt), fall + 3 * blunt, root=rng.uniform(0.72, 1.0), levels=6)


def _bevel(rng: Generator) -> float:
    """The share of the width over which a blade thins to its edge."""
    return rng.uniform(0.15, 0.5)


def _ring(x: float, y: float, long: float, wide: float, turn: float, egg: float = 0.15, steps: int = 14) -> Points:
    """A finger ring: an egg about a middle, its long axis turned."""
    a = np.arange(steps) * 2 * np.pi / steps
    local = np.column_stack([np.cos(a) * long / 2, np.sin(a) * wide / 2 * (1 - egg * np.cos(a))])
    c, s = np.cos(turn), np.sin(turn)
    return local @ np.array([[c, s], [-s, c]]) + np.array([x, y])


def _squashed(mesh: Mesh, z: float) -> Mesh:
    return mesh.scaled(1, 1, z)


def _pair(rng: Generator, upper: list[Part], lower: list[Part], gape: float, thick: float) -> list[Part]:
    """Two halves, both drawn with blade up at +x and handle down at -x, crossed at the pivot."""
    first = [part.turned("z", gape / 2).moved(z=thick * 0.52) for part in upper]
    second = [part.scaled(1, -1, 1).turned("z", -gape / 2).moved(z=-thick * 0.52) for part in lower]
    return first + second


def _pivot(rng: Generator, radius: float, thick: float, material: str = "stainless") -> Part:
    head = thick + rng.uniform(0.8, 2.2)
    return Part(
        material,
        merged(prism(circle(radius, steps=10), -head, -thick), prism(circle(radius * 0.8, steps=10), thick, head)),
    )


def _shank(path: ArrayLike, radius: ArrayLike, flat: float, sides: int = 6) -> Mesh:
    return _squashed(tube(path, radius, sides=sides), flat)


def _tanged(
    rng: Generator, length: float, wide: float, thick: float, reach: float, splay: float, wing: float, shape: Points
) -> Mesh:
    """A stamped half: blade, boss at the pivot and a tang for a moulded handle, perhaps with an anchor wing."""
    body = blade(shape, length, wide, thick, _bevel(rng), 0.2)
    prong = wide * rng.uniform(0.22, 0.32)
    boss = wide * rng.uniform(0.5, 0.6)
    tang = [(0, boss), (wide * 0.3, -wide * 0.4), (-wide * 0.4, -boss), (-wide * 0.7, -boss)]
    if wing > 0:
        tang += [
            (-wide * 0.9 - wing * 0.3, -boss - wing),
            (-wide * 1.3 - wing * 0.3, -boss - wing * 0.9),
            (-wide * 1.15, -boss),
        ]
    tang += [(-reach, -splay - prong), (-reach, -splay), (-wide, wide * 0.05)]
    return merged(body, prism(tang, -thick / 2, thick / 2))


def _moulded(rng: Generator, reach: float, splay: float, ring: Points, thick: float, neck: float) -> Mesh:
    """A plastic handle: a ring and a neck along the tang."""
    start = (-neck, -splay * 0.25)
    near = ring[np.argmin(np.linalg.norm(ring - np.array(start), axis=1))]
    stem = tube([start, (start + near) / 2, near], [thick * 0.75, thick * 0.85, thick * 0.8], sides=6)
    return merged(tube(ring, thick * rng.uniform(0.8, 1.1), closed=True, sides=6), stem)


def _office(rng: Generator, length: float, wide: float, thick: float, blunt: float, wing: float, reach: float) -> Thing:
    splay = rng.uniform(2, 14) + (4 if wing == 0 else 0)
    shape = _cutting(rng, blunt)
    steel, plastic = str(rng.choice(STEELS)), str(rng.choice(GRIPS))
    stout = rng.uniform(3, 5.2)
    halves = []
    sizes = (rng.uniform(26, 36), rng.uniform(32, 62) if rng.random() < 0.5 else 0.0)
    for size in sizes:
        long = size or sizes[0]
        high = rng.uniform(24, 31)
        ring = _ring(-reach * 0.75 - long * 0.5, -splay - high * 0.5 + 2, long, high, rng.uniform(-0.2, 0.45))
        metal = _tanged(rng, length, wide, thick, reach, splay, wing, shape)
        halves.append(
            [Part(steel, metal), Part(plastic, _squashed(_moulded(rng, reach, splay, ring, stout, wide), 1.1))]
        )
    parts = _pair(rng, halves[0], halves[1], _gape(rng), thick)
    parts.append(_pivot(rng, wide * rng.uniform(0.18, 0.28), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def office(rng: Generator) -> Thing:
    return _office(rng, rng.uniform(65, 110), rng.uniform(14, 25), rng.uniform(1.2, 2.2), 0.0, 0.0, rng.uniform(22, 55))


def winged_tang(rng: Generator) -> Thing:
    """Steel that ends in two straight prongs and two wings inside nearly invisible plastic rings."""
    return _office(
        rng,
        rng.uniform(60, 110),
        rng.uniform(17, 25),
        rng.uniform(1.4, 2.4),
        0.05,
        rng.uniform(6, 16),
        rng.uniform(35, 60),
    )


def childrens(rng: Generator) -> Thing:
    return _office(
        rng,
        rng.uniform(38, 62),
        rng.uniform(12, 17),
        rng.uniform(0.9, 1.5),
        rng.uniform(0.3, 0.5),
        0.0,
        rng.uniform(12, 26),
    )


def _hairdresser(rng: Generator, teeth: int) -> Thing:
    length, wide, thick = rng.uniform(58, 95), rng.uniform(9, 14), rng.uniform(2.2, 3.4)
    shape = _cutting(rng, 0.0, True)
    if rng.random() < 0.5:
        shape = _cutting(rng, rng.uniform(0.3, 0.5))
    toothed = notched(shape, rng.uniform(0.3, 0.45), teeth, 0.1, 0.95) if teeth else shape
    reach, splay = rng.uniform(42, 62), rng.uniform(11, 17)
    size = rng.uniform(20, 25)
    gauge = rng.uniform(2.2, 3.0)
    rest = rng.random() < 0.6
    halves = []
    for index, form in enumerate((toothed, shape)):
        shift = rng.uniform(0, 8) if index else 0.0
        ring = _ring(-reach - shift - size * 0.5, -splay - size * 0.25, size * 1.05, size, 0.3, 0.05)
        near = (-reach - shift, -splay - size * 0.12 + 3)
        shank = _shank(smooth([(wide * 0.9, 0), (0, -1), (-reach * 0.55, -splay * 0.45), near], False, 1),
                       np.linspace(wide * 0.48, gauge * 1.1, 8), thick / wide * 1.4)  # fmt: skip
        meshes = [
            blade(form, length, wide, thick, _bevel(rng)).moved(wide * 0.5),
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
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.6), thick)
    parts.append(_pivot(rng, rng.uniform(2.6, 4.2), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def hairdresser(rng: Generator) -> Thing:
    return _hairdresser(rng, 0)


def thinning(rng: Generator) -> Thing:
    return _hairdresser(rng, int(rng.integers(8, 15)))


def big_loop(rng: Generator) -> Thing:
    """The old all-steel household pattern: short stout blades and wide oval loops of bent rod."""
    length, wide, thick = rng.uniform(45, 85), rng.uniform(13, 20), rng.uniform(2.6, 4)
    shape = _cutting(rng, 0.0, True)
    gauge = rng.uniform(2.6, 4.2)
    long, high = rng.uniform(52, 80), rng.uniform(32, 48)
    tilt = rng.uniform(0.2, 0.8)
    metal = str(rng.choice(["steel", "steel", "stainless"]))
    cover = rng.random() < 0.3
    halves = []
    for _ in range(2):
        ring = _ring(-14 - long * 0.48, -high * 0.5, long, high, tilt, 0.2, 18)
        neck = _shank([(6, 0), (-8, -1), (-20, -5)], [wide * 0.45, gauge * 1.5, gauge], 0.8)
        half = [
            Part(
                metal,
                merged(blade(shape, length, wide, thick, _bevel(rng)), neck, tube(ring, gauge, closed=True, sides=6)),
            )
        ]
        if cover:
            half.append(Part("pvc", tube(ring, gauge + 1.5, closed=True, sides=6), 0.6))
        halves.append(half)
    parts = _pair(rng, halves[0], halves[1], _gape(rng), thick)
    parts.append(_pivot(rng, rng.uniform(3, 5), thick, str(rng.choice(["steel", "brass"]))))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def tailor(rng: Generator) -> Thing:
    length, wide, thick = rng.uniform(95, 150), rng.uniform(20, 28), rng.uniform(3, 4.5)
    shape = _cutting(rng)
    metal = str(rng.choice(["steel", "stainless", "aluminium"]))
    gauge = rng.uniform(4, 6)
    halves = []
    for long in (rng.uniform(34, 42), rng.uniform(58, 78)):
        high = rng.uniform(27, 34)
        ring = _ring(-38 - long * 0.5, -8 - high * 0.4, long, high, rng.uniform(0.05, 0.3), 0.2, 16)
        shank = _shank([(8, 0), (-14, -3), (-42, -12)], [wide * 0.48, wide * 0.36, gauge], 0.55)
        handle = merged(shank, _squashed(tube(ring, gauge, closed=True, sides=6), 0.75))
        halves.append([Part("steel", blade(shape, length, wide, thick, _bevel(rng))), Part(metal, handle)])
        if rng.random() < 0.3:
            halves[-1][1] = Part("abs", _squashed(handle, 1.3))
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.5), thick)
    parts.append(_pivot(rng, rng.uniform(4.5, 7), thick, str(rng.choice(["steel", "brass"]))))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.18)


def _bowed(part: Part, amount: float) -> Part:
    vertices = part.mesh.vertices.copy()
    vertices[:, 2] += amount * np.maximum(vertices[:, 0], 0) ** 2
    return Part(part.material, Mesh(vertices, part.mesh.faces), part.share)


def nail(rng: Generator) -> Thing:
    length, wide, thick = rng.uniform(20, 36), rng.uniform(6, 8.5), rng.uniform(1.5, 2.4)
    shape = _cutting(rng, 0.0, True)
    reach, size, gauge = rng.uniform(24, 42), rng.uniform(17, 23), rng.uniform(1.4, 2.0)
    bend = float(rng.choice([0.0, rng.uniform(0.08, 0.3)]))
    halves = []
    for _ in range(2):
        ring = _ring(-reach - size * 0.5, -size * 0.5 - 1, size * 1.2, size, 0.25, 0.1)
        near = ring[np.argmin(np.linalg.norm(ring, axis=1))]
        shank = _shank(
            [(4, 0), (-4, -1), (near[0] * 0.6, near[1] * 0.6), near],
            [wide * 0.45, wide * 0.45, gauge * 1.1, gauge],
            0.7,
        )
        body = blade(shape, length, wide, thick, _bevel(rng), 0.5)
        halves.append([Part("stainless", merged(body, shank, tube(ring, gauge, closed=True, sides=6)))])
    parts = [_bowed(part, bend / length) for part in _pair(rng, halves[0], halves[1], _gape(rng, 0.6), thick)]
    parts.append(_pivot(rng, rng.uniform(1.8, 2.6), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.25)


def embroidery(rng: Generator) -> Thing:
    """Fine points and figured bows, often gilt brass or a bird's body."""
    length, wide, thick = rng.uniform(30, 52), rng.uniform(6, 9), rng.uniform(1.6, 2.4)
    shape = _cutting(rng, 0.0, True)
    metal = str(rng.choice(["stainless", "brass", "zinc"]))
    reach, size, gauge = rng.uniform(22, 34), rng.uniform(18, 26), rng.uniform(1.5, 2.3)
    halves = []
    for _ in range(2):
        ring = _ring(-reach - size * 0.4, -size * 0.5 - 2, size, size * 1.1, 0.5, 0.25)
        knobs = [
            revolve([(-3, 1), (0, rng.uniform(2.5, 4)), (3, 1)], 8).moved(x, -3.5)
            for x in (-reach * 0.4, -reach * 0.75)
        ]
        shank = _shank([(3, 0), (-reach * 0.5, -3), (-reach - 1, -4.5)], [wide * 0.4, 2.2, gauge], 0.8)
        halves.append(
            [
                Part("stainless", blade(shape, length, wide, thick, _bevel(rng))),
                Part(metal, merged(*knobs, shank, tube(ring, gauge, closed=True, sides=6))),
            ]
        )
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.6), thick)
    parts.append(_pivot(rng, 2.4, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def kitchen(rng: Generator) -> Thing:
    """Stout blades, a toothed nut gripper between the shanks, big plastic or cast bows."""
    length, wide, thick = rng.uniform(78, 115), rng.uniform(19, 27), rng.uniform(2.2, 3.4)
    shape = _cutting(rng)
    serrated = notched(shape, 0.04, 14, 0.15, 0.85)
    plastic = str(rng.choice([*GRIPS, "zinc"]))
    gauge = rng.uniform(4.5, 6.5)
    halves = []
    for form in (serrated, shape):
        teeth = np.linspace(-wide * 0.7, -wide * 2.1, 11)
        grip_edge = np.column_stack([teeth, -3 - 2.2 * np.sin(np.linspace(0, np.pi, 11)) + 1.0 * (np.arange(11) % 2)])
        outline = np.concatenate([
            [(wide * 0.3, wide * 0.5), (0, wide * 0.55), (-wide * 0.5, wide * 0.1)], grip_edge,
            [(-wide * 2.9, -8), (-wide * 2.9, -15), (-wide * 1.6, -15)],
            [(-wide * 0.3, -wide * 0.55), (wide * 0.3, -wide * 0.5)],
        ])  # fmt: skip
        long, high = rng.uniform(46, 72), rng.uniform(30, 38)
        ring = _ring(-wide * 2.2 - long * 0.45, -high * 0.45 - 7, long, high, rng.uniform(0, 0.25), 0.2, 16)
        metal = merged(blade(form, length, wide, thick, _bevel(rng)), prism(outline, -thick / 2, thick / 2))
        grip = _squashed(tube(ring, gauge if plastic != "zinc" else 3.2, closed=True, sides=6), 1.15)
        halves.append([Part("stainless", metal), Part(plastic, grip)])
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.6), thick)
    parts.append(_pivot(rng, rng.uniform(5, 8), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def steel_handled(rng: Generator) -> Thing:
    """All in one piece of stainless plate or casting: flat bows with eyes punched in."""
    length, wide, thick = rng.uniform(45, 105), rng.uniform(12, 20), rng.uniform(1.8, 3)
    shape = _cutting(rng, 0.05)
    reach = rng.uniform(24, 45)
    halves = []
    for _ in range(2):
        long, high = rng.uniform(30, 44), rng.uniform(25, 31)
        middle = (-reach - long * 0.5, -high * 0.5 - 1)
        outer = _ring(*middle, long, high, 0.2, 0.15, 16)
        eye = _ring(*middle, long - rng.uniform(8, 12), high - rng.uniform(8, 11), 0.2, 0.15, 14)
        bow = prism(outer, -thick * 0.7, thick * 0.7, [eye])
        shank = [
            (wide * 0.3, wide * 0.5),
            (0, wide * 0.5),
            (-reach - 5, -3),
            (-reach - 3, -11),
            (0, -wide * 0.5),
            (wide * 0.3, -wide * 0.45),
        ]
        halves.append(
            [
                Part(
                    "stainless",
                    merged(blade(shape, length, wide, thick, _bevel(rng)), prism(shank, -thick / 2, thick / 2), bow),
                )
            ]
        )
    parts = _pair(rng, halves[0], halves[1], _gape(rng), thick)
    parts.append(_pivot(rng, wide * 0.22, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def folding_travel(rng: Generator) -> Thing:
    """Bows of sheet that swing over the blades."""
    length, wide, thick = rng.uniform(34, 48), rng.uniform(9, 12), rng.uniform(1.2, 1.8)
    shape = _cutting(rng, 0.1)
    folded = rng.random() < 0.5
    metal = str(rng.choice(["stainless", "stainless", "abs"]))
    halves = []
    for _ in range(2):
        outer = _ring(-20, -10, 44, 22, 0.12, 0.2, 14)
        eye = _ring(-22, -10, 30, 13, 0.12, 0.2, 12)
        bow = prism(outer, -1.2, 1.2, [eye])
        if folded:
            bow = bow.scaled(-1, 1, 1).moved(-6)
        link = prism([(6, wide * 0.4), (-10, -1), (-10, -9), (6, -wide * 0.45)], -thick / 2, thick / 2)
        halves.append(
            [
                Part("stainless", merged(blade(shape, length, wide, thick, _bevel(rng)), link)),
                Part(metal, bow.moved(-4, 0, 1.4)),
            ]
        )
    parts = _pair(rng, halves[0], halves[1], 0.05 if folded else _gape(rng), thick)
    parts.append(_pivot(rng, 2.6, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def thread_snips(rng: Generator) -> Thing:
    """A U of spring steel whose ends are the blades."""
    length, wide, thick = rng.uniform(26, 42), rng.uniform(11, 16), rng.uniform(1.6, 2.4)
    shape = profile(0.9, 1.3, -0.4, 0.1, 1.1, levels=5)
    span, gap, gauge = rng.uniform(55, 75), rng.uniform(8, 14), rng.uniform(2, 3.4)
    bow = arc(gap, np.pi / 2, 3 * np.pi / 2, (-span, 0), 8)
    path = np.concatenate(
        [[(0, gap * 0.6), (-span * 0.5, gap * 1.1)], bow, [(-span * 0.5, -gap * 1.1), (0, -gap * 0.6)]]
    )
    spring = _squashed(tube(path, gauge, sides=6), rng.uniform(0.9, 2.0))
    knife = blade(shape, length, wide, thick, _bevel(rng))
    parts = [
        Part("steel", spring),
        Part("steel", knife.turned("z", 0.04).moved(-2, gap * 0.3, thick * 0.5)),
        Part("steel", knife.scaled(1, -1, 1).turned("z", -0.04).moved(-2, -gap * 0.3, -thick * 0.5)),
    ]
    if rng.random() < 0.4:
        parts.append(Part("pvc", _squashed(tube(path[1:-1], gauge + 1.6, sides=6), 1.2), 0.5))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def plastic_snips(rng: Generator) -> Thing:
    """Small snips in a plastic body with a spring at the pivot: small cross-bladed steel, the rest barely seen."""
    length, wide, thick = rng.uniform(28, 48), rng.uniform(9, 15), rng.uniform(1.4, 2.2)
    shape = _cutting(rng, 0.0)
    plastic = str(rng.choice(GRIPS))
    reach = rng.uniform(12, 26)
    halves = []
    for _ in range(2):
        metal = _tanged(rng, length, wide, thick, reach + 8, 3, 0.0, shape)
        handle = smooth(
            [
                (2, wide * 0.4),
                (-wide, 0),
                (-reach - 45, -14),
                (-reach - 50, -22),
                (-reach - 20, -24),
                (-wide * 0.6, -wide * 0.9),
            ],
            True,
            1,
        )
        halves.append([Part("stainless", metal), Part(plastic, prism(handle, -3.5, 4.5))])
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.5), thick)
    parts.append(_pivot(rng, rng.uniform(2, 3.4), thick))
    turns = np.linspace(0, 2 * np.pi * 4, 24)
    coil = np.column_stack([-reach - 6 + np.cos(turns) * 3, (turns / turns[-1] - 0.5) * 14, np.sin(turns) * 3])
    parts.append(wire("steel", coil, 0.5, sides=4))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def soft_asymmetric(rng: Generator) -> Thing:
    """Bent-handled dressmaking scissors with solid plastic bows and a thin steel pair."""
    length, wide, thick = rng.uniform(85, 125), rng.uniform(17, 24), rng.uniform(1.6, 2.6)
    shape = _cutting(rng, 0.0)
    plastic = str(rng.choice(GRIPS))
    steel = str(rng.choice(STEELS))
    lift = rng.uniform(0, 14)
    deep = rng.uniform(7, 11)
    halves = []
    for side, long in ((1, 42.0), (-1, 70.0)):
        long *= rng.uniform(0.85, 1.1)
        high = rng.uniform(34, 42)
        middle = (-26 - long * 0.5, -high * 0.42 - 2 + side * lift * 0.5)
        outer = _ring(*middle, long + 6, high, 0.1, 0.2, 18)
        eye = _ring(*middle, long - 10, high - 16, 0.1, 0.2, 14)
        body = prism(outer, -deep / 2, deep / 2, [eye])
        metal = _tanged(rng, length, wide, thick, rng.uniform(30, 48), 6, rng.choice([0.0, 5.0]), shape)
        halves.append([Part(steel, metal), Part(plastic, body)])
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.5), thick)
    parts.append(_pivot(rng, rng.uniform(3.5, 5.5), thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def surgical(rng: Generator) -> Thing:
    """Slender stainless shanks far longer than the blades, small round bows."""
    length, wide, thick = rng.uniform(30, 55), rng.uniform(7, 10), rng.uniform(2, 3)
    blunt = float(rng.choice([0.0, 0.3]))
    shape = _cutting(rng, blunt)
    reach, size, gauge = rng.uniform(55, 85), rng.uniform(19, 24), rng.uniform(1.9, 2.5)
    halves = []
    for _ in range(2):
        ring = _ring(-reach - size * 0.5, -size * 0.5 - 1.5, size * 1.15, size, 0.2, 0.1)
        near = ring[np.argmin(np.linalg.norm(ring - np.array([-reach, 0]), axis=1))]
        shank = _shank(
            [(6, 0.5), (-6, -1), (-reach * 0.6, -4), near], [wide * 0.45, wide * 0.4, gauge * 1.1, gauge], 0.75
        )
        halves.append(
            [
                Part(
                    "stainless",
                    merged(
                        blade(shape, length, wide, thick, _bevel(rng)), shank, tube(ring, gauge, closed=True, sides=6)
                    ),
                )
            ]
        )
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.5), thick)
    parts.append(_pivot(rng, 2.6, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.22)


def pinking(rng: Generator) -> Thing:
    length, wide, thick = rng.uniform(80, 105), rng.uniform(21, 27), rng.uniform(3, 4.5)
    shape = notched(profile(0.0, 1, -0.05, 0.5, 1.4, levels=4), 0.12, 13, 0.1, 0.95)
    plastic = str(rng.choice(["abs", "steel", "aluminium"]))
    gauge = 5.5 if plastic == "abs" else 4.0
    halves = []
    for long in (rng.uniform(34, 40), rng.uniform(55, 68)):
        ring = _ring(-34 - long * 0.5, -21, long, 32, 0.15, 0.2, 16)
        shank = _shank([(10, 0), (-12, -4), (-36, -13)], [wide * 0.5, wide * 0.38, gauge], 0.5)
        halves.append(
            [
                Part("steel", merged(blade(shape, length, wide, thick, _bevel(rng), 0.1), shank)),
                Part(plastic, tube(ring, gauge, closed=True, sides=6)),
            ]
        )
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.5), thick)
    parts.append(_pivot(rng, 6, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.18)


def trauma(rng: Generator) -> Thing:
    """Bandage shears: the lower blade ends in a flat foot, the blades stand at an angle to the plastic bows."""
    length, wide, thick = rng.uniform(48, 65), rng.uniform(13, 17), rng.uniform(1.5, 2.2)
    shape = _cutting(rng, 0.25)
    tilt = rng.uniform(0.45, 0.65)
    plastic = str(rng.choice(["pp", "abs", "nylon"]))
    halves = []
    for index, long in enumerate((rng.uniform(34, 42), rng.uniform(52, 66))):
        ring = _ring(-38 - long * 0.5, -21, long, 30, 0.1, 0.2, 16)
        metal = [blade(shape, length, wide, thick, _bevel(rng))]
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
    parts = _pair(rng, halves[0], halves[1], _gape(rng, 0.4), thick)
    parts.append(_pivot(rng, 4, thick))
    return posed(rng, parts, blade_facts(shape, length, wide), 0.2)


def poultry(rng: Generator) -> Thing:
    """Curved strong blades on pliers-like handles with a coil or leaf spring between, no finger rings."""
    length, wide, thick = rng.uniform(80, 105), rng.uniform(17, 24), rng.uniform(2.6, 3.8)
    shape = profile(0.0, 1.2, -0.05, 0.3, 1.4, levels=6)
    metal = str(rng.choice(["stainless", "abs", "zinc"]))
    bend = rng.uniform(0.1, 0.22)
    gape = rng.uniform(0.1, 0.45)
    halves = []
    for side in (1, -1):
        body = blade(shape, length, wide, thick, _bevel(rng), bend=bend * side)
        outline = smooth(
            [(8, wide * 0.5), (-10, 2), (-60, -6), (-115, -4), (-122, -14), (-70, -19), (-10, -wide * 0.55)], True, 1
        )
        high = thick / 2 if metal == "stainless" else 5.0
        halves.append(
            [Part("stainless", body), Part(metal, prism(outline, -high, high), 1.0 if metal != "zinc" else 0.6)]
        )
        halves[-1].append(
            Part("stainless", prism([(8, wide * 0.4), (-50, -8), (-50, -13), (0, -wide * 0.5)], -thick / 2, thick / 2))
        )
    parts = _pair(rng, halves[0], halves[1], gape, thick)
    turns = np.linspace(0, 2 * np.pi * 6, 36)
    reach = 6 + 30 * np.sin(gape / 2)
    coil = np.column_stack([-34 + np.cos(turns) * 5, (turns / turns[-1] - 0.5) * 2 * reach, np.sin(turns) * 5])
    parts += [wire("steel", coil, 0.8, sides=5), _pivot(rng, 5.5, thick)]
    return posed(rng, parts, blade_facts(shape, length, wide), 0.18)


MAKES = Makes(
    train=(
        office, winged_tang, childrens, hairdresser, thinning, big_loop, tailor, nail, embroidery, kitchen,
        steel_handled, folding_travel, thread_snips, plastic_snips, soft_asymmetric, surgical,
    ),
    validation=(pinking,),
    test=(trauma, poultry),
)  # fmt: skip
