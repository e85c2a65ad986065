"""Guns: pistols, revolvers, short long-arms; built with the muzzle towards +x, the grip to -y, the bore at y = 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.makes import Makes
from models.simulation.mesh import Mesh, Points, arc, box, circle, loft, merged, prism, revolve, rounded, smooth, turned
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing, wire

Station = tuple[float, float, float, float]


def _bar(stations: Sequence[Station], bevel: float = 1.5) -> Mesh:
    """Bar along x through stations of x, low y, high y and width, its edges cut."""
    rings = []
    for x, low, high, width in stations:
        b = min(bevel, (high - low) * 0.4, width * 0.4)
        w = width / 2
        ring = [(low, b - w), (low, w - b), (low + b, w), (high - b, w),
                (high, w - b), (high, b - w), (high - b, -w), (low + b, -w)]  # fmt: skip
        rings.append([(x, y, z) for y, z in ring])
    return loft(rings)


_CUBE = box(1.0, 1.0, 1.0)


def _block(x0: float, x1: float, y0: float, y1: float, width: float, z: float = 0.0) -> Mesh:
    sides, middle = np.array([x1 - x0, y1 - y0, width]), np.array([(x0 + x1) / 2, (y0 + y1) / 2, z])
    return Mesh(_CUBE.vertices * np.abs(sides) + middle, _CUBE.faces)


def _plate(outline: ArrayLike, width: float, z: float = 0.0, holes: Sequence[ArrayLike] = ()) -> Mesh:
    return prism(outline, z - width / 2, z + width / 2, holes)


def _pin(x: float, y: float, radius: float, width: float, z: float = 0.0) -> Mesh:
    return _plate(circle(radius, (x, y), 8), width, z)


def _pipe(
    material: str, x0: float, x1: float, radius: float, bore: float, y: float = 0.0, muzzle: float | None = None
) -> list[Part]:
    """Barrel with its bore, tapering to ``muzzle`` radius."""
    end = radius if muzzle is None else muzzle
    outer = revolve([(x0, radius), (x0 + (x1 - x0) * 0.25, radius), (x1, end)], 14).moved(y=y)
    return [
        Part(material, outer),
        Part(material, revolve([(x0, bore), (x0 + (x1 - x0) * 0.25, bore), (x1, bore)], 14).moved(y=y), -1.0),
    ]


def _coil(x0: float, x1: float, radius: float, gauge: float, y: float, turns: int) -> Part:
    angle = np.arange(turns * 4 + 1) * np.pi / 2
    path = np.column_stack([np.linspace(x0, x1, len(angle)), radius * np.cos(angle) + y, radius * np.sin(angle)])
    drawn = max(gauge, 0.8)
    around = np.arange(3) * 2 * np.pi / 3
    reach = drawn * 1.555  # a triangle of the circle's area
    side = np.column_stack([np.zeros(len(angle)), np.cos(angle), np.sin(angle)])
    rings = path[:, None] + reach * np.cos(around)[None, :, None] * side[:, None]
    rings[..., 0] += reach * np.sin(around)
    return Part("steel", loft(list(rings)), (gauge / drawn) ** 2)


def _ring(outline: Points, gauge: float, width: float, metal: str) -> Part:
    """A band standing on its edge round a closed outline: trigger guard or ring."""
    middle = outline.mean(0)
    reach = np.linalg.norm(outline - middle, axis=1, keepdims=True)
    return Part(metal, _plate(outline, width, 0.0, [middle + (outline - middle) * (1 - gauge / reach)]))


def _guard(x: float, y: float, length: float, drop: float, square: bool, metal: str, width: float) -> Part:
    """Trigger guard that hangs from (x, y), rear end first."""
    corner = 0.28 if square else 0.5
    line = [(x, y + 2), (x, y - drop * 0.6), (x + length * 0.25, y - drop), (x + length * (1.15 - corner), y - drop),
            (x + length, y - drop * 0.55), (x + length, y + 2)]  # fmt: skip
    return _ring(smooth(line, rounds=2), 2.6, width, metal)


def _trigger(x: float, y: float, drop: float, metal: str, width: float) -> Part:
    outer = np.column_stack([[0, 3, 2.2, 4.5], [2, 2, -drop * 0.5, -drop]])
    inner = np.column_stack([[1.5, -2.4, -2.2, -2.5], [-drop, -drop * 0.5, -drop * 0.2, 2]])
    return Part(metal, _plate(np.concatenate([outer, inner]) + [x, y], width))


def _rounds(
    spots: ArrayLike, angle: float, calibre: float, case: float, bullet: float, depth: ArrayLike = 0.0
) -> list[Part]:
    """Rounds with the base at each spot (N, 2), pointing along ``angle``."""
    r = calibre / 2
    shell = revolve([(0, r * 1.1), (case, r * 1.04)], 7).turned("z", angle)
    tip = revolve([(case - 3, r * 0.95), (case + bullet * 0.4, r * 0.92), (case + bullet, r * 0.35)], 7)
    tip = tip.turned("z", angle)
    at = np.column_stack([np.asarray(spots, float), np.broadcast_to(depth, (len(np.asarray(spots)),))])
    return [
        Part("brass", merged(*(shell.moved(*p) for p in at)), 0.3),
        Part("lead", merged(*(tip.moved(*p) for p in at)), 0.9),
    ]


def _magazine(
    rng: Generator, size: tuple[float, float, float], calibre: float, loaded: int, at: tuple[float, float], lean: float
) -> list[Part]:
    """Box magazine of depth, height and width that hangs down from its mouth ``at``, leaning back by ``lean``."""
    depth, height, width = size

    def put(points: ArrayLike) -> Points:
        return turned(points, -lean, at)

    wall = rng.uniform(0.7, 1.2)
    shell = put(rect(depth, height, (0, -height / 2)))
    inside = put(rect(depth - 2 * wall, height, (0, -height / 2)))
    parts = [
        Part("steel", _plate(shell, width)),
        Part("steel", _plate(inside, width - 2 * wall), -1.0),
        Part(
            str(rng.choice(["steel", "nylon"])),
            _plate(put(rounded(depth + 5, 5, 2, (0.5, -height - 2), 2)), width + 2),
        ),
    ]
    pitch = calibre * (1.05 if width < calibre * 1.9 else 0.62)
    loaded = min(loaded, int((height - 14) / pitch))
    if loaded:
        rows = np.arange(loaded)
        side = np.zeros(loaded) if width < calibre * 1.9 else (rows % 2 - 0.5) * (width - 2 * wall - calibre)
        spots = np.column_stack([np.full(loaded, -depth / 2 + 2), -calibre * 0.5 - rows * pitch])
        case, bullet = min(19.0, depth * 0.55), min(11.0, depth * 0.3)
        parts += _rounds(put(spots), -lean + 0.06, calibre, case, bullet, side)
    top = -loaded * pitch - calibre * (0.2 if loaded else 0.0)
    count = max(4, int((height + top) / 6))
    zigzag = np.column_stack(
        [np.where(np.arange(count) % 2, 1, -1) * (depth / 2 - 3), np.linspace(top - 4, -height + 2, count)]
    )
    parts += [
        Part("abs", _plate(put(rect(depth - 3, 5, (0, top - 2))), width - 3)),
        wire("steel", put(zigzag), 0.6, sides=3),
        wire("steel", np.column_stack([put(zigzag), np.full(count, width * 0.25)]), 0.6, sides=3),
    ]
    return parts


@dataclass
class _Pistol:
    """Measures of a self-loading pistol, millimetres and radians."""

    slide: float = 185.0
    height: float = 27.0
    width: float = 24.0
    wall: float = 3.2
    barrel: float = 115.0
    grip: float = 78.0
    depth: float = 46.0
    lean: float = 0.3
    metal: str = "steel"
    frame: str = "steel"
    frame_wall: float = 2.6
    panels: str | None = "abs"
    calibre: float = 9.0
    double: bool = True
    loaded: int = 0
    magazine: bool = True
    open_top: bool = False
    ring_hammer: bool = True
    hammer: bool = True
    square_guard: bool = False
    fixed_barrel: bool = False
    rail: bool = False
    back: float = 0.0
    frame_only: bool = False
    dust_cover: float = 0.62
    spring_drop: float = 0.0


def _loaded(rng: Generator, most: int) -> int:
    return int(rng.integers(1, most + 1)) if rng.random() < 0.5 else 0


def _slide(rng: Generator, p: _Pistol) -> list[Part]:
    """The slide, its rear at x = -back, with barrel, spring and sights."""
    x0, x1 = -p.back, p.slide - p.back
    low, high = -p.height * 0.42, p.height * 0.58
    breech = p.slide * rng.uniform(0.3, 0.38)
    nose = rng.uniform(0.0, 0.14) * p.height
    p.spring_drop = rng.uniform(-2, 3)
    beak = p.slide * rng.uniform(0.03, 0.12)
    bevel = rng.uniform(1.5, 5.0)
    edge = max(p.wall, bevel) + 0.2
    outer = _bar(
        [
            (x0, low + 1, high - 1, p.width - 1),
            (x0 + 3, low, high, p.width),
            (x1 - beak, low, high, p.width),
            (x1, low + nose, high - nose * 0.6, p.width - rng.uniform(0.5, 5)),
        ],
        bevel,
    )
    room = p.width - 2 * p.wall
    inner = _bar(
        [
            (x0 + breech, low + 0.05, high - p.wall, room),
            (x1 - beak, low + 0.05, high - p.wall, room),
            (x1 - 2.5, low + nose + 0.05, high - p.wall - nose * 0.6, room - 5),
        ],
        max(0.8, bevel - p.wall),
    )
    under = _block(x0 + 6, x0 + breech, low + 0.05, -3.0, min(room - 2, p.width - 2 * bevel))
    channel = revolve([(x0, rng.uniform(1.5, 2.2)), (x0 + breech, 1.5)], 7).moved(y=high * 0.3)
    extractor = _block(x0 + breech * 0.45, x0 + breech, 1.5, 5.5, 4.5, p.width / 2 - 2.3)
    pocket = _block(
        x0 + rng.uniform(3, 7), x0 + breech * rng.uniform(0.5, 0.85), -2.0, high - 4.5, p.width * rng.uniform(0.42, 0.7)
    )
    carved = [inner, under, extractor]
    carved.append(pocket if rng.random() < 0.85 else channel)
    port = rng.uniform(22, 30) * p.calibre / 9
    if p.open_top:
        end = x1 - rng.uniform(16, 26)
        carved.append(_block(x0 + breech, end, high - p.wall, high, p.width - 2 * edge))
        for z in (-1, 1):
            carved.append(_block(x0 + breech, end, 2, high - edge, p.wall, z * (p.width / 2 - p.wall / 2)))
    else:
        end = x0 + breech + port
        carved.append(_block(x0 + breech, end, high * 0.1, high - edge, p.wall, p.width / 2 - p.wall / 2))
    parts = [Part(p.metal, outer)]
    grooves = int(rng.integers(0, 12))
    if grooves:
        pitch = rng.uniform(2.4, 3.6)
        grooves = min(grooves, max(0, int((breech * 0.45 - 7) / pitch)))
        for z in (-1, 1):
            carved += [
                _block(
                    x0 + 6 + i * pitch, x0 + 7.3 + i * pitch, low + bevel, high - edge - 2, 0.8, z * (p.width / 2 - 0.4)
                )
                for i in range(grooves)
            ]
    parts.append(Part(p.metal, merged(*carved), -1.0))
    rear, front = rng.uniform(2.5, 6), rng.uniform(2.5, 6)
    if not p.fixed_barrel:
        tunnel = x0 + p.slide * (p.dust_cover + 0.03)
        parts += _pipe(p.metal, tunnel, x1 - 2, 6.6, 5.3, low - p.spring_drop)
    sights = merged(
        _block(x0 + 5, x0 + 5 + rng.uniform(5, 13), high, high + rear, p.width * 0.6),
        _block(x1 - 12, x1 - 12 + rng.uniform(3, 9), high - 0.5, high + front, 3.5),
    )
    parts.append(Part(p.metal, sights))
    return parts


def _barrel(rng: Generator, p: _Pistol) -> list[Part]:
    low = -p.height * 0.42
    x1 = p.slide + rng.uniform(0, 4)
    x0 = max(x1 - p.barrel, p.slide * 0.34)
    radius = min(p.width / 2 - p.wall - 0.4, p.calibre / 2 + rng.uniform(2.0, 3.4))
    parts = _pipe("steel", x0, x1, radius, p.calibre / 2)
    lug = rng.uniform(18, 26)
    if not p.fixed_barrel:
        half = p.width - 2 * p.wall - 0.4
        chamber = merged(
            _block(x0, x0 + lug, radius * 0.55, p.height * 0.5, half),
            _block(x0 + 4, x0 + lug, low + 2, -radius * 0.6, half * 0.5),
        )
        parts.append(Part("steel", chamber))
    if rng.random() < 0.9:
        span = p.slide - 6 - x0 - lug * (0 if p.fixed_barrel else 1)
        if p.fixed_barrel:
            parts.append(_coil(x0 + 4, p.slide - 6, radius + 1.4, 0.6, 0.0, int(rng.integers(10, 17))))
        else:
            y = low - p.spring_drop
            parts.append(
                _coil(p.slide - 5 - span, p.slide - 5, 4.4, rng.uniform(0.5, 0.8), y, int(rng.integers(10, 18)))
            )
            rod = revolve([(p.slide - 5 - span, 2.7), (p.slide - 1 - span * rng.choice([0.0, 0.6]), 2.7)], 7)
            parts.append(Part(str(rng.choice(["steel", "nylon"])), rod.moved(y=y)))
    return parts


def _frame(rng: Generator, p: _Pistol) -> list[Part]:
    low = -p.height * 0.42
    body = p.height * rng.uniform(0.42, 0.6)
    base = low - body
    w = p.width - rng.uniform(0, 3)
    nose = p.slide * p.dust_cover + rng.uniform(-6, 10)
    metal = p.frame
    plastic = metal in ("nylon", "abs")
    t = p.frame_wall
    body_outer = _bar(
        [
            (-1, low - body * 0.5, low, w - 2),
            (12, base + 1, low, w),
            (p.slide * 0.5, base, low, w),
            (nose, low - body * 0.8, low, w - 1),
        ],
        1.5,
    )
    body_inner = _bar([(8, base + body * 0.35, low - 0.05, w - 2 * t), (p.slide * 0.5, base + t, low - 0.05, w - 2 * t),
                       (nose - 2, low - body * 0.8 + t, low - 0.05, w - 2 * t)], 0.8)  # fmt: skip
    parts = [Part(metal, body_outer), Part(metal, body_inner, -1.0)]
    if plastic:
        rails = [
            _block(x, x + 14, low - 2, low + 1.5, 2, z * (w / 2 - 2.5)) for x in (14, p.slide * 0.45) for z in (-1, 1)
        ]
        parts.append(Part("steel", merged(*rails)))
        parts.append(Part("steel", _block(p.slide * 0.36, p.slide * 0.42, base + 3, low - 1, w - 7)))
    root = np.array([p.depth * 0.5 + rng.uniform(2, 9), low - body * 0.55])

    def put(points: ArrayLike) -> Points:
        return turned(points, -p.lean, (float(root[0]), float(root[1])))

    d, h = p.depth, p.grip
    swell, flare = rng.uniform(-0.04, 0.1), rng.uniform(-0.06, 0.1)
    front = 0.46 - swell
    shape = np.array(
        [
            (-d * 0.42, 1), (-d * 0.3, 3), (d * 0.5, 2), (d * 0.49, -h * 0.12), (d * front, -h * 0.3),
            (d * front, -h * 0.5), (d * 0.48, -h * 0.72), (d * (0.5 + flare), -h * 0.95), (d * (0.47 + flare), -h),
            (-d * (0.45 + flare * 0.6), -h), (-d * (0.48 + flare * 0.6), -h * 0.95), (-d * (0.52 + swell), -h * 0.68),
            (-d * (0.5 + swell), -h * 0.5), (-d * 0.43, -h * 0.27), (-d * 0.41, -h * 0.12),
        ]
    )  # fmt: skip
    gw = w + (4 if plastic else -rng.uniform(1, 4)) * 1.0
    reach = min(0.42, front - 0.05)
    well = np.array([(-d * 0.34, 0.5), (d * reach, 0.5), (d * reach, -h), (-d * 0.34, -h)])
    mag_w = min(gw - 2 * t, (p.calibre * 1.9 + 3.5) if p.double else p.calibre + 4)
    backstrap = put(shape)
    parts.append(Part(metal, _plate(backstrap, gw)))
    parts.append(Part(metal, _plate(put(well * [1, 0.97]), gw - 2 * t), -1.0))
    if plastic or rng.random() < 0.8:
        core = np.array([(-d * 0.42, -h * 0.4), (-d * 0.36, -h * 0.36), (-d * 0.36, -h * 0.9), (-d * 0.41, -h * 0.9)])
        parts.append(Part(metal, _plate(put(core), gw - 2 * t), -1.0))
    if not plastic and rng.random() < 0.65:
        windows = [
            _plate(put(rect(d * 0.5, h * 0.62, (0.01 * d, -h * 0.52))), t, z * (gw / 2 - t / 2)) for z in (-1, 1)
        ]
        parts.append(Part(metal, merged(*windows), -1.0))
    if p.panels and not plastic:
        cover = put(shape * [0.86, 0.86] + [0, -h * 0.07])
        pt = rng.uniform(2.5, 6.0)
        share = 0.5 if p.panels == "zinc" else 1.0
        parts.append(Part(p.panels, merged(*(_plate(cover, pt, z * (gw + pt) / 2) for z in (-1, 1))), share))
        holes = put([(0, -h * 0.15), (0, -h * 0.82)] if rng.random() < 0.6 else [(0, -h * 0.5)])
        parts.append(Part("steel", merged(*(_pin(*s, 2.6, pt, z * (gw + pt) / 2) for s in holes for z in (-1, 1)))))
    if p.magazine:
        out = rng.uniform(0, 1.0) if rng.random() < 0.9 else rng.uniform(15, 55)
        mouth = put([(d * 0.02, 2 - out)])[0]
        size = (d * 0.68, h - 1, mag_w)
        parts += _magazine(rng, size, p.calibre, p.loaded, (float(mouth[0]), float(mouth[1])), p.lean)
    guard_x = float(put([(d * 0.5, -6)])[0, 0]) - 2
    length, drop = rng.uniform(42, 56) * p.slide / 190 + 4, rng.uniform(24, 31)
    parts.append(_guard(guard_x, base + 2, length, drop, p.square_guard, metal, rng.uniform(7, 11)))
    inner = "steel" if rng.random() < 0.75 else "nylon"
    parts.append(_trigger(guard_x + length * rng.uniform(0.3, 0.6), base + 4, drop * 0.72, inner, 7))
    bow = _block(p.depth * 0.5, guard_x + length * 0.5, base + body * 0.25, base + body * 0.25 + 4, 2, w / 2 - t - 1.5)
    small = [bow, _pin(guard_x + length * 0.4, base + 5, 2, w - 1), _pin(p.depth * 0.3, base + body * 0.5, 2, w - 1)]
    small.append(_block(p.depth * 0.25, p.depth * 0.5, base + 2, low - 3, 5))
    if p.hammer:
        turn = rng.choice([0.15, 0.95])
        spur = [(-3, -14), (4, -14), (4, 4), (1, 7), (-7, 9), (-8, 6), (-3, 3)]
        if p.ring_hammer:
            spur = [(-3, -14), (4, -14), (4, 0), *(arc(6, 0.0, np.pi, (-1.5, 3), 6)), (-3, 0)]
        pivot = (1.0, low + 2 + rng.uniform(0, 3))
        outline = turned(spur, turn, pivot)
        hole = [turned(circle(2.3, (-1.5, 3), 8), turn, pivot)] if p.ring_hammer else []
        small.append(_plate(outline, 7, 0.0, hole if rng.random() < 0.8 else []))
        tang = [(6, low - 1), (-9, low - 4 - rng.uniform(0, 3)), (-6, low - body * 0.75), (8, base + 2)]
        parts.append(Part(metal, _plate(tang, w * 0.8)))
        middle = np.mean(tang, 0)
        parts.append(Part(metal, _plate(middle + (np.array(tang) - middle) * 0.65, w * 0.5), -1.0))
    lever = smooth([(0, 0), (rng.uniform(18, 34), 1), (rng.uniform(18, 34), 5), (4, 7)], rounds=1)
    small.append(_plate(lever + [p.slide * 0.33, low - 6], 2.5, w / 2 + 1))
    if rng.random() < 0.6:
        small.append(_plate(rounded(rng.uniform(10, 20), 5, 2, (p.slide * 0.08 + 5, low - 2), 2), 2.5, -w / 2 - 1))
    parts.append(Part("steel", merged(*small)))
    parts.append(
        _coil(0, h * 0.3, 2.6, 0.6, 0, 6).turned("z", np.pi / 2 - p.lean).moved(*put([(-d * 0.42, -h * 0.6)])[0])
    )
    if p.rail:
        slots = [_block(nose - 8 - i * 9, nose - 4 - i * 9, base - 1, base + 2, w - 4) for i in range(3)]
        parts.append(Part(metal, merged(*slots)))
    return parts


def _centred(parts: Sequence[Part]) -> Thing:
    low, high = Thing(tuple(parts)).extent()
    x, y, z = -(low + high) / 2
    return Thing(tuple(parts)).moved(x, y, z)


def _pistol(rng: Generator, p: _Pistol) -> Thing:
    return _centred([*_slide(rng, p), *_barrel(rng, p), *_frame(rng, p)])


def _metal(rng: Generator) -> str:
    return str(rng.choice(["steel", "steel", "stainless", "zinc"]))


def _panels(rng: Generator) -> str | None:
    return (None, "abs", "wood", "rubber", "nylon", "aluminium")[rng.choice(6, p=[0.15, 0.3, 0.2, 0.15, 0.1, 0.1])]


def steel_pistol(rng: Generator) -> Thing:
    metal = _metal(rng)
    return _pistol(rng, _Pistol(
        slide=rng.uniform(172, 212), height=rng.uniform(24, 29), width=rng.uniform(23, 27), wall=rng.uniform(2.4, 3.8),
        barrel=rng.uniform(102, 130), grip=rng.uniform(76, 92), depth=rng.uniform(43, 52), lean=rng.uniform(0.2, 0.38),
        metal=metal, frame=str(rng.choice([metal, metal, "aluminium"])), frame_wall=rng.uniform(2, 3.4),
        panels=_panels(rng), loaded=_loaded(rng, 15), magazine=rng.random() < 0.8, square_guard=rng.random() < 0.5,
        ring_hammer=rng.random() < 0.6, rail=rng.random() < 0.25,
    ))  # fmt: skip


def open_slide_pistol(rng: Generator) -> Thing:
    return _pistol(rng, _Pistol(
        slide=rng.uniform(185, 216), height=rng.uniform(22, 26), width=rng.uniform(24, 28), wall=rng.uniform(3, 4),
        barrel=rng.uniform(110, 128), grip=rng.uniform(78, 88), depth=rng.uniform(45, 52), lean=rng.uniform(0.25, 0.36),
        metal=_metal(rng), frame=str(rng.choice(["aluminium", "steel", "zinc"])), frame_wall=rng.uniform(2.4, 3.6),
        panels=_panels(rng), loaded=_loaded(rng, 15), magazine=rng.random() < 0.8, square_guard=rng.random() < 0.6,
        open_top=True, dust_cover=0.7,
    ))  # fmt: skip


def single_action_45(rng: Generator) -> Thing:
    metal = _metal(rng)
    return _pistol(
        rng,
        _Pistol(
            slide=rng.uniform(170, 222),
            height=rng.uniform(24, 28),
            width=rng.uniform(22, 24.5),
            wall=rng.uniform(2.6, 3.6),
            barrel=rng.uniform(105, 130),
            grip=rng.uniform(78, 94),
            depth=rng.uniform(46, 52),
            lean=rng.uniform(0.24, 0.34),
            metal=metal,
            frame=metal,
            frame_wall=rng.uniform(2.2, 3.2),
            panels=_panels(rng),
            calibre=11.4,
            double=False,
            loaded=_loaded(rng, 7),
            magazine=rng.random() < 0.8,
            ring_hammer=rng.random() < 0.35,
            dust_cover=0.55,
        ),
    )


def blowback_pistol(rng: Generator) -> Thing:
    """Makarov and Walther PPK like: fixed barrel, the spring round it."""
    metal = _metal(rng)
    return _pistol(rng, _Pistol(
        slide=rng.uniform(142, 165), height=rng.uniform(24, 28), width=rng.uniform(22, 26), wall=rng.uniform(2.6, 3.6),
        barrel=rng.uniform(82, 98), grip=rng.uniform(68, 82), depth=rng.uniform(42, 49), lean=rng.uniform(0.24, 0.36),
        metal=metal, frame=metal, frame_wall=rng.uniform(2.2, 3.2), panels=_panels(rng), double=False,
        loaded=_loaded(rng, 8), magazine=rng.random() < 0.8, fixed_barrel=True, dust_cover=0.42,
        ring_hammer=rng.random() < 0.5,
    ))  # fmt: skip


def slender_service_pistol(rng: Generator) -> Thing:
    """Tokarev and Type 54 like: narrow, straight grip."""
    metal = _metal(rng)
    return _pistol(rng, _Pistol(
        slide=rng.uniform(185, 205), height=rng.uniform(23, 26), width=rng.uniform(20, 23), wall=rng.uniform(2.4, 3.2),
        barrel=rng.uniform(112, 122), grip=rng.uniform(80, 94), depth=rng.uniform(40, 46), lean=rng.uniform(0.1, 0.2),
        metal=metal, frame=metal, frame_wall=rng.uniform(2, 2.8), panels=_panels(rng), calibre=7.8, double=False,
        loaded=_loaded(rng, 8), magazine=rng.random() < 0.8, dust_cover=0.58, ring_hammer=rng.random() < 0.7,
    ))  # fmt: skip


def polymer_pistol(rng: Generator) -> Thing:
    return _pistol(rng, _Pistol(
        slide=rng.uniform(170, 205), height=rng.uniform(24, 29), width=rng.uniform(24, 27), wall=rng.uniform(2.6, 3.8),
        barrel=rng.uniform(102, 125), grip=rng.uniform(78, 92), depth=rng.uniform(46, 54), lean=rng.uniform(0.26, 0.42),
        metal=str(rng.choice(["steel", "stainless", "zinc"])), frame="nylon", frame_wall=rng.uniform(2.6, 4),
        loaded=_loaded(rng, 17), magazine=rng.random() < 0.85, hammer=rng.random() < 0.25, square_guard=True,
        rail=rng.random() < 0.6, dust_cover=0.8,
    ))  # fmt: skip


def compact_polymer_pistol(rng: Generator) -> Thing:
    return _pistol(rng, _Pistol(
        slide=rng.uniform(132, 160), height=rng.uniform(23, 28), width=rng.uniform(21, 26), wall=rng.uniform(2.6, 3.6),
        barrel=rng.uniform(75, 92), grip=rng.uniform(52, 70), depth=rng.uniform(42, 50), lean=rng.uniform(0.24, 0.4),
        frame="nylon", frame_wall=rng.uniform(2.4, 3.6), double=rng.random() < 0.5, loaded=_loaded(rng, 10),
        magazine=rng.random() < 0.85, hammer=False, square_guard=rng.random() < 0.6, dust_cover=0.78,
    ))  # fmt: skip


def vest_pocket_pistol(rng: Generator) -> Thing:
    metal = _metal(rng)
    return _pistol(rng, _Pistol(
        slide=rng.uniform(98, 122), height=rng.uniform(20, 24), width=rng.uniform(17, 21), wall=rng.uniform(2, 2.8),
        barrel=rng.uniform(50, 66), grip=rng.uniform(44, 60), depth=rng.uniform(32, 38), lean=rng.uniform(0.05, 0.25),
        metal=metal, frame=str(rng.choice([metal, "aluminium"])), frame_wall=rng.uniform(1.8, 2.6), panels=_panels(rng),
        calibre=6.35, double=False, loaded=_loaded(rng, 6), fixed_barrel=True, hammer=rng.random() < 0.4,
        magazine=rng.random() < 0.85, dust_cover=0.75,
    ))  # fmt: skip


def magnum_pistol(rng: Generator) -> Thing:
    """Desert Eagle like: a heavy ridged barrel, a short slide behind it."""
    metal = str(rng.choice(["steel", "stainless", "zinc"]))
    p = _Pistol(
        slide=rng.uniform(225, 275), height=rng.uniform(30, 36), width=rng.uniform(27, 32), wall=rng.uniform(3.5, 5),
        barrel=rng.uniform(150, 170), grip=rng.uniform(80, 92), depth=rng.uniform(50, 57), lean=rng.uniform(0.2, 0.3),
        metal=metal, frame=metal, frame_wall=rng.uniform(3, 4), panels=str(rng.choice(["rubber", "abs", "wood"])),
        calibre=rng.choice([9.1, 10.9, 12.7]), double=False, loaded=_loaded(rng, 8), square_guard=True,
        magazine=rng.random() < 0.8, dust_cover=0.7,
    )  # fmt: skip
    rib = _bar([(p.slide * 0.45, p.height * 0.55, p.height * 0.72, 9), (p.slide, p.height * 0.55, p.height * 0.68, 7)])
    return _centred([*_slide(rng, p), *_barrel(rng, p), *_frame(rng, p), Part(metal, rib)])


def slide_locked_back(rng: Generator) -> Thing:
    base = rng.choice(3)
    p = _Pistol(
        slide=rng.uniform(150, 200), height=rng.uniform(23, 28), width=rng.uniform(22, 26), wall=rng.uniform(2.5, 3.6),
        barrel=rng.uniform(85, 122), grip=rng.uniform(68, 88), depth=rng.uniform(42, 50), lean=rng.uniform(0.15, 0.38),
        metal=_metal(rng), frame=("steel", "nylon", "aluminium")[base], panels=_panels(rng), hammer=base != 1,
        magazine=rng.random() < 0.5, back=rng.uniform(28, 48), double=rng.random() < 0.6, dust_cover=0.75,
    )  # fmt: skip
    return _pistol(rng, p)


def stripped_pistol(rng: Generator) -> Thing:
    """Field stripped: slide, barrel, spring and frame lie beside each other."""
    metal, polymer = _metal(rng), rng.random() < 0.4
    p = _Pistol(
        slide=rng.uniform(150, 200), height=rng.uniform(23, 28), width=rng.uniform(22, 26), wall=rng.uniform(2.5, 3.6),
        barrel=rng.uniform(85, 120), grip=rng.uniform(68, 88), depth=rng.uniform(42, 50), lean=rng.uniform(0.15, 0.38),
        metal=metal, frame="nylon" if polymer else metal, panels=_panels(rng), hammer=not polymer,
        magazine=rng.random() < 0.4, double=rng.random() < 0.6, dust_cover=0.7,
    )  # fmt: skip
    slide = Thing(tuple(_slide(rng, p))).moved(-p.slide / 2).turned("z", rng.normal(0, 0.3))
    barrel = Thing(tuple(_barrel(rng, p))).moved(-p.slide * 0.65).turned("z", rng.normal(0, 0.4))
    parts = [
        *Thing(tuple(_frame(rng, p))).moved(-p.slide / 2).parts,
        *slide.moved(rng.uniform(-20, 40), rng.uniform(24, 40)).parts,
        *barrel.moved(rng.uniform(20, 70), rng.uniform(-75, -50)).parts,
    ]
    return _centred(parts)


def cast_replica_pistol(rng: Generator) -> Thing:
    """Blank-firing or replica pistol of die-cast zinc with a plugged barrel."""
    metal = "zinc"
    p = _Pistol(
        slide=rng.uniform(130, 200), height=rng.uniform(22, 30), width=rng.uniform(21, 27), wall=rng.uniform(2.2, 3.2),
        barrel=rng.uniform(80, 120), grip=rng.uniform(66, 90), depth=rng.uniform(42, 52), lean=rng.uniform(0.1, 0.4),
        metal=metal, frame=metal, frame_wall=rng.uniform(2.0, 3.0), panels=(None, "abs", "zinc")[rng.choice(3)],
        double=rng.random() < 0.5, magazine=rng.random() < 0.75, square_guard=rng.random() < 0.5,
        open_top=rng.random() < 0.3, fixed_barrel=rng.random() < 0.5, ring_hammer=rng.random() < 0.5,
    )  # fmt: skip
    plug = revolve([(p.slide * 0.6, p.calibre / 2), (p.slide * 0.68, p.calibre / 2)], 8)
    return _centred([*_slide(rng, p), *_barrel(rng, p), *_frame(rng, p), Part("steel", plug)])


def holstered_pistol(rng: Generator) -> Thing:
    gun = (polymer_pistol, blowback_pistol, single_action_45, compact_polymer_pistol)[rng.choice(4)](rng)
    low, high = gun.extent()
    length, tall = float(high[0] - low[0]), float(high[1] - low[1])
    material = str(rng.choice(["leather", "nylon", "cloth", "abs"]))
    wall = rng.uniform(1.8, 3.5)
    top, x0, x1 = float(high[1]) + 8, float(low[0]) + length * rng.uniform(0.05, 0.25), float(high[0]) + 8
    outline = smooth([(x0, top), (x1, top - 4), (x1 + 4, top - 42), (x0 + length * 0.4, top - 50 - tall * 0.22),
                      (x0 + 4, top - tall * 0.62)], rounds=2)  # fmt: skip
    z = float(high[2]) + wall / 2 + 0.5
    belt_loop = _plate(rounded(42, 75, 6, (x0 + 35, top - 30), 2), wall, -z - wall - 2)
    shells = merged(_plate(outline, wall, z), _plate(outline, wall, -z), belt_loop)
    seam = wire("nylon", np.column_stack([outline[::2], np.full(len(outline[::2]), 0.0)]), 1.6, True, sides=4)
    stud = merged(_pin(x0 + 14, top - 20, 6.5, 1.2, z + wall), _pin(x0 + 14, top - 20, 3, 5, z + wall))
    clip = _plate(rounded(26, 60, 4, (x0 + 40, top - 26), 2), 1.4, -z - 2 * wall - 3)
    parts = [*gun.parts, Part(material, shells), seam, Part("brass", stud)]
    return _centred([*parts, Part("steel", clip)] if rng.random() < 0.5 else parts)


def parabellum_like(rng: Generator) -> Thing:
    """Bare tapered barrel, toggle joint with two knobs, strongly raked grip."""
    metal = _metal(rng)
    barrel, receiver = rng.uniform(90, 155), rng.uniform(105, 125)
    w = rng.uniform(19, 24)
    parts = _pipe(
        "steel" if metal == "zinc" else metal, receiver - 22, receiver + barrel, 9.5, 4.6, 0.0, rng.uniform(6.2, 7.2)
    )
    swell = revolve([(receiver + barrel - 12, 7.2), (receiver + barrel - 8, 9), (receiver + barrel, 8.2)], 12)
    parts += [Part(metal, swell), Part(metal, revolve([(receiver + barrel - 12, 7), (receiver + barrel, 7)], 12), -1.0)]
    parts.append(Part(metal, _block(receiver + barrel - 11, receiver + barrel - 3, 7, 15, 3)))
    outer = _bar([(0, -10, 6, w), (22, -12, 10, w), (receiver - 20, -14, 12, w), (receiver, -12, 10, w - 2)], 2.5)
    t = rng.uniform(2.4, 3.6)
    inner = _bar([(14, -8, 8.2, w - 2 * t - 1), (24, -8, 10, w - 2 * t), (receiver - 24, -8, 11.7, w - 2 * t)], 0.8)
    parts += [Part(metal, outer), Part(metal, inner, -1.0)]
    links = merged(
        _bar([(16, -2, 6, w * 0.45), (46, 2, 12, w * 0.5)], 1),
        _bar([(47, 0, 11, w * 0.5), (receiver - 26, -4, 7, w * 0.5)], 1),
        *(_plate(circle(9.5, (46, 8), 14), 4, z * (w / 2 + 2)) for z in (-1, 1)),
        _pin(46, 6, 3, w - 2 * t), _pin(12, 0, 3, w),
    )  # fmt: skip
    parts.append(Part(metal, links))
    lean, d, h = rng.uniform(0.5, 0.66), rng.uniform(37, 43), rng.uniform(92, 108)
    root = (30.0, -12.0)
    shape = smooth(
        [(-d * 0.55, 4), (d * 0.55, 0), (d * 0.5, -h * 0.5), (d * 0.5, -h), (-d * 0.5, -h), (-d * 0.55, -h * 0.55)],
        rounds=1,
    )
    gw = w - 3
    well = np.array([(-d * 0.3, -h * 0.06), (d * 0.36, -h * 0.1), (d * 0.36, -h * 0.88), (-d * 0.3, -h * 0.9)])
    frame = _bar([(2, -19, -10, w - 2), (receiver - 4, -24, -13, w - 3), (receiver + 2, -20, -13, w - 5)], 1.5)
    cavity = _bar([(10, -17, -10, w - 2 - 2 * t), (receiver - 8, -21, -13, w - 3 - 2 * t)], 0.5)
    parts += [
        Part(metal, _plate(turned(shape, -lean, root), gw)),
        Part(metal, _plate(turned(well, -lean, root), gw - 2 * t), -1.0),
        Part(metal, frame),
        Part(metal, cavity, -1.0),
        _guard(52, -18, 42, 26, False, metal, rng.uniform(6, 9)),
        _trigger(66, -18, 18, metal, 6),
    ]
    panels = _panels(rng)
    if panels:
        cover = turned(shape * 0.84 + [0, -h * 0.08], -lean, root)
        parts.append(Part(panels, merged(*(_plate(cover, 4, z * (gw / 2 + 2)) for z in (-1, 1)))))
    if rng.random() < 0.8:
        parts += _magazine(rng, (d * 0.64, h, 14), 9, _loaded(rng, 8), turned([(1, 0)], -lean, root)[0], lean)
        knob = turned([(2, -h - 5)], -lean, root)[0]
        parts.append(Part(str(rng.choice(["wood", "aluminium", "abs"])), _plate(circle(7, tuple(knob), 10), 15)))
    return _centred(parts)


def broomhandle_like(rng: Generator) -> Thing:
    """Magazine before the trigger, a thin barrel, a handle like a broomstick (often without its panels)."""
    metal = _metal(rng)
    barrel, body, w = rng.uniform(75, 145), rng.uniform(125, 145), rng.uniform(20, 25)
    t = rng.uniform(2.2, 3.4)
    parts = _pipe(metal, body - 15, body + barrel, 9, rng.uniform(3.8, 4.6), 4.0, rng.uniform(5.6, 6.8))
    parts.append(Part(metal, _block(body + barrel - 9, body + barrel - 2, 9, 17, 3)))
    outer = _bar([(0, -12, 13, w - 1), (30, -14, 14, w), (body - 15, -14, 14, w), (body, -10, 13, w - 3)], 1.8)
    inner = _bar([(10, -11, 10, w - 2 * t), (body - 20, -11, 10, w - 2 * t)], 1)
    bolt = _bar([(4, 0, 9, 10), (body - 45, 0, 9, 10)], 1)
    parts += [Part(metal, outer), Part(metal, inner, -1.0), Part("steel", bolt), _coil(20, body - 50, 3, 0.7, -5, 10)]
    lock = merged(_block(18, 62, -10, -3, 3), _block(30, 40, -11, -1, 7), _pin(25, -6, 3, w), _pin(58, -7, 2.5, w))
    parts.append(Part("steel", lock))
    x = body - rng.uniform(48, 56)
    deep, long = rng.uniform(32, 48), rng.uniform(36, 42)
    parts += [
        Part(metal, _plate([(x, -12), (x + long, -12), (x + long - 3, -12 - deep), (x - 3, -12 - deep)], w - 2)),
        Part(metal, _plate([(x + t, -12), (x + long - t, -12), (x + long - t - 3, -10 - deep), (x + t - 3, -10 - deep)],
                           w - 2 - 2 * t), -1.0),
        _guard(x - 36, -12, 36, rng.uniform(24, 28), False, metal, 7),
        _trigger(x - 20, -12, 17, metal, 6),
    ]  # fmt: skip
    count = _loaded(rng, 5)
    if count:
        spots = [(x + 2, -15 - i * 6.5) for i in range(count)]
        parts += _rounds(spots, 0.05, 8, 20, 10, [(i % 2 - 0.5) * 6 for i in range(count)])
    lean, h, d = rng.uniform(0.25, 0.45), rng.uniform(85, 105), rng.uniform(26, 32)
    shape = smooth(
        [(-d * 0.45, 6), (d * 0.45, 6), (d * 0.4, -h * 0.4), (d * 0.62, -h), (-d * 0.62, -h), (-d * 0.4, -h * 0.4)],
        rounds=2,
    )
    root = (17.0, -14.0)
    middle = np.array([0, -h * 0.5])
    holes = [turned((shape - middle) * [0.6, 0.34] + [0, -h * (0.75 if k else 0.32)], -lean, root) for k in (0, 1)]
    parts.append(Part(metal, _plate(turned(shape, -lean, root), rng.uniform(8, 13), 0.0, holes)))
    if rng.random() < 0.6:
        panel = turned(shape * 0.94 + [0, -3], -lean, root)
        wood = str(rng.choice(["wood", "wood", "abs", "rubber"]))
        parts.append(Part(wood, merged(*(_plate(panel, 7, z * 9.5) for z in (-1, 1)))))
    hammer = _plate([(-4, -8), (4, -10), (5, 8), (-2, 16), (-12, 13), (-8, 4)], 6)
    parts.append(Part(metal, hammer.moved(-1)))
    parts.append(_ring(circle(6, tuple(turned([(0, -h - 6)], -lean, root)[0]), 12), 2.2, 3, "steel"))
    if rng.random() < 0.25:
        loose = _magazine(rng, (long, 70, w), 8, _loaded(rng, 6), (x + 20, -20 - deep - 5), rng.uniform(-0.5, 0.5))
        parts += loose
    return _centred(parts)


def _cylinder(rng: Generator, radius: float, length: float, chambers: int, calibre: float, loaded: bool) -> list[Part]:
    """Drum of a revolver with its axis along x, front at x = length."""
    body = revolve([(0, radius * 0.94), (3, radius), (length - 4, radius), (length, radius * 0.9)], 18)
    pitch = radius - calibre / 2 - rng.uniform(2.0, 3.0)
    angles = np.arange(chambers) * 2 * np.pi / chambers + rng.uniform(0, 2)
    spots = np.column_stack([pitch * np.cos(angles), pitch * np.sin(angles)])
    bore = revolve([(0, calibre / 2 + 0.4), (length, calibre / 2)], 9)
    carve = [bore.moved(y=y, z=z) for y, z in spots]
    carve.append(revolve([(0, 2.4), (length, 2.4)], 8))
    half = np.pi / chambers
    flute = revolve([(length * 0.45, 0.4), (length * 0.6, 2.8), (length - 4.5, 3.1)], 8)
    if rng.random() < 0.75:
        edge = radius * 0.9
        carve += [flute.moved(y=edge * np.cos(a + half), z=edge * np.sin(a + half)).scaled(1, 0.9, 0.9) for a in angles]
    parts = [Part("steel", body), Part("steel", merged(*carve), -1.0)]
    if loaded:
        take = spots[: int(rng.integers(1, chambers + 1))]
        case = min(length - 6, 30.0)
        parts += _rounds([(0.5, y) for y, _ in take], 0.0, calibre, case, 8, [z for _, z in take])
    parts.append(Part("steel", revolve([(-3, 4), (2, 4), (2, 1.8), (length + 12, 1.8)], 7)))
    return parts


def _wheel_gun(
    rng: Generator,
    barrel: float,
    metal: str,
    radius: float,
    drum: float,
    chambers: int,
    calibre: float,
    grip: str,
    panels: str | None,
    lug: float,
    swung: bool = False,
    grip_size: float = 1.0,
    solid_top: bool = True,
) -> Thing:
    """A revolver whose drum stands between x = 0 and ``drum``."""
    axis = -(radius - calibre / 2 - 2.5)
    loaded = rng.random() < 0.5
    parts = _pipe("steel" if metal == "zinc" else metal, drum + 1.5, drum + barrel, calibre / 2 + rng.uniform(3.2, 4.6),
                  calibre / 2, 0.0, calibre / 2 + rng.uniform(2.4, 3.6))  # fmt: skip
    drum_parts = _cylinder(rng, radius, drum, chambers, calibre, loaded)
    shift = (0.0, axis - radius * 1.7, radius * 0.6) if swung else (0.0, axis, 0.0)
    parts += Thing(tuple(drum_parts)).moved(*shift).parts
    top, floor = calibre / 2 + rng.uniform(5, 8), axis - radius - rng.uniform(0.2, 1.2)
    w = rng.uniform(12, 16)
    outline = [(-26, -2), (-14, top), (drum + 12, top), (drum + 15, -calibre), (drum + 14, floor - 3), (10, floor - 8),
               (-20, floor - 4), (-34, floor + 8), (-38, axis + 4)]  # fmt: skip
    window_top = top - (4.5 if solid_top else 2.2)
    window = [(0.3, floor), (drum - 0.3, floor), (drum - 0.3, window_top), (0.3, window_top)]
    parts.append(Part(metal, _plate(outline, w, 0.0, [window])))
    cavity = [(-27, axis + 2), (-9, axis + 5), (-8, floor + 2), (-4, floor - 4), (-18, floor), (-29, floor + 9)]
    bore = revolve([(x, min(calibre / 2 + 3.0, w / 2 - 0.6)) for x in (drum + 1.5, drum + 13)], 10)
    t = rng.uniform(2.2, 3.4)
    parts.append(Part(metal, merged(_plate(cavity, w - 2 * t), bore), -1.0))
    yoke = _block(drum + 3, drum + 13, floor + 4, -calibre, w - 2 * t)
    parts.append(Part(metal, yoke, -1.0))
    works = merged(
        _plate([(-24, axis), (-14, axis + 2), (-12, axis - 10), (-22, floor + 6)], 5),
        _block(-12, 2, floor - 4, floor - 1, 4), _pin(-18, axis - 4, 2, w), _pin(-6, floor - 2, 2, w),
    )  # fmt: skip
    parts.append(Part("steel", works))
    cocked = rng.random() < 0.25
    hammer = turned([(-4, -12), (5, -12), (6, 6), (2, 14), (-11, 17), (-12, 13), (-4, 6)], 0.7 if cocked else 0.0)
    parts.append(Part("steel", _plate(hammer + [-24, axis + 14], rng.uniform(5.5, 8))))
    high = top + rng.uniform(0, 2)
    if solid_top:
        rib = _bar([(drum + 10, calibre / 2 + 2, high, 5), (drum + barrel - 1, calibre / 2 + 2, high - 1, 4.5)], 0.8)
        parts.append(Part(metal, rib))
    sight = [(0, high - 2), (-rng.uniform(8, 22), high - 2), (-4, high + rng.uniform(3, 7)), (-1, high + 4)]
    parts.append(Part(metal, _plate(np.array(sight) + [drum + barrel - 2, 0], 3)))
    if lug:
        under = _bar([(drum + 13, -calibre / 2 - 12, -calibre / 2 - 2, 11),
                      (drum + 13 + (barrel - 15) * lug, -calibre / 2 - 10.5, -calibre / 2 - 2, 10)], 2)  # fmt: skip
        hole = revolve([(drum + 13, 3.4), (drum + 11 + (barrel - 15) * lug, 3.4)], 8).moved(y=-calibre / 2 - 7)
        parts += [Part(metal, under), Part(metal, hole, -1.0)]
    rod = revolve([(drum, 2.2), (drum + barrel * rng.uniform(0.35, 0.7), 2.2)], 7)
    parts.append(Part("steel", rod.moved(y=-calibre / 2 - 7 if not swung else axis - radius * 1.7)))
    base = floor - 6
    parts.append(_guard(-10, base + 2, rng.uniform(38, 46), rng.uniform(24, 30), False, metal, rng.uniform(6, 9)))
    parts.append(_trigger(rng.uniform(4, 12), base + 2, 20, "steel", 6))
    s = grip_size
    h, k = rng.uniform(84, 98) * s, rng.uniform(0.85, 1.12)
    if grip == "bird":
        path = [(-36, axis + 2), (-22, base + 3), (-28, base - h * 0.3), (-44, base - h * 0.62), (-72, base - h * 0.66),
                (-68, base - h * 0.35), (-52, base + 2)]  # fmt: skip
    elif grip == "plough":
        path = [(-36, axis + 6), (-16, base + 4), (-26, base - h * 0.4), (-40, base - h * 0.86), (-76, base - h * 0.72),
                (-58, base - h * 0.3), (-46, base + 10)]  # fmt: skip
    else:
        path = [(-38, axis + 2), (-18, base + 4), (-30, base - h * 0.15), (-34, base - h * 0.5), (-50, base - h * 0.95),
                (-82, base - h * 0.82), (-66, base - h * 0.35), (-48, base + 4)]  # fmt: skip
    shape = smooth(np.array(path) * [k, 1], rounds=2)
    middle = shape.mean(0)
    reach = np.linalg.norm(shape - middle, axis=1, keepdims=True)
    gap = middle + (shape - middle) * np.clip(1 - rng.uniform(5, 8) / reach, 0.2, 0.9)
    parts.append(Part(metal, _plate(shape, rng.uniform(7, 11), 0.0, [gap])))
    parts.append(_coil(0, 34 * s, 3, 0.7, 0, 8).turned("z", -2.05).moved(*(middle + [8, 16])))
    if panels is None:
        lean = rng.uniform(0.3, 0.7)
        bars = merged(
            *(
                _plate(turned(rect(s * 26, rng.uniform(3, 5)), -lean, tuple(middle + at)), 7)
                for at in ([4, 12], [-6, -14])
            ),
            _pin(*(middle + [4, 12]), 3.5, 12),
            _pin(*(middle + [-6, -14]), 2.5, 14),
        )
        parts.append(Part("steel", bars))
    else:
        bulge = middle + (shape - middle) * rng.uniform(0.96, 1.12)
        pt = rng.uniform(7, 11)
        cover = merged(*(_plate(bulge, pt, z * (pt / 2 + 4)) for z in (-1, 1)))
        parts += [Part(panels, cover), Part("brass", _pin(*middle, 2.2, 2 * pt + 8))]
    return _centred(parts)


def revolver(rng: Generator) -> Thing:
    return _wheel_gun(rng, rng.uniform(85, 130), _metal(rng), rng.uniform(18, 20), rng.uniform(38, 43),
                     int(rng.integers(6, 8)), 9.1, "square", _panels(rng), rng.uniform(0.4, 1.0))  # fmt: skip


def magnum_revolver(rng: Generator) -> Thing:
    return _wheel_gun(
        rng,
        rng.uniform(140, 215),
        _metal(rng),
        rng.uniform(20, 22.5),
        rng.uniform(42, 47),
        6,
        rng.choice([9.1, 10.9]),
        "square",
        _panels(rng),
        rng.choice([1.0, 1.0, 0.5]),
        grip_size=1.1,
    )


def snub_revolver(rng: Generator) -> Thing:
    return _wheel_gun(
        rng,
        rng.uniform(42, 62),
        str(rng.choice(["steel", "stainless", "aluminium", "zinc"])),
        rng.uniform(15.5, 18),
        rng.uniform(36, 41),
        5,
        9.1,
        str(rng.choice(["bird", "square"])),
        _panels(rng),
        rng.choice([0.0, 0.9]),
        grip_size=rng.uniform(0.7, 0.9),
    )


def frontier_revolver(rng: Generator) -> Thing:
    return _wheel_gun(rng, rng.uniform(110, 200), _metal(rng), rng.uniform(19, 21.5), rng.uniform(40, 44), 6,
                     rng.choice([9.1, 11.4]), "plough", _panels(rng), rng.choice([0.0, 0.75]))  # fmt: skip


def skeleton_grip_revolver(rng: Generator) -> Thing:
    return _wheel_gun(rng, rng.uniform(60, 190), _metal(rng), rng.uniform(17, 21), rng.uniform(38, 44), 6, 9.1,
                     str(rng.choice(["square", "plough", "bird"])), None, rng.choice([0.0, 0.5, 1.0]))  # fmt: skip


def swung_out_revolver(rng: Generator) -> Thing:
    return _wheel_gun(
        rng,
        rng.uniform(50, 150),
        _metal(rng),
        rng.uniform(17, 20),
        rng.uniform(37, 43),
        6,
        9.1,
        "square",
        _panels(rng),
        rng.choice([0.5, 1.0]),
        swung=True,
    )


def small_bore_revolver(rng: Generator) -> Thing:
    return _wheel_gun(
        rng,
        rng.uniform(45, 110),
        str(rng.choice(["zinc", "steel"])),
        rng.uniform(14, 16),
        rng.uniform(26, 34),
        int(rng.integers(7, 10)),
        5.7,
        str(rng.choice(["square", "bird"])),
        _panels(rng),
        0.0,
        grip_size=rng.uniform(0.75, 0.95),
        solid_top=rng.random() < 0.5,
    )


def over_under_derringer(rng: Generator) -> Thing:
    metal = str(rng.choice(["steel", "stainless", "zinc"]))
    length, calibre = rng.uniform(60, 90), rng.choice([5.6, 9.1, 10.4])
    r = calibre / 2 + rng.uniform(2.2, 3.2)
    w, pitch = 2 * r + 1, 2 * r - 1
    block = _bar([(0, -pitch - r, r, w), (length, -pitch - r, r, w)], r * 0.6)
    bores = [revolve([(0, calibre / 2), (length, calibre / 2)], 10).moved(y=y) for y in (0, -pitch)]
    parts = [Part(metal, block), Part(metal, merged(*bores), -1.0)]
    base = -pitch - r
    frame = smooth(
        [(2, base - 1), (2, r + 1), (-10, r + 3), (-28, 0), (-30, base), (-10, base - 14), (10, base - 8)], rounds=1
    )
    parts.append(Part(metal, _plate(frame, w * 0.95)))
    parts.append(Part(metal, _plate((frame - frame.mean(0)) * 0.62 + frame.mean(0), w * 0.95 - 6), -1.0))
    handle = smooth([(-24, 0), (-6, base - 10), (-14, base - 26), (-32, base - 44), (-56, base - 36), (-52, base - 18),
                     (-34, 0)], rounds=2)  # fmt: skip
    middle = handle.mean(0)
    parts.append(Part(metal, _plate(handle, 6, 0.0, [middle + (handle - middle) * 0.68])))
    pt = rng.uniform(5, 8)
    panel = str(rng.choice(["wood", "abs", "wood", "acrylic"]))
    parts.append(Part(panel, merged(*(_plate(handle, pt, z * (pt / 2 + 3)) for z in (-1, 1)))))
    parts.append(_trigger(-2, base - 8, 13, metal, 6))
    parts.append(
        Part(
            "steel",
            merged(
                _plate([(-26, 2), (-16, 6), (-18, 14), (-34, 14), (-32, 9)], 7),
                _pin(1, r + 1, 3, w),
                _pin(-10, base, 2.5, w + 2),
                _block(-20, -4, base + 2, base + 5, 4),
            ),
        )
    )
    parts.append(Part(metal, _block(length - 6, length - 2, r, r + 3, 3)))
    if rng.random() < 0.5:
        parts += _rounds([(1, 0), (1, -pitch)][: int(rng.integers(1, 3))], 0.0, calibre, min(22, length * 0.4), 8)
    return _centred(parts)


def _receiver(
    rng: Generator, x0: float, x1: float, y0: float, y1: float, w: float, wall: float, metal: str
) -> list[Part]:
    bevel = rng.uniform(1.5, 5)
    outer = _bar([(x0, y0, y1, w), (x1, y0, y1, w)], bevel)
    ends = (x0 + wall * 2, x1 - wall * 2)
    inner = _bar([(x, y0 + wall, y1 - wall, w - 2 * wall) for x in ends], bevel)
    return [Part(metal, outer), Part(metal, inner, -1.0)]


def scorpion_like(rng: Generator) -> Thing:
    """Small machine pistol: magazine before the grip, wire stock folded over or none."""
    long, w = rng.uniform(170, 215), rng.uniform(30, 38)
    metal = "steel"
    parts = _receiver(rng, 0, long, -22, 20, w, rng.uniform(1.2, 2.0), metal)
    parts += _pipe("steel", long - 55, long + rng.uniform(25, 85), 7.5, 4.2)
    bolt = _bar([(25, -7, 12, w * 0.55), (long - 62, -7, 12, w * 0.55)], 3)
    parts += [
        Part("steel", bolt),
        Part("steel", revolve([(25, 4), (long - 62, 4)], 8).moved(y=3), -1.0),
        *(_coil(30, long - 20, 3.2, 0.7, 13, 16).moved(z=z) for z in (-6, 6)),
    ]
    x = long * rng.uniform(0.5, 0.62)
    parts += _magazine(rng, (32, rng.uniform(80, 150), 16 + 6 * rng.random()), 8, _loaded(rng, 20), (x, -20),
                       rng.uniform(-0.25, 0.0))  # fmt: skip
    parts.append(Part(metal, _block(x - 22, x + 22, -34, -21, 24)))
    parts.append(Part(metal, _block(x - 20, x + 20, -34, -21, 20), -1.0))
    grip = smooth(turned([(-16, 6), (16, 6), (14, -50), (18, -88), (-18, -88), (-16, -40)], -0.25), rounds=1) + [
        x - 78,
        -22,
    ]
    parts.append(Part(str(rng.choice(["wood", "abs"])), _plate(grip, 27)))
    parts.append(Part("steel", _plate((grip - grip.mean(0)) * [0.4, 0.8] + grip.mean(0), 6)))
    parts += [_guard(x - 62, -21, 42, 26, False, metal, 8), _trigger(x - 42, -22, 18, metal, 7)]
    sear = merged(_block(x - 90, x - 30, -19, -12, 5), _pin(x - 60, -15, 3, w - 3), _pin(x - 85, -15, 3, w - 3))
    parts.append(Part("steel", sear))
    style = rng.choice(3)
    if style < 2:
        reach = long * 0.95
        span = (
            [(0, 2), (reach, 24), (reach + 8, 22), (reach, 16)]
            if style == 0
            else [(0, 0), (-long * 0.9, -6), (-long, -40)]
        )
        for z in (-1, 1):
            parts.append(
                wire(
                    "steel",
                    np.column_stack([smooth(span, False, 1), np.full(len(smooth(span, False, 1)), z * (w / 2 + 3))]),
                    3,
                )
            )
        tail = span[-1]
        parts.append(wire("steel", [(tail[0], tail[1], -w / 2 - 3), (tail[0], tail[1], w / 2 + 3)], 3))
    sights = merged(_block(15, 25, 20, 29, 10), _block(long - 20, long - 12, 20, 30, 6))
    return _centred([*parts, Part("steel", sights)])


def tube_machine_gun(rng: Generator) -> Thing:
    """Sten and M3 like: tube receiver, long straight magazine, pierced barrel shroud."""
    long, r = rng.uniform(210, 280), rng.uniform(17, 20)
    parts = [
        Part("steel", revolve([(0, r), (long, r)], 16)),
        Part("steel", revolve([(4, r - 1.8), (long - 3, r - 1.8)], 16), -1.0),
    ]
    bolt_at = rng.uniform(20, 70)
    parts += [
        Part("steel", revolve([(bolt_at, r - 4), (bolt_at + 75, r - 4), (bolt_at + 95, 7)], 14)),
        Part("steel", revolve([(bolt_at, 6), (bolt_at + 60, 6)], 10), -1.0),
        _coil(5, bolt_at + 55, 5, 1.0, 0, 10),
        *_pipe("steel", long - 60, long + rng.uniform(60, 130), 8, 4.5),
        Part("steel", revolve([(bolt_at + 30, 4), (bolt_at + 58, 4)], 8).turned("z", 1.3).moved(bolt_at + 10, -18)),
    ]
    shroud = rng.uniform(45, 90)
    if rng.random() < 0.6:
        parts += [
            Part("steel", revolve([(long, 15), (long + shroud, 15)], 14)),
            Part("steel", revolve([(long, 13.4), (long + shroud, 13.4)], 14), -1.0),
        ]
    x = long * rng.uniform(0.55, 0.75)
    parts += [
        Part("steel", _block(x - 20, x + 20, -52, -r + 3, 26)),
        Part("steel", _block(x - 17, x + 17, -52, -r + 3, 23), -1.0),
    ]
    if rng.random() < 0.85:
        parts += _magazine(
            rng, (33, rng.uniform(120, 200), 22), 9, _loaded(rng, 24), (x, -20), rng.uniform(-0.05, 0.05)
        )
    grip = smooth(turned([(-15, 6), (15, 6), (14, -88), (-16, -88)], -0.3), rounds=1) + [x - 105, -24]
    housing = _bar([(x - 125, -32, -r + 3, 20), (x - 50, -32, -r + 3, 20)], 2)
    cavity = _bar([(x - 122, -29, -r + 3, 16), (x - 53, -29, -r + 3, 16)], 1)
    parts += [
        Part("steel", housing),
        Part("steel", cavity, -1.0),
        Part(str(rng.choice(["wood", "abs", "rubber"])), _plate(grip, 25)),
        _guard(x - 86, -30, 46, 27, True, "steel", 9),
        _trigger(x - 66, -32, 19, "steel", 7),
        Part("steel", merged(_block(x - 112, x - 62, -27, -21, 6), _pin(x - 70, -25, 3, 20))),
    ]
    if rng.random() < 0.5:
        loop = smooth([(0, -6, 0), (-90, -6, 0), (-150, -20, 0), (-152, -90, 0), (-140, -92, 0)], False, 1)
        parts += [wire("steel", loop + [0, 0, z], 4) for z in (-14, 14)]
    return _centred(parts)


def _sawn_off(rng: Generator, barrels: Sequence[tuple[float, float]], length: float) -> Thing:
    bore = rng.uniform(8.0, 9.3)
    wall = rng.uniform(1.5, 2.6)
    parts: list[Part] = []
    for y, z in barrels:
        outer = revolve([(0, bore + wall + 2), (70, bore + wall), (length, bore + wall * 0.75)], 14)
        inner = revolve([(0, bore + 1), (70, bore), (length, bore)], 14)
        parts += [Part("steel", outer.moved(y=y, z=z)), Part("steel", inner.moved(y=y, z=z), -1.0)]
    low = min(y for y, _ in barrels) - bore - wall - 2
    high = max(y for y, _ in barrels) + bore + wall + 2
    w = max(z for _, z in barrels) * 2 + 30
    frame = smooth(
        [(2, low + 2), (2, high), (-18, high + 2), (-72, high - 12), (-70, low - 4), (-20, low - 12), (18, low - 10)],
        rounds=1,
    )
    frame_in = (frame - frame.mean(0)) * [0.56, 0.5] + frame.mean(0)
    parts += [Part("steel", _plate(frame, w)), Part("steel", _plate(frame_in, w - rng.uniform(6, 10)), -1.0)]
    works = merged(
        _block(-60, -18, low + 6, low + 10, 6),
        _plate([(-58, low + 8), (-44, low + 8), (-40, high - 6), (-50, high)], 8),
        _pin(-30, low + 4, 3, w),
        _pin(4, low - 4, 5, w - 2),
    )
    parts += [Part("steel", works), _coil(-56, -25, 3.5, 0.9, low + 14, 6)]
    parts.append(_guard(-58, low - 6, rng.uniform(48, 62), 27, False, "steel", 9))
    parts += [_trigger(x, low - 8, 19, "steel", 6) for x in ((-36, -20) if rng.random() < 0.5 else (-28,))]
    if rng.random() < 0.5:
        stock = [
            (-62, high - 10),
            (-62, low - 2),
            (-95, low - 20),
            (-125, low - 78),
            (-160, low - 66),
            (-138, low - 8),
            (-92, high - 12),
        ]
    else:
        stock = [
            (-62, high - 10),
            (-62, low - 2),
            (-110, low - 16),
            (-190, low - 52),
            (-205, low - 20),
            (-110, high - 16),
        ]
    stock_shape = smooth(stock, rounds=2)
    wood = str(rng.choice(["wood", "wood", "nylon"]))
    parts.append(Part(wood, _plate(stock_shape, rng.uniform(24, 34))))
    parts.append(Part("steel", revolve([(0, 3), (55, 3)], 7).turned("z", np.pi + 0.4).moved(-60, low + 8)))
    fore = _bar([(22, low - 12, low + 8, w - 2), (min(length - 15, 190), low - 6, low + 6, w - 8)], 5)
    parts.append(Part(wood, fore, 0.8))
    if rng.random() < 0.5:
        for y, z in barrels:
            shell = revolve([(2, bore + 0.8), (60, bore)], 10).moved(y=y, z=z)
            shot = revolve([(26, bore - 1.2), (54, bore - 1.2)], 8).moved(y=y, z=z)
            head = revolve([(1, bore + 0.9), (14, bore + 0.9)], 10).moved(y=y, z=z)
            parts += [Part("pe", shell, 0.4), Part("lead", shot, 0.6), Part("brass", head, 0.3)]
    return _centred(parts)


def sawn_off_double(rng: Generator) -> Thing:
    gap = rng.uniform(10.5, 12)
    side = [(0.0, -gap), (0.0, gap)] if rng.random() < 0.6 else [(gap, 0.0), (-gap, 0.0)]
    return _sawn_off(rng, side, rng.uniform(200, 340))


def sawn_off_pump(rng: Generator) -> Thing:
    length = rng.uniform(230, 360)
    base = _sawn_off(rng, [(0.0, 0.0)], length)
    low, high = base.extent()
    x1 = float(high[0])
    y = float(high[1]) - rng.uniform(38, 44)
    outer = revolve([(x1 - length, 12), (x1 - 20, 12)], 12).moved(y=y)
    inner = revolve([(x1 - length, 10.8), (x1 - 22, 10.8)], 12).moved(y=y)
    spring = _coil(x1 - length + 8, x1 - 26, 9, 0.8, y, 14)
    return _centred([*base.parts, Part("steel", outer), Part("steel", inner, -1.0), spring])


def pipe_pistol(rng: Generator) -> Thing:
    """Home-made single-shot: plumber's tube, a nail and a spring on a wooden or welded grip."""
    length, r = rng.uniform(110, 220), rng.uniform(8, 14)
    wall = rng.uniform(2.0, 3.5)
    back = rng.uniform(60, 110)
    r2 = r + rng.uniform(2.5, 4)
    parts = [
        *_pipe("steel", 0, length, r, r - wall),
        *_pipe("steel", -back, 25, r2, r + 0.2),
        Part("steel", revolve([(-back + 8, r - 2), (-back + 40, r - 2)], 12)),
        Part("steel", revolve([(-back - 22, 3.5), (-back + 42, 3.5), (-back + 48, 1.5)], 8)),
        _coil(-back + 41, -8, r - 3, 0.9, 0, 8),
        Part("steel", revolve([(-back - 26, r2), (-back - 18, r2)], 12)),
    ]
    grip = smooth(
        turned([(-20, 2), (20, 2), (17, -50), (20, -95), (-20, -95), (-17, -45)], -rng.uniform(0.1, 0.4)), rounds=1
    )
    grip = grip + [-back * 0.55, -r2]
    if rng.random() < 0.6:
        parts.append(Part("wood", _plate(grip, rng.uniform(22, 32))))
        screws = [revolve([(0, 2), (38, 2)], 6).turned("z", -1.7).moved(x, -r2) for x in (-back * 0.75, -back * 0.4)]
        parts.append(Part("steel", merged(*screws)))
    else:
        middle = grip.mean(0)
        parts.append(Part("steel", _plate(grip, 22, 0.0, [middle + (grip - middle) * 0.88])))
    parts.append(_guard(-back * 0.55 + 16, -r2, 42, 24, rng.random() < 0.5, "steel", 12))
    parts.append(_trigger(-back * 0.55 + 34, -r2, 18, "steel", 4))
    clamps = [
        _ring(circle(r2 + 1.5, (0, 0), 14), 1.6, 10, "steel").turned("y", np.pi / 2).moved(x)
        for x in (-back * 0.8, -10)
    ]
    parts += clamps
    if rng.random() < 0.4:
        parts += _rounds([(2, 0)], 0.0, 2 * (r - wall), min(40.0, length * 0.3), 10)
    return _centred(parts)


