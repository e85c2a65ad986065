"""Wrenches: adjustable, open-ended, ring, socket, pipe and wheel wrenches, alone and in bundles."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import (
    Mesh,
    Points,
    arc,
    circle,
    merged,
    prism,
    rectangle,
    revolve,
    rounded,
    smooth,
    tube,
    turned,
)
from models.simulation.thing import Part, Thing

Course = tuple[Sequence[float], Sequence[float]]


def _centred(parts: Sequence[Part]) -> Thing:
    low, high = Thing(tuple(parts)).extent()
    x, y, z = -(low + high) / 2
    return Thing(tuple(part.moved(x, y, z) for part in parts))


def forged(
    outline: ArrayLike,
    thickness: float,
    bevel: float = 0.0,
    holes: Sequence[ArrayLike] = (),
    factor: Course | None = None,
    lift: Course | None = None,
) -> Mesh:
    """A plate with bevelled rims whose thickness (``factor``) and height (``lift``) may change along x."""
    flat = prism(outline, -thickness / 2, thickness / 2, holes)
    vertices, faces = flat.vertices, flat.faces
    if bevel > 0:
        count = len(vertices) // 2
        rim = vertices[:count, :2]
        inset = np.empty_like(rim)
        start = 0
        for size in (len(np.asarray(outline)), *(len(np.asarray(hole)) for hole in holes)):
            ring = rim[start : start + size]
            along = np.roll(ring, -1, 0) - np.roll(ring, 1, 0)
            along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
            inset[start : start + size] = ring + (bevel if start == 0 else bevel * 0.35) * np.column_stack(
                [-along[:, 1], along[:, 0]]
            )
            start += size
        heights = (-thickness / 2, thickness / 2, -thickness / 2 + bevel, thickness / 2 - bevel)
        vertices = np.concatenate(
            [
                np.column_stack([edge, np.full(count, z)])
                for edge, z in zip((inset, inset, rim, rim), heights, strict=True)
            ]
        )
        caps, sides = faces[: -2 * count], faces[-2 * count :]
        bands = [
            np.where(sides < count, sides + low * count, sides + (high - 1) * count)
            for low, high in ((0, 2), (2, 3), (3, 1))
        ]
        faces = np.concatenate([caps, *bands]).astype(np.int32)
    else:
        vertices = vertices.copy()
    x = vertices[:, 0].copy()
    if factor:
        vertices[:, 2] *= np.interp(x, *factor)
    if lift:
        vertices[:, 2] += np.interp(x, *lift)
    return Mesh(vertices, faces)


def _steel(rng: Generator) -> str:
    return "steel" if rng.random() < 0.8 else "stainless"


def _mouth(size: float, neck: float, turn: float, wide: float, point: float) -> Points:
    """Clockwise path round an open end whose mouth is ``size`` across and turned: from upper neck to lower neck."""
    radius = size * wide
    half = np.arcsin(min(neck / radius, 0.9))
    tip = np.arccos(min(size * 0.5 / radius + point, 0.93))
    above = arc(radius, np.pi - half, turn + np.pi / 2 - tip + 0.0, steps=7)
    below = arc(radius, turn - np.pi / 2 + tip, -np.pi + half, steps=7)
    reach = radius * np.sin(tip) + size * 0.06
    h = size / 2
    slot = turned(
        [
            (reach, h * 1.12),
            (reach - size * 0.1, h),
            (-size * 0.12, h),
            (-size * 0.42, h * 0.45),
            (-size * 0.42, -h * 0.45),
            (-size * 0.12, -h),
            (reach - size * 0.1, -h),
            (reach, -h * 1.12),
        ],
        turn,
    )
    return np.concatenate([above, slot, below])


def _eye(size: float, neck: float, wide: float) -> Points:
    radius = size * wide
    half = np.arcsin(min(neck / radius, 0.9))
    return arc(radius, np.pi - half, -np.pi + half, steps=16)


def _star(size: float, at: tuple[float, float], points: int) -> Points:
    """A ring's inside: hexagon, or bi-hexagon of 24 corners."""
    if points == 6:
        return circle(size / 2 / np.cos(np.pi / 6), at, 6)
    angle = np.arange(24) * np.pi / 12
    radius = np.where(np.arange(24) % 2, size * 0.5, size * 0.57)
    return np.column_stack([np.cos(angle), np.sin(angle)]) * radius[:, None] + np.array(at)


class _Pattern:
    """What wrenches of one maker share."""

    def __init__(self, rng: Generator) -> None:
        self.turn = rng.choice([0.26, 0.26, 0.3, 0.0, 1.0]) * rng.choice([-1, 1])
        self.wide = rng.uniform(1.0, 1.18)
        self.eye = rng.uniform(0.72, 0.84)
        self.point = rng.uniform(0.07, 0.2)
        self.neck = rng.uniform(0.36, 0.5)
        self.waist = rng.uniform(0.85, 1.15)
        self.thick = rng.uniform(0.34, 0.48)
        self.shaft = rng.uniform(0.62, 0.9)
        self.recess = rng.random() < 0.5
        self.web = rng.uniform(0.45, 0.7)
        self.reach = rng.uniform(8.5, 12.5)
        self.star = int(rng.choice([6, 12, 12]))
        self.crank = rng.uniform(0, 0.5)
        self.material = _steel(rng)


