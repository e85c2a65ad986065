"""Open-ended and ring spanners, single and in sets."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._forging import forged, tool_steel
from models.simulation.articles._placing import centred
from models.simulation.mesh import Points, arc, circle, prism, rounded, turned
from models.simulation.thing import Part, Thing


def mouth(size: float, neck: float, turn: float, wide: float, point: float) -> Points:
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


def eye_of(size: float, neck: float, wide: float) -> Points:
    radius = size * wide
    half = np.arcsin(min(neck / radius, 0.9))
    return arc(radius, np.pi - half, -np.pi + half, steps=16)


def star(size: float, at: tuple[float, float], points: int) -> Points:
    """A ring's inside: hexagon, or bi-hexagon of 24 corners."""
    if points == 6:
        return circle(size / 2 / np.cos(np.pi / 6), at, 6)
    angle = np.arange(24) * np.pi / 12
    radius = np.where(np.arange(24) % 2, size * 0.5, size * 0.57)
    return np.column_stack([np.cos(angle), np.sin(angle)]) * radius[:, None] + np.array(at)


class Pattern:
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
        self.material = tool_steel(rng)


def spanner(pattern: Pattern, first: float, second: float, kinds: str, fine: bool = True) -> list[Part]:
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
            mouth(size, neck, p.turn if index == 0 else p.turn, p.wide, p.point)
            if kind == "o"
            else eye_of(size, neck, wide)
        )
        waist = size * p.neck * 0.82 * p.waist
        path = np.concatenate([[[-size * 2.6, waist], [-size * 1.35, neck * 0.95]], path,
                               [[-size * 1.35, -neck * 0.95], [-size * 2.6, -waist]]])  # fmt: skip
        path = path + np.array([centre, 0.0])
        hole = star(size, (centre, 0.0), p.star) if kind == "r" else None
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
    return centred(tuple(spanner(Pattern(rng), size + rng.uniform(1, 3.5), size, "oo")))


def flat_stamped_open_end(rng: Generator) -> Thing:
    """Cheap: stamped from plate, no waist."""
    p = Pattern(rng)
    p.recess, p.shaft, p.thick, p.waist, p.neck = False, 1.0, rng.uniform(0.15, 0.26), 1.1, rng.uniform(0.5, 0.62)
    size = rng.uniform(8, 19)
    p.reach = rng.uniform(7, 9.5)
    return centred(tuple(spanner(p, size + rng.uniform(1, 3), size, "oo")))


def combination_spanner(rng: Generator) -> Thing:
    p = Pattern(rng)
    p.turn = rng.choice([0.26, -0.26])
    size = rng.uniform(7, 24)
    p.reach = rng.uniform(10.5, 14)
    return centred(tuple(spanner(p, size, size, "or")))


def long_combination_spanner(rng: Generator) -> Thing:
    """Slim long shaft with recessed faces."""
    p = Pattern(rng)
    p.turn, p.recess, p.web = 0.26, True, rng.uniform(0.3, 0.55)
    p.reach, p.neck, p.waist = rng.uniform(14, 18), rng.uniform(0.34, 0.42), rng.uniform(0.8, 0.95)
    size = rng.uniform(10, 19)
    return centred(tuple(spanner(p, size, size, "or")))


def double_ring(rng: Generator) -> Thing:
    p = Pattern(rng)
    p.crank, p.reach = rng.uniform(0.3, 1.0), rng.uniform(9.5, 14)
    size = rng.uniform(8, 22)
    return centred(tuple(spanner(p, size + rng.uniform(1, 3), size, "rr")))


