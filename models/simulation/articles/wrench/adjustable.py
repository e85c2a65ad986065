"""Adjustable spanners and pipe wrenches."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._forging import forged, tool_steel
from models.simulation.articles._placing import centred
from models.simulation.articles.wrench.spanners import Pattern, bundle, spanner
from models.simulation.mesh import Points, arc, circle, prism, rectangle, revolve, rounded
from models.simulation.thing import Part, Thing


def adjustable(rng: Generator, s: float, handle: list[Part], material: str, wide: float = 1.0) -> list[Part]:
    """The head of an adjustable wrench at the origin, its handle along -x; ``s`` is 1 for one 200 mm long."""
    turn = rng.choice([-1, 1]) * rng.uniform(0.22, 0.42)
    thick = rng.uniform(10.5, 14) * s * (0.75 if wide > 1.15 else 1.0)
    reach = rng.uniform(0.9, 1.15)
    face, back = 9.0 * wide, rng.uniform(0.88, 1.15)
    gap = rng.uniform(0.0, 1.0) ** 1.3 * 24 * wide
    low = -face - 12
    rise = face + np.array([4, 12, 16.5, 19, 18.5, 14, 7, 2.5, 0]) * back
    run = np.array([-22, -12, -2, 10, 22 * reach, 33 * reach, 41 * reach, 43 * reach, 41 * reach])
    body = np.concatenate(
        [
            [(-34, 9)],
            np.column_stack([run, rise]),
            [(9, face), (7, face - 3), (7, low + 2), (3, low), (-8, low + 2), (-18, -15), (-25, -11), (-34, -9)],
        ]
    )
    slot = rectangle(10 * s, 15 * s, (-4 * s, -4 * s))
    u = face - gap
    mover = np.array(
        [(7.5, u), (38 * reach, u), (41 * reach, u - 2), (39 * reach, u - 6), (30 * reach, u - 10 * back)]
        + [(20, u - 15 * back), (11, u - 20), (7.5, u - 20)]
    )
    foot = max(u - 22, low - 6)
    rack = rectangle(5 * s, max(u - foot, 8) * s, (4.5 * s, (u + foot) / 2 * s))
    ribs = np.arange(11)
    worm = revolve(np.column_stack([(ribs - 5) * 1.25 * s, np.where(ribs % 2, 5.2, 3.8) * s]), 7)
    worm = worm.turned("z", np.pi / 2).moved(-4 * s, -4 * s, 0)
    taper = ([-34 * s, 0, 10 * s, 41 * s], [0.7, 1.0, 1.0, 0.78])
    head = [
        Part(material, forged(body * s, thick, 1.2 * s, [slot], taper)),
        Part("steel", forged(mover * s, thick * 0.95, 0.8 * s, (), taper)),
        Part("steel", worm),
        Part("steel", prism(rack, -2 * s, 2 * s)),
    ]
    swung = [part.moved(26 * s, 0, 0).turned("z", turn).moved(-26 * s * 0.85, 0, 0) for part in head]
    if rng.random() < 0.5:
        swung = [part.scaled(1, -1, 1) for part in swung]
    return [*swung, *handle]


def _grip(s: float, length: float, end: float, waist: float) -> Points:
    """Outline of a handle from x = -length to where the head begins."""
    x0, x1 = -length * s, -24 * s
    bow = np.array([(x1, waist), (x0 + (x1 - x0) * 0.62, waist * 0.95), (x0 + (x1 - x0) * 0.2, end), (x0 + 8 * s, end)])
    tail = arc(end, np.pi / 2, 3 * np.pi / 2, (0, 0), 7) * np.array([0.8, 1.0]) + np.array([x0 / s * s + 8 * s, 0])
    half = bow * np.array([1.0, s])
    return np.concatenate([half, tail[1:-1] * np.array([1.0, s]), half[::-1] * np.array([1, -1])])


def pierced_handle(rng: Generator, s: float, material: str, recess: bool, slotted: bool = False) -> list[Part]:
    length, end, waist = rng.uniform(135, 165), rng.uniform(10.5, 13.5), rng.uniform(7.5, 10.0)
    thick = rng.uniform(6.5, 9.5) * s
    outline = _grip(s, length, end, waist)
    hole_at = (-length + 10) * s
    hole = circle(rng.uniform(4, 6.5) * s, (hole_at, 0.0), 12)
    if rng.random() < 0.3:
        hole = (hole - np.array([hole_at, 0])) * np.array([1.5, 0.85]) + np.array([hole_at + 3 * s, 0])
    holes, extra = [hole], []
    if recess or slotted:
        span = min(rng.uniform(0.45, 0.72) * length, length - 66)
        pocket = rounded(span * s, rng.uniform(8, 12) * s, 4 * s, ((-length * 0.49 - 6) * s, 0.0), 3)
        holes.append(pocket)
        if not slotted:
            web = thick * rng.uniform(0.4, 0.75)
            extra.append(Part(material, prism(pocket, -web / 2, web / 2)))
    return [Part(material, forged(outline, thick, 1.0 * s, holes)), *extra]


def _size(rng: Generator) -> float:
    return float(rng.choice([0.55, 0.78, 1.0, 1.0, 1.25, 1.25, 1.5]) * rng.uniform(0.93, 1.07))


def adjustable_forged(rng: Generator) -> Thing:
    """The usual one, with the handle's faces recessed."""
    s, material = _size(rng), tool_steel(rng)
    return centred(tuple(adjustable(rng, s, pierced_handle(rng, s, material, True), material)))