def rimfire_target_pistol(rng: Generator) -> Thing:
    """Bare barrel and a bolt in a tube receiver, raked grip (Ruger Mk like)."""
    metal = str(rng.choice(["steel", "stainless", "aluminium"]))
    barrel, receiver = rng.uniform(115, 175), rng.uniform(118, 135)
    r = rng.uniform(11.5, 13.5)
    parts = _pipe("steel", receiver, receiver + barrel, rng.uniform(8.5, 11.5), 2.8, 0.0, rng.uniform(7, 11))
    parts += [
        Part("steel", revolve([(0, r), (receiver, r)], 16)),
        Part("steel", revolve([(2, r - 2), (receiver - 12, r - 2)], 16), -1.0),
        Part("steel", revolve([(-8, r - 1), (-2, r - 1), (0, r - 2.5), (receiver * 0.62, r - 2.5)], 14)),
        Part("steel", revolve([(6, 3.4), (receiver * 0.55, 3.4)], 8).moved(y=3), -1.0),
        _coil(8, receiver * 0.5, 2.6, 0.5, 3, 12),
        Part(
            "steel",
            merged(_block(12, 26, r, r + 7, 14), _block(receiver + barrel - 16, receiver + barrel - 5, 8, r + 7, 3)),
        ),
    ]
    lean, h, d, w = rng.uniform(0.42, 0.58), rng.uniform(92, 108), rng.uniform(37, 44), rng.uniform(20, 24)
    root = (34.0, -r - 4)
    shape = smooth(
        [(-d * 0.6, 4), (d * 0.6, 4), (d * 0.5, -h * 0.4), (d * 0.5, -h), (-d * 0.5, -h), (-d * 0.5, -h * 0.5)],
        rounds=1,
    )
    well = np.array([(-d * 0.3, -h * 0.06), (d * 0.34, -h * 0.1), (d * 0.34, -h * 0.88), (-d * 0.3, -h * 0.9)])
    t = 2.2
    parts += [
        Part(metal, _plate(turned(shape, -lean, root), w - 2)),
        Part(metal, _plate(turned(well, -lean, root), w - 2 - 2 * t), -1.0),
        Part(metal, _bar([(2, -r - 12, -r + 2, w), (receiver - 10, -r - 10, -r + 2, w - 2)], 2)),
        Part(metal, _bar([(8, -r - 9, -r + 2, w - 2 * t), (receiver - 14, -r - 7, -r + 2, w - 2 - 2 * t)], 1), -1.0),
        _guard(52, -r - 8, 46, 26, False, metal, 9),
        _trigger(70, -r - 8, 18, "aluminium", 7),
        Part("steel", merged(_block(18, 44, -r - 8, -r - 2, 6), _pin(64, -r - 6, 2.5, w), _pin(20, -r - 5, 2.5, w))),
    ]
    cover = turned(shape * 0.88 + [0, -h * 0.06], -lean, root)
    pt = rng.uniform(4, 8)
    material = str(rng.choice(["wood", "rubber", "abs"]))
    parts.append(Part(material, merged(*(_plate(cover, pt, z * (w / 2 - 1 + pt / 2)) for z in (-1, 1)))))
    parts += _magazine(rng, (d * 0.62, h - 2, 11), 5.7, _loaded(rng, 10), turned([(1, 0)], -lean, root)[0], lean)
    return _centred(parts)


