"""Bracelets, what joins them, keys and pouches: quick to draw, each of several kinds, for the mixed handcuffs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._common import pick, slab
from models.simulation.articles._placing import copies
from models.simulation.mesh import (
    Mesh,
    Points,
    after,
    ball,
    before,
    circle,
    loft,
    merged,
    rectangle,
    rounded,
    smooth,
    tube,
)
from models.simulation.thing import Part, hollow

METALS = ("steel", "steel", "steel", "stainless", "aluminium", "titanium", "zinc")


def band(outer: Points, inner: Points, z0: float, z1: float) -> Mesh:
    """A flat strip between two lines of as many points."""
    low, high = np.full(len(outer), z0), np.full(len(outer), z1)
    corners = [np.column_stack(c) for c in ((outer, low), (inner, low), (inner, high), (outer, high))]
    return loft(np.stack(corners, 1))


def strip(path: ArrayLike, thick: float, high: float, closed: bool = False) -> Mesh:
    """A strap on its edge along a flat path; the ends of a closed one meet."""
    line = np.asarray(path, float)
    if closed:
        line = np.concatenate([line, line[:1]])
    along = after(line) - before(line)
    if closed:
        along[[0, -1]] = line[1] - line[-2]
    else:
        along[0], along[-1] = line[1] - line[0], line[-1] - line[-2]
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    side = np.column_stack([-along[:, 1], along[:, 0]]) * thick / 2
    return band(line + side, line - side, -high / 2, high / 2)


def curve(radius: float, start: float, end: float, steps: int, squash: float, power: float) -> Points:
    """Part of a ring, rounder or squarer by ``power`` (2 is a circle)."""
    turn = np.linspace(start, end, steps)
    c, s = np.cos(turn), np.sin(turn)
    bend = (np.abs(c) ** power + np.abs(s) ** power) ** (-1 / power)
    return np.column_stack([c * bend, s * bend * squash]) * radius


@lru_cache(maxsize=16)
def _unit(sides: int) -> Mesh:
    """A cube for 4 sides, else a round of radius 1, from -1 to 1 in height."""
    return slab(rectangle(2, 2) if sides == 4 else circle(1.0, steps=sides), -1, 1)


def block(x: float, y: float, z: float) -> Mesh:
    """As ``box``, in a tenth of the time."""
    return Mesh(_unit(4).vertices * (x / 2, y / 2, z / 2), _unit(4).faces)


def disc(radius: float, high: float, x: float = 0.0, y: float = 0.0, z: float = 0.0, sides: int = 7) -> Mesh:
    """A round pin upright about a place."""
    return Mesh(_unit(sides).vertices * (radius, radius, high / 2) + (x, y, z), _unit(sides).faces)


def laid(parts: Sequence[Part], turn: float, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> list[Part]:
    """Turned about z by radians, then moved."""
    return [part.turned("z", turn).moved(x, y, z) for part in parts]


def about(parts: Sequence[Part], turn: float, x: float, y: float) -> list[Part]:
    """Turned about z by radians, about a place."""
    return [part.moved(-x, -y).turned("z", turn).moved(x, y) for part in parts]


def _case(rng: Generator, r: float) -> Points:
    """Outline of a lock case beyond the ring at +x, its inner side on the ring."""
    kind, w, h = int(rng.integers(6)), r * rng.uniform(0.5, 0.9), r * rng.uniform(0.95, 1.5)
    x0 = r * 0.78
    if kind == 0:
        return rounded(w, h, r * 0.15, (x0 + w / 2, 0), 2)
    if kind == 1:  # kidney
        way = [(x0 - r * 0.12, -h * 0.55), (x0 + w * 0.6, -h * 0.5), (x0 + w, 0), (x0 + w * 0.6, h * 0.5),
               (x0 - r * 0.1, h * 0.5), (x0 + r * 0.1, 0)]  # fmt: skip
        return smooth(way, rounds=1)
    if kind == 2:
        way = [(x0, -h / 2), (x0 + w, -h * 0.25), (x0 + w, h * 0.25), (x0, h / 2)]
        return smooth(way, rounds=1)
    if kind == 3:
        return circle(h * 0.45, (x0 + h * 0.32, 0), 12, 1.1)
    if kind == 4:  # one corner long
        way = [(x0, -h * 0.6), (x0 + w * 0.7, -h * 0.55), (x0 + w, -h * 0.1), (x0 + w * 0.8, h * 0.45), (x0, h * 0.4)]
        return smooth(way, rounds=1)
    return np.array(
        [
            (x0, -h / 2),
            (x0 + w * 0.75, -h / 2),
            (x0 + w, -h * 0.3),
            (x0 + w, h * 0.3),
            (x0 + w * 0.75, h / 2),
            (x0, h / 2),
        ]
    )


def _works(rng: Generator, middle: Points, r: float, gap: float) -> list[Mesh]:
    """Inside a lock: pawls, a leaf spring, the bar of the double lock, the key's post."""
    x, y = middle
    meshes = []
    count = int(rng.integers(1, 4))
    for k in range(count):
        pawl = block(r * rng.uniform(0.25, 0.5), r * rng.uniform(0.09, 0.18), gap / count * 0.9)
        meshes.append(
            pawl.turned("z", rng.uniform(0.9, 1.7)).moved(x - r * 0.1, y, (k - (count - 1) / 2) * gap / count)
        )
    spring = block(r * rng.uniform(0.3, 0.55), 0.9, gap * 0.7)
    meshes.append(spring.turned("z", rng.uniform(1.2, 1.9)).moved(x + r * 0.1, y))
    if rng.random() < 0.7:
        bar = block(r * rng.uniform(0.3, 0.55), r * 0.08, gap * 0.6)
        meshes.append(bar.turned("z", rng.choice([0.0, 1.57])).moved(x + r * 0.16, y + r * 0.12))
    meshes.append(disc(1.7, gap, x + r * 0.08, y - r * 0.16))
    return meshes


