"""What lies in a bag: parts of one material each, and the facts that the law asks about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.attenuation import materials
from models.simulation.mesh import Mesh, tube
from models.simulation.splitting import split

LONGEST_EDGE_MM = 55.0
"""Straight edges are bent by the fan: at this length by less than half a millimetre."""
LEAST_RADIUS_MM = 0.8
"""Thinner wires would fall between the pixels: they are drawn this thick, with the mass of the thin one."""


@dataclass(frozen=True, eq=False)
class Part:
    """A closed mesh filled with one material.

    Attributes:
        material: a name of ``attenuation.json``.
        mesh: in millimetres.
        share: of the material's density; -1 takes the material out again, which makes a hollow.
    """

    material: str
    mesh: Mesh
    share: float = 1.0

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Part:
        """Shifted by millimetres."""
        return Part(self.material, self.mesh.moved(x, y, z), self.share)

    def turned(self, axis: str, angle: float) -> Part:
        """Turned about an axis through the origin, by radians."""
        return Part(self.material, self.mesh.turned(axis, angle), self.share)

    def scaled(self, x: float, y: float, z: float) -> Part:
        """Stretched along the axes."""
        return Part(self.material, self.mesh.scaled(x, y, z), self.share)


@dataclass(frozen=True, eq=False)
class Thing:
    """Parts in one frame of millimetres, and facts such as ``blade_length_mm``, ``volume_ml``, ``count``, ``wh``."""

    parts: tuple[Part, ...]
    facts: dict[str, float | int | str] = field(default_factory=dict)

    def moved(self, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Thing:
        """Shifted by millimetres."""
        return Thing(tuple(part.moved(x, y, z) for part in self.parts), self.facts)

    def turned(self, axis: str, angle: float) -> Thing:
        """Turned about an axis through the origin, by radians."""
        return Thing(tuple(part.turned(axis, angle) for part in self.parts), self.facts)

    def scaled(self, x: float, y: float, z: float) -> Thing:
        """Stretched along the axes."""
        return Thing(tuple(part.scaled(x, y, z) for part in self.parts), self.facts)

    @cached_property
    def solid(self) -> Solid:
        """All parts in one."""
        substances = list(dict.fromkeys((part.material, part.share) for part in self.parts))
        parts = sorted(self.parts, key=lambda part: substances.index((part.material, part.share)))
        meshes = [part.mesh for part in parts]
        offsets = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes[:-1])])
        whole = np.concatenate([mesh.faces + offset for mesh, offset in zip(meshes, offsets, strict=True)])
        of_part = [substances.index((part.material, part.share)) for part in parts]
        of_face = np.repeat(of_part, [len(mesh.faces) for mesh in meshes])
        corners = np.concatenate([mesh.vertices for mesh in meshes])
        vertices, faces, parents = split(corners, whole.astype(np.int32), LONGEST_EDGE_MM)
        of_face = of_face[parents]
        faces = faces[np.argsort(of_face, kind="stable")]
        starts = np.searchsorted(np.sort(of_face), np.arange(len(substances) + 1))
        table = materials()
        coefficients = np.stack([table[material] * np.float32(share) for material, share in substances])
        return Solid(vertices, faces, starts, coefficients)

    def extent(self) -> tuple[np.ndarray, np.ndarray]:
        """Lowest and highest corner (3,) mm."""
        return self._extent

    @cached_property
    def _extent(self) -> tuple[np.ndarray, np.ndarray]:
        # Of the parts, not of ``solid``: many a thing is measured, found too large, and never drawn.
        lows = np.array([part.mesh.vertices.min(0) for part in self.parts])
        highs = np.array([part.mesh.vertices.max(0) for part in self.parts])
        return lows.min(0), highs.max(0)


class Solid(NamedTuple):
    """A thing as the rasteriser wants it.

    Attributes:
        vertices: (V, 3) mm.
        faces: (F, 3), those of one substance (a material of one density) after the other.
        starts: (substances + 1,) where each begins in ``faces``, and their end.
        coefficients: (substances, CHANNELS) per mm.
    """

    vertices: np.ndarray
    faces: np.ndarray
    starts: np.ndarray
    coefficients: np.ndarray


Maker = Callable[[Generator], Thing]
"""One make of an article: draws a specimen, its measures from the generator."""


SPECIMENS = 16
"""So many of each make of clutter and luggage there are in the world: drawn once, packed again and again."""


@lru_cache(maxsize=8192)
def specimen(maker: Callable[[Generator], Any], number: int) -> Any:
    """Specimen ``number`` of a make: always the same, whoever asks. The cache holds them all, in under a gigabyte."""
    return maker(np.random.default_rng([31, number]))


def wire(material: str, path: ArrayLike, radius: float, closed: bool = False, sides: int = 6) -> Part:
    """A wire of any thinness along a path (N, 2) or (N, 3)."""
    drawn = max(radius, LEAST_RADIUS_MM)
    return Part(material, tube(path, drawn, closed, sides), (radius / drawn) ** 2)


def hollow(material: str, outer: Mesh, inner: Mesh, content: str | None = None, share: float = 1.0) -> list[Part]:
    """A vessel: ``inner`` is taken out of ``outer`` and filled with ``content`` of a share of its density, if any."""
    filled = [Part(content, inner, share)] if content else []
    return [Part(material, outer), Part(material, inner, -1.0), *filled]


def both(*things: Thing | Sequence[Part]) -> tuple[Part, ...]:
    """The parts of several things together."""
    parts: list[Part] = []
    for one in things:
        parts += one.parts if isinstance(one, Thing) else one
    return tuple(parts)
