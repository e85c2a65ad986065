"""Small pieces: socks, underwear, scarves, gloves and hats."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, shell, soft
from models.simulation.clutter._copies import copies, tumbles
from models.simulation.mesh import Mesh, arc, ball, circle, loft, merged, prism, rounded, smooth, tube
from models.simulation.thing import Part, Thing, wire


def socks(rng: Generator) -> Thing:
    parts = []
    radius = rng.uniform(24, 36)
    for index in range(int(rng.integers(1, 6))):
        r = radius * rng.uniform(0.85, 1.1)
        lump = ball(r, r * rng.uniform(1.1, 1.5), r * rng.uniform(0.7, 0.95), 12)
        bumps = 1 + 0.06 * np.sin(lump.vertices @ rng.normal(0, 3 / r, 3) + rng.uniform(0, 6))
        roll = arc(r * 0.6, 0, 5.4, steps=9)
        seat = np.column_stack([roll, np.linspace(-4, 4, 9)])
        turn = tumbles(rng, 1)[0]
        at = [(index % 3) * 2.1 * r + rng.normal(0, 5), (index // 3) * 2.5 * r, rng.normal(0, 5)]
        mesh = merged(Mesh(lump.vertices * bumps[:, None], lump.faces), tube(seat, r * 0.28, sides=6))
        mesh = Mesh(mesh.vertices @ turn.T + at, mesh.faces)
        parts.append(Part(str(rng.choice(["cloth", "wool"])), mesh, rng.uniform(0.7, 1.1)))
    return settled(parts)


def underwear(rng: Generator) -> Thing:
    parts = []
    for index in range(int(rng.integers(2, 6))):
        x, y, thick = rng.uniform(90, 170), rng.uniform(70, 120), rng.uniform(5, 14)
        mesh = soft(rng, x, y, thick, (7, 8), 0.3, 5, 0.07, rng.uniform(0, 0.5))
        band = np.column_stack([np.linspace(-x / 2, x / 2, 6), np.full(6, y * 0.4), np.full(6, thick * 0.5)])
        band[:, 1] += rng.normal(0, 3, 6)
        at = [rng.uniform(-70, 70), rng.uniform(-50, 50), index * 6]
        piece = merged(mesh, tube(band, 2.5, sides=5)).turned("z", rng.uniform(0, 6.3))
        parts.append(Part("cloth", piece.moved(*at)))
    hooks = tube([[0, 0], [5, 0], [6, 2], [5, 4], [1, 4]], 0.8, sides=4)
    spots = np.column_stack([np.full(4, 20), np.arange(4) * 9.0, np.full(4, 12)]) + [*rng.uniform(-40, 20, 2), 0]
    parts.append(Part("steel", copies(hooks, spots), 0.4))
    return settled(parts)


def _cup(rng: Generator, radius: float, depth: float, thick: float) -> Mesh:
    lift, turn = np.linspace(0.05, 1, 6)[:, None], np.linspace(0, 2 * np.pi, 15)
    r = radius * np.sin(lift * np.pi / 2)
    surface = np.stack([r * np.cos(turn), r * np.sin(turn), depth * np.cos(lift * np.pi / 2) + 0 * turn], -1)
    return shell(surface, thick)


def bra(rng: Generator) -> Thing:
    radius, depth = rng.uniform(55, 75), rng.uniform(30, 60)
    padded = rng.uniform(2, 12)
    nested = rng.random() < 0.3
    parts: list[Part] = []
    for side in (-1, 1):
        y, z = (0, 8.0 * side) if nested else (side * radius * 1.08, 0.0)
        underwire = np.column_stack([arc(radius, np.pi * 0.55, np.pi * 1.5, (0, y), 14), np.full(14, z)])
        parts += [
            Part("cloth", _cup(rng, radius, depth, padded).moved(y=y, z=z)),
            wire("steel", underwire, rng.uniform(0.5, 0.8), sides=5),
        ]
        strap = smooth([[radius, y, z], [radius * 1.8, y + side * 20, z], [radius * 1.4, y + side * 70, z],
                        [0, y + side * 90, z], [-radius * 0.5, y + side * radius, z]], False, 1)  # fmt: skip
        parts.append(Part("cloth", tube(strap, 2.4, sides=5)))
        slide = tube(rounded(16, 11, 3, steps=2), 0.8, True, 4).moved(radius * 1.55, y + side * 40, z)
        parts.append(Part(str(rng.choice(["steel", "nylon"])), slide))
    hook = tube([[0, 0], [6, 0], [7, 2], [6, 4], [2, 4]], 0.8, sides=4)
    spots = np.column_stack([rng.uniform(-60, -50) + np.zeros(3), np.arange(3) * 12.0 - 12, np.full(3, 4)])
    return settled(parts, [Part("steel", copies(hook, spots), 0.5)])


def cap(rng: Generator) -> Thing:
    radius, height = rng.uniform(82, 95), rng.uniform(70, 105)
    lift, turn = np.linspace(0.04, 1, 7)[:, None], np.linspace(0, 2 * np.pi, 19)
    squash = rng.uniform(0.3, 1.0)
    surface = np.stack(
        [radius * np.sin(lift * np.pi / 2) * np.cos(turn), radius * 0.88 * np.sin(lift * np.pi / 2) * np.sin(turn),
         squash * height * np.cos(lift * np.pi / 2) + 0 * turn], -1
    )  # fmt: skip
    crown = shell(surface, rng.uniform(1.6, 3))
    peak_outline = np.concatenate([arc(radius, -1.1, 1.1, steps=9),
                                   arc(radius * 0.95, 1.1, -1.1, (rng.uniform(55, 75), 0), steps=9)])  # fmt: skip
    ribs = [tube(surface[:, index], 1.2, sides=4) for index in range(0, 18, 3)]
    parts = [
        Part("cloth", crown, 1.5),
        Part("pe", prism(peak_outline, -1.2, 1.0), 0.8),
        Part("cloth", merged(*ribs, tube(surface[-1][:-1], 3, True, 5)), 1.3),
        Part(str(rng.choice(["steel", "cloth"])), prism(circle(6, steps=8), 0, 2).moved(z=squash * height)),
    ]
    if rng.random() < 0.4:
        parts.append(Part("brass", tube(rounded(20, 16, 2, (-radius, 0), 2), 1.0, True, 4)))
    return settled(parts)


def gloves(rng: Generator) -> Thing:
    scale = rng.uniform(0.9, 1.15)
    thick = rng.uniform(5, 14)
    material = str(rng.choice(["leather", "wool", "cloth"]))
    share = 0.5 if material == "leather" else 1.0
    palm = soft(rng, 105, 92, thick, (6, 7), 0.12, 4, 0.02).moved(x=-10)
    reach = np.array([[82, 36], [95, 13], [90, -11], [72, -34]])
    fingers = [
        loft([np.column_stack([np.full(8, x), y * spread + 10.5 * taper * np.cos(np.arange(8) * np.pi / 4),
                               thick / 2 + thick * 0.5 * taper * np.sin(np.arange(8) * np.pi / 4)])
              for x, taper in ((35, 1.0), (35 + long * 0.55, 0.98), (35 + long * 0.9, 0.8), (35 + long, 0.3))])
        for (long, y), spread in zip(reach, [rng.uniform(0.95, 1.15)] * 4, strict=True)
    ]  # fmt: skip
    thumb = fingers[0].moved(-35, -36).turned("z", 0.9).moved(-20, 52)
    cuff = np.column_stack([np.full(4, -62), np.linspace(-42, 42, 4), np.full(4, thick / 2)])
    hand = merged(palm, *fingers, thumb, tube(cuff, thick * 0.4, sides=5)).scaled(scale, scale, 1)
    other = hand.scaled(1, -1, 1).turned("z", rng.normal(0, 0.5))
    shift_x, shift_y = rng.normal(0, 40, 2)
    other = other.moved(shift_x, shift_y, thick * 1.2)
    parts = [Part(material, hand, share), Part(material, other, share)]
    if rng.random() < 0.4:
        parts.append(Part("brass", prism(circle(6, steps=8), 0, 2).moved(-55, 10, thick)))
    return settled(parts)


def scarf(rng: Generator) -> Thing:
    thick, wide = rng.uniform(6, 14), rng.uniform(35, 60)
    steps = 30
    turn = np.linspace(0, 2 * np.pi * rng.uniform(1.4, 2.2), steps)
    r = rng.uniform(55, 80) + rng.uniform(6, 12) * turn
    path = np.stack([r * np.cos(turn), rng.uniform(0.6, 0.9) * r * np.sin(turn), 4 * np.sin(3 * turn)], 1)
    normal = path * [1, 1, 0] / np.linalg.norm(path[:, :2], axis=1, keepdims=True)
    surface = np.stack(
        [path + normal * shift * wide / 2 + [0, 0, 6 * np.cos(3 * shift)] for shift in (-1, -0.4, 0.3, 1)]
    )
    fringe = path[-1] + np.column_stack([np.zeros((6, 2)), np.zeros(6)]) + normal[-1] * np.linspace(-0.4, 0.4, 6)[
        :, None] * wide  # fmt: skip
    ahead = (path[-1] - path[-2]) / np.linalg.norm(path[-1] - path[-2])
    tassels = [tube([spot, spot + ahead * 25, spot + ahead * 50 + rng.normal(0, 4, 3)], 2, sides=4) for spot in fringe]
    return settled([Part("wool", shell(surface, thick), rng.uniform(0.7, 1.1)), Part("wool", merged(*tassels), 1.2)])


def brimmed_hat(rng: Generator) -> Thing:
    crown, brim, height = rng.uniform(78, 90), rng.uniform(130, 185), rng.uniform(85, 120)
    turn = np.linspace(0, 2 * np.pi, 23)
    wavy = rng.uniform(4, 14) * np.cos(2 * turn + rng.uniform(0, 6)) + rng.normal(0, 2)
    rows = [
        (brim, wavy), ((brim + crown) / 2, wavy * 0.6), (crown, 0 * turn), (crown * 0.95, height * 0.55 + 0 * turn),
        (crown * 0.86, height * 0.95 + 0 * turn), (crown * 0.5, height * rng.uniform(0.8, 1) + 0 * turn),
        (2.0, height * rng.uniform(0.75, 1) + 0 * turn),
    ]  # fmt: skip
    surface = np.stack([np.stack([r * np.cos(turn), r * 0.86 * np.sin(turn), z + 0 * turn], -1) for r, z in rows])
    straw = rng.random() < 0.5
    rings = [tube(surface[0][:-1], 1.0, True, 4)]
    parts = [
        Part("wood" if straw else "wool", shell(surface, rng.uniform(1.8, 3)), 0.6 if straw else 2.0),
        Part("steel", rings[0], 0.7),
        Part("cloth", tube(surface[2][:-1] + [0, 0, 8], 4.5, True, 5)),
    ]
    return settled(parts)
