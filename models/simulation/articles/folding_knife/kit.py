"""Blades by outline, handles by their two edges, and what hangs on them: for the widely drawn folding knives."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, grip, notched
from models.simulation.mesh import Mesh, Points, circle, merged, prism, rectangle, smooth
from models.simulation.thing import Part, wire

# Back and edge of a blade in its heights at shares of its length.
_BLADES = {
    "drop": ((0, 0.5, -0.5), (0.5, 0.5, -0.5), (0.8, 0.36, -0.36), (1, -0.05, -0.05)),
    "bowie": ((0, 0.5, -0.5), (0.55, 0.48, -0.5), (0.75, 0.22, -0.42), (0.9, 0.1, -0.22), (1, 0.1, 0.1)),
    "spear": ((0, 0.45, -0.5), (0.6, 0.42, -0.45), (0.85, 0.22, -0.24), (1, 0, 0)),
    "dagger": ((0, 0.42, -0.42), (0.25, 0.45, -0.45), (0.6, 0.33, -0.33), (1, 0, 0)),
    "sheepsfoot": ((0, 0.5, -0.5), (0.78, 0.48, -0.5), (0.93, 0.1, -0.5), (1, -0.46, -0.47)),
    "straight_back": ((0, 0.5, -0.5), (0.6, 0.5, -0.48), (0.85, 0.5, -0.16), (1, 0.48, 0.46)),
    "trailing": ((0, 0.4, -0.5), (0.5, 0.32, -0.52), (0.8, 0.42, -0.25), (1, 0.66, 0.64)),
    "angled": ((0, 0.5, -0.5), (0.74, 0.47, -0.5), (0.76, 0.45, -0.48), (1, 0.38, 0.36)),
    "reverse_angled": ((0, 0.5, -0.5), (0.68, 0.5, -0.5), (0.72, 0.46, -0.5), (1, -0.3, -0.32)),
    "claw": ((0, 0.5, -0.45), (0.4, 0.52, -0.3), (0.75, 0.3, -0.3), (1, -0.55, -0.58)),
    "recurve": ((0, 0.5, -0.5), (0.3, 0.5, -0.36), (0.65, 0.48, -0.58), (0.88, 0.3, -0.28), (1, 0.05, 0.05)),
    "leaf": ((0, 0.3, -0.36), (0.4, 0.5, -0.54), (0.75, 0.36, -0.36), (1, 0, 0)),
    "fruit": ((0, 0.4, -0.5), (0.5, 0.38, -0.48), (0.85, 0.22, -0.34), (1, -0.22, -0.24)),
    "round": ((0, 0.5, -0.5), (0.85, 0.48, -0.5), (0.95, 0.36, -0.38), (1, 0.05, -0.05)),
    "harpoon": ((0, 0.45, -0.5), (0.36, 0.45, -0.5), (0.4, 0.58, -0.5), (0.75, 0.36, -0.4), (1, 0, -0.02)),
}  # fmt: skip
BLADES = tuple(_BLADES)
STEELS = ("stainless", "stainless", "stainless", "steel")
# Handle edges in its heights at shares of its length, from the pivot back.
_HANDLES = {
    "bar": ((-0.1, 0.4, -0.4), (0, 0.5, -0.5), (0.5, 0.5, -0.5), (0.96, 0.5, -0.5), (1, 0.4, -0.4)),
    "boat": ((-0.1, 0.3, -0.3), (0.02, 0.44, -0.42), (0.5, 0.5, -0.56), (0.9, 0.34, -0.4), (1, 0.16, -0.22)),
    "banana": ((-0.1, 0.3, -0.4), (0, 0.4, -0.5), (0.35, 0.6, -0.3), (0.7, 0.5, -0.42), (1, 0.05, -0.55)),
    "waisted": ((-0.1, 0.38, -0.36), (0.05, 0.5, -0.5), (0.4, 0.38, -0.4), (0.8, 0.5, -0.54), (1, 0.26, -0.36)),
    "grooved": ((-0.1, 0.4, -0.4), (0, 0.5, -0.58), (0.16, 0.52, -0.34), (0.32, 0.5, -0.54), (0.5, 0.5, -0.36),
                (0.66, 0.5, -0.54), (0.84, 0.46, -0.36), (0.96, 0.4, -0.56), (1, 0.24, -0.36)),
    "fishtail": ((-0.1, 0.36, -0.36), (0.03, 0.48, -0.48), (0.5, 0.4, -0.4), (0.85, 0.48, -0.52), (1, 0.64, -0.66)),
    "angular": ((-0.12, 0.26, -0.46), (0, 0.52, -0.54), (0.3, 0.56, -0.36), (0.6, 0.42, -0.4), (0.85, 0.46, -0.58),
                (1, 0.16, -0.5)),
    "drop": ((-0.1, 0.26, -0.28), (0.05, 0.36, -0.38), (0.5, 0.4, -0.42), (0.85, 0.54, -0.54), (1, 0.26, -0.3)),
    "hooked": ((-0.1, 0.4, -0.4), (0.02, 0.5, -0.5), (0.4, 0.48, -0.44), (0.75, 0.48, -0.46), (0.93, 0.4, -0.85),
               (1, 0.1, -0.8)),
    "slender": ((-0.08, 0.44, -0.44), (0.04, 0.5, -0.5), (0.4, 0.46, -0.48), (0.8, 0.38, -0.42), (1, 0.22, -0.26)),
}  # fmt: skip
HANDLES = tuple(_HANDLES)


class Handle(NamedTuple):
    """A handle's edges over x, which rises from its tail to a little ahead of the pivot at the origin."""

    x: Points
    top: Points
    low: Points

    def outline(self, inset: float = 0.0, x0: float = -1e3, x1: float = 1e3) -> Points:
        """All of it or what lies from x0 to x1, its edges moved in by ``inset``."""
        ends = max(x0, self.x[0] + inset), min(x1, self.x[-1] - inset)
        inside = self.x[(self.x > ends[0] + 0.2) & (self.x < ends[1] - 0.2)]
        xs = np.concatenate([ends[:1], inside, ends[1:]])
        top, low = np.interp(xs, self.x, self.top) - inset, np.interp(xs, self.x, self.low) + inset
        low = np.minimum(low, top - 0.4)
        return np.concatenate([np.column_stack([xs, low]), np.column_stack([xs, top])[::-1]])

    def spine(self, share: float) -> Points:
        """The strip along the back that holds both sides apart."""
        xs, high = self.x[:-1], (self.top - self.low)[:-1]
        under = self.top[:-1] - share * high
        return np.concatenate([np.column_stack([xs, under]), np.column_stack([xs, self.top[:-1] - 0.4])[::-1]])

    def body(self, deep: float, end: float = 0.75) -> Mesh:
        """A rounded handle of a thickness that falls to ``end`` of it at both ends."""
        swell = np.interp(np.linspace(0, 1, len(self.x)), [0, 0.15, 0.85, 1], [end, 1, 1, end])
        return grip(self.x, (self.top + self.low) / 2, self.top - self.low, deep * swell)


