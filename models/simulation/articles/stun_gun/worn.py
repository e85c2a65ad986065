"""Stun guns on the hand and arm, home-made ones, and ones that are open or in pieces."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import block, pick
from models.simulation.articles._placing import copies
from models.simulation.articles.stun_gun.inside import (
    battery,
    finished,
    front,
    front_metal,
    generator,
    lamp,
    post,
    small_things,
    stick,
    turned_parts,
)
from models.simulation.articles.stun_gun.parts import shell
from models.simulation.mesh import arc, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def glove_shocker(rng: Generator) -> Thing:
    """A glove with studs or plates on palm and fingers, wires to a pack on the back of the hand or the wrist."""
    palm, width, cloth = rng.uniform(85, 110), rng.uniform(82, 104), rng.uniform(1.5, 3.0)
    fabric = pick(rng, "leather", "nylon", "cloth", "rubber")
    fingers, cuff = rng.uniform(28, 85), rng.uniform(35, 110)
    x, spread, pitch = palm / 2, rng.uniform(0.02, 0.09), width / 4
    base = [(x - 8, (i - 1.5) * pitch) for i in range(4)]
    tops: list[Part] = []
    reach = [fingers * f for f in (0.88, 1.0, 0.94, 0.76)]
    half = [(-x - cuff, width * 0.42), (-x, width * 0.38), (x, width * 0.5)]
    hand = smooth([*half, *((a, -b) for a, b in reversed(half))], rounds=1)
    for z in (-2.5, 2.5):
        one = [prism(hand, z - cloth / 2, z + cloth / 2)]
        for i, (a, b) in enumerate(base):
            finger = prism(rounded(reach[i], pitch * 0.86, 7, (reach[i] / 2, 0), 3), z - cloth / 2, z + cloth / 2)
            one.append(finger.turned("z", (i - 1.5) * spread).moved(a - 6, b))
        thumb = prism(rounded(fingers * 0.8 + 30, 26, 9, (fingers * 0.4, 0), 3), z - cloth / 2, z + cloth / 2)
        one.append(thumb.turned("z", 0.9).moved(-x * 0.2, width * 0.42))
        tops.append(Part(fabric, merged(*one)))
    z, metal = 3 + cloth, front_metal(rng)
    low, high = z - 1.5, z + rng.uniform(1, 5)
    if rng.random() < 0.5:
        spots = [(a + reach[i] * f, b, 0) for i, (a, b) in enumerate(base) for f in (0.15, 0.75) if rng.random() < 0.8]
        studs = copies(post(0, 0, low, high, rng.uniform(2, 4.5)), spots or [(0, 0, 0)])
    else:
        bars = [block(x * f - 4, x * f + 4, -width * 0.36, width * 0.36, low, low + 1.2) for f in (0.75, 0.1)]
        studs = merged(*bars)
    thick, long = rng.uniform(17, 26), rng.uniform(62, 92)
    wide = rng.uniform(36, 52)
    pack = [
        *shell(rounded(long, wide, 5, steps=3), thick, 1.8, "abs"),
        *battery(rng, -long / 2 + 4, -2, wide - 8, thick - 5),
        *generator(rng, 1, long / 2 - 5, wide - 8, thick - 5),
    ]
    at = -x - cuff * 0.5 if cuff > 60 else -x * 0.5
    parts = [*tops, Part(metal, studs), *turned_parts(pack, np.pi * rng.integers(2), (at, 0, -z - thick / 2))]
    for s in (-1, 1):
        lead = smooth([(at, s * 12, -z - 2), (at + 40, s * 16, -z), (x * 0.6, s * width * 0.3, 0)], False, 1)
        parts.append(wire("copper", lead, 0.6, sides=4))
    strap = block(-x - cuff + 6, -x - cuff + 28, -width * 0.46, width * 0.46, 5, 7)
    return finished(rng, [*parts, Part("nylon", strap)], 0.05)


def bracelet_shocker(rng: Generator) -> Thing:
    """A thick cuff or a watch for the wrist with the works spread around it and two points outward."""
    r, wide, thick = rng.uniform(28, 36), rng.uniform(22, 42), rng.uniform(11, 18)
    opening = rng.uniform(0.05, 0.9)
    outer = arc(r + thick, opening, 2 * np.pi - opening, steps=18)
    inner = arc(r, 2 * np.pi - opening, opening, steps=18)
    whole = np.concatenate([outer, inner])
    a, b = opening + 0.14, 2 * np.pi - opening - 0.14
    space = np.concatenate([arc(r + thick - 1.6, a, b, steps=18), arc(r + 1.6, b, a, steps=18)])
    w, middle = wide / 2, r + thick / 2
    parts = hollow(pick(rng, "abs", "rubber", "nylon"), prism(whole, -w, w), prism(space, 1.6 - w, w - 1.6))
    count = int(rng.integers(2, 6))
    cell = (
        stick(-9, 9, thick * 0.32)
        if rng.random() < 0.5
        else block(-10, 10, -thick * 0.3, thick * 0.3, -w * 0.7, w * 0.7)
    )
    angles = np.linspace(1.1, 3.2, count)
    material = pick(rng, "alkaline_cell", "lithium_cell")
    for angle in angles:
        at = (middle * np.cos(angle), middle * np.sin(angle))
        parts.append(Part(material, cell.turned("z", angle + np.pi / 2).moved(*at)))
    works = generator(rng, -16, 18, wide - 6, thick - 4)
    for angle in (3.9, 5.0) if rng.random() < 0.6 else (4.4,):
        spot = np.array([np.cos(angle), np.sin(angle), 0]) * middle
        parts += turned_parts([p.turned("x", np.pi / 2) for p in works], angle + np.pi / 2, spot)
        works = [Part("copper", stick(-10, 10, thick * 0.3), 0.35), Part("ferrite", stick(-11, 11, thick * 0.15))]
    reach, metal = rng.uniform(2, 8), front_metal(rng)
    gauge = rng.uniform(1.2, 2.4)
    tips = [stick(r + thick * 0.3, r + thick + reach, gauge, s * 7, sides=6) for s in (-1, 1)]
    parts.append(Part(metal, merged(*tips).turned("z", 5.6 - opening)))
    if rng.random() < 0.5:  # the face of a watch
        dial = [Part("steel", stick(0, 3, w * 0.95, sides=14)), Part("glass", stick(3, 5, w * 0.85, sides=14)),
                Part("lcd", stick(-3, 0, w * 0.8, sides=12))]  # fmt: skip
        parts += turned_parts(dial, 1.7, ((r + thick) * np.cos(1.7), (r + thick) * np.sin(1.7), 0))
    return finished(rng, parts, 0.5)


def homemade_shocker(rng: Generator) -> Thing:
    """Bought modules, cells in a holder, a push button and wires, in a pipe, a box, a bottle, or taped."""
    kind = int(rng.integers(4))
    long, r = rng.uniform(120, 260), rng.uniform(15, 26)
    x, room = long / 2, 1.4 * (r - 2.2)
    parts: list[Part] = []
    if kind == 0:  # plumber's pipe with end caps
        tube_of = hollow("pvc", stick(-x, x, r, sides=14), stick(-x + 0.5, x - 0.5, r - 2, sides=14))
        caps = [stick(s * x - 10, s * x + 3, r + 2.4, sides=14) for s in (-1, 1)]
        holes = [stick(s * x - (10 if s > 0 else 8), s * x + (1 if s > 0 else 3), r, sides=14) for s in (-1, 1)]
        parts += [*tube_of, Part("pvc", merged(*caps)), Part("pvc", merged(*holes), -1.0)]
    elif kind == 1:  # a project box
        parts += shell(rounded(long, 2 * r + 8, 3, steps=2), 2 * r, 2.2, "abs")
    elif kind == 2:  # a sweets or toothbrush box
        profile = [(-x, r), (x - 20, r), (x - 12, r * 0.8), (x, r * 0.8)]
        parts += hollow("pp", revolve(profile, 14), revolve([(a * 0.985, b - 1.2) for a, b in profile], 14))
    else:
        tape = rng.uniform(0.3, 0.7) * long
        start = rng.uniform(-x, x - tape)
        parts += hollow("pvc", stick(start, start + tape, r, sides=10), stick(start, start + tape, r - 1, sides=10))
    split = -x + long * rng.uniform(0.4, 0.55)
    parts += battery(rng, -x + 8, split - 6, room, room)
    parts += generator(rng, split, x - 14, room, room)
    if rng.random() < 0.5:
        parts.append(Part("pp", block(-x + 6, split - 5, -room / 2 - 1, room / 2 + 1, -room * 0.4, -room * 0.4 + 1.6)))
    button = [stick(-3, 9, 5.5, sides=10), stick(9, 14, 3.5)]
    parts += [
        p.turned("z", np.pi / 2).moved(split - 4, r - 8)
        for p in (Part("abs", button[0]), Part("steel", button[1], 0.7))
    ]
    gap, reach = rng.uniform(7, 26), rng.uniform(6, 22)
    tips = [tube([(x - 14, s * gap / 3, 0), (x, s * gap / 2, 0), (x + reach, s * gap / 2 * rng.uniform(0.5, 1.1), 0)],
                 rng.uniform(0.8, 2.0), sides=5) for s in (-1, 1)]  # fmt: skip
    metal = pick(rng, "steel", "copper", "brass", "aluminium")
    parts.append(Part(metal, merged(*tips)))
    for s in (-1, 1):
        mid = rng.uniform(-0.4, 0.4, (2, 2)) * r
        lead = smooth(
            [(-x + 6, s * 4, 0), (-x * 0.3, mid[0, 0], mid[0, 1]), (split + 12, mid[1, 0], mid[1, 1])], False, 1
        )
        parts.append(wire("copper", lead, 0.6, sides=4))
    return finished(rng, parts, 0.05)


def opened_shocker(rng: Generator) -> Thing:
    """Taken apart: the halves of the case, board, battery and head beside each other, still wired together or not."""
    long, width, thick = rng.uniform(80, 165), rng.uniform(34, 56), rng.uniform(10, 17)
    x, y = long / 2, width / 2
    half = [(-x, y * rng.uniform(0.6, 1.0)), (0, y * rng.uniform(0.75, 1.0)), (x, y)]
    outline = smooth(np.array([*half, *((a, -b) for a, b in reversed(half))]), rounds=1)
    inner = outline * [1 - 4 / long, 1 - 4 / width]
    tub = hollow("abs", prism(outline, -thick / 2, thick / 2), prism(inner, 2 - thick / 2, thick / 2))
    bosses = copies(
        post(0, 0, 2 - thick / 2, thick / 2, 2.4), [(sx * x * 0.8, sy * y * 0.6, 0) for sx in (-1, 1) for sy in (-1, 1)]
    )
    case = [*tub, Part("abs", bosses, 0.8)]
    parts = turned_parts(case, rng.normal(0, 0.15))
    step = width + rng.uniform(2, 14)
    if rng.random() < 0.75:
        parts += turned_parts(case, rng.normal(0, 0.2) + np.pi * rng.integers(2), (rng.normal(0, 12), step, 0))
    works = generator(rng, 0, x, width * 0.75, thick + 4)
    cells = battery(rng, -x + 6, -2, width * 0.75, thick + 4)
    if rng.random() < 0.5:
        parts += [*works, *cells]
        spot = (x * 0.4, 0.0)
    else:
        parts += turned_parts(works, rng.normal(0, 0.3), (-x * 0.3, -step, 0))
        parts += turned_parts(cells, rng.normal(0, 0.3), (x * 0.2, -step * rng.uniform(0.0, 1.0), 0))
        spot = (0.0, -step)
    parts += turned_parts(front(rng, 0, width, thick), rng.normal(0, 0.3), (x + rng.uniform(-4, 16), spot[1] * 0.4, 0))
    if rng.random() < 0.5:
        parts += turned_parts(lamp(rng, 0, rng.uniform(4, 8)), rng.normal(0, 0.8), (x + 8, step * 0.6, 0))
    for s in (-1, 1):
        lead = smooth(
            [(-x * 0.5, s * 5), (0, s * 14 + spot[1] * 0.5), (spot[0] + 10, spot[1] + s * 6), (x + 4, s * 8)], False, 1
        )
        parts.append(wire("copper", lead, 0.6, sides=4))
    return finished(rng, parts, 0.05)


def holster_set_shocker(rng: Generator) -> Thing:
    """A shocker as it is sold: in its pouch or clear pack with its charger and cord beside it."""
    long, width, thick = rng.uniform(85, 150), rng.uniform(34, 54), rng.uniform(20, 32)
    x, wall = long / 2, rng.uniform(1.6, 2.6)
    split = rng.uniform(-0.25, 0.0) * long
    body = rounded(long, width, rng.uniform(3, 16), steps=3)
    parts = [
        *shell(body, thick, wall, pick(rng, "abs", "nylon", "polycarbonate")),
        *battery(rng, -x + 6, split - 2, width * 0.75, thick - 2 * wall - 1),
        *generator(rng, split, x - 8, width * 0.75, thick - 2 * wall - 1),
        *front(rng, x - 1, width * 0.9, thick),
        *small_things(rng, x, width, thick),
    ]
    beside = width / 2 + rng.uniform(18, 26)
    plug = [
        *shell(rounded(42, 28, 4, steps=2), 24, 1.8, "abs"),
        Part("brass", merged(*(block(-38, -19, s * 6.3 - 0.75, s * 6.3 + 0.75, -3.2, 3.2) for s in (-1, 1)))),
        Part("ferrite", block(-8, 8, -7, 7, -6, 6), 0.8),
        Part("copper", block(-6, 6, -8, 8, -7, 7), 0.4),
    ]
    cable = smooth([(20, 0, 0), (45, 14, 3), (10, 26, 0), (50, 30, -3), (70, 8, 0)], False, 1)
    charger = [*plug, Part("pvc", tube(cable, 1.8, sides=5)), Part("copper", tube(cable, 0.8, sides=3), 0.6)]
    kind = int(rng.integers(3))
    if kind != 2:
        parts += turned_parts(charger, rng.normal(0, 0.5), (rng.uniform(-x * 0.5, 0), -beside, 0))
    gap = thick / 2 + rng.uniform(3, 6)
    if kind == 0:  # clear shell and card
        wide, tall = long + 60, width + 2 * beside + 10
        parts.append(Part("pet", prism(rounded(wide, tall, 6, (0, -beside * 0.3), 2), gap, gap + 0.5)))
        parts.append(Part("cardboard", prism(rounded(wide, tall, 6, (0, -beside * 0.3), 2), -gap - 0.6, -gap)))
    else:
        cloth = pick(rng, "nylon", "leather", "cloth")
        pouch = [
            prism(rounded(long * rng.uniform(0.6, 0.95), width + 12, 6, (-x * 0.1, 0), 2), z - 1, z + 1)
            for z in (-gap, gap)
        ]
        parts += [Part(cloth, merged(*pouch)), Part("brass", post(x * 0.2, 0, gap + 1, gap + 3, 6))]
        parts.append(Part(cloth, block(-x * 0.7, x * 0.2, -18, 18, -gap - 5, -gap - 3)))
    return finished(rng, parts, 0.1)