def _spanner(pattern: _Pattern, first: float, second: float, kinds: str, fine: bool = True) -> list[Part]:
    """Two ends ("o" open, "r" ring) on one shaft, of these sizes across flats."""
    p = pattern
    length = p.reach * (first + second) / 2 + 25
    paths, holes = [], []
    x_end = []
    for index, (size, kind) in enumerate(zip((first, second), kinds, strict=True)):
        neck = size * p.neck * (1 if kind == "o" else 0.8)
        wide = p.wide if kind == "o" else p.eye
        centre = length / 2 - size * wide
        x_end.append(centre - size * wide)
        path = (
            _mouth(size, neck, p.turn if index == 0 else p.turn, p.wide, p.point)
            if kind == "o"
            else _eye(size, neck, wide)
        )
        waist = size * p.neck * 0.82 * p.waist
        path = np.concatenate([[[-size * 2.6, waist], [-size * 1.35, neck * 0.95]], path,
                               [[-size * 1.35, -neck * 0.95], [-size * 2.6, -waist]]])  # fmt: skip
        path = path + np.array([centre, 0.0])
        hole = _star(size, (centre, 0.0), p.star) if kind == "r" else None
        if index:
            path = -path
            hole = None if hole is None else -hole
        paths.append(path)
        if hole is not None:
            holes.append(hole)
    size = (first + second) / 2
    thickness = size * p.thick + 1.0
    left, right = -x_end[1], x_end[0]
    parts = []
    outline = np.concatenate(paths)
    if p.recess:
        span = right - left - size * 1.6
        middle = (left + right) / 2
        pocket = rounded(span, size * p.neck * 0.95 * min(p.waist, 1.0), size * 0.25, (middle, 0.0), 3)
        holes.append(pocket)
        parts.append(Part(p.material, prism(pocket, -thickness * p.shaft * p.web / 2, thickness * p.shaft * p.web / 2)))
    factor = (
        [left - size * 0.5, left + size * 0.8, right - size * 0.8, right + size * 0.5],
        [1.15 if kinds[1] == "r" else 0.95, p.shaft, p.shaft, 1.25 if kinds[0] == "r" else 1.0],
    )
    raise_by = p.crank * size
    lift = ([left - size, left + size, right - size, right + size * 0.5],
            [raise_by if kinds[1] == "r" else 0, 0, 0, raise_by if kinds[0] == "r" else 0])  # fmt: skip
    bevel = min(thickness * 0.18, 1.2) if fine else 0.0
    return [Part(p.material, forged(outline, thickness, bevel, holes, factor, lift)), *parts]


def double_open_end(rng: Generator) -> Thing:
    size = rng.uniform(7, 24)
    return _centred(tuple(_spanner(_Pattern(rng), size + rng.uniform(1, 3.5), size, "oo")))


def flat_stamped_open_end(rng: Generator) -> Thing:
    """Cheap: stamped from plate, no waist."""
    p = _Pattern(rng)
    p.recess, p.shaft, p.thick, p.waist, p.neck = False, 1.0, rng.uniform(0.15, 0.26), 1.1, rng.uniform(0.5, 0.62)
    size = rng.uniform(8, 19)
    p.reach = rng.uniform(7, 9.5)
    return _centred(tuple(_spanner(p, size + rng.uniform(1, 3), size, "oo")))


def combination_spanner(rng: Generator) -> Thing:
    p = _Pattern(rng)
    p.turn = rng.choice([0.26, -0.26])
    size = rng.uniform(7, 24)
    p.reach = rng.uniform(10.5, 14)
    return _centred(tuple(_spanner(p, size, size, "or")))


def long_combination_spanner(rng: Generator) -> Thing:
    """Slim long shaft with recessed faces."""
    p = _Pattern(rng)
    p.turn, p.recess, p.web = 0.26, True, rng.uniform(0.3, 0.55)
    p.reach, p.neck, p.waist = rng.uniform(14, 18), rng.uniform(0.34, 0.42), rng.uniform(0.8, 0.95)
    size = rng.uniform(10, 19)
    return _centred(tuple(_spanner(p, size, size, "or")))


def double_ring(rng: Generator) -> Thing:
    p = _Pattern(rng)
    p.crank, p.reach = rng.uniform(0.3, 1.0), rng.uniform(9.5, 14)
    size = rng.uniform(8, 22)
    return _centred(tuple(_spanner(p, size + rng.uniform(1, 3), size, "rr")))


def ratchet_ring(rng: Generator) -> Thing:
    """Combination wrench whose ring is a ratchet gear with a flat, thick head."""
    p = _Pattern(rng)
    p.turn, p.crank, p.eye, p.star = 0.26, 0.0, 1.0, 12
    size = rng.uniform(8, 19)
    parts = _spanner(p, size, size, "or")
    centre = -(p.reach * size + 25) / 2 + size
    inner = forged(circle(size * 0.78, (centre, 0.0), 20), size * 0.55 + 1.5, 0.0, [_star(size, (centre, 0.0), 12)])
    holed = Part(
        p.material,
        prism(circle(size * 0.78, (centre, 0.0), 20), -1.0, 1.0, [_star(size * 1.02, (centre, 0.0), 12)]),
        -0.6,
    )
    lever = Part("steel", prism(rounded(size * 0.5, size * 0.22, 1.5, (centre + size * 1.2, 0.0)), 1, size * 0.4))
    return _centred((*parts, Part("steel", inner, 0.35), holed, lever) if size > 12 else (*parts, lever))