def shape_of(rng: Generator, *names: str) -> Points:
    """A blade's profile of one of these outlines, or of any."""
    table = np.array(_BLADES[str(rng.choice(names or BLADES))])
    shape = smooth(table, False, 1) if rng.random() < 0.7 else table
    shape[:, 0] **= rng.uniform(0.85, 1.2)
    shape[:, 1:] += rng.uniform(-0.15, 0.15) * shape[:, :1] ** 2
    if rng.random() < 0.22:
        shape = notched(shape, rng.uniform(0.05, 0.09), int(rng.integers(4, 9)), 0.05, rng.uniform(0.35, 0.7))
    if rng.random() < 0.06:
        shape = notched(shape, 0.08, int(rng.integers(4, 8)), 0.1, 0.45, True)
    return shape


def handle_of(rng: Generator, span: float, high: float, *names: str) -> Handle:
    """A handle of one of these outlines, or of any, its pivot at the origin."""
    name = str(rng.choice(names or HANDLES))
    table = np.array(_HANDLES[name])
    table[:, 1:] *= 1 + rng.uniform(-0.07, 0.07, (len(table), 2))
    table[:, 1:] += (rng.uniform(-0.15, 0.15) * np.clip(table[:, 0], 0, 1) ** 2)[:, None]
    if name != "angular" and rng.random() < 0.85:
        table = smooth(table, False, 1)
    u, top, low = table[::-1].T
    return Handle(-u * span, top * high, low * high)


