"""Short long-arms: machine pistols and sawn-off shotguns."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.gun.parts import (
    bar,
    coil,
    guard,
    loaded,
    magazine,
    pin,
    pipe,
    plate,
    solid_block,
    trigger,
)
from models.simulation.mesh import merged, revolve, rounded, smooth, turned
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing, wire


def _receiver(
    rng: Generator, x0: float, x1: float, y0: float, y1: float, w: float, wall: float, metal: str
) -> list[Part]:
    bevel = rng.uniform(1.5, 5)
    outer = bar([(x0, y0, y1, w), (x1, y0, y1, w)], bevel)
    ends = (x0 + wall * 2, x1 - wall * 2)
    inner = bar([(x, y0 + wall, y1 - wall, w - 2 * wall) for x in ends], bevel)
    return [Part(metal, outer), Part(metal, inner, -1.0)]


def scorpion_like(rng: Generator) -> Thing:
    """Small machine pistol: magazine before the grip, wire stock folded over or none."""
    long, w = rng.uniform(170, 215), rng.uniform(30, 38)
    metal = "steel"
    parts = _receiver(rng, 0, long, -22, 20, w, rng.uniform(1.2, 2.0), metal)
    parts += pipe("steel", long - 55, long + rng.uniform(25, 85), 7.5, 4.2)
    bolt = bar([(25, -7, 12, w * 0.55), (long - 62, -7, 12, w * 0.55)], 3)
    parts += [
        Part("steel", bolt),
        Part("steel", revolve([(25, 4), (long - 62, 4)], 8).moved(y=3), -1.0),
        *(coil(30, long - 20, 3.2, 0.7, 13, 16).moved(z=z) for z in (-6, 6)),
    ]
    x = long * rng.uniform(0.5, 0.62)
    parts += magazine(rng, (32, rng.uniform(80, 150), 16 + 6 * rng.random()), 8, loaded(rng, 20), (x, -20),
                       rng.uniform(-0.25, 0.0))  # fmt: skip
    parts.append(Part(metal, solid_block(x - 22, x + 22, -34, -21, 24)))
    parts.append(Part(metal, solid_block(x - 20, x + 20, -34, -21, 20), -1.0))
    grip = smooth(turned([(-16, 6), (16, 6), (14, -50), (18, -88), (-18, -88), (-16, -40)], -0.25), rounds=1) + [
        x - 78,
        -22,
    ]
    parts.append(Part(str(rng.choice(["wood", "abs"])), plate(grip, 27)))
    parts.append(Part("steel", plate((grip - grip.mean(0)) * [0.4, 0.8] + grip.mean(0), 6)))
    parts += [guard(x - 62, -21, 42, 26, False, metal, 8), trigger(x - 42, -22, 18, metal, 7)]
    sear = merged(solid_block(x - 90, x - 30, -19, -12, 5), pin(x - 60, -15, 3, w - 3), pin(x - 85, -15, 3, w - 3))
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
    sights = merged(solid_block(15, 25, 20, 29, 10), solid_block(long - 20, long - 12, 20, 30, 6))
    return centred([*parts, Part("steel", sights)])


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
        coil(5, bolt_at + 55, 5, 1.0, 0, 10),
        *pipe("steel", long - 60, long + rng.uniform(60, 130), 8, 4.5),
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
        Part("steel", solid_block(x - 20, x + 20, -52, -r + 3, 26)),
        Part("steel", solid_block(x - 17, x + 17, -52, -r + 3, 23), -1.0),
    ]
    if rng.random() < 0.85:
        parts += magazine(rng, (33, rng.uniform(120, 200), 22), 9, loaded(rng, 24), (x, -20), rng.uniform(-0.05, 0.05))
    grip = smooth(turned([(-15, 6), (15, 6), (14, -88), (-16, -88)], -0.3), rounds=1) + [x - 105, -24]
    housing = bar([(x - 125, -32, -r + 3, 20), (x - 50, -32, -r + 3, 20)], 2)
    cavity = bar([(x - 122, -29, -r + 3, 16), (x - 53, -29, -r + 3, 16)], 1)
    parts += [
        Part("steel", housing),
        Part("steel", cavity, -1.0),
        Part(str(rng.choice(["wood", "abs", "rubber"])), plate(grip, 25)),
        guard(x - 86, -30, 46, 27, True, "steel", 9),
        trigger(x - 66, -32, 19, "steel", 7),
        Part("steel", merged(solid_block(x - 112, x - 62, -27, -21, 6), pin(x - 70, -25, 3, 20))),
    ]
    if rng.random() < 0.5:
        loop = smooth([(0, -6, 0), (-90, -6, 0), (-150, -20, 0), (-152, -90, 0), (-140, -92, 0)], False, 1)
        parts += [wire("steel", loop + [0, 0, z], 4) for z in (-14, 14)]
    return centred(parts)


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
    parts += [Part("steel", plate(frame, w)), Part("steel", plate(frame_in, w - rng.uniform(6, 10)), -1.0)]
    works = merged(
        solid_block(-60, -18, low + 6, low + 10, 6),
        plate([(-58, low + 8), (-44, low + 8), (-40, high - 6), (-50, high)], 8),
        pin(-30, low + 4, 3, w),
        pin(4, low - 4, 5, w - 2),
    )
    parts += [Part("steel", works), coil(-56, -25, 3.5, 0.9, low + 14, 6)]
    parts.append(guard(-58, low - 6, rng.uniform(48, 62), 27, False, "steel", 9))
    parts += [trigger(x, low - 8, 19, "steel", 6) for x in ((-36, -20) if rng.random() < 0.5 else (-28,))]
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
    parts.append(Part(wood, plate(stock_shape, rng.uniform(24, 34))))
    parts.append(Part("steel", revolve([(0, 3), (55, 3)], 7).turned("z", np.pi + 0.4).moved(-60, low + 8)))
    fore = bar([(22, low - 12, low + 8, w - 2), (min(length - 15, 190), low - 6, low + 6, w - 8)], 5)
    parts.append(Part(wood, fore, 0.8))
    if rng.random() < 0.5:
        for y, z in barrels:
            shell = revolve([(2, bore + 0.8), (60, bore)], 10).moved(y=y, z=z)
            shot = revolve([(26, bore - 1.2), (54, bore - 1.2)], 8).moved(y=y, z=z)
            head = revolve([(1, bore + 0.9), (14, bore + 0.9)], 10).moved(y=y, z=z)
            parts += [Part("pe", shell, 0.4), Part("lead", shot, 0.6), Part("brass", head, 0.3)]
    return centred(parts)


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
    spring = coil(x1 - length + 8, x1 - 26, 9, 0.8, y, 14)
    return centred([*base.parts, Part("steel", outer), Part("steel", inner, -1.0), spring])


def magazine_in_grip_machine_gun(rng: Generator) -> Thing:
    """Uzi and MAC-10 like: sheet steel box, the magazine in a grip at its middle, a bolt over the barrel."""
    long, w = rng.uniform(215, 300), rng.uniform(34, 44)
    high = rng.uniform(24, 32)
    parts = _receiver(rng, 0, long, -24, high, w, rng.uniform(1.4, 2.2), "steel")
    parts += pipe("steel", long * 0.45, long + rng.uniform(15, 90), 8, 4.5, 2.0)
    bolt = bar([(12, -9, 15, w * 0.55), (long * 0.62, -9, 15, w * 0.55)], 4)
    hole = revolve([(long * 0.4, 9), (long * 0.62, 9)], 10).moved(y=2)
    parts += [Part("steel", bolt), Part("steel", hole, -1.0), coil(8, long - 15, 4, 0.9, high - 8, 18)]
    x = long * rng.uniform(0.42, 0.52)
    lean = rng.uniform(0.0, 0.08)
    grip = turned(rounded(44, 92, 5, (0, -44), 3), -lean, (x, -24))
    well = turned(rect(37, 92, (0, -44)), -lean, (x, -24))
    plastic = rng.random() < 0.5
    shell = "nylon" if plastic else "steel"
    parts += [
        Part(shell, plate(grip, 33)),
        Part(shell, plate(well, 33 - (6 if plastic else 3.2)), -1.0),
        *magazine(rng, (34, rng.uniform(115, 190), 22), 9, loaded(rng, 28), (x, -16), lean),
        guard(x + 20, -23, rng.uniform(44, 56), 30, True, "steel", 10),
        trigger(x + 38, -24, 20, "steel", 8),
        Part(
            "steel",
            merged(
                solid_block(x - 40, x + 45, -20, -13, 6),
                pin(x + 30, -18, 3, w - 4),
                pin(x - 35, -18, 3, w - 4),
                solid_block(14, 24, high, high + 10, 14),
                solid_block(long - 24, long - 14, high, high + 11, 10),
                solid_block(long * 0.4, long * 0.4 + 12, high - 2, high + 9, 10),
            ),
        ),
    ]
    if rng.random() < 0.6:
        parts += [Part("steel", bar([(-8 - i * 3, -20 + i, 16 - i, 2), (long * 0.02, -20 + i, 16 - i, 2)]).moved(z=z))
                  for i, z in ((0, -16), (1, 16))]  # fmt: skip
        parts.append(Part("steel", solid_block(-14, -9, -60, 20, 26)))
    return centred(parts)