def break_top_revolver(rng: Generator) -> Thing:
    """Hinged frame that opens like a shotgun (Webley like): barrel and drum tip forward."""
    metal = _metal(rng)
    barrel, drum, radius = rng.uniform(75, 150), rng.uniform(34, 41), rng.uniform(19, 22)
    axis = -radius + 8
    floor = axis - radius - 3
    w = rng.uniform(12, 15)
    front: list[Part] = [
        Part(metal, _bar([(drum + 2, -8, 9, 17), (drum + 14, -7, 9, 16), (drum + barrel, -6.5, 7, 13)], 5)),
        Part(metal, revolve([(drum + 2, 5.6), (drum + barrel, 5.4)], 10), -1.0),
        Part(metal, _bar([(-8, 7, 12, 10), (drum + 14, 7, 12, 10), (drum + barrel, 7, 10, 5)], 1)),
        Part(metal, _plate([(drum + 3, -6), (drum + 18, -6), (drum + 13, floor - 2), (drum + 3, floor - 6)], w)),
        Part(
            metal, _plate([(drum + 6, -9), (drum + 13, -9), (drum + 10, floor + 6), (drum + 6, floor + 4)], w - 5), -1.0
        ),
        *Thing(tuple(_cylinder(rng, radius, drum, 6, 11.0, rng.random() < 0.5))).moved(0, axis, 0).parts,
        Part(metal, _plate([(-14, 0), (-5, 10), (-6, 12), (-12, 12)], 8)),
        Part(
            "steel",
            _plate(
                [(drum + barrel - 16, 9), (drum + barrel - 2, 9), (drum + barrel - 4, 19), (drum + barrel - 9, 18)], 3
            ),
        ),
    ]
    hinge = np.array([drum + 6, floor - 2])
    opened = rng.uniform(0.5, 1.4) if rng.random() < 0.4 else 0.0
    tipped = Thing(tuple(front)).moved(-hinge[0], -hinge[1]).turned("z", -opened).moved(hinge[0], hinge[1])
    body = [
        (-3, 6),
        (-14, 6),
        (-32, axis + 6),
        (-36, floor + 6),
        (-20, floor - 6),
        (drum + 10, floor - 8),
        (drum + 10, floor + 1),
        (-3, floor + 1),
    ]
    inside = [(-7, 0), (-14, 0), (-28, axis + 2), (-30, floor + 8), (-18, floor - 2), (-7, floor)]
    parts = [
        *tipped.parts,
        Part(metal, _plate(body, w)),
        Part(metal, _plate(inside, w - rng.uniform(4.5, 6.5)), -1.0),
        Part(
            "steel",
            merged(
                _pin(*hinge, 4.5, w + 5),
                _plate([(-24, axis), (-12, axis), (-12, axis - 12), (-22, floor + 4)], 5),
                _plate([(-26, 0), (-15, 2), (-17, 12), (-32, 18), (-34, 13), (-25, 8)], 7),
            ),
        ),
        _guard(-10, floor - 5, 42, 27, False, metal, 8),
        _trigger(8, floor - 6, 20, "steel", 6),
    ]
    h = rng.uniform(84, 98)
    grip = smooth(
        [
            (-36, axis),
            (-16, floor - 2),
            (-24, floor - h * 0.3),
            (-40, floor - h * 0.85),
            (-70, floor - h * 0.78),
            (-58, floor - h * 0.35),
            (-44, floor + 4),
        ],
        rounds=2,
    )
    middle = grip.mean(0)
    parts.append(Part(metal, _plate(grip, 8, 0.0, [middle + (grip - middle) * 0.66])))
    panels = _panels(rng)
    if panels:
        parts.append(Part(panels, merged(*(_plate(grip, 8, z * 8) for z in (-1, 1)))))
    parts.append(_ring(circle(7, (-56, floor - h * 0.9), 12), 2.2, 3, "steel"))
    return _centred(parts)


