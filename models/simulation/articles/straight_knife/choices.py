"""Blades, handles, guards and sheaths of fixed knives, to be picked from at random and put on each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, grip, notched, profile
from models.simulation.articles._common import pick
from models.simulation.articles.straight_knife.parts import PLASTICS, WOODS, hollow_handle, pins, scales, swells
from models.simulation.mesh import Mesh, Points, circle, merged, prism, rectangle, revolve, rounded, smooth, tube
from models.simulation.thing import Part, hollow, wire

METALS = ("brass", "steel", "stainless", "aluminium", "zinc")


class Steel(NamedTuple):
    """A blade from x = 0 to its tip, back at +y; ``shape`` as ``profile`` gives it."""

    shape: Points
    length: float
    height: float
    thick: float
    metal: str = "stainless"

    def facts(self) -> dict[str, float | int | str]:
        return blade_facts(self.shape, self.length, self.height)

    def ground(self, rng: Generator, taper: float = 0.4, double: bool = False, bend: float = 0.0) -> Part:
        """The blade with its bevels."""
        grind = rng.uniform(0.2, 0.95)
        return Part(self.metal, blade(self.shape, self.length, self.height, self.thick, grind, taper, double, bend))

    def outline(self, margin: float = 0.0, start: float = 0.0, longer: float = 0.0) -> Points:
        """Round the blade at a distance, from a share of its length on."""
        u = np.linspace(start, 1, 8)
        top, bottom = (np.interp(u, self.shape[:, 0], self.shape[:, side]) * self.height for side in (1, 2))
        x = u * (self.length + longer)
        upper, lower = np.column_stack([x, top + margin]), np.column_stack([x, bottom - margin])
        return np.concatenate([upper, lower[::-1]])


class Fit(NamedTuple):
    """Where a handle sits: from x = 0 back to -span, so high about y, on a tang of a thickness and a steel."""

    span: float
    high: float
    y: float
    thick: float
    metal: str


Handle = Callable[[Generator, Fit], list[Part]]


def tang(rng: Generator, fit: Fit, reach: float) -> Part:
    """Inside a handle: a stub, a rat tail, two prongs, a plate with holes or a strip as long as the handle."""
    h, y, t = fit.high, fit.y, fit.thick / 2
    kind = int(rng.integers(5))
    if kind == 0:
        reach *= rng.uniform(0.2, 0.5)
        outline = rounded(reach + 6, h * rng.uniform(0.3, 0.6), 2, (3 - reach / 2, y), 2)
    elif kind == 1:
        reach *= rng.uniform(0.5, 0.95)
        outline = np.array([(4, y + h * 0.32), (-reach, y + 2), (-reach, y - 2), (4, y - h * 0.32)])
    elif kind == 2:
        back = reach * rng.uniform(0.3, 0.8)
        a, b = h * 0.36, h * rng.uniform(0.08, 0.2)
        outline = np.array(
            [(4, y + a), (-back, y + a), (-back, y + b), (-9, y + b), (-9, y - b), (-back, y - b), (-back, y - a),
             (4, y - a)])  # fmt: skip
    elif kind == 3:
        reach *= rng.uniform(0.6, 0.95)
        outline = rounded(reach + 6, h * 0.6, 3, (3 - reach / 2, y), 2)
        holes = [circle(h * rng.uniform(0.1, 0.2), (-reach * f, y), 8) for f in (0.2, 0.45, 0.7)[: rng.integers(1, 4)]]
        return Part(fit.metal, prism(outline, -t, t, holes))
    else:
        outline = rounded(reach * 0.96 + 6, rng.uniform(4, 9), 1.5, (3 - reach * 0.48, y), 2)
    return Part(fit.metal, prism(outline, -t, t))


def riveted(rng: Generator, fit: Fit) -> list[Part]:
    """Slabs on a full tang, perhaps with a bolster."""
    parts = scales(rng, fit.span, fit.high, fit.y, fit.thick, pick(rng, *WOODS, "bone", "pp"), fit.metal)
    if rng.random() < 0.3:
        h = fit.high
        parts.append(Part(fit.metal, grip([-10, 0, 6], fit.y, [h, h * 0.95, h * 0.85], [12, 10, fit.thick])))
    return parts


def shells(rng: Generator, fit: Fit) -> list[Part]:
    """Two pressed shells of steel and the collar that holds the blade."""
    collar = grip([-4, 0, 8], fit.y, np.array([0.9, 0.85, 0.7]) * fit.high, [12, 9, fit.thick])
    return [*hollow_handle(rng, fit.span, fit.high, fit.y, fit.metal), Part(fit.metal, collar)]


def moulded(rng: Generator, fit: Fit) -> list[Part]:
    """Plastic or rubber round a tang, perhaps in two colours, with an eye to hang it by."""
    count = int(rng.integers(5, 9))
    u = np.linspace(0, 1, count)
    bow = rng.uniform(-0.15, 0.3) * fit.high
    middle, high = fit.y - bow * u**2, fit.high * swells(rng, count, 0.14)
    high[-1] *= rng.uniform(0.5, 1)
    deep = rng.uniform(9, 18) * swells(rng, count, 0.12)
    plastic = pick(rng, *PLASTICS, "rubber")
    parts = [Part(plastic, grip(4 - u * (fit.span + 4), middle, high, deep)), tang(rng, fit, fit.span)]
    kind = rng.random()
    if kind < 0.3:
        at = (-fit.span * 0.9, float(middle[-1] + bow * 0.15))
        parts.append(Part(plastic, prism(circle(high.min() * 0.16, at, 8), -deep.min() * 0.35, deep.min() * 0.35), -1))
    elif kind < 0.5:
        cap = grip([-fit.span - 8, -fit.span + 1], float(middle[-1]), high[-1] * 0.98, deep[-1] * 0.98)
        parts.append(Part(pick(rng, "stainless", "abs", "zinc"), cap))
    elif kind < 0.7:
        studs = [float(-fit.span * f) for f in np.linspace(0.2, 0.8, int(rng.integers(2, 4)))]
        parts.append(pins(pick(rng, "aluminium", "stainless", "brass"), studs, fit.y, 2.2, float(deep.min()) * 0.9))
    return parts


def lathed(rng: Generator, fit: Fit) -> list[Part]:
    """Turned or cornered wood on a rod, with a ferrule or none."""
    count, sides = int(rng.integers(4, 8)), int(rng.integers(6, 11))
    ferrule = rng.random() < 0.6
    front = -rng.uniform(10, 18) if ferrule else 0.0
    radius = fit.high / 2 * swells(rng, count, 0.12)
    x = np.linspace(-fit.span, front, count)
    body = revolve(np.column_stack([x, radius]), sides, rng.uniform(0.7, 1.0))
    rod = tube([(6, 0), (-fit.span * rng.uniform(0.45, 1.0), 0)], rng.uniform(2.2, 4), sides=5)
    parts = [Part(pick(rng, "wood", "wood", "bone", "pp"), body), Part(fit.metal, rod)]
    if ferrule:
        r = float(radius[-1])
        outer, inner = revolve([(front - 1, r), (0, r * 0.9)], 10), revolve([(front, r - 1.2), (-1, r * 0.9 - 1.2)], 10)
        parts += hollow(pick(rng, *METALS), outer, inner, "wood")
    if rng.random() < 0.25:
        parts.append(Part(fit.metal, revolve([(-fit.span - 3, 3), (-fit.span, 6)], 8)))
    return [part.moved(y=fit.y) for part in parts]


def stacked(rng: Generator, fit: Fit) -> list[Part]:
    """Leather, wood or rubber on a narrow tang, with spacers and a pommel."""
    u = np.linspace(0, 1, int(rng.integers(7, 12)))
    ripple = 1 - rng.uniform(0, 0.12) * (np.arange(len(u)) % 2)
    deep = fit.high * rng.uniform(0.6, 0.85)
    body = grip(-u * fit.span - 3, fit.y, fit.high * ripple, deep * ripple)
    inner = prism(
        rounded(fit.span, rng.uniform(6, 12), 2, (-fit.span / 2 - 2, fit.y), 2), -fit.thick / 2, fit.thick / 2
    )
    metal = pick(rng, *METALS)
    parts = [Part(pick(rng, "leather", "wood", "bone", "rubber", "abs", "nylon"), body), Part(fit.metal, inner)]
    spacers = [
        grip([-x - 2, -x], fit.y, fit.high * 0.95, deep * 0.95)
        for x in rng.uniform(0.05, 0.9, int(rng.integers(0, 4))) * fit.span
    ]
    if spacers:
        parts.append(Part(metal, merged(*spacers)))
    end, kind = -fit.span - 3, int(rng.integers(4))
    if kind == 0:
        parts.append(Part(metal, grip([end - rng.uniform(6, 16), end], fit.y, [fit.high * 0.8, fit.high], [14, deep])))
    elif kind == 1:
        r = rng.uniform(7, 12)
        parts.append(Part(metal, revolve([(end - 1.6 * r, 3), (end - r, r), (end, r * 0.8)], 8).moved(y=fit.y)))
    elif kind == 2:
        parts.append(Part(metal, merged(*_ring(end - 9, fit.y, rng.uniform(11, 15), 3.0))))
    return parts


def _ring(x: float, y: float, radius: float, wide: float) -> list[Mesh]:
    return [prism(circle(radius, (x, y), 14), -2.4, 2.4, [circle(radius - wide, (x, y), 12)])]


def skeleton(rng: Generator, fit: Fit) -> list[Part]:
    """Flat steel with cut-outs, bare or under a cord, perhaps with a ring at its end."""
    s, h, y, t = fit.span, fit.high, fit.y, fit.thick / 2
    count = int(rng.integers(3, 6))
    x = np.linspace(3, -s, count + 2)
    swell = 0.5 * swells(rng, count + 2, 0.15)
    upper, lower = np.column_stack([x, y + h * swell]), np.column_stack([x, y - h * 0.5 * swells(rng, count + 2, 0.2)])
    outline = smooth(np.concatenate([upper, lower[::-1]]), True, 1)
    kind = rng.random()
    if kind < 0.4:
        holes = [circle(h * rng.uniform(0.15, 0.26), (-s * f, y), 8) for f in np.linspace(0.25, 0.85, count)]
    elif kind < 0.75:
        holes = [rounded(s * rng.uniform(0.3, 0.6), h * rng.uniform(0.2, 0.4), h * 0.15, (-s * 0.5, y), 3)]
    else:
        holes = []
    meshes = [prism(outline, -t, t, holes)]
    if rng.random() < 0.3:
        meshes += _ring(-s - h * 0.5, y, h * rng.uniform(0.5, 0.65), h * 0.18)
    parts = [Part(fit.metal, merged(*meshes))]
    if rng.random() < 0.4:
        turns = np.linspace(0, 2 * np.pi * 6, 37)
        coil = np.column_stack(
            [-s * 0.15 - turns / turns[-1] * s * 0.6, y + np.cos(turns) * h * 0.55, np.sin(turns) * (t + 2)]
        )
        parts.append(Part("nylon", tube(coil, 1.7, sides=4)))
    return parts


def figured(rng: Generator, fit: Fit) -> list[Part]:
    """Cast metal in relief, hollow or light."""
    count = int(rng.integers(8, 12))
    x, wide = np.linspace(2, -fit.span, count), fit.high * swells(rng, count, 0.2)
    metal = pick(rng, "zinc", "zinc", "brass", "aluminium", "stainless")
    deep = rng.uniform(0.5, 0.8)
    body = grip(x, fit.y, wide, wide * deep)
    if rng.random() < 0.5:
        return hollow(metal, body, grip(x[1:-1], fit.y, wide[1:-1] * 0.5, wide[1:-1] * deep * 0.45))
    return [Part(metal, body, rng.uniform(0.5, 0.9))]


KITCHEN_HANDLES: tuple[Handle, ...] = (riveted, riveted, shells, moulded, moulded, lathed)
OUTDOOR_HANDLES: tuple[Handle, ...] = (stacked, stacked, skeleton, riveted, moulded, figured, lathed)


def handle(rng: Generator, fit: Fit, choice: tuple[Handle, ...]) -> list[Part]:
    return choice[int(rng.integers(len(choice)))](rng, fit)


def guard(rng: Generator, height: float, deep: float = 6.0) -> list[Part]:
    """Between blade and handle: a plate, a curved cross, a disc, a lower finger stop."""
    metal, kind = pick(rng, *METALS), int(rng.integers(4))
    wide = height * rng.uniform(1.2, 2.6)
    if kind == 0:
        shift = rng.uniform(-0.25, 0.1) * height
        return [Part(metal, prism(rounded(rng.uniform(4, 9), wide, 2.5, (-3, shift), 3), -deep, deep))]
    if kind == 1:
        curl = rng.uniform(-16, 16)
        path = smooth([(curl, -wide / 2), (curl * 0.3, -wide / 3), (-2, 0), (curl * 0.3, wide / 3), (curl, wide / 2)],
                      False, 1)  # fmt: skip
        return [Part(metal, tube(path, rng.uniform(2.4, 4.5), sides=6))]
    if kind == 2:
        disc = revolve([(-5, wide / 2 * 0.9), (0, wide / 2)], 12, rng.uniform(0.4, 0.8))
        return [Part(metal, disc, rng.uniform(0.5, 1))]
    return [Part(metal, prism([(-8, height * 0.4), (0, height * 0.5), (1, -height * 0.9), (-7, -height * 1.0)], -4, 4))]


def sheath(rng: Generator, steel: Steel, materials: tuple[str, ...]) -> list[Part]:
    """Round the blade: a flat pocket or one of the blade's form; rivets, a belt loop, a metal tip at times."""
    material = pick(rng, *materials)
    wall = rng.uniform(0.6, 1.2) if material in ("pp", "acrylic", "pvc", "pet", "cardboard") else rng.uniform(1.5, 2.8)
    gap = steel.thick / 2 + rng.uniform(0.3, 1.5)
    top, bottom = steel.shape[:, 1].max() * steel.height, steel.shape[:, 2].min() * steel.height
    if rng.random() < 0.5:
        long, wide, at = steel.length + 8, top - bottom, (steel.length / 2 + 6, (top + bottom) / 2)
        outer, inner = (rounded(long + 2 * m, wide + 2 + 2 * m, 4, at, 3) for m in (wall, 0.0))
    else:
        outer, inner = steel.outline(1 + wall, 0.0, 6 + wall), steel.outline(1.0, 0.0, 5)
    inner[:, 0] = np.maximum(inner[:, 0], outer[:, 0].min() + 0.3)
    parts = hollow(material, prism(outer, -gap - wall, gap + wall), prism(inner, -gap, gap))
    kind = rng.random()
    if kind < 0.3:
        u = np.linspace(0.08, 0.9, int(rng.integers(2, 7)))
        low = np.interp(u, steel.shape[:, 0], steel.shape[:, 2]) * steel.height - 0.5
        r, deep = rng.uniform(1.5, 2.6), gap + wall + 0.5
        rivets = [prism(circle(r, (x, y), 6), -deep, deep) for x, y in zip(u * steel.length, low, strict=True)]
        parts.append(Part(pick(rng, *METALS), merged(*rivets)))
    elif kind < 0.5:
        loop = rectangle(3, 20, (4, float(top) + 10))
        parts.append(Part(material, prism(loop, -9, 9)))
    elif kind < 0.6:
        tip = prism(steel.outline(2 + wall, 0.85, 8 + wall), -gap - wall - 1, gap + wall + 1)
        parts.append(Part(pick(rng, *METALS), tip, 0.35))
    return parts


