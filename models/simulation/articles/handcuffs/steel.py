"""The first handcuffs: pairs of flat steel bows, leg irons, thumb cuffs, transport chains."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Mesh, Points, arc, circle, merged, prism, rounded, smooth, tube, turned
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing, wire


def _plate(outline: Points, width: float, z: float = 0.0, holes: Sequence[Points] = ()) -> Part:
    return Part("steel", prism(outline, z - width / 2, z + width / 2, holes))


def _bow(radius: float, breadth: float, start: float, end: float, steps: int, squash: float, teeth: int = 0) -> Points:
    """Flat sickle between two angles about the origin, the outer edge toothed at its last part."""
    outer, inner = arc(radius, start, end, steps=steps), arc(radius - breadth, end, start, steps=steps)
    if teeth:
        turn = np.linspace(start + (end - start) * 0.45, end, 2 * teeth)
        reach = radius - np.where(np.arange(2 * teeth) % 2, 1.1, 0.0)
        saw = np.column_stack([np.cos(turn), np.sin(turn)]) * reach[:, None]
        outer = np.concatenate([arc(radius, start, start + (end - start) * 0.42, steps=max(3, steps // 2)), saw])
    return np.concatenate([outer, inner]) * [1.0, squash]


def _cuff(
    rng: Generator, size: float, opening: float, thick: float, metal: str = "steel", plain: bool = False
) -> Thing:
    """One bracelet: the lock case at +x from the middle, the swivel beyond it; ``opening`` turns the single bow."""
    squash = rng.uniform(0.84, 0.96)
    r, breadth = size, size * rng.uniform(0.15, 0.21)
    gap = rng.uniform(2.2, 3.4)
    cheek = (thick - gap) / 2
    parts: list[Part] = []
    low, high = 0.42, np.pi * rng.uniform(0.98, 1.12)
    cheeks = _bow(r, breadth, -high, -low + 0.1, 12, squash)
    for z in (-1, 1):
        parts.append(_plate(cheeks, cheek, z * (gap + cheek) / 2))
    hinge = np.array([np.cos(-high), np.sin(-high) * squash]) * (r - breadth / 2)
    single = _bow(
        r - 0.6, breadth * 0.85, -high - 0.15, -2 * np.pi + rng.uniform(0.1, 0.45), 10, squash, int(rng.integers(8, 16))
    )
    single = turned(single - hinge, -opening, (float(hinge[0]), float(hinge[1])))
    parts.append(_plate(single, gap - 0.2))
    case = smooth(
        [(r * 0.62, -r * 0.66), (r * 0.98, -r * 0.72), (r * 1.42, -r * 0.3), (r * 1.46, r * 0.26), (r * 1.05, r * 0.62),
         (r * 0.68, r * 0.56), (r * 0.82, 0)], rounds=1)  # fmt: skip
    middle = case.mean(0)
    keyhole = circle(2.4, (float(middle[0]) + r * 0.16, float(middle[1]) - r * 0.1), 8)
    for z in (-1, 1):
        side = cheek * rng.uniform(0.9, 1.2)
        parts.append(_plate(case, side, z * (gap + side) / 2, [keyhole] if z > 0 else []))
    rim = middle + (case - middle) * 0.86
    parts.append(_plate(case, gap, 0.0, [rim]))
    latch = turned(
        rect(r * 0.5, r * 0.16), rng.uniform(0.8, 1.2), (float(middle[0]) - r * 0.05, float(middle[1]) + r * 0.06)
    )
    bar = turned(rect(r * 0.42, r * 0.09), rng.uniform(1.2, 1.8), (float(middle[0]) + r * 0.14, float(middle[1])))
    parts += [_plate(latch, gap - 0.3), _plate(bar, gap - 0.3)]
    parts.append(_plate(circle(1.5, (float(middle[0]) + r * 0.16, float(middle[1]) - r * 0.1), 6), thick))
    pins = [prism(circle(breadth * 0.42, (float(hinge[0]), float(hinge[1])), 10), -thick / 2 - 0.6, thick / 2 + 0.6)]
    for p in ((0.9, -0.55), (1.3, 0.18), (0.92, 0.48)):
        pins.append(prism(circle(1.9, (r * p[0], r * p[1]), 8), -thick / 2 - 0.4, thick / 2 + 0.4))
    parts.append(Part("steel", merged(*pins)))
    if not plain:
        knob = circle(r * 0.12, (r * 1.44, 0), 10)
        parts.append(_plate(knob, thick * 0.9))
    if metal != "steel":
        parts = [Part(metal, p.mesh, p.share) if index < 5 else p for index, p in enumerate(parts)]
    return Thing(tuple(parts))


def _chain(points: Points, gauge: float, long: float) -> list[Part]:
    """Links along a path (N, 2), every second on its edge."""
    base = tube(circle(long, steps=10, squash=0.62), gauge, True, 5)
    step = np.gradient(points, axis=0)
    turn = np.arctan2(step[:, 1], step[:, 0])
    roll = np.pi / 2 * (np.arange(len(points)) % 2) + 0.25
    x, y, z = base.vertices.T
    across = np.cos(roll)[:, None] * y - np.sin(roll)[:, None] * z
    up = np.sin(roll)[:, None] * y + np.cos(roll)[:, None] * z
    c, s = np.cos(turn)[:, None], np.sin(turn)[:, None]
    vertices = np.stack([c * x - s * across + points[:, :1], s * x + c * across + points[:, 1:2], up], -1)
    faces = base.faces[None] + (np.arange(len(points)) * len(base.vertices))[:, None, None]
    return [Part("steel", Mesh(vertices.reshape(-1, 3), faces.reshape(-1, 3).astype(np.int32)))]


def _opening(rng: Generator) -> float:
    return (0.0, float(rng.uniform(-0.25, 0.05)), float(rng.uniform(0.5, 1.9)))[rng.choice(3, p=[0.5, 0.2, 0.3])]


def _pair(rng: Generator, size: float, thick: float, gap: float, bend: float, metal: str = "steel") -> list[Part]:
    """Two cuffs, lock cases towards each other, ``gap`` between them, bent by an angle each."""
    left = _cuff(rng, size, _opening(rng), thick, metal)
    right = _cuff(rng, size, _opening(rng), thick, metal).turned("z", np.pi)
    if rng.random() < 0.5:
        right = right.turned("x", np.pi)
    away = size * 1.5
    left = left.moved(-away).turned("z", bend).moved(-gap / 2)
    right = right.moved(away).turned("z", -bend + rng.normal(0, 0.15)).moved(gap / 2)
    return [*left.parts, *right.parts]


def chain_cuffs(rng: Generator) -> Thing:
    size, gap = rng.uniform(31, 37), rng.uniform(28, 48)
    bend = rng.normal(0, 0.35)
    parts = _pair(rng, size, rng.uniform(8, 11), gap, bend, str(rng.choice(["steel", "steel", "steel", "aluminium"])))
    count = int(rng.integers(2, 4))
    path = np.column_stack([np.linspace(-gap * 0.36, gap * 0.36, count), rng.normal(0, 1, count)])
    return Thing((*parts, *_chain(path, rng.uniform(1.8, 2.5), gap / count * 0.62 + 2)))


def hinged_cuffs(rng: Generator) -> Thing:
    size, gap, thick = rng.uniform(31, 37), rng.uniform(20, 30), rng.uniform(8, 11)
    parts = _pair(rng, size, thick, gap, rng.normal(0, 0.05))
    high = size * rng.uniform(0.7, 0.95)
    plate = rng.uniform(1.8, 2.6)
    leaves = [
        prism(rounded(gap * 0.62, high, 2, (x, 0), 2), z - plate / 2, z + plate / 2)
        for x in (-gap * 0.33, gap * 0.33) for z in (-plate * 1.1, plate * 1.1)
    ]  # fmt: skip
    knuckles = [tube([(x, -high / 2), (x, high / 2)], 3.2, sides=8) for x in (-gap * 0.62, 0.0, gap * 0.62)]
    return Thing((*parts, Part("steel", merged(*leaves)), Part("steel", merged(*knuckles), 0.85)))


def folded_cuffs(rng: Generator) -> Thing:
    """Folded over each other, as in a pouch or pocket."""
    size, thick = rng.uniform(31, 36), rng.uniform(8, 10.5)
    one, two = (_cuff(rng, size, 0.0, thick) for _ in range(2))
    shift = rng.uniform(4, 22)
    two = two.turned("z", rng.uniform(-0.4, 0.4)).moved(rng.uniform(-8, 8), shift, thick + 1)
    path = np.array([(size * 1.55, 0), (size * 1.85, shift / 2), (size * 1.55, shift)])
    return Thing((*one.parts, *two.parts, *_chain(path, 2.1, 10))).moved(-size * 0.3, -shift / 2, -thick / 2)


def pouched_cuffs(rng: Generator) -> Thing:
    base = folded_cuffs(rng)
    low, high = base.extent()
    x, y = float(high[0] - low[0]) + 14, float(high[1] - low[1]) + 14
    middle = (low + high) / 2
    material = str(rng.choice(["leather", "nylon", "abs"]))
    wall = rng.uniform(1.8, 3.0)
    shape = rounded(x, y, 22, (float(middle[0]), float(middle[1])), 4)
    top, bottom = float(high[2]) + 2, float(low[2]) - 2
    shells = merged(prism(shape, top, top + wall), prism(shape, bottom - wall, bottom))
    rim = prism(shape, bottom, top, [(shape - middle[:2]) * 0.94 + middle[:2]])
    stud = prism(circle(6, (float(middle[0]), float(high[1]) - 10), 12), top + wall, top + wall + 2)
    return Thing((*base.parts, Part(material, shells), Part(material, rim), Part("brass", stud)))


def rigid_cuffs(rng: Generator) -> Thing:
    """Two cuffs on a fixed bar with a plastic grip, cases at right angles to the bar."""
    size, thick, gap = rng.uniform(31, 35), rng.uniform(9, 12), rng.uniform(24, 40)
    parts: list[Part] = []
    for side in (-1, 1):
        cuff = _cuff(rng, size, _opening(rng), thick, plain=True).turned("z", np.pi / 2)
        parts += cuff.moved(side * (size + gap / 2), -size * 1.4).parts
    long = 2 * size + gap
    bar = rounded(long + 18, size * 0.55, 5, (0, size * 0.05), 3)
    parts += [
        Part("steel", prism(rounded(long, size * 0.3, 3, (0, size * 0.05), 2), -thick * 0.3, thick * 0.3)),
        Part("abs", prism(bar, thick * 0.3, thick * 0.9)),
        Part("abs", prism(bar, -thick * 0.9, -thick * 0.3)),
        Part(
            "steel",
            merged(
                *(
                    prism(circle(2.5, (x, size * 0.05), 8), -thick * 0.9, thick * 0.9)
                    for x in (-long * 0.4, 0, long * 0.4)
                )
            ),
        ),
    ]
    return Thing(tuple(parts)).moved(0, size * 0.8)


def opened_cuffs(rng: Generator) -> Thing:
    """Both single bows swung wide, the pair thrown in a heap."""
    size, thick = rng.uniform(31, 37), rng.uniform(8, 11)
    one, two = (_cuff(rng, size, rng.uniform(0.9, 2.4), thick) for _ in range(2))
    turn = rng.uniform(1.2, 2.8)
    one = one.moved(-size * 1.5)
    two = two.moved(-size * 1.5).turned("z", turn).moved(0, 0, rng.uniform(0, 8))
    reach = rng.uniform(10, 18)
    return Thing(
        (
            *one.moved(-reach * 0.5).parts,
            *two.moved(reach * 0.5 * -np.cos(turn), -reach * 0.5 * np.sin(turn)).parts,
            *_chain(np.array([(-3.0, 3.0), (6.0, 4.0), (3, -4)]), 2.1, 8),
        )
    )


def leg_irons(rng: Generator) -> Thing:
    size, thick = rng.uniform(42, 50), rng.uniform(9, 12)
    one, two = (_cuff(rng, size, _opening(rng), thick) for _ in range(2))
    two = two.turned("z", np.pi)
    count = int(rng.integers(14, 24))
    apart = rng.uniform(25, 90)
    sag = rng.uniform(40, 110) * rng.choice([-1, 1])
    s = np.linspace(-1, 1, count)
    path = np.column_stack([s * apart, sag * (1 - s**2) * (1 + 0.25 * np.sin(3 * s + rng.uniform(0, 3)))])
    parts = [*one.moved(-size * 1.5 - apart).parts, *two.moved(size * 1.5 + apart).parts]
    return Thing((*parts, *_chain(path, rng.uniform(1.8, 2.4), 10)))


def thumb_cuffs(rng: Generator) -> Thing:
    """Two small rings on a common plate with a lock between them."""
    r, thick = rng.uniform(12, 14.5), rng.uniform(6, 9)
    apart = r + rng.uniform(5, 10)
    body = rounded(2 * apart + 2 * r + 8, r * 1.1, 6, (0, -r * 0.65), 4)
    band = rng.uniform(3.0, 4.6)
    parts = [_plate(body, thick * 0.35, z) for z in (-thick * 0.32, thick * 0.32)]
    for side in (-1, 1):
        opening = rng.uniform(0, 0.9) if rng.random() < 0.4 else 0.0
        bow = _bow(r + band, band, -0.3, np.pi + 0.3, 14, 1.0, 7)
        pivot = np.array([(r + band / 2) * side, 0.0])
        bow = turned(bow * [side, 1] - pivot, -opening * side, (float(pivot[0]) + side * apart, 0.0))
        parts.append(_plate(bow, thick * 0.3))
        parts.append(_plate(circle(2.2, (side * (apart + r + band / 2), 0), 8), thick))
        seat = np.concatenate(
            [
                arc(r + band, np.pi + 0.3, 2 * np.pi - 0.3, (side * apart, 0), 10),
                arc(r, 2 * np.pi - 0.3, np.pi + 0.3, (side * apart, 0), 10),
            ]
        )
        parts.append(_plate(seat, thick * 0.3))
    lock = [
        _plate(circle(5, (0, -r * 0.6), 14), thick * 0.9, 0.0, [circle(2, (0, -r * 0.6), 8)]),
        _plate(rect(12, 3, (0, -r * 0.9)), thick * 0.3),
    ]
    return Thing((*parts, *lock))


def pivot_ring_cuffs(rng: Generator) -> Thing:
    """Screw-key cuffs of round rod (Darby like): plain rings with a barrel lock."""
    parts: list[Part] = []
    size, gauge = rng.uniform(30, 36), rng.uniform(3.6, 5.0)
    gap = rng.uniform(40, 62)
    for side in (-1, 1):
        x = side * (size + gap / 2 + 18)
        opening = float(rng.uniform(0, 0.9)) if rng.random() < 0.35 else 0.0
        fixed = arc(size, -0.05, np.pi - 0.1, steps=14)
        swung = arc(size, np.pi + 0.05, 2 * np.pi - 0.25, steps=14) + [size, 0]
        swung = turned(swung, opening) - [size, 0]
        rings = [tube(path * [1, 0.86] * np.array([-side, 1]), gauge, sides=8).moved(x) for path in (fixed, swung)]
        barrel = tube([(x - side * size, -16), (x - side * size, 20)], gauge * 2.0, sides=12)
        well = tube([(x - side * size, -12), (x - side * size, 14)], gauge * 1.25, sides=10)
        screw = tube([(x - side * size, -12), (x - side * size, 12)], 2.0, sides=6)
        parts += [Part("steel", merged(*rings)), Part("steel", barrel), Part("steel", well, -1.0), Part("steel", screw)]
        parts.append(
            wire("steel", np.array([(x - side * (size - 40) + side * -40, 0), (x - side * (size + 16), 0)]), 2.4)
        )
    path = np.column_stack([np.linspace(-gap * 0.34, gap * 0.34, 3), np.zeros(3)])
    return Thing((*parts, *_chain(path, 2.4, gap * 0.2)))


def belt_chain_cuffs(rng: Generator) -> Thing:
    """Waist or transport chain: a pair of cuffs and a heap of long chain."""
    size, thick = rng.uniform(31, 36), rng.uniform(8, 10)
    pair = _pair(rng, size, thick, 34, rng.normal(0, 0.3))
    count = int(rng.integers(22, 34))
    turn = np.cumsum(rng.normal(0, 0.35, count) + rng.choice([-0.22, 0.22]))
    path = np.cumsum(np.column_stack([np.cos(turn), np.sin(turn)]) * 13, 0)
    path -= path.mean(0)
    path[:, 1] += rng.choice([-1, 1]) * 50
    ring = wire("steel", circle(20, (float(path[-1, 0]), float(path[-1, 1])), 16), 2.6, True)
    links = Thing(tuple(_chain(path, 1.7, 9))).moved(0, 0, rng.uniform(6, 14))
    return Thing((*pair, *links.parts, ring))


def novelty_cuffs(rng: Generator) -> Thing:
    """Cheap tin cuffs with a safety lever and fur or plastic cover, on a long thin chain."""
    size, thick = rng.uniform(28, 34), rng.uniform(6, 8)
    gap = rng.uniform(50, 95)
    parts = _pair(rng, size, thick, gap, 0.0)
    count = max(4, int(gap / 11))
    path = np.column_stack([np.linspace(-gap * 0.44, gap * 0.44, count), rng.normal(0, 2, count)])
    parts = [Part(p.material, p.mesh, p.share * rng.uniform(0.6, 0.95)) for p in parts]
    if rng.random() < 0.6:
        for side in (-1, 1):
            cover = tube(arc(size * 0.92, 0.9, 2 * np.pi - 0.9, steps=14) * [-side, 1], rng.uniform(7, 11), sides=7)
            parts.append(Part("wool", cover.moved(side * (size * 1.5 + gap / 2)), rng.uniform(0.5, 1.2)))
    keys = wire("steel", circle(8, (rng.uniform(-20, 20), 24), 12), 0.6, True, 4)
    return Thing((*parts, *_chain(path, 1.2, 7), keys))


def rigid_figure_eight_cuffs(rng: Generator) -> Thing:
    """A stiff steel figure of eight hinged at one end and locked at the other."""
    r, thick, band = rng.uniform(30, 35), rng.uniform(7, 10), rng.uniform(6, 8)
    apart = r + band * rng.uniform(0.9, 1.3)
    opening = rng.uniform(0.15, 0.8) if rng.random() < 0.45 else 0.0

    def half(sign: float) -> Points:
        upper = np.concatenate(
            [arc(r + band, np.pi, 0.75, (-apart, 0), 10), arc(r + band, np.pi - 0.75, 0, (apart, 0), 10)]
        )
        lower = np.concatenate([arc(r, 0.0, np.pi, (apart, 0), 10), arc(r, 0, np.pi, (-apart, 0), 10)])
        return np.concatenate([upper, lower]) * [1, sign]

    pivot = np.array([-apart - r - band / 2, 0.0])
    swung = turned(half(1.0) - pivot, opening, (float(pivot[0]), float(pivot[1])))
    end = apart + r + band / 2
    lock = rounded(22, 34, 5, (end + 3, 0), 3)
    parts = [
        _plate(half(-1.0), thick),
        _plate(swung, thick * 0.7),
        _plate(circle(6, tuple(pivot), 12), thick + 3, 0.0, [circle(2, tuple(pivot), 8)]),
        _plate(lock, 2.4, thick / 2 + 1.2),
        _plate(lock, 2.4, -thick / 2 - 1.2),
        _plate(lock, thick, 0.0, [rounded(16, 28, 4, (end + 3, 0), 3)]),
        _plate(rect(5, 18, (end + 2, 0)), thick * 0.6),
        _plate(circle(3, (end + 5, -6), 8), thick),
    ]
    return Thing(tuple(parts))


def wrist_plate_cuffs(rng: Generator) -> Thing:
    """Hinged cuffs of moulded polymer over a thin steel core (lightweight type)."""
    size, thick, gap = rng.uniform(32, 36), rng.uniform(11, 14), rng.uniform(14, 24)
    parts: list[Part] = []
    for side in (-1, 1):
        x = side * (size * 1.5 + gap / 2)
        opening = float(rng.uniform(0.3, 1.2)) if rng.random() < 0.4 else 0.0
        shell = _bow(size + 2, size * 0.3, -2.9, -0.2, 14, 0.92) * [-side, 1] + [x, 0]
        case = rounded(size * 0.85, size * 1.3, 8, (x - side * size * 1.02, 0), 3)
        polymer = merged(*(prism(outline, -thick / 2, thick / 2) for outline in (shell, case)))
        inner = rounded(size * 0.6, size * 1.0, 5, (x - side * size * 1.02, 0), 3)
        parts += [Part("nylon", polymer), Part("nylon", prism(inner, -thick * 0.3, thick * 0.3), -1.0)]
        bow = _bow(size, size * 0.17, -2.95, -2 * np.pi + 0.3, 12, 0.92, 12)
        hinge = np.array([np.cos(-2.9), np.sin(-2.9)]) * size * 0.92
        bow = turned(bow - hinge, -opening, (float(hinge[0]), float(hinge[1]))) * [-side, 1] + [x, 0]
        pin = circle(3, (x - side * float(hinge[0]), float(hinge[1])), 8)
        core = _bow(size - 1, 3.0, -2.9, -0.4, 12, 0.92) * [-side, 1] + [x, 0]
        lock = [
            turned(rect(size * 0.5, 5), 1.0 * side, (x - side * size, 3)),
            turned(rect(size * 0.4, 3.5), 1.5, (x - side * size * 1.15, -4)),
        ]
        parts += [_plate(bow, 3.2), _plate(pin, thick), _plate(core, 1.6), *(_plate(piece, 4) for piece in lock)]
    knuckles = [tube([(x, -size * 0.5), (x, size * 0.5)], 3, sides=8) for x in (-gap * 0.3, gap * 0.3)]
    return Thing((*parts, Part("steel", merged(*knuckles)), _plate(rect(gap * 0.7, size * 0.8), 2)))
