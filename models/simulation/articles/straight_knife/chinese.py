"""Knives of the Chinese kitchen and market stall: choppers of many outlines, fruit and melon knives, stamped ones."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import grip, posed, profile
from models.simulation.articles._common import pick
from models.simulation.articles.straight_knife.choices import (
    Fit,
    Steel,
    handle,
    lathed,
    moulded,
    riveted,
    sheath,
    shells,
    tang,
)
from models.simulation.articles.straight_knife.parts import BLADE_STEELS, PLASTICS, swells
from models.simulation.mesh import Points, circle, merged, prism, rectangle, rounded, tube
from models.simulation.thing import Part, Thing, hollow


def _chopper(rng: Generator) -> Points:
    """Pointed, round-headed, forward-heavy, hooked, bellied and waisted outlines."""
    kind, c = int(rng.integers(6)), rng.uniform(0.6, 0.9)
    if kind == 0:  # the front slants to a point at the edge
        u, top = [0, 0.05, 0.5, c, 1], [0.44, 0.5, 0.5, 0.5, rng.uniform(-0.4, 0.2)]
        bottom = [-0.46, -0.5, -0.5, -0.49, -0.43]
    elif kind == 1:  # round head
        u = [0, 0.05, c, (c + 1) / 2, 0.97, 1]
        top, bottom = [0.44, 0.5, 0.5, 0.44, 0.25, 0.05], [-0.45, -0.5, -0.5, -0.42, -0.2, -0.05]
    elif kind == 2:  # grows towards the front
        low = rng.uniform(0.1, 0.3)
        u, top = [0, 0.1, 0.6, 0.95, 1], [low, low + 0.08, 0.38, 0.5, 0.42]
        bottom = [-low - 0.1, -low - 0.18, -0.45, -0.5, -0.4]
    elif kind == 3:  # a straight back, a belly
        rise = rng.uniform(0.1, 0.35)
        u, top = [0, 0.05, 0.4, 0.8, 1], [0.46, 0.5, 0.5, 0.5, 0.46]
        bottom = [-0.5 + rise * 0.7, -0.5 + rise * 0.5, -0.5, -0.5 + rise * 0.4, -0.5 + rise]
    elif kind == 4:  # a horn at the end of the back
        u, top = [0, 0.05, 0.5, 0.85, 1], [0.4, 0.42, 0.36, 0.4, 0.5]
        bottom = [-0.46, -0.5, -0.5, -0.48, -0.36]
    else:  # a front cut back under the spine
        u, top = [0, 0.06, 0.5, 0.9, 1], [0.4, 0.48, 0.5, 0.48, 0.43]
        bottom = [-0.42, -0.5, -0.5, -0.45, rng.uniform(-0.3, 0.2)]
    lean = rng.uniform(-0.06, 0.06)
    return np.column_stack([u, np.array(top) + lean * np.array(u), bottom])


def _eye(rng: Generator, steel: Steel) -> list[Part]:
    """A hole to hang a chopper by; its depth keeps to the plate where the plate is thinnest."""
    x = steel.length * rng.uniform(0.86, 0.93)
    top = float(np.interp(x / steel.length, steel.shape[:, 0], steel.shape[:, 1])) * steel.height
    r = rng.uniform(2.5, 6)
    deep = steel.thick * 0.3
    return [Part(steel.metal, prism(circle(r, (x - r, top - r - 7), 10), -deep, deep), -1.0)]


def caidao(rng: Generator) -> Thing:
    """A kitchen chopper of any outline but the plain oblong."""
    length, height = rng.uniform(150, 215), rng.uniform(58, 105)
    steel = Steel(_chopper(rng), length, height, rng.uniform(1.4, 3.2), pick(rng, *BLADE_STEELS))
    parts = [steel.ground(rng, 0.1)]
    if rng.random() < 0.35:
        parts += _eye(rng, steel)
    root = float(steel.shape[0, 1]) * height
    fit = Fit(rng.uniform(92, 128), rng.uniform(22, 31), root - rng.uniform(12, 24), steel.thick, steel.metal)
    parts += handle(rng, fit, (riveted, shells, moulded, lathed, lathed))
    if rng.random() < 0.2:
        parts += sheath(rng, steel, ("cardboard", "pp"))
    return posed(rng, parts, steel.facts(), 0.15)


def bone_chopper(rng: Generator) -> Thing:
    """Thick and short, its edge bowed, on a tube, a forged tang with rings or a heavy handle of wood."""
    length, height, thick = rng.uniform(130, 190), rng.uniform(62, 110), rng.uniform(3.5, 7)
    bow, u = rng.uniform(0.03, 0.2), np.array([0, 0.06, 0.3, 0.55, 0.8, 0.94, 1])
    top = 0.5 - rng.uniform(-0.05, 0.12) * np.sin(np.pi * u) - rng.uniform(0, 0.25) * u**6
    bottom = -0.5 + bow * (2 * u - 0.9) ** 2
    steel = Steel(np.column_stack([u, top, bottom]), length, height, thick, pick(rng, "steel", "stainless"))
    parts = [steel.ground(rng, 0.05)]
    if rng.random() < 0.5:
        parts += _eye(rng, steel)
    y, span = height * rng.uniform(0.1, 0.3), rng.uniform(95, 140)
    fit = Fit(span, rng.uniform(24, 32), y, thick, steel.metal)
    kind = rng.random()
    if kind < 0.3:  # rolled or welded tube
        r = rng.uniform(10, 14)
        outer, inner = (tube([(a, y), (b, y)], q, sides=10) for a, b, q in ((2, -span, r), (0, 1 - span, r - 1.4)))
        parts += hollow(steel.metal, outer, inner)
    elif kind < 0.5:  # forged tang that ends in a ring
        meshes = [grip([4, -10, -span], y, [fit.high, 16, 13], [thick, 9, 8])]
        at = (-span - 11, y)
        meshes.append(prism(circle(13, at, 14), -4, 4, [circle(8, at, 10)]))
        parts.append(Part(steel.metal, merged(*meshes)))
        parts.append(Part(pick(rng, "cloth", "nylon", "pvc"), grip([-14, -span + 6], y, [25, 24], [20, 19]), 0.5))
    else:
        parts += handle(rng, fit, (lathed, riveted, shells))
    return posed(rng, parts, steel.facts(), 0.12)


def watermelon_knife(rng: Generator) -> Thing:
    """西瓜刀: long and thin, its front slanting, round, square or upswept, on a small handle."""
    length, height = rng.uniform(220, 330), rng.uniform(28, 58)
    kind = int(rng.integers(4))
    if kind == 0:
        shape = profile(rng.uniform(0.7, 0.9), 1.8, 0.5, 0.9, 1.0, root=rng.uniform(0.6, 1), levels=6)
    elif kind == 1:
        shape = profile(0.95, 1.5, -0.45, rng.uniform(0.75, 0.92), rng.uniform(1, 2.5), levels=6)
    elif kind == 2:
        shape = np.array([(0, 0.36, -0.4), (0.1, 0.4, -0.45), (0.9, 0.5, -0.5), (0.96, 0.5, -0.3), (1, 0.45, 0.1)])
    else:
        shape = profile(rng.uniform(0.3, 0.8), 2, rng.uniform(-0.2, 0.4), rng.uniform(0.5, 0.85), 1.6, levels=7)
    steel = Steel(shape, length, height, rng.uniform(0.9, 2.0), pick(rng, *BLADE_STEELS))
    parts = [steel.ground(rng, 0.15, bend=rng.uniform(-0.03, 0.08))]
    high = rng.uniform(20, 28)
    fit = Fit(rng.uniform(95, 135), high, height * rng.uniform(-0.05, 0.15), steel.thick, steel.metal)
    parts += handle(rng, fit, (riveted, moulded, moulded, lathed))
    if rng.random() < 0.25:
        parts += sheath(rng, steel._replace(height=height * 1.15), ("cardboard", "pp", "coated_paper"))
    return posed(rng, parts, steel.facts(), 0.2)


def _wrapped_tang(rng: Generator, fit: Fit) -> list[Part]:
    """Sheet steel bent round into a flat tube, open below or closed, with an eye."""
    u = np.linspace(0, 1, 6)
    high, deep = fit.high * swells(rng, 6, 0.12), rng.uniform(5, 12)
    wall = rng.uniform(0.6, 1.0)
    outer = grip(2 - u * fit.span, fit.y, high, deep)
    inner = grip(1 - u * (fit.span - 2), fit.y, high - 2 * wall, deep - 2 * wall)
    parts = hollow(fit.metal, outer, inner)
    if rng.random() < 0.5:
        parts.append(tang(rng, fit._replace(high=fit.high * 0.7), fit.span * 0.8))
    return parts


def _flat_handle(rng: Generator, fit: Fit) -> list[Part]:
    """The blade's own sheet as handle: slots, round holes or pressed ribs."""
    s, h, y, t = fit.span, fit.high, fit.y, fit.thick / 2
    kind = int(rng.integers(3))
    outline = rounded(s + 6, h, rng.uniform(3, h / 2), (3 - s / 2, y), 3)
    eye = circle(h * rng.uniform(0.12, 0.25), (-s + h * 0.35, y), 8)
    if kind == 0:
        return [Part(fit.metal, prism(outline, -t, t, [eye, rounded(s * 0.45, h * 0.3, h * 0.15, (-s * 0.4, y), 3)]))]
    if kind == 1:
        row = [circle(h * 0.14, (-s * f, y), 8) for f in np.linspace(0.15, 0.7, int(rng.integers(3, 7)))]
        return [Part(fit.metal, prism(outline, -t, t, [eye, *row]))]
    ribs = [rectangle(s * 0.6, 1.6, (-s * 0.42, y + h * f)) for f in (-0.28, 0.0, 0.28)]
    return [
        Part(fit.metal, prism(outline, -t, t, [eye])),
        Part(fit.metal, merged(*(prism(rib, t, t + rng.uniform(0.6, 1.6)) for rib in ribs))),
    ]


