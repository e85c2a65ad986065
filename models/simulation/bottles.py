"""Bottles, jars and flasks. The last maker of each label is held out."""

# ruff: noqa: D103 - each maker is named for what it makes
from __future__ import annotations

import numpy as np
from numpy.random import Generator

from models.simulation.shapes import Maker, Part, Slab, Thing, Turned, Wire, box, disc, line, rounded


def fill(rng: Generator, material: str) -> tuple[str, str, float]:
    """What a container holds: lying or standing, at some level."""
    return (material, str(rng.choice(["lying", "standing"])), float(rng.uniform(0.35, 1.0)))


def _bottle(
    rng: Generator, length: float, radius: float, material: str, wall: float, inside: str, neck: float, shoulder: float
) -> list[Part]:
    h = length / 2
    ridge = radius * (1 - rng.uniform(0, 0.12))
    xs = (-h, -h + 5, -h * 0.35, -h * 0.1, h * (1 - shoulder), h * (1 - shoulder * 0.4), h)
    rs = (radius * 0.85, radius, radius, ridge, radius, neck, neck)
    return [
        Turned(material, xs, rs, wall, fill(rng, inside)),
        Turned(material, (-h, -h + max(3 * wall, 1.5)), (radius * 0.95,) * 2),
    ]


def _drink_facts(length: float, radius: float) -> dict[str, float | int | str]:
    return {"volume_ml": int(round(float(np.pi * radius**2 * length * 0.75 / 1000), -1))}


def water_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(190, 250), rng.uniform(29, 36)
    cap = Turned("pe", (length / 2 - 12, length / 2 + 3), (15, 15), 2.2)
    return Thing(
        (*_bottle(rng, length, radius, "pet", 0.4, "water", 11, rng.uniform(0.35, 0.6)), cap),
        _drink_facts(length, radius),
    )


def big_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(270, 320), rng.uniform(42, 52)
    cap = Turned("pe", (length / 2 - 12, length / 2 + 3), (16, 16), 2.2)
    return Thing(
        (*_bottle(rng, length, radius, "pet", 0.5, "water", 12, rng.uniform(0.4, 0.6)), cap),
        _drink_facts(length, radius),
    )


def shampoo(rng: Generator) -> Thing:
    length, width = rng.uniform(130, 210), rng.uniform(55, 80)
    body = rounded(0, 0, length, width, 16)
    level = box(-length * (1 - rng.uniform(0.5, 1)) / 2, 0, length * 0.8, width - 4)
    return Thing(
        (
            Slab("pe", body, 3.0),
            Slab("cream", level, rng.uniform(25, 38)),
            Turned("abs", (length / 2 - 4, length / 2 + 28), (15, 13), 2.0),
            Wire("pe", line((-length * 0.4, 0), (length / 2, 0)), 6),
        ),
        {"volume_ml": 400},
    )


def sport_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(180, 230), rng.uniform(33, 40)
    top = (
        Turned("abs", (length / 2 - 22, length / 2 + 8), (radius * 0.85, radius * 0.6), 3.0),
        Wire("abs", disc(length / 2 + 16, 0, 14, 18), 7, True),
    )
    return Thing(
        (*_bottle(rng, length, radius, "pe", 1.8, "water", radius * 0.7, 0.2), *top), _drink_facts(length, radius)
    )


def wine_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(285, 320), rng.uniform(35, 40)
    cork = Turned(rng.choice(["wood", "pe"]), (length / 2 - 40, length / 2), (9, 9))
    foil = Turned("aluminium", (length / 2 - 55, length / 2 + 1), (14.5, 14.5), 0.3)
    return Thing(
        (*_bottle(rng, length, radius, "glass", 3.2, "alcohol", 13.5, 0.75), cork, foil),
        {"volume_ml": 750, "abv_pct": 13},
    )


def liquor_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(190, 260), rng.uniform(32, 44)
    cap = Turned("aluminium", (length / 2 - 30, length / 2 + 3), (15, 15), 0.5)
    return Thing(
        (*_bottle(rng, length, radius, "glass", rng.uniform(3, 5), "alcohol", 13, 0.4), cap),
        {"volume_ml": 500, "abv_pct": int(rng.choice([42, 52, 53]))},
    )