def _bundle(rng: Generator, pieces: Sequence[Sequence[Part]], spread: float, gap: float) -> Thing:
    """Pieces lying on one another, roughly the same way."""
    parts: list[Part] = []
    for index, piece in enumerate(pieces):
        middle = (len(pieces) - 1) / 2
        angle = rng.normal(0, spread) + (np.pi if rng.random() < 0.3 else 0)
        shift = (index - middle) * gap
        z = rng.uniform(-8, 8) if gap > 12 else (index - middle) * 5
        x = rng.normal(0, 12)
        parts += [part.turned("z", angle).moved(x, shift + rng.normal(0, 3), z) for part in piece]
    return _centred(tuple(parts))


def spanner_set_in_a_row(rng: Generator) -> Thing:
    """Side by side in a roll or rack, by size."""
    p = _Pattern(rng)
    p.turn, p.crank = 0.26, 0.1
    kinds = rng.choice(["or", "oo", "or"])
    sizes = np.linspace(rng.uniform(8, 11), rng.uniform(14, 21), int(rng.integers(4, 7)))
    parts: list[Part] = []
    y = 0.0
    for size in sizes:
        y += size * 1.25
        grown = size + 1.5 if kinds == "oo" else size
        parts += [one.moved(rng.normal(0, 2), y, 0) for one in _spanner(p, size, grown, kinds, False)]
        y += size * 1.2
    if rng.random() < 0.5:
        long = p.reach * sizes[-1]
        clip = Part("pp", prism(rounded(22, y + 8, 4, (rng.uniform(-0.15, 0.15) * long, y / 2)), -9, -5.5))
        parts.append(clip)
    return _centred(parts)


def spanners_bundled(rng: Generator) -> Thing:
    """A handful, banded together."""
    pieces = []
    for _ in range(int(rng.integers(2, 5))):
        size = rng.uniform(8, 20)
        kinds = str(rng.choice(["or", "oo", "rr", "oo"]))
        pieces.append(_spanner(_Pattern(rng), size, size + (0 if kinds == "or" else 2), kinds, False))
    return _bundle(rng, pieces, rng.uniform(0.05, 0.25), rng.uniform(2, 22))


def _adjustable(rng: Generator, s: float, handle: list[Part], material: str, wide: float = 1.0) -> list[Part]:
    """The head of an adjustable wrench at the origin, its handle along -x; ``s`` is 1 for one 200 mm long."""
    turn = rng.choice([-1, 1]) * rng.uniform(0.22, 0.42)
    thick = rng.uniform(10.5, 14) * s * (0.75 if wide > 1.15 else 1.0)
    reach = rng.uniform(0.9, 1.15)
    face, back = 9.0 * wide, rng.uniform(0.88, 1.15)
    gap = rng.uniform(0.0, 1.0) ** 1.3 * 24 * wide
    low = -face - 12
    rise = face + np.array([4, 12, 16.5, 19, 18.5, 14, 7, 2.5, 0]) * back
    run = np.array([-22, -12, -2, 10, 22 * reach, 33 * reach, 41 * reach, 43 * reach, 41 * reach])
    body = np.concatenate(
        [
            [(-34, 9)],
            np.column_stack([run, rise]),
            [(9, face), (7, face - 3), (7, low + 2), (3, low), (-8, low + 2), (-18, -15), (-25, -11), (-34, -9)],
        ]
    )
    slot = rectangle(10 * s, 15 * s, (-4 * s, -4 * s))
    u = face - gap
    mover = np.array(
        [(7.5, u), (38 * reach, u), (41 * reach, u - 2), (39 * reach, u - 6), (30 * reach, u - 10 * back)]
        + [(20, u - 15 * back), (11, u - 20), (7.5, u - 20)]
    )
    foot = max(u - 22, low - 6)
    rack = rectangle(5 * s, max(u - foot, 8) * s, (4.5 * s, (u + foot) / 2 * s))
    ribs = np.arange(11)
    worm = revolve(np.column_stack([(ribs - 5) * 1.25 * s, np.where(ribs % 2, 5.2, 3.8) * s]), 7)
    worm = worm.turned("z", np.pi / 2).moved(-4 * s, -4 * s, 0)
    taper = ([-34 * s, 0, 10 * s, 41 * s], [0.7, 1.0, 1.0, 0.78])
    head = [
        Part(material, forged(body * s, thick, 1.2 * s, [slot], taper)),
        Part("steel", forged(mover * s, thick * 0.95, 0.8 * s, (), taper)),
        Part("steel", worm),
        Part("steel", prism(rack, -2 * s, 2 * s)),
    ]
    swung = [part.moved(26 * s, 0, 0).turned("z", turn).moved(-26 * s * 0.85, 0, 0) for part in head]
    if rng.random() < 0.5:
        swung = [part.scaled(1, -1, 1) for part in swung]
    return [*swung, *handle]


