"""Handles, sockets and bands that several kinds of wrench share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._common import pick
from models.simulation.articles._forging import forged
from models.simulation.mesh import Mesh, Points, arc, box, circle, merged, prism, revolve, rounded
from models.simulation.thing import Part, hollow

COATS = ("pvc", "rubber", "pp", "abs")


def placed(parts: Sequence[Part], turn: float = 0.0, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> list[Part]:
    """All turned about z by radians, then moved."""
    return [part.turned("z", turn).moved(x, y, z) for part in parts]


def bent(corners: ArrayLike, radius: float) -> Points:
    """A path whose corners are cut twice, no further than ``radius`` from them."""
    line = np.asarray(corners, float)
    points = [line[0]]
    for a, b, c in zip(line[:-2], line[1:-1], line[2:], strict=True):
        near, far = ((end - b) * min(radius / np.linalg.norm(end - b), 0.45) for end in (a, c))
        points += [b + near, b + (near + far) * 0.18, b + far]
    return np.array([*points, line[-1]])


def strip(path: ArrayLike, thick: float) -> Points:
    """Outline of a band that follows a flat path."""
    line = np.asarray(path, float)
    along = np.gradient(line, axis=0)
    normal = np.column_stack([-along[:, 1], along[:, 0]])
    normal *= thick / 2 / np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    return np.concatenate([line + normal, (line - normal)[::-1]])


def spaced(path: ArrayLike, count: int) -> tuple[Points, Points]:
    """Places (count, 2) evenly along a path, and its direction there in radians."""
    line = np.asarray(path, float)
    steps = np.diff(line, axis=0)
    run = np.r_[0.0, np.cumsum(np.linalg.norm(steps, axis=1))]
    at = (np.arange(count) + 0.5) / count * run[-1]
    places = np.column_stack([np.interp(at, run, line[:, 0]), np.interp(at, run, line[:, 1])])
    leg = np.clip(np.searchsorted(run, at) - 1, 0, len(steps) - 1)
    return places, np.arctan2(steps[leg, 1], steps[leg, 0])


def tail(rng: Generator, long: float, neck: float) -> tuple[Points, Points]:
    """Outline of a flat handle from (0, -neck) round its end at -long to (0, neck), and a hole to hang it by."""
    waist, end = neck * rng.uniform(0.75, 1.1), neck * rng.uniform(0.85, 1.5)
    kind = rng.integers(3)
    if kind == 0:
        cap = arc(end, -np.pi / 2, -3 * np.pi / 2, (-long + end, 0), 9)
    elif kind == 1:
        cap = np.array([(-long + 2, -end), (-long, -end + 2), (-long - 0.1, end - 2), (-long + 2.1, end)])
    else:
        cap = np.array([(-long + end, -end), (-long, -end * 0.4), (-long - 0.1, end * 0.4), (-long + end * 1.01, end)])
    under = np.array([(-long * 0.15, -waist), (-long * 0.55, -(waist + end) / 2.1)])
    outline = np.concatenate([under, cap, under[::-1] * np.array([1.003, -1.0])])
    hole = circle(end * rng.uniform(0.3, 0.5), (-long + end * 1.3, 0), 10)
    if rng.random() < 0.3:
        hole = (hole - np.array([-long + end, 0])) * np.array([1.4, 1]) + np.array([-long + end, 0])
    return outline, hole


def flat_handle(rng: Generator, material: str, long: float, neck: float, thick: float) -> list[Part]:
    """A flat handle from x = 0 to -long: plain, with recessed faces or a window, bare or sleeved."""
    outline, hole = tail(rng, long, neck)
    outline = np.concatenate([[(0, neck), (0, -neck)], outline])
    holes = [hole] if rng.random() < 0.75 else []
    parts = []
    style = rng.random()
    if style < 0.55:
        pocket = rounded(long * rng.uniform(0.35, 0.5), neck * rng.uniform(0.7, 1.0), neck * 0.4, (-long * 0.42, 0), 3)
        holes.append(pocket)
        web = thick * rng.uniform(0.3, 0.7)
        parts += [Part(material, prism(pocket, -web / 2, web / 2))] if style < 0.4 else []
    parts.append(Part(material, forged(outline, thick, min(thick * 0.15, 1.0), holes)))
    if rng.random() < 0.35:
        parts.append(coat(rng, -long * rng.uniform(0.95, 1.02), -long * rng.uniform(0.25, 0.45), neck * 2, thick))
    return parts


def coat(rng: Generator, x0: float, x1: float, wide: float, thick: float) -> Part:
    """A dipped or pressed-on sleeve over a flat handle."""
    more = rng.uniform(3, 9)
    cover = rounded(x1 - x0, wide + more, (wide + more) * 0.4, ((x0 + x1) / 2, 0), 4)
    return Part(pick(rng, *COATS), forged(cover, thick + more * 0.8, 2.0), 0.55)


def rod_handle(rng: Generator, long: float, r: float) -> list[Part]:
    """A round handle from x = 0 to -long: bare, knurled, tubular, in plastic, rubber or wood."""
    kind = rng.integers(6)
    if kind == 0:
        return [Part("steel", revolve([(-long, r * 0.9), (-long + 3, r), (0, r)], 9))]
    if kind == 1:
        fat = r * rng.uniform(1.25, 1.7)
        shape = [(-long, fat * 0.85), (-long + 3, fat), (-long * 0.55, fat), (-long * 0.53, r), (0, r)]
        return [Part("steel", revolve(shape, 10))]
    if kind == 2:
        fat, wall = r * rng.uniform(1.15, 1.5), rng.uniform(1.3, 2.4)
        outer, inner = revolve([(-long, fat), (0, fat)], 10), revolve([(-long, fat - wall), (-4, fat - wall)], 10)
        cap = revolve([(-long - 3, fat * 1.05), (-long, fat * 1.05)], 10)
        return [*hollow("steel", outer, inner), Part(pick(rng, "pp", "steel"), cap)]
    core = Part("steel", revolve([(-long * rng.uniform(0.6, 0.97), r), (0, r)], 8))
    fat, start = r + rng.uniform(3, 7.5), -long * rng.uniform(0.3, 0.6)
    shape = [(-long, fat * 0.75), (-long * 0.97, fat), (-long * 0.8, fat * rng.uniform(0.85, 1.1))]
    shape += [(start * 1.2, fat * 0.85), (start, fat * rng.uniform(0.7, 1.1)), (start + 2, r * 1.1)]
    stuff = "wood" if kind == 5 else pick(rng, *COATS)
    inside = revolve([(x, r) for x in (float(core.mesh.vertices[:, 0].min()), start + 2)], 8)
    return [core, Part(stuff, revolve(shape, 10)), Part(stuff, inside, -1.0)]


def cup(size: float, long: float, wall: float, sides: int = 12, depth: float = 0.6, bore: int = 6) -> list[Part]:
    """A socket's end along x from 0 to its mouth at ``long``, hexagonal inside; six ``sides`` for a hexagon outside."""
    r = size * 0.56 + wall
    outside = [(0, r * 0.8), (long * (1 - depth) * 0.5, r * 0.85), (long * (1 - depth), r), (long, r)]
    return hollow(
        "steel", revolve(outside, sides), revolve([(long * (1 - depth), size * 0.52), (long, size * 0.52)], bore)
    )


