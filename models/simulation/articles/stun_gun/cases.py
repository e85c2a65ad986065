"""Stun guns with a flat case: forked, bent, like a packet, a hand lamp, with cartridges, and of any parts."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import block, pick
from models.simulation.articles.stun_gun.inside import (
    battery,
    cord,
    finished,
    front,
    front_metal,
    generator,
    lamp,
    post,
    prongs,
    small_things,
    stick,
    turned_parts,
)
from models.simulation.articles.stun_gun.parts import cells, electrodes, high_voltage, led, shell, switches
from models.simulation.mesh import Points, circle, merged, prism, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def _plastic(rng: Generator) -> str:
    return pick(rng, "abs", "abs", "nylon", "polycarbonate", "pp", "rubber")


def _case_outline(rng: Generator, long: float, width: float) -> Points:
    """A case from -long/2 to long/2 whose head is at +x: block, wedge, egg, waist, bell or with cut corners."""
    x, y, kind = long / 2, width / 2, int(rng.integers(6))
    tail, waist = rng.uniform(0.55, 0.95), rng.uniform(0.72, 0.95)
    if kind == 0:
        return rounded(long, width, rng.uniform(2, 0.5 * width), steps=3)
    half = {
        1: [(-x, y * tail), (x * 0.8, y), (x, y * 0.85)],
        2: [(-x, y * 0.4), (-x * 0.5, y * 0.95), (x * 0.4, y), (x, y * 0.55)],
        3: [(-x, y * tail), (-x * 0.6, y), (0, y * waist), (x * 0.6, y), (x, y * 0.9)],
        4: [(-x, y * tail), (x * 0.1, y * tail * 0.9), (x * 0.5, y), (x, y)],
        5: [(-x, y * 0.7), (-x + y * 0.3, y), (x - y * 0.3, y), (x, y * 0.7)],
    }[kind]
    outline = np.array([*half, *((a, -b) for a, b in reversed(half))])
    return outline if rng.random() < 0.25 else smooth(outline, rounds=1 if kind == 5 else 2)


def fork_head_shocker(rng: Generator) -> Thing:
    """A case whose head is cut out in a V or U, an electrode on either horn."""
    long, width, thick = rng.uniform(90, 190), rng.uniform(36, 66), rng.uniform(18, 36)
    x, y = long / 2, width / 2
    deep, tail, tip = rng.uniform(8, 26), rng.uniform(0.6, 1.0), rng.uniform(0.12, 0.4)
    half = [(-x, y * tail), (-x * 0.2, y * rng.uniform(0.8, 1.0)), (x * 0.7, y), (x, y * (1 - tip)), (x, y * 0.52),
            (x - deep * 0.85, y * rng.uniform(0.2, 0.4))]  # fmt: skip
    outline = np.array([*half, (x - deep, 0), *((a, -b) for a, b in reversed(half))])
    outline = smooth(outline, rounds=1) if rng.random() < 0.7 else outline
    wall, metal = rng.uniform(1.8, 3.0), front_metal(rng)
    room, depth, split = width * 0.72, thick - 2 * wall - 1, rng.uniform(-0.3, 0.05) * long
    parts = [
        *shell(outline, thick, wall, _plastic(rng)),
        *battery(rng, -x + 8, split - 2, room * tail, depth),
        *generator(rng, split, x - deep - 6, room, depth),
        *small_things(rng, x - deep, width * tail, thick),
    ]
    reach, r, at = rng.uniform(1, 8), rng.uniform(1, 2.2), y * rng.uniform(0.58, 0.8)
    horns = [stick(x - 12, x + reach, r, s * at, sides=6) for s in (-1, 1)]
    if rng.random() < 0.5:  # the inner flanks of the fork are lined with metal
        horns += [
            block(x - deep * 0.8, x - 1, s * y * 0.44, s * (y * 0.44 + 1.4), -thick * 0.3, thick * 0.3) for s in (-1, 1)
        ]
    if rng.random() < 0.5:
        horns += [stick(x - deep - 8, x - deep + 4, r * 0.7, s * y * 0.12, sides=6) for s in (-1, 1)]
    parts.append(Part(metal, merged(*horns)))
    if rng.random() < 0.4:
        parts += lamp(rng, x - deep, min(thick * 0.25, y * 0.2))
    if rng.random() < 0.3:
        parts += prongs(rng, -x)
    return finished(rng, parts)


def _cigarettes(rng: Generator, x: float, width: float, thick: float) -> list[Part]:
    """Sham filters in the lid, printed card round the case."""
    tips = [stick(x - 22, x - 2, 3.6, y, z, 6) for y in np.linspace(-width / 2 + 6, width / 2 - 6, 6) for z in (-4, 4)]
    long = 2 * x + 1
    y, z = width / 2, thick / 2
    outer = block(-long / 2, long / 2, -y - 0.6, y + 0.6, -z - 0.6, z + 0.6)
    card = hollow("cardboard", outer, block(0.4 - long / 2, long / 2 - 0.4, -y, y, -z, z))
    return [Part("foam", merged(*tips)), *card]


def packet_shocker(rng: Generator) -> Thing:
    """In the shape of a packet of cigarettes, powder box, perfume bottle, music player, camera or card."""
    kind = int(rng.integers(6))
    long, width, thick = (
        (rng.uniform(84, 94), rng.uniform(52, 60), rng.uniform(21, 25)),
        (rng.uniform(68, 86), rng.uniform(66, 84), rng.uniform(14, 22)),
        (rng.uniform(70, 105), rng.uniform(32, 50), rng.uniform(18, 26)),
        (rng.uniform(75, 105), rng.uniform(36, 50), rng.uniform(12, 17)),
        (rng.uniform(60, 72), rng.uniform(90, 108), rng.uniform(20, 28)),
        (rng.uniform(85, 110), rng.uniform(52, 62), rng.uniform(9.5, 13)),
    )[kind]
    x, wall, material = long / 2, rng.uniform(1.2, 2.0), pick(rng, "abs", "abs", "polycarbonate", "aluminium")
    round_box = kind == 1 and rng.random() < 0.6
    outline = (
        circle(x, steps=20, squash=width / long) if round_box else rounded(long, width, rng.uniform(2, 11), steps=3)
    )
    split = rng.uniform(-0.18, 0.0) * long
    w = width * (0.62 if round_box else 0.84)
    inset = x * (0.3 if round_box else 0.0)
    parts = [
        *shell(outline, thick, wall, material),
        *battery(rng, -x + 5 + inset, split - 2, w, thick - 2 * wall - 1),
        *generator(rng, split, x - 6 - inset, w, thick - 2 * wall - 1),
        *front(rng, x - 1, width * rng.uniform(0.35, 0.95) * (0.5 if round_box else 1), thick),
    ]
    z = thick / 2
    if kind == 0 and rng.random() < 0.7:
        parts += _cigarettes(rng, x, width, thick)
    elif kind == 1:  # the mirror in its lid
        parts += [Part("glass", prism(outline * 0.84, z, z + 1.6)), Part("abs", prism(outline, z + 1.8, z + 4.4))]
    elif kind == 2:
        cap = rng.uniform(16, 28)
        parts += hollow("abs", stick(x + 4, x + cap, 9, sides=12), stick(x + 4, x + cap - 2, 7.4, sides=12))
    elif kind == 3:
        ring = prism(circle(width * 0.32, (-x * 0.35, 0), 14), z, z + 1.2, [circle(width * 0.13, (-x * 0.35, 0), 14)])
        parts += [Part("rubber", ring), Part("lcd", block(x * 0.1, x * 0.75, -width * 0.36, width * 0.36, z - 2.5, z))]
    elif kind == 4:
        parts += hollow("aluminium", post(0, 0, z, z + rng.uniform(6, 18), 20, 14), post(0, 0, z, z + 5, 18, 14))
        parts.append(Part("glass", post(0, 0, z + 1, z + 4, 14, 12)))
    if kind != 0 and rng.random() < 0.6:
        parts += small_things(rng, x, width, thick)
    return finished(rng, parts, 0.18)


def hand_lamp_shocker(rng: Generator) -> Thing:
    """Rechargeable lamp of the market stall: broad head, lead battery, mains pins in its tail, probes by the lens."""
    long, head, handle = rng.uniform(140, 260), rng.uniform(44, 85), rng.uniform(30, 44)
    x, r = long / 2, handle / 2
    neck, wall = x - rng.uniform(35, 70), rng.uniform(1.8, 2.6)
    half = [(-x, r * 0.9), (neck - 20, r), (neck + 14, head / 2), (x, head / 2 * rng.uniform(0.88, 1.0))]
    outline = smooth(np.array([*half, *((a, -b) for a, b in reversed(half))]), rounds=1)
    thick = handle * rng.uniform(0.85, 1.0)
    split = -x + (neck + x) * rng.uniform(0.4, 0.55)
    room = handle - 2 * wall - 3
    parts = [
        *shell(outline, thick, wall, _plastic(rng)),
        *battery(rng, -x + 22, split - 2, room, thick - 2 * wall - 1),
        *generator(rng, split, neck + 8, room, thick - 2 * wall - 1),
        *lamp(rng, x - 2, min(head, thick) * 0.38),
        *prongs(rng, -x + rng.choice([0.0, 8.0])),
        *small_things(rng, split * 0.9, handle, thick),
    ]
    at, metal, reach = head / 2 * rng.uniform(0.72, 0.9), front_metal(rng), rng.uniform(2, 9)
    probes = [stick(x - 16, x + reach, rng.uniform(1.2, 2.4), s * at, sides=6) for s in (-1, 1)]
    if rng.random() < 0.4:
        probes += [block(x - 2, x + 1, s * at - 2, s * at + 2, -thick * 0.3, thick * 0.3) for s in (-1, 1)]
    parts.append(Part(metal, merged(*probes)))
    if rng.random() < 0.35:  # a second lamp along the side
        z = thick / 2
        parts += [Part("pcb", block(split, neck, -r * 0.4, r * 0.4, z - 3, z - 2)),
                  Part("acrylic", block(split, neck, -r * 0.5, r * 0.5, z - 1, z + 2), 0.5)]  # fmt: skip
    return finished(rng, parts)


def bent_head_shocker(rng: Generator) -> Thing:
    """A handle with its head at an angle, from slightly bent to an L, with or without a finger bow."""
    long, head = rng.uniform(80, 130), rng.uniform(42, 85)
    width, thick, angle = rng.uniform(30, 42), rng.uniform(22, 34), rng.uniform(0.45, 1.55)
    wall, material = rng.uniform(1.8, 2.6), _plastic(rng)
    x, y = long / 2, head / 2
    wide = width * rng.uniform(0.95, 1.4)
    body = rounded(long, width, rng.uniform(3, 14), steps=3)
    room = thick - 2 * wall - 1
    split = rng.uniform(0.0, 0.5) * x
    parts = [
        *shell(body, thick, wall, material),
        *battery(rng, -x + 5, split, width - 2 * wall - 3, room),
        *small_things(rng, x * 0.8, width, thick),
    ]
    top = [
        *shell(rounded(head, wide, rng.uniform(3, 12), steps=3), thick - 0.6, wall, material),
        *generator(rng, -y + 4, y - 7, wide - 2 * wall - 3, room),
        *front(rng, y - 1, wide, thick),
    ]
    if rng.random() < 0.4:
        top += lamp(rng, y, min(wide, thick) * 0.22)
    off = np.array([np.cos(angle), np.sin(angle)]) * (y + width * 0.3 * np.sin(angle))
    parts += turned_parts(top, angle, (x - width * 0.15 + off[0], off[1], 0))
    if rng.random() < 0.35:  # bow before the fingers
        tip = np.array([x, 0]) + off * 0.5
        bow = smooth([(-x * 0.8, width * 0.4), (-x * 0.7, width * 1.1), (0, width * 1.25), tuple(tip)], False, 1)
        parts.append(wire(material, bow, rng.uniform(2.5, 5)))
    return finished(rng, parts)


def _cartridge(rng: Generator, x: float, y: float, wide: float, deep: float) -> list[Part]:
    """A box of two darts, two spools of thin wire and a gas capsule, its front at x; blast doors shut or gone."""
    long = rng.uniform(26, 40)
    w, d = wide / 2, deep / 2
    room = block(x - long + 2, x - 1, y - w + 1.5, y + w - 1.5, 1.5 - d, d - 1.5)
    tub = hollow("abs", block(x - long, x, y - w, y + w, -d, d), room)
    darts = [stick(x - 18, x - 7, 1.9, y + s * wide * 0.28, s * deep * 0.2, 6) for s in (-1, 1)]
    needles = [stick(x - 7, x - 1, 0.8, y + s * wide * 0.28, s * deep * 0.2, 4) for s in (-1, 1)]
    spools = [post(x - long * 0.6, y + s * wide * 0.25, -deep * 0.3, deep * 0.3, wide * 0.16) for s in (-1, 1)]
    gas = stick(x - long + 3, x - long * 0.45, min(3.4, deep * 0.2), y)
    thin = [Part("steel", merged(*needles)), Part("copper", merged(*spools), 0.3), Part("steel", gas, 0.7)]
    return [*tub, Part("aluminium", merged(*darts)), *thin]


def bar_dart_shooter(rng: Generator) -> Thing:
    """Shooter of darts without a pistol grip: a straight or curved bar, spare cartridges under or beside it."""
    long, width, thick = rng.uniform(110, 175), rng.uniform(34, 52), rng.uniform(28, 40)
    x, wall = long / 2, rng.uniform(1.8, 2.6)
    load, deep = rng.uniform(24, 36), thick - 5
    outline = _case_outline(rng, long, width)
    split = rng.uniform(-0.35, -0.05) * long
    two = rng.random() < 0.35
    lanes = (-width * 0.24, width * 0.24) if two else (0.0,)
    wide = width * (0.42 if two else 0.66)
    parts = [
        *shell(outline, thick, wall, _plastic(rng)),
        *battery(rng, -x + 7, split - 2, width * 0.7, thick - 2 * wall - 1),
        *generator(rng, split, x - load - 8, width * 0.72, thick - 2 * wall - 1),
        *small_things(rng, x * 0.8, width, thick),
    ]
    for y in lanes:
        parts += _cartridge(rng, x + rng.uniform(-1, 3), y, wide, deep * rng.uniform(0.7, 0.95))
    contact = merged(*(block(x - load - 4, x - load + 4, s * 5 - 1, s * 5 + 1, -2, 2) for s in (-1, 1)))
    parts.append(Part("brass", contact))
    if rng.random() < 0.5:
        parts += [Part("chip", stick(x - 22, x - 4, 3.2, width * 0.4, -thick * 0.25)), *front(rng, x, width, thick)]
    for k in range(int(rng.integers(0, 3))):
        spare = _cartridge(rng, 0, 0, wide, deep * 0.7)
        parts += turned_parts(spare, rng.uniform(-0.4, 0.4), (rng.uniform(-x, x), -width - 4 - k * (wide + 6), 0))
    return finished(rng, parts)


def mixed_case_shocker(rng: Generator) -> Thing:
    """Any outline with any battery, generator, electrodes, lamp and trimmings that stun guns have."""
    long, width = rng.uniform(60, 200), rng.uniform(28, 64)
    width, thick = min(width, long * 0.62), rng.uniform(15, 38)
    x, wall = long / 2, rng.uniform(1.4, 3.0)
    room, depth = width * rng.uniform(0.62, 0.8), thick - 2 * wall - 1
    split, end = rng.uniform(-0.3, 0.1) * long, x - rng.uniform(6, 14)
    parts = shell(_case_outline(rng, long, width), thick, wall, _plastic(rng))
    parts += (cells if rng.random() < 0.35 else battery)(rng, -x + 7, split - 2, room, depth)
    parts += (high_voltage if rng.random() < 0.35 else generator)(rng, split, end, room, depth)
    if rng.random() < 0.35:
        parts += electrodes(rng, x - 1, width * 0.9, int(rng.integers(3)))
    else:
        parts += front(rng, x - 1, width * rng.uniform(0.8, 1.0), thick)
    if rng.random() < 0.3:
        parts += led(x - 3, 0, thick * 0.2, rng.uniform(2, 4), bool(rng.random() < 0.4))
    elif rng.random() < 0.4:
        parts += lamp(rng, x, min(width, thick) * rng.uniform(0.2, 0.32))
    parts += switches(rng, 0, width * 0.25, thick / 2) if rng.random() < 0.3 else small_things(rng, x, width, thick)
    if rng.random() < 0.2:
        parts += prongs(rng, -x)
    if rng.random() < 0.3:
        parts += cord(rng, -x)
    if rng.random() < 0.25:  # in its nylon pouch
        gap = thick / 2 + 4
        cover = [prism(rounded(long * 0.8, width + 10, 6, (-x * 0.2, 0), 2), z, z + 1.6) for z in (-gap, gap)]
        parts.append(Part(pick(rng, "nylon", "leather"), merged(*cover)))
    return finished(rng, parts)
