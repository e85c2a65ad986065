"""Towels, blankets, quilts and curtains."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.clutter._cloth import settled, soft, waves
from models.simulation.clutter._copies import copies
from models.simulation.clutter.clothes.parts import seam, seams
from models.simulation.mesh import circle, merged, prism, rounded, sheet, tube
from models.simulation.thing import Part, Thing


def towel(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(180, 340), rng.uniform(120, 230), rng.uniform(7, 12)
    parts = []
    folds = int(rng.integers(3, 6))
    for index in range(folds):
        mesh = soft(rng, x * rng.uniform(0.95, 1.02), y * rng.uniform(0.93, 1.02), layer, (7, 9), 0.12, 16, 0.012)
        shift_x, shift_y = rng.normal(0, 3, 2)
        parts.append(mesh.moved(shift_x, shift_y, index * layer))
    bend = np.column_stack([np.linspace(-x * 0.49, x * 0.49, 6), np.full(6, y * 0.48), np.full(6, folds * layer / 2)])
    hems = [
        seam("cloth", rng, [[at, -y * 0.48, folds * layer], [at, y * 0.48, folds * layer]], 2)
        for at in (-x * 0.46, -x * 0.36)
    ]
    share = rng.uniform(0.7, 1.2)
    return settled([Part("cloth", merged(*parts, tube(bend, layer * folds * 0.3, sides=7)), share), *hems])


def blanket(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(300, 430), rng.uniform(240, 320), rng.uniform(14, 30)
    meshes = [
        soft(rng, x * rng.uniform(0.9, 1), y * rng.uniform(0.9, 1), layer, (9, 11), 0.22, 8, 0.03).moved(
            z=level * layer
        )
        for level in range(int(rng.integers(2, 4)))
    ]
    return settled([Part(str(rng.choice(["wool", "cloth"])), merged(*meshes), rng.uniform(0.5, 0.9)),
                    seams("cloth", rng, x, y, layer, 5)])  # fmt: skip


def quilt(rng: Generator) -> Thing:
    x, y, layer = rng.uniform(330, 450), rng.uniform(260, 340), rng.uniform(25, 55)
    rows, columns = 13, 17
    diamonds = 0.65 + 0.35 * np.abs(
        np.sin(np.arange(rows)[:, None] * np.pi / 4) * np.sin(np.arange(columns) * np.pi / 4)
    )
    rim = (1 - np.linspace(-1, 1, rows)[:, None] ** 8) * (1 - np.linspace(-1, 1, columns) ** 8)
    meshes = []
    for level in range(2):
        field = layer * diamonds * rim * (1 + 0.15 * waves(rng, rows, columns))
        shift_x, shift_y = rng.normal(0, 10, 2)
        padded = sheet(np.zeros_like(field), np.maximum(field, 0.2), x, y)
        meshes.append(padded.moved(shift_x, shift_y, level * layer))
    edge = tube(rounded(x, y, 40, steps=3), 4, True, 5).moved(z=layer)
    return settled([Part("foam", merged(*meshes), rng.uniform(1.2, 2.5)), Part("cloth", edge)])


def curtain(rng: Generator) -> Thing:
    x, y = rng.uniform(260, 380), rng.uniform(180, 260)
    rows, columns = 11, 18
    pleats = 1 + 0.6 * np.sin(np.arange(columns) * rng.uniform(1.2, 1.8) + waves(rng, rows, columns, 1.0))
    rim = (1 - np.linspace(-1, 1, rows)[:, None] ** 10) * (1 - np.linspace(-1, 1, columns) ** 10)
    field = rng.uniform(14, 30) * pleats * rim
    count = int(rng.integers(6, 10))
    ring = prism(circle(26, steps=14), -1, 1, [circle(20, steps=12)])
    spots = np.column_stack(
        [np.linspace(-x * 0.42, x * 0.42, count), np.full(count, y * 0.4), np.linspace(0, 12, count)]
    )
    spots[:, :2] += rng.normal(0, 4, (count, 2))
    metal = str(rng.choice(["steel", "brass", "abs"]))
    weight = tube([[-x * 0.45, -y * 0.45, 8], [0, -y * 0.46, 8], [x * 0.45, -y * 0.44, 8]], 1.3, sides=4)
    return settled(
        [
            Part("cloth", sheet(np.zeros_like(field), np.maximum(field, 0.2), x, y), rng.uniform(0.8, 1.2)),
            Part(metal, copies(ring, spots), 0.5 if metal != "abs" else 1.0),
            Part("lead", weight, 0.03),
        ]
    )
