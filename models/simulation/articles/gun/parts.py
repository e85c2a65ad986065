"""Parts of guns: blocks, pins, barrels, springs, guards, triggers, rounds and magazines."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, Points, box, circle, loft, merged, prism, revolve, rounded, smooth, turned
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, wire

Station = tuple[float, float, float, float]


def bar(stations: Sequence[Station], bevel: float = 1.5) -> Mesh:
    """Bar along x through stations of x, low y, high y and width, its edges cut."""
    rings = []
    for x, low, high, width in stations:
        b = min(bevel, (high - low) * 0.4, width * 0.4)
        w = width / 2
        ring = [(low, b - w), (low, w - b), (low + b, w), (high - b, w),
                (high, w - b), (high, b - w), (high - b, -w), (low + b, -w)]  # fmt: skip
        rings.append([(x, y, z) for y, z in ring])
    return loft(rings)


_CUBE = box(1.0, 1.0, 1.0)


def solid_block(x0: float, x1: float, y0: float, y1: float, width: float, z: float = 0.0) -> Mesh:
    sides, middle = np.array([x1 - x0, y1 - y0, width]), np.array([(x0 + x1) / 2, (y0 + y1) / 2, z])
    return Mesh(_CUBE.vertices * np.abs(sides) + middle, _CUBE.faces)


def plate(outline: ArrayLike, width: float, z: float = 0.0, holes: Sequence[ArrayLike] = ()) -> Mesh:
    return prism(outline, z - width / 2, z + width / 2, holes)


def pin(x: float, y: float, radius: float, width: float, z: float = 0.0) -> Mesh:
    return plate(circle(radius, (x, y), 8), width, z)


def pipe(
    material: str, x0: float, x1: float, radius: float, bore: float, y: float = 0.0, muzzle: float | None = None
) -> list[Part]:
    """Barrel with its bore, tapering to ``muzzle`` radius."""
    end = radius if muzzle is None else muzzle
    outer = revolve([(x0, radius), (x0 + (x1 - x0) * 0.25, radius), (x1, end)], 14).moved(y=y)
    return [
        Part(material, outer),
        Part(material, revolve([(x0, bore), (x0 + (x1 - x0) * 0.25, bore), (x1, bore)], 14).moved(y=y), -1.0),
    ]


def coil(x0: float, x1: float, radius: float, gauge: float, y: float, turns: int) -> Part:
    angle = np.arange(turns * 4 + 1) * np.pi / 2
    path = np.column_stack([np.linspace(x0, x1, len(angle)), radius * np.cos(angle) + y, radius * np.sin(angle)])
    drawn = max(gauge, 0.8)
    around = np.arange(3) * 2 * np.pi / 3
    reach = drawn * 1.555  # a triangle of the circle's area
    side = np.column_stack([np.zeros(len(angle)), np.cos(angle), np.sin(angle)])
    rings = path[:, None] + reach * np.cos(around)[None, :, None] * side[:, None]
    rings[..., 0] += reach * np.sin(around)
    return Part("steel", loft(list(rings)), (gauge / drawn) ** 2)


def band(outline: Points, gauge: float, width: float, metal: str) -> Part:
    """A band standing on its edge round a closed outline: trigger guard or ring."""
    middle = outline.mean(0)
    reach = np.linalg.norm(outline - middle, axis=1, keepdims=True)
    return Part(metal, plate(outline, width, 0.0, [middle + (outline - middle) * (1 - gauge / reach)]))


def guard(x: float, y: float, length: float, drop: float, square: bool, metal: str, width: float) -> Part:
    """Trigger guard that hangs from (x, y), rear end first."""
    corner = 0.28 if square else 0.5
    line = [(x, y + 2), (x, y - drop * 0.6), (x + length * 0.25, y - drop), (x + length * (1.15 - corner), y - drop),
            (x + length, y - drop * 0.55), (x + length, y + 2)]  # fmt: skip
    return band(smooth(line, rounds=2), 2.6, width, metal)


def trigger(x: float, y: float, drop: float, metal: str, width: float) -> Part:
    outer = np.column_stack([[0, 3, 2.2, 4.5], [2, 2, -drop * 0.5, -drop]])
    inner = np.column_stack([[1.5, -2.4, -2.2, -2.5], [-drop, -drop * 0.5, -drop * 0.2, 2]])
    return Part(metal, plate(np.concatenate([outer, inner]) + [x, y], width))


def rounds_at(
    spots: ArrayLike, angle: float, calibre: float, case: float, bullet: float, depth: ArrayLike = 0.0
) -> list[Part]:
    """Rounds with the base at each spot (N, 2), pointing along ``angle``."""
    r = calibre / 2
    shell = revolve([(0, r * 1.1), (case, r * 1.04)], 7).turned("z", angle)
    tip = revolve([(case - 3, r * 0.95), (case + bullet * 0.4, r * 0.92), (case + bullet, r * 0.35)], 7)
    tip = tip.turned("z", angle)
    at = np.column_stack([np.asarray(spots, float), np.broadcast_to(depth, (len(np.asarray(spots)),))])
    return [
        Part("brass", merged(*(shell.moved(*p) for p in at)), 0.3),
        Part("lead", merged(*(tip.moved(*p) for p in at)), 0.9),
    ]


def magazine(
    rng: Generator, size: tuple[float, float, float], calibre: float, loaded: int, at: tuple[float, float], lean: float
) -> list[Part]:
    """Box magazine of depth, height and width that hangs down from its mouth ``at``, leaning back by ``lean``."""
    depth, height, width = size

    def put(points: ArrayLike) -> Points:
        return turned(points, -lean, at)

    wall = rng.uniform(0.7, 1.2)
    shell = put(rect(depth, height, (0, -height / 2)))
    inside = put(rect(depth - 2 * wall, height, (0, -height / 2)))
    parts = [
        Part("steel", plate(shell, width)),
        Part("steel", plate(inside, width - 2 * wall), -1.0),
        Part(
            str(rng.choice(["steel", "nylon"])),
            plate(put(rounded(depth + 5, 5, 2, (0.5, -height - 2), 2)), width + 2),
        ),
    ]
    pitch = calibre * (1.05 if width < calibre * 1.9 else 0.62)
    loaded = min(loaded, int((height - 14) / pitch))
    if loaded:
        rows = np.arange(loaded)
        side = np.zeros(loaded) if width < calibre * 1.9 else (rows % 2 - 0.5) * (width - 2 * wall - calibre)
        spots = np.column_stack([np.full(loaded, -depth / 2 + 2), -calibre * 0.5 - rows * pitch])
        case, bullet = min(19.0, depth * 0.55), min(11.0, depth * 0.3)
        parts += rounds_at(put(spots), -lean + 0.06, calibre, case, bullet, side)
    top = -loaded * pitch - calibre * (0.2 if loaded else 0.0)
    count = max(4, int((height + top) / 6))
    zigzag = np.column_stack(
        [np.where(np.arange(count) % 2, 1, -1) * (depth / 2 - 3), np.linspace(top - 4, -height + 2, count)]
    )
    parts += [
        Part("abs", plate(put(rect(depth - 3, 5, (0, top - 2))), width - 3)),
        wire("steel", put(zigzag), 0.6, sides=3),
        wire("steel", np.column_stack([put(zigzag), np.full(count, width * 0.25)]), 0.6, sides=3),
    ]
    return parts


def loaded(rng: Generator, most: int) -> int:
    return int(rng.integers(1, most + 1)) if rng.random() < 0.5 else 0


def gun_metal(rng: Generator) -> str:
    return str(rng.choice(["steel", "steel", "stainless", "zinc"]))


def grips(rng: Generator) -> str | None:
    return (None, "abs", "wood", "rubber", "nylon", "aluminium")[rng.choice(6, p=[0.15, 0.3, 0.2, 0.15, 0.1, 0.1])]
