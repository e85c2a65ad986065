"""Blades, handles, frames and covers that the mixed saws choose from; the blade runs from x = 0, the hand is behind."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles._common import pick, slab
from models.simulation.articles.saw.parts import bolts, closed_handle, saw_blade, teeth
from models.simulation.mesh import Points, after, before, box, circle, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, hollow

STUFFS = ("pp", "abs", "rubber", "nylon", "wood", "wood", "aluminium", "pvc")


def inset(outline: Points, depth: float) -> Points:
    """The outline so far within itself, as a moulded wall leaves it."""
    along = after(outline) - before(outline)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-9)
    x, y = outline.T
    side = np.sign((x * after(y) - after(x) * y).sum())
    return outline + depth * side * np.column_stack([-along[:, 1], along[:, 0]])


def toothed(
    rng: Generator,
    length: float,
    y0: float,
    y1: float,
    pitch: float,
    bow: float = 0.0,
    pointed: bool = False,
    most: int = 50,
) -> Points:
    """The lower edge from toe to heel, teeth even, in groups with gullets, or leaning; ``bow`` bends it.

    Of a pointed blade the teeth grow finer toward the toe, where there is no room for them.
    """
    depth = min(pitch * rng.uniform(0.35, 0.75), 0.3 * abs(y0))
    edge = teeth((length, y1), (4, y0), pitch, -depth, int(rng.integers(most // 2, most)))
    kind = rng.random()
    if kind < 0.25:  # every fifth tooth is a raker's gullet
        edge[1::10, 1] += depth
    elif kind < 0.6:
        edge[1::2, 0] -= (length / len(edge)) * rng.uniform(0.3, 0.9)
    if pointed:
        line = np.interp(edge[:, 0], [4, length], [y0, y1])
        edge[:, 1] = line + (edge[:, 1] - line) * np.clip((length - edge[:, 0]) / (0.6 * length), 0.12, 1)
    edge[:, 1] -= bow * np.sin(np.pi * np.clip(edge[:, 0] / length, 0, 1))
    return edge


def blade(rng: Generator, length: float, high: float, kind: int | None = None) -> Part:
    """Panel, parallel, pointed, curved, double-edged, round-nosed, skew or wavy-backed, with holes and a tang."""
    kind = int(rng.integers(8)) if kind is None else kind
    pitch, thick = rng.uniform(2.2, 8), rng.uniform(0.6, 1.8)
    low, tang = -high / 2, [(-26.0, -high * 0.3), (-26.0, high * 0.3)]
    bow = 0.0
    if kind == 0:
        back = [(0, high / 2), (length, high * rng.uniform(-0.25, 0.1))]
    elif kind == 1:
        back = [(0, high / 2), (length - high * 0.2, high / 2), (length, high * 0.2)]
    elif kind == 2:
        back = [(0, high / 2), (length * 0.6, high * 0.1), (length + 6, -high * 0.4)]
    elif kind == 3:
        bow = rng.uniform(0.04, 0.14) * length * rng.choice([-1.0, 1.0])
        t = np.linspace(0, 1, 7)
        back = list(zip(t * length, high * (0.5 - 0.7 * t) - bow * np.sin(np.pi * t), strict=True))
    elif kind == 4:
        upper = teeth((4, high / 2), (length, high * rng.uniform(0.5, 0.75)), rng.uniform(2, 5), -1.5, 36)
        back = [(float(x), float(y)) for x, y in upper]
    elif kind == 5:
        nose = np.linspace(np.pi / 2, -np.pi / 2, 6)
        back = [(0, high / 2), *zip(length + high * 0.4 * np.cos(nose), high / 2 * np.sin(nose), strict=True)]
    elif kind == 6:
        back = [(0, high / 2), (length * 0.3, high * 0.42), (length * 0.7, high * 0.05), (length, -high * 0.12)]
    else:
        back = [(0, high * 0.3), (length * 0.2, high * 0.55), (length * 0.45, high * 0.35), (length * 0.75, high * 0.5),
                (length, high * 0.3)]  # fmt: skip
    edge = toothed(rng, length - (high * 0.1 if kind == 5 else 0), low, low, pitch, bow, kind in (0, 2, 3, 6))
    holes = []
    if kind in (0, 1, 4, 6, 7) and rng.random() < 0.6:
        holes.append(circle(rng.uniform(2, 5), (length * 0.93, -high * 0.18), 8))
    if kind in (1, 4) and rng.random() < 0.4:
        holes += [rounded(length * 0.2, high * 0.2, 6, (length * f, 0), 2) for f in (0.3, 0.6)]
    outline = np.concatenate([edge, tang, np.array(back, float)])
    return saw_blade(outline, thick, holes, "stainless" if rng.random() < 0.25 else "steel")


def moulded(rng: Generator, outline: Points, deep: float, holes: list[Points] | None = None) -> list[Part]:
    """A handle cut or moulded after an outline: solid, with a hollow in it, or with a softer skin."""
    stuff = pick(rng, *STUFFS)
    parts = [Part(stuff, prism(outline, -deep / 2, deep / 2, holes or []))]
    if stuff != "wood" and not holes and rng.random() < 0.6:
        parts.append(Part(stuff, prism(inset(outline, rng.uniform(2.2, 3.6)), 2.5 - deep / 2, deep / 2 - 2.5), -0.8))
    if rng.random() < 0.3:
        rim = prism(outline, -deep / 2 - 1.2, deep / 2 + 1.2, holes or [])
        parts.append(Part(pick(rng, "rubber", "silicone"), rim, 0.18))
    return parts


def handle(rng: Generator, high: float, kind: int | None = None) -> list[Part]:
    """Closed, pistol, turned, flat, ringed with a guard, T-shaped, corded, or a socket for a pole."""
    kind = int(rng.integers(8)) if kind is None else kind
    deep, k = rng.uniform(18, 30), rng.uniform(0.8, 1.15)
    if kind == 0:
        outline, hole = closed_handle(rng, k * 0.9)
        return [*moulded(rng, outline, deep, [hole]), bolts([(0, 16), (2, -8)], deep, rng.uniform(3, 6))]
    if kind == 1:  # pistol
        drop = rng.uniform(40, 85)
        way = [(10, high * 0.35), (-22, high * 0.4 + 6), (-50, 8), (-66 * k, -drop * 0.6), (-92 * k, -drop),
               (-74 * k, -drop - 14), (-44 * k, -drop * 0.75), (-26, -high * 0.3), (8, -high * 0.35)]  # fmt: skip
        return [*moulded(rng, smooth(way, rounds=1), deep), bolts([(-4, 4), (-22, 2)], deep * 0.8, 3.2)]
    if kind == 2:  # turned
        r, long = rng.uniform(11, 16), rng.uniform(90, 145)
        line = [(-long, r * 0.7), (-long + 8, r), (-long * 0.6, r * rng.uniform(0.9, 1.15)), (-28, r * 0.75),
                (-14, r * 0.9), (2, r * 0.7)]  # fmt: skip
        parts = [Part(pick(rng, "wood", "wood", "abs", "rubber", "pp"), revolve(line, 10, rng.uniform(0.7, 1.0)))]
        ferrule = Part(pick(rng, "steel", "brass"), revolve([(-16, r * 0.95), (2, r * 0.75)], 10), 0.2)
        return [*parts, ferrule, Part("steel", tube([(-long * 0.7, 0), (4, 0)], 2.6, sides=5))]
    if kind == 3:  # flat and straight, two scales
        long, w = rng.uniform(100, 170), rng.uniform(22, 36)
        way = [(6, w * 0.4), (-long * 0.3, w * 0.42), (-long * 0.6, w * 0.55), (-long, w * 0.5), (-long - 6, 0),
               (-long, -w * 0.6), (-long * 0.55, -w * 0.42), (-long * 0.3, -w * 0.5), (6, -w * 0.45)]  # fmt: skip
        return [*moulded(rng, smooth(way, rounds=1), deep * 0.8), bolts([(-12, 0), (-long * 0.7, 0)], deep * 0.8, 3)]
    if kind == 4:  # with a guard before the fingers
        way = [(8, 12), (-30, 16), (-90 * k, 12), (-116 * k, -4), (-100 * k, -16), (-30, -12), (8, -12)]
        loop = smooth([(2, -10), (-14, -46), (-60 * k, -52), (-104 * k, -12)], False, 1)
        return [
            *moulded(rng, smooth(way, rounds=1), deep),
            Part(pick(rng, "pp", "steel"), tube(loop, rng.uniform(2.5, 5), sides=5)),
        ]
    if kind == 5:  # T
        stem = box(46, 18, deep * 0.6).moved(-22)
        bar = revolve([(-48, 11), (-40, 13), (40, 13), (48, 11)], 10).turned("z", np.pi / 2).moved(-50)
        return [Part(pick(rng, "abs", "aluminium"), stem, 0.7), Part(pick(rng, *STUFFS), bar, 0.7)]
    if kind == 6:  # long, wound with cane or cord
        long, r = rng.uniform(150, 320), rng.uniform(10, 14)
        x = np.linspace(-long, -8, 22)
        wound = np.column_stack([x, r + 0.7 * (np.arange(22) % 2)])
        return [Part("wood", revolve(wound, 9, 0.75)), Part("steel", box(30, 16, 5).moved(-18), 0.5)]
    long, r = rng.uniform(90, 190), rng.uniform(11, 17)  # socket
    tube_ = hollow(pick(rng, "steel", "aluminium", "pp"), revolve([(-long, r), (-10, r), (14, r * 0.8)], 10),
                   revolve([(-long, r - 1.8), (-30, r - 1.8)], 10))  # fmt: skip
    screw = revolve([(-r - 9, 6), (-r - 2, 6), (-r, 3), (-r + 4, 3)], 8).turned("z", np.pi / 2).moved(-long * 0.6)
    return [*tube_, Part("steel", screw), bolts([(-16, 0), (4, 0)], 2 * r + 4, 3)]


def spine(rng: Generator, length: float, high: float) -> Part:
    """A folded back that stiffens the blade."""
    back = box(length * rng.uniform(0.8, 1.02), rng.uniform(8, 18), rng.uniform(3, 6)).moved(length / 2, high / 2, 0)
    return Part(pick(rng, "brass", "steel", "aluminium"), back)


def cover(rng: Generator, length: float, high: float) -> list[Part]:
    """A strip on the teeth, a card sleeve, a scabbard, or nothing."""
    kind = int(rng.integers(5))
    if kind == 0:
        return [Part(pick(rng, "pp", "pvc"), box(length, 12, 5).moved(length / 2, -high / 2 + 2), 0.7)]
    if kind == 1:
        flat = rounded(length + 10, high + 14, 4, (length / 2, 0), 2)
        return [Part("cardboard", slab(flat, z - 0.4, z + 0.4)) for z in (-2.5, 2.5)]
    if kind == 2:
        flat = rounded(length + 14, high + 18, 9, (length / 2 + 4, 0), 3)
        wall = rng.uniform(1, 2)
        return [Part(pick(rng, "pp", "nylon", "leather"), slab(flat, z - wall / 2, z + wall / 2)) for z in (-5, 5)]
    return []


def pinned(rng: Generator, length: float, high: float, wide: float, most: int = 50) -> list[Part]:
    """A blade held at both ends on pins."""
    thick, pitch = rng.uniform(0.55, 0.95), rng.uniform(1.8, 6)
    edge = toothed(rng, length, -high / 2, -high / 2, pitch, most=most)
    outline = np.concatenate(
        [edge, [(-6, -high * 0.4), (-6, high / 2), (length + 6, high / 2), (length + 6, -high * 0.4)]]
    )
    holes = [circle(min(2.2, high * 0.25), (x, 0), 6) for x in (0.0, length)] if high > 7 else []
    pin = slab(circle(2.2, steps=6), -wide / 2, wide / 2)
    metal = "steel" if rng.random() < 0.9 else "stainless"
    return [saw_blade(outline, thick, holes, metal), *(Part("steel", pin.moved(x)) for x in (0.0, length))]