def adjustable_plain(rng: Generator) -> Thing:
    """Flat-faced handle."""
    s, material = _size(rng), tool_steel(rng)
    return centred(tuple(adjustable(rng, s, pierced_handle(rng, s, material, False), material)))


def adjustable_slotted(rng: Generator) -> Thing:
    """Handle with a window."""
    s, material = _size(rng), tool_steel(rng)
    return centred(tuple(adjustable(rng, s, pierced_handle(rng, s, material, False, True), material)))


def _sleeve(rng: Generator, s: float, length: float, thick: float) -> Part:
    cover = rounded(length * s, rng.uniform(29, 34) * s, 12 * s, (0, 0), 5)
    coat = rng.choice(["pvc", "rubber", "pp"])
    return Part(str(coat), forged(cover, thick * s, 2.5 * s), 0.55)


def adjustable_dipped(rng: Generator) -> Thing:
    """Plastic or dipped grip over a flat handle."""
    s, material = _size(rng), tool_steel(rng)
    handle = pierced_handle(rng, s, material, rng.random() < 0.5)
    long = rng.uniform(85, 110)
    sleeve = _sleeve(rng, s, long, rng.uniform(13, 17)).moved((-155 + long / 2) * s, 0, 0)
    return centred(tuple(adjustable(rng, s, [*handle, sleeve], material)))


def adjustable_wide_jaw(rng: Generator) -> Thing:
    """Stubby, thin, opens wide."""
    s, material = rng.uniform(0.75, 1.15), tool_steel(rng)
    handle = pierced_handle(rng, s * 0.9, material, rng.random() < 0.5)
    parts = adjustable(rng, s, handle, material, rng.uniform(1.2, 1.45))
    if rng.random() < 0.6:
        parts.append(_sleeve(rng, s * 0.9, 90, 14).moved(-95 * s, 0, 0))
    return centred(tuple(parts))


def adjustable_with_spanners(rng: Generator) -> Thing:
    """An adjustable wrench lying on a few spanners."""
    s = rng.uniform(0.9, 1.3)
    pieces: list[list[Part]] = [adjustable(rng, s, pierced_handle(rng, s, "steel", rng.random() < 0.6), "steel")]
    pieces[0] = [part.moved(60 * s, 0, 0) for part in pieces[0]]
    for _ in range(int(rng.integers(1, 4))):
        size = rng.uniform(9, 18)
        pieces.append(spanner(Pattern(rng), size, size + 1, str(rng.choice(["or", "oo"])), False))
    return bundle(rng, pieces, rng.uniform(0.08, 0.3), rng.uniform(4, 24))


def _teeth(start: tuple[float, float], end: tuple[float, float], count: int, depth: float) -> Points:
    a, b = np.array(start), np.array(end)
    t = np.linspace(0, 1, 2 * count + 1)[:, None]
    along = (b - a) / np.linalg.norm(b - a)
    normal = np.array([-along[1], along[0]])
    return a + (b - a) * t + normal * depth * (np.arange(2 * count + 1) % 2)[:, None]


