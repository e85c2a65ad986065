"""Shoes, boots, sandals and slippers."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, shell
from models.simulation.clutter._copies import copies
from models.simulation.clutter.clothes.parts import zipper
from models.simulation.mesh import Mesh, Points, ball, box, circle, loft, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing

_HEEL_TO_TOE = np.array([0.0, 0.02, 0.08, 0.2, 0.35, 0.5, 0.65, 0.78, 0.9, 0.97, 1.0])
_INNER_SIDE = np.array([0.0, 0.35, 0.62, 0.72, 0.62, 0.62, 0.85, 0.97, 0.72, 0.38, 0.0])
_OUTER_SIDE = np.array([0.0, 0.35, 0.62, 0.74, 0.74, 0.85, 1.0, 0.97, 0.66, 0.32, 0.0])


def _outline(rng: Generator, length: float, width: float, pointed: float = 0.0) -> Points:
    toe = 1 - pointed * np.clip((_HEEL_TO_TOE - 0.65) / 0.35, 0, 1) * 0.6
    inner = np.column_stack([_HEEL_TO_TOE * length, -_INNER_SIDE * toe * width / 2])
    outer = np.column_stack([_HEEL_TO_TOE * length, _OUTER_SIDE * toe * width / 2])
    return np.concatenate([inner, outer[-2:0:-1]])


def _upper(
    outline: Points, base: float, height: float, opening: tuple[float, float], thickness: float, shaft: float = 0.0,
    rise: float = 0.0,
) -> Mesh:  # fmt: skip
    """Walls from the sole's outline up to an oval opening; ``shaft`` adds a leg, ``rise`` lifts the heel."""
    length, width = outline[:, 0].max(), np.ptp(outline[:, 1])
    fraction = outline[:, 0] / length
    mouth = np.column_stack(
        [
            length * (0.02 + opening[0] * fraction),
            np.sign(outline[:, 1]) * width * opening[1] * np.sqrt(np.maximum(fraction * (1 - fraction), 0)),
        ]
    )
    level = np.linspace(0, 1, 6)[:, None]
    blend = level**1.5
    heel = rise * (1 - np.clip(fraction / 0.7, 0, 1)) ** 1.2
    flat = outline * (1 - blend[..., None]) + mouth * blend[..., None]
    z = base + height * level**0.65 + heel + 0 * fraction
    surface = np.concatenate([flat, z[..., None]], -1)
    if shaft:
        legs = [surface[-1] + [0, 0, shaft * part] for part in (0.5, 1.0)]
        surface = np.concatenate([surface, np.stack(legs)])
    return shell(np.concatenate([surface, surface[:, :1]], 1), thickness)


def _pair(rng: Generator, parts: list[Part], width: float) -> Thing:
    shoe = settled(parts)
    if rng.random() < 0.35:
        return shoe
    other = shoe.scaled(1, -1, 1)
    if rng.random() < 0.5:
        other = other.turned("z", np.pi)
    shift = rng.normal(0, 12)
    return settled(shoe, other.turned("z", rng.normal(0, 0.1)).moved(shift, width + rng.uniform(2, 14)))


def _treads(rng: Generator, length: float, width: float, depth: float, z: float) -> Mesh:
    count = int(rng.integers(10, 17))
    x = np.linspace(0.07, 0.94, count)
    reach = (np.interp(x, _HEEL_TO_TOE, _INNER_SIDE) + np.interp(x, _HEEL_TO_TOE, _OUTER_SIDE)) * width / 2 * 0.92
    shift = (np.interp(x, _HEEL_TO_TOE, _OUTER_SIDE) - np.interp(x, _HEEL_TO_TOE, _INNER_SIDE)) * width / 4
    bar = prism([[-0.5, -0.5], [0.1, 0], [-0.5, 0.5], [0.0, 0.5], [0.6, 0], [0.0, -0.5]], 0, 1)
    scales = np.column_stack([np.full(count, length / count * 0.9), reach, np.full(count, depth)])
    return copies(bar, np.column_stack([x * length, shift, np.full(count, z)]), scales)


def _eyelets(length: float, pairs: int, start: float, gap: float, z: float, step: float = 0.0) -> Points:
    x = length * start + np.arange(pairs) * length * 0.055
    side = np.repeat([-1, 1], pairs) * gap / 2
    return np.column_stack([np.tile(x, 2), side, np.tile(z - np.arange(pairs) * step, 2)])


