"""Cartridges, loose and boxed."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.articles.ammunition.parts import (
    Calibre,
    carton,
    copies,
    grid,
    pistol_calibre,
    rifle_calibre,
    rounds,
    scatter,
)
from models.simulation.mesh import circle, merged, prism, revolve, rounded
from models.simulation.mesh import rectangle as rect
from models.simulation.thing import Part, Thing, wire


def pistol_rounds(rng: Generator) -> Thing:
    count = int(rng.integers(2, 11))
    return Thing(tuple(rounds(rng, pistol_calibre(rng), scatter(rng, count, 15))), {"count": count})


def rifle_rounds(rng: Generator) -> Thing:
    count = int(rng.integers(1, 8))
    c = rifle_calibre(rng)
    if rng.random() < 0.5:
        places = grid(1, count, 0, c.case * rng.uniform(1.05, 1.6)) + np.column_stack(
            [rng.normal(0, 2, (count, 2)), np.zeros((count, 3))]
        )
        places[:, 3] += rng.normal(0, 0.12, count) + np.pi * rng.integers(0, 2, count)
    else:
        places = scatter(rng, count, 24)
    case = str(rng.choice(["brass", "brass", "steel"]))
    return Thing(tuple(rounds(rng, c, places, case=case)), {"count": count})


def single_round(rng: Generator) -> Thing:
    c = rifle_calibre(rng) if rng.random() < 0.6 else pistol_calibre(rng)
    parts = rounds(rng, c, np.zeros((1, 5)), 14)
    if rng.random() < 0.4:
        x = c.overall / 2 + 4
        parts.append(wire("steel", circle(6, (x, 0), 14), 0.7, True))
        parts.append(wire("steel", [(x + 6 + i * 3.2, 0, 0) for i in range(8)], 0.9))
    return Thing(tuple(parts), {"count": 1})


def rimfire_rounds(rng: Generator) -> Thing:
    c = Calibre(6.6, 5.7, rng.choice([10.6, 15.6, 26.7]), 0, 0.5)
    c = Calibre(c.case, c.neck, c.length, c.length + 9.5, 0.5)
    count = int(rng.integers(8, 33))
    places = scatter(rng, count, 10, 0.25)
    places[:, 2] = rng.uniform(-4, 4, count)
    parts = rounds(rng, c, places, 6)
    if rng.random() < 0.4:
        span = float(np.abs(places[:, :2]).max()) * 2 + 30
        parts += [Part("pe", prism(rounded(span, span * 0.9, 15), z, z + 0.15)) for z in (-9, 9)]
    return Thing(tuple(parts), {"count": count})


def boxed_pistol_rounds(rng: Generator) -> Thing:
    """A carton with a tray in which rounds stand on their noses."""
    c = pistol_calibre(rng)
    rows, columns = int(rng.integers(4, 6)), int(rng.choice([5, 8, 10]))
    pitch = c.case + rng.uniform(0.8, 2.2)
    places = grid(columns, rows, pitch, pitch, 0.0, np.pi / 2)
    count = len(places) if rng.random() < 0.6 else int(rng.integers(rows * columns // 2, rows * columns))
    parts = rounds(rng, c, places[:count], 6)
    x, y, z = columns * pitch + 3, rows * pitch + 3, c.overall + 3
    tray = str(rng.choice(["pp", "foam", "pe"]))
    plate = prism(rect(x - 3, y - 3), -z * 0.25, z * 0.25)
    wells = copies(revolve([(-z * 0.25, c.case / 2), (z * 0.25, c.case / 2)], 6), places)
    parts += [Part(tray, plate, 0.35 if tray != "foam" else 1.0), Part(tray, wells, -0.35 if tray != "foam" else -1.0)]
    parts += carton(rng, x, y, z)
    return Thing(tuple(parts), {"count": count})


def boxed_rifle_rounds(rng: Generator) -> Thing:
    """Twenty in a carton, heads and noses in turn, or in a plastic rack."""
    c = rifle_calibre(rng)
    rows, layers = int(rng.choice([5, 10])), 2
    pitch = c.case + rng.uniform(0.3, 1.2)
    flat = grid(1, rows, 0, pitch)
    stack = []
    for layer in range(layers):
        one = flat.copy()
        one[:, 2] = (layer - (layers - 1) / 2) * pitch
        one[:, 3] = np.pi * ((np.arange(rows) + layer) % 2) if rng.random() < 0.5 else np.pi * (layer % 2)
        stack.append(one)
    places = np.concatenate(stack)
    parts = rounds(rng, c, places, 7, str(rng.choice(["brass", "steel"])))
    parts += carton(
        rng, c.overall + 3, rows * pitch + 2, layers * pitch + 2, str(rng.choice(["cardboard", "cardboard", "pp"]))
    )
    return Thing(tuple(parts), {"count": len(places)})


def blank_rounds(rng: Generator) -> Thing:
    """Crimped blanks for alarm pistols and nail guns, loose or in a plastic strip."""
    c = (Calibre(9.9, 8.6, 21.5, 22.0, 0.5), Calibre(9.5, 7.5, 16.5, 17.0, 0.5), Calibre(6.8, 5.9, 14.5, 15.0, 0.5))[
        rng.choice(3)
    ]
    count = int(rng.integers(5, 16))
    strip = rng.random() < 0.5
    places = grid(1, count, 0, c.case * 1.15) if strip else scatter(rng, count, 14)
    parts = rounds(rng, c, places, 9, str(rng.choice(["brass", "steel"])), shot=False)
    parts.append(Part("brass", copies(revolve([(c.overall / 2 - 2, c.neck / 2), (c.overall / 2, 1)], 8), places), 0.6))
    if strip:
        band = prism(rect(6, c.case * 1.15 * count), -c.case * 0.62, c.case * 0.62)
        parts += [Part("pe", band), Part("pe", copies(revolve([(-3, c.case / 2), (3, c.case / 2)], 8), places), -1.0)]
    return Thing(tuple(parts), {"count": count})


def cartridge_wallet(rng: Generator) -> Thing:
    """Soft folding wallet: two rows of rifle rounds nose to tail in elastic loops."""
    c = rifle_calibre(rng)
    per_row = int(rng.integers(4, 7))
    pitch = c.case + rng.uniform(3, 5)
    rows = [
        grid(1, per_row, 0, pitch) + np.array([side * (c.overall / 2 + 6), 0, 0, np.pi * (side > 0), 0])
        for side in (-1, 1)
    ]
    places = np.concatenate(rows)
    if rng.random() < 0.5:
        places = places[: int(rng.integers(per_row, 2 * per_row + 1))]
    x, y = 2 * c.overall + 36, per_row * pitch + 20
    material = str(rng.choice(["leather", "nylon"]))
    cover = merged(*(prism(rounded(x, y, 8, steps=3), z, z + rng.uniform(1.2, 2.2)) for z in (-8.5, 7.0)))
    zip_line = wire("brass", rounded(x - 4, y - 4, 9, steps=4), 1.2, True, 4)
    return Thing((*rounds(rng, c, places, 8), Part(material, cover), zip_line), {"count": len(places)})
