"""Cutlery, pots, pans, bowls and tins."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._copies import boxes, copies, rods
from models.simulation.clutter.metalware.parts import lifted
from models.simulation.mesh import Mesh, Points, arc, box, circle, loft, merged, prism, revolve, rounded, smooth, tube
from models.simulation.thing import Part, Thing, hollow, wire


def _spoon(rng: Generator, long: float) -> Mesh:
    bowl, wide = long * rng.uniform(0.26, 0.32), long * rng.uniform(0.17, 0.23)
    t = np.linspace(0, np.pi, 8)
    xs = [*(-bowl * np.cos(t) / 2), *np.linspace(bowl * 0.7, long - bowl / 2, 4)]
    ys = [*(wide / 2 * np.sin(t) + 1.2), 3.0, 3.6, 5.5, 7.5]
    dips = [*(-bowl * 0.24 * np.sin(t)), 1.0, 3.5, 4.0, 3.0]
    thick = rng.uniform(1.1, 1.8)
    rings = []
    for x, y, d, level in zip(xs, ys, dips, range(len(xs)), strict=True):
        k = 0.6 if level > 8 else 0.0
        rings.append([[x, -y, k], [x, 0, d], [x, y, k], [x, y, k + thick], [x, 0, d + thick], [x, -y, k + thick]])
    return loft(rings).moved(-long / 2 + bowl / 2)


def _fork(rng: Generator, long: float) -> Mesh:
    prongs, wide, root = int(rng.choice([3, 4, 4])), long * 0.13, long * 0.16
    tine = wide / (2 * prongs - 1)
    comb = []
    for k in range(prongs):
        y = -wide / 2 + 2 * k * tine
        comb += [[root, y], [-long * 0.1, y], [-long * 0.11, y + tine / 2], [-long * 0.1, y + tine], [root, y + tine]]
    neck = [
        [long * 0.28, 3],
        [long * 0.6, 3.5],
        [long * 0.88, 8],
        [long * 0.89, -8],
        [long * 0.6, -3.5],
        [long * 0.28, -3],
    ]
    return prism(np.array([*comb, *neck]), -0.9, 0.9).moved(-long * 0.39)


def cutlery(rng: Generator) -> Thing:
    """Spoons and forks, loose or in a box."""
    count = int(rng.integers(1, 6))
    parts: list[Part] = []
    for k in range(count):
        long = rng.uniform(130, 215)
        mesh = _spoon(rng, long) if rng.random() < 0.6 else _fork(rng, long)
        mesh = mesh.turned("z", rng.normal(0, 0.15) + np.pi * rng.integers(2)).moved(
            rng.normal(0, 8), (k - count / 2) * rng.uniform(8, 20), 3 * k
        )
        parts.append(Part("stainless", mesh))
        if rng.random() < 0.2:
            parts.append(Part("abs", box(long * 0.4, 12, 7).moved(0, (k - count / 2) * 14, 3 * k), 0.8))
    if rng.random() < 0.4:
        size = (225, max(count * 22, 45), 26)
        parts += hollow(
            "pp", prism(rounded(*size[:2], 12), -8, 18), prism(rounded(size[0] - 3, size[1] - 3, 11), -6.5, 16.5)
        )
    return Thing(tuple(parts))


def chopsticks(rng: Generator) -> Thing:
    """Bundles of steel or wooden ones, skewers and needles likewise."""
    count, long = int(rng.choice([2, 2, 4, 10, 20])), rng.uniform(190, 260)
    metal = "stainless" if rng.random() < 0.75 else "wood"
    r = rng.uniform(1.5, 3.2)
    stick = revolve([[-long / 2, r], [long * 0.2, r * 0.85], [long / 2, r * 0.5]], 6)
    spread = rng.uniform(1.2, 2.4) * r * np.sqrt(count)
    spots = np.column_stack(
        [rng.normal(0, 4, count), rng.uniform(-spread, spread, count), rng.uniform(-1, 1, count) * spread * 0.5]
    )
    turns = rng.normal(0, 0.03, count) + np.pi * rng.integers(0, 2, count) * (rng.random() < 0.5)
    parts = [Part(metal, copies(stick, spots, turns=turns))]
    if metal == "stainless" and rng.random() < 0.5:
        bore = revolve([[-long * 0.44, r * 0.6], [long * 0.3, r * 0.5]], 6)
        parts.append(Part(metal, copies(bore, spots, turns=turns), -0.98))
    return Thing(tuple(parts))


def _vessel(metal: str, profile: Points, wall: float, sides: int = 22) -> list[Part]:
    """Open bowl about z: ``profile`` (N, 2) of height and outer radius, its floor first."""
    inner = np.column_stack(
        [profile[:, 0] + np.linspace(wall, 0.01, len(profile)), np.maximum(profile[:, 1] - wall, 0.5)]
    )
    outer = revolve(profile, sides).turned("y", -np.pi / 2)
    return [Part(metal, outer), Part(metal, revolve(inner, sides).turned("y", -np.pi / 2), -1.0)]


def cooking_pot(rng: Generator) -> Thing:
    """Saucepan with a long handle, or a casserole with two, often with its lid."""
    radius, deep = rng.uniform(70, 115), rng.uniform(55, 115)
    metal, wall = (("stainless", rng.uniform(0.6, 1.0)), ("aluminium", rng.uniform(1.8, 3)))[int(rng.random() < 0.35)]
    parts = _vessel(metal, np.array([[0, radius * 0.92], [6, radius * 0.98], [deep, radius]]), wall, 26)
    parts.append(Part("aluminium", prism(circle(radius * 0.86, steps=22), -4, 0)))
    rim = tube(lifted(circle(radius, steps=24), deep), 1.4, True, 4)
    parts.append(Part(metal, rim))
    if rng.random() < 0.5:
        handle = tube(
            [[radius, 0, deep * 0.8], [radius + 40, 0, deep * 0.85], [radius + 165, 0, deep]], [4, 7, 9], sides=8
        ).scaled(1, 1.3, 1)
        parts += [
            Part("abs", handle),
            Part("steel", tube([[radius - 2, 0, deep * 0.75], [radius + 120, 0, deep * 0.94]], 2.6, sides=6)),
        ]
    else:
        ear = lifted(arc(26, -1.3, 1.3, (-8, 0), 8)) * [1, 1, 1] + [radius, 0, deep * 0.85]
        grips = tube(ear, 3.4, sides=6)
        parts.append(Part("steel", merged(grips, grips.scaled(-1, 1, 1)), 0.7))
    if rng.random() < 0.55:
        if rng.random() < 0.5:
            parts.append(Part("glass", prism(circle(radius * 0.97, steps=22), deep + 2, deep + 6)))
            parts.append(Part("steel", tube(lifted(circle(radius, steps=24), deep + 4), 2, True, 4), 0.6))
        else:
            parts.append(Part(metal, prism(circle(radius, steps=22), deep + 2, deep + 2 + wall)))
        parts.append(
            Part("abs", revolve([[deep + 6, 7], [deep + 18, 10], [deep + 24, 17]], 10).turned("y", -np.pi / 2))
        )
    return Thing(tuple(parts))


def frying_pan(rng: Generator) -> Thing:
    radius, deep = rng.uniform(90, 140), rng.uniform(32, 60)
    metal, wall = (("aluminium", rng.uniform(2, 3.5)), ("steel", rng.uniform(1.2, 2.2)))[int(rng.random() < 0.35)]
    parts = _vessel(metal, np.array([[0, radius * 0.74], [deep * 0.3, radius * 0.88], [deep, radius]]), wall, 26)
    if rng.random() < 0.5:
        parts.append(Part("steel", prism(circle(radius * 0.66, steps=22), -1.0, 0)))
    handle = tube(
        [[radius - 4, 0, deep * 0.8], [radius + 50, 0, deep], [radius + 190, 0, deep + 18]], [5, 8, 10], sides=8
    ).scaled(1, 1.4, 1)
    tang = tube([[radius - 8, 0, deep * 0.75], [radius + 70, 0, deep + 2]], 4, sides=6).scaled(1, 1.8, 1)
    rivets = boxes([[radius - 4, s * 12, deep * 0.75] for s in (-1, 0, 1)], [9, 6, 6])
    return Thing((*parts, Part("abs", handle), Part("steel", tang), Part("aluminium", rivets)))


def steel_bowls(rng: Generator) -> Thing:
    parts: list[Part] = []
    radius = rng.uniform(45, 100)
    for k in range(rng.integers(1, 4)):
        r = radius * 0.9**k
        rise = r * rng.uniform(0.45, 0.75)
        profile = np.array([[0, r * 0.45], [rise * 0.2, r * 0.72], [rise * 0.6, r * 0.93], [rise, r]])
        double = rng.random() < 0.3
        wall = rng.uniform(0.5, 0.8)
        parts += [p.moved(z=6 * k) for p in _vessel("stainless", profile, wall)]
        if double:
            parts += [p.moved(z=6 * k + 5) for p in _vessel("stainless", profile * 0.92, wall)]
        parts.append(Part("stainless", tube(lifted(circle(r, steps=22), rise + 6 * k), 1.3, True, 4)))
    return Thing(tuple(parts))


def food_tins(rng: Generator) -> Thing:
    """Closed tins with what they hold: fruit, meat, cream, sugar, rice."""
    parts: list[Part] = []
    at = 0.0
    for _ in range(rng.integers(1, 4)):
        nominal = ((37, 110), (33, 58), (42, 40), (50, 130), (37, 75))[rng.integers(5)]
        radius, high = nominal[0] * rng.uniform(0.94, 1.06), nominal[1] * rng.uniform(0.9, 1.1)
        wall = rng.uniform(0.2, 0.3)
        content = str(rng.choice(["fruit", "meat", "cream", "sugar", "rice"]))
        outer = revolve([[-high / 2, radius], [high / 2, radius]], 22)
        inside = revolve([[-high / 2 + wall + 2, radius - wall], [high / 2 - wall - 2, radius - wall]], 22)
        fill = revolve(
            [[-high / 2 + 3, radius - wall - 0.1], [high / 2 * rng.uniform(0.7, 0.92), radius - wall - 0.1]], 22
        )
        ends = [[-high / 2, radius - 1], [-high / 2 + 2, radius - 1]]
        lid = [[high / 2 - 2, radius - 1], [high / 2, radius - 1]]
        beads = merged(
            *(
                tube(np.column_stack([np.full(18, x), circle(radius, steps=18)]), 0.8, True, 4)
                for x in np.linspace(-high * 0.3, high * 0.3, 4)
            )
        )
        tin = [
            *hollow("steel", outer, inside, content),
            Part(content, inside, -1.0),
            Part(content, fill, 0.98),
            Part("steel", revolve(ends, 22), -0.94),
            Part("steel", revolve(lid, 22), -0.94),
            Part("steel", beads, 0.12),
        ]
        tin = [part for part in tin if not (part.material == content and part.mesh is inside)]
        if rng.random() < 0.5:
            tin.append(Part("steel", box(0.7, 12, 24).moved(high / 2 + 0.8, 4)))
        tip = np.pi / 2 if rng.random() < 0.5 else 0.0
        parts += [part.turned("y", tip).moved(0, at, 0) for part in tin]
        at += 2 * radius + rng.uniform(3, 12)
    return Thing(tuple(parts))


def flat_tin(rng: Generator) -> Thing:
    """Sardines or corned fish in a shallow drawn tin."""
    long, wide, high = rng.uniform(88, 112), rng.uniform(56, 74), rng.uniform(20, 32)
    corner = rng.uniform(10, 28)
    aluminium = rng.random() < 0.5
    wall = 0.28 if aluminium else 0.2
    metal = "aluminium" if aluminium else "steel"
    outer = prism(rounded(long, wide, corner), -high / 2, high / 2)
    inner = prism(rounded(long - 2 * wall, wide - 2 * wall, corner), -high / 2 + wall, high / 2 - wall)
    rim = tube(lifted(rounded(long, wide, corner), high / 2), 1.0, True, 4)
    fish = [[x, 0, 0] for x in np.linspace(-long * 0.36, long * 0.36, 5)]
    return Thing(
        (
            *hollow(metal, outer, inner, "oil", 0.6),
            Part("meat", boxes(fish, [long * 0.15, wide * 0.84, high * 0.7]), 0.6),
            Part(metal, rim, 0.5),
            Part(metal, tube(lifted(circle(9, (long * 0.3, 0), 10), high / 2 + 1), 1.2, True, 4), 0.8),
        )
    )


def whisk_or_strainer(rng: Generator) -> Thing:
    """Wire whisk or strainer."""
    long = rng.uniform(90, 140)
    grip = hollow("stainless", revolve([[-110, 7], [0, 7]], 10), revolve([[-110, 6.2], [0, 6.2]], 10))
    if rng.random() < 0.5:
        loop = np.array(
            [
                [0, 3, 0],
                [long * 0.4, 16, 0],
                [long * 0.8, 28, 0],
                [long, 0, 0],
                [long * 0.8, -28, 0],
                [long * 0.4, -16, 0],
                [0, -3, 0],
            ]
        )
        path = smooth(loop, False, 1)
        wires = [wire("steel", path, 0.75, sides=4).turned("x", a) for a in np.arange(5) * np.pi / 5]
        return Thing((*grip, *wires))
    radius = rng.uniform(40, 75)
    k = np.repeat(np.linspace(-0.85, 0.85, 11), 5)
    u = np.tile(np.linspace(-1, 1, 5), 11)
    half = np.sqrt(1 - k * k)
    bows = np.column_stack([u * half, k, -0.5 * (half**2) * (1 - u * u)]).reshape(11, 5, 3) * radius
    net = rods(bows[:, :-1].reshape(-1, 3), bows[:, 1:].reshape(-1, 3), 0.8, 3)
    mesh = merged(net, net.turned("z", np.pi / 2))
    rim = tube(lifted(circle(radius, steps=24)), 2.2, True, 5)
    return Thing(
        (
            *(p for p in grip),
            *(Part(m, g.moved(radius + 2), s) for m, g, s in (("steel", mesh, 0.3), ("stainless", rim, 1.0))),
        )
    )
