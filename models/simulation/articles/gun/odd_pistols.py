"""Pistols of a build of their own: toggle lock, magazine in front, two barrels, of pipe, for targets."""

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
    loaded,
    magazine,
    pin,
    pipe,
    plate,
    rounds_at,
    solid_block,
    trigger,
)
from models.simulation.mesh import circle, merged, revolve, smooth, turned
from models.simulation.thing import Part, Thing


def parabellum_like(rng: Generator) -> Thing:
    """Bare tapered barrel, toggle joint with two knobs, strongly raked grip."""
    metal = gun_metal(rng)
    barrel, receiver = rng.uniform(90, 155), rng.uniform(105, 125)
    w = rng.uniform(19, 24)
    parts = pipe(
        "steel" if metal == "zinc" else metal, receiver - 22, receiver + barrel, 9.5, 4.6, 0.0, rng.uniform(6.2, 7.2)
    )
    swell = revolve([(receiver + barrel - 12, 7.2), (receiver + barrel - 8, 9), (receiver + barrel, 8.2)], 12)
    parts += [Part(metal, swell), Part(metal, revolve([(receiver + barrel - 12, 7), (receiver + barrel, 7)], 12), -1.0)]
    parts.append(Part(metal, solid_block(receiver + barrel - 11, receiver + barrel - 3, 7, 15, 3)))
    outer = bar([(0, -10, 6, w), (22, -12, 10, w), (receiver - 20, -14, 12, w), (receiver, -12, 10, w - 2)], 2.5)
    t = rng.uniform(2.4, 3.6)
    inner = bar([(14, -8, 8.2, w - 2 * t - 1), (24, -8, 10, w - 2 * t), (receiver - 24, -8, 11.7, w - 2 * t)], 0.8)
    parts += [Part(metal, outer), Part(metal, inner, -1.0)]
    links = merged(
        bar([(16, -2, 6, w * 0.45), (46, 2, 12, w * 0.5)], 1),
        bar([(47, 0, 11, w * 0.5), (receiver - 26, -4, 7, w * 0.5)], 1),
        *(plate(circle(9.5, (46, 8), 14), 4, z * (w / 2 + 2)) for z in (-1, 1)),
        pin(46, 6, 3, w - 2 * t), pin(12, 0, 3, w),
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
    frame = bar([(2, -19, -10, w - 2), (receiver - 4, -24, -13, w - 3), (receiver + 2, -20, -13, w - 5)], 1.5)
    cavity = bar([(10, -17, -10, w - 2 - 2 * t), (receiver - 8, -21, -13, w - 3 - 2 * t)], 0.5)
    parts += [
        Part(metal, plate(turned(shape, -lean, root), gw)),
        Part(metal, plate(turned(well, -lean, root), gw - 2 * t), -1.0),
        Part(metal, frame),
        Part(metal, cavity, -1.0),
        guard(52, -18, 42, 26, False, metal, rng.uniform(6, 9)),
        trigger(66, -18, 18, metal, 6),
    ]
    panels = grips(rng)
    if panels:
        cover = turned(shape * 0.84 + [0, -h * 0.08], -lean, root)
        parts.append(Part(panels, merged(*(plate(cover, 4, z * (gw / 2 + 2)) for z in (-1, 1)))))
    if rng.random() < 0.8:
        parts += magazine(rng, (d * 0.64, h, 14), 9, loaded(rng, 8), turned([(1, 0)], -lean, root)[0], lean)
        knob = turned([(2, -h - 5)], -lean, root)[0]
        parts.append(Part(str(rng.choice(["wood", "aluminium", "abs"])), plate(circle(7, tuple(knob), 10), 15)))
    return centred(parts)


def broomhandle_like(rng: Generator) -> Thing:
    """Magazine before the trigger, a thin barrel, a handle like a broomstick (often without its panels)."""
    metal = gun_metal(rng)
    barrel, body, w = rng.uniform(75, 145), rng.uniform(125, 145), rng.uniform(20, 25)
    t = rng.uniform(2.2, 3.4)
    parts = pipe(metal, body - 15, body + barrel, 9, rng.uniform(3.8, 4.6), 4.0, rng.uniform(5.6, 6.8))
    parts.append(Part(metal, solid_block(body + barrel - 9, body + barrel - 2, 9, 17, 3)))
    outer = bar([(0, -12, 13, w - 1), (30, -14, 14, w), (body - 15, -14, 14, w), (body, -10, 13, w - 3)], 1.8)
    inner = bar([(10, -11, 10, w - 2 * t), (body - 20, -11, 10, w - 2 * t)], 1)
    bolt = bar([(4, 0, 9, 10), (body - 45, 0, 9, 10)], 1)
    parts += [Part(metal, outer), Part(metal, inner, -1.0), Part("steel", bolt), coil(20, body - 50, 3, 0.7, -5, 10)]
    lock = merged(
        solid_block(18, 62, -10, -3, 3), solid_block(30, 40, -11, -1, 7), pin(25, -6, 3, w), pin(58, -7, 2.5, w)
    )
    parts.append(Part("steel", lock))
    x = body - rng.uniform(48, 56)
    deep, long = rng.uniform(32, 48), rng.uniform(36, 42)
    parts += [
        Part(metal, plate([(x, -12), (x + long, -12), (x + long - 3, -12 - deep), (x - 3, -12 - deep)], w - 2)),
        Part(metal, plate([(x + t, -12), (x + long - t, -12), (x + long - t - 3, -10 - deep), (x + t - 3, -10 - deep)],
                           w - 2 - 2 * t), -1.0),
        guard(x - 36, -12, 36, rng.uniform(24, 28), False, metal, 7),
        trigger(x - 20, -12, 17, metal, 6),
    ]  # fmt: skip
    count = loaded(rng, 5)
    if count:
        spots = [(x + 2, -15 - i * 6.5) for i in range(count)]
        parts += rounds_at(spots, 0.05, 8, 20, 10, [(i % 2 - 0.5) * 6 for i in range(count)])
    lean, h, d = rng.uniform(0.25, 0.45), rng.uniform(85, 105), rng.uniform(26, 32)
    shape = smooth(
        [(-d * 0.45, 6), (d * 0.45, 6), (d * 0.4, -h * 0.4), (d * 0.62, -h), (-d * 0.62, -h), (-d * 0.4, -h * 0.4)],
        rounds=2,
    )
    root = (17.0, -14.0)
    middle = np.array([0, -h * 0.5])
    holes = [turned((shape - middle) * [0.6, 0.34] + [0, -h * (0.75 if k else 0.32)], -lean, root) for k in (0, 1)]
    parts.append(Part(metal, plate(turned(shape, -lean, root), rng.uniform(8, 13), 0.0, holes)))
    if rng.random() < 0.6:
        panel = turned(shape * 0.94 + [0, -3], -lean, root)
        wood = str(rng.choice(["wood", "wood", "abs", "rubber"]))
        parts.append(Part(wood, merged(*(plate(panel, 7, z * 9.5) for z in (-1, 1)))))
    hammer = plate([(-4, -8), (4, -10), (5, 8), (-2, 16), (-12, 13), (-8, 4)], 6)
    parts.append(Part(metal, hammer.moved(-1)))
    parts.append(band(circle(6, tuple(turned([(0, -h - 6)], -lean, root)[0]), 12), 2.2, 3, "steel"))
    if rng.random() < 0.25:
        loose = magazine(rng, (long, 70, w), 8, loaded(rng, 6), (x + 20, -20 - deep - 5), rng.uniform(-0.5, 0.5))
        parts += loose
    return centred(parts)


def over_under_derringer(rng: Generator) -> Thing:
    metal = str(rng.choice(["steel", "stainless", "zinc"]))
    length, calibre = rng.uniform(60, 90), rng.choice([5.6, 9.1, 10.4])
    r = calibre / 2 + rng.uniform(2.2, 3.2)
    w, pitch = 2 * r + 1, 2 * r - 1
    block = bar([(0, -pitch - r, r, w), (length, -pitch - r, r, w)], r * 0.6)
    bores = [revolve([(0, calibre / 2), (length, calibre / 2)], 10).moved(y=y) for y in (0, -pitch)]
    parts = [Part(metal, block), Part(metal, merged(*bores), -1.0)]
    base = -pitch - r
    frame = smooth(
        [(2, base - 1), (2, r + 1), (-10, r + 3), (-28, 0), (-30, base), (-10, base - 14), (10, base - 8)], rounds=1
    )
    parts.append(Part(metal, plate(frame, w * 0.95)))
    parts.append(Part(metal, plate((frame - frame.mean(0)) * 0.62 + frame.mean(0), w * 0.95 - 6), -1.0))
    handle = smooth([(-24, 0), (-6, base - 10), (-14, base - 26), (-32, base - 44), (-56, base - 36), (-52, base - 18),
                     (-34, 0)], rounds=2)  # fmt: skip
    middle = handle.mean(0)
    parts.append(Part(metal, plate(handle, 6, 0.0, [middle + (handle - middle) * 0.68])))
    pt = rng.uniform(5, 8)
    panel = str(rng.choice(["wood", "abs", "wood", "acrylic"]))
    parts.append(Part(panel, merged(*(plate(handle, pt, z * (pt / 2 + 3)) for z in (-1, 1)))))
    parts.append(trigger(-2, base - 8, 13, metal, 6))
    parts.append(
        Part(
            "steel",
            merged(
                plate([(-26, 2), (-16, 6), (-18, 14), (-34, 14), (-32, 9)], 7),
                pin(1, r + 1, 3, w),
                pin(-10, base, 2.5, w + 2),
                solid_block(-20, -4, base + 2, base + 5, 4),
            ),
        )
    )
    parts.append(Part(metal, solid_block(length - 6, length - 2, r, r + 3, 3)))
    if rng.random() < 0.5:
        parts += rounds_at([(1, 0), (1, -pitch)][: int(rng.integers(1, 3))], 0.0, calibre, min(22, length * 0.4), 8)
    return centred(parts)


def pipe_pistol(rng: Generator) -> Thing:
    """Home-made single-shot: plumber's tube, a nail and a spring on a wooden or welded grip."""
    length, r = rng.uniform(110, 220), rng.uniform(8, 14)
    wall = rng.uniform(2.0, 3.5)
    back = rng.uniform(60, 110)
    r2 = r + rng.uniform(2.5, 4)
    parts = [
        *pipe("steel", 0, length, r, r - wall),
        *pipe("steel", -back, 25, r2, r + 0.2),
        Part("steel", revolve([(-back + 8, r - 2), (-back + 40, r - 2)], 12)),
        Part("steel", revolve([(-back - 22, 3.5), (-back + 42, 3.5), (-back + 48, 1.5)], 8)),
        coil(-back + 41, -8, r - 3, 0.9, 0, 8),
        Part("steel", revolve([(-back - 26, r2), (-back - 18, r2)], 12)),
    ]
    grip = smooth(
        turned([(-20, 2), (20, 2), (17, -50), (20, -95), (-20, -95), (-17, -45)], -rng.uniform(0.1, 0.4)), rounds=1
    )
    grip = grip + [-back * 0.55, -r2]
    if rng.random() < 0.6:
        parts.append(Part("wood", plate(grip, rng.uniform(22, 32))))
        screws = [revolve([(0, 2), (38, 2)], 6).turned("z", -1.7).moved(x, -r2) for x in (-back * 0.75, -back * 0.4)]
        parts.append(Part("steel", merged(*screws)))
    else:
        middle = grip.mean(0)
        parts.append(Part("steel", plate(grip, 22, 0.0, [middle + (grip - middle) * 0.88])))
    parts.append(guard(-back * 0.55 + 16, -r2, 42, 24, rng.random() < 0.5, "steel", 12))
    parts.append(trigger(-back * 0.55 + 34, -r2, 18, "steel", 4))
    clamps = [
        band(circle(r2 + 1.5, (0, 0), 14), 1.6, 10, "steel").turned("y", np.pi / 2).moved(x) for x in (-back * 0.8, -10)
    ]
    parts += clamps
    if rng.random() < 0.4:
        parts += rounds_at([(2, 0)], 0.0, 2 * (r - wall), min(40.0, length * 0.3), 10)
    return centred(parts)


def rimfire_target_pistol(rng: Generator) -> Thing:
    """Bare barrel and a bolt in a tube receiver, raked grip (Ruger Mk like)."""
    metal = str(rng.choice(["steel", "stainless", "aluminium"]))
    barrel, receiver = rng.uniform(115, 175), rng.uniform(118, 135)
    r = rng.uniform(11.5, 13.5)
    parts = pipe("steel", receiver, receiver + barrel, rng.uniform(8.5, 11.5), 2.8, 0.0, rng.uniform(7, 11))
    parts += [
        Part("steel", revolve([(0, r), (receiver, r)], 16)),
        Part("steel", revolve([(2, r - 2), (receiver - 12, r - 2)], 16), -1.0),
        Part("steel", revolve([(-8, r - 1), (-2, r - 1), (0, r - 2.5), (receiver * 0.62, r - 2.5)], 14)),
        Part("steel", revolve([(6, 3.4), (receiver * 0.55, 3.4)], 8).moved(y=3), -1.0),
        coil(8, receiver * 0.5, 2.6, 0.5, 3, 12),
        Part(
            "steel",
            merged(
                solid_block(12, 26, r, r + 7, 14),
                solid_block(receiver + barrel - 16, receiver + barrel - 5, 8, r + 7, 3),
            ),
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
        Part(metal, plate(turned(shape, -lean, root), w - 2)),
        Part(metal, plate(turned(well, -lean, root), w - 2 - 2 * t), -1.0),
        Part(metal, bar([(2, -r - 12, -r + 2, w), (receiver - 10, -r - 10, -r + 2, w - 2)], 2)),
        Part(metal, bar([(8, -r - 9, -r + 2, w - 2 * t), (receiver - 14, -r - 7, -r + 2, w - 2 - 2 * t)], 1), -1.0),
        guard(52, -r - 8, 46, 26, False, metal, 9),
        trigger(70, -r - 8, 18, "aluminium", 7),
        Part("steel", merged(solid_block(18, 44, -r - 8, -r - 2, 6), pin(64, -r - 6, 2.5, w), pin(20, -r - 5, 2.5, w))),
    ]
    cover = turned(shape * 0.88 + [0, -h * 0.06], -lean, root)
    pt = rng.uniform(4, 8)
    material = str(rng.choice(["wood", "rubber", "abs"]))
    parts.append(Part(material, merged(*(plate(cover, pt, z * (w / 2 - 1 + pt / 2)) for z in (-1, 1)))))
    parts += magazine(rng, (d * 0.62, h - 2, 11), 5.7, loaded(rng, 10), turned([(1, 0)], -lean, root)[0], lean)
    return centred(parts)