def _laced(places: Points) -> Points:
    half = len(places) // 2
    return np.stack([places[:half], places[half:]], 1).reshape(-1, 3)


def trainers(rng: Generator) -> Thing:
    length, width = rng.uniform(235, 310), rng.uniform(88, 112)
    outline = _outline(rng, length, width)
    midsole, height = rng.uniform(16, 30), rng.uniform(62, 85)
    places = _eyelets(length, int(rng.integers(4, 7)), 0.42, 34, midsole + height * 0.95, 4)
    ring = prism(circle(3.4, steps=7), -0.6, 0.6, [circle(1.9, steps=6)])
    parts = [
        Part("eva", prism(outline, 3, midsole), rng.uniform(0.9, 1.6)),
        Part("rubber", prism(outline, 2, 4), 0.9),
        Part("rubber", _treads(rng, length, width, 3.5, -1.5)),
        Part(str(rng.choice(["cloth", "leather"])), _upper(outline, midsole, height, (0.48, 0.85), rng.uniform(3, 6))),
        Part("cloth", tube(_laced(places), 2, sides=4), 2.0),
    ]
    if rng.random() < 0.5:
        parts.append(Part(str(rng.choice(["brass", "aluminium", "steel"])), copies(ring, places), 0.7))
    if rng.random() < 0.4:
        cells = np.column_stack([rng.uniform(0.12, 0.25, 3) * length, np.array([-18, 0, 18]), np.full(3, 12)])
        parts.append(Part("eva", copies(ball(9, 7, 5, 8), cells), -0.9))
    if rng.random() < 0.4:
        toe = ball(length * 0.13, width * 0.33, height * 0.22, 12).moved(length * 0.82, 0, midsole + height * 0.3)
        parts.append(Part("paper", toe, 0.15))
    return _pair(rng, parts, width)


def _nails(rng: Generator, length: float, width: float, height: float, count: int) -> Part:
    turn = np.linspace(-1.9, 1.9, count) + np.pi
    spots = np.column_stack(
        [length * 0.15 + length * 0.11 * np.cos(turn), width * 0.24 * np.sin(turn), np.full(count, 0.0)]
    )
    nail = revolve([[0, 1.6], [0.8, 1.6], [0.9, 0.85], [height, 0.5]], 5).turned("y", -np.pi / 2)
    return Part("steel", copies(nail, spots + rng.normal(0, 0.8, spots.shape)))


def _shank(rng: Generator, length: float, z: float, rise: float = 0.0) -> Part:
    x = np.linspace(0.18, 0.6, 6)
    lift = rise * (1 - np.clip(x / 0.7, 0, 1)) ** 1.2 + z
    wide, thick = rng.uniform(5, 8), rng.uniform(0.9, 1.6)
    profile = np.array([[-wide, 0], [wide, 0], [wide, thick], [-wide, thick]])
    return Part("steel", loft([np.column_stack([np.full(4, at * length), profile[:, 0], profile[:, 1] + up])
                               for at, up in zip(x, lift, strict=True)]))  # fmt: skip


def leather_shoes(rng: Generator) -> Thing:
    length, width = rng.uniform(250, 320), rng.uniform(90, 108)
    outline = _outline(rng, length, width, rng.uniform(0.0, 0.5))
    heel = rng.uniform(20, 32)
    height = rng.uniform(55, 72)
    block = outline[outline[:, 0] < length * 0.22]
    block = block[np.argsort(np.arctan2(block[:, 1], block[:, 0] - length * 0.1))]
    laced = rng.random() < 0.6
    parts = [
        Part(str(rng.choice(["leather", "rubber"])), prism(outline, heel, heel + rng.uniform(5, 8))),
        Part("rubber", prism(block, 0, heel), rng.uniform(0.6, 1.0)),
        Part("leather", _upper(outline, heel + 6, height, (rng.uniform(0.38, 0.55), 0.8), rng.uniform(2, 3.4))),
        *([_shank(rng, length, heel + 2)] if rng.random() < 0.7 else []),
        _nails(rng, length, width, heel * 0.8, int(rng.integers(5, 13))),
    ]
    if laced:
        places = _eyelets(length, int(rng.integers(3, 6)), 0.44, 26, heel + height, 3)
        parts.append(Part("brass", copies(prism(circle(2.6, steps=7), -0.5, 0.5, [circle(1.5, steps=6)]), places)))
    else:
        bar = tube(rounded(22, 16, 3, (length * 0.45, width * 0.3), 2), 1.1, True, 5).moved(z=heel + height * 0.9)
        parts.append(Part("brass", bar))
    return _pair(rng, parts, width)


