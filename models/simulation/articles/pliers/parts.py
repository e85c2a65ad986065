"""Parts of pliers: tapered jaws, arms and their sleeves, springs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, Points, circle, merged, prism, smooth, tube
from models.simulation.thing import Part, wire


def tapered(outline: ArrayLike, thickness: float, factor: tuple[Sequence[float], Sequence[float]]) -> Mesh:
    """A plate whose thickness changes along x."""
    flat = prism(outline, -thickness / 2, thickness / 2)
    vertices = flat.vertices.copy()
    vertices[:, 2] *= np.interp(vertices[:, 0], *factor)
    return Mesh(vertices, flat.faces)


def bar(path: ArrayLike, wide: ArrayLike, deep: float, sides: int = 6) -> Mesh:
    """A forged arm along a flat path: ``wide`` in the plane, ``deep`` across it."""
    line = np.asarray(path, float)
    middle = float(np.asarray(wide, float).mean()) / 2
    return tube(line, np.asarray(wide, float) / 2, sides=sides).scaled(1, 1, deep / 2 / middle)


@dataclass(frozen=True)
class Arms:
    """How the two handles are made."""

    reach: float
    bow: float
    end: float
    wide: float
    deep: float
    coat: str
    cover: float
    ribs: bool

    def path(self) -> Points:
        r, b, e = self.reach, self.bow, self.end
        return smooth([(-3, 3), (-18, b * 0.55), (-r * 0.35, b), (-r * 0.7, (b + e) / 2 + 1.5), (-r, e)], False, 1)

    def parts(self, metal: str) -> list[Part]:
        line = self.path()
        share = np.linspace(0, 1, len(line))
        made = [Part(metal, bar(line, self.wide * (1.2 - 0.45 * share), self.deep))]
        if self.coat != "none":
            first = 3
            sleeve = line[first:].copy()
            sleeve[-1] += (sleeve[-1] - sleeve[-2]) / max(np.linalg.norm(sleeve[-1] - sleeve[-2]), 1e-6) * 6
            around = np.full(len(sleeve), self.wide + 2 * self.cover)
            around[0] += 3.0 if self.ribs else 0.0
            around[-1] *= 0.8
            made.append(Part(self.coat, bar(sleeve, around, self.deep + 2 * self.cover, 8), 0.65))
        return made


def drawn_arms(rng: Generator, reach: float, bow: float, heavy: float = 1.0) -> Arms:
    coat = str(rng.choice(["pvc", "pvc", "rubber", "abs", "none"]))
    thick = coat in ("rubber", "abs")
    return Arms(
        reach * rng.uniform(0.88, 1.12),
        bow * rng.uniform(0.8, 1.15),
        bow * rng.uniform(0.3, 1.0),
        rng.uniform(8.5, 12) * heavy,
        rng.uniform(5.5, 7.5) * heavy,
        coat,
        rng.uniform(3.0, 5.0) if thick else rng.uniform(1.2, 2.2),
        thick or rng.random() < 0.3,
    )


def pair(
    rng: Generator, jaw: Mesh, arms: Arms, joint: float, thick: float, metal: str, opened: float | None = None
) -> list[Part]:
    """Two levers, mirrored, crossing at a riveted joint at the origin; ``jaw`` is the upper one, along +x."""
    angle = opened if opened is not None else rng.choice([0.0, rng.uniform(0.02, 0.2), rng.uniform(0.15, 0.45)])
    parts: list[Part] = []
    lap = prism(circle(joint, steps=16), 0.2, thick / 2)
    for side in (1, -1):
        arm_side = [part.scaled(1, -1, 1) for part in arms.parts(metal)]
        half = [Part(metal, merged(jaw, lap)), *arm_side]
        parts += [part.scaled(1, side, side).turned("z", side * angle / 2) for part in half]
    rivet = prism(circle(joint * 0.42, steps=10), -thick * 0.56, thick * 0.56)
    return [*parts, Part(metal, rivet, 0.25)]


def spring(rng: Generator, arms: Arms) -> Part:
    if rng.random() < 0.5:
        bent = smooth([(-14, 6), (-24, 1), (-14, -6)], False, 2)
        return Part("steel", tube(bent, 0.9, sides=5))
    t = np.linspace(0, 1, 41)
    coil = np.column_stack([-arms.reach * 0.3 + 4 * np.cos(t * 50), (t - 0.5) * arms.bow * 1.4, 4 * np.sin(t * 50)])
    return wire("steel", coil, 0.6, sides=4)


def nose(joint: float, jaw: float, base: float, tip: float, gap: float = 0.15) -> Points:
    """An upper jaw: from the joint to a straight nose."""
    return np.array(
        [
            (-joint * 0.1, joint * 0.9),
            (joint * 0.7, joint * 0.95),
            (joint * 1.2, base),
            (jaw, tip),
            (jaw + 0.6, tip * 0.4),
            (jaw, gap),
            (joint * 0.85, gap),
            (joint * 0.6, joint * 0.35),
        ]
    )