def _eye(rng: Generator, x: float, r: float, thick: float) -> tuple[Mesh, float]:
    """Swivel at the case's outer side: post and head, ring, lug or block; and where the joint begins."""
    kind = int(rng.integers(4))
    if kind == 0:
        return merged(block(8, 4, 4).moved(x), ball(r * 0.11, sides=5).moved(x + 4)), x + 5
    if kind == 1:
        return tube(circle(r * 0.16, (x + r * 0.1, 0), 9), 1.7, True, 4), x + r * 0.2
    if kind == 2:
        return disc(r * 0.17, thick * 0.6, x + 2), x + r * 0.1
    return block(r * 0.28, r * 0.35, thick * 0.9).moved(x), x + r * 0.1


def _frame(
    rng: Generator, r: float, wide: float, thick: float, squash: float, power: float, high: float
) -> tuple[list[Mesh], float, float]:
    """The fixed half of a ring: two plates, a channel, one solid or a rod; its density; the gap for the other half."""
    low, gap = rng.uniform(0.25, 0.45), thick * rng.uniform(0.25, 0.45)
    kind = int(rng.integers(5))
    outer, inner = (curve(radius, -high, -low, 9, squash, power) for radius in (r, r - wide))
    if kind == 3:
        return [band(outer, inner, -thick / 2, thick / 2)], rng.uniform(0.6, 1.0), gap
    if kind == 4:
        rod = tube((outer + inner) / 2, min(wide, thick) * 0.45, sides=6)
        return [rod], 1.0, gap
    plate = band(outer, inner, gap / 2, thick / 2)
    meshes = [plate, plate.scaled(1, 1, -1)]
    if kind == 2:
        edge = curve(r - wide * 0.25, -high, -low, 9, squash, power)
        meshes.append(band(outer, edge, -gap / 2, gap / 2))
    return meshes, 1.0, gap


