"""Revolvers: solid, swung out and broken open."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._placing import centred
from models.simulation.articles.gun.parts import (
    band,
    bar,
    coil,
    grips,
    guard,
    gun_metal,
    pin,
    pipe,
    plate,
    rounds_at,
    solid_block,
    trigger,
)
from models.simulation.mesh import Points, circle, merged, revolve, smooth, turned
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing


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
        parts += rounds_at([(0.5, y) for y, _ in take], 0.0, calibre, case, 8, [z for _, z in take])
    parts.append(Part("steel", revolve([(-3, 4), (2, 4), (2, 1.8), (length + 12, 1.8)], 7)))
    return parts


def _wheel_gun_grip(
    rng: Generator, kind: str, s: float, axis: float, base: float, metal: str, panels: str | None
) -> list[Part]:
    """Frame of the grip, its spring and its panels, or bare bars where there are none."""
    parts: list[Part] = []
    h, k = rng.uniform(84, 98) * s, rng.uniform(0.85, 1.12)
    if kind == "bird":
        path = [(-36, axis + 2), (-22, base + 3), (-28, base - h * 0.3), (-44, base - h * 0.62), (-72, base - h * 0.66),
                (-68, base - h * 0.35), (-52, base + 2)]  # fmt: skip
    elif kind == "plough":
        path = [(-36, axis + 6), (-16, base + 4), (-26, base - h * 0.4), (-40, base - h * 0.86), (-76, base - h * 0.72),
                (-58, base - h * 0.3), (-46, base + 10)]  # fmt: skip
    else:
        path = [(-38, axis + 2), (-18, base + 4), (-30, base - h * 0.15), (-34, base - h * 0.5), (-50, base - h * 0.95),
                (-82, base - h * 0.82), (-66, base - h * 0.35), (-48, base + 4)]  # fmt: skip
    shape = smooth(np.array(path) * [k, 1], rounds=2)
    middle = shape.mean(0)
    reach = np.linalg.norm(shape - middle, axis=1, keepdims=True)
    gap = middle + (shape - middle) * np.clip(1 - rng.uniform(5, 8) / reach, 0.2, 0.9)
    parts.append(Part(metal, plate(shape, rng.uniform(7, 11), 0.0, [gap])))
    parts.append(coil(0, 34 * s, 3, 0.7, 0, 8).turned("z", -2.05).moved(*(middle + [8, 16])))
    if panels is None:
        lean = rng.uniform(0.3, 0.7)
        bars = merged(
            *(
                plate(turned(rect(s * 26, rng.uniform(3, 5)), -lean, tuple(middle + at)), 7)
                for at in ([4, 12], [-6, -14])
            ),
            pin(middle[0] + 4, middle[1] + 12, 3.5, 12),
            pin(middle[0] - 6, middle[1] - 14, 2.5, 14),
        )
        parts.append(Part("steel", bars))
    else:
        bulge = middle + (shape - middle) * rng.uniform(0.96, 1.12)
        pt = rng.uniform(7, 11)
        cover = merged(*(plate(bulge, pt, z * (pt / 2 + 4)) for z in (-1, 1)))
        parts += [Part(panels, cover), Part("brass", pin(middle[0], middle[1], 2.2, 2 * pt + 8))]
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
    parts = pipe("steel" if metal == "zinc" else metal, drum + 1.5, drum + barrel, calibre / 2 + rng.uniform(3.2, 4.6),
                  calibre / 2, 0.0, calibre / 2 + rng.uniform(2.4, 3.6))  # fmt: skip
    shift = (0.0, axis - radius * 1.7, radius * 0.6) if swung else (0.0, axis, 0.0)
    parts += Thing(tuple(_cylinder(rng, radius, drum, chambers, calibre, loaded))).moved(*shift).parts
    top, floor = calibre / 2 + rng.uniform(5, 8), axis - radius - rng.uniform(0.2, 1.2)
    w = rng.uniform(12, 16)
    outline = [(-26, -2), (-14, top), (drum + 12, top), (drum + 15, -calibre), (drum + 14, floor - 3), (10, floor - 8),
               (-20, floor - 4), (-34, floor + 8), (-38, axis + 4)]  # fmt: skip
    window_top = top - (4.5 if solid_top else 2.2)
    window = [(0.3, floor), (drum - 0.3, floor), (drum - 0.3, window_top), (0.3, window_top)]
    parts.append(Part(metal, plate(outline, w, 0.0, [window])))
    cavity = [(-27, axis + 2), (-9, axis + 5), (-8, floor + 2), (-4, floor - 4), (-18, floor), (-29, floor + 9)]
    bore = revolve([(x, min(calibre / 2 + 3.0, w / 2 - 0.6)) for x in (drum + 1.5, drum + 13)], 10)
    t = rng.uniform(2.2, 3.4)
    parts.append(Part(metal, merged(plate(cavity, w - 2 * t), bore), -1.0))
    parts.append(Part(metal, solid_block(drum + 3, drum + 13, floor + 4, -calibre, w - 2 * t), -1.0))
    works = merged(
        plate([(-24, axis), (-14, axis + 2), (-12, axis - 10), (-22, floor + 6)], 5),
        solid_block(-12, 2, floor - 4, floor - 1, 4), pin(-18, axis - 4, 2, w), pin(-6, floor - 2, 2, w),
    )  # fmt: skip
    parts.append(Part("steel", works))
    cocked = rng.random() < 0.25
    hammer = turned([(-4, -12), (5, -12), (6, 6), (2, 14), (-11, 17), (-12, 13), (-4, 6)], 0.7 if cocked else 0.0)
    parts.append(Part("steel", plate(hammer + [-24, axis + 14], rng.uniform(5.5, 8))))
    high = top + rng.uniform(0, 2)
    if solid_top:
        rib = bar([(drum + 10, calibre / 2 + 2, high, 5), (drum + barrel - 1, calibre / 2 + 2, high - 1, 4.5)], 0.8)
        parts.append(Part(metal, rib))
    sight = [(0, high - 2), (-rng.uniform(8, 22), high - 2), (-4, high + rng.uniform(3, 7)), (-1, high + 4)]
    parts.append(Part(metal, plate(np.array(sight) + [drum + barrel - 2, 0], 3)))
    if lug:
        under = bar([(drum + 13, -calibre / 2 - 12, -calibre / 2 - 2, 11),
                      (drum + 13 + (barrel - 15) * lug, -calibre / 2 - 10.5, -calibre / 2 - 2, 10)], 2)  # fmt: skip
        hole = revolve([(drum + 13, 3.4), (drum + 11 + (barrel - 15) * lug, 3.4)], 8).moved(y=-calibre / 2 - 7)
        parts += [Part(metal, under), Part(metal, hole, -1.0)]
    rod = revolve([(drum, 2.2), (drum + barrel * rng.uniform(0.35, 0.7), 2.2)], 7)
    parts.append(Part("steel", rod.moved(y=-calibre / 2 - 7 if not swung else axis - radius * 1.7)))
    base = floor - 6
    parts.append(guard(-10, base + 2, rng.uniform(38, 46), rng.uniform(24, 30), False, metal, rng.uniform(6, 9)))
    parts.append(trigger(rng.uniform(4, 12), base + 2, 20, "steel", 6))
    parts += _wheel_gun_grip(rng, grip, grip_size, axis, base, metal, panels)
    return centred(parts)


def revolver(rng: Generator) -> Thing:
    return _wheel_gun(rng, rng.uniform(85, 130), gun_metal(rng), rng.uniform(18, 20), rng.uniform(38, 43),
                     int(rng.integers(6, 8)), 9.1, "square", grips(rng), rng.uniform(0.4, 1.0))  # fmt: skip


def magnum_revolver(rng: Generator) -> Thing:
    return _wheel_gun(
        rng,
        rng.uniform(140, 215),
        gun_metal(rng),
        rng.uniform(20, 22.5),
        rng.uniform(42, 47),
        6,
        rng.choice([9.1, 10.9]),
        "square",
        grips(rng),
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
        grips(rng),
        rng.choice([0.0, 0.9]),
        grip_size=rng.uniform(0.7, 0.9),
    )


def frontier_revolver(rng: Generator) -> Thing:
    return _wheel_gun(rng, rng.uniform(110, 200), gun_metal(rng), rng.uniform(19, 21.5), rng.uniform(40, 44), 6,
                     rng.choice([9.1, 11.4]), "plough", grips(rng), rng.choice([0.0, 0.75]))  # fmt: skip


def skeleton_grip_revolver(rng: Generator) -> Thing:
    return _wheel_gun(rng, rng.uniform(60, 190), gun_metal(rng), rng.uniform(17, 21), rng.uniform(38, 44), 6, 9.1,
                     str(rng.choice(["square", "plough", "bird"])), None, rng.choice([0.0, 0.5, 1.0]))  # fmt: skip


def swung_out_revolver(rng: Generator) -> Thing:
    return _wheel_gun(
        rng,
        rng.uniform(50, 150),
        gun_metal(rng),
        rng.uniform(17, 20),
        rng.uniform(37, 43),
        6,
        9.1,
        "square",
        grips(rng),
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
        grips(rng),
        0.0,
        grip_size=rng.uniform(0.75, 0.95),
        solid_top=rng.random() < 0.5,
    )


def _tipping_barrel(
    rng: Generator, metal: str, barrel: float, drum: float, radius: float, w: float, hinge: Points
) -> Thing:
    """Barrel and drum, shut or tipped forward about the hinge."""
    axis = -radius + 8
    floor = axis - radius - 3
    front: list[Part] = [
        Part(metal, bar([(drum + 2, -8, 9, 17), (drum + 14, -7, 9, 16), (drum + barrel, -6.5, 7, 13)], 5)),
        Part(metal, revolve([(drum + 2, 5.6), (drum + barrel, 5.4)], 10), -1.0),
        Part(metal, bar([(-8, 7, 12, 10), (drum + 14, 7, 12, 10), (drum + barrel, 7, 10, 5)], 1)),
        Part(metal, plate([(drum + 3, -6), (drum + 18, -6), (drum + 13, floor - 2), (drum + 3, floor - 6)], w)),
        Part(
            metal, plate([(drum + 6, -9), (drum + 13, -9), (drum + 10, floor + 6), (drum + 6, floor + 4)], w - 5), -1.0
        ),
        *Thing(tuple(_cylinder(rng, radius, drum, 6, 11.0, rng.random() < 0.5))).moved(0, axis, 0).parts,
        Part(metal, plate([(-14, 0), (-5, 10), (-6, 12), (-12, 12)], 8)),
        Part(
            "steel",
            plate(
                [(drum + barrel - 16, 9), (drum + barrel - 2, 9), (drum + barrel - 4, 19), (drum + barrel - 9, 18)], 3
            ),
        ),
    ]
    opened = rng.uniform(0.5, 1.4) if rng.random() < 0.4 else 0.0
    return Thing(tuple(front)).moved(-hinge[0], -hinge[1]).turned("z", -opened).moved(hinge[0], hinge[1])


def _break_top_grip(rng: Generator, h: float, axis: float, floor: float, metal: str) -> list[Part]:
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
    parts = [Part(metal, plate(grip, 8, 0.0, [middle + (grip - middle) * 0.66]))]
    panels = grips(rng)
    if panels:
        parts.append(Part(panels, merged(*(plate(grip, 8, z * 8) for z in (-1, 1)))))
    return parts


def break_top_revolver(rng: Generator) -> Thing:
    """Hinged frame that opens like a shotgun (Webley like): barrel and drum tip forward."""
    metal = gun_metal(rng)
    barrel, drum, radius = rng.uniform(75, 150), rng.uniform(34, 41), rng.uniform(19, 22)
    axis = -radius + 8
    floor = axis - radius - 3
    w = rng.uniform(12, 15)
    hinge = np.array([drum + 6, floor - 2])
    tipped = _tipping_barrel(rng, metal, barrel, drum, radius, w, hinge)
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
        Part(metal, plate(body, w)),
        Part(metal, plate(inside, w - rng.uniform(4.5, 6.5)), -1.0),
        Part(
            "steel",
            merged(
                pin(hinge[0], hinge[1], 4.5, w + 5),
                plate([(-24, axis), (-12, axis), (-12, axis - 12), (-22, floor + 4)], 5),
                plate([(-26, 0), (-15, 2), (-17, 12), (-32, 18), (-34, 13), (-25, 8)], 7),
            ),
        ),
        guard(-10, floor - 5, 42, 27, False, metal, 8),
        trigger(8, floor - 6, 20, "steel", 6),
    ]
    h = rng.uniform(84, 98)
    parts += _break_top_grip(rng, h, axis, floor, metal)
    parts.append(band(circle(7, (-56, floor - h * 0.9), 12), 2.2, 3, "steel"))
    return centred(parts)
