"""Parts of axes: hafts, grips, bits and forged heads."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.mesh import Mesh, Points, box, circle, loft, merged, revolve
from models.simulation.thing import Part

Rows = list[tuple[float, float, float, float]]


def wedge(rows: Rows) -> Mesh:
    """A head along y from rows of y, lowest x, highest x and thickness."""
    rings = []
    for y, low, high, thick in rows:
        outline = np.array(
            [
                (low, 0.35),
                (low, -0.35),
                (low + 2, -0.5),
                (high - 2, -0.5),
                (high, -0.35),
                (high, 0.35),
                (high - 2, 0.5),
                (low + 2, 0.5),
            ]
        )
        rings.append(np.column_stack([outline[:, 0], np.full(8, y), outline[:, 1] * thick]))
    return loft(rings)


def curved(rows: Rows, bow: float) -> Mesh:
    """The same, its last rows bowed outward in the middle like a ground cutting edge."""
    mesh = wedge(rows)
    vertices = mesh.vertices.copy()
    for y, low, high, _ in rows[-2:] if len(rows) > 2 else rows[-1:]:
        edge = np.abs(vertices[:, 1] - y) < 1e-6
        share = (vertices[edge, 0] - (low + high) / 2) / (high - low) * 2
        vertices[edge, 1] -= np.sign(y) * bow * share**2
    vertices[-1, 1] = rows[-1][0] + np.sign(rows[-1][0]) * bow * 0.15
    return Mesh(vertices, mesh.faces)


def shaped_haft(length: float, wide: Points, deep: Points, bend: Points, start: float = 20.0) -> Mesh:
    """An oval haft along -x, measures at evenly spaced places from butt to head."""
    x = np.linspace(-length, start, len(wide))
    rings = []
    for index in range(len(wide)):
        shape = circle(1.0, steps=10)
        rings.append(
            np.column_stack(
                [
                    np.full(10, x[index]),
                    shape[:, 0] * wide[index] / 2 + bend[index],
                    shape[:, 1] * deep[index] / 2,
                ]
            )
        )
    return loft(rings)


def ash_haft(rng: Generator, length: float, eye: tuple[float, float], height: float) -> list[Part]:
    """Curved ash haft with a fawn's foot, wedged into the eye of a head ``height`` mm high about the origin."""
    wide = np.array([eye[0] * 1.25, eye[0] * 1.0, eye[0] * 0.9, eye[0] * 0.92, eye[0] * 1.05, eye[0], eye[0]])
    deep = np.array([eye[1] * 1.15, eye[1] * 1.05, eye[1] * 1.0, eye[1] * 1.0, eye[1] * 1.05, eye[1], eye[1]])
    bow = length * rng.uniform(0, 0.05) * rng.choice([-1, 1])
    bend = np.array([1.3, 0.3, -0.6, -0.8, -0.3, 0, 0]) * bow
    top = height / 2 + rng.uniform(1, 5)
    haft = shaped_haft(length, wide, deep, bend, top)
    bore = shaped_haft(height * 0.44, np.full(2, eye[0]), np.full(2, eye[1]), np.zeros(2), height * 0.44)
    wedge = box(20, eye[0] * 0.5, 1.6).moved(top - 10, 0, 0)
    parts = [Part("steel", bore, -1.0), Part("wood", haft)]
    return [*parts, Part("steel" if rng.random() < 0.5 else "wood", wedge)]


def bit(rng: Generator, reach: float, edge: float, height: float, eye_deep: float, beard: float, toe: float) -> Rows:
    """Rows from the eye to the edge: the blade flares ``beard`` below and ``toe`` above."""
    half = height / 2
    cheek = rng.uniform(0.4, 0.7)
    low, high = -half - beard, half + toe
    if high - low < edge:
        low = high - edge
    return [
        (eye_deep * 0.3, -half, half, 0.95 * eye_deep),
        (reach * 0.3, -half * 0.85, half * 0.85, eye_deep * cheek),
        (reach * 0.65, -half * 0.85 + (low + half) * 0.35, half * 0.85 + toe * 0.4, eye_deep * cheek * 0.5),
        (reach * 0.94, low, high, 3.5),
        (reach, low, high, 0.6),
    ]


def forged_head(
    rng: Generator, reach: float, edge: float, height: float, eye: tuple[float, float], poll: float
) -> Mesh:
    """Eye block with a poll toward -y and a bit toward +y."""
    deep = eye[1] + rng.uniform(7, 11)
    half = height / 2
    span = eye[0] / 2 + 3
    block = [
        (-span - poll, -half * 0.9, half * 0.9, deep * 0.9),
        (-span, -half, half, deep),
        (span * 0.8, -half, half, deep),
    ]
    rows = bit(rng, reach, edge, height, deep, rng.uniform(0.1, 0.35) * edge, rng.uniform(0, 0.12) * edge)
    rows = [(y if index else span * 0.8, low, high, thick) for index, (y, low, high, thick) in enumerate(rows)]
    rows = [row if row[0] >= span * 0.8 else (span * (0.8 + 0.1 * index), *row[1:]) for index, row in enumerate(rows)]
    return merged(wedge(block), curved(rows, rng.uniform(4, 12)))


def rubber_grip(rng: Generator, length: float, share: float, core: float, squash: float = 0.7) -> Part:
    end = -length * (1 - share)
    r = core + rng.uniform(4, 7)
    profile = [(-length - 7, r * 0.7), (-length, r * 1.2), (-length * 0.88, r), (-length * 0.76, r * 1.08)]
    profile += [(end - 10, r * 0.94), (end, r * 1.08), (end + 5, core)]
    return Part(str(rng.choice(["rubber", "rubber", "leather", "eva"])), revolve(profile, 12, squash), 0.85)