def pipe_wrench(rng: Generator) -> Thing:
    """Stillson: a hooked jaw slides through the housing of a ribbed handle."""
    s = rng.uniform(0.75, 1.35)
    length = rng.uniform(165, 200)
    gap = rng.uniform(4, 26)
    body_material = "aluminium" if rng.random() < 0.25 else "steel"
    outline = np.array([(-length, 10), (-length - 6, 0), (-length, -11), (-25, -9), (0, -12), (16, -32), (30, -34),
                        (30, -2), (12, 2), (8, 9), (-25, 9)]) * s  # fmt: skip
    hole = circle(4.5 * s, ((-length + 3) * s, 0), 10)
    pocket = rounded((length - 60) * s, 10 * s, 4 * s, ((-length / 2 - 10) * s, 0), 3)
    thick = rng.uniform(13, 17) * s
    body = forged(outline, thick, 2 * s, [hole, pocket])
    web = prism(pocket, -2.6 * s, 2.6 * s)
    heel = np.concatenate(
        [_teeth((30 * s, -4 * s), (30 * s, -33 * s), 7, 1.8 * s), [(27 * s, -33 * s), (27 * s, -4 * s)]]
    )
    x = 30 + gap
    back = np.array([(-2, 4), (-8, 6), (-22 - x, 6), (-22 - x, 16), (-4, 18), (10, 16), (17, 6), (18, -16), (10, -36)])
    hook = np.concatenate([_teeth((x * s, -36 * s), (x * s, 0), 8, 1.6 * s), (back + np.array([x, 0])) * s])
    jaw = forged(hook, thick * 0.78, 1.0 * s, (), ([-22 * s, (x - 6) * s, x * s], [0.75, 0.75, 1.0]))
    ribs = np.arange(9)
    nut = revolve(np.column_stack([(ribs - 4) * 2.1 * s, np.where(ribs % 2, 13.0, 12.0) * s]), 12).moved(
        -4 * s, 9 * s, 0
    )
    bore = revolve([(-8.4 * s, 8 * s), (8.4 * s, 8 * s)], 10).moved(-4 * s, 9 * s, 0)
    parts = [Part(body_material, body), Part(body_material, web), Part("steel", jaw)]
    parts += [Part("steel", prism(heel, -thick * 0.4, thick * 0.4)), Part("steel", nut), Part("steel", bore, -1.0)]
    if rng.random() < 0.3:
        parts.append(_sleeve(rng, s, 95, 20).moved((-length + 52) * s, 0, 0))
    return centred(parts)


def swedish_pipe_wrench(rng: Generator) -> Thing:
    """Two long forged arms, S-shaped jaws and an adjusting nut."""
    s = rng.uniform(0.75, 1.2)
    gap = rng.uniform(2, 18)
    base = np.concatenate([
        np.array([(-170, -4), (-172, -16), (-60, -22), (-6, -13), (30, -12), (52, -16), (76, -16)]),
        _teeth((80, -4), (48, -1), 6, 1.8), np.array([(36, 4), (18, 6), (-8, 2), (-60, -9)]),
    ]) * s  # fmt: skip
    jaw = (
        np.concatenate(
            [
                _teeth((46, gap + 1), (82, gap + 2), 6, 1.8),
                np.array([(86, gap + 14), (60, gap + 22), (30, gap + 16), (-14, 16), (-14, 8), (28, 8)]),
            ]
        )
        * s
    )
    arm = np.array([(-168, 22), (-170, 34), (-50, 24), (-6, 17), (4, 8), (-8, 4), (-50, 12)]) * s
    parts = [Part("steel", forged(base, 12 * s, 1.5, (), ([-172 * s, -20 * s, 60 * s], [0.6, 1.0, 1.0])))]
    parts.append(Part("steel", forged(jaw, 11 * s, 1.2)))
    parts.append(Part("steel", forged(arm, 8 * s, 1.2)))
    parts.append(Part("steel", revolve([(-8 * s, 9 * s), (8 * s, 9 * s)], 12).moved(-20 * s, 12 * s, 0)))
    return centred(parts)
