"""Knives whose blade folds into the handle: back locks, liner locks, balisongs, ring locks, mostly carried shut."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles.straight_knife import blade, blade_facts, grip, notched, posed, profile
from models.simulation.makes import Makes
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

SCALES = ("abs", "nylon", "wood", "aluminium", "bone")


def _angle(rng: Generator) -> float:
    """How far the blade is folded from open (0): mostly shut (pi), at times open or ajar."""
    kind = rng.random()
    if kind < 0.62:
        return np.pi
    return rng.uniform(-0.03, 0.03) if kind < 0.85 else rng.uniform(0.6, 2.7)


def _shape(rng: Generator) -> Points:
    clip = rng.uniform(0.35, 0.75)
    kind = rng.integers(6)
    if kind == 0:
        return profile(rng.uniform(0.76, 0.85), 1.0, rng.uniform(0.3, 0.5), 0.8, 1.0, levels=6)
    if kind == 1:
        return profile(rng.uniform(0.8, 0.95), 1.5, -0.48, clip, rng.uniform(1.5, 3), levels=6)
    if kind == 2:
        return profile(0.4, 1.5, 0.0, 0.4, 1.5, levels=6)
    return profile(
        rng.uniform(0.3, 0.75), rng.uniform(1.5, 2.4), rng.uniform(-0.1, 0.35), clip, rng.uniform(0.8, 2), levels=7
    )


def _folding_blade(
    rng: Generator, shape: Points, length: float, height: float, thick: float, angle: float, steel: str = "stainless"
) -> list[Part]:
    """The blade on its pivot at the origin, with a tang round it; shut, it lies towards -x with its edge up."""
    ricasso = rng.uniform(0.2, 0.45) * height
    body = blade(shape, length, height, thick, rng.uniform(0.45, 0.85)).moved(ricasso)
    tang = prism(
        [(ricasso, height * 0.48), (ricasso, -height * 0.48), (0, -height * 0.42), (-height * 0.35, -height * 0.2),
         (-height * 0.35, height * 0.3), (0, height * 0.48)], -thick / 2, thick / 2)  # fmt: skip
    parts = [Part(steel, merged(body, tang).turned("z", angle))]
    where = (ricasso + length * 0.14, height * 0.28)
    if rng.random() < 0.3:
        stud = prism(circle(2.2, where, 8), -thick / 2 - 3.5, thick / 2 + 3.5)
        parts.append(Part(steel, stud.turned("z", angle)))
    elif rng.random() < 0.3:
        hole = prism(circle(height * 0.14, (ricasso + length * 0.2, height * 0.25), 10), -thick * 0.4, thick * 0.4)
        parts.append(Part(steel, hole.turned("z", angle), -1.0))
    return parts


def _outline(rng: Generator, span: float, high: float, bow: float = 0.0, swell: float = 0.12) -> Points:
    """Handle from the pivot at the origin back to x = -span: a soft, slightly bowed and waisted bar."""
    u = np.array([-0.1, 0.03, 0.25, 0.5, 0.75, 0.93, 1.0])
    middle = bow * np.array([0, 0, 0.2, 0.35, 0.1, -0.5, -0.8]) * high
    top = np.array([0.34, 0.47, 0.46, 0.44, 0.46, 0.44, 0.22]) * high * (1 + rng.uniform(-swell, swell, 7))
    low = np.array([0.3, 0.48, 0.45, 0.46, 0.5, 0.46, 0.24]) * high * (1 + rng.uniform(-swell, swell, 7))
    upper, lower = np.column_stack([-u * span, middle + top]), np.column_stack([-u * span, middle - low])
    return smooth(np.concatenate([upper, lower[::-1]]), True, 1)


def _sandwich(
    outline: Points, gap: float, liner: float, scale: float, holes: Sequence[Points] = (), shrink: float = 0.96
) -> tuple[Mesh, Mesh]:
    """Two liners and two scales over them on both sides of the blade."""
    inner = outline * [1, shrink]
    liners = [prism(inner, side * gap / 2, side * (gap / 2 + liner), holes) for side in (-1, 1)]
    base = gap / 2 + liner
    scales = [prism(outline, side * base, side * (base + scale)) for side in (-1, 1)]
    return merged(*liners), merged(*scales)


def _pins(xs: Sequence[float] | Points, y: float, radius: float, half: float) -> Mesh:
    return merged(*(prism(circle(radius, (float(x), y), 8), -half, half) for x in xs))


def _spring(span: float, high: float, thick: float, share: float = 0.24) -> Mesh:
    """The back spring or spacer between the liners, along the handle's lower edge."""
    y0, y1 = -high * 0.45, -high * (0.45 - share)
    return prism([(4, y0), (4, y1 + 1), (-span * 0.9, y1), (-span * 0.97, y0 + 2)], -thick / 2, thick / 2)


