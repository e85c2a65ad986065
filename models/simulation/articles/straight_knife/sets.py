"""Knives that come together or packed: in a block, a case or a roll, on a card; cake knives with their server."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, notched, posed, profile
from models.simulation.articles._common import pick
from models.simulation.articles.straight_knife.choices import (
    KITCHEN_HANDLES,
    Fit,
    Steel,
    handle,
    kitchen_shape,
    moulded,
    riveted,
    sheath,
    shells,
)
from models.simulation.articles.straight_knife.parts import BLADE_STEELS
from models.simulation.mesh import circle, merged, prism, rectangle, revolve, rounded, tube
from models.simulation.thing import Part, Thing, hollow


def _plain(rng: Generator, steel: Steel, span: float, high: float, style: int) -> list[Part]:
    """A knife of few faces, for sets of many: one handle of a style."""
    y = steel.height * 0.1
    body = grip(np.array([2, -0.3, -0.7, -1]) * [1, span, span, span], y, high * np.array([0.9, 1, 0.9, 0.8]), 14, 6)
    parts = [steel.ground(rng, 0.2)]
    if style == 0:
        inner = grip(np.array([-0.03, -0.3, -0.7, -0.97]) * span, y, high * np.array([0.75, 0.86, 0.76, 0.66]), 11.6, 6)
        return [*parts, *hollow(steel.metal, body, inner)]
    strip = prism(rectangle(span * (0.55, 0.95)[style % 2], high * (0.3, 0.7)[style % 2], (-span * 0.3, y)), -0.8, 0.8)
    return [*parts, Part(("wood", "pp", "abs", "nylon")[style], body), Part(steel.metal, strip)]


def _series(rng: Generator, count: int) -> list[tuple[Steel, float]]:
    """Blades of one set, the largest first, each with the length of its handle."""
    metal, scale = pick(rng, *BLADE_STEELS, "zirconia"), rng.uniform(0.75, 1.1)
    out = []
    for length in np.linspace(200, 85, count) * scale:
        shape = kitchen_shape(rng)
        height = float(length) * rng.uniform(0.14, 0.27)
        out.append((Steel(shape[:: max(1, len(shape) // 12)] if len(shape) > 24 else shape, float(length), height,
                          rng.uniform(1.2, 2.4), metal), rng.uniform(85, 120) * (0.8 + 0.2 * scale)))  # fmt: skip
    if rng.random() < 0.3:
        u = np.array([(0, 0.46, -0.47), (0.05, 0.5, -0.5), (0.95, 0.5, -0.48), (1, 0.44, -0.4)])
        out[0] = (Steel(u, 175 * scale, 80 * scale, 2.0, metal), 110.0)
    return out


def _in_a_row(rng: Generator, series: list[tuple[Steel, float]], gap: float, heads: bool) -> tuple[list[Part], float]:
    """Knives beside each other, all one way or head to tail, and the width that they take."""
    style, parts, y = int(rng.integers(4)), [], 0.0
    high = rng.uniform(18, 25)
    for index, (steel, span) in enumerate(series):
        wide = max(steel.height, high) + gap
        knife = _plain(rng, steel, span, high, style)
        if heads and index % 2:
            knife = [part.turned("z", np.pi) for part in knife]
        parts += [part.moved(0, y + wide / 2) for part in knife]
        y += wide
    return parts, y


def _rest(rng: Generator) -> list[Part]:
    """What else sits in a set: a sharpening rod."""
    rod = tube([(0, 0), (200, 0)], rng.uniform(3.5, 5.5), sides=6)
    return [Part("steel", rod), Part("pp", revolve([(-110, 9), (-50, 12), (0, 9)], 7))]


def knife_block(rng: Generator) -> Thing:
    """Knives stuck in a block of wood, plastic or bamboo, or in a tub of rods, handles outside."""
    series = _series(rng, int(rng.integers(3, 6)))
    gap = rng.uniform(14, 24)
    style, high = int(rng.integers(4)), rng.uniform(18, 24)
    parts: list[Part] = []
    rows = int(rng.integers(1, 3))
    for index, (steel, span) in enumerate(series):
        y, z = (index // rows) * (30 + high), (index % rows) * gap
        parts += [part.moved(0, y, z) for part in _plain(rng, steel, span, high, style)]
    if rng.random() < 0.4:
        parts += [part.moved(0, -26) for part in _rest(rng)]
    low, top = Thing(tuple(parts)).extent()
    deep = max(float(top[0]) + 12, 150.0)
    y, wide = float(low[1] + top[1]) / 2, float(top[1] - low[1]) + 18
    z0, z1 = float(low[2]) - 8, float(top[2]) + 8
    outer = [(1, y - wide / 2), (deep, y - wide / 2), (deep, y + wide / 2), (1 + rng.uniform(0, 40), y + wide / 2)]
    if rng.random() < 0.5:
        parts.append(Part("wood", prism(outer, z0, z1), rng.uniform(0.6, 1.0)))
    else:
        inner = [
            (8, y - wide / 2 + 4),
            (deep - 4, y - wide / 2 + 4),
            (deep - 4, y + wide / 2 - 4),
            (45, y + wide / 2 - 4),
        ]
        filling = ("pp", 0.25) if rng.random() < 0.5 else (None, 1.0)  # bristles that hold the blades
        shell = pick(rng, "abs", "pp", "wood", "acrylic")
        parts += hollow(shell, prism(outer, z0 - 3, z1 + 3), prism(inner, z0, z1), *filling)
    return posed(rng, parts, {**series[0][0].facts(), "count": len(series)}, 0.3)


def knife_set(rng: Generator) -> Thing:
    """Two to six knives side by side in a gift box, a cloth roll or a hard case, or on a magnetic strip."""
    count = int(rng.integers(2, 7))
    series, heads = _series(rng, count), rng.random() < 0.5
    parts, wide = _in_a_row(rng, series, rng.uniform(3, 12), heads)
    low, high = Thing(tuple(parts)).extent()
    x, long = float(low[0] + high[0]) / 2, float(high[0] - low[0]) + 16
    kind = int(rng.integers(4))
    base = rounded(long, wide + 12, 4, (x, wide / 2), 2)
    if kind == 0:
        sides = prism(base * 1.0, -14, 14)
        inner = prism(rounded(long - 4, wide + 8, 3, (x, wide / 2), 2), -12.5, 12.5)
        parts += hollow(pick(rng, "cardboard", "wood", "abs"), sides, inner, pick(rng, "foam", "eva"), 0.8)
    elif kind == 1:
        cloth = pick(rng, "cloth", "nylon", "leather", "denim")
        parts += [Part(cloth, prism(base, z, z + 1.6)) for z in (-10, 9)]
        parts.append(Part("zinc", prism(rounded(14, 18, 3, (x + long / 2 - 20, wide / 2), 2), 11, 12.5)))
    elif kind == 2:
        strip = prism(rounded(rng.uniform(22, 40), wide + 20, 3, (40, wide / 2), 2), -12, -2)
        magnets = [prism(rectangle(12, 24, (40, wide * f)), -9, -4) for f in (0.15, 0.5, 0.85)]
        parts += [Part(pick(rng, "wood", "abs", "aluminium"), strip, 0.8), Part("ferrite", merged(*magnets))]
    return posed(rng, parts, {**series[0][0].facts(), "count": count}, 0.15)


def steak_knives(rng: Generator) -> Thing:
    """Two to six alike with toothed edges, in a heap, a rubber band or a paper tray."""
    length, height, thick = rng.uniform(85, 130), rng.uniform(15, 24), rng.uniform(0.9, 1.8)
    shape = profile(rng.uniform(0.6, 0.85), 1.6, rng.uniform(0.1, 0.5), rng.uniform(0.4, 0.8), 1.6, levels=4)
    shape = notched(shape, rng.uniform(0.06, 0.12), int(rng.integers(5, 9)), 0.25, 0.9)
    steel, style = Steel(shape, length, height, thick), int(rng.integers(4))
    span, high, count = rng.uniform(90, 120), rng.uniform(13, 22), int(rng.integers(2, 6))
    one = _plain(rng, steel, span, high, style)
    messy, step, flat = rng.choice([0.0, 0.25]), 15.0, rng.random() < 0.5
    lean = rng.normal(0, 1, count) * messy + np.pi * (np.arange(count) == 1) * (messy > 0)
    parts = [
        part.turned("z", float(lean[k])).moved(0, k * (high + 4) if flat else 0, 0 if flat else k * step)
        for k in range(count)
        for part in one
    ]
    if not flat and rng.random() < 0.5:
        band = rounded(high + 8, count * step + 4, 5, (0, 0), 3)
        ring = prism(band, -5, 5, [rounded(high + 5, count * step + 1, 4, (0, 0), 3)]).turned("x", np.pi / 2)
        parts.append(Part("rubber", ring.turned("z", np.pi / 2).moved(-span * 0.4, 0, (count - 1) * step / 2)))
    return posed(rng, parts, {**steel.facts(), "count": count}, 0.2)


def cake_knife(rng: Generator) -> Thing:
    """A long toothed blade with a round end, alone or with a triangular server of its pattern."""
    pair = rng.random() < 0.4
    metal = pick(rng, "stainless", "stainless", "steel")
    style = (moulded, riveted, shells, _spoon_handle)[int(rng.integers(4))]
    thick = rng.uniform(0.8, 1.6)
    length, height = rng.uniform(120, 300), rng.uniform(18, 36)
    shape = profile(rng.uniform(0.9, 0.97), 2.4, rng.uniform(-0.1, 0.45), rng.uniform(0.85, 0.96), 2.2, levels=4)
    if rng.random() < 0.8:
        shape = notched(shape, rng.uniform(0.05, 0.14), int(rng.integers(8, 22)), 0.1, 0.93)
    knife = Steel(shape, length, height, thick, metal)
    u = [0, 0.12, rng.uniform(0.2, 0.4), 1]
    server = Steel(np.column_stack([u, [0.12, 0.16, 0.5, 0.02], [-0.12, -0.16, -0.5, -0.02]]), rng.uniform(110, 160),
                   rng.uniform(45, 70), thick, metal)  # fmt: skip
    chosen = [knife, server] if pair else [knife]
    parts: list[Part] = []
    fit = Fit(rng.uniform(90, 130), rng.uniform(14, 24), 0.0, thick, metal)
    for index, one in enumerate(chosen):
        body = [one.ground(rng, 0.1), *style(rng, fit)]
        if one is server and rng.random() < 0.6:  # the handle stands above the blade
            rise = rng.uniform(0.1, 0.5)
            body = [body[0], *(part.turned("y", rise) for part in body[1:])]
        aside = index * rng.uniform(45, 65)
        parts += [part.moved(0, aside, index * 4) for part in body]
    return posed(rng, parts, {**chosen[0].facts(), "count": len(chosen)}, 0.2)


def _spoon_handle(rng: Generator, fit: Fit) -> list[Part]:
    """Flat and figured, as cutlery has it."""
    x = np.array([4, -0.15, -0.5, -0.85, -1, -1.03]) * [1, *[fit.span] * 5]
    high = np.array([8, 7, 9, rng.uniform(12, 20), rng.uniform(12, 24), 8])
    return [Part(fit.metal, grip(x, fit.y, high, np.array([2, 4, 4, 4.5, 4, 3]) * rng.uniform(0.6, 1.3), 8))]


def packed_knife(rng: Generator) -> Thing:
    """A new kitchen knife as the shop sells it: on a card under a blister, in a slim box, its edge in a guard."""
    shape = kitchen_shape(rng)
    length = rng.uniform(85, 200)
    steel = Steel(shape, length, length * rng.uniform(0.14, 0.27), rng.uniform(1.1, 2.4), pick(rng, *BLADE_STEELS))
    fit = Fit(rng.uniform(90, 125), rng.uniform(18, 27), steel.height * 0.1, steel.thick, steel.metal)
    parts = [steel.ground(rng), *handle(rng, fit, KITCHEN_HANDLES)]
    if rng.random() < 0.4:
        parts += sheath(rng, steel, ("pp", "pet", "cardboard"))
    low, high = Thing(tuple(parts)).extent()
    x, y, z = (float(v) for v in (low + high) / 2)
    long, wide, deep = (float(v) for v in high - low)
    if rng.random() < 0.6:
        card = prism(rounded(long + rng.uniform(20, 70), wide + rng.uniform(20, 60), 4, (x, y), 2),
                     float(low[2]) - 1.6, float(low[2]) - 0.6, [circle(5, (x - long / 2 - 3, y), 8)])  # fmt: skip
        parts.append(Part(pick(rng, "cardboard", "coated_paper"), card))
        outer, inner = (prism(rounded(long + m, wide + m, 5, (x, y), 3), float(low[2]) - n, float(high[2]) + n)
                        for m, n in ((8.0, 0.5), (7.2, 0.1)))  # fmt: skip
        parts += hollow("pet", outer, inner)
    else:
        outer, inner = (prism(rectangle(long + m, wide + m, (x, y)), z - deep / 2 - n, z + deep / 2 + n)
                        for m, n in ((12.0, 3.0), (10.0, 2.0)))  # fmt: skip
        parts += hollow(pick(rng, "cardboard", "coated_paper", "acrylic"), outer, inner)
        if rng.random() < 0.4:
            parts.append(Part("foam", prism(rectangle(long + 8, wide + 8, (x, y)), z - deep / 2 - 2, z)))
    return posed(rng, parts, steel.facts(), 0.2)