def swing(rng: Generator, shut: float = 0.5) -> float:
    """How the blade stands: in the handle, open, or on its way through the open side at -y."""
    kind = rng.random()
    if kind < shut:
        return -np.pi
    return float(rng.uniform(-0.03, 0.03)) if kind < shut + 0.55 * (1 - shut) else -float(rng.uniform(0.3, 2.9))


def _edges(shape: Points, height: float, u0: float, u1: float) -> tuple[float, float]:
    """The lowest back and the highest edge of a stretch of a blade."""
    at = np.concatenate([[u0, u1], shape[(shape[:, 0] > u0) & (shape[:, 0] < u1), 0]])
    back, edge = (np.interp(at, shape[:, 0], shape[:, side]) for side in (1, 2))
    return float(back.min()) * height, float(edge.max()) * height


def _for_the_thumb(
    rng: Generator, shape: Points, length: float, height: float, thick: float, grind: float
) -> tuple[Mesh, float] | None:
    """A stud, a hole or a nick near the root of a blade that begins at x = 0, and its share of the metal."""
    kind, u = rng.random(), rng.uniform(0.1, 0.2)
    if kind < 0.25:
        return prism(circle(2.2, (u * length, height * 0.2), 7), -thick / 2 - 3, thick / 2 + 3), 1.0
    if kind < 0.45:
        radius = height * rng.uniform(0.1, 0.15)
        back, edge = _edges(shape, height, u - radius / length, u + radius / length)
        low = back - 1 - 2 * radius
        deep = 0.42 * thick * min(1.0, (low - edge) / (back - edge) / grind)
        return (prism(circle(radius, (u * length, low + radius), 8), -deep, deep), -1.0) if deep > 0.3 else None
    if kind < 0.75:
        back, edge = _edges(shape, height, u + 0.1, u + 0.28)
        if back - edge < 7:
            return None
        nick = rectangle(length * 0.16, 1.0, ((u + 0.19) * length, back - 1.4))
        return prism(nick, thick * 0.12, thick * 0.32), -1.0
    return None


