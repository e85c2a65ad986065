"""Parts of folding knives: blades on their pivot, scales, liners, pins, springs and clips."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, profile
from models.simulation.mesh import Mesh, Points, circle, merged, prism, smooth
from models.simulation.thing import Part

SCALES = ("abs", "nylon", "wood", "aluminium", "bone")


def opening_angle(rng: Generator) -> float:
    """How far the blade is folded from open (0): mostly shut (pi), at times open or ajar."""
    kind = rng.random()
    if kind < 0.62:
        return np.pi
    return rng.uniform(-0.03, 0.03) if kind < 0.85 else rng.uniform(0.6, 2.7)


def blade_shape(rng: Generator) -> Points:
    clip = rng.uniform(0.35, 0.75)
    kind = rng.integers(6)
    if kind == 0:
        return profile(rng.uniform(0.76, 0.85), 1.0, rng.uniform(0.3, 0.5), 0.8, 1.0, levels=6)
    if kind == 1:
        return profile(rng.uniform(0.8, 0.95), 1.5, -0.48, clip, rng.uniform(1.5, 3), levels=6)
    if kind == 2:
        return profile(0.4, 1.5, 0.0, 0.4, 1.5, levels=6)
    return profile(
        rng.uniform(0.3, 0.75), rng.uniform(1.5, 2.4), rng.uniform(-0.1, 0.35), clip, rng.uniform(0.8, 2), levels=7
    )


def folding_blade(
    rng: Generator, shape: Points, length: float, height: float, thick: float, angle: float, steel: str = "stainless"
) -> list[Part]:
    """The blade on its pivot at the origin, with a tang round it; shut, it lies towards -x with its edge up."""
    ricasso = rng.uniform(0.2, 0.45) * height
    body = blade(shape, length, height, thick, rng.uniform(0.45, 0.85)).moved(ricasso)
    tang = prism(
        [(ricasso, height * 0.48), (ricasso, -height * 0.48), (0, -height * 0.42), (-height * 0.35, -height * 0.2),
         (-height * 0.35, height * 0.3), (0, height * 0.48)], -thick / 2, thick / 2)  # fmt: skip
    parts = [Part(steel, merged(body, tang).turned("z", angle))]
    where = (ricasso + length * 0.14, height * 0.28)
    if rng.random() < 0.3:
        stud = prism(circle(2.2, where, 8), -thick / 2 - 3.5, thick / 2 + 3.5)
        parts.append(Part(steel, stud.turned("z", angle)))
    elif rng.random() < 0.3:
        hole = prism(circle(height * 0.14, (ricasso + length * 0.2, height * 0.25), 10), -thick * 0.4, thick * 0.4)
        parts.append(Part(steel, hole.turned("z", angle), -1.0))
    return parts


def handle_outline(rng: Generator, span: float, high: float, bow: float = 0.0, swell: float = 0.12) -> Points:
    """Handle from the pivot at the origin back to x = -span: a soft, slightly bowed and waisted bar."""
    u = np.array([-0.1, 0.03, 0.25, 0.5, 0.75, 0.93, 1.0])
    middle = bow * np.array([0, 0, 0.2, 0.35, 0.1, -0.5, -0.8]) * high
    top = np.array([0.34, 0.47, 0.46, 0.44, 0.46, 0.44, 0.22]) * high * (1 + rng.uniform(-swell, swell, 7))
    low = np.array([0.3, 0.48, 0.45, 0.46, 0.5, 0.46, 0.24]) * high * (1 + rng.uniform(-swell, swell, 7))
    upper, lower = np.column_stack([-u * span, middle + top]), np.column_stack([-u * span, middle - low])
    return smooth(np.concatenate([upper, lower[::-1]]), True, 1)


def sandwich(
    outline: Points, gap: float, liner: float, scale: float, holes: Sequence[Points] = (), shrink: float = 0.96
) -> tuple[Mesh, Mesh]:
    """Two liners and two scales over them on both sides of the blade."""
    inner = outline * [1, shrink]
    liners = [prism(inner, side * gap / 2, side * (gap / 2 + liner), holes) for side in (-1, 1)]
    base = gap / 2 + liner
    scales = [prism(outline, side * base, side * (base + scale)) for side in (-1, 1)]
    return merged(*liners), merged(*scales)


def pin_row(xs: Sequence[float] | Points, y: float, radius: float, half: float) -> Mesh:
    return merged(*(prism(circle(radius, (float(x), y), 8), -half, half) for x in xs))


def spring(span: float, high: float, thick: float, share: float = 0.24) -> Mesh:
    """The back spring or spacer between the liners, along the handle's lower edge."""
    y0, y1 = -high * 0.45, -high * (0.45 - share)
    return prism([(4, y0), (4, y1 + 1), (-span * 0.9, y1), (-span * 0.97, y0 + 2)], -thick / 2, thick / 2)


def clip(rng: Generator, span: float, z: float) -> Part:
    long = rng.uniform(0.4, 0.6) * span
    start = -span * rng.uniform(0.1, 0.5) if rng.random() < 0.5 else -span * 0.95 + long
    outline = [(start, 3), (start, -3), (start - long, -2), (start - long, 2)]
    return Part("stainless", prism(outline, z, z + 1.1))