def ratchet_ring(rng: Generator) -> Thing:
    """Combination wrench whose ring is a ratchet gear with a flat, thick head."""
    p = Pattern(rng)
    p.turn, p.crank, p.eye, p.star = 0.26, 0.0, 1.0, 12
    size = rng.uniform(8, 19)
    parts = spanner(p, size, size, "or")
    centre = -(p.reach * size + 25) / 2 + size
    inner = forged(circle(size * 0.78, (centre, 0.0), 20), size * 0.55 + 1.5, 0.0, [star(size, (centre, 0.0), 12)])
    holed = Part(
        p.material,
        prism(circle(size * 0.78, (centre, 0.0), 20), -1.0, 1.0, [star(size * 1.02, (centre, 0.0), 12)]),
        -0.6,
    )
    lever = Part("steel", prism(rounded(size * 0.5, size * 0.22, 1.5, (centre + size * 1.2, 0.0)), 1, size * 0.4))
    return centred((*parts, Part("steel", inner, 0.35), holed, lever) if size > 12 else (*parts, lever))


def bundle(rng: Generator, pieces: Sequence[Sequence[Part]], spread: float, gap: float) -> Thing:
    """Pieces lying on one another, roughly the same way."""
    parts: list[Part] = []
    for index, piece in enumerate(pieces):
        middle = (len(pieces) - 1) / 2
        angle = rng.normal(0, spread) + (np.pi if rng.random() < 0.3 else 0)
        shift = (index - middle) * gap
        z = rng.uniform(-8, 8) if gap > 12 else (index - middle) * 5
        x = rng.normal(0, 12)
        parts += [part.turned("z", angle).moved(x, shift + rng.normal(0, 3), z) for part in piece]
    return centred(tuple(parts))


def spanner_set_in_a_row(rng: Generator) -> Thing:
    """Side by side in a roll or rack, by size."""
    p = Pattern(rng)
    p.turn, p.crank = 0.26, 0.1
    kinds = rng.choice(["or", "oo", "or"])
    sizes = np.linspace(rng.uniform(8, 11), rng.uniform(14, 21), int(rng.integers(4, 7)))
    parts: list[Part] = []
    y = 0.0
    for size in sizes:
        y += size * 1.25
        grown = size + 1.5 if kinds == "oo" else size
        parts += [one.moved(rng.normal(0, 2), y, 0) for one in spanner(p, size, grown, kinds, False)]
        y += size * 1.2
    if rng.random() < 0.5:
        long = p.reach * sizes[-1]
        clip = Part("pp", prism(rounded(22, y + 8, 4, (rng.uniform(-0.15, 0.15) * long, y / 2)), -9, -5.5))
        parts.append(clip)
    return centred(parts)


def spanners_bundled(rng: Generator) -> Thing:
    """A handful, banded together."""
    pieces = []
    for _ in range(int(rng.integers(2, 5))):
        size = rng.uniform(8, 20)
        kinds = str(rng.choice(["or", "oo", "rr", "oo"]))
        pieces.append(spanner(Pattern(rng), size, size + (0 if kinds == "or" else 2), kinds, False))
    return bundle(rng, pieces, rng.uniform(0.05, 0.25), rng.uniform(2, 22))


def podger_spanner(rng: Generator) -> Thing:
    """Scaffolder's: one heavy open end, the other end a tapered spike."""
    size = rng.uniform(18, 28)
    p = Pattern(rng)
    neck = size * 0.45
    path = mouth(size, neck, p.turn if abs(p.turn) < 0.5 else 0.26, p.wide, p.point)
    long = size * rng.uniform(8.5, 11.5)
    spike = np.array([(-size * 1.6, -neck * 0.9), (-size * 3, -neck * 0.75), (-long, -3.5), (-long - 3, 0),
                      (-long, 3.5), (-size * 3, neck * 0.75), (-size * 1.6, neck * 0.9)])  # fmt: skip
    factor = ([-long, -size * 3, -size * 1.5, 0], [0.6, 1.1, 1.0, 0.9])
    body = forged(np.concatenate([path, spike]), size * 0.45, 1.5, (), factor)
    return centred((Part("steel", body.moved(long / 2 - size / 2, 0, 0)),))


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
    return centred((Part(str(rng.choice(["steel", "zinc"])), body),))
