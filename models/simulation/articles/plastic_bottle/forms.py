"""Outlines and sections of bottles to choose from and to blend, and vessels skinned over them with what they hold."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike

from models.simulation.articles._bottles import cavity, drawn_fill, square_section
from models.simulation.mesh import Mesh, Points, loft
from models.simulation.thing import Part, hollow

Form = tuple[tuple[float, float], ...]
"""Share of the body's height and of its radius; the neck comes after."""

DRINK_FORMS: dict[str, Form] = {
    "straight": ((0, 0.82), (0.03, 1), (0.66, 1), (0.8, 0.86), (0.92, 0.5)),
    "waisted": ((0, 0.8), (0.04, 1), (0.3, 1), (0.42, 0.84), (0.52, 0.84), (0.64, 1), (0.78, 0.88), (0.92, 0.5)),
    "hourglass": ((0, 0.75), (0.06, 0.97), (0.2, 1), (0.45, 0.72), (0.66, 0.95), (0.8, 0.8), (0.93, 0.5)),
    "bullet": ((0, 0.7), (0.04, 0.96), (0.1, 1), (0.5, 1), (0.7, 0.9), (0.85, 0.66), (0.94, 0.46)),
    "long_neck": ((0, 0.85), (0.04, 1), (0.45, 1), (0.56, 0.85), (0.68, 0.52), (0.85, 0.42)),
    "cone": ((0, 0.9), (0.04, 1), (0.3, 0.93), (0.6, 0.8), (0.8, 0.66), (0.93, 0.5)),
    "high": ((0, 0.86), (0.03, 1), (0.78, 1), (0.86, 0.92), (0.93, 0.65), (0.97, 0.45)),
    "pear": ((0, 0.7), (0.08, 0.95), (0.22, 1), (0.4, 0.9), (0.6, 0.66), (0.8, 0.48)),
    "stepped": ((0, 0.9), (0.03, 1), (0.45, 1), (0.48, 0.88), (0.74, 0.88), (0.78, 0.8), (0.9, 0.5)),
    "drum": ((0, 0.92), (0.03, 1), (0.1, 1), (0.13, 0.94), (0.8, 0.94), (0.83, 1), (0.9, 0.98), (0.95, 0.7)),
}
HOUSE_FORMS: dict[str, Form] = {
    "block": ((0, 0.92), (0.03, 1), (0.8, 1), (0.88, 0.92), (0.95, 0.6)),
    "lean": ((0, 0.9), (0.04, 1), (0.4, 0.95), (0.75, 0.8), (0.9, 0.66), (0.96, 0.5)),
    "swell": ((0, 0.72), (0.06, 0.86), (0.3, 1), (0.6, 1), (0.8, 0.85), (0.93, 0.5)),
    "grip": ((0, 0.92), (0.04, 1), (0.3, 1), (0.45, 0.78), (0.62, 0.76), (0.74, 0.92), (0.86, 0.8), (0.95, 0.5)),
    "slope": ((0, 0.95), (0.04, 1), (0.5, 1), (0.7, 0.76), (0.9, 0.42)),
    "round": ((0, 0.6), (0.06, 0.82), (0.22, 1), (0.5, 0.98), (0.75, 0.78), (0.92, 0.45)),
    "foot": ((0, 1), (0.05, 1), (0.09, 0.86), (0.5, 0.9), (0.8, 0.84), (0.92, 0.6)),
}

_HEIGHTS = np.linspace(-1, 1, 21)
_SHARES = 0.5 + (_HEIGHTS * np.sqrt(1 - _HEIGHTS**2) + np.arcsin(_HEIGHTS)) / np.pi


def blended(rng: Generator, forms: Mapping[str, Form]) -> Points:
    """One of the outlines, or one on the way to another, a little altered."""
    names = list(forms)
    first, second = (np.array(forms[names[int(rng.integers(len(names)))]], float) for _ in range(2))
    share = rng.uniform(0, 0.7) if rng.random() < 0.6 else 0.0
    line = first.copy()
    line[:, 1] = (1 - share) * first[:, 1] + share * np.interp(first[:, 0], second[:, 0], second[:, 1])
    line[:, 1] = np.minimum(line[:, 1] * (1 + rng.normal(0, 0.025, len(line))), 1.06)
    line[:, 0] **= rng.uniform(0.85, 1.2)
    return line


def ribs(rng: Generator, line: Points, low: float = 0.12, high: float = 0.6) -> Points:
    """A profile with grooves pressed around it, between two shares of its length."""
    count, depth = int(rng.integers(2, 6)), rng.uniform(0.8, 3.2)
    start, end = sorted(rng.uniform(low, high, 2) * line[-1, 0])
    if end - start < 10.0 * count:
        start, end = low * line[-1, 0], min(high * line[-1, 0], low * line[-1, 0] + 14.0 * count)
    at = np.linspace(start, end, 2 * count + 1)
    radius = np.interp(at, *line.T) - depth * (np.arange(len(at)) % 2)
    kept = line[(line[:, 0] < start - 1) | (line[:, 0] > end + 1)]
    both = np.concatenate([kept, np.column_stack([at, radius])])
    return both[np.argsort(both[:, 0])]