def _swing(rng: Generator, r: float, wide: float, gap: float, squash: float, power: float, high: float) -> Mesh:
    """The swinging half, closed: toothed or plain, flat or a rod, its tongue in the lock."""
    end = -2 * np.pi + rng.uniform(0.05, 0.5)
    if rng.random() < 0.12:
        return tube(curve(r - wide / 2, -high, end, 9, squash, power), min(gap, wide) * 0.55, sides=6)
    steps = 2 * int(rng.integers(6, 10))
    breadth = wide * rng.uniform(0.65, 1.0)
    outer = curve(r - 0.4, -high - 0.1, end, steps, squash, power)
    inner = curve(r - 0.4 - breadth, -high - 0.1, end, steps, squash, power)
    if rng.random() < 0.8:
        notch = rng.uniform(0.03, 0.05)
        first = int(steps * rng.uniform(0.35, 0.6))
        outer[first::2] *= 1 - notch
    return band(outer, inner, -gap * 0.45, gap * 0.45)


class Bracelet(NamedTuple):
    """One build of bracelet about the origin, its lock at +x.

    Attributes:
        fixed: all but the swinging half.
        swing: that half, shut.
        hinge: where it turns.
        reach: the x at which what joins it begins.
    """

    fixed: tuple[Part, ...]
    swing: Part
    hinge: tuple[float, float]
    reach: float

    def opened(self, by: float) -> list[Part]:
        """Its parts, the swinging half open by radians."""
        return [*self.fixed, *about([self.swing], -by, *self.hinge)]