def stamped_knife(rng: Generator) -> Thing:
    """The cheapest: cut and pressed from one thin sheet, one or a few of them."""
    length, height, thick = rng.uniform(75, 185), rng.uniform(18, 46), rng.uniform(0.7, 1.6)
    shape = profile(rng.uniform(0.2, 0.85), rng.uniform(1.3, 3), rng.uniform(-0.45, 0.45), rng.uniform(0.3, 0.9), 1.6)
    steel = Steel(shape, length, height, thick, pick(rng, *BLADE_STEELS))
    fit = Fit(
        rng.uniform(75, 120), min(rng.uniform(14, 25), height), rng.uniform(-0.1, 0.2) * height, thick, steel.metal
    )
    parts = [steel.ground(rng, 0.1), *handle(rng, fit, (_wrapped_tang, _flat_handle))]
    if rng.random() < 0.15:
        lean, above = rng.uniform(-0.3, 0.3), rng.uniform(10, 15)
        second = [part.turned("z", lean).moved(z=above) for part in parts]
        return posed(rng, [*parts, *second], {**steel.facts(), "count": 2}, 0.3)
    return posed(rng, parts, steel.facts(), 0.35)


def sheathed_fruit_knife(rng: Generator) -> Thing:
    """A fruit knife in a case of its own form, flush with the handle: in it, half drawn, or beside it."""
    length, height, thick = rng.uniform(75, 130), rng.uniform(16, 30), rng.uniform(0.8, 2.0)
    shape = profile(rng.uniform(0.2, 0.9), rng.uniform(1.4, 3), rng.uniform(-0.4, 0.4), rng.uniform(0.3, 0.85), 1.8)
    metal = "zirconia" if rng.random() < 0.12 else pick(rng, *BLADE_STEELS)
    steel = Steel(shape, length, height, thick, metal)
    span, deep = rng.uniform(85, 118), rng.uniform(10, 18)
    high = height + rng.uniform(0, 6)
    tail = rng.uniform(0.5, 1.0)
    plastic = pick(rng, *PLASTICS, "wood")
    body = grip(np.linspace(1, -span, 5), 0, high * np.array([1, 0.96, 0.98, 1, tail]), deep)
    parts = [steel.ground(rng, 0.3), Part(plastic, body), tang(rng, Fit(span, height * 0.9, 0, thick, metal), span)]
    wall, tip = rng.uniform(0.9, 1.8), rng.uniform(0.5, 1.0)
    xs = np.array([2, length * 0.6, length + 7])
    sizes = (high + 2) * np.array([1, 0.98, tip])
    outer = grip(xs, 0, sizes, deep * np.array([1, 0.95, tip]))
    inner = grip(xs * 0.97 + 1, 0, sizes - 2 * wall, deep * np.array([1, 0.95, tip]) - 2 * wall)
    case = hollow(pick(rng, "pp", "abs", "acrylic", "pp", plastic), outer, inner)
    if rng.random() < 0.3:
        case.append(Part("steel", prism(rectangle(rng.uniform(30, 50), 6, (30, 0)), deep / 2 + 1, deep / 2 + 2)))
    drawn = rng.choice([0.0, 0.0, rng.uniform(0.1, 0.9) * length])
    case = [part.moved(float(drawn)) for part in case]
    if rng.random() < 0.15:
        case = [part.moved(-length * 0.5, high * 1.3) for part in case]
    if rng.random() < 0.15:  # a peeler blade folds out of the handle's end
        parts.append(Part("stainless", prism(rounded(45, 9, 3, (-span * 0.7, 0), 3), deep / 2, deep / 2 + 1,
                                             [rounded(32, 2, 1, (-span * 0.7, 0), 2)])))  # fmt: skip
    return posed(rng, [*parts, *case], steel.facts(), 0.35)