def lanyard(x: float, y: float, rng: Generator) -> Part:
    """A cord or a ball chain from the end of a handle."""
    reach, lean = rng.uniform(25, 70), rng.uniform(-25, 25)
    path = smooth([(x, y), (x - reach * 0.5, y + 12 + lean), (x - reach, y + lean), (x - reach * 0.5, y - 10 + lean)],
                  True, 1)  # fmt: skip
    if rng.random() < 0.5:
        return wire("steel", path, 0.7, True, 4)
    return wire("nylon", path, 1.6, True, 4)


def kitchen_shape(rng: Generator) -> Points:
    """Any outline that a kitchen knife for sale here may have."""
    kind = int(rng.integers(7))
    if kind == 0:  # broad and rounded
        return profile(rng.uniform(0.1, 0.5), rng.uniform(1.6, 2.6), rng.uniform(-0.1, 0.4), rng.uniform(0.3, 0.7), 1.5)
    if kind == 1:  # fruit
        return profile(
            rng.uniform(0.3, 0.75), rng.uniform(1.6, 3), rng.uniform(0, 0.45), rng.uniform(0.4, 0.85), 1.8, levels=7
        )
    if kind == 2:  # boning
        return profile(rng.uniform(0.6, 0.85), 2.0, rng.uniform(0.2, 0.5), 0.3, 1.2, rng.uniform(0, 0.3), levels=7)
    if kind == 3:  # sheep's foot: straight edge, back that falls
        return profile(0.97, 1.5, -0.48, rng.uniform(0.5, 0.85), rng.uniform(1.4, 3), levels=7)
    if kind == 4:  # bread
        plain = profile(rng.uniform(0.75, 0.9), 2, rng.uniform(0, 0.45), rng.uniform(0.7, 0.9), 1.5, levels=5)
        return notched(plain, rng.uniform(0.06, 0.12), int(rng.integers(10, 20)), 0.06, 0.94)
    if kind == 5:  # round end
        return profile(rng.uniform(0.85, 0.94), 2.4, rng.uniform(0, 0.4), rng.uniform(0.85, 0.95), 2.4, levels=5)
    root = rng.uniform(0.6, 1.0)
    return profile(
        rng.uniform(0.1, 0.8), rng.uniform(1.2, 2.6), rng.uniform(-0.3, 0.4), rng.uniform(0.3, 0.85), 1.6, root=root
    )


def outdoor_shape(rng: Generator) -> tuple[Points, bool]:
    """Any outline of a hunter's or fighter's knife, and whether it is ground from both sides."""
    kind = int(rng.integers(5))
    if kind == 0:
        start = rng.uniform(0.2, 0.75)
        return profile(start, rng.uniform(1, 1.8), 0, start, rng.uniform(1, 1.8), rng.uniform(-0.25, 0.15)), True
    if kind == 1:
        return profile(rng.uniform(0.76, 0.86), 1.0, rng.uniform(0.3, 0.5), 0.8, 1.0, levels=6), False
    clip = rng.uniform(0.4, 0.75)
    shape = profile(
        rng.uniform(0.4, 0.8), rng.uniform(1.2, 2.2), rng.uniform(-0.3, 0.45), clip, rng.uniform(0.8, 1.6), levels=7
    )
    if kind == 2:
        shape = notched(shape, rng.uniform(0.05, 0.1), int(rng.integers(3, 9)), 0.06, rng.uniform(0.2, clip), True)
    elif kind == 3:
        shape = notched(shape, rng.uniform(0.05, 0.1), int(rng.integers(4, 10)), 0.04, rng.uniform(0.25, 0.5))
    return shape, False
