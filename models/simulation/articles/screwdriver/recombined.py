"""Screwdrivers whose handle, shank, collar and tip are picked from all there are; singly and in packs."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles._placing import centred
from models.simulation.articles.screwdriver.usual import TIPS, bits_of, fluted, handle_of, point, profile_of
from models.simulation.mesh import Mesh, ball, box, circle, loft, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow, wire

PLASTICS = ("abs", "pp", "acrylic", "pvc", "nylon")


def tip(rng: Generator, x: float, r: float) -> Mesh:
    """Any end: the usual ones, a square, a nut socket's head, a fork for spanner screws, an awl or a bent hook."""
    kind = rng.integers(10)
    if kind < 6:
        return point(str(rng.choice(TIPS)), x, r)
    if kind == 6:
        side = rng.uniform(0.9, 1.3) * r
        return loft([np.column_stack([np.full(4, at), rectangle(2 * s, 2 * s)]) for at, s in
                     ((x, side), (x + 2.5 * r, side), (x + 4 * r, side * 0.7))])  # fmt: skip
    if kind == 7:
        prongs = [box(5 * r, 0.6 * r, 0.5 * r).moved(x + 2.5 * r, side * 0.75 * r, 0) for side in (-1, 1)]
        return merged(*prongs)
    if kind == 8:
        return revolve([(x, r), (x + rng.uniform(5, 14) * r, 0.15)], 7)
    wide = rng.uniform(1.6, 2.6) * r  # a flared cabinet blade
    rows = [(x, r * 0.9, r * 0.9), (x + 3 * r, wide, r * 0.5), (x + 7 * r, wide, 0.4)]
    return loft([np.column_stack([np.full(4, a), [b, b, -b, -b], [c, -c, -c, c]]) for a, b, c in rows])


def shank(rng: Generator, start: float, reach: float, r: float) -> list[Part]:
    """From inside the handle to the tip: round, square or hexagonal, with a bolster, wings, a sleeve or a chuck."""
    kind, end = rng.integers(7), reach
    sides = int(rng.choice([4, 6, 8, 8]))
    meshes = [revolve([(start, r), (reach, r)], sides)]
    parts: list[Part] = []
    if kind == 0:
        meshes.append(revolve([(1, r * 1.9), (rng.uniform(7, 14), r * 1.7)], 6))
    elif kind == 1:
        meshes.append(box(7, r * 3.6, r).moved(start + 10, 0, 0))
    elif kind == 2:
        cover = revolve([(0, r + 1.5), (reach - rng.uniform(6, 16), r + 1.3)], 8)
        parts.append(Part(pick(rng, "pvc", "pp"), cover, 0.6))
    elif kind == 3:
        meshes.append(revolve([(reach - 16, r * 1.1), (reach - 14, r + 2.4), (reach, r + 2.4)], 8))
        meshes.append(bits_of(rng, 1, 25, reach - 8, 0))
        return [Part("steel", merged(*meshes))]
    elif kind == 4:  # the last third thinner
        meshes = [revolve([(start, r * 1.4), (reach * 0.5, r * 1.4), (reach * 0.6, r), (reach, r)], 8)]
    elif kind == 5 and reach > 60:
        grip = rng.uniform(0.2, 0.5) * reach
        collar = revolve([(grip, r + 2), (grip + 4, r + 3), (grip + 26, r + 3), (grip + 30, r + 2)], 10)
        parts.append(Part(pick(rng, "abs", "aluminium", "rubber"), collar, 0.7))  # turns freely, for the other hand
    return [Part("steel", merged(*meshes, tip(rng, end, r))), *parts]


def _clear(rng: Generator, grip: float, r: float) -> list[Part]:
    """A tester's clear body: lamp, resistor and spring in its bore, a metal cap behind."""
    body = revolve([(-grip, r * 0.9), (-grip * 0.3, r), (-grip * 0.12, r * 0.8), (0, r * 0.55)], 10)
    bore = revolve([(-grip + 1, r * 0.5), (-grip * 0.2, r * 0.5)], 8)
    t = np.linspace(0, 1, 17)
    coil = np.column_stack([-grip * (0.95 - 0.2 * t), r * 0.35 * np.cos(t * 30), r * 0.35 * np.sin(t * 30)])
    lamp, ceramic = (revolve([(-grip * a, r * 0.38), (-grip * b, r * 0.38)], 7) for a, b in ((0.7, 0.52), (0.48, 0.3)))
    cap = revolve([(-grip - 3, r * 0.6), (-grip + 3, r * 0.6)], 8)
    return [*hollow("acrylic", body, bore), Part("glass", lamp, 0.4), Part("ceramic", ceramic),
            wire("steel", coil, 0.35, sides=4), Part(pick(rng, "brass", "steel"), cap)]  # fmt: skip


def _layered(rng: Generator, grip: float, r: float) -> list[Part]:
    """Hard core, soft skin over a part of it, windows of the core showing."""
    outline = profile_of(rng, grip, r)
    body = fluted(outline, int(rng.choice([3, 4, 6])), rng.uniform(0, 0.12))
    stuff = pick(rng, *PLASTICS)
    skin = revolve([(x, y * 1.06) for x, y in outline[1:-2]], 10)
    core = revolve([(x, y * 0.85) for x, y in outline[1:-2]], 8)
    return [Part(stuff, body), Part("rubber", skin, 0.5), Part("rubber", core, -0.5)]


