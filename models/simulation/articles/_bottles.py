"""Turned vessels with their caps, and what they hold up to a level that depends on how they lie."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.mesh import Mesh, Points, loft, revolve, rounded
from models.simulation.thing import Part, hollow

Profile = list[tuple[float, float]]

_HEIGHTS = np.linspace(-1, 1, 21)
_SHARES = 0.5 + (_HEIGHTS * np.sqrt(1 - _HEIGHTS**2) + np.arcsin(_HEIGHTS)) / np.pi


def solid(profile: ArrayLike, section: Points | None = None, sides: int = 16) -> Mesh:
    """A profile (N, 2) of x and radius: turned, or with a section (M, 2) of half side 1 in y and z."""
    if section is None:
        return revolve(profile, sides)
    x, radius = np.asarray(profile, float).T
    radius = np.maximum(radius, 1e-3)
    return loft([np.column_stack([np.full(len(section), at), r * section]) for at, r in zip(x, radius, strict=True)])


def square_section(flatness: float = 1.0, roundness: float = 0.4, steps: int = 4) -> Points:
    """A rounded rectangle of half sides 1 and ``flatness``."""
    return rounded(2.0, 2.0 * flatness, 2 * roundness * flatness, steps=steps)


def cavity(profile: ArrayLike, wall: ArrayLike, base: float, top: float = 0.3) -> Points:
    """The profile inside a wall: thinner all around, ``base`` above the bottom, just under the top."""
    line = np.array(profile, float)
    line[:, 1] = np.maximum(line[:, 1] - wall, 0.3)
    line[:, 0] = np.maximum(line[:, 0], line[0, 0] + base)
    line[-1, 0] -= top
    return line[np.r_[True, np.diff(line[:, 0]) > 1e-6]]


def level_mesh(rng: Generator, inner: Points, section: Points | None, sides: int, fill: float) -> Mesh:
    """The liquid in a vessel: at its low side when it lay, up to a height when it stood."""
    if fill > 0.985:
        return solid(inner, section, sides)
    if rng.random() < 0.3:
        x, radius = inner.T
        slices = np.diff(x) * (radius[1:] ** 2 + radius[:-1] ** 2) / 2
        height = float(np.interp(fill, np.r_[0, np.cumsum(slices)] / slices.sum(), x))
        below = inner[x < height - 0.05]
        if len(below) >= 1:
            return solid([*below, (height, float(np.interp(height, x, radius)))], section, sides)
    mesh = solid(inner, section, sides)
    reach = float(mesh.vertices[:, 2].max())
    surface = reach * float(np.interp(fill, _SHARES, _HEIGHTS)) + rng.normal(0, 0.02) * mesh.vertices[:, 0]
    vertices = mesh.vertices.copy()
    vertices[:, 2] = np.minimum(vertices[:, 2], surface)
    liquid = Mesh(vertices, mesh.faces)
    return liquid if rng.random() < 0.5 else liquid.scaled(1, 1, -1)


def drawn_fill(rng: Generator) -> float:
    """Empty, unopened or something between."""
    kind = rng.random()
    return 0.0 if kind < 0.12 else float(rng.uniform(0.94, 1.0)) if kind < 0.5 else float(rng.uniform(0.12, 0.94))


def turned_vessel(
    rng: Generator,
    material: str,
    profile: ArrayLike,
    wall: ArrayLike,
    base: float,
    content: str | None,
    section: Points | None = None,
    sides: int = 16,
    fill: float | None = None,
) -> tuple[list[Part], int]:
    """A vessel with what is in it, and its volume in ml as a label would give it."""
    inner = cavity(profile, wall, base)
    inside = solid(inner, section, sides)
    parts = hollow(material, solid(profile, section, sides), inside)
    amount = drawn_fill(rng) if fill is None else fill
    if content and amount > 0.02:
        parts.append(Part(content, level_mesh(rng, inner, section, sides, amount)))
    volume = inside.volume() / 1000 * 0.96
    step = 5 if volume < 150 else 10 if volume < 1000 else 50
    return parts, max(step, int(round(volume / step)) * step)


def cap(material: str, x0: float, x1: float, radius: float, wall: float = 1.4, sides: int = 16) -> list[Part]:
    """A screw cap, closed at x1, with the thread's ring inside."""
    outer = revolve([(x0, radius), (x1 - 0.8, radius), (x1, radius * 0.94)], sides)
    return hollow(material, outer, revolve([(x0, radius - wall), (x1 - 1.6, radius - wall)], sides))


def centred_along(parts: Sequence[Part], length: float) -> tuple[Part, ...]:
    return tuple(part.moved(-length / 2) for part in parts)
