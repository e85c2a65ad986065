"""Light parts of further guns: rods, springs, magazines, slides, frames, grips, guards, drums, made from few faces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._common import pick, rod
from models.simulation.articles._placing import centred, copies
from models.simulation.articles.gun.parts import bar, plate, solid_block
from models.simulation.mesh import Mesh, Points, loft, merged, revolve, smooth
from models.simulation.thing import Part, Thing, hollow


def peg(x: float, y: float, r: float, width: float, z: float = 0.0, sides: int = 8) -> Mesh:
    """A round pin along z about its middle."""
    return rod(-width / 2, width / 2, r, sides=sides).turned("y", np.pi / 2).moved(x, y, z)


def pipe_of(material: str, x0: float, x1: float, r: float, bore: float, y: float = 0.0, z: float = 0.0) -> list[Part]:
    """A tube open at both ends."""
    return hollow(material, rod(x0, x1, r, y, z, 12), rod(x0, x1, bore, y, z, 12))


def spring(x0: float, x1: float, r: float, gauge: float, y: float = 0.0, z: float = 0.0) -> Part:
    """A coil along x, always of as many points: its faces are then made once."""
    count = 33
    angle, around = np.arange(count) * np.pi / 2, np.arange(3) * 2 * np.pi / 3
    drawn = max(gauge, 0.8)
    reach = r + drawn * 1.555 * np.cos(around)
    rings = np.empty((count, 3, 3))
    rings[..., 0] = np.linspace(x0, x1, count)[:, None] + drawn * 1.555 * np.sin(around)
    rings[..., 1] = np.cos(angle)[:, None] * reach + y
    rings[..., 2] = np.sin(angle)[:, None] * reach + z
    return Part("steel", loft(rings), (gauge / drawn) ** 2)


def put(parts: Sequence[Part], angle: float, at: ArrayLike = (0.0, 0.0)) -> list[Part]:
    """Turned about z by radians, then moved."""
    x, y = np.asarray(at, float)[:2]
    return [part.turned("z", angle).moved(x, y) for part in parts]


def finished(rng: Generator, parts: Sequence[Part]) -> Thing:
    """About its middle, either side up."""
    thing = centred(parts)
    return thing.scaled(1, 1, -1) if rng.random() < 0.5 else thing


def shrunk(outline: Points, by: float) -> Points:
    """The outline drawn in towards its middle by millimetres."""
    middle = outline.mean(0)
    reach = np.linalg.norm(outline - middle, axis=1, keepdims=True)
    return middle + (outline - middle) * np.clip(1 - by / reach, 0.15, 1)


def cartridges(at: ArrayLike, calibre: float, case: float, bullet: float, metal: str = "brass") -> list[Part]:
    """Rounds along +x with their bases at places (N, 3)."""
    r = calibre / 2
    shells = copies(rod(0, case, r * 1.06, sides=6), at)
    powder = copies(rod(1.5, case - 3, r * 0.9, sides=6), at)
    tip = revolve([(case - 3, r), (case + bullet, r * 0.5)], 6)
    return [
        Part(metal, shells),
        Part(metal, powder, -1.0),
        Part("powder", powder, 0.6),
        Part("lead", copies(tip, at), 0.95),
    ]


def box_magazine(rng: Generator, depth: float, height: float, width: float, calibre: float, count: int) -> list[Part]:
    """A box magazine that hangs down from its mouth at the origin, rounds pointing along +x."""
    material = "steel" if rng.random() < 0.75 else pick(rng, "nylon", "aluminium")
    wall = rng.uniform(0.7, 1.1) if material == "steel" else rng.uniform(1.4, 2.4)
    x, w = depth / 2, width / 2
    parts = hollow(material, solid_block(-x, x, -height, 0, width),
                   solid_block(wall - x, x - wall, wall - height, 0, width - 2 * wall))  # fmt: skip
    floor = rng.uniform(3, 14)
    parts.append(
        Part(pick(rng, "steel", "nylon", "rubber"), solid_block(-x - 2, x + 3, -height - floor, -height, width + 2))
    )
    double = width > calibre * 1.7 + 2
    pitch = calibre * (0.62 if double else 1.06)
    count = min(count, int((height - 16) / pitch))
    low = -count * pitch - 3
    if count:
        rows = np.arange(count)
        side = (rows % 2 - 0.5) * (width - 2 * wall - calibre * 1.1) * double
        case = min(depth * 0.62, 20.0)
        at = np.column_stack([np.full(count, 2 - x), -calibre * 0.55 - rows * pitch, side])
        parts += cartridges(at, calibre, case, min(depth - case - 5, 11.0))
    parts.append(Part(pick(rng, "abs", "steel"), solid_block(2 - x, x - 3, low - 6, low, width - 2 * wall - 1), 0.6))
    coil = spring(low - 6, 2 - height, min(w - wall - 0.6, 5.0), 0.6).turned("z", np.pi / 2)
    parts.append(Part("steel", coil.mesh.scaled((x - 4) / 5, 1, 1), coil.share))
    return parts


def grip_outline(rng: Generator, depth: float, height: float) -> Points:
    """The side of a grip that hangs from y = 0: straight, swept, humped, with finger grooves, flared, or a boot."""
    d, h, kind = depth / 2, height, int(rng.integers(6))
    front = {
        0: [(d, 0), (d, -h)],
        1: [(d * 1.1, 0), (d * 0.85, -h * 0.45), (d * 1.15, -h)],
        2: [(d, 0), (d * 0.9, -h * 0.3), (d, -h * 0.7), (d * 0.95, -h)],
        3: [
            (d * a, -h * b)
            for a, b in ((1, 0), (0.8, 0.12), (1.05, 0.3), (0.85, 0.42), (1.05, 0.58), (0.88, 0.72), (1, 1))
        ],
        4: [(d, 0), (d, -h * 0.7), (d * 1.35, -h)],
        5: [(d, 0), (d * 0.8, -h * 0.4), (d * 0.75, -h)],
    }[kind]
    back = {
        0: [(-d, -h), (-d, 0)],
        1: [(-d * 1.1, -h), (-d * 0.9, -h * 0.5), (-d * 1.1, 0)],
        2: [(-d * 0.95, -h), (-d * 1.25, -h * 0.6), (-d * 0.85, -h * 0.15), (-d * 1.05, 0)],
        3: [(-d, -h), (-d * 1.05, -h * 0.5), (-d * 0.8, 0)],
        4: [(-d * 1.25, -h), (-d * 0.95, -h * 0.4), (-d, 0)],
        5: [(-d * 1.1, -h * 0.9), (-d * 0.9, -h * 0.3), (-d * 0.9, 0)],
    }[int(rng.integers(6))]
    outline = np.array([*front, *back])
    return smooth(outline, rounds=1) if rng.random() < 0.75 else outline


def trigger_guard(rng: Generator, x: float, y: float, long: float, drop: float, metal: str) -> list[Part]:
    """Guard and trigger under (x, y), rear end first: round, square, hooked or cut under; a plain trigger at times."""
    kind = int(rng.integers(4))
    line = {
        0: [(0, 2), (long * 0.05, -drop * 0.7), (long * 0.4, -drop), (long * 0.8, -drop * 0.9), (long, 2)],
        1: [(0, 2), (0, -drop), (long, -drop), (long, 2)],
        2: [(0, 2), (long * 0.1, -drop), (long * 1.05, -drop * 1.05), (long * 0.9, -drop * 0.5), (long, 2)],
        3: [(0, 2), (long * 0.2, -drop * 0.8), (long * 0.6, -drop), (long, -drop * 0.3), (long, 2)],
    }[kind]
    outline = smooth(line, rounds=1) + [x, y]
    ring = plate(outline, rng.uniform(6, 12), 0.0, [shrunk(outline, rng.uniform(2.2, 3.6))])
    at, bent = x + long * rng.uniform(0.35, 0.65), rng.uniform(-1, 4)
    blade = np.array(
        [
            (-2.4, 2),
            (2.2, 2),
            (1.4, -drop * 0.4),
            (bent + 1.5, -drop * 0.78),
            (bent - 1.5, -drop * 0.8),
            (-2.2, -drop * 0.4),
        ]
    )
    return [
        Part(metal, ring),
        Part(pick(rng, "steel", "aluminium", "nylon"), plate(blade + [at, y], rng.uniform(5, 8))),
    ]


def drum(rng: Generator, r: float, long: float, chambers: int, calibre: float, full: bool) -> list[Part]:
    """A revolver's drum about the x axis from 0 to ``long``."""
    sides = 16
    ring = r - calibre / 2 - rng.uniform(1.6, 2.6)
    turn = np.arange(chambers) * 2 * np.pi / chambers + rng.uniform(0, 2)
    at = np.column_stack([np.zeros(chambers), np.cos(turn) * ring, np.sin(turn) * ring])
    parts = [
        Part("steel", rod(0, long, r, sides=sides)),
        Part("steel", copies(rod(0, long, calibre / 2 + 0.2, sides=8), at), -1.0),
        Part("steel", rod(0, long, 2.0, sides=6), -1.0),
        Part("steel", rod(-4, long + 6, 1.9, sides=6)),
    ]
    if chambers < 8 and rng.random() < 0.75:
        half = turn + np.pi / chambers
        flutes = np.column_stack([np.zeros(chambers), np.cos(half), np.sin(half)]) * (r - 1.9)
        parts.append(Part("steel", copies(rod(long * 0.35, long - 1, 1.6, sides=6), flutes), -1.0))
    if full:
        case = min(long - 9, 32.0)
        parts += cartridges(at[: int(rng.integers(1, chambers + 1))] + [0.5, 0, 0], calibre, case, 7.5)
    return parts