def _grip(s: float, length: float, end: float, waist: float) -> Points:
    """Outline of a handle from x = -length to where the head begins."""
    x0, x1 = -length * s, -24 * s
    bow = np.array([(x1, waist), (x0 + (x1 - x0) * 0.62, waist * 0.95), (x0 + (x1 - x0) * 0.2, end), (x0 + 8 * s, end)])
    tail = arc(end, np.pi / 2, 3 * np.pi / 2, (0, 0), 7) * np.array([0.8, 1.0]) + np.array([x0 / s * s + 8 * s, 0])
    half = bow * np.array([1.0, s])
    return np.concatenate([half, tail[1:-1] * np.array([1.0, s]), half[::-1] * np.array([1, -1])])


def _pierced_handle(rng: Generator, s: float, material: str, recess: bool, slotted: bool = False) -> list[Part]:
    length, end, waist = rng.uniform(135, 165), rng.uniform(10.5, 13.5), rng.uniform(7.5, 10.0)
    thick = rng.uniform(6.5, 9.5) * s
    outline = _grip(s, length, end, waist)
    hole_at = (-length + 10) * s
    hole = circle(rng.uniform(4, 6.5) * s, (hole_at, 0.0), 12)
    if rng.random() < 0.3:
        hole = (hole - np.array([hole_at, 0])) * np.array([1.5, 0.85]) + np.array([hole_at + 3 * s, 0])
    holes, extra = [hole], []
    if recess or slotted:
        span = min(rng.uniform(0.45, 0.72) * length, length - 66)
        pocket = rounded(span * s, rng.uniform(8, 12) * s, 4 * s, ((-length * 0.49 - 6) * s, 0.0), 3)
        holes.append(pocket)
        if not slotted:
            web = thick * rng.uniform(0.4, 0.75)
            extra.append(Part(material, prism(pocket, -web / 2, web / 2)))
    return [Part(material, forged(outline, thick, 1.0 * s, holes)), *extra]


def _size(rng: Generator) -> float:
    return float(rng.choice([0.55, 0.78, 1.0, 1.0, 1.25, 1.25, 1.5]) * rng.uniform(0.93, 1.07))


def adjustable_forged(rng: Generator) -> Thing:
    """The usual one, with the handle's faces recessed."""
    s, material = _size(rng), _steel(rng)
    return _centred(tuple(_adjustable(rng, s, _pierced_handle(rng, s, material, True), material)))


def adjustable_plain(rng: Generator) -> Thing:
    """Flat-faced handle."""
    s, material = _size(rng), _steel(rng)
    return _centred(tuple(_adjustable(rng, s, _pierced_handle(rng, s, material, False), material)))


def adjustable_slotted(rng: Generator) -> Thing:
    """Handle with a window."""
    s, material = _size(rng), _steel(rng)
    return _centred(tuple(_adjustable(rng, s, _pierced_handle(rng, s, material, False, True), material)))


def _sleeve(rng: Generator, s: float, length: float, thick: float) -> Part:
    cover = rounded(length * s, rng.uniform(29, 34) * s, 12 * s, (0, 0), 5)
    coat = rng.choice(["pvc", "rubber", "pp"])
    return Part(str(coat), forged(cover, thick * s, 2.5 * s), 0.55)


def adjustable_dipped(rng: Generator) -> Thing:
    """Plastic or dipped grip over a flat handle."""
    s, material = _size(rng), _steel(rng)
    handle = _pierced_handle(rng, s, material, rng.random() < 0.5)
    long = rng.uniform(85, 110)
    sleeve = _sleeve(rng, s, long, rng.uniform(13, 17)).moved((-155 + long / 2) * s, 0, 0)
    return _centred(tuple(_adjustable(rng, s, [*handle, sleeve], material)))


def adjustable_wide_jaw(rng: Generator) -> Thing:
    """Stubby, thin, opens wide."""
    s, material = rng.uniform(0.75, 1.15), _steel(rng)
    handle = _pierced_handle(rng, s * 0.9, material, rng.random() < 0.5)
    parts = _adjustable(rng, s, handle, material, rng.uniform(1.2, 1.45))
    if rng.random() < 0.6:
        parts.append(_sleeve(rng, s * 0.9, 90, 14).moved(-95 * s, 0, 0))
    return _centred(tuple(parts))


def adjustable_with_spanners(rng: Generator) -> Thing:
    """An adjustable wrench lying on a few spanners."""
    s = rng.uniform(0.9, 1.3)
    pieces: list[list[Part]] = [_adjustable(rng, s, _pierced_handle(rng, s, "steel", rng.random() < 0.6), "steel")]
    pieces[0] = [part.moved(60 * s, 0, 0) for part in pieces[0]]
    for _ in range(int(rng.integers(1, 4))):
        size = rng.uniform(9, 18)
        pieces.append(_spanner(_Pattern(rng), size, size + 1, str(rng.choice(["or", "oo"])), False))
    return _bundle(rng, pieces, rng.uniform(0.08, 0.3), rng.uniform(4, 24))