def boots(rng: Generator) -> Thing:
    length, width = rng.uniform(250, 315), rng.uniform(95, 115)
    outline = _outline(rng, length, width)
    sole, ankle, shaft = rng.uniform(16, 26), rng.uniform(75, 95), rng.uniform(40, 190)
    parts = [
        Part("rubber", prism(outline, 4, sole), rng.uniform(0.6, 1.0)),
        Part("rubber", _treads(rng, length, width, 5, -1)),
        Part("leather", _upper(outline, sole, ankle, (0.5, 0.95), rng.uniform(2.4, 4), shaft)),
        Part(
            "foam" if rng.random() < 0.5 else "wool", _upper(outline, sole + 3, ankle - 6, (0.46, 0.86), 5, shaft), 0.6
        ),
    ]
    if rng.random() < 0.5:
        parts.append(_shank(rng, length, sole - 3))
    kind = rng.integers(3)
    if kind == 0:
        z = np.linspace(0, shaft, 6) + sole + ankle
        path = np.column_stack([np.full(6, length * 0.28), np.full(6, -width * 0.42), z])
        parts += zipper(rng, path, True)
    elif kind == 1:
        rows = int(rng.integers(4, 8))
        z = sole + ankle * 0.8 + np.linspace(0, shaft + ankle * 0.15, rows)
        spots = np.column_stack([np.full(2 * rows, length * 0.5), np.repeat([-15, 15], rows), np.tile(z, 2)])
        ring = prism(circle(4, steps=7), -0.6, 0.6, [circle(2.2, steps=6)]).turned("y", np.pi / 2)
        parts.append(Part(str(rng.choice(["brass", "steel"])), copies(ring, spots)))
    else:
        parts.append(Part("steel", tube(rounded(26, 22, 3, steps=2), 1.4, True, 5).turned("x", np.pi / 2)
                          .moved(length * 0.3, width * 0.45, sole + ankle)))  # fmt: skip
    return _pair(rng, parts, width)


def sandals(rng: Generator) -> Thing:
    length, width = rng.uniform(220, 295), rng.uniform(82, 105)
    outline = _outline(rng, length, width)
    sole = rng.uniform(12, 30)
    parts = [
        Part(str(rng.choice(["eva", "rubber", "wood"])), prism(outline, 0, sole), rng.uniform(0.6, 0.9)),
        Part("leather", prism(outline * 0.97, sole, sole + 2)),
    ]
    straps = []
    for at, wide in ((0.72, 1.0), (0.5, 0.85), (0.15, 0.75))[: int(rng.integers(2, 4))]:
        turn = np.linspace(0, np.pi, 9)
        high = rng.uniform(28, 55)
        across, broad = np.cos(turn) * width / 2 * wide, rng.uniform(14, 26)
        surface = np.stack(
            [
                np.stack([length * at + shift + 0 * turn, across, sole + high * np.sin(turn)], -1)
                for shift in (-broad / 2, broad / 2)
            ]
        )
        straps.append(shell(surface, rng.uniform(2, 3)))
        buckle = tube(rounded(22, 18, 3, steps=2), 1.2, True, 5).turned("x", 1.0)
        parts.append(Part("brass", merged(buckle, tube([[-9, 0], [9, 0]], 0.9, sides=4)).moved(
            length * at, width * 0.42 * wide, sole + high * 0.6)))  # fmt: skip
    parts.append(Part("leather", merged(*straps)))
    return _pair(rng, parts, width)


