"""No two factories build alike: a make's proportions, taper, bow, size and materials, drawn anew for every frame.

Only training sees these: a detector that knows a make by its exact outline does not know the next one. What is
measured on keeps the shapes that its makers gave it.
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from models.simulation.mesh import Mesh
from models.simulation.thing import Part, Thing

SMALLER, LARGER = 0.8, 1.5
"""Of the whole article."""
UNEVENNESS = 0.06
"""Standard deviation of the logarithm of each side's own factor."""
PROPORTION, MIDDLE = 0.4, 0.25
"""How much longer or shorter one half may be than the other, and the middle than the ends, at most."""
TAPER, BOW = 0.08, 0.012
"""Standard deviations: of how much thicker one end is, and of how far the middle leaves the line, of the length."""
OTHER_MATERIALS = 0.4
"""Share of the articles that are made of something else of the same kind."""
KINDS: tuple[tuple[str, ...], ...] = (
    ("steel", "stainless"),
    ("aluminium", "zinc", "titanium"),
    ("brass", "copper"),
    ("abs", "pp", "pe", "nylon", "polycarbonate", "acrylic"),
    ("wood", "leather", "rubber"),
    ("paper", "coated_paper", "cardboard"),
)
_KIND_OF = {material: kind for kind in KINDS for material in kind}


def varied(thing: Thing, rng: Generator) -> Thing:
    """The same article as another factory might have built it; its facts stay those of the one it came from."""
    reshape = _Reshaping(thing, rng)
    other = _materials(thing, rng) if rng.random() < OTHER_MATERIALS else {}
    parts = (Part(other.get(part.material, part.material), reshape(part.mesh), part.share) for part in thing.parts)
    return Thing(tuple(parts), thing.facts)


def _materials(thing: Thing, rng: Generator) -> dict[str, str]:
    """Each material by one of its kind: the same for all parts, or a hollow would no longer be one."""
    named = sorted({part.material for part in thing.parts})
    return {name: str(rng.choice(_KIND_OF[name])) for name in named if name in _KIND_OF}


class _Reshaping:
    """A smooth change of space that keeps every mesh closed: along each axis it only ever goes forward."""

    def __init__(self, thing: Thing, rng: Generator) -> None:
        low, high = thing.extent()
        self._middle, self._sides = (low + high) / 2, np.maximum(high - low, 1e-6)
        size = SMALLER * (LARGER / SMALLER) ** rng.random()
        self._factors = size * np.exp(rng.normal(0, UNEVENNESS, 3))
        self._halves = rng.uniform(-PROPORTION, PROPORTION)
        self._centre = rng.uniform(-MIDDLE, MIDDLE)
        self._taper, self._bow = rng.normal(0, TAPER), rng.normal(0, BOW)

    def __call__(self, mesh: Mesh) -> Mesh:
        points = (mesh.vertices - self._middle) / self._sides
        along = points[:, 0].copy()
        turn = 2 * np.pi * along
        points[:, 0] = along + (self._halves * _hump(along) + self._centre * np.sin(turn) / (2 * np.pi))
        points[:, 1:] *= 1 + 2 * self._taper * along[:, None]
        points *= self._sides
        points[:, 1] += self._bow * self._sides[0] * (12 * along * along - 1)
        return Mesh(points * self._factors + self._middle, mesh.faces)


def _hump(along: NDArray[np.float64]) -> NDArray[np.float64]:
    """Zero at both ends (-0.5, 0.5), a quarter in the middle; its slope goes from 1 to -1."""
    return 0.25 - along * along