def _teeth(start: tuple[float, float], end: tuple[float, float], count: int, depth: float) -> Points:
    a, b = np.array(start), np.array(end)
    t = np.linspace(0, 1, 2 * count + 1)[:, None]
    along = (b - a) / np.linalg.norm(b - a)
    normal = np.array([-along[1], along[0]])
    return a + (b - a) * t + normal * depth * (np.arange(2 * count + 1) % 2)[:, None]


def pipe_wrench(rng: Generator) -> Thing:
    """Stillson: a hooked jaw slides through the housing of a ribbed handle."""
    s = rng.uniform(0.75, 1.35)
    length = rng.uniform(165, 200)
    gap = rng.uniform(4, 26)
    body_material = "aluminium" if rng.random() < 0.25 else "steel"
    outline = np.array([(-length, 10), (-length - 6, 0), (-length, -11), (-25, -9), (0, -12), (16, -32), (30, -34),
                        (30, -2), (12, 2), (8, 9), (-25, 9)]) * s  # fmt: skip
    hole = circle(4.5 * s, ((-length + 3) * s, 0), 10)
    pocket = rounded((length - 60) * s, 10 * s, 4 * s, ((-length / 2 - 10) * s, 0), 3)
    thick = rng.uniform(13, 17) * s
    body = forged(outline, thick, 2 * s, [hole, pocket])
    web = prism(pocket, -2.6 * s, 2.6 * s)
    heel = np.concatenate(
        [_teeth((30 * s, -4 * s), (30 * s, -33 * s), 7, 1.8 * s), [(27 * s, -33 * s), (27 * s, -4 * s)]]
    )
    x = 30 + gap
    back = np.array([(-2, 4), (-8, 6), (-22 - x, 6), (-22 - x, 16), (-4, 18), (10, 16), (17, 6), (18, -16), (10, -36)])
    hook = np.concatenate([_teeth((x * s, -36 * s), (x * s, 0), 8, 1.6 * s), (back + np.array([x, 0])) * s])
    jaw = forged(hook, thick * 0.78, 1.0 * s, (), ([-22 * s, (x - 6) * s, x * s], [0.75, 0.75, 1.0]))
    ribs = np.arange(9)
    nut = revolve(np.column_stack([(ribs - 4) * 2.1 * s, np.where(ribs % 2, 13.0, 12.0) * s]), 12).moved(
        -4 * s, 9 * s, 0
    )
    bore = revolve([(-8.4 * s, 8 * s), (8.4 * s, 8 * s)], 10).moved(-4 * s, 9 * s, 0)
    parts = [Part(body_material, body), Part(body_material, web), Part("steel", jaw)]
    parts += [Part("steel", prism(heel, -thick * 0.4, thick * 0.4)), Part("steel", nut), Part("steel", bore, -1.0)]
    if rng.random() < 0.3:
        parts.append(_sleeve(rng, s, 95, 20).moved((-length + 52) * s, 0, 0))
    return _centred(parts)


def _socket(size: float, length: float, drive: float, sides: int = 12) -> Part:
    """A turned socket along x, its mouth at +x: the bore and the square are left open."""
    outer, wall = size * 0.5 + max(size * 0.13, 1.6), size * 0.54
    body = max(outer * 0.9, drive * 0.78)
    outside = [(0, body), (length * 0.45, body), (length * 0.6, outer), (length, outer)]
    inside = [(length, wall), (length * 0.5, wall), (length * 0.46, drive * 0.55), (0.01, drive * 0.55)]
    return Part("steel", _ring_of(outside + inside, sides))


def _ring_of(profile: ArrayLike, sides: int) -> Mesh:
    """A closed profile (N, 2) of x and radius turned about x into a ring with an open bore."""
    points = np.asarray(profile, float)
    angle = np.arange(sides) * 2 * np.pi / sides
    count = len(points)
    vertices = np.stack([
        np.broadcast_to(points[:, :1], (count, sides)),
        points[:, 1:] * np.cos(angle) * 1.01,
        points[:, 1:] * np.sin(angle) * 1.01,
    ], -1).reshape(-1, 3)  # fmt: skip
    i = np.arange(sides)
    j = np.roll(i, -1)
    faces = []
    for level in range(count):
        here, there = level * sides, (level + 1) % count * sides
        faces += [np.column_stack([here + i, here + j, there + j]), np.column_stack([here + i, there + j, there + i])]
    mesh = Mesh(vertices, np.concatenate(faces).astype(np.int32))
    return mesh if mesh.volume() >= 0 else Mesh(vertices, np.ascontiguousarray(mesh.faces[:, ::-1]))