def slippers(rng: Generator) -> Thing:
    length, width = rng.uniform(235, 300), rng.uniform(90, 110)
    outline = smooth(_outline(rng, length, width), rounds=1)
    sole = rng.uniform(10, 24)
    base = prism(outline, 0, sole)
    beads = rng.uniform([0.08, -0.3], [0.92, 0.3], (26, 2)) * [length, width]
    studs = copies(box(5, 5, 2.5), np.column_stack([beads, np.full(26, -1.0)]))
    parts = [Part("eva", merged(base, studs), rng.uniform(1.0, 2.5))]
    if rng.random() < 0.4:
        thong = smooth([[length * 0.45, -width * 0.42, sole], [length * 0.62, -width * 0.25, sole + 24],
                        [length * 0.78, 0, sole + 4], [length * 0.6, width * 0.3, sole + 24],
                        [length * 0.45, width * 0.44, sole]], False, 1)  # fmt: skip
        parts.append(Part("pvc", tube(thong, rng.uniform(3, 5), sides=6), 0.7))
    else:
        turn, start = np.linspace(0, np.pi, 11), rng.uniform(0.45, 0.6)
        stations = np.linspace(start, rng.uniform(0.8, 0.97), 5)
        reach = np.interp(stations, _HEEL_TO_TOE, _OUTER_SIDE) * width / 2
        high = np.linspace(62, 38, 5)
        surface = np.stack(
            [np.stack([length * at + 0 * turn, np.cos(turn) * wide, sole + lift * np.sin(turn)], -1)
             for at, wide, lift in zip(stations, reach, high, strict=True)]
        )  # fmt: skip
        plush = rng.random() < 0.5
        parts.append(Part("cloth" if plush else "eva", shell(surface, rng.uniform(5, 11)), 1.0 if plush else 1.8))
    return _pair(rng, parts, width)


def high_heels(rng: Generator) -> Thing:
    length, width, rise = rng.uniform(215, 245), rng.uniform(72, 84), rng.uniform(55, 105)
    outline = _outline(rng, length, width, rng.uniform(0.4, 1.0))
    stations = np.linspace(0, 1, 9)
    lift = rise * (1 - np.clip(stations / 0.7, 0, 1)) ** 1.2
    inner, outer = (np.interp(np.clip(stations, 0.03, 0.97), _HEEL_TO_TOE, side) for side in (_INNER_SIDE, _OUTER_SIDE))
    rings = [np.array([[at * length, -i * width / 2, up], [at * length, o * width / 2, up],
                       [at * length, o * width / 2, up + 4], [at * length, -i * width / 2, up + 4]])
             for at, up, i, o in zip(stations, lift, inner * 0.9, outer * 0.9, strict=True)]  # fmt: skip
    spike = rng.uniform(4, 9)
    heel = loft([np.column_stack([circle(r, (at, 0), 10), np.full(10, z)])
                 for r, at, z in ((spike, 14, 0), (spike, 15, rise * 0.5), (22, 24, rise))])  # fmt: skip
    pin = tube([(14, 0, 2), (15, 0, rise * 0.5), (18, 0, rise * 0.9)], rng.uniform(1.6, 2.6), sides=6)
    parts = [
        Part("leather", loft(rings)),
        Part("abs", heel),
        Part("steel", pin),
        _shank(rng, length, 2, rise),
        Part("leather", _upper(outline, 3, rng.uniform(30, 45), (0.68, 0.8), 1.8, 0, rise)),
    ]
    return _pair(rng, parts, width)


def studded_boots(rng: Generator) -> Thing:
    length, width = rng.uniform(240, 300), rng.uniform(86, 100)
    outline = _outline(rng, length, width, 0.2)
    plate, height = rng.uniform(4, 7), rng.uniform(60, 75)
    spots = np.array([[0.08, -0.2], [0.08, 0.2], [0.2, -0.26], [0.2, 0.26], [0.6, -0.34], [0.62, 0.4], [0.74, -0.38],
                      [0.76, 0.4], [0.88, -0.2], [0.9, 0.2]]) * [length, width]  # fmt: skip
    stud = revolve([[-rng.uniform(9, 14), rng.uniform(3, 4.5)], [0, 6.5]], 9).turned("y", -np.pi / 2)
    places = np.column_stack([spots, np.zeros(len(spots))])
    screw = revolve([[-3, 2.2], [4, 2.2]], 6).turned("y", -np.pi / 2)
    parts = [
        Part("nylon", prism(outline, 0, plate)),
        Part(str(rng.choice(["aluminium", "nylon", "rubber"])), copies(stud.scaled(1, 1, -1), places)),
        Part("steel", copies(screw, places)),
        Part("leather", _upper(outline, plate, height, (0.46, 0.8), rng.uniform(2.4, 4))),
        Part("cloth", tube(_laced(_eyelets(length, 5, 0.42, 30, height, 4)), 1.8, sides=4), 2.0),
    ]
    return _pair(rng, parts, width)
