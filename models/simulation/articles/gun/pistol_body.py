"""The body of a pistol with a slide: slide, barrel, frame, grip and magazine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._placing import centred
from models.simulation.articles.gun.parts import bar, coil, guard, magazine, pin, pipe, plate, solid_block, trigger
from models.simulation.mesh import Mesh, Points, arc, circle, merged, revolve, rounded, smooth, turned
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing


@dataclass
class Pistol:
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

    @property
    def is_plastic(self) -> bool:
        """Whether the frame is."""
        return self.frame in ("nylon", "abs")


def slide_parts(rng: Generator, p: Pistol) -> list[Part]:
    """The slide, its rear at x = -back, with barrel, spring and sights."""
    x0, x1 = -p.back, p.slide - p.back
    low, high = -p.height * 0.42, p.height * 0.58
    breech = p.slide * rng.uniform(0.3, 0.38)
    nose = rng.uniform(0.0, 0.14) * p.height
    p.spring_drop = rng.uniform(-2, 3)
    beak = p.slide * rng.uniform(0.03, 0.12)
    bevel = rng.uniform(1.5, 5.0)
    edge = max(p.wall, bevel) + 0.2
    outer = bar(
        [
            (x0, low + 1, high - 1, p.width - 1),
            (x0 + 3, low, high, p.width),
            (x1 - beak, low, high, p.width),
            (x1, low + nose, high - nose * 0.6, p.width - rng.uniform(0.5, 5)),
        ],
        bevel,
    )
    room = p.width - 2 * p.wall
    inner = bar(
        [
            (x0 + breech, low + 0.05, high - p.wall, room),
            (x1 - beak, low + 0.05, high - p.wall, room),
            (x1 - 2.5, low + nose + 0.05, high - p.wall - nose * 0.6, room - 5),
        ],
        max(0.8, bevel - p.wall),
    )
    under = solid_block(x0 + 6, x0 + breech, low + 0.05, -3.0, min(room - 2, p.width - 2 * bevel))
    channel = revolve([(x0, rng.uniform(1.5, 2.2)), (x0 + breech, 1.5)], 7).moved(y=high * 0.3)
    extractor = solid_block(x0 + breech * 0.45, x0 + breech, 1.5, 5.5, 4.5, p.width / 2 - 2.3)
    pocket = solid_block(
        x0 + rng.uniform(3, 7), x0 + breech * rng.uniform(0.5, 0.85), -2.0, high - 4.5, p.width * rng.uniform(0.42, 0.7)
    )
    carved = [inner, under, extractor]
    carved.append(pocket if rng.random() < 0.85 else channel)
    port = rng.uniform(22, 30) * p.calibre / 9
    if p.open_top:
        end = x1 - rng.uniform(16, 26)
        carved.append(solid_block(x0 + breech, end, high - p.wall, high, p.width - 2 * edge))
        for z in (-1, 1):
            carved.append(solid_block(x0 + breech, end, 2, high - edge, p.wall, z * (p.width / 2 - p.wall / 2)))
    else:
        end = x0 + breech + port
        carved.append(solid_block(x0 + breech, end, high * 0.1, high - edge, p.wall, p.width / 2 - p.wall / 2))
    parts = [Part(p.metal, outer)]
    carved += _grooves(rng, p, x0, breech, low + bevel, high - edge - 2)
    parts.append(Part(p.metal, merged(*carved), -1.0))
    if not p.fixed_barrel:
        tunnel = x0 + p.slide * (p.dust_cover + 0.03)
        parts += pipe(p.metal, tunnel, x1 - 2, 6.6, 5.3, low - p.spring_drop)
    parts.append(Part(p.metal, _sights(rng, p, x0, x1, high)))
    return parts


def _grooves(rng: Generator, p: Pistol, x0: float, breech: float, low: float, high: float) -> list[Mesh]:
    """Grooves for the fingers on both sides of a slide, from its rear at ``x0``; sometimes none."""
    grooves = int(rng.integers(0, 12))
    if not grooves:
        return []
    pitch = rng.uniform(2.4, 3.6)
    grooves = min(grooves, max(0, int((breech * 0.45 - 7) / pitch)))
    return [
        solid_block(x0 + 6 + i * pitch, x0 + 7.3 + i * pitch, low, high, 0.8, z * (p.width / 2 - 0.4))
        for z in (-1, 1)
        for i in range(grooves)
    ]


def _sights(rng: Generator, p: Pistol, x0: float, x1: float, high: float) -> Mesh:
    rear, front = rng.uniform(2.5, 6), rng.uniform(2.5, 6)
    return merged(
        solid_block(x0 + 5, x0 + 5 + rng.uniform(5, 13), high, high + rear, p.width * 0.6),
        solid_block(x1 - 12, x1 - 12 + rng.uniform(3, 9), high - 0.5, high + front, 3.5),
    )


def barrel_parts(rng: Generator, p: Pistol) -> list[Part]:
    low = -p.height * 0.42
    x1 = p.slide + rng.uniform(0, 4)
    x0 = max(x1 - p.barrel, p.slide * 0.34)
    radius = min(p.width / 2 - p.wall - 0.4, p.calibre / 2 + rng.uniform(2.0, 3.4))
    parts = pipe("steel", x0, x1, radius, p.calibre / 2)
    lug = rng.uniform(18, 26)
    if not p.fixed_barrel:
        half = p.width - 2 * p.wall - 0.4
        chamber = merged(
            solid_block(x0, x0 + lug, radius * 0.55, p.height * 0.5, half),
            solid_block(x0 + 4, x0 + lug, low + 2, -radius * 0.6, half * 0.5),
        )
        parts.append(Part("steel", chamber))
    if rng.random() < 0.9:
        span = p.slide - 6 - x0 - lug * (0 if p.fixed_barrel else 1)
        if p.fixed_barrel:
            parts.append(coil(x0 + 4, p.slide - 6, radius + 1.4, 0.6, 0.0, int(rng.integers(10, 17))))
        else:
            y = low - p.spring_drop
            parts.append(
                coil(p.slide - 5 - span, p.slide - 5, 4.4, rng.uniform(0.5, 0.8), y, int(rng.integers(10, 18)))
            )
            rod = revolve([(p.slide - 5 - span, 2.7), (p.slide - 1 - span * rng.choice([0.0, 0.6]), 2.7)], 7)
            parts.append(Part(str(rng.choice(["steel", "nylon"])), rod.moved(y=y)))
    return parts


def _frame_shell(p: Pistol, low: float, body: float, w: float, nose: float) -> list[Part]:
    """The hollow frame under the slide, ``body`` high and ``w`` wide; steel rails in a plastic one."""
    base, t = low - body, p.frame_wall
    body_outer = bar(
        [
            (-1, low - body * 0.5, low, w - 2),
            (12, base + 1, low, w),
            (p.slide * 0.5, base, low, w),
            (nose, low - body * 0.8, low, w - 1),
        ],
        1.5,
    )
    body_inner = bar([(8, base + body * 0.35, low - 0.05, w - 2 * t), (p.slide * 0.5, base + t, low - 0.05, w - 2 * t),
                       (nose - 2, low - body * 0.8 + t, low - 0.05, w - 2 * t)], 0.8)  # fmt: skip
    parts = [Part(p.frame, body_outer), Part(p.frame, body_inner, -1.0)]
    if p.is_plastic:
        rails = [
            solid_block(x, x + 14, low - 2, low + 1.5, 2, z * (w / 2 - 2.5))
            for x in (14, p.slide * 0.45)
            for z in (-1, 1)
        ]
        parts.append(Part("steel", merged(*rails)))
        parts.append(Part("steel", solid_block(p.slide * 0.36, p.slide * 0.42, base + 3, low - 1, w - 7)))
    return parts


def _grip(rng: Generator, p: Pistol, put: Callable[[ArrayLike], Points], w: float) -> list[Part]:
    """Grip with its well, panels and magazine; ``put`` leans it and sets it under the frame."""
    metal, plastic, t = p.frame, p.is_plastic, p.frame_wall
    parts: list[Part] = []
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
    parts.append(Part(metal, plate(backstrap, gw)))
    parts.append(Part(metal, plate(put(well * [1, 0.97]), gw - 2 * t), -1.0))
    if plastic or rng.random() < 0.8:
        core = np.array([(-d * 0.42, -h * 0.4), (-d * 0.36, -h * 0.36), (-d * 0.36, -h * 0.9), (-d * 0.41, -h * 0.9)])
        parts.append(Part(metal, plate(put(core), gw - 2 * t), -1.0))
    if not plastic and rng.random() < 0.65:
        windows = [plate(put(rect(d * 0.5, h * 0.62, (0.01 * d, -h * 0.52))), t, z * (gw / 2 - t / 2)) for z in (-1, 1)]
        parts.append(Part(metal, merged(*windows), -1.0))
    if p.panels and not plastic:
        cover = put(shape * [0.86, 0.86] + [0, -h * 0.07])
        pt = rng.uniform(2.5, 6.0)
        share = 0.5 if p.panels == "zinc" else 1.0
        parts.append(Part(p.panels, merged(*(plate(cover, pt, z * (gw + pt) / 2) for z in (-1, 1))), share))
        holes = put([(0, -h * 0.15), (0, -h * 0.82)] if rng.random() < 0.6 else [(0, -h * 0.5)])
        screws = (pin(x, y, 2.6, pt, z * (gw + pt) / 2) for x, y in holes for z in (-1, 1))
        parts.append(Part("steel", merged(*screws)))
    if p.magazine:
        out = rng.uniform(0, 1.0) if rng.random() < 0.9 else rng.uniform(15, 55)
        mouth = put([(d * 0.02, 2 - out)])[0]
        size = (d * 0.68, h - 1, mag_w)
        parts += magazine(rng, size, p.calibre, p.loaded, (float(mouth[0]), float(mouth[1])), p.lean)
    return parts


def frame_parts(rng: Generator, p: Pistol) -> list[Part]:
    low = -p.height * 0.42
    body = p.height * rng.uniform(0.42, 0.6)
    base = low - body
    w = p.width - rng.uniform(0, 3)
    nose = p.slide * p.dust_cover + rng.uniform(-6, 10)
    metal = p.frame
    t = p.frame_wall
    parts = _frame_shell(p, low, body, w, nose)
    root = np.array([p.depth * 0.5 + rng.uniform(2, 9), low - body * 0.55])

    def put(points: ArrayLike) -> Points:
        return turned(points, -p.lean, (float(root[0]), float(root[1])))

    parts += _grip(rng, p, put, w)
    guard_x = float(put([(p.depth * 0.5, -6)])[0, 0]) - 2
    length, drop = rng.uniform(42, 56) * p.slide / 190 + 4, rng.uniform(24, 31)
    parts.append(guard(guard_x, base + 2, length, drop, p.square_guard, metal, rng.uniform(7, 11)))
    inner = "steel" if rng.random() < 0.75 else "nylon"
    parts.append(trigger(guard_x + length * rng.uniform(0.3, 0.6), base + 4, drop * 0.72, inner, 7))
    bow = solid_block(
        p.depth * 0.5, guard_x + length * 0.5, base + body * 0.25, base + body * 0.25 + 4, 2, w / 2 - t - 1.5
    )
    small = [bow, pin(guard_x + length * 0.4, base + 5, 2, w - 1), pin(p.depth * 0.3, base + body * 0.5, 2, w - 1)]
    small.append(solid_block(p.depth * 0.25, p.depth * 0.5, base + 2, low - 3, 5))
    if p.hammer:
        turn = rng.choice([0.15, 0.95])
        spur = [(-3, -14), (4, -14), (4, 4), (1, 7), (-7, 9), (-8, 6), (-3, 3)]
        if p.ring_hammer:
            spur = [(-3, -14), (4, -14), (4, 0), *(arc(6, 0.0, np.pi, (-1.5, 3), 6)), (-3, 0)]
        pivot = (1.0, low + 2 + rng.uniform(0, 3))
        outline = turned(spur, turn, pivot)
        hole = [turned(circle(2.3, (-1.5, 3), 8), turn, pivot)] if p.ring_hammer else []
        small.append(plate(outline, 7, 0.0, hole if rng.random() < 0.8 else []))
        tang = [(6, low - 1), (-9, low - 4 - rng.uniform(0, 3)), (-6, low - body * 0.75), (8, base + 2)]
        parts.append(Part(metal, plate(tang, w * 0.8)))
        middle = np.mean(tang, 0)
        parts.append(Part(metal, plate(middle + (np.array(tang) - middle) * 0.65, w * 0.5), -1.0))
    lever = smooth([(0, 0), (rng.uniform(18, 34), 1), (rng.uniform(18, 34), 5), (4, 7)], rounds=1)
    small.append(plate(lever + [p.slide * 0.33, low - 6], 2.5, w / 2 + 1))
    if rng.random() < 0.6:
        small.append(plate(rounded(rng.uniform(10, 20), 5, 2, (p.slide * 0.08 + 5, low - 2), 2), 2.5, -w / 2 - 1))
    parts.append(Part("steel", merged(*small)))
    spring = coil(0, p.grip * 0.3, 2.6, 0.6, 0, 6).turned("z", np.pi / 2 - p.lean)
    parts.append(spring.moved(*put([(-p.depth * 0.42, -p.grip * 0.6)])[0]))
    if p.rail:
        slots = [solid_block(nose - 8 - i * 9, nose - 4 - i * 9, base - 1, base + 2, w - 4) for i in range(3)]
        parts.append(Part(metal, merged(*slots)))
    return parts


def whole_pistol(rng: Generator, p: Pistol) -> Thing:
    return centred([*slide_parts(rng, p), *barrel_parts(rng, p), *frame_parts(rng, p)])
