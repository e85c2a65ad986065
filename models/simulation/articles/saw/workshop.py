"""Saws and saw blades of the workshop: back, flush, fret and frame saws, packs of blades, hole saws, discs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, slab
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.saw.parts import bolts, saw_blade, teeth
from models.simulation.articles.saw.pieces import blade, cover, handle, moulded, pinned, spine, toothed
from models.simulation.mesh import box, circle, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow


def pistol_back_saw(rng: Generator) -> Thing:
    """Mitre or dovetail saw with an open pistol grip or moulded loop, and its box or clamp at times."""
    length, high = rng.uniform(190, 400), rng.uniform(48, 115)
    parts = [blade(rng, length, high, 1), spine(rng, length, high)]
    parts += [part.moved(0, high * 0.15) for part in handle(rng, high * 0.8, (1, 1, 4, 0)[rng.integers(4)])]
    if rng.random() < 0.25:
        wide, deep, wall = rng.uniform(60, 110), rng.uniform(45, 70), rng.uniform(3, 14)
        long = rng.uniform(230, 320)
        stuff = "wood" if wall > 7 else pick(rng, "abs", "pp")
        y = -high / 2 - wide / 2 - 15
        parts += [Part(stuff, box(long, wide, wall).moved(length / 2, y, -deep / 2))]
        parts += [Part(stuff, box(long, wall, deep).moved(length / 2, y + s * (wide - wall) / 2, 0)) for s in (-1, 1)]
    return centred([*parts, *cover(rng, length, high)] if rng.random() < 0.5 else parts)


def flush_saw(rng: Generator) -> Thing:
    """Small: flush-cutting, veneer or razor saws with thin blades, offset or cranked, one or two in a pack."""
    length, high = rng.uniform(70, 170), rng.uniform(18, 50)
    kind = int(rng.integers(3))
    knife = blade(rng, length, high, (1, 4, 5)[kind])
    grip = handle(rng, high, (2, 3, 6)[rng.integers(3)])
    lift = rng.uniform(8, 22)
    crank = tube([(-34, 0, lift), (-14, 0, lift * 0.6), (6, 0, 0)], rng.uniform(2, 3.2), sides=5)
    parts = [knife, *(part.moved(-16, 0, lift) for part in grip), Part("steel", crank)]
    if rng.random() < 0.3:
        parts += [part.moved(rng.normal(0, 10), high + 12) for part in (blade(rng, length * 0.9, high * 0.8, 1),)]
    if rng.random() < 0.3:
        card = rounded(length + 190, high * 2 + 60, 6, (length / 2 - 60, 0), 2)
        parts.append(Part("cardboard", slab(card, -16, -15.4)))
    return centred(parts)


def deep_fret_saw(rng: Generator) -> Thing:
    """Deep or adjustable frame of flat or square bar, thumb screws, hair-thin blade, turned grip."""
    length, deep = rng.uniform(100, 170), rng.uniform(70, 300)
    a, b = rng.uniform(5, 10), rng.uniform(3, 7)
    bars = [box(a, deep, b).moved(-12, deep / 2), box(a, deep, b).moved(length + 12, deep / 2)]
    overlap = rng.uniform(0, 60) if rng.random() < 0.5 else 0.0
    bars.append(box(length + 24 + a, a, b).moved(length / 2, deep))
    parts = [Part(pick(rng, "steel", "steel", "aluminium"), bar) for bar in bars]
    if overlap:
        slide = hollow("steel", box(overlap + 14, a + 4, b + 4).moved(length * 0.7, deep),
                       box(overlap + 13, a + 0.5, b + 0.5).moved(length * 0.7, deep))  # fmt: skip
        parts += [*slide, Part("steel", slab(circle(8, (length * 0.7, deep), 8), b / 2 + 2, b / 2 + 12))]
    knife = np.concatenate([teeth((length, -1.2), (0, -1.2), 3, -0.6, 36), [(-8, 1.0), (length + 8, 1.0)]])
    parts.append(saw_blade(knife, 0.5))
    for x in (-12.0, length + 12):
        jaw = box(10, 13, b + 7).moved(x, 2)
        wing = slab(rounded(16, 6, 2, (x, 0), 2), b / 2 + 4, b / 2 + 7)
        parts += [Part("steel", jaw, 0.7), Part(pick(rng, "steel", "brass"), wing)]
    grip = [part.moved(-16, 0) for part in handle(rng, 24, 2)]
    return centred([*parts, *grip])


def box_frame_hacksaw(rng: Generator) -> Thing:
    """High-tension frame of square tube or cast metal with a moulded D or pistol grip and a lever or knob."""
    length, high = rng.uniform(245, 312), rng.uniform(70, 120)
    a, wall = rng.uniform(14, 26), rng.uniform(1.2, 2.5)
    deep = a * rng.uniform(0.5, 0.9)
    metal = pick(rng, "steel", "aluminium", "aluminium", "zinc")
    y = high + a / 2
    shell = box(length + 30, a, deep).moved(length / 2, y)
    parts = hollow(metal, shell, box(length + 26, a - 2 * wall, deep - 2 * wall).moved(length / 2, y))
    lean = rng.uniform(-10, 26)
    leg = [(length + 12, high), (length - 8, high), (length - 4 + lean, -6), (length + 10 + lean, -6)]
    parts.append(Part(metal, prism(leg, -deep * 0.4, deep * 0.4), rng.uniform(0.6, 1.0)))
    parts += [part for part in pinned(rng, length + lean * 0.6, rng.uniform(11, 16), deep + 6)]
    way = [(-2, high), (-30, high + a), (-62, high * 0.8), (-84, -18), (-70, -40), (-24, -30), (-2, -14)]
    hole = smooth([(-14, high * 0.75), (-40, high * 0.75), (-60, 0), (-34, -14), (-14, 0)], rounds=1)
    grip = moulded(rng, smooth(way, rounds=1), rng.uniform(20, 30), [hole])
    lever = tube(smooth([(-6, 8), (-24, high * 0.5), (-20, high * 0.85)], False, 1), rng.uniform(3, 5), sides=5)
    knob = revolve([(-70, 10), (-54, 10)], 8).moved(0, high * 0.2)
    parts += [*grip, Part("steel", lever if rng.random() < 0.5 else knob), bolts([(-4, high * 0.9)], 24, 4)]
    if rng.random() < 0.3:
        spare = saw_blade(rectangle(length, 12), 0.65)
        parts.append(spare.moved(length / 2, y, deep / 2 + 1))
    return centred(parts)


def adjustable_hacksaw(rng: Generator) -> Thing:
    """Flat-bar frame in two lengths hooked together, straight or pistol grip, wing nut; sometimes without a blade."""
    length, high = rng.uniform(190, 310), rng.uniform(55, 95)
    a, b = rng.uniform(11, 18), rng.uniform(2.5, 5)
    split = length * rng.uniform(0.35, 0.7)
    front = [
        (split - 40, high + a),
        (length + 14, high + a),
        (length + 14, -8),
        (length + 2, -8),
        (length + 2, high),
        (split - 40, high),
    ]
    rear = [(-14, -8), (-2, -8), (-2, high), (split + 20, high), (split + 20, high + a * 0.8), (-14, high + a * 0.8)]
    holes = [circle(2, (split - 25 + 14 * k, high + a * 0.5), 6) for k in range(4)]
    parts = [Part("steel", prism(front, 0, b, holes)), Part("steel", prism(rear, -b, 0, holes))]
    if rng.random() < 0.85:
        parts += pinned(rng, length, rng.uniform(10, 15), b * 2 + 5)
    wing = [(length + 15, -10), (length + 28, -14), (length + 28, 14), (length + 15, 10), (length + 19, 0)]
    parts += [Part("steel", prism(wing, -2, 2)), Part("steel", box(40, 7, 7).moved(length + 4))]
    parts += [part.moved(-14) for part in handle(rng, 30, (1, 2, 2, 3, 4)[rng.integers(5)])]
    return centred(parts)


def blade_pack(rng: Generator) -> Thing:
    """Hacksaw, bow or mitre blades as bought: a stack, a fan, in a sleeve, a tube, or with a rubber band."""
    length, high = rng.uniform(150, 320), rng.uniform(6, 22)
    one = pinned(rng, length, high, 1.0, 18)[0].moved(-length / 2)
    count = int(rng.integers(2, 11))
    fan = rng.uniform(0.0, 0.05) if rng.random() < 0.6 else 0.0
    turn = np.cumsum(rng.normal(fan, 0.008, count))
    places = np.column_stack([rng.normal(0, 2, count), rng.normal(0, 1.5, count), np.arange(count) * 1.1])
    parts = [Part(one.material, copies(one.mesh, places, turn), one.share)]
    thick = count * 1.1
    kind = int(rng.integers(4))
    if kind == 0:
        card = rounded(length + 34, high * 2 + 16, 4, (0, 0), 2)
        parts += [Part(pick(rng, "cardboard", "pvc"), slab(card, z - 0.4, z + 0.4)) for z in (-1.5, thick + 1)]
    elif kind == 1:
        tall = max(high * 1.9, thick * 2.5) / 2 + 4
        shell = revolve([(-length / 2 - 14, tall), (length / 2 + 14, tall)], 10)
        inside = shell.scaled(0.985, 0.9, 0.9)
        parts += [part.moved(0, 0, thick / 2) for part in hollow(pick(rng, "pp", "pvc"), shell, inside)]
    elif kind == 2:
        band = tube(rectangle(high * 2 + 4, thick + 4), 1.2, True, 4).turned("y", np.pi / 2)
        parts += [
            Part("rubber", band.turned("x", np.pi / 2).moved(x, 0, thick / 2)) for x in (-length * 0.3, length * 0.3)
        ]
    return centred(parts)


def jigsaw_blades(rng: Generator) -> Thing:
    """T- or U-shanked short blades in a clear box, a folding case or on a card, side by side."""
    count = int(rng.integers(3, 11))
    case_long = 0.0
    parts: list[Part] = []
    for k in range(count):
        length, high = rng.uniform(48, 120), rng.uniform(5, 9)
        edge = toothed(
            rng, length, -high / 2, -high / 2 + rng.uniform(0, 2), rng.uniform(1.4, 4.5), pointed=True, most=16
        )
        half = [(0, 0.3), (-8, 0.3), (-8, 0.7), (-13, 0.7), (-13, 0.25), (-22, 0.25)]
        shank = [*((x, -high * y) for x, y in half), *((x, high * y) for x, y in half[:0:-1])]
        outline = np.concatenate([edge, shank, [(0, high / 2), (length - 4, high / 2)]])
        parts.append(saw_blade(outline, rng.uniform(0.9, 1.5)).moved(0, k * 11.5, rng.normal(0, 0.5)))
        case_long = max(case_long, length)
    wide = count * 11.5 + 8
    x, y = case_long / 2 - 10, (count - 1) * 5.75
    kind = int(rng.integers(3))
    if kind == 0:
        shell = box(case_long + 44, wide, 12).moved(x, y)
        parts += hollow(pick(rng, "abs", "pp", "acrylic"), shell, box(case_long + 41, wide - 3, 9).moved(x, y))
    elif kind == 1:
        parts.append(Part("cardboard", slab(rounded(case_long + 70, wide + 14, 4, (x, y), 2), -2.4, -1.9)))
    else:
        parts += [Part("nylon", box(14, wide, 8).moved(-15, y), 0.6)]
    return centred(parts)


def hole_saws(rng: Generator) -> Thing:
    """Toothed cups of several widths, nested or side by side, arbor with pilot drill, in a case or loose."""
    count = int(rng.integers(1, 7))
    parts: list[Part] = []
    nested = rng.random() < 0.5
    x, across = 0.0, 0.0
    for k in range(count):
        r = 10 + 7.5 * k + rng.uniform(0, 4) if nested else rng.uniform(9, 38)
        tall, wall = rng.uniform(28, 45) if not nested else 34.0 - k, rng.uniform(1.0, 2.0)
        steps = int(min(2 * r, 26)) // 2 * 2
        ring = circle(r, steps=steps)
        cup = prism(ring, 0, tall, [circle(r - wall, steps=steps)])
        vertices = cup.vertices.copy()
        crown = np.isclose(vertices[:, 2], tall) & (np.arange(len(vertices)) % 2 == 0)
        vertices[crown, 2] -= 3.0
        base = slab(ring, 0, rng.uniform(2, 5))
        at = 0.0 if nested else x + r
        parts += [Part("steel", type(cup)(vertices, cup.faces).moved(at)), Part("steel", base.moved(at), 0.99)]
        x, across = x + (0 if nested else 2 * r + 5), max(across, r)
    arbor = revolve([(-38, 4.5), (-4, 5), (-3, 9), (10, 9), (11, 3.2), (62, 3.2), (68, 0.5)], 8)
    drill = arbor.turned("y", -np.pi / 2) if nested or rng.random() < 0.5 else arbor.moved(x / 2, -across - 12, 10)
    parts.append(Part("steel", drill))
    if rng.random() < 0.4:
        low, high = Thing(tuple(parts)).extent()
        side, middle = high - low + 16, (low + high) / 2
        shell = box(*side).moved(*middle)
        parts += hollow("pp", shell, box(*(side - 5)).moved(*middle))
    lying = rng.random() < 0.5
    thing = centred(parts)
    return thing.turned("x", np.pi / 2 * float(lying))


def disc_blade(rng: Generator) -> Thing:
    """Circular saw blades with tipped or plain teeth, slots and rings; one, a stack, on a card."""
    r = rng.uniform(42, 152)
    count = int(rng.integers(14, 41))
    turn = np.arange(count) * 2 * np.pi / count
    lean, depth = 2 * np.pi / count, r * rng.uniform(0.03, 0.12)
    reach = np.column_stack([np.full(count, r), np.full(count, r - depth), np.full(count, r - depth * 0.4)]).ravel()
    angle = np.column_stack([turn, turn + lean * 0.1, turn + lean * 0.6]).ravel()
    rim = np.column_stack([np.cos(angle), np.sin(angle)]) * reach[:, None]
    holes = [circle((8.0, 10.0, 12.7, 15.0)[rng.integers(4)], steps=14)]
    slots = int(rng.integers(0, 5))
    for k in range(slots):
        a = 2 * np.pi * k / slots + 0.2
        holes.append(circle(rng.uniform(0.03, 0.09) * r, (r * 0.6 * np.cos(a), r * 0.6 * np.sin(a)), 8))
    thick = rng.uniform(1.0, 2.0)
    plate = prism(rim, -thick / 2, thick / 2, holes)
    parts = [Part("steel", plate)]
    if rng.random() < 0.7:
        lump = box(2.4, depth * 0.6, thick + 0.8)
        places = np.column_stack([(r - depth * 0.4) * np.cos(turn), (r - depth * 0.4) * np.sin(turn), np.zeros(count)])
        parts.append(Part("tungsten", copies(lump, places, turn - np.pi / 2), 0.7))
    if rng.random() < 0.25:
        parts += [part.moved(rng.uniform(-12, 12), rng.uniform(-12, 12), 4) for part in list(parts)[:1]]
    if rng.random() < 0.3:
        card = rounded(2 * r + 20, 2 * r + 20, 6, (0, 0), 2)
        parts += [Part("cardboard", slab(card, z - 0.4, z + 0.4)) for z in (-4.0, 7.0)]
    return centred(parts)


def nested_keyhole_set(rng: Generator) -> Thing:
    """Pistol or straight grip with two or three narrow pointed blades of unlike length, one clamped in."""
    grip = handle(rng, 24, (1, 2, 3)[rng.integers(3)])
    count = int(rng.integers(1, 4))
    parts = [*grip]
    for k in range(count):
        knife = blade(rng, rng.uniform(130, 320), rng.uniform(14, 34), (2, 6, 5)[rng.integers(3)])
        parts.append(knife if k == 0 else knife.turned("z", rng.normal(0, 0.05)).moved(rng.uniform(-60, 20), -34 * k))
    collar = revolve([(-12, 12), (-2, 12)], 8)
    parts.append(Part(pick(rng, "brass", "steel", "zinc"), collar, 0.5))
    if rng.random() < 0.5:
        parts.append(Part("brass", slab(rounded(18, 7, 2, (-6, 0), 2), 8, 16)))
    return centred(parts)


def mixed_hand_saw(rng: Generator) -> Thing:
    """Any blade on any handle, with any back and cover."""
    length, high = rng.uniform(110, 440), rng.uniform(16, 105)
    high = min(high, length * 0.5)
    parts = [blade(rng, length, high), *handle(rng, min(high, 60))]
    if rng.random() < 0.25:
        parts.append(spine(rng, length, high))
    if rng.random() < 0.4:
        parts += cover(rng, length, high)
    if rng.random() < 0.15:
        second = [blade(rng, length * 0.8, high * 0.7), *handle(rng, min(high, 50))]
        lift = high + rng.uniform(30, 70)
        parts += [part.turned("z", np.pi).moved(length * 0.7, lift, 3) for part in second]
    return centred(parts)


def mixed_framed_saw(rng: Generator) -> Thing:
    """Any blade under any bow of rod, tube or flat bar, with any handle, tensioned or bare."""
    length, high = rng.uniform(130, 420), rng.uniform(45, 150)
    a, b = rng.uniform(0.05, 0.4), rng.uniform(0.5, 1.05)
    arm, far = high * rng.uniform(0.4, 1.0), length * rng.uniform(0.5, 0.9)
    points = [
        (-8, -2),
        (-12, arm),
        (length * a, high),
        (far, high * b),
        (length + 10, high * b * 0.7),
        (length + 8, -2),
    ]
    way = smooth(points, False, int(rng.integers(0, 3)))
    r, metal = rng.uniform(2.8, 10), pick(rng, "steel", "steel", "aluminium", "stainless")
    bow = tube(way, r, sides=7)
    if r > 6:
        parts = hollow(metal, bow, tube(way, r - rng.uniform(1, 2), sides=7))
    else:
        parts = [Part(metal, bow.scaled(1, 1, rng.uniform(0.4, 1.0)))]
    parts += pinned(rng, length, rng.uniform(4, 24), 2 * r + 5)
    if rng.random() < 0.8:
        kind = int(rng.integers(7))
        lift = high * rng.choice([0.0, 0.0, 0.4])
        parts += [part.moved(-16, lift) for part in handle(rng, 28, kind)]
    if rng.random() < 0.5:
        knob = revolve([(length + 8, 3), (length + 14, 7), (length + 24, 6)], 8)
        parts.append(Part(pick(rng, "steel", "brass", "abs"), knob))
    return centred(parts)