def _ratchet(rng: Generator, drive: float) -> list[Part]:
    """Head at the origin with a gear inside, handle along -x; the square points to +z."""
    r = drive * rng.uniform(1.2, 1.5)
    length = drive * rng.uniform(14, 19)
    thick = drive * rng.uniform(0.95, 1.25)
    shape = np.concatenate(
        [arc(r, -2.6, 2.6, steps=14) * np.array([1.0, 1.0]), [(-r * 1.9, r * 0.45), (-r * 1.9, -r * 0.45)]]
    )
    cavity = circle(r * 0.72, (0, 0), 16)
    parts = [
        Part("steel", forged(shape, thick, 1.0, [cavity], ([-r * 1.9, -r * 0.6], [0.7, 1.0]))),
        Part("steel", prism(cavity, -thick / 2, -thick / 2 + 2)),
        Part("steel", prism(circle(r * 0.6, (0, 0), 14), -thick / 2 + 2, thick * 0.42)),
        Part("steel", prism(rectangle(drive, drive), thick * 0.42, thick / 2 + drive * 1.1)),
        Part("steel", prism(rounded(r * 0.5, r * 0.3, 2, (-r * 1.15, 0)), -thick * 0.75, -thick * 0.5)),
    ]
    stem = drive * rng.uniform(0.42, 0.55)
    knob = drive * rng.uniform(0.95, 1.25)
    parts.append(Part("steel", tube([(-r * 1.8, 0, 0), (-length * 0.6, 0, 0), (-length, 0, 0)], stem, sides=8)))
    if rng.random() < 0.6:
        grip = [
            (-length - 4, knob * 0.7),
            (-length, knob),
            (-length * 0.75, knob * 1.1),
            (-length * 0.5, knob * 0.8),
            (-length * 0.48, knob * 0.6),
        ]
        parts.append(Part(str(rng.choice(["rubber", "pp", "abs"])), revolve(grip, 12), 0.85))
    else:
        grip = [(-length - 2, stem), (-length, knob * 0.8), (-length * 0.5, knob * 0.8), (-length * 0.48, stem)]
        parts.append(Part("steel", revolve(grip, 12)))
    return parts


def ratchet_with_socket(rng: Generator) -> Thing:
    """A ratchet handle, mostly with a socket on its square, perhaps on an extension bar."""
    drive = float(rng.choice([6.35, 9.5, 12.7]))
    parts = _ratchet(rng, drive)
    size, z = drive * rng.uniform(0.8, 2.0), drive * 0.6
    if rng.random() < 0.4:
        bar = rng.uniform(50, 130)
        rod = revolve([(0, drive * 0.75), (14, drive * 0.75), (16, drive * 0.55), (bar, drive * 0.55)], 10)
        parts.append(Part("steel", rod.turned("y", -np.pi / 2).moved(0, 0, z)))
        z += bar
    if rng.random() < 0.85:
        socket = _socket(size, rng.uniform(24, 38) * drive / 10, drive)
        parts.append(socket.turned("y", -np.pi / 2).moved(0, 0, z))
    return _centred(parts)


def socket_set(rng: Generator) -> Thing:
    """Ratchet, extension and a row or two of sockets, in a plastic case or loose."""
    drive = float(rng.choice([6.35, 9.5, 12.7]))
    width = drive * 18
    parts = [part.moved(width * 0.42, 0, 0) for part in _ratchet(rng, drive)]
    sockets = []
    for row in range(int(rng.integers(1, 3))):
        x = -width * 0.48
        y = drive * 2.6 * (row + 1) * (1 if rng.random() < 0.5 else 1.1)
        for index in range(6):
            size = drive * (0.7 + 0.22 * index + 0.1 * row)
            one = _socket(size, drive * 2.4, drive, 9).mesh
            x += size * 0.75 + 2
            if x > width * 0.5:
                break
            upright = rng.random() < 0.75 or row == 0
            one = (
                one.turned("y", -np.pi / 2).moved(x, y, -drive)
                if upright
                else one.turned("z", np.pi / 2).moved(x, y, 0)
            )
            sockets.append(one)
            x += size * 0.75 + 2
    parts.append(Part("steel", merged(*sockets)))
    bar = revolve(
        [
            (-width * 0.3, drive * 0.7),
            (-width * 0.22, drive * 0.7),
            (-width * 0.21, drive * 0.5),
            (width * 0.3, drive * 0.5),
        ],
        8,
    )
    parts.append(Part("steel", bar.moved(0, -drive * 2.4, 0)))
    if rng.random() < 0.6:
        tray = rounded(width * 1.12, drive * 13, 10, (0, drive * 1.4))
        parts += [Part("pp", prism(tray, z, z + 1.8)) for z in (-drive * 1.7, drive * 2.0)]
    return _centred(tuple(parts))


def wheel_wrench(rng: Generator) -> Thing:
    """L-shaped bar with a socket forged on its short leg and a chisel or plain end on the long one."""
    r = rng.uniform(6, 9)
    long, short = rng.uniform(190, 320), rng.uniform(45, 110)
    bend = rng.uniform(1.2, 1.75)
    corner = np.array([(-long, 0), (-12, 0), (-3, 2.5), (0, 9)])
    out = np.array([0, 9]) + short * np.array([np.cos(bend), np.sin(bend)])
    path = np.concatenate([corner, [out]])
    radii = np.full(5, r)
    if rng.random() < 0.6:
        path = np.concatenate([[(-long - 28, 0)], path])
        radii = np.array([r * 0.55, *radii])
    parts = [Part("steel", tube(path, radii, sides=8))]
    size = rng.uniform(17, 23)
    cup = _ring_of(
        [(0, r * 0.6), (0, size * 0.7), (30, size * 0.74), (30, size * 0.54), (8, size * 0.54), (7, r * 0.6)], 14
    )
    seat = out - 6 * np.array([np.cos(bend), np.sin(bend)])
    parts.append(Part("steel", cup.turned("z", bend).moved(float(seat[0]), float(seat[1]))))
    return _centred(parts)


