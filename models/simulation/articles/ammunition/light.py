"""Rounds of few faces, shells, springs and rods for further makes of ammunition, and calibres of all kinds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, rod
from models.simulation.articles._placing import centred
from models.simulation.articles.ammunition.parts import Calibre, Placing, copies, pistol_calibre, rifle_calibre
from models.simulation.mesh import Mesh, loft, revolve
from models.simulation.thing import Part, Thing


def spring(x0: float, x1: float, ry: float, rz: float, gauge: float = 0.8) -> Part:
    """A coil along x, round or flattened, always of as many points: its faces are then made once."""
    count = 33
    angle, around = np.arange(count) * np.pi / 2, np.arange(3) * 2 * np.pi / 3
    rings = np.empty((count, 3, 3))
    rings[..., 0] = np.linspace(x0, x1, count)[:, None] + gauge * 1.555 * np.sin(around)
    rings[..., 1] = np.cos(angle)[:, None] * (ry + gauge * 1.555 * np.cos(around))
    rings[..., 2] = np.sin(angle)[:, None] * (rz + gauge * 1.555 * np.cos(around))
    return Part("steel", loft(rings), 0.8)


def any_calibre(rng: Generator) -> Calibre:
    """Pistol, rifle, rimfire or a calibre of no name."""
    kind = rng.random()
    if kind < 0.4:
        return pistol_calibre(rng)
    if kind < 0.75:
        return rifle_calibre(rng)
    if kind < 0.85:
        return Calibre(6.8, 5.7, 15.6, 25.0, 0.4)
    case, straight = rng.uniform(7, 13), rng.random() < 0.5
    length = rng.uniform(15, 34) if straight else rng.uniform(26, 62)
    neck = case - 0.6 if straight else case * rng.uniform(0.5, 0.75)
    return Calibre(case, neck, length, length + rng.uniform(0.8, 2.6) * neck, rng.uniform(0.12, 0.6))


def light_rounds(
    rng: Generator, c: Calibre, places: Placing, sides: int = 6, load: str = "live", metal: str | None = None
) -> list[Part]:
    """Cartridges with the middle at each place: "live", "empty" (fired) or "dummy" (no powder)."""
    x0, r, n = -c.overall / 2, c.case / 2, c.neck / 2
    metal = metal or pick(rng, "brass", "brass", "brass", "steel", "aluminium")
    wall = 0.5 if metal == "brass" else 0.6
    mouth = x0 + c.length
    if c.case - c.neck > 2.2:
        at = x0 + c.length * 0.78
        body = [(x0, r), (at, r * 0.95), (at + 3.5, n + 0.4), (mouth, n + 0.4)]
        room = [(x0 + 4, r - 1), (at, r * 0.95 - wall), (at + 3.5, n), (mouth, n)]
    else:
        body = [(x0, r), (x0 + 1.3, r), (x0 + 2, r * 0.92), (mouth, n + 0.4)]
        room = [(x0 + 3.2, r - 1.2), (x0 + 5, r * 0.92 - wall), (mouth, n)]
    parts = [Part(metal, copies(revolve(body, sides), places)), Part(metal, copies(revolve(room, sides), places), -1.0)]
    if load == "empty":
        return parts
    if load == "live":
        full = [(x, b - 0.1) for x, b in room[:-1]]
        full[-1] = (min(full[-1][0] + 3, mouth - 2), full[-1][1])
        parts.append(Part("powder", copies(revolve(full, sides), places), rng.uniform(0.4, 0.85)))
    long = c.overall - c.length
    seat, end = mouth - min(long * 0.5, 6.0), x0 + c.overall
    tip = revolve([(seat, n), (mouth + long * 0.35, n), (mouth + long * 0.75, n * 0.75), (end, n * c.point)], sides)
    bullet = copies(tip, places)
    kind = rng.random()
    if load == "dummy" and kind < 0.5:
        return [*parts, Part(pick(rng, "pe", "rubber", "nylon", "wood"), bullet)]
    if kind < 0.35:
        return [*parts, Part(pick(rng, "lead", "lead", "copper"), bullet)]
    core = copies(revolve([(seat + 0.6, n - 0.7), (mouth + long * 0.6, n * 0.8 - 0.7)], sides), places)
    jacket = pick(rng, "copper", "brass", "steel")
    return [*parts, Part(jacket, bullet), Part(jacket, core, -1.0), Part("lead", core)]


def light_shells(
    rng: Generator, places: Placing, r: float, long: float, fired: bool = False, sides: int = 7
) -> list[Part]:
    """Shotgun shells: tube, metal head, wad and load, or empty ones with an open mouth."""
    x0, head = -long / 2, rng.uniform(6, 24)
    tube = pick(rng, "pe", "pe", "paper", "aluminium", "brass")
    metal = pick(rng, "brass", "steel", "brass")

    def at(a: float, b: float, radius: float) -> Mesh:
        return copies(rod(x0 + a, x0 + b, radius, sides=sides), places)

    parts = [Part(tube, at(1, long, r)), Part(tube, at(9, long - (0 if fired else 3), r - 0.9), -1.0)]
    parts += [Part(metal, at(0, head, r + 0.35), 0.25), Part(metal, at(0, 1.4, r + 1.0))]
    if fired:
        return [*parts, Part("pe", at(3, 9, r - 1))]
    parts += [Part("powder", at(9, 18, r - 1), 0.7), Part("pe", at(18, 32, r - 1), rng.uniform(0.3, 0.7))]
    load = int(rng.integers(4))
    if load == 0:
        return [*parts, Part(pick(rng, "lead", "lead", "steel"), at(32, long - 5, r - 1.1), 0.6)]
    if load == 1:
        return [*parts, Part("lead", at(33, min(54, long - 5), r - 1.6), rng.uniform(0.5, 0.9))]
    if load == 2:
        spots = [(a, q) for a in (37.0, 46.0, 55.0) if a < long - 6 for q in (0.5, 2.6, 4.7)]
        one = [rod(x0 + a - 3, x0 + a + 3, 3.2, 4 * np.cos(q), 4 * np.sin(q), 5) for a, q in spots]
        return [*parts, *(Part("lead", copies(mesh, places)) for mesh in one)]
    return [*parts, Part("rubber", at(35, min(58, long - 5), r - 2))]


def lying(rng: Generator, count: int, pitch: float, tall: float = 1.0) -> Placing:
    """A loose heap: spots in a disc, turned at will, one over the other up to ``tall`` layers."""
    spread = pitch * np.sqrt(count) * rng.uniform(0.6, 1.2)
    radius, around = spread * np.sqrt(rng.random(count)), rng.uniform(0, 6.28, count)
    squash = rng.uniform(0.45, 1.0)
    z = rng.uniform(-0.5, 0.5, count) * pitch * tall
    turn = rng.uniform(0, 6.28, count)
    return np.column_stack(
        [radius * np.cos(around), squash * radius * np.sin(around), z, turn, rng.normal(0, 0.2, count)]
    )


def room_of(parts: Sequence[Part]) -> tuple[float, float, float]:
    """Half sides of what the parts fill about the origin."""
    low, high = Thing(tuple(parts)).extent()
    x, y, z = np.maximum(-low, high)
    return float(x), float(y), float(z)


def counted(parts: Sequence[Part], count: int) -> Thing:
    """About its middle, with how many rounds there are."""
    return Thing(centred(parts).parts, {"count": count})