def hexagon_end(size: float, x: float, long: float, ball: bool) -> Mesh:
    """The working end of a hexagon key, perhaps with a ball."""
    r = size * 0.52
    shape = [(x, r), (x + long, r), (x + long + r * 0.3, r * 0.8)]
    if ball:
        shape = [(x, r), (x + long, r), (x + long + r, r * 0.6), (x + long + r * 2, r), (x + long + r * 2.7, r * 0.5)]
    return revolve(shape, 6)


def cross_bar(rng: Generator, half: float, r: float) -> list[Part]:
    """A bar along y, bare with knobs or in plastic grips."""
    bar = Part("steel", revolve([(-half, r), (half, r)], 8).turned("z", np.pi / 2))
    if rng.random() < 0.45:
        ends = [revolve([(at - 2, r * 1.3), (at + 2, r * 1.3)], 8).turned("z", np.pi / 2) for at in (-half, half)]
        return [bar, Part("steel", merged(*ends), 0.6)]
    fat, stuff = r + rng.uniform(2, 6), pick(rng, *COATS)
    grip = revolve([(half * 0.2, fat * 0.8), (half * 0.7, fat), (half + 3, fat * 0.7)], 9)
    grips = [grip.turned("z", side * np.pi / 2) for side in (-1, 1)]
    return [bar, Part(stuff, merged(*grips), 0.7)]


def tray(rng: Generator, x: float, y: float, deep: float, at: tuple[float, float] = (0.0, 0.0)) -> list[Part]:
    """A flat case or blister round what lies there: a floor, a lid perhaps, and walls."""
    rim, inner = rounded(x, y, 8, at), rounded(x - 4, y - 4, 7, at)
    stuff = pick(rng, "pp", "pe", "pvc")
    parts = [
        Part(stuff, prism(inner, -deep / 2, -deep / 2 + 1.6)),
        Part(stuff, prism(rim, -deep / 2, deep / 2, [inner])),
    ]
    return [*parts, Part(stuff, prism(inner, deep / 2 - 1.6, deep / 2))] if rng.random() < 0.6 else parts


def block(x: float, y: float, z: float, at: tuple[float, float, float]) -> Mesh:
    return box(x, y, z).moved(*at)