def beer_bottle(rng: Generator) -> Thing:
    length, radius = rng.uniform(220, 270), rng.uniform(29, 34)
    return Thing(
        (
            *_bottle(rng, length, radius, "glass", 2.8, "water", 12.5, 0.7),
            Slab("steel", box(length / 2 + 1, 0, 4, 28), 22),
        ),
        {"volume_ml": 500, "abv_pct": 4},
    )


def perfume(rng: Generator) -> Thing:
    width, height = rng.uniform(50, 75), rng.uniform(45, 65)
    hollow = rounded(2, 0, width - 14, height - 10, 4)
    return Thing(
        (
            Slab("glass", rounded(0, 0, width, height, 6), 28, [hollow]),
            Slab("glass", hollow, 7),
            Slab("alcohol", hollow, 19),
            Turned("aluminium", (width / 2, width / 2 + 14), (9, 9), 1.0),
            Turned("abs", (width / 2 + 8, width / 2 + 36), (13, 13), 3.0),
            Wire("pe", line((-width * 0.4, 0), (width / 2, 0)), 3),
        ),
        {"volume_ml": 100},
    )


def vacuum_flask(rng: Generator) -> Thing:
    length, radius = rng.uniform(180, 270), rng.uniform(30, 38)
    h = length / 2
    shell = Turned("steel", (-h, -h + 6, h * 0.7, h * 0.82), (radius * 0.9, radius, radius, radius * 0.75), 0.6)
    inner = Turned(
        "steel",
        (-h + 10, -h + 16, h * 0.68, h * 0.82),
        (radius * 0.75, radius * 0.85, radius * 0.85, radius * 0.6),
        0.5,
        fill(rng, "water"),
    )
    return Thing(
        (
            shell,
            inner,
            Turned("abs", (h * 0.7, h), (radius * 0.75, radius * 0.7), 4.0),
            Slab("steel", box(-h + 3, 0, 5, radius * 1.7), 8),
        ),
        {"volume_ml": 500},
    )


def hip_flask(rng: Generator) -> Thing:
    body = rounded(0, 0, rng.uniform(100, 130), rng.uniform(80, 95), 14)
    return Thing(
        (
            Slab("steel", body, 1.4),
            Wire("steel", body, 2.0, True),
            Slab("alcohol", body * [0.92, 0.92], 16),
            Turned("steel", (55, 78), (11, 10), 1.5),
            Wire("steel", line((60, 12), (74, 14)), 3),
        ),
        {"volume_ml": 200},
    )


def travel_mug(rng: Generator) -> Thing:
    length, radius = rng.uniform(150, 190), rng.uniform(34, 42)
    h = length / 2
    return Thing(
        (
            Turned("steel", (-h, h * 0.75), (radius * 0.75, radius), 0.9, fill(rng, "water")),
            Turned("steel", (-h + 6, h * 0.75), (radius * 0.66, radius * 0.9), 0.5),
            Turned("pe", (h * 0.7, h), (radius, radius * 0.85), 4.0),
            Wire(
                "abs",
                line((h * 0.4, radius), (h * 0.3, radius + 28), (-h * 0.4, radius + 24), (-h * 0.5, radius * 0.8)),
                11,
            ),
        )
    )


def soup_jar(rng: Generator) -> Thing:
    radius = rng.uniform(44, 55)
    return Thing(
        (
            Turned(
                "steel", (-70, -60, 40, 46), (radius * 0.9, radius, radius, radius * 0.9), 0.7, ("cream", "lying", 0.7)
            ),
            Turned("steel", (-60, 44), (radius * 0.85,) * 2, 0.6),
            Turned("abs", (42, 75), (radius * 0.95, radius * 0.85), 6.0),
        ),
        {"volume_ml": 500},
    )


BOTTLES: dict[str, tuple[Maker, ...]] = {
    "plastic_bottle": (water_bottle, big_bottle, shampoo, sport_bottle),
    "glass_bottle": (wine_bottle, liquor_bottle, beer_bottle, perfume),
    "metal_flask": (vacuum_flask, hip_flask, travel_mug, soup_jar),
}