def magazine_in_grip_machine_gun(rng: Generator) -> Thing:
    """Uzi and MAC-10 like: sheet steel box, the magazine in a grip at its middle, a bolt over the barrel."""
    long, w = rng.uniform(215, 300), rng.uniform(34, 44)
    high = rng.uniform(24, 32)
    parts = _receiver(rng, 0, long, -24, high, w, rng.uniform(1.4, 2.2), "steel")
    parts += _pipe("steel", long * 0.45, long + rng.uniform(15, 90), 8, 4.5, 2.0)
    bolt = _bar([(12, -9, 15, w * 0.55), (long * 0.62, -9, 15, w * 0.55)], 4)
    hole = revolve([(long * 0.4, 9), (long * 0.62, 9)], 10).moved(y=2)
    parts += [Part("steel", bolt), Part("steel", hole, -1.0), _coil(8, long - 15, 4, 0.9, high - 8, 18)]
    x = long * rng.uniform(0.42, 0.52)
    lean = rng.uniform(0.0, 0.08)
    grip = turned(rounded(44, 92, 5, (0, -44), 3), -lean, (x, -24))
    well = turned(rect(37, 92, (0, -44)), -lean, (x, -24))
    plastic = rng.random() < 0.5
    shell = "nylon" if plastic else "steel"
    parts += [
        Part(shell, _plate(grip, 33)),
        Part(shell, _plate(well, 33 - (6 if plastic else 3.2)), -1.0),
        *_magazine(rng, (34, rng.uniform(115, 190), 22), 9, _loaded(rng, 28), (x, -16), lean),
        _guard(x + 20, -23, rng.uniform(44, 56), 30, True, "steel", 10),
        _trigger(x + 38, -24, 20, "steel", 8),
        Part(
            "steel",
            merged(
                _block(x - 40, x + 45, -20, -13, 6),
                _pin(x + 30, -18, 3, w - 4),
                _pin(x - 35, -18, 3, w - 4),
                _block(14, 24, high, high + 10, 14),
                _block(long - 24, long - 14, high, high + 11, 10),
                _block(long * 0.4, long * 0.4 + 12, high - 2, high + 9, 10),
            ),
        ),
    ]
    if rng.random() < 0.6:
        parts += [Part("steel", _bar([(-8 - i * 3, -20 + i, 16 - i, 2), (long * 0.02, -20 + i, 16 - i, 2)]).moved(z=z))
                  for i, z in ((0, -16), (1, 16))]  # fmt: skip
        parts.append(Part("steel", _block(-14, -9, -60, 20, 26)))
    return _centred(parts)


MAKES = Makes(
    train=(
        steel_pistol,
        open_slide_pistol,
        single_action_45,
        blowback_pistol,
        slender_service_pistol,
        polymer_pistol,
        compact_polymer_pistol,
        vest_pocket_pistol,
        magnum_pistol,
        slide_locked_back,
        stripped_pistol,
        cast_replica_pistol,
        holstered_pistol,
        parabellum_like,
        broomhandle_like,
        revolver,
        magnum_revolver,
        snub_revolver,
        frontier_revolver,
        skeleton_grip_revolver,
        swung_out_revolver,
        small_bore_revolver,
        over_under_derringer,
        scorpion_like,
        tube_machine_gun,
        sawn_off_double,
        sawn_off_pump,
        pipe_pistol,
    ),
    validation=(rimfire_target_pistol,),
    test=(break_top_revolver, magazine_in_grip_machine_gun),
)
