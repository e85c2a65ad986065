"""Blades, shanks, loops and pivots of scissors, to be picked from at random and put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from models.simulation.articles._blades import blade, blade_facts, notched, profile
from models.simulation.articles._common import pick
from models.simulation.articles.scissors.parts import (
    bevel,
    cutting,
    finger_ring,
    gape,
    pair,
    round_shank,
    squashed,
)
from models.simulation.mesh import Mesh, Points, after, before, circle, merged, prism, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire

METALS = ("stainless", "stainless", "steel")
BOWS = ("stainless", "steel", "brass", "zinc", "aluminium")


class Edge(NamedTuple):
    """One blade from the pivot at the origin to +x."""

    shape: Points
    length: float
    wide: float
    thick: float
    metal: str

    def mesh(self, rng: Generator, bend: float = 0.0) -> Mesh:
        return blade(self.shape, self.length, self.wide, self.thick, bevel(rng), rng.uniform(0.1, 0.5), bend=bend)

    def facts(self) -> dict[str, float | int | str]:
        return blade_facts(self.shape, self.length, self.wide)


class Hold(NamedTuple):
    """Where a loop sits: so far back from the pivot and so far down, its length and height, its turn."""

    reach: float
    splay: float
    long: float
    high: float
    turn: float

    def middle(self) -> tuple[float, float]:
        return -self.reach - self.long * 0.45, -self.splay - self.high * 0.4


Span = tuple[float, float]


def holds(
    rng: Generator, reach: Span, long: Span, high: Span, splay: Span = (1, 8), turn: Span = (-0.1, 0.4)
) -> list[Hold]:
    """Two loops alike, or a small one for the thumb and a longer one for the fingers."""
    first = Hold(*(rng.uniform(*span) for span in (reach, splay, long, high, turn)))
    if rng.random() < 0.5:
        return [first, first]
    return [first, first._replace(long=first.long * rng.uniform(1.15, 1.8), reach=first.reach * rng.uniform(0.8, 1.1))]


def alike(rng: Generator, make: Callable[[Generator, Hold], list[Part]], where: list[Hold]) -> list[list[Part]]:
    """Both halves of one style: the same draws again for the second, unless its loop is the same too."""
    style = int(rng.integers(2**32))
    upper = make(np.random.default_rng(style), where[0])
    return [upper, upper if where[1] == where[0] else make(np.random.default_rng(style), where[1])]


def any_shape(rng: Generator) -> Points:
    """Pointed, blunt, round, slender, swelling, toothed or notched blades."""
    kind = int(rng.integers(6))
    if kind == 0:
        return cutting(rng, rng.uniform(0.2, 0.5))
    if kind == 1:
        return cutting(rng, 0.0, True)
    if kind == 2:  # swells before the point
        return np.array([(0, 0.3, -0.42), (0.3, 0.36, -0.4), (0.7, 0.5, -0.3), (0.9, 0.26, -0.18), (1, -0.04, -0.1)])
    if kind == 3:
        return notched(cutting(rng), rng.uniform(0.03, 0.08), int(rng.integers(6, 12)), 0.15, 0.9)
    if kind == 4:  # an edge that runs out in a curve
        return profile(rng.uniform(0.4, 0.8), 1.6, rng.uniform(-0.1, 0.3), rng.uniform(0.1, 0.6), 1.4, levels=6)
    return cutting(rng)


def ring_outline(rng: Generator, hold: Hold, steps: int = 14) -> Points:
    """An egg, a circle, a letter D or a rounded box for the fingers."""
    x, y = hold.middle()
    egg = rng.uniform(-0.1, 0.3)
    ring = finger_ring(x, y, hold.long, hold.high, hold.turn, egg, steps)
    kind = rng.random()
    if kind < 0.3:  # flat on its inner side
        ring[:, 1] = np.minimum(ring[:, 1], y + hold.high * rng.uniform(0.25, 0.42))
        ring = smooth(ring[:: 1 + (steps > 16)], True, 1)[::2]
    elif kind < 0.5:
        away = ring - [x, y]
        ring = [x, y] + away * (1 + rng.uniform(0.1, 0.25) * np.sin(2 * np.arctan2(away[:, 1], away[:, 0])) ** 2)[
            :, None
        ]
    return ring


def shrunk(ring: Points, by: float) -> Points:
    """The outline moved inwards by a distance."""
    along = after(ring) - before(ring)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    inward = np.column_stack([-along[:, 1], along[:, 0]])
    side = np.sign(((ring.mean(0) - ring) * inward).sum())
    return np.asarray(ring + side * by * inward)


def nearest(ring: Points, point: tuple[float, float]) -> Points:
    return np.asarray(ring[np.argmin(np.linalg.norm(ring - np.array(point), axis=1))])


def plate_shank(rng: Generator, edge: Edge, end: Points, high: float) -> Mesh:
    """Flat steel from the pivot to a place, so high there, straight or with a knee."""
    w = edge.wide
    knee = np.array([-w * rng.uniform(0.6, 1.0), rng.uniform(-0.35, 0.1) * w])
    if end[0] > knee[0] - 3:
        knee[0] = end[0] * 0.5
    low = knee - [0, w * rng.uniform(0.35, 0.6)]
    back = np.array([knee, end + [0, high / 2], end - [0, high / 2], low])
    top, bottom = [(w * 0.3, w * 0.48), (0, w * 0.52)], [(0, -w * 0.52), (w * 0.3, -w * 0.42)]
    outline = np.concatenate([top, back, bottom])
    return prism(outline, -edge.thick / 2, edge.thick / 2)


def rod_shank(rng: Generator, edge: Edge, end: Points, gauge: float) -> Mesh:
    """Forged or bent round from the pivot to a place."""
    w = edge.wide
    bow = rng.uniform(-0.5, 0.3)
    bent = (end[0] * 0.6, end[1] * (0.4 + bow * 0.5))
    path = np.concatenate([[(w * 0.3, 0), (-w * 0.4, -w * 0.05), bent], end[None]])
    return round_shank(smooth(path, False, 1), np.linspace(w * 0.46, gauge, 8), rng.uniform(0.5, 0.9))


def metal_half(rng: Generator, edge: Edge, hold: Hold, gauge: float, bow: str, bend: float = 0.0) -> list[Part]:
    """A half all of metal: its loop is a rod, a flat cut-out or a strip on edge; bare, dipped or lined."""
    ring = ring_outline(rng, hold)
    end = nearest(ring, (-hold.reach * 0.8, -hold.splay * 0.5))
    kind = int(rng.integers(3))
    if kind == 0:
        loop = squashed(tube(ring, gauge, closed=True, sides=6), rng.uniform(0.6, 1.3))
    elif kind == 1:
        high = edge.thick * rng.uniform(0.5, 1.2)
        loop = prism(ring, -high, high, [shrunk(ring, gauge * 2)])
    else:
        high = rng.uniform(3, 7)
        loop = prism(ring, -high, high, [shrunk(ring, max(1.2, gauge * 0.5))])
    join = plate_shank if rng.random() < 0.5 else rod_shank
    body, shank = edge.mesh(rng, bend), join(rng, edge, end, gauge * 1.6)
    if bow == edge.metal:
        parts = [Part(bow, merged(body, shank, loop))]
    else:
        parts = [Part(edge.metal, body), Part(bow, merged(shank, loop))]
    if rng.random() < 0.25:
        cover = tube(ring, gauge + 1.5, closed=True, sides=5)
        parts.append(Part(pick(rng, "pvc", "rubber", "silicone"), cover, 0.6))
    return parts


def tang_end(rng: Generator, edge: Edge, hold: Hold, ring: Points) -> list[Mesh]:
    """What of the steel is in the plastic: a prong, a barbed or eyed tang, a half hoop or a whole ring of strip."""
    kind, t = int(rng.integers(5)), edge.thick / 2
    near = nearest(ring, (-hold.reach, -hold.splay))
    high = edge.wide * rng.uniform(0.25, 0.45)
    meshes = [plate_shank(rng, edge, near, high)]
    if kind == 1:
        x, y = near * 0.75
        meshes.append(prism([(x, y), (x - 6, y - 9), (x - 12, y - 7), (x - 8, y)], -t, t))
    elif kind == 2:
        inner = ring[: len(ring) // 2] if rng.random() < 0.5 else ring[len(ring) // 3 : -2]
        meshes.append(squashed(tube(inner, 1.6, sides=4), 0.8))
    elif kind == 3:
        meshes.append(prism(shrunk(ring, -1.0), -t, t, [shrunk(ring, 2.0)]))
    elif kind == 4:
        x, y = near + [-4, -3]
        meshes.append(prism(circle(6, (x, y), 8), -t, t, [circle(3, (x, y), 8)]))
    return meshes


def plastic_half(rng: Generator, edge: Edge, hold: Hold, stout: float, plastic: str, bend: float = 0.0) -> list[Part]:
    """A half of sheet steel in a moulded loop: a round bead, a flat frame or two colours."""
    ring = ring_outline(rng, hold)
    parts = [Part(edge.metal, merged(edge.mesh(rng, bend), *tang_end(rng, edge, hold, ring)))]
    start = np.array([-edge.wide * rng.uniform(0.6, 1.2), -hold.splay * 0.2])
    near = nearest(ring, (-hold.reach, -hold.splay))
    kind = int(rng.integers(3))
    if kind == 0:
        loop = squashed(tube(ring, stout, closed=True, sides=6), rng.uniform(0.8, 1.4))
    else:
        high = stout * rng.uniform(0.7, 1.2)
        loop = prism(shrunk(ring, -stout * 0.6), -high, high, [shrunk(ring, stout * rng.uniform(0.6, 1.0))])
    stem = tube([start, (start + near) / 2, near], stout * np.array([0.75, 0.95, 0.9]), sides=6)
    parts.append(Part(plastic, merged(loop, stem)))
    if kind == 2 or rng.random() < 0.2:  # a soft lining
        inner = shrunk(ring, stout)
        parts.append(Part("rubber", prism(inner, -stout * 0.6, stout * 0.6, [shrunk(inner, 1.8)])))
    return parts


def spring(rng: Generator, x: float, apart: float) -> Part:
    """A coil across between the handles at x."""
    r, turns = rng.uniform(2.5, 4.5), np.linspace(0, 2 * np.pi * 4, 19)
    coil = np.column_stack([x + np.cos(turns) * r, (turns / turns[-1] - 0.5) * apart, np.sin(turns) * r])
    return wire("steel", coil, 0.5, sides=4)


def any_pivot(rng: Generator, wide: float, thick: float) -> list[Part]:
    """A rivet, a slotted screw with its nut, a cap of plastic or a washer of brass."""
    radius, kind = wide * rng.uniform(0.14, 0.3), int(rng.integers(4))
    head = thick + rng.uniform(0.6, 2.4)
    low, top = prism(circle(radius, steps=10), -head, -thick), prism(circle(radius * 0.85, steps=10), thick, head)
    metal = pick(rng, "stainless", "steel", "brass")
    if kind == 0:
        return [Part(metal, merged(low, top))]
    if kind == 1:
        nut = prism(circle(radius * 1.1, steps=6), thick, head + 1.2)
        return [Part(metal, merged(low, nut, prism(circle(radius * 0.4, steps=8), head + 1.2, head + 2.2)))]
    if kind == 2:
        cap = prism(circle(radius * 1.5, steps=12), thick, head + 1.5)
        return [Part("abs", cap), Part(metal, merged(low, top.scaled(0.6, 0.6, 1)))]
    washer = prism(circle(radius * 1.4, steps=12), thick, thick + 0.8, [circle(radius * 0.86, steps=10)])
    return [Part(metal, merged(low, top)), Part("brass", washer)]


def leaf_spring(rng: Generator, x: float, apart: float) -> Part:
    """A bent strip between the handles, its fold at x."""
    long = rng.uniform(18, 34)
    path = smooth([(x - long, apart / 2), (x, 0.5), (x + 4, 0), (x, -0.5), (x - long, -apart / 2)], False, 1)
    return Part("steel", squashed(tube(path, 0.9, sides=4), rng.uniform(2, 5)), 0.7)


def assembled(rng: Generator, edge: Edge, halves: Sequence[list[Part]], most: float = 0.7) -> list[Part]:
    """Both halves crossed on a pivot, open by any angle; left-handed ones have the halves the other way up."""
    parts = pair(rng, halves[0], halves[1], gape(rng, most), edge.thick) + any_pivot(rng, edge.wide, edge.thick)
    return [part.scaled(1, 1, -1) for part in parts] if rng.random() < 0.2 else parts


def drawn_edge(rng: Generator, length: float, slim: float = 0.2) -> Edge:
    """A blade of a length, its width about a share of it."""
    wide = float(np.clip(length * slim * rng.uniform(0.75, 1.3), 5, 32))
    thick = float(np.clip(wide * rng.uniform(0.08, 0.2), 1.0, 4.5))
    return Edge(any_shape(rng), length, wide, thick, pick(rng, *METALS))


def on_card(rng: Generator, parts: list[Part]) -> list[Part]:
    """A card behind and a blister of PET before them."""
    low, high = Thing(tuple(parts)).extent()
    x, y, z = (float(v) for v in (low + high) / 2)
    long, wide, deep = (float(v) for v in high - low)
    card = prism(
        [(x - long / 2 - 8, y - wide / 2 - 8), (x + long / 2 + rng.uniform(8, 40), y - wide / 2 - 8),
         (x + long / 2 + 8, y + wide / 2 + 8), (x - long / 2 - 8, y + wide / 2 + 8)],
        z - deep / 2 - 2, z - deep / 2 - 1)  # fmt: skip
    boxes = [
        prism([(x - long / 2 - m, y - wide / 2 - m), (x + long / 2 + m, y - wide / 2 - m),
               (x + long / 2 + m, y + wide / 2 + m), (x - long / 2 - m, y + wide / 2 + m)],
              z - deep / 2 - n, z + deep / 2 + n) for m, n in ((3.0, 0.8), (2.5, 0.4))
    ]  # fmt: skip
    return [Part(pick(rng, "cardboard", "coated_paper"), card), *hollow("pet", boxes[0], boxes[1])]