def tube_spanner(rng: Generator) -> Thing:
    """Box spanners of tube, with a tommy bar through the cross holes."""
    parts = []
    count = int(rng.integers(1, 4))
    for index in range(count):
        size = rng.uniform(10, 22)
        long = rng.uniform(95, 140)
        wall = rng.uniform(1.6, 2.4)
        outer = [
            (0, size * 0.62),
            (22, size * 0.62),
            (30, size * 0.5),
            (long - 30, size * 0.5),
            (long - 22, size * 0.56),
            (long, size * 0.56),
        ]
        inner = [(x, r - wall) for x, r in outer[::-1]]
        hexed = _ring_of([*outer, *inner], 6)
        parts.append(Part("steel", hexed.moved(-long / 2, index * 34, 0)))
    if rng.random() < 0.8:
        swing = rng.uniform(-0.4, 0.4) + (np.pi / 2 if rng.random() < 0.5 else 0)
        bar = tube([(-75, 0, 0), (75, 0, 0)], rng.uniform(3, 4.5), sides=7).turned("z", swing)
        parts.append(Part("steel", bar.moved(0, -26 if abs(swing) < 1 else 0, 0)))
    return _centred(parts)


def torque_wrench(rng: Generator) -> Thing:
    """Click type: ratchet head, tube with spring and plunger inside, knurled scale grip."""
    drive = float(rng.choice([6.35, 9.5, 12.7]))
    k = drive / 10
    long = rng.uniform(230, 340) * (0.7 + 0.3 * k)
    head = _ratchet(rng, drive)[:5]
    r, wall = rng.uniform(8.5, 11) * k, rng.uniform(1.4, 2.0)
    at = -drive * 2.2
    tube_wall = _ring_of([(at, r), (-long, r), (-long, r - wall), (at, r - wall)], 14)
    block = revolve([(at - 45 * k, r * 0.5), (at - 10, r * 0.6), (at + 4, r * 0.7)], 10)
    turns = 11
    t = np.linspace(0, turns * 2 * np.pi, turns * 5)
    spring = tube(
        np.column_stack([at - 52 * k - t / t[-1] * long * 0.35, r * 0.6 * np.cos(t), r * 0.6 * np.sin(t)]), 1.5, sides=4
    )
    grip = _ring_of([(-long - 12, r * 1.35), (-long * 0.66, r * 1.35), (-long * 0.66, r), (-long - 12, r)], 12)
    screw = revolve([(-long - 14, r * 0.5), (-long * 0.72, r * 0.45)], 8)
    material = str(rng.choice(["steel", "aluminium", "pp"]))
    parts = [*head, Part("steel", merged(tube_wall, block, spring, screw)), Part(material, grip)]
    return _centred(parts)


def flex_head_breaker(rng: Generator) -> Thing:
    """Hinged drive head on a long bar, with a deep socket."""
    drive, long = float(rng.choice([9.5, 12.7])), rng.uniform(230, 380)
    swing = rng.uniform(-1.4, 1.4)
    r = drive * 0.6
    fork = np.array(
        [
            (-drive * 2.2, -r),
            (-drive * 1.6, -drive),
            (drive * 0.4, -drive),
            (drive * 0.4, drive),
            (-drive * 1.6, drive),
            (-drive * 2.2, r),
        ]
    )
    cheeks = [Part("steel", prism(fork, z * drive * 0.72 - 2, z * drive * 0.72 + 2)) for z in (-1, 1)]
    knuckle = forged(
        smooth(
            [(-drive * 0.9, -drive * 0.7), (drive, -drive * 0.6), (drive, drive * 0.6), (-drive * 0.9, drive * 0.7)],
            rounds=1,
        ),
        drive * 1.05,
        0.5,
    )
    square = prism(rectangle(drive * 1.1, drive, (drive * 1.5, 0)), -drive / 2, drive / 2)
    socket = _socket(drive * rng.uniform(1.1, 1.9), drive * rng.uniform(2.4, 5), drive).moved(drive * 1.05, 0, 0)
    bar = revolve([(-long, r * 1.1), (-long * 0.55, r * 1.3), (-long * 0.53, r), (-drive * 1.9, r)], 10)
    swung = [Part("steel", merged(knuckle, square)).turned("z", swing), socket.turned("z", swing)]
    return _centred((*cheeks, Part("steel", bar), *swung))