def swung(
    rng: Generator, shape: Points, length: float, height: float, thick: float, angle: float, steel: str = "stainless"
) -> list[Part]:
    """A blade on its pivot at the origin with a tang of some form and something for the thumb."""
    neck, grind = rng.uniform(0.15, 0.6) * height, rng.uniform(0.35, 0.85)
    double = abs(shape[len(shape) // 2, 1:].sum()) < 0.08 and rng.random() < 0.7
    body = blade(shape, length, height, thick, grind, rng.uniform(0.2, 0.5), double).moved(neck)
    back, edge = shape[0, 1] * height, shape[0, 2] * height
    heel = rng.uniform(0.25, 0.5) * height
    tang = [(neck, edge), (neck, back), (0, heel), (-heel * 0.8, heel * 0.6), (-heel, 0), (-heel * 0.6, -heel * 0.8),
            (neck * 0.4, -heel)]  # fmt: skip
    parts = [Part(steel, merged(body, prism(tang, -thick / 2, thick / 2)).turned("z", angle))]
    extra = None if double else _for_the_thumb(rng, shape, length, height, thick, grind)
    if extra:
        parts.append(Part(steel, extra[0].moved(neck).turned("z", angle), extra[1]))
    return parts


def pins(xs: Points, ys: Points, radius: float, half: float) -> Mesh:
    return merged(*(prism(circle(radius, (float(x), float(y)), 7), -half, half) for x, y in zip(xs, ys, strict=True)))


def layered(
    rng: Generator, handle: Handle, gap: float, liner: float, scale: float, metal: str, scales: str, holes: int = 0
) -> tuple[list[Part], float]:
    """Liners with scales over a spine or over posts: the parts and half the thickness. Without scale: bare plates."""
    half, base = gap / 2 + liner + scale, gap / 2
    bored = []
    if holes:
        xs = np.linspace(handle.x[0] * 0.85, handle.x[0] * 0.3, holes)
        ys = (np.interp(xs, handle.x, handle.top) + np.interp(xs, handle.x, handle.low)) / 2
        high = float((handle.top - handle.low).max())
        bored = [circle(high * 0.14, (float(x), float(y)), 8) for x, y in zip(xs, ys, strict=True)]
    inner = handle.outline(0.3 if scale else 0.0)
    meshes = [prism(inner, s * base, s * (base + liner), bored) for s in (-1, 1)]
    if rng.random() < 0.6:
        meshes.append(prism(handle.spine(rng.uniform(0.15, 0.3)), -base, base))
    else:
        xs = handle.x[0] * np.sort(rng.uniform(0.35, 0.96, int(rng.integers(2, 5))))
        meshes.append(pins(xs, np.interp(xs, handle.x, handle.top) - 3.2, rng.uniform(1.4, 2.2), base))
    parts = [Part(metal, merged(*meshes))]
    if scale:
        outline = handle.outline()
        sides = [prism(outline, s * (base + liner), s * half) for s in (-1, 1)]
        parts.append(Part(scales, merged(*sides)))
    return parts, half


def tail(rng: Generator, handle: Handle, chance: float = 0.45) -> list[Part]:
    """What hangs at the end: a ring, a cord with a bead, a thin chain, or nothing."""
    x, y = float(handle.x[0]), float(handle.top[0] + handle.low[0]) / 2
    if rng.random() > chance:
        return []
    kind = rng.integers(4)
    if kind == 0:
        radius = rng.uniform(5, 13)
        return [wire("steel", circle(radius, (x - radius * 0.8, y), 12), rng.uniform(0.6, 1.0), True)]
    long = rng.uniform(25, 70)
    loop = [(x + 3, y + 1), (x - long * 0.5, y + long * rng.uniform(0.05, 0.4)), (x - long, y),
            (x - long * 0.5, y - long * rng.uniform(0.05, 0.4)), (x + 3, y - 1)]  # fmt: skip
    if kind == 1:
        return [wire("steel", smooth(loop, False, 1), 0.5)]
    cord = [wire("nylon", smooth(loop, False, 1), rng.uniform(1.0, 2.0), sides=5)]
    if kind == 2:
        bead = prism(circle(rng.uniform(3, 6), (x - rng.uniform(6, 12), y), 8), -4, 4)
        cord.append(Part(str(rng.choice(["brass", "stainless", "wood", "abs"])), bead, 0.8))
    return cord


def carry_clip(rng: Generator, handle: Handle, half: float) -> list[Part]:
    """A pocket clip of sheet or wire on one side, or none."""
    kind, tip = rng.random(), float(handle.x[0])
    if kind < 0.35:
        return []
    x0 = tip * rng.uniform(0.93, 1.03)
    x1 = x0 - tip * rng.uniform(0.35, 0.6)
    y = float(np.interp((x0 + x1) / 2, handle.x, handle.top) + np.interp((x0 + x1) / 2, handle.x, handle.low)) / 2
    wide = rng.uniform(2.2, 4.5)
    if kind < 0.55:
        path = [(x1, y - wide), (x0, y - wide), (x0 - 2, y), (x0, y + wide), (x1, y + wide)]
        return [wire("stainless", np.column_stack([path, np.full(5, half + 1.2)]), 0.8, sides=5)]
    outline = [(x0, y - wide), (x1, y - wide * 0.6), (x1, y + wide * 0.6), (x0, y + wide)]
    holes = [rectangle((x1 - x0) * 0.4, wide * 0.6, ((x0 + x1) / 2, y))] if rng.random() < 0.4 else []
    return [Part(str(rng.choice(["stainless", "titanium"])), prism(outline, half + 0.2, half + 1.2, holes))]