def _clip(rng: Generator, span: float, z: float) -> Part:
    long = rng.uniform(0.4, 0.6) * span
    start = -span * rng.uniform(0.1, 0.5) if rng.random() < 0.5 else -span * 0.95 + long
    outline = [(start, 3), (start, -3), (start - long, -2), (start - long, 2)]
    return Part("stainless", prism(outline, z, z + 1.1))


def back_lock(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(55, 105), rng.uniform(15, 24), rng.uniform(2.2, 3.4)
    span, high = length + rng.uniform(14, 26), height * rng.uniform(1.1, 1.35)
    shape = _shape(rng)
    outline = _outline(rng, span, high, rng.uniform(-0.25, 0.35), 0.06)
    liner, scale = rng.uniform(0.8, 1.5), rng.uniform(2.2, 4.2)
    liners, scales = _sandwich(outline, thick + 0.2, liner, scale)
    half = thick / 2 + liner + scale
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [Part("stainless", merged(liners, _spring(span, high, thick))), Part(str(rng.choice(SCALES)), scales)]
    metal = str(rng.choice(["brass", "stainless", "zinc", "stainless"]))
    front = outline[outline[:, 0] > -span * 0.22]
    if len(front) > 3 and rng.random() < 0.8:
        ends = [front, outline[outline[:, 0] < -span * 0.82]] if rng.random() < 0.6 else [front]
        caps = [prism(end, side * (half - scale), side * half) for end in ends if len(end) > 3 for side in (-1, 1)]
        parts.append(Part(metal, merged(*caps), 0.85))
    pins = [0.0, -span * 0.5, -span * 0.85]
    parts.append(Part("brass", _pins(pins, -high * 0.2, 1.5, half)))
    if rng.random() < 0.3:
        parts.append(wire("steel", circle(8, (-span - 6, 0), 12), 0.8, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def liner_lock(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(60, 100), rng.uniform(18, 28), rng.uniform(2.4, 3.8)
    span, high = length + rng.uniform(14, 28), height * rng.uniform(1.05, 1.3)
    shape = _shape(rng)
    if rng.random() < 0.35:
        shape = notched(shape, 0.08, int(rng.integers(5, 9)), 0.05, 0.45)
    outline = _outline(rng, span, high, rng.uniform(-0.3, 0.5), 0.12)
    holes = [circle(rng.uniform(2, 3.6), (-span * f, 1), 8) for f in np.linspace(0.2, 0.85, int(rng.integers(0, 6)))]
    liner, scale = rng.uniform(1.0, 1.6), rng.uniform(2.5, 4.5)
    liners, scales = _sandwich(outline, thick + 0.4, liner, scale, holes, 0.92)
    half = thick / 2 + liner + scale
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [
        Part("stainless", liners),
        Part(str(rng.choice(["nylon", "abs", "aluminium", "carbon_fibre", "wood"])), scales),
    ]
    posts = [-span * f for f in rng.uniform(0.3, 0.97, int(rng.integers(2, 5)))]
    parts.append(
        Part("stainless", merged(_pins(posts, -high * 0.33, 2.2, half), _pins([0.0], 0, rng.uniform(2.5, 5), half)))
    )
    parts.append(_clip(rng, span, half))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def frame_steel(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(50, 92), rng.uniform(16, 24), rng.uniform(2, 3.2)
    span, high = length + rng.uniform(12, 22), height * rng.uniform(1.1, 1.35)
    shape = _shape(rng)
    outline = _outline(rng, span, high, rng.uniform(-0.2, 0.3), 0.05)
    kind = rng.integers(3)
    if kind == 0:
        holes = [circle(high * 0.15, (-span * f, 0), 10) for f in np.linspace(0.3, 0.85, int(rng.integers(3, 6)))]
    elif kind == 1:
        holes = [rounded(span * 0.45, high * 0.28, high * 0.12, (-span * 0.55, 0))]
    else:
        holes = []
    plate = rng.uniform(1.4, 2.6)
    base = thick / 2 + 0.1
    sides = [prism(outline, side * base, side * (base + plate), holes) for side in (-1, 1)]
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts.append(Part("stainless", merged(*sides, _spring(span, high, thick, 0.2))))
    parts.append(Part("stainless", _pins([0, -span * 0.93], 0, 2.4, base + plate + 0.5)))
    if rng.random() < 0.6:
        parts.append(_clip(rng, span, base + plate))
    if rng.random() < 0.3:
        parts.append(wire("steel", circle(9, (-span - 8, 0), 12), 0.9, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def bolstered_bone(rng: Generator) -> Thing:
    """Thick metal bolsters at both ends of a thinner waist: edgewise the dark bone so common in scans."""
    length, height, thick = rng.uniform(65, 100), rng.uniform(17, 24), rng.uniform(2.4, 3.4)
    span, high = length + rng.uniform(16, 28), height * rng.uniform(1.15, 1.35)
    shape = _shape(rng)
    outline = _outline(rng, span, high, rng.uniform(-0.15, 0.25), 0.06)
    base, liner = thick / 2 + 0.1, rng.uniform(1.0, 1.6)
    deep, waist = rng.uniform(3, 5), rng.uniform(0.4, 0.75)
    liners = [prism(outline, side * base, side * (base + liner)) for side in (-1, 1)]
    limit, foot = -span * rng.uniform(0.2, 0.32), -span * rng.uniform(0.68, 0.8)
    caps, middles = [], []
    for side in (-1, 1):
        z = side * (base + liner)
        caps += [prism(outline[keep], z, z + side * deep) for keep in (outline[:, 0] > limit, outline[:, 0] < foot)]
        middles.append(
            prism(rounded(limit - foot, high * 0.86, 2, ((limit + foot) / 2, 0)), z, z + side * deep * waist)
        )
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng), "steel")
    parts += [
        Part("stainless", merged(*liners, _spring(span, high, thick))),
        Part(str(rng.choice(["stainless", "zinc", "steel"])), merged(*caps), rng.uniform(0.7, 1.0)),
        Part(str(rng.choice(["wood", "abs", "aluminium", "zinc"])), merged(*middles)),
        Part("brass", _pins([0.0, -span * 0.45, -span * 0.6], -1, 1.6, base + liner + deep * waist)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.4)


def grooved_metal(rng: Generator) -> Thing:
    """A cast metal handle with finger grooves and cross ribs, open towards the blade: the cheap heavy folder."""
    length, height, thick = rng.uniform(68, 98), rng.uniform(20, 28), rng.uniform(2.4, 3.4)
    span, high = length + rng.uniform(18, 28), height * rng.uniform(1.15, 1.4)
    shape = _shape(rng)
    if rng.random() < 0.5:
        shape = notched(shape, 0.08, int(rng.integers(5, 8)), 0.05, 0.45)
    u = np.linspace(-0.12, 1.0, 12)
    bow = rng.uniform(0, 0.35) * high * np.sin(np.pi * np.clip(u, 0, 1))
    wave = high * rng.uniform(0.03, 0.07) * np.sin(u * 2 * np.pi * rng.uniform(3, 4.5))
    taper = np.interp(u, [-0.12, 0.05, 0.9, 1.0], [0.6, 1, 1, 0.6])
    outline = np.concatenate([
        np.column_stack([-u * span, bow + high * 0.46 * taper]),
        np.column_stack([-u * span, bow * 0.8 - high * 0.46 * taper + wave])[::-1],
    ])  # fmt: skip
    base, deep = thick / 2 + 0.2, rng.uniform(2.2, 3.8)
    metal = str(rng.choice(["aluminium", "zinc", "stainless", "zinc"]))
    where = rng.uniform(0.3, 0.6)
    window = turned(rounded(span * rng.uniform(0.15, 0.35), high * 0.2, 3), 0.1, (-span * where, high * 0.12))
    windows = [window] if rng.random() < 0.6 else []
    plates = [prism(outline, side * base, side * (base + deep), windows) for side in (-1, 1)]
    ribs = [
        prism(rectangle(2, high * 0.5, (-span * f, -high * 0.1)), side * (base + deep), side * (base + deep + 1))
        for f in np.linspace(0.45, 0.85, int(rng.integers(0, 9)))
        for side in (-1, 1)
    ]
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [
        Part(metal, merged(*plates, *ribs)),
        Part("stainless", _pins([0.0], 0, rng.uniform(3, 5), base + deep + 1)),
    ]
    liners = [prism(outline * [0.97, 0.8], side * (base - 0.2), side * (base + 0.9), windows) for side in (-1, 1)]
    parts.append(Part("stainless", merged(*liners, _pins(-span * np.array([0.5, 0.72, 0.93]), -high * 0.3, 2, base))))
    if rng.random() < 0.6:
        parts.append(_clip(rng, span, base + deep))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def balisong(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(80, 105), rng.uniform(16, 22), rng.uniform(2.6, 3.6)
    shape = profile(0.4, 1.4, 0, 0.4, 1.4) if rng.random() < 0.5 else _shape(rng)
    span, wide, deep = length * rng.uniform(1.12, 1.25), rng.uniform(11, 14), rng.uniform(8.5, 11)
    state = rng.random()
    if state < 0.5:
        spread = (np.pi, np.pi) if rng.random() < 0.5 else (0.0, 0.0)
    else:
        spread = (rng.uniform(0, 0.6), rng.uniform(0, 0.6)) if state < 0.75 else (0.1, rng.uniform(1, 3))
    metal = str(rng.choice(["stainless", "aluminium", "zinc"]))
    kind, wall = rng.integers(3), rng.uniform(1.8, 2.8)
    places = np.linspace(0.2, 0.88, int(rng.integers(4, 8)))
    holes = [circle(wide * 0.27, (-span * f, 0), 8) for f in places] if kind == 0 else []
    if kind == 1:
        holes = [rounded(span * 0.17, wide * 0.4, 2, (-span * f, 0)) for f in (0.25, 0.5, 0.75)]
    parts = [Part("steel", blade(shape, length, height, thick, double=True).moved(6))]
    for side, turn in zip((-1, 1), spread, strict=True):
        bar = rounded(span, wide, 4, (-span / 2 + 3, 0), 3)
        cheeks = [prism(bar, s * deep / 2, s * (deep / 2 - wall), holes) for s in (-1, 1)]
        back = prism(rectangle(span * 0.7, 2.2, (-span * 0.55, side * wide * 0.36)), -deep / 2 + wall, deep / 2 - wall)
        arm = merged(*cheeks, back, _pins([0.0, -span * 0.9], 0, 1.6, deep / 2))
        parts.append(Part(metal, arm.turned("z", -side * turn).moved(0, side * wide * 0.52)))
    parts.append(Part("steel", prism(rounded(16, wide * 1.4, 3, (0, 0)), -thick / 2, thick / 2)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)


def ring_lock(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(60, 102), rng.uniform(15, 22), rng.uniform(1.4, 2.1)
    shape = profile(rng.uniform(0.4, 0.7), 1.8, rng.uniform(0.2, 0.48), 0.55, 1.1)
    span, radius = length * rng.uniform(1.18, 1.3), height * rng.uniform(0.55, 0.65)
    xs = np.array([8, 0, -0.15, -0.4, -0.75, -0.95, -1.02]) * [1, 1, *[span] * 5]
    droop = np.array([0, 0, 0, 0.15, 0.1, -0.35, -0.5]) * radius
    high = 2 * radius * np.array([0.95, 0.95, 1.02, 1.1, 1.05, 1.15, 0.8])
    slot = prism(rectangle(length * 1.05, height * 0.85, (-length * 0.52, height * 0.2)), -thick / 2, thick / 2)
    wooden = str(rng.choice(["wood", "wood", "abs"]))
    collar = np.array([(-13.0, radius * 1.08), (7, radius * 1.02)])
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng), str(rng.choice(["steel", "stainless"])))
    parts += [
        Part(wooden, grip(xs, droop, high, high * 0.85, 10)),
        Part(wooden, slot, -0.9),
        *hollow("stainless", revolve(collar, 12), revolve(collar * [1, 0.92], 12)),
        Part("steel", _pins([0.0], 0, 2, radius * 0.95)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def stiletto(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 115), rng.uniform(11, 16), rng.uniform(2.4, 3.2)
    shape = profile(0.3, 1.3, 0.0, 0.3, 1.3, root=0.85)
    span, high = length * rng.uniform(1.15, 1.28), height * rng.uniform(1.15, 1.4)
    outline = _outline(rng, span, high, rng.uniform(-0.1, 0.2), 0.05)
    base, liner, scale = thick / 2 + 0.2, 1.0, rng.uniform(2.5, 3.8)
    half = base + liner + scale
    liners, scales = _sandwich(outline, 2 * base, liner, scale)
    limit = -span * rng.uniform(0.2, 0.28)
    caps = [
        prism(outline[keep], s * (half - scale), s * half)
        for keep in (outline[:, 0] > limit, outline[:, 0] < -span * 0.86)
        for s in (-1, 1)
    ]
    horn = high * rng.uniform(0.75, 1.1)
    guard = prism([(2, -horn), (6, -horn), (5, 0), (6, horn), (2, horn), (-2, 0)], -half * 0.7, half * 0.7)
    turns = np.linspace(0, 2 * np.pi * 8, 40)
    coil = np.column_stack([-span * 0.35 - turns / turns[-1] * 24, np.cos(turns) * 2 - high * 0.2, np.sin(turns)])
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [
        Part("steel", liners),
        Part(str(rng.choice(["acrylic", "bone", "wood", "abs"])), scales),
        Part(str(rng.choice(["brass", "stainless", "zinc"])), merged(*caps, guard), 0.9),
        wire("steel", coil, 0.5, sides=4),
        Part("stainless", _pins([-span * 0.3], 0, 3, half + 2)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def slip_joint(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(42, 72), rng.uniform(11, 16), rng.uniform(1.6, 2.4)
    shape = _shape(rng)
    span, high = length * rng.uniform(1.25, 1.4), height * rng.uniform(1.3, 1.6)
    outline = _outline(rng, span, high, rng.uniform(-0.25, 0.25), 0.1)
    count = int(rng.integers(1, 4))
    pitch = thick + 0.8
    whole = pitch * count
    parts: list[Part] = []
    small = profile(0.5, 1.8, 0.2, 0.5, 1.2, levels=6)
    for index in range(count):
        z = (index - (count - 1) / 2) * pitch
        if index % 2 == 0:
            layer = _folding_blade(rng, shape, length * (1 - 0.12 * index), height, thick, _angle(rng))
        else:
            angle = np.pi if rng.random() < 0.7 else rng.uniform(0, 2.5)
            body = blade(small, length * 0.72, height * 0.8, thick).moved(4).turned("z", angle).scaled(-1, 1, 1)
            layer = [Part("stainless", body.moved(-span * 0.94))]
        parts += [part.moved(z=z) for part in layer]
        parts.append(Part("stainless", _spring(span, high, thick, 0.28).moved(z=z)))
    liners, scales = _sandwich(outline, whole, 0.6, rng.uniform(2, 3.2))
    parts += [Part("brass", liners), Part(str(rng.choice(["bone", "abs", "wood", "acrylic"])), scales)]
    caps = [prism(outline[keep], s * whole / 2, s * (whole / 2 + 3)) for keep in
            (outline[:, 0] > -span * 0.14, outline[:, 0] < -span * 0.84) for s in (-1, 1)]  # fmt: skip
    parts.append(Part(str(rng.choice(["stainless", "zinc"])), merged(*caps)))
    parts.append(Part("brass", _pins([0, -span * 0.5, -span * 0.93], 0, 1.2, whole / 2 + 3)))
    return posed(rng, parts, blade_facts(shape, length, height), 0.3)


def ring_claw(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(55, 80), rng.uniform(18, 24), rng.uniform(2.8, 3.8)
    shape = profile(0.7, 1.4, rng.uniform(-0.2, 0.2), 0.3, 1.3)
    span, high = rng.uniform(88, 110), rng.uniform(22, 27)
    base, liner, scale = thick / 2 + 0.2, 1.3, rng.uniform(2.5, 4)
    ring_at = (-span - 10.0, rng.uniform(-12, 2))
    outline = _outline(rng, span, high, rng.uniform(0.2, 0.6), 0.08)
    liners, scales = _sandwich(outline, 2 * base, liner, scale)
    rings = [
        prism(circle(17, ring_at, 16), s * base, s * (base + liner + 1), [circle(12, ring_at, 14)]) for s in (-1, 1)
    ]
    angle = _angle(rng)
    curved = blade(shape, length, height, thick, bend=-rng.uniform(0.2, 0.4)).moved(8)
    tang = prism(circle(height * 0.5, (2, 0), 12), -thick / 2, thick / 2)
    parts = [
        Part("steel", merged(curved, tang).turned("z", angle)),
        Part("stainless", merged(liners, *rings)),
        Part(str(rng.choice(["nylon", "aluminium", "abs"])), scales),
        Part("stainless", _pins([0, -span * 0.5, -span * 0.9], -2, 2.6, base + liner + scale)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.2)


def keyring_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(32, 50), rng.uniform(10, 15), rng.uniform(1.4, 2.2)
    shape = _shape(rng)
    span, high = length + rng.uniform(9, 15), height * rng.uniform(1.15, 1.4)
    metal = str(rng.choice(["stainless", "aluminium", "abs", "stainless"]))
    outline = _outline(rng, span, high, rng.uniform(-0.2, 0.3), 0.08)
    base, deep = thick / 2 + 0.2, rng.uniform(1.3, 2.6)
    eye = [circle(1.8, (-span * 0.92, 0), 8)]
    plates = [prism(outline, s * base, s * (base + deep), eye) for s in (-1, 1)]
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [
        Part(metal, merged(*plates)),
        Part("stainless", merged(_pins([0.0], 0, 2, base + deep), _spring(span * 0.9, high, thick))),
    ]
    loop = rng.uniform(8, 13)
    parts.append(wire("steel", circle(loop, (-span * 0.92 - loop, 0), 14), 1.0, True))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def plain_wooden(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(70, 105), rng.uniform(17, 24), rng.uniform(1.8, 2.8)
    shape = _shape(rng)
    span, high = length + rng.uniform(12, 24), height * rng.uniform(1.1, 1.35)
    xs = np.array([8, -4, -0.2 * span, -0.5 * span, -0.8 * span, -span])
    high_line = high * np.array([0.75, 1, 0.97, 1.0, 1.05, 0.8])
    bow = rng.uniform(-0.2, 0.3) * high
    middle = bow * np.array([0, 0, 0.3, 0.5, 0, -0.7])
    deep = rng.uniform(11, 15)
    body = grip(xs, middle, high_line, deep * np.array([0.8, 1, 0.95, 1, 1, 0.8]), 10)
    slot = prism(rectangle(span * 0.9, high * 0.7, (-span * 0.42, high * 0.1 + bow * 0.2)), -thick / 2, thick / 2)
    material = str(rng.choice(["wood", "pp", "abs", "nylon"]))
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [
        Part(material, body),
        Part(material, slot, -0.8),
        Part("stainless", _pins([0.0, -span * 0.6], 0, 2, deep * 0.45)),
    ]
    if rng.random() < 0.5:
        parts.append(Part("stainless", _spring(span, high * 0.95, thick, 0.2)))
    if rng.random() < 0.3:
        parts.append(
            wire(
                "nylon", smooth([(-span, 0), (-span - 22, 10), (-span - 40, 0), (-span - 22, -10)], True, 1), 1.2, True
            )
        )
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def rescue_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(75, 95), rng.uniform(22, 29), rng.uniform(2.6, 3.4)
    shape = notched(_shape(rng), 0.09, int(rng.integers(5, 9)), 0.06, 0.5)
    span, high = length + rng.uniform(22, 32), height * rng.uniform(1.1, 1.35)
    outline = _outline(rng, span, high, rng.uniform(0, 0.4), 0.12)
    base, liner, scale = thick / 2 + 0.3, 1.3, rng.uniform(3.5, 5.5)
    cutter = turned(rounded(16, 4, 1.8), -0.5, (-span * 0.88, -high * 0.1))
    liners, scales = _sandwich(outline, 2 * base, liner, scale, [cutter])
    breaker = revolve([(0, 4), (9, 4), (13, 1)], 8).scaled(-1, 1, 1).moved(-span + 3, -high * 0.15)
    half = base + liner + scale
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [
        Part("stainless", liners),
        Part(str(rng.choice(["rubber", "abs", "aluminium", "nylon"])), scales),
        Part("steel", breaker),
        Part("stainless", _pins([0, -span * 0.4, -span * 0.7], -high * 0.3, 2.2, half)),
        _clip(rng, span, half),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def friction_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(65, 95), rng.uniform(17, 23), rng.uniform(2, 3)
    shape = profile(0.84, 1.0, -0.48, 0.75, 1.1) if rng.random() < 0.6 else profile(0.5, 1.8, 0.1, 0.6, 1)
    span, high, wall = length * rng.uniform(1.06, 1.18), height * rng.uniform(0.8, 0.95), rng.uniform(0.9, 1.4)
    metal = str(rng.choice(["brass", "steel", "stainless"]))
    base = thick / 2 + 0.3
    bar = rounded(span, high, 3, (-span / 2 + 6, 0))
    cheeks = [prism(bar, s * base, s * (base + wall)) for s in (-1, 1)]
    floor = prism(rectangle(span * 0.97, wall, (-span / 2 + 5, -high / 2 + wall / 2)), -base, base)
    angle = _angle(rng)
    lever = tube([(0, 2), (-6, height * 0.45), (-20, height * 0.62)], [2.2, 2, 1.4], sides=6).turned("z", angle)
    parts = _folding_blade(rng, shape, length, height, thick, angle, "steel")
    parts += [
        Part(metal, merged(*cheeks, floor)),
        Part("steel", lever),
        Part(metal, _pins([0.0], 0, 2.6, base + wall + 1)),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def slim_corkscrew_folder(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(85, 105), rng.uniform(12, 16), rng.uniform(2, 2.8)
    shape = profile(rng.uniform(0.3, 0.6), 1.7, 0.3, 0.5, 1.2)
    span, high = length * 1.22, height * 1.25
    u = np.linspace(-0.06, 1, 9)
    wide = high * np.array([0.35, 0.5, 0.47, 0.42, 0.4, 0.42, 0.48, 0.55, 0.3])
    dip = -high * 0.5 * np.clip((u - 0.4) / 0.6, 0, 1) ** 2
    outline = np.concatenate([np.column_stack([-u * span, dip + wide]), np.column_stack([-u * span, dip - wide])[::-1]])
    base, liner, scale = thick / 2 + 0.2, 0.9, rng.uniform(2.4, 3.4)
    liners, scales = _sandwich(outline, 2 * base, liner, scale)
    half = base + liner + scale
    caps = [prism(outline[keep], s * (half - scale), s * half) for keep in
            (outline[:, 0] > -span * 0.2, outline[:, 0] < -span * 0.8) for s in (-1, 1)]  # fmt: skip
    parts = _folding_blade(rng, shape, length, height, thick, _angle(rng))
    parts += [
        Part("stainless", merged(liners, _spring(span, high, thick))),
        Part(str(rng.choice(["wood", "bone", "acrylic"])), scales),
        Part(str(rng.choice(["brass", "stainless"])), merged(*caps)),
        Part("brass", _pins(-span * np.linspace(0.3, 0.7, 5), 0, 0.9, half)),
    ]
    if rng.random() < 0.6:
        turns = np.linspace(0, 2 * np.pi * 5, 36)
        screw = np.column_stack(
            [-span * 0.3 - turns / turns[-1] * 32, -high * 0.75 + np.cos(turns) * 3, np.sin(turns) * 3]
        )
        parts.append(wire("steel", screw, 1.1, sides=5))
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


def cleaver_flipper(rng: Generator) -> Thing:
    length, height, thick = rng.uniform(62, 85), rng.uniform(28, 36), rng.uniform(3, 4)
    shape = profile(rng.uniform(0.8, 0.9), 2, rng.uniform(-0.3, 0.1), 0.86, 1.2)
    span, high = length + rng.uniform(26, 40), rng.uniform(25, 31)
    outline = _outline(rng, span, high, rng.uniform(-0.1, 0.3), 0.14)
    base, deep = thick / 2 + 0.3, rng.uniform(3.2, 4.6)
    slots = [turned(rounded(12, 4, 1.9), 0.5, (-span * f, -high * 0.1)) for f in (0.35, 0.5, 0.65)]
    plates = [prism(outline, s * base, s * (base + deep), slots) for s in (-1, 1)]
    angle = _angle(rng)
    flipper = prism([(2, -6), (10, -height * 0.75), (16, -height * 0.7), (16, -6)], -thick / 2, thick / 2).turned(
        "z", angle
    )
    parts = _folding_blade(rng, shape, length, height, thick, angle)
    parts += [
        Part(str(rng.choice(["aluminium", "titanium", "stainless"])), merged(*plates)),
        Part(
            "stainless",
            merged(flipper, _pins([0.0], 0, 5, base + deep), _pins([-span * 0.5, -span * 0.95], -high * 0.3, 2, base)),
        ),
        _clip(rng, span, base + deep),
    ]
    return posed(rng, parts, blade_facts(shape, length, height), 0.25)


MAKES = Makes(
    train=(
        back_lock, liner_lock, frame_steel, bolstered_bone, grooved_metal, balisong, ring_lock, stiletto, slip_joint,
        ring_claw, keyring_folder, plain_wooden, rescue_folder,
    ),
    validation=(friction_folder,),
    test=(slim_corkscrew_folder, cleaver_flipper),
)  # fmt: skip