def swedish_pipe_wrench(rng: Generator) -> Thing:
    """Two long forged arms, S-shaped jaws and an adjusting nut."""
    s = rng.uniform(0.75, 1.2)
    gap = rng.uniform(2, 18)
    base = np.concatenate([
        np.array([(-170, -4), (-172, -16), (-60, -22), (-6, -13), (30, -12), (52, -16), (76, -16)]),
        _teeth((80, -4), (48, -1), 6, 1.8), np.array([(36, 4), (18, 6), (-8, 2), (-60, -9)]),
    ]) * s  # fmt: skip
    jaw = (
        np.concatenate(
            [
                _teeth((46, gap + 1), (82, gap + 2), 6, 1.8),
                np.array([(86, gap + 14), (60, gap + 22), (30, gap + 16), (-14, 16), (-14, 8), (28, 8)]),
            ]
        )
        * s
    )
    arm = np.array([(-168, 22), (-170, 34), (-50, 24), (-6, 17), (4, 8), (-8, 4), (-50, 12)]) * s
    parts = [Part("steel", forged(base, 12 * s, 1.5, (), ([-172 * s, -20 * s, 60 * s], [0.6, 1.0, 1.0])))]
    parts.append(Part("steel", forged(jaw, 11 * s, 1.2)))
    parts.append(Part("steel", forged(arm, 8 * s, 1.2)))
    parts.append(Part("steel", revolve([(-8 * s, 9 * s), (8 * s, 9 * s)], 12).moved(-20 * s, 12 * s, 0)))
    return _centred(parts)


def four_way_wheel_wrench(rng: Generator) -> Thing:
    """A cross of two bars with a socket on each end."""
    half, r = rng.uniform(130, 190), rng.uniform(6.5, 9)
    parts = [Part("steel", tube([(-half, 0, 0), (half, 0, 0)], r, sides=8))]
    parts.append(Part("steel", merged(*(
        tube([(0, side * r * 0.7, 0), (0, side * half, 0)], r, sides=8) for side in (-1, 1)))))  # fmt: skip
    for index in range(4):
        size = rng.uniform(15, 23)
        if index == 3 and rng.random() < 0.5:
            end = Part("steel", prism(rectangle(26, 12.7, (half + 12, 0)), -6.3, 6.3))
        else:
            end = Part(
                "steel",
                _ring_of(
                    [
                        (half - 4, r * 0.5),
                        (half - 2, size * 0.72),
                        (half + 26, size * 0.74),
                        (half + 26, size * 0.55),
                        (half + 5, size * 0.55),
                        (half + 4, r * 0.5),
                    ],
                    12,
                ),
            )
        parts.append(end.turned("z", index * np.pi / 2))
    return _centred(tuple(parts))


def podger_spanner(rng: Generator) -> Thing:
    """Scaffolder's: one heavy open end, the other end a tapered spike."""
    size = rng.uniform(18, 28)
    p = _Pattern(rng)
    neck = size * 0.45
    path = _mouth(size, neck, p.turn if abs(p.turn) < 0.5 else 0.26, p.wide, p.point)
    long = size * rng.uniform(8.5, 11.5)
    spike = np.array([(-size * 1.6, -neck * 0.9), (-size * 3, -neck * 0.75), (-long, -3.5), (-long - 3, 0),
                      (-long, 3.5), (-size * 3, neck * 0.75), (-size * 1.6, neck * 0.9)])  # fmt: skip
    factor = ([-long, -size * 3, -size * 1.5, 0], [0.6, 1.1, 1.0, 0.9])
    body = forged(np.concatenate([path, spike]), size * 0.45, 1.5, (), factor)
    return _centred((Part("steel", body.moved(long / 2 - size / 2, 0, 0)),))


def dumbbell_spanner(rng: Generator) -> Thing:
    """Bicycle bone: two round cast ends with hexagon pockets round the rim, joined by a bar."""
    r, long = rng.uniform(17, 22), rng.uniform(60, 85)
    holes = []
    for side in (-1, 1):
        for index in range(4):
            angle = index * np.pi / 2 + np.pi / 4
            holes.append(
                circle(rng.uniform(3.2, 5.4), (side * long / 2 + r * 0.6 * np.cos(angle), r * 0.6 * np.sin(angle)), 6)
            )
    neck = r * rng.uniform(0.4, 0.6)
    half = np.arcsin(neck / r)
    right = arc(r, np.pi - half, -np.pi + half, (long / 2, 0), 18)
    body = forged(
        np.concatenate([right, -right]), rng.uniform(9, 13), 1.0, holes, ([-long * 0.3, 0, long * 0.3], [1, 0.7, 1])
    )
    return _centred((Part(str(rng.choice(["steel", "zinc"])), body),))


MAKES = Makes(
    train=(
        adjustable_forged,
        adjustable_plain,
        adjustable_slotted,
        adjustable_dipped,
        adjustable_wide_jaw,
        adjustable_with_spanners,
        double_open_end,
        flat_stamped_open_end,
        combination_spanner,
        long_combination_spanner,
        double_ring,
        ratchet_ring,
        spanner_set_in_a_row,
        spanners_bundled,
        pipe_wrench,
        ratchet_with_socket,
        socket_set,
        wheel_wrench,
        tube_spanner,
        torque_wrench,
    ),
    validation=(flex_head_breaker, swedish_pipe_wrench),
    test=(four_way_wheel_wrench, podger_spanner, dumbbell_spanner),
)
