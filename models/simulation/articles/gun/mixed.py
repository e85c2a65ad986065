"""Pistols and revolvers of any parts, with what is hung on them, and their parts as a set."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, rod
from models.simulation.articles.gun.light import (
    box_magazine,
    cartridges,
    drum,
    finished,
    grip_outline,
    hammer,
    peg,
    pipe_of,
    put,
    shrunk,
    sights,
    spring,
    trigger_guard,
)
from models.simulation.articles.gun.parts import bar, plate, solid_block
from models.simulation.mesh import Points, merged, rounded, smooth
from models.simulation.thing import Part, Thing, hollow


class Measures:
    """What the parts of one pistol with a slide must agree on, millimetres and radians."""

    def __init__(self, rng: Generator) -> None:
        size = rng.uniform(0.0, 1.0)
        self.long = 95 + 140 * size + rng.uniform(-12, 25)
        self.high = 20 + 9 * size + rng.uniform(-2, 3)
        self.width = 17 + 9 * size + rng.uniform(-2, 3)
        self.wall = rng.uniform(2.2, 4.2)
        self.low, self.top = -self.high * rng.uniform(0.36, 0.5), self.high * rng.uniform(0.45, 0.6)
        self.grip = 48 + 40 * size + rng.uniform(-8, 14)
        self.depth = 32 + 16 * size + rng.uniform(-3, 5)
        self.lean = rng.uniform(-0.02, 0.5)
        self.calibre = float(rng.choice([5.7, 6.4, 7.8, 9.0, 9.0, 10.2, 11.4]))
        self.metal = pick(rng, "steel", "steel", "stainless", "zinc", "aluminium")
        self.frame = pick(rng, "nylon", "nylon", self.metal, self.metal, "aluminium", "steel")
        self.body = self.high * rng.uniform(0.35, 0.65)

    @property
    def plastic(self) -> bool:
        return self.frame == "nylon"


def any_slide(rng: Generator, m: Measures) -> list[Part]:
    """A slide from x = 0 to the muzzle: breech block in its rear, hollow before it, cuts of many kinds."""
    w, breech = m.width, m.long * rng.uniform(0.28, 0.42)
    nose, roof = rng.uniform(0, 0.2) * m.high, rng.uniform(0, 0.15) * m.high
    step = rng.uniform(0.6, 0.95) * m.long
    narrow = w * rng.uniform(0.78, 1.0)
    bevel = rng.uniform(1.0, 5.0)
    outer = [(0, m.low + 1, m.top - 1, w - 1), (3, m.low, m.top, w), (step, m.low, m.top, w),
             (m.long, m.low + nose, m.top - roof, narrow)]  # fmt: skip
    room = narrow - 2 * m.wall
    x1 = m.long - 3
    inner = bar(
        [(breech, m.low + 0.1, m.top - m.wall, room), (x1, m.low + nose + 0.1, m.top - roof - m.wall, room - 1)], 1.0
    )
    cuts = [inner, solid_block(5, breech - 1, m.low + 0.1, -3, room), rod(4, breech - 1, 1.8, 2)]
    lo, hi = m.low + bevel + 1, m.top - bevel - 0.5
    if hi > lo + 2:
        side = w / 2 - m.wall / 2
        kind = int(rng.integers(5))
        if kind < 2:  # the port, on one side
            cuts.append(
                solid_block(
                    breech, breech + rng.uniform(18, 30), 0, hi, m.wall * 0.98, side if narrow > w - 1 else side - 0.5
                )
            )
        elif kind == 2:  # windows in both sides
            for k in range(int(rng.integers(1, 4))):
                a = breech + 2 + k * (x1 - breech) / 3
                cuts += [
                    solid_block(a, a + (x1 - breech) / 3 - 7, lo, hi, m.wall * 0.6, z * (narrow / 2 - m.wall * 0.6))
                    for z in (-1, 1)
                ]
        if rng.random() < 0.7:
            pitch, count = rng.uniform(2.6, 4.5), int(rng.integers(3, 9))
            cuts += [solid_block(6 + i * pitch, 7.2 + i * pitch, lo, hi, 0.9, z * (w / 2 - 0.5))
                     for i in range(count) if 8 + i * pitch < breech * 0.7 for z in (-1, 1)]  # fmt: skip
    parts = [Part(m.metal, bar(outer, bevel)), Part(m.metal, merged(*cuts), -1.0)]
    if rng.random() < 0.9:
        parts.append(Part(m.metal, sights(rng, 2, m.long - 1, m.top)))
    return parts


def any_barrel(rng: Generator, m: Measures) -> list[Part]:
    """Barrel and its spring: below it, or around it."""
    x0, x1 = m.long * rng.uniform(0.3, 0.42), m.long + rng.choice([0.0, 0.0, 1.0]) * rng.uniform(2, 30)
    r = min(m.width / 2 - m.wall - 0.5, m.calibre / 2 + rng.uniform(1.8, 3.6))
    r = max(r, m.calibre / 2 + 1.0)
    metal = m.metal if m.metal in ("steel", "stainless") else "steel"
    parts = pipe_of(metal, x0, x1, r, m.calibre / 2)
    if rng.random() < 0.55:
        block = solid_block(x0, x0 + rng.uniform(14, 26), r * 0.5, m.top - 0.6, m.width - 2 * m.wall - 1)
        lug = solid_block(x0 + 3, x0 + rng.uniform(12, 22), m.low - m.body * 0.3, -r * 0.7, m.width * 0.3)
        y = m.low - rng.uniform(0, 3)
        parts += [Part(metal, merged(block, lug)), spring(x0 + 20, m.long - 4, 3.8, rng.uniform(0.5, 0.9), y),
                  Part(pick(rng, metal, "nylon"), rod(x0 + 16, m.long - rng.uniform(1, 30), 2.4, y))]  # fmt: skip
    else:
        parts.append(spring(x0 + 4, m.long - 5, r + 1.2, rng.uniform(0.6, 0.9)))
    return parts


def any_frame(rng: Generator, m: Measures, loaded: bool = True) -> list[Part]:
    """Frame, grip, guard, works and magazine."""
    w, t = m.width - rng.uniform(0, 2), rng.uniform(1.9, 3.6)
    base, end = m.low - m.body, m.long * rng.uniform(0.5, 0.97)
    top = m.low - 0.1
    outer = [
        (0, m.low - m.body * 0.7, top, w - 2),
        (12, base, top, w),
        (m.long * 0.5, base, top, w),
        (end, base + m.body * 0.3, top, w - 1),
    ]
    inner = [(9, base + m.body * 0.4, top - 0.1, w - 2 * t), (m.long * 0.5, base + t, top - 0.1, w - 2 * t),
             (end - 3, base + m.body * 0.3 + t * 0.8, top - 0.1, w - 2 * t)]  # fmt: skip
    parts = hollow(m.frame, bar(outer, rng.uniform(0.8, 3)), bar(inner, 0.6))
    works = [
        solid_block(m.depth * 0.2, m.depth * 0.6, base + 3, top - 2, 5),
        peg(m.long * 0.42, top - 4, 2.2, w - 1, sides=6),
        solid_block(m.depth * 0.4, m.depth * 0.4 + m.long * 0.25, base + 3, base + 5.5, 1.6, w / 2 - t - 1),
    ]
    if m.plastic:
        works += [solid_block(x, x + rng.uniform(8, 16), top - 3, top + 1, 2, z * (w / 2 - 2.5))
                  for x in (10, m.long * 0.45) for z in (-1, 1)]  # fmt: skip
    if rng.random() < 0.55:
        works.append(hammer(rng, 0, m.low - 2, w * 0.4))
    if rng.random() < 0.7:
        works += [
            solid_block(a, a + rng.uniform(8, 30), top - 5, top - 1, 2.4, w / 2 + 1.2) for a in (8, m.long * 0.34)
        ]
    parts.append(Part("steel", merged(*works)))
    root = np.array([m.depth * 0.5 + rng.uniform(1, 8), base + 3])
    grip = _grip(rng, m, w, loaded)
    parts += put(grip, -m.lean, root)
    guard_x = root[0] + m.depth * 0.44
    parts += trigger_guard(
        rng, guard_x, base + 1, rng.uniform(34, 52) * (0.6 + m.long / 480), rng.uniform(22, 31), m.frame
    )
    if rng.random() < 0.4:
        rail = [
            solid_block(end - 6 - i * 8, end - 2 - i * 8, base - 2, base + 1, w - 5)
            for i in range(int(rng.integers(1, 5)))
        ]
        parts.append(Part(m.frame, merged(*rail)))
    return parts


def _grip(rng: Generator, m: Measures, w: float, loaded: bool) -> list[Part]:
    """A grip that hangs from the origin, hollow for its magazine, with panels or sleeve or none."""
    shape, h = grip_outline(rng, m.depth, m.grip), m.grip
    gw = w + (rng.uniform(2, 6) if m.plastic else -rng.uniform(0, 3))
    well, t = m.depth * 0.36, rng.uniform(1.8, 3.2)
    inside = gw - 2 * t
    parts = hollow(m.frame, plate(shape, gw), solid_block(-well, well, -h * 0.99, -0.5, inside))
    kind = int(rng.integers(4))
    if not m.plastic and kind < 3:
        cover, pt = shrunk(shape, rng.uniform(2, 6)), rng.uniform(2.5, 8)
        material = pick(rng, "wood", "abs", "rubber", "nylon", "aluminium", "acrylic")
        parts.append(Part(material, merged(*(plate(cover, pt, z * (gw + pt) / 2) for z in (-1, 1)))))
        screws = merged(*(peg(0, -h * f, 2.4, gw + 2 * pt, sides=6) for f in ((0.15, 0.82) if kind else (0.5,))))
        parts.append(Part("steel", screws))
    elif kind == 3 and rng.random() < 0.5:  # a rubber sleeve drawn over it
        band = smooth(shape * [1.1, 0.7] + [0, -h * 0.14], rounds=0)
        parts.append(Part("rubber", merged(*(plate(band, 2, z * (gw / 2 + 1)) for z in (-1, 1)))))
    if loaded and rng.random() < 0.85:
        single = m.calibre + 4
        width = min(inside - 0.5, single if rng.random() < 0.5 else m.calibre * 1.9 + 3)
        more = rng.choice([0.0, 0.0, 0.0, 1.0]) * rng.uniform(10, 70)
        count = int(rng.integers(1, 16)) if rng.random() < 0.55 else 0
        magazine = box_magazine(rng, well * 1.9, h + more, width, m.calibre, count)
        parts += [part.moved(y=-1 - rng.choice([0.0, 0.0, 0.0, 12.0])) for part in magazine]
    return parts


def mixed_pistol(rng: Generator) -> Thing:
    """Any slide on any frame with any grip, guard, hammer and magazine; the slide shut or drawn back."""
    m = Measures(rng)
    back = rng.uniform(20, 42) if rng.random() < 0.15 else 0.0
    slide = [part.moved(x=-back) for part in any_slide(rng, m)]
    return finished(rng, [*slide, *any_barrel(rng, m), *any_frame(rng, m)])


def fitted_pistol(rng: Generator) -> Thing:
    """A pistol with what is hung on it: silencer, lamp under the rail, red-dot sight, stock, brake, long magazine."""
    m = Measures(rng)
    parts = [*any_slide(rng, m), *any_barrel(rng, m), *any_frame(rng, m)]
    wanted = rng.random(4) < (0.5, 0.5, 0.45, 0.2)
    wanted[int(rng.integers(3))] = True
    if wanted[0]:  # silencer of cups, or a brake
        long, r = rng.uniform(35, 190), rng.uniform(12, 19)
        metal = pick(rng, "steel", "aluminium", "titanium")
        x = m.long + 2
        parts += pipe_of(metal, x, x + long, r, r - rng.uniform(1.2, 2.5))
        cups = [rod(a, a + 2, r - 2.5) for a in np.linspace(x + 1, x + long - 3, 2 + int(long / 22))]
        parts += [Part(metal, merged(*cups)), Part(metal, rod(x + 1, x + long - 1, m.calibre / 2 + 0.5), -0.3)]
    if wanted[1]:  # lamp or laser
        base, x = m.low - m.body - 2, m.long * rng.uniform(0.62, 0.72)
        long, r = rng.uniform(35, 75), rng.uniform(8, 13)
        shell = pick(rng, "aluminium", "nylon")
        parts += pipe_of(shell, x, x + long, r, r - 1.6, base - r)
        parts.append(Part("lithium_cell", rod(x + 3, x + long * 0.7, r - 2.2, base - r)))
        parts.append(Part("steel", merged(rod(x + 2.5, x + long * 0.7, r - 2, base - r)), 0.06))
        parts.append(Part("glass", rod(x + long - 4, x + long - 2, r - 1.7, base - r)))
        parts.append(Part(shell, solid_block(x, x + long * 0.6, base - 2, base + 3, m.width - 2)))
    if wanted[2]:  # reflex sight
        x, y = m.long * rng.uniform(0.05, 0.3), m.top
        ring = plate(rounded(26, 24, 5, (0, 12), 3), 3, 0.0, [rounded(21, 19, 4, (0, 12), 3)]).turned("y", np.pi / 2)
        glass = plate(rounded(21, 19, 4, (0, 12), 3), 1.5).turned("y", np.pi / 2)
        foot = solid_block(x, x + rng.uniform(38, 48), y, y + 5, 24)
        parts += [Part("aluminium", merged(foot, ring.moved(x + 34, y))), Part("glass", glass.moved(x + 34, y)),
                  Part("lithium_cell", solid_block(x + 8, x + 24, y + 1, y + 3.5, 15), 0.8)]  # fmt: skip
    if wanted[3]:  # a wire or skeleton stock behind
        reach = rng.uniform(120, 220)
        stock = smooth(
            [
                (4, m.low - m.body),
                (-reach, m.low - m.body - 30),
                (-reach, m.low - m.body - 95),
                (-10, m.low - m.body - 26),
            ],
            rounds=1,
        )
        parts.append(
            Part(pick(rng, "steel", "nylon", "aluminium"), plate(stock, rng.uniform(8, 14), 0.0, [shrunk(stock, 9)]))
        )
    return finished(rng, parts)


def parts_of_a_pistol(rng: Generator) -> Thing:
    """Slide, barrel with spring, frame and magazines as a set, spread out or bundled, some of them missing."""
    m = Measures(rng)
    groups = [any_slide(rng, m), any_barrel(rng, m), any_frame(rng, m, rng.random() < 0.3)]
    for _ in range(int(rng.integers(0, 3))):
        groups.append(
            box_magazine(rng, m.depth * 0.7, m.grip, m.calibre * 1.9 + 3, m.calibre, int(rng.integers(0, 14)))
        )
    keep = [group for group in groups if rng.random() < 0.85] or groups[:1]
    parts: list[Part] = []
    level = 0.0
    for group in keep:
        low, high = Thing(tuple(group)).extent()
        middle = (low + high) / 2
        turn = rng.normal(0, 0.25) + np.pi * rng.integers(2)
        upright = group if rng.random() < 0.75 else [part.turned("x", np.pi / 2) for part in group]
        step = float(high[1] - low[1]) * rng.uniform(0.35, 0.7) + 6
        parts += put([p.moved(*-middle) for p in upright], turn, (rng.normal(0, 25), level + step))
        level += 1.6 * step
    return finished(rng, parts)


def _wheel_grip(rng: Generator, y: float) -> Points:
    """The side of a revolver's grip, behind and below (-30, y)."""
    long, kind = rng.uniform(55, 105), int(rng.integers(5))
    raw = {
        0: [(-16, 0), (-24, -0.4), (-34, -0.9), (-62, -0.8), (-52, -0.3), (-42, 0.05)],
        1: [(-14, 0), (-26, -0.3), (-42, -0.6), (-66, -0.66), (-62, -0.3), (-40, 0.08)],
        2: [(-12, 0.0), (-20, -0.25), (-18, -0.4), (-28, -0.6), (-34, -1.0), (-64, -0.95), (-54, -0.4), (-38, 0.1)],
        3: [(-16, 0), (-34, -0.25), (-58, -0.45), (-88, -0.72), (-96, -0.5), (-62, -0.1), (-40, 0.12)],
        4: [(-10, 0), (-14, -0.5), (-12, -1.0), (-46, -1.0), (-44, -0.4), (-38, 0.06)],
    }[kind]
    return smooth(np.array([(a, y + b * long) for a, b in raw]), rounds=1)


