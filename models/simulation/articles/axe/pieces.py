"""Heads, backs, hafts, collars and covers that the mixed axes choose from; the head is about the origin, edge at +y."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick
from models.simulation.articles.axe.parts import curved, shaped_haft, wedge
from models.simulation.mesh import Mesh, Points, box, circle, loft, merged, prism, revolve, rounded, smooth
from models.simulation.thing import Part

STEELS = ("steel", "steel", "steel", "stainless")


def blade_rows(rng: Generator, reach: float, edge: float, height: float, deep: float) -> list[tuple]:
    """From the eye to the edge: broad, narrow, bearded, flared both ways, straight or hatchet-like."""
    half, kind = height / 2, int(rng.integers(6))
    beard, toe = ((0.5, 0.5), (0.95, 0.05), (0.8, 0.2), (0.65, 0.35), (0.3, 0.7), (0.5, 0.5))[kind]
    spare = max(edge - height, 0.0)
    low, high = -half - spare * beard, half + spare * toe
    neck = rng.uniform(0.45, 0.95) if kind < 4 else 1.0
    thick = rng.uniform(0.35, 0.75)
    where = rng.uniform(0.45, 0.7)  # how far out the flare begins
    return [
        (deep * 0.2, -half, half, deep * rng.uniform(0.9, 1.0)),
        (reach * where * 0.6, -half * neck, half * neck, deep * thick),
        (reach * where, -half * neck + (low + half) * 0.3, half * neck + (high - half) * 0.3, deep * thick * 0.5),
        (reach * 0.93, low, high, rng.uniform(2.5, 5)),
        (reach, low, high, 0.6),
    ]


def eyed(rows: list[tuple], span: float) -> list[tuple]:
    """The rows of a blade behind a block that is thick enough for an eye within ``span`` of the origin."""
    _, low, high, deep = rows[0]
    return [(-span, low, high, deep), (span * 0.85, low, high, deep), *(row for row in rows[1:] if row[0] > span + 1)]


def back(rng: Generator, height: float, deep: float, kind: int | None = None) -> Mesh | None:
    """Behind the eye: nothing, a poll, a round hammer, a pick, a claw, a hook or a second small blade."""
    kind = int(rng.integers(7)) if kind is None else kind
    half = height / 2
    if kind == 0:
        return None
    if kind == 1:
        far = rng.uniform(10, 34)
        return wedge([(-far, -half * 0.9, half * 0.9, deep * rng.uniform(0.7, 1.1)), (0, -half, half, deep)])
    if kind == 2:
        r, far = rng.uniform(9, 16), rng.uniform(34, 60)
        return revolve([(0, r * 0.8), (far * 0.55, r * 0.7), (far * 0.6, r), (far, r)], 10).turned("z", -np.pi / 2)
    if kind == 3:
        far, droop = rng.uniform(50, 115), rng.uniform(-6, 26)
        t = np.linspace(1, 0, 4)
        rest = half * 0.7 * (1 - t)
        spike = zip(-4 - far * t, -rest - droop * t, rest - droop * t + 4.5, deep * (1 - t) * 0.8 + 2, strict=True)
        return wedge(list(spike))
    if kind == 4:  # claw: two prongs side by side
        far, bend = rng.uniform(36, 60), rng.uniform(10, 26)
        t = np.linspace(1, 0, 4)
        prong = wedge([(-far * k, -9 - bend * k * k, 9 - bend * k * k - 12 * k, deep * 0.36) for k in t])
        return merged(prong.moved(0, 0, deep * 0.28), prong.moved(0, 0, -deep * 0.28))
    if kind == 5:
        way = smooth([(half, 0), (half, -24), (4, -58), (-34, -70), (-14, -48), (-10, -22), (-half, 0)], rounds=1)
        return prism(way * [rng.uniform(0.6, 1), rng.uniform(0.6, 1.1)], -deep * 0.2, deep * 0.2)
    far, wide = rng.uniform(38, 80), rng.uniform(30, 80)
    rows = [
        (-far, -wide / 2, wide / 2, 0.6),
        (-far * 0.85, -wide / 2, wide / 2, 3),
        (0, -half * 0.7, half * 0.7, deep * 0.8),
    ]
    return wedge(rows)


def haft(rng: Generator, length: float, eye: tuple[float, float], top: float, kind: int | None = None) -> list[Part]:
    """A handle along -x: wood straight or curved, fibre with a grip, steel or aluminium tube, flat steel, moulded."""
    kind = int(rng.integers(6)) if kind is None else kind
    if kind <= 1:
        bow = length * rng.uniform(-0.05, 0.05)
        swell, waist = rng.uniform(1.0, 1.4), rng.uniform(0.75, 1.0)
        wide = eye[0] * np.array([swell, waist, waist * 0.95, waist, 1.0, 1.0])
        deep = eye[1] * np.array([swell, 1.05, 1.0, 1.0, 1.0, 1.0])
        bend = np.array([1.2, 0.2, -0.6, -0.5, 0, 0]) * bow
        parts = [Part("wood", shaped_haft(length, wide, deep, bend, top))]
        if rng.random() < 0.3:
            parts.append(
                Part("leather", revolve([(-length * 0.9, eye[1] * 0.8), (-length * 0.6, eye[1] * 0.8)], 10), 0.3)
            )
        return parts
    core = min(eye) * 0.42
    if kind == 2:
        rod = shaped_haft(length, np.full(3, eye[0] * 0.9), np.full(3, eye[1] * 0.9), np.zeros(3), top)
        grip = revolve([(-length - 6, core * 1.8), (-length * 0.9, core * 2), (-length * 0.55, core * 1.7)], 10)
        collar = revolve([(-50, core * 1.9), (-18, core * 2.1)], 10)
        return [Part("glass", rod, 0.75), Part(pick(rng, "rubber", "pp"), grip, 0.6), Part("rubber", collar, 0.4)]
    if kind in (3, 4):
        metal = pick(rng, "steel", "aluminium")
        wall = rng.uniform(1.2, 2.4)
        rod = revolve([(-length, core), (top, core)], 10)
        bore = revolve([(-length + 2, core - wall), (top - 3, core - wall)], 10)
        share = rng.uniform(0.35, 0.6)
        swell = rng.uniform(2, 5)
        line = [(-length - 5, core + swell), (-length * (1 - share) * 0.98, core + swell * rng.uniform(0.6, 1.1))]
        cover = revolve(line, 10)
        inner = revolve([(line[0][0], core), (line[1][0], core)], 10)
        stuff = pick(rng, "rubber", "foam", "leather", "nylon")
        return [Part(metal, rod), Part(metal, bore, -1.0), Part(stuff, cover), Part(stuff, inner, -1.0)]
    w = rng.uniform(20, 30)
    flat = prism(rounded(length + top, w * 0.8, 4, ((top - length) / 2, 0), 2), -3, 3)
    way = [(-length - 5, -w * 0.7), (-length, w * 0.7), (-length * 0.6, w * 0.55)]
    way += [(-length * 0.4, w * 0.65), (-length * 0.4, -w * 0.6), (-length * 0.7, -w * 0.5)]
    outline = smooth(way, rounds=1)
    stuff, thick = pick(rng, "nylon", "wood", "rubber", "glass"), rng.uniform(5, 9)
    scales = merged(prism(outline, 3, 3 + thick), prism(outline, -3 - thick, -3))
    return [Part("steel", flat), Part(stuff, scales, 0.85)]


def bored(eye: tuple[float, float], height: float) -> Part:
    """The hole of the eye, a little shorter than the head."""
    bore = shaped_haft(height * 0.44, np.full(2, eye[0] * 0.98), np.full(2, eye[1] * 0.98), np.zeros(2), height * 0.44)
    return Part("steel", bore, -1.0)


def mask(rng: Generator, reach: float, edge: float, thick: float = 4.0) -> list[Part]:
    """A cover over the edge: leather, cloth or plastic, with studs and a strap; or only a strip."""
    stuff, wall = pick(rng, "leather", "leather", "nylon", "pp", "rubber"), rng.uniform(1.4, 3)
    depth = rng.uniform(18, reach * 0.75)
    outline = rounded(edge * 1.25, depth + 10, 8, (-edge * 0.05, reach - depth / 2 + 5), 3)
    z = thick / 2 + 3
    parts = [Part(stuff, prism(outline, s * z - wall / 2, s * z + wall / 2)) for s in (-1, 1)]
    welt = box(edge * 1.2, 6, 2 * z).moved(-edge * 0.05, reach + 7)
    parts.append(Part(stuff, welt))
    studs = [prism(circle(4.5, (x, reach - depth + 8), 7), z, z + 3) for x in (-edge * 0.35, edge * 0.3)]
    parts.append(Part(pick(rng, "brass", "steel"), merged(*studs)))
    return parts


def plate_outline(rng: Generator, length: float, reach: float, edge: float, kind: int) -> tuple[Points, list[Points]]:
    """A one-piece axe cut from plate: head about the origin, handle along -x; and the holes through it."""
    w, w2 = rng.uniform(11, 17), rng.uniform(8, 14)
    toe, beard = edge * rng.uniform(0.3, 0.5), edge * rng.uniform(0.45, 0.7)
    handle = [(-length, w), (-length * 0.62, w2 * rng.uniform(0.9, 1.3)), (-length * 0.3, w2)]
    under = [(x, -y * rng.uniform(0.85, 1.15)) for x, y in handle[::-1]]
    hook = rng.uniform(0.15, 0.6)
    front = [(-beard * 0.6, reach * hook), (-beard, reach * 0.82), (toe, reach * 0.82), (24, reach * 0.3)]
    rear = ([(26, -14), (10, -20), (-16, -20)], [(24, -10), (14, -30), (4, -rng.uniform(60, 95)), (-8, -30)],
            [(24, -16), (22, -34), (-8, -34), (-10, -16)],
            [(22, -12), (20, -44), (30, -66), (-22, -58), (-10, -30)])[kind]  # fmt: skip
    outline = np.array([*handle, (-28, w2), *front, *rear, (-30, -w2), *under])
    holes = []
    if rng.random() < 0.6:
        holes.append(circle(rng.uniform(4, 8), (3, rng.uniform(-8, -1)), 8))
    if rng.random() < 0.6:
        holes.append(rounded(length * 0.25, w2 * 0.8, 4, (-length * 0.5, 0), 2))
    if rng.random() < 0.5:
        holes.append(circle(3.5, (-length + 9, 0), 7))
    return outline, holes


def tang_cover(rng: Generator, length: float, thick: float) -> list[Part]:
    """On a flat handle: scales with rivets, a wound cord, a moulded grip, or nothing."""
    kind = int(rng.integers(4))
    a, b = -length + rng.uniform(2, 16), -length * rng.uniform(0.3, 0.45)
    middle, long = (a + b) / 2, b - a
    if kind == 0:
        return []
    if kind == 1:
        deep = rng.uniform(3, 8)
        way = rounded(long, rng.uniform(24, 34), 9, (middle, 0), 3)
        stuff = pick(rng, "wood", "nylon", "glass", "rubber")
        scales = merged(prism(way, thick / 2, thick / 2 + deep), prism(way, -thick / 2 - deep, -thick / 2))
        pins = merged(*(prism(circle(2.6, (x, 0), 6), thick / 2, thick / 2 + deep) for x in (a + 14, middle, b - 14)))
        return [Part(stuff, scales), Part(pick(rng, "brass", "steel"), pins)]
    if kind == 2:
        x = np.linspace(a, b, 18)
        wound = np.column_stack([x, 15 + 1.2 * (np.arange(18) % 2)])
        return [Part(pick(rng, "nylon", "cloth", "leather"), revolve(wound, 8, (thick + 7) / 32), 0.5)]
    line = [(a - 4, 14), (a + 8, 17), (middle, 15), (b, 17)]
    return [Part(pick(rng, "rubber", "pp", "nylon"), revolve(line, 10, rng.uniform(0.6, 0.9)), 0.7)]


def ground(reach: float, low: float, high: float, thick: float, bow: float) -> Mesh:
    """The ground edge of a plate."""
    return curved([(reach * 0.82, low, high, thick), (reach, low, high, 0.6)], min(bow, reach * 0.12))


def ring_of(x0: float, x1: float, wide: float, deep: float) -> Mesh:
    """An oval collar round a haft."""
    rings = [np.column_stack([np.full(10, x), circle(wide / 2, steps=10) * [1, deep / wide]]) for x in (x0, x1)]
    return loft(rings)
