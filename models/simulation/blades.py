"""Knives, scissors, axes and saws. The last maker of each label is kept for validation and test."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.shapes import Maker, Part, Points, Slab, Thing, Turned, Wire, box, disc, line, moved, rounded

GRIPS = ("abs", "wood", "pvc", "rubber")


def blade_shape(
    length: float, height: float, thick: float, tip: float, material: str = "steel", belly: float = 0.0
) -> Slab:
    """A single edged blade from x = 0 to ``length``; ``tip`` = share of the length where it narrows; edge below."""
    outline = line(
        (0, -height / 2),
        (length * (1 - tip), -height / 2),
        (length, height * belly),
        (length * (1 - tip * 0.5), height * 0.36),
        (length * (1 - tip), height / 2),
        (0, height / 2),
    )
    return Slab(material, outline, thick, wedge=(0, height / 2, 0, -1, height * 0.8))


def _dagger_blade(length: float, height: float, thick: float) -> tuple[Slab, Slab]:
    upper = line((0, -height / 2), (length * 0.6, -height * 0.4), (length, 0), (0, 0))
    lower = upper * [1, -1]
    return (
        Slab("steel", upper, thick, wedge=(0, -height / 2, 0, 1, height / 2)),
        Slab("steel", lower, thick, wedge=(0, height / 2, 0, -1, height / 2)),
    )


def _tip_angle(height: float, run: float) -> float:
    return round(float(np.degrees(np.arctan2(height, max(run, 1.0)))), 0)


def kitchen_knife(rng: Generator) -> Thing:
    length, height = rng.uniform(110, 240), rng.uniform(24, 52)
    tip = rng.uniform(0.3, 0.7)
    grip = rng.choice(GRIPS)
    handle = Slab(grip, rounded(-60, -2, 118, height * 0.55, 9), rng.uniform(14, 20))
    tang = Slab("steel", box(-50, -2, 96, height * 0.3), 2.0)
    rivets = [Slab("brass", disc(x, -2, 3), 15) for x in (-25, -58, -92)] if rng.random() < 0.6 else []
    return Thing(
        (blade_shape(length, height, rng.uniform(1.6, 2.6), tip), handle, tang, *rivets),
        {"blade_length_mm": round(length), "tip_angle_deg": _tip_angle(height, length * tip)},
    )


def dagger(rng: Generator) -> Thing:
    length, height = rng.uniform(110, 210), rng.uniform(20, 32)
    guard = Slab(rng.choice(["brass", "steel"]), rounded(-4, 0, 8, height * rng.uniform(1.6, 2.6), 3), 9)
    handle = Turned(rng.choice(["wood", "rubber", "abs"]), (-105, -55, -8), (10, 12, 9))
    pommel = Slab("steel", disc(-108, 0, 9), 14)
    tang = Slab("steel", box(-55, 0, 100, 9), 4)
    return Thing(
        (*_dagger_blade(length, height, rng.uniform(3, 5)), guard, handle, pommel, tang),
        {"blade_length_mm": round(length), "tip_angle_deg": _tip_angle(height, length * 0.4)},
    )


def fruit_knife(rng: Generator) -> Thing:
    length, height = rng.uniform(80, 125), rng.uniform(16, 24)
    material = "zirconia" if rng.random() < 0.25 else "steel"
    handle = Slab(rng.choice(GRIPS), rounded(-52, 0, 106, height * 0.8, 8), rng.uniform(9, 15))
    return Thing(
        (blade_shape(length, height, 1.5, 0.4, material), handle, Slab(material, box(-25, 0, 50, height * 0.4), 1.5)),
        {"blade_length_mm": round(length), "tip_angle_deg": _tip_angle(height, length * 0.4)},
    )


def cleaver(rng: Generator) -> Thing:
    length, height = rng.uniform(150, 200), rng.uniform(75, 105)
    outline = rounded(length / 2, 0, length, height, 8)
    blade = Slab(
        "steel",
        outline,
        rng.uniform(2, 3.2),
        [disc(length - 14, -height / 2 + 14, 5)],
        (0, height / 2, 0, -1, height * 0.6),
    )
    handle = Turned(rng.choice(["wood", "steel"]), (-115, -60, -5), (13, 16, 11), 2.0)
    return Thing(
        (blade, handle, Slab("steel", box(-50, 0, 100, 12), 3)), {"blade_length_mm": round(length), "tip_angle_deg": 90}
    )


def hunting_knife(rng: Generator) -> Thing:
    length, height = rng.uniform(130, 200), rng.uniform(28, 40)
    teeth = [(x, -height / 2 + (4 if i % 2 else 0)) for i, x in enumerate(np.arange(5, length * 0.5, 5))]
    outline = np.array(
        [
            *teeth,
            (length * 0.7, -height / 2),
            (length * 0.85, -height * 0.1),
            (length, -height * 0.2),
            (length * 0.9, height * 0.3),
            (length * 0.75, height / 2),
            (0, height / 2),
        ]
    )
    blade = Slab(
        "steel",
        outline,
        rng.uniform(3.5, 5),
        [box(length * 0.3, -height * 0.18, length * 0.4, 4)],
        (0, height / 2, 0, -1, height * 0.6),
    )
    handle = Turned("leather", (-118, -95, -60, -8), (14, 13, 15, 13))
    return Thing(
        (blade, handle, Slab("steel", box(-55, 0, 110, 12), 5), Slab("steel", rounded(-5, 0, 7, height * 1.9, 3), 12)),
        {"blade_length_mm": round(length), "tip_angle_deg": _tip_angle(height, length * 0.3)},
    )


def _folded(rng: Generator, blade: Slab, length: float, scale_material: str, liner: float, open_angle: float) -> Thing:
    height = rng.uniform(20, 30)
    handle = rounded(-length / 2 - 4, 0, length + 22, height, height * rng.uniform(0.2, 0.5))
    turned = moved(blade.outline, 0, 0, open_angle)
    spot = moved(line((0, 9)), 0, 0, open_angle)[0]
    normal = moved(line((0, -1)), 0, 0, open_angle)[0]
    edge = Slab(blade.material, turned, blade.thickness, wedge=(*spot, *normal, 14.0))
    parts: list[Part] = [edge, Slab(scale_material, handle, rng.uniform(7, 11)), Slab("steel", handle, liner)]
    parts += [Slab("steel", disc(x, 0, 3.2), 10) for x in (0.0, -length * 0.55, -length)]
    parts.append(Slab("steel", box(-length * 0.5, -height / 2 + 2.5, length * 0.9, 3.5), 3))
    if rng.random() < 0.5:
        parts.append(Slab("steel", box(-length * 0.75, 2, 45, 5), 1.2))
    return Thing(tuple(parts), {"blade_length_mm": round(length), "tip_angle_deg": 45})


def folding_open(rng: Generator) -> Thing:
    length = rng.uniform(60, 110)
    return _folded(
        rng,
        blade_shape(length, rng.uniform(18, 26), 2.6, 0.5),
        length,
        rng.choice(["abs", "wood", "aluminium"]),
        2.4,
        rng.uniform(-0.3, 0.3),
    )


def folding_half(rng: Generator) -> Thing:
    length = rng.uniform(60, 105)
    return _folded(
        rng,
        blade_shape(length, rng.uniform(16, 24), 2.4, 0.45),
        length,
        rng.choice(["abs", "wood"]),
        2.0,
        rng.uniform(0.8, 2.4),
    )


def folding_closed(rng: Generator) -> Thing:
    length = rng.uniform(65, 110)
    return _folded(
        rng,
        blade_shape(length, rng.uniform(16, 22), 2.6, 0.5),
        length,
        rng.choice(["abs", "steel", "wood"]),
        2.4,
        np.pi,
    )


def balisong(rng: Generator) -> Thing:
    length, spread = rng.uniform(80, 100), rng.uniform(0.1, 1.2)
    holes = [disc(-25 - 18 * i, 0, 4) for i in range(5)]
    grip = rounded(-length * 0.6, 0, length * 1.15, 12, 4)
    arms = [
        Slab("steel", moved(grip, 0, s * 8, s * spread), 8, [moved(h, 0, s * 8, s * spread) for h in holes])
        for s in (-1, 1)
    ]
    return Thing((*_dagger_blade(length, 20, 3.2), *arms), {"blade_length_mm": round(length), "tip_angle_deg": 40})


def _cutter(rng: Generator, width: float, material: str, wall: float, out: float) -> Thing:
    length = rng.uniform(125, 165)
    case = rounded(0, 0, length, width, width * 0.3)
    slot = box(-length * 0.1, 0, length * 0.6, width * 0.2)
    body = Slab(material, case, wall, [slot])
    reach = length * 0.42 + out
    blade = line(
        (-length * 0.2, -width * 0.28),
        (reach, -width * 0.28),
        (reach - width * 0.35, width * 0.28),
        (-length * 0.2, width * 0.28),
    )
    rail = [Slab("steel", box(-length * 0.05, s * width * 0.33, length * 0.85, width * 0.14), 1.4) for s in (-1, 1)]
    slider = Slab("steel", box(-length * 0.15, 0, 14, width * 0.5), 1.6)
    lines = [
        Wire("steel", line((x, -width * 0.28), (x - width * 0.25, width * 0.28)), 0.5)
        for x in np.arange(0, reach - 8, 8)
    ]
    return Thing((body, Slab("steel", blade, 0.7), *rail, slider, *lines), {"blade_length_mm": round(length * 0.62)})


def cutter_wide(rng: Generator) -> Thing:
    return _cutter(rng, rng.uniform(24, 32), "abs", rng.uniform(7, 11), rng.uniform(0, 55))


def cutter_slim(rng: Generator) -> Thing:
    return _cutter(rng, rng.uniform(12, 17), "abs", rng.uniform(4, 7), rng.uniform(0, 45))


def cutter_metal(rng: Generator) -> Thing:
    return _cutter(rng, rng.uniform(18, 24), "aluminium", rng.uniform(3, 6), rng.uniform(0, 40))


def carpet_knife(rng: Generator) -> Thing:
    body = line((-80, -8), (-40, -17), (40, -14), (62, -6), (60, 8), (10, 14), (-50, 12), (-85, 8))
    blade = line((50, -7), (88, -7), (66, 9), (40, 9))
    spare = moved(blade, -105, 1, 0.1)
    return Thing(
        (
            Slab("zinc", body, rng.uniform(3, 5), [rounded(-10, 0, 60, 10, 4)]),
            Slab("steel", blade, 0.8),
            Slab("steel", spare, 2.0),
            Slab("steel", disc(-5, 0, 4), 12),
        ),
        {"blade_length_mm": 30},
    )


def _swiss(rng: Generator, layers: int, fanned: int) -> Thing:
    length = rng.uniform(80, 96)
    shell = rounded(0, 0, length, 24, 11)
    parts: list[Part] = [Slab("abs", shell, 7), Slab("steel", rounded(0, 0, length - 5, 20, 9), 0.8 * layers)]
    for index in range(layers):
        side = 1 if index % 2 else -1
        width = rng.uniform(8, 14)
        angle = rng.uniform(0.5, 2.6) * side if index < fanned else 0.0
        inward = blade_shape(length * rng.uniform(0.55, 0.85), width, 2.0, rng.uniform(0.2, 0.6)).outline
        x = side * length * 0.44
        parts.append(Slab("steel", moved(inward, x, 0, (np.pi if side > 0 else 0.0) + angle), 2.2))
    parts += [Slab("brass", disc(side * length * 0.44, 0, 2.5), 12) for side in (-1, 1)]
    parts.append(Wire("steel", disc(length / 2 + 5, 6, 6), 1.3, True))
    return Thing(tuple(parts), {"blade_length_mm": round(length * 0.7)})


def swiss_closed(rng: Generator) -> Thing:
    return _swiss(rng, int(rng.integers(3, 6)), 0)


def swiss_open(rng: Generator) -> Thing:
    return _swiss(rng, int(rng.integers(4, 6)), int(rng.integers(1, 4)))


def plier_tool(rng: Generator) -> Thing:
    length, angle = rng.uniform(90, 110), rng.uniform(0.05, 0.6)
    arms = [Slab("steel", moved(rounded(-length / 2, 0, length, 15, 5), 0, s * 6, s * angle), 5) for s in (-1, 1)]
    blades = [Slab("steel", moved(blade_shape(70, 11, 2, 0.4).outline, -88, s * 6, s * angle), 2.5) for s in (-1, 1)]
    jaws = [Slab("steel", line((0, 0), (8, s * 11), (32, s * 7), (58, s * 2), (58, 0)), 8) for s in (-1, 1)]
    return Thing((*arms, *blades, *jaws, Slab("steel", disc(2, 0, 9), 12)), {"blade_length_mm": 70})


def card_tool(rng: Generator) -> Thing:
    plate = rounded(0, 0, 82, 50, 5)
    holes = [disc(-25, 12, 6, count=6), disc(0, 14, 4, count=6), rounded(18, 12, 26, 8, 2), disc(-28, -12, 3)]
    saw = Slab("steel", box(20, -20, 40, 9), 2)
    return Thing(
        (
            Slab("steel", plate, rng.uniform(2, 2.8), holes),
            saw,
            Slab("steel", blade_shape(55, 14, 2.0, 0.5).outline - [30, 8], 2.0),
            Slab("abs", plate, 5),
        ),
        {"blade_length_mm": 55},
    )


def _scissors(rng: Generator, length: float, ring: float, handle: str, thick: float, width: float) -> Thing:
    angle = rng.uniform(0.02, 0.5)
    parts: list[Part] = []
    for side in (-1, 1):
        blade = line(
            (-12, -width / 2), (length * 0.5, -width * 0.45), (length, 0), (length * 0.4, width * 0.5), (-12, width / 2)
        )
        edge = moved(blade * [1, side], 0, 0, side * angle)
        parts.append(Slab("steel", edge, thick))
        shank = moved(
            line((-8, 0), (-length * 0.3, side * ring * 0.5), (-length * 0.42, side * ring)), 0, 0, side * angle * 0.6
        )
        parts.append(Wire("steel", shank, width * 0.55))
        loop = moved(disc(-length * 0.42 - ring * 1.2, side * ring * 1.15, ring * 1.45, ring), 0, 0, side * angle * 0.6)
        parts.append(Wire(handle, loop, rng.uniform(6, 9) if handle != "steel" else 5.0, True))
    parts.append(Slab("steel", disc(0, 0, width * 0.4), 6))
    return Thing(tuple(parts), {"blade_length_mm": round(length)})


def office_scissors(rng: Generator) -> Thing:
    return _scissors(rng, rng.uniform(75, 115), rng.uniform(17, 22), "abs", rng.uniform(1.6, 2.4), rng.uniform(11, 16))


def tailor_scissors(rng: Generator) -> Thing:
    return _scissors(rng, rng.uniform(95, 135), rng.uniform(17, 24), "steel", rng.uniform(2.5, 4), rng.uniform(14, 20))


def nail_scissors(rng: Generator) -> Thing:
    return _scissors(rng, rng.uniform(32, 55), rng.uniform(10, 13), "steel", rng.uniform(1.5, 2.2), rng.uniform(6, 8))


def kitchen_shears(rng: Generator) -> Thing:
    base = _scissors(rng, rng.uniform(85, 110), rng.uniform(20, 26), "pvc", 2.8, rng.uniform(17, 22))
    return Thing((*base.parts, Slab("steel", box(-38, 0, 30, 26), 2.0, [disc(-38, 0, 8, count=8)])), base.facts)


def _haft(rng: Generator, length: float, material: str, radius: float = 14) -> Turned:
    wall = 2.0 if material == "steel" else None
    return Turned(
        material,
        (-length, -length * 0.9, -length * 0.4, 20),
        (radius * 1.15, radius, radius * 0.8, radius * 0.85),
        wall,
    )


def hatchet(rng: Generator) -> Thing:
    flare, reach = rng.uniform(45, 75), rng.uniform(70, 105)
    head = line((-18, -20), (18, -20), (24, -55), (reach * 0.5, -reach), (-flare * 0.9, -reach), (-24, -55))
    return Thing(
        (
            Slab("steel", head, rng.uniform(12, 18), wedge=(0, -reach, 0, 1, reach * 0.9)),
            Slab("steel", box(0, 0, 38, 44), 14),
            moved_turned(_haft(rng, rng.uniform(240, 340), rng.choice(["wood", "abs", "steel"]))),
        ),
        {},
    )


def moved_turned(part: Turned) -> Turned:
    """The haft of an axe or hammer points down from the head."""
    return Turned(part.material, part.x, part.radius, part.wall, part.fill, (0.0, 0.0), -np.pi / 2)


def splitting_axe(rng: Generator) -> Thing:
    head = line((-45, -26), (0, -22), (60, -38), (85, -62), (85, 62), (60, 38), (0, 22), (-45, 26))
    return Thing(
        (
            Slab("steel", head, rng.uniform(14, 20), wedge=(85, 0, -1, 0, 85)),
            moved_turned(_haft(rng, rng.uniform(300, 380), "wood", 16)),
        ),
        {},
    )


def fire_axe(rng: Generator) -> Thing:
    head = line((-95, 0), (-30, -14), (25, -18), (70, -48), (82, 0), (70, 48), (25, 18), (-30, 14))
    return Thing(
        (
            Slab("steel", head, 13, wedge=(84, 0, -1, 0, 70)),
            moved_turned(_haft(rng, rng.uniform(260, 360), rng.choice(["wood", "steel"]))),
        ),
        {},
    )


def toothed(length: float, high: float, low: float, pitch: float) -> Points:
    """A saw blade from x = 0, ``high`` at the grip and ``low`` less at its end."""
    xs = np.arange(0, length, pitch / 2)
    bottom = [(x, high / 2 + (pitch * 0.6 if i % 2 else 0)) for i, x in enumerate(xs)]
    return np.array([(0, -high / 2), (length, high / 2 - low), *bottom[::-1]])


def hand_saw(rng: Generator) -> Thing:
    length = rng.uniform(260, 380)
    handle = Slab(rng.choice(["wood", "abs"]), rounded(-55, 0, 120, 90, 30), 20, [rounded(-55, 5, 60, 38, 18)])
    return Thing(
        (
            Slab("steel", toothed(length, rng.uniform(70, 100), 25, 8), 1.0),
            handle,
            Slab("steel", disc(-5, -10, 5), 20),
        ),
        {},
    )


def hacksaw(rng: Generator) -> Thing:
    length, drop = rng.uniform(230, 310), rng.uniform(65, 90)
    frame = Wire("steel", line((0, 0), (0, -drop), (length, -drop), (length, 0)), rng.uniform(7, 10))
    blade = Slab("steel", box(length / 2, 0, length, 12), 0.8)
    grip = Slab(rng.choice(["abs", "zinc"]), rounded(-35, -35, 45, 105, 18), 16, [rounded(-32, -35, 18, 60, 9)])
    return Thing(
        (frame, blade, grip, Slab("steel", box(0, 0, 14, 12), 8), Slab("steel", box(length, 0, 14, 12), 8)), {}
    )


def folding_saw(rng: Generator) -> Thing:
    length, angle = rng.uniform(160, 210), rng.choice([0.0, 0.4, np.pi * 0.97])
    blade = moved(toothed(length, 26, 12, 6), 0, 0, angle)
    handle = rounded(-length * 0.52, 0, length * 1.1, 34, 14)
    return Thing(
        (
            Slab("steel", blade, 1.4),
            Slab("abs", handle, 14),
            Slab("steel", disc(0, 0, 7), 14),
            Slab("steel", handle, 0.8),
        ),
        {},
    )


BLADES: dict[str, tuple[Maker, ...]] = {
    "straight_knife": (kitchen_knife, dagger, fruit_knife, cleaver, hunting_knife),
    "folding_knife": (folding_open, folding_half, folding_closed, balisong),
    "utility_knife": (cutter_wide, cutter_slim, cutter_metal, carpet_knife),
    "multi_tool_knife": (swiss_closed, swiss_open, plier_tool, card_tool),
    "scissors": (office_scissors, tailor_scissors, nail_scissors, kitchen_shears),
    "axe": (hatchet, splitting_axe, fire_axe),
    "saw": (hand_saw, hacksaw, folding_saw),
}
