"""Cutters: snap-off blades in plastic or steel cases, trapezoid blade knives, craft knives, scalpels, box cutters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, grip, posed, profile
from models.simulation.mesh import (
    Mesh,
    Points,
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
from models.simulation.thing import Part, Thing, hollow, wire

PLASTICS = ("abs", "pp", "nylon", "abs", "rubber")


def _facts(length: float, angle: float) -> dict[str, float | int | str]:
    return {"blade_length_mm": round(length), "tip_angle_deg": round(angle)}


def _snap_blade(rng: Generator, x: float, length: float, wide: float, thick: float, angle: float) -> list[Part]:
    """A strip with slanted ends, scored across, whose point ends at ``x``."""
    lean = wide / np.tan(np.radians(angle))
    strip = prism([(x - length, wide / 2), (x - lean, wide / 2), (x, -wide / 2), (x - length - lean, -wide / 2)],
                  -thick / 2, thick / 2, [circle(wide * 0.13, (x - length + lean * 0.2 + 2, 0), 8)])  # fmt: skip
    pitch = rng.uniform(0.45, 0.65) * wide
    lines = []
    for at in np.arange(x - pitch, x - length + wide, -pitch):
        line = [(at - lean, wide * 0.5), (at - lean + 0.5, wide * 0.5), (at + 0.5, -wide * 0.5), (at, -wide * 0.5)]
        lines.append(prism(line, thick * 0.1, thick * 0.45))
    return [Part("steel", strip), *([Part("steel", merged(*lines), -1.0)] if lines else [])]


def _channel(x0: float, x1: float, wide: float, high: float, wall: float, lips: bool = True) -> Mesh:
    """A folded sheet steel rail: floor, two sides and, if asked, lips over the edges."""
    middle, span = (x0 + x1) / 2, x1 - x0
    pieces = [prism(rectangle(span, wide, (middle, 0)), -high / 2, -high / 2 + wall)]
    for side in (-1, 1):
        pieces.append(prism(rectangle(span, wall, (middle, side * (wide - wall) / 2)), -high / 2 + wall, high / 2))
        if lips:
            lip = rectangle(span, wide * 0.17, (middle, side * wide * 0.41))
            pieces.append(prism(lip, high / 2, high / 2 - wall))
    return merged(*pieces)


def _shell(material: str, outline: Points, deep: float, wall: float, slots: Sequence[Points] = ()) -> list[Part]:
    """A plastic case: the outline less a cavity a wall within it."""
    middle = (outline.max(0) + outline.min(0)) / 2
    size = outline.max(0) - outline.min(0)
    inner = (outline - middle) * (1 - 2 * wall / size) + middle
    outer = prism(outline, -deep / 2, deep / 2, slots)
    return hollow(material, outer, prism(inner, -deep / 2 + wall, deep / 2 - wall, slots))


def _blade_out(rng: Generator) -> float:
    """How far the blade looks out: mostly not at all."""
    return 0.0 if rng.random() < 0.6 else float(rng.uniform(3, 60))


def slim_plastic(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(118, 142), rng.uniform(12, 17), rng.uniform(6, 9)
    outline = rounded(span, wide, rng.uniform(2, 5))
    slot = [rectangle(span * 0.62, rng.uniform(2, 3.5), (span * 0.08, 0))] if rng.random() < 0.7 else []
    angle = float(rng.choice([30, 45, 58]))
    parts = _shell(str(rng.choice(PLASTICS)), outline, deep, rng.uniform(1.2, 2), slot)
    parts += _snap_blade(rng, span / 2 - 1 + _blade_out(rng) * 0.7, 80, 9, rng.uniform(0.38, 0.5), angle)
    if rng.random() < 0.6:
        parts.append(Part("steel", _channel(-span * 0.3, span / 2, wide * 0.75, 3, 0.5)))
    slider = rounded(16, wide * 0.6, 2, (-span * rng.uniform(0.0, 0.25), 0))
    parts.append(Part(str(rng.choice(["abs", "pp", "steel"])), prism(slider, deep / 2 - 2, deep / 2 + 2)))
    if rng.random() < 0.5:
        parts.append(
            Part(
                "steel", prism(rectangle(rng.uniform(18, 34), 5, (-span * 0.38, wide * 0.3)), deep / 2, deep / 2 + 0.8)
            )
        )
    return posed(rng, parts, _facts(80, angle), 0.3)


def slim_sheet_steel(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(112, 138), rng.uniform(10.5, 13.5), rng.uniform(4.5, 7)
    angle = float(rng.choice([30, 45, 58]))
    case = _channel(-span / 2, span / 2, wide, deep, rng.uniform(0.5, 0.9))
    parts = [Part(str(rng.choice(["steel", "stainless"])), case)]
    parts += _snap_blade(rng, span / 2 - 1 + _blade_out(rng) * 0.6, 80, 9, 0.4, angle)
    end = rng.integers(3)
    if end == 0:
        parts.append(Part("abs", prism(rounded(16, wide + 1, 2, (-span / 2 - 2, 0)), -deep / 2 - 0.5, deep / 2 + 0.5)))
    elif end == 1:
        parts.append(
            Part("steel", prism(rectangle(rng.uniform(28, 40), 5.5, (-span / 2 + 18, 0)), deep / 2, deep / 2 + 0.9))
        )
    at = -span * rng.uniform(-0.05, 0.25)
    if rng.random() < 0.5:
        parts.append(Part("steel", prism(circle(rng.uniform(3, 5), (at, 0), 10), -1, deep / 2 + 2.5)))
    else:
        parts.append(
            Part(str(rng.choice(["abs", "steel"])), prism(rounded(14, wide * 0.7, 2, (at, 0)), 0.4, deep / 2 + 1.5))
        )
    return posed(rng, parts, _facts(80, angle), 0.3)


def wide_plastic(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(142, 172), rng.uniform(24, 36), rng.uniform(10, 17)
    u = np.array([-0.5, -0.3, 0.0, 0.3, 0.5])
    top = wide * rng.uniform(0.44, 0.54, 5)
    low = wide * rng.uniform(0.4, 0.54, 5)
    nose = rng.uniform(0, 0.06) * span
    outline = smooth(
        np.concatenate(
            [np.column_stack([u * span, top]), np.column_stack([u * span + [0, 0, 0, 0, nose], -low])[::-1]]
        ),
        True,
        1,
    )
    angle = float(rng.choice([45, 58, 60]))
    slot = [rounded(span * 0.55, 4, 2, (span * 0.08, 2))] if rng.random() < 0.6 else []
    material = str(rng.choice(PLASTICS))
    parts = _shell(material, outline, deep, rng.uniform(1.8, 2.8), slot)
    parts += _snap_blade(rng, span / 2 + 4 + _blade_out(rng), 100, 18, rng.uniform(0.5, 0.6), angle)
    if rng.random() < 0.7:
        parts.append(Part("steel", _channel(-span * 0.32, span / 2, rng.uniform(20, 22), 4, rng.uniform(0.6, 0.9))))
    at = span * rng.uniform(-0.3, 0.1)
    if rng.random() < 0.5:
        parts.append(Part("abs", prism(circle(rng.uniform(7, 10), (at, 2), 14), deep / 2, deep / 2 + 7)))
        parts.append(Part("steel", prism(circle(2.2, (at, 2), 8), -2, deep / 2 + 5)))
        parts.append(Part("brass", prism(circle(4, (at, 2), 6), -1, 2)))
    else:
        parts.append(Part("abs", prism(rounded(24, 12, 3, (at, 2)), deep / 2 - 2, deep / 2 + 4)))
        spring = smooth([(at - 12, -3), (at - 5, 3), (at + 3, -3), (at + 12, 3)], False, 1)
        parts.append(wire("steel", spring, 0.6))
    return posed(rng, parts, _facts(100, angle), 0.25)


def wide_sheet_steel(rng: Generator) -> Thing:
    """A folded steel case with a plastic pusher in its notched end."""
    span, wide, deep = rng.uniform(128, 165), rng.uniform(20, 30), rng.uniform(6, 11)
    angle = float(rng.choice([45, 58, 60]))
    case = _channel(-span / 2, span / 2, wide, deep, rng.uniform(0.7, 1.2), rng.random() < 0.8)
    parts = [Part("steel", case)]
    parts += _snap_blade(rng, span / 2 + _blade_out(rng), 100, 18, 0.5, angle)
    if rng.random() < 0.5:
        notch = rectangle(rng.uniform(6, 10), wide * 0.4, (-span / 2 + 4, 0))
        parts.append(Part("steel", prism(notch, -deep / 2, -deep / 2 + 0.7), -1.0))
    at = -span * rng.uniform(0.05, 0.35)
    kind = rng.integers(3)
    if kind == 0:
        parts.append(Part("abs", prism(circle(rng.uniform(8, 12), (at, 0), 16), deep / 2, deep / 2 + 9)))
        parts.append(Part("steel", prism(circle(3, (at, 0), 8), -2, deep / 2 + 7)))
    elif kind == 1:
        parts.append(
            Part("zinc", prism(circle(rng.uniform(7, 10), (at, 0), 14), deep / 2, deep / 2 + rng.uniform(4, 8)))
        )
    else:
        parts.append(Part("steel", prism(rounded(26, wide * 0.55, 3, (at, 0)), deep / 2 - 1, deep / 2 + 1)))
        parts.append(Part("abs", prism(rounded(20, wide * 0.5, 3, (at, 0)), deep / 2 + 1, deep / 2 + 5)))
    if rng.random() < 0.5:
        parts.append(Part("abs", prism(rounded(22, wide + 2, 3, (-span / 2 + 4, 0)), -deep / 2 - 1, deep / 2 + 1)))
    return posed(rng, parts, _facts(100, angle), 0.3)


def ribbed_rubber_grip(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(148, 178), rng.uniform(27, 38), rng.uniform(14, 19)
    xs = np.linspace(-0.5, 0.5, 8) * span
    high = wide * np.array([0.75, 1, 1.05, 0.95, 0.9, 1.0, 0.85, 0.6])
    outer = grip(
        xs,
        rng.uniform(-3, 3) * np.sin(np.linspace(0, 3, 8)),
        high,
        deep * np.array([0.7, 1, 1, 0.95, 0.9, 0.9, 0.8, 0.6]),
    )
    material = str(rng.choice(["abs", "rubber", "nylon", "zinc", "aluminium"]))
    wall = 1.6 if material in ("zinc", "aluminium") else 2.6
    parts = hollow(material, outer, outer.scaled(0.96, (wide - 2 * wall) / wide, (deep - 2 * wall) / deep))
    parts += _snap_blade(rng, span / 2 + 4 + _blade_out(rng), 100, 18, 0.5, 58)
    parts.append(Part("steel", _channel(-span * 0.36, span / 2 + 2, 21, 4.5, rng.uniform(0.7, 1.0))))
    ribs = [
        prism(rectangle(2, wide * 0.6, (x, 0)), deep * 0.48, deep * 0.48 + 1.5)
        for x in np.arange(-span * 0.35, span * 0.1, 6)
    ]
    parts.append(Part("rubber", merged(*ribs)))
    wheel = revolve([(-6, 9), (6, 9)], 12).turned("y", np.pi / 2).moved(span * rng.uniform(-0.35, 0.0), 0, deep / 2)
    parts.append(Part(str(rng.choice(["abs", "zinc"])), wheel, 0.8))
    if rng.random() < 0.6:
        spare = merged(
            *(prism(rectangle(90, 17, (-20, 0)), z, z + 0.5) for z in (-4.5, -3.7)[: int(rng.integers(1, 3))])
        )
        parts.append(Part("steel", spare))
    return posed(rng, parts, _facts(100, 58), 0.2)


def _trapezoid(x: float, y: float, tilt: float, thick: float = 0.65) -> Mesh:
    outline = turned([(0, -9.5), (-61, -9.5), (-46, 9.5), (-15, 9.5)], tilt, (x, y))
    return prism(outline, -thick / 2, thick / 2, [circle(2.2, (x - 30 + 3, y + 6), 6)])


def trapezoid_cast(rng: Generator) -> Thing:
    """Two cast halves screwed together, a trapezoid blade in the nose and spares in the grip."""
    span, wide, deep = rng.uniform(135, 165), rng.uniform(28, 36), rng.uniform(14, 20)
    bow = rng.uniform(0, 9)
    outline = smooth([(span * 0.5, -wide * 0.5), (span * 0.5, wide * 0.12), (span * 0.3, wide * 0.48),
                      (0, wide * 0.42),
                      (-span * 0.3, wide * 0.45 - bow), (-span * 0.5, wide * 0.25 - bow),
                      (-span * 0.5, -wide * 0.4 - bow),
                      (-span * 0.1, -wide * 0.38), (span * 0.2, -wide * 0.44)], True, 1)  # fmt: skip
    metal = str(rng.choice(["zinc", "zinc", "aluminium", "abs"]))
    wall = rng.uniform(1.3, 2.2) if metal != "abs" else 2.6
    parts = _shell(metal, outline, deep, wall, [rounded(span * 0.2, 5, 2, (span * 0.12, wide * 0.16))])
    out = rng.choice([0.0, 0.0, 24.0])
    parts.append(Part("steel", _trapezoid(span * 0.5 + out, -wide * 0.1, rng.uniform(-0.05, 0.05))))
    for index in range(int(rng.integers(0, 5))):
        parts.append(Part("steel", _trapezoid(-span * 0.04, -bow * 0.6, 0.08).moved(z=-4 + 0.8 * index)))
    carrier = prism(rounded(46, 10, 2, (span * 0.18 + out * 0.8, 1)), 1, 3.4)
    parts.append(Part(str(rng.choice(["steel", "abs", "zinc"])), carrier))
    parts.append(Part("steel", prism(circle(3, (-span * 0.05, 0), 10), -deep / 2, deep / 2)))
    parts.append(Part("abs", prism(rounded(16, 8, 2, (span * 0.1, wide * 0.25)), 2, deep / 2 + 4)))
    return posed(rng, parts, _facts(24, 62), 0.2)


def fixed_trapezoid(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(120, 150), rng.uniform(22, 30), rng.uniform(11, 17)
    outer = grip(np.array([-0.5, -0.35, 0, 0.3, 0.5]) * span, 0, wide * np.array([0.7, 1, 0.9, 0.9, 0.6]), deep)
    metal = str(rng.choice(["zinc", "aluminium", "pp", "wood"]))
    parts = [Part(metal, outer)] if metal in ("wood", "pp") else hollow(metal, outer, outer.scaled(0.96, 0.86, 0.74))
    parts.append(Part("steel", _trapezoid(span * 0.5 + 24, 0, rng.uniform(-0.1, 0.1))))
    parts.append(Part("steel", prism(circle(4, (span * 0.36, 0), 10), -deep * 0.45, deep * 0.5)))
    return posed(rng, parts, _facts(24, 62), 0.25)


def folding_cutter(rng: Generator) -> Thing:
    span, wide = rng.uniform(88, 108), rng.uniform(24, 30)
    plate, gap = rng.uniform(1.4, 2.6), rng.uniform(6, 9)
    outline = smooth([(6, wide * 0.4), (-span * 0.5, wide * 0.5), (-span, wide * 0.4), (-span, -wide * 0.5),
                      (-span * 0.5, -wide * 0.36), (6, -wide * 0.45)], True, 1)  # fmt: skip
    holes = [circle(4, (-span * f, 0), 8) for f in (0.35, 0.55, 0.75)] if rng.random() < 0.5 else []
    metal = str(rng.choice(["aluminium", "stainless", "zinc", "abs"]))
    cheeks = merged(*(prism(outline, s * gap / 2, s * (gap / 2 + plate), holes) for s in (-1, 1)))
    angle = np.pi if rng.random() < 0.6 else rng.uniform(0, 2.2)
    arm = [prism(rounded(52, 20, 3, (20, 0)), s * 0.6, s * 2.4) for s in (-1, 1)]
    carrier = merged(*arm, _trapezoid(72, 0, 0)).turned("z", angle)
    parts = [Part(metal, cheeks), Part("steel", carrier)]
    parts.append(Part("steel", merged(*(prism(circle(r, (x, 0), 10), -gap / 2 - plate, gap / 2 + plate)
                                        for x, r in ((0, 4), (-span * 0.9, 2.5))))))  # fmt: skip
    if rng.random() < 0.6:
        parts.append(Part("stainless", prism(rectangle(50, 7, (-span * 0.6, 0)), gap / 2 + plate, gap / 2 + plate + 1)))
    return posed(rng, parts, _facts(25, 62), 0.2)


def craft_knife(rng: Generator) -> Thing:
    span, radius = rng.uniform(110, 130), rng.uniform(3.8, 5.5)
    metal = str(rng.choice(["aluminium", "aluminium", "abs", "steel"]))
    ridged = np.linspace(-span + 80, -14, 6)
    turns = [(-span, radius * 0.8), (-span + 4, radius), (-2, radius * 0.7)]
    turns += [(x, radius * (0.88 if i % 2 else 1)) for i, x in enumerate(ridged)]
    body = revolve(sorted(turns), 10)
    parts = [Part(metal, body)]
    if metal != "aluminium":
        parts.append(Part(metal, revolve([(-span + 5, radius * 0.7), (-30, radius * 0.7)], 8), -1.0))
    shape = profile(0.02, 1, 0.42, 0.9, 1, levels=5)
    parts.append(Part("steel", blade(shape, rng.uniform(22, 28), rng.uniform(6, 8), 0.6).moved(2)))
    parts.append(Part("steel", prism(rectangle(20, 5, (-6, 0)), -0.3, 0.3)))
    parts.append(
        Part(
            str(rng.choice(["brass", "steel", "aluminium"])),
            revolve([(-14, radius), (-4, radius * 0.95), (1, 2.6)], 10),
            0.7,
        )
    )
    if rng.random() < 0.5:
        parts += hollow("pp", revolve([(-4, radius + 1), (32, 4)], 8), revolve([(-4, radius + 0.2), (31, 3)], 8))
    return posed(rng, parts, _facts(25, 22), 0.1)


def scalpel(rng: Generator) -> Thing:
    span, thick = rng.uniform(105, 135), rng.uniform(1.6, 3)
    handle = [
        (6, 3),
        (-10, 4),
        (-span * 0.3, 3.2),
        (-span, 4.6),
        (-span, -4.6),
        (-span * 0.3, -3.2),
        (-10, -4),
        (6, -3),
    ]
    material = str(rng.choice(["stainless", "stainless", "abs", "pp"]))
    thick = thick if material == "stainless" else thick * 2
    shape = profile(0.3, rng.uniform(1, 2.4), rng.uniform(0, 0.45), 0.6, 1.4, levels=6)
    length = rng.uniform(24, 45)
    parts = [
        Part(material, prism(smooth(handle, True, 1), -thick / 2, thick / 2)),
        Part("stainless", blade(shape, length, rng.uniform(6, 10), 0.6, 0.6).moved(4)),
        Part("stainless", prism(rounded(22, 7, 2, (-3, 0)), -0.3, 0.3)),
    ]
    if rng.random() < 0.4:
        ribs = [
            prism(rectangle(1, 7, (float(x), 0)), -thick / 2 - 0.5, thick / 2 + 0.5) for x in np.arange(-16, -44, -4)
        ]
        parts.append(Part(material, merged(*ribs)))
    if rng.random() < 0.3:
        outer = prism(rounded(length + 12, 13, 2, (length / 2 + 5, 0)), -2.5, 2.5)
        parts += hollow("pe", outer, prism(rounded(length + 10, 11, 2, (length / 2 + 5, 0)), -1.6, 1.6))
    return posed(rng, parts, _facts(length, 30), 0.3)


def curved_plastic(rng: Generator) -> Thing:
    """A thin bowed case, lens-shaped edgewise."""
    span, wide, deep = rng.uniform(105, 150), rng.uniform(18, 32), rng.uniform(9, 16)
    bow = rng.uniform(3, 11) * rng.choice([-1, 1])
    u = np.linspace(-1, 1, 8)
    y = bow * (1 - u**2)
    high = wide * np.interp(np.abs(u), [0, 0.7, 1], [1, 0.9, 0.45])
    outer = grip(u * span / 2, y, high, deep * np.interp(np.abs(u), [0, 0.7, 1], [1, 0.85, 0.3]))
    material = str(rng.choice(["abs", "pp", "zinc", "nylon"]))
    parts = hollow(material, outer, outer.scaled(0.96, 0.84, 0.78).moved(0, bow * 0.1))
    narrow = wide < 24
    width, length = (9, 80) if narrow else (18, 95)
    parts += _snap_blade(rng, span / 2 - 4 + _blade_out(rng) * 0.6, length, width, 0.5, 58)
    parts.append(Part("steel", _channel(-span * 0.34, span * 0.45, width + 2.5, 3.2, 0.7)))
    parts.append(Part("abs", prism(rounded(18, width * 0.7, 3, (0, bow * 0.5)), 2, deep / 2 + 2)))
    return posed(rng, parts, _facts(length, 58), 0.4)


def mini_keyring_cutter(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(58, 92), rng.uniform(14, 22), rng.uniform(5, 9)
    material = str(rng.choice(["abs", "pp", "stainless"]))
    parts = _shell(material, rounded(span, wide, rng.uniform(2, 7)), deep, 1.5 if material != "stainless" else 0.7,
                   [rectangle(span * 0.4, 2.5, (span * 0.05, 0))])  # fmt: skip
    parts += _snap_blade(rng, span / 2 - 2 + _blade_out(rng) * 0.25, span * 0.6, 9, 0.4, float(rng.choice([45, 58])))
    parts.append(Part("abs", prism(rounded(11, 7, 2, (0, 0)), 0.5, deep / 2 + 2)))
    parts.append(wire("steel", smooth([(-6, -2), (-2, 2), (2, -2), (6, 2)], False, 1), 0.5))
    if rng.random() < 0.7:
        parts.append(wire("steel", circle(7, (-span / 2 - 4, 0), 12), rng.uniform(0.5, 0.9), True))
    return posed(rng, parts, _facts(span * 0.6, 52), 0.2)


def pocket_box_cutter(rng: Generator) -> Thing:
    """A flat sheet metal sleeve with a single edge razor or trapezoid blade in a sliding tray."""
    span, wide, deep = rng.uniform(82, 118), rng.uniform(24, 32), rng.uniform(4, 7)
    wall = rng.uniform(0.6, 1.1)
    outer = prism(rounded(span, wide, 3), -deep / 2, deep / 2)
    metal = str(rng.choice(["steel", "aluminium", "stainless"]))
    parts = hollow(metal, outer, prism(rounded(span - 2 * wall, wide - 2 * wall, 3), -deep / 2 + wall, deep / 2 - wall))
    if rng.random() < 0.5:
        parts.append(Part("steel", _trapezoid(span / 2 + rng.choice([-2.0, 20.0]), 0, 0)))
    else:
        razor = prism(rectangle(38, 19, (span / 2 - 22 + rng.choice([0.0, 14.0]), 0)), -0.12, 0.12)
        parts += [Part("steel", razor), Part("aluminium", prism(rectangle(38, 6, (span / 2 - 22, 7)), -0.9, 0.9))]
    parts.append(Part("steel", prism(rounded(span * 0.6, wide * 0.6, 2, (-span * 0.05, 0)), 0.6, 1.5)))
    parts.append(
        Part(str(rng.choice(["abs", "steel"])), prism(rounded(14, 10, 2, (-span * 0.1, 0)), 1.5, deep / 2 + 2))
    )
    return posed(rng, parts, _facts(38, 62), 0.3)


def bladed_refill(rng: Generator) -> Thing:
    """A wide snap-off cutter of clear plastic with a thick stack of blades: the blades show, the case does not."""
    span, wide, deep = rng.uniform(125, 160), rng.uniform(21, 28), rng.uniform(8, 13)
    angle = float(rng.choice([45, 58, 60]))
    parts = _shell(str(rng.choice(["pp", "acrylic", "pe"])), rounded(span, wide, 6), deep, 1.6)
    thick = 0.5 * int(rng.integers(1, 6))
    parts += _snap_blade(rng, span / 2 - 2 + _blade_out(rng), 100, 18, thick, angle)
    parts.append(Part("pp", prism(rounded(26, 13, 4, (-span * rng.uniform(0.1, 0.3), 0)), 1, deep / 2 + 4)))
    if rng.random() < 0.4:
        parts.append(Part("steel", prism(circle(2.5, (-span * 0.42, 0), 8), -deep / 2, deep / 2)))
    return posed(rng, parts, _facts(100, angle), 0.3)


def carpet_hook(rng: Generator) -> Thing:
    span, wide, deep = rng.uniform(145, 175), rng.uniform(24, 32), rng.uniform(13, 18)
    drop = rng.uniform(14, 30)
    u = np.linspace(0, 1, 7)
    outer = grip(-u * span, -drop * u**2, wide * np.array([0.7, 1, 1, 0.9, 1, 1.05, 0.8]), deep)
    parts = hollow("zinc", outer, grip(-u[1:-1] * span, -drop * u[1:-1] ** 2, wide * 0.8, deep - 4))
    hook = smooth([(-18, 8), (14, 8), (30, 2), (26, -9), (20, -4), (14, -3), (4, -9), (-18, -9)], True, 1)
    parts.append(Part("steel", prism(hook, -0.35, 0.35)))
    parts.append(Part("steel", prism(circle(3.5, (-span * 0.3, -2), 10), -deep / 2, deep / 2)))
    parts.append(Part("steel", merged(*(prism(hook, z, z + 0.6) for z in (-4, -3.2))).moved(-span * 0.55, -drop * 0.3)))
    return posed(rng, parts, _facts(30, 45), 0.2)


def safety_cutter(rng: Generator) -> Thing:
    """A squeeze-grip cutter: a lever along the back pushes a spring-loaded trapezoid blade."""
    span, wide, deep = rng.uniform(140, 165), rng.uniform(30, 38), rng.uniform(15, 20)
    outline = smooth([(span * 0.5, -12), (span * 0.48, 6), (span * 0.2, wide * 0.4), (-span * 0.4, wide * 0.34),
                      (-span * 0.5, 0), (-span * 0.4, -wide * 0.4), (span * 0.3, -wide * 0.4)], True, 1)  # fmt: skip
    eye = rounded(span * 0.4, 9, 4, (-span * 0.1, 4))
    parts = _shell(str(rng.choice(["abs", "nylon", "aluminium"])), outline, deep, rng.uniform(2, 2.8), [eye])
    lever = smooth([(-span * 0.36, wide * 0.4), (0, wide * 0.62), (span * 0.3, wide * 0.36), (0, wide * 0.46)], True, 1)
    turns = np.linspace(0, 2 * np.pi * 7, 36)
    coil = np.column_stack([-span * 0.02 + turns / turns[-1] * 28, np.cos(turns) * 3 - 6, np.sin(turns) * 3])
    parts += [
        Part("nylon", prism(lever, -4, 4)),
        Part("steel", _trapezoid(span * 0.48, -2, 0)),
        wire("steel", coil, 0.5, sides=4),
        Part("steel", tube([(span * 0.3, 8, -deep / 2), (span * 0.3, 8, deep / 2)], 2, sides=6)),
    ]
    return posed(rng, parts, _facts(18, 62), 0.2)


def squeeze_pen_cutter(rng: Generator) -> Thing:
    """A round, pen-like metal cutter with a twist end and a 9 mm blade."""
    span, radius = rng.uniform(125, 145), rng.uniform(6, 8)
    wall = rng.uniform(0.7, 1.2)
    metal = str(rng.choice(["aluminium", "stainless", "brass"]))
    outer = revolve(
        [(-span / 2, radius * 0.8), (-span / 2 + 3, radius), (span * 0.35, radius), (span / 2, radius * 0.75)], 12
    )
    parts = hollow(metal, outer, outer.scaled(0.985, (radius - wall) / radius, (radius - wall) / radius))
    parts += _snap_blade(rng, span / 2 + rng.choice([0.0, 18.0]), 80, 8.6, 0.4, float(rng.choice([30, 45])))
    parts.append(Part(metal, revolve([(-span / 2 - 14, radius * 0.7), (-span / 2, radius * 0.95)], 12), 0.7))
    parts.append(Part("stainless", prism(rectangle(38, 4, (-span * 0.25, 0)), radius + 0.5, radius + 1.5)))
    parts.append(Part("abs", prism(rectangle(60, 5, (-span * 0.15, 0)), -2, 2)))
    return posed(rng, parts, _facts(80, 38), 0.1)
