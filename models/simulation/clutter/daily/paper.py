"""Books, papers and albums."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled
from models.simulation.clutter._copies import copies
from models.simulation.mesh import Mesh, arc, box, circle, merged, prism, rounded, sheet, tube
from models.simulation.thing import Part, Thing, wire


def _fanned(rng: Generator, x: float, y: float, thick: float, lean: float = 2.0) -> Mesh:
    """A block of leaves, slightly slanted, its pages bent up or down."""
    rows, columns = 5, 8
    bend = rng.normal(0, thick * 0.05) * np.linspace(-1, 1, columns) ** 2 + np.zeros((rows, 1))
    mesh = sheet(bend, bend + thick, x, y)
    vertices = mesh.vertices.copy()
    vertices[:, :2] += vertices[:, 2:] / max(thick, 1) * rng.normal(0, lean, 2)
    return Mesh(vertices, mesh.faces)


def book(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(170, 300), rng.uniform(110, 215), rng.uniform(8, 50)
    leaves = str(rng.choice(["paper", "paper", "coated_paper"]))
    share = 0.8 if leaves == "coated_paper" else rng.uniform(0.85, 1.1)
    parts = [Part(leaves, _fanned(rng, x, y, thick), share)]
    if rng.random() < 0.5:
        board = rng.uniform(2, 3)
        covers = [box(x + 6, y + 5, board).moved(z=z) for z in (-board / 2, thick + board / 2)]
        spine = box(x + 6, 2, thick + 2 * board).moved(0, -y / 2 - 2.5, thick / 2)
        parts.append(Part("paper", merged(*covers, spine), 0.9))
    else:
        glue = box(x, 1.5, thick).moved(0, -y / 2 - 1, thick / 2)
        parts.append(Part("pe", glue))
    return settled(parts)


def book_stack(rng: Generator) -> Thing:
    parts, z = [], 0.0
    for _ in range(int(rng.integers(2, 5))):
        x, y, thick = rng.uniform(170, 270), rng.uniform(120, 190), rng.uniform(7, 24)
        leaves = _fanned(rng, x, y, thick).turned("z", rng.normal(0, 0.15))
        shift_x, shift_y = rng.normal(0, 12, 2)
        parts.append(Part("paper", leaves.moved(shift_x, shift_y, z), rng.uniform(0.8, 1.1)))
        z += thick + 1
    return settled(parts)


def spiral_notebook(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(140, 300), rng.uniform(100, 210), rng.uniform(5, 16)
    radius = thick / 2 + 3
    material = str(rng.choice(["steel", "aluminium", "pvc"], p=[0.6, 0.2, 0.2]))
    thin = rng.uniform(0.4, 0.7) if material != "pvc" else 1.0
    count = int(min(26, x / 8.5))
    spots = np.column_stack(
        [np.linspace(-x * 0.47, x * 0.47, count), np.full(count, -y / 2), np.full(count, thick / 2)]
    )
    loop = np.column_stack([np.linspace(0, 3, 8), *(arc(radius, 0, 6.0, steps=8).T)])
    coil = wire(material, loop, thin, sides=4)
    if rng.random() < 0.4:
        spots = np.concatenate([spots, spots + [2.6, 0, 0]])[:: 2 if count > 20 else 1]
    board = prism(rounded(x, y, 6, steps=2), -1.2, 0)
    covers = merged(board, board.moved(z=thick + 1.2))
    return settled(
        [
            Part("paper", _fanned(rng, x * 0.99, y * 0.98, thick, 0.5), rng.uniform(0.7, 1)),
            Part(str(rng.choice(["paper", "pp"])), covers),
            Part(material, copies(coil.mesh, spots), coil.share),
        ]
    )


def magazines(rng: Generator) -> Thing:
    parts, z = [], 0.0
    for _ in range(int(rng.integers(2, 6))):
        x, y, thick = rng.uniform(260, 300), rng.uniform(190, 225), rng.uniform(2.5, 8)
        turn, at = rng.normal(0, 0.1), [*rng.normal(0, 8, 2), z]
        parts.append(
            Part("coated_paper", _fanned(rng, x, y, thick, 1).turned("z", turn).moved(*at), rng.uniform(0.6, 0.9))
        )
        staple = [
            wire("steel", np.array([[-6, -y / 2, 0], [6, -y / 2, 0]]) + [side * x * 0.2, 0, thick / 2], 0.4, sides=4)
            for side in (-1, 1)
        ]
        parts += [part.turned("z", turn).moved(*at) for part in staple]
        z += thick
    return settled(parts)


def papers(rng: Generator) -> Thing:
    x, y, thick = 297.0, 210.0, rng.uniform(3, 45)
    if rng.random() < 0.4:
        x, y = x / 2, y * rng.uniform(0.5, 0.72)
    parts = [Part("paper", _fanned(rng, x, y, thick, 3), rng.uniform(0.8, 1.1))]
    for _ in range(int(rng.integers(0, 4))):
        clip = tube(
            [[0, 0, 0], [22, 0, 0], [26, 3, 0], [22, 6, 0], [3, 6, 0], [1, 4, 0], [3, 2, 0], [20, 2, 0]], 0.8, sides=4
        )
        at = [rng.uniform(-x * 0.4, x * 0.4), y / 2 - 18, thick + 1]
        parts.append(Part("steel", clip.turned("z", np.pi / 2).moved(*at), 0.25))
    if rng.random() < 0.4:
        parts.append(
            Part("pp", merged(box(x + 14, y + 12, 0.6).moved(z=-1), box(x + 14, y + 12, 0.6).moved(z=thick + 1)))
        )
    return settled(parts)


def ring_binder(rng: Generator) -> Thing:
    x, y, thick = rng.uniform(290, 320), rng.uniform(240, 280), rng.uniform(35, 75)
    board = rng.uniform(1.8, 2.4)
    covers = [box(x, y, board).moved(z=z) for z in (0.0, thick)]
    spine = box(x, board, thick).moved(0, -y / 2, thick / 2)
    rail_y = -y / 2 + 22
    rail = prism(rounded(rng.uniform(120, 270), 18, 4, (0, rail_y), 2), 2, 3.2)
    count = int(rng.integers(2, 5))
    ring = tube(np.column_stack([np.zeros(9), *(arc(thick * 0.36, -1.3, 4.4, steps=9).T)]), 1.5, sides=5)
    rings = copies(
        ring, np.column_stack([np.linspace(-60, 60, count), np.full(count, rail_y), np.full(count, thick * 0.42)])
    )
    level = rng.uniform(0.1, 0.7) * thick
    leaves = _fanned(rng, 297, 205, level, 2).moved(0, 14, 4)
    return settled([Part("cardboard", merged(*covers, spine), 3.0), Part("steel", merged(rail, rings)),
                    Part("paper", leaves, rng.uniform(0.6, 0.9))])  # fmt: skip


def photo_album(rng: Generator) -> Thing:
    x, y, leaves = rng.uniform(180, 300), rng.uniform(170, 260), int(rng.integers(6, 14))
    thick = rng.uniform(2.2, 4)
    page = box(x, y, thick * 0.5)
    print_ = merged(*(box(x * 0.42, y * 0.62, 0.5).moved(side * x * 0.24, 0, thick * 0.35) for side in (-1, 1)))
    places = np.column_stack([rng.normal(0, 0.6, (leaves, 2)), np.arange(leaves) * thick])
    posts = merged(
        *(prism(circle(3.5, steps=8), -3, leaves * thick).moved(-x * 0.46, side * y * 0.25) for side in (-1, 1))
    )
    cover = box(x + 10, y + 8, 2.5)
    return settled(
        [
            Part("paper", copies(page, places), 0.8),
            Part("coated_paper", copies(print_, places), 0.7),
            Part("aluminium", posts),
            Part("leather", merged(cover.moved(z=-4), cover.moved(z=leaves * thick + 2))),
        ]
    )
