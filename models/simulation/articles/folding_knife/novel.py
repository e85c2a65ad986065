"""Folding knives that pass for something else: cards, keys, hooks, charms, little figures."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, posed
from models.simulation.articles.folding_knife.kit import pins, shape_of, swing, swung
from models.simulation.mesh import Points, arc, circle, merged, prism, rectangle, revolve, rounded, smooth
from models.simulation.thing import Part, Thing, hollow, wire


def card_folder(rng: Generator) -> Thing:
    """A plastic card with a blade let into its middle; two flaps fold to a handle round it."""
    span, wide = rng.uniform(80, 88), rng.uniform(50, 56)
    length, height, thick = rng.uniform(55, 68), rng.uniform(14, 20), rng.uniform(0.6, 1.4)
    card = str(rng.choice(["pp", "pp", "abs", "stainless", "aluminium"]))
    deep = rng.uniform(1.8, 2.6) if card in ("pp", "abs") else rng.uniform(0.8, 1.2)
    shape = shape_of(rng, "drop", "straight_back", "spear", "fruit", "angled")
    knife = blade(shape, length, height, thick, 0.6)
    rivet = pins(np.zeros(1), np.zeros(1), rng.uniform(2.5, 4), deep)
    if rng.random() < 0.6:  # flat, as it lies in a purse
        window = rounded(length + 6, height + 2, 2, (-2, -wide * 0.08))
        plate = prism(rounded(span, wide, 3), -deep / 2, deep / 2, [window] if rng.random() < 0.6 else [])
        parts = [Part(card, plate)]
        parts.append(Part("stainless", knife.moved(-length / 2 - 2, -wide * 0.08, rng.uniform(-0.5, 0.5))))
        parts.append(Part("stainless", rivet.moved(length / 2 + 4, -wide * 0.08)))
        lines = [
            prism(rectangle(span * 0.96, 0.7, (0, y)), deep * 0.1, deep * 0.45) for y in (-wide * 0.42, wide * 0.3)
        ]
        parts.append(Part(card, merged(*lines), -1.0))
    else:  # folded round, blade out or on its way
        fold = wide * rng.uniform(0.34, 0.42)
        spread = rng.uniform(0, 0.5)
        flaps = [prism(rounded(span, fold, 3), -deep / 2, deep / 2).turned("x", s * spread).moved(0, 0, s * deep * 1.1)
                 for s in (-1, 1)]  # fmt: skip
        roof = prism(rectangle(span, 2 * deep, (0, fold / 2)), -deep, deep)
        turn = float(rng.choice([0.0, -rng.uniform(0.2, 2.8)]))
        parts = [Part(card, merged(*flaps, roof)), Part("stainless", knife.turned("z", turn).moved(span * 0.45))]
        parts.append(Part("stainless", rivet.moved(span * 0.43)))
    if rng.random() < 0.3:
        parts += hollow("pvc", prism(rounded(span + 5, wide + 5, 3), -deep - 3, deep + 3),
                        prism(rounded(span + 3, wide + 3, 3), -deep - 2.4, deep + 2.4))  # fmt: skip
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def _key_bits(rng: Generator, length: float, high: float) -> Points:
    xs = np.linspace(0, length, 9)
    bits = -high / 2 + np.r_[0, rng.uniform(0, 0.45, 7) * high, 0.3 * high]
    return np.concatenate([np.column_stack([xs, bits]), [(length, high * 0.2), (length - 3, high / 2), (0, high / 2)]])


def key_folder(rng: Generator) -> Thing:
    """A key whose bit hides a blade, on a ring with true keys at times."""
    bow, long, high = rng.uniform(11, 16), rng.uniform(32, 46), rng.uniform(7, 11)
    metal = str(rng.choice(["stainless", "zinc", "brass", "aluminium"]))
    head = circle(bow, (-bow * 0.9, 0), 12, rng.uniform(0.8, 1.1))
    if rng.random() < 0.4:
        head = rounded(bow * 2, bow * 1.8, 4, (-bow * 0.9, 0))
    eye = circle(rng.uniform(2, 4), (-bow * 1.4, 0), 8)
    thick, plate = rng.uniform(1.0, 1.6), rng.uniform(0.9, 1.6)
    length, height = long - rng.uniform(2, 6), high * rng.uniform(0.75, 0.95)
    shape = shape_of(rng, "drop", "straight_back", "spear", "sheepsfoot")
    bit = _key_bits(rng, long, high)
    plates = []
    for side in (-1, 1):
        plates += [prism(head, side * thick / 2, side * (thick / 2 + plate), [eye]),
                   prism(bit, side * thick / 2, side * (thick / 2 + plate))]  # fmt: skip
    turn = -np.pi if rng.random() < 0.6 else -float(rng.uniform(0, 2.8))
    knife = blade(shape, length, height, thick, 0.6).moved(2).turned("z", turn).moved(long - 2)
    parts = [Part(metal, merged(*plates)), Part("stainless", knife)]
    parts.append(Part("stainless", pins(np.array([long - 3]), np.zeros(1), 2, thick / 2 + plate + 0.3)))
    if rng.random() < 0.4:
        cover = circle(bow + 1.5, (-bow * 0.9, 0), 12)
        parts.append(Part("abs", merged(*(prism(cover, s * (thick / 2 + plate), s * 4.5, [eye]) for s in (-1, 1)))))
    loop = rng.uniform(9, 15)
    middle = (-bow * 1.4 - loop, 0.0)
    if rng.random() < 0.7:
        parts.append(wire("steel", circle(loop, middle, 14), 1.1, True))
        for _ in range(int(rng.integers(0, 4))):
            way = rng.uniform(1.0, 5.2)
            own = circle(rng.uniform(9, 13), (11, 0), 10)
            real = [prism(own, -1.1, 1.1, [circle(4, (6, 0), 6)])]
            real.append(prism(_key_bits(rng, 30, 8) + [22, 0], -0.9, 0.9))
            key = merged(*real).turned("x", rng.normal(0, 0.3)).turned("z", way)
            at = middle[0] + loop * np.cos(way) * 0.7, loop * np.sin(way) * 0.7
            parts.append(Part("brass", key.moved(*at, rng.uniform(-4, 4))))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def hook_folder(rng: Generator) -> Thing:
    """A climbing-style hook with a sprung gate whose straight side holds a short blade."""
    span, wide, thick = rng.uniform(62, 105), rng.uniform(32, 52), rng.uniform(1.6, 2.6)
    band = rng.uniform(8, 15)
    outer = rounded(span, wide, wide * rng.uniform(0.3, 0.49), steps=5)
    outer[:, 1] *= 1 + rng.uniform(-0.2, 0.2) * outer[:, 0] / span
    inner = (outer * [1 - 2 * band * 0.62 / span, 1 - 1.5 * band / wide]) - [0, band * 0.22]
    metal = str(rng.choice(["aluminium", "aluminium", "stainless", "abs", "titanium"]))
    deep = rng.uniform(1.6, 3)
    plates = merged(*(prism(outer, s * thick / 2, s * (thick / 2 + deep), [inner]) for s in (-1, 1)))
    length, height = span * rng.uniform(0.55, 0.72), band * rng.uniform(0.8, 1.05)
    shape = shape_of(rng, "drop", "claw", "sheepsfoot", "straight_back", "spear", "angled")
    y = wide / 2 - band * 0.55
    knife = swung(rng, shape, length, height, thick, swing(rng, 0.65))
    parts = [Part(metal, plates), *(part.moved(span * 0.36, y) for part in knife)]
    gate = rectangle(span * 0.5, rng.uniform(4, 6), (0, -wide / 2 + band * 0.35))
    parts.append(Part("stainless", prism(gate, -thick / 2, thick / 2)))
    turns = np.linspace(0, 2 * np.pi * 4, 21)
    coil = np.column_stack([-span * 0.3 + turns / turns[-1] * 12, -wide * 0.42 + np.cos(turns), np.sin(turns)])
    parts.append(wire("steel", coil, 0.4, sides=3))
    at = np.array([span * 0.36, -span * 0.36, -span * 0.24])
    parts.append(Part("steel", pins(at, np.array([y, y, -wide * 0.4]), rng.uniform(1.6, 2.6), thick / 2 + deep + 0.3)))
    if rng.random() < 0.35:
        bit = prism(circle(3.4, (0, y), 6), -thick / 2 - deep, thick / 2 + deep)
        parts.append(Part("steel", bit, 0.5))
    if rng.random() < 0.35:
        parts.append(wire("steel", circle(11, (-span / 2 - 8, 0), 14), 1.0, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)


def charm_folder(rng: Generator) -> Thing:
    """A coin, capsule, dog tag, bullet or bottle opener on a key ring or chain with a very short blade."""
    length, height, thick = rng.uniform(18, 36), rng.uniform(7, 12), rng.uniform(1.0, 2)
    shape = shape_of(rng, "drop", "sheepsfoot", "angled", "straight_back", "claw", "round")
    metal = str(rng.choice(["brass", "titanium", "stainless", "copper", "aluminium"]))
    kind, high = rng.integers(4), height * rng.uniform(1.2, 1.7)
    span = length + rng.uniform(8, 14)
    knife = swung(rng, shape, length, height, thick, swing(rng, 0.6))
    if kind == 0:  # a turned barrel, slit
        radius = high * 0.55
        body = revolve([(-span, radius * 0.8), (-span + 3, radius), (0, radius), (7, radius * 0.9)], 10)
        if rng.random() < 0.5:
            body = revolve([(-span, radius * 1.05), (-span + 2, radius), (-8, radius * 0.95), (0, radius * 0.7),
                            (9, radius * 0.3)], 10)  # fmt: skip
        slot = prism(rectangle(span - 4, radius * 1.1, (-span / 2 - 1, -radius * 0.1)), -thick / 2, thick / 2)
        parts = [Part(metal, body), Part(metal, slot, -1.0)]
        half = radius * 0.8
    else:
        if kind == 1:
            outline = circle(span * 0.56, (-span * 0.48, 0), 16)
        elif kind == 2:
            outline = rounded(span + 6, high * 1.5, high * 0.4, (-span / 2 + 2, 0))
        else:
            outline = smooth([(5, high * 0.5), (5, -high * 0.5), (-span * 0.6, -high * 0.55), (-span, -high * 0.9),
                              (-span - 14, 0), (-span, high * 0.9), (-span * 0.6, high * 0.55)], True, 1)  # fmt: skip
        plate = rng.uniform(1, 2.4)
        holes = [circle(high * 0.38, (-span * 0.96, 0), 8)] if kind == 3 else []
        plates = [prism(outline, s * thick / 2, s * (thick / 2 + plate), holes) for s in (-1, 1)]
        parts = [Part(metal, merged(*plates))]
        half = thick / 2 + plate
    parts += knife
    parts.append(Part("steel", pins(np.array([0, -span * 0.9]), np.zeros(2), 1.4, half + 0.3)))
    loop = rng.uniform(6, 14)
    parts.append(wire("steel", circle(loop, (-span - loop * 0.85 - 3, 0), 12), rng.uniform(0.6, 1.1), True))
    if rng.random() < 0.3:
        path = smooth(np.column_stack([arc(rng.uniform(30, 50), 0.2, 6.0, (-span - 62, 0), 9), np.zeros(9)]), False, 1)
        parts.append(wire("steel", path, 1.0, sides=4))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


_FIGURES = {
    "pistol": ((12, 10), (12, -4), (-32, -5), (-36, -12), (-46, -12), (-48, -6), (-58, -34), (-82, -32), (-74, 2),
               (-78, 10)),
    "fish": ((10, 4), (6, -5), (-20, -14), (-50, -12), (-72, -4), (-88, -15), (-84, 1), (-90, 14), (-72, 5),
             (-50, 13), (-36, 20), (-20, 13)),
    "leg": ((8, 9), (8, -9), (-20, -10), (-44, -7), (-52, -8), (-74, -5), (-88, -4), (-92, -16), (-97, -15),
            (-100, 5), (-74, 6), (-52, 8), (-20, 12)),
    "bird": ((8, 6), (8, -7), (-30, -12), (-62, -10), (-80, -4), (-98, 4), (-82, 8), (-70, 15), (-54, 8), (-30, 13)),
    "horse": ((10, 7), (10, -7), (-40, -10), (-60, -22), (-72, -20), (-70, -8), (-84, -12), (-94, -4), (-80, 12),
              (-68, 20), (-60, 14), (-30, 10)),
    "wing": ((10, 9), (10, -9), (-16, -10), (-30, -16), (-42, -12), (-58, -19), (-68, -13), (-86, -18), (-96, 2),
             (-70, 13), (-30, 14)),
    "lighter": ((8, 12), (8, -12), (-60, -12), (-60, 12)),
}  # fmt: skip


def figure_folder(rng: Generator) -> Thing:
    """A souvenir: cast plates in the outline of a pistol, fish, leg, bird, horse, wing or lighter."""
    name = str(rng.choice(list(_FIGURES)))
    size = rng.uniform(0.8, 1.3)
    raw = np.array(_FIGURES[name], float) * [size, size * rng.uniform(0.85, 1.15)]
    outline = smooth(raw, True, 1) if name != "lighter" else raw
    length, height, thick = size * rng.uniform(56, 68), size * rng.uniform(13, 17), rng.uniform(1.8, 2.8)
    shape = shape_of(rng, "bowie", "drop", "spear", "straight_back", "trailing", "recurve")
    metal = str(rng.choice(["zinc", "stainless", "brass", "aluminium"]))
    wall, relief = rng.uniform(1.2, 2.4), rng.uniform(0.8, 3)
    base = thick / 2 + 0.3
    plates = [prism(outline, s * base, s * (base + wall)) for s in (-1, 1)]
    middle = outline.mean(0)
    inner = (outline - middle) * rng.uniform(0.6, 0.85) + middle
    cover = str(rng.choice(["zinc", "wood", "abs", "bone", "acrylic", "brass"]))
    raised = [prism(inner, s * (base + wall), s * (base + wall + relief)) for s in (-1, 1)]
    parts = swung(rng, shape, length, height, thick, swing(rng))
    spring = prism(rectangle(raw[:, 0].min() * -0.7, 3, (raw[:, 0].min() * 0.45, 6 * size)), -base, base)
    rivets = pins(np.array([0, -52 * size]), np.zeros(2), 2.2, base + wall + relief)
    parts += [Part(metal, merged(*plates)), Part(cover, merged(*raised)), Part("steel", merged(spring, rivets))]
    if name == "lighter":
        wheel = revolve([(-3, 4), (3, 4)], 8).turned("y", np.pi / 2).moved(6, 9 * size)
        tank = revolve([(0, 4.5), (30 * size, 4.5)], 8).moved(-56 * size, 0, 0)
        parts += [Part("steel", wheel), *hollow("zinc", tank, tank.scaled(1, 0.8, 0.8))]
    if rng.random() < 0.5:
        path = smooth([(-90 * size, 0), (-118 * size, 8), (-140 * size, 0), (-118 * size, -8)], True, 1)
        parts.append(wire(str(rng.choice(["steel", "nylon"])), path, 0.8, True, 5))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)