def _stored(rng: Generator, grip: float, r: float) -> list[Part]:
    """A hollow handle with bits inside and a screwed cap; a ratchet's collar at times."""
    shape = [(-grip, r * 0.9), (-grip * 0.92, r), (-grip * 0.35, r), (-grip * 0.2, r * 0.72), (0, r * 0.75)]
    inside = revolve([(-grip + 4, r - 3), (-grip * 0.42, r - 3)], 8)
    parts = hollow(pick(rng, *PLASTICS), revolve(shape, 10), inside)
    count = int(rng.integers(1, 5))
    if r > 10 and grip > 60:
        parts.append(Part("steel", bits_of(rng, count, 25, -grip + 6, 7, max(r - 8, 3.8))))
    parts.append(
        Part(pick(rng, "abs", "aluminium", "steel"), revolve([(-grip - 5, r * 0.8), (-grip, r * 0.95)], 10), 0.7)
    )
    return parts


def _metal(rng: Generator, grip: float, r: float) -> list[Part]:
    """A knurled or ribbed metal handle, solid or hollow, with a cap that turns."""
    ribs = int(rng.integers(3, 9))
    x = np.linspace(-grip + 8, -4, 2 * ribs)
    y = np.where(np.arange(2 * ribs) % 4 < 2, r * 0.72, r * rng.uniform(0.55, 0.68))
    shape = [
        (-grip, r * 0.8),
        (-grip + 4, r * 0.8),
        (-grip + 5, r * 0.35),
        (-grip + 7, r * 0.35),
        *zip(x, y, strict=True),
    ]
    parts = [Part(pick(rng, "aluminium", "steel", "brass", "zinc"), revolve([*shape, (0, r * 0.4)], 9))]
    if rng.random() < 0.4:
        parts.append(Part(parts[0].material, revolve([(-grip + 9, r * 0.35), (-8, r * 0.35)], 7), -1.0))
    return parts


def _crosswise(rng: Generator, grip: float, r: float) -> list[Part]:
    """A T, an L or a ball in the palm."""
    stuff, kind = pick(rng, "abs", "rubber", "wood", "pp"), rng.integers(3)
    if kind == 2:
        return [Part(stuff, ball(r * 1.3, r * 1.4, r * 1.4, 12).moved(-r, 0, 0))]
    half = grip * rng.uniform(0.4, 0.55)
    bar = revolve([(-half, r * 0.6), (-half * 0.8, r * 0.8), (half * 0.8, r * 0.8), (half, r * 0.6)], 10)
    return [Part(stuff, bar.turned("z", np.pi / 2).moved(0, half * 0.8 if kind else 0, 0), 0.9)]


def _scales(rng: Generator, grip: float, r: float) -> list[Part]:
    """A flat tang between wooden or plastic scales, riveted; a steel cap to strike."""
    outline = rounded(grip, r * 1.7, r * 0.7, (-grip / 2, 0), 3)
    thick = rng.uniform(2, 3.5)
    tang = prism(outline, -thick / 2, thick / 2)
    stuff = pick(rng, "wood", "wood", "abs")
    scales = [Part(stuff, prism(outline, side * thick / 2, side * r * 0.75)) for side in (-1, 1)]
    pins = [prism(circle(2.2, (-grip * at, 0), 7), -r * 0.75, r * 0.75) for at in (0.2, 0.5, 0.8)]
    return [Part("steel", tang), *scales, Part("steel", merged(*pins), 0.8)]


def mixed_driver(rng: Generator, k: float = 1.0) -> list[Part]:
    """Any handle on any shank with any tip; ``k`` makes it smaller or larger."""
    grip, r = rng.uniform(45, 125) * k, rng.uniform(6.5, 19) * k
    makers = (handle_of, handle_of, _clear, _layered, _layered, _stored, _metal, _crosswise, _scales)
    kind = int(rng.integers(len(makers)))
    if kind in (2, 6):
        r *= 0.6
    body = makers[kind](rng, grip, r)
    reach = float(rng.choice([rng.uniform(20, 60), rng.uniform(60, 160), rng.uniform(140, 280)])) * min(k, 1.1)
    thick = min(rng.uniform(1.2, 5.2) * k, r * 0.45)
    start = -rng.uniform(8, 18) if kind in (2, 5, 8) else -grip * rng.uniform(0.3, 0.8) if kind != 7 else -r * 0.5
    rod = shank(rng, start, reach, thick)
    if rng.random() < 0.12:
        loop = tube(circle(rng.uniform(5, 9), (-grip - 4, 0), 10), 1.1, closed=True, sides=4)
        rod.append(Part("steel", loop))
    return [*rod, *body]


def mixed_screwdriver(rng: Generator) -> Thing:
    """One, of any parts."""
    return centred(mixed_driver(rng, rng.uniform(0.8, 1.1)))


def mixed_screwdrivers(rng: Generator) -> Thing:
    """Two to four unlike ones: loose in a heap, side by side in a cloth roll, or in a plastic box."""
    count, how = int(rng.choice([2, 2, 3, 3, 4])), rng.integers(3)
    k, pitch = rng.uniform(0.6, 1.0), rng.uniform(12, 34)
    parts: list[Part] = []
    for index in range(count):
        one = Thing(tuple(mixed_driver(rng, k * rng.uniform(0.8, 1.2))))
        flip = np.pi if rng.random() < 0.4 else 0.0
        spread = 0.3 if how == 0 else 0.04
        z = index * 4.0 if how == 0 else 0.0
        parts += one.turned("z", flip + rng.normal(0, spread)).moved(rng.normal(0, 14), index * pitch, z).parts
    if how:
        low, high = Thing(tuple(parts)).extent()
        outline = rounded(float(high[0] - low[0]) + 6, float(high[1] - low[1]) + 6, 4,
                          (float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2), 3)  # fmt: skip
        stuff, wall = (pick(rng, "cloth", "pvc"), 1.0) if how == 1 else (pick(rng, "pp", "abs"), 1.8)
        parts += [Part(stuff, prism(outline, z, z + wall)) for z in (float(low[2]) - wall, float(high[2]))]
    return centred(parts)