def outline(
    rng: Generator, forms: Mapping[str, Form], long: float, r: float, bore: float, neck: float, rib: float = 0.0
) -> Points:
    """A whole profile: body, shoulder, then ``neck`` mm of neck with its support ring and the bulge of its thread."""
    form = blended(rng, forms)
    body = long - neck
    line = np.column_stack([form[:, 0] * (body - 1.0), np.maximum(form[:, 1] * r, bore + 0.4)])
    if rng.random() < rib:
        line = ribs(rng, line)
        line[:, 1] = np.maximum(line[:, 1], bore)
    ring = rng.uniform(1.0, 3.2) if neck > 9 else 0.4
    finish = [(body, bore), (body + 1, bore + ring), (body + 3, bore + ring), (body + 3.5, bore)]
    return np.concatenate([line, finish, [(long - neck * 0.4, bore + 0.7), (long, bore)]])


def round_section(steps: int = 14, flat: float = 1.0) -> Points:
    """A circle or ellipse whose polygon keeps the area."""
    turn = np.arange(steps) * 2 * np.pi / steps
    fair = np.sqrt(2 * np.pi / steps / np.sin(2 * np.pi / steps))
    return np.column_stack([np.cos(turn), flat * np.sin(turn)]) * fair


def polygon_section(corners: int, softness: float = 0.25) -> Points:
    """A regular polygon with softened corners, of radius 1 on the average."""
    count = corners * (3 if corners < 6 else 2)
    turn = np.arange(count) * 2 * np.pi / count
    pitch = 2 * np.pi / corners
    reach = np.cos(pitch / 2) / np.cos(turn % pitch - pitch / 2)
    reach = (1 - softness) * reach + softness
    return np.column_stack([np.cos(turn), np.sin(turn)]) * (reach / reach.mean())[:, None]


def drink_section(rng: Generator) -> Points:
    kind = rng.random()
    if kind < 0.5:
        return round_section()
    if kind < 0.72:
        return square_section(1.0, rng.uniform(0.25, 0.7))
    return polygon_section(int(rng.integers(3, 9)), rng.uniform(0.15, 0.6))


def house_section(rng: Generator) -> Points:
    kind = rng.random()
    if kind < 0.25:
        return round_section()
    if kind < 0.5:
        return round_section(16, rng.uniform(0.4, 0.85))
    if kind < 0.85:
        return square_section(rng.uniform(0.42, 1.0), rng.uniform(0.2, 0.8))
    one = round_section(16, rng.uniform(0.4, 0.6))  # a bean that follows a hand
    return one + np.column_stack([np.zeros(len(one)), 0.2 * (one[:, 0] ** 2 - 0.5)])


def skinned(profile: ArrayLike, section: Points, round_from: float, twist: float = 0.0) -> Mesh:
    """A profile (N, 2) with a section that turns round from ``round_from`` on: there the neck begins."""
    x, radius = np.asarray(profile, float).T
    around = np.arctan2(section[:, 1], section[:, 0])
    even = np.column_stack([np.cos(around), np.sin(around)])
    share = np.clip(1 - (round_from - x) / max(0.25 * round_from, 1.0), 0, 1)[:, None, None]
    flat = radius[:, None, None] * ((1 - share) * section + share * even)
    if twist:
        angle = (twist * np.minimum(x / round_from, 1))[:, None]
        c, s = np.cos(angle), np.sin(angle)
        flat = np.stack([c * flat[..., 0] - s * flat[..., 1], s * flat[..., 0] + c * flat[..., 1]], -1)
    return loft(np.concatenate([np.broadcast_to(x[:, None, None], (*flat.shape[:2], 1)), flat], -1))


def settled(rng: Generator, mesh: Mesh, fill: float) -> Mesh:
    """What a cavity holds, at its low side: it stands, stands on its head, or lies on a side and a little askew."""
    if fill > 0.985:
        return mesh
    vertices = mesh.vertices.copy()
    low, high = vertices.min(0), vertices.max(0)
    pose = rng.random()
    if pose < 0.4:
        rings = vertices[:, 0]
        if pose < 0.32:
            vertices[:, 0] = np.minimum(rings, low[0] + fill * 0.88 * (high[0] - low[0]))
        else:
            vertices[:, 0] = np.maximum(rings, high[0] - (0.15 + fill * 0.83) * (high[0] - low[0]))
        return Mesh(vertices, mesh.faces)
    axis, up = 2 if pose < 0.85 else 1, 1 - 2 * int(rng.integers(2))
    heights = up * vertices[:, axis]
    bottom, top = heights.min(), heights.max()
    level = (bottom + top) / 2 + (top - bottom) / 2 * float(np.interp(fill, _SHARES, _HEIGHTS))
    surface = level + rng.normal(0, 0.05) * (vertices[:, 0] - (low[0] + high[0]) / 2)
    vertices[:, axis] = up * np.minimum(heights, np.maximum(surface, bottom))
    return Mesh(vertices, mesh.faces)


def vessel(
    rng: Generator,
    material: str,
    profile: Points,
    wall: float | Points,
    content: str | None,
    section: Points,
    neck: float,
    fill: float | None = None,
    twist: float = 0.0,
    base: float = 1.2,
) -> tuple[list[Part], int]:
    """A bottle of a profile whose last ``neck`` mm are round and of a stout wall, and its millilitres as labelled."""
    start = float(profile[-1, 0]) - neck
    walls = np.where(profile[:, 0] > start - 0.5, np.maximum(wall, 1.4), wall)
    outside = skinned(profile, section, start, twist)
    inside = skinned(cavity(profile, walls, base), section, start, twist)
    parts = hollow(material, outside, inside)
    amount = drawn_fill(rng) if fill is None else fill
    if content and amount > 0.02:
        parts.append(Part(content, settled(rng, inside, amount)))
    volume = inside.volume() / 1000 * 0.96
    step = 5 if volume < 150 else 10 if volume < 1000 else 50
    return parts, max(step, int(round(volume / step)) * step)