def sights(rng: Generator, x0: float, x1: float, y: float) -> Mesh:
    """Rear and front sight on a top line at y."""
    high = rng.uniform(2, 7)
    if rng.random() < 0.5:
        ramp = plate(np.array([(x1 - rng.uniform(8, 20), y - 0.5), (x1 - 3, y - 0.5), (x1 - 3, y + high)]), 3)
    else:
        ramp = solid_block(x1 - 9, x1 - rng.uniform(3, 5), y - 0.5, y + high, 3.2)
    return merged(
        ramp, solid_block(x0 + 4, x0 + rng.uniform(8, 16), y - 0.5, y + rng.uniform(2, 5), rng.uniform(8, 16))
    )


def hammer(rng: Generator, x: float, y: float, width: float) -> Mesh:
    """A spur, a ring or a bobbed hammer, cocked or down, about its pin at (x, y)."""
    shapes = (
        [(-4, -9), (4, -9), (5, 7), (1, 13), (-11, 15), (-11, 12), (-4, 6)],
        [(-4, -9), (4, -9), (5, 4), (3, 9), (-5, 9)],
        [(-4, -9), (4, -9), (4, 5), (2, 12), (-4, 14), (-9, 11), (-8, 5), (-4, 3)],
    )
    outline = np.array(shapes[int(rng.integers(3))], float) * rng.uniform(0.8, 1.15)
    mesh = plate(outline, min(width, rng.uniform(5, 8)))
    return mesh.turned("z", rng.choice([0.0, 0.0, 0.7])).moved(x, y)


def slotted_bar(
    material: str, outer: Sequence[tuple[float, float, float, float]], wall: float, bevel: float
) -> list[Part]:
    """A bar along x with a hollow that is open neither at its ends nor its sides."""
    stations = [(x, lo + wall, hi - wall, w - 2 * wall) for x, lo, hi, w in outer]
    stations[0] = (stations[0][0] + wall, *stations[0][1:])
    stations[-1] = (stations[-1][0] - wall, *stations[-1][1:])
    return hollow(material, bar(outer, bevel), bar(stations, max(bevel - wall, 0.5)))