def bracelet(rng: Generator, size: float, thick: float, metal: str = "steel", eye: bool = True) -> Bracelet:
    squash, power = rng.uniform(0.78, 1.0), rng.uniform(1.9, 2.9)
    wide, high = size * rng.uniform(0.13, 0.26), np.pi * rng.uniform(0.93, 1.1)
    meshes, share, gap = _frame(rng, size, wide, thick, squash, power, high)
    hinge = curve(size - wide / 2, -high, -high, 1, squash, power)[0]
    x, y = float(hinge[0]), float(hinge[1])
    swing = _swing(rng, size, wide, gap, squash, power, high)
    case = _case(rng, size)
    middle = (case.min(0) + case.max(0)) / 2
    wall, deep = rng.uniform(1.2, 2.2), thick * rng.uniform(1.0, 1.35)
    inner = middle + (case - middle) * rng.uniform(0.78, 0.88)
    room = slab(inner, wall - deep / 2, deep / 2 - wall)
    hole = middle + [size * 0.08, -size * 0.16]
    keyhole = disc(2.2, wall - 0.01, hole[0], hole[1], deep / 2 - wall / 2 - 0.005)
    rivet = disc(wide * rng.uniform(0.25, 0.5), thick + 1.6, x, y)
    places = [(*(middle + (corner - middle) * 0.7), 0.0) for corner in case[:: max(1, len(case) // 3)][:3]]
    works = [rivet, copies(disc(1.6, deep - 1, sides=5), places), *_works(rng, middle, size, deep - 2 * wall)]
    shell, reach = [slab(case, -deep / 2, deep / 2)], float(case[:, 0].max())
    if eye:
        knob, reach = _eye(rng, reach, size, deep)
        shell.append(knob)
    parts = [Part(metal, merged(*shell)), Part(metal, merged(room, keyhole), -1.0), Part("steel", merged(*works))]
    return Bracelet((Part(metal, merged(*meshes), share), *parts), Part(metal, swing), (x, y), reach)


def cuff(
    rng: Generator, size: float, thick: float, by: float = 0.0, metal: str = "steel", eye: bool = True
) -> tuple[list[Part], float]:
    """One bracelet, and the x at which what joins it begins."""
    one = bracelet(rng, size, thick, metal, eye)
    return one.opened(by), one.reach


def twins(
    rng: Generator, size: float, thick: float, metal: str = "steel", eye: bool = True, most: float = 2.0
) -> tuple[list[Part], list[Part], float]:
    """Two bracelets of one build, each open or shut by itself."""
    one = bracelet(rng, size, thick, metal, eye)
    return one.opened(min(opening(rng), most)), one.opened(min(opening(rng), most)), one.reach


def opening(rng: Generator) -> float:
    """Shut, drawn tight, ajar or swung wide."""
    kind = rng.random()
    if kind < 0.55:
        return 0.0
    return float(rng.uniform(-0.3, 0.0)) if kind < 0.7 else float(rng.uniform(0.15, 1.9))


def chain(path: ArrayLike, gauge: float, long: float, metal: str = "steel", steps: int = 8) -> Part:
    """Links along flat points, every second on its edge."""
    line = np.asarray(path, float)
    step = np.gradient(line, axis=0)
    turn = np.arctan2(step[:, 1], step[:, 0])
    base = tube(circle(long, steps=steps, squash=0.6), gauge, True, 3 if len(line) > 5 else 4)
    places = np.column_stack([line, np.zeros(len(line))])
    meshes = [copies(base, places[::2], turn[::2])]
    if len(line) > 1:
        meshes.append(copies(base.turned("x", np.pi / 2 + 0.3), places[1::2], turn[1::2]))
    return Part(metal, merged(*meshes))


def even(path: ArrayLike, pitch: float) -> Points:
    """Points so far apart along a path: where the links of a taut chain lie."""
    line = np.asarray(path, float)
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.linspace(0, run[-1], max(2, int(round(run[-1] / pitch))))
    return np.column_stack([np.interp(at, run, line[:, k]) for k in (0, 1)])


def joint(rng: Generator, gap: float, thick: float, metal: str = "steel") -> list[Part]:
    """Between two eyes ``gap`` apart: chain, hinge, bar, cable, strap, ring or block."""
    kind = int(rng.integers(8))
    half = gap / 2
    if kind <= 2:
        count = max(1, int(round(gap / rng.uniform(9, 15))))
        way = np.column_stack([np.linspace(-half * 0.8, half * 0.8, count), rng.normal(0, 1.5, count)])
        if count == 1:
            return [Part(metal, tube(circle(half + 3, steps=12, squash=0.7), rng.uniform(1.6, 2.8), True, 5))]
        return [chain(way, rng.uniform(1.3, 2.5), gap / count * 0.62 + 2.4, metal)]
    if kind == 3:  # hinge of leaves and pins
        high, count = rng.uniform(16, 34), int(rng.integers(2, 4))
        pins = [tube([(x, -high / 2), (x, high / 2)], 2.4, sides=6) for x in np.linspace(-half, half, count)]
        leaf = slab(rounded(gap + 6, high * 0.9, 2, steps=2), -1.1, 1.1)
        lift = thick * 0.25
        return [Part(metal, merged(*pins, leaf.moved(0, 0, lift), leaf.moved(0, 0, -lift)), 0.9)]
    if kind == 4:
        rod = tube([(-half - 3, 0), (half + 3, 0)], rng.uniform(2.5, 5), sides=7)
        return [Part(metal, rod)] if rng.random() < 0.5 else [Part(metal, block(gap + 8, rng.uniform(12, 28), 3))]
    if kind == 5:  # wire rope in two ferrules
        sag = rng.uniform(-0.4, 0.4) * gap
        rope = tube(smooth([(-half, 0), (0, sag), (half, 0)], False), rng.uniform(1.2, 2.2), sides=5)
        ends = [tube([(x - 6, 0), (x + 6, 0)], 3.4, sides=6) for x in (-half, half)]
        skin = tube(smooth([(-half, 0), (0, sag), (half, 0)], False), 3.2, sides=5)
        return [Part("steel", rope), Part("pvc", skin, 0.5), Part("aluminium", merged(*ends))]
    if kind == 6:
        strap = block(gap + 14, rng.uniform(14, 26), 3)
        rivets = copies(disc(3, 5.2), [(-half, 0, 0), (half, 0, 0)])
        return [Part(pick(rng, "leather", "nylon", "rubber"), strap), Part("brass", rivets)]
    middle = block(gap + 4, rng.uniform(16, 30), thick * rng.uniform(0.8, 1.3))
    core = tube([(-half - 3, 0), (half + 3, 0)], 2.6, sides=6)
    return [Part(pick(rng, "abs", "nylon", metal), middle, 0.9), Part("steel", core)]


def pair(
    rng: Generator, size: float, thick: float, gap: float, metal: str = "steel", other: float = 0.0, most: float = 2.0
) -> list[Part]:
    """Two bracelets about a gap at the origin: in line, bent, or folded one on the other; ``other``: an unlike size."""
    one, two, reach = twins(rng, size, thick, metal, most=most)
    far = reach
    if other:
        two, far = cuff(rng, other, thick, min(opening(rng), most), metal)
    if rng.random() < 0.5:
        two = [part.turned("x", np.pi) for part in two]
    one, two = laid(one, 0.0, -reach - gap / 2), laid(two, np.pi, far + gap / 2)
    kind = rng.random()
    bend = float(rng.normal(0, 0.12)) if kind < 0.45 else float(rng.uniform(0.2, 0.9)) if kind < 0.75 else 1.25
    one, two = about(one, bend, -gap / 2, 0), about(two, -bend + float(rng.normal(0, 0.1)), gap / 2, 0)
    if bend > 0.6:
        two = laid(two, 0.0, z=thick * 1.4 + 1)
    return [*one, *two]


def key(rng: Generator) -> list[Part]:
    """A small pin key with a ring or a plate for its bow, single or two on a ring."""
    long = rng.uniform(22, 48)
    metal = pick(rng, "steel", "steel", "stainless", "brass")
    shaft = tube([(0, 0), (long, 0)], rng.uniform(1.2, 2.4), sides=6)
    if rng.random() < 0.6:
        bow = tube(circle(rng.uniform(5, 8), (-6, 0), 9), 1.3, True, 4)
    else:
        bow = slab(rounded(14, 12, 4, (-6, 0), 2), -1.2, 1.2)
    bit = slab(rounded(3, 4.5, 0.5, (long - 2, 2.6), 2), -1, 1)
    parts = [Part(metal, merged(shaft, bow, bit))]
    if rng.random() < 0.5:
        parts += laid(parts, float(rng.uniform(0.3, 1.5)), 0, 0, 2)
        parts.append(Part("steel", tube(circle(rng.uniform(8, 13), (-13, 0), 12), 0.9, True, 4)))
    return parts


def pouch(rng: Generator, parts: Sequence[Part]) -> list[Part]:
    """Round things that lie flat: closed with a flap and stud, open at its top, or moulded; a belt loop behind."""
    points = np.concatenate([part.mesh.vertices for part in parts])
    low, high = points.min(0), points.max(0)
    (x, y, _), middle = high - low, (high + low) / 2
    stuff, wall = pick(rng, "leather", "leather", "nylon", "abs", "cloth"), rng.uniform(1.4, 3)
    full = rng.uniform(0.55, 0.8) if rng.random() < 0.35 else 1.0
    outline = rounded(x * full + 12, y + 12, rng.uniform(8, 30), (middle[0] - x * (1 - full) / 2, middle[1]), 3)
    rim = (outline - middle[:2]) * (1 - 2 * wall / max(x, y)) + middle[:2]
    z0, z1 = low[2] - 1, high[2] + 1
    around = band(np.concatenate([outline, outline[:1]]), np.concatenate([rim, rim[:1]]), z0, z1)
    faces = [slab(outline, z0 - wall, z0), slab(outline, z1, z1 + wall)]
    out = [Part(stuff, merged(around, *faces))]
    if full == 1.0:
        stud = slab(circle(5, steps=8), z1 + wall, z1 + wall + 2.5).moved(middle[0], low[1] + y * 0.2)
        out.append(Part(pick(rng, "brass", "steel"), stud))
    loop = block(rng.uniform(35, 60), y * 0.8, wall).moved(middle[0], middle[1], z0 - wall * 3)
    return [*out, Part(stuff, loop)]


def carton(stuff: str, size: ArrayLike, middle: ArrayLike, wall: float) -> list[Part]:
    sides = np.asarray(size, float)
    x, y, z = np.asarray(middle, float)
    return hollow(stuff, block(*sides).moved(x, y, z), block(*(sides - 2 * wall)).moved(x, y, z))