def _wheel_handle(rng: Generator, metal: str, y: float) -> list[Part]:
    """Strap and cheeks of a revolver's grip, seldom without cheeks."""
    grip, thick = _wheel_grip(rng, y), rng.uniform(16, 34)
    bare = rng.random() < 0.15
    inner = [shrunk(grip, rng.uniform(5, 8))] if bare or rng.random() < 0.6 else []
    parts = [Part(metal, plate(grip, rng.uniform(6, 11), 0.0, inner))]
    if not bare:
        cheek = shrunk(grip, -rng.uniform(0, 4))
        both = merged(*(plate(cheek, thick / 2 - 5, z * (thick / 4 + 2.5)) for z in (-1, 1)))
        parts.append(Part(pick(rng, "wood", "rubber", "abs", "nylon", "acrylic", "bone"), both))
    return parts


def _along_barrel(rng: Generator, metal: str, x: float, barrel: float, thick: float, w: float) -> list[Part]:
    """Nothing, the ejector's housing, a full lug, or a rib above."""
    kind = int(rng.integers(4))
    if kind == 0:
        return []
    reach, y = barrel * (0.6 if kind == 1 else 1.0), -thick - 6 if kind < 3 else thick - 1
    parts = [Part(metal, bar([(x - 6, y, y + 7, w * 0.7), (x + reach, y + 1, y + 6, w * 0.55)], 1.5))]
    return [*parts, Part("steel", rod(x - 4, x + reach * 0.7, 2.2, y + 3.5), 0.3)] if kind < 3 else parts


