"""Parts of scissors: blades on their pivot, shanks, rings and moulded grips."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._blades import blade, profile
from models.simulation.mesh import Mesh, Points, circle, merged, prism, tube
from models.simulation.thing import Part

STEELS = ("stainless", "stainless", "steel")
GRIPS = ("abs", "pp", "abs", "nylon", "rubber")


def gape(rng: Generator, most: float = 0.7) -> float:
    """The angle between the blades: shut, ajar or wide open."""
    kind = rng.random()
    if kind < 0.45:
        return rng.uniform(0, 0.08)
    return rng.uniform(0.08, 0.3) if kind < 0.8 else rng.uniform(0.3, most)


def cutting(rng: Generator, blunt: float = 0.0, slender: bool = False) -> Points:
    """Profile of one blade: the edge runs straight from below the pivot to the tip, the back falls to it."""
    clip = rng.uniform(0.0, 0.4) if slender else rng.uniform(0.05, 0.7)
    fall = rng.uniform(0.9, 1.3) if slender else rng.uniform(1, 1.8)
    return profile(0.0, 1.0, -0.06, max(clip, 1.7 * blunt), fall + 3 * blunt, root=rng.uniform(0.72, 1.0), levels=6)


def bevel(rng: Generator) -> float:
    """The share of the width over which a blade thins to its edge."""
    return rng.uniform(0.15, 0.5)


def finger_ring(
    x: float, y: float, long: float, wide: float, turn: float, egg: float = 0.15, steps: int = 14
) -> Points:
    """A finger ring: an egg about a middle, its long axis turned."""
    a = np.arange(steps) * 2 * np.pi / steps
    local = np.column_stack([np.cos(a) * long / 2, np.sin(a) * wide / 2 * (1 - egg * np.cos(a))])
    c, s = np.cos(turn), np.sin(turn)
    return local @ np.array([[c, s], [-s, c]]) + np.array([x, y])


def squashed(mesh: Mesh, z: float) -> Mesh:
    return mesh.scaled(1, 1, z)


def pair(rng: Generator, upper: list[Part], lower: list[Part], gape: float, thick: float) -> list[Part]:
    """Two halves, both drawn with blade up at +x and handle down at -x, crossed at the pivot."""
    first = [part.turned("z", gape / 2).moved(z=thick * 0.52) for part in upper]
    second = [part.scaled(1, -1, 1).turned("z", -gape / 2).moved(z=-thick * 0.52) for part in lower]
    return first + second


def pivot(rng: Generator, radius: float, thick: float, material: str = "stainless") -> Part:
    head = thick + rng.uniform(0.8, 2.2)
    return Part(
        material,
        merged(prism(circle(radius, steps=10), -head, -thick), prism(circle(radius * 0.8, steps=10), thick, head)),
    )


def round_shank(path: ArrayLike, radius: ArrayLike, flat: float, sides: int = 6) -> Mesh:
    return squashed(tube(path, radius, sides=sides), flat)


def tanged(
    rng: Generator, length: float, wide: float, thick: float, reach: float, splay: float, wing: float, shape: Points
) -> Mesh:
    """A stamped half: blade, boss at the pivot and a tang for a moulded handle, perhaps with an anchor wing."""
    body = blade(shape, length, wide, thick, bevel(rng), 0.2)
    prong = wide * rng.uniform(0.22, 0.32)
    boss = wide * rng.uniform(0.5, 0.6)
    tang = [(0, boss), (wide * 0.3, -wide * 0.4), (-wide * 0.4, -boss), (-wide * 0.7, -boss)]
    if wing > 0:
        tang += [
            (-wide * 0.9 - wing * 0.3, -boss - wing),
            (-wide * 1.3 - wing * 0.3, -boss - wing * 0.9),
            (-wide * 1.15, -boss),
        ]
    tang += [(-reach, -splay - prong), (-reach, -splay), (-wide, wide * 0.05)]
    return merged(body, prism(tang, -thick / 2, thick / 2))


def moulded(rng: Generator, reach: float, splay: float, ring: Points, thick: float, neck: float) -> Mesh:
    """A plastic handle: a ring and a neck along the tang."""
    start = (-neck, -splay * 0.25)
    near = ring[np.argmin(np.linalg.norm(ring - np.array(start), axis=1))]
    stem = tube([start, (start + near) / 2, near], [thick * 0.75, thick * 0.85, thick * 0.8], sides=6)
    return merged(tube(ring, thick * rng.uniform(0.8, 1.1), closed=True, sides=6), stem)