def mixed_revolver(rng: Generator) -> Thing:
    """Any frame, barrel, drum, hammer and grip that revolvers have; drum in place, swung out or taken out."""
    calibre, chambers = ((5.7, 8), (5.7, 9), (6.4, 6), (7.6, 7), (9.1, 6), (9.1, 5), (11.2, 6), (10.4, 5), (9.1, 8))[
        rng.choice(9)
    ]
    pitch = (calibre + rng.uniform(2.0, 3.2)) / 2 / np.sin(np.pi / chambers)
    r, long = pitch + calibre / 2 + rng.uniform(1.8, 3.0), rng.uniform(24, 34) + calibre * 1.3
    axis, metal = -pitch, pick(rng, "steel", "steel", "stainless", "zinc", "aluminium")
    barrel, thick = rng.uniform(25, 210), calibre / 2 + rng.uniform(2.2, 5.0)
    floor, top, w = axis - r - 1, thick + rng.uniform(1, 4), rng.uniform(11, 17)
    outline = [(-24, 0), (-12, top), (long + 12, top), (long + 16, -thick), (long + 12, floor - 3), (4, floor - 9),
               (-22, floor - 4), (-38, axis)]  # fmt: skip
    closed = rng.random() < 0.75  # else the top is open, as in old percussion arms
    roof = top - rng.uniform(3, 5) if closed else top - 0.6
    window = [(0, floor), (long + 1, floor), (long + 1, roof), (0, roof)]
    t = rng.uniform(2.2, 3.6)
    parts = [
        Part(metal, plate(outline, w, 0.0, [window])),
        Part(
            metal,
            plate([(-26, axis), (-9, axis + 4), (-8, floor - 3), (-22, floor), (-30, floor + 6)], w - 2 * t),
            -1.0,
        ),
        *pipe_of("steel" if metal == "zinc" else metal, long + 14, long + 14 + barrel, thick, calibre / 2),
        Part(
            "steel",
            merged(
                solid_block(-20, -11, floor + 3, axis + 2, 5),
                solid_block(-8, 6, floor - 6, floor - 3, 4),
                peg(-16, axis - 2, 2, w, sides=6),
                hammer(rng, -22, axis + 12, w * 0.5),
            ),
        ),
        Part(metal, sights(rng, -8, long + 14 + barrel, top if barrel > 60 else thick)),
    ]
    parts += _along_barrel(rng, metal, long + 14, barrel, thick, w)
    wheel = [p.moved(x=0.5) for p in drum(rng, r, long, int(chambers), calibre, bool(rng.random() < 0.5))]
    place = rng.random()
    shift = (0.0, axis)
    if place >= 0.75:
        shift = (rng.uniform(-4, 6), axis - 1.7 * r) if place < 0.92 else (rng.uniform(-30, 60), floor - 2.2 * r)
    parts += put(wheel, 0.0 if place < 0.92 else rng.uniform(-1, 1), shift)
    if rng.random() < 0.88:
        parts += trigger_guard(rng, -12, floor - 4, rng.uniform(34, 46), rng.uniform(21, 29), metal)
    else:  # spur trigger without a guard
        parts.append(Part("steel", solid_block(4, 9, floor - 18, floor - 4, 6)))
    parts += _wheel_handle(rng, metal, floor + 4)
    if rng.random() < 0.15:
        loose = [(x, floor - 40 - 3 * k, 0.0) for k, x in enumerate(rng.uniform(-40, 80, int(rng.integers(1, 6))))]
        parts += cartridges(loose, calibre, 20, 8)
    return finished(rng, parts)
